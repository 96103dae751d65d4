//! Units counted off another date: "the next day", "that year", "two weeks ago", "24 hours later".

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::calendar::{Field, Unit, When, add_years};
use super::super::meaning::{Base, From, Meaning, Time, YearOf};
use super::super::tense::Tense;
use super::{Mark, Placed, Story, open};
use crate::extract::Anchor;

impl Story<'_> {
    pub(super) fn anaphoric(&self, unit: Unit, n: i32, one: &Placed) -> (When, Anchor) {
        let mark = match unit {
            Unit::Day => self
                .last
                .filter(|mark| matches!(mark.when.field, Field::Day(..) | Field::Weekday(_)))
                .or(self.day.filter(|day| self.last.is_some_and(|last| last.paragraph == day.paragraph)))
                .or(self.last)
                // "had passed that evening", behind what is set for next month
                .and_then(|mark| {
                    let over = !self.chronicle && one.tense == Tense::Past && self.lies_ahead(&mark);
                    if over && mark.sentence != one.sentence { self.gone } else { Some(mark) }
                }),
            Unit::Year => self.last.map(|last| self.told_by(last, one)),
            // "freed eleven days later. The following month": not behind a day that nobody knows.
            Unit::Month => {
                self.last.filter(|mark| !matches!(mark.when.field, Field::Some(Unit::Day | Unit::Week))).or(self.dated)
            }
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

    /// The last date, unless it stood apart in a sentence before: then the one that moved the story.
    fn told_by(&self, last: Mark, one: &Placed) -> Mark {
        let year =
            matches!(self.placed[last.index].expression.meaning.base, Base::Calendar(YearOf::Written(_), Field::Year));
        let told = year && one.opens && last.sentence + 1 == one.sentence;
        let apart = last.sentence != one.sentence && self.placed[last.index].apart && !told;
        self.dated.filter(|_| apart).unwrap_or(last)
    }

    /// The unit that holds a date told before, or one so many off.
    pub(super) fn off_mark(&self, mark: Mark, unit: Unit, n: i32) -> When {
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

    pub(super) fn offset(
        &self,
        amount: Option<f64>,
        unit: Unit,
        sign: i32,
        from: &From,
        one: &Placed,
    ) -> (When, Anchor) {
        if let (From::Compared(_), Some(year_before)) = (from, self.year_before(one)) {
            return year_before;
        }
        if let Some(same) = self.said_again(amount, unit, from, one) {
            return same;
        }
        let Some((start, anchor)) = self.counted_from(amount, unit, sign, from, one) else {
            return (open(unit), Anchor::None);
        };
        // "hours later": some hour of the same day.
        let Some(amount) = amount else { return (start, anchor) };
        if unit.is_clock() && amount % 24.0 != 0.0 {
            return (start, anchor);
        }
        let told = moved(start, amount, unit, sign, from);
        // "Two years on, we still count the cost": up to now.
        let ahead = |day: &Date| told.bounds().is_some_and(|(first, _)| first > *day);
        match self.published.filter(|day| one.expression.rule == "dates/years-on" && ahead(day)) {
            Some(day) => (coarse(When::holding(day, unit), unit), Anchor::Published),
            None => (told, anchor),
        }
    }

    /// "in May 1945, a year later" and "on 21 July 1938, three years after the armistice": the date before in other words.
    fn said_again(&self, amount: Option<f64>, unit: Unit, from: &From, one: &Placed) -> Option<(When, Anchor)> {
        let mark =
            self.last.filter(|mark| one.inserted && mark.when.year.is_some() && self.touches(mark.index, one))?;
        let again = match from {
            From::Before => one.closes && !unit.is_clock() && mark.index > 0,
            From::Date(_) => amount != Some(0.0),
            _ => false,
        };
        again.then(|| (self.off_mark(mark, unit, 0), Anchor::Date(mark.index)))
    }

    /// What so many units are counted from; none where that is not told.
    fn counted_from(
        &self,
        amount: Option<f64>,
        unit: Unit,
        sign: i32,
        from: &From,
        one: &Placed,
    ) -> Option<(When, Anchor)> {
        let published = self.published.map(|day| (When::day(day), Anchor::Published));
        let told = self.told_before(amount, unit, sign, one);
        let lost = self.last.is_some() && told.is_none();
        let days_back = sign < 0 && unit == Unit::Day;
        let vague = |mark: &Mark| !matches!(mark.when.field, Field::Day(..) | Field::Weekday(_));
        // "killed since Sept. 27 at 404, up from 376 a day earlier": earlier than today.
        // and not "before Feb. 16" of another paragraph.
        let since = |mark: &Mark| {
            self.placed[mark.index].aside && (mark.sentence == one.sentence || mark.paragraph != one.paragraph)
        };
        let told_off = |mark: &Mark| vague(mark) || since(mark);
        let last = told.filter(|mark| !(days_back && told_off(mark) && !self.chronicle && published.is_some()));
        let peak = if days_back && amount == Some(1.0) { self.peak_of(one) } else { None };
        let last = peak.or(last).map(|mark| (mark.when, Anchor::Date(mark.index)));
        match from {
            From::Published | From::Compared(false) => published.or(last.filter(|_| self.chronicle)),
            From::Before | From::Compared(true) if lost => None,
            From::Before | From::Compared(true) => last.or(published),
            From::This(meaning) => Some(self.when(meaning, one)),
            From::Date(token) => self.at_token(*token),
        }
    }
}

/// So many units off a date; years off today and months off it are the very day.
fn moved(start: When, amount: f64, unit: Unit, sign: i32, from: &From) -> When {
    if let (From::This(meaning), Unit::Year) = (from, unit)
        && let Base::Deictic(..) | Base::Weekday(..) | Base::Calendar(YearOf::Turn(_), _) = meaning.base
    {
        let year = start.year.map(|year| add_years(year, sign * amount as i32));
        return When { year, ..start };
    }
    if let (From::This(meaning), Unit::Month, Some(day), true) = (from, unit, start.date(), amount.fract() == 0.0)
        && let Base::Deictic(Unit::Day, 0) = meaning.base
    {
        return day.checked_add((sign * amount as i32).months()).map_or(open(unit), When::day);
    }
    let (amount, unit) = whole(amount, unit);
    let some = When { year: start.year, field: Field::Some(unit) };
    let Some(amount) = amount else { return some };
    match unit {
        Unit::Hour | Unit::Minute | Unit::Second => start,
        _ => start.plus(sign * amount, unit).unwrap_or(some),
    }
}

impl Story<'_> {
    /// The date that begins at a token, where it stands.
    fn at_token(&self, token: usize) -> Option<(When, Anchor)> {
        let index = self.placed.partition_point(|one| one.expression.first < token);
        Some(((*self.whens.get(index)?)?, Anchor::Date(index)))
    }

    /// The date that so many units are counted off, of those told before; none where no such date is told.
    fn told_before(&self, amount: Option<f64>, unit: Unit, sign: i32, one: &Placed) -> Option<Mark> {
        let looks_back = |mark: &Mark| {
            let base = &self.placed[mark.index].expression.meaning.base;
            sign < 0
                && (mark.sentence == one.sentence || unit == Unit::Year && amount == Some(1.0))
                && matches!(base, Base::Anaphoric(_, n) | Base::Offset(_, _, n, From::Before) | Base::SameIn(YearOf::Anaphoric(n)) if *n < 0)
        };
        let last = self.last.and_then(|mark| if looks_back(&mark) { self.dated } else { Some(mark) });
        // Days are not counted off a year told in passing: off the last day of the paragraph, or off nothing.
        let by_days = matches!(unit, Unit::Day | Unit::Week);
        let counts = |mark: &Mark| !by_days || !matches!(mark.when.field, Field::Century | Field::Decade | Field::Year);
        let near = || self.day.filter(|day| self.last.is_some_and(|last| last.paragraph == day.paragraph));
        let ahead = |mark: &Mark| matches!(mark.when.field, Field::Month(_)) && self.lies_ahead(mark);
        // "from June 1. Talks broke down a week later": not behind what has yet to come.
        let overtaken =
            |mark: &Mark| one.tense == Tense::Past && mark.sentence != one.sentence && self.lies_ahead(mark);
        match &last {
            Some(mark) if !self.chronicle && overtaken(mark) => self.gone,
            Some(mark) if !counts(mark) => near(),
            Some(mark) if by_days && !self.chronicle && ahead(mark) => near().or(last),
            _ => last,
        }
    }

    /// The stretch of time that figures were told of, one year earlier: of the sentence, else of this paragraph or the one before.
    fn year_before(&self, one: &Placed) -> Option<(When, Anchor)> {
        let told = |mark: &Mark| mark.sentence == one.sentence && mark.when.year.is_some();
        let stretch = |mark: &Mark| {
            matches!(mark.when.field, Field::Quarter(_) | Field::Half(_) | Field::Month(_) | Field::Season(_))
        };
        let (own, near) = (self.last.filter(told), |mark: &Mark| mark.paragraph + 1 >= one.paragraph);
        let mark = match own {
            Some(mark) => Some(mark).filter(stretch).or(self.stretch.filter(told)),
            None => self.stretch.filter(near),
        }?;
        let year = mark.when.year.map(|year| add_years(year, -1));
        let field = if self.told_of_months(one) { Field::Year } else { mark.when.field };
        Some((When { year, field }, Anchor::Date(mark.index)))
    }

    /// "in the first nine months": a length that the figures of a sentence are of, told behind the last date.
    fn told_of_months(&self, one: &Placed) -> bool {
        let mut own = self.placed[..self.whens.len()].iter().rev().take_while(|before| before.sentence == one.sentence);
        own.next().is_some_and(|before| {
            matches!(&before.expression.meaning.base, Base::Duration(length) if matches!(length.as_str(), "P6M" | "P9M" | "P12M"))
        })
    }

    /// "two hours later" behind a clock time: the day and the time it comes to.
    pub(super) fn clock_off(&self, meaning: &Meaning, when: When) -> Option<(When, Option<Time>)> {
        let Base::Offset(Some(amount), unit, sign, From::Before) = meaning.base else { return None };
        let (Some(Time::Open), true) = (meaning.time, unit.is_clock()) else { return None };
        let mut last = self.last?;
        let again = last.index.checked_sub(1).filter(|&before| self.restates(before, last.index));
        let when = again.and_then(|before| self.whens[before]).unwrap_or(when);
        last.index = again.unwrap_or(last.index);
        let counted = self.clocks.last().filter(|(index, _)| *index == last.index).map(|(_, time)| *time);
        let Some(Time::Clock(hour, minute, zone)) = counted.unwrap_or(self.placed[last.index].expression.meaning.time)
        else {
            return None;
        };
        let minutes = match unit {
            Unit::Hour => amount * 60.0,
            Unit::Minute => amount,
            _ => return None,
        };
        if minutes.fract() != 0.0 || minutes > 100_000.0 {
            return None;
        }
        let total = i32::from(hour) * 60 + i32::from(minute) + sign * minutes as i32;
        let time = Time::Clock((total.rem_euclid(1440) / 60) as u8, (total.rem_euclid(60)) as u8, zone);
        let days = total.div_euclid(1440);
        Some((if days == 0 { when } else { when.plus(days, Unit::Day)? }, Some(time)))
    }

    /// "6.33 p.m. (1303 GMT)": the same time once more, in brackets.
    fn restates(&self, before: usize, index: usize) -> bool {
        let (first, second) = (&self.placed[before], &self.placed[index]);
        let clock = |one: &Placed| matches!(one.expression.meaning.time, Some(Time::Clock(..)));
        second.passing && self.touches(before, second) && clock(first) && clock(second)
    }

    /// What "a day earlier" counts from, where its sentence tells no day: the latest day of the paragraph.
    fn peak_of(&self, one: &Placed) -> Option<Mark> {
        let told = self.day.is_some_and(|mark| mark.sentence == one.sentence);
        self.peak.filter(|mark| !told && mark.paragraph == one.paragraph)
    }

    /// "the same quarter last year": the stretch that was told of, in another year.
    pub(super) fn same_in(&self, year: YearOf, one: &Placed) -> (When, Anchor) {
        let counted = |mark: &Mark| matches!(self.placed[mark.index].expression.meaning.base, Base::Offset(..));
        let told = |mark: &Mark| matches!(mark.when.field, Field::Month(_) | Field::Season(_)) && !counted(mark);
        let stretch = self.last.filter(told).or(self.stretch);
        let stretch = stretch.filter(|_| !self.told_of_months(one));
        let field = stretch.map_or(Field::Year, |mark| mark.when.field);
        match (year, stretch) {
            (YearOf::Anaphoric(n), Some(mark)) => {
                (When { year: mark.when.year.map(|year| add_years(year, n)), field }, Anchor::Date(mark.index))
            }
            (YearOf::Anaphoric(n), None) if self.published.is_some() => self.calendar(YearOf::Deictic(n), field, one),
            _ => self.calendar(year, field, one),
        }
    }
}

pub(super) fn coarse(when: When, unit: Unit) -> When {
    match (unit, when.field) {
        (Unit::Decade, Field::Year) => When { year: when.year.map(|year| year / 10 * 10), field: Field::Decade },
        (Unit::Century, Field::Year) => When { year: when.year.map(|year| year / 100 * 100), field: Field::Century },
        _ => when,
    }
}

/// Hours that make whole days become days; half years and half decades months and years. None where a fraction is left.
pub(super) fn whole(amount: f64, unit: Unit) -> (Option<i32>, Unit) {
    let (amount, unit) = match unit {
        Unit::Hour if amount % 24.0 == 0.0 => (amount / 24.0, Unit::Day),
        Unit::Year if amount.fract() != 0.0 => (amount * 12.0, Unit::Month),
        Unit::Decade if amount.fract() != 0.0 => (amount * 10.0, Unit::Year),
        Unit::Century if amount.fract() != 0.0 => (amount * 100.0, Unit::Year),
        _ => (amount, unit),
    };
    ((amount.fract() == 0.0 && amount.abs() < 100_000.0).then_some(amount as i32), unit)
}
