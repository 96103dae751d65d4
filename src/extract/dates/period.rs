//! Quarters, halves, weeks and budget years: "third-quarter", "Q3 2013", "the second half of 1989", "fiscal 1990".

use super::calendar::{Field, Unit};
use super::meaning::{Base, Found, From, Meaning, YearOf};
use super::words::{Word, Words};
use super::year;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Reads "third quarter [of 1998]", "first half of 1989", "first nine months of the year", "third week of April".
pub fn ordinal(w: &Words, at: usize) -> Option<Found> {
    let Word::Ordinal(number) = w.at(at) else { return None };
    let next = w.past(at);
    let hyphen = w.is(next, "-") && w.glued(next);
    let unit = if hyphen { next + 1 } else { next };
    let unit = if w.at(unit) == Word::Fiscal { w.past(unit) } else { unit };
    match w.at(unit) {
        Word::Unit(Unit::Quarter) if (1..=4).contains(&number) => Some(quarter(w, unit + 1, number, "dates/quarter")),
        Word::Unit(Unit::Quarter) if number == 0 => Some(quarter(w, unit + 1, 4, "dates/last-quarter")),
        _ if !hyphen && of_month(w, unit, number).is_some() => of_month(w, unit, number),
        _ if w.is(unit, "half") && (number <= 2) => half(w, unit + 1, if number == 1 { 1 } else { 2 }),
        Word::Unit(Unit::Week) if number > 0 && !hyphen && week_of_month(w, unit + 1, number).is_some() => {
            week_of_month(w, unit + 1, number)
        }
        Word::Unit(Unit::Week) if number > 0 && !hyphen && of_this_month(w, unit + 1) => {
            let modifier = Some(["START", "MID", "MID", "END"][usize::from(number.min(4)) - 1]);
            let base = if w.is(unit + 2, "the") { Base::Current(Unit::Month) } else { Base::Deictic(Unit::Month, 0) };
            let meaning = Meaning { modifier, ..Meaning::of(base) };
            Some(Found::with_article(unit + 4, meaning, "dates/week-of-the-month"))
        }
        Word::Unit(span @ (Unit::Week | Unit::Month | Unit::Year | Unit::Decade))
            if number == 1 && !hyphen && w.is(unit + 1, "of") =>
        {
            Some(Found::with_article(unit + 1, Meaning::of(Base::Duration(span.duration("1"))), "dates/first-unit-of"))
        }
        _ => None,
    }
}

/// "Monday of May", "Friday in June 1999", "day of 1999" behind "the first" or, where `number` is 0, "the last".
pub fn of_month(w: &Words, at: usize, number: u8) -> Option<Found> {
    if !w.is_any(at + 1, keys!["of", "in"]) {
        return None;
    }
    if let (Word::Unit(Unit::Day), 0..=1, Word::Digits(year @ 1000..=2199, 4), true) =
        (w.at(at), number, w.at(at + 2), w.is(at + 1, "of"))
    {
        let day = if number == 0 { Field::Day(12, 31) } else { Field::Day(1, 1) };
        let meaning = Meaning::calendar(YearOf::Written(year as i16), day);
        return (!w.small_noun(at + 3)).then(|| Found::with_article(at + 3, meaning, "dates/day-of-year"));
    }
    let found = super::month::month_first(w, at + 2).filter(|found| found.also.is_empty())?;
    let Base::Calendar(year, Field::Month(month)) = found.meaning.base else { return None };
    let field = match w.at(at) {
        Word::Weekday(day) if number <= 5 => Field::WeekdayOfMonth(month, number, day),
        Word::Unit(Unit::Day) if number == 0 && month != 2 => Field::Day(month, 30 + (month + month / 8) % 2),
        _ => return None,
    };
    Some(Found::with_article(found.last, Meaning::calendar(year, field), "dates/weekday-of-month"))
}

/// "of the month", "of this month".
fn of_this_month(w: &Words, at: usize) -> bool {
    w.is(at, "of") && w.is_any(at + 1, keys!["the", "this"]) && w.at(at + 2) == Word::Unit(Unit::Month)
}

