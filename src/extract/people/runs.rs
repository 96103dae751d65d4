//! Runs of capitalised words, cut into stretches that may each be one person's name. Knows the shape of names in many languages;
//! whether a stretch is a name is decided in `sieve.rs`.

use super::piece::*;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind};

/// A stretch of pieces that may be one name, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// Its first piece.
    pub first: usize,
    /// One past its last piece.
    pub last: usize,
    /// The bits of the piece before it in the same run, 0 at the run's start.
    pub before: u32,
    /// The bits of the piece behind it in the same run, 0 at the run's end.
    pub after: u32,
    /// The sentence's capitals say nothing: all words in capitals.
    pub shouted: bool,
    /// The sentence's capitals say little: Title Case.
    pub titled_case: bool,
    /// It opens its sentence.
    pub opens: bool,
    /// A word stands before it that stands before months: "in May".
    pub dated: bool,
}

/// The pieces of a document and the stretches over them.
#[derive(Default)]
pub struct Runs {
    /// All pieces, in order.
    pub pieces: Vec<Piece>,
    /// All stretches, in order.
    pub stretches: Vec<Stretch>,
}

/// Cuts every sentence into runs, every run into stretches.
pub fn runs(doc: &Doc) -> Runs {
    let mut runs = Runs::default();
    for sentence in &doc.sentences {
        let (shouted, titled_case) = capitals(doc, sentence.tokens());
        let end = sentence.last as usize;
        let mut at = sentence.first as usize;
        while at < end {
            if !begins(doc, at, end) {
                at += 1;
                continue;
            }
            let from = runs.pieces.len();
            at = read_run(doc, at, end, shouted, &mut runs.pieces);
            cut(doc, &mut runs, from, shouted, titled_case);
        }
    }
    runs
}

/// Whether all words of the sentence are in capitals, and whether all but the small ones begin with one, as in a headline.
fn capitals(doc: &Doc, tokens: std::ops::Range<usize>) -> (bool, bool) {
    let (mut upper, mut long, mut words, mut small) = (0, 0, 0, 0);
    let stopped = tokens.end > 0 && doc.word(tokens.end - 1) == ".";
    for index in tokens {
        let token = &doc.tokens[index];
        if token.kind != Kind::Word {
            continue;
        }
        words += 1;
        if token.span.len() > 3 {
            long += 1;
            upper += usize::from(token.case == Case::Upper);
        }
        if small == 0 {
            small = usize::from(token.case == Case::Lower && !doc.is_any(index, HEADLINE_WORDS));
        }
    }
    (long >= 2 && upper * 4 >= long * 3, words >= 4 && small == 0 && !stopped)
}

/// Words that Title Case leaves small.
const HEADLINE_WORDS: &[&str] = &[
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as", "over",
    "is", "vs", "v", "into", "per", "via", "amid", "after", "its", "his", "be", "not", "no", "than", "up", "out",
    "off",
];

fn begins(doc: &Doc, token: usize, end: usize) -> bool {
    let one = &doc.tokens[token];
    if one.is_word() && one.capital {
        return true;
    }
    one.kind == Kind::Word && one.case == Case::Lower && one.span.len() <= 4 && {
        let behind = if token + 2 < end && is_hyphen(doc, token + 1) { token + 2 } else { token + 1 };
        behind < end && doc.tokens[behind].capital && is_particle(doc, token)
    }
}

