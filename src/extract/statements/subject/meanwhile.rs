//! Subjects with what they do meanwhile behind them: "The governor while visiting the camp said", "the spokesman, when contacted, said".
//! Knows phrases and participles; must not know cues.

use super::before::before;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::reader::*;
use crate::text::keys;

/// The subject before "while visiting the camp" where no comma sets that apart; `end` is one past what stands before the verb.
pub fn behind_while(reader: &Reader, end: usize, low: usize) -> Option<Tokens> {
    const LONG: usize = 14;
    let inside = |&token: &usize| {
        !reader.comma(token) && !reader.mark(token) && !reader.stop(token) && !reader.has(token, RELATIVE | AUXILIARY)
    };
    let opens =
        |&token: &usize| reader.doc.is_any(token, keys!["while", "whilst", "when"]) && participle(reader, token + 1);
    let opener = (low + 1..end).rev().take(LONG).take_while(inside).find(opens)?;
    if reader.has_finite(opener + 2..end) {
        return None;
    }
    let phrase = before(reader, opener, low)?;
    let beside = phrase.end == opener || reader.comma(phrase.end);
    // "the doctor treating | the minister while working nights", "the letter sent to | the minister when asked"
    let governed = phrase.start > low && {
        let last = phrase.start - 1;
        let word = reader.doc.word(last);
        reader.finite(last) || reader.has(last, PREPOSITION) || ends_in(word, "ing") || ends_in(word, "ed")
    };
    (beside && !governed && head(reader, &phrase).is_somebody()).then_some(phrase)
}

/// "visiting", "contacted"
fn participle(reader: &Reader, token: usize) -> bool {
    ends_in(reader.doc.word(token), "ing")
        || reader.doc.is_any(
            token,
            keys![
                "contacted", "asked", "reached", "questioned", "pressed", "approached", "interviewed", "quizzed",
                "probed", "prodded", "called", "confronted",
            ],
        )
}
