//! What a row of the list asks before its form is believed: a capital that says something, an article, a verb, an article on sport.
//! Knows the words beside a name, not which organization is meant.

use super::cited::is_cited;
use super::page::{Line, Page};
use crate::lexicon::List;
use crate::text::{Case, Keys, Kind, Match, keys};

pub fn stands(page: &Page, one: Match) -> bool {
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
        "market" => page.is_market() && page.line(first) != Line::Capitals && !goes_on_as_person(page, one),
        "music" => page.is_music() && believable(page, one) && !goes_on_as_person(page, one) && !goes_on(page, one),
        "cited" => page.line(first) == Line::Plain && is_cited(page, one),
        "nothe" => believable(page, one) && !impossible(page, one),
        _ => false,
    }
}

/// A club's short name in an article on sport: a capital that says something, or a line of capitals that the article is headed by.
pub fn plays(page: &Page, one: Match) -> bool {
    let first = one.first as usize;
    let beside = page.capital(one.last as usize) && page.line(first) == Line::Plain && !page.stops(one.last as usize);
    page.is_sport() && (believable(page, one) || page.line(first) == Line::Capitals) && !beside
}

fn article(page: &Page, first: usize) -> bool {
    first > 0 && page.doc.is(first - 1, "the")
}

/// An organization's verb behind, not a place to be in: "the White House said".
fn acts(page: &Page, one: Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let before = if article(page, first) { first.wrapping_sub(2) } else { first.wrapping_sub(1) };
    page.doc.is_any(last, ACTS)
        && !page.doc.is_any(before, keys!["in", "at", "to", "into", "for", "from", "outside", "near", "inside"])
}

/// A capital that says something, or an organization's verb behind.
fn believable(page: &Page, one: Match) -> bool {
    let (first, last) = (one.first as usize, one.last as usize);
    let paired =
        || page.doc.is_any(last, keys!["and", ","]) && page.doc.match_at(List::Organizations, last + 1).is_some();
    !page.capital_is_idle(first) || page.line(first) == Line::Plain && (page.doc.is_any(last, ACTS) || paired())
}

pub fn impossible(page: &Page, one: Match) -> bool {
    let first = one.first as usize;
    let idle = match one.row.get("needs") {
        "acts" => !acts(page, one),
        "cited" => true,
        "nothe" => {
            article(page, first) || page.doc.is_any(one.last as usize, keys!["rainforest", "river", "basin", "region"])
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

const ACTS: &Keys = keys![
    "said", "says", "announced", "announces", "reported", "has", "had", "was", "is", "will", "plans", "shares",
    "shareholders", "executives", "officials", "spokesman", "spokeswoman", "chairman", "chairwoman", "chairperson",
    "leader", "leaders", "secretary", "chief", "president", "candidate", "lawmaker", "lawmakers", "supporters",
    "members", "boss", "wrote", "writes", "denied", "declined", "did", "confirmed", "wants", "sued", "agreed",
    "launched", "unveiled", "posted", "'s", "cuts", "raises", "lowers", "sees", "buys", "sells", "sets", "names",
    "posts", "reports", "wins", "signs", "seeks", "expects", "downgrades", "upgrades", "rates", "offers", "rejects",
    "opposes", "approves", "agrees", "faces", "loses", "hires", "fires", "sues", "settles", "slashes", "closes",
    "opens", "considers", "bids", "backs", "invests", "joins", "moves", "pulls", "delays", "warns", "urges", "asks",
    "bought", "sold", "won", "lost", "cut", "raised", "lowered", "rejected", "approved", "signed", "hired", "fired",
    "settled", "backed", "warned", "urged", "joined", "withdrew", "filed", "appealed", "passed", "voted", "votes",
    "adopted", "enacted", "debated", "failed", "must", "should", "would", "could", "may", "can", "ordered", "refused",
    "made", "gave", "took", "told", "called", "added", "fought", "pledged", "promised", "accused", "blamed", "gained",
    "fell", "rose", "led", "beat", "swept", "welcomed", "welcomes", "condemned", "condemns", "insisted", "insists",
    "denies", "declines", "praised", "praises", "confirms", "believes", "dismissed", "dismisses", "blames", "accuses",
    "defended", "argued", "maintains", "hopes", "criticised", "criticized", "responded", "acknowledged", "stressed",
    "hailed", "vowed", "threatened", "demanded", "demands", "expressed", "voiced", "signalled", "signaled", "calls",
];
