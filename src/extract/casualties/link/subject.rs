//! Figures that a trigger takes as its subject: "12 people were killed", "300 have died", "57 dead". Knows what may stand between them.

use super::{Linker, SUBJECTS};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::Trigger;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "seven kidnapped students": the trigger stands inside the noun phrase.
    pub(super) fn prenominal(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["past", "participle", "adjective"]) {
            return;
        }
        let inside =
            |figure: &Figure| figure.number_last <= trigger.first && trigger.last < figure.last && !figure.single;
        let Some(figure) = self.figures.iter().position(inside) else { return };
        let people = matches!(self.figures[figure].head, Head::Person(first, _) if first >= trigger.last);
        if people && !self.linked(figure) {
            self.link(figure, index, "casualties/prenominal");
        }
    }

    /// "12 people were killed", "12 killed", "300 have died", "12 dead", "three soldiers who were wounded".
    pub(super) fn subject(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&SUBJECTS) || self.is_active(trigger) {
            return;
        }
        let Some(figure) = self.subject_figure(trigger) else { return self.all_of_them(index) };
        if self.subject_stands(figure, trigger) {
            self.link(figure, index, "casualties/subject");
        }
        if let Some(whole) = self.whole_that_includes(figure) {
            self.link(whole, index, "casualties/subject");
            self.link(figure, index, "casualties/subject");
        }
    }

    /// A bare number is believed for a weak word once another figure stands.
    pub(super) fn subject_again(&mut self, index: usize) {
        let free = |figure: usize| !self.linked(figure);
        if !self.has_link(index) && self.subject_figure(&self.triggers[index]).is_some_and(free) {
            self.subject(index);
        }
    }

    /// "three people | including a young girl had been killed": the whole before a part that no commas set off.
    fn whole_that_includes(&self, part: usize) -> Option<usize> {
        let opener = self.figures[part].first.checked_sub(1)?;
        let whole = self.ending(opener).filter(|_| self.clause.says(opener, "part_opener"))?;
        let counted = &self.figures[whole];
        (counted.counts_people() && !counted.single && !self.linked(whole)).then_some(whole)
    }

    /// "Five people were in the house, and each | was shot dead", "took nine hostages; all | were killed".
    fn all_of_them(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let before = trigger.verbs.first.wrapping_sub(1);
        let all = trigger.verbs.first < trigger.first && self.clause.is_any(before, keys!["all", "each"]);
        let opens = matches!(
            self.clause.class(before.wrapping_sub(1)),
            Class::Comma | Class::And | Class::Stop | Class::Dash | Class::Subordinator
        );
        let several = |figure: &Figure| {
            figure.last < before && figure.counts_people() && !figure.single && figure.min.is_some_and(|min| min > 1)
        };
        let Some(figure) = self.figures.iter().rposition(several).filter(|_| all && opens) else { return };
        self.link(figure, index, "casualties/all-of-them");
    }

    pub(super) fn subject_figure(&self, trigger: &Trigger) -> Option<usize> {
        let mut start = trigger.verbs.first;
        if let Some(direct) = self.ending(start) {
            return Some(direct);
        }
        let quoted = |class| class == Class::Quote && trigger.verbs.modal;
        while start > self.clause.first
            && (self.clause.class(start.wrapping_sub(1)) == Class::Adverb
                || quoted(self.clause.class(start.wrapping_sub(1))))
        {
            start -= 1;
        }
        if let Some(direct) = self.ending(start).or_else(|| self.aged(start)) {
            return Some(direct);
        }
        let before = start.checked_sub(1)?;
        let reduced = trigger.verbs.first == trigger.first
            && self.clause.class(trigger.last) == Class::Preposition
            && !trigger.frames.any(&["intransitive"]);
        match self.clause.class(before) {
            Class::Relative => {
                let comma = before.checked_sub(1).filter(|&comma| self.clause.class(comma) == Class::Comma);
                self.ending(before).or_else(|| self.ending(comma?)).or_else(|| self.before_aside(comma?))
            }
            Class::Subordinator if self.clause.doc.is(before, "that") => self.ending(before),
            Class::Subordinator if self.clause.doc.is(before, "as") => self.ending(before).filter(|&figure| {
                let verb = self.figures[figure].first.wrapping_sub(1);
                self.clause
                    .is_any(verb, keys!["listed", "lists", "list", "listing", "reported", "registered", "recorded"])
            }),
            // "Everyone aboard, 96 people, | was killed"
            Class::Comma | Class::Dash if self.ending(before).is_some_and(|figure| self.counts_everyone(figure)) => {
                self.ending(before)
            }
            // "500 people, soldiers and civilians, | were killed"
            Class::Comma if self.ending(before).is_some_and(|figure| self.holds_a_row(figure)) => self.ending(before),
            Class::Comma if reduced && self.ending(before).is_some_and(|part| self.is_opened(part)) => {
                self.before_aside(before)
            }
            Class::Comma if reduced && self.ending(before).is_some() => {
                let by = |figure: usize| self.clause.is_any(self.figures[figure].first.wrapping_sub(1), keys!["by"]);
                // "two observers, a major and a captain, | missing since": said of the row, or of whoever stands before it.
                let last = |figure: usize| self.clause.class(self.figures[figure].first.wrapping_sub(1)) == Class::And;
                let free = |&figure: &usize| {
                    let one = self.figures[figure].single && last(figure);
                    self.figures[figure].counts_people() && !self.linked(figure) && !by(figure) && !one
                };
                self.ending(before).filter(free)
            }
            Class::Comma | Class::Dash | Class::Close => self.before_aside(before),
            Class::Quote if trigger.verbs.first < trigger.first || self.clause.class(trigger.last) == Class::Quote => {
                self.ending(before)
            }
            _ => None,
        }
    }

    /// "fifteen boys aged between 15 and 17 | were killed": the figure before the ages.
    pub(super) fn aged(&self, end: usize) -> Option<usize> {
        let inner = |token: usize| {
            matches!(
                self.clause.class(token),
                Class::Number | Class::And | Class::Preposition | Class::Hyphen | Class::To
            ) || self.clause.is_any(token, keys!["years", "months", "old", "six", "seven", "eight", "nine", "ten"])
        };
        let aged = (end.saturating_sub(6)..end).rev().find(|&token| !inner(token))?;
        self.ending(aged).filter(|_| self.clause.is_any(aged, keys!["aged"]) && aged + 1 < end)
    }

    /// "500 people, soldiers and civilians": more nouns behind a comma under one number.
    fn holds_a_row(&self, figure: usize) -> bool {
        let figure = &self.figures[figure];
        figure.counts_people()
            && !figure.single
            && (figure.number_last..figure.last).any(|token| self.clause.class(token) == Class::Comma)
    }

    /// "Everyone aboard | , 96 people,": how many all of them are.
    fn counts_everyone(&self, figure: usize) -> bool {
        let counted = &self.figures[figure];
        let open = counted.first.wrapping_sub(1);
        let floor = self.clause.first.max(open.saturating_sub(6));
        let everyone = keys!["everyone", "everybody", "all"];
        let set_off = matches!(self.clause.class(open), Class::Comma | Class::Dash) && open > self.clause.first;
        let said = (floor..open).rev().take_while(|&token| !self.clause.verbish(token));
        let several = counted.min.is_some_and(|min| min > 1) && !counted.single && counted.head != Head::Thing;
        several && set_off && said.into_iter().any(|token| self.clause.is_any(token, everyone))
    }

    /// "including | five children".
    fn is_opened(&self, part: usize) -> bool {
        let opener = self.figures[part].first.wrapping_sub(1);
        self.clause.says(opener, "part_opener") && self.clause.class(opener.wrapping_sub(1)) == Class::Comma
    }

    /// The figure before an aside that ends at `end`: "12 people, including three children, | were killed".
    pub(super) fn before_aside(&self, end: usize) -> Option<usize> {
        let floor = self.clause.first.max(end.saturating_sub(30));
        let people = |figure: &usize| self.figures[*figure].counts_people();
        if self.clause.class(end) == Class::Close {
            let open = (floor..end).rev().find(|&token| self.clause.class(token) == Class::Open)?;
            return self.ending(open).filter(people);
        }
        let opens = self.clause.class(end);
        let inner = (floor..end)
            .rev()
            .take_while(|&token| self.clause.class(token) != Class::Stop || self.clause.doc.word(token) == ".");
        let commas = inner.filter(|&token| self.clause.class(token) == opens && token + 1 < end);
        let listing = commas
            .clone()
            .find(|&token| self.clause.says(token + 1, "part_opener") || self.clause.is_any(token + 1, keys!["among"]));
        match listing {
            Some(token) => self.ending(token),
            None => commas.into_iter().find_map(|token| self.ending(token).filter(people)),
        }
        .filter(people)
    }

    /// Whether the figure is the subject and not the object or complement of something before it.
    pub(super) fn subject_stands(&self, figure: usize, trigger: &Trigger) -> bool {
        if self.counts_everyone(figure) {
            return true;
        }
        let figure = &self.figures[figure];
        let several = figure.max.is_none_or(|max| max > 1) && figure.stated != Some(1);
        if figure.single && trigger.verbs.plural && self.conjunction_before(figure.first).is_none() {
            return false;
        }
        let one_body = matches!(self.clause.class(figure.first), Class::Determiner | Class::Possessive);
        if several && trigger.verbs.singular && !figure.is_zero() && !one_body {
            return false;
        }
        let Some(before) = figure.first.checked_sub(1).filter(|&before| before >= self.clause.first) else {
            return true;
        };
        let finite = trigger.verbs.first < trigger.first;
        if self.relative_before(trigger) {
            return true;
        }
        if figure.head == Head::Bare
            && self.clause.class(before) == Class::Comma
            && before > self.clause.first
            && self.is_age(figure, before)
        {
            return false;
        }
        match self.clause.class(before) {
            Class::Of if finite => self.clause.says(before.wrapping_sub(1), "whole_noun"),
            Class::Preposition if finite => self.clause.says(before, "subject_preposition"),
            _ if self.clause.gerund(before)
                && finite
                && !self.clause.is_any(before, keys!["remaining", "surviving"]) =>
            {
                self.clause.says(before, "saying")
            }
            _ => true,
        }
    }

    /// "who were killed": what stands before the figure does not matter.
    pub(super) fn relative_before(&self, trigger: &Trigger) -> bool {
        let before = trigger.verbs.first.wrapping_sub(1);
        self.clause.class(before) == Class::Relative || self.clause.is_any(before, keys!["that"])
    }

    /// "Rodriguez Porth, 65, was killed": a number between commas behind a name.
    pub(super) fn is_age(&self, figure: &Figure, comma: usize) -> bool {
        self.clause.class(figure.last) == Class::Comma && self.clause.doc.tokens[comma - 1].capital
    }
}
