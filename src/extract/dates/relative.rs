//! Dates told from the publication day or from the date before: "yesterday", "last week", "this summer", "the next day", "that year".
//! Knows which way the words point; must not know the dates themselves.

use super::calendar::{Field, Unit};
use super::duration;
use super::holiday;
use super::meaning::{Base, Found, From, Meaning, Time, Turn, YearOf};
use super::month;
use super::period;
use super::weekday;
use super::weeks;
use super::words::{Shift, Word, Words};
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Reads from "last", "next", "this", "the following", "that" …
pub fn shift(w: &Words, at: usize) -> Option<Found> {
    let (shift, next) = shift_at(w, at)?;
    if shift == Shift::Past && in_the_past(w, at, next) {
        return (!w.small_noun(next)
            || w.is_any(next, keys!["you", "i", "one", "people", "such", "most", "many", "others"]))
        .then(|| Found::with_article(next, Meaning::of(Base::Reference("PAST_REF")), "dates/past"));
    }
    if let (true, Some(found)) = (w.is(next, "time") && shift == Shift::This, super::today::this_time(w, next + 1)) {
        return Some(found);
    }
    let ends = matches!(shift, Shift::Last) && w.follows(at, keys!["the"]);
    same_in(w, next, shift)
        .or_else(|| stretch_shifted(w, at, next, shift))
        .or_else(|| duration::after_shift(w, at, next, shift))
        .or_else(|| if ends { weeks::day_of_month(w, next, 0) } else { None })
        .or_else(|| unit_or_name(w, at, next, shift))
}

/// The word at `at`, or what two of them come to ("this past", "that same"), and the token behind; none where it is a verb or joins clauses.
fn shift_at(w: &Words, at: usize) -> Option<(Shift, usize)> {
    let Word::Shift(first) = w.at(at) else { return None };
    let verb = first == Shift::Last
        && w.follows(at, keys!["to", "will", "would", "could", "may", "might", "can", "should", "must", "not"]);
    if verb || first == Shift::That && introduces(w, at) {
        return None;
    }
    let next = w.past(at);
    let Word::Shift(second) = w.at(next) else { return Some((first, next)) };
    let both = match (first, second) {
        (Shift::That, second) if second != Shift::Same => return None,
        (Shift::This, Shift::Past) => Shift::Last,
        (Shift::This, Shift::Coming | Shift::Next) => Shift::Next,
        (Shift::That | Shift::This, Shift::Same) => Shift::Same,
        (Shift::Same, Shift::Last) | (Shift::Coming, Shift::This | Shift::Next | Shift::Last) => return None,
        _ => second,
    };
    Some((both, w.past(next)))
}

/// "the latest period", "at the same time", "the previous session".
fn stretch_shifted(w: &Words, at: usize, next: usize, shift: Shift) -> Option<Found> {
    const BEFORE: &Keys = keys!["at", "during", "throughout", "from", "by", "since", "in", "until", "of"];
    let (base, rule) = if w.at(next) == Word::Period && w.is(at, "latest") && w.follows(at, keys!["the"]) {
        (Base::SameIn(YearOf::Anaphoric(0)), "dates/latest-period")
    } else if w.is_any(next, keys!["time", "period"])
        && matches!(shift, Shift::This | Shift::That | Shift::Same)
        && w.follows(at, BEFORE)
    {
        (Base::Same, "dates/same-time")
    } else if w.is(next, "session") && shift == Shift::Previous && !w.is(next + 1, "of") && traded(w, at) {
        (Base::Session, "dates/session")
    } else {
        return None;
    };
    Some(Found::with_article(next + 1, Meaning::of(base), rule))
}

/// "last week", "that night", "next Friday", "last May", "this summer", "last Christmas", "next fiscal year".
fn unit_or_name(w: &Words, at: usize, next: usize, shift: Shift) -> Option<Found> {
    let found = match w.at(next) {
        Word::Unit(unit) => unit_shifted(w, at, next, shift, unit)?,
        Word::Part(part) => part_shifted(w, at, next, shift, part)?,
        Word::Weekday(day)
            if !matches!(shift, Shift::That | Shift::Same)
                || w.capital(at)
                || w.follows(at, keys!["on", "later", "by", ",", "until", "since", "but", "and"]) =>
        {
            weekday_shifted(w, next, shift, day)?
        }
        Word::Month(_)
            if !matches!(shift, Shift::That | Shift::Same | Shift::Recent)
                || w.follows(at, keys!["in", ";", "—"])
                || at == w.first =>
        {
            month_shifted(w, next, shift)?
        }
        Word::Season(season) => {
            let year = year_of(shift)?;
            Found::new(next + 1, Meaning::calendar(year, Field::Season(season)), "dates/relative-season")
        }
        Word::Holiday(row) => holiday::found(w, next, row, YearOf::Turn(turn_of(shift)?)),
        Word::Fiscal => period::fiscal(w, next, shift_years(shift)?)?,
        _ => return None,
    };
    Some(Found { article: true, ..found })
}

