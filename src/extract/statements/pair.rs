//! Who "the two presidents", "both sides", "the 43-year-old" are: two that were named together, one by his age.
//! Knows who was named side by side; must not read what follows the phrase.

use super::discourse::{Discourse, REACH, Spoken};
use super::head::{Head, head};
use super::reader::*;
use crate::extract::{EntityRef, Form, Gender, Person, Speaker};
use crate::lexicon::Row;
use crate::text::Kind;

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
        let people = matches!(row.get("kind"), "office" | "person")
            && !matches!(lemma, "neighbour" | "neighbor" | "rival" | "ally" | "foe" | "adversary" | "enemy");
        let near = people.then(|| self.last_two(row.get("gender"), sentence)).flatten();
        near.or_else(|| self.pair(phrase.start, people)).or_else(|| {
            self.only_two().filter(|two| {
                people
                    && self.alone(two, sentence.saturating_sub(2), sentence)
                    && !matches!(lemma, "side" | "party" | "official" | "diplomat")
            })
        })
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

    /// "the 43-year-old": the one person whose age was given so, "Ann Ray, 43,"; else the one whom the last sentence is about.
    pub fn aged(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let age = reader.doc.word(token.checked_sub(4)?);
        let start = reader.doc.tokens[token].span.start;
        let known = |person: &Person| {
            person.mentions.iter().take(20).take_while(|mention| mention.span.start < start).any(|mention| {
                let past = reader.doc.tokens_in(mention.span).end;
                (reader.comma(past) || reader.doc.word(past) == "(") && reader.doc.word(past + 1) == age
            })
        };
        let people = reader.findings.people.iter().enumerate().filter(|(_, person)| known(person));
        let found: Vec<Speaker> = people.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect();
        match found.len() {
            0 if reader.is(phrase.start, "the") => self.in_focus(phrase.start, sentence, false),
            1 => Some(found),
            _ => None,
        }
    }

    /// "Asked whether Blair should go, the former mayor said": where the question begins, if the sentence opens with one.
    fn behind_question(&self, token: usize, sentence: usize) -> usize {
        let first = self.reader.doc.sentences[sentence].first as usize;
        let asked = (first..first + 2).any(|at| self.reader.doc.is_any(at, &["asked", "questioned", "pressed"]));
        if asked { first.min(token) } else { token }
    }

    /// "the former trade unionist": another word for the one person of whom the sentences before tell; it must say what nobody was
    /// called before, and be none of those that any story has without naming them (the driver, the victim, the minister).
    pub fn epithet(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        const MODIFIERS: [&str; 8] = ["former", "ex", "veteran", "born", "educated", "old", "turned", "trained"];
        let reader = self.reader;
        let told = reader.doc.is_any(token, &EPITHETS)
            || EPITHETS.contains(&row.get("lemma"))
            || row.get("lemma").contains("-of-");
        let modified = phrase.clone().any(|at| reader.doc.is_any(at, &MODIFIERS));
        let rank = reader.doc.is_any(token, &["general", "colonel", "admiral", "brigadier", "commander"]);
        let person =
            row.get("kind") == "person" || row.get("kind") == "office" && (modified || phrase.len() > 2 || rank);
        if !(told || modified || rank) || !person || row.get("number") == "2" || !reader.is(phrase.start, "the") {
            return None;
        }
        let hash = reader.doc.tokens[token].hash;
        let before = (token.saturating_sub(2000)..phrase.start).any(|at| reader.doc.tokens[at].hash == hash);
        let fits = |one: &Vec<Speaker>| match row.get("gender") {
            "m" => self.is_person(&one[0], Gender::Male),
            "f" => self.is_person(&one[0], Gender::Female),
            _ => true,
        };
        let role = |one: &Vec<Speaker>| {
            let [Speaker::Entity(EntityRef::Person(index))] = one.as_slice() else { return false };
            let role = reader.findings.people[*index as usize].role.as_deref();
            role.is_some_and(|role| role.split(' ').any(|word| word.eq_ignore_ascii_case(reader.doc.word(token))))
        };
        self.in_focus(phrase.start, sentence, true)
            .filter(|one| fits(one) && (!before || role(one)) && (!rank || modified || self.commands(one)))
    }

    /// Whether the text calls somebody an officer.
    fn commands(&self, one: &[Speaker]) -> bool {
        const OFFICERS: [&str; 9] =
            ["army", "chief", "commander", "general", "admiral", "colonel", "brigadier", "military", "staff"];
        let [Speaker::Entity(EntityRef::Person(index))] = one else { return false };
        let role = self.reader.findings.people[*index as usize].role.as_deref();
        role.is_some_and(|role| {
            role.split(' ').any(|word| OFFICERS.iter().any(|other| other.eq_ignore_ascii_case(word)))
        })
    }

    /// The one person of the sentences just before, who spoke there or was their subject, and whose age is not told.
    pub fn in_focus(&self, token: usize, sentence: usize, any_age: bool) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let first = self.window(token, sentence.saturating_sub(1));
        // "Rovers striker", "the president": no names of people by themselves.
        let person = |at: usize| {
            let named = !matches!(self.mention_form(at), Form::Title | Form::Description | Form::Pronoun);
            reader.entity(at).filter(|entity| matches!(entity, EntityRef::Person(_)) && named && !modifies(reader, at))
        };
        let begins = self.behind_question(token, sentence);
        let mut people = (first..begins).filter(|&at| !reader.has(at, QUOTED)).filter_map(person);
        let last = self.last(sentence, |_| true).filter(|last| last.sentence + 1 >= sentence);
        let spoken = last.and_then(|last| match last.speakers.as_slice() {
            [Speaker::Entity(entity)] => Some(*entity),
            _ => None,
        });
        let one = people.next().or(spoken)?;
        let EntityRef::Person(index) = one else { return None };
        let aged = reader.findings.people[index as usize].mentions.iter().take(20).any(|mention| {
            let past = reader.doc.tokens_in(mention.span).end;
            reader.comma(past) && reader.doc.tokens.get(past + 1).is_some_and(|next| next.kind == Kind::Number)
        });
        let speaker = vec![Speaker::Entity(one)];
        let subject =
            |(_, phrase): (usize, Tokens)| matches!(head(reader, &phrase), Head::Entity(entity, _) if entity == one);
        let spoke =
            self.last(sentence, |_| true).is_some_and(|last| last.speakers == speaker && last.sentence + 2 >= sentence);
        let about = spoke || self.subjects(token, sentence).next().is_some_and(subject);
        (about && (any_age || !aged) && people.all(|other| other == one)).then_some(speaker)
    }
}

