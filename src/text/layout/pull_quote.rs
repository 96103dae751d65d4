//! Pull quotes: a lone paragraph that says again what another says. Knows words as hashes, no meaning.

use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::token::Kind;
use crate::text::words::Words;

/// Shortest and longest pull quote, in words.
const WORDS: std::ops::RangeInclusive<usize> = 9..=60;

/// In texts of no more paragraphs than this a copy is looked for everywhere, in longer ones only so near.
const EVERYWHERE: usize = 120;
const NEAR: usize = 8;

/// Marks the paragraphs that restate a neighbour, and those that copy a stretch of another paragraph.
pub(super) fn mark(words: Words, paragraphs: &mut [Paragraph]) {
    let signs: Vec<Sign> = paragraphs.iter().map(|paragraph| Sign::of(words, paragraph)).collect();
    let reach = if paragraphs.len() <= EVERYWHERE { EVERYWHERE } else { NEAR };
    for index in 1..paragraphs.len() {
        if paragraphs[index].kind != ParagraphKind::Body || !WORDS.contains(&signs[index].words) {
            continue;
        }
        let others = index.saturating_sub(reach)..paragraphs.len().min(index + reach + 1);
        let lifted = others.into_iter().any(|other| {
            other != index
                && paragraphs[other].kind == ParagraphKind::Body
                && signs[index].may_restate(&signs[other])
                && (is_copy(words, paragraphs, index, other)
                    || index.abs_diff(other) == 1 && restates(words, &paragraphs[index], &paragraphs[other]))
        });
        if lifted {
            paragraphs[index].kind = ParagraphKind::PullQuote;
        }
    }
}

/// What a paragraph's longer words look like from afar: a bit for each, by its hash.
struct Sign {
    words: usize,
    bits: [u64; 8],
    /// How many bits are set.
    ones: u32,
}

impl Sign {
    fn of(words: Words, paragraph: &Paragraph) -> Sign {
        let mut sign = Sign { words: 0, bits: [0; 8], ones: 0 };
        for token in &words.tokens[paragraph.first as usize..paragraph.last as usize] {
            if matches!(token.kind, Kind::Word | Kind::Dotted | Kind::Number | Kind::Mixed) {
                sign.words += 1;
                if token.span.len() > 3 {
                    sign.bits[token.hash as usize & 7] |= 1 << (token.hash >> 3 & 63);
                }
            }
        }
        sign.ones = sign.bits.iter().map(|bits| bits.count_ones()).sum();
        sign
    }

    /// Whether most of the words can be those of the other.
    fn may_restate(&self, other: &Sign) -> bool {
        let shared: u32 = self.bits.iter().zip(&other.bits).map(|(one, other)| (one & other).count_ones()).sum();
        shared * 5 >= self.ones * 3
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

/// Whether nearly all of it stands word for word in the other, a longer or an earlier paragraph.
fn is_copy(words: Words, paragraphs: &[Paragraph], index: usize, other: usize) -> bool {
    let length = |paragraph: &Paragraph| paragraph.last - paragraph.first;
    if other > index && length(&paragraphs[other]) <= length(&paragraphs[index]) + 3 {
        return false;
    }
    let (runs, same) = shared_runs(words, &paragraphs[index], &paragraphs[other]);
    runs >= 6 && same * 10 >= runs * 8
}

/// How many runs of four words a paragraph has, and how many of them the other has too.
fn shared_runs(words: Words, paragraph: &Paragraph, other: &Paragraph) -> (usize, usize) {
    let mut theirs: Vec<u64> = fours(words, other).collect();
    theirs.sort_unstable();
    let (mut runs, mut same) = (0, 0);
    for run in fours(words, paragraph) {
        runs += 1;
        same += usize::from(theirs.binary_search(&run).is_ok());
    }
    (runs, same)
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
    let (runs, same) = shared_runs(words, paragraph, other);
    shared >= 8 && shared * 3 >= content.len() * 2 && same * 4 >= runs
}
