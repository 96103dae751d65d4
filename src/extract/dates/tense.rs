//! Whether a clause tells of what was or of what will be. Knows verb forms near a date; must not know dates.

use super::timetable::{finite, put_off, timetable, to_come};
use super::words::{Word, Words};
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// The direction in which an open date is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Verbs of the past.
    Past,
    /// "will", "is due", "until".
    Future,
    /// "would": what was to come, seen from then.
    Would,
    /// Nothing says.
    Unknown,
}

impl Tense {
    /// Whether it looks ahead.
    pub fn ahead(self) -> bool {
        matches!(self, Tense::Future | Tense::Would)
    }
}

/// The tense around the expression from `first` up to `last`: of a word just before it, else of the nearest verb before it in its clause,
/// else of the first verb behind it; and whether that word stands close.
pub fn around(w: &Words, first: usize, last: usize) -> (Tense, bool) {
    if let Some(tense) = super::pointed::close(w, first, last) {
        return (tense, true);
    }
    for at in (w.first..first).rev().take(25) {
        if w.is_any(at, keys![";", "—", "--"]) {
            break;
        }
        let tense = match of_cue(w, at) {
            Some("intent") => Some(intent(w, at)),
            Some("event") if finite(w, at) => Some(Tense::Future),
            Some("under way") if under_way(w, at) && at + 7 >= first => Some(Tense::Future),
            Some("due") if timetable(w, at) => Some(Tense::Future),
            Some("due")
                if w.is(at, "set") && w.is_any(at + 1, keys!["up", "off", "out"]) && w.follows(at, keys![","]) =>
            {
                Some(Tense::Past)
            }
            _ => of_word(w, at),
        };
        if let Some(tense) = tense {
            return (tense, at + 3 >= first);
        }
    }
    let plan = matches!(w.at(first), Word::Weekday(_))
        && (last..last + 3).any(|at| w.is_any(at, keys!["is", "are"]))
        && !w.is(last, "'s");
    if (last..last + 3).any(|at| w.is_any(at, keys!["has", "have", "was", "were"]) && put_off(w, at + 1)) {
        return (Tense::Unknown, false);
    }
    let after = (last..w.last)
        .take(25)
        .find_map(|at| of_word(w, at).or_else(|| to_come(w, at)).map(|tense| (tense, at < last + 3)));
    if plan {
        return (Tense::Future, true);
    }
    after.unwrap_or((Tense::Unknown, false))
}

/// "agreed to meet" and "scheduled" look forward, "agreed a deal" back.
pub fn intent(w: &Words, at: usize) -> Tense {
    // "threatened | Tuesday to": the day of the threat.
    let dated = matches!(w.at(at + 1), Word::Weekday(_) | Word::Day(_));
    if planned(w, at) || w.is(at + 1, "to") || w.is(at + 2, "to") && !dated { Tense::Future } else { Tense::Past }
}

/// "scheduled", "expected": what is meant to come.
fn planned(w: &Words, at: usize) -> bool {
    w.is_any(at, keys!["scheduled", "planned", "expected", "intended"])
}

/// The tense that the list gives a verb or a cue.
pub fn of_cue(w: &Words, at: usize) -> Option<&'static str> {
    w.doc.row(List::TenseWords, at).map(|row| row.get("tense"))
}

/// Words whose verb is an infinitive, though it looks like a past form: "will quit".
const MODALS: &Keys = keys![
    "will", "would", "to", "can", "could", "may", "might", "must", "should", "shall", "'ll", "wo", "won't", "cannot",
    "'d",
];

/// The tense of one word: of the list's cues, else of its form and what stands before it.
pub fn of_word(w: &Words, at: usize) -> Option<Tense> {
    if w.doc.tokens.get(at).is_none_or(|token| token.kind != Kind::Word) || w.at(at) != Word::Other {
        return None;
    }
    const BOUND: &Keys = keys![
        "is", "are", "due", "set", "likely", "unlikely", "certain", "bound", "poised", "slated", "about", "ready",
    ];
    if w.is(at, "to") && (w.is(at + 1, "be") || w.follows(at, BOUND)) {
        return Some(Tense::Future);
    }
    if w.is(at, "to") && w.follows(at, keys!["was", "were"]) && w.small(at + 1) && !w.is(at + 1, "blame") {
        return Some(Tense::Would);
    }
    if w.is_any(at, keys!["have", "has"]) && w.is(at + 1, "to") {
        return Some(Tense::Future);
    }
    match of_cue(w, at) {
        Some("future") => return Some(Tense::Future),
        Some("would") => return Some(Tense::Would),
        Some("intent") if planned(w, at) && helped(w, at) => return Some(Tense::Future),
        Some("past") if w.follows(at, MODALS) => return None,
        Some("past") if !linked(w, at) => return Some(Tense::Past),
        Some("intent") if !linked(w, at) => return Some(if helped(w, at) { Tense::Future } else { Tense::Past }),
        Some(_) => return None,
        _ => {}
    }
    let past = w.small(at)
        && w.doc.word(at).len() > 4
        && w.doc.word(at).ends_with("ed")
        && !w.follows(at, keys!["the", "a", "an", "and"])
        && !linked(w, at);
    past.then_some(Tense::Past)
}

/// "be held", "remain closed": the tense stands before.
fn linked(w: &Words, at: usize) -> bool {
    at > w.first && of_cue(w, at - 1) == Some("linking")
}

/// "is expected", "are scheduled", "was planned".
fn helped(w: &Words, at: usize) -> bool {
    w.follows(at, keys!["is", "are", "was", "were", "been", "be", "not", "tentatively"])
}

/// "is flying", "they're leaving": told in the present, of what is arranged.
fn under_way(w: &Words, at: usize) -> bool {
    w.follows(at, keys!["is", "are", "am", "i'm", "we're", "they're", "you're"])
        || w.follows(at, keys!["'s"]) && w.follows(at - 1, keys!["he", "she", "it", "who"])
}

/// Whether a sentence says how things are or will be: "have been closed since", "is planned".
pub fn present(w: &Words) -> bool {
    (w.first..w.last)
        .any(|at| w.is_any(at, keys!["has", "have", "is", "are", "will", "hasn't", "isn't", "aren't", "won't"]))
}

/// Whether the token is a verb of the past or of what will be.
pub fn is_verb(w: &Words, at: usize) -> bool {
    of_word(w, at).is_some()
}
