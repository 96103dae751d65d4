//! Whether a full stop, question mark or ellipsis ends the sentence it stands in. Knows one mark and what stands around it.

use super::Scan;
use super::marker::{Marker, is_bullet};
use crate::lexicon::List;
use crate::text::quote::Quote;
use crate::text::token::{Case, Kind};
use crate::text::words::Words;

/// A run of marks that may end a sentence, with the closing marks behind it.
struct Stop {
    /// Its first token; a dotted acronym carries its own full stop.
    at: usize,
    /// One past the closing quotation marks, brackets and note numbers behind it.
    end: usize,
    /// One past the marks themselves.
    marks: usize,
    /// Whether it is more than a single full stop: `?`, `!`, a full-width stop.
    strong: bool,
    /// How many full stops it holds.
    dots: usize,
    /// Three full stops or more.
    ellipsis: bool,
    /// Whether a quotation mark closes behind it.
    quoted: bool,
}

/// One past the last token of the sentence, if the mark at `at` ends it.
pub(super) fn end(scan: Scan, marker: Option<Marker>, at: usize) -> Option<usize> {
    let words = scan.words;
    if words.kind(at) == Kind::Dotted {
        if !words.str(at).ends_with('.') {
            return None;
        }
    } else if !terminator(words, at) {
        return broken_off(scan, at)
            .or_else(|| smile_ends(scan, at))
            .or_else(|| address_ends(scan, at))
            .or_else(|| rule_ends(scan, at));
    }
    if marker.is_some_and(|marker| at < scan.first + marker.len) || within_run(scan, at) || !hangs_on(words, at) {
        return None;
    }
    if let Some(end) = stop_before_ellipsis(scan, at) {
        return Some(end);
    }
    let stop = read(scan, at);
    if stop.end >= scan.last {
        return Some(scan.last);
    }
    (ends(scan, &stop) && !held(scan, &stop)).then_some(stop.end)
}

fn terminator(words: Words, at: usize) -> bool {
    matches!(words.char(at), '.' | '!' | '?' | '…' | '．' | '。' | '！' | '？' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '।')
}

/// A mark that opens the sentence or follows a colon, or one that goes on a run already looked at.
fn within_run(scan: Scan, at: usize) -> bool {
    let words = scan.words;
    if words.kind(at) == Kind::Dotted {
        return false;
    }
    let run = |at: usize| terminator(words, at - 1) && words.kind(at - 1) == Kind::Punct;
    at == scan.first
        || words.char(at - 1) == ':'
        || run(at) && (words.glued(at) || words.char(at) == words.char(at - 1))
}

/// A mark that ends something stands behind it, not before a word (".50", "!Kung") and not alone in brackets ("[?]").
fn hangs_on(words: Words, at: usize) -> bool {
    let opened = at > 0 && words.glued(at) && matches!(words.char(at - 1), '(' | '[' | '{') && !elision(words, at);
    let leads = !words.glued(at) && words.glued(at + 1) && (words.is_word(at + 1) || words.number(at + 1));
    let bracketed =
        (1..12).take_while(|&back| back <= at && words.char(at - back) != ']').any(|back| words.char(at - back) == '[');
    !opened && !leads && (!bracketed || elision(words, at))
}

/// "[...] However": words left out where a sentence ended.
fn elision(words: Words, at: usize) -> bool {
    at > 0
        && words.char(at - 1) == '['
        && (words.str(at) == "..." || words.char(at) == '…')
        && words.char(at + 1) == ']'
        && words.capital(at + 2)
        && !words.glued(at + 2)
}

/// Inside a quotation that is a part of its sentence: it follows "that" or "said" with no comma between, begins small in single marks, or closes in mid-sentence.
fn held(scan: Scan, stop: &Stop) -> bool {
    let words = scan.words;
    let Some(quote) = around(scan, stop.at) else { return false };
    let (open, close) = (quote.first as usize - 1, quote.last as usize);
    if !quote.closed || open <= scan.first || close >= scan.last || close < stop.end || close - open > 150 {
        return false;
    }
    let phrase = quote.single && words.is_word(open + 1) && !words.capital(open + 1);
    let led = words.is(open - 1, "that") || words.class(List::SentenceWords, open - 1) == "speech";
    phrase || led || words.is_word(close - 1)
}

/// The innermost quotation around a token.
fn around<'a>(scan: Scan<'a>, at: usize) -> Option<&'a Quote> {
    let mut index = scan.quotes.partition_point(|quote| (quote.first as usize) <= at).checked_sub(1)?;
    loop {
        let quote = &scan.quotes[index];
        if (quote.last as usize) > at {
            return Some(quote);
        }
        index = quote.inside? as usize;
    }
}

