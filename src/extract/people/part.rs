//! Whether a capitalised word can be part of a name where it stands: "May" in "Mrs May" but not in "last May". Knows the word's bits and its
//! neighbours in the run; whether the whole stretch is a name is decided in `sieve.rs`.

use super::apposition::is_described;
use super::capitals::is_name_in_capitals;
use super::context::{is_portfolio, is_posting};
use super::piece::*;
use super::pinyin;
use super::small_words::is_name_like_day;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// A piece of a run and where it stands there.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The document.
    pub doc: &'a Doc,
    /// All pieces up to the end of the run.
    pub pieces: &'a [Piece],
    /// Where the run begins.
    pub from: usize,
    /// Which piece is asked about.
    pub at: usize,
    /// It would be the first of the name.
    pub starts: bool,
    /// It would be the first, and it opens its sentence.
    pub opens: bool,
    /// All words of the sentence are in capitals.
    pub shouted: bool,
}

/// Whether the piece can be part of a name where it stands.
pub fn is_part(place: Place) -> bool {
    let piece = place.piece();
    if let Some(answer) = by_neighbours(place) {
        return answer;
    }
    if piece.any(TITLE) {
        return is_family_like_title(place);
    }
    if piece.any(SUFFIX) && !piece.any(INITIAL) {
        return !place.starts;
    }
    if piece.any(ACRONYM) || is_month(place.doc, piece.first as usize) {
        return false;
    }
    if is_knights(place) {
        return true;
    }
    if piece.any(PARTICLE) && piece.is_one_word() {
        return place.next() & (GIVEN | SURNAME | UNKNOWN | PARTICLE | NEWSMAKER) != 0;
    }
    if is_pinyin(place) {
        return true;
    }
    if piece.any(STRIP) {
        return is_name_like_day(place);
    }
    if is_townsman(place) || begins_korean(place) {
        return true;
    }
    if is_bare_noun(place) {
        // "Hill said", "But Jordan scored": only where the document has named a Hill and a Jordan.
        return !place.doc.tokens[piece.first as usize].glued;
    }
    if begins_with_short_family(place) {
        return true;
    }
    if piece.any(HEAD | LEAD | PLACE | OCCUPATION) {
        return is_name_like_noun(place);
    }
    if piece.any(MAYBE_PLACE) && !piece.any(GIVEN | SURNAME) && !place.after_given() {
        return false;
    }
    !place.shouted || is_name_in_capitals(place)
}

impl<'a> Place<'a> {
    pub fn piece(self) -> &'a Piece {
        &self.pieces[self.at]
    }

    /// The bits of the piece before it in the run, 0 at the run's start.
    pub fn before(self) -> u32 {
        if self.at > self.from { self.pieces[self.at - 1].bits } else { 0 }
    }

    /// The bits of the piece behind it in the run, 0 at the run's end.
    pub fn next(self) -> u32 {
        self.pieces.get(self.at + 1).map_or(0, |next| next.bits)
    }

    /// The bits of the second piece behind it.
    pub fn third(self) -> u32 {
        self.pieces.get(self.at + 2).map_or(0, |third| third.bits)
    }

    /// The bits of the second piece before it.
    pub fn earlier(self) -> u32 {
        if self.at >= self.from + 2 { self.pieces[self.at - 2].bits } else { 0 }
    }

    /// "Ann | Hill", "J. | Hill", "von | Hill"
    pub fn after_given(self) -> bool {
        !self.starts && self.before() & (GIVEN | INITIAL | PARTICLE) != 0
    }

    /// "HILL, …", "HILL (…"
    pub fn is_closed(self) -> bool {
        matches!(self.doc.word(self.piece().last as usize), "," | "." | "(" | ";")
    }
}

