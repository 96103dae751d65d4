//! The places that the words of a stretch tie to what happened: behind "in", "near", "an air strike on", "slammed into".
//! Knows the places found and the words before them.

use super::super::clause::{Class, Clause};
use super::super::setting::Stretch;
use super::away::{of_hospital, of_past_life, of_speaker};
use super::country::{in_it, is_named, named_country, of_history, owned_by, owns_site, stands_for_place};
use super::dateline;
use super::elsewhere::countries;
use super::scene::{side_of, struck, struck_itself, target};
use super::ways::{beside_another, between_towns, tells_which};
use crate::extract::toponym::COMPASS;
use crate::extract::{EntityRef, Findings};
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, keys};

pub fn places_in(clause: &Clause, findings: &Findings, stretch: Stretch) -> Vec<EntityRef> {
    let mut places = Vec::new();
    let (mut rows, mut sides) = (Vec::new(), Vec::new());
    let last = ago(clause, stretch);
    for token in (stretch.first..last).filter(|&token| stretch.holds(token)) {
        places.extend(struck_itself(clause, findings, token).filter(|place| !places.contains(place)));
        // "at Pothukal | in neighbouring Malappuram"
        let inside = clause.is_any(token, keys!["in"])
            && token > stretch.first
            && findings.entity_at(token - 1).is_some_and(|place| places.contains(&place));
        let there = clause.says(token, "locative")
            && !inside
            && !of_speaker(clause, token)
            && !of_past_life(clause, token)
            && !of_hospital(clause, token, stretch)
            && !tells_which(clause, findings, token);
        let aimed = target(clause, token);
        let way = between_towns(clause, findings, token);
        if !there && !aimed && !way && !struck(clause, token) && !side_of(clause, token)
            || clause.is_any(token.wrapping_sub(1), keys!["as", "than"])
            || beside_another(clause, token)
        {
            continue;
        }
        let mut next = place_after(clause, findings, token + 1)
            .or_else(|| named_country(clause, findings, token + 1).filter(|_| aimed));
        let beside = clause.class(token) == Class::To || clause.is_any(token.wrapping_sub(1), COMPASS);
        let aside = !there && !aimed && !way && beside && side_of(clause, token);
        sides.extend(next.filter(|_| aside).map(|(place, _)| place));
        while let Some((place, last)) = next {
            if !places.contains(&place) {
                places.push(place);
            }
            next = place_joined(clause, findings, last);
            rows.extend(next.into_iter().flat_map(|(joined, _)| [place, joined]));
        }
    }
    // "near Bittou, close to Togo", "struck 80 miles north of Islamabad and injured two in Balakot"
    let town =
        |place: &EntityRef| matches!(*place, EntityRef::Place(index) if findings.places[index as usize].kind == "city");
    if places.iter().any(|place| town(place) && !sides.contains(place)) {
        places.retain(|place| !sides.contains(place));
    }
    without_larger(clause, findings, places, &rows)
}

/// "In Yobe gunmen killed 40 in Gujba", "the village of Toe in the Bor region", "in the Kharkiv region … in the Kupiansk district": no region
/// beside a town or a district of it. `rows`: places of a row ("in Toe and Bor"), which stand for themselves.
fn without_larger(
    clause: &Clause,
    findings: &Findings,
    mut places: Vec<EntityRef>,
    rows: &[EntityRef],
) -> Vec<EntityRef> {
    let rank = |place: &EntityRef| match place {
        EntityRef::Place(index) => match findings.places[*index as usize].kind {
            "city" => Some(0),
            "region" if is_district(clause.doc, findings, *index) => Some(1),
            "region" => Some(2),
            _ => None,
        },
        _ => None,
    };
    let smallest = places.iter().filter_map(rank).min();
    let Some(smallest) = smallest.filter(|&rank| places.len() > 1 && rank < 2) else { return places };
    let small: Vec<EntityRef> = places.iter().copied().filter(|place| rank(place) == Some(smallest)).collect();
    let apart = |region: &EntityRef| {
        let here = countries(findings, *region);
        small.iter().all(|&town| {
            let there = countries(findings, town);
            !here.is_empty() && !there.is_empty() && !there.iter().any(|code| here.contains(code))
        })
    };
    let stays = |place: &EntityRef| rank(place).is_none_or(|rank| rank == smallest) || rows.contains(place);
    places.retain(|place| stays(place) || apart(place));
    places
}

