//! Runs of capitalised words, cut into stretches that may each be one person's name. Knows the shape of names in many languages;
//! whether a stretch is a name is decided in `sieve.rs`.

use super::piece::*;
use super::pinyin;
use super::read::{begins, read_run};
use super::speech::is_finite;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

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
        if doc.is(index, "newsroom") {
            // "-- Dimitris Kontogiannis, Athens Newsroom"
            return (false, false);
        }
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
const HEADLINE_WORDS: &Keys = keys![
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as", "over",
    "is", "vs", "v", "into", "per", "via", "amid", "after", "its", "his", "be", "not", "no", "than", "up", "out",
    "off",
];

/// "AHM Mustafa Kamal", "FW de Klerk": two or three capitals that no list knows, before what is only a name.
fn are_initials(doc: &Doc, piece: &Piece, next: u32, third: u32) -> bool {
    let token = piece.first as usize;
    let one = &doc.tokens[token];
    let other = [
        List::Organizations,
        List::Titles,
        List::OrgNotAcronyms,
        List::OrgHeads,
        List::OrgSuffixes,
        List::Countries,
        List::Regions,
        List::Cities,
        List::Occupations,
    ];
    let family = next == UNKNOWN && third & SURE_SURNAME != 0;
    let sure = (family || next & (SURE_GIVEN | SURE_SURNAME) != 0) && next & (HEAD | STRIP | PLACE | MAYBE_PLACE) == 0;
    let particle = next & PARTICLE != 0 && doc.tokens[token + 1].case == Case::Lower;
    one.kind == Kind::Word
        && (2..=3).contains(&one.span.len())
        && piece.last == piece.first + 1
        && (sure || particle && doc.is_any(token + 1, keys!["de", "van", "von", "du", "le"]))
        && !(token > 0 && doc.is_any(token - 1, keys!["the", "a", "an", "carrier", "frigate", "vessel", "ship"]))
        && !doc.is_any(token, keys!["fs", "mv", "ms", "ss", "rv", "mt", "sv", "hms", "uss", "fc", "ac", "sc"])
        && !other.iter().any(|&list| doc.has(list, token))
}

/// "Jan. 9", "Aug 12": a month cut short before a number.
fn is_month(doc: &Doc, token: usize) -> bool {
    let number = if is_dot(doc, token + 1) { token + 2 } else { token + 1 };
    doc.tokens.get(number).is_some_and(|next| next.kind == Kind::Number)
        && doc.is_any(token, keys!["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
}

/// Cuts the run of pieces from `from` on into stretches.
fn cut(doc: &Doc, runs: &mut Runs, from: usize, shouted: bool, titled_case: bool) {
    let end = runs.pieces.len();
    for at in from..end.saturating_sub(1) {
        let (next, third) = (runs.pieces[at + 1].bits, runs.pieces.get(at + 2).map_or(0, |third| third.bits));
        if runs.pieces[at].any(ACRONYM) && !shouted && are_initials(doc, &runs.pieces[at], next, third) {
            runs.pieces[at].bits = INITIAL;
        }
    }
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
                keys!["in", "since", "last", "this", "until", "by", "next", "of", "from", "early", "late", "mid"],
            );
        runs.stretches.push(Stretch { first, last: at, before, after, shouted, titled_case, opens, dated });
    }
}

/// "Mrs May said": nobody calls a month or a day Mr or Mrs, but "Miss May 2012".
fn is_addressed(doc: &Doc, piece: &Piece) -> bool {
    let title = doc.match_before(List::Titles, piece.first as usize);
    title.is_some_and(|title| matches!(title.row.get("kind"), "honorific" | "rank" | "clergy"))
        && doc.tokens.get(piece.last as usize).is_none_or(|next| next.kind != Kind::Number)
}

/// Whether a minister's department stands here: "Minister for Law".
fn is_portfolio(doc: &Doc, token: usize) -> bool {
    let Some(office) = token.checked_sub(2) else { return false };
    doc.is_any(token - 1, keys!["for", "of"])
        && doc.tokens[office].capital
        && doc.is_any(office, keys!["minister", "secretary", "commissioner"])
}

/// "Ambassador to |", "envoy to |", "High Commissioner to |": where somebody is posted stands behind.
fn is_posting(doc: &Doc, token: usize) -> bool {
    token > 1
        && doc.is_any(token - 1, keys!["to", "in"])
        && doc.is_any(token - 2, keys!["ambassador", "envoy", "commissioner", "representative", "consul", "minister"])
}

