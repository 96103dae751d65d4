//! Which country an article is about, for names that organizations of several countries share: "PTI", "DPP", "the Election Commission".
//! Knows how often the text names each country; a row of the list may say several codes, or need one ("home").

use std::collections::BTreeMap;

use crate::lexicon::{List, Row};
use crate::text::{Doc, Match};

/// How much of a text speaks of each country, and the organizations that it names beyond doubt.
pub struct Home {
    weights: BTreeMap<&'static str, u32>,
    /// Sorted.
    names: Vec<&'static str>,
}

impl Home {
    pub fn of(doc: &Doc) -> Home {
        let mut home = Home { weights: BTreeMap::new(), names: Vec::new() };
        for list in [List::Countries, List::Cities, List::Regions] {
            let column = if list == List::Countries { "code" } else { "country" };
            for same in doc.matches(list).chunk_by(|a, b| a.first == b.first) {
                let code = same[0].row.get(column);
                let plain = |one: &Match| matches!(one.row.get("needs"), "" | "comma") && one.row.get(column) == code;
                if same.iter().all(plain) {
                    *home.weights.entry(code).or_default() += 1;
                }
            }
        }
        for same in doc.matches(List::Organizations).chunk_by(|a, b| a.first == b.first) {
            let [one] = same else { continue };
            let code = one.row.get("country");
            // Whoever reports it says nothing of where it is.
            let reports = one.row.get("kind") == "media";
            if code.len() == 2 && !reports && one.row.get("needs").is_empty() {
                *home.weights.entry(code).or_default() += 1;
                home.names.push(one.row.get("name"));
            }
        }
        home.names.sort_unstable();
        home.names.dedup();
        home
    }

    fn weight(&self, code: &str) -> u32 {
        self.weights.get(code).copied().unwrap_or(0)
    }

    /// Of the codes in a cell the one that the article is about: named, and twice as often as any other of them.
    pub fn country(&self, codes: &'static str) -> Option<&'static str> {
        if codes.len() < 3 {
            return (!codes.is_empty()).then_some(codes);
        }
        let (best, weight) = codes.split(' ').map(|code| (code, self.weight(code))).max_by_key(|one| one.1)?;
        let clear = codes.split(' ').all(|code| code == best || self.weight(code) * 2 <= weight);
        (weight > 0 && clear).then_some(best)
    }

    /// Whether the text names a country of the row.
    pub fn speaks_of(&self, row: Row) -> bool {
        row.get("country").split(' ').any(|code| self.weight(code) > 0)
    }

    /// Which of the rows that have one form is meant: the one that the text names in full, the one whose country it is about,
    /// else the one that needs no country.
    pub fn choose(&self, rows: &[Match]) -> Option<Row> {
        let named = |row: &Row| self.names.binary_search(&row.get("name")).is_ok();
        let weight = |row: Row| row.get("country").split(' ').map(|code| self.weight(code)).max().unwrap_or(0);
        let all = || rows.iter().map(|one| one.row);
        if let Some(row) = all().find(named) {
            return Some(row);
        }
        let best = all().max_by_key(|&row| weight(row))?;
        let most = weight(best);
        let same = |row: Row| row.get("name") == best.get("name");
        let clear = most > 0 && all().all(|row| row == best || same(row) || weight(row) * 2 <= most);
        if clear { Some(best) } else { all().find(|row| most == 0 && !needs_home(*row)) }
    }
}

/// Whether a row is believed only where the article is about its country.
pub fn needs_home(row: Row) -> bool {
    row.get("needs") == "home"
}

/// The row of the list that has just these words, whatever the article is about.
pub fn listed(doc: &Doc, first: usize, last: usize) -> Option<Row> {
    let found = doc.matches_at(List::Organizations, first);
    found
        .iter()
        .map(|one| (one.last, one.row))
        .find(|&(end, row)| end as usize == last && !needs_home(row))
        .map(|one| one.1)
}

/// The kind that all rows of the words at a token have.
pub fn kind(doc: &Doc, first: usize, last: usize) -> Option<&'static str> {
    let found = doc.matches_at(List::Organizations, first);
    let mut kinds = found.iter().filter(|one| one.last as usize == last).map(|one| one.row.get("kind"));
    let kind = kinds.next()?;
    kinds.all(|other| other == kind).then_some(kind)
}
