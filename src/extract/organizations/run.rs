//! How far a capitalised run reaches to the left and right of a head word. Knows joints of names, not what they mean.

use super::page::{Line, Page};
use crate::extract::family;
use crate::lexicon::List;
use crate::text::{Case, Keys, Kind, keys};

/// The first token of the capitalised run that ends just before `from` (or `from` itself).
pub fn left(page: &Page, from: usize) -> usize {
    let start = page.sentence_start(from);
    let mut at = from;
    while at > start {
        let Some(next) = step_left(page, at, from, start) else { break };
        at = next;
    }
    trimmed(page, at, from)
}

fn step_left(page: &Page, at: usize, from: usize, start: usize) -> Option<usize> {
    let prev = at - 1;
    // "National Air and Space Museum Steven F. Udvar-Hazy Center": another name begins.
    if at < from
        && page.doc.has(List::GivenNames, at)
        && page.doc.has(List::OrgHeads, prev)
        && !page.doc.tokens[at].glued
    {
        return None;
    }
    let subject = at == from && page.capital(prev) && topical(page, prev) && !page.doc.starts_sentence(prev);
    let all = page.capital(prev)
        && page.doc.is(prev, "all")
        && (page.doc.is_any(at, keys!["saints", "souls", "nations"]) || at < from && national(page, at));
    if (subject || all || word_joins(page, prev)) && !compound(page, prev) {
        return Some(prev);
    }
    let token = &page.doc.tokens[prev];
    let before = prev.checked_sub(1).filter(|&before| before >= start)?;
    let joins = match token.kind {
        Kind::Mixed => {
            return (token.span.end - token.span.start < 6
                && !token.glued
                && !page.doc.tokens[at].glued
                && ordinal(page, prev))
            .then_some(prev);
        }
        Kind::Clitic => holder(page, before) || saint(page, before) || is_in_firm(page, before, prev),
        Kind::Quote => {
            page.glued_mark(prev, "'") && page.doc.word(before).ends_with(['s', 'S']) && page.capital(before)
        }
        Kind::Punct if page.doc.word(prev) == "&" => word_joins(page, before),
        Kind::Punct if page.doc.is(prev, "-") => {
            token.glued && page.doc.tokens[at].glued && (page.capital(before) || page.doc.is_any(before, PARTICLES))
        }
        Kind::Punct if page.doc.word(prev) == "." => {
            let initial = page.doc.tokens[before].span.len() == 1;
            token.glued
                && (initial || page.doc.is_any(before, keys!["st", "mt", "ft", "gen", "no"]))
                && page.capital(before)
        }
        Kind::Word if page.doc.is(prev, "and") => {
            thematic(page, before) && thematic(page, at) || regions(page, before, at) || couple(page, before, at)
        }
        Kind::Word if page.doc.is(prev, "of") => {
            page.capital(before) && (page.doc.has(List::OrgHeads, before) || page.doc.is_any(before, REALMS))
        }
        Kind::Word if page.doc.is_any(prev, PARTICLES) => page.line(prev) == Line::Plain && word_joins(page, before),
        _ => false,
    };
    joins.then_some(before)
}

/// Behind a hyphen with small letters before it ("pro-Beijing"): no word of the name.
fn compound(page: &Page, token: usize) -> bool {
    let hyphen = token > 1 && page.doc.tokens[token].glued && page.glued_mark(token - 1, "-");
    hyphen && !page.capital(token - 2) && !page.doc.is_any(token - 2, PARTICLES)
}

/// Whether "and" between two words of a name joins them: two topics, two nations.
fn goes_together(page: &Page, before: usize, next: usize, list: bool) -> bool {
    let topics = thematic(page, before) && thematic(page, next);
    topics || list && topical(page, next) || national(page, before) && national(page, next) && page.capital(next + 1)
}

/// A topic of the list, or a word built like one: "Geology", "Linguistics", "Sculpture".
fn thematic(page: &Page, token: usize) -> bool {
    let word = page.doc.word(token);
    topical(page, token) || word.len() > 6 && page.capital(token) && TOPIC_ENDS.iter().any(|end| word.ends_with(end))
}

