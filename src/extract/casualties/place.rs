//! Where the harm of a figure happened. Knows the places found, the dateline, and the words that tie a place to a clause.

use super::clause::{Class, Clause};
use super::dateline::dateline;
use super::setting::{Stretch, before_while, borders, in_which, opening};
use crate::extract::{EntityRef, Findings, Form, Reading};
use crate::text::{Case, Span, keys};

/// Places of the event, without a country where a place in it is told; of those displaced, where they are from.
pub fn of(
    clause: &Clause,
    findings: &Findings,
    window: Stretch,
    stretch: Stretch,
    scope: &str,
    kind: &str,
) -> Vec<EntityRef> {
    if let Some(origin) = origin(clause, findings, stretch).filter(|_| kind == "displaced") {
        return vec![origin];
    }
    let mut places = told(clause, findings, window, stretch, scope);
    let all = places.clone();
    places.retain(|&place| {
        let EntityRef::Country(index) = place else { return true };
        let code = findings.countries[index as usize].code;
        let inside = |other: &EntityRef| matches!(other, EntityRef::Place(_)) && countries(findings, *other) == [code];
        !all.iter().any(inside)
    });
    places
}

/// Of several places those in the words that are reported, where some stand there: "the prosecutor in Ouahigouya said … in Soro".
pub fn within(clause: &Clause, findings: &Findings, said: Option<Span>, places: Vec<EntityRef>) -> Vec<EntityRef> {
    let Some(said) = said.filter(|_| places.len() > 1) else { return places };
    let tokens = clause.doc.tokens_in(said);
    let tokens = tokens.start.max(clause.first)..tokens.end.min(clause.last);
    let inside = |place: &&EntityRef| tokens.clone().any(|token| findings.entity_at(token) == Some(**place));
    let told: Vec<EntityRef> = places.iter().filter(inside).copied().collect();
    if told.is_empty() { places } else { told }
}

/// "displaced from El Fasher", "fled from Goma to Bukavu": the place behind "from".
fn origin(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let from = (stretch.first..stretch.last).filter(|&token| clause.is_any(token, keys!["from"]));
    from.filter_map(|token| place_after(clause, findings, token + 1)).map(|(place, _)| place).next()
}

/// Behind "in", "at", "near" in the clause, else in the sentence, else the dateline's.
fn told(clause: &Clause, findings: &Findings, window: Stretch, stretch: Stretch, scope: &str) -> Vec<EntityRef> {
    for words in [window, stretch] {
        let own = places_in(clause, findings, words);
        if !own.is_empty() || words == window && unknown_place(clause, findings, words) {
            return own;
        }
    }
    if let Some(place) = before_where(clause, findings, stretch) {
        return vec![place];
    }
    let opener = stretch.first.wrapping_sub(1);
    if stretch.first > clause.first && in_which(clause, opener) {
        let before = Stretch { first: opener.saturating_sub(10).max(clause.first), last: opener - 1 };
        return places_in(clause, findings, before).last().copied().into_iter().collect();
    }
    let before = before_while(clause, stretch).map(|before| places_in(clause, findings, before));
    if let Some(before) = before.filter(|before| !before.is_empty()) {
        return before;
    }
    if let Some(place) = heading(clause, findings, stretch) {
        return vec![place];
    }
    let all = places_in(clause, findings, between_borders(clause, stretch));
    let closed = clause.class(stretch.last) == Class::And;
    if !all.is_empty() && stretch.first <= opening(clause) && !closed {
        return all;
    }
    let home =
        dateline(clause.doc, findings).filter(|&home| scope == "event" && !speaks_of_abroad(clause, findings, home));
    let home =
        home.filter(|&home| !unknown_place(clause, findings, stretch) && !names_elsewhere(clause, findings, home));
    home.into_iter().collect()
}

/// "in Chengannur", "at the Grand Mosque": a place by the words, but none that is known.
pub(super) fn unknown_place(clause: &Clause, findings: &Findings, stretch: Stretch) -> bool {
    (stretch.first..stretch.last).any(|token| {
        let name = token + 1 + usize::from(clause.class(token + 1) == Class::Determiner);
        clause.says(token, "locative")
            && name < stretch.last
            && clause.class(name) == Class::Word
            && clause.doc.tokens[name].case == Case::Title
            && findings.entity_at(name).is_none()
            && !super::in_date(clause.doc, findings, name)
    })
}

