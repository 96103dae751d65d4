//! Figures and triggers joined by "and", commas and gaps. Knows links that stand already.

use super::{Link, Linker, OBJECTS, SUBJECTS, proves};
use crate::extract::casualties::clause::Class;
use crate::extract::casualties::figure::{Figure, Head};
use crate::extract::casualties::trigger::{Strength, Trigger, Verbs};
use crate::text::Case;

impl Linker<'_, '_> {
    /// "three women in the house and two men in the yard", "six were killed in Kabul and four in Herat".
    pub(super) fn gapped(&mut self, index: usize) {
        let linked: Vec<usize> = self
            .links
            .iter()
            .filter(|link| link.trigger == index && link.part_of.is_none())
            .map(|link| link.figure)
            .collect();
        let Some(&figure) = linked.last() else { return };
        let mut last = Some(figure);
        while let Some(figure) = last {
            last = self.gapped_behind(index, figure);
        }
    }

    /// The next figure of such a row, linked.
    fn gapped_behind(&mut self, index: usize, figure: usize) -> Option<usize> {
        let start = self.figures[figure].last.max(self.triggers[index].last);
        if self.clause.class(start) != Class::Preposition {
            return None;
        }
        let inner = |token: &usize| {
            matches!(
                self.clause.class(*token),
                Class::Word
                    | Class::Determiner
                    | Class::Possessive
                    | Class::Hyphen
                    | Class::Number
                    | Class::Of
                    | Class::To
                    | Class::Preposition
            ) && !self.clause.verbish(*token)
        };
        let end = (start..(start + 9).min(self.clause.last)).take_while(inner).last().map_or(start, |token| token + 1);
        let comma = usize::from(self.clause.class(end) == Class::Comma);
        let and = usize::from(self.clause.class(end + comma) == Class::And);
        let row = end + comma + and;
        if comma + and == 0 {
            return None;
        }
        let next = self.figures.iter().position(|next| next.first == row && !next.single && !next.is_zero())?;
        let counted = &self.figures[next];
        let bare = counted.head == Head::Bare;
        let where_to =
            |token: usize| self.clause.says(token, "locative") || self.clause.is_any(token, &["between", "on"]);
        let same = if bare {
            self.clause.word_is(counted.last, start) || where_to(counted.last) && where_to(start)
        } else {
            and == 1
        };
        let fits = !self.linked(next) && same && self.clause.class(counted.last) == Class::Preposition;
        (fits && self.link(next, index, "casualties/gapped")).then_some(next)
    }

