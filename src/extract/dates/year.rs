//! Years, with eras: "1998", "'98", "1969–1972", "490 BC".
//! Knows when four digits are a year and when they count something.

use super::calendar::{Field, Unit};
use super::meaning::{Base, Expression, Found, Meaning, YearOf};
use super::words::{Shift, Word, Words};
use super::year_sense::{counts, is_year, likely, near};
use crate::text::{Keys, keys};

/// The year that belongs to the date before `at`: ", 1998", "of that year", "last year"; and the token behind it.
pub fn after(w: &Words, at: usize) -> (YearOf, usize) {
    let comma = w.is(at, ",");
    let at_year = if comma { at + 1 } else { at };
    if let Some((year, end)) = era_year(w, at_year) {
        return (YearOf::Written(year), end);
    }
    if let Word::Digits(year @ 1000..=2199, 4) = w.at(at_year)
        && (comma || !counts(w, at_year) || likely(w, at_year, year))
    {
        return (YearOf::Written(year as i16), at_year + 1);
    }
    if let (Word::Digits(year @ 100..=999, 3), Some(before), false) = (w.at(at), w.era(at), comma || counts(w, at)) {
        let month = matches!(w.at(w.before(at)), Word::Month(_));
        if month && !w.small_noun(at + 1) {
            return (YearOf::Written(if before { -(year as i16) } else { year as i16 }), at + 1);
        }
    }
    if comma {
        return (YearOf::Open, at);
    }
    if let Some(year) = apostrophe_year(w, at) {
        return (YearOf::Written(year), at + 2);
    }
    let of = w.is(at, "of");
    let start = if of { at + 1 } else { at };
    if let Some((year, end)) = if of { written_behind_of(w, start) } else { None } {
        return (YearOf::Written(year), end);
    }
    shifted_year(w, start).unwrap_or((YearOf::Open, at))
}

/// "'98".
fn apostrophe_year(w: &Words, at: usize) -> Option<i16> {
    let Word::Digits(year, 2) = w.at(at + 1) else { return None };
    (w.is(at, "'") && w.glued(at + 1)).then(|| full_year(w, year))
}

/// "of | 1998", "of | '98", "of | 490 BC".
fn written_behind_of(w: &Words, at: usize) -> Option<(i16, usize)> {
    if let Word::Digits(year @ 1000..=2199, 4) = w.at(at) {
        return Some((year as i16, at + 1));
    }
    if let Some(year) = apostrophe_year(w, at) {
        return Some((year, at + 2));
    }
    let ancient = match (w.at(at), w.era(at)) {
        (Word::Digits(year @ 100..=999, 3), Some(before)) => {
            Some((if before { -(year as i16) } else { year as i16 }, at + 1))
        }
        _ => None,
    };
    era_year(w, at).or(ancient)
}

/// "last year", "the following year", "of | that year", and the token behind.
fn shifted_year(w: &Words, at: usize) -> Option<(YearOf, usize)> {
    let start = if w.is(at, "the") && !matches!(w.at(at), Word::Shift(_)) { at + 1 } else { at };
    let end = w.past(start);
    let (Word::Shift(shift), Word::Unit(Unit::Year)) = (w.at(start), w.at(end)) else { return None };
    let year = match shift {
        Shift::Last | Shift::Past => YearOf::Deictic(-1),
        Shift::This => YearOf::Deictic(0),
        Shift::Next | Shift::Coming if !w.is(start.wrapping_sub(1), "the") => YearOf::Deictic(1),
        Shift::Next | Shift::Coming | Shift::Following => YearOf::Anaphoric(1),
        Shift::Previous => YearOf::Anaphoric(-1),
        Shift::That | Shift::Same => YearOf::Anaphoric(0),
        _ => return None,
    };
    Some((year, end + 1))
}

/// The two-digit year of military order: "23 Aug 88". Nothing that could be counted may follow.
pub fn short(w: &Words, at: usize) -> Option<(YearOf, usize)> {
    let Word::Digits(year, 2) = w.at(at) else { return None };
    let ends = at + 1 >= w.last || w.is_any(at + 1, keys![".", ",", ";", ")", "(", "[", "]", ":", "-", "--", "—"]);
    ends.then(|| (YearOf::Written(full_year(w, year)), at + 1))
}

