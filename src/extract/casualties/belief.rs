//! Which links of a figure and a word of harm are believed: games, films and animals are not, nor a flight from a scene.
//! Knows one sentence and the kind of story; must not know what figures have to do with each other.

use super::clause::{self, Class, Clause};
use super::figure::{self, Figure};
use super::genre::{self, Genre};
use super::group;
use super::link::Link;
use super::moved;
use super::trigger::Trigger;
use crate::text::keys;

/// Whether a link is believed: no game, no film, and a single death only where harm is spoken of.
pub(super) fn believed(clause: &Clause, figure: &Figure, triggers: &[Trigger], link: &Link, genre: Genre) -> bool {
    let trigger = &triggers[link.trigger];
    if !in_care_for_harm(clause, trigger, genre) || !as_its_word_asks(clause, figure, (trigger, triggers), link, genre)
    {
        return false;
    }
    // "60,000 people are being slaughtered": it goes on, and nobody has counted the dead.
    let going_on = trigger.kinds == "killed"
        && (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["being"]));
    if going_on {
        return false;
    }
    let feigned = keys!["mock", "staged", "fake", "simulated", "pretend", "imaginary"];
    if clause.is_any(trigger.first.wrapping_sub(1), feigned) || solved(clause, figure, trigger) {
        return false;
    }
    if trigger.natural && genre.is_still() && (in_a_trial(clause) || of_a_life(clause, figure)) {
        return false;
    }
    let bare = figure.head == figure::Head::Bare && !figure.is_zero();
    let loose = trigger.natural || trigger.kinds == "missing";
    let them = figure.head == figure::Head::Pronoun && !figure.single;
    if bare && loose && genre.is_calm() || (bare || them) && genre::animals_before(clause, figure.first) {
        return false;
    }
    let likely = matches!(figure.head, figure::Head::Likely(..));
    let object = figure.first >= trigger.last && link.part_of.is_none();
    if trigger.doubtful && object && (likely || doubtful(clause, triggers, trigger)) {
        return false;
    }
    if genre.doubts(clause, trigger, trigger.kinds) {
        return false;
    }
    let then_freed = trigger.kinds == "captured" && freed_after(clause, trigger.last);
    let prenominal = link.rule == "casualties/prenominal" && trigger.kinds == "captured";
    if then_freed || prenominal && freed(clause, figure) {
        return false;
    }
    if trigger.kinds == "captured" && won(clause, figure, trigger) {
        return false;
    }
    if trigger.kinds == "displaced"
        && matches!(figure.head, figure::Head::Person(first, _) if group::is_armed(clause, first))
    {
        return false;
    }
    let tabled = link.rule == "casualties/table" && genre.tells_of_harm();
    if matches!(trigger.kinds, "displaced" | "affected")
        && !tabled
        && moved::is_of_peace(clause, figure, (trigger, triggers))
    {
        return false;
    }
    if trigger.kinds == "missing" && (out_of_the_team(clause, trigger) || found_again(clause, trigger)) {
        return false;
    }
    if bidden(clause, trigger) || genre.is_still() && acted(figure, trigger) {
        return false;
    }
    let left_out = clause.is_any(figure.first.wrapping_sub(1), keys!["without"]) && !figure.is_zero();
    if left_out || figurative(clause, trigger) {
        return false;
    }
    match trigger.kinds {
        "displaced" | "affected" => !figure.single,
        "killed" | "injured" if figure.max == Some(1) && trigger.natural && link.rule != "casualties/among" => {
            let accident = clause.is_any(trigger.last, keys!["in", "when", "after", "as", "while", "during"]);
            let left = clause.is_any(figure.first.wrapping_sub(1), keys!["left", "leaving", "leaves"]);
            let others = triggers.iter().any(|other| !other.natural && matches!(other.kinds, "killed" | "injured"));
            trigger.kinds == "injured" && accident || left || others || genre::speaks_of_harm(clause, trigger)
        }
        _ => true,
    }
}

/// Whether people in hospital are there because they came to harm, not because they are ill or about something else.
fn in_care_for_harm(clause: &Clause, trigger: &Trigger, genre: Genre) -> bool {
    let bed = trigger.frames.any(&["hospital", "sent"]);
    if bed && !genre.tells_of_harm() {
        return false;
    }
    if trigger.kinds != "injured" || !bed && !clause.says(trigger.first, "hospitalized") {
        return true;
    }
    let sick = || (clause.before()..clause.last).any(|token| clause::says(clause.doc, token, "illness"));
    let care = |token: usize| clause.says(token, "care");
    let other = clause.is_any(trigger.last, keys!["for"]) && !(trigger.last + 1..trigger.last + 6).any(care);
    genre.tells_of_harm() && !other && !sick()
}

