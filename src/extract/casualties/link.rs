//! Which figure each trigger counts: subjects and objects, nouns with "of", tolls, bodies, parts of a whole.
//! Knows figures, triggers and word order; bounds, status and evidence are made elsewhere.

use super::clause::{Class, Clause};
use super::figure::{Figure, Head};
use super::trigger::{Strength, Trigger};
use crate::lexicon::List;

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
    linker.each(Linker::distant_subject);
    linker.each(Linker::suffered);
    linker.each(Linker::gapped);
    linker.coordinate();
    linker.each(Linker::prenominal);
    linker.each(Linker::along_with);
    linker.share();
    linker.parts();
    linker.corrections();
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
        if self.is_rate(counted.last.max(harm.last)) || attributive(self.clause, counted, harm) {
            return false;
        }
        if counted.head == Head::Thing || !proves(self.clause, counted, harm) {
            return false;
        }
        if self.links.iter().any(|link| link.figure == figure && self.triggers[link.trigger].kinds == harm.kinds) {
            return true;
        }
        let rule = if harm.frames.any(&["shot"]) { "casualties/shot" } else { rule };
        self.links.push(Link { figure, trigger, rule, part_of: None, supersedes: None });
        true
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
            let skip = !self.clause.is_any(at, &["no"])
                && matches!(self.clause.class(at), Class::Determiner | Class::Possessive | Class::Adverb)
                || self.clause.is_any(at, &["other", "some"]);
            if !skip {
                return None;
            }
        }
        None
    }

    /// "seven kidnapped students": the trigger stands inside the noun phrase.
    fn prenominal(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["past", "participle", "adjective"]) {
            return;
        }
        let inside =
            |figure: &Figure| figure.number_last <= trigger.first && trigger.last < figure.last && !figure.single;
        let Some(figure) = self.figures.iter().position(inside) else { return };
        let people = matches!(self.figures[figure].head, Head::Person(first, _) if first >= trigger.last);
        if people && !self.linked(figure) {
            self.link(figure, index, "casualties/prenominal");
        }
    }

    /// "the minister was killed along with two bodyguards": companions of a victim without a figure.
    fn along_with(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&SUBJECTS)
            || self.is_active(trigger)
            || self.triggers.get(index + 1).is_some_and(|next| next.first < trigger.last + 3)
        {
            return;
        }
        let limit = self.triggers.get(index + 1).map_or(self.clause.last, |next| next.first).min(trigger.last + 26);
        let with = (trigger.last..limit).find(|&token| {
            self.clause.is_any(token, &["along", "together"]) && self.clause.is_any(token + 1, &["with"])
        });
        let Some(figure) = with.and_then(|with| self.beginning(with + 2)) else { return };
        if !self.linked(figure) && self.figures[figure].counts_people() && !self.figures[figure].single {
            self.link(figure, index, "casualties/along-with");
        }
    }

    /// "12 people were killed", "12 killed", "300 have died", "12 dead", "three soldiers who were wounded".
    fn subject(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&SUBJECTS) || self.is_active(trigger) {
            return;
        }
        let Some(figure) = self.subject_figure(trigger) else { return };
        if self.subject_stands(figure, trigger) {
            self.link(figure, index, "casualties/subject");
        }
    }

    fn subject_figure(&self, trigger: &Trigger) -> Option<usize> {
        let mut start = trigger.verbs.first;
        if let Some(direct) = self.ending(start) {
            return Some(direct);
        }
        while start > self.clause.first && self.clause.class(start - 1) == Class::Adverb {
            start -= 1;
        }
        if let Some(direct) = self.ending(start) {
            return Some(direct);
        }
        let before = start.checked_sub(1)?;
        let reduced = trigger.verbs.first == trigger.first && self.clause.class(trigger.last) == Class::Preposition;
        match self.clause.class(before) {
            Class::Relative => {
                let comma = before.checked_sub(1).filter(|&comma| self.clause.class(comma) == Class::Comma);
                self.ending(before).or_else(|| self.ending(comma?)).or_else(|| self.before_aside(comma?))
            }
            Class::Subordinator if self.clause.doc.is(before, "that") => self.ending(before),
            Class::Comma if reduced && self.ending(before).is_some() => {
                self.ending(before).filter(|&figure| self.figures[figure].counts_people() && !self.linked(figure))
            }
            Class::Comma | Class::Dash | Class::Close => self.before_aside(before),
            _ => None,
        }
    }

    /// The figure before an aside that ends at `end`: "12 people, including three children, | were killed".
    fn before_aside(&self, end: usize) -> Option<usize> {
        let floor = self.clause.first.max(end.saturating_sub(30));
        let people = |figure: &usize| self.figures[*figure].counts_people();
        if self.clause.class(end) == Class::Close {
            let open = (floor..end).rev().find(|&token| self.clause.class(token) == Class::Open)?;
            return self.ending(open).filter(people);
        }
        let opens = self.clause.class(end);
        let inner = (floor..end)
            .rev()
            .take_while(|&token| self.clause.class(token) != Class::Stop || self.clause.doc.word(token) == ".");
        inner
            .filter(|&token| self.clause.class(token) == opens)
            .find_map(|token| self.ending(token).filter(|_| token + 1 < end))
            .filter(people)
    }

    /// Whether the figure is the subject and not the object or complement of something before it.
    fn subject_stands(&self, figure: usize, trigger: &Trigger) -> bool {
        let figure = &self.figures[figure];
        let several = figure.max.is_none_or(|max| max > 1);
        if figure.single && trigger.verbs.plural && self.conjunction_before(figure.first).is_none() {
            return false;
        }
        if several && trigger.verbs.singular && !figure.is_zero() {
            return false;
        }
        let Some(before) = figure.first.checked_sub(1).filter(|&before| before >= self.clause.first) else {
            return true;
        };
        let finite = trigger.verbs.first < trigger.first;
        if self.relative_before(trigger) {
            return true;
        }
        if figure.head == Head::Bare
            && self.clause.class(before) == Class::Comma
            && before > self.clause.first
            && self.is_age(figure, before)
        {
            return false;
        }
        match self.clause.class(before) {
            Class::Of if finite => self
                .clause
                .is_any(before - 1, &["total", "group", "number", "crowd", "family", "rest", "most", "many", "all"]),
            Class::Preposition if finite => self.clause.is_any(
                before,
                &["after", "before", "since", "until", "during", "including", "in", "over", "with", "on"],
            ),
            _ if self.clause.gerund(before) && finite => self.clause.is_any(
                before,
                &[
                    "saying",
                    "reporting",
                    "claiming",
                    "confirming",
                    "adding",
                    "stating",
                    "announcing",
                    "alleging",
                    "noting",
                    "showing",
                    "meaning",
                    "suggesting",
                    "indicating",
                    "believing",
                    "leaving",
                ],
            ),
            _ => true,
        }
    }

    /// "who were killed": what stands before the figure does not matter.
    fn relative_before(&self, trigger: &Trigger) -> bool {
        let before = trigger.verbs.first.wrapping_sub(1);
        self.clause.class(before) == Class::Relative || self.clause.is_any(before, &["that"])
    }

    /// "Rodriguez Porth, 65, was killed": a number between commas behind a name.
    fn is_age(&self, figure: &Figure, comma: usize) -> bool {
        self.clause.class(figure.last) == Class::Comma && self.clause.doc.tokens[comma - 1].capital
    }

    /// A past form without "be" whose object follows: "Two gunmen killed five people".
    fn is_active(&self, trigger: &Trigger) -> bool {
        let verbs = &trigger.verbs;
        if trigger.frames.any(&["shot"]) && self.clause.is_any(trigger.last, &["at", "into", "toward", "towards"]) {
            return true;
        }
        if !trigger.frames.any(&["past", "shot"]) || verbs.passive {
            return false;
        }
        verbs.perfect || verbs.first < trigger.first && verbs.negated || self.object_follows(trigger.last)
    }

    fn object_follows(&self, token: usize) -> bool {
        let and = |at: usize| {
            self.clause.class(at) == Class::And
                && self.triggers.iter().any(|other| other.first == at + 1 && other.frames.any(&OBJECTS))
        };
        let token = if and(token) {
            self.triggers.iter().find(|other| other.first == token + 1).map_or(token, |other| other.last)
        } else {
            token
        };
        if self.beginning(token).is_some() {
            return !self.date_follows(token);
        }
        match self.clause.class(token) {
            Class::Determiner | Class::Possessive | Class::Pronoun => {
                !self.clause.doc.is_any(token, &["this", "that", "each", "every"])
            }
            Class::Word => {
                let doc = self.clause.doc;
                let named = (token..token + 4)
                    .take_while(|&at| self.clause.class(at) == Class::Word)
                    .any(|at| doc.match_at(List::VictimGroups, at).is_some());
                let numbered = doc.match_at(List::NumberWords, token).is_some();
                named || numbered
            }
            _ => false,
        }
    }

    fn date_follows(&self, token: usize) -> bool {
        self.clause.is_any(token, &["last", "this", "next"])
    }

    /// "killed 12 people", "killing at least 12", "injures 30", "killed the mayor and two peasants".
    fn object(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&OBJECTS) || trigger.verbs.passive && !trigger.frames.any(&["ing"]) {
            return;
        }
        let mut start = trigger.last;
        while self.clause.class(start) == Class::Adverb || self.clause.is_any(start, &["off"]) {
            start += 1;
        }
        if let Some(figure) = self.beginning(start) {
            let bare_after_gerund_noun = self.figures[figure].head == Head::Bare
                && self.clause.class(self.figures[figure].last) == Class::Hyphen;
            if !bare_after_gerund_noun {
                self.link(figure, index, "casualties/object");
            }
            return;
        }
        if let Some(figure) = self.pronoun_object(start, trigger.first) {
            self.link(figure, index, "casualties/object-pronoun");
        } else if let Some(figure) = self.later_conjunct(start) {
            self.link(figure, index, "casualties/object-conjunct");
        }
    }

    /// "shot three professors, killing them all": the people that "them" stands for.
    fn pronoun_object(&self, start: usize, trigger: usize) -> Option<usize> {
        if !self.clause.is_any(start, &["them"]) {
            return None;
        }
        let two = self.clause.is_any(start + 1, &["both"]);
        let several = |figure: &Figure| {
            figure.last <= trigger && figure.counts_people() && !figure.single && figure.min.is_some_and(|min| min > 1)
        };
        self.figures.iter().rposition(several).filter(|&figure| !two || self.figures[figure].stated == Some(2))
    }

    /// "three women in the house and two men in the yard", "six were killed in Kabul and four in Herat".
    fn gapped(&mut self, index: usize) {
        let linked: Vec<usize> = self
            .links
            .iter()
            .filter(|link| link.trigger == index && link.part_of.is_none())
            .map(|link| link.figure)
            .collect();
        let Some(&figure) = linked.last() else { return };
        let start = self.figures[figure].last.max(self.triggers[index].last);
        if self.clause.class(start) != Class::Preposition {
            return;
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
                    | Class::Preposition
            ) && !self.clause.verbish(*token)
        };
        let end = (start..(start + 9).min(self.clause.last)).take_while(inner).last().map_or(start, |token| token + 1);
        let comma = usize::from(self.clause.class(end) == Class::Comma);
        if self.clause.class(end + comma) != Class::And {
            return;
        }
        let Some(next) =
            self.figures.iter().position(|next| next.first == end + comma + 1 && !next.single && !next.is_zero())
        else {
            return;
        };
        let counted = &self.figures[next];
        let same = counted.head != Head::Bare || self.clause.word_is(counted.last, start);
        if !self.linked(next) && same && self.clause.class(counted.last) == Class::Preposition {
            self.link(next, index, "casualties/gapped");
        }
    }

    /// "four people sustained minor injuries", "leaving 12 people with burns".
    fn suffered(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["noun"]) || trigger.kinds != "injured" || self.has_link(index) {
            return;
        }
        let floor = self.clause.first.max(trigger.first.saturating_sub(7));
        let describes = |token: &usize| {
            matches!(
                self.clause.class(*token),
                Class::Word | Class::Hyphen | Class::Adverb | Class::Determiner | Class::And | Class::Preposition
            )
        };
        let verb = (floor..trigger.first).rev().take_while(describes).find(|&token| {
            self.clause.is_any(token, &["suffered", "sustained", "received", "with", "suffering", "sustaining"])
        });
        let Some(mut start) = verb else { return };
        let with = self.clause.is_any(start, &["with"]);
        while start > self.clause.first && matches!(self.clause.class(start - 1), Class::Have | Class::Adverb) {
            start -= 1;
        }
        let Some(figure) = self.ending(start).filter(|&figure| self.figures[figure].counts_people()) else { return };
        let before = self.figures[figure].first;
        let left = (before.saturating_sub(3)..before)
            .any(|token| self.clause.is_any(token, &["left", "leaving", "leaves", "hospitalized", "hospitalised"]));
        if !with || left {
            self.link(figure, index, "casualties/suffered");
        }
    }

    /// "the mayor, his driver and | two guards": the first figure behind conjuncts that hold none.
    fn later_conjunct(&self, start: usize) -> Option<usize> {
        let mut token = start;
        let mut words = 0;
        while token < start + 18 {
            match self.clause.class(token) {
                Class::And | Class::Comma => {
                    let next = token
                        + 1
                        + usize::from(
                            self.clause.class(token) == Class::Comma && self.clause.class(token + 1) == Class::And,
                        );
                    if let Some(figure) = self.beginning(next).filter(|_| words > 0) {
                        let counted = &self.figures[figure];
                        let listed = self.clause.class(next - 1) == Class::And
                            || matches!(self.clause.class(counted.last), Class::Comma | Class::And);
                        return (listed && counted.counts_people() && self.closes(counted.last)).then_some(figure);
                    }
                    if self.triggers.iter().any(|trigger| trigger.first == next) || self.clause.verbish(next) {
                        return None;
                    }
                }
                Class::Word if self.clause.is_any(token, &["well"]) => {}
                Class::Subordinator if self.clause.is_any(token, &["as"]) => {
                    if let Some(figure) = self.beginning(token + 1).filter(|_| words > 0) {
                        return (self.figures[figure].counts_people() && self.closes(self.figures[figure].last))
                            .then_some(figure);
                    }
                }
                Class::Preposition if self.clause.is_any(token, &["with", "alongside", "besides"]) => {
                    if let Some(figure) = self.beginning(token + 1).filter(|_| words > 0) {
                        return self.figures[figure].counts_people().then_some(figure);
                    }
                }
                Class::Word
                    if self.clause.verbish(token) || self.triggers.iter().any(|trigger| trigger.first == token) =>
                {
                    return None;
                }
                Class::Word
                | Class::Determiner
                | Class::Possessive
                | Class::Of
                | Class::Hyphen
                | Class::Open
                | Class::Close => words += 1,
                _ => return None,
            }
            token += 1;
        }
        None
    }

    /// Whether the noun phrase that ends here is not the subject of a verb that follows.
    fn closes(&self, token: usize) -> bool {
        if self.triggers.iter().any(|trigger| {
            trigger.verbs.first == token && trigger.frames.any(&SUBJECTS) && trigger.verbs.first < trigger.first
        }) {
            return false;
        }
        match self.clause.class(token) {
            Class::Be | Class::Have | Class::Do | Class::Modal | Class::Get => false,
            Class::Word => {
                !self.clause.verbish(token)
                    || self.clause.doc.match_at(List::CasualtyTriggers, token).is_none()
                        && self.participle_follows(token)
            }
            _ => true,
        }
    }

    /// "two guards accompanying him", "10 people gathered at": a participle with its preposition.
    fn participle_follows(&self, token: usize) -> bool {
        self.clause.gerund(token)
            || matches!(self.clause.class(token + 1), Class::Preposition | Class::To)
                && !self.clause.is_any(token, &["went", "came", "took", "fell", "fled", "ran"])
    }

    /// "the killing of 12", "death of four students", "injuries to 30 people", "the six priests' murder".
    fn noun_of(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["noun", "ing", "lives", "bodies", "toll"]) {
            return;
        }
        let of = trigger.last + usize::from(self.clause.class(trigger.last) == Class::Open);
        let lives = trigger.frames.any(&["lives"]) && !self.lives_claimed(trigger);
        let bodies = trigger.frames.any(&["bodies"]) && !self.bodies_found(trigger);
        if lives || bodies {
            return;
        }
        let to = self.clause.class(of) == Class::To && self.clause.is_any(trigger.first, &["injury", "injuries"]);
        if self.clause.class(of) == Class::Of || to {
            let figure = self.beginning(of + 1).or_else(|| self.later_conjunct(of + 1));
            if let Some(figure) = figure {
                self.link(figure, index, "casualties/noun-of");
            }
            return;
        }
        let possessive = trigger
            .first
            .checked_sub(1)
            .filter(|&before| matches!(self.clause.class(before), Class::Possessive | Class::Quote));
        let Some(figure) = possessive.and_then(|before| self.ending(before).or_else(|| self.ending(before + 1))) else {
            return;
        };
        if trigger.frames.any(&["noun"]) && self.figures[figure].counts_people() && !self.figures[figure].single {
            self.link(figure, index, "casualties/possessive");
        }
    }

    fn near(&self, trigger: &Trigger, before: usize, after: usize, words: &[&str]) -> bool {
        (trigger.first.saturating_sub(before)..trigger.last + after).any(|token| self.clause.is_any(token, words))
    }

    fn lives_claimed(&self, trigger: &Trigger) -> bool {
        self.near(
            trigger,
            8,
            4,
            &[
                "claimed", "claim", "claims", "claiming", "took", "taken", "takes", "taking", "cost", "costs",
                "costing", "lost", "loss", "lose", "losing",
            ],
        ) && !self.near(
            trigger,
            8,
            4,
            &["saved", "save", "saving", "insurance", "touched", "changed", "change", "improve", "improved", "risked"],
        )
    }

    fn bodies_found(&self, trigger: &Trigger) -> bool {
        !self.near(
            trigger,
            14,
            14,
            &[
                "celestial",
                "solar",
                "astronomers",
                "telescope",
                "neptune",
                "jupiter",
                "saturn",
                "planet",
                "planets",
                "orbit",
                "asteroid",
                "asteroids",
                "comet",
                "comets",
                "governing",
                "regulatory",
                "student",
                "advisory",
                "supervisory",
            ],
        ) && self.near(
            trigger,
            8,
            14,
            &[
                "found",
                "find",
                "recovered",
                "recover",
                "recovering",
                "pulled",
                "pulling",
                "discovered",
                "retrieved",
                "retrieve",
                "exhumed",
                "unearthed",
                "washed",
                "counted",
                "identified",
                "dug",
                "finding",
                "discovery",
                "morgue",
                "rubble",
                "dumped",
                "lay",
                "lying",
                "mutilated",
                "bullet-riddled",
                "burned",
                "charred",
                "buried",
                "returned",
                "handed",
                "transported",
                "brought",
            ],
        )
    }

    /// "12 deaths", "30 casualties", "12 bodies were found", "claimed 12 lives", "lost three men", "took 12 hostage".
    fn counted(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if trigger.frames.any(&["lose"]) {
            return self.lost(index);
        }
        if trigger.frames.any(&["complement"]) {
            return self.hostages(index);
        }
        let lives = trigger.frames.any(&["lives"]) && self.lives_claimed(trigger);
        let bodies = trigger.frames.any(&["bodies"]) && self.bodies_found(trigger);
        if !(lives || bodies || trigger.frames.any(&["count"])) || self.is_rate(trigger.last) {
            return;
        }
        let figures = self.figures;
        let found = figures.iter().position(|figure| {
            figure.number_last <= trigger.first
                && figure.first + 8 > trigger.first
                && (figure.number_last == trigger.first || self.adjectives(figure.number_last, trigger.first))
                && !figure.single
        });
        let negated = || {
            figures.iter().position(|figure| {
                figure.is_zero() && figure.number_last <= trigger.first && figure.last == trigger.first
            })
        };
        let Some(found) = found.or_else(negated) else { return };
        self.links.push(Link {
            figure: found,
            trigger: index,
            rule: "casualties/count",
            part_of: None,
            supersedes: None,
        });
    }

    /// Only words that can stand between a number and "deaths": "two more civilian deaths".
    fn adjectives(&self, first: usize, last: usize) -> bool {
        first < last
            && last - first <= 3
            && (first..last).all(|token| self.clause.class(token) == Class::Word && !self.clause.verbish(token))
    }

    /// "12 deaths per 100,000", "500 deaths a year", "12 people die every day".
    fn is_rate(&self, token: usize) -> bool {
        const UNITS: [&str; 9] = ["year", "day", "week", "month", "decade", "hour", "minute", "season", "night"];
        (token..token + 6).any(|at| {
            let ago = self.clause.is_any(at + 2, &["ago", "earlier", "later", "before", "after"]);
            self.clause.is_any(at, &["per", "annually", "yearly", "daily", "hourly"])
                || self.clause.is_any(at, &["a", "an", "each", "every"]) && self.clause.is_any(at + 1, &UNITS) && !ago
        })
    }

    /// "lost three men": soldiers and the like.
    fn lost(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let Some(figure) = self.beginning(trigger.last) else { return };
        let Head::Person(first, _) = self.figures[figure].head else { return };
        let to = (self.figures[figure].last..self.figures[figure].last + 3)
            .any(|token| self.clause.class(token) == Class::To);
        let armed = group_kind(self.clause, first)
            .is_some_and(|kind| matches!(kind, "combatant" | "police" | "rebel" | "attacker" | "peacekeeper"))
            || self.clause.is_any(first, &["men", "man", "dead"]);
        if armed && !to && !self.figures[figure].single {
            self.link(figure, index, "casualties/lost");
        }
    }

    /// "took 12 people hostage", "holding 12 hostages".
    fn hostages(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let figure = self.figures.iter().position(|figure| figure.last == trigger.first || figure.last == trigger.last);
        let Some(figure) = figure else { return };
        let before = self.figures[figure].first;
        let taken = (before.saturating_sub(4)..before).any(|token| {
            self.clause.is_any(
                token,
                &[
                    "took", "take", "takes", "taking", "taken", "hold", "holds", "holding", "held", "seized", "seize",
                    "seizing",
                ],
            )
        });
        let held = self.figures[figure].last == trigger.last
            && (trigger.last..trigger.last + 4).any(|token| self.clause.is_any(token, &["held", "taken", "seized"]));
        if (taken || held) && !self.figures[figure].single {
            self.links.push(Link {
                figure,
                trigger: index,
                rule: "casualties/hostages",
                part_of: None,
                supersedes: None,
            });
        }
    }

    /// "the death toll rose to 57", "put its dead at nine", "brought to 12 the number of dead", "toll hits 40".
    fn toll(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let dead_at = trigger.frames.any(&["adjective", "past"])
            && self.clause.is_any(trigger.last, &["at"])
            && trigger.first > self.clause.first
            && matches!(self.clause.class(trigger.first - 1), Class::Possessive | Class::Determiner);
        if !trigger.frames.any(&["toll"]) && !dead_at || self.is_road_toll(trigger) {
            return;
        }
        let mut token = trigger.last;
        let mut raised = dead_at;
        while token < (trigger.last + 16).min(self.clause.last) {
            if let Some(figure) = self.figures.iter().position(|figure| figure.first == token && !figure.single) {
                return self.toll_figure(figure, index, raised);
            }
            raised |= self.clause.is_any(
                token,
                &[
                    "rose",
                    "risen",
                    "rises",
                    "rising",
                    "rise",
                    "climbed",
                    "climbs",
                    "climbing",
                    "stood",
                    "stands",
                    "standing",
                    "reached",
                    "reaches",
                    "reaching",
                    "hit",
                    "hits",
                    "passed",
                    "passes",
                    "topped",
                    "tops",
                    "exceeded",
                    "exceeds",
                    "jumped",
                    "jumps",
                    "surged",
                    "surges",
                    "soared",
                    "increased",
                    "increasing",
                    "grew",
                    "grown",
                    "mounted",
                    "put",
                    "revised",
                    "lowered",
                    "raised",
                    "at",
                    "is",
                    "was",
                    "to",
                    "of",
                    "now",
                    "fell",
                    "crossed",
                    "crosses",
                    "surpassed",
                    "surpasses",
                    "nears",
                    "neared",
                    "nearing",
                ],
            );
            match self.clause.class(token) {
                Class::Comma | Class::Stop | Class::Subordinator | Class::Relative
                    if !self.clause.is_any(token, &["that"]) && self.clause.doc.word(token) != ":" =>
                {
                    break;
                }
                _ => token += 1,
            }
        }
        let before = self
            .figures
            .iter()
            .rposition(|figure| figure.last < trigger.first && figure.last + 3 > trigger.first && !figure.single);
        let Some(before) = before else { return };
        let figure = &self.figures[before];
        if figure.first > self.clause.first
            && self.clause.class(figure.first - 1) == Class::To
            && figure.head != Head::Thing
            && self.clause.class(figure.last) == Class::Determiner
        {
            self.link(before, index, "casualties/toll-before");
        }
    }

    fn toll_figure(&mut self, figure: usize, trigger: usize, raised: bool) {
        if !raised || self.figures[figure].head == Head::Thing || self.is_rate(self.figures[figure].last) {
            return;
        }
        let from = self.figures[figure].first > self.clause.first
            && self.clause.is_any(self.figures[figure].first - 1, &["from"]);
        let next = self.figures.iter().position(|next| {
            next.first == self.figures[figure].last + 1 && self.clause.class(next.first - 1) == Class::To
        });
        match (from, next) {
            (true, Some(next)) => {
                if self.link(next, trigger, "casualties/toll") && self.link(figure, trigger, "casualties/toll-from") {
                    self.supersede(next, figure);
                }
            }
            (true, None) => {}
            _ => {
                self.link(figure, trigger, "casualties/toll");
            }
        }
    }

    fn supersede(&mut self, new: usize, old: usize) {
        for link in self.links.iter_mut().filter(|link| link.figure == new) {
            link.supersedes = Some(old);
        }
    }

    /// "toll road", "toll of 2 dollars".
    fn is_road_toll(&self, trigger: &Trigger) -> bool {
        self.near(
            trigger,
            3,
            3,
            &[
                "road", "roads", "bridge", "booth", "booths", "free", "highway", "tax", "plaza", "motorway", "fee",
                "fees",
            ],
        ) && self.clause.is_any(trigger.first, &["toll"])
    }

    /// "among the dead were three children", "two girls are among the wounded", "the dead include six police".
    fn among(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        if !trigger.frames.any(&["adjective", "past"]) || trigger.first <= self.clause.first + 1 {
            return;
        }
        let the = trigger.first - 1;
        if !self.clause.is_any(the, &["the", "those"]) {
            return;
        }
        let among = self.clause.is_any(the.wrapping_sub(1), &["among", "amongst"]);
        let include = self.clause.is_any(trigger.last, &["include", "included", "includes"]);
        let figure = if include {
            self.beginning(trigger.last + 1)
        } else if among {
            let verb = (trigger.last..trigger.last + 6)
                .find(|&token| self.clause.is_any(token, &["were", "was", "are", "is"]));
            let after = verb.and_then(|verb| self.beginning(verb + 1));
            let mut start = the - 1;
            while start > self.clause.first
                && matches!(self.clause.class(start - 1), Class::Be | Class::Adverb | Class::Have)
            {
                start -= 1;
            }
            self.ending(start).filter(|_| start < the - 1).or(after)
        } else {
            None
        };
        let Some(figure) = figure.filter(|&figure| self.figures[figure].counts_people()) else { return };
        self.link(figure, index, "casualties/among");
    }

    /// "12 people from a village near the border | were killed": the subject stands before prepositional phrases.
    fn distant_subject(&mut self, index: usize) {
        let trigger = &self.triggers[index];
        let finite = trigger.verbs.first < trigger.first || trigger.frames.any(&["intransitive"]);
        if self.has_link(index) || !finite || !trigger.frames.any(&SUBJECTS) || self.is_active(trigger) {
            return;
        }
        let Some(mut end) = self.step_over_aside(trigger.verbs.first) else { return };
        for _ in 0..5 {
            let Some(start) = self.phrase_start(end) else { return };
            if let Some(figure) = self.ending(start) {
                let magnitude = self.figures[figure].modifier == "magnitude" && self.figures[figure].head == Head::Bare;
                if (self.figures[figure].counts_people() || magnitude)
                    && self.subject_stands(figure, trigger)
                    && !self.linked(figure)
                {
                    self.link(figure, index, "casualties/distant-subject");
                }
                return;
            }
            end = start;
        }
    }

    /// Goes left over ", who was driving," and the like: to the comma that opens the aside.
    fn step_over_aside(&self, end: usize) -> Option<usize> {
        let before = end.checked_sub(1)?;
        if !matches!(self.clause.class(before), Class::Comma) {
            return Some(end);
        }
        let floor = self.clause.first.max(before.saturating_sub(14));
        (floor..before).rev().find(|&token| self.clause.class(token) == Class::Comma)
    }

    /// The start of the phrase that ends at `end` and hangs on the noun before it: a preposition, a participle, "who …".
    fn phrase_start(&self, end: usize) -> Option<usize> {
        let floor = self.clause.first.max(end.saturating_sub(10));
        let mut token = end;
        while token > floor {
            token -= 1;
            match self.clause.class(token) {
                Class::Word | Class::Determiner | Class::Possessive | Class::Hyphen | Class::Number | Class::Adverb
                    if !self.clause.verbish(token) => {}
                Class::Word | Class::Reported => {
                    let participle = token > self.clause.first && self.ending(token).is_some();
                    return participle.then_some(token);
                }
                Class::Preposition | Class::Of | Class::To => {
                    let participle = token > floor
                        && (self.clause.verbish(token - 1)
                            || self.clause.gerund(token - 1)
                            || self
                                .clause
                                .is_any(token - 1, &["on", "close", "south", "north", "east", "west", "outside"]))
                        && self.ending(token).is_none();
                    return Some(if participle { token - 1 } else { token });
                }
                Class::Relative => {
                    return Some(if self.clause.class(token - 1) == Class::Comma { token - 1 } else { token });
                }
                Class::Open => return Some(token),
                Class::Close => {
                    token = (floor..token).rev().find(|&at| self.clause.class(at) == Class::Open)?;
                }
                _ => return None,
            }
        }
        None
    }

    /// "five soldiers and two civilians were killed", "killed five soldiers and two civilians": figures joined by "and".
    fn coordinate(&mut self) {
        let mut done = 0;
        while done < self.links.len() {
            let link = self.links[done].clone();
            done += 1;
            let frames = self.triggers[link.trigger].frames;
            match link.rule {
                "casualties/subject" | "casualties/distant-subject" | "casualties/left-conjunct" => self.left(&link),
                "casualties/object"
                | "casualties/noun-of"
                | "casualties/object-conjunct"
                | "casualties/right-conjunct"
                | "casualties/lost"
                    if !frames.any(&["toll"]) =>
                {
                    self.right(&link)
                }
                "casualties/among" => self.right(&link),
                _ => {}
            }
        }
    }

    fn left(&mut self, link: &Link) {
        let first = self.figures[link.figure].first;
        let Some(end) = self.conjunction_before(first) else { return };
        let figure = self.ending(end).or_else(|| self.before_bracket(end)).or_else(|| self.before_relative(end));
        let Some(figure) = figure.filter(|&figure| !self.linked(figure) && self.figures[figure].counts_people()) else {
            return;
        };
        let trigger = &self.triggers[link.trigger];
        let object_of_other =
            self.triggers.iter().any(|other| other.last == self.figures[figure].first && other.frames.any(&OBJECTS));
        if object_of_other || !trigger.frames.any(&SUBJECTS) {
            return;
        }
        let single_subject =
            Trigger { verbs: super::trigger::Verbs { singular: false, ..trigger.verbs }, ..trigger.clone() };
        if self.subject_stands(figure, &single_subject) {
            self.link(figure, link.trigger, "casualties/left-conjunct");
        }
    }

    /// "two guards who were driving her | and a neighbour".
    fn before_relative(&self, end: usize) -> Option<usize> {
        let floor = self.clause.first.max(end.saturating_sub(10));
        let inner = (floor..end).rev().take_while(|&token| {
            !matches!(self.clause.class(token), Class::Comma | Class::And | Class::Stop | Class::Quote)
        });
        inner.filter(|&token| self.clause.class(token) == Class::Relative).find_map(|token| self.ending(token))
    }

    /// "six Jesuits (five Spaniards and a Salvadoran) | and two women".
    fn before_bracket(&self, end: usize) -> Option<usize> {
        let close = end.checked_sub(1)?;
        if !matches!(self.clause.class(close), Class::Close | Class::Dash) {
            return None;
        }
        self.before_aside(close)
    }

    /// Where the conjunct before a figure ends: before "and", a comma, "as well as", "along with".
    fn conjunction_before(&self, first: usize) -> Option<usize> {
        let mut first = first;
        while first > self.clause.first
            && (self.clause.class(first - 1) == Class::Determiner || self.clause.class(first - 1) == Class::Possessive)
        {
            first -= 1;
        }
        let before = first.checked_sub(1)?;
        match self.clause.class(before) {
            Class::And => {
                Some(before - usize::from(before > self.clause.first && self.clause.class(before - 1) == Class::Comma))
            }
            Class::Comma => Some(before),
            Class::Subordinator
                if before >= 2 && self.clause.is_any(before, &["as"]) && self.clause.is_any(before - 1, &["well"]) =>
            {
                Some(before - 2)
            }
            Class::Preposition
                if before >= 1
                    && self.clause.is_any(before, &["with"])
                    && self.clause.is_any(before - 1, &["along", "together"]) =>
            {
                Some(before - 1)
            }
            _ => None,
        }
    }

    fn right(&mut self, link: &Link) {
        let end = self.figures[link.figure].last;
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
        self.link(figure, link.trigger, "casualties/right-conjunct");
    }

    /// "three of them", "two of whom".
    fn partitive(&self, figure: usize) -> bool {
        let figure = &self.figures[figure];
        self.clause.class(figure.number_last) == Class::Of && figure.head == Head::Pronoun
    }

    /// Triggers that share a figure: "killed or wounded at least 40", "the killing and injury of dozens", "40 dead or wounded".
    fn share(&mut self) {
        for index in 1..self.triggers.len() {
            let (before, after) = (&self.triggers[index - 1], &self.triggers[index]);
            let gap = before.last..after.verbs.first.max(before.last);
            let and = gap.clone().all(|token| {
                matches!(self.clause.class(token), Class::And | Class::Adverb | Class::Determiner | Class::Reported)
            }) && gap.clone().any(|token| self.clause.class(token) == Class::And);
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

    fn copy_links(&mut self, from: usize, to: usize) {
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
            if proves(self.clause, &self.figures[link.figure], &self.triggers[to]) {
                self.links.push(link);
            }
        }
    }

    /// "including two medics", "four of them police", "(three soldiers and five civilians)": parts of the figure before.
    fn parts(&mut self) {
        for figure in 0..self.figures.len() {
            let Some(whole) = self.whole_of(figure) else { continue };
            if self.linked(figure) {
                if let Some(kinds) =
                    self.links.iter().find(|link| link.figure == whole).map(|link| self.triggers[link.trigger].kinds)
                {
                    let triggers = self.triggers;
                    self.links
                        .iter_mut()
                        .filter(|link| link.figure == figure && triggers[link.trigger].kinds == kinds)
                        .for_each(|link| link.part_of = Some(whole));
                }
                continue;
            }
            if !self.figures[figure].counts_people() {
                continue;
            }
            let copies: Vec<Link> = self
                .links
                .iter()
                .filter(|link| link.figure == whole && link.part_of.is_none())
                .map(|link| Link {
                    figure,
                    part_of: Some(whole),
                    supersedes: None,
                    rule: "casualties/part",
                    ..link.clone()
                })
                .collect();
            self.links.extend(copies);
        }
    }

    fn whole_of(&self, part: usize) -> Option<usize> {
        let figure = &self.figures[part];
        let mut first = figure.first;
        while first > self.clause.first && matches!(self.clause.class(first - 1), Class::Determiner | Class::Possessive)
        {
            first -= 1;
        }
        let before = first.checked_sub(1).filter(|&before| before >= self.clause.first)?;
        let opens = self.clause.is_any(before, &["including", "included", "comprising", "namely"])
            || self.clause.is_any(before, &["them", "whom"])
                && self.clause.is_any(before.wrapping_sub(1), &["among", "of"]);
        let aside = matches!(self.clause.class(before), Class::Open | Class::Dash) && figure.counts_people();
        let partitive = self.partitive(part)
            && matches!(self.clause.class(before), Class::Comma | Class::Dash | Class::Open | Class::And);
        if opens || aside || partitive {
            return self.whole_before(part);
        }
        if matches!(self.clause.class(before), Class::And) && figure.counts_people() && !self.linked(part) {
            let floor = self.clause.first.max(before.saturating_sub(12));
            let names = (floor..before).rev().take_while(|&token| {
                matches!(
                    self.clause.class(token),
                    Class::Word | Class::Determiner | Class::Possessive | Class::Of | Class::Comma | Class::Preposition
                ) && !self.clause.verbish(token)
            });
            if names.into_iter().any(|token| self.clause.is_any(token, &["including"])) && self.closes(figure.last) {
                return self.whole_before(part);
            }
        }
        let chained = part
            .checked_sub(1)
            .filter(|&other| self.conjunction_before(figure.first) == Some(self.figures[other].last));
        let other = chained?;
        if !figure.counts_people() || self.linked(part) {
            return None;
        }
        self.links
            .iter()
            .find(|link| link.figure == other && link.rule == "casualties/part")
            .and_then(|link| link.part_of)
            .filter(|_| self.closes(figure.last))
    }

    /// The nearest linked whole before a part, in the same stretch of text.
    fn whole_before(&self, part: usize) -> Option<usize> {
        let candidates = (0..part).rev().filter(|&whole| {
            self.links.iter().any(|link| link.figure == whole && link.part_of.is_none())
                && !self.links.iter().any(|link| link.supersedes == Some(whole))
        });
        let size = |figure: usize| self.figures[figure].stated.or(self.figures[figure].min).unwrap_or(u64::MAX);
        candidates.take(4).find(|&whole| {
            self.figures[part].first - self.figures[whole].last < 24
                && (size(whole) > size(part) || self.figures[whole].stated.is_none())
        })
    }

    /// "57 dead, up from 43", "to 57 from 43".
    fn corrections(&mut self) {
        for figure in 0..self.figures.len() {
            let first = self.figures[figure].first;
            if first < self.clause.first + 2
                || !self.clause.is_any(first - 1, &["from"])
                || self.linked(figure)
                || self.figures[figure].head == Head::Thing
            {
                continue;
            }
            let up =
                self.clause.is_any(first - 2, &["up", "down"]) || self.figures.iter().any(|new| new.last == first - 1);
            let new = (0..figure).rev().find(|&new| {
                self.links.iter().any(|link| link.figure == new && link.part_of.is_none())
                    && first - self.figures[new].last < 8
            });
            let Some(new) = new.filter(|_| up) else { continue };
            let copies: Vec<Link> = self
                .links
                .iter()
                .filter(|link| link.figure == new)
                .map(|link| Link {
                    figure,
                    rule: "casualties/superseded",
                    part_of: None,
                    supersedes: None,
                    ..link.clone()
                })
                .collect();
            self.links.extend(copies);
            self.supersede(new, figure);
        }
    }
}

