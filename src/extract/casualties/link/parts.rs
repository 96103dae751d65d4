//! Parts of a whole: "including three children", "four of them police", "of whom 54 were children". Knows links that stand already.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "including two medics", "four of them police", "(three soldiers and five civilians)": parts of the figure before.
    pub(super) fn parts(&mut self) {
        for figure in 0..self.figures.len() {
            if self.figures[figure].is_zero() && !self.linked(figure) {
                continue;
            }
            let Some(whole) = self.whole_of(figure) else {
                self.some_of_them(figure);
                continue;
            };
            self.forget_earlier_flight(figure, whole);
            if self.linked(figure) {
                if let Some(kinds) =
                    self.links.iter().find(|link| link.figure == whole).map(|link| self.triggers[link.trigger].kinds)
                {
                    let triggers = self.triggers;
                    self.links
                        .iter_mut()
                        .filter(|link| link.figure == figure && kinds.contains(triggers[link.trigger].kinds))
                        .for_each(|link| link.part_of = Some(whole));
                }
                continue;
            }
            if !self.figures[figure].counts_people()
                && !self.are_people(figure)
                && !self.is_said_to_be_one(figure, self.figures[figure].first.wrapping_sub(1))
                && !self.sent_somewhere(figure)
                && !self.told_of_some(figure)
                && !self.identified(figure)
                || self.taken_alive(figure, whole)
                || self.set_free(figure)
            {
                continue;
            }
            let copies: Vec<Link> = self
                .links
                .iter()
                .filter(|link| link.figure == whole && link.part_of.is_none())
                .map(|link| Link {
                    figure,
                    part_of: Some(whole),
                    supersedes: None,
                    rule: "casualties/part",
                    ..link.clone()
                })
                .collect();
            self.links.extend(copies);
        }
    }

    /// "seven of the | 12 who died", "three of the | nine people killed": the whole is counted by the harm told of it.
    pub(super) fn part_of_counted(&mut self) {
        for whole in 1..self.figures.len() {
            let (part, figure) = (whole - 1, &self.figures[whole]);
            if figure.first >= self.figures[part].last {
                continue;
            }
            let who = figure.last + usize::from(self.clause.class(figure.last) == Class::Relative);
            let told = |trigger: &Trigger| {
                trigger.verbs.first == who && (who > figure.last || trigger.frames.any(&["past", "participle"]))
            };
            let Some(index) = self.triggers.iter().position(told) else { continue };
            if !self.linked(whole) && !self.link(whole, index, "casualties/whole") {
                continue;
            }
            let kinds = self.triggers[index].kinds;
            let triggers = self.triggers;
            let same = |link: &&mut Link| link.figure == part && triggers[link.trigger].kinds == kinds;
            self.links.iter_mut().filter(same).for_each(|link| link.part_of = Some(whole));
        }
    }

    /// "All aboard were killed, | 66 of them children": some of those whom no figure counts.
    fn some_of_them(&mut self, part: usize) {
        let figure = &self.figures[part];
        let mut comma = figure.first.wrapping_sub(1);
        let opened =
            self.clause.is_any(comma, keys!["including"]) && self.clause.class(comma.wrapping_sub(1)) == Class::Comma;
        let set_off =
            figure.first > self.clause.first && matches!(self.clause.class(comma), Class::Comma | Class::Dash);
        let some = set_off && self.partitive(part) && matches!(figure.head, Head::Person(..));
        let listed = opened && (figure.counts_people() || self.sent_somewhere(part));
        if !some && !listed || figure.single || self.linked(part) {
            return;
        }
        comma -= usize::from(opened);
        let Some(trigger) = self.triggers.iter().rposition(|trigger| trigger.last <= comma) else { return };
        let harm = &self.triggers[trigger];
        let plain = (harm.last..comma).all(|token| {
            !matches!(self.clause.class(token), Class::Comma | Class::Stop | Class::Subordinator | Class::Relative)
        });
        let several = harm.verbs.passive && !harm.verbs.singular || harm.frames.any(&["intransitive"]);
        if plain && several && comma - harm.last < 7 && !self.has_link(trigger) {
            self.link(part, trigger, "casualties/part");
        }
    }

    pub(super) fn whole_of(&self, part: usize) -> Option<usize> {
        let figure = &self.figures[part];
        let mut first = figure.first;
        while first > self.clause.first && matches!(self.clause.class(first - 1), Class::Determiner | Class::Possessive)
        {
            first -= 1;
        }
        let mut before = first.checked_sub(1).filter(|&before| before >= self.clause.first)?;
        // "23 dead incl. | 5 minors"
        let short =
            self.clause.doc.word(before) == "." && self.clause.is_any(before.wrapping_sub(1), keys!["incl", "inc"]);
        before -= usize::from(short);
        if let Some(whole) = self.gapped_part(part).or_else(|| self.in_bed_too(part, before)) {
            return Some(whole);
        }
        if self.of_uncounted(part) {
            return None;
        }
        let listed = self.clause.doc.word(before) == ";" && (self.are_people(part) || self.in_care(part));
        if listed
            || self.is_said_to_be_one(part, before)
            || self.of_the_hurt(before)
            || self.of_those_counted(part, before)
            || self.in_condition(part, before)
        {
            return self.whole_before(part);
        }
        let among_them = self.clause.is_any(figure.last, keys!["among", "amongst"])
            && self.clause.is_any(figure.last + 1, keys!["them"])
            && figure.counts_people()
            && matches!(self.clause.class(before), Class::Comma | Class::Dash | Class::Open | Class::And);
        // "25 lives, | the owner and his son among them"
        let joined = || {
            let next = self.beginning(figure.last + 1).filter(|_| self.clause.class(figure.last) == Class::And);
            next.is_some_and(|next| {
                let last = self.figures[next].last;
                self.clause.is_any(last, keys!["among", "amongst"]) && self.clause.is_any(last + 1, keys!["them"])
            })
        };
        let set_off = matches!(self.clause.class(before), Class::Comma | Class::Dash | Class::Open);
        let among_them = among_them || set_off && figure.counts_people() && joined();
        let opens = among_them
            || self.clause.is_any(before, keys!["including", "included", "comprising", "namely", "incl", "inc"])
            || self.clause.is_any(before, keys!["them", "whom"])
                && self.clause.is_any(before.wrapping_sub(1), keys!["among", "of"])
            || self.clause.class(before) == Class::Of
                && self.clause.is_any(before.wrapping_sub(1), keys!["those", "that"])
                && (self.clause.says(before.wrapping_sub(2), "part_opener")
                    // "120 bodies, among them those of | 23 boys"
                    || self.clause.is_any(before.wrapping_sub(2), keys!["them", "whom"])
                        && self.clause.is_any(before.wrapping_sub(3), keys!["among"]));
        let opens = opens || self.told_with_place(part, before);
        let aside = matches!(self.clause.class(before), Class::Open | Class::Dash)
            && figure.counts_people()
            && !self.are_households(part);
        let partitive = self.partitive(part)
            && (matches!(self.clause.class(before), Class::Comma | Class::Dash | Class::Open | Class::And)
                || self.clause.doc.word(before) == ";");
        if (opens || partitive) && (self.of_others_just_told(part, before) || self.of_survivors(part)) {
            return None;
        }
        if opens || aside || partitive {
            return self.whole_before(part);
        }
        if self.ends_a_list(part, before) {
            return self.whole_before(part);
        }
        self.whole_of_chain(part, before)
    }

    /// "including three women and | two children": the whole of the part before, which it is joined to.
    fn whole_of_chain(&self, part: usize, before: usize) -> Option<usize> {
        let figure = &self.figures[part];
        // "of whom 27 were women and | 19 children"
        let end = |other: usize| {
            let last = self.figures[other].last;
            let noun = self.clause.doc.match_at(List::VictimGroups, last + 1).filter(|_| self.are_people(other));
            noun.map_or(last, |noun| noun.last as usize)
        };
        let chained = part.checked_sub(1).filter(|&other| self.conjunction_before(figure.first) == Some(end(other)));
        let other = chained?;
        let reduced = |link: &Link| {
            let trigger = &self.triggers[link.trigger];
            link.figure == part
                && (trigger.verbs.first < trigger.first || trigger.first < figure.last)
                && !self.earlier_flight(part, link.trigger)
        };
        if !figure.counts_people() || self.links.iter().any(reduced) {
            return None;
        }
        let comma =
            self.clause.class(before.wrapping_sub(1)) == Class::Comma || self.clause.class(before) == Class::Comma;
        if self.partitive(other) && comma {
            return None;
        }
        self.links
            .iter()
            .find(|link| link.figure == other && link.rule == "casualties/part")
            .and_then(|link| link.part_of)
            .filter(|_| self.closes(figure.last))
    }

    /// The nearest linked whole before a part, in the same stretch of text.
    pub(super) fn whole_before(&self, part: usize) -> Option<usize> {
        let candidates = (0..part).rev().filter(|&whole| {
            self.links.iter().any(|link| link.figure == whole && link.part_of.is_none())
                && !self.links.iter().any(|link| link.supersedes == Some(whole))
        });
        let size = |figure: usize| self.figures[figure].stated.or(self.figures[figure].min).unwrap_or(u64::MAX);
        candidates.take(4).find(|&whole| {
            self.figures[part].first - self.figures[whole].last < 24
                && (size(whole) > size(part) || self.figures[whole].stated.is_none())
        })
    }
}
