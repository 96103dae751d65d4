//! Whether an article reports on sport. Knows the words of the trade, no teams and no players.

use crate::lexicon::List;
use crate::text::Doc;

/// Whether the article has a word of sports reports that other reports have not.
pub fn is_sport(doc: &Doc) -> bool {
    !doc.matches(List::SportWords).is_empty() || (0..doc.tokens.len().min(40)).any(|token| doc.is_any(token, GAMES))
}

const GAMES: &[&str] = &[
    "soccer",
    "basketball",
    "baseball",
    "rugby",
    "nba",
    "nfl",
    "nhl",
    "mlb",
    "hockey",
    "standings",
    "cricket",
    "volleyball",
    "handball",
    "cycling",
    "tennis",
    "golf",
    "athletics",
    "skiing",
    "swimming",
    "squash",
    "badminton",
    "preseason",
    "touchdown",
    "prix",
];
