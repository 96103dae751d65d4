//! Whether a name of the lists means a country where it stands, and which one. Knows the `needs` of the lists.

use super::language;
use super::namesake::{is_of_the_georges, owns_a_state, stands_among_countries, stands_behind_a_town};
use crate::extract::toponym::{self, Cues};
use crate::lexicon::{List, Row, rows};
use crate::text::{Doc, Keys, Kind, keys};

/// Meanings whose names are believed only when a cue is there.
const ONLY_BY_CUE: [&str; 7] = ["jersey", "southgeorgia", "iran", "car", "rsa", "pole", "sanjose"];

/// What the whole document says of ambiguous names.
pub struct Senses {
    cues: Cues,
    /// Codes of countries named beyond doubt.
    codes: Vec<&'static str>,
    /// Hashes of words that some mention shows to be a person's name.
    personal: Vec<u32>,
    /// Rows of names that some mention shows to be a place's.
    located: Vec<Row>,
}

impl Senses {
    /// Reads the document once.
    pub fn new(doc: &Doc) -> Senses {
        let mut senses = Senses { cues: Cues::new(doc), codes: Vec::new(), personal: Vec::new(), located: Vec::new() };
        for one in doc.matches(List::Countries) {
            let (first, last) = (one.first as usize, one.last as usize);
            match one.row.get("needs") {
                "" => push(&mut senses.codes, one.row.get("code")),
                "person" | "place" | "washington" if toponym::is_personal(doc, first, last) => {
                    push(&mut senses.personal, doc.tokens[first].hash);
                }
                "place" if toponym::is_located(doc, first, last) => push(&mut senses.located, one.row),
                _ => {}
            }
        }
        senses
    }

    /// The row of the country that the tokens mean, if they mean one: the row given, or its like of another country.
    pub fn country(&self, doc: &Doc, row: Row, first: usize, last: usize) -> Option<Row> {
        if toponym::is_covered(doc, first, last) || toponym::is_river(doc, first, last) {
            return None;
        }
        match row.get("form") {
            "demonym" if language::is_language(doc, first, last) => return None,
            "name" | "capital" | "city"
                if toponym::is_town_of_a_state(doc, first, last) || toponym::has_particle_before(doc, first) =>
            {
                return None;
            }
            _ => {}
        }
        match row.get("needs") {
            "" => Some(row),
            "person" => self.no_person(doc, row, first, last),
            "place" => self.a_place(doc, row, first, last),
            "us" => is_united_states(doc, first).then_some(row),
            "gb" => (!follows_number(doc, first)).then_some(row),
            "prefix" => is_prefix(doc, last).then_some(row),
            "states" | "emirates" => {
                (follows(doc, first, keys!["the"]) && !toponym::is_capital(doc, last) && !doc.is(last, "of"))
                    .then_some(row)
            }
            "reunion" => follows(doc, first, keys!["in", "on", "off", "of", "to", "from", "near"]).then_some(row),
            "north_korea" | "south_korea" => self.is_a_korea(doc, first, last).then_some(row),
            word => self.by_cue(doc, row, word, first, last),
        }
    }

    fn no_person(&self, doc: &Doc, row: Row, first: usize, last: usize) -> Option<Row> {
        if toponym::is_personal(doc, first, last) || is_apposed_to_people(doc, last) {
            return None;
        }
        let personal = self.personal.contains(&doc.tokens[first].hash);
        let sure = !personal
            || toponym::is_located(doc, first, last)
            || owns_a_state(doc, last)
            || self.codes.contains(&row.get("code"));
        sure.then_some(row)
    }

    fn a_place(&self, doc: &Doc, row: Row, first: usize, last: usize) -> Option<Row> {
        let sure = self.located.contains(&row) || toponym::is_located(doc, first, last);
        (sure && !toponym::is_personal(doc, first, last)).then_some(row)
    }

