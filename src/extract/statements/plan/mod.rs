//! A sentence with its cues and their subjects, and where what they report ends.
//! Knows which verb belongs to whom by position; must not resolve anybody.

pub mod border;
pub mod narrator;
pub mod next_cue;
pub mod object_end;
pub mod object_time;
pub mod openings;
pub mod relative;
pub mod sums_up;
pub mod tags;

use crate::extract::statements::cue::{self, Cue, Tense};
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::{Subject, subject};
use crate::text::{ParagraphKind, keys};

/// A sentence taken apart.
pub struct Plan<'a> {
    /// The document.
    pub reader: &'a Reader<'a>,
    /// Tokens of the sentence.
    pub sentence: Tokens,
    /// Its reporting verbs in order.
    pub cues: Vec<Cue>,
    /// Their subjects.
    pub subjects: Vec<Subject>,
}

impl<'a> Plan<'a> {
    /// Takes a sentence apart.
    pub fn new(reader: &'a Reader<'a>, sentence: Tokens) -> Plan<'a> {
        let cues = cue::verbs(reader, sentence.clone());
        let subjects = cues.iter().map(|cue| subject(reader, cue, &sentence)).collect();
        Plan { reader, sentence, cues, subjects }
    }

    /// Where a cue's words begin, with its subject if that stands before it.
    pub fn begins(&self, cue: usize) -> usize {
        match &self.subjects[cue] {
            Subject::Before(phrase) => phrase.start,
            _ => self.cues[cue].group,
        }
    }

    /// The cue that has the subject which this one leaves out.
    pub fn governor(&self, cue: usize) -> Option<usize> {
        let has_subject = |&other: &usize| {
            let named = matches!(self.subjects[other], Subject::Before(_) | Subject::After(_));
            !self.cues[other].infinitive && named && !self.names_only(other) && !self.closed_aside(other, cue)
        };
        let mut all = (0..cue).rev().filter(has_subject);
        let nearest = all.next()?;
        let nearest = if self.credits(nearest) { all.next().unwrap_or(nearest) } else { nearest };
        if self.cues[cue].tense != Tense::Ing {
            // "insisted that they must show they meant it and recalled …"
            let within = |&other: &usize| self.same_time(other, cue) && self.reports(other, nearest);
            let outer =
                if self.same_time(nearest, cue) && !self.left_behind(nearest, cue) { None } else { all.find(within) };
            return outer.or(Some(nearest));
        }
        Some(
            (0..nearest)
                .rev()
                .filter(has_subject)
                .fold(nearest, |inner, outer| if self.reports(outer, inner) { outer } else { inner }),
        )
    }

    /// "said her party has backed the idea, and said …": what is told of somebody inside the speech governs no verb of speech in the past.
    fn left_behind(&self, nearest: usize, cue: usize) -> bool {
        let (near, cue) = (&self.cues[nearest], &self.cues[cue]);
        let comma = cue.group > 1 && (self.reader.comma(cue.group - 2) || self.reader.mark(cue.group - 2));
        // "the measures that the town took, and insisted": the town's clause only tells the measures apart.
        let begins = self.begins(nearest);
        let apart = begins > self.sentence.start + 2
            && self.reader.is(begins - 1, "that")
            && self.reader.word(begins - 2)
            && !self.reader.has(begins - 2, CUE | PREPOSITION | DATE)
            && !self.reader.adverb(begins - 2);
        if comma && apart {
            return true;
        }
        let state = |class: &str| matches!(class, "stand" | "believe");
        let felt = state(near.row.get("class")) && !state(cue.row.get("class"));
        felt || comma && near.auxiliary && !cue.auxiliary
    }

    /// "the vote, which critics | consider rigged, was fair and accused": a comma and a verb close the relative clause before the later cue.
    fn closed_aside(&self, other: usize, cue: usize) -> bool {
        let reader = self.reader;
        let begins = self.begins(other);
        let which = begins > self.sentence.start + 1
            && reader.doc.is_any(begins - 1, keys!["which", "whom", "whose"])
            && reader.comma(begins - 2);
        let behind = self.cues[other].words.end..self.cues[cue].group;
        which && { behind }.any(|token| reader.comma(token) && reader.finite(token + 1))
    }

    /// "Ray said it was late, | Tass reported, | and likened …": a credit between commas, behind which the speaker goes on.
    fn credits(&self, cue: usize) -> bool {
        let begins = self.begins(cue);
        let apart = begins > self.sentence.start && (self.reader.comma(begins - 1) || self.reader.mark(begins - 1));
        apart && self.cues[cue].lemma == "report" && self.reader.comma(self.cues[cue].words.end)
    }

    /// "apologised for what he called “errors” but insisted that …": what the same speaker only names is no clause to go on from.
    fn names_only(&self, cue: usize) -> bool {
        let begins = self.begins(cue);
        let what = begins > self.sentence.start && self.reader.is(begins - 1, "what");
        what && (self.cues[..cue].iter().any(|other| !other.infinitive)
            || self.reader.has_finite(self.sentence.start..begins - 1))
    }

    /// Whether `inner` stands in what `outer` reports: its subject follows the outer cue at once, or behind "that".
    fn reports(&self, outer: usize, inner: usize) -> bool {
        let (from, to) = (self.cues[outer].words.end, self.begins(inner));
        from <= to
            && !(from..to).any(|token| {
                self.reader.comma(token)
                    || self.reader.has(token, AND)
                    || self.reader.doc.is_any(token, keys!["while", "whereas", "but"])
            })
    }

    /// Whether the sentence is a headline, where verbs are left out.
    pub fn headline(&self) -> bool {
        let sentence = self.reader.doc.sentence_of(self.sentence.start);
        sentence.is_some_and(|sentence| self.reader.doc.paragraph_kind(sentence) == ParagraphKind::Headline)
    }

    /// One past the last word of a sentence before its closing marks.
    pub fn high(&self) -> usize {
        let mut high = self.sentence.end;
        while high > self.sentence.start && (self.reader.stop(high - 1) && !self.abbreviation(high - 1)) {
            high -= 1;
        }
        high
    }

    fn abbreviation(&self, dot: usize) -> bool {
        dot + 1 < self.sentence.end && self.reader.doc.tokens[dot].glued
    }
}
