//! What some words of harm ask for beside the figure: "fled" a danger, "trapped" rubble, "losses" a battle, a bed in hospital an injury.
//! Knows one sentence and the kind of story; must not know what figures have to do with each other.

use super::clause::{self, Class, Clause};
use super::figure::{self, Figure};
use super::genre::{self, Genre};
use super::group;
use super::link::Link;
use super::trigger::Trigger;
use super::{loss, moved, taken};
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// What some words of harm ask for beside the figure: "fled" a danger, "trapped" rubble, "losses" a battle.
pub(super) fn as_its_word_asks(
    clause: &Clause,
    figure: &Figure,
    (trigger, triggers): (&Trigger, &[Trigger]),
    link: &Link,
    genre: Genre,
) -> bool {
    // "3,480 patients were under treatment": for what, only a word of harm tells.
    let patients = matches!(figure.head, figure::Head::Person(first, last)
        if (first..last).any(|token| clause.is_any(token, keys!["patients", "patient"])));
    if patients && trigger.kinds == "injured" && trigger.frames.any(&["hospital", "sent"]) && link.part_of.is_none() {
        return genre::speaks_of_harm(clause, trigger) || triggers.len() > 1 || genre.dwells_on_harm();
    }
    let made = |token: usize| clause.is_any(token, keys!["made", "making", "left", "leaving"]);
    match trigger.lemma {
        "flee" => {
            trigger.frames.any(&["toll"])
                || link.rule == "casualties/from-home"
                || moved::flight(clause, figure, trigger)
        }
        "leave home" => !moved::for_leisure(clause, trigger),
        "trap" => trapped(clause, figure, trigger, genre),
        "trapped" => thought_under(clause, trigger, genre),
        // "95 died. The government revised the figure to | 35": of the dead told just before.
        "figure" => {
            let dead = |token: usize| {
                let found = clause.doc.match_at(List::CasualtyTriggers, token);
                found.is_some_and(|found| found.row.get("kind") == "killed" && found.row.get("lemma") != "figure")
            };
            genre.tells_of_harm() && triggers[0].first == trigger.first && (clause.before()..clause.first).any(dead)
        }
        // "One of the wounded | expired on the way", not visas and terms.
        "expire" => genre.dwells_on_harm() && figure.head != figure::Head::Bare,
        "take people" => taken::seized(clause, figure, trigger, genre),
        "fallen" => genre.dwells_on_harm(),
        "recapture" => taken::recaptured(clause, figure),
        "hold captive" => taken::held(clause, figure, trigger, genre),
        "take away" => genre.dwells_on_harm(),
        "the victims" => genre.tells_of_harm(),
        "sink with" => with_her_crew(clause, figure),
        "lose contact" => genre.tells_of_violence(),
        "die after all" => genre.tells_of_violence(),
        "pick up" => taken::taken_in(clause, figure, trigger),
        "search for" => taken::looked_for(clause, figure, trigger, genre),
        "not survive" => genre.tells_of_violence() && survived_harm(clause, trigger),
        "suffer injuries" if clause.is_any(trigger.first, keys!["lost"]) => limbs_lost(clause, trigger, genre),
        "die" if clause.is_any(trigger.first, keys!["dies"]) && figure.min.is_some_and(|min| min > 1) => false,
        "hold" => {
            link.part_of.is_some()
                || matches!(figure.head, figure::Head::Person(first, _) if clause.is_any(first, keys!["suspects", "suspect"]))
        }
        "arrive" => moved::arrived(clause, figure, trigger.last),
        "expel" | "evict" => moved::expelled(clause, figure, trigger),
        "losses" => in_battle(clause, figure, triggers, genre),
        "ill" => figure.last == trigger.first && (figure.first.saturating_sub(3)..figure.first).any(made),
        "loss" => !at_cricket(clause) && (genre::speaks_of_harm(clause, trigger) || of_a_vessel(clause)),
        "round up" if trigger.kinds == "captured" => taken::abducted(clause, trigger),
        "displace" => !clause.doc.word(trigger.last).starts_with(['\'', '\u{2019}']),
        "death toll" if clause.is_any(trigger.last - 1, keys!["bodies", "corpses"]) => {
            (clause.first..clause.last).any(|token| clause.says(token, "body_found"))
                || genre::speaks_of_harm(clause, trigger)
        }
        // "11 people with gunshot wounds | were treated", but not "followed 300 patients with gunshot wounds".
        "bear wounds" => {
            link.rule == "casualties/suffered"
                || matches!(clause.class(trigger.last), Class::Be | Class::Have)
                || clause.is_any(trigger.last, keys!["arrived", "came"])
        }
        "bury" => {
            (clause.first..clause.last).any(|token| clause.says(token, "mass_grave"))
                || laid_to_rest(clause, trigger, genre)
        }
        "death toll" if clause.is_any(trigger.first, keys!["toll"]) => {
            let other = (clause.before()..clause.last).any(|token| clause::says(clause.doc, token, "business_toll"));
            !other || genre::speaks_of_harm(clause, trigger) || triggers.len() > 1
        }
        "casualty" if clause.is_any(trigger.first, keys!["casualty"]) => !genre.is_still(),
        "condition" => (trigger.last..trigger.last + 14).any(|token| clause.says(token, "illness_state")),
        "fall" => fallen(clause, trigger),
        // Two senators with a cold are no outbreak.
        "fall ill" if clause.is_any(trigger.first, keys!["tested"]) => {
            figure.max.is_none_or(|max| max > 4) && !for_a_drug(clause, trigger)
        }
        "come down with" => (trigger.last..trigger.last + 5).any(|token| clause.says(token, "illness")),
        "treat" => link.rule == "casualties/object" && given_care(clause, figure, trigger, genre),
        "carry off" => taken::carried_off(clause, figure, trigger, genre),
        "wipe out" => !genre.is_still(),
        "nurse wounds" => genre::speaks_of_harm(clause, trigger) || triggers.len() > 1,
        "treated for" => (trigger.last..trigger.last + 5).any(|token| clause.says(token, "care")),
        "lose" => loss::of_life(clause, figure, trigger, genre),
        _ => true,
    }
}

