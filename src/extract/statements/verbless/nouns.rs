//! Nouns of speech with whose they are: "Rome's claim that", "his call for", "the demand by the rebels that", "in Moscow's view".
//! Knows possessors and what a noun takes; must not resolve who speaks.

use super::around_source::{backward, forward, opens_clause};
use crate::extract::statements::cue::Cue;
use crate::extract::statements::cue::takes::Takes;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::lexicon::Row;
use crate::text::{Kind, keys};

/// "Rome's claim that …", "his warning that …", "the claim by Rome that …", "Annan's call for a truce"
pub fn said(plan: &Plan, sentence: usize, words: Tokens, row: Row, drafts: &[Draft]) -> Option<Draft> {
    let reader = plan.reader;
    let takes = Takes::of(row);
    let opens = words.start == plan.sentence.start;
    if opens && !reader.doc.is_any(words.end, keys!["by", "from", "among"]) {
        return None;
    }
    let told = |draft: &Draft| draft.sentence == sentence && draft.content.iter().any(|one| one.contains(&words.start));
    if takes.has("in_own")
        && !drafts.iter().any(told)
        && let Some(draft) = own_words(plan, sentence, &words)
    {
        return Some(draft);
    }
    let (phrase, next) = whose(plan, &words, takes)?;
    if !head(reader, &phrase).is_somebody() {
        return None;
    }
    let words_end = words.end;
    let cue = Some((words, row.get("lemma")));
    if reader.is(next, "that") && takes.has("that") {
        let content = clause(plan, &phrase, next + 1)?;
        return Some(Draft::new(sentence, phrase, cue, vec![content], "statements/noun"));
    }
    // "his requests for payment", "the town's requests to close the road": again and again, and nobody tells when.
    let often =
        reader.has(phrase.start, DETERMINER) && phrase.len() == 1 && ends_in(reader.doc.word(words_end - 1), "s");
    if often || reader.is(words_end - 1, "requests") {
        return None;
    }
    if let Some((whom, to)) = called_on(plan, next, row) {
        let content = to..topic_end(plan, to);
        let draft = Draft::new(sentence, phrase, cue, vec![content], "statements/noun-topic");
        return Some(Draft { addressee: Some(whom), ..draft });
    }
    let content = topic(plan, next, takes)?;
    Some(Draft::new(sentence, phrase, cue, vec![content], "statements/noun-topic"))
}

/// "Annan's call | on Israel | to withdraw": on whom, and where the infinitive begins.
fn called_on(plan: &Plan, next: usize, row: Row) -> Option<(Tokens, usize)> {
    let reader = plan.reader;
    let calls = matches!(row.get("lemma"), "call" | "appeal" | "plea" | "request" | "demand" | "order");
    if !calls || !reader.doc.is_any(next, keys!["on", "upon", "to"]) {
        return None;
    }
    let end = phrase::end(reader, next + 1, plan.high());
    let plain = reader.is(end, "to") && reader.word(end + 1) && !reader.has(end + 1, DETERMINER | PREPOSITION);
    let whom = next + 1..end;
    (!whom.is_empty() && plain && head(reader, &whom).is_somebody()).then_some((whom, end))
}

