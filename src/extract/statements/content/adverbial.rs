//! What stands between a cue and what is said: adverbs, dates, occasions, bracketed phrases.
//! Knows where each ends; must not know complements.

use super::complement::Finder;
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::occasion::{occasion_follows, standing_end};
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// "said | nearly 12,000 had died", "say | almost all of it burned": an adverb that belongs to the amount behind it.
fn counts(reader: &Reader, adverb: usize) -> bool {
    const NEAR: &Keys = keys![
        "nearly", "almost", "roughly", "approximately", "around", "about", "only", "just", "barely", "hardly",
        "exactly", "perhaps", "possibly", "even", "maybe", "practically", "virtually", "merely", "some", "over",
        "probably", "precisely"
    ];
    let amount = adverb + 1;
    reader.doc.is_any(adverb, NEAR)
        && (matches!(reader.doc.tokens[amount.min(reader.doc.tokens.len() - 1)].kind, Kind::Number | Kind::Mixed)
            || reader.doc.has(List::NumberWords, amount)
            || reader.doc.is_any(
                amount,
                keys!["all", "half", "every", "everyone", "everything", "everybody", "no", "none", "nobody", "nothing"],
            ))
}

impl Finder<'_> {
    /// Skips adverbs, dates, occasions and bracketed phrases that stand between a cue and what is said.
    pub fn skip_adverbials(&self, mut at: usize) -> usize {
        let reader = self.reader;
        loop {
            let next = self.adverbial_end(at);
            if next == at || next >= self.high {
                return if next > self.high { at } else { next.min(self.plan.sentence.end) };
            }
            at = next;
            if reader.stop(at) && !reader.has(at, DATE) {
                return at;
            }
        }
    }

    pub fn adverbial_end(&self, at: usize) -> usize {
        let reader = self.reader;
        if reader.has(at, DATE) && self.is_attribute(at) {
            return at;
        }
        // "vowed | never to return": what is denied begins with its "not".
        let adverb = reader.adverb(at) && !reader.has(at, DETERMINER | NEGATION) && !counts(reader, at);
        if reader.has(at, DATE) && reader.entity(at).is_none() || adverb {
            return at + 1;
        }
        if let Some(past) = self.score_end(at) {
            return past;
        }
        if let Some(past) = standing_end(reader, at) {
            return past;
        }
        let preposition = reader.has(at, PREPOSITION);
        if reader.doc.is_any(at, keys!["in", "at", "near", "outside", "from"])
            && matches!(reader.entity(at + 1), Some(EntityRef::Place(_) | EntityRef::Country(_)))
        {
            let place = reader.entity(at + 1);
            let end = (at + 1..self.high).find(|&token| reader.entity(token) != place).unwrap_or(self.high);
            if let Some(past) = self.past_region(end) {
                return past;
            }
            let clause = reader.has(end, DETERMINER | PRONOUN | DATE | PREPOSITION)
                || reader.is(end, "that")
                || reader.mark(end);
            if clause || reader.comma(end) && reader.mark(end + 1) {
                return end;
            }
        }
        if preposition && reader.has(at + 1, DATE) {
            return at + 2;
        }
        // "told reporters aboard Air Force One | he", "aboard Marine One | he"
        if reader.is(at, "aboard") && reader.capital(at + 1) {
            let who = |token: usize| matches!(reader.entity(token), Some(EntityRef::Person(_) | EntityRef::Country(_)));
            let craft = |token: &usize| reader.word(*token) && reader.capital(*token) && !who(*token);
            return (at + 1..at + 6).find(|token| !craft(token)).unwrap_or(at + 6);
        }
        let whom = reader.is(at, "to") && (self.cue.takes.has("to_np") || self.cue.takes.has("to_to"));
        let person = reader.noun(at + 1).is_some_and(|row| row.get("kind") == "person");
        if preposition && reader.is(at, "to") && person && !self.cue.takes.has("to_to") {
            return at + 2;
        }
        if preposition && !whom && occasion_follows(reader, at) {
            return self.occasion_end(at);
        }
        if reader.comma(at) {
            return self.bracket_end(at);
        }
        self.manner_end(at).or_else(|| self.paper_end(at)).unwrap_or(at)
    }

    /// "in Raleigh, N.C., | that", "in Dayton, Ohio, “…": past the region between commas, where "that" or a quotation follows.
    fn past_region(&self, comma: usize) -> Option<usize> {
        let reader = self.reader;
        let first = comma + 1;
        let listed = reader.doc.matches_at(List::Regions, first).iter().map(|found| found.last as usize).max();
        let named = || {
            let place =
                reader.entity(first).filter(|one| matches!(one, EntityRef::Place(_) | EntityRef::Country(_)))?;
            (first..self.high).find(|&token| reader.entity(token) != Some(place))
        };
        let closing = listed.or_else(named).filter(|_| reader.comma(comma) && first < self.high)?;
        let day = closing + 1 + usize::from(reader.has(closing + 1, PREPOSITION) && reader.has(closing + 2, DATE));
        let dated = (day..day + 3).find(|&token| !reader.has(token, DATE)).unwrap_or(closing + 1);
        let tells = reader.is(dated, "that") || reader.opened_at(dated).is_some();
        (reader.comma(closing) && tells).then_some(dated)
    }

    /// "third-quarter earnings", "Monday's sales": the date belongs to the noun behind it.
    fn is_attribute(&self, at: usize) -> bool {
        let reader = self.reader;
        let end = (at..self.high).find(|&token| !reader.has(token, DATE)).unwrap_or(self.high);
        let joined = (at..end).any(|token| reader.is(token, "-"));
        let owner = reader.doc.tokens.get(end).is_some_and(|token| token.kind == Kind::Clitic);
        owner || joined && end < self.high && reader.word(end)
    }

    /// Past "in a statement", "during a phone call with Xi on Monday".
    pub fn occasion_end(&self, at: usize) -> usize {
        let reader = self.reader;
        let noun = (at + 1..at + 7).filter_map(|token| reader.occasion(token)).next();
        let noun = noun.map(|end| self.past_publication(end));
        let mut end = noun.unwrap_or_else(|| phrase::end(reader, at + 1, self.high).max(at + 2));
        while end < self.high
            && reader.doc.is_any(end, keys!["with", "to", "in", "on", "from", "by", "at", "for", "of"])
            && !reader.has(end + 1, DATE)
            && !(reader.is(end, "to") && !reader.has(end + 1, DETERMINER) && !reader.capital(end + 1))
        {
            let next = self.past_programme(end + 1).unwrap_or_else(|| phrase::end(reader, end + 1, self.high));
            if next <= end + 1 {
                break;
            }
            end = next;
        }
        self.past_region(end).unwrap_or(end)
    }

    /// ", in a satirical fashion,": past the second comma when no verb and no quotation stands between.
    pub fn bracket_end(&self, comma: usize) -> usize {
        let reader = self.reader;
        let closing = (comma + 1..(comma + 16).min(self.high))
            .take_while(|&token| !reader.finite(token) && !reader.mark(token) && !reader.stop(token))
            .find(|&token| reader.comma(token));
        let opens = reader.has(comma + 1, PREPOSITION)
            || ends_in(reader.doc.word(comma + 1), "ing") && !reader.has(comma + 1, CUE)
            || reader.adverb(comma + 1);
        if reader.has(comma + 1, RELATIVE | DETERMINER) && !reader.is(comma + 1, "that") {
            let mut commas = (comma + 2..(comma + 20).min(self.high)).filter(|&token| reader.comma(token));
            let past = commas
                .next()
                .filter(|&closing| reader.is(closing + 1, "that") || reader.opened_at(closing + 1).is_some());
            if let Some(past) = past {
                return past + usize::from(reader.is(past + 1, "that"));
            }
        }
        match closing {
            Some(closing) if opens => closing + usize::from(!reader.mark(closing + 1)),
            _ => comma,
        }
    }
}
