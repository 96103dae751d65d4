//! Prepositions that lead to no scene, and ways that do: "on the same day as the killings in Newtown", "on the road between Bor and Juba".
//! Knows the words before a preposition and the places behind it.

use super::super::clause::{Class, Clause};
use crate::extract::{EntityRef, Findings};
use crate::text::{Keys, keys};

/// What a small place is called behind its name.
const VILLAGES: &Keys = keys![
    "village", "hamlet", "township", "district", "town", "camp", "locality", "neighbourhood", "neighborhood",
    "quarter", "suburb", "settlement",
];

/// "in Pettimudi | near Munnar": tells which Pettimudi.
pub fn tells_which(clause: &Clause, findings: &Findings, near: usize) -> bool {
    // "on Kwarpho village | in Thantlang township"
    let village = clause.is_any(near.wrapping_sub(1), VILLAGES);
    if village && clause.is_any(near, keys!["in"]) && near > clause.first + 1 {
        return matches!(findings.entity_at(near - 2), Some(EntityRef::Place(_)))
            && matches!(findings.entity_at(near + 1), Some(EntityRef::Place(_)));
    }
    // "in Kafr Takharim, | in the countryside of Idlib", "at Zamzam camp | near El Fasher"
    let place = |token: usize| matches!(findings.entity_at(token), Some(EntityRef::Place(_)));
    let around = clause.class(near.wrapping_sub(1)) == Class::Comma
        && clause.is_any(near, keys!["in", "on"])
        && clause.is_any(near + 2, keys!["countryside", "outskirts", "suburbs", "hinterland", "vicinity", "environs"])
        && clause.class(near + 3) == Class::Of;
    let camp = clause.is_any(near, keys!["near", "outside"])
        && clause.is_any(near.wrapping_sub(1), keys!["camp", "village", "district", "area", "town", "market"]);
    if (around || camp) && near > clause.first + 1 && place(near - 2) {
        return true;
    }
    clause.is_any(near, keys!["near", "outside"])
        && near > clause.first
        && matches!(findings.entity_at(near - 1), Some(EntityRef::Place(_)))
        && matches!(findings.entity_at(near + 1), Some(EntityRef::Place(_)))
}

/// "on the same day as the killings | in Newtown", "unlike the blast | in Herat": where something else was that this is set beside.
pub fn beside_another(clause: &Clause, token: usize) -> bool {
    let beside = |at: usize| clause.is_any(at, keys!["as", "unlike"]);
    let set = (clause.first..token).rev().take(6).find(|&at| beside(at) || !clause.class(at).nominal());
    set.filter(|&set| beside(set)).is_some_and(|set| {
        !clause.is_any(set, keys!["as"]) || (clause.first..set).rev().take(4).any(|at| clause.is_any(at, keys!["same"]))
    })
}

/// "on the road | between Bor and Juba": a way, and not whom something is between.
pub fn between_towns(clause: &Clause, findings: &Findings, token: usize) -> bool {
    const WAYS: &Keys = keys![
        "road", "highway", "route", "motorway", "line", "section", "stretch", "track", "border", "area", "halfway",
        "midway", "somewhere", "forest", "ambush", "crossing", "checkpoint", "pass", "strait", "villages",
    ];
    // "blew up a taxi | between Dikwa and Marte"
    const VEHICLES: &Keys =
        keys!["taxi", "bus", "minibus", "truck", "lorry", "convoy", "train", "vehicle", "car", "jeep", "motorcycle"];
    let rides = clause.is_any(token, keys!["between"]) && clause.is_any(token.wrapping_sub(1), VEHICLES);
    if rides && matches!(findings.entity_at(token + 1), Some(EntityRef::Place(_))) {
        return true;
    }
    clause.is_any(token, keys!["between", "from"])
        && clause.is_any(token.wrapping_sub(1), WAYS)
        && (clause.is_any(token, keys!["between"]) || on_it(clause, token - 1))
        && matches!(findings.entity_at(token + 1), Some(EntityRef::Place(_)))
}

/// "on the | road", "along a mountain | highway": where somebody was, not where a road leads.
fn on_it(clause: &Clause, way: usize) -> bool {
    let noun = |token: &usize| matches!(clause.class(*token), Class::Word | Class::Determiner | Class::Hyphen);
    let before = (clause.first..way)
        .rev()
        .take(4)
        .find(|token| !noun(token) || clause.is_any(*token, keys!["on", "along", "near"]));
    before.is_some_and(|before| clause.is_any(before, keys!["on", "along", "near", "at"]))
}
