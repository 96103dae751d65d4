//! Days of the week, alone and with what specifies them: "Tuesday", "Friday, August 7, 1998", "Monday night", "Friday last week".
//! Knows newspapers and nicknames that bear a day's name; which week is meant is `resolve`'s business.

use crate::text::{Case, Keys, keys};

use super::calendar::Unit;
use super::meaning::{Base, Found, From, Meaning, Time, Turn};
use super::month;
use super::words::{Shift, Word, Words};

/// Words behind a day's name that make it a newspaper or a programme.
const PAPERS: &Keys = keys![
    "times", "mirror", "telegraph", "herald", "express", "mail", "post", "star", "independent", "tribune", "sport",
    "business", "school", "schools", "mass", "people",
];
/// Words before a day's name that make it an event or a club.
const NICKNAMES: &Keys = keys![
    "bloody", "black", "super", "ruby", "sheffield", "red", "blue", "casual", "freaky", "wicked", "tgi", "man", "joe",
];

/// Reads from a day's name.
pub fn weekday(w: &Words, at: usize) -> Option<Found> {
    let Word::Weekday(day) = w.at(at) else { return None };
    let named = past_name(w, at)?;
    const SHOWS: &Keys =
        keys!["live", "massacre", "football", "baseball", "lights", "fever", "raw", "smackdown", "special", "specials"];
    let show = w.capital(named) && w.is(named, "night") && w.is_any(named + 1, SHOWS) && w.capital(named + 1);
    if show || w.capital(named) && w.is_any(named, PAPERS) || w.follows(at, NICKNAMES) && w.capital(at - 1) {
        return None;
    }
    // "the last Friday of Ramadan", "the first Monday of every month": counted off something that is no month.
    let counted = at > w.first && matches!(w.at(at - 1), Word::Ordinal(_) | Word::Shift(Shift::Last));
    if on_sunday(w, at) || counted && w.is(named, "of") && w.follows(at - 1, keys!["the"]) {
        return None;
    }
    if let Some(found) = calendar_day(w, named) {
        return Some(Found { article: false, ..found });
    }
    if let (true, Word::Ordinal(number @ 1..=31)) = (w.is(named, "the"), w.at(named + 1))
        && w.doc.word(named + 1).starts_with(|c: char| c.is_ascii_digit())
        && !w.small_noun(named + 2)
    {
        let meaning = Meaning::of(Base::DayOfMonth(number, Some(0)));
        return Some(Found::new(named + 2, meaning, "dates/weekday-number"));
    }
    if let Some(part) = parts_behind(w, named) {
        let set = Meaning::of(Base::Set(format!("XXXX-WXX-{day}T{part}")));
        return Some(Found::new(named + 1, set, "dates/weekday-parts"));
    }
    let time = part_behind(w, named);
    let past = if time.is_some() { named + 1 } else { named };
    if w.follows(at, keys!["the"]) && w.is(past, "before") && w.is(past + 1, "last") {
        let last = Meaning::of(Base::Weekday(day, Turn::Last));
        let base = Base::Offset(Some(7.0), Unit::Day, -1, From::This(Box::new(last)));
        return Some(Found::with_article(past + 2, Meaning::of(base).at(time), "dates/weekday-before-last"));
    }
    if let Some(found) = weeks_on(w, past, Meaning::of(Base::Weekday(day, Turn::Coming)).at(time)) {
        return Some(found);
    }
    if let Some((turn, end)) = turn_behind(w, past) {
        return Some(Found::new(end, Meaning::of(Base::Weekday(day, turn)).at(time), "dates/weekday-last"));
    }
    let any = w.follows(at, keys!["a"]);
    let (base, last) = match week_behind(w, past) {
        Some((week, end)) => (Base::WeekdayIn(day, week), end),
        None => (Base::Weekday(day, if any { Turn::Any } else { Turn::Open }), past),
    };
    Some(Found::new(
        last,
        Meaning::of(base).at(time),
        if time.is_some() { "dates/weekday-part" } else { "dates/weekday" },
    ))
}

/// "The Mail on Sunday", "Scotland on Sunday": a paper that comes out that day.
fn on_sunday(w: &Words, at: usize) -> bool {
    let papers = keys!["mail", "independent", "scotland", "wales", "ireland", "express"];
    let paper = at >= w.first + 2 && w.is(at - 1, "on") && w.is_any(at - 2, papers) && w.capital(at - 2);
    let speaks = keys!["said", "says", "wrote", "reported", "reports", "newspaper", "quoted", "claimed", "'s"];
    paper
        && w.is(at, "sunday")
        && (w.is_any(at + 1, speaks) || at > w.first + 2 && w.is_any(at - 3, keys!["the", "told"]))
}

