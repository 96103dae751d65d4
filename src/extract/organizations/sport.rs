//! Teams by the tables of sports reports: "Heerenveen 3 Volendam 1", "Twente 15 8 5 2 24 12 29", "Boston at Detroit".
//! Knows the shapes of results and standings; countries that play stay countries, and players are the people's business.

use super::page::Page;
use super::{candidate, home, teams};
use crate::extract::name::Candidate;
use crate::extract::sport::name_end;
use crate::lexicon::List;
use crate::text::{Doc, Keys, Kind, Sentence, keys};

/// The rule of names in results and standings.
pub const TABLE: &str = "organizations/score-table";

/// Finds them in articles that speak of sport.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    if !page.is_sport() {
        return;
    }
    for sentence in &page.doc.sentences {
        result(page, sentence, found);
        standing(page, sentence, found);
        fixture(page, sentence, found);
        entrant(page, sentence, found);
    }
    teams::find(page, found);
}

/// "2. Damon Hill (Britain) Williams 19.966 seconds": the teams behind racers' countries.
fn entrant(page: &Page, sentence: &Sentence, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    let end = sentence.last as usize;
    for close in sentence.tokens().filter(|&at| at > 1 && doc.word(at) == ")") {
        let last = name_end(doc, close + 1, end, JOINTS);
        let ended =
            last >= end || doc.tokens[last].kind == Kind::Number || doc.is_any(last, keys!["one", "two", "same"]);
        if last > close + 1 && ended && doc.match_before(List::Countries, close).is_some() {
            push(page, (close + 1, last), found);
        }
    }
}

/// "Blackburn 1 (Sutton 87) Southampton 1", "Los Angeles 107 Utah 100": two names with a number each, in one line.
fn result(page: &Page, sentence: &Sentence, found: &mut Vec<Candidate>) {
    let end = sentence.last as usize;
    let mut at = sentence.first as usize;
    while at < end {
        at = behind_scorers(page.doc, at, end).max(at);
        if at >= end {
            break;
        }
        let Some((one, past)) = scored(page, at, end) else {
            at += 1;
            continue;
        };
        let next = behind_scorers(page.doc, past, end);
        match scored(page, next, end) {
            Some((other, past)) => {
                push(page, one, found);
                push(page, other, found);
                at = past;
            }
            None => at = past,
        }
    }
}

/// A name and the goals behind it.
fn scored(page: &Page, first: usize, end: usize) -> Option<((usize, usize), usize)> {
    let inner =
        first > 0 && page.capital(first - 1) && page.doc.tokens[first - 1].sentence == page.doc.tokens[first].sentence;
    let last = if inner { first } else { name_end(page.doc, first, end, JOINTS) };
    (last > first && last < end && is_score(page.doc, last)).then_some(((first, last), last + 1))
}

fn is_score(doc: &Doc, token: usize) -> bool {
    let one = &doc.tokens[token];
    let next = doc.tokens.get(token + 1);
    let ratio = doc.is_any(token + 1, keys!["-", "/", ":", "%", "percent"]) && next.is_some_and(|mark| mark.glued);
    one.kind == Kind::Number
        && one.span.len() <= 3
        && !one.glued
        && !ratio
        && doc.slice(one.span).bytes().all(|byte| byte.is_ascii_digit())
}

/// Past the scorers in brackets behind a score.
fn behind_scorers(doc: &Doc, at: usize, end: usize) -> usize {
    if at < end && matches!(doc.word(at), "," | ";") {
        return at + 1;
    }
    if at >= end || doc.word(at) != "(" {
        return at;
    }
    (at..end).find(|&close| doc.word(close) == ")").map_or(at, |close| close + 1)
}

/// A line that begins with a name and goes on with four numbers or more: a row of standings.
fn standing(page: &Page, sentence: &Sentence, found: &mut Vec<Candidate>) {
    let (start, end) = (sentence.first as usize, sentence.last as usize);
    let first =
        if page.doc.tokens[start].kind == Kind::Number && page.doc.word(start + 1) == "." { start + 2 } else { start };
    let last = name_end(page.doc, first, end, JOINTS);
    let numbers = (last..end)
        .take_while(|&at| {
            matches!(page.doc.tokens[at].kind, Kind::Number) || matches!(page.doc.word(at), "." | "-" | "+" | "/")
        })
        .count();
    if last > first && numbers >= 4 && last + numbers == end && is_score(page.doc, last) {
        push(page, (first, last), found);
    }
}

/// "Boston at Detroit", "CLEVELAND AT MILWAUKEE": a line of two names and nothing else.
fn fixture(page: &Page, sentence: &Sentence, found: &mut Vec<Candidate>) {
    let (first, end) = (sentence.first as usize, sentence.last as usize);
    let Some(joint) = (first + 1..end).find(|&at| page.doc.is_any(at, keys!["at", "v", "vs"])) else { return };
    let other = if page.doc.word(joint + 1) == "." { joint + 2 } else { joint + 1 };
    if name_end(page.doc, first, joint, JOINTS) == joint
        && other < end
        && name_end(page.doc, other, end, JOINTS) == end
        && end - first <= 7
        && !(first..end).any(|at| page.doc.is_any(at, REPORT) || page.doc.word(at) == "-")
    {
        push(page, (first, joint), found);
        push(page, (other, end), found);
    }
}

/// Takes the name for a team, unless it is a country or a word of the report itself.
pub fn push(page: &Page, (first, last): (usize, usize), found: &mut Vec<Candidate>) {
    let doc = page.doc;
    let country = doc.matches_at(List::Countries, first).iter().any(|one| one.last as usize == last);
    let report = doc.is_any(first, REPORT) || doc.has(List::StopWords, first) || doc.is_any(last - 1, REPORT);
    let person = doc.has(List::GivenNames, first) && last - first > 1 && !doc.has(List::Cities, first);
    if !country && !report && !person {
        found.push(candidate(first, last, home::listed(doc, first, last), TABLE));
    }
}

/// Words that results and tables say of themselves, and contests of one against one.
const REPORT: &Keys = keys![
    "soccer", "tennis", "basketball", "baseball", "cricket", "hockey", "open", "attendance", "halftime", "standings",
    "results", "division", "group", "played", "round", "league", "pool", "quarter", "scorers", "total", "overs",
    "extras", "day", "first", "second", "third", "fourth", "final", "semifinal", "quarterfinal", "leg", "game",
    "games", "match", "set", "lap", "stage", "lane", "heat", "no", "page", "section", "chapter", "article", "row",
    "version", "part", "won", "lost", "tied", "fall", "bowling", "highway", "route", "channel", "area", "apollo",
    "boeing", "airbus",
];

/// What ties the words of a team's name.
const JOINTS: &Keys = keys!["-", "&", ".", "de", "da", "and"];
