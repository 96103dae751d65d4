//! Who "the former trade unionist", "the 43-year-old" are: other words for the one person of whom the sentences before tell.
//! Knows who is in focus and which nouns a story uses for those it has named; must not read what follows the phrase.

use super::callings::{CALLINGS, DWELLERS, LAWMAKERS, MANY_A_STORY, MODIFIERS, POSTED, RULERS};
use super::discourse::Discourse;
use super::office::standing::governs;
use super::reply::REPLIES;
use crate::extract::statements::phrase::head::{Head, demonym, head};
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Person, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};

/// What the words of an epithet tell.
struct Epithet {
    /// The country that they name.
    nation: Option<&'static str>,
    /// "former", "exiled", "veteran".
    modified: bool,
    /// A rank of soldiers or policemen.
    rank: bool,
    /// "the Chicago Democrat"
    of_party: bool,
    /// "the Londoner"
    dweller: bool,
    /// One who has a seat somewhere.
    sits: bool,
    /// Nothing stands behind the noun but "of".
    whole: bool,
    /// A calling with its place: "the archbishop of Bogota".
    calling: bool,
}

impl Discourse<'_> {
    /// "the former trade unionist": another word for the one person of whom the sentences before tell; it must say what nobody was
    /// called before, and be none of those that any story has without naming them (the driver, the victim, the minister).
    pub fn epithet(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let words = self.words_of_epithet(row, phrase, token)?;
        let lawmaker = reader.doc.is_any(token, LAWMAKERS);
        // Presidents and governors are of parties too.
        let outside = lawmaker && !words.of_party || self.opposes(phrase);
        // "the former business minister" is no figure whom the list knows by other offices.
        let other_office =
            |person: &Person| row.get("kind") == "office" && !words.calling && self.has_other_office(person, token);
        let fits = |person: &Person| !other_office(person) && (!outside || !governs(person));
        let one = self.focus(phrase.start, sentence, true, fits).or_else(|| {
            // "Ray has given President Hunt a week. The exiled politician …": no president is called so.
            let rules = reader.doc.is_any(token, RULERS);
            self.focus(phrase.start, sentence, true, |person| !governs(person)).filter(|_| !outside && !rules)
        });
        let one = one.or_else(|| {
            self.newcomer(phrase.start, sentence, words.calling).filter(|_| words.modified || words.calling)
        });
        one.filter(|one| self.may_be_called(&words, row, phrase, token, sentence, one))
    }

    /// The words of an epithet; none where they say nothing that any story does not say of those whom it leaves unnamed.
    fn words_of_epithet(&self, row: Row, phrase: &Tokens, token: usize) -> Option<Epithet> {
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
        Some(Epithet { nation, modified, rank, of_party, dweller, sits, whole, calling })
    }

    /// Whether the one in focus fits the words, and nobody else is called so.
    fn may_be_called(
        &self,
        words: &Epithet,
        row: Row,
        phrase: &Tokens,
        token: usize,
        sentence: usize,
        one: &[Speaker],
    ) -> bool {
        let reader = self.reader;
        // An ambassador's country is often the one that he was sent to.
        let posted =
            |person: &Person| person.role.as_deref().is_some_and(|role| POSTED.iter().any(|post| role.contains(post)));
        let compatriot = |person: &Person| {
            words.nation.is_none() || person.country.is_none() || person.country == words.nation || posted(person)
        };
        let may_be = |person: &Person| compatriot(person) && !self.of_other_party(person, token);
        if matches!(one, [Speaker::Entity(EntityRef::Person(index))] if !may_be(&reader.findings.people[*index as usize]))
        {
            return false;
        }
        if reader.doc.is_any(token, LAWMAKERS) && self.in_business(one) {
            return false;
        }
        // "Labour MP Ann Ray … Tom Hunt said … The Moray MP": she may be meant.
        let lemma = row.get("lemma");
        if words.dweller && (self.has_office(one) || !self.speaks_now(&one[0], phrase, sentence)) {
            return false;
        }
        let near = |other: &Speaker| *other != one[0] && self.named_near(other, phrase.start, sentence);
        let others = || self.holders_of_any(lemma, None, phrase.start).iter().any(near);
        if words.calling && words.sits && !self.has_office(one) && others() {
            return false;
        }
        if lemma.contains("union") && !self.heads_something(one) {
            return false;
        }
        self.noun_fits(row, one)
            && (!self.called_before(phrase, token, words.modified || words.calling)
                || self.role_has(one, token)
                || words.modified && self.just_spoke(one, token, sentence))
            && (!words.rank
                || words.modified
                || words.whole && (self.commands(one) || self.only_soldier(one, phrase.start)))
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
}

/// Words of an office that is over.
const PAST: &Keys = keys!["former", "ex", "onetime", "erstwhile", "retired", "ousted", "deposed"];
