//! Those whom a text calls the victims: "The victims, 58 men and 14 women", "among the victims were two girls". Knows the words around a
//! figure; whether anybody died is asked where the whole document is known.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::extract::casualties::trigger::Trigger;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "The victims, | 58 men and 14 women, were", "The victims were | two brothers".
    pub(super) fn the_victims(&self, trigger: &Trigger) -> Option<usize> {
        let opens = matches!(self.clause.class(trigger.last), Class::Comma | Class::Dash | Class::Be);
        let figure = self.beginning(trigger.last + 1).filter(|_| opens && trigger.first == self.clause.first)?;
        let counted = &self.figures[figure];
        let closes = matches!(
            self.clause.class(counted.last),
            Class::Comma | Class::And | Class::Dash | Class::Stop | Class::Preposition
        );
        (counted.counts_people() && !counted.single && closes).then_some(figure)
    }

    /// "three nuns who nursed the sick | are among the dead": those before "who".
    pub(super) fn who_are(&self, are: usize) -> Option<usize> {
        let floor = self.clause.first.max(are.saturating_sub(10));
        let inner = |token: &usize| {
            !matches!(self.clause.class(*token), Class::Comma | Class::Stop | Class::And | Class::Be | Class::Have)
        };
        let mut tokens = (floor..are).rev().take_while(inner);
        tokens.find(|&token| self.clause.is_any(token, keys!["who"])).and_then(|who| self.ending(who))
    }

    /// "a couple and their three children were | among the victims", "among the victims were two girls".
    pub(super) fn among_the_victims(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        // "Among the deceased, | seven hailed from Bihar"
        if trigger.first == self.clause.first && self.clause.class(trigger.last) == Class::Comma {
            let figure = self.behind_comma(trigger.last).filter(|&figure| !self.linked(figure));
            if let Some(figure) = figure.filter(|&figure| self.figures[figure].head != Head::Thing) {
                self.push(figure, index, "casualties/among");
            }
            return;
        }
        let after = self.beginning(trigger.last + 1).filter(|_| self.clause.class(trigger.last) == Class::Be);
        let mut start = trigger.first;
        while start > self.clause.first
            && matches!(self.clause.class(start.wrapping_sub(1)), Class::Be | Class::Adverb | Class::Have)
        {
            start -= 1;
        }
        let before = self.ending(start).filter(|_| start < trigger.first);
        let people = |&figure: &usize| self.figures[figure].counts_people() && !self.linked(figure);
        if let Some(figure) = after.or(before).filter(people) {
            self.link(figure, index, "casualties/among");
        }
    }
}
