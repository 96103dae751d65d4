//! Words behind a quotation that say whose it was: `“…” That is how Ann Ray puts it.`, `“…” was the mayor's verdict`, `“…” — Ann Ray`.
//! Knows what stands behind a quotation; must not resolve who speaks.

use super::beats::{opens, somebody};
use super::owner::{WORDS, owner};
use crate::extract::EntityRef;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject;
use crate::text::keys;

/// A quotation and the words that say whose it was: `“…” That is how Ann Ray puts it.`
pub fn how(reader: &Reader, tokens: &Tokens) -> Option<Draft> {
    let sentence = opens(reader, tokens)?;
    let phrase = whose(reader, tokens)?;
    Some(Draft::new(sentence, phrase, None, vec![tokens.clone()], "statements/how-somebody-puts-it"))
}

/// `“…” was the reply`: whoever was asked speaks.
pub fn is_reply(reader: &Reader, tokens: &Tokens) -> bool {
    let at = tokens.end + usize::from(reader.comma(tokens.end));
    let verb = reader.doc.is_any(at, keys!["was", "is", "came", "comes"]);
    let article = reader.doc.is_any(at + 1, keys!["the", "his", "her", "their"]);
    let noun = |token: usize| reader.doc.is_any(token, keys!["reply", "answer", "response", "retort"]);
    verb && article && (at + 2..at + 5).any(noun)
}

/// Who answers: the one person of the sentence before, its subject aside.
pub fn reply(reader: &Reader, tokens: &Tokens) -> Option<Draft> {
    let sentence = opens(reader, tokens)?;
    let words = reader.doc.sentences[sentence.checked_sub(1)?].tokens();
    let subject = subject::of_sentence(reader, &words)?;
    let person = |token: usize| reader.entity(token).filter(|one| matches!(one, EntityRef::Person(_)));
    let caller = (subject.start..subject.end).find_map(person);
    let others = || (subject.end..words.end).filter(|&token| person(token).is_some() && person(token) != caller);
    let first = others().next()?;
    let last = others().next_back().filter(|&last| person(last) == person(first))?;
    Some(Draft::new(sentence, first..last + 1, None, vec![tokens.clone()], "statements/reply"))
}

/// `“…” — that is how Ann Ray describes the blast`, `“…” ¶ So spoke the minister`
fn whose(reader: &Reader, tokens: &Tokens) -> Option<Tokens> {
    let at = tokens.end + usize::from(reader.dash(tokens.end) || reader.comma(tokens.end));
    let doc = reader.doc;
    let first = match () {
        () if doc.is_any(at, keys!["that", "this"])
            && doc.is_any(at + 1, keys!["is", "was", "'s"])
            && reader.is(at + 2, "how") =>
        {
            at + 3
        }
        () if reader.is(at, "so")
            && doc.is_any(at + 1, keys!["spoke", "said", "says", "wrote", "began", "declared"]) =>
        {
            at + 2
        }
        () if doc.is_any(at, keys!["was", "is"]) && doc.is_any(at + 1, keys!["all", "how", "what"]) => at + 2,
        () if doc.is_any(at, keys!["was", "is", "came", "ran", "read"]) => return called(reader, at + 1),
        () if doc.is_any(at, keys!["those", "these"])
            && doc.is_any(at + 1, keys!["were", "are"])
            && reader.is(at + 2, "the")
            && reader.is(at + 3, "words")
            && reader.is(at + 4, "of") =>
        {
            at + 5
        }
        () => return None,
    };
    let high = doc.tokens.len().min(first + 24);
    let words = first..phrase::end(reader, first, high);
    somebody(reader, first..subject::behind::with_name(reader, words, high))
}

/// `“…” was the mayor's verdict`, `“…” came the reply from the ministry`
fn called(reader: &Reader, first: usize) -> Option<Tokens> {
    let high = reader.doc.tokens.len().min(first + 24);
    let phrase = first..phrase::end(reader, first, high);
    let own = phrase.clone().skip(1).any(|token| reader.doc.is_any(token, WORDS));
    somebody(reader, owner(reader, &phrase).filter(|_| own)?)
}

/// `"…" — Ann Ray, mayor of Lodz`
pub fn credited(reader: &Reader, tokens: &Tokens) -> Option<Draft> {
    let dash = tokens.end;
    let first = dash + 1;
    let person = (reader.dash(dash) || reader.doc.word(dash) == "-")
        && matches!(reader.entity(first), Some(EntityRef::Person(_)));
    let mut end = first;
    while person && reader.entity(end) == reader.entity(first) {
        end += 1;
    }
    let sentence = reader.doc.sentence_of(tokens.start).unwrap_or(0);
    person.then(|| Draft::new(sentence, first..end, None, vec![tokens.clone()], "statements/credit"))
}
