//! Which countries a text lists as members: "The format features Armenia, Georgia and …". Knows cues and the countries found.

use crate::extract::findings::{Findings, Organization};
use crate::text::{Doc, Keys, keys};

/// Fills in the members of bodies and formats where a sentence lists three and more behind a cue.
pub fn fill(doc: &Doc, findings: &mut Findings) {
    let mut countries: Vec<(u32, &'static str)> = findings
        .countries
        .iter()
        .flat_map(|country| country.mentions.iter().map(|mention| (mention.span.start, country.code)))
        .collect();
    countries.sort_unstable();
    for organization in &mut findings.organizations {
        if matches!(organization.kind, "intergovernmental" | "format") {
            organization.members = listed(doc, organization, &countries);
        }
    }
}

fn listed(doc: &Doc, organization: &Organization, countries: &[(u32, &'static str)]) -> Vec<&'static str> {
    let lists = organization.mentions.iter().map(|mention| {
        let after = doc.tokens_in(mention.span).end;
        let end = doc.sentences.get(mention.sentence as usize).map_or(after, |sentence| sentence.last as usize);
        let cue = (after..end.min(after + 7)).find(|&token| doc.is_any(token, CUES));
        cue.map_or(Vec::new(), |cue| codes(countries, doc.tokens[cue].span.end, doc.tokens[end - 1].span.end))
    });
    lists.max_by_key(Vec::len).filter(|codes| codes.len() > 2).unwrap_or_default()
}

fn codes(countries: &[(u32, &'static str)], from: u32, to: u32) -> Vec<&'static str> {
    let first = countries.partition_point(|country| country.0 < from);
    let mut codes = Vec::new();
    for &(_, code) in countries[first..].iter().take_while(|country| country.0 < to) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

const CUES: &Keys = keys![
    "comprises", "comprising", "comprised", "includes", "features", "groups", "consists", "consisting", "composed",
    "members", "unites", "brings", "made", "involves", "involving",
];
