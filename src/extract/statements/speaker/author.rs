//! Whose the document is "in which he wrote", whose the noun behind "his" and "her". Knows owners and senders; must not read what follows the
//! pronoun.

use super::discourse::Discourse;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::before::before;
use crate::extract::{EntityRef, Gender, Speaker};
use crate::text::{Keys, Kind, keys};

impl Discourse<'_> {
    /// "the president's letter of Monday, in which he wrote", "a memo by Ann Ray in which she said": whose the document is.
    pub fn author(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
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
            "sent", "wrote", "penned", "issued", "posted", "published", "released", "circulated", "addressed",
            "delivered", "dispatched", "mailed", "emailed", "signed", "gave", "recorded",
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
    pub fn owner_before(&self, token: usize, sentence: usize, gender: Gender) -> Option<Vec<Speaker>> {
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
}
