//! Organizations, formats, agreements, infrastructure and products: names offered, entities built.
//! Knows the list of organizations, head words and shapes; who speaks for whom is the statements' business.
//!
//! Sieves from sure to loose: the list (`known`), shapes (`shape` with `behind` and `small`, `nation`), nouns and cues
//! beside a name (`introduced`, `cued` with `posts` and `shares`, `employer`), score lines (`sport`), neighbours (`beside`), what
//! the document itself binds (`bind`, `letters`, `short`).
//!
//! `run` says how far capitals reach (by their `joints`), `needs` and `cited` what a row of the list asks, `fit` what speaks against a name.

mod behind;
mod beside;
mod bind;
mod cited;
mod coined;
mod cued;
mod describe;
mod doubt;
mod employer;
mod entity;
mod examples;
mod facts;
mod firm;
mod fit;
mod front;
mod home;
mod introduced;
mod joints;
mod key;
mod known;
mod letters;
mod members;
mod namesakes;
mod nation;
mod needs;
mod numbers;
mod page;
mod posts;
mod rare;
mod run;
mod shape;
mod shares;
mod short;
mod small;
mod sport;
mod teams;

pub use entity::build;
pub use home::Home;
pub use sport::TABLE as SCORED;

use super::name::{Candidate, NameKind};
use crate::lexicon::Row;
use crate::text::Doc;
use page::Page;

/// Stretches that may be names.
pub fn candidates(doc: &Doc) -> Vec<Candidate> {
    let page = Page::new(doc);
    let mut found = known::find(&page);
    nation::find(&page, &mut found);
    shape::find(&page, &mut found);
    introduced::find(&page, &mut found);
    cued::find(&page, &mut found);
    examples::find(&page, &mut found);
    rare::find(&page, &mut found);
    employer::find(&page, &mut found);
    sport::find(&page, &mut found);
    coined::find(&page, &mut found);
    beside::find(&page, &mut found);
    let bindings = bind::find(doc, &found);
    short::find(&page, &bindings, &mut found);
    one_a_place(found)
}

fn candidate(first: usize, last: usize, row: Option<Row>, rule: &'static str) -> Candidate {
    Candidate::new(NameKind::Organization, first, last, row, rule)
}

/// Of candidates over the same tokens the first found stays.
fn one_a_place(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found.sort_by_key(|one| (one.first, one.last));
    found.dedup_by_key(|one| (one.first, one.last));
    found
}
