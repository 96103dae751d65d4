//! Who "they" and "it" are: several, a body, those in their own words. Knows number; must not read what follows the pronoun.

use super::discourse::{Discourse, REACH, Spoken};
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Speaker};
use crate::lexicon::Row;

impl Discourse<'_> {
    pub fn they(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let many = |speakers: &[Speaker]| match speakers {
            [Speaker::Group(_) | Speaker::Entity(EntityRef::Organization(_))] => true,
            _ => speakers.len() > 1,
        };
        let spoken = self.last(sentence, many).filter(|one| one.sentence + 2 >= sentence);
        let named =
            self.subjects(token, sentence).take(2).find_map(|(index, phrase)| Some((index, self.several(&phrase)?)));
        match (spoken, named) {
            (Some(spoken), Some((index, _))) if spoken.sentence >= index => Some(spoken.speakers.clone()),
            (_, Some((_, speakers))) => Some(speakers),
            (Some(spoken), None) => Some(spoken.speakers.clone()),
            (None, None) => None,
        }
    }

    /// "The ministers": those who just spoke together, where each of them is one.
    pub fn spoke_together(&self, row: Row, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
        if row.get("number") != "2" || phrase.len() != 2 || !self.reader.is(phrase.start, "the") {
            return None;
        }
        let lemma = row.get("lemma");
        let near = self.spoken.iter().rev().take_while(|one| one.sentence + REACH >= sentence);
        let together = near.into_iter().find(|one| one.speakers.len() > 1)?;
        let is_one = |one: &Speaker| {
            matches!(one, Speaker::Entity(EntityRef::Person(_)))
                && self.role_says(std::slice::from_ref(one), |word| word.eq_ignore_ascii_case(lemma))
        };
        together.speakers.iter().all(is_one).then(|| together.speakers.clone())
    }

    /// Several named subjects, or one plural noun for people.
    pub fn several(&self, phrase: &Tokens) -> Option<Vec<Speaker>> {
        let parts = parts::parts(self.reader, phrase.clone());
        let speakers: Vec<Speaker> = parts
            .iter()
            .filter_map(|part| match head(self.reader, part) {
                Head::Entity(entity, _) if !matches!(entity, EntityRef::Place(_)) => Some(Speaker::Entity(entity)),
                _ => None,
            })
            .collect();
        if parts.len() > 1 && speakers.len() == parts.len() {
            return Some(speakers);
        }
        let plural = matches!(head(self.reader, phrase), Head::Noun(row, _) if row.get("number") == "2" && row.get("kind") != "document");
        let words = || self.reader.doc.flat(self.reader.doc.span(phrase.start, phrase.end));
        plural.then(|| vec![Speaker::Group(words())])
    }

    pub fn institution(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let body =
            |speaker: &Speaker| matches!(speaker, Speaker::Entity(EntityRef::Organization(_) | EntityRef::Country(_)));
        let spoken = self
            .last(sentence, |speakers| matches!(speakers, [one] if body(one)))
            .filter(|one| one.sentence + 2 >= sentence);
        let named =
            self.subjects(token, sentence).take(2).find_map(|(index, phrase)| match head(self.reader, &phrase) {
                Head::Entity(entity @ (EntityRef::Organization(_) | EntityRef::Country(_)), _) => Some((index, entity)),
                Head::Noun(row, noun) if row.get("kind") == "body" && self.reader.is(phrase.start, "the") => {
                    match self.body(row, &phrase, noun, index)?.as_slice() {
                        [Speaker::Entity(entity)] => Some((index, *entity)),
                        _ => None,
                    }
                }
                _ => None,
            });
        let nearest = spoken.map_or(0, |one| one.sentence).max(named.map_or(0, |(index, _)| index));
        let unnamed = self.spoken.last().filter(|one| one.sentence > nearest && one.sentence + 2 >= sentence);
        if let Some(unnamed) = unnamed.filter(|one| one.is_body()) {
            return Some(unnamed.speakers.clone());
        }
        match (spoken, named) {
            (Some(spoken), Some((index, _))) if spoken.sentence >= index => Some(spoken.speakers.clone()),
            (_, Some((_, entity))) => Some(vec![Speaker::Entity(entity)]),
            (Some(spoken), None) => Some(spoken.speakers.clone()),
            (None, None) => self.unnamed(sentence).filter(|_| self.spoken.last().is_some_and(|one| self.is_body(one))),
        }
    }

    pub fn is_body(&self, one: &Spoken) -> bool {
        let body = |head: Head| match head {
            Head::Noun(row, _) => row.get("kind") == "body",
            Head::Capital(_) => true,
            _ => false,
        };
        one.words.as_ref().is_some_and(|words| body(head(self.reader, words)))
    }
}
