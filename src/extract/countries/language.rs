//! Whether a word for a nation means its language: "spoke in French", "Russian-speaking". Knows the words around it.

use crate::extract::toponym::before;
use crate::lexicon::List;
use crate::text::{Doc, Keys, Kind, keys};

const OF_LANGUAGE: &Keys = keys![
    "language", "languages", "speaker", "speakers", "lesson", "lessons", "dictionary", "translation", "translations",
    "translator", "interpreter", "subtitles", "alphabet", "grammar", "vocabulary", "proficiency", "dialect",
    "dialects", "pronunciation", "transcript", "spelling", "script", "skills",
];
const BEHIND_HYPHEN: &Keys = keys!["language", "speaking", "speaker", "speakers", "medium", "only"];
const SPEAKING: &Keys = keys![
    "speak", "speaks", "spoke", "speaking", "spoken", "learn", "learns", "learned", "learnt", "learning", "teach",
    "teaches", "taught", "teaching", "fluent", "broken", "perfect", "accented", "reads", "understand", "understands",
];
const INTO: &Keys = keys!["in", "into"];
const TRANSLATING: &Keys = keys![
    "translated", "translate", "translates", "translation", "translating", "written", "wrote", "writing", "speaking",
    "spoke", "saying", "interpreted", "words", "word",
];
/// What may follow a language where a noun would follow an adjective.
const AFTER: &Keys = keys![
    "and", "or", "but", "as", "by", "at", "on", "that", "which", "is", "was", "with", "to", "for", "because", "when",
    "while", "without", "instead", "before", "after", "from", "during", "only", "in", "it",
];

/// Whether the demonym in tokens `first..last` names a language.
pub fn is_language(doc: &Doc, first: usize, last: usize) -> bool {
    if doc.is_any(last, OF_LANGUAGE) || doc.is(last, "-") && doc.is_any(last + 1, BEHIND_HYPHEN) {
        return true;
    }
    if !ends_there(doc, last) {
        return false;
    }
    let Some(previous) = before(doc, first) else { return false };
    doc.is_any(previous, SPEAKING)
        || doc.is_any(previous, INTO)
            && doc.matches_at(List::Countries, first).iter().all(|one| one.row.get("form") == "demonym")
        || doc.is_any(previous, keys!["from", "to", "of", "and", "or"]) && is_translated(doc, first)
        || doc.is(first, "english") && !doc.is(previous, "the") && !doc.is(last, "and")
}

/// Whether no noun follows: the sentence goes on as after a noun, perhaps past other languages.
fn ends_there(doc: &Doc, mut last: usize) -> bool {
    for _ in 0..4 {
        let Some(token) = doc.tokens.get(last) else { return true };
        let other =
            if doc.is_any(last, keys!["and", "or", ",", "/"]) { doc.match_at(List::Countries, last + 1) } else { None };
        match other {
            Some(other) if other.row.get("form") == "demonym" => last = other.last as usize,
            Some(_) => return false,
            None => {
                let mark = matches!(token.kind, Kind::Punct | Kind::Quote) && !doc.is_any(last, keys!["-", "/"]);
                return mark || doc.is_any(last, AFTER);
            }
        }
    }
    false
}

fn is_translated(doc: &Doc, first: usize) -> bool {
    (first.saturating_sub(7)..first)
        .any(|token| doc.sentence_of(token) == doc.sentence_of(first) && doc.is_any(token, TRANSLATING))
}
