//! Where sentences end. Knows marks, capitals and paragraphs.

use super::doc::{Paragraph, Sentence};
use super::quote::Quote;
use super::span::Span;
use super::token::{Kind, Token};

/// Splits every paragraph that is read; paragraph breaks always end a sentence.
pub fn split(text: &str, tokens: &[Token], paragraphs: &[Paragraph], _quotes: &[Quote]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.kind.is_read()) {
        let mut first = paragraph.first as usize;
        for at in paragraph.first as usize..paragraph.last as usize {
            let end = at + 1 == paragraph.last as usize || ends(text, tokens, at);
            if end {
                let span = Span { start: tokens[first].span.start, end: tokens[at].span.end };
                sentences.push(Sentence { paragraph: index as u32, span, first: first as u32, last: at as u32 + 1 });
                first = at + 1;
            }
        }
    }
    sentences
}

fn ends(text: &str, tokens: &[Token], at: usize) -> bool {
    let mark = |at: usize| &text[tokens[at].span.start as usize..tokens[at].span.end as usize];
    let next = &tokens[at + 1];
    let stop = matches!(mark(at), "." | "!" | "?")
        || tokens[at].kind == Kind::Quote && tokens[at].glued && at > 0 && matches!(mark(at - 1), "." | "!" | "?");
    stop && !next.glued && (next.capital || next.kind == Kind::Quote || next.kind == Kind::Number)
}
