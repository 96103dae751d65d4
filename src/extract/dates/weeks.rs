//! Weeks and days counted off in their month or year: "third week of April", "the last Saturday in June", "the week of July 7", "week 43 of 2017".

use super::calendar::{Field, Unit};
use super::meaning::{Base, Found, From, Meaning, YearOf};
use super::words::{Word, Words};
use super::year;
use crate::text::keys;

/// "of April", "of the month" behind the n-th week.
pub fn of_month(w: &Words, at: usize, number: u8) -> Option<Found> {
    week_of_month(w, at, number).or_else(|| week_of_this_month(w, at, number))
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

/// "of the month", "of this month" behind the n-th week.
fn week_of_this_month(w: &Words, at: usize, number: u8) -> Option<Found> {
    if !w.is(at, "of") || !w.is_any(at + 1, keys!["the", "this"]) || w.at(at + 2) != Word::Unit(Unit::Month) {
        return None;
    }
    let modifier = Some(["START", "MID", "MID", "END"][usize::from(number.min(4)) - 1]);
    let base = if w.is(at + 1, "the") { Base::Current(Unit::Month) } else { Base::Deictic(Unit::Month, 0) };
    Some(Found::with_article(at + 3, Meaning { modifier, ..Meaning::of(base) }, "dates/week-of-the-month"))
}

/// "Monday of May", "Friday in June 1999", "day of 1999" behind "the first" or, where `number` is 0, "the last".
pub fn day_of_month(w: &Words, at: usize, number: u8) -> Option<Found> {
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

/// Reads "week 43 of 2017", "epidemiological week 12": weeks of the year; those that a season of games could have need a word before them.
pub fn week_number(w: &Words, at: usize) -> Option<Found> {
    let (Word::Unit(Unit::Week), Word::Digits(number @ 1..=53, 1 | 2)) = (w.at(at), w.at(at + 1)) else { return None };
    let counted = w.follows(at, keys!["epidemiological", "epi", "reporting", "calendar"]);
    let (year, last) = year::after(w, at + 2);
    let placed = number > 22 && w.follows(at, keys!["in", "of", "for", "during", "by", "since", "to", "from", "until"]);
    (counted || placed || matches!(year, YearOf::Written(_)))
        .then(|| Found::new(last, Meaning::calendar(year, Field::Week(number as u8)), "dates/week-number"))
}
