//! Hours and minutes as they are written: "3 p.m.", "22:30", "9.30am", "1430 hrs", "seven o'clock", "5-17 p.m.".
//! Knows which colons are scores and verses, and which four digits are years; must not know the day.

use super::calendar::Unit;
use super::clock::day_behind;
use super::words::{Word, Words};
use crate::text::{Keys, keys};

/// Words before figures that a colon or a dot may make a time.
const BEFORE: &Keys = keys![
    "at", "by", "until", "till", "from", "since", "about", "around", "to", "(", "before", "after", "between", "and",
    "-", "past", "approximately", ",", "@", "circa", "near",
];

const HOURS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// How an hour is written.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// "22:30".
    Colon,
    /// "9.30".
    Dot,
    /// "1430".
    Four,
    /// "7", "seven".
    Hour,
}

/// Figures that may be a time of day.
#[derive(Clone, Copy)]
struct Face {
    hour: u8,
    minute: u8,
    /// One past the last token.
    next: usize,
    shape: Shape,
}

/// Hour, minute, and the token behind "p.m." or "o'clock".
pub fn face(w: &Words, at: usize) -> Option<(u8, u8, usize)> {
    if let Word::Clock(hour, minute) = w.at(at) {
        return Some((hour, minute, at + 1));
    }
    if let (Word::Digits(hour @ 0..=24, 1 | 2), Word::Clock(..)) = (w.at(at), w.at(at + 2))
        && w.is(at + 1, ":")
        && w.glued(at + 2)
    {
        return glued_meridiem(w, at, hour);
    }
    let face = figures(w, at)?;
    if let Word::Meridiem(afternoon) = w.at(face.next) {
        return meridiem(w, at, face, afternoon);
    }
    if let (Shape::Dot, true, Some(second)) = (face.shape, range_opens(w, at, face.next), figures(w, face.next + 1))
        && let Word::Meridiem(afternoon) = w.at(second.next)
    {
        return Some((face.hour % 12 + if afternoon { 12 } else { 0 }, face.minute, face.next));
    }
    if face.shape == Shape::Four {
        let (_, past) = half_of_day(w, face.next);
        if past > face.next || second_of_two(w, at) || military(w, at, face.next) {
            return Some((face.hour, face.minute, past));
        }
    }
    if w.is(face.next, "o'clock") && face.hour <= 12 && face.shape != Shape::Four {
        return Some(oclock(w, at, face));
    }
    if face.shape == Shape::Colon { colon(w, at, face) } else { bare(w, at, face) }
}

/// "half past seven", "a quarter to nine", "ten past eight": hour, minute, and the token behind.
pub fn spoken(w: &Words, at: usize) -> Option<(u8, u8, usize)> {
    let minute = match w.at(at) {
        Word::Half if w.is(at, "half") => 30,
        Word::Unit(_) if w.is(at, "quarter") => 15,
        Word::Numeral | Word::Number(_) if w.is(at + 1, "past") || w.is(at + 1, "to") && w.follows(at, keys!["at"]) => {
            [("five", 5), ("ten", 10), ("twenty", 20)].into_iter().find(|(word, _)| w.is(at, word))?.1
        }
        _ => return None,
    };
    let at = if w.is(at, "half") && w.is(at + 1, "-") && w.is(at + 2, "past") { at + 1 } else { at };
    let back = w.is(at + 1, "to") && minute < 30;
    let hour = match w.at(at + 2) {
        Word::Digits(hour @ 1..=12, 1 | 2) => hour,
        _ => HOURS.iter().position(|hour| w.is(at + 2, hour))? as u16 + 1,
    };
    let counted = w.small_noun(at + 3)
        && !w.is_any(at + 3, keys!["yesterday", "today", "tomorrow", "sharp", "tonight", "this", "last"]);
    if !(back || w.is(at + 1, "past")) || counted {
        return None;
    }
    let hour = hour as u8;
    Some(if back { ((hour + 11) % 12, 60 - minute, at + 3) } else { (hour, minute, at + 3) })
}

