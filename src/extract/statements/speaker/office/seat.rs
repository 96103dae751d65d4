//! Who "the Vermont senator", "the Arizona Republican", "the Ohio governor" is: the one whose seat the text tells or the list knows.
//! Knows regions, brackets behind names and the list of lawmakers; must not know who spoke.

use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{EntityRef, Form, Mention, Person, Speaker};
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Nouns for those who sit for a region or govern it.
const SEATED: &Keys = keys![
    "republican", "democrat", "independent", "senator", "congressman", "congresswoman", "representative", "lawmaker",
    "legislator", "conservative", "liberal", "governor",
];

/// Where somebody sits, empty where he sits nowhere, and for which party where that is known.
struct Seat {
    region: &'static str,
    party: Option<&'static str>,
}

/// What is known of somebody's seat, for a phrase that tells one.
pub enum Seated {
    /// The phrase tells of no seat.
    Untold,
    /// The one person who sits there.
    One(Vec<Speaker>),
    /// Nobody is known to, or several are: these people sit elsewhere.
    Elsewhere(Vec<Speaker>),
}

impl Discourse<'_> {
    /// Whom a phrase means that tells a region before a noun for a lawmaker or a governor, at `token`.
    pub fn seated(&self, phrase: &Tokens, token: usize, sentence: usize) -> Seated {
        let doc = self.reader.doc;
        if !doc.is_any(token, SEATED) {
            return Seated::Untold;
        }
        let party = match () {
            () if doc.is(token, "republican") => Some("Republican"),
            () if doc.is(token, "democrat") => Some("Democrat"),
            () => None,
        };
        let Some(region) = phrase.clone().find_map(|at| self.region_at(at)) else {
            return party.map_or(Seated::Untold, |party| self.of_party(party, phrase, sentence));
        };
        let (mut here, mut elsewhere) = (Vec::new(), Vec::new());
        for (index, person) in self.people_before(doc.tokens[phrase.start].span.start) {
            let Some(seat) = self.seat_of(person, phrase.start) else { continue };
            // "the Ohio governor" is no senator.
            let role = person.role.as_deref().filter(|role| !role.starts_with("Former")).unwrap_or_default();
            let other_office = OFFICES
                .iter()
                .any(|(noun, others)| doc.is(token, noun) && others.iter().any(|other| role.contains(other)));
            if seat.region.is_empty() || other_office {
                continue;
            }
            let other = party.is_some_and(|party| seat.party.is_some_and(|own| own != party));
            let list = if seat.region == region && !other { &mut here } else { &mut elsewhere };
            list.push(Speaker::Entity(EntityRef::Person(index as u32)));
        }
        if here.len() == 1 { Seated::One(here) } else { Seated::Elsewhere(elsewhere) }
    }

    /// "Kaine pressed Pence … said the Democrat": the last subject or the last speaker, if his party is known for this one.
    fn of_party(&self, party: &str, phrase: &Tokens, sentence: usize) -> Seated {
        let reader = self.reader;
        if phrase.len() != 2 || !reader.is(phrase.start, "the") {
            return Seated::Untold;
        }
        let party_of = |entity: EntityRef| match entity {
            EntityRef::Person(index) => self.seat_of(&reader.findings.people[index as usize], phrase.start)?.party,
            _ => None,
        };
        let subject =
            self.subjects(phrase.start, sentence).next().and_then(|(_, subject)| match head(reader, &subject) {
                Head::Entity(entity, _) => Some(entity),
                _ => None,
            });
        let late = self.last(sentence, |_| true).filter(|last| last.sentence + 2 >= self.begins(sentence));
        let spoke = late.and_then(|last| match last.speakers.as_slice() {
            [Speaker::Entity(entity)] => Some(*entity),
            _ => None,
        });
        let near = [subject, spoke].into_iter().flatten();
        // A stranger may be of any party.
        match near.map_while(|one| Some((one, party_of(one)?))).find(|(_, own)| *own == party) {
            Some((one, _)) => Seated::One(vec![Speaker::Entity(one)]),
            None => {
                let people = self.people_before(reader.doc.tokens[phrase.start].span.start);
                let people = people.map(|(index, _)| EntityRef::Person(index as u32));
                let others = people.filter(|&one| party_of(one).is_some_and(|own| own != party));
                Seated::Elsewhere(others.map(Speaker::Entity).collect())
            }
        }
    }

    /// The region whose name or abbreviation begins at a token.
    fn region_at(&self, token: usize) -> Option<&'static str> {
        self.reader.doc.matches_at(List::Regions, token).first().map(|found| found.row.get("name"))
    }

    /// Where somebody sits, by the text before a token or by the list.
    fn seat_of(&self, person: &Person, before: usize) -> Option<Seat> {
        let doc = self.reader.doc;
        let start = doc.tokens[before].span.start;
        let mentions = || person.mentions.iter().take(8).take_while(|mention| mention.span.start < start);
        let full = |mention: &&Mention| mention.form == Form::Full;
        let listed = |mention: &Mention| {
            let name = doc.tokens_in(mention.span);
            let rows = doc.matches_at(List::Lawmakers, name.start).iter();
            let row = rows.filter(|found| found.last as usize == name.end).map(|found| found.row).next()?;
            let party = Some(row.get("party")).filter(|party| !party.is_empty());
            Some(Seat { region: row.get("region"), party })
        };
        mentions()
            .find_map(|mention| self.told_seat(doc.tokens_in(mention.span)))
            .or_else(|| mentions().filter(full).find_map(listed))
    }

    /// "Ann Ray (R-AR)", "Ann Ray, D-Ohio,", "Ann Ray of Ohio", "Ann Ray, the Utah Republican", "Texas Sen. Ann Ray"
    fn told_seat(&self, name: Tokens) -> Option<Seat> {
        let reader = self.reader;
        let (doc, past) = (reader.doc, name.end);
        let party = |at: usize| match doc.word(at) {
            "R" | "Republican" => Some("Republican"),
            "D" | "Democrat" => Some("Democrat"),
            _ => None,
        };
        let seat = |at: usize, party| self.region_at(at).map(|region| Seat { region, party });
        if doc.word(past) == "(" {
            let inside = past + 1..(past + 6).min(doc.tokens.len());
            let mut inside = inside.take_while(|&at| doc.word(at) != ")");
            return inside.find_map(|at| seat(at, party(past + 1)));
        }
        if doc.is_any(past, keys!["of", "from"]) {
            // "John Smith of Ohio", "of Ohio State" is no senator.
            let titled = doc.match_before(List::Titles, name.start);
            let office =
                titled.is_some_and(|title| (title.first as usize..name.start).any(|at| doc.is_any(at, TITLES)));
            return if office { seat(past + 1, None) } else { None };
        }
        if reader.comma(past) {
            let letters = doc.word(past + 2) == "-" && party(past + 1).is_some();
            let described = reader.has(past + 1, DETERMINER)
                && (past + 2..past + 6).take_while(|&at| reader.word(at)).any(|at| doc.is_any(at, SEATED));
            let region = if letters { past + 3 } else { past + 2 };
            return if letters || described { seat(region, party(past + 1).or(party(past + 3))) } else { None };
        }
        let title = doc.match_before(List::Titles, name.start)?;
        let office = (title.first as usize..name.start).any(|at| doc.is_any(at, TITLES));
        let before = doc.match_before(List::Regions, title.first as usize).filter(|_| office)?;
        Some(Seat { region: before.row.get("name"), party: None })
    }
}

/// Nouns for an office, and words of roles that are another.
const OFFICES: [(&str, &[&str]); 2] = [
    ("governor", &["Senator", "Representative", "Congressman", "Congresswoman"]),
    ("senator", &["Governor", "Representative", "Congressman", "Congresswoman"]),
];

/// Words of titles that one who sits for a region has.
const TITLES: &Keys = keys![
    "sen", "senator", "rep", "representative", "congressman", "congresswoman", "gov", "governor", "republican",
    "democrat",
];
