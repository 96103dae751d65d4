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
//! | `report` | the serde types of the report; findings into documents, bytes into code points |
//!
//! Imports point one way: `lexicon ← text ← extract ← report ← main`.
//! Analysis cannot fail: any text is a valid document. Nothing reads a clock or the network.

pub mod extract;
pub mod lexicon;
pub mod report;
pub mod text;

/// Analyzes one text. `source.published`, if it is a full date, anchors what hangs on the day of publication.
pub fn analyze(text: String, source: report::Source) -> report::Document {
    let published = source.published.as_ref().and_then(|published| published.value.parse().ok());
    let doc = text::Doc::new(text, published);
    let findings = extract::extract(&doc);
    report::document(&doc, &findings, source)
}
