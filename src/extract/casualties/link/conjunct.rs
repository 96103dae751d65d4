//! Figures and triggers joined by "and", commas and gaps. Knows links that stand already.

use super::{Link, Linker, OBJECTS, SUBJECTS};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::Head;
use crate::extract::casualties::trigger::{Trigger, Verbs};
use crate::text::{Case, keys};

impl Linker<'_, '_> {
    /// "five soldiers and two civilians were killed", "killed five soldiers and two civilians": figures joined by "and".
    pub(super) fn coordinate(&mut self) {
        let mut done = 0;
        while done < self.links.len() {
            let link = self.links[done].clone();
            done += 1;
            let frames = self.triggers[link.trigger].frames;
            match link.rule {
                "casualties/subject"
                | "casualties/distant-subject"
                | "casualties/left-conjunct"
                | "casualties/object-pronoun" => self.left(&link),
                "casualties/object"
                | "casualties/noun-of"
                | "casualties/object-conjunct"
                | "casualties/right-conjunct"
                | "casualties/lost"
                    if !frames.any(&["toll"]) =>
                {
                    self.right(&link);
                    if frames.any(&["lose", "past"]) {
                        self.other_sides(&link);
                    }
                }
                "casualties/count" => self.other_sides(&link),
                "casualties/among" => {
                    self.left(&link);
                    self.right(&link);
                }
                "casualties/of-the-dead" | "casualties/fronted" => self.right(&link),
                _ => {}
            }
        }
    }

    pub(super) fn left(&mut self, link: &Link) {
        let first = self.figures[link.figure].first;
        let some = self.clause.is_any(self.figures[link.figure].number_last + 1, keys!["whom", "which"])
            && self.clause.class(self.figures[link.figure].number_last) == Class::Of;
        // "the Mexican, | one of the most wanted men, was killed": who he is
        let one = link.rule != "casualties/left-conjunct"
            && self.figures[link.figure].stated == Some(1)
            && !self.figures[link.figure].single
            && self.clause.class(first.wrapping_sub(1)) == Class::Comma;
        // "four workers were given pills, and | none has fallen ill"
        let none = self.figures[link.figure].is_zero() && !matches!(self.figures[link.figure].head, Head::Person(..));
        let Some(end) = self.conjunction_before(first).filter(|_| !some && !one && !none) else { return };
        let figure = self.ending(end).or_else(|| self.before_bracket(end)).or_else(|| self.before_relative(end));
        let figure = figure
            .or_else(|| self.before_partitive(end))
            .or_else(|| self.before_name(end))
            .or_else(|| self.before_of(end))
            .or_else(|| self.before_aboard(end))
            .and_then(|figure| self.owned(figure));
        let figure = figure.filter(|&figure| self.figures[figure].counts_people()).or_else(|| self.before_listing(end));
        let Some(figure) = figure.filter(|&figure| !self.linked(figure) && self.figures[figure].counts_people()) else {
            return;
        };
        let set_off =
            matches!(self.clause.class(self.figures[figure].first.wrapping_sub(1)), Class::Comma | Class::Dash);
        // "160 were hurt, 31 of them women and | 19 children, and 25 later died"
        let row = || {
            let and = self.figures[figure].first.wrapping_sub(1);
            let before = figure.checked_sub(1).filter(|&before| self.partitive(before));
            self.clause.class(and) == Class::And && before.is_some_and(|before| self.figures[before].last == and)
        };
        if set_off && self.partitive(figure) || row() {
            return;
        }
        let among = link.rule == "casualties/among";
        let trigger = &self.triggers[link.trigger];
        let object_of_other =
            self.triggers.iter().any(|other| other.last == self.figures[figure].first && other.frames.any(&OBJECTS));
        let before = self.figures[figure].first.wrapping_sub(1);
        // "left three people and two policemen dead", but "took three people and two men were shot"
        let leaves = keys![
            "left", "leaves", "leaving", "leave", "saw", "sees", "seen", "had", "got", "found", "counted", "recorded",
            "listed", "registered",
        ];
        let object_of_verb = self.clause.is_any(before, keys!["up", "out", "down", "away"])
            || self.clause.verbish(before)
                && (self.clause.class(end) == Class::Comma
                    || trigger.verbs.first < trigger.first && !self.clause.is_any(before, leaves))
                && !self.clause.says(before, "told");
        let clash = self.clause.class(end) == Class::Comma
            && self.clause.class(end + 1) == Class::And
            && self.clause.class(before) == Class::Preposition
            || self.begins_of(self.figures[figure].first);
        if let Some(opener) = self.whole_of_list(figure).filter(|_| !clash) {
            let comma = usize::from(self.clause.class(opener.wrapping_sub(1)) == Class::Comma);
            let whole = self.ending(opener - comma).filter(|&whole| !self.linked(whole));
            if let Some(whole) = whole.filter(|&whole| self.figures[whole].counts_people()) {
                self.link(whole, link.trigger, "casualties/left-conjunct");
            }
            return;
        }
        if clash
            || object_of_other
            || object_of_verb
            || !among && !trigger.frames.any(&SUBJECTS)
            || self.in_a_part(figure)
        {
            return;
        }
        let single_subject =
            Trigger { verbs: Verbs { singular: false, plural: false, ..trigger.verbs }, ..trigger.clone() };
        if self.subject_stands(figure, &single_subject) {
            self.link(figure, link.trigger, if among { link.rule } else { "casualties/left-conjunct" });
        }
    }

