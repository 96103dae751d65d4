//! Countries: names offered and entities built.

use super::Findings;
use super::name::Candidate;
use crate::text::Doc;

/// Stretches that may be names.
pub fn candidates(_doc: &Doc) -> Vec<Candidate> {
    Vec::new()
}

/// Builds the entities from the names that stand.
pub fn build(_doc: &Doc, _names: &[Candidate], _findings: &mut Findings) {}
