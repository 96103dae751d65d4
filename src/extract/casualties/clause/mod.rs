//! A sentence as the casualty grammar walks it: the function of each token. Knows words of closed classes only, no victims and no verbs of harm.

mod words;

use std::cell::Cell;

use crate::lexicon::List;
use crate::text::{Doc, Keys};
pub use words::lower;
use words::{classify, is_adjective, is_irregular};

/// What a token does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A content word.
    Word,
    /// A number in digits.
    Number,
    /// A comma.
    Comma,
    /// A dash that is no hyphen.
    Dash,
    /// A hyphen inside a compound.
    Hyphen,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A quotation mark.
    Quote,
    /// Any other mark, and what lies outside the sentence.
    Stop,
    /// A preposition other than "of".
    Preposition,
    /// "of".
    Of,
    /// "the", "a", "these" …
    Determiner,
    /// "his", "their" … and the `'s` of a noun.
    Possessive,
    /// "he", "them", "himself" …
    Pronoun,
    /// A form of "be".
    Be,
    /// A form of "have".
    Have,
    /// A form of "do".
    Do,
    /// A form of "get".
    Get,
    /// "could", "will" …
    Modal,
    /// "not", "never".
    Not,
    /// "to".
    To,
    /// "and", "or", "as well as" by its words.
    And,
    /// "who", "which", "whom".
    Relative,
    /// "that", "when", "because", "but" …
    Subordinator,
    /// An adverb that may stand inside a group of verbs.
    Adverb,
    /// "reported", "believed", "feared" … inside a group of verbs.
    Reported,
}

impl Class {
    /// Whether it can stand inside a noun phrase that tells who, what or where, "of" and all.
    pub fn nominal(self) -> bool {
        matches!(self, Class::Word | Class::Determiner | Class::Possessive | Class::Of | Class::Hyphen)
    }
}

/// A sentence with the classes of its tokens, each found out when it is asked first.
pub struct Clause<'d> {
    /// The document.
    pub doc: &'d Doc,
    /// Index of the sentence.
    pub sentence: usize,
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    classes: Vec<Cell<Option<Class>>>,
}

impl<'d> Clause<'d> {
    /// A sentence of a document.
    pub fn new(doc: &'d Doc, sentence: usize) -> Self {
        let tokens = doc.sentences[sentence].tokens();
        let classes = vec![Cell::new(None); tokens.len()];
        Clause { doc, sentence, first: tokens.start, last: tokens.end, classes }
    }

    /// The first token of the sentence before, or of this one where it opens the document.
    pub fn before(&self) -> usize {
        self.sentence.checked_sub(1).map_or(self.first, |before| self.doc.sentences[before].first as usize)
    }

    /// The class of a token; `Stop` outside the sentence.
    pub fn class(&self, token: usize) -> Class {
        if token < self.first || token >= self.last {
            return Class::Stop;
        }
        let known = &self.classes[token - self.first];
        let class = known.get().unwrap_or_else(|| classify(self.doc, token));
        known.set(Some(class));
        class
    }

    /// Whether the token stands in the sentence and is one of these words.
    #[inline(always)]
    pub fn is_any(&self, token: usize, keys: &Keys) -> bool {
        token >= self.first && token < self.last && self.doc.is_any(token, keys)
    }

    /// Whether the token stands in the sentence and does this (a class of `casualty_context.tsv`).
    pub fn says(&self, token: usize, class: &str) -> bool {
        token >= self.first && token < self.last && says(self.doc, token, class)
    }

    /// Whether two tokens are the same word.
    pub fn word_is(&self, token: usize, other: usize) -> bool {
        token < self.last && self.doc.tokens[token].hash == self.doc.tokens[other].hash
    }

    /// Whether the token looks like a finite verb or participle in "-ed", or is a common irregular one.
    pub fn verbish(&self, token: usize) -> bool {
        if !matches!(self.class(token), Class::Word | Class::Reported) {
            return false;
        }
        let mut buffer = [0; 20];
        let word = lower(self.doc.word(token), &mut buffer);
        word.len() > 4 && word.ends_with("ed") && !is_adjective(word) || is_irregular(word)
    }

    /// Whether the token ends in "-ing".
    pub fn gerund(&self, token: usize) -> bool {
        if self.class(token) != Class::Word {
            return false;
        }
        let mut buffer = [0; 20];
        let word = lower(self.doc.word(token), &mut buffer);
        word.len() > 5 && word.ends_with("ing")
    }
}

/// Whether the token is a word of this class of `casualty_context.tsv`.
pub fn says(doc: &Doc, token: usize, class: &str) -> bool {
    doc.rows(List::CasualtyContext, token).any(|row| row.get("class") == class)
}
