//! The group of verbs before a word of harm: voice, number, modals, negation. Knows words of closed classes only.

use super::super::clause::{Class, Clause};
use crate::text::keys;

/// The group of verbs that ends at a trigger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verbs {
    /// First token of the group; the trigger's own if it stands alone.
    pub first: usize,
    /// A form of "be" or "get", "remain", "left": the trigger is passive.
    pub passive: bool,
    /// "was", "is", "has": the subject is singular.
    pub singular: bool,
    /// "were", "are", "have": the subject is plural.
    pub plural: bool,
    /// A form of "have".
    pub perfect: bool,
    /// "could", "would", "will" …
    pub modal: bool,
    /// "to" that no "have" follows.
    pub infinitive: bool,
    /// "not", "never", "didn't".
    pub negated: bool,
    /// "feared", "presumed".
    pub feared: bool,
    /// "reportedly", "allegedly", "believed".
    pub alleged: bool,
}

pub(super) fn verbs_before(clause: &Clause, trigger: usize) -> Verbs {
    let mut verbs = Verbs { first: trigger, ..Verbs::default() };
    let mut token = trigger;
    // "are said to have | killed": who is said to is no victim, whatever stands in front of "to"
    let mut voice = None;
    while token > clause.first {
        token -= 1;
        let doc = clause.doc;
        match clause.class(token) {
            Class::Be => {
                verbs.passive = true;
                verbs.singular |= doc.is_any(token, keys!["is", "was", "wasn't", "isn't"]);
                verbs.plural |= doc.is_any(token, keys!["are", "were", "weren't", "aren't"]);
                verbs.negated |= doc.is_any(token, keys!["wasn't", "weren't", "isn't", "aren't"]);
            }
            Class::Get => verbs.passive = true,
            Class::Have => {
                verbs.perfect = true;
                // "had to leave": they did
                verbs.infinitive &= !(doc.is(token, "had") && clause.class(token + 1) == Class::To);
                verbs.singular |= doc.is(token, "has");
                verbs.negated |= doc.is_any(token, keys!["haven't", "hasn't", "hadn't"]);
            }
            Class::Do => verbs.negated |= doc.is_any(token, keys!["didn't", "doesn't", "don't"]),
            Class::Modal => verbs.modal = true,
            Class::Not => verbs.negated = true,
            Class::To => {
                verbs.infinitive = !verbs.perfect;
                voice = voice.or(verbs.perfect.then_some(verbs.passive));
                // "the plan was to have | killed"
                verbs.modal |= verbs.perfect && clause.class(token.wrapping_sub(1)) == Class::Be;
            }
            Class::Reported => {
                if !reported(clause, token, &mut verbs) {
                    break;
                }
            }
            Class::Adverb => continue,
            Class::Quote if matches!(clause.class(token.wrapping_sub(1)), Class::Be | Class::Have) => continue,
            Class::Subordinator if listed_as(clause, token) => {}
            // "six have | since died"
            Class::Preposition
                if doc.is(token, "since")
                    && clause.class(token.wrapping_sub(1)) == Class::Have
                    && token > clause.first => {}
            _ => break,
        }
        verbs.first = token;
    }
    verbs.passive = voice.unwrap_or(verbs.passive);
    verbs
}

/// "were listed as | missing", "registered as | displaced".
fn listed_as(clause: &Clause, token: usize) -> bool {
    let listed =
        keys!["listed", "reported", "registered", "classified", "recorded", "confirmed", "counted", "identified"];
    token > clause.first && clause.is_any(token, keys!["as"]) && clause.is_any(token - 1, listed)
}

/// "feared", "left", "remain" as part of the group; false when it is a verb of its own ("police said | killed").
fn reported(clause: &Clause, token: usize, verbs: &mut Verbs) -> bool {
    let doc = clause.doc;
    if doc.is_any(token, keys!["reportedly", "allegedly"]) {
        verbs.alleged = true;
        return true;
    }
    if doc.is_any(token, keys!["remain", "remained", "remains", "lay", "lie"]) {
        verbs.passive = true;
        return true;
    }
    let listed = clause.is_any(token + 1, keys!["as"]);
    let after_be = token > clause.first
        && (matches!(clause.class(token.wrapping_sub(1)), Class::Be | Class::Adverb | Class::Get | Class::Reported));
    if !after_be && !verbs.infinitive && verbs.first != token + 1 {
        return false;
    }
    if !after_be && !listed && doc.is_any(token, keys!["said", "reported", "confirmed", "found", "thought", "known"]) {
        return false;
    }
    verbs.passive = true;
    verbs.feared |= doc.is_any(token, keys!["feared"]);
    let held = keys!["alleged", "suspected", "assumed", "believed", "presumed", "thought", "understood"];
    verbs.alleged |= doc.is_any(token, held) || verbs.perfect && doc.is(token, "said");
    verbs.infinitive = false;
    true
}
