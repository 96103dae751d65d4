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
    if let Some(tense) = close(w, first, last) {
        return (tense, true);
    }
    for at in (w.first..first).rev().take(25) {
        if w.is_any(at, keys![";", "—", "--"]) {
            break;
        }
        let tense = match of_cue(w, at) {
            Some("intent") => Some(intent(w, at)),
            Some("event") if finite(w, at) => Some(Tense::Future),
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

/// Words that point by themselves: "by Friday", "due Monday", "starting Sunday", "scheduled for May 3".
fn close(w: &Words, first: usize, last: usize) -> Option<Tense> {
    let owned = w.follows(first, keys!["its", "his", "her", "their", "previous", "earlier"]);
    if owned
        && w.is_any(
            last,
            keys![
                "forecast",
                "forecasts",
                "estimate",
                "estimates",
                "projection",
                "projections",
                "prediction",
                "survey",
                "reading",
                "low",
                "high",
                "peak"
            ],
        )
    {
        return Some(Tense::Past);
    }
    let traded = w.is_any(last, keys!["delivery", "contract", "contracts", "futures", "crude", "settlement", "expiry"]);
    if traded && matches!(w.at(first), Word::Month(_)) {
        return Some(Tense::Future);
    }
    let place = if w.follows(first, keys!["the"]) { first - 1 } else { first };
    let back = |n: usize| place.checked_sub(n).filter(|&at| at >= w.first);
    let near = back(1)?;
    const MOVED: &Keys = keys![
        "postponed",
        "delayed",
        "moved",
        "rescheduled",
        "pushed",
        "shifted",
        "deferred",
        "extended",
        "suspended",
        "adjourned",
        "sealed",
        "remanded",
        "banned",
        "gave",
        "given",
        "brought",
        "put",
    ];
    if w.is_any(near, keys!["to", "until", "till"]) && (2..=4).filter_map(back).any(|at| w.is_any(at, MOVED)) {
        return Some(Tense::Future);
    }
    if w.is_any(near, keys!["until", "till"]) && back(2).is_some_and(|at| w.is_any(at, keys!["has", "have"])) {
        return Some(Tense::Future);
    }
    if w.is_any(near, keys!["until", "till", "by"]) {
        return match told(w, near, last) {
            Tense::Past => None,
            Tense::Would => Some(Tense::Would),
            _ => Some(Tense::Future),
        };
    }
    if w.is_any(near, keys!["since"]) {
        return Some(Tense::Past);
    }
    let verb = if w.is_any(near, keys!["on", "for", "in", "at", "from"]) { back(2)? } else { near };
    let noun = verb > w.first
        && (w.is_any(verb - 1, keys!["a", "an", "the"])
            || verb > w.first + 1 && w.is_any(verb - 2, keys!["a", "an", "the"]));
    if w.is(near, "from") && w.is_any(verb, keys!["postponed", "delayed", "rescheduled", "moved"]) {
        return Some(Tense::Past);
    }
    let missed = (w.first..first)
        .rev()
        .take(6)
        .any(|at| w.is_any(at, keys!["missed", "passed", "expired", "after", "met", "defied", "ignored", "since"]));
    if w.is(last, "deadline") && !missed {
        return Some(Tense::Future);
    }
    const TO_COME: &Keys = keys![
        "election",
        "elections",
        "vote",
        "poll",
        "polls",
        "referendum",
        "summit",
        "meeting",
        "match",
        "game",
        "final",
        "budget",
        "talks",
        "hearing",
        "inauguration",
        "ballot",
        "runoff",
        "primary",
        "race",
        "deadline",
        "kickoff",
        "session",
        "opener",
        "trip",
        "visit",
        "fixture",
        "clash",
        "tie",
        "showdown",
        "debate",
        "launch",
        "opening",
        "derby",
        "test",
        "announcement",
        "decision",
        "ceremony",
        "rally",
        "march",
        "strike",
    ];
    if w.is(last, "'s") && w.is_any(near, keys!["await", "awaits", "awaited", "awaiting"]) {
        return Some(Tense::Future);
    }
    const PLANNED: &Keys = keys![
        "production",
        "forecast",
        "forecasts",
        "guidance",
        "estimate",
        "estimates",
        "outlook",
        "target",
        "targets",
        "projection",
        "projections",
        "schedule",
        "schedules",
        "quota",
        "quotas",
    ];
    let stretch = (first..last).any(|at| w.is_any(at, keys!["quarter", "half"]));
    let moved = |at: usize| {
        w.is_any(at, keys!["raised", "cut", "lowered", "boosted", "trimmed", "set", "increased", "reduced", "slashed"])
    };
    if stretch
        && w.is(near, "for")
        && (2..=4).filter_map(back).any(|at| w.is_any(at, PLANNED))
        && (2..=7).filter_map(back).any(moved)
    {
        return Some(Tense::Future);
    }
    let of = near > w.first && w.is(near, "of") && w.is(near - 1, "ahead");
    if w.is(last, "'s") && (of || w.is(near, "before")) && (last + 1..last + 4).any(|at| w.is_any(at, TO_COME)) {
        return Some(Tense::Future);
    }
    let is = w.is_any(near, keys!["is", "are"]) && matches!(w.at(first), Word::Weekday(_));
    if (is || w.is_any(near, keys!["on", "in", "at"]) && w.is_any(verb, keys!["is", "are"])) && !w.is(last, "'s") {
        return Some(Tense::Future);
    }
    let set = w.is(verb, "set") && !w.is(near, "for");
    match of_cue(w, verb) {
        Some("future") => Some(Tense::Future),
        Some("would") => Some(Tense::Would),
        _ if set => None,
        _ if for_day(w, first, last) => Some(Tense::Future),
        Some("due" | "event") if !noun && !told_before(w, verb) => {
            let would = verb > w.first && of_cue(w, verb - 1) == Some("would");
            Some(if would { Tense::Would } else { Tense::Future })
        }
        Some("intent") => Some(intent(w, verb)),
        _ => None,
    }
}

/// "called a rally for Thursday": what is for a day is to come.
fn for_day(w: &Words, first: usize, last: usize) -> bool {
    let day = match w.at(first) {
        Word::Weekday(_) => true,
        Word::Month(_) => matches!(w.at(last - 1), Word::Digits(1..=31, 1 | 2) | Word::Ordinal(_)),
        Word::Digits(1..=31, 1 | 2) => true,
        _ => false,
    };
    let blamed =
        first >= w.first + 2 && w.is_any(first - 2, keys!["blamed", "responsible", "arrested", "open", "closed"]);
    day && w.follows(first, keys!["for"]) && !w.is(last, "'s") && !w.small_noun(last) && !blamed
}

/// "was last open", "did not start": a verb of the past governs.
fn told_before(w: &Words, verb: usize) -> bool {
    (w.first..verb).rev().take(2).any(|at| of_word(w, at) == Some(Tense::Past))
}

/// "agreed to meet" and "scheduled" look forward, "agreed a deal" back.
fn intent(w: &Words, at: usize) -> Tense {
    if planned(w, at) || w.is(at + 1, "to") || w.is(at + 2, "to") { Tense::Future } else { Tense::Past }
}

fn planned(w: &Words, at: usize) -> bool {
    w.is_any(at, keys!["scheduled", "planned", "expected", "intended"])
}

/// The tense before "by" and "until", that of a plan where an infinitive hangs on one ("agreed to draft a treaty by May"); else the one behind.
fn told(w: &Words, near: usize, last: usize) -> Tense {
    let mut infinitive = false;
    for at in (w.first..near).rev().take(12) {
        infinitive |= w.is(at, "to") && w.small(at + 1);
        if let Some(tense) = of_word(w, at) {
            let plan = infinitive && of_cue(w, at) == Some("intent");
            return if plan { Tense::Future } else { tense };
        }
    }
    (last..w.last).take(12).find_map(|at| of_word(w, at)).unwrap_or(Tense::Unknown)
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

fn of_word(w: &Words, at: usize) -> Option<Tense> {
    if w.doc.tokens.get(at).is_none_or(|token| token.kind != Kind::Word) || w.at(at) != Word::Other {
        return None;
    }
    if w.is(at, "to") && (w.is(at + 1, "be") || w.follows(at, keys!["is", "are", "due", "set"])) {
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

/// Whether a sentence says how things are or will be: "have been closed since", "is planned".
pub fn present(w: &Words) -> bool {
    (w.first..w.last)
        .any(|at| w.is_any(at, keys!["has", "have", "is", "are", "will", "hasn't", "isn't", "aren't", "won't"]))
}

/// Whether the token is a verb of the past or of what will be.
pub fn is_verb(w: &Words, at: usize) -> bool {
    of_word(w, at).is_some()
}
