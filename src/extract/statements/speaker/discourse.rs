//! What the document has said so far: who spoke, who was the subject of which sentence, who holds which office.
//! Knows the last speakers and subjects; `pronoun` and `office` ask it. Only `later` reads what follows the phrase that is resolved.

use crate::extract::statements::behind_dateline;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head, mention_form};
use crate::extract::statements::reader::*;
use crate::extract::statements::subject;
use crate::extract::{EntityRef, Form, Gender, Person, Speaker};
use crate::text::keys;

/// Of how many people named before a phrase may mean one by an office.
pub const NEAREST: usize = 400;
/// How many sentences back a pronoun may look.
pub const REACH: usize = 4;

/// Cues that say nothing of whom the report is about: behind them the speaker goes on speaking.
pub const PLAIN: [&str; 20] = [
    "say", "tell", "add", "explain", "recall", "note", "write", "insist", "admit", "recount", "reveal", "claim",
    "believe", "charge", "allege", "argue", "declare", "announce", "state", "predict",
];

/// A statement as the discourse remembers it.
pub struct Spoken {
    /// Its sentence.
    pub sentence: usize,
    /// Lemma of the cue.
    pub cue: &'static str,
    /// Who spoke.
    pub speakers: Vec<Speaker>,
    /// A report, a poll, a letter: "they" is not they.
    pub document: bool,
    /// What the speaker's words are about.
    pub head: Option<Head>,
    /// The words from the speaker's to the cue: "a spokesman, Ann Ray,".
    pub words: Option<Tokens>,
    /// What was reported, where the verb tells only that it was said.
    pub told: Vec<Tokens>,
}

impl Spoken {
    /// Whether an institution spoke that no list knows: "the army", "Lusaka Water Supply".
    pub fn is_body(&self) -> bool {
        let body = match self.head {
            Some(Head::Noun(row, _)) => row.get("kind") == "body" && row.get("number") == "1",
            Some(Head::Capital(_)) => true,
            _ => false,
        };
        // "a bench of Justices Roy and Ray"
        body && (matches!(self.speakers.as_slice(), [Speaker::Group(_)]) || self.speakers.len() > 1)
    }
}

/// The document up to the statement that is being resolved.
pub struct Discourse<'a> {
    /// The document's words.
    pub reader: &'a Reader<'a>,
    /// What was said, in order.
    pub spoken: Vec<Spoken>,
    /// What is being said: who stands in it speaks only where nobody else has.
    pub told: Vec<Tokens>,
    /// Lemma of the cue that says it.
    pub cue: &'static str,
    /// Where the words for the speaker begin: whoever is named only behind them is not meant.
    pub from: usize,
    /// What will be said: only for those whom the text names after it lets them speak.
    pub ahead: &'a [Draft],
    /// Those whom the phrase names beside a pronoun: "he and Hill".
    pub beside: Vec<Speaker>,
    resolved: Vec<(Tokens, Vec<Speaker>, Form)>,
    /// What a pronoun told of people whose names tell nothing.
    genders: Vec<(u32, Gender)>,
}

