//! Names of what is no person: storms, ships and spacecraft by the word before them ("Hurricane Rita", "the ferry Estonia", "USS Cole"),
//! currencies and weathers by themselves ("Sterling"). Knows words, not people.

use super::piece::{THING, kinds};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::key::hash_of_key;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// What market reports call by one word with a capital.
const ALONE: [&str; 4] = ["bitcoin", "brent", "ethereum", "sterling"];

/// "El Niño", "La Niña"; Nina and Niño by themselves are people.
pub fn is_weather(doc: &Doc, first: usize, last: usize) -> bool {
    last == first + 2 && doc.is_any(first, keys!["el", "la"]) && doc.is_any(first + 1, keys!["nino", "nina"])
}

/// Whether a name stands in the title of a film or book: all capitals in quotation marks that nobody speaks ("Waltz with Bashir."); a
/// full name by itself in them only behind an owner or the word for a work ("Soderbergh's 'Erin Brockovich'").
pub fn is_in_title(doc: &Doc, first: usize, last: usize) -> bool {
    let quote = |at: &usize| doc.tokens[*at].kind == Kind::Quote;
    let Some(open) = (first.saturating_sub(6)..first).rev().find(quote) else { return false };
    let Some(close) = (last..doc.tokens.len().min(last + 6)).find(quote) else { return false };
    let inside = open + 1..close;
    let word = |at: usize| {
        let token = &doc.tokens[at];
        let comma = matches!(doc.word(at), "," | "." | "!" | "?") && at + 1 == close;
        token.capital && token.is_word() || comma || at > open + 1 && doc.is_any(at, SMALL_WORDS)
    };
    let words = inside.clone().filter(|&at| doc.tokens[at].is_word()).count();
    let whole = inside.clone().all(word) && doc.sentence_of(open) == doc.sentence_of(close);
    let next = close + 1;
    let spoken = doc.has(List::ReportingCues, next) || doc.is_any(next, keys!["he", "she", "they", "the", "a"]);
    let work = open > 0 && (doc.tokens[open - 1].kind == Kind::Clitic || doc.is_any(open - 1, WORKS));
    let called = open > 0 && doc.is_any(open - 1, keys!["as", "called", "named", "nicknamed", "said", "alias"]);
    whole && !called && if words > last - first { words > 1 && !spoken } else { last > first + 1 && work }
}

/// A full name that something is called by: "the Silja Europa and", "in Ravi Dass camp", "King Faisal hospital".
pub fn is_place_of(doc: &Doc, first: usize, last: usize) -> bool {
    let before = |words: &Keys| first > 0 && doc.is_any(first - 1, words);
    let Some(next) = doc.tokens.get(last) else { return false };
    let noun = next.case == Case::Lower && next.is_word() && !doc.has(List::FunctionWords, last);
    let called = doc.is_any(last, PLACES) && !next.glued;
    let camp = doc.is_any(last, keys!["camp", "colony", "school", "bridge", "building"])
        && before(keys!["in", "at", "near", "from", "outside"]);
    let verb = doc.has(List::FiniteVerbs, last) || doc.word(last).ends_with("ed") || !noun;
    let the = before(keys!["the"]) && doc.tokens[first].case == Case::Title;
    // "the Sam Smiths of this world", "the Imran Khan who"
    let sort = doc.is_any(last, keys!["of", "who", "whom", "whose", "'s", "-", "that", "in", "we", "i", "he", "they"])
        || next.kind == Kind::Clitic;
    called || camp || the && verb && !sort && !next.capital && !doc.word(last - 1).ends_with('s')
}

/// "the Imam Ali | hospital", "King Faisal | mosque": a building in small letters behind a title and a name.
pub fn is_house_of(doc: &Doc, last: usize) -> bool {
    let houses = keys![
        "hospital", "mosque", "airport", "stadium", "shrine", "barracks", "clinic", "cemetery", "airbase",
        "neighbourhood", "neighborhood", "mausoleum", "university", "highway", "district",
    ];
    doc.is_any(last, houses) && doc.tokens[last].case == Case::Lower && !doc.tokens[last].glued
}

const PLACES: &Keys = keys![
    "street", "road", "avenue", "square", "stadium", "airport", "hospital", "park", "arena", "bridge", "mosque",
    "church", "temple", "prison", "jail", "island", "neighbourhood", "neighborhood", "district", "colony", "slum",
    "highway", "expressway", "cemetery", "mausoleum", "museum", "theatre", "theater", "dam", "nagar",
];

