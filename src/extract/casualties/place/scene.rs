//! Words that make a place the scene without "in" or "near": "an air strike on", "slammed into", "came under fire", "the Herat earthquake".
//! Knows the words around places; must not know stretches of events.

use super::super::clause::{Class, Clause};
use super::super::setting::Stretch;
use super::locative::SETTLEMENTS;
use crate::extract::toponym::COMPASS;
use crate::extract::{EntityRef, Findings};
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// "an air strike on", "the shelling of", "the battle for": the place behind it is where the harm happened.
pub fn target(clause: &Clause, token: usize) -> bool {
    let noun = token.wrapping_sub(1);
    match clause.class(token) {
        Class::Of if clause.is_any(noun, keys!["control"]) => clause.is_any(noun.wrapping_sub(1), keys!["for"]),
        Class::Of => clause.says(noun, "assault_of"),
        Class::Preposition if clause.is_any(token, keys!["on", "against", "for"]) => clause.says(noun, "assault_on"),
        _ => false,
    }
}

/// What is over a place before it falls there.
const FLYING: &Keys = keys![
    "fire", "down", "flying", "flew", "exploded", "disappeared", "crashed", "collided", "vanished", "aircraft",
    "plane", "jet", "helicopter", "airliner", "airspace", "bombs", "midair", "dropped", "lost"
];

/// What is done to a place where people come to harm.
const HIT: &Keys = keys![
    "hit", "struck", "shelled", "bombed", "bombarded", "rocked", "shaken", "attacked", "targeted", "devastated",
    "raided", "overrun", "flooded", "inundated", "stormed", "flattened", "battered", "pounded", "strafed", "torched",
    "ransacked"
];

