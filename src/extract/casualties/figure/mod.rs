//! Counts of people in a sentence: a number or an article, what bounds it means, and the noun phrase that it counts.
//! Knows numbers, modifiers and nouns; must not know what happened to the people.

mod bounds;
mod noun_phrase;

use crate::extract::casualties::clause::{Class, Clause};
use crate::extract::number::{self, Number};
use crate::lexicon::List;
use crate::text::Kind;
use bounds::{
    bounds, compound, countable, looks_like_year, measure_mark, modifier_after, modifiers_before, range_end, ratio,
    whole,
};
use noun_phrase::{noun, noun_phrase};

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
    /// Whether nobody is counted: "no one", "none".
    pub fn is_zero(&self) -> bool {
        self.max == Some(0)
    }

    /// Its bounds and modifier behind a verb that says more: "the toll | passed 300", "is nearing 300".
    pub fn passed(&self, clause: &Clause, from: usize) -> (Option<u64>, Option<u64>, &'static str) {
        let plain = (self.min, self.max, self.modifier);
        let mut verb = self.first;
        while verb > from && clause.class(verb - 1) == Class::Determiner {
            verb -= 1;
        }
        let Some(stated) = self.stated.filter(|_| self.modifier == "exact" && verb > from) else { return plain };
        match () {
            () if clause.says(verb - 1, "exceeds") => (Some(stated + 1), None, "more_than"),
            () if clause.says(verb - 1, "nears") => (None, Some(stated - 1), "nearly"),
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
        let found = if taken(token) { None } else { at(clause, token) };
        match found {
            Some(figure) => {
                token = figure.last.max(token + 1);
                figures.push(figure);
            }
            None => token += 1,
        }
    }
    figures
}

fn at(clause: &Clause, token: usize) -> Option<Figure> {
    if let Some(number) = number_at(clause, token) {
        return numbered(clause, number);
    }
    zero(clause, token).or_else(|| both(clause, token)).or_else(|| single(clause, token))
}

/// "killing both", "both were killed", "both men": two.
fn both(clause: &Clause, token: usize) -> Option<Figure> {
    if !clause.doc.is(token, "both") {
        return None;
    }
    let (last, head) = noun_phrase(clause, token + 1, true);
    let alone = head == Head::Bare
        && !matches!(
            clause.class(token + 1),
            Class::Determiner | Class::Possessive | Class::Pronoun | Class::Number | Class::Of
        );
    let head = if alone { Head::Pronoun } else { head };
    matches!(head, Head::Person(..) | Head::Pronoun).then_some(Figure {
        first: token,
        number: token,
        number_last: token + 1,
        last,
        min: Some(2),
        max: Some(2),
        stated: Some(2),
        modifier: "exact",
        head,
        single: false,
    })
}

fn number_at(clause: &Clause, token: usize) -> Option<Number> {
    number::at(clause.doc, token).filter(|number| number.last <= clause.last)
}

