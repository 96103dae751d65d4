//! Whether a country acts: a verb behind its name. Knows the shapes of verbs and the short list around countries.

use super::reading::is_kind;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// "Paris and Berlin stand with Kyiv": behind two names a lower-case word that leads to no place is their verb.
pub(super) fn is_plain_verb(doc: &Doc, token: usize) -> bool {
    doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Word && t.case == Case::Lower)
        && !is_kind(doc, token, "preposition")
        && doc.match_at(List::CountryHeads, token).is_none()
}

/// Whether a verb follows, adverbs or a clause with "which" aside: then the name before it acts or speaks.
pub(super) fn acts(doc: &Doc, token: usize) -> bool {
    if doc.is(token, ",") && doc.is(token + 1, "which") {
        return verb_follows(doc, token + 2)
            || clause_end(doc, token + 2).is_some_and(|end| verb_follows(doc, end + 1));
    }
    verb_follows(doc, token)
}

/// The comma that closes a clause which begins here, in the same sentence.
fn clause_end(doc: &Doc, start: usize) -> Option<usize> {
    let sentence = doc.sentence_of(start)?;
    let end = (doc.sentences[sentence].last as usize).min(start + 24);
    (start..end).find(|&token| doc.is(token, ","))
}

fn verb_follows(doc: &Doc, mut token: usize) -> bool {
    const ADVERBS: &Keys = keys!["also", "then", "now", "still", "already", "never", "not", "often", "later"];
    while doc.is_any(token, ADVERBS) || doc.word(token).ends_with("ly") && doc.tokens[token].kind == Kind::Word {
        token += 1;
    }
    is_verb(doc, token)
}

/// Whether the token looks like a finite verb: a lower-case word of the short list, or one in -ed or -s that is no noun of ours.
pub(super) fn is_verb(doc: &Doc, token: usize) -> bool {
    let word = doc.word(token);
    let lower = word.bytes().all(|byte| byte.is_ascii_lowercase()) && word.len() > 1;
    lower
        && (is_kind(doc, token, "verb")
            || word.len() > 3
                && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss"))
                && doc.match_at(List::CountryHeads, token).is_none())
}
