//! Transcripts: paragraphs that begin with who speaks and a colon, "SMITH: …". Knows labels and paragraphs; must not resolve who speaks.

use super::reader::Tokens;
use crate::extract::{EntityRef, Findings};
use crate::text::{Case, Doc};

/// Words of the longest label: "THE PRIME MINISTER OF SPAIN".
const LONGEST: usize = 7;

/// A paragraph of a transcript.
#[derive(Clone, Debug)]
pub struct Utterance {
    /// Who speaks.
    pub label: Tokens,
    /// What stands behind the colon.
    pub content: Tokens,
}

/// The utterances of a document: labels in capitals that name a person or come more than once; none where only one stands.
pub fn utterances(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let labelled = |paragraph: &crate::text::Paragraph| {
        paragraph.kind.is_read().then(|| label(doc, paragraph.first as usize..paragraph.last as usize))?
    };
    let mut all: Vec<Utterance> = doc.paragraphs.iter().filter_map(labelled).collect();
    let words = |one: &Utterance| one.label.clone().map(|token| doc.tokens[token].hash).collect::<Vec<_>>();
    let mut keys: Vec<Vec<u32>> = all.iter().map(words).collect();
    keys.sort_unstable();
    let repeated = |one: &Utterance| {
        let key = words(one);
        keys.partition_point(|other| *other <= key) - keys.partition_point(|other| *other < key) > 1
    };
    let person = |one: &Utterance| {
        one.label.clone().any(|token| matches!(findings.entity_at(token), Some(EntityRef::Person(_))))
    };
    if all.iter().filter(|one| person(one) || repeated(one)).count() < 2 {
        all.clear();
    }
    if all.is_empty() { interview(doc, findings) } else { all }
}

/// "The Herald: …", "Dr Ann Ray: …": labels with capitals, where two of them come again and again and one names a person.
fn interview(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let labelled = |paragraph: &crate::text::Paragraph| {
        paragraph.kind.is_read().then(|| name_label(doc, paragraph.first as usize..paragraph.last as usize))?
    };
    let mut all: Vec<Utterance> = doc.paragraphs.iter().filter_map(labelled).collect();
    let words = |one: &Utterance| one.label.clone().map(|token| doc.tokens[token].hash).collect::<Vec<_>>();
    let mut keys: Vec<Vec<u32>> = all.iter().map(words).collect();
    keys.sort_unstable();
    let times = |one: &Utterance| {
        let key = words(one);
        keys.partition_point(|other| *other <= key) - keys.partition_point(|other| *other < key)
    };
    let kept: Vec<bool> = all.iter().map(|one| times(one) > 1).collect();
    let mut kept = kept.into_iter();
    all.retain(|_| kept.next().unwrap_or(false));
    let person = |one: &Utterance| matches!(findings.entity_at(one.label.end - 1), Some(EntityRef::Person(_)));
    let others = all.first().is_some_and(|first| all.iter().any(|one| words(one) != words(first)));
    if !others || !all.iter().any(person) {
        all.clear();
    }
    all
}

/// `Dr Ann Ray: …`: words with capitals before a colon, and words behind it.
fn name_label(doc: &Doc, paragraph: Tokens) -> Option<Utterance> {
    let first = paragraph.start;
    let colon = (first + 1..paragraph.end.min(first + LONGEST)).find(|&token| doc.word(token) == ":")?;
    let capitals = (first..colon).all(|token| !doc.tokens[token].is_word() || doc.tokens[token].capital);
    let content = colon + 1..paragraph.end;
    (capitals && doc.tokens[first].is_word() && !content.is_empty())
        .then_some(Utterance { label: first..colon, content })
}

/// `MARGARET BRENNAN: …`: capitals alone before the first colon, and words behind it.
fn label(doc: &Doc, paragraph: Tokens) -> Option<Utterance> {
    let first = paragraph.start;
    let colon = (first + 1..paragraph.end.min(first + LONGEST)).find(|&token| doc.word(token) == ":")?;
    let capitals = (first..colon).all(|token| !doc.tokens[token].is_word() || doc.tokens[token].case == Case::Upper);
    let named = (first..colon).any(|token| doc.tokens[token].is_word()) && doc.tokens[first].is_word();
    let content = colon + 1..paragraph.end;
    let name = (first + 1..colon).find(|&token| doc.word(token) == ",").unwrap_or(colon);
    (capitals && named && !content.is_empty()).then_some(Utterance { label: first..name, content })
}
