//! Single words that are somebody's name: "Pele scored", "Asma, 9,", "of von Reichenau". Knows one word and what stands beside it;
//! whom else the document names is `known.rs`'s business.

use super::apposition;
use super::context;
use super::piece::*;
use super::runs::Stretch;
use super::settlements;
use super::speech;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, keys};

/// The rule that makes one word a name.
pub fn rule(doc: &Doc, pieces: &[Piece], stretch: &Stretch) -> Option<&'static str> {
    let piece = pieces.iter().find(|piece| piece.is_content())?;
    let (first, last) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
    if super::bind::is_born(doc, first)
        || is_part_of_more(doc, piece, first, stretch)
        || stands_as_place(doc, piece, first, last)
    {
        return None;
    }
    if piece.any(NEWSMAKER) {
        return Some("people/newsmaker");
    }
    if stretch.shouted || stretch.titled_case || piece.any(PLACE | INITIAL) || is_seat(doc, first) {
        return None;
    }
    if is_noble(doc, pieces) {
        return Some("people/particle");
    }
    let known = piece.any(GIVEN | SURNAME | SYLLABLES);
    if known && pieces.last().is_some_and(|last| last.any(NUMERAL)) {
        return Some("people/numbered");
    }
    let odd = piece.any(UNKNOWN) && !doc.word(last - 1).ends_with('s');
    if (known || odd) && is_told_of(doc, first, last, known) {
        return Some("people/one-name");
    }
    if is_plain(doc, piece, first) && speech::speaks_behind_quote(doc, first, last) {
        return Some("people/quoted");
    }
    is_sure(doc, piece, first, last).then_some("people/lone-name")
}

/// "Germain" in "Germain Arena": capitals beside it that no day or adverb are; but "Brazilian Ronaldo".
fn is_part_of_more(doc: &Doc, piece: &Piece, first: usize, stretch: &Stretch) -> bool {
    let native = piece.any(NEWSMAKER) && stretch.before == PLACE && settlements::is_demonym(doc, first);
    stretch.before != 0 && stretch.before & STRIP == 0 && !native || stretch.after != 0 && stretch.after & STRIP == 0
}

/// "Soro village", "In Washington, a spokesman", "Ann Ray, 78, of Yass,": where something is or somebody lives.
fn stands_as_place(doc: &Doc, piece: &Piece, first: usize, last: usize) -> bool {
    settlements::is_placed(doc, first, last)
        || piece.any(PLACE | MAYBE_PLACE) && opens_scene(doc, first)
        || is_home(doc, first)
        || is_based_in(doc, last)
        || is_filed_from(doc, first)
        || is_bracketed_state(doc, first, last)
}

/// "the Hague|-based court": where something has its seat.
pub fn is_based_in(doc: &Doc, last: usize) -> bool {
    is_hyphen(doc, last) && doc.is_any(last + 1, keys!["based", "headquartered", "born", "area", "bound"])
}

/// "Sen. Ann Ray (Ala.) said": the letters of a state by themselves in brackets behind a name.
fn is_bracketed_state(doc: &Doc, first: usize, last: usize) -> bool {
    let closed = doc.word(last) == ")" || doc.word(last) == "." && doc.word(last + 1) == ")";
    first > 1
        && doc.word(first - 1) == "("
        && closed
        && doc.tokens[first - 2].capital
        && doc.tokens[first].span.len() < 6
}

/// "BENTON, Ky. (AP) —" … "whose district includes Benton": the town of the dateline.
pub fn is_filed_from(doc: &Doc, first: usize) -> bool {
    let Some((from, to)) = doc.layout.dateline.as_ref().and_then(|line| line.place) else { return false };
    (from..to).any(|at| doc.tokens[at as usize].hash == doc.tokens[first].hash)
}

/// "R-N.Y.": a lawmaker's party and state.
fn is_seat(doc: &Doc, first: usize) -> bool {
    doc.is_any(first, keys!["d", "r", "i"]) && is_hyphen(doc, first + 1)
}

