//! Countries under all their names: short and official ones, demonyms, capitals, metonyms, states of the past.
//! The lists know the names; `sense` says whether a name means a country here and which, `reading` what the country stands for.

mod language;
mod namesake;
mod reading;
mod sense;
mod verb;

use super::name::{Candidate, NameKind};
use super::{Country, Findings, Form, Mention};
use crate::lexicon::{List, Row};
use crate::text::Doc;
use reading::Named;
use sense::Senses;

/// Stretches that may be names of countries.
pub fn candidates(doc: &Doc) -> Vec<Candidate> {
    let senses = Senses::new(doc);
    let mut found: Vec<Candidate> = Vec::new();
    for list in [List::Countries, List::HistoricStates] {
        for one in doc.matches(list) {
            let (first, last) = (one.first as usize, one.last as usize);
            if doc.is(last, "$") {
                continue; // a currency: US$, NZ $
            }
            if let Some(row) = senses.country(doc, one.row, first, last) {
                found.push(Candidate::new(NameKind::Country, first, last, Some(row), rule(row)));
            }
        }
    }
    found.sort_by_key(|one| (one.first, one.last));
    found.dedup_by_key(|one| (one.first, one.last));
    found
}

fn rule(row: Row) -> &'static str {
    match row.get("form") {
        "demonym" | "people" | "ethnonym" => "countries/demonym",
        "capital" | "city" => "countries/capital",
        "metonym" => "countries/metonym",
        "historic" => "countries/historic",
        "abbreviation" => "countries/abbreviation",
        _ => "countries/name",
    }
}

/// Builds the countries from the names that stand.
pub fn build(doc: &Doc, names: &[Candidate], findings: &mut Findings) {
    let named: Vec<Named> = names
        .iter()
        .filter(|name| name.kind == NameKind::Country)
        .filter_map(|name| Some(Named { candidate: *name, row: name.row?, form: form(doc, name)? }))
        .collect();
    let readings = reading::readings(doc, &named);
    for (one, reading) in named.iter().zip(readings) {
        let (first, last) = (one.candidate.first as usize, one.candidate.last as usize);
        let Some(sentence) = doc.sentence_of(first) else { continue };
        let mention = Mention {
            span: doc.span(first, last),
            sentence: sentence as u32,
            form: one.form,
            reading: Some(reading),
            rule: one.candidate.rule,
        };
        country(findings, one.row).mentions.push(mention);
    }
}

fn form(doc: &Doc, name: &Candidate) -> Option<Form> {
    let ethnic = name.first > 0 && doc.is(name.first as usize - 1, "ethnic");
    Some(match name.row?.get("form") {
        "demonym" | "people" if ethnic => Form::Ethnonym,
        "demonym" | "people" => Form::Demonym,
        "official" => Form::Official,
        "abbreviation" => Form::Abbreviation,
        "ethnonym" => Form::Ethnonym,
        "capital" | "metonym" => Form::Capital,
        "city" => Form::City,
        "adjective" => Form::Demonym,
        "historic" => Form::Historic,
        _ => Form::Name,
    })
}

/// The document's entry for the country of a row, made when it is not there.
fn country(findings: &mut Findings, row: Row) -> &mut Country {
    let code = row.get("code");
    let place = findings.countries.iter().position(|one| one.code == code).unwrap_or_else(|| {
        let (alpha3, name) = (row.get("alpha3"), row.get("name"));
        findings.countries.push(Country { code, alpha3, name, mentions: Vec::new() });
        findings.countries.len() - 1
    });
    &mut findings.countries[place]
}
