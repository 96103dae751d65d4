//! What the mention of a country stands for: its government, a place, its people, the dateline, or a part of another name.
//! Knows the words around the mention; which country it is does not matter here.

use super::verb::{acts, is_plain_verb, is_verb};
use crate::extract::name::Candidate;
use crate::extract::toponym;
use crate::extract::{Form, Reading};
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Keys, Kind, Token, keys};

/// A mention with what the lists say of it.
pub struct Named {
    /// Its tokens.
    pub candidate: Candidate,
    /// Its row.
    pub row: Row,
    /// How it names the country.
    pub form: Form,
}

impl Named {
    fn first(&self) -> usize {
        self.candidate.first as usize
    }

    fn last(&self) -> usize {
        self.candidate.last as usize
    }

    /// Whether it works as a noun: a name, not an adjective.
    fn is_noun(&self) -> bool {
        !matches!(self.form, Form::Demonym | Form::Ethnonym) || self.row.get("form") == "people"
    }
}

/// One reading for each mention, which stand in order.
pub fn readings(doc: &Doc, named: &[Named]) -> Vec<Reading> {
    let mut readings = Vec::with_capacity(named.len());
    let sport = is_sport_throughout(doc);
    let tails = tails(doc, named);
    let mut start = 0;
    while start < named.len() {
        let end = group_end(doc, named, start);
        let shared = named[start].is_noun().then(|| of_group(doc, &named[start], &named[end - 1]));
        readings.extend(named[start..end].iter().map(|one| {
            let reading = of_one(doc, one, shared, &tails);
            let plays = sport && one.is_noun() && one.form != Form::Capital && shared != Some(Some(Reading::Place));
            if plays && matches!(reading, Reading::Government | Reading::Place) { Reading::Nested } else { reading }
        }));
        start = end;
    }
    readings
}

/// Whether the article reports on sport from end to end (`sport::is_sport` asks for a word of it): then a country that acts is the name of its team.
fn is_sport_throughout(doc: &Doc) -> bool {
    let words = doc.matches(List::SportWords).len();
    words >= 5 && words * 80 > doc.tokens.len()
}

/// One past the last mention that stands in one row with this one: "Armenia, Georgia and Azerbaijan".
fn group_end(doc: &Doc, named: &[Named], start: usize) -> usize {
    const LINKS: &Keys = keys![",", "and", "or", "&", "plus", "the", "both"];
    let mut end = start + 1;
    while end < named.len() {
        let (one, next) = (&named[end - 1], &named[end]);
        let gap = one.last()..next.first();
        let linked = one.is_noun()
            && next.is_noun()
            && !gap.is_empty()
            && gap.len() <= 3
            && doc.sentence_of(one.first()) == doc.sentence_of(next.first())
            && gap.into_iter().all(|token| doc.is_any(token, LINKS));
        if !linked {
            break;
        }
        end += 1;
    }
    end
}

fn of_one(doc: &Doc, one: &Named, shared: Option<Option<Reading>>, tails: &[u32]) -> Reading {
    if toponym::in_dateline(doc, one.first()) || heads_a_brief(doc, one) {
        return Reading::Dateline;
    }
    // "Anglo American said": the last word of a company's name owns no noun.
    let tail = one.candidate.nested
        && !one.is_noun()
        && toponym::before(doc, one.first())
            .is_some_and(|previous| toponym::is_titled(doc, previous) && !doc.is(previous, "the"));
    let named_itself = !tail && owns_a_noun(doc, one) || one.row.get("form") == "metonym";
    if one.candidate.nested && !named_itself || is_inside_a_name(doc, one, tails) {
        return Reading::Nested;
    }
    if one.form == Form::Ethnonym || one.row.get("form") == "people" {
        return Reading::People;
    }
    if doc.is(one.last(), "-") {
        return if is_kind(doc, one.last() + 1, "placed") { Reading::Place } else { Reading::Government };
    }
    if !one.is_noun() {
        return head(doc, one.last()).unwrap_or_else(|| alone(doc, one));
    }
    if doc.is_any(one.last(), keys!["'s", "'"]) {
        return owner(doc, one);
    }
    shared.flatten().unwrap_or(Reading::Place)
}

