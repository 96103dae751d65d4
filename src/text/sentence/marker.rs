//! List markers: "1.", "2)", "a.", "(iv)", "•". Knows their shapes and which one follows which.

use super::Scan;
use crate::text::token::Kind;
use crate::text::words::Words;

/// The marker that a sentence begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// 1 for "1", "a", "A" or "i".
    number: u32,
    style: Style,
    /// The mark behind it: `.` or `)`.
    mark: char,
    /// Tokens it is made of, the bracket before it too.
    pub len: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Digits,
    Small,
    Capital,
}

impl Marker {
    /// The marker that stands at a token, if it is one.
    pub fn at(words: Words, first: usize, last: usize) -> Option<Marker> {
        let bullet = usize::from(is_bullet(words, first));
        let open = bullet + usize::from(words.char(first + bullet) == '(');
        let place = first + open;
        if place + 1 >= last || !words.glued(place + 1) || open > bullet && !words.glued(place) {
            return None;
        }
        let (number, style) = ordinal(words.str(place))?;
        let mark = words.char(place + 1);
        let dotted = mark == '.' && open == bullet && words.str(place + 1).len() == 1;
        let both = dotted && place + 2 < last && words.char(place + 2) == ')' && words.glued(place + 2);
        if !dotted && mark != ')' {
            return None;
        }
        let len = open + 2 + usize::from(both);
        let spaced = first + len >= last || !words.glued(first + len);
        spaced.then_some(Marker { number, style, mark: if both { ')' } else { mark }, len })
    }

    /// The next of the same list, or the first of another.
    fn follows(self, before: Marker) -> bool {
        let next = self.style == before.style && self.mark == before.mark && self.number == before.number + 1;
        next || self.number == 1 && before.number > 1 && self.style != Style::Capital
    }
}

fn ordinal(word: &str) -> Option<(u32, Style)> {
    let mut chars = word.chars();
    let first = chars.next()?;
    if first.is_ascii_digit() {
        return (word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit()))
            .then(|| (word.bytes().fold(0, |n, b| n * 10 + u32::from(b - b'0')), Style::Digits));
    }
    if word.len() == 1 && first.is_ascii_lowercase() {
        return Some((first as u32 - 'a' as u32 + 1, Style::Small));
    }
    if word.len() == 1 && first.is_ascii_uppercase() {
        return Some((first as u32 - 'A' as u32 + 1, Style::Capital));
    }
    (word.len() <= 5 && word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))).then_some((u32::MAX / 2, Style::Small))
}

/// Whether a new item of a list begins at a token in the middle of a line: a bullet, or the marker after the one that the sentence began with.
pub(super) fn begins_item(scan: Scan, marker: Option<Marker>, at: usize) -> bool {
    let words = scan.words;
    match words.tokens[at].kind {
        Kind::Punct => {
            is_bullet(words, at) && at > scan.first + 1
                || marker.is_some() && words.char(at) == '(' && next_item(scan, marker, at)
        }
        Kind::Number | Kind::Word => marker.is_some() && !words.glued(at) && next_item(scan, marker, at),
        _ => false,
    }
}

fn next_item(scan: Scan, marker: Option<Marker>, at: usize) -> bool {
    let (Some(before), Some(here)) = (marker, Marker::at(scan.words, at, scan.last)) else { return false };
    here.follows(before)
}

/// Marks that begin the items of lists.
pub(super) fn is_bullet(words: Words, at: usize) -> bool {
    match words.char(at) {
        '•' | '⁃' | '▪' | '●' | '■' | '◦' | '‣' | '◆' | '►' | '▶' | '➢' | '➤' | '✔' | '✓' | '\u{f0b7}' => {
            !words.glued(at)
        }
        _ => false,
    }
}
