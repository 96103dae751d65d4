//! What pages and desks add around an article: comment links, share bars, credits, copyright lines. Knows their phrases and shapes.

use crate::lexicon::{List, Row};
use crate::text::doc::Paragraph;
use crate::text::token::Kind;
use crate::text::words::Words;

/// Longest paragraph that a phrase at its start, or anywhere in it, makes boilerplate; in tokens.
const LONGEST: usize = 60;

/// How many paragraphs at the end may hold a phrase in their middle.
const TAIL: usize = 12;

/// Whether a paragraph is none of the article's own text.
/// `index` is its place among `count`: the first must say so with all its words, and only the last are searched through.
pub(super) fn is_boilerplate(words: Words, paragraph: &Paragraph, index: usize, count: usize) -> bool {
    let (first, last) = (paragraph.first as usize, paragraph.last as usize);
    let start = (first..last)
        .find(|&at| !matches!(words.kind(at), Kind::Punct | Kind::Quote) || matches!(words.char(at), '©' | '#'));
    let Some(start) = start else { return drawn(words, first, last) };
    if last - first > LONGEST {
        return false;
    }
    let desk = words.str(first) == "(" && words.str(first + 1) == "(" && words.str(last - 1) == ")";
    // "<img src=…>": what a page wrote for the browser.
    let markup = words.char(first) == '<' && words.char(last - 1) == '>';
    desk || markup
        || names_a_page(words, first, last)
        || words.char(start) == '©'
        || copyright(words, start)
        || opens_with_phrase(words, start, last, index == 0)
        || index > 0 && index + TAIL >= count && holds_phrase(words, start, last)
}

/// A line of marks alone: "***", "- - -", the "×" that closes a window; but not what may be a sentence's own ("?").
fn drawn(words: Words, first: usize, last: usize) -> bool {
    let button = last - first == 1
        && matches!(words.char(first), '×' | '^' | '✕' | '✖' | '☰' | '|' | '›' | '‹' | '»' | '«' | '▼' | '▲');
    words.char(first) == '#'
        || button
        || last - first > 1
            && (first..last)
                .all(|at| matches!(words.char(at), '*' | '-' | '–' | '—' | '_' | '=' | '~' | '|' | '•' | '/' | '+'))
}

/// "2.1 Torture in detention ........ 12": a line of the contents.
fn names_a_page(words: Words, first: usize, last: usize) -> bool {
    last - first > 2
        && words.number(last - 1)
        && words.str(last - 1).len() <= 3
        && (words.str(last - 2).len() > 3 && words.str(last - 2).bytes().all(|byte| byte == b'.')
            || words.str(last - 2).bytes().all(|byte| byte == b'.')
                && words.str(last - 3) == "."
                && words.str(last - 4) == ".")
}

/// "(c) 2021 Norddeich Press", "Copyright 2021".
fn copyright(words: Words, start: usize) -> bool {
    let year = |at: usize| words.kind(at) == Kind::Number && words.str(at).len() == 4;
    words.is(start, "c") && words.char(start + 1) == ')' && year(start + 2)
        || words.is(start, "copyright") && (year(start + 1) || matches!(words.char(start + 1), '©' | '(' | ':'))
}

fn opens_with_phrase(words: Words, start: usize, last: usize, leads: bool) -> bool {
    let mut found = false;
    words.each_match(List::PagePhrases, start, last, |end, row| found |= fits(words, row, end, last, leads));
    found
}

fn fits(words: Words, row: Row, end: usize, last: usize, leads: bool) -> bool {
    match row.get("class") {
        "whole" => (end..last).all(|at| matches!(words.kind(at), Kind::Punct | Kind::Number)),
        "colon" => !leads && words.char(end) == ':' && end < last && last - end <= 30,
        "start" => !leads,
        "line" => !leads && !ends_sentence(words, last),
        _ => false,
    }
}

/// Whether the paragraph ends as sentences do, also behind a closing mark.
fn ends_sentence(words: Words, last: usize) -> bool {
    let closing = matches!(words.char(last - 1), '"' | '”' | '’' | ')' | '\'');
    let end = last - 1 - usize::from(closing && last > 1);
    matches!(words.char(end), '.' | '!' | '?' | ',' | ';')
}

fn holds_phrase(words: Words, start: usize, last: usize) -> bool {
    (start..last).any(|at| {
        let mut found = false;
        words.each_match(List::PagePhrases, at, last, |_, row| found |= row.get("class") == "any");
        found
    })
}

/// Whether a paragraph is a word or two that stand over headlines: "BREAKING NEWS", "Analysis".
pub(super) fn is_kicker(words: Words, first: usize, last: usize) -> bool {
    let mut found = false;
    words.each_match(List::PagePhrases, first, last, |end, row| found |= row.get("class") == "kicker" && end == last);
    found
}
