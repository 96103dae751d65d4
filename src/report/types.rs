//! The report as it is written, field by field; `corpus-cli schema` prints its JSON Schema from these types.
//! Offsets count Unicode code points of the decoded text, half-open. A value that the text does not give is null, never left out.

use schemars::JsonSchema;
use serde::Serialize;

macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type),* }
    };
}

record! {
    /// The whole report of `--format json`.
    Report {
        /// "1.0".
        schema_version: &'static str,
        /// The program and its word lists.
        generator: Generator,
        /// The articles in input order.
        documents: Vec<Document>,
        /// The corpus at a glance.
        summary: Summary,
        /// Inputs that could not be read, and warnings about those that could.
        errors: Vec<InputError>,
    }
}
impl Generator {
    /// This program.
    pub fn current() -> Self {
        let lexicon = crate::lexicon::LEXICON_HASH.to_string();
        Self { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION"), lexicon }
    }
}
record! {
    /// The program that made the report.
    Generator {
        /// "corpus-cli".
        name: &'static str,
        /// Its version.
        version: &'static str,
        /// Short hash of the word lists.
        lexicon: String,
    }
}
record! {
    /// What went wrong with an input.
    InputError {
        /// As given by the user, null for stdin.
        path: Option<String>,
        /// Line of a JSONL file, from 1; null where it does not apply.
        line: Option<u64>,
        /// `not_found unreadable not_text too_large bad_record internal`, and of warnings `bad_published replacement_characters language`.
        #[schemars(extend("enum" = ["not_found", "unreadable", "not_text", "too_large", "bad_record", "internal", "bad_published", "replacement_characters", "language"]))]
        code: &'static str,
        /// One line for people.
        message: String,
    }
}
record! {
    /// A line of the JSON Lines output for an input that failed.
    FailedLine {
        /// "1.0".
        schema_version: &'static str,
        /// The record's or the file's id; null where none can be told.
        id: Option<String>,
        /// As given by the user, null for stdin.
        path: Option<String>,
        /// Line of a JSONL file, from 1; null where it does not apply.
        line: Option<u64>,
        /// What went wrong.
        error: Failure,
    }
}
record! {
    /// What went wrong with an input.
    Failure {
        /// `not_found unreadable not_text too_large bad_record internal`.
        #[schemars(extend("enum" = ["not_found", "unreadable", "not_text", "too_large", "bad_record", "internal"]))]
        code: &'static str,
        /// One line for people.
        message: String,
    }
}
record! {
    /// One article.
    Document {
        /// The file's stem or the record's own id.
        id: String,
        /// As given by the user, null for stdin.
        path: Option<String>,
        /// ISO 639-1 code of the language.
        language: Option<String>,
        /// What it was decoded from.
        encoding: String,
        /// The publication date.
        published: Option<Published>,
        /// The headline.
        title: Option<Title>,
        /// Where, when and by whom it was filed.
        dateline: Option<Dateline>,
        /// Author or staff initials.
        byline: Option<Piece>,
        /// In order.
        paragraphs: Vec<Paragraph>,
        /// In order.
        sentences: Vec<Sentence>,
        /// Who speaks, most statements first.
        speakers: Vec<SpeakerSummary>,
        /// Speech acts.
        statements: Vec<Statement>,
        /// People by first mention.
        people: Vec<Person>,
        /// Countries by first mention.
        countries: Vec<Country>,
        /// Places by first mention.
        places: Vec<Place>,
        /// Organizations by first mention.
        organizations: Vec<Organization>,
        /// TIMEX3 expressions.
        dates: Vec<Date>,
        /// Casualty figures.
        casualties: Vec<Casualty>,
        /// Other counted things.
        quantities: Vec<Quantity>,
        /// What was wrong with the input, though it could be read.
        warnings: Vec<Warning>,
        /// Id of an earlier document with the same text, or with nearly the same text and no new casualty figure.
        /// (The last field: `output` sets it when all earlier documents are known.)
        duplicates_of: Option<String>,
    }
}
record! {
    /// What was wrong with an input that could be read.
    Warning {
        /// `bad_published replacement_characters language`.
        #[schemars(extend("enum" = ["bad_published", "replacement_characters", "language"]))]
        code: &'static str,
        /// One line for people.
        message: String,
    }
}
record! {
    /// The headline.
    Title {
        /// Its words.
        text: String,
        /// First code point; null where the record gives a title that is not part of its text.
        start: Option<u64>,
        /// One past the last.
        end: Option<u64>,
    }
}
record! {
    /// The publication date and where it comes from.
    Published {
        /// `YYYY-MM-DD`.
        value: String,
        /// `option record filename html dateline`.
        #[schemars(extend("enum" = ["option", "record", "filename", "html", "dateline"]))]
        source: &'static str,
    }
}
record! {
    /// A stretch of the text.
    Piece {
        /// Its words.
        text: String,
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
    }
}
record! {
    /// The opening of a wire story.
    Dateline {
        /// Its words.
        text: String,
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// Place as written.
        place: Option<String>,
        /// Code of the place's country.
        country: Option<String>,
        /// Agency as written.
        agency: Option<String>,
        /// `YYYY-MM-DD` where the dateline gives a full or completable date.
        date: Option<String>,
    }
}
record! {
    /// A paragraph.
    Paragraph {
        /// Its place, from 0.
        index: u64,
        /// `headline body pull_quote byline boilerplate`.
        #[schemars(extend("enum" = ["headline", "body", "pull_quote", "byline", "boilerplate"]))]
        kind: &'static str,
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
    }
}
record! {
    /// A sentence.
    Sentence {
        /// Its place, from 0.
        index: u64,
        /// Index of its paragraph.
        paragraph: u64,
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// Its words.
        text: String,
    }
}
record! {
    /// Someone who speaks in the document.
    SpeakerSummary {
        /// Id of the entity, or `group:…` for somebody unnamed.
        id: String,
        /// Name or own words.
        name: String,
        /// `person organization country group`.
        #[schemars(extend("enum" = ["person", "organization", "country", "group"]))]
        kind: &'static str,
        /// Office, for people.
        role: Option<String>,
        /// Country code.
        country: Option<String>,
        /// Indices of the statements.
        statements: Vec<u64>,
    }
}
record! {
    /// A reference to an entity.
    Reference {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    }
}
record! {
    /// The words that name the speaker.
    SpeakerMention {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// `name title pronoun description`.
        #[schemars(extend("enum" = ["name", "title", "pronoun", "description"]))]
        form: &'static str,
    }
}
record! {
    /// The word of speech.
    Cue {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// The dictionary form.
        lemma: String,
    }
}
record! {
    /// A speech act with its source, cue and content.
    Statement {
        /// Its place, from 0.
        index: u64,
        /// Index of its sentence.
        sentence: u64,
        /// `direct indirect mixed`.
        #[schemars(extend("enum" = ["direct", "indirect", "mixed"]))]
        kind: &'static str,
        /// Who speaks.
        speakers: Vec<Reference>,
        /// The words that name the speaker in this sentence; null if elided.
        speaker_mention: Option<SpeakerMention>,
        /// The cue.
        cue: Option<Cue>,
        /// What is said.
        content: Vec<Piece>,
        /// To whom.
        addressees: Vec<Reference>,
        /// Index of the earlier statement that this one restates.
        repeats: Option<u64>,
        /// Rule id.
        rule: &'static str,
    }
}
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
record! {
    /// What a date hangs on.
    Anchor {
        /// `none published date`.
        #[schemars(extend("enum" = ["none", "published", "date"]))]
        kind: &'static str,
        /// Index of the date.
        date: Option<u64>,
    }
}
record! {
    /// A TIMEX3 expression.
    Date {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// `DATE TIME DURATION SET`.
        #[schemars(extend("enum" = ["DATE", "TIME", "DURATION", "SET"]))]
        r#type: &'static str,
        /// TIMEX3 value.
        value: Option<String>,
        /// TIMEX3 modifier.
        #[schemars(extend("enum" = ["START", "MID", "END", "BEFORE", "AFTER", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", null]))]
        r#mod: Option<&'static str>,
        /// The value were no publication date known.
        value_without_published: Option<String>,
        /// First day it can mean.
        earliest: Option<String>,
        /// Last day it can mean.
        latest: Option<String>,
        /// What it hangs on.
        anchor: Anchor,
        /// Rule id.
        rule: &'static str,
    }
}
record! {
    /// Who suffered.
    VictimGroup {
        /// The words.
        text: String,
        /// `civilian combatant child police aid_worker journalist …`.
        kind: Option<&'static str>,
        /// Country code.
        country: Option<String>,
        /// Side of the conflict.
        side: Option<String>,
    }
}
record! {
    /// A casualty figure.
    Casualty {
        /// Its place, from 0.
        index: u64,
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// `killed injured missing captured arrested displaced affected`.
        #[schemars(extend("enum" = ["killed", "injured", "missing", "captured", "arrested", "displaced", "affected"]))]
        kind: &'static str,
        /// Lower bound, null = open.
        min: Option<u64>,
        /// Upper bound, null = open.
        max: Option<u64>,
        /// The number written.
        stated: Option<u64>,
        /// `exact more_than at_least up_to fewer_than nearly about between magnitude`.
        #[schemars(extend("enum" = ["exact", "more_than", "at_least", "up_to", "fewer_than", "nearly", "about", "between", "magnitude"]))]
        modifier: &'static str,
        /// The figure's words.
        figure: Piece,
        /// The word that makes it a casualty.
        trigger: Option<Piece>,
        /// Who suffered.
        group: Option<VictimGroup>,
        /// `reported claimed denied negated hypothetical`.
        #[schemars(extend("enum" = ["reported", "claimed", "denied", "negated", "hypothetical"]))]
        status: &'static str,
        /// `event cumulative historical`.
        #[schemars(extend("enum" = ["event", "cumulative", "historical"]))]
        scope: &'static str,
        /// Indices sharing one figure.
        joint_with: Vec<u64>,
        /// Index of the total.
        part_of: Option<u64>,
        /// Index of the figure that this corrects.
        supersedes: Option<u64>,
        /// Index of an earlier telling of the same figure of the same event.
        repeats: Option<u64>,
        /// Who gives the figure.
        source: Option<Reference>,
        /// Where.
        places: Vec<Reference>,
        /// When: indices of `dates`.
        dates: Vec<u64>,
        /// Rule id.
        rule: &'static str,
    }
}
record! {
    /// A counted thing that is no casualty.
    Quantity {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// The number.
        value: f64,
        /// Unit of measure.
        unit: Option<String>,
        /// What is counted.
        object: Option<String>,
        /// Rule id.
        rule: &'static str,
    }
}
record! {
    /// The corpus at a glance; lists by count (largest first), then name. A document that repeats an earlier one
    /// counts in `documents` and nowhere else; a statement that repeats an earlier one is not counted.
    Summary {
        /// How many articles.
        documents: u64,
        /// How many entries `errors` has.
        errors: u64,
        /// How many paragraphs.
        paragraphs: u64,
        /// How many sentences.
        sentences: u64,
        /// How many statements.
        statements: u64,
        /// Who speaks.
        speakers: Vec<SpeakerCount>,
        /// Countries.
        countries: Vec<EntityCount>,
        /// Organizations.
        organizations: Vec<EntityCount>,
        /// People.
        people: Vec<EntityCount>,
        /// Per kind, over the distinct figures told as fact: no part, no repetition, no figure since corrected; never a sum.
        casualties: Vec<CasualtyCount>,
        /// Calendar bounds of all dates.
        dates: DateRange,
        /// People, countries and organizations named in one sentence (of at most 20 of them; not in another name or a dateline).
        co_occurrence: Vec<CoOccurrence>,
    }
}
record! {
    /// An entity over the corpus.
    EntityCount {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// How often it is mentioned.
        mentions: u64,
        /// In how many documents.
        documents: u64,
    }
}
record! {
    /// A speaker over the corpus.
    SpeakerCount {
        /// Its id, of the spelling that most documents use; a description ("the president") has its document's id behind `@`.
        id: String,
        /// Its name.
        name: String,
        /// How often it is mentioned.
        mentions: u64,
        /// In how many documents it speaks.
        documents: u64,
        /// How many statements.
        statements: u64,
    }
}
record! {
    /// Casualty figures of one kind over the corpus.
    CasualtyCount {
        /// The kind.
        #[schemars(extend("enum" = ["killed", "injured", "missing", "captured", "arrested", "displaced", "affected"]))]
        kind: &'static str,
        /// How many distinct figures.
        figures: u64,
        /// The smallest lower bound; null where one figure has none.
        min: Option<u64>,
        /// The largest upper bound; null where one figure has none.
        max: Option<u64>,
    }
}
record! {
    /// First and last calendar day.
    DateRange {
        /// `YYYY-MM-DD`.
        earliest: Option<String>,
        /// `YYYY-MM-DD`.
        latest: Option<String>,
    }
}
record! {
    /// Two entities named in the same sentence.
    CoOccurrence {
        /// Id of the first.
        a: String,
        /// Id of the second.
        b: String,
        /// In how many sentences.
        sentences: u64,
        /// In how many documents.
        documents: u64,
    }
}
