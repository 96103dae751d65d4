//! Dates, times, durations and sets after TIMEX3 (ISO-TimeML, ISO 24617-1), by a grammar over tokens.
//!
//! `words` says what each token may be, `scan` reads expressions from left to right (a family a file: `month`, `days`, `iran`, `numeric`, `year`, `decade`,
//! `weekday`, `today`, `relative`, `season`, `period`, `stretch`, `weeks`, `edge`, `duration` with `offset`, `clock` with `face`, `set`, `holiday` with `national`, `event`),
//! `event` finds the dates of what is counted from, `habit` takes what recurs off the calendar, `tense` and `timetable` say whether a clause
//! tells of what was or of what will be, `resolve` hangs the open ones on the publication date (the dateline's, where that is a little
//! earlier) or on the dates before.
//!
//! Deviations from TIMEX3: ranges are two expressions; `value` of an open part stays `X`; ages and speeds are left out; a length before an
//! event without a date ("two days after the vote") is a duration. Must not know any other finding.

mod calendar;
mod clock;
mod count;
mod days;
mod decade;
mod duration;
mod edge;
mod event;
mod face;
mod habit;
mod holiday;
mod iran;
mod list;
mod meaning;
mod month;
mod month_alone;
mod national;
mod numeric;
mod offset;
mod period;
mod pointed;
mod relative;
mod resolve;
mod scan;
mod season;
mod set;
mod shared;
mod stretch;
mod tense;
mod timetable;
mod today;
mod unit;
mod weekday;
mod weeks;
mod word;
mod words;
mod year;
mod year_sense;

use jiff::civil::Date as Day;

use super::{Date, Findings};
use crate::text::{Doc, Paragraph, keys};
use calendar::Field;
use meaning::{Base, Expression, From, Time, YearOf};
use resolve::{Placed, Value};
use tense::Tense;
use words::Words;

/// Finds them all.
pub fn find(doc: &Doc, findings: &mut Findings) {
    let mut words = Words::new(doc);
    let mut placed = Vec::new();
    for (sentence, tokens) in doc.sentences.iter().map(|sentence| sentence.tokens()).enumerate() {
        (words.first, words.last) = (tokens.start, tokens.end);
        let mut expressions = Vec::new();
        scan::scan(&words, &mut expressions);
        shared::share(&words, &mut expressions);
        habit::settle(&words, &mut expressions);
        let now = expressions.iter().any(|one| needs_tense(&one.meaning.base)) && tense::present(&words);
        placed.extend(expressions.into_iter().map(|expression| place(&words, expression, sentence, now)));
    }
    event::settle(&words, &mut placed);
    if interview(doc) {
        placed.retain(|one| !matches!(one.expression.meaning.base, Base::Reference(_)));
    }
    let filed = filed(doc, &placed);
    let day = filed.or(doc.published);
    let late = filed.and(doc.published);
    if !resolve::chronicle(&placed, day) {
        placed.retain(|one| !matches!(one.expression.meaning.base, Base::Same));
    }
    let values = resolve::resolve(&placed, day, late);
    let without = if doc.published.is_some() { resolve::resolve(&placed, None, None) } else { Vec::new() };
    for (index, (one, value)) in placed.iter().zip(&values).enumerate() {
        let without = without.get(index).unwrap_or(value).timex.clone();
        findings.dates.push(date(doc, one, value, without));
    }
}

/// Puts an expression where it stands; `present` says whether its sentence tells of how things are.
fn place(words: &Words, expression: Expression, sentence: usize, present: bool) -> Placed {
    let open = needs_tense(&expression.meaning.base);
    let counted = matches!(expression.meaning.base, Base::Offset(_, _, 1, From::Before));
    let (tense, close) =
        if open || counted { tense::around(words, expression.first, expression.last) } else { (Tense::Unknown, false) };
    let now = open && present;
    let paragraph = words.doc.sentences[sentence].paragraph as usize;
    let opens = expression.first <= words.first + 1 || opening(words, expression.first);
    let event = words.is(expression.last, "'s");
    let aside = !event
        && words.follows(expression.first, keys!["since", "until", "till", "before", "after", "from", "by"])
        || inserted(words, expression.first, expression.last);
    let closes = expression.last + 1 >= words.last || words.is_any(expression.last, keys![".", ";"]);
    let apart = apart(words, expression.first, expression.last);
    let passing = event || words.is_any(expression.last, keys![")"]);
    let inserted = words.follows(expression.first, keys![",", "(", "—", "-", "or"]);
    let ends = closes || words.is_any(expression.last, keys!["that", ","]);
    let spoken = ends && said_before(words, expression.first);
    let heads = expression.first == words.first && words.is(expression.last, ":");
    let listed = list::listed(words, &expression, paragraph);
    let clock = matches!((&expression.meaning.base, expression.meaning.time), (Base::Context, Some(Time::Clock(..))));
    let happening = if event || clock { event::happening(words, expression.first, expression.last) } else { None };
    Placed {
        expression,
        spoken,
        passing,
        event,
        inserted,
        tense,
        close,
        now,
        aside,
        closes,
        apart,
        sentence,
        paragraph,
        opens,
        heads,
        listed,
        happening,
    }
}

