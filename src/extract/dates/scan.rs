//! From a sentence's words to its expressions, left to right. Knows which family reads from which word, in written order; no family calls back
//! further than `calendar`, so reading is bounded.

use super::calendar::Field;
use super::duration;
use super::holiday;
use super::meaning::{self, Base, Expression, Found, Meaning, Time, YearOf};
use super::words::{Word, Words};
use super::{
    clock, decade, edge, event, iran, month, numeric, offset, period, relative, season, set, stretch, today, weekday,
    weeks, year,
};
use crate::text::{Keys, keys};

/// All expressions of the stretch that `w` holds.
pub fn scan(w: &Words, out: &mut Vec<Expression>) {
    let (mut at, mut floor) = (w.first, w.first);
    while at < w.last {
        // Most words have no part in expressions of time.
        if matches!(w.at(at), Word::Other | Word::Inside) {
            at += 1;
            continue;
        }
        let Some((first, found)) = read(w, at, floor) else {
            at += 1;
            continue;
        };
        let first = with_article(w, first, floor, &found);
        let last = found.also.first().map_or(found.last, |also| also.first_past(w));
        out.push(Expression { first, last, meaning: found.meaning, rule: found.rule });
        out.extend(found.also);
        at = found.last;
        floor = at;
    }
}

impl Expression {
    /// Where the expression before this one, inside the same words, ends: before the mark or word that joins them.
    fn first_past(&self, w: &Words) -> usize {
        let joint = w.before(self.first);
        let joint = if w.is(joint, "the") { w.before(joint) } else { joint };
        joint.max(w.first + 1)
    }
}

/// Reads at a token: first token and find.
fn read(w: &Words, at: usize, floor: usize) -> Option<(usize, Found)> {
    if let Some(found) = expression(w, at) {
        return Some((at, found));
    }
    match w.at(at) {
        // "at | this time last year"
        Word::Reference(_) if w.is(at, "at") && w.is(at + 2, "time") => {
            let found = today::this_time(w, at + 3);
            found.map(|found| (at + 1, found)).or_else(|| reference(w, at, "PRESENT_REF").map(|found| (at, found)))
        }
        Word::Phase(_) if at > floor && w.is(at, "late") && w.is(at - 1, "of") && ends(w, at + 1) => {
            Some((at - 1, Found::new(at + 1, Meaning::of(Base::Reference("PAST_REF")), "dates/of-late")))
        }
        Word::Unit(_) | Word::Filler if at > floor && w.is_any(at - 1, keys!["a", "an", "another"]) => {
            duration::one(w, at - 1).map(|found| (at - 1, found))
        }
        _ => None,
    }
}

fn expression(w: &Words, at: usize) -> Option<Found> {
    if let Some(found) = edge::edge_units(w, at) {
        return Some(found);
    }
    match w.at(at) {
        Word::Iranian(_) => iran::month_first(w, at),
        Word::Period => period::the_period(w, at),
        Word::Other | Word::Inside | Word::Filler => None,
        Word::Bound(modifier) => bound(w, at, modifier),
        Word::Phase(_) => edge::phase(w, at),
        Word::Edge(_) => edge::edge(w, at),
        Word::Numeral | Word::Number(_) | Word::Half => clock::spoken(w, at)
            .or_else(|| clock::digits(w, at))
            .or_else(|| set::times_counted(w, at))
            .or_else(|| duration::counted(w, at)),
        Word::Digits(..) => calendar_digits(w, at)
            .or_else(|| period::year_fiscal(w, at))
            .or_else(|| set::times_counted(w, at))
            .or_else(|| duration::counted(w, at))
            .or_else(|| year::year(w, at)),
        Word::Pair(..) => clock::digits(w, at).or_else(|| duration::counted(w, at)),
        Word::Long(unit) => Some(duration::long(w, at, unit)),
        Word::HalfYear(half) => period::half_short(w, at, half),
        Word::Unit(_) => relative::year_earlier(w, at)
            .or_else(|| weeks::week_of(w, at))
            .or_else(|| stretch::ended(w, at))
            .or_else(|| clock::spoken(w, at))
            .or_else(|| weeks::week_number(w, at))
            .or_else(|| set::per(w, at))
            .or_else(|| offset::hanging(w, at))
            .or_else(|| event::day_of(w, at))
            .or_else(|| stretch::unit_alone(w, at)),
        Word::Units(_) => set::days(w, at).or_else(|| duration::bare(w, at)),
        Word::Part(_) => clock::part(w, at),
        Word::Every => set::every(w, at),
        Word::Times => set::times(w, at),
        Word::Set(_) => set::adverb(w, at),
        Word::Weekdays(_) => set::weekdays(w, at),
        Word::Reference(_) if w.is(at, "at") && w.is(at + 2, "time") => None,
        Word::Reference(value) => reference(w, at, value),
        Word::Instant(_) => clock::instant(w, at),
        Word::Clock(..) => clock::digits(w, at),
        _ => calendar(w, at),
    }
}

