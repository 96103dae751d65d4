//! Corrected figures: "up from 43", "raising an earlier toll of 589", "were revised to 343". Knows links that stand already.

use super::{Link, Linker};
use crate::extract::casualties::clause::{Class, Clause};
use crate::extract::casualties::figure::{Head, looks_like_year};
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "57 dead, up from 43", "to 57 from 43".
    pub(super) fn corrections(&mut self) {
        for figure in 0..self.figures.len() {
            let first = self.figures[figure].first;
            if self.earlier_toll(figure) {
                continue;
            }
            if self.revised_to(figure) {
                continue;
            }
            if first < self.clause.first + 2
                || !self.clause.is_any(first.wrapping_sub(1), keys!["from"])
                || self.linked(figure)
                || self.figures[figure].head == Head::Thing
                || self.figures[figure].single
            {
                continue;
            }
            let up = self.clause.is_any(first.wrapping_sub(2), keys!["up", "down"])
                || self.figures.iter().any(|new| new.last == first - 1);
            let up = up || self.told_as_toll(figure);
            let set_off = self.clause.is_any(first.wrapping_sub(2), keys!["up", "down"])
                && self.clause.class(first.wrapping_sub(3)) == Class::Comma;
            let reach = if set_off { 30 } else { 8 };
            let new = (0..figure).rev().find(|&new| {
                self.links.iter().any(|link| link.figure == new && link.part_of.is_none())
                    && first - self.figures[new].last < reach
            });
            let Some(new) = new.filter(|_| up) else { continue };
            // "5,350 this year, up from 4,800 in 2023": of another time, not corrected.
            let other_time = of_another_year(self.clause, self.figures[figure].last);
            let copies: Vec<Link> = self
                .links
                .iter()
                .filter(|link| link.figure == new)
                .map(|link| Link {
                    figure,
                    rule: if other_time { "casualties/compared" } else { "casualties/superseded" },
                    part_of: None,
                    supersedes: None,
                    ..link.clone()
                })
                .collect();
            self.links.extend(copies);
            if !other_time {
                self.supersede(new, figure);
            }
        }
    }

    /// "killed 12 people, bringing the toll to | 40": the new deaths are some of all.
    pub(super) fn part_of_new_toll(&mut self) {
        let tolls: Vec<(usize, usize)> = self
            .links
            .iter()
            .filter(|link| link.rule == "casualties/toll" && link.part_of.is_none())
            .filter_map(|link| Some((link.figure, self.brings(&self.triggers[link.trigger])?)))
            .collect();
        for (toll, brings) in tolls {
            let (figures, triggers) = (self.figures, self.triggers);
            let kinds = self.links.iter().find(|link| link.figure == toll).map(|link| triggers[link.trigger].kinds);
            let new = |link: &&mut Link| {
                figures[link.figure].last <= brings
                    && Some(triggers[link.trigger].kinds) == kinds
                    && link.part_of.is_none()
                    && link.supersedes.is_none()
                    && figures[link.figure].stated < figures[toll].stated
            };
            self.links.iter_mut().filter(new).for_each(|link| link.part_of = Some(toll));
        }
    }

    /// The verb of ", bringing | the death toll to".
    fn brings(&self, toll: &Trigger) -> Option<usize> {
        let verbs = keys!["bringing", "taking", "raising", "pushing", "lifting", "putting", "sending"];
        (toll.first.saturating_sub(5)..toll.first).rev().find(|&token| self.clause.is_any(token, verbs))
    }

    /// "killed 45 civilians last week, against | 31 the week before": the same harm of an earlier time.
    pub(super) fn compared(&mut self) {
        for figure in 1..self.figures.len() {
            let counted = &self.figures[figure];
            if counted.single || counted.head == Head::Thing || self.linked(figure) || !self.is_compared(figure) {
                continue;
            }
            let earlier = self.of_another_time(figure);
            let near = |link: &&Link| {
                let end = self.figures[link.figure].last;
                link.part_of.is_none() && link.figure < figure && end <= counted.first && counted.first - end < 16
            };
            let Some(whole) = self.links.iter().rfind(near).map(|link| link.figure).filter(|_| earlier) else {
                continue;
            };
            let told = self.links.iter().filter(|link| link.figure == whole);
            let copies: Vec<Link> =
                told.map(|link| Link { figure, rule: "casualties/compared", ..link.clone() }).collect();
            self.links.extend(copies);
        }
    }

    /// "against 31 | the week before", "up from 4,800 | in 2023": whether the words behind a figure tell of an earlier time.
    fn of_another_time(&self, figure: usize) -> bool {
        let times = keys!["before", "earlier", "previous", "last", "same", "preceding"];
        behind(self.clause, self.figures[figure].last)
            .any(|token| self.clause.is_any(token, times) || looks_like_year(self.clause.doc.word(token)))
    }

    /// "against | 31", "compared with | 180".
    fn is_compared(&self, figure: usize) -> bool {
        compares(self.clause, self.figures[figure].first.wrapping_sub(1))
    }

    /// "killed 617 people, raising an earlier toll of | 589": corrected by the figure before it.
    fn earlier_toll(&mut self, old: usize) -> bool {
        let first = self.figures[old].first;
        if first < self.clause.first + 3 {
            return false;
        }
        let (of, word) = (first - 1, first - 2);
        let from = self.clause.is_any(of, keys!["from"]);
        let revised = |token: usize| {
            self.clause.says(token, "raised") || self.clause.is_any(token, keys!["lowering", "lowered", "reducing"])
        };
        let earlier = (of.saturating_sub(4)..word)
            .any(|token| if from { revised(token) } else { self.clause.says(token, "earlier_toll") });
        if self.clause.class(of) != Class::Of && !from || !self.clause.says(word, "toll_word") || !earlier {
            return false;
        }
        let size = |figure: usize| self.figures[figure].stated.or(self.figures[figure].min);
        let new = (0..self.figures.len()).find(|&new| {
            new != old
                && (new < old
                    || (old + 1..=new).any(|next| self.conjunction_before(self.figures[next].first).is_none()))
                && size(new) != size(old)
                && self.links.iter().any(|link| {
                    link.figure == new && link.part_of.is_none() && self.triggers[link.trigger].kinds != "displaced"
                })
        });
        let Some(new) = new.filter(|_| self.figures[old].head != Head::Thing) else { return false };
        if !self.linked(old) {
            let copy = self.links.iter().find(|link| link.figure == new).cloned();
            let copy = copy.map(|link| Link { figure: old, rule: "casualties/superseded", ..link });
            self.links.extend(copy);
        }
        self.supersede(new, old);
        true
    }

    /// "reports that 300 had died were revised to | 343": corrects the figure before it.
    fn revised_to(&mut self, new: usize) -> bool {
        let to = self.figures[new].first.wrapping_sub(1);
        let plain = self.figures[new].head == Head::Bare && !self.linked(new) && self.clause.class(to) == Class::To;
        let verb = (to.saturating_sub(2).max(self.clause.first)..to)
            .find(|&token| self.clause.is_any(token, keys!["revised", "corrected", "amended", "adjusted"]));
        let Some(verb) = verb.filter(|_| plain) else { return false };
        let told =
            |link: &&Link| link.part_of.is_none() && link.figure < new && self.figures[link.figure].last + 8 > verb;
        let Some(link) = self.links.iter().rfind(told).cloned() else { return false };
        self.links.push(Link { figure: new, supersedes: Some(link.figure), ..link });
        true
    }

    /// "rose to 34 on Tuesday | from 25": a toll before, and only words of time between.
    fn told_as_toll(&self, old: usize) -> bool {
        let from = self.figures[old].first - 1;
        let toll = |link: &Link| link.rule == "casualties/toll" && self.figures[link.figure].last < from;
        self.links.iter().any(|link| {
            let between = self.figures[link.figure].last..from;
            toll(link) && between.len() < 6 && !between.clone().any(|token| self.clause.verbish(token))
        })
    }
}

