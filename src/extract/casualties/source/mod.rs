//! Who gives a figure: the speaker of the statement that holds it, or the party that "puts" the toll. Knows statements, not their grammar.

mod party;
mod statement;

use super::clause::{Class, Clause};
use crate::extract::{EntityRef, Findings, Speaker};
use crate::text::{Kind, Span, keys};
pub use party::{REBELS, is_of, is_of_enemy, is_party, is_rebel, words};
pub use statement::content;
use statement::{innermost, relays};

/// The source of a figure at `figure`, or none.
pub fn of(clause: &Clause, findings: &Findings, figure: Span, trigger: usize) -> Option<Speaker> {
    if let Some(party) = put_by(clause, findings, trigger) {
        return Some(party);
    }
    let best = innermost(clause.doc, findings, figure).filter(|_| !beside_speech(clause, trigger));
    if best.is_none_or(relays)
        && let Some(speaker) = said_by(clause, findings, trigger)
    {
        return Some(speaker);
    }
    let place = |speaker: &Speaker| matches!(speaker, Speaker::Entity(EntityRef::Place(_)));
    best.and_then(|statement| statement.speakers.first().cloned())
        .filter(|speaker| !place(speaker) && !is_pronoun(speaker))
        .or_else(|| counted_by(clause, findings, figure))
        .or_else(|| said_before(clause, findings, figure))
        .or_else(|| estimate_by(clause, findings, figure))
        .or_else(|| according_to(clause, findings, figure))
}

/// "saying no truce was near|, as the death toll rose to 514": a toll set beside what somebody said.
fn beside_speech(clause: &Clause, trigger: usize) -> bool {
    let floor = clause.first.max(trigger.saturating_sub(5));
    let toll = (trigger..trigger + 2).any(|token| clause.is_any(token, keys!["toll", "tally"]));
    toll && (floor + 1..trigger)
        .any(|token| clause.is_any(token, keys!["as"]) && clause.class(token - 1) == Class::Comma)
}

/// "It reported": somebody whom nobody knows.
fn is_pronoun(speaker: &Speaker) -> bool {
    const PRONOUNS: [&str; 9] = ["it", "he", "she", "they", "we", "i", "you", "who", "this"];
    matches!(speaker, Speaker::Group(words) if PRONOUNS.iter().any(|pronoun| words.eq_ignore_ascii_case(pronoun)))
}

/// "…, the health ministry said": the words between a comma behind the figure and a verb of speech.
fn said_by(clause: &Clause, findings: &Findings, trigger: usize) -> Option<Speaker> {
    let limit = clause.last.min(trigger + 45);
    let said = (trigger..limit).find(|&token| {
        clause.is_any(token, keys!["said", "says", "reported", "announced", "confirmed", "added", "stated"])
    })?;
    let comma = (said.saturating_sub(8)..said).rev().find(|&token| clause.class(token) == Class::Comma)?;
    // "at a showing of “The Dark Knight Rises,” police said": the mark behind the comma.
    let comma = comma + usize::from(clause.class(comma + 1) == Class::Quote);
    let named = (comma + 1..said).all(|token| {
        matches!(clause.class(token), Class::Word | Class::Determiner | Class::Of | Class::Possessive)
            && (!clause.verbish(token) || clause.class(token - 1) == Class::Hyphen)
            || clause.class(token) == Class::Hyphen
    });
    if comma < trigger || comma + 1 == said || !named {
        return None;
    }
    match findings.entity_at(said - 1) {
        Some(entity @ (EntityRef::Person(_) | EntityRef::Organization(_) | EntityRef::Country(_))) => {
            Some(Speaker::Entity(entity))
        }
        _ => Some(Speaker::Group(group_words(clause, comma + 1, said))),
    }
}

/// "a raid in which, Yugoslav officials say, | 75 people died": who stands between commas right before a figure.
fn said_before(clause: &Clause, findings: &Findings, figure: Span) -> Option<Speaker> {
    let close =
        clause.doc.tokens_in(figure).start.checked_sub(1).filter(|&close| clause.class(close) == Class::Comma)?;
    let verb = close
        .checked_sub(1)
        .filter(|&verb| verb > clause.first && (clause.says(verb, "told") || clause.is_any(verb, keys!["say"])))?;
    let from = phrase_start(clause, verb - 1);
    let opens = from > clause.first && clause.class(from - 1) == Class::Comma && from < verb;
    opens.then(|| match findings.entity_at(verb - 1) {
        Some(entity @ (EntityRef::Person(_) | EntityRef::Organization(_))) => Speaker::Entity(entity),
        _ => Speaker::Group(group_words(clause, from, verb)),
    })
}

