//! What tells that a figure counts some of those counted before: "of whom 54 were children", "16 in a serious state". Knows links that
//! stand already; must not make any.

use super::{Link, Linker};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "two aid workers, one of whom | was later freed".
    pub(super) fn set_free(&self, part: usize) -> bool {
        let last = self.figures[part].last;
        let inner = |token: &usize| !matches!(self.clause.class(*token), Class::Comma | Class::Stop | Class::And);
        let free =
            |token: usize| self.clause.says(token, "freed") || self.clause.is_any(token, keys!["unhurt", "rescued"]);
        self.partitive(part) && (last..last + 5).take_while(inner).any(free)
    }

    /// "616,000 casualties, including 380,000 | prisoners": no part of those killed or hurt.
    pub(super) fn taken_alive(&self, part: usize, whole: usize) -> bool {
        let hurt = |link: &Link| link.figure == whole && self.triggers[link.trigger].kinds == "killed+injured";
        let Head::Person(first, last) = self.figures[part].head else { return false };
        let prisoners = (first..last).any(|token| self.clause.is_any(token, keys!["prisoners", "captives", "missing"]));
        prisoners && self.links.iter().any(hurt)
    }

    /// "60 dead, of whom | 19 had been identified".
    pub(super) fn identified(&self, figure: usize) -> bool {
        let be = self.figures[figure].last;
        let verb =
            (be..be + 4).find(|&token| !matches!(self.clause.class(token), Class::Be | Class::Have | Class::Adverb));
        let known = keys!["identified", "named", "recovered", "buried", "unidentified"];
        self.figures[figure].head == Head::Bare && verb.is_some_and(|verb| verb > be && self.clause.is_any(verb, known))
    }

    /// "of whom | 54 were children": the noun is said of the number.
    pub(super) fn are_people(&self, figure: usize) -> bool {
        let be = self.figures[figure].last;
        let noun = self.clause.doc.match_at(List::VictimGroups, be + 1);
        self.figures[figure].head == Head::Bare && self.clause.class(be) == Class::Be && noun.is_some()
    }

    /// "among them | seven caught in an ambush", "including | three visiting from Turkey", "| five who had come to pray".
    pub(super) fn told_of_some(&self, part: usize) -> bool {
        let figure = &self.figures[part];
        let verb = figure.number_last;
        let harm = self.triggers.iter().any(|trigger| trigger.first == verb);
        let participle = (self.clause.verbish(verb) || self.clause.gerund(verb))
            && self.clause.class(verb + 1) == Class::Preposition
            && !harm;
        let who = figure.head == Head::Bare && self.clause.class(verb) == Class::Relative;
        !figure.single && (who || participle)
    }

    /// "killed five people, | one a child": the noun is said of the number.
    pub(super) fn is_said_to_be_one(&self, figure: usize, comma: usize) -> bool {
        let one = &self.figures[figure];
        let noun = |next: &Figure| next.single && next.first == one.last && matches!(next.head, Head::Person(..));
        one.stated == Some(1)
            && one.head == Head::Bare
            && self.clause.class(comma) == Class::Comma
            && self.figures.get(figure + 1).is_some_and(noun)
    }

    /// "90,000 fled, including | 56,500 to Tanzania": only where to is told of the number.
    pub(super) fn sent_somewhere(&self, part: usize) -> bool {
        let figure = &self.figures[part];
        figure.head == Head::Bare && matches!(self.clause.class(figure.last), Class::Preposition | Class::To)
    }

    /// "84 deaths have been recorded, with | 51 in Kananga alone": where some of them were.
    pub(super) fn told_with_place(&self, part: usize, with: usize) -> bool {
        let figure = &self.figures[part];
        let place = figure.last + 1;
        let named = self.clause.class(place) == Class::Word && self.clause.doc.tokens[place].capital;
        self.clause.is_any(with, keys!["with"])
            && self.clause.class(with.wrapping_sub(1)) == Class::Comma
            && figure.head == Head::Bare
            && self.clause.is_any(figure.last, keys!["at", "in", "from", "near"])
            && named
    }

    /// "700 were injured; of the wounded, | 22 are in a serious condition".
    pub(super) fn of_the_hurt(&self, comma: usize) -> bool {
        let harm =
            self.triggers.iter().find(|trigger| trigger.last == comma && self.clause.class(comma) == Class::Comma);
        harm.is_some_and(|harm| {
            let the = harm.first.wrapping_sub(1);
            self.clause.is_any(the, keys!["the", "those"]) && self.clause.class(the.wrapping_sub(1)) == Class::Of
        })
    }

    /// "Of the 23 people killed in the crush, | 14 were women": some of the count that opens the sentence.
    pub(super) fn of_those_counted(&self, part: usize, comma: usize) -> bool {
        let first = self.clause.first;
        let whole = |figure: usize| self.figures[figure].first < first + 4 && self.linked(figure);
        self.clause.class(comma) == Class::Comma
            && self.clause.class(first) == Class::Of
            && (0..part).any(whole)
            && (self.are_people(part) || self.figures[part].counts_people())
    }

    /// "40 were injured, | 16 in a serious state": how some of those are who were hurt.
    pub(super) fn in_condition(&self, part: usize, comma: usize) -> bool {
        let figure = &self.figures[part];
        let state = |trigger: &Trigger| {
            trigger.first == figure.last
                && trigger.frames.any(&["hospital"])
                && self.clause.is_any(trigger.last - 1, keys!["condition", "state", "care"])
        };
        let set_off = self.clause.class(comma) == Class::Comma
            || self.clause.is_any(comma, keys!["with"]) && self.clause.class(comma.wrapping_sub(1)) == Class::Comma;
        set_off && figure.head == Head::Bare && self.triggers.iter().any(state)
    }

    /// "50 officers were hurt; | 27 were taken to hospital".
    pub(super) fn in_care(&self, part: usize) -> bool {
        let bed = |link: &Link| link.figure == part && self.triggers[link.trigger].frames.any(&["hospital"]);
        self.figures[part].head == Head::Bare && self.links.iter().any(bed)
    }

    /// "12,846 people | (2,311 households)": the same people counted by their homes.
    pub(super) fn are_households(&self, part: usize) -> bool {
        let Head::Person(first, _) = self.figures[part].head else { return false };
        self.clause.is_any(first, keys!["families", "households"])
    }

    /// "160 of whom were still in hospital and | 65 in intensive care": some of the same.
    pub(super) fn in_bed_too(&self, part: usize, and: usize) -> Option<usize> {
        let other = part.checked_sub(1).filter(|_| self.clause.class(and) == Class::And && self.in_care(part))?;
        let some = self.partitive(other) && self.figures[part].first - self.figures[other].last < 10;
        self.links.iter().find(|link| link.figure == other && some).and_then(|link| link.part_of)
    }

    /// "four died and seven others were flown to Nairobi, one of whom | died": of those just told, whom no word of harm counts.
    pub(super) fn of_uncounted(&self, part: usize) -> bool {
        let whom = self.clause.is_any(self.figures[part].number_last + 1, keys!["whom"]);
        let told = |figure: &Figure| {
            let others = (figure.first..figure.last).any(|token| self.clause.is_any(token, keys!["others"]));
            figure.counts_people() && !figure.single && others
        };
        let before = part.checked_sub(1).filter(|&before| whom && self.partitive(part) && !self.linked(before));
        before.is_some_and(|before| told(&self.figures[before]))
    }

    /// "111 bodies were found and 155 people, among them | 40 boys, have been saved": some of the people who stand right before.
    pub(super) fn of_others_just_told(&self, part: usize, before: usize) -> bool {
        let comma =
            (before.saturating_sub(2)..before + 1).rev().find(|&token| self.clause.class(token) == Class::Comma);
        let Some(told) = comma.and_then(|comma| self.ending(comma)) else { return false };
        let (told_of, figure) = (&self.figures[told], &self.figures[part]);
        // "…, | have been saved": a verb of their own.
        let verb = |token: usize| {
            self.clause.class(token) == Class::Comma
                && matches!(self.clause.class(token + 1), Class::Have | Class::Be | Class::Modal)
        };
        told_of.counts_people()
            && !told_of.single
            && !self.linked(told)
            && told_of.stated > figure.stated
            && (figure.last..figure.last + 20).any(verb)
    }

    /// "82 died; two passengers survived, among them | a banker": some of those who came away.
    pub(super) fn of_survivors(&self, part: usize) -> bool {
        let first = self.figures[part].first;
        let away = |figure: &Figure| {
            let alive =
                keys!["survived", "escaped", "rescued", "freed", "released", "saved", "unhurt", "unharmed", "alive"];
            let alive = |token: usize| self.clause.is_any(token, alive);
            // "police said 12, including | the driver, survived"
            let end = self.figures[part].last;
            let behind = self.clause.class(end) == Class::Comma && (end + 1..end + 4).any(alive);
            behind || (figure.number_last..(figure.last + 5).min(first)).any(alive)
        };
        (0..part).rev().take(2).any(|told| {
            let figure = &self.figures[told];
            // "three | escaped": the verb may look like a noun
            let people = figure.counts_people() || figure.head == Head::Bare || self.clause.verbish(figure.last - 1);
            let near = people && !figure.single && !self.linked(told);
            near && figure.last < first && first - figure.last < 12 && away(figure)
        })
    }

    /// "56,500 to Tanzania and | 26,300 to Rwanda": the next part told the same way.
    pub(super) fn gapped_part(&self, part: usize) -> Option<usize> {
        let (figure, other) = (&self.figures[part], &self.figures[part.checked_sub(1)?]);
        let near = figure.first.saturating_sub(other.last) < 8
            && matches!(self.clause.class(figure.first.wrapping_sub(1)), Class::And | Class::Comma)
            && self.sent_somewhere(part)
            && self.clause.word_is(figure.last, other.last);
        let part = |link: &&Link| link.figure + 1 == part && link.rule == "casualties/part";
        self.links.iter().find(part).and_then(|link| link.part_of).filter(|_| near)
    }

    /// "93 killed, including 11 children and | six women, who had sought shelter": what they had fled before does not keep them from the
    /// toll.
    pub(super) fn forget_earlier_flight(&mut self, part: usize, whole: usize) {
        let triggers = self.triggers;
        let dead = self.links.iter().any(|link| link.figure == whole && triggers[link.trigger].kinds != "displaced");
        if dead {
            let flights = (0..triggers.len()).filter(|&trigger| self.earlier_flight(part, trigger)).collect::<Vec<_>>();
            self.links.retain(|link| link.figure != part || !flights.contains(&link.trigger));
        }
    }

    /// "six women, who had | sought shelter".
    pub(super) fn earlier_flight(&self, figure: usize, trigger: usize) -> bool {
        let (last, harm) = (self.figures[figure].last, &self.triggers[trigger]);
        let who = last + usize::from(self.clause.class(last) == Class::Comma);
        harm.kinds == "displaced"
            && harm.verbs.perfect
            && harm.verbs.first == who + 1
            && self.clause.class(who) == Class::Relative
    }

    /// "including the mayor, his deputy and | two guards": the last of some who are told after "including".
    pub(super) fn ends_a_list(&self, part: usize, and: usize) -> bool {
        let figure = &self.figures[part];
        if self.clause.class(and) != Class::And || !figure.counts_people() || self.linked(part) {
            return false;
        }
        let floor = self.clause.first.max(and.saturating_sub(12));
        let opens = |token: usize| {
            self.clause.is_any(token, keys!["including"])
                || self.clause.is_any(token, keys!["them", "whom"])
                    && self.clause.is_any(token.wrapping_sub(1), keys!["among"])
        };
        let mut names = (floor..and).rev().take_while(|&token| {
            opens(token)
                || matches!(
                    self.clause.class(token),
                    Class::Word | Class::Determiner | Class::Possessive | Class::Of | Class::Comma | Class::Preposition
                ) && !self.clause.verbish(token)
        });
        names.any(opens) && self.closes(figure.last)
    }
}
