//! What goes on behind "and" without being said again: a verb's figure for the next verb, a verb for the next figure.
//! Knows links that stand already.

use super::{Link, Linker, OBJECTS, SUBJECTS, proves};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::{Strength, Trigger};
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "three women in the house and two men in the yard", "six were killed in Kabul and four in Herat".
    pub(super) fn gapped(&mut self, index: usize) {
        let whole = |link: &&Link| link.trigger == index && link.part_of.is_none();
        let mut last = self.links.iter().rfind(whole).map(|link| link.figure);
        while let Some(figure) = last {
            last = self.gapped_behind(index, figure);
        }
    }

    /// The next figure of such a row, linked.
    fn gapped_behind(&mut self, index: usize, figure: usize) -> Option<usize> {
        let start = self.figures[figure].last.max(self.triggers[index].last);
        if self.clause.class(start) != Class::Preposition {
            return None;
        }
        let inner = |token: &usize| {
            let class = self.clause.class(*token);
            (class.nominal() || matches!(class, Class::Number | Class::To | Class::Preposition))
                && !self.clause.verbish(*token)
        };
        let end = (start..(start + 9).min(self.clause.last)).take_while(inner).last().map_or(start, |token| token + 1);
        let comma = usize::from(self.clause.class(end) == Class::Comma);
        let and = usize::from(self.clause.class(end + comma) == Class::And);
        let row = end + comma + and;
        if comma + and == 0 {
            return None;
        }
        let next = self.figures.iter().position(|next| next.first == row && !next.single && !next.is_zero())?;
        let counted = &self.figures[next];
        let bare = counted.head == Head::Bare;
        let where_to =
            |token: usize| self.clause.says(token, "locative") || self.clause.is_any(token, keys!["between", "on"]);
        let same = if bare {
            self.clause.word_is(counted.last, start) || where_to(counted.last) && where_to(start)
        } else {
            and == 1
        };
        let fits = !self.linked(next) && same && self.clause.class(counted.last) == Class::Preposition;
        (fits && self.link(next, index, "casualties/gapped")).then_some(next)
    }

    /// The first figure that a trigger counts and that is no part of another.
    fn whole_of_trigger(&self, trigger: usize) -> Option<usize> {
        let whole = |link: &&Link| link.trigger == trigger && link.part_of.is_none();
        self.links.iter().find(whole).map(|link| link.figure)
    }

    /// "19 died; residents say | at least 60", "98 were killed, officials said, and | 300 by the count of residents": another word on the same toll.
    pub(super) fn told_otherwise(&mut self, index: usize) {
        let Some(first) = self.whole_of_trigger(index) else { return };
        let numbers = self.figures[first].stated.is_some_and(|stated| stated > 1);
        for next in first + 1..self.figures.len() {
            let figure = &self.figures[next];
            let before = figure.first.wrapping_sub(1);
            let closes = matches!(self.clause.class(figure.last), Class::Stop | Class::Comma | Class::And);
            let says = self.clause.is_any(before, keys!["say", "says", "said"])
                && self.clause.class(before.wrapping_sub(1)) == Class::Word;
            let by = self.clause.class(before) == Class::And
                && (self.clause.is_any(figure.last, keys!["according"])
                    || self.clause.is_any(figure.last, keys!["by"])
                        && self.clause.is_any(figure.last + 2, keys!["count", "tally", "estimate", "reckoning"]));
            let bare = figure.head == Head::Bare && !figure.single && !figure.is_zero();
            let by = by || self.put_at(before);
            if numbers && bare && !self.linked(next) && (says && closes || by) {
                self.link(next, index, "casualties/gapped");
            }
        }
    }

    /// "nine died, but rescuers put the figure | at 14": the same harm, told by others.
    fn put_at(&self, at: usize) -> bool {
        let noun = at.wrapping_sub(1);
        let the = usize::from(self.clause.class(noun.wrapping_sub(1)) == Class::Determiner);
        let verb = noun.wrapping_sub(1 + the);
        self.clause.is_any(at, keys!["at"])
            && self.clause.is_any(noun, keys!["figure", "number", "total", "count", "tally", "it"])
            && self.clause.is_any(verb, keys!["put", "puts", "putting", "set", "placed", "estimated"])
    }

    /// "Sri Lanka reported 18,706 dead, India | 4,371 and Thailand 1,574": the same harm of the next names in a row.
    pub(super) fn row_of_names(&mut self, index: usize) {
        let Some(mut figure) = self.whole_of_trigger(index).filter(|_| self.triggers[index].kinds == "killed") else {
            return;
        };
        let mut end = self.figures[figure].last.max(self.triggers[index].last);
        end = (end..end + 6)
            .take_while(|&token| {
                let class = self.clause.class(token);
                (class.nominal() || class == Class::Preposition) && !self.clause.verbish(token)
            })
            .last()
            .map_or(end, |token| token + 1);
        loop {
            let comma = usize::from(self.clause.class(end) == Class::Comma);
            let and = usize::from(self.clause.class(end + comma) == Class::And);
            let the = usize::from(self.clause.class(end + comma + and) == Class::Determiner);
            let name = end + comma + and + the;
            let country = self
                .clause
                .doc
                .match_at(List::Countries, name)
                .or_else(|| self.clause.doc.match_at(List::Regions, name));
            let Some(last) = country.map(|found| found.last as usize).filter(|_| comma + and > 0) else { return };
            let Some(next) = self.figures.iter().position(|next| next.first == last) else { return };
            let counted = &self.figures[next];
            let closes = matches!(self.clause.class(counted.last), Class::Comma | Class::And | Class::Stop);
            if counted.head != Head::Bare || !closes || self.linked(next) || next == figure {
                return;
            }
            self.push(next, index, "casualties/gapped");
            (figure, end) = (next, counted.last);
        }
    }

    /// "Five died later, taking the total to | 51": the toll with those of the same verb.
    pub(super) fn total_then(&mut self, index: usize) {
        let Some(first) = self.whole_of_trigger(index) else { return };
        let to_total = |figure: &Figure| {
            let to = figure.first.wrapping_sub(1);
            let noun = to.wrapping_sub(1);
            self.clause.class(to) == Class::To
                && self.clause.is_any(noun, keys!["total", "tally", "figure", "count"])
                && (noun.saturating_sub(3)..noun).any(|token| {
                    self.clause.says(token, "raised") || self.clause.is_any(token, keys!["taking", "took"])
                })
        };
        let more = |figure: usize| self.figures[figure].stated > self.figures[first].stated;
        let next = (first + 1..self.figures.len()).find(|&next| to_total(&self.figures[next]) && more(next));
        if let Some(next) = next.filter(|&next| !self.linked(next) && self.figures[next].head != Head::Thing) {
            self.link(next, index, "casualties/toll");
        }
    }

    /// "shot dead nine pupils at his school, | then three more people as he fled".
    pub(super) fn then_more(&mut self, index: usize) {
        let objects = |link: &&Link| {
            link.trigger == index && matches!(link.rule, "casualties/object" | "casualties/right-conjunct")
        };
        let Some(end) = self.links.iter().filter(objects).map(|link| self.figures[link.figure].last).max() else {
            return;
        };
        let limit = (end + 16).min(self.clause.last);
        let then = (end..limit).take_while(|&token| self.clause.class(token) != Class::Stop).find(|&token| {
            self.clause.is_any(token, keys!["then", "later"])
                && matches!(self.clause.class(token.wrapping_sub(1)), Class::Comma | Class::And)
        });
        let Some(figure) = then.and_then(|then| self.figures.iter().position(|figure| figure.first == then + 1)) else {
            return;
        };
        let counted = &self.figures[figure];
        let more = (counted.number..counted.last + 1)
            .any(|token| self.clause.is_any(token, keys!["more", "other", "others", "another"]));
        if more && counted.counts_people() && !self.linked(figure) && self.closes(counted.last) {
            self.link(figure, index, "casualties/right-conjunct");
        }
    }

    /// "43 students were led away in patrol cars and | are still missing": the subject of the verb before "and".
    pub(super) fn shared_subject(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let finite = trigger.verbs.first < trigger.first && !trigger.verbs.infinitive;
        let mut and = trigger.verbs.first.wrapping_sub(1);
        while !finite && and > self.clause.first && self.clause.class(and) == Class::Adverb {
            and -= 1;
        }
        let to_death = self.clause.is_any(trigger.last - 1, keys!["death"]) && trigger.last > trigger.first + 2;
        let reduced = !finite && (to_death || trigger.frames.any(&["past", "participle"]));
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
        let plain = (counted.last..and).filter(|&token| !row(token)).all(|token| {
            !matches!(
                self.clause.class(token),
                Class::Comma | Class::Stop | Class::Subordinator | Class::Relative | Class::And | Class::Quote
            )
        });
        let phrase = |token: &usize| {
            let class = self.clause.class(*token);
            (class == Class::Preposition || class.nominal()) && !self.clause.verbish(*token)
        };
        let after = if self.clause.class(counted.last) == Class::Preposition {
            (counted.last..counted.last + 6).find(|token| !phrase(token)).unwrap_or(counted.last)
        } else {
            counted.last
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
