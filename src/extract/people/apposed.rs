//! What stands before a name and a comma and says what its bearer is: "the mayor, Jane Doe,".
//! Knows titles, articles and commas; `before` knows what stands without a comma.

use super::before::widen;
use super::behind::sent_there;
use super::context;
use super::counterpart::serving;
use super::nations::Countries;
use super::office::{Office, of_row};
use super::premier::premier;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, Match, keys};

/// "the mayor, Jane Doe,", "Russia's foreign minister, Sergey Lavrov,".
pub fn apposed(doc: &Doc, first: usize, last: usize, countries: &Countries) -> Option<Office> {
    let comma = first.checked_sub(1).filter(|&at| doc.word(at) == ",")?;
    let closed = matches!(doc.word(last), "," | "." | ";" | ")" | "")
        || doc.tokens.get(last).is_some_and(|t| t.case == Case::Lower);
    let comma = before_brackets(doc, comma);
    let plain = context::title_before(doc, comma).or_else(|| context::occupation_before(doc, comma));
    if plain.is_some_and(|found| found.row.list() == List::Occupations && is_clients(doc, found.first as usize)) {
        return None;
    }
    let found = plain.or_else(|| title_of(doc, comma)).filter(|_| closed)?;
    let found = serving(doc, &found).unwrap_or(found);
    let mut office = Office { premier: premier(doc, &found), ..of_row(found.row) };
    if office.role.is_empty() || names_a_bureau(doc, found.first as usize) || ends_a_name(doc, found.first as usize) {
        return None;
    }
    let at = widen(doc, found.first as usize, countries, &mut office);
    if office.country.is_none() && (found.last as usize) < comma {
        let minister = office.role == "Minister" || super::office::of_state(&office.role);
        let abroad = |first: usize| {
            let tie = first.saturating_sub(1 + usize::from(first > 0 && doc.is(first - 1, "the")));
            // "an activist in Kenya, X" is at home there, "the group's director in Kenya, X" was sent.
            doc.is(tie, "to") || !minister && (doc.is(tie, "for") || doc.is(tie, "in") && sent_there(doc, tie))
        };
        office.country = countries.before(doc, comma).filter(|&(_, first)| !abroad(first)).map(|(code, _)| code);
    }
    // "Police Commissioner, Chief Ann Ray, said": without an article where it opens the sentence.
    let opens = opens_in_capitals(doc, at, comma);
    let definite = office.country.is_some() || opens || definite(doc, at);
    office.first = at;
    definite.then_some(office)
}

/// "counsel for the first | defendant, X", "a lawyer for one | accuser, X": the words do not say which of the two X is.
fn is_clients(doc: &Doc, found: usize) -> bool {
    let floor = found.saturating_sub(5).max(1);
    let inside = |at: &usize| doc.tokens[*at].is_word() && !doc.is_any(*at, keys!["and", "said", "with", "by"]);
    let tie = (floor..found).rev().take_while(inside).find(|&at| doc.is_any(at, keys!["for", "of", "to"]));
    let servants = keys![
        "counsel", "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "barrister", "spokesman", "spokeswoman",
        "spokesperson", "representative", "agent", "publicist", "aide", "adviser", "advisor", "wife", "widow",
        "husband", "mother", "father", "brother", "sister", "son", "daughter", "friend", "relative", "neighbour",
        "neighbor", "bodyguard", "driver", "killer", "murderer",
    ];
    tie.is_some_and(|at| {
        doc.is_any(at - 1, servants) && doc.tokens[at - 1].case == Case::Lower && doc.tokens[found].case == Case::Lower
    })
}

/// "a spokeswoman for Mercy | General, X": the last word of a hospital's name.
fn ends_a_name(doc: &Doc, title: usize) -> bool {
    let offices = keys![
        "attorney", "secretary", "director", "surgeon", "governor", "major", "lieutenant", "brigadier", "inspector",
        "solicitor", "consul", "auditor", "adjutant", "advocate", "comptroller", "postmaster", "quartermaster",
        "colonel", "army", "the",
    ];
    title > 1
        && doc.is(title, "general")
        && doc.tokens[title].capital
        && doc.tokens[title - 1].case == Case::Title
        && !doc.is_any(title - 1, offices)
        && !doc.starts_sentence(title - 1)
}

