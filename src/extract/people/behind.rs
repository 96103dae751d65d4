//! What stands behind a name and says what its bearer is: "X, Russia's foreign minister,", "named X trade minister", "X was elected mayor".
//! Knows words behind names and the countries found.

use super::before::{BODIES, prefix, prefix_at};
use super::context;
use super::nations::Countries;
use super::office::{Office, Weight, of_row};
use super::premier::{Premier, premier};
use crate::extract::Gender;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, Match, keys};

/// "Sergey Lavrov, Russia's foreign minister", "Jane Doe, 42, a nurse from Leeds", "Ali Reza, president of Iran".
pub fn behind(doc: &Doc, first: usize, last: usize, countries: &Countries) -> Option<Office> {
    if let Some(at) = installed(doc, first, last) {
        return phrase(doc, first, at, true, countries);
    }
    if doc.word(last) != "," && doc.word(last) != "(" && doc.word(last) != "–" {
        return None;
    }
    let mut at = last + 1;
    // "Ann Ray, aged 19, a nurse"
    at += usize::from(doc.is_any(at, keys!["aged", "now"]) && doc.word(at + 2) == ",");
    if doc.tokens.get(at)?.kind == Kind::Number && doc.word(at + 1) == "," {
        at += 2;
    }
    let article = doc.is_any(at, keys!["the", "a", "an", "his", "her", "their", "its", "who"]);
    if article {
        at += if doc.is(at, "who") && doc.is_any(at + 1, keys!["is", "was"]) { 2 } else { 1 };
    }
    // "a 28-year-old former reporter"
    if article && doc.is(at + 2, "year") && doc.is(at + 4, "old") {
        at += 5;
    }
    opposite(doc, first, at, countries).filter(|_| article).or_else(|| phrase(doc, first, at, article, countries))
}

/// "Hubert Vedrine, his French counterpart,": the office of whom the possessor stands for.
fn opposite(doc: &Doc, first: usize, at: usize, countries: &Countries) -> Option<Office> {
    let owned = doc.is_any(at - 1, keys!["his", "her", "their", "its"]);
    let (code, next) = countries.at(doc, at)?;
    (owned && doc.is(next, "counterpart")).then(|| Office {
        role: String::new(),
        weight: Weight::Office,
        country: Some(code),
        gender: Gender::Unknown,
        counterpart: true,
        of_body: false,
        premier: Premier::No,
        first,
    })
}

/// Where the office begins that somebody is given: "named X trade minister", "elected X as mayor", "X was sworn in as president".
fn installed(doc: &Doc, first: usize, last: usize) -> Option<usize> {
    if context::is_installed(doc, first) {
        let joint = doc.is_any(last, keys!["as", "its", "his", "her", "their", "the", "a", "an"]);
        let second = joint && doc.is_any(last + 1, keys!["its", "his", "her", "their", "the", "a", "an", "new"]);
        // "a teacher named Ann Ray asked the congressman": no office.
        let verb = doc.word(last).ends_with("ed") || doc.has(List::FiniteVerbs, last);
        let small = doc.tokens.get(last).is_some_and(|token| token.is_word()) && !verb;
        return small.then_some(last + usize::from(joint) + usize::from(second));
    }
    let mut at = last;
    while at < last + 3
        && doc.is_any(at, keys!["was", "has", "had", "been", "is", "being", "will", "be", "later", "then"])
    {
        at += 1;
    }
    if at == last || !doc.is_any(at, context::INSTALLS) {
        return None;
    }
    at += 1;
    while at < last + 7
        && doc.is_any(at, keys!["in", "as", "to", "be", "the", "a", "an", "its", "new", "country", "'s"])
    {
        at += 1;
    }
    Some(at)
}

