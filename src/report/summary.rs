//! The corpus at a glance: what single documents say, added up in their order. Knows the report's types alone.

use std::collections::BTreeMap;

use super::duplicates::hash_numbers;
use super::pairs::{Named, Pairs};
use super::spelling::person_key;
use super::types::{Casualty, CasualtyCount, DateRange, Document, EntityCount, SpeakerCount, Summary};

/// What is counted so far; that of one document and that of a corpus are the same thing, and [`Tally::add`] joins two.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    documents: u64,
    paragraphs: u64,
    sentences: u64,
    statements: u64,
    speakers: BTreeMap<String, Count>,
    countries: BTreeMap<String, Count>,
    organizations: BTreeMap<String, Count>,
    people: BTreeMap<String, Count>,
    casualties: BTreeMap<&'static str, Figures>,
    earliest: Option<String>,
    latest: Option<String>,
    pairs: Pairs,
}

#[derive(Clone, Debug, Default)]
struct Count {
    name: String,
    mentions: u64,
    documents: u64,
    statements: u64,
}

#[derive(Clone, Copy, Debug)]
struct Figures {
    figures: u64,
    min: Option<u64>,
    max: Option<u64>,
}

impl Tally {
    /// What one document adds.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let mut tally = Self {
            documents: 1,
            paragraphs: document.paragraphs.len() as u64,
            sentences: document.sentences.len() as u64,
            statements: document.statements.iter().filter(|statement| statement.repeats.is_none()).count() as u64,
            ..Self::default()
        };
        let mut named = Named::default();
        for person in &document.people {
            tally.people.insert(person.id.clone(), Count::new(&person.name, person.mentions.len()));
            named.mention(&person.id, person.mentions.iter().map(|mention| mention.sentence));
        }
        for country in &document.countries {
            tally.countries.insert(country.id.clone(), Count::new(&country.name, country.mentions.len()));
            let own = country.mentions.iter().filter(|mention| !matches!(mention.reading, "nested" | "dateline"));
            named.mention(&country.id, own.map(|mention| mention.sentence));
        }
        for organization in &document.organizations {
            tally
                .organizations
                .insert(organization.id.clone(), Count::new(&organization.name, organization.mentions.len()));
            named.mention(&organization.id, organization.mentions.iter().map(|mention| mention.sentence));
        }
        tally.pairs = named.pairs();
        tally.count_speakers(document);
        for casualty in document.casualties.iter().filter(|casualty| counts(casualty, &document.casualties)) {
            join_figures(
                &mut tally.casualties,
                casualty.kind,
                Figures { figures: 1, min: casualty.min, max: casualty.max },
            );
        }
        for date in &document.dates {
            join(&mut tally.earliest, date.earliest.clone(), String::min);
            join(&mut tally.latest, date.latest.clone(), String::max);
        }
        tally
    }

    /// What a document adds that repeats an earlier one: itself, and nothing that it says.
    #[must_use]
    pub fn of_duplicate() -> Self {
        Self { documents: 1, ..Self::default() }
    }

    fn count_speakers(&mut self, document: &Document) {
        for speaker in &document.speakers {
            let own = |index: &&u64| {
                document.statements.get(**index as usize).is_some_and(|statement| statement.repeats.is_none())
            };
            let statements = speaker.statements.iter().filter(own).count();
            let entities = [&self.people, &self.countries, &self.organizations];
            let mentions = entities
                .iter()
                .find_map(|entities| entities.get(&speaker.id))
                .map_or(statements as u64, |count| count.mentions);
            let count = Count { name: speaker.name.clone(), mentions, documents: 1, statements: statements as u64 };
            let own = speaker.kind == "group" && described(&speaker.name);
            let id = if own { format!("{}@{}", speaker.id, document.id) } else { speaker.id.clone() };
            self.speakers.insert(id, count);
        }
    }

    /// Adds what later documents say. An entity keeps the name it was first given.
    pub fn add(&mut self, later: Self) {
        self.documents += later.documents;
        self.paragraphs += later.paragraphs;
        self.sentences += later.sentences;
        self.statements += later.statements;
        join_counts(&mut self.speakers, later.speakers);
        join_counts(&mut self.countries, later.countries);
        join_counts(&mut self.organizations, later.organizations);
        join_counts(&mut self.people, later.people);
        later.casualties.into_iter().for_each(|(kind, figures)| join_figures(&mut self.casualties, kind, figures));
        join(&mut self.earliest, later.earliest, String::min);
        join(&mut self.latest, later.latest, String::max);
        self.pairs.add(later.pairs);
    }

    /// One person under several spellings is one: the spelling of most documents stands for all.
    fn join_spellings(&mut self) {
        let mut spelled: BTreeMap<String, Vec<(u64, u64, String)>> = BTreeMap::new();
        for (id, count) in &self.people {
            let numbered =
                id.ends_with(|c: char| c.is_ascii_digit()) && !count.name.ends_with(|c: char| c.is_ascii_digit());
            if let Some(key) = person_key(&count.name).filter(|_| !numbered) {
                spelled.entry(key).or_default().push((count.documents, count.mentions, id.clone()));
            }
        }
        let mut one: BTreeMap<String, String> = BTreeMap::new();
        for mut ids in spelled.into_values().filter(|ids| ids.len() > 1) {
            ids.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then_with(|| a.2.cmp(&b.2)));
            let (_, _, first) = ids.remove(0);
            one.extend(ids.into_iter().map(|(_, _, id)| (id, first.clone())));
        }
        if one.is_empty() {
            return;
        }
        rename(&mut self.people, &one);
        rename(&mut self.speakers, &one);
        for first in one.values() {
            if let (Some(speaker), Some(person)) = (self.speakers.get_mut(first), self.people.get(first)) {
                speaker.name.clone_from(&person.name);
            }
        }
        self.pairs.rename(&one);
    }

    /// The summary as the report has it.
    #[must_use]
    pub fn summary(mut self, errors: u64) -> Summary {
        self.join_spellings();
        let speaker = |(id, count): (String, Count)| SpeakerCount {
            id,
            name: count.name,
            mentions: count.mentions,
            documents: count.documents,
            statements: count.statements,
        };
        let mut speakers: Vec<SpeakerCount> = self.speakers.into_iter().map(speaker).collect();
        speakers.sort_by(|one, other| other.statements.cmp(&one.statements).then_with(|| one.name.cmp(&other.name)));
        let figures = |(kind, figures): (&'static str, Figures)| CasualtyCount {
            kind,
            figures: figures.figures,
            min: figures.min,
            max: figures.max,
        };
        let mut casualties: Vec<CasualtyCount> = self.casualties.into_iter().map(figures).collect();
        casualties.sort_by_key(|count| std::cmp::Reverse(count.figures));
        Summary {
            documents: self.documents,
            errors,
            paragraphs: self.paragraphs,
            sentences: self.sentences,
            statements: self.statements,
            speakers,
            countries: entities(self.countries),
            organizations: entities(self.organizations),
            people: entities(self.people),
            casualties,
            dates: DateRange { earliest: self.earliest, latest: self.latest },
            co_occurrence: self.pairs.listed(),
        }
    }
}

