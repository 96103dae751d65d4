//! Those who died of what was told of them before: "one of the injured died", "was shot and later died", "two men drowning".
//! Knows links that stand already.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::Trigger;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "two of those injured in the blast have since | died", "17 who were hurt | had succumbed": they are counted with the dead.
    pub(super) fn died_of_it(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let later = trigger.kinds == "killed" && trigger.frames.any(&["intransitive"]) && !self.has_link(index);
        // "two of those detained | have been hospitalised"
        let worse = matches!(trigger.kinds, "killed" | "injured")
            && matches!(self.clause.class(trigger.verbs.first), Class::Be | Class::Have)
            && !self.has_link(index)
            && !self.is_active(trigger);
        let hurt = self.triggers[..index].last().filter(|hurt| {
            later && hurt.kinds == "injured" || worse && matches!(hurt.kinds, "arrested" | "captured" | "missing")
        });
        let Some(hurt) = hurt.filter(|hurt| {
            hurt.verbs.first == hurt.first && hurt.frames.any(&["past", "participle"]) || self.relative_before(hurt)
        }) else {
            return;
        };
        let inner = |token: usize| {
            let class = self.clause.class(token);
            !self.clause.verbish(token)
                && (class.nominal() || matches!(class, Class::Preposition | Class::Quote | Class::Adverb))
                || self.clause.is_any(token, keys!["since"])
                || class == Class::Have && self.clause.is_any(token + 1, keys!["since"])
        };
        let end = self.step_over_aside(trigger.verbs.first).filter(|&end| end >= hurt.last && later);
        let stretch = hurt.last..end.unwrap_or(trigger.verbs.first);
        let plain = stretch.len() < 16 && stretch.into_iter().all(inner);
        let of_hurt = |link: &Link| self.triggers[link.trigger].first == hurt.first && link.part_of.is_none();
        let Some(place) = self.links.iter().position(of_hurt).filter(|_| plain) else {
            let one = self.one_of_those(hurt).filter(|&figure| later && plain && !self.linked(figure));
            return one.into_iter().for_each(|figure| self.push(figure, index, "casualties/distant-subject"));
        };
        let figure = self.links[place].figure;
        let some = worse && self.clause.class(self.figures[figure].number_last) == Class::Of;
        if some || self.link(figure, index, "casualties/distant-subject") {
            self.links.remove(place);
        }
        if some {
            self.push(figure, index, "casualties/distant-subject");
        }
    }

    /// "There were | no survivors": as many as were told to be aboard.
    pub(super) fn none_left(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let words =
            |figure: &Figure| figure.first <= trigger.first && figure.last + 1 >= trigger.last && figure.max > Some(1);
        if trigger.lemma != "no survivors" || self.has_link(index) {
            return;
        }
        let told = |figure: &Figure| words(figure) && self.clause.is_any(figure.first, keys!["no", "nobody", "none"]);
        let pronoun = |figure: &Figure| figure.head == Head::Pronoun && figure.last - figure.first < 3;
        if let Some(figure) = self.figures.iter().position(|figure| told(figure) && pronoun(figure)) {
            self.push(figure, index, "casualties/none-left");
        }
    }

    /// "one | of the injured", "another | of those wounded".
    fn one_of_those(&self, hurt: &Trigger) -> Option<usize> {
        let the = hurt.first.checked_sub(2).filter(|&of| self.clause.class(of) == Class::Of)? + 1;
        let one = |figure: &Figure| figure.number_last + 1 == the && figure.stated == Some(1);
        // "one of the wounded lions | died"
        if self.clause.class(hurt.last) == Class::Word && !self.clause.verbish(hurt.last) {
            return None;
        }
        self.figures.iter().position(one).filter(|_| self.clause.is_any(the, keys!["the", "those", "these"]))
    }

    /// "A journalist was hit by a bullet and | died", "was shot and later | died": one death, and no wound beside it.
    pub(super) fn hurt_and_died(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let dies = trigger.kinds == "killed" && trigger.frames.any(&["intransitive"]) && !self.has_link(index);
        let mut and = trigger.verbs.first.wrapping_sub(1);
        while and > self.clause.first && self.clause.class(and) == Class::Adverb {
            and -= 1;
        }
        if !dies || self.clause.class(and) != Class::And {
            return;
        }
        let inner = |token: usize| {
            let class = self.clause.class(token);
            !self.clause.verbish(token) && (class.nominal() || matches!(class, Class::Preposition | Class::Number))
        };
        let hurt = |link: &Link| {
            let hurt = &self.triggers[link.trigger];
            hurt.kinds == "injured"
                && hurt.verbs.passive
                && self.figures[link.figure].last <= hurt.verbs.first
                && (hurt.last..and + 1).contains(&and)
                && and < hurt.last + 12
                && (hurt.last..and).all(inner)
        };
        let Some(place) = self.links.iter().position(hurt) else { return };
        let figure = self.links.remove(place).figure;
        self.link(figure, index, "casualties/distant-subject");
    }

    /// "with 13 more persons | succumbing to injuries", "ended in two men | drowning".
    pub(super) fn dying(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if trigger.lemma == "flee" || !trigger.frames.any(&["ing_intr"]) || trigger.verbs.first < trigger.first {
            return;
        }
        let Some(figure) = self.ending(trigger.first).filter(|&figure| !self.linked(figure)) else { return };
        let before = self.figures[figure].first.wrapping_sub(1);
        let told = self.clause.is_any(before, keys!["with", "in", "to", "from"]) && before > self.clause.first;
        if told && !self.figures[figure].single {
            self.link(figure, index, "casualties/subject");
        }
    }
}
