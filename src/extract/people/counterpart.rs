//! Whoever stands opposite the holder of an office, or serves one: "his Russian counterpart X", "the lawyer for the president, X".
//! Knows words before names and the countries found.

use super::context;
use super::nations::Countries;
use super::office::{Office, Weight};
use super::premier::Premier;
use crate::extract::Gender;
use crate::text::{Doc, Match, keys};

/// "his Russian counterpart Vladimir Putin", "her Ugandan counterpart, Joseph Okello", "his French opposite number".
pub fn counterpart(doc: &Doc, name: usize, countries: &Countries) -> Option<Office> {
    let mut at = name.checked_sub(1)?;
    if doc.word(at) == "," {
        at = at.checked_sub(1)?;
    }
    if at > 0 && doc.is(at, "number") && doc.is(at - 1, "opposite") {
        return Some(as_counterpart(countries.before(doc, at - 1), at - 1));
    }
    let from = countries.before(doc, at + 1).filter(|&(_, first)| {
        first >= 2 && doc.is_any(first - 1, keys!["from", "in", "of"]) && doc.is(first - 2, "counterpart")
    });
    let country = from.map(|(code, _)| code);
    at = from.map_or(at, |(_, first)| first - 2);
    if !doc.is(at, "counterpart") || doc.tokens[at].sentence != doc.tokens[name].sentence {
        return None;
    }
    let office = as_counterpart(countries.before(doc, at), at);
    Some(Office { country: country.or(office.country), ..office })
}

/// The office of a counterpart, whom the word at `first` names so: that of his opposite, of the country before it.
fn as_counterpart(country: Option<(&'static str, usize)>, first: usize) -> Office {
    Office {
        role: String::new(),
        weight: Weight::Office,
        country: country.map(|(code, _)| code),
        gender: Gender::Unknown,
        counterpart: true,
        of_body: false,
        premier: Premier::No,
        first: country.map_or(first, |(_, first)| first),
    }
}

/// "the lawyer for the president, X": whoever serves the holder of a title.
pub fn serving(doc: &Doc, title: &Match) -> Option<Match> {
    let mut at = (title.first as usize).checked_sub(1)?;
    // "to the Borno governor"
    while at > 1 && doc.tokens[at].capital && doc.tokens[at].is_word() && title.first as usize - at < 4 {
        at -= 1;
    }
    at = at.checked_sub(usize::from(doc.is_any(at, keys!["the", "a", "an"])))?;
    // "the special representative | of the UN Secretary-General"
    let agent =
        keys!["representative", "envoy", "adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson"];
    let sent = at > 0 && doc.is(at, "of") && doc.is_any(at - 1, agent);
    if !sent && !doc.is_any(at, keys!["for", "to"]) {
        return None;
    }
    context::occupation_before(doc, at).or_else(|| context::title_before(doc, at))
}

/// "the candidate for mayor X": an office that is only sought.
pub fn sought(doc: &Doc, title: &Match) -> Option<Match> {
    serving(doc, title).filter(|one| doc.is_any(one.last as usize - 1, keys!["candidate", "nominee", "aspirant"]))
}