/// Reads one run into `pieces`; returns the token behind it.
fn read_run(doc: &Doc, first: usize, end: usize, shouted: bool, pieces: &mut Vec<Piece>) -> usize {
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
    if token.is_word() && token.capital {
        return (!token.glued || piece.any(DOTTED)).then_some(at);
    }
    if token.kind == Kind::Word && token.case == Case::Lower && !piece.any(TITLE | STRIP) {
        return particles_end(doc, at, end).map(|_| at);
    }
    if token.kind == Kind::Quote && !token.glued && piece.any(GIVEN) {
        return behind_nickname(doc, at, end);
    }
    if doc.word(at) == "," && at + 1 < end && doc.is_any(at + 1, &["jr", "sr", "jnr", "snr"]) {
        return Some(at + 1);
    }
    None
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

/// "Jan. 9", "Aug 12": a month cut short before a number.
fn is_month(doc: &Doc, token: usize) -> bool {
    let number = if is_dot(doc, token + 1) { token + 2 } else { token + 1 };
    doc.tokens.get(number).is_some_and(|next| next.kind == Kind::Number)
        && doc.is_any(token, &["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
}

fn is_suffix(doc: &Doc, token: usize) -> bool {
    doc.has(List::NameWords, token) && matches!(alone(doc, List::NameWords, token, "kinds"), "suffix" | "numeral")
}

/// The capital behind one to three particles that begin here.
fn particles_end(doc: &Doc, mut at: usize, end: usize) -> Option<usize> {
    for _ in 0..3 {
        if at >= end || !is_particle(doc, at) {
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

fn read_piece(doc: &Doc, first: usize, end: usize, shouted: bool, after_surname: bool) -> Piece {
    if let Some(last) = title_end(doc, first, end) {
        let bits = TITLE | if last == first + 1 { bits_of(doc, first, shouted) } else { 0 };
        return Piece { first: first as u32, last: last as u32, hash: doc.tokens[first].hash, bits };
    }
    let mut bits = bits_of(doc, first, shouted);
    let mut last = first + 1;
    while last + 1 < end && is_hyphen(doc, last) {
        let next = last + 1;
        if doc.tokens[next].is_word() && doc.tokens[next].capital {
            bits = joined(bits, bits_of(doc, next, shouted));
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
    let abbreviated = bits & (INITIAL | SUFFIX) != 0 || doc.is_any(first, &["st", "ste", "mt", "ft"]);
    let dotted = doc.tokens[first].kind == Kind::Dotted;
    if abbreviated && !dotted && last - first == 1 && last + 1 < end && is_dot(doc, last) {
        last += 1;
        bits |= DOTTED;
    }
    Piece { first: first as u32, last: last as u32, hash, bits }
}

/// A small word that hyphens tie into a name: "Zia-ul-Haq", "Muneeb-ur-Rehman", "Tehreek-e-Labbaik".
fn is_link(doc: &Doc, token: usize, end: usize) -> bool {
    let ties = ["ul", "ur", "ud", "us", "uz", "ush", "e", "i", "al", "ad", "as", "ar", "an", "o", "de", "la"];
    doc.tokens[token].case == Case::Lower
        && doc.is_any(token, &ties)
        && token + 2 < end
        && is_hyphen(doc, token + 1)
        && doc.tokens[token + 2].capital
}

/// Whether this "I" counts a ruler: "Mojmír I (ruled …", "Amyntas I, king", not "Dan I saw".
fn is_first_of_its_name(doc: &Doc, token: usize, end: usize) -> bool {
    doc.word(token) == "I"
        && !doc.tokens[token].glued
        && doc.tokens[token - 1].case == Case::Title
        && (token + 1 >= end || matches!(doc.word(token + 1), "(" | "," | ".") || doc.is_any(token + 1, &["of", "and"]))
        && !doc.has(List::StopWords, token - 1)
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

/// The end of a title that begins here, if it can be one: a name follows it.
fn title_end(doc: &Doc, first: usize, end: usize) -> Option<usize> {
    let found = doc.match_at(List::Titles, first)?;
    let last = found.last as usize;
    let named = last < end
        && doc.tokens[last].is_word()
        && (doc.tokens[last].capital && !is_suffix(doc, last) || begins(doc, last, end));
    (named || last > first + 1).then_some(last)
}

/// Cuts the run of pieces from `from` on into stretches.
fn cut(doc: &Doc, runs: &mut Runs, from: usize, shouted: bool, titled_case: bool) {
    let end = runs.pieces.len();
    let mut at = from;
    while at < end {
        let opens = doc.starts_sentence(runs.pieces[at].first as usize);
        if !nameable(doc, runs, from, at, opens, true, shouted) {
            at += 1;
            continue;
        }
        let first = at;
        at += 1;
        while at < end && nameable(doc, runs, from, at, false, false, shouted) {
            at += 1;
        }
        let before = if first > from { runs.pieces[first - 1].bits } else { 0 };
        let after = if at < end { runs.pieces[at].bits } else { 0 };
        let token = runs.pieces[first].first as usize;
        let dated = token > 0
            && doc.is_any(
                token - 1,
                &["in", "since", "last", "this", "until", "by", "next", "of", "from", "early", "late", "mid"],
            );
        runs.stretches.push(Stretch { first, last: at, before, after, shouted, titled_case, opens, dated });
    }
}

/// Whether the piece can be part of a name where it stands; `starts`: it would be the first.
fn nameable(doc: &Doc, runs: &Runs, from: usize, at: usize, opens: bool, starts: bool, shouted: bool) -> bool {
    let piece = &runs.pieces[at];
    let next = runs.pieces.get(at + 1).map_or(0, |next| next.bits);
    let before = if at > from { runs.pieces[at - 1].bits } else { 0 };
    if piece.any(TITLE) {
        return !starts && before & (SURE_GIVEN | INITIAL) != 0 && piece.any(SURNAME) && piece.last == piece.first + 1;
    }
    if piece.any(SUFFIX) && !piece.any(INITIAL) {
        return !starts;
    }
    if piece.any(ACRONYM) || is_month(doc, piece.first as usize) {
        return false;
    }
    if piece.any(PARTICLE) && piece.last == piece.first + 1 {
        return next & (GIVEN | SURNAME | UNKNOWN | PARTICLE | NEWSMAKER) != 0;
    }
    let after_given = !starts && before & (GIVEN | INITIAL | PARTICLE) != 0;
    if piece.any(STRIP) {
        let third = runs.pieces.get(at + 2).is_some_and(|third| third.any(GIVEN | SURNAME));
        let given = piece.any(GIVEN) && !opens && next & (SURNAME | INITIAL) != 0 && !(next & SURE_GIVEN != 0 && third);
        return given || piece.any(SURNAME) && after_given;
    }
    let townsman = piece.bits & !HYPHENATED == PLACE
        && before & SURE_GIVEN != 0
        && !starts
        && next == 0
        && piece.last == piece.first + 1;
    if townsman && !doc.has(List::Countries, piece.first as usize) {
        return true;
    }
    let korean = starts && piece.any(SURNAME) && piece.any(HEAD) && !piece.any(LEAD);
    if korean && runs.pieces.get(at + 1).is_some_and(|next| is_syllable(doc, next.first as usize)) {
        return true;
    }
    if piece.any(HEAD | LEAD | PLACE | OCCUPATION) {
        let given = piece.any(GIVEN)
            && !piece.any(LEAD)
            && next & (SURNAME | INITIAL | UNKNOWN) != 0
            && next & (HEAD | PLACE) == 0;
        let after_given = if piece.any(HEAD | LEAD) {
            !starts && before & (SURE_GIVEN | INITIAL | PARTICLE) != 0
        } else {
            after_given
        };
        return given
            || piece.any(SURNAME)
                && (after_given
                    || starts && (next & SYLLABLES != 0 || next & SURE_GIVEN != 0 && !piece.any(HEAD | LEAD)));
    }
    if piece.any(MAYBE_PLACE) && !piece.any(GIVEN | SURNAME) && !after_given {
        return false;
    }
    let closed = || matches!(doc.word(piece.last as usize), "," | "." | "(" | ";");
    let surname = before & SURE_GIVEN != 0 && !starts && piece.bits == UNKNOWN && closed();
    !shouted || piece.any(GIVEN | SURNAME | INITIAL | SYLLABLES) || surname
}