/// What the words beside it say, whatever it is; nothing where they are silent.
fn by_neighbours(place: Place) -> Option<bool> {
    let (doc, piece, next) = (place.doc, place.piece(), place.next());
    let first = piece.first as usize;
    if place.starts {
        // "Minister for Law | Hugo Islam"
        let portfolio = !piece.any(SURE_GIVEN) && next & GIVEN != 0 && is_portfolio(doc, first);
        // "Ambassador to France | Paul Ray"
        let named = next & SURE_GIVEN != 0 && place.third() & (SURNAME | UNKNOWN) != 0;
        // "the opposition party European Georgia | Gigi Osk"
        let body = next & (GIVEN | UNKNOWN) != 0 && place.third() & (SURNAME | UNKNOWN) != 0 && ends_body(doc, piece);
        if body || portfolio || piece.any(PLACE) && named && is_posting(doc, first) {
            return Some(false);
        }
    } else {
        // "Norman | St John-Stevas"
        let saint = place.before() & GIVEN != 0 && next & (GIVEN | SURNAME) != 0 && doc.is(first, "st");
        let article =
            piece.any(PARTICLE) && place.pieces.get(place.at + 1).is_some_and(|next| is_open_nisba(doc, next));
        if saint || article || is_nisba(doc, piece) || is_open_nisba(doc, piece) {
            return Some(true);
        }
    }
    // In capitals it is the verb, whatever the name.
    (place.shouted && doc.is(first, "said")).then_some(false)
}

/// "European | Georgia": the last of several words that the list has for a body or a party.
fn ends_body(doc: &Doc, piece: &Piece) -> bool {
    let body = doc.match_before(List::Organizations, piece.last as usize);
    body.is_some_and(|body| body.first < piece.first)
}

/// "Ann | Mayor", "J. | Marshall": a title that is a family name too, but "Jeannette | Mayor Curtis Gray", a town's mayor.
fn is_family_like_title(place: Place) -> bool {
    let piece = place.piece();
    let holder = place.next() & GIVEN != 0 && place.third() & (SURNAME | UNKNOWN) != 0;
    !place.starts
        && place.before() & (SURE_GIVEN | INITIAL) != 0
        && piece.any(SURNAME)
        && piece.is_one_word()
        && !holder
}

/// "Sir Joe | French"
fn is_knights(place: Place) -> bool {
    let knighted = !place.starts && place.earlier() & TITLE != 0;
    knighted && place.piece().any(SURNAME) && place.next() == 0 && place.before() & GIVEN != 0
}

/// "Xi | Jinping", asked of either word.
fn is_pinyin(place: Place) -> bool {
    let (piece, pieces, at) = (place.piece(), place.pieces, place.at);
    let first = piece.first as usize;
    if !place.starts {
        return pinyin::is_name(place.doc, pieces[at - 1].first as usize, first);
    }
    piece.is_one_word() && pieces.get(at + 1).is_some_and(|next| pinyin::is_name(place.doc, first, next.first as usize))
}

/// "Ann | Lagos": a town behind a sure given name is a family name.
fn is_townsman(place: Place) -> bool {
    let piece = place.piece();
    piece.bits & !HYPHENATED == PLACE
        && place.before() & SURE_GIVEN != 0
        && !place.starts
        && place.next() == 0
        && piece.is_one_word()
        && !place.doc.has(List::Countries, piece.first as usize)
}

/// "Ban | Ki-moon": a family name that is a noun, before a syllable of Korea.
fn begins_korean(place: Place) -> bool {
    let piece = place.piece();
    let family = place.starts && piece.any(SURNAME) && piece.any(HEAD) && !piece.any(LEAD);
    family && place.pieces.get(place.at + 1).is_some_and(|next| is_syllable(place.doc, next.first as usize))
}

/// "Hill said", "But Jordan scored": a noun or place by itself that is a family name too.
fn is_bare_noun(place: Place) -> bool {
    let piece = place.piece();
    place.starts
        && place.before() & !STRIP == 0
        && place.next() == 0
        && piece.any(SURNAME)
        && piece.any(HEAD | PLACE)
        && !piece.any(LEAD)
}

