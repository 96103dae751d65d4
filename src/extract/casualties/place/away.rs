//! Places that are not where the harm happened: where somebody spoke, where the hurt were treated, where a victim had been before. Knows the words before a preposition.

use super::super::clause::{Class, Clause};
use super::super::setting::Stretch;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// "officials | in Kabul said", "told reporters | in Geneva": where somebody spoke.
pub fn of_speaker(clause: &Clause, locative: usize) -> bool {
    let said = locative.wrapping_sub(1);
    let passive = matches!(clause.class(said.wrapping_sub(1)), Class::Be | Class::Number);
    if clause.is_any(said, keys!["said", "told", "announced", "added", "stated"]) && !passive {
        return true;
    }
    // "The inquest | at Lerwick heard", but "a bomb went off outside a court | in Islamabad".
    let harm = |at: usize| clause.doc.has(List::StoryWords, at) || clause.doc.has(List::CasualtyTriggers, at);
    if clause.says(said, "forum") && !(clause.first..said).any(harm) {
        return true;
    }
    let heard = |token: usize| clause.says(token, "hearing");
    let before = clause.first.max(locative.saturating_sub(3))..locative;
    if before.into_iter().any(heard) {
        return true;
    }
    let name = |token: &usize| {
        matches!(clause.class(*token), Class::Word | Class::Determiner | Class::Hyphen) && !clause.says(*token, "told")
    };
    let end = (locative + 1..locative + 6).find(|token| !name(token)).unwrap_or(locative);
    let noun = locative.wrapping_sub(1);
    let opens = (clause.first..locative)
        .rev()
        .take_while(|&token| !matches!(clause.class(token), Class::Comma | Class::Stop))
        .count()
        < 7;
    clause.says(end, "told")
        && clause.class(noun) == Class::Word
        && opens
        && !matches!(clause.class(end + 1), Class::Preposition | Class::To)
}

/// "children who had fled the fighting | in Homs", "a man once held | at Guantanamo", "who was born | in Bor": where a victim had been before.
pub fn of_past_life(clause: &Clause, locative: usize) -> bool {
    const LEFT: &Keys = keys![
        "fled", "escaped", "left", "deserted", "defected", "emigrated", "served", "studied", "trained", "graduated",
        "born", "married",
    ];
    const ONCE: &Keys = keys!["once", "formerly", "previously"];
    const FAR: usize = 9;
    let inner = |token: &usize| {
        !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Dash | Class::To)
            && !clause.is_any(*token, keys!["into", "when", "as", "where"])
            && (clause.is_any(*token, LEFT) || !clause.doc.has(List::CasualtyTriggers, *token))
    };
    let floor = clause.first.max(locative.saturating_sub(FAR));
    let mut past = false;
    for token in (floor..locative).rev().take_while(inner) {
        let once = clause.is_any(token, ONCE) && clause.verbish(token + 1);
        past |= clause.is_any(token, LEFT) || once;
        let who = clause.class(token) == Class::Relative && !clause.is_any(token, keys!["which"]);
        if past && who || once && token > clause.first {
            return true;
        }
    }
    false
}

/// Verbs that bring the hurt to those who treat them.
const TREATED: &Keys = keys![
    "succumbed", "succumbing", "succumb", "treated", "admitted", "rushed", "transferred", "shifted", "airlifted",
    "evacuated", "hospitalised", "hospitalized", "taken", "transported", "flown", "referred",
];

/// "succumbed at the Medical College | in Jammu", "taken to a hospital | in Adana": where they were treated, and not where they were hurt.
pub fn of_hospital(clause: &Clause, locative: usize, stretch: Stretch) -> bool {
    let floor = clause.first.max(locative.saturating_sub(7));
    hospital_before(clause, locative, floor) && (stretch.first..locative).any(|token| clause.is_any(token, TREATED))
}

/// "in", "at", "to" and a hospital before a locative.
fn hospital_before(clause: &Clause, locative: usize, floor: usize) -> bool {
    let hospital = |token: usize| {
        clause.says(token, "hospital") || clause.is_any(token, keys!["college", "ward", "centre", "center", "facility"])
    };
    hospital(locative - usize::from(locative > floor))
        && (floor..locative).any(|token| clause.is_any(token, keys!["at", "to", "in"]))
}

/// "were taken to a hospital in | Monguno", "flown to | Cali": a name that tells where they were treated.
pub fn of_care(clause: &Clause, name: usize) -> bool {
    let floor = clause.first.max(name.saturating_sub(10));
    let inner = |token: &usize| {
        !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator | Class::Relative | Class::And)
    };
    (floor..name).rev().take_while(inner).any(|token| clause.is_any(token, TREATED))
}
