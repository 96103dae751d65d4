//! Runs of capitalised words read into pieces: particles, hyphens, initials, nicknames and titles. Knows the shape of names in many
//! languages; where a run is cut is decided in `runs`.

use super::context;
use super::piece::*;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// Whether a run can begin at the token.
pub fn begins(doc: &Doc, token: usize, end: usize) -> bool {
    let one = &doc.tokens[token];
    if one.is_word() && one.capital {
        return true;
    }
    one.kind == Kind::Word && one.case == Case::Lower && one.span.len() <= 4 && {
        let behind = if token + 2 < end && is_hyphen(doc, token + 1) { token + 2 } else { token + 1 };
        let van = || doc.is_any(token, keys!["van", "von"]) && particles_end(doc, token, end).is_some();
        behind < end && is_particle(doc, token) && (doc.tokens[behind].capital || van())
    }
}

/// Reads one run into `pieces`; returns the token behind it.
pub fn read_run(doc: &Doc, first: usize, end: usize, shouted: bool, pieces: &mut Vec<Piece>) -> usize {
    let mut at = first;
    loop {
        let after_surname = pieces.last().is_some_and(|last| at > first && last.any(SURNAME) && !last.any(TITLE));
        let piece = read_piece(doc, at, end, shouted, after_surname);
        at = piece.last as usize;
        pieces.push(piece);
        match continues(doc, at, end, &piece) {
            Some(next) => at = next,
            None => return at,
        }
    }
}

/// Where the run goes on: the next capital, a particle before one, a nickname in quotation marks, a suffix behind a comma.
fn continues(doc: &Doc, at: usize, end: usize, piece: &Piece) -> Option<usize> {
    let token = doc.tokens.get(at).filter(|_| at < end)?;
    if token.is_word() && (token.capital || is_one_with_particle(doc, at)) {
        return (!token.glued || piece.any(DOTTED)).then_some(at);
    }
    if token.kind == Kind::Word && token.case == Case::Lower && !piece.any(TITLE | STRIP) {
        return particles_end(doc, at, end).map(|_| at);
    }
    if token.kind == Kind::Quote && !token.glued && piece.any(GIVEN | SURNAME | UNKNOWN) && !piece.any(TITLE) {
        return behind_nickname(doc, at, end);
    }
    if doc.word(at) == "," && at + 1 < end && doc.is_any(at + 1, keys!["jr", "sr", "jnr", "snr"]) {
        return Some(at + 1);
    }
    None
}

/// "diGenova", "deGrasse": a small particle and a family name in one word.
fn is_one_with_particle(doc: &Doc, token: usize) -> bool {
    const PARTICLES: [&str; 13] = ["di", "de", "da", "la", "le", "du", "del", "dal", "dos", "van", "von", "mac", "ter"];
    let one = &doc.tokens[token];
    let behind = |particle: &str| {
        let rest = doc.word(token).strip_prefix(particle);
        rest.is_some_and(|rest| rest.len() > 2 && rest.starts_with(char::is_uppercase))
    };
    one.case == Case::Mixed && !one.capital && PARTICLES.iter().any(|particle| behind(particle))
}

/// The capital behind a nickname in quotation marks: Joe "the Rock" Smith.
fn behind_nickname(doc: &Doc, quote: usize, end: usize) -> Option<usize> {
    let close = (quote + 2..end.min(quote + 5)).find(|&at| doc.tokens[at].kind == Kind::Quote)?;
    let inside = quote + 1..close;
    let glued = doc.tokens[quote + 1].glued && doc.tokens[close].glued;
    let words = inside.clone().all(|at| doc.tokens[at].is_word()) && inside.clone().any(|at| doc.tokens[at].capital);
    let next = doc.tokens.get(close + 1).filter(|next| close + 1 < end && next.is_word() && !next.glued);
    let named = next.is_some_and(|next| next.capital) || particles_end(doc, close + 1, end).is_some();
    (glued && words && next.is_some() && named).then_some(close + 1)
}

fn is_suffix(doc: &Doc, token: usize) -> bool {
    doc.has(List::NameWords, token) && matches!(alone(doc, List::NameWords, token, "kinds"), "suffix" | "numeral")
}

