//! Phrases joined by "and" or commas: whether they are one speaker or several, and where a name stands behind a comma.
//! Knows names, nouns and commas; must not know cues.

use super::head::aged;
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::lexicon::{List, Row};
use crate::text::{Kind, keys};

/// The parts of a phrase joined by "and": "Raisi and Putin" has two, "the head of the army and navy" one.
pub fn parts(reader: &Reader, phrase: Tokens) -> Vec<Tokens> {
    let mut parts = Vec::new();
    let mut first = phrase.start;
    for token in phrase.clone() {
        let joins = reader.is(token, "and") || reader.comma(token);
        // "Rome, UNESCO, and Paris"
        let behind = token + 1 + usize::from(reader.comma(token) && reader.is(token + 1, "and"));
        if joins
            && !names_apposition(reader, first..token)
            && reader.entity(token).is_none()
            && token > first
            && !double_office(reader, &(first..token), behind..phrase.end)
            && splits(reader, &(first..token), behind..phrase.end)
        {
            parts.push(without_bracket(reader, first..token));
            first = behind;
        } else if token == first && joins {
            first = token + 1;
        }
    }
    if first < phrase.end {
        parts.push(first..phrase.end);
    }
    if parts.len() > 2 {
        let apposed: Vec<bool> =
            (0..parts.len()).map(|index| index > 0 && apposition(reader, &parts[index - 1], &parts[index])).collect();
        let mut index = 0;
        parts.retain(|_| {
            index += 1;
            !apposed[index - 1]
        });
    }
    parts
}

/// "Chairman and Chief Executive Ann Ray": two offices of one person, the first without an article and without a name.
fn double_office(reader: &Reader, one: &Tokens, other: Tokens) -> bool {
    let bare = reader
        .noun(one.end - 1)
        .is_some_and(|row| row.get("number") == "1" && matches!(row.get("kind"), "office" | "person" | "spokes"))
        && one.len() <= 6
        && one.clone().all(|token| {
            // "Pheu Thai MP and red-shirt leader Ann Ray": whose office it is.
            let body = matches!(reader.entity(token), None | Some(EntityRef::Organization(_))) && token + 1 < one.end;
            (reader.word(token) || reader.is(token, "-")) && (body || reader.entity(token).is_none())
        })
        && !reader.has(one.start, DETERMINER | PRONOUN);
    let person = |token: &usize| matches!(reader.entity(*token), Some(EntityRef::Person(_)));
    let name = other.clone().find(person).filter(|&name| name > other.start);
    let alone = |token: usize| {
        (reader.word(token) || reader.is(token, "-")) && !reader.has(token, DETERMINER | PREPOSITION | AND)
    };
    bare && name.is_some_and(|name| reader.noun(name - 1).is_some() && (other.start..name).all(alone))
}

/// "Ann Ray, a doctor, and": a nameless phrase between commas behind a person is who that is.
fn apposition(reader: &Reader, before: &Tokens, part: &Tokens) -> bool {
    matches!(reader.entity(before.end - 1), Some(EntityRef::Person(_)))
        && part.start == before.end + 1
        && reader.comma(before.end)
        && reader.comma(part.end)
        && (reader.has(part.start, DETERMINER) || reader.doc.is_any(part.start, keys!["his", "her"]))
        && reader.entity(part.end - 1).is_none_or(|entity| !matches!(entity, EntityRef::Person(_)))
}

/// Where the name begins behind a comma, past titles: ", Dr. Ann Ray".
pub fn name_behind(reader: &Reader, comma: usize) -> usize {
    let title = |token: usize| {
        let mark = token > comma + 1 && matches!(reader.doc.word(token), "." | "-");
        let nation = token == comma + 1 && matches!(reader.entity(token), Some(EntityRef::Country(_)));
        let works = |token: usize| reader.noun(token).is_some_and(|row| matches!(row.get("kind"), "person" | "office"));
        let article = token == comma + 1 && reader.is(token, "the") && (reader.capital(token + 1) || works(token + 1));
        // "his wife, the designer Ann Ray"
        let work = token == comma + 2 && reader.is(comma + 1, "the") && works(token) && reader.capital(token + 1);
        // "his rival, Expediency Council Chairman Ann Ray"
        let body = matches!(reader.entity(token), Some(EntityRef::Organization(_))) && office_behind(reader, token);
        // "his running mate, Indiana Gov. Ann Ray"
        let state = matches!(reader.entity(token), Some(EntityRef::Place(_))) && office_behind(reader, token);
        body || state
            || reader.entity(token).is_none() && (reader.capital(token) || mark || article || work)
            || nation && reader.capital(token + 1)
    };
    let name = (comma + 1..comma + 10).find(|&token| !title(token)).unwrap_or(comma + 1);
    match reader.entity(name) {
        Some(EntityRef::Person(_) | EntityRef::Organization(_)) => name,
        _ => behind_trade(reader, comma).unwrap_or(name),
    }
}

