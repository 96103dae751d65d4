//! Infinitives that were said all the same: "went on to say", "was quick to condemn", "used the occasion to call for".
//! Knows what stands before "to"; must not know what is said.

use super::Cue;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// Verbs before "to say" that tell how somebody came to say it.
const RISING: [&str; 17] = [
    "began", "begun", "started", "intervened", "rose", "telephoned", "phoned", "wrote", "emailed", "tweeted",
    "interrupted", "hastened", "paused", "continued", "continues", "proceeded", "rang",
];

/// "was quick to", "was forced to": said, as these adjectives and participles tell.
const READY: &Keys = keys![
    "heard", "overheard", "quick", "swift", "first", "pains", "keen", "careful", "forced", "compelled", "obliged",
    "fit", "bold", "prompt", "moved", "authorised", "authorized",
];

/// What only such a word as "forced" or "keen" makes sure for some cues.
const ADMITTED: [&str; 14] = [
    "admit", "concede", "acknowledge", "deny", "apologise", "apologize", "stress", "emphasise", "emphasize",
    "point out", "note", "underline", "condemn", "announce",
];

/// "went on to say", "took to Facebook to say" report; "wants to say" does not.
pub fn infinitive(reader: &Reader, cue: &mut Cue, to: usize, start: usize) {
    match length(reader, cue, to, start) {
        Some(length) => {
            cue.group = to - length;
            cue.auxiliary = true;
        }
        None => {
            cue.unreal = true;
            cue.infinitive = true;
            cue.group = to;
        }
    }
}

/// The number of tokens before "to" that belong to the cue.
fn length(reader: &Reader, cue: &mut Cue, to: usize, start: usize) -> Option<usize> {
    let went = |words: &[&str]| {
        to >= start + words.len() && words.iter().rev().enumerate().all(|(back, word)| reader.is(to - 1 - back, word))
    };
    if to > start + 2
        && reader.is(to - 1, "silence")
        && reader.doc.is_any(to - 3, keys!["broke", "breaks", "break", "broken"])
    {
        return Some(3);
    }
    const TWO: [[&str; 2]; 12] = [
        ["went", "on"],
        ["goes", "on"],
        ["going", "on"],
        ["came", "out"],
        ["stood", "up"],
        ["stepped", "in"],
        ["came", "forward"],
        ["chimed", "in"],
        ["jumped", "in"],
        ["weighed", "in"],
        ["called", "in"],
        ["spoke", "up"],
    ];
    if TWO.iter().any(|words| went(words)) {
        return Some(2);
    }
    // "went so far as to predict", "has come to believe"
    if ["went", "gone", "going"].iter().any(|verb| went(&[verb, "so", "far", "as"]) || went(&[verb, "as", "far", "as"]))
    {
        return Some(4);
    }
    if matches!(cue.row.get("class"), "believe") && ["come", "came"].iter().any(|verb| went(&[verb])) {
        return Some(1);
    }
    if RISING.iter().any(|&verb| went(&[verb])) {
        return Some(1);
    }
    const HABITS: [&str; 8] = ["say", "tell", "claim", "joke", "boast", "complain", "quip", "insist"];
    if HABITS.contains(&cue.lemma) && ["used", "liked", "likes", "loved"].iter().any(|&verb| went(&[verb])) {
        return Some(1);
    }
    took_to(reader, to, start)
        .or_else(|| ready(reader, cue, to, start))
        .or_else(|| left_open(reader, cue, to, start))
        .or_else(|| used(reader, to, start))
        .or_else(|| reached(reader, to, start))
}

/// "took to X to say": from "took".
fn took_to(reader: &Reader, to: usize, start: usize) -> Option<usize> {
    let low = start.max(to.saturating_sub(6));
    (low..to.saturating_sub(1))
        .rev()
        .find(|&token| reader.doc.is_any(token, keys!["took", "takes", "taken"]) && reader.is(token + 1, "to"))
        .map(|token| to - token)
}

