//! `corpus-cli extract`.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};

use super::sink::Sink;
use super::{DONE, SOME_INPUTS_FAILED, WRONG_USAGE, say};
use crate::Settings;
use crate::extract::Names;
use crate::extract::tagger::Model;
use crate::input::{Format, Problem, day};
use crate::output::Shape;
use crate::run::{self, Options, Outcome};

#[derive(Args)]
pub(super) struct Extract {
    /// Files, folders (read with all below them, in bytewise order) or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How inputs are written; auto goes by the file's name (.jsonl, .ndjson, .json), on standard input by its first characters
    #[arg(long, value_enum, default_value_t = InputFormat::Auto, value_name = "FORMAT")]
    input_format: InputFormat,
    /// json: one report with a summary; jsonl: one document a line, written as soon as it is ready
    #[arg(long, value_enum, default_value_t = OutputFormat::Json, value_name = "FORMAT")]
    format: OutputFormat,
    /// The JSON report on one line
    #[arg(long)]
    compact: bool,
    /// Day of publication for inputs that carry none; without any, "Tuesday" stays open
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = published)]
    published: Option<String>,
    /// Analyze texts in any language as if they were English
    #[arg(long)]
    any_language: bool,
    /// Write to FILE, which is replaced only when the report is complete
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Threads [default: all cores]; the report is the same for every number
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// full: word lists, shapes, then the name tagger for what they leave open; lists: without the tagger
    #[arg(long, value_enum, default_value_t = NameFinding::Full, value_name = "HOW")]
    names: NameFinding,
    /// Weights of the name tagger, made by `corpus-cli train`, instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    names_model: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum NameFinding {
    Full,
    Lists,
}

#[derive(Clone, Copy, ValueEnum)]
enum InputFormat {
    Auto,
    Text,
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum OutputFormat {
    Json,
    Jsonl,
}

impl Extract {
    pub(super) fn run(self) -> anyhow::Result<u8> {
        let names = names(self.names, self.names_model.as_deref())?;
        let settings = Settings { names, any_language: self.any_language };
        let options = Options {
            format: match self.input_format {
                InputFormat::Auto => Format::Auto,
                InputFormat::Text => Format::Text,
                InputFormat::Jsonl => Format::Jsonl,
            },
            published: self.published,
            shape: match (self.format, self.compact) {
                (OutputFormat::Jsonl, _) => Shape::Jsonl,
                (OutputFormat::Json, true) => Shape::Compact,
                (OutputFormat::Json, false) => Shape::Json,
            },
            jobs: self
                .jobs
                .or_else(|| thread::available_parallelism().ok())
                .map_or(1, |jobs| jobs.get().min(MOST_JOBS)),
            settings,
        };
        if self.paths.iter().filter(|path| path.as_os_str() == "-").count() > 1 {
            say("error", "standard input (`-`) can be read only once");
            return Ok(WRONG_USAGE);
        }
        let mut sink = Sink::open(self.output.as_deref())?;
        let outcome = run::run(&self.paths, &options, &mut sink, tell).map_err(|error| sink.explain(error))?;
        sink.close()?;
        tell_passed_over(&outcome);
        Ok(if outcome.failed > 0 { SOME_INPUTS_FAILED } else { DONE })
    }
}

fn names(how: NameFinding, model: Option<&Path>) -> anyhow::Result<Names> {
    match (how, model) {
        (NameFinding::Lists, None) => Ok(Names::Lists),
        (NameFinding::Lists, Some(_)) => bail!("--names-model goes with --names full"),
        (NameFinding::Full, None) => Ok(Names::Full(Model::built_in())),
        (NameFinding::Full, Some(path)) => {
            let bytes = fs::read(path).with_context(|| path.display().to_string())?;
            let model = Model::from_bytes(bytes).with_context(|| path.display().to_string())?;
            Ok(Names::Full(model))
        }
    }
}

/// More threads than this only cost memory.
const MOST_JOBS: usize = 512;

fn published(text: &str) -> Result<String, String> {
    match day(text) {
        Some(day) if day == text => Ok(day),
        _ => Err("no day of the form YYYY-MM-DD".to_owned()),
    }
}

fn tell(problem: &Problem) {
    say(if problem.code.is_warning() { "warning" } else { "error" }, &problem.to_string());
}

/// Silence is no answer to a folder without files.
fn tell_passed_over(outcome: &Outcome) {
    for folder in &outcome.feed.empty_folders {
        say("warning", &format!("{folder}: no files in this folder"));
    }
    if outcome.feed.skipped > 0 {
        say("warning", &format!("skipped {} hidden or special files", outcome.feed.skipped));
    }
}
