//! Who "the new minister", "the mayor" is whose office a sentence told: "elected Ann Ray as mayor", "who also serves as mayor".
//! Knows verbs that give offices; must not read what follows the phrase.

use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{EntityRef, Speaker};
use crate::text::{Keys, Kind, keys};

/// Verbs that give somebody an office.
const GIVES: &Keys = keys![
    "named", "appointed", "picked", "chose", "nominated", "elected", "installed", "selected", "promoted", "tapped",
    "chosen", "sworn", "confirmed", "inaugurated",
];

/// Words before "as" and an office that tell of one who has left it.
const OVER: &Keys = keys![
    "days", "weeks", "months", "years", "year", "terms", "term", "time", "stint", "tenure", "spell", "him", "her",
    "them", "resigned", "quit", "retired", "ousted", "removed", "dismissed", "replaced", "down", "decades",
];

impl Discourse<'_> {
    /// "Ray named Hugh Hill to succeed him. The new minister …": the one whom the sentence before gives an office.
    pub fn appointed(&self, phrase: &Tokens, noun: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let before = &reader.doc.sentences[sentence.checked_sub(1)?];
        let tokens = before.tokens().start..before.tokens().end.min(phrase.start);
        let verb = tokens.clone().find(|&at| reader.doc.is_any(at, GIVES) && !reader.has(at, QUOTED))?;
        // "was appointed by Hill": he gives the office, and somebody else has it.
        if reader.is(verb + 1, "by") {
            return None;
        }
        // "named Hill to head the bank. The new finance minister": another office, if the sentence tells of one.
        let told = |at: usize| reader.doc.tokens[at].hash == reader.doc.tokens[noun].hash;
        let office = |at: usize| reader.noun(at).is_some_and(|row| row.get("kind") == "office");
        if noun > phrase.start + 2 && !(verb..tokens.end).any(told)
            || (verb..tokens.end).any(office) && !(verb..tokens.end).any(told)
        {
            return None;
        }
        let one = (verb + 1..tokens.end.min(verb + 6)).find_map(|at| match reader.entity(at) {
            Some(person @ EntityRef::Person(_)) => Some(person),
            _ => None,
        })?;
        let same = |word: usize| reader.doc.is_any(word, GIVES);
        tokens.skip_while(|&at| at <= verb).all(|at| !same(at)).then(|| vec![Speaker::Entity(one)])
    }

    /// "Hugh Hill, who became finance minister in May, …" … "the finance minister": whose title of several words a sentence before told.
    pub fn became(&self, phrase: &Tokens, token: usize) -> Option<Vec<Speaker>> {
        const TURNS: &Keys =
            keys!["as", "became", "become", "becoming", "is", "was", "remains", "named", "appointed", "elected"];
        let reader = self.reader;
        // "elected Ann Ray as prime minister" … "the new prime minister"
        let late = keys!["new", "newly", "next", "incoming", "elected", "appointed"];
        let first = (phrase.start + 1..token).find(|&at| !reader.doc.is_any(at, late)).unwrap_or(token);
        let title = first..token + 1;
        if title.len() < 2 {
            return None;
        }
        let same = |at: usize| {
            title
                .clone()
                .enumerate()
                .all(|(back, word)| reader.doc.tokens[at + back].hash == reader.doc.tokens[word].hash)
        };
        let verb_of = |at: usize| {
            let article =
                usize::from(at > 0 && reader.doc.is_any(at - 1, keys!["a", "an", "the", "its", "his", "her"]));
            let verb = (at - article).checked_sub(1)?;
            // "appointed a minister", "Hill's father was the minister", "was the minister's brother" tell of others.
            let passive = !reader.doc.is_any(verb, keys!["named", "appointed", "elected"])
                || verb > 0 && reader.has(verb - 1, BE | HAVE)
                || verb > 0 && reader.comma(verb - 1);
            let owned = reader.doc.tokens.get(at + title.len()).is_some_and(|next| next.kind == Kind::Clitic);
            // "after 11 days as prime minister", "replaced him as prime minister": nobody becomes it.
            let as_what = reader.is(verb, "as") && verb > 0;
            let over = as_what && reader.doc.is_any(verb - 1, OVER);
            let fresh = title.start == phrase.start + 1
                || !as_what
                || (verb.saturating_sub(12)..verb).any(|at| reader.doc.is_any(at, GIVES));
            (passive && !owned && !over && fresh && reader.doc.is_any(verb, TURNS)).then_some(verb)
        };
        let at = (phrase.start.saturating_sub(1000)..phrase.start.saturating_sub(title.len()))
            .rev()
            .find(|&at| same(at) && verb_of(at).is_some())?;
        let first = reader.doc.sentence_of(at).map(|sentence| reader.doc.sentences[sentence].first as usize)?;
        let mut people =
            (first..at).rev().filter_map(|at| reader.entity(at)).filter(|one| matches!(one, EntityRef::Person(_)));
        let one = people.next()?;
        let owns =
            (first..at).any(|at| reader.entity(at) == Some(one) && reader.doc.tokens[at + 1].kind == Kind::Clitic);
        (!owns && people.all(|other| other == one)).then(|| vec![Speaker::Entity(one)])
    }

    /// "Hugh Hill, who also serves as mayor of Tbilisi, …" … "the mayor": whose second office a clause behind his name told.
    pub fn serves_as(&self, phrase: &Tokens, token: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        if phrase.len() != 2 || !reader.is(phrase.start, "the") {
            return None;
        }
        let same = |at: usize| reader.doc.tokens[at].hash == reader.doc.tokens[token].hash;
        let serves = |who: usize| {
            let verb = who + 1 + usize::from(reader.adverb(who + 1));
            let is = reader.doc.is_any(verb, keys!["is", "was"]) && reader.doc.is_any(verb + 1, keys!["also", "the"]);
            let acts = reader.doc.is_any(
                verb,
                keys!["serves", "served", "acts", "acted", "doubles", "doubled", "works", "worked", "moonlights"],
            );
            is || acts && (verb + 1..verb + 3).any(|at| reader.is(at, "as"))
        };
        let told = |who: usize| {
            let clause = (who + 2..who + 12).take_while(|&at| !reader.stop(at) && !reader.comma(at));
            clause.into_iter().any(same)
        };
        let who = (phrase.start.saturating_sub(1000).max(2)..phrase.start)
            .rev()
            .find(|&at| reader.is(at, "who") && reader.comma(at - 1) && serves(at) && told(at))?;
        match reader.entity(who - 2) {
            Some(one @ EntityRef::Person(_)) => Some(vec![Speaker::Entity(one)]),
            _ => None,
        }
    }
}
