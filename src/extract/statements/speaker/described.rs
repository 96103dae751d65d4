//! Whom a description means: "the minister", "a bench of Justices Roy and Ray", "the driver, who gave his name as Ahmed".
//! Knows nouns and the words beside them, and asks the discourse; in doubt the words themselves stand.

use super::callings::{EARNED, EARNED_BEHIND_HYPHEN};
use super::office::seat::Seated;
use super::resolve::Resolver;
use crate::extract::statements::phrase::head::aged;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};

impl Resolver<'_> {
    pub fn noun(&self, row: Row, token: usize, phrase: &Tokens, sentence: usize) -> (Vec<Speaker>, Form) {
        let words = || vec![Speaker::Group(self.words(phrase))];
        let form = if row.get("kind") == "office" { Form::Title } else { Form::Description };
        if let Some(judges) = self.sitting(row, phrase, token) {
            return (judges, Form::Description);
        }
        let found = match row.get("kind") {
            "document" | "venue" => self.discourse.document(phrase, token, sentence),
            _ if self.paired(row, phrase) => self.discourse.both(row, phrase, sentence),
            "person" | "office" if row.get("number") == "2" && self.counted(phrase).is_some() => {
                self.counted(phrase).and_then(|number| self.discourse.last_few(number, sentence))
            }
            "person" | "office" if self.discourse.spoke_together(row, phrase, sentence).is_some() => {
                self.discourse.spoke_together(row, phrase, sentence)
            }
            _ if self.reader.doc.is_any(phrase.start, keys!["his", "her", "their"]) => {
                let opposite = || self.discourse.opposite(row, phrase);
                self.discourse
                    .relative(phrase)
                    .or_else(opposite)
                    .or_else(|| self.partys_choice(row, phrase, token, sentence))
            }
            _ if !self.definite(phrase) => None,
            "body" => self.discourse.body(row, phrase, token, sentence),
            _ => match self.discourse.seated(phrase, token, sentence) {
                Seated::One(found) => Some(found),
                Seated::Untold => self
                    .one_called(row, token, phrase, sentence)
                    .filter(|found| !self.discourse.led_once(found, phrase)),
                // "the Ohio senator" is nobody who sits for Texas.
                Seated::Elsewhere(others) => self
                    .one_called(row, token, phrase, sentence)
                    .filter(|found| !found.iter().any(|one| others.contains(one))),
            },
        };
        let owned = self.reader.doc.is_any(phrase.start, keys!["his", "her", "their", "its"]);
        let found = found.or_else(|| self.discourse.named_next(row, phrase, token, sentence).filter(|_| !owned));
        (found.unwrap_or_else(words), form)
    }

    /// "their party's nominee": the figure who is called so.
    fn partys_choice(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let owned = self.reader.doc.is_any(phrase.start + 1, keys!["party", "country", "nation"])
            && self.reader.doc.tokens.get(phrase.start + 2).is_some_and(|next| next.kind == Kind::Clitic);
        (owned && row.get("number") == "1").then(|| self.discourse.figure(phrase, token, sentence)).flatten()
    }

    /// The one whom a definite noun for a person or an office means: by the office, as the answer, by another word for him.
    fn one_called(&self, row: Row, token: usize, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
        let discourse = &self.discourse;
        // "the veteran Kenyan diplomat": who so is called is told of just now, and not whoever holds the office.
        let doc = self.reader.doc;
        let behind_hyphen =
            |at: usize| at > phrase.start && doc.word(at - 1) == "-" && doc.is_any(at, EARNED_BEHIND_HYPHEN);
        let earned = phrase.clone().any(|at| doc.is_any(at, EARNED) || behind_hyphen(at));
        let told = if earned { discourse.epithet(row, phrase, token, sentence) } else { None };
        told.or_else(|| discourse.named_so(row, phrase))
            .or_else(|| discourse.usurper(phrase, token))
            .or_else(|| {
                let holder = discourse.office(row, phrase, token, sentence);
                // The president who was toppled is not "the coup leader".
                let leads = |one: &[Speaker]| {
                    let heads = ["leader", "chief", "head", "ruler", "strongman", "chairman"];
                    discourse.role_says(one, |word| heads.iter().any(|head| word.eq_ignore_ascii_case(head)))
                };
                holder.filter(|one| !discourse.of_a_coup(phrase, token) || leads(one))
            })
            .or_else(|| {
                let found = discourse.figure(phrase, token, sentence);
                // "“Let us reflect,” the former Labour leader said" in the paragraph in which a former minister just spoke.
                found.filter(|found| discourse.nobody_goes_on(found, sentence))
            })
            .or_else(|| discourse.of_medium(phrase, token))
            .or_else(|| discourse.answers(row, phrase, sentence))
            .or_else(|| discourse.epithet(row, phrase, token, sentence))
            .or_else(|| discourse.official(phrase, token, sentence))
            .or_else(|| discourse.by_letters(phrase, token))
            .or_else(|| {
                let aged = phrase.clone().find(|&at| at < token && aged(self.reader, at))?;
                discourse.aged(phrase, aged, sentence)
            })
            .or_else(|| discourse.goes_on(row, phrase, token, sentence))
            .or_else(|| discourse.holds_too(row, phrase, token, sentence))
            .or_else(|| discourse.behind_lead(row, phrase, token, sentence))
            .or_else(|| discourse.told_next(row, token, phrase, sentence))
    }

    /// "a bench of Justices Roy and Ray": the judges who sit on it, where the phrase names them all.
    fn sitting(&self, row: Row, phrase: &Tokens, token: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let names = |at: usize| {
            reader.is(at + 1, "of") || reader.doc.is_any(at + 1, keys!["comprising", "consisting", "headed"])
        };
        let bench = matches!(row.get("lemma"), "bench" | "division bench" | "panel");
        // "A bench of Justices Roy and Ray … the bench"
        let again = phrase.len() == 2 && reader.is(phrase.start, "the");
        let same = |&at: &usize| reader.doc.tokens[at].hash == reader.doc.tokens[token].hash && names(at);
        let (token, end) =
            match (phrase.start.saturating_sub(800)..phrase.start).rev().filter(|_| bench && again).find(same) {
                Some(first) => {
                    (first, (first + 2..first + 20).find(|&at| reader.finite(at) || reader.stop(at)).unwrap_or(first))
                }
                None => (token, phrase.end),
            };
        let sits = bench && names(token);
        let mut judges: Vec<Speaker> = Vec::new();
        for at in token + 1..end {
            if let Some(person @ EntityRef::Person(_)) = reader.entity(at)
                && !judges.contains(&Speaker::Entity(person))
            {
                judges.push(Speaker::Entity(person));
            }
        }
        (sits && judges.len() > 1).then_some(judges)
    }

    /// "the driver, who gave his name as Ahmed", "a witness, asking to be identified only as Ahmed": the person whom the words
    /// behind a description name.
    pub fn own_name(&self, phrase: &Tokens, sentence: usize) -> Option<Speaker> {
        const OPENS: &Keys =
            keys!["who", "asking", "identifying", "identified", "giving", "requesting", "calling", "named"];
        const GIVES: &Keys = keys!["name", "names", "identified", "identifying", "named", "called"];
        let reader = self.reader;
        let sentence = reader.doc.sentences[sentence].tokens();
        let behind = (phrase.end..(phrase.end + 2).min(sentence.end)).find(|&token| reader.doc.is_any(token, OPENS))?;
        let high = (behind + 14).min(sentence.end);
        let name = (behind + 1..high).find(|&token| reader.capital(token) && !reader.has(token, DATE))?;
        let gives = |token: usize| reader.doc.is_any(token, GIVES);
        let clean = !(behind..name).any(|token| reader.has(token, QUOTED | NEGATION) || reader.is(token, "that"));
        let opens = reader.doc.is_any(name - 1, keys!["as", "only", "name", "named", "called", "was", "is"])
            || reader.comma(name - 1);
        let given = (behind..name).any(gives) && clean && opens;
        // "identified himself as Mallam Yaga"
        let titled = reader.doc.match_at(List::Titles, name).map_or(name, |title| title.last as usize);
        let name = if matches!(reader.entity(titled), Some(EntityRef::Person(_))) { titled } else { name };
        given.then(|| match reader.entity(name) {
            Some(person @ EntityRef::Person(_)) => Speaker::Entity(person),
            _ => Speaker::Group(self.words(&(name..name + 1))),
        })
    }

    /// "the two presidents", "both sides", "each side", "the sides"
    fn paired(&self, row: Row, phrase: &Tokens) -> bool {
        // "aides to both" are others, and so are "two participants", of whom nothing was told.
        let known = self.reader.doc.is_any(phrase.start, keys!["the", "these", "those"]);
        let number = phrase.clone().take_while(|&token| !self.reader.has(token, PREPOSITION)).any(|token| {
            self.reader.doc.is_any(token, keys!["both", "each", "either", "neither"])
                || known && self.reader.is(token, "two")
        });
        let twosome = matches!(row.get("lemma"), "pair" | "duo" | "couple" | "twins" | "newlyweds")
            || matches!(row.get("lemma"), "sister" | "brother" | "sibling" | "siblings") && row.get("number") == "2";
        if twosome {
            return self.reader.is(phrase.start, "the") && phrase.len() <= 3;
        }
        let warring = matches!(row.get("lemma"), "side" | "party" | "warring side")
            && row.get("number") == "2"
            && self.reader.is(phrase.start, "the")
            && phrase.len() <= 3;
        (number || warring) && phrase.len() <= 6
    }

    /// "the three leaders": how many.
    fn counted(&self, phrase: &Tokens) -> Option<usize> {
        let doc = self.reader.doc;
        let the = phrase.len() == 3 && doc.is(phrase.start, "the");
        let number = ["three", "four", "five"].iter().position(|word| doc.is(phrase.start + 1, word));
        number.filter(|_| the).map(|number| number + 3)
    }

    /// "the minister", "Iran's president", "Iranian president", "his spokesman" — but not "a minister", "three ministers".
    fn definite(&self, phrase: &Tokens) -> bool {
        let first = phrase.start;
        let reader = self.reader;
        reader.is(first, "the")
            || reader.entity(first).is_some()
            || phrase.clone().any(|token| reader.doc.tokens[token].kind == Kind::Clitic)
    }
}
