//! What stands before a cue: the quotation or the clause that a trailing "X said" reports.
//! Knows quotations and clauses; must not know who speaks.

use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::text::keys;

/// Where the clause before `token` begins: the sentence's first word, or behind the last semicolon, colon or attribution.
pub fn boundary(plan: &Plan, token: usize) -> usize {
    let reader = plan.reader;
    // "hit ten posts; damaged two roads; and …, he said": a list is said as a whole.
    let mut listed = None;
    let stop = (plan.sentence.start..token).rev().find(|&at| {
        let bars = reader.doc.is_any(at, keys![";", ":"]) && !reader.has(at, QUOTED | DATE);
        bars && !(reader.is(at, ";") && *listed.get_or_insert(reader.has(at + 1, AND)))
    });
    let mut first = stop.map_or(plan.sentence.start, |at| at + 1);
    while first < token && (reader.is(first, "but") || reader.is(first, "and") || reader.comma(first)) {
        first += 1;
    }
    let links = keys![
        "however", "meanwhile", "moreover", "furthermore", "nevertheless", "nonetheless", "additionally", "still",
        "yet", "separately", "instead", "indeed", "also", "besides",
    ];
    if reader.doc.is_any(first, links) && reader.comma(first + 1) && first + 2 < token { first + 2 } else { first }
}

/// The clause that ends with a comma before token `begins`; an adverbial is none.
pub fn clause(plan: &Plan, begins: usize) -> Option<Tokens> {
    let reader = plan.reader;
    let last = begins.checked_sub(1).filter(|&last| last > plan.sentence.start)?;
    if !reader.comma(last) && !reader.dash(last) && reader.doc.word(last) != ":" {
        return None;
    }
    // "It is late, but, he added, it is good": what follows is meant.
    if reader.doc.is_any(last - 1, keys!["but", "and", "yet", "still"]) && last > 1 && reader.comma(last - 2) {
        return None;
    }
    let first = boundary(plan, last);
    // "In March, when Hunt hesitated, | Ray admonished him"
    let day = (first + 1..last.min(first + 5)).find(|&at| reader.comma(at)).map_or(first, |comma| comma + 1);
    let dated = day > first && reader.has(first, PREPOSITION) && reader.has(first + 1, DATE);
    let opens = asked(reader, first)
        || dated && subordinate(reader, day) && !main_clause(reader, day..last)
        || subordinate(reader, first) && !main_clause(reader, first..last)
        || ends_in(reader.doc.word(first), "ing") && reader.has(first, CUE)
        || loose_participle(reader, &(first..last));
    (first < last && !opens && !reader.comma(last - 1)).then_some(first..last)
}

/// "Asked whether he would resign, …"
pub fn asked(reader: &Reader, first: usize) -> bool {
    let next = (first + 1..first + 4).find(|&token| !reader.has(token, DATE)).unwrap_or(first + 1);
    reader.doc.is_any(first, keys!["asked", "questioned", "pressed", "quizzed"])
        && (reader.has(next, PREPOSITION | QUESTION | SUBORDINATE) || reader.is(next, "by"))
}

/// "When he came …", "As the vote began …", but not "As of Monday".
fn subordinate(reader: &Reader, first: usize) -> bool {
    reader.doc.is_any(first, keys!["when", "while", "after", "before", "although", "though"])
        || reader.is(first, "as")
            && !reader.doc.is_any(first + 1, keys!["of", "for", "at", "from", "many", "much", "few"])
}

/// Whether a main clause follows behind a comma: "When the rebels came, | everyone fled".
fn main_clause(reader: &Reader, tokens: Tokens) -> bool {
    let aside = RELATIVE | SUBORDINATE | PREPOSITION | QUESTION | AND | QUOTED;
    let (start, end) = (tokens.start + 2, tokens.end);
    (start..end).any(|at| reader.comma(at) && !reader.has(at + 1, aside) && reader.has_finite(at + 1..end))
}

/// Whether a stretch before a comma only says when, where or how.
pub fn adverbial(reader: &Reader, tokens: &Tokens) -> bool {
    let first = tokens.start;
    let opens = reader.has(first, PREPOSITION | SUBORDINATE | DATE | QUESTION)
        || reader.adverb(first)
        || opens_participle(reader, first);
    opens && !reader.is_clause(tokens.clone()) && !reader.doc.is_any(first, keys!["if", "unless"])
}

/// "Emerging from the hall, where his rivals had danced, Hill smiled": a participle whose clause has no verb but those of its asides.
fn loose_participle(reader: &Reader, tokens: &Tokens) -> bool {
    let comma = tokens.clone().find(|&token| reader.comma(token));
    opens_participle(reader, tokens.start)
        && comma.is_some_and(|comma| !reader.has_finite(tokens.start..comma))
        && !main_clause(reader, tokens.clone())
}

/// "Emerging from …", "Asked about …": a form that opens what belongs to the sentence's subject, or is a gerund.
pub fn opens_participle(reader: &Reader, first: usize) -> bool {
    let word = reader.doc.word(first);
    let form = ends_in(word, "ing") && !ends_in(word, "thing") || ends_in(word, "ed");
    form && !is_adjective(reader, first)
}

/// "Outgoing premier Ann Ray": an adjective before somebody's office or name.
pub fn is_adjective(reader: &Reader, first: usize) -> bool {
    let adjective = reader.doc.is_any(
        first,
        keys![
            "outgoing", "incoming", "sitting", "ruling", "acting", "visiting", "serving", "leading", "reigning",
            "governing", "retiring", "departing", "rising", "opposing", "neighbouring", "neighboring", "retired",
            "united", "armed", "exiled", "jailed", "disgraced", "embattled", "ousted", "deposed", "renowned",
            "celebrated", "shaken",
        ],
    );
    adjective
        && (reader.noun(first + 1).is_some() || reader.noun(first + 2).is_some() || reader.entity(first + 1).is_some())
}
