//! Whether a full stop, question mark or ellipsis ends the sentence it stands in. Knows one mark and what stands around it.

use super::Scan;
use super::abbreviation::{full_stop, starter};
use super::begin::{begins, glued_start, opened};
use super::marker::Marker;
use super::quotation::{closes_quote, credit, held, quotation_goes_on, remark, signature};
use super::unmarked::{address_ends, broken_off, rule_ends, smile_ends, smiley};
use crate::lexicon::List;
use crate::text::keys;
use crate::text::token::Kind;
use crate::text::words::Words;

/// A run of marks that may end a sentence, with the closing marks behind it.
pub(super) struct Stop {
    /// Its first token; a dotted acronym carries its own full stop.
    pub(super) at: usize,
    /// One past the closing quotation marks, brackets and note numbers behind it.
    pub(super) end: usize,
    /// One past the marks themselves.
    pub(super) marks: usize,
    /// Whether it is more than a single full stop: `?`, `!`, a full-width stop.
    pub(super) strong: bool,
    /// How many full stops it holds.
    pub(super) dots: usize,
    /// Three full stops or more.
    pub(super) ellipsis: bool,
    /// Whether a quotation mark closes behind it.
    pub(super) quoted: bool,
}

/// One past the last token of the sentence, if the mark at `at` ends it.
pub(super) fn end(scan: Scan, marker: Option<Marker>, at: usize) -> Option<usize> {
    let words = scan.words;
    if words.kind(at) == Kind::Dotted {
        if !words.str(at).ends_with('.') {
            return None;
        }
    } else if !terminator(words, at) {
        return broken_off(scan, at)
            .or_else(|| smile_ends(scan, at))
            .or_else(|| address_ends(scan, at))
            .or_else(|| rule_ends(scan, at));
    }
    if marker.is_some_and(|marker| at < scan.first + marker.len) || within_run(scan, at) || !hangs_on(words, at) {
        return None;
    }
    if let Some(end) = stop_before_ellipsis(scan, at) {
        return Some(end);
    }
    let stop = read(scan, at);
    if stop.end >= scan.last {
        return Some(scan.last);
    }
    (ends(scan, &stop) && !held(scan, &stop)).then_some(stop.end)
}

pub(super) fn terminator(words: Words, at: usize) -> bool {
    matches!(words.char(at), '.' | '!' | '?' | '…' | '．' | '。' | '！' | '？' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '।')
}

/// A mark that opens the sentence or follows a colon, or one that goes on a run already looked at.
fn within_run(scan: Scan, at: usize) -> bool {
    let words = scan.words;
    if words.kind(at) == Kind::Dotted {
        return false;
    }
    let run = |at: usize| terminator(words, at - 1) && words.kind(at - 1) == Kind::Punct;
    at == scan.first
        || words.char(at - 1) == ':'
        || run(at) && (words.glued(at) || words.char(at) == words.char(at - 1))
}

/// A mark that ends something stands behind it, not before a word (".50", "!Kung") and not alone in brackets ("[?]").
fn hangs_on(words: Words, at: usize) -> bool {
    let opened = at > 0 && words.glued(at) && matches!(words.char(at - 1), '(' | '[' | '{') && !elision(words, at);
    let leads = !words.glued(at) && words.glued(at + 1) && (words.is_word(at + 1) || words.number(at + 1));
    let bracketed =
        (1..12).take_while(|&back| back <= at && words.char(at - back) != ']').any(|back| words.char(at - back) == '[');
    !opened && !leads && (!bracketed || elision(words, at))
}

/// "[...] However": words left out where a sentence ended.
fn elision(words: Words, at: usize) -> bool {
    at > 0
        && words.char(at - 1) == '['
        && (words.str(at) == "..." || words.char(at) == '…')
        && words.char(at + 1) == ']'
        && words.capital(at + 2)
        && !words.glued(at + 2)
}

/// A full stop on its word, then a spaced ellipsis that opens the next sentence: "compounds. . . . The practice".
fn stop_before_ellipsis(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    if words.str(at) != "." || !words.glued(at) || words.str(at + 1) != "." || words.glued(at + 1) {
        return None;
    }
    let mut next = at + 1;
    while next < scan.last && words.str(next) == "." {
        next += 1;
    }
    (next < scan.last && next - at >= 4 && words.capital(next)).then_some(at + 1)
}

