//! Articles that remember a massacre or a disaster: what they tell without a date lies in the past too.
//! Knows finished casualties, dates and words of remembering.

use super::clause::{Clause, says};
use super::scope::is_past;
use crate::extract::{Casualty, Findings};
use crate::text::{Doc, ParagraphKind, keys};

/// How many sentences of the body tell what an article is about.
const OPENING: usize = 3;

/// Makes the undated figures of an article that opens with an anniversary historical.
pub fn told_of_old(doc: &Doc, findings: &Findings, found: &mut [Casualty]) {
    if !found.iter().any(|one| one.scope == "historical") || !remembers(doc) {
        return;
    }
    let undated = |one: &Casualty| one.scope == "event" && one.dates.is_empty() && one.status == "reported";
    for one in found.iter_mut().filter(|one| undated(one) && !is_news(doc, findings, one.sentence as usize)) {
        one.scope = "historical";
    }
}

/// Whether one of the first sentences tells of an anniversary or a memorial.
fn remembers(doc: &Doc) -> bool {
    let body = (0..doc.sentences.len())
        .filter(|&sentence| matches!(doc.paragraph_kind(sentence), ParagraphKind::Body | ParagraphKind::Headline));
    body.take(OPENING).any(|sentence| is_of_memory(doc, sentence))
}

/// Whether a sentence tells of an anniversary or a memorial: its day is not that of the harm.
pub(super) fn is_of_memory(doc: &Doc, sentence: usize) -> bool {
    doc.sentences[sentence].tokens().any(|token| {
        let years = doc.is_any(token, keys!["years", "decade", "decades", "century"]);
        years && doc.is_any(token + 1, keys!["since", "after", "on"]) && marks(doc, sentence, token)
            || doc.is_any(token, keys!["anniversary", "anniversaries", "centenary", "commemorated", "commemorate"])
            || doc.is_any(token, keys!["commemorates", "commemorating", "commemoration"])
    })
}

/// "marks | a decade since", "remembers the dead 20 | years on".
fn marks(doc: &Doc, sentence: usize, years: usize) -> bool {
    let first = doc.sentences[sentence].first as usize;
    (first.max(years.saturating_sub(9))..years).any(|token| says(doc, token, "commemorates"))
}

/// Whether a sentence has a day of these weeks, or a verb that tells of today.
fn is_news(doc: &Doc, findings: &Findings, sentence: usize) -> bool {
    let clause = Clause::new(doc, sentence);
    let from = findings.dates.partition_point(|date| (date.sentence as usize) < sentence);
    let mut own = findings.dates[from..].iter().take_while(|date| date.sentence as usize == sentence);
    own.any(|date| matches!(date.kind, "DATE" | "TIME") && !is_past(&clause, date))
        || clause.is_any(clause.first, keys!["a", "an", "another"])
        || (clause.first..clause.last).any(|token| {
            let gone = clause.is_any(token, keys!["days", "weeks", "hours", "week"]);
            gone && clause.is_any(token + 1, keys!["after", "ago", "before", "earlier"])
        })
        || (clause.first..clause.last).any(|token| clause.is_any(token, keys!["has", "have", "is", "are", "recently"]))
}
