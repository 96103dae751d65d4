//! Names that a cue beside them says are organizations: "shares of Velmex", "Velmex chairman John Smith", "Velmex's shareholders",
//! "Velmex said it had". Knows on which side of a cue its name stands; offices are `posts.rs`'s business, markets `shares.rs`'s, what speaks
//! against a name `fit.rs`'s.

use std::cell::OnceCell;

use super::fit::{fits, has, is_idle, may_be_person};
use super::page::{Line, Page};
use super::posts::{LEVELS, before_field, is_trade, names_somebody};
use super::shares::{by_percent, stock_moves};
use super::{candidate, home, run};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Keys, Kind, Match, keys};

/// The rule of names that a cue gives.
pub const CUED: &str = "organizations/cued";

/// The rule of names that shares give: companies.
pub const FIRM: &str = "organizations/cued-firm";

/// The rule of names that a trainer or player gives in an article on sport.
pub const TEAM: &str = "organizations/cued-team";

/// Finds them.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let cues = page.doc.matches(List::OrgCues);
    let inside = OnceCell::new();
    let mut past = (0, 0);
    for &cue in cues.iter().filter(|cue| page.line(cue.first as usize) == Line::Plain) {
        // "vice chairman" is no chairman; rows of one form all speak.
        if cue.first > past.0 && cue.last <= past.1 {
            continue;
        }
        past = (cue.first, cue.last);
        let title = page.doc.match_before(List::Titles, cue.last as usize).is_some_and(|title| title.first < cue.first);
        let Some((first, last)) = beside(page, cue).filter(|_| !title) else { continue };
        let team = cue.row.get("whose") == "team" && page.is_sport();
        // "Commonwealth Attorney Ann Ray" is Virginia's.
        let state = last == first + 1 && page.doc.is(first, "commonwealth");
        let name = fits(page, first, last, team)
            && !state
            && !constituency(page, cue, first, last)
            && !(first..last).all(|at| page.doc.has(List::Countries, at))
            && (!is_idle(page, first, last)
                || team && page.doc.has(List::Cities, first) && page.line(first) == Line::Plain
                || has(inside.get_or_init(|| page.inside()), page.doc, first));
        if name && !may_be_person(page, cue, first, last, page.people()) {
            found.push(candidate(first, last, home::listed(page.doc, first, last), rule(page, cue, team)));
        }
    }
}

/// "striker of |": a team; "shares of |", "its | unit": a firm.
fn rule(page: &Page, cue: Match, team: bool) -> &'static str {
    let traded = || {
        matches!(cue.row.get("side"), "stock" | "moves" | "branch")
            || page.doc.is_any(cue.first as usize, keys!["shares", "stock", "share"])
    };
    match team {
        true => TEAM,
        false if traded() => FIRM,
        false => CUED,
    }
}

/// "Baringo North MP", "Embakasi East lawmaker": a seat, no body.
fn constituency(page: &Page, cue: Match, first: usize, last: usize) -> bool {
    let quarter =
        keys!["north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest"];
    cue.row.get("side") == "office" && last > first + 1 && page.doc.is_any(last - 1, quarter)
}

/// The capitals that a cue speaks of.
fn beside(page: &Page, cue: Match) -> Option<(usize, usize)> {
    let (first, last) = (cue.first as usize, cue.last as usize);
    match cue.row.get("side") {
        "after" => after(page, last)
            .or_else(|| after_article(page, cue))
            .or_else(|| before(page, first).filter(|_| stock_moves(page.doc, first))),
        "office" => before(page, first).filter(|_| names_somebody(page, last)),
        "owner" => owner(page, first),
        "says" => before(page, first).filter(|_| page.doc.is_any(last, SAYS) || page.doc.word(last) == ","),
        "stock" => before(page, first).filter(|_| stock_moves(page.doc, first)),
        "branch" => before(page, first).filter(|one| is_owned(page, one.0, one.1)),
        "origin" => origin(page, first, last),
        "post" => post(page, first, last),
        "moves" => before(page, first).filter(|_| by_percent(page.doc, last)),
        _ => None,
    }
}

/// "shares of X": the run behind, as far as it goes; an article begins none.
fn after(page: &Page, from: usize) -> Option<(usize, usize)> {
    let last = run::right(page, from, false);
    let person = page.doc.has(List::GivenNames, from) && last - from > 1;
    let ended = !page.doc.tokens.get(last).is_some_and(|next| next.is_word() && next.capital);
    (last > from && ended && !person).then_some((from, last))
}

/// "leader of the Velmex Dorranto,", "fighters of the KLTZ": letters, or two words of which no list knows one, and no noun behind.
fn after_article(page: &Page, cue: Match) -> Option<(usize, usize)> {
    let first = cue.last as usize + 1;
    if !page.doc.is(first - 1, "the") || !page.doc.is_any(cue.last as usize - 2, LED) {
        return None;
    }
    let last = run::right(page, first, false);
    let letters =
        last == first + 1 && page.doc.tokens[first].case == Case::Upper && page.doc.tokens[first].span.len() > 2;
    let odd = last > first + 1 && (first..last).any(|at| page.doc.tokens[at].word == 0 && page.capital(at));
    let closed = page.doc.tokens.get(last).is_none_or(|next| {
        !next.is_word() && !matches!(page.doc.word(last), "-" | "&")
            || page.doc.has(List::FunctionWords, last)
            || page.doc.has(List::FiniteVerbs, last)
    });
    ((letters || odd) && closed).then_some((first, last))
}

