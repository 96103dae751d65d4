//! Who "the PPRO", "the REC", "the DPP" are: offices by the first letters of their words, where the text writes them out beside a name.
//! Knows capitals around names; must not read what follows the phrase.

use super::discourse::Discourse;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form, Mention, Speaker};
use crate::lexicon::List;
use crate::text::{Case, Doc, keys};

/// Mentions of one person that are looked at.
const MENTIONS: usize = 6;

impl Discourse<'_> {
    /// The one person named before "the REC" whose office has these letters.
    pub fn by_letters(&self, phrase: &Tokens, token: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        // "the DMP chief": a Dhaka Metropolitan Police commissioner.
        let heads = phrase.len() == 3 && reader.doc.is_any(token, keys!["chief", "boss", "head"]);
        let spelled = token - usize::from(heads);
        let letters = reader.doc.word(spelled);
        let short = (2..=6).contains(&letters.len()) && reader.doc.tokens[spelled].case == Case::Upper;
        if !short || phrase.len() != 2 && !heads || !reader.is(phrase.start, "the") || reader.has(spelled, SHOUTED) {
            return None;
        }
        let start = reader.doc.tokens[phrase.start].span.start;
        let named = |mention: &&Mention| {
            mention.span.start < start && matches!(mention.form, Form::Full | Form::Surname | Form::Given)
        };
        let mut holders = self.people_before(start).filter(|(_, person)| {
            let mut mentions = person.mentions.iter().take(MENTIONS).filter(named);
            mentions.any(|mention| {
                let name = reader.doc.tokens_in(mention.span);
                if heads {
                    let title = reader.doc.match_before(List::Titles, name.start);
                    let ends = title.map(|title| [title.first as usize, title.last as usize - 1]);
                    return ends.is_some_and(|ends| ends.iter().any(|&end| spelled_before(reader.doc, end, letters)));
                }
                spelled_before(reader.doc, name.start, letters) || spelled_behind(reader.doc, name.end, letters)
            })
        });
        let (one, _) = holders.next()?;
        holders.next().is_none().then(|| vec![Speaker::Entity(EntityRef::Person(one as u32))])
    }
}

/// "Resident Electoral Commissioner, Obo Effanga": the words before a name, ranks and one comma between, begin with the letters.
fn spelled_before(doc: &Doc, name: usize, letters: &str) -> bool {
    let mut end = name;
    while let Some(title) = doc.match_before(List::Titles, end) {
        // "the Inspector-General of Police Tan Sri Hugh Hill"
        let honorific = matches!(title.row.get("kind"), "honorific" | "nobility") && title.row.get("role").is_empty();
        if title.last != title.first + 1 && !honorific {
            break;
        }
        if !honorific
            && doc.tokens[title.first as usize].case != Case::Upper
            && doc.word(title.first as usize).len() > 4
        {
            break;
        }
        end = title.first as usize;
    }
    let end = if end > 0 && doc.word(end - 1) == "," { end - 1 } else { end };
    let sentence = |at: usize| doc.tokens[at].sentence;
    let mut wanted = letters.chars().rev().peekable();
    for at in (0..end).rev().take(letters.len() * 2) {
        if sentence(at) != sentence(name) {
            return false;
        }
        if joins(doc, at) {
            continue;
        }
        match wanted.next_if(|&letter| begins(doc, at, letter)) {
            None => return false,
            Some(_) if wanted.peek().is_none() => return true,
            Some(_) => {}
        }
    }
    false
}

/// "Obo Effanga, the Resident Electoral Commissioner": the first words behind the comma begin with the letters, and no other follows.
fn spelled_behind(doc: &Doc, end: usize, letters: &str) -> bool {
    if doc.word(end) != "," {
        return false;
    }
    let first = if doc.is(end + 1, "the") { end + 2 } else { end + 1 };
    let mut wanted = letters.chars().peekable();
    for at in first..(first + letters.len() * 2).min(doc.tokens.len()) {
        if wanted.peek().is_none() {
            return !(doc.tokens[at].capital && doc.tokens[at].is_word());
        }
        if !joins(doc, at) && wanted.next_if(|&letter| begins(doc, at, letter)).is_none() {
            return false;
        }
    }
    false
}

fn joins(doc: &Doc, at: usize) -> bool {
    doc.is_any(at, keys!["of", "for", "and", "the", "on", "-"])
}

fn begins(doc: &Doc, at: usize, letter: char) -> bool {
    doc.tokens[at].is_word() && doc.tokens[at].capital && doc.word(at).starts_with(letter)
}
