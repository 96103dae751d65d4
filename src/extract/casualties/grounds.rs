//! What a figure stands on. Nearly every true toll stands in a text that tells of violence, an accident or a disaster in more than one word,
//! or with a day, a place or an office beside it; a plot, a joke or a column has none of these. Knows finished casualties only.

use super::clause::{Class, Clause, says};
use super::{genre, story};
use crate::extract::{Casualty, EntityRef, Findings};
use crate::lexicon::List;
use crate::text::{Doc, keys};

/// Texts with fewer tokens are a headline, a message or a note, which tell no more than the figure.
const LONG: usize = 45;

/// Drops the figures that stand on too little, unless a sure one among them tells what the text is about.
pub(super) fn drop_groundless(doc: &Doc, findings: &Findings, found: &mut Vec<Casualty>) {
    if found.is_empty() || doc.tokens.len() < LONG {
        return;
    }
    let (grave, tales) = (genre::grave_words(doc), genre::words_of_tales(doc));
    if tales > 0 && grave <= tales + 2 {
        let plot: Vec<bool> = found.iter().map(|one| of_a_plot(doc, findings, one)).collect();
        story::drop_marked(found, &plot);
    }
    if grave > 1 || tells_of_assault(doc) && grave >= tales {
        return;
    }
    let asks: Vec<usize> = found.iter().map(|one| asked_of(doc, one)).collect();
    let has = |one: &Casualty| grave + beside(doc, findings, one);
    let stands: Vec<bool> = found.iter().zip(&asks).map(|(one, &asked)| has(one) >= asked).collect();
    let sure = |(one, &asked): (&Casualty, &usize)| {
        let told = matches!(one.status, "reported" | "claimed");
        told && (asked == 0 || assault(lemma(doc, one))) && has(one) >= asked
    };
    if !found.iter().zip(&asks).any(sure) {
        story::drop_marked(found, &stands.iter().map(|stands| !stands).collect::<Vec<_>>());
    }
}

/// How many kinds of grounds a figure asks for: none, where people in the plural came to harm; two, if the word is used of much else.
fn asked_of(doc: &Doc, one: &Casualty) -> usize {
    let lemma = lemma(doc, one);
    let single = one.max == Some(1);
    let people = !single && (one.group.is_some() || assault(lemma) || one.rule.starts_with("casualties/toll"));
    let last = doc.tokens_in(one.figure).end;
    let asked = match lemma {
        "body" if !single => 1,
        "homeless" if one.rule == "casualties/prenominal" => 2,
        "body" | "butcher" | "capture" | "carry off" | "casualty" | "eliminate" | "execute" | "hold" | "life"
        | "liquidate" | "loss" | "search for" | "seize" | "slaughter" | "take away" | "victim" => 2,
        "lose" | "trap" | "trapped" => 1,
        // "three of whom have died": told of a life
        _ if doc.is(last, "of") && doc.is_any(last + 1, keys!["whom", "his", "her", "my", "our"]) => 2,
        _ => usize::from(!people),
    };
    asked + usize::from(one.status == "hypothetical")
}

/// The lemma of a figure's word of harm.
fn lemma(doc: &Doc, one: &Casualty) -> &'static str {
    let token = one.trigger.map_or(0, |trigger| doc.tokens_in(trigger).start);
    doc.match_at(List::CasualtyTriggers, token).map_or("", |found| found.row.get("lemma"))
}

/// What somebody does to people, and to nothing else.
const ASSAULTS: [&str; 27] = [
    "abduct", "assassinate", "behead", "decapitate", "fatally shoot", "fatally stab", "fatally wound", "gun down",
    "hold hostage", "injure", "kidnap", "kill", "killing", "lynch", "massacre", "mow down", "murder", "shoot",
    "shoot and kill", "shoot and wound", "shoot dead", "slay", "stab", "stab and kill", "strangle", "take hostage",
    "wound",
];

fn assault(lemma: &str) -> bool {
    ASSAULTS.contains(&lemma) || lemma.ends_with(" to death")
}

/// Whether a text tells of more than one kind of assault: "killed his wife and | shot himself".
fn tells_of_assault(doc: &Doc) -> bool {
    let mut first = None;
    doc.matches(List::CasualtyTriggers).iter().any(|found| {
        let lemma = found.row.get("lemma");
        assault(lemma) && *first.get_or_insert(lemma) != lemma
    })
}

/// "Strand is called to an island where three boys have vanished": told in the present, as plots are, by nobody in office and of no day.
fn of_a_plot(doc: &Doc, findings: &Findings, one: &Casualty) -> bool {
    let clause = Clause::new(doc, one.sentence as usize);
    let end = one.trigger.map_or(clause.last, |trigger| doc.tokens_in(trigger).end);
    let past = |token: usize| {
        let describes = matches!(clause.class(token.wrapping_sub(1)), Class::Determiner | Class::Possessive);
        clause.is_any(token, keys!["was", "were", "did", "says"])
            || matches!(clause.class(token), Class::Have | Class::Modal)
            || clause.verbish(token) && token > clause.first && !describes
    };
    let present = |token: usize| {
        clause.is_any(token, keys!["is", "are"]) || clause.says(token, "plot_verb") && !doc.tokens[token].capital
    };
    let now = (clause.first..end).find_map(|token| match present(token) {
        true => Some(true),
        false => past(token).then_some(false),
    });
    // "is in custody after two people were | killed", "after he | shot two men": news
    let harm = one.trigger.map_or(clause.first, |trigger| doc.tokens_in(trigger).start);
    let near = harm.saturating_sub(4).max(clause.first)..harm;
    let over = near.clone().any(|token| clause.is_any(token, keys!["was", "were", "had"]))
        || clause.verbish(harm)
            && !near.clone().any(|token| clause.is_any(token, keys!["is", "are", "has", "have", "be", "been"]));
    now == Some(true) && !over && lemma(doc, one) != "in custody" && !on_a_day(findings, one) && !in_office(doc, one)
}

/// How many of a day, a place and somebody in office stand in the sentence of a figure.
fn beside(doc: &Doc, findings: &Findings, one: &Casualty) -> usize {
    let place = doc.sentences[one.sentence as usize]
        .tokens()
        .any(|token| matches!(findings.entity_at(token), Some(EntityRef::Country(_) | EntityRef::Place(_))));
    usize::from(on_a_day(findings, one)) + usize::from(place) + usize::from(in_office(doc, one))
}

/// Whether a day or a year of the last hundred years or so stands in the sentence.
fn on_a_day(findings: &Findings, one: &Casualty) -> bool {
    let from = findings.dates.partition_point(|date| date.sentence < one.sentence);
    findings.dates[from..].iter().take_while(|date| date.sentence == one.sentence).any(|date| {
        let told = |value: &str| !value.ends_with("_REF") && !("0000".."1900").contains(&value);
        matches!(date.kind, "DATE" | "TIME") && date.value.as_deref().is_some_and(told)
    })
}

/// Whether somebody in office stands in the sentence, or gives the figure.
fn in_office(doc: &Doc, one: &Casualty) -> bool {
    one.source.is_some() || doc.sentences[one.sentence as usize].tokens().any(|token| says(doc, token, "authority"))
}
