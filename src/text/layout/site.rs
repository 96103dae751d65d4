//! What a site prints around an article beside phrases: menus, counters, ages of a story, credits of pictures, boxes with the headlines
//! of other stories. Knows shapes of lines, not topics.

use super::page::is_kicker;
use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::keys;
use crate::text::token::Kind;
use crate::text::words::Words;

/// Longest line of this kind, in tokens.
const LONGEST: usize = 16;

/// Longest headline of another story, in tokens.
const HEADLINE: u32 = 24;

/// Whether a paragraph is the credit of a picture, or, at an end of the page, a menu, a counter or the age of the story.
pub(super) fn is_furniture(words: Words, first: usize, last: usize, at_end: bool) -> bool {
    last - first <= LONGEST
        && (is_picture_credit(words, first, last)
            || at_end && (is_menu(words, first, last) || is_count(words, first, last)))
}

/// "Home  News  Politics", "Breaking News", "World » Middle East": sections of a site and the marks between them.
fn is_menu(words: Words, first: usize, last: usize) -> bool {
    let mut at = first;
    let mut sections = 0;
    while at < last {
        let mut end = at;
        words.each_match(List::PagePhrases, at, last, |stop, row| {
            if matches!(row.get("class"), "section" | "whole") {
                end = end.max(stop);
            }
        });
        if end == at && !is_divider(words, at) {
            break;
        }
        sections += usize::from(end > at);
        at = end.max(at + 1);
    }
    let here = words.is(first, "you") && words.is(first + 1, "are") && words.is(first + 2, "here");
    at == last && sections > 0 && !is_kicker(words, first, last)
        || is_trail(words, first, last)
        || here && words.char(first + 3) == ':'
}

/// "Asia » Pakistan": names with arrows between them, and no sentence.
fn is_trail(words: Words, first: usize, last: usize) -> bool {
    let arrow = |at: usize| matches!(words.char(at), '»' | '›' | '→');
    (first + 1..last).any(|at| arrow(at) && !words.glued(at) && at + 1 < last)
        && (first..last).all(|at| arrow(at) || words.is_word(at) && (words.capital(at) || words.str(at).len() <= 3))
}

fn is_divider(words: Words, at: usize) -> bool {
    matches!(words.char(at), '|' | '»' | '›' | '>' | '/' | '•' | '·' | '→' | '&' | '+')
}

/// "3 days ago", "5 min read", "1,204 views": a number and what it counts.
fn is_count(words: Words, first: usize, last: usize) -> bool {
    let bullet = words.char(first) == '•' && last > first + 1;
    let first = first + usize::from(bullet);
    let start = first
        + usize::from(
            words.is_any(first, keys!["updated", "posted", "published", "about", "an", "a"]) && last > first + 1,
        );
    let one = start > first && words.is_any(start - 1, keys!["a", "an"]);
    let unit = if words.kind(start) == Kind::Number { start + 1 } else { start };
    if unit == start && !one {
        return false;
    }
    match last - unit.min(last) {
        // "• 21"
        0 => bullet && words.str(start).len() <= 3,
        1 => words.is_any(
            unit,
            keys!["views", "view", "shares", "share", "comments", "comment", "likes", "reads", "replies", "ago"],
        ),
        2 => {
            let time = words.is_any(
                unit,
                keys![
                    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
                    "days", "week", "weeks", "month", "months", "year", "years"
                ],
            );
            time && words.is_any(unit + 1, keys!["ago", "read"])
        }
        _ => false,
    }
}

/// "Ann Roe/Getty Images", "Joe Doe | AP", "(Ann Roe/AFP)": a photographer and an agency of pictures, and nothing else.
fn is_picture_credit(words: Words, first: usize, last: usize) -> bool {
    let first = first + usize::from(words.char(first) == '(');
    let last = last - usize::from(words.char(last - 1) == ')');
    let Some(stroke) = (first + 1..last)
        .find(|&at| matches!(words.char(at), '/' | '|') || words.is_any(at, keys!["via", "for"]) && !words.capital(at))
    else {
        return false;
    };
    let name = |range: std::ops::Range<usize>| {
        range.len() <= 5
            && range.clone().all(|at| {
                words.is_word(at) && words.capital(at) && words.class(List::SentenceWords, at) != "day"
                    || matches!(words.char(at), '.' | '-' | '/')
            })
    };
    let mut house = false;
    (stroke + 1..last).for_each(|at| words.each_match(List::Agencies, at, last, |_, _| house = true));
    let images = (stroke + 1..last).any(|at| {
        words.is_any(
            at,
            keys![
                "images", "image", "getty", "pool", "photo", "photos", "pictures", "shutterstock", "epa", "zuma",
                "sipa", "sopa", "nurphoto", "imago"
            ],
        )
    });
    // "ANDY RAY/STUFF": in capitals throughout.
    let loud = words.char(stroke) == '/'
        && !words.is(first, "by")
        && (2..=4).contains(&(stroke - first))
        && last - stroke <= 3
        && (first..last).all(|at| at == stroke || words.upper(at) || words.char(at) == '-');
    let slashed = words.char(stroke) != '|' || stroke - first >= 2;
    // "Amina Otieno for Reuters" may stand in a list of those who won.
    let house = house && !words.is(stroke, "for");
    slashed
        && (house || images || loud)
        && name(first..stroke)
        && (stroke + 1..last).all(|at| {
            words.is_word(at) && words.capital(at) || matches!(words.char(at), '/' | '-' | '.') || words.is(at, "via")
        })
}