/// "The army put its dead at nine", "Hamas puts the toll at 40": the subject of "put".
fn put_by(clause: &Clause, findings: &Findings, trigger: usize) -> Option<Speaker> {
    let floor = clause.first.max(trigger.saturating_sub(6));
    let put = (floor..trigger)
        .rev()
        .find(|&token| clause.is_any(token, keys!["put", "puts", "putting", "placed", "estimated", "estimates"]))?;
    // "Residents | who spoke to the Nation put the dead at 14".
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Quote);
    let who = (clause.first + 1..put).rev().take_while(inner).find(|&token| clause.class(token) == Class::Relative);
    let last = who.map(|who| who - 1).or_else(|| before_aside(clause, put));
    let last = last.filter(|&last| last >= clause.first && clause.class(last) == Class::Word)?;
    let mut from = phrase_start(clause, last);
    let mut modified = false;
    while from > clause.first && matches!(clause.class(from - 1), Class::Preposition | Class::Of) {
        let noun = from.checked_sub(2).filter(|&noun| noun >= clause.first && clause.class(noun) == Class::Word)?;
        (from, modified) = (phrase_start(clause, noun), true);
    }
    if let Some(entity) = findings.entity_at(last).filter(|_| !modified) {
        return Some(Speaker::Entity(entity)).filter(|_| !matches!(entity, EntityRef::Place(_)));
    }
    Some(Speaker::Group(group_words(clause, from, last + 1)))
}

/// "The mission has documented | 10,810 civilian deaths", "Local sources spoke of | 165 dead": the subject of a verb of counting.
fn counted_by(clause: &Clause, findings: &Findings, figure: Span) -> Option<Speaker> {
    let first = clause.doc.tokens_in(figure).start;
    let bound = |token: &usize| {
        matches!(
            clause.class(*token),
            Class::Word | Class::Reported | Class::Adverb | Class::Of | Class::Preposition | Class::Determiner
        )
    };
    let floor = clause.first.max(first.saturating_sub(6));
    let verb = (floor..first).rev().take_while(bound).find(|&token| {
        let spoke = clause.is_any(token, keys!["spoke", "speak", "talked"]) && clause.class(token + 1) == Class::Of;
        spoke || clause.says(token, "records")
    })?;
    let have = usize::from(clause.class(verb.wrapping_sub(1)) == Class::Have);
    let also = usize::from(clause.class(verb.wrapping_sub(have + 1)) == Class::Adverb);
    let last = before_aside(clause, verb.saturating_sub(have + also)).filter(|&last| last >= clause.first)?;
    let last = without_seat(clause, findings, last);
    if let Some(entity @ (EntityRef::Organization(_) | EntityRef::Person(_))) = findings.entity_at(last) {
        return Some(Speaker::Entity(entity));
    }
    let mut from = phrase_start(clause, last);
    let mut noun = last;
    while matches!(clause.class(from.wrapping_sub(1)), Class::Of | Class::And) && from > clause.first + 1 {
        noun = from - 2;
        from = phrase_start(clause, noun);
    }
    let modifies = matches!(clause.class(from.wrapping_sub(1)), Class::Preposition | Class::Of);
    (clause.says(noun, "institution") && !modifies).then(|| Speaker::Group(group_words(clause, from, last + 1)))
}

/// "the aid commission (HAC) | in North Darfur reported": the last token without the place where somebody sits, and the letters in brackets.
fn without_seat(clause: &Clause, findings: &Findings, last: usize) -> usize {
    let place = findings.entity_at(last).filter(|place| matches!(place, EntityRef::Place(_) | EntityRef::Country(_)));
    let before = (clause.first..=last).rev().take(5).find(|&token| findings.entity_at(token) != place);
    let seat = before.filter(|&before| place.is_some() && clause.is_any(before, keys!["in", "at", "for"]));
    let end = seat.map_or(last, |before| before.max(clause.first + 1) - 1);
    if clause.class(end) != Class::Close {
        return end;
    }
    let open = (clause.first + 1..end).rev().take(4).find(|&token| clause.class(token) == Class::Open);
    open.map_or(end, |open| open - 1)
}

