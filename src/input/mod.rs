//! From bytes to [`Article`]s: walks folders, decodes, reads plain text and JSONL records.
//! Knows files and encodings; must not know tokens, sentences or anything said in an article.

mod annotated;
mod date;
mod decode;
mod jsonl;
mod problem;
mod raw;
mod text;
mod walk;

pub use annotated::{Annotated, AnnotatedKind, annotated};
pub use date::day;
pub use decode::{Decoded, decode};
pub use problem::{Code, Problem};
pub use raw::{Format, Raw, read};
pub use walk::{Feed, feed};

/// The longest text taken, in bytes: spans are 32 bits wide, and the tables of an article take several times its length.
pub const MAX_BYTES: u64 = 1 << 30;

/// One article as it was read; the text is exactly what was decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The record's own id (its URL where there is none) or the file's stem.
    pub id: String,
    /// As given by the user, `/`-separated; `None` for standard input.
    pub path: Option<String>,
    /// The line of the record in its file, from 1.
    pub line: Option<u64>,
    /// The whole text.
    pub text: String,
    /// The title that the record gave beside the text.
    pub title: Option<String>,
    /// The day of publication, where the input told one.
    pub published: Option<Published>,
    /// Where the record says it came from.
    pub url: Option<String>,
    /// Lower-case name of the encoding the bytes were decoded from (WHATWG names).
    pub encoding: String,
    /// How many U+FFFD stand in the text.
    pub replacements: usize,
    /// What went wrong without making the article unreadable.
    pub warnings: Vec<Problem>,
}

/// A day of publication and who told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// `YYYY-MM-DD`, a real day of the calendar.
    pub value: String,
    /// Where it stood.
    pub source: PublishedSource,
}

/// Who told the day of publication, before the text itself is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedSource {
    /// `--published`.
    Option,
    /// The record's `published`.
    Record,
    /// The file's name.
    Filename,
}