/// Reads "third quarter", "first half" behind a year: "the 1988 third quarter", "last year's first half".
pub fn behind_year(w: &Words, at: usize, year: YearOf) -> Option<Found> {
    let Word::Ordinal(number @ 1..=4) = w.at(at) else { return None };
    let next = w.past(at);
    let next = if w.is(next, "-") && w.glued(next) { next + 1 } else { next };
    let field = match w.at(next) {
        Word::Unit(Unit::Quarter) => Field::Quarter(number),
        _ if w.is(next, "half") && number <= 2 => Field::Half(number),
        _ => return None,
    };
    Some(Found::with_article(next + 1, Meaning::calendar(year, field), "dates/year-quarter"))
}

/// Reads "the period" of a business report: the quarter or half that was told of.
pub fn the_period(w: &Words, at: usize) -> Option<Found> {
    let placed =
        w.is(at, "period") && w.follows(at, keys!["the"]) && at >= 2 && w.is_any(at - 2, keys!["in", "for", "during"]);
    let goes_on = w.small_noun(at + 1) && !super::tense::is_verb(w, at + 1)
        || w.is_any(at + 1, keys!["of", "from", "when", "between", "since", "in", "after", "before", "until", "to"]);
    (placed && !goes_on && booked(w, at))
        .then(|| Found::with_article(at + 1, Meaning::of(Base::SameIn(YearOf::Anaphoric(0))), "dates/the-period"))
}

/// Reads "Q3 2013", "Q3 of last year".
pub fn short_quarter(w: &Words, at: usize) -> Option<Found> {
    let Word::Quarter(number) = w.at(at) else { return None };
    Some(quarter(w, at + 1, number, "dates/quarter-short"))
}

fn quarter(w: &Words, at: usize, number: u8, rule: &'static str) -> Found {
    let (year, last) = year_behind(w, at);
    Found::with_article(last, Meaning::calendar(year, Field::Quarter(number)), rule)
}

/// A year, "of the year", "of fiscal 1990".
fn year_behind(w: &Words, at: usize) -> (YearOf, usize) {
    if w.is(at, "of") && w.is(at + 1, "the") && w.at(at + 2) == Word::Unit(Unit::Year) {
        return (YearOf::Open, at + 3);
    }
    year::after(w, at)
}

/// The half of a year, a decade, a century or a month.
fn half(w: &Words, at: usize, number: u8) -> Option<Found> {
    let of = w.is_any(at, keys!["of", "in"]);
    if let (false, (year, last)) = (of, year::after(w, at))
        && (year != YearOf::Open || booked(w, at))
    {
        return Some(Found::with_article(last, Meaning::calendar(year, Field::Half(number)), "dates/half-booked"));
    }
    let start = if of { at + 1 } else { return None };
    let start = if w.is(start, "the") { start + 1 } else { start };
    let (year, last) = year_behind(w, at);
    if year != YearOf::Open || last > at && w.is(at, "of") {
        return Some(Found::with_article(last, Meaning::calendar(year, Field::Half(number)), "dates/half-year"));
    }
    let whole = super::scan::calendar(w, start)?;
    match whole.meaning.base {
        Base::Calendar(year @ YearOf::Written(_), Field::Year) => {
            Some(Found::with_article(whole.last, Meaning::calendar(year, Field::Half(number)), "dates/half-of-year"))
        }
        Base::Calendar(_, Field::Month(_) | Field::Decade | Field::Century) => {
            let modifier = Some(if number == 1 { "START" } else { "END" });
            Some(Found::with_article(whole.last, Meaning { modifier, ..whole.meaning }, "dates/half-of"))
        }
        _ => None,
    }
}

/// Whether a half that says nothing more is one of the budget year: among figures of business, and in no game.
pub fn booked(w: &Words, at: usize) -> bool {
    const BOOKS: &Keys = keys![
        "profit",
        "profits",
        "earnings",
        "sales",
        "revenue",
        "revenues",
        "turnover",
        "output",
        "exports",
        "imports",
        "growth",
        "gdp",
        "inflation",
        "loss",
        "losses",
        "income",
        "dividend",
        "production",
        "pretax",
        "deliveries",
        "shipments",
        "investment",
        "deficit",
        "surplus",
        "economy",
        "demand",
        "orders",
        "results",
    ];
    let game = |at: usize| {
        w.doc.has(List::SportWords, at)
            || w.doc.is_any(at, keys!["goal", "goals", "penalty", "minute", "minutes", "scored", "header", "points"])
    };
    let near = at.saturating_sub(45)..(at + 15).min(w.doc.tokens.len());
    near.clone().any(|at| w.doc.is_any(at, BOOKS)) && !near.into_iter().any(game)
}

