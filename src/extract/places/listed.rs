//! Places that the lists know. Knows the `needs` of their rows and how a comma or a noun behind a name says what and where it is.

use super::pattern::is_region;
use super::{codes, status};
use crate::extract::Place;
use crate::extract::name::{Candidate, NameKind};
use crate::extract::toponym::{self, Cues};
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Kind, Match, keys};

/// The lists in the order in which they are believed where two know the same words.
const LISTS: [List; 5] = [List::DisputedRegions, List::MacroRegions, List::Waters, List::Regions, List::Cities];
/// Stretches that the lists take for places.
pub fn candidates(doc: &Doc) -> Vec<Candidate> {
    let cues = Cues::new(doc);
    let located: Vec<Row> = located(doc);
    let ships = ships(doc);
    let mut found: Vec<Candidate> = Vec::new();
    for list in LISTS {
        for one in doc.matches(list) {
            if is_meant(doc, &cues, &located, one) && !is_a_ship(doc, &ships, one) {
                let (first, last) = (one.first as usize, name_end(doc, one));
                if list == List::MacroRegions && ends_letters(doc, first) {
                    continue;
                }
                found.push(Candidate::new(NameKind::Place, first, last, Some(one.row), "places/listed-name"));
            }
        }
    }
    found
}

/// "USIU-Africa": a part of the world behind a hyphen and the letters of a body.
fn ends_letters(doc: &Doc, first: usize) -> bool {
    first > 1
        && doc.word(first - 1) == "-"
        && doc.tokens[first - 1].glued
        && doc.tokens[first].glued
        && doc.tokens[first - 2].case == Case::Upper
        && doc.tokens[first - 2].span.len() > 2
}

/// Where the name ends: before the comma of a form like "Macon, Ga.".
fn name_end(doc: &Doc, one: &Match) -> usize {
    let (first, last) = (one.first as usize, one.last as usize);
    (first..last).find(|&token| doc.is(token, ",")).unwrap_or(last)
}

/// Rows of doubtful names that some mention shows to be a place's.
fn located(doc: &Doc) -> Vec<Row> {
    let mut located = Vec::new();
    for list in [List::Regions, List::Cities] {
        for one in doc.matches(list).iter().filter(|one| one.row.get("needs") == "place") {
            let (first, last) = (one.first as usize, one.last as usize);
            if !located.contains(&one.row) && is_shown(doc, first, last) {
                located.push(one.row);
            }
        }
    }
    located
}

/// Rows whose name is a ship's somewhere: "HMS Sheffield".
fn ships(doc: &Doc) -> Vec<Row> {
    let all = [List::Regions, List::Cities].into_iter().flat_map(|list| doc.matches(list));
    let mut ships: Vec<Row> = Vec::new();
    for one in all.filter(|one| toponym::is_ship(doc, one.first as usize)) {
        if !ships.contains(&one.row) {
            ships.push(one.row);
        }
    }
    ships
}

/// "Sheffield, launched by the Queen": the ship once more, unless the words around make a place of it.
fn is_a_ship(doc: &Doc, ships: &[Row], one: &Match) -> bool {
    ships.contains(&one.row) && !toponym::is_located(doc, one.first as usize, one.last as usize)
}

fn is_shown(doc: &Doc, first: usize, last: usize) -> bool {
    toponym::is_located(doc, first, last) && !toponym::is_personal(doc, first, last) && !runs_on(doc, first, last)
}

/// Whether the name is only a piece of a longer run of capitals ("Lincoln Financial", "Mount Olympia").
fn runs_on(doc: &Doc, first: usize, last: usize) -> bool {
    let behind = toponym::is_titled(doc, last)
        && !toponym::is_of_the_calendar(doc, last)
        && !doc.tokens[last].glued
        && doc.match_at(List::CountryHeads, last).is_none()
        && doc.match_at(List::Titles, last).is_none();
    let ahead = toponym::before(doc, first).is_some_and(|previous| {
        toponym::is_titled(doc, previous)
            && !doc.starts_sentence(previous)
            && doc.match_before(List::Titles, first).is_none()
    });
    behind || ahead
}

fn is_meant(doc: &Doc, cues: &Cues, located: &[Row], one: &Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let short = last == first + 1 && doc.word(first).len() <= 3 && doc.tokens[first].kind == Kind::Word;
    if toponym::is_covered(doc, first, last)
        || short && toponym::is_shouted(doc, first)
        || is_half_of_a_name(doc, first, last)
        || is_named_after(doc, one)
    {
        return false;
    }
    match one.row.list() {
        List::Waters => match one.row.get("needs") {
            "" => true,
            "river" => toponym::is_river(doc, first, last),
            _ => follows_the(doc, first, last),
        },
        List::Regions | List::Cities => match one.row.get("needs") {
            "" => !toponym::is_personal(doc, first, last),
            "comma" => stands_behind_a_town(doc, first),
            "person" => !toponym::is_personal(doc, first, last) && !runs_on(doc, first, last),
            word @ ("georgia" | "washington") => {
                cues.meaning(doc, word, first, last) == Some("state") && !toponym::is_personal(doc, first, last)
                    || stands_behind_a_town(doc, first) && doc.match_before(List::Countries, first - 1).is_none()
            }
            "tripoli" => cues.meaning(doc, "tripoli", first, last) == Some("LB"),
            _ => {
                let known = located.contains(&one.row)
                    || toponym::is_located(doc, first, last)
                    || one.row.list() == List::Regions && stands_behind_a_town(doc, first);
                known && !toponym::is_personal(doc, first, last) && !runs_on(doc, first, last)
            }
        },
        List::MacroRegions => {
            last - first > 1 || !toponym::is_personal(doc, first, last) || toponym::is_located(doc, first, last)
        }
        _ => true,
    }
}

