//! The conjunct before "and" where more than a noun stands there: asides, relative clauses, "of" phrases. Knows figures and marks;
//! makes no links.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "15 soldiers, including five BIR, | and several civilians": the whole before a part that counts nobody known.
    pub(super) fn before_listing(&self, comma: usize) -> Option<usize> {
        let floor = self.clause.first.max(comma.saturating_sub(12));
        let some = keys!["most", "many", "some", "half", "mostly", "nearly", "largely", "several"];
        let opens = |token: usize| {
            self.clause.says(token, "part_opener")
                || self.clause.is_any(token, some) && self.clause.class(token.wrapping_sub(1)) == Class::Comma
        };
        let opener = (floor..comma).rev().find(|&token| opens(token))?;
        let opening = opener.wrapping_sub(1);
        let set_off = self.clause.class(comma) == Class::Comma && self.clause.class(opening) == Class::Comma;
        self.ending(opening).filter(|_| set_off && opener > floor)
    }

    /// "two guards who were driving her | and a neighbour".
    pub(super) fn before_relative(&self, end: usize) -> Option<usize> {
        let floor = self.clause.first.max(end.saturating_sub(10));
        let inner = (floor..end).rev().take_while(|&token| {
            !matches!(self.clause.class(token), Class::Comma | Class::And | Class::Stop | Class::Quote)
        });
        inner.filter(|&token| self.clause.class(token) == Class::Relative).find_map(|token| self.ending(token))
    }

    /// "two nephews of | the king": they, and not the king; himself where nobody is told before "of".
    pub(super) fn owned(&self, figure: usize) -> Option<usize> {
        let of = self.figures[figure].first.wrapping_sub(1);
        let nobody = !self.figures[figure].single
            || self.clause.class(of) != Class::Of
            || self.clause.says(of.wrapping_sub(1), "whole_noun");
        if nobody { Some(figure) } else { self.ending(of) }
    }

    /// "One officer, Captain Najam Riaz, | and three soldiers": the one whose name stands between commas.
    pub(super) fn before_name(&self, comma: usize) -> Option<usize> {
        let floor = self.clause.first.max(comma.saturating_sub(7));
        let name = |token: &usize| self.clause.class(*token) == Class::Word && self.clause.doc.tokens[*token].capital;
        let opening = (floor..comma).rev().find(|token| !name(token))?;
        let set_off =
            opening + 1 < comma && [opening, comma].iter().all(|&mark| self.clause.class(mark) == Class::Comma);
        self.ending(opening).filter(|&figure| set_off && self.figures[figure].stated == Some(1))
    }

    /// "seven women, one of whom was pregnant, | and three boys": the whole before some of them.
    pub(super) fn before_partitive(&self, comma: usize) -> Option<usize> {
        let floor = self.clause.first.max(comma.saturating_sub(9));
        let some = |figure: &usize| {
            let first = self.figures[*figure].first;
            (floor + 1..comma).contains(&first)
                && self.clause.class(first - 1) == Class::Comma
                && self.partitive(*figure)
                && self.clause.class(comma) == Class::Comma
        };
        let part = (0..self.figures.len()).rev().find(some)?;
        self.ending(self.figures[part].first - 1)
    }

    /// "six members of the council | and three guards", "a nun of the Order of the Poor | and three guards".
    pub(super) fn before_of(&self, end: usize) -> Option<usize> {
        let outer = |token: &usize| {
            !matches!(self.clause.class(*token), Class::Word | Class::Determiner | Class::Possessive | Class::Hyphen)
                || self.clause.verbish(*token)
        };
        let floor = self.clause.first.max(end.saturating_sub(12));
        let mut last = end;
        for _ in 0..3 {
            let of =
                (floor..last).rev().find(outer).filter(|&of| self.clause.class(of) == Class::Of && of + 1 < last)?;
            if let Some(figure) = self.ending(of) {
                return Some(figure);
            }
            last = of;
        }
        None
    }

    /// "92 people on board | and three on the ground".
    pub(super) fn before_aboard(&self, end: usize) -> Option<usize> {
        let last = end.checked_sub(1)?;
        match () {
            () if self.clause.is_any(last, keys!["aboard", "inside"]) => self.ending(last),
            () if self.clause.is_any(last, keys!["board"]) => self.ending(last.checked_sub(1)?),
            () => None,
        }
    }

    /// "six Jesuits (five Spaniards and a Salvadoran) | and two women".
    pub(super) fn before_bracket(&self, end: usize) -> Option<usize> {
        let close = end.checked_sub(1)?;
        if !matches!(self.clause.class(close), Class::Close | Class::Dash) {
            return None;
        }
        self.before_aside(close)
    }
}
