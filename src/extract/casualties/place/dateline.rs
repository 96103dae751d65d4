//! Whether the place of the dateline is where the harm happened: an office may report from afar. Knows finished casualties and places found.

use super::elsewhere::countries;
use crate::extract::{Casualty, EntityRef, Findings, Form, Mention};
use crate::text::{Doc, Keys, ParagraphKind, Span, keys};

/// The rule that takes the capital of a country for a town.
const CAPITAL: &str = "places/capital";
/// How many tokens back a capital is looked for.
const FAR: usize = 150;

/// The place that the dateline tells of: of a capital, where offices are, its country.
pub fn dateline(doc: &Doc, findings: &Findings) -> Option<EntityRef> {
    let place = dateline_town(doc, findings)?;
    let EntityRef::Place(index) = place else { return Some(place) };
    if !findings.mentions(place).iter().any(|mention| mention.rule == CAPITAL) {
        return Some(place);
    }
    let code = findings.places[index as usize].countries.first()?;
    let country = findings.countries.iter().position(|country| country.code == *code)?;
    Some(EntityRef::Country(country as u32))
}

/// "stormed offices in Bishkek … in the | capital": the capital that its paragraph told last, or no town where the paragraph is about other
/// countries than the dateline's; none where it names neither.
fn told_last(doc: &Doc, findings: &Findings, noun: usize) -> Option<Option<EntityRef>> {
    let sentence = doc.sentence_of(noun)?;
    let paragraph = doc.sentences[sentence].paragraph;
    let opens = (0..sentence).rev().take(FAR).take_while(|&one| doc.sentences[one].paragraph == paragraph).last();
    let start = doc.sentences[opens.unwrap_or(sentence)].first as usize;
    let mut abroad = false;
    for token in (start..noun).rev().take(FAR).filter(|&token| !in_dateline(doc, doc.tokens[token].span)) {
        match findings.entity_at(token) {
            Some(town @ EntityRef::Place(_)) if is_capital(findings, town, doc.tokens[token].span) => {
                return Some(Some(town));
            }
            Some(country @ EntityRef::Country(_)) => abroad |= dateline(doc, findings) != Some(country),
            _ => {}
        }
    }
    abroad.then_some(None)
}

fn is_capital(findings: &Findings, town: EntityRef, span: Span) -> bool {
    findings.mention_at(town, span).is_some_and(|mention| mention.rule == CAPITAL)
}

/// The place that the dateline names.
pub fn dateline_town(doc: &Doc, findings: &Findings) -> Option<EntityRef> {
    let (first, _) = doc.layout.dateline.as_ref().and_then(|dateline| dateline.place)?;
    findings.entity_at(first as usize).filter(|place| matches!(place, EntityRef::Place(_) | EntityRef::Country(_)))
}

/// "in the Afghan | capital", "in the | capital": the town, where the text names one and no other that could be meant; else the country whose it is.
pub fn capital(doc: &Doc, findings: &Findings, noun: usize) -> Option<EntityRef> {
    const OF_A_REGION: &Keys = keys![
        "provincial", "state", "regional", "district", "county", "island", "former", "old", "ancient", "commercial",
        "financial", "business", "economic", "cultural", "winter", "summer", "rebel", "departmental", "de", "facto"
    ];
    if doc.is_any(noun + 1, keys!["of", "region"]) || noun == 0 || doc.is_any(noun - 1, OF_A_REGION) {
        return None;
    }
    let code = |entity: Option<EntityRef>| match entity {
        Some(EntityRef::Country(index)) => Some(findings.countries[index as usize].code),
        _ => None,
    };
    let own = noun - usize::from(doc.is(noun - 1, "'s"));
    let named = findings.entity_at(own.saturating_sub(1));
    if code(named).is_none()
        && let Some(told) = told_last(doc, findings, noun)
    {
        return told;
    }
    let country = code(named).or_else(|| code(dateline(doc, findings)));
    let towns = || {
        findings.places.iter().enumerate().filter(|(_, place)| {
            place.mentions.iter().any(|mention| mention.rule == CAPITAL)
                && country.is_none_or(|code| place.countries == [code])
        })
    };
    let one = towns().count() == 1;
    let town = towns().next().filter(|_| one || country.is_some());
    town.map(|(index, _)| EntityRef::Place(index as u32)).or(named.filter(|_| code(named).is_some()))
}

