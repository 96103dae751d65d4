//! Whether a figure is told as fact: reported, claimed, denied, negated or only thought of. Knows modal words and cues, no figures.

use super::clause::{Class, Clause};
use super::doubted::{
    could_leave, disputed_after, hangs_on_modal, only_weighed, questioned_after, unconfirmed, wrong_report,
};
use super::figure::Figure;
use super::trigger::Trigger;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// The report's word for the status of a figure under a trigger.
pub fn of(clause: &Clause, figure: &Figure, trigger: &Trigger) -> &'static str {
    let verbs = &trigger.verbs;
    if figure.is_zero() || verbs.negated || without(clause, figure, trigger) {
        return "negated";
    }
    let (first, last) = (trigger.first.min(figure.first), trigger.last.max(figure.last));
    if wrong_report(clause, first, last) || disputed_after(clause, last) {
        return "denied";
    }
    if unconfirmed(clause, first, last) || questioned_after(clause, last) {
        return "claimed";
    }
    let among = clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["first", "last"])
        || (figure.last..figure.last + 8).contains(&trigger.verbs.first) && ranked(clause, figure);
    let done = carried_out(clause, verbs.first) || driven(clause, figure, trigger);
    let purpose = !among && verbs.infinitive && !done || infinitive_of_joint(clause, trigger);
    let feared = trigger.frames.any(&["feared"]) && clause.is_any(trigger.first, keys!["feared"]);
    if verbs.modal || purpose || verbs.feared || feared {
        return "hypothetical";
    }
    if trigger.frames.any(&["ing"]) && verbs.first == trigger.first && hangs_on_modal(clause, trigger.first) {
        return "hypothetical";
    }
    if figure.last <= trigger.first && could_leave(clause, figure) || only_weighed(clause, trigger) {
        return "hypothetical";
    }
    if figure.number_last <= trigger.first && trigger.last < figure.last {
        return "reported";
    }
    let nominal = trigger.frames.any(&["noun", "count", "toll", "bodies", "lives"]);
    let toll = trigger.frames.any(&["toll"]) && trigger.last <= figure.first;
    let awaited = |token: usize| {
        clause.is_any(token, AWAITED)
            && clause.class(token + 1) == Class::To
            && !(token..figure.first).any(|at| clause.class(at) == Class::Comma || clause.is_any(at, keys!["from"]))
    };
    if toll && (trigger.last..figure.first).any(|token| clause.class(token) == Class::Modal || awaited(token)) {
        return "hypothetical";
    }
    if nominal && modal_before(clause, trigger.first.min(figure.first)) {
        return "hypothetical";
    }
    let thought = verbs.alleged || trigger.frames.any(&["feared"]);
    cue_before(clause, trigger, trigger.first.min(figure.first), nominal).unwrap_or(if thought {
        "claimed"
    } else {
        "reported"
    })
}

/// "the toll is | expected to rise to 300"
const AWAITED: &Keys = keys![
    "expected", "likely", "feared", "predicted", "projected", "forecast", "set", "poised", "anticipated", "bound",
    "certain", "sure", "unlikely", "threatens", "threatened", "due",
];

/// "the third child | to die", "the latest journalist | to be killed": they have died.
fn ranked(clause: &Clause, figure: &Figure) -> bool {
    const RANKS: &Keys = keys![
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last",
        "latest", "only", "youngest", "oldest",
    ];
    let ordinal = |token: usize| {
        let word = clause.doc.word(token);
        word.len() > 3 && word.ends_with("th") && !clause.doc.tokens[token].capital && !word.ends_with("outh")
    };
    (figure.first..figure.last).any(|token| clause.is_any(token, RANKS) || ordinal(token))
}

/// "without killing anyone", "without loss of life".
fn without(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let start = trigger.verbs.first.min(figure.first);
    start > clause.first && clause.is_any(start - 1, keys!["without"])
}

