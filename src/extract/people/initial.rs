//! Which letters are initials of names: "J.", "J" before a capital, "A" in "met A Raja". Knows a letter and its neighbours, not whose it is.

use super::piece::is_dot;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, keys};

/// "J" before a full stop, "J" alone before a capital, "J.K."; no country, no pronoun.
pub fn is_initial(doc: &Doc, token: usize) -> bool {
    let one = &doc.tokens[token];
    match one.kind {
        Kind::Dotted => one.capital && one.case == Case::Upper && one.span.len() <= 8,
        Kind::Word => {
            one.capital
                && one.span.len() <= 2
                && doc.word(token).chars().count() == 1
                && (!doc.is_any(token, keys!["i", "a"])
                    || is_a_before_name(doc, token)
                    || is_letter_behind_title(doc, token))
                || one.capital && one.span.len() == 1 && is_dot(doc, token + 1)
        }
        _ => false,
    }
}

/// "General I K Acheampong", "Mr A J Rao": behind a title, before another letter.
pub fn is_letter_behind_title(doc: &Doc, token: usize) -> bool {
    matches!(doc.word(token), "I" | "A")
        && doc.tokens.get(token + 1).is_some_and(|next| next.kind == Kind::Word && next.capital && next.span.len() == 1)
        && doc.match_before(List::Titles, token).is_some_and(|title| doc.tokens[title.first as usize].capital)
}

/// "met A Raja": a capital A inside a sentence, behind a small word, before what is only a name.
fn is_a_before_name(doc: &Doc, token: usize) -> bool {
    let only = |list| doc.row(list, token + 1).is_some_and(|row| row.get("ambiguous").is_empty());
    doc.word(token) == "A"
        && token > 0
        && doc.tokens[token - 1].case == Case::Lower
        && doc.tokens.get(token + 1).is_some_and(|next| next.case == Case::Title && !next.glued)
        && (only(List::Surnames) || only(List::GivenNames))
}
