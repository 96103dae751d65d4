//! The complements that the list gives a cue, as a set of bits. Knows the words of the column `takes`, nothing else.

use crate::lexicon::{List, Memo, Row};

/// What may follow a cue: a set of the words below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takes(u64);

macro_rules! takes {
    ($($word:literal = $bit:literal),* $(,)?) => {
        /// The words of the column `takes`.
        const WORDS: &[&str] = &[$($word),*];

        /// The bit of a word; where it is a literal the compiler works it out.
        #[inline(always)]
        fn bit(word: &str) -> u64 {
            match word {
                $($word => 1 << $bit,)*
                _ => 0,
            }
        }
    };
}
takes! {
    "quote" = 0, "that" = 1, "bare" = 2, "wh" = 3, "to" = 4, "ing" = 5, "np" = 6, "of" = 7,
    "about" = 8, "for" = 9, "on" = 10, "over" = 11, "against" = 12, "with" = 13, "at" = 14, "who_that" = 15,
    "who_bare" = 16, "who_wh" = 17, "who_quote" = 18, "who_to" = 19, "who_of" = 20, "who_about" = 21, "who_for" = 22, "who_on" = 23,
    "who_with" = 24, "who_against" = 25, "on_to" = 26, "to_to" = 27, "np_as" = 28, "np_np" = 29, "np_to" = 30, "to_np" = 31,
    "as" = 32, "to_ing" = 33, "in" = 34, "regarding" = 35, "np_on" = 36, "as_np" = 37, "thing" = 38, "np_at" = 39,
    "np_be" = 40, "in_own" = 41, "alone" = 42, "deed" = 43, "np_inf" = 44, "with_to" = 45, "words" = 46, "by" = 47,
}

static OF_CUES: Memo = Memo::new(List::ReportingCues, takes);
static OF_NOUNS: Memo = Memo::new(List::SpeechNouns, takes);

fn takes(row: Row) -> u64 {
    row.get("takes").split(' ').map(bit).sum()
}

impl Takes {
    /// What may follow the cue of a row of the reporting cues or the speech nouns.
    pub fn of(row: Row) -> Takes {
        match row.list() {
            List::ReportingCues => Takes(OF_CUES.get(row)),
            List::SpeechNouns => Takes(OF_NOUNS.get(row)),
            _ => Takes(takes(row)),
        }
    }

    /// Whether the complement is among them.
    #[inline(always)]
    pub fn has(self, complement: &str) -> bool {
        self.0 & bit(complement) != 0
    }

    /// Whether the complement is among them behind an addressee.
    pub fn has_behind_addressee(self, complement: &str) -> bool {
        self.words().any(|word| word.strip_prefix("who_") == Some(complement))
    }

    /// Whether any complement begins with an addressee.
    pub fn addressee(self) -> bool {
        self.words().any(|word| word.starts_with("who_"))
    }

    fn words(self) -> impl Iterator<Item = &'static str> {
        WORDS.iter().copied().filter(move |word| self.0 & bit(word) != 0)
    }
}
