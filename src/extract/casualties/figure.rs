//! Counts of people in a sentence: a number or an article, what bounds it means, and the noun phrase that it counts.
//! Knows numbers, modifiers and nouns; must not know what happened to the people.

use super::clause::{Class, Clause};
use crate::extract::number::{self, Number};
use crate::lexicon::List;
use crate::text::Kind;

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
    if compound(clause, last) || measure_mark(clause, last) || ratio(clause, last) {
        return None;
    }
    let (min, max, stated, modifier) = match high {
        Some(high) => (whole(number.value), whole(high.value), None, "between"),
        None => bounds(&number, after.or(before))?,
    };
    let plural = max != Some(1) && min.is_none_or(|min| min != 1);
    let (np_last, head) = noun_phrase(clause, last, plural);
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

/// Numbers that count nothing: parts of names and codes, money, ordinals of lists.
fn countable(clause: &Clause, number: &Number) -> bool {
    let doc = clause.doc;
    let before = number.first.checked_sub(1).filter(|&before| before >= clause.first);
    let token = &doc.tokens[number.first];
    if number.value < 1.0 || number.value.fract() != 0.0 || number.value > 1e9 {
        return false;
    }
    let Some(before) = before else { return true };
    if matches!(doc.word(before), "$" | "€" | "£" | "¥" | "₹" | "#" | "+" | "=" | ":" | "." | "/" | "*" | "×")
        && (token.glued || doc.tokens[before].glued)
    {
        return false;
    }
    let share = clause.is_any(before, &["in"])
        || clause.is_any(before, &["of"]) && clause.is_any(before.wrapping_sub(1), &["out"]);
    if share
        && before > clause.first
        && number::at(doc, before - 1 - usize::from(clause.is_any(before, &["of"]))).is_some()
    {
        return false;
    }
    if token.glued && clause.class(before) == Class::Hyphen {
        return false;
    }
    !(clause.is_any(
        before,
        &[
            "no",
            "number",
            "article",
            "chapter",
            "page",
            "section",
            "route",
            "flight",
            "aged",
            "age",
            "ages",
            "channel",
            "us",
            "rs",
            "highway",
            "room",
            "phase",
            "version",
            "mark",
            "type",
            "class",
            "grade",
            "level",
            "boeing",
            "airbus",
            "formula",
            "top",
            "psalm",
            "resolution",
            "unit",
            "gate",
            "line",
            "sector",
            "area",
            "block",
            "building",
            "apollo",
            "windows",
            "iphone",
        ],
    ) && matches!(token.kind, Kind::Number))
}

fn whole(value: f64) -> Option<u64> {
    (0.0..1e15).contains(&value).then_some(value as u64)
}

/// "20 to 30", "20-30", "two or three", "between 20 and 30": the second number.
fn range_end(clause: &Clause, low: &Number) -> Option<Number> {
    let doc = clause.doc;
    let between = low.first > clause.first && doc.is(low.first - 1, "between");
    let joint = low.last;
    let joins = doc.is_any(joint, &["to", "or"])
        || between && doc.is(joint, "and")
        || matches!(doc.word(joint), "-" | "–" | "—" | "‑") && doc.tokens[joint].glued;
    let changes = low.first > clause.first && doc.is(low.first - 1, "from");
    if !joins || changes || low.magnitude {
        return None;
    }
    number_at(clause, joint + 1).filter(|high| high.value > low.value && !high.magnitude && high.value.fract() == 0.0)
}

/// The modifiers that stand before a number: their first token, and the report's word.
fn modifiers_before(clause: &Clause, number: usize) -> (usize, Option<&'static str>) {
    let mut first = number;
    while first > clause.first && clause.is_any(first - 1, &["another", "further", "additional", "other", "extra"]) {
        first -= 1;
        if first > clause.first && !clause.doc.is(first, "another") && clause.is_any(first - 1, &["a", "an"]) {
            first -= 1;
        }
    }
    let Some(found) =
        clause.doc.match_before(List::NumberModifiers, first).filter(|found| found.first as usize >= clause.first)
    else {
        return (first, None);
    };
    (found.first as usize, Some(found.row.get("modifier")).filter(|modifier| *modifier != "exact"))
}

