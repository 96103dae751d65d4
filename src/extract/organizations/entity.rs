//! From settled mentions to entities: which mentions name the same organization, what it is called, its kind and country.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::bind::{self, Range};
use super::home::Home;
use super::{cued, describe, doubt, facts, firm, front, key, members, namesakes, short, sport};
use crate::extract::findings::{Findings, Form, Mention, Organization};
use crate::extract::name::Candidate;
use crate::lexicon::{List, Row};
use crate::text::key::long_hash;
use crate::text::{Case, Doc, Kind};

/// Builds the entities from the names that stand.
pub fn build(doc: &Doc, names: &[Candidate], findings: &mut Findings) {
    let mentions = doubt::believed(doc, names);
    if mentions.is_empty() {
        return;
    }
    let bindings = bind::find(doc, &mentions);
    let mut shorts = BTreeMap::new();
    for form in short::forms(doc, &bindings, &mentions) {
        let long = shorts.entry(key::of(&form.words)).or_insert(form.long);
        if form.rule == front::RULE && form.long.1 - form.long.0 > long.1 - long.0 {
            *long = form.long;
        }
    }
    let acronyms = bindings.iter().filter(|one| one.acronym);
    let acronyms = acronyms.map(|one| doc.flat(doc.span(one.short.0, one.short.1))).collect();
    let mut book = Book {
        doc,
        home: OnceCell::new(),
        shorts,
        acronyms,
        entities: Vec::new(),
        by_key: BTreeMap::new(),
        by_tail: BTreeMap::new(),
    };
    book.learn(&mentions);
    for one in &mentions {
        book.add(one);
    }
    findings.organizations =
        book.entities.into_iter().map(|one| one.organization).filter(|one| !one.mentions.is_empty()).collect();
    namesakes::join(&mut findings.organizations);
    describe::add(doc, &mut findings.organizations);
    members::fill(doc, findings);
}

struct Entity {
    organization: Organization,
    /// Whether its name comes from the list.
    listed: bool,
    /// The country that its own words tell: "Turkish".
    told: Option<&'static str>,
}

/// The organizations of a document, by the keys of their names.
struct Book<'a> {
    doc: &'a Doc,
    /// Which countries the text is about, where a name asks.
    home: OnceCell<Home>,
    /// Short forms and where the name stands that each is short for.
    shorts: BTreeMap<u64, Range>,
    /// Acronyms that the text defines, as written.
    acronyms: BTreeSet<String>,
    entities: Vec<Entity>,
    by_key: BTreeMap<u64, usize>,
    /// The tails and heads of longer names: whom a shorter name may mean.
    by_tail: BTreeMap<u64, Vec<usize>>,
}

