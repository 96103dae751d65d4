//! Counts without a number: "a soldier", "both", "nobody". Knows articles, pronouns and nouns for people.

use super::bounds::bounds;
use super::noun_phrase::noun_phrase;
use super::nouns::{noun, trigger_like};
use super::{Figure, Head, number_at};
use crate::extract::casualties::clause::{Class, Clause};
use crate::lexicon::List;
use crate::text::{Case, Keys, Kind, keys};

/// "killing both", "both were killed", "both men": two.
pub(super) fn both(clause: &Clause, token: usize) -> Option<Figure> {
    if !clause.doc.is(token, "both") {
        return None;
    }
    let (last, head) = noun_phrase(clause, token + 1, true);
    let alone = head == Head::Bare
        && !matches!(
            clause.class(token + 1),
            Class::Determiner | Class::Possessive | Class::Pronoun | Class::Number | Class::Of
        );
    let head = if alone { Head::Pronoun } else { head };
    matches!(head, Head::Person(..) | Head::Pronoun).then(|| Figure::worded((token, token + 1), 2, head, last))
}

/// "no one", "nobody", "none", "no civilians": nobody.
pub(super) fn zero(clause: &Clause, token: usize) -> Option<Figure> {
    let doc = clause.doc;
    if let Some(figure) = none_survived(clause, token) {
        return Some(figure);
    }
    let figure =
        |number_last: usize, last: usize, head: Head| Some(Figure::worded((token, number_last), 0, head, last));
    if doc.is_any(token, keys!["nobody", "none"]) {
        let (last, head) = noun_phrase(clause, token + 1, true);
        let things = head == Head::Thing && clause.class(token + 1) == Class::Of;
        let head = if matches!(head, Head::Person(..)) { head } else { Head::Pronoun };
        return if things { None } else { figure(token + 1, last, head) };
    }
    if doc.is_any(token, keys!["no", "without"])
        && !doc.is(token + 1, "longer")
        && let Some(end) = harm_noun(clause, token + 1)
    {
        return figure(token + 1, end, Head::Bare);
    }
    // "not one was hurt", but "not one of the bombs"
    let not_one = doc.is(token, "not") && doc.is(token + 1, "one");
    if not_one && (clause.verbish(token + 2) || matches!(clause.class(token + 2), Class::Be | Class::Have)) {
        return figure(token + 2, token + 2, Head::Pronoun);
    }
    if !doc.is(token, "no") || doc.is(token + 1, "longer") {
        return None;
    }
    if doc.is(token + 1, "one") {
        return figure(token + 2, token + 2, Head::Pronoun);
    }
    let (last, head) = noun_phrase(clause, token + 1, true);
    if matches!(head, Head::Person(..)) { figure(token + 1, last, head) } else { None }
}

/// "none of the 103 people aboard | survived", "not one of the 12 miners | survived": all of them died.
fn none_survived(clause: &Clause, token: usize) -> Option<Figure> {
    let one = usize::from(clause.is_any(token, keys!["no", "not"]) && clause.is_any(token + 1, keys!["one"]));
    let of = token + 1 + one;
    let nobody = one == 1 || clause.is_any(token, keys!["none"]);
    if !nobody || clause.class(of) != Class::Of || !clause.is_any(of + 1, keys!["the", "its", "their", "those"]) {
        return None;
    }
    let number = number_at(clause, of + 2)?;
    let survived =
        (number.last..(number.last + 10).min(clause.last)).find(|&at| clause.is_any(at, keys!["survived"]))?;
    // "on board the ATR | 72"
    let type_number = |at: usize| clause.class(at) == Class::Number && clause.doc.tokens[at - 1].capital;
    let plain = (number.last..survived).all(|at| {
        clause.class(at).nominal() && !clause.verbish(at)
            || matches!(clause.class(at), Class::Preposition)
            || type_number(at)
    });
    let (min, max, stated, modifier) = bounds(&number, None).filter(|_| plain && !number.magnitude)?;
    let (head, number) = (noun_phrase(clause, number.last, true).1, (number.first, number.last));
    let head = if head == Head::Bare { Head::Pronoun } else { head };
    if head == Head::Thing {
        return None;
    }
    Some(Figure {
        first: token,
        number: number.0,
        number_last: number.1,
        last: survived,
        min,
        max,
        stated,
        modifier,
        head,
        single: false,
    })
}

