//! What follows a cue: a clause, a quotation, an infinitive, a topic, with the addressee before it.
//! Knows the complements that the list gives each cue; must not know who speaks.

use crate::extract::statements::content::quotation;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::plan::Plan;
use crate::extract::statements::plan::openings::narrators;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::text::keys;

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
        self.bare_clause(from, at, addressee)
    }

    /// `said … would …`, behind whatever stands between the cue and `at`.
    fn bare_clause(&self, from: usize, at: usize, addressee: Option<Tokens>) -> Option<Complement> {
        let reader = self.reader;
        if addressee.is_none() && self.takes("who_that", &None) && self.names_addressee(from) {
            return None;
        }
        let at = if addressee.is_some() { self.past_place(at) } else { at };
        let start = self.skip_commas(at);
        if reader.doc.is_any(from, keys!["himself", "herself", "itself", "themselves", "ourselves", "myself"]) {
            return None;
        }
        let vague = self.cue.tense == Tense::Ing && self.cue.ambiguous();
        if vague && !self.auxiliary_or_past(start) && !self.adds_plainly(start, self.high) {
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
        let named = self.reader.is(quote.end, "that") && quotation::title(self.reader, &quote);
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
