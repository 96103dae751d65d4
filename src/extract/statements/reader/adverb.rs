//! Which words are adverbs: those of the list, and most that end in -ly.
//! Knows words and what stands behind them; must not know cues' complements.

use super::*;
use crate::text::{Keys, keys};

impl Reader<'_> {
    /// Whether the token is an adverb that may stand between a subject and its verb.
    pub fn adverb(&self, token: usize) -> bool {
        let word = self.doc.word(token);
        self.has(token, ADVERB)
            || word.len() > 4
                && ends_in(word, "ly")
                && !self.capital(token)
                && self.noun(token).is_none()
                && !self.doc.is_any(token, LY_ADJECTIVES)
                && !(self.doc.is_any(token, LY_EITHER) && self.before_noun(token + 1))
    }

    /// "early | elections": whether a token can only be the noun that an adjective stands before.
    fn before_noun(&self, token: usize) -> bool {
        let names = DETERMINER | PRONOUN | DATE;
        let joins = PREPOSITION | SUBORDINATE | RELATIVE | AND | ADVERB;
        self.word(token) && !self.has(token, names | joins | AUXILIARY | PAST | PRESENT | EITHER | CUE)
    }
}

/// Words in -ly that are no adverbs.
const LY_ADJECTIVES: &Keys = keys![
    "assembly", "beastly", "bodily", "brotherly", "costly", "courtly", "cowardly", "deadly", "disorderly", "elderly",
    "family", "fatherly", "friendly", "ghastly", "ghostly", "grisly", "heavenly", "homely", "lively", "lonely",
    "lovely", "lowly", "manly", "melancholy", "miserly", "monopoly", "motherly", "neighborly", "neighbourly",
    "orderly", "princely", "prickly", "rally", "reply", "saintly", "scholarly", "sickly", "silly", "sisterly",
    "smelly", "stately", "supply", "surly", "timely", "ugly", "unfriendly", "unlikely", "unruly", "unseemly",
    "untimely", "worldly", "wobbly",
];

/// Words in -ly that are adjectives before a noun.
const LY_EITHER: &Keys =
    keys!["early", "daily", "hourly", "weekly", "monthly", "quarterly", "yearly", "nightly", "likely", "kindly"];