/// A speech broken off by a dash before its closing mark: `to--" At this moment`.
fn broken_off(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    if words.char(at) == ',' {
        return signs_off(scan, at);
    }
    let dash = matches!(words.char(at), '—' | '–') || words.str(at) == "--";
    let closes = dash && words.kind(at + 1) == Kind::Quote && closes_quote(scan, at + 1);
    (closes && at + 2 < scan.last && words.capital(at + 2) && !speaks(scan, at + 2)).then_some(at + 2)
}

/// The close of a letter with a name behind it: "Best regards, Ana Lund".
fn signs_off(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let close = at > scan.first && at - scan.first <= 3 && words.class(List::SentenceWords, at - 1) == "close";
    (close && at + 1 < scan.last && words.capital(at + 1)).then_some(at + 1)
}

/// A smiley in place of a full stop.
fn smile_ends(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let len = if matches!(words.char(at), ':' | ';') { smiley(words, at) } else { 0 };
    (len > 0 && at > scan.first && at + len < scan.last && words.capital(at + len)).then_some(at + len)
}

/// The address that ends a line of a mail's head: `"Sean" <sean@example.com> Groups: pets`.
fn address_ends(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let closed = words.char(at) == '>' && at > scan.first + 1 && words.kind(at - 1) == Kind::Url && at + 1 < scan.last;
    (closed && (words.capital(at + 1) || words.number(at + 1))).then_some(at + 1)
}

/// A drawn line: "=====", "* * *" written together.
fn rule_ends(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    let mark = words.char(at);
    let inside = at > scan.first && words.glued(at) && words.char(at - 1) == mark;
    if inside || !matches!(mark, '=' | '_' | '*' | '-' | '~' | '#') {
        return None;
    }
    let mut end = at;
    let mut marks = 0;
    while end < scan.last
        && words.char(end) == mark
        && words.kind(end) == Kind::Punct
        && (end == at || words.glued(end))
    {
        marks += words.str(end).len();
        end += 1;
    }
    let whole = marks >= 3 && mark != '-' || marks >= 5;
    (whole && end < scan.last && !words.glued(end)).then_some(end)
}

/// A full stop on its word, then a spaced ellipsis that opens the next sentence: "compounds. . . . The practice".
fn stop_before_ellipsis(scan: Scan, at: usize) -> Option<usize> {
    let words = scan.words;
    if words.str(at) != "." || !words.glued(at) || words.str(at + 1) != "." || words.glued(at + 1) {
        return None;
    }
    let mut next = at + 1;
    while next < scan.last && words.str(next) == "." {
        next += 1;
    }
    (next < scan.last && next - at >= 4 && words.capital(next)).then_some(at + 1)
}

fn read(scan: Scan, at: usize) -> Stop {
    let words = scan.words;
    let mut stop = Stop { at, end: at + 1, marks: at + 1, strong: false, dots: 0, ellipsis: false, quoted: false };
    let mut dots = 0;
    let mut place = at;
    while place < scan.last
        && terminator(words, place)
        && (place == at || words.glued(place) || words.char(place) == '.' && words.char(place - 1) == '.')
    {
        match words.char(place) {
            '.' => dots += words.str(place).len(),
            '…' => dots += 3,
            _ => stop.strong = true,
        }
        place += 1;
    }
    stop.dots = dots;
    stop.ellipsis = dots >= 2;
    stop.marks = place.max(at + 1);
    stop.end = stop.marks;
    close(scan, &mut stop);
    stop
}

/// Takes in closing quotation marks, brackets, note references and smileys.
fn close(scan: Scan, stop: &mut Stop) {
    let words = scan.words;
    while stop.end < scan.last {
        let at = stop.end;
        match words.char(at) {
            ')' | ']' | '}' => stop.end += 1,
            '[' if words.glued(at)
                && words.kind(at + 1) == Kind::Number
                && words.char(at + 2) == ']'
                && at + 2 < scan.last =>
            {
                stop.end += 3
            }
            ':' | ';' if smiley(words, at) > 0 => stop.end += smiley(words, at),
            _ if words.kind(at) == Kind::Quote && closes_quote(scan, at) => {
                stop.quoted = true;
                stop.end += 1;
            }
            _ if terminator(words, at) && words.glued(at) && stop.quoted => stop.end += 1,
            _ => break,
        }
    }
    note_numbers(scan, stop);
}

