//! Which article repeats an earlier one: the same words whatever their white space, or nearly the same words.
//! Knows fingerprints, never texts; remembers a window of articles, so that a run over millions stays in its memory.

use std::collections::{HashMap, VecDeque};

/// How many articles back a repetition is still seen.
pub const WINDOW: usize = 1 << 15;

/// Words in one shingle.
const SHINGLE: usize = 4;
/// Bins of the one-permutation MinHash (Li, Owen, Zhang 2012).
const BINS: usize = 64;
/// Bins in one band: two articles are compared when a whole band agrees.
const ROWS: usize = 4;
/// Bins that must agree, of 64: about 85 of 100 shingles in common.
const AGREE: usize = 54;
/// A text with fewer shingles repeats another only word for word.
const SHINGLES_TO_TELL: usize = 50;

/// What is remembered of an article.
#[derive(Clone, Debug)]
pub struct Fingerprint {
    /// Hash of all its words in order; `None` for a text without any.
    words: Option<u64>,
    /// The least shingle hash of each bin; `None` for a short text.
    bins: Option<Box<[u32; BINS]>>,
    /// Hashes of its casualty figures, sorted: an article with a new figure is an update, not a repetition.
    figures: Vec<u64>,
}

impl Fingerprint {
    /// The fingerprint of a text, of its figures nothing yet.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = words(text.as_bytes());
        let all = words.iter().fold(1, |all, word| step(all, *word));
        Self { words: (!words.is_empty()).then_some(all), bins: bins(&words), figures: Vec::new() }
    }

    /// With the figures that the text gives.
    #[must_use]
    pub fn with_figures(mut self, mut figures: Vec<u64>) -> Self {
        figures.sort_unstable();
        self.figures = figures;
        self
    }

    fn bands(&self) -> impl Iterator<Item = u64> + '_ {
        let bands = self.bins.iter().flat_map(|bins| bins.chunks(ROWS)).enumerate();
        bands.map(|(band, rows)| rows.iter().fold(band as u64 + 1, |all, row| step(all, u64::from(*row))))
    }

    fn nearly(&self, earlier: &Self) -> bool {
        let (Some(one), Some(other)) = (&self.bins, &earlier.bins) else { return false };
        let agreeing = one.iter().zip(other.iter()).filter(|(one, other)| one == other).count();
        agreeing >= AGREE && self.figures.iter().all(|figure| earlier.figures.binary_search(figure).is_ok())
    }
}

/// The articles of the window.
#[derive(Debug, Default)]
pub struct Seen {
    window: VecDeque<(String, Fingerprint)>,
    /// How many have left the window: an article's number less this is its place.
    gone: usize,
    exact: HashMap<u64, usize>,
    bands: HashMap<u64, usize>,
}

impl Seen {
    /// The id of an earlier article that this one repeats; else this one is remembered. A repetition is not: copies of copies name the first.
    pub fn earlier(&mut self, id: &str, fingerprint: Fingerprint) -> Option<String> {
        let found = self.find(&fingerprint);
        if found.is_none() && fingerprint.words.is_some() {
            self.remember(id.to_owned(), fingerprint);
        }
        found
    }

    fn find(&self, fingerprint: &Fingerprint) -> Option<String> {
        let place = |number: usize| number.checked_sub(self.gone).and_then(|place| self.window.get(place));
        let exact = fingerprint.words.and_then(|words| self.exact.get(&words)).and_then(|number| place(*number));
        let near = || {
            let mut numbers: Vec<usize> =
                fingerprint.bands().filter_map(|band| self.bands.get(&band).copied()).collect();
            numbers.sort_unstable();
            numbers.dedup();
            numbers.into_iter().filter_map(place).find(|(_, earlier)| fingerprint.nearly(earlier))
        };
        exact.or_else(near).map(|(id, _)| id.clone())
    }

    fn remember(&mut self, id: String, fingerprint: Fingerprint) {
        if self.window.len() == WINDOW
            && let Some((_, old)) = self.window.pop_front()
        {
            let gone = self.gone;
            old.words.iter().for_each(|words| forget(&mut self.exact, *words, gone));
            old.bands().for_each(|band| forget(&mut self.bands, band, gone));
            self.gone += 1;
        }
        let number = self.gone + self.window.len();
        self.exact.extend(fingerprint.words.map(|words| (words, number)));
        self.bands.extend(fingerprint.bands().map(|band| (band, number)));
        self.window.push_back((id, fingerprint));
    }
}

fn forget(map: &mut HashMap<u64, usize>, key: u64, number: usize) {
    if map.get(&key) == Some(&number) {
        map.remove(&key);
    }
}

/// The least hash of each bin over all shingles; an empty bin borrows from the next full one, so that short texts compare too.
fn bins(words: &[u64]) -> Option<Box<[u32; BINS]>> {
    if words.len() < SHINGLES_TO_TELL + SHINGLE - 1 {
        return None;
    }
    let mut least = Box::new([u32::MAX; BINS]);
    for shingle in words.windows(SHINGLE) {
        let hash = finish(shingle.iter().fold(SHINGLE as u64, |all, word| step(all, *word)));
        let bin = &mut least[(hash >> 58) as usize];
        *bin = (*bin).min(hash as u32);
    }
    for bin in (0..2 * BINS).rev() {
        if least[bin % BINS] == u32::MAX {
            least[bin % BINS] = least[(bin + 1) % BINS];
        }
    }
    Some(least)
}

