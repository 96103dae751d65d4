//! Lengths that are counted from something: "two weeks ago", "24 hours later", "a day after Christmas", "the week before", "a week on Thursday".
//! What an offset hangs on is `resolve`'s business.

use super::calendar::Unit;
use super::count::Count;
use super::duration::duration;
use super::meaning::{Base, Found, From, Meaning, Time, Turn};
use super::words::{Phase, Shift, Word, Words};
use crate::text::{Keys, keys};

/// Reads a singular unit that hangs on something: "the day after", "year-ago", "decade-long", "the week before Christmas".
pub fn hanging(w: &Words, at: usize) -> Option<Found> {
    let Word::Unit(unit) = w.at(at) else { return None };
    let hyphen = w.is(at + 1, "-") && w.glued(at + 1);
    let next = if hyphen { at + 2 } else { at + 1 };
    if hyphen && w.is(next, "long") {
        return Some(Found::new(next + 1, duration(unit, Some(1.0)), "dates/unit-long"));
    }
    if unit.is_clock() {
        return None;
    }
    match w.at(next) {
        Word::Ago(-1) if hyphen => {
            return Some(Found::new(next + 1, offset_meaning(Some(1.0), unit, -1, From::Published), "dates/year-ago"));
        }
        Word::Phase(Phase::Earlier) if hyphen => {
            return Some(Found::new(next + 1, offset_meaning(Some(1.0), unit, -1, From::Before), "dates/year-earlier"));
        }
        _ => {}
    }
    // "a week to | the day after the vote": the length.
    let exact = at > w.first + 2 && w.is(at - 2, "to") && matches!(w.at(at - 3), Word::Unit(_) | Word::Units(_));
    if !w.follows(at, keys!["the"]) || hyphen || exact {
        return None;
    }
    for (words, units) in [(["before", "last"], -2), (["after", "next"], 2)] {
        if w.is(next, words[0]) && w.is(next + 1, words[1]) {
            let meaning = Meaning::of(Base::Deictic(unit, units));
            return Some(Found::with_article(next + 2, meaning, "dates/unit-before-last"));
        }
    }
    let sign = match () {
        () if w.is_any(next, keys!["after", "following", "later"]) => 1,
        () if w.is_any(next, keys!["before", "earlier", "prior", "previous"]) => -1,
        () => return None,
    };
    if let Some(day) = day_from(w, next + 1) {
        return Some(Found::with_article(
            day.last,
            Meaning::of(Base::Offset(Some(1.0), unit, sign, From::This(Box::new(day.meaning)))),
            "dates/unit-from",
        ));
    }
    // "The day before that, 17 people died".
    if w.is(next + 1, "that") && w.is_any(next, keys!["before", "after"]) && clause_ends(w, next + 2) {
        return Some(Found::with_article(next + 2, Meaning::of(Base::Anaphoric(unit, sign)), "dates/unit-after-that"));
    }
    let ends = clause_ends(w, next + 1) || w.is(next, "following") && super::tense::is_verb(w, next + 1);
    if !ends {
        return super::event::counted(w, next + 1, 1.0, unit, sign, None);
    }
    Some(Found::with_article(next + 1, Meaning::of(Base::Anaphoric(unit, sign)), "dates/unit-after"))
}

/// "ago", "later", "before the vote" behind a length; no find where nothing is said from when.
pub fn offset(w: &Words, count: Count, unit: Unit, last: usize) -> Option<Found> {
    let so = w.is(last, "or") && w.is_any(last + 1, keys!["so", "more", "two"]);
    let last = if so { last + 2 } else { last };
    let ago = if w.at(last) == Word::Ago(-1) { ago_day(w, count, unit, last + 1) } else { None };
    if let Some(found) = ago.or_else(|| from_weekday(w, count, unit, last)) {
        return Some(found);
    }
    let (end, sign, from, rule) = match by_itself(w, count, unit, last) {
        Some(told) => told,
        None => match of_day_or_event(w, count, unit, last)? {
            Target::Day(end, sign, day) => (end, sign, From::This(Box::new(day)), "dates/offset-from"),
            Target::Event(found) => return Some(found),
        },
    };
    let meaning = offset_meaning(count.value, unit, sign, from);
    Some(Found::new(end, Meaning { modifier: so.then_some("APPROX"), ..meaning }, rule))
}

