//! What has been told so far: the last dates of each kind, on which open ones hang. Knows which dates move a story and which only stand in it.

use jiff::civil::Date;

use super::super::calendar::{Field, Season, Unit, When, days_between};
use super::super::list::Listed;
use super::super::meaning::{Base, From, Time, Turn, YearOf};
use super::Placed;

/// Where a value stands on the calendar, and which expression said so.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub index: usize,
    pub when: When,
    pub sentence: usize,
    pub paragraph: usize,
}

/// The dates told so far.
#[derive(Default)]
pub(super) struct Story<'a> {
    /// The day from which the text is told.
    pub published: Option<Date>,
    /// The day on which a text came out that was filed before.
    pub late: Option<Date>,
    /// Whether it tells of the past by full dates.
    pub chronicle: bool,
    /// All expressions.
    pub placed: &'a [Placed],
    /// The last date of any kind.
    pub last: Option<Mark>,
    /// The last single day.
    pub day: Option<Mark>,
    /// The last single day that a sentence told of.
    pub scene: Option<Mark>,
    /// The last such day that lies within three days of the publication: where the story comes home to.
    pub home: Option<Mark>,
    /// The last date with a year.
    pub dated: Option<Mark>,
    /// The one before it.
    pub before: Option<Mark>,
    /// The last date that does not lie behind the publication.
    pub gone: Option<Mark>,
    /// The day that heads the last entry of a list of days.
    pub headed: Option<Mark>,
    /// The last entry of a list of days, or the heading of one that tells its year.
    pub listed: Option<Mark>,
    /// The last quarter or half year that books were told of, not one of comparison.
    pub stretch: Option<Mark>,
    /// Where each expression so far stands.
    pub whens: Vec<Option<When>>,
    /// The clock times that were counted off others.
    pub clocks: Vec<(usize, Option<Time>)>,
    /// The last day that was called the day of something, and of what.
    pub happened: Option<(&'static str, Mark)>,
    /// The latest day of the paragraph that does not lie behind the publication.
    pub peak: Option<Mark>,
    /// The year that a sentence's opening put in force, within its paragraph.
    pub topic: Option<Mark>,
}

impl Story<'_> {
    /// Takes in where an expression stands.
    pub(super) fn remember(&mut self, index: usize, one: &Placed, when: When) {
        let winter = matches!(one.expression.meaning.base, Base::Calendar(YearOf::Open, Field::Season(Season::Winter)));
        let when = if winter { When { field: Field::Year, ..when } } else { when };
        let mark = Mark { index, when, sentence: one.sentence, paragraph: one.paragraph };
        self.last = Some(mark);
        if !self.lies_ahead(&mark) {
            self.gone = Some(mark);
        }
        if let Some(event) = one.happening.filter(|_| one.event && when.date().is_some()) {
            self.happened = Some((event, mark));
        }
        if one.heads {
            self.headed = Some(mark).filter(|mark| mark.when.date().is_some());
        }
        if one.listed.is_some_and(|listed| listed != Listed::Opens) && when.year.is_some() {
            self.listed = Some(mark);
        }
        if matches!(when.field, Field::Quarter(_) | Field::Half(_))
            && !matches!(one.expression.meaning.base, Base::SameIn(_) | Base::Offset(_, _, _, From::Compared(_)))
            && !(self.stretch.is_some() && self.lies_ahead(&mark))
        {
            self.stretch = Some(mark);
        }
        if matches!(when.field, Field::Day(..) | Field::Weekday(_)) {
            self.remember_day(mark, one);
        }
        if when.year.is_some() && !matches!(when.field, Field::Decade | Field::Century | Field::Fiscal) {
            self.remember_year(mark, one);
        }
    }

    fn remember_day(&mut self, mark: Mark, one: &Placed) {
        self.day = Some(mark);
        self.climb(mark);
        let told = self.scene.is_some_and(|scene| scene.paragraph + 1 >= one.paragraph);
        if one.aside || one.spoken && told {
            return;
        }
        self.scene = Some(mark);
        let days = self.published.zip(mark.when.date()).map(|(day, told)| days_between(told, day));
        if days.is_some_and(|days| days.abs() <= 3) {
            self.home = Some(mark);
        }
    }

    fn remember_year(&mut self, mark: Mark, one: &Placed) {
        let base = &one.expression.meaning.base;
        if self.moves(one, mark.when) {
            self.before = self.dated;
            self.dated = Some(mark);
        }
        let counted = matches!(base, Base::Offset(..) | Base::Anaphoric(..));
        let told = matches!(base, Base::Calendar(YearOf::Deictic(_), Field::Day(..) | Field::Month(_)));
        self.topic = self.topic.filter(|topic| !(counted || told) || topic.when.year == mark.when.year);
        let written = matches!(
            base,
            Base::Calendar(YearOf::Written(_) | YearOf::Anaphoric(_), _)
                | Base::Offset(_, Unit::Year, _, From::Before)
                | Base::Deictic(Unit::Year, _)
                | Base::Anaphoric(Unit::Year | Unit::Month, _)
        );
        if written && one.opens && !one.apart {
            self.topic = Some(mark);
        }
    }

    /// Keeps the latest day of a paragraph that does not lie behind the publication.
    fn climb(&mut self, mark: Mark) {
        let Some((day, date)) = self.published.zip(mark.when.date()).filter(|(day, date)| date <= day) else { return };
        let before = self.peak.filter(|peak| peak.paragraph == mark.paragraph).and_then(|peak| peak.when.date());
        if before.is_none_or(|before| before < date) && days_between(date, day) <= 7 {
            self.peak = Some(mark);
        }
    }

    /// Whether a date begins behind the day of publication.
    pub(super) fn lies_ahead(&self, mark: &Mark) -> bool {
        self.published.zip(mark.when.bounds()).is_some_and(|(day, (first, _))| first > day)
    }

    /// Whether a date moves the story to its year: not one that looks back ("a year earlier", "the May 2007 high"), nor a year far off in passing.
    fn moves(&self, one: &Placed, when: When) -> bool {
        let Some(told) = self.dated else { return true };
        let back = match &one.expression.meaning.base {
            Base::Anaphoric(_, n) | Base::Offset(_, _, n, _) => *n < 0,
            Base::Calendar(YearOf::Anaphoric(n), _) => *n < 0,
            Base::Calendar(YearOf::Turn(turn), _) => *turn != Turn::Following,
            _ => false,
        };
        let years = when.year.zip(told.when.year).map_or(0, |(year, told)| year - told);
        let passing = matches!(when.field, Field::Year | Field::Some(_))
            && !one.opens
            && (told.paragraph == one.paragraph || !(0..=1).contains(&years));
        let earlier = years < 0 && !one.opens && told.sentence == one.sentence;
        !back && !passing && !earlier && !one.apart
    }
}
