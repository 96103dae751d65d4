//! From meanings to values: which year, which week, which day. Knows the publication date and the dates before in the text;
//! must not know how expressions are worded.
//!
//! News hangs its open dates on the publication date, in the direction that the tense gives; a chronicle (no publication date, or many
//! full dates and no weekday) hangs them on the year in force. Nothing hangs on the clock.

mod chronicle;
mod far;
mod hour;
mod near;
mod story;
mod years;

pub use chronicle::chronicle;
use story::{Mark, Story};

use jiff::civil::Date;

use super::calendar::{Field, Unit, When};
use super::holiday;
use super::list::Listed;
use super::meaning::{Base, Expression, From, Meaning, Time};
use super::tense::Tense;
use super::words::Phase;
use crate::extract::Anchor;

/// What an expression comes to.
#[derive(Clone, Debug, Default)]
pub struct Value {
    /// `DATE TIME DURATION SET`.
    pub kind: &'static str,
    /// TIMEX3.
    pub timex: String,
    /// First and last day.
    pub bounds: (Option<Date>, Option<Date>),
    /// What it hangs on.
    pub anchor: Anchor,
}

/// An expression with what its surroundings say.
pub struct Placed {
    /// The expression.
    pub expression: Expression,
    /// The tense around it.
    pub tense: Tense,
    /// Whether the verb of that tense stands close.
    pub close: bool,
    /// Whether its sentence says how things are or will be.
    pub now: bool,
    /// "since Friday", "until May": not the day that the sentence tells of.
    pub aside: bool,
    /// "told the court on Monday that": the day of the speech, not of what is told.
    pub spoken: bool,
    /// Whether its clause ends behind it.
    pub closes: bool,
    /// "Tuesday's vote", "(10 p.m. Tuesday)": a day told in passing.
    pub passing: bool,
    /// "Tuesday's": the day of something.
    pub event: bool,
    /// ", a year later": nothing but a comma, a bracket or a dash before it.
    pub inserted: bool,
    /// A date that the story does not go on from.
    pub apart: bool,
    /// Its sentence.
    pub sentence: usize,
    /// Its paragraph.
    pub paragraph: usize,
    /// Whether nothing but a preposition stands before it in its sentence.
    pub opens: bool,
    /// "Tuesday:": the heading of an entry in a list of days.
    pub heads: bool,
    /// What it is to a list of days.
    pub listed: Option<Listed>,
    /// What happened then, where a day is somebody's or a clock says when: "Wednesday's earthquake", "the quake struck at 6:40 p.m.".
    pub happening: Option<&'static str>,
}

/// Values of all expressions, in order.
///
/// `late`: the day on which a text came out that was filed before, on the day `published`.
pub fn resolve(placed: &[Placed], published: Option<Date>, late: Option<Date>) -> Vec<Value> {
    let mut story = Story {
        published,
        late,
        chronicle: chronicle(placed, published),
        placed,
        whens: Vec::with_capacity(placed.len()),
        ..Story::default()
    };
    placed.iter().enumerate().map(|(index, one)| story.value(index, one)).collect()
}