/// "a clerk in the Office of the | President, X": the bureau has the title, not the name behind the comma.
fn names_a_bureau(doc: &Doc, title: usize) -> bool {
    title > 2
        && doc.is_any(title - 1, keys!["the", "a"])
        && doc.is(title - 2, "of")
        && doc.is_any(title - 3, keys!["office", "bureau", "secretariat", "residence", "cabinet", "department"])
}

/// "Police Commissioner, X", "NARD President, Dr X", "Minister of Works, X": a phrase in capitals that its sentence opens with.
fn opens_in_capitals(doc: &Doc, at: usize, comma: usize) -> bool {
    let inside =
        |at: &usize| doc.tokens[*at].capital && doc.tokens[*at].is_word() || doc.is_any(*at, keys!["of", "for", "and"]);
    let start = (comma.saturating_sub(10)..comma).rev().take_while(inside).last();
    let start = (start.unwrap_or(comma)..=at).rev().find(|&one| doc.starts_sentence(one));
    start.is_some_and(|start| (start..comma).all(|one| inside(&one)))
}

/// Whether an article or a possessor opens the phrase that the title ends: "the Guardian Council spokesman", "the army's chief".
fn definite(doc: &Doc, title: usize) -> bool {
    for at in (title.saturating_sub(7)..title).rev() {
        if doc.tokens[at].sentence != doc.tokens[title].sentence {
            return false;
        }
        if doc.is_any(at, keys!["the", "a", "an", "his", "her", "their", "its", "our", "my", "whose"])
            || doc.tokens[at].kind == Kind::Clitic
        {
            return true;
        }
        // "the state governor": behind an article it is no verb.
        let noun = at > 0 && doc.is_any(at - 1, keys!["the", "a", "an"]);
        let small = noun
            || !doc.has(List::FunctionWords, at)
                && !doc.has(List::FiniteVerbs, at)
                && !doc.has(List::ReportingCues, at);
        let inside = doc.tokens[at].capital || small || doc.is_any(at, keys!["of", "for", "and"]);
        if !doc.tokens[at].is_word() || !inside {
            return false;
        }
    }
    false
}

/// "The Deputy Commissioner (DC), Ann Ray": where the brackets before a comma open.
fn before_brackets(doc: &Doc, comma: usize) -> usize {
    let closes = comma > 3 && doc.word(comma - 1) == ")" && doc.word(comma - 3) == "(";
    if closes { comma - 3 } else { comma }
}

/// The title before "of", "for" or "at" that a few words before the comma depend on: "the mayor of Seoul,".
fn title_of(doc: &Doc, comma: usize) -> Option<Match> {
    for at in (comma.saturating_sub(10)..comma).rev() {
        // "a lawyer for | one accuser, X": X may be the accuser.
        if doc.is(at, "for") && doc.is_any(at + 1, keys!["one", "another", "some", "several"]) {
            return None;
        }
        if doc.is_any(at, keys!["of", "for", "at", "representing", "to", "in"]) {
            if let Some(found) = context::title_before(doc, at).or_else(|| context::occupation_before(doc, at)) {
                return Some(found);
            }
        } else if !(doc.tokens[at].is_word()
            || doc.tokens[at].kind == Kind::Clitic
            || matches!(doc.word(at), "-" | "&")
            || doc.tokens[at].glued && doc.tokens[at].kind == Kind::Quote
            || listed(doc, at))
        {
            return None;
        }
    }
    None
}

/// "Minister of Power, Works and Housing": a comma between words with capitals that "and" closes.
fn listed(doc: &Doc, comma: usize) -> bool {
    let capital = |at: usize| doc.tokens.get(at).is_some_and(|token| token.capital && token.is_word());
    let closed = (comma + 2..comma + 6).any(|at| doc.is_any(at, keys!["and", "&"]) && capital(at + 1));
    doc.word(comma) == "," && comma > 0 && capital(comma - 1) && capital(comma + 1) && closed
}