/// "98" is 1998, "08" 2008: the latest that lies no more than ten years behind the years that the text writes, else its publication.
pub fn full_year(w: &Words, year: u16) -> i16 {
    let known = w.year.or(w.doc.published.map(|day| day.year()));
    let limit = known.map_or(2030, |known| known.max(1900) + 10);
    if 2000 + year as i16 <= limit { 2000 + year as i16 } else { 1900 + year as i16 }
}

/// Reads from digits: "1998", "1969–1972", "2019/20", "490 BC".
pub fn year(w: &Words, at: usize) -> Option<Found> {
    if let Some((year, end)) = era_year(w, at) {
        return Some(Found::new(end, Meaning::calendar(YearOf::Written(year), Field::Year), "dates/year-era"));
    }
    let Word::Digits(number, 4) = w.at(at) else { return ancient(w, at).or_else(|| bare_short(w, at)) };
    if let Some(found) = range(w, at, number) {
        return Some(found);
    }
    if let Some(found) = super::period::behind_year(w, at + 1, YearOf::Written(number as i16)) {
        return (1900..2100).contains(&number).then_some(found);
    }
    if w.is(at + 1, "'s")
        && (1900..2100).contains(&number)
        && let Some(found) = super::period::behind_year(w, at + 2, YearOf::Written(number as i16))
    {
        return Some(found);
    }
    let stretch = w.at(at + 1) == Word::Unit(Unit::Quarter) || w.at(at + 1) == Word::Period;
    if stretch && w.follows(at, keys!["the"]) && (1900..2100).contains(&number) && !w.is(at + 2, "of") {
        let meaning = Meaning::of(Base::SameIn(YearOf::Written(number as i16)));
        return Some(Found::with_article(at + 2, meaning, "dates/year-stretch"));
    }
    if w.is_any(at + 1, keys!["'s"])
        && number % 10 == 0
        && w.follows(at, keys!["the", "early", "late", "mid", "-"])
        && !w.is_any(at + 2, keys!["first", "last", "best", "worst", "end"])
    {
        return Some(Found::with_article(
            at + 2,
            Meaning::calendar(YearOf::Written(number as i16), Field::Decade),
            "dates/decade-clitic",
        ));
    }
    is_year(w, at, number)
        .then(|| Found::new(at + 1, Meaning::calendar(YearOf::Written(number as i16), Field::Year), "dates/year"))
}

/// "AD 70".
pub fn era_first(w: &Words, at: usize) -> Option<Found> {
    let (Word::Era(false), Word::Digits(year, _)) = (w.at(at), w.at(at + 1)) else { return None };
    w.is(at, "ad")
        .then(|| Found::new(at + 2, Meaning::calendar(YearOf::Written(year as i16), Field::Year), "dates/era-first"))
}

/// Digits with an era behind them; the first year of "480–479 BC" is one too.
fn era_year(w: &Words, at: usize) -> Option<(i16, usize)> {
    let Word::Digits(year, _) = w.at(at) else { return None };
    let year = year as i16;
    match w.at(at + 1) {
        Word::Era(true) if year > 0 => return Some((-year, at + 2)),
        Word::Era(false) => return Some((year, at + 2)),
        _ => {}
    }
    let range = w.dash(at + 1) || w.is_any(at + 1, keys!["and", "to", "or"]);
    let second = range && matches!((w.at(at + 2), w.at(at + 3)), (Word::Digits(..), Word::Era(true)));
    (second && year > 0).then_some((-year, at + 1))
}

