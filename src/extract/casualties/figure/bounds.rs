//! What a number means as bounds, and which numbers count nothing. Knows modifiers, ranges and marks of measure.

use super::number_at;
use crate::extract::casualties::clause::{Class, Clause};
use crate::extract::number::{self, Number};
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// Numbers that count nothing: parts of names and codes, money, ordinals of lists.
pub(super) fn countable(clause: &Clause, number: &Number) -> bool {
    let doc = clause.doc;
    let before = number.first.checked_sub(1).filter(|&before| before >= clause.first);
    let token = &doc.tokens[number.first];
    // "92,000 fewer deaths": those who lived
    let fewer = clause.is_any(number.last, keys!["fewer"]);
    if fewer || number.value < 1.0 || number.value.fract() != 0.0 || number.value > 1e9 {
        return false;
    }
    let Some(before) = before else { return true };
    let slash = doc.word(before) == "/" && before > clause.first && doc.tokens[before - 1].kind == Kind::Word;
    if !slash
        && matches!(doc.word(before), "$" | "€" | "£" | "¥" | "₹" | "#" | "+" | "=" | ":" | "." | "/" | "*" | "×")
        && token.glued
    {
        return false;
    }
    let share = clause.is_any(before, keys!["in"])
        || clause.is_any(before, keys!["of"]) && clause.is_any(before.wrapping_sub(1), keys!["out"]);
    if share
        && before > clause.first
        && number::at(doc, before - 1 - usize::from(clause.is_any(before, keys!["of"]))).is_some()
    {
        return false;
    }
    if clause.is_any(before, keys!["but"])
        && clause.is_any(before.wrapping_sub(1), keys!["all", "everyone", "none", "any"])
    {
        return false;
    }
    if token.glued && clause.class(before) == Class::Hyphen || is_age(clause, number.first) {
        return false;
    }
    let verb = clause.is_any(before, keys!["force"])
        && matches!(clause.class(before.wrapping_sub(1)), Class::Modal | Class::To);
    // "the relief cost the force | 23,000 casualties": no name has a number that long.
    let long = number.value >= 10_000.0;
    !clause.says(before, "numbered_thing") || verb || long || !matches!(token.kind, Kind::Number)
}

/// "aged | 16", "aged between | 15 and 17", "ages 9 and | 11".
fn is_age(clause: &Clause, number: usize) -> bool {
    let inner = |token: usize| {
        matches!(clause.class(token), Class::Number | Class::Hyphen | Class::To)
            || clause.is_any(
                token,
                keys!["between", "from", "about", "around", "under", "over", "and", "or", "just", "only"],
            )
    };
    let floor = clause.first.max(number.saturating_sub(6));
    let noun = (floor..number).rev().find(|&token| !inner(token));
    noun.is_some_and(|noun| clause.is_any(noun, keys!["aged", "ages"]) || people_between(clause, noun))
}

/// "men | between 15 and 25 who", "children | under five": their ages.
fn people_between(clause: &Clause, noun: usize) -> bool {
    let young =
        keys!["adults", "babies", "boy", "boys", "child", "children", "girl", "girls", "infants", "kids", "those"];
    if clause.is_any(noun, young) && clause.is_any(noun + 1, keys!["under", "over", "below"]) {
        return true;
    }
    let people = clause.doc.match_at(List::VictimGroups, noun).is_some_and(|found| found.row.get("number") == "many");
    people && clause.is_any(noun + 1, keys!["between"]) && clause.doc.match_at(List::CasualtyTriggers, noun).is_none()
}

pub(super) fn whole(value: f64) -> Option<u64> {
    (0.0..1e15).contains(&value).then_some(value as u64)
}

