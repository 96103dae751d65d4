//! Lengths of time and what is counted from something: "six-week", "more than five years", "two weeks ago", "24 hours later", "a day after Christmas".
//! Knows which counts are ages, fractions and speeds; what an offset hangs on is `resolve`'s business.

use super::calendar::Unit;
use super::count::{Count, channel, count, is_age, single_of_many, speed, unit_behind, written};
use super::meaning::{Base, Expression, Found, From, Meaning, Time, Turn};
use super::words::{Shift, Word, Words};

/// Reads from a number: "two weeks", "24 hours later", "ten or fifteen years", "two-and-a-half years".
pub fn counted(w: &Words, at: usize) -> Option<Found> {
    let count = count(w, at)?;
    let again = w.is(count.last, "(") && matches!(w.at(count.last + 1), Word::Digits(..)) && w.is(count.last + 2, ")");
    let count = if again { Count { last: count.last + 3, ..count } } else { count };
    if let Some(found) = with_unit(w, at, count) {
        return Some(found);
    }
    if let (Word::Shift(shift), Word::Units(unit)) = (w.at(count.last), w.at(w.past(count.last)))
        && !matches!(shift, Shift::That | Shift::This | Shift::Same)
        && !unit.is_clock()
    {
        let last = w.past(count.last) + 1;
        return Some(Found::with_article(last, duration(unit, count.value), "dates/counted-shift"));
    }
    let joined =
        w.is_any(count.last, &["to", "or", "-", "–", "—"]) || w.is(count.last, "and") && w.follows(at, &["between"]);
    let second = if joined { self::count(w, count.last + 1)? } else { return None };
    let (unit, last) = unit_behind(w, second.last)?;
    if is_age(w, at, last) || unit == Unit::Quarter {
        return None;
    }
    let found = with_unit(w, count.last + 1, second)?;
    let also = Expression { first: count.last + 1, last: found.last, meaning: found.meaning.clone(), rule: found.rule };
    let first = Meaning::of(Base::Duration(unit.duration(&written(count.value))));
    Some(Found { also: vec![also], ..Found::new(found.last, first, "dates/duration-range") })
}

/// Reads "a year later", "a day after Christmas", "a week of": the article counts one.
pub fn one(w: &Words, at: usize) -> Option<Found> {
    let next = if matches!(w.at(at + 1), Word::Filler) { w.past(at + 1) } else { at + 1 };
    let (unit, last) = unit_behind(w, next)?;
    let half = w.is(last, "and") && w.is(last + 1, "a") && w.is(last + 2, "half");
    let (value, last) = if half { (1.5, last + 3) } else { (1.0, last) };
    let count = Count { value: Some(value), last: next };
    if let Some(found) = offset(w, count, unit, last) {
        return Some(found);
    }
    let hyphen = w.is(last, "-") && w.glued(last);
    let placed = w.follows(
        at,
        &[
            "for", "in", "within", "after", "over", "than", "about", "nearly", "almost", "least", "only", "just",
            "spent", "takes", "took", "lasted", "under", "around", "until", "by", "take", "last", "barely", "wait",
            "waited",
        ],
    ) || w.is(at, "another") && !unit.is_clock() && unit != Unit::Day;
    let silence = w.is_any(last, &["of", "'s"]) && w.is_any(last + 1, &["silence", "applause"]);
    let of = w.is(last, "of") && !matches!(unit, Unit::Day | Unit::Second | Unit::Minute) || silence || half;
    let hangs =
        w.is_any(last, &["earlier", "later", "after", "before", "following", "into", "since", "until", "prior"]);
    if unit == Unit::Quarter || unit == Unit::Weekend || unit == Unit::Second {
        return None;
    }
    if (placed || of || hangs) && !hyphen {
        return Some(Found::new(last, duration(unit, count.value), "dates/one-unit"));
    }
    super::set::rate(w, at, unit, last)
}

