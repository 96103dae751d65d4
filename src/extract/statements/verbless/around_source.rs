//! What a source without a verb reports: the clause behind "according to X", or the one before it. Knows clauses and commas; must not resolve
//! who speaks.

use super::sources::PUBLISHED;
use crate::extract::statements::content::left;
use crate::extract::statements::content::quotation;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// Whether the source opens its clause: first in the sentence, or behind "that", "which," or a conjunction.
pub fn opens_clause(plan: &Plan, token: usize) -> bool {
    let reader = plan.reader;
    // "The truce is dead, but | according to the ministry, …": what it sets against the clause before.
    if token > plan.sentence.start && reader.doc.is_any(token - 1, keys!["but", "whereas", "although", "though", "yet"])
    {
        return true;
    }
    let mut before = token;
    while before > plan.sentence.start
        && (reader.comma(before - 1) || reader.has(before - 1, AND) || reader.adverb(before - 1))
    {
        before -= 1;
    }
    before == plan.sentence.start
        || before < token && reader.dash(before - 1)
        || reader.doc.is_any(before - 1, keys!["that", "which", "but", "because", "who"])
        || matches!(reader.doc.word(before - 1), ";" | ":")
}

/// The clause behind the source, past its comma or the apposition between two.
pub fn forward(plan: &Plan, begins: usize, end: usize) -> Option<Vec<Tokens>> {
    let reader = plan.reader;
    let high = plan.high();
    let mut start = end;
    if reader.has(start, RELATIVE) {
        return None;
    }
    let end = end + usize::from(reader.doc.is_any(end, PUBLISHED));
    let commas: Vec<usize> =
        (end..high).filter(|&token| reader.comma(token) && !reader.has(token, QUOTED)).take(3).collect();
    if let Some(&comma) = commas.first().filter(|&&comma| !reader.has_finite(end..comma)) {
        start = comma + 1;
        let apposition = reader.doc.is_any(start, keys!["a", "an", "the", "who", "which", "citing", "quoting"])
            || reader.doc.is_any(start, PUBLISHED);
        if let Some(&next) = commas.get(1).filter(|&&next| {
            apposition
                && !(reader.has(next + 1, RELATIVE) && reader.noun(end - 1).is_some())
                && (reader.has(start, RELATIVE) || !reader.has_finite(start..next))
                && reader.has_finite(next..high)
        }) {
            let relative = commas.get(2).filter(|_| reader.has(next + 1, RELATIVE));
            start = relative.filter(|&&third| reader.has_finite(third..high)).unwrap_or(&next) + 1;
        }
    }
    if let Some(quote) = reader.opened_at(start) {
        return Some(vec![reader.quote_tokens(quote)]);
    }
    let last = (start..high).find(|&token| reader.doc.word(token) == ";" && !reader.has(token, QUOTED)).unwrap_or(high);
    let content = start..plan.trim(start, last);
    let clause = start > end && content.len() > 2 || reader.is_clause(content.clone());
    (content.start < content.end && begins < start && clause).then(|| vec![content])
}

/// Whether a verb ends there that wants what it is about.
fn hangs(reader: &Reader, verb: usize) -> bool {
    const WANTING: &Keys = keys![
        "became", "becomes", "contain", "contained", "contains", "cost", "costs", "demanded", "demands", "envisages",
        "features", "foresees", "had", "has", "have", "include", "included", "includes", "involve", "involved",
        "involves", "is", "killed", "means", "meant", "offers", "owns", "provides", "requires", "targeted", "targets",
        "total", "totaled", "totalled", "wants", "was", "were",
    ];
    reader.doc.is_any(verb, WANTING) && !reader.has(verb, QUOTED)
}

/// The clause or the quotation before the source.
pub fn backward(plan: &Plan, begins: usize, end: usize) -> Option<Vec<Tokens>> {
    let reader = plan.reader;
    let first = left::boundary(plan, begins);
    let whole = |content: &Tokens| content.start <= first || !reader.word(content.start - 1);
    if let Some(before) = quotation::quotation(plan, begins).filter(|before| whole(&before.content)) {
        return Some(vec![before.content]);
    }
    let last = plan.trim(first, begins);
    let first = plan.other_speaker(first..last).unwrap_or(first);
    let before = first..last;
    if first >= last {
        return None;
    }
    // "The offer includes, | according to a diplomat, | a truce": the verb has its object behind the source.
    // "That is what the law means, | according to Ray, | a judge": what it wants stands before it.
    let asks = before.clone().any(|token| reader.has(token, QUESTION | RELATIVE));
    let hanging = before.len() > 1 && reader.comma(begins - 1) && !asks && hangs(reader, last - 1);
    if hanging && reader.comma(end) && end + 2 < plan.high() && !reader.has(end + 1, PREPOSITION | AND | RELATIVE) {
        return Some(vec![before, end + 1..plan.trim(end + 1, plan.high())]);
    }
    if !reader.is_clause(before.clone()) && reader.comma(end) {
        let rest = end + 1..plan.high();
        let joined = rest.start < rest.end && reader.is_clause(rest.clone()) && !left::adverbial(reader, &before);
        return joined.then(|| vec![before, rest.start..plan.trim(rest.start, rest.end)]);
    }
    Some(vec![before])
}
