//! Those aboard what is seized: "pirates hijacked the tanker with its 17 crew". Knows the words around a figure.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "seized the bulk carrier Patriot with its | 17 crew", "hijacked an airliner carrying | 120 people".
    pub(super) fn with_crew(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !matches!(trigger.lemma, "hijack" | "seize" | "capture") || self.has_link(index) {
            return;
        }
        // "Customs officers seized a boat carrying 40 migrants": they saved them, or held the boat.
        let lawful = |token: usize| {
            self.clause.says(token, "lawful") || self.clause.is_any(token, keys!["coast", "customs", "inspectors"])
        };
        let floor = self.clause.first.max(trigger.verbs.first.saturating_sub(6));
        if trigger.lemma != "hijack" && (floor..trigger.verbs.first).any(lawful) {
            return;
        }
        let limit = self.clause.last.min(trigger.last + 18);
        let inner = |token: &usize| {
            !matches!(
                self.clause.class(*token),
                Class::Stop | Class::Comma | Class::And | Class::Relative | Class::Subordinator
            )
        };
        let vessel = keys![
            "aircraft", "airliner", "barge", "boat", "boats", "bus", "carrier", "cargo", "dhow", "ferry", "flight",
            "freighter", "jet", "plane", "ship", "tanker", "train", "trawler", "tug", "tugboat", "vessel", "yacht",
        ];
        let with =
            (trigger.last..limit).take_while(inner).find(|&token| self.clause.is_any(token, keys!["carrying", "with"]));
        let Some(figure) = with.and_then(|with| self.beginning(with + 1)) else { return };
        let counted = &self.figures[figure];
        let aboard = self.clause.is_any(counted.last, keys!["aboard"])
            || self.clause.is_any(counted.last, keys!["on"]) && self.clause.is_any(counted.last + 1, keys!["board"]);
        let floor = self.clause.first.max(trigger.verbs.first.saturating_sub(8));
        let ship = (floor..counted.first).any(|token| self.clause.is_any(token, vessel));
        let people = matches!(counted.head, Head::Person(..)) || aboard && counted.head != Head::Thing;
        if people && !counted.single && (ship || aboard) && !self.linked(figure) {
            self.push(figure, index, "casualties/with-crew");
        }
    }
}
