//! The features of a token, hashed. One number names a feature: its template mixed with what it saw.

use std::ops::Range;

use super::context::{Context, FLAGS};
use crate::text::{Case, Doc, Kind, Token};

/// What stands before the first and after the last token.
const EDGE: u64 = 0x5eed;

/// Collects the features of one token into `row`.
pub fn of(doc: &Doc, context: &Context, segment: &Range<usize>, at: usize, row: &mut Vec<u32>) {
    row.clear();
    let mut put = |template: u64, value: u64| row.push(mix(template, value));
    put(0, 0);
    words(doc, at, &mut put);
    shapes(doc, at, &mut put);
    affixes(doc, at, &mut put);
    position(doc, segment, at, &mut put);
    lists(context, doc, at, &mut put);
    document(context, doc, at, &mut put);
}

fn mix(template: u64, value: u64) -> u32 {
    let mut h = (value ^ template.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (h ^ (h >> 29)) as u32
}

fn pair(a: u64, b: u64) -> u64 {
    a.wrapping_mul(0x0100_0000_01b3).rotate_left(17) ^ b
}

fn token(doc: &Doc, at: usize, offset: isize) -> Option<&Token> {
    let token = doc.tokens.get(at.checked_add_signed(offset)?)?;
    (token.sentence == doc.tokens[at].sentence).then_some(token)
}

fn word(doc: &Doc, at: usize, offset: isize) -> u64 {
    token(doc, at, offset).map_or(EDGE, |token| u64::from(token.hash))
}

fn words(doc: &Doc, at: usize, put: &mut impl FnMut(u64, u64)) {
    let [b2, b1, w, a1, a2] = [-2, -1, 0, 1, 2].map(|offset| word(doc, at, offset));
    put(1, w);
    put(2, b1);
    put(3, a1);
    put(4, b2);
    put(5, a2);
    put(6, pair(b1, w));
    put(7, pair(w, a1));
    put(8, pair(b1, a1));
    put(9, pair(w, doc.tokens[at].case as u64));
    put(10, pair(b2, b1));
    put(11, pair(a1, a2));
}

fn shapes(doc: &Doc, at: usize, put: &mut impl FnMut(u64, u64)) {
    let short = [-2, -1, 0, 1, 2].map(|offset| token(doc, at, offset).map_or(EDGE, |token| short_shape(doc, token)));
    put(20, short[2]);
    put(21, long_shape(doc.word(at)));
    put(22, pair(short[1], short[2]));
    put(23, pair(short[2], short[3]));
    put(24, pair(pair(short[1], short[2]), short[3]));
    put(25, pair(pair(short[0], short[1]), short[2]));
    put(26, pair(pair(short[2], short[3]), short[4]));
    put(27, pair(short[1], word(doc, at, -1) & if short[1] == Case::Lower as u64 { u64::MAX } else { 0 }));
    put(28, pair(short[3], word(doc, at, 1) & if short[3] == Case::Lower as u64 { u64::MAX } else { 0 }));
}

/// Case for words, the mark itself for punctuation, one value for numbers.
fn short_shape(doc: &Doc, token: &Token) -> u64 {
    match token.kind {
        Kind::Word if token.span.len() == 1 => 16 + token.case as u64,
        Kind::Word => token.case as u64,
        Kind::Dotted => 8,
        Kind::Clitic => 9,
        Kind::Number => 10 + token.span.len().min(5) as u64,
        Kind::Mixed => 24,
        Kind::Url => 25,
        Kind::Quote => 26,
        Kind::Punct => 32 + u64::from(doc.text.as_bytes()[token.span.start as usize]),
    }
}

/// Kind of each of the first letters, up to eight.
fn long_shape(word: &str) -> u64 {
    word.chars().take(8).fold(1, |shape, c| {
        let kind = match c {
            _ if c.is_uppercase() => 1,
            _ if c.is_lowercase() => 2,
            '0'..='9' => 3,
            _ => 4,
        };
        shape * 5 + kind
    })
}

fn affixes(doc: &Doc, at: usize, put: &mut impl FnMut(u64, u64)) {
    let text = doc.word(at).as_bytes();
    let mut hash = 7u64;
    for (length, byte) in text.iter().take(4).enumerate() {
        hash = pair(hash, u64::from(byte.to_ascii_lowercase()));
        put(40 + length as u64, hash);
    }
    let mut hash = 11u64;
    for (length, byte) in text.iter().rev().take(4).enumerate() {
        hash = pair(hash, u64::from(byte.to_ascii_lowercase()));
        put(44 + length as u64, hash);
    }
}

fn position(doc: &Doc, segment: &Range<usize>, at: usize, put: &mut impl FnMut(u64, u64)) {
    let start = doc.starts_sentence(segment.start);
    put(60, u64::from(start && at == segment.start));
    let (place, length) = ((at - segment.start).min(4) as u64, segment.len().min(6) as u64);
    put(61, pair(place, length));
    put(62, pair(word(doc, segment.start, -1), place));
    put(63, pair(word(doc, segment.end - 1, 1), (segment.end - at).min(4) as u64));
    put(64, word(doc, segment.end - 1, 0));
    put(65, word(doc, segment.start, 0));
    put(66, pair(word(doc, segment.start, -1), word(doc, segment.end - 1, 1)));
    let sentence = &doc.sentences[doc.tokens[at].sentence as usize];
    put(67, pair(sentence_case(doc, sentence.tokens()), doc.tokens[at].case as u64));
}

/// 0 for running text, 1 for a line in Title Case, 2 for one in capitals; judged on the words around.
fn sentence_case(doc: &Doc, tokens: Range<usize>) -> u64 {
    let (mut lower, mut title, mut upper) = (0, 0, 0);
    for token in doc.tokens[tokens].iter().take(24).filter(|token| token.kind == Kind::Word && token.span.len() > 3) {
        match token.case {
            Case::Lower => lower += 1,
            Case::Upper => upper += 1,
            _ => title += 1,
        }
    }
    if upper > lower + title {
        2
    } else if title > 3 * lower {
        1
    } else {
        0
    }
}

fn lists(context: &Context, doc: &Doc, at: usize, put: &mut impl FnMut(u64, u64)) {
    for offset in [-2isize, -1, 0, 1, 2] {
        if token(doc, at, offset).is_none() {
            continue;
        }
        let other = at.wrapping_add_signed(offset);
        let template = (80 + offset) as u64;
        for &(list, part) in context.lists(other) {
            put(template, pair(context.list_name(list), u64::from(part)));
        }
    }
}

fn document(context: &Context, doc: &Doc, at: usize, put: &mut impl FnMut(u64, u64)) {
    for (offset, template) in [(-1, 100), (0, 120), (1, 140)] {
        let Some(token) = token(doc, at, offset).filter(|token| token.is_word()) else { continue };
        let flags = u64::from(context.word(token));
        put(template, flags & 0x3f);
        for flag in (0..FLAGS as u64).filter(|flag| flags >> flag & 1 == 1) {
            put(template + 1, flag);
        }
    }
}