/// "FIJI – The union said", "SAMOA: The speaker": capitals and a dash or colon that open one of several briefs.
fn heads_a_brief(doc: &Doc, one: &Named) -> bool {
    let mark = doc
        .tokens
        .get(one.last())
        .filter(|_| matches!(one.form, Form::Name | Form::Abbreviation) && doc.starts_sentence(one.first()));
    let apart = |mark: &Token| match doc.word(one.last()) {
        ":" => true,
        dash => !mark.glued && matches!(dash, "–" | "—" | "-" | "--"),
    };
    mark.is_some_and(apart)
        && (one.first()..one.last()).all(|at| doc.tokens[at].case == Case::Upper)
        && doc.tokens.get(one.last() + 1).is_some_and(|next| next.capital && next.case != Case::Upper)
}

/// "Azerbaijan's military", "Nigerian police": an organization, but by a description, not by a name that holds the country's.
fn owns_a_noun(doc: &Doc, one: &Named) -> bool {
    let owned = if doc.is_any(one.last(), keys!["'s", "'"]) { one.last() + 1 } else { one.last() };
    let owner = owned > one.last() || !one.is_noun();
    owner && doc.tokens.get(owned).is_some_and(|t| t.kind == Kind::Word && t.case == Case::Lower)
}

/// An adjective with no noun that we know: "trade between Russian and Iran".
fn alone(doc: &Doc, one: &Named) -> Reading {
    let between = toponym::before(doc, one.first()).is_some_and(|previous| doc.is(previous, "between"));
    if between { Reading::Government } else { Reading::People }
}

/// "Vietnam War", "French Open": a capitalised noun behind makes it a part of a longer name.
fn is_inside_a_name(doc: &Doc, one: &Named, tails: &[u32]) -> bool {
    let previous = toponym::before(doc, one.first());
    if one.is_noun() && previous.is_some_and(|previous| tails.contains(&doc.tokens[previous].hash)) {
        return true;
    }
    toponym::is_titled(doc, one.last())
        && doc.matches_at(List::CountryHeads, one.last()).iter().any(|head| head.row.get("reading") == "nested")
}

/// Hashes of the words that somewhere make one name with a country's behind them: "Environment" of "Environment Canada".
fn tails(doc: &Doc, named: &[Named]) -> Vec<u32> {
    let mut tails: Vec<u32> = Vec::new();
    for one in named.iter().filter(|one| one.is_noun() && is_tail_of_a_name(doc, one)) {
        let hash = doc.tokens[one.first() - 1].hash;
        if tails.len() < 32 && !tails.contains(&hash) {
            tails.push(hash);
        }
    }
    tails
}

/// "Environment Canada", "Team Estonia": a capitalised word of no list before a name, in a line that is no title.
fn is_tail_of_a_name(doc: &Doc, one: &Named) -> bool {
    let Some(previous) = toponym::before(doc, one.first()) else { return false };
    let team = doc.is(previous, "team");
    toponym::is_titled(doc, previous)
        && !doc.tokens[one.first()].glued
        && (team || !doc.starts_sentence(previous))
        && (team || doc.match_before(List::CountryHeads, one.first()).is_none())
        && doc.match_before(List::Titles, one.first()).is_none()
        && !is_kind(doc, previous, "direction")
        && !is_title_line(doc, one.first())
}

/// Whether nearly every longer word near has a capital, as in headlines.
fn is_title_line(doc: &Doc, token: usize) -> bool {
    let near = token.saturating_sub(8)..(token + 9).min(doc.tokens.len());
    let sentence = doc.sentence_of(token);
    let small = near.filter(|&other| doc.sentence_of(other) == sentence).filter(|&other| {
        doc.tokens[other].case == Case::Lower && doc.tokens[other].span.end - doc.tokens[other].span.start > 3
    });
    small.count() < 2
}

/// What the nouns behind an adjective say: the last of them decides ("Turkish border guards").
fn head(doc: &Doc, last: usize) -> Option<Reading> {
    let mut reading = None;
    let mut token = last;
    while token < last + 5 {
        let Some(found) = doc.match_at(List::CountryHeads, token) else {
            let adjective =
                reading.is_none() && token < last + 3 && doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Word);
            if !adjective || is_verb(doc, token) {
                break;
            }
            token += 1;
            continue;
        };
        reading = reading_of(found.row).or(reading);
        token = found.last as usize;
    }
    reading
}

