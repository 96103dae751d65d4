//! Decades and centuries: "the 1990s", "the '80s", "nineties", "20th century".

use super::calendar::{Field, Unit};
use super::meaning::{Expression, Found, Meaning, YearOf};
use super::words::{Word, Words};
use super::year_sense::before_mid;
use crate::text::{Keys, keys};

/// Words of temperatures, prices and marks, which are "in the 80s" too.
const DEGREES: &Keys = keys![
    "temperature", "temperatures", "highs", "lows", "high", "degrees", "fahrenheit", "celsius", "price", "prices",
    "scores", "score", "mph", "percentile", "shares",
];

/// Reads a decade: "1990s", "'80s", "nineties".
pub fn decade(w: &Words, at: usize) -> Option<Found> {
    let Word::Decade(year) = w.at(at) else { return None };
    let text = w.doc.word(at);
    let long = text.starts_with(|c: char| c.is_ascii_digit()) && text.len() >= 5;
    let mark = at > w.first && w.is(at - 1, "'");
    let place = if mark { at - 1 } else { at };
    let placed = mark && w.glued(at)
        || w.follows(place, keys!["the", "early", "late", "mid"])
        || w.follows(place, keys!["-"]) && before_mid(w, place)
        || place >= 2 && w.follows(place, keys!["and", "or", "to"]) && matches!(w.at(place - 2), Word::Decade(_));
    let age = place >= 2
        && [place - 1, place - 2, place - 3.min(place)]
            .iter()
            .any(|&i| w.is_any(i, keys!["his", "her", "their", "my", "our", "your"]));
    let around = place.saturating_sub(6).max(w.first)..(at + 3).min(w.last);
    let age = age || around.into_iter().any(|at| w.is_any(at, DEGREES));
    if !long && year >= 1000 && (!placed || age) {
        return None;
    }
    let (year, end) = match w.at(at + 1) {
        Word::Era(true) => (-(year as i16), at + 2),
        _ if year < 1000 && w.era(at) == Some(true) && w.follows(place, keys!["the"]) => (-(year as i16), at + 1),
        _ if year < 1000 => return None,
        _ => (year as i16, at + 1),
    };
    Some(Found::with_article(end, Meaning::calendar(YearOf::Written(year), Field::Decade), "dates/decade"))
}

/// Reads a century: "20th century", "twenty-first-century", "fifth century BC".
pub fn century(w: &Words, at: usize) -> Option<Found> {
    let Word::Ordinal(number @ 1..=30) = w.at(at) else { return None };
    let next = w.past(at);
    let unit = if w.is(next, "-") && w.glued(next) { next + 1 } else { next };
    if w.at(unit) != Word::Unit(Unit::Century) {
        return first_century(w, number, next);
    }
    let year = (i16::from(number) - 1) * 100;
    let (year, end) = match w.at(unit + 1) {
        Word::Era(true) => (-year.max(1), unit + 2),
        Word::Era(false) => (year, unit + 2),
        _ if number < 10 && w.era(at) == Some(true) => (-year.max(1), unit + 1),
        _ => (year, unit + 1),
    };
    Some(Found::with_article(end, Meaning::calendar(YearOf::Written(year), Field::Century), "dates/century"))
}

/// The first of two centuries: "from the 4th to the 6th century", "seventh and eighth centuries".
fn first_century(w: &Words, number: u8, at: usize) -> Option<Found> {
    let joined = w.is_any(at, keys!["to", "and", "or"]) || w.dash(at);
    let second = if w.is(at + 1, "the") { at + 2 } else { at + 1 };
    let (true, Word::Ordinal(other)) = (joined, w.at(second)) else { return None };
    let unit = w.past(second);
    let unit = if w.is(unit, "-") && w.glued(unit) { unit + 1 } else { unit };
    let centuries = matches!(w.at(unit), Word::Unit(Unit::Century) | Word::Units(Unit::Century));
    let before = w.at(unit + 1) == Word::Era(true);
    if !centuries || (other < number) != before {
        return None;
    }
    let year = (i16::from(number) - 1) * 100;
    let of = |year: i16| Meaning::calendar(YearOf::Written(if before { -year.max(1) } else { year }), Field::Century);
    let end = unit + 1 + usize::from(matches!(w.at(unit + 1), Word::Era(_)));
    let also = Expression {
        first: second,
        last: end,
        meaning: of((i16::from(other) - 1) * 100),
        rule: "dates/century-range-end",
    };
    Some(Found { also: vec![also], ..Found::with_article(end, of(year), "dates/century-range") })
}
