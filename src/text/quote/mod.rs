//! Quotations: which marks open, which close, which are apostrophes. Knows marks and paragraphs, not who speaks.

mod mark;

use mark::{Role, Style, read};

use super::doc::{Paragraph, ParagraphKind};
use super::keys::{Keys, keys};
use super::span::Span;
use super::token::{Kind, Token};
use super::words::Words;

/// A quotation within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Its text with its marks.
    pub span: Span,
    /// The token after the opening mark.
    pub first: u32,
    /// The closing mark's token; where none stands, one past the paragraph's last token.
    pub last: u32,
    /// Whether a closing mark stands.
    pub closed: bool,
    /// Whether the next paragraph's quotation carries it on (it is unclosed and the next paragraph opens with a mark).
    pub continues: bool,
    /// Whether it is marked with single marks.
    pub single: bool,
    /// Index of the quotation around it, if it is nested.
    pub inside: Option<u32>,
}

/// A mark that opened and has not closed.
#[derive(Clone, Copy)]
struct Open {
    token: usize,
    style: Style,
    quote: usize,
}

/// Pairs the marks of each paragraph. An unclosed quotation ends with its paragraph; nothing reaches over a paragraph's end,
/// so that a lost mark costs one quotation at most.
pub fn pair(text: &str, tokens: &[Token], paragraphs: &[Paragraph]) -> Vec<Quote> {
    let words = Words { text, tokens };
    let mut quotes: Vec<Quote> = Vec::new();
    let mut unclosed: Option<usize> = None;
    let mut passed = 0;
    let read: Vec<&Paragraph> = paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()).collect();
    for (index, paragraph) in read.iter().enumerate() {
        if paragraph.kind == ParagraphKind::PullQuote {
            Pairing::new(words, paragraph, false).run(&mut quotes);
            continue;
        }
        let from = quotes.len();
        let goes_on = read.get(index + 1).is_some_and(|next| opens_single(words, next));
        let open = Pairing::new(words, paragraph, goes_on).run(&mut quotes);
        passed = if from == quotes.len() { passed + 1 } else { 0 };
        if unclosed.is_some() && (1..=LONGEST_ASIDE).contains(&passed) && is_aside(words, paragraph) {
            continue;
        }
        let reopens = quotes.get(from).is_some_and(|quote| quote.first == paragraph.first + 1);
        if let Some(before) = unclosed
            && reopens
            && quotes[before].single == quotes[from].single
        {
            quotes[before].continues = true;
        }
        unclosed = open;
    }
    quotes
}

/// Captions and subheads that may stand between two paragraphs of one quotation.
const LONGEST_ASIDE: usize = 2;

/// Whether a paragraph without quotations is no running text: a subhead, a caption with its credit.
fn is_aside(words: Words, paragraph: &Paragraph) -> bool {
    const CREDITS: &Keys =
        keys!["photograph", "photo", "picture", "image", "credit", "illustration", "video", "composite"];
    let (first, last) = (paragraph.first as usize, paragraph.last as usize);
    let stops = matches!(words.char(last - 1), '.' | '!' | '?' | ':' | ',' | ';');
    let credited =
        || (first..last).any(|at| words.is_any(at, CREDITS) && matches!(words.char(at + 1), ':' | '|' | '/'));
    last - first <= 12 && !stops || last - first <= 40 && credited()
}

/// Whether a paragraph begins with a single mark that opens.
fn opens_single(words: Words, paragraph: &Paragraph) -> bool {
    let (first, last) = (paragraph.first as usize, paragraph.last as usize);
    words.kind(first) == Kind::Quote && read(words, first, first, last) == Some((Style::Single, Role::Opens))
}

/// The marks of one paragraph being paired.
struct Pairing<'a> {
    words: Words<'a>,
    first: usize,
    last: usize,
    /// Whether the next paragraph begins with a single mark, so that this one's may stay open.
    goes_on: bool,
    /// The marks open now, at most one of a style.
    open: Vec<Open>,
    /// Quotations begun by what proved to be apostrophes.
    lost: Vec<usize>,
}

impl<'a> Pairing<'a> {
    fn new(words: Words<'a>, paragraph: &Paragraph, goes_on: bool) -> Self {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        Pairing { words, first, last, goes_on, open: Vec::new(), lost: Vec::new() }
    }

