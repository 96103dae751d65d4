//! Months with days and years, in American, British and military order: "Aug. 7, 1998", "7 August 1998", "the 7th of August", "August 7–9".
//! Knows the words of one date; which year an open one belongs to is `resolve`'s business.

use super::calendar::{self, Field};
use super::days;
use super::meaning::{Expression, Found, Meaning, YearOf};
use super::month_alone::stands_alone;
use super::words::{Shift, Word, Words};
use super::year;
use crate::text::{Keys, Kind, keys};

/// Reads from a month's name: "August 7, 1998", "Aug. 1998", "August of that year", "August".
pub fn month_first(w: &Words, at: usize) -> Option<Found> {
    let Word::Month(month) = w.at(at) else { return None };
    let named = past_name(w, at)?;
    if let Some((day, last)) = day_after(w, at, named, month) {
        if is_name(w, last) {
            return None;
        }
        let (year, end) = year::after(w, last);
        let (year, end) = if year == YearOf::Open && attacks(w, month, day, last) {
            (YearOf::Written(2001), end)
        } else {
            (year, end)
        };
        if let Some(found) = days::behind_month(w, last - 1, month) {
            return Some(found);
        }
        let also = second_day(w, last, month);
        if let Some(also) = also {
            let (year, end) = year::after(w, also.last);
            let second = Expression { last: end, meaning: Meaning::calendar(year, also_day(&also, month)), ..also };
            return Some(Found {
                also: vec![second],
                ..Found::new(end, day_in(year, month, day)?, "dates/month-day-range")
            });
        }
        return Some(Found::new(end, day_in(year, month, day)?, "dates/month-day"));
    }
    let (year, end) = year::after(w, named);
    let march = w.is(at, "march")
        && w.is(named, "of")
        && at > w.first
        && w.capital(at - 1)
        && w.doc.tokens[at - 1].is_word()
        && matches!(w.at(at - 1), Word::Other | Word::Filler)
        && !w.doc.starts_sentence(at - 1);
    let open = year == YearOf::Open;
    if march || open && (is_surely_name(w, named) || !stands_alone(w, at, named)) {
        return None;
    }
    Some(Found::new(
        end,
        Meaning::calendar(year, Field::Month(month)),
        if open { "dates/month" } else { "dates/month-year" },
    ))
}

/// Words behind a day that bear it as their name: "the April 19 Movement", "the 17 November group".
const NAMED: &Keys = keys![
    "movement", "brigade", "brigades", "martyrs", "forces", "coalition", "revolution", "organization", "organisation",
    "group", "front", "university", "bridge", "street", "stadium", "square", "avenue", "barracks", "alliance", "party",
    "hospital", "airport", "prison", "boulevard", "division", "battalion",
];

/// Words that a day names even where capitals do not tell: "the March 14 alliance", in dispatches of capitals "THE 19 APRIL MOVEMENT".
const SURELY_NAMED: &Keys = keys![
    "movement", "coalition", "alliance", "bloc", "brigade", "brigades", "avenue", "street", "neighborhood",
    "neighbourhood", "square",
];

/// Whether a day or month that ends before `last` names what stands behind it.
fn is_name(w: &Words, last: usize) -> bool {
    w.capital(last) && w.is_any(last, NAMED) || is_surely_name(w, last)
}

/// The same, perhaps behind a quotation mark: "the '26 July' movement".
fn is_surely_name(w: &Words, last: usize) -> bool {
    let quoted = last < w.last && w.doc.tokens[last].kind == Kind::Quote;
    w.is_any(if quoted { last + 1 } else { last }, SURELY_NAMED)
}

/// "the Sept. 11 attacks": the day that needs no year.
fn attacks(w: &Words, month: u8, day: u8, last: usize) -> bool {
    let noun = if w.is_any(last, keys!["terrorist", "terror", "2001"]) { last + 1 } else { last };
    (month, day) == (9, 11) && w.is_any(noun, keys!["attack", "attacks", "hijackers", "hijackings"])
}

/// "Report No. | 4, 23 November".
fn is_numbered(w: &Words, at: usize) -> bool {
    w.follows(at, keys!["no", "nos", "number"]) || w.follows(at, keys!["."]) && w.follows(at - 1, keys!["no", "nos"])
}