/// "yesterday's | Christchurch earthquake", "the Beslan siege": the one town for which an event is named.
pub fn named_for(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let harm =
        |token: usize| clause.doc.matches_at(List::StoryWords, token).iter().any(|word| word.row.get("kind") == "harm");
    let town = |token: usize| {
        let place = findings.entity_at(token).filter(|place| matches!(place, EntityRef::Place(_)))?;
        // "A lorry from Bukavu | overturned"
        let noun = !clause.doc.tokens[token + 1].capital && !clause.verbish(token + 1);
        (token > stretch.first && noun && harm(token + 1)).then_some(place)
    };
    let mut named =
        (stretch.first..stretch.last.saturating_sub(1)).filter(|&token| stretch.holds(token)).filter_map(town);
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// "15 miles south | of Bor", "on the outskirts | of Edson".
pub fn side_of(clause: &Clause, token: usize) -> bool {
    // "close to | Netanya", "not far from | Goma"
    let to = clause.class(token) == Class::To && clause.is_any(token.wrapping_sub(1), keys!["close", "next"]);
    let far = clause.is_any(token, keys!["from"])
        && clause.is_any(token.wrapping_sub(1), keys!["far"])
        && clause.is_any(token.wrapping_sub(2), keys!["not"]);
    if to || far {
        return true;
    }
    const SIDES: &Keys = keys!["outskirts", "outside", "upstream", "downstream", "inland", "offshore"];
    let side = token.wrapping_sub(1);
    let sided = clause.is_any(side, COMPASS) || clause.is_any(side, SIDES);
    clause.class(token) == Class::Of && sided && tells_where(clause, token).is_none()
}

/// How far it is.
pub const MILES: &Keys =
    keys!["km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles", "mi"];

/// "Gbarnga, | about 180 km (112 miles) north of Monrovia": the comma of the words before `of` that tell where a place lies.
pub fn tells_where(clause: &Clause, of: usize) -> Option<usize> {
    const WAY: &Keys = keys![
        "about", "some", "around", "roughly", "nearly", "almost", "just", "far", "further", "due", "approximately",
        "less", "more", "than", "a", "few", "an", "hour", "hours", "drive", "minutes", "to", "the", "or", "located",
        "situated", "lying", "lies", "which", "is"
    ];
    let way = |at: &usize| {
        clause.is_any(*at, WAY)
            || clause.is_any(*at, COMPASS)
            || clause.is_any(*at, MILES)
            || matches!(clause.class(*at), Class::Number | Class::Open | Class::Close | Class::Hyphen)
            // "50km"
            || clause.doc.tokens[*at].kind == Kind::Mixed && clause.doc.word(*at).starts_with(|c: char| c.is_ascii_digit())
    };
    let floor = clause.first.max(of.saturating_sub(18));
    let comma = (floor..of).rev().find(|at| !way(at)).filter(|&at| clause.class(at) == Class::Comma && at + 1 < of)?;
    let name = comma.checked_sub(1).filter(|&name| name >= clause.first && clause.doc.tokens[name].capital);
    name.map(|_| comma)
}

/// "Ganja, the second city, came | under fire", "Bor was | attacked": the place that this was done to.
pub fn struck_itself(clause: &Clause, findings: &Findings, token: usize) -> Option<EntityRef> {
    let came = clause.is_any(token, keys!["under"])
        && clause.is_any(token.wrapping_sub(1), keys!["came", "come", "comes", "coming"])
        && (token + 1..token + 4).any(|at| {
            clause.is_any(at, keys!["fire", "attack", "bombardment", "shelling", "siege", "assault", "shellfire"])
        });
    let done = clause.is_any(token, HIT) && clause.class(token.wrapping_sub(1)) == Class::Be;
    if !came && !done {
        return None;
    }
    let helps = |at: &usize| matches!(clause.class(*at), Class::Be | Class::Have | Class::Adverb | Class::Modal);
    let behind = (clause.first..token - usize::from(came)).rev().find(|at| !helps(at))?;
    let comma =
        || (clause.first.max(behind.saturating_sub(12))..behind).rev().find(|&at| clause.class(at) == Class::Comma);
    let name = if clause.class(behind) == Class::Comma { comma()?.checked_sub(1)? } else { behind };
    findings.entity_at(name).filter(|place| name >= clause.first && matches!(place, EntityRef::Place(_)))
}

/// "rockets hit", "slammed into", "swept through", "on the island of": the place behind it is where the harm happened.
pub fn struck(clause: &Clause, token: usize) -> bool {
    let hit = |at: usize| clause.says(at, "impact_verb");
    if clause.is_any(token, keys!["into", "through", "over", "onto", "across"]) {
        // "fired about 40 rockets into", "lobbed grenades into".
        let inner =
            |at: &usize| matches!(clause.class(*at), Class::Word | Class::Number | Class::Determiner | Class::Adverb);
        let fired = || {
            let back = (clause.first.max(token.saturating_sub(6))..token).rev().take_while(inner);
            let shot = keys!["fired", "lobbed", "hurled", "launched", "poured", "pumped", "rained", "dropped", "threw"];
            back.into_iter().any(|at| clause.is_any(at, shot))
        };
        // "collided over the Indian | village of Charkhi Dadri"
        let over = clause.is_any(token, keys!["over"])
            && (token + 1..token + 5)
                .take_while(|&at| clause.class(at).nominal())
                .any(|at| clause.is_any(at, SETTLEMENTS) && clause.class(at + 1) == Class::Of);
        let above =
            clause.is_any(token, keys!["over"]) && (token.saturating_sub(4)..token).any(|at| clause.is_any(at, FLYING));
        return token > clause.first
            && (over || above || hit(token - 1) || clause.is_any(token, keys!["into", "onto"]) && fired());
    }
    if clause.is_any(token, keys!["on"]) {
        let shore = keys![
            "island", "islands", "peninsula", "coast", "outskirts", "isle", "plateau", "lake", "highway", "highways",
            "road", "roads", "border", "front", "frontline", "streets", "motorway", "motorways"
        ];
        const FELL: &Keys = keys![
            "fell", "falling", "fallen", "rained", "raining", "landed", "landing", "dropped", "dropping", "exploded",
            "crashed"
        ];
        // "in Saint-Marc, a town | on the road linking two others"
        let lies = token > clause.first + 2
            && clause.is_any(token - 1, SETTLEMENTS)
            && clause.class(token - 2) == Class::Determiner
            && clause.class(token - 3) == Class::Comma;
        if lies {
            return false;
        }
        if token == clause.first
            || clause.is_any(token - 1, FELL)
            || matches!(clause.class(token.wrapping_sub(1)), Class::And | Class::Stop)
        {
            return true;
        }
        return (token + 1..token + 6)
            .take_while(|&at| {
                matches!(clause.class(at), Class::Word | Class::Determiner | Class::Possessive | Class::Of)
            })
            .any(|at| clause.is_any(at, shore));
    }
    hit(token) && !matches!(clause.class(token + 1), Class::Preposition | Class::Possessive | Class::And)
}
