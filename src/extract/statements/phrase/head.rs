//! What a noun phrase is about: a pronoun, a name, a noun for a speaker. Knows names and the list of such nouns; must not know the discourse.

use super::hangs::hangs;
use super::named::past_letters;
use super::parts;
use crate::extract::statements::phrase;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form};
use crate::lexicon::{List, Row};
use crate::text::{Kind, keys};

/// The head of a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// "he", "they", "who"
    Pronoun(usize),
    /// A name, with its token.
    Entity(EntityRef, usize),
    /// A noun of the list, with its token.
    Noun(Row, usize),
    /// "some", "many", "both"
    Quantity(usize),
    /// A word with a capital that no list and no extractor knows.
    Capital(usize),
    /// Any other noun.
    Other,
}

impl Head {
    /// Whether it can speak at all.
    pub fn speaks(self) -> bool {
        match self {
            Head::Other => false,
            Head::Noun(row, _) => !matches!(row.get("kind"), "venue"),
            _ => true,
        }
    }

    /// Whether it is a person, a group of people or an institution, not a document.
    pub fn is_somebody(self) -> bool {
        self.speaks() && !matches!(self, Head::Noun(row, _) if row.get("kind") == "document")
    }
}

/// Finds the head of a phrase.
pub fn head(reader: &Reader, phrase: &Tokens) -> Head {
    // `a certain "Ka Luz"`
    if phrase.len() > 2 && reader.doc.tokens[phrase.end - 1].kind == Kind::Quote {
        let named = head(reader, &(phrase.start..phrase.end - 1));
        if matches!(named, Head::Entity(EntityRef::Person(_), _)) {
            return named;
        }
    }
    // "the Labour Congress (NLC)"
    if let Some(open) = phrase::letters_before(reader, phrase.end - 1, phrase.start) {
        return head(reader, &(phrase.start..open));
    }
    let last = before_hyphen(reader, phrase, before_letters(reader, phrase));
    let own = reader.doc.is_any(last, keys!["his", "her", "their"]);
    if phrase.len() == 1 && (own || reader.has(last, PRONOUN | RELATIVE)) && reader.entity(last).is_none() {
        return Head::Pronoun(last);
    }
    if let Some(EntityRef::Person(_)) = reader.entity(last)
        && !hangs(reader, phrase, last)
    {
        return Head::Entity(reader.entity(last).expect("just seen"), last);
    }
    if let Some(row) = noun_with_preposition(reader, phrase, last) {
        return Head::Noun(row, last);
    }
    let core_end = preposition(reader, phrase).unwrap_or(last + 1);
    let core = core_end - 1;
    if reader.doc.tokens[core].kind == Kind::Clitic && core > phrase.start {
        return head(reader, &(phrase.start..core));
    }
    if let Some(entity) = reader.entity(core) {
        return if chapter(reader, phrase.start, core) || second_half(reader, phrase.start, core) {
            Head::Capital(core)
        } else {
            Head::Entity(entity, core)
        };
    }
    if let Some(row) = reader.noun(core) {
        return Head::Noun(row, core);
    }
    // "The Commissioner of Police in Kano"
    if let Some(found) = reader.doc.match_at(List::GroupNouns, core).filter(|found| found.last as usize > core_end) {
        return Head::Noun(found.row, found.last as usize - 1);
    }
    if aged(reader, core) {
        return Head::Quantity(core);
    }
    if quantity(reader, core) {
        return Head::Quantity(core);
    }
    let manner = keys!["please", "highly", "greatly", "excerpt", "thanks", "sincerely", "strongly"];
    if phrase.len() == 1 && reader.doc.is_any(core, manner) {
        return Head::Other;
    }
    let address = reader.doc.tokens[core].kind == Kind::Url;
    if address || reader.capital(core) && reader.word(core) && !reader.has(core, DATE) {
        Head::Capital(core)
    } else {
        Head::Other
    }
}

/// "The armed forces chief of staff": the noun of the list that ends the phrase and has the phrase's first preposition in it.
fn noun_with_preposition(reader: &Reader, phrase: &Tokens, last: usize) -> Option<Row> {
    let found = reader.doc.match_before(List::GroupNouns, last + 1)?;
    let words = found.first as usize..found.last as usize;
    let first = preposition(reader, phrase)?;
    (words.contains(&first) && words.start >= phrase.start && reader.entity(last).is_none()).then_some(found.row)
}

/// "Garment Makers and | Sellers Association": an organization that is half of a longer name.
fn second_half(reader: &Reader, first: usize, last: usize) -> bool {
    let entity = reader.entity(last);
    let Some(name) = (first..=last).rev().take_while(|&token| reader.entity(token) == entity).last() else {
        return false;
    };
    matches!(entity, Some(EntityRef::Organization(_)))
        && name > first + 2
        && parts::one_body(reader, &(first..name - 1), &(name..last + 1))
}

