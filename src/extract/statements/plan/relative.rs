//! Whether a cue stands in a relative clause, or in an aside between dashes. Knows marks and relative words; must not know which complement a
//! cue takes.

use super::Plan;
use crate::extract::statements::cue::Tense;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;

impl Plan<'_> {
    /// "the group -- which he called extreme -- had …": a second mark closes what the first opens, and the verb follows.
    pub fn aside(&self, opening: usize) -> bool {
        let reader = self.reader;
        let closes = |&token: &usize| {
            (reader.comma(token) && reader.comma(opening) || reader.dash(token) && reader.dash(opening))
                && !reader.has(token, QUOTED)
        };
        let closing = (opening + 2..self.high().min(opening + 24)).find(closes);
        closing.is_some_and(|closing| reader.finite(closing + 1))
    }

    /// "If he persists — and he says he will | — the bank will close": the cue stands in an aside between dashes.
    pub fn within_dashes(&self, index: usize) -> bool {
        let reader = self.reader;
        let dashes =
            (self.sentence.start..self.begins(index)).filter(|&token| reader.dash(token) && !reader.has(token, QUOTED));
        dashes.count() % 2 == 1
    }

    /// "Witnesses, who said …, were taken away", "messages in which she mocked …": the cue stands in a relative clause.
    pub fn relative(&self, index: usize) -> bool {
        let before = self.cues[index].group.wrapping_sub(1);
        let subject = self.begins(index).wrapping_sub(1);
        let relative = |token: usize| self.reader.has(token, RELATIVE) && !self.reader.is(token, "that");
        // "Witnesses, who begged for help, | said …": the comma closes the relative clause.
        let between = match &self.subjects[index] {
            Subject::Before(phrase) => !self.reader.comma(before) && (phrase.end..self.cues[index].group).any(relative),
            _ => false,
        };
        let aside = |token: usize| relative(token) && self.reader.comma(token.wrapping_sub(1));
        // "Hill, saying the war was lost, left"
        let loose = match &self.subjects[index] {
            Subject::Before(phrase) => {
                self.cues[index].tense == Tense::Ing && self.reader.comma(before) && phrase.end == before
            }
            _ => false,
        };
        // "Hill, who was sorry for saying that it was late, stood by it"
        let group = self.cues[index].group;
        let open = (self.sentence.start.max(group.saturating_sub(20))..group)
            .rev()
            .take_while(|&token| !self.reader.comma(token) || self.reader.has(token, QUOTED))
            .last()
            .is_some_and(|first| first > self.sentence.start + 1 && aside(first) && self.reader.is(first, "who"));
        // "groups that | claim to speak for us": nothing but a subject stands before the verb.
        let that = self.reader.is(before, "that")
            && matches!(&self.subjects[index], Subject::Before(phrase) if phrase.end <= before);
        between
            || loose
            || open
            || that
            || aside(subject)
            || relative(before)
            || relative(subject) && self.reader.has(subject.wrapping_sub(1), PREPOSITION)
    }

    /// "“…,” the envoy, who | asked not to be named, said": what stands before is what the later cue of the same subject reports.
    pub fn in_relative_aside(&self, index: usize) -> bool {
        let Subject::Before(phrase) = &self.subjects[index] else { return false };
        let comma = self.reader.comma(phrase.end) && self.reader.has(phrase.end + 1, RELATIVE);
        let later = |other: usize| self.subjects[other] == self.subjects[index] && self.cues[other].takes.has("quote");
        comma && phrase.end + 1 < self.cues[index].group && (index + 1..self.cues.len()).any(later)
    }
}
