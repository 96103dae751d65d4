//! Who "he", "she", "they" and "it" are: the last speaker or the last subject, whichever is nearer.
//! Knows gender and number; must not read what follows the pronoun.

use super::discourse::{Discourse, REACH, Spoken};
use crate::extract::statements::content::left::is_adjective;
use crate::extract::statements::phrase::head::{Head, aged, head};
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Gender, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};

impl Discourse<'_> {
    /// Who "he", "she", "they", "it" is.
    pub fn pronoun(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        match () {
            () if self.reader.doc.is_any(token, keys!["he", "him", "his"]) => {
                self.person(token, sentence, Gender::Male)
            }
            () if self.reader.doc.is_any(token, keys!["she", "her"]) => self.person(token, sentence, Gender::Female),
            () if self.reader.doc.is_any(token, keys!["they", "them", "their"]) => self.they(token, sentence),
            () if self.reader.is(token, "it") => self.institution(token, sentence),
            () => None,
        }
    }

    pub fn is_person(&self, speaker: &Speaker, gender: Gender) -> bool {
        let Speaker::Entity(EntityRef::Person(index)) = speaker else { return false };
        let known = self.gender_of(*index);
        (known == gender || known == Gender::Unknown) && !self.beside.contains(speaker)
    }

    /// The last speaker or the last subject, whichever is nearer; else the only person near.
    pub fn person(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
        if let Some((_, other)) = self.reproached(sentence) {
            let other = Speaker::Entity(EntityRef::Person(other));
            if self.is_person(&other, gender) {
                return Some(vec![other]);
            }
        }
        if let Some(author) =
            self.author(token, sentence, gender).or_else(|| self.owner_before(token, sentence, gender))
        {
            return Some(author);
        }
        let spoken = self.last(sentence, |speakers| matches!(speakers, [one] if self.is_person(one, gender)));
        let told = |phrase: &Tokens| spoken.is_some() && self.told.iter().any(|told| told.contains(&phrase.start));
        let mut subjects = self.subjects(token, sentence).filter(|(_, phrase)| !told(phrase));
        let named = subjects.find_map(|(index, phrase)| Some((index, self.one_meant(&phrase, index, gender)?)));
        if let Some(stranger) = self.stranger(sentence)
            && spoken.is_none_or(|spoken| spoken.sentence < stranger.sentence)
            && named.as_ref().is_none_or(|(index, _)| *index < stranger.sentence)
        {
            return Some(stranger.speakers.clone());
        }
        let related = |one: &&Spoken| {
            let his = one
                .words
                .as_ref()
                .is_some_and(|words| self.reader.doc.is_any(words.start, keys!["his", "her", "their"]));
            !his || one.sentence + 1 >= sentence
        };
        if let Some(unnamed) = self.described(sentence, gender).filter(related)
            && spoken.is_none_or(|spoken| spoken.sentence < unnamed.sentence)
            && named.as_ref().is_none_or(|(index, _)| *index <= unnamed.sentence)
        {
            return Some(unnamed.speakers.clone());
        }
        if let Some((index, None)) = named
            && spoken.is_none_or(|spoken| spoken.sentence < index)
        {
            return None;
        }
        let named = named.and_then(|(index, speaker)| Some((index, speaker?)));
        let named = named.filter(|(_, speaker)| self.is_person(speaker, gender));
        let text = |one: &Spoken| matches!(one.head, Some(Head::Noun(row, _)) if row.get("kind") == "document");
        let body = || self.before().next().is_some_and(|one| one.is_body() || text(one));
        match (spoken, named) {
            (Some(spoken), Some((index, _))) if spoken.sentence >= index => Some(spoken.speakers.clone()),
            (_, Some((_, speaker))) => Some(vec![speaker]),
            (Some(spoken), None) => Some(spoken.speakers.clone()),
            (None, None) => {
                self.only_person(token, sentence, gender).or_else(|| self.unnamed(sentence).filter(|_| !body()))
            }
        }
    }

    /// Whom a subject means, where it means one of the gender; within, none where the text does not tell.
    fn one_meant(&self, phrase: &Tokens, index: usize, gender: Gender) -> Option<Option<Speaker>> {
        match head(self.reader, phrase) {
            Head::Noun(..) | Head::Other | Head::Quantity(_) if self.who_it_is(phrase, gender).is_some() => {
                Some(self.who_it_is(phrase, gender))
            }
            Head::Entity(entity @ EntityRef::Person(_), _) if parts::parts(self.reader, phrase.clone()).len() == 1 => {
                Some(Some(Speaker::Entity(entity)))
            }
            Head::Noun(row, noun) if singular(row, gender) && self.reader.is(phrase.start, "the") => {
                let holder = self
                    .office(row, phrase, noun, index)
                    .or_else(|| self.figure(phrase, noun, index))
                    .or_else(|| self.official(phrase, noun, index))
                    .or_else(|| self.epithet(row, phrase, noun, index));
                Some(holder.and_then(|mut holder| holder.pop()))
            }
            Head::Noun(row, _) if singular(row, gender) && row.get("kind") != "office" => Some(None),
            _ => None,
        }
    }

    /// "The victor | was Hugh Hill", "Her view | was shared by Hugh Hill": whom a sentence says its subject to be or to be of.
    fn who_it_is(&self, phrase: &Tokens, gender: Gender) -> Option<Speaker> {
        const SHARED: &Keys = keys![
            "shared", "echoed", "backed", "seconded", "supported", "joined", "followed", "succeeded", "replaced",
            "countered", "endorsed", "repeated",
        ];
        let (reader, verb) = (self.reader, phrase.end);
        // "His predecessor was Hugh Hill. He said …": either of the two.
        let either = match gender {
            Gender::Male => reader.is(phrase.start, "his"),
            Gender::Female => reader.is(phrase.start, "her"),
            Gender::Unknown => false,
        };
        let name = verb + 1 + usize::from(reader.adverb(verb + 1));
        let shared = reader.doc.is_any(name, SHARED) && reader.is(name + 1, "by");
        let name = if shared { name + 2 } else { name };
        let titled = reader.doc.match_at(List::Titles, name).map_or(name, |title| title.last as usize);
        match reader.entity(titled) {
            Some(one @ EntityRef::Person(_))
                if reader.has(verb, BE) && !reader.has(verb, QUOTED) && (shared || !either) =>
            {
                Some(Speaker::Entity(one))
            }
            _ => None,
        }
    }

    /// "Mr de la Calle offered to go. “It is over,” he said": who just spoke by a name that nobody took for one.
    fn stranger(&self, sentence: usize) -> Option<&Spoken> {
        let last = self.before().next().filter(|last| last.sentence + 1 >= self.begins(sentence))?;
        let words = last.words.as_ref()?;
        let titled =
            self.reader.doc.is_any(words.start, keys!["mr", "mrs", "ms", "miss", "dr", "madam", "sir", "prof"]);
        let unknown = matches!((last.head, last.speakers.as_slice()), (Some(Head::Capital(_)), [Speaker::Group(_)]));
        (titled && unknown).then_some(last)
    }

    /// The last speaker in his own words whom the pronoun fits: "one fisherman", "the 43-year-old".
    fn described(&self, sentence: usize, gender: Gender) -> Option<&Spoken> {
        let fits = |one: &&Spoken| {
            matches!(one.speakers.as_slice(), [Speaker::Group(_)])
                && match one.head {
                    Some(Head::Noun(row, _)) => singular(row, gender),
                    Some(Head::Quantity(token)) => aged(self.reader, token),
                    _ => false,
                }
        };
        self.before().take_while(|one| one.sentence + REACH >= sentence).find(fits)
    }

    /// A speaker in his own words ("a resident") who spoke in the sentence before.
    pub fn unnamed(&self, sentence: usize) -> Option<Vec<Speaker>> {
        let last = self.before().next().filter(|one| one.sentence + 1 >= sentence)?;
        let they = |words: &Tokens| words.len() == 1 && self.reader.is(words.start, "they");
        let several = matches!(last.head, Some(Head::Noun(row, _)) if row.get("number") == "2");
        if several || last.words.as_ref().is_some_and(they) {
            return None;
        }
        let own_words =
            matches!(last.speakers.as_slice(), [Speaker::Group(words)] if words.contains(' ') || words.len() > 4);
        own_words.then(|| last.speakers.clone())
    }

    pub fn only_person(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
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
    pub fn window(&self, token: usize, sentence: usize) -> usize {
        (self.reader.doc.sentences[sentence].first as usize).max(token.saturating_sub(600))
    }
}

