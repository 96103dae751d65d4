//! Sentences that tell of no real harm: games, films and tales, drills. Knows cues and the words around them; must not know figures.

use super::clause::{Class, Clause};
use super::figure::looks_like_year;
use super::genre::{self, Genre};
use super::trigger::Trigger;
use crate::extract::number;
use crate::lexicon::List;
use crate::text::{Match, keys};

/// Whether the sentence tells of a film, a game or a drill, and of nothing that happened beside it.
pub fn invented(clause: &Clause, triggers: &[Trigger], genre: Genre) -> bool {
    let cues = clause.doc.matches(List::CasualtyCues);
    let from = cues.partition_point(|found| (found.first as usize) < clause.first);
    let own = cues[from..].iter().take_while(|found| (found.first as usize) < clause.last);
    let unreal = |found: &Match| match found.row.get("status") {
        "drop" => true,
        "drill" => !during_drill(clause, found, triggers),
        "work" => !beside_work(clause, found, triggers),
        _ => false,
    };
    own.into_iter().any(unreal)
        || work_tells(clause)
        || work_about(clause, triggers)
        || plays_a_part(clause)
        || genre.is_of_works() && (in_a_part(clause) || in_its_parts(clause))
        || over_works(clause)
        || of_a_year(clause)
        || of_a_listing(clause, triggers)
        || feigned_in_quotes(clause, triggers)
        || hoaxed(clause)
}

/// "The call claimed that five students had been shot": where the text near it says that it was a hoax.
fn hoaxed(clause: &Clause) -> bool {
    let told = keys!["call", "caller", "calls", "callers"];
    let claims = keys!["claimed", "claiming", "claims", "said", "saying", "says", "told"];
    let heard = |token: usize| clause.is_any(token, keys!["told"]) && clause.class(token.wrapping_sub(1)) == Class::Be;
    (clause.first..clause.last).any(|token| clause.is_any(token, told) || heard(token))
        && (clause.first..clause.last).any(|token| clause.is_any(token, claims))
        && cue_near(clause, "hoax")
}

/// "Medics treated 25 | “wounded”": a word in quotation marks where a drill is told.
fn feigned_in_quotes(clause: &Clause, triggers: &[Trigger]) -> bool {
    let quoted = |trigger: &Trigger| {
        clause.class(trigger.first.wrapping_sub(1)) == Class::Quote && clause.class(trigger.last) == Class::Quote
    };
    triggers.iter().any(quoted) && cue_near(clause, "drill")
}

/// Whether a cue of a kind stands in the sentence or the few before and behind it.
fn cue_near(clause: &Clause, status: &str) -> bool {
    let (first, last) = (clause.first.saturating_sub(80), clause.last + 40);
    let cues = clause.doc.matches(List::CasualtyCues);
    let from = cues.partition_point(|found| (found.first as usize) < first);
    let near = cues[from..].iter().take_while(|found| (found.first as usize) < last);
    near.into_iter().any(|found| found.row.get("status") == status)
}

/// "Brandt, as a customs officer | who has lost an eye": a part in a film under review.
fn in_a_part(clause: &Clause) -> bool {
    let part = |token: usize| {
        clause.is_any(token, keys!["as"])
            && (clause.class(token.wrapping_sub(1)) == Class::Comma || clause.doc.tokens[token - 1].capital)
    };
    (clause.first + 1..clause.last).any(|token| part(token) && who_did(clause, token))
}

/// "In the famous | plate 39", "by chapter four": the parts of a work under review.
fn in_its_parts(clause: &Clause) -> bool {
    let parts =
        keys!["plate", "plates", "act", "canto", "chapter", "scene", "page", "reel", "stanza", "panel", "tableau"];
    (clause.first..clause.last).any(|token| clause.is_any(token, parts) && number::at(clause.doc, token + 1).is_some())
}

/// "Les Assassins (2003, Film4, 9pm) Twelve jurors are | murdered": what is shown tonight.
fn of_a_listing(clause: &Clause, triggers: &[Trigger]) -> bool {
    let listed = |open: usize| {
        clause.class(open) == Class::Open
            && looks_like_year(clause.doc.word(open + 1))
            && clause.class(open + 2) == Class::Comma
            && clause.doc.tokens[open - 1].capital
    };
    let present = |trigger: &Trigger| {
        (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["is", "are"]))
            || trigger.frames.any(&["finite", "finite_intr"])
    };
    triggers.iter().any(present) && (clause.first + 1..clause.last).any(listed)
}

/// "“The Ladykillers” | (1955), in which five crooks", "Nightbus (2011), about": a work with its year.
fn of_a_year(clause: &Clause) -> bool {
    (clause.first + 1..clause.last).any(|open| {
        let next = open + 3 + usize::from(clause.class(open + 3) == Class::Comma);
        clause.class(open) == Class::Open
            && clause.class(open + 2) == Class::Close
            && looks_like_year(clause.doc.word(open + 1))
            && (clause.class(open - 1) == Class::Quote || clause.doc.tokens[open - 1].capital)
            && (clause.is_any(next, keys!["about", "where", "whose"])
                || clause.is_any(next, keys!["in"]) && clause.class(next + 1) == Class::Relative)
    })
}

/// "a hitman | who" behind a token.
fn who_did(clause: &Clause, before: usize) -> bool {
    clause.class(before + 1) == Class::Determiner
        && (before + 2..before + 8)
            .find(|&token| !matches!(clause.class(token), Class::Word | Class::Hyphen | Class::Number))
            .is_some_and(|who| who > before + 2 && clause.is_any(who, keys!["who", "whose"]))
}

/// "has killed 30 teenagers | over eight films", "in three seasons of the show": a count of works.
fn over_works(clause: &Clause) -> bool {
    let works = keys![
        "films", "movies", "novels", "episodes", "sequels", "instalments", "installments", "comics", "seasons",
        "levels", "volumes", "operas",
    ];
    (clause.first..clause.last).any(|token| {
        clause.is_any(token, keys!["over", "in", "across", "through", "after"])
            && number::at(clause.doc, token + 1).is_some_and(|number| clause.is_any(number.last, works))
    })
}

/// "He plays a hitman | who has killed 40 people".
fn plays_a_part(clause: &Clause) -> bool {
    let plays = keys!["plays", "portrays", "playing", "portraying"];
    let played = keys!["played", "portrayed", "plays", "portrays"];
    let prize =
        keys!["oscar", "oscars", "bafta", "emmy", "film", "movie", "screen", "drama", "role", "audiences", "critics"];
    let praised = |plays: usize| {
        clause.class(plays + 1) == Class::Determiner && (plays..clause.last).any(|token| clause.is_any(token, prize))
    };
    (clause.first..clause.last).any(|token| {
        clause.is_any(token, plays) && who_did(clause, token) || clause.is_any(token, played) && praised(token)
    })
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

/// "The novel is about a girl | whose mother is killed", "the book, set in Berlin, tells of a boy | whose father was shot": the harm is told of
/// nobody but those behind "whose".
fn work_about(clause: &Clause, triggers: &[Trigger]) -> bool {
    let whose = |&token: &usize| clause.is_any(token, keys!["whose"]);
    let Some(whose) = (clause.first..clause.last).find(whose) else { return false };
    let work = |token: usize| clause.says(token, "work") || clause.is_any(token, keys!["book", "memoir"]);
    let Some(work) = (clause.first..whose).find(|&token| work(token)) else { return false };
    let tells = |token: usize| clause.is_any(token, keys!["about"]) || clause.says(token, "work_tells");
    (work + 1..whose.min(work + 8)).any(tells) && triggers.iter().all(|trigger| trigger.first > whose)
}
