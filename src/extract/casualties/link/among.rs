//! Some of the dead and hurt: "among the dead were", "12 of the dead were", "the victims included". Knows the words around a figure.

use super::Linker;
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::genre::speaks_of_harm;
use crate::extract::casualties::trigger::Trigger;
use crate::lexicon::List;
use crate::text::keys;

impl Linker<'_, '_> {
    /// "four of the dead were children and three were women", "the victims included 32 Kenyans".
    pub(super) fn of_the_dead(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if trigger.frames.any(&["victims"]) && self.clause.is_any(trigger.first, keys!["among", "amongst"]) {
            return self.among_the_victims(index);
        }
        let opens = trigger.first == self.clause.first;
        let figure = if trigger.frames.any(&["victims"]) && self.clause.class(trigger.first) == Class::Of && opens {
            self.behind_comma(trigger.last)
        } else if trigger.frames.any(&["victims"]) && self.clause.class(trigger.first) == Class::Of {
            self.figures.iter().position(|figure| figure.number_last == trigger.first && !figure.single)
        } else if trigger.lemma == "the victims" {
            self.the_victims(trigger)
        } else if trigger.frames.any(&["victims"]) {
            self.beginning(trigger.last).filter(|&figure| self.figures[figure].counts_people())
        } else {
            self.among_those(index)
        };
        let counts = |&figure: &usize| !self.linked(figure) && !self.figures[figure].is_zero();
        let Some(figure) = figure.filter(counts) else { return };
        self.push(figure, index, "casualties/of-the-dead");
        let mut end = self.figures[figure].last.max(trigger.last);
        while let Some((figure, last)) = self.predicated(end) {
            self.push(figure, index, "casualties/of-the-dead");
            end = last - 1;
        }
    }

    /// "dozens of | wounded", "hundreds of dead": no noun, or the word of harm is one.
    pub(super) fn magnitude_of(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let of = trigger.first.wrapping_sub(1);
        let alone = trigger.verbs.first == trigger.first
            && self.clause.is_any(trigger.first, keys!["dead", "wounded", "injured", "missing"])
            && self.clause.class(of) == Class::Of;
        let noun_follows = self.clause.class(trigger.last) == Class::Word && !self.clause.verbish(trigger.last);
        if !alone || noun_follows || self.clause.class(trigger.last) == Class::Hyphen {
            return;
        }
        let counts = |figure: &Figure| figure.number_last == of && figure.modifier == "magnitude";
        if let Some(figure) = self.figures.iter().position(counts).filter(|&figure| !self.linked(figure)) {
            self.push(figure, index, "casualties/count");
        }
    }

    /// The figure of "four | of the dead", "12 | of those killed", "two | of the 14 wounded".
    fn among_those(&self, index: usize) -> Option<usize> {
        let trigger = &self.triggers[index];
        let deaths = trigger.frames.any(&["count"]) && self.clause.is_any(trigger.first, keys!["deaths", "fatalities"]);
        let fits = (deaths || trigger.frames.any(&["adjective", "past", "participle"]))
            && trigger.verbs.first == trigger.first;
        let mut the = trigger.first.checked_sub(1).filter(|_| fits)?;
        if self.clause.class(the) == Class::Number {
            the = the.checked_sub(1)?;
        }
        // "of the Iraqi dead", "of the confirmed dead"
        let side = self.clause.doc.tokens[the].capital || self.clause.is_any(the, keys!["war", "confirmed", "known"]);
        if side && self.clause.class(the) == Class::Word {
            the = the.checked_sub(1)?;
        }
        // "Among the deceased, | seven hailed from Bihar"
        let among = |of: usize| of == self.clause.first && self.clause.is_any(of, keys!["among", "amongst"]);
        let of = the.checked_sub(1).filter(|&of| self.clause.class(of) == Class::Of || among(of))?;
        let noun_follows = self.clause.class(trigger.last) == Class::Word && !self.clause.verbish(trigger.last);
        if of == self.clause.first {
            // "Of the 400 dead trees, 120 were oaks"
            let people = self.clause.doc.match_at(List::VictimGroups, trigger.last).is_some();
            return self.behind_comma(trigger.last).filter(|_| people || !noun_follows);
        }
        let named = self.clause.is_any(the, keys!["the", "those", "these", "its", "their"]) && !noun_follows;
        self.figures
            .iter()
            .position(|figure| figure.number_last == of && !figure.single)
            .filter(|&figure| named && (self.figures[figure].stated != Some(1) || self.is_person(trigger.last)))
    }

    /// "Of the dead in the camp, | 12 were children": the figure behind the comma that closes the phrase.
    pub(super) fn behind_comma(&self, first: usize) -> Option<usize> {
        let inner = |token: &usize| {
            self.clause.class(*token).nominal()
                || matches!(self.clause.class(*token), Class::Preposition | Class::Number)
        };
        let comma = (first..first + 8).find(|token| !inner(token))?;
        let comma = Some(comma).filter(|&comma| self.clause.class(comma) == Class::Comma)?;
        self.figures.iter().position(|figure| figure.first == comma + 1 && !figure.single)
    }

