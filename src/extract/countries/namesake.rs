//! Namesakes of countries: states of the union, kings and people, told by the words beside the name.

use crate::extract::toponym;
use crate::lexicon::{List, Row};
use crate::text::{Doc, Keys, keys};

/// "Jordan's king", "Chad's parliament": what only a state has.
pub fn owns_a_state(doc: &Doc, last: usize) -> bool {
    const OWNED: &Keys = keys![
        "king", "queen", "monarch", "parliament", "government", "army", "military", "capital", "ambassador", "cabinet",
        "economy", "border", "borders", "constitution", "central", "currency", "ministry", "supreme", "foreign",
        "interior", "prime", "ruler", "monarchy", "rulers", "armed", "security",
    ];
    doc.is(last, "'s") && doc.is_any(last + 1, OWNED)
}

/// "Georgia, Iraq and Lebanon": in one row with a country named beyond doubt.
pub fn stands_among_countries(doc: &Doc, first: usize, last: usize) -> bool {
    let link = |token: usize| doc.is_any(token, keys![",", "and", "or"]);
    let sure = |row: Row| row.get("form") == "name" && row.get("needs").is_empty();
    let next =
        if link(last) { last + 1 + usize::from(doc.is(last, ",") && doc.is(last + 1, "and")) } else { return false };
    let behind =
        doc.match_at(List::Countries, next).is_some_and(|other| sure(other.row) && (link(other.last as usize)));
    let before = toponym::before(doc, first).filter(|&token| doc.is(token, "and"));
    behind || before.is_some_and(|and| doc.match_before(List::Countries, and).is_some_and(|other| sure(other.row)))
}

/// "Conyers, Georgia": behind a town that is not one of the country's own.
pub fn stands_behind_a_town(doc: &Doc, first: usize) -> bool {
    let Some(comma) = toponym::before(doc, first).filter(|&comma| doc.is(comma, ",")) else { return false };
    let listed = doc.match_before(List::Cities, comma).or_else(|| doc.match_before(List::Countries, comma));
    match listed {
        Some(town) if town.row.list() == List::Cities => town.row.get("country") == "US",
        Some(_) => false,
        None => {
            comma > 1
                && toponym::is_titled(doc, comma - 1)
                && toponym::before(doc, comma - 1)
                    .is_some_and(|word| doc.is_any(word, keys!["in", "near", "from", "of", "at"]))
        }
    }
}

/// "a Georgian terrace": of the four kings George, or the bay of Canada.
pub fn is_of_the_georges(doc: &Doc, last: usize) -> bool {
    const THINGS: &Keys = keys![
        "architecture", "bay", "brick", "building", "buildings", "country", "crescent", "era", "facade", "facades",
        "farmhouse", "furniture", "glass", "home", "house", "houses", "interior", "interiors", "mansion", "mansions",
        "manor", "pile", "period", "poetry", "poets", "property", "rectory", "revival", "row", "sash", "silver",
        "silverware", "square", "street", "streets", "style", "terrace", "terraced", "terraces", "times", "town",
        "townhouse", "townhouses", "villa", "villas", "window", "windows",
    ];
    doc.is_any(last, THINGS)
}