/// Whose the noun is, and the token behind both.
fn whose(plan: &Plan, words: &Tokens, takes: Takes) -> Option<(Tokens, usize)> {
    let reader = plan.reader;
    let behind = reader.doc.is_any(words.end, keys!["by", "from", "among"]) || reader.is(words.end, "of");
    if !behind {
        return Some((possessor(plan, words.start)?, words.end));
    }
    if words.start > plan.sentence.start
        && let Some(phrase) = possessor(plan, words.start).filter(|_| !reader.is(words.end, "by"))
    {
        return Some((phrase, words.end));
    }
    let first = words.end + 1;
    let end = phrase::end(reader, first, plan.high());
    // "the condemnation by the League | of the raid", but not "by the government of France"
    let of_what = |token: usize| {
        let body = || reader.noun(token - 1).is_some_and(|row| row.get("kind") == "body");
        let small = || reader.word(token + 1) && !reader.capital(token + 1) && !reader.has(token + 1, DETERMINER);
        reader.entity(token - 1).is_some()
            && (reader.has(token + 1, DETERMINER) || ends_in(reader.doc.word(token + 1), "ing"))
            || body() && small()
    };
    let topic = |&token: &usize| {
        takes.has(topic_word(reader, token))
            && (!reader.is(token, "of") || !reader.is(words.end, "of") && of_what(token))
    };
    let end = (first + 1..end).find(topic).unwrap_or(end);
    // "comments by Ann Ray, the chief envoy, | that …"
    let plain = |&at: &usize| !reader.finite(at) && !reader.mark(at) && !reader.stop(at);
    let closing = || (end + 2..plan.high().min(end + 14)).take_while(plain).find(|&at| reader.comma(at));
    if let Some(closing) = Some(end).filter(|&end| reader.comma(end) && first < end).and_then(|_| closing())
        && reader.is(closing + 1, "that")
        && takes.has("that")
    {
        return Some((first..end, closing + 1));
    }
    let clause = reader.is(end, "that") || !reader.is(words.end, "of");
    (first < end && clause).then_some((first..end, end))
}

fn topic_word<'a>(reader: &Reader, token: usize) -> &'a str {
    ["of", "for", "to", "against", "about", "on", "over", "at", "with"]
        .into_iter()
        .find(|word| reader.is(token, word))
        .unwrap_or("")
}

/// The clause behind "that", up to the main verb where the noun is its subject.
fn clause(plan: &Plan, phrase: &Tokens, start: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let end =
        (start..plan.high()).find(|&token| reader.comma(token) && !reader.has(token, QUOTED)).unwrap_or(plan.high());
    // `“… of the oven,” | telling`: the marks take in the comma.
    let closes = |token: usize| reader.closed_at(token).is_some() && reader.comma(token - 1);
    let end = (start + 1..end).find(|&token| closes(token)).map_or(end, |mark| mark + 1);
    let end = if reader.has_finite(plan.sentence.start..phrase.start) { end } else { main_verb(reader, start..end) };
    let content = start..plan.trim(start, end);
    (content.start < content.end && reader.is_clause(content.clone())).then_some(content)
}

/// "call | for a ceasefire", "promise | to step down": up to the next verb, comma or clause.
fn topic(plan: &Plan, next: usize, takes: Takes) -> Option<Tokens> {
    let reader = plan.reader;
    let word = topic_word(reader, next);
    let whom = word == "to" && takes.has("to_np");
    if !whom && !takes.has(word) || reader.has(next + 1, DATE) {
        return None;
    }
    let start = if word == "to" && !whom { next } else { next + 1 };
    let content = start..topic_end(plan, start);
    (!content.is_empty() && !reader.has(start, PRONOUN)).then_some(content)
}

/// Where a topic that begins at `start` ends.
fn topic_end(plan: &Plan, start: usize) -> usize {
    let reader = plan.reader;
    let attributive = |token: usize| {
        ends_in(reader.doc.word(token), "ed")
            && reader.word(token + 1)
            && !reader.has(token + 1, PREPOSITION | DETERMINER | PRONOUN | SUBORDINATE | AND)
            && !reader.capital(token + 1)
            && !reader.adverb(token + 1)
    };
    let ends = |&token: &usize| {
        !reader.has(token, QUOTED)
            && (reader.comma(token)
                || reader.stop(token)
                || reader.dash(token)
                || reader.finite(token) && !attributive(token)
                || reader.has(token, SUBORDINATE | RELATIVE) && !reader.is(token, "as")
                || reader.mark(token) && reader.opened_at(token).is_none())
    };
    let end = (start + 1..plan.high()).find(ends).unwrap_or(plan.high());
    plan.trim(start, end)
}

