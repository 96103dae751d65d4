//! Runs of capitalised words, cut into stretches that may each be one person's name. Knows where sentences and
//! runs end and what surrounds a stretch; whether a word can be part of a name is decided in `part.rs`, whether a stretch is one in `sieve.rs`.

use super::part::{Place, is_part};
use super::piece::*;
use super::read::{begins, read_run};
use crate::extract::headline;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, keys};

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
        let (shouted, titled_case) = headline::capitals(doc, sentence.tokens());
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
    // "Commissioner KM Nurul Hoda": behind an office they are no unit and no degree.
    let office = token > 0 && doc.tokens[token - 1].capital && super::context::title_before(doc, token).is_some();
    one.kind == Kind::Word
        && (2..=3).contains(&one.span.len())
        && piece.last == piece.first + 1
        && (sure || particle && doc.is_any(token + 1, keys!["de", "van", "von", "du", "le"]))
        && !(token > 0 && doc.is_any(token - 1, keys!["the", "a", "an", "carrier", "frigate", "vessel", "ship"]))
        && !doc.is_any(token, keys!["fs", "mv", "ms", "ss", "rv", "mt", "sv", "hms", "uss", "fc", "ac", "sc"])
        && !other.iter().any(|&list| doc.has(list, token) && !(office && list == List::OrgNotAcronyms))
}

/// "Judge | Blocks | Trump's Travel Ban", "to | Meet | Kim", "Mocked | Catholics": in Title Case a verb or a people that no list has for a
/// name, or any word in -s before one.
fn is_headline_word(doc: &Doc, piece: &Piece, before: u32, next: u32) -> bool {
    let word = doc.word(piece.first as usize);
    let unknown = piece.bits == UNKNOWN && piece.is_one_word();
    let verb = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    let named = next & NEWSMAKER != 0 || before & TITLE != 0 && next & (GIVEN | SURNAME) != 0;
    unknown && (verb && named || headline::is_common(doc, piece.first as usize))
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
    for at in from..if titled_case { end } else { from } {
        let next = runs.pieces.get(at + 1).map_or(0, |next| next.bits);
        let before = if at > from { runs.pieces[at - 1].bits } else { 0 };
        if is_headline_word(doc, &runs.pieces[at], before, next) {
            runs.pieces[at].bits = STRIP;
        }
    }
    let mut at = from;
    while at < end {
        let opens = doc.starts_sentence(runs.pieces[at].first as usize);
        let place = Place { doc, pieces: &runs.pieces, from, at, starts: true, opens, shouted };
        if !is_part(place) {
            at += 1;
            continue;
        }
        let first = at;
        at += 1;
        while at < end && is_part(Place { at, starts: false, opens: false, ..place }) {
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
