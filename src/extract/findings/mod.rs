//! What the extractors find, in byte spans and indices. Knows no output format: `report` turns these into the report's types.

mod entities;
mod figures;
mod speech;

pub use entities::*;
pub use figures::*;
pub use speech::*;

use crate::text::Span;

/// An entity of the findings by kind and index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum EntityRef {
    Person(u32),
    Organization(u32),
    Country(u32),
    Place(u32),
}

/// All that was found in a document. Extractors run in the order of the table in `mod.rs` and read what stands already.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Findings {
    pub organizations: Vec<Organization>,
    pub people: Vec<Person>,
    pub countries: Vec<Country>,
    pub places: Vec<Place>,
    pub dates: Vec<Date>,
    pub statements: Vec<Statement>,
    pub casualties: Vec<Casualty>,
    pub quantities: Vec<Quantity>,
    /// Per token: which entity's mention covers it; the innermost but for names nested in an organization's.
    pub(super) covers: Vec<Option<EntityRef>>,
}

impl Findings {
    /// The entity whose mention covers a token; inside an organization's name it is the organization.
    pub fn entity_at(&self, token: usize) -> Option<EntityRef> {
        self.covers.get(token).copied().flatten()
    }

    /// The mentions of an entity.
    pub fn mentions(&self, entity: EntityRef) -> &[Mention] {
        match entity {
            EntityRef::Person(index) => &self.people[index as usize].mentions,
            EntityRef::Organization(index) => &self.organizations[index as usize].mentions,
            EntityRef::Country(index) => &self.countries[index as usize].mentions,
            EntityRef::Place(index) => &self.places[index as usize].mentions,
        }
    }

    /// The mention of an entity that holds a span; its mentions stand in the order of the text.
    pub fn mention_at(&self, entity: EntityRef, span: Span) -> Option<&Mention> {
        let mentions = self.mentions(entity);
        let behind = mentions.partition_point(|mention| mention.span.start <= span.start);
        mentions[..behind].last().filter(|mention| mention.span.contains(span))
    }

    /// The name of an entity.
    pub fn name(&self, entity: EntityRef) -> &str {
        match entity {
            EntityRef::Person(index) => &self.people[index as usize].name,
            EntityRef::Organization(index) => &self.organizations[index as usize].name,
            EntityRef::Country(index) => self.countries[index as usize].name,
            EntityRef::Place(index) => &self.places[index as usize].name,
        }
    }
}
