//! Subjects with more behind their head than a phrase reads over: a relative clause, a participle with its place, a noun of speech before the name.
//! Knows phrases and their verbs; must not know cues' complements.

use super::antecedent::antecedent;
use crate::extract::EntityRef;
use crate::extract::statements::cue::takes::Takes;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// "residents who fled the town said": the phrase before "who", when the verb of its clause stands just before what looks like a subject.
pub fn behind_relative(reader: &Reader, first: usize, low: usize) -> Option<Tokens> {
    let verb = first.checked_sub(1).filter(|&verb| verb > low)?;
    let clause =
        |&token: &usize| !reader.comma(token) && !reader.mark(token) && !reader.stop(token) && !reader.has(token, AND);
    // "aides, who said | Ann Ray had called it stupid": the clause behind the cue has its own subject.
    let tells = reader.doc.matches_at(List::ReportingCues, verb).iter().any(|found| {
        let takes = Takes::of(found.row);
        found.row.get("pos") == "verb" && takes.has("bare") && !takes.has("np")
    });
    if tells || reader.has(verb, AND) || reader.comma(verb) {
        return None;
    }
    let opens = |&token: &usize| {
        reader.doc.is_any(token, keys!["who", "which"])
            || reader.is(token, "that") && reader.has(token + 1, PRESENT | AUXILIARY)
    };
    let who = (low..verb).rev().take_while(clause).find(opens)?;
    let phrase = antecedent(reader, who, low)?;
    (reader.has_finite(who + 1..first) && head(reader, &phrase).is_somebody()).then_some(phrase)
}

/// "A study published this week reports": the document before the participle that tells how it came out, with or without its place.
pub fn behind_publication(reader: &Reader, end: usize, low: usize) -> Option<Tokens> {
    let out = |token: usize| {
        reader.doc.is_any(
            token,
            keys!["published", "released", "issued", "posted", "obtained", "seen", "leaked", "commissioned", "dated"],
        )
    };
    let near = |&token: &usize| {
        !reader.comma(token) && !reader.mark(token) && !reader.stop(token) && !reader.has(token, AND | RELATIVE)
    };
    let verb = (low + 1..end).rev().take(9).take_while(near).find(|&token| out(token))?;
    let document = reader.noun(verb - 1).is_some_and(|row| row.get("kind") == "document");
    let placed = verb + 1 == end || reader.has(verb + 1, PREPOSITION | SUBORDINATE | DATE);
    let first = phrase::start(reader, verb, low);
    (document && placed && first < verb).then_some(first..verb)
}

/// "A teacher suspended for refusing to remove her veil said": the person before the participle that tells what befell him.
pub fn behind_lot(reader: &Reader, end: usize, low: usize) -> Option<Tokens> {
    let one = |token: usize| {
        reader.noun(token).is_some_and(|row| matches!(row.get("kind"), "person" | "office")) && !reader.capital(token)
    };
    let lot = |&token: &usize| {
        reader.doc.is_any(token, LOTS)
            && (reader.has(token + 1, PREPOSITION) || reader.is(token + 1, "to"))
            && one(token - 1)
    };
    let verb = (low + 2..end.saturating_sub(2)).find(lot)?;
    let bars = |token: usize| {
        reader.comma(token)
            || reader.mark(token)
            || reader.has(token, RELATIVE | AND | AUXILIARY)
            || token > verb + 1 && reader.finite(token)
    };
    let first = phrase::start(reader, verb, low);
    let opens = (low..first).all(|token| reader.adverb(token) || reader.has(token, DATE));
    (opens && first < verb && !(verb + 1..end).any(bars)).then_some(first..verb)
}

