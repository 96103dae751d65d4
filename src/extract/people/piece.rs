//! What a capitalised word may be in a person's name. Knows the lists and the shapes of words, not the document's people.

use super::initial::{is_initial, is_letter_behind_title};
use super::pinyin;
use crate::extract::family::{self, Ending};
use crate::lexicon::{List, Memo};
use crate::text::{Case, Doc, Keys, Kind, keys};

/// May be a given name.
pub const GIVEN: u32 = 1;
/// A given name and no word of the language, no place.
pub const SURE_GIVEN: u32 = 1 << 1;
/// May be a family name.
pub const SURNAME: u32 = 1 << 2;
/// A family name and no word of the language, no place.
pub const SURE_SURNAME: u32 = 1 << 3;
/// "J.", "J.K."
pub const INITIAL: u32 = 1 << 4;
/// "von", "al", "bin" …
pub const PARTICLE: u32 = 1 << 5;
/// "Jr", "III"
pub const SUFFIX: u32 = 1 << 6;
/// Behind a name it makes it a thing: "Airport".
pub const HEAD: u32 = 1 << 7;
/// Before a name it makes it a thing: "Lake".
pub const LEAD: u32 = 1 << 8;
/// No part of a name: "Yesterday".
pub const STRIP: u32 = 1 << 9;
/// A title; covers all its words.
pub const TITLE: u32 = 1 << 10;
/// A country, a demonym, a city, a region.
pub const PLACE: u32 = 1 << 11;
/// All capitals where the sentence is not: an acronym.
pub const ACRONYM: u32 = 1 << 12;
/// Known by one name alone.
pub const NEWSMAKER: u32 = 1 << 13;
/// "analyst", "Actor"
pub const OCCUPATION: u32 = 1 << 14;
/// Two or more words joined by hyphens.
pub const HYPHENATED: u32 = 1 << 16;
/// Names itself an East Asian given name by its syllables ("Jong-un").
pub const SYLLABLES: u32 = 1 << 17;
/// In no list.
pub const UNKNOWN: u32 = 1 << 18;
/// Written with a full stop ("J.").
pub const DOTTED: u32 = 1 << 19;
/// A listed name in all capitals where the sentence is not.
pub const SPELLED: u32 = 1 << 21;
/// "II", "XIV"
pub const NUMERAL: u32 = 1 << 20;

/// A place too, where the context speaks of places ("Florence", "Arafat").
pub const MAYBE_PLACE: u32 = 1 << 22;

/// Lists of places and their demonyms, and whether they have a column that tells ambiguous forms.
const PLACES: &[(List, bool)] = &[
    (List::Countries, true),
    (List::Cities, true),
    (List::Regions, true),
    (List::HistoricStates, true),
    (List::Waters, true),
    (List::MacroRegions, false),
    (List::DisputedRegions, false),
];

/// A word, or several joined by hyphens or making up one title, in a run of capitals.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// Hash of its last word's key.
    pub hash: u32,
    /// What it may be, bit by bit.
    pub bits: u32,
}

impl Piece {
    /// Whether it has any of these bits.
    pub fn any(&self, bits: u32) -> bool {
        self.bits & bits != 0
    }

    /// Whether it counts as a word of the name: neither particle nor suffix.
    pub fn is_content(&self) -> bool {
        !self.any(PARTICLE | SUFFIX)
    }

    /// Whether it is one token: no "bin Salman", no "J.K.".
    pub fn is_one_word(&self) -> bool {
        self.last == self.first + 1
    }
}

