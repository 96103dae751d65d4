//! What a figure stands on. Nearly every true toll stands in a text that tells of violence, an accident or a disaster in more than one word,
//! or with a day, a place or an office beside it; a plot, a joke or a column has none of these. Knows finished casualties only.

use super::clause::{Class, Clause, says};
use super::{genre, story};
use crate::extract::{Casualty, EntityRef, Findings};
use crate::lexicon::List;
use crate::text::{Doc, Keys, keys};

/// Texts with fewer tokens are a headline, a message or a note, which tell no more than the figure.
const LONG: usize = 45;

/// Drops the figures that stand on too little, unless a sure one among them tells what the text is about.
pub(super) fn drop_groundless(doc: &Doc, findings: &Findings, found: &mut Vec<Casualty>) {
    if found.is_empty() || doc.tokens.len() < LONG {
        return;
    }
    let (grave, tales) = (genre::grave_words(doc), genre::words_of_tales(doc));
    if tales > 0 && grave <= tales + 2 {
        let steeped = tales > 1 && grave <= tales;
        // "We shot two boys running through a field": with a camera
        let filmed = |one: &Casualty| grave == 0 && one.rule == "casualties/shot" && !in_the_world(doc, findings, one);
        let told = |one: &Casualty| {
            let doubted = steeped && !in_the_world(doc, findings, one) && !as_news(doc, one);
            of_a_plot(doc, findings, one) || filmed(one) || doubted
        };
        let plot: Vec<bool> = found.iter().map(told).collect();
        story::drop_marked(found, &plot);
    }
    if grave > 1 {
        return;
    }
    let known = grave + usize::from(tells_of_assault(doc)) + usize::from(tales == 0 && searched_for(doc));
    let by_men = |one: &Casualty| tales == 0 && one.status == "reported" && told_of_people(doc, one);
    let asks: Vec<usize> = found.iter().map(|one| if by_men(one) { 0 } else { asked_of(doc, one) }).collect();
    let has = |one: &Casualty| known + beside(doc, findings, one) + usize::from(has_cause(doc, one));
    let stands: Vec<bool> = found.iter().zip(&asks).map(|(one, &asked)| has(one) >= asked).collect();
    let sure = |(one, &asked): (&Casualty, &usize)| {
        let told = matches!(one.status, "reported" | "claimed");
        told && asked < 2 && (one.max != Some(1) || assault(lemma(doc, one))) && has(one) >= asked
    };
    if !found.iter().zip(&asks).any(sure) {
        story::drop_marked(found, &stands.iter().map(|stands| !stands).collect::<Vec<_>>());
    }
}

const OWNED: &Keys = keys!["whom", "his", "her", "my", "our"];

/// How many kinds of grounds a figure asks for: none, if it tells a toll or that nobody came to harm; two, if the word is used of much else.
fn asked_of(doc: &Doc, one: &Casualty) -> usize {
    let lemma = lemma(doc, one);
    let single = one.max == Some(1);
    let told = one.rule.starts_with("casualties/toll")
        || one.status == "negated" && one.rule != "casualties/object"
        || !single && matches!(lemma, "hold hostage" | "take hostage");
    let last = doc.tokens_in(one.figure).end;
    let asked = match lemma {
        "body" if !single => usize::from(one.stated < Some(10)),
        "homeless" if one.rule == "casualties/prenominal" => 2,
        "body" | "butcher" | "capture" | "carry off" | "casualty" | "eliminate" | "execute" | "hold" | "liquidate"
        | "loss" | "search for" | "seize" | "slaughter" | "take away" | "victim" => 2,
        "life" | "lose" | "trap" | "trapped" => 1,
        // "three of whom have died", "two of her brothers": told of a life
        _ if one.stated < Some(10) && doc.is(last, "of") && doc.is_any(last + 1, OWNED) => 2,
        _ => usize::from(!told),
    };
    asked + usize::from(one.status == "hypothetical")
}

/// "Flu has killed | nine people", "gunmen captured | 12 soldiers", "the army executed | nine prisoners": several people, and nothing else is said of.
fn told_of_people(doc: &Doc, one: &Casualty) -> bool {
    let armed = || doc.sentences[one.sentence as usize].tokens().any(|token| doc.is_any(token, ARMED));
    let people = one.group.is_some() && one.part_of.is_none() && one.stated.is_some_and(|stated| stated > 1);
    let whole = !doc.is_any(doc.tokens_in(one.figure).end, keys!["of"]);
    people
        && whole
        && match lemma(doc, one) {
            "kill" | "slaughter" | "butcher" => true,
            // "have lost their | lives"
            "die" => one.trigger.is_some_and(|trigger| doc.is(doc.tokens_in(trigger).end - 1, "lives")),
            "execute" | "capture" | "seize" => armed(),
            _ => false,
        }
}

