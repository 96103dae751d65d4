//! Days that each country keeps on its own date: "Kenya's Independence Day", "Republic Day" under a dateline of New Delhi.
//! Knows the list's table of countries and days and where countries stand in the text; which year is `resolve`'s business.

use super::words::{Word, Words};
use crate::lexicon::{List, Row};
use crate::text::{Doc, keys};

/// Month and day of a national day, for the country beside it, the nearest in its sentence, or the dateline's. None where no country stands
/// there, or one that the table does not know.
pub fn day(w: &Words, at: usize, row: Row) -> Option<(u8, u8)> {
    if named_before(w, at) {
        return beside(w, at, row);
    }
    in_sentence(w, at, row).or_else(|| in_dateline(w, row))
}

/// Whether a country's name or adjective ends right before `at`, an ordinal left out: "Ghana's 50th".
pub fn named_before(w: &Words, at: usize) -> bool {
    let end = owner_end(w, at);
    countries(w, w.first, end).any(|(_, last, _)| last == end)
}

/// Whether a text tells of another country than the United States: it names one three times, and more often.
pub fn abroad(doc: &Doc) -> bool {
    let mut named: Vec<(&str, usize)> = Vec::new();
    for one in doc.matches(List::Countries) {
        let code = one.row.get("code");
        match named.iter_mut().find(|(known, _)| *known == code) {
            Some((_, times)) => *times += 1,
            None => named.push((code, 1)),
        }
    }
    let home = named.iter().find(|(code, _)| *code == "US").map_or(2, |(_, times)| *times.max(&2));
    named.iter().any(|(_, times)| *times > home)
}

/// Whether a text tells of Canada: it names it, its provinces and towns oftener than those of the United States.
pub fn canadian(doc: &Doc) -> bool {
    let (mut canada, mut states) = (0, 0);
    for (list, column) in [(List::Countries, "code"), (List::Regions, "country"), (List::Cities, "country")] {
        for one in doc.matches(list).iter().filter(|one| matches!(one.row.get("needs"), "" | "comma")) {
            canada += usize::from(one.row.get(column) == "CA");
            states += usize::from(one.row.get(column) == "US");
        }
    }
    canada > states
}

fn owner_end(w: &Words, at: usize) -> usize {
    let ordinal = at > w.first && matches!(w.at(at - 1), Word::Ordinal(_));
    let at = if ordinal { at - 1 } else { at };
    if w.follows(at, keys!["'s", "'"]) { at - 1 } else { at }
}

fn beside(w: &Words, at: usize, row: Row) -> Option<(u8, u8)> {
    let end = owner_end(w, at);
    countries(w, w.first, end).filter(|&(_, last, _)| last == end).find_map(|(.., code)| table(row, code))
}

fn in_sentence(w: &Words, at: usize, row: Row) -> Option<(u8, u8)> {
    let known = |(first, _, code): (usize, usize, &str)| Some((first.abs_diff(at), table(row, code)?));
    countries(w, w.first, w.last).filter_map(known).min_by_key(|(far, _)| *far).map(|(_, day)| day)
}

fn in_dateline(w: &Words, row: Row) -> Option<(u8, u8)> {
    let (first, last) = w.doc.layout.dateline.as_ref()?.place?;
    countries(w, first as usize, last as usize).filter_map(|(.., code)| table(row, code)).last()
}

/// The countries whose names lie between two tokens; not those that need more context to be one.
fn countries<'a>(w: &'a Words, first: usize, last: usize) -> impl Iterator<Item = (usize, usize, &'static str)> + 'a {
    let all = w.doc.matches(List::Countries);
    let start = all.partition_point(|one| (one.first as usize) < first);
    let inside = all[start..].iter().take_while(move |one| (one.first as usize) < last);
    let named = |at: usize| matches!(w.at(at), Word::Holiday(_) | Word::Inside);
    let sure = inside
        .filter(move |one| one.last as usize <= last && one.row.get("needs").is_empty() && !named(one.first as usize));
    sure.map(|one| (one.first as usize, one.last as usize, one.row.get("code")))
}

/// "GH 0306 KE 1212": the month and day of a code.
fn table(row: Row, code: &str) -> Option<(u8, u8)> {
    let mut cells = row.get("value").split(' ');
    while let (Some(country), Some(day)) = (cells.next(), cells.next()) {
        if country == code {
            return Some((day.get(..2)?.parse().ok()?, day.get(2..)?.parse().ok()?));
        }
    }
    None
}
