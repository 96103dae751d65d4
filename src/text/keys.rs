//! Sets of words that rules ask for. Their hashes are worked out when the program is compiled: nearly every question ends at one bit.

use super::key::hash_of_key;

/// A few words as keys (see `key::fold`), made by `keys!["one", "two"]`.
#[derive(Debug)]
pub struct Keys {
    words: &'static [&'static str],
    hashes: &'static [u32],
    /// A bit for the lowest eight bits of each hash.
    bits: [u64; 4],
}

impl Keys {
    /// From words and their hashes, in the same order; `keys!` calls it.
    pub(crate) const fn new(words: &'static [&'static str], hashes: &'static [u32]) -> Keys {
        let (mut bits, mut at) = ([0; 4], 0);
        while at < hashes.len() {
            bits[(hashes[at] >> 6 & 3) as usize] |= 1 << (hashes[at] & 63);
            at += 1;
        }
        Keys { words, hashes, bits }
    }

    /// The words.
    pub fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// The words that may have this hash: nearly always none or one.
    #[inline(always)]
    pub(super) fn with(&self, hash: u32) -> impl Iterator<Item = &'static str> {
        let bits = self.bits[(hash >> 6 & 3) as usize];
        let hashes = if bits >> (hash & 63) & 1 == 0 { &[] } else { self.hashes };
        hashes.iter().zip(self.words).filter(move |(one, _)| **one == hash).map(|(_, word)| *word)
    }
}

/// The hashes of words that are keys. A word with what `key::fold` changes (a capital, an accent, a curly apostrophe, an en dash) is
/// no key, and one that is cut (at a blank, a hyphen, a full stop, before "'s") is no token: it would never be found, and does not compile.
pub(crate) const fn hashes<const N: usize>(words: &[&str]) -> [u32; N] {
    let (mut hashes, mut at) = ([0; N], 0);
    while at < N {
        assert!(is_key(words[at].as_bytes()), "a word that is no key of a token");
        hashes[at] = hash_of_key(words[at]);
        at += 1;
    }
    hashes
}

/// Whether a token can have the key.
const fn is_key(key: &[u8]) -> bool {
    if !key.is_ascii() {
        return same(key, "—".as_bytes()) || same(key, "£".as_bytes()) || same(key, "€".as_bytes());
    }
    let (mut at, mut letters, mut cut) = (0, false, false);
    while at < key.len() {
        letters |= key[at].is_ascii_alphanumeric();
        cut |= matches!(key[at], b'-' | b'.' | b' ');
        if key[at].is_ascii_uppercase() {
            return false;
        }
        at += 1;
    }
    let owner = key.len() > 2 && key[key.len() - 2] == b'\'' && key[key.len() - 1] == b's';
    let torn = letters && cut || owner;
    !key.is_empty() && !torn
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// `keys!["one", "two"]`: a `&'static Keys`.
macro_rules! keys {
    ($($word:expr),+ $(,)?) => {
        const {
            const WORDS: &[&str] = &[$($word),+];
            const HASHES: &[u32] = &$crate::text::hashes::<{ WORDS.len() }>(WORDS);
            &$crate::text::Keys::new(WORDS, HASHES)
        }
    };
}
pub(crate) use keys;
