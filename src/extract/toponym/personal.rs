//! How a text shows that the name of a place is a person's: a title, a given name or a particle before it, a surname or an age behind.

use super::{before, is_capital, is_of_the_calendar, is_titled};
use crate::lexicon::List;
use crate::text::{Doc, Keys, Kind, keys};

/// Whether the words around a name make it a person's: "Jack London", "Mr Jordan", "Chad, 24,".
pub fn is_personal(doc: &Doc, first: usize, last: usize) -> bool {
    has_particle_before(doc, first)
        || has_given_name_before(doc, first)
        || has_title_before(doc, first)
        || has_surname_behind(doc, last)
        || has_age(doc, last)
}

/// "Jose de Lima", "Bin Sabah", "al-Sabah": the name belongs to the particle, unless a list has both together.
pub fn has_particle_before(doc: &Doc, first: usize) -> bool {
    const PARTICLES: &Keys = keys!["de", "da", "dos", "van", "von", "bin", "ibn", "ben", "bint"];
    let Some(previous) = before(doc, first) else { return false };
    doc.is_any(previous, PARTICLES)
        || doc.is(previous, "-") && previous > 0 && doc.is_any(previous - 1, keys!["al", "el"])
}

fn has_given_name_before(doc: &Doc, first: usize) -> bool {
    let Some(previous) = before(doc, first) else { return false };
    is_titled(doc, previous)
        && is_titled(doc, first)
        && doc.matches_at(List::GivenNames, previous).iter().any(|found| found.row.get("ambiguous").is_empty())
        && !doc.has(List::CountryHeads, previous)
        && !doc.has(List::Countries, previous)
}

fn has_title_before(doc: &Doc, first: usize) -> bool {
    let stop = first.checked_sub(1).filter(|&stop| doc.is(stop, "."));
    let end = stop.map_or(first, |stop| if doc.match_before(List::Titles, first).is_some() { first } else { stop });
    doc.match_before(List::Titles, end).is_some_and(|title| {
        is_capital(doc, title.first as usize) && matches!(title.row.get("kind"), "honorific" | "rank" | "clergy")
    })
}

fn has_surname_behind(doc: &Doc, last: usize) -> bool {
    is_titled(doc, last)
        && !is_of_the_calendar(doc, last)
        && !doc.tokens[last].glued
        && doc.sentence_of(last) == doc.sentence_of(last - 1)
        && doc.has(List::Surnames, last)
        && ![List::CountryHeads, List::Titles, List::Countries, List::Cities, List::Regions]
            .iter()
            .any(|&list| doc.match_at(list, last).is_some())
}

fn has_age(doc: &Doc, last: usize) -> bool {
    doc.is(last, ",")
        && doc.tokens.get(last + 1).is_some_and(|t| t.kind == Kind::Number && t.span.end - t.span.start == 2)
        && doc.is(last + 2, ",")
}
