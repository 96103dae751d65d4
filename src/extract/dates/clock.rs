//! Times of day: "3 p.m. GMT", "22:30", "1430 GMT", "noon", "the morning of 3 May", "2:30 the next day".
//! Knows which colons are scores and verses.

use super::calendar::Unit;
use super::meaning::{Base, Found, Meaning, Time};
use super::words::{Word, Words};

/// Reads from digits: "3 p.m.", "22:30", "1430 GMT", "7 o'clock".
pub fn digits(w: &Words, at: usize) -> Option<Found> {
    let (hour, minute, last) = face(w, at)?;
    Some(with_day(w, hour, minute, last))
}

/// Reads "noon", "12 noon", "midnight on Friday".
pub fn instant(w: &Words, at: usize) -> Option<Found> {
    let Word::Instant(hour) = w.at(at) else { return None };
    let placed = w.follows(
        at,
        &[
            "at", "by", "until", "till", "before", "after", "around", "from", "to", "since", "about", "of", "12",
            "past", "near", "-", "and", "about", "between",
        ],
    );
    let next = zone(w, at + 1);
    let day = day_behind(w, next.1).is_some();
    (placed || day || next.1 > at + 1).then(|| with_day(w, hour, 0, at + 1))
}

/// Reads "the morning of 3 May", "the night of July 4", and "morning" after "in the".
pub fn part(w: &Words, at: usize) -> Option<Found> {
    let Word::Part(part) = w.at(at) else { return None };
    if let Some(found) = part_of(w, at) {
        return Some(found);
    }
    if matches!(w.at(at + 1), Word::Weekday(_))
        && w.is_any(at, &["dawn", "dusk", "nightfall", "sunset", "sunrise", "daybreak"])
        && let Some(day) = super::weekday::weekday(w, at + 1)
    {
        let meaning = day.meaning.at(Some(Time::Part(part)));
        return Some(Found { meaning, rule: "dates/part-weekday", also: Vec::new(), ..day });
    }
    if w.follows(at, &["the"]) && w.is(at + 1, "before") && w.is(at + 2, "last") {
        let meaning = Meaning::of(Base::Deictic(Unit::Day, -2)).at(Some(Time::Part(part)));
        return Some(Found::with_article(at + 3, meaning, "dates/part-before-last"));
    }
    if w.follows(at, &["the"]) && w.is_any(at + 1, &["before", "after"]) {
        let days = if w.is(at + 1, "before") { -1 } else { 1 };
        let meaning = Meaning::of(Base::Anaphoric(Unit::Day, days)).at(Some(Time::Part(part)));
        return Some(Found::with_article(at + 2, meaning, "dates/part-after"));
    }
    let the = w.follows(at, &["the"]) && at >= 2;
    let placed = the
        && w.is_any(at - 2, &["in", "during", "into", "through", "throughout", "by", "for", "until"])
        && !w.is_any(at + 1, &["of", "'s", "-"])
        && !w.small_noun(at + 1);
    if placed {
        return Some(Found::with_article(
            at + 1,
            Meaning::of(Base::Context).at(Some(Time::Part(part))),
            "dates/part-of-day",
        ));
    }
    let at_night = w.follows(at, &["at", "by"]) && !w.is(at + 1, "of")
        || w.follows(at, &["before", "after", "until", "since"])
            && w.is_any(at, &["dawn", "dusk", "nightfall", "sunset", "sunrise", "daybreak"]);
    let set = w.is(at, "night");
    let base = if set { Base::Someday } else { Base::Context };
    at_night.then(|| Found::new(at + 1, Meaning::of(base).at(Some(Time::Part(part))), "dates/part-alone"))
}

/// "morning of" and a day.
pub fn part_of(w: &Words, at: usize) -> Option<Found> {
    let Word::Part(part) = w.at(at) else { return None };
    let next = if w.at(at + 1) == Word::Units(Unit::Hour) { at + 2 } else { at + 1 };
    of_day(w, next, Time::Part(part))
}

