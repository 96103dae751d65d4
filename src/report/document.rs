//! One document's findings as the report has them. Knows both sides and decides nothing.

use super::ids::Ids;
use super::offsets::Offsets;
use super::types::*;
use crate::extract::{self, Anchor as Hangs, EntityRef, Findings, Form, Speaker};
use crate::text::{Doc, ParagraphKind, Span};

/// What is known of an article beside its text.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The file's stem or the record's own id.
    pub id: String,
    /// As given by the user.
    pub path: Option<String>,
    /// ISO 639-1 code.
    pub language: Option<String>,
    /// What it was decoded from.
    pub encoding: String,
    /// The publication date.
    pub published: Option<Published>,
    /// The title that the record gave beside the text.
    pub title: Option<String>,
    /// What was wrong with the input.
    pub warnings: Vec<Warning>,
}

/// The document's part of the report.
pub fn document(doc: &Doc, findings: &Findings, source: Source) -> Document {
    let view = View { doc, findings, offsets: Offsets::new(&doc.text), ids: Ids::new(findings) };
    let statements: Vec<Statement> =
        findings.statements.iter().enumerate().map(|(index, one)| view.statement(index, one)).collect();
    Document {
        id: source.id,
        path: source.path,
        language: source.language,
        encoding: source.encoding,
        published: source.published,
        title: view.title(source.title),
        dateline: view.dateline(),
        byline: doc.layout.byline.map(|span| view.piece(span)),
        paragraphs: view.paragraphs(),
        sentences: view.sentences(),
        speakers: view.speakers(&statements),
        statements,
        people: findings.people.iter().enumerate().map(|(index, one)| view.person(index, one)).collect(),
        countries: findings.countries.iter().map(|one| view.country(one)).collect(),
        places: findings.places.iter().enumerate().map(|(index, one)| view.place(index, one)).collect(),
        organizations: findings
            .organizations
            .iter()
            .enumerate()
            .map(|(index, one)| view.organization(index, one))
            .collect(),
        dates: findings.dates.iter().map(|one| view.date(one)).collect(),
        casualties: findings.casualties.iter().enumerate().map(|(index, one)| view.casualty(index, one)).collect(),
        quantities: findings.quantities.iter().map(|one| view.quantity(one)).collect(),
        warnings: source.warnings,
        duplicates_of: None,
    }
}

struct View<'a> {
    doc: &'a Doc,
    findings: &'a Findings,
    offsets: Offsets<'a>,
    ids: Ids,
}

