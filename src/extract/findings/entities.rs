//! Who and what is named: people, countries, places and organizations with their mentions.

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
