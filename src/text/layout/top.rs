//! What stands over the headline of a page in short lines: menus whose words no list has, the weather, places to choose from.
//! Knows the shape of lines, no words.

use super::page_date;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::words::Words;

/// Paragraphs from the start that are looked at.
const REACH: usize = 60;

/// Longest line of a menu, in tokens; so many in a row make one.
const SHORT: u32 = 4;
const ROW: usize = 3;

/// Longest headline, in tokens.
const LONGEST: u32 = 32;

/// Marks three short lines or more at the start, where a headline and then running text follow them.
pub(super) fn mark(words: Words, paragraphs: &mut [Paragraph]) {
    let reach = paragraphs.len().min(REACH);
    let read: Vec<usize> = (0..reach).filter(|&at| paragraphs[at].kind == ParagraphKind::Body).collect();
    let dated = |at: &usize| page_date::is_line(words, paragraphs[*at].first as usize, paragraphs[*at].last as usize);
    let plain: Vec<usize> = read.into_iter().filter(|at| !dated(at)).collect();
    let menu = plain.iter().take_while(|&&at| is_short(words, &paragraphs[at])).count();
    let Some(&title) = plain.get(menu).filter(|_| menu >= ROW) else { return };
    let headline = is_open(words, &paragraphs[title]) && paragraphs[title].last - paragraphs[title].first <= LONGEST;
    let told = |&at: &usize| paragraphs[at].last - paragraphs[at].first > 12 && !is_open(words, &paragraphs[at]);
    if headline && plain.iter().skip(menu + 1).take(6).any(told) {
        plain[..menu].iter().for_each(|&at| paragraphs[at].kind = ParagraphKind::Boilerplate);
    }
}

/// Four words at most that begin with a capital or a number and end without a mark.
fn is_short(words: Words, paragraph: &Paragraph) -> bool {
    let first = paragraph.first as usize;
    paragraph.last - paragraph.first <= SHORT
        && (words.capital(first) || words.number(first))
        && is_open(words, paragraph)
        && !words.is(first, "by")
}

/// Whether it ends without the mark that ends sentences.
fn is_open(words: Words, paragraph: &Paragraph) -> bool {
    !matches!(words.char(paragraph.last as usize - 1), '.' | ':' | ',' | ';' | '"' | '”' | '!')
}