/// "an estimate by the Chinese Red Cross, later withdrawn, of | 2,600 deaths": whose estimate it is.
fn estimate_by(clause: &Clause, findings: &Findings, figure: Span) -> Option<Speaker> {
    let of = clause.doc.tokens_in(figure).start.checked_sub(1).filter(|&of| clause.class(of) == Class::Of)?;
    let floor = clause.first.max(of.saturating_sub(16));
    let by = (floor + 1..of).find(|&token| {
        clause.is_any(token, keys!["by", "from"])
            && clause.is_any(token - 1, keys!["estimate", "estimates", "count", "tally", "toll", "figure", "figures"])
    })?;
    let name = (by + 1..of).find(|&token| clause.class(token) == Class::Comma).unwrap_or(of);
    speaker_before(findings, name)
}

fn speaker_before(findings: &Findings, end: usize) -> Option<Speaker> {
    match findings.entity_at(end.checked_sub(1)?)? {
        entity @ (EntityRef::Organization(_) | EntityRef::Person(_)) => Some(Speaker::Entity(entity)),
        _ => None,
    }
}

/// "Since January, according to the command, | 45,231 have been killed", "raised to | 68 by the health ministry".
fn according_to(clause: &Clause, findings: &Findings, figure: Span) -> Option<Speaker> {
    let tokens = clause.doc.tokens_in(figure);
    if clause.is_any(tokens.end, keys!["by"])
        && (tokens.start.saturating_sub(4)..tokens.start).any(|token| clause.says(token, "toll_verb"))
    {
        let end = (tokens.end + 1..clause.last).find(|&token| !clause.class(token).nominal()).unwrap_or(clause.last);
        return speaker_before(findings, end);
    }
    let to = (clause.first + 1..tokens.start)
        .rev()
        .find(|&token| clause.class(token) == Class::To && clause.is_any(token - 1, keys!["according"]))?;
    let end = (to + 1..tokens.start).find(|&token| clause.class(token) == Class::Comma)?;
    let named = (to + 1..end).all(|token| clause.class(token).nominal() && !clause.verbish(token));
    if !named || end == to + 1 || (end..tokens.start).any(|token| clause.doc.word(token) == ";") {
        return None;
    }
    speaker_before(findings, end).or_else(|| {
        let known = clause.says(end - 1, "institution");
        known.then(|| Speaker::Group(group_words(clause, to + 1, end)))
    })
}

/// The first token of the words that end at `last`, its article too.
fn phrase_start(clause: &Clause, last: usize) -> usize {
    let mut first = last;
    let owner = |token: usize| clause.doc.tokens[token].kind == Kind::Clitic;
    while first > clause.first
        && (clause.class(first - 1) == Class::Word && !clause.verbish(first - 1) || owner(first - 1))
    {
        first -= 1;
    }
    if first > clause.first && clause.class(first - 1) == Class::Determiner { first - 1 } else { first }
}

/// The last word of a subject before its verb: "The spokesman, a captain, | put" leaves out what stands between commas.
fn before_aside(clause: &Clause, verb: usize) -> Option<usize> {
    let before = verb.checked_sub(1)?;
    if clause.class(before) != Class::Comma {
        return Some(before);
    }
    let floor = clause.first.max(before.saturating_sub(14));
    let last = (floor..before).rev().find(|&token| clause.class(token) == Class::Comma)?.checked_sub(1)?;
    if clause.class(last) != Class::Close {
        return Some(last);
    }
    (floor.saturating_sub(6).max(clause.first)..last)
        .rev()
        .find(|&token| clause.class(token) == Class::Open)?
        .checked_sub(1)
}

fn group_words(clause: &Clause, first: usize, last: usize) -> String {
    let words = clause.doc.slice(clause.doc.span(first, last));
    let mut letters = words.chars();
    match letters.next() {
        Some(letter) if clause.doc.starts_sentence(first) && clause.class(first) == Class::Determiner => {
            letter.to_lowercase().chain(letters).collect()
        }
        _ => words.to_string(),
    }
}
