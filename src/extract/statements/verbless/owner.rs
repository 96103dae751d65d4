//! Whose words or things a noun phrase names: "her answer", "the message from the crowd", "his days".
//! Knows nouns for words and who stands beside them; must not resolve who speaks.

use crate::extract::statements::phrase::head::head;
use crate::extract::statements::reader::*;
use crate::text::{Keys, Kind, keys};

/// Nouns for words that are somebody's.
pub const WORDS: &Keys = keys![
    "answer", "response", "retort", "verdict", "message", "reply", "advice", "reaction", "comment", "explanation",
    "warning", "conclusion", "assessment", "prediction", "plea", "appeal", "motto", "refrain", "mantra", "argument",
    "complaint", "theory", "view", "words", "apology", "excuse", "promise", "pitch", "line", "hope",
];

/// "Her answer", "The envoy's reply", "The message from the crowd": whose words a noun for words is.
pub fn owner(reader: &Reader, phrase: &Tokens) -> Option<Tokens> {
    let noun = phrase.clone().find(|&token| reader.doc.is_any(token, WORDS))?;
    if reader.doc.is_any(phrase.start, keys!["his", "her", "their"]) {
        return Some(phrase.start..phrase.start + 1);
    }
    let clitic = phrase.clone().find(|&token| reader.doc.tokens[token].kind == Kind::Clitic);
    let from = reader.doc.is_any(noun + 1, keys!["from", "of"]) && noun + 2 < phrase.end;
    clitic.map(|clitic| phrase.start..clitic).or_else(|| from.then_some(noun + 2..phrase.end))
}

/// "His days were long.": whose a thing is.
pub fn his(reader: &Reader, subject: &Tokens) -> Option<Tokens> {
    let own = reader.doc.is_any(subject.start, keys!["his", "her"]) && subject.len() > 1;
    (own && !head(reader, subject).speaks()).then_some(subject.start..subject.start + 1)
}
