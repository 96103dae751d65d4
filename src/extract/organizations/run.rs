//! How far a capitalised run reaches to the left and right of a head word. Knows the marks and small
//! words inside names; what may stand on either side of them is `joints.rs`'s business.

use super::joints::*;
use super::page::{Line, Page};
use super::shape;
use crate::lexicon::List;
use crate::text::{Case, Kind, keys};

/// The first token of the capitalised run that ends just before `from` (or `from` itself).
pub fn left(page: &Page, from: usize) -> usize {
    let start = page.sentence_start(from);
    let mut at = from;
    while at > start {
        let Some(next) = step_left(page, at, from, start) else { break };
        at = next;
    }
    trimmed(page, at, from)
}

/// "Bank | of America": one word or joint to the left, the run's first token then.
fn step_left(page: &Page, at: usize, from: usize, start: usize) -> Option<usize> {
    let prev = at - 1;
    // "National Air and Space Museum Steven F. Udvar-Hazy Center": another name begins.
    if at < from
        && page.doc.has(List::GivenNames, at)
        && page.doc.has(List::OrgHeads, prev)
        && !page.doc.tokens[at].glued
    {
        return None;
    }
    let subject = at == from && page.capital(prev) && topical(page, prev) && !page.doc.starts_sentence(prev);
    let all = page.capital(prev)
        && page.doc.is(prev, "all")
        && (page.doc.is_any(at, keys!["saints", "souls", "nations"]) || at < from && national(page, at));
    if (subject || all || word_joins(page, prev)) && !compound(page, prev) {
        return Some(prev);
    }
    let token = &page.doc.tokens[prev];
    let before = prev.checked_sub(1).filter(|&before| before >= start)?;
    if token.kind == Kind::Clitic && royal(page, before, from) {
        return Some(before - 1);
    }
    let joins = match token.kind {
        Kind::Mixed => {
            let short = token.span.end - token.span.start < 6;
            return (short && !token.glued && !page.doc.tokens[at].glued && ordinal(page, prev)).then_some(prev);
        }
        Kind::Clitic => {
            holder(page, before)
                || saint(page, before)
                || is_in_firm(page, before, prev)
                || keeps(page, before) && opens_business(page, at, from)
        }
        Kind::Quote => {
            page.glued_mark(prev, "'") && page.doc.word(before).ends_with(['s', 'S']) && page.capital(before)
        }
        Kind::Punct => mark_joins(page, before, at) || lists_topics(page, before, at, from),
        Kind::Word => small_word_joins(page, before, at),
        _ => false,
    };
    joins.then_some(before)
}

/// "Marks & | Spencer", "Al-| Azhar", "St. | Osk": a mark between two words of a name.
fn mark_joins(page: &Page, before: usize, at: usize) -> bool {
    let prev = at - 1;
    let glued = page.doc.tokens[prev].glued;
    if page.doc.word(prev) == "&" {
        word_joins(page, before)
    } else if page.doc.is(prev, "-") {
        // "Vreed-en-|Hoop"
        let inner = before > 0 && page.doc.is_any(before, keys!["en", "on", "le", "upon", "sur", "in", "op"]);
        let links = page.doc.is_any(before, PARTICLES) || inner && page.glued_mark(before - 1, "-");
        glued && page.doc.tokens[at].glued && (page.capital(before) || links)
    } else if page.doc.word(prev) == "." {
        let initial = page.doc.tokens[before].span.len() == 1;
        glued && (initial || page.doc.is_any(before, keys!["st", "mt", "ft", "gen", "no"])) && page.capital(before)
    } else {
        false
    }
}

/// "House Energy, | Commerce and Labor Committee": a comma between two topics of a committee that has more of them.
fn lists_topics(page: &Page, before: usize, at: usize, from: usize) -> bool {
    let committee = keys!["committee", "subcommittee", "commission", "ministry", "department", "council"];
    page.doc.word(at - 1) == ","
        && page.doc.is_any(from, committee)
        && page.capital(before)
        && topical(page, before)
        && topical(page, at)
        && (at..from).any(|one| page.doc.is_any(one, keys!["and", "&"]))
        && page.line(from) == Line::Plain
}

