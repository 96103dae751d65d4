//! What countries and other places have in common: how a text shows that a name is a place's, a person's, or part of something else.
//! Knows the words around a name; must not know which country is meant.

mod cues;
mod personal;

pub use cues::Cues;
pub use personal::{has_particle_before, is_personal};

use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// Words that only a place follows.
const IN_A_PLACE: &Keys = keys![
    "in", "near", "nearby", "neighbouring", "neighboring", "off", "outside", "inside", "throughout", "downtown",
    "central", "northern", "southern", "eastern", "western", "greater",
];
/// The points of the compass: "north of".
pub(super) const COMPASS: &Keys =
    keys!["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];

/// Words before "of" that make a place of what follows, beside the compass.
const PART_OF: &Keys = keys![
    "outskirts", "city", "town", "village", "suburb", "suburbs", "capital", "port", "streets", "mayor", "residents",
    "miles", "kilometers", "kilometres", "km", "part", "parts", "outside", "siege", "battle", "fall", "capture",
    "bombardment", "liberation", "occupation", "defence", "defense", "evacuation", "shelling", "native", "natives",
];
/// Words behind a name, or behind its hyphen, that make a place of it.
const OF_A_PLACE: &Keys = keys![
    "based", "born", "area", "airport", "suburb", "suburbs", "city", "mayor", "police", "residents", "streets",
    "region", "province", "district", "harbor", "harbour", "metropolitan", "outskirts", "neighborhood",
    "neighbourhood", "stadium", "courthouse", "municipality", "governorate",
];
/// How far back a longer match may begin that still covers a name.
const LOOK_BACK: usize = 6;

/// What stands behind the name of a street.
const STREETS: &Keys = keys![
    "road", "street", "avenue", "lane", "boulevard", "crescent", "terrace", "close", "drive", "alley", "highway", "rd",
    "ave", "blvd",
];

/// Whether a longer expression covers the tokens that means no place by them ("Guinea pig", "Duke of York", "Whitehorse Road").
pub fn is_covered(doc: &Doc, first: usize, last: usize) -> bool {
    if is_titled(doc, last) && doc.is_any(last, STREETS) || is_ship(doc, first) {
        return true;
    }
    let all = doc.matches(List::NotPlaces);
    let past = all.partition_point(|found| found.first as usize <= first);
    all[past.saturating_sub(LOOK_BACK)..past]
        .iter()
        .any(|found| found.last as usize >= last && (found.last - found.first) as usize > last - first)
}

/// "HMS Coventry", "USS America": the name of a ship.
pub fn is_ship(doc: &Doc, first: usize) -> bool {
    const SHIPS: &Keys =
        keys!["hms", "uss", "usns", "hmas", "hmcs", "hmnzs", "rms", "mv", "ms", "ins", "jds", "rfa", "usat", "uscgc"];
    first > 0 && doc.tokens[first - 1].case == Case::Upper && doc.is_any(first - 1, SHIPS) && !is_shouted(doc, first)
}

/// The token before, if it stands in the same sentence.
pub fn before(doc: &Doc, token: usize) -> Option<usize> {
    let previous = token.checked_sub(1)?;
    (doc.sentence_of(previous) == doc.sentence_of(token)).then_some(previous)
}

/// "across the Niger", "the banks of the Jordan": a country that bears its river's name, where the words around speak of a river. Some houses
/// give the country the article too.
pub fn is_river(doc: &Doc, first: usize, last: usize) -> bool {
    const CROSSED: &Keys = keys!["across", "along", "beyond", "cross", "crossed", "crosses", "crossing"];
    const PARTS: &Keys = keys![
        "bank", "banks", "basin", "bend", "bends", "course", "delta", "islands", "mouth", "shore", "shores", "source",
        "tributary", "tributaries", "valley", "waters",
    ];
    if !doc.has(List::Waters, first) || first < 2 || !doc.is(first - 1, "the") {
        return false;
    }
    let of_it = doc.is(first - 2, "of") && first > 2 && doc.is_any(first - 3, PARTS);
    of_it
        || doc.is_any(first - 2, CROSSED) && !is_capital(doc, last)
        || doc.is(last, "river")
        || doc.is_any(last, PARTS)
}

/// Whether the token is a capitalised word, not one in capitals throughout.
pub fn is_titled(doc: &Doc, token: usize) -> bool {
    doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Word && t.capital && t.case != Case::Upper)
}

