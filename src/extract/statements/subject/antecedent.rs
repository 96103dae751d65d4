//! Whom a relative clause is about: "the envoy, who said". Knows commas and phrases; must not know cues.

use super::apposition::named_before;
use super::list::with_list;
use crate::extract::EntityRef;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::reader::*;
use crate::lexicon::Row;
use crate::text::{Keys, Kind, keys};

/// Forms that are no finite verb where they stand behind a comma: ", sworn in on Friday,".
pub const PARTICIPLES: &Keys = keys![
    "sworn", "known", "born", "seen", "drawn", "chosen", "shown", "given", "taken", "driven", "written", "beaten",
    "torn", "thrown",
];

/// "Devocht, who had told": the phrase before the relative pronoun.
pub fn antecedent(reader: &Reader, relative: usize, low: usize) -> Option<Tokens> {
    let end = if relative > low && reader.comma(relative - 1) { relative - 1 } else { relative };
    // "There is a woman here | who says"
    let end = end - usize::from(end > low + 1 && reader.doc.is_any(end - 1, keys!["here", "there", "nearby"]));
    let first = phrase::start(reader, end, low);
    // "an old man at Lake Tana | who said": not the lake.
    let located = (first + 1..end).find(|&token| {
        reader.doc.is_any(token, keys!["at", "in", "on", "near", "by", "outside", "inside", "from"])
            && reader.noun(token - 1).is_some_and(|row| row.get("kind") == "person" && row.get("number") == "1")
    });
    if let Some(place) =
        located.filter(|_| end == relative && matches!(reader.entity(end - 1), Some(EntityRef::Place(_))))
    {
        return Some(first..place);
    }
    // "Ann Ray of the harbour board, who": the person is meant; "which" means the board.
    let of_body = (first + 1..end).find(|&token| {
        reader.doc.is_any(token, keys!["of", "from"]) && matches!(reader.entity(token - 1), Some(EntityRef::Person(_)))
    });
    if let Some(of) = of_body.filter(|_| end < relative && !reader.is(relative, "which")) {
        return Some(first..of);
    }
    let hanging = (first + 1..end).rev().find(|&token| {
        let speaks = |row: Row| matches!(row.get("kind"), "person" | "office" | "spokes" | "body");
        reader.has(token, PREPOSITION) && !reader.noun(token - 1).is_some_and(speaks)
    });
    let first = hanging.map_or(first, |token| token + 1);
    let known = first < end && head(reader, &(first..end)).speaks();
    // "Ann Ray, Labour, who had said"
    let party = |end: usize| matches!(reader.entity(end - 1), Some(EntityRef::Organization(_)));
    let member = first > low + 1
        && first < end
        && end < relative
        && reader.is(relative, "who")
        && reader.comma(first - 1)
        && party(end);
    if let Some(person) = member.then(|| person_before(reader, first - 1, low)).flatten() {
        return Some(person);
    }
    // "Ann Ray, a lawyer who had said"
    let article = || reader.doc.is_any(first, keys!["a", "an"]);
    // "the killer of Ann Ray, a man who": the man may be the killer.
    let alone = |name: &Tokens| {
        name.start == low || !reader.has(name.start - 1, PREPOSITION) && !reader.is(name.start - 1, "'s")
    };
    let apposed = |name: &Tokens| end < relative || article() && alone(name);
    if let Some(name) = named_before(reader, first, low).filter(|name| known && apposed(name)) {
        return Some(name);
    }
    // "Ann Ray, Tom Hunt and Hugh Hill, who had said": the whole list, where it opens the sentence.
    let list = with_list(reader, first, end, low);
    let list = if end < relative && list.start == low { list } else { first..end };
    (known && (!reader.is(relative, "that") || reader.noun(end - 1).is_some() && !reader.has(end - 1, CUE)))
        .then_some(list)
}

/// "Ann Ray | , Labour, who had said": the name that ends at a comma.
pub fn person_before(reader: &Reader, comma: usize, low: usize) -> Option<Tokens> {
    // "Ann Ray, 34 | , a doctor who"
    let aged = comma > low + 2 && reader.doc.tokens[comma - 1].kind == Kind::Number && reader.comma(comma - 2);
    let comma = if aged { comma - 2 } else { comma };
    // "Sen. Ann Ray of South Carolina | , the chamber's"
    let place = reader.entity(comma.checked_sub(1)?).filter(|one| matches!(one, EntityRef::Place(_)));
    let town = (low + 1..comma).rev().take(4).find(|&token| place.is_none() || reader.entity(token) != place)?;
    let comma = if place.is_some() && reader.doc.is_any(town, keys!["of", "from"]) { town } else { comma };
    let person = reader.entity(comma.checked_sub(1)?).filter(|one| matches!(one, EntityRef::Person(_)))?;
    let first = (low..comma).rev().take_while(|&token| reader.entity(token) == Some(person)).last()?;
    Some(first..comma)
}
