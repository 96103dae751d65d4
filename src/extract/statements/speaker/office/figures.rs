//! Who "the Republican nominee", "the minority leader", "the CNN host" are: public figures whom the list knows, and people of a medium.
//! Knows the list of figures and who was named; must not give anybody a role.

use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{EntityRef, Form, Mention, Person, Speaker};
use crate::lexicon::{List, Row};
use crate::text::{Keys, Kind, keys};

/// Words that say little beside a noun for somebody: they are true of many.
const LITTLE: &Keys = keys![
    "the", "his", "her", "their", "its", "of", "for", "and", "former", "ex", "then", "onetime", "one", "time",
    "longtime", "long", "veteran", "presumptive", "likely", "eventual", "presidential", "party", "committee",
    "subcommittee", "panel", "senate", "embattled", "outspoken", "controversial", "brash", "fiery", "conservative",
    "liberal", "defeated", "failed", "erstwhile", "current", "sitting", "outgoing", "incoming", "leading", "top",
    "old", "year", "white", "house", "flamboyant", "bombastic", "combative", "soft", "spoken", "retired", "disgraced",
    "late", "moderate", "turned", "u", "s", "us",
];

/// Nouns that alone are true of too many.
const VAGUE: &Keys = keys![
    "leader", "chief", "director", "secretary", "minister", "president", "chancellor", "adviser", "aide", "son",
    "star", "lawyer", "attorney", "general", "doctor", "judge", "justice", "father", "daughter", "officer", "editor",
    "donor", "founder", "professor", "chairman", "chair", "chairwoman", "executive", "activist", "native",
];

/// Those who speak on the air and in print.
const HOSTS: &Keys = keys![
    "host", "anchor", "anchorman", "anchorwoman", "presenter", "moderator", "interviewer", "correspondent", "reporter",
    "columnist", "commentator", "analyst", "broadcaster", "contributor", "pundit", "editor", "journalist",
];

