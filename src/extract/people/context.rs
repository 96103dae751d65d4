//! What the words around a stretch of capitals say of it: a title before it, an age or an apposition behind it, a verb of speech.
//! Knows words, not who is who.

use super::speech::follows_name;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, Match, keys};

/// Titles that are words of other trades too: by themselves they make no unknown word a name.
const WEAK_TITLES: &Keys = keys![
    "general", "major", "chief", "father", "mother", "brother", "sister", "elder", "director", "manager", "captain",
    "leader", "executive", "chair", "canon", "count", "commander", "speaker", "coach", "administrator", "uncle",
    "aunt", "principal", "judge", "justice", "secretary", "representative", "commissioner", "founder", "regent",
    "lord", "lady", "saint", "marshal", "don", "dom", "prophet", "citizen", "mama", "guru", "sant", "tun", "pak",
    "prince", "princess", "king", "queen", "baron", "duke", "earl",
];

/// "Inspector General of Police (Kashmir) | Vijay Kumar": where brackets with a word or two before a name open; else the name itself.
fn before_area(doc: &Doc, token: usize) -> usize {
    if token < 4 || doc.word(token - 1) != ")" {
        return token;
    }
    let open = (token.saturating_sub(5)..token - 1).rev().find(|&at| doc.word(at) == "(");
    // "Rear Admiral (Rtd.) | Vijay Kumar"
    let retired = |open: usize| doc.is_any(open + 1, keys!["rtd", "retd", "ret", "retired", "rt", "res", "r", "rtrd"]);
    // "Hon. (Barr.) | Ann Ray"
    let dotted = |at: usize| doc.word(at) == "." && doc.tokens[at].glued;
    open.filter(|&open| {
        retired(open)
            || (open + 1..token - 1).all(|at| doc.tokens[at].is_word() && doc.tokens[at].capital || dotted(at))
    })
    .unwrap_or(token)
}

/// The title that ends just before a token.
pub fn title_before(doc: &Doc, token: usize) -> Option<Match> {
    doc.match_before(List::Titles, before_area(doc, token))
        .filter(|found| same_sentence(doc, found.first as usize, token) && !are_initials(doc, found))
}

/// "M.S. Swaminathan", "P.M. Sayeed", "D.R. Gadgil": initials that would be a title without their full stops; "M.P. John Smith" is one.
pub fn are_initials(doc: &Doc, title: &Match) -> bool {
    // "HE WILL" in capitals is no Excellency.
    if doc.word(title.first as usize) == "HE" {
        return true;
    }
    let (first, last) = (title.first as usize, title.last as usize);
    let capital = |at: usize| doc.tokens.get(at).is_some_and(|token| token.is_word() && token.capital && !token.glued);
    let letters = doc.word(first).bytes().enumerate().all(|(at, byte)| (byte == b'.') == (at % 2 == 1));
    let full = doc.has(List::GivenNames, last) && capital(last + 1);
    last == first + 1 && doc.tokens[first].kind == Kind::Dotted && letters && doc.tokens[first].capital && !full
}

/// The occupation that ends just before a token.
pub fn occupation_before(doc: &Doc, token: usize) -> Option<Match> {
    doc.match_before(List::Occupations, token).filter(|found| same_sentence(doc, found.first as usize, token))
}

fn same_sentence(doc: &Doc, a: usize, b: usize) -> bool {
    doc.tokens[a].sentence == doc.tokens[b].sentence
}

/// Whether a title makes whatever capital follows it a person.
pub fn is_strong(doc: &Doc, title: &Match) -> bool {
    let first = title.first as usize;
    let plain = title.last as usize == first + 1;
    !(plain && doc.is_any(first, WEAK_TITLES))
}

/// "Jane Doe, 42," "Jane Doe (42)", "42-year-old Jane Doe".
pub fn has_age(doc: &Doc, first: usize, last: usize) -> bool {
    let mark = doc.word(last);
    let number = |token: usize| {
        doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Number)
            && doc.word(token).parse::<u32>().is_ok_and(|age| (1..=110).contains(&age))
    };
    let at = if doc.is_any(last + 1, keys!["now", "then", "aged"]) { last + 2 } else { last + 1 };
    let behind = doc.word(at + 1);
    let article = mark == "," && doc.is_any(last + 1, keys!["a", "an"]) && number(last + 2) && doc.is(last + 4, "year");
    (mark == "," && number(at) && (matches!(behind, "," | "." | ";" | "-")))
        || article
        || (mark == "(" && number(last + 1) && behind == ")")
        || first >= 5 && doc.is(first - 1, "old") && doc.is(first - 3, "year")
}

/// "his Lao counterpart, X", "his counterpart X".
pub fn is_counterpart(doc: &Doc, first: usize) -> bool {
    let at = if first > 0 && doc.word(first - 1) == "," { first - 1 } else { first };
    let opposite = at > 1 && doc.is(at - 1, "number") && doc.is(at - 2, "opposite");
    at > 0 && (opposite || doc.is(at - 1, "counterpart")) && same_sentence(doc, at - 1, first)
}

