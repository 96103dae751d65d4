//! Where what a cue reports ends: before the narrator's own clause, another cue, a trailing source.
//! Knows clause borders; must not know which complement a cue takes.

use super::cue::Tense;
use super::narrator::{after, says_nothing};
use super::phrase::{medium, occasion_follows};
use super::plan::Plan;
use super::reader::*;
use super::subject::Subject;

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
                !self.reader.has(token, QUOTED) && (self.ends_object(start, token) || resumes(token) && !inside(token))
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
        if reader.doc.word(token) == ":" && self.quoted_clause(token + 1) {
            return true;
        }
        let comma = reader.comma(token) || reader.dash(token);
        let joint = reader.doc.is_any(token, &["and", "but", "while", "whereas", "although", "though", "or"]);
        if reader.is(token, "as") && self.headline() && self.cue_begins(index, token + 1, true) {
            return true;
        }
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
        if comma && reader.is(token + 1, "which") && (index + 1..self.cues.len()).any(denied) && !self.aside(token) {
            return true;
        }
        if self.says_no_more(next) || reader.is(next, "without") && says_nothing(reader, next + 1) {
            return true;
        }
        if comma && self.it_emerged(token + 1) {
            return true;
        }
        if comma && self.under_conjunction(index) && self.own_clause(token + 1) {
            return true;
        }
        if comma && (self.sums_up(index, token) || self.narrators_relative(index, token)) {
            return true;
        }
        let sentence_mark = comma
            && (reader.doc.is_any(next, &["up", "down"]) && reader.is(next + 1, "from")
                || reader.doc.is_any(next, &["citing", "quoting", "referring", "alluding"])
                || reader.is(next, "even") && reader.is(next + 1, "as")
                || next == token + 1 && occasion_follows(reader, next)
                || next == token + 1 && after(reader, next));
        sentence_mark || self.next_according(next) || self.cue_begins(index, next, comma)
    }

    /// "the group -- which he called extreme -- had …": a second mark closes what the first opens, and the verb follows.
    fn aside(&self, opening: usize) -> bool {
        let reader = self.reader;
        let closes = |&token: &usize| {
            (reader.comma(token) && reader.comma(opening) || reader.dash(token) && reader.dash(opening))
                && !reader.has(token, QUOTED)
        };
        let closing = (opening + 2..self.high().min(opening + 24)).find(closes);
        closing.is_some_and(|closing| reader.finite(closing + 1))
    }

    /// A quotation that is a clause of its own.
    fn quoted_clause(&self, token: usize) -> bool {
        let quote = self.reader.opened_at(token).map(|quote| self.reader.quote_tokens(quote));
        quote.is_some_and(|quote| self.reader.is_clause(quote))
    }

    /// "Witnesses, who said …, were taken away", "messages in which she mocked …": the cue stands in a relative clause.
    fn relative(&self, index: usize) -> bool {
        let before = self.cues[index].group.wrapping_sub(1);
        let subject = self.begins(index).wrapping_sub(1);
        let relative = |token: usize| self.reader.has(token, RELATIVE) && !self.reader.is(token, "that");
        relative(before) || relative(subject) && self.reader.has(subject.wrapping_sub(1), PREPOSITION)
    }

    fn next_according(&self, token: usize) -> bool {
        self.reader.is(token, "according") && self.reader.is(token + 1, "to")
    }

    /// "its Massena, N.Y., | smelter had rejected": a noun without an article behind the comma goes on the phrase before it.
    fn goes_on(&self, subject: &Tokens) -> bool {
        let reader = self.reader;
        let bare = |token: usize| {
            reader.word(token)
                && !reader.capital(token)
                && reader.noun(token).is_none()
                && reader.entity(token).is_none()
                && !reader.has(token, DETERMINER | PRONOUN | RELATIVE | DATE)
                && !ends_in(reader.doc.word(token), "s")
        };
        reader.comma(subject.start.wrapping_sub(1)) && subject.clone().all(bare)
    }

    /// Whether another cue with its subject, or one that leaves its subject out, begins at `token`.
    fn cue_begins(&self, index: usize, token: usize, comma: bool) -> bool {
        (index + 1..self.cues.len()).any(|other| {
            let cue = &self.cues[other];
            match &self.subjects[other] {
                Subject::Before(phrase) => {
                    !cue.infinitive
                        && (phrase.start == token || self.with_adverbials(token, phrase.start))
                        && (comma && !self.goes_on(phrase) || cue.takes.has("quote"))
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

    fn ends_object(&self, start: usize, token: usize) -> bool {
        let reader = self.reader;
        if reader.comma(token) {
            let next = reader.doc.word(token + 1);
            let participle = next.len() > 4
                && (ends_in(next, "ing") || ends_in(next, "ed"))
                && !reader.capital(token + 1)
                && !self.list_goes_on(token);
            if reader.doc.is_any(token + 1, &["but", "so", "yet", "and"]) && self.own_clause(token + 2) {
                return true;
            }
            let place = reader.has(token + 1, PREPOSITION) && reader.doc.is_any(token + 2, &["which", "whom"]);
            return participle
                || place
                || reader.doc.is_any(
                    token + 1,
                    &[
                        "a", "an", "after", "before", "as", "when", "while", "whereas", "although", "though", "with",
                        "who", "where", "which",
                    ],
                ) && !self.list_goes_on(token);
        }
        if reader.is(token, "and") || reader.is(token, "but") {
            if self.same_mood(start, token + 1) {
                return false;
            }
            return reader.finite(token + 1) || reader.adverb(token + 1) && reader.finite(token + 2);
        }
        // "to look after the poor", "to speak at the inquest": the preposition is the verb's.
        let verb = reader.is(start, "to") && token == start + 2;
        if verb && reader.doc.is_any(token, &["at", "in"])
            || verb
                && reader.is(token, "after")
                && reader.doc.is_any(token - 1, &["look", "go", "run", "chase", "take", "name", "ask", "inquire"])
        {
            return false;
        }
        let clause = reader.doc.is_any(token, &["when", "while", "whilst", "after", "before"])
            && !(token.saturating_sub(3)..token)
                .any(|token| reader.doc.is_any(token, &["until", "till", "since", "from"]))
            && (reader.word(token - 1) || reader.mark(token - 1));
        let adverbial = reader.has(token, PREPOSITION)
            && (occasion_follows(reader, token) && reader.doc.is_any(token, &["in", "at", "during"])
                || reader.is(token, "on") && medium(reader, token + 1)
                || reader.is(token, "on") && reader.has(token + 1, DATE));
        clause || adverbial || reader.dash(token) || self.later(token)
    }

    /// ", but each time Rome refused": a finite verb behind a subject of its own.
    fn own_clause(&self, first: usize) -> bool {
        let reader = self.reader;
        let high = self.high();
        let stop =
            |token: usize| reader.comma(token) || reader.has(token, RELATIVE | SUBORDINATE) || reader.mark(token);
        let end = (first..high).find(|&token| stop(token)).unwrap_or(high);
        let verb = (first..end).find(|&token| reader.finite(token));
        verb.is_some_and(|verb| verb > first && !(first..verb).all(|token| reader.adverb(token)))
    }

    /// ", it emerged last night", ", it was announced": the narrator's tag.
    fn it_emerged(&self, it: usize) -> bool {
        let doc = self.reader.doc;
        let emerged = [
            "emerged",
            "emerges",
            "revealed",
            "announced",
            "reported",
            "claimed",
            "understood",
            "said",
            "learned",
            "learnt",
            "confirmed",
            "alleged",
            "disclosed",
            "transpired",
            "appeared",
        ];
        let verb = it + 1 + usize::from(doc.is_any(it + 1, &["was", "has", "is", "had"]));
        let verb = verb + usize::from(doc.is_any(verb, &["been", "also"]));
        self.reader.is(it, "it") && doc.is_any(verb, &emerged) && !self.reader.is(verb + 1, "that")
    }

    /// "Although Rome stressed the need for talks, …", "When Rome rejected the terms, …": the cue's clause opens the sentence under a
    /// conjunction.
    fn under_conjunction(&self, index: usize) -> bool {
        let first = self.begins(index).checked_sub(1).filter(|&first| first >= self.sentence.start);
        first.is_some_and(|first| {
            first <= self.sentence.start + 1
                && self.reader.doc.is_any(
                    first,
                    &[
                        "although", "though", "while", "when", "whereas", "because", "since", "after", "before", "if",
                        "once", "until",
                    ],
                )
        })
    }

    /// "to make peace and | cut aid", "tanks and | armored cars": no verb of the narrator's.
    fn same_mood(&self, start: usize, token: usize) -> bool {
        let reader = self.reader;
        let bare = ["cut", "put", "set", "let", "hit", "shut", "read", "cast", "quit", "split", "spread"];
        let noun = token + 1;
        let adjective = ends_in(reader.doc.word(token), "ed")
            && noun < self.high()
            && reader.word(noun)
            && !reader.has(noun, PREPOSITION | DETERMINER | PRONOUN | SUBORDINATE | RELATIVE | AND | DATE)
            && !reader.capital(noun)
            && !reader.adverb(noun)
            && !reader.is(noun, "to")
            && ends_in(reader.doc.word(noun), "s");
        reader.is(start, "to") && reader.doc.is_any(token, &bare) || adjective
    }

    /// "hours after", "two days after", but not "until two hours after".
    fn later(&self, token: usize) -> bool {
        let doc = self.reader.doc;
        let units = ["hours", "days", "weeks", "months", "minutes", "shortly", "soon", "just", "moments"];
        let unit = |token: usize| doc.is_any(token, &units) && self.reader.is(token + 1, "after");
        let counted = self.reader.has(token, DETERMINER) || doc.tokens[token].kind == crate::text::Kind::Number;
        let until = |token: usize| doc.is_any(token, &["until", "till", "since", "for", "from", "by"]);
        !until(token - 1)
            && (unit(token) && !(until(token.saturating_sub(2)) && self.reader.word(token - 1))
                || counted && unit(token + 1))
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
