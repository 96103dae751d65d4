//! What each token means to the dates grammar. Knows the lists of time words and holidays; must not know how words combine.

use std::sync::LazyLock;

use crate::lexicon::{self, List, Row};
use crate::text::{Case, Doc, Kind};

use super::calendar::{Season, Unit};

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
    /// "Q3".
    Quarter(u8),
    /// "5pm", "9.30am": a clock time in one token.
    Clock(u8, u8),
    /// "9.30": hour and minute, or any decimal.
    Pair(u16, u16),
    /// "08.1998", the end of a dotted date.
    MonthYear(u16, u16),
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

/// What each row of the list of time words says.
static TIME_WORDS: LazyLock<Vec<Word>> =
    LazyLock::new(|| lexicon::rows(List::TimeWords).map(|row| of_row(row.get("kind"), row.get("value"))).collect());

/// A sentence's tokens as the grammar sees them.
pub struct Words<'a> {
    /// The document.
    pub doc: &'a Doc,
    words: Vec<Word>,
    /// Whether the text counts years before Christ.
    pub ancient: bool,
    /// Whether slashed dates put the day first.
    pub day_leads: bool,
    /// First token of the stretch that is read.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
}

impl<'a> Words<'a> {
    /// Looks up every token once.
    pub fn new(doc: &'a Doc) -> Words<'a> {
        let mut words = vec![Word::Other; doc.tokens.len()];
        for (word, (index, token)) in words.iter_mut().zip(doc.tokens.iter().enumerate()) {
            match token.kind {
                Kind::Number => *word = digits(doc.word(index)),
                Kind::Mixed => *word = mixed(doc.word(index)),
                _ => {}
            }
        }
        for found in doc.matches(List::NumberWords) {
            words[found.first as usize] = Word::Numeral;
        }
        for found in doc.matches(List::TimeWords) {
            let place = found.first as usize;
            if matches!(words[place], Word::Other | Word::Numeral) {
                words[place + 1..found.last as usize].fill(Word::Inside);
                words[place] = TIME_WORDS[found.row.index()];
            }
        }
        for found in doc.matches(List::Holidays) {
            if words[found.first as usize] == Word::Inside {
                continue;
            }
            words[found.first as usize..found.last as usize].fill(Word::Inside);
            words[found.first as usize] = Word::Holiday(found.row);
        }
        let ancient = words.contains(&Word::Era(true));
        let day_leads = day_leads(&words);
        Words { doc, words, ancient, day_leads, first: 0, last: doc.tokens.len() }
    }

    /// The word at a token; `Other` outside of the stretch.
    pub fn at(&self, token: usize) -> Word {
        if token < self.first || token >= self.last { Word::Other } else { self.words[token] }
    }

    /// The token behind the form that begins here.
    pub fn past(&self, token: usize) -> usize {
        let mut next = token + 1;
        while matches!(self.at(next), Word::Inside) {
            next += 1;
        }
        next
    }

    /// The first token of the form that ends before `token`; `token` itself at the stretch's start.
    pub fn before(&self, token: usize) -> usize {
        let mut place = token;
        while place > self.first {
            place -= 1;
            if !matches!(self.words[place], Word::Inside) {
                break;
            }
        }
        place
    }

    /// Whether the token is this word. False outside of the stretch.
    pub fn is(&self, token: usize, key: &str) -> bool {
        token >= self.first && token < self.last && self.doc.is(token, key)
    }

    /// Whether the token is one of these words.
    pub fn is_any(&self, token: usize, keys: &[&str]) -> bool {
        token >= self.first && token < self.last && self.doc.is_any(token, keys)
    }

    /// Whether the token before `token` is one of these words.
    pub fn follows(&self, token: usize, keys: &[&str]) -> bool {
        token > self.first && self.doc.is_any(token - 1, keys)
    }

    /// Whether the token is a mark glued to what stands before it.
    pub fn glued(&self, token: usize) -> bool {
        token < self.last && self.doc.tokens[token].glued
    }

    /// A hyphen or dash, whatever its length.
    pub fn dash(&self, token: usize) -> bool {
        self.is_any(token, &["-", "—", "--"])
    }

    /// Whether the token begins with a capital.
    pub fn capital(&self, token: usize) -> bool {
        token >= self.first && token < self.last && self.doc.tokens[token].capital
    }

    /// Whether the token is a word in small letters that no function word is.
    pub fn small_noun(&self, token: usize) -> bool {
        const FUNCTION: &[&str] = &[
            "it", "he", "she", "they", "we", "there", "was", "were", "has", "had", "have", "is", "are", "the", "a",
            "an", "but", "and", "or", "but", "when", "as", "in", "on", "at", "by", "with", "after", "before", "to",
            "for", "from", "that", "while", "until", "because", "local",
        ];
        self.small(token) && !self.is_any(token, FUNCTION)
    }

    /// Whether the token is a word in small letters.
    pub fn small(&self, token: usize) -> bool {
        token >= self.first && token < self.last && self.doc.tokens[token].case == Case::Lower
    }
}

/// Whether the text writes its dates "7 August" more often than "August 7".
fn day_leads(words: &[Word]) -> bool {
    let (mut before, mut after) = (0, 0);
    for (at, _) in words.iter().enumerate().filter(|(_, word)| matches!(word, Word::Month(_))) {
        let day = |word: Option<&Word>| matches!(word, Some(Word::Digits(1..=31, 1 | 2) | Word::Ordinal(_)));
        after += usize::from(day(words.get(at + 1)));
        before += usize::from(at > 0 && day(words.get(at - 1)));
    }
    before > after
}

fn digits(text: &str) -> Word {
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
fn mixed(text: &str) -> Word {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if let "am" | "pm" | "AM" | "PM" = letters {
        return clock(&text[..text.len() - 2], letters.starts_with(['p', 'P']));
    }
    let number: u16 = text[..text.len() - letters.len()].parse().unwrap_or(0);
    match letters {
        "st" | "nd" | "rd" | "th" if (1..=40).contains(&number) => Word::Ordinal(number as u8),
        "s" if number.is_multiple_of(10) && (1000..=2090).contains(&number) => Word::Decade(number),
        "s" if number.is_multiple_of(10) && (100..=990).contains(&number) => Word::Decade(number),
        "s" if number.is_multiple_of(10) && (20..=90).contains(&number) => Word::Decade(1900 + number),
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

fn of_row(kind: &str, value: &'static str) -> Word {
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
        "filler" => Word::Filler,
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
