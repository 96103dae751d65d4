//! Later mentions under shorter names: bound acronyms and aliases, initials of a name in the document, a company without its legal form.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::bind::{Binding, Range};
use super::cued::{CUED, FIRM, TEAM};
use super::introduced::INTRODUCED;
use super::page::{Line, Page};
use super::posts::{FIELDS, LEVELS};
use super::{candidate, firm, front, joints, key, run};
use crate::extract::name::Candidate;
use crate::lexicon::{List, Row};
use crate::text::key::hash;
use crate::text::{Case, Doc};

/// A short form to look for and the name that it stands for.
pub struct Short {
    /// Hashes of the form's words.
    pub words: Vec<u32>,
    /// The name.
    pub long: Range,
    /// Whether it is an acronym.
    pub acronym: bool,
    /// Rule id.
    pub rule: &'static str,
}

impl Short {
    /// Whether the other is found wherever this is.
    fn is_like(&self, other: &Short) -> bool {
        (self.acronym, self.rule, &self.words) == (other.acronym, other.rule, &other.words)
    }
}

/// The short forms that the names and bindings of a document give.
pub fn forms(doc: &Doc, bindings: &[Binding], found: &[Candidate]) -> Vec<Short> {
    let bound = bindings.iter().map(|one| Short {
        words: key::words(doc, one.short.0, one.short.1),
        long: one.long,
        acronym: one.acronym,
        rule: if one.acronym { "organizations/bound-acronym" } else { "organizations/bound-alias" },
    });
    let mut forms: Vec<Short> = bound.collect();
    let placed = OnceCell::new();
    for one in found {
        forms.extend(again(doc, one));
        forms.extend(stem(doc, one));
        forms.extend(front::form(doc, one, 1, &placed));
        forms.extend(front::form(doc, one, 2, &placed));
        forms.extend(initials(doc, one));
    }
    forms
}

/// Finds bound names, their definitions, and all that are written like them.
pub fn find(page: &Page, bindings: &[Binding], found: &mut Vec<Candidate>) {
    for one in bindings {
        found.push(candidate(one.long.0, one.long.1, None, "organizations/defined"));
    }
    let mut forms = forms(page.doc, bindings, found);
    if forms.iter().any(|form| form.rule == front::RULE) {
        let people = page.people();
        forms.retain(|form| form.rule != front::RULE || people.binary_search(&form.words[0]).is_err());
    }
    let mut by_first: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (index, form) in forms.iter().enumerate() {
        if let Some(&first) = form.words.first() {
            let others = by_first.entry(first).or_default();
            others.retain(|&other| !forms[other].is_like(form));
            others.push(index);
        }
    }
    if by_first.is_empty() {
        return;
    }
    for (token, one) in page.doc.tokens.iter().enumerate() {
        if !one.capital || !one.is_word() {
            continue;
        }
        let Some(indices) = by_first.get(&one.hash) else { continue };
        let best =
            indices.iter().rev().filter_map(|&index| at_token(page, token, &forms[index])).max_by_key(|one| one.last);
        found.extend(best);
    }
}

fn at_token(page: &Page, token: usize, form: &Short) -> Option<Candidate> {
    let last = token + form.words.len();
    let tokens = page.doc.tokens.get(token..last);
    let same = tokens.is_some_and(|tokens| tokens.iter().zip(&form.words).all(|(token, word)| token.hash == *word));
    let one = &page.doc.tokens[token];
    let capitals = !form.acronym || form.words.len() > 1 || one.case != Case::Title || one.span.len() > 4;
    let joined = page.glued_mark(last, "-") && page.capital(last + 1)
        || token > 0 && page.glued_mark(token - 1, "-") && page.doc.tokens[token].glued;
    let idle = form.rule == "organizations/stem" && page.line(token) == Line::Capitals
        || form.rule == front::RULE && !front::stands_for_firm(page, token, last);
    // "WELT AM SONNTAG WAS": no letters of the paper.
    let small = form.acronym && page.doc.has(List::FunctionWords, token);
    if !same || !capitals || joined || idle || small {
        return None;
    }
    let longer = if form.rule == AGAIN { in_full(page, token, last) } else { None };
    Some(longer.unwrap_or_else(|| candidate(token, last, None, form.rule)))
}