    /// "one of the dead | was a woman".
    fn is_person(&self, be: usize) -> bool {
        let noun = |figure: &Figure| matches!(figure.head, Head::Person(..));
        self.clause.class(be) == Class::Be && self.beginning(be + 1).is_some_and(|figure| noun(&self.figures[figure]))
    }

    /// "… were children | and 14 were women": the next figure of the row, and one past its noun.
    fn predicated(&self, end: usize) -> Option<(usize, usize)> {
        let limit = (end + 8).min(self.clause.last);
        let and = (end..limit).find(|&token| matches!(self.clause.class(token), Class::And | Class::Comma))?;
        let next = and + 1 + usize::from(self.clause.class(and + 1) == Class::And);
        let figure = self.figures.iter().position(|figure| figure.first == next && !figure.single)?;
        if let Head::Person(_, last) = self.figures[figure].head {
            let row = self.closes(last) && self.clause.class(and) == Class::And && !self.linked(figure);
            return row.then_some((figure, last));
        }
        let be = self.figures[figure].last;
        let noun = self.clause.doc.match_at(List::VictimGroups, be + 1)?;
        let fits = self.clause.class(be) == Class::Be && !self.linked(figure);
        fits.then_some((figure, noun.last as usize))
    }

    /// "eight were among the dead and | seven among the injured".
    fn and_among(&self, the: usize) -> Option<usize> {
        let among = the.checked_sub(1).filter(|&among| self.clause.is_any(among, keys!["among"]))?;
        let figure = self.ending(among).filter(|&figure| self.figures[figure].first > self.clause.first)?;
        let and = self.clause.class(self.figures[figure].first.wrapping_sub(1)) == Class::And;
        let before = self.links.iter().any(|link| link.rule == "casualties/among");
        (and && before && self.figures[figure].head != Head::Thing).then_some(figure)
    }

    /// "ten were among the first to | die".
    fn among_the_first(&self, trigger: &Trigger) -> Option<usize> {
        let to = trigger.first.checked_sub(4).filter(|&among| among > self.clause.first)?;
        let words = self.clause.is_any(to, keys!["among"])
            && self.clause.is_any(to + 1, keys!["the"])
            && self.clause.is_any(to + 2, keys!["first", "last"])
            && self.clause.is_any(to + 3, keys!["to"]);
        let mut be = to;
        while be > self.clause.first && matches!(self.clause.class(be - 1), Class::Be | Class::Adverb | Class::Have) {
            be -= 1;
        }
        self.ending(be).filter(|_| words && be < to)
    }

    /// "Also killed were two soldiers and a nurse", "Wounded in the crash | were four students": the verb stands first.
    pub(super) fn fronted(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let participle =
            trigger.frames.any(&["adjective", "past", "participle"]) && trigger.verbs.first == trigger.first;
        let opens = (self.clause.first..trigger.first).all(|token| {
            self.clause.class(token) == Class::Quote
                || self.clause.is_any(token, keys!["also", "still", "among", "and"])
        });
        // "Missing from the parade were four generals"
        let absent = self.clause.is_any(trigger.first, keys!["missing"])
            && self.clause.is_any(trigger.last, keys!["from"])
            && !speaks_of_harm(self.clause, trigger);
        if !participle || absent || !opens || trigger.first > self.clause.first + 2 || self.has_link(index) {
            return;
        }
        let inner = |token: &usize| {
            let class = self.clause.class(*token);
            (class.nominal() || matches!(class, Class::Preposition | Class::Pronoun | Class::Number | Class::Adverb))
                && !self.clause.verbish(*token)
        };
        let be = (trigger.last..trigger.last + 10).find(|token| !inner(token));
        let figure = be.filter(|&be| self.clause.class(be) == Class::Be).and_then(|be| self.beginning(be + 1));
        if let Some(figure) = figure.filter(|&figure| self.figures[figure].counts_people() && !self.linked(figure)) {
            self.link(figure, index, "casualties/fronted");
        }
    }

    /// "those who died were | three policemen and a driver": the noun said of them.
    fn those_who(&self, trigger: &Trigger) -> Option<usize> {
        let who =
            trigger.verbs.first.checked_sub(2).filter(|&those| self.clause.class(those + 1) == Class::Relative)?;
        let those = self.clause.is_any(who, keys!["those", "others", "victims"]);
        let verb = matches!(self.clause.class(trigger.last), Class::Be)
            || self.clause.is_any(trigger.last, keys!["include", "included"]);
        let figure = self.beginning(trigger.last + 1).filter(|_| those && verb)?;
        self.figures[figure].counts_people().then_some(figure)
    }

