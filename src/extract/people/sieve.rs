//! Which stretches of capitals are names of persons: sieves from sure to loose, then what the document has named once is known everywhere.
//! Knows the order of the sieves and titles before a stretch; one word is `lone.rs`'s business, several are `full.rs`'s, who is who is
//! `resolve.rs`'s.

use super::context;
use super::full;
use super::known::{Known, bound};
use super::lone;
use super::nicknames;
use super::piece::*;
use super::pinyin;
use super::runs::{Runs, Stretch, runs};
use super::settlements;
use super::speech;
use super::sport;
use super::things;
use crate::extract::name::{Candidate, NameKind};
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Match, keys};

/// A stretch, or a part of it, taken for a name.
pub struct Named {
    /// Its first piece.
    pub first: usize,
    /// One past its last piece.
    pub last: usize,
    /// Rule id.
    pub rule: &'static str,
}

/// Stretches that may be names of persons.
pub fn candidates(doc: &Doc) -> Vec<Candidate> {
    let runs = runs(doc);
    let mut named = Vec::new();
    let mut open = Vec::new();
    for stretch in &runs.stretches {
        match judge(doc, &runs, stretch) {
            Some(name) => named.push(name),
            None if is_open(doc, &runs.pieces[stretch.first..stretch.last]) => open.push(stretch),
            None => {}
        }
    }
    let mut players = Vec::new();
    sport::find(doc, &mut players);
    let known = Known::of(doc, &runs, &named, &players);
    named.extend(open.into_iter().filter_map(|stretch| bound(doc, &runs, stretch, &known)));
    let things = things::named(doc);
    named.retain(|name| !is_thing(doc, &runs.pieces[name.first..name.last], name.rule, &things));
    let candidate = |name: &Named| {
        let (first, last) = (runs.pieces[name.first].first, runs.pieces[name.last - 1].last);
        Candidate::new(NameKind::Person, first as usize, last as usize, None, name.rule)
    };
    let mut found: Vec<Candidate> = named.iter().map(candidate).chain(bynames(doc)).collect();
    found.extend(players);
    nicknames::find(doc, &mut found);
    pinyin::find(doc, &mut found);
    with_opening_initial(doc, &mut found);
    found.iter_mut().filter(|one| is_uncle(doc, one)).for_each(|one| one.first += 1);
    found
}

/// Whether what else the document names may yet make it a name: no "Soro village".
fn is_open(doc: &Doc, pieces: &[Piece]) -> bool {
    let (first, last) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
    !settlements::is_township(doc, last)
        && (pieces.iter().filter(|piece| piece.is_content()).count() > 1 || !settlements::is_placed(doc, first, last))
}

/// "U Tin Oo", "U Aung Min": the Burmese word of address before two words, no initial of theirs.
fn is_uncle(doc: &Doc, one: &Candidate) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let plain =
        |at: usize| doc.tokens[at].case == Case::Title && doc.tokens[at].span.len() > 1 && !doc.tokens[at].glued;
    doc.word(first) == "U" && last - first >= 3 && (first + 1..last).all(plain)
}

/// "A Revanth Reddy said": at the start of a sentence a capital A is an initial where the newsroom writes initials without full stops.
fn with_opening_initial(doc: &Doc, found: &mut [Candidate]) {
    let opens = |one: &Candidate| {
        one.first > 0
            && doc.word(one.first as usize - 1) == "A"
            && doc.starts_sentence(one.first as usize - 1)
            && one.last > one.first + 1
            && (doc.word(one.last as usize) == "," || speech::is_finite(doc, one.last as usize))
    };
    let bare = |one: &Candidate| {
        let first = one.first as usize;
        doc.tokens[first].span.len() == 1 && !is_dot(doc, first + 1) && doc.word(first) != "A"
    };
    if found.iter().any(opens) && found.iter().any(bare) {
        found.iter_mut().filter(|one| opens(one)).for_each(|one| one.first -= 1);
    }
}

/// The name of a ship or storm: behind the word for one, or one word that the document gives to one, title or not.
fn is_thing(doc: &Doc, pieces: &[Piece], rule: &str, things: &[u32]) -> bool {
    let first = pieces[0].first as usize;
    let mut content = pieces.iter().filter(|piece| piece.is_content());
    let lone = content.next().filter(|_| content.next().is_none());
    let before = first.checked_sub(1).map(|token| doc.tokens[token].hash);
    let ship = || before.is_some_and(|hash| things.binary_search(&hash).is_ok());
    let named = lone.is_some_and(|piece| things.binary_search(&piece.hash).is_ok());
    let last = pieces[pieces.len() - 1].last as usize;
    let untitled = !matches!(rule, "people/title" | "people/newsmaker");
    let work = untitled && things::is_in_title(doc, first, last);
    let place = untitled && lone.is_none() && things::is_place_of(doc, first, last);
    work || place
        || !untitled && things::is_house_of(doc, last)
        || things::is_storm(doc, last, rule, things)
        || things::is_aboard(doc, first)
        || named && (rule != "people/title" || ship())
}

