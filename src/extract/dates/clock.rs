//! Times of day: "3 p.m. GMT", "22:30", "1430 GMT", "noon", "the morning of 3 May", "2:30 the next day".
//! Knows which colons are scores and verses.

use super::calendar::Unit;
use super::face;
use super::meaning::{Base, Found, Meaning, Time};
use super::words::{Word, Words};
use crate::text::keys;

/// Reads from digits: "3 p.m.", "22:30", "1430 GMT", "7 o'clock".
pub fn digits(w: &Words, at: usize) -> Option<Found> {
    let (hour, minute, last) = face::face(w, at)?;
    Some(with_day(w, hour, minute, last))
}

/// Reads "half past seven", "a quarter to nine".
pub fn spoken(w: &Words, at: usize) -> Option<Found> {
    let (hour, minute, last) = face::spoken(w, at)?;
    Some(with_day(w, hour, minute, last))
}

/// Reads "noon", "12 noon", "midnight on Friday".
pub fn instant(w: &Words, at: usize) -> Option<Found> {
    let Word::Instant(hour) = w.at(at) else { return None };
    let placed = w.follows(
        at,
        keys![
            "at", "by", "until", "till", "before", "after", "around", "from", "to", "since", "about", "of", "12",
            "past", "near", "for", "-", "and", "between",
        ],
    );
    let next = zone(w, at + 1);
    let day = day_behind(w, next.1).is_some();
    // "shortly after midnight on Monday": as the day begins.
    let hour = if hour == 24 && w.follows(at, keys!["after", "past"]) { 0 } else { hour };
    (placed || day || next.1 > at + 1).then(|| with_day(w, hour, 0, at + 1))
}

/// Reads "the morning of 3 May", "the night of July 4", and "morning" after "in the".
pub fn part(w: &Words, at: usize) -> Option<Found> {
    let Word::Part(part) = w.at(at) else { return None };
    if let Some(found) = part_of(w, at) {
        return Some(found);
    }
    if matches!(w.at(at + 1), Word::Weekday(_) | Word::Day(_))
        && w.is_any(at, keys!["dawn", "dusk", "nightfall", "sunset", "sunrise", "daybreak"])
        && let Some(day) = super::scan::calendar(w, at + 1)
    {
        let meaning = day.meaning.at(Some(Time::Part(part)));
        return Some(Found { meaning, rule: "dates/part-weekday", also: Vec::new(), ..day });
    }
    if w.follows(at, keys!["the"]) && w.is(at + 1, "before") && w.is(at + 2, "last") {
        let meaning = Meaning::of(Base::Deictic(Unit::Day, -2)).at(Some(Time::Part(part)));
        return Some(Found::with_article(at + 3, meaning, "dates/part-before-last"));
    }
    if w.follows(at, keys!["the"]) && w.is_any(at + 1, keys!["before", "after"]) {
        let days = if w.is(at + 1, "before") { -1 } else { 1 };
        let meaning = Meaning::of(Base::Anaphoric(Unit::Day, days)).at(Some(Time::Part(part)));
        return Some(Found::with_article(at + 2, meaning, "dates/part-after"));
    }
    let past = w.past(at);
    let the = w.follows(at, keys!["the"]) && at >= 2;
    let placed =
        the && w.is_any(
            at - 2,
            keys!["in", "during", "into", "through", "throughout", "by", "for", "until", "spent", "spend"],
        ) && !w.is_any(past, keys!["of", "'s", "-"])
            && (!w.small_noun(past) || at == w.first + 2 && super::tense::is_verb(w, past + 1));
    if placed {
        return Some(Found::with_article(
            past,
            Meaning::of(Base::Context).at(Some(Time::Part(part))),
            "dates/part-of-day",
        ));
    }
    if w.follows(at, keys!["all"]) && !w.small_noun(past) && !w.is(past, "-") {
        return Some(Found::new(past, Meaning::of(Base::Context).at(Some(Time::Part(part))), "dates/all-night"));
    }
    let at_night = w.follows(at, keys!["at", "by"]) && !w.is(at + 1, "of")
        || w.follows(at, keys!["before", "after", "until", "since"])
            && w.is_any(at, keys!["dawn", "dusk", "nightfall", "sunset", "sunrise", "daybreak"])
        || w.follows(at, keys!["in", "by", "at", "until"]) && w.is_any(at, keys!["mid", "midafternoon", "midmorning"]);
    let anew = w.is(past, "the") && matches!(w.at(past + 1), Word::Shift(_)) || matches!(w.at(past), Word::Shift(_));
    if let (true, true, Some(day)) = (at_night, anew, day_behind(w, past)) {
        let meaning = day.meaning.at(Some(Time::Part(part)));
        return Some(Found { meaning, rule: "dates/part-next-day", also: Vec::new(), article: false, ..day });
    }
    let set = w.is(at, "night");
    let base = if set { Base::Someday } else { Base::Context };
    at_night.then(|| Found::new(past, Meaning::of(base).at(Some(Time::Part(part))), "dates/part-alone"))
}

