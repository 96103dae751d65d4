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
//! | `extract` | the table of extractors; each turns a `Doc` into findings, in byte spans; the name tagger and its training |
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
    /// Analyze a text whatever language it is in.
    pub any_language: bool,
}

/// Analyzes one text. `source.published`, if it is a full date, anchors what hangs on the day of publication; where the source has none
/// the dateline may give it. A text that is not in English keeps its layout and sentences, with a warning in place of findings.
pub fn analyze(text: String, mut source: report::Source, settings: &Settings) -> report::Document {
    let published = source.published.as_ref().and_then(|published| published.value.parse().ok());
    let doc = text::Doc::new(text, published);
    if source.published.is_none() {
        source.published = doc.published.map(|day| report::Published { value: day.to_string(), source: "dateline" });
    }
    let foreign = if settings.any_language { None } else { doc.foreign_language() };
    let findings = match foreign {
        None => extract::extract(&doc, &settings.names),
        Some(code) => {
            let message =
                format!("the text is not in English but in `{code}`; it was not analysed (--any-language does)");
            source.warnings.push(report::Warning { code: "language", message });
            source.language = Some(code.to_string());
            extract::Findings::default()
        }
    };
    report::document(&doc, &findings, source)
}
