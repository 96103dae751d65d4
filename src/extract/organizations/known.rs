//! Names that the list of organizations knows, each believed as its row asks.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::candidate;
use super::home::{Home, needs_home};
use super::needs::{impossible, plays, stands};
use super::page::{Line, Page};
use super::posts::LEVELS;
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, Match, keys};

/// The rule of names that organizations of several countries share, where the text does not say which.
pub const SHARED: &str = "organizations/shared";

/// Finds the list's names; those that need another mention are asked again once the sure ones stand.
pub fn find(page: &Page) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut believed: HashSet<&str> = HashSet::new();
    let mut open: Vec<Match> = Vec::new();
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
            matches!(one.row.get("needs"), "" | "mid" | "market")
                && (page.doc.has(List::Surnames, one.first as usize) && is_person(page, one) || is_addressed(page, one))
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
        let team = || one.row.get("kind") == "sports" && plays(page, one);
        if believed.contains(one.row.get("name")) && (!impossible(page, one) || team()) && !is_person(page, one) {
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
        || page
            .doc
            .is_any(last, keys!["correspondent", "journalist", "reporter", "photographer", "reported", "reports"])
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
fn is_person(page: &Page, one: Match) -> bool {
    one.last - one.first == 1 && page.people().binary_search(&page.doc.tokens[one.first as usize].hash).is_ok()
}

/// "Mr. Labatt", "Ms. Dowty": one word behind what is said to people alone.
fn is_addressed(page: &Page, one: Match) -> bool {
    let courtesy = keys!["mr", "mrs", "ms", "miss", "messrs", "sir", "dame", "sen", "rep"];
    one.last - one.first == 1 && one.first > 0 && page.doc.is_any(one.first as usize - 1, courtesy)
}

/// "Transparency International Georgia", "Google India": a charity's or company's branch has the country behind its name.
fn branch(page: &Page, one: Match) -> Option<usize> {
    let last = one.last as usize;
    let country = page.doc.match_at(List::Countries, last).filter(|country| country.row.get("form") == "name")?;
    let end = country.last as usize;
    let plain = page.line(last) == Line::Plain && !page.doc.tokens[last].glued && !page.capital(end);
    let cited =
        page.doc.is_any((one.first as usize).wrapping_sub(1), keys!["told", "tells", "asked", "warned", "as", "that"]);
    let verb = page.doc.has(List::FiniteVerbs, end)
        && page.doc.is_any(end, keys!["had", "has", "was", "is", "will", "would", "could"]);
    (matches!(one.row.get("kind"), "ngo" | "company") && plain && !(cited && verb)).then_some(end)
}

/// "Anti-NATO" is no NATO, "ISIS-held" is ISIS; a form glued behind a hyphen is a part of another word.
fn part_of_word(page: &Page, one: Match) -> bool {
    let first = one.first as usize;
    let hyphen = first > 1 && page.glued_mark(first - 1, "-") && page.doc.tokens[first].glued;
    let who = page.doc.is(first, "who") && page.doc.word(one.last as usize).ends_with('S');
    who || hyphen
        && (page.capital(first - 2) || one.last - one.first > 1 || page.doc.is_any(first - 2, keys!["al", "el"]))
}

/// "the Minister of Labour and Employment", "the Secretary of Labor": what an office is for, no party.
pub fn is_field(doc: &Doc, token: usize) -> bool {
    token > 1
        && doc.is_any(token - 1, keys!["of", "for"])
        && doc.has(List::OrgTopics, token)
        && doc.is_any(token - 2, DEPARTMENTS)
}

/// Who and what is for a field of government.
const DEPARTMENTS: &Keys = keys![
    "minister", "ministers", "ministry", "secretary", "undersecretary", "commissioner", "department", "bureau",
    "commission", "secretariat",
];

/// "a Boeing 727", "an Airbus A320", "Lockheed C-130": a maker before the number of what it makes, which is no year.
fn is_model(page: &Page, one: Match) -> bool {
    let Some(number) = page.doc.tokens.get(one.last as usize) else { return false };
    let word = page.doc.word(one.last as usize);
    let model = match number.kind {
        Kind::Number => word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()),
        Kind::Mixed => word.starts_with(|first: char| first.is_ascii_uppercase()) || word.ends_with('s'),
        _ => false,
    };
    // "beat Boeing 127", "Airbus 412 orders": a maker's number stands behind an article or another name.
    let makes = page.doc.is_any(
        one.first as usize,
        keys![
            "boeing", "airbus", "fokker", "embraer", "tupolev", "antonov", "ilyushin", "cessna", "lockheed", "sukhoi",
            "saab", "bombardier", "bell", "mikoyan", "yakovlev", "dassault"
        ],
    );
    model && makes && one.row.get("kind") == "company"
}

/// One capitalised word with "Street", "Award", "Stadium" behind is another name; "FBI Director" is not. "DSP Ann Ray" has a rank.
fn part_of_other(page: &Page, one: Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let single = one.last - one.first == 1;
    // "Mazeikiu Nafta" is no NAFTA.
    let letters = single && page.doc.tokens[first].case == Case::Title && !one.row.get("acronym").is_empty();
    let odd = |at: usize| page.capital(at) && page.doc.tokens[at].word == 0 && page.line(at) == Line::Plain;
    if letters && first > 0 && odd(first - 1) && one.row.get("acronym").eq_ignore_ascii_case(page.doc.word(first)) {
        return true;
    }
    if single && is_field(page.doc, first) {
        return true;
    }
    // "Commonwealth Attorney Ann Ray", "the Commonwealth's Attorney": of Virginia or Kentucky.
    let behind = last + usize::from(page.doc.tokens.get(last).is_some_and(|token| token.kind == Kind::Clitic));
    if single
        && page.doc.is(first, "commonwealth")
        && page.doc.is_any(behind, keys!["attorney", "attorneys", "court", "avenue"])
    {
        return true;
    }
    let rank = single && page.doc.tokens[first].case == Case::Upper && page.doc.has(List::Titles, first);
    // "SSP (Rural) Ann Ray"
    let behind = if rank && page.doc.word(last) == "(" && page.doc.word(last + 2) == ")" { last + 3 } else { last };
    let title = |at: usize| page.doc.tokens.get(at).is_some_and(|token| token.case == Case::Title);
    let named = title(behind) && (page.doc.has(List::GivenNames, behind) || title(behind + 1));
    let manages = page.doc.word(first) != "GM" || page.doc.has(List::GivenNames, behind) && title(behind + 1);
    if rank && named && manages
        || page.doc.is_any(last, keys!["index", "constant", "tension", "parameter"])
        || is_model(page, one)
    {
        return true;
    }
    // "BJP | State president"
    let post = last + usize::from(page.doc.is_any(last, LEVELS));
    single
        && page.doc.match_at(List::Titles, last).is_none()
        && !(post > last && page.doc.match_at(List::Titles, post).is_some())
        && page.capital(last)
        && page.doc.has(List::OrgNots, last)
        && page.line(last) == Line::Plain
}