/// Reads from a day's number: "7 August 1998", "7th of August", "3 to 7 May", "23 Aug 88".
pub fn day_first(w: &Words, at: usize) -> Option<Found> {
    let day = day_at(w, at)?;
    if let Some(found) = slashed(w, at, day) {
        return Some(found);
    }
    if let Some((month, last)) = month_behind(w, at + 1) {
        if is_name(w, last) {
            return None;
        }
        let (year, end) = year::after(w, last);
        let (year, end) = if year == YearOf::Open { year::short(w, last).unwrap_or((year, end)) } else { (year, end) };
        return Some(Found {
            article: matches!(w.at(at), Word::Ordinal(_)),
            ..Found::new(end, day_in(year, month, day)?, "dates/day-month")
        });
    }
    if let Some(found) = days::before_month(w, at) {
        return Some(found);
    }
    let joined = w.dash(at + 1) || w.is_any(at + 1, keys!["to", "and", "or", "/", ",", "until", "through"]);
    let joined = joined && !(w.is(at + 1, ",") && is_numbered(w, at));
    let next = if w.is(at + 2, "the") { at + 3 } else { at + 2 };
    let second = if joined { day_at(w, next)? } else { return None };
    let (month, last) = month_behind(w, next + 1)?;
    let (year, end) = year::after(w, last);
    let also =
        Expression { first: next, last: end, meaning: day_in(year, month, second)?, rule: "dates/day-month-range" };
    Some(Found {
        also: vec![also],
        article: matches!(w.at(at), Word::Ordinal(_)),
        ..Found::new(end, day_in(year, month, day)?, "dates/day-of-range")
    })
}

/// "20/October/2014".
fn slashed(w: &Words, at: usize, day: u8) -> Option<Found> {
    let (Word::Month(month), Word::Digits(year @ 1000..=2199, 4)) = (w.at(at + 2), w.at(at + 4)) else { return None };
    let joined = w.is(at + 1, "/") && w.is(at + 3, "/") && (at + 1..at + 5).all(|place| w.glued(place));
    let meaning = day_in(YearOf::Written(year as i16), month, day).filter(|_| joined)?;
    Some(Found::new(at + 5, meaning, "dates/day-month-slashed"))
}

/// "on the 9th": a day of the month that is being told of.
pub fn bare_day(w: &Words, at: usize) -> Option<Found> {
    let Word::Ordinal(day @ 1..=31) = w.at(at) else { return None };
    let months = [("inst", 0), ("instant", 0), ("ult", -1), ("ultimo", -1), ("prox", 1), ("proximo", 1)];
    if let Some((_, n)) = months.into_iter().find(|(word, _)| w.is(at + 1, word)) {
        let end = if w.is(at + 2, ".") && w.glued(at + 2) && at + 3 < w.last { at + 3 } else { at + 2 };
        let meaning = Meaning::of(super::meaning::Base::DayOfMonth(day, Some(n)));
        return Some(Found::with_article(end, meaning, "dates/day-of-month-old"));
    }
    let the = w.is(at + 2, "the") && !matches!(w.at(at + 2), Word::Shift(_));
    let shift = at + 2 + usize::from(the);
    let unit = w.past(shift);
    if let (true, true, Word::Shift(told), Word::Unit(calendar::Unit::Month)) =
        (w.follows(at, keys!["the"]), w.is(at + 1, "of"), w.at(shift), w.at(unit))
    {
        let n = match told {
            Shift::Last => Some(-1),
            Shift::This => Some(0),
            Shift::Next => Some(1),
            Shift::That | Shift::Same => None,
            _ => return None,
        };
        let meaning = Meaning::of(super::meaning::Base::DayOfMonth(day, n));
        return Some(Found::with_article(unit + 1, meaning, "dates/day-of-last-month"));
    }
    let numeral = w.doc.word(at).starts_with(|c: char| c.is_ascii_digit());
    let placed =
        w.follows(at, keys!["the"]) && at >= 2 && w.is_any(at - 2, keys!["on", "until", "by", "till", "since"]);
    let part = at >= w.first + 3 && w.is(at - 1, "the") && w.is(at - 2, "of") && matches!(w.at(at - 3), Word::Part(_));
    let placed = placed || part;
    let opens = at == w.first + 2
        && (w.is_any(
            at + 1,
            keys!["the", "a", "an", "he", "she", "they", "it", "we", "his", "her", "their", "our", "my"],
        ) || w.capital(at + 1)
            || matches!(w.at(at + 1), Word::Numeral | Word::Digits(..)) && w.small_noun(at + 2));
    let plural =
        at == w.first + 2 && w.small_noun(at + 1) && w.doc.word(at + 1).ends_with('s') && w.doc.word(at + 1).len() > 4;
    let ends = opens
        || plural
        || w.is_any(at + 1, keys!["it", "he", "she", "they", "we", "in", "at", "when", "the"])
        || at + 1 >= w.last
        || w.is_any(at + 1, keys![".", ",", ";", ")"])
        || w.is(at + 1, "and") && !matches!(w.at(at + 2), Word::Ordinal(_));
    (numeral && placed && ends).then(|| {
        Found::with_article(at + 1, Meaning::of(super::meaning::Base::DayOfMonth(day, None)), "dates/day-of-month")
    })
}

