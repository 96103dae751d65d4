//! Occasions and media of speech: "in a statement", "at a news conference", "on Twitter", "on several occasions".
//! Knows nouns and prepositions; must not know cues.

use crate::extract::statements::reader::*;
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
    // "in a late-night televised address"
    let hyphen =
        |token: usize| token > preposition + 1 && reader.doc.word(token) == "-" && reader.doc.tokens[token].glued;
    let wide = if (preposition + 2..preposition + 6).any(hyphen) { 8 } else { 6 };
    (preposition + 1..preposition + wide)
        .take_while(|&token| {
            hyphen(token)
                || reader.word(token) && !reader.has(token, PREPOSITION | PAST)
                || reader.doc.tokens.get(token).is_some_and(|t| t.kind == crate::text::Kind::Clitic)
        })
        .any(|token| occasion(token) || medium(reader, token))
}

/// Media that one speaks on without an article.
pub fn medium(reader: &Reader, token: usize) -> bool {
    reader.doc.is_any(
        token,
        keys![
            "twitter", "facebook", "instagram", "telegram", "television", "tv", "radio", "x", "youtube", "weibo",
            "truth", "social", "bluesky", "threads", "tiktok", "linkedin",
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
            // "The union (NUM) | in a statement said"
            let behind_name = |at: usize| reader.word(at) || reader.doc.word(at) == ")";
            return (token > low && behind_name(token - 1) && !(token + 2..end).any(anew)).then_some(token);
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

/// Phrases that stand between a subject or an auxiliary and its verb: "has so far refused".
const PHRASES: [&str; 76] = [
    "as always", "as expected", "as usual", "at first", "at last", "at length", "at once", "at one point",
    "at some point", "at the beginning", "at the outset", "at the same time", "at the start", "at the time",
    "by contrast", "by now", "by then", "for days", "for decades", "for example", "for her part", "for his part",
    "for instance", "for its part", "for months", "for now", "for once", "for their part", "for weeks", "for years",
    "from the beginning", "from the outset", "from the start", "in a lighter vein", "in an aside", "in another post",
    "in effect", "in essence", "in fact", "in general", "in part", "in particular", "in principle", "in private",
    "in public", "in reply", "in response", "in return", "in short", "in the end", "in the meantime", "in the process",
    "in the same breath", "in the same speech", "in the same statement", "in the same vein", "in theory",
    "in this connection", "in this context", "in this regard", "in turn", "in vain", "more than once", "of course",
    "of late", "on occasion", "on the contrary", "on the one hand", "on the other hand", "on the same day",
    "once again", "once more", "so far", "time and again", "to date", "yet again",
];

/// The last words of `PHRASES`.
const LAST_WORDS: &Keys = keys![
    "again", "always", "aside", "beginning", "breath", "connection", "context", "contrary", "contrast", "course",
    "date", "day", "days", "decades", "effect", "end", "essence", "example", "expected", "fact", "far", "first",
    "general", "hand", "instance", "last", "late", "length", "meantime", "months", "more", "now", "occasion", "once",
    "outset", "part", "particular", "point", "post", "principle", "private", "process", "public", "regard", "reply",
    "response", "return", "short", "speech", "start", "statement", "then", "theory", "time", "turn", "usual", "vain",
    "vein", "weeks", "years",
];

/// Where the phrase of `PHRASES` begins that ends with a token.
fn standing_phrase(reader: &Reader, last: usize) -> Option<usize> {
    if !reader.doc.is_any(last, LAST_WORDS) {
        return None;
    }
    PHRASES.iter().find_map(|phrase| {
        let mut words = phrase.rsplit(' ').enumerate();
        let there = words.all(|(back, word)| last >= back && reader.is(last - back, word));
        there.then(|| last - phrase.matches(' ').count())
    })
}

/// "asked | at one point | whether": past the phrase of `PHRASES` that a preposition opens at a token.
pub fn standing_end(reader: &Reader, first: usize) -> Option<usize> {
    if !reader.doc.is_any(first, keys!["at", "in", "on", "of", "from"]) {
        return None;
    }
    let last = (first + 1..first + 4).find(|&last| reader.doc.is_any(last, LAST_WORDS))?;
    standing_phrase(reader, last).filter(|&begins| begins == first).map(|_| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standing_phrase_ends_with_a_word_that_is_asked_first() {
        let last = |phrase: &&str| !LAST_WORDS.words().contains(&phrase.rsplit(' ').next().unwrap_or(""));
        let dead: Vec<&str> = PHRASES.into_iter().filter(|phrase| last(phrase)).collect();
        assert!(dead.is_empty(), "{dead:?}");
    }
}
