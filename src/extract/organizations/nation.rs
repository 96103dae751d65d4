//! Armies, parliaments and ministries in small letters behind a country: "Azerbaijan's military", "the Armenian forces".

use super::candidate;
use super::page::{Line, Page};
use super::shape::has_shape;
use crate::extract::name::Candidate;
use crate::lexicon::{List, rows};
use crate::text::{Case, Doc, Kind, Match, keys};

/// Finds them. A word between the country and the head ("the Armenian separatist forces") keeps it silent.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    for &head in page.doc.matches(List::OrgHeads) {
        let first = head.first as usize;
        let compound = page.glued_mark(head.last as usize, "-");
        if page.doc.tokens[first].case != Case::Lower || page.line(first) == Line::Capitals || compound {
            continue;
        }
        let rule = if has_shape(head, "nation") {
            "organizations/nation"
        } else if has_shape(head, "country") {
            "organizations/nation-office"
        } else {
            continue;
        };
        if let Some(country) = country_before(page.doc, first) {
            found.push(candidate(country.first as usize, head.last as usize, Some(head.row), rule));
        }
    }
}

/// The country or demonym that a head hangs on: "Azerbaijan's", "Armenian", "US".
pub fn country_before(doc: &Doc, head: usize) -> Option<Match> {
    let before = head.checked_sub(1)?;
    if doc.tokens[before].kind == Kind::Clitic {
        return country_ending(doc, before, &["name", "official", "abbreviation"]);
    }
    country_ending(doc, head, &["demonym", "abbreviation"])
}

fn country_ending(doc: &Doc, end: usize, forms: &[&str]) -> Option<Match> {
    doc.match_before(List::Countries, end).filter(|one| forms.contains(&one.row.get("form")))
}

/// The country of the town or region that a name begins with or has behind "of": "Lahore High Court", "University of Peshawar".
pub fn of_city(doc: &Doc, first: usize, last: usize) -> Option<&'static str> {
    let behind = (first + 1..last).rev().find(|&at| doc.is_any(at - 1, keys!["of", "at", "in"]));
    let town =
        (first + 1..last).find(|&at| doc.match_at(List::Cities, at).is_some_and(|one| one.last as usize == last));
    [Some(first), behind, town].into_iter().flatten().find_map(|at| one_country(doc, at, last))
}

/// The one country that the lists of towns and regions give for the words at a token.
fn one_country(doc: &Doc, at: usize, last: usize) -> Option<&'static str> {
    let lists = [List::Cities, List::Regions];
    let found = || lists.iter().flat_map(|&list| doc.matches_at(list, at)).filter(|one| one.last as usize <= last);
    let code = found().find(|one| one.row.get("needs").is_empty())?.row.get("country");
    found().all(|one| one.row.get("country") == code).then_some(code)
}

/// The demonym of a country: "AZ" Azerbaijani.
pub fn demonym(code: &str) -> Option<&'static str> {
    let count = rows(List::Countries).count();
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if rows(List::Countries).nth(middle)?.get("code") < code { low = middle + 1 } else { high = middle }
    }
    let mut of_country = rows(List::Countries).skip(low).take_while(|row| row.get("code") == code);
    of_country.find(|row| row.get("form") == "demonym").and_then(|row| row.get("forms").split('|').next())
}
