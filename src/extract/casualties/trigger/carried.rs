//! Words that tell of harm only because the sentence before did: "It rose to 11", "They found 36 more", "accounted for a further twelve".
//! Knows the last figure told; must not know which figure the words count.

use super::{Frames, Strength, Trigger, Verbs, verbs_before};
use crate::extract::Casualty;
use crate::extract::casualties::clause::{Class, Clause};
use crate::extract::number;
use crate::text::{Keys, keys};

/// Verbs of a toll that goes up, and of one that is told.
const RISES: &Keys = keys![
    "climbed", "climbs", "crept", "doubled", "exceeded", "grew", "grown", "increased", "jumped", "leapt", "mounted",
    "passed", "reached", "risen", "rises", "rose", "shot", "soared", "stands", "stood", "surged", "surpassed",
    "swelled", "swollen", "topped", "tripled",
];

/// The word of harm that a sentence takes over from the figure told last, in the sentence before.
pub fn carried(clause: &Clause, told: &Casualty) -> Option<Trigger> {
    if told.sentence as usize + 1 != clause.sentence || matches!(told.status, "negated" | "denied") {
        return None;
    }
    toll_rises(clause, told).or_else(|| found_more(clause, told)).or_else(|| accounted_for(clause, told))
}

fn trigger(clause: &Clause, words: (usize, usize), frame: &str, told: &Casualty) -> Trigger {
    let frames = Frames::of(frame);
    let verbs =
        if frame == "toll" { Verbs { first: words.0, ..Verbs::default() } } else { verbs_before(clause, words.0) };
    Trigger {
        first: words.0,
        last: words.1,
        kinds: told.kind,
        frames,
        strength: Strength::Strong,
        natural: false,
        doubtful: false,
        lemma: "carried",
        verbs,
    }
}

/// "It rose | to at least 11", "By noon it had climbed | to 14", "The total later passed | 60": the toll told before.
fn toll_rises(clause: &Clause, told: &Casualty) -> Option<Trigger> {
    let toll = told.rule.starts_with("casualties/toll");
    let named = |token: usize| {
        clause.is_any(token, keys!["count", "figure", "number", "tally", "total"])
            && clause.is_any(token.wrapping_sub(1), keys!["the", "that"])
    };
    let opens = |token: &usize| toll && clause.is_any(*token, keys!["it"]) || named(*token);
    let subject = (clause.first..clause.first + 9).find(opens)?;
    let helps = |token: usize| {
        matches!(clause.class(token), Class::Have | Class::Adverb) || clause.is_any(token, keys!["since", "quickly"])
    };
    let verb = (subject + 1..subject + 5).find(|&token| !helps(token))?;
    let before = clause.class(subject - usize::from(subject > clause.first));
    let plain = !matches!(before, Class::Be | Class::Modal | Class::To);
    // "The total topped 40 last year"
    let year = (verb..clause.last).any(|token| clause.is_any(token, keys!["year", "years"]));
    // "The number had doubled to 40 patients"
    let counted = (verb + 1..verb + 6).find_map(|token| number::at(clause.doc, token));
    let others = counted.is_some_and(|number| counts_others(clause, number.last));
    (plain && !year && !others && clause.is_any(verb, RISES)).then(|| trigger(clause, (subject, verb), "toll", told))
}

/// "By nightfall they had | found 36 more", "Another six were | pulled out": bodies, where bodies were told before.
fn found_more(clause: &Clause, told: &Casualty) -> Option<Trigger> {
    let doc = clause.doc;
    let bodies = told.trigger.is_some_and(|harm| {
        let body = keys!["bodies", "body", "corpse", "corpses", "remains"];
        doc.tokens_in(harm).any(|token| doc.is_any(token, body) || doc.is_any(token, PULLED))
    });
    if !bodies {
        return None;
    }
    let alive = |token: usize| clause.says(token, "freed") && !clause.is_any(token, PULLED);
    let verb = (clause.first..clause.last).find(|&token| clause.is_any(token, PULLED))?;
    let more = more_before(clause, verb) || more_behind(clause, verb + 1);
    // "found six more people": they may be alive.
    let people = (verb + 1..verb + 7).any(|token| clause.is_any(token, keys!["people", "persons"]));
    let passive = clause.class(verb.wrapping_sub(1)) == Class::Be;
    let frame = if passive { "participle" } else { "past" };
    let dead = more && !people && !(clause.first..clause.last).any(alive);
    dead.then(|| trigger(clause, (verb, verb + 1), frame, told))
}

/// How bodies come to light.
const PULLED: &Keys =
    keys!["discovered", "dug", "exhumed", "found", "located", "pulled", "recovered", "retrieved", "unearthed"];

/// "The camps | accounted for a further twelve": the harm told before.
fn accounted_for(clause: &Clause, told: &Casualty) -> Option<Trigger> {
    let harm = matches!(told.kind, "killed" | "injured") && told.joint_with.is_empty();
    let verb = (clause.first..clause.last).find(|&token| clause.is_any(token, keys!["accounted", "accounting"]))?;
    let counted = harm && clause.is_any(verb + 1, keys!["for"]) && more_behind(clause, verb + 2);
    counted.then(|| trigger(clause, (verb, verb + 2), "past", told))
}

/// "a further twelve", "another 12", "36 more".
fn more_behind(clause: &Clause, from: usize) -> bool {
    (from..from + 6)
        .take_while(|&token| {
            matches!(clause.class(token), Class::Word | Class::Number | Class::Determiner | Class::Adverb)
        })
        .any(|token| is_more(clause, token))
}

fn more_before(clause: &Clause, verb: usize) -> bool {
    (clause.first.max(verb.saturating_sub(6))..verb).any(|token| is_more(clause, token))
}

/// "another six | were", "36 more | .": more of those told before, and no "another suspect", "40 more rifles".
fn is_more(clause: &Clause, token: usize) -> bool {
    let next = number::at(clause.doc, token + 1).map_or(token + 1, |number| number.last);
    clause.is_any(token, keys!["additional", "another", "further", "more", "others"])
        && !clause.is_any(next, keys!["than"])
        && !counts_others(clause, next)
}

/// "36 more | witnesses", "to 40 | patients": a noun for others than those who came to harm.
fn counts_others(clause: &Clause, noun: usize) -> bool {
    const HARMED: &Keys = keys![
        "bodies", "body", "casualties", "corpses", "dead", "deaths", "fatalities", "injured", "killed", "people",
        "persons", "remains", "victims", "wounded",
    ];
    const LATER: &Keys = keys![
        "again", "afterwards", "elsewhere", "later", "nationwide", "overnight", "there", "today", "tonight",
        "yesterday",
    ];
    let other = clause.class(noun) == Class::Word && !clause.verbish(noun);
    other && !clause.is_any(noun, HARMED) && !clause.is_any(noun, LATER)
}
