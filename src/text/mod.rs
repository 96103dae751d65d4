//! From a string to a `Doc`: tokens, sentences, paragraphs, quotations, layout, and where the lists' forms stand.
//! Knows the shape of newswire and the lexicon's forms; must not know countries, people or any other finding.

mod doc;
pub mod entity;
pub mod key;
mod keys;
mod language;
mod layout;
mod matches;
mod quote;
mod sentence;
pub mod span;
pub mod token;
mod words;

pub use doc::{Cut, Doc, Paragraph, ParagraphKind, Sentence, cut};
pub use keys::Keys;
pub(crate) use keys::{hashes, keys};
pub use layout::{Dateline, Layout};
pub use matches::{Match, WORD_LISTS};
pub use quote::Quote;
pub use span::Span;
pub use token::{Case, Kind, NO_SENTENCE, Token};
