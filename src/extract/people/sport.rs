//! Players by the tables of sports reports: "Blackburn 1 (Sutton 87 penalty)", "Scorers: Weah (4th), Baggio (60th)",
//! "c Healy b Gillespie 12". Knows the shapes of scorecards, no players.

use crate::extract::name::{Candidate, NameKind};
use crate::extract::sport::is_sport;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind};

/// The rule of names in score tables.
const RULE: &str = "people/score-table";

/// Finds them.
pub fn find(doc: &Doc, found: &mut Vec<Candidate>) {
    if !is_sport(doc) {
        return;
    }
    for (token, one) in doc.tokens.iter().enumerate().skip(1) {
        match one.kind {
            Kind::Punct if doc.word(token) == "(" && counts(doc, token - 1) => scorers(doc, token + 1, found),
            Kind::Punct if doc.word(token) == ":" && doc.is_any(token - 1, &["scorers", "scorer", "goals"]) => {
                listed(doc, token + 1, found);
            }
            Kind::Word if one.case == Case::Lower && one.span.len() == 1 && doc.is(token, "b") => {
                wicket(doc, token, found)
            }
            Kind::Word if one.capital && doc.is(token, "bowling") => bowlers(doc, token + 1, found),
            _ => {}
        }
    }
}

/// "Lewis 9-1-49-0, Mullally 9-3-28-0": names with overs, maidens, runs and wickets, to the end of the sentence.
fn bowlers(doc: &Doc, first: usize, found: &mut Vec<Candidate>) {
    let Some(sentence) = doc.sentence_of(first) else { return };
    let end = doc.sentences[sentence].last as usize;
    let mut at = first;
    while at < end {
        let last = name_end(doc, at);
        let number = |at: usize| doc.tokens.get(at).is_some_and(|one| one.kind == Kind::Number);
        if last > at && number(last) && doc.word(last + 1) == "-" && number(last + 2) {
            push(doc, at, last, found);
        }
        at = last.max(at + 1);
    }
}

/// A score: a number of one or two digits behind a name.
fn counts(doc: &Doc, token: usize) -> bool {
    let one = &doc.tokens[token];
    one.kind == Kind::Number && one.span.len() <= 2 && token > 0 && doc.tokens[token - 1].capital
}

/// "Heskey 22, Claridge 61)": names with a minute behind, up to the bracket.
fn scorers(doc: &Doc, first: usize, found: &mut Vec<Candidate>) {
    let mut at = first;
    while at < doc.tokens.len().min(first + 40) && doc.word(at) != ")" {
        let last = name_end(doc, at);
        if last > at && is_minute(doc, last) {
            push(doc, at, last, found);
        }
        at = last.max(at + 1);
    }
}

/// "Weah (4th), Roberto Baggio (60th)": names with a minute in brackets, to the end of the sentence.
fn listed(doc: &Doc, first: usize, found: &mut Vec<Candidate>) {
    let Some(sentence) = doc.sentence_of(first) else { return };
    let end = doc.sentences[sentence].last as usize;
    let mut at = first;
    while at < end {
        let last = name_end(doc, at);
        if last > at && doc.word(last) == "(" && is_minute(doc, last + 1) {
            push(doc, at, last, found);
        }
        at = last.max(at + 1);
    }
}

/// "S. Campbell c Healy b Gillespie 12", "lbw b Warne 3": catcher and bowler.
fn wicket(doc: &Doc, b: usize, found: &mut Vec<Candidate>) {
    let last = name_end(doc, b + 1);
    let ended =
        doc.tokens.get(last).is_none_or(|next| next.kind == Kind::Number || matches!(doc.word(last), "," | "."));
    let leg = b > 0 && doc.is(b - 1, "lbw");
    let catcher = (b.saturating_sub(4)..b)
        .find(|&at| doc.is(at, "c") && doc.tokens[at].case == Case::Lower && name_end(doc, at + 1) == b);
    let bowled =
        doc.tokens.get(last).is_some_and(|next| next.kind == Kind::Number) && b > 0 && doc.tokens[b - 1].capital;
    if last == b + 1 || !ended || !(leg || catcher.is_some() || bowled) {
        return;
    }
    push(doc, b + 1, last, found);
    if let Some(catcher) = catcher {
        push(doc, catcher + 1, b, found);
    }
}

/// One past at most three capitals.
fn name_end(doc: &Doc, first: usize) -> usize {
    let mut at = first;
    while at < first + 5
        && doc.tokens.get(at).is_some_and(|one| {
            one.is_word() && one.capital || at > first && one.glued && matches!(doc.word(at), "-" | ".")
        })
    {
        at += 1;
    }
    at
}

fn is_minute(doc: &Doc, token: usize) -> bool {
    let Some(one) = doc.tokens.get(token) else { return false };
    let digits = doc.word(token).bytes().take_while(u8::is_ascii_digit).count();
    matches!(one.kind, Kind::Number | Kind::Mixed) && (1..=3).contains(&digits) && one.span.len() <= 5
}

fn push(doc: &Doc, first: usize, last: usize, found: &mut Vec<Candidate>) {
    let wrong = doc.has(List::Countries, first)
        || doc.has(List::TimeWords, first)
        || doc.is_any(first, &["og", "pen", "aet", "og."]);
    if !wrong {
        found.push(Candidate::new(NameKind::Person, first, last, None, RULE));
    }
}
