//! The report as bytes: one JSON object, or JSON Lines as each article is ready. Knows the shape of the output; decides nothing that is in it.

mod schema;

use std::io::{self, Write};

use serde::Serialize;

use crate::report::{Document, FailedLine, Generator, InputError, SCHEMA_VERSION, Summary};

pub use schema::schema;

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One object, indented.
    Json,
    /// One object on one line.
    Compact,
    /// One document or error a line, no summary.
    Jsonl,
}

/// A document as bytes, ready to be written where its turn comes.
#[must_use]
pub fn render(shape: Shape, document: &Document) -> Vec<u8> {
    match shape {
        Shape::Json => indented(document, 2),
        Shape::Compact => compact(document),
        Shape::Jsonl => {
            let mut line = Vec::with_capacity(room(document));
            line.extend_from_slice(b"{\"schema_version\":\"");
            line.extend_from_slice(SCHEMA_VERSION.as_bytes());
            line.push(b'"');
            let brace = line.len();
            write(&mut line, document);
            line[brace] = b',';
            line
        }
    }
}

/// Writes a report piece by piece, holding none of it.
pub struct Writer<W> {
    out: W,
    shape: Shape,
    documents: u64,
}

impl<W: Write> Writer<W> {
    /// Opens the report.
    pub fn new(mut out: W, shape: Shape, generator: &Generator) -> io::Result<Self> {
        match shape {
            Shape::Json => {
                write!(out, "{{\n  \"schema_version\": \"{SCHEMA_VERSION}\",\n  \"generator\": ")?;
                out.write_all(&indented(generator, 1))?;
                out.write_all(b",\n  \"documents\": [")?;
            }
            Shape::Compact => {
                write!(out, "{{\"schema_version\":\"{SCHEMA_VERSION}\",\"generator\":")?;
                out.write_all(&compact(generator))?;
                out.write_all(b",\"documents\":[")?;
            }
            Shape::Jsonl => {}
        }
        Ok(Self { out, shape, documents: 0 })
    }

    /// Writes a document that [`render`] made, with the id of the earlier one that it repeats.
    pub fn document(&mut self, mut rendered: Vec<u8>, duplicates_of: Option<&str>) -> io::Result<()> {
        if let Some(id) = duplicates_of {
            set_duplicate(&mut rendered, id);
        }
        let (before, after): (&[u8], &[u8]) = match (self.shape, self.documents) {
            (Shape::Json, 0) => (b"\n    ", b""),
            (Shape::Json, _) => (b",\n    ", b""),
            (Shape::Compact, 0) => (b"", b""),
            (Shape::Compact, _) => (b",", b""),
            (Shape::Jsonl, _) => (b"", b"\n"),
        };
        self.documents += 1;
        self.out.write_all(before)?;
        self.out.write_all(&rendered)?;
        self.out.write_all(after)
    }

    /// Writes an input that failed, where the shape has a line for it.
    pub fn failure(&mut self, failed: &FailedLine) -> io::Result<()> {
        if self.shape != Shape::Jsonl {
            return Ok(());
        }
        self.out.write_all(&compact(failed))?;
        self.out.write_all(b"\n")
    }

    /// Closes the report; `summary` and `errors` are written where the shape has them.
    pub fn finish(mut self, summary: &Summary, errors: &[InputError]) -> io::Result<()> {
        match self.shape {
            Shape::Json => {
                self.out.write_all(if self.documents == 0 {
                    b"],\n  \"summary\": "
                } else {
                    b"\n  ],\n  \"summary\": "
                })?;
                self.out.write_all(&indented(summary, 1))?;
                self.out.write_all(b",\n  \"errors\": ")?;
                self.out.write_all(&indented(errors, 1))?;
                self.out.write_all(b"\n}\n")?;
            }
            Shape::Compact => {
                self.out.write_all(b"],\"summary\":")?;
                self.out.write_all(&compact(summary))?;
                self.out.write_all(b",\"errors\":")?;
                self.out.write_all(&compact(errors))?;
                self.out.write_all(b"}\n")?;
            }
            Shape::Jsonl => {}
        }
        self.out.flush()
    }

