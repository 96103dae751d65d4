//! Names beside names: "Kia, Hanbo and Jinro", "Sasken and Mphasis fell". A word that no list knows, joined by "and" to a company, club
//! or paper, is another one. Knows neighbours, not meanings.

use super::page::{Line, Page};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::Case;

/// The rule of names that stand beside others.
pub const BESIDE: &str = "organizations/beside";

/// Finds them, given the names found so far.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let ends: Vec<(u32, &'static str)> = found.iter().filter_map(|one| Some((one.last, kind(one)?))).collect();
    for (end, kind) in ends {
        let joint = end as usize;
        if page.doc.is(joint, "and") && page.line(joint) == Line::Plain {
            let (first, last) = (joint + 1, run::right(page, joint + 1, false));
            if last > first && last - first <= 2 && unknown(page, first, last) {
                found.push(candidate(first, last, None, if kind == "company" { super::cued::FIRM } else { BESIDE }));
            }
        }
    }
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
