//! Who is the subject of a verb: before it, behind it ("said Lavrov"), behind "by", or left out.
//! Knows clauses and phrases; must not resolve anybody.

pub mod agent;
pub mod antecedent;
pub mod apposition;
pub mod aside;
pub mod before;
pub mod behind;
pub mod fronted;
pub mod hanging;
pub mod list;
pub mod main_clause;
pub mod meanwhile;
pub mod quoted;
pub mod saying;
pub mod unclosed;

use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Kind, keys};
use agent::{by, without_charge};
use apposition::before_lone_comma;
use before::{before, before_adverbials};
use behind::inverted;
use behind::of_participle;
use behind::said_at_last;

pub use main_clause::of_sentence;
use quoted::{quoted_as, quoted_as_having};
use saying::heard;

/// Where the subject of a cue stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Before the verb.
    Before(Tokens),
    /// Behind the verb or behind "by".
    After(Tokens),
    /// Left out; an earlier verb has it.
    Elided,
    /// There is none.
    Missing,
}

/// The subject of a cue in its sentence.
pub fn subject(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Subject {
    if cue.passive {
        return by(reader, cue.words.end, sentence.end)
            .map_or(Subject::Missing, |phrase| Subject::After(without_charge(reader, cue, phrase)));
    }
    if cue.tense == Tense::Ing && !cue.auxiliary {
        if let Some(phrase) = quoted_as(reader, cue, sentence) {
            return Subject::Before(phrase);
        }
        return of_participle(reader, cue, sentence);
    }
    if let Some(phrase) = quoted_as_having(reader, cue, sentence) {
        return Subject::Before(phrase);
    }
    let from = low(reader, cue.group, sentence);
    if let Some(phrase) = heard(reader, cue.group, from).filter(|_| cue.tense == Tense::Base && !cue.auxiliary) {
        return Subject::Before(phrase);
    }
    if cue.group > from && reader.doc.is_any(cue.group - 1, keys!["having", "so"]) && cue.group - 1 == from {
        return Subject::Missing;
    }
    // "despite having said last week that …"
    if cue.group > from + 1 && reader.is(cue.group - 1, "having") && cue.tense == Tense::Past {
        return Subject::Missing;
    }
    if let Some(phrase) = said_at_last(reader, cue, sentence) {
        return Subject::After(phrase);
    }
    if let Some(phrase) = before(reader, cue.group, from) {
        // "There were claims that …": nobody's.
        let nobody = phrase.len() == 1 && reader.is(phrase.start, "there");
        // "the country's fiercely disputed elections": an owner, and no subject.
        let last = &reader.doc.tokens[phrase.end - 1];
        // "Moody's said" has a name of its own for its subject.
        let named = phrase.len() == 1 || reader.entity(phrase.end - 1).is_some();
        let owner = !named && (!reader.capital(phrase.end - 2) || cue.group > phrase.end);
        let nobody = nobody || owner && last.kind == Kind::Clitic && ends_in(reader.doc.word(phrase.end - 1), "s");
        let participle = nobody || in_a_message(reader, cue, &phrase, from);
        return if participle { Subject::Missing } else { Subject::Before(phrase) };
    }
    if let Some(phrase) = inverted(reader, cue, sentence) {
        return Subject::After(phrase);
    }
    if let Some(phrase) = before_lone_comma(reader, cue.group, from) {
        return Subject::Before(phrase);
    }
    let participle = cue.tense == Tense::Past && !cue.auxiliary && loose(reader, cue);
    let opens = before_adverbials(reader, cue.group, sentence.start);
    // "the attack, which killed a guard, was not against the farm": no stand of whoever tells it.
    let adjective = cue.row.list() == List::ReportingCues && cue.row.get("pos") == "adjective";
    let elided = cue.group > sentence.start
        && (reader.has(opens.saturating_sub(1), AND) || reader.comma(cue.group - 1) && !participle && !adjective);
    if elided || reader.is(cue.group, "and") { Subject::Elided } else { Subject::Missing }
}

/// Where the search for a subject to the left must stop: behind the last quotation, colon or semicolon.
pub fn low(reader: &Reader, group: usize, sentence: &Tokens) -> usize {
    let bars = |&token: &usize| {
        let dot = reader.doc.word(token) == "." && reader.doc.tokens[token].glued;
        reader.stop(token) && !dot && !reader.has(token, QUOTED)
    };
    (sentence.start..group).rev().find(bars).map_or(sentence.start, |token| token + 1)
}

/// "In a message posted on X, he said": the message posts nothing.
fn in_a_message(reader: &Reader, cue: &Cue, phrase: &Tokens, from: usize) -> bool {
    let bare = cue.tense == Tense::Past && !cue.auxiliary && loose(reader, cue);
    let opens = phrase.start == from + 1 && reader.has(from, PREPOSITION);
    bare && opens
        && matches!(head(reader, phrase), Head::Noun(row, _) if matches!(row.get("kind"), "document" | "venue"))
}

/// ", announced late on Thursday, ": nothing stands behind the form that a finite verb would take.
fn loose(reader: &Reader, cue: &Cue) -> bool {
    let next = cue.words.end;
    reader.has(next, PREPOSITION | DATE) || reader.comma(next) || reader.adverb(next)
}

/// "Ann Ray, whose father was shot in May, accused …": the father is not who the sentence is of.
pub fn owner(reader: &Reader, before_verb: Tokens) -> Option<Tokens> {
    let comma =
        before_verb.clone().find(|&token| reader.comma(token)).filter(|&comma| reader.is(comma + 1, "whose"))?;
    let first = phrase::start(reader, comma, before_verb.start);
    (first < comma && comma + 1 < before_verb.end && head(reader, &(first..comma)).is_somebody())
        .then_some(first..comma)
}
