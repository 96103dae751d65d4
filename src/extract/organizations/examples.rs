//! Names that a noun in the plural gives for examples: "start-ups such as Velmex and Zolandi", "militias including the Agwelek".
//! Knows the nouns of the cue list (side `such`) and how lists are written, no names.

use super::cued::{CUED, FIRM};
use super::fit::fits;
use super::page::{Line, Page};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, keys};

/// Finds them.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    for cue in page.doc.matches(List::OrgCues).iter().filter(|cue| cue.row.get("side") == "such") {
        let Some(from) = behind_link(page, cue.last as usize) else { continue };
        let rule = if cue.row.get("kind") == "company" { FIRM } else { CUED };
        for (first, last) in listed(page, from) {
            if is_name(page, first, last) {
                found.push(candidate(first, last, Some(cue.row), rule));
            }
        }
    }
}

/// One past "such as", "including", "like".
fn behind_link(page: &Page, noun_end: usize) -> Option<usize> {
    let at = if page.doc.word(noun_end) == "," { noun_end + 1 } else { noun_end };
    let plain = page.line(noun_end.saturating_sub(1)) == Line::Plain;
    let two = page.doc.is(at, "such") && page.doc.is(at + 1, "as");
    let one = page.doc.is_any(at, keys!["including", "like"]);
    (plain && (two || one)).then_some(if two { at + 2 } else { at + 1 })
}

/// The capitals between commas and up to one behind "and".
fn listed(page: &Page, mut from: usize) -> Vec<(usize, usize)> {
    let mut names = Vec::new();
    while names.len() < 8 {
        let first = if page.doc.is(from, "the") { from + 1 } else { from };
        let last = run::right(page, first, false);
        if last == first {
            break;
        }
        names.push((first, last));
        let comma = page.doc.word(last) == ",";
        let joint = if comma { last + 1 } else { last };
        let and = page.doc.is_any(joint, keys!["and", "or"]);
        if !comma && !and || names.len() > 1 && page.doc.sentence_of(joint) != page.doc.sentence_of(first) {
            break;
        }
        from = if and { joint + 1 } else { joint };
    }
    names
}

/// No place, no word that the list of people knows, no more than three words, and no capital or owner's mark behind.
fn is_name(page: &Page, first: usize, last: usize) -> bool {
    let doc = page.doc;
    let somebody = last - first > 1 && doc.has(List::GivenNames, first)
        || doc.has(List::Newsmakers, last - 1)
        || page.people().binary_search(&doc.tokens[last - 1].hash).is_ok();
    let thing = doc.tokens.get(last).is_some_and(|next| next.case == Case::Lower)
        && !doc.has(List::FunctionWords, last)
        && !doc.has(List::FiniteVerbs, last)
        && doc.has(List::GroupNouns, last);
    let town = doc.word(last) == "," && doc.match_at(List::Regions, last + 1).is_some();
    last - first <= 4 && !town && !somebody && !thing && fits(page, first, last, false)
}