/// "In his words, the truce would hold", ", in Moscow's view": the source with its noun opens, ends or parts a clause.
fn own_words(plan: &Plan, sentence: usize, words: &Tokens) -> Option<Draft> {
    let reader = plan.reader;
    let phrase = possessor(plan, words.start)?;
    let first = phrase.start.checked_sub(1).filter(|&first| first >= plan.sentence.start)?;
    if !reader.doc.is_any(first, keys!["in", "by"]) || !head(reader, &phrase).is_somebody() {
        return None;
    }
    let opens = opens_clause(plan, first);
    let apart = reader.comma(words.end) || words.end >= plan.high();
    // "In their dissent, three judges argued that …": who speaks in it is named behind the comma.
    let cataphor = reader.doc.is_any(phrase.start, keys!["his", "her", "their"]) && phrase.len() == 1;
    let tells = |cue: &Cue| reader.is(cue.words.end, "that") || matches!(cue.lemma, "say" | "write" | "argue");
    let named = |(subject, cue): (&Subject, &Cue)| {
        matches!(subject, Subject::Before(whose) if whose.start == words.end + 1) && tells(cue)
    };
    if opens && cataphor && plan.subjects.iter().zip(&plan.cues).any(named) {
        return None;
    }
    let content = match () {
        () if opens && reader.comma(words.end) => forward(plan, first, words.end)?,
        () if !opens && apart && reader.comma(first - 1) => backward(plan, first, words.end)?,
        () => return None,
    };
    Some(Draft::new(sentence, phrase, Some((first..words.end, "in the words of")), content, "statements/own-words"))
}

/// "his claim that the road was open | was false": where the main verb begins behind a clause that belongs to its subject.
fn main_verb(reader: &Reader, clause: Tokens) -> usize {
    let Some(first) = clause.clone().find(|&token| reader.finite(token)) else { return clause.end };
    let before_verb = |token: usize| {
        reader.has(token, AUXILIARY) || reader.adverb(token) || reader.doc.is_any(token, keys!["been", "be", "not"])
    };
    let group = (first..clause.end).find(|&token| !before_verb(token)).unwrap_or(clause.end);
    let group = group + usize::from(reader.has(group.saturating_sub(1), AUXILIARY) || reader.finite(group));
    let takes_object = |token: usize| {
        ends_in(reader.doc.word(token), "ed")
            && reader.finite(token)
            && (reader.capital(token + 1) || reader.has(token + 1, DETERMINER | PRONOUN))
            && !reader.has(token - 1, PRONOUN | DETERMINER)
    };
    let joins = |token: &usize| !reader.has(*token, AND | RELATIVE | SUBORDINATE) && !reader.comma(*token);
    (group..clause.end)
        .take_while(joins)
        .find(|&token| (reader.has(token, AUXILIARY | PAST) || takes_object(token)) && !reader.has(token, QUOTED))
        .unwrap_or(clause.end)
}

/// "Rome's" or "his" before a noun, adjectives between.
fn possessor(plan: &Plan, noun: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let low = plan.sentence.start.max(noun.saturating_sub(3));
    for token in (low..noun).rev() {
        let clitic = reader.doc.tokens[token].kind == Kind::Clitic || reader.has(token, APOSTROPHE);
        if clitic && token > plan.sentence.start {
            let first = phrase::start(reader, token, plan.sentence.start);
            // "a protest against Tokyo's refusal"
            let governed =
                |&at: &usize| reader.has(at, PREPOSITION) && !reader.is(at, "of") && reader.entity(at).is_none();
            let first = (first..token).rev().find(governed).map_or(first, |at| at + 1);
            return (first < token).then_some(first..token);
        }
        if reader.doc.is_any(token, keys!["his", "her", "their"]) {
            return Some(token..token + 1);
        }
        if !reader.word(token) || reader.has(token, DETERMINER | PREPOSITION) || reader.finite(token) {
            return None;
        }
    }
    None
}
