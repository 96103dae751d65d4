//! Judgements: "described A as B", "called A B", "put the cost at $3 million", "which he called an insult".
//! Knows links between what is judged and the judgement; must not know who speaks.

use super::complement::{Complement, Finder};
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::hanging::takes_up;
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// What somebody is held or found to be.
const VERDICTS: &Keys = keys!["responsible", "accountable", "liable", "guilty", "negligent", "culpable"];

impl Finder<'_> {
    /// ", a finding that the director called “laughable”": what is judged stands before the subject.
    pub fn judged_before(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        let begins = self.plan.begins(self.index);
        let before = begins.checked_sub(1).filter(|&before| before > self.plan.sentence.start)?;
        let what = reader.is(before, "what");
        let joins = PREPOSITION | AND | SUBORDINATE;
        let open = what || reader.has(before, RELATIVE) || reader.word(before) && !reader.has(before, joins);
        if self.cue.takes.has("np_np")
            && !self.cue.passive
            && (reader.doc.is_any(before, keys!["which", "what", "whom"]) || self.contact(before))
            && reader.doc.is_any(at, keys!["a", "an", "the", "his", "her", "its", "their", "one"])
        {
            let end = self.plan.object_end(self.index, at);
            let end = (at..end).find(|&token| reader.comma(token) && !reader.has(token, QUOTED)).unwrap_or(end);
            return self.found(at..end, None, "statements/judgement");
        }
        let quote = reader.opened_at(at).filter(|_| self.cue.takes.has("np_np") && open && reader.word(before))?;
        let clause = what || (self.plan.sentence.start..before).any(|token| reader.comma(token));
        if clause { self.found(reader.quote_tokens(quote), None, "statements/judgement") } else { None }
    }

    /// ", a move | critics called a coup": a noun that takes up what was told, without "that".
    pub fn contact(&self, noun: usize) -> bool {
        let reader = self.reader;
        let low = self.plan.sentence.start + 1;
        let opens =
            |at: usize| reader.doc.is_any(at, keys!["a", "an", "the"]) && (reader.comma(at - 1) || reader.dash(at - 1));
        reader.word(noun) && takes_up(reader, noun) && (low.max(noun.saturating_sub(3))..noun).any(opens)
    }

    /// "described the raid, in which three died, as murder"
    pub fn judged_past_aside(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        let limit = self.plan.object_end(self.index, at);
        let closing =
            (limit + 1..self.high.min(limit + 20)).find(|&token| reader.comma(token) && !reader.has(token, QUOTED))?;
        let aside = self.cue.takes.has("np_as") && reader.comma(limit) && reader.is(closing + 1, "as");
        let clean = !self.plan.cues.iter().any(|cue| (limit..closing).contains(&cue.words.start));
        let end = self.plan.object_end(self.index, closing + 1);
        if aside && clean && end > closing + 2 { self.found(at..end, None, "statements/judgement") } else { None }
    }

    /// "described Iran as a partner", "called the strike a crime", "likened it to war"
    pub fn judged(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        let limit = self.plan.object_end(self.index, at);
        let limit = self.past_day(limit).unwrap_or(limit);
        let end = phrase::end(reader, at, limit);
        let link = |word: &str| (at + 1..limit).any(|token| reader.is(token, word));
        let that = reader.doc.is_any(at, keys!["that", "this", "her"]) && reader.mark(at + 1);
        let two = that
            || end > at
                && end < limit
                && (reader.mark(end) || reader.doc.is_any(end, keys!["a", "an", "the", "his", "their", "its"]));
        let pronoun_and = reader.has(at, PRONOUN)
            && end < limit
            && reader.word(end)
            && !reader.has(end, PREPOSITION | SUBORDINATE | DATE | AND)
            && !reader.adverb(end)
            && !reader.is(end, "to");
        let holds = self.cue.takes.has("np_as") && (at + 1..limit).any(|token| self.as_what(token))
            || self.cue.takes.has("np_to") && (link("to") || self.cue.lemma == "compare" && link("with"))
            || self.cue.takes.has("np_at")
                && (at + 1..limit).any(|token| {
                    reader.is(token, "at") && self.amount(token + 1)
                        || reader.is(token, "closer") && reader.is(token + 1, "to")
                })
            || self.cue.takes.has("np_be") && (at + 1..limit).any(|to| reader.is(to, "to") && reader.is(to + 1, "be"))
            || self.cue.takes.has("np_inf")
                && (at + 1..limit.min(at + 12)).any(|to| reader.is(to, "to") && self.infinitive(to))
            || self.cue.takes.has("np_np") && self.evaluated(at, limit)
            || self.cue.takes.has("np_np")
                && (two || pronoun_and)
                && !reader.has(end, DATE)
                && !reader.has(end + 1, DATE)
            || matches!(self.cue.lemma, "hold" | "find")
                && (at + 1..limit.min(at + 8)).any(|token| reader.doc.is_any(token, VERDICTS));
        if holds { self.found(at..limit, None, "statements/judgement") } else { None }
    }

    /// "put the number of marchers | on Saturday at 368,000": past the day before the figure.
    fn past_day(&self, limit: usize) -> Option<usize> {
        let reader = self.reader;
        let day = self.cue.takes.has("np_at") && reader.is(limit, "on") && reader.has(limit + 1, DATE);
        let at = (limit + 1..self.high.min(limit + 5)).find(|&token| reader.is(token, "at"))?;
        (day && self.amount(at + 1)).then(|| self.plan.object_end(self.index, at))
    }

    /// "as a traitor", but not "as he left", "as crowds cheered".
    fn as_what(&self, at: usize) -> bool {
        let reader = self.reader;
        let clause = reader.doc.is_any(at + 1, keys!["he", "she", "they", "we", "i", "it"])
            || reader.has(at + 2, PAST | BE | HAVE) && !reader.has(at + 1, RELATIVE | QUESTION | ADVERB);
        let telling = ends_in(reader.doc.word(at + 1), "ing") && matches!(self.cue.lemma, "cite" | "quote" | "report");
        reader.is(at, "as") && !clause && !telling
    }

    /// "$3 million", "about 40", "more than half"
    fn amount(&self, at: usize) -> bool {
        let doc = self.reader.doc;
        let number = |token: usize| doc.tokens.get(token).is_some_and(|token| token.kind == Kind::Number);
        (at..at + 3).any(|token| number(token) || matches!(doc.word(token), "$" | "£" | "€"))
            || doc.has(List::NumberWords, at)
            || doc.is_any(
                at,
                keys!["zero", "least", "about", "around", "more", "nearly", "roughly", "between", "some", "over", "up"],
            )
    }

    /// "called the remarks unhelpful", "held Rome responsible for it": an adjective that judges stands behind the object.
    fn evaluated(&self, at: usize, limit: usize) -> bool {
        let reader = self.reader;
        let behind = |token: usize| {
            token + 1 >= limit
                || reader.has(token + 1, PREPOSITION | AND | SUBORDINATE)
                || reader.comma(token + 1)
                || reader.is(token + 1, "to")
        };
        // "called the law anti-poor"
        let prefixed = |token: usize| {
            reader.doc.is_any(token, keys!["anti", "pro", "un", "non", "ill"])
                && reader.doc.word(token + 1) == "-"
                && token + 3 >= limit
                && !reader.has(token - 1, DETERMINER)
        };
        (at + 1..limit.min(at + 12)).any(prefixed)
            || (at + 1..limit.min(at + 12)).any(|token| {
                reader.doc.has(List::Judgements, token) && behind(token) && !reader.has(token - 1, DETERMINER)
            })
    }

    /// "dismissed that as nonsense", "called that a lie": "that" alone is the object of a judgement.
    pub fn judges_that(&self, at: usize) -> bool {
        let (reader, takes) = (self.reader, self.cue.takes);
        let next = at + 1;
        reader.is(at, "that")
            && (takes.has("np_as") && reader.is(next, "as")
                || takes.has("np_np")
                    && (reader.doc.is_any(next, keys!["a", "an"]) || reader.doc.has(List::Judgements, next)))
    }
}
