//! The report as it is written, field by field; `corpus-cli schema` prints its JSON Schema from these types.
//! Offsets count Unicode code points of the decoded text, half-open. A value that the text does not give is null, never left out.

macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type),* }
    };
}

mod article;
mod corpus;
mod entities;
mod figures;
mod speech;

pub use article::*;
pub use corpus::*;
pub use entities::*;
pub use figures::*;
pub use speech::*;

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
impl Generator {
    /// This program.
    pub fn current() -> Self {
        let lexicon = crate::lexicon::LEXICON_HASH.to_string();
        Self { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION"), lexicon }
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
