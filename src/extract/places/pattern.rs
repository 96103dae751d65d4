//! Towns and provinces that no list has, by the words around them: "the village of X", "X province", "in X, Texas".
//! Knows shapes; must not take a person or an organization for a place, so it asks for two signs.

use super::known;
use super::led::{behind_preposition, home, inside};
use super::listed::larger;
use crate::extract::Place;
use crate::extract::name::{Candidate, NameKind};
use crate::extract::toponym;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// First words of the names of towns.
pub const PREFIXES: &Keys = keys![
    "abu", "ain", "al", "bad", "bait", "ban", "bandar", "bang", "bani", "banja", "batu", "beit", "beni", "bir", "camp",
    "cape", "cerro", "chak", "char", "ciudad", "dar", "deir", "dera", "dong", "donji", "east", "el", "fort", "gornji",
    "grand", "great", "jabal", "jebel", "kafr", "kampong", "kampung", "kfar", "khan", "kot", "kota", "ksar", "kuala",
    "la", "las", "le", "little", "los", "lower", "mala", "mont", "monte", "mount", "muang", "new", "nizhny", "north",
    "nova", "novaya", "novo", "nueva", "nuevo", "old", "oued", "ouled", "petit", "phnom", "pont", "port", "pueblo",
    "puerto", "pulau", "qila", "ras", "rio", "saint", "sainte", "san", "sankt", "santa", "santo", "sidi", "south",
    "st", "staraya", "stari", "sungai", "tal", "tan", "tanjung", "tel", "tell", "umm", "upper", "velika", "verkhny",
    "villa", "wadi", "wau", "west",
];
/// Last words of the names of towns and islands.
pub const FEATURES: &Keys = keys![
    "falls", "hills", "heights", "springs", "gardens", "islands", "island", "crossroads", "lakes", "plains", "village",
    "camp", "town", "valley", "beach", "bay", "creek", "ferry", "mills", "junction"
];
/// How many tokens back a row of names may begin.
const ROW: usize = 16;
/// Most names of a row.
const MOST: usize = 8;
/// Most words of a name.
const LONGEST: usize = 4;

/// Stretches that the words around them show to be places.
pub fn candidates(doc: &Doc) -> Vec<Candidate> {
    let mut found = Vec::new();
    for word in doc.matches(List::PlaceWords) {
        let (first, last) = (word.first as usize, word.last as usize);
        let name = match word.row.get("kind") {
            "body" if doc.tokens[first].case != Case::Title => None,
            "region" | "district" if doc.tokens[first].case == Case::Title && last == first + 1 => run_back(doc, first)
                .filter(|&start| is_led(doc, start) && is_odd(doc, start, first))
                .map(|start| (start, first, "places/titled-region")),
            kind if kind != "body" && doc.tokens[first].capital && !doc.starts_sentence(first) => None,
            "preposition" => behind_preposition(doc, first, last),
            "town" if doc.is(last, "of") => run(doc, last + 1).map(|end| (last + 1, end, "places/town-of")),
            "town" | "spot" => run_back(doc, first)
                .filter(|&start| is_led(doc, start) && !doc.word(last - 1).ends_with('s'))
                .map(|start| (start, first, "places/town-noun")),
            "region" | "district" if doc.is(last, "of") && toponym::is_titled(doc, last + 1) => {
                run(doc, last + 1).map(|end| (last + 1, end, "places/region-of"))
            }
            "body" => behind_body(doc, first, last).map(|end| (last + 1, end, "places/town-behind-body")),
            "district" if doc.is_any(first, keys!["zone", "canton", "subdivision"]) => run_back(doc, first)
                .filter(|&start| is_led_district(doc, start, first))
                .map(|start| (start, first, "places/zone-noun")),
            kind @ ("region" | "district") => run_back(doc, first)
                .filter(|&start| {
                    kind == "region"
                        || is_led(doc, start)
                        || is_led_district(doc, start, first)
                        || ends_row(doc, start, first)
                })
                .map(|start| (start, first, "places/region-noun")),
            _ => None,
        };
        if let Some((first, last, rule)) = name.filter(|&(first, last, _)| is_free(doc, first, last)) {
            found.push(Candidate::new(NameKind::Place, first, last, None, rule));
            row(doc, &mut found, rule, first, last);
        }
    }
    let homes =
        (2..doc.tokens.len()).filter(|&at| doc.tokens[at].kind == Kind::Number).filter_map(|age| home(doc, age));
    let homes = homes.filter(|&(first, last)| is_free(doc, first, last));
    found.extend(homes.map(|(first, last)| Candidate::new(NameKind::Place, first, last, None, "places/home")));
    known::again(doc, &mut found);
    found
}

