//! Counts of people in a sentence: a number or an article, what bounds it means, and the noun phrase that it counts.
//! Knows numbers, modifiers and nouns; must not know what happened to the people.

mod aboard;
mod bounds;
mod noun_phrase;
mod nouns;
mod partitive;
mod single;

pub(super) use bounds::{GROWS, looks_like_year};

use crate::extract::casualties::clause::{Class, Clause};
use crate::extract::number::{self, Number};
use crate::lexicon::List;
use crate::text::keys;
pub(super) use aboard::{all_aboard, nobody_left};
use bounds::{
    bounds, compound, countable, measure_mark, modifier_after, modifiers_before, range_end, ratio, set_apart, whole,
};
use noun_phrase::noun_phrase;
use single::{both, single, zero};

/// What the noun phrase of a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// People, by a noun of the list; its tokens.
    Person(usize, usize),
    /// People by the look of the noun ("-ers", a capitalised plural); its tokens.
    Likely(usize, usize),
    /// People that a pronoun stands for: "two of them".
    Pronoun,
    /// No noun.
    Bare,
    /// Animals, vehicles, measures, or a noun that nothing is known of.
    Thing,
}

/// A count.
#[derive(Clone, Debug)]
pub struct Figure {
    /// First token, modifiers included.
    pub first: usize,
    /// First token of the number itself.
    pub number: usize,
    /// One past the number.
    pub number_last: usize,
    /// One past the noun phrase.
    pub last: usize,
    /// Lower bound.
    pub min: Option<u64>,
    /// Upper bound.
    pub max: Option<u64>,
    /// The number written.
    pub stated: Option<u64>,
    /// The report's word for the modifier.
    pub modifier: &'static str,
    /// What is counted.
    pub head: Head,
    /// A figure by article, determiner or name only: "a soldier", "his wife".
    pub single: bool,
}

impl Figure {
    /// A count told without a number: `count` people by the word or words up to `number_last`.
    pub fn worded((number, number_last): (usize, usize), count: u64, head: Head, last: usize) -> Figure {
        let count = Some(count);
        let (min, max, stated, modifier) = (count, count, count, "exact");
        Figure { first: number, number, number_last, last, min, max, stated, modifier, head, single: false }
    }

    /// Whether nobody is counted: "no one", "none".
    pub fn is_zero(&self) -> bool {
        self.max == Some(0)
    }

    /// Its bounds and modifier behind a verb that says more: "the toll | passed 300", "is nearing 300".
    pub fn passed(&self, clause: &Clause, from: usize) -> (Option<u64>, Option<u64>, &'static str) {
        let plain = (self.min, self.max, self.modifier);
        let mut verb = self.first;
        while verb > from && clause.class(verb.wrapping_sub(1)) == Class::Determiner {
            verb -= 1;
        }
        let Some(stated) = self.stated.filter(|_| self.modifier == "exact" && verb > from) else { return plain };
        match () {
            () if clause.says(verb.wrapping_sub(1), "exceeds") => (Some(stated + 1), None, "more_than"),
            () if clause.says(verb.wrapping_sub(1), "nears") => (None, Some(stated - 1), "nearly"),
            () => plain,
        }
    }

    /// Whether it counts people for sure or by the look of the noun.
    pub fn counts_people(&self) -> bool {
        matches!(self.head, Head::Person(..) | Head::Likely(..) | Head::Pronoun)
    }
}

/// All counts of a sentence in order. `taken` says which tokens belong to dates.
pub fn all(clause: &Clause, taken: impl Fn(usize) -> bool) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut token = clause.first;
    while token < clause.last {
        let found = if taken(token) { None } else { at(clause, token).or_else(|| as_many(clause, token, &figures)) };
        match found {
            Some(figure) => {
                token = figure.last.max(token + 1);
                // "According to a resident, Ann Ray was shot": who tells it.
                let teller = clause.is_any(figure.first.wrapping_sub(1), keys!["to"])
                    && clause.is_any(figure.first.wrapping_sub(2), keys!["according"]);
                if !teller {
                    figures.push(figure);
                }
            }
            None => token += 1,
        }
    }
    counted_wholes(clause, &mut figures);
    share_nouns(clause, &mut figures);
    nations_harmed(clause, &mut figures);
    figures
}

