//! The words that tell of the event of a figure. Knows what parts one clause from another; must not know who counts whom.

mod another;
mod window;

use super::clause::{Class, Clause};
use super::figure::Figure;
use super::link::corrected;
use super::trigger::Trigger;
use crate::extract::Findings;
use crate::lexicon::List;
use crate::text::keys;
use another::{and_harmed, another_clause};
pub use another::{days_apart, scene_of_both};
pub use window::{window, without_part};

/// The stretch of words around a trigger that tells of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    /// What it leaves out: first token, and one past the last, of an aside about who did it.
    pub aside: (usize, usize),
}

impl Stretch {
    /// All words from `first` up to `last`.
    pub fn new(first: usize, last: usize) -> Stretch {
        Stretch { first, last, aside: (0, 0) }
    }

    /// Whether a token is one of its words.
    pub fn holds(&self, token: usize) -> bool {
        self.first <= token && token < self.last && !(self.aside.0..self.aside.1).contains(&token)
    }
}

/// "the 280 people who | died when a hillside collapsed ten years ago laid flowers on Wednesday": whether a clause about people tells of the
/// harm, and another verb of what is done now.
pub fn of_those_who(clause: &Clause, trigger: &Trigger) -> bool {
    clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["who", "that"])
}

/// The clause around a figure and its trigger: up to a semicolon, or "when", "after", "while" before it or behind it;
/// from the figure on where "who" follows it.
pub fn stretch(
    clause: &Clause,
    findings: &Findings,
    figures: &[Figure],
    (figure, trigger): (&Figure, &Trigger),
) -> Stretch {
    let (first, last) = (figure.first.min(trigger.verbs.first), figure.last.max(trigger.last));
    let and_then = |token: usize| dated_and(clause, findings, token);
    let total = |token: usize| {
        let new = !(token + 1..token + 4).any(|next| clause.says(next, "earlier_toll"));
        let other = clause.is_any(token, keys!["taking", "lifting", "putting", "sending", "leaving"]);
        let counts = (token + 1..token + 8).any(|next| clause.is_any(next, keys!["toll", "total", "tally", "number"]));
        new && (clause.says(token, "bringing") || other && counts)
    };
    let elsewhere = |token: usize| {
        let locative = clause.says(token + 1, "locative") && !clause.is_any(token + 2, keys!["least", "most"]);
        clause.is_any(token, keys!["and"]) && locative
    };
    let compared = |token: usize| {
        let from = clause.is_any(token, keys!["from"]);
        let fell_to = || {
            let old = |other: &&Figure| other.last <= token && token - other.last < 6;
            figures.iter().rfind(old).is_some_and(|other| clause.class(other.first.wrapping_sub(1)) == Class::To)
        };
        let up = from && (clause.is_any(token.wrapping_sub(1), keys!["up", "down"]) || fell_to());
        let counted = |other: &Figure| {
            other.first == token + 1
                && (corrected::compares(clause, token) || up && corrected::of_another_year(clause, other.last))
        };
        figures.iter().any(counted)
    };
    // "A bomb went off today, but | no casualties were reported" goes on about it.
    let but = |token: usize| {
        !figure.is_zero() && clause.is_any(token, keys!["but"]) && clause.class(token.wrapping_sub(1)) == Class::Comma
    };
    let and_that = |token: usize| clause.is_any(token, keys!["and"]) && clause.is_any(token + 1, keys!["that"]);
    let numbers =
        |token: usize| figures.iter().find(|other| !other.single && other.first > token).map(|other| other.first);
    let anyone = |token: usize| figures.iter().find(|other| other.first > token).map(|other| other.first);
    let and_clause = |token: usize| {
        numbers(token).is_some_and(|next| another_clause(clause, token, next))
            || anyone(token).is_some_and(|next| and_harmed(clause, token, next))
    };
    // "sent troops in May after blaming them for bombings that | killed 300": the bombings, and not the troops.
    let which_harmed = clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["that", "which"]);
    let opens = |token: usize| {
        borders(clause, token)
            || and_that(token)
            || but(token)
            || and_clause(token) && !figures.iter().all(|other| other.first > token)
            || clause.is_any(token, keys!["when", "after", "before", "while", "where"])
                && (!clause.gerund(token + 1) || which_harmed)
                // "Two days before, 16 people were killed".
                && !(clause.is_any(token, keys!["before", "after"]) && clause.class(token + 1) == Class::Comma)
            || in_which(clause, token)
            || total(token)
            || compared(token)
            || and_then(token)
            || elsewhere(token) && figures.iter().any(|other| !other.single && other.last <= token)
    };
    let other = about_another(clause, clause.first, first).or_else(|| before_main(clause, first)).unwrap_or((0, 0));
    let outside = |token: &usize| !(other.0..=other.1).contains(token);
    let start = (clause.first..first).rev().filter(outside).find(|&token| opens(token));
    let start = start.map_or(clause.first, |token| token + 1);
    let where_it = clause.is_any(start.wrapping_sub(1), keys!["where"]);
    let toll = trigger.frames.any(&["toll"]);
    // "the boat that sank last week, killing 17, | was raised on Monday"
    let relative = (start + 1..first).any(|token| clause.is_any(token, keys!["that", "which", "who"]));
    let harming =
        relative && trigger.frames.any(&["ing"]) && clause.class(trigger.verbs.first.wrapping_sub(1)) == Class::Comma;
    // "the attacks in Paris that killed 130, | was arrested in Brussels"
    let main_verb = |token: usize| {
        (which_harmed || where_it || harming)
            && clause.class(token) == Class::Comma
            && (matches!(clause.class(token + 1), Class::Be | Class::Have | Class::Modal) || clause.verbish(token + 1))
    };
    let closes = |token: usize| {
        borders(clause, token)
            || main_verb(token)
            || and_that(token)
            || and_clause(token)
            || clause.is_any(token, keys!["when", "while", "since", "where"])
            || clause.is_any(token, keys!["according"]) && clause.class(token + 1) == Class::To
            || as_meanwhile(clause, token)
            || clause.is_any(token, keys!["followed"]) && clause.is_any(token + 1, keys!["by"])
            || but(token)
            || aside(clause, token)
            || attributed(clause, token)
            || total(token)
            || compared(token)
            || and_then(token)
            || elsewhere(token) && figures.iter().any(|other| !other.single && other.first > token)
            || !toll && days_apart(clause, token, |at| figures.iter().any(|other| other.first == at))
    };
    let end =
        (last..clause.last).find(|&token| closes(token) || toll && and_told(clause, token)).unwrap_or(clause.last);
    let who = figure.last < trigger.verbs.first && clause.class(trigger.verbs.first.wrapping_sub(1)) == Class::Relative;
    let start = if who { figure.first.max(start) } else { start };
    Stretch { first: start, last: end, aside: other }
}

