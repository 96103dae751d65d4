//! `corpus-cli train`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use super::DONE;
use super::sink::Sink;
use crate::extract::NameKind;
use crate::extract::tagger::{Example, GoldSpan, Training, train};
use crate::input::{Annotated, AnnotatedKind, annotated};
use crate::text::{Doc, Span};

#[derive(Args)]
pub(super) struct Train {
    /// JSONL files of records {text, gold: [{type, start, end}]}, type person, organization or place, offsets in code points;
    /// FILE@0.3 makes a file count less
    #[arg(required = true, value_name = "DATA")]
    data: Vec<String>,
    /// The weights file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Passes over the texts
    #[arg(long, value_name = "N", default_value_t = Training::default().epochs)]
    epochs: usize,
    /// Step of the learner
    #[arg(long, value_name = "STEP", default_value_t = Training::default().rate)]
    rate: f32,
    /// How many features are kept
    #[arg(long, value_name = "N", default_value_t = Training::default().rows)]
    features: usize,
}

impl Train {
    pub(super) fn run(self) -> Result<u8> {
        let mut examples = Vec::new();
        for data in &self.data {
            let (path, weight) = weighted(data)?;
            examples.extend(annotated(Path::new(path))?.into_iter().map(|one| example(one, weight)));
        }
        let how = Training { epochs: self.epochs, rate: self.rate, rows: self.features, ..Training::default() };
        let mut sink = Sink::open(Some(&self.output))?;
        sink.write_all(&train(&examples, how)).map_err(|error| sink.explain(error))?;
        sink.close()?;
        Ok(DONE)
    }
}

/// `FILE@0.3` as path and weight; without a weight 1.
fn weighted(data: &str) -> Result<(&str, f32)> {
    match data.rsplit_once('@') {
        Some((path, weight)) => Ok((path, weight.parse().with_context(|| format!("{data}: no weight behind @"))?)),
        None => Ok((data, 1.0)),
    }
}

fn example(annotated: Annotated, weight: f32) -> Example {
    let kind = |kind| match kind {
        AnnotatedKind::Person => NameKind::Person,
        AnnotatedKind::Organization => NameKind::Organization,
        AnnotatedKind::Place => NameKind::Place,
    };
    let names =
        annotated.names.iter().map(|name| GoldSpan { kind: kind(name.kind), span: Span::new(name.start, name.end) });
    let names = names.collect();
    Example { doc: Doc::new(annotated.text, None), names, weight }
}