/// Takes the dateline's place back where the story's other figures lie in other countries: an office reports from afar.
pub fn clear_foreign_dateline(doc: &Doc, findings: &Findings, found: &mut [Casualty]) {
    let Some(home) = dateline(doc, findings) else { return };
    if !found.iter().any(|one| one.places == [home]) {
        return;
    }
    let here = countries(findings, home);
    let told_here = |one: &Casualty| {
        let sentence = &doc.sentences[one.sentence as usize];
        let span = sentence.span;
        let town = |token: usize| {
            doc.is_any(token, keys!["the", "this"])
                && doc.is_any(token + 1, keys!["city", "town", "capital", "village", "port", "district"])
        };
        let mentions = findings.mentions(home);
        let from = mentions.partition_point(|mention| mention.span.start < span.start);
        let mut inside = mentions[from..].iter().take_while(|mention| mention.span.start < span.end);
        sentence.tokens().any(|token| town(token) || doc.is(token, "here"))
            || inside.any(|mention| {
                let before = doc.tokens_in(mention.span).start.saturating_sub(1);
                let way = doc.is_any(before, keys!["to", "from", "of", "by", "via"]);
                let people = matches!(mention.form, Form::Demonym | Form::Ethnonym);
                span.contains(mention.span) && !way && !people && !in_dateline(doc, mention.span)
            })
    };
    let abroad = |one: &Casualty| {
        one.scope == "event"
            && !one.places.is_empty()
            && one.places.iter().all(|&place| {
                let there = countries(findings, place);
                !there.is_empty() && !there.iter().any(|code| here.contains(code))
            })
    };
    let inside = |one: &Casualty| {
        let lies = |place: &EntityRef| countries(findings, *place).iter().any(|code| here.contains(code));
        matches!(home, EntityRef::Country(_)) && one.places.iter().all(lies)
    };
    clear_behind_other(found, home, told_here, inside);
    let elsewhere = first_elsewhere(doc, found, home, inside);
    // "SEVILLE - A train left the rails …, killing 80. … In July 47 people died in Quebec": a town's own story.
    if !elsewhere && opens_at_home(doc, findings, found, home) && !mostly_abroad(doc, findings, home) {
        return;
    }
    if !elsewhere && !found.iter().any(abroad) && !mostly_abroad(doc, findings, home) {
        return;
    }
    for one in found.iter_mut().filter(|one| one.places == [home] && !told_here(one)) {
        one.places.clear();
    }
}

/// Once a figure has been told to lie elsewhere, the dateline says nothing of those behind it.
fn clear_behind_other(
    found: &mut [Casualty],
    home: EntityRef,
    told_here: impl Fn(&Casualty) -> bool,
    inside: impl Fn(&Casualty) -> bool,
) {
    let mut elsewhere = false;
    for one in found.iter_mut().filter(|one| one.scope == "event") {
        if one.places == [home] {
            if elsewhere && !told_here(one) {
                one.places.clear();
            }
        } else {
            elsewhere |= !one.places.is_empty() && !inside(one);
        }
    }
}

/// Whether the dateline is a town, and the first figure below the headline lies there.
fn opens_at_home(doc: &Doc, findings: &Findings, found: &[Casualty], home: EntityRef) -> bool {
    let EntityRef::Place(town) = home else { return false };
    let first = found.iter().find(|one| doc.paragraph_kind(one.sentence as usize) != ParagraphKind::Headline);
    findings.places[town as usize].kind == "city" && first.is_some_and(|first| first.places == [home])
}

/// Whether the first figure below the headline has another place than the dateline, or one that nobody knows.
fn first_elsewhere(doc: &Doc, found: &[Casualty], home: EntityRef, inside: impl Fn(&Casualty) -> bool) -> bool {
    let told = |one: &&Casualty| {
        let kind = doc.paragraph_kind(one.sentence as usize);
        one.scope == "event" && kind != ParagraphKind::Headline
    };
    let known = |one: &Casualty| !one.places.is_empty() && inside(one);
    found.iter().find(told).is_some_and(|first| !first.places.contains(&home) && !known(first))
}

/// Whether the text names another country and its places, and hardly that of the dateline.
fn mostly_abroad(doc: &Doc, findings: &Findings, home: EntityRef) -> bool {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    let mut count = |codes: &[&'static str], mentions: usize| {
        let [code] = codes else { return };
        match counts.iter_mut().find(|(known, _)| known == code) {
            Some((_, sum)) => *sum += mentions,
            None => counts.push((code, mentions)),
        }
    };
    // "a flight from Dubai"
    let way = |mention: &Mention| {
        let before = doc.tokens_in(mention.span).start.saturating_sub(1);
        doc.is_any(before, keys!["from", "to"])
    };
    let stands = |mention: &&Mention| !in_dateline(doc, mention.span) && !way(mention);
    let told = |mentions: &[Mention]| mentions.iter().filter(stands).count();
    findings.countries.iter().for_each(|country| count(&[country.code], told(&country.mentions)));
    findings.places.iter().for_each(|place| count(&place.countries, told(&place.mentions)));
    let here = countries(findings, home);
    let own: usize = counts.iter().filter(|(code, _)| here.contains(code)).map(|(_, sum)| sum).sum();
    let most = counts.iter().filter(|(code, _)| !here.contains(code)).map(|(_, sum)| *sum).max().unwrap_or(0);
    !here.is_empty() && most > 2 * own
}

fn in_dateline(doc: &Doc, span: Span) -> bool {
    let place = doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    place.is_some_and(|(first, last)| doc.span(first as usize, last as usize).overlaps(span))
}
