//! The noun phrase behind a number: where it ends and whether it counts people. Knows lists of people and of things, and how nouns look.

use super::Head;
use super::number_at;
use crate::extract::casualties::clause::{Class, Clause, lower};
use crate::lexicon::List;
use crate::text::{Case, Kind, keys};

/// The noun phrase behind a number: one past its end, and what it counts.
pub(super) fn noun_phrase(clause: &Clause, start: usize, plural: bool) -> (usize, Head) {
    let (mut token, partitive) = of_phrase(clause, start);
    if partitive == Some(Head::Pronoun) {
        return apposed(clause, token).unwrap_or((token, Head::Pronoun));
    }
    let limit = (token + 9).min(clause.last);
    let partial = partitive.is_some();
    let (mut last, mut head, mut words) = (if partial { token } else { start }, Head::Bare, usize::from(partial));
    while plural
        && clause.is_any(token, keys!["more", "other", "additional", "further"])
        && !clause.doc.is(token + 1, "than")
    {
        token += 1;
        (last, head) = (token, Head::Pronoun);
    }
    // "three more | of the injured"
    if head == Head::Pronoun && clause.class(token) == Class::Of && clause.is_any(token + 1, keys!["the", "those"]) {
        token += 2;
    }
    while token < limit {
        if let Some((end, number)) = noun(clause, token, List::VictimGroups, "number") {
            let fits = match number {
                "any" => true,
                "many" | "family" if plural => true,
                "one" => !plural || miswritten(clause, end),
                // "a Japanese": the noun for many of them is that for one too.
                "many" if !clause.doc.word(end - 1).ends_with("ese") || !one_of_them(clause, start) => false,
                "many" | "nation" => {
                    !plural && !matches!(clause.class(end), Class::Hyphen) && !noun_follows(clause, end)
                }
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
        if let Some((end, kind)) = noun(clause, token, List::NotVictims, "kind") {
            if kind == "animal" && plural && words == 0 && named_after_animals(clause, token) {
                return (end, Head::Likely(token, end));
            }
            token = end;
            last = end;
            head = Head::Thing;
            words += 1;
            if !continues(clause, end) && clause.doc.word(end - 1).ends_with(['s', 'S']) {
                break;
            }
            continue;
        }
        if when(clause, token) {
            break;
        }
        let verb = !plural && words > 0 && clause.verbish(token) && clause.class(token.wrapping_sub(1)) == Class::Word;
        if trigger_like(clause, token) && (verb || !prenominal(clause, token, plural)) {
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
            Class::Reported
                if head == Head::Bare && !partial && clause.is_any(token, keys!["suspected", "alleged", "known"]) =>
            {
                token += 1;
            }
            Class::And if words > 0 && nationalities(clause, token) && prenominal(clause, token, plural) => token += 1,
            Class::Hyphen => token += 1,
            // "17 | so-called insurgents", "seven | off-duty policemen"
            Class::Preposition | Class::Subordinator | Class::Modal | Class::Adverb
                if clause.class(token + 1) == Class::Hyphen && clause.class(token + 2) == Class::Word =>
            {
                token += 3;
                (last, words, head) = (token, words + 1, Head::Thing);
            }
            Class::Quote if head == Head::Bare && plural => match quoted(clause, token) {
                Some(end) => return (end, Head::Person(token + 1, end - 1)),
                None => break,
            },
            Class::Open if words > 0 && clause.doc.word(token) == "[" => match bracket_end(clause, token) {
                Some(end) => token = end,
                None => break,
            },
            Class::Possessive if clause.doc.tokens[token].kind == Kind::Clitic => {
                head = Head::Thing;
                token += 1;
                last = token;
            }
            Class::Number
                if clause.class(token + 1) == Class::Hyphen
                    || clause.is_any(token + 1, keys!["year"]) && clause.class(token + 2) == Class::Hyphen =>
            {
                token += 1;
            }
            _ => break,
        }
    }
    if head == Head::Thing || head == Head::Bare {
        return (last.max(start), if partitive.is_some() && head == Head::Bare { Head::Pronoun } else { head });
    }
    (joined(clause, last, plural), head)
}

/// "250 | Tigers were killed": a capital in the plural between words in lower case names a force.
fn named_after_animals(clause: &Clause, token: usize) -> bool {
    let case = |at: usize| clause.doc.tokens.get(at).map(|one| one.case);
    let verb = (clause.first..token)
        .rev()
        .find(|&at| clause.class(at) == Class::Word && clause.doc.match_at(List::NumberWords, at).is_none());
    case(token) == Some(Case::Title)
        && clause.doc.word(token).ends_with('s')
        && verb.is_none_or(|verb| verb == clause.first || case(verb) == Some(Case::Lower))
        && case(token + 1) == Some(Case::Lower)
}

/// "a | Japanese", not "the Chinese captured a town".
fn one_of_them(clause: &Clause, start: usize) -> bool {
    clause.is_any(start.wrapping_sub(1), keys!["a", "an", "another", "one"])
}

/// One past the closing mark of a noun in marks: "killed 12 | “terrorists”".
fn quoted(clause: &Clause, open: usize) -> Option<usize> {
    let (end, number) = noun(clause, open + 1, List::VictimGroups, "number")?;
    (number == "many" && clause.class(end) == Class::Quote).then_some(end + 1)
}

/// "rose to 17 | late Saturday", "killed 12 | Sunday morning", but not "26 Sunday school children": when it happened, no noun.
fn when(clause: &Clause, token: usize) -> bool {
    let doc = clause.doc;
    let spans = keys![
        "afternoon",
        "autumn",
        "evening",
        "month",
        "morning",
        "night",
        "spring",
        "summer",
        "week",
        "weekend",
        "winter",
        "year",
    ];
    if clause.is_any(token, keys!["last", "this"]) && clause.is_any(token + 1, spans) {
        return true;
    }
    let day = token + usize::from(clause.is_any(token, keys!["early", "late"]));
    let kind = |token: usize| doc.match_at(List::TimeWords, token).map_or("", |found| found.row.get("kind"));
    let part = usize::from(kind(day + 1) == "part");
    let noun = clause.class(day + 1 + part) == Class::Word && !clause.verbish(day + 1 + part);
    matches!(kind(day), "weekday" | "day" | "tonight") && (part == 1 || !noun)
}

/// "six of them | children", "one of them | a 16-year-old boy": the noun said of some.
fn apposed(clause: &Clause, start: usize) -> Option<(usize, Head)> {
    let from = start + usize::from(clause.is_any(start, keys!["a", "an"]));
    for token in from..(from + 7).min(clause.last) {
        if let Some((end, _)) = noun(clause, token, List::VictimGroups, "number")
            && !continues(clause, end)
        {
            let told = keys!["aged", "under", "of", "from", "who", "younger", "older"];
            let closes =
                matches!(clause.class(end), Class::Comma | Class::Stop | Class::Close | Class::Dash | Class::And)
                    || clause.is_any(end, told);
            return closes.then_some((end, Head::Person(token, end)));
        }
        let describes = matches!(clause.class(token), Class::Word | Class::Number | Class::Hyphen);
        if !describes || clause.verbish(token) || trigger_like(clause, token) {
            return None;
        }
    }
    None
}

/// "an American | company", but "an American | killed in Iraq".
fn noun_follows(clause: &Clause, end: usize) -> bool {
    let verb = clause.verbish(end) || clause.gerund(end) || trigger_like(clause, end);
    clause.class(end) == Class::Word && !verb
        || clause.class(end) == Class::And && clause.is_any(end + 2, keys!["relations"])
}

/// "four policeman before": a singular noun where a plural is meant, with no noun behind it.
fn miswritten(clause: &Clause, end: usize) -> bool {
    let word = matches!(clause.class(end), Class::Word | Class::Hyphen | Class::Possessive | Class::Number);
    !word || clause.verbish(end)
}

/// One past the "]" of a short insertion: "three Braspetro [the oil company] engineers".
pub(super) fn bracket_end(clause: &Clause, open: usize) -> Option<usize> {
    let close = (open..(open + 10).min(clause.last)).find(|&token| clause.doc.word(token) == "]")?;
    noun(clause, close + 1, List::VictimGroups, "number").map(|_| close + 1)
}

/// "of the 20", "of his", "of them": where the noun begins, and whether there was one.
pub(super) fn of_phrase(clause: &Clause, start: usize) -> (usize, Option<Head>) {
    let start = start + usize::from(clause.class(start) == Class::Quote && clause.class(start + 1) == Class::Of);
    if clause.class(start) != Class::Of {
        return (start, None);
    }
    let mut token = start + 1;
    if clause.is_any(token, keys!["them", "whom", "us", "which"]) {
        return (token + 1, Some(Head::Pronoun));
    }
    while matches!(clause.class(token), Class::Determiner | Class::Possessive) {
        token += 1;
    }
    let owner = (token..(token + 5).min(clause.last))
        .take_while(|&at| {
            matches!(clause.class(at), Class::Word | Class::Hyphen) || at > token && is_clitic(clause, at)
        })
        .find(|&at| is_clitic(clause, at));
    let counted = owner.and_then(|clitic| number_at(clause, clitic + 1));
    match number_at(clause, token).or(counted) {
        Some(number) => (number.last, Some(Head::Thing)),
        None => (token, None),
    }
}

fn is_clitic(clause: &Clause, token: usize) -> bool {
    clause.doc.tokens[token].kind == Kind::Clitic
}

/// A noun of a list at a token: one past its end, and a cell of its row.
pub(super) fn noun(clause: &Clause, token: usize, list: List, column: &str) -> Option<(usize, &'static str)> {
    let found = clause.doc.match_at(list, token).filter(|found| found.last as usize <= clause.last)?;
    Some((found.last as usize, found.row.get(column)))
}

/// Whether the noun phrase goes on behind a noun for people: "police | officers", "members' | homes", "children's".
pub(super) fn continues(clause: &Clause, end: usize) -> bool {
    noun(clause, end, List::VictimGroups, "number")
        .is_some_and(|(_, number)| number != "family" && !trigger_like(clause, end))
        || noun(clause, end, List::NotVictims, "kind").is_some()
            && clause.class(end) == Class::Word
            && !trigger_like(clause, end)
            && !clause.verbish(end)
        || clause.doc.tokens.get(end).is_some_and(|token| token.kind == Kind::Clitic)
        || clause.class(end) == Class::Hyphen
}

pub(super) fn trigger_like(clause: &Clause, token: usize) -> bool {
    clause.doc.match_at(List::CasualtyTriggers, token).is_some()
}

/// Whether a noun for people follows within the same phrase: "kidnapped university students", "badly wounded soldiers".
pub(super) fn prenominal(clause: &Clause, token: usize, plural: bool) -> bool {
    if clause.doc.is_any(token, keys!["dead", "killed", "died", "fatally"]) && plural && !clause.doc.is(token, "dead") {
        return false;
    }
    for next in token + 1..(token + 5).min(clause.last) {
        if let Some((end, number)) = noun(clause, next, List::VictimGroups, "number") {
            let fits = if plural { !matches!(number, "one" | "nation") } else { number == "one" };
            if fits && !clause.doc.is_any(next, keys!["others", "dead"]) {
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
pub(super) fn likely(clause: &Clause, token: usize, plural: bool) -> Head {
    let word = clause.doc.word(token);
    let mut buffer = [0; 20];
    let low = lower(word, &mut buffer);
    let suffix = ["ers", "ors", "ists", "men", "women", "ians", "eers", "ites", "ees", "crats"]
        .iter()
        .any(|suffix| low.len() > suffix.len() + 2 && low.ends_with(suffix));
    let name = clause.doc.tokens[token].case == Case::Title
        && low.ends_with('s')
        && !clause.doc.tokens[token].glued
        && !clause.is_any(token.wrapping_sub(2), keys!["in", "by", "since", "until", "from", "after", "before"]);
    if plural && (suffix || name || nationality(low)) { Head::Likely(token, token + 1) } else { Head::Thing }
}

pub(super) fn nationality(low: &str) -> bool {
    low.len() > 5 && (low.ends_with("ans") || low.ends_with("ese") || low.ends_with("nis") || low.ends_with("aqis"))
}

/// "7,000 American | and Filipino soldiers".
fn nationalities(clause: &Clause, and: usize) -> bool {
    let title = |token: usize| clause.class(token) == Class::Word && clause.doc.tokens[token].case == Case::Title;
    clause.doc.is(and, "and") && title(and - 1) && title(and + 1)
}

/// "men and women", "soldiers or civilians", "soldiers, sailors and marines": more nouns under the same number.
pub(super) fn joined(clause: &Clause, last: usize, plural: bool) -> usize {
    if plural && clause.class(last) == Class::Comma {
        let second = noun(clause, last + 1, List::VictimGroups, "number").filter(|(_, number)| *number == "many");
        let end = second.map_or(last, |(end, _)| joined(clause, end, plural));
        return if second.is_some_and(|(middle, _)| middle < end) { end } else { last };
    }
    if !plural || clause.class(last) != Class::And || !clause.doc.is_any(last, keys!["and", "or"]) {
        return last;
    }
    let adjective = clause.class(last + 1) == Class::Word
        && clause.doc.tokens[last + 1].case == Case::Lower
        && !clause.verbish(last + 1)
        && !trigger_like(clause, last + 1)
        && number_at(clause, last + 1).is_none()
        && noun(clause, last + 1, List::VictimGroups, "number").is_none();
    match noun(clause, last + 1 + usize::from(adjective), List::VictimGroups, "number") {
        Some((end, "many" | "any")) => end + usize::from(clause.is_any(end, keys!["alike"])),
        _ => last,
    }
}
