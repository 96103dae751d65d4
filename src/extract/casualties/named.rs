//! Victims told by their names: "Senator Luis Galan was assassinated", "kidnapped Maria Ruiz". Knows the people found and words of harm;
//! must not know which figure a trigger counts.

use super::clause::{Class, Clause};
use super::figure::{Figure, Head};
use super::trigger::{Strength, Trigger};
use crate::extract::{EntityRef, Findings, Form};
use crate::lexicon::List;
use crate::text::keys;

/// Adds a figure of one for each person whom a word of harm takes as its subject or object by name.
pub(super) fn add(clause: &Clause, findings: &Findings, triggers: &[Trigger], figures: &mut Vec<Figure>) {
    let sure = |trigger: &&Trigger| {
        let done = matches!(trigger.kinds, "killed" | "captured") || clause.is_any(trigger.first, keys!["wounded"]);
        done && trigger.strength == Strength::Strong && !trigger.natural && !trigger.doubtful
    };
    for trigger in triggers.iter().filter(sure) {
        let passive = trigger.verbs.passive && trigger.verbs.first < trigger.first;
        let done = trigger.frames.any(&["past", "participle"]);
        if passive && done {
            subjects(clause, findings, (trigger.verbs.first, trigger.verbs.plural), figures);
        } else if let Some(was) = joined(clause, trigger).filter(|_| done) {
            subjects(clause, findings, (was, false), figures);
        } else if !trigger.verbs.passive && trigger.frames.any(&["past", "ing", "finite"]) {
            object(clause, findings, trigger, figures);
        }
    }
    for opener in (clause.first..clause.last).filter(|&token| opens_a_part(clause, token)) {
        if let Some(name) = behind_titles(clause, findings, opener + 1) {
            one(clause, Some(opener + 1), name, figures);
        }
    }
    for pair in triggers.windows(2) {
        hurt_and_died(clause, findings, (&pair[0], &pair[1]), figures);
    }
    for trigger in triggers.iter().filter(|trigger| trigger.kinds == "killed") {
        among(clause, findings, trigger, figures);
    }
    figures.sort_by_key(|figure| figure.first);
}

/// ", | including X", ", among | them X": some of those counted before.
fn opens_a_part(clause: &Clause, token: usize) -> bool {
    let including = clause.is_any(token, keys!["including"]);
    let them = clause.is_any(token, keys!["them"]) && clause.is_any(token.wrapping_sub(1), keys!["among"]);
    let comma = token.wrapping_sub(1 + usize::from(them));
    (including || them) && comma > clause.first && clause.class(comma) == Class::Comma
}

/// "X was | shot by a sniper and | died": the one who bore the wound.
fn hurt_and_died(clause: &Clause, findings: &Findings, (hurt, died): (&Trigger, &Trigger), figures: &mut Vec<Figure>) {
    let mut and = died.verbs.first.wrapping_sub(1);
    while and > hurt.last && clause.class(and) == Class::Adverb {
        and -= 1;
    }
    let wound = hurt.kinds == "injured" && hurt.verbs.passive && hurt.verbs.singular;
    let dies = died.kinds == "killed" && died.frames.any(&["intransitive"]) && clause.class(and) == Class::And;
    if wound && dies && and < hurt.last + 12 {
        subjects(clause, findings, (hurt.verbs.first, false), figures);
    }
}

/// "among the dead was | X", "among those killed were | X and his driver".
fn among(clause: &Clause, findings: &Findings, trigger: &Trigger, figures: &mut Vec<Figure>) {
    let opener = trigger
        .verbs
        .first
        .wrapping_sub(if clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["who"]) { 3 } else { 2 });
    let begins = trigger.last + 1;
    let be = opener.wrapping_sub(1);
    // "Principal Rosa Diaz was | among the dead"
    if clause.is_any(opener, keys!["among", "amongst"])
        && clause.is_any(be, keys!["was", "is"])
        && let Some(name) = name(clause, findings, be.wrapping_sub(1)).filter(|name| name.1 == be)
    {
        one(clause, None, name, figures);
    }
    if clause.is_any(opener, keys!["among", "amongst"])
        && clause.class(trigger.last) == Class::Be
        && let Some(name) = behind_titles(clause, findings, begins)
    {
        one(clause, Some(begins), name, figures);
    }
}

