//! Figures that a trigger takes as its object or behind "of": "killed 12", "the murder of two". Knows lists of victims and where they end.

use super::{Linker, OBJECTS, SUBJECTS};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::{Case, keys};

impl Linker<'_, '_> {
    /// A past form without "be" whose object follows: "Two gunmen killed five people".
    pub(super) fn is_active(&self, trigger: &Trigger) -> bool {
        let verbs = &trigger.verbs;
        let at = trigger.last;
        // "were shot | at a party", "at close range", but not "were shot at while"
        let there = verbs.passive
            && self.clause.is_any(at, keys!["at"])
            && (self.clause.class(at + 1) == Class::Determiner
                || self.clause.is_any(at + 1, keys!["close", "point", "random"])
                || self.clause.class(at + 1) == Class::Word && self.clause.doc.tokens[at + 1].case == Case::Title);
        let aimed = self.clause.is_any(at, keys!["at", "into", "toward", "towards"]);
        if trigger.frames.any(&["shot"]) && aimed && !there {
            return true;
        }
        if !trigger.frames.any(&["past", "shot"]) || verbs.passive {
            return false;
        }
        verbs.perfect || verbs.first < trigger.first && verbs.negated || self.object_follows(trigger.last)
    }

    pub(super) fn object_follows(&self, token: usize) -> bool {
        let and = |at: usize| {
            self.clause.class(at) == Class::And
                && self.triggers.iter().any(|other| other.first == at + 1 && other.frames.any(&OBJECTS))
        };
        let token = if and(token) {
            self.triggers.iter().find(|other| other.first == token + 1).map_or(token, |other| other.last)
        } else {
            token
        };
        if self.beginning(token).is_some() || self.clause.doc.match_at(List::NumberWords, token).is_some() {
            return !self.date_follows(token);
        }
        match self.clause.class(token) {
            Class::Determiner | Class::Possessive | Class::Pronoun => {
                !self.clause.doc.is_any(token, keys!["this", "that", "each", "every"])
            }
            Class::Word => {
                let doc = self.clause.doc;
                let named = (token..token + 4)
                    .take_while(|&at| self.clause.class(at) == Class::Word)
                    .any(|at| doc.match_at(List::VictimGroups, at).is_some());
                let numbered = doc.match_at(List::NumberWords, token).is_some();
                let name =
                    |at: usize| doc.tokens[at].case == Case::Title && doc.match_at(List::TimeWords, at).is_none();
                let person = name(token)
                    && self.clause.class(token + 1) == Class::Word
                    && doc.tokens[token + 1].case == Case::Title
                    && !self.clause.doc.is_any(token, keys!["last", "early", "late"]);
                let listed = || (token + 2..token + 6).any(|at| self.clause.class(at) == Class::Comma);
                named || numbered || person && listed() && self.ending(self.clause.first).is_none()
            }
            _ => false,
        }
    }

    /// "were kidnapped and killed | two months later", "a few days before".
    fn lapse_follows(&self, token: usize) -> bool {
        let units = keys![
            "days", "day", "weeks", "week", "months", "month", "years", "year", "hours", "hour", "minutes", "nights",
        ];
        let way = keys!["later", "earlier", "after", "afterwards", "before", "ago", "previously"];
        (token + 1..token + 4)
            .find(|&unit| self.clause.is_any(unit, units))
            .is_some_and(|unit| self.clause.is_any(unit + 1, way))
    }

    pub(super) fn date_follows(&self, token: usize) -> bool {
        self.clause.is_any(token, keys!["last", "this", "next"]) || self.lapse_follows(token)
    }

