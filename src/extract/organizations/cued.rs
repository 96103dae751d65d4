//! Names that a cue beside them says are organizations: "shares of Velmex", "Velmex chairman John Smith", "Velmex's shareholders",
//! "Velmex said it had". Knows the cues and what speaks against a name: places, titles, people whom the document names.

use std::cell::OnceCell;

use super::page::{Line, Page};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::extract::sport::is_sport;
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Kind, Match};

/// The rule of names that a cue gives.
pub const CUED: &str = "organizations/cued";

/// The rule of names that shares give: companies.
pub const FIRM: &str = "organizations/cued-firm";

/// Finds them.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let cues = page.doc.matches(List::OrgCues);
    let (people, inside, sport) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
    let mut past = (0, 0);
    for &cue in cues.iter().filter(|cue| page.line(cue.first as usize) == Line::Plain) {
        // "vice chairman" is no chairman; rows of one form all speak.
        if cue.first > past.0 && cue.last <= past.1 {
            continue;
        }
        past = (cue.first, cue.last);
        let title = page.doc.match_before(List::Titles, cue.last as usize).is_some_and(|title| title.first < cue.first);
        let Some((first, last)) = beside(page, cue).filter(|_| !title) else { continue };
        let team = cue.row.get("whose") == "team" && *sport.get_or_init(|| is_sport(page.doc));
        let sure = fits(page, first, last, team)
            && (!is_idle(page, first, last) || has(inside.get_or_init(|| page.inside()), page.doc, first));
        if sure && !may_be_person(page, cue, first, last, people.get_or_init(|| page.people())) {
            let traded = matches!(cue.row.get("side"), "stock" | "moves")
                || page.doc.is_any(cue.first as usize, &["shares", "stock", "share"]);
            found.push(candidate(first, last, listed(page, first, last), if traded { FIRM } else { CUED }));
        }
    }
}

/// The row of the list that has just these words.
fn listed(page: &Page, first: usize, last: usize) -> Option<Row> {
    let rows = page.doc.matches_at(List::Organizations, first);
    rows.iter().find(|one| one.last as usize == last).map(|one| one.row)
}

/// The capitals that a cue speaks of.
fn beside(page: &Page, cue: Match) -> Option<(usize, usize)> {
    let (first, last) = (cue.first as usize, cue.last as usize);
    match cue.row.get("side") {
        "after" => after(page, last).or_else(|| before(page, first).filter(|_| stock_moves(page, first))),
        "office" => before(page, first).filter(|_| names_somebody(page, last)),
        "owner" => owner(page, first),
        "says" => before(page, first).filter(|_| page.doc.is_any(last, SAYS) || page.doc.word(last) == ","),
        "stock" => before(page, first).filter(|_| stock_moves(page, first)),
        "origin" => origin(page, first, last),
        "moves" => before(page, first).filter(|_| by_percent(page.doc, last)),
        _ => None,
    }
}

/// "shares of X": the run behind, as far as it goes.
fn after(page: &Page, from: usize) -> Option<(usize, usize)> {
    let first = if page.doc.is(from, "the") { from + 1 } else { from };
    let last = run::right(page, first, false);
    let person = page.doc.has(List::GivenNames, first) && last - first > 1;
    let ended = !page.doc.tokens.get(last).is_some_and(|next| next.is_word() && next.capital);
    (last > first && ended && !person && first == from).then_some((first, last))
}

/// "X chairman": the run before, which must not begin behind "the" as an adjective would.
fn before(page: &Page, head: usize) -> Option<(usize, usize)> {
    let first = run::left(page, head);
    (first < head && !page.doc.tokens[head].glued).then_some((first, head))
}

/// "X's chairman"
fn owner(page: &Page, head: usize) -> Option<(usize, usize)> {
    let at = if page.doc.is_any(head.wrapping_sub(1), DESCRIBERS) { head - 1 } else { head };
    let clitic = at.checked_sub(1)?;
    (page.doc.tokens[clitic].kind == Kind::Clitic).then_some(())?;
    before_clitic(page, clitic)
}

fn before_clitic(page: &Page, clitic: usize) -> Option<(usize, usize)> {
    let first = run::left(page, clitic);
    (first < clitic).then_some((first, clitic))
}

