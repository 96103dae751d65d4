//! People whom somebody lost: "lost three men", "lost 72 people to the insurgents". Knows who is lost in peace as well.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::extract::casualties::genre::speaks_of_harm;
use crate::extract::casualties::group;
use crate::lexicon::List;
use crate::text::{Keys, keys};

impl Linker<'_, '_> {
    /// "lost three men": soldiers and the like.
    pub(super) fn lost(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let kin = |figure: usize| matches!(self.figures[figure].head, Head::Person(first, _) if self.clause.says(first, "kin"));
        let Some(figure) = self
            .beginning(trigger.last)
            .filter(|&figure| !self.figures[figure].single || kin(figure))
            .or_else(|| self.later_conjunct(trigger.last))
        else {
            return;
        };
        let figure = if self.figures[figure].head == Head::Thing { self.behind_things(figure) } else { Some(figure) };
        let Some(figure) = figure else { return };
        let aircraft =
            keys!["aircraft", "helicopter", "helicopters", "jet", "jets", "mig", "migs", "bombers", "planes", "air"];
        let planes = matches!(self.figures[figure].head, Head::Person(first, _) if self.clause.is_any(first, keys!["fighters"]))
            && (self.clause.first..self.clause.last).any(|token| self.clause.is_any(token, aircraft));
        if planes {
            return;
        }
        // "had taken 28 prisoners and | lost two"
        let ends = matches!(self.clause.class(self.figures[figure].last), Class::Stop | Class::Comma);
        let and = self.clause.class(trigger.verbs.first.wrapping_sub(1)) == Class::And && ends;
        let again =
            self.links.iter().any(|link| link.rule == "casualties/lost" || and && link.rule == "casualties/hostages");
        if again && self.figures[figure].head == Head::Bare && self.closes(self.figures[figure].last) {
            self.push(figure, index, "casualties/lost");
        }
        let Head::Person(first, _) = self.figures[figure].head else { return };
        if (trigger.last..self.clause.last).any(|token| self.clause.says(token, "score_word")) {
            return;
        }
        let near = self.figures[figure].last..self.figures[figure].last + 3;
        let mut near = near.take_while(|&token| !matches!(self.clause.class(token), Class::And | Class::Comma));
        let to = near.find(|&token| self.clause.class(token) == Class::To);
        let to_death = to.is_some_and(|to| self.to_death(to));
        let to = to.is_some();
        let mine = self.clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["i", "we"])
            && self.clause.is_any(self.figures[figure].first, keys!["my", "our"]);
        if self.clause.says(first, "kin") && mine && !to {
            self.push(figure, index, "casualties/lost");
            return;
        }
        let own = self.clause.is_any(self.figures[figure].first.wrapping_sub(1), keys!["my", "our"]);
        let many_kin = self.figures[figure].min.is_some_and(|min| min > 1) && !mine && !own;
        if self.clause.says(first, "kin")
            && if to { to_death } else { many_kin || speaks_of_harm(self.clause, trigger) }
        {
            self.push(figure, index, "casualties/lost");
            return;
        }
        // "lost 72 people to the insurgents", not "lost two players to illness"
        let team =
            keys!["players", "starters", "forwards", "defenders", "midfielders", "strikers", "bowlers", "batsmen"];
        let many =
            !self.clause.is_any(first, team) && !self.figures[figure].single && self.figures[figure].stated != Some(1);
        if to && to_death && many {
            self.push(figure, index, "casualties/lost");
            return;
        }
        // A country loses people to death, and doctors to other countries.
        let country = self.clause.doc.match_before(List::Countries, trigger.verbs.first).is_some();
        let of_any_trade = matches!(group::kind(self.clause, first), None | Some("civilian" | "child"));
        let we =
            self.clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["we", "they"]) || country && of_any_trade;
        if we && !to && !self.figures[figure].single && speaks_of_harm(self.clause, trigger) {
            self.push(figure, index, "casualties/lost");
            return;
        }
        let armed = group::is_armed(self.clause, first) || self.clause.is_any(first, keys!["men", "man", "dead"]);
        if armed && !to && !self.figures[figure].single {
            self.link(figure, index, "casualties/lost");
        }
    }

    /// "lost three torpedo boats, a cruiser and | 116 men": the people at the end of a row of things.
    pub(super) fn behind_things(&self, things: usize) -> Option<usize> {
        let last = self.figures[things].last;
        let inner = |token: &usize| {
            self.clause.class(*token).nominal() && !self.clause.verbish(*token)
                || matches!(self.clause.class(*token), Class::Comma | Class::And | Class::Number | Class::Adverb)
                || self
                    .clause
                    .is_any(*token, keys!["more", "than", "least", "at", "about", "around", "nearly", "almost", "over"])
        };
        let people =
            |figure: &usize| matches!(self.figures[*figure].head, Head::Person(..)) && !self.figures[*figure].single;
        let and = |figure: &usize| self.clause.class(self.figures[*figure].first.wrapping_sub(1)) == Class::And;
        let next = (things + 1..self.figures.len()).take(4).find(people).filter(and)?;
        let gap = last..self.figures[next].first;
        (gap.len() < 16 && gap.clone().all(|token| inner(&token)) && self.closes(self.figures[next].last))
            .then_some(next)
    }

    /// "lost 72 people to | the insurgents", but not "lost 300 nurses to | Britain during the crisis": only the phrase behind "to" tells.
    fn to_death(&self, to: usize) -> bool {
        let deadly = |token: usize| {
            ["illness", "strife", "war", "disaster"].iter().any(|class| self.clause.says(token, class))
                || self.clause.is_any(token, DEADLY)
        };
        (to + 1..to + 5).take_while(|&token| self.clause.class(token).nominal()).any(deadly)
    }
}

/// What people are lost to, beside illness, strife, war and disaster.
const DEADLY: &Keys = keys![
    "fighting", "suicide", "smallpox", "tuberculosis", "typhus", "hunger", "plague", "aids", "bullets", "shelling",
    "insurgents", "rebels", "militants", "bandits", "terrorists", "gunmen", "attacks", "bombs", "landmines", "malaria",
    "ebola", "cholera", "famine", "sniper", "snipers", "gunfire", "ambush", "ambushes", "drone", "drones", "rockets",
    "mortars", "mines", "airstrikes", "crossfire",
];