impl Story<'_> {
    fn value(&mut self, index: usize, one: &Placed) -> Value {
        let value = self.valued(index, one);
        self.whens.resize(index + 1, None);
        value
    }

    fn valued(&mut self, index: usize, one: &Placed) -> Value {
        let meaning = &one.expression.meaning;
        let literal = |kind, timex: &str| Value { kind, timex: timex.to_string(), ..Value::default() };
        match &meaning.base {
            Base::Duration(timex) => return literal("DURATION", timex),
            Base::Set(timex) => return literal("SET", timex),
            Base::Reference(timex) => return literal("DATE", timex),
            Base::Offset(Some(years), Unit::Year, -1, From::Published) if *years >= 200.0 && years % 100.0 == 0.0 => {
                return literal("DATE", "PAST_REF");
            }
            Base::Offset(None, unit, 1, From::Before) if unit.is_clock() => {}
            Base::Offset(None, _, sign, from @ (From::Published | From::Before)) => {
                return self.some_units_off(*sign, from);
            }
            _ => {}
        }
        if self.topic.is_some_and(|topic| topic.paragraph != one.paragraph || one.now && topic.sentence != one.sentence)
        {
            self.topic = None;
        }
        let (when, anchor) = self.when(meaning, one);
        let counted = self.clock_off(meaning, when);
        let (when, time) = counted.unwrap_or((when, meaning.time));
        let value = self.told(&meaning.clone().at(time), when, anchor);
        if counted.is_some() {
            self.clocks.push((index, time));
        }
        self.remember(index, one, when);
        self.whens.push(Some(when));
        value
    }

    /// "some years ago", "a few days later": what lies before or behind the publication or the date before, nobody says how far.
    fn some_units_off(&self, sign: i32, from: &From) -> Value {
        let timex = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }.to_string();
        let told = self.last.filter(|_| matches!(from, From::Before));
        let (first, last) = told.and_then(|mark| mark.when.bounds()).unzip();
        let bounds = if sign < 0 { (None, last) } else { (first, None) };
        let anchor = told.map_or(Anchor::None, |mark| Anchor::Date(mark.index));
        Value { kind: "DATE", timex, bounds, anchor }
    }

    /// The report's view of a place on the calendar.
    fn told(&self, meaning: &Meaning, when: When, anchor: Anchor) -> Value {
        let span = match (&meaning.base, when.year) {
            (Base::Holiday(_, row), Some(year)) => holiday::span_in(*row, year),
            _ => None,
        };
        let (mut first, mut last) = span.or_else(|| when.bounds()).unzip();
        match meaning.modifier {
            Some("BEFORE") => first = None,
            Some("AFTER") => last = None,
            _ => {}
        }
        match (meaning.side, self.published) {
            (Some(Phase::Earlier), Some(day)) if first.is_some_and(|first| first <= day) => {
                last = last.map(|last| last.min(day))
            }
            (Some(Phase::Later), Some(day)) if last.is_some_and(|last| last >= day) => {
                first = first.map(|first| first.max(day))
            }
            _ => {}
        }
        let timex = match (meaning.time, when.field) {
            (None, _) => when.timex(),
            (Some(time), Field::Weekday(_) | Field::Day(..)) => format!("{}T{}", when.timex(), clock(time)),
            (Some(time), _) => format!("{}T{}", When { field: Field::Some(Unit::Day), ..when }.timex(), clock(time)),
        };
        Value { kind: if meaning.time.is_some() { "TIME" } else { "DATE" }, timex, bounds: (first, last), anchor }
    }

    fn when(&self, meaning: &Meaning, one: &Placed) -> (When, Anchor) {
        match &meaning.base {
            Base::Calendar(year, field) => self.calendar(*year, *field, one),
            Base::Holiday(year, row) => self.holiday(*year, *row, one),
            Base::DayOfMonth(day, None) => self.day_of_month(*day, one),
            Base::DayOfMonth(day, Some(months)) => self.day_in_month(*day, *months),
            Base::Weekday(day, turn) => self.weekday(*day, *turn, one),
            Base::WeekdayAfter(day, way) => self.weekday_after(*day, *way),
            Base::WeekdayIn(day, week) => self.weekday_in(*day, *week),
            Base::Weekend => self.weekend(one.tense),
            Base::Overnight if self.published.is_none() && self.chronicle => self.context(one),
            Base::Overnight => self.deictic(Unit::Day, -i32::from(one.tense == Tense::Past)),
            Base::Deictic(unit, n) => self.deictic(*unit, *n),
            Base::Anaphoric(unit, n) => self.anaphoric(*unit, *n, one),
            Base::Current(unit) => self.current(*unit, one),
            Base::SameIn(year) => self.same_in(*year, one),
            Base::Session => self.session(one),
            Base::Same => {
                self.last.map_or((open(Unit::Year), Anchor::None), |mark| (mark.when, Anchor::Date(mark.index)))
            }
            Base::Offset(amount, unit, sign, from) => self.offset(*amount, *unit, *sign, from, one),
            Base::Context => self.context(one),
            _ => (open(Unit::Day), Anchor::None),
        }
    }
}

fn open(unit: Unit) -> When {
    When { year: None, field: if unit.is_clock() { Field::Some(Unit::Day) } else { Field::Some(unit) } }
}

fn clock(time: Time) -> String {
    match time {
        Time::Clock(hour, minute, zone) => format!("{hour:02}:{minute:02}{zone}"),
        Time::Part(part) => part.to_string(),
        Time::Open => "XX:XX".to_string(),
    }
}
