//! Tolls: "the death toll rose to 12", "killed 12, bringing the toll to 40". Knows the words around a toll; must not know how its parts are told.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{GROWS, Head};
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::{Case, keys};

impl Linker<'_, '_> {
    /// "the death toll rose to 57", "put its dead at nine", "brought to 12 the number of dead", "toll hits 40".
    pub(super) fn toll(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let counts = trigger.frames.any(&["count"])
            && self.clause.is_any(trigger.first, keys!["fatalities", "casualties", "deaths"]);
        let dead_at = (counts || trigger.frames.any(&["adjective", "past", "participle"])) && self.own_dead_at(trigger);
        // "bringing the | dead since March to 82"
        let the = trigger.first.wrapping_sub(1);
        let all_dead = trigger.frames.any(&["adjective"])
            && self.clause.class(the) == Class::Determiner
            && self.clause.is_any(the.wrapping_sub(1), keys!["bringing", "brings", "brought", "raising", "taking"])
            && self.clause.class(trigger.last) == Class::Preposition;
        if !trigger.frames.any(&["toll"]) && !dead_at && !all_dead
            || self.is_road_toll(trigger)
            || self.of_dead_things(trigger)
        {
            return;
        }
        let mut token = trigger.last;
        let told = dead_at || matches!(trigger.lemma, "carried" | "figure");
        // "12 died, but nurses put the figure at | 19": told otherwise, by the harm before.
        if trigger.lemma == "figure" && index > 0 {
            return;
        }
        let (mut raised, mut moved) = (told, told);
        while token < (trigger.last + 26).min(self.clause.last) {
            if let Some(figure) = self.figures.iter().position(|figure| figure.first == token && !figure.single) {
                if raised || self.figures[figure].head != Head::Thing {
                    return self.toll_figure(figure, index, raised);
                }
                token = self.figures[figure].last;
                continue;
            }
            let given = self.clause.is_any(token, keys!["as"])
                && (trigger.first.saturating_sub(4)..trigger.first)
                    .any(|at| self.clause.is_any(at, keys!["gave", "given", "gives", "listed", "reported"]));
            let verb = given || self.clause.says(token, "toll_verb");
            raised |= verb;
            moved |= verb && self.clause.class(token) == Class::Word;
            if let Some(verb) = self.verb_behind_aside(token).filter(|_| !moved || token < trigger.last + 12) {
                token = verb;
                raised = true;
                continue;
            }
            if let Some(verb) = self.verb_behind_relative(token) {
                (token, raised, moved) = (verb + 1, true, true);
                continue;
            }
            // "the number of people killed | when a bridge collapsed in Genoa rose to 39"
            let when = token == trigger.last
                && self.clause.is_any(trigger.first, keys!["number", "numbers", "total"])
                && self.clause.is_any(token, keys!["when", "where", "as", "because", "while"]);
            match self.clause.class(token) {
                Class::Comma | Class::Stop | Class::Subordinator | Class::Relative
                    if !given
                        && !when
                        && !self.clause.is_any(token, keys!["that"])
                        && !matches!(self.clause.doc.word(token), ":" | ".") =>
                {
                    break;
                }
                _ => token += 1,
            }
        }
        let before = self
            .figures
            .iter()
            .rposition(|figure| figure.last < trigger.first && figure.last + 3 > trigger.first && !figure.single);
        let Some(before) = before else { return };
        let figure = &self.figures[before];
        if figure.first > self.clause.first
            && self.clause.class(figure.first.wrapping_sub(1)) == Class::To
            && figure.head != Head::Thing
            && self.clause.class(figure.last) == Class::Determiner
        {
            self.link(before, index, "casualties/toll-before");
        }
    }

    /// "put its | dead at nine", "bringing its military | dead to 223".
    fn own_dead_at(&self, trigger: &Trigger) -> bool {
        let owner = |token: usize| {
            token >= self.clause.first && matches!(self.clause.class(token), Class::Possessive | Class::Determiner)
        };
        let the = trigger.first.wrapping_sub(1);
        // "puts | fatalities at over 9,000"
        let puts = keys!["put", "puts", "putting", "placed", "places"];
        // "puts Palestinian | deaths at 521"
        let described = self.clause.class(the) == Class::Word && self.clause.is_any(the.wrapping_sub(1), puts);
        let put = (self.clause.is_any(the, puts) || described) && trigger.frames.any(&["count"]);
        let confirmed = self.clause.is_any(the, keys!["confirmed", "estimated", "known"]);
        let word = self.clause.class(the) == Class::Word && !self.clause.verbish(the) || confirmed;
        let word = word && owner(the.wrapping_sub(1));
        let before = the.wrapping_sub(1 + usize::from(word));
        let raised = self.clause.is_any(trigger.last, keys!["to"]) && self.clause.says(before, "raised");
        (owner(the) || word || put) && (self.clause.is_any(trigger.last, keys!["at"]) || raised)
    }

