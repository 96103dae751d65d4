//! "Missing", "disappeared" and the like where nobody is in danger: players out of the team, customers who stay away, what people lack.
//! Knows one sentence; must not know what figures have to do with each other.

use super::clause::{Class, Clause};
use super::figure::{Figure, Head};
use super::genre::{self, Genre};
use super::trigger::Trigger;
use crate::extract::number;
use crate::text::{Kind, keys};

/// Whether those who are missing are out of a team, found again, mere custom, or lack something themselves.
pub(super) fn in_no_danger(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    // "two visitors have | not been seen since": a joke where nobody looks for them
    let joke = genre.is_still() && clause.is_any(trigger.last - 1, keys!["since"]);
    joke || at_a_vote(clause, figure)
        || in_no_action(clause, trigger)
        || out_of_the_team(clause, trigger)
        || claimed_again(clause, figure, trigger)
        || found_again(clause, trigger)
        || lacking(clause, trigger)
        || lacking_some(clause, trigger)
        || custom_gone(clause, figure, trigger)
        || turned_up(clause)
        || unreported(clause, figure)
}

/// "17 voted against, four abstained and two were | missing": from a vote. "The motion fell by one vote. | One member was missing".
fn at_a_vote(clause: &Clause, figure: &Figure) -> bool {
    let votes = keys!["abstained", "abstentions", "quorum", "turnout", "voted", "whips"];
    let members = keys!["member", "members", "mp", "mps", "deputy", "deputies", "senator", "senators", "lawmakers"];
    let vote = keys!["vote", "votes", "ballot"];
    // "turnout was high despite the storm, in which three fishermen went | missing": others than those who vote
    let member = matches!(figure.head, Head::Person(first, _) if clause.is_any(first, members));
    let person = matches!(figure.head, Head::Person(..));
    (member || !person) && (clause.first..clause.last).any(|token| clause.is_any(token, votes))
        || member && (clause.before()..clause.last).any(|token| clause.doc.is_any(token, vote))
}

/// "a best man who had gone | missing in action": where no army is told of.
fn in_no_action(clause: &Clause, trigger: &Trigger) -> bool {
    let action = clause.is_any(trigger.last, keys!["in"]) && clause.is_any(trigger.last + 1, keys!["action"])
        || clause.is_any(trigger.last - 1, keys!["action"]);
    let war = |token: usize| {
        super::clause::says(clause.doc, token, "army")
            || super::clause::says(clause.doc, token, "war")
            || super::group::is_armed(clause, token)
    };
    action && !(clause.before()..clause.last).any(war)
}

/// "himself | missing two horns", "they were | missing 12 tiles": what is lacked; but not "missing two days later".
fn lacking_some(clause: &Clause, trigger: &Trigger) -> bool {
    let Some(number) = number::at(clause.doc, trigger.last) else { return false };
    let noun = number.last;
    clause.is_any(trigger.first, keys!["missing"])
        && trigger.last == trigger.first + 1
        && clause.class(trigger.first.wrapping_sub(1)) != Class::Comma
        && clause.class(noun) == Class::Word
        && clause.doc.tokens[noun].kind == Kind::Word
        && !clause.says(noun, "after_adjective")
        && !clause.says(noun, "age_unit")
        && clause.doc.word(noun).ends_with('s')
}

/// "thousands of our voters just | disappeared": those who stay away, where no harm is told beside it.
fn custom_gone(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let custom = keys![
        "advertisers", "audiences", "backers", "bidders", "borrowers", "buyers", "clients", "consumers", "creditors",
        "customers", "depositors", "diners", "donors", "fans", "followers", "investors", "lenders", "listeners",
        "readers", "shoppers", "spectators", "sponsors", "subscribers", "suppliers", "supporters", "taxpayers",
        "users", "viewers", "voters",
    ];
    matches!(figure.head, Head::Person(first, last) | Head::Likely(first, last) if (first..last).any(|token| clause.is_any(token, custom)))
        && !genre::speaks_of_harm(clause, trigger)
}

/// "84 | missing children were claimed by nightfall": but not "were found dead".
fn claimed_again(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let back = keys!["claimed", "collected", "found", "home", "located", "returned", "reunited", "safe", "traced"];
    let dead = keys![
        "bodies", "body", "dead", "drowned", "grave", "hanged", "killed", "murdered", "none", "remains", "shot",
        "strangled"
    ];
    let verb = figure.last..figure.last + 4;
    trigger.first >= figure.number_last
        && trigger.last < figure.last
        && verb.clone().any(|token| matches!(clause.class(token), Class::Be | Class::Have))
        && verb.clone().any(|token| clause.is_any(token, back))
        && !(figure.last..clause.last).any(|token| clause.is_any(token, dead) || clause.class(token) == Class::Not)
}

