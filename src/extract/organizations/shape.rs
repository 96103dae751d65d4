//! Names by their head word ("Harvard University", "Ministry of Health and Welfare", "the Senate") or legal form ("Acme Inc.").

use std::collections::BTreeSet;

use super::page::{Line, Page};
use super::{candidate, firm, numbers, run};
use crate::extract::name::Candidate;
use crate::lexicon::{List, Memo};
use crate::text::{Case, Keys, Kind, Match, keys};

/// Finds names by shape.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let mut alone = Vec::new();
    for &head in page.doc.matches(List::OrgHeads) {
        if page.doc.tokens[head.first as usize].capital {
            match by_head(page, head) {
                Some(one) => found.push(one),
                None => alone.push(head),
            }
        } else if has_shape(head, "lower") {
            found.extend(by_small_head(page, head));
        } else if has_shape(head, "odd") {
            found.extend(by_odd_name(page, head));
        }
    }
    by_head_alone(page, &alone, found);
    firm::find(page, found);
    numbers::numbered_formats(page, found);
}

/// Whether the head's row allows a shape.
#[inline(always)]
pub fn has_shape(head: Match, shape: &str) -> bool {
    SHAPES.get(head.row) & bit(shape) != 0
}

static SHAPES: Memo = Memo::new(List::OrgHeads, |row| {
    let known = |shape: &str| {
        debug_assert!(bit(shape) != 0 || shape.is_empty(), "{shape} is no shape");
        bit(shape)
    };
    row.get("shapes").split(' ').fold(0, |all, shape| all | known(shape))
});

/// The bit of a shape; where it is a literal the compiler works it out.
#[inline(always)]
fn bit(shape: &str) -> u64 {
    match shape {
        "pre" => 1,
        "post" => 1 << 1,
        "of" => 1 << 2,
        "for" => 1 << 3,
        "at" => 1 << 4,
        "on" => 1 << 5,
        "the" => 1 << 6,
        "list" => 1 << 7,
        "lower" => 1 << 8,
        "nation" => 1 << 9,
        "country" => 1 << 10,
        "intro" => 1 << 11,
        "against" => 1 << 12,
        "to" => 1 << 13,
        "bare" => 1 << 14,
        "odd" => 1 << 15,
        _ => 0,
    }
}

fn by_head(page: &Page, head: Match) -> Option<Candidate> {
    let (head_first, head_last) = (head.first as usize, head.last as usize);
    let foreign = if has_shape(head, "post") { by_foreign_head(page, head) } else { None };
    if foreign.is_some() {
        return foreign;
    }
    let whole = run::left(page, head_first);
    let first = behind_office(page, whole, head_first);
    let last = behind(page, head, head_last);
    let last = if head.row.get("kind") == "university" { with_town(page, last, last == head_last) } else { last };
    let bare = first;
    let (first, last) = numbers::numbered(page, head, first, last);
    let framed = last > head_last || (whole < head_first || first < bare) && has_shape(head, "pre");
    let vague = last == head_last && head.row.get("kind") == "company" && run::all_topics(page, first, head_first);
    let country = page.doc.matches_at(List::Countries, first).iter().any(|one| one.last as usize == last);
    let somebody = last == head_last && first + 1 == head_first && is_somebody(page, first, head_first);
    let division = page.is_sport() && page.doc.is_any(head_last - 1, keys!["division", "conference"]);
    if !framed
        || division
        || vague
        || country
        || somebody
        || part_of_more(page, head)
        || last == head_last && excepted(page, head_last) && !is_school(page, head, first)
    {
        return None;
    }
    Some(candidate(first, last, Some(head.row), "organizations/head"))
}

/// "Commander | Southern Command", "Chairman | Federal Board": past the office that papers of South Asia put before a body without "of".
fn behind_office(page: &Page, first: usize, head: usize) -> usize {
    let office = page.doc.is_any(first, OFFICES) && page.doc.tokens[first].case == Case::Title;
    if office && first < head && !page.doc.tokens[first + 1].glued { first + 1 } else { first }
}

/// Offices that no body's name begins with.
const OFFICES: &Keys = keys![
    "commander",
    "chairman",
    "chairperson",
    "chairwoman",
    "spokesman",
    "spokesperson",
    "convener",
    "registrar",
    "speaker",
    "commandant",
];

