//! Who "he", "she", "they" and "it" are: the last speaker or the last subject, whichever is nearer.
//! Knows gender and number; must not read what follows the pronoun.

use super::discourse::{Discourse, REACH, Spoken};
use crate::extract::statements::content::left::is_adjective;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, aged, head};
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::before::before;
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
        let named = subjects.find_map(|(index, phrase)| match head(self.reader, &phrase) {
            Head::Noun(..) | Head::Other | Head::Quantity(_) if self.who_it_is(&phrase, gender).is_some() => {
                Some((index, self.who_it_is(&phrase, gender)))
            }
            Head::Entity(entity @ EntityRef::Person(_), _) if parts::parts(self.reader, phrase.clone()).len() == 1 => {
                Some((index, Some(Speaker::Entity(entity))))
            }
            Head::Noun(row, noun) if singular(row, gender) && self.reader.is(phrase.start, "the") => {
                let holder = self
                    .office(row, &phrase, noun, index)
                    .or_else(|| self.figure(&phrase, noun, index))
                    .or_else(|| self.official(&phrase, noun, index))
                    .or_else(|| self.epithet(row, &phrase, noun, index));
                Some((index, holder.and_then(|mut holder| holder.pop())))
            }
            Head::Noun(row, _) if singular(row, gender) && row.get("kind") != "office" => Some((index, None)),
            _ => None,
        });
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

    /// "The victor | was Hugh Hill", "Her view | was shared by Hugh Hill": whom a sentence says its subject to be or to be of.
    fn who_it_is(&self, phrase: &Tokens, gender: Gender) -> Option<Speaker> {
        const SHARED: &Keys = keys![
            "shared",
            "echoed",
            "backed",
            "seconded",
            "supported",
            "joined",
            "followed",
            "succeeded",
            "replaced",
            "countered",
            "endorsed",
            "repeated",
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

    /// "the president's letter of Monday, in which he wrote", "a memo by Ann Ray in which she said": whose the document is.
    fn author(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let which = token.checked_sub(1).filter(|&which| reader.is(which, "which"))?;
        if !reader.has(which.checked_sub(1)?, PREPOSITION) {
            return None;
        }
        let low = (reader.doc.sentences[sentence].first as usize).max(token.saturating_sub(16));
        let person = |at: usize| matches!(reader.entity(at), Some(EntityRef::Person(_)));
        let owns = |&at: &usize| {
            let by = || reader.doc.is_any(at, keys!["by", "from"]) && person(parts::name_behind(reader, at));
            reader.doc.tokens[at].kind == Kind::Clitic || by()
        };
        let Some(tie) = (low + 1..which).rev().find(owns) else { return self.sender(which, low, gender) };
        // "Hill's house, in which he said": a house says nothing.
        let document = |at: usize| reader.noun(at).is_some_and(|row| row.get("kind") == "document");
        if !(tie.saturating_sub(4)..which).any(document) {
            return None;
        }
        let one = if reader.doc.tokens[tie].kind == Kind::Clitic { tie - 1 } else { parts::name_behind(reader, tie) };
        let found = match (reader.entity(one), reader.noun(one)) {
            (Some(person @ EntityRef::Person(_)), _) => vec![Speaker::Entity(person)],
            (None, Some(row)) if one < tie => {
                self.office(row, &(phrase::start(reader, tie, low)..tie), one, sentence)?
            }
            _ => return None,
        };
        matches!(found.as_slice(), [one] if self.is_person(one, gender)).then_some(found)
    }

    /// "Putin sent a message to Kim, in which he said": who sent it.
    fn sender(&self, which: usize, low: usize, gender: Gender) -> Option<Vec<Speaker>> {
        const SENDS: &Keys = keys![
            "sent",
            "wrote",
            "penned",
            "issued",
            "posted",
            "published",
            "released",
            "circulated",
            "addressed",
            "delivered",
            "dispatched",
            "mailed",
            "emailed",
            "signed",
            "gave",
            "recorded",
        ];
        let reader = self.reader;
        let document = |at: usize| {
            reader.noun(at).is_some_and(|row| row.get("kind") == "document")
                || reader.doc.is_any(at, keys!["speech", "interview", "video"])
        };
        let verb = (low + 1..which).rev().find(|&at| reader.doc.is_any(at, SENDS))?;
        if !(verb + 1..(verb + 6).min(which)).any(document) {
            return None;
        }
        let phrase = before(reader, verb, low)?;
        let Head::Entity(one @ EntityRef::Person(_), _) = head(reader, &phrase) else { return None };
        let one = Speaker::Entity(one);
        self.is_person(&one, gender).then(|| vec![one])
    }

    /// "Hill slammed Ann Ray over her claim", "Sessions spoke against Lynch, citing her support": whose the noun is where the name stands just
    /// before, or where the sentence's subject is no woman and its last name is one.
    fn owner_before(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        if !reader.doc.is_any(token, keys!["his", "her"]) {
            return None;
        }
        let low = self.window(token, sentence);
        let person = |at: usize| match reader.entity(at) {
            Some(entity @ EntityRef::Person(index)) if !reader.has(at, QUOTED) => Some((entity, index)),
            _ => None,
        };
        let fits = |one: EntityRef| self.is_person(&Speaker::Entity(one), gender);
        let ties = token > low + 1 && reader.doc.is_any(token - 1, keys!["for", "over", "on", "about"]);
        if ties && let Some((one, _)) = person(token - 2).filter(|(one, _)| fits(*one)) {
            return Some(vec![Speaker::Entity(one)]);
        }
        let (first, _) = (low..token).find_map(person)?;
        let (last, index) = (low..token).rev().find_map(person)?;
        let known = reader.findings.people[index as usize].gender == gender;
        (!fits(first) && known).then(|| vec![Speaker::Entity(last)])
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

    pub fn they(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
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
    pub fn several(&self, phrase: &Tokens) -> Option<Vec<Speaker>> {
        let parts = parts::parts(self.reader, phrase.clone());
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
        let words = || self.reader.doc.flat(self.reader.doc.span(phrase.start, phrase.end));
        plural.then(|| vec![Speaker::Group(words())])
    }

    pub fn institution(&self, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let body =
            |speaker: &Speaker| matches!(speaker, Speaker::Entity(EntityRef::Organization(_) | EntityRef::Country(_)));
        let spoken = self
            .last(sentence, |speakers| matches!(speakers, [one] if body(one)))
            .filter(|one| one.sentence + 2 >= sentence);
        let named =
            self.subjects(token, sentence).take(2).find_map(|(index, phrase)| match head(self.reader, &phrase) {
                Head::Entity(entity @ (EntityRef::Organization(_) | EntityRef::Country(_)), _) => Some((index, entity)),
                Head::Noun(row, noun) if row.get("kind") == "body" && self.reader.is(phrase.start, "the") => {
                    match self.body(row, &phrase, noun, index)?.as_slice() {
                        [Speaker::Entity(entity)] => Some((index, *entity)),
                        _ => None,
                    }
                }
                _ => None,
            });
        let nearest = spoken.map_or(0, |one| one.sentence).max(named.map_or(0, |(index, _)| index));
        let unnamed = self.spoken.last().filter(|one| one.sentence > nearest && one.sentence + 2 >= sentence);
        if let Some(unnamed) = unnamed.filter(|one| one.is_body()) {
            return Some(unnamed.speakers.clone());
        }
        match (spoken, named) {
            (Some(spoken), Some((index, _))) if spoken.sentence >= index => Some(spoken.speakers.clone()),
            (_, Some((_, entity))) => Some(vec![Speaker::Entity(entity)]),
            (Some(spoken), None) => Some(spoken.speakers.clone()),
            (None, None) => self.unnamed(sentence).filter(|_| self.spoken.last().is_some_and(|one| self.is_body(one))),
        }
    }

    pub fn is_body(&self, one: &Spoken) -> bool {
        let body = |head: Head| match head {
            Head::Noun(row, _) => row.get("kind") == "body",
            Head::Capital(_) => true,
            _ => false,
        };
        one.words.as_ref().is_some_and(|words| body(head(self.reader, words)))
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
