//! The phrase before a verb that is its subject, past adverbs, asides and lists: "Putin on Saturday in a phone call | said".
//! Knows clauses and phrases; must not know what the verb reports.

use super::antecedent::antecedent;
use super::apposition::{behind_apposition, with_first};
use super::fronted::{behind_speaking, with_description};
use super::hanging::{
    before_active, behind_active, behind_infinitive, behind_lone_participle, behind_lot, behind_noun,
    behind_participle, behind_publication, behind_relative, charge,
};
use super::list::headline_list;
use super::list::with_list;
use super::meanwhile;
use super::unclosed;
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::phrase::occasion::{occasion_before, times_before};
use crate::extract::statements::reader::*;
use crate::text::keys;

/// The phrase before a verb that begins at `verb`.
pub fn before(reader: &Reader, verb: usize, low: usize) -> Option<Tokens> {
    let end = before_adverbials(reader, verb, low);
    let last = end.checked_sub(1).filter(|&last| last >= low)?;
    if reader.doc.is_any(last, keys!["who", "which", "that"]) && reader.has(last, RELATIVE) {
        return antecedent(reader, last, low);
    }
    if reader.has(last, AND) {
        return None;
    }
    let opening =
        linked(reader, last, low).or_else(|| bracketed(reader, last, low)).or_else(|| told(reader, last, low));
    if let Some(opening) = opening {
        let phrase = before(reader, opening, low);
        // "Ann Ray, head of the Peace Party, or PP, meanwhile, said": the comma closes an apposition too.
        let or = |first: usize| reader.is(first, "or") || first > low && reader.is(first - 1, "or");
        let named = phrase.as_ref().is_some_and(|phrase| reader.comma(opening) && or(phrase.start));
        return if named { behind_apposition(reader, opening, low).or(phrase) } else { phrase };
    }
    if let Some(phrase) = with_banners(reader, last, low) {
        return Some(phrase);
    }
    if reader.comma(last)
        || reader.dash(last)
        || reader.doc.word(last) == ")"
        || titled(reader, last, low)
        || quoted_aside(reader, last, verb, low)
    {
        return behind_apposition(reader, last, low);
    }
    let first = phrase::start(reader, end, low);
    if let Some(name) = behind_speaking(reader, end, low) {
        return Some(name);
    }
    if let Some(phrase) = behind_publication(reader, end, low).or_else(|| behind_lot(reader, end, low)) {
        return Some(phrase);
    }
    if let Some(phrase) = behind_relative(reader, first, low)
        .or_else(|| behind_participle(reader, first..end, low))
        .or_else(|| behind_active(reader, first..end, low))
        .or_else(|| before_active(reader, first..end))
        .or_else(|| behind_infinitive(reader, first, low))
    {
        return Some(phrase);
    }
    if let Some(phrase) = meanwhile::behind_while(reader, end, low) {
        return Some(phrase);
    }
    let there = reader.doc.is_any(last, keys!["there", "here", "abroad", "nearby"]);
    if first + usize::from(there) >= end
        && let Some(phrase) = behind_lone_participle(reader, end - usize::from(there), low)
    {
        return Some(phrase);
    }
    let first = charge(reader, first, end).or_else(|| behind_noun(reader, first, end)).unwrap_or(first);
    let first = behind_fronted_place(reader, first, end, low);
    // "Ann Ray, a spokeswoman, | in Nairobi | told": where she was stands behind her.
    let placed = first > low + 1
        && reader.doc.is_any(first - 1, keys!["in", "at", "from", "near"])
        && reader.comma(first - 2)
        && matches!(reader.entity(end - 1), Some(EntityRef::Place(_) | EntityRef::Country(_)));
    if placed && let Some(phrase) = before(reader, first - 1, low) {
        return Some(phrase);
    }
    if let Some(phrase) = headline_list(reader, verb, first..end, low) {
        return Some(phrase);
    }
    if let Some(name) = unclosed::named_before(reader, &(first..end), verb, low).filter(|_| first < end) {
        return Some(name);
    }
    (first < end).then(|| with_description(reader, with_first(reader, with_list(reader, first, end, low), low), low))
}

/// "In the neighboring Kunar province | officials say", "In western Kenya | police said": past the place that the preposition governs.
fn behind_fronted_place(reader: &Reader, first: usize, end: usize, low: usize) -> usize {
    let governed = first > low
        && reader.doc.is_any(first - 1, keys!["in", "near", "outside", "across", "around", "at", "throughout"])
        && (first - 1 == low || reader.comma(first - 2) || reader.has(first - 2, AND));
    let plain = |&token: &usize| reader.entity(token).is_none() && reader.word(token) && !reader.capital(token);
    let Some(name) = (first..end.min(first + 5)).find(|token| !plain(token)).filter(|_| governed) else { return first };
    let place = reader.entity(name).filter(|place| matches!(place, EntityRef::Place(_) | EntityRef::Country(_)));
    let Some(place) = place.filter(|_| !crate::extract::statements::phrase::head::demonym(reader, name)) else {
        return first;
    };
    let past = (name..end).find(|&token| reader.entity(token) != Some(place)).unwrap_or(end);
    let name_ends = past;
    let past =
        past + usize::from(reader.doc.is_any(past, keys!["province", "state", "district", "region", "county", "city"]));
    // "In the Kenya case | lawyers said": the place only tells which case.
    let which = past == name_ends && reader.has(first, DETERMINER) && end - past > 1;
    let speaks = past < end
        && !which
        && !reader.has(past, PREPOSITION | AND)
        && reader.doc.word(past) != "’s"
        && reader.doc.word(past) != "'s";
    let many = reader.noun(end - 1).is_some_and(|row| row.get("number") == "2")
        || reader.has(past, DETERMINER | PRONOUN)
        || reader.capital(past);
    if speaks && many && end - past <= 4 { past } else { first }
}

