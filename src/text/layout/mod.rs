//! Paragraphs and what each is: headline, body, byline, boilerplate. Knows lines and their shapes, not what sentences say.

use super::doc::{Paragraph, ParagraphKind};
use super::span::Span;
use super::token::Token;

/// The opening of a wire story: where, when and by whom it was filed.
#[derive(Clone, Debug)]
pub struct Dateline {
    /// Its text, the dash at its end too.
    pub span: Span,
    /// Its tokens: first, and one past the last.
    pub tokens: (u32, u32),
    /// The tokens of the place.
    pub place: Option<(u32, u32)>,
    /// The tokens of the agency.
    pub agency: Option<(u32, u32)>,
    /// The tokens of the date.
    pub date: Option<(u32, u32)>,
}

/// Title, dateline and byline of an article.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The headline.
    pub title: Option<Span>,
    /// The dateline.
    pub dateline: Option<Dateline>,
    /// Author or staff initials.
    pub byline: Option<Span>,
}

/// Cuts the text into paragraphs, one a line.
pub fn read(text: &str, tokens: &[Token]) -> (Vec<Paragraph>, Layout) {
    let mut paragraphs = Vec::new();
    let mut first = 0;
    while first < tokens.len() {
        let mut last = first + 1;
        while last < tokens.len()
            && !text[tokens[last - 1].span.end as usize..tokens[last].span.start as usize].contains('\n')
        {
            last += 1;
        }
        let span = Span { start: tokens[first].span.start, end: tokens[last - 1].span.end };
        paragraphs.push(Paragraph { kind: ParagraphKind::Body, span, first: first as u32, last: last as u32 });
        first = last;
    }
    (paragraphs, Layout::default())
}
