//! Where sentences end. Knows marks, capitals, abbreviations, quotations and list markers; not what a sentence says.

mod abbreviation;
mod begin;
mod marker;
mod quotation;
mod stop;
mod unmarked;

use super::doc::{Paragraph, Sentence};
use super::layout::Layout;
use super::quote::Quote;
use super::span::Span;
use super::token::{Kind, Token};
use super::words::Words;
use marker::Marker;

/// Tokens after which a sentence is cut: nobody writes so long a one, and what reads a sentence word by word for each of its words
/// must not meet a file without a full stop.
const LONGEST: usize = 600;

/// Splits every paragraph that is read; paragraph breaks always end a sentence, the dateline never does.
pub fn split(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Paragraph],
    quotes: &[Quote],
    layout: &Layout,
) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 24 + paragraphs.len());
    let held = layout.dateline.as_ref().map_or(0..0, |dateline| dateline.tokens.0 as usize..dateline.tokens.1 as usize);
    let words = Words { text, tokens };
    for (index, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.kind.is_read()) {
        let mut push = |first: usize, last: usize| {
            let span = Span { start: tokens[first].span.start, end: tokens[last - 1].span.end };
            sentences.push(Sentence { paragraph: index as u32, span, first: first as u32, last: last as u32 });
        };
        let (mut first, last) = (paragraph.first as usize, paragraph.last as usize);
        while first < last {
            let from = if held.contains(&first) { held.end } else { first };
            let reach = last.min(first + LONGEST);
            let end = sentence_end(Scan { words, quotes, first, last: reach }, from);
            push(first, end);
            first = end;
        }
    }
    sentences
}

/// One sentence being read: where it began and where its paragraph ends.
#[derive(Clone, Copy)]
struct Scan<'a> {
    words: Words<'a>,
    quotes: &'a [Quote],
    first: usize,
    last: usize,
}

fn sentence_end(scan: Scan, from: usize) -> usize {
    let marker = Marker::at(scan.words, scan.first, scan.last);
    let mut at = from;
    while at < scan.last {
        let kind = scan.words.tokens[at].kind;
        // Words are nearly all there is, and without a list nothing begins at one.
        let plain = marker.is_none() && matches!(kind, Kind::Word | Kind::Number);
        if !plain && at > scan.first && marker::begins_item(scan, marker, at) {
            return at;
        }
        if matches!(kind, Kind::Punct | Kind::Dotted)
            && let Some(end) = stop::end(scan, marker, at)
        {
            return end;
        }
        at += 1;
    }
    scan.last
}