/// The dateline's day, where the article came out up to three days later: its "today" and "Tuesday" are told from there.
fn filed(doc: &Doc, placed: &[Placed]) -> Option<Day> {
    let (first, last) = doc.layout.dateline.as_ref()?.date?;
    let published = doc.published?;
    let dated = placed.iter().find(|one| (first as usize..last as usize).contains(&one.expression.first))?;
    let day = match dated.expression.meaning.base {
        Base::Calendar(YearOf::Written(year), Field::Day(month, day)) => Day::new(year, month as i8, day as i8).ok()?,
        Base::Calendar(YearOf::Open, Field::Day(month, day)) => {
            let year = published.year() - i16::from(month == 12 && published.month() == 1);
            Day::new(year, month as i8, day as i8).ok()?
        }
        _ => return None,
    };
    (1..=3).contains(&calendar::days_between(day, published)).then_some(day)
}

/// "lasted until the surrender in May 1945", "(as of 3 June 2006)", "the May 2007 high": a date that says how long or since when, not what comes next.
fn apart(words: &Words, first: usize, last: usize) -> bool {
    let back = (words.first..first).rev().take(8).take_while(|&at| !words.is_any(at, keys![",", ";", ":", ")", "—"]));
    let bounds = back.into_iter().any(|at| words.is_any(at, keys!["until", "till", "since", "(", "followed", "born"]));
    bounds || words.follows(first, keys!["the"]) && words.small_noun(if words.dash(last) { last + 2 } else { last })
}

/// "told the court on | Monday", "said in a statement late on | Friday".
fn said_before(words: &Words, first: usize) -> bool {
    let back = (words.first..first).rev().take(9).take_while(|&at| !words.is_any(at, keys![",", ";", ":", "that"]));
    back.into_iter()
        .any(|at| words.is_any(at, keys!["told", "said", "announced", "reported", "confirmed", "stated", "testified"]))
}

/// "In the dry season of 1934": the first words of a sentence up to the year.
fn opening(words: &Words, first: usize) -> bool {
    let placed = words.is_any(words.first, keys!["in", "by", "during", "throughout", "at"])
        && words.follows(first, keys!["of", "in"]);
    placed && first <= words.first + 6 && (words.first + 1..first).all(|at| words.small(at))
}

/// ", relaxed last Wednesday,": a date inside what is put in between, which the sentence does not tell of.
fn inserted(words: &Words, first: usize, last: usize) -> bool {
    let comma = (words.first..first).rev().take(8).find(|&at| words.is(at, ","));
    let opened = comma.is_some_and(|at| {
        words.is_any(at + 1, keys!["who", "which"]) || tense::is_verb(words, at + 1) && !words.is(at + 1, "said")
    });
    let hour = words.is_any(last + 1, keys!["at", "shortly", "around", "about"]);
    opened && words.is(last, ",") && (hour || (last..words.last).take(8).any(|at| tense::is_verb(words, at)))
}

/// Questions and answers: there "now" and "recently" belong to the conversation and date nothing.
fn interview(doc: &Doc) -> bool {
    let asks = |paragraph: &&Paragraph| doc.slice(paragraph.span).ends_with('?');
    let questions = doc.paragraphs.iter().filter(asks).count();
    questions >= 4 && questions * 20 >= doc.paragraphs.len()
}

fn needs_tense(base: &Base) -> bool {
    if let Base::Offset(_, _, _, From::This(day)) = base {
        return needs_tense(&day.base);
    }
    matches!(
        base,
        Base::Calendar(YearOf::Open | YearOf::Turn(_), _)
            | Base::Holiday(..)
            | Base::Weekday(..)
            | Base::Weekend
            | Base::Context
            | Base::Overnight
            | Base::Current(_)
            | Base::DayOfMonth(_, None)
    )
}

fn date(doc: &Doc, one: &Placed, value: &Value, without: String) -> Date {
    let Placed { expression, .. } = one;
    Date {
        span: doc.span(expression.first, expression.last),
        sentence: one.sentence as u32,
        kind: value.kind,
        value: Some(value.timex.clone()),
        modifier: expression.meaning.modifier,
        value_without_published: Some(without),
        earliest: value.bounds.0.map(|day| day.to_string()),
        latest: value.bounds.1.map(|day| day.to_string()),
        anchor: value.anchor,
        rule: expression.rule,
    }
}