fn read(scan: Scan, at: usize) -> Stop {
    let words = scan.words;
    let mut stop = Stop { at, end: at + 1, marks: at + 1, strong: false, dots: 0, ellipsis: false, quoted: false };
    let mut dots = 0;
    let mut place = at;
    while place < scan.last
        && terminator(words, place)
        && (place == at || words.glued(place) || words.char(place) == '.' && words.char(place - 1) == '.')
    {
        match words.char(place) {
            '.' => dots += words.str(place).len(),
            '…' => dots += 3,
            _ => stop.strong = true,
        }
        place += 1;
    }
    stop.dots = dots;
    stop.ellipsis = dots >= 2;
    stop.marks = place.max(at + 1);
    stop.end = stop.marks;
    close(scan, &mut stop);
    stop
}

/// Takes in closing quotation marks, brackets, note references and smileys.
fn close(scan: Scan, stop: &mut Stop) {
    let words = scan.words;
    while stop.end < scan.last {
        let at = stop.end;
        match words.char(at) {
            ')' | ']' | '}' => stop.end += 1,
            '[' if words.glued(at)
                && words.kind(at + 1) == Kind::Number
                && words.char(at + 2) == ']'
                && at + 2 < scan.last =>
            {
                stop.end += 3
            }
            ':' | ';' if smiley(words, at) > 0 => stop.end += smiley(words, at),
            _ if words.kind(at) == Kind::Quote && closes_quote(scan, at) => {
                stop.quoted = true;
                stop.end += 1;
            }
            _ if terminator(words, at) && words.glued(at) && stop.quoted => stop.end += 1,
            _ => break,
        }
    }
    note_numbers(scan, stop);
}

/// Raised note numbers that lost their raising: "in a consultation.11 12 Take".
fn note_numbers(scan: Scan, stop: &mut Stop) {
    let words = scan.words;
    let after_word = stop.at > scan.first
        && words.is_word(stop.at - 1)
        && !words.capital(stop.at - 1)
        && words.str(stop.at - 1).len() > 3;
    if !words.glued(stop.end)
        || words.kind(stop.end) != Kind::Number
        || !(after_word || stop.at > scan.first && words.char(stop.at - 1) == ')')
    {
        return;
    }
    let mut end = stop.end;
    while end < scan.last && words.kind(end) == Kind::Number && words.str(end).len() <= 3 {
        end += 1;
    }
    if end >= scan.last || words.capital(end) && !words.glued(end) {
        stop.end = end;
    }
}

fn ends(scan: Scan, stop: &Stop) -> bool {
    let words = scan.words;
    let glued = words.glued(stop.end);
    if stop.strong && words.char(stop.at) > '\u{3000}' {
        return true;
    }
    let next = opened(scan, stop.end);
    if next >= scan.last {
        return true;
    }
    if credit(scan, stop.end, next)
        || stop.quoted && (remark(scan, stop.end) || signature(scan, stop.end))
        || stop.ellipsis && !stop.strong && pause(scan, stop, next)
    {
        return false;
    }
    if glued && !glued_start(scan, stop, next) {
        return false;
    }
    if !begins(scan, stop, next) || bears_a_mark(scan, stop, next) || in_brackets(words, stop) {
        return false;
    }
    if stop.quoted && quotation_goes_on(scan, stop, next) {
        return false;
    }
    stop.strong || stop.ellipsis || stop.quoted || full_stop(scan, stop, next)
}

/// "Hon. (Barr.) Ann Ray": a word cut short, alone in its brackets.
fn in_brackets(words: Words, stop: &Stop) -> bool {
    stop.at > 1
        && stop.end == stop.at + 2
        && words.char(stop.at + 1) == ')'
        && words.char(stop.at - 2) == '('
        && words.capital(stop.at - 1)
        && words.class(List::Abbreviations, stop.at - 1) == "title"
}

/// "Yahoo! Inc.", "E! Online": the mark is a part of the name.
fn bears_a_mark(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    let named = words.is_any(stop.at.wrapping_sub(1), keys!["yahoo", "e", "jeopardy", "joomla", "chips"]);
    named && stop.at > scan.first && words.char(stop.at) == '!' && words.capital(stop.at - 1) && !starter(words, next)
}

/// An ellipsis that stands free before "I", which is a capital anywhere, is a pause: "we just ... I don't know".
fn pause(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    let free =
        !words.glued(stop.at) && stop.end == stop.marks && (stop.marks - stop.at == 1 || stop.marks - stop.at == 3);
    free && words.is_any(next, keys!["i", "i'm", "i've", "i'll", "i'd"])
}