/// "of" or "on" and a day at `at`, at a time.
pub fn of_day(w: &Words, at: usize, time: Time) -> Option<Found> {
    if !w.is_any(at, &["of", "on"]) {
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

/// Hour and minute as written, and the token behind "p.m." or "o'clock".
fn face(w: &Words, at: usize) -> Option<(u8, u8, usize)> {
    if let Word::Clock(hour, minute) = w.at(at) {
        return Some((hour, minute, at + 1));
    }
    let (hour, minute, next, bare) = match (w.at(at), w.at(at + 2)) {
        (Word::Digits(hour @ 0..=24, 1 | 2), Word::Digits(minute @ 0..=59, 2))
            if w.is(at + 1, ":") && w.glued(at + 1) && w.glued(at + 2) =>
        {
            (hour, minute, at + 3, false)
        }
        (Word::Digits(hour @ 0..=24, 1 | 2), Word::Clock(..)) if w.is(at + 1, ":") && w.glued(at + 2) => {
            return glued_meridiem(w, at, hour);
        }
        (Word::Pair(hour @ 0..=23, minute @ 0..=59), _) => (hour, minute, at + 1, true),
        (Word::Digits(time @ 0..=2400, 4), _) if time % 100 < 60 => (time / 100, time % 100, at + 1, true),
        (Word::Digits(hour @ 1..=12, 1 | 2), _) => (hour, 0, at + 1, true),
        (Word::Number(hour @ 1..=12), _) => (hour, 0, at + 1, true),
        (Word::Numeral, _) => (spelled(w, at)?, 0, at + 1, true),
        _ => return None,
    };
    let (hour, minute) = (hour as u8, minute as u8);
    let seconds = !bare
        && w.is(next, ":")
        && w.glued(next)
        && w.glued(next + 1)
        && matches!(w.at(next + 1), Word::Digits(_, 2))
        && matches!(w.at(next + 2), Word::Meridiem(_));
    let next = if seconds { next + 2 } else { next };
    if let Word::Meridiem(afternoon) = w.at(next) {
        let dotted = w.doc.word(next).contains('.');
        let fits = (1..=12).contains(&hour)
            && (dotted
                || w.is(next, "pm")
                || matches!(w.at(at), Word::Digits(..) | Word::Pair(..)) && !w.is_any(next + 1, &["not"]));
        return fits.then(|| (hour % 12 + if afternoon { 12 } else { 0 }, minute, next + 1));
    }
    let four = matches!(w.at(at), Word::Digits(_, 4));
    if four && military(w, at, next) {
        return Some((hour, minute, next));
    }
    if w.is_any(next, &["o'clock"]) && hour <= 12 && !four {
        let (half, last) = half_of_day(w, next + 1);
        let late =
            w.follows(at, &["at"]) && matches!(w.at(w.before(at - 1)), Word::Tonight | Word::Part("AF" | "EV" | "NI"));
        let half = half || late;
        return Some((if half && hour < 12 { hour + 12 } else { hour }, minute, last));
    }
    let zoned = matches!(w.at(next), Word::Zone(_)) || w.is_any(next, &["hours", "hrs", "h"]) && (four || !bare);
    let part = |at: usize| matches!(w.at(at), Word::Part(_));
    let of_day = w.follows(at, &["at", "until", "by", "from", "since", "before", "after", "about"])
        && (part(next + 1) && matches!(w.at(next), Word::Shift(_) | Word::Day(_) | Word::Weekday(_))
            || w.at(next) == Word::Tonight);
    if bare && of_day && (matches!(w.at(at), Word::Pair(..)) || hour > 0 && hour <= 12 && !four) {
        return Some((hour, minute, next));
    }
    if bare {
        return (zoned && (four || matches!(w.at(at), Word::Pair(..))))
            .then(|| (hour, minute, if w.is_any(next, &["hours", "hrs", "h"]) { next + 1 } else { next }));
    }
    let more = w.is(next, ":") && w.glued(next) && w.glued(next + 1);
    let placed = w.follows(
        at,
        &[
            "at",
            "by",
            "until",
            "till",
            "from",
            "since",
            "about",
            "around",
            "to",
            "(",
            "before",
            "after",
            "between",
            "and",
            "-",
            "–",
            "past",
            "approximately",
            ",",
            "@",
            "circa",
            "near",
        ],
    );
    let last = if w.is_any(next, &["hours", "hrs", "h"]) { next + 1 } else { next };
    let (half, end) = half_of_day(w, last);
    let starts = at == w.first || matches!(w.at(at - 1), Word::Digits(..)) || w.is(at.wrapping_sub(1), "\n");
    (!more && (placed || zoned || end > last || starts)).then_some((
        if half && hour < 12 { hour + 12 } else { hour },
        minute,
        end,
    ))
}

/// "at 2000 on 11 November", "0600" behind "until": four digits that are a time though no zone says so.
fn military(w: &Words, at: usize, next: usize) -> bool {
    let placed = w.follows(
        at,
        &["at", "until", "till", "by", "from", "around", "about", "since", "before", "after", "to", "between"],
    );
    let ends = next >= w.last || w.is_any(next, &[".", ",", ";", ":", ")"]) && !(w.is(next, ",") && w.glued(next + 1));
    let opens = at == w.first && w.is(next, ":");
    if w.military && (opens || placed && ends && !w.follows(at, &["since", "from", "before", "after", "to", "between"]))
    {
        return true;
    }
    placed && (w.doc.word(at).starts_with('0') || w.is(next, "on") && day_behind(w, next).is_some())
}

/// "5:30pm": the minutes and the half of the day are one token.
fn glued_meridiem(w: &Words, at: usize, hour: u16) -> Option<(u8, u8, usize)> {
    let text = w.doc.word(at + 2);
    let minute: u8 = text.get(..2)?.parse().ok().filter(|minute| *minute < 60)?;
    let afternoon = text.ends_with(['m', 'M']) && text.contains(['p', 'P']);
    (1..=12).contains(&hour).then(|| (hour as u8 % 12 + if afternoon { 12 } else { 0 }, minute, at + 3))
}

/// "seven" of "seven o'clock".
fn spelled(w: &Words, at: usize) -> Option<u16> {
    const HOURS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let next = w.is(at + 1, "o'clock") || matches!(w.at(at + 1), Word::Meridiem(_)) && w.doc.word(at + 1).contains('.');
    next.then(|| HOURS.iter().position(|hour| w.is(at, hour)).map(|place| place as u16 + 1))?
}

/// "in the afternoon": whether it is past noon, and the token behind.
fn half_of_day(w: &Words, at: usize) -> (bool, usize) {
    let start = if w.is(at, "in") && w.is(at + 1, "the") {
        at + 2
    } else if w.is(at, "at") {
        at + 1
    } else {
        return (false, at);
    };
    match w.at(start) {
        Word::Part("AF" | "EV" | "NI") => (true, start + 1),
        Word::Part("MO") => (false, start + 1),
        _ => (false, at),
    }
}

fn with_day(w: &Words, hour: u8, minute: u8, last: usize) -> Found {
    let half = matches!(w.at(last - 1), Word::Meridiem(_) | Word::Clock(..) | Word::Instant(_));
    let (zone, last) = zone(w, last);
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

/// "GMT", "local time", "(GMT)".
fn zone(w: &Words, at: usize) -> (&'static str, usize) {
    match w.at(at) {
        Word::Zone(zone) if !w.is(at, "local") || w.is(at + 1, "time") => (zone, w.past(at)),
        _ if w.capital(at) && w.is(at + 1, "time") && w.small(at + 1) => ("", at + 2),
        _ if w.capital(at) && w.capital(at + 1) && w.is(at + 2, "time") && w.small(at + 2) => ("", at + 3),
        _ => ("", at),
    }
}

/// "on Friday", "Monday", "yesterday", "the next day", ", November 10".
fn day_behind(w: &Words, at: usize) -> Option<Found> {
    let comma = w.is(at, ",");
    let start = if comma || w.is_any(at, &["on"]) { at + 1 } else { at };
    let start = if w.is(start, "on") && comma { start + 1 } else { start };
    let start = if w.is(start, "the") { start + 1 } else { start };
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
    );
    let plain = found.meaning.is_day()
        && !matches!(found.meaning.time, Some(Time::Clock(..) | Time::Open))
        && tells
        && !(comma && matches!(w.at(start), Word::Shift(_) | Word::Day(_) | Word::Tonight | Word::Holiday(_)));
    plain.then_some(found)
}
