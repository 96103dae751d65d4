//! The stretches of a sentence in which a name can stand: capitalised words and what joins them. Everything else is outside by definition,
//! and costs nothing.

use std::ops::Range;

use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, keys};

/// How many tokens may stand between two capitalised ones.
const GAP: usize = 3;

/// The stretches in order.
pub fn segments(doc: &Doc) -> Vec<Range<usize>> {
    doc.sentences.iter().flat_map(|sentence| within(doc, sentence.tokens())).collect()
}

/// The stretches of one sentence.
fn within(doc: &Doc, tokens: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut past = tokens.start;
    std::iter::from_fn(move || {
        let first = (past..tokens.end).find(|&at| begins(doc, at, tokens.end))?;
        past = extent(doc, first, tokens.end);
        Some(first..past)
    })
}

/// Whether the token can be the first of a name.
fn begins(doc: &Doc, at: usize, end: usize) -> bool {
    capitalised(doc, at)
        || at + 2 < end
            && doc.tokens[at].case == Case::Lower
            && hyphen(doc, at + 1)
            && doc.tokens[at + 2].capital
            && doc.word(at).len() <= 3
}

fn capitalised(doc: &Doc, at: usize) -> bool {
    let token = &doc.tokens[at];
    token.capital || token.case == Case::Mixed
}

fn hyphen(doc: &Doc, at: usize) -> bool {
    doc.tokens[at].glued && doc.is(at, "-")
}

/// One past the last capitalised word (or number behind one) that joiners connect to the first.
fn extent(doc: &Doc, first: usize, end: usize) -> usize {
    let (mut last, mut at) = (first + 1, first + 1);
    while at < end && at - last < GAP {
        let token = &doc.tokens[at];
        if capitalised(doc, at) || matches!(token.kind, Kind::Number | Kind::Mixed) && at == last {
            last = at + 1;
        } else if !joins(doc, at) {
            break;
        }
        at += 1;
    }
    last
}

fn joins(doc: &Doc, at: usize) -> bool {
    match doc.tokens[at].kind {
        Kind::Word => doc.has(List::NameJoiners, at),
        Kind::Clitic => true,
        Kind::Punct => doc.is_any(at, keys!["-", "&", ".", "/", "+"]) && (doc.tokens[at].glued || doc.is(at, "&")),
        Kind::Quote => doc.tokens[at].glued && doc.tokens.get(at + 1).is_some_and(|next| next.glued),
        _ => false,
    }
}
