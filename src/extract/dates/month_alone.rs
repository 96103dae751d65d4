//! Whether a month's name by itself is the month: "in May", "June figures", not "April Jones", "may" and "march".
//! Knows the words around months; must not know days and years.

use super::words::{Word, Words};
use super::year_sense::near;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Words before a month that make it one; behind these a capitalised word is no surname: "in April Nixon said".
const FIRM: &Keys = keys![
    "in", "since", "until", "during", "early", "late", "mid", "last", "next", "this", "throughout", "previous",
    "following",
];

/// Words before a month that make it one, unless a name follows: "of April Jones".
const LOOSE: &Keys = keys![
    "of", "till", "by", "from", "to", "through", "for", "before", "after", "between", "on", "-", "(", "each", "every",
    "around", "about", "than", "that", "coming", "past", "same",
];

/// "as early as May", "as late as June".
fn as_early_as(w: &Words, at: usize) -> bool {
    w.follows(at, keys!["as"])
        && at >= w.first + 3
        && w.is_any(at - 2, keys!["early", "soon", "late", "recently"])
        && w.is(at - 3, "as")
}

/// Whether a month without day and year is one: "May" is a verb and a surname, "March" a verb and a rally, "April" a name.
pub fn stands_alone(w: &Words, at: usize, next: usize) -> bool {
    // "in Mar del Plata"
    if w.doc.match_at(List::Cities, at).is_some_and(|town| town.last as usize > at + 1) {
        return false;
    }
    if w.shouted && w.is(at, "may") && w.follows(at, keys!["that", "this", "to", "for"]) {
        return false;
    }
    let ended = at > w.first + 1 && w.is(at - 1, "of") && matches!(w.at(at - 2), Word::Edge(_));
    let firm = w.follows(at, FIRM) || as_early_as(w, at) || ended;
    if (firm || w.follows(at, LOOSE))
        && !(w.is_any(at, keys!["may", "march"])
            && w.follows(at, keys!["to", "for", "-", "("])
            && !matches!(w.at(next), Word::Other)
            && !(at > w.first + 1 && w.is_any(at - 2, keys!["mid", "early", "late", "end"])))
    {
        return firm || !name_follows(w, next);
    }
    if w.follows(at, keys!["a", "an", "the", "its", "their", "his", "her"]) && w.small_noun(next) {
        return true;
    }
    let inside = w.capital(at) && !w.doc.starts_sentence(at) && !(at > w.first && w.capital(at - 1));
    if inside && w.small_noun(next) && near(w, next, "dated") {
        return true;
    }
    let listed = w.is_any(next, keys!["and", "or", "to", "through", "until", "-", ","])
        && matches!(w.at(next + 1), Word::Month(_));
    let second = at > w.first + 1
        && w.is_any(at - 1, keys!["and", "or", ","])
        && matches!(w.at(at - 2), Word::Month(_) | Word::Digits(..));
    if listed || second {
        return true;
    }
    if w.is_any(at, keys!["may", "march", "april", "june", "august", "jan", "mar", "dec", "jun", "sep", "apr"]) {
        let possessive =
            w.is_any(next, keys!["'s"]) && w.is_any(at, keys!["april", "june", "august"]) && !w.capital(next + 1);
        let starts = w.doc.starts_sentence(at);
        return possessive && (starts || at > w.first && !w.capital(at - 1));
    }
    let name = name_follows(w, next) || at > w.first && w.capital(at - 1) && !w.doc.starts_sentence(at - 1);
    !name
}

/// "April Jones", "May Day": a capitalised word that is no word of time follows.
fn name_follows(w: &Words, next: usize) -> bool {
    w.capital(next) && matches!(w.at(next), Word::Other)
}