/// "morning of" and a day.
pub fn part_of(w: &Words, at: usize) -> Option<Found> {
    let Word::Part(part) = w.at(at) else { return None };
    let past = w.past(at);
    let next = if w.at(past) == Word::Units(Unit::Hour) { past + 1 } else { past };
    of_day(w, next, Time::Part(part))
}

/// "of" or "on" and a day at `at`, at a time.
pub fn of_day(w: &Words, at: usize, time: Time) -> Option<Found> {
    if !w.is_any(at, keys!["of", "on"]) {
        return None;
    }
    let start = if w.is(at + 1, "the") { at + 2 } else { at + 1 };
    let found = super::scan::calendar(w, start)?;
    let day = found.meaning.is_day() && !matches!(found.meaning.time, Some(Time::Clock(..)));
    day.then(|| Found {
        article: true,
        meaning: found.meaning.at(Some(time)),
        rule: "dates/part-of",
        also: Vec::new(),
        ..found
    })
}

fn with_day(w: &Words, hour: u8, minute: u8, last: usize) -> Found {
    let half = matches!(w.at(last - 1), Word::Meridiem(_) | Word::Clock(..) | Word::Instant(_));
    let (zone, last) = zone(w, last);
    let zone = if zone.is_empty() && glued_zone(w, last) { "Z" } else { zone };
    let day = day_behind(w, last);
    let late = day.as_ref().is_some_and(|found| matches!(found.meaning.time, Some(Time::Part("AF" | "EV" | "NI"))));
    let hour = if late && !half && (1..12).contains(&hour) { hour + 12 } else { hour };
    let time = Some(Time::Clock(hour, minute, zone));
    match day {
        Some(found) => Found {
            meaning: found.meaning.at(time),
            rule: "dates/clock-day",
            also: Vec::new(),
            article: false,
            ..found
        },
        None => Found::new(last, Meaning::of(Base::Context).at(time), "dates/clock"),
    }
}

/// "0900Z", "2145GMT": the zone is a part of the token.
fn glued_zone(w: &Words, last: usize) -> bool {
    let text = w.doc.word(last - 1);
    matches!(w.at(last - 1), Word::Clock(..)) && (text.ends_with('Z') || text.ends_with("GMT") || text.ends_with("UTC"))
}

/// "GMT", "local time", "(GMT)".
fn zone(w: &Words, at: usize) -> (&'static str, usize) {
    match w.at(at) {
        Word::Zone(zone) if !w.is(at, "local") || w.is(at + 1, "time") => (zone, w.past(at)),
        _ if w.is_any(at, keys!["eastern", "central", "mountain", "pacific"])
            && w.capital(at)
            && !w.capital(at + 1)
            && !w.is(at + 1, "time")
            && matches!(w.at(at - 1), Word::Meridiem(_) | Word::Clock(..)) =>
        {
            ("", at + 1)
        }
        _ if w.capital(at) && w.is(at + 1, "time") && w.small(at + 1) => ("", at + 2),
        _ if w.capital(at) && w.capital(at + 1) && w.is(at + 2, "time") && w.small(at + 2) => ("", at + 3),
        _ => ("", at),
    }
}

/// "on Friday", "Monday", "yesterday", "the next day", ", November 10".
pub fn day_behind(w: &Words, at: usize) -> Option<Found> {
    let comma = w.is(at, ",");
    let start = if comma || w.is_any(at, keys!["on"]) { at + 1 } else { at };
    let start = if w.is(start, "on") && comma { start + 1 } else { start };
    let start = if w.is(start, "the") && !matches!(w.at(start), Word::Shift(_)) { start + 1 } else { start };
    let found = super::scan::calendar(w, start)?;
    let tells = matches!(
        w.at(start),
        Word::Weekday(_)
            | Word::Day(_)
            | Word::Tonight
            | Word::Month(_)
            | Word::Holiday(_)
            | Word::Digits(..)
            | Word::Shift(_)
    ) || w.is(at, "on") && matches!(w.at(start), Word::Ordinal(_));
    let plain = found.meaning.is_day()
        && !matches!(found.meaning.time, Some(Time::Clock(..) | Time::Open))
        && tells
        && !(comma && matches!(w.at(start), Word::Shift(_) | Word::Day(_) | Word::Tonight | Word::Holiday(_)));
    plain.then_some(found)
}
