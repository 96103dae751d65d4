//! Whether a text is a chronicle, which tells of the past by full dates. Knows what its dates mean; must not know their values.

use jiff::civil::Date;

use super::super::calendar::{Field, Unit, days_between};
use super::super::meaning::{Base, From, YearOf};
use super::super::tense::Tense;
use super::Placed;

/// Whether the text tells of the past by full dates, not of the week of its publication.
pub fn chronicle(placed: &[Placed], published: Option<Date>) -> bool {
    if published.is_none() && (opens_with_a_day(placed) || only_the_past(placed)) {
        return true;
    }
    let (mut full, mut near) = (0, 0);
    for one in placed {
        match &one.expression.meaning.base {
            Base::Calendar(YearOf::Written(_), _) => full += 1,
            Base::Weekday(..) | Base::WeekdayIn(..) | Base::Weekend => near += 1,
            Base::Deictic(Unit::Day | Unit::Week, _) => near += 1,
            Base::Offset(_, Unit::Day | Unit::Week, _, From::Published) => near += 1,
            _ => {}
        }
    }
    if published.is_some_and(|day| opens_with_news(placed, day)) {
        return false;
    }
    if published.is_some() { full >= 5 && near == 0 } else { full >= 2 && full > 3 * near }
}

/// "on May 18th" in a paper of May 21st, before any date with another year: a day of the month before the publication.
fn opens_with_news(placed: &[Placed], published: Date) -> bool {
    let older = |one: &Placed| matches!(one.expression.meaning.base, Base::Calendar(YearOf::Written(year), _) if year != published.year());
    let first = placed.iter().take_while(|one| !older(one)).find_map(|one| match one.expression.meaning.base {
        Base::Calendar(YearOf::Open, Field::Day(month, day)) if one.tense == Tense::Past => {
            Date::new(published.year(), month as i8, day as i8).ok()
        }
        _ => None,
    });
    first.is_some_and(|day| (0..=31).contains(&days_between(day, published)))
}

/// A month or day with its year comes first of all dates, and nothing is told from the day of writing.
fn only_the_past(placed: &[Placed]) -> bool {
    let full = |one: &Placed| {
        matches!(one.expression.meaning.base, Base::Calendar(YearOf::Written(_), Field::Day(..) | Field::Month(_)))
    };
    let open = |one: &Placed| {
        full(one) && !one.apart
            || matches!(one.expression.meaning.base, Base::Calendar(YearOf::Open, _) | Base::Context)
    };
    let first = placed.iter().find(|one| open(one));
    first.is_some_and(full) && !placed.iter().any(told_today) && placed.iter().all(|one| one.tense != Tense::Future)
}

/// "Friday, June 14, 1985: A plane leaves Athens.": the first date is a full one that opens its sentence, and nothing is told from the day of writing.
fn opens_with_a_day(placed: &[Placed]) -> bool {
    let full = |one: &Placed| matches!(one.expression.meaning.base, Base::Calendar(YearOf::Written(_), Field::Day(..)));
    placed.first().is_some_and(|one| full(one) && one.opens && !one.apart) && !placed.iter().any(told_today)
}

/// Whether a date is told from the day of writing.
fn told_today(one: &Placed) -> bool {
    matches!(
        one.expression.meaning.base,
        Base::Weekday(..)
            | Base::WeekdayIn(..)
            | Base::Weekend
            | Base::Deictic(..)
            | Base::Offset(_, _, _, From::Published)
            | Base::Calendar(YearOf::Deictic(_) | YearOf::Turn(_), _)
    )
}
