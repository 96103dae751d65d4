//! Noun phrases: where one begins when its end is known, and where it ends when its beginning is known.
//! Knows word classes, names and commas; must not know cues.

pub mod end;
pub mod hangs;
pub mod head;
pub mod named;
pub mod occasion;
pub mod parts;

use crate::extract::EntityRef;
use crate::extract::statements::cue::takes::Takes;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Case, Keys, Kind, keys};

pub use end::{end, past_letters};

/// The first token of the noun phrase that ends before `end`; `end` when none stands there. Does not look before `low`.
pub fn start(reader: &Reader, end: usize, low: usize) -> usize {
    let mut first = end;
    let mut after_and = None;
    while first > low {
        let before = first - 1;
        if reader.has(before, QUOTED) || reader.mark(before) {
            let Some(opened) = short_quote(reader, before, low) else { break };
            first = opened;
            continue;
        }
        if reader.is(before, "and") || reader.is(before, "or") {
            after_and = after_and.or(Some(first));
            first = before;
            continue;
        }
        // "He and Hill"
        let named = || {
            reader.capital(first + 1)
                || reader.entity(first + 1).is_some()
                || reader.doc.is_any(first + 1, keys!["other", "several", "fellow", "dozens"])
        };
        if reader.is(first, "and") && reader.doc.is_any(before, keys!["he", "she", "they"]) && named() {
            return before;
        }
        let joined = first == end || reader.doc.is_any(first, keys!["and", "through"]);
        let letters = if joined { letters_before(reader, before, low) } else { None };
        if let Some(open) = letters.or_else(|| area_before(reader, before, first, low)) {
            first = open;
            continue;
        }
        if ends_phrase(reader, before, first, end) || first < end && new_phrase(reader, before, first) {
            if reader.finite(before) && !clause_follows(reader, before) {
                first = after_and.unwrap_or(first);
            }
            break;
        }
        first = before;
    }
    trim(reader, first..end)
}

/// "Inspector General of Police (Kashmir) | Vijay Kumar": the brackets between an office and a name.
fn area_before(reader: &Reader, closing: usize, first: usize, low: usize) -> Option<usize> {
    let named = reader.doc.word(closing) == ")" && matches!(reader.entity(first), Some(EntityRef::Person(_)));
    let open = (low + 1..closing).rev().take(4).find(|&at| reader.doc.word(at) == "(").filter(|_| named)?;
    let words = (open + 1..closing).all(|at| reader.word(at) && reader.capital(at));
    (words && reader.noun(open - 1).is_some()).then_some(open)
}

/// "At the crossing | a refugee": an article opens a phrase of its own behind a noun.
fn new_phrase(reader: &Reader, before: usize, first: usize) -> bool {
    reader.doc.is_any(first, keys!["a", "an", "the"])
        && !reader.capital(first)
        && reader.entity(first).is_none()
        && reader.word(before)
        && reader.doc.word(before).len() > 3
        && !reader.has(before, PREPOSITION | AND | DETERMINER | ADVERB)
        && !reader.doc.is_any(before, keys!["both", "half", "such", "quite", "what", "rather", "twice", "many"])
        && !(reader.doc.is_any(before, OUTLETS) && matches!(reader.entity(first + 1), Some(EntityRef::Organization(_))))
}

/// "the state-run newspaper | the Daily News": nouns that stand before the name of a paper or a station.
const OUTLETS: &Keys = keys![
    "newspaper", "daily", "weekly", "paper", "tabloid", "broadcaster", "magazine", "website", "portal", "channel",
    "agency", "station", "outlet", "network", "journal",
];

/// "said A and B …": a clause without "that" may follow the cue, so that both may be its subject; "condemned A and B …" has none.
fn clause_follows(reader: &Reader, cue: usize) -> bool {
    reader.has(cue, CUE)
        && reader
            .doc
            .matches_at(List::ReportingCues, cue)
            .iter()
            .any(|found| found.row.get("pos") == "verb" && Takes::of(found.row).has("bare"))
}