/// "warned that winter would bring": the word joins two clauses.
fn introduces(w: &Words, at: usize) -> bool {
    let told = at > w.first
        && (w.doc.has(List::ReportingCues, at - 1)
            || w.is_any(at - 1, keys!["so", "fear", "fears", "hope", "hopes", "know", "feared"]));
    let clause = |at: usize| {
        super::tense::is_verb(w, at) || w.is_any(at, keys!["is", "are", "has", "brings", "comes", "begins"])
    };
    told && (at + 2..at + 4).any(clause)
}

/// Whether words of prices that are made in sessions stand around.
fn traded(w: &Words, at: usize) -> bool {
    const TRADE: &Keys = keys![
        "points", "percent", "%", "volume", "shares", "stocks", "close", "closed", "closing", "index", "barrel",
        "cents", "yen", "traders", "trading", "futures", "ounce", "yield",
    ];
    (at.saturating_sub(12).max(w.first)..(at + 12).min(w.last)).any(|at| w.is_any(at, TRADE))
}

/// "the same quarter last year", "the corresponding period of 1988", "the year-earlier quarter": what was told of, in another year.
fn same_in(w: &Words, next: usize, shift: Shift) -> Option<Found> {
    let stretch =
        matches!(w.at(next), Word::Unit(Unit::Quarter | Unit::Month)) || w.is_any(next, keys!["period", "half"]);
    if shift != Shift::Same || !stretch {
        return None;
    }
    let (year, last) = year_behind(w, next + 1)?;
    Some(Found::with_article(last, Meaning::of(Base::SameIn(year)), "dates/same-in-year"))
}

/// "last year", "of 1988", "a year ago", "the year before".
fn year_behind(w: &Words, at: usize) -> Option<(YearOf, usize)> {
    let one = w.is_any(at, keys!["a", "one", "the"]) && w.at(at + 1) == Word::Unit(Unit::Year);
    if one && (w.is_any(at + 2, keys!["earlier", "before", "previously", "ago", "prior"])) {
        return Some((YearOf::Anaphoric(-1), at + 3));
    }
    let at = if w.is(at, "in") { at + 1 } else { at };
    let (year, last) = super::year::after(w, at);
    if let (YearOf::Open, Word::Digits(year @ 1900..=2099, 4)) = (year, w.at(at)) {
        return Some((YearOf::Written(year as i16), at + 1));
    }
    (year != YearOf::Open).then_some((year, last))
}

/// Reads "year-earlier period", "year-ago quarter" from the unit.
pub fn year_earlier(w: &Words, at: usize) -> Option<Found> {
    let hyphen = w.at(at) == Word::Unit(Unit::Year) && w.is(at + 1, "-") && w.glued(at + 1);
    let stretch = w.at(at + 3) == Word::Unit(Unit::Quarter) || w.is_any(at + 3, keys!["period", "quarter", "half"]);
    (hyphen && w.is_any(at + 2, keys!["earlier", "ago"]) && stretch).then(|| {
        Found::with_article(at + 4, Meaning::of(Base::SameIn(YearOf::Anaphoric(-1))), "dates/year-earlier-stretch")
    })
}

/// "in the past", with nothing behind it that it could be the past of.
fn in_the_past(w: &Words, at: usize, next: usize) -> bool {
    let counted = matches!(
        w.at(next),
        Word::Unit(_)
            | Word::Units(_)
            | Word::Number(_)
            | Word::Numeral
            | Word::Digits(..)
            | Word::Season(_)
            | Word::Filler
            | Word::Half
    );
    w.follows(at, keys!["the"]) && at >= 2 && w.is_any(at - 2, keys!["in", "of", "than", "from"]) && !counted
}

