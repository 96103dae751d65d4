//! People: which capitals name persons, and who of them is who in this document.
//! Knows names, titles and their surroundings; what people say is the statements' business.
//!
//! `piece` → `read` → `part` (with `capitals`) → `runs` cut the text into stretches, `sieve` (with `lone`, `full`, `known` and `nicknames`) offers those that are names; when
//! overlaps are settled, `resolve` (with `aliases`, `book` and `same`) makes entities of the names that stand (and `bind` of the short ones left
//! open), `office` reads what the text says they are (`before`, `behind` and `apposed` to the names, their `counterpart`; `premier` and `state` whose officers they are), and `titles` finds "the minister" again.

mod aliases;
mod apposed;
mod apposition;
mod before;
mod behind;
mod bind;
mod book;
mod capitals;
mod context;
mod counterpart;
mod full;
mod gender;
mod initial;
mod known;
mod lone;
mod nations;
mod nicknames;
mod office;
mod part;
mod piece;
mod pinyin;
mod premier;
mod read;
mod resolve;
mod runs;
mod same;
mod settlements;
mod sieve;
mod small_words;
mod speech;
mod spelling;
mod sport;
mod state;
mod things;
mod titles;
mod words;

pub use pinyin::SYLLABLES_OF_THREE;
pub use sieve::candidates;

use super::Findings;
use super::name::{Candidate, NameKind};
use crate::text::Doc;

/// Builds the entities from the names that stand.
pub fn build(doc: &Doc, names: &[Candidate], findings: &mut Findings) {
    let denied = things::denied(doc, names);
    let names: Vec<Candidate> = names.iter().filter_map(|name| bind::vetted(doc, name, &denied)).collect();
    let again = bind::again(doc, &names);
    let mut stretches: Vec<&Candidate> =
        names.iter().filter(|name| name.kind == NameKind::Person).chain(&again).collect();
    stretches.sort_by_key(|one| one.first);
    let offices = office::read(doc, &stretches, findings);
    let (mut people, who) = resolve::people(doc, &stretches, &offices);
    office::assign(doc, &stretches, &offices, &who, findings, &mut people);
    titles::add(doc, &stretches, &who, findings, &mut people);
    resolve::finish(&mut people);
    findings.people = people;
}
