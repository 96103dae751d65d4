//! What the extractors find, in byte spans and indices. Knows no output format: `report` turns these into the report's types.

use crate::text::Span;

/// Where an entity is mentioned.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// How it is mentioned.
    pub form: Form,
    /// For countries: what the mention stands for.
    pub reading: Option<Reading>,
    /// Id of the rule that found it, `extractor/kebab-name`.
    pub rule: &'static str,
}

/// How an entity is mentioned; each kind of entity uses some of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the report's own words")]
pub enum Form {
    Full,
    Surname,
    Given,
    Title,
    Pronoun,
    Description,
    Name,
    Official,
    Abbreviation,
    Demonym,
    Ethnonym,
    Capital,
    City,
    Historic,
    Acronym,
    Alias,
}

/// What the mention of a country stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the report's own words")]
pub enum Reading {
    Place,
    Government,
    People,
    Dateline,
    Nested,
}

/// Grammatical gender of a person, for pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Gender {
    Male,
    Female,
    #[default]
    Unknown,
}

/// A person of the document under all names.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The fullest form in the document.
    pub name: String,
    /// Office as the text gives it, capitalised: "Foreign Minister".
    pub role: Option<String>,
    /// Country code as the text gives it.
    pub country: Option<&'static str>,
    /// From title, pronoun or given name.
    pub gender: Gender,
    /// Other forms in the document.
    pub aliases: Vec<String>,
    /// In order.
    pub mentions: Vec<Mention>,
}

/// A country of the document.
#[derive(Clone, Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2, `XK` for Kosovo.
    pub code: &'static str,
    /// ISO 3166-1 alpha-3.
    pub alpha3: &'static str,
    /// Common English name.
    pub name: &'static str,
    /// In order.
    pub mentions: Vec<Mention>,
}

/// A place that is no country.
#[derive(Clone, Debug)]
pub struct Place {
    /// Common English name.
    pub name: String,
    /// `disputed_region region macro_region city sea`.
    pub kind: &'static str,
    /// Codes of the countries it lies in.
    pub countries: Vec<&'static str>,
    /// For disputed regions: recognized as whose, claimed by whom.
    pub status: Option<PlaceStatus>,
    /// In order.
    pub mentions: Vec<Mention>,
}

/// Whose a disputed region is.
#[derive(Clone, Debug)]
pub struct PlaceStatus {
    /// Code of the country that it is recognised as part of.
    pub recognized: Option<&'static str>,
    /// Codes of those that claim it.
    pub claimed_by: Vec<&'static str>,
}

/// An organization, format, agreement … of the document.
#[derive(Clone, Debug, Default)]
pub struct Organization {
    /// Canonical name where a list or the text gives one, else the fullest form in the document.
    pub name: String,
    /// Its acronym.
    pub acronym: Option<String>,
    /// One of the report's kinds.
    pub kind: &'static str,
    /// Code of its country.
    pub country: Option<&'static str>,
    /// Other forms in the document.
    pub aliases: Vec<String>,
    /// Codes of its members where the text lists them.
    pub members: Vec<&'static str>,
    /// In order.
    pub mentions: Vec<Mention>,
}

/// A TIMEX3 expression.
#[derive(Clone, Debug)]
pub struct Date {
    /// The words.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// `DATE TIME DURATION SET`.
    pub kind: &'static str,
    /// TIMEX3 value.
    pub value: Option<String>,
    /// TIMEX3 modifier.
    pub modifier: Option<&'static str>,
    /// The value when no publication date were known.
    pub value_without_published: Option<String>,
    /// First day that it can mean, `YYYY-MM-DD`.
    pub earliest: Option<String>,
    /// Last day that it can mean.
    pub latest: Option<String>,
    /// What the value hangs on.
    pub anchor: Anchor,
    /// Rule id.
    pub rule: &'static str,
}

/// What the value of a date hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Nothing: it stands for itself.
    #[default]
    None,
    /// The publication date.
    Published,
    /// Another date of the document, by index.
    Date(usize),
}

/// A casualty figure.
#[derive(Clone, Debug)]
pub struct Casualty {
    /// The words: figure, group and trigger.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// `killed injured missing captured arrested displaced affected`.
    pub kind: &'static str,
    /// Lower bound, open if none.
    pub min: Option<u64>,
    /// Upper bound, open if none.
    pub max: Option<u64>,
    /// The number written.
    pub stated: Option<u64>,
    /// `exact more_than at_least up_to fewer_than nearly about between magnitude`.
    pub modifier: &'static str,
    /// The figure's words.
    pub figure: Span,
    /// The word that makes it a casualty.
    pub trigger: Option<Span>,
    /// Who suffered.
    pub group: Option<VictimGroup>,
    /// `reported claimed denied negated hypothetical`.
    pub status: &'static str,
    /// `event cumulative historical`.
    pub scope: &'static str,
    /// Indices of casualties that share one figure.
    pub joint_with: Vec<usize>,
    /// Index of the casualty that this is a part of.
    pub part_of: Option<usize>,
    /// Index of the earlier figure that this corrects.
    pub supersedes: Option<usize>,
    /// Index of an earlier casualty that tells the same figure of the same event.
    pub repeats: Option<usize>,
    /// Who gives the figure.
    pub source: Option<Speaker>,
    /// Places of the event: entities of the findings.
    pub places: Vec<EntityRef>,
    /// Dates of the event: indices of `Findings::dates`.
    pub dates: Vec<usize>,
    /// Rule id.
    pub rule: &'static str,
}

/// Who suffered.
#[derive(Clone, Debug)]
pub struct VictimGroup {
    /// Its words.
    pub span: Span,
    /// `civilian combatant child police aid_worker journalist …`, if a list knows.
    pub kind: Option<&'static str>,
    /// Country code.
    pub country: Option<&'static str>,
    /// The side of the conflict, in the text's words.
    pub side: Option<String>,
}

/// A counted thing that is no casualty.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// Number and object.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// The number.
    pub value: f64,
    /// Unit of measure ("km", "percent"), if any.
    pub unit: Option<String>,
    /// What is counted, in the text's words.
    pub object: Option<String>,
    /// Rule id.
    pub rule: &'static str,
}

/// A speech act.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Index of the sentence of its cue (or of its content, when it has none).
    pub sentence: u32,
    /// `direct indirect mixed`.
    pub kind: &'static str,
    /// Who speaks, resolved.
    pub speakers: Vec<Speaker>,
    /// The words that name the speaker in this sentence.
    pub speaker_mention: Option<(Span, Form)>,
    /// The cue and its lemma.
    pub cue: Option<(Span, &'static str)>,
    /// What is said.
    pub content: Vec<Span>,
    /// To whom.
    pub addressees: Vec<Speaker>,
    /// Index of the earlier statement that this one restates.
    pub repeats: Option<usize>,
    /// Rule id.
    pub rule: &'static str,
}

/// Someone who speaks or is spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// An entity of the findings.
    Entity(EntityRef),
    /// Somebody whom the text never names, in its own words.
    Group(String),
}

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
