//! Words beside a date that point by themselves: "by Friday", "due Monday", "scheduled for May 3". Knows words near a date; must not know
//! dates.

use super::tense::{Tense, intent, of_cue, of_word};
use super::words::{Word, Words};
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// What was put off or put away until a date.
const MOVED: &Keys = keys![
    "postponed", "delayed", "moved", "rescheduled", "pushed", "shifted", "deferred", "extended", "suspended",
    "adjourned", "sealed", "remanded", "banned", "gave", "given", "brought", "put", "waived", "recessed", "stayed",
    "barred", "blocked", "froze", "frozen", "granted", "renewed", "prolonged", "reserved", "sidelined", "grounded",
    "furloughed", "ruled", "valid",
];

/// What is still to come where it is awaited.
const TO_COME: &Keys = keys![
    "election", "elections", "vote", "poll", "polls", "referendum", "summit", "meeting", "match", "game", "final",
    "budget", "talks", "hearing", "inauguration", "ballot", "runoff", "primary", "race", "deadline", "kickoff",
    "session", "opener", "trip", "visit", "fixture", "clash", "tie", "showdown", "debate", "launch", "opening",
    "derby", "test", "announcement", "decision", "ceremony", "rally", "march", "strike",
];

/// What is set for a time to come.
const PLANNED: &Keys = keys![
    "production", "forecast", "forecasts", "guidance", "estimate", "estimates", "outlook", "target", "targets",
    "projection", "projections", "schedule", "schedules", "quota", "quotas",
];

