//! Who "the former trade unionist", "the 43-year-old" are: other words for the one person of whom the sentences before tell.
//! Knows who is in focus and which nouns a story uses for those it has named; must not read what follows the phrase.

use super::callings::{CALLINGS, DWELLERS, LAWMAKERS, MANY_A_STORY, MODIFIERS, POSTED, RULERS};
use super::discourse::{Discourse, PLAIN, Spoken};
use super::office::standing::governs;
use super::reply::REPLIES;
use crate::extract::statements::phrase::head::{Head, demonym, head};
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form, Person, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};

impl Discourse<'_> {
    /// "the former trade unionist": another word for the one person of whom the sentences before tell; it must say what nobody was
    /// called before, and be none of those that any story has without naming them (the driver, the victim, the minister).
    pub fn epithet(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        // "the actor and director"
        let epithet = |at: usize| reader.doc.match_before(List::Epithets, at + 1).is_some();
        let told =
            (phrase.start..=token).any(epithet) || row.get("lemma").contains("-of-") || self.of_some(phrase, token);
        let modified = phrase.clone().any(|at| reader.doc.is_any(at, MODIFIERS));
        // Offices that a story uses for one it has named, as it does trades.
        let dignity = reader.doc.is_any(token, keys!["diplomat", "monarch"]);
        let rank = reader
            .doc
            .is_any(token, keys!["general", "colonel", "admiral", "brigadier", "commander", "marshal", "officer"]);
        // "the 75-year-old lawyer": whoever speaks for others, where more is said of him.
        let person = row.get("kind") == "person"
            || row.get("kind") == "spokes" && (told || modified) && phrase.len() > 2
            || row.get("kind") == "office" && (modified || phrase.len() > 2 || rank || dignity);
        // "the Japanese doctor"
        let nation = phrase.clone().find_map(|at| match reader.entity(at) {
            Some(EntityRef::Country(index)) if demonym(reader, at) && at < token => {
                Some(reader.findings.countries[index as usize].code)
            }
            _ => None,
        });
        // "the archbishop of Bogota", "the Ohio senator", but not "the parish priest", whom a story has without naming him.
        // "the Barking MP", "the Wolverhampton South East MP": a seat that no list has.
        // "the Unity Party lawmaker"
        let party = |at: usize| matches!(reader.entity(at), Some(EntityRef::Organization(_)));
        let own = |at: usize| reader.entity(at).is_none() || reader.entity(at) == reader.entity(token) || party(at);
        let seat = |at: usize| phrase.start < at && at < token && reader.capital(at) && own(at);
        // "the Chicago Democrat"
        let of_party = reader.doc.is_any(token, keys!["republican", "democrat", "tory", "conservative"]);
        let dweller = reader.doc.is_any(token, DWELLERS);
        let sits = of_party || dweller || reader.doc.is_any(token, LAWMAKERS) || reader.is(token, "td");
        let placed = |at: usize| {
            matches!(reader.entity(at), Some(EntityRef::Place(_) | EntityRef::Country(_))) || sits && seat(at)
        };
        let whole = phrase.end == token + 1 || reader.is(token + 1, "of");
        let called = dweller || reader.doc.is_any(token, CALLINGS) || of_party && phrase.len() > 2;
        let calling = whole && called && phrase.clone().any(placed);
        let member = reader.is(token, "member") && reader.is(token + 1, "for") && reader.capital(token + 2);
        let told = told
            || member
            || calling
            || nation.is_some() && row.get("kind") == "person" && !reader.doc.is_any(token, MANY_A_STORY);
        if !(told || modified || rank) || !person || row.get("number") == "2" || !reader.is(phrase.start, "the") {
            return None;
        }
        let lawmaker = reader.doc.is_any(token, LAWMAKERS);
        // Presidents and governors are of parties too.
        let outside = lawmaker && !of_party || self.opposes(phrase);
        // An ambassador's country is often the one that he was sent to.
        let posted =
            |person: &Person| person.role.as_deref().is_some_and(|role| POSTED.iter().any(|post| role.contains(post)));
        let compatriot = |person: &Person| {
            nation.is_none() || person.country.is_none() || person.country == nation || posted(person)
        };
        // "the former business minister" is no figure whom the list knows by other offices.
        let other_office =
            |person: &Person| row.get("kind") == "office" && !calling && self.has_other_office(person, token);
        let fits = |person: &Person| !other_office(person) && (!outside || !governs(person));
        let one = self.focus(phrase.start, sentence, true, fits).or_else(|| {
            // "Ray has given President Hunt a week. The exiled politician …": no president is called so.
            let rules = reader.doc.is_any(token, RULERS);
            self.focus(phrase.start, sentence, true, |person| !governs(person)).filter(|_| !outside && !rules)
        });
        let one = one.or_else(|| self.newcomer(phrase.start, sentence, calling).filter(|_| modified || calling));
        let may_be = |person: &Person| compatriot(person) && !self.of_other_party(person, token);
        one.filter(|one| {
            if matches!(one.as_slice(), [Speaker::Entity(EntityRef::Person(index))] if !may_be(&reader.findings.people[*index as usize])) {
                return false;
            }
            if lawmaker && self.in_business(one) {
                return false;
            }
            // "Labour MP Ann Ray … Tom Hunt said … The Moray MP": she may be meant.
            let lemma = row.get("lemma");
            if dweller && (self.has_office(one) || !self.speaks_now(&one[0], phrase, sentence)) {
                return false;
            }
            let near = |other: &Speaker| *other != one[0] && self.named_near(other, phrase.start, sentence);
            let others = || self.holders_of_any(lemma, None, phrase.start).iter().any(near);
            if calling && sits && !self.has_office(one) && others() {
                return false;
            }
            if lemma.contains("union") && !self.heads_something(one) {
                return false;
            }
            self.noun_fits(row, one)
                && (!self.called_before(phrase, token, modified || calling)
                    || self.role_has(one, token)
                    || modified && self.just_spoke(one, token, sentence))
                && (!rank || modified || whole && (self.commands(one) || self.only_soldier(one, phrase.start)))
        })
    }

    /// "The mother of four": how many children somebody has.
    fn of_some(&self, phrase: &Tokens, token: usize) -> bool {
        let reader = self.reader;
        let number = reader.doc.tokens.get(token + 2).is_some_and(|one| one.kind == Kind::Number)
            || reader.doc.match_at(List::NumberWords, token + 2).is_some();
        let parent = keys!["mother", "father", "grandmother", "grandfather"];
        phrase.end == token + 3 && reader.is(token + 1, "of") && number && reader.doc.is_any(token, parent)
    }

    /// "Ann Ray, who came third, has backed Hill. The former minister …": whom the sentence before names for the first time as its subject,
    /// without an office or as one who speaks there, where the text had the others before.
    fn newcomer(&self, token: usize, sentence: usize, seated: bool) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let (index, words) = self.subjects(token, sentence).next()?;
        let Head::Entity(one @ EntityRef::Person(person), _) = head(reader, &words) else { return None };
        let start = reader.doc.tokens[reader.doc.sentences[index].first as usize].span.start;
        let first = |one: EntityRef| reader.findings.mentions(one).first().map_or(0, |mention| mention.span.start);
        let tokens = reader.doc.sentences[index].tokens();
        let beside = self.beside(tokens.clone());
        let told = |at: &usize| !beside.iter().any(|aside| aside.contains(at));
        let others = tokens.filter(told).filter_map(|at| reader.entity(at));
        let known = |other: EntityRef| !matches!(other, EntityRef::Person(_)) || other == one || first(other) < start;
        let spoke = self
            .last(sentence, |speakers| speakers == [Speaker::Entity(one)])
            .is_some_and(|last| last.sentence == index);
        let plain = spoke || seated || reader.findings.people[person as usize].role.is_none();
        let fresh = index + 1 == sentence && first(one) >= start && plain;
        (fresh && others.into_iter().all(known)).then(|| vec![Speaker::Entity(one)])
    }

    /// "“We stay,” the driver said" in the paragraph in which somebody just spoke: it is he, if nobody was called so before and the
    /// words are no answer.
    pub fn goes_on(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let quotation = self.told.first().is_some_and(|told| reader.opened_at(told.start).is_some());
        // A lawyer speaks for others, and for himself.
        let trade = matches!(row.get("kind"), "person" | "office")
            || reader.doc.is_any(token, keys!["lawyer", "attorney", "barrister", "solicitor"]);
        let singular = row.get("number") == "1" && trade;
        if !quotation || !singular || !reader.is(phrase.start, "the") || REPLIES.contains(&self.cue) {
            return None;
        }
        let paragraph = |sentence: usize| reader.doc.sentences[sentence].paragraph;
        let last = self.spoken.last().filter(|last| {
            last.sentence < sentence
                && last.sentence + 1 >= sentence
                && paragraph(last.sentence) == paragraph(sentence)
                && matches!(last.speakers.as_slice(), [Speaker::Entity(EntityRef::Person(_))])
        })?;
        let one = last.speakers.as_slice();
        let former = phrase.clone().any(|at| reader.doc.is_any(at, keys!["former", "ex", "retired"]));
        let fresh = !self.called_before(phrase, token, former) || self.role_has(one, token);
        let owned = phrase.clone().any(|at| reader.doc.tokens[at].kind == Kind::Clitic);
        // Whoever more is said of than his trade is the one who just spoke, even where that sentence names others.
        let alone = phrase.len() > 2 || self.in_focus(phrase.start, sentence, true).is_some_and(|focus| focus == one);
        let calling = reader.doc.is_any(token, CALLINGS);
        let other_office = row.get("kind") == "office" && !calling && phrase.len() == 2 && self.has_office(one);
        (fresh && !owned && alone && !other_office && self.noun_fits(row, one)).then(|| one.to_vec())
    }

    /// Whether the text has the noun before: "the former relief chief" is new where it has only a police chief.
    fn called_before(&self, phrase: &Tokens, token: usize, modified: bool) -> bool {
        let doc = &self.reader.doc;
        let noun = doc.match_before(List::GroupNouns, token + 1).map_or(token, |found| found.first as usize);
        let (length, word) = (token - noun + 1, noun.saturating_sub(1));
        let same = |at: usize| at >= length && doc.tokens[at - length].hash == doc.tokens[word].hash;
        let bare = !modified || word <= phrase.start || doc.is_any(word, MODIFIERS);
        let whole = |at: usize| {
            at >= length && (1..length).all(|back| doc.tokens[at - back].hash == doc.tokens[token - back].hash)
        };
        // "Lieutenant-General Hugh Hill": before a name a rank calls nobody by itself.
        let before_name = |at: usize| {
            let title = doc.match_before(List::Titles, at + 1);
            title.is_some_and(|title| title.row.get("kind") == "rank")
                && matches!(self.reader.entity(at + 1), Some(EntityRef::Person(_)))
        };
        // "Law Minister Hill" is no former law minister.
        let past = |at: usize| (at.saturating_sub(length + 2)..at).any(|before| doc.is_any(before, PAST));
        let former = (phrase.start..noun).any(|at| doc.is_any(at, PAST));
        let bare = bare && !former;
        let known = |at: usize| {
            !before_name(at)
                && doc.tokens[at].hash == doc.tokens[token].hash
                && whole(at)
                && (bare || same(at))
                && (!former || past(at))
        };
        (token.saturating_sub(2000)..phrase.start).any(known)
    }

    /// Whether somebody spoke in the sentence before, in the same paragraph, where nobody was called by the noun.
    pub fn just_spoke(&self, one: &[Speaker], noun: usize, sentence: usize) -> bool {
        let doc = &self.reader.doc;
        let paragraph = doc.sentences[sentence].paragraph;
        let same = |at: usize| doc.tokens[at].hash == doc.tokens[noun].hash;
        self.spoken.last().is_some_and(|last| {
            let here = last.sentence + 1 == sentence && doc.sentences[last.sentence].paragraph == paragraph;
            let first = doc.sentences[last.sentence].first as usize;
            here && last.speakers == one && !(first..doc.sentences[sentence].first as usize).any(same)
        })
    }

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
    fn beside(&self, tokens: Tokens) -> Vec<Tokens> {
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

/// Words of an office that is over.
const PAST: &Keys = keys!["former", "ex", "onetime", "erstwhile", "retired", "ousted", "deposed"];

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
