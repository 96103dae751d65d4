//! Names that the text gives to storms, ships and spacecraft: "Hurricane Rita", "the ferry Estonia", "USS Cole". Knows words before names.

use super::piece::alone;
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Doc};

/// Hashes of the tagger's lone names that this document gives to things or writes in small letters too, sorted.
pub fn denied(doc: &Doc, names: &[Candidate]) -> Vec<u32> {
    let lone = |name: &&Candidate| name.rule == "people/tagger" && name.last == name.first + 1;
    let mut asked: Vec<u32> = names.iter().filter(lone).map(|name| doc.tokens[name.first as usize].hash).collect();
    asked.sort_unstable();
    if asked.is_empty() {
        return asked;
    }
    let small = doc.tokens.iter().filter(|token| token.case == Case::Lower).map(|token| token.hash);
    let mut denied: Vec<u32> = small.filter(|hash| asked.binary_search(hash).is_ok()).chain(named(doc)).collect();
    denied.sort_unstable();
    denied.dedup();
    denied
}

/// Hashes of the words that name things in this document, sorted.
pub fn named(doc: &Doc) -> Vec<u32> {
    let mut found: Vec<u32> = (1..doc.tokens.len())
        .filter(|&token| doc.has(List::NameWords, token - 1))
        .filter(|&token| {
            doc.tokens[token].case == Case::Title && doc.tokens[token].is_word() && is_thing(doc, token - 1)
        })
        .map(|token| doc.tokens[token].hash)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn is_thing(doc: &Doc, token: usize) -> bool {
    alone(doc, List::NameWords, token, "kinds").split(' ').any(|kind| kind == "thing")
}
