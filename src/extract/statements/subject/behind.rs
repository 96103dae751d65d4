//! Subjects behind their verb: "said Lavrov", and the owner of a participle. Knows clauses and phrases; must not resolve anybody.

use super::Subject;
use super::low;
use super::saying::{addresses, by_saying, issuer, named_before_comma};
use crate::extract::EntityRef;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::named::named_apposition;
use crate::extract::statements::reader::*;
use crate::text::keys;

/// The subject of a bare participle: "with one poster writing", "a message stating"; mostly left out.
pub fn of_participle(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Subject {
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
pub fn inverted(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Option<Tokens> {
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
pub fn said_at_last(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Option<Tokens> {
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
