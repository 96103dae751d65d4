//! Which figure each trigger counts: subjects and objects, nouns with "of", tolls, bodies, parts of a whole.
//! Knows figures, triggers and word order; bounds, status and evidence are made elsewhere.

mod adding;
mod along;
mod among;
mod conjunct;
mod conjunct_after;
mod conjunct_before;
pub(super) mod corrected;
mod counted;
mod crew;
mod died;
mod distant;
mod flight;
mod gapped;
mod listed;
mod lost;
mod names;
mod object;
mod part_signs;
mod parts;
mod rate;
mod shared;
mod subject;
mod suffered;
mod toll;
mod victims;

use crate::extract::casualties::clause::{Class, Clause};
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::group;
use crate::extract::casualties::trigger::{Strength, Trigger};
use crate::text::keys;

/// A figure that a trigger counts.
#[derive(Clone, Debug)]
pub struct Link {
    /// Index of the figure.
    pub figure: usize,
    /// Index of the trigger.
    pub trigger: usize,
    /// Rule id.
    pub rule: &'static str,
    /// The figure that this one is a part of.
    pub part_of: Option<usize>,
    /// The figure that this one corrects.
    pub supersedes: Option<usize>,
}

/// What the sieves share.
pub struct Linker<'c, 'd> {
    clause: &'c Clause<'d>,
    figures: &'c [Figure],
    triggers: &'c [Trigger],
    links: Vec<Link>,
}

const SUBJECTS: [&str; 9] =
    ["past", "participle", "intransitive", "base_intr", "finite_intr", "adjective", "feared", "hospital", "shot"];
const OBJECTS: [&str; 4] = ["past", "base", "finite", "ing"];

/// Links figures to triggers, from sure to loose.
pub fn all(clause: &Clause, figures: &[Figure], triggers: &[Trigger]) -> Vec<Link> {
    let mut linker = Linker { clause, figures, triggers, links: Vec::new() };
    linker.each(Linker::subject);
    linker.each(Linker::object);
    linker.each(Linker::noun_of);
    linker.each(Linker::counted);
    linker.each(Linker::toll);
    linker.each(Linker::among);
    linker.each(Linker::fronted);
    linker.each(Linker::distant_subject);
    linker.each(Linker::shared_subject);
    linker.each(Linker::one_and_then);
    linker.each(Linker::in_turn);
    linker.each(Linker::magnitude_of);
    linker.each(Linker::of_the_dead);
    linker.each(Linker::died_of_it);
    linker.each(Linker::suffered);
    linker.each(Linker::driven_out);
    linker.each(Linker::hit);
    linker.each(Linker::sent_to_hospital);
    linker.each(Linker::hurt_and_died);
    linker.each(Linker::put_to_death);
    linker.each(Linker::tabled);
    linker.each(Linker::subject_again);
    linker.each(Linker::gapped);
    linker.each(Linker::left_out);
    linker.each(Linker::told_otherwise);
    linker.each(Linker::row_of_names);
    linker.each(Linker::then_more);
    linker.each(Linker::total_then);
    linker.coordinate();
    linker.each(Linker::prenominal);
    linker.each(Linker::along_with);
    linker.each(Linker::fleeing);
    linker.each(Linker::with_crew);
    linker.each(Linker::none_left);
    linker.each(Linker::dying);
    linker.share();
    linker.gravely();
    linker.bracketed();
    linker.part_of_counted();
    linker.parts();
    linker.adding_up();
    linker.conjuncts_adding_up();
    linker.corrections();
    linker.compared();
    linker.part_of_new_toll();
    linker.outcome_of_hit();
    linker.links.sort_by_key(|link| (link.figure, link.trigger));
    linker.links
}

impl Linker<'_, '_> {
    fn each(&mut self, sieve: fn(&mut Self, usize)) {
        for trigger in 0..self.triggers.len() {
            sieve(self, trigger);
        }
    }

    fn linked(&self, figure: usize) -> bool {
        self.links.iter().any(|link| link.figure == figure)
    }

    fn has_link(&self, trigger: usize) -> bool {
        self.links.iter().any(|link| link.trigger == trigger)
    }

    /// Links if the noun proves enough for the trigger; says whether it did.
    fn link(&mut self, figure: usize, trigger: usize, rule: &'static str) -> bool {
        let (counted, harm) = (&self.figures[figure], &self.triggers[trigger]);
        if self.is_rate(counted.last.max(harm.last)) || self.is_yearly(harm) || attributive(self.clause, counted, harm)
        {
            return false;
        }
        // "29 captors were killed and three | taken alive"
        let weak = harm.strength == Strength::Weak || harm.lemma == "taken alive";
        let told = counted.head == Head::Bare && weak && !self.links.is_empty();
        let joined = matches!(self.clause.class(harm.verbs.first.wrapping_sub(1)), Class::And | Class::Comma);
        let beside = told
            && (matches!(rule, "casualties/subject" | "casualties/from-home")
                && (matches!(harm.kinds, "arrested" | "captured" | "missing" | "displaced" | "affected" | "injured")
                    || harm.frames.any(&["hospital"]))
                || rule == "casualties/object"
                    && matches!(harm.kinds, "captured" | "arrested" | "affected" | "displaced")
                    && joined);
        let named = rule == "casualties/subject" && self.named_people(counted, harm)
            || rule == "casualties/object" && self.named_force(counted, harm);
        if !named && (counted.head == Head::Thing || !beside && !proves(self.clause, counted, harm)) {
            return false;
        }
        if self.links.iter().any(|link| link.figure == figure && self.triggers[link.trigger].kinds == harm.kinds) {
            return true;
        }
        let rule = if harm.frames.any(&["shot"]) { "casualties/shot" } else { rule };
        self.push(figure, trigger, rule);
        true
    }

