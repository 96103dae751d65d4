//! Companions of a victim: "the minister was killed along with two bodyguards". Knows the words that join them.

use super::{Linker, SUBJECTS};
use crate::extract::casualties::figure::Head;
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "the minister was killed along with two bodyguards": companions of a victim without a figure.
    pub(super) fn along_with(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&SUBJECTS)
            || self.is_active(trigger)
            || self.triggers.get(index + 1).is_some_and(|next| next.first < trigger.last + 3)
        {
            return;
        }
        let limit = self.triggers.get(index + 1).map_or(self.clause.last, |next| next.first).min(trigger.last + 26);
        let with = (trigger.last..limit).find(|&token| {
            self.clause.is_any(token, keys!["along", "together"]) && self.clause.is_any(token + 1, keys!["with"])
                || self.clause.is_any(token, keys!["addition"]) && self.clause.is_any(token + 1, keys!["to"])
        });
        let as_well = (trigger.last..limit).find(|&token| {
            self.clause.is_any(token, keys!["as"])
                && self.clause.is_any(token + 1, keys!["well"])
                && self.clause.is_any(token + 2, keys!["as"])
        });
        let with = with.or(as_well.map(|token| token + 1));
        let alone = trigger.verbs.passive && trigger.verbs.singular && self.clause.is_any(trigger.last, keys!["with"]);
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
        let with_others = trigger.verbs.passive && self.clause.is_any(dated, keys!["with", "alongside"]);
        let beside = || {
            let figure = self.beginning(dated + 1);
            figure.filter(|_| alone).or_else(|| figure.filter(others).filter(|_| with_others))
        };
        let Some(figure) = with.and_then(|with| self.beginning(with + 2)).or_else(beside) else { return };
        if !self.linked(figure) && self.figures[figure].counts_people() && !self.figures[figure].single {
            self.link(figure, index, "casualties/along-with");
        }
    }

    /// "last", "Tuesday", "night", "on"
    fn tells_time(&self, token: usize) -> bool {
        self.clause.doc.match_at(List::TimeWords, token).is_some()
            || self.clause.is_any(token, keys!["on", "last", "early", "late", "this"])
    }
}