impl Discourse<'_> {
    /// The public figure whom all words of a phrase fit: the only one named so far, or of several the one who spoke or was named last.
    pub fn figure(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let doc = self.reader.doc;
        if phrase.end != token + 1 && !doc.is(token + 1, "of") {
            return None;
        }
        let told = phrase.clone().any(|at| doc.tokens[at].kind == Kind::Word && !doc.is_any(at, LITTLE) && at != token);
        // Heads of states and governments change: the text must tell who is one.
        let reigns = doc.is_any(token, keys!["president", "premier"]);
        if !told && (reigns || doc.is_any(token, VAGUE)) || token > 0 && doc.is(token - 1, "prime") {
            return None;
        }
        let words = || phrase.clone().filter(|&at| doc.tokens[at].kind == Kind::Word);
        let fits = |row: Row| {
            let called = |at: usize| row.get("called").split(' ').any(|one| one.eq_ignore_ascii_case(doc.word(at)));
            called(token) && words().all(|at| doc.is_any(at, LITTLE) || called(at))
        };
        let people = self.people_before(doc.tokens[phrase.start].span.start);
        let fitting: Vec<Speaker> = people
            .filter(|(_, person)| self.listed(person).is_some_and(fits))
            .map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32)))
            .collect();
        let near = |one: &Speaker| told || self.named_near(one, phrase.start, sentence);
        match fitting.as_slice() {
            [one] => near(one).then(|| vec![one.clone()]),
            [] => None,
            several => self.latest(several, phrase.start, sentence),
        }
    }

    /// The one of several who is in focus, spoke last or was the last subject.
    pub fn latest(&self, several: &[Speaker], token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let one = |found: &Vec<Speaker>| matches!(found.as_slice(), [one] if several.contains(one));
        let late = || self.last(sentence, |_| true).filter(|last| last.sentence + 3 >= self.begins(sentence));
        let subject = || {
            self.subjects(token, sentence).find_map(|(_, words)| match head(self.reader, &words) {
                // "Hill and Ray spoke. The majority leader": both of them have been that.
                Head::Entity(entity, _) => {
                    let other = |at: usize| self.reader.entity(at).filter(|&one| one != entity).map(Speaker::Entity);
                    let both = words.clone().filter_map(other).any(|one| several.contains(&one));
                    Some(if both { Vec::new() } else { vec![Speaker::Entity(entity)] })
                }
                _ => None,
            })
        };
        self.in_focus(token, sentence, true)
            .filter(one)
            .or_else(|| late().map(|last| last.speakers.clone()).filter(one))
            .or_else(|| subject().filter(one))
    }

    /// Whether the list has somebody, and not by the noun at a token.
    pub fn has_other_office(&self, person: &Person, token: usize) -> bool {
        let word = self.reader.doc.word(token);
        let so = |row: Row| !row.get("called").split(' ').any(|one| one.eq_ignore_ascii_case(word));
        self.listed(person).is_some_and(so)
    }

    /// Whether the list has somebody of another party than the noun at a token tells.
    pub fn of_other_party(&self, person: &Person, token: usize) -> bool {
        let doc = self.reader.doc;
        let other = match () {
            () if doc.is(token, "democrat") => "republican",
            () if doc.is(token, "republican") => "democrat",
            () if doc.is_any(token, keys!["tory", "conservative"]) => "labour",
            () => return false,
        };
        let called = |row: Row, word: &str| row.get("called").split(' ').any(|one| one.eq_ignore_ascii_case(word));
        self.listed(person).is_some_and(|row| called(row, other) && !called(row, doc.word(token)))
    }

    /// The words by which the list has somebody called, by his full name or by the only name that the text gives him.
    fn listed(&self, person: &Person) -> Option<Row> {
        let doc = self.reader.doc;
        // Most texts name none of the list, and some name hundreds of others.
        if doc.matches(List::Figures).is_empty() {
            return None;
        }
        let whole = |mention: &&Mention| mention.form == Form::Full || !person.name.contains(' ');
        person.mentions.iter().filter(whole).take(3).find_map(|mention| {
            let name = doc.tokens_in(mention.span);
            let rows = doc.matches_at(List::Figures, name.start).iter();
            rows.filter(|found| found.last as usize == name.end).map(|found| found.row).next()
        })
    }

    /// Whether one of the sentences just before names somebody.
    pub fn named_near(&self, one: &Speaker, token: usize, sentence: usize) -> bool {
        let Speaker::Entity(entity) = one else { return false };
        let first = self.window(token, self.begins(sentence).saturating_sub(3));
        (first..token).any(|at| self.reader.entity(at) == Some(*entity))
    }

    /// "CNN's Ann Ray asked … The host", "Fox News host Ann Ray … the Fox News host": the one of that medium.
    pub fn of_medium(&self, phrase: &Tokens, token: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        if phrase.end != token + 1 || !reader.doc.is_any(token, HOSTS) {
            return None;
        }
        let house = self.organization(phrase);
        if house.is_none() && phrase.len() != 2 {
            return None;
        }
        let start = reader.doc.tokens[phrase.start].span.start;
        let works = |person: &Person| {
            person.mentions.iter().take(4).take_while(|mention| mention.span.start < start).any(|mention| {
                let name = reader.doc.tokens_in(mention.span).start;
                self.house_before(name).is_some_and(|(own, noun)| {
                    house.map_or(
                        noun.is_some_and(|noun| reader.doc.tokens[noun].hash == reader.doc.tokens[token].hash)
                            || noun.is_none(),
                        |house| own == house,
                    )
                })
            })
        };
        let mut people = self.people_before(start).filter(|(_, person)| works(person));
        let (one, _) = people.next()?;
        people.next().is_none().then(|| vec![Speaker::Entity(EntityRef::Person(one as u32))])
    }

    /// "CNN's | Ann Ray", "CNN host | Ann Ray": the medium before a name, with the noun between them.
    fn house_before(&self, name: usize) -> Option<(EntityRef, Option<usize>)> {
        let reader = self.reader;
        let last = name.checked_sub(1)?;
        let medium = |at: usize| match reader.entity(at) {
            Some(entity @ EntityRef::Organization(index))
                if reader.findings.organizations[index as usize].kind == "media" =>
            {
                Some(entity)
            }
            _ => None,
        };
        let clitic = |at: usize| at > 0 && reader.doc.tokens[at].kind == Kind::Clitic;
        if clitic(last) {
            return Some((medium(last - 1)?, None));
        }
        let noun = reader.doc.is_any(last, HOSTS).then_some(last)?;
        let low = last.saturating_sub(4);
        let own = (low..last).rev().find_map(medium)?;
        (low..last).any(|at| reader.entity(at) == Some(own)).then_some((own, Some(noun)))
    }
}
