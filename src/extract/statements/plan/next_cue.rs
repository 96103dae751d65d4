//! Where another cue begins with its subject, so that what the first reports ends. Knows cues and clause borders; must not know which
//! complement a cue takes.

use super::Plan;
use crate::extract::statements::cue::Tense;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::extract::statements::subject::before::before_adverbials;
use crate::text::keys;

impl Plan<'_> {
    /// "Norsk said prices would fall, while traders see a rise, according to Poyry": where the second clause begins.
    pub fn other_speaker(&self, clause: Tokens) -> Option<usize> {
        let first = self.cues.iter().position(|cue| clause.contains(&cue.words.start) && cue.takes.has("quote"))?;
        let comma = (self.cues[first].words.end..clause.end)
            .find(|&token| self.reader.comma(token) && !self.reader.has(token, QUOTED) && self.turns(token + 1))?;
        let named = matches!(&self.subjects[first], Subject::Before(phrase) if phrase.start == clause.start);
        (named && self.own_clause(comma + 2)).then_some(comma + 2)
    }

    /// "Officials, who first denied it, | now admit": a later cue of the subject whose relative clause holds this one.
    pub fn goes_on_with(&self, index: usize, token: usize) -> bool {
        (index + 1..self.cues.len())
            .any(|other| self.group_at(other, token) && self.subjects[other] == self.subjects[index])
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
    pub fn back_in_past(&self, index: usize, and: usize) -> bool {
        let (reader, cue) = (self.reader, &self.cues[index]);
        if cue.tense != Tense::Past || !reader.is(and, "and") || reader.comma(and - 1) || cue.words.end >= and {
            return false;
        }
        let verb = and + 1 + usize::from(reader.adverb(and + 1));
        let deeds = keys![
            "referred", "directed", "pointed", "posted", "released", "published", "handed", "gestured", "pulled",
            "walked", "smiled", "laughed", "shrugged", "nodded", "sighed", "grinned", "paused", "hung", "waved",
            "left", "held",
        ];
        let past = |token: usize| {
            reader.has(token, PAST) || reader.doc.is_any(token, keys!["was", "were", "had", "did", "would", "could"])
        };
        let now = |token: usize| reader.doc.is_any(token, keys!["is", "are", "has", "have", "will", "can"]);
        let told = || (cue.words.end..and).filter(|&token| !reader.has(token, QUOTED));
        reader.doc.is_any(verb, deeds) && told().any(now) && !told().any(past)
    }

    /// "…, saying she had crushed a plot, | and the army sealed the roads": the narrator's past behind what was told to lie before it.
    pub fn back_from_before(&self, index: usize, and: usize) -> bool {
        let (reader, cue) = (self.reader, &self.cues[index]);
        let joins = reader.is(and, "and") && reader.comma(and - 1) && cue.words.end + 2 < and;
        if cue.tense != Tense::Ing || !joins || reader.has(and + 1, PRONOUN) {
            return false;
        }
        let simple = |token: usize| {
            reader.finite(token)
                && !reader.has(token, AUXILIARY)
                && !reader.has(token - 1, AUXILIARY)
                && (reader.has(token, PAST | EITHER) || ends_in(reader.doc.word(token), "ed"))
        };
        let told = || (cue.words.end..and).filter(|&token| !reader.has(token, QUOTED));
        let before = told().any(|token| reader.is(token, "had"))
            && !told().any(|token| reader.has(token, AUXILIARY) && !reader.doc.is_any(token, keys!["had", "been"]));
        let verb = (and + 2..self.high().min(and + 9)).find(|&token| reader.finite(token));
        before && verb.is_some_and(simple)
    }

    /// "demanding that the list be published | and accusing the army of lies", but not "saying he likes teaching and asking questions".
    fn next_participle(&self, index: usize, other: usize, token: usize) -> bool {
        let reader = self.reader;
        let both = [index, other].iter().all(|&cue| self.cues[cue].tense == Tense::Ing);
        let gerund = |at: usize| ends_in(reader.doc.word(at), "ing");
        both && reader.has(token - 1, AND) && !(token.saturating_sub(6)..token).any(gerund)
    }

    /// Whether another cue with its subject, or one that leaves its subject out, begins at `token`.
    pub fn cue_begins(&self, index: usize, token: usize, comma: bool) -> bool {
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
    pub fn under_conjunction(&self, index: usize) -> bool {
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
