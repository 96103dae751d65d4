//! Names that the list of organizations knows, each believed as its row asks.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::candidate;
use super::home::{Home, needs_home};
use super::page::{Line, Page};
use crate::extract::name::Candidate;
use crate::extract::sport::is_sport;
use crate::lexicon::List;
use crate::text::{Case, Kind, Match};

/// The rule of names that organizations of several countries share, where the text does not say which.
pub const SHARED: &str = "organizations/shared";

/// Finds the list's names; those that need another mention are asked again once the sure ones stand.
pub fn find(page: &Page) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut believed: HashSet<&str> = HashSet::new();
    let mut open: Vec<Match> = Vec::new();
    let people = OnceCell::new();
    let home = OnceCell::new();
    for same in page.doc.matches(List::Organizations).chunk_by(|a, b| a.first == b.first) {
        let Some(one) = meant(page, same, &home) else {
            found.extend(undecided(page, same, &home));
            continue;
        };
        if part_of_word(page, one) || part_of_other(page, one) {
            continue;
        }
        let person = || {
            one.row.get("needs") == "mid"
                && page.doc.has(List::Surnames, one.first as usize)
                && is_person(page, one, people.get_or_init(|| page.people()))
        };
        if stands(page, one) && !person() {
            believed.insert(one.row.get("name"));
            match branch(page, one) {
                Some(last) => found.push(candidate(one.first as usize, last, None, "organizations/branch")),
                None => {
                    found.push(candidate(one.first as usize, one.last as usize, Some(one.row), "organizations/listed"));
                }
            }
        } else {
            open.push(one);
        }
    }
    for one in open {
        let person = || is_person(page, one, people.get_or_init(|| page.people()));
        let team = || one.row.get("kind") == "sports" && plays(page, one);
        if believed.contains(one.row.get("name")) && (!impossible(page, one) || team()) && !person() {
            found.push(candidate(one.first as usize, one.last as usize, Some(one.row), "organizations/listed-again"));
        }
    }
    found
}

/// Of the rows that share a form the one that the article means: an agency where it is quoted, else by the country.
fn meant(page: &Page, same: &[Match], home: &OnceCell<Home>) -> Option<Match> {
    let &[first, _, ..] = same else {
        let speaks = |one: &&Match| !needs_home(one.row) || home.get_or_init(|| Home::of(page.doc)).speaks_of(one.row);
        return same.first().filter(speaks).copied();
    };
    let agency = same.iter().find(|one| one.row.get("kind") == "media").filter(|one| is_quoted(page, **one));
    let row = agency.map(|one| one.row).or_else(|| home.get_or_init(|| Home::of(page.doc)).choose(same))?;
    Some(Match { row, ..first })
}

/// "told AFP", "(PTI)", "an AFP photographer": what is said of news agencies.
fn is_quoted(page: &Page, one: Match) -> bool {
    let (before, last) = ((one.first as usize).wrapping_sub(1), one.last as usize);
    page.doc.is(before, "told")
        || page.doc.word(before) == "(" && page.doc.word(last) == ")" && one.first < 12 + page.first_read()
        || page.doc.is_any(last, &["correspondent", "journalist", "reporter", "photographer", "reported", "reports"])
}

/// A name of capitals that several countries have, where the text does not say which.
fn undecided(page: &Page, same: &[Match], home: &OnceCell<Home>) -> Option<Candidate> {
    let &[one, ref rest @ ..] = same else { return None };
    let token = &page.doc.tokens[one.first as usize];
    let letters = token.case == Case::Upper && token.span.len() > 2 && page.line(one.first as usize) == Line::Plain;
    let other = part_of_word(page, one) || part_of_other(page, one);
    let several =
        || !rest.is_empty() && same.iter().map(|one| one.row.get("country").split(' ').count()).sum::<usize>() > 2;
    let speaks = || same.iter().any(|one| home.get_or_init(|| Home::of(page.doc)).speaks_of(one.row));
    (letters && !other && (several() || speaks()))
        .then(|| candidate(one.first as usize, one.last as usize, None, SHARED))
}

