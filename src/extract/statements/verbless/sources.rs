//! Attribution without a verb: "according to X", "in the words of X", "X's claim that", `X: "…"`, "— X".
//! Knows phrases and marks; must not resolve who speaks.

use super::around_source::backward;
use super::around_source::forward;
use super::around_source::opens_clause;
use super::labels;
use super::nouns;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::named::named_apposition;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::plan::openings::by_rules;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// The statements of a sentence that no verb makes.
pub fn find(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    let reader = plan.reader;
    let all = reader.doc.matches(List::ReportingCues);
    let first = all.partition_point(|found| (found.first as usize) < plan.sentence.start);
    for found in all[first..].iter().take_while(|found| (found.first as usize) < plan.sentence.end) {
        let words = found.first as usize..found.last as usize;
        if reader.has(words.start, QUOTED) {
            continue;
        }
        let draft = match found.row.get("pos") {
            "phrase" => source(plan, sentence, words, found.row.get("lemma")),
            "noun" => nouns::said(plan, sentence, words, found.row, drafts).filter(|draft| !presupposed(drafts, draft)),
            _ => None,
        };
        drafts.extend(draft);
    }
    drafts.extend(
        labels::labelled(plan, sentence)
            .or_else(|| labels::labelled_behind(plan, sentence))
            .or_else(|| labels::quoted_first(plan, sentence)),
    );
}

/// "charging that his comments about women made him unfit": a noun with its topic inside what somebody says;
/// "repeated his claim that": what is claimed is told with the verb.
fn presupposed(drafts: &[Draft], draft: &Draft) -> bool {
    let content = &draft.content[0];
    let whose = draft.phrase.as_ref().map_or(0, |phrase| phrase.start);
    let told = |other: &&Draft| other.cue.as_ref().is_some_and(|(cue, _)| cue.contains(&whose));
    let mut same = drafts.iter().filter(|other| other.sentence == draft.sentence);
    same.any(|other| {
        let holds = other.content.iter().any(|one| one.contains(&content.start));
        let same = other.content == draft.content;
        holds && (draft.rule == "statements/noun-topic" || same || told(&other))
    })
}

/// "according to the ministry"
fn source(plan: &Plan, sentence: usize, words: Tokens, lemma: &'static str) -> Option<Draft> {
    let reader = plan.reader;
    let high = plan.high();
    let inside = lemma != "according to"
        && words.start > plan.sentence.start
        && reader.word(words.start - 1)
        && !reader.has(words.start - 1, AND | RELATIVE | SUBORDINATE);
    if inside || reader.has(words.end, RELATIVE) && !reader.is(words.end, "that") {
        return None;
    }
    if reader.is(words.start, "to") && words.start > plan.sentence.start {
        return None;
    }
    let mut end = phrase::end(reader, words.end, high);
    while words.start == plan.sentence.start
        && reader.doc.is_any(end, keys!["on", "of", "into", "about"])
        && !reader.has(end + 1, DATE)
    {
        let next = phrase::end(reader, end + 1, high);
        if next <= end + 1 {
            break;
        }
        end = next;
    }
    // "according to a police | report, …": the noun that looks like a verb ends the source.
    let closed = reader.comma(end + 1) || reader.stop(end + 1);
    let noun = reader.has(end, CUE) && closed && !reader.comma(end);
    if noun && reader.noun(end).is_some_and(|row| row.get("kind") == "document") {
        end += 1;
    }
    // "according to a survey | and 30,000 residents had fled": the verb has a subject of its own.
    let and = (words.end + 1..end).rev().find(|&token| reader.has(token, AND));
    let end = and.filter(|&and| reader.finite(end) && !reader.capital(and + 1)).unwrap_or(end);
    let end = with_name(reader, words.end..end, high);
    let source = (end > words.end).then_some(words.end..end)?;
    let end = past_participle(reader, end, high);
    let vague = reader.doc.is_any(end - 1, VAGUE) || lemma == "according to" && by_rules(reader, words.start);
    if vague || head(reader, &source) == Head::Other && reader.noun(end - 1).is_none() && source.len() < 2 {
        return None;
    }
    if lemma != "according to"
        && let Some(open) = (end..(end + 16).min(plan.sentence.end)).find(|&token| reader.opened_at(token).is_some())
        && !reader.has_finite(end..open)
    {
        let content = vec![reader.quote_tokens(reader.opened_at(open).expect("just found"))];
        return Some(Draft::new(sentence, source, Some((words, lemma)), content, "statements/words-of"));
    }
    // "According to her: “…”"
    if let Some(quote) = reader.opened_at(end + 1).filter(|_| reader.is(end, ":")) {
        let content = vec![reader.quote_tokens(quote)];
        return Some(Draft::new(sentence, source, Some((words, lemma)), content, "statements/source"));
    }
    let opens = opens_clause(plan, words.start);
    let content = if opens { forward(plan, words.start, end)? } else { backward(plan, words.start, end)? };
    Some(Draft::new(sentence, source, Some((words, lemma)), content, "statements/source"))
}