/// The capital behind one to three particles that begin here.
fn particles_end(doc: &Doc, mut at: usize, end: usize) -> Option<usize> {
    for _ in 0..3 {
        if at >= end || !(is_particle(doc, at) || is_iberian(doc, at)) {
            return None;
        }
        at += 1;
        if at + 1 < end && is_hyphen(doc, at) {
            at += 1;
        }
        if doc.tokens.get(at).is_some_and(|token| at < end && token.is_word() && token.capital) {
            return Some(at);
        }
    }
    None
}

/// "Delcídio do Amaral", "María de los Ángeles": a small "los" behind "de", a small "do" between a capital of no list or a given name and another capital; no "Why do Americans".
fn is_iberian(doc: &Doc, token: usize) -> bool {
    if token == 0 || !matches!(doc.word(token), "do" | "los" | "las") {
        return false;
    }
    let before = token - 1;
    // "María de los Ángeles Pineda"
    if doc.word(token) != "do" {
        return doc.word(before) == "de";
    }
    let name = doc.tokens[before].word == 0 || doc.has(List::GivenNames, before) || doc.has(List::Surnames, before);
    doc.tokens[before].case == Case::Title && name && !doc.has(List::StopWords, before)
}

fn read_piece(doc: &Doc, first: usize, end: usize, shouted: bool, after_surname: bool) -> Piece {
    if let Some(last) = title_end(doc, first, end) {
        let bits = TITLE | if last == first + 1 { bits_of(doc, first, shouted) } else { 0 };
        return Piece { first: first as u32, last: last as u32, hash: doc.tokens[first].hash, bits };
    }
    let mut bits = if is_iberian(doc, first) { PARTICLE } else { bits_of(doc, first, shouted) };
    let mut last = first + 1;
    while last + 1 < end && is_hyphen(doc, last) {
        let next = last + 1;
        if doc.tokens[next].is_word() && doc.tokens[next].capital {
            bits = joined(bits, bits_of(doc, next, shouted));
        } else if doc.tokens[next].case == Case::Lower
            && is_particle(doc, next)
            && doc.tokens.get(next + 1).is_some_and(|two| next + 1 < end && two.case == Case::Title && !two.glued)
        {
            // "Teresita Leonardo-de Castro"
            bits = joined(bits, bits_of(doc, next + 1, shouted));
            last = next + 2;
            break;
        } else if is_link(doc, next, end) {
            last = next + 1;
            continue;
        } else if doc.tokens[next].case == Case::Lower
            && (is_syllable(doc, next) || after_surname && is_short_ending(doc, next))
        {
            bits = SYLLABLES | HYPHENATED | GIVEN | bits & (SURE_GIVEN | PARTICLE);
        } else {
            break;
        }
        last = next + 1;
    }
    let hash = doc.tokens[last - 1].hash;
    if last - first == 1 && last < end && is_first_of_its_name(doc, last, end) {
        last += 1;
    }
    let abbreviated =
        bits & (INITIAL | SUFFIX) != 0 || doc.is_any(first, keys!["st", "ste", "mt", "ft", "md", "mohd", "muhd"]);
    let dotted = doc.tokens[first].kind == Kind::Dotted;
    if abbreviated && !dotted && last - first == 1 && last + 1 < end && is_dot(doc, last) {
        last += 1;
        bits |= DOTTED;
    }
    Piece { first: first as u32, last: last as u32, hash, bits }
}

/// A small word that hyphens tie into a name: "Zia-ul-Haq", "Muneeb-ur-Rehman", "Tehreek-e-Labbaik".
fn is_link(doc: &Doc, token: usize, end: usize) -> bool {
    let ties =
        keys!["ul", "or", "un", "ur", "ud", "us", "uz", "ush", "e", "i", "al", "ad", "as", "ar", "an", "o", "de", "la"];
    doc.tokens[token].case == Case::Lower
        && doc.is_any(token, ties)
        && token + 2 < end
        && is_hyphen(doc, token + 1)
        && doc.tokens[token + 2].capital
}

/// Whether this "I" counts a ruler: "Mojmír I (ruled …", "Amyntas I, king", not "Dan I saw".
fn is_first_of_its_name(doc: &Doc, token: usize, end: usize) -> bool {
    doc.word(token) == "I"
        && !doc.tokens[token].glued
        && doc.tokens[token - 1].case == Case::Title
        && (token + 1 >= end
            || matches!(doc.word(token + 1), "(" | ",")
            || doc.word(token + 1) == "."
                && !doc.tokens.get(token + 2).is_some_and(|next| next.capital && token + 2 < end)
            || doc.is_any(token + 1, keys!["of", "and"])
            || crowned(doc, token))
        && !doc.has(List::StopWords, token - 1)
}