/// "X | was beaten and shot dead": the verb of which the word of harm is the second.
fn joined(clause: &Clause, trigger: &Trigger) -> Option<usize> {
    let and =
        trigger.first.checked_sub(1).filter(|&and| and > clause.first + 2 && trigger.verbs.first == trigger.first)?;
    let beaten = clause.verbish(and - 1) || clause.is_any(and - 1, keys!["beaten", "bound", "stopped", "taken"]);
    (clause.class(and) == Class::And && beaten && clause.is_any(and - 2, keys!["was"])).then_some(and - 2)
}

/// "X was killed", "X and Y were killed".
fn subjects(clause: &Clause, findings: &Findings, (was, plural): (usize, bool), figures: &mut Vec<Figure>) {
    let others = |figure: &&Figure| {
        figure.last == was && clause.is_any(figure.last - 1, keys!["others"]) && figure.first > clause.first
    };
    if let Some(and) = figures.iter().find(others).map(|figure| figure.first - 1) {
        let name = name(clause, findings, and.wrapping_sub(1)).filter(|_| clause.class(and) == Class::And);
        name.into_iter().for_each(|name| one(clause, None, name, figures));
        return;
    }
    let counted = figures.iter().find(|figure| figure.last == was && figure.counts_people() && plural);
    if let Some(first) = counted.map(|figure| figure.first).filter(|&first| first > clause.first + 1) {
        return named_before(clause, findings, first, figures);
    }
    let mut names = Vec::new();
    let verb = before_who(clause, was);
    let apposed = in_apposition(clause, findings, verb, figures);
    let mut end = before_apposition(clause, findings, verb).or(apposed).unwrap_or(verb);
    while let Some((first, last)) = name(clause, findings, end.wrapping_sub(1)) {
        names.push((first, last));
        if !plural || !matches!(clause.class(first.wrapping_sub(1)), Class::And | Class::Comma) {
            break;
        }
        end = first - 1;
    }
    if plural == (names.len() > 1) {
        names.into_iter().for_each(|name| one(clause, None, name, figures));
    }
    let before_comma = |figure: &&mut Figure| figure.single && Some(figure.last) == apposed;
    if let Some(figure) = figures.iter_mut().find(before_comma) {
        figure.last = verb;
    }
}

/// "Captain Ruiz, Omar Farah | and two guards were killed": the names that open the row before a figure.
fn named_before(clause: &Clause, findings: &Findings, first: usize, figures: &mut Vec<Figure>) {
    let and = first - 1;
    let mut end = and - usize::from(clause.class(and.wrapping_sub(1)) == Class::Comma);
    let mut names = Vec::new();
    let opens = loop {
        let Some(name) = name(clause, findings, end.wrapping_sub(1)) else { break false };
        let titled = |token: &usize| clause.class(*token) == Class::Word && clause.doc.tokens[*token].capital;
        let begins = (clause.first..name.0).rev().take_while(titled).last().unwrap_or(name.0);
        names.push((begins, name));
        if begins == clause.first {
            break true;
        }
        match clause.class(begins - 1) {
            Class::Comma => end = begins - 1,
            Class::Stop | Class::Subordinator | Class::Quote => break true,
            _ => break clause.says(begins - 1, "told"),
        }
    };
    if clause.class(and) == Class::And && opens {
        names.into_iter().for_each(|(begins, name)| one(clause, Some(begins), name, figures));
    }
}

/// "X, | who was also murdered": where the name before a relative clause ends.
fn before_who(clause: &Clause, verb: usize) -> usize {
    let who = verb.wrapping_sub(1);
    let comma = who.wrapping_sub(1);
    if clause.is_any(who, keys!["who"]) && comma > clause.first && clause.class(comma) == Class::Comma {
        return comma;
    }
    verb
}

/// "X, a journalist, | was killed": where the name before what is said of it ends.
fn before_apposition(clause: &Clause, findings: &Findings, verb: usize) -> Option<usize> {
    let closing = verb.checked_sub(1).filter(|&comma| clause.class(comma) == Class::Comma)?;
    let opens = |&comma: &usize| past_apposition(clause, findings, comma) == Some(closing);
    let opening = (closing.saturating_sub(10).max(clause.first)..closing).rev().find(opens)?;
    name(clause, findings, opening.checked_sub(1)?).map(|name| name.1)
}

