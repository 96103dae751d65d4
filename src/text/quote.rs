//! Quotations: which marks open, which close, which are apostrophes. Knows marks and paragraphs, not who speaks.

use super::doc::Paragraph;
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
    for paragraph in paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()) {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        let from = quotes.len();
        let open = pair_paragraph(words, first, last, &mut quotes);
        let reopens = quotes.get(from).is_some_and(|quote| quote.first as usize == first + 1);
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

/// Pairs the marks of one paragraph; gives the outermost quotation left open at its end.
fn pair_paragraph(words: Words, first: usize, last: usize, quotes: &mut Vec<Quote>) -> Option<usize> {
    let from = quotes.len();
    let mut open: Vec<Open> = Vec::new();
    for at in first..last {
        if words.tokens[at].kind != Kind::Quote {
            continue;
        }
        let Some((style, role)) = read(words, at, first, last) else { continue };
        let inner = open.iter().rposition(|mark| mark.style == style);
        let opens = match role {
            Role::Opens => inner.is_none() || reopens(words, at, open[inner.unwrap_or(0)].token),
            Role::Either => inner.is_none(),
            Role::Closes | Role::None => false,
        };
        if opens {
            if let Some(lost) = inner {
                cut_short(words, &mut quotes[open[lost].quote], at);
                open.truncate(lost);
            }
            open.push(Open { token: at, style, quote: quotes.len() });
            let inside = open.iter().rev().nth(1).map(|mark| mark.quote as u32);
            quotes.push(opened(words, at, last, style, inside));
        } else if let (Some(inner), true) = (inner, role != Role::None) {
            close(words, &mut quotes[open[inner].quote], at);
            open.truncate(inner);
        }
    }
    drop_apostrophes(quotes, from, &open);
    open.iter()
        .map(|mark| mark.quote)
        .find(|&quote| quotes.get(quote).is_some_and(|quote| !quote.closed && !quote.single))
}

/// A second opening mark while one is open: the first has lost its closing mark, unless the second opens a nested quotation of its own.
fn reopens(words: Words, at: usize, before: usize) -> bool {
    at > before + 1 || words.char(at) != words.char(before)
}

fn opened(words: Words, at: usize, last: usize, style: Style, inside: Option<u32>) -> Quote {
    let span = Span { start: words.tokens[at].span.start, end: words.tokens[last - 1].span.end };
    Quote {
        span,
        first: at as u32 + 1,
        last: last as u32,
        closed: false,
        continues: false,
        single: style == Style::Single,
        inside,
    }
}

fn close(words: Words, quote: &mut Quote, at: usize) {
    quote.last = at as u32;
    quote.closed = true;
    quote.span.end = words.tokens[at].span.end;
}

/// A quotation whose closing mark is lost ends where the next one opens.
fn cut_short(words: Words, quote: &mut Quote, at: usize) {
    quote.last = at as u32;
    quote.span.end = words.tokens[at - 1].span.end;
}

/// Single marks that never closed were apostrophes ("'nineties", "rock 'n roll"): their quotations go. Only such as stand open at the end
/// of the paragraph can be meant, and those inside them move out.
fn drop_apostrophes(quotes: &mut Vec<Quote>, from: usize, open: &[Open]) {
    let lost: Vec<usize> = open
        .iter()
        .filter(|mark| mark.style == Style::Single && !quotes[mark.quote].closed)
        .map(|mark| mark.quote)
        .collect();
    if lost.is_empty() {
        return;
    }
    let place = |old: usize| old - lost.partition_point(|&gone| gone < old);
    let outer = |mut inside: Option<u32>, quotes: &[Quote]| {
        while let Some(index) = inside.filter(|&index| lost.binary_search(&(index as usize)).is_ok()) {
            inside = quotes[index as usize].inside;
        }
        inside.map(|index| place(index as usize) as u32)
    };
    let moved: Vec<Quote> = (from..quotes.len())
        .filter(|index| lost.binary_search(index).is_err())
        .map(|index| Quote { inside: outer(quotes[index].inside, quotes), ..quotes[index] })
        .collect();
    quotes.truncate(from);
    quotes.extend(moved);
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
                apostrophe_or(words, at, Role::Closes)
            } else {
                single_opening(words, at, before, behind)
            },
        ),
        "’" | "'" | "＇" | "´" => (Style::Single, single(words, at, before, behind)),
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

fn single(words: Words, at: usize, before: bool, behind: bool) -> Role {
    match (before, behind) {
        (false, true) if clipped(words, at) || words.str(at) == "’" => Role::None,
        (false, true) => Role::Opens,
        (true, true) if opening_bracket(words, at - 1) && words.str(at) != "’" => Role::Opens,
        (true, false) => apostrophe_or(words, at, Role::Closes),
        (true, true) if matches!(words.kind(at + 1), Kind::Punct | Kind::Quote) => {
            apostrophe_or(words, at, Role::Closes)
        }
        _ => Role::None,
    }
}

/// A single mark behind a number measures ("5'"); any other may close a quotation, if one is open.
fn apostrophe_or(words: Words, at: usize, role: Role) -> Role {
    if words.kind(at - 1) == Kind::Number && words.kind(at + 1) == Kind::Number { Role::None } else { role }
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