    /// "43 students were led away in patrol cars and | are still missing": the subject of the verb before "and".
    pub(super) fn shared_subject(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let finite = trigger.verbs.first < trigger.first && !trigger.verbs.infinitive;
        let and = trigger.verbs.first.wrapping_sub(1);
        if self.has_link(index)
            || !finite
            || !trigger.frames.any(&SUBJECTS)
            || self.is_active(trigger)
            || self.clause.class(and) != Class::And
            || trigger.verbs.singular
        {
            return;
        }
        let people = |figure: &Figure| figure.last <= and && figure.counts_people() && !figure.single;
        let Some(figure) = self.figures.iter().rposition(people) else { return };
        let counted = &self.figures[figure];
        let opens = counted.first == self.clause.first
            || matches!(self.clause.class(counted.first - 1), Class::Comma | Class::Quote | Class::Stop)
            || self.clause.is_any(counted.first - 1, &["that", "and"]);
        let plain = (counted.last..and).all(|token| {
            !matches!(
                self.clause.class(token),
                Class::Comma | Class::Stop | Class::Subordinator | Class::Relative | Class::And | Class::Quote
            )
        });
        let verb = matches!(self.clause.class(counted.last), Class::Be | Class::Have)
            || self.clause.class(counted.last) == Class::Word && self.clause.verbish(counted.last);
        let several = counted.min.is_some_and(|min| min > 1);
        if opens && plain && verb && several && and - counted.last < 16 {
            self.link(figure, index, "casualties/distant-subject");
        }
    }

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
                "casualties/among" | "casualties/of-the-dead" => self.right(&link),
                _ => {}
            }
        }
    }

    pub(super) fn left(&mut self, link: &Link) {
        let first = self.figures[link.figure].first;
        let Some(end) = self.conjunction_before(first) else { return };
        let figure = self.ending(end).or_else(|| self.before_bracket(end)).or_else(|| self.before_relative(end));
        let Some(figure) = figure.filter(|&figure| !self.linked(figure) && self.figures[figure].counts_people()) else {
            return;
        };
        let trigger = &self.triggers[link.trigger];
        let object_of_other =
            self.triggers.iter().any(|other| other.last == self.figures[figure].first && other.frames.any(&OBJECTS));
        let before = self.figures[figure].first.wrapping_sub(1);
        let object_of_verb = self.clause.is_any(before, &["up", "out", "down", "away"])
            || self.clause.verbish(before) && self.clause.class(end) == Class::Comma;
        let clash = self.clause.class(end) == Class::Comma
            && self.clause.class(end + 1) == Class::And
            && self.clause.class(before) == Class::Preposition
            || self.clause.is_any(self.clause.first, &["of"]) && self.figures[figure].first < self.clause.first + 3;
        if let Some(opener) = self.whole_of_list(figure).filter(|_| !clash) {
            let comma = usize::from(self.clause.class(opener.wrapping_sub(1)) == Class::Comma);
            let whole = self.ending(opener - comma).filter(|&whole| !self.linked(whole));
            if let Some(whole) = whole.filter(|&whole| self.figures[whole].counts_people()) {
                self.link(whole, link.trigger, "casualties/left-conjunct");
            }
            return;
        }
        if clash || object_of_other || object_of_verb || !trigger.frames.any(&SUBJECTS) || self.in_a_part(figure) {
            return;
        }
        let single_subject =
            Trigger { verbs: Verbs { singular: false, plural: false, ..trigger.verbs }, ..trigger.clone() };
        if self.subject_stands(figure, &single_subject) {
            self.link(figure, link.trigger, "casualties/left-conjunct");
        }
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
                || self.clause.is_any(before, &["them", "whom"])
                    && self.clause.is_any(before.wrapping_sub(1), &["among", "of"]);
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

    /// "two guards who were driving her | and a neighbour".
    pub(super) fn before_relative(&self, end: usize) -> Option<usize> {
        let floor = self.clause.first.max(end.saturating_sub(10));
        let inner = (floor..end).rev().take_while(|&token| {
            !matches!(self.clause.class(token), Class::Comma | Class::And | Class::Stop | Class::Quote)
        });
        inner.filter(|&token| self.clause.class(token) == Class::Relative).find_map(|token| self.ending(token))
    }

    /// "six Jesuits (five Spaniards and a Salvadoran) | and two women".
    pub(super) fn before_bracket(&self, end: usize) -> Option<usize> {
        let close = end.checked_sub(1)?;
        if !matches!(self.clause.class(close), Class::Close | Class::Dash) {
            return None;
        }
        self.before_aside(close)
    }

    pub(super) fn right(&mut self, link: &Link) {
        let mut end = self.figures[link.figure].last;
        while self.figures[link.figure].single
            && self.clause.class(end) == Class::Word
            && self.clause.doc.tokens[end].case == Case::Title
        {
            end += 1;
        }
        let next = match self.clause.class(end) {
            Class::And if self.clause.class(end + 1) == Class::Of => end + 2,
            Class::And => end + 1,
            Class::Of if self.figures[link.figure].single => {
                if let Some(figure) = self.later_conjunct(end).filter(|&figure| !self.linked(figure)) {
                    self.link(figure, link.trigger, "casualties/right-conjunct");
                }
                return;
            }
            Class::Comma if self.clause.class(end + 1) == Class::And => end + 2,
            Class::Comma => end + 1,
            Class::Subordinator if self.clause.is_any(end, &["as"]) && self.clause.is_any(end + 1, &["well"]) => {
                end + 3
            }
            Class::Word | Class::Preposition
                if self.clause.is_any(end, &["along", "together"]) && self.clause.is_any(end + 1, &["with"]) =>
            {
                end + 2
            }
            _ => return,
        };
        let comma = self.clause.class(end) == Class::Comma && next == end + 1;
        let Some(figure) = self.beginning(next) else { return };
        let counted = &self.figures[figure];
        if self.linked(figure)
            || !counted.counts_people()
            || !self.closes(counted.last)
            || comma && self.partitive(figure)
        {
            return;
        }
        if comma && !matches!(self.clause.class(counted.last), Class::Comma | Class::And) {
            return;
        }
        let speaks = |token: usize| {
            self.clause
                .is_any(token, &["said", "says", "told", "announced", "reported", "added", "confirmed", "stated"])
        };
        if comma && counted.single && (counted.last..counted.last + 9).any(speaks) {
            return;
        }
        let some = matches!(link.rule, "casualties/among" | "casualties/of-the-dead");
        self.link(figure, link.trigger, if some { link.rule } else { "casualties/right-conjunct" });
    }

    /// "lost 420,000 men, the French | 200,000 and the Germans about 450,000": other sides under the same verb.
    fn other_sides(&mut self, link: &Link) {
        let mut end = self.figures[link.figure].last;
        loop {
            let comma = usize::from(self.clause.class(end) == Class::Comma);
            let and = usize::from(self.clause.class(end + comma) == Class::And);
            let the = end + comma + and;
            if comma + and == 0 || self.clause.class(the) != Class::Determiner {
                return;
            }
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

    /// Triggers that share a figure: "killed or wounded at least 40", "the killing and injury of dozens", "40 dead or wounded".
    pub(super) fn share(&mut self) {
        for index in 1..self.triggers.len() {
            let (before, after) = (&self.triggers[index - 1], &self.triggers[index]);
            let and = self.joins(before.last, after.verbs.first) || self.lists(index);
            if !and
                || before.kinds == after.kinds
                || before.verbs.passive && after.verbs.first < after.first && after.verbs.perfect
            {
                continue;
            }
            match (self.has_link(index - 1), self.has_link(index)) {
                (true, false) => self.copy_links(index - 1, index),
                (false, true) => self.copy_links(index, index - 1),
                _ => {}
            }
        }
    }

    /// Whether only "and" or "or" stands between two triggers.
    fn joins(&self, first: usize, last: usize) -> bool {
        let mut gap = (first..last.max(first)).map(|token| self.clause.class(token));
        let passes = |class| matches!(class, Class::And | Class::Adverb | Class::Determiner | Class::Reported);
        gap.clone().all(passes) && gap.any(|class| class == Class::And)
    }

    /// "killed, wounded or missing": a comma before a trigger that "or" joins to the next.
    fn lists(&self, index: usize) -> bool {
        let (before, after) = (&self.triggers[index - 1], &self.triggers[index]);
        let comma = after.verbs.first == before.last + 1 && self.clause.class(before.last) == Class::Comma;
        let next = self.triggers.get(index + 1);
        comma && next.is_some_and(|next| self.joins(after.last, next.verbs.first) || self.lists(index + 1))
    }

    pub(super) fn copy_links(&mut self, from: usize, to: usize) {
        let fits = |rule: &str, harm: &Trigger| match rule {
            "casualties/subject" | "casualties/left-conjunct" | "casualties/distant-subject" => {
                harm.frames.any(&SUBJECTS)
            }
            "casualties/object" | "casualties/right-conjunct" | "casualties/object-conjunct" => {
                harm.frames.any(&OBJECTS)
            }
            "casualties/noun-of" => harm.frames.any(&["noun", "ing"]),
            _ => false,
        };
        let copies: Vec<Link> = self
            .links
            .iter()
            .filter(|link| link.trigger == from && fits(link.rule, &self.triggers[to]))
            .map(|link| Link { trigger: to, ..link.clone() })
            .collect();
        for link in copies {
            let told = self.triggers[from].strength == Strength::Strong && self.triggers[to].kinds != "affected";
            if told || proves(self.clause, &self.figures[link.figure], &self.triggers[to]) {
                self.links.push(link);
            }
        }
    }
}
