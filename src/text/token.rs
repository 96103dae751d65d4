//! One pass from text to tokens. Knows characters, not words: what a token means is the lexicon's and the extractors' business.
//! Compiled into the build script too, so that the forms of the lists are cut as the texts are.

use super::key::{Hash, apostrophe, combining, invisible, long_hash, short};
use super::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with digits behind them too ("G7"), inner apostrophes ("O'Brien", "don't").
    Word,
    /// Single letters with full stops: "U.S.", "a.m.", "J.K.".
    Dotted,
    /// `'s` split from its word.
    Clitic,
    /// Digits with grouping and decimal marks: "1,960", "2.5".
    Number,
    /// Digits with letters behind: "27th", "1990s", "5pm".
    Mixed,
    /// Web and e-mail addresses.
    Url,
    /// A quotation mark or apostrophe that stands outside a word.
    Quote,
    /// Any other mark, one character each; but "..." and "--" are one.
    Punct,
}

/// How a word is capitalised; what holds no letter is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No cased letter.
    None,
    /// No capital.
    Lower,
    /// A capital, then none.
    Title,
    /// Two capitals or more and no small letter.
    Upper,
    /// Capitals and small letters mixed: "McDonald", "iPhone".
    Mixed,
}

/// The sentence of a token that stands in none (boilerplate, byline).
pub const NO_SENTENCE: u32 = u32::MAX;

/// A word, number or mark with what later passes need to know of it.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Its number in the lexicon's vocabulary, 0 when no list knows it.
    pub word: u32,
    /// The lists that hold it as a form by itself, a bit each; until the words are numbered, the whole hash.
    pub lists: u64,
    /// Hash of its folded key: equal keys have equal hashes.
    pub hash: u32,
    /// The sentence it stands in, or `NO_SENTENCE`.
    pub sentence: u32,
    /// What it is made of.
    pub kind: Kind,
    /// Its capitals.
    pub case: Case,
    /// Whether its first letter is a capital.
    pub capital: bool,
    /// Whether no white space stands before it.
    pub glued: bool,
}

impl Token {
    /// Whether it holds letters: a word, a dotted acronym.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Dotted)
    }
}

/// Cuts `text` into tokens. White space and invisible characters belong to none.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, glued: false, tokens: Vec::with_capacity(text.len() / 5 + 4) };
    while lexer.step() {}
    lexer.tokens
}