/// Three digits in a text that counts its years before Christ or marks them as after, "the year 802", and "in 802" beside "the 9th century".
fn ancient(w: &Words, at: usize) -> Option<Found> {
    let Word::Digits(year @ 100..=999, 3) = w.at(at) else { return None };
    let placed = w.follows(
        at,
        keys![
            "about", "around", "in", "of", "by", "early", "late", "since", "until", "from", "mid", "during", "to",
            "autumn", "spring", "summer", "winter", "and", "after", "before",
        ],
    );
    let counted = matches!(w.at(at + 1), Word::Units(_))
        || w.small(at + 1) && !near(w, at + 1, "function")
        || w.dash(at + 1) && w.glued(at + 1);
    let named = w.follows(at, keys!["year"]) && at >= 2 && w.is_any(at - 2, keys!["the", "in", "about", "around"]);
    let beside = || w.names_century_of(year) && w.follows(at, keys!["in", "since", "until", "early", "late", "mid"]);
    let before = w.era(at).or_else(|| (named || beside()).then_some(false))?;
    let year = if before { -(year as i16) } else { year as i16 };
    ((placed || named) && !counted)
        .then(|| Found::new(at + 1, Meaning::calendar(YearOf::Written(year), Field::Year), "dates/year-ancient"))
}

/// "in '87", "early '99": two digits behind an apostrophe that opens no quotation.
fn marked_short(w: &Words, at: usize) -> bool {
    const PLACED: &Keys = keys![
        "in", "since", "of", "by", "until", "till", "from", "early", "late", "mid", "during", "before", "after", "and",
        "or", "to", "through", "summer", "spring", "winter", "fall", "autumn", "back",
    ];
    let mark = at > w.first + 1 && w.is(at - 1, "'") && w.glued(at) && !w.glued(at - 1);
    let closes = w.is(at + 1, "'") && w.glued(at + 1);
    mark && w.is_any(at - 2, PLACED) && !closes && !w.small_noun(at + 1)
}

/// "in 80 and 84, in 2000 and in 08": two digits behind "in" with nothing to count, where the sentence has another year.
fn bare_short(w: &Words, at: usize) -> Option<Found> {
    let Word::Digits(year, 2) = w.at(at) else { return None };
    if marked_short(w, at) {
        return Some(Found::new(
            at + 1,
            Meaning::calendar(YearOf::Written(full_year(w, year)), Field::Year),
            "dates/year-marked",
        ));
    }
    let ends = |at: usize| w.is_any(at + 1, keys![",", ".", ";", "?", "!", ")", "and", "or"]);
    let short = |at: usize| matches!(w.at(at), Word::Digits(_, 2)) && ends(at);
    let placed = |at: usize| {
        w.follows(at, keys!["in"])
            || at > w.first + 1 && w.follows(at, keys!["and"]) && short(at - 2) && w.follows(at - 2, keys!["in"])
    };
    let share = at >= 2 && matches!(w.at(at - 2), Word::Digits(..) | Word::Numeral | Word::Number(_));
    if !ends(at) || !placed(at) || w.glued(at) || share && w.follows(at, keys!["in"]) {
        return None;
    }
    let other = |place: usize| {
        place != at && (matches!(w.at(place), Word::Digits(1900..=2099, 4)) || short(place) && placed(place))
    };
    let full = Meaning::calendar(YearOf::Written(full_year(w, year)), Field::Year);
    (w.first..w.last).any(other).then(|| Found::new(at + 1, full, "dates/short-year"))
}

/// "1969–1972", "1998–99", "2019/20".
fn range(w: &Words, at: usize, number: u16) -> Option<Found> {
    let joined = (w.dash(at + 1) || w.is(at + 1, "/")) && (1000..=2100).contains(&number);
    let second = match w.at(at + 2) {
        _ if !joined => return None,
        Word::Digits(year @ 1000..=2100, 4) if year > number => year,
        Word::Digits(year, 2) if w.glued(at + 1) && w.glued(at + 2) && year > number % 100 => number / 100 * 100 + year,
        Word::Digits(0, 2) if number % 100 == 99 => number + 1,
        _ => return None,
    };
    let more = w.is(at + 3, "-") && w.glued(at + 3);
    let counted = near(w, at + 3, "counted") || w.follows(at, keys!["$", "£", "€"]);
    if more || counted {
        return None;
    }
    let of = |year: u16| Meaning::calendar(YearOf::Written(year as i16), Field::Year);
    let also = Expression { first: at + 2, last: at + 3, meaning: of(second), rule: "dates/year-range-end" };
    Some(Found { also: vec![also], ..Found::new(at + 3, of(number), "dates/year-range") })
}
