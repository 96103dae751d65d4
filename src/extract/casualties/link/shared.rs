//! What goes on behind "and" without being said again: a verb's figure for the next verb, a verb for the next figure.
//! Knows links that stand already.

use super::{Link, Linker, OBJECTS, SUBJECTS, proves};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::{Strength, Trigger};
use crate::text::keys;

impl Linker<'_, '_> {
    /// "43 students were led away in patrol cars and | are still missing": the subject of the verb before "and".
    pub(super) fn shared_subject(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let finite = trigger.verbs.first < trigger.first && !trigger.verbs.infinitive;
        let mut and = trigger.verbs.first.wrapping_sub(1);
        while !finite && and > self.clause.first && self.clause.class(and) == Class::Adverb {
            and -= 1;
        }
        // "965 pilgrims were crushed or | drowned"
        let drowned = trigger.lemma == "drown" && trigger.frames.any(&["intransitive"]);
        let to_death = self.clause.is_any(trigger.last - 1, keys!["death"]) && trigger.last > trigger.first + 2;
        let reduced = !finite
            && (to_death
                || trigger.frames.any(&["past", "participle", "hospital"])
                || trigger.lemma == "treated for"
                || drowned);
        if self.has_link(index)
            || !finite && !reduced
            || !trigger.frames.any(&SUBJECTS)
            || self.is_active(trigger)
            || self.clause.class(and) != Class::And
            || trigger.verbs.singular
        {
            return;
        }
        let people = |figure: &Figure| figure.last <= and && figure.counts_people() && !figure.single;
        let Some(figure) = self.figures.iter().rposition(people) else { return };
        let counted = &self.figures[figure];
        let the = self.clause.class(counted.first.wrapping_sub(1)) == Class::Determiner;
        let first = counted.first - usize::from(the);
        let opens = first == self.clause.first
            || matches!(self.clause.class(first.wrapping_sub(1)), Class::Comma | Class::Quote | Class::Stop)
            || self
                .clause
                .is_any(first.wrapping_sub(1), keys!["that", "and", "said", "says", "reported", "announced", "added"]);
        let row = |comma: usize| self.clause.class(comma) == Class::Comma && reduced && self.clause.verbish(comma + 1);
        // "two crewmen, both Filipinos, | were winched up and"
        let aside = |token: &usize| {
            let class = self.clause.class(*token);
            (class.nominal() || class == Class::Number) && !self.clause.verbish(*token)
        };
        let close = (counted.last + 1..counted.last + 7).find(|token| !aside(token)).filter(|&close| {
            self.clause.class(counted.last) == Class::Comma
                && self.clause.class(close) == Class::Comma
                && close > counted.last + 1
                && matches!(self.clause.class(close + 1), Class::Be | Class::Have)
        });
        let end = close.map_or(counted.last, |close| close + 1);
        let plain = (end..and).filter(|&token| !row(token)).all(|token| {
            !matches!(
                self.clause.class(token),
                Class::Comma | Class::Stop | Class::Subordinator | Class::Relative | Class::And | Class::Quote
            )
        });
        let phrase = |token: &usize| {
            let class = self.clause.class(*token);
            (class == Class::Preposition || class.nominal()) && !self.clause.verbish(*token)
        };
        let after = if self.clause.class(end) == Class::Preposition {
            (end..end + 6).find(|token| !phrase(token)).unwrap_or(end)
        } else {
            end
        };
        let be = matches!(self.clause.class(after), Class::Be | Class::Have);
        let verb = be || !reduced && self.clause.class(after) == Class::Word && self.clause.verbish(after);
        let passive = (after..after + 3).any(|token| self.clause.is_any(token, keys!["were", "been", "are"]));
        let verb = verb && (passive || !reduced);
        let several = counted.min.is_some_and(|min| min > 1);
        if opens && plain && verb && several && and - counted.last < 16 {
            self.link(figure, index, "casualties/distant-subject");
        }
    }

