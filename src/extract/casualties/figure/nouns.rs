//! What a single noun counts: people by the list or by its look, things by the list. Knows nouns and the word behind them; must not know
//! where the phrase around them ends.

use super::Head;
use crate::extract::casualties::clause::{Class, Clause, lower};
use crate::lexicon::List;
use crate::text::{Case, Kind, keys};

/// "250 | Tigers were killed": a capital in the plural between words in lower case names a force.
pub(super) fn named_after_animals(clause: &Clause, token: usize) -> bool {
    let case = |at: usize| clause.doc.tokens.get(at).map(|one| one.case);
    let verb = (clause.first..token)
        .rev()
        .find(|&at| clause.class(at) == Class::Word && clause.doc.match_at(List::NumberWords, at).is_none());
    case(token) == Some(Case::Title)
        && clause.doc.word(token).ends_with('s')
        && verb.is_none_or(|verb| verb == clause.first || case(verb) == Some(Case::Lower))
        && case(token + 1) == Some(Case::Lower)
}

/// "a | Japanese", not "the Chinese captured a town".
pub(super) fn one_of_them(clause: &Clause, start: usize) -> bool {
    clause.is_any(start.wrapping_sub(1), keys!["a", "an", "another", "one"])
}

/// "an American | company", but "an American | killed in Iraq".
pub(super) fn noun_follows(clause: &Clause, end: usize) -> bool {
    let verb = clause.verbish(end) || clause.gerund(end) || trigger_like(clause, end);
    clause.class(end) == Class::Word && !verb
        || clause.class(end) == Class::And && clause.is_any(end + 2, keys!["relations"])
}

/// "four policeman before": a singular noun where a plural is meant, with no noun behind it.
pub(super) fn miswritten(clause: &Clause, end: usize) -> bool {
    let word = matches!(clause.class(end), Class::Word | Class::Hyphen | Class::Possessive | Class::Number);
    !word || clause.verbish(end)
}

/// A noun of a list at a token: one past its end, and a cell of its row.
pub(super) fn noun(clause: &Clause, token: usize, list: List, column: &str) -> Option<(usize, &'static str)> {
    let found = clause.doc.match_at(list, token).filter(|found| found.last as usize <= clause.last)?;
    Some((found.last as usize, found.row.get(column)))
}

/// Whether the noun phrase goes on behind a noun for people: "police | officers", "members' | homes", "children's".
pub(super) fn continues(clause: &Clause, end: usize) -> bool {
    noun(clause, end, List::VictimGroups, "number")
        .is_some_and(|(_, number)| number != "family" && !trigger_like(clause, end))
        || noun(clause, end, List::NotVictims, "kind").is_some()
            && clause.class(end) == Class::Word
            && !trigger_like(clause, end)
            && !clause.verbish(end)
        || clause.doc.tokens.get(end).is_some_and(|token| token.kind == Kind::Clitic)
        || clause.class(end) == Class::Hyphen
}

pub(super) fn trigger_like(clause: &Clause, token: usize) -> bool {
    clause.doc.match_at(List::CasualtyTriggers, token).is_some()
}

/// Whether a noun for people follows within the same phrase: "kidnapped university students", "badly wounded soldiers".
pub(super) fn prenominal(clause: &Clause, token: usize, plural: bool) -> bool {
    if clause.doc.is_any(token, keys!["dead", "killed", "died", "fatally"]) && plural && !clause.doc.is(token, "dead") {
        return false;
    }
    for next in token + 1..(token + 5).min(clause.last) {
        if let Some((end, number)) = noun(clause, next, List::VictimGroups, "number") {
            let fits = if plural { !matches!(number, "one" | "nation") } else { number == "one" };
            if fits && !clause.doc.is_any(next, keys!["others", "dead"]) {
                return clause.class(end) != Class::Possessive;
            }
            continue;
        }
        if clause.class(next) != Class::Word && clause.class(next) != Class::Hyphen || clause.verbish(next) {
            return false;
        }
    }
    false
}

/// People by the look of a noun that no list knows.
pub(super) fn likely(clause: &Clause, token: usize, plural: bool) -> Head {
    let word = clause.doc.word(token);
    let mut buffer = [0; 20];
    let low = lower(word, &mut buffer);
    let suffix = ["ers", "ors", "ists", "men", "women", "ians", "eers", "ites", "ees", "crats"]
        .iter()
        .any(|suffix| low.len() > suffix.len() + 2 && low.ends_with(suffix));
    let name = clause.doc.tokens[token].case == Case::Title
        && low.ends_with('s')
        && !clause.doc.tokens[token].glued
        && !clause.is_any(token.wrapping_sub(2), keys!["in", "by", "since", "until", "from", "after", "before"]);
    if plural && (suffix || name || nationality(low)) { Head::Likely(token, token + 1) } else { Head::Thing }
}

pub(super) fn nationality(low: &str) -> bool {
    low.len() > 5 && (low.ends_with("ans") || low.ends_with("ese") || low.ends_with("nis") || low.ends_with("aqis"))
}

/// "7,000 American | and Filipino soldiers".
pub(super) fn nationalities(clause: &Clause, and: usize) -> bool {
    let title = |token: usize| clause.class(token) == Class::Word && clause.doc.tokens[token].case == Case::Title;
    clause.doc.is(and, "and") && title(and - 1) && title(and + 1)
}
