//! Who "the president", "the two ministers", "the ministry", "the statement" are: holders of an office, bodies a noun fits.
//! Knows roles, kinds and names; must not read what follows the phrase.

use super::discourse::{Discourse, REACH};
use super::reader::*;
use crate::extract::{EntityRef, Organization, Person, Speaker};
use crate::lexicon::{List, Row};
use crate::text::Kind;

impl Discourse<'_> {
    /// "the statement", "a statement by the ministry": whose it is.
    pub fn document(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let own = [
            "statement",
            "joint statement",
            "communique",
            "letter",
            "tweet",
            "post",
            "release",
            "press release",
            "message",
            "declaration",
            "announcement",
            "release",
        ];
        if !own.iter().any(|word| {
            reader.doc.match_before(List::GroupNouns, token + 1).is_some_and(|found| found.row.get("lemma") == *word)
        }) {
            return None;
        }
        let behind = phrase
            .clone()
            .find(|&at| reader.doc.is_any(at, &["by", "from"]))
            .and_then(|at| (at + 1..phrase.end).find_map(|at| reader.entity(at)));
        let before = (phrase.start..token)
            .find(|&at| reader.doc.tokens[at].kind == Kind::Clitic)
            .and_then(|at| reader.entity(at - 1));
        if let Some(entity) = behind.or(before) {
            return Some(vec![Speaker::Entity(entity)]);
        }
        let last = self
            .spoken
            .last()
            .filter(|one| reader.is(phrase.start, "the") && phrase.len() <= 2 && one.sentence + 1 >= sentence)?;
        matches!(last.speakers.as_slice(), [Speaker::Entity(_)]).then(|| last.speakers.clone())
    }

    /// "the two presidents", "both sides": the two that were last named together.
    pub fn both(&self, row: Row, phrase: &Tokens) -> Option<Vec<Speaker>> {
        let lemma = row.get("lemma");
        if row.get("kind") == "office"
            && !matches!(lemma, "leader" | "official" | "politician" | "diplomat" | "rival" | "statesman")
        {
            let holders = self.holders(lemma, None, phrase.start);
            return if holders.len() == 2 {
                Some(holders)
            } else {
                self.pair(phrase.start, true).filter(|_| holders.len() < 2)
            };
        }
        let people = matches!(row.get("kind"), "office" | "person")
            && !matches!(lemma, "neighbour" | "neighbor" | "rival" | "ally" | "foe" | "adversary" | "enemy");
        self.pair(phrase.start, people).or_else(|| self.only_two().filter(|_| people && lemma == "leader"))
    }

    /// The two people who alone have spoken so far.
    fn only_two(&self) -> Option<Vec<Speaker>> {
        let mut people: Vec<Speaker> = Vec::new();
        for speaker in self.spoken.iter().rev().take(24).flat_map(|one| &one.speakers) {
            if matches!(speaker, Speaker::Entity(EntityRef::Person(_))) && !people.contains(speaker) {
                people.insert(0, speaker.clone());
            }
        }
        (people.len() == 2).then_some(people)
    }

    /// "the 43-year-old": the one person whose age was given so, "Ann Ray, 43,".
    pub fn aged(&self, token: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let age = reader.doc.word(token.checked_sub(4)?);
        let start = reader.doc.tokens[token].span.start;
        let known = |person: &Person| {
            person.mentions.iter().take(20).take_while(|mention| mention.span.start < start).any(|mention| {
                let past = reader.doc.tokens_in(mention.span).end;
                (reader.comma(past) || reader.doc.word(past) == "(") && reader.doc.word(past + 1) == age
            })
        };
        let people = reader.findings.people.iter().enumerate().filter(|(_, person)| known(person));
        let found: Vec<Speaker> = people.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect();
        (found.len() == 1).then_some(found)
    }

    /// The last two people (or countries, organizations) joined by "and" before a token.
    pub fn pair(&self, token: usize, people: bool) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let fits = |at: usize| {
            reader.entity(at).filter(|entity| {
                matches!(entity, EntityRef::Person(_)) == people && !matches!(entity, EntityRef::Place(_))
            })
        };
        (token.saturating_sub(400)..token)
            .rev()
            .filter(|&at| reader.is(at, "and") && reader.entity(at).is_none())
            .find_map(|at| {
                let left = fits(at.checked_sub(1)?)?;
                let right = (at + 1..(at + 8).min(token)).take_while(|&at| reader.word(at)).find_map(fits)?;
                (left != right).then(|| vec![Speaker::Entity(left), Speaker::Entity(right)])
            })
    }

    /// People named before a token whose office has these words, in the order of their first mention.
    pub(super) fn holders(&self, office: &str, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let start = self.reader.doc.tokens[token].span.start;
        let people = self.reader.findings.people.iter().enumerate();
        let holds = people.filter(|(_, person)| {
            let known = person.mentions.first().is_some_and(|mention| mention.span.start < start);
            let role = person.role.as_deref().is_some_and(|role| is_office(role, office));
            known && role && country.is_none_or(|code| person.country == Some(code) || person.country.is_none())
        });
        holds.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect()
    }

    /// "the Iranian president", "the spokesman": the one holder of the office, or the last speaker who has it.
    pub fn office(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        if row.get("number") == "2" || phrase.end > token + 1 && !self.reader.doc.is_any(token + 1, &["of"]) {
            return None;
        }
        let country = phrase.clone().find_map(|at| match self.reader.entity(at) {
            Some(EntityRef::Country(index)) => Some(self.reader.findings.countries[index as usize].code),
            _ => None,
        });
        let lemma = row.get("lemma");
        if lemma == "leader" {
            return self.leader(country?, phrase.start);
        }
        let mut holders = self.holders(lemma, country, phrase.start);
        for other in same_office(lemma) {
            for holder in self.holders(other, country, phrase.start) {
                if !holders.contains(&holder) {
                    holders.push(holder);
                }
            }
        }
        if holders.is_empty() && matches!(lemma, "president" | "prime minister") {
            holders = self.leading(country, phrase.start);
        }
        if holders.len() == 1 {
            return Some(holders);
        }
        if holders.len() > 1 {
            return self
                .last(sentence, |speakers| matches!(speakers, [one] if holders.contains(one)))
                .map(|one| one.speakers.clone());
        }
        self.called(phrase, token, sentence)
    }

    /// "US Leader Ann Ray" … "the US president": who is called the leader of the country and nothing else.
    fn leading(&self, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let mut found = self.holders("leader", country, token);
        found.retain(|one| {
            matches!(one, Speaker::Entity(EntityRef::Person(index)) if {
                let person = &self.reader.findings.people[*index as usize];
                country.is_some() && person.country == country && person.role.as_deref() == Some("Leader")
            })
        });
        found
    }

    /// "the Kenyan leader": the one person of the country who holds its highest offices.
    pub(super) fn leader(&self, country: &str, token: usize) -> Option<Vec<Speaker>> {
        let mut found: Vec<Speaker> = Vec::new();
        for office in ["president", "prime minister", "chancellor", "king", "supreme leader", "emir", "premier"] {
            found.extend(self.holders(office, Some(country), token));
        }
        found.retain(|one| {
            matches!(one, Speaker::Entity(EntityRef::Person(index))
            if self.reader.findings.people[*index as usize].country.is_some())
        });
        found.dedup();
        (found.len() == 1).then_some(found)
    }

    /// A late speaker whose own words had the same noun: "a senior official" … "the official".
    pub(super) fn called(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let hash = |at: usize| self.reader.doc.tokens[at].hash;
        let said = |at: usize, words: &Tokens| words.clone().any(|other| hash(other) == hash(at));
        let lower = |at: usize| {
            let words = ["vice", "deputy", "former", "shadow", "acting", "assistant", "ex", "prime"];
            (at.saturating_sub(3)..at).any(|before| self.reader.doc.is_any(before, &words))
        };
        let said = |at: usize, words: &Tokens| {
            said(at, words)
                && (at != token || words.clone().any(|other| hash(other) == hash(at) && lower(other) == lower(at)))
        };
        let empty = |at: usize| at != token && self.reader.has(at, DETERMINER | PREPOSITION);
        let has = |words: &Tokens| (phrase.start + 1..phrase.end).all(|at| empty(at) || said(at, words));
        let near = self.spoken.iter().rev().take_while(|one| one.sentence + REACH >= sentence);
        near.into_iter()
            .find(|one| one.speakers.len() == 1 && one.words.as_ref().is_some_and(has))
            .map(|one| one.speakers.clone())
    }

    /// "the enclave's health ministry" is no foreign ministry: the words before the noun are the name's or its country's.
    fn may_be(&self, phrase: &Tokens, noun: usize, organization: &Organization) -> bool {
        let reader = self.reader;
        // Groups and firms are described at will ("the militant group"), but not as another country's.
        let loose = says_little(reader.doc.word(noun));
        let empty = |at: usize| {
            !reader.word(at)
                || loose && !matches!(reader.entity(at), Some(EntityRef::Country(_)))
                || reader.has(at, DETERMINER | PRONOUN | PREPOSITION)
                || reader.doc.is_any(at, &["same", "latter", "former", "whole", "entire", "embattled"])
        };
        let named = |at: usize| {
            let word = reader.doc.word(at);
            organization.name.split([' ', '-']).any(|other| other.eq_ignore_ascii_case(word))
        };
        let national = |at: usize| match reader.entity(at) {
            Some(EntityRef::Country(country)) => {
                let code = reader.findings.countries[country as usize].code;
                organization.country.map_or(loose, |own| own == code)
            }
            _ => false,
        };
        (phrase.start..noun).all(|at| empty(at) || named(at) || national(at))
    }

    /// "the ministry", "the group": the one organization near that the noun fits.
    pub fn body(&self, row: Row, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let lemma = row.get("lemma");
        let first = self.window(token, sentence.saturating_sub(REACH));
        let mut found: Vec<Speaker> = Vec::new();
        for at in first..token {
            if let Some(entity @ EntityRef::Organization(index)) = self.reader.entity(at)
                && is_kind(
                    &self.reader.findings.organizations[index as usize].name,
                    self.reader.findings.organizations[index as usize].kind,
                    lemma,
                )
                && !self.reader.has(at, QUOTED)
                && self.may_be(phrase, token, &self.reader.findings.organizations[index as usize])
                && !found.contains(&Speaker::Entity(entity))
            {
                found.push(Speaker::Entity(entity));
            }
        }
        match found.len() {
            0 => self.called(phrase, token, sentence),
            1 => Some(found),
            _ => self
                .last(sentence, |speakers| matches!(speakers, [one] if found.contains(one)))
                .map(|one| one.speakers.clone()),
        }
    }
}

