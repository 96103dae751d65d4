//! Who "the coup leader", "the junta chief" is: the one of whom the text tells that he seized power.
//! Knows verbs of coups; must not read what follows the phrase.

use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{EntityRef, Speaker};
use crate::text::keys;

impl Discourse<'_> {
    /// "the coup leader", "the junta chief"
    pub fn of_a_coup(&self, phrase: &Tokens, noun: usize) -> bool {
        let doc = self.reader.doc;
        let force = keys!["coup", "junta", "putsch", "military"];
        let heads = keys!["leader", "chief", "head", "ruler", "strongman", "plotter"];
        phrase.len() == 3
            && self.reader.is(phrase.start, "the")
            && doc.is_any(phrase.start + 1, force)
            && doc.is_any(noun, heads)
    }

    /// The one person who took power by force before the phrase.
    pub fn usurper(&self, phrase: &Tokens, noun: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let doc = reader.doc;
        if !self.of_a_coup(phrase, noun) {
            return None;
        }
        let start = doc.tokens[phrase.start].span.start;
        let power = keys!["power", "coup", "putsch", "mutiny", "takeover"];
        let took = |past: usize| {
            let inside = |&at: &usize| {
                !reader.stop(at) && !reader.has(at, QUOTED) && !matches!(reader.entity(at), Some(EntityRef::Person(_)))
            };
            let verbs = keys!["seized", "led", "staged", "took", "grabbed", "usurped", "mounted", "seize", "seizing"];
            let topples = keys!["toppled", "ousted", "overthrew", "deposed"];
            let verb =
                (past..past + 12).take_while(inside).find(|&at| doc.is_any(at, verbs) || doc.is_any(at, topples));
            // "was toppled when soldiers seized power": whom it befell.
            let suffers = |verb: usize| (past..verb).any(|at| reader.has(at, BE) || reader.comma(at));
            verb.filter(|&verb| !suffers(verb))
                .is_some_and(|verb| doc.is_any(verb, topples) || (verb + 1..verb + 5).any(|at| doc.is_any(at, power)))
        };
        let mut found = None;
        for (index, person) in self.people_before(start) {
            let mut before = person.mentions.iter().take(12).take_while(|mention| mention.span.start < start);
            match found {
                _ if !before.any(|mention| took(doc.tokens_in(mention.span).end)) => {}
                None => found = Some(index),
                Some(_) => return None,
            }
        }
        found.map(|index| vec![Speaker::Entity(EntityRef::Person(index as u32))])
    }
}