/// "her mother, 45-year-old nurse Ann Ray", "its founder, former army captain Tom Hunt": the name behind a trade without an article.
fn behind_trade(reader: &Reader, comma: usize) -> Option<usize> {
    let person = |token: usize| matches!(reader.entity(token), Some(EntityRef::Person(_)));
    let name = (comma + 2..comma + 12).find(|&token| person(token))?;
    let barred = DETERMINER | PREPOSITION | AND | RELATIVE | SUBORDINATE | AUXILIARY | PRONOUN | QUOTED;
    let describes = |token: usize| {
        (reader.word(token)
            || reader.is(token, "-")
            || token + 1 == name && reader.doc.word(token) == "." && reader.doc.tokens[token].glued
            || matches!(reader.doc.tokens[token].kind, Kind::Number | Kind::Mixed))
            && !reader.has(token, barred)
    };
    let trade = |row: Row| matches!(row.get("kind"), "person" | "office" | "spokes") && row.get("number") == "1";
    // "his lawyer, former Rep. Ann Ray"
    let led = reader.noun(name - 1).is_some_and(trade) || aged(reader, name - 1) || titled(reader, name);
    (led && (comma + 1..name).all(describes)).then_some(name)
}

/// Whether an organization's officer follows with his name: "Chairman Ann Ray".
fn office_behind(reader: &Reader, token: usize) -> bool {
    let organization = reader.entity(token);
    let end = (token..token + 8).find(|&at| reader.entity(at) != organization).unwrap_or(token);
    let person = |at: usize| matches!(reader.entity(at), Some(EntityRef::Person(_)));
    let office =
        |at: usize| reader.noun(at).is_some_and(|row| row.get("kind") == "office" || row.get("kind") == "spokes");
    let name = (end..end + 4).find(|&at| person(at));
    let dot = |at: usize| reader.doc.word(at) == "." && reader.doc.tokens[at].glued;
    name.is_some_and(|name| {
        let last = name - 1 - usize::from(dot(name - 1));
        name > end && (end..name).all(|at| reader.word(at) || dot(at)) && (office(last) || titled(reader, name))
    })
}

/// "Gov. Ann Ray", "Sen. Ann Ray": a title of the list before a name.
fn titled(reader: &Reader, name: usize) -> bool {
    reader.doc.match_before(List::Titles, name).is_some()
}

/// The comma of "the mayor, Ann Ray": a nameless phrase before a person.
fn names_apposition(reader: &Reader, left: Tokens) -> bool {
    reader.comma(left.end)
        && left.start < left.end
        && reader.entity(left.end - 1).is_none()
        && match reader.entity(name_behind(reader, left.end)) {
            Some(EntityRef::Person(_)) => {
                reader.noun(left.end - 1).is_some() || reader.doc.is_any(left.end - 1, keys!["them", "us"])
            }
            Some(EntityRef::Organization(_)) => {
                reader.noun(left.end - 1).is_some_and(|row| {
                    (matches!(row.get("kind"), "body" | "person") || row.get("lemma") == "counterpart")
                        && row.get("number") == "1"
                }) && !reader.doc.is_any(left.end, keys!["and"])
            }
            _ => false,
        }
}

