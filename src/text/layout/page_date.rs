//! The day that a page says it was put out on, in a line of its own: "Tuesday, May 13, 2008", "Publish Date: 14:22 - 19 December 2017".
//! Knows the shape of such lines, not the article's own dates.

use jiff::civil::Date;

use super::dateline::{date, day};
use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::words::Words;
use crate::text::{Keys, keys};

/// Paragraphs from the start in which it is looked for.
const REACH: usize = 8;

/// Longest such line, in tokens.
const LONGEST: usize = 20;

/// What stands beside the day in such a line.
const BESIDE: &Keys = keys![
    "published", "publish", "publication", "posted", "updated", "update", "modified", "last", "first", "date", "dated",
    "time", "at", "on", "am", "pm", "gmt", "utc", "est", "edt", "ist", "et", "bst", "cet", "pdt", "pst", "jst",
    "created", "issued", "release", "released", "for", "immediate", "adjust", "font", "size", "h", "hrs", "latest",
    "news", "daily", "bulletin", "briefing", "sports", "business", "general", "regional", "entertainment", "health",
    "political", "of", "as",
];

/// Words for days that the page was put out on, and on which it was changed.
const PUT_OUT: &Keys = keys!["publish", "publication", "published", "posted"];
const CHANGED: &Keys = keys!["updated", "update", "modified"];

/// Paragraphs of running text over it: a headline and what sums the story up.
const OVER: usize = 2;

/// First year of stories that open with their day; older ones are told.
const FIRST_OPENING: i16 = 1980;

/// The first full date with a line of its own over the article; one that was only updated then counts when no other is given.
/// None in a chronology, a diary or letters, where other paragraphs have days of their own.
pub(super) fn find(words: Words, paragraphs: &[Paragraph]) -> Option<Date> {
    let (at, found) = over_article(words, paragraphs)?;
    let day_of = |paragraph: &Paragraph| {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        if last - first > LONGEST { opening(words, first, last) } else { of_line(words, first, last, false) }
    };
    let labelled = |paragraph: &&Paragraph| {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        last - first <= LONGEST && (first..last).any(|at| words.is_any(at, PUT_OUT) || words.is_any(at, CHANGED))
    };
    let told = paragraphs[at + 1..]
        .iter()
        .filter(|paragraph| paragraph.kind == ParagraphKind::Body && !labelled(paragraph))
        .any(|paragraph| day_of(paragraph).is_some_and(|day| day != found));
    (!told).then_some(found)
}

/// The day over the article and the place of its paragraph.
fn over_article(words: Words, paragraphs: &[Paragraph]) -> Option<(usize, Date)> {
    let mut updated = None;
    let mut over = 0;
    let menus = |paragraph: &Paragraph| paragraph.kind == ParagraphKind::Boilerplate;
    let mut read = 0;
    for (at, paragraph) in paragraphs.iter().enumerate().take(2 * REACH) {
        read += usize::from(!menus(paragraph));
        if read > REACH {
            break;
        }
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        if last - first > LONGEST {
            if let Some(found) = opening(words, first, last).filter(|found| found.year() >= FIRST_OPENING) {
                return Some((at, found));
            }
            over += 1;
            if over > OVER {
                break;
            }
            continue;
        }
        let Some(found) = of_line(words, first, last, paragraph.kind == ParagraphKind::Byline) else { continue };
        if !(first..last).any(|at| words.is_any(at, CHANGED)) {
            return put_out(words, &paragraphs[at + 1..]).map(|(on, day)| (at + 1 + on, day)).or(Some((at, found)));
        }
        updated = updated.or(Some((at, found)));
    }
    updated
}

/// "Monday, 16 March 2026" over a menu, "Posted on 12 January 2021" under it: the clock of the page, and the day of the story.
fn put_out(words: Words, paragraphs: &[Paragraph]) -> Option<(usize, Date)> {
    above_story(words, paragraphs).or_else(|| under_story(words, paragraphs))
}