/// "Thursday week", "today fortnight": so much behind the day that ends before `at`.
pub fn weeks_on(w: &Words, at: usize, day: Meaning) -> Option<Found> {
    let days = match w.at(at) {
        Word::Unit(Unit::Week) => 7.0,
        Word::Unit(Unit::Fortnight) => 14.0,
        _ => return None,
    };
    let goes_on = w.is_any(at + 1, keys!["'s", "-"])
        || matches!(w.at(at + 1), Word::Digits(..) | Word::Numeral | Word::Number(_));
    let base = Base::Offset(Some(days), Unit::Day, 1, From::This(Box::new(day)));
    (!goes_on && !w.small_noun(at + 1)).then(|| Found::new(at + 1, Meaning::of(base), "dates/day-week"))
}

/// "Monday last", "Friday next", where the clause ends behind it.
fn turn_behind(w: &Words, at: usize) -> Option<(Turn, usize)> {
    let turn = match w.at(at) {
        Word::Shift(Shift::Last) if w.is(at, "last") => Turn::Last,
        Word::Shift(Shift::Next) => Turn::Next,
        _ => return None,
    };
    let ends = at + 1 >= w.last
        || w.is_any(at + 1, keys![".", ",", ";", ")", "the", "he", "they", "by", "in", "at", "and", "to"]);
    (ends && w.small(at) && !w.follows(at, keys![","])).then_some((turn, at + 1))
}

/// "Friday nights": that part of every such day.
fn parts_behind(w: &Words, at: usize) -> Option<&'static str> {
    const PARTS: [(&str, &str); 4] = [("mornings", "MO"), ("afternoons", "AF"), ("evenings", "EV"), ("nights", "NI")];
    let (_, part) = PARTS.into_iter().find(|(word, _)| w.is(at, word))?;
    (!w.capital(at)).then_some(part)
}

/// "morning" behind a day: a part of that day.
pub fn part_behind(w: &Words, at: usize) -> Option<Time> {
    match w.at(at) {
        Word::Part(part) if !w.capital(at + 1) || !w.capital(at) || w.doc.tokens[at].case == Case::Upper => {
            Some(Time::Part(part))
        }
        Word::Instant(hour) if !w.capital(at) => Some(Time::Clock(hour, 0, "")),
        _ => None,
    }
}

/// ", August 7, 1998", "7 August", ", the 7th of August".
fn calendar_day(w: &Words, at: usize) -> Option<Found> {
    let at = if w.is(at, ",") { at + 1 } else { at };
    let at = if w.is(at, "the") { at + 1 } else { at };
    let found =
        month::month_first(w, at).or_else(|| month::day_first(w, at)).or_else(|| super::numeric::numeric(w, at))?;
    found.meaning.is_day().then_some(found)
}

/// "last week", "of this week", "next week".
fn week_behind(w: &Words, at: usize) -> Option<(i32, usize)> {
    let at = if w.is(at, "of") { at + 1 } else { at };
    let (Word::Shift(shift), Word::Unit(Unit::Week)) = (w.at(at), w.at(at + 1)) else { return None };
    match shift {
        Shift::Last => Some((-1, at + 2)),
        Shift::This => Some((0, at + 2)),
        Shift::Next => Some((1, at + 2)),
        _ => None,
    }
}

/// The token behind the name; an abbreviation ("Sat.", "Sun") needs its full stop or a date beside it.
fn past_name(w: &Words, at: usize) -> Option<usize> {
    if w.doc.word(at).len() > 5 {
        return Some(at + 1);
    }
    let stop = w.is(at + 1, ".") && w.glued(at + 1);
    let next = if stop { at + 2 } else { at + 1 };
    let dated = matches!(w.at(next), Word::Month(_) | Word::Digits(_, 1 | 2) | Word::Part(_))
        || w.is(next, ",") && matches!(w.at(next + 1), Word::Month(_) | Word::Digits(_, 1 | 2));
    let placed = w.follows(at, keys!["on", "last", "next", "this", "until", "from", "since", "by"]) || dated;
    placed.then_some(if stop && at + 2 < w.last { next } else { at + 1 })
}