/// Raised note numbers that lost their raising: "in a consultation.11 12 Take".
fn note_numbers(scan: Scan, stop: &mut Stop) {
    let words = scan.words;
    let after_word = stop.at > scan.first
        && words.is_word(stop.at - 1)
        && !words.capital(stop.at - 1)
        && words.str(stop.at - 1).len() > 3;
    if !words.glued(stop.end)
        || words.kind(stop.end) != Kind::Number
        || !(after_word || stop.at > scan.first && words.char(stop.at - 1) == ')')
    {
        return;
    }
    let mut end = stop.end;
    while end < scan.last && words.kind(end) == Kind::Number && words.str(end).len() <= 3 {
        end += 1;
    }
    if end >= scan.last || words.capital(end) && !words.glued(end) {
        stop.end = end;
    }
}

/// How many tokens a smiley is made of: ":)", ";-)"; 0 when none stands here.
fn smiley(words: Words, at: usize) -> usize {
    let nose = usize::from(words.str(at + 1) == "-");
    let mouth = at + 1 + nose;
    let smile =
        (1..=mouth - at).all(|step| words.glued(at + step)) && matches!(words.str(mouth), ")" | "(" | "D" | "P" | "p");
    if smile && !words.glued(mouth + 1) { mouth + 1 - at } else { 0 }
}

fn closes_quote(scan: Scan, at: usize) -> bool {
    let words = scan.words;
    let next_glued = at + 1 < scan.last && words.glued(at + 1);
    match words.char(at) {
        '”' | '»' | '›' => true,
        '“' | '‘' | '„' | '«' => words.glued(at) && !next_glued,
        _ if words.glued(at) => !(next_glued && words.kind(at + 1) == Kind::Word && !words.capital(at + 1)),
        _ if next_glued => false,
        _ => closed_at(scan, at),
    }
}

/// Whether a quotation was found to close with this mark.
fn closed_at(scan: Scan, at: usize) -> bool {
    let mut index = scan.quotes.partition_point(|quote| (quote.first as usize) <= at).checked_sub(1);
    while let Some(quote) = index.map(|index| &scan.quotes[index]) {
        if quote.last as usize >= at {
            return quote.closed && quote.last as usize == at;
        }
        index = quote.inside.map(|inside| inside as usize);
    }
    false
}

fn ends(scan: Scan, stop: &Stop) -> bool {
    let words = scan.words;
    let glued = words.glued(stop.end);
    if stop.strong && words.char(stop.at) > '\u{3000}' {
        return true;
    }
    let next = opened(scan, stop.end);
    if next >= scan.last {
        return true;
    }
    if credit(scan, stop.end, next)
        || stop.quoted && (remark(scan, stop.end) || signature(scan, stop.end))
        || stop.ellipsis && !stop.strong && pause(scan, stop, next)
    {
        return false;
    }
    if glued && !glued_start(scan, stop, next) {
        return false;
    }
    if !begins(scan, stop, next) {
        return false;
    }
    if stop.quoted && quotation_goes_on(scan, stop, next) {
        return false;
    }
    stop.strong || stop.ellipsis || stop.quoted || full_stop(scan, stop, next)
}

/// The first token after opening quotation marks, brackets, bullets and dashes.
fn opened(scan: Scan, from: usize) -> usize {
    let words = scan.words;
    let mut at = from;
    while at < scan.last && at < from + 5 {
        let opener = words.kind(at) == Kind::Quote
            || matches!(
                words.char(at),
                '(' | '['
                    | '{'
                    | '¿'
                    | '¡'
                    | '$'
                    | '£'
                    | '€'
                    | '*'
                    | '#'
                    | '@'
                    | '_'
                    | '-'
                    | '–'
                    | '—'
                    | '>'
                    | '<'
                    | '|'
                    | '%'
                    | '+'
                    | '~'
            )
            || is_bullet(words, at);
        if !opener {
            break;
        }
        at += 1;
    }
    at
}

/// Behind a quotation that fills a paragraph: a dash and a name ("… a long game." - Matthew Ingram).
fn credit(scan: Scan, at: usize, next: usize) -> bool {
    let words = scan.words;
    next == at + 1
        && scan.last - at <= 9
        && (matches!(words.char(at), '—' | '–') || words.char(at) == '-' && !words.glued(next))
        && words.capital(next)
}

/// Behind a quotation, a remark in brackets with which the paragraph ends.
fn remark(scan: Scan, at: usize) -> bool {
    scan.words.char(at) == '(' && scan.words.char(scan.last - 1) == ')' && scan.last - at <= 12
}

