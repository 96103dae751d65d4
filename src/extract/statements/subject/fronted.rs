//! Names with something before them that no comma closes or that a quotation does: "Addressing the crowd on Monday Ann Ray said …",
//! `"…," the party's leader, Ann Ray said`. Knows names, nouns and commas; must not know what the verb reports.

use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::lexicon::{List, Row};
use crate::text::{Keys, keys};

/// "Addressing the crowd on Monday | Ann Ray said", "Speaking in Parliament today | Minister Hugh Hill said": the name behind the
/// participle of speech that opens the sentence.
pub fn behind_speaking(reader: &Reader, end: usize, low: usize) -> Option<Tokens> {
    let person = reader.entity(end.checked_sub(1)?).filter(|one| matches!(one, EntityRef::Person(_)))?;
    if !reader.doc.is_any(low, SPEAKING) {
        return None;
    }
    let name = (low..end).rev().take_while(|&at| reader.entity(at) == Some(person)).last()?;
    let first = past_titles(reader, name, low);
    let before = first.checked_sub(1).filter(|&before| before > low)?;
    // "Speaking for Ray", "Addressing Ray", "Speaking about the death of Hugh Hill"
    let governed = reader.has(before, PREPOSITION | AND | DETERMINER) || reader.comma(before);
    let clause = (low + 1..first).any(|at| reader.comma(at) || reader.has(at, QUOTED) || reader.finite(at));
    (!governed && !clause).then_some(first..end)
}

/// How sentences open that say on what occasion somebody spoke.
const SPEAKING: &Keys = keys![
    "addressing", "answering", "appearing", "briefing", "commenting", "reacting", "replying", "responding", "speaking",
    "talking", "testifying", "writing", "contributing", "lecturing", "preaching",
];

/// `“…,” | the party's leader, Ann Ray said`: from the description between the quotation and the name on.
pub fn with_description(reader: &Reader, name: Tokens, low: usize) -> Tokens {
    let person = matches!(reader.entity(name.end - 1), Some(EntityRef::Person(_)));
    let comma = name.start.checked_sub(1).filter(|&comma| person && comma > low + 1 && reader.comma(comma));
    let Some(comma) = comma else { return name };
    let first = phrase::start(reader, comma, low);
    let quoted = first < comma && first > low && reader.closed_at(first - 1).is_some();
    let calls = |row: Row| matches!(row.get("kind"), "person" | "office" | "spokes") && row.get("number") == "1";
    match head(reader, &(first..comma)) {
        Head::Noun(row, _) if quoted && calls(row) => first..name.end,
        _ => name,
    }
}

/// Where the titles before a name begin.
fn past_titles(reader: &Reader, name: usize, low: usize) -> usize {
    let mut first = name;
    while let Some(title) = reader.doc.match_before(List::Titles, first).filter(|one| one.first as usize >= low) {
        first = title.first as usize;
        // "His Excellency, | President Ann Ray"
        let comma = first.checked_sub(1).filter(|&comma| comma > low && reader.comma(comma));
        let honoured = comma
            .filter(|&comma| reader.doc.is_any(comma - 1, keys!["excellency", "honourable", "majesty", "highness"]));
        first = honoured.map_or(first, |comma| comma);
    }
    first
}