/// "managed to kill", "went on to kill": done, not only meant.
fn carried_out(clause: &Clause, infinitive: usize) -> bool {
    let used =
        (clause.first.max(infinitive.saturating_sub(24))..infinitive).any(|token| clause.is_any(token, keys!["used"]));
    used || (infinitive.saturating_sub(3)..infinitive).any(|token| clause.says(token, "carried_out"))
}

/// "forcing some 6,200 | to flee": they fled, unless something "could force" them.
fn driven(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let verb = figure.first.wrapping_sub(1);
    let drove =
        clause.says(verb, "drove_out") || clause.is_any(verb, keys!["prompting", "prompted", "causing", "caused"]);
    let open = clause.class(verb.wrapping_sub(1)) == Class::To
        || (verb.saturating_sub(9)..verb).any(|token| clause.class(token) == Class::Modal);
    trigger.kinds == "displaced" && figure.first > clause.first && drove && !open
}

/// "could kill or wound": the modal stands before the first of two verbs.
fn infinitive_of_joint(clause: &Clause, trigger: &Trigger) -> bool {
    let and = trigger.first.wrapping_sub(1);
    if !trigger.frames.any(&["base"]) || clause.class(and) != Class::And {
        return false;
    }
    let floor = clause.first.max(and.saturating_sub(20));
    (floor..and)
        .rev()
        .take_while(|&token| clause.class(token) != Class::Stop)
        .any(|token| clause.class(token) == Class::Modal)
}

/// The nearest cue to the left that governs the figure: denial, claim, plan, warning, drill.
fn cue_before(clause: &Clause, trigger: &Trigger, token: usize, nominal: bool) -> Option<&'static str> {
    let cues = clause.doc.matches(List::CasualtyCues);
    let from = cues.partition_point(|found| (found.first as usize) < clause.first);
    let mut status = None;
    for found in cues[from..].iter().take_while(|found| (found.first as usize) < clause.last) {
        let month =
            || clause.is_any(found.first as usize, keys!["may"]) && clause.class(found.first as usize) == Class::Word;
        if found.row.get("reach") == "sentence" || month() {
            continue;
        }
        let last = found.last as usize;
        let kind = found.row.get("status");
        let reach = if nominal && kind == "hypothetical" { "near" } else { found.row.get("reach") };
        let claims_lives = kind == "claimed" && claims_lives(clause, last);
        let other_words = kind == "denied"
            && (last..token.max(last)).any(|at| clause.says(at, "saying") || admits_behind(clause, last, at));
        let deed = kind == "claimed"
            && (last..last + 5)
                .take_while(|&at| matches!(clause.class(at), Class::Word | Class::Determiner | Class::Possessive))
                .any(|at| clause.says(at, "assault_on") || clause.says(at, "assault_of"));
        let other_matter = claims_lives
            // "not to be named for fear of reprisals"
            || clause.is_any(last.wrapping_sub(2), keys!["fear"]) && clause.is_any(last.wrapping_sub(3), keys!["for", "of"])
            || deed && clause.is_any(last - 1, keys!["claimed", "claims", "claim", "claiming"])
            || other_words
            || kind == "denied" && (last..last + 4).any(|next| clause.is_any(next, OTHER_MATTERS));
        let passive = clause.is_any(last - 1, keys!["accused"]) && clause.class(last) == Class::Of;
        let infinitive = passive || clause.is_any(last - 1, keys!["to"]) && !trigger.frames.any(&["base", "base_intr"]);
        let own_trigger = reach == "near" && of_other_trigger(clause, found.first as usize, token);
        if last <= token && !other_matter && !infinitive && !own_trigger && governs(clause, last, token, reach) {
            status = Some(kind);
        }
    }
    status.filter(|status| *status != "reported")
}

