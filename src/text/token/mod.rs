//! One pass from text to tokens. Knows characters, not words: what a token means is the lexicon's and the extractors' business.
//! Compiled into the build script too, so that the forms of the lists are cut as the texts are.

mod address;
mod case;
mod lexer;
mod number;

use lexer::Lexer;

use super::key::apostrophe;
use super::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with digits behind them too ("G7"), inner apostrophes ("O'Brien", "don't").
    Word,
    /// Single letters with full stops: "U.S.", "a.m.", "J.K.".
    Dotted,
    /// `'s` split from its word.
    Clitic,
    /// Digits with grouping and decimal marks: "1,960", "2.5".
    Number,
    /// Digits with letters behind: "27th", "1990s", "5pm".
    Mixed,
    /// Web and e-mail addresses.
    Url,
    /// A quotation mark or apostrophe that stands outside a word.
    Quote,
    /// Any other mark, one character each; but "..." and "--" are one.
    Punct,
}

/// How a word is capitalised; what holds no letter is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No cased letter.
    None,
    /// No capital.
    Lower,
    /// A capital, then none.
    Title,
    /// Two capitals or more and no small letter.
    Upper,
    /// Capitals and small letters mixed: "McDonald", "iPhone".
    Mixed,
}

/// The sentence of a token that stands in none (boilerplate, byline).
pub const NO_SENTENCE: u32 = u32::MAX;

/// A word, number or mark with what later passes need to know of it.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Its number in the lexicon's vocabulary, 0 when no list knows it.
    pub word: u32,
    /// The lists that hold it as a form by itself, a bit each; until the words are numbered, the whole hash.
    pub lists: u64,
    /// Hash of its folded key: equal keys have equal hashes.
    pub hash: u32,
    /// The sentence it stands in, or `NO_SENTENCE`.
    pub sentence: u32,
    /// What it is made of.
    pub kind: Kind,
    /// Its capitals.
    pub case: Case,
    /// Whether its first letter is a capital.
    pub capital: bool,
    /// Whether no white space stands before it.
    pub glued: bool,
}

impl Token {
    /// Whether it holds letters: a word, a dotted acronym.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Dotted)
    }
}

/// Cuts `text` into tokens. White space and invisible characters belong to none.
pub fn tokenize(text: &str) -> Vec<Token> {
    Lexer::new(text).tokens()
}

/// Every style of quotation mark, and apostrophes outside words.
pub fn quotation(c: char) -> bool {
    apostrophe(c)
        || matches!(
            c,
            '"' | '“'
                | '”'
                | '„'
                | '‟'
                | '«'
                | '»'
                | '‹'
                | '›'
                | '‚'
                | '＂'
                | '″'
                | '「'
                | '」'
                | '『'
                | '』'
        )
}