/// "The union (NWU)|, however, praised": the comma that opens what only links the sentence to the one before.
fn linked(reader: &Reader, closing: usize, low: usize) -> Option<usize> {
    let opening =
        (low + 1..closing).rev().take(5).find(|&token| reader.comma(token)).filter(|_| reader.comma(closing))?;
    let words = opening + 1..closing;
    let linking = keys![
        "however", "though", "meanwhile", "too", "moreover", "nevertheless", "nonetheless", "instead", "indeed",
        "therefore", "furthermore", "also", "likewise", "similarly", "understandably", "predictably", "unsurprisingly",
    ];
    let alone = words.len() == 1 && reader.doc.is_any(words.start, linking);
    let turn = match words.len() {
        2 => {
            reader.doc.is_any(words.start, keys!["in", "by", "of"])
                && reader
                    .doc
                    .is_any(words.start + 1, keys!["turn", "contrast", "course", "fact", "response", "reply", "return"])
        }
        3 => reader.is(words.start, "for") && reader.is(words.end - 1, "part"),
        4 => reader.is(words.start, "on") && reader.is(words.end - 1, "hand"),
        _ => false,
    };
    (alone || turn).then_some(opening)
}

/// `Ann Ray, author of "The Long Road," | said`: a title whose marks take in the comma that closes an apposition.
fn titled(reader: &Reader, closing: usize, low: usize) -> bool {
    let Some(quote) = reader.closed_at(closing).map(|quote| reader.quote_tokens(quote)) else { return false };
    let long = || quote.clone().filter(|&token| reader.word(token) && reader.doc.word(token).len() > 3);
    let named = long().next().is_some() && long().all(|token| reader.capital(token));
    let inside = quote.start > low + 2 && !reader.has(quote.start - 1, CUE) && !reader.comma(quote.start - 1);
    reader.comma(closing - 1) && quote.len() <= 12 && inside && named
}

/// `Ann Ray, who fought a "dirty war," | said that …`: the marks take in the comma that closes a relative clause.
fn quoted_aside(reader: &Reader, closing: usize, verb: usize, low: usize) -> bool {
    let Some(quote) = reader.closed_at(closing).map(|quote| reader.quote_tokens(quote)) else { return false };
    let relative = |token: usize| reader.comma(token) && reader.has(token + 1, RELATIVE);
    let tells = |token: usize| reader.is(token, "that") || reader.is(token, ":") || reader.opened_at(token).is_some();
    reader.comma(closing - 1)
        && quote.len() <= 12
        && quote.start > low + 2
        && !reader.comma(quote.start - 1)
        && (low + 1..quote.start).any(relative)
        && (verb + 1..verb + 3).any(tells)
}

/// `Protesters carrying banners that read “No to war” | called on`: who holds up what stands in the marks.
fn with_banners(reader: &Reader, closing: usize, low: usize) -> Option<Tokens> {
    let quote = reader.closed_at(closing).map(|quote| reader.quote_tokens(quote))?;
    let holds = keys![
        "carrying", "holding", "waving", "wearing", "brandishing", "displaying", "hoisting", "raising", "bearing",
        "with", "chanting", "shouting", "singing",
    ];
    let inside = |&at: &usize| reader.word(at) && !reader.has(at, QUOTED) && !reader.comma(at);
    let near = (low + 1..quote.start).rev().take(9).take_while(inside);
    let verb = near.into_iter().find(|&at| reader.doc.is_any(at, holds))?;
    let first = phrase::start(reader, verb, low);
    (first < verb && head(reader, &(first..verb)).is_somebody()).then_some(first..verb)
}

/// "The envoys, he noted, | had praised": the comma that opens who tells it.
fn told(reader: &Reader, closing: usize, low: usize) -> Option<usize> {
    let opening =
        (low + 1..closing).rev().take(12).find(|&token| reader.comma(token)).filter(|_| reader.comma(closing))?;
    let words = opening + 1..closing;
    // "The math, as Ann Ray is fond of pointing out, | favors"
    let cue = |token: usize| reader.has(token, CUE) && !reader.has(token, QUOTED);
    if reader.is(words.start, "as") && words.clone().skip(2).any(cue) && reader.has_finite(words.clone()) {
        return Some(opening);
    }
    if words.len() > 6 {
        return None;
    }
    let verb = |token: usize| reader.has(token, CUE) && !reader.has(token, QUOTED) && reader.entity(token).is_none();
    let teller = |phrase: Tokens| {
        !phrase.is_empty()
            && !reader.has(phrase.end - 1, PREPOSITION)
            && (reader.has(phrase.start, PRONOUN) || head(reader, &phrase).is_somebody())
    };
    let (first, last) = (words.start, closing - 1);
    let tells = verb(last) && teller(first..last) || verb(first) && teller(first + 1..closing);
    tells.then_some(opening)
}

