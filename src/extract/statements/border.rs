//! Where what a cue reports ends: before the narrator's own clause, another cue, a trailing source.
//! Knows clause borders; must not know which complement a cue takes.

use super::cue::Tense;
use super::phrase::{medium, occasion_follows};
use super::plan::Plan;
use super::reader::*;
use super::subject::Subject;

/// Nouns that take up what was said: "a claim that …".
const SUMMING_UP: [&str; 30] = [
    "finding",
    "figure",
    "claim",
    "charge",
    "allegation",
    "accusation",
    "assertion",
    "move",
    "step",
    "decision",
    "reference",
    "allusion",
    "position",
    "view",
    "stance",
    "contention",
    "sentiment",
    "prediction",
    "demand",
    "suggestion",
    "comment",
    "remark",
    "threat",
    "argument",
    "idea",
    "notion",
    "prospect",
    "development",
    "term",
    "phrase",
];

/// Verbs of a clause that was put back in time.
const SHIFTED: [&str; 8] = ["was", "were", "had", "would", "could", "might", "did", "should"];

impl Plan<'_> {
    /// The end of a clause that begins at `start` and that cue `index` reports.
    pub fn clause_end(&self, index: usize, start: usize) -> usize {
        let high = self.high().max(start);
        let end = (start + 1..high)
            .find(|&token| !self.reader.has(token, QUOTED) && self.breaks(index, token))
            .unwrap_or(high);
        self.trim(start, end)
    }

    /// The end of a noun phrase or infinitive that begins at `start` and that cue `index` is about.
    pub fn object_end(&self, index: usize, start: usize) -> usize {
        let limit = self.clause_end(index, start);
        let relative = self.relative(index);
        let resumes = |token: usize| relative && self.reader.has(token, AUXILIARY | PAST);
        let inside = |token: usize| (start..token).any(|token| self.reader.has(token, RELATIVE | SUBORDINATE));
        let end = (start + 1..limit)
            .find(|&token| {
                !self.reader.has(token, QUOTED) && (self.ends_object(token) || resumes(token) && !inside(token))
            })
            .unwrap_or(limit);
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
        if reader.doc.word(token) == ";" || reader.comma(token) && reader.finite(token + 1) && self.relative(index) {
            return true;
        }
        let comma = reader.comma(token) || reader.dash(token);
        let joint = reader.doc.is_any(token, &["and", "but", "while", "whereas", "although", "though", "or"]);
        if !comma && !joint {
            if reader.is(token, "without") && says_nothing(reader, token + 1) {
                return true;
            }
            return self.next_according(token) && reader.mark(token.wrapping_sub(1)) || self.next_according(token);
        }
        let mut next = token + 1;
        while next < self.sentence.end
            && (reader.doc.is_any(next, &["and", "but", "while", "whereas", "although", "though", "as"])
                || reader.comma(next))
        {
            next += 1;
        }
        let denied =
            |other: usize| matches!(&self.subjects[other], Subject::Before(phrase) if phrase.start == token + 2);
        if comma && reader.is(token + 1, "which") && (index + 1..self.cues.len()).any(denied) {
            return true;
        }
        if self.says_no_more(next) || reader.is(next, "without") && says_nothing(reader, next + 1) {
            return true;
        }
        if comma && (self.sums_up(index, token) || self.narrators_relative(index, token)) {
            return true;
        }
        let sentence_mark = comma
            && (reader.doc.is_any(next, &["up", "down"]) && reader.is(next + 1, "from")
                || reader.doc.is_any(next, &["citing", "quoting", "referring", "alluding"])
                || next == token + 1 && occasion_follows(reader, next)
                || after(reader, next));
        sentence_mark || self.next_according(next) || self.cue_begins(index, next, comma)
    }

    /// "Witnesses, who said …, were taken away", "messages in which she mocked …": the cue stands in a relative clause.
    fn relative(&self, index: usize) -> bool {
        let before = self.cues[index].group.wrapping_sub(1);
        let subject = self.begins(index).wrapping_sub(1);
        let relative = |token: usize| self.reader.has(token, RELATIVE) && !self.reader.is(token, "that");
        relative(before) || relative(subject) && self.reader.has(subject.wrapping_sub(1), PREPOSITION)
    }

    /// "but declined to comment", "and gave no details": the speaker says no more.
    fn says_no_more(&self, verb: usize) -> bool {
        let reader = self.reader;
        if reader.doc.is_any(verb, &["declined", "refused", "declining", "refusing", "declines", "refuses"]) {
            return reader.is(verb + 1, "to");
        }
        if reader.doc.is_any(verb, &["gave", "offered", "provided", "cited", "gives", "offers", "provides", "giving"]) {
            return reader.doc.is_any(verb + 1, &["no", "few", "little"]);
        }
        let denied = reader.doc.is_any(verb, &["did", "does", "would"]) && reader.is(verb + 1, "not")
            || reader.doc.is_any(verb, &["didn't", "doesn't", "wouldn't"]);
        let word = verb + 1 + usize::from(reader.is(verb + 1, "not"));
        let speaks =
            ["say", "elaborate", "specify", "give", "provide", "name", "identify", "comment", "explain", "disclose"]
                .into_iter()
                .chain(["mention", "respond", "answer", "reveal", "offer", "confirm", "clarify", "detail"]);
        denied && reader.is(word, "be") && reader.is(word + 1, "drawn")
            || denied && speaks.into_iter().any(|known| reader.is(word, known))
    }

    /// ", a claim that Kyiv denies", ", a reference to the raid": a noun takes up what was said, and the narrator goes on.
    fn sums_up(&self, index: usize, comma: usize) -> bool {
        let reader = self.reader;
        let article = comma + 1 + usize::from(reader.is(comma + 1, "in"));
        if !reader.doc.is_any(article, &["a", "an", "the"]) {
            return false;
        }
        let noun = (article + 1..article + 4).find(|&token| reader.doc.is_any(token, &SUMMING_UP));
        let Some(noun) = noun.filter(|&noun| noun < self.sentence.end) else { return false };
        let follows =
            reader.doc.is_any(noun + 1, &["that", "which", "to", "he", "she", "they", "it", "the", "his", "likely"])
                || reader.capital(noun + 1);
        let from = self.cues[index].words.end;
        follows && reader.is_clause(from..comma) && (article + 1..noun).all(|token| !reader.has(token, PREPOSITION))
    }

    /// "said he had met Kovac, who has since fled": the present in a clause that ends the sentence, behind what was said in the past.
    fn narrators_relative(&self, index: usize, comma: usize) -> bool {
        let reader = self.reader;
        let cue = &self.cues[index];
        let relative = comma + 1 + usize::from(reader.has(comma + 1, PREPOSITION));
        if cue.tense != Tense::Past || !reader.doc.is_any(relative, &["who", "which", "whose", "where", "whom"]) {
            return false;
        }
        let high = self.high();
        let next = relative + 1 + usize::from(reader.adverb(relative + 1));
        let finite = || (next..high.min(relative + 7)).find(|&token| reader.finite(token));
        let Some(verb) = Some(next).filter(|&next| reader.has(next, NOUN_S)).or_else(finite) else { return false };
        let now = reader.has(verb, PRESENT | NOUN_S) || reader.doc.is_any(verb, &["is", "are", "has", "have"]);
        let shifted = |token: usize| {
            !reader.has(token, QUOTED)
                && reader.finite(token)
                && (reader.has(token, PAST | EITHER)
                    || reader.doc.is_any(token, &SHIFTED)
                    || reader.doc.word(token).ends_with("ed"))
        };
        now && !(relative..high).any(|token| reader.comma(token) && !reader.has(token, QUOTED))
            && (cue.words.end..comma).any(shifted)
    }

    fn next_according(&self, token: usize) -> bool {
        self.reader.is(token, "according") && self.reader.is(token + 1, "to")
    }

    /// Whether another cue with its subject, or one that leaves its subject out, begins at `token`.
    fn cue_begins(&self, index: usize, token: usize, comma: bool) -> bool {
        (index + 1..self.cues.len()).any(|other| {
            let cue = &self.cues[other];
            match &self.subjects[other] {
                Subject::Before(phrase) => {
                    (phrase.start == token || self.with_adverbials(token, phrase.start))
                        && (comma || cue.takes.has("quote"))
                }
                Subject::Elided => {
                    self.group_at(other, token)
                        && (cue.tense == Tense::Ing && (comma || self.opens_content(cue.words.end))
                            || self.governor(other) == Some(index) && cue.tense == self.cues[index].tense)
                }
                Subject::After(_) => comma && self.group_at(other, token) && !cue.passive,
                Subject::Missing => false,
            }
        })
    }

    /// "that", a colon or a quotation mark: what an "and adding" without a comma must show to be no adjective.
    fn opens_content(&self, token: usize) -> bool {
        self.reader.is(token, "that") || self.reader.mark(token) || self.reader.doc.word(token) == ":"
    }

    fn group_at(&self, cue: usize, token: usize) -> bool {
        (self.cues[cue].group..=self.cues[cue].words.start).contains(&token)
    }

    /// "but on Monday Putin said": only adverbs, dates and a preposition between.
    fn with_adverbials(&self, from: usize, to: usize) -> bool {
        from < to
            && to - from < 5
            && (from..to).all(|token| {
                self.reader.adverb(token) || self.reader.has(token, DATE | PREPOSITION) || self.reader.comma(token)
            })
    }

    fn ends_object(&self, token: usize) -> bool {
        let reader = self.reader;
        if reader.comma(token) {
            let next = reader.doc.word(token + 1);
            let participle = next.len() > 4
                && (next.ends_with("ing") || next.ends_with("ed"))
                && !reader.capital(token + 1)
                && !self.list_goes_on(token);
            let place = reader.has(token + 1, PREPOSITION) && reader.doc.is_any(token + 2, &["which", "whom"]);
            return participle
                || place
                || reader.doc.is_any(
                    token + 1,
                    &["a", "an", "after", "before", "as", "when", "while", "with", "who", "where", "which"],
                ) && !self.list_goes_on(token);
        }
        if reader.is(token, "and") {
            return reader.finite(token + 1) || reader.adverb(token + 1) && reader.finite(token + 2);
        }
        let clause = reader.doc.is_any(token, &["when", "while", "after", "before"]) && reader.word(token - 1);
        let adverbial = reader.has(token, PREPOSITION)
            && (occasion_follows(reader, token) && reader.doc.is_any(token, &["in", "at", "during"])
                || reader.is(token, "on") && medium(reader, token + 1)
                || reader.is(token, "on") && reader.has(token + 1, DATE));
        let units = ["hours", "days", "weeks", "months", "minutes", "shortly", "soon", "just", "moments"];
        clause || adverbial || reader.dash(token) || reader.doc.is_any(token, &units) && reader.is(token + 1, "after")
    }

    /// "transit, trade, and energy": a later ", and" or "and" before the next clause carries the list on.
    fn list_goes_on(&self, comma: usize) -> bool {
        let reader = self.reader;
        let next = (comma + 1..(comma + 8).min(self.sentence.end))
            .take_while(|&token| !reader.finite(token))
            .find(|&token| reader.comma(token));
        let article = reader.doc.is_any(comma + 1, &["a", "an"]);
        let short = || {
            (comma + 1..(comma + 12).min(self.sentence.end))
                .take_while(|&token| !reader.finite(token) && !reader.has(token, RELATIVE))
        };
        next.is_some_and(|next| reader.is(next + 1, "and"))
            || article && next.is_none() && short().any(|token| reader.is(token, "and"))
    }
}

