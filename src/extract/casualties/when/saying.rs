//! Whether a date is the day on which somebody spoke, not that of what is told. Knows verbs of speech and where people speak.

use super::super::clause::{Class, Clause};
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// What somebody says is said in.
const SPEECHES: &Keys = keys![
    "statement", "interview", "interviews", "briefing", "conference", "report", "letter", "speech", "communique",
    "telegram", "dispatch", "broadcast", "memo", "tweet", "tweets", "email", "post", "message", "bulletin", "update",
    "testimony", "address", "sermon", "release", "remarks", "comments", "video", "study", "hearing", "filing",
    "affidavit", "call",
];

/// "In a statement on | Tuesday, the ministry said", "In a | Tuesday interview with the paper, he said": what opens the sentence is where he spoke.
fn opens_speech(clause: &Clause, date: usize) -> bool {
    let first = super::super::setting::opening(clause);
    if !clause.is_any(first, keys!["in", "at", "during"]) {
        return false;
    }
    let comma = (first + 1..clause.last.min(first + 20)).find(|&token| clause.class(token) == Class::Comma);
    let Some(comma) = comma.filter(|&comma| date < comma) else { return false };
    let speech = (first + 1..comma).any(|token| clause.is_any(token, SPEECHES));
    // not "At a sermon on Friday, a gunman killed six, witnesses said"
    let harm = |token: usize| clause.doc.has(List::CasualtyTriggers, token);
    let told = (comma + 1..clause.last.min(comma + 16)).take_while(|&token| !harm(token));
    speech && told.into_iter().any(|token| clause.says(token, "told"))
}

/// "the ministry said on | Tuesday", "told reporters in a statement on | Friday": the day of the speech, not of the event.
pub fn of_speech(clause: &Clause, date: usize) -> bool {
    const SAID: &Keys = keys![
        "said", "says", "told", "announced", "reported", "stated", "added", "wrote", "confirmed", "released",
        "published", "issued", "obtained", "heard", "testified", "briefed", "convicted", "sentenced", "jailed",
        "indicted", "acquitted", "charged", "acknowledged", "admitted", "conceded", "ruled", "claimed", "insisted",
        "estimated", "declared", "disclosed", "revealed", "reports", "writes",
    ];
    const SPOKEN_IN: &Keys = keys![
        "news", "reporters", "late", "early", "petition", "survey", "census", "press", "television", "radio",
        "parliament", "congress", "court", "capital", "telephone", "paper", "journal",
    ];
    const HEARD: &Keys = keys!["told", "heard", "briefed", "testified"];
    if opens_speech(clause, date) {
        return true;
    }
    for token in (clause.first.max(date.saturating_sub(9))..date).rev() {
        if clause.is_any(token, SAID) {
            return !clause.is_any(token.wrapping_sub(1), keys!["is", "are", "was", "were", "be", "been"]);
        }
        let name =
            clause.class(token) == Class::Of || clause.class(token) == Class::Word && clause.doc.tokens[token].capital;
        let told = clause.class(token) == Class::Word
            && !clause.verbish(token)
            && !clause.doc.has(List::StoryWords, token)
            && !clause.doc.has(List::CasualtyTriggers, token)
            && (clause.first.max(token.saturating_sub(5))..token).any(|at| clause.is_any(at, HEARD));
        let passes = name
            || told
            || matches!(clause.class(token), Class::Preposition | Class::Determiner | Class::Adverb)
            || clause.is_any(token, SPEECHES)
            || clause.is_any(token, SPOKEN_IN);
        if !passes {
            return false;
        }
    }
    false
}
