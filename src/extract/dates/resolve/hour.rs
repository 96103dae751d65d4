//! The day that a time of day belongs to: "at noon", "by evening", "the quake struck at 6:40 p.m.". Knows the days told before.

use super::super::calendar::{self, Unit, When, days_off};
use super::super::meaning::Time;
use super::super::tense::Tense;
use super::{Mark, Placed, Story, open};
use crate::extract::Anchor;

impl Story<'_> {
    /// Whether a day lies more than a week before the publication and a sentence or more back: the story has come home from there.
    fn is_past(&self, mark: &Mark, one: &Placed) -> bool {
        self.is_far(mark) && mark.sentence + 1 < one.sentence
    }

    /// Whether a day lies more than a week before the publication.
    fn is_far(&self, mark: &Mark) -> bool {
        self.published.zip(mark.when.date()).is_some_and(|(day, told)| calendar::days_between(told, day) > 7)
    }

    /// Whether the story goes on from a day in its next paragraph: yesterday or the publication's, told of for itself ("on Tuesday", not
    /// "Tuesday's vote", nor what stands in brackets).
    fn leads(&self, mark: &Mark) -> bool {
        let days = self.published.zip(mark.when.date()).map_or(9, |(day, told)| calendar::days_between(told, day));
        (0..=1).contains(&days) && !self.placed[mark.index].passing
    }

    /// Whether a time of day belongs to the morning behind the night that was told of: "at 11 p.m. …, at 2 a.m.", "in the night …, by daybreak".
    fn runs_over(&self, before: usize, one: &Placed) -> bool {
        let told = self.placed[before].expression.meaning.time;
        let touches = self.touches(before, one);
        match (one.expression.meaning.time, told) {
            (Some(Time::Clock(0..12, ..)), Some(Time::Part("NI") | Time::Clock(24, ..))) => !touches,
            (Some(Time::Clock(0..=6, ..)), Some(Time::Clock(20.., ..))) => self.placed[before].sentence == one.sentence,
            (Some(Time::Part("MO")), Some(Time::Part("NI") | Time::Clock(20.., ..))) => {
                !touches && one.tense == Tense::Past
            }
            _ => false,
        }
    }

    /// "from 8 p.m. to 6 a.m.": the second of two times side by side, which is earlier by the clock.
    fn next_morning(&self, one: &Placed) -> Option<(When, Anchor)> {
        let before = self.whens.len().checked_sub(1)?;
        let (Some(Time::Clock(first, ..)), Some(Time::Clock(second @ 0..12, ..))) =
            (self.placed[before].expression.meaning.time, one.expression.meaning.time)
        else {
            return None;
        };
        let apart = one.expression.first == self.placed[before].expression.last + 1
            && !one.inserted
            && self.placed[before].aside;
        let day = self.whens[before].filter(|when| when.date().is_some())?;
        (apart && first >= 12 && self.touches(before, one)).then_some(())?;
        Some((day.plus(i32::from(second < first), Unit::Day)?, Anchor::Date(before)))
    }

    /// The day that a time of day belongs to.
    pub(super) fn context(&self, one: &Placed) -> (When, Anchor) {
        if let Some(next) = self.next_morning(one) {
            return next;
        }
        let away = |mark: &Mark| self.is_far(mark) && mark.sentence != one.sentence;
        let home =
            self.home.filter(|home| home.paragraph == one.paragraph && self.scene.is_some_and(|mark| away(&mark)));
        let near = home
            .or(self.scene)
            .filter(|mark| self.chronicle || mark.paragraph == one.paragraph && !self.is_past(mark, one));
        let ahead = |mark: &Mark| self.published.zip(mark.when.date()).is_some_and(|(day, told)| told > day);
        if let Some(entry) = self.headed.filter(|entry| {
            entry.paragraph == one.paragraph && self.scene.is_some_and(|scene| scene.when == entry.when)
        }) {
            return (entry.when, Anchor::Date(entry.index));
        }
        let meaning = &one.expression.meaning;
        let early = meaning.modifier == Some("START") && matches!(meaning.time, Some(Time::Part("MO" | "NI")));
        let clock = early || matches!(one.expression.meaning.time, Some(Time::Clock(..)));
        let spoken = self.day.is_some_and(|mark| mark.sentence == one.sentence && self.placed[mark.index].spoken);
        let lead = self.home.filter(|home| {
            clock
                && !self.chronicle
                && one.tense == Tense::Past
                && home.paragraph + 1 == one.paragraph
                && !ahead(home)
                && (spoken || self.leads(home))
        });
        let lead = lead.or(self.day.filter(|_| spoken));
        let same =
            self.happened.filter(|(event, mark)| one.happening == Some(*event) && mark.paragraph + 2 >= one.paragraph);
        let own = near.filter(|mark| mark.sentence == one.sentence);
        let near = own.or(same.map(|(_, mark)| mark)).or(near).or(lead);
        let over = |mark: &Mark| self.published.zip(mark.when.date()).is_some_and(|(day, told)| told < day);
        let near = near.filter(|mark| !one.tense.ahead() || !over(mark) || mark.sentence == one.sentence);
        let near = near.filter(|mark| one.tense != Tense::Past || !ahead(mark) || mark.sentence == one.sentence);
        let near = near.map(|mark| {
            let over = self.runs_over(mark.index, one);
            (if over { mark.when.plus(1, Unit::Day).unwrap_or(mark.when) } else { mark.when }, mark)
        });
        let night = matches!(one.expression.meaning.time, Some(Time::Part("NI"))) && one.tense == Tense::Past;
        let midnight = matches!(one.expression.meaning.time, Some(Time::Clock(24, ..))) && one.tense == Tense::Past;
        let night = night || midnight;
        let gone = night && near.is_some_and(|(when, _)| when.date().is_some() && when.date() == self.published);
        let near = near.map(|(when, mark)| (if gone { when.plus(-1, Unit::Day).unwrap_or(when) } else { when }, mark));
        match (near, self.published) {
            (Some((when, mark)), _) => (when, Anchor::Date(mark.index)),
            (None, Some(day)) if night => (days_off(day, -1).map_or(open(Unit::Day), When::day), Anchor::Published),
            (None, Some(day)) => (When::day(day), Anchor::Published),
            (None, None) => (open(Unit::Day), Anchor::None),
        }
    }
}
