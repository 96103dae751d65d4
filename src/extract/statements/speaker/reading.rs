//! How the words for a speaker are to be read where more than one way is open: "the elder Bush", "the Iranian", "both Presidents".
//! Knows phrases and names; must not know who spoke.

use super::resolve::Resolver;
use crate::extract::statements::phrase::head::{Head, aged, demonym, head};
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, keys};

impl<'a> Resolver<'a> {
    /// "the former Chelsea and United manager": one person of two houses.
    pub fn of_two_houses(&self, parts: &[Tokens]) -> bool {
        let [one, other] = parts else { return false };
        let reader = self.reader;
        let house = matches!(head(reader, one), Head::Entity(EntityRef::Organization(_) | EntityRef::Place(_), _));
        let person = matches!(head(reader, other), Head::Noun(row, _)
            if row.get("number") == "1" && matches!(row.get("kind"), "person" | "office"));
        other.len() > 1 && house && person && reader.is(one.start, "the") && !reader.has(other.start, DETERMINER)
    }

    /// "the 43-year-old Iranian", "the Iranian": the one person of a nation who is meant.
    pub fn one_of_nation(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let plural = ["s", "ese", "ish", "ch"].iter().any(|tail| ends_in(reader.doc.word(token), tail));
        if plural && !phrase.clone().any(|at| aged(reader, at)) {
            return None;
        }
        match phrase.clone().find(|&at| aged(reader, at)) {
            Some(aged) => self.discourse.aged(phrase, aged, sentence),
            None if phrase.len() <= 3 && reader.is(phrase.start, "the") => {
                self.discourse.in_focus(phrase.start, sentence, true)
            }
            None => None,
        }
    }

    /// Whether the text has an organization by its letters only, so that they may stand for somebody's office.
    pub fn never_spelled_out(&self, entity: EntityRef) -> bool {
        let doc = self.reader.doc;
        let mut mentions = self.reader.findings.mentions(entity).iter().take(20);
        matches!(entity, EntityRef::Organization(_)) && mentions.all(|mention| doc.tokens_in(mention.span).len() == 1)
    }

    /// "the minister": a title that stands for somebody, as a noun of the list and its token.
    pub fn by_title(&self, phrase: &Tokens, last: usize) -> Option<(Row, usize)> {
        let titled = self.discourse.mention_form(last) == Form::Title && phrase.end == last + 1;
        self.reader.noun(last).filter(|_| titled && self.reader.is(phrase.start, "the")).map(|row| (row, last))
    }

    /// "the Nasserist": one word that never stands without its article is nobody's name.
    pub fn never_named(&self, phrase: &Tokens, last: usize) -> bool {
        let doc = self.reader.doc;
        let Some(person) = self.reader.entity(last) else { return false };
        // "the retired Marine"
        let lower = |at: usize| doc.tokens[at].is_word() && !doc.tokens[at].capital;
        let articled = |start: usize| {
            start > 0 && doc.is(start - 1, "the") || start > 1 && doc.is(start - 2, "the") && lower(start - 1)
        };
        phrase.len() <= 3
            && self.reader.is(phrase.start, "the")
            && articled(last)
            && self.reader.findings.mentions(person).iter().take(20).all(|mention| {
                let name = doc.tokens_in(mention.span);
                name.len() == 1 && articled(name.start)
            })
    }

    /// "Both former Presidents Bush", "both Messrs Hunt": a title of several before one name.
    pub fn namesakes(&self, phrase: &Tokens, last: usize) -> bool {
        let doc = self.reader.doc;
        let several = doc.match_before(List::Titles, last).is_some_and(|title| title.row.get("number") == "p");
        let plural =
            phrase.start + 1 < last && ends_in(doc.word(last - 1), "s") && self.reader.entity(last - 1).is_none();
        self.reader.is(phrase.start, "both") && (several || plural)
    }

    /// "the elder Bush" is not the one whom the text calls Bush.
    pub fn elder(&self, phrase: &Tokens, last: usize) -> bool {
        let name = self.reader.entity(last);
        let first = phrase.clone().find(|&token| self.reader.entity(token) == name).unwrap_or(last);
        first == phrase.start + 2
            && self.reader.is(phrase.start, "the")
            && self.reader.doc.is_any(first - 1, keys!["elder", "younger", "older"])
    }

    /// "the Chicago Democrat": no paper, but a member of a party from there.
    pub fn partisan(&self, phrase: &Tokens, token: usize) -> Option<Row> {
        let member = self.reader.doc.is_any(token, keys!["democrat", "republican"]) && phrase.end == token + 1;
        let placed = phrase.len() > 2 && self.reader.is(phrase.start, "the") && self.reader.capital(token - 1);
        self.reader.noun(token).filter(|_| member && placed)
    }

    /// "Senate Republicans", "moderate Democrats": members of a party, not all of it.
    pub fn some_members(&self, entity: EntityRef, phrase: &Tokens, token: usize) -> bool {
        let EntityRef::Organization(index) = entity else { return false };
        let organization = &self.reader.findings.organizations[index as usize];
        let word = self.reader.doc.word(token);
        let counted = phrase.start < token && self.reader.doc.is_any(token - 1, COUNTED);
        if counted && organization.kind == "party" && ends_in(word, "s") {
            return true;
        }
        let members = organization.kind == "party"
            && ends_in(word, "s")
            && !organization.name.split(' ').any(|part| part.eq_ignore_ascii_case(word))
            && organization.name.split(' ').any(|part| word.strip_suffix('s').is_some_and(|one| part == one));
        let told_apart =
            |at: usize| self.reader.entity(at) != Some(entity) && !self.reader.has(at, DETERMINER | PREPOSITION | AND);
        members && phrase.start < token && told_apart(token - 1)
    }

    /// "the 60-year-old Peronist": what stands behind an age is nobody's name, unless the text has it elsewhere too.
    pub fn of_an_age(&self, entity: EntityRef, phrase: &Tokens) -> bool {
        let known = matches!(entity, EntityRef::Person(_)) && self.reader.findings.mentions(entity).len() > 1;
        // "the boy's mother, 45-year-old nurse Ann Ray"
        let mut near = phrase.clone().take_while(|&token| !self.reader.comma(token));
        !known && self.reader.is(phrase.start, "the") && near.any(|token| aged(self.reader, token))
    }

    /// "BBC Radio London": a place that is the last word of a longer name.
    pub fn belongs(&self, part: &Tokens, last: usize) -> bool {
        let reader = self.reader;
        let place = reader.entity(last);
        let first = part.clone().find(|&token| reader.entity(token) == place).unwrap_or(last);
        first > part.start
            && !demonym(reader, last)
            && reader.capital(first - 1)
            && !reader.has(first - 1, PREPOSITION | DETERMINER)
            && matches!(reader.entity(first - 1), None | Some(EntityRef::Organization(_)))
    }
}

/// Words that make of a party's name some of its members: "many Democrats".
const COUNTED: &Keys = keys![
    "many", "some", "several", "most", "few", "two", "three", "four", "five", "dozens", "other", "certain", "various",
    "numerous", "fellow", "individual", "prominent", "leading", "senior", "top", "local", "both", "these", "those",
];
