//! What the text says a person is: the title or occupation before the name, the apposition behind it, "his Russian counterpart".
//! Knows words around names and the countries found; who is who is decided in `resolve`.

use super::apposed::apposed;
use super::before::{shared, titled};
use super::behind::behind;
use super::counterpart::counterpart;
use super::gender::gender;
use super::nations::Countries;
use super::premier::{Premier, premiers};
use super::state::at_home;
use crate::extract::name::Candidate;
use crate::extract::{Findings, Gender, Person};
use crate::lexicon::{List, Row};
use crate::text::Doc;

/// What stands with one name.
#[derive(Clone, Debug)]
pub struct Office {
    /// Canonical role, with "Former", "Deputy" … before it; empty for a mere honorific.
    pub role: String,
    /// How much it says of its holder.
    pub weight: Weight,
    /// Code of its country.
    pub country: Option<&'static str>,
    /// From title or occupation.
    pub gender: Gender,
    /// "his Russian counterpart": takes the role of his opposite.
    pub counterpart: bool,
    /// Of a party, a firm, a club: not of the state.
    pub of_body: bool,
    /// Called "premier".
    pub premier: Premier,
    /// First token of the phrase before the name, or of the name.
    pub first: usize,
}

/// What a phrase beside a name is worth, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A mere honorific.
    Nothing,
    /// "nurse"
    Occupation,
    /// "Sheikh", "Prince", "Bishop"
    Dignity,
    /// "General", "Captain"
    Rank,
    /// An office.
    Office,
}

/// Reads the surroundings of every name.
pub fn read(doc: &Doc, stretches: &[&Candidate], findings: &Findings) -> Vec<Option<Office>> {
    let countries = Countries::of(findings);
    let mut offices: Vec<Option<Office>> = Vec::with_capacity(stretches.len());
    for (index, one) in stretches.iter().enumerate() {
        let (first, last) = (one.first as usize, one.last as usize);
        let found = titled(doc, first, &countries)
            .or_else(|| shared(doc, stretches, &offices, index))
            .or_else(|| counterpart(doc, first, &countries));
        let start = found.as_ref().map_or(first, |office| office.first.min(first));
        // "her lawyer, U | Zaw Myo Latt": what the Burmese say to men.
        let start = start - usize::from(start > 1 && doc.word(start - 1) == "U" && doc.word(start - 2) == ",");
        let apposed = apposed(doc, start, last, &countries);
        let behind = behind(doc, first, last, &countries).filter(|_| !is_anothers(doc, stretches, index, &countries));
        offices.push(weightier(weightier(found, apposed), behind));
    }
    offices
}

/// "Li Zhaoxing, Chinese Ambassador to Kazakhstan Yao Peisheng": the phrase behind the comma is the next one's title.
fn is_anothers(doc: &Doc, stretches: &[&Candidate], index: usize, countries: &Countries) -> bool {
    let last = stretches[index].last as usize;
    let Some(next) = stretches.get(index + 1).map(|next| next.first as usize) else { return false };
    let near = next < last + 16 && doc.tokens[next].sentence == doc.tokens[last - 1].sentence;
    near && doc.word(next - 1) != ","
        && titled(doc, next, countries).is_some_and(|office| (last + 1..last + 3).contains(&office.first))
}

/// Of two phrases beside one name the one that says more; the other adds gender and country.
fn weightier(one: Option<Office>, other: Option<Office>) -> Option<Office> {
    match (one, other) {
        (Some(one), Some(other)) if !one.counterpart && other.weight > one.weight => {
            let country = other.country.or(one.country);
            Some(Office { gender: pick(one.gender, other.gender), first: one.first, country, ..other })
        }
        (Some(mut one), Some(other)) => {
            one.country = one.country.or(other.country);
            Some(one)
        }
        (one, other) => one.or(other),
    }
}

/// The gender that is known.
pub fn pick(a: Gender, b: Gender) -> Gender {
    if a == Gender::Unknown { b } else { a }
}