/// "A bus crashed near Lima on Monday | after it hit a truck, killing 12": the main clause before that which opens the stretch of a
/// participle behind a comma.
pub fn main_clause(clause: &Clause, trigger: &Trigger, stretch: Stretch) -> Option<Stretch> {
    let opener = stretch.first.checked_sub(1).filter(|&opener| opener > opening(clause))?;
    let participle = trigger.frames.any(&["ing"])
        && trigger.verbs.first == trigger.first
        && clause.class(trigger.first.wrapping_sub(1)) == Class::Comma;
    let other = clause.is_any(opener, keys!["after", "when", "as", "while", "before", "where"]);
    (participle && other).then_some(Stretch::new(opening(clause), opener))
}

/// "In November 2001, | after a truce collapsed, | the guerrillas killed 186": a clause set between what opens the sentence and its verb.
fn before_main(clause: &Clause, to: usize) -> Option<(usize, usize)> {
    let comma = |token: usize| clause.class(token) == Class::Comma;
    let short = clause.first + 9;
    let opener = (clause.first + 2..to.min(short))
        .find(|&token| clause.is_any(token, keys!["after", "before"]) && comma(token - 1))?;
    let end = (opener + 2..to).find(|&token| comma(token))?;
    let verb =
        (opener..end).any(|token| clause.verbish(token) || matches!(clause.class(token), Class::Be | Class::Have));
    let main = (end + 1..=to).any(|token| clause.verbish(token) || token == to);
    (verb && main).then_some((opener, end))
}