/// "the Desmond and Leah Tutu Foundation": two given names behind an article.
fn couple(page: &Page, before: usize, at: usize) -> bool {
    let given = |at: usize| page.doc.has(List::GivenNames, at) && page.capital(at);
    given(before) && given(at) && before > 0 && page.doc.is(before - 1, "the")
}

/// "Newfoundland and Labrador" in front of a head.
fn regions(page: &Page, before: usize, at: usize) -> bool {
    page.doc.matches_at(List::Regions, before).iter().any(|one| one.last as usize > at)
}

/// "501st", "82nd", "1st".
fn ordinal(page: &Page, token: usize) -> bool {
    let word = page.doc.word(token);
    ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
}

/// A capitalised word that a name may hold; in headlines only words that names are known to hold.
fn word_joins(page: &Page, token: usize) -> bool {
    page.capital(token)
        && !page.stops(token)
        && (page.line(token) == Line::Plain || topical(page, token) || national(page, token) || civic(page, token))
}

/// Whether a town stands there by itself.
fn civic(page: &Page, token: usize) -> bool {
    page.line(token) == Line::Title && page.doc.has(List::Cities, token)
}

fn topical(page: &Page, token: usize) -> bool {
    page.doc.has(List::OrgTopics, token)
}

/// Whether all words of a stretch are topics: "Mineral Resources" is no company.
pub fn all_topics(page: &Page, first: usize, last: usize) -> bool {
    (first..last).all(|at| topical(page, at) || !page.capital(at))
}

/// Whether a country or demonym ends at the token.
fn national(page: &Page, token: usize) -> bool {
    page.doc.match_before(List::Countries, token + 1).is_some()
}

/// "Women's", "People's", "Children's" stay inside a name; other possessors stand before it.
fn holder(page: &Page, token: usize) -> bool {
    page.capital(token) && page.doc.is_any(token, HOLDERS)
}

/// "St. Brendan's Church", "Our Lady's High School".
fn saint(page: &Page, token: usize) -> bool {
    let doc = page.doc;
    let dotted = token > 1 && doc.word(token - 1) == "." && doc.tokens[token - 1].glued;
    let at = token.checked_sub(if dotted { 2 } else { 1 });
    page.capital(token) && at.is_some_and(|at| page.capital(at) && doc.is_any(at, keys!["st", "saint", "our"]))
}

/// "Foster's Brewing Group Ltd": a firm that the list knows with its possessive.
fn is_in_firm(page: &Page, word: usize, clitic: usize) -> bool {
    let found = page.doc.matches_at(List::Organizations, word);
    found.iter().any(|one| one.last as usize == clitic + 1 && one.row.get("kind") == "company")
}

/// A first word that opens the sentence and is written small elsewhere is no part of the name.
fn trimmed(page: &Page, at: usize, from: usize) -> usize {
    let word = page.doc.tokens[at.min(from)].case == Case::Title && !topical(page, at) && !national(page, at);
    let listed = page.doc.match_at(List::Organizations, at + 1).is_some_and(|one| one.last as usize > from);
    // "Thirteen Marines were killed": a count.
    let counted = page.doc.has(List::NumberWords, at);
    let opens = at < from && word && page.doc.starts_sentence(at) && (page.occurs_small(at) || listed || counted);
    if opens { at + 1 } else { at }
}

/// One past the capitalised run that begins at `from` (or `from` itself). `list` allows "A, B and C".
pub fn right(page: &Page, from: usize, list: bool) -> usize {
    if from >= page.doc.tokens.len() {
        return from;
    }
    let end = page.sentence_end(from);
    let mut at = from;
    while at < end {
        let Some(next) = step_right(page, at, from, end, list) else { break };
        at = next;
    }
    at
}