fn reading_of(row: Row) -> Option<Reading> {
    match row.get("reading") {
        "government" => Some(Reading::Government),
        "people" => Some(Reading::People),
        "place" => Some(Reading::Place),
        _ => None,
    }
}

/// "Azerbaijan's military" is its government's, "Azerbaijan's territory" a place.
fn owner(doc: &Doc, one: &Named) -> Reading {
    match head(doc, one.last() + 1) {
        Some(Reading::Place) => Reading::Place,
        Some(_) => Reading::Government,
        None if matches!(one.form, Form::Capital | Form::City) && one.row.get("form") != "metonym" => Reading::Place,
        None => Reading::Government,
    }
}

/// What a row of names stands for, by the words before the first and behind the last.
/// None where nothing tells.
fn of_group(doc: &Doc, first: &Named, last: &Named) -> Option<Reading> {
    let town = matches!(first.form, Form::Capital | Form::City) && first.row.get("form") != "metonym";
    let previous = toponym::before(doc, first.first()).map(|previous| skip_article(doc, previous));
    if let Some(reading) = previous.and_then(|previous| led_by(doc, previous, town)) {
        return Some(reading);
    }
    // "explosions in Somalia's capital | Mogadishu have killed"
    if town && previous.is_some_and(|previous| doc.is_any(previous, keys!["capital", "city"])) {
        return Some(Reading::Place);
    }
    if first.first() != last.first() && is_plain_verb(doc, last.last()) {
        return Some(Reading::Government);
    }
    if acts(doc, last.last()) || first.row.get("form") == "metonym" {
        return Some(Reading::Government);
    }
    if let Some(found) = doc.match_at(List::CountryHeads, last.last()) {
        return Some(if found.row.get("reading") == "place" { Reading::Place } else { Reading::Government });
    }
    previous.is_some_and(|previous| !town && is_verb(doc, previous)).then_some(Reading::Government)
}

fn skip_article(doc: &Doc, token: usize) -> usize {
    if doc.is(token, "the") { toponym::before(doc, token).unwrap_or(token) } else { token }
}

/// What the word before makes of a country, if it decides.
fn led_by(doc: &Doc, previous: usize, town: bool) -> Option<Reading> {
    let earlier = |kind: &str| previous > 0 && is_kind(doc, previous - 1, kind);
    let place = |yes: bool| Some(if yes { Reading::Place } else { Reading::Government });
    if is_kind(doc, previous, "where") {
        return Some(Reading::Place);
    }
    if doc.is(previous, "to") {
        return place(!earlier("addressed"));
    }
    if doc.is(previous, "from") {
        return place(!earlier("issued"));
    }
    if doc.is(previous, "for") {
        return place(earlier("bound"));
    }
    if doc.is_any(previous, keys!["of", "between"]) {
        return of_or_between(doc, previous, town);
    }
    if doc.is(previous, ",") {
        let listed = [List::Cities, List::Regions].iter().any(|&list| doc.match_before(list, previous).is_some());
        return listed.then_some(Reading::Place);
    }
    is_kind(doc, previous, "side").then_some(Reading::Government)
}

fn of_or_between(doc: &Doc, previous: usize, town: bool) -> Option<Reading> {
    let before = previous.checked_sub(1)?;
    if is_kind(doc, before, "part") {
        return Some(Reading::Place);
    }
    let reading = doc.match_before(List::CountryHeads, previous).and_then(|head| reading_of(head.row));
    Some(match reading {
        Some(Reading::Government) => Reading::Government,
        Some(_) => Reading::Place,
        None if doc.is(previous, "of") && town => Reading::Place,
        None => Reading::Government,
    })
}

/// Whether the list of words around countries has the token under this kind.
pub(super) fn is_kind(doc: &Doc, token: usize, kind: &str) -> bool {
    doc.rows(List::CountryContexts, token).any(|row| row.get("kind") == kind)
}
