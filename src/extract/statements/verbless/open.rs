//! Quotations behind a sentence that ends with a colon, or with "the words". Knows quotations and sentences; must not resolve who speaks.

use super::owner;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::{QUOTED, Tokens};
use crate::extract::statements::subject::{self, Subject};
use crate::text::{Keys, keys};

/// A quotation behind a sentence that ends with a colon or, after a cue, with a comma: `She wrote on her page: ¶ "…"`.
pub fn announced(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    let reader = plan.reader;
    let mut colons = plan.sentence.clone().filter(|&token| reader.is(token, ":"));
    let Some(quote) = colons.find_map(|colon| reader.opened_at(colon + 1)) else { return };
    let quote = reader.quote_tokens(quote);
    let open = quote.start;
    let ends = quote.end >= plan.high()
        || reader.dash(quote.end)
        || reader.comma(quote.end)
        || reader.is_clause(quote.clone());
    if !ends || claimed(drafts, &quote) {
        return;
    }
    let long = || quote.clone().filter(|&token| reader.word(token) && reader.doc.word(token).len() > 3);
    if long().next().is_some() && long().all(|token| reader.capital(token)) && !reader.stop(quote.end - 2) {
        return;
    }
    // "said he had nothing to add: “…”": whose the infinitive is, is told by the verb before it.
    let governs = |&cue: &usize| {
        plan.cues[cue].words.end < open && !plan.cues[cue].infinitive && !matches!(plan.subjects[cue], Subject::Missing)
    };
    let cue = (0..plan.cues.len()).rev().find(governs);
    let phrase = match cue.map(|cue| &plan.subjects[cue]) {
        Some(Subject::Before(phrase) | Subject::After(phrase)) => Some(phrase.clone()),
        // "His answer: “No way.”"
        _ => subject::of_sentence(reader, &plan.sentence).or_else(|| {
            let label = plan.sentence.start..open - 1;
            (label.len() <= 6 && owner::owner(reader, &label).is_some()).then_some(label)
        }),
    };
    let quoting = cue.filter(|&cue| matches!(plan.cues[cue].lemma, "quote" | "cite"));
    let object = quoting.map(|cue| plan.cues[cue].words.end..open - 1);
    let phrase = object.filter(|object| head(reader, object).is_somebody()).or(phrase);
    let phrase = phrase.map(|phrase| owner::owner(reader, &phrase).unwrap_or(phrase));
    let Some(phrase) = phrase.filter(|phrase| head(reader, phrase).is_somebody()) else { return };
    // "She gets the same answer: “…”": another gives it.
    let gets =
        |token: usize| reader.doc.is_any(token, keys!["get", "gets", "got", "receive", "receives", "received", "met"]);
    if (phrase.end..open).any(gets) {
        return;
    }
    let cue = cue.map(|cue| (plan.cues[cue].words.clone(), plan.cues[cue].lemma));
    drafts.push(Draft::new(sentence, phrase, cue, vec![quote], "statements/colon"));
}

/// `He signed off with the words “See you.”`: the subject's words behind a verb that ends or begins something.
pub fn with_the_words(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    const VERBS: &Keys = keys![
        "off", "up", "ended", "ends", "ending", "closed", "closes", "concluded", "concludes", "began", "begins",
        "opened", "opens", "replied", "replies", "reacted", "started", "starts", "finished", "finishes", "responded",
        "parted",
    ];
    let reader = plan.reader;
    let named = |token: usize| {
        reader.is(token, "words") && reader.doc.is_any(token - 1, keys!["the", "these"]) && reader.is(token - 2, "with")
    };
    let Some(words) = (plan.sentence.start + 4..plan.sentence.end).find(|&token| named(token)) else { return };
    let open = words + 1 + usize::from(reader.comma(words + 1) || reader.is(words + 1, ":"));
    let Some(quote) = reader.opened_at(open).filter(|_| reader.doc.is_any(words - 3, VERBS)) else { return };
    let quote = reader.quote_tokens(quote);
    if reader.has(words, QUOTED) || claimed(drafts, &quote) {
        return;
    }
    let phrase = subject::of_sentence(reader, &plan.sentence).filter(|phrase| head(reader, phrase).is_somebody());
    drafts.extend(phrase.map(|phrase| Draft::new(sentence, phrase, None, vec![quote], "statements/with-the-words")));
}

/// Whether one of the drafts has the quotation already.
fn claimed(drafts: &[Draft], quote: &Tokens) -> bool {
    let shares = |tokens: &Tokens| tokens.start < quote.end && quote.start < tokens.end;
    drafts.iter().any(|draft| draft.content.iter().any(shares))
}