/// "The sect, | which holds girls it seized in Chibok in April, | has killed 5,000": an aside that tells of somebody, not of the event.
fn about_another(clause: &Clause, from: usize, to: usize) -> Option<(usize, usize)> {
    let comma = |token: usize| clause.class(token.wrapping_sub(1)) == Class::Comma;
    let opens = |token: &usize| {
        *token > from && (aside(clause, *token) || clause.is_any(*token, keys!["where"]) && comma(*token))
    };
    let event = |token: usize| {
        (token.saturating_sub(8).max(from)..token - 1)
            .any(|at| clause.doc.has(List::StoryWords, at) && !clause.says(at, "war"))
    };
    let first = (from..to).find(opens).filter(|&first| !event(first))?;
    // "In Burundi, | which has troops in Somalia, | a grenade wounded four"
    let scene = opening(clause);
    let opens = first < scene + 6 && clause.is_any(scene, keys!["in", "at", "near"]);
    let closes = |token: &usize| {
        let verb = *token + 1;
        clause.class(*token) == Class::Comma
            && (opens
                || matches!(clause.class(verb), Class::Be | Class::Have | Class::Modal)
                || clause.verbish(verb)
                || verb == to)
    };
    (first..to).rev().find(closes).map(|last| (first, last))
}

/// "shot 18 people|, the authorities said Thursday, in one of the worst attacks": what stands behind who tells it, and a superlative.
fn attributed(clause: &Clause, comma: usize) -> bool {
    if clause.class(comma) != Class::Comma {
        return false;
    }
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Stop | Class::Relative);
    let next = (comma + 1..comma + 9).take_while(inner).find(|&token| clause.class(token) == Class::Comma);
    let said = |token: usize| clause.is_any(token, keys!["said", "says", "reported", "announced", "confirmed"]);
    next.is_some_and(|next| {
        (comma + 2..next).any(said)
            && clause.is_any(next + 1, keys!["in"])
            && (next + 2..next + 8).any(|token| clause.says(token, "superlative"))
    })
}

/// ", the coroner said, | as thousands protested in Athens": what went on beside, behind who told it.
fn as_meanwhile(clause: &Clause, token: usize) -> bool {
    clause.is_any(token, keys!["as"])
        && clause.class(token.wrapping_sub(1)) == Class::Comma
        && clause.says(token.wrapping_sub(2), "told")
}

/// "rose to 175 on Thursday, | and police said 40 survivors had been found": what another tells behind a toll.
fn and_told(clause: &Clause, and: usize) -> bool {
    let inner = |token: &usize| clause.class(*token).nominal() || clause.class(*token) == Class::Reported;
    let words = (and + 1..and + 8).take_while(inner);
    clause.class(and) == Class::And
        && clause.class(and.wrapping_sub(1)) == Class::Comma
        && words.into_iter().any(|token| clause.says(token, "told"))
}

/// ", who", ", which": tells of something else.
pub(super) fn aside(clause: &Clause, token: usize) -> bool {
    clause.class(token) == Class::Relative && token > clause.first && clause.class(token - 1) == Class::Comma
}

/// "an attack near Herat on Monday in | which 12 died".
pub fn in_which(clause: &Clause, which: usize) -> bool {
    clause.is_any(which, keys!["which"]) && which > clause.first && clause.is_any(which - 1, keys!["in"])
}

/// The first token of a sentence behind its dateline, or behind the one word and the colon that head it.
pub fn opening(clause: &Clause) -> usize {
    let dateline = clause.doc.layout.dateline.as_ref().map(|dateline| dateline.tokens.1 as usize);
    let word = clause.first + 2 < clause.last && clause.doc.word(clause.first + 1) == ":";
    let colon = |last: usize| last + usize::from(clause.doc.word(last) == ":");
    let headed = if word { clause.first + 2 } else { clause.first };
    dateline.filter(|&last| clause.first < last && last < clause.last).map_or(headed, colon)
}

/// "582 died at Tenerife, | and in March 1974 a jet crashed": a date opens the next clause.
pub fn dated_and(clause: &Clause, findings: &Findings, token: usize) -> bool {
    // "near Gjakova, | and a week ago bombs killed 15 in Nis"
    let led = clause.class(token.wrapping_sub(1)) == Class::Comma
        && token + 2 < clause.last
        && clause.class(token + 1) == Class::Determiner
        && super::in_date(clause.doc, findings, token + 1)
        && super::in_date(clause.doc, findings, token + 2);
    clause.is_any(token, keys!["and"]) && led
        || clause.is_any(token, keys!["and"])
            && clause.is_any(token + 1, keys!["in", "on", "at", "during"])
            && (token + 2..(token + 4).min(clause.last))
                .take_while(|&at| at == token + 2 || clause.class(at - 1) == Class::Determiner)
                .any(|at| super::in_date(clause.doc, findings, at))
}

/// Whether a token ends what goes before: a semicolon, a colon, a dash.
pub fn borders(clause: &Clause, token: usize) -> bool {
    matches!(clause.doc.word(token), ";" | ":") || clause.class(token) == Class::Dash
}
