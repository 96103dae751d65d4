//! Words and marks: each token begins with one of five classes of characters.

use super::case::{case_from, case_of};
use super::{Case, Kind, NO_SENTENCE, Token, quotation};
use crate::text::entity;
use crate::text::key::{Hash, apostrophe, combining, invisible, long_hash, short};
use crate::text::span::Span;

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

/// Walks over a text and cuts it.
pub(super) struct Lexer<'a> {
    pub(super) text: &'a str,
    /// The next byte.
    pub(super) at: usize,
    /// Whether no white space stands before it.
    pub(super) glued: bool,
    pub(super) tokens: Vec<Token>,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, glued: false, tokens: Vec::with_capacity(text.len() / 5 + 4) }
    }

    pub(super) fn tokens(mut self) -> Vec<Token> {
        while self.step() {}
        self.tokens
    }

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
            self.mark(start, c, start + c.len_utf8());
        }
    }

    /// A character that stands as a page wrote it for a browser: "&#8220;".
    fn spelled(&mut self, start: usize, c: char, length: usize) {
        if c.is_whitespace() || invisible(c) {
            self.at += length;
            self.glued &= !c.is_whitespace();
        } else if c.is_alphanumeric() && !apostrophe(c) {
            self.word(start);
        } else {
            self.mark(start, c, start + length);
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
            Some(b'\'' | b'`' | b':' | b'&') => true,
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
            return self.mark(start, byte as char, start + 1);
        }
        if byte == b'&'
            && let Some((c, length)) = entity::at(&self.text[start..])
        {
            return self.spelled(start, c, length);
        }
        let mut hash = Hash::default();
        hash.add(byte);
        self.put(start, start + 1, Kind::Punct, hash.get(), Case::None, false);
    }

    pub(super) fn peek(&self, at: usize) -> Option<char> {
        let byte = *self.text.as_bytes().get(at)?;
        if byte < 0x80 { Some(byte as char) } else { self.text[at..].chars().next() }
    }

    /// The character at a place and how many bytes it takes, also where it is spelled for a browser.
    pub(super) fn char_at(&self, at: usize) -> Option<(char, usize)> {
        match self.peek(at)? {
            '&' => entity::at(&self.text[at..]).or(Some(('&', 1))),
            c => Some((c, c.len_utf8())),
        }
    }

    pub(super) fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let piece = &*entity::decoded(&self.text[start..end]);
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
            self.push(start, end, Kind::Dotted);
            if let Some(clitic) = self.genitive(end) {
                self.push(end, clitic, Kind::Clitic);
            }
            return;
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
    pub(super) fn letters(&self, start: usize) -> (usize, usize) {
        let mut at = start;
        while let Some((c, length)) = self.char_at(at) {
            if c.is_alphanumeric() && !apostrophe(c) || invisible(c) || combining(c) {
                at += length;
            } else if apostrophe(c) && at > start {
                let next = at + length;
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

    /// "U.N.'s": the end of the `'s` at a place.
    fn genitive(&self, at: usize) -> Option<usize> {
        let (_, length) = self.char_at(at).filter(|(c, _)| apostrophe(*c))?;
        let letter = at + length;
        self.peek(letter).filter(|c| matches!(c, 's' | 'S'))?;
        let goes_on = self.peek(letter + 1).is_some_and(|c| c.is_alphanumeric() || combining(c));
        (!goes_on).then_some(letter + 1)
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

    fn mark(&mut self, start: usize, c: char, end: usize) {
        if c == '@' && self.glued && self.peek(end).is_some_and(char::is_alphanumeric) && self.mail(end) {
            return;
        }
        if quotation(c) {
            let twin = if matches!(c, '`' | '\'' | '‘' | '’') {
                self.char_at(end).filter(|twin| twin.0 == c)
            } else {
                None
            };
            return self.push(start, end + twin.map_or(0, |twin| twin.1), Kind::Quote);
        }
        let mut stop = end;
        if matches!(c, '.' | '-') {
            while self.text.as_bytes().get(stop) == Some(&(c as u8)) {
                stop += 1;
            }
        }
        self.push(start, stop, Kind::Punct);
    }
}

fn trim_invisible(text: &str, start: usize, end: usize) -> usize {
    text[start..end].trim_end_matches(invisible).len() + start
}