    /// "killed 12 people", "killing at least 12", "injures 30", "killed the mayor and two peasants".
    pub(super) fn object(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let shot = trigger.frames.any(&["shot"]) && !trigger.verbs.passive && self.is_active(trigger);
        if !shot && (!trigger.frames.any(&OBJECTS) || trigger.verbs.passive && !trigger.frames.any(&["ing"])) {
            return;
        }
        let mut start = trigger.last;
        while matches!(self.clause.class(start), Class::Adverb | Class::Quote)
            || self.clause.is_any(start, keys!["off"])
        {
            start += 1;
        }
        if let Some(figure) = self.beginning(start) {
            let bare_after_gerund_noun = self.figures[figure].head == Head::Bare
                && self.clause.class(self.figures[figure].last) == Class::Hyphen;
            if !bare_after_gerund_noun && !self.link(figure, index, "casualties/object") {
                // "killed 40 cattle and | two herders", "hold eight ships and | 158 sailors"
                let things = self.figures[figure].head == Head::Thing;
                let alone = |&people: &usize| {
                    let last = self.figures[people].last;
                    let verb = matches!(self.clause.class(last), Class::Reported | Class::Word);
                    things && !verb && !self.has_own_verb(last)
                };
                if let Some(people) = self.behind_things(figure).filter(alone) {
                    self.link(people, index, "casualties/object-conjunct");
                }
            }
            return;
        }
        let told = self.pronoun_object(start, trigger.first).filter(|_| !self.only_begun(trigger));
        if let Some(figure) = told {
            self.link(figure, index, "casualties/object-pronoun");
        } else if let Some(figure) = self.later_conjunct(start).filter(|_| !self.is_noun(trigger)) {
            self.link(figure, index, "casualties/object-conjunct");
        }
    }

    /// "serving life for | murder, one Muslim and a Buddhist": a noun, though it looks like a verb.
    fn is_noun(&self, trigger: &Trigger) -> bool {
        let before = self.clause.class(trigger.first.wrapping_sub(1));
        trigger.verbs.first == trigger.first
            && !self.clause.gerund(trigger.first)
            && matches!(before, Class::Preposition | Class::Of)
    }

    /// "threatened to kill | them", "began killing | them": it does not tell that all of them are dead; "before killing them" does.
    fn only_begun(&self, trigger: &Trigger) -> bool {
        let before = trigger.first.wrapping_sub(1);
        let done =
            keys!["managed", "proceeded", "proceeds", "went", "returned", "succeeded", "before", "after", "then", "by"];
        let loose = self.clause.gerund(trigger.first)
            && !matches!(self.clause.class(before), Class::Comma | Class::And | Class::Dash);
        (trigger.verbs.infinitive || loose)
            && !(before.saturating_sub(2)..=before).any(|token| self.clause.is_any(token, done))
    }

    /// "shot three professors, killing them all": the people that "them" stands for.
    pub(super) fn pronoun_object(&self, start: usize, trigger: usize) -> Option<usize> {
        if !self.clause.is_any(start, keys!["them"]) {
            return None;
        }
        let two = self.clause.is_any(start + 1, keys!["both"]);
        let several = |figure: &Figure| {
            figure.last <= trigger && figure.counts_people() && !figure.single && figure.min.is_some_and(|min| min > 1)
        };
        self.figures.iter().rposition(several).filter(|&figure| !two || self.figures[figure].stated == Some(2))
    }

    /// "the mayor, his driver and | two guards": the first figure behind conjuncts that hold none.
    pub(super) fn later_conjunct(&self, start: usize) -> Option<usize> {
        let mut token = start;
        let mut words = 0;
        while token < start + 18 {
            match self.clause.class(token) {
                Class::And | Class::Comma => {
                    let next = token
                        + 1
                        + usize::from(
                            self.clause.class(token) == Class::Comma && self.clause.class(token + 1) == Class::And,
                        );
                    if let Some(figure) = self.beginning(next).filter(|_| words > 0) {
                        let counted = &self.figures[figure];
                        let listed = self.clause.class(next.wrapping_sub(1)) == Class::And
                            || matches!(self.clause.class(counted.last), Class::Comma | Class::And);
                        return (listed && counted.counts_people() && self.closes(counted.last)).then_some(figure);
                    }
                    if self.triggers.iter().any(|trigger| trigger.first == next) || self.clause.verbish(next) {
                        return None;
                    }
                }
                Class::Word if self.clause.is_any(token, keys!["well"]) => {}
                Class::Subordinator if self.clause.is_any(token, keys!["as"]) => {
                    if let Some(figure) = self.beginning(token + 1).filter(|_| words > 0) {
                        return (self.figures[figure].counts_people() && self.closes(self.figures[figure].last))
                            .then_some(figure);
                    }
                }
                Class::Preposition if self.clause.is_any(token, keys!["with", "alongside", "besides"]) => {
                    if let Some(figure) = self.beginning(token + 1).filter(|_| words > 0) {
                        return self.figures[figure].counts_people().then_some(figure);
                    }
                }
                Class::Word
                    if self.clause.verbish(token) || self.triggers.iter().any(|trigger| trigger.first == token) =>
                {
                    return None;
                }
                Class::Word
                | Class::Determiner
                | Class::Possessive
                | Class::Of
                | Class::Hyphen
                | Class::Open
                | Class::Close => words += 1,
                _ => return None,
            }
            token += 1;
        }
        None
    }