/// Words that point by themselves: "by Friday", "due Monday", "starting Sunday", "scheduled for May 3".
pub fn close(w: &Words, first: usize, last: usize) -> Option<Tense> {
    if told_earlier(w, first, last) || after_the_deed(w, first, last) {
        return Some(Tense::Past);
    }
    let traded = w.is_any(last, keys!["delivery", "contract", "contracts", "futures", "crude", "settlement", "expiry"]);
    if traded && matches!(w.at(first), Word::Month(_)) {
        return Some(Tense::Future);
    }
    let place = if w.follows(first, keys!["the"]) { first - 1 } else { first };
    let back = |n: usize| place.checked_sub(n).filter(|&at| at >= w.first);
    let near = back(1)?;
    if w.is_any(near, keys!["to", "until", "till"]) && (2..=5).filter_map(back).any(|at| w.is_any(at, MOVED)) {
        return Some(Tense::Future);
    }
    if w.is_any(near, keys!["until", "till"]) && back(2).is_some_and(|at| w.is_any(at, keys!["has", "have"])) {
        return Some(Tense::Future);
    }
    // "refused to leave until April 20, when help came"
    let came = w.is(last, ",")
        && w.is(last + 1, "when")
        && (last + 2..last + 9).find_map(|at| of_word(w, at)) == Some(Tense::Past);
    if came && w.is_any(near, keys!["until", "till"]) {
        return Some(Tense::Past);
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
    if w.is(near, "from") && w.is_any(verb, keys!["postponed", "delayed", "rescheduled", "moved"]) {
        return Some(Tense::Past);
    }
    let awaited = is_awaited(w, first, last, near)
        || planned_for(w, (first, last), near, back)
        || is_set(w, first, last, near, verb);
    if awaited { Some(Tense::Future) } else { of_verb(w, first, last, near, verb) }
}

/// "Friday's deadline", "awaited Tuesday's budget", "ahead of Sunday's vote": a day of something that is to come.
fn is_awaited(w: &Words, first: usize, last: usize, near: usize) -> bool {
    const MISSED: &Keys = keys!["missed", "passed", "expired", "after", "met", "defied", "ignored", "since"];
    if w.is(last, "deadline") {
        return !(w.first..first).rev().take(6).any(|at| w.is_any(at, MISSED));
    }
    let ahead = near > w.first && w.is(near, "of") && w.is(near - 1, "ahead") || w.is(near, "before");
    w.is(last, "'s")
        && (w.is_any(near, keys!["await", "awaits", "awaited", "awaiting"])
            || ahead && (last + 1..last + 4).any(|at| w.is_any(at, TO_COME)))
}

/// "The vote is Tuesday", "is on May 3".
fn is_set(w: &Words, first: usize, last: usize, near: usize, verb: usize) -> bool {
    let is = w.is_any(near, keys!["is", "are"]) && (first..last).any(|at| matches!(w.at(at), Word::Weekday(_)));
    let on = w.is_any(near, keys!["on", "in", "at"]) && w.is_any(verb, keys!["is", "are"]);
    (is || on || is_at(w, first, near)) && !w.is(last, "'s")
}

/// "The second is at Edgbaston on | Saturday": nothing but a place between.
fn is_at(w: &Words, first: usize, near: usize) -> bool {
    if !w.is(near, "on") || !matches!(w.at(first), Word::Weekday(_)) {
        return false;
    }
    let place = (w.first..near).rev().take(6).find(|&at| !w.capital(at) && !w.is_any(at, keys!["the", ",", "."]));
    place.is_some_and(|at| {
        at + 1 < near && w.is_any(at, keys!["at", "in", "against"]) && w.follows(at, keys!["is", "are"])
    })
}

/// What the list says of the verb before the date, or before its preposition.
fn of_verb(w: &Words, first: usize, last: usize, near: usize, verb: usize) -> Option<Tense> {
    const ARTICLES: &Keys = keys!["a", "an", "the"];
    let noun = verb > w.first && (w.is_any(verb - 1, ARTICLES) || verb > w.first + 1 && w.is_any(verb - 2, ARTICLES));
    let set = w.is(verb, "set") && !w.is(near, "for");
    // "against $2 billion forecast in | April"
    let foretold = verb < near
        && w.is_any(verb, keys!["forecast", "estimated", "projected", "predicted", "budgeted"])
        && !w.follows(verb, keys!["is", "are", "be", "been", "being", "the", "a", "an", "its", "latest", "new"]);
    if foretold {
        return Some(Tense::Past);
    }
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

/// Words of the stories of harm that are foretold as well: "the July 9 strike" of the railwaymen, "the June 20 execution".
const SET: &Keys = keys!["strike", "strikes", "execution", "bus", "ferry", "train", "plane", "boat", "truck"];

/// What is held on a day and named for a deed of another: "the June 30 attack anniversary", "the May 3 murder trial".
const HELD: &Keys = keys!["anniversary", "trial", "hearing", "memorial", "summit", "talks", "drill", "game"];

/// "after the March 14 | attack", "in the May 3 | bombing": a deed of violence or a disaster is not foretold.
fn after_the_deed(w: &Words, first: usize, last: usize) -> bool {
    let harm = |at: usize| w.doc.matches_at(List::StoryWords, at).iter().any(|word| word.row.get("kind") == "harm");
    let deed = if harm(last) { last } else { last + 1 };
    w.follows(first, keys!["the"])
        && !w.is(last, "'s")
        && w.small(last)
        && (harm(last) || w.small_noun(last) && harm(deed))
        && !w.is_any(deed, SET)
        && !w.is_any(deed + 1, HELD)
}

/// "its January | forecast": what was told before.
fn told_earlier(w: &Words, first: usize, last: usize) -> bool {
    const TOLD: &Keys = keys![
        "forecast", "forecasts", "estimate", "estimates", "projection", "projections", "prediction", "survey",
        "reading", "low", "high", "peak"
    ];
    w.follows(first, keys!["its", "his", "her", "their", "previous", "earlier"]) && w.is_any(last, TOLD)
}

/// "raised its forecast for the | third quarter".
fn planned_for(w: &Words, (first, last): (usize, usize), near: usize, back: impl Fn(usize) -> Option<usize>) -> bool {
    let stretch = (first..last).any(|at| w.is_any(at, keys!["quarter", "half"]));
    let moved = |at: usize| {
        w.is_any(at, keys!["raised", "cut", "lowered", "boosted", "trimmed", "set", "increased", "reduced", "slashed"])
    };
    stretch
        && w.is(near, "for")
        && (2..=4).filter_map(&back).any(|at| w.is_any(at, PLANNED))
        && (2..=7).filter_map(&back).any(moved)
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
    let told = (w.first..first).rev().take(4).any(|at| w.is(at, "had"));
    day && !told && w.follows(first, keys!["for"]) && !w.is(last, "'s") && !w.small_noun(last) && !blamed
}

/// "was last open", "did not start": a verb of the past governs.
fn told_before(w: &Words, verb: usize) -> bool {
    (w.first..verb).rev().take(2).any(|at| of_word(w, at) == Some(Tense::Past))
}

/// The tense before "by" and "until", that of a plan where an infinitive hangs on one ("agreed to draft a treaty by May"); else the one behind.
fn told(w: &Words, near: usize, last: usize) -> Tense {
    let mut infinitive = false;
    for at in (w.first..near).rev().take(12) {
        infinitive |= w.is(at, "to") && w.small(at + 1);
        // "by offering | to go by the autumn"
        if infinitive && w.is(at + 1, "to") && w.small(at) && w.doc.word(at).ends_with("ing") {
            return Tense::Future;
        }
        if let Some(tense) = of_word(w, at) {
            let plan = infinitive && of_cue(w, at) == Some("intent");
            return if plan { Tense::Future } else { tense };
        }
    }
    (last..w.last).take(12).find_map(|at| of_word(w, at)).unwrap_or(Tense::Unknown)
}
