//! Days of the Iranian calendar: "22 Bahman", "the 15th of Khordad", "Farvardin 12, 1358". Knows where its months begin, a day
//! more or less.

use super::calendar::{Field, days_off};
use super::meaning::{Found, Meaning, YearOf};
use super::month::day_at;
use super::words::{Word, Words};

/// Reads from the day: "22nd of Bahman 1357".
pub fn day_first(w: &Words, at: usize) -> Option<Found> {
    let day = day_at(w, at)?;
    let name = if w.is(at + 1, "of") { at + 2 } else { at + 1 };
    let month = month(w, name)?;
    let ordinal = matches!(w.at(at), Word::Ordinal(_));
    let found = found(w, month, day, name + 1)?;
    Some(Found { article: ordinal, ..found })
}

/// Reads from the month: "Bahman 22".
pub fn month_first(w: &Words, at: usize) -> Option<Found> {
    let month = month(w, at)?;
    let day = day_at(w, at + 1).filter(|_| w.doc.word(at).len() > 4)?;
    found(w, month, day, at + 2)
}

fn month(w: &Words, at: usize) -> Option<u8> {
    if let Word::Iranian(month) = w.at(at) { Some(month) } else { None }
}

fn found(w: &Words, month: u8, day: u8, last: usize) -> Option<Found> {
    let m = i32::from(month) - 1;
    let elapsed = m.min(6) * 31 + (m - 6).max(0) * 30 + i32::from(day) - 1;
    let date = days_off(jiff::civil::date(2001, 3, 21), elapsed)?;
    let next = if w.is(last, ",") { last + 1 } else { last };
    let (year, last) = match w.at(next) {
        Word::Digits(year @ 1280..=1420, 4) => (YearOf::Written(year as i16 + date.year() - 1380), next + 1),
        _ => super::year::after(w, last),
    };
    let name = w.capital(last) && w.at(last) == Word::Other;
    let meaning = Meaning::calendar(year, Field::Day(date.month() as u8, date.day() as u8));
    (!name).then(|| Found::new(last, Meaning { modifier: Some("APPROX"), ..meaning }, "dates/iranian-day"))
}