/// The title or occupation of the phrase that begins at a token.
fn phrase(doc: &Doc, first: usize, mut at: usize, article: bool, countries: &Countries) -> Option<Office> {
    let mut country = None;
    let mut marks: Vec<&str> = Vec::new();
    let mut named = false;
    for _ in 0..7 {
        let token = doc.tokens.get(at).filter(|token| token.sentence == doc.tokens[first].sentence)?;
        let title = doc.match_at(List::Titles, at).filter(|found| !found.row.get("role").is_empty());
        let found = title.or_else(|| doc.match_at(List::Occupations, at));
        // "Ann Ray, urged the labour leaders to …": her verb, no apposition.
        if doc.has(List::ReportingCues, at) && doc.word(at).ends_with("ed") && !article {
            return None;
        }
        // "asked about Omar, the spokesman said": a subject, no apposition.
        if article && found.is_some_and(|found| doc.is_any(found.last as usize, SPEAKS)) {
            return None;
        }
        // "the secretary-general's special representative": another's office, whose own follows.
        let owner = found.map(|found| found.last as usize).filter(|&last| {
            doc.tokens.get(last).is_some_and(|token| token.kind == Kind::Clitic)
                && doc.tokens.get(last + 1).is_some_and(|next| next.is_word())
        });
        if let Some(clitic) = owner {
            at = clitic + 1;
            country = None;
            named = true;
            continue;
        }
        if let Some(found) = found.filter(|found| whole(doc, found, article)) {
            let mut office = Office { premier: premier(doc, &found), ..of_row(found.row) };
            for mark in marks.iter().rev() {
                prefix(&mut office, mark);
            }
            let last = found.last as usize;
            office.country = country.or_else(|| of_country(doc, last, countries));
            office.of_body = office.country.is_none() && (named || doc.is(last, "of"));
            office.first = first;
            return Some(office).filter(|office| !office.role.is_empty());
        }
        if let Some((code, next)) = countries.at(doc, at) {
            country = Some(code);
            at = next;
            if doc.tokens.get(at).is_some_and(|t| t.kind == Kind::Clitic) {
                at += 1;
            }
            continue;
        }
        if doc.is_any(at, keys!["former", "ex", "then", "late"]) {
            marks.push("Former");
        } else if let Some(kept) = prefix_at(doc, at) {
            marks.push(kept);
        } else if !(token.is_word() || token.kind == Kind::Clitic || doc.word(at) == "-") || doc.is_any(at, STOPS) {
            return None;
        } else {
            named |= token.capital || doc.is_any(at, BODIES);
        }
        at += 1;
    }
    None
}

/// Words at which an apposition is none, or has said all it says.
const STOPS: &Keys = keys![
    "and", "or", "but", "said", "says", "told", "in", "at", "on", "of", "for", "from", "to", "with", "by", "who",
    "which", "that", "where", "when", "is", "was", "were", "has", "had", "will", "would", "he", "she", "they", "as",
    "after", "before", "while", "whose", "whom", "because", "if", "not", "did", "does", "according",
];

/// Verbs that make what looks like an apposition the subject of its own clause.
const SPEAKS: &Keys = keys![
    "said", "says", "told", "added", "replied", "answered", "warned", "noted", "explained", "insisted", "announced"
];

/// Whether the title or occupation is not merely the first word of a longer noun ("the student union").
fn whole(doc: &Doc, found: &Match, article: bool) -> bool {
    let last = found.last as usize;
    let next = doc.tokens.get(last);
    let ended = next.is_none_or(|t| !t.is_word())
        || doc.is_any(last, STOPS)
        || doc.has(List::FunctionWords, last)
        || article && (doc.word(last).ends_with("ed") || doc.word(last).ends_with("ing"))
        || doc.is_any(last, keys!["since", "during", "under", "until"]);
    ended
        && (article
            || doc.tokens[found.first as usize].case != Case::Lower
            || found.row.list() == List::Titles
            || doc.is_any(last, keys!["at", "for", "of", "from", "with"]))
}

/// "the UN envoy | for Yemen", "Amnesty's researcher | in Iran": where somebody was sent is no country of his own.
pub(super) fn sent_there(doc: &Doc, at: usize) -> bool {
    const SENT: &Keys = keys![
        "envoy", "envoys", "ambassador", "representative", "rapporteur", "coordinator", "director", "researcher",
        "analyst", "adviser", "advisor", "negotiator", "mediator", "expert", "specialist", "secretary", "general",
        "commissioner", "chief", "head", "minister", "correspondent", "reporter", "bureau", "commander", "delegate",
        "consul", "attache", "lead", "manager", "spokesman", "spokeswoman", "spokesperson", "official", "officer"
    ];
    at > 0 && doc.is_any(at - 1, SENT)
}

/// "… of Iran", "… for the UK".
fn of_country(doc: &Doc, at: usize, countries: &Countries) -> Option<&'static str> {
    if !doc.is_any(at, keys!["of", "for", "in"]) {
        return None;
    }
    let sent = doc.is_any(at, keys!["for", "in"]) && sent_there(doc, at);
    let at = if doc.is(at + 1, "the") { at + 2 } else { at + 1 };
    // "the spokesman for the Indonesian | military": a body of the country.
    let body = |end: usize| doc.tokens.get(end).is_some_and(|token| token.is_word()) && !doc.is_any(end, STOPS);
    countries.at(doc, at).filter(|&(_, end)| !sent || body(end)).map(|(code, _)| code)
}
