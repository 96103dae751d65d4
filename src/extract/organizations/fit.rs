//! What speaks against a name beside a cue: places, titles, plain nouns, words that only open a sentence, people whom the document names.
//! Knows words and lists, no cues.

use super::page::{Line, Page};
use super::{home, joints};
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Match, keys};

/// Whether the words can be a body's name: no place, no title, no plain noun that a sentence begins with.
pub fn fits(page: &Page, first: usize, last: usize, team: bool) -> bool {
    let single = last - first == 1;
    let token = &page.doc.tokens[first];
    let generic = single
        && (page.doc.has(List::OrgHeads, first)
            || page.doc.has(List::OrgTopics, first)
            || page.doc.has(List::OrgNotNames, first)
            || page.doc.has(List::OrgNotAcronyms, first)
            || page.doc.has(List::OrgNots, first)
            || token.span.len() < 3
            || page.occurs_small(first)
            || SORTS.iter().any(|end| page.doc.word(first).ends_with(end)));
    last - first <= 5 && !generic && !described(page, first, last) && !is_place(page, first, last, team)
}

/// Whether the words before a possessive can be whose somebody is: a body, nobody of whom the document tells.
pub fn is_of_a_body(page: &Page, first: usize, last: usize) -> bool {
    let known = page.doc.has(List::GivenNames, first) || page.doc.has(List::Newsmakers, last - 1);
    let named = || page.people().binary_search(&page.doc.tokens[last - 1].hash).is_ok();
    fits(page, first, last, false) && !known && !named()
}

/// Whether the first capital says nothing: it opens the sentence, and no list knows the name.
pub fn is_idle(page: &Page, first: usize, last: usize) -> bool {
    let token = &page.doc.tokens[first];
    let known = || {
        token.word == 0
            || page.doc.tokens[first + 1].word == 0
            || page.doc.match_at(List::Organizations, first).is_some()
    };
    let hyphenated = page.glued_mark(first + 1, "-") && page.doc.tokens[last - 1].word == 0;
    let two = last - first > 1 && (page.doc.tokens[first + 1].capital && known() || hyphenated);
    let odd = last - first == 1 && token.word == 0 && !ENGLISH.iter().any(|end| page.doc.word(first).ends_with(end));
    page.capital_is_idle(first)
        && token.case == Case::Title
        && home::listed(page.doc, first, last).is_none()
        && !two
        && !(odd && page.line(first) == Line::Plain)
}

pub fn has(hashes: &[u32], doc: &Doc, token: usize) -> bool {
    hashes.binary_search(&doc.tokens[token].hash).is_ok()
}

/// "Member of | Parliament Ann Ray": the last word of a title of several.
fn ends_title(doc: &Doc, token: usize) -> bool {
    doc.match_before(List::Titles, token + 1).is_some_and(|title| (title.first as usize) < token)
}

/// A title, an occupation, a day, a faith: no name of its own.
fn described(page: &Page, first: usize, last: usize) -> bool {
    let whole = |list| page.doc.matches_at(list, first).iter().any(|one| one.last as usize == last);
    page.stops(first)
        || page.doc.has(List::Titles, first)
        || ends_title(page.doc, first)
        || page.doc.has(List::Occupations, first)
        || page.doc.has(List::TimeWords, first)
        || page.doc.has(List::StopWords, first)
        || whole(List::OrgNotNames)
        || whole(List::OrgExceptions)
        || joints::all_topics(page, first, last)
        || page.doc.is_any(last - 1, SCENES)
        || last - first == 1 && page.doc.is_any(first, DUTIES)
}

/// Wholly a place or a people: "Tokyo", "Chinese", "West African"; a town may be a team.
pub fn is_place(page: &Page, first: usize, last: usize, team: bool) -> bool {
    let lists: &[List] = if team { &[List::Countries, List::MacroRegions] } else { PLACES };
    let ends = |end: usize| {
        lists.iter().any(|&list| page.doc.matches_at(list, first).iter().any(|one| one.last as usize == end))
    };
    // "Governor Sule of Nasarawa State"
    let division = keys!["state", "province", "county", "district", "region", "oblast", "governorate", "prefecture"];
    ends(last) || !team && last > first + 1 && page.doc.is_any(last - 1, division) && ends(last - 1)
}

const PLACES: &[List] = &[
    List::Countries,
    List::Cities,
    List::Regions,
    List::MacroRegions,
    List::DisputedRegions,
    List::HistoricStates,
    List::Waters,
];

/// Where the cue may be a person's too, a word that names people; else one that names somebody in this document.
pub fn may_be_person(page: &Page, cue: Match, first: usize, last: usize, people: &[u32]) -> bool {
    let word = last - 1;
    let lists = [List::GivenNames, List::Surnames, List::Newsmakers];
    let listed = lists.iter().any(|&list| page.doc.has(list, word));
    let named = has(people, page.doc, word);
    let given = last - first > 1 && page.doc.has(List::GivenNames, first);
    // "Carl Sagan of Cornell": behind a person's full name stands no other person.
    let own = cue.row.get("whose") != "any" || cue.row.get("side") == "origin";
    named || given || page.doc.has(List::Newsmakers, word) || listed && !own
}

/// Endings of words for adherents and styles: "Maoist leader".
const SORTS: &[&str] = &["ist", "ists", "ian", "ite", "ish", "ese", "based", "born", "ean", "ive"];

/// Endings of English words that open sentences: "Disgraced director", "Wealthy investors".
const ENGLISH: &[&str] = &[
    "ed", "ing", "ly", "al", "ous", "ive", "ic", "ary", "er", "or", "nt", "ful", "less", "y", "ers", "ors", "ies",
    "es", "ment", "tion", "ble", "time", "some", "ant", "ents", "ions", "ors", "ward", "wide", "ed", "ish", "ist",
    "ists", "an", "ans", "est", "ory", "ure", "age", "ts", "ks", "ds", "ls", "ns", "gs",
];

/// What an officer does: "Managing Editor Ann Ray".
const DUTIES: &Keys = keys![
    "managing", "coordinating", "contributing", "commissioning", "presiding", "consulting", "supervising",
    "investigating", "prosecuting", "operating", "founding", "sitting", "visiting", "attending", "arresting",
    "treating", "reigning", "defending", "ruling", "organising", "organizing", "executive", "associate",
];

/// Places and stages that are named before an office.
const SCENES: &Keys = keys![
    "bollywood", "hollywood", "nollywood", "tollywood", "broadway", "olympic", "olympics", "cup", "league", "internet",
    "web", "games", "oscar", "test", "series", "award", "prize", "championship", "world", "tour", "open", "masters",
    "democrat", "republican", "street", "square", "road", "avenue", "island", "islands", "river", "valley", "day",
    "week", "minister", "president", "treasury", "index",
];
