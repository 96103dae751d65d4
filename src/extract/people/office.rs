//! What the text says a person is: the title or occupation before the name, the apposition behind it, "his Russian counterpart".
//! Knows words around names and the countries found; who is who is decided in `resolve`.

use super::context;
use super::resolve::gender;
use crate::extract::name::Candidate;
use crate::extract::{Findings, Gender, Person};
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Kind, Match, Span};

/// What stands with one name.
#[derive(Clone, Debug)]
pub struct Office {
    /// Canonical role, with "Former", "Deputy" … before it; empty for a mere honorific.
    pub role: String,
    /// An office, rank or dignity rather than an occupation.
    pub ranks: bool,
    /// Code of its country.
    pub country: Option<&'static str>,
    /// From title or occupation.
    pub gender: Gender,
    /// "his Russian counterpart": takes the role of his opposite.
    pub counterpart: bool,
    /// First token of the phrase before the name, or of the name.
    pub first: usize,
}

/// Reads the surroundings of every name.
pub fn read(doc: &Doc, stretches: &[&Candidate], findings: &Findings) -> Vec<Option<Office>> {
    let countries = Countries::of(findings);
    let mut offices: Vec<Option<Office>> = Vec::with_capacity(stretches.len());
    for (index, one) in stretches.iter().enumerate() {
        let (first, last) = (one.first as usize, one.last as usize);
        let found = before(doc, first, &countries)
            .or_else(|| shared(doc, stretches, &offices, index))
            .or_else(|| counterpart(doc, first, &countries))
            .or_else(|| apposed_before(doc, first, last, &countries));
        let behind = behind(doc, first, last, &countries);
        offices.push(match (found, behind) {
            (Some(found), Some(behind)) if found.role.is_empty() || !found.ranks && behind.ranks => {
                Some(Office { gender: pick(found.gender, behind.gender), first: found.first, ..behind })
            }
            (Some(mut found), Some(behind)) => {
                if found.country.is_none() && found.role == behind.role {
                    found.country = behind.country;
                }
                Some(found)
            }
            (found, behind) => found.or(behind),
        });
    }
    offices
}

fn pick(a: Gender, b: Gender) -> Gender {
    if a == Gender::Unknown { b } else { a }
}