fn figures(w: &Words, at: usize) -> Option<Face> {
    let of = |hour: u16, minute: u16, next, shape| Some(Face { hour: hour as u8, minute: minute as u8, next, shape });
    let joined = |mark| w.is(at + 1, mark) && w.glued(at + 1) && w.glued(at + 2);
    match (w.at(at), w.at(at + 2)) {
        (Word::Digits(hour @ 0..=24, 1 | 2), Word::Digits(minute @ 0..=59, 2)) if joined(":") => {
            let seconds = w.is(at + 3, ":")
                && w.glued(at + 3)
                && w.glued(at + 4)
                && matches!(w.at(at + 4), Word::Digits(0..=59, 2))
                && (matches!(w.at(at + 5), Word::Meridiem(_)) || matches!(w.at(at), Word::Digits(_, 2)));
            of(hour, minute, if seconds { at + 5 } else { at + 3 }, Shape::Colon)
        }
        (Word::Digits(hour @ 1..=12, 1 | 2), Word::Digits(minute @ 13..=59, 2))
            if joined("-") && matches!(w.at(at + 3), Word::Meridiem(_)) =>
        {
            of(hour, minute, at + 3, Shape::Dot)
        }
        (Word::Pair(hour @ 0..=23, minute @ 0..=59), _) => of(hour, minute, at + 1, Shape::Dot),
        (Word::Digits(time @ 0..=2400, 4), _) if time % 100 < 60 => of(time / 100, time % 100, at + 1, Shape::Four),
        (Word::Digits(hour @ 1..=12, 1 | 2), _) => of(hour, 0, at + 1, Shape::Hour),
        (Word::Number(hour @ 1..=12), _) => of(hour, 0, at + 1, Shape::Hour),
        (Word::Numeral, _) => of(spelled(w, at)?, 0, at + 1, Shape::Hour),
        _ => None,
    }
}

/// "3 p.m.", where no verb "am" stands behind a number word.
fn meridiem(w: &Words, at: usize, face: Face, afternoon: bool) -> Option<(u8, u8, usize)> {
    let written = matches!(w.at(at), Word::Digits(..) | Word::Pair(..)) && !w.is(face.next + 1, "not");
    let sure = w.doc.word(face.next).contains('.') || w.is(face.next, "pm") || written;
    let hour = face.hour % 12 + if afternoon { 12 } else { 0 };
    (sure && (1..=12).contains(&face.hour)).then_some((hour, face.minute, face.next + 1))
}

/// "seven o'clock in the evening", "to-night at ten o'clock".
fn oclock(w: &Words, at: usize, face: Face) -> (u8, u8, usize) {
    let (half, last) = half_of_day(w, face.next + 1);
    (later(face.hour, half || tonight(w, at)), face.minute, last)
}

/// "tonight at", before an hour.
fn tonight(w: &Words, at: usize) -> bool {
    w.follows(at, keys!["at"]) && matches!(w.at(w.before(at - 1)), Word::Tonight | Word::Part("AF" | "EV" | "NI"))
}

/// "9.30 GMT", "1430 hrs", "9 tomorrow morning": figures that are a time by what stands behind them.
fn bare(w: &Words, at: usize, face: Face) -> Option<(u8, u8, usize)> {
    let Face { hour, minute, next, shape } = face;
    let part = matches!(w.at(next + 1), Word::Part(_))
        && matches!(w.at(next), Word::Shift(_) | Word::Day(_) | Word::Weekday(_));
    let placed =
        w.follows(at, keys!["at", "until", "till", "by", "from", "since", "before", "after", "about", "around"]);
    let fits = shape == Shape::Dot || shape == Shape::Hour && (1..=12).contains(&hour);
    if placed && fits && (part || w.at(next) == Word::Tonight) {
        return Some((hour, minute, next));
    }
    let (half, past) = half_of_day(w, next);
    if placed && past > next && fits {
        return Some((later(hour, half), minute, past));
    }
    let hours = w.is_any(next, keys!["hours", "hrs", "h"]) && shape == Shape::Four;
    let zoned = hours || matches!(w.at(next), Word::Zone(_));
    (zoned && shape != Shape::Hour).then_some((hour, minute, if hours { next + 1 } else { next }))
}