/// "David Steel", "Emily Post": a given name that is no town before a head that is a family name too.
fn is_somebody(page: &Page, given: usize, head: usize) -> bool {
    (page.doc.has(List::Surnames, head) || page.doc.is_any(head, keys!["brands", "copper", "lines", "daily"]))
        && page.doc.row(List::GivenNames, given).is_some_and(|row| row.get("ambiguous").is_empty())
        && !page.doc.has(List::Cities, given)
        && !page.doc.has(List::Regions, given)
}

/// "Erasmus University Rotterdam", "Federal University of Technology, Akure": the town behind a university's head.
fn with_town(page: &Page, last: usize, bare: bool) -> usize {
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

/// "Universitas Gadjah Mada", "Partido de los Trabajadores": a head that other languages put first.
fn by_foreign_head(page: &Page, head: Match) -> Option<Candidate> {
    let (first, from) = (head.first as usize, head.last as usize);
    let end = page.sentence_end(first).min(from + 8);
    let mut last = from;
    for at in from..end {
        if page.capital(at) && !page.stops(at) {
            last = at + 1;
        } else if !page.doc.is_any(at, run::PARTICLES) {
            break;
        }
    }
    let station = page.doc.is(first, "radio") && page.doc.match_at(List::Cities, from).is_some() && last == from + 1;
    (last > from && (page.line(first) == Line::Plain || station))
        .then(|| candidate(first, last, Some(head.row), "organizations/head"))
}

/// A head inside a longer term ("Academy Award", "Bank-led", "Heritage Office Building") or in a line of capitals names nothing by itself.
fn part_of_more(page: &Page, head: Match) -> bool {
    let (first, last) = (head.first as usize, head.last as usize);
    // "Public Service and Administration Minister": an office.
    let office = |at: usize| page.capital(at) && page.doc.match_at(List::Titles, at).is_some();
    let joint =
        page.doc.is(last, "and") && page.capital(last + 1) && office(last + 2) && !page.doc.tokens[last + 2].glued;
    let title = page.doc.match_before(List::Titles, last).is_some_and(|title| title.first <= head.first);
    let holder = title && page.capital(last) && run::person(page, last) && page.line(first) == Line::Plain;
    joint
        || holder
        || glued_behind(page, last)
        || page.line(first) == Line::Capitals && last - first == 1
        || page.capital(last) && page.doc.has(List::OrgNots, last) && !page.doc.tokens[last].glued
}

/// "Velmor Middle School", "Delhi Public School": a name before the kind of school.
fn is_school(page: &Page, head: Match, first: usize) -> bool {
    let exception = page.doc.match_before(List::OrgExceptions, head.last as usize);
    let lists = [List::Cities, List::Regions, List::Countries, List::Surnames];
    let named = page.doc.tokens[first].word == 0 || lists.iter().any(|&list| page.doc.has(list, first));
    head.row.get("kind") == "university" && exception.is_some_and(|found| found.first as usize > first) && named
}

/// Whether an exception ends just before the token: "West Bank".
fn excepted(page: &Page, last: usize) -> bool {
    page.doc.match_before(List::OrgExceptions, last).is_some()
}

/// Heads by themselves: where the head may stand so, or where a longer name of the document has the same head.
fn by_head_alone(page: &Page, heads: &[Match], found: &mut Vec<Candidate>) {
    let named: BTreeSet<usize> = found
        .iter()
        .filter(|one| one.rule == "organizations/head")
        .filter_map(|one| one.row)
        .map(|row| row.index())
        .collect();
    for &head in heads {
        let (first, last) = (head.first as usize, head.last as usize);
        let may = has_shape(head, "the") || named.contains(&head.row.index());
        if may && alone(page, first, last) && !part_of_more(page, head) && !excepted(page, last) {
            found.push(candidate(first, last, Some(head.row), "organizations/head-alone"));
        }
    }
}

/// A hyphen behind makes the head a part of a compound: "Bank-led".
pub fn glued_behind(page: &Page, last: usize) -> bool {
    page.glued_mark(last, "-") && page.doc.tokens.get(last + 1).is_some_and(|token| token.glued)
}

/// "the Senate", "Iran's Parliament": behind an article or a possessor, where a capital says something.
fn alone(page: &Page, first: usize, last: usize) -> bool {
    let owned = first > 0
        && (page.doc.is_any(first - 1, keys!["the", "its", "their"])
            || page.doc.tokens[first - 1].kind == Kind::Clitic);
    owned && !page.capital_is_idle(first) && !page.capital(last)
}

/// Where the name ends behind its head: "of Foreign Affairs", "for the Protection of Birds", "at Austin".
fn behind(page: &Page, head: Match, head_last: usize) -> usize {
    let list = has_shape(head, "list");
    let mut last = head_last;
    for _ in 0..3 {
        let preposition = PREPOSITIONS.iter().find(|word| page.doc.is(last, word));
        let Some(preposition) = preposition.filter(|_| page.doc.tokens[last].case == Case::Lower) else { break };
        let allowed = has_shape(head, preposition) || last > head_last && *preposition == "of";
        let from = if page.doc.is(last + 1, "the") { last + 2 } else { last + 1 };
        let another = is_anybody(page, head.row.get("kind"), from)
            || last > head_last && *preposition != "of" && page.doc.has(List::OrgHeads, from);
        let ended = last >= page.sentence_end(head_last - 1);
        if !allowed || another || ended || !goes_with(page, preposition, head_last, from) {
            break;
        }
        let end = country_end(page, from).max(run::right(page, from, list));
        if end == from
            || page.line(from) != Line::Plain
                && !page.doc.has(List::OrgTopics, from)
                && page.doc.match_at(List::Countries, from).is_none()
        {
            break;
        }
        last = end;
    }
    last
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
    let named = || free && doc.has(List::GivenNames, from) && run::is_family(page, from + 1);
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

/// "Nabucco pipeline", "Rasht-Astara railway": small letters behind a capitalised name that is more than a demonym. Parties and media
/// are named without the noun: "the Georgian Dream party".
fn by_small_head(page: &Page, head: Match) -> Option<Candidate> {
    let (head_first, head_last) = (head.first as usize, head.last as usize);
    if page.line(head_first) != Line::Plain || glued_behind(page, head_last) {
        return None;
    }
    let first = run::left(page, head_first);
    let opens = page.doc.starts_sentence(first) && head_first - first == 1;
    let nations = [List::Countries, List::HistoricStates].into_iter().flat_map(|list| page.doc.matches_at(list, first));
    let only_national = nations.into_iter().any(|one| one.last as usize == head_first);
    let beside = matches!(head.row.get("kind"), "party" | "media");
    let person =
        head_first - first == 1 && (page.doc.has(List::Newsmakers, first) || page.doc.has(List::Surnames, first));
    let last = if beside { head_first } else { head_last };
    let wrong = opens || only_national || beside && person;
    (first < head_first && !wrong).then(|| candidate(first, last, Some(head.row), "organizations/small-head"))
}

/// "the Tamarod movement", "the Sever battalion": a word of no list behind an article and before a noun that many names have.
fn by_odd_name(page: &Page, head: Match) -> Option<Candidate> {
    let head_first = head.first as usize;
    let first = run::left(page, head_first);
    let plain = page.line(head_first) == Line::Plain && !glued_behind(page, head.last as usize);
    let article = first > 0 && page.doc.is_any(first - 1, keys!["the", "its", "their"]);
    let odd = first < head_first
        && head_first - first <= 2
        && (first..head_first).all(|at| !ORDINARY.iter().any(|&list| page.doc.has(list, at)))
        && !SORTS.iter().any(|end| page.doc.word(head_first - 1).ends_with(end));
    (plain && article && odd).then(|| candidate(first, head_first, Some(head.row), "organizations/odd-name"))
}

/// Lists whose words make no odd name: places, people, faiths, topics, times.
const ORDINARY: &[List] = &[
    List::Countries,
    List::Cities,
    List::Regions,
    List::MacroRegions,
    List::Waters,
    List::HistoricStates,
    List::DisputedRegions,
    List::GivenNames,
    List::Surnames,
    List::Newsmakers,
    List::OrgTopics,
    List::OrgNotNames,
    List::OrgNots,
    List::OrgStops,
    List::OrgHeads,
    List::StopWords,
    List::TimeWords,
    List::Occupations,
    List::Titles,
    List::NameWords,
];

/// Endings of words for adherents and styles: "the Bauhausian movement".
const SORTS: &[&str] = &["ist", "ian", "ite", "ish", "ese", "ean", "ive", "an", "ic", "al", "i"];

const PREPOSITIONS: &[&str] = &["of", "for", "on", "against", "at", "to"];

const PURPOSES: &Keys = keys![
    "protect",
    "free",
    "save",
    "stop",
    "end",
    "fight",
    "defeat",
    "promote",
    "combat",
    "abolish",
    "elect",
    "support",
    "defend",
    "prevent",
    "ban",
    "reform",
    "restore",
    "strengthen",
    "eradicate",
    "eliminate",
    "preserve",
];

/// Last words of universities that have a campus in more than one town.
const CAMPUSES: &Keys = keys!["technology", "agriculture", "education", "california", "texas", "wisconsin", "illinois"];
