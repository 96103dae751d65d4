//! Where the harm of a figure happened. Knows the places found, the dateline, and the words that tie a place to a clause.

pub mod away;
pub mod beside;
pub mod country;
pub mod dateline;
pub mod elsewhere;
mod flight;
pub mod locative;
mod named_again;
pub mod scene;
mod ways;

use super::clause::{Class, Clause};
use super::setting::{Stretch, borders, dated_and, days_apart, in_which, opening, scene_of_both};
use super::when::{before_semicolon, before_while, heading_date};
use crate::extract::{EntityRef, Findings};
use crate::text::{Span, keys};
use country::stands_for_place;
use dateline::{dateline, dateline_town};
use elsewhere::{
    countries, everywhere, names_elsewhere, of_people, of_wide_harm, speaks_of_abroad, unknown_place, unknown_town,
};
use flight::{from_unknown, is_refuge, origin};
use locative::places_in;

/// Places of the event, without a country where a place in it is told; of those displaced, where they are from.
pub fn of(
    clause: &Clause,
    findings: &Findings,
    (window, stretch, main, cut): (Stretch, Stretch, Option<Stretch>, bool),
    scope: &str,
    kind: &str,
) -> Vec<EntityRef> {
    if kind == "displaced" {
        // "4,300 from Roberto Payán and another 1,100 | from Argelia"
        let own = origin(clause, findings, window);
        if own.is_none() && from_unknown(clause, findings, window) {
            return Vec::new();
        }
        if let Some(origin) = own.or_else(|| origin(clause, findings, stretch)) {
            return vec![origin];
        }
    }
    let mut places = told(clause, findings, (window, stretch, main, cut), scope);
    // "found refuge in Chad, Niger and Mali"
    let refuge = places.iter().position(|&place| kind == "displaced" && is_refuge(clause, findings, place));
    places.truncate(refuge.unwrap_or(places.len()));
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

/// Behind "in", "at", "near" in the clause, else in the sentence, else the dateline's. `cut`: the stretch ends before what is told of a part.
fn told(
    clause: &Clause,
    findings: &Findings,
    (window, stretch, main, cut): (Stretch, Stretch, Option<Stretch>, bool),
    scope: &str,
) -> Vec<EntityRef> {
    let again = there(clause, findings, stretch)
        .or_else(|| named_again::in_the_same(clause, findings, stretch).filter(|_| !town_in(clause, findings, window)))
        .or_else(|| named_again::across_the_country(clause, findings, window));
    if let Some(place) = again.or_else(|| in_this_town(clause, findings, stretch)) {
        return vec![place];
    }
    if let Some(event) = main.filter(|main| main.last == stretch.last) {
        let own = places_in(clause, findings, event);
        if !own.is_empty() {
            return own;
        }
    }
    for words in [window, when_behind(clause, window, stretch), stretch] {
        let own = places_in(clause, findings, words);
        if let Some(town) = town_behind(clause, findings, stretch, &own) {
            return vec![town];
        }
        if !own.is_empty() || words != stretch && unknown_place(clause, findings, words) {
            return own;
        }
    }
    if let Some(place) = before_where(clause, findings, stretch).or_else(|| before_when(clause, findings, stretch)) {
        return vec![place];
    }
    let named = scene::named_for(clause, findings, stretch);
    let again = || {
        named_again::in_the_town(clause, findings, stretch)
            .or_else(|| named_again::in_the_region(clause, findings, stretch))
    };
    if let Some(place) = named.or_else(again) {
        return vec![place];
    }
    let told = main.map(|main| places_in(clause, findings, main)).unwrap_or_default();
    if told.is_empty() { from_around(clause, findings, (stretch, cut), scope) } else { told }
}

/// The place that the words before the stretch tell of, or those of the whole sentence, or the dateline.
fn from_around(clause: &Clause, findings: &Findings, (stretch, cut): (Stretch, bool), scope: &str) -> Vec<EntityRef> {
    let opener = stretch.first.wrapping_sub(1);
    if stretch.first > clause.first && clause.is_any(opener, keys!["where"]) {
        return Vec::new();
    }
    if stretch.first > clause.first && in_which(clause, opener) {
        let before = Stretch::new(opener.saturating_sub(10).max(clause.first), opener - 1);
        let place = places_in(clause, findings, before).last().copied();
        return place.or_else(|| scene::named_for(clause, findings, before)).into_iter().collect();
    }
    let before = before_while(clause, stretch)
        .or_else(|| before_semicolon(clause, stretch))
        .map(|before| places_in(clause, findings, before));
    if let Some(before) = before.filter(|before| !before.is_empty()) {
        return before;
    }
    if let Some(place) = heading(clause, findings, stretch) {
        return vec![place];
    }
    let scene = scene_of_both(clause, stretch).map(|scene| places_in(clause, findings, scene));
    if let Some(scene) = scene.filter(|scene| !scene.is_empty()) {
        return scene;
    }
    let mut all = between_borders(clause, stretch);
    // "died at Bretigny, | and on July 6 a train killed 47 in Lac-Megantic"
    let next = (stretch.last..all.last).find(|&token| dated_and(clause, findings, token));
    all.last = next.unwrap_or(all.last);
    let apart = days_apart(clause, stretch.last, |token| clause.class(token) == Class::Number);
    all.last = if cut || apart { stretch.last } else { all.last };
    let all = places_in(clause, findings, all);
    let closed = clause.class(stretch.last) == Class::And;
    let opens = stretch.first <= opening(clause) || heading_date(clause, findings, stretch).is_some();
    if !all.is_empty() && opens && !closed {
        return all;
    }
    let home =
        dateline(clause.doc, findings).filter(|&home| scope == "event" && !speaks_of_abroad(clause, findings, home));
    let home = home.filter(|&home| !everywhere(clause) && !of_wide_harm(clause, home));
    let home = home.filter(|&home| {
        !unknown_town(clause, findings, between_borders(clause, stretch)) && !names_elsewhere(clause, findings, home)
    });
    home.into_iter().collect()
}

/// "four died in western Nepal | when a bus left the road in Doti": the town behind "when" of the one country that the words before it name.
fn town_behind(clause: &Clause, findings: &Findings, stretch: Stretch, own: &[EntityRef]) -> Option<EntityRef> {
    let &[country @ EntityRef::Country(_)] = own else { return None };
    if !clause.is_any(stretch.last, keys!["when"]) {
        return None;
    }
    let ends = |token: &usize| borders(clause, *token) || clause.class(*token) == Class::Comma;
    let last = (stretch.last + 1..clause.last).find(ends).unwrap_or(clause.last);
    let behind = places_in(clause, findings, Stretch::new(stretch.last + 1, last));
    let [town @ EntityRef::Place(_)] = behind[..] else { return None };
    (countries(findings, town) == countries(findings, country)).then_some(town)
}

/// "in Samaniego | in the same department": whether the words name a town themselves.
fn town_in(clause: &Clause, findings: &Findings, words: Stretch) -> bool {
    let town = |place: EntityRef| match place {
        EntityRef::Place(index) => findings.places[index as usize].kind == "city",
        _ => false,
    };
    places_in(clause, findings, words).into_iter().any(town)
}

/// "at a parade | in this Chicago suburb": the town of the dateline.
fn in_this_town(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let this = (stretch.first..stretch.last).find(|&token| {
        let inner = |at: &usize| clause.class(*at) == Class::Word;
        clause.is_any(
            token,
            keys![
                "in", "near", "outside", "of", "around", "through", "at", "on", "across", "hit", "struck", "into",
                "onto", "over"
            ],
        ) && clause.is_any(token + 1, keys!["this"])
            && (token + 2..token + 7)
                .take_while(inner)
                .any(|at| clause.is_any(at, keys!["suburb", "city", "town", "village", "port", "resort", "capital"]))
    });
    let this = this?;
    let rest = Stretch::new((this + 5).min(stretch.last), stretch.last);
    let alone = places_in(clause, findings, Stretch::new(stretch.first, this)).is_empty()
        && places_in(clause, findings, rest).is_empty();
    dateline_town(clause.doc, findings).filter(|_| alone)
}

/// "Officials in Hesse said 63 people had died | there": the place told last before the word.
fn there(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let there = (stretch.first + 1..stretch.last).find(|&token| {
        clause.is_any(token, keys!["there"])
            && clause.class(token - 1) == Class::Word
            && !matches!(clause.class(token + 1), Class::Be | Class::Have | Class::Word)
    })?;
    (clause.before()..there).rev().find_map(|token| match findings.entity_at(token)? {
        place @ EntityRef::Place(_) => Some(place),
        country @ EntityRef::Country(_) => {
            Some(country).filter(|&country| !of_people(clause, findings, country, token))
        }
        _ => None,
    })
}

/// "Two died in Lutsk, and a man was killed | when a missile hit his house in Rivne": the words that "when" opens behind the second of two,
/// or none.
fn when_behind(clause: &Clause, window: Stretch, stretch: Stretch) -> Stretch {
    let second = window.first > stretch.first && window.last == stretch.last;
    if !second || !clause.is_any(stretch.last, keys!["when", "after", "where"]) {
        return Stretch::new(window.first, window.first);
    }
    let ends = |token: &usize| borders(clause, *token) || clause.class(*token) == Class::Comma;
    let last = (stretch.last + 1..clause.last).find(ends).unwrap_or(clause.last);
    Stretch::new(stretch.last + 1, last)
}

/// "Zimbabwe: | 139 dead": the place that heads the line.
fn heading(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let colon = stretch.first.checked_sub(1).filter(|&colon| colon > clause.first && clause.doc.word(colon) == ":")?;
    let place = findings.entity_at(colon - 1)?;
    // "• Zamfara: | air strikes killed a commander"
    let first = clause.first + usize::from(matches!(clause.doc.word(clause.first), "•" | "-" | "*" | "—" | "·"));
    let alone = (first..colon).all(|token| findings.entity_at(token) == Some(place));
    // "MANILA: Five soldiers were killed when a mine went off in Masbate": a dateline tells less than the sentence.
    let wire =
        clause.doc.layout.dateline.as_ref().is_some_and(|line| clause.doc.tokens_in(line.span).contains(&(colon - 1)));
    (alone && !wire && matches!(place, EntityRef::Place(_) | EntityRef::Country(_))).then_some(place)
}

/// "in Paktika, where | a quake killed 1,000".
fn before_where(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let opener = stretch.first.checked_sub(2).filter(|&before| before >= clause.first)?;
    let mut place = opener - usize::from(clause.class(opener) == Class::Comma && opener > clause.first);
    // "attacked Nangade town itself, where | they killed three"
    while place > clause.first && clause.is_any(place, keys!["itself", "town", "village", "city", "district", "camp"]) {
        place -= 1;
    }
    // "in Hilla, 95 km south of Baghdad, where | nine died"
    let of = (clause.first + 1..place).rev().take(5).find(|&token| clause.class(token) == Class::Of);
    if let Some(comma) = of.and_then(|of| scene::tells_where(clause, of)) {
        place = comma - 1;
    }
    // "in Guwahati, the main city, where | 31 died"
    let floor = place.saturating_sub(7).max(clause.first + 1);
    let comma = (floor..place).rev().find(|&token| clause.class(token) == Class::Comma);
    let apposed = comma.filter(|&comma| {
        let small = |token: usize| !clause.doc.tokens[token].capital && !clause.verbish(token);
        clause.class(comma + 1) == Class::Determiner && (comma + 1..=place).all(small)
    });
    place = apposed.map_or(place, |comma| comma - 1);
    let entity = findings.entity_at(place).filter(|_| clause.is_any(opener + 1, keys!["where"]))?;
    match entity {
        EntityRef::Place(_) => Some(entity),
        EntityRef::Country(_) if stands_for_place(clause, findings, entity, place) => Some(entity),
        _ => None,
    }
}

/// "was in Napier in February 1931, when | 256 died": the place of the words whose date the figure has.
fn before_when(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    let when = stretch.first.checked_sub(1).filter(|&when| when > clause.first + 3)?;
    let date = when - 1 - usize::from(clause.class(when - 1) == Class::Comma);
    let dated = clause.is_any(when, keys!["when"]) && super::in_date(clause.doc, findings, date);
    let before = Stretch::new(opening(clause).max(when.saturating_sub(14)), when);
    let is = || (before.first..when).any(|token| clause.class(token) == Class::Be);
    let places = if dated && is() { places_in(clause, findings, before) } else { Vec::new() };
    let [place] = places[..] else { return None };
    Some(place)
}

/// The words from the last semicolon, colon or dash before a stretch to the next behind it.
fn between_borders(clause: &Clause, stretch: Stretch) -> Stretch {
    let first = (clause.first..stretch.first).rev().find(|&token| borders(clause, token));
    let last = (stretch.last..clause.last).find(|&token| borders(clause, token));
    Stretch { first: first.map_or(clause.first, |token| token + 1), last: last.unwrap_or(clause.last), ..stretch }
}