/// Reads "a year" behind "up to" and "more than".
pub fn bounded(w: &Words, at: usize) -> Option<Found> {
    let (unit, last) = unit_behind(w, at + 1)?;
    let loose = matches!(unit, Unit::Quarter | Unit::Weekend | Unit::Second);
    (!loose && !w.is(last, "-")).then(|| Found::new(last, duration(unit, Some(1.0)), "dates/bounded-unit"))
}

/// Reads "weeklong".
pub fn long(w: &Words, at: usize, unit: Unit) -> Found {
    Found::new(w.past(at), duration(unit, Some(1.0)), "dates/long-word")
}

/// Reads a bare plural: "for years", "weeks later", "years-long", "days of talks".
pub fn bare(w: &Words, at: usize) -> Option<Found> {
    let Word::Units(unit) = w.at(at) else { return None };
    if matches!(unit, Unit::Quarter | Unit::Weekend | Unit::Second) || w.is_any(at + 1, &["of"]) && w.is(at + 2, "age")
    {
        return None;
    }
    let last = at + 1;
    let long = w.is(last, "-") && w.glued(last) && w.is(last + 1, "long");
    if long {
        return Some(Found::new(last + 2, duration(unit, None), "dates/long"));
    }
    if let Some(found) = offset(w, Count { value: None, last: at }, unit, last) {
        return Some(found);
    }
    let placed = w.follows(
        at,
        &[
            "for", "in", "within", "over", "after", "through", "despite", "took", "take", "takes", "lasted", "spent",
            "and",
        ],
    );
    let placed = placed || w.follows(at, &["last", "lasting", "lasts"]) || w.is_any(last, &["after", "before"]);
    let placed = placed || w.follows(at, &["or"]);
    let placed = placed && !(w.follows(at, &["and", "or"]) && !(at >= 2 && matches!(w.at(at - 2), Word::Units(_))));
    let of =
        w.is(last, "of") && !w.follows(at, &["the", "his", "her", "their", "these", "those"]) && !w.is(last + 1, "the");
    (placed || of).then(|| Found::new(last, duration(unit, None), "dates/bare-units"))
}

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
        Word::Phase(super::words::Phase::Earlier) if hyphen => {
            return Some(Found::new(next + 1, offset_meaning(Some(1.0), unit, -1, From::Before), "dates/year-earlier"));
        }
        _ => {}
    }
    if !w.follows(at, &["the"]) || hyphen {
        return None;
    }
    for (words, units) in [(["before", "last"], -2), (["after", "next"], 2)] {
        if w.is(next, words[0]) && w.is(next + 1, words[1]) {
            let meaning = Meaning::of(Base::Deictic(unit, units));
            return Some(Found::with_article(next + 2, meaning, "dates/unit-before-last"));
        }
    }
    let sign = match () {
        () if w.is_any(next, &["after", "following", "later"]) => 1,
        () if w.is_any(next, &["before", "earlier", "prior", "previous"]) => -1,
        () => return None,
    };
    if let Some(day) = day_from(w, next + 1) {
        return Some(Found::with_article(
            day.last,
            Meaning::of(Base::Offset(Some(1.0), unit, sign, From::This(Box::new(day.meaning)))),
            "dates/unit-from",
        ));
    }
    let ends = clause_ends(w, next + 1) || w.is(next, "following") && super::tense::is_verb(w, next + 1);
    if !ends {
        return super::event::counted(w, next + 1, 1.0, unit, sign, None);
    }
    Some(Found::with_article(next + 1, Meaning::of(Base::Anaphoric(unit, sign)), "dates/unit-after"))
}

/// "the last two weeks", "recent months", "the past few days", "the next day or two": lengths behind a word like "last".
pub fn after_shift(w: &Words, at: usize, next: usize, shift: Shift) -> Option<Found> {
    if let Word::Units(unit) = w.at(next) {
        let fits = !matches!(shift, Shift::That | Shift::This) && !unit.is_clock()
            || matches!(shift, Shift::Recent | Shift::Coming | Shift::Past);
        let reference = shift == Shift::Previous && !w.follows(at, &["the"]);
        return (fits && unit != Unit::Quarter && !reference)
            .then(|| Found::with_article(next + 1, duration(unit, None), "dates/recent-units"));
    }
    let count = count(w, next)?;
    let (unit, last) = unit_behind(w, count.last)?;
    if matches!(shift, Shift::That | Shift::This) && !w.is_any(at, &["these", "those"]) {
        return None;
    }
    Some(Found::with_article(last, duration(unit, count.value), "dates/shifted-duration"))
}

