//! From lines to paragraphs: blank lines, single line breaks, indentation, and hard-wrapped lines joined back.

use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::span::Span;
use crate::text::token::Kind;
use crate::text::words::Words;

/// A line of the text that holds a token.
struct Line {
    first: usize,
    last: usize,
    /// Bytes from its first to its last token.
    width: usize,
    /// Bytes of white space before its first token.
    indent: usize,
    /// Whether an empty line or a page break stands before it.
    apart: bool,
}

/// No wire is wrapped wider, in bytes.
const WIDEST: usize = 120;

/// Cuts the text into paragraphs, all of them `Body` so far.
pub(super) fn paragraphs(words: Words) -> Vec<Paragraph> {
    let lines = read(words);
    let wrapped = wrap_width(words, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let joined = index > 0 && !line.apart && joins(words, &lines[index - 1], line, wrapped, paragraphs.last());
        match paragraphs.last_mut() {
            Some(open) if joined => {
                open.last = line.last as u32;
                open.span.end = words.tokens[line.last - 1].span.end;
            }
            _ => paragraphs.push(Paragraph {
                kind: ParagraphKind::Body,
                span: Span { start: words.tokens[line.first].span.start, end: words.tokens[line.last - 1].span.end },
                first: line.first as u32,
                last: line.last as u32,
            }),
        }
    }
    paragraphs
}

fn read(words: Words) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut first, mut apart, mut indent) = (0, false, 0);
    for at in 1..=words.tokens.len() {
        let from = words.tokens[at - 1].span.end as usize;
        let until = words.tokens.get(at).map_or(words.text.len(), |token| token.span.start as usize);
        let gap = &words.text[from..until];
        if at < words.tokens.len() && (gap.is_empty() || gap == " ") {
            continue;
        }
        let breaks = line_breaks(gap);
        if breaks == 0 && at < words.tokens.len() {
            continue;
        }
        let width = from - words.tokens[first].span.start as usize;
        lines.push(Line { first, last: at, width, indent, apart });
        (first, apart) = (at, breaks > 1);
        indent = gap.len() - gap.rfind(is_break).map_or(0, |place| place + 1);
    }
    lines
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// How many lines end in the white space; a page or paragraph separator counts for two.
fn line_breaks(gap: &str) -> usize {
    let mut count = 0;
    let mut before = ' ';
    for c in gap.chars() {
        count += match c {
            '\n' if before == '\r' => 0,
            '\u{c}' | '\u{2029}' => 2,
            c if is_break(c) => 1,
            _ => 0,
        };
        before = c;
    }
    count
}

/// The width at which the text is wrapped, if it is: nine of ten lines end where the next word would not have fitted.
fn wrap_width(words: Words, lines: &[Line]) -> Option<usize> {
    let inner: Vec<(&Line, &Line)> = lines
        .windows(2)
        .map(|pair| (&pair[0], &pair[1]))
        .filter(|(line, next)| !next.apart && next.indent <= line.indent && !ends_sentence(words, line))
        .collect();
    if inner.len() < 3 {
        return None;
    }
    let mut widths: Vec<usize> = inner.iter().map(|(line, _)| line.width).collect();
    widths.sort_unstable();
    let width = widths[(widths.len() - 1) * 9 / 10];
    let full = inner.iter().filter(|(line, next)| is_full(words, line, next, width)).count();
    let wide = lines.iter().filter(|line| line.width > width + 12).count();
    ((30..=WIDEST).contains(&width) && full * 10 >= inner.len() * 7 && wide * 20 <= lines.len()).then_some(width)
}

fn is_full(words: Words, line: &Line, next: &Line, width: usize) -> bool {
    let mut end = next.first + 1;
    while end < next.last && words.glued(end) {
        end += 1;
    }
    let word = (words.tokens[end - 1].span.end - words.tokens[next.first].span.start) as usize;
    line.width + 1 + word + 4 > width
}

/// Whether a line carries on the paragraph of the line before it.
fn joins(words: Words, line: &Line, next: &Line, wrapped: Option<usize>, open: Option<&Paragraph>) -> bool {
    if begins_item(words, next) {
        return false;
    }
    if let Some(width) = wrapped {
        let deeper = next.indent > line.indent
            && open.is_some_and(|open| (open.first as usize) < line.first || next.indent > line.indent + 1);
        return !deeper && is_full(words, line, next, width);
    }
    carried_on(words, line, next, open)
}

/// In text that is not wrapped, a line that begins small carries on one that broke off ("a cold / night in the city").
fn carried_on(words: Words, line: &Line, next: &Line, open: Option<&Paragraph>) -> bool {
    let begun = open.is_some_and(|open| {
        words.capital(open.first as usize)
            || words.kind(open.first as usize) == Kind::Quote
            || words.number(open.first as usize)
            || words.char(open.first as usize) == '•'
    });
    if !begun
        || ends_sentence(words, line)
        || next.indent > line.indent + 1
        || !words.is_word(line.last - 1) && words.char(line.last - 1) != ','
    {
        return false;
    }
    let small = |at: usize| words.is_word(at) && !words.capital(at) && words.char(at).is_lowercase();
    small(next.first) || words.char(next.first) == '(' && small(line.last - 1) && words.number(next.first + 1)
}

fn ends_sentence(words: Words, line: &Line) -> bool {
    let mut at = line.last - 1;
    while at > line.first && (words.kind(at) == Kind::Quote || matches!(words.char(at), ')' | ']')) {
        at -= 1;
    }
    matches!(words.char(at), '.' | '!' | '?' | ':' | ';' | '…') || words.kind(at) == Kind::Dotted && !words.glued(at)
}

/// Bullets, dashes and "1." at the start of a line.
fn begins_item(words: Words, line: &Line) -> bool {
    let spaced = line.first + 1 < line.last && !words.glued(line.first + 1);
    match words.kind(line.first) {
        Kind::Punct => {
            matches!(
                words.char(line.first),
                '•' | '⁃' | '▪' | '●' | '■' | '◦' | '‣' | '►' | '▶' | '➢' | '✔' | '✓' | '·' | '\u{f0b7}'
            ) || spaced && matches!(words.str(line.first), "-" | "*" | "–" | "—" | "--" | "+" | ">")
        }
        Kind::Number => {
            line.first + 1 < line.last
                && words.glued(line.first + 1)
                && matches!(words.str(line.first + 1), "." | ")")
                && !words.glued(line.first + 2)
        }
        Kind::Word => {
            words.str(line.first).len() == 1 && words.glued(line.first + 1) && words.str(line.first + 1) == ")"
                || words.str(line.first).len() == 1
                    && !words.capital(line.first)
                    && words.glued(line.first + 1)
                    && words.str(line.first + 1) == "."
                    && !words.glued(line.first + 2)
        }
        _ => false,
    }
}
