//! Counts of units: "two-and-a-half", "several", "a dozen", and the counts that are ages, speeds and channels.

use super::calendar::Unit;
use super::words::{Word, Words};
use crate::extract::number;
use crate::text::keys;

/// A count of units; open in "several".
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// None where it is open.
    pub value: Option<f64>,
    /// One past its last token.
    pub last: usize,
}

/// As TIMEX3 writes a count.
pub fn written(value: Option<f64>) -> String {
    value.map_or("X".into(), |value| format!("{value}"))
}

/// A number at `at`: digits, words, "several", "half a", "a dozen".
pub fn count(w: &Words, at: usize) -> Option<Count> {
    if at < w.first || at >= w.last {
        return None;
    }
    let skip = |last: usize| {
        let mut last = last;
        while matches!(w.at(last), Word::Filler) {
            last = w.past(last);
        }
        last
    };
    match w.at(at) {
        Word::Number(0) => {
            let next = w.past(at);
            let number = number::at(w.doc, next).filter(|_| !matches!(w.at(next), Word::Units(_)));
            return Some(Count { value: None, last: skip(number.map_or(next, |number| number.last)) });
        }
        Word::Number(value) => {
            let past = w.past(at);
            return Some(Count {
                value: Some(f64::from(value)),
                last: if w.is(past, "of") { past + 1 } else { skip(past) },
            });
        }
        Word::Half => {
            let past = w.past(at);
            let last = if w.is(past, "-") { past + 1 } else { past };
            return matches!(w.at(last), Word::Unit(_))
                .then_some(Count { value: Some(0.5), last: if w.is(past, "-") { past } else { last } });
        }
        _ => {}
    }
    let number = number::at(w.doc, at)?;
    if w.is_any(at, keys!["a", "an", "half"]) && !number.magnitude && number.last == at + 1 || number.last > w.last {
        return None;
    }
    if let Some(part) = fraction(w, number.last).filter(|_| w.doc.word(at).starts_with(|c: char| c.is_ascii_digit())) {
        return Some(Count { value: Some(number.value + part), last: number.last + 3 });
    }
    let plain = ["and", "a", "half"].iter().enumerate().all(|(place, word)| w.is(number.last + place, word));
    let hyphens =
        ["-", "and", "-", "a", "-", "half"].iter().enumerate().all(|(place, word)| w.is(number.last + place, word));
    let (value, last) = match (plain, hyphens) {
        (true, _) => (number.value + 0.5, number.last + 3),
        (_, true) => (number.value + 0.5, number.last + 6),
        _ => (number.value, number.last),
    };
    let of = number.magnitude && w.is(last, "of");
    Some(Count { value: (!number.magnitude).then_some(value), last: skip(if of { last + 1 } else { last }) })
}

/// "1/2" behind a number: "3 1/2 years".
fn fraction(w: &Words, at: usize) -> Option<f64> {
    let (Word::Digits(part, 1), Word::Digits(whole @ 2..=8, 1)) = (w.at(at), w.at(at + 2)) else { return None };
    (w.is(at + 1, "/") && part < whole).then(|| f64::from(part) / f64::from(whole))
}

/// A unit, perhaps behind a hyphen.
pub fn unit_behind(w: &Words, at: usize) -> Option<(Unit, usize)> {
    let at = if w.is(at, "-") && w.glued(at) { at + 1 } else { at };
    match w.at(at) {
        Word::Unit(unit) | Word::Units(unit) => Some((unit, at + 1)),
        _ => None,
    }
}

/// "12-year-old", "12 years old", "aged 12 years", "30 years of age".
pub fn is_age(w: &Words, at: usize, last: usize) -> bool {
    let behind = if w.is(last, "-") { last + 1 } else { last };
    w.is_any(behind, keys!["old", "olds", "older", "younger"])
        || w.is(last, "of") && w.is(last + 1, "age")
        || w.follows(at, keys!["aged"])
}

/// "24-hour news", "24-hour hotline".
pub fn channel(w: &Words, last: usize) -> bool {
    w.is_any(
        last,
        keys![
            "news", "channel", "channels", "hotline", "service", "helpline", "television", "tv", "clock",
            "surveillance", "broadcaster", "network",
        ],
    )
}

/// "2018 day five": a year, not a count.
pub fn single_of_many(w: &Words, count: Count, last: usize) -> bool {
    matches!(w.at(last - 1), Word::Unit(_)) && count.value.is_some_and(|value| value >= 1000.0)
}

/// "100 km an hour" is read elsewhere; "5-minute mile" and "the 90th minute" are no lengths of news.
pub fn speed(w: &Words, last: usize) -> bool {
    w.is_any(last, keys!["mile", "miles"])
}
