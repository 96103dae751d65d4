//! One pass that finds where the forms of all lists stand, longest first. Knows words and forms, no meaning.

use super::doc::Sentence;
use super::key::has_key;
use super::token::{Case, Kind, Token};
use crate::lexicon::{self, BITS, CAPITAL, GLUED, LISTS, List, Row, UPPER};

/// A form of a list in the text.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// The row that has the form.
    pub row: Row,
}

/// Gives each token its number in the vocabulary.
pub fn number_words(text: &str, tokens: &mut [Token]) {
    for token in tokens {
        let word = &text[token.span.start as usize..token.span.end as usize];
        token.word = lexicon::word_of(token.hash, |key| has_key(word, token.kind == Kind::Dotted, key));
    }
}

/// Finds the longest form of each list at each token; a form stays within its sentence.
pub fn find(tokens: &[Token], sentences: &[Sentence]) -> Vec<Vec<Match>> {
    let mut found: Vec<Vec<Match>> = vec![Vec::new(); LISTS];
    let mut here: Vec<Match> = Vec::new();
    for sentence in sentences {
        for first in sentence.tokens() {
            at_token(tokens, first, sentence.last as usize, &mut here);
            for one in here.drain(..) {
                found[one.row.list() as usize].push(one);
            }
        }
    }
    found
}

pub(super) fn at_token(tokens: &[Token], first: usize, end: usize, here: &mut Vec<Match>) {
    let mut node = match tokens[first].word {
        0 => 0,
        word => lexicon::root(word, tokens[first].capital),
    };
    let mut last = first;
    while node != 0 {
        last += 1;
        for entry in lexicon::entries(node) {
            if fits(&tokens[first..last], entry.bits) {
                here.retain(|other| other.row.list() != entry.row.list() || other.last as usize == last);
                here.push(Match { first: first as u32, last: last as u32, row: entry.row });
            }
        }
        node = if last < end && tokens[last].word != 0 { lexicon::next(node, tokens[last].word) } else { 0 };
    }
}

fn fits(tokens: &[Token], bits: u64) -> bool {
    tokens.iter().enumerate().all(|(place, token)| word_fits(token, bits >> (place * BITS)))
}

fn word_fits(token: &Token, bits: u64) -> bool {
    (bits & CAPITAL == 0 || token.capital)
        && (bits & UPPER == 0 || token.case == Case::Upper)
        && (bits & GLUED == 0 || token.glued)
}

/// Whether the token by itself is a form of the list.
pub fn alone(token: &Token, list: List) -> bool {
    token.word != 0
        && lexicon::alone(token.word) & 1 << list as u64 != 0
        && lexicon::entries(lexicon::root(token.word, token.capital))
            .any(|entry| entry.row.list() == list && word_fits(token, entry.bits))
}
