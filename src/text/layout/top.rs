//! What stands over the headline of a page in short lines: menus whose words no list has, the weather, places to choose from.
//! Knows the shape of lines, no words.

use super::page_date;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::words::Words;

/// Paragraphs from the start that are looked at.
const REACH: usize = 60;

/// Longest line of a menu, in tokens; so many in a row make one, fewer where a list knows one of them.
const SHORT: u32 = 4;
const ROW: usize = 4;
const KNOWN_ROW: usize = 3;

/// Longest headline, in tokens.
const LONGEST: u32 = 32;

/// Marks what stands over the headline.
pub(super) fn mark(words: Words, paragraphs: &mut [Paragraph]) {
    mark_menu(words, paragraphs);
    mark_page_title(words, paragraphs);
}

/// Four short lines or more at the start, or three with a menu's word that a list knows among them, where a headline and then running text follow.
fn mark_menu(words: Words, paragraphs: &mut [Paragraph]) {
    let dated = |at: &usize| page_date::is_line(words, paragraphs[*at].first as usize, paragraphs[*at].last as usize);
    let plain: Vec<usize> = (0..paragraphs.len().min(REACH)).filter(|at| !dated(at)).collect();
    let menu = plain.iter().take_while(|&&at| is_short(words, &paragraphs[at])).count();
    let rest: Vec<usize> =
        plain[menu..].iter().copied().filter(|&at| paragraphs[at].kind == ParagraphKind::Body).collect();
    let known = plain[..menu].iter().any(|&at| paragraphs[at].kind == ParagraphKind::Boilerplate);
    let Some(&title) = rest.first().filter(|_| menu >= if known { KNOWN_ROW } else { ROW }) else { return };
    let headline = is_open(words, &paragraphs[title]) && paragraphs[title].last - paragraphs[title].first <= LONGEST;
    let told = |&at: &usize| paragraphs[at].last - paragraphs[at].first > 12 && !is_open(words, &paragraphs[at]);
    if headline && rest.iter().skip(1).take(6).any(told) {
        plain[..menu].iter().for_each(|&at| paragraphs[at].kind = ParagraphKind::Boilerplate);
    }
}

/// "OSK NEWS | Africa | Rebels reject deal", "Rebels reject deal - Osk News": the title of the page, whose part is a line of its own below.
fn mark_page_title(words: Words, paragraphs: &mut [Paragraph]) {
    let Some(top) = paragraphs.iter().take(4).position(|one| one.kind == ParagraphKind::Body) else { return };
    let (first, last) = (paragraphs[top].first as usize, paragraphs[top].last as usize);
    let divides = |at: usize| {
        matches!(words.char(at), '|' | '-' | '–' | '—' | '»' | ':' | '•') && (!words.glued(at) || words.char(at) == ':')
    };
    let cuts: Vec<usize> = (first..last).filter(|&at| divides(at)).collect();
    if cuts.is_empty() || last - first > 2 * LONGEST as usize {
        return;
    }
    let same = |line: &Paragraph| {
        let own = line.first as usize..line.last as usize;
        let from = std::iter::once(first).chain(cuts.iter().map(|cut| cut + 1));
        let mut from = from.filter(|from| from + own.len() <= last);
        line.kind == ParagraphKind::Body
            && own.len() >= 4
            && own.len() < last - first
            && from.any(|from| {
                let end = from + own.len();
                let whole = end == last || cuts.binary_search(&end).is_ok();
                whole && own.clone().zip(from..end).all(|(a, b)| words.tokens[a].hash == words.tokens[b].hash)
            })
    };
    if paragraphs[top + 1..].iter().take(8).any(same) {
        paragraphs[top].kind = ParagraphKind::Boilerplate;
    }
}

/// Four words at most that begin with a capital or a number and end without a mark; "Leeds 3 York 0" is a result.
fn is_short(words: Words, paragraph: &Paragraph) -> bool {
    let (first, last) = (paragraph.first as usize, paragraph.last as usize);
    let result = words.number(last - 1) && (first + 1..last - 1).any(|at| words.number(at));
    paragraph.last - paragraph.first <= SHORT
        && !result
        && (words.capital(first) || words.number(first))
        && is_open(words, paragraph)
        && !words.is(first, "by")
}

/// Whether it ends without the mark that ends sentences.
fn is_open(words: Words, paragraph: &Paragraph) -> bool {
    !matches!(words.char(paragraph.last as usize - 1), '.' | ':' | ',' | ';' | '"' | '”' | '!')
}
