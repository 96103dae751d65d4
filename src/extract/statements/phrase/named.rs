//! Where the name ends that stands behind a description: "the mayor, Ann Ray QC | , said".
//! Knows names, commas and letters behind names; must not know cues.

use super::head::{Head, head};
use super::parts;
use crate::extract::statements::reader::*;
use crate::extract::statements::speaker::discourse::NEAREST;
use crate::extract::{EntityRef, Person};
use crate::text::keys;

/// "the mayor, Ann Ray, said": the end of the name when that alone is the apposition and the phrase before it names nobody.
pub fn named_apposition(reader: &Reader, phrase: Tokens, closing: usize) -> usize {
    let comma = phrase.end;
    let name = parts::name_behind(reader, comma);
    let Some(entity @ (EntityRef::Person(_) | EntityRef::Organization(_))) = reader.entity(name) else { return comma };
    if of_whom(reader, &phrase, entity) {
        return comma;
    }
    let end = (name..closing).find(|&token| reader.entity(token) != Some(entity)).unwrap_or(closing);
    let end = past_letters(reader, end, closing);
    let end = end
        + usize::from(
            end + 1 < closing
                && reader.comma(end + 1)
                && reader.doc.is_any(end, keys!["jr", "sr", "ii", "iii", "2d", "3d", "4th"]),
        );
    let last = parts::parts(reader, phrase.clone()).pop().unwrap_or(phrase);
    let nameless = match (head(reader, &last), entity) {
        (Head::Noun(row, _), EntityRef::Organization(_)) => {
            matches!(row.get("kind"), "body" | "person") || row.get("lemma") == "counterpart"
        }
        (Head::Noun(..) | Head::Quantity(_), _) => true,
        _ => false,
    };
    // "His counterpart, Ann Ray of Kansas, said"
    let from = reader.doc.is_any(end, keys!["of", "from"])
        && end + 1 < closing
        && (end + 1..closing).all(|token| {
            reader.capital(token)
                || reader.entity(token).is_some()
                || matches!(reader.doc.word(token), "." | "(" | ")" | "the" | "for" | "of" | "and")
        });
    if nameless && (end == closing || reader.comma(end) || reader.stop(end) || from) { end } else { comma }
}

/// "A spokesman for the foreign minister, Ann Ray,": the name may be the minister's, where nobody else is known to be that.
fn of_whom(reader: &Reader, phrase: &Tokens, name: EntityRef) -> bool {
    let serves = |token: usize| reader.noun(token).is_some_and(|row| row.get("kind") == "spokes");
    let Some(of) = (phrase.start + 1..phrase.end).find(|&token| reader.doc.is_any(token, keys!["for", "of", "to"]))
    else {
        return false;
    };
    // "A spokeswoman for Mercy General, Ann Ray,": a hospital.
    let last = phrase.end - 1;
    let named = reader.is(last, "general") && reader.capital(last - 1) && reader.noun(last - 1).is_none();
    let office = reader.noun(last).filter(|row| row.get("kind") == "office" && row.get("number") == "1" && !named);
    let Some(lemma) = office.map(|row| row.get("lemma")).filter(|_| serves(of - 1)) else { return false };
    let last = lemma.rsplit(' ').next().unwrap_or(lemma);
    let start = reader.doc.tokens[phrase.start].span.start;
    let people = &reader.findings.people;
    let known = people.partition_point(|one| one.mentions.first().is_some_and(|first| first.span.start < start));
    let holds = |person: &Person| {
        let role = person.role.as_deref().and_then(|role| role.rsplit(' ').next());
        role.is_some_and(|word| word.eq_ignore_ascii_case(last))
    };
    let near = known.saturating_sub(NEAREST)..known;
    !near.into_iter().any(|index| name != EntityRef::Person(index as u32) && holds(&people[index]))
}

/// "Ann Ray QC": past the letters behind a name.
pub fn past_letters(reader: &Reader, end: usize, high: usize) -> usize {
    const LETTERS: [&str; 26] = [
        "QC", "KC", "SC", "SAN", "MP", "MEP", "MSP", "MLA", "MHA", "MHK", "TD", "MBE", "OBE", "CBE", "PhD", "MD", "RN",
        "SJ", "Jr", "Sr", "II", "III", "2d", "3d", "4th", "5th",
    ];
    let end = (end..high).find(|&token| !LETTERS.contains(&reader.doc.word(token))).unwrap_or(high);
    if end >= high || reader.doc.word(end) != "(" {
        return end;
    }
    // "Mike Ahamba (SAN)"
    let closing = (end + 1..high.min(end + 8)).find(|&token| reader.doc.word(token) == ")");
    closing.filter(|&closing| !reader.has_finite(end..closing)).map_or(end, |closing| closing + 1)
}
