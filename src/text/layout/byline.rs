//! Bylines: "By Jane Doe", staff initials at the end, lines with an agency's name alone. Knows their shapes.

use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::span::Span;
use crate::text::token::{Case, Kind};
use crate::text::words::Words;

/// Paragraphs from the start and from the end in which a byline is looked for.
const REACH: usize = 6;

/// Marks the byline paragraphs; gives the first that names an author, or else the first.
pub(super) fn find(words: Words, paragraphs: &mut [Paragraph]) -> Option<Span> {
    let count = paragraphs.len();
    let mut best: Option<(bool, Span)> = None;
    for index in 0..count {
        let near_start = index < REACH;
        let near_end = index + 4 >= count;
        if !(near_start || near_end) || paragraphs[index].kind != ParagraphKind::Body || count < 2 {
            continue;
        }
        let (first, last) = (paragraphs[index].first as usize, paragraphs[index].last as usize);
        let author = is_author_line(words, first, last);
        let other = near_end && index > 0 && is_initials(words, first, last)
            || is_agency_line(words, first, last)
            || index > 0 && after_byline(words, paragraphs, index);
        if author || other {
            paragraphs[index].kind = ParagraphKind::Byline;
            if best.is_none_or(|(named, _)| author && !named) {
                best = Some((author, paragraphs[index].span));
            }
        }
    }
    best.map(|(_, span)| span)
}

/// "By Jane Doe", "By JANE DOE and John Roe, Associated Press", "Jane Doe in Cairo".
fn is_author_line(words: Words, first: usize, last: usize) -> bool {
    opens_with_by(words, first, last) || names_place(words, first, last)
}

/// A given name, a surname or two, "in" and a place, and nothing else.
fn names_place(words: Words, first: usize, last: usize) -> bool {
    let Some(place) = (first + 2..last.min(first + 5)).find(|&at| words.is(at, "in")) else { return false };
    let given = words.row(List::GivenNames, first).is_some_and(|row| row.get("ambiguous").is_empty());
    let capitals = |mut range: std::ops::Range<usize>| {
        range.all(|at| words.is_word(at) && words.capital(at) || words.char(at) == '-')
    };
    given && last - place <= 4 && place + 1 < last && capitals(first..place) && capitals(place + 1..last)
}

fn opens_with_by(words: Words, first: usize, last: usize) -> bool {
    if last - first > 24 || last - first < 2 || !words.is_any(first, &["by", "from"]) || !words.capital(first) {
        return false;
    }
    let name = first + 1;
    let named = words.capital(name) && words.class(List::SentenceWords, name).is_empty() && words.is_word(name);
    let stops = words.str(last - 1) == "." && !(words.is_word(last - 2) && words.str(last - 2).len() <= 3);
    named && !stops && (words.is(first, "by") || last - first <= 8) && (name..last).all(|at| byline_word(words, at))
}

fn byline_word(words: Words, at: usize) -> bool {
    words.capital(at)
        || !words.is_word(at) && !matches!(words.char(at), '?' | '!' | ';')
        || words.is_any(
            at,
            &[
                "and",
                "in",
                "for",
                "of",
                "the",
                "de",
                "al",
                "el",
                "van",
                "von",
                "da",
                "bin",
                "with",
                "at",
                "di",
                "la",
                "le",
                "du",
                "der",
                "den",
                "ter",
                "dos",
                "y",
                "correspondent",
                "reporter",
                "writer",
                "editor",
                "staff",
                "special",
                "to",
                "contributor",
                "on",
            ],
        )
}

/// "MH/PA", "(mh/pa)", "HK": the initials of writer and editor.
fn is_initials(words: Words, first: usize, last: usize) -> bool {
    let (mut first, mut last) = (first, last);
    if words.char(first) == '(' && words.char(last - 1) == ')' && last - first > 2 {
        (first, last) = (first + 1, last - 1);
    }
    if last - first > 5 {
        return false;
    }
    let slashes = (first..last).filter(|&at| matches!(words.char(at), '/' | '-' | '&')).count();
    let initials = |at: usize| {
        words.kind(at) == Kind::Word
            && (1..=4).contains(&words.str(at).len())
            && matches!(words.tokens[at].case, Case::Upper | Case::Lower | Case::None)
    };
    let alternate = (first..last).all(|at| {
        if (at - first).is_multiple_of(2) {
            initials(at)
        } else {
            matches!(words.char(at), '/' | '-' | '&') && words.glued(at)
        }
    });
    alternate
        && (slashes > 0
            || last - first == 1
                && words.upper(first)
                && (2..=3).contains(&words.str(first).len())
                && words.str(first).is_ascii())
}

/// A line that holds an agency's name alone: "(AFP)", "Reuters", "— AP".
fn is_agency_line(words: Words, first: usize, last: usize) -> bool {
    let mut at = first;
    while at < last && matches!(words.kind(at), Kind::Punct | Kind::Quote) {
        at += 1;
    }
    let mut end = at;
    words.each_match(List::Agencies, at, last, |stop, _| end = end.max(stop));
    end > at && (end..last).all(|at| matches!(words.char(at), ')' | ']' | '-' | '–' | '—' | '/' | '|'))
}

/// An address or an office right under a byline: "jdoe@example.org", "Staff Writer", "Associated Press Writer".
fn after_byline(words: Words, paragraphs: &[Paragraph], index: usize) -> bool {
    if paragraphs[index - 1].kind != ParagraphKind::Byline {
        return false;
    }
    let (first, last) = (paragraphs[index].first as usize, paragraphs[index].last as usize);
    let short = last - first <= 5;
    let mail = (first..last).any(|at| words.kind(at) == Kind::Url && words.str(at).contains('@'));
    let mut agency = false;
    words.each_match(List::Agencies, first, last, |end, _| agency |= end == last || words.char(end) == ',');
    short
        && (mail
            || agency
            || words.is_any(last - 1, &["writer", "correspondent", "reporter", "editor", "bureau", "staff", "press"])
                && words.capital(last - 1))
}
