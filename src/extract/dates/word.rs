//! A word's part in expressions of time, and what digits, mixed tokens and rows of the list of time words say.

use super::calendar::{Season, Unit};
use crate::lexicon::Row;

/// A word's part in expressions of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Word {
    /// None.
    Other,
    /// A later token of a form of several.
    Inside,
    /// January is 1.
    Month(u8),
    /// Monday is 1.
    Weekday(u8),
    /// "Fridays".
    Weekdays(u8),
    /// Spring to winter.
    Season(Season),
    /// "day".
    Unit(Unit),
    /// "days".
    Units(Unit),
    /// "morning", with its TIMEX3 name.
    Part(&'static str),
    /// "noon": a part of day that is a clock time.
    Instant(u8),
    /// "yesterday", in days from today.
    Day(i8),
    /// "tonight", "overnight".
    Tonight,
    /// "last", "next", "this".
    Shift(Shift),
    /// "early", "mid".
    Phase(Phase),
    /// "the end", "the early days": of something.
    Edge(Phase),
    /// A number word; 0 is "several".
    Number(u16),
    /// "half a".
    Half,
    /// "third", and 0 for "final" and "latter".
    Ordinal(u8),
    /// A number in words, or in digits with marks: "twenty", "1,000", "2.5".
    Numeral,
    /// A token of digits, up to 9999, and how many digits.
    Digits(u16, u8),
    /// "1990s", "nineties".
    Decade(u16),
    /// "more than", with its TIMEX3 name.
    Bound(&'static str),
    /// "daily", with its TIMEX3 value.
    Set(&'static str),
    /// "now", with its TIMEX3 value.
    Reference(&'static str),
    /// "every".
    Every,
    /// "twice".
    Times,
    /// "ago" −1, "hence" 1.
    Ago(i8),
    /// "p.m." is true.
    Meridiem(bool),
    /// "GMT" with its offset.
    Zone(&'static str),
    /// "BC" is true.
    Era(bool),
    /// A named day.
    Holiday(Row),
    /// "fiscal".
    Fiscal,
    /// "FY2019", "FY19".
    FiscalYear(u16),
    /// "Q3".
    Quarter(u8),
    /// "5pm", "9.30am": a clock time in one token.
    Clock(u8, u8),
    /// "9.30": hour and minute, or any decimal.
    Pair(u16, u16),
    /// "08.1998", the end of a dotted date.
    MonthYear(u16, u16),
    /// "H1".
    HalfYear(u8),
    /// "weeklong".
    Long(Unit),
    /// A month of the Iranian calendar, Farvardin is 1.
    Iranian(u8),
    /// "period".
    Period,
    /// "full" in "two full days".
    Filler,
}

/// Which one, seen from the publication date or from the date before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    Last,
    Past,
    Next,
    This,
    Coming,
    Following,
    Previous,
    Same,
    That,
    Recent,
    Intervening,
}

/// A part of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Start,
    Mid,
    End,
    Earlier,
    Later,
}

/// A token of digits.
pub fn digits(text: &str) -> Word {
    if text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()) {
        return Word::Digits(text.parse().unwrap_or(0), text.len() as u8);
    }
    let Some((first, second)) =
        text.split_once('.').filter(|(first, second)| first.len() <= 2 && matches!(second.len(), 2 | 4))
    else {
        return Word::Numeral;
    };
    match (first.parse(), second.parse()) {
        (Ok(first), Ok(second)) if text.len() > 5 => Word::MonthYear(first, second),
        (Ok(first), Ok(second)) => Word::Pair(first, second),
        _ => Word::Numeral,
    }
}

/// "27th", "1990s".
pub fn mixed(text: &str) -> Word {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if let "am" | "pm" | "AM" | "PM" = letters {
        return clock(&text[..text.len() - 2], letters.starts_with(['p', 'P']));
    }
    let number: u16 = text[..text.len() - letters.len()].parse().unwrap_or(0);
    if let ("Z" | "GMT" | "UTC" | "hrs" | "HRS" | "h", 4) = (letters, text.len() - letters.len())
        && number <= 2400
        && number % 100 < 60
    {
        return Word::Clock((number / 100) as u8, (number % 100) as u8);
    }
    match letters {
        "ST" | "ND" | "RD" | "TH" if (1..=40).contains(&number) => Word::Ordinal(number as u8),
        "S" if number.is_multiple_of(10) && (1500..=2090).contains(&number) => Word::Decade(number),
        "st" | "nd" | "rd" | "th" if (1..=40).contains(&number) => Word::Ordinal(number as u8),
        "d" if (2..=33).contains(&number) && matches!(number % 10, 2 | 3) => Word::Ordinal(number as u8),
        "s" if number.is_multiple_of(10) && (1000..=2090).contains(&number) => Word::Decade(number),
        "s" if number.is_multiple_of(10) && (100..=990).contains(&number) => Word::Decade(number),
        "s" if number.is_multiple_of(10) && (20..=90).contains(&number) => Word::Decade(1900 + number),
        _ => Word::Other,
    }
}

/// "FY19", "FY2019".
pub fn fiscal_year(text: &str) -> Word {
    let digits = text.strip_prefix("FY").filter(|year| matches!(year.len(), 2 | 4));
    match digits.and_then(|year| year.parse().ok()) {
        Some(year @ 0..=59) => Word::FiscalYear(2000 + year),
        Some(year @ 60..=99) => Word::FiscalYear(1900 + year),
        Some(year @ 1950..=2099) => Word::FiscalYear(year),
        _ => Word::Other,
    }
}

/// "5", "9.30" before "am" or "pm".
fn clock(text: &str, afternoon: bool) -> Word {
    let (hour, minute) = text.split_once('.').unwrap_or((text, "0"));
    match (hour.parse::<u8>(), minute.parse::<u8>()) {
        (Ok(hour @ 1..=12), Ok(minute @ 0..=59)) => Word::Clock(hour % 12 + if afternoon { 12 } else { 0 }, minute),
        _ => Word::Other,
    }
}

/// What a row of the list of time words says.
pub fn of_row(kind: &str, value: &'static str) -> Word {
    let number = || value.parse().unwrap_or(0);
    match kind {
        "month" => Word::Month(number()),
        "weekday" => Word::Weekday(number()),
        "weekdays" => Word::Weekdays(number()),
        "season" => Word::Season(Season::of(value)),
        "unit" => Word::Unit(Unit::of(value)),
        "units" => Word::Units(Unit::of(value)),
        "part" => Word::Part(value),
        "instant" => Word::Instant(if value == "24:00" { 24 } else { 12 }),
        "day" => Word::Day(value.parse().unwrap_or(0)),
        "tonight" => Word::Tonight,
        "shift" => Word::Shift(shift(value)),
        "phase" => Word::Phase(phase(value)),
        "edge" => Word::Edge(phase(value)),
        "number" if value == "half" => Word::Half,
        "number" => Word::Number(value.parse().unwrap_or(0)),
        "ordinal" => Word::Ordinal(number()),
        "bound" => Word::Bound(value),
        "decade" => Word::Decade(value.parse().unwrap_or(0)),
        "set" => Word::Set(value),
        "reference" => Word::Reference(value),
        "every" => Word::Every,
        "times" => Word::Times,
        "ago" => Word::Ago(value.parse().unwrap_or(0)),
        "meridiem" => Word::Meridiem(value == "pm"),
        "zone" => Word::Zone(value),
        "fiscal" => Word::Fiscal,
        "quarter" => Word::Quarter(number()),
        "half year" => Word::HalfYear(number()),
        "long" => Word::Long(Unit::of(value)),
        "filler" => Word::Filler,
        "iranian" => Word::Iranian(number()),
        "period" => Word::Period,
        "era" => Word::Era(value == "BC"),
        _ => Word::Other,
    }
}

fn shift(value: &str) -> Shift {
    match value {
        "last" => Shift::Last,
        "past" => Shift::Past,
        "next" => Shift::Next,
        "coming" => Shift::Coming,
        "following" => Shift::Following,
        "previous" => Shift::Previous,
        "same" => Shift::Same,
        "that" => Shift::That,
        "recent" => Shift::Recent,
        "intervening" => Shift::Intervening,
        _ => Shift::This,
    }
}

fn phase(value: &str) -> Phase {
    match value {
        "START" => Phase::Start,
        "END" => Phase::End,
        "EARLIER" => Phase::Earlier,
        "LATER" => Phase::Later,
        _ => Phase::Mid,
    }
}
