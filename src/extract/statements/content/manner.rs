//! How and where something was said: "in broken English", "with a smile", "in the day's Times". Knows nouns of manner; must not know complements.

use super::complement::Finder;
use crate::extract::statements::content::quotation;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

impl Finder<'_> {
    /// "ruled | 2 to 1 | that", "held | 5-4 | that": past the count of a bench or a panel.
    pub fn score_end(&self, at: usize) -> Option<usize> {
        let reader = self.reader;
        let counts = matches!(self.cue.lemma, "rule" | "vote" | "hold" | "find" | "decide" | "conclude");
        let number = |token: usize| {
            reader.doc.tokens.get(token).is_some_and(|one| one.kind == Kind::Number)
                || reader.doc.has(List::NumberWords, token)
        };
        let joined = reader.is(at + 1, "to") || matches!(reader.doc.word(at + 1), "-" | "–");
        (counts && number(at) && joined && number(at + 2) && reader.is(at + 3, "that")).then_some(at + 3)
    }

    /// "condemned in the strongest possible terms | the attack", "welcomed with relief | the news"
    pub fn manner_end(&self, at: usize) -> Option<usize> {
        let nouns = match () {
            () if self.reader.is(at, "in") => IN_MANNER,
            () if self.reader.is(at, "with") => WITH_MANNER,
            () => return None,
        };
        let noun = (at + 1..(at + 6).min(self.high)).find(|&token| self.reader.doc.is_any(token, nouns))?;
        let bare = |token: usize| self.reader.word(token) && !self.reader.has(token, PREPOSITION | SUBORDINATE);
        let goes_on = self.reader.doc.is_any(noun + 1, keys!["of", "at", "about", "over", "and"]);
        ((at + 1..noun).all(bare) && !goes_on).then_some(noun + 1)
    }

    /// "wrote in the Daily Telegraph that", "told on her show Newsnight that": past a name with its article, where "that" or a quotation follows.
    pub fn paper_end(&self, at: usize) -> Option<usize> {
        let reader = self.reader;
        if !reader.doc.is_any(at, keys!["in", "on", "for", "via"]) {
            return None;
        }
        if let Some(past) = self.past_programme(at + 1) {
            return Some(past);
        }
        let end = phrase::end(reader, at + 1, self.high);
        let name = (at + 1..end).any(|token| reader.capital(token)) && !reader.has_finite(at + 1..end);
        (name && (reader.is(end, "that") || reader.opened_at(end).is_some())).then_some(end)
    }

    /// `said on | "Meet the Press" | that`: past a title in marks, where "that" follows.
    pub fn past_programme(&self, opening: usize) -> Option<usize> {
        let quote = self.reader.opened_at(opening).map(|quote| self.reader.quote_tokens(quote))?;
        (self.reader.is(quote.end, "that") && quotation::programme(self.reader, &quote)).then_some(quote.end)
    }

    /// "in a statement read on television", "in a letter seen by Reuters": past the participle and what hangs on it.
    pub fn past_publication(&self, end: usize) -> usize {
        let reader = self.reader;
        let published = keys![
            "read", "issued", "released", "published", "posted", "broadcast", "carried", "sent", "seen", "obtained",
            "aired", "shared", "circulated", "delivered", "recorded", "distributed", "signed", "made", "quoted",
            "reported", "written", "held", "given", "convened", "organised", "organized", "hosted", "attended",
        ];
        if !reader.doc.is_any(end, published) {
            return end;
        }
        // "read out at the meeting"
        let end = end + usize::from(reader.doc.is_any(end + 1, keys!["out", "aloud", "over", "live", "online"]));
        if !reader.has(end + 1, PREPOSITION | DATE) {
            return end;
        }
        let past = phrase::end(reader, end + 2, self.high);
        if reader.has(end + 1, DATE) { end + 2 } else { past.max(end + 1) }
    }
}

/// Nouns of manner behind "in".
const IN_MANNER: &Keys =
    keys!["terms", "language", "words", "tone", "tones", "manner", "fashion", "voice", "vein", "unison"];

/// Nouns of manner behind "with".
const WITH_MANNER: &Keys = keys![
    "joy", "horror", "dismay", "sadness", "sorrow", "alarm", "force", "vigour", "vigor", "satisfaction", "pleasure",
    "regret", "relief", "interest", "concern", "caution", "enthusiasm", "delight", "anger", "outrage", "disgust",
    "contempt", "disdain", "indignation", "vehemence", "conviction", "confidence", "appreciation",
];
