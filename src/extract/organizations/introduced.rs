//! Names that a small noun beside them says are organizations: "the chipmaker Velmex", "Velmex, a French drugmaker,".
//! Knows the nouns of the head list and what speaks against a name; a noun that people are called by too is not among them.

use super::page::{Line, Page};
use super::shape::has_shape;
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Keys, Kind, Match, keys};

/// The rule of names that a noun introduces.
pub const INTRODUCED: &str = "organizations/introduced";

/// Finds them.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    told(page, found);
    for &head in page.doc.matches(List::OrgHeads) {
        let (first, last) = (head.first as usize, head.last as usize);
        let opens = last == first + 1 && page.doc.starts_sentence(first) && page.stops(first);
        let small = page.doc.tokens[last - 1].case == Case::Lower || opens;
        if small && has_shape(head, "intro") && page.line(first) == Line::Plain {
            found.extend(behind_noun(page, head));
            found.extend(before_apposition(page, head));
        }
    }
}

/// "told The Herald that": a capital article behind the verb begins a newspaper's name.
fn told(page: &Page, found: &mut Vec<Candidate>) {
    for (at, token) in page.doc.tokens.iter().enumerate().skip(1) {
        let the = token.case == Case::Title && token.span.len() == 3 && page.doc.is(at, "the");
        if !the || !page.doc.is_any(at - 1, keys!["told", "tells"]) || page.line(at) != Line::Plain {
            continue;
        }
        let last = run::right(page, at + 1, false);
        if last > at + 1 && last < at + 4 {
            found.push(candidate(at, last, None, TOLD));
        }
    }
}

/// The rule of newspapers that somebody told.
pub const TOLD: &str = "organizations/told";

/// "the French chipmaker Velmex", "rights group Open Doors".
fn behind_noun(page: &Page, head: Match) -> Option<Candidate> {
    let (noun, first) = (head.first as usize, head.last as usize);
    if !page.capital(first) || page.doc.tokens[first].glued || titled(page, first) {
        return None;
    }
    let last = run::right(page, first, false);
    let paper = page.doc.starts_sentence(noun.saturating_sub(1)) && matches!(head.row.get("kind"), "media");
    let bare = !paper && (noun == 0 || page.doc.is_any(noun - 1, ARTICLES) || !page.doc.tokens[noun - 1].is_word());
    let generic = last == first + 1 && page.doc.has(List::OrgHeads, first);
    if generic || last == first || is_place(page, first, last) || like_person(page, first, last, bare) {
        return None;
    }
    Some(candidate(first, last, Some(head.row), INTRODUCED))
}

/// "Velmex, a French drugmaker,": the phrase says more than "the company", and ends with the noun.
fn before_apposition(page: &Page, head: Match) -> Option<Candidate> {
    let (noun, behind) = (head.first as usize, head.last as usize);
    let ended = page.doc.tokens.get(behind).is_none_or(|token| matches!(token.kind, Kind::Punct) && !token.is_word())
        || page.doc.is_any(
            behind,
            keys!["of", "based", "that", "which", "with", "founded", "owned", "run", "backed", "listed"],
        );
    let article = (noun.saturating_sub(8)..noun)
        .rev()
        .take_while(|&at| inside(page, at))
        .find(|&at| page.doc.is_any(at, ARTICLES) && at > 0 && page.doc.word(at - 1) == ",")?;
    let comma = article - 1;
    let last = if comma > 0 && page.capital(comma - 1) { comma } else { return None };
    let first = run::left(page, last);
    let told = page.doc.tokens[first].word == 0 && last == first + 1 && !page.doc.is_any(noun, VAGUE);
    let vague = article + 1 == noun && behind == noun + 1 && page.doc.is(article, "the") && !told;
    let based = (article..noun).any(|at| page.doc.is(at, "based") && page.doc.word(at - 1) == "-");
    let given = page.doc.has(List::GivenNames, first) && !(based && last == first + 1);
    let person = given || page.doc.has(List::Newsmakers, last - 1);
    let wrong = vague || !ended || first == last || last - first > 4 || person || is_place(page, first, last);
    (!wrong && page.doc.sentence_of(first) == page.doc.sentence_of(noun) && !titled(page, first))
        .then(|| candidate(first, last, Some(head.row), INTRODUCED))
}

/// Whether the token can stand between the article and the noun.
fn inside(page: &Page, at: usize) -> bool {
    let token = &page.doc.tokens[at];
    token.is_word() && !page.doc.is_any(at, keys!["and", "or", "who", "which", "that"])
        || token.kind == Kind::Clitic
        || token.kind == Kind::Number
        || page.doc.is(at, "-")
}

/// A title, a day or a describer begins here: "company President", "the party Monday".
fn titled(page: &Page, first: usize) -> bool {
    page.stops(first)
        || page.doc.match_at(List::Titles, first).is_some()
        || page.doc.has(List::Occupations, first)
        || page.doc.has(List::TimeWords, first)
}

/// Wholly a country, a town, a region or the word for their people.
fn is_place(page: &Page, first: usize, last: usize) -> bool {
    [List::Countries, List::Cities, List::Regions, List::MacroRegions, List::Waters]
        .iter()
        .any(|&list| page.doc.matches_at(list, first).iter().any(|one| one.last as usize == last))
}

/// "told the newspaper Merkel had", "the company John Smith founded": behind a bare noun a person's name may begin.
fn like_person(page: &Page, first: usize, last: usize, bare: bool) -> bool {
    let given = page.doc.has(List::GivenNames, first);
    let known = page.doc.has(List::Newsmakers, last - 1);
    let surname = last - first == 1 && page.doc.has(List::Surnames, first);
    known || bare && (given || surname)
}

/// Nouns that say again what the text has told of: "Mr Asante, the group, …" is no company.
const VAGUE: &Keys = keys![
    "company", "group", "party", "firm", "agency", "newspaper", "paper", "organization", "organisation", "club",
    "team", "movement", "union", "network", "magazine", "charity", "outlet", "website", "channel", "broadcaster",
    "station", "partner", "publisher", "builder", "producer", "band",
];

const ARTICLES: &Keys =
    keys!["the", "a", "an", "its", "his", "her", "their", "our", "my", "another", "this", "that", "one"];