/// A hash of each word between white space.
fn words(bytes: &[u8]) -> Vec<u64> {
    let mut words = Vec::with_capacity(bytes.len() / 5);
    let mut first = 0;
    while first < bytes.len() {
        let eight = eight(&bytes[first..]);
        let length = plain(eight);
        if length < 8 && bytes.get(first + length).is_none_or(|byte| *byte <= b' ') {
            if length > 0 {
                words.push(finish(step(length as u64, eight & !(u64::MAX << (length * 8)))));
            }
            first += length + 1;
            continue;
        }
        let rest = &bytes[first..];
        let piece = &rest[..rest.iter().position(|byte| *byte <= b' ').unwrap_or(rest.len())];
        first += piece.len() + 1;
        if piece.is_ascii() {
            words.push(mix(piece));
        } else if let Ok(piece) = std::str::from_utf8(piece) {
            // A space beyond ASCII may stand in it.
            words.extend(piece.split_whitespace().map(|word| mix(word.as_bytes())));
        }
    }
    words
}

/// The first eight bytes as a number, the first lowest; zeros behind the end.
fn eight(bytes: &[u8]) -> u64 {
    let whole = bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut eight = [0; 8];
        eight[..bytes.len()].copy_from_slice(bytes);
        eight
    });
    u64::from_le_bytes(whole)
}

/// How many of eight bytes stand before the first white space or byte beyond ASCII.
fn plain(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // A borrow reaches only bytes behind the first that is small.
    let small = eight.wrapping_sub(0x21 * EACH) & !eight;
    ((small | eight) & HIGH).trailing_zeros() as usize / 8
}

/// A hash of a word that is the same on every machine and in every run.
fn mix(bytes: &[u8]) -> u64 {
    let all = bytes.chunks(8).fold(bytes.len() as u64, |all, piece| step(all, eight(piece)));
    finish(all)
}

/// A hash of a short list of numbers.
pub(super) fn hash_numbers(numbers: impl IntoIterator<Item = u64>) -> u64 {
    finish(numbers.into_iter().fold(1, step))
}

fn step(all: u64, next: u64) -> u64 {
    (all.rotate_left(5) ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The finaliser of MurmurHash3: every bit of the input reaches every bit of the output.
fn finish(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, Seen, WINDOW};

    fn article(seed: usize, words: usize) -> String {
        (0..words).map(|word| format!("w{} ", (seed * 7919 + word * word * 31 + word) % 50_021)).collect()
    }

    fn earlier(seen: &mut Seen, id: &str, text: &str) -> Option<String> {
        seen.earlier(id, Fingerprint::of(text))
    }

    #[test]
    fn the_same_words_are_the_same_text_whatever_the_white_space() {
        let mut seen = Seen::default();
        assert_eq!(earlier(&mut seen, "a", "One  two\nthree."), None);
        assert_eq!(earlier(&mut seen, "b", "One two three.\r\n"), Some("a".to_owned()));
        assert_eq!(earlier(&mut seen, "c", "One two four."), None);
        assert_eq!(earlier(&mut seen, "d", " one two three. "), None);
    }

    #[test]
    fn texts_without_words_repeat_nothing() {
        let mut seen = Seen::default();
        assert_eq!((earlier(&mut seen, "a", ""), earlier(&mut seen, "b", " \n")), (None, None));
    }

    #[test]
    fn an_edited_copy_is_found_and_a_cousin_is_not() {
        let mut seen = Seen::default();
        for seed in 0..200 {
            assert_eq!(earlier(&mut seen, &format!("a{seed}"), &article(seed, 300)), None, "{seed}");
        }
        for seed in 0..200 {
            let copy = article(seed, 300).replacen("w", "x", 2) + "Your Comment";
            assert_eq!(earlier(&mut seen, "copy", &copy), Some(format!("a{seed}")));
            let cousin = article(seed, 150) + &article(seed + 1000, 150);
            assert_eq!(earlier(&mut seen, "cousin", &cousin), None);
        }
    }

    #[test]
    fn an_article_with_a_new_figure_is_an_update() {
        let mut seen = Seen::default();
        let text = article(1, 300);
        assert_eq!(seen.earlier("a", Fingerprint::of(&text).with_figures(vec![5, 6])), None);
        assert_eq!(
            seen.earlier("b", Fingerprint::of(&format!("{text} later")).with_figures(vec![6])),
            Some("a".to_owned())
        );
        assert_eq!(seen.earlier("c", Fingerprint::of(&format!("{text} later")).with_figures(vec![7])), None);
    }

    #[test]
    fn what_left_the_window_is_forgotten_wholly() {
        let mut seen = Seen::default();
        for number in 0..WINDOW + 2 {
            assert_eq!(earlier(&mut seen, "x", &format!("article {number}")), None);
        }
        assert_eq!((seen.window.len(), seen.exact.len()), (WINDOW, WINDOW));
        assert_eq!(earlier(&mut seen, "x", "article 1"), None);
        assert_eq!(earlier(&mut seen, "x", "article 9"), Some("x".to_owned()));
    }
}
