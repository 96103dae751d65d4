//! Paragraphs and what each is: headline, dateline, byline, boilerplate, pull quote. Knows lines and their shapes, not what sentences say.

mod byline;
mod dateline;
mod kinds;
mod lines;
mod masthead;
mod page;
mod page_date;
mod pull_quote;
mod site;
mod top;

use jiff::civil::Date;

use super::doc::{Paragraph, ParagraphKind};
use super::span::Span;
use super::token::Token;
use super::words::Words;

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
    /// The day that the date names, if it names the year too.
    pub day: Option<Date>,
}

/// Title, dateline, byline and day of an article.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The headline.
    pub title: Option<Span>,
    /// The dateline.
    pub dateline: Option<Dateline>,
    /// Author or staff initials.
    pub byline: Option<Span>,
    /// The day in a line of its own over the article.
    pub day: Option<Date>,
}

/// How many paragraphs at the start, and at the end, may be a site's menus and counters.
const HEAD: usize = 12;

/// Cuts the text into paragraphs and says what each is.
pub fn read(text: &str, tokens: &[Token]) -> (Vec<Paragraph>, Layout) {
    let words = Words { text, tokens };
    let mut paragraphs = lines::paragraphs(words);
    let mut layout = Layout::default();
    let count = paragraphs.len();
    for (index, paragraph) in paragraphs.iter_mut().enumerate() {
        let at_end = index < HEAD || index + HEAD >= count;
        let furniture =
            count > 1 && site::is_furniture(words, paragraph.first as usize, paragraph.last as usize, at_end);
        if furniture || page::is_boilerplate(words, paragraph, index, count) {
            paragraph.kind = ParagraphKind::Boilerplate;
        }
    }
    site::mark_counters(words, &mut paragraphs, HEAD);
    site::mark_boxes(words, &mut paragraphs);
    masthead::mark(words, &mut paragraphs);
    top::mark(words, &mut paragraphs);
    layout.byline = byline::find(words, &mut paragraphs);
    layout.dateline = dateline::find(words, &paragraphs);
    layout.day = page_date::find(words, &paragraphs);
    layout.title = kinds::headline(words, &mut paragraphs, layout.dateline.as_ref());
    pull_quote::mark(words, &mut paragraphs);
    (paragraphs, layout)
}
