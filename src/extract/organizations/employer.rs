//! "Panmure's Giles Thorne": whose somebody is who has his full name here. Knows names and verbs of speech.

use super::cued::CUED;
use super::fit::is_of_a_body;
use super::page::{Line, Page};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Kind, keys};

/// Finds them: a name before the possessive of a given and a family name and a verb of speech, a word of no list before them alone.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    for clitic in (1..doc.tokens.len()).filter(|&at| doc.tokens[at].kind == Kind::Clitic) {
        if !is_somebody(page, clitic + 1) || page.line(clitic) != Line::Plain {
            continue;
        }
        let first = run::left(page, clitic);
        let rare = doc.tokens[first].word == 0 && clitic - first <= 2 && doc.tokens[clitic + 2].case == Case::Title;
        let employs = rare || speaks(page, clitic + 3);
        if first < clitic && clitic - first <= 3 && employs && is_of_a_body(page, first, clitic) {
            found.push(candidate(first, clitic, None, CUED));
        }
    }
}

/// A given name and a family name.
fn is_somebody(page: &Page, given: usize) -> bool {
    let family = given + 1;
    page.capital(given)
        && page.doc.has(List::GivenNames, given)
        && page.capital(family)
        && !page.doc.has(List::OrgHeads, family)
}

fn speaks(page: &Page, verb: usize) -> bool {
    page.doc.is_any(verb, keys!["said", "says", "told", "wrote", "added", "noted", "argued", "expects"])
}
