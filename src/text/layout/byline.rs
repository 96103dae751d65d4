//! Bylines: "By Jane Doe", staff initials at the end, lines with an agency's name alone. Knows their shapes.

use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::keys;
use crate::text::span::Span;
use crate::text::token::{Case, Kind};
use crate::text::words::Words;

/// Paragraphs from the start and from the end in which a byline is looked for.
const REACH: usize = 6;

/// Tokens of the longest line that names its authors.
const LONGEST: usize = 24;

/// Marks the byline paragraphs; gives the first that names an author, or else the first.
pub(super) fn find(words: Words, paragraphs: &mut [Paragraph]) -> Option<Span> {
    let count = paragraphs.iter().rposition(|one| one.kind != ParagraphKind::Boilerplate).map_or(0, |last| last + 1);
    let mut best: Option<(bool, Span)> = None;
    // Lines of menus do not count.
    let mut place = 0;
    for index in 0..count {
        let at = place;
        place += usize::from(paragraphs[index].kind != ParagraphKind::Boilerplate);
        let near_start = at < REACH;
        let near_end = index + 4 >= count;
        if !(near_start || near_end) || paragraphs[index].kind != ParagraphKind::Body || count < 2 {
            continue;
        }
        let (first, last) = (paragraphs[index].first as usize, paragraphs[index].last as usize);
        let under = (1..=2).contains(&at)
            && (words.is(last - 1, "read")
                || paragraphs.get(index + 1).is_some_and(|next| next.last - next.first > 12));
        let next = paragraphs.get(index + 1);
        let dated = next.is_some_and(|next| {
            let at = next.first as usize;
            words.is_any(at, keys!["last", "published", "updated", "posted"])
                && (at..next.last as usize).any(|at| words.number(at))
        });
        let loud = index > 0 && dated && is_name_in_capitals(words, first, last);
        let author = is_author_line(words, first, last) || loud || under && is_name_line(words, first, last);
        let author = author || near_end && index > 0 && is_signature(words, first, last);
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
    let short = last - first <= LONGEST;
    let last = before_count(words, first, last);
    let plain = |first: usize, last: usize| {
        opens_with_by(words, first, last) || names_place(words, first, last) || is_staff_line(words, first, last)
    };
    short && (plain(first, last) || is_post_line(words, first, last))
}

/// "By Ann Ray | 2 hours ago", "By Ann Ray • 5 min read": the stroke before how old or long the story is.
fn before_count(words: Words, first: usize, last: usize) -> usize {
    let ends = words.is_any(last - 1, keys!["ago", "read", "comments", "views"]) && last - first > 4;
    let stroke = (last.saturating_sub(6).max(first + 2)..last).find(|&at| matches!(words.char(at), '|' | '•' | '·'));
    stroke.filter(|&stroke| ends && words.number(stroke + 1)).unwrap_or(last)
}

/// "MERE POMARE-HIKUROA", over the line with the day.
fn is_name_in_capitals(words: Words, first: usize, last: usize) -> bool {
    (2..=5).contains(&(last - first))
        && (first..last).all(|at| words.upper(at) && words.is_word(at) || words.char(at) == '-')
        && (first..last).any(|at| words.row(List::GivenNames, at).is_some() || words.char(at) == '-')
        && (first..last).all(|at| words.class(List::PagePhrases, at).is_empty())
}

/// "JANE DOE", "Jane Doe and John Roe", "Jane Doe, Chief Political Correspondent": names of people and what they are for the paper.
fn is_name_line(words: Words, first: usize, last: usize) -> bool {
    // "Ann Ray, Joe Marsh - The Freeman"
    let dash =
        (first + 2..last).rev().take(6).find(|&at| matches!(words.char(at), '-' | '–' | '—') && !words.glued(at));
    let house = |dash: usize| (dash + 1..last).all(|at| words.is_word(at) && words.capital(at)) && dash + 1 < last;
    if let Some(dash) = dash.filter(|&dash| house(dash)) {
        let parts: Vec<usize> = (first..dash).filter(|&at| words.char(at) == ',').collect();
        let starts = std::iter::once(first).chain(parts.iter().map(|comma| comma + 1));
        let ends = parts.iter().copied().chain([dash]);
        return dash - first <= LONGEST && starts.zip(ends).all(|(first, last)| names(words, first, last));
    }
    let end = (first..last).find(|&at| matches!(words.char(at), ',' | '|')).unwrap_or(last);
    // "Ann Ray | 3 min read"
    let read = || words.char(end) == '|' && last - end <= 4 && words.is(last - 1, "read") && words.number(end + 1);
    let office = end == last || read() || last - end <= 7 && names_staff(words, last) && words.capital(last - 1);
    office && end > first + 1 && end - first <= 9 && names(words, first, end)
}

/// "Posted on 12 January 2021 Author Ann Ray Comment(0)", "Published May 2, 2019 by Ann Ray": the day, who wrote it, and no sentence.
fn is_post_line(words: Words, first: usize, last: usize) -> bool {
    let posted = words.is_any(first, keys!["posted", "published", "written"])
        && words.capital(first)
        && !words.is_any(first + 1, keys!["to", "from", "as", "with", "near"]);
    let dated = || (first + 1..last.min(first + 7)).any(|at| words.number(at));
    let by = |at: usize| words.is_any(at, keys!["by", "author"]) && words.capital(at + 1);
    posted && dated() && words.str(last - 1) != "." && (first + 3..last - 1).any(by)
}

/// A given name and a surname or two, and others behind "and".
fn names(words: Words, first: usize, last: usize) -> bool {
    let and = (first..last).find(|&at| words.is(at, "and"));
    let end = and.unwrap_or(last);
    let given = words.row(List::GivenNames, first).is_some_and(|row| row.get("ambiguous").is_empty());
    let initial = |at: usize| words.str(at) == "." && words.str(at - 1).len() == 1;
    let capitals =
        (first..end).all(|at| words.is_word(at) && words.capital(at) || words.char(at) == '-' || initial(at));
    let rest = and.is_none_or(|and| names(words, and + 1, last));
    given && (2..=5).contains(&(end - first)) && capitals && words.is_word(end - 1) && rest
}

/// A given name, a surname or two, "in" and a place, and nothing else; or two of that kind.
fn names_place(words: Words, first: usize, last: usize) -> bool {
    if let Some(and) = (first..last).find(|&at| words.is(at, "and")) {
        return and > first + 3 && names_place(words, first, and) && names_place(words, and + 1, last);
    }
    let Some(place) = (first + 2..last.min(first + 5)).find(|&at| words.is(at, "in")) else { return false };
    let given = words.row(List::GivenNames, first).is_some_and(|row| row.get("ambiguous").is_empty());
    let capitals = |mut range: std::ops::Range<usize>| {
        range.all(|at| words.is_word(at) && words.capital(at) || words.char(at) == '-')
    };
    given && last - place <= 4 && place + 1 < last && capitals(first..place) && capitals(place + 1..last)
}

fn opens_with_by(words: Words, first: usize, last: usize) -> bool {
    if last - first < 2 {
        return false;
    }
    let labelled = words.char(first + 1) == ':'
        && words.capital(first)
        && words.is_any(
            first,
            keys!["by", "author", "authors", "text", "words", "story", "report", "reporter", "writer", "correspondent"],
        );
    if labelled {
        return is_name_line(words, first + 2, last);
    }
    if words.is_any(first, keys!["reported", "story", "report", "text", "words"]) && words.is(first + 1, "by") {
        return is_name_line(words, first + 2, last);
    }
    if !words.is_any(first, keys!["by", "from"]) || !words.capital(first) {
        return words.is(first, "by") && is_name_line(words, first + 1, last);
    }
    let name = first + 1;
    let staff = words.is_any(name, keys!["our", "a", "an", "the", "special", "staff"]) && names_staff(words, last);
    let plain = words.class(List::SentenceWords, name).is_empty() && words.is_word(name);
    let named = words.capital(name) && plain || staff;
    let stops = words.str(last - 1) == "." && !(words.is_word(last - 2) && words.str(last - 2).len() <= 3);
    named && !stops && (words.is(first, "by") || last - first <= 8) && (name..last).all(|at| byline_word(words, at))
}

/// "Our Special Correspondent", "A Staff Reporter".
fn names_staff(words: Words, last: usize) -> bool {
    words.is_any(
        last - 1,
        keys![
            "correspondent", "correspondents", "reporter", "reporters", "writer", "staff", "bureau", "desk",
            "representative", "editor",
        ],
    )
}

/// "Special to The New York Times", "Staff Reporter of The Wall Street Journal", "Our Special Correspondent".
fn is_staff_line(words: Words, first: usize, last: usize) -> bool {
    let short = (2..=10).contains(&(last - first)) && words.capital(first);
    let to = words.is(first, "special") && words.is(first + 1, "to") && words.capital(last - 1);
    let of = words.is_any(first, keys!["staff", "special"])
        && words.is_any(first + 1, keys!["reporter", "reporters", "writer", "writers", "correspondent"])
        && words.is_any(first + 2, keys!["of", "for"])
        && words.capital(last - 1);
    let own = words.is_any(first, keys!["our", "from", "express", "special", "staff"])
        && names_staff(words, last)
        && (first..last).all(|at| words.capital(at) || words.char(at) == ',');
    // "BNG Newsroom", "Web Desk", "DTV Bureau"
    let desk = last - first > 1
        && words.is_any(last - 1, keys!["correspondent", "reporter", "reporters", "bureau", "desk", "newsroom"])
        && last - first <= 4
        && (words.upper(first) || words.is_any(last - 2, keys!["staff", "news", "web", "city", "sports", "special"]))
        && (first..last).all(|at| words.is_word(at) && words.capital(at));
    short && (to || of || own || desk) && words.str(last - 1) != "."
}

fn byline_word(words: Words, at: usize) -> bool {
    words.capital(at)
        || !words.is_word(at) && !matches!(words.char(at), '?' | '!' | ';')
        || words.is_any(
            at,
            keys![
                "and", "a", "an", "our", "in", "for", "of", "the", "de", "al", "el", "van", "von", "da", "bin", "with",
                "at", "di", "la", "le", "du", "der", "den", "ter", "dos", "y", "correspondent", "reporter", "writer",
                "editor", "staff", "special", "to", "contributor", "on",
            ],
        )
}

/// "(Ann O. Ray / HillWires)", "(Ann Ray, HillWires)": in brackets at the end who wrote it and for whom.
fn is_signature(words: Words, first: usize, last: usize) -> bool {
    let wrapped = words.char(first) == '(' && words.char(last - 1) == ')' && last - first <= 12;
    let Some(mark) = (first + 2..last - 1).find(|&at| matches!(words.char(at), '/' | ',' | '|')).filter(|_| wrapped)
    else {
        return false;
    };
    let house = mark + 1..last - 1;
    names(words, first + 1, mark)
        && (1..=4).contains(&house.len())
        && house.clone().all(|at| words.is_word(at) && words.capital(at))
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
    // "L.A."
    if last - first == 1 && words.kind(first) == Kind::Dotted && words.str(first).len() <= 6 {
        return words.capital(first);
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
            || words
                .is_any(last - 1, keys!["writer", "correspondent", "reporter", "editor", "bureau", "staff", "press"])
                && words.capital(last - 1))
}
