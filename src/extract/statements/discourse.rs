//! What the document has said so far: who spoke, who was the subject of which sentence, who holds which office.
//! Knows salience — the last speaker, the last subject, gender, number, office; must not read what follows the phrase it resolves.

use super::head::{Head, head, mention_form};
use super::phrase;
use super::reader::*;
use super::subject;
use crate::extract::{EntityRef, Form, Gender, Speaker};
use crate::lexicon::Row;
use crate::text::Kind;

/// How many sentences back a pronoun may look.
const REACH: usize = 4;

/// A statement as the discourse remembers it.
struct Spoken {
    sentence: usize,
    speakers: Vec<Speaker>,
    /// A report, a poll, a letter: "they" is not they.
    document: bool,
    /// The words from the speaker's to the cue: "a spokesman, Ann Ray,".
    words: Option<Tokens>,
}

/// The document up to the statement that is being resolved.
pub struct Discourse<'a> {
    reader: &'a Reader<'a>,
    spoken: Vec<Spoken>,
    resolved: Vec<(Tokens, Vec<Speaker>, Form)>,
}

impl<'a> Discourse<'a> {
    /// Nothing said yet.
    pub fn new(reader: &'a Reader<'a>) -> Discourse<'a> {
        Discourse { reader, spoken: Vec::new(), resolved: Vec::new() }
    }

    /// Takes note of a statement.
    pub fn spoke(&mut self, sentence: usize, phrase: Option<Tokens>, cue: usize, speakers: &[Speaker]) {
        let document = phrase.as_ref().is_some_and(|phrase| match head(self.reader, phrase) {
            Head::Other => true,
            Head::Noun(row, _) => row.get("kind") == "document",
            _ => false,
        });
        let words =
            phrase.map(|phrase| phrase.start..if cue > phrase.end && cue < phrase.end + 20 { cue } else { phrase.end });
        self.spoken.push(Spoken { sentence, speakers: speakers.to_vec(), document, words });
    }

    /// Takes note of whom a phrase names.
    pub fn remember(&mut self, phrase: &Tokens, speakers: &[Speaker], form: Form) {
        self.resolved.push((phrase.clone(), speakers.to_vec(), form));
    }

    /// Whom a phrase was found to name before.
    pub fn resolved(&self, phrase: &Tokens) -> Option<(Vec<Speaker>, Form)> {
        let one = self.resolved.iter().rev().take(12).find(|(known, ..)| known == phrase)?;
        Some((one.1.clone(), one.2))
    }

    /// How the mention at a token names its entity, as statements say it.
    pub fn mention_form(&self, token: usize) -> Form {
        match mention_form(self.reader, token) {
            Some(form @ (Form::Title | Form::Description | Form::Pronoun)) => form,
            _ => Form::Name,
        }
    }

    /// Who "he", "she", "they", "it" is.
    pub fn pronoun(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        match () {
            () if self.reader.doc.is_any(token, &["he", "him", "his"]) => self.person(token, sentence, Gender::Male),
            () if self.reader.doc.is_any(token, &["she", "her"]) => self.person(token, sentence, Gender::Female),
            () if self.reader.doc.is_any(token, &["they", "them", "their"]) => self.they(token, sentence),
            () if self.reader.is(token, "it") => self.institution(token, sentence),
            () => None,
        }
    }

    fn last(&self, sentence: usize, fits: impl Fn(&[Speaker]) -> bool) -> Option<&Spoken> {
        self.spoken
            .iter()
            .rev()
            .take_while(|one| one.sentence + REACH >= sentence)
            .find(|one| !one.document && fits(&one.speakers))
    }

    /// The subjects of the sentences before a token, nearest first, with the index of the sentence.
    fn subjects(&self, token: usize, sentence: usize) -> impl Iterator<Item = (usize, Tokens)> {
        let reader = self.reader;
        let paragraph = |index: usize| reader.doc.sentences[index].paragraph as usize;
        (sentence.saturating_sub(REACH)..=sentence)
            .rev()
            .filter(move |&index| paragraph(index) + 3 > paragraph(sentence))
            .filter_map(move |index| {
                let phrase = subject::of_sentence(reader, &reader.doc.sentences[index].tokens())?;
                (phrase.end <= token && !reader.has(phrase.start, QUOTED)).then_some((index, phrase))
            })
    }

    fn is_person(&self, speaker: &Speaker, gender: Gender) -> bool {
        let Speaker::Entity(EntityRef::Person(index)) = speaker else { return false };
        let known = self.reader.findings.people[*index as usize].gender;
        known == gender || known == Gender::Unknown
    }

    /// The last speaker or the last subject, whichever is nearer; else the only person near.
    fn person(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
        let spoken = self.last(sentence, |speakers| matches!(speakers, [one] if self.is_person(one, gender)));
        let named = self.subjects(token, sentence).find_map(|(index, phrase)| match head(self.reader, &phrase) {
            Head::Entity(entity @ EntityRef::Person(_), _) if phrase::parts(self.reader, phrase.clone()).len() == 1 => {
                Some((index, Speaker::Entity(entity)))
            }
            _ => None,
        });
        let named = named.filter(|(_, speaker)| self.is_person(speaker, gender));
        match (spoken, named) {
            (Some(spoken), Some((index, _))) if spoken.sentence >= index => Some(spoken.speakers.clone()),
            (_, Some((_, speaker))) => Some(vec![speaker]),
            (Some(spoken), None) => Some(spoken.speakers.clone()),
            (None, None) => self.only_person(token, sentence, gender).or_else(|| self.unnamed(sentence)),
        }
    }

    /// A speaker in his own words ("a resident") who spoke in the sentence before.
    fn unnamed(&self, sentence: usize) -> Option<Vec<Speaker>> {
        let last = self.spoken.last().filter(|one| one.sentence + 1 >= sentence)?;
        let own_words =
            matches!(last.speakers.as_slice(), [Speaker::Group(words)] if words.contains(' ') || words.len() > 4);
        own_words.then(|| last.speakers.clone())
    }

    fn only_person(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
        let first = self.window(token, sentence.saturating_sub(2));
        let mut people: Vec<Speaker> = (first..token)
            .filter(|&at| !self.reader.has(at, QUOTED))
            .filter_map(|at| self.reader.entity(at))
            .map(Speaker::Entity)
            .collect();
        people.retain(|one| self.is_person(one, gender));
        people.dedup();
        people.sort_by_key(|one| match one {
            Speaker::Entity(entity) => Some(*entity),
            Speaker::Group(_) => None,
        });
        people.dedup();
        (people.len() == 1).then_some(people)
    }

    /// The first token of a sentence, but never far back.
    fn window(&self, token: usize, sentence: usize) -> usize {
        (self.reader.doc.sentences[sentence].first as usize).max(token.saturating_sub(600))
    }

    fn they(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let many = |speakers: &[Speaker]| match speakers {
            [Speaker::Group(_) | Speaker::Entity(EntityRef::Organization(_))] => true,
            _ => speakers.len() > 1,
        };
        let spoken = self.last(sentence, many).filter(|one| one.sentence + 2 >= sentence);
        let named =
            self.subjects(token, sentence).take(2).find_map(|(index, phrase)| Some((index, self.several(&phrase)?)));
        match (spoken, named) {
            (Some(spoken), Some((index, _))) if spoken.sentence >= index => Some(spoken.speakers.clone()),
            (_, Some((_, speakers))) => Some(speakers),
            (Some(spoken), None) => Some(spoken.speakers.clone()),
            (None, None) => None,
        }
    }

    /// Several named subjects, or one plural noun for people.
    fn several(&self, phrase: &Tokens) -> Option<Vec<Speaker>> {
        let parts = phrase::parts(self.reader, phrase.clone());
        let speakers: Vec<Speaker> = parts
            .iter()
            .filter_map(|part| match head(self.reader, part) {
                Head::Entity(entity, _) if !matches!(entity, EntityRef::Place(_)) => Some(Speaker::Entity(entity)),
                _ => None,
            })
            .collect();
        if parts.len() > 1 && speakers.len() == parts.len() {
            return Some(speakers);
        }
        let plural = matches!(head(self.reader, phrase), Head::Noun(row, _) if row.get("number") == "2" && row.get("kind") != "document");
        let words = self.reader.doc.slice(self.reader.doc.span(phrase.start, phrase.end));
        plural.then(|| vec![Speaker::Group(words.split_whitespace().collect::<Vec<_>>().join(" "))])
    }

    fn institution(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let body =
            |speaker: &Speaker| matches!(speaker, Speaker::Entity(EntityRef::Organization(_) | EntityRef::Country(_)));
        let spoken = self
            .last(sentence, |speakers| matches!(speakers, [one] if body(one)))
            .filter(|one| one.sentence + 2 >= sentence);
        let named =
            self.subjects(token, sentence).take(2).find_map(|(index, phrase)| match head(self.reader, &phrase) {
                Head::Entity(entity @ (EntityRef::Organization(_) | EntityRef::Country(_)), _) => Some((index, entity)),
                _ => None,
            });
        match (spoken, named) {
            (Some(spoken), Some((index, _))) if spoken.sentence >= index => Some(spoken.speakers.clone()),
            (_, Some((_, entity))) => Some(vec![Speaker::Entity(entity)]),
            (Some(spoken), None) => Some(spoken.speakers.clone()),
            (None, None) => self.unnamed(sentence).filter(|_| self.spoken.last().is_some_and(|one| self.is_body(one))),
        }
    }

    fn is_body(&self, one: &Spoken) -> bool {
        one.words
            .as_ref()
            .is_some_and(|words| matches!(head(self.reader, words), Head::Noun(row, _) if row.get("kind") == "body"))
    }

    /// "the statement", "a statement by the ministry": whose it is.
    pub fn document(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let own = [
            "statement",
            "joint statement",
            "communique",
            "letter",
            "tweet",
            "post",
            "release",
            "press release",
            "message",
            "declaration",
            "announcement",
            "release",
        ];
        if !own.iter().any(|word| {
            reader
                .doc
                .match_before(crate::lexicon::List::GroupNouns, token + 1)
                .is_some_and(|found| found.row.get("lemma") == *word)
        }) {
            return None;
        }
        let behind = phrase
            .clone()
            .find(|&at| reader.doc.is_any(at, &["by", "from"]))
            .and_then(|at| (at + 1..phrase.end).find_map(|at| reader.entity(at)));
        let before = (phrase.start..token)
            .find(|&at| reader.doc.tokens[at].kind == Kind::Clitic)
            .and_then(|at| reader.entity(at - 1));
        if let Some(entity) = behind.or(before) {
            return Some(vec![Speaker::Entity(entity)]);
        }
        let last = self
            .spoken
            .last()
            .filter(|one| reader.is(phrase.start, "the") && phrase.len() <= 2 && one.sentence + 1 >= sentence)?;
        matches!(last.speakers.as_slice(), [Speaker::Entity(_)]).then(|| last.speakers.clone())
    }

    /// "the two presidents", "both sides": the two that were last named together.
    pub fn both(&self, row: Row, phrase: &Tokens) -> Option<Vec<Speaker>> {
        let lemma = row.get("lemma");
        if row.get("kind") == "office"
            && !matches!(lemma, "leader" | "official" | "politician" | "diplomat" | "rival" | "statesman")
        {
            let holders = self.holders(lemma, None, phrase.start);
            return if holders.len() == 2 {
                Some(holders)
            } else {
                self.pair(phrase.start, true).filter(|_| holders.len() < 2)
            };
        }
        let people = matches!(row.get("kind"), "office" | "person")
            && !matches!(lemma, "neighbour" | "neighbor" | "rival" | "ally" | "foe" | "adversary" | "enemy");
        self.pair(phrase.start, people)
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
                let left = fits(at.checked_sub(1)?)?;
                let right = (at + 1..(at + 8).min(token)).take_while(|&at| reader.word(at)).find_map(fits)?;
                (left != right).then(|| vec![Speaker::Entity(left), Speaker::Entity(right)])
            })
    }

    /// People named before a token whose office has these words, in the order of their first mention.
    fn holders(&self, office: &str, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let start = self.reader.doc.tokens[token].span.start;
        let people = self.reader.findings.people.iter().enumerate();
        let holds = people.filter(|(_, person)| {
            let known = person.mentions.first().is_some_and(|mention| mention.span.start < start);
            let role = person.role.as_deref().is_some_and(|role| is_office(role, office));
            known && role && country.is_none_or(|code| person.country == Some(code) || person.country.is_none())
        });
        holds.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect()
    }

    /// "the Iranian president", "the spokesman": the one holder of the office, or the last speaker who has it.
    pub fn office(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        if row.get("number") == "2" || phrase.end > token + 1 && !self.reader.doc.is_any(token + 1, &["of"]) {
            return None;
        }
        let country = phrase.clone().find_map(|at| match self.reader.entity(at) {
            Some(EntityRef::Country(index)) => Some(self.reader.findings.countries[index as usize].code),
            _ => None,
        });
        let lemma = row.get("lemma");
        if lemma == "leader" {
            return self.leader(country?, phrase.start);
        }
        let holders = self.holders(lemma, country, phrase.start);
        if holders.len() == 1 {
            return Some(holders);
        }
        if holders.len() > 1 {
            return self
                .last(sentence, |speakers| matches!(speakers, [one] if holders.contains(one)))
                .map(|one| one.speakers.clone());
        }
        self.called(phrase, token, sentence)
    }

    /// "the Kenyan leader": the one person of the country who holds its highest offices.
    fn leader(&self, country: &str, token: usize) -> Option<Vec<Speaker>> {
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

    /// A late speaker whose own words had the same noun: "a senior official" … "the official".
    fn called(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let hash = |at: usize| self.reader.doc.tokens[at].hash;
        let said = |at: usize, words: &Tokens| words.clone().any(|other| hash(other) == hash(at));
        let has = |words: &Tokens| (phrase.start + 1..=token).all(|at| said(at, words));
        let near = self.spoken.iter().rev().take_while(|one| one.sentence + REACH >= sentence);
        near.into_iter()
            .find(|one| one.speakers.len() == 1 && one.words.as_ref().is_some_and(has))
            .map(|one| one.speakers.clone())
    }

    /// "the ministry", "the group": the one organization near that the noun fits.
    pub fn body(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let lemma = row.get("lemma");
        let first = self.window(token, sentence.saturating_sub(REACH));
        let mut found: Vec<Speaker> = Vec::new();
        for at in first..token {
            if let Some(entity @ EntityRef::Organization(index)) = self.reader.entity(at)
                && is_kind(
                    &self.reader.findings.organizations[index as usize].name,
                    self.reader.findings.organizations[index as usize].kind,
                    lemma,
                )
                && !self.reader.has(at, QUOTED)
                && !found.contains(&Speaker::Entity(entity))
            {
                found.push(Speaker::Entity(entity));
            }
        }
        match found.len() {
            0 => self.called(phrase, token, sentence),
            1 => Some(found),
            _ => self
                .last(sentence, |speakers| matches!(speakers, [one] if found.contains(one)))
                .map(|one| one.speakers.clone()),
        }
    }
}

