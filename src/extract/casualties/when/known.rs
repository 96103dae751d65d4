//! Dates of an event that the sentence only names while it tells of something else: "the March raid that left nine dead",
//! "charged in the shooting that killed two". Knows nouns of harm and the clauses behind them.

use super::super::clause::{Class, Clause};
use super::super::figure::Figure;
use super::super::setting::in_which;
use super::super::trigger::Trigger;
use crate::extract::Findings;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// "since the 2014 sinking of a ferry, which | killed 304", "the March raid that | left nine dead": the date before the noun that did the harm.
pub fn of_what_harmed(clause: &Clause, findings: &Findings, trigger: &Trigger) -> Option<usize> {
    let which = trigger.verbs.first.checked_sub(1).filter(|&which| which > clause.first + 1)?;
    let second = clause.class(which) == Class::And;
    let reach = which.saturating_sub(if second { 14 } else { 5 });
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
    let left = (reach..=which).rev().take_while(inner).find(|&token| clause.is_any(token, keys!["which", "that"]))?;
    let verb = left + 1 == trigger.verbs.first
        || second && clause.doc.has(List::CasualtyTriggers, left + 1)
        || clause.is_any(left + 1, keys!["left", "leaves", "made", "claimed", "drove", "forced", "sent"]);
    let noun = left - usize::from(clause.class(left.wrapping_sub(1)) == Class::Comma);
    let phrase = |token: &usize| {
        matches!(
            clause.class(*token),
            Class::Word
                | Class::Of
                | Class::Number
                | Class::Possessive
                | Class::Hyphen
                | Class::Determiner
                | Class::And
        ) && !clause.verbish(*token)
            || clause.says(*token, "locative")
    };
    let start = (clause.first..noun).rev().take_while(phrase).last()?;
    let harm = (start..noun)
        .any(|token| clause.doc.has(List::StoryWords, token) || clause.doc.has(List::CasualtyTriggers, token));
    let from = findings.dates.partition_point(|date| date.span.start < clause.doc.tokens[start].span.start);
    let date = findings.dates.get(from).filter(|date| clause.doc.tokens_in(date.span).end <= noun)?;
    let noun_behind = clause.class(clause.doc.tokens_in(date.span).end) == Class::Word;
    (verb && harm && noun_behind && date.kind == "DATE").then_some(from)
}

/// "the Nov. 5, 2009, attack at Fort Hood, Texas, in which | 13 were killed": the date right before the noun of harm.
pub fn of_deed(clause: &Clause, findings: &Findings, figure: &Figure) -> Option<usize> {
    let where_it =
        |token: usize| clause.is_any(token, keys!["where"]) && clause.class(token.wrapping_sub(1)) == Class::Comma;
    let which = figure.first.checked_sub(1).filter(|&which| in_which(clause, which) || where_it(which))?;
    let floor = clause.first.max(which.saturating_sub(14));
    let deed = (floor..which).rev().find(|&token| clause.doc.has(List::StoryWords, token))?;
    let before = findings.dates.partition_point(|date| date.span.end <= clause.doc.tokens[deed].span.start);
    let date = before.checked_sub(1)?;
    let end = clause.doc.tokens_in(findings.dates[date].span).end;
    let noun = |token: usize| {
        matches!(clause.class(token), Class::Word | Class::Hyphen | Class::Comma) && !clause.verbish(token)
    };
    (end > floor && end + 4 > deed && (end..deed).all(noun) && findings.dates[date].kind == "DATE").then_some(date)
}

/// The dates without those of what goes on now: "searched on Tuesday for victims of a strike that | killed 18", "shelled the city on Monday,
/// as | the toll rose to 514".
pub fn of_event_alone(clause: &Clause, findings: &Findings, trigger: &Trigger, mut dates: Vec<usize>) -> Vec<usize> {
    if dates.is_empty() {
        return dates;
    }
    if let Some(event) = known_event(clause, trigger.verbs.first).or_else(|| beside_toll(clause, trigger)) {
        dates.retain(|&date| clause.doc.tokens_in(findings.dates[date].span).start > event);
    }
    dates
}

/// "for victims | of a strike that killed", "charged | in the shooting that killed": the preposition before an event that other words tell of.
pub fn known_event(clause: &Clause, verb: usize) -> Option<usize> {
    const JUSTICE: &Keys = keys![
        "arrested", "charged", "convicted", "sentenced", "indicted", "accused", "suspect", "suspects", "suspected",
        "wanted", "questioned", "jailed", "detained", "guilty", "trial"
    ];
    let before = verb.checked_sub(1).filter(|&before| before > clause.first)?;
    let relative = |token: usize| clause.is_any(token, keys!["that", "which"]);
    let second = || {
        let inner = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
        let mut back = (clause.first.max(before.saturating_sub(14))..before).rev().take_while(inner);
        back.find(|&token| relative(token) && clause.doc.has(List::CasualtyTriggers, token + 1))
    };
    let that = if clause.class(before) == Class::And { second() } else { Some(before).filter(|&that| relative(that)) }?;
    let floor = clause.first.max(that.saturating_sub(9));
    let phrase = |token: &usize| {
        matches!(clause.class(*token), Class::Word | Class::Number | Class::Hyphen | Class::Comma)
            && (!clause.verbish(*token) || clause.class(token + 1) == Class::Hyphen)
    };
    let article = (floor..that).rev().find(|token| !phrase(token))?;
    let determined = matches!(clause.class(article), Class::Determiner | Class::Possessive);
    let before = article.checked_sub(1).filter(|&before| determined && before > clause.first)?;
    let event = (article + 1..that).any(|token| clause.doc.has(List::StoryWords, token));
    let tried = || (clause.first..before).any(|token| clause.is_any(token, JUSTICE));
    let other = clause.class(before) == Class::Of
        || clause.is_any(before, keys!["for", "over", "about", "to", "from", "into", "against", "following"])
        || clause.is_any(before, keys!["in"]) && tried();
    (event && other).then_some(before)
}

/// "on Monday|, as the toll rose to 514": the comma behind what goes on beside a toll.
fn beside_toll(clause: &Clause, trigger: &Trigger) -> Option<usize> {
    let floor = clause.first.max(trigger.first.saturating_sub(9));
    (floor + 1..trigger.first.max(floor + 1)).rev().find(|&token| {
        trigger.frames.any(&["toll"]) && clause.is_any(token, keys!["as"]) && clause.class(token - 1) == Class::Comma
    })
}
