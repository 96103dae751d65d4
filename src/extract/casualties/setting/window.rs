//! The part of a stretch that one of several counts has to itself. Knows the figures of a sentence and what joins them.

use super::super::clause::{Class, Clause};
use super::super::figure::Figure;
use super::super::in_date;
use super::super::place::scene::MILES;
use super::super::trigger::Trigger;
use super::Stretch;
use crate::extract::Findings;
use crate::text::keys;

/// A stretch without what is told of a part alone: "lost 400 men, | 368 of them in the sinking of a cruiser on May 2",
/// "45 dead, | including 20 killed when a ship was hit on May 4".
pub fn without_part(clause: &Clause, figure: &Figure, figures: &[Figure], stretch: Stretch) -> Stretch {
    let told_apart = |other: &&Figure| {
        let of = other.number_last;
        let of_them = clause.is_any(of, keys!["of"])
            && clause.is_any(of + 1, keys!["them", "whom"])
            && (clause.is_any(
                of + 2,
                keys!["in", "when", "at", "on", "during", "by", "this", "last", "since", "early", "late"],
            ) || matches!(clause.class(of + 2), Class::Be | Class::Have));
        // "198,000 in the south, | including 135,000 in Quneitra"
        let apart = |token: usize| clause.is_any(token, keys!["when", "during"]) || clause.says(token, "locative");
        let inner = |token: &usize| clause.class(*token) != Class::Comma;
        let when = clause.is_any(other.first.wrapping_sub(1), keys!["including"])
            && (other.number_last..other.last + 3).take_while(inner).any(apart);
        other.first > figure.last && (of_them || when)
    };
    let last = figures.iter().find(told_apart).map_or(stretch.last, |part| part.first.min(stretch.last));
    // "984 deaths in Istanbul, | most of them in the suburb of Avcilar".
    let most_in = |comma: &usize| {
        clause.class(*comma) == Class::Comma
            && clause.is_any(comma + 1, keys!["most", "many", "some", "half", "several", "all", "nearly", "almost"])
            && (comma + 2..comma + 5).any(|token| {
                let there = clause.says(token + 1, "locative") || clause.is_any(token + 1, keys!["on"]);
                clause.is_any(token, keys!["them", "whom"]) && there
            })
    };
    let last = (figure.last..last.max(figure.last)).find(most_in).unwrap_or(last);
    Stretch { last, ..stretch }
}

/// The part of a stretch that one of several counts joined by "and" has to itself: "12 in Kabul | and nine in Herat".
pub fn window(
    clause: &Clause,
    findings: &Findings,
    (figure, trigger): (&Figure, &Trigger),
    figures: &[Figure],
    stretch: Stretch,
) -> Stretch {
    let joins = |other: &&Figure| {
        let before = other.first.wrapping_sub(1);
        // "In 1990, | 1,426 died": the comma closes the date.
        let dated = other.first > clause.first + 1 && in_date(clause.doc, findings, other.first - 2);
        let of_them = clause.class(other.number_last) == Class::Of
            && clause.is_any(other.number_last + 1, keys!["them", "whom"])
            && other.first != figure.first;
        // "another man, | 38, was wounded"
        let age = other.first == figure.last + 1
            && clause.class(before) == Class::Comma
            && clause.class(other.last) == Class::Comma;
        // "in Mosul, | about 360 kilometers from Baghdad"
        let measure = clause.is_any(other.number_last, MILES);
        !(of_them
            || age
            || measure
            || other.single && !(other.first == figure.first && own_clause(clause, other))
            || dated && clause.class(before) == Class::Comma)
            && (matches!(clause.class(before), Class::And | Class::Comma)
                || clause.is_any(before, keys!["while"])
                || clause.is_any(before, keys!["with"]) && clause.class(before.wrapping_sub(1)) == Class::Comma)
    };
    let joined = figures.iter().any(|other| other.last <= figure.first && other.first >= stretch.first)
        && figures.iter().find(|one| one.first == figure.first).is_some_and(|one| joins(&one));
    let first = if figure.single && !own_clause(clause, figure) || !joined {
        figures
            .iter()
            .filter(|other| other.first < figure.first)
            .rfind(joins)
            .map_or(stretch.first, |other| other.first)
    } else {
        figure.first
    };
    let last = figures.iter().filter(|other| other.first > figure.first).find(joins);
    let last = last.map_or(stretch.last, |other| other.first);
    // "19 children | and two teachers were killed at a school in Uvalde": subjects of one verb.
    let shared = last <= trigger.verbs.first && !(first..last).any(|token| clause.says(token, "locative"));
    let behind = figures.iter().filter(|other| other.first >= trigger.last).find(joins);
    let last = if shared { behind.map_or(stretch.last, |other| other.first) } else { last };
    let (first, last) = (first.max(stretch.first), last.min(stretch.last));
    let (first, last) = bracket(clause, figure, trigger)
        .map_or((first, last), |(open, close)| (first.max(open + 1), last.min(close).max(figure.last)));
    Stretch { first, last, ..stretch }
}

/// "(763 deaths and | 1,495 injured), reports the agency": the brackets around a figure and its word of harm.
fn bracket(clause: &Clause, figure: &Figure, trigger: &Trigger) -> Option<(usize, usize)> {
    const LONG: usize = 24;
    let mark = |token: &usize| matches!(clause.class(*token), Class::Open | Class::Close);
    let open = (clause.first..figure.first).rev().take(LONG).find(mark)?;
    let close = (figure.last.max(trigger.last)..clause.last).take(LONG).find(mark)?;
    let inside = trigger.first > open && clause.class(open) == Class::Open && clause.class(close) == Class::Close;
    inside.then_some((open, close))
}

/// "Two died in Lutsk, | and a man was killed in Rivne": whether a comma and "and" open a clause with a verb of its own.
fn own_clause(clause: &Clause, figure: &Figure) -> bool {
    let and = figure.first.wrapping_sub(1);
    // "and another man, 38, | was wounded"
    let aged = clause.class(figure.last) == Class::Comma
        && clause.class(figure.last + 1) == Class::Number
        && clause.class(figure.last + 2) == Class::Comma;
    let verb = figure.last + if aged { 3 } else { 0 };
    clause.class(and) == Class::And
        && clause.class(and.wrapping_sub(1)) == Class::Comma
        && (matches!(clause.class(verb), Class::Be | Class::Have) || clause.verbish(verb))
}
