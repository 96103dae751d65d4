//! "the ministry", "the court", "the company": small nouns behind "the" that mean the one name before them that they fit.
//! Knows nouns that are safe to resolve so; speakers that nothing names are the statements' business.

use std::collections::HashMap;

use crate::extract::findings::{Form, Mention, Organization};
use crate::text::key::hash;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// How many sentences back the name may stand.
const NEAR: u32 = 6;

/// Where a name stands: its sentence, where it begins, whose it is.
type Named = (u32, u32, usize);

/// Adds the descriptions to the organizations that they mean. Where two fit, none is meant.
pub fn add(doc: &Doc, organizations: &mut [Organization]) {
    let nouns = nouns(organizations);
    if nouns.is_empty() {
        return;
    }
    let mut found = Vec::new();
    for (token, one) in doc.tokens.iter().enumerate().skip(1) {
        if one.case != Case::Lower || one.kind != Kind::Word || !doc.is(token - 1, "the") {
            continue;
        }
        let (Some(named), Some(sentence)) = (nouns.get(&one.hash), doc.sentence_of(token)) else { continue };
        let sentence = sentence as u32;
        if let Some(organization) = meant(named, sentence, one.span.start).filter(|_| whole(doc, token)) {
            let span = doc.span(token - 1, token + 1);
            let (form, rule) = (Form::Description, "organizations/description");
            found.push((organization, Mention { span, sentence, form, reading: None, rule }));
        }
    }
    for (organization, mention) in found {
        organizations[organization].mentions.push(mention);
    }
    for organization in organizations {
        organization.mentions.sort_by_key(|mention| mention.span.start);
    }
}

/// Whether the noun is the last of its phrase and nothing says which one is meant: not "the court of appeal", "the bank account".
fn whole(doc: &Doc, token: usize) -> bool {
    let Some(next) = doc.tokens.get(token + 1) else { return true };
    let said = doc.is_any(token + 1, keys!["of", "for", "that", "which", "where", "in"]);
    let verb = doc.word(token + 1).ends_with("ed") || doc.word(token + 1).ends_with('s');
    let small = next.is_word() && next.kind != Kind::Clitic;
    !said && (!small || verb || doc.is_any(token + 1, BEHIND))
}

/// The only organization named shortly before.
fn meant(named: &[Named], sentence: u32, start: u32) -> Option<usize> {
    let last = named.partition_point(|name| name.1 < start);
    let mut near = named[..last].iter().rev().take_while(|name| name.0 + NEAR >= sentence).map(|name| name.2);
    let nearest = near.next()?;
    near.all(|other| other == nearest).then_some(nearest)
}

/// By noun: where names that it fits stand, in order.
fn nouns(organizations: &[Organization]) -> HashMap<u32, Vec<Named>> {
    let mut nouns: HashMap<u32, Vec<Named>> = HashMap::new();
    for (index, organization) in organizations.iter().enumerate() {
        let head = head(&organization.name);
        let company = (organization.kind == "company").then_some("company").filter(|noun| head != Some(*noun));
        for noun in head.into_iter().chain(company) {
            let places = nouns.entry(hash(noun, false)).or_default();
            places.extend(organization.mentions.iter().map(|mention| (mention.sentence, mention.span.start, index)));
        }
    }
    for places in nouns.values_mut() {
        places.sort_unstable_by_key(|name| name.1);
    }
    nouns
}

/// The head of a name, if "the" and it can stand for the name: the last word, or the first before "of" and "for".
fn head(name: &str) -> Option<&'static str> {
    let words: Vec<&str> = name.split(' ').collect();
    let front = words.iter().position(|word| matches!(*word, "of" | "for" | "on")).unwrap_or(words.len());
    let head = words.get(front.checked_sub(1)?)?;
    HEADS.iter().find(|one| one.eq_ignore_ascii_case(head)).copied()
}

const HEADS: &[&str] = &[
    "ministry", "department", "agency", "bureau", "bank", "court", "tribunal", "party", "university", "council",
    "committee", "commission", "parliament", "senate", "assembly", "union", "federation", "association", "foundation",
    "institute", "organization", "organisation", "corporation", "bloc", "brigade", "militia", "authority", "embassy",
    "fund", "company",
];

const BEHIND: &Keys = keys![
    "and", "or", "but", "to", "on", "at", "by", "from", "with", "after", "before", "as", "said", "is", "has", "had",
    "was", "will", "would", "could", "may", "also", "did", "told", "who", "when", "while", "because", "since", "until",
    "under", "over", "about", "against", "later", "then", "not", "can", "must", "should", "does", "made", "put", "set",
    "won", "lost", "held", "began", "sent", "took", "gave", "met", "now", "still", "itself", "against", "during",
];
