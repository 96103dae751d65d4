//! The form under which a word is looked up: lower case, without diacritics, invisible characters and the dots of an acronym.
//! Knows single characters only; it is compiled into the build script too, so that lists and texts fold alike.

use std::borrow::Cow;

use super::entity;

/// Calls `put` with each byte of the key of `word`. `dotted` words ("U.S.") lose their full stops.
pub fn fold(word: &str, dotted: bool, mut put: impl FnMut(u8)) {
    for c in word.chars() {
        match c {
            '.' if dotted => {}
            'A'..='Z' => put(c as u8 + 32),
            '\0'..='\x7f' => put(c as u8),
            _ => fold_wide(c, &mut put),
        }
    }
}

/// The key as a string, for lists and tests; the tokenizer hashes without building it.
pub fn key(word: &str, dotted: bool) -> String {
    let mut bytes = Vec::with_capacity(word.len());
    fold(word, dotted, |b| bytes.push(b));
    String::from_utf8(bytes).unwrap_or_default()
}

/// Whether `word` has this key. Nearly every question ends at the first letter, and nearly every other at a plain comparison.
pub fn has_key(word: &str, dotted: bool, key: &str) -> bool {
    let (letters, wanted) = (word.as_bytes(), key.as_bytes());
    let (Some(first), Some(other)) = (letters.first(), wanted.first()) else { return letters.len() == wanted.len() };
    if first.is_ascii() && !matches!(first, b'.' | b'&') && first.to_ascii_lowercase() != *other {
        return false;
    }
    if letters.eq_ignore_ascii_case(wanted) {
        return true;
    }
    if let Cow::Owned(word) = entity::decoded(word) {
        return same_fold(&word, dotted, key);
    }
    if !dotted && word.is_ascii() {
        return false;
    }
    same_fold(word, dotted, key)
}

fn same_fold(word: &str, dotted: bool, key: &str) -> bool {
    let (mut rest, mut same) = (key.bytes(), true);
    fold(word, dotted, |b| same &= rest.next() == Some(b));
    same && rest.next().is_none()
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// FNV-1a over the bytes of a key.
pub struct Hash(u64);

impl Default for Hash {
    /// The hash of nothing.
    fn default() -> Hash {
        Hash(FNV_START)
    }
}

impl Hash {
    /// Takes in the next byte of the key.
    pub fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
    }

    /// The whole hash of the bytes so far.
    pub fn get(&self) -> u64 {
        self.0
    }
}

/// The whole hash in 32 bits.
pub const fn short(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}

/// The hash of what is a key already. At a call with a literal the compiler works it out, so that to ask for a word is to compare numbers.
#[inline(always)]
pub const fn hash_of_key(key: &str) -> u32 {
    let (bytes, mut hash, mut at) = (key.as_bytes(), FNV_START, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(FNV_PRIME);
        at += 1;
    }
    short(hash)
}

/// The whole hash of a word's key.
pub fn long_hash(word: &str, dotted: bool) -> u64 {
    let mut hash = Hash::default();
    fold(word, dotted, |byte| hash.add(byte));
    hash.get()
}

/// The hash of a word's key.
pub fn hash(word: &str, dotted: bool) -> u32 {
    short(long_hash(word, dotted))
}

/// Characters that leave no ink: soft hyphen, zero-width space and joiners, marks of direction, byte order mark.
pub fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Combining marks that decomposed accents are written with.
pub fn combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Marks written for an apostrophe inside words.
pub fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '＇' | '′' | '`' | '´' | '‛')
}

fn fold_wide(c: char, put: &mut impl FnMut(u8)) {
    if invisible(c) || combining(c) {
        return;
    }
    if apostrophe(c) {
        return put(b'\'');
    }
    if let Some(plain) = plain_letters(c) {
        return plain.bytes().for_each(put);
    }
    let mut buffer = [0; 4];
    for lower in c.to_lowercase() {
        lower.encode_utf8(&mut buffer).bytes().for_each(&mut *put);
    }
}