/// "killed 14 people and injured | as many others": the count told before, but not "twice as many", "as many as 14".
fn as_many(clause: &Clause, token: usize, told: &[Figure]) -> Option<Figure> {
    let many = clause.is_any(token, keys!["as"]) && clause.is_any(token + 1, keys!["many"]);
    let more =
        keys!["twice", "thrice", "times", "half", "nearly", "almost", "quite", "in", "not", "about", "double", "just"];
    if !many || clause.is_any(token.wrapping_sub(1), more) || clause.is_any(token + 2, keys!["as"]) {
        return None;
    }
    let before = told.iter().rfind(|figure| !figure.single && figure.head != Head::Thing && !figure.is_zero())?;
    let (last, head) = noun_phrase(clause, token + 2, true);
    let number = (token, token + 2);
    (head != Head::Thing).then(|| Figure {
        first: number.0,
        number: number.0,
        number_last: number.1,
        last,
        head,
        ..before.clone()
    })
}

/// "seven of the | 12 who died", "three of the | nine people killed", but not "of the four injured students": the whole is a count of its own where its harm is told.
fn counted_wholes(clause: &Clause, figures: &mut Vec<Figure>) {
    let whole = |part: &Figure| {
        let the = part.number_last + 1;
        if clause.class(part.number_last) != Class::Of || !clause.is_any(the, keys!["the", "those", "these"]) {
            return None;
        }
        let whole = numbered(clause, number_at(clause, the + 1)?)?;
        let harm = |token: usize| clause.doc.match_at(List::CasualtyTriggers, token);
        let who = clause.class(whole.last) == Class::Relative;
        let helped =
            |token: usize| matches!(clause.class(token), Class::Relative | Class::Be | Class::Have | Class::Get);
        let verb = (whole.last..whole.last + 5).find(|&token| !helped(token)).and_then(harm);
        let participle = harm(whole.last).is_some_and(|found| matches!(found.row.get("frame"), "past" | "participle"));
        let harmed = if who { verb.is_some() } else { participle };
        (whole.head != Head::Thing && harmed && whole.stated > part.stated).then_some(whole)
    };
    let mut at = 0;
    while at < figures.len() {
        if let Some(whole) = whole(&figures[at]) {
            at += 1;
            figures.insert(at, whole);
        }
        at += 1;
    }
}

/// "7,000 Ethiopian | dead": the harmed of a people.
fn nations_harmed(clause: &Clause, figures: &mut [Figure]) {
    for figure in figures.iter_mut().filter(|figure| figure.head == Head::Thing && !figure.single) {
        let harmed = clause.is_any(figure.last, keys!["dead", "wounded", "injured", "missing"]);
        if harmed && describes(clause, figure) {
            figure.head = Head::Likely(figure.number_last, figure.last);
        }
    }
}

/// "four American | and five Nigerien soldiers": a count with adjectives only has the noun of the next.
fn share_nouns(clause: &Clause, figures: &mut [Figure]) {
    for index in (1..figures.len()).rev() {
        let (before, after) = (&figures[index - 1], &figures[index]);
        let gap = before.last..after.first;
        let comma = gap.len() == 1 && clause.class(gap.start) == Class::Comma && after.last != after.number_last;
        let and = gap.len() == 1 && clause.is_any(gap.start, keys!["and"]);
        let shared = comma && index + 1 < figures.len() && figures[index].head == figures[index + 1].head;
        let described = matches!(after.head, Head::Person(noun, _) if noun > after.number_last);
        let plural = matches!(before.head, Head::Person(_, last) if clause.doc.word(last - 1).ends_with(['s', 'S', 'n', 'N'])
            && clause.doc.match_before(List::VictimGroups, last).is_some_and(|found| found.row.get("number") == "many"));
        if (and || shared) && described && !before.single && !plural && describes(clause, before) {
            figures[index - 1].head = figures[index].head;
        }
    }
}

