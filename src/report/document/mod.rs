//! One document's findings as the report has them. Knows both sides and decides nothing.

mod entities;
mod figures;
mod layout;
mod speech;

use super::ids::Ids;
use super::offsets::Offsets;
use super::types::{Document, Mention, Piece, Published, Reference, Statement, Warning};
use crate::extract::{self, Findings, Form, Speaker};
use crate::text::{Doc, Span};

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

    fn reference(&self, speaker: &Speaker) -> Reference {
        Reference { id: self.ids.speaker(speaker), name: self.speaker_name(speaker) }
    }

    fn speaker_name(&self, speaker: &Speaker) -> String {
        match speaker {
            Speaker::Entity(entity) => self.findings.name(*entity).to_string(),
            Speaker::Group(words) => words.clone(),
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