/// "first nine months": the number behind an ordinal.
pub fn after_ordinal(w: &Words, at: usize) -> Option<Found> {
    let Word::Ordinal(1) = w.at(at) else { return None };
    let count = count(w, at + 1)?;
    let (unit, last) = unit_behind(w, count.last)?;
    Some(Found::with_article(last, duration(unit, count.value), "dates/first-units"))
}

fn with_unit(w: &Words, at: usize, count: Count) -> Option<Found> {
    let (unit, last) = unit_behind(w, count.last)?;
    let adjective = w.is(count.last, "-");
    if is_age(w, at, last)
        || unit == Unit::Quarter && !matches!(w.at(w.before(count.last)), Word::Filler)
        || single_of_many(w, count, last)
        || adjective && channel(w, last)
        || w.capital(at) && w.capital(last - 1) && (w.capital(last) || w.is(last, "'s"))
        || speed(w, last)
    {
        return None;
    }
    let half = w.is(last, "and") && w.is(last + 1, "a") && w.is(last + 2, "half");
    let (value, last) = if half { (count.value.map(|n| n + 0.5), last + 3) } else { (count.value, last) };
    let count = Count { value, ..count };
    if let Some(found) = if adjective { None } else { offset(w, count, unit, last) } {
        return Some(found);
    }
    let vague = count.value == Some(1.0)
        && unit == Unit::Day
        && !adjective
        && !w.is_any(last, &["after", "before"])
        && !w.follows(at, &["for", "in", "within", "after", "about", "than", "least", "only", "just", "under", "over"]);
    if vague {
        return None;
    }
    let long = w.is(last, "-") && w.glued(last) && w.is(last + 1, "long");
    let last = if long {
        last + 2
    } else if w.is(last, "long") && adjective {
        last + 1
    } else {
        last
    };
    Some(Found::new(last, duration(unit, count.value), "dates/duration"))
}

/// "ago", "later", "before the vote" behind a length; no find where nothing is said from when.
fn offset(w: &Words, count: Count, unit: Unit, last: usize) -> Option<Found> {
    let (last, so) =
        if w.is(last, "or") && w.is_any(last + 1, &["so", "more"]) { (last + 2, true) } else { (last, false) };
    let found = |last, sign, from, rule| {
        let meaning = offset_meaning(count.value, unit, sign, from);
        Some(Found::new(last, Meaning { modifier: so.then_some("APPROX"), ..meaning }, rule))
    };
    match w.at(last) {
        Word::Phase(super::words::Phase::Later | super::words::Phase::Earlier) if w.is(last + 1, "than") => {
            return None;
        }
        Word::Ago(-1) if ago_day(w, count, unit, last + 1).is_some() => return ago_day(w, count, unit, last + 1),
        Word::Ago(sign) => return found(last + 1, i32::from(sign), From::Published, "dates/ago"),
        Word::Phase(super::words::Phase::Later) => return found(last + 1, 1, From::Before, "dates/later"),
        Word::Phase(super::words::Phase::Earlier) => return found(last + 1, -1, From::Before, "dates/earlier"),
        _ => {}
    }
    if let Some(found) = from_weekday(w, count, unit, last) {
        return Some(found);
    }
    if w.is(last, "back") && !w.is_any(last + 1, &["to", "into", "in", "from", "at"]) {
        return found(last + 1, -1, From::Published, "dates/years-back");
    }
    if w.is(last, "from") && w.is(last + 1, "now") {
        return found(last + 2, 1, From::Published, "dates/from-now");
    }
    let sign = match () {
        () if w.is_any(last, &["after", "following", "since", "afterwards", "afterward"]) => 1,
        () if w.is_any(last, &["before", "previously", "prior", "beforehand"]) => -1,
        () if w.is(last, "on") && w.is(last + 1, ",") => return found(last + 1, 1, From::Before, "dates/years-on"),
        () => return None,
    };
    let alone = w.is_any(last, &["afterwards", "afterward", "previously", "beforehand"]);
    if alone || w.is_any(last, &["after", "before", "prior"]) && clause_ends(w, last + 1) {
        return found(last + 1, sign, From::Before, "dates/afterwards");
    }
    let next = if w.is(last, "prior") && w.is(last + 1, "to") { last + 2 } else { last + 1 };
    let hours = unit.is_clock() && !(unit == Unit::Hour && count.value.is_some_and(|hours| hours % 24.0 == 0.0));
    if hours {
        return None;
    }
    let Some(day) = day_from(w, next) else {
        let amount = count.value.filter(|_| !w.is(last, "since"))?;
        return super::event::counted(w, next, amount, unit, sign, Some(last));
    };
    found(day.last, sign, From::This(Box::new(day.meaning)), "dates/offset-from")
}