/// What befalls people, as a participle behind them.
const LOTS: &Keys = keys![
    "accused", "suspended", "jailed", "charged", "convicted", "arrested", "suspected", "sacked", "fired", "shot",
    "injured", "wounded", "held", "detained", "sentenced", "acquitted", "cleared", "caught", "expelled", "banned",
    "dismissed", "imprisoned", "wanted", "stabbed", "trapped", "rescued", "freed", "released", "kidnapped", "abducted",
    "evicted", "displaced", "credited", "tasked", "hired", "elected", "appointed", "nominated", "chosen", "forced",
    "asked", "recruited", "bitten", "hit",
];

/// "residents gathered in the square said": the phrase before the participle, when only a place stands between it and the verb.
pub fn behind_participle(reader: &Reader, place: Tokens, low: usize) -> Option<Tokens> {
    let preposition = place.start.checked_sub(1).filter(|&token| token > low && reader.has(token, PREPOSITION))?;
    let verb = preposition.checked_sub(1).filter(|&verb| verb > low && reader.finite(verb))?;
    let participle = ends_in(reader.doc.word(verb), "ed") || reader.has(verb, EITHER);
    let person = reader
        .noun(verb - 1)
        .is_some_and(|row| matches!(row.get("kind"), "person" | "office" | "spokes") || row.get("lemma") == "people");
    let somewhere = place.start < place.end && !matches!(head(reader, &place), Head::Pronoun(_));
    let first = phrase::start(reader, verb, low);
    (participle && person && somewhere && first < verb).then_some(first..verb)
}

/// "residents attending the meeting said": the phrase before the participle, when its object is nobody who speaks.
pub fn behind_active(reader: &Reader, mut object: Tokens, low: usize) -> Option<Tokens> {
    // "The commission investigating the Sept. 11 attacks said"
    while object.start > low + 1 && reader.has(object.start - 1, DATE | DETERMINER) {
        object.start -= 1;
    }
    let verb = object.start.checked_sub(1).filter(|&verb| verb > low)?;
    let participle = ends_in(reader.doc.word(verb), "ing") && reader.doc.word(verb).len() > 4 && !reader.capital(verb);
    let person =
        reader.noun(verb - 1).is_some_and(|row| matches!(row.get("kind"), "person" | "office" | "spokes" | "body"));
    let determined = object.start < object.end
        && (reader.has(object.start, DETERMINER)
            || reader.capital(object.start)
            || reader.entity(object.start).is_some());
    let keeps = |token: usize| reader.doc.is_any(token, keys!["including", "following", "regarding", "concerning"]);
    let silent = || {
        !keeps(verb) && reader.noun(verb - 1).is_some_and(|row| row.get("number") == "2")
            || matches!(head(reader, &object), Head::Other)
            || venue(reader, &object)
    };
    let first = phrase::start(reader, verb, low);
    (participle && person && determined && first < verb && silent()).then_some(first..verb)
}

/// "a plan to cut carbon says", "the fight to save the bank shows": the phrase before "to".
pub fn behind_infinitive(reader: &Reader, first: usize, low: usize) -> Option<Tokens> {
    let to = first.checked_sub(1).filter(|&to| to > low && reader.is(to, "to"))?;
    let phrase = phrase::start(reader, to, low)..to;
    let plain = reader.word(first) && !reader.capital(first) && !reader.has(first, DETERMINER | PRONOUN);
    let document = matches!(head(reader, &phrase), Head::Noun(row, _) if row.get("kind") == "document");
    (plain && phrase.start < phrase.end && document).then_some(phrase)
}

/// "residents evacuated on Friday said", "three Britons held there told": the phrase before a participle with nothing but a day behind it.
pub fn behind_lone_participle(reader: &Reader, end: usize, low: usize) -> Option<Tokens> {
    let verb = end.checked_sub(1).filter(|&verb| verb > low)?;
    let participle = (ends_in(reader.doc.word(verb), "ed") || reader.has(verb, EITHER))
        && !reader.has(verb, AUXILIARY)
        && !reader.doc.is_any(verb, keys!["said", "told", "thought", "felt", "had"]);
    let first = phrase::start(reader, verb, low);
    let phrase = first..verb;
    let plural = first < verb && ends_in(reader.doc.word(verb - 1), "s");
    let people = match head(reader, &phrase) {
        Head::Noun(row, _) => matches!(row.get("kind"), "person" | "office"),
        Head::Entity(EntityRef::Country(_), _) => plural,
        _ => false,
    };
    (participle && people && first < verb).then_some(phrase)
}

