//! Who "Peru's main opposition leader", "a veteran lawmaker" is where the text names him only afterwards, as leads and headlines do.
//! Knows what follows the phrase, and nothing else of the discourse; where the name may be another's the description stands.

use super::discourse::Discourse;
use super::office::same_office::holds;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject;
use crate::extract::{EntityRef, Form, Gender, Person, Speaker, Statement};
use crate::lexicon::Row;
use crate::text::{Keys, ParagraphKind, keys};

/// How many sentences behind a description its name may stand.
const AHEAD: usize = 4;

/// Nouns for those whom a story means to leave unnamed.
const NAMELESS: &Keys = keys![
    "source", "insider", "witness", "eyewitness", "bystander", "onlooker", "resident", "villager", "neighbor",
    "neighbour", "relative", "passenger", "passerby", "soldier", "spokesman", "spokeswoman", "spokesperson", "aide",
    "counterpart", "colleague", "rival", "opponent", "successor", "predecessor", "host", "ally", "critic", "caller",
    "reader", "narrator",
];

/// Nouns that fit whoever has any standing.
const LOOSE: [&str; 16] = [
    "leader", "opposition leader", "party leader", "politician", "opposition politician", "official", "lawmaker",
    "statesman", "figure", "candidate", "chief", "boss", "head", "executive", "challenger", "campaigner",
];