/// "Kellaway Pubs" where a noun introduced "Kellaway": the name goes on with other capitals.
fn in_full(page: &Page, first: usize, last: usize) -> Option<Candidate> {
    let doc = page.doc;
    let same = doc.sentence_of(first) == doc.sentence_of(last);
    let goes_on = same && page.capital(last) && !doc.tokens[last].glued && page.line(first) == Line::Plain;
    let level = doc.is_any(last, LEVELS) || doc.is_any(last, FIELDS);
    let person = level
        || doc.has(List::GivenNames, last)
        || joints::person(page, last)
        || doc.has(List::Titles, last)
        || doc.has(List::Occupations, last);
    let office = doc.match_at(List::Titles, last).is_some() || doc.match_at(List::Occupations, last).is_some();
    // "Japan Air Lines Boeing 747"
    let another = doc.match_at(List::Organizations, last).is_some();
    let end = if goes_on && !person && !office && !another { run::right(page, last, false) } else { last };
    (end > last && end - last <= 3).then(|| candidate(first, end, None, FIRM))
}

/// The rule of names that a noun or a cue introduced, where they stand alone.
const AGAIN: &str = "organizations/introduced-again";

/// What a noun or a cue introduced stands alone later: "the chipmaker Velmex" and "shares of Velmex" give "Velmex".
fn again(doc: &Doc, one: &Candidate) -> Option<Short> {
    let (first, last) = (one.first as usize, one.last as usize);
    let town = last - first == 1 && doc.has(List::Cities, first);
    (matches!(one.rule, INTRODUCED | CUED | FIRM | TEAM) && !town).then(|| Short {
        words: key::words(doc, first, last),
        long: (first, last),
        acronym: false,
        rule: AGAIN,
    })
}

/// "Enron Corp." gives "Enron"; one word that is a country, a given name or a common word gives nothing.
fn stem(doc: &Doc, one: &Candidate) -> Option<Short> {
    let (first, last) = (one.first as usize, one.last as usize);
    one.row.filter(|row| row.list() == List::OrgSuffixes)?;
    let end = firm::stem_end(doc, first, last)?;
    let single = end - first == 1;
    let common = single
        && (doc.has(List::GivenNames, first)
            || doc.has(List::Countries, first)
            || doc.has(List::OrgTopics, first)
            || doc.has(List::OrgStops, first)
            || doc.has(List::OrgHeads, first));
    (end > first && !common).then(|| Short {
        words: key::words(doc, first, end),
        long: (first, last),
        acronym: false,
        rule: "organizations/stem",
    })
}

/// "Greater New Orleans Fair Housing Action Center" explains "GNOFHAC" elsewhere.
fn initials(doc: &Doc, one: &Candidate) -> Option<Short> {
    let (first, last) = (one.first as usize, one.last as usize);
    // What the list has may have letters of its own, "UN" and not "UNO".
    let lettered = |row: Row| row.list() == List::Organizations && !row.get("acronym").is_empty();
    if last - first < 3 || one.row.is_some_and(lettered) {
        return None;
    }
    let legal = one.row.is_some_and(|row| row.list() == List::OrgSuffixes);
    let spelled = if legal { last - 1 } else { last };
    let letters: String = (first..spelled)
        .filter(|&at| doc.tokens[at].capital && doc.tokens[at].is_word())
        .filter_map(|at| doc.word(at).chars().next())
        .flat_map(char::to_lowercase)
        .collect();
    // "Bougainville Copper Ltd" explains "BCL".
    let form = doc.word(spelled.min(last - 1)).chars().next().filter(|_| legal && letters.chars().count() == 2);
    let letters: String = letters.chars().chain(form.into_iter().flat_map(char::to_lowercase)).collect();
    (letters.chars().count() >= 3).then(|| Short {
        words: vec![hash(&letters, false)],
        long: (first, last),
        acronym: true,
        rule: "organizations/initials",
    })
}
