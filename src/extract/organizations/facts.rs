//! What a name that no list knows tells of itself: what to call it, its kind, its country. Knows one name and the words about it.

use super::cued::{FIRM, TEAM};
use super::introduced::TOLD;
use super::{home, known, nation, sport};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Doc, Keys, keys};

/// The words of the mention; for armies in small letters the demonym and the noun: "Azerbaijan's military" Azerbaijani Armed Forces.
pub fn name_of(doc: &Doc, one: &Candidate) -> String {
    let plain = || doc.flat(doc.span(one.first as usize, one.last as usize));
    let Some(noun) =
        one.row.filter(|row| row.list() == List::OrgHeads).map(|row| row.get("noun")).filter(|noun| !noun.is_empty())
    else {
        return plain();
    };
    // "Hampshire Police" is not all of Britain's.
    let demonym = named_country(doc, one).and_then(nation::demonym);
    demonym.map_or_else(plain, |demonym| format!("{demonym} {noun}"))
}

pub fn kind_of(doc: &Doc, one: &Candidate) -> &'static str {
    match one.row {
        Some(row) if row.list() == List::OrgHeads => row.get("kind"),
        Some(row) if row.list() == List::OrgSuffixes => "company",
        Some(row) if row.list() == List::OrgCues && !row.get("kind").is_empty() => row.get("kind"),
        _ if one.rule == "organizations/numbered-format" => "format",
        _ if matches!(one.rule, sport::TABLE | TEAM) => "sports",
        None if one.rule == TOLD => "media",
        _ if one.rule == known::SHARED => home::kind(doc, one.first as usize, one.last as usize).unwrap_or("other"),
        _ if one.rule == "organizations/branch" => {
            let whole = doc.match_at(List::Organizations, one.first as usize);
            whole.map_or("other", |whole| whole.row.get("kind"))
        }
        _ => {
            let head = |at: usize| {
                let found = doc.matches_at(List::OrgHeads, at);
                found.iter().rfind(|head| !matches!(head.row.get("shapes"), "intro" | "own"))
            };
            let (first, last) = (one.first as usize, one.last as usize);
            let short = (first..last).rev().find_map(|at| head(at).map(|head| (at, head)));
            // "Coordinating Committee" is no "Committee".
            let longer = |at: usize, end: u32| {
                let heads = |from: usize| doc.matches_at(List::OrgHeads, from).iter().find(|head| head.last == end);
                (first.max(at.saturating_sub(2))..at).find_map(heads)
            };
            let heads = short.map(|(at, head)| longer(at, head.last).unwrap_or(head));
            heads.map_or(if one.rule == FIRM { "company" } else { "other" }, |head| head.row.get("kind"))
        }
    }
}

/// The code of the country whose it is: named with it, or that of the town in its name.
pub fn country_of(doc: &Doc, one: &Candidate) -> Option<&'static str> {
    let (first, last) = (one.first as usize, one.last as usize);
    named_country(doc, one).or_else(|| nation::of_city(doc, first, last))
}

/// The code of the one country named inside the name or just before it ("Iran's", "Iranian").
pub fn named_country(doc: &Doc, one: &Candidate) -> Option<&'static str> {
    let all = doc.matches(List::Countries);
    let from = all.partition_point(|country| country.first < one.first);
    let inside: Vec<&'static str> = all[from..]
        .iter()
        .take_while(|country| country.first < one.last)
        .filter(|country| country.last <= one.last && leads(doc, country.first as usize, one))
        .filter(|country| {
            one.rule.contains("nation")
                || country.row.get("needs").is_empty()
                || country.row.get("form") == "abbreviation"
        })
        .map(|country| country.row.get("code"))
        .collect();
    match inside[..] {
        [code, ref rest @ ..] if rest.iter().all(|other| *other == code) => Some(code),
        [] => nation::country_before(doc, one.first as usize).map(|country| country.row.get("code")),
        _ => None,
    }
}

/// Whether a country inside the name says whose it is: at its start, or behind "of".
fn leads(doc: &Doc, country: usize, one: &Candidate) -> bool {
    country == one.first as usize
        || (one.first as usize..country).all(|at| doc.is_any(at, RANKS))
        || doc.is(country - 1, "of")
        || one.rule == "organizations/branch"
        || doc.is(country - 1, "the") && doc.is(country - 2, "of")
}

/// Words before a demonym in a name: "Royal Belgian Football Association".
const RANKS: &Keys = keys!["the", "royal", "national", "united", "free", "supreme", "federal", "all", "new", "central"];