    /// "A firefighter collapsed and | died", "a boy fell and | was trampled to death": one person and two verbs.
    pub(super) fn one_and_then(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let and = trigger.verbs.first.wrapping_sub(1);
        let harm = trigger.kinds == "killed" && trigger.frames.any(&SUBJECTS) && !self.is_active(trigger);
        if self.has_link(index) || !harm || trigger.verbs.plural || self.clause.class(and) != Class::And {
            return;
        }
        let floor = self.clause.first.max(and.saturating_sub(6));
        let subject = |figure: &Figure| {
            figure.single && matches!(figure.head, Head::Person(..)) && (floor..and).contains(&figure.last)
        };
        let Some(figure) = self.figures.iter().position(subject).filter(|&figure| !self.linked(figure)) else { return };
        let counted = &self.figures[figure];
        let opens = counted.first == self.clause.first
            || matches!(
                self.clause.class(counted.first - 1),
                Class::Comma | Class::Quote | Class::Stop | Class::Subordinator
            )
            || self.clause.says(counted.first - 1, "told");
        // "Robert Hill | , 23, | was beaten and shot dead"
        let aged = self.clause.class(counted.last) == Class::Comma
            && self.clause.class(counted.last + 1) == Class::Number
            && self.clause.class(counted.last + 2) == Class::Comma;
        let was = counted.last + if aged { 3 } else { 0 };
        let passive = usize::from(self.clause.class(was) == Class::Be && !trigger.frames.any(&["intransitive"]));
        let verb = self.clause.verbish(was + passive)
            || passive == 1 && self.clause.is_any(was + 1, keys!["beaten", "bound", "stopped", "taken"]);
        let plain = (was + passive + 1..and).all(|token| {
            matches!(self.clause.class(token), Class::Word | Class::Adverb | Class::Preposition)
                && !self.clause.verbish(token)
        });
        let named = passive == 1 && self.clause.doc.tokens[counted.last - 1].capital;
        let one = self.clause.is_any(counted.first, keys!["a", "an", "another", "one"]);
        if opens && verb && plain && (one || named) {
            self.link(figure, index, "casualties/distant-subject");
        }
    }

    /// Triggers that share a figure: "killed or wounded at least 40", "the killing and injury of dozens", "40 dead or wounded".
    pub(super) fn share(&mut self) {
        if (1..self.triggers.len()).any(|index| self.lists(index)) {
            (1..self.triggers.len()).rev().for_each(|index| self.share_with(index));
        }
        for index in 1..self.triggers.len() {
            self.share_with(index);
        }
    }

    /// Gives one of two neighbouring triggers the figures of the other.
    fn share_with(&mut self, index: usize) {
        let (before, after) = (&self.triggers[index - 1], &self.triggers[index]);
        let and = self.joins(before.last, after.verbs.first) || self.lists(index);
        let own_verb = after.verbs.first < after.first && after.verbs.perfect;
        let active = !after.verbs.passive && !after.frames.any(&["intransitive", "base_intr"]);
        let other_verb = own_verb && (before.verbs.passive || active);
        // "Nine were killed and the wounded were flown out": those who are wounded, not what befell the nine.
        let the =
            self.clause.class(after.first.wrapping_sub(1)) == Class::Determiner && after.verbs.first == after.first;
        let others = the && after.frames.any(&["past", "participle", "adjective"]) && !after.frames.any(&["noun"]);
        let died = before.kinds == "injured"
            && before.verbs.passive
            && after.kinds == "killed"
            && after.frames.any(&["intransitive"])
            && !after.verbs.passive;
        if !and || others || died || before.kinds == after.kinds || other_verb {
            return;
        }
        match (self.has_link(index - 1), self.has_link(index)) {
            (true, false) => self.copy_links(index - 1, index),
            (false, true) => self.copy_links(index, index - 1),
            _ => {}
        }
    }

    /// Whether only "and" or "or" stands between two triggers.
    fn joins(&self, first: usize, last: usize) -> bool {
        let mut gap = (first..last.max(first)).map(|token| self.clause.class(token));
        let passes = |class| matches!(class, Class::And | Class::Adverb | Class::Determiner | Class::Reported);
        gap.clone().all(passes) && gap.any(|class| class == Class::And)
    }

    /// "killed, wounded or missing": a comma before a trigger that "or" joins to the next.
    fn lists(&self, index: usize) -> bool {
        let (before, after) = (&self.triggers[index - 1], &self.triggers[index]);
        let comma = after.verbs.first == before.last + 1 && self.clause.class(before.last) == Class::Comma;
        let next = self.triggers.get(index + 1);
        comma && next.is_some_and(|next| self.joins(after.last, next.verbs.first) || self.lists(index + 1))
    }

    pub(super) fn copy_links(&mut self, from: usize, to: usize) {
        let fits = |rule: &str, harm: &Trigger| match rule {
            "casualties/subject" | "casualties/left-conjunct" | "casualties/distant-subject" => {
                harm.frames.any(&SUBJECTS)
            }
            "casualties/object" | "casualties/right-conjunct" | "casualties/object-conjunct" => {
                harm.frames.any(&OBJECTS)
            }
            "casualties/noun-of" => harm.frames.any(&["noun", "ing"]),
            _ => false,
        };
        let copies: Vec<Link> = self
            .links
            .iter()
            .filter(|link| link.trigger == from && fits(link.rule, &self.triggers[to]))
            .map(|link| Link { trigger: to, ..link.clone() })
            .collect();
        for link in copies {
            let told = self.triggers[from].strength == Strength::Strong && self.triggers[to].kinds != "affected";
            if told || proves(self.clause, &self.figures[link.figure], &self.triggers[to]) {
                self.links.push(link);
            }
        }
    }
}
