//! Many inputs to one report: order kept, memory bounded, one bad input never ends the run.
//! Knows what happens to an input from its bytes to the report's; must not know flags, streams by name or exit codes.

use std::any::Any;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use crate::input::{self, Article, Code, Feed, Format, Problem, PublishedSource, Raw};
use crate::output::{self, Shape, Writer};
use crate::pipeline::in_order;
use crate::report::{
    FailedLine, Failure, Fingerprint, Generator, InputError, Published, SCHEMA_VERSION, Seen, Source, Tally, Warning,
    figures,
};

/// What a run is told beside its inputs.
#[derive(Clone, Debug)]
pub struct Options {
    /// How inputs are written.
    pub format: Format,
    /// The day of publication for inputs that carry none, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// How the report is written.
    pub shape: Shape,
    /// Threads that analyze.
    pub jobs: usize,
    /// What each analysis is told.
    pub settings: crate::Settings,
}

/// How a run went.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Articles in the report.
    pub documents: u64,
    /// Inputs that could not be read.
    pub failed: u64,
    /// What the walk passed over.
    pub feed: Feed,
}

/// One input after its analysis.
enum Done {
    Article(Box<Analyzed>),
    Failed(Problem),
}

struct Analyzed {
    id: String,
    rendered: Vec<u8>,
    fingerprint: Fingerprint,
    tally: Tally,
    warnings: Vec<Problem>,
}

/// Reads all `paths`, analyzes them and writes the report; every problem is also told to `tell`, in input order.
/// `Err` is a failure to write.
pub fn run(
    paths: &[PathBuf],
    options: &Options,
    out: impl Write,
    mut tell: impl FnMut(&Problem),
) -> io::Result<Outcome> {
    let mut report = Writer::new(out, options.shape, &Generator::current())?;
    let mut outcome = Outcome::default();
    let (mut seen, mut total, mut errors) = (Seen::default(), Tally::default(), Vec::new());
    let keep = options.shape != Shape::Jsonl;
    let produce = |send: &mut dyn FnMut(Vec<Raw>) -> _| input::feed(paths, options.format, send);
    let work = |batch: Vec<Raw>| batch.into_iter().map(|raw| guarded(raw, options)).collect::<Vec<Done>>();
    outcome.feed = in_order(options.jobs, produce, work, |batch| {
        for done in batch {
            match done {
                Done::Article(article) => {
                    outcome.documents += 1;
                    let Analyzed { id, rendered, fingerprint, tally, warnings } = *article;
                    let earlier = seen.earlier(&id, fingerprint);
                    report.document(rendered, earlier.as_deref())?;
                    warnings.iter().for_each(&mut tell);
                    if keep {
                        total.add(if earlier.is_some() { Tally::of_duplicate() } else { tally });
                        errors.extend(warnings.iter().map(input_error));
                    }
                }
                Done::Failed(problem) => {
                    outcome.failed += 1;
                    tell(&problem);
                    errors.extend(keep.then(|| input_error(&problem)));
                    report.failure(&failed_line(problem))?;
                }
            }
        }
        report.flush()
    })?;
    report.finish(&total.summary(errors.len() as u64), &errors)?;
    Ok(outcome)
}

/// Analyzes one input; a defect of ours becomes a coded error and costs only this input.
fn guarded(raw: Raw, options: &Options) -> Done {
    let (path, line) = raw.place();
    catch_unwind(AssertUnwindSafe(|| one(raw, options))).unwrap_or_else(|panic| {
        let message = format!("the analysis broke off, please report it: {}", words_of(&*panic));
        Done::Failed(Problem { id: None, path, line, code: Code::Internal, message })
    })
}

fn one(raw: Raw, options: &Options) -> Done {
    let article = match input::read(raw, options.published.as_deref()) {
        Ok(article) => article,
        Err(problem) => return Done::Failed(problem),
    };
    let (path, line) = (article.path.clone(), article.line);
    let (text, mut warnings, source) = source(article);
    let (id, fingerprint) = (source.id.clone(), Fingerprint::of(&text));
    let document = crate::analyze(text, source, &options.settings);
    warnings.extend(document.warnings.iter().filter(|warning| warning.code == Code::Language.as_str()).map(
        |warning| {
            let message = warning.message.clone();
            Problem { id: Some(id.clone()), path: path.clone(), line, code: Code::Language, message }
        },
    ));
    let fingerprint = fingerprint.with_figures(figures(&document));
    let tally = if options.shape == Shape::Jsonl { Tally::default() } else { Tally::of(&document) };
    let rendered = output::render(options.shape, &document);
    Done::Article(Box::new(Analyzed { id, rendered, fingerprint, tally, warnings }))
}

/// What the report needs of an article beside its text.
fn source(article: Article) -> (String, Vec<Problem>, Source) {
    let kind = |source| match source {
        PublishedSource::Option => "option",
        PublishedSource::Record => "record",
        PublishedSource::Filename => "filename",
    };
    let warning = |problem: &Problem| Warning { code: problem.code.as_str(), message: problem.message.clone() };
    let source = Source {
        id: article.id,
        path: article.path,
        language: Some("en".to_owned()),
        encoding: article.encoding,
        published: article.published.map(|day| Published { value: day.value, source: kind(day.source) }),
        title: article.title,
        warnings: article.warnings.iter().map(warning).collect(),
    };
    (article.text, article.warnings, source)
}

fn words_of(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no reason given")
}

fn input_error(problem: &Problem) -> InputError {
    InputError {
        path: problem.path.clone(),
        line: problem.line,
        code: problem.code.as_str(),
        message: problem.message.clone(),
    }
}

fn failed_line(problem: Problem) -> FailedLine {
    let error = Failure { code: problem.code.as_str(), message: problem.message };
    FailedLine { schema_version: SCHEMA_VERSION, id: problem.id, path: problem.path, line: problem.line, error }
}
