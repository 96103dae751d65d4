//! Players by the tables of sports reports: "Blackburn 1 (Sutton 87 penalty)", "Scorers: Weah (4th), Baggio (60th)",
//! "c Healy b Gillespie 12". Knows the shapes of scorecards, no players.

use super::piece::{HEAD, LEAD, kinds};
use crate::extract::name::{Candidate, NameKind};
use crate::extract::sport::{is_sport, name_end};
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// The rule of names in score tables.
const RULE: &str = "people/score-table";

/// Finds them.
pub fn find(doc: &Doc, found: &mut Vec<Candidate>) {
    if !is_sport(doc) {
        return;
    }
    for (token, one) in doc.tokens.iter().enumerate().skip(1) {
        match one.kind {
            Kind::Punct if doc.word(token) == "(" && doc.match_at(List::Countries, token + 1).is_some() => {
                ranked(doc, token, found);
            }
            Kind::Punct if doc.word(token) == "(" && counts(doc, token - 1) => scorers(doc, token + 1, found),
            Kind::Punct if doc.word(token) == ":" && doc.is_any(token - 1, keys!["scorers", "scorer", "goals"]) => {
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

/// "3. Warwara Zelenskaja (Russia) 1:18.35", "beat Warwara Zelenskaja (Russia) 6-3": two words or three before the country.
fn ranked(doc: &Doc, bracket: usize, found: &mut Vec<Candidate>) {
    let mut first = bracket;
    while first + 4 > bracket && first > 0 {
        let one = &doc.tokens[first - 1];
        let word = one.is_word() && one.case == Case::Title && !one.glued;
        let joined = one.glued && (doc.word(first - 1) == "-" || doc.tokens[first].glued);
        if one.sentence != doc.tokens[bracket].sentence
            || !(word || joined || one.is_word() && one.capital && one.span.len() < 3)
        {
            break;
        }
        first -= 1;
    }
    let words = (first..bracket).filter(|&at| doc.tokens[at].is_word()).count();
    let row = first == 0
        || matches!(doc.word(first - 1), "." | "-" | "," | ";")
        || doc.is(first - 1, "beat")
        || doc.starts_sentence(first);
    let team = (first..bracket).any(|at| {
        let bits = kinds(doc, at);
        bits & (HEAD | LEAD) != 0 && !doc.has(List::Surnames, at) || doc.has(List::Countries, at)
    });
    let close = doc.match_at(List::Countries, bracket + 1).is_some_and(|found| doc.word(found.last as usize) == ")");
    if (2..=3).contains(&words) && row && close && !team && doc.matches_at(List::Organizations, first).is_empty() {
        push(doc, first, bracket, found);
    }
}

/// "Lewis 9-1-49-0, Mullally 9-3-28-0": names with overs, maidens, runs and wickets, to the end of the sentence.
fn bowlers(doc: &Doc, first: usize, found: &mut Vec<Candidate>) {
    let Some(sentence) = doc.sentence_of(first) else { return };
    let end = doc.sentences[sentence].last as usize;
    let mut at = first;
    while at < end {
        let last = name_end(doc, at, doc.tokens.len(), JOINTS);
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
        let last = name_end(doc, at, doc.tokens.len(), JOINTS);
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
        let last = name_end(doc, at, doc.tokens.len(), JOINTS);
        if last > at && doc.word(last) == "(" && is_minute(doc, last + 1) {
            push(doc, at, last, found);
        }
        at = last.max(at + 1);
    }
}

/// "S. Campbell c Healy b Gillespie 12", "lbw b Warne 3": catcher and bowler.
fn wicket(doc: &Doc, b: usize, found: &mut Vec<Candidate>) {
    let last = name_end(doc, b + 1, doc.tokens.len(), JOINTS);
    let ended =
        doc.tokens.get(last).is_none_or(|next| next.kind == Kind::Number || matches!(doc.word(last), "," | "."));
    let leg = b > 0 && doc.is(b - 1, "lbw");
    // "c b Gillespie" has no catcher's name.
    let catcher = (b.saturating_sub(4)..b.saturating_sub(1)).find(|&at| {
        doc.is_any(at, keys!["c", "st"])
            && doc.tokens[at].case == Case::Lower
            && name_end(doc, at + 1, doc.tokens.len(), JOINTS) == b
    });
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

fn is_minute(doc: &Doc, token: usize) -> bool {
    let Some(one) = doc.tokens.get(token) else { return false };
    let digits = doc.word(token).bytes().take_while(u8::is_ascii_digit).count();
    matches!(one.kind, Kind::Number | Kind::Mixed) && (1..=3).contains(&digits) && one.span.len() <= 5
}

fn push(doc: &Doc, first: usize, last: usize, found: &mut Vec<Candidate>) {
    let wrong = doc.has(List::Countries, first)
        || doc.has(List::TimeWords, first)
        || doc.is_any(first, keys!["og", "pen", "aet"]);
    if !wrong {
        found.push(Candidate::new(NameKind::Person, first, last, None, RULE));
    }
}

/// What ties the words of a player's name.
const JOINTS: &Keys = keys!["-", "."];
