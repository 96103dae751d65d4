//! Words of harm that tell of no harm done: figures of speech, commands, what is acted, studied or told of a life. Knows one sentence
//! and the kind of story; must not know what figures have to do with each other.

use super::clause::{Class, Clause};
use super::figure::{self, Figure};
use super::genre::{self, Genre};
use super::group;
use super::link::Link;
use super::trigger::Trigger;
use crate::lexicon::List;
use crate::text::keys;

/// Whether a word of harm tells of none that was done: "are being slaughtered", "mock | executions", "without 12 | dead".
pub(super) fn told(clause: &Clause, figure: &Figure, (trigger, link): (&Trigger, &Link), genre: Genre) -> bool {
    // "60,000 people are being slaughtered": it goes on, and nobody has counted the dead.
    let going_on = trigger.kinds == "killed"
        && (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["being"]));
    let feigned = keys!["mock", "staged", "fake", "simulated", "pretend", "imaginary"];
    let one = (figure.min, figure.max) == (Some(1), Some(1)) && link.part_of.is_none();
    let left_out = || clause.is_any(figure.first.wrapping_sub(1), keys!["without"]) && !figure.is_zero();
    going_on
        || clause.is_any(trigger.first.wrapping_sub(1), feigned)
        || solved(clause, figure, trigger)
        || trigger.natural && genre.is_still() && (in_a_trial(clause) || of_a_life(clause, figure))
        || bidden(clause, trigger)
        || genre.is_still() && (acted(figure, trigger) || long_dead(clause, figure, trigger, link))
        || left_out()
        || figurative(clause, trigger)
        || genre.is_still() && (both_gone(clause, figure, trigger) || some_are_dead(clause, figure, trigger))
        || shot_down(clause, trigger)
        || genre.is_of_digs() && long_buried(trigger)
        || genre.is_still() && of_a_register(clause, figure, trigger)
        || genre.is_still() && dismissed(clause, trigger)
        || (figure.is_zero() || figure.single && trigger.verbs.negated) && to_come(clause, trigger)
        || of_an_age(clause, figure)
        || genre.is_of_works() && link.rule == "casualties/prenominal"
        || clause.is_any(figure.number, keys!["himself", "herself"]) && genre.is_still()
        || of_beasts(clause, figure, trigger)
        || trigger.natural && dying_early(clause, trigger)
        || defined(clause, figure, trigger)
        || asked_in_a_quiz(clause)
        || one && !genre.dwells_on_harm() && (in_youth(clause, trigger) || years_ago(clause, trigger))
}

/// "36,550 deer | deaths", "12 sheep | kills".
fn of_beasts(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let beast = |token: usize| {
        clause.doc.match_at(List::NotVictims, token).is_some_and(|found| found.row.get("kind") == "animal")
            && !clause.doc.tokens[token].capital
    };
    trigger.frames.any(&["count", "noun"]) && figure.number_last + 1 == trigger.first && beast(figure.number_last)
}

