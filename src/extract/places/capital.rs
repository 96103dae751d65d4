//! Capitals as towns: the countries' list has them, for their governments; where one is a place it is a place of its own too.

use crate::extract::name::Candidate;
use crate::extract::{EntityRef, Findings, Form, Place, Reading};
use crate::text::Doc;

/// The town that a mention of a country names, where it is its capital and stands for no government.
pub fn place(doc: &Doc, name: &Candidate, findings: &Findings) -> Option<Place> {
    let row = name.row.filter(|row| matches!(row.get("form"), "capital" | "city"))?;
    let country = findings.countries.iter().position(|country| country.code == row.get("code"))?;
    let span = doc.span(name.first as usize, name.last as usize);
    let mention = findings.mention_at(EntityRef::Country(country as u32), span)?;
    let there = matches!(mention.form, Form::Capital | Form::City)
        && matches!(mention.reading, Some(Reading::Place | Reading::Dateline));
    let name = row.get("forms").split('|').next().unwrap_or_default().to_string();
    let countries = vec![findings.countries[country].code];
    there.then(|| Place { name, kind: "city", countries, status: None, mentions: Vec::new() })
}