impl Discourse<'_> {
    /// "A veteran lawmaker said … ¶ Hugh Hill, who …": in the first paragraph of a story, the person whom one of the next sentences
    /// names for the first time as its subject or speaker.
    pub fn named_next(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let one = row.get("number") == "1" && matches!(row.get("kind"), "person" | "office" | "spokes");
        if !one
            || phrase.len() < 3 && reader.is(phrase.start, "the") && !self.goes_on_behind(phrase.end)
            || !self.opens_story(sentence)
            || reader.doc.is_any(token, NAMELESS)
            || self.unnamed_on_purpose(phrase, sentence)
        {
            return None;
        }
        let last = (sentence + AHEAD).min(reader.doc.sentences.len() - 1);
        let mut passed = false;
        for index in sentence + 1..=last {
            let Some(person) = self.introduced(index, phrase, row) else { continue };
            let EntityRef::Person(at) = person? else { return None };
            if reader.doc.sentences[index].paragraph == reader.doc.sentences[sentence].paragraph {
                return None;
            }
            let person = &reader.findings.people[at as usize];
            let fresh = person.mentions.first()?.span.start > reader.doc.tokens[phrase.end - 1].span.start;
            // Whom the lead has named is not the one whom it describes.
            if !fresh {
                passed = true;
                continue;
            }
            let held = || person.role.as_deref().is_some_and(|role| holds(role, row.get("lemma")));
            return (self.may_hold(person, row, token)
                && !self.of_another_country(person, phrase)
                && (!passed || held()))
            .then(|| vec![Speaker::Entity(EntityRef::Person(at))]);
        }
        None
    }

    /// "Nick Hill has insisted … ¶ The deputy prime minister said": behind the first sentence, the office of the one who speaks in it, where
    /// that gives him none.
    pub fn behind_lead(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        const HIGHEST: [&str; 8] =
            ["president", "prime minister", "king", "queen", "pope", "premier", "judge", "emperor"];
        let reader = self.reader;
        let office = row.get("kind") == "office" && row.get("number") == "1" && reader.is(phrase.start, "the");
        let last =
            self.spoken.last().filter(|last| last.sentence + 1 == sentence && self.opens_story(last.sentence))?;
        let [Speaker::Entity(EntityRef::Person(index))] = last.speakers.as_slice() else { return None };
        let person = &reader.findings.people[*index as usize];
        let subject = matches!(last.head, Some(Head::Entity(EntityRef::Person(_), _)));
        let fresh = !(token.saturating_sub(400)..phrase.start)
            .any(|at| reader.doc.tokens[at].hash == reader.doc.tokens[token].hash);
        // "Mr Heath announced": whoever needs no first name may hold the highest.
        let well_known = !person.name.contains(' ');
        let plain = office && phrase.end == token + 1 && (well_known || !HIGHEST.contains(&row.get("lemma")));
        let begins = reader.doc.sentences[last.sentence].paragraph != reader.doc.sentences[sentence].paragraph;
        (plain && begins && subject && fresh && person.role.is_none() && self.noun_fits(row, &last.speakers))
            .then(|| last.speakers.clone())
    }

    /// "The veteran lawmaker said … Hill, 61, has sat in the house since 1999": the next sentence tells more of him.
    pub fn told_next(&self, row: Row, token: usize, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let next = reader.doc.sentences.get(sentence + 1)?;
        if next.paragraph != reader.doc.sentences[sentence].paragraph || !reader.is(phrase.start, "the") {
            return None;
        }
        let EntityRef::Person(at) = reader.entity(next.first as usize)? else { return None };
        let name = next.tokens().take_while(|&token| reader.entity(token) == Some(EntityRef::Person(at))).last()?;
        let aged = reader.comma(name + 1)
            && (reader.doc.tokens.get(name + 2).is_some_and(|token| token.kind == crate::text::Kind::Number)
                || reader.has(name + 2, DETERMINER | RELATIVE));
        let person = &reader.findings.people[at as usize];
        let named = |speaker: &Speaker| *speaker == Speaker::Entity(EntityRef::Person(at));
        let other = self.last(sentence, |_| true).is_some_and(|last| {
            last.sentence + 1 >= sentence && !last.speakers.iter().any(named) && !last.speakers.is_empty()
        });
        (aged && !other && self.may_hold(person, row, token)).then(|| vec![Speaker::Entity(EntityRef::Person(at))])
    }

    /// Whether no paragraph of running text stands before that of a sentence.
    fn opens_story(&self, sentence: usize) -> bool {
        let doc = &self.reader.doc;
        let paragraph = doc.sentences[sentence].paragraph as usize;
        let body = doc.paragraphs[paragraph].kind == ParagraphKind::Body;
        body && doc.paragraphs[..paragraph].iter().rev().take(8).all(|one| one.kind != ParagraphKind::Body)
    }

    /// "The judge | overseeing the case", "The mayor | whose …": more words tell who is meant.
    fn goes_on_behind(&self, token: usize) -> bool {
        let reader = self.reader;
        let governs = reader.has(token, PREPOSITION) && !reader.has(token + 1, DATE);
        governs || reader.has(token, RELATIVE) || ends_in(reader.doc.word(token), "ing") && reader.noun(token).is_none()
    }

    /// "A senior official who spoke on condition of anonymity".
    fn unnamed_on_purpose(&self, phrase: &Tokens, sentence: usize) -> bool {
        let reader = self.reader;
        let tokens = reader.doc.sentences[sentence].tokens();
        let hidden = |token: usize| {
            reader.doc.is_any(token, keys!["anonymity", "anonymous", "anonymously", "unnamed", "unidentified"])
                || reader.is(token, "named") && reader.is(token - 1, "be")
                || reader.is(token, "identified") && reader.doc.is_any(token - 1, keys!["be", "not"])
        };
        reader.is(phrase.start, "one") || tokens.skip(1).take(80).any(hidden)
    }

    /// Whom a sentence is about or who speaks in it, if that tells who was meant: nothing where neither is a name or a pronoun opens it.
    fn introduced(&self, sentence: usize, phrase: &Tokens, row: Row) -> Option<Option<EntityRef>> {
        let reader = self.reader;
        let tokens = reader.doc.sentences[sentence].tokens();
        let spoken = self.ahead.iter().take(8).find(|draft| draft.sentence == sentence && !draft.elided);
        let spoken = spoken.and_then(|draft| draft.phrase.clone()).filter(|words| words != phrase);
        let words = spoken.or_else(|| subject::of_sentence(reader, &tokens))?;
        match head(reader, &words) {
            Head::Entity(person @ EntityRef::Person(index), _) => {
                let one = parts::parts(reader, words.clone()).len() == 1;
                // "Mr Justice Ray" needs no first name.
                let role = reader.findings.people[index as usize].role.as_deref();
                let first = reader.findings.people[index as usize].mentions.first().map(|one| one.span.start);
                let known = first.is_some_and(|first| first < reader.doc.tokens[phrase.start].span.start);
                let whole = known
                    || words.clone().filter(|&at| reader.entity(at) == Some(person)).count() > 1
                    || role.is_some_and(|role| holds(role, row.get("lemma")));
                Some(Some(person).filter(|_| one && whole))
            }
            Head::Pronoun(_) | Head::Other | Head::Quantity(_) => None,
            _ => Some(None),
        }
    }

    /// Whether a noun may mean somebody, as far as his office and the words behind his name tell.
    fn may_hold(&self, person: &Person, row: Row, token: usize) -> bool {
        let lemma = row.get("lemma");
        let gender = match row.get("gender") {
            "m" => person.gender != Gender::Female,
            "f" => person.gender != Gender::Male,
            _ => true,
        };
        const RANKS: [&str; 9] =
            ["General", "Colonel", "Admiral", "Major", "Captain", "Brigadier", "Marshal", "Lieutenant", "Professor"];
        let ranked =
            |role: &&str| role.split([' ', '-']).any(|word| RANKS.contains(&word)) && !role.contains("Attorney");
        let Some(role) = person.role.as_deref().filter(|role| !ranked(role)) else { return gender };
        let speaks = role.starts_with("Spokes") || role.ends_with("Spokesman") || role.ends_with("Spokeswoman");
        let held = holds(role, lemma);
        // "the exiled politician": who held an office may be called much, but no magistrate.
        let past = role.starts_with("Former") && row.get("kind") == "person";
        gender && !speaks && (held || past || LOOSE.contains(&lemma) || self.called_behind(person, token))
    }

    /// "a French official … ¶ Iranian President X": the description names another country than the person's.
    fn of_another_country(&self, person: &Person, phrase: &Tokens) -> bool {
        let named = phrase.clone().find_map(|token| match self.reader.entity(token) {
            Some(EntityRef::Country(index)) => Some(self.reader.findings.countries[index as usize].code),
            _ => None,
        });
        named.zip(person.country).is_some_and(|(named, own)| named != own)
    }

    /// "Hugh Hill, a lawyer from Lagos,": whether the noun stands in the apposition of the first mention.
    fn called_behind(&self, person: &Person, token: usize) -> bool {
        let doc = &self.reader.doc;
        let Some(mention) = person.mentions.iter().find(|mention| mention.form == Form::Full) else { return false };
        let tokens = doc.tokens_in(mention.span);
        let same = |at: usize| doc.tokens.get(at).is_some_and(|one| one.hash == doc.tokens[token].hash);
        let sentence = doc.sentence_of(tokens.start);
        (tokens.start.saturating_sub(4)..tokens.start)
            .chain(tokens.end..tokens.end + 12)
            .any(|at| same(at) && doc.sentence_of(at) == sentence)
    }
}