/// "Merera Gudina of Medrek": behind the full name of a person.
fn origin(page: &Page, of: usize, from: usize) -> Option<(usize, usize)> {
    let (given, family) = (of.checked_sub(2)?, of - 1);
    let first = if page.doc.has(List::GivenNames, given) { given } else { given.checked_sub(1)? };
    let named = page.capital(family)
        && page.doc.has(List::GivenNames, first)
        && (first..of).all(|at| page.capital(at))
        && !page.doc.has(List::OrgHeads, family);
    let end = |at: usize| page.doc.tokens.get(at).is_none_or(|next| !(next.is_word() && next.capital));
    let the = page.doc.is(from, "the") && page.doc.tokens.get(from + 1).is_some_and(|next| next.case == Case::Upper);
    after(page, from + usize::from(the)).filter(|&(_, last)| {
        named && end(last) && page.doc.has(List::Surnames, family) | (page.doc.tokens[family].word == 0)
    })
}

/// Behind the office stands a name: a listed one or two capitals.
fn names_somebody(page: &Page, at: usize) -> bool {
    let token = |at: usize| page.doc.tokens.get(at).filter(|token| token.is_word() && token.capital && !token.glued);
    let known = page.doc.has(List::GivenNames, at) || page.doc.has(List::Surnames, at);
    token(at).is_some() && (known || token(at + 1).is_some() || page.doc.tokens[at].span.len() == 1)
}

/// "shares rose", "shares closed", "shares, which".
fn stock_moves(page: &Page, shares: usize) -> bool {
    let next = shares + 1;
    page.doc.is_any(shares, &["shares", "stock", "bonds"])
        && (page.doc.is_any(next, MOVES) || page.doc.word(next).ends_with("ed") && page.doc.word(next).len() > 4)
}

/// "gained 0.6 percent", "fell as much as 4 per cent".
fn by_percent(doc: &Doc, at: usize) -> bool {
    let number = (at..at + 5).find(|&at| doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number));
    number.is_some_and(|number| doc.is_any(number + 1, &["percent", "per", "pct"]) || doc.word(number + 1) == "%")
}

/// Whether the words can be a body's name: no place, no title, no plain noun that a sentence begins with.
fn fits(page: &Page, first: usize, last: usize, team: bool) -> bool {
    let single = last - first == 1;
    let token = &page.doc.tokens[first];
    let generic = single
        && (page.doc.has(List::OrgHeads, first)
            || page.doc.has(List::OrgTopics, first)
            || page.doc.has(List::OrgNotNames, first)
            || page.doc.has(List::OrgNotAcronyms, first)
            || page.doc.has(List::OrgNots, first)
            || token.span.len() < 3
            || page.occurs_small(first)
            || SORTS.iter().any(|end| page.doc.word(first).ends_with(end)));
    last - first <= 5 && !generic && !described(page, first, last) && !is_place(page, first, last, team)
}

/// Whether the words before a possessive can be whose somebody is: a body, nobody of whom the document tells.
pub fn is_of_a_body(page: &Page, first: usize, last: usize) -> bool {
    let known = page.doc.has(List::GivenNames, first) || page.doc.has(List::Newsmakers, last - 1);
    let named = || page.people().binary_search(&page.doc.tokens[last - 1].hash).is_ok();
    fits(page, first, last, false) && !known && !named()
}

/// Whether the first capital says nothing: it opens the sentence, and no list knows the name.
fn is_idle(page: &Page, first: usize, last: usize) -> bool {
    let token = &page.doc.tokens[first];
    let known = || {
        token.word == 0
            || page.doc.tokens[first + 1].word == 0
            || page.doc.match_at(List::Organizations, first).is_some()
    };
    let two = last - first > 1 && page.doc.tokens[first + 1].capital && known();
    let odd = last - first == 1 && token.word == 0 && !ENGLISH.iter().any(|end| page.doc.word(first).ends_with(end));
    page.capital_is_idle(first)
        && token.case == Case::Title
        && listed(page, first, last).is_none()
        && !two
        && !(odd && page.line(first) == Line::Plain)
}

fn has(hashes: &[u32], doc: &Doc, token: usize) -> bool {
    hashes.binary_search(&doc.tokens[token].hash).is_ok()
}

