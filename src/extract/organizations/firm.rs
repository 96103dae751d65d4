//! Companies by the shape of their names: a legal form behind ("Acme Inc."), the sign for "and" inside ("Trinkaus & Burkhardt").
//! Knows shapes, no companies.

use super::cued::FIRM;
use super::page::{Line, Page};
use super::shape::glued_behind;
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Kind, Match};

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
    let words = end - first;
    let enough =
        if suffix.row.get("form") == "weak" { words >= 2 && page.line(first) == Line::Plain } else { words >= 1 };
    enough.then(|| candidate(first, suffix_last, Some(suffix.row), "organizations/legal-form"))
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
        if rare && !topics && !given && last - first <= 6 {
            found.push(candidate(first, last, None, FIRM));
        }
    }
}
