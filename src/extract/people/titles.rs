//! "The Iranian president", "the minister": titles that stand for somebody whom the document names, found only where it is sure who.
//! Knows titles and the people found; groups ("the two presidents") are the statements' business.

use super::nations::Countries;
use super::office::of_row;
use crate::extract::name::Candidate;
use crate::extract::{Findings, Form, Mention, Person};
use crate::lexicon::List;
use crate::text::{Case, Doc, Match, keys};

/// How many sentences back a holder may have been named.
const NEAR: u32 = 6;

/// Adds the titles to the people they stand for.
pub fn add(doc: &Doc, stretches: &[&Candidate], who: &[usize], findings: &Findings, people: &mut [Person]) {
    if stretches.is_empty() {
        return;
    }
    let countries = Countries::of(findings);
    let mut seen = vec![None; people.len()];
    let mut names = stretches.iter().zip(who).peekable();
    let mut past = 0;
    for found in doc.matches(List::Titles) {
        let first = found.first as usize;
        if first < past {
            continue;
        }
        while let Some((one, person)) = names.next_if(|(one, _)| one.first as usize <= first) {
            seen[*person] = Some((doc.tokens[one.first as usize].sentence, one.first));
        }
        past = found.last as usize;
        if let Some((person, mention)) = resolve(doc, found, &countries, &seen, people, stretches) {
            seen[person] = Some((mention.sentence, found.first));
            people[person].mentions.push(mention);
        }
    }
}

type Seen = Option<(u32, u32)>;

fn resolve(
    doc: &Doc,
    found: &Match,
    countries: &Countries,
    seen: &[Seen],
    people: &[Person],
    stretches: &[&Candidate],
) -> Option<(usize, Mention)> {
    let office = of_row(found.row);
    let (first, last) = (found.first as usize, found.last as usize);
    let inside = stretches.partition_point(|one| one.last as usize <= first);
    let named = stretches.get(inside).is_some_and(|one| one.first as usize <= last + 1);
    // "The ministers" are several.
    let several = found.row.get("number") == "p";
    if office.role.is_empty() || several || named || doc.tokens.get(last).is_some_and(|t| t.is_word() && t.capital) {
        return None;
    }
    let country = countries.before(doc, first);
    let start = country.map_or(first, |(_, start)| start);
    let the = start > 0 && doc.is(start - 1, "the");
    let bare = country.is_none()
        && doc.tokens[first].case == Case::Title
        && !doc.is_any(first.wrapping_sub(1), keys!["a", "an", "vice", "former", "deputy"]);
    if !the && !bare && country.is_none() {
        return None;
    }
    let code = country.map(|(code, _)| code).or_else(|| behind(doc, last, countries));
    let sentence = doc.tokens[first].sentence;
    let person = holder(&office.role, code, sentence, seen, people)?;
    // "The union leader" is not whoever leads a party.
    let narrower = last - first > office.role.split(' ').count();
    if narrower && !is_called(doc, first, &people[person]) {
        return None;
    }
    let from = if the { start - 1 } else { start };
    let span = doc.span(from, last);
    Some((person, Mention { span, sentence, form: Form::Title, reading: None, rule: "people/title-again" }))
}

/// Whether a word stands beside one of the first names of somebody: "union leader Ann Ray", "Ann Ray, a union leader".
fn is_called(doc: &Doc, word: usize, person: &Person) -> bool {
    person.mentions.iter().take(6).any(|mention| {
        let name = doc.tokens_in(mention.span);
        let near = (name.start.saturating_sub(6)..name.start).chain(name.end..(name.end + 8).min(doc.tokens.len()));
        near.into_iter().any(|at| doc.tokens[at].hash == doc.tokens[word].hash)
    })
}

fn behind(doc: &Doc, last: usize, countries: &Countries) -> Option<&'static str> {
    if !doc.is(last, "of") {
        return None;
    }
    let at = if doc.is(last + 1, "the") { last + 2 } else { last + 1 };
    countries.at(doc, at).map(|(code, _)| code).or(Some("?"))
}

/// The only holder of the role named near by, or the one named last if the others were named well before.
fn holder(role: &str, code: Option<&str>, sentence: u32, seen: &[Seen], people: &[Person]) -> Option<usize> {
    let fits = |person: &Person| {
        person.role.as_deref().is_some_and(|held| {
            held == role || role == "Minister" && held.ends_with(" Minister") && held != "Prime Minister"
        }) && code.is_none_or(|code| person.country == Some(code))
    };
    let mut holders: Vec<(u32, u32, usize)> = people
        .iter()
        .zip(seen)
        .enumerate()
        .filter(|(_, (person, _))| fits(person))
        .filter_map(|(index, (_, seen))| seen.map(|(near, token)| (near, token, index)))
        .collect();
    holders.sort_unstable();
    let &(near, _, person) = holders.last()?;
    if code.is_none() && sentence - near > NEAR {
        return None;
    }
    let rival = holders.len().checked_sub(2).map(|place| holders[place].0);
    (code.is_some() || rival.is_none_or(|rival| rival < near)).then_some(person)
}
