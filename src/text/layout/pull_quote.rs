//! Pull quotes: a lone paragraph that says again what another says. Knows words as hashes, no meaning.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

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
    let copies = if words.tokens.len() <= LONGEST { runs(words, paragraphs) } else { Runs::default() };
    let signs: Vec<Sign> = paragraphs.iter().map(|paragraph| Sign::of(words, paragraph)).collect();
    let mut marked = false;
    for index in 1..paragraphs.len() {
        let paragraph = &paragraphs[index];
        if paragraph.kind != ParagraphKind::Body || !WORDS.contains(&signs[index].words) {
            marked = false;
            continue;
        }
        let beside = |other: usize| {
            other < paragraphs.len()
                && paragraphs[other].kind == ParagraphKind::Body
                && signs[index].may_restate(&signs[other])
                && restates(words, paragraph, &paragraphs[other])
        };
        marked = beside(index - 1) && !marked || beside(index + 1) || is_copy(words, paragraphs, index, &copies);
        if marked {
            paragraphs[index].kind = ParagraphKind::PullQuote;
        }
    }
}

/// What a paragraph's words look like from afar: a bit for each, by its hash.
struct Sign {
    words: usize,
    bits: u128,
}

impl Sign {
    fn of(words: Words, paragraph: &Paragraph) -> Sign {
        let mut sign = Sign { words: 0, bits: 0 };
        for token in &words.tokens[paragraph.first as usize..paragraph.last as usize] {
            if matches!(token.kind, Kind::Word | Kind::Dotted | Kind::Number | Kind::Mixed) {
                sign.words += 1;
                sign.bits |= 1 << (token.hash & 127);
            }
        }
        sign
    }

    /// Whether most of the words can be those of the other.
    fn may_restate(&self, other: &Sign) -> bool {
        let shared = (self.bits & other.bits).count_ones();
        self.words <= other.words && shared * 3 >= self.bits.count_ones() * 2
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

/// Runs of four words, already hashes, need no second hashing.
type Runs = HashMap<u64, (u32, u32), BuildHasherDefault<Plain>>;

#[derive(Default)]
struct Plain(u64);

impl Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, &byte| hash << 8 | u64::from(byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// For each run of four words the paragraphs where it first and last stands.
fn runs(words: Words, paragraphs: &[Paragraph]) -> Runs {
    let mut runs = Runs::default();
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
fn is_copy(words: Words, paragraphs: &[Paragraph], index: usize, runs: &Runs) -> bool {
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
