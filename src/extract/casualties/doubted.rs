//! What makes a told figure less than a fact: reports that were wrong or that nobody could confirm, what may only come or is only weighed.
//! Knows the words around a figure and its word of harm; must not know the report's words for it.

use super::clause::{Class, Clause};
use super::figure::Figure;
use super::trigger::Trigger;
use crate::text::{Keys, keys};

/// "earlier reports of | nine deaths | had been wrong".
pub(super) fn wrong_report(clause: &Clause, first: usize, last: usize) -> bool {
    let report = (first.saturating_sub(4)..first).any(|token| clause.says(token, "report"));
    let verb = (last..last + 6).find(|&token| clause.says(token, "was_or_proved"));
    let wrong = |verb: usize| (verb + 1..verb + 4).any(|token| clause.says(token, "wrong"));
    report && verb.is_some_and(wrong)
}

/// "reports that 100 had died | could not be confirmed", "could not confirm that | 12 people had died".
pub(super) fn unconfirmed(clause: &Clause, first: usize, last: usize) -> bool {
    let proved = keys!["confirmed", "verified", "corroborated", "substantiated", "authenticated"];
    let prove = keys!["confirm", "verify", "corroborate", "substantiate", "authenticate"];
    let open = |verb: usize| {
        (verb.saturating_sub(4)..verb).any(|token| {
            clause.class(token) == Class::Not
                || clause.is_any(token, keys!["cannot", "couldn't", "unable", "impossible", "wasn't", "weren't"])
        })
    };
    let ends = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator);
    let report = (first.saturating_sub(4)..first).any(|token| clause.says(token, "report"));
    let after = (last..last + 9).take_while(ends).find(|&token| clause.is_any(token, proved));
    let before = (first.saturating_sub(5)..first).find(|&token| clause.is_any(token, prove));
    report && after.is_some_and(open) || before.is_some_and(open)
}

/// "1,200 villagers have been killed, | a figure that the army disputes": not that some died, but how many.
pub(super) fn questioned_after(clause: &Clause, last: usize) -> bool {
    let ends = |token: &usize| clause.class(*token) != Class::Stop;
    let figure = (last..last + 14).take_while(ends).find(|&token| {
        clause.class(token) == Class::Comma
            && clause.is_any(token + 1, keys!["a", "an", "the"])
            && clause.is_any(token + 2, keys!["count", "estimate", "figure", "number", "toll"])
    });
    let doubts = keys!["disputes", "disputed", "contests", "contested", "questions", "questioned", "doubts", "doubted"];
    figure.is_some_and(|figure| {
        let inner = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
        (figure + 3..figure + 10).take_while(inner).any(|token| clause.is_any(token, doubts))
    })
}

/// "two men were shot by police, | a charge the ministry rejected", ", a claim denied by the rebels".
pub(super) fn disputed_after(clause: &Clause, last: usize) -> bool {
    let ends = |token: &usize| clause.class(*token) != Class::Stop;
    let number = keys!["figure", "toll"];
    let told = keys!["accusation", "allegation", "charge", "claim", "report"];
    let aside = (last..last + 14).take_while(ends).find(|&token| {
        clause.class(token) == Class::Comma
            && clause.is_any(token + 1, keys!["a", "an", "the"])
            && (clause.is_any(token + 2, told) || clause.is_any(token + 2, number))
    });
    let denied = keys!["denied", "denies", "rejected", "rejects", "dismissed", "dismisses", "refuted"];
    aside.is_some_and(|aside| {
        // A figure that is disputed is only another's; see `questioned_after`.
        let disputed = |token: usize| clause.is_any(token, keys!["disputed"]) && !clause.is_any(aside + 2, number);
        (aside + 3..aside + 10)
            .take_while(|&token| !matches!(clause.class(token), Class::Comma | Class::Stop))
            .any(|token| clause.is_any(token, denied) || disputed(token))
    })
}

/// "the dam could burst, | killing 3,000": the participle of a verb that a modal opens.
pub(super) fn hangs_on_modal(clause: &Clause, participle: usize) -> bool {
    let comma = participle.wrapping_sub(1);
    if clause.class(comma) != Class::Comma || !clause.gerund(participle) {
        return false;
    }
    for token in (clause.first.max(comma.saturating_sub(14))..comma).rev() {
        match clause.class(token) {
            Class::Modal => return true,
            Class::Stop | Class::Quote | Class::Dash => return false,
            Class::Word | Class::Reported if clause.verbish(token) => {
                let helps =
                    |at: &usize| matches!(clause.class(*at), Class::Have | Class::Be | Class::Not | Class::Adverb);
                let before = (clause.first..token).rev().find(|at| !helps(at));
                return before.is_some_and(|before| clause.class(before) == Class::Modal);
            }
            _ => {}
        }
    }
    false
}

/// "could leave | 12 dead", "would make | thousands homeless".
pub(super) fn could_leave(clause: &Clause, figure: &Figure) -> bool {
    let verb = figure.first.wrapping_sub(1);
    figure.first > clause.first + 1
        && clause.is_any(verb, MAY_BRING)
        && clause.class(verb.wrapping_sub(1)) == Class::Modal
}

/// What may yet bring deaths to light or about: "searches may reveal | 20 more dead".
const MAY_BRING: &Keys = keys![
    "add", "bring", "discover", "expose", "find", "leave", "make", "mean", "recover", "render", "reveal", "show",
    "uncover", "yield",
];

/// "will consider | executing 12 men", "suggested | expelling 300 people": only thought of.
pub(super) fn only_weighed(clause: &Clause, trigger: &Trigger) -> bool {
    const WEIGHED: &Keys = keys![
        "consider", "considered", "considering", "considers", "contemplate", "contemplated", "contemplating",
        "discuss", "discussed", "discussing", "favor", "favored", "favour", "favoured", "mull", "mulled", "mulling",
        "oppose", "opposed", "opposes", "opposing", "propose", "proposed", "proposes", "proposing", "suggest",
        "suggested", "suggesting", "suggests", "weigh", "weighed", "weighing",
    ];
    let verb = trigger.first.wrapping_sub(1);
    trigger.frames.any(&["ing"]) && trigger.verbs.first == trigger.first && clause.is_any(verb, WEIGHED)
}
