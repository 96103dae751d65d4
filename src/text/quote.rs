//! Quotations: which marks open, which close. Knows marks and paragraphs, not who speaks.

use super::doc::Paragraph;
use super::span::Span;
use super::token::{Kind, Token};

/// A quotation within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Its text with its marks.
    pub span: Span,
    /// The token after the opening mark.
    pub first: u32,
    /// The closing mark's token; where none stands, one past the paragraph's last token.
    pub last: u32,
    /// Whether a closing mark stands.
    pub closed: bool,
    /// Whether the next paragraph's quotation carries it on (it is unclosed and the next paragraph opens with a mark).
    pub continues: bool,
    /// Whether it is marked with single marks.
    pub single: bool,
    /// Index of the quotation around it, if it is nested.
    pub inside: Option<u32>,
}

/// Pairs the double marks of each paragraph; an unclosed one ends with its paragraph.
pub fn pair(text: &str, tokens: &[Token], paragraphs: &[Paragraph]) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()) {
        let mut open: Option<usize> = None;
        for at in paragraph.first as usize..paragraph.last as usize {
            if tokens[at].kind != Kind::Quote {
                continue;
            }
            let mark = &text[tokens[at].span.start as usize..tokens[at].span.end as usize];
            match (mark, open) {
                ("“" | "«" | "„" | "\"" | "``", None) => open = Some(at),
                ("”" | "»" | "\"" | "''" | "“", Some(start)) => {
                    quotes.push(quote(tokens, start, at, true));
                    open = None;
                }
                _ => {}
            }
        }
        if let Some(start) = open {
            quotes.push(quote(tokens, start, paragraph.last as usize, false));
        }
    }
    quotes
}

fn quote(tokens: &[Token], open: usize, last: usize, closed: bool) -> Quote {
    let end = if closed { tokens[last].span.end } else { tokens[last - 1].span.end };
    Quote {
        span: Span { start: tokens[open].span.start, end },
        first: open as u32 + 1,
        last: last as u32,
        closed,
        continues: false,
        single: false,
        inside: None,
    }
}
