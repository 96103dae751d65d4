//! From meanings to values: which year, which week, which day. Knows the publication date and the dates before in the text;
//! must not know how expressions are worded.
//!
//! News hangs its open dates on the publication date, in the direction that the tense gives; a chronicle (no publication date, or many
//! full dates and no weekday) hangs them on the year in force. Nothing hangs on the clock.

use jiff::civil::Date;

use super::calendar::{self, Field, Unit, When, add_years, days_between, days_off};
use super::holiday;
use super::meaning::{Base, Expression, From, Meaning, Time, Turn, YearOf};
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
    /// "since Friday", "until May": not the day that the sentence tells of.
    pub aside: bool,
    /// Its sentence.
    pub sentence: usize,
    /// Its paragraph.
    pub paragraph: usize,
    /// Whether nothing but a preposition stands before it in its sentence.
    pub opens: bool,
}

/// Where a value stands on the calendar, and which expression said so.
#[derive(Clone, Copy)]
struct Mark {
    index: usize,
    when: When,
    sentence: usize,
    paragraph: usize,
}

/// The dates told so far.
struct Story<'a> {
    published: Option<Date>,
    chronicle: bool,
    placed: &'a [Placed],
    /// The last date of any kind.
    last: Option<Mark>,
    /// The last single day.
    day: Option<Mark>,
    /// The last single day that a sentence told of.
    scene: Option<Mark>,
    /// The last date with a year.
    dated: Option<Mark>,
    /// The year that a sentence's opening put in force, within its paragraph.
    topic: Option<Mark>,
}

/// Values of all expressions, in order.
pub fn resolve(placed: &[Placed], published: Option<Date>) -> Vec<Value> {
    let mut story = Story {
        published,
        chronicle: chronicle(placed, published),
        placed,
        last: None,
        day: None,
        scene: None,
        dated: None,
        topic: None,
    };
    placed.iter().enumerate().map(|(index, one)| story.value(index, one)).collect()
}

/// Whether the text tells of the past by full dates, not of the week of its publication.
pub fn chronicle(placed: &[Placed], published: Option<Date>) -> bool {
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
    if published.is_some() { full >= 5 && near == 0 } else { full >= 2 && full > 3 * near }
}