fn step_right(page: &Page, at: usize, from: usize, end: usize, list: bool) -> Option<usize> {
    let topic = at == from && page.capital(at) && topical(page, at);
    if (topic || word_joins(page, at)) && !(at > from && person(page, at)) {
        return Some(at + 1);
    }
    let token = &page.doc.tokens[at];
    let members = at > from && page.capital(at) && !token.glued && page.line(at) == Line::Plain;
    if members && page.doc.is_any(at, keys!["officers", "employees", "agents"]) {
        return Some(at + 1);
    }
    if at == from || at + 1 >= end {
        return None;
    }
    let next = at + 1;
    let joins = match token.kind {
        Kind::Clitic => holder(page, at - 1) && word_joins(page, next),
        Kind::Quote => {
            page.glued_mark(at, "'")
                && page.doc.word(at - 1).ends_with('s')
                && (topical(page, next) || page.doc.has(List::OrgHeads, next) && page.capital(next))
        }
        Kind::Punct if page.doc.word(at) == "&" => word_joins(page, next),
        Kind::Punct if page.doc.is(at, "-") => token.glued && page.doc.tokens[next].glued && word_joins(page, next),
        Kind::Word if page.doc.is_any(at, keys!["de", "del", "da", "do", "di", "du", "des", "dos"]) => {
            page.line(at) == Line::Plain && word_joins(page, next)
        }
        Kind::Punct if page.doc.word(at) == "," => list && listed_on(page, next, end),
        Kind::Word if page.doc.is_any(at, keys!["and", "for"]) => {
            word_joins(page, next) && (page.doc.word(next + 1) == "(" || goes_together(page, at - 1, next, list))
        }
        _ => false,
    };
    joins.then_some(next + 1)
}

/// A given name with another capital behind: the name of a person begins; or what no list knows before a family name, and no more.
pub fn person(page: &Page, at: usize) -> bool {
    let next = at + 1;
    if !page.capital(next) || page.doc.tokens[next].glued || topical(page, at) {
        return false;
    }
    let odd = page.doc.tokens[at].word == 0 && page.doc.tokens[at].case == Case::Title && !page.doc.tokens[at].glued;
    page.doc.has(List::GivenNames, at) || odd && is_family(page, next) && !page.capital(next + 1)
}

/// Whether a word is a family name and nothing else, by the list or its ending.
pub fn is_family(page: &Page, at: usize) -> bool {
    let listed = page.doc.row(List::Surnames, at).is_some_and(|row| row.get("ambiguous").is_empty());
    let thing = page.doc.has(List::OrgHeads, at) || page.doc.has(List::OrgTopics, at) || page.doc.has(List::Cities, at);
    listed && !thing || family::ending(page.doc, at).is_some()
}

/// Whether a list of topics goes on to an "and" with a last topic: "Labour and Welfare".
fn listed_on(page: &Page, from: usize, end: usize) -> bool {
    let mut at = from;
    while at < end && at < from + 10 {
        if !topical(page, at) || !page.capital(at) {
            return false;
        }
        at += 1;
        if page.doc.word(at) == "," {
            at += 1;
        }
        if page.doc.is(at, "and") {
            return topical(page, at + 1) && page.capital(at + 1);
        }
    }
    false
}

/// Small words inside names of other languages.
pub const PARTICLES: &Keys = keys![
    "al", "el", "de", "du", "da", "del", "di", "do", "la", "las", "los", "le", "les", "des", "das", "dos", "e", "y",
    "et", "und", "fur", "para", "pour", "por", "an", "na", "as", "ul", "dan",
];

const TOPIC_ENDS: &[&str] = &[
    "logy", "ics", "ture", "ment", "tion", "sion", "ing", "ance", "ence", "ences", "ship", "graphy", "istry", "ities",
    "sophy", "nomy",
];

const REALMS: &Keys = keys!["district", "state", "city", "republic", "kingdom", "county", "province", "commonwealth"];

const HOLDERS: &Keys = keys![
    "women",
    "men",
    "people",
    "children",
    "workers",
    "worker",
    "veterans",
    "farmers",
    "king",
    "queen",
    "lloyd",
    "st",
    "mothers",
    "lawyers",
    "doctors",
    "teachers",
    "students",
    "writers",
    "journalists",
    "peoples",
    "prosecutor",
    "bishop",
    "human",
    "citizen",
    "citizens",
    "nurses",
    "governor",
    "mayor",
    "sheriff",
    "attorney",
    "general",
    "girls",
    "boys",
    "miners",
    "soldiers",
    "officers",
    "peasants",
    "families",
    "consumers",
    "consumer",
    "public",
    "prince",
    "lady",
];
