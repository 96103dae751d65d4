//! Towns that a preposition leads to: "in X, Texas", "at X in West Bengal", "near X on Monday".
//! Knows the words around a name; must not take a language, a subject or a month for a town.

use super::codes;
use super::listed;
use super::pattern::{FEATURES, PREFIXES, is_of_the_calendar, run};
use crate::extract::toponym;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// "in Farmbrook, Virginia", "at Malukot in West Bengal", "near Patarga on Monday".
pub fn behind_preposition(doc: &Doc, first: usize, last: usize) -> Option<(usize, usize, &'static str)> {
    let end = run(doc, last).filter(|_| !is_of_the_calendar(doc, last))?;
    if is_closed(doc, end) {
        return Some((last, end, "places/town-in-state"));
    }
    if !is_unknown(doc, last, end) {
        return None;
    }
    if inside(doc, end).is_some() {
        return Some((last, end, "places/town-in-region"));
    }
    let isle =
        doc.is(first, "on") && end > last + 1 && doc.is_any(end - 1, keys!["island", "islands", "beach", "creek"]);
    if doc.is(first, "on") && !isle {
        return None;
    }
    let scene = doc.is_any(first, keys!["in", "at", "on"]) && !is_subject(doc, last, end) && tells_of_harm(doc, last);
    let near = scene || doc.is_any(first, keys!["near", "outside"]);
    (near && ends_phrase(doc, end)).then_some((last, end, if scene { "places/scene" } else { "places/near" }))
}

/// "Ann Ray, 43, of Osketown, died", "M Arun (22) of Osketown": where somebody lives, behind an age, in words of no list.
pub fn home(doc: &Doc, age: usize) -> Option<(usize, usize)> {
    let of = age + 2;
    if doc.word(age).len() != 2 || !doc.is(of, "of") || !matches!(doc.word(age + 1), "," | ")") {
        return None;
    }
    let last = run(doc, of + 1).filter(|&last| last <= of + 3 && is_unknown(doc, of + 1, last))?;
    let plain = !is_subject(doc, of + 1, last) && ends_phrase(doc, last);
    (matches!(doc.word(age - 1), "," | "(") && plain).then_some((of + 1, last))
}

/// Whether no list has any word of a name, but for "San" and "Deir" before one and "Falls" behind it.
fn is_unknown(doc: &Doc, first: usize, last: usize) -> bool {
    let titled =
        (first..last).all(|token| doc.tokens[token].case == Case::Title || doc.tokens[token].kind == Kind::Punct);
    let known = |token: &usize| doc.tokens[*token].word != 0;
    let common = |token: usize| {
        let prefix = token + 1 < last && doc.is_any(token, PREFIXES);
        prefix || token > first && token + 1 == last && doc.is_any(token, FEATURES)
    };
    let name = (first..last).any(|token| doc.tokens[token].word == 0 && doc.tokens[token].kind == Kind::Word);
    titled && name && (first..last).filter(known).all(|token| common(token) || doc.tokens[token].kind == Kind::Punct)
}

/// Whether the sentence has a word of harm: what "in" or "at" leads to there is where it happened.
fn tells_of_harm(doc: &Doc, token: usize) -> bool {
    let Some(sentence) = doc.sentence_of(token) else { return false };
    let tokens = doc.sentences[sentence].tokens();
    let matches = doc.matches(List::CasualtyTriggers);
    let from = matches.partition_point(|found| (found.first as usize) < tokens.start);
    matches.get(from).is_some_and(|found| (found.first as usize) < tokens.end)
}

/// "in Linguistics", "in Portuguese", "in Bonds": the look of a language, a subject or a plural.
fn is_subject(doc: &Doc, first: usize, last: usize) -> bool {
    const ENDS: [&str; 10] = ["ics", "ism", "logy", "graphy", "istry", "ese", "ish", "ness", "tion", "s"];
    let word = doc.word(last - 1);
    let plain = last == first + 1 || !doc.is_any(last - 1, FEATURES);
    plain && (word.len() < 4 || last > first + 3 || ENDS.iter().any(|end| word.ends_with(end)))
}

/// "Malukot in | West Bengal": the countries of the region, or the country, that the text puts the name in.
pub fn inside(doc: &Doc, last: usize) -> Option<Vec<&'static str>> {
    let name = last + 1;
    if !doc.is(last, "in") || !toponym::is_titled(doc, name) {
        return None;
    }
    if let Some(region) = doc.match_at(List::Regions, name) {
        return Some(codes(region.row)).filter(|_| region.row.get("needs").is_empty());
    }
    let country = doc.match_at(List::Countries, name).filter(|country| country.row.get("form") == "name")?;
    Some(vec![country.row.get("code")]).filter(|_| country.row.get("needs").is_empty())
}

/// Whether nothing goes on with the name that ends here: "near Patarga on Monday", but not "near Patarga junction".
fn ends_phrase(doc: &Doc, end: usize) -> bool {
    const OPENERS: &Keys = keys![
        "on", "in", "at", "and", "or", "when", "where", "while", "as", "after", "before", "early", "late", "but",
        "with", "by", "during", "who", "that", "which", "to", "last", "this", "since", "from", "until", "for", "near",
        "due", "because", "amid", "following", "without", "against", "yesterday", "overnight", "today", "is", "are",
        "was", "were", "has", "have", "had", "left", "killed", "said", "says", "told", "wounded", "injured", "claimed",
        "died"
    ];
    doc.is_any(end, OPENERS)
        || doc
            .tokens
            .get(end)
            .is_none_or(|mark| matches!(doc.word(end), "," | "." | ";" | ")") || mark.kind == Kind::Quote)
}

/// Whether behind the name stand a comma, a larger place and no verb: "in May, Texas passed" tells of no town.
fn is_closed(doc: &Doc, end: usize) -> bool {
    const OPEN: &Keys =
        keys!["on", "after", "where", "when", "and", "who", "for", "to", "with", "before", "last", "as"];
    let larger = doc.match_at(List::Regions, end + 1).or_else(|| doc.match_at(List::Countries, end + 1));
    larger.is_some_and(|place| {
        let behind = place.last as usize;
        listed::larger(doc, end).is_some()
            && (doc.is_any(behind, OPEN)
                || doc.tokens.get(behind).is_none_or(|t| matches!(t.kind, Kind::Punct | Kind::Quote)))
    })
}