/// Gives the speaker of a headline who has only his office there ("Minister warns of …") the name that the first paragraphs have for him.
pub fn name_headlines(reader: &Reader, drafts: &[&Draft], statements: &mut [Statement]) {
    let lifted = |one: &Statement| reader.doc.paragraph_kind(one.sentence as usize) == ParagraphKind::Headline;
    let body = statements.iter().position(|one| !lifted(one)).unwrap_or(statements.len());
    for index in 0..body.min(4) {
        let Some(phrase) = drafts[index].phrase.clone() else { continue };
        let (Head::Noun(row, token), [Speaker::Group(_)]) =
            (head(reader, &phrase), statements[index].speakers.as_slice())
        else {
            continue;
        };
        if row.get("number") != "1" || !matches!(row.get("kind"), "person" | "office" | "spokes") {
            continue;
        }
        let mut found: Vec<Speaker> = Vec::new();
        for later in body..statements.len().min(body + 4) {
            let (one, draft) = (&statements[later], drafts[later]);
            let [speaker @ Speaker::Entity(EntityRef::Person(person))] = one.speakers.as_slice() else { continue };
            let role = reader.findings.people[*person as usize].role.as_deref();
            let lemma = row.get("lemma");
            let held = role.is_some_and(|role| holds(role, lemma));
            let same = |at: usize| reader.doc.tokens[at].hash == reader.doc.tokens[token].hash;
            let called = draft.phrase.clone().is_some_and(|mut words| words.any(same));
            if (held || called) && !found.contains(speaker) {
                found.push(speaker.clone());
            }
        }
        if found.len() == 1 {
            statements[index].speakers = found;
        }
    }
}
