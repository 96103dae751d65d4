//! What follows a cue: a clause, a quotation, an infinitive, a topic, with the addressee before it.
//! Knows the complements that the list gives each cue; must not know who speaks.

use super::left;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::plan::Plan;
use crate::extract::statements::plan::narrator::narrators;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::lexicon::List;
use crate::text::{Kind, keys};

/// What stands behind a cue.
#[derive(Clone, Debug)]
pub struct Complement {
    /// What is said.
    pub content: Tokens,
    /// To whom.
    pub addressee: Option<Tokens>,
    /// Rule id.
    pub rule: &'static str,
}

/// Prepositions that open a topic.
pub const TOPICS: [&str; 11] = ["of", "about", "against", "for", "on", "over", "with", "at", "in", "regarding", "by"];

/// Finds the complement of cue `index` behind token `from`.
pub fn complement(plan: &Plan, index: usize, from: usize) -> Option<Complement> {
    let one = Finder { plan, reader: plan.reader, cue: &plan.cues[index], index, high: plan.high() };
    one.to_have(from)
        .or_else(|| one.gap(from))
        .or_else(|| one.told_programme(from))
        .or_else(|| one.quotation(from, None))
        .or_else(|| one.clause(from, None))
        .or_else(|| one.to_somebody(from))
        .or_else(|| one.topic(from))
        .or_else(|| one.phrase(from))
        .or_else(|| one.alone(from))
        .filter(|found| found.content.start < found.content.end)
        .map(|found| one.to_the_marks(found))
}

pub struct Finder<'a> {
    pub plan: &'a Plan<'a>,
    pub reader: &'a Reader<'a>,
    pub cue: &'a Cue,
    pub index: usize,
    pub high: usize,
}