/// Names of several words under which somebody is known by one name alone: "bin Laden".
fn bynames(doc: &Doc) -> impl Iterator<Item = Candidate> {
    let several = doc.matches(List::Newsmakers).iter().filter(|found| found.last > found.first + 1);
    several
        .map(|found| Candidate::new(NameKind::Person, found.first as usize, found.last as usize, None, "people/byname"))
}

/// The part of a stretch that is a name, by its own words and what stands beside it.
fn judge(doc: &Doc, runs: &Runs, stretch: &Stretch) -> Option<Named> {
    let pieces = &runs.pieces[stretch.first..stretch.last];
    let content = pieces.iter().filter(|piece| piece.is_content()).count();
    if !(1..=6).contains(&content) {
        return None;
    }
    let (from, to) = (pieces[0].first as usize, pieces[pieces.len() - 1].last as usize);
    // "Orlando Magic": what the list has for a body names nobody, nor do its words.
    let body = |found: &Match| found.last as usize == to && matches!(found.row.get("needs"), "");
    if content > 1 && !stretch.shouted && doc.matches_at(List::Organizations, from).iter().any(body) {
        return None;
    }
    if things::is_weather(doc, from, to)
        || settlements::is_settlement(doc, from)
        || settlements::is_township(doc, to)
        || content > 1 && (is_place(doc, from, to) || begins_as_place(doc, from))
    {
        return None;
    }
    let name = |rule| Some(Named { first: stretch.first, last: stretch.last, rule });
    if let Some(rule) = by_title(doc, pieces, content, stretch) {
        return name(rule);
    }
    if stretch.after & HEAD != 0 || stretch.before & LEAD != 0 && stretch.before & (STRIP | TITLE) == 0 {
        return None;
    }
    name(if content == 1 { lone::rule(doc, pieces, stretch)? } else { full::rule(doc, pieces, content, stretch)? })
}

/// "President Osk", "Judge Ann Ray": a title before it.
fn by_title(doc: &Doc, pieces: &[Piece], content: usize, stretch: &Stretch) -> Option<&'static str> {
    let first = &pieces[0];
    let title = context::title_before(doc, first.first as usize)?;
    let plain = first.any(GIVEN | SURNAME | INITIAL | NEWSMAKER | SYLLABLES);
    // "THE PRESIDENT WILL", "THE MINISTER MADE": in capitals a verb is no name.
    let small = || {
        context::is_small(doc, first.first as usize)
            || !first.any(SURE_GIVEN | SURE_SURNAME) && has_article(doc, &title)
    };
    if stretch.shouted && content == 1 && small() {
        return None;
    }
    // "MP Sick with Flu": in a headline a word of no list is the document's or nobody's.
    if stretch.titled_case && content == 1 && first.bits == UNKNOWN {
        return None;
    }
    // "leaders Chelsea", "champions Ajax": one name behind a title of several is a team's.
    let past = pieces[pieces.len() - 1].last as usize;
    if content == 1 && title.row.get("number") == "p" && !doc.is_any(past, keys!["and", ",", "or", "&"]) {
        return None;
    }
    let sure =
        title.row.get("number") != "p" && context::is_strong(doc, &title) && doc.tokens[title.first as usize].capital;
    let single = content == 1 && pieces.len() == 1;
    // "Haj Pilgrims": many of a kind.
    let many = || {
        let plural = |found: &Match| found.last == first.last && found.row.get("number") == "2";
        first.bits == UNKNOWN && doc.matches_at(List::GroupNouns, first.first as usize).iter().any(plural)
    };
    if single && (doc.is_any(first.first as usize, ADDRESSED) || many()) {
        return None;
    }
    if !plain && (!sure && content == 1 || first.any(PLACE | ACRONYM) || stretch.after & HEAD != 0) {
        return None;
    }
    if stretch.after & HEAD != 0 && content == 1 && !sure || stretch.shouted && !plain {
        return None;
    }
    Some("people/title")
}

/// "THE PRESIDENT"
fn has_article(doc: &Doc, title: &Match) -> bool {
    title.first > 0 && doc.is_any(title.first as usize - 1, keys!["the", "a", "an", "his", "their", "its", "this"])
}

/// "Mr President", "Madam Speaker": offices that "Mr" stands before, family names of some too.
const ADDRESSED: &Keys = keys![
    "president", "speaker", "chairman", "chairwoman", "chairperson", "chair", "minister", "secretary", "ambassador",
    "justice", "premier", "chancellor", "vice", "prime", "foreman", "moderator", "commissioner", "director",
    "councillor", "senator", "general", "attorney", "governor", "inspector", "universe", "world", "olympia", "right",
    "wonderful", "fix", "nice", "money",
];