/// "the provinces of Tete, | Manica and Sofala", "in | Berhale, Konneba and Megale woredas": the other names of a row with a noun for many.
fn row(doc: &Doc, found: &mut Vec<Candidate>, rule: &'static str, first: usize, last: usize) {
    match rule {
        "places/region-of" | "places/town-of" if first > 1 && doc.word(first - 2).ends_with('s') => {
            row_behind(doc, found, rule, last);
        }
        "places/region-noun" | "places/town-noun" | "places/zone-noun" if doc.word(last).ends_with('s') => {
            row_before(doc, found, rule, first);
        }
        _ => {}
    }
}

fn row_behind(doc: &Doc, found: &mut Vec<Candidate>, rule: &'static str, last: usize) {
    let mut end = last;
    for _ in 0..MOST {
        let and = end + usize::from(doc.is(end, ",") && doc.is(end + 1, "and"));
        let joins = doc.is_any(and, keys![",", "and"]);
        let Some(next) = run(doc, and + 1).filter(|_| joins) else { return };
        if !doc.is(and, "and") && !doc.is_any(next, keys![",", "and"]) || !is_free(doc, and + 1, next) {
            return;
        }
        found.push(Candidate::new(NameKind::Place, and + 1, next, None, rule));
        if doc.is(and, "and") {
            return;
        }
        end = next;
    }
}

/// "in Sombe and | Karo districts": behind "and" before a noun for many.
fn ends_row(doc: &Doc, start: usize, noun: usize) -> bool {
    let and = start > 1 && doc.is(start - 1, "and") && doc.word(noun).ends_with('s');
    and && run_back(doc, start - 1).is_some_and(|before| is_led(doc, before) || before > 0 && doc.is(before - 1, ","))
}

fn row_before(doc: &Doc, found: &mut Vec<Candidate>, rule: &'static str, first: usize) {
    let mut names = Vec::new();
    let mut start = first;
    while names.len() < MOST && start > 1 && doc.is_any(start - 1, keys!["and", ","]) {
        let end = start - 1 - usize::from(doc.is(start - 1, "and") && doc.is(start - 2, ","));
        let Some(name) = run_back(doc, end).filter(|&name| is_free(doc, name, end)) else { return };
        names.push((name, end));
        start = name;
    }
    if is_led(doc, start) {
        found.extend(names.iter().map(|&(name, end)| Candidate::new(NameKind::Place, name, end, None, rule)));
    }
}

/// "at the Mercy Hospital, Egbe, she said": where a body is whose name a preposition leads to, in one word of no list, no plural, that a comma or
/// the end of the sentence closes.
fn behind_body(doc: &Doc, head: usize, comma: usize) -> Option<usize> {
    let (town, end) = (comma + 1, comma + 2);
    let start = run_back(doc, head)?;
    let before = start.checked_sub(1 + usize::from(start > 0 && doc.is(start - 1, "the")))?;
    let led = doc.is_any(before, keys!["at", "in", "of", "to", "from", "near", "outside"]);
    let odd = doc.word(comma) == ","
        && toponym::is_titled(doc, town)
        && doc.tokens[town].word == 0
        && doc.tokens[town].case == Case::Title
        && !doc.word(town).ends_with('s')
        && doc.sentence_of(town) == doc.sentence_of(head);
    let closed =
        doc.tokens.get(end).is_none_or(|mark| mark.kind == Kind::Punct && matches!(doc.word(end), "," | "." | ")"));
    (led && odd && closed).then_some(end)
}

/// "in May, Texas passed", "in Summer, Maine": a month, a season or a day of the week.
pub fn is_of_the_calendar(doc: &Doc, token: usize) -> bool {
    doc.match_at(List::TimeWords, token)
        .is_some_and(|word| matches!(word.row.get("kind"), "month" | "season" | "weekday"))
}

/// One past the run of capitalised words that begins at the token.
pub fn run(doc: &Doc, first: usize) -> Option<usize> {
    let goes_on = |token: usize| {
        toponym::is_titled(doc, token)
            && doc.sentence_of(token) == doc.sentence_of(first)
            && (token == first || !is_of_the_calendar(doc, token))
    };
    let start = first + article(doc, first);
    let mut last = start;
    while last < start + LONGEST && goes_on(last) {
        last += 1;
        if doc.is(last, "-") && toponym::is_titled(doc, last + 1) {
            last += 1;
        }
        // "Ain al-Tina", "San José de Gracia"
        let inner = article(doc, last) + joiner(doc, last);
        if goes_on(last + inner) {
            last += inner;
        }
    }
    let first = start;
    (last > first && !goes_on(last)).then_some(last)
}

