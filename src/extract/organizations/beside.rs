//! Names beside names: "Kia, Hanbo and Jinro", "Sasken and Mphasis fell". A word that no list knows, joined by "and" or the comma of a row
//! to a company, club or paper, is another one. Knows neighbours, not meanings.

use super::page::{Line, Page};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, keys};

/// The rule of names that stand beside others.
pub const BESIDE: &str = "organizations/beside";

/// Finds them, given the names found so far.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let known: Vec<(usize, usize, &'static str)> =
        found.iter().filter_map(|one| Some((one.first as usize, one.last as usize, kind(one)?))).collect();
    for (begin, joint, kind) in known {
        let rule = if kind == "company" { super::cued::FIRM } else { BESIDE };
        let stands = |first: usize, last: usize| last > first && last - first <= 2 && unknown(page, first, last);
        if page.doc.is(joint, "and") && page.line(joint) == Line::Plain {
            let (first, last) = (joint + 1, run::right(page, joint + 1, false));
            if stands(first, last) {
                found.push(candidate(first, last, None, rule));
            }
        }
        let Some(before) = begin.checked_sub(1).filter(|&before| opens_row(page, before, joint)) else { continue };
        let first = run::left(page, before);
        if stands(first, before) && !is_lived_in(page, first) {
            found.push(candidate(first, before, None, rule));
        }
    }
}

/// "Zelmitz, | Solvay and Petrofina", "Zelmitz and | Solvay": whether the mark before a name joins it to others like it.
fn opens_row(page: &Page, before: usize, last: usize) -> bool {
    let doc = page.doc;
    let goes_on = (doc.is(last, "and") || doc.word(last) == ",") && page.capital(last + 1);
    let row = doc.word(before) == "," && goes_on && doc.match_at(List::Organizations, last + 1).is_some();
    page.line(before) == Line::Plain && (doc.is(before, "and") || row)
}

/// "in Zelmitz, Boeing and Airbus": a place, or somebody's title before it.
fn is_lived_in(page: &Page, first: usize) -> bool {
    let doc = page.doc;
    first > 0
        && (doc.is_any(first - 1, keys!["in", "at", "near", "from", "of", "outside"])
            || doc.match_before(List::Titles, first).is_some()
            || doc.match_before(List::Occupations, first).is_some())
}

/// The kind of a name that the list or its legal form vouches for, if its like stand in rows.
fn kind(one: &Candidate) -> Option<&'static str> {
    let row = one.row?;
    match row.list() {
        List::OrgSuffixes => Some("company"),
        List::Organizations => Some(row.get("kind")).filter(|kind| matches!(*kind, "company" | "media" | "sports")),
        _ => None,
    }
}

/// Words of no list, the first at least, and none of them written small elsewhere or of a person.
fn unknown(page: &Page, first: usize, last: usize) -> bool {
    let token = &page.doc.tokens[first];
    let whole = page.doc.tokens.get(last).is_none_or(|next| !(next.is_word() && next.capital));
    let people = || page.people().binary_search(&page.doc.tokens[last - 1].hash).is_ok();
    token.word == 0 && token.case == Case::Title && !token.glued && whole && !page.occurs_small(first) && !people()
}
