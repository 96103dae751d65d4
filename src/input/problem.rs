//! What can go wrong with an input, as a coded error. Knows nothing of how it is printed.

use std::fmt;
use std::io;

/// The code of a problem, stable across versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// No such file or folder.
    NotFound,
    /// The file or folder could not be read.
    Unreadable,
    /// NUL bytes or a binary file.
    NotText,
    /// Longer than the program takes.
    TooLarge,
    /// A line that is no JSON object with a `text`.
    BadRecord,
    /// The analysis of this article broke off: a defect of the program.
    Internal,
    /// Warning: the date of publication is no day of the calendar; the article was analysed without it.
    BadPublished,
    /// Warning: bytes that the encoding does not have became U+FFFD.
    ReplacementCharacters,
    /// Warning: the article is not in English and was not analysed.
    Language,
}

impl Code {
    /// Whether the article was read all the same.
    #[must_use]
    pub fn is_warning(self) -> bool {
        matches!(self, Self::BadPublished | Self::ReplacementCharacters | Self::Language)
    }

    /// The code as the report writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Unreadable => "unreadable",
            Self::NotText => "not_text",
            Self::TooLarge => "too_large",
            Self::BadRecord => "bad_record",
            Self::Internal => "internal",
            Self::BadPublished => "bad_published",
            Self::ReplacementCharacters => "replacement_characters",
            Self::Language => "language",
        }
    }
}

/// One problem with one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The input's id where it could be told.
    pub id: Option<String>,
    /// As given by the user; `None` for standard input.
    pub path: Option<String>,
    /// The line of the record, from 1; `None` for a whole file.
    pub line: Option<u64>,
    /// What kind of problem.
    pub code: Code,
    /// One line for people.
    pub message: String,
}

impl Problem {
    /// A problem with a whole input.
    #[must_use]
    pub fn new(path: Option<&str>, code: Code, message: impl Into<String>) -> Self {
        Self { id: None, path: path.map(str::to_owned), line: None, code, message: message.into() }
    }

    /// The problem that an operating system's error stands for.
    #[must_use]
    pub fn io(path: Option<&str>, error: &io::Error) -> Self {
        let code = if error.kind() == io::ErrorKind::NotFound { Code::NotFound } else { Code::Unreadable };
        Self::new(path, code, plain(error))
    }
}

/// The operating system's words without its number: "(os error 2)" tells a reader nothing.
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.path.as_deref().unwrap_or("<stdin>"))?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        write!(out, ": {}: {}", self.code.as_str(), self.message)
    }
}

impl std::error::Error for Problem {}
