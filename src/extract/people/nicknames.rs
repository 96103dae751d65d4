//! Names that the text gives to one it has just named: Ahmed Karie "Qoor Qoor", "Ann Ray, call sign Redis". Knows the words behind a full
//! name; that the two are one person is `aliases.rs`'s business.

use crate::extract::name::{Candidate, NameKind};
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, keys};

/// The rule of a nickname behind a full name.
pub const BEHIND: &str = "people/nickname-behind";

/// Adds the nicknames behind the names found so far.
pub fn find(doc: &Doc, found: &mut Vec<Candidate>) {
    let full = found.iter().filter(|one| one.last > one.first + 1).map(|one| one.last as usize);
    let nicknames: Vec<Candidate> = full.filter_map(|last| behind(doc, last)).collect();
    found.extend(nicknames);
}

fn behind(doc: &Doc, last: usize) -> Option<Candidate> {
    let token = doc.tokens.get(last)?;
    let (first, end) = match token.kind {
        Kind::Quote if !token.glued => {
            quoted(doc, last).filter(|&(first, end)| (first..end).all(|at| is_nickname(doc, at)))?
        }
        Kind::Punct if matches!(doc.word(last), "," | "(") => called(doc, last + 1)?,
        _ => return None,
    };
    Some(Candidate::new(NameKind::Person, first, end, None, BEHIND))
}

/// One to three capitals in quotation marks and nothing else, no capital behind them: "Qoor Qoor".
fn quoted(doc: &Doc, quote: usize) -> Option<(usize, usize)> {
    let close = (quote + 2..(quote + 5).min(doc.tokens.len())).find(|&at| doc.tokens[at].kind == Kind::Quote)?;
    let glued = doc.tokens[quote + 1].glued && doc.tokens[close].glued;
    let ended = doc.tokens.get(close + 1).is_none_or(|next| !next.capital);
    let capital = (quote + 1..close).all(|at| doc.tokens[at].capital && doc.tokens[at].is_word());
    (glued && ended && capital).then_some((quote + 1, close))
}

/// "nicknamed Nuling", "call sign Redis", "better known as Nan Osk": the capitals behind what says that somebody is called so.
fn called(doc: &Doc, from: usize) -> Option<(usize, usize)> {
    let adverbs = keys!["who", "is", "was", "also", "better", "popularly", "widely", "commonly", "locally", "known"];
    let mut at = from;
    while at < from + 4 && doc.is_any(at, adverbs) {
        at += 1;
    }
    let two = |one: &str, other: &str| doc.is(at, one) && doc.is(at + 1, other);
    let known = doc.is(at, "as") && doc.is(at - 1, "known");
    at += if known || doc.is_any(at, keys!["nicknamed", "alias", "aka", "callsign"]) {
        1
    } else if two("call", "sign") || two("code", "name") || two("born", "as") {
        2
    } else if two("nom", "de") && doc.is(at + 2, "guerre") {
        3
    } else {
        return None;
    };
    if doc.tokens.get(at)?.kind == Kind::Quote {
        return quoted(doc, at);
    }
    let end = (at..at + 3).take_while(|&one| is_nickname(doc, one)).last()? + 1;
    let more = doc.tokens.get(end).is_some_and(|next| next.capital && next.is_word());
    let hyphen = doc.tokens.get(end).is_some_and(|next| next.glued && doc.word(end) == "-");
    (!more && !hyphen).then_some((at, end))
}

/// A capital that is no word of the grammar, no title and no place.
fn is_nickname(doc: &Doc, token: usize) -> bool {
    let lists = [List::FunctionWords, List::StopWords, List::Titles, List::Countries, List::Organizations];
    doc.tokens.get(token).is_some_and(|one| one.case == Case::Title && one.kind == Kind::Word && one.span.len() > 1)
        && !lists.iter().any(|&list| doc.has(list, token))
}