impl View<'_> {
    fn range(&self, span: Span) -> (u64, u64) {
        (self.offsets.code_points(span.start), self.offsets.code_points(span.end))
    }

    fn text(&self, span: Span) -> String {
        self.doc.slice(span).to_string()
    }

    fn piece(&self, span: Span) -> Piece {
        let (start, end) = self.range(span);
        Piece { text: self.text(span), start, end }
    }

    /// The record's title if there is one, where it opens the text; else the headline.
    fn title(&self, given: Option<String>) -> Option<Title> {
        let Some(text) = given else {
            let Piece { text, start, end } = self.piece(self.doc.layout.title?);
            return Some(Title { text, start: Some(start), end: Some(end) });
        };
        let start = self.doc.text.len() - self.doc.text.trim_start().len();
        let opens = self.doc.text[start..].starts_with(&text);
        let offset = |byte: usize| opens.then(|| self.offsets.code_points(byte as u32));
        Some(Title { start: offset(start), end: offset(start + text.len()), text })
    }

    fn dateline(&self) -> Option<Dateline> {
        let line = self.doc.layout.dateline.as_ref()?;
        let (start, end) = self.range(line.span);
        let words = |tokens: Option<(u32, u32)>| {
            tokens.map(|(first, last)| self.text(self.doc.span(first as usize, last as usize)))
        };
        let country = line.place.and_then(|(first, last)| self.country_in(first as usize..last as usize));
        let date = line.date.and_then(|(first, _)| self.date_at(first as usize));
        Some(Dateline {
            text: self.text(line.span),
            start,
            end,
            place: words(line.place),
            country,
            agency: words(line.agency),
            date,
        })
    }

    fn country_in(&self, mut tokens: std::ops::Range<usize>) -> Option<String> {
        tokens.find_map(|token| match self.findings.entity_at(token)? {
            EntityRef::Country(index) => Some(self.findings.countries[index as usize].code.to_string()),
            EntityRef::Place(index) => {
                self.findings.places[index as usize].countries.first().map(|code| code.to_string())
            }
            _ => None,
        })
    }

    fn date_at(&self, token: usize) -> Option<String> {
        let start = self.doc.tokens[token].span.start;
        let date = self.findings.dates.iter().find(|date| date.span.start <= start && start < date.span.end)?;
        date.value.clone().filter(|value| value.len() == 10 && !value.contains('X'))
    }

    fn paragraphs(&self) -> Vec<Paragraph> {
        let kind = |kind| match kind {
            ParagraphKind::Headline => "headline",
            ParagraphKind::Body => "body",
            ParagraphKind::PullQuote => "pull_quote",
            ParagraphKind::Byline => "byline",
            ParagraphKind::Boilerplate => "boilerplate",
        };
        let one = |(index, paragraph): (usize, &crate::text::Paragraph)| {
            let (start, end) = self.range(paragraph.span);
            Paragraph { index: index as u64, kind: kind(paragraph.kind), start, end }
        };
        self.doc.paragraphs.iter().enumerate().map(one).collect()
    }

    fn sentences(&self) -> Vec<Sentence> {
        let one = |(index, sentence): (usize, &crate::text::Sentence)| {
            let (start, end) = self.range(sentence.span);
            Sentence {
                index: index as u64,
                paragraph: sentence.paragraph.into(),
                start,
                end,
                text: self.text(sentence.span),
            }
        };
        self.doc.sentences.iter().enumerate().map(one).collect()
    }

    fn reference(&self, speaker: &Speaker) -> Reference {
        Reference { id: self.ids.speaker(speaker), name: self.speaker_name(speaker) }
    }

    fn speaker_name(&self, speaker: &Speaker) -> String {
        match speaker {
            Speaker::Entity(entity) => self.findings.name(*entity).to_string(),
            Speaker::Group(words) => words.clone(),
        }
    }

    fn statement(&self, index: usize, one: &extract::Statement) -> Statement {
        let mention = |(span, form): (Span, Form)| {
            let (start, end) = self.range(span);
            SpeakerMention { start, end, text: self.text(span), form: form_name(form) }
        };
        let cue = |(span, lemma): (Span, &str)| {
            let (start, end) = self.range(span);
            Cue { start, end, text: self.text(span), lemma: lemma.to_string() }
        };
        Statement {
            index: index as u64,
            sentence: one.sentence.into(),
            kind: one.kind,
            speakers: one.speakers.iter().map(|speaker| self.reference(speaker)).collect(),
            speaker_mention: one.speaker_mention.map(mention),
            cue: one.cue.map(cue),
            content: one.content.iter().map(|&span| self.piece(span)).collect(),
            addressees: one.addressees.iter().map(|speaker| self.reference(speaker)).collect(),
            repeats: one.repeats.map(|index| index as u64),
            rule: one.rule,
        }
    }

    fn speakers(&self, statements: &[Statement]) -> Vec<SpeakerSummary> {
        let mut all: Vec<SpeakerSummary> = Vec::new();
        for (one, statement) in self.findings.statements.iter().zip(statements) {
            for (speaker, reference) in one.speakers.iter().zip(&statement.speakers) {
                let place = all.iter().position(|known| known.id == reference.id).unwrap_or_else(|| {
                    all.push(self.speaker(speaker, reference));
                    all.len() - 1
                });
                all[place].statements.push(statement.index);
            }
        }
        all.sort_by(|a, b| {
            b.statements.len().cmp(&a.statements.len()).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
        });
        all
    }

    fn speaker(&self, speaker: &Speaker, reference: &Reference) -> SpeakerSummary {
        let (kind, role, country) = match speaker {
            Speaker::Entity(EntityRef::Person(index)) => {
                let person = &self.findings.people[*index as usize];
                ("person", person.role.clone(), person.country)
            }
            Speaker::Entity(EntityRef::Organization(index)) => {
                ("organization", None, self.findings.organizations[*index as usize].country)
            }
            Speaker::Entity(EntityRef::Country(index)) => {
                ("country", None, Some(self.findings.countries[*index as usize].code))
            }
            Speaker::Entity(EntityRef::Place(_)) | Speaker::Group(_) => ("group", None, None),
        };
        SpeakerSummary {
            id: reference.id.clone(),
            name: reference.name.clone(),
            kind,
            role,
            country: country.map(str::to_string),
            statements: Vec::new(),
        }
    }

    fn mention(&self, one: &extract::Mention) -> Mention {
        let (start, end) = self.range(one.span);
        Mention {
            start,
            end,
            text: self.text(one.span),
            sentence: one.sentence.into(),
            form: form_name(one.form),
            rule: one.rule,
        }
    }

    fn mentions(&self, all: &[extract::Mention]) -> Vec<Mention> {
        all.iter().map(|one| self.mention(one)).collect()
    }

    fn person(&self, index: usize, one: &extract::Person) -> Person {
        Person {
            id: self.ids.entity(EntityRef::Person(index as u32)),
            name: one.name.clone(),
            role: one.role.clone(),
            country: one.country.map(str::to_string),
            aliases: one.aliases.clone(),
            mentions: self.mentions(&one.mentions),
        }
    }

    fn country(&self, one: &extract::Country) -> Country {
        let mention = |one: &extract::Mention| {
            let (start, end) = self.range(one.span);
            CountryMention {
                start,
                end,
                text: self.text(one.span),
                sentence: one.sentence.into(),
                form: form_name(one.form),
                reading: reading_name(one.reading),
                rule: one.rule,
            }
        };
        Country {
            id: format!("country:{}", one.code),
            code: one.code.to_string(),
            alpha3: one.alpha3.to_string(),
            name: one.name.to_string(),
            mentions: one.mentions.iter().map(mention).collect(),
        }
    }

    fn place(&self, index: usize, one: &extract::Place) -> Place {
        let codes = |all: &[&'static str]| all.iter().map(|code| code.to_string()).collect::<Vec<_>>();
        Place {
            id: self.ids.entity(EntityRef::Place(index as u32)),
            name: one.name.clone(),
            kind: one.kind,
            countries: codes(&one.countries),
            status: one.status.as_ref().map(|status| PlaceStatus {
                recognized: status.recognized.map(str::to_string),
                claimed_by: codes(&status.claimed_by),
            }),
            mentions: self.mentions(&one.mentions),
        }
    }

    fn organization(&self, index: usize, one: &extract::Organization) -> Organization {
        Organization {
            id: self.ids.entity(EntityRef::Organization(index as u32)),
            name: one.name.clone(),
            acronym: one.acronym.clone(),
            kind: one.kind,
            country: one.country.map(str::to_string),
            aliases: one.aliases.clone(),
            members: one.members.iter().map(|code| code.to_string()).collect(),
            mentions: self.mentions(&one.mentions),
        }
    }

    fn date(&self, one: &extract::Date) -> Date {
        let (start, end) = self.range(one.span);
        let anchor = match one.anchor {
            Hangs::None => Anchor { kind: "none", date: None },
            Hangs::Published => Anchor { kind: "published", date: None },
            Hangs::Date(index) => Anchor { kind: "date", date: Some(index as u64) },
        };
        Date {
            start,
            end,
            text: self.text(one.span),
            sentence: one.sentence.into(),
            r#type: one.kind,
            value: one.value.clone(),
            r#mod: one.modifier,
            value_without_published: one.value_without_published.clone(),
            earliest: one.earliest.clone(),
            latest: one.latest.clone(),
            anchor,
            rule: one.rule,
        }
    }

    fn casualty(&self, index: usize, one: &extract::Casualty) -> Casualty {
        let (start, end) = self.range(one.span);
        let group = |group: &extract::VictimGroup| VictimGroup {
            text: self.text(group.span),
            kind: group.kind,
            country: group.country.map(str::to_string),
            side: group.side.clone(),
        };
        let index_of = |index: Option<usize>| index.map(|index| index as u64);
        Casualty {
            index: index as u64,
            start,
            end,
            text: self.text(one.span),
            sentence: one.sentence.into(),
            kind: one.kind,
            min: one.min,
            max: one.max,
            stated: one.stated,
            modifier: one.modifier,
            figure: self.piece(one.figure),
            trigger: one.trigger.map(|span| self.piece(span)),
            group: one.group.as_ref().map(group),
            status: one.status,
            scope: one.scope,
            joint_with: one.joint_with.iter().map(|&index| index as u64).collect(),
            part_of: index_of(one.part_of),
            supersedes: index_of(one.supersedes),
            repeats: index_of(one.repeats),
            source: one.source.as_ref().map(|speaker| self.reference(speaker)),
            places: one.places.iter().map(|&entity| self.reference(&Speaker::Entity(entity))).collect(),
            dates: one.dates.iter().map(|&index| index as u64).collect(),
            rule: one.rule,
        }
    }

    fn quantity(&self, one: &extract::Quantity) -> Quantity {
        let (start, end) = self.range(one.span);
        Quantity {
            start,
            end,
            text: self.text(one.span),
            sentence: one.sentence.into(),
            value: one.value,
            unit: one.unit.clone(),
            object: one.object.clone(),
            rule: one.rule,
        }
    }
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Full => "full",
        Form::Surname => "surname",
        Form::Given => "given",
        Form::Title => "title",
        Form::Pronoun => "pronoun",
        Form::Description => "description",
        Form::Name => "name",
        Form::Official => "official",
        Form::Abbreviation => "abbreviation",
        Form::Demonym => "demonym",
        Form::Ethnonym => "ethnonym",
        Form::Capital => "capital",
        Form::City => "city",
        Form::Historic => "historic",
        Form::Acronym => "acronym",
        Form::Alias => "alias",
    }
}

fn reading_name(reading: Option<extract::Reading>) -> &'static str {
    match reading {
        Some(extract::Reading::Government) => "government",
        Some(extract::Reading::People) => "people",
        Some(extract::Reading::Dateline) => "dateline",
        Some(extract::Reading::Nested) => "nested",
        Some(extract::Reading::Place) | None => "place",
    }
}