/// "no immediate reports of | deaths", "without | loss of life", "without any | casualties": where the noun of harm begins.
fn harm_noun(clause: &Clause, start: usize) -> Option<usize> {
    const SPEECH: &Keys = keys![
        "mention", "details", "detail", "breakdown", "figure", "figures", "estimate", "estimates", "information",
        "data", "account", "comment", "confirmation", "tally", "count"
    ];
    for token in start..(start + 6).min(clause.last) {
        if clause.is_any(token, SPEECH) {
            return None;
        }
        let found = clause.doc.match_at(List::CasualtyTriggers, token);
        if found.is_some_and(|found| matches!(found.row.get("frame"), "count" | "noun")) {
            let compound =
                keys!["camp", "certificate", "duties", "penalty", "row", "sentence", "tax", "threats", "wish"];
            return (!clause.is_any(token + 1, compound)).then_some(token);
        }
        let passes =
            matches!(clause.class(token), Class::Word | Class::Of | Class::And | Class::Determiner | Class::Comma)
                && !clause.verbish(token)
                || clause.is_any(token, keys!["reported", "confirmed", "known"]);
        if !passes || found.is_some_and(|found| !matches!(found.row.get("frame"), "past" | "adjective")) {
            return None;
        }
    }
    None
}

/// "its crew of five", "a family of four": the number behind the noun.
fn crew_of(clause: &Clause, token: usize, last: usize) -> Option<Figure> {
    const BODIES: &Keys = keys!["crew", "family", "group", "party", "team", "squad", "couple", "patrol"];
    let of = (token + 2..(token + 4).min(clause.last)).find(|&of| clause.class(of) == Class::Of)?;
    let number = number_at(clause, of + 1).filter(|_| clause.is_any(of.wrapping_sub(1), BODIES) && of <= last)?;
    let bare = noun_phrase(clause, number.last, true).1 == Head::Bare;
    let (min, max, stated, modifier) = bounds(&number, None).filter(|_| bare && !number.magnitude)?;
    Some(Figure {
        first: token,
        number: number.first,
        number_last: number.last,
        last: number.last,
        min,
        max,
        stated,
        modifier,
        head: Head::Person(of - 1, of),
        single: false,
    })
}

/// "a girl of | 11", "a mother of | three": a number behind one person is an age, or tells of children.
fn age_behind(clause: &Clause, head: Head, last: usize) -> Option<usize> {
    let Head::Person(first, end) = head else { return None };
    let one = noun(clause, first, List::VictimGroups, "number").is_some_and(|(_, number)| number == "one");
    let number = number_at(clause, last + 1)
        .filter(|number| one && end == last && clause.class(last) == Class::Of && number.value <= 110.0)?;
    let bare = noun_phrase(clause, number.last, true).1 == Head::Bare;
    (bare && !number.magnitude).then_some(number.last)
}

/// "a couple", "an elderly couple": two, but not "a couple of days".
fn couple(clause: &Clause, token: usize, last: usize) -> Option<Figure> {
    let noun = last.checked_sub(1).filter(|&noun| noun > token && clause.is_any(noun, keys!["couple"]))?;
    let people = clause.class(last) != Class::Of && !clause.doc.tokens[noun].capital;
    people.then(|| Figure::worded((token, token + 1), 2, Head::Person(noun, last), last))
}

