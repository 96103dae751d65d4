//! What the text tells of somebody's office and trade: whether he governs, commands, trades, or is what a noun calls him.
//! Knows roles and titles; must not choose who is meant.

use super::same_office::{HEADS, civil};
use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{EntityRef, Gender, Person, Speaker};
use crate::lexicon::{List, Row};
use crate::text::keys;

impl Discourse<'_> {
    /// Whether the text gives somebody an office.
    pub fn has_office(&self, one: &[Speaker]) -> bool {
        self.role_of(one).is_some()
    }

    /// The office or trade that the text gives somebody.
    fn role_of(&self, one: &[Speaker]) -> Option<&str> {
        let [Speaker::Entity(EntityRef::Person(index))] = one else { return None };
        self.reader.findings.people[*index as usize].role.as_deref()
    }

    /// Whether a word of somebody's office or trade is one of those asked for.
    pub fn role_says(&self, one: &[Speaker], asked: impl Fn(&str) -> bool) -> bool {
        self.role_of(one).is_some_and(|role| role.split(' ').any(asked))
    }

    /// Whether the text has the noun in somebody's office.
    pub fn role_has(&self, one: &[Speaker], token: usize) -> bool {
        self.role_says(one, |word| word.eq_ignore_ascii_case(self.reader.doc.word(token)))
    }

    /// Whether a noun for a man or a woman fits.
    pub fn noun_fits(&self, row: Row, one: &[Speaker]) -> bool {
        match row.get("gender") {
            "m" => self.is_person(&one[0], Gender::Male),
            "f" => self.is_person(&one[0], Gender::Female),
            _ => true,
        }
    }

    /// "the opposition chief", "the rebel commander": nobody who governs.
    pub fn opposes(&self, phrase: &Tokens) -> bool {
        let against = keys!["opposition", "rebel", "guerrilla", "insurgent", "separatist", "dissident"];
        phrase.clone().any(|at| self.reader.doc.is_any(at, against))
    }

    /// Whether the text gives somebody a trade outside parliaments: "the Illinois Democrat" is no chief executive.
    pub fn in_business(&self, one: &[Speaker]) -> bool {
        const TRADES: [&str; 14] = [
            "CEO", "Executive", "Analyst", "Professor", "Economist", "Lawyer", "Attorney", "Spokesman", "Spokeswoman",
            "Spokesperson", "Judge", "Justice", "General", "Officer",
        ];
        self.role_says(one, |word| TRADES.contains(&word))
    }

    /// Whether the text calls somebody the head of something: "the union leader" is no dentist.
    pub fn heads_something(&self, one: &[Speaker]) -> bool {
        self.role_says(one, |word| HEADS.iter().any(|head| head.eq_ignore_ascii_case(word)))
    }

    /// Whether the text calls somebody an officer.
    pub fn commands(&self, one: &[Speaker]) -> bool {
        const OFFICERS: [&str; 20] = [
            "captain", "constable", "inspector", "lieutenant", "major", "police", "sergeant", "superintendent", "army",
            "chief", "commander", "general", "admiral", "colonel", "brigadier", "military", "staff", "defense",
            "defence", "marshal",
        ];
        // A secretary-general commands nobody.
        let general = |word: &str| word.eq_ignore_ascii_case("general");
        let civilian = self.role_of(one).is_some_and(|role| role.split([' ', '-']).any(general) && civil(role));
        let officer = |word: &str| OFFICERS.iter().any(|other| other.eq_ignore_ascii_case(word));
        !civilian && (self.role_says(one, officer) || self.ranked(one))
    }

    /// "Deputy Hugh Hill said … The colonel added": where the text has called nobody an officer yet and gives somebody a lower office than
    /// those that command.
    pub fn only_soldier(&self, one: &[Speaker], before: usize) -> bool {
        let [Speaker::Entity(EntityRef::Person(index))] = one else { return false };
        let start = self.reader.doc.tokens[before].span.start;
        let people = &self.reader.findings.people;
        let officer = |(index, _): (usize, &Person)| self.commands(&[Speaker::Entity(EntityRef::Person(index as u32))]);
        // A farmer is no colonel.
        let public = self.role_says(one, |word| PUBLIC.iter().any(|other| other.eq_ignore_ascii_case(word)));
        public && !governs(&people[*index as usize]) && !self.people_before(start).any(officer)
    }

    /// "Major General Ann Ray": whether a rank stands before somebody's name.
    fn ranked(&self, one: &[Speaker]) -> bool {
        let [Speaker::Entity(EntityRef::Person(index))] = one else { return false };
        let doc = self.reader.doc;
        let mentions = &self.reader.findings.people[*index as usize].mentions;
        mentions.iter().take(6).any(|mention| {
            let title = doc.match_before(List::Titles, doc.tokens_in(mention.span).start);
            title.is_some_and(|title| title.row.get("kind") == "rank")
        })
    }
}

/// Offices below those that govern which soldiers hold.
const PUBLIC: [&str; 9] =
    ["deputy", "spokesman", "spokesperson", "leader", "head", "director", "adviser", "advisor", "officer"];

/// Whether somebody heads a state or a government, so that no text calls him a lawmaker.
pub fn governs(person: &Person) -> bool {
    let roles = ["President", "Prime Minister", "Chancellor", "Vice President", "Governor", "King", "Pope"];
    person.role.as_deref().is_some_and(|role| roles.contains(&role))
}
