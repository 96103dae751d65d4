//! Which words can be parts of a name where all is in capitals: "TRACY", "RODRIGUEZ PORTHA". Knows one word and its neighbours in the run.

use super::context::is_small;
use super::part::Place;
use super::piece::*;
use crate::text::Kind;

/// "TRACY", "BIRRI SAID", "PORTHA'S": where capitals say nothing, words that a list or a neighbour knows for names.
pub fn is_name_in_capitals(place: Place) -> bool {
    let piece = place.piece();
    let known = piece.any(GIVEN | SURNAME | INITIAL | SYLLABLES);
    if !place.starts {
        return known || piece.bits == UNKNOWN && (is_spanish_second(place) || is_joined(place));
    }
    // "HELD EDWARD TRACY"
    let named = place.next() & SURE_GIVEN != 0 && place.third() & (SURNAME | UNKNOWN) != 0;
    if !piece.any(GIVEN | INITIAL) && named {
        return false;
    }
    // "BIRRI SAID": only where the document has named a Birri.
    known || piece.bits == UNKNOWN
}

/// "RODRIGUEZ | PORTHA'S HOUSE", "JARAMILLO | OSSARA WAS": a word of no list that ends as Spanish family names do.
fn is_spanish_second(place: Place) -> bool {
    let doc = place.doc;
    let token = (place.piece().last as usize).saturating_sub(1);
    let ended = || {
        doc.tokens
            .get(token + 1)
            .is_none_or(|next| next.kind == Kind::Clitic || !next.is_word() && next.glued || is_small(doc, token + 1))
    };
    let sounds = || ["A", "O", "I", "Z", "ES", "AN", "ON"].iter().any(|end| doc.word(token).ends_with(end));
    place.before() & (SURE_SURNAME | SURE_GIVEN) != 0
        && doc.tokens[token].word == 0
        && doc.tokens[token].span.len() > 3
        && ended()
        && sounds()
}

/// "VON | OSK", "ANN | OSK,", "ANN RAY | OSK,": an unknown word that a particle or a name before ties to it.
fn is_joined(place: Place) -> bool {
    let (before, word) = (place.before(), place.doc.word(place.piece().first as usize));
    let verb = || ["ED", "ING", "LEFT", "SPOKE"].iter().any(|end| word.ends_with(end));
    let second = || place.earlier() & SURE_GIVEN != 0 && before & SURE_SURNAME != 0 && !verb();
    before & PARTICLE != 0 || place.is_closed() && (before & SURE_GIVEN != 0 || second())
}
