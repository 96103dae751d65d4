//! Where a sentence may begin: the first word behind a mark, with the openers before it.

use super::Scan;
use super::abbreviation::starter;
use super::marker::{Marker, is_bullet};
use super::stop::Stop;
use crate::lexicon::List;
use crate::text::token::{Case, Kind};
use crate::text::words::Words;

/// The first token after opening quotation marks, brackets, bullets and dashes.
pub(super) fn opened(scan: Scan, from: usize) -> usize {
    let words = scan.words;
    let mut at = from;
    while at < scan.last && at < from + 5 {
        let opener = words.kind(at) == Kind::Quote
            || matches!(
                words.char(at),
                '(' | '['
                    | '{'
                    | '¿'
                    | '¡'
                    | '$'
                    | '£'
                    | '€'
                    | '*'
                    | '#'
                    | '@'
                    | '_'
                    | '-'
                    | '–'
                    | '—'
                    | '>'
                    | '<'
                    | '|'
                    | '%'
                    | '+'
                    | '~'
            )
            || is_bullet(words, at);
        if !opener {
            break;
        }
        at += 1;
    }
    at
}

/// With no space behind the mark, only a plain word or number before it and a capitalised word behind it make a border.
pub(super) fn glued_start(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    if stop.quoted && next == stop.end || next > stop.end && !words.glued(next) {
        return words.capital(next);
    }
    let before = stop.at.wrapping_sub(1);
    let plain = words.kind(before) == Kind::Number
        || words.kind(before) == Kind::Word && words.tokens[before].case != Case::Upper && words.str(before).len() > 2;
    plain
        && words.kind(next) == Kind::Word
        && words.tokens[next].case == Case::Title
        && !words.glued(before)
        && !slash(words, next + 1)
}

fn slash(words: Words, at: usize) -> bool {
    words.glued(at) && matches!(words.char(at), '/' | '@')
}

/// Whether a sentence may begin at a token.
pub(super) fn begins(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    let token = &words.tokens[next];
    match token.kind {
        Kind::Word | Kind::Dotted => {
            token.capital
                || matches!(token.case, Case::None | Case::Mixed)
                || Marker::at(words, next, scan.last).is_some()
                || small_start(scan, stop, next)
        }
        Kind::Number | Kind::Mixed => true,
        Kind::Url => true,
        Kind::Clitic => false,
        Kind::Quote => true,
        Kind::Punct => next > stop.end,
    }
}

/// A sentence in small letters, as mail and forums write: only behind a plain word that is no abbreviation.
fn small_start(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    if next != stop.end
        || stop.end != stop.marks
        || stop.dots > 1 && !stop.strong
        || words.glued(next)
        || stop.at == scan.first
    {
        return false;
    }
    let before = stop.at - 1;
    let abbreviation = |at: usize| !words.class(List::Abbreviations, at).is_empty();
    let plain = match words.kind(before) {
        Kind::Word if words.str(before).len() < 2 || abbreviation(before) => false,
        Kind::Word => {
            words.tokens[before].case == Case::Lower
                || words.str(before).len() > 3 && !stop.strong && starter(words, next)
        }
        Kind::Number => !stop.strong && words.str(before).len() > 2,
        Kind::Mixed | Kind::Url => !stop.strong,
        _ => false,
    };
    let speech = |at: usize| words.class(List::SentenceWords, at) == "speech";
    plain && words.kind(stop.at) == Kind::Punct && !speech(next) && !speech(next + 1)
}