/// "20 to 30", "20-30", "two or three", "between 20 and 30": the second number.
pub(super) fn range_end(clause: &Clause, low: &Number) -> Option<Number> {
    let doc = clause.doc;
    let between = low.first > clause.first && doc.is(low.first - 1, "between");
    let joint = low.last;
    let joins = doc.is_any(joint, keys!["to", "or"])
        || between && doc.is(joint, "and")
        || matches!(doc.word(joint), "-" | "–" | "—" | "‑") && doc.tokens[joint].glued;
    let before = low.first.wrapping_sub(1);
    // "rose by 20 to 300", "rose 20 to 300"
    let by = before.wrapping_sub(usize::from(clause.is_any(before, keys!["by"])));
    let changes = clause.is_any(before, keys!["from"]) || clause.is_any(by, GROWS);
    if !joins || changes || low.magnitude {
        return None;
    }
    let modifier = between.then(|| doc.match_at(List::NumberModifiers, joint + 1)).flatten();
    let at = modifier.map_or(joint + 1, |modifier| modifier.last as usize);
    number_at(clause, at).filter(|high| high.value > low.value && !high.magnitude && high.value.fract() == 0.0)
}

/// Verbs of a count that changes, and what may stand behind them: by how many.
pub const GROWS: &Keys = keys![
    "rose", "risen", "rise", "rises", "rising", "climbed", "climbs", "climbing", "grew", "grown", "grows", "jumped",
    "jumps", "increased", "increases", "surged", "soared", "fell", "fallen", "falls", "dropped", "drops", "declined",
    "decreased", "shrank", "up", "down",
];

/// The modifiers that stand before a number: their first token, and the report's word.
pub(super) fn modifiers_before(clause: &Clause, number: usize) -> (usize, Option<&'static str>) {
    let mut first = number;
    while first > clause.first && clause.is_any(first - 1, keys!["another", "further", "additional", "other", "extra"])
    {
        first -= 1;
        if first > clause.first && !clause.doc.is(first, "another") && clause.is_any(first - 1, keys!["a", "an"]) {
            first -= 1;
        }
    }
    // "approx. | 700"
    let short = keys!["approx", "appr", "ca", "est"];
    if first > clause.first + 1 && clause.doc.word(first - 1) == "." && clause.is_any(first - 2, short) {
        return (first - 2, Some("about"));
    }
    let Some(found) =
        clause.doc.match_before(List::NumberModifiers, first).filter(|found| found.first as usize >= clause.first)
    else {
        return (first, None);
    };
    // "ran over | two cyclists"
    let verb =
        keys!["ran", "run", "runs", "running", "rolled", "drove", "driven", "driving", "handed", "fell", "toppled"];
    let before = (found.first as usize).wrapping_sub(1);
    // "had gone up | to 150"
    let rose = keys!["go", "goes", "going", "gone", "went", "shot", "crept"];
    if clause.is_any(found.first as usize, keys!["over"]) && clause.is_any(before, verb)
        || clause.is_any(found.first as usize, keys!["up"]) && clause.is_any(before, rose)
    {
        return (first, None);
    }
    (found.first as usize, Some(found.row.get("modifier")).filter(|modifier| *modifier != "exact"))
}

/// "at least | 12 of them": the words belong to the number behind.
fn closes_on(clause: &Clause, token: usize) -> bool {
    matches!(clause.class(token), Class::Number | Class::Determiner | Class::Word)
}

/// "or more", "or so", "at least", "-plus", "+", "-odd" behind a number.
pub(super) fn modifier_after(clause: &Clause, last: usize) -> (usize, Option<&'static str>) {
    let doc = clause.doc;
    if clause.is_any(last, keys!["or"]) {
        match () {
            () if doc.is(last + 1, "more") => return (last + 2, Some("at_least")),
            () if doc.is(last + 1, "so") => return (last + 2, Some("about")),
            () if doc.is_any(last + 1, keys!["fewer", "less"]) => return (last + 2, Some("up_to")),
            () => {}
        }
    }
    // "put the number of dead at 10,000 at least"
    if clause.is_any(last, keys!["at"]) && doc.is(last + 1, "least") && !closes_on(clause, last + 2) {
        return (last + 2, Some("at_least"));
    }
    if doc.word(last) == "+" && doc.tokens[last].glued {
        return (last + 1, Some("at_least"));
    }
    if clause.class(last) == Class::Hyphen && doc.is(last + 1, "plus") {
        return (last + 2, Some("at_least"));
    }
    if clause.class(last) == Class::Hyphen && doc.is(last + 1, "odd") {
        return (last + 2, Some("about"));
    }
    (last, None)
}