/// "Foreign Minister" is a minister; a prime minister is not called "the minister", nor a vice president "the president".
fn is_office(role: &str, office: &str) -> bool {
    let role = role.to_lowercase();
    let words = |text: &str| text.split([' ', '-']).map(str::to_string).collect::<Vec<_>>();
    let (role, office) = (words(&role), words(office));
    let higher = role.iter().any(|word| {
        matches!(word.as_str(), "prime" | "vice" | "deputy" | "former" | "acting")
            && !office.contains(word)
            && word != "former"
    });
    let synonym = office.len() == 1 && office[0] == "premier" && role.contains(&"prime".to_string());
    synonym || !higher && office.iter().all(|word| role.contains(word))
}

/// Whether an organization can be called by a noun: its name has it, or its kind is that.
fn is_kind(name: &str, kind: &str, noun: &str) -> bool {
    let last = noun.rsplit(' ').next().unwrap_or(noun);
    let named = name.split([' ', '-']).any(|word| word.eq_ignore_ascii_case(last));
    let kinds: &[&str] = match last {
        "group" | "movement" | "faction" | "militia" => &["armed_group", "ngo", "party"],
        "company" | "firm" | "corporation" | "operator" | "airline" | "manufacturer" | "maker" => &["company"],
        "party" => &["party"],
        "court" | "tribunal" => &["court"],
        "army" | "military" => &["military"],
        "newspaper" | "paper" | "daily" | "broadcaster" | "channel" | "outlet" | "network" | "station" | "magazine"
        | "website" => &["media"],
        "bloc" | "alliance" => &["intergovernmental"],
        "organisation" | "organization" => &["intergovernmental", "ngo"],
        "charity" | "watchdog" => &["ngo"],
        "university" => &["university"],
        "club" | "team" => &["sports"],
        _ => &[],
    };
    named || kinds.contains(&kind)
}
