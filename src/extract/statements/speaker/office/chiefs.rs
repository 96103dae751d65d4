//! Who heads something: "the opposition leader", "the UN chief", "the Kenyan leader".
//! Knows roles and who spoke last; must not read what follows the phrase.

use super::same_office::HEADS;
use super::standing::governs;
use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::{Discourse, REACH};
use crate::extract::{EntityRef, Person, Speaker};
use crate::text::{Case, keys};

impl Discourse<'_> {
    /// Who heads an organization, as far as his office and the sentences that name both tell.
    pub fn heads_of(&self, organization: EntityRef, token: usize) -> Vec<Speaker> {
        let EntityRef::Organization(index) = organization else { return Vec::new() };
        if let Some(offices) = office_of_house(&self.reader.findings.organizations[index as usize].name) {
            return offices.iter().flat_map(|office| self.holders(office, None, token)).collect();
        }
        let mut found: Vec<Speaker> = Vec::new();
        for office in ["director-general", "director", "chairman", "president", "chief", "head", "secretary-general"] {
            found.extend(self.holders(office, None, token));
        }
        found.retain(|one| self.together(one, organization));
        found.dedup();
        found
    }

    /// "US Leader Ann Ray" … "the US president": who is called the leader of the country and nothing else.
    pub fn leading(&self, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let mut found = self.holders("leader", country, token);
        found.retain(|one| {
            matches!(one, Speaker::Entity(EntityRef::Person(index)) if {
                let person = &self.reader.findings.people[*index as usize];
                country.is_some() && person.country == country && person.role.as_deref() == Some("Leader")
            })
        });
        found
    }

    /// "the opposition leader": the one person of the sentence before, when the text calls him the head of something.
    pub fn heads(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let opposes = phrase.clone().any(|at| self.reader.is(at, "opposition"));
        let chief = if opposes { self.chief_speaker(phrase, sentence) } else { None };
        let by_speech = chief.is_some();
        // "Free Party head Hugh Hill praised Ray. The liberal leader …": no name tells of another.
        let plain = (phrase.start + 1..token).all(|at| !self.reader.capital(at) && self.reader.entity(at).is_none());
        if phrase.len() > 2
            && self.reader.is(token, "leader")
            && plain
            && !opposes
            && let Some(one) = self.who_goes_on(sentence).map(|one| vec![Speaker::Entity(one)])
            && self.just_spoke(&one, token, sentence)
            && self.heads_something(&one)
        {
            return Some(one);
        }
        let one = chief.or_else(|| self.focus(phrase.start, sentence, true, |person| !opposes || !governs(person)))?;
        let [Speaker::Entity(EntityRef::Person(index))] = one.as_slice() else { return None };
        if self.named_otherwise(&one, phrase, token) {
            return None;
        }
        if self.who_heads(*index, phrase, token) {
            return Some(one);
        }
        // Who has some other post is no chairwoman, and who governs heads no other house: "Clinton … The Fatah chief".
        let chairs = self.reader.doc.is_any(token, keys!["chairman", "chairwoman", "chair", "chairperson"]);
        let house = self.organization(phrase).is_some_and(|house| !self.is_party(house));
        // "Hugh Hill died. The Amnesty director said": who runs a house is somebody else, unless he spoke just now.
        let runs = self.reader.doc.is_any(token, keys!["director", "founder"]);
        if (!runs || self.just_spoke(&one, token, sentence)) && self.of_no_other(&one[0], phrase, token) {
            return Some(one);
        }
        if phrase.len() < 3 || chairs || house && governs(&self.reader.findings.people[*index as usize]) {
            return None;
        }
        let same = self.reader.doc.word(token).to_lowercase();
        let has = |role: &str, word: &str| role.split([' ', '-']).any(|other| other.eq_ignore_ascii_case(word));
        let people = &self.reader.findings.people;
        let start = self.reader.doc.tokens[phrase.start].span.start;
        let role = people[*index as usize].role.as_deref();
        // Another who is called so may be meant.
        let other = |(at, person): (usize, &Person)| {
            at != *index as usize
                && !(opposes && (governs(person) || self.spoke_last(&one[0], sentence)))
                && person.role.as_deref().is_some_and(|role| role.to_lowercase().ends_with(&same))
        };
        let member = self.has_beside(&one[0], phrase) || self.only_beside(&one[0], phrase, sentence);
        // "the senior BJP leader": the minister who just spoke, and nobody else.
        let senior = one_of_several(self, phrase) && self.spoke_last(&one[0], sentence);
        if senior && self.organization(phrase).is_some_and(|party| self.is_party(party)) {
            return Some(one);
        }
        let heads = role.is_none_or(|role| role.starts_with("Former") || HEADS.iter().any(|head| has(role, head)));
        (heads && (by_speech || member || !runs && !self.people_before(start).any(other))).then_some(one)
    }

    /// "Hugh Hill attacked the plan. The Unity leader said": of whom the paragraph tells, where the text has no other beside the party's name.
    fn of_no_other(&self, one: &Speaker, phrase: &Tokens, noun: usize) -> bool {
        let reader = self.reader;
        let doc = &reader.doc;
        let national = |at: usize| matches!(reader.entity(at), Some(EntityRef::Country(_) | EntityRef::Place(_)));
        let house = phrase.clone().find_map(|at| match reader.entity(at) {
            Some(EntityRef::Organization(index)) => Some(reader.findings.organizations[index as usize].kind),
            _ => None,
        });
        let mut name = (phrase.start + 1..noun).filter(|&at| reader.capital(at));
        let Some(first) = name.next().filter(|&at| !national(at)) else { return false };
        let others_here = |index: usize| {
            let person = |at: usize| reader.entity(at).filter(|other| matches!(other, EntityRef::Person(_)));
            doc.sentences[index].tokens().filter_map(person).any(|other| Speaker::Entity(other) != *one)
        };
        let next = usize::from(name.next() == Some(first + 1));
        let same = |&at: &usize| (0..=next).all(|more| doc.tokens[at + more].hash == doc.tokens[first + more].hash);
        let elsewhere = (phrase.start.saturating_sub(3000)..phrase.start).filter(same);
        let claimed = elsewhere.filter_map(|at| doc.sentence_of(at)).any(others_here);
        let runs = reader.doc.is_any(noun, keys!["director", "founder"]);
        let fits = |kind| matches!(kind, "party" | "other") || runs && matches!(kind, "company" | "ngo" | "university");
        house.is_none_or(fits) && !claimed
    }

    /// "Ann Ray, the senator who chairs the panel": whether the text says of somebody that he heads what the phrase tells, if it tells it.
    fn who_heads(&self, person: u32, phrase: &Tokens, noun: usize) -> bool {
        let reader = self.reader;
        let start = reader.doc.tokens[phrase.start].span.start;
        let mentions = &reader.findings.people[person as usize].mentions;
        let same = |one: usize, other: usize| reader.doc.tokens[one].hash == reader.doc.tokens[other].hash;
        mentions.iter().take(20).take_while(|mention| mention.span.start < start).any(|mention| {
            let past = reader.doc.tokens_in(mention.span).end;
            let who = (past..past + 10).take_while(|&at| !reader.stop(at)).find(|&at| reader.is(at, "who"));
            let verb = |who: usize| who + 1 + usize::from(reader.adverb(who + 1));
            let heads = keys!["heads", "chairs", "leads", "headed", "chaired", "led"];
            let Some(verb) = who.map(verb).filter(|&verb| reader.doc.is_any(verb, heads)) else { return false };
            let what = verb + 1..phrase.start.min(verb + 10);
            (phrase.start + 1..noun).all(|at| what.clone().any(|other| same(at, other)))
        })
    }

    /// "Ann Ray (BJP)" … "the senior BJP leader": whether the phrase has the party that stands behind somebody's name.
    fn has_beside(&self, one: &Speaker, phrase: &Tokens) -> bool {
        let (Speaker::Entity(person), reader) = (one, self.reader) else { return false };
        let start = reader.doc.tokens[phrase.start].span.start;
        let letters = |at: usize| reader.doc.tokens[at].case == Case::Upper && reader.doc.word(at).len() > 1;
        let party = |at: usize| matches!(reader.entity(at), Some(EntityRef::Organization(_))) || letters(at);
        let same = |one: usize, other: usize| {
            reader.doc.tokens[one].hash == reader.doc.tokens[other].hash
                || reader.entity(one).is_some() && reader.entity(one) == reader.entity(other)
        };
        let named = |party: usize| {
            let before = reader.findings.mentions(*person).iter().take_while(|mention| mention.span.start < start);
            before.take(20).any(|mention| {
                let past = reader.doc.tokens_in(mention.span).end;
                reader.doc.word(past) == "(" && same(past + 1, party)
                    || reader.doc.is_any(past, keys!["of", "from"])
                        && (past + 1..phrase.start.min(past + 4)).any(|at| same(at, party))
            })
        };
        phrase.clone().find(|&at| party(at)).is_some_and(named)
    }

    /// "Hugh Hill said his Unity Party would vote. The Unity Party leader …": whether the sentence before names the party and him alone.
    fn only_beside(&self, one: &Speaker, phrase: &Tokens, sentence: usize) -> bool {
        let party = self.organization(phrase).filter(|party| self.is_party(*party));
        let (Some(party), Some(before)) = (party, self.begins(sentence).checked_sub(1)) else { return false };
        let named: Vec<EntityRef> =
            self.reader.doc.sentences[before].tokens().filter_map(|at| self.reader.entity(at)).collect();
        let person = |entity: &&EntityRef| matches!(entity, EntityRef::Person(_));
        named.contains(&party) && named.iter().filter(person).all(|other| Speaker::Entity(*other) == *one)
    }

    /// Whether somebody spoke last, in this sentence or the one before the quotation that is told.
    fn spoke_last(&self, one: &Speaker, sentence: usize) -> bool {
        let last = self.spoken.last().filter(|last| last.sentence + 1 >= self.begins(sentence));
        last.is_some_and(|last| last.speakers.as_slice() == std::slice::from_ref(one))
    }

    /// The one late speaker whom the text calls the head of something other than a state.
    fn chief_speaker(&self, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
        let people = &self.reader.findings.people;
        let heads =
            |role: &str| role.split([' ', '-']).any(|word| HEADS.iter().any(|head| head.eq_ignore_ascii_case(word)));
        let fits = |one: &Speaker| match one {
            Speaker::Entity(EntityRef::Person(index)) => {
                let person = &people[*index as usize];
                !governs(person) && person.role.as_deref().is_some_and(|role| heads(role) && !role.contains("Minister"))
            }
            _ => false,
        };
        let near = self.spoken.iter().rev().take_while(|one| one.sentence + REACH >= self.begins(sentence));
        let mut found = near.filter_map(|one| match one.speakers.as_slice() {
            [speaker] if fits(speaker) => Some(speaker),
            _ => None,
        });
        let first = found.next()?;
        let spoke = self.spoken.iter().rev().find(|one| one.speakers.as_slice() == std::slice::from_ref(first))?;
        let alone =
            found.all(|other| other == first) && !self.another_since(first, spoke.sentence, phrase.start, sentence);
        alone.then(|| vec![first.clone()])
    }

    /// "the Kenyan leader": the one person of the country who holds its highest offices.
    pub fn leader(&self, country: &str, token: usize) -> Option<Vec<Speaker>> {
        let mut found: Vec<Speaker> = Vec::new();
        for office in ["president", "prime minister", "chancellor", "king", "supreme leader", "emir", "premier"] {
            found.extend(self.holders(office, Some(country), token));
        }
        found.retain(|one| {
            matches!(one, Speaker::Entity(EntityRef::Person(index))
            if self.reader.findings.people[*index as usize].country.is_some())
        });
        found.dedup();
        (found.len() == 1).then_some(found)
    }
}

/// "the senior BJP leader": a word for one of several leaders.
fn one_of_several(discourse: &Discourse, phrase: &Tokens) -> bool {
    phrase.clone().any(|at| discourse.reader.doc.is_any(at, keys!["senior", "veteran", "top"]))
}

/// What the head of a house is called who is never called its chief in his title: "the Pentagon chief" is a defense secretary.
fn office_of_house(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "United Nations" => &["secretary-general"],
        "Pentagon" => &["defense secretary", "secretary of defense"],
        "U.S. State Department" => &["secretary of state"],
        _ => return None,
    })
}
