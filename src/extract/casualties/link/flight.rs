//! People on the run: where they were when they came to harm, or what is told of them alone. Knows links that stand already.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::trigger::Trigger;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "119 people who had taken refuge in the church | died": those who fled, with no verb between.
    pub(super) fn who_had_fled(&self, trigger: &Trigger) -> Option<usize> {
        let harmed = matches!(trigger.kinds, "killed" | "injured" | "missing" | "captured" | "arrested");
        let fled = self
            .triggers
            .iter()
            .rfind(|fled| fled.last <= trigger.verbs.first)
            .filter(|fled| harmed && fled.kinds == "displaced" && self.stays(fled))?;
        let inner = |token: usize| {
            let class = self.clause.class(token);
            !self.clause.verbish(token)
                && (class.nominal()
                    || matches!(class, Class::Preposition | Class::To | Class::Adverb)
                    || self.clause.is_any(token, keys!["there"]))
        };
        let stretch = fled.last..trigger.verbs.first;
        let counted = self.links.iter().find(|link| self.triggers[link.trigger].first == fled.first);
        // "400 migrants | fleeing Libya are feared to have drowned"
        let running = || {
            let many = |figure: &usize| self.figures[*figure].counts_people() && !self.linked(*figure);
            self.ending(fled.first).filter(|_| fled.lemma == "flee" && fled.verbs.first == fled.first).filter(many)
        };
        let figure = counted.map(|link| link.figure).or_else(running)?;
        (stretch.len() < 12 && stretch.clone().all(inner)).then_some(figure)
    }

    /// "who had taken refuge", "sheltering in": where the people were who came to harm.
    fn stays(&self, fled: &Trigger) -> bool {
        self.relative_before(fled) || fled.verbs.first == fled.first && self.clause.gerund(fled.first)
    }

    /// They are not counted as displaced.
    pub(super) fn forget_flight(&mut self, figure: usize) {
        let moved = |link: &Link| {
            link.figure == figure
                && self.triggers[link.trigger].kinds == "displaced"
                && self.stays(&self.triggers[link.trigger])
        };
        let moved = self.links.iter().position(moved);
        if let Some(moved) = moved {
            self.links.remove(moved);
        }
    }

    /// "tens of thousands of people | fleeing Aleppo": told of people whom nothing else counts.
    pub(super) fn fleeing(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if trigger.lemma != "flee" || !trigger.frames.any(&["ing_intr"]) || trigger.verbs.first < trigger.first {
            return;
        }
        let many = |figure: &usize| {
            self.figures[*figure].counts_people() && self.figures[*figure].min.is_some_and(|min| min >= 20)
        };
        if let Some(figure) = self.ending(trigger.first).filter(many).filter(|&figure| !self.linked(figure)) {
            self.link(figure, index, "casualties/subject");
        }
    }
}
