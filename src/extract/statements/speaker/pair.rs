//! Who "the two presidents", "both sides", "the pair", "the former", "his wife" are: those that were named or spoke side by side.
//! Knows who was named side by side; must not read what follows the phrase.

use super::discourse::{Discourse, REACH, Spoken};
use super::office::same_office::same_office;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject;
use crate::extract::{EntityRef, Gender, Person, Speaker};
use crate::lexicon::Row;
use crate::text::{Keys, keys};

impl Discourse<'_> {
    /// "the two presidents", "both sides": the two that were last named together.
    pub fn both(&self, row: Row, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
        let lemma = row.get("lemma");
        if row.get("kind") == "office"
            && !matches!(lemma, "leader" | "official" | "politician" | "diplomat" | "rival" | "statesman")
        {
            let holders = self.holders(lemma, None, phrase.start);
            return if holders.len() == 2 {
                Some(holders)
            } else {
                self.pair(phrase.start, true)
                    .filter(|_| holders.len() < 2)
                    .or_else(|| self.last_two(row.get("gender"), sentence))
            };
        }
        let people = matches!(row.get("kind"), "office" | "person" | "spokes")
            && !matches!(lemma, "neighbour" | "neighbor" | "rival" | "ally" | "foe" | "adversary" | "enemy");
        let met = || if people { self.met(phrase.start, sentence) } else { None };
        let near = met().or_else(|| people.then(|| self.last_two(row.get("gender"), sentence)).flatten());
        let named = || if people { self.named_alone(row.get("gender"), phrase.start, sentence) } else { None };
        // Whoever has no office is no official.
        let officials = matches!(lemma, "official" | "diplomat" | "politician" | "statesman");
        let fits = |two: &Vec<Speaker>| !officials || two.iter().all(|one| self.has_office(std::slice::from_ref(one)));
        let found = near.or_else(|| self.pair(phrase.start, people)).or_else(named).or_else(|| {
            self.only_two().filter(|two| {
                people
                    && self.alone(two, sentence.saturating_sub(2), sentence)
                    && !matches!(lemma, "side" | "party" | "official" | "diplomat")
            })
        });
        found.filter(fits)
    }

    /// "Ann Ray met Tom Hunt in Paris. The two leaders …": who meets whom in the sentence before, where it names nobody else.
    fn met(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let before = reader.doc.sentences[sentence.checked_sub(1)?].tokens();
        let subject = subject::of_sentence(reader, &before).filter(|subject| subject.end <= token)?;
        let person = |at: usize| reader.entity(at).filter(|entity| matches!(entity, EntityRef::Person(_)));
        let named = |at: usize| person(at).filter(|_| !reader.has(at, QUOTED));
        let one = subject.clone().find_map(named)?;
        let meets = |at: usize| {
            let with = reader.is(at, "with") && (at.saturating_sub(5)..at).any(|at| reader.doc.is_any(at, TALKS));
            let verb =
                reader.doc.is_any(at, keys!["met", "meets", "received", "hosted", "welcomed", "telephoned", "phoned"]);
            with || verb && !reader.has(at + 1, PREPOSITION)
        };
        let verb = (subject.end..before.end).find(|&at| meets(at) && !reader.has(at, QUOTED))?;
        let other = (verb + 1..before.end.min(verb + 10)).find_map(named)?;
        let alone = before.filter_map(named).all(|entity| entity == one || entity == other);
        (alone && one != other).then(|| vec![Speaker::Entity(one), Speaker::Entity(other)])
    }

    /// "Ann Ray crossed the bridge. Her counterpart, Tom Hunt, waited. The two envoys …": the only two people whom the text has named, both near.
    fn named_alone(&self, gender: &str, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let start = reader.doc.tokens[token].span.start;
        let two: Vec<Speaker> = self
            .people_before(start)
            .take(3)
            .map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32)))
            .collect();
        let first = self.window(token, sentence.saturating_sub(3));
        let near =
            |one: &Speaker| (first..token).any(|at| reader.entity(at).map(Speaker::Entity).as_ref() == Some(one));
        let fits = |one: &Speaker| match gender {
            "m" => self.is_person(one, Gender::Male),
            "f" => self.is_person(one, Gender::Female),
            _ => true,
        };
        (two.len() == 2 && two.iter().all(|one| near(one) && fits(one))).then_some(two)
    }

    /// "Ann Ray and Tom Hunt ended their talks, but both said …": the two that the sentence, or the one before, has for its subject.
    pub fn two_of(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let (index, words) = self.subjects(token, sentence).next()?;
        let people = |two: &Vec<Speaker>| {
            let person = |one: &Speaker| matches!(one, Speaker::Entity(EntityRef::Person(_)));
            two.len() == 2 && two.iter().all(person)
        };
        self.several(&words).filter(people).filter(|_| index + 1 >= sentence)
    }

    /// Whether some sentences name nobody but these.
    fn alone(&self, these: &[Speaker], from: usize, to: usize) -> bool {
        let reader = self.reader;
        let tokens = reader.doc.sentences[from].first as usize..reader.doc.sentences[to].first as usize;
        let named = |at: usize| reader.entity(at).filter(|entity| matches!(entity, EntityRef::Person(_)));
        tokens
            .filter(|&at| !reader.has(at, QUOTED))
            .filter_map(named)
            .all(|entity| these.contains(&Speaker::Entity(entity)))
    }

    /// The two people who spoke last, one after the other, in the two sentences before.
    pub fn last_two(&self, gender: &str, sentence: usize) -> Option<Vec<Speaker>> {
        let mut late =
            self.spoken.iter().rev().take_while(|one| one.sentence + REACH >= sentence && one.sentence < sentence);
        let gender = match gender {
            "m" => Gender::Male,
            "f" => Gender::Female,
            _ => Gender::Unknown,
        };
        let person = |one: &Spoken| match one.speakers.as_slice() {
            [Speaker::Entity(EntityRef::Person(_))] => Some(one.speakers[0].clone()),
            _ => None,
        };
        let last = person(late.next().filter(|one| one.sentence + 2 >= sentence)?)?;
        let other = late.find(|one| person(one).is_none_or(|one| one != last))?;
        let before = person(other)?;
        let fits = |one: &Speaker| gender == Gender::Unknown || self.is_person(one, gender);
        let two = vec![before, last];
        (self.alone(&two, other.sentence, sentence) && two.iter().all(fits)).then_some(two)
    }

    /// "the three leaders": the last speakers, when just so many people have spoken near by, each for himself or all at once.
    pub fn last_few(&self, number: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let mut people: Vec<Speaker> = Vec::new();
        for one in self.spoken.iter().rev().take_while(|one| one.sentence + 2 * REACH >= sentence) {
            for speaker in &one.speakers {
                match speaker {
                    Speaker::Entity(EntityRef::Person(_)) if people.contains(speaker) => {}
                    Speaker::Entity(EntityRef::Person(_)) => people.insert(0, speaker.clone()),
                    _ => return (people.len() == number).then_some(people),
                }
            }
        }
        (people.len() == number).then_some(people)
    }

    /// The two people who alone have spoken so far.
    fn only_two(&self) -> Option<Vec<Speaker>> {
        let mut people: Vec<Speaker> = Vec::new();
        for speaker in self.spoken.iter().rev().take(24).flat_map(|one| &one.speakers) {
            if matches!(speaker, Speaker::Entity(EntityRef::Person(_))) && !people.contains(speaker) {
                people.insert(0, speaker.clone());
            }
        }
        (people.len() == 2).then_some(people)
    }

    /// "his wife": the one person whom the text has introduced by the same two words, "his wife Trupti".
    pub fn relative(&self, phrase: &Tokens) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        if phrase.len() != 2 {
            return None;
        }
        let same = |at: usize, token: usize| reader.doc.tokens[at].hash == reader.doc.tokens[token].hash;
        let mut found: Option<EntityRef> = None;
        for at in phrase.start.saturating_sub(1500)..phrase.start.saturating_sub(2) {
            if !same(at, phrase.start) || !same(at + 1, phrase.start + 1) {
                continue;
            }
            let name = at + 2 + usize::from(reader.comma(at + 2));
            match reader.entity(name) {
                Some(person @ EntityRef::Person(_)) if found.is_none_or(|found| found == person) => {
                    found = Some(person)
                }
                Some(EntityRef::Person(_)) => return None,
                _ => {}
            }
        }
        found.map(|person| vec![Speaker::Entity(person)])
    }

    /// "His Kenyan counterpart": the only one of a country whom the text has named, if it gives him an office.
    pub fn opposite(&self, row: Row, phrase: &Tokens) -> Option<Vec<Speaker>> {
        const OPPOSITES: [&str; 6] = ["counterpart", "opposite number", "colleague", "peer", "host", "guest"];
        if row.get("number") != "1" || !OPPOSITES.contains(&row.get("lemma")) {
            return None;
        }
        let country = self.country_in(phrase)?;
        let start = self.reader.doc.tokens[phrase.start].span.start;
        let of_country = |(_, person): &(usize, &Person)| person.country == Some(country);
        let mut people = self.people_before(start).filter(of_country);
        let (one, _) = people.next()?;
        (people.next().is_none() && self.peers(one, country))
            .then(|| vec![Speaker::Entity(EntityRef::Person(one as u32))])
    }

    /// Whether somebody of a country is of the rank of the one of another country who spoke last: the French president is no
    /// counterpart of a German minister, whom a deputy prime minister may meet.
    fn peers(&self, index: usize, country: &str) -> bool {
        const TOPS: [&str; 7] = ["president", "prime minister", "premier", "chancellor", "king", "emir", "taoiseach"];
        let findings = self.reader.findings;
        let role = |index: usize| findings.people[index].role.as_deref().map(str::to_lowercase);
        let last = self.before().find_map(|spoken| match spoken.speakers.as_slice() {
            [Speaker::Entity(EntityRef::Person(other))] => {
                Some(*other as usize).filter(|&other| findings.people[other].country != Some(country))
            }
            _ => None,
        });
        let Some((other, office, his)) = last.and_then(|last| Some((last, role(index)?, role(last)?))) else {
            return false;
        };
        let both = |list: &[&str]| list.contains(&office.as_str()) && list.contains(&his.as_str());
        let neither = !TOPS.contains(&office.as_str()) && !TOPS.contains(&his.as_str());
        let mentions = |index: usize| findings.mentions(EntityRef::Person(index as u32)).iter().take(12);
        let met = || mentions(index).any(|one| mentions(other).any(|two| one.sentence == two.sentence));
        office == his || both(&TOPS) || both(same_office("top diplomat")) || neither && met()
    }

    /// "the former", "the latter": the two that were joined by "and" in this sentence or the two before it.
    pub fn near_pair(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let first = self.window(token, sentence.saturating_sub(2));
        let known = |one: &Speaker| {
            let Speaker::Entity(entity) = one else { return false };
            (first..token).any(|at| self.reader.entity(at) == Some(*entity))
        };
        let near = |pair: &Vec<Speaker>| pair.iter().all(known);
        let people = self.pair(token, true).filter(near);
        let others = self.pair(token, false).filter(near);
        people.xor(others).or_else(|| {
            let two = self.last(sentence, |speakers| speakers.len() == 2)?;
            (two.sentence + 2 >= sentence).then(|| two.speakers.clone())
        })
    }

    /// The last two people (or countries, organizations) joined by "and" before a token.
    pub fn pair(&self, token: usize, people: bool) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let fits = |at: usize| {
            reader.entity(at).filter(|entity| {
                matches!(entity, EntityRef::Person(_)) == people && !matches!(entity, EntityRef::Place(_))
            })
        };
        (token.saturating_sub(400)..token)
            .rev()
            .filter(|&at| reader.is(at, "and") && reader.entity(at).is_none())
            .find_map(|at| {
                let before = at.checked_sub(1)?;
                let left = fits(before.saturating_sub(usize::from(reader.comma(before))))?;
                let right = (at + 1..(at + 8).min(token)).take_while(|&at| reader.word(at)).find_map(fits)?;
                (left != right).then(|| vec![Speaker::Entity(left), Speaker::Entity(right)])
            })
    }
}

/// What somebody has with whom he meets.
const TALKS: &Keys = keys![
    "met", "meets", "talks", "meeting", "discussions", "summit", "conference", "spoke", "session", "consultations"
];