impl Story<'_> {
    fn value(&mut self, index: usize, one: &Placed) -> Value {
        let meaning = &one.expression.meaning;
        let literal = |kind, timex: &str| Value { kind, timex: timex.to_string(), ..Value::default() };
        match &meaning.base {
            Base::Duration(timex) => return literal("DURATION", timex),
            Base::Set(timex) => return literal("SET", timex),
            Base::Reference(timex) => return literal("DATE", timex),
            Base::Offset(Some(years), Unit::Year, -1, From::Published) if *years >= 200.0 && years % 100.0 == 0.0 => {
                return literal("DATE", "PAST_REF");
            }
            Base::Offset(None, _, sign, From::Published | From::Before) => {
                return literal("DATE", if *sign < 0 { "PAST_REF" } else { "FUTURE_REF" });
            }
            _ => {}
        }
        if self.topic.is_some_and(|topic| topic.paragraph != one.paragraph) {
            self.topic = None;
        }
        let (when, anchor) = self.when(meaning, one);
        let value = self.told(meaning, when, anchor);
        self.remember(index, one, when);
        value
    }

    /// The report's view of a place on the calendar.
    fn told(&self, meaning: &Meaning, when: When, anchor: Anchor) -> Value {
        let (mut first, mut last) = when.bounds().unzip();
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

    fn remember(&mut self, index: usize, one: &Placed, when: When) {
        let mark = Mark { index, when, sentence: one.sentence, paragraph: one.paragraph };
        self.last = Some(mark);
        if matches!(when.field, Field::Day(..) | Field::Weekday(_)) {
            self.day = Some(mark);
            if !one.aside {
                self.scene = Some(mark);
            }
        }
        if when.year.is_some() && !matches!(when.field, Field::Decade | Field::Century | Field::Fiscal) {
            if self.moves(one, when) {
                self.dated = Some(mark);
            }
            let written = matches!(one.expression.meaning.base, Base::Calendar(YearOf::Written(_), _));
            if written && one.opens {
                self.topic = Some(mark);
            }
        }
    }

    /// Whether a date moves the story to its year: not one that looks back ("a year earlier", "the May 2007 high"), nor a year far off in passing.
    fn moves(&self, one: &Placed, when: When) -> bool {
        let Some(told) = self.dated else { return true };
        let back = match &one.expression.meaning.base {
            Base::Anaphoric(_, n) | Base::Offset(_, _, n, _) => *n < 0,
            Base::Calendar(YearOf::Anaphoric(n), _) => *n < 0,
            _ => false,
        };
        let years = when.year.zip(told.when.year).map_or(0, |(year, told)| year - told);
        let passing = matches!(when.field, Field::Year | Field::Some(_))
            && !one.opens
            && (told.paragraph == one.paragraph || !(0..=1).contains(&years));
        !back && !passing
    }

    fn when(&self, meaning: &Meaning, one: &Placed) -> (When, Anchor) {
        match &meaning.base {
            Base::Calendar(year, field) => self.calendar(*year, *field, one),
            Base::Holiday(year, row) => self.holiday(*year, *row, one),
            Base::DayOfMonth(day) => self.day_of_month(*day),
            Base::Weekday(day, turn) => self.weekday(*day, *turn, one.tense),
            Base::WeekdayAfter(day, way) => self.weekday_after(*day, *way),
            Base::WeekdayIn(day, week) => self.weekday_in(*day, *week),
            Base::Weekend => self.weekend(one.tense),
            Base::Deictic(unit, n) => self.deictic(*unit, *n),
            Base::Anaphoric(unit, n) => self.anaphoric(*unit, *n),
            Base::Current(unit) => self.current(*unit, one),
            Base::Same => {
                self.last.map_or((open(Unit::Year), Anchor::None), |mark| (mark.when, Anchor::Date(mark.index)))
            }
            Base::Offset(amount, unit, sign, from) => self.offset(*amount, *unit, *sign, from, one),
            Base::Context => self.context(one),
            _ => (open(Unit::Day), Anchor::None),
        }
    }

    fn calendar(&self, year: YearOf, field: Field, one: &Placed) -> (When, Anchor) {
        let (year, anchor) = match year {
            YearOf::Written(year) => (Some(year), Anchor::None),
            YearOf::Deictic(n) => match (self.published, self.dated) {
                (Some(day), _) => (Some(day.year() + n as i16), Anchor::Published),
                (None, Some(mark)) if self.chronicle => {
                    (mark.when.year.map(|year| add_years(year, n)), Anchor::Date(mark.index))
                }
                _ => (None, Anchor::None),
            },
            YearOf::Anaphoric(n) => match self.last.filter(|mark| mark.when.year.is_some()).or(self.dated) {
                Some(mark) => (mark.when.year.map(|year| add_years(year, n)), Anchor::Date(mark.index)),
                None => {
                    self.published.map_or((None, Anchor::None), |day| (Some(day.year() + n as i16), Anchor::Published))
                }
            },
            YearOf::Turn(turn) => self.turn(turn, field, one),
            YearOf::Open => self.open_year(field, one),
        };
        let year = if let Field::Day(2, 29) = field { year.map(leap) } else { year };
        (whole_week(When { year, field }), anchor)
    }

    /// "last September", "next summer".
    fn turn(&self, turn: Turn, field: Field, one: &Placed) -> (Option<i16>, Anchor) {
        let Some(day) = self.published else {
            return if self.chronicle { self.open_year(field, one) } else { (None, Anchor::None) };
        };
        let year = day.year();
        let of = |year| When { year: Some(year), field }.bounds();
        let found = match turn {
            Turn::Last => (0..3).map(|back| year - back).find(|&year| of(year).is_some_and(|(_, last)| last < day)),
            Turn::Next => (0..3).map(|ahead| year + ahead).find(|&year| of(year).is_some_and(|(first, _)| first > day)),
            Turn::This if matches!(field, Field::Season(calendar::Season::Winter)) && day.month() < 3 => Some(year - 1),
            Turn::This => Some(year),
            _ => return self.open_year(field, one),
        };
        (found.or(Some(year)), Anchor::Published)
    }

    /// The year of calendar words that name none.
    fn open_year(&self, field: Field, one: &Placed) -> (Option<i16>, Anchor) {
        let in_force = if self.chronicle { self.dated } else { self.topic.filter(|_| one.tense != Tense::Future) };
        if let Some(mark) = in_force {
            return (year_in_story(mark.when, self.last.map(|last| last.when), field), Anchor::Date(mark.index));
        }
        let Some(day) = self.published else { return (None, Anchor::None) };
        if let Some(mark) =
            self.last.filter(|mark| mark.sentence == one.sentence && !one.close && self.is_open(mark.index))
        {
            return (year_in_story(mark.when, None, field), Anchor::Published);
        }
        let year = day.year();
        let candidates = [year - 1, year, year + 1]
            .map(|year| When { year: Some(year), field }.bounds().map(|bounds| (year, bounds)));
        let mut best = None;
        for (year, (first, last)) in candidates.into_iter().flatten() {
            let gap = if last < day {
                days_between(last, day)
            } else if first > day {
                days_between(day, first)
            } else {
                0
            };
            let against =
                gap > 0 && (one.tense == Tense::Past && first > day || one.tense == Tense::Future && last < day);
            let near =
                if against { gap * if gap <= 75 && !one.close { 3 } else { 40 } } else { gap + i32::from(first > day) };
            if best.is_none_or(|(best, _)| near < best) {
                best = Some((near, year));
            }
        }
        (best.map(|(_, year)| year), Anchor::Published)
    }

    /// Whether an expression was a month or day without a year: those of one sentence go together, "in December, in January, in April".
    fn is_open(&self, index: usize) -> bool {
        let base = &self.placed[index].expression.meaning.base;
        matches!(base, Base::Calendar(YearOf::Open, Field::Month(_) | Field::Day(..)))
    }

    fn holiday(&self, year: YearOf, row: crate::lexicon::Row, one: &Placed) -> (When, Anchor) {
        if holiday::is_single(row) {
            return holiday::date_in(row, 0)
                .map_or((open(Unit::Day), Anchor::None), |date| (When::day(date), Anchor::None));
        }
        let known = |year: Option<i16>| match year {
            Some(year) => {
                holiday::date_in(row, year).map_or(When { year: Some(year), field: Field::Some(Unit::Day) }, When::day)
            }
            None if row.get("rule") == "fixed" => {
                let day = holiday::date_in(row, 2000).map(When::day).unwrap_or(open(Unit::Day));
                When { year: None, ..day }
            }
            None => open(Unit::Day),
        };
        let sample = known(Some(self.published.map_or(2001, Date::year)));
        if !matches!(sample.field, Field::Day(..)) && year == YearOf::Open {
            return (open(Unit::Day), Anchor::None);
        }
        let (when, anchor) = self.calendar(year, sample.field, one);
        (known(when.year), anchor)
    }

    fn day_of_month(&self, day: u8) -> (When, Anchor) {
        let (when, anchor) = match (self.last, self.published) {
            (Some(mark), _) if matches!(mark.when.field, Field::Day(..) | Field::Month(_)) => {
                (mark.when, Anchor::Date(mark.index))
            }
            (_, Some(published)) => (When::day(published), Anchor::Published),
            _ => return (open(Unit::Day), Anchor::None),
        };
        match when.field {
            Field::Day(month, _) | Field::Month(month) if calendar::exists(when.year, month, day) => {
                (When { field: Field::Day(month, day), ..when }, anchor)
            }
            _ => (open(Unit::Day), Anchor::None),
        }
    }

    fn weekday(&self, day: u8, turn: Turn, tense: Tense) -> (When, Anchor) {
        let Some(published) = self.published.filter(|_| turn != Turn::Any) else {
            return (When { year: None, field: Field::Weekday(day) }, Anchor::None);
        };
        let back = (i32::from(calendar::weekday(published)) - i32::from(day)).rem_euclid(7);
        let ahead = (7 - back) % 7;
        let days = match turn {
            Turn::Last if back == 0 => -7,
            Turn::Last => -back,
            Turn::Next if ahead == 0 => 7,
            Turn::Next => ahead,
            Turn::This if tense != Tense::Past => ahead,
            _ if tense == Tense::Future => ahead,
            _ => -back,
        };
        (days_off(published, days).map_or(open(Unit::Day), When::day), Anchor::Published)
    }

    fn weekday_after(&self, day: u8, way: i32) -> (When, Anchor) {
        let from = self.day.and_then(|mark| mark.when.date().map(|date| (date, Anchor::Date(mark.index))));
        let Some((date, anchor)) = from.or(self.published.map(|date| (date, Anchor::Published))) else {
            return (When { year: None, field: Field::Weekday(day) }, Anchor::None);
        };
        let ahead = (i32::from(day) - i32::from(calendar::weekday(date)) - 1).rem_euclid(7) + 1;
        let days = if way > 0 { ahead } else { ahead - if ahead == 7 { 14 } else { 7 } };
        (days_off(date, days).map_or(open(Unit::Day), When::day), anchor)
    }

    fn weekday_in(&self, day: u8, week: i32) -> (When, Anchor) {
        let Some(published) = self.published else {
            return (When { year: None, field: Field::Weekday(day) }, Anchor::None);
        };
        let days = i32::from(day) - i32::from(calendar::weekday(published)) + 7 * week;
        (days_off(published, days).map_or(open(Unit::Day), When::day), Anchor::Published)
    }

    fn weekend(&self, tense: Tense) -> (When, Anchor) {
        let Some(published) = self.published else { return (open(Unit::Weekend), Anchor::None) };
        let early = calendar::weekday(published) < 5 && tense != Tense::Future;
        let day = if early { days_off(published, -7).unwrap_or(published) } else { published };
        (When::holding(day, Unit::Weekend), Anchor::Published)
    }

    fn deictic(&self, unit: Unit, n: i32) -> (When, Anchor) {
        if let Some(day) = self.published {
            let when = When::holding(day, unit).plus(n, unit).unwrap_or(open(unit));
            return (coarse(when, unit), Anchor::Published);
        }
        match self.dated.filter(|_| self.chronicle && !matches!(unit, Unit::Day | Unit::Week)) {
            Some(mark) => (self.off_mark(mark, unit, n), Anchor::Date(mark.index)),
            None => (open(unit), Anchor::None),
        }
    }

    fn anaphoric(&self, unit: Unit, n: i32) -> (When, Anchor) {
        let mark = match unit {
            Unit::Day => self
                .last
                .filter(|mark| matches!(mark.when.field, Field::Day(..) | Field::Weekday(_)))
                .or(self.day.filter(|day| self.last.is_some_and(|last| last.paragraph == day.paragraph)))
                .or(self.last),
            _ => self.last,
        };
        match (mark, self.published) {
            (Some(mark), _) => (self.off_mark(mark, unit, n), Anchor::Date(mark.index)),
            (None, Some(day)) => {
                (coarse(When::holding(day, unit).plus(n, unit).unwrap_or(open(unit)), unit), Anchor::Published)
            }
            (None, None) => (open(unit), Anchor::None),
        }
    }

    /// The unit that holds a date told before, or one so many off.
    fn off_mark(&self, mark: Mark, unit: Unit, n: i32) -> When {
        let year = mark.when.year;
        match (unit, mark.when.field) {
            (Unit::Year, _) if year.is_some() => When { year: year.map(|year| add_years(year, n)), field: Field::Year },
            (Unit::Month, Field::Day(month, _)) if n == 0 => When { year, field: Field::Month(month) },
            (Unit::Decade | Unit::Century, _) if year.is_some_and(|year| year > 0) => {
                let span = if unit == Unit::Decade { 10 } else { 100 };
                let field = if unit == Unit::Decade { Field::Decade } else { Field::Century };
                When { year: year.map(|year| year / span * span + n as i16 * span), field }
            }
            _ => match mark.when.plus(n, unit) {
                Some(when) if !(unit == Unit::Month && matches!(when.field, Field::Year)) => coarse(when, unit),
                _ => When { year, field: Field::Some(unit) },
            },
        }
    }

    /// "the end of the year": of the year that is being told of.
    fn current(&self, unit: Unit, one: &Placed) -> (When, Anchor) {
        let near =
            self.dated.filter(|mark| self.chronicle || mark.sentence == one.sentence && one.tense != Tense::Future);
        let near =
            near.or(self.last.filter(|mark| unit == Unit::Quarter && matches!(mark.when.field, Field::Quarter(_))));
        match (near, self.published) {
            (Some(mark), _) => (self.off_mark(mark, unit, 0), Anchor::Date(mark.index)),
            (None, Some(_)) => self.deictic(unit, 0),
            (None, None) => (open(unit), Anchor::None),
        }
    }

    fn offset(&self, amount: Option<f64>, unit: Unit, sign: i32, from: &From, one: &Placed) -> (When, Anchor) {
        let published = self.published.map(|day| (When::day(day), Anchor::Published));
        let last = self.last.map(|mark| (mark.when, Anchor::Date(mark.index)));
        let start = match from {
            From::Published => published.or(last.filter(|_| self.chronicle)),
            From::Before => last.or(published),
            From::This(meaning) => Some(self.when(meaning, one)),
        };
        let (Some((start, anchor)), Some(amount)) = (start, amount) else { return (open(unit), Anchor::None) };
        let (amount, unit) = whole(amount, unit);
        let Some(amount) = amount else { return (When { year: start.year, field: Field::Some(unit) }, anchor) };
        let when = match unit {
            Unit::Hour | Unit::Minute | Unit::Second => Some(start),
            _ => start.plus(sign * amount, unit),
        };
        (when.unwrap_or(When { year: start.year, field: Field::Some(unit) }), anchor)
    }

    /// The day that a time of day belongs to.
    fn context(&self, one: &Placed) -> (When, Anchor) {
        let near = self.scene.filter(|mark| self.chronicle || mark.paragraph == one.paragraph);
        match (near, self.published) {
            (Some(mark), _) => (mark.when, Anchor::Date(mark.index)),
            (None, Some(day)) => (When::day(day), Anchor::Published),
            (None, None) => (open(Unit::Day), Anchor::None),
        }
    }
}

