//! The statement that holds a figure, where it tells of the figure at all. Knows statements, not their grammar.

use super::super::clause::says;
use crate::extract::{Findings, Statement};
use crate::text::{Doc, Span, keys};

/// How many statements may begin between that which holds a figure and the figure: those within a long quotation.
const FARTHEST: usize = 100;

/// The words of the innermost statement that holds a figure.
pub fn content(doc: &Doc, findings: &Findings, figure: Span) -> Option<Span> {
    let statement = innermost(doc, findings, figure)?;
    statement.content.iter().copied().find(|content| content.start < figure.end && figure.end <= content.end)
}

/// The statement whose content holds the figure: the innermost, and rather one that does not only relay another.
pub fn innermost<'f>(doc: &Doc, findings: &'f Findings, figure: Span) -> Option<&'f Statement> {
    // "said only | four people died": the word that bounds the number may stand before the clause.
    let within = |content: &Span| content.start < figure.end && figure.end <= content.end;
    let holds = |statement: &&Statement| {
        statement.content.iter().any(within)
            && !blames(statement)
            && !finds(doc, statement)
            && !claims_deed(doc, statement, figure)
            && !claims_lives(doc, statement)
    };
    let length = |statement: &Statement| statement.content.iter().map(|content| content.len()).sum::<usize>();
    // They stand in the order of their first words, and one that holds the figure begins before it.
    let begins = |statement: &Statement| {
        let content = statement.content.first().map_or(0, |content| content.start);
        statement.cue.as_ref().map_or(content, |(cue, _)| cue.start.min(content))
    };
    let before = findings.statements.partition_point(|statement| begins(statement) <= figure.start);
    let near = &findings.statements[before.saturating_sub(FARTHEST)..before];
    near.iter().filter(holds).min_by_key(|statement| (relays(statement), length(statement)))
}

/// "blamed the rebels for | a blast that killed 12": whoever blames or mourns tells of no toll.
fn blames(statement: &Statement) -> bool {
    const LEMMAS: [&str; 12] = [
        "threaten", "blame", "condemn", "denounce", "deplore", "mourn", "praise", "criticize", "criticise", "regret",
        "welcome", "suspect",
    ];
    statement.cue.as_ref().is_some_and(|(_, lemma)| LEMMAS.contains(lemma))
}

/// "Villagers found | the body of a teacher": a thing found, and nothing said.
fn finds(doc: &Doc, statement: &Statement) -> bool {
    let found = statement.cue.as_ref().filter(|(_, lemma)| *lemma == "find");
    found.is_some_and(|(cue, _)| !doc.is(doc.tokens_in(*cue).end, "that"))
}

/// "claimed a drone attack | that killed three": whoever claims a deed tells of no toll.
fn claims_deed(doc: &Doc, statement: &Statement, figure: Span) -> bool {
    let claims = statement.cue.as_ref().is_some_and(|(_, lemma)| *lemma == "claim");
    let Some(content) = statement.content.first().filter(|_| claims) else { return false };
    let tokens = doc.tokens_in(*content);
    let deed = tokens.clone().take(5).find(|&token| says(doc, token, "assault_on") || says(doc, token, "assault_of"));
    let that = |deed: usize| {
        (deed..tokens.end.min(deed + 60))
            .take_while(|&token| doc.tokens[token].span.start < figure.start)
            .any(|token| doc.is_any(token, keys!["that", "which"]))
    };
    !doc.is(tokens.start, "that") && deed.is_some_and(that)
}

/// "The bomb that tore through the embassy | claimed 81 lives": no word of anybody.
fn claims_lives(doc: &Doc, statement: &Statement) -> bool {
    let claims = statement.cue.as_ref().filter(|(_, lemma)| *lemma == "claim");
    claims.is_some_and(|(cue, _)| {
        let last = doc.tokens_in(*cue).end;
        (last..doc.tokens.len().min(last + 8)).any(|token| doc.is_any(token, keys!["lives", "life"]))
    })
}

/// "according to the agency": may hand on what another said.
pub fn relays(statement: &Statement) -> bool {
    statement.cue.as_ref().is_some_and(|(_, lemma)| *lemma == "according to")
}