/// "60 people to | die 10 to 20 years early": a reckoning of lives cut short.
fn dying_early(clause: &Clause, trigger: &Trigger) -> bool {
    let end = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
    (trigger.last..trigger.last + 8)
        .take_while(end)
        .any(|token| clause.is_any(token, keys!["early", "prematurely"]) && clause.class(token + 1) != Class::Word)
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

/// "one child | under five dies every ten minutes".
fn of_an_age(clause: &Clause, figure: &Figure) -> bool {
    let young = keys!["babies", "boy", "boys", "child", "children", "girl", "girls", "infants", "kids", "those"];
    clause.is_any(figure.first, keys!["under", "over"])
        && clause.is_any(figure.first.wrapping_sub(1), young)
        && figure.head == figure::Head::Bare
}

/// "no one would | die", "would not | kill a man": nobody has said how many did.
fn to_come(clause: &Clause, trigger: &Trigger) -> bool {
    let may = |token: usize| clause.class(token) == Class::Modal && !clause.is_any(token, keys!["could", "must"]);
    (trigger.verbs.first..trigger.first).any(may)
}

/// "Her husband was | killed in a fall in 1971", "had been | bitten there by a goose": told of a life.
fn years_ago(clause: &Clause, trigger: &Trigger) -> bool {
    let ends = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
    let had = trigger.verbs.perfect && clause.is_any(trigger.first, keys!["bitten", "kicked", "stung"]);
    had || (trigger.last..trigger.last + 9)
        .take_while(ends)
        .any(|token| clause.is_any(token, keys!["in", "during"]) && figure::looks_like_year(clause.doc.word(token + 1)))
}

/// "who was | wounded in Vietnam as a teenager": told of a life.
fn in_youth(clause: &Clause, trigger: &Trigger) -> bool {
    let young = keys!["boy", "child", "girl", "lad", "student", "teenager", "toddler", "youngster", "youth"];
    let as_a = |token: usize| {
        clause.is_any(token, keys!["as"])
            && clause.is_any(token + 1, keys!["a"])
            && (token + 2..token + 4).any(|who| clause.is_any(who, young))
    };
    (trigger.last..trigger.last + 6).any(as_a)
}

/// "Wave and Buzz, | both dead within two years": names that need be no people, where no harm is told.
fn both_gone(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    clause.is_any(figure.number, keys!["both"]) && figure.head == figure::Head::Pronoun && trigger.natural
}

/// "three dead presidents", "30 of the dead poets": who has not just died.
fn long_dead(clause: &Clause, figure: &Figure, trigger: &Trigger, link: &Link) -> bool {
    let armed = matches!(figure.head, figure::Head::Person(first, _) if group::is_armed(clause, first));
    link.rule == "casualties/prenominal" && clause.is_any(trigger.first, keys!["dead"]) && !armed
}

/// "has solved | 31 murders": a detective's.
fn solved(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    trigger.frames.any(&["count"])
        && clause.is_any(figure.first.wrapping_sub(1), keys!["solved", "solves", "solving", "solve"])
}

/// "14 of 200 patients on the drug died": those who took part in a study.
fn in_a_trial(clause: &Clause) -> bool {
    let trial = keys![
        "placebo",
        "dose",
        "doses",
        "drug",
        "pill",
        "cohort",
        "participants",
        "randomised",
        "randomized",
        "volunteers"
    ];
    let patients = keys!["patients", "participants", "volunteers", "subjects"];
    let told = |words: &crate::text::Keys| (clause.before()..clause.last).any(|token| clause.doc.is_any(token, words));
    told(trial) && told(patients)
}

/// "His father and two uncles | were dead before he was ten".
fn of_a_life(clause: &Clause, figure: &Figure) -> bool {
    let friends = keys![
        "bandmates",
        "business",
        "classmates",
        "colleagues",
        "contemporaries",
        "fellow",
        "friends",
        "mentors",
        "partners",
        "rivals",
        "teachers",
        "teammates",
    ];
    let close = |first: usize| clause.says(first, "kin") || clause.is_any(first, friends);
    let kin = matches!(figure.head, figure::Head::Person(first, _) | figure::Head::Likely(first, _) if close(first));
    let life = keys!["he", "she", "his", "her"];
    kin && (clause.first..clause.last).any(|token| clause.is_any(token, life))
}

/// "Three of the five members | are dead", "two of the authors | are dead": a state of some, where no harm is told.
fn some_are_dead(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    clause.is_any(trigger.first, keys!["dead"])
        && clause.class(figure.number_last) == Class::Of
        && (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["are", "is"]))
}

/// "two of the | dead were buried with horses", "the bodies of three children lay under a mound": where a dig is told.
fn long_buried(trigger: &Trigger) -> bool {
    trigger.kinds == "killed" && (trigger.natural || trigger.frames.any(&["bodies", "adjective", "victims"]))
}

/// "Of 14,000 | deaths, a third were of infants": what is counted over the years, where no harm is told.
fn of_a_register(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let opens = figure.first == clause.first + 1 && clause.class(clause.first) == Class::Of;
    opens && clause.is_any(trigger.first, keys!["deaths"])
}