impl<'a> Discourse<'a> {
    /// Nothing said yet.
    pub fn new(reader: &'a Reader<'a>) -> Discourse<'a> {
        Discourse {
            reader,
            spoken: Vec::new(),
            told: Vec::new(),
            cue: "",
            from: 0,
            ahead: &[],
            beside: Vec::new(),
            resolved: Vec::new(),
            genders: Vec::new(),
        }
    }

    /// Takes note that "she" was somebody whose name tells no gender.
    pub fn learn(&mut self, pronoun: usize, speakers: &[Speaker]) {
        let gender = match () {
            () if self.reader.is(pronoun, "he") => Gender::Male,
            () if self.reader.is(pronoun, "she") => Gender::Female,
            () => return,
        };
        if let [Speaker::Entity(EntityRef::Person(index))] = speakers
            && self.gender_of(*index) == Gender::Unknown
        {
            self.genders.push((*index, gender));
        }
    }

    /// What the name, or a pronoun before, tells of somebody.
    pub fn gender_of(&self, index: u32) -> Gender {
        let known = self.reader.findings.people[index as usize].gender;
        let told = || self.genders.iter().rev().take(24).find(|(one, _)| *one == index).map(|(_, gender)| *gender);
        if known == Gender::Unknown { told().unwrap_or(known) } else { known }
    }

    /// The people named before a byte, by first mention: the last of them, so that a text with thousands takes no longer for each.
    pub fn people_before(&self, start: u32) -> impl Iterator<Item = (usize, &'a Person)> {
        let people = &self.reader.findings.people;
        debug_assert!(people.is_sorted_by_key(|person| person.mentions.first().map(|mention| mention.span.start)));
        let end = people.partition_point(|person| person.mentions.first().is_some_and(|one| one.span.start < start));
        let first = end.saturating_sub(NEAREST);
        people[first..end].iter().enumerate().map(move |(index, person)| (first + index, person))
    }

    /// Takes note of a statement.
    pub fn spoke(&mut self, sentence: usize, phrase: Option<Tokens>, cue: usize, speakers: &[Speaker]) {
        let head = phrase.as_ref().map(|phrase| head(self.reader, phrase));
        let document = match head {
            Some(Head::Other) => true,
            Some(Head::Noun(row, _)) => row.get("kind") == "document",
            _ => false,
        };
        let words =
            phrase.map(|phrase| phrase.start..if cue > phrase.end && cue < phrase.end + 20 { cue } else { phrase.end });
        let words = words.map(|words| {
            let relative = words
                .clone()
                .skip(1)
                .find(|&token| self.reader.doc.is_any(token, keys!["who", "whose", "which", "whom"]));
            words.start..relative.unwrap_or(words.end)
        });
        let told = if PLAIN.contains(&self.cue) { self.told.clone() } else { Vec::new() };
        self.spoken.push(Spoken { sentence, cue: self.cue, speakers: speakers.to_vec(), document, head, words, told });
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

    /// The sentence in which the quotation that is being told begins, where that is before the speaker's.
    pub fn begins(&self, sentence: usize) -> usize {
        let first = self.told.first().filter(|told| self.reader.opened_at(told.start).is_some());
        first.and_then(|told| self.reader.doc.sentence_of(told.start)).map_or(sentence, |begins| begins.min(sentence))
    }

    /// Those who spoke before, last first.
    pub fn before(&self) -> impl Iterator<Item = &Spoken> {
        let before = |one: &&Spoken| one.words.as_ref().is_none_or(|words| words.start < self.from);
        self.spoken.iter().rev().filter(before)
    }

    /// The last of those who spoke near a sentence that fits.
    pub fn last(&self, sentence: usize, fits: impl Fn(&[Speaker]) -> bool) -> Option<&Spoken> {
        self.before()
            .take_while(|one| one.sentence + REACH >= sentence)
            .find(|one| !one.document && fits(&one.speakers))
    }

    /// The subjects of the sentences before a token, nearest first, with the index of the sentence.
    pub fn subjects(&self, token: usize, sentence: usize) -> impl Iterator<Item = (usize, Tokens)> {
        let reader = self.reader;
        let paragraph = |index: usize| reader.doc.sentences[index].paragraph as usize;
        // "Asked whether the envoy would travel, he said": the question's subject is another.
        // "His aide quoted him as saying": nor does an object mean its own subject.
        let asked = self.behind_question(token, sentence) < token || reader.doc.is_any(token, keys!["him", "them"]);
        (sentence.saturating_sub(REACH)..=sentence)
            .rev()
            .filter(move |&index| paragraph(index) + 3 > paragraph(sentence))
            .filter(move |&index| index < sentence || !asked)
            .filter_map(move |index| {
                let phrase =
                    subject::of_sentence(reader, &behind_dateline(reader.doc, reader.doc.sentences[index].tokens()))?;
                (phrase.end <= token && !reader.has(phrase.start, QUOTED)).then_some((index, phrase))
            })
    }
}