/// "Rovers striker Ann Ray": a name before a noun for a person is no person.
fn modifies(reader: &Reader, token: usize) -> bool {
    let entity = reader.entity(token);
    let next = (token..token + 6).find(|&at| reader.entity(at) != entity);
    next.is_some_and(|next| {
        let noun =
            |at: usize| reader.noun(at).is_some_and(|row| matches!(row.get("kind"), "person" | "office" | "spokes"));
        noun(next)
            || reader.word(next) && noun(next + 1) && !reader.has(next, PREPOSITION | AND) && !reader.finite(next)
    })
}

/// Nouns that a story uses for one it has named, and for nobody else.
const EPITHETS: [&str; 139] = [
    "economist",
    "businessman",
    "businesswoman",
    "academic",
    "politician",
    "lawmaker",
    "senator",
    "congressman",
    "congresswoman",
    "actor",
    "actress",
    "singer",
    "rapper",
    "songwriter",
    "musician",
    "striker",
    "midfielder",
    "goalkeeper",
    "defender",
    "winger",
    "batsman",
    "batter",
    "bowler",
    "spinner",
    "skipper",
    "sprinter",
    "swimmer",
    "boxer",
    "golfer",
    "cyclist",
    "gymnast",
    "wrestler",
    "quarterback",
    "pitcher",
    "tycoon",
    "billionaire",
    "millionaire",
    "magnate",
    "mogul",
    "entrepreneur",
    "industrialist",
    "financier",
    "banker",
    "novelist",
    "author",
    "poet",
    "playwright",
    "filmmaker",
    "screenwriter",
    "comedian",
    "comic",
    "painter",
    "sculptor",
    "photographer",
    "choreographer",
    "composer",
    "unionist",
    "dissident",
    "native",
    "frontman",
    "philanthropist",
    "philosopher",
    "theologian",
    "historian",
    "physicist",
    "chemist",
    "biologist",
    "epidemiologist",
    "virologist",
    "cleric",
    "preacher",
    "explorer",
    "mountaineer",
    "astronaut",
    "cosmonaut",
    "democrat",
    "republican",
    "conservative",
    "tory",
    "liberal",
    "socialist",
    "veteran",
    "pensioner",
    "grandmother",
    "grandfather",
    "champion",
    "playmaker",
    "fly-half",
    "jockey",
    "diplomat",
    "lawyer",
    "barrister",
    "campaigner",
    "activist",
    "guard",
    "point guard",
    "centre-back",
    "fly-half",
    "laureate",
    "analyst",
    "strategist",
    "researcher",
    "scientist",
    "professor",
    "expert",
    "farmer",
    "trader",
    "student",
    "shopkeeper",
    "retiree",
    "housewife",
    "grandson",
    "granddaughter",
    "peer",
    "baroness",
    "guitarist",
    "drummer",
    "bassist",
    "sailor",
    "fencer",
    "rower",
    "coach",
    "attorney",
    "solicitor",
    "advocate",
    "guide",
    "co-founder",
    "founder",
    "negotiator",
    "forecaster",
    "jesuit",
    "presenter",
    "broadcaster",
    "mp",
    "mep",
    "msp",
    "legislator",
    "commentator",
    "polling expert",
];
