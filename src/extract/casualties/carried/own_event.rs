//! Whether a sentence tells of an event of its own, and not of that of the sentence before. Knows its words, places and dates;
//! must not know figures.

use super::super::clause::{Class, Clause};
use super::super::place::elsewhere::{countries, unknown_place};
use super::super::place::{away, country, locative};
use super::super::setting::Stretch;
use super::super::{in_date, story, when};
use crate::extract::{EntityRef, Findings, Form};
use crate::lexicon::List;
use crate::text::{Case, Keys, keys};

/// "Myanmar's army has put the toll at 400", told after a boat sank off Bangladesh: a country by its name, in which none of the places lies.
pub fn of_other_country(clause: &Clause, findings: &Findings, places: &[EntityRef]) -> bool {
    let here = |code: &'static str| places.iter().any(|&at| countries(findings, at).contains(&code));
    let known = places.iter().any(|&at| !countries(findings, at).is_empty());
    known
        && (clause.first..clause.last).any(|token| match findings.entity_at(token) {
            Some(country @ EntityRef::Country(index)) => {
                let span = clause.doc.tokens[token].span;
                let mention = findings.mention_at(country, span);
                mention.is_some_and(|mention| matches!(mention.form, Form::Name | Form::Official))
                    && !here(findings.countries[index as usize].code)
            }
            Some(EntityRef::Organization(index)) => {
                let army = &findings.organizations[index as usize];
                matches!(army.kind, "military" | "government") && army.country.is_some_and(|code| !here(code))
            }
            _ => false,
        })
}

/// Whether a sentence names a place or another event: what the one before tells is not about it.
pub fn of_its_own(clause: &Clause, findings: &Findings) -> bool {
    const OTHERS: [&crate::text::Keys; 2] = [
        keys!["elsewhere", "separate", "separately", "meanwhile", "similar", "previous", "previously", "nationwide"],
        keys![
            "countrywide", "worldwide", "globally", "since", "total", "overall", "combined", "across", "second",
            "altogether"
        ],
    ];
    let named = |token: usize| match findings.entity_at(token) {
        _ if away::of_care(clause, token) || of_source(clause, findings, token) => false,
        _ if is_refuge(clause, findings, token) => false,
        Some(EntityRef::Place(_)) => true,
        Some(country @ EntityRef::Country(_)) => country::stands_for_place(clause, findings, country, token),
        _ => false,
    };
    let whole = Stretch::new(clause.first, clause.last);
    let before = (clause.first..clause.last).any(|token| clause.is_any(token, keys!["had"]));
    let in_all = |token: usize| clause.is_any(token, keys!["in"]) && clause.is_any(token + 1, keys!["all"]);
    let same_region = |token: usize| {
        clause.is_any(token, keys!["same"])
            && clause
                .is_any(token + 1, keys!["region", "province", "state", "district", "area", "county", "governorate"])
    };
    before && !names_event(clause)
        || (clause.first..clause.last).any(same_region)
        || story::opens_earlier(clause.doc, clause.sentence)
        || (clause.first..clause.last).any(in_all)
        || unknown_place(clause, findings, whole)
        || from_unknown(clause, findings)
        || another_event(clause)
        || (clause.first..clause.last).any(|token| named(token) || OTHERS.iter().any(|keys| clause.is_any(token, keys)))
        || !locative::places_in(clause, findings, whole).is_empty()
}

/// "fled towards | Drodro and Bunia": where people went to.
pub fn is_refuge(clause: &Clause, findings: &Findings, name: usize) -> bool {
    const FLED: &Keys = keys!["fled", "flee", "fleeing", "displaced", "crossed", "moved", "escaped", "evacuated"];
    let row = |token: &usize| {
        findings.entity_at(*token).is_some()
            || matches!(clause.class(*token), Class::And | Class::Comma | Class::Determiner | Class::Of)
            || clause.doc.has(List::PlaceWords, *token) && !clause.says(*token, "locative")
    };
    let Some(to) = (clause.first..name).rev().find(|token| !row(token)) else { return false };
    clause.is_any(to, keys!["to", "toward", "towards", "into", "for"])
        && (clause.first..to).rev().take(6).any(|token| clause.is_any(token, FLED))
}

/// "according to the | Artsakh defence ministry": the name of whoever tells it.
pub fn of_source(clause: &Clause, findings: &Findings, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let told = findings.statements.partition_point(|statement| (statement.sentence as usize) < clause.sentence);
    let mut own =
        findings.statements[told..].iter().take_while(|statement| statement.sentence as usize == clause.sentence);
    own.any(|statement| statement.speaker_mention.as_ref().is_some_and(|(mention, _)| mention.contains(span)))
}

/// "searched for survivors of | an avalanche that killed 14": an event told for the first time.
fn another_event(clause: &Clause) -> bool {
    (clause.first..clause.last).any(|token| {
        clause.is_any(token, keys!["that", "which"])
            && clause.doc.has(List::CasualtyTriggers, token + 1)
            && when::known_event(clause, token + 1).is_some_and(|before| clause.is_any(before + 1, keys!["a", "an"]))
    })
}

/// "bodies from the | Matani area": a name that nobody knows, behind "from".
fn from_unknown(clause: &Clause, findings: &Findings) -> bool {
    (clause.first..clause.last).any(|token| {
        let name = token + 1 + usize::from(clause.class(token + 1) == Class::Determiner);
        clause.is_any(token, keys!["from"])
            && name < clause.last
            && clause.class(name) == Class::Word
            && clause.doc.tokens[name].case == Case::Title
            && findings.entity_at(name).is_none()
            && !in_date(clause.doc, findings, name)
    })
}

/// "in the ambush", "during that raid": an event that was told before.
fn names_event(clause: &Clause) -> bool {
    (clause.first..clause.last).any(|token| {
        let the = clause.is_any(token, keys!["in", "during", "after", "from", "by"])
            && clause.is_any(token + 1, keys!["the", "that", "this", "those", "these"]);
        let noun = token + 2 + usize::from(clause.is_any(token + 2, keys!["same"]));
        the && clause.doc.has(List::StoryWords, noun)
            && matches!(clause.class(noun + 1), Class::Stop | Class::Comma | Class::And)
    })
}
