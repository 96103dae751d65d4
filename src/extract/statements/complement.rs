//! What follows a cue: a clause, a quotation, an infinitive, a topic, with the addressee before it.
//! Knows the complements that the list gives each cue; must not know who speaks.

use super::cue::{Cue, Tense};
use super::head::head;
use super::phrase::{self, occasion_follows};
use super::plan::Plan;
use super::reader::*;
use crate::lexicon::List;

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
const TOPICS: [&str; 10] = ["of", "about", "against", "for", "on", "over", "with", "at", "in", "regarding"];

/// Finds the complement of cue `index` behind token `from`.
pub fn complement(plan: &Plan, index: usize, from: usize) -> Option<Complement> {
    let one = Finder { plan, reader: plan.reader, cue: &plan.cues[index], index, high: plan.high() };
    one.to_have(from)
        .or_else(|| one.quotation(from, None))
        .or_else(|| one.clause(from, None))
        .or_else(|| one.to_somebody(from))
        .or_else(|| one.topic(from))
        .or_else(|| one.phrase(from))
        .filter(|found| found.content.start < found.content.end)
}

struct Finder<'a> {
    plan: &'a Plan<'a>,
    reader: &'a Reader<'a>,
    cue: &'a Cue,
    index: usize,
    high: usize,
}