/// Latin letters with diacritics, ligatures and look-alike marks in plain ASCII.
fn plain_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å'
        | 'À'..='Å'
        | 'ā'
        | 'Ā'
        | 'ă'
        | 'Ă'
        | 'ą'
        | 'Ą'
        | 'ǎ'
        | 'Ǎ'
        | 'ạ'
        | 'Ạ'
        | 'ả'
        | 'ấ'
        | 'ầ'
        | 'ẩ'
        | 'ẫ'
        | 'ậ'
        | 'ắ'
        | 'ằ'
        | 'ẳ'
        | 'ẵ'
        | 'ặ' => "a",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' | 'ĉ' | 'ċ' | 'Ċ' => "c",
        'ď' | 'Ď' | 'đ' | 'Đ' | 'ð' | 'Ð' | 'ḍ' | 'Ḍ' => "d",
        'è'..='ë'
        | 'È'..='Ë'
        | 'ē'
        | 'Ē'
        | 'ĕ'
        | 'ė'
        | 'Ė'
        | 'ę'
        | 'Ę'
        | 'ě'
        | 'Ě'
        | 'ẹ'
        | 'ẻ'
        | 'ẽ'
        | 'ế'
        | 'ề'
        | 'ể'
        | 'ễ'
        | 'ệ'
        | 'ə'
        | 'Ə' => "e",
        'ĝ' | 'ğ' | 'Ğ' | 'ġ' | 'ģ' | 'ǧ' => "g",
        'ĥ' | 'ħ' | 'Ħ' | 'ḥ' | 'Ḥ' => "h",
        'ì'..='ï' | 'Ì'..='Ï' | 'ĩ' | 'ī' | 'Ī' | 'ĭ' | 'į' | 'İ' | 'ı' | 'ị' | 'ỉ' => "i",
        'ĵ' => "j",
        'ķ' | 'Ķ' | 'ḳ' => "k",
        'ĺ' | 'ļ' | 'Ļ' | 'ľ' | 'Ľ' | 'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ņ' | 'Ņ' | 'ň' | 'Ň' => "n",
        'ò'..='ö'
        | 'Ò'..='Ö'
        | 'ø'
        | 'Ø'
        | 'ō'
        | 'Ō'
        | 'ŏ'
        | 'ő'
        | 'Ő'
        | 'ơ'
        | 'Ơ'
        | 'ọ'
        | 'ỏ'
        | 'ố'
        | 'ồ'
        | 'ổ'
        | 'ỗ'
        | 'ộ'
        | 'ớ'
        | 'ờ'
        | 'ở'
        | 'ỡ'
        | 'ợ' => "o",
        'ŕ' | 'ř' | 'Ř' => "r",
        'ś' | 'Ś' | 'ŝ' | 'ş' | 'Ş' | 'š' | 'Š' | 'ș' | 'Ș' | 'ṣ' | 'Ṣ' => "s",
        'ţ' | 'Ţ' | 'ť' | 'Ť' | 'ț' | 'Ț' | 'ṭ' | 'Ṭ' => "t",
        'ù'..='ü'
        | 'Ù'..='Ü'
        | 'ũ'
        | 'ū'
        | 'Ū'
        | 'ŭ'
        | 'ů'
        | 'Ů'
        | 'ű'
        | 'Ű'
        | 'ų'
        | 'Ų'
        | 'ư'
        | 'Ư'
        | 'ụ'
        | 'ủ'
        | 'ứ'
        | 'ừ'
        | 'ử'
        | 'ữ'
        | 'ự' => "u",
        'ý' | 'Ý' | 'ÿ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' | 'ẓ' => "z",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' => "ss",
        'þ' | 'Þ' => "th",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '‐' | '‑' | '‒' | '–' | '−' | '﹣' | '－' => "-",
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '″' => "\"",
        '…' => "...",
        _ => return None,
    })
}
