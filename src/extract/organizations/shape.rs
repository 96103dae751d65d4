//! Names by their head word ("Harvard University", "Ministry of Health and Welfare", "the Senate") or legal form ("Acme Inc.").
//! Knows head words and the shapes that their rows allow; where a name ends behind its head is `behind.rs`'s business, heads in small letters
//! are `small.rs`'s.

use std::collections::BTreeSet;

use super::behind::{behind, with_town};
use super::page::{Line, Page};
use super::small::{by_odd_name, by_small_head};
use super::{candidate, firm, joints, numbers, run};
use crate::extract::name::Candidate;
use crate::lexicon::{List, Memo};
use crate::text::{Case, Keys, Kind, Match, keys};

/// Finds names by shape.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let mut alone = Vec::new();
    for &head in page.doc.matches(List::OrgHeads) {
        if page.doc.tokens[head.first as usize].capital {
            match by_head(page, head) {
                Some(one) => found.push(one),
                None => alone.push(head),
            }
        } else if has_shape(head, "lower") {
            found.extend(by_small_head(page, head));
        } else if has_shape(head, "odd") {
            found.extend(by_odd_name(page, head));
        }
    }
    by_head_alone(page, &alone, found);
    firm::find(page, found);
    numbers::numbered_formats(page, found);
}

/// Whether the head's row allows a shape.
#[inline(always)]
pub fn has_shape(head: Match, shape: &str) -> bool {
    SHAPES.get(head.row) & bit(shape) != 0
}

/// The shapes of every row as bits.
static SHAPES: Memo = Memo::new(List::OrgHeads, |row| {
    let known = |shape: &str| {
        debug_assert!(bit(shape) != 0 || shape.is_empty(), "{shape} is no shape");
        bit(shape)
    };
    row.get("shapes").split(' ').fold(0, |all, shape| all | known(shape))
});

/// The bit of a shape; where it is a literal the compiler works it out.
#[inline(always)]
fn bit(shape: &str) -> u64 {
    match shape {
        "pre" => 1,
        "post" => 1 << 1,
        "of" => 1 << 2,
        "for" => 1 << 3,
        "at" => 1 << 4,
        "on" => 1 << 5,
        "the" => 1 << 6,
        "list" => 1 << 7,
        "lower" => 1 << 8,
        "nation" => 1 << 9,
        "country" => 1 << 10,
        "intro" => 1 << 11,
        "against" => 1 << 12,
        "to" => 1 << 13,
        "bare" => 1 << 14,
        "odd" => 1 << 15,
        "own" => 1 << 16,
        _ => 0,
    }
}

/// "Harvard University", "Ministry of Health": a head in capitals and what stands before and behind it.
fn by_head(page: &Page, head: Match) -> Option<Candidate> {
    let (head_first, head_last) = (head.first as usize, head.last as usize);
    if is_prefixed(page, head_first) {
        return None;
    }
    let foreign = if has_shape(head, "post") { by_foreign_head(page, head) } else { None };
    if foreign.is_some() {
        return foreign;
    }
    let whole = run::left(page, head_first);
    let first = behind_office(page, whole, head_first);
    let last = behind(page, head, head_last);
    let last = if head.row.get("kind") == "university" { with_town(page, last, last == head_last) } else { last };
    let bare = first;
    let (first, last) = numbers::numbered(page, head, first, last);
    let owned = || first < head_first && has_shape(head, "own") && run::is_owned(page, first, head_first);
    let framed = last > head_last || (whole < head_first || first < bare) && has_shape(head, "pre") || owned();
    if !framed || is_no_body(page, head, first, last) || part_of_more(page, head) {
        return None;
    }
    Some(candidate(first, last, Some(head.row), "organizations/head"))
}

/// "Anti-|Government", "pro-|Army": behind what says on which side of it somebody is.
fn is_prefixed(page: &Page, head: usize) -> bool {
    let hyphen = head > 1 && page.doc.tokens[head].glued && page.glued_mark(head - 1, "-");
    hyphen && page.doc.is_any(head - 2, keys!["anti", "pro", "non", "ex", "former", "extra", "quasi", "pre", "post"])
}

/// "Health Company", "Eastern Division", "Central African Republic", "Emily Post", "West Bank": capitals before a head that name no body.
fn is_no_body(page: &Page, head: Match, first: usize, last: usize) -> bool {
    let (head_first, head_last) = (head.first as usize, head.last as usize);
    let division = || page.is_sport() && page.doc.is_any(head_last - 1, keys!["division", "conference"]);
    let country = || page.doc.matches_at(List::Countries, first).iter().any(|one| one.last as usize == last);
    let vague = || head.row.get("kind") == "company" && joints::all_topics(page, first, head_first);
    // "the best Mediterranean Restaurant", "a Chinese Bakery"
    let sort = || has_shape(head, "own") && (first..head_first).all(|at| joints::of_the_world(page, at));
    let somebody = || first + 1 == head_first && is_somebody(page, first, head_first);
    let exception = || excepted(page, head_last) && !is_school(page, head, first);
    division() || country() || last == head_last && (vague() || sort() || somebody() || exception())
}

