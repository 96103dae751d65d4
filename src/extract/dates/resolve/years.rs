//! Which year calendar words and named days belong to: written, told by the story, or nearest to the publication date.

use jiff::civil::Date;

use super::super::calendar::{self, Field, Unit, When, add_years, days_between};
use super::super::holiday;
use super::super::list::Listed;
use super::super::meaning::{Base, Turn, YearOf};
use super::super::tense::Tense;
use super::{Mark, Placed, Story, open};
use crate::extract::Anchor;
use crate::lexicon::Row;

impl Story<'_> {
    pub(super) fn calendar(&self, year: YearOf, field: Field, one: &Placed) -> (When, Anchor) {
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
    pub(super) fn turn(&self, turn: Turn, field: Field, one: &Placed) -> (Option<i16>, Anchor) {
        let near = self.near_month(one).is_some();
        let told = matches!(turn, Turn::Following | Turn::Previous) && (self.dated.is_some() || near);
        let Some(day) = self.published.filter(|_| !told) else {
            return if self.chronicle || told { self.turn_in_story(turn, field, one) } else { (None, Anchor::None) };
        };
        let year = day.year();
        let of = |year| When { year: Some(year), field }.bounds();
        let found = match turn {
            Turn::Last | Turn::Previous => {
                (0..3).map(|back| year - back).find(|&year| of(year).is_some_and(|(_, last)| last < day))
            }
            Turn::Next | Turn::Following => {
                (0..3).map(|ahead| year + ahead).find(|&year| of(year).is_some_and(|(first, _)| first > day))
            }
            Turn::This if matches!(field, Field::Season(calendar::Season::Winter)) && day.month() < 3 => Some(year - 1),
            Turn::This => Some(year),
            _ => return self.open_year(field, one),
        };
        // "last August" in September is not "last month".
        let month_before = |year| {
            turn == Turn::Last
                && matches!(field, Field::Month(_))
                && of(year).is_some_and(|(_, last)| days_between(last, day) <= i32::from(day.day()))
        };
        let found = found.map(|year| if month_before(year) { year - 1 } else { year });
        let same_words = |index: usize| {
            matches!(self.placed[index].expression.meaning.base, Base::Calendar(YearOf::Turn(Turn::Last), _))
        };
        let told = |year| {
            let when = Some(When { year: Some(year), field });
            let mut before = self.whens.iter().enumerate();
            matches!(field, Field::Month(_)) && before.any(|(index, told)| *told == when && !same_words(index))
        };
        let found = found.map(|year| if turn == Turn::Last && told(year) { year - 1 } else { year });
        (found.or(Some(year)), Anchor::Published)
    }

    /// "since June 25, 1996, when …. The previous November": the last date of this sentence or the one before, where it has a month and a year.
    fn near_month(&self, one: &Placed) -> Option<Mark> {
        let fits = |mark: &Mark| mark.when.year.is_some() && month_of(mark.when.field).is_some();
        self.last.filter(|mark| fits(mark) && mark.sentence + 1 >= one.sentence && mark.paragraph == one.paragraph)
    }

    /// "next summer" in a chronicle: the first one behind the month that is being told of.
    fn turn_in_story(&self, turn: Turn, field: Field, one: &Placed) -> (Option<i16>, Anchor) {
        let near = self.near_month(one).filter(|_| matches!(turn, Turn::Following | Turn::Previous));
        let told = near.or(self.dated).and_then(|mark| Some((mark.index, mark.when.year?, month_of(mark.when.field))));
        let (Some((index, year, told)), Some(month)) = (told, month_of(field)) else {
            return self.open_year(field, one);
        };
        let years = match turn {
            Turn::Next | Turn::Following => i32::from(told.is_none_or(|told| month <= told)),
            Turn::Last | Turn::Previous => -i32::from(told.is_none_or(|told| month >= told)),
            _ => return self.open_year(field, one),
        };
        (Some(add_years(year, years)), Anchor::Date(index))
    }

    /// The year of calendar words that name none: the one in force, that of a date beside it, else the nearest to the publication that fits.
    pub(super) fn open_year(&self, field: Field, one: &Placed) -> (Option<i16>, Anchor) {
        let rule = one.now && one.tense == Tense::Unknown && matches!(field, Field::Season(_) | Field::Month(_));
        let told = self.last.is_some_and(|mark| mark.sentence == one.sentence);
        if self.chronicle && rule && !told {
            return (None, Anchor::None);
        }
        if let Some(mark) = self.in_force(one) {
            let new = one.opens && mark.paragraph != one.paragraph;
            let year = year_in_story(mark.when, self.last.map(|last| last.when), field, if new { 5 } else { 8 });
            let early = self.lies_between(year.unwrap_or(0), field) || self.opens_range(&mark, field, one);
            let year = year.map(|year| year - i16::from(early));
            return (year, Anchor::Date(mark.index));
        }
        if let Some(listed) = self.year_of_list(field, one) {
            return listed;
        }
        let Some(day) = self.published else { return (None, Anchor::None) };
        let beside =
            |mark: &Mark| mark.sentence == one.sentence && self.is_open(mark.index) && self.goes_with(mark.index, one);
        if let Some(mark) = self.last.filter(beside) {
            return (year_beside(mark, field, one.tense, day), Anchor::Published);
        }
        match nearest(field, one, day) {
            Some(year) => (Some(year), Anchor::Published),
            None => (None, Anchor::None),
        }
    }

    /// "Dec 24 - A bomb kills 80", behind the entry "Sept 7, 2010 -"; "On December 29, a blast", below the heading "Attacks in 2013": never
    /// behind the publication.
    fn year_of_list(&self, field: Field, one: &Placed) -> Option<(Option<i16>, Anchor)> {
        let mark = self.listed?;
        let under_heading = self.placed[mark.index].listed == Some(Listed::Heading);
        one.listed.filter(|&listed| listed == Listed::Entry || under_heading)?;
        let year = if under_heading { mark.when.year } else { year_in_story(mark.when, None, field, 5) };
        let bounds = When { year, field }.bounds();
        let ahead = self.published.zip(bounds).is_some_and(|(day, (first, _))| first > day);
        (!ahead).then_some((year, Anchor::Date(mark.index)))
    }

    /// The date whose year holds on: a chronicle's last, else one that opened a sentence, unless a plan looks away from it.
    fn in_force(&self, one: &Placed) -> Option<Mark> {
        let plan = one.tense == Tense::Future && self.published.is_some();
        let topic = self.topic.filter(|mark| mark.sentence == one.sentence || !self.is_deictic(mark.index));
        let year_ahead = |mark: &Mark| self.published.zip(mark.when.year).is_some_and(|(day, year)| year > day.year());
        if self.chronicle { self.dated } else { topic }.filter(|mark| {
            let here = mark.sentence == one.sentence;
            let gone = one.tense == Tense::Past && !self.chronicle && !here;
            // "That month they promised to leave by Christmas."
            let then = matches!(self.placed[mark.index].expression.meaning.base, Base::Anaphoric(..));
            (!plan || here && (year_ahead(mark) || then)) && !(gone && year_ahead(mark))
        })
    }

    /// "invested on 2 November 1899 …, by mid-January …, on 15 December": a day far ahead in the year that the story has just come to, and close
    /// behind it in the year that it comes from.
    fn lies_between(&self, year: i16, field: Field) -> bool {
        let (Some(before), Some(told)) = (self.before, self.dated) else { return false };
        let came = before.when.year == Some(year - 1) && matches!(told.when.field, Field::Day(..) | Field::Month(_));
        let day = |year| When { year: Some(year), field }.bounds().map(|(first, _)| first);
        let (Field::Day(..), Some((told, _)), Some(back), Some(ahead)) =
            (field, told.when.bounds(), day(year - 1), day(year))
        else {
            return false;
        };
        came && back < told && days_between(back, told) < 100 && days_between(told, ahead) > 250
    }

    /// "The 1942–43 dry season saw an attack. It opened on 17 December": late in the first of two years, in the sentence or the one behind.
    fn opens_range(&self, mark: &Mark, field: Field, one: &Placed) -> bool {
        let (Some(before), Some(10..=12)) = (mark.index.checked_sub(1), month_of(field)) else { return false };
        let year = |index: usize| {
            let when = self.whens.get(index).copied().flatten();
            when.filter(|when| matches!(when.field, Field::Year)).and_then(|when| when.year)
        };
        let consecutive = year(before).zip(year(mark.index)).is_some_and(|(first, second)| first + 1 == second);
        consecutive && self.touches(before, &self.placed[mark.index]) && mark.sentence + 1 >= one.sentence
    }

    /// "last year": in force to the end of its sentence.
    fn is_deictic(&self, index: usize) -> bool {
        matches!(self.placed[index].expression.meaning.base, Base::Deictic(..))
    }

    /// Whether a month or day shares the year of the one before: side by side, or no verb of its own close to it.
    fn goes_with(&self, before: usize, one: &Placed) -> bool {
        let other = &self.placed[before];
        let apart = other.tense == Tense::Past && one.tense.ahead();
        !one.close && !apart || one.expression.first <= other.expression.last + 1
    }

    /// Whether an expression was a month or day without a year: those of one sentence go together, "in December, in January, in April".
    pub(super) fn is_open(&self, index: usize) -> bool {
        let base = &self.placed[index].expression.meaning.base;
        matches!(base, Base::Calendar(YearOf::Open, Field::Month(_) | Field::Day(..)))
    }

    pub(super) fn holiday(&self, year: YearOf, row: Row, one: &Placed) -> (When, Anchor) {
        if holiday::is_single(row) {
            return holiday::date_in(row, 0)
                .map_or((open(Unit::Day), Anchor::None), |date| (When::day(date), Anchor::None));
        }
        let unit = if holiday::is_month(row) { Unit::Month } else { Unit::Day };
        let known = |year: Option<i16>| match year {
            Some(year) if unit == Unit::Day => {
                holiday::date_in(row, year).map_or(When { year: Some(year), field: Field::Some(unit) }, When::day)
            }
            None if row.get("rule") == "fixed" => {
                let day = holiday::date_in(row, 2000).map(When::day).unwrap_or(open(unit));
                When { year: None, ..day }
            }
            _ => When { year, field: Field::Some(unit) },
        };
        let told = self.published.map(|day| day.year()).or(self.dated.and_then(|mark| mark.when.year)).unwrap_or(2001);
        let sample = holiday::date_in(row, told).map(When::day);
        let Some(sample) = sample.or((year != YearOf::Open).then(|| open(unit))) else {
            return (open(unit), Anchor::None);
        };
        let (when, anchor) = self.calendar(year, sample.field, one);
        (known(when.year), anchor)
    }
}

