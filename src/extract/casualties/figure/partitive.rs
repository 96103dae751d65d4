//! Some of others: "six of them children", "three of the 20". Knows what stands around "of"; must not know where the noun phrase ends.

use super::nouns::{continues, noun, trigger_like};
use super::{Head, number_at};
use crate::extract::casualties::clause::{Class, Clause};
use crate::lexicon::List;
use crate::text::{Kind, keys};

/// "six of them | children", "one of them | a 16-year-old boy": the noun said of some.
pub(super) fn apposed(clause: &Clause, start: usize) -> Option<(usize, Head)> {
    let from = start + usize::from(clause.is_any(start, keys!["a", "an"]));
    for token in from..(from + 7).min(clause.last) {
        let owned =
            |end: usize| usize::from(clause.doc.tokens.get(end).is_some_and(|token| token.kind == Kind::Clitic));
        // "12 of them | children's"
        if let Some((end, first)) =
            noun(clause, token, List::VictimGroups, "number").map(|(end, _)| (end + owned(end), end))
            && (end > first || !continues(clause, end))
        {
            let told = keys!["aged", "under", "of", "from", "who", "younger", "older"];
            let closes =
                matches!(clause.class(end), Class::Comma | Class::Stop | Class::Close | Class::Dash | Class::And)
                    || clause.is_any(end, told);
            return closes.then_some((end, Head::Person(token, first)));
        }
        let describes = matches!(clause.class(token), Class::Word | Class::Number | Class::Hyphen);
        if !describes || clause.verbish(token) || trigger_like(clause, token) {
            return None;
        }
    }
    None
}

/// "of the 20", "of his", "of them": where the noun begins, and whether there was one.
pub(super) fn of_phrase(clause: &Clause, start: usize) -> (usize, Option<Head>) {
    let start = start + usize::from(clause.class(start) == Class::Quote && clause.class(start + 1) == Class::Of);
    if clause.class(start) != Class::Of {
        return (start, None);
    }
    let mut token = start + 1;
    if clause.is_any(token, keys!["them", "whom", "us", "which"]) {
        return (token + 1, Some(Head::Pronoun));
    }
    while matches!(clause.class(token), Class::Determiner | Class::Possessive) {
        token += 1;
    }
    // "five of a family | were killed", not "of the family's cows", "of the family cars"
    let kin = token + usize::from(clause.is_any(token, keys!["one", "same"]));
    let next = clause.class(kin + 1);
    let alone =
        next != Class::Possessive && (next != Class::Word || clause.verbish(kin + 1) || trigger_like(clause, kin + 1));
    if clause.is_any(kin, keys!["clan", "family", "household"]) && alone {
        return (kin + 1, Some(Head::Pronoun));
    }
    let owner = (token..(token + 5).min(clause.last))
        .take_while(|&at| {
            matches!(clause.class(at), Class::Word | Class::Hyphen) || at > token && is_clitic(clause, at)
        })
        .find(|&at| is_clitic(clause, at));
    let counted = owner.and_then(|clitic| number_at(clause, clitic + 1));
    match number_at(clause, token).or(counted) {
        Some(number) => (number.last, Some(Head::Thing)),
        None => (token, None),
    }
}

fn is_clitic(clause: &Clause, token: usize) -> bool {
    clause.doc.tokens[token].kind == Kind::Clitic
}
