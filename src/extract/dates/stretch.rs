//! Units that stand for the one that is being told of: "year-end", "the weekend", "for the year", "the quarter ended June 30", "all year".

use super::calendar::{Field, Unit};
use super::meaning::{Base, Found, From, Meaning, YearOf};
use super::words::{Word, Words};
use super::year;
use crate::text::keys;

/// Reads a unit in the singular, its article before it.
pub fn unit_alone(w: &Words, at: usize) -> Option<Found> {
    let Word::Unit(unit) = w.at(at) else { return None };
    all_of(w, at, unit)
        .or_else(|| end_of(w, at, unit))
        .or_else(|| just_ended(w, at, unit))
        .or_else(|| told_of(w, at, unit))
}

/// "All year," costs fell: the whole of the unit that is being told of.
fn all_of(w: &Words, at: usize, unit: Unit) -> Option<Found> {
    let base = match unit {
        Unit::Day => Base::Duration(unit.duration("1")),
        Unit::Week | Unit::Month | Unit::Year => Base::Current(unit),
        _ => return None,
    };
    let plain = w.follows(at, keys!["all"])
        && (!w.small_noun(at + 1) || w.is(at + 1, "long") && unit == Unit::Day)
        && !w.is_any(at + 1, keys!["-", "of", "round", "'s"]);
    plain.then(|| Found::new(at + 1, Meaning::of(base), "dates/all-unit"))
}

/// "year-end", "the year's end", "month end".
fn end_of(w: &Words, at: usize, unit: Unit) -> Option<Found> {
    let hyphen = w.is(at + 1, "-") && w.glued(at + 1) || w.is(at + 1, "'s");
    let end = if hyphen { at + 2 } else { at + 1 };
    let placed = hyphen || w.follows(at, keys!["by", "before", "until", "at", "of", "the"]);
    if !matches!(unit, Unit::Year | Unit::Month | Unit::Quarter) || !w.is(end, "end") || !placed {
        return None;
    }
    let (year, last) = year::after(w, end + 1);
    let named = unit == Unit::Year && year != YearOf::Open;
    let base = if named { Base::Calendar(year, Field::Year) } else { Base::Current(unit) };
    let last = if unit == Unit::Year { last } else { end + 1 };
    Some(Found::new(last, Meaning { modifier: Some("END"), ..Meaning::of(base) }, "dates/unit-end"))
}

/// "the quarter just ended", "the week that has just ended".
fn just_ended(w: &Words, at: usize, unit: Unit) -> Option<Found> {
    let that = if w.is(at + 1, "that") { at + 2 } else { at + 1 };
    let just = if that > at + 1 && w.is_any(that, keys!["has", "have", "had"]) { that + 1 } else { that };
    let ended = w.follows(at, keys!["the"])
        && matches!(unit, Unit::Quarter | Unit::Month | Unit::Year | Unit::Week)
        && w.is(just, "just")
        && w.is(just + 1, "ended");
    ended.then(|| Found::with_article(just + 2, Meaning::of(Base::Deictic(unit, -1)), "dates/unit-just-ended"))
}

/// "in the quarter,", "the weekend", "the year to date", "for the year".
fn told_of(w: &Words, at: usize, unit: Unit) -> Option<Found> {
    let the = w.follows(at, keys!["the"]);
    let placed = the && at >= 2;
    let current = |last, rule| Some(Found::with_article(last, Meaning::of(Base::Current(unit)), rule));
    if placed && matches!(unit, Unit::Quarter | Unit::Month) && w.is(at - 2, "in") && stands(w, at + 1) {
        return current(at + 1, "dates/unit-in");
    }
    match unit {
        Unit::Weekend if the && !w.is(at + 1, "of") => {
            Some(Found::with_article(at + 1, Meaning::of(Base::Weekend), "dates/weekend"))
        }
        Unit::Year if w.is(at + 1, "to") && w.is(at + 2, "date") => current(at + 3, "dates/year-to-date"),
        Unit::Year | Unit::Quarter | Unit::Month | Unit::Week
            if placed
                && w.is_any(at - 2, keys!["for", "so", "during", "throughout", "later", "earlier"])
                && !w.is_any(at + 1, keys!["of", "that", "when", "before", "after", "-"])
                && (!w.small(at + 1) || super::tense::is_verb(w, at + 1))
                // "during the year 2017"
                && !matches!(w.at(at + 1), Word::Digits(1000..=2199, 4)) =>
        {
            current(at + 1, "dates/unit-for")
        }
        _ => None,
    }
}

/// Whether a clause ends or a figure follows: "fell in the month to 116.4", "in the quarter, from 3%".
fn stands(w: &Words, at: usize) -> bool {
    let figure = matches!(w.at(at + 1), Word::Digits(..) | Word::Numeral | Word::Pair(..)) || w.is(at + 1, "$");
    at >= w.last || w.is_any(at, keys![".", ",", ";"]) || w.is_any(at, keys!["to", "from", "by"]) && figure
}

/// Reads "the quarter ended June 30", "the year to 31 December": the quarter or year that ends on the day, a year of the books otherwise.
pub fn ended(w: &Words, at: usize) -> Option<Found> {
    let (true, Word::Unit(unit @ (Unit::Quarter | Unit::Year))) = (w.follows(at, keys!["the"]), w.at(at)) else {
        return None;
    };
    let day = w.is_any(at + 1, keys!["ended", "ending", "to"]).then(|| super::scan::calendar(w, at + 2))??;
    let Base::Calendar(_, field @ (Field::Day(..) | Field::Month(_))) = day.meaning.base else { return None };
    let whole = unit == Unit::Quarter || matches!(field, Field::Day(12, 31) | Field::Month(12));
    let base = if whole {
        Base::Offset(Some(0.0), unit, 1, From::This(Box::new(day.meaning)))
    } else {
        Base::Duration(unit.duration("1"))
    };
    Some(Found::with_article(at + 1, Meaning::of(base), "dates/stretch-ended"))
}