/// "Ann Ray (Lib Dem)": the bracket that opens what stands behind a name.
fn bracketed(reader: &Reader, closing: usize, low: usize) -> Option<usize> {
    let opening = (low + 1..closing).rev().take(6).find(|&token| reader.doc.word(token) == "(")?;
    let person = matches!(reader.entity(opening - 1), Some(EntityRef::Person(_)));
    // "The Labour Congress (NLC) and the Trade Union Congress (TUC)"
    let body = || phrase::letters_before(reader, closing, low).is_some();
    ((person || body()) && reader.doc.word(closing) == ")" && !reader.has_finite(opening..closing)).then_some(opening)
}

/// "The leaders of Australia, | Britain and …": a plural noun with "of" has the whole list.
pub fn headed(reader: &Reader, first: usize, end: usize, low: usize) -> bool {
    let Some(of) = (first + 1..end).find(|&token| reader.has(token, PREPOSITION)) else { return false };
    let many = reader.noun(of - 1).is_some_and(|row| {
        row.get("number") == "2" && matches!(row.get("kind"), "person" | "office" | "spokes" | "body")
    });
    let opens = first == low || !reader.has(first - 1, PREPOSITION);
    many && opens && reader.doc.is_any(of, keys!["of", "from", "for"]) && reader.entity(of + 1).is_some()
}

/// Skips dates, adverbs and occasions that stand between a subject and its verb: "Putin on Saturday in a phone call said".
pub fn before_adverbials(reader: &Reader, verb: usize, low: usize) -> usize {
    let mut end = verb;
    while end > low {
        let last = end - 1;
        if reader.has(last, DATE) && reader.entity(last).is_none() {
            end = last;
            let preposition = end > low
                && (reader.doc.is_any(end - 1, keys!["on", "in", "at", "late", "early", "by", "earlier", "since"]));
            end -= usize::from(preposition);
        } else if reader.adverb(last) && !reader.has(last, DETERMINER | PRONOUN) || floats(reader, last, low) {
            end = last;
        } else if let Some(first) = times_before(reader, end, low) {
            end = first;
        } else if let Some(first) = occasion_before(reader, end, low) {
            end = first;
        } else {
            break;
        }
    }
    end
}

/// "Ray and Hill | both said", "They | each asked": a quantity behind a subject that has several in it.
fn floats(reader: &Reader, quantity: usize, low: usize) -> bool {
    if quantity <= low || !reader.doc.is_any(quantity, keys!["both", "each", "all"]) {
        return false;
    }
    let last = quantity - 1;
    let many = || reader.noun(last).is_some_and(|row| row.get("number") == "2");
    let joined = || (low..last).rev().take(8).any(|token| reader.has(token, AND));
    reader.doc.is_any(last, keys!["they", "we", "two", "three"]) || many() || reader.entity(last).is_some() && joined()
}

/// "A spokesman for the Department for Levelling Up, | Housing and Communities": where a phrase begins whose ministry has a list for its name.
pub fn portfolio(reader: &Reader, first: usize, end: usize, low: usize) -> Option<usize> {
    let comma = first.checked_sub(1).filter(|&comma| comma > low + 2 && reader.comma(comma))?;
    let topic =
        |at: usize| reader.capital(at) && reader.entity(at).is_none() || reader.is(at, "and") || reader.comma(at);
    let more = phrase::start(reader, comma, low);
    if let Some(whole) = panel(reader, end, low, topic) {
        return Some(whole);
    }
    let houses =
        keys!["department", "ministry", "office", "committee", "commission", "bureau", "directorate", "agency"];
    let house = |at: usize| {
        reader.doc.is_any(at, houses) && reader.doc.is_any(at + 1, keys!["for", "of", "on"]) && reader.capital(at + 2)
    };
    ((first..end).all(topic) && (more..comma).any(house)).then_some(more)
}

/// "The Senate | Health, Education and Labor Committee": where a phrase begins whose panel has a list before its noun.
fn panel(reader: &Reader, end: usize, low: usize, topic: impl Fn(usize) -> bool) -> Option<usize> {
    let panels = keys!["committee", "subcommittee", "commission", "department", "ministry"];
    if !reader.doc.is_any(end - 1, panels) || !reader.capital(end - 1) {
        return None;
    }
    let part = |&at: &usize| topic(at) || reader.capital(at);
    let opening = (low.max(end.saturating_sub(14))..end - 1).rev().take_while(part).last()?;
    let article = opening.checked_sub(1).filter(|&at| at >= low && reader.is(at, "the"))?;
    (opening..end).any(|at| reader.comma(at)).then(|| phrase::start(reader, article + 2, low).min(article))
}
