//! Which words are finite verbs of the narrator, as far as their form and their neighbours show.
//! Knows word classes and neighbours; must not know cues' complements.

use super::verb_words::AGED;
use super::verb_words::ONLY_PARTICIPLES;
use super::verb_words::PEOPLES;
use super::*;
use crate::lexicon::List;
use crate::text::{Kind, keys};

impl Reader<'_> {
    /// Whether the token is a finite verb of the narrator, as far as its form and its neighbours show.
    pub fn finite(&self, token: usize) -> bool {
        if self.doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Clitic) {
            let there = token > 0 && self.doc.is_any(token - 1, keys!["there", "here"]);
            return there || token > 0 && self.has(token - 1, PRONOUN | RELATIVE);
        }
        if self.capital(token) || self.entity(token).is_some() {
            return false;
        }
        // "the man in question"
        if self.is(token, "question") && token > 0 && self.is(token - 1, "in") {
            return false;
        }
        // "The 83-year-old retired minister"
        if token > 0
            && crate::extract::statements::phrase::head::aged(self, token - 1)
            && self.doc.is_any(token, AGED)
            && self.noun(token + 1).is_some()
        {
            return false;
        }
        // "after some thought"
        if self.is(token, "thought") && token > 1 && self.has(token - 1, DETERMINER) && self.has(token - 2, PREPOSITION)
        {
            return false;
        }
        self.has(token, AUXILIARY | PAST | PRESENT)
            || self.has(token, BASE) && self.after_plural(token)
            || self.has(token, EITHER) && self.after_subject(token)
            || self.ends_in_ed(token)
                && !self.has(token, NO_VERB)
                && self.after_subject(token)
                && !self.after_gerund(token)
                && !self.of_a_source(token)
            || self.has(token, NOUN_S) && self.verb_before_object(token)
            || self.has(token, CUE) && self.finite_cue(token)
    }

    fn finite_cue(&self, token: usize) -> bool {
        if self.several_states(token) || self.several_advocates(token) || self.of_a_house(token) {
            return false;
        }
        let verbs = self.doc.matches_at(List::ReportingCues, token).iter().find(|found| found.row.get("pos") == "verb");
        let Some(found) = verbs.copied().or_else(|| self.doc.match_at(List::LightVerbs, token)) else { return false };
        let word = self.doc.word(token);
        let lemma = found.row.get("lemma").split(' ').next().unwrap_or("");
        let sure = found.row.list() == List::ReportingCues && found.row.get("needs").is_empty();
        let tensed = !self.doc.is_any(token, ONLY_PARTICIPLES)
            && !ends_in(word, "ing")
            && !self.ends_in_ed(token)
            && (word != lemma || self.after_plural(token) || self.goes_on_plural(token));
        tensed
            && (sure
                || self.after_subject(token)
                    && !self.of_a_source(token)
                    && (ends_in(word, "ed") || self.after_name(token)))
    }

    /// "Police have confirmed the raid and | say two men …", "Activists praise the move and | urge …": a second verb of a plural subject.
    pub fn goes_on_plural(&self, token: usize) -> bool {
        let joined = token > 1 && self.doc.is_any(token - 1, keys!["and", "but"]);
        if !joined || !self.opens_complement(token + 1) {
            return false;
        }
        let near = (token.saturating_sub(24)..token - 1).rev();
        let first = near.take_while(|&at| !self.stop(at) && !self.comma(at)).find(|&at| {
            self.has(at, AUXILIARY | RELATIVE | SUBORDINATE | QUESTION)
                || self.is(at, "to")
                || self.has(at, CUE) && self.after_plural(at)
        });
        let plural = |at: usize| self.doc.is_any(at, keys!["have", "are"]) && self.after_plural(at);
        first.is_some_and(|at| {
            plural(at) || !self.has(at, AUXILIARY | RELATIVE | SUBORDINATE | QUESTION) && self.has(at, CUE)
        })
    }

    /// What follows a verb and no noun: "say | that", "urge | the council", "want | him".
    pub fn opens_complement(&self, token: usize) -> bool {
        self.has(token, DETERMINER | PRONOUN | QUESTION)
            || self.is(token, "that")
            || self.entity(token).is_some()
            || self.opened_at(token).is_some()
            || self.doc.tokens.get(token).is_some_and(|token| token.kind == Kind::Number)
    }

    /// "Norway wishes to", "she faces the": a form that may be a plural noun, between a name and what a verb takes.
    fn verb_before_object(&self, token: usize) -> bool {
        let next = token + 1 + usize::from(self.mark(token + 1));
        let object = self.has(next, DETERMINER | PRONOUN)
            || self.is(next, "to")
            || self.is(next, "that")
            || self.entity(next).is_some();
        let adverb = token > 0 && self.adverb(token - 1);
        let Some(before) = token.checked_sub(1 + usize::from(adverb)) else { return false };
        let Some(before) = before.checked_sub(usize::from(self.opened_at(before).is_some())) else { return false };
        let singular = self.has(before, PRONOUN)
            || self.entity(before).is_some()
            || self.capital(before)
            || self.noun(before).is_some_and(|row| row.get("number") == "1");
        object && singular && !self.has(before, PREPOSITION | DETERMINER)
    }

    /// Whether a pronoun, a name or a noun for a speaker stands before: "the ministry claims", not "opening remarks".
    fn after_name(&self, token: usize) -> bool {
        let Some(before) = token.checked_sub(1) else { return false };
        if self.adverb(before) {
            return self.after_name(before);
        }
        self.has(before, PRONOUN | RELATIVE)
            || self.entity(before).is_some()
            || self.noun(before).is_some()
            || self.capital(before)
    }

    fn ends_in_ed(&self, token: usize) -> bool {
        let word = self.doc.word(token);
        word.len() > 3 && ends_in(word, "ed")
    }

    fn after_plural(&self, token: usize) -> bool {
        let noun = |&at: &usize| !self.adverb(at) && self.opened_at(at).is_none();
        let Some(before) = (token.saturating_sub(12)..token).rev().find(noun) else { return false };
        let word = self.doc.word(before);
        if before > 0 && self.is(before - 1, "the") && self.doc.is_any(before, PEOPLES) {
            return true;
        }
        let pronoun = self.has(before, PRONOUN)
            && !self.doc.is_any(before, keys!["it", "he", "she", "him", "her", "them", "us", "me"]);
        let plural = ends_in(word, "s") && !ends_in(word, "ss") && self.word(before);
        pronoun || plural || self.noun(before).is_some_and(|row| row.get("number") == "2")
    }

    /// Whether what stands before a form like "held" or "attacked" can be its subject, and what follows speaks not for a participle.
    fn after_subject(&self, token: usize) -> bool {
        let mut before = token;
        loop {
            let Some(next) = before.checked_sub(1) else { return false };
            before = next;
            if self.has(before, AUXILIARY | NEGATION) {
                return true;
            }
            if !self.adverb(before) {
                break;
            }
        }
        let degree = token > 0
            && self.doc.is_any(
                token - 1,
                keys!["very", "so", "too", "quite", "rather", "extremely", "fairly", "more", "most", "less"],
            );
        self.can_end_subject(before) && !degree && !self.participle_follows(before, token)
    }

    fn can_end_subject(&self, token: usize) -> bool {
        let hyphen = self.doc.word(token) == "-" && self.doc.tokens[token].glued;
        let word = self.word(token) && !self.has(token, DETERMINER | PREPOSITION | AND) || self.is(token, "and");
        word || self.mark(token)
            || self.has(token, PRONOUN | RELATIVE)
            || matches!(self.doc.word(token), ")" | ",")
            || self.dash(token) && !hyphen
    }

    /// Whether a finite verb stands among the tokens, quotations aside.
    pub fn has_finite(&self, tokens: Tokens) -> bool {
        tokens.clone().any(|token| !self.has(token, QUOTED) && self.finite(token))
    }

    /// Whether a finite verb stands among the tokens, quoted or not.
    pub fn is_clause(&self, tokens: Tokens) -> bool {
        tokens.clone().any(|token| self.finite(token))
    }
}
