//! Subjects that are lists: "Rome, Oslo and Kyiv said". Knows commas and names; must not know what the verb reports.

use super::before::headed;
use super::before::portfolio;
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::text::keys;

/// "Merkel, Macron call for calm": names with commas alone before a verb in the plural, as headlines have them.
pub fn headline_list(reader: &Reader, verb: usize, phrase: Tokens, low: usize) -> Option<Tokens> {
    let word = reader.doc.word(verb);
    let plural = !ends_in(word, "s") && !ends_in(word, "ed") && !reader.has(verb, PAST | MODAL | EITHER);
    let named = |tokens: Tokens| {
        let entity = reader.entity(tokens.start);
        matches!(entity, Some(EntityRef::Person(_) | EntityRef::Country(_) | EntityRef::Organization(_)))
            && tokens.clone().all(|token| reader.entity(token) == entity)
    };
    let list = low..phrase.start.checked_sub(1).filter(|&comma| comma > low)?;
    let commas = reader.comma(list.end)
        && list.len() < 12
        && list.clone().all(|token| reader.comma(token) || reader.entity(token).is_some());
    let apart = reader.entity(phrase.start) != reader.entity(list.end - 1);
    (plural && phrase.end == verb && commas && apart && named(phrase.clone())).then_some(low..phrase.end)
}

/// "Iran, Russia and Turkey": names before the commas of a list belong to the phrase.
pub fn with_list(reader: &Reader, mut first: usize, end: usize, low: usize) -> Tokens {
    if let Some(first) = with_brackets(reader, first, low) {
        return first..end;
    }
    if !(first..end).any(|token| reader.is(token, "and")) {
        return with_closed_list(reader, first, low).unwrap_or(first)..end;
    }
    if let Some(whole) = portfolio(reader, first, end, low) {
        return whole..end;
    }
    let listed = |token: usize| {
        reader.entity(token).is_some_and(|entity| !matches!(entity, EntityRef::Place(_))) && !reader.has(token, QUOTED)
    };
    // "China and the Netherlands": an article may stand before the name.
    let named = |token: usize| {
        let name = token + usize::from(reader.is(token, "the"));
        reader.capital(name) || reader.entity(name).is_some()
    };
    // "the Labour Congress (NLC), the Trade Union Congress (TUC) and …"
    let last = |comma: usize| phrase::letters_before(reader, comma - 1, low).unwrap_or(comma) - 1;
    while first > low + 1 && reader.comma(first - 1) && listed(last(first - 1)) {
        let more = phrase::start(reader, first - 1, low);
        if headed(reader, more, first - 1, low) {
            return more..end;
        }
        let hangs = |token: usize| reader.has(token, PREPOSITION) && reader.entity(token).is_none();
        if more + 1 >= first
            || reader.has_finite(more..first - 1)
            || (more..first - 1).any(hangs)
            || more > low && hangs(more - 1) && !reader.doc.is_any(more - 1, keys!["after", "before", "until", "since"])
            || !named(first)
        {
            break;
        }
        first = more;
    }
    first..end
}

/// "Ann Ray (R-Ohio), Tom Hunt (D-Iowa) and | Hugh Hill (I-Maine) said": where a list begins whose names have brackets behind them.
fn with_brackets(reader: &Reader, last: usize, low: usize) -> Option<usize> {
    let joined = last.checked_sub(2).filter(|&at| at > low && reader.is(at + 1, "and"))?;
    let mut closing = joined - usize::from(reader.comma(joined));
    let mut found = None;
    while closing > low + 2 && reader.doc.word(closing) == ")" {
        let opening = (low + 1..closing).rev().take(6).find(|&at| reader.doc.word(at) == "(")?;
        let named = matches!(reader.entity(opening - 1), Some(EntityRef::Person(_)));
        let first = phrase::start(reader, opening, low);
        if !named || reader.has_finite(opening..closing) || first >= opening {
            break;
        }
        found = Some(first);
        let Some(comma) = first.checked_sub(1).filter(|&comma| comma > low && reader.comma(comma)) else { break };
        closing = comma - 1;
    }
    // "met Ann Ray (R-Ohio) and": what a verb or a preposition governs.
    let governs = |at: usize| reader.has(at, PREPOSITION) || reader.finite(at);
    found.filter(|&first| first <= low || !governs(first - 1))
}

/// "Hours later, the United States, Britain, and | Canada announced": where a list of three names or more begins whose last comma stands before "and".
fn with_closed_list(reader: &Reader, last: usize, low: usize) -> Option<usize> {
    let name = |token: usize| {
        let entity = reader.entity(token).filter(|_| !reader.has(token, QUOTED));
        entity.is_some_and(|entity| !matches!(entity, EntityRef::Place(_)))
    };
    let mut comma = last.checked_sub(2).filter(|&comma| comma > low && reader.is(last - 1, "and") && name(last))?;
    let mut names = 0;
    while comma > low && reader.comma(comma) && name(comma - 1) {
        let first = phrase::start(reader, comma, low);
        if first >= comma || reader.has_finite(first..comma) {
            break;
        }
        names += 1;
        comma = first.saturating_sub(1);
        // "had met Britain, France, and | Canada said": what the verb before governs.
        let open = first == low || reader.has(comma, DATE) || reader.comma(comma) && !name(comma.saturating_sub(1));
        if open {
            return (names > 1).then_some(first);
        }
    }
    None
}
