//! What the document has named once is known everywhere: the words of its full names, and the short forms bound to them.
//! Knows stretches of capitals and the names among them.

use super::piece::*;
use super::runs::{Runs, Stretch};
use super::sieve::Named;
use super::{context, speech};
use crate::extract::name::Candidate;
use crate::text::{Case, Doc, Keys, keys};

/// The words of the names that the document gives in full or with a title.
pub struct Known {
    /// Hashes of last words, sorted.
    surnames: Vec<u32>,
    /// Hashes of first words, sorted.
    given: Vec<u32>,
    /// Hashes of capitals behind a small word that stands before places, sorted.
    placed: Vec<u32>,
}

impl Known {
    pub fn of(doc: &Doc, runs: &Runs, named: &[Named], players: &[Candidate]) -> Known {
        let mut surnames: Vec<u32> = players.iter().map(|one| doc.tokens[one.last as usize - 1].hash).collect();
        let mut given = Vec::new();
        for name in named {
            let mut words =
                runs.pieces[name.first..name.last].iter().filter(|piece| piece.is_content() && !piece.any(INITIAL));
            let Some(first) = words.next() else { continue };
            surnames.push(words.next_back().unwrap_or(first).hash);
            // "Pablo Escobar Gaviria" is Escobar.
            surnames.extend(words.next_back().filter(|middle| middle.any(SURE_SURNAME)).map(|middle| middle.hash));
            if name.last > name.first + 1 {
                given.push(first.hash);
            }
        }
        let behind = |&at: &usize| doc.tokens[at].capital && doc.is_any(at - 1, OF_PLACES);
        let mut placed: Vec<u32> = (1..doc.tokens.len()).filter(behind).map(|at| doc.tokens[at].hash).collect();
        for list in [&mut surnames, &mut given, &mut placed] {
            list.sort_unstable();
            list.dedup();
        }
        Known { surnames, given, placed }
    }
}

/// "Jordan hit a three-pointer": the family name that is a country's or town's too, where nothing speaks of the place.
fn namesake(doc: &Doc, piece: &Piece, known: &Known) -> bool {
    let (first, last) = (piece.first as usize, piece.last as usize);
    let place = || known.placed.binary_search(&doc.tokens[first].hash).is_ok();
    let verb = doc.tokens.get(last).is_some_and(|next| next.case == Case::Lower || next.glued);
    let sure = !piece.any(PLACE) || verb && (piece.any(SURNAME) || speech::speaks(doc, first, last));
    sure && context::stands_alone(doc, first, last) && !place()
}

/// A short form of a name that the document knows.
pub fn bound(doc: &Doc, runs: &Runs, stretch: &Stretch, known: &Known) -> Option<Named> {
    let pieces = &runs.pieces[stretch.first..stretch.last];
    let blind = stretch.shouted || stretch.titled_case;
    let modifies = stretch.after & HEAD != 0 || !blind && stretch.after != 0;
    if modifies || stretch.before & LEAD != 0 && stretch.before & STRIP == 0 {
        return None;
    }
    let has = |piece: &Piece| {
        let word = (piece.last as usize).saturating_sub(1);
        // "Armed Forces Day" in a headline above a Day Pu Noe.
        let noun =
            blind && piece.any(HEAD) && word > 0 && doc.tokens[word - 1].capital && doc.tokens[word - 1].is_word();
        if stretch.shouted && context::is_small(doc, word) || noun {
            return false;
        }
        (!piece.any(PLACE | MAYBE_PLACE) || namesake(doc, piece, known))
            && (!piece.any(MAYBE_PLACE | HEAD) || context::stands_alone(doc, piece.first as usize, piece.last as usize))
            && doc.tokens[word].capital
            && !(piece.any(UNKNOWN) && word > 0 && doc.is(word - 1, "the"))
            && (known.surnames.binary_search(&piece.hash).is_ok()
                || piece.any(GIVEN | UNKNOWN | SURNAME) && known.given.binary_search(&piece.hash).is_ok())
    };
    let mut content = pieces.iter().enumerate().filter(|(_, piece)| piece.is_content());
    let (place, piece) = content.next()?;
    let idle = stretch.opens && piece.any(STRIP) && !speech::is_finite(doc, piece.last as usize);
    if content.next().is_none() && has(piece) && !idle {
        return Some(Named { first: stretch.first, last: stretch.last, rule: "people/bound" });
    }
    let place = blind.then(|| pieces.iter().position(|piece| piece.is_content() && has(piece)))?.unwrap_or(place);
    // "Imtiaz Ali" is not the Ali of the text.
    let anothers = place > 0 && pieces[place - 1].any(GIVEN | UNKNOWN);
    // "ESCOBAR GAVIRIA", "PEREZ DE CUELLAR": the rest of the family name.
    let behind = &pieces[place + 1..];
    let ties = behind.iter().take_while(|piece| piece.any(PARTICLE)).count();
    let family = behind.get(ties).is_some_and(|piece| piece.any(SURE_SURNAME) || ties > 0 && piece.any(SURNAME));
    let more = if stretch.shouted && family { ties + 1 } else { 0 };
    (has(&pieces[place]) && !anothers).then_some(Named {
        first: stretch.first + place,
        last: stretch.first + place + 1 + more,
        rule: "people/bound-in-headline",
    })
}

/// Small words that stand before places.
const OF_PLACES: &Keys =
    keys!["in", "at", "near", "from", "to", "across", "outside", "around", "into", "of", "through", "between", "with"];
