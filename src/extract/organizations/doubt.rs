//! Which of the tagger's organizations are not believed. Knows words and neighbours that speak against one.

use std::collections::HashSet;

use super::{home, known};
use crate::extract::name::{Candidate, NameKind};
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Kind, keys};

/// The rule of names that the tagger alone vouches for.
pub const TAGGER: &str = "organizations/tagger";

/// The names that stand for organizations, without those that the tagger alone believes and much speaks against.
pub fn believed(doc: &Doc, names: &[Candidate]) -> Vec<Candidate> {
    let tagged = |one: &&Candidate| one.kind == NameKind::Organization && one.rule == TAGGER;
    let others: HashSet<u64> =
        names.iter().filter(|one| one.kind != NameKind::Organization).map(|one| print(doc, one)).collect();
    let solid: HashSet<u64> =
        names.iter().filter(tagged).filter(|one| !attributive(doc, one)).map(|one| print(doc, one)).collect();
    let stands = |one: &&Candidate| {
        one.rule != TAGGER
            || !others.contains(&print(doc, one)) && solid.contains(&print(doc, one)) && !denied(doc, one)
    };
    let rows: HashSet<Row> = names.iter().filter_map(in_list).collect();
    let known = |one: &Candidate| {
        let row = in_list(one).or_else(|| named_again(doc, one, &rows)).or(one.row).or_else(|| listed(doc, one));
        Candidate { row, ..*one }
    };
    names.iter().filter(|one| one.kind == NameKind::Organization).filter(stands).map(known).collect()
}

/// The row of the list that has just these words, though it asked for more than their capital.
fn listed(doc: &Doc, one: &Candidate) -> Option<Row> {
    if one.rule == TAGGER { home::listed(doc, one.first as usize, one.last as usize) } else { None }
}

/// The row of the list of organizations that a name was found by.
fn in_list(one: &Candidate) -> Option<Row> {
    one.row.filter(|row| row.list() == List::Organizations)
}

/// "Security Council extends mandate": in a headline the words of a row that the text itself names.
fn named_again(doc: &Doc, one: &Candidate, rows: &HashSet<Row>) -> Option<Row> {
    let same = |row: &Row| rows.contains(row);
    let found = doc.matches_at(List::Organizations, one.first as usize).iter().filter(|found| found.last == one.last);
    found.map(|found| found.row).find(same)
}

/// The words of a name in one number.
fn print(doc: &Doc, one: &Candidate) -> u64 {
    doc.tokens[one.first as usize..one.last as usize].iter().fold(0, |print, token| {
        print.wrapping_mul(0x0100_0000_01b3).wrapping_add(u64::from(token.hash)).rotate_left(17)
    })
}

/// One capitalised word that describes the word behind it: "Achaemenid army", "Christian belief".
fn attributive(doc: &Doc, one: &Candidate) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let Some(behind) = doc.tokens.get(last) else { return false };
    let noun = behind.case == Case::Lower && behind.kind == Kind::Word;
    let verb = doc.has(List::FunctionWords, last) || doc.has(List::FiniteVerbs, last) || doc.word(last).ends_with("ed");
    last - first == 1 && doc.tokens[first].case == Case::Title && noun && !verb
}

/// Words that are peoples, faiths, titles or terms, and plurals of inhabitants.
fn denied(doc: &Doc, one: &Candidate) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let whole = |list| doc.matches_at(list, first).iter().any(|found| found.last as usize == last);
    let inhabitants =
        last - first == 1 && ["ians", "eans", "ites", "ans"].iter().any(|end| doc.word(first).ends_with(end));
    let term = doc.has(List::OrgNots, last - 1) && doc.tokens[last - 1].case == Case::Title;
    let topics = (first..last).all(|at| doc.has(List::OrgTopics, at));
    let small = |at: usize| doc.tokens[at].case == Case::Lower || doc.has(List::OrgStops, at);
    let sizes = (first..last).all(|at| doc.has(List::OrgNotNames, at) || doc.has(List::Countries, at) || small(at));
    let office = last - first == 1
        && doc.tokens[first].case == Case::Upper
        && doc.match_at(List::GroupNouns, first).is_some_and(|noun| noun.row.get("kind") == "office");
    let side = last == first + 3
        && doc.word(first + 1) == "-"
        && doc.tokens[last - 1].glued
        && doc.is_any(first, keys!["anti", "pro", "non", "ex"]);
    side || whole(List::OrgNotNames)
        || whole(List::OrgExceptions)
        || whole(List::OrgNotAcronyms)
        || inhabitants
        || last - first == 1 && is_sum(doc.word(first))
        || term
        || topics && (last - first > 1 || known::is_field(doc, first))
        || sizes
        || doc.has(List::Titles, first)
        || office
        || doc.has(List::OrgStops, first) && doc.tokens[first].case != Case::Upper
}

/// "N200m", "R50bn": letters of a currency, digits and the letters of a magnitude.
fn is_sum(word: &str) -> bool {
    let digits = word.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let rest = digits.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    digits.len() < word.len() && rest.len() < digits.len() && matches!(rest, "m" | "bn" | "k" | "tn" | "mn")
}