/// "Abu Jandal | al-Kuwaiti": a by-name of where somebody is from, behind a name.
pub fn is_nisba(doc: &Doc, piece: &Piece) -> bool {
    let first = piece.first as usize;
    let article = keys!["al", "el", "ad", "ar", "as", "ash", "an", "at", "az"];
    piece.any(HYPHENATED)
        && doc.is_any(first, article)
        && doc.tokens[first].case == Case::Lower
        && doc.word(piece.last as usize - 1).ends_with('i')
}

/// Whether the piece can be part of a name where it stands; `starts`: it would be the first.
fn nameable(doc: &Doc, runs: &Runs, from: usize, at: usize, opens: bool, starts: bool, shouted: bool) -> bool {
    let piece = &runs.pieces[at];
    let next = runs.pieces.get(at + 1).map_or(0, |next| next.bits);
    let before = if at > from { runs.pieces[at - 1].bits } else { 0 };
    // "Minister for Law Hugo Islam"
    if starts && !piece.any(SURE_GIVEN) && next & GIVEN != 0 && is_portfolio(doc, piece.first as usize) {
        return false;
    }
    // "Ambassador to France | Paul Ray"
    let third = || runs.pieces.get(at + 2).is_some_and(|third| third.any(SURNAME | UNKNOWN));
    if starts && piece.any(PLACE) && next & SURE_GIVEN != 0 && third() && is_posting(doc, piece.first as usize) {
        return false;
    }
    // "Norman | St John-Stevas"
    if !starts && before & GIVEN != 0 && next & (GIVEN | SURNAME) != 0 && doc.is(piece.first as usize, "st") {
        return true;
    }
    if !starts && is_nisba(doc, piece) {
        return true;
    }
    // In capitals it is the verb, whatever the name.
    if shouted && doc.is(piece.first as usize, "said") {
        return false;
    }
    if piece.any(TITLE) {
        // "Jeannette Mayor Curtis Gray": a town's mayor.
        let holder = next & GIVEN != 0 && runs.pieces.get(at + 2).is_some_and(|third| third.any(SURNAME | UNKNOWN));
        return !starts
            && before & (SURE_GIVEN | INITIAL) != 0
            && piece.any(SURNAME)
            && piece.last == piece.first + 1
            && !holder;
    }
    if piece.any(SUFFIX) && !piece.any(INITIAL) {
        return !starts;
    }
    if piece.any(ACRONYM) || is_month(doc, piece.first as usize) {
        return false;
    }
    // "Sir Joe French"
    let knighted = !starts && at >= from + 2 && runs.pieces[at - 2].any(TITLE);
    if knighted && piece.any(SURNAME) && next == 0 && before & GIVEN != 0 {
        return true;
    }
    if piece.any(PARTICLE) && piece.last == piece.first + 1 {
        return next & (GIVEN | SURNAME | UNKNOWN | PARTICLE | NEWSMAKER) != 0;
    }
    let after_given = !starts && before & (GIVEN | INITIAL | PARTICLE) != 0;
    let next_token = runs.pieces.get(at + 1).map(|next| next.first as usize);
    if starts
        && piece.last == piece.first + 1
        && next_token.is_some_and(|next| pinyin::is_name(doc, piece.first as usize, next))
    {
        return true;
    }
    if !starts && pinyin::is_name(doc, runs.pieces[at - 1].first as usize, piece.first as usize) {
        return true;
    }
    if piece.any(STRIP) {
        if opens && starts && piece.any(SURNAME) && next == 0 && is_finite(doc, piece.last as usize) {
            return true;
        }
        if starts && before & TITLE != 0 && piece.any(SURNAME) && is_addressed(doc, piece) {
            return true;
        }
        // "Inspector Sunday Idoko"
        let family = next & (UNKNOWN | SURE_SURNAME) != 0 && next & (PLACE | MAYBE_PLACE | HEAD) == 0;
        if starts && before & TITLE != 0 && family && is_addressed(doc, piece) {
            return true;
        }
        let third = runs.pieces.get(at + 2).is_some_and(|third| third.any(GIVEN | SURNAME));
        let given = piece.any(GIVEN) && !opens && next & (SURNAME | INITIAL) != 0 && !(next & SURE_GIVEN != 0 && third);
        // "Tom Smith Friday called for calm": the name is whole before the day.
        let whole = at > from + 1 && before & SURNAME != 0;
        return given || piece.any(SURNAME) && after_given && !whole;
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
    if starts && before & !STRIP == 0 && next == 0 && piece.any(SURNAME) && piece.any(HEAD | PLACE) && !piece.any(LEAD)
    {
        // "Hill said", "But Jordan scored": only where the document has named a Hill and a Jordan.
        return !doc.tokens[piece.first as usize].glued;
    }
    let short = piece.any(SURNAME)
        && piece.any(PLACE)
        && piece.last == piece.first + 1
        && doc.tokens[piece.first as usize].span.len() <= 4;
    if starts
        && short
        && next & GIVEN != 0
        && runs.pieces.get(at + 2).is_some_and(|third| third.any(GIVEN | SURNAME | UNKNOWN) && !third.any(HEAD))
    {
        // "Tay Kim Poh"
        return true;
    }
    if piece.any(HEAD | LEAD | PLACE | OCCUPATION) {
        let given = piece.any(GIVEN)
            && !piece.any(LEAD)
            && next & (SURNAME | INITIAL | UNKNOWN) != 0
            && (next & (HEAD | PLACE) == 0 || starts && before & TITLE != 0 && next & SURNAME != 0);
        let after_given = if piece.any(HEAD | LEAD) {
            // "Rep. Mark Meadows"
            let titled = !starts && before & GIVEN != 0 && at >= from + 2 && runs.pieces[at - 2].any(TITLE);
            !starts && before & (SURE_GIVEN | INITIAL | PARTICLE) != 0 || titled && next == 0
        } else {
            // "Chairman Shigenori Shiga"
            let titled = !starts && before == UNKNOWN && at >= from + 2 && runs.pieces[at - 2].any(TITLE) && next == 0;
            after_given || titled && piece.any(PLACE)
        };
        return given
            || piece.any(SURNAME)
                && (after_given
                    || starts
                        && (next & SYLLABLES != 0 || next & SURE_GIVEN != 0 && !piece.any(HEAD | LEAD | OCCUPATION)));
    }
    if piece.any(MAYBE_PLACE) && !piece.any(GIVEN | SURNAME) && !after_given {
        return false;
    }
    let closed = || matches!(doc.word(piece.last as usize), "," | "." | "(" | ";");
    let third = || runs.pieces.get(at + 2).is_some_and(|third| third.any(SURNAME | UNKNOWN));
    if shouted && starts && !piece.any(GIVEN | INITIAL) && next & SURE_GIVEN != 0 && third() {
        // "HELD EDWARD TRACY"
        return false;
    }
    if shouted && starts && piece.bits == UNKNOWN {
        // "BIRRI SAID": only where the document has named a Birri.
        return true;
    }
    let verb = || ["ED", "ING", "LEFT", "SPOKE"].iter().any(|end| doc.word(piece.first as usize).ends_with(end));
    let second =
        || at >= from + 2 && runs.pieces[at - 2].any(SURE_GIVEN) && before & SURE_SURNAME != 0 && closed() && !verb();
    // "RODRIGUEZ PORTHA'S HOUSE", "JARAMILLO OSSARA WAS": a word of no list that ends as Spanish family names do.
    let token = (piece.last as usize).saturating_sub(1);
    let spanish = || {
        let named = at > from && before & (SURE_SURNAME | SURE_GIVEN) != 0;
        let ended = doc.tokens.get(token + 1).is_none_or(|next| {
            next.kind == Kind::Clitic || !next.is_word() && next.glued || super::sieve::is_small(doc, token + 1)
        });
        let sounds = ["A", "O", "I", "Z", "ES", "AN", "ON"].iter().any(|end| doc.word(token).ends_with(end));
        named && ended && sounds && doc.tokens[token].word == 0 && doc.tokens[token].span.len() > 3
    };
    if shouted && !starts && piece.bits == UNKNOWN && spanish() {
        return true;
    }
    let joined = before & PARTICLE != 0 || before & SURE_GIVEN != 0 && closed() || second();
    let surname = joined && !starts && piece.bits == UNKNOWN;
    !shouted || piece.any(GIVEN | SURNAME | INITIAL | SYLLABLES) || surname
}
