//! Readable ids of entities, unique in a document: `person:vladimir-putin`, `org:jcpoa`, `country:RU`.

use std::collections::BTreeMap;

use crate::extract::{EntityRef, Findings, Speaker};
use crate::text::key::key;

/// The ids of all entities of one document.
pub struct Ids {
    people: Vec<String>,
    organizations: Vec<String>,
    places: Vec<String>,
    countries: Vec<String>,
}

impl Ids {
    /// Names them all.
    pub fn new(findings: &Findings) -> Ids {
        Ids {
            people: distinct("person", findings.people.iter().map(|one| one.name.as_str())),
            organizations: distinct(
                "org",
                findings.organizations.iter().map(|one| one.acronym.as_deref().unwrap_or(&one.name)),
            ),
            places: distinct("place", findings.places.iter().map(|one| one.name.as_str())),
            countries: findings.countries.iter().map(|one| format!("country:{}", one.code)).collect(),
        }
    }

    /// The id of an entity.
    pub fn entity(&self, entity: EntityRef) -> String {
        match entity {
            EntityRef::Person(index) => self.people[index as usize].clone(),
            EntityRef::Organization(index) => self.organizations[index as usize].clone(),
            EntityRef::Place(index) => self.places[index as usize].clone(),
            EntityRef::Country(index) => self.countries[index as usize].clone(),
        }
    }

    /// The id of a speaker; somebody unnamed is `group:` and his words.
    pub fn speaker(&self, speaker: &Speaker) -> String {
        match speaker {
            Speaker::Entity(entity) => self.entity(*entity),
            Speaker::Group(words) => slug("group", words),
        }
    }
}

/// `kind:slug` for each name; a name seen before gets `-2`, `-3` …
fn distinct<'a>(kind: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let number = |name: &str| {
        let id = slug(kind, name);
        let count = seen.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{count}") }
    };
    names.map(number).collect()
}

/// `kind:` and the name's folded letters and digits, everything else one hyphen; a plus is spelt, it tells names apart ("3+3").
fn slug(kind: &str, name: &str) -> String {
    let mut slug = String::with_capacity(kind.len() + 1 + name.len());
    slug.push_str(kind);
    slug.push(':');
    let start = slug.len();
    for c in key(name, true).chars() {
        if c.is_alphanumeric() || c == '+' {
            slug.push(c);
        } else if !matches!(c, '\'' | '"') && slug.len() > start && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len().max(start));
    if slug.len() == start {
        slug.push('x');
    }
    slug
}
