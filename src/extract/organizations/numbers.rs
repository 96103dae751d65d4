//! Numbers in names: of units ("Task Force 1-64", "42 Commando") and of formats ("the 5+2 talks"). Knows the nouns beside them.

use super::page::{Line, Page};
use super::shape::has_shape;
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::text::{Keys, Kind, Match, keys};

/// "Task Force 1-64", "Regimental Combat Team 1", "42 Commando", "16 Air Assault Brigade": the number of a unit belongs to its name.
pub fn numbered(page: &Page, head: Match, mut first: usize, mut last: usize) -> (usize, usize) {
    let number = |at: usize| {
        page.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number && !token.glued && token.span.len() <= 3)
    };
    if page.line(first) != Line::Plain {
        return (first, last);
    }
    if let Some(before) = by_its_number(page, head, first) {
        return (before, last);
    }
    if !matches!(head.row.get("kind"), "military" | "government" | "armed_group") {
        return (first, last);
    }
    let end = page.sentence_end(first);
    if last < end && number(last) && page.doc.is_any(last - 1, NUMBERED) && !page.doc.is_any(last + 1, COUNTED) {
        last += 1;
        while last + 1 < end && page.doc.tokens[last].glued && matches!(page.doc.word(last), "-" | "/") {
            last += 2;
        }
    }
    if first > page.sentence_start(first) && number(first - 1) && page.doc.is_any(last - 1, UNITS) {
        first -= 1;
    }
    (first, last)
}

/// "the Tianjin | No. 1 | Intermediate Court", "the No. 2 High School", "37 Military Hospital": where a name begins that a number stands in.
fn by_its_number(page: &Page, head: Match, first: usize) -> Option<usize> {
    let doc = page.doc;
    let number =
        first.checked_sub(1).filter(|&at| doc.tokens[at].kind == Kind::Number && doc.tokens[at].span.len() <= 3)?;
    let dot = usize::from(number > 0 && doc.word(number - 1) == ".");
    let sign =
        number.checked_sub(1 + dot).filter(|&at| page.capital(at) && matches!(doc.word(at), "No" | "No." | "Number"));
    let hospital = doc.is(first, "military") && doc.is(head.last as usize - 1, "hospital");
    let begins = sign.filter(|_| has_shape(head, "pre")).map(|sign| run::left(page, sign));
    begins.or(hospital.then_some(number)).filter(|&at| at >= page.sentence_start(first))
}

/// "the 5+2 talks", "a 2+2 format": digits, a plus and digits with a word for a format behind.
pub fn numbered_formats(page: &Page, found: &mut Vec<Candidate>) {
    for (plus, token) in page.doc.tokens.iter().enumerate() {
        if token.kind != Kind::Punct || !token.glued || page.doc.word(plus) != "+" || plus == 0 {
            continue;
        }
        let number = |at: usize| {
            page.doc.tokens.get(at).is_some_and(|t| t.kind == Kind::Number && t.span.end - t.span.start == 1)
        };
        if number(plus - 1) && number(plus + 1) && page.doc.is_any(plus + 2, FORMATS) {
            found.push(candidate(plus - 1, plus + 3, None, "organizations/numbered-format"));
        }
    }
}

/// Words that a unit's number stands behind.
const NUMBERED: &Keys =
    keys!["force", "team", "group", "battalion", "detachment", "squadron", "division", "corps", "bureau"];

/// What a number counts, so that it is no unit's.
const COUNTED: &Keys =
    keys!["people", "soldiers", "men", "troops", "percent", "million", "miles", "members", "km", "years"];

/// Singular nouns of units that a number stands before.
const UNITS: &Keys =
    keys!["commando", "squadron", "regiment", "brigade", "battalion", "division", "wing", "corps", "para", "flotilla"];

const FORMATS: &Keys = keys!["format", "talks", "platform", "mechanism", "group", "dialogue", "formula"];
