//! Quotations that no cue of their own introduces: behind a sentence that ends with a colon, and those that carry on a speaker.
//! Knows quotations, sentences and the drafts that stand; must not resolve who speaks.

use super::beats;
use super::exchange::{self, Turn};
use super::gather::Draft;
use super::head::{Head, head};
use super::plan::Plan;
use super::reader::*;
use super::subject::{self, Subject};
use crate::extract::EntityRef;
use crate::text::keys;

/// A quotation behind a sentence that ends with a colon or, after a cue, with a comma: `She wrote on her page: ¶ "…"`.
pub fn announced(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    let reader = plan.reader;
    let behind = plan.sentence.start + 1..plan.sentence.end + 1;
    let Some(open) = behind.into_iter().find(|&token| reader.is(token - 1, ":") && reader.opened_at(token).is_some())
    else {
        return;
    };
    let quote = reader.quote_tokens(reader.opened_at(open).expect("just found"));
    let ends = quote.end >= plan.high()
        || reader.dash(quote.end)
        || reader.comma(quote.end)
        || reader.is_clause(quote.clone());
    if !ends {
        return;
    }
    if drafts
        .iter()
        .any(|draft| draft.content.iter().any(|tokens| tokens.start < quote.end && quote.start < tokens.end))
    {
        return;
    }
    let long = || quote.clone().filter(|&token| reader.word(token) && reader.doc.word(token).len() > 3);
    if long().next().is_some() && long().all(|token| reader.capital(token)) && !reader.stop(quote.end - 2) {
        return;
    }
    let cue = (0..plan.cues.len())
        .rev()
        .find(|&cue| plan.cues[cue].words.end < open && !matches!(plan.subjects[cue], Subject::Missing));
    let phrase = match cue.map(|cue| &plan.subjects[cue]) {
        Some(Subject::Before(phrase) | Subject::After(phrase)) => Some(phrase.clone()),
        _ => subject::of_sentence(reader, &plan.sentence),
    };
    let quoting = cue.filter(|&cue| matches!(plan.cues[cue].lemma, "quote" | "cite"));
    let object = quoting.map(|cue| plan.cues[cue].words.end..open - 1);
    let phrase = object.filter(|object| head(reader, object).is_somebody()).or(phrase);
    let phrase = phrase.map(|phrase| beats::owner(reader, &phrase).unwrap_or(phrase));
    let Some(phrase) = phrase.filter(|phrase| head(reader, phrase).is_somebody()) else { return };
    let cue = cue.map(|cue| (plan.cues[cue].words.clone(), plan.cues[cue].lemma));
    drafts.push(Draft::new(sentence, phrase, cue, vec![quote], "statements/colon"));
}

/// A quotation of whole sentences right behind a statement, with no cue of its own: the same speaker goes on.
/// `previous` is the index of the statement that it goes on from.
pub fn carried_on(reader: &Reader, drafts: &[Draft]) -> Vec<(Draft, Option<usize>)> {
    let mut claimed: Vec<(Tokens, usize)> = drafts
        .iter()
        .enumerate()
        .flat_map(|(at, draft)| draft.content.iter().map(move |one| (one.clone(), at)))
        .collect();
    claimed.sort_by_key(|(tokens, _)| tokens.start);
    let mut found = Vec::new();
    let mut skip_to = 0;
    let mut last: Option<(usize, usize)> = None;
    let mut turn = Turn::default();
    for quote in 0..reader.quotes.len() {
        let tokens = reader.quote_tokens(quote);
        if tokens.start < skip_to {
            continue;
        }
        skip_to = tokens.end;
        let at = claimed.partition_point(|(one, _)| one.start <= tokens.start);
        let holds = claimed[..at].iter().rev().take(6).find(|(one, _)| tokens.start < one.end);
        if let Some((_, draft)) = holds.or_else(|| claimed.get(at).filter(|(one, _)| one.start < tokens.end)) {
            turn = turn.next(reader, &tokens, Some(&drafts[*draft]));
            continue;
        }
        if let Some(draft) = credited(reader, &tokens).or_else(|| beats::how(reader, &tokens)) {
            turn = turn.next(reader, &tokens, Some(&draft));
            found.push((draft, None));
            continue;
        }
        if turn.passes(reader, &tokens) {
            turn = turn.next(reader, &tokens, None);
            found.push((exchange::draft(reader, tokens), None));
            continue;
        }
        let goes_on = |previous: usize| whole_sentences(reader, &tokens) || adds(reader, &drafts[previous], &tokens);
        let previous = before(reader, drafts, &tokens, last);
        if let Some(previous) = previous.filter(|&previous| goes_on(previous)) {
            last = Some((previous, sentence_of(reader, tokens.end - 1)));
            turn = turn.next(reader, &tokens, Some(&drafts[previous]));
            let carried =
                Draft::new(sentence_of(reader, tokens.start + 1), 0..0, None, vec![tokens], "statements/carried-on");
            found.push((Draft { phrase: None, elided: true, ..carried }, Some(previous)));
        } else if let Some(draft) = beats::beside(reader, &tokens) {
            turn = turn.next(reader, &tokens, Some(&draft));
            found.push((draft, None));
        }
    }
    found
}

fn sentence_of(reader: &Reader, token: usize) -> usize {
    reader.doc.sentence_of(token).unwrap_or(0)
}

