//! Subjects with something between them and their verb: a relative clause, an apposition, one comma too many.
//! Knows commas and phrases; must not know cues.

use super::antecedent::PARTICIPLES;
use super::antecedent::person_before;
use super::aside::{before_subordinate, holds_relative, opens_aside, participle, reduced};
use super::hanging::behind_noun;
use super::list::with_list;
use crate::extract::EntityRef;
use crate::extract::statements::content::left::is_adjective;
use crate::extract::statements::phrase;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::phrase::named::{named_apposition, past_letters};
use crate::extract::statements::phrase::occasion::occasion_follows;
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::keys;

/// "Ann Ray, | a member of the council, who had said": the name that an apposition with an article stands behind.
pub fn named_before(reader: &Reader, apposition: usize, low: usize) -> Option<Tokens> {
    let comma = apposition.checked_sub(1).filter(|&comma| comma > low && reader.comma(comma))?;
    let office =
        reader.word(apposition) && !reader.capital(apposition) && !reader.has(apposition, RELATIVE | AND | PREPOSITION);
    person_before(reader, comma, low).filter(|_| office && !reader.finite(apposition))
}

/// "Hugh Hill, a doctor, said": the phrase before the first comma that opens what the last one closes.
pub fn behind_apposition(reader: &Reader, closing: usize, low: usize) -> Option<Tokens> {
    let opens = |token: usize| match reader.doc.word(closing) {
        "," | "\"" | "”" | "''" | "’’" | "’" | "'" => reader.comma(token),
        ")" => reader.doc.word(token) == "(",
        _ => reader.dash(token),
    };
    for comma in (low + 1..closing).filter(|&token| opens(token) && !reader.has(token, QUOTED)) {
        if opens_clause(reader, comma..closing, low) {
            continue;
        }
        let relative = opens_aside(reader, comma);
        if !clauseless(reader, comma, closing, relative) {
            continue;
        }
        // "Ann Ray (Labour), who voted no, said"
        if let Some(name) = before_bracket(reader, comma, low).or_else(|| before_himself(reader, comma, low)) {
            return Some(name);
        }
        let first = phrase::start(reader, before_letters(reader, comma, low), low);
        // "a claim | the army spokesman, Ann Ray, rejected"
        let first =
            behind_noun(reader, first, comma).or_else(|| behind_occasion(reader, first..comma)).unwrap_or(first);
        // "The dead are children, Hugh Hill, a doctor, said": what a verb has for its object is no subject.
        let object = (low + 1..comma).contains(&first)
            && (reader.finite(first - 1) && !reader.has(first - 1, CUE) || after_modal(reader, first - 1, low));
        if participle(reader, first) || object {
            continue;
        }
        if let Some(name) = name_alone(reader, comma, closing).filter(|_| one_who(reader, low, comma)) {
            return Some(name);
        }
        if let Some(name) =
            name_alone(reader, comma, closing).filter(|_| reader.has(first, DETERMINER) && first < comma)
            && head(reader, &(first..comma)) == Head::Other
        {
            return Some(name);
        }
        if first < comma
            && head(reader, &(first..comma)).speaks()
            && !preposed(reader, first, comma, low)
            && (reader.word(comma - 1) || reader.entity(comma - 1).is_some() || reader.doc.word(comma - 1) == ")")
        {
            if let Some(name) = unlisted_name(reader, first..comma, closing) {
                return Some(name);
            }
            let party = matches!(reader.entity(comma - 1), Some(EntityRef::Organization(_)));
            let member = || {
                let opening = first.checked_sub(1).filter(|&opening| party && reader.comma(opening))?;
                person_before(reader, opening, low)
            };
            if let Some(name) = named_before(reader, first, low).or_else(member).filter(|_| relative && first > low) {
                return Some(name);
            }
            let end = named_apposition(reader, first..comma, closing);
            if let Some(name) = behind_portfolio(reader, first..comma, closing).filter(|_| end == comma) {
                return Some(name);
            }
            return Some(with_list(reader, first, with_second(reader, first..end, closing), low));
        }
    }
    None
}

/// Whether what two marks enclose has no verb that is the sentence's.
fn clauseless(reader: &Reader, comma: usize, closing: usize, relative: bool) -> bool {
    let from = comma + 1 + usize::from(reader.doc.is_any(comma + 1, PARTICIPLES));
    let occasion = reader.has(comma + 1, PREPOSITION)
        && occasion_follows(reader, comma + 1)
        && !(from..before_subordinate(reader, from..closing))
            .any(|token| reader.has(token, AUXILIARY | PAST | PRESENT));
    // "Ann Ray, the last to go before she left, said"
    let article = reader.has(comma + 1, DETERMINER) && before_subordinate(reader, from..closing) > comma + 3;
    let until = if article { before_subordinate(reader, from..closing) } else { closing };
    relative
        || occasion
        || holds_relative(reader, comma + 1..closing)
        || !reader.has_finite(from..until)
        || reduced(reader, comma, closing)
}

