//! Lengths of time: "six-week", "more than five years", "the last two weeks", "a year" where it is one.
//! Knows which counts are ages, fractions and speeds; `offset` reads what is counted from something.

use super::calendar::Unit;
use super::count::{Count, channel, count, is_age, single_of_many, speed, unit_behind, written};
use super::meaning::{Base, Expression, Found, Meaning};
use super::offset::offset;
use super::words::{Shift, Word, Words};
use crate::text::{Case, Kind, keys};

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
        w.is_any(count.last, keys!["to", "or", "-", "—"]) || w.is(count.last, "and") && w.follows(at, keys!["between"]);
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
    let (value, unit, last) = quarter_of(w, unit, last).unwrap_or((value, unit, last));
    let count = Count { value: Some(value), last: next };
    if let Some(found) = offset(w, count, unit, last) {
        return Some(found);
    }
    let hyphen = w.is(last, "-") && w.glued(last);
    let placed = w.follows(
        at,
        keys![
            "for", "in", "within", "after", "over", "than", "about", "nearly", "almost", "least", "only", "just",
            "spent", "takes", "took", "lasted", "lasts", "lasting", "under", "around", "until", "by", "take", "last",
            "barely", "wait", "waited",
        ],
    ) || w.follows(at, keys!["of"])
        && at >= 2
        && w.is_any(at - 2, keys!["space", "matter", "course", "span", "best", "better"])
        || w.is(at, "another") && !unit.is_clock() && unit != Unit::Day;
    let silence = w.is_any(last, keys!["of", "'s"]) && w.is_any(last + 1, keys!["silence", "applause"]);
    let of = w.is(last, "of") && !matches!(unit, Unit::Day | Unit::Second | Unit::Minute) || silence || half;
    let hangs = w.is_any(
        last,
        keys!["late", "earlier", "later", "after", "before", "following", "into", "since", "until", "prior", "away"],
    );
    let hangs = hangs || w.is(last, "to") && w.is(last + 1, "the") && w.is(last + 2, "day");
    if unit == Unit::Quarter || unit == Unit::Weekend || unit == Unit::Second {
        return None;
    }
    let part = value > 1.5;
    if let (true, Some(found)) = (value == 1.0 && !hyphen, compound(w, count.value, unit, last)) {
        return Some(found);
    }
    if (placed || of || hangs || part) && !hyphen {
        return Some(Found::new(last, duration(unit, Some(value)), "dates/one-unit"));
    }
    super::set::rate(w, at, unit, last)
}

/// "a quarter century", "a quarter of an hour": behind the word "quarter".
fn quarter_of(w: &Words, unit: Unit, last: usize) -> Option<(f64, Unit, usize)> {
    let of = w.is(last, "of") && w.is_any(last + 1, keys!["a", "an"]);
    let whole = last + if of { 2 } else { usize::from(w.is(last, "-") && w.glued(last)) };
    match w.at(whole) {
        Word::Unit(Unit::Century) if unit == Unit::Quarter => Some((25.0, Unit::Year, whole + 1)),
        Word::Unit(Unit::Hour) if unit == Unit::Quarter => Some((15.0, Unit::Minute, whole + 1)),
        _ => None,
    }
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
    if matches!(unit, Unit::Quarter | Unit::Weekend | Unit::Second)
        || w.is_any(at + 1, keys!["of"]) && w.is(at + 2, "age")
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
    let to_come = if w.is(last, "ahead") { last + 1 } else { last + 2 };
    if w.follows(at, keys!["the"]) && (w.is(last, "ahead") || w.is(last, "to") && w.is(last + 1, "come")) {
        return Some(Found::with_article(to_come, duration(unit, None), "dates/units-to-come"));
    }
    let placed = w.follows(
        at,
        keys![
            "for", "in", "within", "over", "after", "through", "despite", "took", "take", "takes", "lasted", "spent",
            "and",
        ],
    );
    let placed = placed || w.follows(at, keys!["last", "lasting", "lasts"]) || w.is_any(last, keys!["after", "before"]);
    let placed = placed || w.follows(at, keys!["or"]);
    let hangs = w.is_any(last, keys!["after", "before"]);
    let placed =
        placed && (hangs || !w.follows(at, keys!["and", "or"]) || at >= 2 && matches!(w.at(at - 2), Word::Units(_)));
    let of = w.is(last, "of")
        && !w.follows(at, keys!["the", "his", "her", "their", "these", "those"])
        && !w.is(last + 1, "the");
    (placed || of).then(|| Found::new(last, duration(unit, None), "dates/bare-units"))
}

