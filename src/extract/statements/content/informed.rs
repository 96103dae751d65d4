//! How far an addressee reaches: the "of" that opens the topic behind it, lists of names, what stands between commas.
//! Knows nouns and prepositions; must not know who speaks.

use super::complement::Finder;
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Of whom some are told something: "members of her party".
pub const MEMBERS: &Keys = keys![
    "one", "some", "two", "three", "dozens", "tens", "hundreds", "thousands", "scores", "members", "representatives",
    "leaders", "crowd", "group", "meeting", "gathering", "audience", "rally", "conference", "delegation", "families",
    "relatives",
];

/// What one is informed or warned of.
const NEWS: &Keys = keys![
    "arrest", "attack", "change", "changes", "closure", "consequences", "danger", "dangers", "death", "decision",
    "delay", "delays", "developments", "fact", "findings", "hazards", "importance", "incident", "intention",
    "intentions", "loss", "move", "need", "outcome", "plan", "plans", "possibility", "problem", "progress",
    "repercussions", "result", "results", "risk", "risks", "seriousness", "situation", "theft", "threat", "threats",
];

/// Whom one warns of something.
const WARNED: &Keys = keys![
    "government", "council", "authorities", "public", "administration", "parliament", "cabinet", "police", "army",
    "military", "court", "committee", "company", "city", "minister", "president", "world", "opposition",
];

impl Finder<'_> {
    /// "warned the government of Japan that", but not "warned the government of floods": what is said is still to come.
    fn more_is_said(&self, from: usize) -> bool {
        let reader = self.reader;
        let opens = |token: usize| {
            reader
                .doc
                .is_any(token, keys!["that", "to", "not", "about", "against", "how", "why", "whether", "if", ":", "of"])
                || reader.opened_at(token).is_some()
                || reader.has(token, PRONOUN)
                || reader.has(token, AUXILIARY | PAST)
        };
        (from..self.high.min(from + 24)).any(opens)
    }

    /// "accused the army of burning farms": the preposition of the topic inside what looks like one phrase.
    pub fn topic_inside(&self, who: &Tokens) -> Option<usize> {
        let reader = self.reader;
        let takes = |token: usize| {
            ["of", "for", "with", "on", "about", "against"]
                .iter()
                .any(|word| reader.is(token, word) && self.takes(word, &Some(who.clone())))
        };
        let gerund = |&token: &usize| takes(token) && ends_in(reader.doc.word(token + 1), "ing");
        let speaks_only_so = !self.cue.takes.has("who_that") && !self.cue.takes.has("who_quote");
        let last = who.end;
        let all = || {
            // "accused members of fraud", but "accused members of the party of fraud"
            let members = move |token: usize| {
                let again = || (token + 1..last).any(|token| reader.is(token, "of"));
                reader.is(token, "of")
                    && (!speaks_only_so || again())
                    && (speaks_only_so || self.more_is_said(token + 1))
                    && !reader.mark(token + 1)
                    && reader.doc.is_any(token - 1, MEMBERS)
                    && !ends_in(reader.doc.word(token + 1), "ing")
            };
            (who.start + 1..who.end).filter(move |&token| reader.entity(token).is_none() && !members(token))
        };
        let topic = |&token: &usize| reader.doc.is_any(token, keys!["about", "against"]) && takes(token);
        let of_named = |&token: &usize| {
            let named = matches!(reader.entity(token - 1), Some(EntityRef::Person(_) | EntityRef::Country(_)));
            reader.is(token, "of") && named && takes(token)
        };
        let duties = |&token: &usize| {
            reader.is(token, "of") && reader.doc.is_any(token + 1, keys!["its", "his", "her", "their"]) && takes(token)
        };
        // "warned the government of a strike"
        let body_of = |&token: &usize| {
            let body = reader.noun(token - 1).is_some_and(|row| row.get("kind") == "body");
            body && reader.is(token, "of") && reader.doc.is_any(token + 1, keys!["a", "an"]) && takes(token)
        };
        // "informed the council of the decision"
        let news = |&token: &usize| {
            let noun = token + 1 + usize::from(reader.has(token + 1, DETERMINER));
            reader.is(token, "of") && reader.doc.is_any(noun, NEWS) && takes(token)
        };
        // "warned the government of floods", but not "warned residents of the valley"
        let warned =
            |of: usize| self.cue.lemma == "warn" && reader.doc.is_any(of - 1, WARNED) && !self.more_is_said(of + 1);
        all()
            .find(gerund)
            .or_else(|| all().find(duties))
            .or_else(|| all().find(news))
            .or_else(|| all().find(body_of))
            .or_else(|| all().find(of_named))
            .or_else(|| all().find(topic))
            .or_else(|| all().find(|&token| takes(token)).filter(|&token| speaks_only_so || warned(token)))
    }

    /// "urged Japan, Russia and Canada | to follow suit": the end of a list of names before an infinitive.
    pub fn past_list(&self, end: usize) -> Option<usize> {
        let reader = self.reader;
        let mut last = end;
        while reader.comma(last) && last + 1 < self.high {
            let next = phrase::end(reader, last + 1, self.high);
            if next <= last + 1 || reader.entity(next - 1).is_none() || reader.has_finite(last + 1..next) {
                break;
            }
            last = next;
        }
        let joined = last > end && (end..last).any(|token| reader.is(token, "and"));
        (joined && reader.is(last, "to") && self.infinitive(last)).then_some(last)
    }

    /// "appealed to Russia, as a sponsor of the talks, | to find a way": past what stands between two commas before an infinitive.
    pub fn past_aside(&self, end: usize) -> Option<usize> {
        let reader = self.reader;
        if !reader.comma(end) {
            return None;
        }
        // "accused Washington, D.C., of": the second comma of the name itself.
        let name = end.checked_sub(1).and_then(|last| reader.entity(last));
        let in_name = |&token: &usize| name.is_some() && reader.entity(token) == name;
        if (0..end).rev().take_while(in_name).any(|token| reader.comma(token)) {
            return Some(end + 1);
        }
        let inside = |&token: &usize| !reader.finite(token) && !reader.mark(token) && !reader.stop(token);
        let closing = (end + 2..self.high.min(end + 18)).take_while(inside).find(|&token| reader.comma(token))?;
        let to = closing + 1;
        // "accused Lansing, Mich., of …"
        let state =
            || reader.doc.match_at(List::Regions, end + 1).is_some_and(|found| found.last as usize >= closing - 1);
        let aside = reader.has(end + 1, PREPOSITION | DETERMINER) || reader.is(end + 1, "as") || state();
        let topic = || self.cue.takes.addressee() && self.takes(self.topic_word(to), &Some(end..to));
        (aside && (reader.is(to, "to") && self.infinitive(to) || topic())).then_some(to)
    }
}
