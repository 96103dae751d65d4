//! Counts over months: from one to another, over part of a year, since a war that the sentence before lets begin. Knows the dates found and
//! words of time; must not know how long ago they lie.

use super::super::clause::{self, Class, Clause};
use crate::extract::{Findings, number};
use crate::text::{ParagraphKind, keys};

/// "War broke out in Mali in 2012. | Thousands have died": the sentence before tells when a war began.
pub fn war_told_before(clause: &Clause) -> bool {
    let began = |token: usize| {
        let doc = clause.doc;
        doc.is_any(token, keys!["began", "erupted", "started"])
            || doc.is_any(token, keys!["broke"]) && doc.is_any(token + 1, keys!["out"])
    };
    let war = |token: usize| clause::says(clause.doc, token, "war") || clause.doc.is_any(token, keys!["fighting"]);
    let before = clause.before()..clause.first;
    let body = |sentence: usize| clause.doc.paragraph_kind(sentence) == ParagraphKind::Body;
    before.len() > 2
        && body(clause.sentence - 1)
        && before.clone().any(began)
        && before.clone().any(|token| war(token) && (token..token + 4).any(began))
        && !(clause.first..clause.last).any(|token| clause.says(token, "near_day"))
}

/// "in the | first six months of 2018", "in the | second half of the year": much of a year.
pub fn part_of_year(clause: &Clause, token: usize) -> bool {
    if !clause.is_any(token, keys!["first", "second", "third", "fourth", "last"]) {
        return false;
    }
    let counted = number::at(clause.doc, token + 1).filter(|count| count.last < clause.last);
    let unit = counted.map_or(token + 1, |count| count.last);
    let long = match counted {
        Some(_) => clause.is_any(unit, keys!["months", "weeks", "quarters"]),
        None => clause.is_any(unit, keys!["half", "quarter", "months", "weeks"]),
    };
    let of_year = |at: usize| {
        clause.class(at) == Class::Number && clause.doc.word(at).len() == 4
            || clause.is_any(at, keys!["the", "this", "last"]) && clause.is_any(at + 1, keys!["year"])
    };
    long && (clause.class(unit + 1) == Class::Of && of_year(unit + 2) || of_year(unit + 1))
}

/// Whether two dates are the first and the last of a stretch of time over months: "between 1 January and 30 June", "from January to March".
pub fn of_months(clause: &Clause, findings: &Findings, dates: &[usize]) -> bool {
    const MONTH: usize = "2018-01".len();
    let &[first, last] = dates else { return false };
    let month = |date: usize| {
        let value = findings.dates[date].value.as_deref().and_then(|value| value.get(..MONTH))?;
        value.as_bytes()[MONTH - 2..].iter().all(u8::is_ascii_digit).then_some(value)
    };
    let tokens = |date: usize| clause.doc.tokens_in(findings.dates[date].span);
    let (opens, ends) = (tokens(first), tokens(last));
    let link = |token: usize| {
        matches!(clause.class(token), Class::To | Class::And | Class::Dash)
            || clause.is_any(token, keys!["until", "through", "till"])
    };
    let passes = |token: usize| link(token) || clause.is_any(token, keys!["the", "end", "of"]);
    let from = clause.is_any(opens.start.wrapping_sub(1), keys!["from", "between"])
        || opens.start == clause.first
        || !(opens.end..ends.start).any(|token| clause.class(token) == Class::And);
    let joined = opens.end < ends.start && ends.start - opens.end < 5 && (opens.end..ends.start).all(passes);
    let joined = joined && (opens.end..ends.start).any(link);
    from && joined && month(first).zip(month(last)).is_some_and(|(first, last)| first != last)
}
