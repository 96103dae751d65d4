//! People, countries, places and organizations, with their mentions.

record! {
    /// Where an entity is mentioned.
    Mention {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// How it is mentioned.
        form: &'static str,
        /// Rule id.
        rule: &'static str,
    }
}
record! {
    /// Where a country is mentioned.
    CountryMention {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// `name official abbreviation demonym ethnonym capital city historic`.
        #[schemars(extend("enum" = ["name", "official", "abbreviation", "demonym", "ethnonym", "capital", "city", "historic"]))]
        form: &'static str,
        /// `place government people dateline nested`.
        #[schemars(extend("enum" = ["place", "government", "people", "dateline", "nested"]))]
        reading: &'static str,
        /// Rule id.
        rule: &'static str,
    }
}
record! {
    /// A person.
    Person {
        /// `person:…`.
        id: String,
        /// The fullest form in the document.
        name: String,
        /// Office as the text gives it.
        role: Option<String>,
        /// Country code as the text gives it.
        country: Option<String>,
        /// Other forms in the document.
        aliases: Vec<String>,
        /// In order.
        mentions: Vec<Mention>,
    }
}
record! {
    /// A country.
    Country {
        /// `country:…`.
        id: String,
        /// ISO 3166-1 alpha-2, `XK` for Kosovo.
        code: String,
        /// ISO 3166-1 alpha-3.
        alpha3: String,
        /// Common English name.
        name: String,
        /// In order.
        mentions: Vec<CountryMention>,
    }
}
record! {
    /// Whose a disputed region is.
    PlaceStatus {
        /// Code of the country that it is recognised as part of.
        recognized: Option<String>,
        /// Codes of those that claim it.
        claimed_by: Vec<String>,
    }
}
record! {
    /// A place that is no country.
    Place {
        /// `place:…`.
        id: String,
        /// Common English name.
        name: String,
        /// `disputed_region region macro_region city sea`.
        #[schemars(extend("enum" = ["disputed_region", "region", "macro_region", "city", "sea"]))]
        kind: &'static str,
        /// Codes of the countries it lies in.
        countries: Vec<String>,
        /// For disputed regions.
        status: Option<PlaceStatus>,
        /// In order.
        mentions: Vec<Mention>,
    }
}
record! {
    /// An organization, format or agreement.
    Organization {
        /// `org:…`.
        id: String,
        /// Its name.
        name: String,
        /// Its acronym.
        acronym: Option<String>,
        /// `intergovernmental format agreement government military armed_group party company media ngo court university sports infrastructure product other`.
        #[schemars(extend("enum" = ["intergovernmental", "format", "agreement", "government", "military", "armed_group", "party", "company", "media", "ngo", "court", "university", "sports", "infrastructure", "product", "other"]))]
        kind: &'static str,
        /// Country code.
        country: Option<String>,
        /// Other forms.
        aliases: Vec<String>,
        /// Codes, where the text lists them.
        members: Vec<String>,
        /// In order.
        mentions: Vec<Mention>,
    }
}