/// "ago", "later", "earlier", "back", "from now", "afterwards", "before" at the end of its clause: the token behind, the way it counts, from when,
/// and the rule.
fn by_itself(w: &Words, count: Count, unit: Unit, last: usize) -> Option<(usize, i32, From, &'static str)> {
    let compared = || compared(w, count, unit, last);
    let ends = w.is_any(last, keys!["after", "before", "prior", "previously"]) && clause_ends(w, last + 1);
    let back = w.is(last, "back") && !w.is_any(last + 1, keys!["to", "into", "in", "from", "at"]);
    let told = match w.at(last) {
        Word::Phase(Phase::Later | Phase::Earlier) if w.is(last + 1, "than") => return None,
        Word::Ago(-1) if compared() => (last + 1, -1, From::Compared(false), "dates/year-compared"),
        Word::Phase(Phase::Earlier) if compared() => (last + 1, -1, From::Compared(true), "dates/year-compared"),
        Word::Ago(sign) => (last + 1, i32::from(sign), From::Published, "dates/ago"),
        Word::Phase(Phase::Later) => (last + 1, 1, From::Before, "dates/later"),
        Word::Phase(Phase::Earlier) => (last + 1, -1, From::Before, "dates/earlier"),
        _ if back => (last + 1, -1, From::Published, "dates/years-back"),
        _ if w.is(last, "from") && w.is(last + 1, "now") => (last + 2, 1, From::Published, "dates/from-now"),
        _ if time_ahead(w, last).is_some() => (time_ahead(w, last)?, 1, From::Published, "dates/years-time"),
        // "nine years before that, in January 1977"
        _ if count.value.is_some()
            && w.is_any(last, keys!["before", "after"])
            && w.is(last + 1, "that")
            && clause_ends(w, last + 2) =>
        {
            (last + 2, way(w, last)?, From::Before, "dates/before-that")
        }
        _ if w.is(last, "on") && w.is_any(last + 1, keys![",", ":"]) => (last + 1, 1, From::Before, "dates/years-on"),
        _ if ends && w.is_any(last, keys!["before", "previously"]) && compared() => {
            (last + 1, -1, From::Compared(true), "dates/year-compared")
        }
        _ if ends || w.is_any(last, keys!["afterwards", "afterward", "previously", "beforehand"]) => {
            (last + 1, way(w, last)?, From::Before, "dates/afterwards")
        }
        _ => return None,
    };
    Some(told)
}

/// "in two years' time", "in a week's time": the token behind.
fn time_ahead(w: &Words, at: usize) -> Option<usize> {
    let placed = (w.first..at).rev().take(5).any(|at| w.is_any(at, keys!["in", "within", "about"]));
    (placed && w.is_any(at, keys!["'", "'s"]) && w.is(at + 1, "time")).then_some(at + 2)
}

/// Behind (1) "after", before (−1) "before".
fn way(w: &Words, at: usize) -> Option<i32> {
    let behind = w.is_any(at, keys!["after", "following", "since", "afterwards", "afterward"]);
    let before = w.is_any(at, keys!["before", "previously", "prior", "beforehand"]);
    (behind || before).then_some(if behind { 1 } else { -1 })
}

/// What a length is before or behind.
enum Target {
    /// A day of the calendar: the token behind it, and the way that leads from it.
    Day(usize, i32, Meaning),
    /// Something that happened.
    Event(Found),
}

/// "two days after | Christmas", "two days after | the quake"; never hours that make no days, nor "a month since".
fn of_day_or_event(w: &Words, count: Count, unit: Unit, last: usize) -> Option<Target> {
    let sign = way(w, last)?;
    let since = w.is(last, "since");
    let hours = unit.is_clock() && !(unit == Unit::Hour && count.value.is_some_and(|hours| hours % 24.0 == 0.0));
    if hours || since && count.value == Some(1.0) {
        return None;
    }
    let next = if w.is(last, "prior") && w.is(last + 1, "to") { last + 2 } else { last + 1 };
    if let Some(day) = day_from(w, next) {
        return Some(Target::Day(day.last, sign, day.meaning));
    }
    let amount = count.value.filter(|_| !since)?;
    super::event::counted(w, next, amount, unit, sign, Some(last)).map(Target::Event)
}

/// "from $3 million a year", "than a year": figures of business that are set against those of a year before.
fn compared(w: &Words, count: Count, unit: Unit, last: usize) -> bool {
    const AGAINST: &Keys =
        keys!["from", "than", "compared", "against", "versus", "vs", "below", "above", "over", "up", "down"];
    let back = last.saturating_sub(22).max(w.first)..last;
    count.value == Some(1.0)
        && unit == Unit::Year
        && back.into_iter().any(|at| w.is_any(at, AGAINST))
        && super::period::booked(w, last)
}

