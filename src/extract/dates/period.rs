//! Quarters, halves and budget years: "third-quarter", "Q3 2013", "the second half of 1989", "fiscal 1990".

use super::calendar::{Field, Unit};
use super::meaning::{Base, Found, Meaning, YearOf};
use super::weeks;
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
        _ if !hyphen && weeks::day_of_month(w, unit, number).is_some() => weeks::day_of_month(w, unit, number),
        _ if w.is(unit, "half") && (number <= 2) => half(w, unit + 1, if number == 1 { 1 } else { 2 }),
        Word::Unit(Unit::Week) if number > 0 && !hyphen && weeks::of_month(w, unit + 1, number).is_some() => {
            weeks::of_month(w, unit + 1, number)
        }
        Word::Unit(span @ (Unit::Week | Unit::Month | Unit::Year | Unit::Decade))
            if number == 1 && !hyphen && w.is(unit + 1, "of") =>
        {
            Some(Found::with_article(unit + 1, Meaning::of(Base::Duration(span.duration("1"))), "dates/first-unit-of"))
        }
        _ => None,
    }
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

/// Reads "last quarter | of 1988", "of the year".
pub fn last_quarter(w: &Words, at: usize) -> Option<Found> {
    let found = quarter(w, at, 4, "dates/last-quarter");
    (found.last > at).then_some(found)
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
        "profit", "profits", "earnings", "sales", "revenue", "revenues", "turnover", "output", "exports", "imports",
        "growth", "gdp", "inflation", "loss", "losses", "income", "dividend", "production", "pretax", "deliveries",
        "shipments", "investment", "deficit", "surplus", "economy", "demand", "orders", "results", "earned", "billion",
        "outlook", "margins",
    ];
    let game = |at: usize| {
        w.doc.has(List::SportWords, at)
            || w.doc.is_any(at, keys!["goal", "goals", "penalty", "minute", "minutes", "scored", "header", "points"])
    };
    let game = |at: usize| game(at) && !(at > 0 && w.doc.is_any(at - 1, keys!["percentage", "basis", "few"]));
    let near = at.saturating_sub(45)..(at + 15).min(w.doc.tokens.len());
    near.clone().any(|at| w.doc.is_any(at, BOOKS)) && !near.into_iter().any(game)
}

/// Reads "H1 2013", "in H2".
pub fn half_short(w: &Words, at: usize, half: u8) -> Option<Found> {
    let (year, last) = year::after(w, at + 1);
    let placed = w.follows(at, keys!["in", "for", "of", "during"]) && !w.is(at + 1, "-") && !w.small_noun(at + 1);
    (year != YearOf::Open || placed)
        .then(|| Found::new(last, Meaning::calendar(year, Field::Half(half)), "dates/half-short"))
}

/// Reads "1990 fiscal year".
pub fn year_fiscal(w: &Words, at: usize) -> Option<Found> {
    let (Word::Digits(year @ 1900..=2199, 4), Word::Fiscal) = (w.at(at), w.at(at + 1)) else { return None };
    let last = w.past(at + 1);
    let last = if w.at(last) == Word::Unit(Unit::Year) { last + 1 } else { last };
    let whole = w.at(last - 1) == Word::Unit(Unit::Year) || last > at + 2;
    let meaning = Meaning::calendar(YearOf::Written(year as i16), Field::Fiscal);
    whole.then(|| Found::with_article(last, meaning, "dates/year-fiscal"))
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
    let ends = w.is_any(next, keys!["ended", "ending"]) && super::scan::calendar(w, next + 1).is_some();
    if ends && w.follows(at, keys!["the"]) && w.at(next - 1) == Word::Unit(Unit::Year) {
        let year = Meaning::of(Base::Duration(Unit::Year.duration("1")));
        return Some(Found::with_article(next, year, "dates/fiscal-ended"));
    }
    let shifted =
        at > w.first && matches!(w.at(w.before(at)), Word::Shift(_)) && w.at(next - 1) == Word::Unit(Unit::Year);
    shifted.then(|| Found::new(next, Meaning::calendar(YearOf::Deictic(years), Field::Fiscal), "dates/relative-fiscal"))
}