    /// Whether the noun phrase that ends here is not the subject of a verb that follows.
    pub(super) fn closes(&self, token: usize) -> bool {
        if self.triggers.iter().any(|trigger| {
            trigger.verbs.first == token && trigger.frames.any(&SUBJECTS) && trigger.verbs.first < trigger.first
        }) {
            return false;
        }
        match self.clause.class(token) {
            Class::Be | Class::Have | Class::Do | Class::Modal | Class::Get => false,
            Class::Reported => self.participle_follows(token),
            Class::Word => {
                !self.clause.verbish(token)
                    || self.clause.doc.match_at(List::CasualtyTriggers, token).is_none()
                        && self.participle_follows(token)
            }
            _ => true,
        }
    }

    /// "two guards accompanying him", "10 people gathered at": a participle with its preposition.
    pub(super) fn participle_follows(&self, token: usize) -> bool {
        self.clause.gerund(token)
            || matches!(self.clause.class(token + 1), Class::Preposition | Class::To)
                && !self.clause.is_any(token, keys!["went", "came", "took", "fell", "fled", "ran"])
    }

    /// "the death in combat | of 139 soldiers", "the killing by the rebels | of 123 people".
    fn of_behind_phrase(&self, trigger: &Trigger) -> Option<usize> {
        let opens = trigger.frames.any(&["noun"])
            && self.clause.is_any(trigger.last, keys!["in", "by", "at", "on", "during", "from", "near"])
            && !self.clause.is_any(trigger.last + 1, keys!["office"]);
        let inner = |token: &usize| {
            matches!(
                self.clause.class(*token),
                Class::Word | Class::Determiner | Class::Possessive | Class::And | Class::Of
            ) && !self.clause.verbish(*token)
                || *token == trigger.last
        };
        (trigger.last..trigger.last + 10)
            .take_while(inner)
            .filter(|&of| opens && self.clause.class(of) == Class::Of)
            .find_map(|of| self.beginning(of + 1))
            .filter(|&figure| self.figures[figure].counts_people() && !self.figures[figure].single)
    }

    /// "a toll of | 12 injured": counted by the word behind it.
    pub(super) fn of_other_harm(&self, figure: usize, toll: &Trigger) -> bool {
        let own = |harm: &Trigger| {
            harm.verbs.first == self.figures[figure].last
                && harm.first == harm.verbs.first
                && harm.frames.any(&["adjective", "past", "participle"])
                && harm.kinds != toll.kinds
        };
        toll.frames.any(&["toll"]) && self.triggers.iter().any(own)
    }

    /// "the killing of 12", "death of four students", "injuries to 30 people", "the six priests' murder".
    pub(super) fn noun_of(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["noun", "ing", "lives", "bodies", "toll"]) {
            return;
        }
        let of = trigger.last + usize::from(self.clause.class(trigger.last) == Class::Open);
        let lives = trigger.frames.any(&["lives"]) && !self.lives_claimed(trigger);
        let bodies = trigger.frames.any(&["bodies"]) && !self.bodies_found(trigger);
        if lives || bodies {
            return;
        }
        let to = self.clause.class(of) == Class::To && self.clause.is_any(trigger.first, keys!["injury", "injuries"]);
        if self.clause.class(of) == Class::Of || to {
            let figure = self.beginning(of + 1).or_else(|| self.later_conjunct(of + 1));
            if let Some(figure) = figure.filter(|&figure| !self.of_other_harm(figure, trigger)) {
                self.link(figure, index, "casualties/noun-of");
            }
            return;
        }
        if let Some(figure) = self.of_behind_phrase(trigger) {
            self.link(figure, index, "casualties/noun-of");
            return;
        }
        let possessive = trigger
            .first
            .checked_sub(1)
            .filter(|&before| matches!(self.clause.class(before), Class::Possessive | Class::Quote));
        let Some(figure) = possessive.and_then(|before| self.ending(before).or_else(|| self.ending(before + 1))) else {
            return;
        };
        if trigger.frames.any(&["noun"]) && self.figures[figure].counts_people() && !self.figures[figure].single {
            self.link(figure, index, "casualties/possessive");
        }
    }
}
