//! How a word is capitalised.

use super::Case;

pub(super) fn case_of(word: &str) -> (Case, bool) {
    let (mut upper, mut lower, mut first) = (0, 0, None);
    for c in word.chars() {
        let (is_upper, is_lower) = if c.is_ascii() {
            (c.is_ascii_uppercase(), c.is_ascii_lowercase())
        } else {
            (c.is_uppercase(), c.is_lowercase())
        };
        upper += u32::from(is_upper);
        lower += u32::from(is_lower);
        if first.is_none() && (is_upper || is_lower) {
            first = Some(is_upper);
        }
    }
    let capital = first == Some(true);
    (case_from(upper, lower, capital), capital)
}

pub(super) fn case_from(upper: u32, lower: u32, capital: bool) -> Case {
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, _) if capital => Case::Title,
        (_, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}