    /// "Of the | 2,592 men 1,700 died; of the | 9,300 Indians, 2,500": a whole that only tells of how many.
    fn begins_of(&self, first: usize) -> bool {
        let the = usize::from(self.clause.class(first.wrapping_sub(1)) == Class::Determiner);
        let of = first.wrapping_sub(1 + the);
        let opens = of == self.clause.first
            || matches!(self.clause.class(of.wrapping_sub(1)), Class::Stop | Class::Comma | Class::Subordinator);
        self.clause.class(of) == Class::Of && opens
    }

    /// "including three students | and 25 wounded": the list behind "including" ends before the next figure of its own.
    fn in_a_part(&self, figure: usize) -> bool {
        self.whole_of_list(figure).is_some()
    }

    /// The token behind the whole of which a figure is a listed part: the "including" before the list.
    fn whole_of_list(&self, figure: usize) -> Option<usize> {
        let mut first = self.figures[figure].first;
        let open = self.clause.class(first.wrapping_sub(1)) == Class::Comma;
        loop {
            let before = first.wrapping_sub(1);
            let opens = self.clause.says(before, "part_opener")
                || self.clause.is_any(before, keys!["them", "whom"])
                    && self.clause.is_any(before.wrapping_sub(1), keys!["among", "of"]);
            if opens {
                return Some(before);
            }
            let earlier = self.conjunction_before(first).and_then(|end| self.ending(end))?;
            if open && first < self.figures[figure].first && self.clause.class(before) == Class::And {
                return None;
            }
            first = self.figures[earlier].first;
        }
    }

    /// The tokens of a stretch up to another verb or clause.
    fn plainly(&self, first: usize, last: usize) -> impl Iterator<Item = usize> {
        (first..last.min(self.clause.last)).take_while(|&token| {
            !matches!(self.clause.class(token), Class::Stop | Class::Relative | Class::Subordinator | Class::Quote)
                && !self.clause.verbish(token)
        })
    }

    /// "killed the official, José Revuelta, along with | two guards": behind "along with", at most an apposition before it.
    pub(super) fn past_along_with(&self, comma: usize) -> Option<usize> {
        let along = self.plainly(comma + 1, comma + 12).find(|&token| {
            self.clause.is_any(token, keys!["along", "together"])
                && self.clause.is_any(token + 1, keys!["with"])
                && self.clause.class(token - 1) == Class::Comma
        })?;
        Some(along + 2)
    }

    /// "44 people, including 20 children, in Nondin, and | 179 people": behind what is told of the parts.
    pub(super) fn past_parts(&self, comma: usize) -> Option<usize> {
        let and =
            |token: &usize| self.clause.class(*token) == Class::And && self.clause.class(*token - 1) == Class::Comma;
        let and = self.plainly(comma + 2, comma + 14).find(and)?;
        let figure = self.beginning(and + 1)?;
        let more = self.clause.class(self.figures[figure].last) == Class::Comma
            && self.clause.says(self.figures[figure].last + 1, "part_opener");
        let place = self.clause.is_any(self.figures[figure].last, keys!["in", "at", "near"]);
        (more || place).then_some(and + 1)
    }

    /// "a student from Lviv and | a pensioner": behind a short phrase that tells whence.
    pub(super) fn past_phrase(&self, preposition: usize) -> Option<usize> {
        let whence = self.clause.is_any(preposition, keys!["from", "of", "with"]);
        let end = (preposition + 1..preposition + 6).find(|&token| !self.clause.class(token).nominal())?;
        let and = whence && self.clause.class(end) == Class::And && end > preposition + 1;
        and.then_some(end + 1)
    }

    /// "lost 420,000 men, the French | 200,000 and the Germans about 450,000", "Blantyre recorded 200 deaths, Mulanje 130 and Phalombe 121":
    /// other sides and places under the same verb.
    fn other_sides(&mut self, link: &Link) {
        let mut end = self.figures[link.figure].last;
        if link.rule == "casualties/count" {
            end = end.max(self.triggers[link.trigger].last);
        }
        loop {
            let comma = usize::from(self.clause.class(end) == Class::Comma);
            let and = usize::from(self.clause.class(end + comma) == Class::And);
            let the = end + comma + and;
            let article = usize::from(self.clause.class(the) == Class::Determiner);
            let titled = self.clause.class(the) == Class::Word && self.clause.doc.tokens[the].case == Case::Title;
            if comma + and == 0 || article == 0 && !titled {
                return;
            }
            let the = the + article - 1;
            let name = (the + 1..the + 5)
                .find(|&token| self.clause.class(token) != Class::Word || self.clause.verbish(token))
                .unwrap_or(the);
            let figure = self.figures.iter().position(|figure| {
                (the + 2..=name).contains(&figure.first) && figure.head == Head::Bare && !figure.single
            });
            let Some(figure) = figure.filter(|&figure| !self.linked(figure)) else { return };
            end = self.figures[figure].last;
            if !matches!(self.clause.class(end), Class::Comma | Class::And | Class::Stop) {
                return;
            }
            self.links.push(Link {
                figure,
                rule: "casualties/right-conjunct",
                part_of: None,
                supersedes: None,
                ..*link
            });
        }
    }
}