/// Words of a ship's people who live, or of whom some do.
const SAVED: &Keys = keys![
    "alive", "ashore", "rescued", "rescuing", "safe", "safely", "saved", "saving", "survived", "surviving", "survivor",
    "survivors", "swam", "whom",
];

/// "sank with | 52 of its 60 crew", "went down with | all 23 hands", but not "sank with | 300 passengers aboard".
fn with_her_crew(clause: &Clause, figure: &Figure) -> bool {
    let crew = keys!["crew", "crewmen", "hands", "men", "officers", "passengers", "people", "sailors", "those"];
    let own = (figure.number_last..figure.last).any(|token| clause.class(token) == Class::Possessive)
        || (figure.first.saturating_sub(1)..figure.number).any(|token| clause.is_any(token, keys!["all"]));
    own && (figure.number_last..figure.last).any(|token| clause.is_any(token, crew))
        && !(figure.last..clause.last).any(|token| clause.is_any(token, SAVED))
}

/// "knocked off the runs for | the loss of two men".
fn at_cricket(clause: &Clause) -> bool {
    let words = keys!["innings", "overs", "wicket", "wickets"];
    let scored = |token: usize| {
        clause.is_any(token, keys!["runs"])
            && matches!(clause.class(token.wrapping_sub(1)), Class::Determiner | Class::Number)
    };
    (clause.first..clause.last).any(|token| clause.is_any(token, words) || scored(token))
}

/// "tested positive | for a banned heart drug".
fn for_a_drug(clause: &Clause, trigger: &Trigger) -> bool {
    let drugs = keys![
        "alcohol", "amphetamine", "amphetamines", "banned", "cannabis", "cocaine", "doping", "drug", "drugs", "epo",
        "heroin", "ketamine", "marijuana", "meldonium", "opioids", "prohibited", "steroid", "steroids", "stimulant",
        "stimulants", "substance", "substances", "testosterone",
    ];
    clause.is_any(trigger.last, keys!["for"])
        && (trigger.last + 1..trigger.last + 6).any(|token| clause.is_any(token, drugs))
}