/// The year of an open date behind the last one told: the same, or the next where the months run over.
fn year_in_story(told: When, last: Option<When>, field: Field) -> Option<i16> {
    let month = |field: Field| match field {
        Field::Month(month) | Field::Day(month, _) => Some(i32::from(month)),
        Field::Season(season) => Some(i32::from(season.month())),
        _ => None,
    };
    let year = told.year?;
    match (month(last.filter(|last| last.year == told.year).unwrap_or(told).field), month(field)) {
        (Some(before), Some(now)) if now - before <= -8 => Some(add_years(year, 1)),
        _ => Some(year),
    }
}

/// The year itself or the nearest that has a 29 February.
fn leap(year: i16) -> i16 {
    [year, year + 1, year - 1, year - 2].into_iter().find(|&year| calendar::exists(Some(year), 2, 29)).unwrap_or(year)
}

fn whole_week(when: When) -> When {
    let (Field::WeekOfMonth(month, number), Some(year)) = (when.field, when.year) else { return when };
    calendar::week_of_month(year, month, number).map_or(when, |monday| When::holding(monday, Unit::Week))
}

fn coarse(when: When, unit: Unit) -> When {
    match (unit, when.field) {
        (Unit::Decade, Field::Year) => When { year: when.year.map(|year| year / 10 * 10), field: Field::Decade },
        (Unit::Century, Field::Year) => When { year: when.year.map(|year| year / 100 * 100), field: Field::Century },
        _ => when,
    }
}

/// Hours that make whole days become days; half years and half decades months and years. None where a fraction is left.
fn whole(amount: f64, unit: Unit) -> (Option<i32>, Unit) {
    let (amount, unit) = match unit {
        Unit::Hour if amount % 24.0 == 0.0 => (amount / 24.0, Unit::Day),
        Unit::Year if amount.fract() != 0.0 => (amount * 12.0, Unit::Month),
        Unit::Decade if amount.fract() != 0.0 => (amount * 10.0, Unit::Year),
        Unit::Century if amount.fract() != 0.0 => (amount * 100.0, Unit::Year),
        _ => (amount, unit),
    };
    ((amount.fract() == 0.0 && amount.abs() < 100_000.0).then_some(amount as i32), unit)
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