/// A title, an occupation, a day, a faith: no name of its own.
fn described(page: &Page, first: usize, last: usize) -> bool {
    let whole = |list| page.doc.matches_at(list, first).iter().any(|one| one.last as usize == last);
    page.stops(first)
        || page.doc.has(List::Titles, first)
        || page.doc.has(List::Occupations, first)
        || page.doc.has(List::TimeWords, first)
        || page.doc.has(List::StopWords, first)
        || whole(List::OrgNotNames)
        || whole(List::OrgExceptions)
        || run::all_topics(page, first, last)
        || page.doc.is_any(last - 1, SCENES)
}

/// Wholly a place or a people: "Tokyo", "Chinese", "West African"; a town may be a team.
fn is_place(page: &Page, first: usize, last: usize, team: bool) -> bool {
    let lists: &[List] = if team { &[List::Countries, List::MacroRegions] } else { PLACES };
    lists.iter().any(|&list| page.doc.matches_at(list, first).iter().any(|one| one.last as usize == last))
}

const PLACES: &[List] = &[
    List::Countries,
    List::Cities,
    List::Regions,
    List::MacroRegions,
    List::DisputedRegions,
    List::HistoricStates,
    List::Waters,
];

/// Where the cue may be a person's too, a word that names people; else one that names somebody in this document.
fn may_be_person(page: &Page, cue: Match, first: usize, last: usize, people: &[u32]) -> bool {
    let word = last - 1;
    let lists = [List::GivenNames, List::Surnames, List::Newsmakers];
    let listed = lists.iter().any(|&list| page.doc.has(list, word));
    let named = has(people, page.doc, word);
    let given = last - first > 1 && page.doc.has(List::GivenNames, first);
    let own = cue.row.get("whose") != "any";
    named || given || page.doc.has(List::Newsmakers, word) || listed && !own
}

const DESCRIBERS: &[&str] =
    &["new", "former", "current", "largest", "biggest", "main", "major", "controlling", "german", "japanese", "local"];

const SAYS: &[&str] = &[
    "said",
    "says",
    "told",
    "declined",
    "confirmed",
    "denied",
    "added",
    "refused",
    "would",
    "could",
    "who",
    "speaking",
];

const MOVES: &[&str] = &[
    "rose",
    "fell",
    "were",
    "are",
    "have",
    "had",
    "lost",
    "gained",
    "closed",
    "traded",
    "slid",
    "sank",
    "slumped",
    "tumbled",
    "plunged",
    "soared",
    "surged",
    "jumped",
    "dropped",
    "climbed",
    "dipped",
    "edged",
    "ended",
    "opened",
    "rallied",
    "shed",
    "slipped",
    "hit",
    "went",
    "finished",
    "was",
    "up",
    "down",
    "plummeted",
    "rebounded",
    "eased",
    "firmed",
    "outperformed",
    "rise",
    "fall",
    "dived",
    "popped",
    "spiked",
    "retreated",
    "stood",
    "changed",
    "in",
    "on",
    "at",
    "held",
    "put",
    "advanced",
    "declined",
    "began",
    "last",
    "now",
    "also",
];

/// Endings of words for adherents and styles: "Maoist leader".
const SORTS: &[&str] = &["ist", "ists", "ian", "ite", "ish", "ese", "based", "born", "ean", "ive"];

/// Endings of English words that open sentences: "Disgraced director", "Wealthy investors".
const ENGLISH: &[&str] = &[
    "ed", "ing", "ly", "al", "ous", "ive", "ic", "ary", "er", "or", "nt", "ful", "less", "y", "ers", "ors", "ies",
    "es", "ment", "tion", "ble", "time", "some", "ant", "ents", "ions", "ors", "ward", "wide", "ed", "ish", "ist",
    "ists", "an", "ans", "est", "ory", "ure", "age", "ts", "ks", "ds", "ls", "ns", "gs",
];

/// Places and stages that are named before an office.
const SCENES: &[&str] = &[
    "bollywood",
    "hollywood",
    "nollywood",
    "tollywood",
    "broadway",
    "olympic",
    "olympics",
    "cup",
    "league",
    "internet",
    "web",
    "games",
    "oscar",
    "test",
    "series",
    "award",
    "prize",
    "championship",
    "world",
    "tour",
    "open",
    "masters",
    "democrat",
    "republican",
    "street",
    "square",
    "road",
    "avenue",
    "island",
    "islands",
    "river",
    "valley",
    "day",
    "week",
    "minister",
    "president",
    "treasury",
    "index",
];