/// "A Cameroonian epidemiologist, X, | was killed": where a name between commas ends, if nobody is counted before it.
fn in_apposition(clause: &Clause, findings: &Findings, verb: usize, figures: &[Figure]) -> Option<usize> {
    let closing = verb.checked_sub(1).filter(|&comma| clause.class(comma) == Class::Comma)?;
    let (first, last) = name(clause, findings, closing.wrapping_sub(1))?;
    let opening = first.wrapping_sub(1);
    let noun = opening.wrapping_sub(1);
    let described = clause.class(opening) == Class::Comma
        && clause.class(noun) == Class::Word
        && !clause.doc.tokens[noun].capital
        && (clause.first..noun).rev().take(5).any(|token| clause.class(token) == Class::Determiner);
    let counted = figures.iter().any(|figure| figure.last == opening);
    (last == closing && described && !counted).then_some(closing)
}

/// "killed X", "kidnapped the journalist X", "killed X, a lawyer, and the official Y", "killed X's lawyer Y": nothing that X owns.
fn object(clause: &Clause, findings: &Findings, trigger: &Trigger, figures: &mut Vec<Figure>) {
    let mut begins = trigger.last;
    while let Some(name) = behind_titles(clause, findings, begins) {
        if clause.class(name.1) == Class::Possessive {
            begins = name.1 + 1;
            continue;
        }
        one(clause, Some(begins), name, figures);
        let end = past_apposition(clause, findings, name.1).unwrap_or(name.1);
        let and = end + usize::from(clause.class(end) == Class::Comma);
        if clause.class(and) != Class::And {
            return;
        }
        begins = and + 1;
    }
}

/// The name that begins at a token or behind its titles.
fn behind_titles(clause: &Clause, findings: &Findings, begins: usize) -> Option<(usize, usize)> {
    let titled = |token: &usize| {
        clause.class(*token) == Class::Word && name(clause, findings, *token).is_none() && !clause.verbish(*token)
    };
    let start = (begins..begins + 4).find(|token| !titled(token)).unwrap_or(begins);
    name(clause, findings, start).filter(|name| name.0 == start)
}

/// "X | , a lawyer | , and": the comma that closes what is said of a name.
fn past_apposition(clause: &Clause, findings: &Findings, opening: usize) -> Option<usize> {
    let inner = |token: &usize| {
        matches!(clause.class(*token), Class::Word | Class::Determiner | Class::Of | Class::Number)
            && name(clause, findings, *token).is_none()
            && !clause.verbish(*token)
    };
    let closing = (opening + 1..opening + 10).find(|token| !inner(token))?;
    let apart = clause.class(opening) == Class::Comma && clause.class(closing) == Class::Comma;
    (apart && closing > opening + 1).then_some(closing)
}

/// The tokens of a person's name that holds a token.
fn name(clause: &Clause, findings: &Findings, token: usize) -> Option<(usize, usize)> {
    if token < clause.first || token >= clause.last {
        return None;
    }
    let person = findings.entity_at(token).filter(|entity| matches!(entity, EntityRef::Person(_)))?;
    let span = clause.doc.tokens[token].span;
    let mention = findings.mention_at(person, span)?;
    let tokens = clause.doc.tokens_in(mention.span);
    matches!(mention.form, Form::Full | Form::Surname | Form::Given).then_some((tokens.start, tokens.end))
}

/// One person; the noun before the name belongs to it, and a figure that ends there goes on to the name's end.
fn one(clause: &Clause, title: Option<usize>, (first, last): (usize, usize), figures: &mut Vec<Figure>) {
    // "the premier Rosa Diaz", "the prime minister, Rosa Diaz,"
    let apposed = |figure: &Figure| {
        figure.last + 1 == first
            && clause.class(figure.last) == Class::Comma
            && clause.class(last) == Class::Comma
            && matches!(figure.head, Head::Person(..))
    };
    let told = figures.iter_mut().find(|figure| figure.single && (figure.last == first || apposed(figure)));
    if let Some(told) = told {
        told.last = last;
        return;
    }
    if figures.iter().any(|figure| figure.first < last && first < figure.last) {
        return;
    }
    let noun = clause.doc.match_before(List::VictimGroups, first).map(|noun| noun.first as usize);
    let noun = noun.filter(|&noun| noun >= clause.first);
    let head = Head::Person(noun.unwrap_or(first), last);
    let begins = title.or(noun).unwrap_or(first);
    figures.push(Figure { first: begins, single: true, ..Figure::worded((first, last), 1, head, last) });
}