/// "al-" before a name: how many tokens.
fn article(doc: &Doc, at: usize) -> usize {
    const ARTICLES: &Keys =
        keys!["al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "er", "es", "esh", "et", "ez", "um", "ul"];
    let glued = |token: usize| doc.tokens.get(token).is_some_and(|token| token.glued);
    let led = doc.is_any(at, ARTICLES) && doc.is(at + 1, "-") && glued(at + 1) && glued(at + 2);
    if led && toponym::is_titled(doc, at + 2) { 2 } else { 0 }
}

/// "de", "de la" between the words of a name: how many tokens.
fn joiner(doc: &Doc, at: usize) -> usize {
    if !doc.is_any(at, keys!["de", "del", "do", "da", "dos", "das"]) || doc.tokens[at].capital {
        return 0;
    }
    let article = usize::from(doc.is_any(at + 1, keys!["la", "las", "los", "el"]) && !doc.tokens[at + 1].capital);
    if toponym::is_titled(doc, at + 1 + article) { 1 + article } else { 0 }
}

/// The first token of the run of capitalised words before the token.
fn run_back(doc: &Doc, last: usize) -> Option<usize> {
    let mut first = last;
    while first > 0 && last - first < LONGEST && toponym::is_titled(doc, first - 1) && !doc.starts_sentence(first - 1) {
        first -= 1;
        // "Ain al-|Tina", "al-|Zaghrour"
        if first > 1 && article(doc, first - 2) == 2 {
            first -= 2;
        }
    }
    (first < last).then_some(first)
}

/// Whether a preposition leads to the name.
fn is_led(doc: &Doc, first: usize) -> bool {
    toponym::before(doc, first).is_some_and(|before| {
        doc.is_any(before, keys!["in", "of", "near", "from", "on", "at", "to", "outside", "around", "'s"])
    })
}

/// "in the Zolochiv district of the region": a word of no list behind the article.
fn is_led_district(doc: &Doc, first: usize, last: usize) -> bool {
    const SIDES: &Keys = keys!["northern", "southern", "eastern", "western", "central", "remote", "rural", "restive"];
    let first_word = if first > 2 && doc.is_any(first - 1, SIDES) { first - 1 } else { first };
    let led = first_word > 1 && doc.is(first_word - 1, "the") && is_led(doc, first_word - 1);
    // "the Demilitarized zone" is what it is, not where.
    let said = doc.word(last - 1).ends_with("ized") || doc.word(last - 1).ends_with("ised");
    led && !said && (first..last).all(|token| doc.tokens[token].word == 0 && doc.tokens[token].case == Case::Title)
}

/// "in Ludian | County", "in Kupiansk | Raion": a name of words that no list has.
fn is_odd(doc: &Doc, first: usize, last: usize) -> bool {
    (first..last).all(|token| {
        doc.tokens[token].kind == Kind::Punct || doc.tokens[token].word == 0 && doc.tokens[token].case == Case::Title
    })
}

/// Whether no list knows the words as something else.
fn is_free(doc: &Doc, first: usize, last: usize) -> bool {
    // "Wolrabi Island"
    let last = last - usize::from(last > first + 1 && doc.is_any(last - 1, FEATURES));
    ![
        List::Countries,
        List::HistoricStates,
        List::MacroRegions,
        List::Waters,
        List::Titles,
        List::NotPlaces,
        List::CountryHeads,
    ]
    .iter()
    .any(|&list| {
        // "San José | de Gracia" is no capital.
        let whole = |found: crate::text::Match| found.last as usize >= last || joiner(doc, found.last as usize) == 0;
        (first..last).any(|token| doc.match_at(list, token).is_some_and(whole))
    })
}

/// The place in tokens `first..last`.
pub fn place(doc: &Doc, first: usize, last: usize) -> Place {
    // "the districts of Nsombo, | Karaba and Lutete"
    let of = (first.saturating_sub(ROW)..first)
        .rev()
        .find(|&token| !doc.is_any(token, keys![",", "and"]) && !toponym::is_titled(doc, token));
    // "in Sombe | and Karo districts"
    let behind =
        (last..last + ROW).find(|&token| !doc.is_any(token, keys![",", "and"]) && !toponym::is_titled(doc, token));
    let row = behind.is_some_and(|noun| {
        noun > last && noun < doc.tokens.len() && doc.word(noun).ends_with('s') && is_region(doc, noun)
    });
    let region =
        is_region(doc, last) || row || of.is_some_and(|of| of > 0 && doc.is(of, "of") && is_region(doc, of - 1));
    Place {
        name: doc.slice(doc.span(first, last)).to_string(),
        kind: if region { "region" } else { "city" },
        countries: larger(doc, last).or_else(|| inside(doc, last)).unwrap_or_default(),
        status: None,
        mentions: Vec::new(),
    }
}

/// Whether the token is a noun for a region: "province", "oblast".
pub fn is_region(doc: &Doc, token: usize) -> bool {
    doc.match_at(List::PlaceWords, token).is_some_and(|word| matches!(word.row.get("kind"), "region" | "district"))
}
