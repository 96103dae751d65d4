//! A place or a day that heads what is told below it: "Palma. On 2 May rebels killed three", "ITURI" over a paragraph, "22 November - Warri, Nigeria."
//! Knows sentences and lines that hold nothing but a place; must not know who counts whom.

use super::super::clause::{Class, Clause};
use super::super::place::dateline::dateline;
use super::super::place::elsewhere::countries;
use super::super::setting::borders;
use super::own_event::{is_refuge, of_source};
use super::{day_of_entry, is_open};
use crate::extract::{Casualty, EntityRef, Findings};
use crate::text::{Doc, ParagraphKind};

/// How many sentences, and how many paragraphs, a heading holds for.
const SENTENCES: usize = 8;
/// How many paragraphs a line that is a heading holds for.
const PARAGRAPHS: usize = 6;
/// How many sentences those paragraphs have at most.
const FAR: usize = 60;
/// How many tokens a heading has at most.
const SHORT: usize = 8;

/// Gives figures that nothing else places the place in whose heading they stand.
pub fn from_headings(doc: &Doc, findings: &Findings, found: &mut [Casualty]) {
    let home = dateline(doc, findings);
    for one in found.iter_mut() {
        let sentence = one.sentence as usize;
        if doc.paragraph_kind(sentence) != ParagraphKind::Body || one.scope == "cumulative" {
            continue;
        }
        let undated = one.dates.is_empty() && one.scope == "event";
        if let Some(date) = day_in_paragraph(doc, findings, sentence).filter(|_| undated) {
            one.dates.push(date);
        }
        if !is_open(one, home) || names_a_place(doc, findings, sentence) {
            continue;
        }
        let within = in_paragraph(doc, findings, sentence);
        if let Some(place) = within.or_else(|| above(doc, findings, sentence).filter(|_| one.scope == "event")) {
            one.places = vec![place];
        }
    }
}

/// "THURSDAY. A woman's body was found", "22 November - Warri, Nigeria. Three seafarers were kidnapped": the day that heads a paragraph, where
/// no sentence but that of the figure tells another.
fn day_in_paragraph(doc: &Doc, findings: &Findings, sentence: usize) -> Option<usize> {
    let paragraph = doc.sentences[sentence].paragraph;
    let back = (0..sentence).rev().take(SENTENCES).take_while(|&before| doc.sentences[before].paragraph == paragraph);
    let first = back.last()?;
    let clause = Clause::new(doc, first);
    let last = clause.last - usize::from(doc.word(clause.last - 1) == ".");
    let alone = || findings.dates.binary_search_by_key(&doc.span(clause.first, last), |date| date.span).ok();
    let heads = headed(doc, findings, first).is_some();
    let date = alone().or_else(|| day_of_entry(&clause, findings).filter(|_| heads))?;
    let from = findings.dates.partition_point(|one| one.sentence as usize <= first);
    let mut others = findings.dates[from..].iter().take_while(|one| one.sentence as usize <= sentence);
    (findings.dates[date].kind == "DATE" && !others.any(|one| one.kind == "DATE")).then_some(date)
}

/// Whether a sentence names a place of its own, other than that of whoever tells it.
fn names_a_place(doc: &Doc, findings: &Findings, sentence: usize) -> bool {
    let clause = Clause::new(doc, sentence);
    (clause.first..clause.last).any(|token| {
        let place =
            findings.entity_at(token).filter(|entity| matches!(entity, EntityRef::Place(_) | EntityRef::Country(_)));
        place.is_some_and(|place| !countries(findings, place).is_empty())
            && !of_source(&clause, findings, token)
            && !is_refuge(&clause, findings, token)
    })
}

/// The heading within the paragraph: a sentence before that is nothing but a place, or a day and a place.
fn in_paragraph(doc: &Doc, findings: &Findings, sentence: usize) -> Option<EntityRef> {
    let paragraph = doc.sentences[sentence].paragraph;
    let back = (0..sentence).rev().take(SENTENCES).take_while(|&before| doc.sentences[before].paragraph == paragraph);
    back.into_iter().find_map(|before| headed(doc, findings, before))
}

/// The last line above the paragraph that is a heading, where it is a place.
fn above(doc: &Doc, findings: &Findings, sentence: usize) -> Option<EntityRef> {
    let paragraph = doc.sentences[sentence].paragraph as usize;
    for last in (0..sentence).rev().take(FAR) {
        let line = &doc.sentences[last];
        if paragraph - line.paragraph as usize > PARAGRAPHS {
            return None;
        }
        let alone = last == 0 || doc.sentences[last - 1].paragraph != line.paragraph;
        let single = alone && (last + 1 == doc.sentences.len() || doc.sentences[last + 1].paragraph != line.paragraph);
        let ends = matches!(doc.word(line.last as usize - 1), "." | "?" | "!" | "”" | "\"" | ";" | ",");
        if single
            && !ends
            && line.paragraph > 0
            && (line.paragraph as usize) < paragraph
            && line.tokens().len() <= SHORT
        {
            return headed(doc, findings, last);
        }
    }
    None
}

/// The place of a sentence that holds nothing else, but for a day, a number and a dash before it and the country behind it.
fn headed(doc: &Doc, findings: &Findings, sentence: usize) -> Option<EntityRef> {
    let clause = Clause::new(doc, sentence);
    // "Unity: Water levels in Rubkona are the highest"
    let colon = (clause.first + 1..clause.last.min(clause.first + 6)).find(|&token| doc.word(token) == ":");
    if let Some(colon) = colon {
        let place = findings.entity_at(clause.first).filter(|place| matches!(place, EntityRef::Place(_)));
        if place.is_some() && (clause.first..colon).all(|token| findings.entity_at(token) == place) {
            return place;
        }
    }
    if clause.last - clause.first > SHORT + 6 {
        return None;
    }
    let border = (clause.first..clause.last).rev().find(|&token| borders(&clause, token) && token + 1 < clause.last);
    let first = border.map_or(clause.first, |border| border + 1);
    let dated = border.is_none() || day_of_entry(&clause, findings).is_some();
    let passes = |token: &usize| {
        matches!(findings.entity_at(*token), Some(EntityRef::Place(_) | EntityRef::Country(_)))
            || matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Open | Class::Close)
            || doc.word(*token) == ":"
            || clause.says(*token, "locative")
            || doc.match_at(crate::lexicon::List::PlaceWords, *token).is_some()
            || clause.is_any(*token, crate::extract::toponym::COMPASS)
    };
    let all = dated && (first..clause.last).all(|token| passes(&token));
    let place = (first..clause.last).find_map(|token| findings.entity_at(token))?;
    (all && matches!(place, EntityRef::Place(_))).then_some(place)
}
