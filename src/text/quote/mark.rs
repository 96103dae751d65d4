//! What one mark is: which style, and whether it can open, close, or is an apostrophe.

use crate::text::token::Kind;
use crate::text::words::Words;
use crate::text::{Keys, keys};

/// The marks of one style: all double marks are one style, all single ones another, guillemets a third.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Double,
    Single,
    Angle,
}

/// What a mark can be where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Opens,
    Closes,
    /// Nothing tells: it does what the open quotations leave it to do.
    Either,
    /// An apostrophe or a sign of inches, feet or minutes.
    None,
}

/// The style of a mark and what it can be here.
pub(super) fn read(words: Words, at: usize, first: usize, last: usize) -> Option<(Style, Role)> {
    let before = at > first && words.glued(at);
    let behind = at + 1 < last && words.glued(at + 1);
    let mark = words.str(at);
    Some(match mark {
        "“" | "„" | "‟" | "``" | "‘‘" | "「" | "『" | "〝" => {
            (Style::Double, turned(words, at, before, behind))
        }
        "”" | "''" | "’’" | "」" | "』" | "〞" => (Style::Double, Role::Closes),
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
    if feet || possessive(words, at, last) || dropped(words, at, last) { Role::None } else { role }
}

/// "an’ all", "goin’ home": letters left out at a word's end, with the mark that really closes still to come.
fn dropped(words: Words, at: usize, last: usize) -> bool {
    let word = words.str(at - 1);
    let short = words.is_any(at - 1, keys!["an", "o", "th", "wi", "ol", "t"]);
    let going = word.len() > 4 && word.ends_with("in");
    words.is_word(at + 1)
        && !words.glued(at + 1)
        && !words.capital(at + 1)
        && (short || going)
        && closes_later(words, at, last)
}

/// Whether a single mark that stands as a closing one comes within sixty tokens.
fn closes_later(words: Words, at: usize, last: usize) -> bool {
    for next in at + 1..last.min(at + 60) {
        if words.kind(next) == Kind::Quote && matches!(words.char(next), '\'' | '’' | '‘' | '`') {
            return words.glued(next) && !words.glued(next + 1);
        }
    }
    false
}

/// "the ministers' plan": behind an "s", before a small word, with the mark that really closes still to come.
fn possessive(words: Words, at: usize, last: usize) -> bool {
    let owner = words.is_word(at - 1) && words.str(at - 1).ends_with(['s', 'S']);
    if !owner || !words.is_word(at + 1) || words.capital(at + 1) {
        return false;
    }
    closes_later(words, at, last)
}

/// Words that begin with an apostrophe: "'nineties", "'90s", "'em", "'til".
fn clipped(words: Words, at: usize) -> bool {
    const CLIPPED: &Keys = keys![
        "tis", "twas", "em", "til", "cause", "bout", "round", "n", "nineties", "eighties", "seventies", "sixties",
        "fifties", "forties", "thirties", "twenties", "cos", "cuz", "tween", "neath", "gainst", "ere",
    ];
    matches!(words.kind(at + 1), Kind::Mixed | Kind::Number) && words.str(at + 1).len() <= 3
        || words.is_any(at + 1, CLIPPED)
}
