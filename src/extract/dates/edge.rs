//! Parts of stretches: "early 1990s", "mid-November", "late on Friday", "the end of April", "the last few days of May".

use super::calendar::Unit;
use super::meaning::{Base, Found, Meaning, Time};
use super::words::{Phase, Shift, Word, Words};
use crate::text::keys;

/// Reads "early 1990s", "mid-November", "late on Friday", "earlier this year", "later that day".
pub fn phase(w: &Words, at: usize) -> Option<Found> {
    let Word::Phase(phase) = w.at(at) else { return None };
    if w.follows(at, keys!["his", "her", "their", "my", "our", "your", "its"]) {
        return None;
    }
    let hyphen = w.is(at + 1, "-") && w.glued(at + 1);
    let bare = if hyphen { at + 2 } else { at + 1 };
    let linked = w.is_any(bare, keys!["in", "on", "during"]) && !hyphen;
    let start = if linked { bare + 1 } else { bare };
    let article = w.is(start, "the");
    let start = if article { start + 1 } else { start };
    let start = if w.is(start, "'") && w.glued(start + 1) { start + 1 } else { start };
    if article && matches!(phase, Phase::Mid) && !linked {
        return None;
    }
    let found = current_unit(w, start, linked && article)
        .or_else(|| hours_of(w, start, phase))
        .or_else(|| super::scan::calendar(w, start))
        .or_else(|| part(w, start))?;
    let timed = matches!(phase, Phase::Earlier | Phase::Later);
    let named = matches!(w.at(start), Word::Shift(_) | Word::Day(_) | Word::Weekday(_) | Word::Tonight) || linked;
    if timed && !named || !found.meaning.is_calendar() {
        return None;
    }
    let modifier = Some(modifier_of(phase));
    let meaning = Meaning { modifier, side: timed.then_some(phase), ..found.meaning };
    Some(Found {
        meaning,
        article: !linked && !timed,
        rule: if timed { "dates/earlier-later" } else { "dates/phase" },
        ..found
    })
}

/// "morning" behind "early": of the day that is being told of.
fn part(w: &Words, at: usize) -> Option<Found> {
    let Word::Part(part) = w.at(at) else { return None };
    let placed = at >= 2 && w.is_any(at - 2, keys!["the", "in", "by", "until", "since", "from"]);
    let found = super::clock::part_of(w, at);
    found.or_else(|| {
        placed.then(|| Found::new(at + 1, Meaning::of(Base::Context).at(Some(Time::Part(part))), "dates/phase-part"))
    })
}

/// "the early hours of Friday", "the early morning hours of May 3".
fn hours_of(w: &Words, at: usize, phase: Phase) -> Option<Found> {
    let (part, hours) = match w.at(at) {
        Word::Part(part) => (part, at + 1),
        Word::Units(Unit::Hour) => ("MO", at),
        _ => return None,
    };
    if w.at(hours) != Word::Units(Unit::Hour) || phase != Phase::Start && part == "MO" && hours == at {
        return None;
    }
    let placed = at >= 3 && w.is_any(at - 3, keys!["in", "during", "until", "by"]) && w.is(at - 2, "the");
    let ends = !w.is_any(hours + 1, keys!["of", "on"]) && !w.small_noun(hours + 1);
    let context = || Found::new(hours + 1, Meaning::of(Base::Context).at(Some(Time::Part(part))), "dates/early-hours");
    let day = match w.at(hours + 1) {
        Word::Day(_) => super::today::day(w, hours + 1),
        Word::Weekday(_) => super::weekday::weekday(w, hours + 1),
        _ => None,
    };
    let day = day.map(|found| Found {
        meaning: found.meaning.at(Some(Time::Part(part))),
        rule: "dates/hours-of-day",
        ..found
    });
    super::clock::of_day(w, hours + 1, Time::Part(part)).or(day).or_else(|| (placed && ends).then(context))
}

/// "the year" behind "the end of", "later in": the one that is being told of.
fn current_unit(w: &Words, at: usize, articled: bool) -> Option<Found> {
    let Word::Unit(unit) = w.at(at) else { return None };
    (articled && !unit.is_clock()).then(|| Found::new(at + 1, Meaning::of(Base::Current(unit)), "dates/current-unit"))
}

/// Reads "the early years of the 1990s", "the last few days of May", "the latter part of the year".
pub fn edge_units(w: &Words, at: usize) -> Option<Found> {
    let phase = match w.at(at) {
        Word::Phase(phase) | Word::Edge(phase) => phase,
        Word::Ordinal(1) => Phase::Start,
        Word::Ordinal(0) | Word::Shift(Shift::Last) => Phase::End,
        _ => return None,
    };
    let next = if w.at(w.past(at)) == Word::Number(0) { w.past(w.past(at)) } else { w.past(at) };
    let stretch = matches!(w.at(next), Word::Units(unit) if !unit.is_clock()) || w.is(next, "part");
    if !stretch || !w.is(next + 1, "of") {
        return None;
    }
    if let Some(found) = inside(w, next + 2, phase, "dates/edge-units") {
        return Some(found);
    }
    let Word::Units(unit) = w.at(next) else { return None };
    Some(Found::with_article(next + 1, Meaning::of(Base::Duration(unit.duration("X"))), "dates/edge-length"))
}

/// Reads "the end of April", "the early years of the 1990s", "the beginning of the year", "end-March".
pub fn edge(w: &Words, at: usize) -> Option<Found> {
    let Word::Edge(phase) = w.at(at) else { return None };
    let next = w.past(at);
    let hyphen = w.is(next, "-") && w.glued(next) && w.past(at) == at + 1;
    let link = hyphen || w.is(next, "of");
    let start = if link { next + 1 } else { return None };
    inside(w, start, phase, "dates/edge-of")
}

/// What an edge is of: "April", "the year", "late 1990".
fn inside(w: &Words, start: usize, phase: Phase, rule: &'static str) -> Option<Found> {
    let article = w.is(start, "the");
    let start = if article { start + 1 } else { start };
    let start = if w.is(start, "'") && matches!(w.at(start + 1), Word::Decade(_)) { start + 1 } else { start };
    let inner = match w.at(start) {
        Word::Phase(_) => self::phase(w, start),
        _ => current_unit(w, start, article).or_else(|| super::scan::calendar(w, start)),
    }?;
    let described = article && matches!(w.at(start), Word::Digits(_, 4)) && w.small_noun(inner.last);
    if !inner.meaning.is_calendar() || described {
        return None;
    }
    let meaning = Meaning { modifier: Some(modifier_of(phase)), ..inner.meaning };
    Some(Found { article: true, meaning, rule, ..inner })
}

fn modifier_of(phase: Phase) -> &'static str {
    match phase {
        Phase::Start | Phase::Earlier => "START",
        Phase::Mid => "MID",
        Phase::End | Phase::Later => "END",
    }
}