/// "two soldiers; a | third died": one more of those told before in the sentence.
fn ordinal(clause: &Clause, token: usize) -> Option<(usize, Head)> {
    const ORDINALS: &Keys = keys!["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    let alone = (token + 2..token + 5)
        .take_while(|&at| {
            at == token + 2 || matches!(clause.class(at.wrapping_sub(1)), Class::Be | Class::Have | Class::Modal)
        })
        .filter_map(|at| clause.doc.match_at(List::CasualtyTriggers, at))
        .any(|found| matches!(found.row.get("kind"), "killed" | "injured"));
    let counted = || {
        let floor = clause.first.max(token.saturating_sub(24));
        (floor..token).any(|before| clause.doc.match_at(List::VictimGroups, before).is_some())
    };
    let ordinal = clause.doc.is(token, "a") && clause.is_any(token + 1, ORDINALS) && alone;
    (ordinal && counted()).then_some((token + 2, Head::Pronoun))
}

/// "his | bullet-riddled body": whose it is, the sentence before may tell.
fn own_body(clause: &Clause, token: usize) -> Option<Figure> {
    let inner = |at: &usize| matches!(clause.class(*at), Class::Word | Class::Hyphen | Class::Adverb);
    let body = (token + 1..token + 6)
        .take_while(inner)
        .find(|&at| clause.is_any(at, keys!["body", "corpse"]))
        // "her body-worn camera", "his body language", "her body of work"
        .filter(|&body| match clause.class(body + 1) {
            Class::Hyphen | Class::Of | Class::Possessive => false,
            Class::Word => clause.verbish(body + 1),
            _ => true,
        })
        .filter(|_| clause.is_any(token, keys!["his", "her"]))?;
    Some(Figure { single: true, ..Figure::worded((token, token + 1), 1, Head::Pronoun, body) })
}

/// "a soldier", "the driver", "his wife", "another": one person.
pub(super) fn single(clause: &Clause, token: usize) -> Option<Figure> {
    let doc = clause.doc;
    let another = doc.is(token, "another");
    let determined = another
        || doc.is_any(token, keys!["a", "an", "the", "whose"])
        || clause.class(token) == Class::Possessive && doc.tokens[token].kind == Kind::Word;
    let himself = doc.is_any(token, keys!["himself", "herself"]);
    // "one of them | a Catholic publican": who the one is that is counted.
    let counts = token > clause.first + 2
        && doc.is_any(token.wrapping_sub(1), keys!["them", "whom"])
        && clause.class(token.wrapping_sub(2)) == Class::Of
        && doc.is(token - 3, "one");
    if !determined && !himself || counts {
        return None;
    }
    // "wounding another | 25": the number counts.
    if another && number_at(clause, token + 1).is_some_and(|number| number.value > 1.0) {
        return None;
    }
    let counted = number_at(clause, token + 1).is_some_and(|number| {
        number.value > 1.0
            && doc.tokens[token + 1].kind == Kind::Word
            && clause.class(number.last) == Class::Word
            && noun(clause, number.last, List::VictimGroups, "number").is_some()
    });
    if counted {
        return None;
    }
    let (last, head) = if himself { (token + 1, Head::Pronoun) } else { noun_phrase(clause, token + 1, false) };
    if let Some(body) = own_body(clause, token) {
        return Some(body);
    }
    if let Some(crew) = crew_of(clause, token, last) {
        return Some(crew);
    }
    if let Some(couple) = couple(clause, token, last) {
        return Some(couple);
    }
    let (last, head) = ordinal(clause, token).unwrap_or((last, head));
    let body = matches!(head, Head::Person(first, _) if noun(clause, first, List::VictimGroups, "number").is_some_and(|(_, number)| number == "any"));
    if body && !doc.is_any(token, keys!["a", "an"]) {
        return None;
    }
    if another && head == Head::Bare && describes_thing(clause, last) {
        return None;
    }
    let head = if another && head == Head::Bare { Head::Pronoun } else { head };
    if !matches!(head, Head::Person(..) | Head::Pronoun) {
        return None;
    }
    let last = age_behind(clause, head, last).unwrap_or(last);
    Some(Figure { single: true, ..Figure::worded((token, token + 1), 1, head, last) })
}

/// "another | hijacked airliner": a participle before a noun for a thing.
fn describes_thing(clause: &Clause, participle: usize) -> bool {
    let noun = participle + 1;
    let word = clause.class(noun) == Class::Word && clause.doc.tokens[noun].case == Case::Lower;
    trigger_like(clause, participle)
        && word
        && !clause.verbish(noun)
        && !clause.doc.word(noun).ends_with("ly")
        && clause.doc.match_at(List::VictimGroups, noun).is_none()
        && clause.doc.match_at(List::TimeWords, noun).is_none()
}
