//! Who is whose premier: a country's prime minister or a province's. Knows the word "premier" and the regions beside it.

use super::office::Office;
use crate::extract::Person;
use crate::lexicon::List;
use crate::text::{Doc, Kind, Match, keys};

/// Whose head of government somebody is whom the text calls "premier".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Premier {
    /// Not called so.
    No,
    /// A country's, or the text does not say whose.
    Bare,
    /// A province's or state's of that country: "Ontario Premier".
    Provincial(&'static str),
}

/// "Ontario Premier", "Victoria's premier", "the premier of Nova Scotia": whose a premier is.
pub fn premier(doc: &Doc, title: &Match) -> Premier {
    let (first, last) = (title.first as usize, title.last as usize);
    if !doc.is_any(last - 1, keys!["premier", "premiers"]) {
        return Premier::No;
    }
    let owned = first > 0 && doc.tokens[first - 1].kind == Kind::Clitic;
    let before = doc.match_before(List::Regions, first - usize::from(owned));
    let from = if doc.is(last + 1, "the") { last + 2 } else { last + 1 };
    let behind = || doc.match_at(List::Regions, from).filter(|_| doc.is(last, "of"));
    before.or_else(behind).map_or(Premier::Bare, |region| Premier::Provincial(region.row.get("country")))
}

/// Canada's, Australia's and South Africa's provinces and states have premiers, the countries prime ministers.
pub fn premiers(offices: &[Option<Office>], who: &[usize], people: &mut [Person]) {
    for (office, &person) in offices.iter().zip(who) {
        let Some(office) = office.as_ref().filter(|office| office.premier != Premier::No) else { continue };
        let one = &mut people[person];
        if let Premier::Provincial(country) = office.premier {
            one.country = Some(country);
        }
        let federal = office.premier == Premier::Bare
            && (office.country.is_some() || !matches!(one.country, Some("CA" | "AU" | "ZA")));
        if let Some(role) = one.role.as_mut().filter(|role| !federal && role.ends_with("Prime Minister")) {
            *role = role.replace("Prime Minister", "Premier");
        }
    }
}