/// What a row of titles or occupations says.
pub fn of_row(row: Row) -> Office {
    let title = row.list() == List::Titles;
    let role = if title {
        row.get("role").to_string()
    } else if row.get("kind") == "occupation" {
        capitalised(first_form(row))
    } else {
        String::new()
    };
    let weight = match row.get("kind") {
        _ if role.is_empty() => Weight::Nothing,
        _ if !title => Weight::Occupation,
        "nobility" | "clergy" if !of_state(&role) => Weight::Dignity,
        "rank" => Weight::Rank,
        _ => Weight::Office,
    };
    Office {
        role,
        weight,
        country: None,
        gender: gender(row.get("gender")),
        counterpart: false,
        of_body: false,
        premier: Premier::No,
        first: usize::MAX,
    }
}

fn first_form(row: Row) -> &'static str {
    row.get("forms").split('|').next().unwrap_or("")
}

/// Each word with a capital: "Foreign Minister".
pub fn capitalised(words: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Gives each person role and country: the first office that its names stand with; offices before occupations.
pub fn assign(
    doc: &Doc,
    stretches: &[&Candidate],
    offices: &[Option<Office>],
    who: &[usize],
    findings: &Findings,
    people: &mut [Person],
) {
    let mut weights = vec![Weight::Nothing; people.len()];
    let mut bodies = vec![false; people.len()];
    for (office, &person) in offices.iter().zip(who) {
        let Some(office) = office else { continue };
        let one = &mut people[person];
        if !office.role.is_empty() && office.weight > weights[person] {
            one.role = Some(office.role.clone());
            weights[person] = office.weight;
            bodies[person] = office.of_body;
        }
        if one.country.is_none() {
            one.country = office.country;
        }
        one.gender = pick(office.gender, one.gender);
    }
    opposites(doc, stretches, offices, who, people);
    let mut held: Vec<Option<usize>> = vec![None; people.len()];
    for (office, &person) in offices.iter().zip(who) {
        let Some(office) = office.as_ref().filter(|office| people[person].role.as_ref() == Some(&office.role)) else {
            continue;
        };
        held[person] = held[person].or(Some(office.first));
    }
    at_home(doc, findings, &held, &bodies, people);
    premiers(offices, who, people);
}

/// What an office of the United States' cabinet is called in other countries, and the other way round.
fn abroad(role: String, country: Option<&str>) -> String {
    const OFFICES: [(&str, &str); 6] = [
        ("Secretary of State", "Foreign Minister"),
        ("Defense Secretary", "Defense Minister"),
        ("Secretary of Defense", "Defense Minister"),
        ("Treasury Secretary", "Finance Minister"),
        ("Secretary of the Treasury", "Finance Minister"),
        ("Homeland Security Secretary", "Interior Minister"),
    ];
    let role = match (role.as_str(), country) {
        (_, Some("GB")) => role,
        ("Foreign Secretary", _) => "Foreign Minister".to_string(),
        ("Defence Secretary", _) => "Defence Minister".to_string(),
        ("Home Secretary", _) => "Interior Minister".to_string(),
        _ => role,
    };
    let theirs = |(american, other): &(&str, &str)| match country {
        Some("US") => (role == *other || role.replace("Defence", "Defense") == *other).then(|| american.to_string()),
        _ => (role == *american).then(|| other.to_string()),
    };
    OFFICES.iter().find_map(theirs).unwrap_or(role)
}

/// A counterpart has the office of the person named before him.
fn opposites(doc: &Doc, stretches: &[&Candidate], offices: &[Option<Office>], who: &[usize], people: &mut [Person]) {
    for (index, office) in offices.iter().enumerate() {
        if !office.as_ref().is_some_and(|office| office.counterpart) || people[who[index]].role.is_some() {
            continue;
        }
        let here = doc.tokens[stretches[index].first as usize].sentence;
        let opposite = (0..index).rev().find(|&other| {
            let near = here - doc.tokens[stretches[other].first as usize].sentence <= 1;
            near && who[other] != who[index] && people[who[other]].role.is_some()
        });
        let role = opposite.and_then(|other| people[who[other]].role.clone());
        people[who[index]].role = role.map(|role| abroad(role, people[who[index]].country));
    }
}

/// Offices that a country has one of.
pub fn of_state(role: &str) -> bool {
    matches!(
        role,
        "President"
            | "Prime Minister"
            | "Vice President"
            | "King"
            | "Queen"
            | "Supreme Leader"
            | "Emir"
            | "Crown Prince"
            | "Sultan"
            | "Pope"
            | "Chancellor"
    ) || role.ends_with("Minister") && role.len() > "Minister".len()
}