/// One word that the document gives to a person: "Nan Goldman", "Mr. Merrill".
fn is_person(page: &Page, one: Match, people: &[u32]) -> bool {
    one.last - one.first == 1 && people.binary_search(&page.doc.tokens[one.first as usize].hash).is_ok()
}

/// "Transparency International Georgia", "Google India": a charity's or company's branch has the country behind its name.
fn branch(page: &Page, one: Match) -> Option<usize> {
    let last = one.last as usize;
    let country = page.doc.match_at(List::Countries, last).filter(|country| country.row.get("form") == "name")?;
    let end = country.last as usize;
    let plain = page.line(last) == Line::Plain && !page.doc.tokens[last].glued && !page.capital(end);
    let cited =
        page.doc.is_any((one.first as usize).wrapping_sub(1), &["told", "tells", "asked", "warned", "as", "that"]);
    let verb = page.doc.has(List::FiniteVerbs, end)
        && page.doc.is_any(end, &["had", "has", "was", "is", "will", "would", "could"]);
    (matches!(one.row.get("kind"), "ngo" | "company") && plain && !(cited && verb)).then_some(end)
}

/// "Anti-NATO" is no NATO, "ISIS-held" is ISIS; a form glued behind a hyphen is a part of another word.
fn part_of_word(page: &Page, one: Match) -> bool {
    let first = one.first as usize;
    let hyphen = first > 1 && page.glued_mark(first - 1, "-") && page.doc.tokens[first].glued;
    let who = page.doc.is(first, "who") && page.doc.word(one.last as usize).ends_with('S');
    who || hyphen && (page.capital(first - 2) || one.last - one.first > 1 || page.doc.is_any(first - 2, &["al", "el"]))
}

/// One capitalised word with "Street", "Award", "Stadium" behind is another name; "FBI Director" is not. "DSP Ann Ray" has a rank.
fn part_of_other(page: &Page, one: Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let single = one.last - one.first == 1;
    let rank = single && page.doc.tokens[first].case == Case::Upper && page.doc.has(List::Titles, first);
    let title = |at: usize| page.doc.tokens.get(at).is_some_and(|token| token.case == Case::Title);
    let named = title(last) && (page.doc.has(List::GivenNames, last) || title(last + 1));
    if rank && named {
        return true;
    }
    single
        && page.doc.match_at(List::Titles, last).is_none()
        && page.capital(last)
        && page.doc.has(List::OrgNots, last)
        && page.line(last) == Line::Plain
}

fn stands(page: &Page, one: Match) -> bool {
    let first = one.first as usize;
    let told = first > 0 && page.doc.is(first - 1, "told") && page.line(first) == Line::Plain;
    if told && one.row.get("kind") == "media" && !page.capital(one.last as usize) {
        return true;
    }
    match one.row.get("needs") {
        "" => true,
        "sport" => plays(page, one) && !goes_on_as_person(page, one),
        "home" if page.doc.tokens[first].case == Case::Title => believable(page, one),
        "home" => page.line(first) == Line::Plain,
        "the" => article(page, first) && !goes_on(page, one) && page.line(first) == Line::Plain,
        "caps" => page.line(first) == Line::Plain,
        "acts" => page.line(first) == Line::Plain && acts(page, one),
        "mid" => believable(page, one) && !goes_on_as_person(page, one),
        "nothe" => believable(page, one) && !impossible(page, one),
        _ => false,
    }
}

/// A club's short name in an article on sport: a capital that says something, or a line of capitals that the article is headed by.
fn plays(page: &Page, one: Match) -> bool {
    let first = one.first as usize;
    let beside = page.capital(one.last as usize) && page.line(first) == Line::Plain && !page.stops(one.last as usize);
    is_sport(page.doc) && (believable(page, one) || page.line(first) == Line::Capitals) && !beside
}

fn article(page: &Page, first: usize) -> bool {
    first > 0 && page.doc.is(first - 1, "the")
}

/// An organization's verb behind, not a place to be in: "the White House said".
fn acts(page: &Page, one: Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let before = if article(page, first) { first.wrapping_sub(2) } else { first.wrapping_sub(1) };
    page.doc.is_any(last, ACTS)
        && !page.doc.is_any(before, &["in", "at", "to", "into", "for", "from", "outside", "near", "inside"])
}

