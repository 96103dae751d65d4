//! Figures of every year or per head, which are no count of an event: "12 deaths per 100,000". Knows the words of rates.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::trigger::Trigger;
use crate::text::{Keys, keys};

impl Linker<'_, '_> {
    /// "12 deaths per 100,000", "500 deaths a year", "12 people die every day".
    pub(super) fn is_rate(&self, token: usize) -> bool {
        const UNITS: &Keys = keys!["year", "day", "week", "month", "decade", "hour", "minute", "season", "night"];
        let opens = self.clause.first + usize::from(self.clause.class(self.clause.first) == Class::Quote);
        if self.clause.is_any(opens, keys!["every", "each"]) && self.clause.is_any(opens + 1, UNITS) {
            return true;
        }
        (token..token + 6).any(|at| {
            let ago = self.clause.is_any(at + 2, keys!["ago", "earlier", "later", "before", "after", "when"])
                || self.clause.class(at + 2) == Class::Hyphen
                || self.clause.is_any(at.wrapping_sub(1), keys!["in", "within", "after", "for"]);
            let per = self.clause.is_any(at, keys!["per"])
                && (self.clause.class(at + 1) == Class::Number
                    || self.clause.is_any(at + 1, UNITS)
                    || self.clause.is_any(at + 1, keys!["capita", "head", "thousand", "million", "mile", "kilometre"]));
            let each = self.clause.is_any(at, keys!["for"]) && self.clause.is_any(at + 1, keys!["every", "each"]);
            per || each
                || self.clause.is_any(at, keys!["annually", "yearly", "daily", "hourly"])
                || self.clause.is_any(at, keys!["a", "an", "each", "every"])
                    && self.clause.is_any(at + 1, UNITS)
                    && !ago
        })
    }

    /// "strikes 604,000 women a year and | kills 342,000": told in the present of every year.
    pub(super) fn is_yearly(&self, harm: &Trigger) -> bool {
        let present = harm.frames.any(&["finite", "finite_intr"]) && harm.verbs.first == harm.first;
        let year = |token: usize| {
            self.clause.is_any(token, keys!["a", "each", "every"])
                && self.clause.is_any(token + 1, keys!["year"])
                && !self.clause.is_any(token + 2, keys!["ago", "earlier", "later", "before", "after", "when"])
                && !self
                    .clause
                    .is_any(token.wrapping_sub(1), keys!["in", "within", "after", "for", "than", "half", "of"])
        };
        present && (self.clause.first..harm.first).any(year)
    }
}
