//! Nouns by which the narrator takes up what was said: ", a claim that Kyiv denies". Knows such nouns; must not know who speaks.

use super::Plan;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// Nouns that take up what was said: "a claim that …".
const SUMMING_UP: &Keys = keys![
    "finding", "figure", "claim", "charge", "allegation", "accusation", "assertion", "move", "step", "decision",
    "reference", "allusion", "position", "view", "stance", "contention", "sentiment", "prediction", "demand",
    "suggestion", "comment", "remark", "threat", "argument", "idea", "notion", "prospect", "development", "term",
    "phrase", "word", "expression", "description", "label", "sign", "signal", "shift", "reversal", "turnabout",
    "departure", "blow", "setback", "rebuke", "snub", "concession", "admission", "acknowledgment", "acknowledgement",
    "gesture", "reminder", "nod", "swipe", "jab", "dig", "milestone", "escalation", "characterization",
    "characterisation", "assessment", "boast", "pledge", "promise", "offer", "condition", "rarity", "practice",
    "disclosure", "revelation", "announcement", "declaration", "statement", "turnaround", "retreat", "breakthrough",
    "defeat", "embarrassment", "change", "tactic", "strategy", "approach", "proposal", "issue", "scenario", "outcome",
    "question", "burden", "epithet", "estimate", "euphemism", "formula", "formulation", "insult", "jibe", "line",
    "mantra", "message", "number", "quip", "refrain", "slogan", "slur", "taunt", "theory", "vow", "warning",
];

/// What follows a noun that takes up what was said.
const FOLLOWS: &Keys = keys![
    "that", "which", "to", "of", "from", "for", "he", "she", "they", "it", "the", "his", "likely", "not", "shared",
    "held", "used", "coined", "made", "rejected", "denied", "disputed", "echoed", "backed", "supported", "widely",
    "long",
];

impl Plan<'_> {
    /// ", a claim that Kyiv denies", ", a reference to the raid": a noun takes up what was said, and the narrator goes on.
    pub fn sums_up(&self, index: usize, comma: usize) -> bool {
        let reader = self.reader;
        let article = comma + 1 + usize::from(reader.is(comma + 1, "in"));
        // ", remarks at odds with those of his own party"
        let words = keys!["remarks", "comments", "claims", "allegations", "accusations", "charges", "assertions"];
        if article == comma + 1
            && reader.doc.is_any(article, words)
            && (reader.has(article + 1, RELATIVE)
                || reader.doc.is_any(article + 1, keys!["at", "likely", "he", "she", "they"]))
        {
            return true;
        }
        if !reader.doc.is_any(article, keys!["a", "an", "the"]) {
            return false;
        }
        let noun = (article + 1..article + 4).find(|&token| reader.doc.is_any(token, SUMMING_UP));
        let Some(noun) = noun.filter(|&noun| noun < self.sentence.end) else { return false };
        let follows = reader.doc.is_any(noun + 1, FOLLOWS) || reader.capital(noun + 1);
        // "a warning that war was near" is his own, "a warning that Hill repeated" is the narrator's.
        let own = reader.doc.is_any(
            noun,
            keys!["formula", "line", "mantra", "message", "refrain", "slogan", "theory", "vow", "warning"],
        ) && !(noun + 1..noun + 6).any(|token| reader.has(token, CUE));
        let from = self.cues[index].words.end;
        // "said he had met them, a number of whom were armed"
        let counted =
            reader.is(noun + 1, "of") && reader.doc.is_any(noun, keys!["line", "number", "message", "formula"]);
        // `the need to end "the root causes" — a phrase Moscow has used`
        let apart = (reader.dash(comma) || reader.closed_at(comma - 1).is_some()) && comma > from + 2;
        follows
            && !counted
            && !own
            && (apart || reader.is_clause(from..comma))
            && (article + 1..noun).all(|token| !reader.has(token, PREPOSITION))
    }
}