/// "22:30", unless it is a score or goes on.
fn colon(w: &Words, at: usize, face: Face) -> Option<(u8, u8, usize)> {
    let Face { hour, minute, next, .. } = face;
    let more = w.is(next, ":") && w.glued(next) && w.glued(next + 1);
    let zoned = matches!(w.at(next), Word::Zone(_)) || w.is_any(next, keys!["hours", "hrs", "h"]);
    let last = if w.is_any(next, keys!["hours", "hrs", "h"]) { next + 1 } else { next };
    let (half, end) = half_of_day(w, last);
    let half = half || tonight(w, at) || end == next && w.goes_on_from_afternoon(at, hour, minute);
    let starts = at == w.first || matches!(w.at(at - 1), Word::Digits(..));
    let placed = w.follows(at, BEFORE) || zoned || end > last || starts;
    (!more && placed).then_some((later(hour, half), minute, end))
}

fn later(hour: u8, afternoon: bool) -> u8 {
    if afternoon && hour < 12 { hour + 12 } else { hour }
}

/// "at 2000 on 11 November", "0600" behind "until": four digits that are a time though no zone says so.
fn military(w: &Words, at: usize, next: usize) -> bool {
    let placed = w.follows(
        at,
        keys![
            "at", "until", "till", "by", "from", "around", "about", "since", "before", "after", "to", "between",
            "approximately",
        ],
    );
    let ends =
        next >= w.last || w.is_any(next, keys![".", ",", ";", ":", ")"]) && !(w.is(next, ",") && w.glued(next + 1));
    let opens = at == w.first && w.is(next, ":");
    let day = matches!(w.at(next), Word::Day(_) | Word::Tonight)
        || matches!(w.at(next), Word::Shift(_)) && matches!(w.at(w.past(next)), Word::Part(_) | Word::Unit(Unit::Day));
    if w.is_any(at - usize::from(at > w.first), CLOCK) && day || zoned_behind(w, next) {
        return true;
    }
    let ends = ends
        || w.is_any(next, keys!["in", "local", "(", "[", "the", "a", "all", "it", "they", "we", "he", "she"])
        || next < w.last && w.capital(next);
    if w.military
        && (opens || placed && ends && !w.follows(at, keys!["since", "from", "before", "after", "to", "between"]))
    {
        return true;
    }
    placed && (w.doc.word(at).starts_with('0') || w.is(next, "on") && day_behind(w, next).is_some())
}

/// "between 7.39 and", "from 7.39 to".
fn range_opens(w: &Words, at: usize, next: usize) -> bool {
    w.follows(at, keys!["between", "from"]) && w.is_any(next, keys!["and", "to", "until"])
}

/// Words right before the time of a deed.
const CLOCK: &Keys = keys!["at", "about", "around", "approximately", "by", "until", "till", "before", "after"];

/// "(2145 GMT)" behind a time.
fn zoned_behind(w: &Words, at: usize) -> bool {
    let figures = matches!(w.at(at + 1), Word::Digits(_, 4));
    w.is_any(at, keys!["(", "["]) && figures && matches!(w.at(at + 2), Word::Zone(_))
}

/// "from 0600 to 1200": behind four digits that no year could be.
fn second_of_two(w: &Words, at: usize) -> bool {
    at >= w.first + 2
        && w.is_any(at - 1, keys!["to", "until", "till", "and", "-"])
        && matches!(w.at(at - 2), Word::Digits(_, 4))
        && w.doc.word(at - 2).starts_with('0')
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
    let next = w.is(at + 1, "o'clock")
        || half_of_day(w, at + 1).1 > at + 1
        || matches!(w.at(at + 1), Word::Meridiem(_)) && w.doc.word(at + 1).contains('.');
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
