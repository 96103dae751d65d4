//! Who "the French president", "the Kenyan leader" is where the text names him without his office: heads of states and governments.
//! Knows the list of leaders and the people of the document; must not give anybody a role.

use crate::extract::statements::speaker::discourse::Discourse;
use crate::extract::{EntityRef, Form, Mention, Speaker};
use crate::lexicon::List;
use crate::text::Match;

impl Discourse<'_> {
    /// The people named before a token whom the list knows for holders of an office, in the order of their first mention.
    pub fn statesmen(&self, lemma: &str, country: Option<&str>, token: usize) -> Vec<Speaker> {
        let doc = self.reader.doc;
        let held = |found: &Match| {
            country.is_none_or(|code| found.row.get("country") == code) && is_called(found.row.get("office"), lemma)
        };
        let named = |mention: &Mention| {
            let name = doc.tokens_in(mention.span);
            let rows = doc.matches_at(List::Leaders, name.start).iter();
            rows.filter(|found| found.last as usize == name.end).any(held)
        };
        let holds = self.people_before(doc.tokens[token].span.start).filter(|(_, person)| {
            let stranger = country.is_some() && person.country.is_some() && person.country != country;
            // The family name alone may be another's: what counts is how the text names him in full.
            let whole = |mention: &&Mention| mention.form == Form::Full || !person.name.contains(' ');
            !stranger && person.mentions.iter().filter(whole).take(4).any(named)
        });
        holds.map(|(index, _)| Speaker::Entity(EntityRef::Person(index as u32))).collect()
    }
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
