//! Whether an article reports on sport. Knows the words of the trade, no teams and no players.

use crate::lexicon::List;
use crate::text::Doc;

/// Whether the article has a word of sports reports that other reports have not.
pub fn is_sport(doc: &Doc) -> bool {
    !doc.matches(List::SportWords).is_empty()
        || (0..doc.tokens.len().min(40)).any(|token| doc.tokens[token].capital && doc.is_any(token, GAMES))
}

const GAMES: &[&str] = &[
    "soccer",
    "basketball",
    "baseball",
    "football",
    "rugby",
    "nba",
    "nfl",
    "nhl",
    "hockey",
    "league",
    "standings",
    "results",
    "cup",
    "division",
    "premiership",
    "fixtures",
    "nba-",
    "mlb",
    "cricket",
    "volleyball",
    "handball",
];
