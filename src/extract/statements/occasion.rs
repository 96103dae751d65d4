//! Occasions and media of speech: "in a statement", "at a news conference", "on Twitter", "on several occasions".
//! Knows nouns and prepositions; must not know cues.

use super::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// "in a statement", "at a news conference", "on Twitter".
pub fn occasion_follows(reader: &Reader, preposition: usize) -> bool {
    if reader.is(preposition, "to") && !reader.has(preposition + 1, DETERMINER) {
        return false;
    }
    if !reader.doc.is_any(preposition, keys!["in", "at", "on", "during", "to", "through", "via", "by", "after", "from"])
    {
        return false;
    }
    // One speaks in a report, but at a meeting.
    let meeting = reader.doc.is_any(preposition, keys!["at", "during"]);
    let occasion = |token: usize| {
        let past = reader.doc.is_any(token, keys!["history", "record", "records", "memory"])
            && reader.doc.is_any(token - 1, keys!["its", "their", "his", "her", "the", "recent", "living"]);
        let found = reader.doc.match_at(List::GroupNouns, token);
        !past
            && found.is_some_and(|found| match found.row.get("kind") {
                "venue" => true,
                "document" => !meeting,
                _ => false,
            })
    };
    (preposition + 1..preposition + 6)
        .take_while(|&token| {
            reader.word(token) && !reader.has(token, PREPOSITION | PAST)
                || reader.doc.tokens.get(token).is_some_and(|t| t.kind == crate::text::Kind::Clitic)
        })
        .any(|token| occasion(token) || medium(reader, token))
}

/// Media that one speaks on without an article.
pub fn medium(reader: &Reader, token: usize) -> bool {
    reader.doc.is_any(
        token,
        keys![
            "twitter",
            "facebook",
            "instagram",
            "telegram",
            "television",
            "tv",
            "radio",
            "x",
            "youtube",
            "weibo",
            "truth",
            "social",
            "bluesky",
            "threads",
            "tiktok",
            "linkedin",
        ],
    )
}

/// The preposition of an adverbial of occasion that ends before `end`: "in a phone call with Xi".
pub fn occasion_before(reader: &Reader, end: usize, low: usize) -> Option<usize> {
    if end > low && reader.has(end - 1, AND) {
        return None;
    }
    let floor = low.max(end.saturating_sub(10));
    for token in (floor..end).rev() {
        if reader.comma(token) || reader.mark(token) || reader.stop(token) || reader.finite(token) || reader.dash(token)
        {
            return None;
        }
        if reader.doc.is_any(token, keys!["in", "at", "during"]) && occasion_follows(reader, token) {
            let anew = |at: usize| reader.has(at, DETERMINER) && !reader.has(at - 1, PREPOSITION | DETERMINER | DATE);
            return (token > low && reader.word(token - 1) && !(token + 2..end).any(anew)).then_some(token);
        }
    }
    None
}

/// "on several occasions", "in the past", "at times": where it begins.
pub fn times_before(reader: &Reader, end: usize, low: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|&last| last > low)?;
    if let Some(first) = standing_phrase(reader, last).filter(|&first| first >= low) {
        return Some(first);
    }
    let times = reader.doc.is_any(last, keys!["occasions", "times", "past", "instances"]);
    let on = |&token: &usize| times && reader.doc.is_any(token, keys!["on", "in", "at"]);
    (low.max(end.saturating_sub(5))..last).rev().find(on)
}

/// "at first", "so far", "in private", "for his part", "more than once": where the phrase that ends with a token begins.
fn standing_phrase(reader: &Reader, last: usize) -> Option<usize> {
    let doc = reader.doc;
    let is = |back: usize, words: &Keys| last >= back && doc.is_any(last - back, words);
    let pair = is(1, keys!["at"]) && is(0, keys!["first", "last", "once", "length"])
        || is(1, keys!["so"]) && is(0, keys!["far"])
        || is(1, keys!["in"])
            && is(
                0,
                keys![
                    "fact",
                    "effect",
                    "turn",
                    "private",
                    "public",
                    "part",
                    "particular",
                    "essence",
                    "theory",
                    "principle",
                    "vain",
                    "general",
                    "short",
                    "response",
                    "reply",
                    "return"
                ],
            )
        || is(1, keys!["of"]) && is(0, keys!["course", "late"])
        || is(1, keys!["to"]) && is(0, keys!["date"])
        || is(1, keys!["for"])
            && is(0, keys!["example", "instance", "once", "now", "years", "months", "weeks", "decades", "days"])
        || is(1, keys!["by"]) && is(0, keys!["contrast", "now", "then"])
        || is(1, keys!["on"]) && is(0, keys!["occasion"])
        || is(1, keys!["once"]) && is(0, keys!["again"])
        || is(1, keys!["as"]) && is(0, keys!["usual", "expected", "always"]);
    let triple = is(2, keys!["more"]) && is(1, keys!["than"]) && is(0, keys!["once"])
        || is(2, keys!["time"]) && is(1, keys!["and"]) && is(0, keys!["again"])
        || is(2, keys!["for"]) && is(1, keys!["his", "her", "its", "their"]) && is(0, keys!["part"])
        || is(2, keys!["from", "at"]) && is(1, keys!["the"]) && is(0, keys!["start", "outset", "beginning", "time"]);
    (pair || triple).then(|| if triple { last - 2 } else { last - 1 })
}
