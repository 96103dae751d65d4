//! What a sentence is about: the subject of its main verb. Knows openings; must not resolve anybody.

use super::before::before;
use super::low;
use super::owner;
use crate::extract::EntityRef;
use crate::extract::statements::content::left::opens_participle;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// "In the village, where a hill has a name, | Ann Ray keeps a museum": the comma that closes a clause about the place of an opening
/// adverbial, when the first verb stands in that clause.
fn behind_aside(reader: &Reader, sentence: &Tokens, from: usize, verb: usize) -> Option<usize> {
    if !reader.has(sentence.start, PREPOSITION) || reader.entity(sentence.start).is_some() {
        return None;
    }
    let comma = (from..verb).rev().find(|&token| reader.comma(token))?;
    let relative = reader.doc.is_any(comma + 1, keys!["where", "which", "when", "who", "whose"]);
    let closing = (verb + 1..sentence.end).find(|&token| reader.comma(token) && !reader.has(token, QUOTED))?;
    (relative && reader.has_finite(closing + 1..sentence.end)).then_some(closing)
}

/// "Asked whether he would go, | Ann Ray laughed": the somebody behind a comma who has a verb, where the sentence opens with a participle.
fn behind_participle(reader: &Reader, sentence: &Tokens) -> Option<Tokens> {
    let first = sentence.start;
    if !opens_participle(reader, first) || reader.entity(first).is_some() || reader.noun(first).is_some() {
        return None;
    }
    let commas = (first..sentence.end).filter(|&token| reader.comma(token) && !reader.has(token, QUOTED));
    commas.take(4).find_map(|comma| {
        let end = phrase::end(reader, comma + 1, sentence.end);
        let phrase = comma + 1..end;
        let named = matches!(reader.entity(end.max(1) - 1), Some(EntityRef::Person(_)));
        let verb = end + usize::from(reader.adverb(end));
        (named && !phrase.is_empty() && reader.finite(verb)).then_some(phrase)
    })
}

/// "As a search went on, | survivors were brought ashore": past the clause that a sentence opens with, if another one follows its comma.
fn behind_subordinate(reader: &Reader, sentence: &Tokens) -> usize {
    const OPENERS: &Keys =
        keys!["as", "when", "while", "after", "before", "although", "though", "because", "since", "once", "until"];
    if !reader.doc.is_any(sentence.start, OPENERS) {
        return sentence.start;
    }
    let finite = |&token: &usize| !reader.has(token, QUOTED) && reader.finite(token);
    let verb = (sentence.start + 1..sentence.end.min(sentence.start + 16)).find(finite);
    // "After the battle, | he makes no mention of it": no clause before the comma.
    let verb = verb.filter(|&verb| !(sentence.start..verb).any(|token| reader.comma(token)));
    let comma = verb.and_then(|verb| (verb + 1..sentence.end.min(verb + 20)).find(|&token| reader.comma(token)));
    let Some(comma) = comma else { return sentence.start };
    let main = (comma + 1..sentence.end.min(comma + 24)).find(finite);
    let named = main.is_some_and(|main| main > comma + 1) && !reader.has(comma + 1, RELATIVE | AND | PREPOSITION);
    if named { comma + 1 } else { sentence.start }
}

/// The subject of a sentence's first verb, for those that leave theirs out and for pronouns.
pub fn of_sentence(reader: &Reader, sentence: &Tokens) -> Option<Tokens> {
    let sentence = &(sentence.start..sentence.end.min(sentence.start + 200));
    if let Some(phrase) = behind_participle(reader, sentence) {
        return Some(phrase);
    }
    let mut from = behind_subordinate(reader, sentence);
    for _ in 0..4 {
        let verb = |&token: &usize| !reader.has(token, QUOTED) && reader.finite(token);
        let Some(verb) = (from..sentence.end).find(verb) else { break };
        if let Some(closing) = behind_aside(reader, sentence, from, verb) {
            from = closing + 1;
            continue;
        }
        // "Among those on the quay was Ann Ray."
        // "Less impressed was Ann Ray."
        let complement = from == sentence.start
            && verb > from
            && verb <= from + 4
            && !reader.has(from, DETERMINER | PRONOUN | RELATIVE | DATE)
            && (from..verb)
                .all(|token| reader.word(token) && reader.entity(token).is_none() && reader.noun(token).is_none())
            && !reader.doc.is_any(from, keys!["there", "here", "what", "such"]);
        let opens = reader.has(sentence.start, PREPOSITION) || reader.is(sentence.start, "among") || complement;
        let end = phrase::end(reader, verb + 1, sentence.end);
        if opens && reader.has(verb, BE) && matches!(reader.entity(end - 1), Some(EntityRef::Person(_))) {
            return Some(verb + 1..end);
        }
        if let Some(owner) = owner(reader, from..verb) {
            return Some(owner);
        }
        let mut group = verb;
        while group > from && (reader.adverb(group - 1) || reader.has(group - 1, AUXILIARY)) {
            group -= 1;
        }
        if let Some(phrase) = before(reader, group, low(reader, group, sentence)) {
            return Some(phrase);
        }
        from = verb + 1;
    }
    // "Ann Ray, the mayor, danced in the corridor", "Party leader Ann Ray smells a trick": who opens the sentence, where no verb shows itself.
    let person = |token: usize| reader.entity(token).filter(|entity| matches!(entity, EntityRef::Person(_)));
    let barred = PREPOSITION | DETERMINER | PRONOUN | AND | RELATIVE | SUBORDINATE | QUOTED | DATE;
    let title = |token: usize| (reader.word(token) || reader.doc.word(token) == ".") && !reader.has(token, barred);
    let name = (sentence.start..sentence.end.min(sentence.start + 10))
        .find(|&token| person(token).is_some() || !title(token) || reader.finite(token))?;
    let named = person(name).filter(|_| !reader.has(name, QUOTED))?;
    let end = (name..sentence.end).find(|&token| reader.entity(token) != Some(named)).unwrap_or(sentence.end);
    let verb = reader.word(end)
        && !reader.capital(end)
        && !reader.has(end, PREPOSITION | AND | DETERMINER | RELATIVE | SUBORDINATE)
        && (ends_in(reader.doc.word(end), "s") || ends_in(reader.doc.word(end), "ed"));
    (reader.comma(end) || verb).then_some(sentence.start..end)
}
