//! Three days and more of one month: "13, 14, 16 and 17 December", "Dec. 13, 14 and 17". Each is larger than the one before it.

use super::meaning::{Expression, Found};
use super::month::{day_at, day_in, month_behind};
use super::words::{Word, Words};
use super::year;
use crate::text::keys;

/// Reads a list from its first day on, the month behind it.
pub fn before_month(w: &Words, at: usize) -> Option<Found> {
    let days = days(w, at, true);
    let &(last, _) = days.get(2).and(days.last())?;
    let (month, end) = month_behind(w, last + 1)?;
    let (year, end) = year::after(w, end);
    let meaning = |day| day_in(year, month, day);
    let also = others(&days[1..], end, meaning)?;
    Some(Found { also, ..Found::new(end, meaning(days[0].1)?, "dates/days-of-month") })
}

/// Reads a list behind its month, from its first day on.
pub fn behind_month(w: &Words, at: usize, month: u8) -> Option<Found> {
    let days = days(w, at, false);
    let &(last, _) = days.get(2).and(days.last())?;
    let counts = w.small(last + 1)
        && !w.is_any(last + 1, keys!["in", "at", "as", "for", "to", "when", "with", "by", "on", "were", "are", "was"]);
    if counts || !w.is_any(last - 1, keys!["and", "or"]) || matches!(w.at(last + 1), Word::Month(_)) {
        return None;
    }
    let (year, end) = year::after(w, last + 1);
    let meaning = |day| day_in(year, month, day);
    let also = others(&days[1..], end, meaning)?;
    Some(Found { also, ..Found::new(end, meaning(days[0].1)?, "dates/month-days") })
}

/// Days and their tokens; a dash joins them only where it stands close.
fn days(w: &Words, at: usize, dashes: bool) -> Vec<(usize, u8)> {
    let mut days: Vec<(usize, u8)> = Vec::new();
    let mut place = at;
    while let Some(day) = day_at(w, place).filter(|&day| days.last().is_none_or(|&(_, before)| before < day)) {
        days.push((place, day));
        let comma = w.is(place + 1, ",");
        let word = w.is_any(place + 1 + usize::from(comma), keys!["and", "or"]);
        let dash = dashes && w.dash(place + 1) && w.glued(place + 1) && w.glued(place + 2);
        place += match (comma, word) {
            (true, true) => 3,
            (false, false) if !dash => break,
            _ => 2,
        };
    }
    days
}

fn others(
    days: &[(usize, u8)],
    end: usize,
    meaning: impl Fn(u8) -> Option<super::meaning::Meaning>,
) -> Option<Vec<Expression>> {
    let last = days.last()?.0;
    let one = |&(at, day): &(usize, u8)| {
        let end = if at == last { end } else { at + 1 };
        Some(Expression { first: at, last: end, meaning: meaning(day)?, rule: "dates/days-listed" })
    };
    days.iter().map(one).collect()
}