impl Book<'_> {
    /// Makes an entity for each name that stands for itself, so that a short name may come before its full one.
    fn learn(&mut self, mentions: &[Candidate]) {
        for one in mentions {
            let words = key::meeting(self.doc, one.first as usize, one.last as usize);
            if is_bound(one) || words.is_empty() {
                continue;
            }
            let entity = self.entity_of(one, &words);
            // "Osk & Lund ASA" is Osk & Lund.
            if let Some(form) = self.doc.match_before(List::OrgSuffixes, one.last as usize)
                && form.first > one.first
            {
                let head = key::meeting(self.doc, one.first as usize, form.first as usize);
                self.tail(key::of(&head), entity);
            }
            for at in 1..words.len() {
                self.tail(key::of(&words[at..]), entity);
                if key::JOINTS.contains(&words[at]) {
                    self.tail(key::of(&words[..at]), entity);
                }
            }
        }
    }

    fn tail(&mut self, key: u64, entity: usize) {
        let owners = self.by_tail.entry(key).or_default();
        if owners.last() != Some(&entity) && owners.len() < 8 {
            owners.push(entity);
        }
    }

    fn entity_of(&mut self, one: &Candidate, words: &[u32]) -> usize {
        // "Enron" of "Enron Field" is Enron.
        let (first, last) = (one.first as usize, one.last as usize);
        let whole = || super::home::listed(self.doc, first, last);
        let listed = listed(one).or_else(|| if is_bound(one) { whole() } else { firm::listed(self.doc, first, last) });
        let folded = key::of(words);
        // No words of a text give the key of a whole name.
        let key = listed.map_or(folded, |row| long_hash(row.get("name"), false));
        if let Some(&entity) = self.by_key.get(&key) {
            return entity;
        }
        let other = |entity: &usize| {
            let known = &self.entities[*entity];
            known.listed && listed.is_some_and(|row| row.get("name") != known.organization.name)
        };
        let like = self.by_key.get(&folded).copied().filter(|entity| !other(entity));
        let entity = like.unwrap_or_else(|| self.fresh(one, listed));
        self.by_key.insert(key, entity);
        self.by_key.entry(folded).or_insert(entity);
        entity
    }

    fn fresh(&mut self, one: &Candidate, listed: Option<Row>) -> usize {
        let mut organization = Organization { kind: "other", ..Organization::default() };
        match listed {
            Some(row) => {
                organization.name = row.get("name").to_string();
                organization.kind = row.get("kind");
                organization.acronym = filled(row.get("acronym")).map(str::to_string);
                organization.country = self.country_in(row.get("country"));
            }
            None => {
                organization.name = facts::name_of(self.doc, one);
                organization.kind = facts::kind_of(self.doc, one);
            }
        }
        self.entities.push(Entity { organization, listed: listed.is_some(), told: None });
        self.entities.len() - 1
    }

    /// The country that a cell of the list gives: its only code, or of several the one that the text is about.
    fn country_in(&self, codes: &'static str) -> Option<&'static str> {
        if codes.len() > 2 { self.home.get_or_init(|| Home::of(self.doc)).country(codes) } else { filled(codes) }
    }

    fn add(&mut self, one: &Candidate) {
        let (first, last) = (one.first as usize, one.last as usize);
        let words = key::meeting(self.doc, first, last);
        let entity = self.resolve(one, &words);
        let country =
            facts::country_of(self.doc, one).filter(|_| !NATIONLESS.contains(&self.entities[entity].organization.kind));
        let span = self.doc.span(first, last);
        let text = self.doc.flat(span);
        let sentence = self.doc.sentence_of(first).unwrap_or(0) as u32;
        let form = self.form(one, entity, &text);
        let Entity { organization, listed, told } = &mut self.entities[entity];
        *told = told.or(country);
        if !*listed
            && form == Form::Name
            && text.len() > organization.name.len()
            && one.row.is_none_or(|row| row.list() != List::OrgHeads || row.get("noun").is_empty())
        {
            organization.name.clone_from(&text);
        }
        let defined = self.acronyms.contains(&text);
        let other = defined && *listed && organization.acronym.as_deref().is_some_and(|known| known != text);
        if other && one.row.is_none() {
            // A namesake of the one that the list knows: "the Independent National Electoral Commission (CENI)".
            (organization.acronym, organization.country) = (None, *told);
        }
        if (form == Form::Acronym || defined) && organization.acronym.is_none() {
            organization.acronym = Some(text.clone());
        }
        organization.country = organization.country.or(country);
        if text != organization.name && !organization.aliases.contains(&text) {
            organization.aliases.push(text);
        }
        organization.mentions.push(Mention { span, sentence, form, reading: None, rule: one.rule });
    }

    /// The entity that a mention means: what the document binds, itself, or the one longer name that it is the head or tail of.
    fn resolve(&mut self, one: &Candidate, words: &[u32]) -> usize {
        let folded = key::of(&key::words(self.doc, one.first as usize, one.last as usize));
        if let Some(&long) = self.shorts.get(&folded)
            && (one.first as usize, one.last as usize) != long
        {
            return self.long_entity(one, long);
        }
        if let Some(team) = self.team_of(one) {
            return team;
        }
        let generic = listed(one).is_none_or(|row| {
            row.get("country").len() != 2 && matches!(row.get("kind"), "government" | "court" | "military" | "party")
        });
        // "The Army" of a report on the Arakan Army or the Irish Republican Army is the other side's.
        let forces = one.row.is_some_and(|row| row.list() == List::OrgHeads && row.get("kind") == "military");
        let rebels = |entity: &usize| self.entities[*entity].organization.kind == "armed_group";
        let mut owners = self
            .by_tail
            .get(&key::of(words))
            .filter(|_| generic && !one.rule.contains("nation"))
            .cloned()
            .unwrap_or_default();
        owners.retain(|entity| !(forces && rebels(entity)));
        let before = |entity: &usize| !self.entities[*entity].organization.mentions.is_empty();
        match owners[..] {
            [only] => only,
            [..] if one.rule == "organizations/head-alone" => {
                let nearest = owners.iter().copied().filter(before).max_by_key(|&entity| {
                    self.entities[entity].organization.mentions.last().map(|mention| mention.span.start)
                });
                nearest.unwrap_or_else(|| self.entity_of(one, words))
            }
            _ => self.entity_of(one, words),
        }
    }

    /// "Chicago" in a table of results: the one team of the town that the document names.
    fn team_of(&self, one: &Candidate) -> Option<usize> {
        if !matches!(one.rule, sport::TABLE | cued::TEAM) || one.row.is_some() {
            return None;
        }
        let town = self.doc.flat(self.doc.span(one.first as usize, one.last as usize));
        let of_town = |known: &Entity| {
            let rest = known.organization.name.strip_prefix(town.as_str());
            known.listed && known.organization.kind == "sports" && rest.is_some_and(|rest| rest.starts_with(' '))
        };
        let mut teams = self.entities.iter().enumerate().filter(|(_, known)| of_town(known));
        let team = teams.next()?.0;
        teams.next().is_none().then_some(team)
    }

    fn long_entity(&mut self, one: &Candidate, long: Range) -> usize {
        let words = key::meeting(self.doc, long.0, long.1);
        let row = one.row.filter(|row| row.list() == List::Organizations);
        let row = row.or_else(|| super::home::listed(self.doc, long.0, long.1));
        let row = row.or_else(|| firm::listed(self.doc, long.0, long.1));
        let known = self.by_key.get(&key::of(&words)).copied();
        known.unwrap_or_else(|| {
            let whole = Candidate { first: long.0 as u32, last: long.1 as u32, row, ..*one };
            self.entity_of(&whole, &words)
        })
    }

    fn form(&self, one: &Candidate, entity: usize, text: &str) -> Form {
        let organization = &self.entities[entity].organization;
        let single = one.last - one.first == 1;
        let token = &self.doc.tokens[one.first as usize];
        if one.rule == "organizations/nation-office" {
            return Form::Description;
        }
        let upper = matches!(token.case, Case::Upper) || token.kind == Kind::Dotted;
        if text == organization.name {
            return Form::Name;
        }
        if one.rule == "organizations/bound-acronym" {
            return Form::Acronym;
        }
        if organization.acronym.as_deref().is_some_and(|acronym| acronym.eq_ignore_ascii_case(text))
            || single && upper && organization.name.contains(' ')
        {
            return Form::Acronym;
        }
        let shorter = !organization.mentions.is_empty() && text.len() < organization.name.len();
        if self.entities[entity].listed || is_bound(one) || shorter { Form::Alias } else { Form::Name }
    }
}

/// Kinds that belong to no country though their name may hold one.
const NATIONLESS: [&str; 4] = ["agreement", "format", "intergovernmental", "infrastructure"];

fn is_bound(one: &Candidate) -> bool {
    matches!(
        one.rule,
        "organizations/bound-acronym"
            | "organizations/bound-alias"
            | "organizations/stem"
            | "organizations/initials"
            | "organizations/front"
            | "organizations/introduced-again"
    )
}

fn listed(one: &Candidate) -> Option<Row> {
    one.row.filter(|row| row.list() == List::Organizations)
}

fn filled(cell: &'static str) -> Option<&'static str> {
    (!cell.is_empty()).then_some(cell)
}
