//! Whether a clause tells of what was or of what will be. Knows verb forms near a date; must not know dates.

use super::words::Words;
use crate::lexicon::List;
use crate::text::Kind;

/// The direction in which an open date is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Verbs of the past.
    Past,
    /// "will", "is due", "until".
    Future,
    /// Nothing says.
    Unknown,
}

/// The tense around the expression from `first` up to `last`: of a word just before it, else of the nearest verb before it in its clause,
/// else of the first verb behind it; and whether that word stands close.
pub fn around(w: &Words, first: usize, last: usize) -> (Tense, bool) {
    if let Some(tense) = close(w, first) {
        return (tense, true);
    }
    let before = (w.first..first).rev().take(25);
    for at in before {
        if w.is_any(at, &[";", "—", "--"]) {
            break;
        }
        if let Some(tense) = of_word(w, at) {
            return (tense, at + 3 >= first);
        }
    }
    let after = (last..w.last).take(25).find_map(|at| of_word(w, at).map(|tense| (tense, at < last + 3)));
    after.unwrap_or((Tense::Unknown, false))
}

/// Words that point by themselves: "by Friday", "due Monday", "starting Sunday", "scheduled for May 3".
fn close(w: &Words, first: usize) -> Option<Tense> {
    let place = if w.follows(first, &["the"]) { first - 1 } else { first };
    let back = |n: usize| place.checked_sub(n).filter(|&at| at >= w.first);
    let near = back(1)?;
    if w.is_any(near, &["until", "till", "by"]) {
        return if told(w, near) == Tense::Past { None } else { Some(Tense::Future) };
    }
    if w.is_any(near, &["since"]) {
        return Some(Tense::Past);
    }
    let verb = if w.is_any(near, &["on", "for", "in", "at", "from"]) { back(2)? } else { near };
    match of_cue(w, verb) {
        Some("due" | "future") => Some(Tense::Future),
        _ => None,
    }
}

fn told(w: &Words, before: usize) -> Tense {
    (w.first..before).rev().take(12).find_map(|at| of_word(w, at)).unwrap_or(Tense::Unknown)
}

fn of_cue(w: &Words, at: usize) -> Option<&'static str> {
    w.doc.has(List::TenseWords, at).then(|| w.doc.match_at(List::TenseWords, at).map(|found| found.row.get("tense")))?
}

fn of_word(w: &Words, at: usize) -> Option<Tense> {
    if w.doc.tokens[at].kind != Kind::Word {
        return None;
    }
    match of_cue(w, at) {
        Some("future") => return Some(Tense::Future),
        Some("past") => return Some(Tense::Past),
        Some(_) => return None,
        _ => {}
    }
    let past = w.small(at)
        && w.doc.word(at).len() > 4
        && w.doc.word(at).ends_with("ed")
        && !w.follows(at, &["the", "a", "an", "and"]);
    past.then_some(Tense::Past)
}
