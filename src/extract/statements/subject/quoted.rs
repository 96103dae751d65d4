//! Whom a medium quotes: "IRNA quoted Zarif as saying", "Zarif was quoted as having said".
//! Knows the words between "quoted" and "as"; must not resolve anybody.

use super::before::before;
use crate::extract::statements::cue::Cue;
use crate::extract::statements::reader::*;
use crate::text::keys;

/// "IRNA quoted Zarif as saying", "Zarif was quoted by IRNA as saying".
pub fn quoted_as(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Option<Tokens> {
    quoted_behind(reader, cue.words.start.checked_sub(1)?, sentence)
}

/// "Zarif was quoted as having said".
pub fn quoted_as_having(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Option<Tokens> {
    let having = cue.words.start.checked_sub(1).filter(|&at| reader.is(at, "having"))?;
    quoted_behind(reader, having.checked_sub(1)?, sentence)
}

/// The phrase that "quoted" is about, before its "as".
fn quoted_behind(reader: &Reader, at: usize, sentence: &Tokens) -> Option<Tokens> {
    if at <= sentence.start || !reader.is(at, "as") {
        return None;
    }
    let low = sentence.start.max(at.saturating_sub(14));
    let verb = (low..at).rev().find(|&token| {
        reader.doc.is_any(
            token,
            keys!["quoted", "cited", "quotes", "cites", "quote", "cite", "quoting", "citing", "reported"],
        )
    })?;
    let passive = verb > low && (reader.has(verb - 1, BE) || reader.is(verb - 1, "been"));
    if !passive {
        // "quoted an official, Chen Xing, as saying"
        let end = at - usize::from(reader.comma(at - 1));
        return (verb + 1 < end && !reader.is(verb + 1, "by")).then_some(verb + 1..end);
    }
    let mut group = verb - 1;
    while group > low && (reader.has(group - 1, AUXILIARY) || reader.adverb(group - 1)) {
        group -= 1;
    }
    before(reader, group, sentence.start)
}
