//! Adjectives that tell what somebody says: "was critical of", "is convinced that", "remained opposed to".
//! Knows the verbs that link them to who speaks; must not know what they say.

use super::{Cue, Tense, auxiliaries};
use crate::extract::statements::reader::*;
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, ParagraphKind, keys};

/// Verbs that link like "be".
const LINKING: &Keys = keys![
    "remains", "remained", "remain", "sounds", "sounded", "feels", "felt", "appears", "appeared", "seems", "seemed",
    "pronounced",
];

/// "PM 'appalled' by riot": the verb that headlines leave out.
fn headline_mood(reader: &Reader, first: usize, start: usize) -> bool {
    let sentence = reader.doc.sentence_of(first);
    reader.opened_at(first).is_some()
        && first > start
        && sentence.is_some_and(|sentence| reader.doc.paragraph_kind(sentence) == ParagraphKind::Headline)
}

/// The adjective as a cue, where "be" or a verb like it stands before.
pub fn judging(reader: &Reader, words: Tokens, row: Row, start: usize) -> Option<Cue> {
    let first = words.start;
    let mut cue = Cue::new(words, row, Tense::Past);
    auxiliaries(reader, &mut cue, start);
    let linked = |token: usize| reader.doc.is_any(token, LINKING);
    if cue.group > start && linked(cue.group - 1) && !reader.has(cue.group - 1, QUOTED) {
        cue.group -= 1;
    } else if headline_mood(reader, first, start) {
        cue.group = first;
    } else if !(cue.group..first).any(|token| reader.has(token, BE) || reader.doc.is_any(token, keys!["been", "be"])) {
        return None;
    }
    // "will grow and be ready to strike": part of what an auxiliary before it makes unreal.
    let joined = || reader.is(cue.group, "be") && reader.has(cue.group - 1, AND);
    let wished = cue.group > start && (reader.is(cue.group - 1, "to") || joined());
    cue.auxiliary = true;
    cue.passive = false;
    (!wished).then_some(cue)
}

/// "Elsewhere, alleged gunmen dragged …", "Suspected rebels killed …": the adjective of a subject that opens its clause.
pub fn attributive_opener(reader: &Reader, token: usize, start: usize) -> bool {
    let adjective = reader.doc.is_any(
        token,
        keys!["alleged", "suspected", "purported", "rumoured", "rumored", "presumed", "reported", "confirmed"],
    );
    let next = token + 1;
    let noun = adjective
        && reader.word(next)
        && !reader.has(next, DETERMINER | PRONOUN | PREPOSITION | SUBORDINATE | RELATIVE | DATE | AND)
        && !reader.is(next, "that");
    // "Seven suspected cases", "the two alleged spies"
    let counted = || {
        token > start
            && (reader.doc.tokens[token - 1].kind == Kind::Number
                || reader.doc.match_before(List::NumberWords, token).is_some()
                || reader
                    .doc
                    .is_any(token - 1, keys!["several", "dozens", "many", "more", "other", "any", "some", "few"]))
    };
    let opener = |comma: usize| {
        reader.comma(comma)
            && comma <= start + 8
            && (reader.has(start, PREPOSITION | DATE) || reader.adverb(start) || comma == start + 1)
            && (start..comma).all(|at| !reader.comma(at) && !reader.finite(at))
    };
    // "the two reported deaths were", "264 suspected and four confirmed cases", but "two reported fever"
    const CASES: &Keys = keys![
        "case", "cases", "death", "deaths", "fatality", "fatalities", "infection", "infections", "casualty",
        "casualties", "victim", "victims", "attack", "attacks", "incident", "incidents", "rape", "rapes", "killing",
        "killings", "sighting", "sightings", "kill", "kills", "breach", "breaches", "violation", "violations", "crime",
        "crimes", "suicide", "suicides", "injury", "injuries",
    ];
    let told = reader.doc.is_any(token, keys!["reported", "confirmed"]);
    let verb_behind = || (token + 2..token + 5).any(|at| reader.finite(at));
    noun && (!told && (token == start || opener(token - 1))
        || counted() && (!told || verb_behind() || reader.doc.is_any(next, CASES)))
}
