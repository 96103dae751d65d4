//! An apposition that no second comma closes: "Ann Ray, head of the union said", `"…," Ann Ray, a farmer from Kano told reporters`.
//! Knows commas, names and phrases; must not know cues.

use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::text::keys;

/// The name before the comma, where `description` behind it tells who that is and stands before the verb.
pub fn named_before(reader: &Reader, description: &Tokens, verb: usize, low: usize) -> Option<Tokens> {
    let comma = description.start.checked_sub(1).filter(|&comma| comma > low && reader.comma(comma))?;
    let person = reader.entity(comma - 1).filter(|one| matches!(one, EntityRef::Person(_)))?;
    if !one_person(reader, description, person) {
        return None;
    }
    let first = phrase::start(reader, comma, low);
    let name = (first..comma).all(|token| reader.entity(token) == Some(person) || titles(reader, token, comma));
    let before = first.checked_sub(1).filter(|&before| before >= low);
    // `the "Queen of Soul" Ann Ray, an aide said, had died` is no speech before a name.
    let spoken = |mark: usize| reader.closed_at(mark).is_some() && (reader.comma(mark - 1) || reader.stop(mark - 1));
    let quoted = before.is_some_and(|before| before > low && spoken(before));
    (name && (quoted || opens(reader, first, description, verb, low))).then_some(first..comma)
}

/// Whether a phrase without a name of a person tells of one: "head of the union", "a farmer from Kano".
fn one_person(reader: &Reader, phrase: &Tokens, person: EntityRef) -> bool {
    let one = matches!(head(reader, phrase), Head::Noun(row, _)
        if row.get("number") == "1" && matches!(row.get("kind"), "person" | "office" | "spokes"));
    let named = |token| matches!(reader.entity(token), Some(other @ EntityRef::Person(_)) if other != person);
    // "the mayor and the bishop" are two, "spokesperson of the Western Command and the Task Force" is one.
    let joint = phrase.clone().find(|&token| reader.has(token, PREPOSITION | AND));
    let joint = joint.is_some_and(|token| reader.has(token, AND));
    one && !joint && !phrase.clone().any(|token| named(token) || reader.has(token, QUOTED))
}

/// "Senator | Ann Ray", "Capt. | Ann Ray": a word with a capital before the name, and its full stop.
fn titles(reader: &Reader, token: usize, comma: usize) -> bool {
    let dot = reader.doc.word(token) == "." && reader.doc.tokens[token].glued;
    token + 1 < comma && (reader.capital(token) || dot) && reader.entity(token).is_none()
}

/// Whether the name opens its sentence, and the description is no speaker of its own: "Ann Ray, the minister said, had left".
fn opens(reader: &Reader, first: usize, description: &Tokens, verb: usize, low: usize) -> bool {
    // "His Excellency, President | Ann Ray"
    let honours = keys!["but", "his", "her", "excellency", "majesty", "honourable", "honorable", ","];
    let opening = (low..first).all(|token| reader.mark(token) || reader.doc.is_any(token, honours));
    let bare =
        !reader.has(description.start, DETERMINER | PRONOUN) || reader.doc.is_any(description.start, keys!["a", "an"]);
    // "The deal was off, Ann Ray, head of the union said."
    let told = first > low + 2
        && reader.comma(first - 1)
        && !reader.has(description.start, DETERMINER)
        && reader.has_finite(low..first);
    (opening && bare || told) && !(verb + 1..verb + 7).any(|token| reader.comma(token))
}
