//! Verbs of the timetable: "Wales meet Tonga", "the talks begin", "has been moved to". Knows when a bare form is a finite verb of what is to come.

use super::tense::{Tense, of_cue};
use super::words::Words;
use crate::text::{Keys, keys};

/// A verb of the timetable behind its day: "On Wednesday Wales meet Tonga".
pub fn to_come(w: &Words, at: usize) -> Option<Tense> {
    let comes = match of_cue(w, at) {
        Some("event") => finite(w, at),
        Some("due") => timetable(w, at),
        _ => false,
    };
    comes.then_some(Tense::Future)
}

/// "has been moved to": what was set for a day is set for another, neither of them gone for that.
pub fn put_off(w: &Words, at: usize) -> bool {
    let verb = if w.is(at, "been") { at + 1 } else { at };
    w.is_any(
        verb,
        keys!["moved", "postponed", "rescheduled", "switched", "shifted", "delayed", "cancelled", "canceled"],
    ) && w.is_any(verb + 1, keys!["to", "until", "till", "for", "by", "because", "due"])
}

/// Words before a verb of the timetable ("meet", "begins") that make it a noun or leave its tense to another verb.
const NOT_FINITE: &Keys = keys![
    "the", "a", "an", "of", "'s", "its", "his", "her", "their", "to", "will", "would", "not", "n't", "could", "can",
    "may", "might", "must", "should", "shall", "did", "didn't", "do", "does", "let",
];

/// "Argentina play Belgium", "The Games open in Atlanta".
pub fn timetable(w: &Words, at: usize) -> bool {
    let before = at > w.first && w.capital(at - 1) && !w.follows(at, NOT_FINITE);
    let plays = w.is_any(at, keys!["play", "host", "visit"]) && before && w.capital(at + 1);
    let opens = w.is_any(at, keys!["open", "start", "resume", "return"]) && before && w.doc.word(at - 1).ends_with('s');
    let away = w.is_any(at, keys!["travel", "return", "go", "head", "move"]) && w.is(at + 1, "to") && w.capital(at + 2);
    let aside = at > w.first && w.is(at - 1, ",") && !w.follows(at, NOT_FINITE);
    plays || away && (before || aside) || opens && w.is_any(at + 1, keys!["in", "at", "on", "with"])
}

/// "Wales meet Tonga", "the talks begin": a plural stands before the bare form, and nothing that makes it a noun or an infinitive.
pub fn finite(w: &Words, at: usize) -> bool {
    let word = |at: usize| w.doc.word(at);
    let plural = |at: usize| {
        w.capital(at)
            || word(at).ends_with('s')
            || w.is_any(at, keys![",", ")", "and", "who", "they", "we", "people", "which"])
    };
    !w.follows(at, NOT_FINITE) && (word(at).ends_with('s') || at > w.first && plural(at - 1))
}
