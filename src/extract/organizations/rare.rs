//! Names that end in a plain noun: behind a word of no list where firms speak ("Velmex Power said"), behind a town ("the Boston Globe").
//! Knows the nouns of the cue list (side `rare`), no names.

use super::cued::{CUED, FIRM};
use super::page::{Line, Page};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Match};

/// Finds them.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    for &cue in page.doc.matches(List::OrgCues).iter().filter(|cue| cue.row.get("side") == "rare") {
        found.extend(before_noun(page, cue));
    }
}

fn before_noun(page: &Page, cue: Match) -> Option<Candidate> {
    let doc = page.doc;
    let (noun, last) = (cue.first as usize, cue.last as usize);
    let plain = doc.tokens[noun].case == Case::Title && !doc.tokens[noun].glued && page.line(noun) == Line::Plain;
    if !plain || page.capital(last) || page.glued_mark(last, "-") {
        return None;
    }
    let first = run::left(page, noun);
    let media = cue.row.get("kind") == "media";
    let known = media && in_town(page, noun);
    let spoken = || doc.has(List::ReportingCues, last) || page.is_market();
    let odd =
        !media && noun > first && (first..noun).all(|at| doc.tokens[at].word == 0 || doc.tokens[at].glued) && spoken();
    let person = page.people().binary_search(&doc.tokens[noun].hash).is_ok();
    let rule = if media { CUED } else { FIRM };
    (noun - first <= 2 && (known || odd) && !person).then(|| candidate(first, last, Some(cue.row), rule))
}

/// "the Boston Globe": a town and nothing else behind the article.
fn in_town(page: &Page, noun: usize) -> bool {
    let town = page.doc.match_before(List::Cities, noun);
    town.is_some_and(|town| {
        let first = town.first as usize;
        town.last as usize == noun && first > 0 && page.doc.is(first - 1, "the")
    })
}
