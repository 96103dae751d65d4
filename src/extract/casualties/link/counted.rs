//! Nouns of harm that are counted themselves: deaths, bodies, lives, hostages, tolls. Knows the verbs that make them so.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::Trigger;
use crate::extract::number;
use crate::text::keys;

impl Linker<'_, '_> {
    pub(super) fn lives_claimed(&self, trigger: &Trigger) -> bool {
        self.near(trigger, 8, 4, "lives_lost") && !self.near(trigger, 8, 4, "lives_saved")
    }

    pub(super) fn bodies_found(&self, trigger: &Trigger) -> bool {
        let sky = (self.clause.first..self.clause.last).any(|token| self.clause.says(token, "sky"));
        !sky && !self.near(trigger, 14, 14, "other_body")
            && (self.near(trigger, 8, 14, "body_found") || self.found_behind_aside(trigger))
    }

    /// "the bodies of six people, two of them children who had gone to play there, | were recovered".
    fn found_behind_aside(&self, trigger: &Trigger) -> bool {
        (trigger.last + 3..(trigger.last + 45).min(self.clause.last)).any(|token| {
            let aside = matches!(self.clause.class(token - 1), Class::Comma | Class::Dash | Class::Close | Class::Have);
            let lay = self.clause.is_any(token, keys!["lay", "lie", "lying", "floated", "littered", "hung"]);
            let found = || (token + 1..token + 3).any(|at| self.clause.says(at, "body_found"));
            aside && (lay || self.clause.class(token) == Class::Be && found())
        })
    }

    /// "12 deaths", "30 casualties", "12 bodies were found", "claimed 12 lives", "lost three men", "took 12 hostage".
    pub(super) fn counted(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if trigger.frames.any(&["lose"]) {
            return self.lost(index);
        }
        if trigger.frames.any(&["complement"]) {
            return self.hostages(index);
        }
        let lives = trigger.frames.any(&["lives"]) && self.lives_claimed(trigger);
        let bodies = trigger.frames.any(&["bodies"]) && self.bodies_found(trigger);
        let noun = trigger.verbs.first == trigger.first && trigger.frames.any(&["past", "participle"]);
        if (trigger.frames.any(&["adjective"]) || noun) && !trigger.frames.any(&["count"]) {
            return self.dead_numbered(index);
        }
        if !(lives || bodies || trigger.frames.any(&["count"])) || self.is_rate(trigger.last) {
            return;
        }
        // "31 mass killings": events, with more dead than one each.
        if self.clause.is_any(trigger.first.wrapping_sub(1), keys!["mass", "spree", "multiple"]) {
            return;
        }
        let figures = self.figures;
        let found = figures.iter().position(|figure| {
            let of = figure.modifier == "magnitude" && self.clause.class(figure.number_last) == Class::Of;
            let of = of && self.clause.class(trigger.first) != Class::Of;
            let noun = figure.number_last + usize::from(of);
            noun <= trigger.first
                && figure.first + 8 > trigger.first
                && (figure.stated <= Some(1) || !self.clause.is_any(trigger.first, keys!["death"]))
                && (noun == trigger.first || self.adjectives(noun, trigger.first))
                && !figure.single
        });
        let negated = || {
            figures.iter().position(|figure| {
                figure.is_zero() && figure.number_last <= trigger.first && figure.last == trigger.first
            })
        };
        let own = |figure: &usize| {
            self.figures[*figure].single && self.clause.is_any(self.figures[*figure].first, keys!["his", "her"])
        };
        if let Some(figure) = self.ending(trigger.first).filter(own).filter(|_| bodies) {
            self.push(figure, index, "casualties/own-body");
            return;
        }
        let Some(found) = found.or_else(negated).or_else(|| self.tally(trigger)) else { return };
        self.push(found, index, "casualties/count");
    }

