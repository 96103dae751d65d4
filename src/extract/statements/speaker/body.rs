//! Who "the ministry", "the group", "the statement" are: bodies that a noun fits, and whose a document is.
//! Knows kinds and names; must not read what follows the phrase.

use super::discourse::{Discourse, REACH};
use super::kinds::{is_kind, says_little};
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Organization, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};

/// What a body finds and puts on paper: told by it even where it is not a statement.
const FINDINGS: &Keys = keys![
    "report", "reports", "data", "figures", "statistics", "tally", "tallies", "count", "survey", "surveys", "study",
    "studies", "analysis", "assessment", "assessments", "estimate", "estimates", "findings", "database", "records",
    "bulletin", "update", "dispatch", "poll", "polls", "census", "numbers", "research", "briefing", "factsheet",
    "dossier", "tracker",
];

impl Discourse<'_> {
    /// "the statement", "a statement by the ministry", "data compiled by the journal", "a UN report": whose it is.
    pub fn document(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let own = [
            "statement", "joint statement", "communique", "letter", "tweet", "post", "release", "press release",
            "message", "declaration", "announcement",
        ];
        let reader = self.reader;
        let told = own.iter().any(|word| {
            reader.doc.match_before(List::GroupNouns, token + 1).is_some_and(|found| found.row.get("lemma") == *word)
        });
        if !told && !reader.doc.is_any(token, FINDINGS) {
            return None;
        }
        if let Some(entity) = self.maker_behind(phrase, token).or_else(|| self.maker_before(phrase, token)) {
            return Some(vec![Speaker::Entity(entity)]);
        }
        let last = self.spoken.last().filter(|one| {
            told && reader.is(phrase.start, "the") && phrase.len() <= 2 && one.sentence + 1 >= sentence
        })?;
        matches!(last.speakers.as_slice(), [Speaker::Entity(_)]).then(|| last.speakers.clone())
    }

    /// "a statement by | NATO", "figures released by | the Ministry of Health", "data from the UN's | refugee agency", not "by the head of | NATO".
    fn maker_behind(&self, phrase: &Tokens, token: usize) -> Option<EntityRef> {
        let reader = self.reader;
        let by = (token + 1..phrase.end).find(|&at| reader.doc.is_any(at, keys!["by", "from", "of"]))?;
        // "a study of Facebook", "reports of Ray's death": what it is about.
        let about = reader.is(by, "of") && reader.doc.is_any(token, FINDINGS);
        if about && !reader.doc.is_any(token, keys!["report", "data", "figures", "statistics", "bulletin", "records"]) {
            return None;
        }
        // "reports coming from | San Miguel"
        if reader.doc.is_any(by - 1, keys!["coming", "emerging", "arriving", "trickling", "filtering"]) {
            return None;
        }
        let inner = |at: &usize| {
            !reader.doc.is_any(*at, keys![",", "and", "of", "on", "in", "into", "about", "for", "to", "at", "with"])
        };
        let first = (by + 1..phrase.end).take_while(inner).find(|&at| reader.entity(at).is_some())?;
        let owner = reader.entity(first)?;
        let last = (first..phrase.end).find(|&at| reader.entity(at) != Some(owner)).unwrap_or(phrase.end);
        let owns = last < phrase.end && reader.doc.tokens[last].kind == Kind::Clitic;
        // "a poll of Labour | members"
        let members = last < phrase.end && reader.doc.tokens[last].kind == Kind::Word && inner(&last);
        if members && !owns {
            return None;
        }
        // "an analysis by Ray's | students": none of Ray's.
        let owned = || (last + 1..phrase.end).take_while(inner).find_map(|at| reader.entity(at));
        let maker = if owns { owned() } else { Some(owner) };
        maker.filter(|one| !matches!(one, EntityRef::Country(_)))
    }

    /// "NATO's | statement", "a UN | report", "an Amnesty International | study".
    fn maker_before(&self, phrase: &Tokens, token: usize) -> Option<EntityRef> {
        let reader = self.reader;
        let owner = (phrase.start..token).find(|&at| reader.doc.tokens[at].kind == Kind::Clitic).map(|at| at - 1);
        let beside = || {
            let name = token.checked_sub(1).filter(|&name| name >= phrase.start)?;
            let body = matches!(reader.entity(name), Some(EntityRef::Organization(_)));
            (body && reader.doc.is_any(token, FINDINGS)).then_some(name)
        };
        let maker = owner.or_else(beside).and_then(|at| reader.entity(at));
        // "Ray's | study", but "Ray's medical | records", "Ray's poll | numbers"
        let wrote = || {
            let beside = owner.is_some_and(|owner| owner + 2 == token);
            beside && reader.doc.is_any(token, keys!["report", "study", "analysis", "findings", "research", "dossier"])
        };
        let person = matches!(maker, Some(EntityRef::Person(_))) && reader.doc.is_any(token, FINDINGS);
        maker.filter(|_| !person || wrote())
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
                && !self.affiliation(at)
                && self.may_be(phrase, token, &self.reader.findings.organizations[index as usize])
                && !found.contains(&Speaker::Entity(entity))
            {
                found.push(Speaker::Entity(entity));
            }
        }
        self.drop_shorter(&mut found);
        // "The association and other groups … The groups say": several, of whom one is known.
        let one = keys!["forces", "services", "guards", "marines", "railways", "airways"];
        if row.get("number") == "2" && ends_in(self.reader.doc.word(token), "s") && !self.reader.doc.is_any(token, one)
        {
            found.clear();
        }
        match found.len() {
            0 => self
                .called(phrase, token, sentence)
                .or_else(|| self.unlisted(phrase, token, sentence))
                .or_else(|| self.firm_of_the_story(row, phrase, first)),
            1 => Some(found),
            _ => self
                .subject_just_before(token, sentence, &found)
                .or_else(|| {
                    self.last(sentence, |speakers| matches!(speakers, [one] if found.contains(one)))
                        .map(|one| one.speakers.clone())
                })
                .or_else(|| self.alone_just_before(sentence, &found)),
        }
    }

    /// "The militia did not respond. The group has denied …": of several that fit, the one that the sentence before tells of.
    fn subject_just_before(&self, token: usize, sentence: usize, found: &[Speaker]) -> Option<Vec<Speaker>> {
        let (told, phrase) = self.subjects(token, sentence).find(|(index, _)| *index < sentence)?;
        let Head::Entity(entity, _) = head(self.reader, &phrase) else { return None };
        let one = Speaker::Entity(entity);
        let same = self.reader.doc.sentences[told].paragraph == self.reader.doc.sentences[sentence].paragraph;
        (same && told + 1 == sentence && found.contains(&one)).then(|| vec![one])
    }

    /// "The Rights Watch director said … The New York-based group has asked …": the only one of them in the sentence before.
    fn alone_just_before(&self, sentence: usize, found: &[Speaker]) -> Option<Vec<Speaker>> {
        let sentences = &self.reader.doc.sentences;
        let before =
            sentences.get(sentence.checked_sub(1)?).filter(|one| one.paragraph == sentences[sentence].paragraph)?;
        let mut named = before
            .tokens()
            .filter_map(|at| self.reader.entity(at).map(Speaker::Entity))
            .filter(|one| found.contains(one));
        let one = named.next()?;
        named.all(|other| other == one).then(|| vec![one])
    }

    /// "Walter Ray of Wedbush Securities", "Wedbush analyst Walter Ray": named only as somebody's employer.
    fn affiliation(&self, token: usize) -> bool {
        let reader = self.reader;
        let entity = reader.entity(token);
        let first = (0..=token).rev().take_while(|&at| reader.entity(at) == entity).last().unwrap_or(token);
        let last = (token..reader.doc.tokens.len()).find(|&at| reader.entity(at) != entity).unwrap_or(token + 1);
        let works =
            |at: usize| reader.doc.is_any(at, keys!["analyst", "analysts", "economist", "strategist", "broker"]);
        let person = |at: usize| matches!(reader.entity(at), Some(EntityRef::Person(_)));
        works(last)
            || first > 1
                && reader.doc.is_any(first - 1, keys!["of", "at", "with"])
                && (person(first - 2) || works(first - 2))
    }

    /// "The retailer": where no sentence near by names one, the one firm that the story is about.
    fn firm_of_the_story(&self, row: Row, phrase: &Tokens, before: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let mut found: Vec<EntityRef> = Vec::new();
        for at in before.saturating_sub(3000)..before {
            if let Some(entity @ EntityRef::Organization(index)) = reader.entity(at)
                && reader.findings.organizations[index as usize].kind == "company"
                && !found.contains(&entity)
                && !self.affiliation(at)
            {
                found.push(entity);
            }
        }
        let mut found: Vec<Speaker> = found.into_iter().map(Speaker::Entity).collect();
        self.drop_longer(&mut found);
        let [Speaker::Entity(EntityRef::Organization(index))] = found[..] else { return None };
        let organization = &reader.findings.organizations[index as usize];
        let fits = phrase.len() == 2 && is_kind(&organization.name, organization.kind, row.get("lemma"));
        fits.then(|| vec![Speaker::Entity(EntityRef::Organization(index))])
    }

    /// "Brightwater Foods" and "Brightwater" are one.
    fn drop_shorter(&self, found: &mut Vec<Speaker>) {
        let all = found.clone();
        found.retain(|one| !all.iter().any(|other| self.name_goes_on(other, one)));
    }

    /// "Amazon Web Services" is a part of Amazon.
    fn drop_longer(&self, found: &mut Vec<Speaker>) {
        let all = found.clone();
        found.retain(|one| !all.iter().any(|other| self.name_goes_on(one, other)));
    }

    /// Whether the name of one goes on where that of the other ends.
    fn name_goes_on(&self, one: &Speaker, other: &Speaker) -> bool {
        let name = |one: &Speaker| match one {
            Speaker::Entity(EntityRef::Organization(index)) => {
                self.reader.findings.organizations[*index as usize].name.as_str()
            }
            _ => "",
        };
        name(one).strip_prefix(name(other)).is_some_and(|rest| rest.starts_with(' '))
    }

    /// "Lusaka Water Supply said … The company said": a name that no list knows spoke in the sentence before.
    fn unlisted(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let loose = says_little(reader.doc.word(token)) && reader.is(phrase.start, "the") && phrase.len() <= 3;
        let last = self.spoken.last().filter(|one| loose && one.sentence + 1 >= sentence)?;
        let police = |token: usize| reader.doc.is_any(token, keys!["police", "constabulary"]);
        let named = match last.head {
            Some(Head::Capital(_)) => !reader.is(token, "force"),
            Some(Head::Noun(_, noun)) => reader.is(token, "force") && police(noun),
            _ => false,
        };
        (named && matches!(last.speakers.as_slice(), [Speaker::Group(_)])).then(|| last.speakers.clone())
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
                || reader.doc.is_any(at, keys!["same", "latter", "former", "whole", "entire", "embattled"])
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
}
