//! One input before it is read: cheap to hand to another thread, read and decoded there.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::date::{day, day_in_name};
use super::{Article, Code, MAX_BYTES, Problem, Published, PublishedSource, jsonl, text};

/// How inputs are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Format {
    /// Told by the file's name, or by the first characters of standard input.
    #[default]
    Auto,
    /// One article a file.
    Text,
    /// One article a line: `{"id", "text", "title", "published", "url"}`.
    Jsonl,
}

/// One input, found but not yet decoded.
#[derive(Debug)]
pub enum Raw {
    /// A file to open: one article.
    File {
        /// Where it lies.
        path: PathBuf,
        /// Whether it holds one JSON record instead of plain text.
        record: bool,
    },
    /// All of standard input as one article.
    Text(Vec<u8>),
    /// One line of a file of records.
    Record {
        /// The file; `None` for standard input.
        path: Option<PathBuf>,
        /// From 1.
        line: u64,
        /// The line without its line break.
        bytes: Vec<u8>,
        /// What the stream was decoded from before it was cut into lines.
        encoding: Option<&'static str>,
    },
    /// What could not even be opened.
    Failed(Problem),
}

impl Raw {
    /// Where it lies: path and line, as the report writes them.
    #[must_use]
    pub fn place(&self) -> (Option<String>, Option<u64>) {
        match self {
            Self::File { path, .. } => (Some(shown(path)), None),
            Self::Text(_) => (None, None),
            Self::Record { path, line, .. } => (path.as_deref().map(shown), Some(*line)),
            Self::Failed(problem) => (problem.path.clone(), problem.line),
        }
    }
}

/// Reads and decodes one input. `published` is the day for inputs that carry none.
pub fn read(raw: Raw, published: Option<&str>) -> Result<Article, Problem> {
    let mut article = match raw {
        Raw::Failed(problem) => return Err(problem),
        Raw::Text(bytes) => text::article(None, bytes)?,
        Raw::File { path, record: false } => text::article(Some(&path), whole(&path)?)?,
        Raw::File { path, record: true } => jsonl::article(Some(&path), None, whole(&path)?, None)?,
        Raw::Record { path, line, bytes, encoding } => jsonl::article(path.as_deref(), Some(line), bytes, encoding)?,
    };
    let in_name = || article.path.as_deref().and_then(|path| day_in_name(path.rsplit('/').next().unwrap_or(path)));
    if article.published.is_none() {
        article.published = match (in_name(), published.and_then(day)) {
            (Some(value), _) => Some(Published { value, source: PublishedSource::Filename }),
            (None, Some(value)) => Some(Published { value, source: PublishedSource::Option }),
            (None, None) => None,
        };
    }
    if article.replacements > 0 {
        let message = format!("{} replacement characters in a text read as {}", article.replacements, article.encoding);
        article.warnings.push(warning(&article, Code::ReplacementCharacters, message));
    }
    Ok(article)
}

/// A warning that names the article it belongs to.
pub(super) fn warning(article: &Article, code: Code, message: String) -> Problem {
    Problem { id: Some(article.id.clone()), path: article.path.clone(), line: article.line, code, message }
}

/// A path as the report writes it.
pub(super) fn shown(path: &Path) -> String {
    let path = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { path.into_owned() } else { path.replace(std::path::MAIN_SEPARATOR, "/") }
}

/// A file's stem: the id of an article that has no other.
pub(super) fn stem(path: Option<&Path>) -> String {
    path.and_then(Path::file_stem).map_or_else(|| "stdin".to_owned(), |stem| stem.to_string_lossy().into_owned())
}

fn whole(path: &Path) -> Result<Vec<u8>, Problem> {
    let name = shown(path);
    let problem = |problem: Problem| Problem { id: Some(stem(Some(path))), ..problem };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| problem(Problem::io(Some(&name), &error)))?;
    bounded(file, &mut bytes).map_err(|error| problem(Problem::io(Some(&name), &error)))?;
    if bytes.len() as u64 > MAX_BYTES { Err(problem(too_large(Some(&name)))) } else { Ok(bytes) }
}

/// Reads to the end, but never much more than an article may have.
pub(super) fn bounded(reader: impl Read, bytes: &mut Vec<u8>) -> std::io::Result<usize> {
    reader.take(MAX_BYTES + 1).read_to_end(bytes)
}

pub(super) fn too_large(path: Option<&str>) -> Problem {
    Problem::new(path, Code::TooLarge, format!("more than {} MiB in one article", MAX_BYTES >> 20))
}
