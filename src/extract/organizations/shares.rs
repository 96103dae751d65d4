//! What shares do: "shares rose", "gained 0.6 percent", "lost 11p". Knows the verbs and measures of markets, no names.

use crate::text::{Doc, Keys, Kind, keys};

/// "shares rose", "shares closed", "shares, which".
pub fn stock_moves(doc: &Doc, shares: usize) -> bool {
    let next = shares + 1;
    doc.is_any(shares, keys!["shares", "stock", "bonds"])
        && (doc.is_any(next, MOVES) || doc.word(next).ends_with("ed") && doc.word(next).len() > 4)
}

/// "gained 0.6 percent", "fell as much as 4 per cent", "gained 2.10 marks", "lost 11p".
pub fn by_percent(doc: &Doc, at: usize) -> bool {
    let number = (at..at + 5).find(|&at| doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number));
    number.is_some_and(|number| doc.is_any(number + 1, MEASURES) || doc.word(number + 1) == "%")
        || (at..at + 3)
            .any(|at| doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Mixed) && is_pence(doc.word(at)))
}

/// "14p", "21c".
fn is_pence(word: &str) -> bool {
    word.strip_suffix(['p', 'c'])
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What prices of shares move by.
const MEASURES: &Keys = keys![
    "percent", "per", "pct", "marks", "pfennigs", "pence", "cents", "francs", "centimes", "lire", "yen", "kronor",
    "crowns", "rupees", "baht", "ringgit", "pesos", "rand", "guilders", "schillings", "won", "sen", "euros",
];

/// What shares do and are.
const MOVES: &Keys = keys![
    "rose", "fell", "were", "are", "have", "had", "lost", "gained", "closed", "traded", "slid", "sank", "slumped",
    "tumbled", "plunged", "soared", "surged", "jumped", "dropped", "climbed", "dipped", "edged", "ended", "opened",
    "rallied", "shed", "slipped", "hit", "went", "finished", "was", "up", "down", "plummeted", "rebounded", "eased",
    "firmed", "outperformed", "rise", "fall", "dived", "popped", "spiked", "retreated", "stood", "changed", "in", "on",
    "at", "held", "put", "advanced", "declined", "began", "last", "now", "also",
];