/// "to meet": a plain word behind "to".
fn infinitive(reader: &Reader, token: usize) -> bool {
    reader.word(token)
        && !reader.capital(token)
        && reader.noun(token).is_none()
        && !reader.has(token, DETERMINER | PREPOSITION)
        && !ends_in(reader.doc.word(token), "s")
}

/// "the Labour Congress | (NLC)": where the letters of a name open that end at a bracket.
pub fn letters_before(reader: &Reader, closing: usize, low: usize) -> Option<usize> {
    // "(NLC)", "(PDI-P)"
    let tied = closing > 4 && reader.doc.word(closing - 2) == "-" && reader.doc.tokens[closing - 2].glued;
    let open = closing.checked_sub(if tied { 4 } else { 2 }).filter(|&open| open > low)?;
    let bracket = reader.doc.word(open) == "(" && reader.doc.word(closing) == ")";
    let letters = reader.doc.tokens[open + 1].case == Case::Upper && !reader.has(open + 1, SHOUTED);
    let named = matches!(reader.entity(open - 1), Some(EntityRef::Organization(_))) || reader.capital(open - 1);
    (bracket && letters && named && reader.word(open - 1)).then_some(open)
}

/// A name in quotation marks inside the phrase: `The "History" section`.
fn short_quote(reader: &Reader, closing: usize, low: usize) -> Option<usize> {
    let opened = reader.quote_tokens(reader.closed_at(closing)?);
    let short = opened.end - opened.start <= 6 && opened.start > low && !reader.comma(closing - 1);
    (short && reader.has(opened.start - 1, DETERMINER)).then_some(opened.start)
}

fn ends_phrase(reader: &Reader, token: usize, first: usize, end: usize) -> bool {
    if first == end && shortened(reader, token) {
        return false;
    }
    let pronoun = reader.has(token, PRONOUN) && !reader.has(token, DETERMINER);
    if pronoun && first == end {
        return false;
    }
    let other = first < end && reader.has(first, PRONOUN) && !reader.has(first, DETERMINER);
    // "A source close to him said": what a preposition governs is no subject.
    let governed = reader.has(token, PREPOSITION)
        && reader.entity(first).is_none()
        && reader.doc.is_any(first, keys!["him", "them", "us", "me"]);
    if governed && other {
        return false;
    }
    if other && reader.entity(first).is_none() && !reader.is(first, "others") {
        return !of_them(reader, token, first);
    }
    let inside_name = reader.entity(token).is_some() && first < end && reader.entity(token) == reader.entity(first);
    if inside_name
        || reader.doc.word(token) == "."
            && reader.doc.tokens[token].glued
            && reader.word(token - 1)
            && (reader.doc.word(token - 1).len() <= 3 || reader.entity(first).is_some() && reader.capital(token - 1))
            && (reader.capital(first) || reader.has(first, SHOUTED))
    {
        return false;
    }
    let mark = reader.comma(token)
        || reader.stop(token)
        || reader.dash(token)
        || matches!(reader.doc.word(token), "(" | ")" | "[" | "]");
    // "more than 20 villagers"
    let bound = token > 0
        && reader.is(token, "than")
        && reader.doc.is_any(token - 1, keys!["more", "fewer", "less"])
        && reader.doc.tokens[first].kind == Kind::Number
        && !(token > 1 && (reader.has(token - 2, PREPOSITION) || reader.is(token - 2, "no")));
    let joint = reader.has(token, SUBORDINATE | RELATIVE)
        && !reader.doc.is_any(token, keys!["so", "since", "once", "than"])
        || reader.doc.is_any(token, keys!["but", "after", "before", "since", "until", "than", "nor", "yet"]) && !bound;
    mark || pronoun
        || joint
        || reader.finite(token) && !compound(reader, token)
        || reader.has(token, DATE) && !reader.capital(first) && !of_a_year(reader, token) && !describes(reader, token)
        || reader.is(token, "according")
        || reader.is(token, "to") && first < end && infinitive(reader, first)
}

