//! Counted things that are no casualties: a number with what it counts, or with its unit. Knows numbers, units and how nouns look;
//! must not know what was found before beyond the tokens that dates, names and casualties hold.

use super::casualties::clause::{Class, Clause};
use super::number::{self, Number};
use super::{Findings, Quantity};
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, Span, keys};

/// Most words between a number and the noun that it counts.
const WORDS: usize = 5;

/// Finds them all.
pub fn find(doc: &Doc, findings: &mut Findings) {
    let taken = taken(doc, findings);
    let mut found = Vec::new();
    for sentence in 0..doc.sentences.len() {
        let tokens = doc.sentences[sentence].tokens();
        if !tokens.clone().any(|token| begins(doc, token)) {
            continue;
        }
        let clause = Clause::new(doc, sentence);
        let mut token = tokens.start;
        while token < tokens.end {
            let number = number_at(&clause, token).filter(|_| !taken[token]);
            token = number.map_or(token + 1, |number| number.last);
            found.extend(number.and_then(|number| quantity(&clause, findings, &number)));
        }
    }
    findings.quantities = found;
}

fn begins(doc: &Doc, token: usize) -> bool {
    doc.tokens[token].kind == Kind::Number || doc.has(List::NumberWords, token)
}

fn next_counts(doc: &Doc, token: usize) -> bool {
    doc.has(List::NumberWords, token) || doc.is_any(token, keys!["a", "quarter"])
}

fn number_at(clause: &Clause, token: usize) -> Option<Number> {
    // "a hundred", "a quarter of a million", "half a million".
    let article = || clause.is_any(token, keys!["half", "a"]) && next_counts(clause.doc, token + 1);
    if !begins(clause.doc, token) && !article() {
        return None;
    }
    let several = |number: &Number| number.magnitude && number.value < 10.0;
    number::at(clause.doc, token).filter(|number| number.last <= clause.last && !several(number))
}

/// Tokens of dates and of casualty figures.
fn taken(doc: &Doc, findings: &Findings) -> Vec<bool> {
    let mut taken = vec![false; doc.tokens.len()];
    let spans = findings.dates.iter().map(|date| date.span).chain(findings.casualties.iter().map(|one| one.figure));
    for span in spans {
        taken[doc.tokens_in(span)].fill(true);
    }
    taken
}

fn quantity(clause: &Clause, findings: &Findings, number: &Number) -> Option<Quantity> {
    let doc = clause.doc;
    let before = number.first.checked_sub(1).filter(|&before| before >= clause.first);
    let money =
        before.filter(|&before| matches!(doc.word(before), "$" | "€" | "£" | "¥" | "₹") || is_code(doc, before));
    if money.is_none() && !counts(clause, findings, number) {
        return None;
    }
    let quantity = |first: usize, last: usize, unit: Option<String>, object: Option<Span>| Quantity {
        span: doc.span(first, last),
        sentence: clause.sentence as u32,
        value: number.value,
        unit,
        object: object.map(|object| doc.flat(object)),
        rule: "",
    };
    if let Some(sign) = money {
        let unit = Some(doc.word(sign).to_string());
        return Some(Quantity { rule: "quantities/money", ..quantity(sign, number.last, unit, None) });
    }
    if let Some(unit) = doc.match_at(List::QuantityUnits, number.last).filter(|unit| unit.last as usize <= clause.last)
    {
        let name = Some(unit.row.get("unit").to_string());
        return Some(Quantity { rule: "quantities/unit", ..quantity(number.first, unit.last as usize, name, None) });
    }
    let end = object_end(clause, number)?;
    let from = number.last + usize::from(clause.class(number.last) == Class::Of);
    let object = Some(doc.span(from, end));
    Some(Quantity { rule: "quantities/object", ..quantity(number.first, end, None, object) })
}

/// "Rs 4 lakh", "USD 300": a currency by its letters, in front.
fn is_code(doc: &Doc, token: usize) -> bool {
    const CODES: [&str; 32] = [
        "Rs", "INR", "PKR", "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "CHF", "AUD", "CAD", "NZD", "SGD", "HKD", "BRL",
        "ZAR", "NGN", "KES", "UGX", "TZS", "GHS", "AED", "SAR", "TRY", "RUB", "UAH", "PLN", "Ksh", "KSh", "Tk", "RM",
    ];
    CODES.contains(&doc.word(token)) && !doc.tokens[token + 1].glued
}

/// Whether a number counts at all: not inside a name, a score, a code, an adjective ("12-year-old"), an ordinal place.
fn counts(clause: &Clause, findings: &Findings, number: &Number) -> bool {
    let doc = clause.doc;
    let (first, last) = (number.first, number.last);
    let glued = |token: usize| doc.tokens.get(token).is_some_and(|token| token.glued);
    let mark_before = first > clause.first && glued(first) && doc.tokens[first - 1].kind == Kind::Punct;
    let mark_after =
        last < clause.last && glued(last) && !matches!(doc.word(last), "," | "." | ")" | "%" | "°" | ";" | ":");
    let named = findings.entity_at(first).is_some() || first > clause.first && clause.says(first - 1, "numbered_thing");
    let one = number.value == 1.0 && doc.tokens[first].kind != Kind::Number;
    !mark_before && !mark_after && !named && !one
}

/// One past the counted noun: the last plural-looking word of the phrase behind the number.
fn object_end(clause: &Clause, number: &Number) -> Option<usize> {
    let doc = clause.doc;
    let from = number.last + usize::from(clause.class(number.last) == Class::Of);
    let mut end = None;
    for token in from..(from + WORDS).min(clause.last) {
        let inner = clause.class(token) == Class::Hyphen && token > from;
        if !inner && (clause.class(token) != Class::Word || clause.verbish(token)) {
            break;
        }
        if plural(doc, token) {
            end = Some(token + 1);
        } else if end.is_some() {
            break;
        }
    }
    end
}

fn plural(doc: &Doc, token: usize) -> bool {
    let many = doc.match_at(List::VictimGroups, token).is_some_and(|found| found.row.get("number") != "one");
    let word = doc.word(token);
    let ending = word.len() > 3
        && word.ends_with(['s', 'S'])
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    many || ending && doc.tokens[token].case != Case::None
}