/// "Publish Date : 27 August 2021 18:51 PM" under the story: a label that no comment has, once on the page.
fn under_story(words: Words, paragraphs: &[Paragraph]) -> Option<(usize, Date)> {
    let mut found = paragraphs.iter().enumerate().take(4 * REACH).filter_map(|(at, paragraph)| {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        let label = words.is_any(first, keys!["publish", "published", "publication"]) && words.is(first + 1, "date");
        (label && last - first <= LONGEST).then_some(())?;
        Some((at, of_line(words, first, last, false)?))
    });
    let one = found.next()?;
    found.next().is_none().then_some(one)
}

fn above_story(words: Words, paragraphs: &[Paragraph]) -> Option<(usize, Date)> {
    // What stands under the story is a comment's day, or another story's.
    let mut told = 0;
    let above = |paragraph: &&Paragraph| {
        let body = paragraph.kind == ParagraphKind::Body;
        told += usize::from(body && words.char(paragraph.last as usize - 1) == '.');
        told < 2 && (body || told == 0) && paragraph.last - paragraph.first <= LONGEST as u32
    };
    paragraphs.iter().take(REACH).take_while(above).enumerate().find_map(|(at, paragraph)| {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        let posted = last - first <= LONGEST && words.is_any(first, PUT_OUT) && words.capital(first);
        // "Published:Saturday | November 26, 2016 | 1:26 PMAnn Ray"
        let signed = paragraph.kind == ParagraphKind::Byline || words.char(first + 1) == ':';
        let day = of_line(words, first, last, signed).filter(|_| posted)?;
        Some((at, day))
    })
}

/// Whether a line gives the day that the page was put out on.
pub(super) fn is_line(words: Words, first: usize, last: usize) -> bool {
    last - first <= LONGEST && of_line(words, first, last, false).is_some()
}

/// "Posted on 12 January 2021 by Ann Ray", "10 May 2015 | Published in Regional": what stands behind the day of a line that says so.
fn filed(words: Words, first: usize, end: usize, last: usize, signed: bool) -> bool {
    let under = |at: usize| words.is_any(at, PUT_OUT) && words.is_any(at + 1, keys!["in", "under", "by"]);
    // "By Ann Ray • 11 Nov 2011, 9:14am • 1,204 Views"
    let counted = signed && (end..last).any(|at| matches!(words.char(at), '•' | '|' | '·'));
    counted
        || signed && words.is_any(first, PUT_OUT)
        || (end..last.min(end + 3)).any(under) && words.char(last - 1) != '.'
}

/// "10 February 2017 – The envoy met": the day that a paragraph opens with; no span of days.
fn opening(words: Words, first: usize, last: usize) -> Option<Date> {
    let end = date(words, first, last)?;
    let dash = matches!(words.char(end), '–' | '—' | '-') && !words.glued(end);
    (dash && date(words, end + 1, last).is_none()).then(|| day(words, first, end)).flatten()
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
    // "On 2 December 1942 | the last train left", "First release: 4 July 1996"
    let told = words.is_any(first, keys!["on", "at", "first", "for"]) && start == first + 1
        || (first..start).any(|at| words.is(at, "release")) && !(first..start).any(|at| words.is(at, "immediate"));
    if told {
        return None;
    }
    let mut house = first;
    words.each_match(List::Agencies, first, last, |end, _| house = house.max(end));
    let beside = |at: usize| {
        !words.is_word(at) || at < house || words.class(List::SentenceWords, at) == "day" || words.is_any(at, BESIDE)
    };
    // "Friday, December 17 2010 21:05 | ANKARA – From the Bureau"
    let stroke = (end..last).find(|&at| words.char(at) == '|').filter(|_| start <= first + 2);
    let behind = (end..stroke.unwrap_or(last)).all(beside) || filed(words, first, end, last, signed);
    ((signed || (first..start).all(beside)) && behind).then(|| day(words, start, end)).flatten()
}

/// "2022-02-09 11:40", "• 11/17/2018": digits alone, in which day and month cannot be mistaken.
fn numeric(words: Words, first: usize, last: usize) -> Option<Date> {
    let bare =
        (first..last).all(|at| !words.is_word(at) || words.is_any(at, BESIDE) || words.is_any(at, keys!["t", "z"]));
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
