//! Lists of days: entries that a date opens, and the headings above them that tell the year. Knows paragraphs and the marks behind a date.

use super::calendar::Field;
use super::meaning::{Base, Expression, YearOf};
use super::words::Words;
use crate::text::{ParagraphKind, keys};

/// What a date is to a list of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// "Attacks in 2013", a line of its own.
    Heading,
    /// "Sept 7, 2010 - ", "15 May: " at the start of a paragraph.
    Entry,
    /// "On December 29, " at the start of a paragraph.
    Opens,
}

/// How many tokens a heading has at most.
const SHORT: u32 = 9;

/// What an expression is to a list of days, if it is anything.
pub fn listed(words: &Words, expression: &Expression, paragraph: usize) -> Option<Listed> {
    let Base::Calendar(year, field) = &expression.meaning.base else { return None };
    let lines = &words.doc.paragraphs;
    let line = &lines[paragraph];
    let (first, last) = (line.first as usize, line.last as usize);
    if matches!((year, field), (YearOf::Written(_), Field::Year | Field::Month(_))) {
        let title = paragraph == 0 || line.kind == ParagraphKind::Headline;
        let ends = matches!(words.doc.word(last - 1), "." | "?" | "!" | "\"" | "”");
        let short = line.last - line.first <= SHORT && !ends && expression.last + 1 >= last;
        return (!title && short && paragraph + 1 < lines.len()).then_some(Listed::Heading);
    }
    if !matches!(field, Field::Day(..) | Field::Month(_)) {
        return None;
    }
    let bullet = usize::from(matches!(words.doc.word(first), "-" | "—" | "–" | "•" | "*" | "·"));
    let start = first + bullet;
    let marked = expression.last < last && matches!(words.doc.word(expression.last), "-" | "—" | "–" | "--" | ":");
    // "2012-05-14" and "9 May-12 June" are no headings.
    let apart = marked && !words.glued(expression.last + 1);
    match () {
        () if expression.first == start && apart => Some(Listed::Entry),
        () if expression.first == start => Some(Listed::Opens),
        () if expression.first == start + 1 && words.is_any(start, keys!["on", "in"]) => Some(Listed::Opens),
        () => None,
    }
}