pub(super) type Bounds = (Option<u64>, Option<u64>, Option<u64>, &'static str);

pub(super) fn bounds(number: &Number, modifier: Option<&'static str>) -> Option<Bounds> {
    let value = whole(number.value)?;
    if number.magnitude {
        return Some((Some(value), None, None, "magnitude"));
    }
    let (min, max) = match modifier {
        Some("more_than") => (Some(value + 1), None),
        Some("at_least") => (Some(value), None),
        Some("up_to") => (None, Some(value)),
        Some("fewer_than" | "nearly") => (None, Some(value - 1)),
        _ => (Some(value), Some(value)),
    };
    Some((min, max, Some(value), modifier.unwrap_or("exact")))
}

/// "12-year-old", "two-day": the number is part of an adjective.
pub(super) fn compound(clause: &Clause, last: usize) -> bool {
    let spaced = clause.class(last) == Class::Dash && clause.says(last + 1, "age_unit");
    clause.class(last) == Class::Hyphen
        || spaced
        || clause.is_any(last, keys!["year", "month"])
            && clause.is_any(last + 1 + usize::from(clause.class(last + 1) == Class::Hyphen), keys!["old"])
}

/// "1, 552": digits set apart by a comma and a space are no count of one.
pub(super) fn set_apart(clause: &Clause, number: &Number) -> bool {
    let digits = |token: usize| {
        clause.class(token) == Class::Number && clause.doc.word(token).bytes().all(|byte| byte.is_ascii_digit())
    };
    let three = |token: usize| digits(token) && clause.doc.word(token).len() == 3;
    let comma = |token: usize| clause.class(token) == Class::Comma;
    let first = number.first;
    let head = number.last == first + 1 && digits(first) && comma(first + 1) && three(first + 2);
    let tail = three(first) && first > clause.first + 1 && comma(first - 1) && digits(first - 2);
    head && clause.doc.word(first).len() < 4 || tail && clause.doc.word(first - 2).len() < 4
}

/// "12%", "12 percent", "3-2" and the like.
pub(super) fn measure_mark(clause: &Clause, last: usize) -> bool {
    matches!(clause.doc.word(last), "%" | "°" | "$" | "€" | "£" | "‰" | "×" | "′" | "″")
        || matches!(clause.doc.word(last), ":" | "/" | "+" | "=")
            && clause.doc.tokens.get(last + 1).is_some_and(|next| next.glued && next.kind == Kind::Number)
}

/// "one in five", "two out of three".
pub(super) fn ratio(clause: &Clause, value: f64, last: usize) -> bool {
    let doc = clause.doc;
    let larger = |number: &Number| !looks_like_year(doc.word(number.first)) && number.value >= value;
    doc.is(last, "in") && number_at(clause, last + 1).is_some_and(|number| larger(&number))
        || doc.is(last, "out")
            && doc.is(last + 1, "of")
            && (number_at(clause, last + 2).is_some() || doc.is(last + 2, "every"))
        || value == 1.0 && clause.class(last) == Class::Word && one_of_every(clause, last + 1)
}

/// "one soldier | of every ten", "one man | in ten", "one woman | out of every four".
fn one_of_every(clause: &Clause, first: usize) -> bool {
    let out = usize::from(clause.doc.is(first, "out"));
    let every = usize::from(clause.doc.is(first + out + 1, "every"));
    matches!(clause.class(first + out), Class::Of | Class::Preposition)
        && (every == 1 || clause.is_any(first, keys!["in"]))
        && number_at(clause, first + out + 1 + every).is_some_and(|number| {
            (3.0..=10000.0).contains(&number.value) && (every == 1 || clause.class(number.last) != Class::Word)
        })
}

/// "1998", "2023": four digits that may name a year.
pub(in crate::extract::casualties) fn looks_like_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1000..2100).contains(&year))
}
