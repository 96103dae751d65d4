//! Numbers as newswire writes them: digits, words, both. Knows values; what is counted is the extractors' business.

use crate::lexicon::List;
use crate::text::{Doc, Keys, Kind, keys};

/// A number in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    /// Its value; for a magnitude the lower bound by convention (dozens 12).
    pub value: f64,
    /// Whether it is a bare magnitude: "dozens", "tens of thousands".
    pub magnitude: bool,
}

/// The longest number that begins at a token: "1,960", "2.5 million", "one hundred and twenty-three", "half a million", "a million and a half",
/// "a dozen", "dozens".
pub fn at(doc: &Doc, first: usize) -> Option<Number> {
    if let Some(found) =
        doc.matches_at(List::NumberWords, first).iter().find(|found| found.row.get("kind") == "magnitude")
    {
        let value = found.row.get("value").parse().ok()?;
        return Some(Number { first, last: found.last as usize, value, magnitude: true });
    }
    if doc.is(first, "half") && doc.is(first + 1, "a") {
        let (scale, last) = scale_at(doc, first + 2)?;
        return Some(Number { first, last, value: scale / 2.0, magnitude: false });
    }
    if let Some(number) = quarters(doc, first) {
        return Some(number);
    }
    if doc.is_any(first, keys!["a", "an"]) {
        let (scale, last) = scale_at(doc, first + 1)?;
        let half = doc.is(last, "and") && doc.is(last + 1, "a") && doc.is(last + 2, "half");
        let (value, last) = if half { (scale * 1.5, last + 3) } else { (scale, last) };
        return Some(Number { first, last, value, magnitude: false });
    }
    // "injured another | dozen", but no "another score".
    if doc.is(first, "another") && !doc.is(first + 1, "score") {
        let (value, last) = scale_at(doc, first + 1)?;
        return Some(Number { first, last, value, magnitude: false });
    }
    let (value, last) = digits_at(doc, first).or_else(|| words_at(doc, first))?;
    let (value, last) = scaled(doc, value, last);
    Some(Number { first, last, value, magnitude: false })
}

/// Whether four digits that may name a year count the people told of behind them: "1495 injured", but "in 1995 killed" and "the 1918 dead".
pub fn counts_people(doc: &Doc, first: usize, digits: usize) -> bool {
    const DATED: &Keys = keys![
        "in", "since", "until", "till", "by", "from", "during", "throughout", "of", "early", "late", "mid", "the",
        "to", "(", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ];
    let fate = || doc.rows(List::YearNeighbours, digits + 1).any(|row| row.get("kind") == "hurt");
    fate() && !(digits > first && doc.is_any(digits - 1, DATED))
}

/// "a quarter of a million", "three quarters of a million".
fn quarters(doc: &Doc, first: usize) -> Option<Number> {
    let share = match () {
        () if doc.is(first, "a") && doc.is(first + 1, "quarter") => 0.25,
        () if doc.is(first, "three") && doc.is_any(first + 1, keys!["quarters", "quarter"]) => 0.75,
        () => return None,
    };
    let a_scale = doc.is(first + 2, "of") && doc.is(first + 3, "a");
    let (scale, last) = scale_at(doc, first + 4).filter(|_| a_scale)?;
    Some(Number { first, last, value: scale * share, magnitude: false })
}

/// The number of a token of digits: "1,960" 1960, "2.5", "1.000.000" a million.
pub fn digits(word: &str) -> Option<f64> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    let plain: String = word.chars().filter(|c| !matches!(c, ',' | '\u{a0}' | '\u{202f}' | '\u{2009}')).collect();
    if plain.matches('.').count() > 1 {
        return plain.replace('.', "").parse().ok();
    }
    plain.parse().ok()
}

fn digits_at(doc: &Doc, first: usize) -> Option<(f64, usize)> {
    let value = (doc.tokens.get(first)?.kind == Kind::Number).then(|| digits(doc.word(first)))??;
    Some(spaced(doc, value, first))
}

/// "12 500": groups of three digits set apart by single spaces.
fn spaced(doc: &Doc, mut value: f64, first: usize) -> (f64, usize) {
    let digits = |token: usize| {
        doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Number)
            && doc.word(token).bytes().all(|b| b.is_ascii_digit())
    };
    let mut last = first + 1;
    if !digits(first) || doc.word(first).len() > 3 || doc.word(first).starts_with('0') {
        return (value, last);
    }
    let same_line = |token: usize| doc.tokens[token].span.start == doc.tokens[token - 1].span.end + 1;
    while digits(last)
        && doc.word(last).len() == 3
        && same_line(last)
        && doc.sentence_of(last) == doc.sentence_of(first)
    {
        value = value * 1000.0 + doc.word(last).parse::<f64>().unwrap_or(0.0);
        last += 1;
    }
    (value, last)
}

fn scaled(doc: &Doc, mut value: f64, mut last: usize) -> (f64, usize) {
    while let Some((scale, end)) = scale_at(doc, last) {
        value *= scale;
        last = end;
    }
    (value, last)
}

fn scale_at(doc: &Doc, at: usize) -> Option<(f64, usize)> {
    let (value, kind) = word_value(doc, at)?;
    matches!(kind, "scale" | "dozen" | "score").then_some((value, at + 1))
}

fn word_value(doc: &Doc, at: usize) -> Option<(f64, &'static str)> {
    let found = doc.match_at(List::NumberWords, at)?;
    Some((found.row.get("value").parse().ok()?, found.row.get("kind")))
}

/// "one hundred and twenty-three": units and tens add up to groups, scales multiply the group before.
fn words_at(doc: &Doc, first: usize) -> Option<(f64, usize)> {
    let (mut total, mut group, mut at, mut last) = (0.0, 0.0, first, first);
    let mut previous = "";
    loop {
        let joined = at > first
            && (doc.is(at, "and") && previous == "scale"
                || doc.is(at, "-") && doc.tokens[at].glued && previous == "ten");
        let word = at + usize::from(joined);
        let Some((value, kind)) = word_value(doc, word) else { break };
        match (kind, previous) {
            ("unit", "" | "ten" | "scale") | ("ten", "" | "scale") => group += value,
            ("scale", "unit" | "ten" | "scale") if value == 100.0 => group *= value,
            ("scale", "unit" | "ten" | "scale") => {
                total += group.max(1.0) * value;
                group = 0.0;
            }
            _ => break,
        }
        previous = kind;
        at = word + 1;
        last = at;
    }
    (last > first).then_some((total + group, last))
}
