//! From a `Doc` to `Findings`: the table of extractors, in order. Analysis cannot fail: every extractor returns what it found, perhaps nothing.
//!
//! Names come first and together: each of the four kinds offers candidates, `name::settle` decides overlaps once, then each builds its
//! entities from what stands. The others run after them, each reading the findings before it.

mod casualties;
mod countries;
mod dates;
mod family;
mod findings;
mod headline;
mod name;
mod number;
mod organizations;
mod people;
mod places;
mod quantities;
mod sport;
mod statements;
pub mod tagger;
mod toponym;

pub use findings::*;

use crate::text::Doc;
pub use name::NameKind;
use name::{Candidate, settle};
use tagger::Model;

/// What offers names and builds entities from those that stand.
struct NameExtractor {
    candidates: fn(&Doc) -> Vec<Candidate>,
    build: fn(&Doc, &[Candidate], &mut Findings),
}

/// In the order in which entities are built; a later one reads the earlier ones' findings.
const NAMES: [NameExtractor; 4] = [
    NameExtractor { candidates: countries::candidates, build: countries::build },
    NameExtractor { candidates: places::candidates, build: places::build },
    NameExtractor { candidates: organizations::candidates, build: organizations::build },
    NameExtractor { candidates: people::candidates, build: people::build },
];

/// In the order in which they run. Dates before casualties (which link to them), statements before casualties (their sources).
const OTHERS: [fn(&Doc, &mut Findings); 5] =
    [dates::find, statements::find, cover_capitals, casualties::find, quantities::find];

/// How names are found.
#[derive(Clone, Debug)]
pub enum Names {
    /// By word lists and shapes alone.
    Lists,
    /// By word lists and shapes, and by the tagger where they leave a stretch open.
    Full(Model),
}

impl Default for Names {
    fn default() -> Self {
        Names::Full(Model::built_in())
    }
}

/// Runs every extractor.
pub fn extract(doc: &Doc, how: &Names) -> Findings {
    let mut findings = Findings::default();
    let candidates = NAMES.iter().flat_map(|extractor| (extractor.candidates)(doc));
    // Nothing that stands around the article names anybody in it.
    let inside = |one: &Candidate| doc.sentence_of(one.first as usize).is_some();
    let candidates = candidates.filter(inside).collect();
    let mut names = settle(candidates, doc.tokens.len());
    if let Names::Full(model) = how {
        tagger::fill(doc, model, &mut names);
    }
    for extractor in NAMES {
        (extractor.build)(doc, &names, &mut findings);
    }
    findings.covers = cover(doc, &findings);
    for find in OTHERS {
        find(doc, &mut findings);
    }
    findings
}

/// Who speaks may be the country whose capital is named; where harm was done it is the town.
fn cover_capitals(doc: &Doc, findings: &mut Findings) {
    for (index, place) in findings.places.iter().enumerate() {
        for token in place.mentions.iter().flat_map(|mention| doc.tokens_in(mention.span)) {
            if matches!(findings.covers[token], Some(EntityRef::Country(_))) {
                findings.covers[token] = Some(EntityRef::Place(index as u32));
            }
        }
    }
}

/// Which entity each token belongs to; organizations last, so that they win over what is nested in them.
fn cover(doc: &Doc, findings: &Findings) -> Vec<Option<EntityRef>> {
    let mut covers = vec![None; doc.tokens.len()];
    let mut put = |entity, mentions: &[Mention]| {
        for mention in mentions.iter().filter(|mention| mention.form != Form::Pronoun) {
            covers[doc.tokens_in(mention.span)].fill(Some(entity));
        }
    };
    for (index, place) in findings.places.iter().enumerate() {
        put(EntityRef::Place(index as u32), &place.mentions);
    }
    for (index, country) in findings.countries.iter().enumerate() {
        put(EntityRef::Country(index as u32), &country.mentions);
    }
    for (index, person) in findings.people.iter().enumerate() {
        put(EntityRef::Person(index as u32), &person.mentions);
    }
    for (index, organization) in findings.organizations.iter().enumerate() {
        put(EntityRef::Organization(index as u32), &organization.mentions);
    }
    covers
}