/// "the first week of April": its n-th seven days, by the ISO week that holds most of them.
fn week_of_month(w: &Words, at: usize, number: u8) -> Option<Found> {
    let found = w.is_any(at, keys!["of", "in"]).then(|| super::month::month_first(w, at + 1))??;
    let Base::Calendar(year, Field::Month(month)) = found.meaning.base else { return None };
    Some(Found::with_article(
        found.last,
        Meaning::calendar(year, Field::WeekOfMonth(month, number.min(5))),
        "dates/week-of-month",
    ))
}

/// Reads "the week of July 7", "the week ending 6 June": the week that holds the day.
pub fn week_of(w: &Words, at: usize) -> Option<Found> {
    if w.at(at) != Word::Unit(Unit::Week)
        || !w.is_any(at + 1, keys!["of", "ending", "ended", "beginning", "starting", "commencing"])
    {
        return None;
    }
    let day = super::month::month_first(w, at + 2).or_else(|| super::month::day_first(w, at + 2))?;
    let whole = day.meaning.is_day() && day.also.is_empty();
    let base = Base::Offset(Some(0.0), Unit::Week, 1, From::This(Box::new(day.meaning)));
    whole.then(|| Found::with_article(day.last, Meaning::of(base), "dates/week-of"))
}

/// Reads "the quarter ended June 30", "the year to 31 December": the quarter or year that ends on the day, a year of the books otherwise.
pub fn ended(w: &Words, at: usize) -> Option<Found> {
    let (true, Word::Unit(unit @ (Unit::Quarter | Unit::Year))) = (w.follows(at, keys!["the"]), w.at(at)) else {
        return None;
    };
    let day = w.is_any(at + 1, keys!["ended", "ending", "to"]).then(|| super::scan::calendar(w, at + 2))??;
    let base = match day.meaning.base {
        Base::Calendar(_, Field::Day(12, 31) | Field::Month(12)) => None,
        Base::Calendar(_, Field::Day(..) | Field::Month(_)) if unit == Unit::Year => {
            Some(Base::Duration(unit.duration("1")))
        }
        Base::Calendar(_, Field::Day(..) | Field::Month(_)) => None,
        _ => return None,
    };
    let base = base.unwrap_or(Base::Offset(Some(0.0), unit, 1, From::This(Box::new(day.meaning))));
    Some(Found::with_article(at + 1, Meaning::of(base), "dates/stretch-ended"))
}

/// Reads "H1 2013", "in H2".
pub fn half_short(w: &Words, at: usize, half: u8) -> Option<Found> {
    let (year, last) = year::after(w, at + 1);
    let placed = w.follows(at, keys!["in", "for", "of", "during"]) && !w.is(at + 1, "-") && !w.small_noun(at + 1);
    (year != YearOf::Open || placed)
        .then(|| Found::new(last, Meaning::calendar(year, Field::Half(half)), "dates/half-short"))
}

/// Whether a clause ends or a figure follows: "fell in the month to 116.4", "in the quarter, from 3%".
fn stands(w: &Words, at: usize) -> bool {
    let figure = matches!(w.at(at + 1), Word::Digits(..) | Word::Numeral | Word::Pair(..)) || w.is(at + 1, "$");
    at >= w.last || w.is_any(at, keys![".", ",", ";"]) || w.is_any(at, keys!["to", "from", "by"]) && figure
}

/// Reads "week 43 of 2017", "epidemiological week 12": weeks of the year; those that a season of games could have need a word before them.
pub fn week_number(w: &Words, at: usize) -> Option<Found> {
    let (Word::Unit(Unit::Week), Word::Digits(number @ 1..=53, 1 | 2)) = (w.at(at), w.at(at + 1)) else { return None };
    let counted = w.follows(at, keys!["epidemiological", "epi", "reporting", "calendar"]);
    let (year, last) = year::after(w, at + 2);
    let placed = number > 22 && w.follows(at, keys!["in", "of", "for", "during", "by", "since", "to", "from", "until"]);
    (counted || placed || matches!(year, YearOf::Written(_)))
        .then(|| Found::new(last, Meaning::calendar(year, Field::Week(number as u8)), "dates/week-number"))
}

