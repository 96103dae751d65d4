//! Companies by the shape of their names: a legal form behind ("Acme Inc."), the sign for "and" inside ("Trinkaus & Burkhardt").
//! Knows shapes, no companies.

use super::cued::FIRM;
use super::page::{Line, Page};
use super::shape::glued_behind;
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::{List, Row};
use crate::text::{Doc, Kind, Match, keys};

/// Finds them.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    for &suffix in page.doc.matches(List::OrgSuffixes) {
        found.extend(by_legal_form(page, suffix));
    }
    partners(page, found);
}

/// "Enron Broadband Services, Inc.": a run of capitals and a legal form.
fn by_legal_form(page: &Page, suffix: Match) -> Option<Candidate> {
    let (suffix_first, suffix_last) = (suffix.first as usize, suffix.last as usize);
    let comma = suffix_first > 0 && page.doc.word(suffix_first - 1) == ",";
    if glued_behind(page, suffix_last) || page.doc.tokens[suffix_first].glued && !comma {
        return None;
    }
    let end = if comma { suffix_first - 1 } else { suffix_first };
    let first = run::left(page, end);
    let signed = (first..suffix_last).any(|at| page.doc.word(at) == "&");
    let first = if signed { with_first_partners(page, first, suffix_last) } else { first };
    let first = before_bracket(page, with_head(page, first, end));
    // "3Com Corp.": the list knows what no run of capitals holds.
    let known = page.doc.match_before(List::Organizations, end).filter(|_| first == end);
    let first = known.map_or(first, |known| known.first as usize);
    let words = end - first;
    let listed = super::home::listed(page.doc, first, end).is_some_and(|row| row.get("kind") == "company");
    let enough = listed
        || if suffix.row.get("form") == "weak" { words >= 2 && page.line(first) == Line::Plain } else { words >= 1 };
    let told = listed || (first..end).any(|at| page.doc.tokens[at].word == 0);
    let last = with_second_form(page, suffix_last);
    let last = if told { last } else { of_country(page, last) };
    enough.then(|| candidate(first, last, Some(suffix.row), "organizations/legal-form"))
}

/// "Velmitz | Iron and Steel Corp.": the words before a head of several words that ends where the legal form begins.
fn with_head(page: &Page, first: usize, end: usize) -> usize {
    let head = page.doc.match_before(List::OrgHeads, end).map(|head| head.first as usize);
    head.filter(|&head| head < first).map_or(first, |head| run::left(page, head))
}

/// "Reiss & Co. B.V.": one past a second legal form behind the first.
fn with_second_form(page: &Page, last: usize) -> usize {
    let second = page.doc.match_at(List::OrgSuffixes, last).filter(|_| !page.doc.tokens[last].glued);
    second.map_or(last, |second| second.last as usize)
}

/// "Motorola (China) | Electronics Ltd.": a country or town in brackets inside the name of a branch.
fn before_bracket(page: &Page, first: usize) -> usize {
    let doc = page.doc;
    let place = |at: usize| doc.has(List::Countries, at) || doc.has(List::Cities, at) || doc.has(List::Regions, at);
    let open = first.saturating_sub(3);
    let bracket = open > 0 && doc.word(first - 1) == ")" && doc.word(open) == "(" && place(open + 1);
    let whole = if bracket { run::left(page, open) } else { first };
    if bracket && whole < open { whole } else { first }
}

/// One past the words before the legal form of a name that ends in one, or in two: "Enron" of "Enron Corp.".
pub fn stem_end(doc: &Doc, first: usize, last: usize) -> Option<usize> {
    let form = |at: usize| doc.match_at(List::OrgSuffixes, at).map_or(at, |form| form.last as usize);
    let closes = |&at: &usize| form(at) > at && (form(at) == last || form(at) < last && form(form(at)) == last);
    let cut = (first + 1..last).find(closes)?;
    Some(if doc.word(cut - 1) == "," { cut - 1 } else { cut })
}

/// The row of the list for a company that the document calls with its legal form: "Motorola Inc.".
pub fn listed(doc: &Doc, first: usize, last: usize) -> Option<Row> {
    let end = stem_end(doc, first, last)?;
    super::home::listed(doc, first, end).filter(|row| row.get("kind") == "company")
}

/// "Innovation Network Corp. of Japan": one past the country behind the legal form.
fn of_country(page: &Page, last: usize) -> usize {
    let from = last + 1;
    let country = page.doc.match_at(List::Countries, from).filter(|found| found.row.get("form") == "name");
    let country = country.filter(|_| page.doc.is(last, "of") && page.capital(from));
    country.map_or(last, |country| country.last as usize)
}

/// "at Donaldson, Lufkin & Jenrette": single surnames before commas belong to the firm, but not in a list of firms that goes on.
fn with_first_partners(page: &Page, first: usize, last: usize) -> usize {
    let doc = page.doc;
    let goes_on = doc.is_any(last, keys!["and", ","]) && page.capital(last + 1);
    let surname = |at: usize| {
        let end = at + 1;
        run::left(page, end) == at
            && page.capital(at)
            && !doc.has(List::OrgTopics, at)
            && doc.match_at(List::Countries, at).is_none()
    };
    let mut start = first;
    while start > 2 && doc.is(start - 1, ",") && surname(start - 2) {
        start -= 2;
    }
    let works = start > 0 && doc.is_any(start - 1, keys!["at", "of", "with", "from", "for", "by"]);
    if works && !goes_on { start } else { first }
}

/// "Trinkaus & Burkhardt", "Slug & Ferret": two capitals and the sign for "and", one of them no word of the language.
fn partners(page: &Page, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    for (sign, token) in doc.tokens.iter().enumerate().skip(1) {
        if token.kind != Kind::Punct || token.glued || doc.word(sign) != "&" || page.line(sign) != Line::Plain {
            continue;
        }
        let (first, last) = (run::left(page, sign), run::right(page, sign + 1, false));
        let name = |at: usize| doc.tokens[at].word == 0 || doc.has(List::Surnames, at);
        let rare = last > sign + 1 && first < sign && (first..last).any(|at| page.capital(at) && name(at));
        let topics = (first..last).any(|at| doc.has(List::OrgTopics, at));
        let given = doc.has(List::GivenNames, first) && doc.has(List::GivenNames, sign + 1);
        let start = with_first_partners(page, first, last);
        let firm = start < first && last > sign + 1 || rare && !given;
        if firm && !topics && last - first <= 6 {
            found.push(candidate(start, last, None, FIRM));
        }
    }
}