/// "Health and | Welfare", "Bank of | Osk", "Banco do | Osk": a small word between two words of a name.
fn small_word_joins(page: &Page, before: usize, at: usize) -> bool {
    let prev = at - 1;
    if page.doc.is(prev, "and") {
        thematic(page, before) && thematic(page, at) && !ends_firm(page, prev)
            || regions(page, before, at)
            || couple(page, before, at)
    } else if page.doc.is(prev, "of") {
        page.capital(before) && (page.doc.has(List::OrgHeads, before) || page.doc.is_any(before, REALMS))
    } else {
        page.doc.is_any(prev, PARTICLES) && page.line(prev) == Line::Plain && word_joins(page, before)
    }
}

/// "Barb's | Beauty Barn": whether the words up to the head say what somebody keeps.
fn opens_business(page: &Page, at: usize, from: usize) -> bool {
    let doc = page.doc;
    (at..=from).any(|at| doc.match_at(List::OrgHeads, at).is_some_and(|head| shape::has_shape(head, "own")))
}

/// Whether the name of a business begins with whose it is: "Barb's | Beauty Barn".
pub fn is_owned(page: &Page, first: usize, head: usize) -> bool {
    (first + 1..head).any(|at| page.doc.tokens[at].kind == Kind::Clitic)
}

/// "Bethlehem Steel | and Inland Steel Inc.": whether the list has a name of several words that ends there.
fn ends_firm(page: &Page, and: usize) -> bool {
    let listed = page.doc.match_before(List::Organizations, and);
    listed.is_some_and(|one| one.last - one.first > 1 && one.row.get("kind") == "company")
}

/// A first word that opens the sentence and is written small elsewhere is no part of the name.
fn trimmed(page: &Page, at: usize, from: usize) -> usize {
    let word = page.doc.tokens[at.min(from)].case == Case::Title && !topical(page, at) && !national(page, at);
    let listed = page.doc.match_at(List::Organizations, at + 1).is_some_and(|one| one.last as usize > from);
    // "Thirteen Marines were killed": a count.
    let counted = page.doc.has(List::NumberWords, at);
    let opens = at < from && word && page.doc.starts_sentence(at) && (page.occurs_small(at) || listed || counted);
    if opens { at + 1 } else { at }
}

/// One past the capitalised run that begins at `from` (or `from` itself). `list` allows "A, B and C".
pub fn right(page: &Page, from: usize, list: bool) -> usize {
    if from >= page.doc.tokens.len() {
        return from;
    }
    let end = page.sentence_end(from);
    let mut at = from;
    while at < end {
        let Some(next) = step_right(page, at, from, end, list) else { break };
        at = next;
    }
    at
}

/// "Bank of | America": one word or joint to the right.
fn step_right(page: &Page, at: usize, from: usize, end: usize, list: bool) -> Option<usize> {
    let topic = at == from && page.capital(at) && topical(page, at);
    if (topic || word_joins(page, at)) && !(at > from && person(page, at)) {
        return Some(at + 1);
    }
    let token = &page.doc.tokens[at];
    let members = at > from && page.capital(at) && !token.glued && page.line(at) == Line::Plain;
    if members && page.doc.is_any(at, keys!["officers", "employees", "agents"]) {
        return Some(at + 1);
    }
    if at == from || at + 1 >= end {
        return None;
    }
    let next = at + 1;
    let joins = match token.kind {
        Kind::Clitic => holder(page, at - 1) && word_joins(page, next),
        Kind::Quote => {
            page.glued_mark(at, "'")
                && page.doc.word(at - 1).ends_with('s')
                && (topical(page, next) || page.doc.has(List::OrgHeads, next) && page.capital(next))
        }
        Kind::Punct if page.doc.word(at) == "&" => word_joins(page, next),
        Kind::Punct if page.doc.is(at, "-") => token.glued && page.doc.tokens[next].glued && word_joins(page, next),
        Kind::Word if page.doc.is_any(at, keys!["de", "del", "da", "do", "di", "du", "des", "dos"]) => {
            page.line(at) == Line::Plain && word_joins(page, next)
        }
        Kind::Punct if page.doc.word(at) == "," => list && listed_on(page, next, end),
        Kind::Word if page.doc.is_any(at, keys!["and", "for"]) => {
            word_joins(page, next) && (page.doc.word(next + 1) == "(" || goes_together(page, at - 1, next, list))
        }
        _ => false,
    };
    joins.then_some(next + 1)
}