    /// Hands on what is written so far.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// `duplicates_of` is the last field of a document, and null until its turn: only then are all earlier ones known.
fn set_duplicate(rendered: &mut Vec<u8>, id: &str) {
    if let Some(at) = rendered.windows(4).rposition(|four| four == b"null") {
        rendered.splice(at..at + 4, compact(&id));
    }
}

fn compact(value: &(impl Serialize + ?Sized)) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes, value);
    bytes
}

fn write(bytes: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    serde_json::to_writer(bytes, value).expect("the report's types have string keys and write to memory");
}

/// About as many bytes as a document takes, so that the buffer seldom grows.
fn room(document: &Document) -> usize {
    4096 + document.sentences.iter().map(|sentence| 8 * sentence.text.len()).sum::<usize>()
}

/// Pretty JSON as it stands `depth` levels deep.
fn indented(value: &(impl Serialize + ?Sized), depth: usize) -> Vec<u8> {
    let plain = serde_json::to_vec_pretty(value).expect("the report's types have string keys and write to memory");
    let mut deep = Vec::with_capacity(plain.len() * 5 / 4);
    for (number, line) in plain.split(|byte| *byte == b'\n').enumerate() {
        if number > 0 {
            deep.push(b'\n');
            deep.resize(deep.len() + 2 * depth, b' ');
        }
        deep.extend_from_slice(line);
    }
    deep
}

#[cfg(test)]
mod tests {
    use super::{Shape, Writer, render};
    use crate::report::{Document, Generator, InputError, Report, SCHEMA_VERSION, Source, Tally};

    fn documents(count: usize) -> Vec<Document> {
        let source = |id: usize| Source { id: format!("a{id}"), ..Source::default() };
        let text = "“Talks” {resumed}\nin Geneva.";
        (0..count).map(|id| crate::analyze(text.to_owned(), source(id), &crate::Settings::default())).collect()
    }

    fn errors(count: usize) -> Vec<InputError> {
        vec![
            InputError { path: Some("a\"b".to_owned()), line: None, code: "not_found", message: "gone".to_owned() };
            count
        ]
    }

    fn written(shape: Shape, documents: &[Document], errors: &[InputError], repeats: Option<&str>) -> String {
        let mut bytes = Vec::new();
        let mut writer = Writer::new(&mut bytes, shape, &Generator::current()).expect("memory");
        for document in documents {
            writer.document(render(shape, document), repeats).expect("memory");
        }
        writer.finish(&Tally::default().summary(0), errors).expect("memory");
        String::from_utf8(bytes).expect("JSON is UTF-8")
    }

    #[test]
    fn piece_by_piece_is_the_same_as_the_whole_report() {
        for (count, failures) in [(0, 0), (1, 0), (3, 2), (0, 1)] {
            let (documents, errors) = (documents(count), errors(failures));
            let (pretty, compact) =
                (written(Shape::Json, &documents, &errors, None), written(Shape::Compact, &documents, &errors, None));
            let generator = Generator::current();
            let summary = Tally::default().summary(0);
            let report = Report { schema_version: SCHEMA_VERSION, generator, documents, summary, errors };
            assert_eq!(pretty, serde_json::to_string_pretty(&report).expect("a report") + "\n");
            assert_eq!(compact, serde_json::to_string(&report).expect("a report") + "\n");
        }
    }

    #[test]
    fn the_earlier_document_is_named_in_the_last_field_whatever_its_id() {
        for (shape, open) in [
            (Shape::Json, "\"duplicates_of\": "),
            (Shape::Compact, "\"duplicates_of\":"),
            (Shape::Jsonl, "\"duplicates_of\":"),
        ] {
            let text = written(shape, &documents(2), &[], Some("null \"x\""));
            assert_eq!(text.matches(&format!("{open}\"null \\\"x\\\"\"")).count(), 2, "{text}");
        }
    }
}