/// "King Juan Carlos I": a ruler's title within three words before.
fn crowned(doc: &Doc, token: usize) -> bool {
    let rulers =
        keys!["king", "queen", "pope", "emperor", "tsar", "czar", "sultan", "prince", "empress", "shah", "emir"];
    (token.saturating_sub(4)..token).any(|at| doc.tokens[at].capital && doc.is_any(at, rulers))
}

/// What two words joined by a hyphen may be together.
fn joined(left: u32, right: u32) -> u32 {
    if left & PARTICLE != 0 && left & (PLACE | HEAD) == 0 {
        return right & !(STRIP | HEAD | LEAD) | HYPHENATED;
    }
    let both = left & right & (GIVEN | SURE_GIVEN | PLACE | ACRONYM);
    let either = (left | right) & (SURNAME | SURE_SURNAME | HEAD | PLACE | ACRONYM);
    both | either | HYPHENATED | if both | either == 0 { UNKNOWN } else { 0 }
}

/// "Don Argus", "Marquis Crutchfield", "Earl Weaver": a title that people are christened by, before what is a family name only.
pub fn is_given_here(doc: &Doc, token: usize) -> bool {
    let behind = token + 1;
    // "Governor Sultan bin Nasser"
    if matches!(doc.word(token), "Sultan" | "Amir" | "Shah") && doc.is_any(behind, keys!["bin", "ibn", "bint", "ould"])
    {
        return true;
    }
    let given = |at: usize| doc.has(List::GivenNames, at) || doc.has(List::Newsmakers, at);
    if !doc.tokens.get(behind).is_some_and(|next| next.case == Case::Title && !next.glued) || given(behind) {
        return false;
    }
    match doc.word(token) {
        "Don" => !doc.has(List::NameWords, behind),
        "Marquis" | "Prince" | "Earl" | "Duke" => bits_of(doc, behind, false) & SURE_SURNAME != 0,
        _ => false,
    }
}

/// "Amna al-Tayeb | Hajj Musa", "Aras | Sheikh Jangi": behind a word that is only a name such a title is one of the names.
fn is_middle(doc: &Doc, first: usize) -> bool {
    let titles = keys!["hajj", "haj", "hadj", "sheikh", "cheikh", "sayyid", "mirza", "malik", "sidi", "moulay"];
    let Some(before) = first.checked_sub(1).filter(|_| doc.is_any(first, titles)) else { return false };
    let tied = before > 1 && is_hyphen(doc, before - 1) && doc.is_any(before - 2, keys!["al", "el"]);
    let given = || bits_of(doc, before, false) & SURE_GIVEN != 0 && !doc.starts_sentence(before);
    doc.tokens[before].capital && !doc.tokens[first].glued && (tied || given())
}

/// What stands behind the title of Persia's rulers; before other names it is a name: "Shah Mehmood Qureshi".
const SHAHS: &Keys = keys![
    "mohammad", "mohammed", "muhammad", "reza", "abbas", "nasir", "naser", "nasser", "ismail", "tahmasp", "pahlavi"
];

/// The end of a title that begins here, if it can be one: a name follows it.
fn title_end(doc: &Doc, first: usize, end: usize) -> Option<usize> {
    let found = doc.match_at(List::Titles, first)?;
    let last = found.last as usize;
    if context::are_initials(doc, &found) {
        return None;
    }
    if last == first + 1 && (doc.is(first, "shah") && !doc.is_any(last, SHAHS) || is_given_here(doc, first)) {
        return None;
    }
    // "Ismail Ould Cheikh Ahmed"
    let son = first > 0 && doc.is_any(first - 1, keys!["ould", "uld", "mint", "ben", "bin", "ibn", "bint"]);
    if son && last == first + 1 && doc.is_any(first, keys!["cheikh", "cheick", "sheikh", "shaikh", "sidi", "moulay"]) {
        return None;
    }
    if last == first + 1 && is_middle(doc, first) {
        return None;
    }
    let named = last < end
        && doc.tokens[last].is_word()
        && (doc.tokens[last].capital && !is_suffix(doc, last) || begins(doc, last, end));
    (named || last > first + 1).then_some(last)
}
