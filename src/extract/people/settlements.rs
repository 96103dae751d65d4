//! What shows that a name is a town's or a village's and nobody's: "the village of X", "X, a farming community,", "X and Y villages".
//! Knows nouns for places and for those who stand in them, no names.

use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, keys};

/// "in La Uribe", "the villages of X, Y and Soro", "Soro village": where something is, not who.
pub fn is_placed(doc: &Doc, first: usize, last: usize) -> bool {
    let article = doc.is_any(first, keys!["la", "el", "los", "las"]) && doc.tokens[first].capital;
    article && place_before(doc, first) || among_places(doc, first) || before_places(doc, last)
}

/// "Thorpe-le-Dale", "Newton-on-Trent": a hyphen and a small word that goes on with the name of a place.
pub fn is_township(doc: &Doc, last: usize) -> bool {
    let small =
        keys!["le", "on", "in", "upon", "next", "under", "by", "sur", "en", "les", "sous", "super", "cum", "juxta"];
    let hyphen = |at: usize| doc.tokens.get(at).is_some_and(|mark| mark.glued) && doc.word(at) == "-";
    hyphen(last) && hyphen(last + 2) && doc.is_any(last + 1, small) && doc.tokens[last + 1].case == Case::Lower
}

/// "in the village of Maibam Lotpa Ching"
pub fn is_settlement(doc: &Doc, first: usize) -> bool {
    let kinds = keys![
        "village", "villages", "town", "towns", "hamlet", "township", "suburb", "settlement", "municipality",
        "district"
    ];
    first > 1 && doc.is(first - 1, "of") && doc.is_any(first - 2, kinds)
}

/// "stormed Kautikari, a farming community in Borno": a place, by what is said of it behind a comma.
pub fn is_apposed_place(doc: &Doc, last: usize) -> bool {
    let settlements = keys![
        "village", "town", "city", "community", "hamlet", "settlement", "suburb", "township", "island", "islet",
        "port", "province", "district", "neighbourhood", "neighborhood", "county", "region", "resort", "slum",
        "outpost", "enclave", "borough", "municipality", "locality", "commune", "stronghold", "oasis", "valley",
        "camp",
    ];
    let opens = doc.word(last) == "," && doc.is_any(last + 1, keys!["a", "an", "the"]);
    let plain = |at: &usize| doc.tokens.get(*at).is_some_and(|token| token.is_word() || doc.word(*at) == "-");
    let mut words = (last + 2..last + 9).take_while(plain);
    let noun = words.find(|&at| doc.is_any(at, settlements) || doc.is_any(at, keys!["of", "who", "from", "in", "and"]));
    opens
        && noun.is_some_and(|at| {
            // "a county health director": the noun only says of what.
            let word = |at: &usize| plain(at) && !doc.has(List::FunctionWords, *at);
            let office = |at| doc.match_at(List::Occupations, at).or_else(|| doc.match_at(List::Titles, at)).is_some();
            doc.is_any(at, settlements) && !(at + 1..at + 4).take_while(word).any(office)
        })
}

/// "stormed X, Y and Z villages", "Soro village": a name, or one of several, before a noun for places.
pub fn before_places(doc: &Doc, mut at: usize) -> bool {
    if doc.tokens.get(at).is_some_and(|next| next.case == Case::Lower)
        && doc.is_any(
            at,
            keys![
                "village", "district", "hamlet", "township", "council", "police", "residents", "borough", "parish",
                "constituency", "municipality", "airport", "prison", "barracks", "cemetery", "magistrates", "commune",
                "prefecture", "villagers", "subdistrict", "tehsil", "upazila", "canton", "refinery", "checkpoint",
                "crossing", "junction", "roundabout", "massacre", "massacres", "councillor", "councilor",
                "councillors", "ward", "mla", "legislator"
            ],
        )
    {
        return true;
    }
    let plural = keys![
        "villages", "towns", "districts", "communities", "woredas", "kebeles", "tehsils", "upazilas", "townships",
        "localities", "municipalities", "parishes", "boroughs", "cantons", "raions", "oblasts", "camps", "barangays",
        "mandals", "taluks", "prefectures", "communes", "provinces", "states", "areas", "neighbourhoods",
        "neighborhoods", "settlements", "regions", "counties", "hamlets", "suburbs", "wards"
    ];
    let mut joined = false;
    for _ in 0..12 {
        let Some(token) = doc.tokens.get(at) else { return false };
        if joined && doc.is_any(at, plural) {
            return true;
        }
        let joins = doc.word(at) == "," || doc.is_any(at, keys!["and"]);
        if !(joins || joined && token.is_word() && token.capital) {
            return false;
        }
        joined |= joins;
        at += 1;
    }
    false
}

/// "in X", "the town of X": where a place stands.
pub fn place_before(doc: &Doc, first: usize) -> bool {
    if among_places(doc, first) {
        return true;
    }
    first > 0 && doc.is_any(first - 1, keys!["in", "near", "around", "outside", "across", "throughout", "off", "via"])
        || first > 1 && doc.is(first - 1, "of") && doc.is_any(first - 2, PLACE_NOUNS)
}

/// "Brazilian | Ronaldo": behind the word for a people.
pub fn is_demonym(doc: &Doc, first: usize) -> bool {
    doc.match_before(List::Countries, first).is_some_and(|found| found.row.get("form") == "demonym")
}

/// "the villages of X, Y and | Z"
pub fn among_places(doc: &Doc, first: usize) -> bool {
    let plural = keys![
        "villages", "towns", "cities", "districts", "provinces", "areas", "neighbourhoods", "neighborhoods",
        "communities",
    ];
    let floor = first.saturating_sub(10);
    let joins = |at: usize| doc.word(at) == "," || doc.is(at, "and");
    let start = (floor..first).rev().take_while(|&at| joins(at) || doc.tokens[at].case == Case::Title).last();
    let start = start.filter(|_| first > 0 && joins(first - 1)).unwrap_or(first);
    start > 1 && doc.is(start - 1, "of") && doc.is_any(start - 2, plural)
}

const PLACE_NOUNS: &Keys = keys![
    "mayor", "governor", "magistrate", "collector", "prefect", "subprefect", "emir", "oba", "ruler", "commandant",
    "superintendent", "burgomaster", "alcalde", "tehsil", "taluk", "division", "barangay", "constituency", "chiefdom",
    "atoll", "battlefield", "garrison", "people", "women", "men", "villagers", "farmers", "city", "town", "village",
    "district", "province", "county", "state", "region", "municipality", "port", "island", "islands", "suburb",
    "outskirts", "north", "south", "east", "west", "bishop", "archbishop", "emirate", "residents", "villages", "towns",
    "neighbourhood", "neighborhood", "streets", "slum", "kingdom", "area", "northeast", "northwest", "southeast",
    "southwest", "commune", "hamlet", "favela", "barrio", "comuna", "township", "quarter", "camp", "kibbutz", "moshav",
    "settlement", "outpost", "bairro", "arrondissement", "kampung", "shantytown", "capital", "university", "valley",
    "river", "mukhtar", "siege", "battle", "parish", "monastery",
];
