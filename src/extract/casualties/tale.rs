//! Sentences that tell of no real harm: games, films and tales, drills. Knows cues and the words around them; must not know figures.

use super::clause::{Class, Clause};
use super::genre;
use super::trigger::Trigger;
use crate::extract::number;
use crate::lexicon::List;
use crate::text::{Match, keys};

/// Whether the sentence tells of a film, a game or a drill, and of nothing that happened beside it.
pub fn invented(clause: &Clause, triggers: &[Trigger]) -> bool {
    let cues = clause.doc.matches(List::CasualtyCues);
    let from = cues.partition_point(|found| (found.first as usize) < clause.first);
    let own = cues[from..].iter().take_while(|found| (found.first as usize) < clause.last);
    let unreal = |found: &Match| match found.row.get("status") {
        "drop" => true,
        "drill" => !during_drill(clause, found, triggers),
        "work" => !beside_work(clause, found, triggers),
        _ => false,
    };
    own.into_iter().any(unreal) || work_tells(clause) || plays_a_part(clause) || over_works(clause)
}

/// "has killed 30 teenagers | over eight films", "in three seasons of the show": a count of works.
fn over_works(clause: &Clause) -> bool {
    let works = keys![
        "films",
        "movies",
        "novels",
        "episodes",
        "sequels",
        "instalments",
        "installments",
        "comics",
        "seasons",
        "levels",
        "volumes",
        "operas",
    ];
    (clause.first..clause.last).any(|token| {
        clause.is_any(token, keys!["over", "in", "across", "through", "after"])
            && number::at(clause.doc, token + 1).is_some_and(|number| clause.is_any(number.last, works))
    })
}

/// "He plays a hitman | who has killed 40 people".
fn plays_a_part(clause: &Clause) -> bool {
    let who = |plays: usize| {
        clause.class(plays + 1) == Class::Determiner
            && (plays + 2..plays + 8)
                .find(|&token| !matches!(clause.class(token), Class::Word | Class::Hyphen | Class::Number))
                .is_some_and(|who| who > plays + 2 && clause.is_any(who, keys!["who", "whose"]))
    };
    let plays = keys!["plays", "portrays", "playing", "portraying"];
    let played = keys!["played", "portrayed", "plays", "portrays"];
    let prize =
        keys!["oscar", "oscars", "bafta", "emmy", "film", "movie", "screen", "drama", "role", "audiences", "critics"];
    let praised = |plays: usize| {
        clause.class(plays + 1) == Class::Determiner && (plays..clause.last).any(|token| clause.is_any(token, prize))
    };
    (clause.first..clause.last)
        .any(|token| clause.is_any(token, plays) && who(token) || clause.is_any(token, played) && praised(token))
}

/// "killed when a shell exploded during | drills", "was carrying out a | drill when the boat fell".
fn during_drill(clause: &Clause, drill: &Match, triggers: &[Trigger]) -> bool {
    let (first, last) = (drill.first as usize, drill.last as usize);
    if (clause.first..clause.last).any(|token| clause.says(token, "pretence")) {
        return false;
    }
    let during = (first.saturating_sub(4)..first)
        .any(|token| clause.is_any(token, keys!["during", "after", "following", "before", "from", "in"]));
    let which = clause.is_any(last, keys!["in", "of"]) && clause.class(last + 1) == Class::Relative;
    let then = |trigger: &Trigger| {
        (last..trigger.first).any(|token| clause.is_any(token, keys!["when", "as", "after"]))
            && !(last..trigger.first).any(|token| clause.class(token) == Class::Relative)
    };
    let harm = triggers.iter().any(|trigger| genre::speaks_of_harm(clause, trigger));
    !which && (during && harm || triggers.iter().any(then))
}

/// "The actor, who played | Maigret, died in a crash", "the screening of a | thriller, where a gunman": the harm is of the world.
fn beside_work(clause: &Clause, work: &Match, triggers: &[Trigger]) -> bool {
    let (first, last) = (work.first as usize, work.last as usize);
    let told = (last..last + 4).any(|token| {
        clause.is_any(token, keys!["in", "about", "where", "whose", "set"]) || clause.says(token, "work_tells")
    });
    let ends = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Quote);
    let whose =
        (clause.first..first).rev().take(8).take_while(ends).any(|token| clause.class(token) == Class::Relative);
    let shown = (first.saturating_sub(5)..first)
        .any(|token| clause.is_any(token, keys!["screening", "premiere", "showing", "filming", "set", "shooting"]));
    let harm = |trigger: &Trigger| {
        let over = trigger.verbs.passive && !trigger.verbs.singular
            || trigger.frames.any(&["past", "adjective", "intransitive"]);
        over && genre::speaks_of_harm(clause, trigger)
    };
    !told && (whose || shown) && triggers.iter().any(harm)
}

/// "The opera tells how he slew", "her latest novel opens with the murder of": a work and what it tells.
fn work_tells(clause: &Clause) -> bool {
    let tells = |work: usize| {
        (work + 1..work + 8)
            .take_while(|&token| {
                matches!(
                    clause.class(token),
                    Class::Word | Class::Of | Class::Determiner | Class::Possessive | Class::Adverb | Class::Quote
                )
            })
            .any(|token| clause.says(token, "work_tells"))
    };
    (clause.first..clause.last).any(|token| clause.says(token, "work") && tells(token))
}
