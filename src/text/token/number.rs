//! Numbers with their grouping and decimal marks, and what is written on to them.

use super::Kind;
use super::lexer::Lexer;
use crate::text::key::apostrophe;

impl Lexer<'_> {
    pub(super) fn number(&mut self, start: usize) {
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
        let Some((_, length)) = self.char_at(self.at).filter(|&(c, _)| apostrophe(c)) else { return };
        let next = self.at + length;
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
}
