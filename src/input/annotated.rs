//! Texts with names marked in them, for training: JSONL records `{text, gold: [{type, start, end}]}`, offsets in code points, half-open.
//! Spans of other types than person, organization and place, and other keys of a record, are passed over.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// A text with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotated {
    /// The text.
    pub text: String,
    /// The names, as written.
    pub names: Vec<AnnotatedName>,
}

/// A name: its kind and its bytes, half-open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnotatedName {
    /// What it is a name of.
    pub kind: AnnotatedKind,
    /// First byte.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// The kinds of names that are learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnotatedKind {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place or country.
    Place,
}

#[derive(Deserialize)]
struct Record {
    text: String,
    gold: Vec<Marked>,
}

#[derive(Deserialize)]
struct Marked {
    r#type: String,
    start: usize,
    end: usize,
}

/// Reads a file of annotated texts. An error names file and line.
pub fn annotated(path: &Path) -> Result<Vec<Annotated>> {
    let name = path.display();
    let text = fs::read_to_string(path).with_context(|| name.to_string())?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(index, line)| one(line).with_context(|| format!("{name}:{}", index + 1))).collect()
}

fn one(line: &str) -> Result<Annotated> {
    let record: Record = serde_json::from_str(line)?;
    let bytes: Vec<usize> = record.text.char_indices().map(|(at, _)| at).chain([record.text.len()]).collect();
    let mut names = Vec::new();
    for marked in &record.gold {
        let kind = match marked.r#type.as_str() {
            "person" => AnnotatedKind::Person,
            "organization" => AnnotatedKind::Organization,
            "place" => AnnotatedKind::Place,
            _ => continue,
        };
        let inside = marked.start < marked.end && marked.end < bytes.len();
        ensure!(inside, "a name from {} to {} in a text of {} code points", marked.start, marked.end, bytes.len() - 1);
        names.push(AnnotatedName { kind, start: bytes[marked.start], end: bytes[marked.end] });
    }
    Ok(Annotated { text: record.text, names })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_in_code_points_become_bytes() {
        let read = one(
            r#"{"id": 7, "text": "“Ünal” won", "gold": [{"type": "person", "start": 1, "end": 5, "text": "Ünal"}, {"type": "date", "start": 0, "end": 1}]}"#,
        );
        let read = read.expect("a sound record");
        assert_eq!(read.names.len(), 1);
        assert_eq!(&read.text[read.names[0].start..read.names[0].end], "Ünal");
    }

    #[test]
    fn a_name_outside_the_text_is_an_error() {
        let error = one(r#"{"text": "Ünal", "gold": [{"type": "person", "start": 1, "end": 9}]}"#)
            .expect_err("9 is past the end");
        assert!(error.to_string().contains("4 code points"), "{error}");
    }
}