/// A day's number, 1 to 31.
pub fn day_at(w: &Words, at: usize) -> Option<u8> {
    match w.at(at) {
        Word::Digits(day @ 1..=31, 1 | 2) => Some(day as u8),
        Word::Ordinal(day @ 1..=31) => Some(day),
        _ => None,
    }
}

/// A day of the calendar, where the year has it.
pub fn day_in(year: YearOf, month: u8, day: u8) -> Option<Meaning> {
    let written = if let YearOf::Written(year) = year { Some(year) } else { None };
    calendar::exists(written, month, day).then(|| Meaning::calendar(year, Field::Day(month, day)))
}

/// "[of] August", with the full stop of an abbreviation.
pub fn month_behind(w: &Words, at: usize) -> Option<(u8, usize)> {
    let at = if w.at(at) == Word::Unit(calendar::Unit::Day) && w.is(at + 1, "of") { at + 1 } else { at };
    let at = if w.is_any(at, keys!["of", "-"]) { at + 1 } else { at };
    let Word::Month(month) = w.at(at) else { return None };
    Some((month, past_name(w, at)?))
}

/// The token behind a month's name, its abbreviating full stop included.
fn past_name(w: &Words, at: usize) -> Option<usize> {
    let full = w.doc.word(at).len() > 4 || w.is_any(at, keys!["may", "june", "july"]);
    let stop = !full && w.is(at + 1, ".") && w.glued(at + 1) && at + 2 < w.last;
    Some(if stop { at + 2 } else { at + 1 })
}

/// The day behind a month's name, unless it counts something: "In March 12 soldiers died".
fn day_after(w: &Words, month_at: usize, at: usize, month: u8) -> Option<(u8, usize)> {
    let named = w.is(at, "the") && !w.capital(at + 1) && !w.capital(at + 2) && !w.small_noun(at + 2);
    let at = if named { at + 1 } else { at };
    let day = day_at(w, at)?;
    let next = at + 1;
    let counts = w.follows(month_at, keys!["in", "during"])
        && !super::tense::is_verb(w, next)
        && matches!(w.at(at), Word::Digits(..))
        && w.small(next)
        && !w.is_any(next, keys!["and", "to", "at", "in", "when", "as", "with", "or", "for", "by", "the"]);
    let clock = matches!(w.at(at), Word::Digits(..))
        && (w.is_any(next, keys!["%", "percent", "per"])
            || w.is(next, ":") && w.glued(next) && w.glued(next + 1) && matches!(w.at(next + 1), Word::Digits(..)));
    let year =
        matches!(w.at(at), Word::Digits(_, 2)) && w.doc.word(at).starts_with('0') && !w.is(next, ",") && month == 0;
    (!counts && !clock && !year && !matches!(w.at(next), Word::Units(_))).then_some((day, next))
}

/// The second day of "August 7–9", "May 3 and 4".
fn second_day(w: &Words, at: usize, month: u8) -> Option<Expression> {
    let joined = w.dash(at) && w.glued(at + 1) || w.is_any(at, keys!["and", "or", "to"]) || w.dash(at);
    let day = joined.then(|| day_at(w, at + 1))??;
    let next = at + 2;
    let counts = w.small(next)
        && !w.is_any(next, keys!["in", "at", "as", "for", "and", "the", "to", "when", "with", "by", "on"])
        && !super::tense::is_verb(w, next);
    let other = matches!(w.at(next), Word::Month(_) | Word::Units(_) | Word::Unit(_) | Word::Meridiem(_))
        || w.is(next, ":") && w.glued(next) && w.glued(next + 1)
        || w.is(next, "-") && w.glued(next);
    let meaning = day_in(YearOf::Open, month, day)?;
    let blocked = other || counts && w.is_any(at, keys!["and", "or", "to"]);
    (!blocked).then_some(Expression { first: at + 1, last: next, meaning, rule: "dates/month-day-range-end" })
}

fn also_day(also: &Expression, month: u8) -> Field {
    match also.meaning.base {
        super::meaning::Base::Calendar(_, field) => field,
        _ => Field::Month(month),
    }
}