/// Reads "fiscal 1990", "fiscal year 2013"; `years` is what a word before said.
pub fn fiscal(w: &Words, at: usize, years: i32) -> Option<Found> {
    let next = w.past(at);
    let next = if w.at(next) == Word::Unit(Unit::Year) { next + 1 } else { next };
    if let Word::Digits(year @ 1900..=2199, 4) = w.at(next) {
        return Some(Found::new(
            next + 1,
            Meaning::calendar(YearOf::Written(year as i16), Field::Fiscal),
            "dates/fiscal-year",
        ));
    }
    let shifted =
        at > w.first && matches!(w.at(w.before(at)), Word::Shift(_)) && w.at(next - 1) == Word::Unit(Unit::Year);
    shifted.then(|| Found::new(next, Meaning::calendar(YearOf::Deictic(years), Field::Fiscal), "dates/relative-fiscal"))
}

/// "All year," costs fell: the whole of the unit that is being told of.
fn all_of(w: &Words, at: usize, unit: Unit) -> Option<Found> {
    let base = match unit {
        Unit::Day => Base::Duration(unit.duration("1")),
        Unit::Week | Unit::Month | Unit::Year => Base::Current(unit),
        _ => return None,
    };
    let plain =
        w.follows(at, keys!["all"]) && !w.small_noun(at + 1) && !w.is_any(at + 1, keys!["-", "of", "round", "'s"]);
    plain.then(|| Found::new(at + 1, Meaning::of(base), "dates/all-unit"))
}

/// Reads "year-end", "the weekend", "the summer" behind an article.
pub fn unit_alone(w: &Words, at: usize) -> Option<Found> {
    let Word::Unit(unit) = w.at(at) else { return None };
    if let Some(found) = all_of(w, at, unit) {
        return Some(found);
    }
    let hyphen = w.is(at + 1, "-") && w.glued(at + 1) || w.is(at + 1, "'s");
    let end = if hyphen { at + 2 } else { at + 1 };
    if matches!(unit, Unit::Year | Unit::Month | Unit::Quarter)
        && w.is(end, "end")
        && (hyphen || w.follows(at, keys!["by", "before", "until", "at", "of", "the"]))
    {
        let (year, last) = year::after(w, end + 1);
        let base = if year == YearOf::Open || unit != Unit::Year {
            Base::Current(unit)
        } else {
            Base::Calendar(year, Field::Year)
        };
        let last = if unit == Unit::Year { last } else { end + 1 };
        return Some(Found::new(last, Meaning { modifier: Some("END"), ..Meaning::of(base) }, "dates/unit-end"));
    }
    let placed = w.follows(at, keys!["the"]) && at >= 2;
    let ended = w.follows(at, keys!["the"]) && matches!(unit, Unit::Quarter | Unit::Month | Unit::Year | Unit::Week);
    let that = if w.is(at + 1, "that") { at + 2 } else { at + 1 };
    let that = if that > at + 1 && w.is_any(that, keys!["has", "have", "had"]) { that + 1 } else { that };
    if ended && w.is(that, "just") && w.is(that + 1, "ended") {
        let meaning = Meaning::of(Base::Deictic(unit, -1));
        return Some(Found::with_article(that + 2, meaning, "dates/unit-just-ended"));
    }
    if placed && matches!(unit, Unit::Quarter | Unit::Month) && w.is(at - 2, "in") && stands(w, at + 1) {
        return Some(Found::with_article(at + 1, Meaning::of(Base::Current(unit)), "dates/unit-in"));
    }
    match unit {
        Unit::Weekend if w.follows(at, keys!["the"]) && !w.is(at + 1, "of") => {
            Some(Found::with_article(at + 1, Meaning::of(Base::Weekend), "dates/weekend"))
        }
        Unit::Year if w.is_any(at + 1, keys!["to"]) && w.is(at + 2, "date") => {
            Some(Found::with_article(at + 3, Meaning::of(Base::Current(Unit::Year)), "dates/year-to-date"))
        }
        Unit::Year | Unit::Quarter | Unit::Month | Unit::Week
            if placed
                && w.is_any(at - 2, keys!["for", "so", "during", "throughout", "later", "earlier"])
                && !w.is_any(at + 1, keys!["of", "that", "when", "before", "after", "-"])
                && (!w.small(at + 1) || super::tense::is_verb(w, at + 1)) =>
        {
            Some(Found::with_article(at + 1, Meaning::of(Base::Current(unit)), "dates/unit-for"))
        }
        _ => None,
    }
}
