//! Whether the name of a country tells where something happened: "in Turkey", but not "at a U.S. base", "in Iraq's history".
//! Knows the countries and places found and the words behind them.

use super::super::clause::{Class, Clause};
use super::locative::SETTLEMENTS;
use crate::extract::{EntityRef, Findings, Form, Reading};
use crate::text::{Keys, keys};

/// "an attack on | Ukraine's power grid".
pub fn named_country(clause: &Clause, findings: &Findings, token: usize) -> Option<(EntityRef, usize)> {
    let country = findings.entity_at(token).filter(|_| token < clause.last)?;
    let named = matches!(country, EntityRef::Country(_)) && is_named(clause, findings, country, token);
    let end = (token..clause.last).find(|&at| findings.entity_at(at) != Some(country))?;
    (named && clause.class(end) == Class::Possessive).then_some((country, token))
}

/// Whether a country is told by its own name.
pub fn is_named(clause: &Clause, findings: &Findings, country: EntityRef, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let mention = findings.mention_at(country, span);
    mention.is_some_and(|mention| !matches!(mention.form, Form::Demonym | Form::Ethnonym))
}

/// "outside the U.S. | embassies", "at a U.S. | air base": a site of a country that lies elsewhere.
pub fn owns_site(clause: &Clause, findings: &Findings, country: EntityRef, name: usize) -> bool {
    const SITES: &Keys = keys![
        "embassy", "embassies", "consulate", "consulates", "mission", "base", "bases", "airbase", "compound",
        "barracks", "warship", "convoy", "patrol", "outpost", "checkpoint", "tanker", "ship"
    ];
    let end = (name..clause.last.min(name + 5)).find(|&token| findings.entity_at(token) != Some(country));
    let small = |token: &usize| clause.class(*token) == Class::Word && !clause.doc.tokens[*token].capital;
    end.is_some_and(|end| (end..end + 3).take_while(small).any(|token| clause.is_any(token, SITES)))
}

/// "in modern U.S. | history", "in Iraq's | history": a time, and no place.
pub fn of_history(clause: &Clause, findings: &Findings, name: usize) -> bool {
    let entity = findings.entity_at(name);
    let end = (name..clause.last.min(name + 5)).find(|&token| findings.entity_at(token) != entity).unwrap_or(name);
    let noun = end + usize::from(clause.class(end) == Class::Possessive);
    (noun..noun + 2).any(|token| clause.is_any(token, keys!["history"]))
}

/// "in Odisha's | Balasore district", "in Thailand's | Yala province": the place that belongs to the one before it.
pub fn owned_by(clause: &Clause, findings: &Findings, owner: usize) -> Option<(EntityRef, usize)> {
    let place = findings.entity_at(owner);
    let clitic = (owner..clause.last.min(owner + 5)).find(|&token| findings.entity_at(token) != place)?;
    // "in Iraq's northern city of | Mosul", "in Pakistan's restive southwestern | Baluchistan"
    let small = |&token: &usize| {
        let word = clause.class(token) == Class::Word && !clause.doc.tokens[token].capital && !clause.verbish(token);
        word || clause.class(token) == Class::Of && clause.is_any(token - 1, SETTLEMENTS)
    };
    let owned = (clitic + 1..clause.last.min(clitic + 7)).find(|token| !small(token))?;
    match findings.entity_at(owned) {
        Some(inner @ EntityRef::Place(_)) if clause.class(clitic) == Class::Possessive => Some((inner, owned)),
        _ => None,
    }
}

/// "in northwestern | Turkey": a country's own name close behind the preposition, whatever follows it.
pub fn in_it(clause: &Clause, findings: &Findings, country: EntityRef, (first, at): (usize, usize)) -> bool {
    let span = clause.doc.tokens[at].span;
    let mention = findings.mention_at(country, span);
    let small = |token: usize| !clause.doc.tokens[token].capital && clause.class(token) != Class::Of;
    let followed = mention.is_some_and(|mention| {
        let last = clause.doc.tokens_in(mention.span).end;
        // "in Mexico's drug war"
        let war =
            clause.class(last) == Class::Possessive && (last + 1..last + 5).any(|token| clause.says(token, "war"));
        matches!(clause.class(last), Class::Word | Class::Possessive | Class::Hyphen) && !clause.verbish(last) && !war
    });
    at < first + 3
        && (first..at).all(small)
        && !followed
        && mention.is_some_and(|mention| !matches!(mention.form, Form::Demonym | Form::Ethnonym))
}

pub fn stands_for_place(clause: &Clause, findings: &Findings, country: EntityRef, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let mention = findings.mention_at(country, span);
    mention.is_some_and(|mention| {
        !matches!(mention.form, Form::Demonym | Form::Ethnonym)
            && (matches!(mention.reading, Some(Reading::Place | Reading::Dateline) | None)
                || matches!(mention.form, Form::Capital | Form::City))
    })
}
