//! People, countries, places and organizations as the report has them.

use super::{View, form_name};
use crate::extract::{self, EntityRef};
use crate::report::types::{Country, CountryMention, Organization, Person, Place, PlaceStatus};

impl View<'_> {
    pub(super) fn person(&self, index: usize, one: &extract::Person) -> Person {
        Person {
            id: self.ids.entity(EntityRef::Person(index as u32)),
            name: one.name.clone(),
            role: one.role.clone(),
            country: one.country.map(str::to_string),
            aliases: one.aliases.clone(),
            mentions: self.mentions(&one.mentions),
        }
    }

    pub(super) fn country(&self, one: &extract::Country) -> Country {
        let mention = |one: &extract::Mention| {
            let (start, end) = self.range(one.span);
            CountryMention {
                start,
                end,
                text: self.text(one.span),
                sentence: one.sentence.into(),
                form: form_name(one.form),
                reading: reading_name(one.reading),
                rule: one.rule,
            }
        };
        Country {
            id: format!("country:{}", one.code),
            code: one.code.to_string(),
            alpha3: one.alpha3.to_string(),
            name: one.name.to_string(),
            mentions: one.mentions.iter().map(mention).collect(),
        }
    }

    pub(super) fn place(&self, index: usize, one: &extract::Place) -> Place {
        let codes = |all: &[&'static str]| all.iter().map(|code| code.to_string()).collect::<Vec<_>>();
        Place {
            id: self.ids.entity(EntityRef::Place(index as u32)),
            name: one.name.clone(),
            kind: one.kind,
            countries: codes(&one.countries),
            status: one.status.as_ref().map(|status| PlaceStatus {
                recognized: status.recognized.map(str::to_string),
                claimed_by: codes(&status.claimed_by),
            }),
            mentions: self.mentions(&one.mentions),
        }
    }

    pub(super) fn organization(&self, index: usize, one: &extract::Organization) -> Organization {
        Organization {
            id: self.ids.entity(EntityRef::Organization(index as u32)),
            name: one.name.clone(),
            acronym: one.acronym.clone(),
            kind: one.kind,
            country: one.country.map(str::to_string),
            aliases: one.aliases.clone(),
            members: one.members.iter().map(|code| code.to_string()).collect(),
            mentions: self.mentions(&one.mentions),
        }
    }
}

fn reading_name(reading: Option<extract::Reading>) -> &'static str {
    match reading {
        Some(extract::Reading::Government) => "government",
        Some(extract::Reading::People) => "people",
        Some(extract::Reading::Dateline) => "dateline",
        Some(extract::Reading::Nested) => "nested",
        Some(extract::Reading::Place) | None => "place",
    }
}
