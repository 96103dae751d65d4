//! Names of two words and more: given and family name of the lists ("Ann Ray"), shapes that only names have ("Nasir bin Olu"), words that say
//! what somebody is ("Farid Osk, a baker,"). Knows a stretch and its surroundings; titles before it and the document's other names are not
//! its business.

use super::apposition;
use super::context;
use super::part::is_nisba;
use super::piece::*;
use super::pinyin;
use super::runs::Stretch;
use super::settlements;
use super::speech;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// The rule that makes several words a name.
pub fn rule(doc: &Doc, pieces: &[Piece], content: usize, stretch: &Stretch) -> Option<&'static str> {
    let mut words = pieces.iter().filter(|piece| piece.is_content());
    let first = words.next()?;
    let last = words.next_back()?;
    if let Some(rule) = by_list(pieces, first, last, content, stretch) {
        return Some(rule);
    }
    // "Germain Arena"
    if last.any(HEAD) && !last.any(SURNAME) {
        return None;
    }
    if let Some(rule) = by_tongue(doc, pieces, first, last, content, stretch) {
        return Some(rule);
    }
    let town = content == 2 && first.bits == UNKNOWN && last.any(PLACE) && !last.any(HEAD | LEAD);
    if town && !stretch.shouted && !stretch.titled_case {
        let (from, to) = (first.first as usize, last.last as usize);
        return apposition::is_described(doc, from, to).then_some("people/apposition");
    }
    if stretch.shouted
        || stretch.titled_case
        || pieces.iter().any(|piece| piece.any(PLACE | ACRONYM) || piece.any(HEAD) && !first.any(SURE_GIVEN))
    {
        return None;
    }
    by_shape(doc, pieces, first).or_else(|| by_surroundings(doc, pieces, content))
}

/// "Xi Jinping", "Ban Ki-moon", "Abu Jandal al-Kuwaiti": as one language builds its names.
fn by_tongue(
    doc: &Doc,
    pieces: &[Piece],
    first: &Piece,
    last: &Piece,
    content: usize,
    stretch: &Stretch,
) -> Option<&'static str> {
    if stretch.shouted {
        return None;
    }
    if pieces.len() == 2 && content == 2 && pinyin::is_name(doc, first.first as usize, last.first as usize) {
        return Some("people/pinyin");
    }
    let korean = first.any(SURNAME) && first.any(HEAD) && content == 2 && is_syllable(doc, last.first as usize);
    if korean && !stretch.titled_case {
        return Some("people/syllables");
    }
    let kunya = doc.is(pieces[0].first as usize, "abu") && is_nisba(doc, last);
    (kunya && pieces.len() > 2).then_some("people/linked")
}

/// "Nasir bin Olu", Chesslin "Sully" Sullenberger: built as only names are.
fn by_shape(doc: &Doc, pieces: &[Piece], first: &Piece) -> Option<&'static str> {
    if has_link(doc, pieces) && !settlements::place_before(doc, pieces[0].first as usize) {
        return Some("people/linked");
    }
    let nickname = |pair: &[Piece]| doc.tokens[pair[0].last as usize].kind == Kind::Quote;
    (pieces.windows(2).any(|pair| pair[0].last < pair[1].first && nickname(pair)) && !first.any(STRIP))
        .then_some("people/nickname")
}

/// "his Kenyan counterpart Farid Osk", "Farid Osk, 41,", "baker Farid Osk", "Farid Osk said": the text says that it is somebody.
fn by_surroundings(doc: &Doc, pieces: &[Piece], content: usize) -> Option<&'static str> {
    let (from, to) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
    if context::is_counterpart(doc, from) {
        return Some("people/counterpart");
    }
    if context::is_given_office(doc, from, to) {
        return Some("people/office-given");
    }
    let half = pieces.iter().any(|piece| piece.any(GIVEN | SURNAME | INITIAL | SYLLABLES));
    if context::has_age(doc, from, to) || content <= 3 && apposition::has_apposition(doc, to, !half) {
        return Some("people/apposition");
    }
    if (has_trade(doc, from) || apposition::is_apposed(doc, from, to)) && content <= 3 {
        return Some("people/occupation");
    }
    (content <= 3 && half && speech::speaks(doc, from, to)).then_some("people/speaker")
}

/// "baker Farid Osk": an occupation in small letters before the name.
fn has_trade(doc: &Doc, from: usize) -> bool {
    context::occupation_before(doc, from).is_some_and(|found| {
        doc.tokens[found.first as usize].case == Case::Lower
            && doc.tokens[from].sentence == doc.tokens[found.first as usize].sentence
    })
}