/// "Kupiansk | district": a place called a part of a region.
pub fn is_district(doc: &Doc, findings: &Findings, place: u32) -> bool {
    findings.places[place as usize].mentions.iter().take(4).any(|mention| {
        let end = doc.tokens_in(mention.span).end;
        [end.wrapping_sub(1), end].into_iter().any(|noun| {
            doc.match_at(List::PlaceWords, noun).is_some_and(|word| matches!(word.row.get("kind"), "district" | "spot"))
        })
    })
}

/// "have died since 2001, | when the country entered into a war in Iraq": what a date is told by is no place of the harm.
fn ago(clause: &Clause, stretch: Stretch) -> usize {
    let since = (stretch.first..stretch.last).find(|&token| clause.is_any(token, keys!["since"]));
    let when = since.and_then(|since| {
        (since + 1..stretch.last.min(since + 6)).find(|&token| clause.is_any(token, keys!["when", "after"]))
    });
    when.unwrap_or(stretch.last)
}

/// Nouns behind a country's name that make it tell only in which country a town or region is.
pub const SETTLEMENTS: &Keys = keys![
    "city", "town", "capital", "province", "region", "port", "resort", "district", "prefecture", "village", "island",
    "suburb",
];

/// "hit the destroyer | Sheffield": what bears the name of a place.
const VESSELS: &Keys = keys![
    "destroyer", "frigate", "cruiser", "ship", "ferry", "tanker", "vessel", "trawler", "liner", "submarine", "carrier",
    "boat", "yacht", "freighter", "battleship", "corvette", "steamer", "schooner", "express", "airship", "hms", "uss",
];

/// The place behind a preposition: at once, or behind "the northern city of".
pub fn place_after(clause: &Clause, findings: &Findings, token: usize) -> Option<(EntityRef, usize)> {
    let title = |at: usize| clause.class(at) == Class::Word && clause.doc.tokens[at].case == Case::Title;
    // "at Tempe, | central Greece".
    let side = |at: usize| {
        clause.is_any(
            at,
            keys!["central", "northern", "southern", "eastern", "western", "north", "south", "east", "west"],
        ) || clause.is_any(at, keys!["northeastern", "northwestern", "southeastern", "southwestern"])
    };
    for at in token..(token + 9).min(clause.last) {
        match findings.entity_at(at) {
            // "the deadliest shooting in modern U.S. | history".
            Some(EntityRef::Country(_) | EntityRef::Place(_)) if of_history(clause, findings, at) => return None,
            Some(EntityRef::Place(_)) if clause.is_any(at.wrapping_sub(1), VESSELS) && at > token => return None,
            // "in the southern Gaza | city of Rafah".
            Some(EntityRef::Place(_))
                if clause.is_any(at + 1, SETTLEMENTS)
                    && !clause.is_any(at + 1, keys!["island"])
                    && clause.class(at + 2) == Class::Of
                    && matches!(findings.entity_at(at + 3), Some(EntityRef::Place(_))) => {}
            Some(place @ EntityRef::Place(_)) => return Some(owned_by(clause, findings, at).unwrap_or((place, at))),
            // "in northeast China's | Liaoning Province".
            Some(EntityRef::Country(_)) if owned_by(clause, findings, at).is_some() => {
                return owned_by(clause, findings, at);
            }
            // "outside the U.S. | embassies in Nairobi".
            Some(country @ EntityRef::Country(_)) if owns_site(clause, findings, country, at) => {}
            // "in Uganda's | capital"
            Some(EntityRef::Country(_))
                if clause.class(at + 1) == Class::Possessive
                    && clause.is_any(at + 2, keys!["capital"])
                    && is_capital(clause, findings, at + 2)
                    && dateline::capital(clause.doc, findings, at + 2).is_some() => {}
            // "in the central Japan | city of Matsumoto".
            Some(EntityRef::Country(_)) if clause.is_any(at + 1, SETTLEMENTS) => {}
            Some(country @ EntityRef::Country(_)) if stands_for_place(clause, findings, country, at) => {
                return Some((country, at));
            }
            Some(country @ EntityRef::Country(_)) if in_it(clause, findings, country, (token, at)) => {
                return Some((country, at));
            }
            Some(EntityRef::Country(_)) => {}
            // "near | Cairo University"
            Some(org @ EntityRef::Organization(_)) if at < token + 2 => {
                return named_for_town(findings, clause, org, at);
            }
            Some(_) => return None,
            // "in the Iraqi capital | of Baghdad".
            None if clause.is_any(at, keys!["capital"]) && clause.class(at + 1) == Class::Of => {}
            None if is_capital(clause, findings, at) => {
                return dateline::capital(clause.doc, findings, at).map(|town| (town, at));
            }
            None if clause.class(at) == Class::Comma
                && clause.is_any(at - 1, keys!["capital"])
                && matches!(findings.entity_at(at + 1), Some(EntityRef::Place(_))) => {}
            None if clause.class(at) == Class::Comma
                && at > token
                && title(at - 1)
                && (title(at + 1) || side(at + 1)) => {}
            // "in central | and southwestern Mali"
            None if clause.class(at) == Class::And && side(at - 1) && side(at + 1) => {}
            // "in Toukoto | (Kayes region)"
            None if clause.class(at) == Class::Open && at > token && title(at - 1) => {}
            None if clause.class(at).nominal()
                && (!clause.verbish(at)
                    || matches!(clause.class(at.wrapping_sub(1)), Class::Determiner | Class::Hyphen)) => {}
            None => return None,
        }
    }
    None
}