/// A capital that says something, or an organization's verb behind.
fn believable(page: &Page, one: Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let paired = || page.doc.is_any(last, &["and", ","]) && page.doc.match_at(List::Organizations, last + 1).is_some();
    !page.capital_is_idle(first) || page.line(first) == Line::Plain && (page.doc.is_any(last, ACTS) || paired())
}

fn impossible(page: &Page, one: Match) -> bool {
    let first = one.first as usize;
    let idle = match one.row.get("needs") {
        "acts" => !acts(page, one),
        "nothe" => {
            article(page, first) || page.doc.is_any(one.last as usize, &["rainforest", "river", "basin", "region"])
        }
        "the" => !article(page, first) || goes_on(page, one),
        "caps" => page.line(first) == Line::Capitals,
        _ => goes_on_as_person(page, one) || page.capital_is_idle(first) && !goes_on_as_subject(page, one),
    };
    idle || page.line(first) == Line::Capitals
}

/// A capitalised word behind makes it another name: "the Independent Commission".
fn goes_on(page: &Page, one: Match) -> bool {
    let last = one.last as usize;
    page.capital(last) || page.glued_mark(last, "-")
}

/// Behind a name at the start of a sentence stands a mark or a small word, no noun: "Apple to open", not "Apple pie".
fn goes_on_as_subject(page: &Page, one: Match) -> bool {
    let last = one.last as usize;
    let mark = page.doc.tokens.get(last).is_none_or(|token| !token.is_word());
    mark || page.doc.has(List::OrgStops, last) || page.doc.is_any(last, ACTS)
}

/// "Adobe Flash", but also "Wagner Moura": a surname or a given name beside.
fn goes_on_as_person(page: &Page, one: Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let named = |token: usize| {
        page.doc.tokens.get(token).is_some_and(|token| token.kind == Kind::Word && token.capital)
            && (page.doc.has(List::GivenNames, token) || page.doc.has(List::Surnames, token))
    };
    one.last - one.first == 1 && (named(last) || first > 0 && page.doc.has(List::GivenNames, first - 1))
}

const ACTS: &[&str] = &[
    "said",
    "says",
    "announced",
    "announces",
    "reported",
    "has",
    "had",
    "was",
    "is",
    "will",
    "plans",
    "shares",
    "shareholders",
    "executives",
    "officials",
    "spokesman",
    "spokeswoman",
    "denied",
    "declined",
    "did",
    "confirmed",
    "wants",
    "sued",
    "agreed",
    "launched",
    "unveiled",
    "posted",
    "'s",
    "cuts",
    "raises",
    "lowers",
    "sees",
    "buys",
    "sells",
    "sets",
    "names",
    "posts",
    "reports",
    "wins",
    "signs",
    "seeks",
    "expects",
    "downgrades",
    "upgrades",
    "rates",
    "offers",
    "rejects",
    "opposes",
    "approves",
    "agrees",
    "faces",
    "loses",
    "hires",
    "fires",
    "sues",
    "settles",
    "slashes",
    "closes",
    "opens",
    "considers",
    "bids",
    "backs",
    "invests",
    "joins",
    "moves",
    "pulls",
    "delays",
    "warns",
    "urges",
    "asks",
    "bought",
    "sold",
    "won",
    "lost",
    "cut",
    "raised",
    "lowered",
    "rejected",
    "approved",
    "signed",
    "hired",
    "fired",
    "settled",
    "backed",
    "warned",
    "urged",
    "joined",
    "withdrew",
    "filed",
    "appealed",
    "passed",
    "voted",
    "votes",
    "adopted",
    "enacted",
    "debated",
    "failed",
    "must",
    "should",
    "would",
    "could",
    "may",
    "can",
    "ordered",
    "refused",
    "made",
    "gave",
    "took",
    "told",
    "called",
    "added",
    "fought",
    "pledged",
    "promised",
    "accused",
    "blamed",
    "gained",
    "fell",
    "rose",
    "led",
    "beat",
    "swept",
];
