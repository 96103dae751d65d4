//! What speaks against the dateline as the place of a figure: other places, unknown ones, harm in a whole country.
//! Knows the places found and the words of a sentence; must not know figures.

use super::super::clause::{self, Class, Clause};
use super::super::in_date;
use super::super::setting::{Stretch, opening};
use crate::extract::{EntityRef, Findings, Form};
use crate::text::{Case, Keys, keys};

/// "in Chengannur", "at the Grand Mosque": a place by the words, but none that is known.
pub fn unknown_place(clause: &Clause, findings: &Findings, stretch: Stretch) -> bool {
    (stretch.first..stretch.last).any(|token| is_unknown(clause, findings, stretch, token))
}

/// The same without the spots of a town: "in Chengannur", but not "at Karipur airport".
pub fn unknown_town(clause: &Clause, findings: &Findings, stretch: Stretch) -> bool {
    (stretch.first..stretch.last).any(|token| {
        let name = token + 1 + usize::from(clause.class(token + 1) == Class::Determiner);
        is_unknown(clause, findings, stretch, token) && !is_facility(clause, name)
    })
}

/// Whether a preposition leads to a name that is no place that is known.
fn is_unknown(clause: &Clause, findings: &Findings, stretch: Stretch, token: usize) -> bool {
    let name = token + 1 + usize::from(clause.class(token + 1) == Class::Determiner);
    clause.says(token, "locative")
        && name < stretch.last
        && clause.class(name) == Class::Word
        && clause.doc.tokens[name].case == Case::Title
        && match findings.entity_at(name) {
            Some(EntityRef::Place(_) | EntityRef::Country(_)) => false,
            // "at Virginia Tech", but not "at the Walmart" told of before.
            Some(_) => name == token + 1,
            None => true,
        }
        && !in_date(clause.doc, findings, name)
}

/// "at | Karipur airport", "on | Yogananda Street", "in | Tahrir Square": a spot of a town, which the town's dateline may tell.
fn is_facility(clause: &Clause, name: usize) -> bool {
    const SPOTS: &Keys = keys![
        "airport", "airfield", "airbase", "hotel", "hospital", "clinic", "church", "cathedral", "mosque", "temple",
        "synagogue", "shrine", "square", "street", "road", "avenue", "boulevard", "station", "bridge", "park",
        "market", "bazaar", "mall", "stadium", "school", "university", "college", "prison", "jail", "nightclub",
        "club", "theatre", "theater", "cinema", "factory", "mill", "plant", "mine", "colliery", "pier", "harbour",
        "harbor", "tower", "house", "centre", "center", "palace", "court", "courthouse", "roundabout", "junction",
        "restaurant", "cafe", "bar", "pub",
    ];
    let title = |token: &usize| {
        clause.class(*token) == Class::Word && clause.doc.tokens[*token].capital
            || clause.class(*token) == Class::Possessive
    };
    let end = (name..clause.last.min(name + 6)).take_while(title).last();
    end.is_some_and(|end| (name + 1..end + 2).any(|token| clause.is_any(token, SPOTS)))
}

/// "nationwide", "across the country": not the town of the dateline alone.
pub fn everywhere(clause: &Clause) -> bool {
    (clause.first..clause.last).any(|token| {
        let across = clause.is_any(token, keys!["across", "throughout", "around"])
            && clause.is_any(token + 1, keys!["the"])
            && clause.is_any(token + 2, keys!["country", "nation", "region", "province", "state", "north", "south"]);
        across || clause.is_any(token, keys!["nationwide", "countrywide", "statewide", "worldwide", "globally"])
    })
}

/// "the typhoon", "the floods": harm of a whole region, told by an office in a town.
pub fn of_wide_harm(clause: &Clause, home: EntityRef) -> bool {
    let office = clause.doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    let office = office.is_some_and(|(_, last)| clause::says(clause.doc, last as usize - 1, "bureau"));
    office
        && matches!(home, EntityRef::Place(_))
        && (clause.first..clause.last).any(|token| clause.says(token, "disaster"))
}

/// Whether the sentence names a country or place that does not lie where the dateline is.
pub fn speaks_of_abroad(clause: &Clause, findings: &Findings, home: EntityRef) -> bool {
    let here = countries(findings, home);
    let bureau = clause.doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    let bureau = bureau.is_some_and(|(_, last)| clause::says(clause.doc, last as usize - 1, "bureau"));
    (clause.first..clause.last).any(|token| {
        let Some(entity) = findings.entity_at(token).filter(|_| !of_a_journey(clause, findings, token)) else {
            return false;
        };
        let there = match entity {
            EntityRef::Place(_) => countries(findings, entity),
            EntityRef::Country(_) if bureau || !of_people(clause, findings, entity, token) => {
                countries(findings, entity)
            }
            _ => return false,
        };
        !there.is_empty() && !there.iter().any(|code| here.contains(code))
    })
}

/// "a flight from | Dubai", "a bus bound for | Lahore": where somebody travelled from or to.
fn of_a_journey(clause: &Clause, findings: &Findings, name: usize) -> bool {
    const TRAVELS: &Keys = keys![
        "flight", "plane", "jet", "airliner", "aircraft", "bus", "coach", "train", "ship", "ferry", "boat", "bound",
        "travelling", "traveling", "route", "flying", "sailing", "returning", "lorry", "truck", "convoy",
    ];
    let entity = findings.entity_at(name);
    let way = (clause.first..name).rev().find(|&token| findings.entity_at(token) != entity).unwrap_or(name);
    clause.is_any(way, keys!["from", "to", "for"])
        && (clause.first..way).rev().take(3).any(|token| clause.is_any(token, TRAVELS))
}

/// Whether the sentence names a town or region other than that of the dateline.
pub fn names_elsewhere(clause: &Clause, findings: &Findings, home: EntityRef) -> bool {
    let from = opening(clause);
    (from..clause.last).any(|token| match findings.entity_at(token) {
        Some(place @ EntityRef::Place(index)) => {
            place != home
                && !of_a_journey(clause, findings, token)
                && findings.places[index as usize].kind != "macro_region"
        }
        _ => false,
    })
}

/// "Israeli", "Serbs": a country named by its people only.
pub fn of_people(clause: &Clause, findings: &Findings, country: EntityRef, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let mention = findings.mention_at(country, span);
    mention.is_none_or(|mention| matches!(mention.form, Form::Demonym | Form::Ethnonym))
}

/// The codes of the countries a place lies in, or of the country itself.
pub fn countries(findings: &Findings, place: EntityRef) -> &[&'static str] {
    match place {
        EntityRef::Place(index) => &findings.places[index as usize].countries,
        EntityRef::Country(index) => std::slice::from_ref(&findings.countries[index as usize].code),
        _ => &[],
    }
}
