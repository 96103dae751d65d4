//! Figures in the set phrases of reports: "sent 12 to hospital", "two critically", "drove 12 from their homes", "Killed: 12".
//! Knows the words around a figure; joins no figures.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "forced 110,000 from their homes", "has driven more than a million from their homes".
    pub(super) fn driven_out(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let to_flee = trigger.kinds == "displaced"
            && trigger.frames.any(&["base", "base_intr"])
            && trigger.verbs.infinitive
            && self.clause.class(trigger.verbs.first) == Class::To;
        if !trigger.frames.any(&["from_home"]) && !to_flee {
            return;
        }
        let Some(figure) = self.ending(trigger.verbs.first).filter(|&figure| !self.linked(figure)) else { return };
        let first = self.figures[figure].first;
        let ordered = keys![
            "caused", "causing", "made", "obliged", "ordered", "ordering", "prompted", "prompting", "told",
            "compelled",
        ];
        let told = to_flee && first > self.clause.first && self.clause.is_any(first - 1, ordered);
        let driven = told || (first.saturating_sub(3)..first).any(|token| self.clause.says(token, "drove_out"));
        if driven && !self.figures[figure].single {
            self.link(figure, index, "casualties/from-home");
        }
    }

    /// "sent 20,000 | to hospitals", "put two men | in hospital".
    pub(super) fn sent_to_hospital(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["sent"]) || trigger.verbs.first < trigger.first {
            return;
        }
        let Some(figure) = self.ending(trigger.first).filter(|&figure| !self.linked(figure)) else { return };
        let counted = &self.figures[figure];
        let sent =
            self.clause.says(counted.first.wrapping_sub(1), "sent_to_hospital") && counted.first > self.clause.first;
        if sent && !counted.is_zero() && counted.head != Head::Thing {
            self.push(figure, index, "casualties/to-hospital");
        }
    }

    /// "shot 15 villagers | to death": those whom the verb before them only hurt.
    pub(super) fn put_to_death(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["to_death"]) {
            return;
        }
        let Some(figure) = self.ending(trigger.first) else { return };
        let counted = &self.figures[figure];
        let verb =
            (counted.first.saturating_sub(2)..counted.first).any(|token| self.clause.says(token, "put_to_death"));
        let people = counted.counts_people() || counted.head == Head::Bare && !counted.is_zero();
        if !verb || !people {
            return;
        }
        let triggers = self.triggers;
        self.links.retain(|link| link.figure != figure || triggers[link.trigger].kinds != "injured");
        if !self.linked(figure) {
            self.push(figure, index, "casualties/to-death");
        }
    }

    /// "opened fire, hitting four people": with a weapon or a vehicle in the sentence.
    pub(super) fn hit(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["hit"]) || self.has_link(index) {
            return;
        }
        if trigger.verbs.passive {
            let by = self.clause.is_any(trigger.last, keys!["by"]);
            let weapon = (trigger.last..trigger.last + 6).any(|token| self.clause.says(token, "weapon"));
            let figure = self.ending(trigger.verbs.first).filter(|_| by && weapon);
            if let Some(figure) = figure.filter(|&figure| !self.linked(figure) && self.figures[figure].counts_people())
            {
                self.link(figure, index, "casualties/hit");
            }
            return;
        }
        let others = self.links.is_empty() || self.clause.is_any(trigger.first.wrapping_sub(1), keys!["others"]);
        if self.clause.is_any(trigger.last, keys!["by"]) && trigger.verbs.first == trigger.first && others {
            let weapon = (trigger.last..trigger.last + 4).any(|token| self.clause.says(token, "weapon"));
            let figure = self.ending(trigger.first).filter(|&figure| weapon && !self.linked(figure));
            if let Some(figure) = figure.filter(|&figure| self.figures[figure].counts_people()) {
                self.link(figure, index, "casualties/hit");
            }
            return;
        }
        let armed = (self.clause.first..trigger.first).any(|token| self.clause.says(token, "weapon"));
        let Some(figure) = self.beginning(trigger.last).filter(|_| armed) else { return };
        let few = self.figures[figure].stated.or(self.figures[figure].min).is_some_and(|count| count < 100);
        if few && !self.linked(figure) && matches!(self.figures[figure].head, Head::Person(..) | Head::Pronoun) {
            self.link(figure, index, "casualties/hit");
        }
    }

    /// "hit two cyclists, | killing both", "ran over four children, | killing three": what came of it is told, so that nobody is counted twice.
    pub(super) fn outcome_of_hit(&mut self) {
        let told = |link: &Link| {
            let hit = &self.triggers[link.trigger];
            let end = self.figures[link.figure].last;
            let outcome = |other: &Link| {
                let harm = &self.triggers[other.trigger];
                let comma = harm.first.wrapping_sub(1);
                harm.frames.any(&["ing"])
                    && matches!(harm.kinds, "killed" | "injured")
                    && (end..end + 8).contains(&comma)
                    && self.clause.class(comma) == Class::Comma
                    && self.figures[other.figure].first >= harm.last
            };
            let struck = hit.frames.any(&["hit"]) || hit.lemma == "run over";
            struck && !hit.verbs.passive && self.links.iter().any(outcome)
        };
        let kept: Vec<Link> = self.links.iter().filter(|link| !told(link)).cloned().collect();
        self.links = kept;
    }

    /// "Killed: 12", "Total injured: 40; missing: 3", "Displaced households: 1,150": a table told in lines.
    pub(super) fn tabled(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if self.has_link(index) || !trigger.frames.any(&["adjective", "past", "participle", "count", "toll"]) {
            return;
        }
        let thing = |token: usize| {
            let things = self.clause.doc.match_at(List::NotVictims, token);
            things.is_some_and(|found| found.row.get("kind") != "place")
        };
        let words = (trigger.last..trigger.last + 4)
            .take_while(|&token| self.clause.class(token) == Class::Word && !thing(token));
        let colon = words.last().map_or(trigger.last, |token| token + 1);
        let marked = matches!(self.clause.doc.tokens.get(colon).map(|_| self.clause.doc.word(colon)), Some(":" | "="));
        let number = colon + usize::from(marked);
        let Some(figure) = self.figures.iter().position(|figure| figure.first == number && !figure.single) else {
            return;
        };
        // "dead 3,113; missing 1,063": with no mark, behind one and before one.
        let row = || {
            let semicolon = |token: usize| {
                token >= self.clause.first
                    && token < self.clause.last
                    && matches!(self.clause.doc.word(token), ";" | ":" | "|" | "," | "-" | "–" | "(")
            };
            let opens = trigger.first == self.clause.first || semicolon(trigger.first - 1);
            let counted = &self.figures[figure];
            let population = trigger.kinds == "affected" && colon > trigger.last;
            let closes = semicolon(counted.last)
                || self.clause.class(counted.last) == Class::Stop
                || population && self.clause.class(counted.last) == Class::Preposition;
            opens && closes && counted.head == Head::Bare && (colon == trigger.last || trigger.kinds == "affected")
        };
        if !marked && !row() {
            return;
        }
        let counted = &self.figures[figure];
        let closes = matches!(
            self.clause.class(counted.last),
            Class::Stop | Class::Comma | Class::Open | Class::And | Class::Dash | Class::Preposition
        ) || self.clause.is_any(counted.last, keys!["confirmed"]);
        if closes && counted.head != Head::Thing && self.heads_a_line(trigger.first) && !self.linked(figure) {
            self.push(figure, index, "casualties/table");
        }
    }

    /// "in Egypt (8 dead), India | (14) and Oman (3)": the same harm in the next brackets of a row of names.
    pub(super) fn bracketed(&mut self) {
        for next in 1..self.figures.len() {
            let (before, figure) = (&self.figures[next - 1], &self.figures[next]);
            let open = figure.first.wrapping_sub(1);
            let alone = figure.head == Head::Bare
                && !self.linked(next)
                && self.clause.class(open) == Class::Open
                && self.clause.class(figure.last) == Class::Close;
            if !alone || before.single || open <= self.clause.first || !self.clause.doc.tokens[open - 1].capital {
                continue;
            }
            let told = |link: &&Link| {
                let end = self.triggers[link.trigger].last.max(before.last);
                link.figure == next - 1
                    && self.clause.class(before.first.wrapping_sub(1)) == Class::Open
                    && open.saturating_sub(end) < 8
                    && (end..open).all(|token| {
                        matches!(self.clause.class(token), Class::Close | Class::Comma | Class::And | Class::Determiner)
                            || self.clause.doc.tokens[token].capital
                    })
            };
            if let Some(link) = self.links.iter().find(told).cloned() {
                self.links.push(Link { figure: next, part_of: None, supersedes: None, ..link });
            }
        }
    }

    /// Few words, and none of them a verb, between a border and the word of harm.
    fn heads_a_line(&self, first: usize) -> bool {
        let floor = first.saturating_sub(4);
        for token in (floor..first).rev() {
            match self.clause.class(token) {
                Class::Stop | Class::Comma | Class::Close | Class::Dash | Class::And => return true,
                Class::Word | Class::Of if !self.clause.verbish(token) || token == self.clause.first => {}
                Class::Reported if token == self.clause.first => {}
                _ => return false,
            }
        }
        floor <= self.clause.first
    }

    /// "wounding 13, two critically", "shot eleven people, four of them fatally": how badly some of them were hurt.
    pub(super) fn gravely(&mut self) {
        for figure in 0..self.figures.len() {
            let adverb = self.figures[figure].last;
            let (open, first) = (self.figures[figure].first.wrapping_sub(1), self.figures[figure].first);
            let chained = self.clause.class(open) == Class::And
                && figure > 0
                && self.figures[figure - 1].last + 1 == open
                && self.clause.says(open.wrapping_sub(1), "gravely");
            let set_off = first > self.clause.first
                && (chained || matches!(self.clause.class(open), Class::Comma | Class::Dash | Class::Open));
            let bare = matches!(self.figures[figure].head, Head::Bare | Head::Pronoun);
            let closes = matches!(
                self.clause.class(adverb + 1),
                Class::Comma | Class::Stop | Class::And | Class::Close | Class::Dash | Class::Preposition
            );
            if !bare || !set_off || !closes || !self.clause.says(adverb, "gravely") {
                continue;
            }
            let fatal = self.clause.is_any(adverb, keys!["fatally", "mortally"]);
            let Some(whole) = self.whole_before(figure) else { continue };
            if fatal {
                self.links.retain(|link| link.figure != whole || self.triggers[link.trigger].first != adverb);
                continue;
            }
            let hurt = |link: &&Link| link.figure == whole && self.triggers[link.trigger].kinds == "injured";
            if let Some(link) = self.links.iter().find(hurt).filter(|_| !self.linked(figure)) {
                let part = Link { figure, part_of: Some(whole), rule: "casualties/part", ..link.clone() };
                self.links.push(part);
            }
        }
    }
}
