//! What a speaker of a transcript reports of others: "Gen. Ray says that …", told in Hill's turn. Only what is told plainly, of those
//! whom the turn names. Knows turns and drafts; must not resolve who speaks.

use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::text::keys;

/// Cues of what others think and of what things show, which a speaker says of them as he likes.
const GUESSED: [&str; 26] = [
    "assure", "believe", "demonstrate", "doubt", "expect", "fear", "feel", "find", "hope", "indicate", "know", "mean",
    "prove", "realise", "realize", "reveal", "see", "show", "suggest", "suppose", "think", "understand", "view",
    "want", "wish", "wonder",
];

/// Drops what is told loosely in a turn, of "him" and of "people", and what a question asks.
pub fn keep_plain(reader: &Reader, drafts: &mut Vec<Draft>) {
    if !reader.utterances.is_empty() {
        drafts.retain(|draft| !in_turn(reader, draft) || plain(reader, draft));
    }
}

fn in_turn(reader: &Reader, draft: &Draft) -> bool {
    let token = draft.content[0].start;
    let next = reader.utterances.partition_point(|one| one.content.start <= token);
    next > 0 && reader.utterances[next - 1].content.contains(&token)
}

fn plain(reader: &Reader, draft: &Draft) -> bool {
    let (Some(phrase), Some((_, lemma))) = (&draft.phrase, &draft.cue) else { return false };
    let clause = matches!(
        draft.rule,
        "statements/that-clause"
            | "statements/bare-clause"
            | "statements/quotation"
            | "statements/quotation-before"
            | "statements/source"
    );
    let guessed = GUESSED.contains(&lemma.split(' ').next().unwrap_or(""));
    let named = match head(reader, phrase) {
        Head::Entity(..) => true,
        Head::Noun(_, token) => {
            !reader.doc.is_any(token, keys!["people", "person", "man", "woman", "guy", "guys", "folks"])
        }
        _ => false,
    };
    let sentence = reader.doc.sentences[draft.sentence].tokens();
    let asked = sentence.clone().rev().take(3).any(|token| reader.is(token, "?"));
    let mine = (phrase.start..phrase.end).any(|token| reader.doc.is_any(token, keys!["my", "our", "your"]));
    clause && !guessed && named && !asked && !mine && !draft.state
}