/// "Asma, 9,", "his wife Elodie", "Benedikt, a carpenter,", "Bono, who": the text says that it is somebody.
fn is_told_of(doc: &Doc, first: usize, last: usize, known: bool) -> bool {
    let who = || apposition::goes_on_with_who(doc, last);
    !(behind_the(doc, first) && who())
        && (context::has_age(doc, first, last)
            || context::is_relative(doc, first)
            || apposition::has_indefinite_apposition(doc, last)
            || apposition::has_definite_office(doc, last)
            || doc.word(last) == "," && apposition::is_apposed_human(doc, first, last)
            || who() && !in_town(doc, first) && (known || !doc.is(last + 1, "whose") && !from_somewhere(doc, first)))
}

/// "the President, who"
fn behind_the(doc: &Doc, first: usize) -> bool {
    first > 0 && doc.is(first - 1, "the")
}

/// "Okwonko": one capital, no place and no thing's noun.
fn is_plain(doc: &Doc, piece: &Piece, first: usize) -> bool {
    !piece.any(STRIP | HEAD | LEAD | PLACE | MAYBE_PLACE | OCCUPATION | SPELLED)
        && doc.tokens[first].case == Case::Title
}

/// "Benedikt went home": a sure name, standing where a person does.
fn is_sure(doc: &Doc, piece: &Piece, first: usize, last: usize) -> bool {
    piece.any(SURE_GIVEN | SURE_SURNAME)
        && !piece.any(HYPHENATED | SPELLED)
        && !behind_the(doc, first)
        && context::stands_alone(doc, first, last)
        && (!piece.any(MAYBE_PLACE) || speech::speaks(doc, first, last))
}

/// "of von Reichenau", "told van der Merwe": a small particle that only family names have, and one capital behind.
fn is_noble(doc: &Doc, pieces: &[Piece]) -> bool {
    let first = pieces[0].first as usize;
    let particle = doc.is_any(first, keys!["von", "vom", "van"]) && doc.tokens[first].case == Case::Lower;
    let the = first > 0 && doc.is_any(first - 1, keys!["the", "a", "white", "police", "delivery"]);
    let name = pieces.last().is_some_and(|last| {
        last.any(UNKNOWN | SURNAME)
            && !last.any(PLACE | HEAD | STRIP)
            && doc.tokens[last.first as usize].case == Case::Title
    });
    particle && name && !the && (2..=3).contains(&pieces.len())
}

/// "a herder from Doma, who asked not to be named": an unknown capital is where he is from.
fn from_somewhere(doc: &Doc, first: usize) -> bool {
    first > 0 && doc.is_any(first - 1, keys!["from", "in", "near", "at", "outside", "of"]) || in_town(doc, first)
}

/// "a nurse at the Mercy Hospital, Egbe, who": a comma behind a body's name, and where the body is.
fn in_town(doc: &Doc, first: usize) -> bool {
    first > 2 && doc.word(first - 1) == "," && doc.tokens[first - 2].capital && doc.has(List::OrgHeads, first - 2)
}

/// "Ann Ray, 78, of | Yass, said": where somebody lives.
pub fn is_home(doc: &Doc, first: usize) -> bool {
    let of = first > 2 && doc.is_any(first - 1, keys!["of", "from"]) && doc.word(first - 2) == ",";
    let ends = !doc.tokens.get(first + 1).is_some_and(|next| next.capital);
    of && (ends && doc.tokens[first - 3].kind == Kind::Number
        || matches!(doc.word(first + 1), "," | ".") && doc.tokens[first - 3].capital)
}

/// "In | Washington, a spokesman, Ian Kelly, condemned it": where a sentence plays.
fn opens_scene(doc: &Doc, first: usize) -> bool {
    first > 0 && doc.is_any(first - 1, keys!["in", "at", "from", "near"]) && doc.starts_sentence(first - 1)
}