/// "according to a resident, | Ann Ray, the gunmen fled": the end of the name of the one who tells, where the next words have a subject of
/// their own; "according to police, | Ann Ray, 34, was shot" names the victim.
fn with_name(reader: &Reader, source: Tokens, high: usize) -> usize {
    let end = source.end;
    let one = matches!(head(reader, &source), Head::Noun(row, _)
        if row.get("number") == "1" && matches!(row.get("kind"), "person" | "office" | "spokes"));
    if !one || end >= high || !reader.comma(end) {
        return end;
    }
    let closing = (end + 1..high).find(|&token| reader.comma(token) || reader.stop(token)).unwrap_or(high);
    let named = named_apposition(reader, source, closing);
    let next = named + 1;
    // "the coach, Ann Ray, | in their first match, the girls won"
    let closes = (next..high).find(|&token| reader.comma(token) || reader.finite(token));
    let adverbial =
        reader.has(next, PREPOSITION) && closes.is_some_and(|comma| reader.comma(comma) && !reader.finite(comma + 1));
    // "the prosecutor, | Ann Ray, the main suspect, was caught", "a friend, | Ann Ray, his brother and a cousin were lost"
    let own = closes.is_some_and(|verb| {
        !reader.comma(verb) && !(next..verb).any(|token| reader.has(token, AND | RELATIVE)) && !reader.adverb(next)
    });
    let subject = named >= high
        || reader.stop(named)
        || reader.doc.is_any(next, keys!["he", "she", "they", "we", "it", "i", "there"])
        || own
            && (reader.has(next, DETERMINER | PRONOUN) && !reader.doc.is_any(next, keys!["a", "an", "one"])
                || reader.entity(next).is_some()
                || reader.word(next) && !reader.finite(next) && reader.finite(next + 1))
        || adverbial;
    if subject { named } else { end }
}

/// What things are done by, and nobody says: "according to plan".
const VAGUE: &Keys = keys![
    "plan", "plans", "schedule", "size", "need", "needs", "law", "tradition", "custom", "age", "rank", "ability",
    "taste", "type", "gender", "weight", "calendar", "criteria", "instructions", "procedure", "procedures", "formula",
    "method", "recipe", "season", "circumstances", "region", "category", "price", "value", "date", "merit",
    "seniority", "means", "rites", "rite", "customs", "traditions", "norms", "regulations", "protocol", "protocols",
    "guidelines", "principles", "preference", "wishes", "height", "income", "nationality", "ethnicity", "religion",
    "sex", "conscience", "quality", "quantity", "demand", "supply", "degree", "order", "constitution", "sharia",
];

/// "two diplomats briefed on the talks, …": at the comma behind what tells of the source.
fn past_participle(reader: &Reader, end: usize, high: usize) -> usize {
    let tells = ends_in(reader.doc.word(end), "ed")
        || reader.has(end, EITHER)
        || reader.doc.is_any(end, keys!["with", "close", "familiar", "present"]);
    let inside = |&token: &usize| !reader.stop(token) && !reader.mark(token) && !reader.has(token, AUXILIARY);
    let comma = (end + 1..high.min(end + 12)).take_while(inside).find(|&token| reader.comma(token));
    comma.filter(|_| tells).unwrap_or(end)
}

/// What a source may be said to be before its comma: "according to a post made two days ago, …".
pub const PUBLISHED: &Keys = keys![
    "made", "published", "released", "issued", "obtained", "seen", "posted", "dated", "signed", "carried", "sent",
    "quoted", "cited", "conducted", "compiled", "prepared", "commissioned", "leaked", "read", "broadcast", "aired",
    "filed", "written", "reviewed", "based", "drawn", "funded", "led", "presented", "shared", "submitted", "taken",
    "updated", "viewed",
];
