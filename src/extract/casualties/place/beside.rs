//! The place that stands at a figure itself: "Sakarya with 2,600 dead", "Nsanje registered 93 deaths", "Mulanje 130".
//! Knows the places found and the words before a figure.

use super::super::clause::{Class, Clause};
use super::super::figure::{Figure, Head};
use super::country::is_named;
use crate::extract::{EntityRef, Findings};
use crate::text::{Keys, keys};

/// The place that stands at a figure itself, if one does.
pub fn beside_figure(clause: &Clause, findings: &Findings, figure: &Figure) -> Option<EntityRef> {
    place_with(clause, findings, figure.first)
        .or_else(|| place_counting(clause, findings, figure.first, figure.last))
        .or_else(|| place_in_row(clause, findings, figure))
}

/// "followed by | Sakarya with 2,600 dead", "in Egypt (8 dead), | Sudan (14)": a name and "with" or a bracket before a count.
fn place_with(clause: &Clause, findings: &Findings, figure: usize) -> Option<EntityRef> {
    let with = figure.checked_sub(1).filter(|&with| with > clause.first)?;
    if clause.class(with) == Class::Open {
        return match findings.entity_at(with - 1)? {
            place @ EntityRef::Place(_) => Some(place),
            country @ EntityRef::Country(_) if is_named(clause, findings, country, with - 1) => Some(country),
            _ => None,
        };
    }
    let counted = clause.is_any(with, keys!["with"]);
    findings.entity_at(with.wrapping_sub(1)).filter(|place| counted && matches!(place, EntityRef::Place(_)))
}

/// "recorded 200 deaths, | Mulanje 130 and Phalombe 121": the name right before a bare count of a row.
fn place_in_row(clause: &Clause, findings: &Findings, figure: &Figure) -> Option<EntityRef> {
    let last = figure.first.checked_sub(1).filter(|&last| last > clause.first && figure.head == Head::Bare)?;
    let place = findings.entity_at(last).filter(|&place| match place {
        EntityRef::Place(_) => true,
        EntityRef::Country(_) => is_named(clause, findings, place, last),
        _ => false,
    })?;
    let before = (clause.first..last).rev().find(|&token| findings.entity_at(token) != Some(place))?;
    matches!(clause.class(before), Class::And | Class::Comma).then_some(place)
}

/// "Nsanje registered | 93 deaths", "Italy has reported | 793 deaths": whose deaths are counted.
fn place_counting(clause: &Clause, findings: &Findings, figure: usize, last: usize) -> Option<EntityRef> {
    const COUNTS: &Keys = keys![
        "registered", "recorded", "reported", "reports", "confirmed", "logged", "counted", "had", "has", "saw",
        "documented"
    ];
    let verb = figure.checked_sub(1).filter(|&verb| verb > clause.first && clause.is_any(verb, COUNTS))?;
    let helps = |token: &usize| matches!(clause.class(*token), Class::Have | Class::Adverb);
    let subject = (clause.first..verb).rev().find(|token| !helps(token))?;
    let deaths =
        || (last.saturating_sub(1)..last + 3).any(|token| clause.is_any(token, keys!["deaths", "fatalities", "dead"]));
    match findings.entity_at(subject)? {
        place @ EntityRef::Place(_) => Some(place),
        country @ EntityRef::Country(_) if deaths() && is_named(clause, findings, country, subject) => Some(country),
        _ => None,
    }
}
