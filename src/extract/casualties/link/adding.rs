//! Parts that add up to a whole told before or beside them. Knows links that stand already.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::extract::casualties::group;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "killed 21 people, 12 in Kabul and nine in Herat", "its dead at 13: ten soldiers and three civilians": later figures that add up.
    pub(super) fn adding_up(&mut self) {
        for whole in 0..self.figures.len() {
            let sum = self.figures[whole].stated.filter(|&sum| sum > 1 && self.figures[whole].max.is_some());
            let linked = self.links.iter().any(|link| link.figure == whole && link.part_of.is_none());
            let Some(sum) = sum.filter(|_| linked) else { continue };
            let parts = self.summands(whole, sum);
            self.links.retain(|link| !parts.contains(&link.figure));
            let links: Vec<Link> = self.links.iter().filter(|link| link.figure == whole).cloned().collect();
            for figure in parts {
                let part = |link: &Link| Link { figure, part_of: Some(whole), rule: "casualties/part", ..link.clone() };
                self.links.extend(links.iter().map(part));
            }
        }
    }

    /// "the arrest of five people, | three clerks and two engineers": conjuncts that add up to the figure they follow.
    pub(super) fn conjuncts_adding_up(&mut self) {
        let conjunct = |link: &Link| matches!(link.rule, "casualties/right-conjunct" | "casualties/object-conjunct");
        for whole in 0..self.figures.len() {
            let counted = &self.figures[whole];
            let opens = matches!(self.clause.class(counted.last), Class::Comma | Class::Dash)
                && self.clause.class(counted.last + 1) != Class::And
                || self.clause.doc.word(counted.last) == ":";
            let of_a_kind = matches!(counted.head, Head::Person(first, _) if group::kind(self.clause, first).is_some());
            let opens = opens && !of_a_kind && !counted.single;
            let Some(sum) = counted.stated.filter(|&sum| sum > 2 && opens) else { continue };
            let (mut parts, mut total) = (Vec::new(), 0);
            for (next, figure) in self.figures.iter().enumerate().skip(whole + 1) {
                let joined =
                    self.links.iter().any(|link| link.figure == next && conjunct(link) && link.part_of.is_none());
                let Some(count) = figure.stated.filter(|_| joined && total < sum) else { break };
                parts.push(next);
                total += count;
            }
            if total == sum && parts.len() > 1 && self.linked(whole) {
                let part = |link: &&mut Link| parts.contains(&link.figure) && conjunct(link);
                self.links.iter_mut().filter(part).for_each(|link| link.part_of = Some(whole));
            }
        }
    }

    /// The figures behind one that no word of harm counts and that add up to it, two or more.
    fn summands(&self, whole: usize, sum: u64) -> Vec<usize> {
        let (mut parts, mut total) = (Vec::new(), 0);
        for next in whole + 1..self.figures.len() {
            let figure = &self.figures[next];
            let scene = figure.head == Head::Thing
                && self
                    .links
                    .iter()
                    .any(|link| link.figure == whole && self.triggers[link.trigger].first >= figure.last);
            let listed = matches!(
                self.clause.class(figure.first.wrapping_sub(1)),
                Class::Comma | Class::And | Class::Stop | Class::Dash | Class::Open
            );
            if self.partitive(next) || scene || figure.single && !listed {
                continue;
            }
            let counts = figure.counts_people()
                || figure.head == Head::Bare
                    && (self.clause.class(figure.last) == Class::Preposition
                        || self.clause.is_any(figure.last, keys!["elsewhere", "abroad", "there"]));
            // "78 died, 73 at the scene and | five in hospital": where they died.
            let bed = |link: &Link| {
                let harm = &self.triggers[link.trigger];
                link.figure != next || harm.frames.any(&["hospital"]) && harm.verbs.first == harm.first
            };
            let free = !self.linked(next) || figure.head == Head::Bare && self.links.iter().all(bed);
            let Some(count) = figure.stated.filter(|_| counts && free) else { break };
            parts.push(next);
            total += count;
            if total >= sum {
                break;
            }
        }
        if total == sum && parts.len() > 1 { parts } else { Vec::new() }
    }
}
