//! Journals named where they are cited: "a paper published today in Science". Knows the words for papers and printing, no journals.

use super::page::Page;
use crate::lexicon::List;
use crate::text::{Keys, Match, keys};

/// "reported in Nature", "a paper published today in Science": where journals stand.
pub fn is_cited(page: &Page, one: Match) -> bool {
    let Some(at) = (one.first as usize).checked_sub(1) else { return false };
    let near = |at: usize| (at.saturating_sub(9)..at).any(|at| page.doc.is_any(at, PRINTED));
    let ended = !page.doc.tokens.get(one.last as usize).is_some_and(|next| next.is_word() && !next.glued)
        || page.doc.has(List::FunctionWords, one.last as usize)
        || page.doc.has(List::FiniteVerbs, one.last as usize)
        || page.doc.has(List::ReportingCues, one.last as usize);
    ended && (page.doc.is_any(at, keys!["journal", "journals", "told"]) || page.doc.is(at, "in") && near(at))
}

/// Words near a journal that was cited.
const PRINTED: &Keys = keys![
    "published", "publish", "publishes", "report", "reports", "reported", "paper", "papers", "article", "study",
    "studies", "appeared", "appears", "appear", "describe", "described", "writing", "wrote", "write", "detailed",
    "findings", "editorial", "letter", "commentary", "online", "results", "printed", "journal",
];