/// Behind a quotation, a name with which the paragraph ends, and no full stop: "… all of it.” Amina Otieno, fisher".
fn signature(scan: Scan, at: usize) -> bool {
    let words = scan.words;
    let unstopped = !terminator(words, scan.last - 1)
        && (words.kind(scan.last - 1) != Kind::Quote || !terminator(words, scan.last - 2));
    let name = words.capital(at) && words.is_word(at) && !starter(words, at) && words.kind(at + 1) != Kind::Url;
    scan.last - at <= 12 && unstopped && name
}

/// An ellipsis that stands free before "I", which is a capital anywhere, is a pause: "we just ... I don't know".
fn pause(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    let free =
        !words.glued(stop.at) && stop.end == stop.marks && (stop.marks - stop.at == 1 || stop.marks - stop.at == 3);
    free && words.is_any(next, &["i", "i'm", "i've", "i'll", "i'd"])
}

/// With no space behind the mark, only a plain word or number before it and a capitalised word behind it make a border.
fn glued_start(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    if stop.quoted && next == stop.end || next > stop.end && !words.glued(next) {
        return words.capital(next);
    }
    let before = stop.at.wrapping_sub(1);
    let plain = words.kind(before) == Kind::Number
        || words.kind(before) == Kind::Word && words.tokens[before].case != Case::Upper && words.str(before).len() > 2;
    plain
        && words.kind(next) == Kind::Word
        && words.tokens[next].case == Case::Title
        && !words.glued(before)
        && !slash(words, next + 1)
}

fn slash(words: Words, at: usize) -> bool {
    words.glued(at) && matches!(words.char(at), '/' | '@')
}

/// Whether a sentence may begin at a token.
fn begins(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    let token = &words.tokens[next];
    match token.kind {
        Kind::Word | Kind::Dotted => {
            token.capital
                || matches!(token.case, Case::None | Case::Mixed)
                || Marker::at(words, next, scan.last).is_some()
                || small_start(scan, stop, next)
        }
        Kind::Number | Kind::Mixed => true,
        Kind::Url => true,
        Kind::Clitic => false,
        Kind::Quote => true,
        Kind::Punct => next > stop.end,
    }
}

/// A sentence in small letters, as mail and forums write: only behind a plain word that is no abbreviation.
fn small_start(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    if next != stop.end
        || stop.end != stop.marks
        || stop.dots > 1 && !stop.strong
        || words.glued(next)
        || stop.at == scan.first
    {
        return false;
    }
    let before = stop.at - 1;
    let abbreviation = |at: usize| !words.class(List::Abbreviations, at).is_empty();
    let plain = match words.kind(before) {
        Kind::Word if words.str(before).len() < 2 || abbreviation(before) => false,
        Kind::Word => {
            words.tokens[before].case == Case::Lower
                || words.str(before).len() > 3 && !stop.strong && starter(words, next)
        }
        Kind::Number => !stop.strong && words.str(before).len() > 2,
        Kind::Mixed | Kind::Url => !stop.strong,
        _ => false,
    };
    let speech = |at: usize| words.class(List::SentenceWords, at) == "speech";
    plain && words.kind(stop.at) == Kind::Punct && !speech(next) && !speech(next + 1)
}

/// Behind a closing quotation mark: whether the words that follow say who spoke ("“Why?” Smith asked.").
fn quotation_goes_on(scan: Scan, stop: &Stop, next: usize) -> bool {
    stop.strong && next == stop.end && speaks(scan, next)
}

/// Whether a short name and a verb of speech stand here, and nothing that the verb would introduce behind them.
fn speaks(scan: Scan, from: usize) -> bool {
    let words = scan.words;
    let mut at = from;
    while at < scan.last
        && at < from + 6
        && (words.capital(at) && words.is_word(at)
            || at > from && (words.str(at) == "." || words.str(at) == "-" || words.kind(at) == Kind::Clitic))
    {
        at += 1;
    }
    if at == from || at >= scan.last || words.class(List::SentenceWords, at) != "speech" {
        return false;
    }
    at + 1 >= scan.last
        || matches!(words.char(at + 1), '.' | ',' | ':' | ';')
        || words.is_any(
            at + 1,
            &[
                "in",
                "on",
                "at",
                "during",
                "after",
                "before",
                "him",
                "her",
                "me",
                "them",
                "us",
                "reporters",
                "when",
                "as",
                "with",
                "last",
                "this",
            ],
        )
}

