//! Who "the president", "the Kenyan leader", "the spokesman" are: holders of an office.
//! Knows roles; must not read what follows the phrase.

pub mod became;
pub mod chiefs;
pub mod figures;
pub mod officials;
pub mod same_office;
pub mod seat;
pub mod standing;
pub mod statesman;

use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::{Discourse, REACH};
use crate::extract::{Country, EntityRef, Form, Person, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};
use same_office::{civil, is_office, same_office};

/// Offices that many hold at once.
const ONE_OF_MANY: [&str; 16] = [
    "mp",
    "mep",
    "msp",
    "td",
    "lawmaker",
    "legislator",
    "senator",
    "congressman",
    "congresswoman",
    "deputy",
    "executive",
    "manager",
    "coach",
    "councillor",
    "officer",
    "lawyer",
];

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

    /// The country that a phrase names: "the Iranian president", but not "the Beijing-backed chief executive".
    pub fn country_in(&self, phrase: &Tokens) -> Option<&'static str> {
        phrase.clone().find_map(|at| match self.reader.entity(at) {
            Some(EntityRef::Country(index)) if !self.is_compound(at) => {
                Some(self.reader.findings.countries[index as usize].code)
            }
            // The whole of "the Iranian president" may be a mention of him.
            Some(EntityRef::Person(_)) if self.reader.capital(at) && self.mention_form(at) == Form::Title => {
                let word = self.reader.doc.span(at, at + 1);
                // Mentions stand in the order of the text.
                let names = |country: &&Country| {
                    let behind = country.mentions.partition_point(|one| one.span.start <= word.start);
                    behind > 0 && country.mentions[behind - 1].span.contains(word)
                };
                self.reader.findings.countries.iter().find(names).map(|country| country.code)
            }
            _ => None,
        })
    }

    /// "the Iranian president", "the spokesman": the one holder of the office, or the last speaker who has it.
    pub fn office(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let posted =
            self.reader.is(token + 1, "to") && matches!(row.get("lemma"), "ambassador" | "envoy" | "representative");
        let governs = self.reader.is(token + 1, "of") || posted;
        if row.get("number") == "2" || phrase.end > token + 1 && !governs {
            return None;
        }
        if self.is_somebodys(phrase, token) {
            return self.called(phrase, token, sentence);
        }
        let country = self.country_in(phrase);
        let portfolio = self.portfolio(token);
        let lemma = portfolio.as_deref().unwrap_or(row.get("lemma"));
        let governs = (token + 1..phrase.end).any(|at| self.reader.doc.is_any(at, keys!["government", "cabinet"]));
        let lemma = if governs && matches!(lemma, "head" | "chief" | "leader") { "head of government" } else { lemma };
        // "the Kremlin chief"
        let kremlin = phrase.clone().any(|at| self.reader.is(at, "kremlin"));
        let lemma = if kremlin && matches!(lemma, "chief" | "boss" | "head" | "ruler") { "leader" } else { lemma };
        let country = country.or(kremlin.then_some("RU"));
        if lemma == "leader" {
            return match country {
                Some(country) => self
                    .leader(country, phrase.start)
                    .or_else(|| self.only(self.statesmen(lemma, Some(country), phrase.start), phrase, sentence)),
                None => self.called(phrase, token, sentence).or_else(|| self.heads(phrase, token, sentence)),
            };
        }
        let mut holders = self.holders_of_any(lemma, country, phrase.start);
        if let Some(organization) = self.organization(phrase) {
            // "the UN chief" has the organization in the noun itself.
            // "the Likud minister": what party he is of is news.
            let party = self.is_party(organization);
            holders.retain(|one| {
                lemma.starts_with("un ")
                    || lemma.starts_with("u.n. ")
                    || self.together(one, organization)
                    || party && self.speaks_now(one, phrase, sentence)
            });
            if holders.is_empty() && matches!(lemma, "chief" | "head" | "boss") {
                holders = self.heads_of(organization, phrase.start);
            }
        }
        if country.is_some() && holders.iter().any(|one| self.country_of(one) == country) {
            holders.retain(|one| self.country_of(one) == country);
        }
        let said = |words: &Keys| phrase.clone().find(|&at| self.reader.doc.is_any(at, words));
        if said(keys!["former", "ex", "onetime", "retired"]).is_some() {
            holders.retain(|one| self.was_once(one));
        }
        // "the lawmaker" is no senator of long ago.
        if ONE_OF_MANY.contains(&lemma) {
            holders.retain(|one| {
                phrase.len() == 2 && self.role_has(std::slice::from_ref(one), token) && !self.other_spoke(one, sentence)
                    || self.speaks_now(one, phrase, sentence)
            });
        }
        // "the interim president" is not the president of a court.
        if let Some(at) = said(keys!["interim", "caretaker", "transitional", "acting"]) {
            let so = |one: &Speaker| self.role_has(std::slice::from_ref(one), at);
            holders.retain(|one| so(one) || self.speaks_now(one, phrase, sentence));
            return if holders.is_empty() { self.became(phrase, token) } else { self.only(holders, phrase, sentence) };
        }
        if said(keys!["outgoing", "incoming", "new", "next"]).is_some() {
            holders.extend(self.statesmen(lemma, country, phrase.start));
            let near = self.in_focus(phrase.start, sentence, true).filter(|one| holders.contains(&one[0]));
            let fresh = said(keys!["incoming", "new", "next"]).is_some();
            return near
                .or_else(|| self.appointed(phrase, token, sentence).filter(|_| fresh))
                .or_else(|| self.became(phrase, token).filter(|_| fresh))
                .or_else(|| self.latest(&holders, phrase.start, sentence).filter(|_| !fresh));
        }
        if holders.is_empty() && matches!(lemma, "president" | "prime minister") {
            holders = self.leading(country, phrase.start);
        }
        if holders.is_empty() && country.is_none() && phrase.len() == 2 {
            holders = self.titled(token);
            holders.retain(|one| !ONE_OF_MANY.contains(&lemma) || !self.other_spoke(one, sentence));
        }
        if holders.is_empty() {
            holders = self.statesmen(lemma, country, phrase.start);
            holders.retain(|one| country.is_some() || self.speaks_now(one, phrase, sentence));
        }
        // "Crown Prince Hill … Prince Hugh Ray said … The prince": he who bears the title and speaks now.
        if country.is_none() && phrase.len() == 2 && !holders.iter().any(|one| self.speaks_now(one, phrase, sentence)) {
            let bearer = |one: &Speaker| !holders.contains(one) && self.speaks_now(one, phrase, sentence);
            let titled: Vec<Speaker> = self.titled(token).into_iter().filter(bearer).collect();
            if titled.len() == 1 {
                return Some(titled);
            }
        }
        if !holders.is_empty() {
            return self.only(holders, phrase, sentence);
        }
        if let Some(one) = self.became(phrase, token).or_else(|| self.serves_as(phrase, token)) {
            return Some(one);
        }
        let leads = matches!(
            lemma.rsplit(' ').next(),
            Some(
                "leader"
                    | "director"
                    | "founder"
                    | "chief"
                    | "boss"
                    | "head"
                    | "supremo"
                    | "chairman"
                    | "chairwoman"
                    | "chair"
                    | "chairperson"
            )
        ) && country.is_none()
            || lemma.ends_with("president") && self.organization(phrase).is_some_and(|house| self.is_party(house));
        let late = |one: &Vec<Speaker>| !ONE_OF_MANY.contains(&lemma) || !self.other_spoke(&one[0], sentence);
        self.called(phrase, token, sentence)
            .filter(late)
            .or_else(|| self.heads(phrase, token, sentence).filter(|_| leads))
    }

    /// The country that the text gives a person.
    fn country_of(&self, one: &Speaker) -> Option<&'static str> {
        let Speaker::Entity(EntityRef::Person(index)) = one else { return None };
        self.reader.findings.people[*index as usize].country
    }

    /// "the interior minister" is not just any minister: the whole title that ends with the noun.
    fn portfolio(&self, token: usize) -> Option<String> {
        let title = self.reader.doc.match_before(List::Titles, token + 1)?;
        let role = title.row.get("role");
        let told = title.first < token as u32 && (role.ends_with(" Minister") || role.ends_with(" Secretary"));
        told.then(|| role.to_lowercase())
    }

    /// The organization that a phrase names: "Reuters's chief executive".
    pub fn organization(&self, phrase: &Tokens) -> Option<EntityRef> {
        let named = |at: usize| self.reader.entity(at).filter(|entity| matches!(entity, EntityRef::Organization(_)));
        phrase.clone().find_map(named)
    }

    pub fn is_party(&self, organization: EntityRef) -> bool {
        let EntityRef::Organization(index) = organization else { return false };
        self.reader.findings.organizations[index as usize].kind == "party"
    }

    /// "Blair's spokesman": of a person, so that no other's holder is meant.
    fn is_somebodys(&self, phrase: &Tokens, token: usize) -> bool {
        let reader = self.reader;
        let clitic = |&at: &usize| at > phrase.start && reader.doc.tokens[at].kind == Kind::Clitic;
        let owner = (phrase.start..token).find(clitic).map(|at| reader.entity(at - 1));
        matches!(owner, Some(None | Some(EntityRef::Person(_))))
    }

    /// "Beijing-backed", "London-based": tells no country of an office.
    fn is_compound(&self, country: usize) -> bool {
        let doc = &self.reader.doc;
        let glued = |at: usize| doc.tokens.get(at).is_some_and(|one| one.glued);
        doc.word(country + 1) == "-" && glued(country + 1) && glued(country + 2)
    }

    /// "Ombudsman Bishop Ann Ray" … "the bishop": whom the text names right behind the same title.
    fn titled(&self, token: usize) -> Vec<Speaker> {
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
                let same = last == word || church && same_office(word).contains(&last.as_str());
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
    fn only(&self, holders: Vec<Speaker>, phrase: &Tokens, sentence: usize) -> Option<Vec<Speaker>> {
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
    fn other_spoke(&self, one: &Speaker, sentence: usize) -> bool {
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
    fn was_once(&self, one: &Speaker) -> bool {
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
                "vice",
                "deputy",
                "former",
                "shadow",
                "acting",
                "assistant",
                "ex",
                "prime",
                "secretary",
                "attorney",
                "solicitor",
                "director",
                "consul",
                "governor",
                "auditor",
                "surgeon",
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
