//! What joins the words of an organization's name: topics, nations, possessors, particles, ordinals. Knows one word and its neighbours; how
//! far a name reaches is `run.rs`'s business.

use super::page::{Line, Page};
use crate::extract::family;
use crate::lexicon::List;
use crate::text::{Case, Keys, keys};

/// Behind a hyphen with small letters before it ("pro-Beijing"): no word of the name.
pub fn compound(page: &Page, token: usize) -> bool {
    let hyphen = token > 1 && page.doc.tokens[token].glued && page.glued_mark(token - 1, "-");
    hyphen && !page.capital(token - 2) && !page.doc.is_any(token - 2, PARTICLES)
}

/// Whether "and" between two words of a name joins them: two topics, two nations.
pub fn goes_together(page: &Page, before: usize, next: usize, list: bool) -> bool {
    let topics = thematic(page, before) && thematic(page, next);
    topics || list && topical(page, next) || national(page, before) && national(page, next) && page.capital(next + 1)
}

/// A topic of the list, or a word built like one: "Geology", "Linguistics", "Sculpture".
pub fn thematic(page: &Page, token: usize) -> bool {
    let word = page.doc.word(token);
    topical(page, token) || word.len() > 6 && page.capital(token) && TOPIC_ENDS.iter().any(|end| word.ends_with(end))
}

/// "the Desmond and Leah Tutu Foundation": two given names behind an article.
pub fn couple(page: &Page, before: usize, at: usize) -> bool {
    let given = |at: usize| page.doc.has(List::GivenNames, at) && page.capital(at);
    given(before) && given(at) && before > 0 && page.doc.is(before - 1, "the")
}

/// "Newfoundland and Labrador" in front of a head.
pub fn regions(page: &Page, before: usize, at: usize) -> bool {
    page.doc.matches_at(List::Regions, before).iter().any(|one| one.last as usize > at)
}

/// "501st", "82nd", "1st".
pub fn ordinal(page: &Page, token: usize) -> bool {
    let word = page.doc.word(token);
    ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
}

/// A capitalised word that a name may hold; in headlines only words that names are known to hold.
pub fn word_joins(page: &Page, token: usize) -> bool {
    page.capital(token)
        && !page.stops(token)
        && (page.line(token) == Line::Plain || topical(page, token) || national(page, token) || civic(page, token))
}

/// Whether a town stands there by itself.
fn civic(page: &Page, token: usize) -> bool {
    page.line(token) == Line::Title && page.doc.has(List::Cities, token)
}

/// "Health", "Fisheries": a word that ministries and bodies are about.
pub fn topical(page: &Page, token: usize) -> bool {
    page.doc.has(List::OrgTopics, token)
}

/// Whether all words of a stretch are topics: "Mineral Resources" is no company.
pub fn all_topics(page: &Page, first: usize, last: usize) -> bool {
    (first..last).all(|at| topical(page, at) || !page.capital(at))
}

/// Whether a country or demonym ends at the token.
pub fn national(page: &Page, token: usize) -> bool {
    page.doc.match_before(List::Countries, token + 1).is_some()
}

/// A demonym or a part of the world: "Mediterranean", "Chinese".
pub fn of_the_world(page: &Page, token: usize) -> bool {
    national(page, token) || page.doc.has(List::MacroRegions, token) || page.doc.has(List::Waters, token)
}

/// "Women's", "People's", "Children's" stay inside a name; other possessors stand before it.
pub fn holder(page: &Page, token: usize) -> bool {
    page.capital(token) && page.doc.is_any(token, HOLDERS)
}

/// "St. Brendan's Church", "Our Lady's High School".
pub fn saint(page: &Page, token: usize) -> bool {
    let doc = page.doc;
    let dotted = token > 1 && doc.word(token - 1) == "." && doc.tokens[token - 1].glued;
    let at = token.checked_sub(if dotted { 2 } else { 1 });
    page.capital(token) && at.is_some_and(|at| page.capital(at) && doc.is_any(at, keys!["st", "saint", "our"]))
}

/// "Dick's": a capital that is no place, in a line that is no headline.
pub fn keeps(page: &Page, token: usize) -> bool {
    let places = [List::Countries, List::Cities, List::Regions, List::MacroRegions];
    page.capital(token)
        && !page.stops(token)
        && page.line(token) == Line::Plain
        && !places.iter().any(|&list| page.doc.has(list, token))
        && !page.doc.has(List::TimeWords, token)
        && page.doc.match_before(List::Organizations, token + 1).is_none()
}

/// "King George's Medical University": a king's name before a school, no "King Arthur's Court".
pub fn royal(page: &Page, token: usize, head: usize) -> bool {
    let king = token > 0 && page.capital(token - 1) && page.doc.is_any(token - 1, keys!["king", "queen"]);
    let school =
        |at: usize| page.doc.match_at(List::OrgHeads, at).is_some_and(|head| head.row.get("kind") == "university");
    king && page.capital(token) && school(head)
}

/// "Foster's Brewing Group Ltd": a firm that the list knows with its possessive.
pub fn is_in_firm(page: &Page, word: usize, clitic: usize) -> bool {
    let found = page.doc.matches_at(List::Organizations, word);
    found.iter().any(|one| one.last as usize == clitic + 1 && one.row.get("kind") == "company")
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
pub fn listed_on(page: &Page, from: usize, end: usize) -> bool {
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

/// Endings of words for fields.
const TOPIC_ENDS: &[&str] = &[
    "logy", "ics", "ture", "ment", "tion", "sion", "ing", "ance", "ence", "ences", "ship", "graphy", "istry", "ities",
    "sophy", "nomy",
];

/// Nouns with "of" that stand before a head: "State of Osk Police".
pub const REALMS: &Keys =
    keys!["district", "state", "city", "republic", "kingdom", "county", "province", "commonwealth"];

/// Possessors that stand inside names.
const HOLDERS: &Keys = keys![
    "women", "men", "people", "children", "workers", "worker", "veterans", "farmers", "king", "queen", "lloyd", "st",
    "mothers", "lawyers", "doctors", "teachers", "students", "writers", "journalists", "peoples", "prosecutor",
    "bishop", "human", "citizen", "citizens", "nurses", "governor", "mayor", "sheriff", "attorney", "general", "girls",
    "boys", "miners", "soldiers", "officers", "peasants", "families", "consumers", "consumer", "public", "prince",
    "lady",
];
