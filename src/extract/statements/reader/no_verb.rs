//! Forms that look like verbs and are nouns or adjectives: "member states", "gun-rights advocates", "armored cars".
//! Knows word classes and neighbours; must not know cues' complements.

use super::verb_words::INTRANSITIVE;
use super::verb_words::WANTING;
use super::*;
use crate::extract::EntityRef;
use crate::text::keys;

impl Reader<'_> {
    /// "Arab states back the plan", "member states in the north": countries, and nothing is stated.
    pub fn several_states(&self, token: usize) -> bool {
        let kinds = keys![
            "arab", "gulf", "member", "baltic", "western", "eastern", "northern", "southern", "island", "rogue",
            "failed", "swing", "neighbouring", "neighboring", "nation", "city", "african", "caribbean", "pacific",
            "balkan", "eu", "european", "nordic", "allied", "nuclear", "coastal", "red", "blue", "border", "client",
            "successor",
        ];
        let that = self.is(token + 1, "that") && !self.has(token + 2, AUXILIARY | PAST | PRESENT);
        let speaks = that || !self.word(token + 1);
        let plural = |before: usize| {
            self.doc.is_any(before, kinds) || crate::extract::statements::phrase::head::demonym(self, before)
        };
        self.is(token, "states") && token > 0 && !speaks && plural(token - 1)
    }

    /// ", informed sources said": an adjective of who speaks behind the comma.
    pub fn of_a_source(&self, token: usize) -> bool {
        token > 0
            && self.comma(token - 1)
            && self.has(token + 2, CUE)
            && self.noun(token + 1).is_some_and(|row| row.get("number") == "2" && row.get("kind") == "person")
    }

    /// "Immigrant advocates, some of whom", "gun-rights advocates say": people, and nothing is advocated.
    pub fn several_advocates(&self, token: usize) -> bool {
        let next = token + 1;
        let ends =
            self.comma(next) || self.has(next, PREPOSITION | RELATIVE | AUXILIARY | PAST) || self.is(next, "say");
        self.is(token, "advocates") && ends
    }

    /// "A United Nations | report says", "the Los Angeles Times | report said": what a house has written, whose verb stands next.
    pub fn of_a_house(&self, token: usize) -> bool {
        let house = || matches!(self.entity(token - 1), Some(EntityRef::Organization(_)));
        self.doc.is_any(token, keys!["report", "claim", "estimate", "forecast", "study"])
            && token > 0
            && house()
            && self.has(token + 1, CUE | AUXILIARY)
            && self.finite(token + 1)
    }

    /// "against selling advanced weapons": the adjective of what a gerund takes.
    pub fn after_gerund(&self, token: usize) -> bool {
        let governed = |gerund: usize| gerund > 0 && (self.has(gerund - 1, PREPOSITION) || self.comma(gerund - 1));
        let plural = |noun: usize| self.word(noun) && ends_in(self.doc.word(noun), "s");
        token > 1
            && ends_in(self.doc.word(token - 1), "ing")
            && governed(token - 1)
            && plural(token + 1)
            && self.attributive(token, self.doc.tokens.len())
    }

    pub fn participle_follows(&self, before: usize, verb: usize) -> bool {
        if self.is(verb + 1, "by") {
            return true;
        }
        if self.is(verb + 1, "to") && self.doc.is_any(verb, WANTING) {
            return false;
        }
        if self.doc.is_any(verb, INTRANSITIVE) {
            return false;
        }
        let place = self.doc.is_any(
            verb + 1,
            keys!["in", "at", "on", "from", "under", "with", "to", "near", "between", "during", "as"],
        );
        place
            && !self.capital(before)
            && !self.has(before, PRONOUN | RELATIVE | AND)
            && self.entity(before).is_none()
            && self.noun(before).is_none()
    }

    /// "numerous bloodied bodies", "armored cars": a participle before a noun that stands before `high`.
    pub fn attributive(&self, token: usize, high: usize) -> bool {
        let noun = token + 1;
        ends_in(self.doc.word(token), "ed")
            && noun < high
            && self.word(noun)
            && !self.has(noun, PREPOSITION | DETERMINER | PRONOUN | SUBORDINATE | RELATIVE | AND | DATE)
            && !self.capital(noun)
            && !self.adverb(noun)
            && !self.is(noun, "to")
    }
}
