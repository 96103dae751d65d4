//! What one figure takes over from another: the second of two from the first, a part from its whole. Knows finished casualties;
//! must not know how their places and dates were found.

use super::clause::{Class, Clause};
use super::place::dateline::dateline;
use super::place::elsewhere::{names_elsewhere, unknown_place};
use super::setting::Stretch;
use crate::extract::{Casualty, Findings};
use crate::text::{Doc, keys};

/// "killed 18 people in Ukraine and | wounded scores": place, date and source of the figure before, in the same sentence.
pub fn from_figure_before(doc: &Doc, findings: &Findings, found: &mut [Casualty]) {
    for index in 1..found.len() {
        let (before, rest) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last(), rest.first_mut()) else { continue };
        let open = second.places.is_empty() || second.dates.is_empty() || second.source.is_none();
        if !open || first.sentence != second.sentence || first.scope != second.scope || first.status == "negated" {
            continue;
        }
        let (end, start) = (doc.tokens_in(first.span).end, doc.tokens_in(second.span).start);
        if start + 1 < end || start >= end + 4 {
            continue;
        }
        let clause = Clause::new(doc, second.sentence as usize);
        // "Pakistan reported seven dead, India | 14": of another.
        let named = findings.entity_at(doc.tokens_in(second.figure).start.saturating_sub(1)).is_some();
        if named || !joined(&clause, end, start) {
            continue;
        }
        if second.source.is_none() {
            second.source.clone_from(&first.source);
        }
        if names_unknown(&clause, findings, second) {
            continue;
        }
        if second.places.is_empty() {
            second.places.clone_from(&first.places);
        }
        if second.dates.is_empty() {
            second.dates.clone_from(&first.dates);
        }
    }
}

/// Whether nothing but "and", a comma or "with" stands between the end of one figure with its words of harm and the start of another.
fn joined(clause: &Clause, end: usize, start: usize) -> bool {
    let link = |token: usize| {
        matches!(clause.class(token), Class::And | Class::Comma | Class::Adverb) || clause.is_any(token, keys!["with"])
    };
    (end..start.max(end)).all(link)
}

/// Whether the words from a figure on name a place that nobody knows.
fn names_unknown(clause: &Clause, findings: &Findings, one: &Casualty) -> bool {
    let tokens = clause.doc.tokens_in(one.span);
    let ends = |token: &usize| matches!(clause.class(*token), Class::Comma | Class::Stop | Class::And);
    let last = (tokens.end..clause.last).find(ends).unwrap_or(clause.last);
    unknown_place(clause, findings, Stretch::new(tokens.start, last))
}

/// "Seven died in Medellin on Monday. … | Three of the dead were policemen": place and date of the whole.
pub fn from_whole(doc: &Doc, findings: &Findings, found: &mut [Casualty]) {
    let home = dateline(doc, findings);
    for index in 0..found.len() {
        let Some(whole) = found[index].part_of.map(|whole| &found[whole]) else { continue };
        let one = &found[index];
        let other_home = home.is_some_and(|home| one.places == [home]);
        let placed = one.places.is_empty() || other_home;
        if one.scope != "event" || whole.scope != "event" || one.kind != whole.kind || !placed && !one.dates.is_empty()
        {
            continue;
        }
        let clause = Clause::new(doc, one.sentence as usize);
        let elsewhere = whole.places.first().is_some_and(|&place| names_elsewhere(&clause, findings, place));
        if elsewhere || unknown_place(&clause, findings, Stretch::new(clause.first, clause.last)) {
            continue;
        }
        let places = if placed && !whole.places.is_empty() { whole.places.clone() } else { one.places.clone() };
        let dates = if one.dates.is_empty() { whole.dates.clone() } else { one.dates.clone() };
        (found[index].places, found[index].dates) = (places, dates);
    }
}
