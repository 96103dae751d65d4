//! Turns of an interview under lines that hold only who speaks: "Ann Ray ¶ Who pays? ¶ Hugh Hill ¶ Nobody does."
//! Knows paragraphs and names; must not resolve who speaks.

use super::{Utterance, times};
use crate::extract::statements::reader::Tokens;
use crate::extract::{EntityRef, Findings};
use crate::text::{Doc, Paragraph, keys};

/// Tokens of the longest line: "Dr. Juan Manuel de la Cruz".
const LONGEST: usize = 7;

/// Paragraphs that one speaker may fill.
const LONGEST_TURN: usize = 8;

/// The turns of a document: two lines or more that come again, one of them the name of a person, with running text behind each.
pub fn headed(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let read: Vec<&Paragraph> = doc.paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()).collect();
    let mut all: Vec<(usize, Utterance)> =
        read.iter().enumerate().filter_map(|(at, one)| Some((at, turn(doc, one, read.get(at + 1)?)?))).collect();
    let labels: Vec<Utterance> = all.iter().map(|(_, one)| one.clone()).collect();
    let mut again = times(doc, &labels).into_iter().map(|times| times > 1);
    all.retain(|_| again.next().unwrap_or(false));
    let words = |one: &Utterance| one.label.clone().map(|token| doc.tokens[token].hash).collect::<Vec<_>>();
    let person = |one: &Utterance| matches!(findings.entity_at(one.label.end - 1), Some(EntityRef::Person(_)));
    let Some((_, first)) = all.first() else { return Vec::new() };
    let first = words(first);
    if !all.iter().any(|(_, one)| words(one) != first) || !all.iter().any(|(_, one)| person(one)) {
        return Vec::new();
    }
    if !asks(doc, &all) {
        return Vec::new();
    }
    for index in 0..all.len() {
        let at = all[index].0;
        // Behind the last turn nothing shows where it ends.
        let next = all.get(index + 1).map_or(at + 2, |(next, _)| *next);
        let last = read[(at + 1).max(next - 1)];
        if next - at <= LONGEST_TURN + 1 {
            all[index].1.content.end = last.last as usize;
        }
    }
    all.into_iter().map(|(_, one)| one).collect()
}

/// Whether somebody asks and "I", "you" are used, and no turn tells of its own label: a guide to candidates has such lines too.
fn asks(doc: &Doc, all: &[(usize, Utterance)]) -> bool {
    let any = |fits: &dyn Fn(usize) -> bool| all.iter().any(|(_, one)| one.content.clone().any(fits));
    let told = |one: &Utterance| {
        let first = one.content.start;
        let own = doc.tokens[first].hash == doc.tokens[one.label.end - 1].hash;
        own || doc.tokens[first].hash == doc.tokens[one.label.start].hash && doc.tokens[first].capital
    };
    any(&|at| doc.word(at) == "?")
        && any(&|at| doc.is_any(at, keys!["i", "i'm", "we", "you", "my", "your", "our", "me", "us"]))
        && !all.iter().any(|(_, one)| told(one))
}

/// A short line of capitals that no mark ends, and the running text in the paragraph behind it.
fn turn(doc: &Doc, line: &Paragraph, behind: &Paragraph) -> Option<Utterance> {
    let label = tokens(line);
    let name = |token: usize| {
        doc.tokens[token].is_word() && doc.tokens[token].capital
            || matches!(
                doc.word(token),
                "." | "-" | "'" | "’" | "&" | "de" | "la" | "al" | "bin" | "van" | "von" | "the"
            )
    };
    let content = tokens(behind);
    let ends = matches!(doc.word(content.end - 1), "." | "?" | "!" | "…" | "..." | "”" | "\"" | ")" | "—");
    let short = label.len() <= LONGEST && doc.tokens[label.start].capital && doc.tokens[label.end - 1].is_word();
    (short && label.clone().all(name) && ends).then_some(Utterance { label, content, named: None })
}

fn tokens(paragraph: &Paragraph) -> Tokens {
    paragraph.first as usize..paragraph.last as usize
}
