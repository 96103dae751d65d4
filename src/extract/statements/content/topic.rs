//! What follows a cue that takes no clause: a topic behind a preposition, an infinitive, a gerund, an object, a judgement.
//! Knows prepositions and links; must not know who speaks.

use super::complement::{Complement, Finder};
use crate::extract::statements::cue::Tense;
use crate::extract::statements::phrase::occasion::medium;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::keys;

impl Finder<'_> {
    /// `called for …`, `warned of …`, `called on Iran to …`, `vowed to …`
    pub fn topic(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let takes = |complement: &str| self.cue.takes.has(complement);
        let calls = takes("on_to") && reader.doc.is_any(from, keys!["on", "upon"]);
        let topic = (calls || takes(self.topic_word(from)))
            && !reader.is(from, "in")
            && !self.when(from + 1)
            && !medium(reader, from + 1);
        let at = if topic { from } else { self.skip_adverbials(from) };
        if self.cue.takes.has("with_to") && reader.is(at, "with") {
            return self.asked(at + 1);
        }
        if let Some(found) = self.called_on(at) {
            return Some(found);
        }
        if takes("to")
            && (reader.is(at, "to") && self.infinitive(at) || reader.has(at, NEGATION) && reader.is(at + 1, "to"))
        {
            return self.found(at..self.plan.object_end(self.index, at), None, "statements/infinitive");
        }
        let to_whom = reader.is(at, "to") && (takes("about") || takes("for")) && !takes("to_np") && !takes("to");
        if (self.cue.row.list() == List::SpeechNouns || to_whom)
            && let Some(found) = self.to_whom_over_what(at)
        {
            return Some(found);
        }
        if takes(self.topic_word(at))
            || reader.is(at, "to") && (takes("to_np") || takes("to_ing") && ends_in(reader.doc.word(at + 1), "ing"))
        {
            let start = at + 1 + usize::from(reader.is(at + 1, "and"));
            let figure = reader
                .doc
                .is_any(start, keys!["more", "over", "about", "around", "between", "up", "outside", "inside"]);
            if start >= self.high {
                return None;
            }
            let named = (!reader.has(start, PREPOSITION) || figure)
                && !reader.is(start, "by")
                && !reader.comma(start)
                && !reader.stop(start)
                && !self.when(start);
            if let Some(whom) = self.only_whom(at, start) {
                return self.agreed_that(whom);
            }
            return if named {
                self.found(start..self.plan.object_end(self.index, start), None, "statements/topic")
            } else {
                None
            };
        }
        None
    }

    /// "voiced unease", "declared a truce": the noun is all that is said.
    pub fn alone(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let words = self.cue.words.clone();
        let ends = from >= self.high
            || reader.comma(from)
            || reader.stop(from)
            || reader.has(from, PREPOSITION | DATE | AND | SUBORDINATE)
            || reader.adverb(from);
        let told = self.cue.tense != Tense::Ing || self.cue.row.get("class") == "express";
        if !self.cue.takes.has("alone") || !told || self.cue.passive {
            return None;
        }
        // `expressed "deep grief and sorrow"`
        let quote =
            words.clone().skip(1).find_map(|token| reader.opened_at(token)).map(|quote| reader.quote_tokens(quote));
        if let Some(quote) = quote.filter(|quote| quote.end >= from) {
            return self.found(quote, None, "statements/noun-alone");
        }
        if !ends {
            return None;
        }
        self.found(words.start + 1..words.end, None, "statements/noun-alone")
    }

    /// `condemned the attack`, `described Iran as …`, `denied breaking …`
    pub fn phrase(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let takes = |complement: &str| self.cue.takes.has(complement);
        let manner = reader.doc.is_any(from, keys!["also", "again"]) || ends_in(reader.doc.word(from), "ly");
        let at = from + usize::from(manner && reader.adverb(from));
        let begins = self.plan.begins(self.index);
        let open = |before: usize| reader.has(before, RELATIVE | QUESTION) || self.contact(before);
        let relative = begins > 0 && open(begins - 1) && !self.cue.passive;
        if (takes("as") || takes("np_as") && (reader.mark(at + 1) || relative || self.judged_behind(at)))
            && reader.is(at, "as")
            && at + 1 < self.high
        {
            return self.found(at..self.plan.object_end(self.index, at), None, "statements/judgement");
        }
        let at = self.past_second_verb(self.past_occasion(at));
        if at >= self.high
            || reader.comma(at)
            || reader.stop(at)
            || reader.mark(at) && !takes("np") && !takes("np_np")
            || reader.has(at, AND | SUBORDINATE)
                && !reader.is(at, "what")
                && !reader.mark(at + 1)
                && !self.that_thing(at)
                && !self.judges_that(at)
        {
            return None;
        }
        if takes("ing") && ends_in(reader.doc.word(at), "ing") && reader.doc.word(at).len() > 4 {
            return self.found(at..self.plan.object_end(self.index, at), None, "statements/gerund");
        }
        if takes("as") && reader.has(at, PRONOUN) && reader.is(at + 1, "as") {
            return self.found(at..self.plan.object_end(self.index, at), None, "statements/judgement");
        }
        // "recommended the following:": what is said stands in a list behind.
        if reader.is(at, "the") && reader.is(at + 1, "following") && !reader.word(at + 2) {
            return None;
        }
        if let Some(found) = self.judged_before(at) {
            return Some(found);
        }
        let judges = ["np_as", "np_np", "np_to", "np_at", "np_be", "np_inf"];
        if matches!(self.cue.lemma, "hold" | "find") || judges.into_iter().any(takes) {
            let found = self.judged(at).or_else(|| self.judged_past_aside(at));
            if found.is_some() {
                return found;
            }
        }
        let how = begins > 0 && reader.is(begins - 1, "how");
        if how || self.cue.lemma == "defend" && self.ground(at) || self.withheld(at) {
            return None;
        }
        if !(takes("np")
            || takes("deed") && self.deed(at)
            || takes("thing") && self.thing(at)
            || takes("words") && self.words(at))
            || self.opens_adverbial(at)
        {
            return None;
        }
        self.found(at..self.plan.object_end(self.index, at), None, "statements/object")
    }

    /// "described as laughable | the claim that …", "dismissed as lies | reports that …": what is judged stands behind the judgement.
    fn judged_behind(&self, at: usize) -> bool {
        let reader = self.reader;
        let inside = |&token: &usize| reader.word(token) && !reader.has(token, PREPOSITION | RELATIVE | AUXILIARY);
        let opens = |token: usize| {
            reader.has(token, DETERMINER) && !reader.has(token, DATE)
                || self.words(token) && reader.is(token + 1, "that")
        };
        !self.cue.passive && (at + 2..self.high.min(at + 6)).take_while(inside).any(opens)
    }

    /// What stands behind a verb and is no object: "warned earlier", "said to him", "left her".
    fn opens_adverbial(&self, at: usize) -> bool {
        let reader = self.reader;
        reader.has(at, PREPOSITION)
            || self.when(at)
            || reader.entity(at).is_none()
                && reader.doc.is_any(
                    at,
                    keys![
                        "to", "him", "them", "it", "us", "me", "himself", "herself", "themselves", "each", "earlier",
                        "later", "here", "there", "today", "yesterday",
                    ],
                )
            || reader.is(at, "her")
                && (!reader.word(at + 1) && !reader.mark(at + 1)
                    || reader.has(at + 1, PREPOSITION | AND | SUBORDINATE | DETERMINER))
            || reader.finite(at)
    }

    /// "demanded | and received | the return of …": past a second verb that has the same object.
    fn past_second_verb(&self, at: usize) -> usize {
        let reader = self.reader;
        let verb = at + 1;
        let second = reader.is(at, "and")
            && self.cue.tense == Tense::Past
            && (reader.has(verb, PAST | EITHER) || ends_in(reader.doc.word(verb), "ed"))
            && (reader.has(verb + 1, DETERMINER) || reader.entity(verb + 1).is_some());
        if second && self.cue.takes.has("np") { verb + 1 } else { at }
    }

    /// "denounced on X what he called …": past a day or a medium, when an article, a mark or "what" opens the object behind it.
    fn past_occasion(&self, at: usize) -> usize {
        let reader = self.reader;
        if !reader.has(at, PREPOSITION) && !self.when(at) {
            return at;
        }
        let next = self.skip_adverbials(at);
        let opens = reader.has(next, DETERMINER) || reader.is(next, "what") || reader.mark(next);
        if next > at && opens { next } else { at }
    }
}
