//! Who "the Kremlin official", "the Iranian official" is: the spokesman, envoy or other office holder who just spoke.
//! Knows who spoke last and for which house or country; where the text has officials without a name, the description stands.

use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{EntityRef, Speaker};

/// Cues of one who is charged with something.
const DENIALS: [&str; 5] = ["deny", "reject", "refute", "dispute", "contest"];

/// Cues of those who charge others.
const CHARGES: [&str; 7] = ["allege", "accuse", "claim", "charge", "blame", "say", "suspect"];

impl Discourse<'_> {
    /// The holder of an office who speaks now, if the house or the country of the phrase is his.
    pub fn official(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        // "the official, who asked not to be named", "the officials"
        let bare = reader.is(phrase.start, "the") && phrase.end == token + 1 && !reader.comma(phrase.end);
        if !bare || !reader.is(token, "official") || self.has_nameless_official() {
            return None;
        }
        let last = self.last(sentence, |_| true).filter(|last| last.sentence + 2 >= sentence)?;
        let [one @ Speaker::Entity(EntityRef::Person(index))] = last.speakers.as_slice() else { return None };
        let person = &reader.findings.people[*index as usize];
        let role = person.role.as_deref().filter(|role| !role.starts_with("Former"))?;
        let office = !matches!(role, "Mr." | "Mrs." | "Ms." | "Dr." | "Professor" | "Leader");
        // "The mayor alleged that the clerk took bribes. The official denies it."
        if last.cue != self.cue && DENIALS.contains(&self.cue) && CHARGES.contains(&last.cue) {
            return None;
        }
        let named = phrase.clone().find_map(|at| reader.entity(at));
        let his = match named {
            Some(EntityRef::Country(at)) => {
                // "Iranian Foreign Ministry spokesman Ann Ray said", and she has no other country.
                let told =
                    || last.words.clone().is_some_and(|words| words.into_iter().any(|at| reader.entity(at) == named));
                let code = reader.findings.countries[at as usize].code;
                // "Arab League Secretary-General Ann Ray said … The Kuwaiti official added": he speaks for more than a state.
                let goes_on = matches!(self.cue, "add" | "continue" | "go on");
                let above = || goes_on && self.alone_of(code, phrase.start) && last.sentence + 1 == sentence;
                person.country == Some(code) || person.country.is_none() && (told() || above())
            }
            Some(house @ EntityRef::Organization(_)) => self.together(one, house),
            Some(_) => false,
            None => phrase.len() == 2 && last.sentence + 1 >= sentence,
        };
        (office && his && self.speaks_now(one, phrase, sentence)).then(|| vec![one.clone()])
    }

    /// Whether the text has named nobody of a country yet.
    fn alone_of(&self, code: &str, token: usize) -> bool {
        let start = self.reader.doc.tokens[token].span.start;
        self.people_before(start).all(|(_, person)| person.country != Some(code))
    }

    /// "a senior official", "US officials": the text lets some speak whom it does not name.
    fn has_nameless_official(&self) -> bool {
        let nameless =
            |speaker: &Speaker| matches!(speaker, Speaker::Group(words) if words.to_lowercase().contains("official"));
        self.before().take(20).any(|one| one.speakers.iter().any(nameless))
    }
}
