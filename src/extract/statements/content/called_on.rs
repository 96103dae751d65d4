//! Topics with somebody before them: "called on Iran to", "spoke to Xi about", "asked for help". Knows prepositions; must not know who speaks.

use super::complement::{Complement, Finder};
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::occasion::occasion_follows;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Kind, keys};

impl Finder<'_> {
    /// `called on | Iran | to …`, `appealed to | the town | for calm`.
    pub fn called_on(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        let on = reader.doc.is_any(at, keys!["on", "upon"]) && self.cue.takes.has("on_to");
        let calls = on || reader.is(at, "to") && self.cue.takes.has("to_to");
        if !calls {
            return None;
        }
        let end = phrase::end(reader, at + 1, self.high);
        let end = (at + 2..end).find(|&token| reader.is(token, "for")).unwrap_or(end);
        if let Some(past) = self.past_list(end).or_else(|| self.past_aside(end)) {
            let whom = at + 1..if reader.comma(past - 1) { end } else { past };
            return self.found(past..self.plan.object_end(self.index, past), Some(whom), "statements/called-on");
        }
        if end > at + 1 {
            let past = phrase::past_letters(reader, at + 1, end, self.high);
            if let Some(quote) = self.quoted_infinitive(past) {
                let content = past..self.plan.object_end(self.index, past).max(quote);
                return self.found(content, Some(at + 1..end), "statements/called-on");
            }
            let not = usize::from(reader.has(past, NEGATION));
            if reader.is(past + not, "to") || reader.is(past, "for") {
                let start = past + usize::from(reader.is(past, "for"));
                let content = start..self.plan.object_end(self.index, start);
                return self.found(content, Some(at + 1..end), "statements/called-on");
            }
        }
        self.asked(at + 1)
    }

    /// `called on | member states on Monday to …`: whoever it is, up to the infinitive.
    pub fn asked(&self, who: usize) -> Option<Complement> {
        let reader = self.reader;
        let inside = |&token: &usize| !reader.comma(token) && !reader.stop(token) && !reader.mark(token);
        let to = (who + 1..self.high.min(who + 9))
            .take_while(inside)
            .find(|&token| reader.is(token, "to") && self.infinitive(token))?;
        let day =
            |&token: &usize| reader.has(token, DATE) || reader.has(token, PREPOSITION) && reader.has(token + 1, DATE);
        let end = (who + 1..to).find(day).unwrap_or(to);
        let somebody = reader.entity(end - 1).is_some() || reader.noun(end - 1).is_some();
        if !somebody {
            return None;
        }
        self.found(to..self.plan.object_end(self.index, to), Some(who..end), "statements/called-on")
    }

    /// `lodged a protest with India over …`, `expressed thanks to Oman for …`
    pub fn to_whom_over_what(&self, at: usize) -> Option<Complement> {
        let reader = self.reader;
        if !reader.doc.is_any(at, keys!["with", "to"]) {
            return None;
        }
        let limit = self.plan.object_end(self.index, at + 1);
        let medium = |on: usize| reader.is(on, "on") && occasion_follows(reader, on);
        let topic = |&token: &usize| reader.doc.is_any(token, keys!["over", "about", "for", "on"]) && !medium(token);
        let opens = (at + 2..limit.min(at + 10)).find(topic)?;
        let whom = at + 1..opens;
        let named = reader.has(at + 1, PRONOUN) || head(reader, &whom).is_somebody();
        if named { self.found(opens + 1..limit, Some(at + 1..opens), "statements/topic") } else { None }
    }

    /// "agreed with | Hunt", "issued a warning to | lawmakers": somebody, who is no topic.
    pub fn only_whom(&self, at: usize, start: usize) -> Option<Tokens> {
        let reader = self.reader;
        let with = reader.is(at, "with") && matches!(self.cue.lemma, "agree" | "disagree" | "concur");
        let warned = reader.is(at, "to")
            && self.cue.row.list() == List::SpeechNouns
            && matches!(self.cue.row.get("class"), "warn" | "demand");
        let whom = start..phrase::end(reader, start, self.high);
        let people = match head(reader, &whom) {
            Head::Pronoun(_) | Head::Entity(EntityRef::Person(_), _) => true,
            Head::Noun(row, _) => matches!(row.get("kind"), "person" | "office" | "spokes"),
            _ => false,
        };
        // "sent an alert to | mobile phones": whoever it is sent to.
        let sent = warned && matches!(self.cue.row.get("verb"), "send" | "issue" | "give" | "deliver");
        ((with || warned) && (people || sent)).then_some(whom)
    }

    /// "agreed with Hunt | that it was late", "gave an ultimatum to the miners | to end the strike"
    pub fn agreed_that(&self, whom: Tokens) -> Option<Complement> {
        let clause = whom.end + 1..self.plan.clause_end(self.index, whom.end + 1);
        let that = self.reader.is(whom.end, "that") && self.cue.takes.has("that") && clause.len() > 1;
        if self.reader.is(whom.end, "to") && self.infinitive(whom.end) {
            let deed = whom.end..self.plan.object_end(self.index, whom.end);
            return self.found(deed, Some(whom), "statements/infinitive");
        }
        if that { self.found(clause, Some(whom), "statements/that-clause") } else { None }
    }

    /// "on Friday", but not "for the weekend bombings", "Friday's raid".
    pub fn when(&self, at: usize) -> bool {
        let reader = self.reader;
        let Some(past) = (at..self.high).find(|&token| !reader.has(token, DATE)) else { return reader.has(at, DATE) };
        let goes_on = reader.word(past)
            && !reader.has(past, PREPOSITION | AND | SUBORDINATE | RELATIVE | PRONOUN)
            && !reader.adverb(past)
            && !reader.finite(past)
            && reader.has(at, DETERMINER);
        let owner = reader.doc.tokens[past].kind == Kind::Clitic;
        past > at && !goes_on && !owner && !reader.is(past, "of")
    }
}
