//! Seasons, quarters, halves and budget years: "the summer of 2012", "third-quarter", "Q3 2013", "the second half of 1989", "fiscal 1990".
//! Knows when "spring" and "fall" are no seasons.

use super::calendar::{Field, Season, Unit};
use super::meaning::{Base, Found, Meaning, YearOf};
use super::words::{Phase, Shift, Word, Words};
use super::year;

/// Reads from a season's name.
pub fn season(w: &Words, at: usize) -> Option<Found> {
    let Word::Season(season) = w.at(at) else { return None };
    let (year, last) = year::after(w, at + 1);
    let (year, last) =
        if year == YearOf::Open { shifted_year(w, at + 1).unwrap_or((year, last)) } else { (year, last) };
    if year == YearOf::Open && !stands_alone(w, at, season) {
        return None;
    }
    let last = winter_range(w, last).unwrap_or(last);
    Some(Found::with_article(
        last,
        Meaning::calendar(year, Field::Season(season)),
        if year == YearOf::Open { "dates/season" } else { "dates/season-year" },
    ))
}

/// "of next year" where the article is missing.
fn shifted_year(w: &Words, at: usize) -> Option<(YearOf, usize)> {
    let (true, Word::Shift(Shift::Next), Word::Unit(Unit::Year)) = (w.is(at, "of"), w.at(at + 1), w.at(at + 2)) else {
        return None;
    };
    Some((YearOf::Deictic(1), at + 3))
}

/// "winter of 1941-42": the season takes the second year in.
fn winter_range(w: &Words, last: usize) -> Option<usize> {
    let range = (w.is_any(last, &["-", "/"]))
        && w.glued(last)
        && w.glued(last + 1)
        && matches!(w.at(last + 1), Word::Digits(_, 2 | 4));
    range.then_some(last + 2)
}

fn stands_alone(w: &Words, at: usize, season: Season) -> bool {
    let placed = w.follows(
        at,
        &[
            "the", "in", "by", "since", "until", "during", "last", "next", "this", "early", "late", "mid", "each",
            "every", "that", "through", "of", "before", "after", "-",
        ],
    );
    let name = w.capital(at) && (w.capital(at + 1) || at > w.first && w.capital(at - 1));
    match season {
        _ if name => false,
        Season::Autumn if w.is(at, "fall") => {
            placed
                && !w.follows(at, &["to", "-"])
                && !w.is_any(
                    at + 1,
                    &[
                        "of", "in", "from", "to", "into", "out", "for", "short", "under", "victim", "apart", "back",
                        "behind", "below",
                    ],
                )
                && !w.follows(at, &["the"])
        }
        Season::Spring => placed && !w.is_any(at + 1, &["of", "water", "from", "up", "to"]),
        Season::Summer | Season::Winter | Season::Autumn => true,
    }
}

/// Reads "third quarter [of 1998]", "first half of 1989", "first nine months of the year", "third week of April".
pub fn ordinal(w: &Words, at: usize) -> Option<Found> {
    let Word::Ordinal(number) = w.at(at) else { return None };
    let next = w.past(at);
    let hyphen = w.is(next, "-") && w.glued(next);
    let unit = if hyphen { next + 1 } else { next };
    let unit = if w.at(unit) == Word::Fiscal { w.past(unit) } else { unit };
    match w.at(unit) {
        Word::Unit(Unit::Quarter) if (1..=4).contains(&number) => Some(quarter(w, unit + 1, number, "dates/quarter")),
        Word::Unit(Unit::Quarter) if number == 0 => Some(quarter(w, unit + 1, 4, "dates/last-quarter")),
        _ if w.is(unit, "half") && (number <= 2) => half(w, unit + 1, if number == 1 { 1 } else { 2 }),
        Word::Unit(Unit::Week) if number > 0 && !hyphen && week_of_month(w, unit + 1, number).is_some() => {
            week_of_month(w, unit + 1, number)
        }
        Word::Unit(span @ (Unit::Week | Unit::Month | Unit::Year | Unit::Decade))
            if number == 1 && !hyphen && w.is(unit + 1, "of") =>
        {
            Some(Found::with_article(unit + 1, Meaning::of(Base::Duration(span.duration("1"))), "dates/first-unit-of"))
        }
        _ => None,
    }
}

/// Reads "Q3 2013", "Q3 of last year".
pub fn short_quarter(w: &Words, at: usize) -> Option<Found> {
    let Word::Quarter(number) = w.at(at) else { return None };
    Some(quarter(w, at + 1, number, "dates/quarter-short"))
}

fn quarter(w: &Words, at: usize, number: u8, rule: &'static str) -> Found {
    let (year, last) = year_behind(w, at);
    Found::with_article(last, Meaning::calendar(year, Field::Quarter(number)), rule)
}

/// A year, "of the year", "of fiscal 1990".
fn year_behind(w: &Words, at: usize) -> (YearOf, usize) {
    if w.is(at, "of") && w.is(at + 1, "the") && w.at(at + 2) == Word::Unit(Unit::Year) {
        return (YearOf::Open, at + 3);
    }
    year::after(w, at)
}

