//! What one expression of a sentence takes from another beside it: years of ranges, years of the books, days of two times. Knows the words between
//! them; values are `resolve`'s business.

use super::calendar::Field;
use super::meaning::{Base, Expression, Time, YearOf};
use super::words::Words;
use crate::text::keys;

/// The year of one end of a range or list goes for the other: "between March and May 2012", "January 23 – March 9, 2014".
pub fn share(words: &Words, expressions: &mut [Expression]) {
    for place in (1..expressions.len()).rev() {
        let (before, behind) = expressions.split_at_mut(place);
        let (Some(first), Some(second)) = (before.last_mut(), behind.first()) else { continue };
        let (Base::Calendar(YearOf::Open, field), true) = (&first.meaning.base, joined(words, first, second)) else {
            continue;
        };
        // "from July to August of that year"
        if let Base::Calendar(year @ (YearOf::Anaphoric(_) | YearOf::Deictic(_)), _) = second.meaning.base {
            first.meaning.base = Base::Calendar(year, *field);
            continue;
        }
        if let Base::Calendar(YearOf::Written(year), other) = &second.meaning.base {
            let back = month_of(*field).zip(month_of(*other)).is_some_and(|(month, other)| month > other);
            first.meaning.base = Base::Calendar(YearOf::Written(if back { year - 1 } else { *year }), *field);
        }
    }
    share_days(words, expressions);
    book_years(words, expressions);
    for place in 1..expressions.len() {
        let (before, behind) = expressions.split_at_mut(place);
        let (Some(first), Some(second)) = (before.last(), behind.first_mut()) else { continue };
        if let (true, Base::Calendar(YearOf::Written(year), field), Base::Calendar(YearOf::Open, other)) =
            (joined(words, first, second), &first.meaning.base, &second.meaning.base)
        {
            let (Some(month), Some(other_month)) = (month_of(*field), month_of(*other)) else { continue };
            second.meaning.base =
                Base::Calendar(YearOf::Written(if other_month < month { year + 1 } else { *year }), *other);
        }
    }
}

/// "fiscal 1988, which ended Sept. 30", "the quarter of 1990 that began Oct. 1": the day on which a year of the books ends or begins.
fn book_years(words: &Words, expressions: &mut [Expression]) {
    for place in 1..expressions.len() {
        let (before, behind) = expressions.split_at_mut(place);
        let (Some(first), Some(second)) = (before.last(), behind.first_mut()) else { continue };
        let (Base::Calendar(YearOf::Written(year), Field::Fiscal | Field::Year), Base::Calendar(YearOf::Open, field)) =
            (&first.meaning.base, &second.meaning.base)
        else {
            continue;
        };
        let near = first.last..second.first;
        let ends = near.clone().any(|at| words.is_any(at, keys!["ended", "ending", "ends", "end"]));
        let begins =
            near.clone().any(|at| words.is_any(at, keys!["began", "beginning", "begins", "started", "starts"]));
        let Some(month) = month_of(*field).filter(|_| near.len() <= 4 && (ends || begins)) else { continue };
        let fiscal = matches!(first.meaning.base, Base::Calendar(_, Field::Fiscal));
        let back = i16::from(begins && fiscal && month >= 7);
        second.meaning.base = Base::Calendar(YearOf::Written(year - back), *field);
    }
}

/// The day of the second of two times goes for the first: "between 7:37 and 7:40 a.m. on Thursday".
fn share_days(words: &Words, expressions: &mut [Expression]) {
    let clock = |one: &Expression| matches!(one.meaning.time, Some(Time::Clock(..)));
    for place in 1..expressions.len() {
        let (before, behind) = expressions.split_at_mut(place);
        let (Some(first), Some(second)) = (before.last_mut(), behind.first()) else { continue };
        let open = matches!(first.meaning.base, Base::Context) && !matches!(second.meaning.base, Base::Context);
        if open && clock(first) && clock(second) && joined(words, first, second) {
            first.meaning.base = second.meaning.base.clone();
        }
    }
    for place in 2..expressions.len() {
        let (before, behind) = expressions.split_at_mut(place);
        let ([.., first, second], Some(day)) = (before, behind.first()) else { continue };
        let open = |one: &Expression| clock(one) && matches!(one.meaning.base, Base::Context);
        let beside = words.is(first.last, "(") && words.is(second.last, ")") && day.first <= second.last + 2;
        if beside && open(first) && open(second) && day.meaning.is_day() {
            first.meaning.base = day.meaning.base.clone();
            second.meaning.base = day.meaning.base.clone();
        }
    }
}

fn month_of(field: Field) -> Option<u8> {
    match field {
        Field::Month(month) | Field::Day(month, _) => Some(month),
        Field::Season(season) => Some(season.month()),
        _ => None,
    }
}

/// Whether "to", "and" or a dash, at most with a comma and an article, is all that stands between two expressions.
fn joined(words: &Words, first: &Expression, second: &Expression) -> bool {
    let between = first.last..second.first;
    let links = between
        .clone()
        .filter(|&at| words.is_any(at, keys!["to", "and", "until", "through", "or", "till", "not"]) || words.dash(at))
        .count();
    let rest = between.clone().filter(|&at| words.is_any(at, keys!["the", ",", "on"])).count();
    links == 1 && links + rest == between.len()
        || between.len() == 1
            && words.is(between.start, ",")
            && matches!(second.meaning.base, Base::Calendar(YearOf::Written(_), Field::Month(_)))
}
