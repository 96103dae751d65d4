//! The document: owned text and flat tables over it. The one place that cuts the text.

use crate::text::Keys;
use std::borrow::Cow;
use std::ops::Range;

use super::entity;
use super::key::{combining, invisible};
use super::language;
use super::layout::{self, Layout};
use super::matches::{self, Match, Matches};
use super::quote::{self, Quote};
use super::sentence;
use super::span::Span;
use super::token::{Case, Kind, NO_SENTENCE, Token, tokenize};
use super::words::{self, Words};
use crate::lexicon::{LISTS, List, Row};

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphKind {
    /// The headline or a sub-headline.
    Headline,
    /// Running text.
    Body,
    /// A line lifted out of the text and shown again.
    PullQuote,
    /// Author or staff initials.
    Byline,
    /// What the page adds: share bars, comment links, credits.
    Boilerplate,
}

impl ParagraphKind {
    /// Whether its sentences are read: all but bylines and boilerplate.
    pub fn is_read(self) -> bool {
        !matches!(self, ParagraphKind::Byline | ParagraphKind::Boilerplate)
    }
}

/// A paragraph: its text and tokens.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// What it is.
    pub kind: ParagraphKind,
    /// Its text without white space around it.
    pub span: Span,
    /// Its tokens.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
}

/// A sentence: its text, tokens and paragraph.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Index of its paragraph.
    pub paragraph: u32,
    /// Its text from its first token to its last.
    pub span: Span,
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
}

impl Sentence {
    /// Its tokens as a range.
    pub fn tokens(&self) -> Range<usize> {
        self.first as usize..self.last as usize
    }
}

/// An article cut up.
#[derive(Debug)]
pub struct Doc {
    /// The text as decoded; never rewritten.
    pub text: String,
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// All sentences of paragraphs that are read, in order.
    pub sentences: Vec<Sentence>,
    /// All paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// All quotations, by their opening mark.
    pub quotes: Vec<Quote>,
    /// Title, dateline, byline.
    pub layout: Layout,
    /// The publication date, if any source gives one, or the dateline.
    pub published: Option<jiff::civil::Date>,
    matches: Matches,
    /// Tokens with invisible characters or combining marks in them, and their text without.
    plain: Vec<(u32, String)>,
}

impl Doc {
    /// Cuts up `text` (at most 4 GiB; callers refuse longer ones).
    pub fn new(text: String, published: Option<jiff::civil::Date>) -> Doc {
        let Cut { mut tokens, paragraphs, layout, quotes, sentences } = cut(&text);
        for (index, sentence) in sentences.iter().enumerate() {
            for token in &mut tokens[sentence.tokens()] {
                token.sentence = index as u32;
            }
        }
        let matches = matches::find(&tokens, &sentences);
        let published = published.or(layout.dateline.as_ref().and_then(|dateline| dateline.day)).or(layout.day);
        let plain = plain_words(&text, &tokens);
        Doc { text, tokens, sentences, paragraphs, quotes, layout, published, matches, plain }
    }

