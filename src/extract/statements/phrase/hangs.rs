//! Whether the name that ends a phrase hangs on a preposition: "a spokesman for President Putin" is not Putin.
//! Knows names, offices and prepositions; must not choose the head.

use super::head::demonym;
use crate::extract::EntityRef;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Kind, Match, keys};

/// Whether the person at the end hangs on a preposition: "a spokesman for President Putin", but not "Ambassador to Chile Ann Ray".
pub fn hangs(reader: &Reader, phrase: &Tokens, last: usize) -> bool {
    let person = reader.entity(last);
    let mut first = last;
    while first > phrase.start && reader.entity(first - 1) == person {
        first -= 1;
    }
    if first > phrase.start
        && matches!(
            reader.entity(first - 1),
            Some(EntityRef::Country(_) | EntityRef::Organization(_) | EntityRef::Place(_))
        )
        && !demonym(reader, first - 1)
    {
        return false;
    }
    // "Secretary of State Ann Ray": the office itself has a preposition.
    let office = reader.doc.match_before(List::GroupNouns, first).filter(|found| found.last > found.first + 1);
    // "Critics of Prime Minister Ann Ray"
    let governs = |found: &Match| (found.first..found.last).any(|token| reader.has(token as usize, PREPOSITION));
    if office.is_some_and(|found| {
        found.row.get("kind") == "office" && reader.capital(found.first as usize) && governs(&found)
    }) {
        return false;
    }
    // "Head of the presidential office Ann Ray"
    let opens = || reader.word(first - 1) && !reader.has(first - 1, DETERMINER | PREPOSITION | AND);
    if first > phrase.start + 2
        && (reader.capital(first - 1) || opens())
        && (no_personal_title(reader, first - 1) || reader.has(first - 2, PREPOSITION))
        && of_office(reader, phrase, first)
    {
        return false;
    }
    if of_body(reader, phrase, first) {
        return false;
    }
    while first > phrase.start
        && (reader.capital(first - 1)
            || reader.doc.word(first - 1) == "."
            || reader.noun(first - 1).is_some()
            || reader.has(first - 1, DETERMINER)
            || describes(reader, phrase, first - 1))
    {
        first -= 1;
    }
    // "a bench of Justices Roy and Ray"
    let joined = first > phrase.start + 1
        && reader.is(first - 1, "and")
        && matches!(reader.entity(first - 2), Some(EntityRef::Person(_)));
    first > phrase.start && reader.has(first - 1, PREPOSITION)
        || joined && reader.entity(first - 2) != person && hangs(reader, phrase, first - 2)
}

/// "Color of Change president Ann Ray": a body with a preposition in its name before the small office of the person.
fn of_body(reader: &Reader, phrase: &Tokens, name: usize) -> bool {
    let office = |token: usize| reader.noun(token).is_some_and(|row| matches!(row.get("kind"), "office" | "spokes"));
    if name < phrase.start + 4 || reader.capital(name - 1) || !office(name - 1) {
        return false;
    }
    let body = phrase.start..name - 1;
    let inside = |token: usize| reader.capital(token) || reader.is(token, "of") || reader.is(token, "for");
    reader.capital(phrase.start) && reader.noun(phrase.start).is_none() && body.clone().all(inside)
}

/// "the late", "jailed tycoon", "12-year-old" before a name that hangs on a preposition.
fn describes(reader: &Reader, phrase: &Tokens, token: usize) -> bool {
    let none = PREPOSITION | AND | SUBORDINATE | RELATIVE | PRONOUN | AUXILIARY;
    let led = token > phrase.start && reader.has(token - 1, PREPOSITION | DETERMINER);
    let number = reader.doc.tokens[token].kind == Kind::Number;
    number || reader.is(token, "-") || reader.word(token) && !reader.has(token, none) && (led || !reader.finite(token))
}

/// "the Opposition" before a name, but not "President".
fn no_personal_title(reader: &Reader, token: usize) -> bool {
    !reader.noun(token).is_some_and(|row| matches!(row.get("kind"), "office" | "spokes" | "person"))
}

/// "Leader of the Opposition Ann Ray", "Minister of Finance Ann Ray": an office with "of" before the name, itself without an article.
fn of_office(reader: &Reader, phrase: &Tokens, name: usize) -> bool {
    let of = (phrase.start + 1..name).rev().find(|&token| reader.has(token, PREPOSITION));
    of.is_some_and(|of| {
        let minister =
            reader.is(of, "for") && reader.doc.is_any(of - 1, keys!["minister", "secretary", "commissioner"]);
        (reader.is(of, "of") || minister)
            && reader.capital(of - 1)
            && (reader.noun(of - 1).is_some_and(|row| row.get("kind") == "office")
                || reader.doc.is_any(of - 1, keys!["commander", "member", "representative", "envoy"]))
            && !(of + 1..name).any(|token| reader.doc.tokens[token].kind == Kind::Clitic)
    })
}