/// "a week on Thursday", "a fortnight tomorrow", "two weeks from Monday": counted from a day to come.
fn from_weekday(w: &Words, count: Count, unit: Unit, last: usize) -> Option<Found> {
    let weeks = matches!(unit, Unit::Week | Unit::Fortnight) && count.value.is_some();
    let day = if w.is_any(last, keys!["on", "from"]) { last + 1 } else { last };
    let (meaning, end) = match w.at(day) {
        Word::Weekday(weekday) if day > last && (w.is(last, "from") || count.value == Some(1.0)) => {
            (Meaning::of(Base::Weekday(weekday, Turn::Coming)), day + 1)
        }
        Word::Day(days) if day == last && days >= 0 || w.is(last, "from") => {
            (Meaning::of(Base::Deictic(Unit::Day, i32::from(days))), w.past(day))
        }
        _ => return None,
    };
    let days = count.value.map(|value| value * if unit == Unit::Fortnight { 14.0 } else { 7.0 });
    let base = Base::Offset(days, Unit::Day, 1, From::This(Box::new(meaning)));
    weeks.then(|| Found::new(end, Meaning::of(base), "dates/weeks-from-day"))
}

/// "a week ago Tuesday", "ten years ago today": the very day.
fn ago_day(w: &Words, count: Count, unit: Unit, last: usize) -> Option<Found> {
    let day = if w.is(last, "on") { last + 1 } else { last };
    let (meaning, end) = match w.at(day) {
        Word::Weekday(weekday) if unit == Unit::Week => (Meaning::of(Base::Weekday(weekday, Turn::Gone)), day + 1),
        Word::Weekday(weekday) if unit == Unit::Year && day == last && clause_ends(w, day + 1) => {
            (Meaning::of(Base::Weekday(weekday, Turn::Open)), day + 1)
        }
        _ if w.is(day, "to") && w.is(day + 1, "the") && w.at(day + 2) == Word::Unit(Unit::Day) => {
            (Meaning::of(Base::Deictic(Unit::Day, 0)), day + 3)
        }
        Word::Day(days) if day == last => (Meaning::of(Base::Deictic(Unit::Day, i32::from(days))), w.past(day)),
        Word::Shift(Shift::This)
            if day == last && unit == Unit::Year && matches!(w.at(day + 1), Word::Season(_) | Word::Month(_)) =>
        {
            let found = super::relative::shift(w, day)?;
            (found.meaning, found.last)
        }
        Word::Shift(shift @ (Shift::This | Shift::Next | Shift::Last)) if day == last && unit == Unit::Year => {
            let Word::Unit(unit @ (Unit::Month | Unit::Week)) = w.at(day + 1) else { return None };
            (
                Meaning::of(Base::Deictic(unit, i32::from(shift == Shift::Next) - i32::from(shift == Shift::Last))),
                day + 2,
            )
        }
        _ => return None,
    };
    let exact = matches!(unit, Unit::Year | Unit::Week)
        || unit == Unit::Month && matches!(meaning.base, Base::Deictic(Unit::Day, 0));
    let (value, unit) =
        if unit == Unit::Week { (count.value.map(|n| n * 7.0), Unit::Day) } else { (count.value, unit) };
    let base = Base::Offset(value, unit, -1, From::This(Box::new(meaning)));
    (exact && value.is_some()).then(|| Found::new(end, Meaning::of(base), "dates/ago-day"))
}

/// A day on the calendar that an offset may count from.
fn day_from(w: &Words, at: usize) -> Option<Found> {
    let at = if w.is(at, "the") { at + 1 } else { at };
    let found = super::scan::calendar(w, at)?;
    let named =
        w.small_noun(found.last) && !super::tense::is_verb(w, found.last) && matches!(w.at(found.last), Word::Other);
    let calendar = matches!(found.meaning.base, Base::Calendar(..));
    let event = w.is(found.last, "'s") || named && calendar;
    (found.meaning.is_day() && !event).then_some(found)
}

fn clause_ends(w: &Words, at: usize) -> bool {
    at >= w.last
        || w.is_any(
            at,
            keys![
                ".", ",", ";", ":", ")", "—", "--", "and", "but", "when", "in", "?", "!", "on", "at", "by", "because"
            ],
        )
        || w.doc.word(at) == "”"
        || w.doc.word(at) == "\""
}

fn offset_meaning(value: Option<f64>, unit: Unit, sign: i32, from: From) -> Meaning {
    let days = unit == Unit::Hour && value.is_some_and(|hours| hours % 24.0 == 0.0);
    let time = (unit.is_clock() && !days).then_some(Time::Open);
    Meaning::of(Base::Offset(value, unit, sign, from)).at(time)
}
