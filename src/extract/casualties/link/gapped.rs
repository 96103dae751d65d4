//! Figures that go on without their verb: "six in Kabul and four in Herat", "India 4,371 and Thailand 1,574", "residents say at least 60".
//! Knows links that stand already.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
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
        let fits = !self.linked(next)
            && same
            && self.clause.class(counted.last) == Class::Preposition
            && !self.has_own_verb(counted.last);
        (fits && self.link(next, index, "casualties/gapped")).then_some(next)
    }

    /// "four in Herat | were wounded", "three, two of them brothers, | were freed": whether a verb comes behind what stands beside a figure.
    pub(super) fn has_own_verb(&self, from: usize) -> bool {
        let inner = |token: &usize| {
            let class = self.clause.class(*token);
            let participle = self.clause.is_any(token + 1, keys!["by"]);
            (class.nominal() || matches!(class, Class::Number | Class::Preposition | Class::Adverb | Class::Pronoun))
                && (!self.clause.verbish(*token) || participle)
        };
        let end = |start: usize| (start..start + 14).find(|token| !inner(token)).unwrap_or(start);
        let mut verb = end(from);
        if self.clause.class(verb) == Class::Comma {
            let close = end(verb + 1);
            if self.clause.class(close) != Class::Comma {
                return false;
            }
            verb = end(close + 1);
            if verb > close + 1 {
                return false;
            }
        }
        matches!(self.clause.class(verb), Class::Be | Class::Have | Class::Do | Class::Modal | Class::Get)
            || self.clause.verbish(verb)
    }

    /// "Ten soldiers died, and | 26 of the rebels.": the verb is not said again, and nothing follows.
    pub(super) fn left_out(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let and = trigger.last + usize::from(self.clause.class(trigger.last) == Class::Comma);
        let subject = |link: &&Link| {
            link.trigger == index && matches!(link.rule, "casualties/subject" | "casualties/distant-subject")
        };
        let told = self.links.iter().any(|link| subject(&link));
        if self.clause.class(and) != Class::And || !told {
            return;
        }
        let Some(figure) = self.beginning(and + 1).filter(|&figure| !self.linked(figure)) else { return };
        let counted = &self.figures[figure];
        if self.clause.class(counted.last) == Class::Stop && counted.counts_people() && !counted.is_zero() {
            self.link(figure, index, "casualties/gapped");
        }
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
            let closes = matches!(self.clause.class(figure.last), Class::Stop | Class::Comma | Class::And)
                && !self.has_own_verb(figure.last);
            // "buried 143, survivors said; the government acknowledged | 58"
            let says = self
                .clause
                .is_any(before, keys!["say", "says", "said", "acknowledged", "admitted", "conceded", "confirmed"])
                && self.clause.class(before.wrapping_sub(1)) == Class::Word;
            let by = self.clause.class(before) == Class::And
                && (self.clause.is_any(figure.last, keys!["according"])
                    || self.clause.is_any(figure.last, keys!["by"])
                        && self.clause.is_any(figure.last + 2, keys!["count", "tally", "estimate", "reckoning"]));
            let bare = figure.head == Head::Bare && !figure.single && !figure.is_zero();
            // "two died at the rally; organisers put the number at | 20,000": who came there
            let crowd = figure.stated.is_some_and(|told| told / 20 > self.figures[first].stated.unwrap_or(told));
            let by = by || self.put_at(before) && !crowd;
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
            && self.clause.is_any(noun, keys!["figure", "number", "total", "count", "tally"])
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
            let mut and = usize::from(self.clause.class(end + comma) == Class::And);
            // "Sri Lanka reported 18,706 dead, | followed by Indonesia with 4,185"
            if self.clause.is_any(end + comma, keys!["followed"]) && self.clause.is_any(end + comma + 1, keys!["by"]) {
                and = 2;
            }
            let the = usize::from(self.clause.class(end + comma + and) == Class::Determiner);
            let name = end + comma + and + the;
            let country = self
                .clause
                .doc
                .match_at(List::Countries, name)
                .or_else(|| self.clause.doc.match_at(List::Regions, name));
            let Some(last) = country.map(|found| found.last as usize).filter(|_| comma + and > 0) else { return };
            let last = last + usize::from(self.clause.is_any(last, keys!["with", "at"]));
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
            // "the total | for the Camp Fire to 29"
            let inner =
                |token: &usize| self.clause.class(*token).nominal() || self.clause.class(*token) == Class::Preposition;
            let words = keys!["total", "tally", "figure", "count"];
            let noun = (to.saturating_sub(7)..to).rev().take_while(inner).find(|&at| self.clause.is_any(at, words));
            let noun = noun.unwrap_or(to.wrapping_sub(1));
            self.clause.class(to) == Class::To
                && self.clause.is_any(noun, keys!["total", "tally", "figure", "count"])
                && (noun.saturating_sub(3)..noun).any(|token| {
                    self.clause.says(token, "raised") || self.clause.is_any(token, keys!["taking", "took"])
                })
        };
        let more = |figure: usize| self.figures[figure].stated > self.figures[first].stated;
        let next = (first + 1..self.figures.len()).find(|&next| to_total(&self.figures[next]) && more(next));
        let next = next.filter(|&next| !self.of_other_things(first, next, self.triggers[index].last));
        if let Some(next) = next.filter(|&next| !self.linked(next) && self.figures[next].head != Head::Thing) {
            self.link(next, index, "casualties/toll");
        }
    }

    /// "Five were killed, and donations came in, taking the total to | 5,100", "two died as the club sold 3,000 tickets, bringing": what
    /// grew is told behind the harm.
    fn of_other_things(&self, first: usize, total: usize, harm: usize) -> bool {
        let end = self.figures[total].first;
        let clause = |token: usize| {
            matches!(self.clause.class(token), Class::And | Class::Relative)
                && (token + 1..end).take(6).any(|at| self.clause.class(at) == Class::Be || self.clause.verbish(at))
        };
        let counted = |figure: usize| !self.figures[figure].single && !self.linked(figure);
        (harm..end).any(clause) || (first + 1..total).any(counted)
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
}
