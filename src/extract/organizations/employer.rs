//! "Panmure's Giles Thorne said": whose somebody is who speaks under his full name. Knows names and verbs of speech.

use super::cued::{CUED, is_of_a_body};
use super::page::{Line, Page};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::Kind;

/// Finds them: a name before the possessive of a given and a family name and a verb of speech.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    for clitic in (1..doc.tokens.len()).filter(|&at| doc.tokens[at].kind == Kind::Clitic) {
        if !somebody_says(page, clitic + 1) || page.line(clitic) != Line::Plain {
            continue;
        }
        let first = run::left(page, clitic);
        if first < clitic && clitic - first <= 3 && is_of_a_body(page, first, clitic) {
            found.push(candidate(first, clitic, None, CUED));
        }
    }
}

/// A given name, a family name, and that he speaks.
fn somebody_says(page: &Page, given: usize) -> bool {
    let family = given + 1;
    page.capital(given)
        && page.doc.has(List::GivenNames, given)
        && page.capital(family)
        && !page.doc.has(List::OrgHeads, family)
        && page.doc.is_any(family + 1, &["said", "says", "told", "wrote", "added", "noted", "argued", "expects"])
}