    /// Adds the paragraph's quotations; gives the outermost that is left open at its end.
    fn run(mut self, quotes: &mut Vec<Quote>) -> Option<usize> {
        let from = quotes.len();
        for at in self.first..self.last {
            if self.words.tokens[at].kind == Kind::Quote
                && let Some((style, role)) = read(self.words, at, self.first, self.last)
            {
                self.mark(at, style, self.as_opened(at, style).unwrap_or(role), quotes);
            }
        }
        let left = std::mem::take(&mut self.open);
        let mut outermost = None;
        for open in left {
            let kept = open.style != Style::Single || self.goes_on && self.may_run_on(open.token);
            if !kept {
                self.lost.push(open.quote);
            } else if outermost.is_none() {
                outermost = Some(open.quote);
            }
        }
        self.lost.sort_unstable();
        let before = self.lost.partition_point(|&lost| outermost.is_some_and(|quote| lost < quote));
        drop_lost(quotes, from, &self.lost);
        outermost.map(|quote| quote - before)
    }

    /// A single mark at the paragraph's start, or behind a colon, a comma or a full stop: what it opens may run into the next paragraph.
    fn may_run_on(&self, mark: usize) -> bool {
        mark == self.first || matches!(self.words.char(mark - 1), ':' | ',' | '.') && !self.words.glued(mark)
    }

    /// What a mark does that other languages turn round: „…“, »…« and « … » close by what opened them, ”…” opens itself.
    fn as_opened(&self, at: usize, style: Style) -> Option<Role> {
        let opened = self.open.iter().find(|open| open.style == style).map(|open| self.words.str(open.token));
        match (opened, self.words.str(at)) {
            (Some("„" | "‟"), "“") | (Some("«"), "»") | (Some("»"), "«") => Some(Role::Closes),
            (Some("‚"), "‘") => Some(Role::Closes),
            (None, "”" | "''" | "’’") => {
                let before = at > self.first && self.words.glued(at);
                let behind = at + 1 < self.last && self.words.glued(at + 1) && self.words.kind(at + 1) != Kind::Punct;
                (!before && behind).then_some(Role::Opens)
            }
            (None, "«") => Some(Role::Opens),
            _ => None,
        }
    }

    fn mark(&mut self, at: usize, style: Style, role: Role, quotes: &mut Vec<Quote>) {
        let inner = self.open.iter().position(|open| open.style == style);
        match (role, inner) {
            (Role::None, _) | (Role::Closes, None) => {}
            (Role::Opens | Role::Either, None) => self.begin(at, style, quotes),
            (Role::Opens, Some(place)) => {
                let lost = self.open.remove(place);
                self.abandon(lost, at, quotes);
                self.begin(at, style, quotes);
            }
            (Role::Closes | Role::Either, Some(place)) => {
                close(self.words, &mut quotes[self.open[place].quote], at);
                for inner in self.open.split_off(place).into_iter().skip(1) {
                    self.abandon(inner, at, quotes);
                }
            }
        }
    }

    fn begin(&mut self, at: usize, style: Style, quotes: &mut Vec<Quote>) {
        let inside = self.open.last().map(|open| open.quote as u32);
        self.open.push(Open { token: at, style, quote: quotes.len() });
        let span = Span { start: self.words.tokens[at].span.start, end: self.words.tokens[self.last - 1].span.end };
        let (first, last) = (at as u32 + 1, self.last as u32);
        quotes.push(Quote {
            span,
            first,
            last,
            closed: false,
            continues: false,
            single: style == Style::Single,
            inside,
        });
    }

    /// A quotation whose closing mark is lost ends here; one in single marks was none.
    fn abandon(&mut self, open: Open, at: usize, quotes: &mut [Quote]) {
        if open.style == Style::Single {
            return self.lost.push(open.quote);
        }
        quotes[open.quote].last = at as u32;
        quotes[open.quote].span.end = self.words.tokens[at - 1].span.end;
    }
}

fn close(words: Words, quote: &mut Quote, at: usize) {
    quote.last = at as u32;
    quote.closed = true;
    quote.span.end = words.tokens[at].span.end;
}

/// Takes out the quotations that were none; those inside them move out.
fn drop_lost(quotes: &mut Vec<Quote>, from: usize, lost: &[usize]) {
    if lost.is_empty() {
        return;
    }
    let outer = |mut inside: Option<u32>| {
        while let Some(index) = inside.filter(|&index| lost.binary_search(&(index as usize)).is_ok()) {
            inside = quotes[index as usize].inside;
        }
        inside.map(|index| index - lost.partition_point(|&gone| gone < index as usize) as u32)
    };
    let kept: Vec<Quote> = (from..quotes.len())
        .filter(|index| lost.binary_search(index).is_err())
        .map(|index| Quote { inside: outer(quotes[index].inside), ..quotes[index] })
        .collect();
    quotes.truncate(from);
    quotes.extend(kept);
}