/// The bits of one token. `shouted`: the whole sentence is in capitals, so that capitals say nothing.
pub fn bits_of(doc: &Doc, token: usize, shouted: bool) -> u32 {
    let one = &doc.tokens[token];
    let mut bits = listed(doc, token);
    if is_initial(doc, token) {
        // "A." and "I." are no articles and pronouns.
        let plain = if one.kind == Kind::Dotted || is_dot(doc, token + 1) || is_letter_behind_title(doc, token) {
            bits & !(HEAD | LEAD | STRIP)
        } else {
            bits
        };
        // "M.P. Veerendra", "M.S. Swaminathan": the post writes such states without full stops.
        let written = one.kind != Kind::Dotted || doc.has(List::Countries, token) || doc.is_any(token, DOTTED_PLACES);
        let plain = if written { plain } else { plain & !(PLACE | MAYBE_PLACE | OCCUPATION) };
        bits = INITIAL | if shouted { plain } else { plain & !PARTICLE };
    }
    if is_contraction(doc, token) {
        bits = STRIP;
    }
    if one.case == Case::Upper && !shouted && bits & (INITIAL | SUFFIX) == 0 && doc.word(token).len() > 1 {
        let spelled_out = bits & (SURNAME | GIVEN) != 0 && one.span.len() > 3;
        bits = match bits & NEWSMAKER {
            0 if spelled_out => bits | SPELLED,
            0 => ACRONYM,
            _ => bits,
        };
    }
    match bits {
        0 => by_ending(doc, token).unwrap_or(UNKNOWN),
        _ => bits,
    }
}

/// Places that are written with full stops: "N.Y.", "L.A."
const DOTTED_PLACES: &Keys = keys![
    "ny", "nj", "nc", "sc", "nm", "nh", "nd", "sd", "ri", "la", "dc", "bc", "us", "uk", "pei", "nwt", "nsw", "wva"
];

/// What the ending of a word that no list knows says: "Hakimullah", "Karapetashvili".
fn by_ending(doc: &Doc, token: usize) -> Option<u32> {
    family::ending(doc, token).map(|ending| match ending {
        Ending::Either => GIVEN | SURE_GIVEN | SURNAME,
        Ending::Family => SURNAME | SURE_SURNAME,
    })
}

/// "Didn't", "We'll"
fn is_contraction(doc: &Doc, token: usize) -> bool {
    let word = doc.word(token);
    let tail = match word.as_bytes().last() {
        Some(b't' | b'm' | b'd') => 1,
        Some(b'l' | b'e') if ["ll", "re", "ve"].iter().any(|tail| word.ends_with(tail)) => 2,
        _ => return false,
    };
    word[..word.len() - tail].ends_with(crate::text::key::apostrophe)
}

fn listed(doc: &Doc, token: usize) -> u32 {
    if doc.tokens[token].word == 0 {
        return 0;
    }
    // "Md. Towkir Islam" is no Marylander.
    if matches!(doc.word(token), "Md" | "Md.") && token > 0 && doc.word(token - 1) != ","
        || token == 0 && matches!(doc.word(token), "Md" | "Md.")
    {
        return GIVEN | SURE_GIVEN;
    }
    let mut bits = 0;
    if let Some(row) = doc.row(List::GivenNames, token) {
        bits |= GIVEN | if row.get("ambiguous").is_empty() { SURE_GIVEN } else { 0 };
    }
    if let Some(row) = doc.row(List::Surnames, token) {
        bits |= SURNAME | if row.get("ambiguous").is_empty() { SURE_SURNAME } else { 0 };
    }
    if doc.has(List::Newsmakers, token) {
        bits |= NEWSMAKER | SURNAME;
    }
    bits |= kinds(doc, token) & !(SYLLABLE | THING);
    if doc.has(List::Occupations, token) {
        bits |= OCCUPATION;
    }
    match place(doc, token) {
        PLACE => (bits | PLACE) & !(SURE_GIVEN | SURE_SURNAME),
        place => bits | place,
    }
}

/// `PLACE`, `MAYBE_PLACE` or neither.
fn place(doc: &Doc, token: usize) -> u32 {
    let mut bits = 0;
    for &(list, needs) in PLACES.iter().filter(|(list, _)| doc.has(*list, token)) {
        let plain = !needs || doc.rows(list, token).any(|row| row.get("needs").is_empty());
        bits |= if plain { PLACE } else { MAYBE_PLACE };
    }
    if bits & PLACE != 0 { PLACE } else { bits }
}

/// Whether these tokens are wholly the name of a place.
pub fn is_place(doc: &Doc, first: usize, last: usize) -> bool {
    PLACES.iter().any(|&(list, _)| doc.match_at(list, first).is_some_and(|found| found.last as usize == last))
}

/// Whether two words or more from this token on name a town or region: "Hong Kong Exchanges".
pub fn begins_as_place(doc: &Doc, first: usize) -> bool {
    [List::Countries, List::Cities, List::Regions].iter().any(|&list| {
        doc.match_at(list, first).is_some_and(|found| {
            let plain = matches!(found.row.get("needs"), "" | "comma");
            plain
                && found.last as usize > first + 1
                && doc.tokens[first + 1].is_word()
                && !doc.has(List::GivenNames, first + 1)
        })
    })
}

