//! Pull quotes: a lone paragraph that says again what another says. Knows words as hashes, no meaning.

use std::collections::HashMap;

use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::token::Kind;
use crate::text::words::Words;

/// Shortest and longest pull quote, in words.
const WORDS: std::ops::RangeInclusive<usize> = 9..=60;

/// Longest text in which copies are looked for everywhere; in longer ones only beside the paragraph.
const LONGEST: usize = 100_000;

/// Marks the paragraphs that restate a neighbour, and those that copy a stretch of another paragraph.
pub(super) fn mark(words: Words, paragraphs: &mut [Paragraph]) {
    let copies = if words.tokens.len() <= LONGEST { runs(words, paragraphs) } else { HashMap::new() };
    let mut quotes = Vec::new();
    for index in 0..paragraphs.len() {
        let paragraph = &paragraphs[index];
        if paragraph.kind != ParagraphKind::Body || index == 0 || !WORDS.contains(&letters(words, paragraph).count()) {
            continue;
        }
        let beside = |other: usize| {
            paragraphs
                .get(other)
                .is_some_and(|other| other.kind == ParagraphKind::Body && restates(words, paragraph, other))
        };
        if beside(index - 1) && !quotes.contains(&(index - 1))
            || beside(index + 1)
            || is_copy(words, paragraphs, index, &copies)
        {
            quotes.push(index);
        }
    }
    for index in quotes {
        paragraphs[index].kind = ParagraphKind::PullQuote;
    }
}

fn letters<'a>(words: Words<'a>, paragraph: &Paragraph) -> impl Iterator<Item = usize> + 'a {
    (paragraph.first as usize..paragraph.last as usize)
        .filter(move |&at| matches!(words.kind(at), Kind::Word | Kind::Dotted | Kind::Number | Kind::Mixed))
}

/// Hashes of four words in a row.
fn fours<'a>(words: Words<'a>, paragraph: &Paragraph) -> impl Iterator<Item = u64> + 'a {
    let mut window = [0u32; 4];
    letters(words, paragraph).enumerate().filter_map(move |(place, at)| {
        window.rotate_left(1);
        window[3] = words.tokens[at].hash;
        (place >= 3).then(|| {
            window
                .iter()
                .fold(0u64, |hash, &word| (hash ^ u64::from(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29))
        })
    })
}

/// For each run of four words the paragraphs where it first and last stands.
fn runs(words: Words, paragraphs: &[Paragraph]) -> HashMap<u64, (u32, u32)> {
    let mut runs = HashMap::new();
    if paragraphs.len() < 3 {
        return runs;
    }
    for (index, paragraph) in
        paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.kind == ParagraphKind::Body)
    {
        for run in fours(words, paragraph) {
            runs.entry(run).or_insert((index as u32, 0)).1 = index as u32;
        }
    }
    runs
}

/// Whether nearly all of it stands word for word in one other paragraph, a longer one or an earlier one.
fn is_copy(words: Words, paragraphs: &[Paragraph], index: usize, runs: &HashMap<u64, (u32, u32)>) -> bool {
    let (mut all, mut shared) = (0, 0);
    for run in fours(words, &paragraphs[index]) {
        all += 1;
        let Some(&(first, last)) = runs.get(&run) else { continue };
        let elsewhere = |other: u32| {
            other as usize != index
                && (paragraphs[other as usize].last - paragraphs[other as usize].first
                    > paragraphs[index].last - paragraphs[index].first + 3
                    || (other as usize) < index)
        };
        shared += usize::from(elsewhere(first) || elsewhere(last));
    }
    all >= 6 && shared * 10 >= all * 8
}

/// Whether a paragraph says little that its neighbour does not say too, in much the same words.
fn restates(words: Words, paragraph: &Paragraph, other: &Paragraph) -> bool {
    if paragraph.last - paragraph.first > other.last - other.first {
        return false;
    }
    let mut known: Vec<u32> = letters(words, other).map(|at| words.tokens[at].hash).collect();
    known.sort_unstable();
    let content: Vec<usize> =
        letters(words, paragraph).filter(|&at| words.row(List::StopWords, at).is_none()).collect();
    let shared = content.iter().filter(|&&at| known.binary_search(&words.tokens[at].hash).is_ok()).count();
    let mut theirs: Vec<u64> = fours(words, other).collect();
    theirs.sort_unstable();
    let (mut runs, mut same) = (0, 0);
    for run in fours(words, paragraph) {
        runs += 1;
        same += usize::from(theirs.binary_search(&run).is_ok());
    }
    shared >= 8 && shared * 3 >= content.len() * 2 && same * 4 >= runs
}