/// Whether only names of peoples and forces, and adjectives that part people, stand behind a number.
fn describes(clause: &Clause, figure: &Figure) -> bool {
    let words = figure.number_last..figure.last;
    let passes = |token: usize| {
        let nation = clause
            .doc
            .match_at(List::VictimGroups, token)
            .is_some_and(|found| matches!(found.row.get("number"), "nation" | "any"));
        let name = clause.class(token) == Class::Word && clause.doc.tokens[token].capital;
        nation
            || name && clause.doc.match_at(List::NotVictims, token).is_none()
            || matches!(clause.class(token), Class::Hyphen | Class::Of)
            || clause.says(token, "parts_people")
    };
    (1..5).contains(&words.len()) && words.into_iter().all(passes)
}

fn at(clause: &Clause, token: usize) -> Option<Figure> {
    if let Some(number) = number_at(clause, token) {
        return numbered(clause, number);
    }
    all_aboard(clause, token)
        .or_else(|| zero(clause, token))
        .or_else(|| both(clause, token))
        .or_else(|| single(clause, token))
}

fn number_at(clause: &Clause, token: usize) -> Option<Number> {
    number::at(clause.doc, token).filter(|number| number.last <= clause.last)
}

fn numbered(clause: &Clause, number: Number) -> Option<Figure> {
    let doc = clause.doc;
    if !countable(clause, &number) || set_apart(clause, &number) {
        return None;
    }
    let (mut last, mut high) = (number.last, None);
    if let Some(second) = range_end(clause, &number) {
        last = second.last;
        high = Some(second);
    }
    let (mut first, before) = modifiers_before(clause, number.first);
    if high.is_some() && first > clause.first && clause.is_any(first - 1, keys!["between"]) {
        first -= 1;
    }
    let (last, after) = modifier_after(clause, last);
    if compound(clause, last) || measure_mark(clause, last) || ratio(clause, number.value, last) {
        return None;
    }
    let (min, max, stated, modifier) = match high {
        Some(high) => (whole(number.value), whole(high.value), None, "between"),
        None => bounds(&number, after.or(before))?,
    };
    let plural = max != Some(1) && min.is_none_or(|min| min != 1) || clause.class(last) == Class::Of;
    let mark = clause.is_any(last, keys!["mark"]) && clause.is_any(first.wrapping_sub(1), keys!["the"]);
    let (np_last, head) = if mark { (last, Head::Bare) } else { noun_phrase(clause, last, plural) };
    let aboard = clause.is_any(np_last, keys!["aboard"])
        || clause.is_any(np_last, keys!["on"]) && clause.is_any(np_last + 1, keys!["board"]);
    // "271 aboard and two | on the ground"
    let aboard = aboard
        || clause.is_any(np_last, keys!["on"])
            && clause.is_any(np_last + 1, keys!["the"])
            && clause
                .is_any(np_last + 2, keys!["beach", "bridge", "ground", "pavement", "platform", "sidewalk", "street"]);
    let further = (first..number.first).any(|token| clause.is_any(token, keys!["further", "another", "additional"]));
    let head = if (aboard || further) && head == Head::Bare { Head::Pronoun } else { head };
    // "Since 2003 | soldiers were killed"
    let dated = first == number.first
        && looks_like_year(doc.word(first))
        && high.is_none()
        && clause.is_any(first.wrapping_sub(1), keys!["since", "until", "till", "by", "during"]);
    let year = head == Head::Bare
        && before.is_none()
        && looks_like_year(doc.word(number.first))
        && high.is_none()
        && !number::counts_people(doc, clause.first, number.first)
        || dated;
    (!year).then_some(Figure {
        first,
        number: number.first,
        number_last: last,
        last: np_last,
        min,
        max,
        stated,
        modifier,
        head,
        single: false,
    })
}
