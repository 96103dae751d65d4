//! Whose the forms without a subject of their own are: "ended by | saying", "issued a statement | saying", "heard the pilot | say".
//! Knows phrases and verbs before them; must not know what is reported.

use super::before::before;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// "The mayor ended by saying": whose verb stands before "by".
pub fn by_saying(reader: &Reader, by: usize, low: usize) -> Option<Tokens> {
    const PHASES: &Keys = keys![
        "answered", "answers", "began", "begins", "closed", "closes", "concluded", "concludes", "continued",
        "continues", "countered", "ended", "ends", "finished", "finishes", "followed", "opened", "opens", "reacted",
        "reacts", "replied", "replies", "responded", "responds", "retaliated", "retorted", "started", "starts",
    ];
    let verb = by.checked_sub(1).filter(|&verb| verb > low && reader.is(by, "by"))?;
    let first = phrase::start(reader, verb, low);
    let speaks = first < verb && head(reader, &(first..verb)).speaks();
    (reader.doc.is_any(verb, PHASES) && speaks).then_some(first..verb)
}

/// "Ann Ray issued a statement saying": whoever issued it.
pub fn issuer(reader: &Reader, document: usize, low: usize) -> Option<Tokens> {
    const ISSUED: &Keys = keys![
        "brought", "filed", "lodged", "adopted", "approved", "circulated", "drafted", "endorsed", "gave", "introduced",
        "issue", "issued", "issues", "made", "moved", "passed", "published", "publishes", "read", "released",
        "releases", "sent", "signed", "submitted", "tabled", "posted", "posts", "tweeted", "wrote",
    ];
    let verb = document.checked_sub(1).filter(|&verb| verb > low && reader.doc.is_any(verb, ISSUED))?;
    let mut group = verb;
    while group > low && (reader.has(group - 1, HAVE) || reader.adverb(group - 1) || reader.has(group - 1, DATE)) {
        group -= 1;
    }
    group -= usize::from(group > low && group < verb && reader.is(group - 1, "on") && reader.has(group, DATE));
    let phrase = before(reader, group, low)?;
    let first = phrase.start;
    let plain = first == low || reader.comma(first - 1) || reader.has(first - 1, AND);
    (plain && head(reader, &phrase).is_somebody()).then_some(phrase)
}

/// "Amnesty cabled the chairman | asking for a halt": whoever turns to somebody.
pub fn addresses(reader: &Reader, addressee: usize, low: usize) -> Option<Tokens> {
    const TURNS: &Keys = keys![
        "addressed", "cabled", "called", "contacted", "emailed", "faxed", "messaged", "petitioned", "phoned", "rang",
        "telegraphed", "telephoned", "telexed", "texted", "wired", "wrote",
    ];
    let to = addressee.checked_sub(1)?;
    let verb = to.checked_sub(usize::from(reader.is(to, "to")))?;
    if verb <= low || !reader.doc.is_any(verb, TURNS) {
        return None;
    }
    let mut group = verb;
    while group > low && (reader.has(group - 1, HAVE) || reader.adverb(group - 1) || reader.has(group - 1, DATE)) {
        group -= 1;
    }
    before(reader, group, low).filter(|phrase| head(reader, phrase).is_somebody())
}

/// "Hill, saying the war was lost, left": the name that opens the sentence.
pub fn named_before_comma(reader: &Reader, comma: usize, low: usize) -> Option<Tokens> {
    if !reader.comma(comma) {
        return None;
    }
    let first = phrase::start(reader, comma, low);
    (first == low && first < comma && head(reader, &(first..comma)).is_somebody()).then_some(first..comma)
}

/// "heard the pilot say", "heard him shout": whom somebody heard, before the bare verb.
pub fn heard(reader: &Reader, verb: usize, low: usize) -> Option<Tokens> {
    let inside =
        |&token: &usize| !reader.comma(token) && !reader.mark(token) && !reader.stop(token) && !reader.has(token, AND);
    let hears = |&token: &usize| reader.doc.is_any(token, keys!["heard", "hear", "hears", "hearing", "overheard"]);
    let hearing = (low..verb).rev().take(8).take_while(inside).find(hears)?;
    let phrase = hearing + 1..verb;
    let opens = reader.has(phrase.start, DETERMINER | PRONOUN)
        || reader.entity(phrase.start).is_some()
        || reader.noun(phrase.start).is_some();
    (!phrase.is_empty() && opens && !reader.has_finite(phrase.clone())).then_some(phrase)
}
