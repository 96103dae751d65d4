//! The places that the words of a stretch tie to what happened: behind "in", "near", "an air strike on", "slammed into".
//! Knows the places found and the words before them.

use super::clause::{Class, Clause};
use super::dateline;
use super::scene::{side_of, struck, struck_itself, target};
use super::setting::Stretch;
use crate::extract::{EntityRef, Findings, Form, Reading};
use crate::lexicon::List;
use crate::text::{Case, Keys, keys};

pub(super) fn places_in(clause: &Clause, findings: &Findings, stretch: Stretch) -> Vec<EntityRef> {
    let mut places = Vec::new();
    let mut rows = Vec::new();
    let last = ago(clause, stretch);
    for token in (stretch.first..last).filter(|&token| stretch.holds(token)) {
        places.extend(struck_itself(clause, findings, token).filter(|place| !places.contains(place)));
        let there =
            clause.says(token, "locative") && !of_speaker(clause, token) && !of_hospital(clause, token, stretch);
        let aimed = target(clause, token);
        if !there && !aimed && !struck(clause, token) && !side_of(clause, token)
            || clause.is_any(token.wrapping_sub(1), keys!["as", "than"])
        {
            continue;
        }
        let mut next = place_after(clause, findings, token + 1)
            .or_else(|| named_country(clause, findings, token + 1).filter(|_| aimed));
        while let Some((place, last)) = next {
            if !places.contains(&place) {
                places.push(place);
            }
            next = place_joined(clause, findings, last);
            rows.extend(next.map(|_| place));
        }
    }
    without_larger(findings, places, &rows)
}

/// "In Yobe gunmen killed 40 in Gujba", "the village of Toe in the Bor region": no region beside a town of it. `rows`: places of a row ("in Toe
/// and Bor"), which stand for themselves.
fn without_larger(findings: &Findings, mut places: Vec<EntityRef>, rows: &[EntityRef]) -> Vec<EntityRef> {
    let kind = |place: &EntityRef| match place {
        EntityRef::Place(index) => findings.places[*index as usize].kind,
        _ => "",
    };
    let town = |place: &EntityRef| kind(place) == "city" && !rows.contains(place);
    if places.len() < 2 || !rows.is_empty() || !places.iter().any(town) {
        return places;
    }
    let towns: Vec<EntityRef> = places.iter().copied().filter(town).collect();
    let apart = |region: &EntityRef| {
        let here = super::place::countries(findings, *region);
        towns.iter().all(|&town| {
            let there = super::place::countries(findings, town);
            !here.is_empty() && !there.is_empty() && !there.iter().any(|code| here.contains(code))
        })
    };
    places.retain(|place| kind(place) != "region" || apart(place));
    places
}

/// "have died since 2001, | when the country entered into a war in Iraq": what a date is told by is no place of the harm.
fn ago(clause: &Clause, stretch: Stretch) -> usize {
    let since = (stretch.first..stretch.last).find(|&token| clause.is_any(token, keys!["since"]));
    let when = since.and_then(|since| {
        (since + 1..stretch.last.min(since + 6)).find(|&token| clause.is_any(token, keys!["when", "after"]))
    });
    when.unwrap_or(stretch.last)
}

/// "an attack on | Ukraine's power grid".
fn named_country(clause: &Clause, findings: &Findings, token: usize) -> Option<(EntityRef, usize)> {
    let country = findings.entity_at(token).filter(|_| token < clause.last)?;
    let named = matches!(country, EntityRef::Country(_)) && is_named(clause, findings, country, token);
    let end = (token..clause.last).find(|&at| findings.entity_at(at) != Some(country))?;
    (named && clause.class(end) == Class::Possessive).then_some((country, token))
}

/// Whether a country is told by its own name.
pub(super) fn is_named(clause: &Clause, findings: &Findings, country: EntityRef, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let mention = findings.mention_at(country, span);
    mention.is_some_and(|mention| !matches!(mention.form, Form::Demonym | Form::Ethnonym))
}