/// ", a day after the vote", ", as his plane left", ", while crowds cheered": what a comma opens for the narrator.
pub fn narrators(reader: &Reader, token: usize) -> bool {
    after(reader, token)
        || reader
            .doc
            .is_any(token, &["as", "while", "when", "where", "before", "whereas", "although", "though", "amid"])
            && !reader.doc.is_any(token + 1, &["many", "much", "few", "long"])
}

/// ", after talks broke down", ", hours after the blast": the narrator's own clause.
fn after(reader: &Reader, token: usize) -> bool {
    (token..token + 4)
        .take_while(|&at| {
            at == token
                || reader.has(at - 1, DETERMINER | DATE)
                || reader.doc.is_any(
                    at - 1,
                    &[
                        "days", "hours", "weeks", "months", "minutes", "day", "week", "month", "year", "years",
                        "shortly", "soon", "just",
                    ],
                )
        })
        .any(|at| reader.is(at, "after"))
}

/// "without elaborating", "without giving details"
fn says_nothing(reader: &Reader, token: usize) -> bool {
    reader.doc.is_any(
        token,
        &[
            "elaborating",
            "giving",
            "naming",
            "specifying",
            "providing",
            "offering",
            "identifying",
            "mentioning",
            "going",
            "saying",
            "explaining",
            "citing",
            "disclosing",
            "elaboration",
            "further",
            "commenting",
            "detailing",
        ],
    )
}