/// "A and B" are two where both name a speaker, or neither hangs on a preposition before the "and".
fn splits(reader: &Reader, left: &Tokens, right: Tokens) -> bool {
    let speaks = |token: usize| {
        matches!(reader.entity(token), Some(EntityRef::Person(_) | EntityRef::Organization(_) | EntityRef::Country(_)))
    };
    if one_body(reader, left, &right) || two_offices(reader, left, &right) || two_trades(reader, left, &right) {
        return false;
    }
    // "the Labour Congress (NLC) and …"
    let letters = left.end.checked_sub(1).and_then(|closing| phrase::letters_before(reader, closing, left.start));
    let left = &without_bracket(reader, left.start..letters.unwrap_or(left.end));
    let left_named = speaks(left.end - 1);
    let right_named = right.clone().take_while(|&token| !reader.is(token, "and")).any(speaks);
    // "the Commission on Human Rights and the Liberal Party": a name holds its own prepositions.
    // "The archbishop of Bamako, Ann Ray, and …": behind its comma the name stands for itself.
    let comma = left.clone().rev().find(|&token| reader.comma(token));
    let comma = comma.filter(|_| matches!(reader.entity(left.end - 1), Some(EntityRef::Person(_))));
    let own = comma.map_or(left.start, |comma| comma + 1)..left.end;
    let hangs = own.clone().any(|token| reader.has(token, PREPOSITION) && reader.entity(token).is_none());
    // "He and Hill"
    let pronoun = left.len() == 1 && reader.doc.is_any(left.start, keys!["he", "she", "they"]);
    let others = || reader.doc.is_any(right.start, keys!["other", "several", "fellow", "dozens"]);
    (left_named && right_named || pronoun && (right_named || others())) && !hangs
        || !hangs
            && reader.noun(left.end - 1).is_some()
            && right.clone().any(|token| reader.noun(token).is_some() || speaks(token))
        || left_named && !hangs && right.clone().any(|token| reader.noun(token).is_some())
}

/// "Ann Ray | (R-Ohio)": a person's name without what stands in brackets behind it.
fn without_bracket(reader: &Reader, part: Tokens) -> Tokens {
    if part.len() < 4 || reader.doc.word(part.end - 1) != ")" {
        return part;
    }
    let opening = part.clone().rev().take(7).find(|&at| reader.doc.word(at) == "(");
    let named = |&at: &usize| at > part.start && matches!(reader.entity(at - 1), Some(EntityRef::Person(_)));
    part.start..opening.filter(named).unwrap_or(part.end)
}

/// "the Garment Manufacturers and Exporters Association": words with capitals on both sides of "and", a body at the end.
pub fn one_body(reader: &Reader, left: &Tokens, right: &Tokens) -> bool {
    let capital = |token: usize| reader.capital(token) && reader.entity(token).is_none();
    let body = reader.noun(right.end - 1).is_some_and(|row| row.get("kind") == "body" && row.get("number") == "1");
    left.len() > 1
        && reader.is(left.end, "and")
        && capital(left.end - 1)
        && right.start < right.end
        && right.clone().all(|token| capital(token) || matches!(reader.entity(token), Some(EntityRef::Organization(_))))
        && right.len() < 5
        && body
}

/// "the actor and director": two nouns for one person behind one article, and nothing else.
fn two_trades(reader: &Reader, left: &Tokens, right: &Tokens) -> bool {
    let one = |token: usize| {
        reader.noun(token).is_some_and(|row| row.get("number") == "1" && matches!(row.get("kind"), "person" | "office"))
    };
    reader.is(left.start, "the")
        && reader.is(left.end, "and")
        && one(left.end - 1)
        && one(right.end - 1)
        && right.len() <= 2
        && !reader.has(right.start, DETERMINER | PRONOUN)
        && !(left.start..right.end).any(|token| reader.entity(token).is_some())
}

/// "his chancellor and likely successor, Gordon Brown": two nouns under one possessor, one name.
fn two_offices(reader: &Reader, left: &Tokens, right: &Tokens) -> bool {
    let Some(comma) = right.clone().find(|&token| reader.comma(token)) else { return false };
    let singular = |token: usize| reader.noun(token).is_some_and(|row| row.get("number") == "1");
    (reader.doc.is_any(left.start, keys!["his", "her", "its", "their"]) || reader.has(left.start, DETERMINER))
        && reader.is(left.end, "and")
        && singular(left.end - 1)
        && comma > right.start
        && singular(comma - 1)
        && !reader.has(right.start, DETERMINER | PRONOUN)
        && !(right.start..comma).any(|token| reader.entity(token).is_some())
        && matches!(reader.entity(name_behind(reader, comma)), Some(EntityRef::Person(_)))
}