/// Those who take and kill people, and are no metaphor by themselves.
const ARMED: &Keys = keys![
    "army", "bandits", "gunmen", "guerrillas", "insurgents", "jihadists", "junta", "militants", "militia",
    "militiamen", "pirates", "rebels", "regime", "soldiers", "troops",
];

/// Whether a text tells of those who look for people, save them or ask what they died of.
fn searched_for(doc: &Doc) -> bool {
    const SEARCHED: &Keys = keys![
        "ambulance", "ambulances", "autopsy", "coroner", "deputies", "firefighters", "helicopter", "lifeguards",
        "paramedics", "rescuers", "searchers", "sheriff", "troopers",
    ];
    (0..doc.tokens.len()).any(|token| doc.is_any(token, SEARCHED))
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
    let harm = one.trigger.map_or(clause.first, |trigger| doc.tokens_in(trigger).start);
    let past = |token: usize| {
        let describes = matches!(clause.class(token.wrapping_sub(1)), Class::Determiner | Class::Possessive);
        clause.is_any(token, keys!["was", "were", "did", "says"])
            || clause.is_any(token, keys!["had"])
            || clause.class(token) == Class::Modal
            || clause.verbish(token) && token > clause.first && !describes
    };
    let present = |token: usize| {
        clause.is_any(token, keys!["is", "are"]) || clause.says(token, "plot_verb") && !doc.tokens[token].capital
    };
    let now = (clause.first..harm).find_map(|token| match present(token) {
        true => Some(true),
        false => past(token).then_some(false),
    });
    // "is in custody after two people were | killed", "after he | shot two men": news
    let near = harm.saturating_sub(4).max(clause.first)..harm;
    let over = near.clone().any(|token| clause.is_any(token, keys!["was", "were", "had"]))
        || clause.verbish(harm)
            && !near.clone().any(|token| clause.is_any(token, keys!["is", "are", "has", "have", "be", "been"]));
    // "Stone, who has killed 61 people so far, is on a fishing trip"
    let who = clause.class(harm.wrapping_sub(2)) == Class::Relative
        && clause.is_any(harm.wrapping_sub(1), keys!["has", "have"]);
    let now = now
        .or_else(|| (who && (harm..clause.last).any(|token| clause.is_any(token, keys!["is", "are"]))).then_some(true));
    now == Some(true) && !over && lemma(doc, one) != "in custody" && !in_the_world(doc, findings, one)
}

/// "Three members of a theatre troupe were killed and five injured": told of a sentence, not of a plot.
fn as_news(doc: &Doc, one: &Casualty) -> bool {
    let clause = Clause::new(doc, one.sentence as usize);
    one.trigger.is_some_and(|trigger| genre::told_as_news(&clause, doc.tokens_in(trigger)))
}

/// Whether a day or somebody in office stands beside a figure; places stand in plots too.
fn in_the_world(doc: &Doc, findings: &Findings, one: &Casualty) -> bool {
    on_a_day(findings, one) || in_office(doc, one)
}

const CIRCUMSTANCE: &Keys = keys![
    "aboard", "along", "at", "by", "during", "from", "in", "inside", "near", "of", "off", "on", "outside", "under",
    "within",
];

/// "died | in a crush", "killed | when a wall fell", "were killed and 22 more hurt": how it came about, or another kind of harm beside it.
fn has_cause(doc: &Doc, one: &Casualty) -> bool {
    let last = doc.tokens_in(one.span).end;
    let clause = Clause::new(doc, one.sentence as usize);
    let cause = clause.is_any(last, keys!["when", "after", "as", "before", "trying", "while"])
        || clause.is_any(last, CIRCUMSTANCE) && !clause.is_any(last + 1, keys!["what"]);
    let triggers = doc.matches(List::CasualtyTriggers);
    let sentence = &doc.sentences[one.sentence as usize];
    let from = triggers.partition_point(|found| found.first < sentence.first);
    let others = triggers[from..].iter().take_while(|found| found.first < sentence.last);
    let harmed = |kind: &str| matches!(kind, "killed" | "injured");
    let beside = |kind: &str| harmed(kind) && kind != one.kind;
    cause || harmed(one.kind) && others.into_iter().any(|found| beside(found.row.get("kind")))
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
        let hour = date.kind == "TIME"
            && date.value.as_deref().is_some_and(|value| value.bytes().any(|at| at.is_ascii_digit()));
        (date.kind == "DATE" || hour) && date.value.as_deref().is_some_and(told)
    })
}

/// Whether somebody in office stands in the sentence, or gives the figure.
fn in_office(doc: &Doc, one: &Casualty) -> bool {
    one.source.is_some() || doc.sentences[one.sentence as usize].tokens().any(|token| says(doc, token, "authority"))
}
