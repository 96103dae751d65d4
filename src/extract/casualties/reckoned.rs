//! Harm that is reckoned and not reported: in trials, rates, registers and definitions, asked in a quiz, told of a life or of ages long gone.
//! Knows one sentence and the kind of story; must not know what figures have to do with each other.

use super::clause::{Class, Clause};
use super::figure::{self, Figure};
use super::genre::Genre;
use super::link::Link;
use super::trigger::Trigger;
use crate::text::{Keys, keys};

/// Whether a count is none of an event: "14 of 200 patients on the pill | died", "her husband was | killed in a fall in 1971".
pub(super) fn told(clause: &Clause, figure: &Figure, (trigger, link): (&Trigger, &Link), genre: Genre) -> bool {
    let one = (figure.min, figure.max) == (Some(1), Some(1)) && link.part_of.is_none();
    trigger.natural && genre.is_still() && (in_a_trial(clause) || of_a_life(clause, figure))
        || genre.is_still() && of_a_register(clause, figure, trigger)
        || (figure.is_zero() || figure.single && trigger.verbs.negated) && to_come(clause, trigger)
        || trigger.natural && dying_early(clause, trigger)
        || defined(clause, figure, trigger)
        || !genre.dwells_on_harm() && asked_in_a_quiz(clause)
        || on_average(clause, trigger)
        || of_an_age_long_gone(clause, genre)
        || one && !genre.dwells_on_harm() && (in_youth(clause, trigger) || years_ago(clause, figure, trigger))
}

/// "14 of 200 patients on the drug died": those who took part in a study.
fn in_a_trial(clause: &Clause) -> bool {
    let trial = keys![
        "placebo", "dose", "doses", "drug", "pill", "cohort", "participants", "randomised", "randomized", "volunteers",
        "chemotherapy", "regimen",
    ];
    let arms = keys!["arm", "arms", "group", "groups"];
    let arm = |token: usize| {
        clause.doc.is_any(token, keys!["control", "treatment", "study"]) && clause.doc.is_any(token + 1, arms)
    };
    let patients = keys!["patients", "participants", "volunteers", "subjects"];
    let told = |words: &Keys| (clause.before()..clause.last).any(|token| clause.doc.is_any(token, words));
    (told(trial) || (clause.before()..clause.last).any(arm)) && told(patients)
}

/// "60 people to | die 10 to 20 years early": a reckoning of lives cut short.
fn dying_early(clause: &Clause, trigger: &Trigger) -> bool {
    let end = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
    (trigger.last..trigger.last + 8).take_while(end).any(|token| {
        // "died early on Monday" tells the hour.
        let years = clause.is_any(token - 1, keys!["decade", "decades", "month", "months", "year", "years"]);
        clause.is_any(token, keys!["early"]) && years || clause.is_any(token, keys!["prematurely"])
    })
}

/// "massacres, defined as the | killing of five or more people".
fn defined(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let first = figure.first.min(trigger.first);
    (first.saturating_sub(4)..first).any(|token| {
        clause.is_any(token, keys!["defined", "defines", "define", "definition", "meaning"])
            && clause.is_any(token + 1, keys!["as", "of"])
    })
}

/// "Which king had six wives, two of whom were | beheaded?"
fn asked_in_a_quiz(clause: &Clause) -> bool {
    let asks = keys!["which", "who", "whose", "what"];
    let lead = |token: &usize| matches!(clause.class(*token), Class::Number | Class::Stop | Class::Quote);
    let mut tokens = clause.first..clause.last;
    tokens.find(|token| !lead(token)).is_some_and(|token| clause.is_any(token, asks))
        && tokens.next_back().is_some_and(|token| clause.doc.word(token) == "?")
}

/// "On average 20 people are | bitten, and one or two die": a rate.
fn on_average(clause: &Clause, trigger: &Trigger) -> bool {
    (clause.first..trigger.first)
        .any(|token| clause.is_any(token, keys!["average"]) && clause.is_any(token.wrapping_sub(1), keys!["on"]))
}

/// "two men of the Iron Age, one of whom had been | stabbed".
fn of_an_age_long_gone(clause: &Clause, genre: Genre) -> bool {
    let era = |token: usize| {
        clause.is_any(token, keys!["age"]) && clause.is_any(token - 1, keys!["iron", "bronze", "stone"])
            || clause.is_any(token, keys!["neolithic", "mesolithic", "palaeolithic", "paleolithic", "neanderthal"])
    };
    !genre.dwells_on_harm() && (clause.first + 1..clause.last).any(era)
}

/// "Of 14,000 | deaths, a third were of infants": what is counted over the years, where no harm is told.
fn of_a_register(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let opens = figure.first == clause.first + 1 && clause.class(clause.first) == Class::Of;
    opens && clause.is_any(trigger.first, keys!["deaths"])
}

/// "no one would | die", "would not | kill a man": nobody has said how many did.
fn to_come(clause: &Clause, trigger: &Trigger) -> bool {
    let may = |token: usize| clause.class(token) == Class::Modal && !clause.is_any(token, keys!["could", "must"]);
    (trigger.verbs.first..trigger.first).any(may)
}

/// "His father and two uncles | were dead before he was ten".
fn of_a_life(clause: &Clause, figure: &Figure) -> bool {
    let friends = keys![
        "bandmates", "business", "classmates", "colleagues", "contemporaries", "fellow", "friends", "mentors",
        "partners", "rivals", "teachers", "teammates",
    ];
    let close = |first: usize| clause.says(first, "kin") || clause.is_any(first, friends);
    let kin = matches!(figure.head, figure::Head::Person(first, _) | figure::Head::Likely(first, _) if close(first));
    let life = keys!["he", "she", "his", "her"];
    kin && (clause.first..clause.last).any(|token| clause.is_any(token, life))
}

/// "who was | wounded in Vietnam as a teenager": told of a life.
fn in_youth(clause: &Clause, trigger: &Trigger) -> bool {
    let young = keys!["boy", "child", "girl", "lad", "student", "teenager", "toddler", "youngster", "youth"];
    // "as a student | protest turned violent", "as a youth | threw a stone": something else that went on.
    let goes_on = |next: usize| matches!(clause.class(next), Class::Word | Class::Be | Class::Have | Class::Modal);
    let as_a = |token: usize| {
        clause.is_any(token, keys!["as"])
            && clause.is_any(token + 1, keys!["a"])
            && (token + 2..token + 4).any(|who| clause.is_any(who, young) && !goes_on(who + 1))
    };
    (trigger.last..trigger.last + 6).any(as_a)
}

/// "Her husband was | killed in a fall in 1971", "had been | bitten there by a goose": told of a life; but not "a soldier was killed in 2006".
fn years_ago(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let ends = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
    let had = trigger.verbs.perfect && clause.is_any(trigger.first, keys!["bitten", "kicked", "stung"]);
    let kin = matches!(figure.head, figure::Head::Person(first, _) if clause.says(first, "kin"));
    // "died in 1932": for anybody, so long ago.
    let told = |year: &str| figure::looks_like_year(year) && (kin || year < "1950");
    had || (trigger.last..trigger.last + 9)
        .take_while(ends)
        .any(|token| clause.is_any(token, keys!["in", "during"]) && told(clause.doc.word(token + 1)))
}
