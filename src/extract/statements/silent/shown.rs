//! Words that are shown and not spoken, practices, names that always stand, and nobodies. Knows the cue and its subject; must not resolve anybody.

use super::Said;
use crate::extract::statements::cue::Tense;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::text::{Keys, keys};

impl Said<'_> {
    /// "placards reading “Go”", "a sign that says “Closed”": nobody speaks.
    pub fn painted(&self) -> bool {
        const PAINTED: &Keys = keys![
            "placard", "placards", "sign", "signs", "banner", "banners", "slogan", "slogans", "sticker", "stickers",
            "billboard", "billboards", "shirt", "shirts", "plaque", "tattoo", "graffiti", "signpost", "badge",
            "badges", "hoodie", "cap", "flag", "flags", "mug", "wristband", "armband", "wall", "mural",
        ];
        let reader = self.plan.reader;
        let (Subject::Before(phrase) | Subject::After(phrase)) = &self.plan.subjects[self.index] else {
            // "Students holding signs | saying “Enough”"
            let before = self.cue.group.wrapping_sub(1);
            return self.cue.tense == Tense::Ing && reader.doc.is_any(before, PAINTED);
        };
        let end = phrase.clone().skip(1).find(|&token| reader.has(token, PREPOSITION)).unwrap_or(phrase.end);
        reader.doc.is_any(end - 1, PAINTED) && !self.is("statements/that-clause")
    }

    /// "The war went on “for far too long,”": what has no mouth lasts.
    pub fn lasts(&self) -> bool {
        self.cue.lemma == "go on" && !self.head.speaks() && matches!(self.plan.subjects[self.index], Subject::Before(_))
    }

    /// "have started asking schools to pay": what somebody does, said on no occasion.
    pub fn practice(&self) -> bool {
        let phases = keys![
            "started", "began", "begun", "stopped", "kept", "keep", "keeps", "continued", "continue", "ceased",
            "resumed",
        ];
        self.cue.tense == Tense::Ing
            && self.cue.group > self.plan.sentence.start
            && self.plan.reader.doc.is_any(self.cue.group - 1, phases)
    }

    /// "Few believe that …", "nobody says so".
    pub fn nobody(&self) -> bool {
        let (doc, begins) = (self.plan.reader.doc, self.plan.begins(self.index));
        let behind_words = doc.is_any(begins, keys!["nobody", "none"]) && self.is("statements/quotation-before");
        let not_all = begins > 0
            && self.plan.reader.has(begins - 1, NEGATION)
            && doc.is_any(begins, keys!["all", "everyone", "everybody", "many"]);
        behind_words
            || not_all && !self.quoted()
            || doc.is_any(begins, keys!["few", "nobody", "none", "neither"]) && !self.quoted()
    }

    /// "did not say that", but "did not say why", "has not ruled out": said or left open all the same.
    pub fn negated(&self) -> bool {
        let all_the_same = self.is("statements/question")
            || matches!(self.cue.lemma, "rule out" | "deny" | "dispute")
            || self.class() == "stand"
            || self.adjective() && !self.is("statements/that-clause") && !self.is("statements/bare-clause")
            || self.is("statements/quotation");
        self.cue.negated && !all_the_same
    }

    /// "which the church describes as a retreat", "what Rome calls a mission": today's name for a thing, said on no occasion;
    /// "is critical of the sect": an attitude, said on none either.
    pub fn standing_name(&self) -> bool {
        let reader = self.plan.reader;
        let now = matches!(self.cue.tense, Tense::Base | Tense::Present) && !self.cue.auxiliary;
        let begins = self.plan.begins(self.index);
        let named = self.is("statements/judgement")
            && now
            && begins > self.plan.sentence.start
            && reader.has(begins - 1, RELATIVE | QUESTION)
            && !self.content.iter().any(|tokens| tokens.clone().any(|token| reader.mark(token)));
        let is = |token: usize| reader.doc.is_any(token, keys!["is", "are"]);
        let attitude = self.adjective()
            && self.class() == "judge"
            && self.is("statements/topic")
            && is(self.cue.group)
            && !(self.cue.group + 1..self.cue.words.start).any(|token| is(token) || reader.is(token, "being"));
        named || attitude || self.names()
    }

    /// "referred to the list as National Register": only the name that a thing goes by.
    fn names(&self) -> bool {
        let reader = self.plan.reader;
        let Some(last) = self.content.last() else { return false };
        let link = last.clone().rev().find(|&token| reader.is(token, "as"));
        matches!(self.cue.lemma, "refer" | "refer to") && link.is_some_and(|link| reader.capital(link + 1))
    }
}