/// A verb before the name that puts somebody into an office: "named X", "appointed Mr X".
pub fn is_installed(doc: &Doc, first: usize) -> bool {
    let at = title_before(doc, first).map_or(first, |title| title.first as usize);
    at > 0
        && doc.is_any(at - 1, INSTALLS)
        && !(at > 1 && doc.is_any(at - 2, keys!["man", "woman", "boy", "girl", "son"]))
}

/// Verbs that put somebody into an office.
pub const INSTALLS: &Keys = keys![
    "named", "appointed", "appoints", "nominated", "elected", "chose", "chosen", "picked", "tapped", "promoted",
    "reappointed", "reelected", "designated", "sworn", "installed", "confirmed", "crowned", "proclaimed",
];

/// "named X trade minister", "appointed X as its envoy": a title in small letters behind the name that the verb before it gives.
pub fn is_given_office(doc: &Doc, first: usize, last: usize) -> bool {
    let mut at = last;
    while at < last + 3 && doc.is_any(at, keys!["as", "its", "his", "her", "their", "the", "a", "an", "new"]) {
        at += 1;
    }
    let title = doc.match_at(List::Titles, at).filter(|title| doc.tokens[title.first as usize].case == Case::Lower);
    is_installed(doc, first) && title.is_some()
}

/// "his wife, Alice", "her brother Jim"
pub fn is_relative(doc: &Doc, first: usize) -> bool {
    let at = if first > 0 && doc.word(first - 1) == "," { first - 1 } else { first };
    let kin = occupation_before(doc, at).filter(|found| found.row.get("kind") == "kin");
    kin.is_some_and(|found| {
        found.first > 0 && doc.is_any(found.first as usize - 1, keys!["his", "her", "their", "my", "our", "'s", "the"])
    })
}

/// Whether what stands around a lone name fits a person: no article or place word before it, no noun behind it, no quotation marks about it.
pub fn stands_alone(doc: &Doc, first: usize, last: usize) -> bool {
    let before = first.checked_sub(1);
    if before.is_some_and(|at| doc.is_any(at, PLACE_WORDS) || doc.tokens[at].glued && doc.tokens[first].glued) {
        return false;
    }
    if before.is_some_and(|at| joins_town(doc, at)) {
        return false;
    }
    let Some(next) = doc.tokens.get(last) else { return true };
    if before.is_some_and(|at| doc.tokens[at].kind == Kind::Quote) && next.kind == Kind::Quote || doc.word(last) == "("
    {
        return false;
    }
    if doc.word(last) == "," && (doc.has(List::Regions, last + 1) || doc.has(List::Countries, last + 1)) {
        return false;
    }
    match next.case {
        Case::Lower => follows_name(doc, last),
        _ => next.kind != Kind::Number && !(next.glued && matches!(doc.word(last), "/" | "_" | "@" | "&")),
    }
}

/// "in Chabahar | and Rask", "between Mosul and Baker": behind a town that a preposition governs stands another.
fn joins_town(doc: &Doc, and: usize) -> bool {
    if !doc.is(and, "and") || and < 2 {
        return false;
    }
    let town = [List::Cities, List::Regions].iter().find_map(|&list| doc.match_before(list, and));
    let where_at = keys!["in", "at", "near", "between", "around", "outside", "across", "from", "to", "towards"];
    town.is_some_and(|town| town.first > 0 && doc.is_any(town.first as usize - 1, where_at))
}

/// Words that stand before places and things.
const PLACE_WORDS: &Keys = keys![
    "in", "at", "near", "the", "a", "an", "around", "outside", "across", "called", "entitled", "titled", "third",
    "named", "this", "that", "every",
];

/// "Mrs May said": nobody calls a month or a day Mr or Mrs, but "Miss May 2012".
pub fn is_addressed(doc: &Doc, first: usize, last: usize) -> bool {
    let title = doc.match_before(List::Titles, first);
    title.is_some_and(|title| matches!(title.row.get("kind"), "honorific" | "rank" | "clergy"))
        && doc.tokens.get(last).is_none_or(|next| next.kind != Kind::Number)
}

/// Whether a minister's department stands here: "Minister for Law".
pub fn is_portfolio(doc: &Doc, token: usize) -> bool {
    let Some(office) = token.checked_sub(2) else { return false };
    doc.is_any(token - 1, keys!["for", "of"])
        && doc.tokens[office].capital
        && doc.is_any(office, keys!["minister", "secretary", "commissioner"])
}

/// "Ambassador to |", "envoy to |", "High Commissioner to |": where somebody is posted stands behind.
pub fn is_posting(doc: &Doc, token: usize) -> bool {
    token > 1
        && doc.is_any(token - 1, keys!["to", "in"])
        && doc.is_any(token - 2, keys!["ambassador", "envoy", "commissioner", "representative", "consul", "minister"])
}

/// A word of the grammar, whatever else it is.
pub fn is_small(doc: &Doc, token: usize) -> bool {
    let lists = [List::FunctionWords, List::StopWords, List::FiniteVerbs];
    lists.iter().any(|&list| doc.has(list, token))
        || doc.is_any(token, keys!["will", "may", "can", "must", "begin", "branch"])
}
