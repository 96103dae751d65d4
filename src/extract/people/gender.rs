//! The gender that a name shows: by its given name, a word for a relative before it, a famous bearer.
//! Knows one name; what its title says is `office`'s business.

use super::context::occupation_before;
use crate::extract::Gender;
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Doc, Keys, Kind, keys};

/// "his daughter Pim", "Hill's wife, Pim,": what the word for a relative before a name tells of its bearer.
pub fn kin(doc: &Doc, one: &Candidate) -> Gender {
    let (first, past) = (one.first as usize, one.last as usize);
    let comma = first > 1 && doc.word(first - 1) == ",";
    if comma && doc.word(past) != "," {
        return Gender::Unknown;
    }
    let found = occupation_before(doc, first - usize::from(comma));
    let Some(found) = found.filter(|found| found.row.get("kind") == "kin") else { return Gender::Unknown };
    let owned = (found.first.saturating_sub(3)..found.first).any(|at| {
        let at = at as usize;
        doc.is_any(at, keys!["his", "her", "their", "my", "whose"]) || doc.tokens[at].kind == Kind::Clitic
    });
    if owned { gender(found.row.get("gender")) } else { Gender::Unknown }
}

/// Men's given names in English that, alone, are the family's: "Clinton", "Warren". In other languages a name alone tells the gender.
pub const FAMILY_TOO: &Keys = keys![
    "clinton", "warren", "harris", "wilson", "johnson", "jackson", "carter", "bradley", "grant", "nelson", "lincoln",
    "howard", "thomas", "russell", "stanley", "wallace", "scott", "gordon", "clark", "allen", "todd", "craig", "dean",
    "stuart", "lewis", "davis", "harrison", "anderson", "marshall", "mitchell", "murray", "graham", "douglas", "bruce",
    "duncan", "ross", "clay", "curtis", "spencer", "stewart", "sterling", "tyler", "vance", "vernon", "ward",
    "webster", "warner", "truman", "roosevelt", "reed", "reid", "raymond", "ramsey", "porter", "pierce", "perry",
    "parker", "palmer", "owen", "newton", "neal", "nash", "morris", "monroe", "mason", "martin", "lloyd", "lawrence",
    "lane", "kirk", "kent", "jefferson", "irving", "hunter", "harvey", "harding", "hamilton", "griffin", "glenn",
    "gilbert", "garrett", "franklin", "floyd", "fletcher", "ellis", "elliott", "dawson", "cooper", "coleman",
    "clifford", "chase", "chandler", "burton", "bryant", "brooks", "brady", "boyd", "benson", "bennett", "baxter",
    "austin", "arnold", "archer", "hunt", "blair", "major", "heath", "baldwin", "chamberlain", "bush",
];

/// The gender of the given name at a token.
pub fn gender_of(doc: &Doc, token: usize) -> Gender {
    let row = doc.match_at(List::GivenNames, token).map(|found| found.row.get("gender"));
    gender(row.unwrap_or(""))
}

pub fn newsmaker(doc: &Doc, one: &Candidate) -> Gender {
    // "Ellen Johnson Sirleaf" is no Boris: the family name stands last.
    let found = (one.first..one.last).rev().find_map(|token| doc.match_at(List::Newsmakers, token as usize));
    gender(found.map_or("", |found| found.row.get("gender")))
}

/// The gender that a cell of a list gives.
pub fn gender(cell: &str) -> Gender {
    match cell {
        "m" => Gender::Male,
        "f" => Gender::Female,
        _ => Gender::Unknown,
    }
}