    /// "the North", "the South", when the article speaks of the Koreas.
    fn is_a_korea(&self, doc: &Doc, first: usize, last: usize) -> bool {
        let twin = doc.is(first, "north") && doc.is_any(last, keys!["and", "or"]) && doc.is(last + 1, "south");
        if twin && doc.match_at(List::Countries, last + 1).is_some_and(|other| other.row.get("code") == "KR") {
            return true;
        }
        self.codes.contains(&"KP")
            && follows(doc, first, keys!["the"])
            && !toponym::is_capital(doc, last)
            && !doc.is_any(last, keys!["-", "of", "side", "coast"])
    }

    fn by_cue(&self, doc: &Doc, row: Row, word: &str, first: usize, last: usize) -> Option<Row> {
        if word == "washington" && self.no_person(doc, row, first, last).is_none() {
            return None;
        }
        if word == "georgia" && stands_behind_a_town(doc, first) {
            return None;
        }
        if matches!(word, "georgia" | "niger") && row.get("form") == "name" && stands_among_countries(doc, first, last)
        {
            return Some(row);
        }
        if word == "eu" && toponym::is_located(doc, first, last) {
            return Some(row);
        }
        if word == "congo"
            && let Some(row) = in_years_of_zaire(doc, row)
        {
            return Some(row);
        }
        match self.cues.meaning(doc, word, first, last) {
            None if word == "georgia" && row.get("form") == "demonym" => (!is_of_the_georges(doc, last)).then_some(row),
            None if word == "georgia" => self.codes.iter().any(|code| *code != "US").then_some(row),
            None => (!ONLY_BY_CUE.contains(&word)).then_some(row),
            Some("-" | "state") => None,
            Some(code) if code == row.get("code") => Some(row),
            Some(code) => rows(List::Countries).find(|other| {
                other.get("code") == code && other.get("form") == row.get("form") && other.get("form") != "capital"
            }),
        }
    }
}

/// The Congo of Brazzaville, which alone bore the name in the years of Zaire.
fn in_years_of_zaire(doc: &Doc, row: Row) -> Option<Row> {
    let zaire = doc.published.is_some_and(|day| (1972..=1996).contains(&day.year()));
    let other = || rows(List::Countries).find(|other| other.get("code") == "CG" && other.get("form") == "name");
    (zaire && row.get("form") == "name").then(other)?
}

fn push<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

fn follows(doc: &Doc, first: usize, words: &Keys) -> bool {
    toponym::before(doc, first).is_some_and(|previous| doc.is_any(previous, words))
}

fn follows_number(doc: &Doc, first: usize) -> bool {
    toponym::before(doc, first).is_some_and(|previous| matches!(doc.tokens[previous].kind, Kind::Number | Kind::Mixed))
}

/// "US" is no pronoun and no currency sign here.
fn is_united_states(doc: &Doc, first: usize) -> bool {
    if doc.tokens[first].kind == Kind::Dotted {
        return true;
    }
    if doc.is(first + 1, "$") && doc.tokens[first + 1].glued {
        return false;
    }
    !toponym::is_shouted(doc, first)
        || follows(doc, first, keys!["the"])
        || doc.is(first + 1, "-")
        || doc.match_at(List::CountryHeads, first + 1).is_some()
}

/// "Sino-Indian", "Franco-German".
fn is_prefix(doc: &Doc, last: usize) -> bool {
    doc.is(last, "-") && doc.tokens[last].glued && doc.match_at(List::Countries, last + 1).is_some()
}

/// "Chad and Jordan, two aides, took notes": what follows the comma tells of people.
fn is_apposed_to_people(doc: &Doc, last: usize) -> bool {
    const OPENERS: &Keys = keys!["a", "an", "his", "her", "two", "three", "both", "my", "their"];
    const STATES: &Keys = keys![
        "ally", "partner", "neighbor", "neighbour", "member", "host", "sponsor", "exporter", "producer", "buyer",
        "player", "supporter",
    ];
    let other = if doc.is(last, "and") { doc.match_at(List::Countries, last + 1) } else { None };
    let last = other.map_or(last, |other| other.last as usize);
    if !doc.is(last, ",") || !doc.is_any(last + 1, OPENERS) {
        return false;
    }
    (last + 2..last + 5).take_while(|&token| doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Word)).any(|token| {
        !doc.is_any(token, STATES)
            && (doc.has(List::Occupations, token) || doc.is_any(token, keys!["aides", "friends", "students"]))
    })
}
