//! Places that are no countries: disputed regions, parts of the world, waters, regions, cities.
//! The lists know most of them; `pattern` finds towns and provinces that no list has, `capital` takes the capitals from the countries' list.
//! Which country a place is in, the lists or the text say.

mod capital;
mod known;
mod led;
mod listed;
mod pattern;

use std::cell::LazyCell;

use super::name::{Candidate, NameKind};
use super::organizations::{Home, SCORED};
use super::{Findings, Form, Mention, Place, PlaceStatus};
use crate::lexicon::{List, Row};
use crate::text::Doc;

/// Stretches that may be names of places.
pub fn candidates(doc: &Doc) -> Vec<Candidate> {
    let mut found = listed::candidates(doc);
    found.extend(pattern::candidates(doc));
    found.sort_by_key(|one| (one.first, u32::MAX - one.last, one.row.is_none()));
    found.dedup_by_key(|one| (one.first, one.last));
    found
}

/// Builds the places from the names that stand.
pub fn build(doc: &Doc, names: &[Candidate], findings: &mut Findings) {
    let home = LazyCell::new(|| Home::of(doc));
    for name in names {
        let (first, last) = (name.first as usize, name.last as usize);
        let made = match (name.kind, name.row) {
            (NameKind::Country, _) => capital::place(doc, name, findings),
            (NameKind::Place, _) if name.nested && (is_in_a_team(names, name) || is_in_a_country(names, name)) => None,
            (NameKind::Place, Some(row)) => Some(listed::place(doc, row, last, |codes| home.country(codes))),
            (NameKind::Place, None) => Some(pattern::place(doc, first, last)),
            _ => None,
        };
        let Some((made, sentence)) = made.zip(doc.sentence_of(first)) else { continue };
        let rule = if name.kind == NameKind::Country { "places/capital" } else { name.rule };
        let span = doc.span(first, last);
        let mention = Mention { span, sentence: sentence as u32, form: Form::Name, reading: None, rule };
        entry(findings, made).mentions.push(mention);
    }
}

/// "New Jersey Devils", "Wigan lost 5-0": the place in a team's name is not told of.
fn is_in_a_team(names: &[Candidate], place: &Candidate) -> bool {
    let past = names.partition_point(|one| one.first <= place.first);
    let near = names[past.saturating_sub(6)..past].iter().rev();
    let mut holders = near.filter(|one| one.kind == NameKind::Organization && one.last >= place.last);
    holders.next().is_some_and(|team| {
        let listed = |row: Row| row.list() == List::Organizations && row.get("kind") == "sports";
        team.row.is_some_and(listed) || team.rule == SCORED
    })
}

/// "South Africa's military": the Africa of a country's name is not told of either.
fn is_in_a_country(names: &[Candidate], place: &Candidate) -> bool {
    let past = names.partition_point(|one| one.first <= place.first);
    let near = names[past.saturating_sub(6)..past].iter();
    let covers = |one: &Candidate| one.last >= place.last && one.last - one.first > place.last - place.first;
    near.into_iter().any(|one| one.kind == NameKind::Country && covers(one))
}

/// The document's entry for a place, made when it is not there. What a first mention leaves open a later one may fill.
fn entry(findings: &mut Findings, made: Place) -> &mut Place {
    let known =
        findings.places.iter().position(|one| one.name == made.name && (one.kind == made.kind || made.kind == "city"));
    let place = known.unwrap_or_else(|| {
        findings.places.push(made.clone());
        findings.places.len() - 1
    });
    let place = &mut findings.places[place];
    if place.countries.is_empty() {
        place.countries = made.countries;
    }
    place
}

fn codes(row: Row) -> Vec<&'static str> {
    let column = match row.list() {
        List::Cities | List::Regions => "country",
        _ => "countries",
    };
    row.get(column).split(',').filter(|code| !code.is_empty()).collect()
}

fn status(row: Row) -> Option<PlaceStatus> {
    (row.list() == List::DisputedRegions).then(|| PlaceStatus {
        recognized: Some(row.get("recognized")).filter(|code| !code.is_empty()),
        claimed_by: row.get("claimed_by").split(',').filter(|code| !code.is_empty()).collect(),
    })
}