/// "in Cleveland Friday", "in Philadelphia July 25": a date goes on with no name.
pub fn is_of_the_calendar(doc: &Doc, token: usize) -> bool {
    let Some(word) = doc.match_at(List::TimeWords, token) else { return false };
    let past = word.last as usize;
    let past = past + usize::from(doc.is(past, "."));
    match word.row.get("kind") {
        "weekday" => true,
        "month" => doc.tokens.get(past).is_some_and(|token| token.kind == Kind::Number),
        _ => false,
    }
}

/// Whether the token is a word with a capital.
pub fn is_capital(doc: &Doc, token: usize) -> bool {
    doc.tokens.get(token).is_some_and(|t| t.is_word() && t.capital)
}

/// Whether the token stands in the dateline.
pub fn in_dateline(doc: &Doc, token: usize) -> bool {
    doc.layout.dateline.as_ref().is_some_and(|line| (line.tokens.0 as usize..line.tokens.1 as usize).contains(&token))
}

/// Whether a name stands before a comma and a state or province ("Lebanon, Pa."): then it is a town there.
/// A list ("Mexico, Texas and Arizona") is not that.
pub fn is_town_of_a_state(doc: &Doc, first: usize, last: usize) -> bool {
    if !doc.is(last, ",") || before(doc, first).is_some_and(|previous| doc.is(previous, ",")) {
        return false;
    }
    let Some(state) = doc.match_at(List::Regions, last + 1) else { return false };
    let undecided = matches!(state.row.get("needs"), "georgia" | "washington");
    if undecided || !matches!(state.row.get("country"), "US" | "CA") {
        return false;
    }
    let after = state.last as usize;
    state.row.get("needs") == "comma" || !doc.is_any(after, keys!["and", "or", "&"])
}

/// Whether the words around a name make it a place's.
pub fn is_located(doc: &Doc, first: usize, last: usize) -> bool {
    in_dateline(doc, first)
        || before(doc, first).is_some_and(|previous| leads_to_a_place(doc, previous))
        || doc.is_any(last, OF_A_PLACE)
        || doc.is(last, "-") && doc.is_any(last + 1, OF_A_PLACE)
        || doc.is(last, ",") && names_a_larger_place(doc, last + 1)
}

fn leads_to_a_place(doc: &Doc, previous: usize) -> bool {
    if doc.is_any(previous, IN_A_PLACE) {
        return true;
    }
    doc.is(previous, "of")
        && previous > 0
        && (doc.is_any(previous - 1, COMPASS) || doc.is_any(previous - 1, PART_OF) || is_firm(doc, previous))
}

/// "Ameritrust Co. | of Cleveland".
fn is_firm(doc: &Doc, of: usize) -> bool {
    const FIRMS: &Keys = keys!["co", "corp", "inc", "ltd", "plc", "llc"];
    doc.is_any(of - 1, FIRMS) || of > 1 && doc.is(of - 1, ".") && doc.is_any(of - 2, FIRMS)
}

fn names_a_larger_place(doc: &Doc, token: usize) -> bool {
    doc.match_at(List::Regions, token).is_some_and(|found| found.row.get("needs") != "place")
        || doc.match_at(List::Countries, token).is_some_and(|found| found.row.get("form") == "name")
}

/// Whether the words near the token are all in capitals, so that capitals tell nothing.
pub fn is_shouted(doc: &Doc, token: usize) -> bool {
    let near = token.saturating_sub(4)..(token + 5).min(doc.tokens.len());
    let mut words = 0;
    for other in near.filter(|&other| other != token && doc.sentence_of(other) == doc.sentence_of(token)) {
        let t = &doc.tokens[other];
        if t.kind == Kind::Word && t.span.end - t.span.start > 1 {
            words += 1;
            if t.case != Case::Upper {
                return false;
            }
        }
    }
    words > 1
}