/// "Kara-Suu": a hyphen ties the name to a capital that is no place.
fn is_half_of_a_name(doc: &Doc, first: usize, last: usize) -> bool {
    let lists = [List::Countries, List::Cities, List::Regions, List::MacroRegions, List::HistoricStates];
    let odd = |at: usize| toponym::is_titled(doc, at) && !lists.iter().any(|&list| doc.has(list, at));
    let tied = |mark: usize| doc.is(mark, "-") && doc.tokens[mark].glued && doc.tokens[mark + 1].glued;
    last + 1 < doc.tokens.len() && tied(last) && odd(last + 1) || first > 1 && tied(first - 1) && odd(first - 2)
}

/// "Nova | Zambezia": the last word of an unlisted town that is named after a region.
fn is_named_after(doc: &Doc, one: &Match) -> bool {
    let first = one.first as usize;
    one.row.list() == List::Regions
        && first > 0
        && !doc.starts_sentence(first)
        && doc.tokens[first - 1].case == Case::Title
        && doc.is_any(first - 1, keys!["nova", "novo", "nueva", "nuevo", "new", "puerto", "santa"])
}

fn follows_the(doc: &Doc, first: usize, last: usize) -> bool {
    toponym::before(doc, first).is_some_and(|previous| doc.is(previous, "the")) && !toponym::is_capital(doc, last)
}

fn stands_behind_a_town(doc: &Doc, first: usize) -> bool {
    first > 1 && doc.is(first - 1, ",") && toponym::is_capital(doc, first - 2)
}

/// What the row says of the place that ends before token `last`, and what the text adds.
/// `home`: which of several countries the article is about.
pub fn place(doc: &Doc, row: Row, last: usize, home: impl Fn(&'static str) -> Option<&'static str>) -> Place {
    let city = row.get("kind") == "city";
    let kind = if city && (is_region(doc, last) || is_state(doc, row, last)) { "region" } else { row.get("kind") };
    let countries = if city {
        larger(doc, last).or_else(|| namesake(doc, last, home)).unwrap_or_else(|| codes(row))
    } else {
        codes(row)
    };
    Place { name: row.get("name").to_string(), kind, countries, status: status(row), mentions: Vec::new() }
}

/// "Hyderabad" of an article about Pakistan: of the towns of one name that of the country which the article names.
fn namesake(doc: &Doc, last: usize, home: impl Fn(&'static str) -> Option<&'static str>) -> Option<Vec<&'static str>> {
    let same = doc.match_before(List::Namesakes, last)?;
    Some(vec![home(same.row.get("countries"))?])
}

/// The country that the text names behind a comma: "Cordoba, Spain", "Newport, Rhode Island"; of names that begin alike ("South", "South Dakota")
/// the longest, and none before another town ("Enugu, Benin City").
pub fn larger(doc: &Doc, last: usize) -> Option<Vec<&'static str>> {
    if !doc.is(last, ",") {
        return None;
    }
    let at = |list: List| doc.match_at(list, last + 1);
    let end = |found: &Option<Match>| found.map_or(0, |found| found.last);
    let (country, region) = (at(List::Countries), at(List::Regions));
    if end(&at(List::Cities)) > end(&country).max(end(&region)) {
        return None;
    }
    match (country, region) {
        (Some(country), region) if country.last >= end(&region) => {
            let name = matches!(country.row.get("form"), "name" | "abbreviation" | "official");
            (name && country.row.get("needs").is_empty()).then(|| vec![country.row.get("code")])
        }
        (_, Some(region)) => {
            let goes_on = |at: usize| toponym::is_titled(doc, at) && doc.sentence_of(at) == doc.sentence_of(last);
            (!goes_on(region.last as usize)).then(|| codes(region.row))
        }
        _ => None,
    }
}

/// "Gedaref state", "Lagos State": where towns give states their names.
fn is_state(doc: &Doc, row: Row, last: usize) -> bool {
    const FEDERAL: [&str; 12] = ["BR", "ET", "FM", "IN", "MM", "MX", "MY", "NG", "SD", "SO", "SS", "VE"];
    if !doc.is(last, "state") || doc.tokens[last].glued {
        return false;
    }
    // "Mandalay state media", "Lagos state-run radio": the state owns it.
    let owned = doc.is_any(
        last + 1,
        keys!["media", "television", "tv", "radio", "broadcaster", "news", "newspaper", "newspapers", "-"],
    );
    !owned && codes(row).iter().any(|code| FEDERAL.contains(code))
}