fn unit_shifted(w: &Words, at: usize, next: usize, shift: Shift, unit: Unit) -> Option<Found> {
    let last = next + 1;
    let article = w.follows(at, keys!["the"]) || w.follows(at, keys!["very"]) && w.follows(at - 1, keys!["the"]);
    if unit.is_clock() {
        return None;
    }
    if let Some(year) = shift_years(shift).filter(|_| unit == Unit::Year && w.is(last, "'s")) {
        let year = if shift == Shift::Previous { YearOf::Anaphoric(-1) } else { YearOf::Deictic(year) };
        if let Some(found) = period::behind_year(w, last + 1, year) {
            return Some(found);
        }
    }
    let deictic = |n| Some(Found::new(last, Meaning::of(Base::Deictic(unit, n)), "dates/relative-unit"));
    let anaphoric = |n| Some(Found::new(last, Meaning::of(Base::Anaphoric(unit, n)), "dates/anaphoric-unit"));
    match shift {
        Shift::This if unit == Unit::Day && w.is(last, "last") && w.at(last + 1) == Word::Unit(Unit::Year) => {
            let today = Meaning::of(Base::Deictic(Unit::Day, 0));
            let base = Base::Offset(Some(1.0), Unit::Year, -1, From::This(Box::new(today)));
            Some(Found::new(last + 2, Meaning::of(base), "dates/this-day-last-year"))
        }
        Shift::This if unit == Unit::Day => weekday::weeks_on(w, last, Meaning::of(Base::Deictic(Unit::Day, 0))),
        Shift::Last if w.follows(at, keys!["'s", "his", "her", "their", "its", "my", "our"]) => None,
        Shift::Last if unit == Unit::Quarter && w.is(last, "of") => period::last_quarter(w, last),
        Shift::Last if w.is_any(last, keys!["of", "-"]) => None,
        Shift::Same if unit == Unit::Quarter && w.is(last, "of") => None,
        Shift::Last | Shift::Past
            if article
                && unit != Unit::Weekend
                && unit != Unit::Day
                && unit != Unit::Quarter
                && unit != Unit::Century
                || shift == Shift::Past =>
        {
            (unit != Unit::Day || article && over(w, at))
                .then(|| Found::new(last, Meaning::of(Base::Duration(unit.duration("1"))), "dates/past-unit"))
        }
        Shift::Last | Shift::Past => deictic(-1),
        Shift::This => deictic(0),
        Shift::Next | Shift::Coming if article && over(w, at) => {
            Some(Found::new(last, Meaning::of(Base::Duration(unit.duration("1"))), "dates/next-unit"))
        }
        Shift::Next if article => anaphoric(1),
        Shift::Next | Shift::Coming => deictic(1),
        Shift::Following => anaphoric(1),
        Shift::Previous => anaphoric(-1),
        Shift::Same | Shift::That => anaphoric(0),
        Shift::Recent | Shift::Intervening => None,
    }
}

/// "over the next year": a length, not a date.
fn over(w: &Words, at: usize) -> bool {
    at >= 2 && w.is_any(at - 2, keys!["over", "in", "within", "for", "during", "throughout", "of"])
}

fn part_shifted(w: &Words, at: usize, next: usize, shift: Shift, part: &'static str) -> Option<Found> {
    if w.capital(next) {
        return None;
    }
    let base = match shift {
        Shift::Last if w.follows(at, keys!["the"]) => return None,
        Shift::Last => Base::Deictic(Unit::Day, -1),
        Shift::This => Base::Deictic(Unit::Day, 0),
        Shift::Next | Shift::Following => Base::Anaphoric(Unit::Day, 1),
        Shift::Previous => Base::Anaphoric(Unit::Day, -1),
        Shift::Same | Shift::That => Base::Anaphoric(Unit::Day, 0),
        _ => return None,
    };
    Some(Found::new(next + 1, Meaning::of(base).at(Some(Time::Part(part))), "dates/relative-part"))
}

fn weekday_shifted(w: &Words, next: usize, shift: Shift, day: u8) -> Option<Found> {
    let found = weekday::weekday(w, next)?;
    let Base::Weekday(..) = found.meaning.base else { return Some(found) };
    let base = match shift {
        Shift::Following => Base::WeekdayAfter(day, 1),
        Shift::Previous => Base::WeekdayAfter(day, -1),
        Shift::Next if w.follows(next - 1, keys!["the"]) => Base::WeekdayAfter(day, 1),
        Shift::That | Shift::Same => Base::Weekday(day, Turn::Told),
        _ => Base::Weekday(day, turn_of(shift).unwrap_or(Turn::Open)),
    };
    Some(Found { meaning: Meaning { base, ..found.meaning }, rule: "dates/relative-weekday", ..found })
}

fn month_shifted(w: &Words, next: usize, shift: Shift) -> Option<Found> {
    let found = month::month_first(w, next).or_else(|| {
        let Word::Month(month) = w.at(next) else { return None };
        Some(Found::new(next + 1, Meaning::calendar(YearOf::Open, Field::Month(month)), "dates/month-shifted"))
    })?;
    let Base::Calendar(YearOf::Open, field) = found.meaning.base else { return Some(found) };
    Some(Found { meaning: Meaning::calendar(year_of(shift)?, field), rule: "dates/relative-month", ..found })
}

fn turn_of(shift: Shift) -> Option<Turn> {
    Some(match shift {
        Shift::Last | Shift::Past => Turn::Last,
        Shift::Previous => Turn::Previous,
        Shift::Following => Turn::Following,
        Shift::This => Turn::This,
        Shift::Next | Shift::Coming => Turn::Next,
        Shift::That | Shift::Same => Turn::Open,
        Shift::Recent | Shift::Intervening => return None,
    })
}

fn year_of(shift: Shift) -> Option<YearOf> {
    match shift {
        Shift::That | Shift::Same => Some(YearOf::Anaphoric(0)),
        _ => turn_of(shift).map(YearOf::Turn),
    }
}

fn shift_years(shift: Shift) -> Option<i32> {
    turn_of(shift).map(|turn| match turn {
        Turn::Last | Turn::Previous => -1,
        Turn::Next | Turn::Following => 1,
        _ => 0,
    })
}
