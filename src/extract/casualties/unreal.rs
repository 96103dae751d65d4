//! Words of harm that tell of no harm done: figures of speech, commands, what is acted. Knows one sentence
//! and the kind of story; must not know what figures have to do with each other.

use super::clause::{Class, Clause};
use super::figure::{self, Figure};
use super::genre::{self, Genre};
use super::group;
use super::link::Link;
use super::reckoned;
use super::trigger::Trigger;
use crate::lexicon::List;
use crate::text::keys;

/// Whether a word of harm tells of none that was done: "are being slaughtered", "mock | executions", "without 12 | dead".
pub(super) fn told(clause: &Clause, figure: &Figure, (trigger, link): (&Trigger, &Link), genre: Genre) -> bool {
    // "60,000 people are being slaughtered": it goes on, and nobody has counted the dead.
    let over = clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["before", "after"]);
    let going_on = trigger.kinds == "killed"
        && !over
        && (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["being"]));
    let feigned = keys!["mock", "staged", "fake", "simulated", "pretend", "imaginary"];
    let left_out = || clause.is_any(figure.first.wrapping_sub(1), keys!["without"]) && !figure.is_zero();
    going_on
        || clause.is_any(trigger.first.wrapping_sub(1), feigned)
        || solved(clause, figure, trigger)
        || bidden(clause, trigger)
        || genre.is_still() && (acted(figure, trigger) || long_dead(clause, figure, trigger, link))
        || left_out()
        || (figure.first..figure.last).any(|token| clause.is_any(token, keys!["lesser"]))
        || figurative(clause, trigger)
        || genre.is_still() && (both_gone(clause, figure, trigger) || some_are_dead(clause, figure, trigger))
        || shot_down(clause, trigger)
        || genre.is_of_digs() && long_buried(trigger)
        || genre.is_still() && dismissed(clause, trigger)
        || genre.is_of_works() && link.rule == "casualties/prenominal"
        || clause.is_any(figure.number, keys!["himself", "herself"]) && genre.is_still()
        || of_beasts(clause, figure, trigger)
        || of_its_things(clause, figure, trigger, genre)
        || reckoned::told(clause, figure, (trigger, link), genre)
}

/// "36,550 deer | deaths", "12 sheep | kills".
fn of_beasts(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let beast = |token: usize| {
        clause.doc.match_at(List::NotVictims, token).is_some_and(|found| found.row.get("kind") == "animal")
            && !clause.doc.tokens[token].capital
    };
    trigger.frames.any(&["count", "noun"]) && figure.number_last + 1 == trigger.first && beast(figure.number_last)
}

/// "bought six companies and | killed four": of the things told before, where no harm is told.
fn of_its_things(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    let ventures = keys![
        "apps", "bills", "brands", "channels", "companies", "deals", "drafts", "firms", "funds", "lines", "magazines",
        "models", "papers", "plans", "products", "programmes", "programs", "projects", "proposals", "rivals", "rules",
        "schemes", "series", "services", "shows", "stories", "titles", "ventures", "websites",
    ];
    figure.head == figure::Head::Bare
        && figure.first >= trigger.last
        && (clause.first..trigger.first).any(|token| clause.is_any(token, ventures))
        && !genre.dwells_on_harm()
        && !genre::speaks_of_harm(clause, trigger)
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

/// "has three | casualties so far: two managers were sacked": people who lost their posts.
fn dismissed(clause: &Clause, trigger: &Trigger) -> bool {
    let lost = keys![
        "axed", "dismissed", "dropped", "fired", "ousted", "redundant", "reshuffle", "resigned", "sacked", "sacking",
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
