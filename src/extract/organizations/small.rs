//! Names before a head in small letters: "Nabucco pipeline", "the Tamarod movement". Knows which capitals before such a noun name a thing,
//! not what the thing is.

use super::page::{Line, Page};
use super::shape::glued_behind;
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Match, keys};

/// "Nabucco pipeline", "Rasht-Astara railway": small letters behind a capitalised name that is more than a demonym. Parties and media
/// are named without the noun: "the Georgian Dream party".
pub fn by_small_head(page: &Page, head: Match) -> Option<Candidate> {
    let (head_first, head_last) = (head.first as usize, head.last as usize);
    if page.line(head_first) != Line::Plain || glued_behind(page, head_last) {
        return None;
    }
    let first = run::left(page, head_first);
    let opens = page.doc.starts_sentence(first) && head_first - first == 1;
    let nations = [List::Countries, List::HistoricStates].into_iter().flat_map(|list| page.doc.matches_at(list, first));
    let only_national = nations.into_iter().any(|one| one.last as usize == head_first);
    let beside = matches!(head.row.get("kind"), "party" | "media");
    let person =
        head_first - first == 1 && (page.doc.has(List::Newsmakers, first) || page.doc.has(List::Surnames, first));
    let last = if beside { head_first } else { head_last };
    let wrong = opens || only_national || beside && person;
    (first < head_first && !wrong).then(|| candidate(first, last, Some(head.row), "organizations/small-head"))
}

/// "the Tamarod movement", "the Sever battalion": a word of no list behind an article and before a noun that many names have.
pub fn by_odd_name(page: &Page, head: Match) -> Option<Candidate> {
    let head_first = head.first as usize;
    let first = run::left(page, head_first);
    let plain = page.line(head_first) == Line::Plain && !glued_behind(page, head.last as usize);
    let article = first > 0 && page.doc.is_any(first - 1, keys!["the", "its", "their"]);
    let odd = first < head_first
        && head_first - first <= 2
        && (first..head_first).all(|at| !ORDINARY.iter().any(|&list| page.doc.has(list, at)))
        && !SORTS.iter().any(|end| page.doc.word(head_first - 1).ends_with(end));
    (plain && article && odd).then(|| candidate(first, head_first, Some(head.row), "organizations/odd-name"))
}

/// Lists whose words make no odd name: places, people, faiths, topics, times.
const ORDINARY: &[List] = &[
    List::Countries,
    List::Cities,
    List::Regions,
    List::MacroRegions,
    List::Waters,
    List::HistoricStates,
    List::DisputedRegions,
    List::GivenNames,
    List::Surnames,
    List::Newsmakers,
    List::OrgTopics,
    List::OrgNotNames,
    List::OrgNots,
    List::OrgStops,
    List::OrgHeads,
    List::StopWords,
    List::TimeWords,
    List::Occupations,
    List::Titles,
    List::NameWords,
];

/// Endings of words for adherents and styles: "the Bauhausian movement".
const SORTS: &[&str] = &["ist", "ian", "ite", "ish", "ese", "ean", "ive", "an", "ic", "al", "i"];