/// "Cairo | University", "Aleppo University Hospital": the town that a house is called after.
fn named_for_town(findings: &Findings, clause: &Clause, org: EntityRef, at: usize) -> Option<(EntityRef, usize)> {
    let EntityRef::Organization(index) = org else { return None };
    // "at Washington University | in St. Louis"
    let elsewhere = |token: usize| {
        (clause.is_any(token, keys!["in", "at"]) || clause.class(token) == Class::Comma)
            && matches!(findings.entity_at(token + 1), Some(EntityRef::Place(_)))
    };
    if (at + 1..at + 6).any(elsewhere) {
        return None;
    }
    let house = matches!(findings.organizations[index as usize].kind, "university" | "infrastructure");
    let start = clause.doc.tokens[at].span.start;
    let named = |mentions: &[crate::extract::Mention]| {
        mentions.binary_search_by_key(&start, |mention| mention.span.start).is_ok()
    };
    let town = findings.places.iter().position(|place| house && place.kind == "city" && named(&place.mentions))?;
    Some((EntityRef::Place(town as u32), at))
}

/// "in the Afghan | capital", with no name behind it.
fn is_capital(clause: &Clause, findings: &Findings, at: usize) -> bool {
    let behind = at + 1 + usize::from(clause.class(at + 1) == Class::Comma);
    clause.is_any(at, keys!["capital"])
        && !clause.is_any(at + 1, keys!["city"])
        && !matches!(findings.entity_at(behind), Some(EntityRef::Place(_)))
}

/// "Andhra Pradesh and | Telangana": the place behind "and" or a comma.
fn place_joined(clause: &Clause, findings: &Findings, last: usize) -> Option<(EntityRef, usize)> {
    let place = findings.entity_at(last);
    let end = (last..clause.last).find(|&token| findings.entity_at(token) != place)?;
    let comma = clause.class(end) == Class::Comma && clause.class(end + 1) == Class::And;
    let next = end + 1 + usize::from(comma);
    // "in Jerusalem and | the coastal city of Ashkelon"
    let next = if joins_settlement(clause, end, next) { place_after(clause, findings, next)?.1 } else { next };
    let place = |token: usize| match findings.entity_at(token) {
        Some(EntityRef::Place(_)) => true,
        Some(country @ EntityRef::Country(_)) => is_named(clause, findings, country, token),
        _ => false,
    };
    let row = clause.class(end) == Class::Comma && place(end + 1) && row_of_places(clause, end + 1, place);
    let joins = matches!(clause.class(end), Class::And) || comma || row;
    match findings.entity_at(next).filter(|_| joins && next < clause.last)? {
        place @ EntityRef::Place(_) => Some((place, next)),
        country @ EntityRef::Country(_) if stands_for_place(clause, findings, country, next) => Some((country, next)),
        _ => None,
    }
}

/// Whether behind "and" stands "the coastal city of".
fn joins_settlement(clause: &Clause, and: usize, next: usize) -> bool {
    let word = |token: &usize| clause.class(*token) == Class::Word;
    let noun = (next + 1..next + 5).take_while(word).find(|&token| clause.is_any(token, SETTLEMENTS));
    clause.class(and) == Class::And
        && clause.class(next) == Class::Determiner
        && noun.is_some_and(|noun| clause.class(noun + 1) == Class::Of)
}

/// "Kharkiv, | Donetsk and Zaporizhzhia": the next name of a row of places that ends in "and".
fn row_of_places(clause: &Clause, first: usize, place: impl Fn(usize) -> bool) -> bool {
    let limit = clause.last.min(first + 16);
    let end = (first..limit).find(|&token| !place(token) && clause.class(token) != Class::Comma);
    end.is_some_and(|end| clause.class(end) == Class::And && place(end + 1))
}