/// Whether the quotation begins a sentence and ends one, and has a verb.
fn whole_sentences(reader: &Reader, tokens: &Tokens) -> bool {
    if tokens.len() <= 5 {
        return false;
    }
    let Some(sentence) = reader.doc.sentence_of(tokens.start) else { return false };
    let begins = reader.doc.sentences[sentence].first as usize == tokens.start || reader.stop(tokens.start - 1);
    let inner = tokens.end - 2;
    let ended = reader.stop(inner)
        || reader.stop(tokens.end)
        || reader.doc.sentence_of(tokens.end) != reader.doc.sentence_of(tokens.end - 1);
    begins && ended && !reader.comma(inner)
}

/// A word or two that the speaker adds in the same paragraph (`“Ask anyone.”`), or words behind a colon that no verb opens
/// (`And after a pause: “…”`).
fn adds(reader: &Reader, draft: &Draft, tokens: &Tokens) -> bool {
    let Some(sentence) = reader.doc.sentence_of(tokens.start) else { return false };
    let first = reader.doc.sentences[sentence].first as usize;
    let quoted = draft.content.iter().any(|content| reader.mark(content.start));
    let ended = reader.stop(tokens.end - 2) && tokens.len() > 3;
    let same = reader.doc.sentences[draft.sentence].paragraph == reader.doc.sentences[sentence].paragraph;
    let colon = tokens.start > first && reader.doc.word(tokens.start - 1) == ":";
    let opens = first == tokens.start || colon && !reader.has_finite(first..tokens.start);
    quoted && same && ended && opens && draft.sentence + 1 >= sentence
}

/// `"…" — Ann Ray, mayor of Lodz`
fn credited(reader: &Reader, tokens: &Tokens) -> Option<Draft> {
    let dash = tokens.end;
    let first = dash + 1;
    let person = (reader.dash(dash) || reader.doc.word(dash) == "-")
        && matches!(reader.entity(first), Some(EntityRef::Person(_)));
    let mut end = first;
    while person && reader.entity(end) == reader.entity(first) {
        end += 1;
    }
    let sentence = sentence_of(reader, tokens.start);
    person.then(|| Draft::new(sentence, first..end, None, vec![tokens.clone()], "statements/credit"))
}

/// The statement that ends the sentence just before the quotation, in its paragraph or the one before; questions of an interview and
/// the quotation that carried it on last (`carried`: the statement and the sentence where it ended) may stand between.
fn before(reader: &Reader, drafts: &[Draft], tokens: &Tokens, carried: Option<(usize, usize)>) -> Option<usize> {
    let sentence = sentence_of(reader, tokens.start);
    let index = drafts.iter().rposition(|draft| {
        draft.sentence < sentence || draft.content[0].end <= tokens.start && draft.sentence == sentence
    })?;
    let draft = &drafts[index];
    let last = draft.content.iter().map(|tokens| tokens.end).max()?.max(draft.cue.as_ref().map_or(0, |cue| cue.0.end));
    let spoken = sentence_of(reader, last - 1).min(sentence);
    let asked = |&index: &usize| {
        let words = reader.doc.sentences[index].tokens();
        reader.doc.word(words.end - 1) == "?" && !reader.has(words.start, QUOTED) && words.len() < 40
    };
    let further = carried.filter(|&(previous, end)| previous == index && end < sentence).map_or(spoken, |(_, end)| end);
    let questions = (further + 1..sentence).take(5).filter(asked).count();
    let paragraph = |index: usize| reader.doc.sentences[index].paragraph;
    let spoken = if questions > 0 || paragraph(further) == paragraph(sentence) { further.max(spoken) } else { spoken };
    let gap = sentence - spoken - questions.min(sentence - spoken);
    let gap = gap - usize::from(gap == 2 && paragraph(spoken) == paragraph(sentence) && scenery(reader, sentence - 1));
    if paragraph(spoken) != paragraph(sentence) && asks(reader, draft) && asks_somebody(reader, draft) {
        return None;
    }
    let said = draft.cue.as_ref().is_none_or(|_| true)
        && draft
            .phrase
            .as_ref()
            .is_none_or(|phrase| !matches!(head(reader, phrase), Head::Noun(row, _) if row.get("kind") == "document"))
        || paragraph(spoken) == paragraph(sentence);
    (gap <= 1 && said).then_some(index)
}

/// "Behind him a sign says “Closed”.": a sentence that tells of nobody who could speak.
fn scenery(reader: &Reader, sentence: usize) -> bool {
    let words = reader.doc.sentences[sentence].tokens();
    let person = |token: usize| matches!(reader.entity(token), Some(EntityRef::Person(_)));
    let governed = |phrase: &Tokens| phrase.start > words.start && reader.has(phrase.start - 1, PREPOSITION);
    let subject = subject::of_sentence(reader, &words).filter(|phrase| !governed(phrase));
    let people = |token: usize| reader.noun(token).is_some_and(|row| !matches!(row.get("kind"), "document" | "venue"));
    let speaks = match subject {
        Some(phrase) => head(reader, &phrase).is_somebody(),
        None => words.clone().any(people),
    };
    !speaks && !reader.mark(words.start) && words.len() < 30 && !words.clone().any(person)
}

/// `"Did you see him?" she asked.`: the next paragraph's quotation answers.
fn asks_somebody(reader: &Reader, draft: &Draft) -> bool {
    draft.content.last().is_some_and(|last| last.clone().any(|token| reader.doc.is_any(token, keys!["you", "your"])))
}

/// A quotation that ends with a question mark.
fn asks(reader: &Reader, draft: &Draft) -> bool {
    let Some(last) = draft.content.last() else { return false };
    last.len() > 3 && reader.mark(last.start) && (last.end - 2..last.end).any(|token| reader.doc.word(token) == "?")
}
