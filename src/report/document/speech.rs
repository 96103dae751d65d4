//! Statements as the report has them, and who makes them.

use super::{View, form_name};
use crate::extract::{self, EntityRef, Form, Speaker};
use crate::report::types::{Cue, Reference, SpeakerMention, SpeakerSummary, Statement};
use crate::text::Span;

impl View<'_> {
    pub(super) fn statement(&self, index: usize, one: &extract::Statement) -> Statement {
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

    pub(super) fn speakers(&self, statements: &[Statement]) -> Vec<SpeakerSummary> {
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
}