    /// Links without asking.
    fn push(&mut self, figure: usize, trigger: usize, rule: &'static str) {
        self.links.push(Link { figure, trigger, rule, part_of: None, supersedes: None });
    }

    /// The figure whose noun phrase ends at a token.
    fn ending(&self, token: usize) -> Option<usize> {
        self.figures.iter().position(|figure| figure.last == token)
    }

    /// The figure that begins at a token, determiners before it skipped.
    fn beginning(&self, token: usize) -> Option<usize> {
        for at in token..token + 4 {
            if let Some(found) = self.figures.iter().position(|figure| figure.first == at || figure.number == at) {
                return Some(found);
            }
            let ordered = self.clause.is_any(at, keys!["last", "first", "final", "remaining", "same"])
                && self.figures.iter().any(|figure| figure.first == at + 1 && !figure.single);
            let skip = ordered
                || !self.clause.is_any(at, keys!["no"])
                    && matches!(self.clause.class(at), Class::Determiner | Class::Possessive | Class::Adverb)
                || self.clause.is_any(at, keys!["other", "some"]);
            if !skip {
                return None;
            }
        }
        None
    }

    fn near(&self, trigger: &Trigger, before: usize, after: usize, class: &str) -> bool {
        (trigger.first.saturating_sub(before)..trigger.last + after).any(|token| self.clause.says(token, class))
    }

    fn supersede(&mut self, new: usize, old: usize) {
        for link in self.links.iter_mut().filter(|link| link.figure == new) {
            link.supersedes = Some(old);
        }
    }

    /// Where the conjunct before a figure ends: before "and", a comma, "as well as", "along with".
    fn conjunction_before(&self, first: usize) -> Option<usize> {
        let mut first = first;
        while first > self.clause.first
            && (self.clause.class(first.wrapping_sub(1)) == Class::Determiner
                || self.clause.class(first.wrapping_sub(1)) == Class::Possessive)
        {
            first -= 1;
        }
        // "the mayor, | whose bodyguard was shot"
        if self.clause.is_any(first, keys!["whose"]) {
            return None;
        }
        let before = first.checked_sub(1)?;
        match self.clause.class(before) {
            Class::And => {
                Some(before - usize::from(before > self.clause.first && self.clause.class(before - 1) == Class::Comma))
            }
            Class::Comma => Some(before),
            Class::Subordinator
                if before >= 2
                    && self.clause.is_any(before, keys!["as"])
                    && self.clause.is_any(before.wrapping_sub(1), keys!["well"]) =>
            {
                Some(before - 2)
            }
            Class::Preposition
                if before >= 1
                    && self.clause.is_any(before, keys!["with"])
                    && self.clause.is_any(before.wrapping_sub(1), keys!["along", "together"]) =>
            {
                Some(before - 1)
            }
            _ => None,
        }
    }

    /// "three of them", "two of whom".
    fn partitive(&self, figure: usize) -> bool {
        let figure = &self.figures[figure];
        let them = self.clause.is_any(figure.number_last + 1, keys!["them", "whom", "us", "which"]);
        self.clause.class(figure.number_last) == Class::Of && (figure.head == Head::Pronoun || them)
    }
}

/// "three dead languages": an adjective before a noun that is no person.
fn attributive(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let next = trigger.last;
    figure.head == Head::Bare
        && trigger.frames.any(&["adjective", "intransitive"])
        && trigger.first == figure.last
        && clause.class(next) == Class::Word
        && clause.doc.tokens[next].case == crate::text::Case::Lower
        && !clause.verbish(next)
        && !clause.gerund(next)
        && !clause.says(next, "after_adjective")
}

/// Whether the counted noun proves enough for the trigger.
fn proves(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let families =
        matches!(figure.head, Head::Person(first, _) if clause.is_any(first, keys!["families", "households"]));
    if families && !matches!(trigger.kinds, "displaced" | "affected") {
        return false;
    }
    let alive = |first: usize| clause.is_any(first, keys!["survivors", "survivor", "returnees"]);
    if matches!(figure.head, Head::Person(first, _) if alive(first)) && matches!(trigger.kinds, "killed" | "missing") {
        return false;
    }
    match (trigger.strength, figure.head) {
        (_, Head::Thing) => false,
        (Strength::Strong, _) => true,
        (Strength::Weak | Strength::Many, Head::Person(..) | Head::Pronoun) => true,
        (Strength::Many, _) => figure.stated.or(figure.min).is_some_and(|count| count >= 500),
        (Strength::Armed, Head::Person(first, _)) => {
            group::is_armed(clause, first)
                || clause.is_any(first, keys!["men", "man"])
                || trigger.frames.any(&["lose"]) && clause.says(first, "kin")
        }
        _ => false,
    }
}
