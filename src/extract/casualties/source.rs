//! Who gives a figure: the speaker of the statement that holds it, or the party that "puts" the toll. Knows statements, not their grammar.

use super::clause::{Class, Clause};
use crate::extract::{EntityRef, Findings, Speaker, Statement};
use crate::text::Span;

/// The source of a figure at `figure`, or none.
pub fn of(clause: &Clause, findings: &Findings, figure: Span, trigger: usize) -> Option<Speaker> {
    put_by(clause, findings, trigger).or_else(|| spoken(findings, figure))
}

/// The statement whose content holds the figure: the innermost, and not one that only relays another ("according to the agency").
fn spoken(findings: &Findings, figure: Span) -> Option<Speaker> {
    let holds = |statement: &&Statement| statement.content.iter().any(|content| content.contains(figure));
    let relays = |statement: &Statement| statement.cue.as_ref().is_some_and(|(_, lemma)| *lemma == "according to");
    let length = |statement: &Statement| statement.content.iter().map(|content| content.len()).sum::<usize>();
    let best =
        findings.statements.iter().filter(holds).min_by_key(|statement| (relays(statement), length(statement)))?;
    best.speakers.first().cloned()
}

/// "The army put its dead at nine", "Hamas puts the toll at 40": the subject of "put".
fn put_by(clause: &Clause, findings: &Findings, trigger: usize) -> Option<Speaker> {
    let floor = clause.first.max(trigger.saturating_sub(6));
    let put = (floor..trigger)
        .rev()
        .find(|&token| clause.is_any(token, &["put", "puts", "putting", "placed", "estimated", "estimates"]))?;
    let last = put.checked_sub(1).filter(|&last| last >= clause.first && clause.class(last) == Class::Word)?;
    if let Some(entity) = findings.entity_at(last) {
        return Some(Speaker::Entity(entity));
    }
    let mut first = last;
    while first > clause.first && clause.class(first - 1) == Class::Word && !clause.verbish(first - 1) {
        first -= 1;
    }
    let from = if first > clause.first && clause.class(first - 1) == Class::Determiner { first - 1 } else { first };
    Some(Speaker::Group(group_words(clause, from, last + 1)))
}

fn group_words(clause: &Clause, first: usize, last: usize) -> String {
    let words = clause.doc.slice(clause.doc.span(first, last));
    let mut letters = words.chars();
    match letters.next() {
        Some(letter) if clause.doc.starts_sentence(first) && clause.class(first) == Class::Determiner => {
            letter.to_lowercase().chain(letters).collect()
        }
        _ => words.to_string(),
    }
}

/// Whether the source is itself a party to the fighting: its word on the other side's dead is a claim.
pub fn is_party(findings: &Findings, source: &Speaker) -> bool {
    let words = match source {
        Speaker::Group(words) => words.as_str(),
        Speaker::Entity(EntityRef::Organization(index)) => {
            let organization = &findings.organizations[*index as usize];
            return matches!(organization.kind, "military" | "armed_group");
        }
        Speaker::Entity(_) => return false,
    };
    let party = [
        "rebel",
        "militant",
        "guerrilla",
        "insurgent",
        "separatist",
        "jihadist",
        "army",
        "military",
        "fighters",
        "militia",
        "troops",
        "forces",
    ];
    words.split(' ').any(|word| party.iter().any(|name| word.to_lowercase().starts_with(name)))
}
