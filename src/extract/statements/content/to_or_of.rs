//! What stands behind an addressee: "urged Iran to", "accused Iran of". Knows infinitives and gerunds; must not know who speaks.

use super::complement::{Complement, Finder};
use crate::extract::EntityRef;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::keys;

impl Finder<'_> {
    /// "told the court families had waited": the noun for a body ends the addressee, and a clause begins.
    pub fn clause_behind_body(&self, at: usize, end: usize) -> Option<Complement> {
        let reader = self.reader;
        // "told the Mail & Guardian | workers were tired"
        let name = at + usize::from(reader.has(at, DETERMINER));
        if let Some(entity @ EntityRef::Organization(_)) = reader.entity(name) {
            let past = (name..end).find(|&token| reader.entity(token) != Some(entity)).unwrap_or(end);
            let opens = !reader.capital(past) || reader.entity(past).is_some() && !reader.has(past - 1, AND);
            let clause = past < end && reader.word(past) && opens;
            return if clause { self.clause(past, Some(at..past)) } else { None };
        }
        if !reader.has(at, DETERMINER) {
            return None;
        }
        let body = reader.doc.match_at(List::GroupNouns, at + 1).filter(|found| found.row.get("kind") == "body")?;
        let short = body.last as usize;
        if short >= end { None } else { self.clause(short, Some(at..short)) }
    }

    pub fn to_or_of(&self, end: usize, who: Tokens) -> Option<Complement> {
        let reader = self.reader;
        let thanks = reader.is(end, "for") && self.takes("for", &Some(who.clone()));
        let at = if thanks { end } else { self.past_places(self.skip_adverbials(end)) };
        let not = usize::from(reader.has(at, NEGATION) && reader.is(at + 1, "to"));
        if let Some(quote) = self.quoted_infinitive(at).filter(|_| self.cue.takes.has("who_to") && self.somebody(&who))
        {
            return self.found(at..self.plan.object_end(self.index, at).max(quote), Some(who), "statements/told-to");
        }
        if reader.is(at + not, "to") && self.cue.takes.has("who_to") && self.infinitive(at + not) && self.somebody(&who)
        {
            let start = at - usize::from(reader.has(at - 1, NEGATION));
            return self.found(start..self.plan.object_end(self.index, at), Some(who), "statements/told-to");
        }
        if self.cue.lemma == "tell" && reader.is(at, "of") && !self.somebody(&who) {
            return None;
        }
        for preposition in ["of", "about", "for", "on", "with", "against"] {
            if reader.is(at, preposition) && self.takes(preposition, &Some(who.clone())) && at + 1 < self.high {
                return self.found(at + 1..self.plan.object_end(self.index, at + 1), Some(who), "statements/told-of");
            }
        }
        None
    }

    /// "urged Iran to leave", but not "urged talks to end the war".
    pub fn somebody(&self, who: &Tokens) -> bool {
        let pronoun = self.reader.entity(who.start).is_none()
            && self.reader.doc.is_any(
                who.start,
                keys![
                    "him", "her", "them", "us", "me", "it", "everyone", "everybody", "anyone", "anybody", "those",
                    "others", "each", "one", "all",
                ],
            );
        pronoun || parts::parts(self.reader, who.clone()).iter().any(|part| head(self.reader, part).is_somebody())
    }

    /// `urged both sides | "to show restraint"`: where the quotation ends that begins with an infinitive.
    pub fn quoted_infinitive(&self, mark: usize) -> Option<usize> {
        let quote = self.reader.quote_tokens(self.reader.opened_at(mark)?);
        (self.reader.is(mark + 1, "to") && self.infinitive(mark + 1)).then_some(quote.end.min(self.plan.sentence.end))
    }

    pub fn infinitive(&self, to: usize) -> bool {
        let people = || {
            self.reader.noun(to + 1).is_some_and(|row| row.get("number") == "2")
                && ends_in(self.reader.doc.word(to + 1), "s")
        };
        // "sent a warning to foreign ships"
        let kinds = keys![
            "all", "civilian", "domestic", "eastern", "federal", "fellow", "foreign", "large", "local", "military",
            "mobile", "national", "nearby", "neighboring", "neighbouring", "new", "northern", "old", "opposition",
            "other", "political", "poor", "potential", "private", "public", "regional", "religious", "rich", "rival",
            "rural", "senior", "several", "small", "southern", "urban", "various", "western", "young",
        ];
        let described = self.reader.doc.is_any(to + 1, kinds) && ends_in(self.reader.doc.word(to + 2), "s");
        !described
            && (self.reader.word(to + 1) || self.reader.mark(to + 1))
            && !self.reader.capital(to + 1)
            && !self.reader.has(to + 1, DETERMINER | PREPOSITION)
            && !people()
    }
}