/// Reads what stands on the calendar by itself, without phase, edge, count or clock.
pub fn calendar(w: &Words, at: usize) -> Option<Found> {
    match w.at(at) {
        Word::Month(_) => month::month_first(w, at),
        Word::Weekday(_) => weekday::weekday(w, at),
        Word::Season(_) => season::season(w, at),
        Word::Day(_) | Word::Tonight => today::day(w, at),
        Word::Shift(_) => relative::shift(w, at),
        Word::Ordinal(_) => month::day_first(w, at)
            .or_else(|| iran::day_first(w, at))
            .or_else(|| decade::century(w, at))
            .or_else(|| period::ordinal(w, at))
            .or_else(|| event::day_of(w, at))
            .or_else(|| duration::after_ordinal(w, at))
            .or_else(|| month::bare_day(w, at)),
        Word::Digits(..) => calendar_digits(w, at).or_else(|| year::year(w, at)),
        Word::Decade(_) => decade::decade(w, at),
        Word::Era(_) => year::era_first(w, at),
        Word::Holiday(_) => holiday::holiday(w, at),
        Word::Fiscal => period::fiscal(w, at, 0),
        Word::FiscalYear(year) => {
            let meaning = Meaning::calendar(YearOf::Written(year as i16), Field::Fiscal);
            Some(Found::new(at + 1, meaning, "dates/fiscal-short"))
        }
        Word::Quarter(_) => period::short_quarter(w, at),
        _ => None,
    }
}

fn calendar_digits(w: &Words, at: usize) -> Option<Found> {
    numeric::numeric(w, at)
        .or_else(|| clock::digits(w, at))
        .or_else(|| month::day_first(w, at))
        .or_else(|| iran::day_first(w, at))
}

/// "now", "recently", "in the future".
fn reference(w: &Words, at: usize, value: &'static str) -> Option<Found> {
    let last = w.past(at);
    let name = w.capital(at) && at > w.first && w.capital(at - 1);
    let placed = value != "FUTURE_REF" || w.follows(at, keys!["in", "for", "into"]);
    let joined = w.is(at, "now") && w.is_any(last, keys!["that", "and"]) || w.is(last, "-");
    let likened = w.follows(at, keys!["as"]) && w.is(last, "as");
    let opens = at == w.first || w.is_any(at - 1, keys![",", ";", "(", "—"]);
    let verb =
        w.is(at, "to") && !opens && !ends(w, last) && !w.is_any(last, keys!["have", "has", "is", "are", "was", "were"]);
    (!name && placed && !joined && !likened && !verb)
        .then(|| Found::new(last, Meaning::of(Base::Reference(value)), "dates/reference"))
}

/// Whether a clause ends before `at`.
fn ends(w: &Words, at: usize) -> bool {
    at >= w.last || w.is_any(at, keys![",", ".", ";", ":", ")", "—", "--", "?", "!", "and", "but", "in"])
}

/// "pay $2 billion | over 25 years": "over" says when, not how much, where no word for a length stands before it.
fn throughout(w: &Words, at: usize) -> bool {
    const LENGTHS: &Keys = keys![
        "for", "of", "in", "after", "took", "take", "takes", "taking", "last", "lasted", "lasting", "lasts", "spent",
        "spend", "spending", "served", "serving", "waited", "just", "well", "little", "bit", "been", "be", "is", "was",
        "were", "are", "where", "that", "and", "or", "but", "to", "with", "by", "from", "at", "than", "until", "since",
        "ran", "wait", "waiting", "now", "within", "about", "get", "got", "all", "also", "already", "only",
    ];
    let word = at > w.first && w.doc.tokens[at - 1].is_word();
    let hangs =
        |end: usize| matches!(w.at(end), Word::Ago(_) | Word::Phase(_)) || w.is_any(end, keys!["old", "before"]);
    word && !w.follows(at, LENGTHS) && !(at + 2..at + 6).any(hangs)
}

/// "more than five years", "about 1990", "nearly a decade ago".
fn bound(w: &Words, at: usize, modifier: &'static str) -> Option<Found> {
    let next = w.past(at);
    let next = if w.is(next, ".") && w.glued(next) && w.doc.word(at).len() <= 2 { next + 1 } else { next };
    if matches!(w.at(next), Word::Bound(_)) {
        return None;
    }
    let article = w.is_any(next, keys!["a", "an"]);
    if w.is(at, "over") && throughout(w, at) {
        return None;
    }
    let inner = if article {
        duration::one(w, next).or_else(|| duration::bounded(w, next)).or_else(|| expression(w, next))
    } else {
        expression(w, next)
    }?;
    let loose = modifier == "APPROX" && !w.is(at, "some") && !w.is(at, "close");
    let modifier = match &inner.meaning.base {
        Base::Duration(_) => modifier,
        Base::Offset(_, _, sign, _) => meaning::of_offset(modifier, *sign),
        Base::Event(event) if event.short.is_some() => modifier,
        Base::Calendar(_, Field::Year | Field::Month(_) | Field::Day(..)) if loose => modifier,
        Base::Context if loose && inner.meaning.time.is_some() => modifier,
        _ if loose && matches!(inner.meaning.time, Some(Time::Clock(..))) => modifier,
        _ => return None,
    };
    Some(Found { article: false, meaning: Meaning { modifier: Some(modifier), ..inner.meaning }, ..inner })
}

/// The first token, with "the" and with the apostrophe of "'80s".
fn with_article(w: &Words, first: usize, floor: usize, found: &Found) -> usize {
    let mark = (matches!(w.at(first), Word::Decade(_)) || found.rule == "dates/year-marked")
        && first > floor
        && w.glued(first)
        && w.is(first - 1, "'");
    let first = if mark { first - 1 } else { first };
    if found.article && first > floor && w.is(first - 1, "the") { first - 1 } else { first }
}