/// The half of a year, a decade, a century or a month.
fn half(w: &Words, at: usize, number: u8) -> Option<Found> {
    let of = w.is_any(at, &["of", "in"]);
    let start = if of { at + 1 } else { return None };
    let start = if w.is(start, "the") { start + 1 } else { start };
    let (year, last) = year_behind(w, at);
    if year != YearOf::Open || last > at && w.is(at, "of") {
        return Some(Found::with_article(last, Meaning::calendar(year, Field::Half(number)), "dates/half-year"));
    }
    let whole = super::scan::calendar(w, start)?;
    match whole.meaning.base {
        Base::Calendar(year @ YearOf::Written(_), Field::Year) => {
            Some(Found::with_article(whole.last, Meaning::calendar(year, Field::Half(number)), "dates/half-of-year"))
        }
        Base::Calendar(_, Field::Month(_) | Field::Decade | Field::Century) => {
            let modifier = Some(if number == 1 { "START" } else { "END" });
            Some(Found::with_article(whole.last, Meaning { modifier, ..whole.meaning }, "dates/half-of"))
        }
        _ => None,
    }
}

/// "the first week of April": its n-th seven days, by the ISO week that holds most of them.
fn week_of_month(w: &Words, at: usize, number: u8) -> Option<Found> {
    let found = w.is_any(at, &["of", "in"]).then(|| super::month::month_first(w, at + 1))??;
    let Base::Calendar(year, Field::Month(month)) = found.meaning.base else { return None };
    Some(Found::with_article(
        found.last,
        Meaning::calendar(year, Field::WeekOfMonth(month, number.min(5))),
        "dates/week-of-month",
    ))
}

/// Reads "fiscal 1990", "fiscal year 2013"; `years` is what a word before said.
pub fn fiscal(w: &Words, at: usize, years: i32) -> Option<Found> {
    let next = w.past(at);
    let next = if w.at(next) == Word::Unit(Unit::Year) { next + 1 } else { next };
    if let Word::Digits(year @ 1900..=2199, 4) = w.at(next) {
        return Some(Found::new(
            next + 1,
            Meaning::calendar(YearOf::Written(year as i16), Field::Fiscal),
            "dates/fiscal-year",
        ));
    }
    let shifted =
        at > w.first && matches!(w.at(w.before(at)), Word::Shift(_)) && w.at(next - 1) == Word::Unit(Unit::Year);
    shifted.then(|| Found::new(next, Meaning::calendar(YearOf::Deictic(years), Field::Fiscal), "dates/relative-fiscal"))
}

/// Reads "early 1990s", "mid-November", "late on Friday", "earlier this year", "later that day".
pub fn phase(w: &Words, at: usize) -> Option<Found> {
    let Word::Phase(phase) = w.at(at) else { return None };
    if w.follows(at, &["his", "her", "their", "my", "our", "your", "its"]) {
        return None;
    }
    let hyphen = w.is(at + 1, "-") && w.glued(at + 1);
    let bare = if hyphen { at + 2 } else { at + 1 };
    let linked = w.is_any(bare, &["in", "on", "during"]) && !hyphen;
    let start = if linked { bare + 1 } else { bare };
    let article = w.is(start, "the");
    let start = if article { start + 1 } else { start };
    let start = if w.is_any(start, &["'", "’", "‘"]) && w.glued(start + 1) { start + 1 } else { start };
    if article && matches!(phase, Phase::Mid) && !linked {
        return None;
    }
    let found = current_unit(w, start, linked && article)
        .or_else(|| hours_of(w, start, phase))
        .or_else(|| super::scan::calendar(w, start))
        .or_else(|| part(w, start))?;
    let timed = matches!(phase, Phase::Earlier | Phase::Later);
    let named = matches!(w.at(start), Word::Shift(_) | Word::Day(_) | Word::Weekday(_) | Word::Tonight) || linked;
    if timed && !named || !found.meaning.is_calendar() {
        return None;
    }
    let modifier = Some(modifier_of(phase));
    let meaning = Meaning { modifier, side: timed.then_some(phase), ..found.meaning };
    Some(Found {
        meaning,
        article: !linked && !timed,
        rule: if timed { "dates/earlier-later" } else { "dates/phase" },
        ..found
    })
}

/// "morning" behind "early": of the day that is being told of.
fn part(w: &Words, at: usize) -> Option<Found> {
    let Word::Part(part) = w.at(at) else { return None };
    let placed = at >= 2 && w.is_any(at - 2, &["the", "in", "by", "until", "since", "from"]);
    let found = super::clock::part_of(w, at);
    found.or_else(|| {
        placed.then(|| {
            Found::new(
                at + 1,
                Meaning::of(Base::Context).at(Some(super::meaning::Time::Part(part))),
                "dates/phase-part",
            )
        })
    })
}