impl Finder<'_> {
    fn found(&self, content: Tokens, addressee: Option<Tokens>, rule: &'static str) -> Option<Complement> {
        Some(Complement { content, addressee, rule })
    }

    fn takes(&self, complement: &str, addressee: &Option<Tokens>) -> bool {
        if addressee.is_some() {
            self.cue.takes.has_behind_addressee(complement)
        } else {
            self.cue.takes.has(complement)
        }
    }

    /// `said: "…"`, `said in a statement, "…"`, `said "…" was near`
    fn quotation(&self, from: usize, addressee: Option<Tokens>) -> Option<Complement> {
        let reader = self.reader;
        let mut at = self.skip_adverbials(from);
        let before = at;
        while at < self.plan.sentence.end
            && (reader.comma(at) || reader.doc.word(at) == ":" || reader.is(at, "that") && at == before)
        {
            at += 1;
        }
        let quote = reader.opened_at(at)?;
        if !self.takes("quote", &addressee) && reader.doc.word(at - 1) != ":" && !self.takes("that", &addressee) {
            return None;
        }
        let tokens = reader.quote_tokens(quote);
        let after = tokens.end;
        let runs_on = after < self.high
            && at - before <= usize::from(reader.is(before, "that"))
            && reader.word(after)
            && !reader.has(after, AND | PREPOSITION | SUBORDINATE)
            && !reader.capital(after);
        if runs_on || reader.is(before, "that") && after < self.high {
            return self.found(
                at..self.plan.clause_end(self.index, at).max(tokens.end.min(self.plan.sentence.end)),
                addressee,
                "statements/quoted-clause",
            );
        }
        self.found(tokens, addressee, "statements/quotation")
    }

    /// `said that …`, `said … would …`, `asked whether …`
    fn clause(&self, from: usize, addressee: Option<Tokens>) -> Option<Complement> {
        let reader = self.reader;
        let at = self.skip_adverbials(from);
        if let Some(that) = self.that(at).or_else(|| self.that(from))
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
        if reader.has(at, QUESTION)
            && self.takes("wh", &addressee)
            && (at == from || !reader.doc.is_any(at, &["when", "who", "which"]))
        {
            let end = self.plan.clause_end(self.index, at);
            let question = reader.is_clause(at..end) || reader.is(at + 1, "to");
            return question.then_some(Complement { content: at..end, addressee, rule: "statements/question" });
        }
        let start = self.skip_commas(at);
        let vague = self.cue.tense == Tense::Ing && self.cue.ambiguous();
        if vague && !self.auxiliary_or_past(start) {
            return None;
        }
        if start > at && addressee.is_some() && !self.under_as() {
            return None;
        }
        if start > at && addressee.is_none() && !self.starts_clause(start)
            || !self.takes("bare", &addressee)
            || !self.starts_clause(start)
        {
            return None;
        }
        let end = self.plan.clause_end(self.index, start);
        (end > start + 1 && (self.finite_behind_subject(start, end) || self.says_outright(start, end)))
            .then_some(Complement { content: start..end, addressee, rule: "statements/bare-clause" })
    }

    /// `announcing a day later to have won …`
    fn to_have(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        if !self.cue.takes.has("to") {
            return None;
        }
        let near = (from..(from + 6).min(self.high)).take_while(|&token| !reader.finite(token) && !reader.comma(token));
        let to = near.into_iter().find(|&token| reader.is(token, "to") && reader.is(token + 1, "have"))?;
        self.found(to..self.plan.object_end(self.index, to), None, "statements/infinitive")
    }

    /// "that" at a token, or behind what stands between the cue and it.
    fn that(&self, at: usize) -> Option<usize> {
        let reader = self.reader;
        let speaks = |token: usize| {
            reader.has(token, CUE) && reader.noun(token).is_none() && !reader.doc.word(token).ends_with("ed")
        };
        let open = |&token: &usize| {
            token < self.high
                && !reader.has(token, AUXILIARY | PAST | PRESENT | AND)
                && !speaks(token)
                && !reader.stop(token)
                && !reader.mark(token)
                && (token == at || !reader.comma(token))
        };
        let that = (at..at + 16).take_while(open).find(|&token| reader.is(token, "that"))?;
        let topic = reader.has(at, PREPOSITION) && self.cue.takes.has(self.topic_word(at));
        let between =
            that == at || reader.comma(at) || reader.has(at, PREPOSITION | DATE) && !topic || reader.adverb(at);
        (between && !self.reader.has(that + 1, AUXILIARY)).then_some(that)
    }

    /// Whether a verb stands behind that can be no participle: "claiming asylum sought in June" is no clause.
    fn auxiliary_or_past(&self, start: usize) -> bool {
        (start..self.high).any(|token| self.reader.has(token, AUXILIARY | PAST | PRESENT))
    }

    /// "As Ray told the BBC, …": the clause stands behind a comma.
    fn under_as(&self) -> bool {
        let begins = self.plan.begins(self.index);
        begins > 0 && self.reader.is(begins - 1, "as")
    }

    fn topic_word(&self, at: usize) -> &str {
        TOPICS.iter().find(|topic| self.reader.is(at, topic)).unwrap_or(&"")
    }

    fn skip_commas(&self, at: usize) -> usize {
        at + usize::from(self.reader.comma(at))
    }

    fn starts_clause(&self, at: usize) -> bool {
        let reader = self.reader;
        if at >= self.high || reader.stop(at) || reader.has(at, AND) || reader.finite(at) && !reader.capital(at) {
            return false;
        }
        let word = reader.doc.word(at);
        let participle = word.ends_with("ing") && reader.has(at, CUE)
            || reader.doc.is_any(at, &["as", "to", "who", "which", "so", "nothing", "little", "than"]);
        !participle
    }

    fn finite_behind_subject(&self, start: usize, end: usize) -> bool {
        let reader = self.reader;
        let first = (start..end).find(|&token| reader.finite(token));
        first.is_some_and(|verb| {
            verb > start
                && !(start + 1..verb)
                    .any(|token| reader.has(token, RELATIVE) && token + 1 == verb && !reader.is(token, "that"))
                || self.second_finite(start, end)
        })
    }

    /// Behind "said" and "told X" a clause stands even where no list knows its verb.
    fn says_outright(&self, start: usize, end: usize) -> bool {
        let reader = self.reader;
        let opens = reader.has(start, DETERMINER | PRONOUN) || reader.capital(start);
        let headline = self.plan.headline() && self.cue.tense != Tense::Ing && end > start + 1;
        headline || matches!(self.cue.lemma, "say" | "tell") && self.cue.tense != Tense::Ing && opens && end > start + 3
    }

    fn second_finite(&self, start: usize, end: usize) -> bool {
        (start..end).filter(|&token| self.reader.finite(token)).count() > 1
    }

    /// `told reporters that …`, `urged Iran to …`, `accused Iran of …`
    fn to_somebody(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let at = from;
        if !self.cue.takes.addressee()
            || at >= self.high
            || reader.mark(at)
            || reader.comma(at)
            || reader.has(at, PREPOSITION | SUBORDINATE | AND)
        {
            return None;
        }
        let end = self.addressee_end(at);
        let who = (end > at).then_some(at..end)?;
        if let Some(split) = self.topic_inside(&who) {
            return self.to_or_of(split, at..split);
        }
        self.quotation(end, Some(who.clone()))
            .or_else(|| self.clause(end, Some(who.clone())))
            .or_else(|| self.to_or_of(end, who))
    }

    /// "accused the army of burning farms": the preposition of the topic inside what looks like one phrase.
    fn topic_inside(&self, who: &Tokens) -> Option<usize> {
        let reader = self.reader;
        let takes = |token: usize| {
            ["of", "for", "with", "on", "about", "against"]
                .iter()
                .any(|word| reader.is(token, word) && self.takes(word, &Some(who.clone())))
        };
        let gerund = |&token: &usize| takes(token) && reader.doc.word(token + 1).ends_with("ing");
        let speaks_only_so = !self.cue.takes.has("who_that") && !self.cue.takes.has("who_quote");
        let all = || (who.start + 1..who.end).filter(|&token| reader.entity(token).is_none());
        let topic = |&token: &usize| reader.doc.is_any(token, &["about", "against"]) && takes(token);
        all()
            .find(gerund)
            .or_else(|| all().find(topic))
            .or_else(|| all().find(|&token| takes(token)).filter(|_| speaks_only_so))
    }

    fn addressee_end(&self, at: usize) -> usize {
        let reader = self.reader;
        if let Some(found) = reader.doc.match_at(List::GroupNouns, at)
            && found.row.get("number") == "2"
            && !reader.has(found.last as usize, PREPOSITION)
        {
            return found.last as usize;
        }
        if reader.doc.is_any(at, &["each", "one"]) {
            let end = at + 1 + usize::from(reader.is(at + 1, "another"));
            return end + usize::from(reader.is(at + 1, "other"));
        }
        if reader.has(at, PRONOUN) {
            return at + 1;
        }
        let end = phrase::end(reader, at, self.high);
        let place = |&token: &usize| {
            reader.doc.is_any(token, &["in", "by", "at", "on", "from", "after"]) && reader.entity(token).is_none()
        };
        (at + 1..end).find(place).unwrap_or(end)
    }

    fn to_or_of(&self, end: usize, who: Tokens) -> Option<Complement> {
        let reader = self.reader;
        let at = self.skip_adverbials(end);
        let not = usize::from(reader.is(at, "not") && reader.is(at + 1, "to"));
        if reader.is(at + not, "to") && self.cue.takes.has("who_to") && self.infinitive(at + not) && self.somebody(&who)
        {
            return self.found(at..self.plan.object_end(self.index, at), Some(who), "statements/told-to");
        }
        for preposition in ["of", "about", "for", "on", "with", "against"] {
            if reader.is(at, preposition) && self.takes(preposition, &Some(who.clone())) && at + 1 < self.high {
                return self.found(at + 1..self.plan.object_end(self.index, at + 1), Some(who), "statements/told-of");
            }
        }
        None
    }

    /// "urged Iran to leave", but not "urged talks to end the war".
    fn somebody(&self, who: &Tokens) -> bool {
        let pronoun =
            self.reader.doc.is_any(who.start, &["him", "her", "them", "us", "me", "it", "everyone", "each", "one"]);
        pronoun || phrase::parts(self.reader, who.clone()).iter().any(|part| head(self.reader, part).is_somebody())
    }

    fn infinitive(&self, to: usize) -> bool {
        (self.reader.word(to + 1) || self.reader.mark(to + 1))
            && !self.reader.capital(to + 1)
            && !self.reader.has(to + 1, DETERMINER | PREPOSITION)
    }

    /// `called for …`, `warned of …`, `called on Iran to …`, `vowed to …`
    fn topic(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let at = self.skip_adverbials(from);
        let takes = |complement: &str| self.cue.takes.has(complement);
        if reader.doc.is_any(at, &["on", "upon", "to"])
            && (takes("on_to") && !reader.is(at, "to") || takes("to_to") && reader.is(at, "to"))
        {
            let end = phrase::end(reader, at + 1, self.high);
            let end = (at + 2..end).find(|&token| reader.is(token, "for")).unwrap_or(end);
            if end > at + 1 {
                let who = at + 1..end;
                let not = usize::from(reader.is(end, "not"));
                if reader.is(end + not, "to") || reader.is(end, "for") {
                    let start = end + usize::from(reader.is(end, "for"));
                    return self.found(
                        start..self.plan.object_end(self.index, start),
                        Some(who),
                        "statements/called-on",
                    );
                }
            }
        }
        if takes("to")
            && (reader.is(at, "to") && self.infinitive(at) || reader.is(at, "not") && reader.is(at + 1, "to"))
        {
            return self.found(at..self.plan.object_end(self.index, at), None, "statements/infinitive");
        }
        if self.cue.row.list() == List::SpeechNouns
            && let Some(found) = self.to_whom_over_what(at)
        {
            return Some(found);
        }
        if takes(self.topic_word(at))
            || reader.is(at, "to") && (takes("to_np") || takes("to_ing") && reader.doc.word(at + 1).ends_with("ing"))
        {
            let start = at + 1;
            let named = start < self.high && !reader.comma(start) && !reader.stop(start) && !reader.has(start, DATE);
            return if named {
                self.found(start..self.plan.object_end(self.index, start), None, "statements/topic")
            } else {
                None
            };
        }
        None
    }

    /// `lodged a protest with India over …`, `expressed thanks to Oman for …`
    fn to_whom_over_what(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        if !reader.doc.is_any(at, &["with", "to"]) {
            return None;
        }
        let limit = self.plan.object_end(self.index, at + 1);
        let topic = |&token: &usize| reader.doc.is_any(token, &["over", "about", "for", "on"]);
        let opens = (at + 2..limit.min(at + 10)).find(topic)?;
        let named = (at + 1..opens).any(|token| reader.entity(token).is_some() || reader.noun(token).is_some());
        if named { self.found(opens + 1..limit, Some(at + 1..opens), "statements/topic") } else { None }
    }

    /// `condemned the attack`, `described Iran as …`, `denied breaking …`
    fn phrase(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let takes = |complement: &str| self.cue.takes.has(complement);
        let manner = reader.doc.is_any(from, &["also", "again"]) || reader.doc.word(from).ends_with("ly");
        let at = from + usize::from(manner && reader.adverb(from));
        if at >= self.high
            || reader.comma(at)
            || reader.stop(at)
            || reader.mark(at) && !takes("np")
            || reader.has(at, AND | SUBORDINATE)
        {
            return None;
        }
        if takes("ing") && reader.doc.word(at).ends_with("ing") && reader.doc.word(at).len() > 4 {
            return self.found(at..self.plan.object_end(self.index, at), None, "statements/gerund");
        }
        if takes("np_as") || takes("np_np") || takes("np_to") {
            return self.judged(at);
        }
        let adverbial = reader.has(at, PREPOSITION | DATE)
            || reader.doc.is_any(
                at,
                &[
                    "to",
                    "him",
                    "her",
                    "them",
                    "it",
                    "us",
                    "me",
                    "himself",
                    "herself",
                    "themselves",
                    "each",
                    "earlier",
                    "later",
                ],
            )
            || reader.finite(at);
        if !takes("np") || adverbial {
            return None;
        }
        self.found(at..self.plan.object_end(self.index, at), None, "statements/object")
    }

    /// "described Iran as a partner", "called the strike a crime", "likened it to war"
    fn judged(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        let limit = self.plan.object_end(self.index, at);
        let end = phrase::end(reader, at, limit);
        let link = |word: &str| (at + 1..limit).any(|token| reader.is(token, word));
        let two = end > at
            && end < limit
            && (reader.mark(end) || reader.doc.is_any(end, &["a", "an", "the", "his", "their", "its"]));
        let pronoun_and = reader.has(at, PRONOUN)
            && end < limit
            && reader.word(end)
            && !reader.has(end, PREPOSITION | SUBORDINATE | DATE | AND)
            && !reader.adverb(end)
            && !reader.is(end, "to");
        let holds = self.cue.takes.has("np_as") && link("as")
            || self.cue.takes.has("np_to") && link("to")
            || self.cue.takes.has("np_np") && (two || pronoun_and);
        if holds { self.found(at..limit, None, "statements/judgement") } else { None }
    }

    /// Skips adverbs, dates, occasions and bracketed phrases that stand between a cue and what is said.
    fn skip_adverbials(&self, mut at: usize) -> usize {
        let reader = self.reader;
        loop {
            let next = self.adverbial_end(at);
            if next == at || next >= self.high {
                return if next > self.high { at } else { next.min(self.plan.sentence.end) };
            }
            at = next;
            if reader.stop(at) {
                return at;
            }
        }
    }

    fn adverbial_end(&self, at: usize) -> usize {
        let reader = self.reader;
        if reader.has(at, DATE) && reader.entity(at).is_none() || reader.adverb(at) && !reader.has(at, DETERMINER) {
            return at + 1;
        }
        let preposition = reader.has(at, PREPOSITION);
        if preposition && reader.has(at + 1, DATE) {
            return at + 2;
        }
        if preposition && reader.is(at, "to") && reader.noun(at + 1).is_some_and(|row| row.get("kind") == "person") {
            return at + 2;
        }
        if preposition && occasion_follows(reader, at) {
            return self.occasion_end(at);
        }
        if reader.comma(at) {
            return self.bracket_end(at);
        }
        at
    }

    /// Past "in a statement", "during a phone call with Xi on Monday".
    fn occasion_end(&self, at: usize) -> usize {
        let reader = self.reader;
        let noun = (at + 1..at + 7).filter_map(|token| reader.occasion(token)).next();
        let mut end = noun.unwrap_or_else(|| phrase::end(reader, at + 1, self.high).max(at + 2));
        while end < self.high
            && reader.doc.is_any(end, &["with", "to", "in", "on", "from", "by", "at", "for", "of"])
            && !reader.has(end + 1, DATE)
        {
            let next = phrase::end(reader, end + 1, self.high);
            if next <= end + 1 {
                break;
            }
            end = next;
        }
        end
    }

    /// ", in a satirical fashion,": past the second comma when no verb and no quotation stands between.
    fn bracket_end(&self, comma: usize) -> usize {
        let reader = self.reader;
        let closing = (comma + 1..(comma + 16).min(self.high))
            .take_while(|&token| !reader.finite(token) && !reader.mark(token) && !reader.stop(token))
            .find(|&token| reader.comma(token));
        let opens = reader.has(comma + 1, PREPOSITION)
            || reader.doc.word(comma + 1).ends_with("ing") && !reader.has(comma + 1, CUE)
            || reader.adverb(comma + 1);
        match closing {
            Some(closing) if opens => closing + usize::from(!reader.mark(closing + 1)),
            _ => comma,
        }
    }
}