/// "the last two weeks", "recent months", "the past few days", "the next day or two": lengths behind a word like "last".
pub fn after_shift(w: &Words, at: usize, next: usize, shift: Shift) -> Option<Found> {
    if let Word::Units(unit) = w.at(next) {
        let fits = !matches!(shift, Shift::That | Shift::This) && !unit.is_clock()
            || matches!(shift, Shift::Recent | Shift::Coming | Shift::Past);
        let reference = shift == Shift::Previous && !w.follows(at, keys!["the"]);
        return (fits && unit != Unit::Quarter && !reference)
            .then(|| Found::with_article(next + 1, duration(unit, None), "dates/recent-units"));
    }
    let count = count(w, next)?;
    let (unit, last) = unit_behind(w, count.last)?;
    // "his second and last four-year term": the last term, not the last years.
    let term =
        shift == Shift::Last && w.is(count.last, "-") && !w.is_any(last, keys!["period", "stretch", "span", "run"]);
    if term || matches!(shift, Shift::That | Shift::This) && !w.is_any(at, keys!["these", "those"]) {
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
        || w.capital(at)
            && w.capital(last - 1)
            && (w.capital(last) || w.is(last, "'s") || w.is(last, "'") && w.capital(last + 1))
        || programme(w, at, last)
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
        && !w.is_any(last, keys!["after", "before"])
        && !w.follows(
            at,
            keys!["for", "in", "within", "after", "about", "than", "least", "only", "just", "under", "over"],
        );
    if vague {
        return None;
    }
    if let Some(found) = if adjective { None } else { compound(w, count.value, unit, last) } {
        return Some(found);
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

/// "three years | and four months", "1 hour | 45 minutes": a length in two units, which nothing is counted from.
fn compound(w: &Words, value: Option<f64>, unit: Unit, last: usize) -> Option<Found> {
    let joint = w.is(last, "and") || w.is(last, ",") && matches!(unit, Unit::Hour | Unit::Minute);
    let next = if joint { last + 1 } else { last };
    let second =
        if w.is_any(next, keys!["a", "one"]) { Count { value: Some(1.0), last: next + 1 } } else { count(w, next)? };
    let (small, end) = unit_behind(w, second.last)?;
    let (whole, part) = (unit.duration(&written(Some(value?))), small.duration(&written(Some(second.value?))));
    let part = if unit.is_clock() { part.strip_prefix("PT") } else { part.strip_prefix('P') }?;
    let finer = match unit {
        Unit::Year => matches!(small, Unit::Month | Unit::Week | Unit::Day),
        Unit::Month | Unit::Week => matches!(small, Unit::Week | Unit::Day) && small != unit,
        Unit::Day => small == Unit::Hour,
        Unit::Hour => small == Unit::Minute,
        Unit::Minute => small == Unit::Second,
        _ => false,
    };
    let hangs = offset(w, second, small, end).is_some();
    let meaning = Meaning::of(Base::Duration(format!("{whole}{part}")));
    (finer && !hangs && !is_age(w, next, end)).then(|| Found::new(end, meaning, "dates/duration-compound"))
}

/// "60 Minutes", "48 Hours": capitals in a sentence that is no title.
fn programme(w: &Words, at: usize, last: usize) -> bool {
    let unit = last - 1;
    let figures = matches!(w.at(at), Word::Digits(..)) && last == at + 2 && w.capital(unit);
    figures
        && !w.shouted
        && (w.small(last) || w.doc.tokens.get(last).is_some_and(|token| token.kind == Kind::Quote))
        && (w.first..at).any(|at| w.small(at))
        && w.doc.tokens[unit].case == Case::Title
}

/// A length of so many units.
pub fn duration(unit: Unit, value: Option<f64>) -> Meaning {
    Meaning::of(Base::Duration(unit.duration(&written(value))))
}
