//! Days, adverbs and small words that are names too: "May", "Sunday", "Khin Than Nu". Knows a word's bits and its neighbours in the run.

use super::context::is_addressed;
use super::part::Place;
use super::piece::*;
use super::speech::is_finite;
use crate::extract::headline;
use crate::lexicon::List;
use crate::text::{Case, keys};

/// "Sunday", "May", "Will": days and adverbs that are names too, where a name is wanted.
pub fn is_name_like_day(place: Place) -> bool {
    let (piece, before, next) = (place.piece(), place.before(), place.next());
    if place.starts && place.opens && piece.any(SURNAME) && next == 0 && is_finite(place.doc, piece.last as usize) {
        return true;
    }
    if is_verb_like_name(place) || is_small_word_in_name(place) {
        return true;
    }
    // "Inspector Sunday Idoko"
    let family = next & (UNKNOWN | SURE_SURNAME) != 0 && next & (PLACE | MAYBE_PLACE | HEAD) == 0;
    let titled = place.starts && before & TITLE != 0 && (piece.any(SURNAME) || family);
    if titled && is_addressed(place.doc, piece.first as usize, piece.last as usize) {
        return true;
    }
    let longer = next & SURE_GIVEN != 0 && place.third() & (GIVEN | SURNAME) != 0;
    let given = piece.any(GIVEN) && !place.opens && next & (SURNAME | INITIAL) != 0 && !longer;
    // "Tom Smith Friday called for calm": the name is whole before the day.
    let whole = place.at > place.from + 1 && before & SURNAME != 0;
    // "Peter Lender, 54,": a trade where the family name is wanted.
    let trade = before & SURE_GIVEN != 0 && !place.starts && !place.shouted && next == 0 && !whole;
    let trade = trade && piece.is_one_word() && place.doc.has(List::Occupations, piece.first as usize);
    given || trade || piece.any(SURNAME) && place.after_given() && !whole
}

/// "President Said | Abdullahi Deni", "monitor Am | Sam Ath": with a capital inside a sentence a small verb or preposition is a name.
fn is_verb_like_name(place: Place) -> bool {
    let (doc, first, next) = (place.doc, place.piece().first as usize, place.next());
    let verb = doc.is_any(first, keys!["said", "say", "to", "do", "am", "so", "no", "has", "long"]);
    let begins = verb && place.starts && !place.opens && !place.shouted && first > 0;
    let behind = || place.before() & TITLE != 0 || doc.tokens[first - 1].case == Case::Lower;
    let named = next & (GIVEN | SURNAME) != 0 && next & (STRIP | HEAD | PLACE | TITLE) == 0;
    begins && named && behind() && !headline::is_titled(doc, first)
}

/// "Khin | Than | Nu", "Kler | Say": a small word with a capital goes on with a name of Burma or its neighbours.
fn is_small_word_in_name(place: Place) -> bool {
    let (doc, first) = (place.doc, place.piece().first as usize);
    let small = keys!["than", "say", "so", "no", "nor", "do", "am", "an", "her", "see", "she", "too", "way", "how"];
    if place.starts || place.shouted || !doc.is_any(first, small) || doc.tokens[first].case != Case::Title {
        return false;
    }
    let name = GIVEN | SURNAME | UNKNOWN;
    let eastern = |bits: u32| bits & (GIVEN | SURNAME) != 0 && bits & (PLACE | HEAD) == 0;
    place.before() & name != 0
        && place.before() & (STRIP | HEAD | PLACE) == 0
        && (eastern(place.before()) || eastern(place.earlier()))
        && !headline::is_titled(doc, first)
}