/// "Tay | Kim Poh": a short family name that is a place too.
fn begins_with_short_family(place: Place) -> bool {
    let piece = place.piece();
    let short = piece.any(SURNAME)
        && piece.any(PLACE)
        && piece.is_one_word()
        && place.doc.tokens[piece.first as usize].span.len() <= 4;
    let third = place.third();
    place.starts && short && place.next() & GIVEN != 0 && third & (GIVEN | SURNAME | UNKNOWN) != 0 && third & HEAD == 0
}

/// "Jordan | Hill", "Ann | Hill": nouns, places and trades that are given or family names too, where a name is wanted.
fn is_name_like_noun(place: Place) -> bool {
    let (piece, before, next, starts) = (place.piece(), place.before(), place.next(), place.starts);
    let named = next & (HEAD | PLACE) == 0 || starts && before & TITLE != 0 && next & SURNAME != 0;
    if piece.any(GIVEN) && !piece.any(LEAD) && next & (SURNAME | INITIAL | UNKNOWN) != 0 && named {
        return true;
    }
    let first = || next & SYLLABLES != 0 || next & SURE_GIVEN != 0 && !piece.any(HEAD | LEAD | OCCUPATION);
    piece.any(SURNAME) && (ends_name(place) || starts && first()) || is_townsman_by_trade(place)
}

/// "Llore | Pasco, a 68-year-old masseuse,": a town behind a word of no list, and who that is.
fn is_townsman_by_trade(place: Place) -> bool {
    let piece = place.piece();
    let town = !place.starts && place.before() == UNKNOWN && piece.any(PLACE) && !piece.any(HEAD | LEAD | OCCUPATION);
    town && place.next() == 0
        && place.at == place.from + 1
        && is_described(place.doc, place.pieces[place.at - 1].first as usize, piece.last as usize)
}

/// "Ann | Hill", "Rep. Mark | Meadows", "Chairman Shigenori | Shiga": a noun or place behind a given name.
fn ends_name(place: Place) -> bool {
    let (piece, before) = (place.piece(), place.before());
    let titled = || !place.starts && place.earlier() & TITLE != 0 && place.next() == 0;
    if piece.any(HEAD | LEAD) {
        !place.starts && before & (SURE_GIVEN | INITIAL | PARTICLE) != 0 || before & GIVEN != 0 && titled()
    } else {
        place.after_given() || before == UNKNOWN && piece.any(PLACE) && titled()
    }
}

/// "Jan. 9", "Aug 12": a month cut short before a number.
fn is_month(doc: &Doc, token: usize) -> bool {
    // "Thu | Dec 3", "Sun, Dec 3"
    let mark = doc.word(token + 1) == "|" || doc.word(token + 1) == "," && doc.has(List::TimeWords, token + 2);
    if mark && doc.is_any(token, keys!["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]) {
        return true;
    }
    let number = if is_dot(doc, token + 1) { token + 2 } else { token + 1 };
    doc.tokens.get(number).is_some_and(|next| next.kind == Kind::Number)
        && doc.is_any(token, keys!["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
}

/// "Abu Jandal | al-Kuwaiti": a by-name of where somebody is from, behind a name.
pub fn is_nisba(doc: &Doc, piece: &Piece) -> bool {
    let first = piece.first as usize;
    piece.any(HYPHENATED)
        && doc.is_any(first, ARTICLES)
        && doc.tokens[first].case == Case::Lower
        && doc.word(piece.last as usize - 1).ends_with('i')
}

/// "Abu Majid al | Iraqi": the same without a hyphen.
fn is_open_nisba(doc: &Doc, piece: &Piece) -> bool {
    let first = piece.first as usize;
    piece.any(PLACE | MAYBE_PLACE)
        && piece.is_one_word()
        && first > 0
        && doc.is_any(first - 1, ARTICLES)
        && doc.tokens[first - 1].case == Case::Lower
        && doc.word(first).ends_with('i')
}

/// The article of Arabic before a consonant of either kind.
const ARTICLES: &Keys = keys!["al", "el", "ad", "ar", "as", "ash", "an", "at", "az"];
