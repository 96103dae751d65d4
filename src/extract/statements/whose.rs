//! Whose a cue's words are: its own subject, the main clause's, or that of an earlier verb.
//! Knows clauses; must not resolve anybody.

use crate::extract::statements::cue::Tense;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::before;
use crate::extract::statements::subject::{self, Subject};
use crate::text::{Keys, keys};

/// The words of the subject and whether an earlier verb has it; none when nobody can be named.
pub fn speaker(plan: &Plan, index: usize) -> Option<(Option<Tokens>, bool)> {
    match &plan.subjects[index] {
        Subject::Before(phrase) | Subject::After(phrase) => Some((Some(phrase.clone()), false)),
        Subject::Elided => {
            if let Some(main) = main_subject(plan, index) {
                return Some((Some(main), true));
            }
            if let Some(beside) = with_participles(plan, index) {
                return Some((Some(beside), true));
            }
            let governor = plan.governor(index);
            if governor.is_some_and(|governor| plan.proves(governor, index)) {
                return None;
            }
            if let Some(inner) = governor
                .and_then(|governor| inner_subject(plan, governor, index).or_else(|| who_met(plan, governor, index)))
            {
                return Some((Some(inner), true));
            }
            let phrase = match governor.map(|governor| &plan.subjects[governor]) {
                Some(Subject::Before(phrase) | Subject::After(phrase)) => Some(phrase.clone()),
                _ => subject::of_sentence(plan.reader, &plan.sentence),
            };
            let phrase = phrase.filter(|phrase| phrase.end <= plan.cues[index].words.start)?;
            if other_clause(plan, index, phrase.end) {
                return None;
            }
            Some((Some(phrase), true))
        }
        Subject::Missing => None,
    }
}

/// "Noting that the road was cut, Rome urged …": who speaks in a participle that opens the sentence is the subject of the main clause.
fn main_subject(plan: &Plan, index: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let cue = &plan.cues[index];
    if cue.tense != Tense::Ing || cue.group != plan.sentence.start {
        return None;
    }
    let behind_comma = |phrase: &Tokens| reader.comma(phrase.start.wrapping_sub(1));
    let speaks = plan.subjects[index + 1..].iter().find_map(|subject| match subject {
        Subject::Before(phrase) if behind_comma(phrase) => Some(phrase.clone()),
        _ => None,
    });
    speaks.or_else(|| {
        (cue.words.end..plan.high()).filter(|&token| reader.comma(token) && !reader.has(token, QUOTED)).find_map(
            |comma| {
                let phrase = comma + 1..phrase::end(reader, comma + 1, plan.high());
                let verb =
                    (phrase.end..phrase.end + 3).find(|&token| !reader.adverb(token) && !reader.has(token, DATE))?;
                (phrase.start < phrase.end && reader.finite(verb) && head(reader, &phrase).is_somebody())
                    .then_some(phrase)
            },
        )
    })
}

/// "say thousands have died since Hunt took office vowing to …": the participle is his whose verb stands before it without a comma.
fn inner_subject(plan: &Plan, governor: usize, index: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let (said, cue) = (plan.cues[governor].words.end, &plan.cues[index]);
    let before = cue.group.checked_sub(1)?;
    if cue.tense != Tense::Ing || cue.auxiliary || !reader.word(before) || reader.has(before, AND) {
        return None;
    }
    let mut near = (said..cue.group).rev().take_while(|&token| !reader.comma(token) && !reader.has(token, QUOTED));
    let verb = near.find(|&token| reader.finite(token))?;
    let phrase = before::before(reader, verb, said)?;
    head(reader, &phrase).is_somebody().then_some(phrase)
}

/// "said the minister | met traders and urged them": who met somebody speaks to them.
fn who_met(plan: &Plan, governor: usize, index: usize) -> Option<Tokens> {
    const MEETS: &Keys = keys![
        "addressed", "attended", "briefed", "called", "chaired", "greeted", "hosted", "inspected", "met", "phoned",
        "received", "telephoned", "thanked", "toured", "visited", "welcomed", "wrote",
    ];
    let reader = plan.reader;
    let (outer, cue) = (&plan.cues[governor], &plan.cues[index]);
    let joined = cue.group.checked_sub(1).filter(|&and| reader.is(and, "and"))?;
    if cue.tense != Tense::Past || cue.auxiliary || outer.words.end >= joined {
        return None;
    }
    let inside = |&token: &usize| !reader.comma(token) && !reader.has(token, QUOTED | AND);
    let mut near = (outer.words.end + 1..joined).rev().take_while(inside);
    let verb = near.find(|&token| reader.finite(token))?;
    let phrase = before::before(reader, verb, outer.words.end)?;
    let told = phrase.start <= outer.words.end + usize::from(reader.is(outer.words.end, "that"));
    (reader.doc.is_any(verb, MEETS) && told && head(reader, &phrase).is_somebody()).then_some(phrase)
}

/// "Ray faced a crowd, with voters booing, chanting “…” and demanding to know": the participles are theirs whom "with" names.
fn with_participles(plan: &Plan, index: usize) -> Option<Tokens> {
    let (reader, cue) = (plan.reader, &plan.cues[index]);
    if cue.tense != Tense::Ing || cue.auxiliary {
        return None;
    }
    let low = plan.sentence.start.max(cue.group.saturating_sub(20));
    let inside = |&token: &usize| !reader.finite(token) || reader.has(token, QUOTED);
    let with = (low..cue.group).rev().take_while(inside).find(|&token| reader.is(token, "with"))?;
    let participle = |&at: &usize| ends_in(reader.doc.word(at), "ing") && !reader.capital(at);
    let phrase = with + 1..(with + 2..cue.group.min(with + 8)).find(participle)?;
    // "Hunt arrived, with Hill trailing in the polls, promising": what stands alone behind a comma is Hunt's again.
    let back = reader.comma(cue.group - 1) && (phrase.end..cue.group).any(|token| reader.has(token, PREPOSITION));
    if back {
        return None;
    }
    let opens = with == plan.sentence.start || reader.comma(with - 1);
    (opens && head(reader, &phrase).is_somebody()).then_some(phrase)
}

/// ", while his deputy, a man of few words, said": a finite verb behind a comma and a conjunction has a subject of its own.
fn other_clause(plan: &Plan, index: usize, from: usize) -> bool {
    let reader = plan.reader;
    let cue = &plan.cues[index];
    let joins = |token: usize| {
        !reader.has(token, QUOTED) && reader.doc.is_any(token, keys!["while", "whereas", "although", "though", "but"])
    };
    cue.tense != Tense::Ing && reader.comma(cue.group.wrapping_sub(1)) && (from..cue.group.saturating_sub(1)).any(joins)
}
