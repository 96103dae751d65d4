//! The day that a page says it was put out on, in a line of its own: "Tuesday, May 13, 2008", "Publish Date: 14:22 - 19 December 2017".
//! Knows the shape of such lines, not the article's own dates.

use jiff::civil::Date;

use super::dateline::{date, day};
use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::keys;
use crate::text::words::Words;

/// Paragraphs from the start in which it is looked for.
const REACH: usize = 8;

/// Longest such line, in tokens.
const LONGEST: usize = 20;

/// The first full date with a line of its own over the article; one that was only updated then counts when no other is given.
pub(super) fn find(words: Words, paragraphs: &[Paragraph]) -> Option<Date> {
    let mut updated = None;
    for paragraph in paragraphs.iter().take(REACH) {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        if last - first > LONGEST {
            // "10 February 2017 – The envoy met": what the story opens with.
            let end =
                date(words, first, last).filter(|&end| matches!(words.char(end), '–' | '—' | '-') && !words.glued(end));
            if let Some(found) = end.and_then(|end| day(words, first, end)) {
                return Some(found);
            }
            continue;
        }
        let Some(found) = of_line(words, first, last, paragraph.kind == ParagraphKind::Byline) else { continue };
        if !(first..last).any(|at| words.is_any(at, keys!["updated", "update", "modified"])) {
            return Some(found);
        }
        updated = updated.or(Some(found));
    }
    updated
}

/// The day of a line that holds a date and what stands beside dates: labels, times, days of the week; behind an author anything before it.
fn of_line(words: Words, first: usize, last: usize, signed: bool) -> Option<Date> {
    if let Some(day) = numeric(words, first, last) {
        return Some(day);
    }
    let (start, end) = (first..last).find_map(|at| {
        let end = date(words, at, last)?;
        day(words, at, end).map(|_| (at, end))
    })?;
    let mut house = first;
    words.each_match(List::Agencies, first, last, |end, _| house = house.max(end));
    let beside = |at: usize| {
        !words.is_word(at)
            || at < house
            || words.class(List::SentenceWords, at) == "day"
            || words.is_any(
                at,
                keys![
                    "published",
                    "publish",
                    "publication",
                    "posted",
                    "updated",
                    "update",
                    "modified",
                    "last",
                    "first",
                    "date",
                    "dated",
                    "time",
                    "at",
                    "on",
                    "am",
                    "pm",
                    "gmt",
                    "utc",
                    "est",
                    "edt",
                    "ist",
                    "et",
                    "bst",
                    "cet",
                    "pdt",
                    "pst",
                    "jst",
                    "created",
                    "issued",
                    "release",
                    "released",
                    "for",
                    "immediate",
                    "adjust",
                    "font",
                    "size",
                    "h",
                    "hrs"
                ],
            )
    };
    ((signed || (first..start).all(beside)) && (end..last).all(beside)).then(|| day(words, start, end)).flatten()
}

/// "2022-02-09 11:40", "• 11/17/2018": digits alone, in which day and month cannot be mistaken.
fn numeric(words: Words, first: usize, last: usize) -> Option<Date> {
    let bare = (first..last).all(|at| {
        !words.is_word(at)
            || words
                .is_any(at, keys!["published", "posted", "updated", "date", "on", "at", "last", "gmt", "utc", "t", "z"])
    });
    let line = &words.text[words.tokens[first].span.start as usize..words.tokens[last - 1].span.end as usize];
    let start = line.find(|c: char| c.is_ascii_digit())?;
    let parts: Vec<&str> = line.get(start..start + 10)?.split(['-', '/', '.']).collect();
    let [one, two, three] = parts[..] else { return None };
    let number = |part: &str| part.parse::<i16>().ok();
    let (year, month, day) = match (one.len(), two.len(), three.len()) {
        (4, 2, 2) => (number(one)?, number(two)?, number(three)?),
        // "11/17/2018", "17.11.2018": where one of them can be no month.
        (2, 2, 4) if number(one)? > 12 => (number(three)?, number(two)?, number(one)?),
        (2, 2, 4) if number(two)? > 12 => (number(three)?, number(one)?, number(two)?),
        _ => return None,
    };
    if !bare {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
