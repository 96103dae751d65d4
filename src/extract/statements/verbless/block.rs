//! A paragraph without quotation marks behind an attribution that ends in a colon: "The ministry said in a statement:", "Rome denied the
//! charges:". Knows sentences and paragraphs; must not resolve who speaks.

use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::text::keys;

/// What the sentence announces, when the next paragraph tells it.
pub fn announced(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    let Some(index) = cue(plan) else { return };
    let cue = &plan.cues[index];
    let Some(phrase) = subject(plan, index).filter(|phrase| head(plan.reader, phrase).is_somebody()) else { return };
    let own = |draft: &Draft| draft.cue.as_ref().is_some_and(|(words, _)| *words == cue.words);
    if drafts.iter().any(|draft| own(draft) && !points_on(plan, draft)) {
        return;
    }
    let Some(content) = paragraph(plan, sentence) else { return };
    drafts.retain(|draft| !own(draft));
    let cue = Some((cue.words.clone(), cue.lemma));
    drafts.push(Draft::new(sentence, phrase, cue, vec![content], "statements/block"));
}

/// The last cue that may report in full words, where a colon ends the sentence.
fn cue(plan: &Plan) -> Option<usize> {
    let colon = plan.sentence.end.checked_sub(1)?;
    if plan.reader.doc.word(colon) != ":" {
        return None;
    }
    let speaks = |&index: &usize| {
        let cue = &plan.cues[index];
        let full = cue.takes.has("quote") || cue.row.get("class") == "deny";
        full && !cue.unreal && !cue.negated && !cue.passive && cue.tense != crate::extract::statements::cue::Tense::Ing
    };
    (0..plan.cues.len()).rev().find(speaks)
}

fn subject(plan: &Plan, index: usize) -> Option<Tokens> {
    match &plan.subjects[index] {
        Subject::Before(phrase) | Subject::After(phrase) => Some(phrase.clone()),
        _ => None,
    }
}

/// "these allegations:", "the following:": the object only points to what comes.
fn points_on(plan: &Plan, draft: &Draft) -> bool {
    let [object] = draft.content.as_slice() else { return false };
    let points = keys!["this", "these", "those", "the", "following", "it"];
    object.len() <= 4 && plan.reader.doc.is_any(object.start, points)
}

/// The next paragraph up to a sentence in which somebody else reports; lists and quotations are none.
fn paragraph(plan: &Plan, sentence: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let doc = reader.doc;
    let next = doc.sentences.get(sentence + 1)?;
    let here = doc.sentences[sentence].paragraph;
    let alone = next.paragraph != here && doc.paragraph_kind(sentence) == doc.paragraph_kind(sentence + 1);
    let first = next.first as usize;
    let prose = reader.word(first) && reader.capital(first) && reader.is_clause(next.tokens());
    let ends = |sentence: usize| reader.stop(doc.sentences[sentence].tokens().end.saturating_sub(1));
    if !alone || !prose || !ends(sentence + 1) {
        return None;
    }
    let reports = |index: usize| {
        let plan = Plan::new(reader, doc.sentences[index].tokens());
        let reports = |cue: usize| {
            let Subject::Before(phrase) = &plan.subjects[cue] else { return false };
            let head = head(reader, phrase);
            plan.cues[cue].takes.has("quote") && head.is_somebody() && !matches!(head, Head::Capital(_))
        };
        (0..plan.cues.len()).any(reports)
    };
    if reports(sentence + 1) {
        return None;
    }
    let last = (sentence + 2..doc.sentences.len().min(sentence + 8))
        .take_while(|&index| doc.sentences[index].paragraph == next.paragraph && !reports(index))
        .last()
        .unwrap_or(sentence + 1);
    Some(first..doc.sentences[last].tokens().end)
}
