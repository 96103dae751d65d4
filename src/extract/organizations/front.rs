//! A company by the first word of its name: "Harlan Data Systems Corp." is Harlan, "Goldman Sachs" Goldman. Knows which first words stand
//! for nothing by themselves, and where a town of that name is meant.

use std::cell::OnceCell;

use super::cued::FIRM;
use super::key;
use super::page::{Line, Page};
use super::short::Short;
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, keys};

/// The rule of a company's first word.
pub const RULE: &str = "organizations/front";

/// "Harlan Data Systems Corp.", "Goldman Sachs" give "Harlan", "Harlan Data" and "Goldman"; a common word, a place or a nation gives nothing.
pub fn form(doc: &Doc, one: &Candidate, words: usize, placed: &OnceCell<Vec<u32>>) -> Option<Short> {
    let last = one.last as usize;
    let first = behind_town(doc, one.first as usize, last);
    let word = |at: usize| &doc.tokens[at];
    let listed = one.row.is_some_and(|row| row.list() == List::Organizations);
    let firm = one.row.map_or(one.rule == FIRM, |row| match row.list() {
        List::OrgSuffixes => true,
        List::OrgCues => one.rule == FIRM,
        List::OrgHeads => row.get("kind") == "company" && doc.tokens[last - 1].capital,
        List::Organizations => {
            row.get("kind") == "company" && (doc.has(List::Surnames, first) || word(first).case == Case::Upper)
        }
        _ => false,
    });
    if !firm || last - first < 2 {
        return None;
    }
    let word = word(first);
    let lists = [
        List::Countries,
        List::MacroRegions,
        List::OrgTopics,
        List::OrgStops,
        List::OrgHeads,
        List::OrgNotNames,
        List::OrgNots,
        List::StopWords,
        List::Newsmakers,
        List::NameWords,
        List::Waters,
    ];
    let state = words == 1 && doc.has(List::Regions, first);
    let given = listed && doc.has(List::GivenNames, first);
    let common = given || state || lists.iter().any(|&list| doc.has(list, first)) || doc.is_any(first, COMMON);
    // "Karachi Stock Exchange"
    let common = common || doc.has(List::Cities, first) && doc.is(last - 1, "exchange");
    let several = last - first > 2 || words == 1 && (listed || word.word == 0 || one.rule == FIRM);
    let letters = word.case == Case::Upper
        && word.span.len() == 3
        && doc.match_at(List::Organizations, first).is_none_or(|one| one.last as usize > first + 1);
    let shaped = (word.case == Case::Title && word.span.len() > 3 || letters && words == 1)
        && (doc.tokens[first + 1].capital && doc.tokens[first + 1].is_word() || doc.word(first + 1) == "&");
    let town = || words == 1 && placed.get_or_init(|| self::placed(doc)).binary_search(&word.hash).is_ok();
    (several && shaped && !common && !town()).then(|| Short {
        words: key::words(doc, first, first + words),
        long: (one.first as usize, last),
        acronym: false,
        rule: RULE,
    })
}

/// The first word of a company's name by itself: no capital beside it, no title, a sentence's first word only before a verb or a possessive.
pub fn stands_for_firm(page: &Page, token: usize, last: usize) -> bool {
    let doc = page.doc;
    let office = doc.has(List::Titles, last) || doc.match_at(List::Titles, last).is_some();
    let beside = page.capital(last) && !doc.tokens[last].glued && !office
        || token > 0 && page.capital(token - 1) && doc.sentence_of(token - 1) == doc.sentence_of(token);
    let dotted =
        page.glued_mark(token.wrapping_sub(1), ".") && doc.sentence_of(token.wrapping_sub(1)) == doc.sentence_of(token);
    let titled = token > 1 && (doc.match_before(List::Titles, token).is_some() || dotted);
    !beside && !titled && page.line(token) != Line::Capitals && !page.occurs_small(token)
}

/// Hashes of the words by which the document speaks of a town, sorted: "in Fairfield", "Fairfield, Iowa", a dateline.
fn placed(doc: &Doc) -> Vec<u32> {
    let filed = doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    let speaks = |&at: &usize| {
        let town = doc.has(List::Cities, at) || doc.has(List::Regions, at);
        let before =
            town && at > 0 && doc.is_any(at - 1, keys!["in", "at", "near", "from", "outside", "around", "into"]);
        let region = |list| doc.match_at(list, at + 2).is_some();
        let state = doc.is(at + 1, ",") && (region(List::Regions) || region(List::Countries));
        let line = filed.is_some_and(|(first, last)| (first as usize..last as usize).contains(&at));
        let alone = !doc.tokens.get(at + 1).is_some_and(|next| next.is_word() && next.capital);
        alone && (before || state || line)
    };
    let mut placed: Vec<u32> = (0..doc.tokens.len()).filter(speaks).map(|at| doc.tokens[at].hash).collect();
    placed.sort_unstable();
    placed
}

/// One past the town that the name of a Chinese firm begins with: "Shenzhen Konka Electronic Group" is Konka; an unknown word only.
fn behind_town(doc: &Doc, first: usize, last: usize) -> usize {
    let town = [List::Cities, List::Regions].iter().find_map(|&list| doc.match_at(list, first));
    let behind = town.map_or(first, |town| town.last as usize);
    if behind + 2 < last && doc.tokens[behind].word == 0 { behind } else { first }
}

/// First words of company names that mean nothing by themselves.
const COMMON: &Keys = keys![
    "first", "general", "united", "american", "national", "international", "standard", "royal", "global", "world",
    "union", "central", "new", "great", "big", "pacific", "atlantic", "western", "eastern", "northern", "southern",
    "federal", "public", "advanced", "applied", "allied", "consolidated", "continental", "digital", "universal",
    "imperial", "modern", "premier", "prime", "super", "total", "trans", "industrial", "commercial", "mutual",
    "superior", "quality", "smart", "green", "blue", "black", "white", "gold", "golden", "silver", "diamond",
    "crystal", "eagle", "lion", "star", "sun", "moon", "summit", "liberty", "freedom", "heritage", "legacy", "pioneer",
    "frontier", "horizon", "alliance", "alpha", "omega", "delta", "apple", "orange", "data", "micro", "computer",
    "information", "health", "life", "home", "family", "city", "town", "country", "state", "street", "river", "lake",
    "mountain", "valley", "ocean", "island", "christian", "catholic", "euro", "european", "asian", "african", "latin",
    "anglo", "franco", "south", "north", "east", "west", "upper", "lower", "brother", "brothers", "sons", "bank",
    "king", "queen", "prince", "church", "young", "long", "short", "best", "good", "dollar", "penny", "target",
    "early", "morning",
];