    /// "among the dead were three children", "two girls are among the wounded", "the dead include six police".
    pub(super) fn among(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if trigger.frames.any(&["base_intr", "base"])
            && let Some(figure) = self.among_the_first(trigger)
        {
            self.link(figure, index, "casualties/among");
            return;
        }
        let noun =
            trigger.frames.any(&["count"]) && self.clause.is_any(trigger.first, keys!["fatalities", "casualties"]);
        let frames = trigger.frames.any(&["adjective", "past", "participle", "intransitive"]);
        if !noun && !frames || trigger.first <= self.clause.first {
            return;
        }
        if let Some(figure) = self.those_who(trigger) {
            self.link(figure, index, "casualties/among");
            return;
        }
        let of_noun = |figure: &Figure| figure.last == trigger.first && figure.counts_people();
        let before = |figure: &&Figure| (figure.number_last == trigger.first || of_noun(figure)) && !figure.single;
        let counted = self.figures.iter().find(before);
        let who = trigger.verbs.first.wrapping_sub(1);
        let those_who =
            self.clause.class(who) == Class::Relative && self.clause.is_any(who.wrapping_sub(1), keys!["those"]);
        let told = |token: usize| {
            let side = self.clause.doc.tokens[token].capital && self.clause.class(token) == Class::Word;
            // "among the civilians | killed"
            let people = || self.clause.doc.match_at(List::VictimGroups, token).map(|noun| noun.row.get("number"));
            side || people() == Some("many")
                || self
                    .clause
                    .is_any(token, keys!["latest", "confirmed", "known", "first", "last", "civilian", "military"])
        };
        let described = counted.is_none() && trigger.first > self.clause.first + 2 && told(trigger.first - 1);
        let the = match counted {
            _ if those_who => who - 1,
            _ if described => trigger.first - 2,
            Some(figure) if self.clause.class(figure.first.wrapping_sub(1)) != Class::Determiner => figure.first,
            Some(figure) => figure.first - 1,
            None => trigger.first - 1,
        };
        if counted.is_none() && !self.clause.is_any(the, keys!["the", "those"]) {
            return;
        }
        if let Some(figure) = self.and_among(the) {
            self.link(figure, index, "casualties/among");
            return;
        }
        let among = the > self.clause.first && self.clause.is_any(the.wrapping_sub(1), keys!["among", "amongst"]);
        let include = self.clause.is_any(trigger.last, keys!["include", "included", "includes"]);
        // "The dead, | 58 men and 14 women, were migrants"
        let apposed =
            !among && counted.is_none() && trigger.first == the + 1 && self.clause.class(trigger.last) == Class::Comma;
        let several = |figure: &usize| {
            let counted = &self.figures[*figure];
            // "The injured, | 27 in all, are"
            let all = self.clause.is_any(counted.last, keys!["altogether"])
                || self.clause.is_any(counted.last, keys!["in"])
                    && self.clause.is_any(counted.last + 1, keys!["all", "total"]);
            !counted.single && (counted.counts_people() || counted.head == Head::Bare && all)
        };
        let figure = if let Some(figure) = self.beginning(trigger.last + 1).filter(several).filter(|_| apposed) {
            Some(figure)
        } else if include {
            self.beginning(trigger.last + 1)
        } else if among {
            // "among the dead in the bombing of the casualty ward | were"
            let inner = |token: &usize| {
                *token < trigger.last + 6
                    || self.clause.class(*token).nominal() && !self.clause.verbish(*token)
                    || matches!(self.clause.class(*token), Class::Preposition | Class::Of | Class::Be)
            };
            let verb = (trigger.last..trigger.last + 14)
                .take_while(inner)
                .find(|&token| self.clause.is_any(token, keys!["were", "was", "are", "is"]));
            let after = verb.and_then(|verb| self.beginning(verb + 1));
            let mut start = the - 1;
            while start > self.clause.first
                && (matches!(
                    self.clause.class(start.wrapping_sub(1)),
                    Class::Be | Class::Adverb | Class::Have | Class::Reported
                ) || self.clause.is_any(start.wrapping_sub(1), keys!["identified", "named"]))
            {
                start -= 1;
            }
            let comma = start.wrapping_sub(1);
            let aside = || self.before_aside(comma).filter(|_| self.clause.class(comma) == Class::Comma);
            let members = || self.phrase_start(start).and_then(|start| self.ending(start));
            // "There were 94 children | among the dead", "with 30 women | among those killed"
            let told = |&figure: &usize| {
                let before = self.figures[figure].first.wrapping_sub(1);
                start < the - 1
                    || self.figures[figure].last == start
                        && (self.clause.class(before) == Class::Be
                            || self.clause.is_any(before, keys!["counted", "with"]))
            };
            // "The three doctors who treated the woman | are among the dead": not she
            let told_apart = |&figure: &usize| !self.figures[figure].single || self.who_are(start).is_none();
            self.ending(start)
                .filter(told_apart)
                .or_else(|| self.aged(start))
                .or_else(aside)
                .or_else(members)
                .or_else(|| self.who_are(start))
                .filter(told)
                .or(after)
        } else {
            None
        };
        // "among the dead are three | who had nothing to do with it"
        let who = |figure: usize| {
            self.figures[figure].head == Head::Bare && self.clause.class(self.figures[figure].last) == Class::Relative
        };
        let people = |&figure: &usize| self.figures[figure].counts_people() || who(figure) || apposed;
        let Some(figure) = figure.filter(people) else { return };
        self.link(figure, index, "casualties/among");
    }
}