/// "backed it | , but Hugh Hill, a lawyer, said", "spoke | , and Hill, a lawyer, said": the comma before another clause, whose subject
/// has an apposition of its own.
fn opens_clause(reader: &Reader, aside: Tokens, low: usize) -> bool {
    let (comma, next) = (aside.start, aside.start + 1);
    // "Hill, though a lawyer, said"
    if !(next..aside.end).any(|at| reader.comma(at)) {
        return false;
    }
    let turns = keys!["but", "while", "whilst", "whereas", "though", "although", "yet", "because"];
    let name = next + 1 + usize::from(reader.has(next + 1, DETERMINER));
    let somebody = reader.entity(name).is_some() || reader.noun(name).is_some() || reader.capital(name);
    let told = || reader.has_finite(low..comma) || (low..comma).any(|at| reader.has(at, CUE));
    somebody && (reader.doc.is_any(next, turns) || reader.is(next, "and") && told())
}

/// "The minister for women, | family and social affairs, Ann Ray |, said": the name behind a portfolio with commas of its own.
fn behind_portfolio(reader: &Reader, phrase: Tokens, closing: usize) -> Option<Tokens> {
    let last = (phrase.end + 1..closing).rev().find(|&token| reader.comma(token))?;
    let list = phrase.end + 1..last;
    let small =
        |token: usize| reader.comma(token) || reader.word(token) && !reader.has(token, DETERMINER | PRONOUN | RELATIVE);
    let charged = phrase.clone().any(|token| reader.doc.is_any(token, keys!["for", "of"]));
    let office = matches!(head(reader, &phrase), Head::Noun(row, _) if row.get("kind") == "office");
    let joined = list.clone().any(|token| reader.is(token, "and")) && list.clone().all(small);
    name_alone(reader, last, closing).filter(|_| charged && office && joined && list.len() < 12)
}

/// "Mr. Ray | himself, speaking on Sunday, said": the phrase before the pronoun that only stresses it.
fn before_himself(reader: &Reader, comma: usize, low: usize) -> Option<Tokens> {
    let end = comma.checked_sub(1).filter(|&end| end > low)?;
    let stress = reader.doc.is_any(end, keys!["himself", "herself", "itself", "themselves"]);
    let phrase = phrase::start(reader, end, low)..end;
    (stress && phrase.start < end && head(reader, &phrase).speaks()).then_some(phrase)
}

/// The name of a person before a bracket that ends at `end`: "Sen. Ann Ray (D-Ohio)", "Rep. Ann Ray (Pa.)".
fn before_bracket(reader: &Reader, end: usize, low: usize) -> Option<Tokens> {
    let closing = end.checked_sub(1).filter(|&closing| reader.doc.word(closing) == ")")?;
    let open = (low + 1..closing).rev().take(8).find(|&token| reader.doc.word(token) == "(")?;
    let first = phrase::start(reader, open, low);
    let person = matches!(reader.entity(open - 1), Some(EntityRef::Person(_)));
    (person && !preposed(reader, first, open, low) && !reader.has_finite(open..closing)).then_some(first..open)
}

/// "would not | save the town": a plain form under an auxiliary.
fn after_modal(reader: &Reader, verb: usize, low: usize) -> bool {
    let before = (low..verb).rev().find(|&token| !reader.has(token, NEGATION) && !reader.adverb(token));
    reader.word(verb)
        && !reader.has(verb, PREPOSITION | DETERMINER | AND | AUXILIARY)
        && before.is_some_and(|before| reader.has(before, MODAL | DO) || reader.is(before, "to"))
}

/// "the director of the National Harbour Board (NHB), Ann Ray,": where the letters before a comma open.
fn before_letters(reader: &Reader, comma: usize, low: usize) -> usize {
    let closes = comma > low + 4 && reader.doc.word(comma - 1) == ")" && reader.doc.word(comma - 3) == "(";
    if closes { comma - 3 } else { comma }
}

/// "A miner who survived, Ann Ray, said": one person, told apart by a relative clause, before the comma.
fn one_who(reader: &Reader, low: usize, comma: usize) -> bool {
    let Some(who) = (low + 2..comma).find(|&token| reader.is(token, "who")) else { return false };
    let one = reader
        .noun(who - 1)
        .is_some_and(|row| row.get("number") == "1" && matches!(row.get("kind"), "person" | "office" | "spokes"));
    reader.has(low, DETERMINER) && one && !(low..comma).any(|token| reader.comma(token) || reader.has(token, QUOTED))
}

/// "Its maker, Mapp Biopharmaceutical, said": a name that nobody knows is the whole apposition.
fn unlisted_name(reader: &Reader, phrase: Tokens, closing: usize) -> Option<Tokens> {
    let name = phrase.end + 1..closing;
    let capital = |token: usize| {
        reader.capital(token)
            && reader.word(token)
            && reader.entity(token).is_none()
            && !reader.has(token, DATE | QUOTED)
    };
    let body = matches!(head(reader, &phrase), Head::Noun(row, _) if row.get("number") == "1" && matches!(row.get("kind"), "body" | "person"));
    let owned =
        reader.has(phrase.start, DETERMINER) || reader.doc.is_any(phrase.start, keys!["its", "his", "her", "their"]);
    (body && owned && (1..=4).contains(&name.len()) && name.clone().all(capital)).then_some(name)
}