/// The mentions of countries by where they begin and end.
pub struct Countries {
    starts: Vec<(u32, u32, &'static str)>,
    ends: Vec<(u32, u32, &'static str)>,
}

impl Countries {
    /// Of all that were found.
    pub fn of(findings: &Findings) -> Countries {
        let mut starts: Vec<_> = findings
            .countries
            .iter()
            .flat_map(|country| {
                country.mentions.iter().map(|mention| (mention.span.start, mention.span.end, country.code))
            })
            .collect();
        starts.sort_unstable();
        let mut ends: Vec<_> = starts.iter().map(|&(start, end, code)| (end, start, code)).collect();
        ends.sort_unstable();
        Countries { starts, ends }
    }

    /// The country named from this token on, and the token behind it.
    pub fn at(&self, doc: &Doc, token: usize) -> Option<(&'static str, usize)> {
        let start = doc.tokens.get(token)?.span.start;
        let place = self.starts.partition_point(|one| one.0 < start);
        let one = self.starts.get(place).filter(|one| one.0 == start)?;
        Some((one.2, doc.tokens_in(Span { start: one.0, end: one.1 }).end))
    }

    /// The country named just before this token ("Iranian", "France's"), and its first token.
    pub fn before(&self, doc: &Doc, token: usize) -> Option<(&'static str, usize)> {
        let mut last = token.checked_sub(1)?;
        let mark = &doc.tokens[last];
        if mark.kind == Kind::Clitic || mark.kind == Kind::Quote && mark.glued {
            last = last.checked_sub(1)?;
        }
        let end = doc.tokens[last].span.end;
        let place = self.ends.partition_point(|one| one.0 < end);
        let one = self.ends.get(place).filter(|one| one.0 == end)?;
        Some((one.2, doc.tokens.partition_point(|token| token.span.start < one.1)))
    }
}

/// Titles and occupations just before a name: "Iranian President", "Prime Minister Dr.", "former Russian spy".
fn before(doc: &Doc, name: usize, countries: &Countries) -> Option<Office> {
    let mut office: Option<Office> = None;
    let mut at = name;
    for _ in 0..4 {
        let Some(found) = context::title_before(doc, at).or_else(|| context::occupation_before(doc, at)) else { break };
        at = found.first as usize;
        let one = of_row(found.row);
        let office = office.get_or_insert_with(|| one.clone());
        if office.role.is_empty() || !office.ranks && one.ranks {
            *office = Office { gender: pick(office.gender, one.gender), ..one };
        }
    }
    if let Some(office) = &mut office {
        office.first = widen(doc, at, countries, office);
        return Some(office.clone());
    }
    of_country_before(doc, name, countries)
}

/// "President of Iran Ebrahim Raisi".
fn of_country_before(doc: &Doc, name: usize, countries: &Countries) -> Option<Office> {
    let (code, mut at) = countries.before(doc, name)?;
    if at > 0 && doc.is(at - 1, "the") {
        at -= 1;
    }
    let found = (at > 0 && doc.is(at - 1, "of")).then(|| context::title_before(doc, at - 1))??;
    let mut office = of_row(found.row);
    office.country = Some(code);
    office.first = found.first as usize;
    Some(office)
}

/// Modifiers and the country before a title: "former", "deputy", "Iranian", "France's".
fn widen(doc: &Doc, mut at: usize, countries: &Countries, office: &mut Office) -> usize {
    for _ in 0..6 {
        if at == 0 || doc.tokens[at - 1].sentence != doc.tokens[at].sentence {
            return at;
        }
        if let Some((code, first)) = countries.before(doc, at) {
            if office.country.is_none() {
                office.country = Some(code);
            }
            at = first;
            continue;
        }
        let word = at - 1;
        if doc.word(word) == "-" && word > 0 && doc.is_any(word - 1, &["ex", "vice"]) {
            prefix(office, if doc.is(word - 1, "ex") { "Former" } else { "Vice" });
            at = word - 1;
        } else if doc.is_any(word, &["former", "ex", "late", "then", "onetime", "ousted", "deposed"]) {
            prefix(office, "Former");
            at = word;
        } else if let Some(kept) = PREFIXES.iter().find(|kept| doc.is(word, &kept.to_lowercase())) {
            prefix(office, kept);
            at = word;
        } else if doc.is_any(
            word,
            &[
                "new", "current", "senior", "top", "newly", "outgoing", "incoming", "veteran", "long", "time",
                "longtime", "elected", "-", "retired",
            ],
        ) || office.country.is_none()
            && doc.tokens[word].capital
            && doc.tokens[word].is_word()
            && !doc.starts_sentence(word)
            && countries_ahead(doc, word, countries)
        {
            at = word;
        } else {
            return at;
        }
    }
    at
}

/// Whether a country stands a few capitalised words before this one: "Turkish Defence Ministry spokesman".
fn countries_ahead(doc: &Doc, mut token: usize, countries: &Countries) -> bool {
    for _ in 0..4 {
        if countries.before(doc, token).is_some() {
            return true;
        }
        if token == 0 || !(doc.tokens[token - 1].capital || doc.is_any(token - 1, &["of", "and"])) {
            return false;
        }
        token -= 1;
    }
    false
}

const PREFIXES: &[&str] = &["Deputy", "Vice", "Acting", "Interim", "Assistant", "Shadow", "Caretaker"];

fn prefix(office: &mut Office, word: &str) {
    if !office.role.is_empty() && !office.role.starts_with(word) {
        office.role = format!("{word} {}", office.role);
    }
}

/// "Presidents Putin and Raisi", "Mr. Silva and Costa": the title of the first is the second's too.
fn shared(doc: &Doc, stretches: &[&Candidate], offices: &[Option<Office>], index: usize) -> Option<Office> {
    let (one, previous) = (stretches[index], stretches[index.checked_sub(1)?]);
    let between = previous.last as usize;
    let joined = doc.is_any(between, &["and", ","]) && between + 1 == one.first as usize;
    let office = offices[index - 1].as_ref().filter(|_| joined)?;
    let plural = context::title_before(doc, previous.first as usize)?.row.get("number") == "p";
    plural.then(|| Office { country: None, ..office.clone() })
}

/// "his Russian counterpart Vladimir Putin", "her Ugandan counterpart, Joseph Okello".
fn counterpart(doc: &Doc, name: usize, countries: &Countries) -> Option<Office> {
    let mut at = name.checked_sub(1)?;
    if doc.word(at) == "," {
        at = at.checked_sub(1)?;
    }
    let from = countries.before(doc, at + 1).filter(|&(_, first)| {
        first >= 2 && doc.is_any(first - 1, &["from", "in", "of"]) && doc.is(first - 2, "counterpart")
    });
    let country = from.map(|(code, _)| code);
    at = from.map_or(at, |(_, first)| first - 2);
    if !doc.is(at, "counterpart") || doc.tokens[at].sentence != doc.tokens[name].sentence {
        return None;
    }
    let found = countries.before(doc, at);
    let first = found.map_or(at, |(_, first)| first);
    Some(Office {
        role: String::new(),
        ranks: true,
        country: country.or(found.map(|(code, _)| code)),
        gender: Gender::Unknown,
        counterpart: true,
        first,
    })
}

/// "the mayor, Jane Doe,", "Russia's foreign minister, Sergey Lavrov,".
fn apposed_before(doc: &Doc, first: usize, last: usize, countries: &Countries) -> Option<Office> {
    let comma = first.checked_sub(1).filter(|&at| doc.word(at) == ",")?;
    let closed = matches!(doc.word(last), "," | "." | ";" | ")" | "")
        || doc.tokens.get(last).is_some_and(|t| t.case == Case::Lower);
    let plain = context::title_before(doc, comma).or_else(|| context::occupation_before(doc, comma));
    let found = plain.or_else(|| title_of(doc, comma)).filter(|_| closed)?;
    let mut office = of_row(found.row);
    if office.role.is_empty() {
        return None;
    }
    let at = widen(doc, found.first as usize, countries, &mut office);
    if office.country.is_none() && (found.last as usize) < comma {
        office.country = countries.before(doc, comma).map(|(code, _)| code);
    }
    let definite =
        at > 0 && doc.is_any(at - 1, &["the", "his", "her", "their", "its", "our", "my"]) || office.country.is_some();
    office.first = at;
    definite.then_some(office)
}

/// The title before "of", "for" or "at" that a few words before the comma depend on: "the mayor of Seoul,".
fn title_of(doc: &Doc, comma: usize) -> Option<Match> {
    for at in (comma.saturating_sub(6)..comma).rev() {
        if doc.is_any(at, &["of", "for", "at"]) {
            if let Some(found) = context::title_before(doc, at).or_else(|| context::occupation_before(doc, at)) {
                return Some(found);
            }
        } else if !doc.tokens[at].is_word() && doc.tokens[at].kind != Kind::Clitic {
            return None;
        }
    }
    None
}

/// "Sergey Lavrov, Russia's foreign minister", "Jane Doe, 42, a nurse from Leeds", "Ali Reza, president of Iran".
fn behind(doc: &Doc, first: usize, last: usize, countries: &Countries) -> Option<Office> {
    if doc.word(last) != "," && doc.word(last) != "(" && doc.word(last) != "–" {
        return None;
    }
    let mut at = last + 1;
    if doc.tokens.get(at)?.kind == Kind::Number && doc.word(at + 1) == "," {
        at += 2;
    }
    let mut country = None;
    let mut marks: Vec<&str> = Vec::new();
    let article = doc.is_any(at, &["the", "a", "an", "his", "her", "their", "its", "who"]);
    if article {
        at += if doc.is(at, "who") && doc.is_any(at + 1, &["is", "was"]) { 2 } else { 1 };
    }
    for _ in 0..6 {
        let token = doc.tokens.get(at).filter(|token| token.sentence == doc.tokens[first].sentence)?;
        let title = doc.match_at(List::Titles, at).filter(|found| !found.row.get("role").is_empty());
        let found = title.or_else(|| doc.match_at(List::Occupations, at));
        if let Some(found) = found.filter(|found| whole(doc, found, article)) {
            let mut office = of_row(found.row);
            for mark in marks.iter().rev() {
                prefix(&mut office, mark);
            }
            office.country = country.or_else(|| of_country(doc, found.last as usize, countries));
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
        if doc.is_any(at, &["former", "ex", "then", "late"]) {
            marks.push("Former");
        } else if let Some(kept) = PREFIXES.iter().find(|kept| doc.is(at, &kept.to_lowercase())) {
            marks.push(kept);
        } else if !(token.is_word() || doc.word(at) == "-") || doc.is_any(at, STOPS) {
            return None;
        }
        at += 1;
    }
    None
}

/// Words at which an apposition is none, or has said all it says.
const STOPS: &[&str] = &[
    "and",
    "or",
    "but",
    "said",
    "says",
    "told",
    "in",
    "at",
    "on",
    "of",
    "for",
    "from",
    "to",
    "with",
    "by",
    "who",
    "which",
    "that",
    "where",
    "when",
    "is",
    "was",
    "were",
    "has",
    "had",
    "will",
    "would",
    "he",
    "she",
    "they",
    "as",
    "after",
    "before",
    "while",
    "whose",
    "whom",
    "because",
    "if",
    "not",
    "did",
    "does",
    "according",
];

/// Whether the title or occupation is not merely the first word of a longer noun ("the student union").
fn whole(doc: &Doc, found: &Match, article: bool) -> bool {
    let last = found.last as usize;
    let next = doc.tokens.get(last);
    let ended = next.is_none_or(|t| !t.is_word())
        || doc.is_any(last, STOPS)
        || doc.is_any(last, &["since", "during", "under", "until"]);
    ended
        && (article
            || doc.tokens[found.first as usize].case != Case::Lower
            || found.row.list() == List::Titles
            || doc.is(last, "at")
            || doc.is(last, "for"))
}

/// "… of Iran", "… for the UK".
fn of_country(doc: &Doc, at: usize, countries: &Countries) -> Option<&'static str> {
    if !doc.is_any(at, &["of", "for", "in"]) {
        return None;
    }
    let at = if doc.is(at + 1, "the") { at + 2 } else { at + 1 };
    countries.at(doc, at).map(|(code, _)| code)
}

/// What a row of titles or occupations says.
pub fn of_row(row: Row) -> Office {
    let title = row.list() == List::Titles;
    let (role, ranks) = if title {
        (row.get("role").to_string(), true)
    } else if row.get("kind") == "occupation" {
        (capitalised(first_form(row)), false)
    } else {
        (String::new(), false)
    };
    Office { role, ranks, country: None, gender: gender(row.get("gender")), counterpart: false, first: usize::MAX }
}

fn first_form(row: Row) -> &'static str {
    row.get("forms").split('|').next().unwrap_or("")
}

/// Each word with a capital: "Foreign Minister".
pub fn capitalised(words: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Gives each person role and country: the first office that its names stand with; offices before occupations.
pub fn assign(
    doc: &Doc,
    stretches: &[&Candidate],
    offices: &[Option<Office>],
    who: &[usize],
    findings: &Findings,
    people: &mut [Person],
) {
    let mut settled = vec![false; people.len()];
    for (office, &person) in offices.iter().zip(who) {
        let Some(office) = office else { continue };
        let one = &mut people[person];
        if !office.role.is_empty() && (one.role.is_none() || office.ranks && !settled[person]) {
            one.role = Some(office.role.clone());
            settled[person] = office.ranks;
        }
        if one.country.is_none() {
            one.country = office.country;
        }
        one.gender = pick(office.gender, one.gender);
    }
    opposites(doc, stretches, offices, who, people);
    at_home(doc, findings, people);
}

/// A counterpart has the office of the person named before him.
fn opposites(doc: &Doc, stretches: &[&Candidate], offices: &[Option<Office>], who: &[usize], people: &mut [Person]) {
    for (index, office) in offices.iter().enumerate() {
        if !office.as_ref().is_some_and(|office| office.counterpart) || people[who[index]].role.is_some() {
            continue;
        }
        let here = doc.tokens[stretches[index].first as usize].sentence;
        let opposite = (0..index).rev().find(|&other| {
            let near = here - doc.tokens[stretches[other].first as usize].sentence <= 1;
            near && who[other] != who[index] && people[who[other]].role.is_some()
        });
        people[who[index]].role = opposite.and_then(|other| people[who[other]].role.clone());
    }
}

/// An officer of state whose country the text does not give is of the country that the story is filed from, unless another holds that office there.
fn at_home(doc: &Doc, findings: &Findings, people: &mut [Person]) {
    let Some(code) = home(doc, findings) else { return };
    for index in 0..people.len() {
        let Some(role) = people[index].role.as_deref().filter(|role| of_state(role)) else { continue };
        let taken = people.iter().any(|other| other.country == Some(code) && other.role.as_deref() == Some(role));
        if people[index].country.is_none() && !taken {
            people[index].country = Some(code);
        }
    }
}

/// The country of the dateline.
pub fn home(doc: &Doc, findings: &Findings) -> Option<&'static str> {
    let (first, last) = doc.layout.dateline.as_ref()?.place?;
    let span = doc.span(first as usize, last as usize);
    let country =
        findings.countries.iter().find(|country| country.mentions.iter().any(|mention| mention.span.overlaps(span)));
    let place =
        || findings.places.iter().find(|place| place.mentions.iter().any(|mention| mention.span.overlaps(span)));
    country.map(|country| country.code).or_else(|| place()?.countries.first().copied())
}

/// Offices that a country has one of.
fn of_state(role: &str) -> bool {
    matches!(
        role,
        "President"
            | "Prime Minister"
            | "Vice President"
            | "King"
            | "Queen"
            | "Supreme Leader"
            | "Emir"
            | "Crown Prince"
            | "Chancellor"
    ) || role.ends_with("Minister") && role.len() > "Minister".len()
}
