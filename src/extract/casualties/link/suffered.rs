//! People who bear wounds: "four people sustained minor injuries", "leaving 12 people with burns". Knows the verbs of bearing them.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::text::{Keys, keys};

/// Verbs of those who come away with wounds.
const FLED: &Keys = keys![
    "escaped", "survived", "escaping", "surviving", "fled", "fleeing", "withdrew", "retreated", "limped", "crawled",
];

impl Linker<'_, '_> {
    /// "four people sustained minor injuries", "leaving 12 people with burns".
    pub(super) fn suffered(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        // "several others fled | with gunshot wounds"
        if trigger.lemma == "bear wounds" && self.clause.is_any(trigger.first.wrapping_sub(1), FLED) {
            let figure = self.ending(trigger.first - 1).filter(|&figure| !self.linked(figure));
            if let Some(figure) = figure.filter(|&figure| self.figures[figure].counts_people()) {
                self.link(figure, index, "casualties/suffered");
            }
            return;
        }
        let wound =
            trigger.kinds == "injured" || self.clause.is_any(trigger.first.wrapping_sub(1), keys!["fatal", "mortal"]);
        if !trigger.frames.any(&["noun"]) || !wound || self.has_link(index) {
            return;
        }
        let floor = self.clause.first.max(trigger.first.saturating_sub(7));
        let describes = |token: &usize| {
            matches!(
                self.clause.class(*token),
                Class::Word
                    | Class::Hyphen
                    | Class::Adverb
                    | Class::Determiner
                    | Class::And
                    | Class::Preposition
                    | Class::Have
                    | Class::Of
                    | Class::Possessive
            )
        };
        let verb = (floor..trigger.first).rev().take_while(describes).find(|&token| {
            self.clause.is_any(
                token,
                keys!["suffered", "sustained", "received", "with", "suffering", "sustaining", "had", "have"],
            )
        });
        let treated = (floor..trigger.first)
            .rev()
            .take_while(describes)
            .find(|&token| self.clause.is_any(token, keys!["for"]))
            .and_then(|end| self.ending(end));
        if let Some(figure) = treated {
            let before = self.figures[figure].first.wrapping_sub(1);
            // "Doctors treated 60 | for bullet wounds"
            let bare = self.figures[figure].head == Head::Bare
                && self.clause.is_any(before, keys!["treat", "treated", "treating"]);
            if self.clause.says(before, "treating") && (bare || self.figures[figure].counts_people()) {
                self.link(figure, index, "casualties/suffered");
            }
            return;
        }
        let Some(mut start) = verb else { return };
        let mut with = self.clause.is_any(start, keys!["with"]);
        if with && self.clause.is_any(start.wrapping_sub(1), FLED) {
            (start, with) = (start - 1, false);
        }
        while start > self.clause.first && matches!(self.clause.class(start - 1), Class::Have | Class::Adverb) {
            start -= 1;
        }
        let comma = start.wrapping_sub(1);
        let aside = || self.before_aside(comma).filter(|_| self.clause.class(comma) == Class::Comma && !with);
        // "a bomb fell on a man, | who sustained shrapnel wounds"
        let who = self.clause.is_any(comma, keys!["who"]).then_some(comma);
        let who = || {
            let who = who?;
            let before = who.checked_sub(1).filter(|&before| self.clause.class(before) == Class::Comma);
            self.ending(who).or_else(|| self.ending(before?))
        };
        // "two persons on the ground | suffered burns"
        let phrase = || self.phrase_start(start).filter(|_| !with).and_then(|start| self.ending(start));
        let figure = self.ending(start).or_else(aside).or_else(who).or_else(phrase);
        let Some(figure) = figure.filter(|&figure| self.figures[figure].counts_people()) else { return };
        let before = self.figures[figure].first;
        let left = (before.saturating_sub(3)..before).any(|token| {
            self.clause.is_any(token, keys!["left", "leaving", "leaves", "hospitalized", "hospitalised"])
                || self.clause.says(token, "treating")
        });
        if !with || left {
            self.link(figure, index, "casualties/suffered");
        }
    }
}
