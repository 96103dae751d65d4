//! Days near the publication date or the date before: weekdays, "yesterday", "the 9th", "this month", "at noon".

use jiff::civil::Date;

use super::super::calendar::{self, Field, Unit, When, days_off};
use super::super::meaning::{Base, Turn, YearOf};
use super::super::tense::Tense;
use super::far::coarse;
use super::{Mark, Placed, Story, open};
use crate::extract::Anchor;

impl Story<'_> {
    pub(super) fn day_of_month(&self, day: u8, one: &Placed) -> (When, Anchor) {
        let back = self.last.filter(|last| self.chronicle && self.looks_back(last)).and(self.dated);
        // "its worst day since December 2008. It rallied on the 9th": not of that month.
        let far = |mark: &Mark| {
            let told = self.published.zip(mark.when.bounds());
            told.is_some_and(|(day, (_, last))| calendar::days_between(last, day) > 62)
        };
        let away = |mark: &Mark| {
            !self.chronicle && mark.sentence != one.sentence && self.placed[mark.index].aside && far(mark)
        };
        let last = back.or(self.last).filter(|mark| !away(mark));
        let (when, anchor) = match (last, self.published) {
            (Some(mark), _) if matches!(mark.when.field, Field::Day(..) | Field::Month(_)) => {
                (mark.when, Anchor::Date(mark.index))
            }
            (_, Some(published)) => (month_looked_to(published, day, one), Anchor::Published),
            (Some(mark), None) => match self.day.or(self.dated) {
                Some(day) if day.paragraph == mark.paragraph => (day.when, Anchor::Date(day.index)),
                _ => return (open(Unit::Day), Anchor::None),
            },
            _ => return (open(Unit::Day), Anchor::None),
        };
        let Some(told) = on_day(when, day) else { return (open(Unit::Day), Anchor::None) };
        match self.published.filter(|_| !self.chronicle).zip(told.date()) {
            Some((published, date))
                if date > published && one.tense == Tense::Past || date < published && one.tense == Tense::Future =>
            {
                on_day(month_looked_to(published, day, one), day)
                    .map_or((told, anchor), |when| (when, Anchor::Published))
            }
            _ => (told, anchor),
        }
    }

    /// "the previous July": a date that the story does not go on from.
    fn looks_back(&self, mark: &Mark) -> bool {
        matches!(self.placed[mark.index].expression.meaning.base, Base::Calendar(YearOf::Turn(Turn::Previous), _))
    }

    /// "the 9th ult.": of the publication's month, or so many off it.
    pub(super) fn day_in_month(&self, day: u8, months: i32) -> (When, Anchor) {
        let (month, anchor) = self.deictic(Unit::Month, months);
        match month.field {
            Field::Month(month_number) if calendar::exists(month.year, month_number, day) => {
                (When { field: Field::Day(month_number, day), ..month }, anchor)
            }
            _ => (open(Unit::Day), Anchor::None),
        }
    }

    pub(super) fn weekday(&self, day: u8, turn: Turn, one: &Placed) -> (When, Anchor) {
        if let Some(told) = self.beside(day, one) {
            return told;
        }
        if let Some(next) = self.next_entry(day, one).or_else(|| self.that_weekday(day, turn, one)) {
            return next;
        }
        let turn = if turn == Turn::Told { Turn::Open } else { turn };
        let Some(published) = self.published.filter(|_| turn != Turn::Any) else {
            return self.told_weekday(day, turn, one);
        };
        let back = (i32::from(calendar::weekday(published)) - i32::from(day)).rem_euclid(7);
        let ahead = (7 - back) % 7;
        let days = match turn {
            Turn::Last if back < 2 => -7 - back,
            Turn::Last => -back,
            Turn::Next if ahead < 2 => 7 + ahead,
            Turn::Gone if back == 0 => -7,
            Turn::Gone => -back,
            Turn::Coming if ahead == 0 => 7,
            Turn::Coming => ahead,
            Turn::Next => ahead,
            Turn::This if one.tense != Tense::Past || !one.close => ahead,
            _ if self.goes_on(published, one) => ahead,
            _ if one.tense.ahead() => ahead,
            _ if self.told_late(published, ahead) => ahead,
            _ => -back,
        };
        (days_off(published, days).map_or(open(Unit::Day), When::day), Anchor::Published)
    }

    /// "that Tuesday": the last such day that was told of, else the first behind a day of more than a week ago.
    fn that_weekday(&self, day: u8, turn: Turn, one: &Placed) -> Option<(When, Anchor)> {
        const REACH: usize = 40;
        if turn != Turn::Told {
            return None;
        }
        // "By that Monday the shops were empty" is not a Monday that is still to come.
        let over = |date: Date| one.tense != Tense::Past || self.published.is_none_or(|published| date <= published);
        let mut told = self.whens.iter().enumerate().rev().take(REACH);
        let same = told.find_map(|(index, when)| {
            let date = (*when)?.date().filter(|date| calendar::weekday(*date) == day && over(*date))?;
            Some((When::day(date), Anchor::Date(index)))
        });
        same.or_else(|| {
            let mark = self.day?;
            let date = mark.when.date()?;
            let far = self.published.is_none_or(|published| calendar::days_between(date, published) > 7);
            let ahead = (i32::from(day) - i32::from(calendar::weekday(date))).rem_euclid(7);
            Some((When::day(days_off(date, ahead).filter(|day| far && over(*day))?), Anchor::Date(mark.index)))
        })
    }

    /// "Tuesday:" in a list of days: the first behind the day that heads the entry before.
    fn next_entry(&self, day: u8, one: &Placed) -> Option<(When, Anchor)> {
        let mark = self.headed.filter(|_| one.heads)?;
        let told = mark.when.date()?;
        let days = (i32::from(day) - i32::from(calendar::weekday(told)) - 1).rem_euclid(7) + 1;
        Some((When::day(days_off(told, days)?), Anchor::Date(mark.index)))
    }

    /// "on Sunday" in a text filed on Saturday that came out on Sunday: the day on which it came out, or one between.
    fn told_late(&self, filed: Date, ahead: i32) -> bool {
        ahead > 0 && self.late.is_some_and(|late| calendar::days_between(filed, late) >= ahead)
    }

    /// "tomorrow and Thursday", "tomorrow's report and Friday's figures": beside a day that is to come.
    fn goes_on(&self, published: Date, one: &Placed) -> bool {
        let owners = |mark: &Mark| {
            let other = &self.placed[mark.index];
            other.sentence == one.sentence
                && other.event
                && one.event
                && one.expression.first <= other.expression.last + 5
        };
        let mark = self.last.filter(|mark| self.touches(mark.index, one) || owners(mark));
        mark.and_then(|mark| mark.when.date()).is_some_and(|told| told > published)
    }

    /// "tomorrow (Wednesday)": the day that the words before it name too.
    fn beside(&self, day: u8, one: &Placed) -> Option<(When, Anchor)> {
        let mark = self.last.filter(|mark| self.touches(mark.index, one))?;
        (calendar::weekday(mark.when.date()?) == day).then_some((mark.when, Anchor::Date(mark.index)))
    }

    /// Whether no more than a word stands between two expressions of a sentence.
    pub(super) fn touches(&self, before: usize, one: &Placed) -> bool {
        let other = &self.placed[before];
        other.sentence == one.sentence && one.expression.first <= other.expression.last + 1
    }

    /// Without a publication date: the day told of in the same paragraph, where it is that day of the week.
    fn told_weekday(&self, day: u8, turn: Turn, one: &Placed) -> (When, Anchor) {
        let told = self.day.filter(|mark| {
            turn == Turn::Open
                && mark.paragraph == one.paragraph
                && mark.when.date().is_some_and(|date| calendar::weekday(date) == day)
        });
        if let Some(mark) = told {
            return (mark.when, Anchor::Date(mark.index));
        }
        let behind = || self.weekday_behind(day, one).filter(|_| matches!(turn, Turn::Open | Turn::Any));
        behind().unwrap_or((When { year: None, field: Field::Weekday(day) }, Anchor::None))
    }

    /// In a chronicle, the first such day behind the last day of the paragraph: by the calendar of its time, as far as one was the same everywhere.
    fn weekday_behind(&self, day: u8, one: &Placed) -> Option<(When, Anchor)> {
        let mark = self.day.filter(|mark| self.chronicle && mark.paragraph == one.paragraph)?;
        let told = mark.when.date().filter(|told| told.year() >= 1753)?;
        let ahead = (i32::from(day) - i32::from(calendar::weekday(told))).rem_euclid(7);
        Some((When::day(days_off(told, ahead)?), Anchor::Date(mark.index)))
    }

    pub(super) fn weekday_after(&self, day: u8, way: i32) -> (When, Anchor) {
        let from = self.day.and_then(|mark| mark.when.date().map(|date| (date, Anchor::Date(mark.index))));
        let Some((date, anchor)) = from.or(self.published.map(|date| (date, Anchor::Published))) else {
            return (When { year: None, field: Field::Weekday(day) }, Anchor::None);
        };
        let ahead = (i32::from(day) - i32::from(calendar::weekday(date)) - 1).rem_euclid(7) + 1;
        let days = if way > 0 { ahead } else { ahead - if ahead == 7 { 14 } else { 7 } };
        (days_off(date, days).map_or(open(Unit::Day), When::day), anchor)
    }

    pub(super) fn weekday_in(&self, day: u8, week: i32) -> (When, Anchor) {
        let Some(published) = self.published else {
            return (When { year: None, field: Field::Weekday(day) }, Anchor::None);
        };
        let days = i32::from(day) - i32::from(calendar::weekday(published)) + 7 * week;
        (days_off(published, days).map_or(open(Unit::Day), When::day), Anchor::Published)
    }

    pub(super) fn weekend(&self, tense: Tense) -> (When, Anchor) {
        let Some(published) = self.published else { return (open(Unit::Weekend), Anchor::None) };
        let early = calendar::weekday(published) < 5 && !tense.ahead();
        let day = if early { days_off(published, -7).unwrap_or(published) } else { published };
        (When::holding(day, Unit::Weekend), Anchor::Published)
    }

    pub(super) fn deictic(&self, unit: Unit, n: i32) -> (When, Anchor) {
        if let Some(day) = self.published {
            let when = When::holding(day, unit).plus(n, unit).unwrap_or(open(unit));
            return (coarse(when, unit), Anchor::Published);
        }
        let back = unit == Unit::Year && n < 0;
        match self.dated.filter(|_| self.chronicle && !matches!(unit, Unit::Day | Unit::Week) && !back) {
            Some(mark) => (self.off_mark(mark, unit, n), Anchor::Date(mark.index)),
            None => (open(unit), Anchor::None),
        }
    }

    /// "the end of the year": of the year that is being told of.
    pub(super) fn current(&self, unit: Unit, one: &Placed) -> (When, Anchor) {
        let near = self.dated.filter(|mark| self.chronicle || mark.sentence == one.sentence && !one.tense.ahead());
        let near =
            near.or(self.stretch.filter(|mark| unit == Unit::Quarter && matches!(mark.when.field, Field::Quarter(_))));
        let month = |mark: &Mark| mark.paragraph == one.paragraph && matches!(mark.when.field, Field::Month(_));
        let near = near.or(self.last.filter(|mark| unit == Unit::Month && month(mark)));
        if unit == Unit::Day {
            return self.context(one);
        }
        match (near, self.published) {
            (Some(mark), _) => (self.off_mark(mark, unit, 0), Anchor::Date(mark.index)),
            (None, Some(_)) => self.deictic(unit, 0),
            (None, None) => (open(unit), Anchor::None),
        }
    }

    /// The day of trading before the one that is told of in the sentence, else before the publication.
    pub(super) fn session(&self, one: &Placed) -> (When, Anchor) {
        let told = self.day.filter(|mark| mark.sentence == one.sentence);
        let told = told.and_then(|mark| Some((mark.when.date()?, Anchor::Date(mark.index))));
        let Some((day, anchor)) = told.or(self.published.map(|day| (day, Anchor::Published))) else {
            return (open(Unit::Day), Anchor::None);
        };
        let back = match calendar::weekday(day) {
            1 => 3,
            7 => 2,
            _ => 1,
        };
        (days_off(day, -back).map_or(open(Unit::Day), When::day), anchor)
    }
}

/// The month that "on the 24th" looks to: the publication's, the next where the day is to come, the one before where it is over.
fn month_looked_to(published: Date, day: u8, one: &Placed) -> When {
    let months = match one.tense {
        Tense::Past => -i32::from(published.day() < day as i8),
        Tense::Unknown => 0,
        _ => i32::from(published.day() > day as i8),
    };
    When::holding(published, Unit::Month).plus(months, Unit::Month).unwrap_or(When::day(published))
}

/// A day of the month that a date lies in.
fn on_day(when: When, day: u8) -> Option<When> {
    match when.field {
        Field::Day(month, _) | Field::Month(month) if calendar::exists(when.year, month, day) => {
            Some(When { field: Field::Day(month, day), ..when })
        }
        _ => None,
    }
}
