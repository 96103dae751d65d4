//! Days told from the day of writing: "yesterday", "tonight", "overnight", "this time last year". Knows which way the words point; must not
//! know the dates themselves.

use super::calendar::{Field, Unit};
use super::meaning::{Base, Found, Meaning, Time, Turn, YearOf};
use super::words::{Word, Words};
use super::{duration, weekday};
use crate::text::keys;

/// Reads "yesterday", "tomorrow morning", "tonight", "overnight".
pub fn day(w: &Words, at: usize) -> Option<Found> {
    let last = w.past(at);
    match w.at(at) {
        Word::Tonight if w.is(at, "overnight") && matches!(w.at(last), Word::Weekday(_)) => {
            let day = weekday::weekday(w, last).filter(|day| day.meaning.time.is_none())?;
            let meaning = day.meaning.at(Some(Time::Part("NI")));
            Some(Found { meaning, rule: "dates/overnight-day", also: Vec::new(), ..day })
        }
        Word::Tonight if w.is(at, "overnight") => {
            let base = night_between(w, last).map_or(Base::Overnight, |day| Base::Weekday(day, Turn::Open));
            Some(Found::new(last, Meaning::of(base).at(Some(Time::Part("NI"))), "dates/overnight"))
        }
        Word::Tonight => {
            Some(Found::new(last, Meaning::of(Base::Deictic(Unit::Day, 0)).at(Some(Time::Part("NI"))), "dates/tonight"))
        }
        Word::Day(days) if !title(w, at) => {
            let meaning = Meaning::of(Base::Deictic(Unit::Day, i32::from(days)));
            if let Some(found) = weekday::weeks_on(w, last, meaning) {
                return Some(found);
            }
            let time = weekday::part_behind(w, last);
            let end = if time.is_some() { last + 1 } else { last };
            Some(Found::new(end, Meaning::of(Base::Deictic(Unit::Day, i32::from(days))).at(time), "dates/relative-day"))
        }
        _ => None,
    }
}

/// "between Thursday and Friday", "from Thursday to Friday", "into Friday" behind "overnight": the day on which that night begins.
fn night_between(w: &Words, at: usize) -> Option<u8> {
    let Word::Weekday(day) = w.at(at + 1) else { return None };
    if w.is_any(at, keys!["into", "to"]) {
        return Some(if day == 1 { 7 } else { day - 1 });
    }
    let pair = w.is_any(at + 2, keys!["and", "to", "into"]) && matches!(w.at(at + 3), Word::Weekday(_));
    (w.is_any(at, keys!["between", "from"]) && pair).then_some(day)
}

/// "USA Today", "Russia Today".
fn title(w: &Words, at: usize) -> bool {
    let shown = w.is_any(w.past(at), keys!["show", "programme", "program", "newspaper", "magazine"]);
    w.capital(at) && at > w.first && (w.capital(at - 1) || shown) && !w.doc.starts_sentence(at)
}

/// "this time tomorrow", "this time next week", "this time in 2012": the day or unit at `at`.
pub fn this_time(w: &Words, at: usize) -> Option<Found> {
    let found = match w.at(at) {
        _ if w.is(at, "in") => {
            let Word::Digits(year @ 1000..=2199, 4) = w.at(at + 1) else { return None };
            let meaning = Meaning::calendar(YearOf::Written(year as i16), Field::Year);
            return Some(Found::new(at + 2, meaning, "dates/this-time"));
        }
        _ if w.is_any(at, keys!["a", "one", "two", "four"]) => {
            let count = super::count::count(w, at).map_or(at + 1, |count| count.last);
            let (Word::Unit(Unit::Year) | Word::Units(Unit::Year), Word::Ago(-1)) = (w.at(count), w.at(count + 1))
            else {
                return None;
            };
            let found = if w.is(at, "a") { duration::one(w, at) } else { duration::counted(w, at) }?;
            return Some(Found { rule: "dates/this-time", ..found });
        }
        Word::Day(days) => {
            Found::new(w.past(at), Meaning::of(Base::Deictic(Unit::Day, i32::from(days))), "dates/this-time")
        }
        Word::Shift(_) => super::relative::shift(w, at)?,
        _ => return None,
    };
    matches!(found.meaning.base, Base::Deictic(..)).then_some(Found { rule: "dates/this-time", ..found })
}
