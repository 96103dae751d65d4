//! Who "the president", "the Kenyan leader", "the spokesman" are: holders of an office.
//! Knows roles; must not read what follows the phrase.

pub mod became;
pub mod chiefs;
pub mod figures;
pub mod holders;
pub mod officials;
pub mod same_office;
pub mod seat;
pub mod standing;
pub mod statesman;
pub mod usurper;

use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{Country, EntityRef, Form, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};

/// Offices that many hold at once.
const ONE_OF_MANY: [&str; 16] = [
    "mp", "mep", "msp", "td", "lawmaker", "legislator", "senator", "congressman", "congresswoman", "deputy",
    "executive", "manager", "coach", "councillor", "officer", "lawyer",
];

impl Discourse<'_> {
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
            return self.called(phrase, token, sentence).or_else(|| self.of_the_house(row, phrase, token));
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
        let mut holders = self.fitting(lemma, country, phrase, token, sentence);
        let said = |words: &Keys| phrase.clone().find(|&at| self.reader.doc.is_any(at, words));
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
        if holders.is_empty() {
            holders = self.otherwise(lemma, country, phrase, token, sentence);
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
        self.one_who_leads(lemma, country, phrase, token, sentence)
    }

    /// Those who hold an office by the text, as far as the phrase's organization, country and time allow.
    fn fitting(
        &self,
        lemma: &str,
        country: Option<&'static str>,
        phrase: &Tokens,
        token: usize,
        sentence: usize,
    ) -> Vec<Speaker> {
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
        if phrase.clone().any(|at| self.reader.doc.is_any(at, keys!["former", "ex", "onetime", "retired"])) {
            holders.retain(|one| self.was_once(one));
        }
        // "the lawmaker" is no senator of long ago.
        if ONE_OF_MANY.contains(&lemma) {
            holders.retain(|one| {
                phrase.len() == 2 && self.role_has(std::slice::from_ref(one), token) && !self.other_spoke(one, sentence)
                    || self.speaks_now(one, phrase, sentence)
            });
        }
        holders
    }

    /// Those whom the list of leaders or a title before the name gives an office that the text gives nobody.
    fn otherwise(
        &self,
        lemma: &str,
        country: Option<&'static str>,
        phrase: &Tokens,
        token: usize,
        sentence: usize,
    ) -> Vec<Speaker> {
        let mut holders = Vec::new();
        if matches!(lemma, "president" | "prime minister") {
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
        holders
    }

    /// A late speaker who was called so, or who heads something.
    fn one_who_leads(
        &self,
        lemma: &str,
        country: Option<&'static str>,
        phrase: &Tokens,
        token: usize,
        sentence: usize,
    ) -> Option<Vec<Speaker>> {
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

    /// "Police Command spokesman Ann Ray" … "the command's spokesman": the one holder whose office is of a body that the owner's noun ends.
    fn of_the_house(&self, row: Row, phrase: &Tokens, token: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let hash = |at: usize| reader.doc.tokens[at].hash;
        let clitic = |&at: &usize| at > phrase.start && reader.doc.tokens[at].kind == Kind::Clitic;
        let owner = (phrase.start..token).find(clitic)? - 1;
        if reader.entity(owner).is_some() || reader.noun(owner).is_none_or(|row| row.get("kind") != "body") {
            return None;
        }
        let house =
            |at: usize| hash(at) == hash(owner) && matches!(reader.entity(at), Some(EntityRef::Organization(_)));
        let named_with = |one: &Speaker| {
            let Speaker::Entity(person) = one else { return false };
            let first = reader.findings.mentions(*person).first();
            first.is_some_and(|first| reader.doc.sentences[first.sentence as usize].tokens().any(house))
        };
        let holders = self.holders_of_any(row.get("lemma"), None, phrase.start);
        (holders.len() == 1 && holders.iter().all(named_with)).then_some(holders)
    }

    /// "Beijing-backed", "London-based": tells no country of an office.
    fn is_compound(&self, country: usize) -> bool {
        let doc = &self.reader.doc;
        let glued = |at: usize| doc.tokens.get(at).is_some_and(|one| one.glued);
        doc.word(country + 1) == "-" && glued(country + 1) && glued(country + 2)
    }
}
