//! Who "the deputy prime minister" is behind "Nationals leader Hugh Hill said …": the politician who just spoke, where the story has
//! nobody else in that office. Knows who spoke last and offices as words; must not read what follows the phrase.

use super::discourse::Discourse;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Speaker};
use crate::lexicon::Row;
use crate::text::keys;

/// Offices, or their last words, with the words in the roles of those who often hold such an office too.
const TOO: [(&str, &[&str]); 7] = [
    ("deputy prime minister", &["leader", "attorney", "chancellor", "secretary", "whip"]),
    ("deputy premier", &["leader", "attorney", "chancellor", "secretary", "whip"]),
    // The leader of a party, or of the opposition, is mostly no minister.
    ("minister", &["attorney", "chancellor", "secretary", "whip"]),
    ("lawmaker", &["leader", "whip", "minister", "member", "secretary", "critic"]),
    ("mp", &["leader", "whip", "minister", "member", "secretary", "critic"]),
    ("senator", &["leader", "whip", "minister", "member", "secretary"]),
    ("secretary", &["chancellor", "whip"]),
];

impl Discourse<'_> {
    /// The politician who spoke in the sentence before, in the same paragraph, if a bare office of politics is new to the text.
    pub fn holds_too(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let lemma = row.get("lemma");
        let last = lemma.rsplit(' ').next().unwrap_or(lemma);
        let roles = TOO.iter().find(|(office, _)| *office == lemma || *office == last).map(|(_, roles)| roles);
        let office = row.get("number") == "1" && !matches!(lemma, "prime minister" | "chief minister");
        let bare = reader.is(phrase.start, "the") && phrase.end == token + 1;
        let other = |at: usize| matches!(reader.entity(at), Some(one) if !matches!(one, EntityRef::Organization(_)));
        if !office || !bare || phrase.clone().any(other) {
            return None;
        }
        let one = self.who_goes_on(sentence)?;
        if self.organization(phrase).is_some_and(|house| !self.together(&Speaker::Entity(one), house)) {
            return None;
        }
        let EntityRef::Person(index) = one else { return None };
        let role = reader.findings.people[index as usize].role.as_deref()?.to_lowercase();
        let held = roles.is_some_and(|roles| role.split([' ', '-']).any(|word| roles.contains(&word)));
        let serves = ["spokes", "press", "general secretary", "secretary-general", "union", "former"];
        let serves = serves.iter().any(|word| role.contains(word));
        let title = phrase.start + 1..phrase.end;
        let same = |at: usize| {
            title
                .clone()
                .enumerate()
                .all(|(back, word)| reader.doc.tokens[at + back].hash == reader.doc.tokens[word].hash)
        };
        let fresh = !(phrase.start.saturating_sub(2000)..phrase.start).any(same);
        let speaker = vec![Speaker::Entity(one)];
        (held && !serves && fresh && self.noun_fits(row, &speaker)).then_some(speaker)
    }

    /// Whether a figure is the one who speaks now, or nobody just spoke in the paragraph, or one who has another office.
    pub fn nobody_goes_on(&self, figure: &[Speaker], sentence: usize) -> bool {
        let quotation = self.told.first().is_some_and(|told| self.reader.opened_at(told.start).is_some());
        let Some(one) = self.who_goes_on(self.begins(sentence)).filter(|_| quotation) else { return true };
        let EntityRef::Person(index) = one else { return true };
        let former = self.reader.findings.people[index as usize].role.as_deref();
        figure.contains(&Speaker::Entity(one)) || !former.is_some_and(|role| role.starts_with("Former"))
    }

    /// Who alone spoke in the sentence before, in the same paragraph, and is its subject.
    pub fn who_goes_on(&self, sentence: usize) -> Option<EntityRef> {
        let reader = self.reader;
        let paragraph = |index: usize| reader.doc.sentences[index].paragraph;
        let last = self.spoken.last().filter(|last| last.sentence + 1 == sentence)?;
        match last.speakers.as_slice() {
            [Speaker::Entity(one @ EntityRef::Person(_))] if paragraph(last.sentence) == paragraph(sentence) => {
                let asked = reader.doc.is_any(reader.doc.sentences[sentence].first as usize, keys!["asked", "pressed"]);
                (!asked).then_some(*one)
            }
            _ => None,
        }
    }
}
