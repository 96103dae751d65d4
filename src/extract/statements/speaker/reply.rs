//! Who answers: "Hunt accused Hill of lying. The senator denied it.", "… He retorted that …".
//! Knows cues of reproach and of answers; must not read what follows the phrase.

use super::discourse::{Discourse, Spoken};
use super::office::same_office::holds;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Speaker};
use crate::lexicon::Row;

/// Cues by which somebody answers a reproach.
const ANSWERS: [&str; 12] = [
    "reply", "respond", "retort", "counter", "answer", "shoot back", "hit back", "rejoin", "deny", "refute",
    "fire back", "reject",
];

/// Cues by which another answers.
pub const REPLIES: [&str; 8] = ["reply", "respond", "retort", "counter", "answer", "shoot back", "hit back", "rejoin"];

/// Cues of what somebody has to answer for.
const REPROACHES: [&str; 14] = [
    "accuse", "blame", "criticize", "criticise", "attack", "denounce", "condemn", "charge", "challenge", "rebuke",
    "lambast", "slam", "fault", "berate",
];

impl Discourse<'_> {
    /// "Hunt accused Sir Hugh Hill of waste. The chancellor retorted that …": the other of the two whom the reproach names.
    pub fn answers(&self, row: Row, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
        let singular = row.get("number") == "1" && matches!(row.get("kind"), "person" | "office" | "spokes");
        if !singular || !self.reader.is(phrase.start, "the") {
            return None;
        }
        let (accuser, other) = self.reproached(sentence)?;
        let people = &self.reader.findings.people;
        let holds = |index: u32| people[index as usize].role.as_deref().map(|role| holds(role, row.get("lemma")));
        let fits = holds(other).unwrap_or(true) && holds(accuser) != Some(true);
        let other = vec![Speaker::Entity(EntityRef::Person(other))];
        (fits && self.noun_fits(row, &other)).then_some(other)
    }

    /// "Ann Ray told Jane Hill": whether a name stands right behind the cue.
    fn told_straight(&self, last: &Spoken) -> bool {
        let person = |at: usize| matches!(self.reader.entity(at), Some(EntityRef::Person(_)));
        last.words.as_ref().is_some_and(|words| {
            let behind = (words.end..words.end + 4).find(|&at| !person(at));
            behind.is_some_and(|verb| person(verb + 1) && !self.reader.has(verb + 1, QUOTED))
        })
    }

    /// Who reproached whom in the sentence before, if it names only these two and an answer is being told.
    pub fn reproached(&self, sentence: usize) -> Option<(u32, u32)> {
        let reader = self.reader;
        let last = self.before().next().filter(|last| last.sentence + 1 == sentence)?;
        // "Hunt asked Hill whether he would go. The lawyer replied …"
        let told = matches!(last.cue, "tell" | "remind" | "warn" | "urge") && self.told_straight(last);
        let asked = (last.cue == "ask" || told) && REPLIES.contains(&self.cue);
        if !asked && (!ANSWERS.contains(&self.cue) || !REPROACHES.contains(&last.cue)) {
            return None;
        }
        let [Speaker::Entity(EntityRef::Person(one))] = last.speakers.as_slice() else { return None };
        let person = |at: usize| match reader.entity(at) {
            Some(EntityRef::Person(index)) if index != *one && !reader.has(at, QUOTED) => Some(index),
            _ => None,
        };
        let mut others = reader.doc.sentences[last.sentence].tokens().filter_map(person);
        let other = others.next()?;
        others.all(|next| next == other).then_some((*one, other))
    }
}