/// "three dead languages": an adjective before a noun that is no person.
fn attributive(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let next = trigger.last;
    figure.head == Head::Bare
        && trigger.frames.any(&["adjective"])
        && trigger.first == figure.last
        && clause.class(next) == Class::Word
        && clause.doc.tokens[next].case == crate::text::Case::Lower
        && !clause.verbish(next)
        && !clause.is_any(
            next,
            &[
                "late",
                "early",
                "last",
                "overnight",
                "near",
                "so",
                "more",
                "hundreds",
                "dozens",
                "scores",
                "thousands",
                "several",
                "many",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "one",
            ],
        )
}

/// Whether the counted noun proves enough for the trigger.
fn proves(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let families = matches!(figure.head, Head::Person(first, _) if clause.is_any(first, &["families", "households"]));
    if families && !matches!(trigger.kinds, "displaced" | "affected") {
        return false;
    }
    match (trigger.strength, figure.head) {
        (_, Head::Thing) => false,
        (Strength::Strong, _) => true,
        (Strength::Weak, Head::Person(..) | Head::Pronoun) => true,
        (Strength::Armed, Head::Person(first, _)) => {
            group_kind(clause, first)
                .is_some_and(|kind| matches!(kind, "combatant" | "police" | "rebel" | "attacker" | "peacekeeper"))
                || clause.is_any(first, &["men", "man"])
        }
        _ => false,
    }
}

/// The kind of a victim noun that ends at `token`.
pub fn group_kind(clause: &Clause, token: usize) -> Option<&'static str> {
    let doc = clause.doc;
    let found = doc.match_at(List::VictimGroups, token).or_else(|| doc.match_before(List::VictimGroups, token + 1))?;
    Some(found.row.get("kind")).filter(|kind| !kind.is_empty())
}
