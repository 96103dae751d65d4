//! Companies by the shape of their names: a legal form behind ("Acme Inc."), the sign for "and" inside ("Trinkaus & Burkhardt").
//! Knows shapes, no companies.

use super::cued::FIRM;
use super::page::{Line, Page};
use super::shape::glued_behind;
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Kind, Match, keys};

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
    // "3Com Corp.": the list knows what no run of capitals holds.
    let known = page.doc.match_before(List::Organizations, end).filter(|_| first == end);
    let first = known.map_or(first, |known| known.first as usize);
    let words = end - first;
    let listed = super::home::listed(page.doc, first, end).is_some_and(|row| row.get("kind") == "company");
    let enough = listed
        || if suffix.row.get("form") == "weak" { words >= 2 && page.line(first) == Line::Plain } else { words >= 1 };
    enough.then(|| candidate(first, of_country(page, suffix_last), Some(suffix.row), "organizations/legal-form"))
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
