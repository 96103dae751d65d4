//! Under which key the spellings of a name meet. Knows spelling, not organizations.

use crate::text::key::key;
use crate::text::{Doc, Kind};

/// The folded words of tokens `first..last`, marks too.
pub fn words(doc: &Doc, first: usize, last: usize) -> Vec<String> {
    (first..last).map(|at| key(doc.word(at), doc.tokens[at].kind == Kind::Dotted)).collect()
}

/// The words under which spellings meet: without marks and articles, British and American one, "Ministry of X" as "X Ministry".
pub fn meeting(doc: &Doc, first: usize, last: usize) -> Vec<String> {
    let mut words: Vec<String> = (first..last)
        .filter(|&at| !matches!(doc.tokens[at].kind, Kind::Punct | Kind::Quote | Kind::Clitic))
        .map(|at| spelled(key(doc.word(at), doc.tokens[at].kind == Kind::Dotted)))
        .filter(|word| word != "the")
        .collect();
    let head = words.iter().position(|word| matches!(word.as_str(), "ministry" | "department"));
    if let Some(head) =
        head.filter(|&head| words.get(head + 1).is_some_and(|word| matches!(word.as_str(), "of" | "for")))
    {
        words[head..].rotate_left(2);
        let mut tail = words.split_off(words.len() - 2);
        tail.truncate(1);
        words.extend(tail);
    }
    words
}

fn spelled(word: String) -> String {
    let plain = match word.as_str() {
        "defence" => "defense",
        "organisation" => "organization",
        "centre" => "center",
        "programme" => "program",
        "labour" => "labor",
        "theatre" => "theater",
        "us" => "united states",
        "uk" => "british",
        _ => return word,
    };
    plain.to_string()
}