/// Other words for the holder of an office.
fn same_office(lemma: &str) -> &'static [&'static str] {
    match lemma {
        "top diplomat" | "chief diplomat" => &[
            "foreign minister",
            "foreign secretary",
            "secretary of state",
            "external affairs minister",
            "high representative",
        ],
        "premier" | "pm" => &["prime minister"],
        "head of state" => &["president", "king", "queen", "emperor", "emir", "sultan"],
        "head of government" => &["prime minister", "chancellor", "premier"],
        "pontiff" => &["pope"],
        "monarch" => &["king", "queen", "emperor"],
        "ceo" | "chief executive" => &["ceo", "chief executive", "chief executive officer"],
        "un chief" | "u.n. chief" => &["secretary-general", "secretary general", "un secretary-general"],
        "lawmaker" | "legislator" | "parliamentarian" | "mp" | "member of parliament" => {
            &["lawmaker", "mp", "deputy", "senator", "representative", "member of parliament"]
        }
        "spokesperson" => &["spokesman", "spokeswoman"],
        "spokesman" | "spokeswoman" => &["spokesperson"],
        "chair" | "chairperson" => &["chairman", "chairwoman"],
        "vice-president" => &["vice president"],
        "army chief" => &["chief of staff", "chief of army staff", "commander-in-chief"],
        _ => &[],
    }
}