/// A single full stop: whether it ends a sentence or belongs to the word before it.
fn full_stop(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    if words.kind(stop.at) == Kind::Dotted {
        return stop.marks > stop.at + 1 || after_acronym(scan, stop.at, next);
    }
    if stop.at == scan.first || !words.glued(stop.at) {
        return true;
    }
    let before = stop.at - 1;
    if !words.is_word(before) {
        return !matches!(words.char(before), '°' | 'º' | '№');
    }
    let letters = words.str(before).chars().count();
    match words.class(List::Abbreviations, before) {
        "" if letters == 1 => after_letter(scan, before, next),
        "" => !consonants_only(words, before),
        _ if letters == 1 && words.capital(before) => after_letter(scan, before, next),
        _ if letters > 1 && words.upper(before) && !words.upper(next) => starter(words, next) || own_clause(scan, next),
        "inner" | "unit" | "street" if words.capital(before) => true,
        class => after_abbreviation(scan, class, before, next),
    }
}

fn starter(words: Words, at: usize) -> bool {
    words.class(List::SentenceWords, at) == "starter"
}

/// "Cdr.", "Brg.": short, capitalised and without a vowel.
fn consonants_only(words: Words, at: usize) -> bool {
    let word = words.str(at);
    words.tokens[at].case == Case::Title
        && (2..=4).contains(&word.len())
        && !word.bytes().any(|b| {
            matches!(b.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y') || !b.is_ascii_alphabetic()
        })
}

/// "E. Smith", "you and I. Did", "Plan B. The", "250 km/h. The".
fn after_letter(scan: Scan, letter: usize, next: usize) -> bool {
    let words = scan.words;
    let prior = letter.wrapping_sub(1);
    if letter == scan.first || words.str(next + 1) == "." && words.glued(next + 1) && words.str(next).len() == 1 {
        return false;
    }
    if words.glued(letter) && words.char(prior) != '-' && words.kind(prior) != Kind::Quote {
        return matches!(words.char(prior), '/' | '°');
    }
    if !words.capital(letter) {
        return !words.number(next) && (starter(words, next) || words.number(prior) && words.capital(next));
    }
    let initial_before = words.str(prior) == "." && words.glued(prior);
    if words.is(letter, "i") && words.is_any(prior, &["and", "than", "as", "but", "am", "or"]) {
        return true;
    }
    starter(words, next) && !initial_before
}

fn after_abbreviation(scan: Scan, class: &str, before: usize, next: usize) -> bool {
    let words = scan.words;
    let number = words.number(next);
    match class {
        "title" => words.is(before, "st") && words.capital(before.wrapping_sub(1)) && starter(words, next),
        "company" => !number && (starter(words, next) || own_clause(scan, next)),
        "place" => place_ends(scan, before, next),
        "junior" | "inner" => class == "junior" && starter(words, next),
        "month" => !number && (starter(words, next) || words.upper(before) && !words.capital(before + 1)),
        "number" => !number,
        "street" => starter(words, next) || own_clause(scan, next),
        "unit" => !number,
        _ => true,
    }
}

/// A capitalised word with a small one behind it: more likely a subject and its verb than a name that goes on.
fn own_clause(scan: Scan, next: usize) -> bool {
    let words = scan.words;
    let case = |at: usize| words.tokens[at].case;
    next + 1 < scan.last
        && case(next) == Case::Title
        && (case(next + 1) == Case::Lower && words.is_word(next + 1) || words.char(next + 1) == ':')
        && words.class(List::Abbreviations, next).is_empty()
}

/// "Springfield, Ill. Police said" ends a sentence, "Mass. General" does not.
fn place_ends(scan: Scan, before: usize, next: usize) -> bool {
    let words = scan.words;
    if words.number(next) {
        return false;
    }
    let behind_comma = before > scan.first && words.char(before - 1) == ',';
    if words.upper(before) && words.str(before).len() > 2 && !behind_comma {
        return true;
    }
    starter(words, next) || behind_comma && own_clause(scan, next)
}

/// "in the U.S. How about", "U.S. Government", "5 p.m. Sunday", "at 6 p.m. Travelers".
fn after_acronym(scan: Scan, at: usize, next: usize) -> bool {
    let words = scan.words;
    let class = words.class(List::Abbreviations, at);
    if class == "inner" {
        return false;
    }
    if class == "time" {
        let follows = words.class(List::SentenceWords, next);
        let short = at - scan.first <= 3;
        return !words.number(next) && !matches!(follows, "zone" | "day") && !short;
    }
    if words.number(next) || at == scan.first {
        return false;
    }
    if words.tokens[at].case == Case::Lower {
        return starter(words, next) || words.is_any(next, &["i"]);
    }
    starter(words, next)
        || words.is(at, "dc")
            && (words.char(at.wrapping_sub(1)) == ',' || words.is(at.wrapping_sub(1), "washington"))
            && own_clause(scan, next)
}