/// The cell of the row that has the token alone for a form.
#[inline(always)]
pub fn alone(doc: &Doc, list: List, token: usize, column: &str) -> &'static str {
    doc.row(list, token).map_or("", |row| row.get(column))
}

/// A syllable of an East Asian given name, and what stands before the name of a ship or a storm: bits of `kinds` only.
const SYLLABLE: u32 = 1 << 30;
pub const THING: u32 = 1 << 31;

static KINDS: Memo = Memo::new(List::NameWords, |row| word_bits(row.get("kinds")).into());

/// What the list of words in and around names says of a token.
pub fn kinds(doc: &Doc, token: usize) -> u32 {
    if !doc.has(List::NameWords, token) {
        return 0;
    }
    doc.row(List::NameWords, token).map_or(0, |row| KINDS.get(row) as u32)
}

fn word_bits(kinds: &str) -> u32 {
    kinds.split(' ').fold(0, |bits, kind| {
        bits | match kind {
            "syllable" => SYLLABLE,
            "thing" => THING,
            "head" => HEAD,
            "lead" => LEAD,
            "strip" => STRIP,
            "particle" => PARTICLE,
            "suffix" => SUFFIX,
            "numeral" => SUFFIX | NUMERAL,
            _ => 0,
        }
    })
}

/// Whether the token is a full stop glued to the word before it.
pub fn is_dot(doc: &Doc, token: usize) -> bool {
    doc.tokens.get(token).is_some_and(|t| t.glued) && doc.word(token) == "."
}

/// Whether the token is a hyphen glued on both sides.
pub fn is_hyphen(doc: &Doc, token: usize) -> bool {
    doc.tokens.get(token).is_some_and(|mark| mark.glued && mark.kind == Kind::Punct)
        && doc.tokens.get(token + 1).is_some_and(|next| next.glued)
        && matches!(doc.word(token), "-" | "‐" | "‑")
}

/// Whether the token is a lower-case syllable of an East Asian given name.
pub fn is_syllable(doc: &Doc, token: usize) -> bool {
    kinds(doc, token) & SYLLABLE != 0
}

/// Whether a lower-case word behind a hyphen may end a given name of the romanisations of Chinese and Korean ("Chung-tai").
pub fn is_short_ending(doc: &Doc, token: usize) -> bool {
    let one = &doc.tokens[token];
    // "Moon Jae-in" is a name, "Moon walk-in" is none.
    let jae = token > 1
        && doc.is(token, "in")
        && doc.is_any(token - 2, keys!["jae", "hye", "myung", "sung", "young", "kyung", "jung", "sang", "tae", "dong"]);
    // "Lin Fei-fan": no football fan behind a Chinese family name.
    let chinese = token > 2 && doc.is_any(token, keys!["fan", "long", "on", "in"]);
    let chinese = chinese && pinyin::begins_with_family(doc, token - 3, token - 2);
    let english = doc.is_any(token, ENGLISH_ENDINGS) && !jae && !chinese;
    one.kind == Kind::Word && one.case == Case::Lower && one.span.len() <= 5 && !english
}

/// Short words that English hangs on a name by a hyphen.
const ENGLISH_ENDINGS: &Keys = keys![
    "led", "run", "era", "like", "wide", "free", "held", "born", "made", "old", "only", "owned", "based", "style",
    "area", "to", "in", "on", "up", "by", "and", "a", "of", "the", "born", "bred", "type", "size", "sized", "day",
    "year", "week", "hour", "set", "built", "gate", "ism", "esque", "ish", "mania", "not", "elect", "line", "war",
    "side", "level", "class", "time", "long", "high", "low", "off", "out", "over", "down", "back", "first", "all",
    "pro", "anti", "non", "ready", "haters", "lover", "fan", "fans", "hit", "rich", "poor", "wing", "led", "ruled",
    "trade", "fed", "loyal", "tied",
];

/// Whether the token is a particle of names, in any case.
pub fn is_particle(doc: &Doc, token: usize) -> bool {
    kinds(doc, token) & PARTICLE != 0
}