/// "Foreign Minister" is a minister; a prime minister is not called "the minister", nor a vice president "the president".
fn is_office(role: &str, office: &str) -> bool {
    let role = role.to_lowercase();
    let words = |text: &str| text.split([' ', '-']).map(str::to_string).collect::<Vec<_>>();
    let (role, office) = (words(&role), words(office));
    let higher = role.iter().any(|word| {
        matches!(
            word.as_str(),
            "prime" | "vice" | "deputy" | "former" | "acting" | "shadow" | "assistant" | "junior" | "ex"
        ) && !office.contains(word)
            && word != "former"
    });
    let synonym = office.len() == 1 && office[0] == "premier" && role.contains(&"prime".to_string());
    synonym || !higher && office.iter().all(|word| role.contains(word))
}

/// Nouns that say little of what they stand for.
fn says_little(noun: &str) -> bool {
    const NOUNS: [&str; 22] = [
        "group",
        "movement",
        "faction",
        "militia",
        "company",
        "firm",
        "corporation",
        "operator",
        "airline",
        "manufacturer",
        "maker",
        "newspaper",
        "paper",
        "broadcaster",
        "channel",
        "outlet",
        "bloc",
        "alliance",
        "organisation",
        "organization",
        "charity",
        "watchdog",
    ];
    NOUNS.iter().any(|other| other.eq_ignore_ascii_case(noun))
}

/// Whether an organization can be called by a noun: its name has it, or its kind is that.
fn is_kind(name: &str, kind: &str, noun: &str) -> bool {
    let last = noun.rsplit(' ').next().unwrap_or(noun);
    let named = name.split([' ', '-']).any(|word| word.eq_ignore_ascii_case(last));
    let kinds: &[&str] = match last {
        "group" | "movement" | "faction" | "militia" => &["armed_group", "ngo", "party"],
        "company" | "firm" | "corporation" | "operator" | "airline" | "manufacturer" | "maker" => &["company"],
        "party" => &["party"],
        "court" | "tribunal" => &["court"],
        "army" | "military" => &["military"],
        "newspaper" | "paper" | "daily" | "broadcaster" | "channel" | "outlet" | "network" | "station" | "magazine"
        | "website" => &["media"],
        "bloc" | "alliance" => &["intergovernmental"],
        "organisation" | "organization" => &["intergovernmental", "ngo"],
        "charity" | "watchdog" => &["ngo"],
        "university" => &["university"],
        "club" | "team" => &["sports"],
        _ => &[],
    };
    named || kinds.contains(&kind)
}
