//! Which country an officer of state is of where the text does not say: the one that the story is filed from, or the one that its sentence
//! plays in. Knows datelines, scenes and leaders, no titles.

use super::nations::{Countries, home};
use super::office::of_state;
use crate::extract::{Country, Findings, Person, Reading};
use crate::lexicon::List;
use crate::text::{Doc, Match, keys};

/// An officer of state whose country the text does not give is of the country that the story is filed from, unless another holds that
/// office there, his sentence opens elsewhere ("In Baghdad, …"), the last country named before him is another ("flew to Djibouti for
/// talks with President X"), or he is another's ("His foreign minister"); heads of states and governments that the list of leaders
/// knows are of theirs.
/// `bodies`: whose office is a party's or firm's.
pub fn at_home(doc: &Doc, findings: &Findings, held: &[Option<usize>], bodies: &[bool], people: &mut [Person]) {
    let Some(code) = home(doc, findings).filter(|code| !tells_of_another(findings, code)) else { return };
    let countries = Countries::of(findings);
    for index in 0..people.len() {
        let Some(role) = people[index].role.as_deref().filter(|role| of_state(role)) else { continue };
        let role_of_cabinet = role.ends_with("Minister");
        let taken = people.iter().any(|other| other.country == Some(code) && other.role.as_deref() == Some(role));
        if people[index].country.is_some() || taken || bodies[index] && !role_of_cabinet {
            continue;
        }
        let first = held[index].filter(|&first| first < doc.tokens.len());
        let owned = first.is_some_and(|first| {
            (first.saturating_sub(2)..=first).any(|at| doc.is_any(at, keys!["his", "her", "its", "their"]))
        });
        let elsewhere = first.and_then(|first| scene(doc, &countries, first).or_else(|| known(doc, &people[index])));
        let foreign = first.is_some_and(|first| is_abroad(doc, &countries, first, code));
        if !owned && (elsewhere.is_some() || !foreign) {
            people[index].country = elsewhere.or(Some(code));
        }
    }
}

/// Whether the country of the dateline is named there alone, and another one again and again: a report filed from abroad.
fn tells_of_another(findings: &Findings, code: &str) -> bool {
    let named =
        |one: &Country| one.mentions.iter().filter(|mention| mention.reading != Some(Reading::Dateline)).count();
    let here = findings.countries.iter().filter(|one| one.code == code).map(named).sum::<usize>();
    here == 0 && findings.countries.iter().any(|one| one.code != code && named(one) > 3)
}

/// "President Clinton" in a story from Belgrade: the country that the list of leaders has for his first name in the text.
fn known(doc: &Doc, person: &Person) -> Option<&'static str> {
    let name = doc.tokens_in(person.mentions.first()?.span);
    let office = person.role.as_deref()?.to_ascii_lowercase();
    let named = |found: &&Match| found.last as usize == name.end && found.row.get("office") == office;
    let mut rows = doc.matches_at(List::Leaders, name.start).iter().filter(named);
    let country = rows.next()?.row.get("country");
    rows.all(|found| found.row.get("country") == country).then_some(country)
}

/// Whether the last country named before a token is another than `code`: in its sentence or the two before, the dateline aside.
fn is_abroad(doc: &Doc, countries: &Countries, token: usize, code: &str) -> bool {
    let Some(sentence) = doc.sentence_of(token) else { return false };
    let filed = doc.layout.dateline.as_ref().map_or(0, |line| doc.tokens_in(line.span).end);
    let first = filed.max(doc.sentences[sentence.saturating_sub(2)].first as usize);
    let last = (first..token).rev().find_map(|at| countries.at(doc, at));
    last.is_some_and(|(other, _)| other != code)
}

/// "Meanwhile in New Delhi, the minister": the country where the sentence of a token plays, when it opens with that.
fn scene(doc: &Doc, countries: &Countries, token: usize) -> Option<&'static str> {
    let sentence = doc.sentences.get(doc.sentence_of(token)?)?.tokens();
    let within = sentence.start..token.min(sentence.start + 4);
    let at = within.clone().find(|&at| doc.is(at, "in"))?;
    let (code, next) = countries.at(doc, at + 1)?;
    (doc.word(next) == "," && next < token).then_some(code)
}