/// "the early hours of Friday", "the early morning hours of May 3".
fn hours_of(w: &Words, at: usize, phase: Phase) -> Option<Found> {
    let (part, hours) = match w.at(at) {
        Word::Part(part) => (part, at + 1),
        Word::Units(Unit::Hour) => ("MO", at),
        _ => return None,
    };
    if w.at(hours) != Word::Units(Unit::Hour) || phase != Phase::Start && part == "MO" && hours == at {
        return None;
    }
    super::clock::of_day(w, hours + 1, super::meaning::Time::Part(part))
}

/// "the year" behind "the end of", "later in": the one that is being told of.
fn current_unit(w: &Words, at: usize, articled: bool) -> Option<Found> {
    let Word::Unit(unit) = w.at(at) else { return None };
    (articled && !unit.is_clock()).then(|| Found::new(at + 1, Meaning::of(Base::Current(unit)), "dates/current-unit"))
}

/// Reads "the early years of the 1990s", "the last few days of May", "the latter part of the year".
pub fn edge_units(w: &Words, at: usize) -> Option<Found> {
    let phase = match w.at(at) {
        Word::Phase(phase) | Word::Edge(phase) => phase,
        Word::Ordinal(1) => Phase::Start,
        Word::Ordinal(0) | Word::Shift(Shift::Last) => Phase::End,
        _ => return None,
    };
    let next = if w.at(w.past(at)) == Word::Number(0) { w.past(w.past(at)) } else { w.past(at) };
    let stretch = matches!(w.at(next), Word::Units(unit) if !unit.is_clock()) || w.is(next, "part");
    if !stretch || !w.is(next + 1, "of") {
        return None;
    }
    if let Some(found) = inside(w, next + 2, phase, "dates/edge-units") {
        return Some(found);
    }
    let Word::Units(unit) = w.at(next) else { return None };
    Some(Found::with_article(next + 1, Meaning::of(Base::Duration(unit.duration("X"))), "dates/edge-length"))
}

/// Reads "the end of April", "the early years of the 1990s", "the beginning of the year", "end-March".
pub fn edge(w: &Words, at: usize) -> Option<Found> {
    let Word::Edge(phase) = w.at(at) else { return None };
    let next = w.past(at);
    let hyphen = w.is(next, "-") && w.glued(next) && w.past(at) == at + 1;
    let link = hyphen || w.is(next, "of");
    let start = if link { next + 1 } else { return None };
    inside(w, start, phase, "dates/edge-of")
}

/// What an edge is of: "April", "the year", "late 1990".
fn inside(w: &Words, start: usize, phase: Phase, rule: &'static str) -> Option<Found> {
    let article = w.is(start, "the");
    let start = if article { start + 1 } else { start };
    let inner = match w.at(start) {
        Word::Phase(_) => self::phase(w, start),
        _ => current_unit(w, start, article).or_else(|| super::scan::calendar(w, start)),
    }?;
    if !inner.meaning.is_calendar() {
        return None;
    }
    let meaning = Meaning { modifier: Some(modifier_of(phase)), ..inner.meaning };
    Some(Found { article: true, meaning, rule, ..inner })
}

fn modifier_of(phase: Phase) -> &'static str {
    match phase {
        Phase::Start | Phase::Earlier => "START",
        Phase::Mid => "MID",
        Phase::End | Phase::Later => "END",
    }
}

/// Reads "year-end", "the weekend", "the summer" behind an article.
pub fn unit_alone(w: &Words, at: usize) -> Option<Found> {
    let Word::Unit(unit) = w.at(at) else { return None };
    let hyphen = w.is(at + 1, "-") && w.glued(at + 1);
    let end = if hyphen { at + 2 } else { at + 1 };
    if matches!(unit, Unit::Year | Unit::Month | Unit::Quarter)
        && w.is(end, "end")
        && (hyphen || w.follows(at, &["by", "before", "until", "at", "of", "the"]))
    {
        let (year, last) = year::after(w, end + 1);
        let base = if year == YearOf::Open || unit != Unit::Year {
            Base::Current(unit)
        } else {
            Base::Calendar(year, Field::Year)
        };
        let last = if unit == Unit::Year { last } else { end + 1 };
        return Some(Found::new(last, Meaning { modifier: Some("END"), ..Meaning::of(base) }, "dates/unit-end"));
    }
    let placed = w.follows(at, &["the"]) && at >= 2;
    match unit {
        Unit::Weekend if w.follows(at, &["the"]) && !w.is_any(at + 1, &["of", "of-the"]) => {
            Some(Found::with_article(at + 1, Meaning::of(Base::Weekend), "dates/weekend"))
        }
        Unit::Year if w.is_any(at + 1, &["to"]) && w.is(at + 2, "date") => {
            Some(Found::with_article(at + 3, Meaning::of(Base::Current(Unit::Year)), "dates/year-to-date"))
        }
        Unit::Year | Unit::Quarter | Unit::Month | Unit::Week
            if placed
                && w.is_any(at - 2, &["for", "so", "during", "throughout", "later", "earlier"])
                && !w.is_any(at + 1, &["of", "that", "when", "before", "after", "-"])
                && !w.small(at + 1) =>
        {
            Some(Found::with_article(at + 1, Meaning::of(Base::Current(unit)), "dates/unit-for"))
        }
        _ => None,
    }
}
