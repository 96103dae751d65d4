//! Where an organization's name ends behind its head: "Ministry of Foreign Affairs", "Committee to Protect Journalists", "University of
//! Texas at Austin". Knows prepositions and what they join to a head; where the name begins is `run.rs`'s business.

use super::page::{Line, Page};
use super::shape::has_shape;
use super::{joints, run};
use crate::lexicon::List;
use crate::text::{Case, Keys, Match, keys};

/// Where the name ends behind its head: "of Foreign Affairs", "for the Protection of Birds", "at Austin".
pub fn behind(page: &Page, head: Match, head_last: usize) -> usize {
    let list = has_shape(head, "list");
    let mut last = head_last;
    for _ in 0..3 {
        let preposition = PREPOSITIONS.iter().find(|word| page.doc.is(last, word));
        let Some(preposition) = preposition.filter(|_| page.doc.tokens[last].case == Case::Lower) else { break };
        let from = if page.doc.is(last + 1, "the") { last + 2 } else { last + 1 };
        if last >= page.sentence_end(head_last - 1) || !goes_on(page, head, preposition, last, from) {
            break;
        }
        let end = country_end(page, from).max(run::right(page, from, list));
        if end == from || page.line(from) != Line::Plain && !is_topic(page, from) {
            break;
        }
        last = end;
    }
    last
}

/// "Ministry of | Health", "University of Texas at | Austin": whether what stands behind a preposition at `last` is of the name.
fn goes_on(page: &Page, head: Match, preposition: &str, last: usize, from: usize) -> bool {
    let head_last = head.last as usize;
    let again = last > head_last;
    (has_shape(head, preposition) || again && preposition == "of")
        && !is_anybody(page, head.row.get("kind"), from)
        && !(again && preposition != "of" && page.doc.has(List::OrgHeads, from))
        && goes_with(page, preposition, head_last, from)
}

/// "of | Health", "of | Iran": a field or a country.
fn is_topic(page: &Page, from: usize) -> bool {
    page.doc.has(List::OrgTopics, from) || page.doc.match_at(List::Countries, from).is_some()
}

/// "the Socialist Party of | Foreign Minister Ann Ray", "the Workers' Congress of | Ann Ray": whose the body is, no part of its name.
fn is_anybody(page: &Page, kind: &str, from: usize) -> bool {
    let doc = page.doc;
    let led = matches!(kind, "party" | "armed_group" | "ngo" | "company" | "format" | "military");
    let holder = || {
        doc.match_at(List::Titles, from)
            .is_some_and(|title| page.capital(title.last as usize) && doc.tokens[from].case == Case::Title)
    };
    let given = || doc.has(List::GivenNames, from) || doc.has(List::Newsmakers, from + 1);
    let free = !matches!(kind, "university" | "agreement" | "infrastructure");
    let named = || free && doc.has(List::GivenNames, from) && joints::is_family(page, from + 1);
    let place = || {
        doc.match_at(List::Cities, from).is_some_and(|town| town.last as usize > from + 1)
            || doc.has(List::OrgTopics, from)
            || doc.match_at(List::Countries, from).is_some()
    };
    page.capital(from + 1) && (led && holder() || (led && given() || named()) && !place())
}

/// One past a country of several words: "Bosnia and Herzegovina".
fn country_end(page: &Page, from: usize) -> usize {
    let found = page.doc.match_at(List::Countries, from).filter(|_| page.capital(from));
    found.map_or(from, |country| country.last as usize)
}

/// "to" needs a purpose ("Committee to Protect Journalists"), "on" and "against" a topic or a country, "at" a name with "of" before it.
fn goes_with(page: &Page, preposition: &str, head_last: usize, from: usize) -> bool {
    match preposition {
        "to" => page.doc.is_any(from, PURPOSES),
        "on" | "against" => {
            let road = page.doc.is_any(from, keys!["route", "highway", "interstate", "street", "road"]);
            page.doc.has(List::OrgTopics, from)
                || page.doc.has(List::OrgNots, from) && !road
                || page.doc.match_at(List::Countries, from).is_some()
        }
        "at" => page.doc.is(head_last, "of") && is_land(page, head_last + 1),
        _ => true,
    }
}

/// "of Texas", "of the Philippines": a university's country or state, before the town of its campus.
fn is_land(page: &Page, at: usize) -> bool {
    let at = if page.doc.is(at, "the") { at + 1 } else { at };
    page.doc.has(List::Regions, at) || page.doc.match_at(List::Countries, at).is_some()
}

/// "Erasmus University Rotterdam", "Federal University of Technology, Akure": the town behind a university's head.
pub fn with_town(page: &Page, last: usize, bare: bool) -> usize {
    if page.doc.word(last) == ","
        && page.doc.is_any(last - 1, CAMPUSES)
        && page.capital(last + 1)
        && !page.capital(last + 2)
    {
        return last + 2;
    }
    let town = page.doc.match_at(List::Cities, last).filter(|_| page.capital(last) && !page.doc.tokens[last].glued);
    town.filter(|_| bare).map_or(last, |town| town.last as usize)
}

/// What joins a topic, a purpose or a place to a head.
const PREPOSITIONS: &[&str] = &["of", "for", "on", "against", "at", "to"];

/// Verbs of what a committee is for.
const PURPOSES: &Keys = keys![
    "protect", "free", "save", "stop", "end", "fight", "defeat", "promote", "combat", "abolish", "elect", "support",
    "defend", "prevent", "ban", "reform", "restore", "strengthen", "eradicate", "eliminate", "preserve",
];

/// Last words of universities that have a campus in more than one town.
const CAMPUSES: &Keys = keys!["technology", "agriculture", "education", "california", "texas", "wisconsin", "illinois"];
