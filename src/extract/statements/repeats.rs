//! Which statements restate an earlier one: headlines, pull quotes, captions and paragraphs printed twice.
//! Knows the words of contents; must not know how they were found.

use std::collections::BTreeMap;

use crate::extract::{Speaker, Statement};
use crate::text::{Doc, Keys, ParagraphKind, keys};

/// Longer words that headlines change or leave out.
const EMPTY: &Keys = keys![
    "will", "would", "have", "been", "that", "this", "with", "from", "were", "could", "should", "their", "after",
    "over", "before", "into", "about", "more",
];

/// How far back in statements a lifted line may find what it repeats: a pull quote stands near its text.
const FAR: usize = 256;

/// How many headlines and pull quotes before a statement it is held against, the last ones and the title's.
const LIFTED: usize = 32;

/// Marks them.
pub fn mark(doc: &Doc, statements: &mut [Statement]) {
    let words: Vec<Vec<u32>> = statements.iter().map(|statement| words(doc, statement)).collect();
    let lifted: Vec<bool> = statements
        .iter()
        .map(|one| {
            matches!(doc.paragraph_kind(one.sentence as usize), ParagraphKind::Headline | ParagraphKind::PullQuote)
        })
        .collect();
    let mut lifted_before: Vec<usize> = Vec::new();
    let mut seen: BTreeMap<&[u32], usize> = BTreeMap::new();
    for later in 0..statements.len() {
        let same = seen.get(words[later].as_slice()).copied().filter(|_| words[later].len() > 3);
        let earlier = same.or_else(|| {
            let restates = |&earlier: &usize| {
                shares_speaker(&statements[earlier], &statements[later], [lifted[earlier], lifted[later]])
                    && (alike(&words[earlier], &words[later])
                        || lifted[earlier] != lifted[later]
                            && contained(
                                &words[earlier],
                                &words[later],
                                same_cue(&statements[earlier], &statements[later]),
                            ))
            };
            if lifted[later] {
                (later.saturating_sub(FAR)..later).find(restates)
            } else {
                let (first, rest) = lifted_before.split_at(lifted_before.len().min(LIFTED));
                let last = &rest[rest.len().saturating_sub(LIFTED)..];
                first.iter().chain(last).copied().find(restates)
            }
        });
        if lifted[later] {
            lifted_before.push(later);
        }
        statements[later].repeats = earlier;
        seen.entry(&words[later]).or_insert(later);
    }
}

/// Sorted hashes of the longer words of what is said.
fn words(doc: &Doc, statement: &Statement) -> Vec<u32> {
    let tokens = statement.content.iter().flat_map(|&span| doc.tokens_in(span));
    let mut words: Vec<u32> = tokens
        .filter(|&token| doc.tokens[token].is_word() && doc.tokens[token].span.len() > 3 && !doc.is_any(token, EMPTY))
        .map(|token| stem(doc.word(token)))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// A number for a word without its ending: "kills" and "killed" are one.
fn stem(word: &str) -> u32 {
    let word = ["ing", "ed", "es", "s", "e"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() > 2))
        .unwrap_or(word);
    word.bytes()
        .fold(2_166_136_261, |hash, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(16_777_619))
}

fn same_cue(one: &Statement, other: &Statement) -> bool {
    let verb = |statement: &Statement| statement.cue.map(|(_, lemma)| lemma.split(' ').next().unwrap_or(lemma));
    verb(one) == verb(other)
}

/// All words of a headline in what the text says; a single word where the cue is the same too.
fn contained(one: &[u32], other: &[u32], same_cue: bool) -> bool {
    let common = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    let shorter = one.len().min(other.len());
    common == shorter && (common > 1 || common == 1 && same_cue)
}

/// A headline may name by his office whom the text names: "minister says".
fn shares_speaker(one: &Statement, other: &Statement, lifted: [bool; 2]) -> bool {
    let office = |statement: &Statement| matches!(statement.speakers.as_slice(), [Speaker::Group(_)]);
    lifted[0] && office(one)
        || lifted[1] && office(other)
        || one.speakers.iter().any(|speaker| other.speakers.contains(speaker))
        || one.speakers.is_empty()
        || other.speakers.is_empty()
}

/// At least six in ten words in common, or seven in ten of the shorter one's.
fn alike(one: &[u32], other: &[u32]) -> bool {
    let common = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    let (shorter, all) = (one.len().min(other.len()), one.len() + other.len() - common);
    common >= 3 && (common * 10 >= all * 6 || shorter >= 5 && common * 10 >= shorter * 7)
}