/// "officials, who first denied any deaths, | now say 65 died", "denied the charge | and said 18 rebels had died": the comma or "and" ends
/// what is denied, and its speaker goes on.
fn admits_behind(clause: &Clause, denial: usize, comma: usize) -> bool {
    let verb = comma + 1 + usize::from(clause.class(comma + 1) == Class::Adverb);
    let says = keys![
        "say", "says", "said", "admit", "admits", "admitted", "concede", "conceded", "acknowledge", "acknowledged",
        "confirmed", "put", "told"
    ];
    matches!(clause.class(comma), Class::Comma | Class::And) && comma > denial && clause.is_any(verb, says)
}

/// "claimed | over 850 lives": no claim.
fn claims_lives(clause: &Clause, verb: usize) -> bool {
    (verb..verb + 9)
        .take_while(|&token| {
            clause.is_any(token, keys!["than"])
                || !matches!(clause.class(token), Class::Stop | Class::Subordinator | Class::Be | Class::Have)
        })
        .filter_map(|token| clause.doc.match_at(List::CasualtyTriggers, token))
        .any(|found| found.row.get("frame") == "lives")
}

/// "50 are | feared dead and 12 others abducted": the cue is part of another word of harm, and "and" goes on without it.
fn of_other_trigger(clause: &Clause, cue: usize, token: usize) -> bool {
    let inside = clause.doc.match_at(List::CasualtyTriggers, cue).map(|found| found.last as usize);
    inside.is_some_and(|last| (last..token).any(|at| matches!(clause.class(at), Class::And | Class::Comma)))
}

/// What may be denied without denying the deaths.
const OTHER_MATTERS: &Keys = keys![
    "responsibility", "involvement", "role", "part", "being", "knowledge", "access", "entry", "bail", "link", "links",
    "relation",
];

/// "could lead to hundreds of deaths": a modal before a noun of harm, in the same stretch of words.
fn modal_before(clause: &Clause, token: usize) -> bool {
    let floor = clause.first.max(token.saturating_sub(9));
    let stretch = (floor..token).rev().take_while(|&at| {
        !matches!(clause.class(at), Class::Comma | Class::Stop | Class::Subordinator | Class::Relative | Class::Quote)
    });
    let helps = |at: &usize| matches!(clause.class(*at), Class::Not | Class::Adverb);
    stretch.into_iter().any(|at| {
        let verb = (at + 1..at + 4).find(|at| !helps(at)).unwrap_or(at + 1);
        clause.class(at) == Class::Modal
            && clause.class(at + 1) != Class::Have
            && !clause.is_any(verb, OF_HARM_DONE)
            // "cannot remain silent in the face of 43 deaths"
            && !(verb > at + 1 && clause.is_any(verb, keys!["remain", "stay", "stand", "sit", "keep", "be"]))
    })
}

/// "will investigate the deaths of 12 men": what is done about harm that is done already.
const OF_HARM_DONE: &Keys = keys![
    "accept", "acknowledge", "address", "apologise", "apologize", "atone", "avenge", "comment", "commemorate",
    "compensate", "condemn", "condone", "confirm", "count", "deny", "deplore", "discuss", "dispute", "document",
    "erase", "examine", "excuse", "explain", "forget", "forgive", "grieve", "honor", "honour", "ignore", "investigate",
    "justify", "mark", "mourn", "overlook", "probe", "recall", "regret", "remember", "review", "tolerate", "undo",
    "verify",
];

/// A cue governs what follows it up to a semicolon, "but", a new "said"; a near one only a few words.
fn governs(clause: &Clause, from: usize, to: usize, reach: &str) -> bool {
    if reach == "near" && to > from + 4 {
        return false;
    }
    (from..to).all(|token| match clause.class(token) {
        Class::Stop => clause.doc.word(token) == ":",
        Class::Comma => !clause.is_any(from.wrapping_sub(1), keys!["whether"]) || from - 1 != clause.first,
        Class::Subordinator => {
            !clause.is_any(token, keys!["but", "while", "after", "whereas", "although", "though", "when"])
        }
        Class::Relative => reach == "near",
        _ => !clause.is_any(token, keys!["after", "before", "which"]),
    })
}
