//! Whether an article reports on sport. Knows the words of the trade, no teams and no players.

use crate::lexicon::List;
use crate::text::{Doc, Keys, keys};

/// Whether the article has a word of sports reports that other reports have not.
pub fn is_sport(doc: &Doc) -> bool {
    !doc.matches(List::SportWords).is_empty() || (0..doc.tokens.len().min(40)).any(|token| doc.is_any(token, GAMES))
}

/// One past a name of at most five capitals in a result or a table, and what ties them: "Sheffield Wednesday", "Jay-Jay Okocha".
pub fn name_end(doc: &Doc, first: usize, end: usize, joints: &Keys) -> usize {
    let capital = |at: usize| doc.tokens.get(at).is_some_and(|one| at < end && one.is_word() && one.capital);
    let mut at = first;
    while at < end.min(first + 5) {
        let word = capital(at) && (at > first || !doc.has(List::TimeWords, at));
        let joint = at > first && doc.is_any(at, joints) && capital(at + 1);
        if !(word || joint) {
            break;
        }
        at += 1;
    }
    at
}

const GAMES: &Keys = keys![
    "soccer", "basketball", "baseball", "rugby", "nba", "nfl", "nhl", "mlb", "hockey", "standings", "cricket",
    "volleyball", "handball", "cycling", "tennis", "golf", "athletics", "skiing", "swimming", "squash", "badminton",
    "preseason", "touchdown", "prix",
];