/// What a byte begins.
#[derive(Clone, Copy)]
enum Class {
    Space,
    Letter,
    Digit,
    Mark,
    Wide,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Wide; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' => Class::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            0..=b' ' | 0x7f => Class::Space,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    glued: bool,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn step(&mut self) -> bool {
        let Some(&byte) = self.text.as_bytes().get(self.at) else { return false };
        match CLASSES[byte as usize] {
            Class::Space => {
                self.at += 1;
                self.glued = false;
            }
            Class::Letter => self.plain_word(),
            Class::Digit => self.number(self.at),
            Class::Mark => self.plain_mark(byte),
            Class::Wide => self.wide(),
        }
        true
    }

    /// Whatever begins with a character beyond ASCII.
    fn wide(&mut self) {
        let start = self.at;
        let Some(c) = self.peek(start) else { return };
        if c.is_whitespace() || c.is_control() {
            self.at += c.len_utf8();
            self.glued = false;
        } else if invisible(c) || combining(c) {
            self.at += c.len_utf8();
        } else if c.is_alphanumeric() && !apostrophe(c) {
            // Apostrophes such as U+02BB count as letters to Unicode; one that opens a word is a mark of its own.
            self.word(start);
        } else {
            self.mark(start, c);
        }
    }

    /// The common case, a word of ASCII letters and digits that nothing joins: hashed as it is read.
    fn plain_word(&mut self) {
        let (bytes, start) = (self.text.as_bytes(), self.at);
        let (mut at, mut hash) = (start, Hash::default());
        let (mut upper, mut lower) = (0u32, 0u32);
        while let Some(&byte) = bytes.get(at) {
            match CLASSES[byte as usize] {
                Class::Letter => {
                    let small = u32::from(byte >> 5 & 1);
                    lower += small;
                    upper += 1 - small;
                }
                Class::Digit => {}
                _ => break,
            }
            hash.add(byte | 0x20);
            at += 1;
        }
        let joined = match bytes.get(at) {
            Some(b'.') => bytes.get(at + 1).is_some_and(|&byte| byte != b' ' && byte != b'\n') || at - start == 1,
            Some(b'\'' | b'`' | b':') => true,
            Some(&byte) => byte >= 0x80,
            None => false,
        };
        if joined {
            return self.word(start);
        }
        let capital = bytes[start].is_ascii_uppercase();
        self.put(start, at, Kind::Word, hash.get(), case_from(upper, lower, capital), capital);
    }

    fn plain_mark(&mut self, byte: u8) {
        let start = self.at;
        if matches!(byte, b'@' | b'\'' | b'"' | b'`' | b'.' | b'-') {
            return self.mark(start, byte as char);
        }
        let mut hash = Hash::default();
        hash.add(byte);
        self.put(start, start + 1, Kind::Punct, hash.get(), Case::None, false);
    }

    fn peek(&self, at: usize) -> Option<char> {
        let byte = *self.text.as_bytes().get(at)?;
        if byte < 0x80 { Some(byte as char) } else { self.text[at..].chars().next() }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let piece = &self.text[start..end];
        let (case, capital) = if matches!(kind, Kind::Punct | Kind::Quote | Kind::Number | Kind::Url) {
            (Case::None, false)
        } else {
            case_of(piece)
        };
        let hash = if kind == Kind::Url { 0 } else { long_hash(piece, kind == Kind::Dotted) };
        self.put(start, end, kind, hash, case, capital);
    }

    fn put(&mut self, start: usize, end: usize, kind: Kind, hash: u64, case: Case, capital: bool) {
        let span = Span::new(start, end);
        let glued = self.glued;
        self.tokens.push(Token {
            span,
            word: 0,
            lists: hash,
            hash: short(hash),
            sentence: NO_SENTENCE,
            kind,
            case,
            capital,
            glued,
        });
        self.at = end;
        self.glued = true;
    }

    fn word(&mut self, start: usize) {
        if let Some(end) = self.address(start) {
            return self.push(start, end, Kind::Url);
        }
        if let Some(end) = self.dotted(start) {
            return self.push(start, end, Kind::Dotted);
        }
        let (end, clitic) = self.letters(start);
        if self.domain_follows(end) {
            let end = self.address_end(end);
            return self.push(start, end, Kind::Url);
        }
        self.push(start, end, Kind::Word);
        if clitic > end {
            self.push(end, clitic, Kind::Clitic);
        }
    }

    /// The end of a run of letters and digits with inner apostrophes, and the end of the `'s` behind it (or the same end).
    fn letters(&self, start: usize) -> (usize, usize) {
        let mut at = start;
        while let Some(c) = self.peek(at) {
            if c.is_alphanumeric() && !apostrophe(c) || invisible(c) || combining(c) {
                at += c.len_utf8();
            } else if apostrophe(c) && at > start {
                let next = at + c.len_utf8();
                let Some(after) = self.peek(next).filter(|c| c.is_alphabetic()) else { break };
                if matches!(after, 's' | 'S')
                    && !self.peek(next + 1).is_some_and(|c| c.is_alphanumeric() || combining(c))
                {
                    return (trim_invisible(self.text, start, at), next + 1);
                }
                at = next;
            } else {
                break;
            }
        }
        let end = trim_invisible(self.text, start, at);
        (end, end)
    }

    /// The end of single letters joined by full stops ("U.S.", "a.m", "J.K."), if two or more stand here.
    fn dotted(&self, start: usize) -> Option<usize> {
        let (mut at, mut letters) = (start, 0);
        while let Some(c) = self.peek(at).filter(|c| c.is_alphabetic()) {
            let dot = at + c.len_utf8();
            if self.peek(dot) != Some('.') {
                let alone = !self.peek(dot).is_some_and(|c| {
                    c.is_alphanumeric()
                        || c == '\''
                        || c == '’' && self.peek(dot + 3).is_some_and(|c| c != 's' && c.is_alphabetic())
                });
                return (letters >= 1 && alone && c.is_uppercase()).then_some(dot).or((letters >= 2).then_some(at));
            }
            letters += 1;
            at = dot + 1;
        }
        (letters >= 2).then_some(at)
    }

    /// The end of a web address that starts here with its scheme or `www.`.
    fn address(&self, start: usize) -> Option<usize> {
        let rest = &self.text.as_bytes()[start..];
        let starts = |prefix: &[u8]| rest.len() > prefix.len() && rest[..prefix.len()].eq_ignore_ascii_case(prefix);
        (starts(b"http://") || starts(b"https://") || starts(b"www.") || starts(b"ftp://"))
            .then(|| self.address_end(start))
    }

    fn domain_follows(&self, at: usize) -> bool {
        if self.text.as_bytes().get(at) != Some(&b'.') {
            return false;
        }
        let rest = &self.text.as_bytes()[at + 1..];
        if !rest.first().is_some_and(u8::is_ascii_alphabetic) {
            return false;
        }
        DOMAINS.iter().any(|domain| {
            rest.get(..domain.len()).is_some_and(|start| start.eq_ignore_ascii_case(domain.as_bytes()))
                && !rest.get(domain.len()).is_some_and(|b| b.is_ascii_alphanumeric())
        })
    }

    /// Addresses run to white space, a bracket or a quotation mark; full stops and commas at their end are not theirs.
    fn address_end(&self, start: usize) -> usize {
        let mut end = start;
        while let Some(c) = self.peek(end) {
            if c.is_whitespace()
                || c.is_control()
                || matches!(c, '<' | '>' | '"' | '(' | ')' | '[' | ']' | '“' | '”' | '’' | '\'' | '»' | '—')
            {
                break;
            }
            end += c.len_utf8();
        }
        while end > start && matches!(self.text.as_bytes()[end - 1], b'.' | b',' | b';' | b':' | b'!' | b'?') {
            end -= 1;
        }
        end
    }

    fn number(&mut self, start: usize) {
        let mut at = self.digits(start);
        let (mut dotted, mut spaced) = (false, false);
        while let Some(mark) = self.peek(at).filter(|c| matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}' | '\u{2009}')) {
            let next = at + mark.len_utf8();
            let end = self.digits(next);
            let group = end - next == 3;
            let joins = match mark {
                ',' => group || end - next == 2 && self.peek(end) == Some(','),
                '.' => end > next && !dotted && (group || !self.dot_and_digit(end)),
                _ => group && (spaced || at - start <= 3),
            };
            if !joins {
                break;
            }
            dotted |= mark == '.';
            spaced |= !matches!(mark, ',' | '.');
            at = end;
        }
        let (end, clitic) = self.letters(at);
        if self.peek(at).is_some_and(char::is_alphabetic) {
            self.push(start, end, Kind::Mixed);
        } else {
            self.push(start, at, Kind::Number);
            return self.clitic_after_number();
        }
        if clitic > end {
            self.push(end, clitic, Kind::Clitic);
        }
    }

    fn dot_and_digit(&self, at: usize) -> bool {
        self.peek(at) == Some('.') && self.peek(at + 1).is_some_and(|c| c.is_ascii_digit())
    }

    fn clitic_after_number(&mut self) {
        let Some(mark) = self.peek(self.at).filter(|&c| apostrophe(c)) else { return };
        let next = self.at + mark.len_utf8();
        if self.peek(next) == Some('s') && !self.peek(next + 1).is_some_and(char::is_alphanumeric) {
            self.push(self.at, next + 1, Kind::Clitic);
        }
    }

    fn digits(&self, mut at: usize) -> usize {
        while self.text.as_bytes().get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    }

    fn mark(&mut self, start: usize, c: char) {
        let end = start + c.len_utf8();
        if c == '@' && self.glued && self.peek(end).is_some_and(char::is_alphanumeric) && self.mail(end) {
            return;
        }
        if quotation(c) {
            let double = matches!(c, '`' | '\'') && self.peek(end) == Some(c);
            return self.push(start, end + usize::from(double), Kind::Quote);
        }
        let mut stop = end;
        if matches!(c, '.' | '-') {
            while self.text.as_bytes().get(stop) == Some(&(c as u8)) {
                stop += 1;
            }
        }
        self.push(start, stop, Kind::Punct);
    }

    /// Takes the tokens glued before an `@` into one e-mail address; says whether there were any.
    fn mail(&mut self, after: usize) -> bool {
        let mut first = self.tokens.len();
        while first > 0
            && !matches!(self.tokens[first - 1].kind, Kind::Quote | Kind::Clitic)
            && self.tokens.len() - first < 8
        {
            first -= 1;
            if !self.tokens[first].glued {
                break;
            }
        }
        if first == self.tokens.len() || !self.tokens[first].is_word() && self.tokens[first].kind == Kind::Punct {
            return false;
        }
        let (start, glued) = (self.tokens[first].span.start as usize, self.tokens[first].glued);
        let end = self.address_end(after);
        self.tokens.truncate(first);
        self.glued = glued;
        self.push(start, end, Kind::Url);
        true
    }
}

