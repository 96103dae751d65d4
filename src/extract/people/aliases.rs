//! What the text between two names says of them: "also known as", "took the name", "X and Y", "X, a son of Y", letters for a full name. Knows
//! the words beside names; who is who is `resolve.rs`'s business.

use super::context::title_before;
use super::nicknames;
use super::words::Name;
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Doc, keys};

/// Two names side by side or with a word of kinship between them are two people: "Juan Ruiz and Juan Ruiz Mora", "X, a son of Y".
pub fn apart(doc: &Doc, one: &Candidate, other: &Candidate) -> bool {
    let (from, to) = (one.last as usize, other.first as usize);
    if from >= to || to > from + 6 || doc.tokens[from].sentence != doc.tokens[to].sentence {
        return false;
    }
    let kin = |at: usize| doc.match_at(List::Occupations, at).is_some_and(|found| found.row.get("kind") == "kin");
    (from..to).all(|at| doc.is_any(at, keys![",", "and", "&", "or"])) || (from..to).any(kin)
}

/// "took the name Benedict XVI": what somebody calls himself from now on.
pub fn took_the_name(doc: &Doc, one: &Candidate) -> bool {
    let first = one.first as usize;
    let at = if first > 0 && doc.is(first - 1, "of") { first - 1 } else { first };
    at > 2
        && doc.is(at - 1, "name")
        && doc.is_any(at - 2, keys!["the", "his", "her", "papal", "regnal"])
        && doc.is_any(
            at - 3,
            keys!["took", "takes", "taking", "taken", "chose", "chosen", "choosing", "assumed", "adopted"],
        )
}

/// The last person before in the same sentence, who is the only one there.
pub fn holder(doc: &Doc, stretches: &[&Candidate], index: usize) -> Option<usize> {
    let here = |one: usize| doc.tokens[stretches[one].first as usize].sentence;
    let before = index.checked_sub(1).filter(|&one| here(one) == here(index))?;
    (before == 0 || here(before - 1) != here(index)).then_some(before)
}

/// "KTR" is K T Rama Rao, "MBS" Mohammed bin Salman: the full name whose words begin with the letters of a short one.
pub fn spelled(doc: &Doc, stretches: &[&Candidate], names: &[Name], index: usize) -> Option<usize> {
    let one = stretches[index];
    let token = &doc.tokens[one.first as usize];
    let short = one.last == one.first + 1 && token.case == Case::Upper && (2..=4).contains(&token.span.len());
    let letters = doc.word(one.first as usize).as_bytes();
    let fits = |full: &&Candidate| {
        let heads = (full.first as usize..full.last as usize).filter(|&at| doc.tokens[at].is_word());
        let mut heads = heads.map(|at| doc.word(at).as_bytes()[0].to_ascii_uppercase());
        letters.iter().all(|letter| heads.next() == Some(*letter)) && heads.next().is_none_or(|last| last == b'R')
    };
    let shouted = || doc.tokens.get(one.last as usize).is_some_and(|next| next.case == Case::Upper && next.is_word());
    let full = |place: &usize| names[*place].words.len() > 1 && fits(&stretches[*place]);
    (short && !shouted()).then(|| (0..names.len()).find(full))?
}

/// "Rodrigo Londoño, better known as Timochenko": two names of one person.
pub fn also_known(doc: &Doc, one: &Candidate, other: &Candidate) -> bool {
    let from = one.last as usize;
    if other.rule == nicknames::BEHIND && (from + 1..from + 10).contains(&(other.first as usize)) {
        return true;
    }
    // "alias Commander Remi"
    let to = title_before(doc, other.first as usize).map_or(other.first, |title| title.first) as usize;
    if to == from + 1 && doc.is_any(from, keys!["alias", "aka"]) {
        return true;
    }
    if to < from + 2 || to > from + 11 || doc.tokens[from].sentence != doc.tokens[to].sentence {
        return false;
    }
    let known = doc.is(to - 1, "as") && doc.is(to - 2, "known")
        || doc.is_any(to - 1, keys!["nicknamed", "alias", "aka", "nee"]);
    let opened = matches!(doc.word(from), "," | "(") || doc.is_any(from, keys!["also", "better", "known", "who"]);
    let inside = |at: usize| {
        let token = &doc.tokens[at];
        (token.is_word() || matches!(doc.word(at), "," | "-"))
            && !doc.is_any(at, keys!["and", "said", "by", "with", "met"])
    };
    known && opened && (from + 1..to - 1).all(inside)
}