/// The year of an open date beside another of its sentence: the same, or the next or last where the tense says so.
fn year_beside(mark: Mark, field: Field, tense: Tense, published: Date) -> Option<i16> {
    let year = year_in_story(mark.when, None, field, 8)?;
    let bounds = When { year: Some(year), field }.bounds();
    let gone = bounds.is_some_and(|(_, last)| last < published);
    let ahead = bounds.is_some_and(|(first, _)| days_between(published, first) > 60);
    let back = ahead && tense == Tense::Past && matches!(field, Field::Day(..));
    Some(add_years(year, i32::from(gone && tense.ahead()) - i32::from(back)))
}

/// The year in which an open date lies nearest to the publication, days against the tense counted many times; none for what was yet to come
/// and is over.
fn nearest(field: Field, one: &Placed, published: Date) -> Option<i16> {
    let year = published.year();
    let candidates =
        [year - 1, year, year + 1].map(|year| When { year: Some(year), field }.bounds().map(|bounds| (year, bounds)));
    let mut best: Option<(i32, i16)> = None;
    for (year, (first, last)) in candidates.into_iter().flatten() {
        let (over, ahead) = (last < published, first > published);
        let gap = match (over, ahead) {
            (true, _) => days_between(last, published),
            (_, true) => days_between(published, first),
            _ => 0,
        };
        let reported = matches!(field, Field::Quarter(_)) && over && gap <= 75;
        let against = gap > 0 && !reported && (one.tense == Tense::Past && ahead || one.tense.ahead() && over);
        // "came after the attack in January": told in November, of the January before.
        let bearable = if ahead && matches!(field, Field::Month(_)) { 30 } else { 75 };
        let near =
            if against { gap * if gap <= bearable && !one.close { 3 } else { 40 } } else { gap + i32::from(ahead) };
        if one.tense == Tense::Would && over && gap <= 120 {
            return None;
        }
        if best.is_none_or(|(best, _)| near < best) {
            best = Some((near, year));
        }
    }
    best.map(|(_, year)| year)
}

