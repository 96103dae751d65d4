//! Statements.

use super::Findings;
use crate::text::Doc;

/// Finds them all.
pub fn find(_doc: &Doc, _findings: &mut Findings) {}
