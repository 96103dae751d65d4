//! The "that" of what a cue reports, past what stands between, and the "that" which only points at something.
//! Knows commas and what follows; must not know who speaks.

use super::complement::Finder;
use crate::extract::statements::cue::Tense;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// Things that "that" points at without more.
const COUNTED: &Keys = keys![
    "afternoon", "amount", "answer", "area", "attack", "bill", "case", "clause", "comment", "day", "deal", "debate",
    "decade", "decision", "document", "election", "episode", "evening", "event", "figure", "idea", "incident",
    "letter", "line", "man", "matter", "meeting", "moment", "month", "morning", "night", "number", "offer", "period",
    "person", "phrase", "place", "plan", "process", "project", "promise", "proposal", "question", "report", "road",
    "room", "rule", "sentence", "situation", "statement", "story", "term", "treaty", "view", "vote", "week", "woman",
    "word", "year",
];

impl Finder<'_> {
    /// "said as he left the talks that a deal was near": "that" with a clause behind the narrator's own.
    pub fn that_behind_clause(&self, from: usize) -> Option<usize> {
        let reader = self.reader;
        let opens = reader.doc.is_any(from, keys!["as", "after", "when", "while", "before"]);
        let inside = |&token: &usize| {
            !reader.stop(token) && !reader.mark(token) && !reader.comma(token) && !reader.has(token, QUOTED)
        };
        let that = (from + 2..self.high.min(from + 16)).take_while(inside).find(|&token| reader.is(token, "that"))?;
        let clause = reader.has(that + 1, DETERMINER | PRONOUN) || reader.entity(that + 1).is_some();
        (opens && clause && reader.has_finite(from + 1..that) && reader.is_clause(that + 1..self.high)).then_some(that)
    }

    /// "told the paper, in an interview that lasted an hour, | that", "told people in Lodz, 50 miles west of Warsaw, | that": behind where it
    /// was said, between commas.
    pub fn that_behind_aside(&self, at: usize) -> Option<usize> {
        let reader = self.reader;
        let plain = |token: &usize| !reader.stop(*token) && !reader.mark(*token);
        let place = reader.has(at, PREPOSITION) && !reader.comma(at);
        let near = (at..self.high.min(at + 6)).take_while(|token| plain(token) && !reader.finite(*token));
        let comma = near.into_iter().find(|&token| reader.comma(token)).filter(|&comma| comma == at || place)?;
        let counted =
            reader.doc.tokens.get(comma + 1).is_some_and(|next| matches!(next.kind, Kind::Number | Kind::Mixed));
        let named = reader.has(comma + 1, DETERMINER) && !reader.has_finite(comma + 1..self.high.min(comma + 6));
        let opens = reader.has(comma + 1, PREPOSITION) || counted || named;
        let closing = (comma + 3..self.high.min(comma + 20)).take_while(plain).find(|&token| reader.comma(token));
        closing.map(|closing| closing + 1).filter(|&that| opens && reader.is(that, "that"))
    }

    /// "that" at a token, or behind what stands between the cue and it.
    pub fn that(&self, at: usize) -> Option<usize> {
        let reader = self.reader;
        let speaks = |token: usize| {
            // "apologised for suggesting that": the gerund has a clause of its own.
            let gerund = ends_in(reader.doc.word(token), "ing");
            let named = token > 0 && reader.has(token - 1, DETERMINER | PREPOSITION) && !gerund;
            reader.has(token, CUE) && !named && reader.noun(token).is_none() && !ends_in(reader.doc.word(token), "ed")
        };
        // "expressed its condolences, saying that": the participle's own.
        // "briefing the Council on Syria, warned that": the next verb's.
        let adding = |token: usize| {
            let verb = ends_in(reader.doc.word(token), "ing") || self.cue.tense == Tense::Ing && reader.finite(token);
            reader.has(token, CUE) && reader.comma(token - 1) && verb
        };
        let open = |&token: &usize| {
            token < self.high
                && !adding(token)
                && !reader.has(token, AUXILIARY | PAST | PRESENT | AND)
                && !speaks(token)
                && (!reader.stop(token) || reader.has(token, DATE))
                && !reader.mark(token)
                && (token == at || !reader.comma(token))
        };
        // "at that time", but "in that", "except that"
        let points = |that: usize| {
            self.reader.doc.word(that + 1) == ":"
                || self.points_at(that)
                || that > at && reader.doc.is_any(that - 1, keys!["at", "by", "from", "of", "on", "since", "until"])
        };
        let that = (at..at + 16).take_while(open).find(|&token| reader.is(token, "that") && !points(token))?;
        let topic = reader.has(at, PREPOSITION) && self.cue.takes.has(self.topic_word(at));
        if that > self.cue.words.end && reader.doc.is_any(that - 1, keys!["point", "extent", "degree", "moment", "way"])
        {
            return None;
        }
        let reported = that > self.cue.words.end + 1
            && reader.doc.is_any(self.cue.words.end, keys!["on", "about", "of", "at", "to", "upon"])
            && (reader
                .doc
                .matches_at(List::ReportingCues, that - 1)
                .iter()
                .any(|found| found.row.get("pos") == "noun")
                || reader.doc.is_any(
                    that - 1,
                    keys!["fact", "idea", "notion", "possibility", "news", "reports", "rumours", "rumors"],
                ));
        if reported {
            return None;
        }
        let between = that == at
            || reader.is(at, "ahead")
            || reader.comma(at)
            || reader.has(at, PREPOSITION | DATE) && !topic
            || reader.adverb(at);
        // "police said, in an attack that shocked the town"
        let past = reader.has(that + 1, PAST) || ends_in(reader.doc.word(that + 1), "ed");
        let verb = past && reader.finite(that + 1) && !reader.attributive(that + 1, self.high);
        let relative = verb
            || reader.has(that + 1, AUXILIARY) && !self.contracted(that + 1)
            || reader.doc.tokens[that].span.end == reader.doc.tokens.get(that + 1)?.span.start
                && reader.doc.tokens[that + 1].kind == Kind::Clitic;
        (between && !relative).then_some(that)
    }

    /// "said | that day was the worst": one thing, which nobody names without an article.
    fn points_at(&self, that: usize) -> bool {
        let reader = self.reader;
        reader.doc.is_any(that + 1, COUNTED)
            && (reader.has(that + 2, AUXILIARY | PAST) || reader.has(that + 2, EITHER) && reader.finite(that + 2))
    }
}