/// "against", "compared with": the last word of what sets two counts side by side.
pub(in crate::extract::casualties) fn compares(clause: &Clause, token: usize) -> bool {
    clause.is_any(token, keys!["against", "versus"])
        || clause.is_any(token, keys!["with", "to"]) && clause.is_any(token.wrapping_sub(1), keys!["compared"])
}

/// "up from 4,800 | in 2023", "down from 30 | a year earlier", "up from 12 | last year".
pub(in crate::extract::casualties) fn of_another_year(clause: &Clause, last: usize) -> bool {
    behind(clause, last).any(|token| {
        looks_like_year(clause.doc.word(token))
            || clause.is_any(token, keys!["q1", "q2", "q3", "q4", "quarter", "semester"])
            || clause.doc.match_at(List::TimeWords, token).is_some_and(|found| found.row.get("kind") == "month")
                && clause.doc.tokens[token].capital
                && clause.is_any(token.wrapping_sub(1), keys!["in"])
            || clause.is_any(token, keys!["year", "years"])
                && (clause.is_any(token + 1, keys!["earlier", "before", "ago"])
                    || clause.is_any(token.wrapping_sub(1), keys!["last", "previous"]))
    })
}

/// The words close behind a figure that still tell of it alone.
fn behind(clause: &Clause, last: usize) -> impl Iterator<Item = usize> {
    (last..last + 8).take_while(|&token| !matches!(clause.class(token), Class::Comma | Class::Stop | Class::And))
}