    /// The language (ISO 639-1) of a text that is long enough to tell and not English.
    pub fn foreign_language(&self) -> Option<&'static str> {
        language::foreign(Words { text: &self.text, tokens: &self.tokens })
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The text of a span on one line: one space wherever white space stands, and what is spelled for a browser decoded.
    pub fn flat(&self, span: Span) -> String {
        let text = entity::decoded(self.slice(span));
        let mut flat = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !flat.is_empty() {
                flat.push(' ');
            }
            flat.push_str(word);
        }
        flat
    }

    /// The text of a token, without soft hyphens and other marks that leave no ink, and with what is spelled for a browser decoded; "" past the end. `slice` gives it as written.
    #[inline]
    pub fn word(&self, token: usize) -> &str {
        if !self.plain.is_empty()
            && let Ok(place) = self.plain.binary_search_by_key(&(token as u32), |(token, _)| *token)
        {
            return &self.plain[place].1;
        }
        self.tokens.get(token).map_or("", |token| self.slice(token.span))
    }

    /// Whether the token is this word, whatever its case and diacritics. `key` is folded: lower case, plain letters and marks.
    #[inline(always)]
    pub fn is(&self, token: usize, key: &str) -> bool {
        match self.tokens.get(token) {
            Some(found) => words::is(&self.text, found, key),
            None => false,
        }
    }

    /// Whether the token is one of these words.
    #[inline(always)]
    pub fn is_any(&self, token: usize, keys: &Keys) -> bool {
        match self.tokens.get(token) {
            Some(found) => words::is_any(&self.text, found, keys),
            None => false,
        }
    }

    /// From the first byte of token `first` to the end of token `last - 1`.
    pub fn span(&self, first: usize, last: usize) -> Span {
        debug_assert!(first < last);
        Span { start: self.tokens[first].span.start, end: self.tokens[last - 1].span.end }
    }

    /// The tokens that begin inside the span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let last = self.tokens.partition_point(|token| token.span.start < span.end);
        first..last
    }

    /// The sentence of a token, if it stands in one.
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let sentence = self.tokens.get(token)?.sentence;
        (sentence != NO_SENTENCE).then_some(sentence as usize)
    }

    /// Whether the token is the first word of its sentence (marks before it aside).
    pub fn starts_sentence(&self, token: usize) -> bool {
        let Some(sentence) = self.sentence_of(token) else { return false };
        self.tokens[self.sentences[sentence].first as usize..token]
            .iter()
            .all(|t| matches!(t.kind, Kind::Punct | Kind::Quote))
    }

    /// Whether a sentence is in capitals: three of four of its words are, so that a capital says nothing there.
    pub fn is_shouted(&self, sentence: usize) -> bool {
        let words = self.tokens[self.sentences[sentence].tokens()].iter();
        let (mut all, mut long, mut upper) = (0, 0, 0);
        for token in words.filter(|token| token.kind == Kind::Word && token.span.len() > 1) {
            all += 1;
            long += usize::from(token.span.len() > 3);
            upper += usize::from(token.case == Case::Upper);
        }
        long > 1 && upper * 4 >= all * 3
    }

    /// The kind of the paragraph that a sentence stands in.
    pub fn paragraph_kind(&self, sentence: usize) -> ParagraphKind {
        self.paragraphs[self.sentences[sentence].paragraph as usize].kind
    }

    /// Where forms of a list stand: by first token; where one token begins several, only the longest, every row that has it.
    pub fn matches(&self, list: List) -> &[Match] {
        self.matches.of(list)
    }

    /// The matches of a list that begin at a token.
    pub fn matches_at(&self, list: List, token: usize) -> &[Match] {
        if !self.tokens.get(token).is_some_and(|t| matches::begins(t, list)) {
            return &[];
        }
        let all = self.matches(list);
        let first = all.partition_point(|found| (found.first as usize) < token);
        let count = all[first..].iter().take_while(|found| found.first as usize == token).count();
        &all[first..first + count]
    }

    /// The first match of a list that begins at a token.
    pub fn match_at(&self, list: List, token: usize) -> Option<Match> {
        self.matches_at(list, token).first().copied()
    }

    /// The match of a list that ends just before `token`.
    pub fn match_before(&self, list: List, token: usize) -> Option<Match> {
        let all = self.matches(list);
        let past = all.partition_point(|found| (found.first as usize) < token);
        all[past.saturating_sub(8)..past].iter().find(|found| found.last as usize == token).copied()
    }

    /// The rows of a list that have the token by itself for a form.
    pub fn rows(&self, list: List, token: usize) -> impl Iterator<Item = Row> {
        self.tokens.get(token).into_iter().flat_map(move |t| matches::rows(t, list))
    }

    /// The first of them.
    pub fn row(&self, list: List, token: usize) -> Option<Row> {
        matches::row(self.tokens.get(token)?, list)
    }

    /// Whether the token by itself is a form of the list.
    #[inline(always)]
    pub fn has(&self, list: List, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| matches::alone(t, list))
    }
}

/// A text cut up, before the lists' forms are looked for in it.
#[derive(Debug)]
pub struct Cut {
    /// All tokens in order, the words among them numbered.
    pub tokens: Vec<Token>,
    /// All paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// Title, dateline, byline.
    pub layout: Layout,
    /// All quotations, by their opening mark.
    pub quotes: Vec<Quote>,
    /// All sentences of paragraphs that are read, in order.
    pub sentences: Vec<Sentence>,
}

/// Cuts `text` (at most 4 GiB) into tokens, paragraphs and sentences.
pub fn cut(text: &str) -> Cut {
    let mut tokens = tokenize(text);
    matches::number_words(&mut tokens);
    let (paragraphs, layout) = layout::read(text, &tokens);
    let quotes = quote::pair(text, &tokens, &paragraphs);
    let sentences = sentence::split(text, &tokens, &paragraphs, &quotes, &layout);
    Cut { tokens, paragraphs, layout, quotes, sentences }
}

/// The tokens whose text holds marks that leave no ink, with their text without.
fn plain_words(text: &str, tokens: &[Token]) -> Vec<(u32, String)> {
    let unseen = |c: char| invisible(c) || combining(c);
    let wide = |at: &usize| text.as_bytes()[*at] >= 0xc0;
    let inkless = || (0..text.len()).filter(wide).any(|at| text[at..].chars().next().is_some_and(unseen));
    let spelled = || text.match_indices('&').any(|(at, _)| entity::at(&text[at..]).is_some());
    if (text.is_ascii() || !inkless()) && !spelled() {
        return Vec::new();
    }
    let word = |token: &Token| &text[token.span.start as usize..token.span.end as usize];
    let plain = |(at, token): (usize, &Token)| {
        let written = entity::decoded(word(token));
        let odd = matches!(written, Cow::Owned(_)) || written.contains(unseen);
        odd.then(|| (at as u32, written.replace(unseen, "")))
    };
    tokens.iter().enumerate().filter_map(plain).collect()
}

const _: () = assert!(LISTS <= 64);