    /// "the toll from blasts in Yakaghund, Mohmand Agency, | climbed to 104": the verb behind the second comma.
    fn verb_behind_aside(&self, comma: usize) -> Option<usize> {
        let ends =
            |token: &usize| !matches!(self.clause.class(*token), Class::Stop | Class::Subordinator | Class::Number);
        let mut inner = (comma + 1..comma + 9).take_while(ends);
        let close = inner.find(|&token| self.clause.class(token) == Class::Comma)?;
        let verb = close + 1 + usize::from(self.clause.class(close + 1) == Class::Have);
        let first = self.clause.class(comma) == Class::Comma && close > comma + 1;
        (first && matches!(self.clause.class(verb), Class::Word | Class::Be) && self.clause.says(verb, "toll_verb"))
            .then_some(verb)
    }

    /// "the toll from a quake | which rocked the coast rose early today to 141": the last verb of a toll before a comma.
    fn verb_behind_relative(&self, which: usize) -> Option<usize> {
        let loose = self.clause.class(which) == Class::Relative && self.clause.class(which - 1) != Class::Comma;
        let bars = |token: &usize| !matches!(self.clause.class(*token), Class::Comma | Class::Stop);
        let end = self.clause.last.min(which + 14);
        let inner = (which + 2..end).take_while(bars).filter(|_| loose);
        inner.filter(|&token| self.clause.class(token) == Class::Word && self.clause.says(token, "toll_verb")).last()
    }

    pub(super) fn toll_figure(&mut self, figure: usize, trigger: usize, raised: bool) {
        let last = self.figures[figure].last;
        // "the death toll is one | that nobody expected"
        let pronoun =
            self.clause.is_any(last - 1, keys!["one"]) && self.clause.is_any(last, keys!["that", "which", "of", "no"]);
        if !raised
            || pronoun
            || self.of_other_harm(figure, &self.triggers[trigger])
            || self.figures[figure].head == Head::Thing
            || self.is_rate(last)
        {
            return;
        }
        let before = self.figures[figure].first.wrapping_sub(1);
        let the = usize::from(self.clause.class(before) == Class::Determiner);
        let by = before.wrapping_sub(the);
        // "rose by 20", "has risen by the thousands": how many more, not how many.
        let to = self.figures[figure].last;
        let total = self.beginning(to + 1).filter(|_| self.clause.class(to) == Class::To);
        let more = self.clause.is_any(by, keys!["by"]) || total.is_some() && self.clause.is_any(before, GROWS);
        if more && by >= self.triggers[trigger].last {
            // "rose by 57 on Tuesday, to | 1,016"
            let inner = |token: &usize| !self.clause.verbish(*token) && self.clause.class(*token) != Class::And;
            let mut behind = (to..self.clause.last.min(to + 6)).take_while(inner);
            let later = behind.find(|&token| self.clause.class(token) == Class::To);
            let later = later.and_then(|to| self.beginning(to + 1));
            let bare = |&figure: &usize| self.figures[figure].head != Head::Thing;
            if let Some(total) = total.or(later).filter(bare) {
                self.link(total, trigger, "casualties/toll");
            }
            return;
        }
        let from = self.figures[figure].first > self.clause.first && self.clause.is_any(before, keys!["from"]);
        let next = self.figures.iter().position(|next| {
            next.first == self.figures[figure].last + 1 && self.clause.class(next.first.wrapping_sub(1)) == Class::To
        });
        match (from, next) {
            (true, Some(next)) => {
                if self.link(next, trigger, "casualties/toll") && self.link(figure, trigger, "casualties/toll-from") {
                    self.supersede(next, figure);
                }
            }
            (true, None) => {}
            _ => {
                self.link(figure, trigger, "casualties/toll");
            }
        }
    }

    /// "the list of dead | links grew to 300".
    fn of_dead_things(&self, trigger: &Trigger) -> bool {
        let next = trigger.last;
        self.clause.is_any(next - 1, keys!["dead"])
            && self.clause.class(next) == Class::Word
            && self.clause.doc.word(next).ends_with('s')
            && self.clause.doc.tokens[next].case == Case::Lower
            && !self.clause.verbish(next)
            && !self.clause.says(next, "toll_verb")
            && self.clause.doc.match_at(List::VictimGroups, next).is_none()
    }

    /// "toll road", "toll of 2 dollars".
    pub(super) fn is_road_toll(&self, trigger: &Trigger) -> bool {
        self.near(trigger, 3, 3, "road_toll") && self.clause.is_any(trigger.first, keys!["toll"])
    }
}
