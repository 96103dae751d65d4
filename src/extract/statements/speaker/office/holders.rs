//! Who holds an office by the text's own words, and which of several holders speaks now. Knows titles, offices and who spoke last; must not read
//! what follows the phrase.

use super::same_office::{civil, is_office, same_office};
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::{Discourse, REACH};
use crate::extract::{EntityRef, Person, Speaker};
use crate::lexicon::List;
use crate::text::{Kind, keys};

impl Discourse<'_> {
    /// People named before a token whose office has these words, in the order of their first mention.
    pub fn holders(&self, office: &str, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let start = self.reader.doc.tokens[token].span.start;
        let holds = self.people_before(start).filter(|(_, person)| {
            let role = person.role.as_deref().is_some_and(|role| is_office(role, office));
            role && country.is_none_or(|code| person.country == Some(code) || person.country.is_none())
        });
        holds.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect()
    }

    /// As `holders`, of an office or another word for it.
    pub fn holders_of_any(&self, office: &str, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let mut found = self.holders(office, country, token);
        for other in same_office(office) {
            for holder in self.holders(other, country, token) {
                if !found.contains(&holder) {
                    found.push(holder);
                }
            }
        }
        found
    }

    /// "Ombudsman Bishop Ann Ray" … "the bishop": whom the text names right behind the same title.
    pub fn titled(&self, token: usize) -> Vec<Speaker> {
        let reader = self.reader;
        let start = reader.doc.tokens[token].span.start;
        let hash = reader.doc.tokens[token].hash;
        let word = reader.doc.word(token);
        let so = |person: &Person| {
            person.mentions.iter().take(6).take_while(|mention| mention.span.start < start).any(|mention| {
                let name = reader.doc.tokens_in(mention.span).start;
                // "Gen. Ann Ray" … "the general"
                let title = reader.doc.match_before(List::Titles, name).map_or("", |title| title.row.get("role"));
                let last = title.rsplit(' ').next().unwrap_or("").to_lowercase();
                // "Archbishop Ann Ray" … "the cleric"
                let church = reader.doc.is_any(token, keys!["cleric", "prelate", "clergyman", "churchman"]);
                // "Deputy Mayor Ann Ray" is not the mayor.
                let same =
                    last == word && is_office(title, word) || church && same_office(word).contains(&last.as_str());
                let before = |at: usize| reader.doc.tokens[at].hash == hash;
                // "his challenger, Ann Ray,", "Ann Ray, the challenger,"
                let past = reader.doc.tokens_in(mention.span).end;
                let apposed = name > 1 && reader.comma(name - 1) && before(name - 2)
                    || reader.comma(past)
                        && reader.has(past + 1, DETERMINER)
                        && (past + 2..past + 6)
                            .take_while(|&at| reader.word(at) && !reader.has(at, PREPOSITION))
                            .any(|at| before(at) && !reader.word(at + 1));
                let civilian = reader.is(token, "general") && person.role.as_deref().is_some_and(civil);
                !civilian && (same || apposed || name > 0 && before(name - 1) && reader.capital(name - 1))
            })
        };
        let people = self.people_before(start).filter(|(_, person)| so(person));
        people.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect()
    }

    /// "Gene Munster" … "Munster said": the one person named before whose family name is a town's too.
    pub fn surnamed(&self, token: usize) -> Option<Vec<Speaker>> {
        let doc = &self.reader.doc;
        let name = doc.word(token);
        let called = |person: &Person| person.name.strip_suffix(name).is_some_and(|rest| rest.ends_with(' '));
        let mut people = self.people_before(doc.tokens[token].span.start).filter(|(_, person)| called(person));
        let (one, _) = people.next()?;
        people.next().is_none().then(|| vec![Speaker::Entity(EntityRef::Person(one as u32))])
    }

    /// Whether a sentence names a person and an organization.
    pub fn together(&self, one: &Speaker, organization: EntityRef) -> bool {
        let Speaker::Entity(person) = one else { return false };
        let findings = self.reader.findings;
        let others = findings.mentions(organization);
        let names = |sentence: u32| others.iter().take(60).any(|other| other.sentence == sentence);
        findings.mentions(*person).iter().take(60).any(|mention| names(mention.sentence))
    }

    /// The one of them, or the one who spoke last, unless the sentence before is about another of them.
    pub fn only(&self, holders: Vec<Speaker>, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
        if holders.len() < 2 {
            return (!holders.is_empty()).then_some(holders);
        }
        let spoke = self.last(sentence, |speakers| matches!(speakers, [one] if holders.contains(one)));
        let about = self.subjects(phrase.start, sentence).next().filter(|(index, _)| index + 1 == sentence);
        let about = about.and_then(|(index, words)| match head(self.reader, &words) {
            Head::Entity(one, _) if holders.contains(&Speaker::Entity(one)) => Some((index, Speaker::Entity(one))),
            _ => None,
        });
        match (spoke, about) {
            (Some(spoke), Some((index, one))) if spoke.sentence < index => Some(vec![one]),
            (None, Some((_, one))) => Some(vec![one]),
            (spoke, _) => spoke.map(|one| one.speakers.clone()),
        }
    }

    /// Whether somebody spoke in the two sentences before, or they are about him alone.
    pub fn speaks_now(&self, one: &Speaker, phrase: &Tokens, sentence: usize) -> bool {
        let late = self.last(sentence, |_| true).filter(|late| late.sentence + 2 >= sentence);
        let spoke = late.is_some_and(|late| {
            late.speakers.as_slice() == std::slice::from_ref(one)
                && !self.another_since(one, late.sentence, phrase.start, sentence)
        });
        spoke || self.in_focus(phrase.start, sentence, true).is_some_and(|focus| focus[0] == *one)
    }

    /// Whether the sentence before is another's who speaks there, in the same paragraph.
    pub fn other_spoke(&self, one: &Speaker, sentence: usize) -> bool {
        let paragraph = |index: usize| self.reader.doc.sentences[index].paragraph;
        self.last(sentence, |_| true).is_some_and(|last| {
            last.sentence + 1 == sentence
                && paragraph(last.sentence) == paragraph(sentence)
                && matches!(last.speakers.as_slice(), [other @ Speaker::Entity(EntityRef::Person(_))] if other != one)
        })
    }

    /// Whether a sentence behind the one in which somebody spoke is about another person.
    pub fn another_since(&self, one: &Speaker, spoke: usize, token: usize, sentence: usize) -> bool {
        let mut subjects = self.subjects(token, sentence).take_while(|(index, _)| *index > spoke);
        subjects.any(|(_, words)| {
            matches!(head(self.reader, &words), Head::Entity(other @ EntityRef::Person(_), _) if Speaker::Entity(other) != *one)
        })
    }

    /// Whether the text calls somebody the former holder of his office.
    pub fn was_once(&self, one: &Speaker) -> bool {
        let Speaker::Entity(EntityRef::Person(index)) = one else { return false };
        let role = self.reader.findings.people[*index as usize].role.as_deref();
        role.is_some_and(|role| role.starts_with("Former") || role.starts_with("Retired"))
    }

    /// A late speaker whose own words had the same noun: "a senior official" … "the official".
    pub fn called(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let hash = |at: usize| self.reader.doc.tokens[at].hash;
        let said = |at: usize, words: &Tokens| words.clone().any(|other| hash(other) == hash(at));
        let lower = |at: usize| {
            let words = keys![
                "vice", "deputy", "former", "shadow", "acting", "assistant", "ex", "prime", "secretary", "attorney",
                "solicitor", "director", "consul", "governor", "auditor", "surgeon",
            ];
            (at.saturating_sub(3)..at).any(|before| self.reader.doc.is_any(before, words))
        };
        let said = |at: usize, words: &Tokens| {
            said(at, words)
                && (at != token || words.clone().any(|other| hash(other) == hash(at) && lower(other) == lower(at)))
        };
        let empty = |at: usize| at != token && self.reader.has(at, DETERMINER | PREPOSITION);
        // "Israel's representative" is not Russia's.
        let owned = (phrase.start..token).any(|at| self.reader.doc.tokens[at].kind == Kind::Clitic);
        let first = phrase.start + usize::from(!owned);
        let has = |words: &Tokens| (first..phrase.end).all(|at| empty(at) || said(at, words));
        let near = self.spoken.iter().rev().take_while(|one| one.sentence + REACH >= sentence);
        near.into_iter()
            .find(|one| one.speakers.len() == 1 && one.words.as_ref().is_some_and(has))
            .map(|one| one.speakers.clone())
    }
}