/// "Farea al-Muslimi", "Nasir bin Olu": two unknown words that a name's particle ties together; no "Deir al-X", no "Jabhat al-X".
fn has_link(doc: &Doc, pieces: &[Piece]) -> bool {
    let family = keys!["bin", "ibn", "binti", "bint", "ould", "wuld", "ag"];
    let ties = pieces[1..].iter().any(|piece| {
        let first = piece.first as usize;
        let article = piece.last > piece.first + 2
            && doc.is_any(first, keys!["al", "el", "ad", "ar", "as", "ash", "an", "at", "az"]);
        let small = doc.tokens[first].case == Case::Lower;
        small && (article || doc.is_any(first, family))
    });
    ties && !doc.is_any(pieces[0].first as usize, ARABIC_HEADS) && pieces.len() <= 5
}

/// Words before "al" that name towns, brigades and papers.
const ARABIC_HEADS: &Keys = keys![
    "deir", "dayr", "dar", "umm", "um", "jabhat", "ansar", "liwa", "burj", "ras", "tel", "tal", "tell", "wadi",
    "jebel", "jabal", "bab", "qasr", "ain", "ayn", "beit", "bayt", "bait", "hizb", "harakat", "kataib", "kata'ib",
    "saraya", "asaib", "asa'ib", "ahrar", "jaysh", "jaish", "jund", "faylaq", "sawt", "shatt", "sharm", "kafr", "bir",
    "madinat", "masjid", "jamia", "jami", "souq", "souk", "suq", "harat", "hay", "qalat", "qal'at", "tahrir", "hayat",
    "hay'at", "usbat", "katibat", "nahr", "ittihad", "majlis", "wilayat", "fajr", "nour", "noor", "rabat", "dawlat",
    "eid", "id", "laylat", "dhu", "bilad", "bahr", "khor", "wahat", "sahel", "marj", "izz", "ezzedine", "shuhada",
    "quwat", "firqat", "jamaat", "jama'at", "ikhwan", "hashd", "abu", "shams", "radio", "channel", "tv", "kitab",
    "sahih", "diwan",
];

/// Given name and family name, in either order, known to the lists.
fn by_list(pieces: &[Piece], first: &Piece, last: &Piece, content: usize, stretch: &Stretch) -> Option<&'static str> {
    let blind = stretch.shouted || stretch.titled_case;
    if last.any(HEAD | LEAD) && last.last == last.first + 1 {
        return None;
    }
    if first.any(SURE_GIVEN) {
        return goes_with_given(last, content, stretch).then_some("people/given-name");
    }
    if first.any(INITIAL) && first.any(DOTTED) | (first.last == first.first + 1) && !first.any(PLACE) {
        return (!blind && last.any(SURNAME | UNKNOWN | GIVEN) && !last.any(HEAD | PLACE) || last.any(SURE_SURNAME))
            .then_some("people/initials");
    }
    if pieces.iter().any(|piece| piece.any(SYLLABLES)) && (first.any(SURNAME) || last.any(SURNAME)) {
        return Some("people/syllables");
    }
    let middle = pieces[1..].iter().any(|piece| piece.any(INITIAL)) && !last.any(INITIAL);
    if middle && !blind && !first.any(PLACE | HEAD) {
        return Some("people/middle-initial");
    }
    if first.any(GIVEN) && !first.any(PLACE | LEAD) && last.any(SURNAME) && !(stretch.opens && first.any(STRIP)) {
        let sure = last.any(SURE_SURNAME) && !(first.any(STRIP) && stretch.dated);
        return (sure || !stretch.opens && !blind && !first.any(STRIP)).then_some("people/given-and-surname");
    }
    if content == 2 && is_given_place(first, last, stretch) {
        return Some("people/given-name-of-a-place");
    }
    if first.any(SURNAME) && last.any(SURE_GIVEN) && content <= 3 {
        return Some("people/family-name-first");
    }
    let unknown = first.any(UNKNOWN | SURNAME) && !(stretch.opens && first.any(UNKNOWN));
    (!blind && last.any(SURE_SURNAME) && unknown && content <= 3).then_some("people/surname")
}

/// "Ann | Osk", "ANN | OSK", "Ann | Ray": what may end a name that begins with a sure given name.
fn goes_with_given(last: &Piece, content: usize, stretch: &Stretch) -> bool {
    let blind = stretch.shouted || stretch.titled_case;
    let shouted = stretch.shouted && content <= 3 && last.bits == UNKNOWN;
    !blind && content <= 4 || shouted || last.any(SURE_SURNAME | NEWSMAKER | SYLLABLES | SURE_GIVEN)
}

/// "Florence Osk": a given name that is a town too, before what is no place.
fn is_given_place(first: &Piece, last: &Piece, stretch: &Stretch) -> bool {
    let telling = !stretch.shouted && !stretch.titled_case && !stretch.opens && !stretch.dated;
    let fresh = last.any(UNKNOWN | SURE_SURNAME) && !last.any(PLACE | HYPHENATED);
    telling && fresh && first.any(GIVEN) && first.any(MAYBE_PLACE | PLACE)
}