/// "the | 2008 | vice presidential nominee": a year behind an article belongs to the noun.
pub fn of_a_year(reader: &Reader, token: usize) -> bool {
    let year = reader.doc.tokens[token].kind == Kind::Number && reader.doc.word(token).len() == 4;
    year && token > 0 && reader.doc.is_any(token - 1, keys!["the", "a"])
}

/// "the | daily | newspaper": how often it comes out.
fn describes(reader: &Reader, token: usize) -> bool {
    reader.doc.is_any(token, keys!["daily", "weekly", "monthly", "quarterly", "annual", "yearly", "biweekly"])
}

/// "left | -winger": the first half of a word with a hyphen is no verb.
fn compound(reader: &Reader, token: usize) -> bool {
    let glued = |at: usize| reader.doc.tokens.get(at).is_some_and(|one| one.glued);
    reader.doc.word(token + 1) == "-" && glued(token + 1) && glued(token + 2)
}

/// "Apple Inc. said": the full stop of a shortened word.
fn shortened(reader: &Reader, token: usize) -> bool {
    const SHORT: [&str; 14] =
        ["Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "Cos", "Bros", "Pty", "Bhd", "Pvt", "Assn", "Plc", "LLC"];
    reader.doc.word(token) == "."
        && reader.doc.tokens[token].glued
        && token > 0
        && (reader.entity(token).is_some() && reader.entity(token) == reader.entity(token - 1)
            || SHORT.contains(&reader.doc.word(token - 1)))
}

/// "one of them", "most of us": the quantity before the pronoun belongs to it.
fn of_them(reader: &Reader, token: usize, first: usize) -> bool {
    let quantity = |token: usize| {
        reader.doc.is_any(
            token,
            keys![
                "one", "some", "many", "most", "two", "three", "several", "both", "each", "none", "all", "few", "any",
                "half",
            ],
        )
    };
    token + 1 == first && reader.is(token, "of") && token > 0 && quantity(token - 1)
}

/// Drops what opens a clause before its subject: conjunctions, adverbs, dates, a preposition with its noun.
fn trim(reader: &Reader, phrase: Tokens) -> usize {
    let mut first = phrase.start;
    while first < phrase.end {
        let date = reader.has(first, DATE) && reader.entity(first).is_none();
        // ", | saying | Hugh Hill had gone": whoever says so stands further to the left.
        let says = first > 0
            && first + 1 < phrase.end
            && reader.comma(first - 1)
            && reader.has(first, CUE)
            && ends_in(reader.doc.word(first), "ing");
        if date
            || says
            || reader.has(first, AND | NEGATION) && reader.entity(first).is_none()
            || reader.adverb(first) && !reader.has(first, DETERMINER)
        {
            first += 1;
        } else if reader.is(first, "at")
            && reader.doc.is_any(first + 1, keys!["least", "most"])
            && !reader.doc.is_any(first + 2, keys!["the", "his", "her", "their", "its"])
        {
            break;
        } else if reader.has(first, PREPOSITION) || reader.doc.is_any(first, keys!["as", "while", "when"]) {
            first = after_preposition(reader, first + 1..phrase.end);
        } else {
            break;
        }
    }
    first
}

/// "In Moscow Putin", "On Tuesday officials": past the name or date that the preposition governs; without one, past the preposition alone.
fn after_preposition(reader: &Reader, rest: Tokens) -> usize {
    let first = rest.start;
    let whole = |token: usize| reader.has(token, DATE) || reader.entity(token).is_some();
    if first >= rest.end || !whole(first) {
        return first;
    }
    let entity = reader.entity(first);
    let past = rest
        .clone()
        .find(|&token| reader.entity(token) != entity || entity.is_none() && !reader.has(token, DATE))
        .unwrap_or(rest.end);
    if past < rest.end { past } else { first }
}
