//! What may stand between commas behind a name: clauses, participles, how somebody looks.
//! Knows word classes; must not know cues.

use crate::extract::EntityRef;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// Whether the comma opens a relative clause, or one without a subject behind a name: ", who voted no,", ", asked about it,".
pub fn opens_aside(reader: &Reader, comma: usize) -> bool {
    // "Ann Ray, 43, whose sons were aboard,": the age is no part of the clause.
    let inner = past_age(reader, comma + 1);
    let opens =
        reader.doc.is_any(inner, keys!["before", "after", "when", "while", "although", "though", "asked", "until"])
            || participle(reader, inner)
            || ends_in(reader.doc.word(inner), "ed") && reader.has(inner + 1, PREPOSITION | DATE);
    let person =
        |token: usize| reader.noun(token).is_some_and(|row| matches!(row.get("kind"), "person" | "office" | "spokes"));
    let named = || {
        reader.entity(comma - 1).is_some()
            || reader.doc.is_any(inner, keys!["asked", "reached", "contacted"]) && person(comma - 1)
    };
    let described = passive(reader, inner) && (named() || person(comma - 1));
    let aside = opens && named() || described;
    // "The union, to which she does not belong, said"
    let which = reader.has(inner, PREPOSITION) && reader.doc.is_any(inner + 1, keys!["which", "whom", "whose"]);
    // "officials, speaking on condition they not be named, said"
    let unnamed = reader.doc.is_any(inner, keys!["speaking", "talking"])
        && reader.has(inner + 1, PREPOSITION)
        && reader.is(inner + 2, "condition");
    let unnamed = unnamed || reader.doc.is_any(inner, keys!["granted", "given"]) && reader.is(inner + 1, "anonymity");
    let other = unnamed || reader.has(inner, RELATIVE) || which || reader.is(inner, "where");
    other || aside || named() && mood(reader, inner)
}

/// Participles of what befell somebody or is thought of him, and the adverbs that stand before one.
const BEFELL: &Keys = keys![
    "considered", "regarded", "seen", "viewed", "known", "named", "elected", "re", "reelected", "appointed", "dubbed",
    "described", "called", "nicknamed", "jeered", "cheered", "booed", "heckled", "flanked", "surrounded",
    "accompanied", "joined", "dressed", "clad", "pressed", "questioned", "convicted", "accused", "charged", "jailed",
    "sentenced", "sacked", "fired", "dismissed", "ousted", "sworn", "raised", "educated", "trained", "touted",
    "tipped", "floated", "rumored", "rumoured", "favored", "favoured", "backed", "supported", "endorsed", "hailed",
    "credited", "criticized", "criticised", "mocked", "stung", "angered", "buoyed", "emboldened", "visibly", "best",
    "long", "widely", "once", "already", "often", "recently", "newly",
];

/// ", considered a contender,", ", long seen as a moderate,", ", jeered as he left,": a participle of what befell the one before it.
fn passive(reader: &Reader, first: usize) -> bool {
    let verb = first + usize::from(reader.adverb(first) || ends_in(reader.doc.word(first), "ly"));
    let participle = ends_in(reader.doc.word(verb), "ed") || reader.doc.is_any(verb, keys!["seen", "known", "sworn"]);
    let hangs = reader.has(verb + 1, DETERMINER | PREPOSITION | DATE | SUBORDINATE);
    reader.doc.is_any(first, BEFELL) && participle && hangs
}

/// "in a letter sent hours | before he left": where a clause begins that says when.
pub fn before_subordinate(reader: &Reader, tokens: Tokens) -> usize {
    let opens = keys!["while", "when", "before", "after", "as", "which", "that"];
    tokens.clone().find(|&token| reader.doc.is_any(token, opens)).unwrap_or(tokens.end)
}

/// "Ann Ray, clearly relieved, said": how somebody looks.
fn mood(reader: &Reader, first: usize) -> bool {
    let closing =
        (first + 1..first + 5).find(|&token| !reader.word(token) || reader.has(token, DETERMINER | PREPOSITION));
    let looks = ends_in(reader.doc.word(first), "ly") && reader.adverb(first);
    let one = ends_in(reader.doc.word(first), "ed") && reader.comma(first + 1) && !reader.has(first, CUE | QUOTED);
    one || looks && closing.is_some_and(|closing| reader.comma(closing) && closing > first + 1)
}

/// "addressing a crowd": a participle begins no subject.
pub fn participle(reader: &Reader, first: usize) -> bool {
    // "Ranking Member Ann Ray": a title that opens the sentence.
    reader.doc.word(first).ends_with("ing")
        && !reader.capital(first)
        && reader.doc.match_at(List::Titles, first).is_none()
        && reader.noun(first).is_none()
        && reader.entity(first).is_none()
}

/// ", a Republican who has long clashed with …,": the first verb of an apposition stands in a relative clause.
pub fn holds_relative(reader: &Reader, tokens: Tokens) -> bool {
    let tokens = past_age(reader, tokens.start)..tokens.end;
    let verb = tokens.clone().find(|&token| !reader.has(token, QUOTED) && reader.finite(token));
    let clitic = |token: usize| reader.doc.tokens[token].kind == Kind::Clitic;
    let article = (reader.has(tokens.start, DETERMINER)
        || (tokens.start..tokens.end.min(tokens.start + 5)).any(clitic))
        && !reader.has(tokens.start, QUOTED);
    article
        && verb.is_some_and(|verb| {
            (tokens.start..verb).any(|token| {
                reader.doc.is_any(token, keys!["who", "which", "whose", "where", "whom"])
                    || reader.is(token, "that") && token + 1 == verb && !reader.has(token - 1, CUE)
            })
        })
}

/// "Ann Ray, | a lawyer elected in June | , said", "Ann Ray, 54, a miner laid off in March, said": the first verb of what somebody is has
/// no subject of its own.
pub fn reduced(reader: &Reader, comma: usize, closing: usize) -> bool {
    let first = past_age(reader, comma + 1);
    let named = matches!(reader.entity(comma - 1), Some(EntityRef::Person(_)));
    if !named || !reader.doc.is_any(first, keys!["a", "an", "one", "the"]) {
        return false;
    }
    let Some(verb) = (first..closing).find(|&token| reader.finite(token)).filter(|&verb| verb > first + 1) else {
        return false;
    };
    let next = verb + 1;
    let participle = ends_in(reader.doc.word(verb), "ed") || reader.has(verb, EITHER);
    let hangs =
        reader.has(next, PREPOSITION | DATE) || reader.adverb(next) || reader.doc.is_any(next, keys!["to", "off"]);
    participle
        && !reader.has(verb, AUXILIARY | QUOTED)
        && reader.word(verb - 1)
        && !reader.has(verb - 1, PREPOSITION | AND | PRONOUN)
        && (hangs || next == closing)
        && !(first..closing).any(|token| reader.comma(token))
}

/// "Ann Ray, | 43, | whose sons": past the age and its comma.
fn past_age(reader: &Reader, first: usize) -> usize {
    let aged = reader.doc.tokens.get(first).is_some_and(|one| one.kind == Kind::Number) && reader.comma(first + 1);
    if aged { first + 2 } else { first }
}
