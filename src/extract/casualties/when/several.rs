//! Which of several dates of a clause is that of a figure. Knows the words around them.

use super::super::clause::{Class, Clause};
use super::super::setting::opening;
use super::super::trigger::Trigger;
use super::DAY;
use crate::extract::Findings;
use crate::lexicon::List;
use crate::text::{Span, keys};

/// "Five months later, on February 25": of two dates one of which lies in the other the shorter.
pub fn narrowest(findings: &Findings, mut dates: Vec<usize>) -> Vec<usize> {
    let bounds = |date: usize| findings.dates[date].earliest.as_ref().zip(findings.dates[date].latest.as_ref());
    let inside = |inner: usize, outer: usize| {
        let (Some(inner), Some(outer)) = (bounds(inner), bounds(outer)) else { return false };
        inner != outer && outer.0 <= inner.0 && inner.1 <= outer.1
    };
    if dates.len() > 1 {
        let all = dates.clone();
        let again = |date: usize| {
            all.iter().any(|&other| other < date && bounds(other).is_some() && bounds(other) == bounds(date))
        };
        dates.retain(|&outer| !again(outer) && !all.iter().any(|&inner| inside(inner, outer)));
    }
    dates
}

/// "killing eight who had come to bury a man slain the day before": of several dates that which stands at the word of harm itself, and none
/// that stands at another.
pub fn nearest_of(clause: &Clause, findings: &Findings, trigger: &Trigger, mut dates: Vec<usize>) -> Vec<usize> {
    if dates.len() < 2 {
        return dates;
    }
    let at = |date: usize| clause.doc.tokens_in(findings.dates[date].span).start;
    let beside = |last: usize, date: usize| {
        let first = at(date);
        (last..=last + 1).contains(&first) && (last..first).all(|token| clause.is_any(token, keys!["on", "in", "the"]))
    };
    let joined = |date: usize| {
        let last = clause.doc.tokens_in(findings.dates[date].span).end;
        matches!(clause.class(last), Class::And | Class::To | Class::Dash | Class::Comma)
    };
    if let Some(own) = dates.iter().copied().find(|&date| beside(trigger.last, date)) {
        return if joined(own) { dates } else { vec![own] };
    }
    let of_another = |date: usize| {
        clause.doc.match_before(List::CasualtyTriggers, at(date)).is_some_and(|other| {
            other.first as usize != trigger.first
                && other.first as usize >= clause.first
                && beside(other.last as usize, date)
        })
    };
    let own: Vec<usize> = dates.iter().copied().filter(|&date| !of_another(date)).collect();
    if !own.is_empty() {
        dates = own;
    }
    dates
}

/// "On Wednesday the minister said | 36,700 people died": a day that opens the sentence, before who said it and the verb of speech.
fn said_that_day(clause: &Clause, findings: &Findings, said: Option<Span>, date: usize) -> bool {
    let Some(said) = said else { return false };
    let span = findings.dates[date].span;
    let (day, content) = (clause.doc.tokens_in(span), clause.doc.tokens_in(said).start);
    let opens = day.start <= opening(clause) + 2 && span.end < said.start;
    let verb = content.wrapping_sub(1 + usize::from(clause.is_any(content.wrapping_sub(1), keys!["that"])));
    opens && verb >= day.end && clause.says(verb, "told") && !clause.says(content, "told")
}

/// "On Sunday the commissioner said | attacks have displaced 700,000": no day from before the words that are reported for what they tell in the
/// perfect.
pub fn of_what_lasts(
    clause: &Clause,
    findings: &Findings,
    said: Option<Span>,
    trigger: &Trigger,
    mut dates: Vec<usize>,
) -> Vec<usize> {
    let has = |said: Span| {
        let from = trigger.first.saturating_sub(4).max(clause.doc.tokens_in(said).start);
        (from..trigger.first).any(|token| clause.is_any(token, keys!["has", "have"]))
    };
    if let Some(said) = said.filter(|&said| !dates.is_empty() && has(said)) {
        dates.retain(|&date| findings.dates[date].span.end > said.start);
    }
    dates
}

/// Of several dates those in the words that are reported, where some stand there: "On March 1 he said that 170 died on February 25"; no year
/// that opens the sentence before who said it: "Forty years later, survivors say".
pub fn within(clause: &Clause, findings: &Findings, said: Option<Span>, mut dates: Vec<usize>) -> Vec<usize> {
    let first = clause.doc.tokens[opening(clause)].span.start;
    dates.retain(|&date| !said_that_day(clause, findings, said, date));
    if let Some(said) = said.filter(|said| said.start > first) {
        let of_saying = |date: usize| {
            let span = findings.dates[date].span;
            let tokens = clause.doc.tokens_in(span);
            let long = findings.dates[date].value.as_ref().is_some_and(|value| value.len() < DAY);
            let opens = tokens.start <= opening(clause) + 1 && clause.class(tokens.end) == Class::Comma;
            long && opens && span.end < said.start
        };
        dates.retain(|&date| !of_saying(date));
    }
    let inside = |&&date: &&usize| said.is_some_and(|said| said.contains(findings.dates[date].span));
    let told: Vec<usize> = dates.iter().filter(inside).copied().collect();
    if told.is_empty() { dates } else { told }
}