/// The figures of a document as numbers that compare across documents.
#[must_use]
pub fn figures(document: &Document) -> Vec<u64> {
    let bound = |bound: Option<u64>| bound.map_or(0, |bound| bound.wrapping_add(1));
    let figure = |casualty: &Casualty| {
        hash_numbers(casualty.kind.bytes().map(u64::from).chain([bound(casualty.min), bound(casualty.max)]))
    };
    document.casualties.iter().map(figure).collect()
}

/// Whether a figure stands for itself: told as a fact, and no part, repetition, earlier state or second half of another.
fn counts(casualty: &Casualty, all: &[Casualty]) -> bool {
    matches!(casualty.status, "reported" | "claimed")
        && casualty.part_of.is_none()
        && casualty.repeats.is_none()
        && casualty.joint_with.iter().all(|other| *other > casualty.index)
        && !all.iter().any(|later| later.supersedes == Some(casualty.index))
}

impl Count {
    fn new(name: &str, mentions: usize) -> Self {
        Self { name: name.to_owned(), mentions: mentions as u64, documents: 1, statements: 0 }
    }
}

/// "the Iranian president", "a senior official": words that name somebody of their own article alone, another one in the next.
fn described(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or("").to_ascii_lowercase();
    let own = [
        "the", "a", "an", "his", "her", "its", "their", "this", "that", "one", "another", "he", "she", "it", "they",
        "each", "both",
    ];
    own.contains(&first.as_str())
}

/// Joins what stands under other spellings to the first.
fn rename(counts: &mut BTreeMap<String, Count>, one: &BTreeMap<String, String>) {
    for (other, first) in one {
        if let Some(count) = counts.remove(other) {
            join_count(counts, first.clone(), count);
        }
    }
}

fn entities(counts: BTreeMap<String, Count>) -> Vec<EntityCount> {
    let entity = |(id, count): (String, Count)| EntityCount {
        id,
        name: count.name,
        mentions: count.mentions,
        documents: count.documents,
    };
    let mut entities: Vec<EntityCount> = counts.into_iter().map(entity).collect();
    entities.sort_by(|one, other| other.mentions.cmp(&one.mentions).then_with(|| one.name.cmp(&other.name)));
    entities
}

fn join_counts(counts: &mut BTreeMap<String, Count>, later: BTreeMap<String, Count>) {
    later.into_iter().for_each(|(id, count)| join_count(counts, id, count));
}

/// Adds to an entity's count, which keeps the name it was first given.
fn join_count(counts: &mut BTreeMap<String, Count>, id: String, more: Count) {
    let sum = counts.entry(id).or_insert_with(|| Count { name: more.name, ..Count::default() });
    sum.mentions += more.mentions;
    sum.documents += more.documents;
    sum.statements += more.statements;
}

/// Bounds that hold for all: a side that is open once stays open.
fn join_figures(all: &mut BTreeMap<&'static str, Figures>, kind: &'static str, more: Figures) {
    let both = |one: Option<u64>, other: Option<u64>, choose: fn(u64, u64) -> u64| Some(choose(one?, other?));
    all.entry(kind)
        .and_modify(|sum| {
            *sum = Figures {
                figures: sum.figures + more.figures,
                min: both(sum.min, more.min, u64::min),
                max: both(sum.max, more.max, u64::max),
            };
        })
        .or_insert(more);
}

fn join(day: &mut Option<String>, other: Option<String>, choose: fn(String, String) -> String) {
    *day = match (day.take(), other) {
        (Some(one), Some(other)) => Some(choose(one, other)),
        (one, other) => one.or(other),
    };
}
