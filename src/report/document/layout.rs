//! How the article is laid out: its title, dateline, paragraphs and sentences.

use std::ops::Range;

use super::View;
use crate::extract::EntityRef;
use crate::lexicon::{self, List};
use crate::report::types::{Dateline, Paragraph, Piece, Sentence, Title};
use crate::text::{self, ParagraphKind};

impl View<'_> {
    /// The record's title if there is one, where it opens the text; else the headline.
    pub(super) fn title(&self, given: Option<String>) -> Option<Title> {
        let Some(text) = given else {
            let Piece { text, start, end } = self.piece(self.doc.layout.title?);
            return Some(Title { text, start: Some(start), end: Some(end) });
        };
        let start = self.doc.text.len() - self.doc.text.trim_start().len();
        let opens = self.doc.text[start..].starts_with(&text);
        let offset = |byte: usize| opens.then(|| self.offsets.code_points(byte as u32));
        Some(Title { start: offset(start), end: offset(start + text.len()), text })
    }

    pub(super) fn dateline(&self) -> Option<Dateline> {
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

    /// The country of a place: the one behind its last comma, else the first that it names; of two places in two countries none.
    fn country_in(&self, tokens: Range<usize>) -> Option<String> {
        let comma = tokens.clone().rev().find(|&token| self.doc.is(token, ","));
        let behind = comma.and_then(|comma| self.country_named(comma + 1..tokens.end));
        if let Some(country) = behind.filter(|code| lexicon::rows(List::Countries).any(|row| row.get("code") == code)) {
            return Some(country);
        }
        let stroke = tokens.clone().find(|&token| self.doc.is(token, "/"));
        let first = self.country_named(tokens.clone())?;
        let other = stroke.and_then(|stroke| self.country_named(stroke + 1..tokens.end));
        other.is_none_or(|other| other == first).then_some(first)
    }

    fn country_named(&self, mut tokens: Range<usize>) -> Option<String> {
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

    pub(super) fn paragraphs(&self) -> Vec<Paragraph> {
        let kind = |kind| match kind {
            ParagraphKind::Headline => "headline",
            ParagraphKind::Body => "body",
            ParagraphKind::PullQuote => "pull_quote",
            ParagraphKind::Byline => "byline",
            ParagraphKind::Boilerplate => "boilerplate",
        };
        let one = |(index, paragraph): (usize, &text::Paragraph)| {
            let (start, end) = self.range(paragraph.span);
            Paragraph { index: index as u64, kind: kind(paragraph.kind), start, end }
        };
        self.doc.paragraphs.iter().enumerate().map(one).collect()
    }

    pub(super) fn sentences(&self) -> Vec<Sentence> {
        let one = |(index, sentence): (usize, &text::Sentence)| {
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
}