/// Marks a number of up to three digits in a line of its own beside other furniture at an end of the page: "214". Others are rows of a table.
pub(super) fn mark_counters(words: Words, paragraphs: &mut [Paragraph], head: usize) {
    let count = paragraphs.len();
    let mut beside = false;
    for index in 0..count {
        let (first, last) = (paragraphs[index].first as usize, paragraphs[index].last as usize);
        let digits = || words.str(first).bytes().all(|byte| byte.is_ascii_digit());
        let counter = last - first == 1 && words.str(first).len() <= 3 && digits();
        let furniture = |paragraph: &Paragraph| paragraph.kind == ParagraphKind::Boilerplate;
        if counter
            && (index < head || index + head >= count)
            && (beside || paragraphs.get(index + 1).is_some_and(furniture))
        {
            paragraphs[index].kind = ParagraphKind::Boilerplate;
        }
        beside = furniture(&paragraphs[index]);
    }
}

/// Marks the headlines of other stories in a box: the lines without a full stop behind "Related stories" or "More from".
/// In a text whose lines have no full stops they say nothing of other stories.
pub(super) fn mark_boxes(words: Words, paragraphs: &mut [Paragraph]) {
    let stops = |one: &Paragraph| {
        one.kind == ParagraphKind::Body && matches!(words.char(one.last as usize - 1), '.' | '"' | '”')
    };
    if !paragraphs.iter().any(stops) {
        return;
    }
    let mut open = false;
    for paragraph in paragraphs.iter_mut() {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        if paragraph.kind == ParagraphKind::Boilerplate {
            open |= opens_box(words, first, last);
            continue;
        }
        let more = words.is(first, "more") && words.is_any(first + 1, keys!["from", "on"]) && last - first <= 6;
        open = (open || more) && paragraph.kind == ParagraphKind::Body && is_foreign_headline(words, paragraph);
        if open {
            paragraph.kind = ParagraphKind::Boilerplate;
        }
    }
}

/// "Related stories:", "More Stories", "Most Read".
fn opens_box(words: Words, first: usize, last: usize) -> bool {
    last - first <= 9
        && (words.is_any(first, keys!["related", "recommended", "trending"])
            || words.is_any(first, keys!["more", "most", "latest", "top", "other", "recent", "popular"])
                && words.is_any(
                    first + 1,
                    keys![
                        "stories", "top", "news", "posts", "articles", "read", "popular", "viewed", "headlines",
                        "from", "on"
                    ],
                )
            || words.is_any(first, keys!["also", "don't", "you"])
                && words.is_any(last - 1, keys!["read", "miss", "like"])
            || words.is_any(first, keys!["previous", "next"])
                && words.is_any(first + 1, keys!["story", "article", "post", "news"])
            || words.is(first, "on") && words.is(first + 2, "same")
            || words.is(first, "you") && words.is_any(first + 1, keys!["may", "might", "should"]))
}

/// A line that begins with a capital and ends without a mark, as a headline does.
fn is_foreign_headline(words: Words, paragraph: &Paragraph) -> bool {
    let (first, last) = (paragraph.first as usize, paragraph.last as usize);
    let begun = words.capital(first) || words.number(first) || matches!(words.kind(first), Kind::Punct | Kind::Quote);
    let closed = matches!(words.char(last - 1), '.' | '!' | '"' | '”' | ':' | '…' | ',' | ';');
    // "12:40 The bridge is down": a ticker.
    let timed = words.number(first) && (words.char(first + 1) == ':' || words.str(first).contains(':'));
    begun && !timed && !closed && paragraph.last - paragraph.first <= HEADLINE
}
