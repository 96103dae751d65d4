//! Where what a cue reports ends: before the narrator's own clause, another cue, a trailing source.
//! Knows clause borders; must not know which complement a cue takes.

use super::Plan;
use super::openings::{after, by_rules, in_a_move, says_nothing, uses_a_name};
use crate::extract::statements::cue::Tense;
use crate::extract::statements::phrase::occasion::occasion_follows;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::text::keys;

impl Plan<'_> {
    /// The end of a clause that begins at `start` and that cue `index` reports.
    pub fn clause_end(&self, index: usize, start: usize) -> usize {
        let high = self.high().max(start);
        let end = (start + 1..high)
            .find(|&token| !self.reader.has(token, QUOTED) && self.breaks(index, token))
            .map_or(high, |token| token + usize::from(self.reader.mark(token)));
        self.trim(start, end)
    }

    /// Drops marks and small words at the end that belong to nobody.
    pub fn trim(&self, start: usize, mut end: usize) -> usize {
        let reader = self.reader;
        while end > start + 1 {
            let last = end - 1;
            let orphan = reader.mark(last)
                && reader.closed_at(last).is_none_or(|quote| reader.quote_tokens(quote).start < start);
            let nested = reader.mark(last) && reader.has(last, QUOTED);
            if reader.comma(last)
                || reader.stop(last)
                    && !(reader.doc.word(last) == "."
                        && reader.doc.tokens[last].glued
                        && reader.capital(last - 1)
                        && reader.doc.word(last - 1).len() <= 2)
                || reader.dash(last)
                || orphan && !nested
                || reader.has(last, AND) && !reader.has(last, QUOTED)
            {
                end = last;
            } else {
                break;
            }
        }
        end
    }

    fn breaks(&self, index: usize, token: usize) -> bool {
        let reader = self.reader;
        let inside = reader.closed_at(token).is_some() && reader.comma(token - 1);
        let comma = reader.comma(token) || reader.dash(token) || inside;
        let joint = reader.doc.is_any(token, keys!["and", "but", "while", "whereas", "although", "though", "or"]);
        if self.breaks_off(index, token, inside) {
            return true;
        }
        if !comma && !joint {
            return reader.is(token, "without") && says_nothing(reader, token + 1) || self.next_according(token);
        }
        self.goes_on_otherwise(index, token, comma, joint)
    }

    /// "The mayor while reacting to the attack | told reporters": a cue whose subject stands before that of a participle.
    fn main_verb_behind(&self, index: usize, token: usize) -> bool {
        let own = &self.cues[index];
        let mut pairs = self.cues.iter().zip(&self.subjects);
        own.tense == Tense::Ing
            && pairs.any(|(cue, subject)| {
                cue.group == token
                    && cue.tense != Tense::Ing
                    && matches!(subject, Subject::Before(phrase) if phrase.end < own.words.start)
            })
    }

    /// A mark or a word behind which nothing of what is reported stands.
    fn breaks_off(&self, index: usize, token: usize, inside: bool) -> bool {
        let reader = self.reader;
        let speaks = |token: usize| self.cues.iter().any(|cue| cue.group == token && cue.tense != Tense::Ing);
        let ended = |token: usize| {
            reader.is(token + 1, "that")
                || reader.finite(token + 1)
                || self.goes_on_with(index, token + 1)
                || speaks(token + 1)
        };
        let aside = (reader.comma(token) || inside) && self.relative(index);
        if reader.doc.word(token) == ";" || aside && ended(token) {
            return true;
        }
        if reader.doc.word(token) == ":" && self.quoted_clause(token + 1) {
            return true;
        }
        if reader.dash(token) && self.within_dashes(index) {
            return true;
        }
        if reader.is(token, "as")
            && self.headline()
            && (self.cue_begins(index, token + 1, true) || self.meantime(token))
        {
            return true;
        }
        // `were "systematic," | as lawmakers wound up their inquiry`
        if self.main_verb_behind(index, token) {
            return true;
        }
        let meanwhile = inside
            && reader.is(token + 1, "as")
            && !reader.has(token + 2, PREPOSITION | ADVERB)
            && self.own_clause(token + 2);
        meanwhile || self.own_turn(index, token)
    }

    /// Whether the narrator or another cue has the words behind a comma or a conjunction.
    fn goes_on_otherwise(&self, index: usize, token: usize, comma: bool, joint: bool) -> bool {
        let reader = self.reader;
        let mut next = token + 1;
        while next < self.sentence.end
            && (reader.doc.is_any(next, keys!["and", "but", "while", "whereas", "although", "though", "as"])
                || reader.comma(next))
        {
            next += 1;
        }
        let denied =
            |other: usize| matches!(&self.subjects[other], Subject::Before(phrase) if phrase.start == token + 2);
        if comma && reader.is(token + 1, "which") && (index + 1..self.cues.len()).any(denied) && !self.aside(token) {
            return true;
        }
        // ", though he stopped short of naming anybody"
        let he = usize::from(next > token + 1 && reader.doc.is_any(next, keys!["he", "she", "they", "it"]));
        if self.says_no_more(next + he) || reader.is(next, "without") && says_nothing(reader, next + 1) {
            return true;
        }
        if reader.comma(token) && self.turns_to_source(token) {
            return true;
        }
        if comma && (self.it_emerged(token + 1) || self.court_heard(token + 1)) {
            return true;
        }
        if joint && (self.back_in_past(index, token) || self.back_from_before(index, token)) {
            return true;
        }
        if comma && self.under_conjunction(index) && self.own_clause(token + 1) {
            return true;
        }
        if comma && (self.sums_up(index, token) || self.narrators_relative(index, token)) {
            return true;
        }
        let sentence_mark = comma
            && (reader.doc.is_any(next, keys!["up", "down"]) && reader.is(next + 1, "from")
                || reader.doc.is_any(next, keys!["citing", "quoting", "referring", "alluding"])
                || reader.is(next, "pointing") && reader.is(next + 1, "to")
                || reader.is(next, "using") && uses_a_name(reader, next + 1)
                || reader.is(next, "even") && reader.is(next + 1, "as")
                || next == token + 1 && occasion_follows(reader, next)
                || next == token + 1 && reader.is(next, "before") && ends_in(reader.doc.word(next + 1), "ing")
                || next == token + 1 && (after(reader, next) || in_a_move(reader, next)));
        sentence_mark || self.next_according(next) || self.cue_begins(index, next, comma)
    }

    /// A quotation that is a clause of its own.
    fn quoted_clause(&self, token: usize) -> bool {
        let quote = self.reader.opened_at(token).map(|quote| self.reader.quote_tokens(quote));
        quote.is_some_and(|quote| self.reader.is_clause(quote))
    }

    pub fn turns(&self, token: usize) -> bool {
        self.reader.doc.is_any(token, keys!["while", "but", "whereas", "although", "though"])
    }

    /// ", while traders see a rise, according to Poyry": the clause has a source of its own.
    fn turns_to_source(&self, comma: usize) -> bool {
        let high = self.high();
        self.turns(comma + 1)
            && self.own_clause(comma + 2)
            && (comma + 2..high).any(|token| self.next_according(token) && self.reader.comma(token - 1))
    }

    fn next_according(&self, token: usize) -> bool {
        self.reader.is(token, "according") && self.reader.is(token + 1, "to") && !by_rules(self.reader, token)
    }
}