/// "Diabetes New Zealand", "Consumers Australia": a country is the last word of a name that nobody knows.
fn chapter(reader: &Reader, first: usize, last: usize) -> bool {
    const ADJECTIVES: [&str; 23] = [
        "ing", "ed", "ern", "ist", "ish", "an", "ic", "al", "ous", "ful", "less", "ary", "ive", "free", "poor", "rich",
        "dry", "tiny", "small", "giant", "ant", "ly", "able",
    ];
    let entity = reader.entity(last);
    let Some(name) = (first..last).rev().take_while(|&token| reader.entity(token) == entity).last().or(Some(last))
    else {
        return false;
    };
    let Some(before) = name.checked_sub(1).filter(|&before| before >= first) else { return false };
    let word = reader.doc.word(before);
    matches!(entity, Some(EntityRef::Country(_)))
        && mention_form(reader, last) == Some(Form::Name)
        && reader.capital(before)
        && reader.entity(before).is_none()
        && reader.noun(before).is_none_or(|row| row.get("number") == "2")
        && word.len() > 4
        && !reader.has(before, DATE | PREPOSITION | DETERMINER | SUBORDINATE)
        && (reader.doc.is_any(last, keys!["england", "scotland", "wales", "uk"])
            || !ADJECTIVES.iter().any(|tail| ends_in(word, tail)))
        && !reader.doc.is_any(
            before,
            keys![
                "rival", "ally", "fellow", "neighbour", "neighbor", "mainland", "communist", "host", "member", "south",
                "north", "southeast", "northwest", "modern", "ancient", "sunni", "muslim", "christian", "hindu",
            ],
        )
}

/// "Moon Jae|-in", "Kim So|-hyung": the last token of a name whose end behind a hyphen nobody took for part of it.
fn before_hyphen(reader: &Reader, phrase: &Tokens, last: usize) -> usize {
    let hyphen = last > phrase.start + 1
        && reader.entity(last).is_none()
        && reader.doc.tokens[last].glued
        && reader.doc.tokens[last - 1].glued
        && reader.doc.word(last - 1) == "-";
    let person = hyphen && matches!(reader.entity(last - 2), Some(EntityRef::Person(_)));
    if person { last - 2 } else { last }
}

/// "Ann Ray QC": the last token of the name.
fn before_letters(reader: &Reader, phrase: &Tokens) -> usize {
    let stop = reader.doc.word(phrase.end - 1) == "." && phrase.len() > 1;
    let last = phrase.end - 1 - usize::from(stop);
    let person = |token: usize| matches!(reader.entity(token), Some(EntityRef::Person(_)));
    let name = (phrase.start..last).rev().take(8).find(|&token| person(token));
    name.filter(|&name| !person(last) && past_letters(reader, name + 1, phrase.end) == phrase.end).unwrap_or(last)
}

/// "the 43-year-old", in five tokens.
pub fn aged(reader: &Reader, token: usize) -> bool {
    reader.is(token, "old")
        && token > 4
        && reader.doc.is_any(token - 2, keys!["year", "month"])
        && reader.doc.word(token - 1) == "-"
}

fn quantity(reader: &Reader, token: usize) -> bool {
    let more = token > 0
        && reader.is(token, "more")
        && reader.doc.is_any(token - 1, keys!["many", "several", "some", "dozens"]);
    more || reader.doc.is_any(
        token,
        keys![
            "some", "many", "most", "both", "others", "several", "all", "few", "those", "one", "two", "three", "four",
            "five", "another", "none", "neither", "either", "latter", "former", "each", "second", "third", "fourth",
            "fifth",
        ],
    )
}

/// The first preposition of a phrase outside names.
fn preposition(reader: &Reader, phrase: &Tokens) -> Option<usize> {
    let among = |token: usize| {
        // "aides | close to him", but "a close aide"
        let near = reader.doc.is_any(token, keys!["loyal", "close", "familiar"]) && reader.has(token + 1, PREPOSITION);
        near || reader.doc.is_any(
            token,
            keys![
                "opposed", "linked", "aligned", "backed", "based", "briefed", "involved", "fighting", "fleeing",
                "working", "living", "representing", "following", "speaking",
            ],
        ) || reader.is(token, "who") && reader.has(token, RELATIVE)
    };
    let participle = |token: usize| {
        let word = reader.doc.word(token);
        (ends_in(word, "ed")
            || ends_in(word, "ing")
            || reader.doc.is_any(token, keys!["led", "run", "known", "seen", "held"]))
            && word.len() > 2
            && reader.has(token + 1, PREPOSITION)
            && reader.noun(token - 1 - usize::from(token > phrase.start + 1 && reader.adverb(token - 1))).is_some()
    };
    let found = (phrase.start + 1..phrase.end).find(|&token| {
        let governs =
            reader.has(token, PREPOSITION) && !(reader.is(token, "opposite") && reader.is(token + 1, "number"));
        // "the Beijing-backed chief executive"
        let compound = reader.doc.word(token - 1) == "-" && reader.doc.tokens[token].glued;
        (governs || !compound && (among(token) || participle(token)))
            && (reader.entity(token).is_none() || reader.entity(token) != reader.entity(token - 1))
    })?;
    // "a petition already signed by 900"
    let adverb = found > phrase.start + 1 && participle(found) && reader.adverb(found - 1);
    Some(found - usize::from(adverb))
}

/// Whether the token is a nationality word.
pub fn demonym(reader: &Reader, token: usize) -> bool {
    matches!(mention_form(reader, token), Some(Form::Demonym | Form::Ethnonym))
}

/// How the mention at a token names its entity.
pub fn mention_form(reader: &Reader, token: usize) -> Option<Form> {
    let start = reader.doc.tokens[token].span.start;
    let mentions = reader.findings.mentions(reader.entity(token)?);
    let past = mentions.partition_point(|mention| mention.span.start <= start);
    mentions[..past].iter().rev().take(4).find(|mention| start < mention.span.end).map(|mention| mention.form)
}
