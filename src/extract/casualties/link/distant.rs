//! Subjects that do not stand at their verb: phrases, asides and "who had fled" between them. Knows links that stand already.

use super::{Link, Linker, SUBJECTS};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::{Case, keys};

impl Linker<'_, '_> {
    /// "12 people from a village near the border | were killed": the subject stands before prepositional phrases.
    pub(super) fn distant_subject(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let finite =
            trigger.verbs.first < trigger.first || trigger.frames.any(&["intransitive"]) || self.is_note(trigger);
        if self.has_link(index) || !finite || !trigger.frames.any(&SUBJECTS) || self.is_active(trigger) {
            return;
        }
        if let Some(figure) = self.who_had_fled(trigger) {
            self.forget_flight(figure);
            self.link(figure, index, "casualties/distant-subject");
            return;
        }
        let before = self.ending(trigger.verbs.first).map(|figure| self.figures[figure].first.wrapping_sub(1));
        if before.is_some_and(|before| self.clause.is_any(before, keys!["after", "before", "since", "until"])) {
            return;
        }
        if self.clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["before", "after", "since", "until"]) {
            return;
        }
        let Some(mut end) = self.step_over_aside(trigger.verbs.first) else { return };
        if let Some(figure) = self.who_did(trigger).filter(|&figure| !self.harmed(figure, trigger)) {
            self.link(figure, index, "casualties/distant-subject");
            return;
        }
        for _ in 0..5 {
            let Some(start) = self.phrase_start(end) else { return };
            // "500 adults | to name somebody who died": the verb behind "who" belongs to the nearest noun.
            let infinitive = self.clause.class(start) == Class::To
                && self.clause.class(trigger.verbs.first.wrapping_sub(1)) == Class::Relative
                && self.clause.class(trigger.verbs.first.wrapping_sub(2)) != Class::Comma;
            if infinitive && self.clause.class(start + 1) == Class::Word && !self.clause.doc.tokens[start + 1].capital {
                return;
            }
            let ending = self.ending(start);
            // "630 people living in 11 blocks under the bridge"
            let things = ending.map(|figure| &self.figures[figure]).filter(|figure| {
                let inside = matches!(self.clause.class(figure.first.wrapping_sub(1)), Class::Preposition | Class::Of);
                figure.head == Head::Thing && inside
            });
            if let Some(things) = things {
                end = things.first;
                continue;
            }
            if let Some(figure) = ending {
                if self.is_object_of_purpose(figure) {
                    if let Some(figure) = self.whose_purpose(figure).filter(|&figure| !self.harmed(figure, trigger)) {
                        self.link(figure, index, "casualties/distant-subject");
                    }
                    return;
                }
                let magnitude = self.figures[figure].modifier == "magnitude" && self.figures[figure].head == Head::Bare;
                if (self.figures[figure].counts_people() || magnitude)
                    && self.subject_stands(figure, trigger)
                    && !self.harmed(figure, trigger)
                {
                    self.link(figure, index, "casualties/distant-subject");
                }
                return;
            }
            end = start;
        }
    }

    /// "who was going to visit | his wife", "sent to arrest | two men": what somebody meant to do to people, who are no subject.
    fn is_object_of_purpose(&self, figure: usize) -> bool {
        let verb = self.figures[figure].first.wrapping_sub(1);
        let to = verb.wrapping_sub(1);
        self.clause.class(to) == Class::To
            && self.clause.class(verb) == Class::Word
            && self.clause.doc.tokens[verb].case == Case::Lower
            && self.clause.doc.match_at(List::VictimGroups, verb).is_none()
            && !self.clause.says(verb, "authority")
            && self.clause.doc.match_at(List::TimeWords, verb).is_none()
            // "close to midnight twelve people in the bus died"
            && !self.clause.is_any(
                to.wrapping_sub(1),
                keys!["according", "due", "thanks", "owing", "addition", "close", "prior", "next", "near", "up"],
            )
    }

    /// "a man | who was going to visit his wife": the one before the "who" of the purpose.
    fn whose_purpose(&self, object: usize) -> Option<usize> {
        const LONG: usize = 8;
        let first = self.figures[object].first;
        let inner = |token: &usize| !matches!(self.clause.class(*token), Class::Comma | Class::Stop | Class::Quote);
        let before = (self.clause.first..first).rev().take(LONG).take_while(inner);
        let who = before.into_iter().find(|&token| self.clause.is_any(token, keys!["who"]))?;
        let mut end = who;
        for _ in 0..3 {
            if let Some(figure) = self.ending(end) {
                return Some(figure).filter(|&figure| self.figures[figure].counts_people());
            }
            end = self.phrase_start(end)?;
        }
        None
    }

    /// "Two staff of the water board | missing.": a note without a verb, which the word of harm ends.
    fn is_note(&self, trigger: &Trigger) -> bool {
        let floor = self.clause.first.max(trigger.first.saturating_sub(14));
        let opens = (floor..trigger.first)
            .rev()
            .find(|&token| matches!(self.clause.class(token), Class::Stop | Class::Comma | Class::Quote));
        let finite = |token: usize| {
            matches!(self.clause.class(token), Class::Be | Class::Have | Class::Do | Class::Modal | Class::Reported)
                || self.clause.verbish(token)
        };
        let ends = matches!(self.clause.class(trigger.last), Class::Stop | Class::Comma);
        let from = opens.map_or(floor, |opens| opens + 1);
        ends && trigger.frames.any(&["adjective", "past", "participle"])
            && (opens.is_some() || floor == self.clause.first)
            && !(from..trigger.first).any(finite)
    }

    /// "fishermen who were at sea when the storm struck | are missing", "four men who stormed the post | were killed": the clause behind "who" is
    /// over where the second verb stands.
    fn who_did(&self, trigger: &Trigger) -> Option<usize> {
        let finite = matches!(self.clause.class(trigger.verbs.first), Class::Be | Class::Have);
        let floor = self.clause.first.max(trigger.verbs.first.saturating_sub(20));
        let ends = |token: &usize| {
            !matches!(self.clause.class(*token), Class::Comma | Class::Stop | Class::Quote | Class::Dash | Class::And)
        };
        let who = (floor..trigger.verbs.first)
            .rev()
            .take_while(ends)
            .find(|&token| self.clause.is_any(token, keys!["who", "whose"]))?;
        let figure = self.ending(who).filter(|&figure| finite && self.figures[figure].counts_people())?;
        let helps = |token: &usize| matches!(self.clause.class(*token), Class::Have | Class::Be | Class::Adverb);
        // "a man whose house was hit | was killed": its owner, where two verbs are told
        let owner = self.clause.is_any(who, keys!["whose"]);
        let verb = |token: &usize| match owner {
            true => self.clause.class(*token) == Class::Be || self.clause.verbish(*token),
            false => !helps(token),
        };
        let verb = (who + 1..trigger.verbs.first).find(verb)?;
        let told = self.clause.says(verb, "told") || self.clause.class(verb) == Class::Reported;
        let one = verb > who + 1 || self.clause.verbish(verb);
        let opener = self.figures[figure].first.wrapping_sub(1);
        let opens = self.figures[figure].first == self.clause.first
            || matches!(
                self.clause.class(opener),
                Class::Stop | Class::Comma | Class::Subordinator | Class::And | Class::Quote
            )
            || self.clause.says(opener, "told");
        let plain = (verb..trigger.verbs.first)
            .all(|token| !matches!(self.clause.class(token), Class::Relative | Class::Modal))
            && !(verb + 1..trigger.verbs.first - 1).any(|token| {
                self.clause.says(token, "told") || self.clause.is_any(token, keys!["that", "whose", "if"])
            });
        (one && !told && opens && plain).then_some(figure)
    }

    /// Whether a figure is counted already; "three people kidnapped by a gang | were killed" goes on to the deaths.
    fn harmed(&self, figure: usize, trigger: &Trigger) -> bool {
        let taken = |link: &Link| {
            let other = &self.triggers[link.trigger];
            (matches!(other.kinds, "captured" | "arrested") || other.lemma == "caught in crossfire")
                && other.verbs.first == other.first
                && trigger.kinds == "killed"
        };
        self.links.iter().any(|link| link.figure == figure && !taken(link))
    }

    /// Goes left over ", who was driving," and the like: to the comma that opens the aside.
    pub(super) fn step_over_aside(&self, end: usize) -> Option<usize> {
        let before = end.checked_sub(1)?;
        if !matches!(self.clause.class(before), Class::Comma) {
            return Some(end);
        }
        let floor = self.clause.first.max(before.saturating_sub(14));
        let far = self.clause.first.max(before.saturating_sub(22));
        let listing =
            |token: &usize| self.clause.class(*token) == Class::Comma && self.clause.says(*token + 1, "part_opener");
        let listing = (far..before).rev().find(listing);
        listing.or_else(|| (floor..before).rev().find(|&token| self.clause.class(token) == Class::Comma))
    }

    /// The start of the phrase that ends at `end` and hangs on the noun before it: a preposition, a participle, "who …".
    pub(super) fn phrase_start(&self, end: usize) -> Option<usize> {
        let floor = self.clause.first.max(end.saturating_sub(10));
        let mut token = end;
        while token > floor {
            token -= 1;
            match self.clause.class(token) {
                // "two gendarmes | escorting them"
                Class::Word
                    if self.clause.gerund(token)
                        && self.ending(token).is_some()
                        && (matches!(
                            self.clause.class(token + 1),
                            Class::Determiner | Class::Possessive | Class::Pronoun | Class::Preposition
                        ) || self.clause.class(token + 1) == Class::Word
                            && !self.clause.doc.tokens[token].capital) =>
                {
                    return Some(token);
                }
                // "the two men | seen standing in the boat"
                Class::Word
                    if self.clause.is_any(token, keys!["seen", "taken", "driven", "thrown", "hidden", "given"])
                        && self.ending(token).is_some() =>
                {
                    return Some(token);
                }
                Class::Word | Class::Determiner | Class::Possessive | Class::Hyphen | Class::Number | Class::Adverb
                    if !self.clause.verbish(token) || self.clause.class(token.wrapping_sub(1)) == Class::Hyphen => {}
                Class::Quote if token > floor && self.clause.doc.word(token - 1).ends_with(['s', 'S']) => {}
                Class::Word | Class::Reported => {
                    let said = self
                        .clause
                        .is_any(token, keys!["said", "says", "told", "announced", "added", "stated", "claimed"]);
                    let participle = token > self.clause.first && !said && self.ending(token).is_some();
                    return participle.then_some(token);
                }
                Class::Preposition | Class::Of | Class::To => {
                    let participle = token > floor
                        && (self.clause.verbish(token.wrapping_sub(1))
                            || self.clause.gerund(token.wrapping_sub(1))
                            || self.clause.is_any(
                                token.wrapping_sub(1),
                                keys!["on", "close", "south", "north", "east", "west", "outside"],
                            ))
                        && self.ending(token).is_none();
                    return Some(if participle { token - 1 } else { token });
                }
                // "a teacher | whose brother was killed"
                Class::Relative if self.clause.is_any(token, keys!["whose"]) => return None,
                Class::Relative => {
                    return Some(if self.clause.class(token.wrapping_sub(1)) == Class::Comma {
                        token - 1
                    } else {
                        token
                    });
                }
                Class::Be if self.clause.class(token.wrapping_sub(1)) == Class::Relative => {}
                Class::Pronoun if self.clause.is_any(token, keys!["them", "him", "her", "it", "us", "me"]) => {}
                Class::Open => return Some(token),
                Class::Close => {
                    token = (floor..token).rev().find(|&at| self.clause.class(at) == Class::Open)?;
                }
                _ => return None,
            }
        }
        None
    }
}
