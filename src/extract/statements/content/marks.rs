//! Quotations behind a cue: whether one is what is said, to whom, about what, and where it ends.
//! Knows marks and what stands between them and the cue; must not know who speaks.

use super::complement::{Complement, Finder};
use crate::extract::statements::content::quotation;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::keys;

impl Finder<'_> {
    /// `said: "…"`, `said in a statement, "…"`, `said "…" was near`
    pub fn quotation(&self, from: usize, addressee: Option<Tokens>) -> Option<Complement> {
        let reader = self.reader;
        let mut at = self.skip_adverbials(from);
        at = self.past_topic(at).or_else(|| self.with_his_usual(at)).unwrap_or(at);
        let heard = self.said_to(at).filter(|_| addressee.is_none());
        let told = heard.is_some();
        at = heard.as_ref().map_or(at, |whom| whom.end);
        let addressee = addressee.or(heard);
        let before = at;
        while at < self.plan.sentence.end
            && (reader.comma(at) || reader.doc.word(at) == ":" || reader.is(at, "that") && at == before)
        {
            at += 1;
        }
        let quote = reader.opened_at(at)?;
        let tokens = reader.quote_tokens(quote);
        // `said in an interview on ABC's "This Week with Ann Ray"`
        if at == before && at > from && quotation::title(reader, &tokens) {
            return None;
        }
        // "deplored the measures the town established “because they pay”": the quotation tells why.
        let why = reader.doc.is_any(tokens.start + 1, keys!["because", "since", "although", "though", "while"]);
        let clause =
            self.takes("that", &addressee) && (reader.is(before, "that") || !why && reader.is_clause(tokens.clone()));
        if !told && !self.takes("quote", &addressee) && reader.doc.word(at - 1) != ":" && !clause {
            return None;
        }
        let after = tokens.end;
        // `urged "all sides" to let aid through`
        if addressee.is_none() && self.cue.takes.has("who_to") && reader.is(after, "to") && self.infinitive(after) {
            return None;
        }
        let runs_on = after < self.high
            && at - before <= usize::from(reader.is(before, "that"))
            && reader.word(after)
            && (!reader.has(after, AND | PREPOSITION | SUBORDINATE)
                || reader.is(after, "of") && !reader.is_clause(tokens.clone())
                || reader.is(after, "by") && ends_in(reader.doc.word(tokens.end - 2), "ed"))
            && !reader.capital(after);
        if runs_on || reader.is(before, "that") && after < self.high {
            return self.found(
                at..self.plan.clause_end(self.index, at).max(tokens.end.min(self.plan.sentence.end)),
                addressee,
                "statements/quoted-clause",
            );
        }
        // `chanted "Out, out" and "Ray must go"`
        let second = reader.opened_at(after + 1).filter(|_| reader.is(after, "and") && self.takes("quote", &addressee));
        let end = second.map_or(tokens.end, |second| reader.quote_tokens(second).end);
        self.found(tokens.start..end, addressee, "statements/quotation")
    }

    /// `expressed "deep | concern over the raid"`, `said the men "were late. | They fled."`: a quotation that what is said begins or ends
    /// in is taken whole.
    pub fn to_the_marks(&self, mut found: Complement) -> Complement {
        let reader = self.reader;
        let opened = || self.cue.words.clone().skip(1).find_map(|token| reader.opened_at(token));
        if self.cue.row.list() == List::SpeechNouns
            && let Some(quote) = opened().map(|quote| reader.quote_tokens(quote))
            && quote.end > found.content.start
        {
            found.content.start = quote.start;
            found.content.end = found.content.end.max(quote.end.min(self.plan.sentence.end));
        }
        let sentence = self.plan.sentence.end;
        if found.content.end >= self.high && sentence > self.plan.sentence.start && reader.has(sentence - 1, QUOTED) {
            let at = reader.quotes.partition_point(|quote| (quote.first as usize) < sentence);
            let whole = at.checked_sub(1).map(|quote| reader.quote_tokens(quote)).filter(|whole| {
                whole.start >= found.content.start && whole.end > sentence && reader.closed_at(whole.end - 1).is_some()
            });
            found.content.end = whole.map_or(found.content.end, |whole| whole.end);
        }
        found
    }

    /// `said to me, "…`, `shouted to the crowd: "…`: to whom.
    pub fn said_to(&self, to: usize) -> Option<Tokens> {
        let reader = self.reader;
        if !reader.is(to, "to") || !self.cue.takes.has("quote") {
            return None;
        }
        let end = phrase::end(reader, to + 1, self.high.max(to + 1));
        let marked = reader.comma(end) || reader.doc.word(end) == ":" || reader.dash(end);
        // "complained to police, “who did nothing”"
        let quoted = marked && reader.opened_at(end + 1).is_some() && !reader.has(end + 2, RELATIVE);
        (end > to + 1 && quoted).then_some(to + 1..end)
    }

    /// `replied with his usual | "I don't know"`, `answered with a curt | "No"`
    fn with_his_usual(&self, with: usize) -> Option<usize> {
        let reader = self.reader;
        let own = keys!["a", "an", "another", "his", "her", "their", "its", "the", "one"];
        let answers = matches!(self.cue.lemma, "answer" | "reply" | "respond" | "react" | "counter" | "retort");
        let opens = answers && reader.is(with, "with") && reader.doc.is_any(with + 1, own);
        let inside = |&token: &usize| reader.word(token) && !reader.has(token, PREPOSITION | AND | RELATIVE);
        let past = (with + 2..self.high.min(with + 7)).find(|token| !inside(token))?;
        let quote = reader.quote_tokens(reader.opened_at(past)?);
        // `responded with a "plan" for the poor`, `responded with a "plan"`
        let first = quote.start + 1;
        let words = keys!["no", "yes", "not", "never", "nothing", "none", "thanks", "thank", "maybe", "sure"];
        let speech = reader.capital(first)
            || reader.doc.is_any(first, words)
            || quote.len() > 4 && reader.is_clause(quote.clone());
        (opens && speech && quote.end >= self.high).then_some(past)
    }

    /// `commented on the raid, "…`, `wrote of the raid, "…`: at the comma before the quotation.
    pub fn past_topic(&self, from: usize) -> Option<usize> {
        let reader = self.reader;
        let topic =
            reader.doc.is_any(from, keys!["on", "about", "of", "after", "before", "upon", "regarding", "concerning"]);
        let inside = |&token: &usize| !reader.stop(token) && !reader.mark(token) && !reader.finite(token);
        let comma = (from + 2..self.high.min(from + 20)).take_while(inside).find(|&token| reader.comma(token))?;
        (topic && reader.opened_at(comma + 1).is_some() && self.cue.takes.has("quote")).then_some(comma)
    }
}
