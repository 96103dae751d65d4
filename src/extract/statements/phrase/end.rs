//! Where a noun phrase ends whose beginning is known. Knows word classes, names and commas; must not know cues.

use super::occasion::occasion_follows;
use super::of_a_year;
use crate::extract::statements::reader::*;
use crate::text::{Case, keys};

/// One past the noun phrase that begins at `first`, with what hangs on it ("a spokesman for the army"); never beyond `high`.
pub fn end(reader: &Reader, first: usize, high: usize) -> usize {
    if reader.has(first, PRONOUN) && !reader.has(first, DETERMINER) {
        return (first + 1).min(high);
    }
    let mut last = first;
    while last < high {
        last = match past_bracket(reader, last, high) {
            Some(past) => past,
            None if breaks(reader, last, first, high) => break,
            None => last + 1,
        };
    }
    let alone = |token: usize| {
        // "According to her, …"
        let her = reader.is(token, "her") && !reader.word(token + 1);
        let quantity = keys!["one", "some", "many", "both", "several", "most", "two", "another"];
        token == first && (her || reader.doc.is_any(token, quantity))
    };
    while last > first
        && !alone(last - 1)
        && (reader.has(last - 1, PREPOSITION | AND | DETERMINER)
            || reader.adverb(last - 1) && reader.entity(last - 1).is_none())
    {
        last -= 1;
    }
    last
}

/// "the Nigeria Labour Congress | (NLC) to", "the Nigeria Labour Congress | , NLC, of": past the letters of a name that ends before
/// `end`, in brackets or, as Nigerian houses write them, between commas; `end` where there are none.
pub fn past_letters(reader: &Reader, first: usize, end: usize, high: usize) -> usize {
    let (letters, closing) = (end + 1, end + 2);
    if end <= first || closing >= high {
        return end;
    }
    let brackets = reader.doc.word(end) == "(" && reader.doc.word(closing) == ")";
    let commas = reader.comma(end) && reader.comma(closing) && !reader.has(closing + 1, AND);
    let initial = |token: usize| reader.doc.word(token).bytes().next();
    let upper = reader.doc.tokens[letters].case == Case::Upper && !reader.has(letters, SHOUTED);
    let named = (first..end).any(|token| reader.capital(token) && initial(token) == initial(letters));
    if upper && (brackets || commas && named) { closing + 1 } else { end }
}

/// "the [former] mayor": past what an editor put between two words.
fn past_bracket(reader: &Reader, opening: usize, high: usize) -> Option<usize> {
    if reader.doc.word(opening) != "[" {
        return None;
    }
    let closing = (opening + 1..high.min(opening + 8)).find(|&token| reader.doc.word(token) == "]")?;
    reader.word(closing + 1).then_some(closing + 1)
}

fn breaks(reader: &Reader, token: usize, first: usize, high: usize) -> bool {
    if token > first && reader.entity(token).is_some() && reader.entity(token) == reader.entity(token - 1) {
        return false;
    }
    if reader.doc.word(token) == "."
        && reader.doc.tokens[token].glued
        && token + 1 < high
        && (reader.entity(token + 1).is_some()
            || (reader.capital(token + 1) || reader.has(token + 1, SHOUTED)) && reader.word(token - 1))
    {
        return false;
    }
    if reader.mark(token)
        || reader.has(token, QUOTED)
        || reader.comma(token)
        || reader.stop(token)
        || reader.dash(token)
        || matches!(reader.doc.word(token), "(" | ")" | "[")
    {
        return true;
    }
    let clause = reader.has(token, RELATIVE | SUBORDINATE) && token > first
        || reader.finite(token)
        || reader.has(token, PRONOUN) && !reader.has(token, DETERMINER);
    let date = reader.has(token, DATE)
        && token > first
        && !reader.capital(token - 1)
        && !of_a_year(reader, token)
        && !reader.doc.is_any(token, keys!["daily", "weekly", "monthly", "annual", "nightly", "yearly", "quarterly"]);
    let new_phrase = token > first
        && (reader.has(token, DETERMINER) || reader.is(token, "there"))
        && !reader.capital(token)
        && !reader.has(token - 1, PREPOSITION | AND | DETERMINER);
    let adverbial = token > first
        && reader.has(token, PREPOSITION)
        && (occasion_follows(reader, token)
            || reader.has(token + 1, DATE)
            || reader
                .doc
                .is_any(token, keys!["after", "before", "during", "since", "until", "via", "through", "amid", "on"]));
    let infinitive =
        reader.is(token, "to") && token > first && !reader.capital(token + 1) && !reader.has(token + 1, DETERMINER);
    clause || date || new_phrase || adverbial || infinitive
}
