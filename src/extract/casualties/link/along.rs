//! Companions of a victim: "the minister was killed along with two bodyguards". Knows the words that join them.

use super::{Link, Linker, SUBJECTS};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "the minister was killed along with two bodyguards": companions of a victim without a figure.
    pub(super) fn along_with(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        // "abducted the mayor of Otolo, Pedro Obi, | along with his driver"
        let object = |link: &Link| link.trigger == index && link.rule == "casualties/object";
        let active = self.is_active(trigger) || !trigger.frames.any(&SUBJECTS);
        if active && !self.links.iter().any(object)
            || self.triggers.get(index + 1).is_some_and(|next| next.first < trigger.last + 3)
        {
            return;
        }
        let limit = self.triggers.get(index + 1).map_or(self.clause.last, |next| next.first).min(trigger.last + 26);
        let joins = |token: usize| self.same_clause(trigger.last, token);
        let with = (trigger.last..limit).filter(|&token| joins(token)).find(|&token| {
            self.clause.is_any(token, keys!["along", "together"]) && self.clause.is_any(token + 1, keys!["with"])
                || self.clause.is_any(token, keys!["addition"]) && self.clause.is_any(token + 1, keys!["to"])
        });
        let as_well = (trigger.last..limit).filter(|&token| joins(token)).find(|&token| {
            self.clause.is_any(token, keys!["as"])
                && self.clause.is_any(token + 1, keys!["well"])
                && self.clause.is_any(token + 2, keys!["as"])
        });
        let with = with.or(as_well.map(|token| token + 1));
        let alone = !active
            && trigger.verbs.passive
            && trigger.verbs.singular
            && self.clause.is_any(trigger.last, keys!["with"]);
        // "was arrested last night with eight other officials"
        let dated = (trigger.last..trigger.last + 5)
            .find(|&token| self.clause.is_any(token, keys!["with", "alongside"]))
            .filter(|&with| (trigger.last..with).all(|token| self.tells_time(token)))
            .unwrap_or(trigger.last);
        let others = |&figure: &usize| {
            let last = self.figures[figure].last;
            let more =
                (self.figures[figure].first..last).any(|token| self.clause.is_any(token, keys!["others", "other"]));
            more || self.figures[figure].head == Head::Pronoun
        };
        let with_others = !active && trigger.verbs.passive && self.clause.is_any(dated, keys!["with", "alongside"]);
        let beside = || {
            let figure = self.beginning(dated + 1);
            figure.filter(|_| alone).or_else(|| figure.filter(others).filter(|_| with_others))
        };
        // "Ann Ray, who, | along with her cameraman, saw the blast"
        let with = with.filter(|&with| !active || self.clause.class(with - 2) != Class::Relative);
        let Some(figure) = with.and_then(|with| self.beginning(with + 2)).or_else(beside) else { return };
        if !self.linked(figure) && self.is_companion(figure) && self.link(figure, index, "casualties/along-with") {
            self.companions_behind();
        }
    }

    /// "was shot outside the flat where he lived | along with his wife": not what stands with another verb, unless a comma keeps it off.
    fn same_clause(&self, first: usize, with: usize) -> bool {
        let joins = keys!["along", "together", "addition", "as"];
        if !self.clause.is_any(with, joins) {
            return false;
        }
        let verb = |token: usize| {
            matches!(self.clause.class(token), Class::Be | Class::Have | Class::Do | Class::Modal | Class::Pronoun)
                || self.clause.verbish(token) && !self.clause.is_any(token + 1, keys!["by"])
                || self.clause.gerund(token) && self.clause.class(token.wrapping_sub(1)) == Class::Subordinator
        };
        let set_off = self.clause.class(with - 1) == Class::Comma
            && !(first..with).any(|token| self.clause.class(token) == Class::And || self.clause.doc.word(token) == ";");
        set_off || !(first..with).any(verb)
    }

    /// "two bodyguards", "his driver", "a relative", not "two friends who escaped".
    fn is_companion(&self, figure: usize) -> bool {
        let counted = &self.figures[figure];
        let away = |token: usize| self.clause.says(token, "freed");
        if self.clause.class(counted.last) == Class::Relative && (counted.last + 1..counted.last + 4).any(away) {
            return false;
        }
        let one = matches!(counted.head, Head::Person(..)) && !self.clause.is_any(counted.first, keys!["the"]);
        counted.counts_people() && (!counted.single || one)
    }

    /// "along with his driver, | a cook and two guards": those joined to the companion linked last.
    fn companions_behind(&mut self) {
        let mut done = self.links.len();
        while let Some(link) = self.links.get(done - 1).cloned() {
            self.right(&link);
            if self.links.len() == done {
                return;
            }
            done = self.links.len();
        }
    }

    /// "Five gunmen killed seven people before | being shot dead": those who opened the sentence as the subject of another verb.
    pub(super) fn in_turn(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let verb = trigger.verbs.first;
        let pronoun = verb.wrapping_sub(1);
        let being = self.clause.is_any(verb, keys!["being"]);
        let they = trigger.verbs.passive && self.clause.is_any(pronoun, keys!["they", "he", "she"]);
        let before = if being { pronoun } else { pronoun.wrapping_sub(1) };
        let after = being && self.clause.is_any(before, keys!["after"]);
        let harm = matches!(trigger.kinds, "killed" | "injured" | "arrested" | "captured")
            && trigger.frames.any(if after { &["past", "participle", "shot"] } else { &["past", "participle"] });
        // "after being shot at | by a gang", but "shot at | a party"
        let place = matches!(self.clause.class(trigger.last + 1), Class::Determiner | Class::Possessive | Class::Word);
        let missed = after && self.clause.is_any(trigger.last, keys!["at"]) && !place;
        if missed
            || !harm
            || !(being || they)
            || !after && !self.clause.is_any(before, keys!["before"])
            || self.has_link(index)
        {
            return;
        }
        // "In Belfast | a man was critically ill after being shot"
        let scene = |first: usize| {
            let phrase =
                |token: usize| self.clause.class(token) == Class::Word && self.clause.doc.tokens[token].capital;
            after
                && self.clause.class(self.clause.first) == Class::Preposition
                && (self.clause.first + 1..first).all(phrase)
        };
        let opens = |figure: &Figure| {
            let article = usize::from(self.clause.class(self.clause.first) == Class::Determiner && !figure.single);
            (figure.first == self.clause.first + article || scene(figure.first))
                && figure.last < before
                && figure.counts_people()
        };
        let Some(figure) = self.figures.iter().position(opens) else { return };
        let counted = &self.figures[figure];
        let one = counted.max == Some(1);
        let agrees = being || one != self.clause.is_any(pronoun, keys!["they"]);
        // "four reporters met the rebels before | they were killed": either of them
        let killers =
            |harm: &Trigger| harm.kinds == "killed" && harm.verbs.first == counted.last && !harm.verbs.passive;
        let named = |token: usize| {
            let before = self.clause.class(token - 1);
            let name = |at: usize| self.clause.class(at) == Class::Word && self.clause.doc.tokens[at].capital;
            name(token) && !name(token - 1) && !matches!(before, Class::Preposition | Class::To)
        };
        let others = |token: usize| {
            let many = !one
                && (self.clause.doc.word(token).ends_with('s')
                    || self.clause.doc.match_at(List::VictimGroups, token).is_some());
            many || named(token)
        };
        let alone = being
            || self.triggers[..index].iter().any(killers)
            || !(counted.last + 1..before).any(others)
                && !self.figures.iter().any(|figure| figure.first > counted.last && figure.last <= before);
        let is = after && matches!(self.clause.class(counted.last), Class::Be | Class::Have);
        let acts = is || self.clause.class(counted.last) == Class::Word && self.clause.verbish(counted.last);
        if agrees && alone && acts && !self.linked(figure) {
            self.link(figure, index, "casualties/distant-subject");
        }
    }

    /// "last", "Tuesday", "night", "on"
    fn tells_time(&self, token: usize) -> bool {
        self.clause.doc.match_at(List::TimeWords, token).is_some()
            || self.clause.is_any(token, keys!["on", "last", "early", "late", "this"])
    }
}