/// "was quick to", "took pains to", "was the first to", "did not hesitate to": from the verb.
fn ready(reader: &Reader, cue: &mut Cue, to: usize, start: usize) -> Option<usize> {
    let last = to.checked_sub(1).filter(|&last| last > start)?;
    if reader.doc.is_any(last, keys!["hesitate", "hesitated"]) {
        let not = (start.max(to.saturating_sub(4))..last).rev().find(|&token| reader.has(token, NEGATION))?;
        return Some(to - not);
    }
    let had = reader.doc.is_any(last, keys!["had", "has"]) && ADMITTED.contains(&cue.lemma);
    if had {
        return Some(1);
    }
    let soothed =
        ["reassure", "play down", "downplay", "justify", "defend", "minimise", "minimize", "dismiss", "allay"];
    if reader.doc.is_any(last, keys!["sought", "tried", "moved", "rushed", "attempted"]) && soothed.contains(&cue.lemma)
    {
        return Some(1);
    }
    if !reader.doc.is_any(last, READY) {
        return None;
    }
    let sure = reader.doc.is_any(
        last,
        keys!["quick", "swift", "first", "pains", "bold", "prompt", "heard", "overheard", "authorised", "authorized"],
    );
    let be = (start.max(to.saturating_sub(5))..last).rev().find(|&token| {
        reader.has(token, BE) || reader.doc.is_any(token, keys!["took", "takes", "been", "felt", "saw"])
    })?;
    (sure || ADMITTED.contains(&cue.lemma)).then_some(to - be)
}

/// "refused to rule out": left open all the same.
fn left_open(reader: &Reader, cue: &mut Cue, to: usize, start: usize) -> Option<usize> {
    let refused = to > start
        && (reader.doc.is_any(to - 1, keys!["refused", "refuses", "declined", "declines"])
            || reader.is(to - 1, "yet") && to > start + 1 && reader.has(to - 2, HAVE));
    cue.negated |= refused;
    let asked = matches!(cue.lemma, "say" | "confirm" | "specify" | "disclose" | "explain" | "reveal")
        && reader.doc.is_any(cue.words.end, keys!["whether", "if", "how", "why", "when", "who", "where", "which"]);
    (refused && (cue.lemma == "rule out" || asked)).then_some(1)
}

/// "phoned the police to", "emailed staff to": from the verb.
fn reached(reader: &Reader, to: usize, start: usize) -> Option<usize> {
    let low = start.max(to.saturating_sub(6));
    let inside = |&token: &usize| reader.word(token) && !reader.has(token, QUOTED | PREPOSITION);
    let verb = (low..to.saturating_sub(1)).rev().take_while(inside).find(|&token| {
        reader.doc.is_any(token, keys!["phoned", "telephoned", "emailed", "texted", "rang", "contacted", "messaged"])
    })?;
    Some(to - verb)
}

/// "used the occasion to", "took the opportunity to", "held a news conference to": from the verb.
fn used(reader: &Reader, to: usize, start: usize) -> Option<usize> {
    let low = start.max(to.saturating_sub(8));
    let inside = |&token: &usize| reader.word(token) && !reader.has(token, QUOTED) || reader.doc.word(token) == "-";
    let verb = (low..to).rev().take_while(inside).find(|&token| {
        reader.doc.is_any(
            token,
            keys![
                "used", "uses", "took", "takes", "seized", "held", "convened", "issued", "appeared", "wrote", "called"
            ],
        )
    })?;
    let occasion = |token: usize| {
        reader.occasion(token).is_some()
            || reader.doc.is_any(
                token,
                keys![
                    "opportunity", "occasion", "chance", "platform", "podium", "stage", "floor", "microphone", "visit"
                ],
            )
    };
    let held = reader.doc.is_any(verb, keys!["held", "convened", "appeared", "wrote", "called", "issued"]);
    let near =
        if held { (verb + 1..to).any(|token| reader.occasion(token).is_some()) } else { (verb + 1..to).any(occasion) };
    (near || reader.is(verb, "wrote") && reader.is(verb + 1, "to")).then_some(to - verb)
}