/// Domains that turn `name.com` into an address though nothing else shows it.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "int", "info", "co.uk", "org.uk", "ac.uk", "eu", "ru", "ir", "de", "fr", "tv",
    "io",
];

/// Every style of quotation mark, and apostrophes outside words.
pub fn quotation(c: char) -> bool {
    apostrophe(c)
        || matches!(
            c,
            '"' | '“'
                | '”'
                | '„'
                | '‟'
                | '«'
                | '»'
                | '‹'
                | '›'
                | '‚'
                | '＂'
                | '″'
                | '「'
                | '」'
                | '『'
                | '』'
        )
}

fn trim_invisible(text: &str, start: usize, end: usize) -> usize {
    text[start..end].trim_end_matches(invisible).len() + start
}

fn case_of(word: &str) -> (Case, bool) {
    let (mut upper, mut lower, mut first) = (0, 0, None);
    for c in word.chars() {
        let (is_upper, is_lower) = if c.is_ascii() {
            (c.is_ascii_uppercase(), c.is_ascii_lowercase())
        } else {
            (c.is_uppercase(), c.is_lowercase())
        };
        upper += u32::from(is_upper);
        lower += u32::from(is_lower);
        if first.is_none() && (is_upper || is_lower) {
            first = Some(is_upper);
        }
    }
    let capital = first == Some(true);
    (case_from(upper, lower, capital), capital)
}

fn case_from(upper: u32, lower: u32, capital: bool) -> Case {
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, _) if capital => Case::Title,
        (_, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}
