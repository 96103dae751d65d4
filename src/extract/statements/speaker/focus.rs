//! Who is in focus: the one person of the sentences just before, who spoke there or was their subject.
//! Knows speakers and subjects; must not read what follows the phrase.

use super::discourse::{Discourse, PLAIN, Spoken};
use super::reply::REPLIES;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form, Person, Speaker};
use crate::text::{Kind, keys};

impl Discourse<'_> {
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
        let people = self.people_before(start).filter(|(_, person)| known(person));
        let found: Vec<Speaker> = people.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect();
        match found.len() {
            0 if reader.is(phrase.start, "the") => self.in_focus(phrase.start, sentence, false),
            1 => Some(found),
            _ => None,
        }
    }

    /// The one person of the sentences just before, who spoke there or was their subject, and whose age is not told.
    pub fn in_focus(&self, token: usize, sentence: usize, any_age: bool) -> Option<Vec<Speaker>> {
        self.focus(token, sentence, any_age, |_| true)
    }

    /// As `in_focus`, of those who fit.
    pub fn focus(
        &self,
        token: usize,
        sentence: usize,
        any_age: bool,
        fits: impl Fn(&Person) -> bool,
    ) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let told_from = self.begins(sentence);
        let near = self.behind_quotation(told_from.saturating_sub(1));
        let first = self.window(token, near);
        // "Rovers striker", "the president": no names of people by themselves.
        let person = |at: usize| {
            let named = !matches!(self.mention_form(at), Form::Title | Form::Description | Form::Pronoun);
            reader.entity(at).filter(|entity| matches!(entity, EntityRef::Person(_)) && named && !modifies(reader, at))
        };
        let begins = self.behind_question(token, sentence);
        let fits = |entity: &EntityRef| match entity {
            EntityRef::Person(index) => fits(&reader.findings.people[*index as usize]),
            _ => false,
        };
        let spoken_of = self.spoken_of(sentence);
        let told = |at: usize| spoken_of.iter().any(|told| told.contains(&at));
        let beside = self.beside(first..begins);
        let seen =
            |&at: &usize| !reader.has(at, QUOTED) && !told(at) && !beside.iter().any(|aside| aside.contains(&at));
        let mut people = (first..begins).filter(seen).filter_map(person).filter(fits);
        let last = self.last(sentence, |_| true).filter(|last| last.sentence >= near);
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
            self.last(sentence, |_| true).is_some_and(|last| last.speakers == speaker && last.sentence + 1 >= near);
        // "A second vote is likely, the former mayor said": the vote is what he tells of.
        let own = |(_, phrase): &(usize, Tokens)| !self.told.iter().any(|told| told.contains(&phrase.start));
        let about = spoke || self.subjects(token, sentence).find(own).is_some_and(subject);
        (about && (any_age || !aged) && people.all(|other| other == one)).then_some(speaker)
    }

    /// The sentence that tells whose a quotation of several sentences is, for the last of them; any other sentence is its own.
    fn behind_quotation(&self, sentence: usize) -> usize {
        let reader = self.reader;
        let quoted = |&index: &usize| {
            let tokens = reader.doc.sentences[index].tokens();
            tokens.len() > 2
                && (tokens.start..tokens.start + 2).any(|at| reader.has(at, QUOTED))
                && (tokens.end - 3..tokens.end).any(|at| reader.word(at) && reader.has(at, QUOTED))
        };
        let paragraph = |index: usize| reader.doc.sentences[index].paragraph;
        let first = (0..=sentence).rev().take(8).find(|index| !quoted(index)).unwrap_or(sentence);
        if paragraph(first) == paragraph(sentence) { first } else { sentence }
    }

    /// "Hill, who had ousted Ray, …", "Flanked by Ann Ray, …": those whom a clause behind a name or a companion's words name are only beside
    /// the one whom the sentence is about.
    pub fn beside(&self, tokens: Tokens) -> Vec<Tokens> {
        let reader = self.reader;
        let mut found: Vec<Tokens> = Vec::new();
        for at in tokens.clone() {
            // "Hill, who …", "Hill, the mayor who …"
            let relative =
                at > tokens.start && reader.doc.is_any(at, keys!["who", "whose"]) && reader.has(at, RELATIVE);
            let flanked = reader.doc.is_any(at, keys!["flanked", "accompanied", "joined", "watched", "surrounded"])
                && reader.is(at + 1, "by")
                || reader.doc.is_any(at, keys!["alongside", "beside"]);
            if reader.comma(at)
                && let Some(closing) = of_another(reader, at, tokens.end)
            {
                found.push(at..closing);
            }
            if !relative && !flanked {
                continue;
            }
            let past = (at + 2..tokens.end.min(at + 40))
                .take_while(|&token| !reader.stop(token) || reader.doc.tokens[token].glued);
            let closing = past.filter(|&token| reader.comma(token)).find(|&comma| {
                let verb = comma + 1 + usize::from(reader.adverb(comma + 1));
                flanked || reader.finite(verb) && !reader.has(verb, QUOTED)
            });
            found.extend(closing.map(|closing| at..closing));
        }
        found
    }

    /// What the last speaker said of others, where a quotation in the same paragraph goes on: it is his too.
    fn spoken_of(&self, sentence: usize) -> &[Tokens] {
        let reader = self.reader;
        let quotation = self.told.first().is_some_and(|told| reader.opened_at(told.start).is_some());
        let paragraph = |sentence: usize| reader.doc.sentences[sentence].paragraph;
        match self.spoken.last() {
            Some(last)
                if quotation
                    && (paragraph(last.sentence) == paragraph(sentence)
                        || (matches!(last.head, Some(Head::Pronoun(_)))
                            || self.of_himself(last)
                            || self.of_officials(last) && !REPLIES.contains(&self.cue))
                            && paragraph(last.sentence) + 1 == paragraph(self.begins(sentence))) =>
            {
                &last.told
            }
            // "Hill said he would vote for Ray. The former envoy …": what he says begins with himself.
            Some(last)
                if paragraph(last.sentence) == paragraph(sentence)
                    && last.sentence + 1 == sentence
                    && (PLAIN.contains(&self.cue) || self.of_himself(last)) =>
            {
                &last.told
            }
            _ => &[],
        }
    }

    /// "Hill said President Ray must go": whether all others of whom somebody speaks have offices that they are called by.
    fn of_officials(&self, last: &Spoken) -> bool {
        let reader = self.reader;
        let called = |at: usize| match reader.entity(at) {
            Some(one @ EntityRef::Person(index)) => {
                last.speakers.contains(&Speaker::Entity(one)) || reader.findings.people[index as usize].role.is_some()
            }
            _ => true,
        };
        last.sentence + 1 == self.told.first().and_then(|told| reader.doc.sentence_of(told.start)).unwrap_or(0)
            && last.told.iter().flat_map(Clone::clone).all(called)
    }

    /// "Hill said he would …": whether what somebody says begins with himself.
    fn of_himself(&self, last: &Spoken) -> bool {
        let reader = self.reader;
        last.told.iter().any(|told| {
            let first = told.start + usize::from(reader.is(told.start, "that"));
            reader.doc.is_any(first, keys!["he", "she"])
        })
    }

    /// "Asked whether Blair should go, the former mayor said": where the question begins, if the sentence opens with one.
    pub fn behind_question(&self, token: usize, sentence: usize) -> usize {
        let first = self.reader.doc.sentences[sentence].first as usize;
        let asked = (first..first + 2).any(|at| self.reader.doc.is_any(at, keys!["asked", "questioned", "pressed"]));
        if asked { first.min(token) } else { token }
    }
}

/// "Ann Ray, | Hill's chief of staff | , read": the comma that closes whose somebody is.
fn of_another(reader: &Reader, comma: usize, high: usize) -> Option<usize> {
    let person = |at: usize| matches!(reader.entity(at), Some(EntityRef::Person(_)));
    if comma == 0 || !person(comma - 1) || !person(comma + 1) {
        return None;
    }
    let clitic = (comma + 2..high.min(comma + 6)).find(|&at| !person(at))?;
    let closing = (clitic..high.min(clitic + 10)).find(|&at| reader.comma(at))?;
    let owned = reader.doc.tokens[clitic].kind == Kind::Clitic && !reader.has_finite(clitic + 1..closing);
    (owned && !(clitic..closing).any(person)).then_some(closing)
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
