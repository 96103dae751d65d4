//! Days in a sentence that are not those of what it tells. Knows relative clauses, no casualties.

use crate::extract::Findings;
use crate::extract::casualties::clause::{Class, Clause};
use crate::text::keys;

/// "were moving two colleagues | who had been shot on Saturday | when the bomber struck": a day of what had come before.
pub fn of_earlier(clause: &Clause, findings: &Findings, date: usize) -> bool {
    had_come_before(clause, clause.doc.tokens_in(findings.dates[date].span).start)
}

/// Whether a token stands in a clause of people who had come to harm before.
pub fn had_come_before(clause: &Clause, first: usize) -> bool {
    const LONG: usize = 14;
    let ends = |token: usize| matches!(clause.class(token), Class::Stop | Class::Comma);
    let before = (clause.first..first).rev().take(LONG).take_while(|&token| !ends(token));
    let mut relative = before.filter(|&token| clause.class(token) == Class::Relative);
    relative.next().is_some_and(|who| clause.is_any(who + 1, keys!["had"]))
}