/// Who leads bodies and belongs to them.
const LED: &Keys = keys![
    "leader", "member", "members", "fighters", "militants", "guerrillas", "rebels", "gunmen", "spokesman",
    "spokeswoman", "commander", "commanders", "cadres", "activist", "activists", "supporter", "supporters", "founder",
    "founders", "chairman", "president", "lawmaker", "representatives", "representative", "monitors", "volunteers",
];

/// "X chairman": the run before, which must not begin behind "the" as an adjective would.
fn before(page: &Page, head: usize) -> Option<(usize, usize)> {
    let first = run::left(page, head);
    // "the Workers' Party of | President X"
    if first < head && page.doc.tokens[head - 1].case == Case::Lower {
        return None;
    }
    let level = |&at: &usize| page.doc.is_any(at, LEVELS) && at > first;
    let last = (first..head).rev().take_while(level).last().unwrap_or(head);
    let last = before_field(page, first, last).unwrap_or(last);
    (first < head && !page.doc.tokens[head].glued).then_some((first, last))
}

/// "X's chairman"
fn owner(page: &Page, head: usize) -> Option<(usize, usize)> {
    let at = if page.doc.is_any(head.wrapping_sub(1), DESCRIBERS) { head - 1 } else { head };
    let clitic = at.checked_sub(1)?;
    (page.doc.tokens[clitic].kind == Kind::Clitic).then_some(())?;
    let first = run::left(page, clitic);
    (first < clitic).then_some((first, clitic))
}

/// "Merera Gudina of Medrek": behind the full name of a person.
fn origin(page: &Page, of: usize, from: usize) -> Option<(usize, usize)> {
    let (given, family) = (of.checked_sub(2)?, of - 1);
    // "Kingsley Rodrigo of PAFFREL": letters are nobody's town.
    let letters = page.doc.tokens.get(from).is_some_and(|token| token.case == Case::Upper && token.span.len() > 3);
    let first = if letters || page.doc.has(List::GivenNames, given) { given } else { given.checked_sub(1)? };
    // "39-year-old Ann Ray of Wapakoneta": where somebody lives.
    let aged = first > 0 && page.doc.is(first - 1, "old");
    let named = page.capital(family)
        && !aged
        && (letters || page.doc.has(List::GivenNames, first))
        && (first..of).all(|at| page.capital(at))
        && !page.doc.has(List::OrgHeads, family);
    let the = page.doc.is(from, "the") && page.doc.tokens.get(from + 1).is_some_and(|next| next.case == Case::Upper);
    after(page, from + usize::from(the))
        .filter(|_| named && page.doc.has(List::Surnames, family) | (page.doc.tokens[family].word == 0))
        .filter(|&(first, last)| last - first > 1 || !is_home(page, first))
}

/// "Joe Hill of Oskaloosa": the town of the dateline, one before its state, or one of which the document says what happens in it.
fn is_home(page: &Page, town: usize) -> bool {
    let doc = page.doc;
    let hash = doc.tokens[town].hash;
    let filed = doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    let filed = filed.is_some_and(|(from, to)| (from..to).any(|at| doc.tokens[at as usize].hash == hash));
    let state = doc.word(town + 1) == "," && doc.has(List::Regions, town + 2);
    let inside =
        |at: usize| doc.tokens[at].hash == hash && doc.is_any(at - 1, keys!["in", "near", "at", "around", "outside"]);
    filed || state || (1..doc.tokens.len()).any(inside)
}

/// "its Brackley Pumps unit", "the group's Velmex subsidiary".
fn is_owned(page: &Page, first: usize, last: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let name = |at: usize| page.doc.tokens[at].word == 0 || page.doc.has(List::Surnames, at);
    let rare = (first..last).any(name) || home::listed(page.doc, first, last).is_some();
    rare && (page.doc.is_any(before, keys!["its", "their"]) || page.doc.tokens[before].kind == Kind::Clitic)
}

/// "analyst Ralf Kugelstadt at Velmex": behind the name of a person whose trade stands before it.
fn post(page: &Page, at: usize, from: usize) -> Option<(usize, usize)> {
    let named = (1..4).map(|words| at.checked_sub(words)).map_while(|first| first.filter(|&first| page.capital(first)));
    let trade =
        |first: usize| page.doc.match_before(List::Occupations, first).is_some_and(|found| is_trade(page, found));
    let found = named.into_iter().skip(1).any(trade);
    found.then(|| after(page, from))?
}

/// What may stand between a possessive and an owner: "Velmex's largest shareholder".
const DESCRIBERS: &Keys = keys![
    "new", "former", "current", "largest", "biggest", "main", "major", "controlling", "german", "japanese", "local"
];

/// What stands behind an office that speaks for its body.
const SAYS: &Keys = keys![
    "said", "says", "told", "declined", "confirmed", "denied", "added", "refused", "would", "could", "who", "speaking",
];