/// Whether the sentence names a country or place that does not lie where the dateline is.
fn speaks_of_abroad(clause: &Clause, findings: &Findings, home: EntityRef) -> bool {
    let here = countries(findings, home);
    let bureau = clause.doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    let bureau = bureau.is_some_and(|(_, last)| super::clause::says(clause.doc, last as usize - 1, "bureau"));
    (clause.first..clause.last).any(|token| {
        let Some(entity) = findings.entity_at(token) else { return false };
        let there = match entity {
            EntityRef::Place(_) => countries(findings, entity),
            EntityRef::Country(_) if bureau || !of_people(clause, findings, entity, token) => {
                countries(findings, entity)
            }
            _ => return false,
        };
        !there.is_empty() && !there.iter().any(|code| here.contains(code))
    })
}

/// Whether the sentence names a town or region other than that of the dateline.
fn names_elsewhere(clause: &Clause, findings: &Findings, home: EntityRef) -> bool {
    let from = opening(clause);
    (from..clause.last).any(|token| match findings.entity_at(token) {
        Some(place @ EntityRef::Place(index)) => {
            place != home && findings.places[index as usize].kind != "macro_region"
        }
        _ => false,
    })
}

/// "Israeli", "Serbs": a country named by its people only.
fn of_people(clause: &Clause, findings: &Findings, country: EntityRef, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let mention = findings.mentions(country).iter().find(|mention| mention.span.contains(span));
    mention.is_none_or(|mention| matches!(mention.form, Form::Demonym | Form::Ethnonym))
}

/// The codes of the countries a place lies in, or of the country itself.
pub(super) fn countries(findings: &Findings, place: EntityRef) -> &[&'static str] {
    match place {
        EntityRef::Place(index) => &findings.places[index as usize].countries,
        EntityRef::Country(index) => std::slice::from_ref(&findings.countries[index as usize].code),
        _ => &[],
    }
}

/// "Zimbabwe: | 139 dead": the place that heads the line.
fn heading(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let colon = stretch.first.checked_sub(1).filter(|&colon| colon > clause.first && clause.doc.word(colon) == ":")?;
    let place = findings.entity_at(colon - 1)?;
    let alone = (clause.first..colon).all(|token| findings.entity_at(token) == Some(place));
    // "MANILA: Five soldiers were killed when a mine went off in Masbate": a dateline tells less than the sentence.
    let wire =
        clause.doc.layout.dateline.as_ref().is_some_and(|line| clause.doc.tokens_in(line.span).contains(&(colon - 1)));
    (alone && !wire && matches!(place, EntityRef::Place(_) | EntityRef::Country(_))).then_some(place)
}

/// "in Paktika, where | a quake killed 1,000".
fn before_where(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let opener = stretch.first.checked_sub(2).filter(|&before| before >= clause.first)?;
    let place = opener - usize::from(clause.class(opener) == Class::Comma && opener > clause.first);
    let entity = findings.entity_at(place).filter(|_| clause.is_any(opener + 1, keys!["where"]))?;
    match entity {
        EntityRef::Place(_) => Some(entity),
        EntityRef::Country(_) if stands_for_place(clause, findings, entity, place) => Some(entity),
        _ => None,
    }
}

/// The words from the last semicolon, colon or dash before a stretch to the next behind it.
fn between_borders(clause: &Clause, stretch: Stretch) -> Stretch {
    let first = (clause.first..stretch.first).rev().find(|&token| borders(clause, token));
    let last = (stretch.last..clause.last).find(|&token| borders(clause, token));
    Stretch { first: first.map_or(clause.first, |token| token + 1), last: last.unwrap_or(clause.last) }
}

pub(super) fn places_in(clause: &Clause, findings: &Findings, stretch: Stretch) -> Vec<EntityRef> {
    let mut places = Vec::new();
    for token in stretch.first..stretch.last {
        let there = clause.says(token, "locative") && !of_speaker(clause, token);
        if !there && !target(clause, token) && !struck(clause, token) {
            continue;
        }
        let mut next = place_after(clause, findings, token + 1);
        while let Some((place, last)) = next {
            if !places.contains(&place) {
                places.push(place);
            }
            next = place_joined(clause, findings, last);
        }
    }
    places
}

/// "an air strike on", "the shelling of", "the battle for": the place behind it is where the harm happened.
fn target(clause: &Clause, token: usize) -> bool {
    let noun = token.wrapping_sub(1);
    match clause.class(token) {
        Class::Of => clause.says(noun, "assault_of"),
        Class::Preposition if clause.is_any(token, keys!["on", "against", "for"]) => clause.says(noun, "assault_on"),
        _ => false,
    }
}