/// "officials | in Kabul said", "told reporters | in Geneva": where somebody spoke.
fn of_speaker(clause: &Clause, locative: usize) -> bool {
    let said = locative.wrapping_sub(1);
    let passive = matches!(clause.class(said.wrapping_sub(1)), Class::Be | Class::Number);
    if clause.is_any(said, keys!["said", "told", "announced", "added", "stated"]) && !passive {
        return true;
    }
    // "The inquest | at Lerwick heard", but "a bomb went off outside a court | in Islamabad".
    let harm = |at: usize| clause.doc.has(List::StoryWords, at) || clause.doc.has(List::CasualtyTriggers, at);
    if clause.says(said, "forum") && !(clause.first..said).any(harm) {
        return true;
    }
    let heard = |token: usize| clause.says(token, "hearing");
    let before = clause.first.max(locative.saturating_sub(3))..locative;
    if before.into_iter().any(heard) {
        return true;
    }
    let name = |token: &usize| {
        matches!(clause.class(*token), Class::Word | Class::Determiner | Class::Hyphen) && !clause.says(*token, "told")
    };
    let end = (locative + 1..locative + 6).find(|token| !name(token)).unwrap_or(locative);
    let noun = locative.wrapping_sub(1);
    let opens = (clause.first..locative)
        .rev()
        .take_while(|&token| !matches!(clause.class(token), Class::Comma | Class::Stop))
        .count()
        < 7;
    clause.says(end, "told")
        && clause.class(noun) == Class::Word
        && opens
        && !matches!(clause.class(end + 1), Class::Preposition | Class::To)
}

/// Verbs that bring the hurt to those who treat them.
const TREATED: &Keys = keys![
    "succumbed",
    "succumbing",
    "succumb",
    "treated",
    "admitted",
    "rushed",
    "transferred",
    "shifted",
    "airlifted",
    "evacuated",
    "hospitalised",
    "hospitalized",
    "taken",
    "transported",
    "flown",
    "referred",
];

/// "succumbed at the Medical College | in Jammu", "taken to a hospital | in Adana": where they were treated, and not where they were hurt.
fn of_hospital(clause: &Clause, locative: usize, stretch: Stretch) -> bool {
    let floor = clause.first.max(locative.saturating_sub(7));
    hospital_before(clause, locative, floor) && (stretch.first..locative).any(|token| clause.is_any(token, TREATED))
}

/// "in", "at", "to" and a hospital before a locative.
fn hospital_before(clause: &Clause, locative: usize, floor: usize) -> bool {
    let hospital = |token: usize| {
        clause.says(token, "hospital") || clause.is_any(token, keys!["college", "ward", "centre", "center", "facility"])
    };
    hospital(locative - usize::from(locative > floor))
        && (floor..locative).any(|token| clause.is_any(token, keys!["at", "to", "in"]))
}

/// "were taken to a hospital in | Monguno", "flown to | Cali": a name that tells where they were treated.
pub(super) fn of_care(clause: &Clause, name: usize) -> bool {
    let floor = clause.first.max(name.saturating_sub(10));
    let inner = |token: &usize| {
        !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator | Class::Relative | Class::And)
    };
    (floor..name).rev().take_while(inner).any(|token| clause.is_any(token, TREATED))
}

/// Nouns behind a country's name that make it tell only in which country a town or region is.
pub(super) const SETTLEMENTS: &Keys = keys![
    "city",
    "town",
    "capital",
    "province",
    "region",
    "port",
    "resort",
    "district",
    "prefecture",
    "village",
    "island",
    "suburb",
];

/// "hit the destroyer | Sheffield": what bears the name of a place.
const VESSELS: &Keys = keys![
    "destroyer",
    "frigate",
    "cruiser",
    "ship",
    "ferry",
    "tanker",
    "vessel",
    "trawler",
    "liner",
    "submarine",
    "carrier",
    "boat",
    "yacht",
    "freighter",
    "battleship",
    "corvette",
    "steamer",
    "schooner",
    "express",
    "airship",
    "hms",
    "uss",
];

