//! An article of the report: where it comes from, how it is laid out, and what was found in it.

use super::{Casualty, Country, Date, Organization, Person, Place, Quantity, SpeakerSummary, Statement};

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
        /// `option record filename html dateline`; a line with the day over the article counts as its dateline.
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