/// "rockets hit", "slammed into", "swept through", "on the island of": the place behind it is where the harm happened.
fn struck(clause: &Clause, token: usize) -> bool {
    let hit = |at: usize| clause.says(at, "impact_verb");
    if clause.is_any(token, keys!["into", "through", "over", "onto", "across"]) {
        return token > clause.first && hit(token - 1);
    }
    if clause.is_any(token, keys!["on"]) {
        let shore = keys!["island", "islands", "peninsula", "coast", "outskirts", "isle", "plateau"];
        if token == clause.first || matches!(clause.class(token.wrapping_sub(1)), Class::And | Class::Stop) {
            return true;
        }
        return (token + 1..token + 6)
            .take_while(|&at| {
                matches!(clause.class(at), Class::Word | Class::Determiner | Class::Possessive | Class::Of)
            })
            .any(|at| clause.is_any(at, shore));
    }
    hit(token) && !matches!(clause.class(token + 1), Class::Preposition | Class::Possessive | Class::And)
}

/// "officials | in Kabul said", "told reporters | in Geneva": where somebody spoke.
fn of_speaker(clause: &Clause, locative: usize) -> bool {
    let heard = |token: usize| clause.says(token, "hearing");
    let before = clause.first.max(locative.saturating_sub(3))..locative;
    if before.into_iter().any(heard) {
        return true;
    }
    let name = |token: &usize| {
        matches!(clause.class(*token), Class::Word | Class::Determiner | Class::Hyphen) && !clause.says(*token, "told")
    };
    let end = (locative + 1..locative + 6).find(|token| !name(token)).unwrap_or(locative);
    let noun = locative.wrapping_sub(1);
    let opens = (clause.first..locative)
        .rev()
        .take_while(|&token| !matches!(clause.class(token), Class::Comma | Class::Stop))
        .count()
        < 7;
    clause.says(end, "told")
        && clause.class(noun) == Class::Word
        && opens
        && !matches!(clause.class(end + 1), Class::Preposition | Class::To)
}

/// The place behind a preposition: at once, or behind "the northern city of".
fn place_after(clause: &Clause, findings: &Findings, token: usize) -> Option<(EntityRef, usize)> {
    let title = |at: usize| clause.class(at) == Class::Word && clause.doc.tokens[at].case == Case::Title;
    for at in token..(token + 7).min(clause.last) {
        match findings.entity_at(at) {
            Some(place @ EntityRef::Place(_)) => return Some((place, at)),
            Some(country @ EntityRef::Country(_)) if stands_for_place(clause, findings, country, at) => {
                return Some((country, at));
            }
            Some(EntityRef::Country(_)) => {}
            Some(_) => return None,
            None if clause.class(at) == Class::Comma && title(at - 1) && title(at + 1) && at > token => {}
            None if clause.class(at).nominal()
                && (!clause.verbish(at)
                    || matches!(clause.class(at.wrapping_sub(1)), Class::Determiner | Class::Hyphen)) => {}
            None => return None,
        }
    }
    None
}

/// "Andhra Pradesh and | Telangana": the place behind "and" or a comma.
fn place_joined(clause: &Clause, findings: &Findings, last: usize) -> Option<(EntityRef, usize)> {
    let place = findings.entity_at(last);
    let end = (last..clause.last).find(|&token| findings.entity_at(token) != place)?;
    let comma = clause.class(end) == Class::Comma && clause.class(end + 1) == Class::And;
    let next = end + 1 + usize::from(comma);
    let joins = matches!(clause.class(end), Class::And) || comma;
    match findings.entity_at(next).filter(|_| joins && next < clause.last)? {
        place @ EntityRef::Place(_) => Some((place, next)),
        country @ EntityRef::Country(_) if stands_for_place(clause, findings, country, next) => Some((country, next)),
        _ => None,
    }
}

pub(super) fn stands_for_place(clause: &Clause, findings: &Findings, country: EntityRef, token: usize) -> bool {
    let span = clause.doc.tokens[token].span;
    let mention = findings.mentions(country).iter().find(|mention| mention.span.contains(span));
    mention.is_some_and(|mention| {
        !matches!(mention.form, Form::Demonym | Form::Ethnonym)
            && (matches!(mention.reading, Some(Reading::Place | Reading::Dateline) | None)
                || matches!(mention.form, Form::Capital | Form::City))
    })
}
