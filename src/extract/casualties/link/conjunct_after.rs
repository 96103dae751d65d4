//! The conjunct behind a figure that is linked: "five soldiers and two civilians were killed", "killed five, wounding two". Knows figures,
//! marks and links that stand already.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::text::{Case, keys};

impl Linker<'_, '_> {
    pub(super) fn right(&mut self, link: &Link) {
        let mut end = self.figures[link.figure].last;
        while self.figures[link.figure].single
            && self.clause.class(end) == Class::Word
            && self.clause.doc.tokens[end].case == Case::Title
        {
            end += 1;
        }
        let next = match self.clause.class(end) {
            Class::Comma if self.figures[link.figure].single && self.past_along_with(end).is_some() => {
                self.past_along_with(end).unwrap_or(end)
            }
            Class::Comma if self.clause.says(end + 1, "part_opener") => match self.past_parts(end) {
                Some(next) => next,
                None => return,
            },
            Class::Relative if self.past_relative(end).is_some() => self.past_relative(end).unwrap_or(end),
            Class::And if self.clause.class(end + 1) == Class::Of => end + 2,
            Class::And => end + 1,
            Class::Of if self.figures[link.figure].single => {
                // "the captain of the vessel, | a Ukrainian, for": who he is
                let same = |figure: &usize| {
                    let next = &self.figures[*figure];
                    next.single
                        && self.clause.is_any(next.first, keys!["a", "an"])
                        && self.clause.class(next.first - 1) == Class::Comma
                        && self.clause.class(next.last) == Class::Comma
                        && self.clause.class(next.last + 1) != Class::And
                };
                let next = self.later_conjunct(end).filter(|&figure| !self.linked(figure));
                if let Some(figure) = next.filter(|figure| !same(figure)) {
                    self.link(figure, link.trigger, "casualties/right-conjunct");
                }
                return;
            }
            Class::Comma if self.clause.class(end + 1) == Class::And => end + 2,
            Class::Comma => end + 1,
            Class::Subordinator
                if self.clause.is_any(end, keys!["as"]) && self.clause.is_any(end + 1, keys!["well"]) =>
            {
                end + 3
            }
            // "three members of the security forces | and six tribesmen"
            Class::Of if self.past_phrase(end).is_some() => self.past_phrase(end).unwrap_or(end),
            Class::Preposition if self.figures[link.figure].single && self.past_phrase(end).is_some() => {
                self.past_phrase(end).unwrap_or(end)
            }
            Class::Word | Class::Preposition
                if self.clause.is_any(end, keys!["along", "together"])
                    && self.clause.is_any(end + 1, keys!["with"]) =>
            {
                end + 2
            }
            _ => return,
        };
        let comma = self.clause.class(end) == Class::Comma && next == end + 1;
        let Some(figure) = self.beginning(next) else { return };
        let counted = &self.figures[figure];
        if self.linked(figure)
            || !counted.counts_people()
            || !self.closes(counted.last) && !self.triggers[link.trigger].frames.any(&["bodies"])
            || comma && self.partitive(figure)
        {
            return;
        }
        let whole = &self.figures[link.figure];
        let name = whole.single && whole.number_last == whole.last && self.clause.doc.tokens[whole.last - 1].capital;
        let row = self.row_goes_on(counted);
        // "the captain of the ship, a Ukrainian,": who he is.
        let same = comma && whole.single && counted.single && self.clause.is_any(counted.first, keys!["a", "an"]);
        let and = counted.last + 1;
        let ends = self.clause.class(counted.last) == Class::Comma
            && (self.clause.class(and) != Class::And || self.clause.verbish(and + 1));
        if same && !row && ends {
            return;
        }
        if comma && name && counted.single && !row {
            let row = self.clause.class(counted.last) == Class::Comma && self.clause.class(and) == Class::And;
            let next = self.beginning(and + 1).filter(|&next| row && self.figures[next].counts_people());
            if let Some(next) = next.filter(|&next| !self.linked(next)) {
                self.link(next, link.trigger, "casualties/right-conjunct");
            }
            return;
        }
        let row = row
            || self.clause.class(counted.last) == Class::Of
                && !counted.single
                && self.past_phrase(counted.last).is_some_and(|next| self.beginning(next).is_some());
        if comma && !row && !matches!(self.clause.class(counted.last), Class::Comma | Class::And) {
            return;
        }
        let speaks = |token: usize| {
            self.clause
                .is_any(token, keys!["said", "says", "told", "announced", "reported", "added", "confirmed", "stated"])
        };
        if comma && counted.single && (counted.last..counted.last + 9).any(speaks) {
            return;
        }
        if link.rule == "casualties/lost" && matches!(counted.head, Head::Person(..)) {
            self.push(figure, link.trigger, link.rule);
            return;
        }
        let some = matches!(link.rule, "casualties/among" | "casualties/of-the-dead");
        self.link(figure, link.trigger, if some { link.rule } else { "casualties/right-conjunct" });
    }

    /// "President Kaczynski, his wife Maria, | the chief of staff and a governor": one more behind the comma, and no "and" yet.
    fn row_goes_on(&self, counted: &Figure) -> bool {
        let name = |token: &usize| self.clause.class(*token) == Class::Word && self.clause.doc.tokens[*token].capital;
        let comma = (counted.last..counted.last + 4).find(|token| !name(token)).unwrap_or(counted.last);
        let next = self.beginning(comma + 1).filter(|_| self.clause.class(comma) == Class::Comma);
        next.is_some_and(|next| {
            let next = &self.figures[next];
            next.counts_people() && matches!(self.clause.class(next.last), Class::And | Class::Comma)
        })
    }

    /// "ten firefighters who had been sent there, and | a party official": behind the clause that tells of them.
    fn past_relative(&self, who: usize) -> Option<usize> {
        let ends = |token: &usize| !matches!(self.clause.class(*token), Class::Stop | Class::Quote);
        let and = (who + 2..who + 18)
            .take_while(ends)
            .find(|&token| self.clause.class(token) == Class::And && self.clause.class(token - 1) == Class::Comma)?;
        let figure = self.beginning(and + 1)?;
        let last = self.figures[figure].last;
        let ends = matches!(self.clause.class(last), Class::Stop | Class::Comma) && !self.has_own_verb(last);
        ends.then_some(and + 1)
    }
}
