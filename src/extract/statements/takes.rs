//! The complements that the list gives a cue, as a set of bits. Knows the words of the column `takes`, nothing else.

use std::sync::LazyLock;

use crate::lexicon::{self, List, Row};

/// What may follow a cue: a set of `TAKES`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takes(u64);

/// The words of the column `takes`, each a bit of `Takes` by its place.
const TAKES: [&str; 42] = [
    "quote",
    "that",
    "bare",
    "wh",
    "to",
    "ing",
    "np",
    "of",
    "about",
    "for",
    "on",
    "over",
    "against",
    "with",
    "at",
    "who_that",
    "who_bare",
    "who_wh",
    "who_quote",
    "who_to",
    "who_of",
    "who_about",
    "who_for",
    "who_on",
    "who_with",
    "who_against",
    "on_to",
    "to_to",
    "np_as",
    "np_np",
    "np_to",
    "to_np",
    "as",
    "to_ing",
    "in",
    "regarding",
    "np_on",
    "as_np",
    "thing",
    "np_at",
    "np_be",
    "in_own",
];

static OF_CUES: LazyLock<Vec<Takes>> = LazyLock::new(|| of_all(List::ReportingCues));
static OF_NOUNS: LazyLock<Vec<Takes>> = LazyLock::new(|| of_all(List::SpeechNouns));

fn of_all(list: List) -> Vec<Takes> {
    lexicon::rows(list).map(|row| Takes::parse(row.get("takes"))).collect()
}

impl Takes {
    /// What may follow the cue of a row of the reporting cues or the speech nouns.
    pub fn of(row: Row) -> Takes {
        match row.list() {
            List::ReportingCues => OF_CUES[row.index()],
            List::SpeechNouns => OF_NOUNS[row.index()],
            _ => Takes::parse(row.get("takes")),
        }
    }

    fn parse(cell: &str) -> Takes {
        let bit = |word: &str| TAKES.iter().position(|known| *known == word).map_or(0, |place| 1 << place);
        Takes(cell.split(' ').map(bit).sum())
    }

    /// Whether the complement is among them.
    pub fn has(self, complement: &str) -> bool {
        self.0 & Takes::parse(complement).0 != 0
    }

    /// Whether the complement is among them behind an addressee.
    pub fn has_behind_addressee(self, complement: &str) -> bool {
        TAKES
            .iter()
            .enumerate()
            .any(|(place, word)| self.0 & 1 << place != 0 && word.strip_prefix("who_") == Some(complement))
    }

    /// Whether any complement begins with an addressee.
    pub fn addressee(self) -> bool {
        TAKES.iter().enumerate().any(|(place, word)| word.starts_with("who_") && self.0 & 1 << place != 0)
    }
}