/// "a week on Thursday", "a fortnight tomorrow", "two weeks from Monday": counted from a day to come.
fn from_weekday(w: &Words, count: Count, unit: Unit, last: usize) -> Option<Found> {
    let weeks = matches!(unit, Unit::Week | Unit::Fortnight) && count.value.is_some();
    let day = if w.is_any(last, &["on", "from"]) { last + 1 } else { last };
    let (meaning, end) = match w.at(day) {
        Word::Weekday(weekday) if day > last && (w.is(last, "from") || count.value == Some(1.0)) => {
            (Meaning::of(Base::Weekday(weekday, Turn::Coming)), day + 1)
        }
        Word::Day(days @ 0..) if day == last || w.is(last, "from") => {
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
        Word::Weekday(weekday) if unit == Unit::Week => (Meaning::of(Base::WeekdayIn(weekday, 0)), day + 1),
        Word::Day(0) if day == last => (Meaning::of(Base::Deictic(Unit::Day, 0)), w.past(day)),
        Word::Shift(Shift::This)
            if matches!(w.at(day + 1), Word::Unit(Unit::Month | Unit::Week)) && day == last && unit == Unit::Year =>
        {
            let Word::Unit(unit) = w.at(day + 1) else { return None };
            (Meaning::of(Base::Deictic(unit, 0)), day + 2)
        }
        _ => return None,
    };
    let exact = matches!(unit, Unit::Year | Unit::Week);
    let (value, unit) =
        if unit == Unit::Week { (count.value.map(|n| n * 7.0), Unit::Day) } else { (count.value, unit) };
    let base = Base::Offset(value, unit, -1, From::This(Box::new(meaning)));
    (exact && value.is_some()).then(|| Found::new(end, Meaning::of(base), "dates/ago-day"))
}

/// A day on the calendar that an offset may count from.
fn day_from(w: &Words, at: usize) -> Option<Found> {
    let at = if w.is(at, "the") { at + 1 } else { at };
    let found = super::scan::calendar(w, at)?;
    let event = matches!(w.at(found.last), Word::Other) && w.is_any(found.last, &["'s"]);
    (found.meaning.is_day() && !event).then_some(found)
}

fn clause_ends(w: &Words, at: usize) -> bool {
    at >= w.last
        || w.is_any(
            at,
            &[".", ",", ";", ":", ")", "—", "--", "and", "but", "when", "in", "?", "!", "on", "at", "by", "because"],
        )
        || w.doc.word(at) == "”"
        || w.doc.word(at) == "\""
}

fn offset_meaning(value: Option<f64>, unit: Unit, sign: i32, from: From) -> Meaning {
    let days = unit == Unit::Hour && value.is_some_and(|hours| hours % 24.0 == 0.0);
    let time = (unit.is_clock() && !days).then_some(Time::Open);
    Meaning::of(Base::Offset(value, unit, sign, from)).at(time)
}

fn duration(unit: Unit, value: Option<f64>) -> Meaning {
    Meaning::of(Base::Duration(unit.duration(&written(value))))
}
