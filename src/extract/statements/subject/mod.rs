//! Who is the subject of a verb: before it, behind it ("said Lavrov"), behind "by", or left out.
//! Knows clauses and phrases; must not resolve anybody.

pub mod agent;
pub mod apposition;
pub mod aside;
pub mod before;
pub mod hanging;
pub mod quoted;
pub mod saying;

use crate::extract::EntityRef;
use crate::extract::statements::content::left::opens_participle;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::named::named_apposition;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};
use agent::{by, without_charge};
use apposition::before_lone_comma;
use before::{before, before_adverbials};
use quoted::{quoted_as, quoted_as_having};
use saying::{addresses, by_saying, heard, issuer, named_before_comma};

/// Where the subject of a cue stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Before the verb.
    Before(Tokens),
    /// Behind the verb or behind "by".
    After(Tokens),
    /// Left out; an earlier verb has it.
    Elided,
    /// There is none.
    Missing,
}

/// The subject of a cue in its sentence.
pub fn subject(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Subject {
    if cue.passive {
        return by(reader, cue.words.end, sentence.end)
            .map_or(Subject::Missing, |phrase| Subject::After(without_charge(reader, cue, phrase)));
    }
    if cue.tense == Tense::Ing && !cue.auxiliary {
        if let Some(phrase) = quoted_as(reader, cue, sentence) {
            return Subject::Before(phrase);
        }
        return of_participle(reader, cue, sentence);
    }
    if let Some(phrase) = quoted_as_having(reader, cue, sentence) {
        return Subject::Before(phrase);
    }
    let from = low(reader, cue.group, sentence);
    if let Some(phrase) = heard(reader, cue.group, from).filter(|_| cue.tense == Tense::Base && !cue.auxiliary) {
        return Subject::Before(phrase);
    }
    if cue.group > from && reader.doc.is_any(cue.group - 1, keys!["having", "so"]) && cue.group - 1 == from {
        return Subject::Missing;
    }
    // "despite having said last week that …"
    if cue.group > from + 1 && reader.is(cue.group - 1, "having") && cue.tense == Tense::Past {
        return Subject::Missing;
    }
    if let Some(phrase) = said_at_last(reader, cue, sentence) {
        return Subject::After(phrase);
    }
    if let Some(phrase) = before(reader, cue.group, from) {
        // "There were claims that …": nobody's.
        let nobody = phrase.len() == 1 && reader.is(phrase.start, "there");
        // "the country's fiercely disputed elections": an owner, and no subject.
        let last = &reader.doc.tokens[phrase.end - 1];
        // "Moody's said" has a name of its own for its subject.
        let named = phrase.len() == 1 || reader.entity(phrase.end - 1).is_some();
        let owner = !named && (!reader.capital(phrase.end - 2) || cue.group > phrase.end);
        let nobody = nobody || owner && last.kind == Kind::Clitic && ends_in(reader.doc.word(phrase.end - 1), "s");
        let participle = nobody || in_a_message(reader, cue, &phrase, from);
        return if participle { Subject::Missing } else { Subject::Before(phrase) };
    }
    if let Some(phrase) = inverted(reader, cue, sentence) {
        return Subject::After(phrase);
    }
    if let Some(phrase) = before_lone_comma(reader, cue.group, from) {
        return Subject::Before(phrase);
    }
    let participle = cue.tense == Tense::Past && !cue.auxiliary && loose(reader, cue);
    let opens = before_adverbials(reader, cue.group, sentence.start);
    // "the attack, which killed a guard, was not against the farm": no stand of whoever tells it.
    let adjective = cue.row.list() == List::ReportingCues && cue.row.get("pos") == "adjective";
    let elided = cue.group > sentence.start
        && (reader.has(opens.saturating_sub(1), AND) || reader.comma(cue.group - 1) && !participle && !adjective);
    if elided || reader.is(cue.group, "and") { Subject::Elided } else { Subject::Missing }
}

/// Where the search for a subject to the left must stop: behind the last quotation, colon or semicolon.
fn low(reader: &Reader, group: usize, sentence: &Tokens) -> usize {
    let bars = |&token: &usize| {
        let dot = reader.doc.word(token) == "." && reader.doc.tokens[token].glued;
        reader.stop(token) && !dot && !reader.has(token, QUOTED)
    };
    (sentence.start..group).rev().find(bars).map_or(sentence.start, |token| token + 1)
}

/// "In a message posted on X, he said": the message posts nothing.
fn in_a_message(reader: &Reader, cue: &Cue, phrase: &Tokens, from: usize) -> bool {
    let bare = cue.tense == Tense::Past && !cue.auxiliary && loose(reader, cue);
    let opens = phrase.start == from + 1 && reader.has(from, PREPOSITION);
    bare && opens
        && matches!(head(reader, phrase), Head::Noun(row, _) if matches!(row.get("kind"), "document" | "venue"))
}

/// ", announced late on Thursday, ": nothing stands behind the form that a finite verb would take.
fn loose(reader: &Reader, cue: &Cue) -> bool {
    let next = cue.words.end;
    reader.has(next, PREPOSITION | DATE) || reader.comma(next) || reader.adverb(next)
}

/// The subject of a bare participle: "with one poster writing", "a message stating"; mostly left out.
fn of_participle(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Subject {
    let low = low(reader, cue.group, sentence);
    let last = cue.group.saturating_sub(1);
    if cue.group > low && reader.doc.is_any(last, keys!["of", "without"]) {
        return Subject::Missing;
    }
    if let Some(phrase) = by_saying(reader, last, low).or_else(|| named_before_comma(reader, last, low)) {
        return Subject::Before(phrase);
    }
    if let Some(phrase) = with_aside(reader, last, low) {
        return Subject::Before(phrase);
    }
    if cue.group <= low || !reader.word(last) || reader.has(last, AND | PREPOSITION | SUBORDINATE) {
        return Subject::Elided;
    }
    if let Some(phrase) = issuer_on_a_day(reader, cue.group, low) {
        return Subject::Before(phrase);
    }
    let first = phrase::start(reader, cue.group, low);
    // "a video | showing | voters praising the bill"
    let shows = first + 1 < cue.group && reader.doc.is_any(first, keys!["showing", "featuring", "depicting", "of"]);
    let first = first + usize::from(shows);
    if first == cue.group {
        return Subject::Elided;
    }
    // "with Labour calling it late and | Tories deriding it"
    let said = |token: usize| reader.has(token, CUE) && ends_in(reader.doc.word(token), "ing");
    let and = (first..cue.group).rev().find(|&token| reader.is(token, "and") && (low..token).any(said));
    let first = and.map_or(first, |and| and + 1);
    if let Some(phrase) = issuer(reader, first, low) {
        return Subject::Before(phrase);
    }
    if let Some(phrase) = addresses(reader, first, low) {
        return Subject::Before(phrase);
    }
    // "welcomed the ruling | terming it a victory": the ruling says nothing of itself.
    let of_it = reader.doc.is_any(cue.words.end, keys!["it", "them"]);
    let with = and.is_some() && head(reader, &(first..cue.group)).is_somebody()
        || (low.max(first.saturating_sub(3))..first).any(|token| reader.is(token, "with"));
    let noun = matches!(head(reader, &(first..cue.group)), Head::Noun(row, _) if matches!(row.get("kind"), "person" | "document" | "office" | "spokes"));
    if with || noun && first > low && !of_it { Subject::Before(first..cue.group) } else { Subject::Elided }
}

/// "filed a lawsuit on Monday | accusing": who issued the document that stands before a day.
fn issuer_on_a_day(reader: &Reader, participle: usize, low: usize) -> Option<Tokens> {
    let day = (low + 1..participle).rev().take_while(|&token| reader.has(token, DATE)).last()?;
    let end = day - usize::from(reader.is(day - 1, "on"));
    issuer(reader, phrase::start(reader, end, low), low)
}

/// ", with its head, Ann Ray, | noting": whom "with" brings in, with an apposition between commas.
fn with_aside(reader: &Reader, closing: usize, low: usize) -> Option<Tokens> {
    let person = |token: usize| matches!(reader.entity(token), Some(EntityRef::Person(_)));
    if !reader.comma(closing) || closing <= low + 3 || !person(closing - 1) {
        return None;
    }
    let near = |&token: &usize| !reader.finite(token) && !reader.mark(token);
    let opening = (low..closing).rev().take(8).take_while(near).find(|&token| reader.comma(token))?;
    let with = (low..opening).rev().take(9).take_while(near).find(|&token| reader.is(token, "with"))?;
    // "a meeting with Ann Ray, the mayor, | telling the paper": whom somebody met tells nothing.
    (with == low || reader.comma(with - 1) || reader.dash(with - 1)).then_some(with + 1..closing)
}

/// "…," said Lavrov, a veteran diplomat.
fn inverted(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Option<Tokens> {
    let behind = cue.group == sentence.start
        || reader.mark(cue.group - 1)
        || reader.comma(cue.group - 1)
        || reader.dash(cue.group - 1);
    if !behind
        || !cue.takes.has("quote")
        || matches!(cue.lemma, "tell" | "inform" | "assure" | "remind" | "notify" | "brief" | "reassure" | "thank")
        || !matches!(cue.tense, Tense::Past | Tense::Present | Tense::Base)
        || cue.auxiliary
    {
        return None;
    }
    let first = cue.words.end;
    let object = reader.doc.is_any(first, keys!["him", "them", "us", "me"]) && reader.entity(first).is_none();
    // "He had not, he conceded, read the papers": what is read aloud stands in marks.
    let aloud = || (cue.group.saturating_sub(2)..cue.group).any(|token| reader.mark(token));
    if object || reader.has(first, PREPOSITION | SUBORDINATE) || cue.lemma == "read" && !aloud() {
        return None;
    }
    let end = phrase::end(reader, first, sentence.end);
    // "reads a petition already signed by 900"
    let behind = end + usize::from(reader.adverb(end));
    let participle = ends_in(reader.doc.word(behind), "ed") && reader.has(behind + 1, PREPOSITION);
    // "said he | deeply regretted": a pronoun behind the verb opens what is said.
    let clause = reader.has(first, PRONOUN) && !reader.has(first, DETERMINER) && reader.finite(behind);
    let closed = !reader.finite(end) && !clause || reader.has(end, RELATIVE) || participle;
    // ", demand release of prisoners": a document speaks behind its verb only with an article.
    let object = cue.tense == Tense::Base
        && !reader.has(first, DETERMINER)
        && matches!(head(reader, &(first..end)), Head::Noun(row, _) if row.get("kind") == "document");
    // `a shirt that said "Free Him" urged Modi to act`
    let addressed = cue.takes.has("who_to") && reader.is(end, "to") && !reader.comma(cue.group.wrapping_sub(1));
    let speaks = end > first && closed && !object && !addressed && head(reader, &(first..end)).speaks();
    speaks.then(|| first..with_name(reader, first..end, sentence.end))
}

/// "Ray, who was due in court, faces ten years, | said Ann Fell.": who stands behind "said" and ends the sentence is no object of it.
fn said_at_last(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Option<Tokens> {
    let comma = cue.group > sentence.start && reader.comma(cue.group - 1);
    let phrase = inverted(reader, cue, sentence).filter(|_| comma && cue.lemma == "say")?;
    let rest = phrase.end..sentence.end;
    let tells = |token: usize| reader.finite(token) || reader.mark(token) || reader.is(token, "that");
    let ends = rest.is_empty() || reader.stop(rest.start) || reader.comma(rest.start) && !rest.clone().any(tells);
    ends.then_some(phrase)
}

/// "said the union's officer, Ann Ray": the end of the name that stands behind a nameless phrase, between commas.
pub fn with_name(reader: &Reader, phrase: Tokens, high: usize) -> usize {
    if !reader.comma(phrase.end) {
        return phrase.end;
    }
    let closing = (phrase.end + 1..high.min(phrase.end + 12))
        .find(|&token| reader.comma(token) || reader.stop(token) && !reader.doc.tokens[token].glued);
    let end = named_apposition(reader, phrase.clone(), closing.unwrap_or(high.min(phrase.end + 12)));
    end.max(phrase.end)
}

/// "Ann Ray, whose father was shot in May, accused …": the father is not who the sentence is of.
fn owner(reader: &Reader, before_verb: Tokens) -> Option<Tokens> {
    let comma =
        before_verb.clone().find(|&token| reader.comma(token)).filter(|&comma| reader.is(comma + 1, "whose"))?;
    let first = phrase::start(reader, comma, before_verb.start);
    (first < comma && comma + 1 < before_verb.end && head(reader, &(first..comma)).is_somebody())
        .then_some(first..comma)
}

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