/// "Three boys were reported missing. | They were found at the doughnut shop": but not "They were found dead".
fn turned_up(clause: &Clause) -> bool {
    let doc = clause.doc;
    let next = clause.last..(clause.last + 9).min(doc.tokens.len());
    let they = keys!["they", "he", "she", "both", "all"];
    let back = keys!["found", "located", "safe", "traced", "unharmed"];
    let dead = keys!["bodies", "body", "dead", "drowned", "hanged", "killed", "murdered", "not", "shot", "strangled"];
    // "were | later found": what came after, not "had been seen" or "had returned from a wedding".
    let found = clause.last + 2 + usize::from(doc.is_any(clause.last + 2, keys!["all", "both", "eventually", "later"]));
    next.len() > 3
        && doc.is_any(clause.last, they)
        && doc.is_any(clause.last + 1, keys!["was", "were"])
        && doc.is_any(found, back)
        && !next.clone().any(|token| doc.is_any(token, dead))
}

/// "no | missing persons' reports had been filed": nobody says that nobody is missing.
fn unreported(clause: &Clause, figure: &Figure) -> bool {
    let files = keys!["report", "reports", "file", "files", "posters", "notices", "complaint", "complaints"];
    figure.is_zero() && (figure.number_last + 1..figure.number_last + 5).any(|token| clause.is_any(token, files))
}

/// "600,000 were | missing documents", "players who are | missing the match": what they lack.
fn lacking(clause: &Clause, trigger: &Trigger) -> bool {
    let next = trigger.last;
    let later = |token: usize| {
        clause.is_any(token, keys!["next", "following", "same", "day", "morning", "night", "entire", "whole"])
    };
    let owned = matches!(clause.class(next), Class::Determiner | Class::Possessive)
        && matches!(clause.class(next + 1), Class::Word | Class::Reported)
        && !later(next + 1);
    owned && clause.is_any(trigger.first, keys!["missing"]) && trigger.verbs.passive
        || clause.is_any(trigger.first, keys!["missing"])
            && trigger.verbs.passive
            && clause.class(next) == Class::Word
            && clause.doc.tokens[next].case == crate::text::Case::Lower
            && !clause.says(next, "after_adjective")
            && clause.doc.word(next).ends_with('s')
}

/// "had been missing for nine days | were found alive".
fn found_again(clause: &Clause, trigger: &Trigger) -> bool {
    let had = (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["had"]));
    let well = keys!["alive", "safe", "safely", "well", "rescued", "unharmed", "unhurt", "reappeared", "resurfaced"];
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Stop | Class::Subordinator);
    let rest = (trigger.last..trigger.last + 16).take_while(inner);
    // "turned | up", but not "turned out to be dead"
    let back = |token: usize| {
        let up = clause.is_any(token, keys!["turned"]) && clause.is_any(token + 1, keys!["up"]);
        clause.is_any(token, well) || up && !clause.is_any(token + 2, keys!["dead", "drowned", "murdered"])
    };
    had && trigger.verbs.perfect && rest.into_iter().any(back)
}

/// "two players missing | through illness", "missing | with a hamstring strain", "missing | from the line-up".
fn out_of_the_team(clause: &Clause, trigger: &Trigger) -> bool {
    let unfit =
        keys!["illness", "injury", "injuries", "suspension", "suspensions", "strain", "knee", "ankle", "flu", "virus"];
    let lists = keys![
        "squad", "team", "lineup", "line", "side", "list", "lists", "ballot", "roster", "cast", "album", "rolls",
        "roll", "register", "talks", "ceremony", "photo", "picture", "game", "match", "event", "conference", "summit",
        "starting",
    ];
    // "missing | from his office", but not "missing from work crews buried by the slide"
    let posts = keys!["office", "desk", "chamber", "courtroom", "classes", "work"];
    let few = trigger.last + 1..trigger.last + 4;
    let off = clause.is_any(trigger.last, keys!["from"])
        && (few.clone().any(|token| clause.is_any(token, lists))
            || !genre::speaks_of_harm(clause, trigger) && few.clone().any(|token| clause.is_any(token, posts)));
    off || clause.is_any(trigger.last, keys!["through", "with", "because", "due"])
        && (trigger.last + 1..trigger.last + 6).any(|token| clause.is_any(token, unfit))
}