impl Finder<'_> {
    pub fn found(&self, content: Tokens, addressee: Option<Tokens>, rule: &'static str) -> Option<Complement> {
        Some(Complement { content, addressee, rule })
    }

    pub fn takes(&self, complement: &str, addressee: &Option<Tokens>) -> bool {
        if addressee.is_some() {
            self.cue.takes.has_behind_addressee(complement)
        } else {
            self.cue.takes.has(complement)
        }
    }

    /// `said that …`, `said … would …`, `asked whether …`
    pub fn clause(&self, from: usize, addressee: Option<Tokens>) -> Option<Complement> {
        let reader = self.reader;
        let at = self.skip_adverbials(from);
        let at = if self.day_is_subject(from, at) { from } else { self.past_title(self.past_whom(at)) };
        if let Some(that) = self
            .that(at)
            .or_else(|| self.that(from))
            .or_else(|| self.that_behind_clause(from))
            .or_else(|| self.that_behind_aside(at).filter(|_| addressee.is_some()))
            && self.takes("that", &addressee)
        {
            let start = self.skip_commas(that + 1);
            let start = if reader.comma(that + 1) { that + 1 + usize::from(reader.comma(that + 1)) } else { start };
            let end = self.plan.clause_end(self.index, start);
            return (end > start + 1).then_some(Complement {
                content: start..end,
                addressee,
                rule: "statements/that-clause",
            });
        }
        // "told a businessman who had complained"
        let told = |who: &Tokens| {
            let asked = self.cue.lemma == "ask" && reader.entity(who.end - 1).is_some();
            reader.has(at, RELATIVE) && reader.is(at, "who") && !reader.has(who.start, PRONOUN) && !asked
        };
        if reader.has(at, QUESTION)
            && !addressee.as_ref().is_some_and(told)
            && self.takes("wh", &addressee)
            && (at == from && !matches!(self.plan.subjects[self.index], Subject::After(_))
                || !reader.doc.is_any(at, keys!["when", "who", "which"]))
        {
            let end = self.plan.clause_end(self.index, at);
            let told = reader.doc.is_any(at, keys!["how", "why", "whether"]) && end > at + 2;
            let question = reader.is_clause(at..end) || reader.is(at + 1, "to") || told;
            return question.then_some(Complement { content: at..end, addressee, rule: "statements/question" });
        }
        if reader.doc.word(at) == ":" && self.takes("quote", &addressee) {
            return self.behind_colon(at, addressee);
        }
        if addressee.is_none() && self.takes("who_that", &None) && self.names_addressee(from) {
            return None;
        }
        let at = if addressee.is_some() { self.past_place(at) } else { at };
        let start = self.skip_commas(at);
        if reader.doc.is_any(from, keys!["himself", "herself", "itself", "themselves", "ourselves", "myself"]) {
            return None;
        }
        let vague = self.cue.tense == Tense::Ing && self.cue.ambiguous();
        if vague && !self.auxiliary_or_past(start) {
            return None;
        }
        if (start > at && addressee.is_some() || self.cue.lemma == "put it") && !self.under_as() {
            return None;
        }
        // "– on lamb shank, a waiter said – supporters were blunt": the second mark closes the aside.
        if reader.dash(at) && self.plan.within_dashes(self.index) {
            return None;
        }
        if start > at && (narrators(reader, start) || reader.has(start, RELATIVE) || self.attributed(start)) {
            return None;
        }
        if start > at && addressee.is_none() && !self.starts_clause(start)
            || !self.takes("bare", &addressee)
            || !self.starts_clause(start)
        {
            return None;
        }
        let end = self.plan.clause_end(self.index, start);
        // "The aide who announced | the plan | resigned": the verb is that of the sentence.
        if addressee.is_none() && self.only_main_verb(start, end) {
            return None;
        }
        // "Not so fast, said Ann Ray, the head of the Greens": no verb stands behind who speaks.
        let apposed = start > at && matches!(self.plan.subjects[self.index], Subject::After(_));
        let outright = || !apposed && self.says_outright(start, end);
        (end > start + 1 && (self.finite_behind_subject(start, end) || outright())).then_some(Complement {
            content: start..end,
            addressee,
            rule: "statements/bare-clause",
        })
    }

    /// "said | to me | it was over": whom a pronoun names.
    fn past_whom(&self, at: usize) -> usize {
        let reader = self.reader;
        let whom = reader.is(at, "to")
            && reader.doc.is_any(at + 1, keys!["me", "us", "him", "her", "them"])
            && (reader.has(at + 2, PRONOUN | DETERMINER) || reader.is(at + 2, "that"));
        if whom && self.cue.takes.has("quote") { at + 2 } else { at }
    }

    /// `said in an interview on ABC's | "This Week With Ann Ray" | that it was late`
    fn past_title(&self, at: usize) -> usize {
        let Some(quote) = self.reader.opened_at(at).map(|quote| self.reader.quote_tokens(quote)) else { return at };
        let named = self.reader.is(quote.end, "that") && left::title(self.reader, &quote);
        if named { quote.end } else { at }
    }

    /// "They had found, | he said, …": an attribution stands behind the comma.
    fn attributed(&self, start: usize) -> bool {
        let plan = self.plan;
        (self.index + 1..plan.cues.len()).any(|other| {
            let cue = &plan.cues[other];
            let ends =
                self.reader.comma(cue.words.end) || self.reader.mark(cue.words.end) || cue.words.end >= self.high;
            plan.begins(other) == start && cue.takes.has("quote") && ends
        })
    }

    /// `The editorial reads: Europe has no choice.`
    fn behind_colon(&self, colon: usize, addressee: Option<Tokens>) -> Option<Complement> {
        let reader = self.reader;
        let content = colon + 1..self.plan.trim(colon + 1, self.high.max(colon + 1));
        // "Merkel warns Britain: no cherry-picking"
        let told = self.plan.headline() && addressee.is_some();
        let clause = content.len() > 2 && !reader.mark(content.start) && (told || reader.is_clause(content.clone()));
        clause.then_some(Complement { content, addressee, rule: "statements/clause-behind-colon" })
    }

    /// `announcing a day later to have won …`
    pub fn to_have(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        if !self.cue.takes.has("to") {
            return None;
        }
        let near = (from..(from + 6).min(self.high)).take_while(|&token| !reader.finite(token) && !reader.comma(token));
        let to = near.into_iter().find(|&token| reader.is(token, "to") && reader.is(token + 1, "have"))?;
        self.found(to..self.plan.object_end(self.index, to), None, "statements/infinitive")
    }

    /// "said as he left the talks that a deal was near": "that" with a clause behind the narrator's own.
    fn that_behind_clause(&self, from: usize) -> Option<usize> {
        let reader = self.reader;
        let opens = reader.doc.is_any(from, keys!["as", "after", "when", "while", "before"]);
        let inside = |&token: &usize| {
            !reader.stop(token) && !reader.mark(token) && !reader.comma(token) && !reader.has(token, QUOTED)
        };
        let that = (from + 2..self.high.min(from + 16)).take_while(inside).find(|&token| reader.is(token, "that"))?;
        let clause = reader.has(that + 1, DETERMINER | PRONOUN) || reader.entity(that + 1).is_some();
        (opens && clause && reader.has_finite(from + 1..that) && reader.is_clause(that + 1..self.high)).then_some(that)
    }

    /// "told the paper, in an interview that lasted an hour, | that": behind where it was said, between commas.
    fn that_behind_aside(&self, comma: usize) -> Option<usize> {
        let reader = self.reader;
        let opens = reader.comma(comma) && reader.has(comma + 1, PREPOSITION);
        let inside = |&token: &usize| !reader.stop(token) && !reader.mark(token);
        let closing = (comma + 3..self.high.min(comma + 20)).take_while(inside).find(|&token| reader.comma(token));
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

    /// Whether the one finite verb behind a cue in "who announced the plan resigned" is that of the sentence.
    fn only_main_verb(&self, start: usize, end: usize) -> bool {
        let (reader, cue) = (self.reader, self.cue);
        let first = self.plan.sentence.start;
        let relative = cue.group > first + 1 && reader.is(cue.group - 1, "who") && !reader.comma(cue.group - 2);
        relative
            && self.takes("np", &None)
            && !reader.has_finite(first..cue.group)
            && !self.second_finite(start, end)
            && !(end..self.high).any(|token| reader.finite(token) && !reader.has(token, QUOTED))
    }

    /// "said | that day was the worst": one thing, which nobody names without an article.
    fn points_at(&self, that: usize) -> bool {
        let reader = self.reader;
        let counted = keys![
            "afternoon",
            "amount",
            "answer",
            "area",
            "attack",
            "bill",
            "case",
            "clause",
            "comment",
            "day",
            "deal",
            "debate",
            "decade",
            "decision",
            "document",
            "election",
            "episode",
            "evening",
            "event",
            "figure",
            "idea",
            "incident",
            "letter",
            "line",
            "man",
            "matter",
            "meeting",
            "moment",
            "month",
            "morning",
            "night",
            "number",
            "offer",
            "period",
            "person",
            "phrase",
            "place",
            "plan",
            "process",
            "project",
            "promise",
            "proposal",
            "question",
            "report",
            "road",
            "room",
            "rule",
            "sentence",
            "situation",
            "statement",
            "story",
            "term",
            "treaty",
            "view",
            "vote",
            "week",
            "woman",
            "word",
            "year",
        ];
        reader.doc.is_any(that + 1, counted)
            && (reader.has(that + 2, AUXILIARY | PAST) || reader.has(that + 2, EITHER) && reader.finite(that + 2))
    }

    /// "As Ray told the BBC, …": the clause stands behind a comma.
    pub fn under_as(&self) -> bool {
        let begins = self.plan.begins(self.index);
        begins > 0 && self.reader.is(begins - 1, "as")
    }

    pub fn topic_word(&self, at: usize) -> &str {
        TOPICS.iter().find(|topic| self.reader.is(at, topic)).unwrap_or(&"")
    }

    pub fn skip_commas(&self, at: usize) -> usize {
        at + usize::from(self.reader.comma(at))
    }
}
