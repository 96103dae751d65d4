//! Objects that are words and objects that are not: a decision is defended in words, a town is not.
//! Knows nouns; must not know who speaks.

use super::complement::Finder;
use super::object_words::DEEDS;
use super::object_words::GROUNDS;
use super::object_words::WITHHELD;
use super::object_words::WORDS;
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, demonym, head};
use crate::extract::statements::reader::*;
use crate::text::keys;

impl Finder<'_> {
    /// "shot down the idea", "took aim at Rome", but not "shot down three drones", "took aim at the convoy".
    pub fn words(&self, at: usize) -> bool {
        let reader = self.reader;
        let end = phrase::end(reader, at, self.high);
        let object = at..(at..end).find(|&token| reader.has(token, PREPOSITION)).unwrap_or(end);
        let named = |head: Head| match head {
            Head::Entity(EntityRef::Country(_), token) => !demonym(reader, token),
            Head::Entity(entity, _) => !matches!(entity, EntityRef::Place(_)),
            _ => false,
        };
        let said = |token: usize| reader.doc.is_any(token, WORDS) || reader.has(token, QUOTED);
        // "attacked the decision", but not "attacked Biafra"
        let who = || self.cue.lemma != "attack" && named(head(reader, &object));
        !object.is_empty() && (object.clone().any(said) || who())
    }

    /// "announced the winners", "gave the names of the dead": the text does not tell them.
    pub fn withheld(&self, at: usize) -> bool {
        let reader = self.reader;
        let telling = matches!(self.cue.row.get("class"), "say" | "announce" | "report");
        let end = phrase::end(reader, at, self.high);
        let of = (at..end).find(|&token| reader.has(token, PREPOSITION)).unwrap_or(end);
        telling && of > at && reader.doc.is_any(of - 1, WITHHELD) && !(at..end).any(|token| reader.mark(token))
    }

    /// "defended the town", "defended the title": nobody's words are defended.
    pub fn ground(&self, at: usize) -> bool {
        let reader = self.reader;
        let end = phrase::end(reader, at, self.high);
        let object = at..(at + 1..end).find(|&token| reader.has(token, PREPOSITION)).unwrap_or(end);
        let place = |token: usize| {
            matches!(reader.entity(token), Some(EntityRef::Place(_))) || reader.doc.is_any(token, GROUNDS)
        };
        object.clone().any(place)
            && !object.clone().any(|token| {
                reader.doc.is_any(
                    token,
                    keys![
                        "decision", "plan", "policy", "record", "role", "handling", "use", "move", "raid", "attack",
                        "treatment",
                    ],
                )
            })
    }

    /// "ordered the release of …", but not "ordered soup".
    pub fn deed(&self, at: usize) -> bool {
        let near = at..self.high.min(at + 6);
        let lasts = |token: usize| {
            self.reader.is(token, "of")
                && self.reader.doc.is_any(
                    token - 1,
                    keys!["day", "days", "week", "weeks", "minute", "minutes", "month", "months", "hours"],
                )
        };
        near.take_while(|&token| (!self.reader.has(token, PREPOSITION) || lasts(token)) && !self.reader.comma(token))
            .any(|token| self.reader.doc.is_any(token, DEEDS))
    }

    /// "questioned the figures", but not "questioned the suspect".
    pub fn thing(&self, at: usize) -> bool {
        let end = phrase::end(self.reader, at, self.high);
        let apart = |&token: &usize| self.reader.is(token, "and") || self.reader.is(token, "of");
        let object = at..(at + 1..end).find(apart).unwrap_or(end);
        // "welcomed the paper": the document.
        let paper = object.len() <= 4 && self.reader.is(object.end.wrapping_sub(1), "paper");
        let somebody = || head(self.reader, &object).is_somebody() && !paper;
        !object.is_empty() && !somebody() && !self.reader.has(at, PRONOUN) || self.reader.is(at, "what")
    }

    /// "rejects that explanation": "that" before a noun which ends the clause.
    pub fn that_thing(&self, at: usize) -> bool {
        let reader = self.reader;
        let judged = self.cue.takes.has("np_np") || self.cue.takes.has("np_as");
        // "called that answer “horrifying”", "described that claim as false"
        let verdict = judged && (reader.mark(at + 2) || reader.doc.is_any(at + 2, keys!["a", "an", "as"]));
        let ends = at + 2 >= self.high || reader.comma(at + 2) || reader.has(at + 2, PREPOSITION | AND) || verdict;
        reader.is(at, "that") && reader.word(at + 1) && !reader.has(at + 1, PRONOUN | DETERMINER) && ends
    }
}
