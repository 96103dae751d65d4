//! corpus-cli: news articles in, one report out, every finding with its evidence.
//!
//! ```text
//! bytes ─ input ─▶ Article ─ text ─▶ Doc ─ extract ─▶ Findings ─ report ─▶ Document ─ output ─▶ bytes
//! ```
//!
//! | module | what it knows |
//! |---|---|
//! | `lexicon` | the word lists (`*.tsv`), compiled into tables when the program is built |
//! | `text` | tokens, layout, quotations, sentences, and where the lists' forms stand: a `Doc` |
//! | `extract` | the table of extractors; each turns a `Doc` into findings, in byte spans |
//! | `report` | the serde types of the report; findings into documents, bytes into code points; duplicates; the summary |
//! | `input` | walking, decoding, plain text and JSONL records: an `Article`, or a coded `Problem` |
//! | `output` | the report as bytes, and its JSON Schema |
//! | `pipeline` | threads: results in the order of their inputs, a bounded window of them |
//! | `run` | many inputs to one report; one bad input never ends the run |
//! | `cli` | flags to library calls, results to exit codes; the only place that prints |
//!
//! Imports point one way: `lexicon ← text ← extract ← report ← output ← run ← cli ← main`; `input` and `pipeline` stand beside,
//! and import none of these.
//! Analysis cannot fail: any text is a valid document. Nothing reads a clock or the network.

pub mod cli;
pub mod extract;
pub mod input;
pub mod lexicon;
pub mod output;
pub mod pipeline;
pub mod report;
pub mod run;
pub mod text;

/// What an analysis is told beside its text.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How names are found.
    pub names: extract::Names,
}

/// Analyzes one text. `source.published`, if it is a full date, anchors what hangs on the day of publication.
pub fn analyze(text: String, source: report::Source, settings: &Settings) -> report::Document {
    let published = source.published.as_ref().and_then(|published| published.value.parse().ok());
    let doc = text::Doc::new(text, published);
    let findings = extract::extract(&doc, &settings.names);
    report::document(&doc, &findings, source)
}