fn numbered(clause: &Clause, number: Number) -> Option<Figure> {
    let doc = clause.doc;
    if !countable(clause, &number) {
        return None;
    }
    let (mut last, mut high) = (number.last, None);
    if let Some(second) = range_end(clause, &number) {
        last = second.last;
        high = Some(second);
    }
    let (mut first, before) = modifiers_before(clause, number.first);
    if high.is_some() && first > clause.first && clause.is_any(first - 1, &["between"]) {
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
    let plural = max != Some(1) && min.is_none_or(|min| min != 1);
    let mark = clause.is_any(last, &["mark"]) && clause.is_any(first.wrapping_sub(1), &["the"]);
    let (np_last, head) = if mark { (last, Head::Bare) } else { noun_phrase(clause, last, plural) };
    let year = head == Head::Bare && before.is_none() && looks_like_year(doc.word(number.first)) && high.is_none();
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

/// "no one", "nobody", "none", "no civilians": nobody.
fn zero(clause: &Clause, token: usize) -> Option<Figure> {
    let doc = clause.doc;
    let figure = |number_last: usize, last: usize, head: Head| {
        Some(Figure {
            first: token,
            number: token,
            number_last,
            last,
            min: Some(0),
            max: Some(0),
            stated: Some(0),
            modifier: "exact",
            head,
            single: false,
        })
    };
    if doc.is_any(token, &["nobody", "none"]) {
        let (last, head) = noun_phrase(clause, token + 1, true);
        let things = head == Head::Thing && clause.class(token + 1) == Class::Of;
        let head = if matches!(head, Head::Person(..)) { head } else { Head::Pronoun };
        return if things { None } else { figure(token + 1, last, head) };
    }
    if doc.is_any(token, &["no", "without"])
        && let Some(end) = harm_noun(clause, token + 1)
    {
        return figure(token + 1, end, Head::Bare);
    }
    if !doc.is(token, "no") {
        return None;
    }
    if doc.is(token + 1, "one") {
        return figure(token + 2, token + 2, Head::Pronoun);
    }
    let (last, head) = noun_phrase(clause, token + 1, true);
    if matches!(head, Head::Person(..)) { figure(token + 1, last, head) } else { None }
}

/// "no immediate reports of | deaths", "without | loss of life", "without any | casualties": where the noun of harm begins.
fn harm_noun(clause: &Clause, start: usize) -> Option<usize> {
    for token in start..(start + 6).min(clause.last) {
        let found = clause.doc.match_at(List::CasualtyTriggers, token);
        if found.is_some_and(|found| matches!(found.row.get("frame"), "count" | "noun")) {
            return Some(token);
        }
        let passes =
            matches!(clause.class(token), Class::Word | Class::Of | Class::And | Class::Determiner | Class::Comma)
                && !clause.verbish(token);
        if !passes || found.is_some_and(|found| !matches!(found.row.get("frame"), "past" | "adjective")) {
            return None;
        }
    }
    None
}

/// "its crew of five", "a family of four": the number behind the noun.
fn crew_of(clause: &Clause, token: usize, last: usize) -> Option<Figure> {
    const BODIES: [&str; 8] = ["crew", "family", "group", "party", "team", "squad", "couple", "patrol"];
    let of = (token + 2..(token + 4).min(clause.last)).find(|&of| clause.class(of) == Class::Of)?;
    let number = number_at(clause, of + 1).filter(|_| clause.is_any(of - 1, &BODIES) && of <= last)?;
    let bare = noun_phrase(clause, number.last, true).1 == Head::Bare;
    let (min, max, stated, modifier) = bounds(&number, None).filter(|_| bare && !number.magnitude)?;
    Some(Figure {
        first: token,
        number: number.first,
        number_last: number.last,
        last: number.last,
        min,
        max,
        stated,
        modifier,
        head: Head::Person(of - 1, of),
        single: false,
    })
}

/// "two soldiers; a | third died": one more of those told before in the sentence.
fn ordinal(clause: &Clause, token: usize) -> Option<(usize, Head)> {
    const ORDINALS: [&str; 7] = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    let alone = (token + 2..token + 5)
        .take_while(|&at| at == token + 2 || matches!(clause.class(at - 1), Class::Be | Class::Have | Class::Modal))
        .filter_map(|at| clause.doc.match_at(List::CasualtyTriggers, at))
        .any(|found| matches!(found.row.get("kind"), "killed" | "injured"));
    let counted = || {
        let floor = clause.first.max(token.saturating_sub(24));
        (floor..token).any(|before| clause.doc.match_at(List::VictimGroups, before).is_some())
    };
    let ordinal = clause.doc.is(token, "a") && clause.is_any(token + 1, &ORDINALS) && alone;
    (ordinal && counted()).then_some((token + 2, Head::Pronoun))
}

/// "a soldier", "the driver", "his wife", "another": one person.
fn single(clause: &Clause, token: usize) -> Option<Figure> {
    let doc = clause.doc;
    let another = doc.is(token, "another");
    let determined = another
        || doc.is_any(token, &["a", "an", "the"])
        || clause.class(token) == Class::Possessive && doc.tokens[token].kind == Kind::Word;
    let himself = doc.is_any(token, &["himself", "herself"]);
    if !determined && !himself {
        return None;
    }
    let (last, head) = if himself { (token + 1, Head::Pronoun) } else { noun_phrase(clause, token + 1, false) };
    if let Some(crew) = crew_of(clause, token, last) {
        return Some(crew);
    }
    let (last, head) = ordinal(clause, token).unwrap_or((last, head));
    let body = matches!(head, Head::Person(first, _) if noun(clause, first, List::VictimGroups, "number").is_some_and(|(_, number)| number == "any"));
    if body && !doc.is_any(token, &["a", "an"]) {
        return None;
    }
    let head = if another && head == Head::Bare { Head::Pronoun } else { head };
    if !matches!(head, Head::Person(..) | Head::Pronoun) {
        return None;
    }
    Some(Figure {
        first: token,
        number: token,
        number_last: token + 1,
        last,
        min: Some(1),
        max: Some(1),
        stated: Some(1),
        modifier: "exact",
        head,
        single: true,
    })
}
