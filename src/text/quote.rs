//! Quotations: which marks open, which close, which are apostrophes. Knows marks and paragraphs, not who speaks.

use super::doc::{Paragraph, ParagraphKind};
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

/// The marks of one style: all double marks are one style, all single ones another, guillemets a third.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Double,
    Single,
    Angle,
}

/// What a mark can be where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    /// Nothing tells: it does what the open quotations leave it to do.
    Either,
    /// An apostrophe or a sign of inches, feet or minutes.
    None,
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
    let read: Vec<&Paragraph> = paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()).collect();
    for (index, paragraph) in read.iter().enumerate() {
        if paragraph.kind == ParagraphKind::PullQuote {
            Pairing::new(words, paragraph, false).run(&mut quotes);
            continue;
        }
        let from = quotes.len();
        let goes_on = read.get(index + 1).is_some_and(|next| opens_single(words, next));
        let open = Pairing::new(words, paragraph, goes_on).run(&mut quotes);
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
            let kept = open.style != Style::Single || self.goes_on && open.token == self.first;
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

    /// What a mark does that other languages turn round: „…“, »…« and « … » close by what opened them, ”…” opens itself.
    fn as_opened(&self, at: usize, style: Style) -> Option<Role> {
        let opened = self.open.iter().find(|open| open.style == style).map(|open| self.words.str(open.token));
        match (opened, self.words.str(at)) {
            (Some("„" | "‟"), "“") | (Some("«"), "»") | (Some("»"), "«") => Some(Role::Closes),
            (Some("‚"), "‘") => Some(Role::Closes),
            (None, "”" | "''") => {
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

/// The style of a mark and what it can be here.
fn read(words: Words, at: usize, first: usize, last: usize) -> Option<(Style, Role)> {
    let before = at > first && words.glued(at);
    let behind = at + 1 < last && words.glued(at + 1);
    let mark = words.str(at);
    Some(match mark {
        "“" | "„" | "‟" | "``" | "「" | "『" | "〝" => (Style::Double, turned(words, at, before, behind)),
        "”" | "''" | "」" | "』" | "〞" => (Style::Double, Role::Closes),
        "\"" | "＂" => (Style::Double, straight(words, at, before, behind)),
        "«" | "‹" => (Style::Angle, if before && !behind { Role::Closes } else { Role::Opens }),
        "»" | "›" => (Style::Angle, if !before && behind { Role::Opens } else { Role::Closes }),
        "‘" | "‚" | "‛" | "`" => (
            Style::Single,
            if before && !behind {
                apostrophe_or(words, at, last, Role::Closes)
            } else {
                single_opening(words, at, before, behind)
            },
        ),
        "’" | "'" | "＇" | "´" => (Style::Single, single(words, at, last, before, behind)),
        _ => return None,
    })
}

/// A mark that should open but stands as a closing one does ("decision.“").
fn turned(words: Words, at: usize, before: bool, behind: bool) -> Role {
    let after_text =
        before && !matches!(words.char(at - 1), '(' | '[' | '—' | '–' | '-' | '/') && words.kind(at - 1) != Kind::Quote;
    if after_text && !behind { Role::Closes } else { Role::Opens }
}

fn straight(words: Words, at: usize, before: bool, behind: bool) -> Role {
    if before && matches!(words.kind(at - 1), Kind::Number) && !behind && inches(words, at) {
        return Role::None;
    }
    match (before, behind) {
        (false, true) => Role::Opens,
        (true, false) if opening_bracket(words, at - 1) => Role::Opens,
        (true, false) => Role::Closes,
        (true, true) if opening_bracket(words, at - 1) => Role::Opens,
        (true, true) if words.kind(at + 1) == Kind::Punct && !matches!(words.char(at + 1), '(' | '[' | '$') => {
            Role::Closes
        }
        (true, true)
            if words.kind(at - 1) == Kind::Punct
                && words.is_word(at + 1)
                && !matches!(words.char(at - 1), '.' | ',' | '?' | '!') =>
        {
            Role::Opens
        }
        _ => Role::Either,
    }
}

/// `6' 2"`, `3/4"`: inches, when the sign has a number of feet or a fraction before it.
fn inches(words: Words, at: usize) -> bool {
    at >= 3
        && (matches!(words.char(at - 2), '/' | '\'' | '’' | '′')
            || words.is_word(at + 1) && matches!(words.str(at + 1), "x" | "by" | "diameter" | "long" | "wide" | "tall"))
}

fn opening_bracket(words: Words, at: usize) -> bool {
    matches!(words.char(at), '(' | '[' | '{' | '<' | '—' | '–' | '/' | '=')
        || words.kind(at) == Kind::Quote && !words.glued(at)
}

fn single_opening(words: Words, at: usize, before: bool, behind: bool) -> Role {
    if !behind || clipped(words, at) || before && !opening_bracket(words, at - 1) { Role::None } else { Role::Opens }
}

fn single(words: Words, at: usize, last: usize, before: bool, behind: bool) -> Role {
    match (before, behind) {
        (false, true) if clipped(words, at) || words.str(at) == "’" => Role::None,
        (false, true) => Role::Opens,
        (true, true) if opening_bracket(words, at - 1) && words.str(at) != "’" => Role::Opens,
        (true, false) => apostrophe_or(words, at, last, Role::Closes),
        (true, true) if matches!(words.kind(at + 1), Kind::Punct | Kind::Quote) => {
            apostrophe_or(words, at, last, Role::Closes)
        }
        _ => Role::None,
    }
}

/// A single mark behind a number measures ("5'"), one behind an "s" may be a possessive; any other closes a quotation, if one is open.
fn apostrophe_or(words: Words, at: usize, last: usize, role: Role) -> Role {
    let feet = words.kind(at - 1) == Kind::Number && words.kind(at + 1) == Kind::Number;
    if feet || possessive(words, at, last) { Role::None } else { role }
}

/// "the ministers' plan": behind an "s", before a small word, with the mark that really closes still to come.
fn possessive(words: Words, at: usize, last: usize) -> bool {
    let owner = words.is_word(at - 1) && words.str(at - 1).ends_with(['s', 'S']);
    if !owner || !words.is_word(at + 1) || words.capital(at + 1) {
        return false;
    }
    for next in at + 1..last.min(at + 60) {
        if words.kind(next) == Kind::Quote && matches!(words.char(next), '\'' | '’' | '‘' | '`') {
            return words.glued(next) && !words.glued(next + 1);
        }
    }
    false
}

/// Words that begin with an apostrophe: "'nineties", "'90s", "'em", "'til".
fn clipped(words: Words, at: usize) -> bool {
    const CLIPPED: &[&str] = &[
        "tis",
        "twas",
        "em",
        "til",
        "cause",
        "bout",
        "round",
        "n",
        "nineties",
        "eighties",
        "seventies",
        "sixties",
        "fifties",
        "forties",
        "thirties",
        "twenties",
        "cos",
        "cuz",
        "tween",
        "neath",
        "gainst",
        "ere",
    ];
    matches!(words.kind(at + 1), Kind::Mixed | Kind::Number) && words.str(at + 1).len() <= 3
        || words.is_any(at + 1, CLIPPED)
}