/// "Tom Hunt, the mayor, and Mary Lamb, his deputy, said": the end of the second name.
fn with_second(reader: &Reader, phrase: Tokens, closing: usize) -> usize {
    let joins = |&token: &usize| reader.is(token, "and") && reader.comma(token - 1) && !reader.has(token, QUOTED);
    let Some(and) = (phrase.end + 1..closing).find(joins).filter(|_| is_name(reader, phrase.end - 1)) else {
        return phrase.end;
    };
    if reader.has_finite(phrase.end + 1..and) {
        return phrase.end;
    }
    let title = phrase::end(reader, and + 1, closing);
    let behind = if reader.comma(title) && !is_name(reader, title - 1) { title } else { and };
    let name = parts::name_behind(reader, behind);
    let end = (name..closing).find(|&token| reader.entity(token) != reader.entity(name)).unwrap_or(closing);
    let named = is_name(reader, name) && (end == closing || reader.comma(end));
    if named { end } else { phrase.end }
}

/// "His boss, Ann Ray, and the mayor, Tom Hunt, said": a phrase behind ", and" with the one before it.
pub fn with_first(reader: &Reader, phrase: Tokens, low: usize) -> Tokens {
    let joined = phrase.start > low + 3 && reader.is(phrase.start - 1, "and") && reader.comma(phrase.start - 2);
    if !joined || !is_name(reader, phrase.end - 1) {
        return phrase;
    }
    let closing = phrase.start - 2;
    match behind_apposition(reader, closing, low) {
        Some(left) if left.start == low && !reader.has_finite(left.start..closing) => left.start..phrase.end,
        _ => phrase,
    }
}

fn is_name(reader: &Reader, token: usize) -> bool {
    matches!(reader.entity(token), Some(EntityRef::Person(_) | EntityRef::Organization(_)))
}

/// "The harbour master, Ann Ray, said": the name that is the whole apposition.
fn name_alone(reader: &Reader, comma: usize, closing: usize) -> Option<Tokens> {
    let name = parts::name_behind(reader, comma);
    let named = |entity: &EntityRef| matches!(entity, EntityRef::Person(_) | EntityRef::Organization(_));
    let entity = reader.entity(name).filter(|entity| named(entity) && name < closing)?;
    let end = (name..closing).find(|&token| reader.entity(token) != Some(entity)).unwrap_or(closing);
    let end = past_letters(reader, end, closing);
    let hangs =
        reader.has(end, PREPOSITION) && !(end..closing).any(|token| reader.comma(token) || reader.finite(token));
    (end == closing || hangs).then_some(name..end)
}

/// "Ann Ray of the harbour board, says": one comma too many between a subject that opens its clause and its verb.
pub fn before_lone_comma(reader: &Reader, verb: usize, low: usize) -> Option<Tokens> {
    let comma = verb.checked_sub(1).filter(|&comma| comma > low && reader.comma(comma))?;
    let first = phrase::start(reader, comma, low);
    let opens = first == low || (low..first).all(|token| reader.adverb(token) || reader.has(token, DATE | AND));
    (opens && first < comma && head(reader, &(first..comma)).is_somebody() && !preposed(reader, first, comma, low))
        .then_some(first..comma)
}

/// "In a recent essay | Ann Ray, a lawyer, said": the name behind an occasion that no comma sets apart.
fn behind_occasion(reader: &Reader, phrase: Tokens) -> Option<usize> {
    let person = reader.entity(phrase.end - 1).filter(|one| matches!(one, EntityRef::Person(_)))?;
    let name = phrase.clone().rev().take_while(|&token| reader.entity(token) == Some(person)).last()?;
    let title = reader.doc.match_before(List::Titles, name).map_or(name, |title| title.first as usize);
    let day = (phrase.start..title).rev().find(|&token| !reader.has(token, DATE) && !reader.is(token, "on"));
    let before = day.filter(|&before| before > phrase.start)?;
    let occasion = reader.noun(before).is_some_and(|row| matches!(row.get("kind"), "venue" | "document"));
    (occasion && reader.has(phrase.start, PREPOSITION | DETERMINER)).then_some(title)
}

/// "In Moscow, …": a phrase that a preposition governs is no subject.
pub fn preposed(reader: &Reader, first: usize, end: usize, low: usize) -> bool {
    let clause = |token: usize| reader.doc.is_any(token, keys!["after", "before", "since", "until"]);
    reader.has(first, PREPOSITION)
        || first > low && reader.has(first - 1, PREPOSITION) && !clause(first - 1)
        || first < end
            && ends_in(reader.doc.word(first), "ing")
            && !is_adjective(reader, first)
            && reader.doc.match_at(List::Titles, first).is_none()
            && (!reader.capital(first) || first == low)
            && reader.entity(first).is_none()
}