    /// "the dead in three months now numbered 351".
    fn dead_numbered(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let the = trigger.first.wrapping_sub(1);
        let side = |token: usize| {
            let opens = token == self.clause.first
                || matches!(
                    self.clause.class(token.wrapping_sub(1)),
                    Class::Determiner | Class::Stop | Class::Comma | Class::And
                );
            let name = self.clause.doc.tokens[token].capital || !self.clause.verbish(token);
            self.clause.class(token) == Class::Word && name && opens
        };
        let put = |token: usize| {
            matches!(self.clause.class(token), Class::Be)
                && self.clause.is_any(token + 1, keys!["put", "estimated"])
                && self.clause.is_any(token + 2, keys!["at"])
        };
        let put_at = trigger.first > self.clause.first && side(the) && put(trigger.last);
        let owned = self.clause.class(the) == Class::Possessive;
        let named = trigger.first > self.clause.first
            && (self.clause.is_any(the, keys!["the", "their", "its", "those"]) || put_at || owned && put(trigger.last))
            && !self.clause.is_any(the.wrapping_sub(1), keys!["among", "amongst", "of"]);
        let inner = |token: &usize| {
            !matches!(self.clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator | Class::And)
        };
        let verb = (trigger.last..trigger.last + 9).take_while(inner).find(|&token| {
            let be = token == trigger.last && self.clause.is_any(token, keys!["are", "were"]);
            be || self.clause.is_any(token, keys!["numbered", "number", "totalled", "totaled", "exceeded"])
        });
        // "The displaced, estimated at 38,000, are"
        let told = trigger.last + 1;
        let apposed = self.clause.class(trigger.last) == Class::Comma
            && self.clause.is_any(told, keys!["estimated", "numbering", "put", "reckoned", "thought", "totalling"]);
        let at = told + usize::from(self.clause.is_any(told + 1, keys!["at"]));
        let put_at = || Some(trigger.last + 2).filter(|_| put(trigger.last)).or(Some(at).filter(|_| apposed));
        let Some(verb) = put_at().or(verb).filter(|_| named && self.clause.class(trigger.last) != Class::Hyphen) else {
            return;
        };
        let figure = self.figures.iter().position(|figure| figure.first == verb + 1 && !figure.single);
        if let Some(figure) = figure.filter(|&figure| !self.linked(figure)) {
            let be = matches!(self.clause.class(verb), Class::Be);
            let who = be && self.figures[figure].counts_people();
            // "Those killed were 14 and 16 years old"
            let end = self.figures[figure].last;
            let ages = matches!(self.clause.class(end), Class::And | Class::Comma)
                && number::at(self.clause.doc, end + 1).is_some();
            if be && !who && (ages || self.clause.is_any(the, keys!["those"])) {
                return;
            }
            self.link(figure, index, if who { "casualties/among" } else { "casualties/toll" });
        }
    }

    /// "British casualties amounted to 57,470", "deaths in the camps reached 900".
    fn tally(&self, trigger: &Trigger) -> Option<usize> {
        if !trigger.frames.any(&["count"]) || trigger.frames.any(&["bodies", "lives"]) {
            return None;
        }
        let inner = |token: &usize| {
            !matches!(
                self.clause.class(*token),
                Class::Comma | Class::Stop | Class::Subordinator | Class::Relative | Class::And
            )
        };
        // "civilian deaths since the start of the plan | were 265 in the capital"
        let were = (trigger.last..trigger.last + 12).take_while(inner).find(|&token| {
            let counted = |figure: &Figure| {
                figure.first == token + 1
                    && figure.head == Head::Bare
                    && figure.min.is_some_and(|min| min > 4)
                    && matches!(self.clause.class(figure.last), Class::Preposition | Class::Comma | Class::Stop)
            };
            self.clause.is_any(token, keys!["were", "was", "are"]) && self.figures.iter().any(counted)
        });
        let verb = (trigger.last..trigger.last + 6).take_while(inner).find(|&token| self.clause.says(token, "tally"));
        let verb = verb.or(were)?;
        let to = verb + 1 + usize::from(self.clause.is_any(verb + 1, keys!["to", "at"]));
        self.figures.iter().position(|figure| figure.first == to && !figure.single && figure.head != Head::Thing)
    }

    /// Only words that can stand between a number and "deaths": "two more civilian deaths".
    pub(super) fn adjectives(&self, first: usize, last: usize) -> bool {
        first < last
            && last - first <= 3
            && (first..last).all(|token| {
                let participle = self.clause.doc.word(token).ends_with("ed");
                let bears = self.clause.is_any(
                    token,
                    keys![
                        "nursing", "suffering", "sustaining", "receiving", "carrying", "causing", "avoiding",
                        "reporting"
                    ],
                );
                matches!(self.clause.class(token), Class::Word | Class::Reported | Class::Hyphen)
                    && (!self.clause.verbish(token) || participle)
                    && !bears
            })
    }

    /// "took 12 people hostage", "holding 12 hostages".
    pub(super) fn hostages(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let figure = self.figures.iter().position(|figure| figure.last == trigger.first || figure.last == trigger.last);
        let idle =
            |figure: &usize| self.figures[*figure].is_zero() && self.clause.is_any(trigger.first, keys!["prisoners"]);
        let people = |figure: &usize| trigger.lemma != "take away" || self.figures[*figure].counts_people();
        let Some(figure) = figure.filter(|figure| !idle(figure)).filter(people) else { return };
        let before = self.figures[figure].first;
        let takes = |token: usize| (token.saturating_sub(4)..token).any(|at| self.clause.says(at, "took_hostage"));
        let taken = takes(before);
        let joined = self.conjunction_before(before).and_then(|end| self.ending(end)).filter(|&joined| {
            takes(self.figures[joined].first) && self.figures[joined].counts_people() && !self.linked(joined)
        });
        let held = self.figures[figure].last == trigger.last
            && (trigger.last..trigger.last + 4).any(|token| {
                self.clause.is_any(token, keys!["held", "taken", "seized"]) && self.clause.class(token + 1) != Class::To
            });
        let convicts = self.clause.is_any(trigger.first, keys!["prisoner", "prisoners"])
            && (self.clause.first..self.clause.last).any(|token| self.clause.says(token, "jail"));
        let same = |link: &Link| link.figure == figure && self.triggers[link.trigger].kinds == trigger.kinds;
        if (taken || held) && !convicts && !self.figures[figure].single && !self.links.iter().any(same) {
            self.push(figure, index, "casualties/hostages");
            if let Some(joined) = joined {
                self.push(joined, index, "casualties/hostages");
            }
        }
    }
}
