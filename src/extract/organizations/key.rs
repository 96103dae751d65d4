//! Under which key the spellings of a name meet. Knows spelling, not organizations.

use crate::text::key::hash_of_key as hash;
use crate::text::{Doc, Kind};

/// The key of a name's words in order.
pub fn of(words: &[u32]) -> u64 {
    words.iter().fold(words.len() as u64, |all, word| {
        (all.rotate_left(5) ^ u64::from(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}

/// The hashes of tokens `first..last`, marks too.
pub fn words(doc: &Doc, first: usize, last: usize) -> Vec<u32> {
    doc.tokens[first..last].iter().map(|token| token.hash).collect()
}

/// The words under which spellings meet: without marks and articles, British and American one, "Ministry of X" as "X Ministry".
pub fn meeting(doc: &Doc, first: usize, last: usize) -> Vec<u32> {
    let mut words: Vec<u32> = doc.tokens[first..last]
        .iter()
        .filter(|token| !matches!(token.kind, Kind::Punct | Kind::Quote | Kind::Clitic))
        .map(|token| spelled(token.hash))
        .filter(|word| *word != hash("the"))
        .collect();
    let office = [hash("ministry"), hash("department")];
    let head = words.iter().position(|word| office.contains(word));
    if let Some(head) = head.filter(|&head| words.get(head + 1).is_some_and(|word| OF_FOR.contains(word))) {
        words[head..].rotate_left(2);
        words.pop();
    }
    words
}

const OF_FOR: [u32; 2] = [hash("of"), hash("for")];

/// Words that stand between a name and what narrows it: "Ministry of", "Institute for", "Centre on".
pub const JOINTS: [u32; 4] = [hash("of"), hash("for"), hash("on"), hash("at")];

/// British and American spellings, and what short names of countries say in full.
const SPELLED: [(u32, u32); 8] = [
    (hash("defence"), hash("defense")),
    (hash("organisation"), hash("organization")),
    (hash("centre"), hash("center")),
    (hash("programme"), hash("program")),
    (hash("labour"), hash("labor")),
    (hash("theatre"), hash("theater")),
    (hash("us"), hash("united states")),
    (hash("uk"), hash("british")),
];

fn spelled(word: u32) -> u32 {
    SPELLED.iter().find(|(from, _)| *from == word).map_or(word, |&(_, to)| to)
}
