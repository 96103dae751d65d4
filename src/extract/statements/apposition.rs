//! Subjects with something between them and their verb: a relative clause, an apposition, one comma too many.
//! Knows commas and phrases; must not know cues.

use super::head::{Head, head};
use super::phrase;
use super::reader::*;
use crate::extract::EntityRef;

/// "Devocht, who had told": the phrase before the relative pronoun.
pub fn antecedent(reader: &Reader, relative: usize, low: usize) -> Option<Tokens> {
    let end = if relative > low && reader.comma(relative - 1) { relative - 1 } else { relative };
    let first = phrase::start(reader, end, low);
    let hanging =
        (first + 1..end).rev().find(|&token| reader.has(token, PREPOSITION) && reader.noun(token - 1).is_none());
    let first = hanging.map_or(first, |token| token + 1);
    let known = first < end && head(reader, &(first..end)).speaks();
    (known && (!reader.is(relative, "that") || reader.noun(end - 1).is_some() && !reader.has(end - 1, CUE)))
        .then_some(first..end)
}

/// "Hugh Hill, a doctor, said": the phrase before the first comma that opens what the last one closes.
pub fn behind_apposition(reader: &Reader, closing: usize, low: usize) -> Option<Tokens> {
    let opens = |token: usize| match reader.doc.word(closing) {
        "," => reader.comma(token),
        ")" => reader.doc.word(token) == "(",
        _ => reader.dash(token),
    };
    for comma in (low + 1..closing).filter(|&token| opens(token)) {
        let relative = reader.has(comma + 1, RELATIVE) || reader.is(comma + 1, "where");
        if !relative && reader.has_finite(comma + 1..closing) {
            continue;
        }
        let first = phrase::start(reader, comma, low);
        if first < comma
            && head(reader, &(first..comma)).is_somebody()
            && !preposed(reader, first, comma, low)
            && reader.word(comma - 1)
        {
            return Some(first..named_apposition(reader, first..comma, closing));
        }
    }
    None
}

/// "the mayor, Ann Ray, said": the end of the name when that alone is the apposition and the phrase before it names nobody.
pub fn named_apposition(reader: &Reader, phrase: Tokens, closing: usize) -> usize {
    let comma = phrase.end;
    let Some(entity @ EntityRef::Person(_)) = reader.entity(comma + 1) else { return comma };
    let end = (comma + 1..closing).find(|&token| reader.entity(token) != Some(entity)).unwrap_or(closing);
    let last = phrase::parts(reader, phrase.clone()).pop().unwrap_or(phrase);
    let nameless = matches!(head(reader, &last), Head::Noun(..));
    if nameless && (end == closing || reader.comma(end)) { end } else { comma }
}

/// "Ann Ray of the harbour board, says": one comma too many between a subject that opens its clause and its verb.
pub fn before_lone_comma(reader: &Reader, verb: usize, low: usize) -> Option<Tokens> {
    let comma = verb.checked_sub(1).filter(|&comma| comma > low && reader.comma(comma))?;
    let first = phrase::start(reader, comma, low);
    let opens = first == low || (low..first).all(|token| reader.adverb(token) || reader.has(token, DATE | AND));
    (opens && first < comma && head(reader, &(first..comma)).is_somebody() && !preposed(reader, first, comma, low))
        .then_some(first..comma)
}

/// "In Moscow, …": a phrase that a preposition governs is no subject.
pub fn preposed(reader: &Reader, first: usize, end: usize, low: usize) -> bool {
    reader.has(first, PREPOSITION)
        || first > low && reader.has(first - 1, PREPOSITION)
        || (first..end).any(|token| reader.doc.word(token).ends_with("ing") && !reader.capital(token) && token == first)
}