/// "Lawyers representing Ann Ray said": the people before the participle, where a name stands behind it.
pub fn before_active(reader: &Reader, phrase: Tokens) -> Option<Tokens> {
    let keeps = keys!["including", "following", "regarding", "concerning"];
    let participle = |&token: &usize| {
        ends_in(reader.doc.word(token), "ing")
            && !reader.capital(token)
            && !reader.doc.is_any(token, keeps)
            && reader.noun(token - 1).is_some_and(|row| row.get("number") == "2" && row.get("kind") != "document")
    };
    let verb = (phrase.start + 1..phrase.end).find(participle)?;
    reader.entity(phrase.end - 1).is_some().then_some(phrase.start..verb)
}

fn venue(reader: &Reader, object: &Tokens) -> bool {
    matches!(head(reader, object), Head::Noun(row, _) if matches!(row.get("kind"), "venue" | "document"))
}

/// ", an allegation the palace denied": the phrase with its own article behind a noun of speech.
pub fn behind_noun(reader: &Reader, first: usize, end: usize) -> Option<usize> {
    (first + 1..end).rev().find(|&token| reader.has(token, DETERMINER) && takes_up(reader, token - 1))
}

/// A noun for what was said.
pub fn takes_up(reader: &Reader, noun: usize) -> bool {
    reader.doc.matches_at(List::ReportingCues, noun).iter().any(|found| found.row.get("pos") == "noun")
        || reader.doc.is_any(
            noun,
            keys![
                "act", "attack", "ban", "characterisation", "characterization", "charge", "charges", "condition",
                "decision", "description", "figure", "figures", "label", "law", "move", "number", "phrase", "policy",
                "practice", "proposal", "raid", "remark", "reversal", "ruling", "step", "story", "term", "toll",
                "vote",
            ],
        )
}

/// ", an allegation police deny": the bare plural behind a noun of speech that has an article.
fn many_charged(reader: &Reader, first: usize, end: usize) -> Option<usize> {
    let many = end.checked_sub(1).filter(|&many| many > first + 1)?;
    let row = reader.noun(many).filter(|row| row.get("number") == "2")?;
    let speaks = matches!(row.get("kind"), "person" | "office" | "body");
    let article = reader.doc.is_any(first, keys!["a", "an", "the"]) && many == first + 2;
    // "The law officers said": behind no comma the noun only tells which officers.
    let apart = first > 0 && (reader.comma(first - 1) || reader.dash(first - 1));
    (speaks && article && apart && takes_up(reader, many - 1)).then_some(many)
}

/// ", a charge Eritrea denied": the name behind a noun of speech is the subject.
pub fn charge(reader: &Reader, first: usize, end: usize) -> Option<usize> {
    let Some(entity) = reader.entity(end - 1) else { return many_charged(reader, first, end) };
    let name = (first..end).rev().take_while(|&token| reader.entity(token) == Some(entity)).last()?;
    // "a move | Prime Minister Ann Ray called late"
    let title = reader.doc.match_before(List::Titles, name).map(|title| title.first as usize);
    let name = title.filter(|&title| title > first && reader.capital(title)).unwrap_or(name);
    let noun = name.checked_sub(1).filter(|&noun| noun > first)?;
    // "the army and the opposition Liberal Party", "the ruling Liberal Party"
    let adjective = reader.doc.is_any(noun, keys!["opposition", "ruling", "support"]);
    let joined = (first..noun).any(|token| reader.has(token, AND));
    // "the station's officer in charge Ann Ray"
    let office = reader.is(noun, "charge") && reader.is(noun - 1, "in");
    (takes_up(reader, noun) && !adjective && !joined && !office).then_some(name)
}