/// The place behind a preposition: at once, or behind "the northern city of".
pub(super) fn place_after(clause: &Clause, findings: &Findings, token: usize) -> Option<(EntityRef, usize)> {
    let title = |at: usize| clause.class(at) == Class::Word && clause.doc.tokens[at].case == Case::Title;
    // "at Tempe, | central Greece".
    let side = |at: usize| {
        clause.is_any(
            at,
            keys!["central", "northern", "southern", "eastern", "western", "north", "south", "east", "west"],
        ) || clause.is_any(at, keys!["northeastern", "northwestern", "southeastern", "southwestern"])
    };
    for at in token..(token + 7).min(clause.last) {
        match findings.entity_at(at) {
            // "the deadliest shooting in modern U.S. | history".
            Some(EntityRef::Country(_) | EntityRef::Place(_)) if of_history(clause, findings, at) => return None,
            Some(EntityRef::Place(_)) if clause.is_any(at.wrapping_sub(1), VESSELS) && at > token => return None,
            Some(place @ EntityRef::Place(_)) => return Some(owned_by(clause, findings, at).unwrap_or((place, at))),
            // "in northeast China's | Liaoning Province".
            Some(EntityRef::Country(_)) if owned_by(clause, findings, at).is_some() => {
                return owned_by(clause, findings, at);
            }
            // "outside the U.S. | embassies in Nairobi".
            Some(country @ EntityRef::Country(_)) if owns_site(clause, findings, country, at) => {}
            // "in the central Japan | city of Matsumoto".
            Some(EntityRef::Country(_)) if clause.is_any(at + 1, SETTLEMENTS) => {}
            Some(country @ EntityRef::Country(_)) if stands_for_place(clause, findings, country, at) => {
                return Some((country, at));
            }
            Some(country @ EntityRef::Country(_)) if in_it(clause, findings, country, (token, at)) => {
                return Some((country, at));
            }
            Some(EntityRef::Country(_)) => {}
            Some(_) => return None,
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
            None if clause.class(at).nominal()
                && (!clause.verbish(at)
                    || matches!(clause.class(at.wrapping_sub(1)), Class::Determiner | Class::Hyphen)) => {}
            None => return None,
        }
    }
    None
}

/// "in the Afghan | capital", with no name behind it.
fn is_capital(clause: &Clause, findings: &Findings, at: usize) -> bool {
    let behind = at + 1 + usize::from(clause.class(at + 1) == Class::Comma);
    clause.is_any(at, keys!["capital"])
        && !clause.is_any(at + 1, keys!["city"])
        && !matches!(findings.entity_at(behind), Some(EntityRef::Place(_)))
}

/// "outside the U.S. | embassies", "at a U.S. | air base": a site of a country that lies elsewhere.
fn owns_site(clause: &Clause, findings: &Findings, country: EntityRef, name: usize) -> bool {
    const SITES: &Keys = keys![
        "embassy",
        "embassies",
        "consulate",
        "consulates",
        "mission",
        "base",
        "bases",
        "airbase",
        "compound",
        "barracks",
        "warship",
        "convoy",
        "patrol",
        "outpost",
        "checkpoint",
        "tanker",
        "ship"
    ];
    let end = (name..clause.last.min(name + 5)).find(|&token| findings.entity_at(token) != Some(country));
    let small = |token: &usize| clause.class(*token) == Class::Word && !clause.doc.tokens[*token].capital;
    end.is_some_and(|end| (end..end + 3).take_while(small).any(|token| clause.is_any(token, SITES)))
}

/// "in modern U.S. | history", "in Iraq's | history": a time, and no place.
fn of_history(clause: &Clause, findings: &Findings, name: usize) -> bool {
    let entity = findings.entity_at(name);
    let end = (name..clause.last.min(name + 5)).find(|&token| findings.entity_at(token) != entity).unwrap_or(name);
    let noun = end + usize::from(clause.class(end) == Class::Possessive);
    (noun..noun + 2).any(|token| clause.is_any(token, keys!["history"]))
}