/// The year of an open date behind the last one told: the same, or the next where the months run over.
fn year_in_story(told: When, last: Option<When>, field: Field, back: i32) -> Option<i16> {
    let year = told.year?;
    // Behind "the winter of 1854-55" May is that of 1855.
    if let (Field::Season(calendar::Season::Winter), Some(1..=9)) = (told.field, month_of(field)) {
        return Some(add_years(year, 1));
    }
    let near = last.filter(|last| last.year == told.year).and_then(|last| month_of(last.field));
    match (near.or(month_of(told.field)), month_of(field)) {
        (Some(before), Some(now)) if before - now >= back => Some(add_years(year, 1)),
        _ => Some(year),
    }
}

fn month_of(field: Field) -> Option<i32> {
    match field {
        Field::Month(month) | Field::Day(month, _) => Some(i32::from(month)),
        Field::Season(season) => Some(i32::from(season.month())),
        _ => None,
    }
}

/// The year itself or the nearest that has a 29 February.
fn leap(year: i16) -> i16 {
    [year, year + 1, year - 1, year - 2].into_iter().find(|&year| calendar::exists(Some(year), 2, 29)).unwrap_or(year)
}

/// A week or a day of the week that is counted off in its month, where the year is known.
fn whole_week(when: When) -> When {
    let found = match (when.field, when.year) {
        (Field::WeekOfMonth(month, number), Some(year)) => {
            calendar::week_of_month(year, month, number).map(|monday| When::holding(monday, Unit::Week))
        }
        (Field::WeekdayOfMonth(month, number, day), Some(year)) => {
            calendar::weekday_of_month(year, month, number, day).map(When::day)
        }
        _ => None,
    };
    found.unwrap_or(when)
}