/// "Harvey drenched Houston" in a story of storms: a lone given name that does what they do.
pub fn is_storm(doc: &Doc, last: usize, rule: &str, things: &[u32]) -> bool {
    matches!(rule, "people/lone-name" | "people/tagger") && things.len() > ALONE.len() && doc.is_any(last, STORMS)
}

const STORMS: &Keys = keys![
    "drenched", "lashed", "battered", "pummeled", "pummelled", "slammed", "weakened", "strengthened", "churned",
    "dumped", "ravaged", "devastated", "flooded", "made", "barreled", "barrelled", "pounded", "roared", "veered",
    "swept", "tore", "flattened", "intensified", "swirled", "stalled", "inundated", "swamped",
];

const SMALL_WORDS: &Keys = keys![
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as", "vs", "is",
    "'s",
];

/// Words before the title of a work.
const WORKS: &Keys = keys![
    "film", "movie", "play", "musical", "novel", "book", "song", "opera", "series", "show", "album", "drama", "comedy",
    "biopic", "single", "ballet", "poem", "hit", "classic", "epic", "thriller", "western", "directed", "starred",
    "documentary", "sitcom", "in",
];

/// "a Josephson junction", "Bose-Einstein condensate": what science names after people.
pub fn is_eponym(doc: &Doc, first: usize, last: usize) -> bool {
    let joined = (first + 1..last).all(|at| !doc.tokens[at].is_word() || doc.tokens[at].glued);
    joined && doc.is_any(last, EPONYMS)
}

const EPONYMS: &Keys = keys![
    "junction", "junctions", "condensate", "condensates", "constant", "effect", "equation", "equations", "theorem",
    "conjecture", "hypothesis", "syndrome", "disease", "palsy", "telescope", "scale", "coefficient", "distribution",
    "radiation", "machine", "cycle", "curve", "matrix", "space", "number", "numbers", "transform", "algorithm", "gate",
    "gates", "particle", "boson", "bosons", "fermion", "fermions", "limit", "motion", "diagram", "principle", "tube",
    "cell", "cells", "bacteria", "lymphoma", "sarcoma", "virus", "comet", "crater", "belt", "cloud", "chips", "chip",
    "processors", "rifle", "rifles", "pistol", "pistols", "revolver", "submachine",
];

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
        .filter(|&token| doc.tokens[token].case == Case::Title && doc.tokens[token].is_word())
        .filter(|&token| is_thing(doc, token - 1))
        .flat_map(|token| token..behind_ship(doc, token))
        .map(|token| doc.tokens[token].hash)
        .chain(ALONE.map(hash_of_key))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// One past the name behind "MV" and "HMS", which has a title or several words at times: "the MV Princess Ann", "the cruiser General Bayo".
fn behind_ship(doc: &Doc, token: usize) -> usize {
    if doc.tokens[token - 1].case != Case::Upper && !doc.has(List::Titles, token) {
        return token + 1;
    }
    (token..doc.tokens.len().min(token + 4))
        .find(|&at| doc.tokens[at].case != Case::Title || !doc.tokens[at].is_word())
        .unwrap_or(token + 1)
}

/// Whether the token is a word for a ship, a storm or a spacecraft.
pub fn is_thing(doc: &Doc, token: usize) -> bool {
    kinds(doc, token) & THING != 0 || is_vessel(doc, token)
}

/// Whether a word of a ship's name stands here: behind "M/V" or "HMS", at most two other capitals between.
pub fn is_aboard(doc: &Doc, token: usize) -> bool {
    let prefix = |at: usize| is_vessel(doc, at) || doc.tokens[at].case == Case::Upper && is_thing(doc, at);
    for at in (token.saturating_sub(3)..=token).rev() {
        if prefix(at) {
            return true;
        }
        if doc.tokens[at].case != Case::Title || !doc.tokens[at].is_word() {
            return false;
        }
    }
    false
}

/// "M/V", "M/B", "F/V": the last token of what stands before a ship's name.
fn is_vessel(doc: &Doc, token: usize) -> bool {
    let mark = |at: usize| doc.tokens[at].glued && doc.word(at) == "/";
    matches!(doc.word(token), "M/V" | "M/B" | "M/T" | "M/S" | "M/Y" | "F/V" | "F/B" | "R/V" | "S/V" | "S/Y" | "S/S")
        || token > 1
            && mark(token - 1)
            && matches!((doc.word(token - 2), doc.word(token)), ("M" | "F" | "R" | "S", "B" | "S" | "T" | "V" | "Y"))
}