/// "in Odisha's | Balasore district", "in Thailand's | Yala province": the place that belongs to the one before it.
fn owned_by(clause: &Clause, findings: &Findings, owner: usize) -> Option<(EntityRef, usize)> {
    let place = findings.entity_at(owner);
    let clitic = (owner..clause.last.min(owner + 5)).find(|&token| findings.entity_at(token) != place)?;
    // "in Iraq's northern city of | Mosul", "in Pakistan's restive southwestern | Baluchistan"
    let small = |&token: &usize| {
        let word = clause.class(token) == Class::Word && !clause.doc.tokens[token].capital && !clause.verbish(token);
        word || clause.class(token) == Class::Of && clause.is_any(token - 1, SETTLEMENTS)
    };
    let owned = (clitic + 1..clause.last.min(clitic + 7)).find(|token| !small(token))?;
    match findings.entity_at(owned) {
        Some(inner @ EntityRef::Place(_)) if clause.class(clitic) == Class::Possessive => Some((inner, owned)),
        _ => None,
    }
}

/// "in northwestern | Turkey": a country's own name close behind the preposition, whatever follows it.
fn in_it(clause: &Clause, findings: &Findings, country: EntityRef, (first, at): (usize, usize)) -> bool {
    let span = clause.doc.tokens[at].span;
    let mention = findings.mention_at(country, span);
    let small = |token: usize| !clause.doc.tokens[token].capital && clause.class(token) != Class::Of;
    let followed = mention.is_some_and(|mention| {
        let last = clause.doc.tokens_in(mention.span).end;
        // "in Mexico's drug war"
        let war =
            clause.class(last) == Class::Possessive && (last + 1..last + 5).any(|token| clause.says(token, "war"));
        matches!(clause.class(last), Class::Word | Class::Possessive | Class::Hyphen) && !clause.verbish(last) && !war
    });
    at < first + 3
        && (first..at).all(small)
        && !followed
        && mention.is_some_and(|mention| !matches!(mention.form, Form::Demonym | Form::Ethnonym))
}

/// "Andhra Pradesh and | Telangana": the place behind "and" or a comma.
fn place_joined(clause: &Clause, findings: &Findings, last: usize) -> Option<(EntityRef, usize)> {
    let place = findings.entity_at(last);
    let end = (last..clause.last).find(|&token| findings.entity_at(token) != place)?;
    let comma = clause.class(end) == Class::Comma && clause.class(end + 1) == Class::And;
    let next = end + 1 + usize::from(comma);
    let place = |token: usize| matches!(findings.entity_at(token), Some(EntityRef::Place(_)));
    let row = clause.class(end) == Class::Comma && place(end + 1) && row_of_places(clause, end + 1, place);
    let joins = matches!(clause.class(end), Class::And) || comma || row;
    match findings.entity_at(next).filter(|_| joins && next < clause.last)? {
        place @ EntityRef::Place(_) => Some((place, next)),
        country @ EntityRef::Country(_) if stands_for_place(clause, findings, country, next) => Some((country, next)),
        _ => None,
    }
}

/// "Kharkiv, | Donetsk and Zaporizhzhia": the next name of a row of places that ends in "and".
fn row_of_places(clause: &Clause, first: usize, place: impl Fn(usize) -> bool) -> bool {
    let limit = clause.last.min(first + 16);
    let end = (first..limit).find(|&token| !place(token) && clause.class(token) != Class::Comma);
    end.is_some_and(|end| clause.class(end) == Class::And && place(end + 1))
}

pub(super) fn stands_for_place(clause: &Clause, findings: &Findings, country: EntityRef, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let mention = findings.mention_at(country, span);
    mention.is_some_and(|mention| {
        !matches!(mention.form, Form::Demonym | Form::Ethnonym)
            && (matches!(mention.reading, Some(Reading::Place | Reading::Dateline) | None)
                || matches!(mention.form, Form::Capital | Form::City))
    })
}
