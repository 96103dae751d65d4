//! Who "the French president", "the Kenyan leader" is where the text names him without his office: heads of states and governments.
//! Knows the list of leaders and the people of the document; must not give anybody a role.

use super::discourse::Discourse;
use crate::extract::{EntityRef, Speaker};
use crate::lexicon::{List, Row, rows};
use crate::text::key::key;

impl Discourse<'_> {
    /// The people named before a token whom the list knows for holders of an office, in the order of their first mention.
    pub(super) fn statesmen(&self, lemma: &str, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let start = self.reader.doc.tokens[token].span.start;
        let held: Vec<Row> = rows(List::Leaders)
            .filter(|row| country.is_none_or(|code| row.get("country") == code) && is_called(row.get("office"), lemma))
            .collect();
        if held.is_empty() {
            return Vec::new();
        }
        let holds = self.people_before(start).filter(|(_, person)| {
            let stranger = country.is_some() && person.country.is_some() && person.country != country;
            !stranger && held.iter().any(|row| is_named(*row, &person.name))
        });
        holds.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect()
    }
}

fn is_named(row: Row, name: &str) -> bool {
    let plain = |name: &str| key(name, true).replace('-', " ");
    let name = plain(name);
    row.get("forms").split('|').any(|form| plain(form) == name)
}

/// Whether the holder of an office is called by a noun.
fn is_called(office: &str, lemma: &str) -> bool {
    match lemma {
        "leader" => true,
        "premier" | "pm" | "head of government" => matches!(office, "prime minister" | "premier"),
        "head of state" => matches!(office, "president" | "king"),
        "monarch" => office == "king",
        "pontiff" => office == "pope",
        _ => office == lemma,
    }
}
