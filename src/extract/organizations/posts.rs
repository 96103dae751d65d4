//! Offices in a body and the words between it and them: "WFP Emergency Coordinator", "BJP State president John Smith". Knows what offices
//! are about and who holds them, no bodies but listed ones.

use super::home;
use super::page::Page;
use crate::lexicon::List;
use crate::text::{Case, Keys, Match, keys};

/// "WFP Emergency Coordinator", "MSF Operational Director": letters or a listed name before what the office is about.
pub fn before_field(page: &Page, first: usize, last: usize) -> Option<usize> {
    let end = last.checked_sub(1).filter(|&end| end > first && page.doc.is_any(end, FIELDS))?;
    let letters =
        end == first + 1 && page.doc.tokens[first].case == Case::Upper && page.doc.tokens[first].span.len() < 7;
    (letters || home::listed(page.doc, first, end).is_some()).then_some(end)
}

/// What an office in a body is about.
pub const FIELDS: &Keys = keys![
    "operational", "emergency", "country", "executive", "managing", "medical", "programme", "program",
    "communications", "media", "field", "technical", "political", "military", "security", "legal", "policy",
    "humanitarian", "advocacy", "finance", "marketing", "operations", "sports", "creative", "artistic", "technology",
    "protection", "nutrition", "health", "operating", "financial"
];

/// "BJP State president": of which level of a body somebody is.
pub const LEVELS: &Keys = keys![
    "state", "national", "district", "provincial", "regional", "central", "divisional", "zonal", "federal", "joint",
    "deputy", "assistant", "acting", "senior", "mandal", "taluk", "women", "youth", "student", "city", "county"
];

/// Trades that banks and brokers employ.
pub fn is_trade(page: &Page, found: Match) -> bool {
    let trades = keys!["analyst", "economist", "strategist", "trader", "dealer", "broker", "manager", "banker"];
    page.doc.is_any(found.last as usize - 1, trades)
}

/// Behind the office stands a name: a listed one or two capitals.
pub fn names_somebody(page: &Page, at: usize) -> bool {
    let token = |at: usize| page.doc.tokens.get(at).filter(|token| token.is_word() && token.capital && !token.glued);
    let known = page.doc.has(List::GivenNames, at) || page.doc.has(List::Surnames, at);
    token(at).is_some() && (known || token(at + 1).is_some() || page.doc.tokens[at].span.len() == 1)
}
