//! Where what a cue reports ends: before the narrator's own clause, another cue, a trailing source.
//! Knows clause borders; must not know which complement a cue takes.

use super::Plan;
use super::narrator::{after, in_a_move, says_nothing, uses_a_name};
use crate::extract::statements::cue::Tense;
use crate::extract::statements::phrase::occasion::occasion_follows;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::extract::statements::subject::before::before_adverbials;
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
        let speaks = |token: usize| self.cues.iter().any(|cue| cue.group == token && cue.tense != Tense::Ing);
        let ended = |token: usize| {
            reader.is(token + 1, "that")
                || reader.finite(token + 1)
                || self.goes_on_with(index, token + 1)
                || speaks(token + 1)
        };
        let inside = reader.closed_at(token).is_some() && reader.comma(token - 1);
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
        let comma = reader.comma(token) || reader.dash(token) || inside;
        let joint = reader.doc.is_any(token, keys!["and", "but", "while", "whereas", "although", "though", "or"]);
        if reader.is(token, "as")
            && self.headline()
            && (self.cue_begins(index, token + 1, true) || self.meantime(token))
        {
            return true;
        }
        if self.own_turn(index, token) {
            return true;
        }
        if !comma && !joint {
            if reader.is(token, "without") && says_nothing(reader, token + 1) {
                return true;
            }
            return self.next_according(token) && reader.mark(token.wrapping_sub(1)) || self.next_according(token);
        }
        // `were "systematic," | as lawmakers wound up their inquiry`
        if inside
            && reader.is(token + 1, "as")
            && !reader.has(token + 2, PREPOSITION | ADVERB)
            && self.own_clause(token + 2)
        {
            return true;
        }
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
        if joint && self.back_in_past(index, token) {
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

    /// "If he persists — and he says he will | — the bank will close": the cue stands in an aside between dashes.
    pub fn within_dashes(&self, index: usize) -> bool {
        let reader = self.reader;
        let dashes =
            (self.sentence.start..self.begins(index)).filter(|&token| reader.dash(token) && !reader.has(token, QUOTED));
        dashes.count() % 2 == 1
    }

    /// A quotation that is a clause of its own.
    fn quoted_clause(&self, token: usize) -> bool {
        let quote = self.reader.opened_at(token).map(|quote| self.reader.quote_tokens(quote));
        quote.is_some_and(|quote| self.reader.is_clause(quote))
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

    /// "Norsk said prices would fall, while traders see a rise, according to Poyry": where the second clause begins.
    pub fn other_speaker(&self, clause: Tokens) -> Option<usize> {
        let first = self.cues.iter().position(|cue| clause.contains(&cue.words.start) && cue.takes.has("quote"))?;
        let comma = (self.cues[first].words.end..clause.end)
            .find(|&token| self.reader.comma(token) && !self.reader.has(token, QUOTED) && self.turns(token + 1))?;
        let named = matches!(&self.subjects[first], Subject::Before(phrase) if phrase.start == clause.start);
        (named && self.own_clause(comma + 2)).then_some(comma + 2)
    }

    fn turns(&self, token: usize) -> bool {
        self.reader.doc.is_any(token, keys!["while", "but", "whereas", "although", "though"])
    }

    /// ", while traders see a rise, according to Poyry": the clause has a source of its own.
    fn turns_to_source(&self, comma: usize) -> bool {
        let high = self.high();
        self.turns(comma + 1)
            && self.own_clause(comma + 2)
            && (comma + 2..high).any(|token| self.next_according(token) && self.reader.comma(token - 1))
    }

    /// "Officials, who first denied it, | now admit": a later cue of the subject whose relative clause holds this one.
    fn goes_on_with(&self, index: usize, token: usize) -> bool {
        (index + 1..self.cues.len())
            .any(|other| self.group_at(other, token) && self.subjects[other] == self.subjects[index])
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

    /// "said he has been right | and referred us to an advertisement": the narrator's past behind what is told in the present.
    fn back_in_past(&self, index: usize, and: usize) -> bool {
        let (reader, cue) = (self.reader, &self.cues[index]);
        if cue.tense != Tense::Past || !reader.is(and, "and") || reader.comma(and - 1) || cue.words.end >= and {
            return false;
        }
        let verb = and + 1 + usize::from(reader.adverb(and + 1));
        let deeds = keys![
            "referred",
            "directed",
            "pointed",
            "posted",
            "released",
            "published",
            "handed",
            "gestured",
            "pulled",
            "walked",
            "smiled",
            "laughed",
            "shrugged",
            "nodded",
            "sighed",
            "grinned",
            "paused",
            "hung",
            "waved",
            "left",
            "held",
        ];
        let past = |token: usize| {
            reader.has(token, PAST) || reader.doc.is_any(token, keys!["was", "were", "had", "did", "would", "could"])
        };
        let now = |token: usize| reader.doc.is_any(token, keys!["is", "are", "has", "have", "will", "can"]);
        let told = || (cue.words.end..and).filter(|&token| !reader.has(token, QUOTED));
        reader.doc.is_any(verb, deeds) && told().any(now) && !told().any(past)
    }

    /// "demanding that the list be published | and accusing the army of lies", but not "saying he likes teaching and asking questions".
    fn next_participle(&self, index: usize, other: usize, token: usize) -> bool {
        let reader = self.reader;
        let both = [index, other].iter().all(|&cue| self.cues[cue].tense == Tense::Ing);
        let gerund = |at: usize| ends_in(reader.doc.word(at), "ing");
        both && reader.has(token - 1, AND) && !(token.saturating_sub(6)..token).any(gerund)
    }

    /// Whether another cue with its subject, or one that leaves its subject out, begins at `token`.
    fn cue_begins(&self, index: usize, token: usize, comma: bool) -> bool {
        // "said that in April, | Norway had backed the plan": no clause ends there.
        let opening = |&at: &usize| self.reader.is(at, "that") && self.reader.has(at + 1, PREPOSITION);
        let that = Some(self.cues[index].words.end).filter(opening);
        if that.is_some_and(|that| comma && !self.reader.is_clause(that + 2..token)) {
            return false;
        }
        (index + 1..self.cues.len()).any(|other| {
            let cue = &self.cues[other];
            match &self.subjects[other] {
                Subject::Before(phrase) => {
                    !cue.infinitive
                        && cue.row.get("class") != "stand"
                        && (phrase.start == token || self.with_adverbials(token, phrase.start))
                        && (comma && !self.goes_on(phrase) || cue.takes.has("quote") || self.both_with(index, other))
                }
                Subject::Elided if self.proves(index, other) => false,
                Subject::Elided => {
                    let participle = cue.tense == Tense::Ing && !cue.auxiliary;
                    (self.group_at(other, token) || self.behind_phrase(other, token))
                        && (cue.tense == Tense::Ing || self.may_report(other))
                        && (participle && (comma || self.opens_content(cue.words.end))
                            || self.governor(other) == Some(index) && self.same_time(index, other)
                            || self.next_participle(index, other, token))
                }
                Subject::After(_) => comma && self.group_at(other, token) && !cue.passive,
                Subject::Missing => false,
            }
        })
    }

    /// "said the raid was a disgrace and showed that …": the raid showed it, and the speaker goes on.
    pub fn proves(&self, governor: usize, cue: usize) -> bool {
        let shows =
            matches!(self.cues[cue].lemma, "show" | "demonstrate" | "prove" | "illustrate" | "underscore" | "mean");
        let told = self.cues[governor].words.end..self.cues[cue].group;
        shows && self.cues[cue].tense != Tense::Ing && self.reader.is_clause(told)
    }

    /// "with Labour calling it late | and Tories deriding it as a tax": participles with subjects of their own.
    fn both_with(&self, index: usize, other: usize) -> bool {
        [index, other].into_iter().all(|cue| {
            let bare = self.cues[cue].tense == Tense::Ing && !self.cues[cue].auxiliary;
            bare && matches!(self.subjects[cue], Subject::Before(_))
        })
    }

    /// "confirmed … and said", "have confirmed … and say".
    pub fn same_time(&self, index: usize, other: usize) -> bool {
        let (cue, other) = (&self.cues[index], &self.cues[other]);
        cue.tense == other.tense || other.tense == Tense::Base && cue.auxiliary && !cue.unreal
    }

    /// Whether what follows a cue can be what it reports: "and reflected the mood" says nothing.
    fn may_report(&self, other: usize) -> bool {
        let (reader, cue) = (self.reader, &self.cues[other]);
        let next = cue.words.end + usize::from(reader.adverb(cue.words.end));
        // "said it was glad but wanted to wait"
        if reader.is(next, "to") && cue.lemma == "want" {
            return false;
        }
        let phrase = reader.has(next, DETERMINER) && !reader.has(next, DATE) || reader.entity(next).is_some();
        let takes =
            ["np", "np_as", "np_np", "np_to", "np_at", "np_be", "np_inf", "thing", "deed", "words", "bare", "who_that"];
        !phrase || cue.takes.addressee() || takes.iter().any(|complement| cue.takes.has(complement))
    }

    /// "that", a colon or a quotation mark: what an "and adding" without a comma must show to be no adjective.
    fn opens_content(&self, token: usize) -> bool {
        self.reader.is(token, "that") || self.reader.mark(token) || self.reader.doc.word(token) == ":"
    }

    /// "and, in a lighter vein, | added", "but at the same time | urged": a standing phrase before the verb.
    fn behind_phrase(&self, other: usize, token: usize) -> bool {
        let group = self.cues[other].group;
        let near = token < group && group - token <= 6 && self.reader.has(token, PREPOSITION);
        near && before_adverbials(self.reader, group - usize::from(self.reader.comma(group - 1)), token) == token
    }

    fn group_at(&self, cue: usize, token: usize) -> bool {
        (self.cues[cue].group..=self.cues[cue].words.start).contains(&token)
    }

    /// "but on Monday Putin said": only adverbs, dates and a preposition between.
    fn with_adverbials(&self, from: usize, to: usize) -> bool {
        from < to
            && to - from < 5
            && (from..to).all(|token| {
                let small = self.reader.has(token, DATE | PREPOSITION) || self.reader.comma(token);
                !self.reader.has(token, CUE) && (small || self.reader.adverb(token))
            })
    }

    /// ", but each time Rome refused": a finite verb behind a subject of its own.
    pub fn own_clause(&self, first: usize) -> bool {
        let reader = self.reader;
        let high = self.high();
        let stop =
            |token: usize| reader.comma(token) || reader.has(token, RELATIVE | SUBORDINATE) || reader.mark(token);
        let end = (first..high).find(|&token| stop(token)).unwrap_or(high);
        let verb = (first..end).find(|&token| reader.finite(token));
        verb.is_some_and(|verb| verb > first && !(first..verb).all(|token| reader.adverb(token)))
    }

    /// "Although Rome stressed the need for talks, …", "When Rome rejected the terms, …": the cue's clause opens the sentence under a
    /// conjunction.
    fn under_conjunction(&self, index: usize) -> bool {
        let first = self.begins(index).checked_sub(1).filter(|&first| first >= self.sentence.start);
        first.is_some_and(|first| {
            first <= self.sentence.start + 1
                && self.reader.doc.is_any(
                    first,
                    keys![
                        "although", "though", "while", "when", "whereas", "because", "since", "after", "before", "if",
                        "once", "until",
                    ],
                )
        })
    }
}