/// "or more", "or so", "-plus", "+", "-odd" behind a number.
fn modifier_after(clause: &Clause, last: usize) -> (usize, Option<&'static str>) {
    let doc = clause.doc;
    if clause.is_any(last, &["or"]) {
        match () {
            () if doc.is(last + 1, "more") => return (last + 2, Some("at_least")),
            () if doc.is(last + 1, "so") => return (last + 2, Some("about")),
            () if doc.is_any(last + 1, &["fewer", "less"]) => return (last + 2, Some("up_to")),
            () => {}
        }
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

type Bounds = (Option<u64>, Option<u64>, Option<u64>, &'static str);

fn bounds(number: &Number, modifier: Option<&'static str>) -> Option<Bounds> {
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
fn compound(clause: &Clause, last: usize) -> bool {
    let spaced = clause.class(last) == Class::Dash
        && clause.is_any(last + 1, &["year", "day", "month", "week", "hour", "minute", "man", "member"]);
    clause.class(last) == Class::Hyphen || spaced || clause.is_any(last, &["year"]) && clause.is_any(last + 1, &["old"])
}

/// "12%", "12 percent", "3-2" and the like.
fn measure_mark(clause: &Clause, last: usize) -> bool {
    matches!(clause.doc.word(last), "%" | "°" | "$" | "€" | "£" | "‰" | "×" | "′" | "″")
        || matches!(clause.doc.word(last), ":" | "/" | "+" | "=")
            && clause.doc.tokens.get(last + 1).is_some_and(|next| next.glued && next.kind == Kind::Number)
}

/// "one in five", "two out of three".
fn ratio(clause: &Clause, last: usize) -> bool {
    let doc = clause.doc;
    doc.is(last, "in") && number_at(clause, last + 1).is_some_and(|number| !looks_like_year(doc.word(number.first)))
        || doc.is(last, "out")
            && doc.is(last + 1, "of")
            && (number_at(clause, last + 2).is_some() || doc.is(last + 2, "every"))
}

fn looks_like_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u32| (1000..2100).contains(&year))
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

/// The noun phrase behind a number: one past its end, and what it counts.
fn noun_phrase(clause: &Clause, start: usize, plural: bool) -> (usize, Head) {
    let (mut token, partitive) = of_phrase(clause, start);
    if partitive == Some(Head::Pronoun) {
        return (token, Head::Pronoun);
    }
    let limit = (token + 9).min(clause.last);
    let (mut last, mut head, mut words) = (start, Head::Bare, 0);
    while plural
        && clause.is_any(token, &["more", "other", "additional", "further"])
        && !clause.doc.is(token + 1, "than")
    {
        token += 1;
        (last, head) = (token, Head::Pronoun);
    }
    while token < limit {
        if let Some((end, number)) = noun(clause, token, List::VictimGroups, "number") {
            let fits = match number {
                "any" => true,
                "many" | "family" => plural,
                "one" => !plural,
                _ => false,
            };
            head = if fits { Head::Person(token, end) } else { Head::Thing };
            token = end;
            last = end;
            words += 1;
            if fits && !continues(clause, end) {
                break;
            }
            continue;
        }
        if let Some((end, _)) = noun(clause, token, List::NotVictims, "kind") {
            token = end;
            last = end;
            head = Head::Thing;
            words += 1;
            if !continues(clause, end) && clause.doc.word(end - 1).ends_with(['s', 'S']) {
                break;
            }
            continue;
        }
        if trigger_like(clause, token) && !prenominal(clause, token, plural) {
            break;
        }
        match clause.class(token) {
            Class::Word if clause.verbish(token) && matches!(head, Head::Person(..) | Head::Likely(..)) => break,
            Class::Word
                if words > 0
                    && clause.verbish(token)
                    && !trigger_like(clause, token)
                    && !prenominal(clause, token, plural) =>
            {
                break;
            }
            Class::Word | Class::Adverb if clause.class(token) == Class::Word || prenominal(clause, token, plural) => {
                last = token + 1;
                words += 1;
                head = likely(clause, token, plural);
                token += 1;
            }
            Class::Hyphen => token += 1,
            Class::Open if words > 0 && clause.doc.word(token) == "[" => match bracket_end(clause, token) {
                Some(end) => token = end,
                None => break,
            },
            Class::Possessive if clause.doc.tokens[token].kind == Kind::Clitic => {
                head = Head::Thing;
                token += 1;
                last = token;
            }
            Class::Number if clause.class(token + 1) == Class::Hyphen => token += 1,
            _ => break,
        }
    }
    if head == Head::Thing || head == Head::Bare {
        return (last.max(start), if partitive.is_some() && head == Head::Bare { Head::Pronoun } else { head });
    }
    (joined(clause, last, plural), head)
}

/// One past the "]" of a short insertion: "three Braspetro [the oil company] engineers".
fn bracket_end(clause: &Clause, open: usize) -> Option<usize> {
    let close = (open..(open + 10).min(clause.last)).find(|&token| clause.doc.word(token) == "]")?;
    noun(clause, close + 1, List::VictimGroups, "number").map(|_| close + 1)
}

/// "of the 20", "of his", "of them": where the noun begins, and whether there was one.
fn of_phrase(clause: &Clause, start: usize) -> (usize, Option<Head>) {
    if clause.class(start) != Class::Of {
        return (start, None);
    }
    let mut token = start + 1;
    if clause.is_any(token, &["them", "whom", "us", "which"]) {
        return (token + 1, Some(Head::Pronoun));
    }
    while matches!(clause.class(token), Class::Determiner | Class::Possessive) {
        token += 1;
    }
    match number_at(clause, token) {
        Some(number) => (number.last, Some(Head::Thing)),
        None => (token, None),
    }
}

/// A noun of a list at a token: one past its end, and a cell of its row.
fn noun(clause: &Clause, token: usize, list: List, column: &str) -> Option<(usize, &'static str)> {
    let found = clause.doc.match_at(list, token).filter(|found| found.last as usize <= clause.last)?;
    Some((found.last as usize, found.row.get(column)))
}

/// Whether the noun phrase goes on behind a noun for people: "police | officers", "members' | homes", "children's".
fn continues(clause: &Clause, end: usize) -> bool {
    noun(clause, end, List::VictimGroups, "number")
        .is_some_and(|(_, number)| number != "family" && !trigger_like(clause, end))
        || noun(clause, end, List::NotVictims, "kind").is_some() && !trigger_like(clause, end) && !clause.verbish(end)
        || clause.doc.tokens.get(end).is_some_and(|token| token.kind == Kind::Clitic)
        || clause.class(end) == Class::Hyphen
}

fn trigger_like(clause: &Clause, token: usize) -> bool {
    clause.doc.match_at(List::CasualtyTriggers, token).is_some()
}

/// Whether a noun for people follows within the same phrase: "kidnapped university students", "badly wounded soldiers".
fn prenominal(clause: &Clause, token: usize, plural: bool) -> bool {
    if clause.doc.is_any(token, &["dead", "killed", "died", "fatally"]) && plural && !clause.doc.is(token, "dead") {
        return false;
    }
    for next in token + 1..(token + 5).min(clause.last) {
        if let Some((end, number)) = noun(clause, next, List::VictimGroups, "number") {
            let fits = if plural { number != "one" } else { number == "one" };
            if fits && !clause.doc.is_any(next, &["others", "dead", "people-"]) {
                return clause.class(end) != Class::Possessive;
            }
            continue;
        }
        if clause.class(next) != Class::Word && clause.class(next) != Class::Hyphen || clause.verbish(next) {
            return false;
        }
    }
    false
}

/// People by the look of a noun that no list knows.
fn likely(clause: &Clause, token: usize, plural: bool) -> Head {
    let word = clause.doc.word(token);
    let mut buffer = [0; 20];
    let low = super::clause::lower(word, &mut buffer);
    let suffix = ["ers", "ors", "ists", "men", "women", "ians", "eers", "ites", "ees", "crats"]
        .iter()
        .any(|suffix| low.len() > suffix.len() + 2 && low.ends_with(suffix));
    let name = clause.doc.tokens[token].case == crate::text::Case::Title
        && low.ends_with('s')
        && !clause.doc.tokens[token].glued;
    if plural && (suffix || name || nationality(low)) { Head::Likely(token, token + 1) } else { Head::Thing }
}

fn nationality(low: &str) -> bool {
    low.len() > 5 && (low.ends_with("ans") || low.ends_with("ese") || low.ends_with("nis") || low.ends_with("aqis"))
}

/// "men and women", "soldiers or civilians": a second noun under the same number.
fn joined(clause: &Clause, last: usize, plural: bool) -> usize {
    if !plural || clause.class(last) != Class::And || !clause.doc.is_any(last, &["and", "or"]) {
        return last;
    }
    match noun(clause, last + 1, List::VictimGroups, "number") {
        Some((end, "many")) => end,
        _ => last,
    }
}
