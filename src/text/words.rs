//! Text and tokens side by side, for the passes that run before there is a `Doc`. Knows how to look at a token, not what it means.

use super::entity;
use super::key::{has_key, hash_of_key};
use super::keys::Keys;
use super::matches;
use super::token::{Case, Kind, Token};
use crate::lexicon::{List, Row};

/// Whether a token of `text` has this key: a comparison of hashes, and of the letters only where these agree.
/// What `key::fold` changes (a capital, an accent, a curly apostrophe, an en dash) is in no key and would never be found.
#[inline(always)]
pub(super) fn is(text: &str, token: &Token, key: &str) -> bool {
    debug_assert!(!key.bytes().any(|byte| byte.is_ascii_uppercase()), "{key} is no key");
    token.hash == hash_of_key(key) && spells(text, token, key)
}

/// Whether a token of `text` has one of these keys.
#[inline(always)]
pub(super) fn is_any(text: &str, token: &Token, keys: &Keys) -> bool {
    keys.with(token.hash).any(|key| spells(text, token, key))
}

/// Two words of one hash are one word, but for one pair in four thousand million.
fn spells(text: &str, token: &Token, key: &str) -> bool {
    has_key(&text[token.span.start as usize..token.span.end as usize], token.kind == Kind::Dotted, key)
}

/// The text and its tokens.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
}

impl<'a> Words<'a> {
    /// The text of a token; "" past the end.
    pub fn str(self, at: usize) -> &'a str {
        let Some(token) = self.tokens.get(at) else { return "" };
        let word = &self.text[token.span.start as usize..token.span.end as usize];
        if word.len() > 3 && word.starts_with('&') { entity::mark(word).unwrap_or(word) } else { word }
    }

    /// The first character of a token.
    pub fn char(self, at: usize) -> char {
        let Some(token) = self.tokens.get(at) else { return ' ' };
        match self.text.as_bytes()[token.span.start as usize] {
            b'&' => self.str(at).chars().next().unwrap_or(' '),
            byte if byte < 0x80 => byte as char,
            _ => self.str(at).chars().next().unwrap_or(' '),
        }
    }

    /// Whether a token is this word, whatever its case. `key` is lower case.
    #[inline(always)]
    pub fn is(self, at: usize, key: &str) -> bool {
        match self.tokens.get(at) {
            Some(token) => is(self.text, token, key),
            None => false,
        }
    }

    /// Whether a token is one of these words.
    #[inline(always)]
    pub fn is_any(self, at: usize, keys: &Keys) -> bool {
        match self.tokens.get(at) {
            Some(token) => is_any(self.text, token, keys),
            None => false,
        }
    }

    /// The kind of a token; `Punct` past the end.
    pub fn kind(self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Punct, |token| token.kind)
    }

    /// Whether no white space stands before a token.
    pub fn glued(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// Whether a token is a word of letters.
    pub fn is_word(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_word)
    }

    /// Whether a token begins with a capital.
    pub fn capital(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    /// Whether a token is in capitals throughout.
    pub fn upper(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.case == Case::Upper)
    }

    /// Whether a token is a number or begins with digits.
    pub fn number(self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Number | Kind::Mixed)
    }

    /// The row of a list whose form is this token alone.
    pub fn row(self, list: List, at: usize) -> Option<Row> {
        matches::row(self.tokens.get(at)?, list)
    }

    /// Calls `found` with the end and row of every form of a list that begins at a token and ends before `last`.
    pub fn each_match(self, list: List, first: usize, last: usize, mut found: impl FnMut(usize, Row)) {
        let mut here = Vec::new();
        if first < last && matches::begins(&self.tokens[first], list) {
            matches::at_token(self.tokens, first, (last, 1 << list as u64), &mut here);
        }
        for one in here {
            found(one.last as usize, one.row);
        }
    }

    /// The cell `class` of the row of a list whose form is this token alone; "" when there is none.
    pub fn class(self, list: List, at: usize) -> &'static str {
        self.row(list, at).map_or("", |row| row.get("class"))
    }
}
