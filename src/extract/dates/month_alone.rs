//! Whether a month's name by itself is the month: "in May", "June figures", not "April Jones", "may" and "march".
//! Knows the words around months; must not know days and years.

use super::words::{Word, Words};
use crate::text::{Keys, keys};

/// Words before a month that make it one; behind these a capitalised word is no surname: "in April Nixon said".
const FIRM: &Keys = keys![
    "in",
    "since",
    "until",
    "during",
    "early",
    "late",
    "mid",
    "last",
    "next",
    "this",
    "throughout",
    "previous",
    "following",
];

/// Words before a month that make it one, unless a name follows: "of April Jones".
const LOOSE: &Keys = keys![
    "of", "till", "by", "from", "to", "through", "for", "before", "after", "between", "on", "-", "(", "each", "every",
    "around", "about", "than", "that", "coming", "past", "same",
];

/// "as early as May", "as late as June".
fn as_early_as(w: &Words, at: usize) -> bool {
    w.follows(at, keys!["as"])
        && at >= w.first + 3
        && w.is_any(at - 2, keys!["early", "soon", "late", "recently"])
        && w.is(at - 3, "as")
}

/// What a month gives its name to: "June figures", "the agency's May election".
const MONTHLY: &Keys = keys![
    "accord",
    "agreement",
    "anniversary",
    "appointment",
    "assassination",
    "attack",
    "auction",
    "average",
    "bailout",
    "ballot",
    "bill",
    "bombing",
    "bookings",
    "budget",
    "byelection",
    "ceasefire",
    "ceremony",
    "clash",
    "clashes",
    "collapse",
    "concert",
    "conference",
    "congress",
    "consultation",
    "contract",
    "contracts",
    "convention",
    "coup",
    "crackdown",
    "crash",
    "crisis",
    "crude",
    "cyclone",
    "data",
    "date",
    "deadline",
    "deal",
    "deaths",
    "debate",
    "decision",
    "deficit",
    "deliveries",
    "delivery",
    "demonstration",
    "demonstrations",
    "derby",
    "disaster",
    "draft",
    "drought",
    "earnings",
    "earthquake",
    "edition",
    "election",
    "elections",
    "employment",
    "eruption",
    "examination",
    "examinations",
    "exhibition",
    "expiry",
    "explosion",
    "exports",
    "fair",
    "famine",
    "festival",
    "fighting",
    "figure",
    "figures",
    "fire",
    "fires",
    "fixture",
    "flood",
    "flooding",
    "floods",
    "fundraiser",
    "futures",
    "gas",
    "gathering",
    "gig",
    "gold",
    "hearing",
    "heat",
    "heatwave",
    "high",
    "hijacking",
    "holiday",
    "hurricane",
    "imports",
    "inauguration",
    "index",
    "inflation",
    "inquest",
    "intake",
    "intervention",
    "invasion",
    "inventories",
    "issue",
    "jobs",
    "judgement",
    "judgment",
    "kidnapping",
    "killing",
    "killings",
    "landslide",
    "launch",
    "launches",
    "low",
    "lows",
    "massacre",
    "meeting",
    "meltdown",
    "memo",
    "memorandum",
    "mortgage",
    "murder",
    "murders",
    "mutiny",
    "negotiations",
    "numbers",
    "offensive",
    "offensives",
    "opening",
    "operation",
    "opinion",
    "orders",
    "outage",
    "outbreak",
    "output",
    "pact",
    "payroll",
    "payrolls",
    "peak",
    "plebiscite",
    "poll",
    "polls",
    "premiere",
    "premieres",
    "prices",
    "primaries",
    "primary",
    "production",
    "protests",
    "putsch",
    "quake",
    "quarter",
    "raid",
    "raids",
    "rain",
    "rainfall",
    "rains",
    "rallies",
    "rally",
    "rate",
    "ratings",
    "readings",
    "rebate",
    "rebellion",
    "referendum",
    "reforms",
    "registration",
    "renewal",
    "report",
    "resolution",
    "results",
    "retail",
    "retirement",
    "reunion",
    "revenue",
    "revenues",
    "riot",
    "riots",
    "round",
    "rout",
    "ruling",
    "runoff",
    "sales",
    "sentencing",
    "session",
    "sessions",
    "shelling",
    "shipments",
    "shooting",
    "shootings",
    "showdown",
    "shutdown",
    "siege",
    "snow",
    "sowing",
    "stampede",
    "statement",
    "statistics",
    "storm",
    "storms",
    "strike",
    "strikes",
    "summit",
    "sunshine",
    "surge",
    "surplus",
    "survey",
    "takeover",
    "talks",
    "target",
    "temperatures",
    "tender",
    "term",
    "tour",
    "tournament",
    "trade",
    "tragedy",
    "trial",
    "truce",
    "tsunami",
    "turnout",
    "typhoon",
    "unemployment",
    "unrest",
    "update",
    "uprising",
    "verdict",
    "victory",
    "volume",
    "volumes",
    "vote",
    "voting",
    "wage",
    "wages",
    "walkout",
    "war",
    "weather",
    "wedding",
    "weddings",
    "wheat",
    "windfall",
    "workshop",
];

/// Whether a month without day and year is one: "May" is a verb and a surname, "March" a verb and a rally, "April" a name.
pub fn stands_alone(w: &Words, at: usize, next: usize) -> bool {
    if w.shouted && w.is(at, "may") && w.follows(at, keys!["that", "this", "to", "for"]) {
        return false;
    }
    let ended = at > w.first + 1 && w.is(at - 1, "of") && matches!(w.at(at - 2), Word::Edge(_));
    let firm = w.follows(at, FIRM) || as_early_as(w, at) || ended;
    if (firm || w.follows(at, LOOSE))
        && !(w.is_any(at, keys!["may", "march"])
            && w.follows(at, keys!["to", "for", "-", "("])
            && !matches!(w.at(next), Word::Other)
            && !(at > w.first + 1 && w.is_any(at - 2, keys!["mid", "early", "late", "end"])))
    {
        return firm || !name_follows(w, next);
    }
    if w.follows(at, keys!["a", "an", "the", "its", "their", "his", "her"]) && w.small_noun(next) {
        return true;
    }
    let inside = w.capital(at) && !w.doc.starts_sentence(at) && !(at > w.first && w.capital(at - 1));
    if inside && w.small_noun(next) && w.is_any(next, MONTHLY) {
        return true;
    }
    let listed = w.is_any(next, keys!["and", "or", "to", "through", "until", "-", ","])
        && matches!(w.at(next + 1), Word::Month(_));
    let second = at > w.first + 1
        && w.is_any(at - 1, keys!["and", "or", ","])
        && matches!(w.at(at - 2), Word::Month(_) | Word::Digits(..));
    if listed || second {
        return true;
    }
    if w.is_any(at, keys!["may", "march", "april", "june", "august", "jan", "mar", "dec", "jun", "sep", "apr"]) {
        let possessive =
            w.is_any(next, keys!["'s"]) && w.is_any(at, keys!["april", "june", "august"]) && !w.capital(next + 1);
        let starts = w.doc.starts_sentence(at);
        return possessive && (starts || at > w.first && !w.capital(at - 1));
    }
    let name = name_follows(w, next) || at > w.first && w.capital(at - 1) && !w.doc.starts_sentence(at - 1);
    !name
}

/// "April Jones", "May Day": a capitalised word that is no word of time follows.
fn name_follows(w: &Words, next: usize) -> bool {
    w.capital(next) && matches!(w.at(next), Word::Other)
}
