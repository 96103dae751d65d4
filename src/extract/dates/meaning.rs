//! What an expression says before anything around it is known. Knows no document; `resolve` turns meanings into values.

use crate::lexicon::Row;

use super::calendar::{Field, Unit};
use super::words::Phase;

/// An expression as read.
#[derive(Clone, Debug)]
pub struct Meaning {
    /// The day, stretch, offset or length.
    pub base: Base,
    /// TIMEX3 modifier.
    pub modifier: Option<&'static str>,
    /// "earlier this year" ends, "later this year" begins with the day that it is told.
    pub side: Option<Phase>,
    /// Time of day, when the expression gives one.
    pub time: Option<Time>,
}

/// Where on or off the calendar.
#[derive(Clone, Debug)]
pub enum Base {
    /// Calendar words.
    Calendar(YearOf, Field),
    /// A named day.
    Holiday(YearOf, Row),
    /// A day of the month, nothing more: "the 9th", or of the publication's month or one off it: "the 9th ult.".
    DayOfMonth(u8, Option<i32>),
    /// A day of the week near the publication date.
    Weekday(u8, Turn),
    /// The first such day after (1) or before (−1) the date before.
    WeekdayAfter(u8, i32),
    /// "the weekend", by the tense.
    Weekend,
    /// A day of last week, of next week.
    WeekdayIn(u8, i32),
    /// Units from the publication date: "yesterday", "last month".
    Deictic(Unit, i32),
    /// Units from the date before: "the next day", "that year".
    Anaphoric(Unit, i32),
    /// "that time", "the same period": the date before, whatever it is; only a chronicle's means it.
    Same,
    /// The week, month, year … that is being told of.
    Current(Unit),
    /// So many units from something; the number is open in "some years later".
    Offset(Option<f64>, Unit, i32, From),
    /// So many units from something that happened; `event` finds its date, or takes the count for a length.
    Event(Box<Event>),
    /// "the same quarter", of another year.
    SameIn(YearOf),
    /// The day of trading before.
    Session,
    /// A time of day on the day that is being told of.
    Context,
    /// The night before the publication, or the one that is to come.
    Overnight,
    /// A time of day on no day in particular: "at night".
    Someday,
    /// A length of time.
    Duration(String),
    /// A recurring time.
    Set(String),
    /// `PRESENT_REF` and its like.
    Reference(&'static str),
}

/// Which year calendar words belong to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum YearOf {
    /// The year that stands there.
    Written(i16),
    /// None stands there.
    Open,
    /// "last September", "next summer".
    Turn(Turn),
    /// "of last year": years from the publication date.
    Deictic(i32),
    /// "of that year": years from the date before.
    Anaphoric(i32),
}

/// Which of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Open,
    Last,
    This,
    Next,
    /// "Thursday" of "Thursday week": the first to come.
    Coming,
    /// "Tuesday" of "a week ago Tuesday": the last that is gone.
    Gone,
    /// "the following spring": the first behind the date before.
    Following,
    /// "the previous spring": the last before the date before.
    Previous,
    /// "a Tuesday": none in particular.
    Any,
    /// "that Tuesday": the one that was told of, or the first behind the last day told.
    Told,
}

/// What an offset counts from.
#[derive(Clone, Debug)]
pub enum From {
    /// "ago", "from now".
    Published,
    /// "later", "earlier".
    Before,
    /// "up from $3 million a year earlier": the stretch that the figures before it are of; else what "earlier" (true) or "ago" counts from.
    Compared(bool),
    /// "two days after Christmas".
    This(Box<Meaning>),
    /// The date that begins at a token.
    Date(usize),
}

/// What a bound on a length says of the day that it leads to: "more than a week ago" is before that day.
pub fn of_offset(modifier: &'static str, sign: i32) -> &'static str {
    match (modifier, sign) {
        ("MORE_THAN", -1) | ("LESS_THAN", 1) => "BEFORE",
        ("MORE_THAN", _) | ("LESS_THAN", _) => "AFTER",
        _ => modifier,
    }
}

/// A count from something that happened, as long as nobody knows when.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// The token of its word.
    pub noun: usize,
    /// How many units.
    pub amount: f64,
    /// Of which.
    pub unit: Unit,
    /// Later (1) or earlier (−1).
    pub sign: i32,
    /// Where the length alone ends, if it is one.
    pub short: Option<usize>,
    /// Whether it counts from a beginning.
    pub began: bool,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Time {
    /// Hour, minute, offset from Greenwich as TIMEX3 writes it.
    Clock(u8, u8, &'static str),
    /// `MO AF EV NI`.
    Part(&'static str),
    /// Some hour, in "three hours later".
    Open,
}

impl Base {
    /// Whether it is the n-th day of what goes on for days.
    pub fn is_ordinal_day(&self) -> bool {
        matches!(self, Base::Event(event) if event.began && event.unit == Unit::Day)
    }
}

impl Meaning {
    /// A meaning with nothing but its base.
    pub fn of(base: Base) -> Meaning {
        Meaning { base, modifier: None, side: None, time: None }
    }

    /// The same at a time of day.
    pub fn at(self, time: Option<Time>) -> Meaning {
        Meaning { time: time.or(self.time), ..self }
    }

    /// Calendar words.
    pub fn calendar(year: YearOf, field: Field) -> Meaning {
        Meaning::of(Base::Calendar(year, field))
    }

    /// Whether it stands on the calendar, and is neither a length nor a recurrence.
    pub fn is_calendar(&self) -> bool {
        !matches!(self.base, Base::Duration(_) | Base::Set(_) | Base::Reference(_) | Base::Offset(..) | Base::Event(_))
    }

    /// Whether it is a single day.
    pub fn is_day(&self) -> bool {
        match &self.base {
            Base::Calendar(_, field) => matches!(field, Field::Day(..) | Field::WeekdayOfMonth(..)),
            Base::Holiday(..)
            | Base::DayOfMonth(..)
            | Base::Weekday(..)
            | Base::WeekdayAfter(..)
            | Base::WeekdayIn(..) => true,
            Base::Deictic(unit, _) | Base::Anaphoric(unit, _) | Base::Current(unit) => *unit == Unit::Day,
            _ => false,
        }
    }
}

/// An expression that was read from some token on.
#[derive(Clone, Debug)]
pub struct Found {
    /// One past its last token.
    pub last: usize,
    /// What it says.
    pub meaning: Meaning,
    /// Rule id.
    pub rule: &'static str,
    /// Whether a "the" before it belongs to it.
    pub article: bool,
    /// More expressions inside the same words: "9" of "August 7–9", "1972" of "1969–1972".
    pub also: Vec<Expression>,
}

impl Found {
    /// A plain find.
    pub fn new(last: usize, meaning: Meaning, rule: &'static str) -> Found {
        Found { last, meaning, rule, article: false, also: Vec::new() }
    }

    /// A find that takes a "the" before it.
    pub fn with_article(last: usize, meaning: Meaning, rule: &'static str) -> Found {
        Found { article: true, ..Found::new(last, meaning, rule) }
    }
}

/// An expression in its place.
#[derive(Clone, Debug)]
pub struct Expression {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    /// What it says.
    pub meaning: Meaning,
    /// Rule id.
    pub rule: &'static str,
}