/// What some words of harm ask for beside the figure: "fled" a danger, "trapped" rubble, "losses" a battle.
fn as_its_word_asks(
    clause: &Clause,
    figure: &Figure,
    (trigger, triggers): (&Trigger, &[Trigger]),
    link: &Link,
    genre: Genre,
) -> bool {
    let made = |token: usize| clause.is_any(token, keys!["made", "making", "left", "leaving"]);
    match trigger.lemma {
        "flee" => link.rule == "casualties/from-home" || moved::flight(clause, figure, trigger),
        "trap" => trapped(clause, figure, trigger),
        "hold" => {
            matches!(figure.head, figure::Head::Person(first, _) if clause.is_any(first, keys!["suspects", "suspect"]))
        }
        "arrive" => moved::arrived(clause, figure, trigger.last),
        "expel" | "evict" => moved::expelled(clause, figure, trigger),
        "losses" => in_battle(clause, figure, triggers, genre),
        "ill" => figure.last == trigger.first && (figure.first.saturating_sub(3)..figure.first).any(made),
        "loss" => genre::speaks_of_harm(clause, trigger) || of_a_vessel(clause),
        "round up" if trigger.kinds == "captured" => abducted(clause, trigger),
        "displace" => !clause.doc.word(trigger.last).starts_with(['\'', '\u{2019}']),
        "death toll" if clause.is_any(trigger.last - 1, keys!["bodies", "corpses"]) => {
            (clause.first..clause.last).any(|token| clause.says(token, "body_found"))
                || genre::speaks_of_harm(clause, trigger)
        }
        "bury" => (clause.first..clause.last).any(|token| clause.says(token, "mass_grave")),
        _ => true,
    }
}

/// "The submarine went down | with the loss of 93 men", not a party that holds its seats with the loss of two councillors.
fn of_a_vessel(clause: &Clause) -> bool {
    let lost = keys![
        "submarine",
        "destroyer",
        "cruiser",
        "battleship",
        "frigate",
        "corvette",
        "minesweeper",
        "airship",
        "sank",
        "sunk",
        "sinking",
        "foundered",
        "capsized",
        "torpedoed",
        "wrecked"
    ];
    (clause.first..clause.last).any(|token| clause.is_any(token, lost))
}

/// "gunmen | took away 12 villagers", not patients whom an ambulance took away.
fn abducted(clause: &Clause, trigger: &Trigger) -> bool {
    let carers = keys!["ambulance", "ambulances", "paramedics", "stretcher", "stretchers", "helicopter", "stewards"];
    genre::speaks_of_harm(clause, trigger)
        && !(trigger.last..trigger.last + 5).any(|token| clause.is_any(token, carers))
}

/// "captured | 30 delegates", "captured | two knights and a rook": votes and pieces, where nobody fights.
fn won(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let prizes = keys!["delegates", "knights", "adherents", "republicans", "socialists"];
    matches!(figure.head, figure::Head::Person(first, _) if clause.is_any(first, prizes))
        && !genre::speaks_of_harm(clause, trigger)
        && !(clause.before()..clause.last)
            .any(|token| !(figure.first..figure.last).contains(&token) && group::is_armed(clause, token))
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
    let kin = matches!(figure.head, figure::Head::Person(first, _) if clause.says(first, "kin"));
    let life = keys!["he", "she", "his", "her"];
    kin && (clause.first..clause.last).any(|token| clause.is_any(token, life))
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

/// "had been missing for nine days | were found alive".
fn found_again(clause: &Clause, trigger: &Trigger) -> bool {
    let had = (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["had"]));
    let well = keys!["alive", "safe", "safely", "well", "rescued", "unharmed", "unhurt"];
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Stop | Class::Subordinator);
    let rest = (trigger.last..trigger.last + 16).take_while(inner);
    had && trigger.verbs.perfect && rest.into_iter().any(|token| clause.is_any(token, well))
}

/// "two players missing | through illness", "missing | with a hamstring strain".
fn out_of_the_team(clause: &Clause, trigger: &Trigger) -> bool {
    let unfit =
        keys!["illness", "injury", "injuries", "suspension", "suspensions", "strain", "knee", "ankle", "flu", "virus"];
    clause.is_any(trigger.last, keys!["through", "with", "because", "due"])
        && (trigger.last + 1..trigger.last + 6).any(|token| clause.is_any(token, unfit))
}

