//! People who leave a place: whether they fled or were driven out, or only went. Knows one sentence; must not know the kind of story.

use super::clause::{Class, Clause};
use super::figure::{Figure, Head};
use super::group;
use super::trigger::Trigger;
use crate::text::keys;

/// People who flee from home or from danger, not suspects who flee a scene.
pub(super) fn flight(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let many = figure.stated.or(figure.min).is_none_or(|count| count >= 20);
    let next = trigger.last;
    let ends = clause.class(next) == Class::Stop || clause.class(next) == Class::Comma;
    let driven =
        clause.is_any(next, keys!["or", "and"]) && clause.is_any(next + 1, keys!["been", "were", "driven", "forced"]);
    let away = clause.says(next, "flight_way") || driven;
    let danger = (next..next + 4).any(|token| clause.says(token, "flight_danger"));
    let scene = (next..next + 4).any(|token| clause.says(token, "flight_scene"));
    if for_leisure(clause, trigger) || escaped(clause, figure) {
        return false;
    }
    let named = clause.class(next) == Class::Word
        && clause.doc.tokens[next].case == crate::text::Case::Title
        && figure.counts_people();
    many && (ends || away || danger || named) && !scene
}

/// "abducted 276 girls. | Fifty-seven of them managed to flee": captives.
fn escaped(clause: &Clause, figure: &Figure) -> bool {
    let caught = keys![
        "abducted", "captives", "captured", "detained", "hostage", "hostages", "inmates", "kidnapped", "prisoners"
    ];
    figure.head == Head::Pronoun && (clause.before()..figure.first).any(|token| clause.doc.is_any(token, caught))
}

/// "fled the city | for the beaches": those who seek the sun, where no harm is told.
pub(super) fn for_leisure(clause: &Clause, trigger: &Trigger) -> bool {
    let leisure = keys!["beach", "beaches", "lakes", "parks", "resorts", "sea", "seaside", "shade", "sun",];
    let there = |token: usize| {
        clause.is_any(token, keys!["for"]) && (token + 1..token + 4).any(|place| clause.is_any(place, leisure))
    };
    (trigger.last..trigger.last + 6).any(there) && !super::genre::speaks_of_harm(clause, trigger)
}

/// Guests who leave a building, workers whom a merger displaces, customers whom an outage affects.
pub(super) fn is_of_peace(clause: &Clause, figure: &Figure, (trigger, triggers): (&Trigger, &[Trigger])) -> bool {
    let noun = match figure.head {
        Head::Person(_, last) | Head::Likely(_, last) => Some(last - 1),
        _ => None,
    };
    let is = |class: &str| noun.is_some_and(|noun| clause.says(noun, class));
    let few = figure.stated.or(figure.min).is_none_or(|count| count < 1000);
    let harmed = |other: &Trigger| matches!(other.kinds, "killed" | "missing" | "injured") && !other.doubtful;
    let disaster = (clause.first..clause.last).any(|token| clause.says(token, "disaster"))
        || trigger.kinds == "affected" && triggers.iter().any(harmed);
    if trigger.kinds == "displaced" {
        let weather = clause.is_any(trigger.last - 1, keys!["shelter", "refuge"]);
        let led_out =
            clause.is_any(trigger.first, keys!["evacuated", "evacuate", "evacuating", "evacuates", "evacuation"]);
        let at_ease = few || trigger.lemma == "stream" || weather || led_out && !disaster;
        // "had been told to leave their houses as a precaution"
        let careful = (clause.first..clause.last)
            .any(|token| clause.is_any(token, keys!["precaution", "precautionary", "precautions"]));
        let a_few = figure.stated.or(figure.min).is_none_or(|count| count < 20);
        let hid = weather && a_few && !disaster && !super::genre::speaks_of_harm(clause, trigger);
        return hid || is("guests") && at_ease || is("staff") && !disaster || careful && few && !disaster;
    }
    if !clause.is_any(trigger.first, keys!["affect", "affected", "affecting", "affects"]) {
        return false;
    }
    let ills = keys!["disease", "diseases", "disorder", "disorders", "condition", "conditions", "syndrome", "mutation"];
    let rare = (trigger.first.saturating_sub(4)..trigger.first).any(|token| clause.is_any(token, ills));
    if rare && trigger.frames.any(&["finite"]) {
        return true;
    }
    let peace = (clause.first..clause.last).any(|token| clause.says(token, "trouble"));
    // "irregular rhythms affect 1.4 million people": it goes on.
    let plural = clause.is_any(trigger.first, keys!["affect"]) && !trigger.verbs.modal && !trigger.verbs.infinitive;
    !disaster && (noun.is_none() || is("guests") || is("staff") || peace || trigger.frames.any(&["finite"]) || plural)
}

/// "7,300 refugees | arrived", and many people where a flight over a border is told.
pub(super) fn arrived(clause: &Clause, figure: &Figure, next: usize) -> bool {
    let Head::Person(first, _) = figure.head else { return false };
    if matches!(clause.class(next), Class::Determiner | Class::Possessive) {
        return false;
    }
    let ahead = (next..next + 8).take_while(|&token| !matches!(clause.class(token), Class::Comma | Class::Stop));
    let leisure = keys![
        "conference", "congress", "festival", "museum", "match", "ceremony", "school", "stadium", "theatre", "concert",
        "exhibition", "opening", "parade", "reunion", "wedding"
    ];
    let aim = clause.class(next) == Class::To
        && clause.class(next + 1) == Class::Word
        && !clause.doc.tokens[next + 1].capital
        && !clause.gerund(next + 1);
    if aim || ahead.into_iter().any(|token| clause.is_any(token, leisure)) {
        return false;
    }
    let refugees = keys!["refugees", "evacuees", "displaced", "asylum", "exiles", "deportees", "expellees"];
    let flight = keys!["fled", "flee", "fleeing", "refugees", "refugee", "exodus", "displaced"];
    let many = figure.stated.or(figure.min).is_some_and(|count| count >= 1000);
    let told = || (clause.before()..clause.last).any(|token| clause.doc.is_any(token, flight));
    clause.is_any(first, refugees) || many && clause.is_any(first, keys!["people", "persons", "civilians"]) && told()
}

/// Many people of one kind, not diplomats, members or students.
pub(super) fn expelled(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let Head::Person(first, last) = figure.head else { return false };
    let kind = group::kind(clause, first).unwrap_or("civilian");
    if clause.is_any(first, keys!["families", "households"]) {
        return true;
    }
    let evicted = clause.is_any(trigger.first, keys!["evicted", "evicting", "evicts", "evict"]);
    let least = if evicted { 30 } else { 100 };
    let many = figure.stated.or(figure.min).is_some_and(|count| count >= least);
    let others = keys!["members", "workers", "migrants", "delegates", "supporters", "activists"];
    many && matches!(kind, "civilian" | "refugee" | "woman" | "child") && !clause.is_any(last - 1, others)
}