/// "Meeting Xi in Kazan, | he said", "After hosting Ray, she left": whom the opening participle has for its object is not its subject.
pub fn met_in_opening(reader: &Reader, phrase: &Tokens, sentence: usize) -> Vec<Speaker> {
    let opening = reader.doc.sentences[sentence].first as usize..phrase.start.saturating_sub(1);
    if !reader.has(phrase.start, PRONOUN) || !reader.comma(opening.end) || opening.len() > 24 {
        return Vec::new();
    }
    let led = reader.doc.is_any(opening.start, keys!["after", "before", "while", "when", "upon", "on", "by", "in"]);
    let verb = opening.start + usize::from(led);
    let form = |at: usize| ends_in(reader.doc.word(at), "ing") && !ends_in(reader.doc.word(at), "thing");
    if verb >= opening.end || !form(verb) || reader.entity(verb).is_some() || is_adjective(reader, verb) {
        return Vec::new();
    }
    let owner = |at: usize| reader.doc.tokens[at + 1].kind == Kind::Clitic;
    let person = |at: usize| reader.entity(at).filter(|one| matches!(one, EntityRef::Person(_)) && !owner(at));
    (verb + 1..opening.end).filter_map(person).map(Speaker::Entity).collect()
}

/// Whether a noun names one person of that gender, as far as it tells.
fn singular(row: Row, gender: Gender) -> bool {
    let other = match gender {
        Gender::Male => "f",
        Gender::Female => "m",
        Gender::Unknown => "",
    };
    matches!(row.get("kind"), "person" | "office" | "spokes")
        && row.get("number") == "1"
        && (other.is_empty() || row.get("gender") != other)
}
