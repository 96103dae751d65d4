//! Recurring times: "every Friday", "twice a year", "daily", "on Sundays", "$2 a day".
//! Knows newspapers that are called daily.

use super::calendar::Unit;
use super::meaning::{Base, Found, Meaning};
use super::words::{Word, Words};
use crate::text::keys;

/// Reads "every year", "each Friday morning", "every two weeks", "every other day".
pub fn every(w: &Words, at: usize) -> Option<Found> {
    let next = if w.is_any(at + 1, keys!["other", "single", "second", "alternate"]) { at + 2 } else { at + 1 };
    let value = match w.at(next) {
        Word::Unit(unit) => {
            unit.duration(if w.is_any(next - 1, keys!["other", "second", "alternate"]) { "2" } else { "1" })
        }
        Word::Weekday(day) => format!("XXXX-WXX-{day}"),
        Word::Other if w.is(next, "weekday") => "XXXX-WXX".into(),
        Word::Month(month) => {
            if let (Some(day), false) = (super::month::day_at(w, next + 1), w.small_noun(next + 2)) {
                return Some(Found::new(next + 2, set(format!("XXXX-{month:02}-{day:02}")), "dates/every-day"));
            }
            format!("XXXX-{month:02}")
        }
        Word::Season(season) => {
            super::calendar::When { year: None, field: super::calendar::Field::Season(season) }.timex()
        }
        Word::Part(part) => format!("XXXX-XX-XXT{part}"),
        Word::Instant(_) => "P1D".into(),
        Word::Holiday(_) => return Some(Found::new(w.past(next), set("P1Y".into()), "dates/every-holiday")),
        Word::Digits(day @ 1..=31, 1 | 2) if matches!(w.at(next + 1), Word::Month(_)) => {
            let Word::Month(month) = w.at(next + 1) else { return None };
            return Some(Found::new(next + 2, set(format!("XXXX-{month:02}-{day:02}")), "dates/every-day"));
        }
        Word::Digits(count @ 1..=99, _) | Word::Number(count @ 1..=99) => {
            return units(w, past_range(w, w.past(next)), f64::from(count));
        }
        _ => {
            let count = super::count::count(w, next)?;
            return units(w, past_range(w, count.last), count.value?);
        }
    };
    let part = matches!(w.at(next), Word::Weekday(_)) && matches!(w.at(next + 1), Word::Part(_));
    Some(Found::new(if part { next + 2 } else { w.past(next) }, set(value), "dates/every"))
}

/// "to three" of "every two to three days".
fn past_range(w: &Words, at: usize) -> usize {
    let joined = w.is_any(at, keys!["to", "or", "-"]);
    let second = if joined { crate::extract::number::at(w.doc, at + 1) } else { None };
    second.map_or(at, |number| number.last)
}

fn units(w: &Words, at: usize, count: f64) -> Option<Found> {
    let Word::Units(unit) = w.at(at) else { return None };
    Some(Found::new(at + 1, set(unit.duration(&format!("{count}"))), "dates/every-count"))
}

/// Reads "once a week", "twice per year".
pub fn times(w: &Words, at: usize) -> Option<Found> {
    let Word::Unit(unit) = w.at(at + 2) else { return None };
    w.is_any(at + 1, keys!["a", "an", "per", "each", "every"])
        .then(|| Found::new(at + 3, set(unit.duration("1")), "dates/times"))
}

/// Reads "three times a week".
pub fn times_counted(w: &Words, at: usize) -> Option<Found> {
    let next = w.past(at);
    w.is(next, "times").then(|| times(w, next))?
}

/// Reads "daily", "annually"; newspapers of that name stay out.
pub fn adverb(w: &Words, at: usize) -> Option<Found> {
    let Word::Set(value) = w.at(at) else { return None };
    let owned = at > w.first && w.is(at - 1, "'s");
    let named = w.capital(at) && (owned || w.capital(at + 1) || at > w.first && w.capital(at - 1));
    (!named).then(|| Found::new(w.past(at), set(value.into()), "dates/set-adverb"))
}

/// Reads "at weekends".
pub fn days(w: &Words, at: usize) -> Option<Found> {
    super::habit::days(w, at).map(|value| Found::new(at + 1, set(value.into()), "dates/days-of-any-week"))
}

/// Reads "Fridays".
pub fn weekdays(w: &Words, at: usize) -> Option<Found> {
    let Word::Weekdays(day) = w.at(at) else { return None };
    Some(Found::new(at + 1, set(format!("XXXX-WXX-{day}")), "dates/weekdays"))
}

/// "$2 a day", "three times a week", "70,000 barrels a day": a rate, where a number stands close before.
pub fn rate(w: &Words, at: usize, unit: Unit, last: usize) -> Option<Found> {
    let near = (1..=4).take_while(|&back| at >= w.first + back).map(|back| at - back);
    let mut words = near.take_while(|&place| !w.is_any(place, keys![",", ";", "(", ")"]));
    let counted = words.any(|place| {
        matches!(w.doc.tokens[place].kind, crate::text::Kind::Number)
            || matches!(w.at(place), Word::Times | Word::Number(_) | Word::Numeral) && !w.is(place, "one")
            || w.is_any(place, keys!["million", "billion", "thousand", "times", "hours", "dollars", "barrels"])
    });
    let speed = w.follows(at, keys!["km", "kilometers", "kilometres", "miles", "knots", "mph"]) && unit.is_clock();
    (counted && !speed && !unit.is_clock() || w.follows(at, keys!["times"]))
        .then(|| Found::new(last, set(unit.duration("1")), "dates/rate"))
}

/// Reads "per day", "per year".
pub fn per(w: &Words, at: usize) -> Option<Found> {
    let Word::Unit(unit) = w.at(at) else { return None };
    (w.follows(at, keys!["per"]) && !unit.is_clock()).then(|| Found::new(at + 1, set(unit.duration("1")), "dates/per"))
}

fn set(value: String) -> Meaning {
    Meaning::of(Base::Set(value))
}