/// "has three | casualties so far: two managers were sacked": people who lost their posts.
fn dismissed(clause: &Clause, trigger: &Trigger) -> bool {
    let lost = keys![
        "axed",
        "dismissed",
        "dropped",
        "fired",
        "ousted",
        "redundant",
        "reshuffle",
        "resigned",
        "sacked",
        "sacking",
        "unseated",
    ];
    let shots = keys!["shots", "rockets", "missiles", "on", "at", "into", "from", "rounds", "bullets"];
    let word = |token: usize| {
        clause.is_any(token, lost) && !(token.saturating_sub(2)..token + 3).any(|near| clause.is_any(near, shots))
    };
    clause.is_any(trigger.first, keys!["casualties", "casualty", "victims"]) && (clause.first..clause.last).any(word)
}

/// "has been shot | down in the press", "two pilots were shot | down over Laos": words, or the aircraft;
/// but not "five marchers were shot | down in the street by guards".
fn shot_down(clause: &Clause, trigger: &Trigger) -> bool {
    let down = trigger.lemma == "shoot" && trigger.verbs.passive && clause.is_any(trigger.last, keys!["down"]);
    let flown = |token: usize| {
        clause
            .is_any(token, keys!["aircraft", "airman", "airmen", "crew", "crews", "pilot", "pilots", "flier", "fliers"])
    };
    let slain = |token: usize| {
        clause.is_any(token, keys!["blood", "gunman", "gunmen", "guards", "street", "streets", "troops", "police"])
    };
    down && ((clause.first..clause.last).any(flown) || !(trigger.last..trigger.last + 8).any(slain))
}

/// "; | kill all twelve guards": a command.
fn bidden(clause: &Clause, trigger: &Trigger) -> bool {
    let before = trigger.first.wrapping_sub(1);
    trigger.frames.any(&["base"])
        && !trigger.frames.any(&["noun", "past", "count"])
        && trigger.verbs.first == trigger.first
        && (trigger.first == clause.first
            || clause.class(before) == Class::Stop && clause.doc.word(before) != "\u{2019}")
}

/// "Juliet | stabs herself": told in the present of one person.
fn acted(figure: &Figure, trigger: &Trigger) -> bool {
    let present = trigger.frames.any(&["finite", "finite_intr"]) && trigger.verbs.first == trigger.first;
    present && figure.single && figure.head == figure::Head::Pronoun
}

/// "hurt by the criticism", "died of laughter", "died down".
fn figurative(clause: &Clause, trigger: &Trigger) -> bool {
    let next = trigger.last;
    let harm = trigger.kinds == "injured"
        && clause.is_any(next, keys!["by", "over", "at"])
        && (next + 1..next + 4).any(|token| clause.says(token, "figurative_harm"));
    let rout = trigger.kinds == "injured"
        && clause.is_any(next, keys!["in"])
        && (next + 1..next + 6).any(|token| {
            clause.is_any(token, keys!["rout", "reshuffle", "selloff", "takeover", "shake", "primaries", "downturn"])
        });
    let subdued = (next..next + 5).any(|token| clause.is_any(token, keys!["submission"]));
    let knifed = matches!(trigger.lemma, "stab" | "knife")
        && (next..next + 5).any(|token| {
            clause.is_any(token, keys!["colleagues", "allies", "backbenchers", "rivals", "critics", "back", "comrades"])
        })
        && !genre::speaks_of_harm(clause, trigger);
    let death = trigger.natural
        && (clause.is_any(next, keys!["out", "down", "away"]) && clause.class(next + 1) != Class::Of
            || (next..next + 3).any(|token| {
                let within = clause.is_any(token, keys!["inside"]) && clause.class(token + 1).nominal();
                clause.says(token, "figurative_death") && !within
            }));
    // "four ghost workers had been | dead since 2019"
    let long_dead = clause.is_any(trigger.first, keys!["dead"])
        && clause.is_any(trigger.first.wrapping_sub(1), keys!["been"])
        && clause.is_any(next, keys!["since"]);
    let in_debt = clause.is_any(trigger.first, keys!["drowning"])
        && (next..next + 8).any(|token| {
            clause.is_any(token, keys!["in"])
                && clause.class(token + 1) == Class::Word
                && !clause.doc.tokens[token + 1].capital
        });
    let written_out = trigger.kinds == "killed" && trigger.frames.any(&["past"]) && clause.is_any(next, keys!["off"]);
    harm || rout || death || long_dead || in_debt || subdued || knifed || written_out
}
