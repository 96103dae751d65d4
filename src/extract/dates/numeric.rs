//! Dates in figures: "1998-08-07", "1998/08/07", "07/08/98", "7.8.1998".
//! Order of slashed ones: a part above 12 is the day; else as the text writes its other dates; else as its day of
//! publication bids; else the month first.

use jiff::civil::Date;

use super::calendar::{self, Field};
use super::meaning::{Found, Meaning, YearOf};
use super::words::{Word, Words};
use super::year::full_year;
use crate::text::keys;

/// Reads a date in figures, with the time behind it: "2022-03-09 17:00".
pub fn numeric(w: &Words, at: usize) -> Option<Found> {
    let Some(date) = date(w, at) else { return day_and_month(w, at) };
    let time = matches!((w.at(date.last), w.at(date.last + 2)), (Word::Digits(0..=24, 1 | 2), Word::Digits(0..=59, 2)))
        && w.is(date.last + 1, ":")
        && w.glued(date.last + 1);
    let clock = if time { super::clock::digits(w, date.last) } else { None };
    Some(match clock.filter(|clock| matches!(clock.meaning.base, super::meaning::Base::Context)) {
        Some(clock) => {
            Found { last: clock.last, meaning: date.meaning.at(clock.meaning.time), rule: "dates/numeric-time", ..date }
        }
        None => date,
    })
}

fn date(w: &Words, at: usize) -> Option<Found> {
    if let (Word::Digits(day, 1 | 2), Word::MonthYear(month, year)) = (w.at(at), w.at(at + 2)) {
        let joined = w.is(at + 1, ".") && w.glued(at + 1) && w.glued(at + 2);
        return joined.then(|| found(at + 3, year as i16, month, day, "dates/numeric-dotted"))?;
    }
    let (Word::Digits(first, first_len), Word::Digits(second, second_len), Word::Digits(third, third_len)) =
        (w.at(at), w.at(at + 2), w.at(at + 4))
    else {
        return None;
    };
    let mark = w.doc.word(at + 1);
    let same = w.doc.word(at + 3) == mark && matches!(mark, "-" | "/" | "." | "‑" | "–");
    let glued = (at + 1..at + 5).all(|place| w.glued(place));
    let more = w.doc.word(at + 5) == mark && w.glued(at + 5) && w.glued(at + 6)
        || w.follows(at, keys!["-", "/"]) && w.glued(at);
    if !same || !glued || more || second_len > 2 {
        return None;
    }
    if first_len == 4 && third_len <= 2 && (1000..=2199).contains(&first) {
        return found(at + 5, first as i16, second, third, "dates/iso");
    }
    if first_len > 2 || !matches!(third_len, 2 | 4) || mark == "-" && third_len == 2 && first_len + second_len < 4 {
        return None;
    }
    let year = if third_len == 2 { full_year(w, third) } else { third as i16 };
    let day_first =
        first > 12 || second <= 12 && (w.day_leads || mark == "." || is_of_the_news(w, year, first, second));
    let (month, day) = if day_first { (second, first) } else { (first, second) };
    found(at + 5, year, month, day, "dates/numeric")
}

/// "04/03/2021" in a paper of March 5: the month first would be a day to come, the day first one of the last weeks.
fn is_of_the_news(w: &Words, year: i16, first: u16, second: u16) -> bool {
    const NEWS: i32 = 31;
    let day = |month: u16, day: u16| Date::new(year, month as i8, day as i8).ok();
    let since = |told: Option<Date>| Some(calendar::days_between(told?, w.doc.published?));
    since(day(first, second)).is_some_and(|days| days < -1)
        && since(day(second, first)).is_some_and(|days| (0..=NEWS).contains(&days))
}

/// "on 22/09": a day and a month without a year, where the day could be no month.
fn day_and_month(w: &Words, at: usize) -> Option<Found> {
    let (Word::Digits(first, 1 | 2), Word::Digits(second, 1 | 2)) = (w.at(at), w.at(at + 2)) else { return None };
    let joined = w.is(at + 1, "/") && w.glued(at + 1) && w.glued(at + 2);
    let more = w.is(at + 3, "/") && w.glued(at + 3) || w.follows(at, keys!["/"]);
    let placed = w.follows(at, keys!["on", "until", "since"]) && !w.small_noun(at + 3);
    let (day, month) = if first > 12 { (first, second) } else { (second, first) };
    let fits = day > 12 && (1..=12).contains(&month) && calendar::exists(None, month as u8, day as u8);
    let meaning = Meaning::calendar(YearOf::Open, Field::Day(month as u8, day as u8));
    (joined && !more && placed && fits).then(|| Found::new(at + 3, meaning, "dates/numeric-day"))
}

fn found(last: usize, year: i16, month: u16, day: u16, rule: &'static str) -> Option<Found> {
    let fits =
        (1..=12).contains(&month) && (1..=31).contains(&day) && calendar::exists(Some(year), month as u8, day as u8);
    fits.then(|| Found::new(last, Meaning::calendar(YearOf::Written(year), Field::Day(month as u8, day as u8)), rule))
}