/// "hurt by the criticism", "died of laughter", "died down".
fn figurative(clause: &Clause, trigger: &Trigger) -> bool {
    let next = trigger.last;
    let harm = trigger.kinds == "injured"
        && clause.is_any(next, keys!["by", "over", "at"])
        && (next + 1..next + 4).any(|token| clause.says(token, "figurative_harm"));
    let subdued = (next..next + 5).any(|token| clause.is_any(token, keys!["submission"]));
    let knifed = matches!(trigger.lemma, "stab" | "knife")
        && (next..next + 5).any(|token| {
            clause.is_any(token, keys!["colleagues", "allies", "backbenchers", "rivals", "critics", "back", "comrades"])
        })
        && !genre::speaks_of_harm(clause, trigger);
    let death = trigger.natural
        && (clause.is_any(next, keys!["out", "down", "away"])
            || (next..next + 3).any(|token| clause.says(token, "figurative_death")));
    let written_out = trigger.kinds == "killed" && trigger.frames.any(&["past"]) && clause.is_any(next, keys!["off"]);
    harm || death || subdued || knifed || written_out
}

/// "killing 12 | IDPs", "killing eight of them | in custody": those who came to other harm are counted for that alone.
pub(super) fn drop_victims_who_fled(links: &mut Vec<Link>, triggers: &[Trigger]) {
    let noun =
        |link: &Link| triggers[link.trigger].kinds == "displaced" && triggers[link.trigger].frames.any(&["count"]);
    let harmed: Vec<usize> = links.iter().filter(|link| !noun(link)).map(|link| link.figure).collect();
    links.retain(|link| !noun(link) || !harmed.contains(&link.figure));
    let inside = |link: &Link| {
        let trigger = &triggers[link.trigger];
        trigger.frames.any(&["hospital"]) && (trigger.verbs.first == trigger.first || trigger.kinds == "displaced")
    };
    let object =
        |link: &Link| matches!(link.rule, "casualties/object" | "casualties/noun-of" | "casualties/right-conjunct");
    let harmed: Vec<usize> = links.iter().filter(|link| object(link)).map(|link| link.figure).collect();
    links.retain(|link| !inside(link) || !harmed.contains(&link.figure));
}

/// "hurt 300 suppliers", "snatched 12 traders": believed beside another word of harm only.
fn doubtful(clause: &Clause, triggers: &[Trigger], trigger: &Trigger) -> bool {
    let sure = |other: &&Trigger| {
        !other.doubtful
            && matches!(other.kinds, "killed" | "injured" | "captured")
            && other.frames.any(&["past", "participle", "ing", "adjective", "count", "toll"])
    };
    let others = triggers.iter().find(sure).is_some();
    !others && !genre::speaks_of_harm(clause, trigger)
}

/// "put its losses at 25": beside another word of harm or soldiers, in a story of harm, and of nothing but people.
fn in_battle(clause: &Clause, figure: &Figure, triggers: &[Trigger], genre: Genre) -> bool {
    let soldiers =
        |token: usize| matches!(group::kind(clause, token), Some("combatant" | "rebel")) || clause.says(token, "army");
    let told = triggers.iter().any(|other| other.lemma != "losses" && matches!(other.kinds, "killed" | "injured"));
    let ends = matches!(figure.head, figure::Head::Person(..)) || clause.class(figure.last) != Class::Word;
    let vague = figure.modifier == "magnitude" && !figure.counts_people();
    genre.tells_of_harm() && ends && !vague && (told || (clause.first..clause.last).any(soldiers))
}

/// "rescued seven kidnapped students", "seven kidnapped students were freed".
fn freed(clause: &Clause, figure: &Figure) -> bool {
    (figure.first.saturating_sub(4)..figure.first)
        .chain(figure.last..figure.last + 6)
        .any(|token| clause.says(token, "freed"))
}

/// "three people kidnapped by the gang | were rescued".
fn freed_after(clause: &Clause, last: usize) -> bool {
    let ends =
        |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator | Class::And);
    (last..last + 10).take_while(ends).any(|token| {
        clause.class(token) == Class::Be
            && clause.is_any(token + 1, keys!["freed", "released", "rescued", "found", "recovered"])
    })
}

/// People under rubble or in a mine of whom nobody says that they were got out.
fn trapped(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let doc = clause.doc;
    let under = clause.is_any(trigger.last - 1, keys!["under", "beneath", "rubble"]);
    let context = if under { trigger.last..(trigger.last + 6).min(clause.last) } else { clause.before()..clause.last };
    let buried = context.clone().any(|token| clause::says(doc, token, "buried_under"))
        || under && clause.is_any(trigger.last - 1, keys!["rubble"]);
    let freed = |token: usize| clause.says(token, "freed");
    let object = (figure.first.saturating_sub(4)..figure.first).any(freed);
    let inside = trigger.first < figure.last && trigger.first >= figure.number_last;
    let over = trigger.verbs.perfect
        && trigger.verbs.passive
        && !trigger.verbs.singular
        && clause.is_any(trigger.verbs.first, keys!["had"]);
    let ends = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator);
    let later = (trigger.last..trigger.last + 12).take_while(ends).any(freed);
    let between = clause.is_any(trigger.last, keys!["between"]);
    buried && !between && !object && !inside && !over && !later
}