/// Whether people in hospital are there because they came to harm, not because they are ill or about something else.
pub(super) fn in_care_for_harm(clause: &Clause, trigger: &Trigger, genre: Genre) -> bool {
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

/// "believed to be trapped | under concrete", "were under the rubble |": where harm is told, and not kings, poverty or a snow line.
fn thought_under(clause: &Clause, trigger: &Trigger, genre: Genre) -> bool {
    let under = clause.is_any(trigger.last - 1, keys!["trapped"]);
    let there = |token: usize| clause.says(token, "buried_under");
    // "under the rubble | of the hotel"
    let ruins = keys!["rubble", "debris", "ruins", "wreckage", "mud", "snow"];
    let buried = !under || (clause.before()..clause.last).any(there);
    genre.tells_of_violence()
        && buried
        && !matches!(clause.class(trigger.last), Class::Word | Class::Hyphen)
        && (clause.class(trigger.last) != Class::Of || clause.is_any(trigger.last - 1, ruins))
}

/// "none of the 103 aboard | survived", "survived the blast", but not "survived the season".
fn survived_harm(clause: &Clause, trigger: &Trigger) -> bool {
    let object = matches!(clause.class(trigger.last), Class::Determiner | Class::Possessive | Class::Word);
    let object_of_harm = trigger.last..trigger.last + 5;
    !object
        || genre::tells_harm_in(clause, object_of_harm.clone())
        || object_of_harm.into_iter().any(|token| clause.says(token, "assault_on"))
}

/// "three of the porters | lost legs", but not "lost arms races", "lost a finger of whisky".
fn limbs_lost(clause: &Clause, trigger: &Trigger, genre: Genre) -> bool {
    let next = trigger.last;
    let other = matches!(clause.class(next), Class::Of | Class::Hyphen)
        || clause.class(next) == Class::Word && !clause.verbish(next);
    !genre.is_still() && !other
}

/// "We have | buried 14 of our people": people do, where harm is told; a landslide leaves them missing.
fn laid_to_rest(clause: &Clause, trigger: &Trigger, genre: Genre) -> bool {
    let verb = trigger.verbs.first;
    let people = clause.is_any(verb.wrapping_sub(1), keys!["we", "they"])
        || clause.is_any(verb.wrapping_sub(1), keys!["cross", "crescent", "has", "have"])
        || clause.doc.match_before(List::VictimGroups, verb).is_some();
    let under = (trigger.last..trigger.last + 12).any(|token| clause.says(token, "buried_under"));
    genre.tells_of_violence() && !trigger.verbs.passive && verb > clause.first && people && !under
}

/// "Medics | treated 300 people after the clashes": those who care for the hurt, where harm is told and no illness.
fn given_care(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    let floor = clause.first.max(trigger.verbs.first.saturating_sub(5));
    let carer = |token: usize| {
        clause.says(token, "hospital")
            || group::kind(clause, token) == Some("medic")
            || clause.is_any(token, keys!["cross", "crescent", "msf", "frontieres"])
    };
    let sick = (clause.before()..clause.last).any(|token| clause::says(clause.doc, token, "illness"));
    let patients =
        matches!(figure.head, figure::Head::Person(first, _) if clause.is_any(first, keys!["patients", "patient"]));
    let care = |token: usize| clause.says(token, "care");
    let other = clause.is_any(figure.last, keys!["for"]) && !(figure.last + 1..figure.last + 6).any(care);
    let wounds = keys!["injuries", "wounds", "burns", "fractures", "shrapnel", "gunshot"];
    let hurt = clause.is_any(figure.last, keys!["for", "with"])
        && (figure.last + 1..figure.last + 6).any(|token| clause.is_any(token, wounds));
    !sick
        && (hurt && genre.tells_of_violence()
            || genre.dwells_on_harm() && !patients && !other && (floor..trigger.verbs.first).any(carer))
}

/// "eight conscripts and a lieutenant | fell": in battle, not over a step.
fn fallen(clause: &Clause, trigger: &Trigger) -> bool {
    let next = trigger.last;
    let battle = |token: usize| {
        ["strife", "army", "assault_of", "assault_on"].iter().any(|class| clause.says(token, class))
            || clause.is_any(token, keys!["action", "combat"])
    };
    let there = clause.class(next) == Class::Preposition && (next + 1..next + 4).any(battle);
    there || clause.class(next) == Class::Stop && genre::speaks_of_harm(clause, trigger)
}

/// "The submarine went down | with the loss of 93 men", not a party that holds its seats with the loss of two councillors.
fn of_a_vessel(clause: &Clause) -> bool {
    let lost = keys![
        "submarine", "destroyer", "cruiser", "battleship", "frigate", "corvette", "minesweeper", "airship", "sank",
        "sunk", "sinking", "foundered", "capsized", "torpedoed", "wrecked"
    ];
    (clause.first..clause.last).any(|token| clause.is_any(token, lost))
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

/// People under rubble or in a mine of whom nobody says that they were got out.
fn trapped(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    let doc = clause.doc;
    let under = clause.is_any(trigger.last - 1, keys!["under", "beneath", "rubble"]);
    // "two days after the quake": told a few sentences before, where the story dwells on it.
    let start = if genre.dwells_on_harm() { clause.first.saturating_sub(90) } else { clause.before() };
    let context = if under { trigger.last..(trigger.last + 6).min(clause.last) } else { start..clause.last };
    let buried = context.clone().any(|token| clause::says(doc, token, "buried_under"))
        || under && clause.is_any(trigger.last - 1, keys!["rubble"]);
    // "trapped in a school by the fighting": they are besieged, and nobody looks for them.
    let besieged = keys!["surrounded", "besieged", "encircled", "siege", "snipers", "fighting", "gunfire", "crossfire"];
    let rubble = keys!["rubble", "debris", "collapsed", "collapse", "wreckage", "ruins", "mine", "tunnel"];
    let told = |words: &Keys| context.clone().any(|token| doc.is_any(token, words));
    if told(besieged) && !told(rubble) {
        return false;
    }
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