/// "Commander | Southern Command", "Chairman | Federal Board": past the office that papers of South Asia put before a body without "of".
fn behind_office(page: &Page, first: usize, head: usize) -> usize {
    let office = page.doc.is_any(first, OFFICES) && page.doc.tokens[first].case == Case::Title;
    if office && first < head && !page.doc.tokens[first + 1].glued { first + 1 } else { first }
}

/// Offices that no body's name begins with.
const OFFICES: &Keys = keys![
    "commander", "chairman", "chairperson", "chairwoman", "spokesman", "spokesperson", "convener", "registrar",
    "speaker", "commandant",
];

/// "David Steel", "Emily Post": a given name that is no town before a head that is a family name too.
fn is_somebody(page: &Page, given: usize, head: usize) -> bool {
    (page.doc.has(List::Surnames, head) || page.doc.is_any(head, keys!["brands", "copper", "lines", "daily"]))
        && page.doc.row(List::GivenNames, given).is_some_and(|row| row.get("ambiguous").is_empty())
        && !page.doc.has(List::Cities, given)
        && !page.doc.has(List::Regions, given)
}

/// "Universitas Gadjah Mada", "Partido de los Trabajadores": a head that other languages put first.
fn by_foreign_head(page: &Page, head: Match) -> Option<Candidate> {
    let (first, from) = (head.first as usize, head.last as usize);
    let end = page.sentence_end(first).min(from + 8);
    let mut last = from;
    for at in from..end {
        if page.capital(at) && !page.stops(at) {
            last = at + 1;
        } else if !page.doc.is_any(at, joints::PARTICLES) {
            break;
        }
    }
    let station = page.doc.is(first, "radio") && page.doc.match_at(List::Cities, from).is_some() && last == from + 1;
    (last > from && (page.line(first) == Line::Plain || station))
        .then(|| candidate(first, last, Some(head.row), "organizations/head"))
}

/// A head inside a longer term ("Academy Award", "Bank-led", "Heritage Office Building") or in a line of capitals names nothing by itself.
fn part_of_more(page: &Page, head: Match) -> bool {
    let (first, last) = (head.first as usize, head.last as usize);
    // "Public Service and Administration Minister": an office.
    let office = |at: usize| page.capital(at) && page.doc.match_at(List::Titles, at).is_some();
    let joint =
        page.doc.is(last, "and") && page.capital(last + 1) && office(last + 2) && !page.doc.tokens[last + 2].glued;
    let title = page.doc.match_before(List::Titles, last).is_some_and(|title| title.first <= head.first);
    let holder = title && page.capital(last) && joints::person(page, last) && page.line(first) == Line::Plain;
    joint
        || holder
        || glued_behind(page, last)
        || page.line(first) == Line::Capitals && last - first == 1
        || page.capital(last) && page.doc.has(List::OrgNots, last) && !page.doc.tokens[last].glued
}

/// "Velmor Middle School", "Delhi Public School": a name before the kind of school.
fn is_school(page: &Page, head: Match, first: usize) -> bool {
    let exception = page.doc.match_before(List::OrgExceptions, head.last as usize);
    let lists = [List::Cities, List::Regions, List::Countries, List::Surnames];
    let named = page.doc.tokens[first].word == 0 || lists.iter().any(|&list| page.doc.has(list, first));
    head.row.get("kind") == "university" && exception.is_some_and(|found| found.first as usize > first) && named
}

/// Whether an exception ends just before the token: "West Bank".
fn excepted(page: &Page, last: usize) -> bool {
    page.doc.match_before(List::OrgExceptions, last).is_some()
}

/// Heads by themselves: where the head may stand so, or where a longer name of the document has the same head.
fn by_head_alone(page: &Page, heads: &[Match], found: &mut Vec<Candidate>) {
    let named: BTreeSet<usize> = found
        .iter()
        .filter(|one| one.rule == "organizations/head")
        .filter_map(|one| one.row)
        .map(|row| row.index())
        .collect();
    for &head in heads {
        let (first, last) = (head.first as usize, head.last as usize);
        let may = has_shape(head, "the") || named.contains(&head.row.index());
        if may
            && !is_prefixed(page, first)
            && alone(page, first, last)
            && !part_of_more(page, head)
            && !excepted(page, last)
        {
            found.push(candidate(first, last, Some(head.row), "organizations/head-alone"));
        }
    }
}

/// A hyphen behind makes the head a part of a compound: "Bank-led".
pub fn glued_behind(page: &Page, last: usize) -> bool {
    page.glued_mark(last, "-") && page.doc.tokens.get(last + 1).is_some_and(|token| token.glued)
}

/// "the Senate", "Iran's Parliament": behind an article or a possessor, where a capital says something.
fn alone(page: &Page, first: usize, last: usize) -> bool {
    let owned = first > 0
        && (page.doc.is_any(first - 1, keys!["the", "its", "their"])
            || page.doc.tokens[first - 1].kind == Kind::Clitic);
    owned && !page.capital_is_idle(first) && !page.capital(last)
}
