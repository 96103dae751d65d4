//! The headline and what stands over and under it. Knows shapes of lines, not names or topics.

use super::Dateline;
use super::page::is_kicker;
use super::page_date;
use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::keys;
use crate::text::span::Span;
use crate::text::token::Kind;
use crate::text::words::Words;

/// Longest headline, in tokens.
const LONGEST: usize = 32;

/// Marks the headline, a kicker over it and a sub-headline under it; gives the headline's text.
pub(super) fn headline(words: Words, paragraphs: &mut [Paragraph], dateline: Option<&Dateline>) -> Option<Span> {
    let dated = |paragraph: &Paragraph| {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        is_date_line(words, first, last) || page_date::is_line(words, first, last)
    };
    let body: Vec<usize> = (0..paragraphs.len())
        .filter(|&index| paragraphs[index].kind == ParagraphKind::Body)
        .skip_while(|&index| dated(&paragraphs[index]) || is_caption(words, &paragraphs[index]))
        .take(4)
        .collect();
    let filed = dateline.map_or(u32::MAX, |dateline| dateline.tokens.0);
    let shape = |lines: &[usize], place: usize| {
        let paragraph = &paragraphs[*lines.get(place)?];
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        let stopped = place == 0 && words.str(last - 1) == "." && signed_below(words, paragraphs, lines[0]);
        (paragraph.first < filed && is_headline(words, first, last - usize::from(stopped))).then_some(())
    };
    let body = match shape(&body, 0) {
        Some(()) => body,
        // "Latest Stories", the headline, what sums it up, and the headline once more: it is no other story's.
        None => {
            let again = (1..body.len())
                .find(|&place| shape(&body, place).is_some() && stands_before(words, paragraphs, body[place]))?;
            body[again..].to_vec()
        }
    };
    let shaped = |place: usize| shape(&body, place);
    let kicker = shaped(1).is_some() && {
        let over = &paragraphs[body[0]];
        let (first, last) = (over.first as usize, over.last as usize);
        let title = &paragraphs[body[1]];
        let section =
            last - first == 1 || last - first == 2 && words.is_any(last - 1, keys!["news", "update", "updates"]);
        is_kicker(words, first, last) || section && title.last - title.first >= 5
    };
    let title = usize::from(kicker);
    let under = shaped(title + 1).is_some() && shaped(title + 2).is_none() && body.len() > title + 2 && {
        let below = &paragraphs[body[title + 1]];
        let (first, last) = (below.first as usize, below.last as usize);
        last - first >= 5 && !is_date_line(words, first, last) && !page_date::is_line(words, first, last)
    };
    if body.len() < title + 2 || !runs_on(words, paragraphs, &body[title + 1..]) {
        return None;
    }
    for &index in &body[..title + 1 + usize::from(under)] {
        paragraphs[index].kind = ParagraphKind::Headline;
    }
    Some(paragraphs[body[title]].span)
}

/// Whether the line under a paragraph, past what a site adds, says who wrote the article or when it was put out: "Published on 5 July 2018".
fn signed_below(words: Words, paragraphs: &[Paragraph], index: usize) -> bool {
    let long = paragraphs[index].last - paragraphs[index].first > 3;
    let signs = |line: &Paragraph| {
        line.kind == ParagraphKind::Byline || page_date::is_line(words, line.first as usize, line.last as usize)
    };
    let mut below = paragraphs[index + 1..].iter().take(4);
    long && below.find(|line| line.kind != ParagraphKind::Boilerplate || signs(line)).is_some_and(signs)
}

/// "The editor was arrested. (New Vision)": what stands under a picture, with a credit in brackets behind its sentence.
fn is_caption(words: Words, paragraph: &Paragraph) -> bool {
    let (first, last) = (paragraph.first as usize, paragraph.last as usize);
    let open = (last.saturating_sub(8).max(first + 4)..last).rev().find(|&at| words.char(at) == '(');
    words.char(last - 1) == ')' && open.is_some_and(|open| words.str(open - 1) == "." && words.capital(open + 1))
}

/// Whether a paragraph before it has just the same words.
fn stands_before(words: Words, paragraphs: &[Paragraph], index: usize) -> bool {
    let own = paragraphs[index].first as usize..paragraphs[index].last as usize;
    let same = |other: &Paragraph| {
        let (first, last) = (other.first as usize, other.last as usize);
        last - first == own.len()
            && (first..last).zip(own.clone()).all(|(a, b)| words.tokens[a].hash == words.tokens[b].hash)
    };
    own.len() > 4 && paragraphs[..index].iter().any(same)
}

/// Short, begun with a capital, and without a full stop, colon or comma at its end.
fn is_headline(words: Words, first: usize, last: usize) -> bool {
    let stop = words.char(last - 1);
    let begun = (first..last)
        .find(|&at| words.is_word(at) || words.number(at))
        .is_some_and(|at| words.capital(at) || words.number(at));
    last - first <= LONGEST
        && begun
        && !matches!(stop, '.' | ':' | ',' | ';' | '…' | '>' | '-')
        && !is_item(words, first)
        && !is_date_line(words, first, last)
        && words.kind(last - 1) != Kind::Url
        && !holds_sentences(words, first, last)
}

/// Whether a full stop stands inside, or behind the last word in brackets; in a long line a question or an exclamation mark too.
fn holds_sentences(words: Words, first: usize, last: usize) -> bool {
    let long = last - first > 16;
    (first + 1..last - 1).any(|at| {
        let stop = words.str(at) == "." || long && matches!(words.str(at), "?" | "!");
        let word = words.str(at - 1).len() > 1 && words.class(List::Abbreviations, at - 1).is_empty();
        stop && word && (!words.glued(at + 1) && words.capital(at + 1) || at + 2 == last && words.char(at + 1) == ')')
    })
}

fn is_item(words: Words, first: usize) -> bool {
    matches!(words.char(first), '•' | '*' | '-' | '–' | '—')
        || words.kind(first) == Kind::Number && matches!(words.char(first + 1), '.' | ')') && words.glued(first + 1)
}

/// "Friday, July 21, 2017": a date and little else.
pub(super) fn is_date_line(words: Words, first: usize, last: usize) -> bool {
    // Digits alone too: "2019-02-09 11:40 GMT".
    let mut dated = (first..last).filter(|&at| words.number(at)).nth(1).is_some();
    last - first <= 14
        && (first..last).all(|at| {
            let day = words.class(List::SentenceWords, at) == "day";
            dated |= day;
            day || !words.is_word(at)
                || words.is_any(
                    at,
                    keys!["am", "pm", "gmt", "utc", "est", "edt", "at", "of", "updated", "published", "on", "ist"],
                )
        })
        && dated
}

/// Whether running text follows: a paragraph with a full stop, or one long enough.
fn runs_on(words: Words, paragraphs: &[Paragraph], rest: &[usize]) -> bool {
    let from = rest.first().copied().unwrap_or(paragraphs.len());
    paragraphs[from..].iter().take(8).any(|paragraph| {
        let last = paragraph.last as usize - 1;
        let closed = matches!(words.char(last), '.' | '!' | '?')
            || words.kind(last) == Kind::Quote && last > 0 && matches!(words.char(last - 1), '.' | '!' | '?');
        paragraph.kind == ParagraphKind::Body && (closed || paragraph.last - paragraph.first > LONGEST as u32)
    })
}
