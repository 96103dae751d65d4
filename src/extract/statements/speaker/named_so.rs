//! Who "the Labour leader", "the Chelsea goalkeeper", "the deputy mayor" is: the one before whose name the text has the same words.
//! Knows phrases and mentions; must not know who spoke.

use super::discourse::Discourse;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Speaker};
use crate::lexicon::Row;
use crate::text::keys;

impl Discourse<'_> {
    /// "Liberal leader Ann Ray" … "the Green leader": whether the text names somebody behind the same noun with another name before it.
    pub fn named_otherwise(&self, one: &[Speaker], phrase: &Tokens, noun: usize) -> bool {
        let (reader, [Speaker::Entity(person)]) = (self.reader, one) else { return false };
        let hash = |at: usize| reader.doc.tokens[at].hash;
        let told = phrase.start + 1..noun;
        if told.is_empty() || !reader.capital(told.start) {
            return false;
        }
        reader.findings.mentions(*person).iter().take(12).any(|mention| {
            let name = reader.doc.tokens_in(mention.span).start;
            let other = name.checked_sub(2).filter(|&other| hash(other + 1) == hash(noun) && reader.capital(other));
            other.is_some_and(|other| !told.clone().any(|at| hash(at) == hash(other)))
        })
    }

    /// The one whom the text names behind all the words of the phrase but its article.
    pub fn named_so(&self, row: Row, phrase: &Tokens) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let words = phrase.start + 1..phrase.end;
        let plain = row.get("number") == "1" && words.len() > 1 && words.len() < 6 && reader.is(phrase.start, "the");
        if !plain || words.clone().any(|at| reader.has(at, PREPOSITION | AND) || !reader.word(at)) {
            return None;
        }
        let start = reader.doc.tokens[phrase.start].span.start;
        let hash = |at: usize| reader.doc.tokens[at].hash;
        let same = |first: usize| words.clone().zip(first..).all(|(one, other)| hash(one) == hash(other));
        let mut found = None;
        for (index, person) in self.people_before(start) {
            let named =
                person.mentions.iter().take(12).take_while(|mention| mention.span.start < start).any(|mention| {
                    let name = reader.doc.tokens_in(mention.span).start;
                    name >= words.len() && same(name - words.len()) && !self.other_rank(name - words.len())
                });
            match found {
                _ if !named => {}
                None => found = Some(index),
                Some(_) => return None,
            }
        }
        found.map(|index| vec![Speaker::Entity(EntityRef::Person(index as u32))])
    }

    /// "Former Labour leader Ann Ray": whether the words of the phrase stand before the one's name only behind "former".
    pub fn led_once(&self, one: &[Speaker], phrase: &Tokens) -> bool {
        let (reader, [Speaker::Entity(person)]) = (self.reader, one) else { return false };
        let words = phrase.start + 1..phrase.end;
        if words.len() < 2 {
            return false;
        }
        let hash = |at: usize| reader.doc.tokens[at].hash;
        let same = |first: usize| words.clone().zip(first..).all(|(one, other)| hash(one) == hash(other));
        let mut so = reader.findings.mentions(*person).iter().take(12).filter_map(|mention| {
            let first = reader.doc.tokens_in(mention.span).start.checked_sub(words.len())?;
            same(first).then(|| self.other_rank(first))
        });
        so.next().is_some_and(|once| once) && so.all(|once| once)
    }

    /// "former | Labour leader Ann Ray", "the deputy | police chief": a word that makes it another office.
    fn other_rank(&self, first: usize) -> bool {
        let reader = self.reader;
        let ranks = keys![
            "former", "ex", "deputy", "then", "late", "shadow", "vice", "assistant", "onetime", "sometime",
            "erstwhile", "past", "previous", "aspiring", "future", "next", "rival", "associate", "sub", "under",
        ];
        let before = |back: usize| first.checked_sub(back).is_some_and(|at| reader.doc.is_any(at, ranks));
        // "ex-Labour leader"
        before(1) || first > 1 && reader.doc.word(first - 1) == "-" && before(2)
    }
}
