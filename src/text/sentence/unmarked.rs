//! Where a sentence ends with no full stop: a speech broken off, the close of a letter, a smiley, a mail address, a drawn line.

use super::Scan;
use super::quotation::{closes_quote, speaks};
use crate::lexicon::List;
use crate::text::token::Kind;
use crate::text::words::Words;

/// A speech broken off by a dash before its closing mark: `to--" At this moment`.
pub(super) fn broken_off(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    if words.char(at) == ',' {
        return signs_off(scan, at);
    }
    let dash = matches!(words.char(at), '—' | '–') || words.str(at) == "--";
    let closes = dash && words.kind(at + 1) == Kind::Quote && closes_quote(scan, at + 1);
    (closes && at + 2 < scan.last && words.capital(at + 2) && !speaks(scan, at + 2)).then_some(at + 2)
}

/// The close of a letter with a name behind it: "Best regards, Ana Lund".
fn signs_off(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let close = at > scan.first && at - scan.first <= 3 && words.class(List::SentenceWords, at - 1) == "close";
    (close && at + 1 < scan.last && words.capital(at + 1)).then_some(at + 1)
}

/// A smiley in place of a full stop.
pub(super) fn smile_ends(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let len = if matches!(words.char(at), ':' | ';') { smiley(words, at) } else { 0 };
    (len > 0 && at > scan.first && at + len < scan.last && words.capital(at + len)).then_some(at + len)
}

/// The address that ends a line of a mail's head: `"Sean" <sean@example.com> Groups: pets`.
pub(super) fn address_ends(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let closed = words.char(at) == '>' && at > scan.first + 1 && words.kind(at - 1) == Kind::Url && at + 1 < scan.last;
    (closed && (words.capital(at + 1) || words.number(at + 1))).then_some(at + 1)
}

/// A drawn line: "=====", "* * *" written together.
pub(super) fn rule_ends(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let mark = words.char(at);
    let inside = at > scan.first && words.glued(at) && words.char(at - 1) == mark;
    if inside || !matches!(mark, '=' | '_' | '*' | '-' | '~' | '#') {
        return None;
    }
    let mut end = at;
    let mut marks = 0;
    while end < scan.last
        && words.char(end) == mark
        && words.kind(end) == Kind::Punct
        && (end == at || words.glued(end))
    {
        marks += words.str(end).len();
        end += 1;
    }
    let whole = marks >= 3 && mark != '-' || marks >= 5;
    (whole && end < scan.last && !words.glued(end)).then_some(end)
}

/// How many tokens a smiley is made of: ":)", ";-)"; 0 when none stands here.
pub(super) fn smiley(words: Words, at: usize) -> usize {
    let nose = usize::from(words.str(at + 1) == "-");
    let mouth = at + 1 + nose;
    let smile =
        (1..=mouth - at).all(|step| words.glued(at + step)) && matches!(words.str(mouth), ")" | "(" | "D" | "P" | "p");
    if smile && !words.glued(mouth + 1) { mouth + 1 - at } else { 0 }
}
