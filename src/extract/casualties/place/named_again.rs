//! A place told before that the sentence only points back to: "in the same city", "in the town", "across the country". Knows the places found and the words before
//! such a noun.

use super::super::carried::of_source;
use super::super::clause::{Class, Clause};
use super::super::setting::{Stretch, opening};
use super::dateline::dateline_town;
use super::elsewhere::countries;
use super::locative::is_district;
use crate::extract::{EntityRef, Findings, Place};
use crate::text::{Keys, keys};

/// Nouns for where people live.
const TOWNS: &Keys = keys![
    "city", "town", "village", "capital", "port", "suburb", "neighborhood", "neighbourhood", "camp", "resort",
    "settlement", "township", "hamlet", "island", "place", "spot",
];
/// Nouns for what towns lie in.
const REGIONS: &Keys = keys![
    "province", "region", "state", "governorate", "oblast", "department", "county", "district", "prefecture", "area",
    "territory", "zone",
];

/// "died in the | same city", "in that | same province": the town or region told last before the words.
pub fn in_the_same(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let same = (stretch.first..stretch.last).find(|&token| {
        clause.is_any(token, keys!["same"])
            && clause.is_any(token.wrapping_sub(1), keys!["the", "that", "this"])
            && clause.says(token.wrapping_sub(2), "locative")
    })?;
    let noun = (same + 1..same + 4).find(|&token| clause.is_any(token, TOWNS) || clause.is_any(token, REGIONS))?;
    let region = clause.is_any(noun, REGIONS);
    told_last(findings, (clause.before(), same), region)
        .or_else(|| only_town(clause, findings, same).filter(|_| !region))
}

/// "Police in Falluja said a soldier was shot in the | city": the town that the sentence named before.
pub fn in_the_town(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let noun = (stretch.first + 2..stretch.last).find(|&token| {
        clause.is_any(token, TOWNS)
            && clause.is_any(token - 1, keys!["the"])
            && clause.says(token - 2, "locative")
            && !matches!(clause.class(token + 1), Class::Of | Class::Word | Class::Hyphen)
    })?;
    told_last(findings, (opening(clause), noun), false).or_else(|| only_town(clause, findings, noun))
}

/// "Zamfara's commissioner said attacks in the | state had displaced 700,000": the region that the sentence named before.
pub fn in_the_region(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let noun = (stretch.first + 2..stretch.last).find(|&token| {
        clause.is_any(token, REGIONS)
            && clause.is_any(token - 1, keys!["the", "that", "this"])
            && clause.is_any(token - 2, keys!["in", "across", "throughout"])
            && !matches!(clause.class(token + 1), Class::Of | Class::Word | Class::Hyphen | Class::Possessive)
    })?;
    // "in Nangade district … in the | province"
    let small = clause.is_any(noun, keys!["district", "county", "area", "zone", "prefecture"]);
    told_last(findings, (clause.before(), noun), true).filter(|&place| match place {
        EntityRef::Place(index) => small || !is_district(clause.doc, findings, index),
        _ => true,
    })
}

/// "were killed across the | country", "nationwide": the country of this sentence or the one before, else the one that the text is about.
pub fn across_the_country(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let across = (stretch.first..stretch.last).find(|&token| {
        clause.is_any(token, keys!["across", "throughout", "around"])
            && clause.is_any(token + 1, keys!["the"])
            && clause.is_any(token + 2, keys!["country", "nation"])
            || clause.is_any(token, keys!["nationwide", "countrywide"])
            || clause.is_any(token, keys!["in"])
                && clause.is_any(token + 1, keys!["the"])
                && clause.is_any(token + 2, keys!["country"])
                && !matches!(clause.class(token + 3), Class::Of | Class::Word | Class::Hyphen | Class::Possessive)
    })?;
    let code = |place: EntityRef| match countries(findings, place) {
        &[code] => Some(code),
        _ => None,
    };
    let told = |source: bool| {
        (clause.before()..across)
            .rev()
            .filter(move |&token| source || !of_source(clause, findings, token))
            .filter_map(|token| findings.entity_at(token))
            .filter_map(code)
    };
    // "Protests began in Kenya, and Uganda sent police. Ten died nationwide": of two countries neither
    let code = told(false).next().filter(|only| told(true).all(|other| other == *only)).or_else(|| mostly(findings))?;
    let country = findings.countries.iter().position(|country| country.code == code)?;
    Some(EntityRef::Country(country as u32))
}

/// The country to which more than half of the names of countries and places belong.
fn mostly(findings: &Findings) -> Option<&'static str> {
    let places = findings.places.iter().filter_map(|place| match place.countries[..] {
        [code] => Some((code, place.mentions.len())),
        _ => None,
    });
    let all = || findings.countries.iter().map(|country| (country.code, country.mentions.len())).chain(places.clone());
    let sum: usize = all().map(|(_, mentions)| mentions).sum();
    let of = |code: &str| all().filter(|(other, _)| *other == code).map(|(_, mentions)| mentions).sum::<usize>();
    findings.countries.iter().map(|country| country.code).find(|code| 2 * of(code) > sum)
}

/// The town of the dateline, where no other has been named before the words.
fn only_town(clause: &Clause, findings: &Findings, token: usize) -> Option<EntityRef> {
    let home = dateline_town(clause.doc, findings).filter(|home| matches!(home, EntityRef::Place(_)))?;
    let start = clause.doc.tokens[token].span.start;
    let named = |(index, place): (usize, &Place)| {
        let city = place.kind == "city" && EntityRef::Place(index as u32) != home;
        city && place.mentions.first().is_some_and(|mention| mention.span.start < start)
    };
    (!findings.places.iter().enumerate().any(named)).then_some(home)
}

/// The last town, or the last region, of the tokens.
fn told_last(findings: &Findings, (first, last): (usize, usize), region: bool) -> Option<EntityRef> {
    (first..last).rev().filter_map(|token| findings.entity_at(token)).find(|place| match place {
        EntityRef::Place(index) => {
            let kind = findings.places[*index as usize].kind;
            (kind == "city") != region && !matches!(kind, "macro_region" | "sea")
        }
        _ => false,
    })
}
