//! What stands beside a name between commas: "X, a nurse from Leeds,", "his lawyer, X, said", "X, who …". Knows words, not who is who.

use super::context::{has_age, occupation_before};
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, Match, keys};

/// "Llore Pasco, a 68-year-old masseuse", "Hidetada Fukushima, a professor": an age, or what somebody is, behind a family name that is a town's too.
pub fn is_described(doc: &Doc, first: usize, last: usize) -> bool {
    has_age(doc, first, last) || has_apposition(doc, last, true)
}

/// "X Y, a nurse …", "X Y, the former head of …", "X Y, who …"
/// `fresh`: no list knows a word of the name, so that it may be a company's.
pub fn has_apposition(doc: &Doc, last: usize, fresh: bool) -> bool {
    if doc.word(last) != "," {
        return false;
    }
    if doc.is_any(last + 1, keys!["who", "whose"]) {
        return true;
    }
    let owner = doc.tokens.get(last + 1).is_some_and(|one| one.capital)
        && doc.tokens.get(last + 2).is_some_and(|mark| mark.kind == Kind::Clitic);
    let article =
        owner || doc.is_any(last + 1, keys!["a", "an", "the", "his", "her", "their", "its", "then", "former"]);
    let most = if article { 8 } else { 4 };
    for token in last + 1..last + 1 + most {
        let clitic = owner && token == last + 2;
        if !doc.tokens.get(token).is_some_and(|t| t.is_word() || clitic)
            || doc.is_any(
                token,
                keys!["and", "said", "in", "at", "from", "to", "with", "by", "of", "for", "that", "which", "on"],
            )
        {
            return false;
        }
        if doc.has(List::Occupations, token) && !(fresh && doc.is_any(token, COMPANIES_TOO))
            || doc.match_at(List::Titles, token).is_some_and(|m| doc.tokens[m.first as usize].case == Case::Lower)
        {
            return article || token == last + 1 || doc.tokens[token].case == Case::Lower;
        }
    }
    false
}

/// "X, a noodle seller from Solo," "X, an economist at …": what no company is.
pub fn has_indefinite_apposition(doc: &Doc, last: usize) -> bool {
    if doc.word(last) != "," || !doc.is_any(last + 1, keys!["a", "an"]) {
        return false;
    }
    for token in last + 2..last + 7 {
        if !doc.tokens.get(token).is_some_and(|t| t.is_word())
            || doc.is_any(token, keys!["and", "of", "in", "at", "from"])
        {
            return false;
        }
        let Some(found) = doc.match_at(List::Occupations, token) else { continue };
        let end = found.last as usize;
        let ended = doc.tokens.get(end).is_none_or(|next| !next.is_word())
            || doc.has(List::FunctionWords, end)
            || doc.is(end, "outside");
        let one = found.row.get("kind") == "occupation" && !doc.is_any(end - 1, COMPANIES_TOO);
        return one && ended && doc.tokens[token].case == Case::Lower;
    }
    false
}

/// "The pilot, Iriyanto, said": an occupation that no company has, so that one word of no list is a person.
pub fn is_apposed_human(doc: &Doc, first: usize, last: usize) -> bool {
    let work = first.checked_sub(1).and_then(|comma| occupation_before(doc, comma));
    let human =
        |found: Match| found.row.get("kind") == "occupation" && !doc.is_any(found.last as usize - 1, COMPANIES_TOO);
    work.is_some_and(human) && is_apposed(doc, first, last)
}

/// "his lawyer, Israelito Torreon, said", "the mayor of the old town, Jane Baker,": what the name's bearer does, before a comma.
pub fn is_apposed(doc: &Doc, first: usize, last: usize) -> bool {
    let Some(comma) = first.checked_sub(1).filter(|&at| doc.word(at) == ",") else { return false };
    let closed = matches!(doc.word(last), "," | "." | ";") || doc.has(List::ReportingCues, last);
    let found = occupation_before(doc, comma).filter(|found| doc.tokens[found.first as usize].case == Case::Lower);
    closed
        && found.is_some_and(|found| {
            let before = (found.first as usize).saturating_sub(1);
            doc.tokens[before].kind == Kind::Clitic
                || doc.is_any(before, keys!["his", "her", "their", "its", "the", "my", "our", "former", "a", "an"])
        })
}

/// "Harmokoro, the speaker of the assembly, said", "Harmokoro, the party's deputy chairman,": an office that one person holds.
pub fn has_definite_office(doc: &Doc, last: usize) -> bool {
    if doc.word(last) != "," || !doc.is_any(last + 1, keys!["the", "its", "their"]) {
        return false;
    }
    let word = |at: &usize| doc.tokens.get(*at).is_some_and(|token| token.is_word() || token.kind == Kind::Clitic);
    (last + 2..last + 6).take_while(word).any(|at| {
        doc.match_at(List::Titles, at).is_some_and(|title| {
            let end = title.last as usize;
            title.row.get("kind") == "office"
                && title.row.get("number") != "p"
                && doc.tokens[at].case == Case::Lower
                && !doc.is_any(end - 1, keys!["leader", "leaders", "champion", "head", "chief", "executive", "general"])
                && (doc.word(end) == "," || doc.is_any(end, keys!["of", "for", "in", "at", "since", "until"]))
        })
    })
}

/// "X, who …", "X, whose …"
pub fn goes_on_with_who(doc: &Doc, last: usize) -> bool {
    doc.word(last) == "," && doc.is_any(last + 1, keys!["who", "whose", "whom"])
}

/// Occupations that companies, clubs and animals have too.
const COMPANIES_TOO: &Keys = keys![
    "supplier", "maker", "producer", "consultant", "designer", "developer", "broker", "publisher", "operator",
    "provider", "distributor", "retailer", "insurer", "lender", "carrier", "manufacturer", "partner", "broadcaster",
    "builder", "contractor", "brewer", "printer", "model", "host", "candidate", "leader", "dealer", "trader",
    "forward", "marine", "baker", "investor", "creditor", "guide", "agent", "sponsor", "hunter", "explorer", "fighter",
    "courier", "star", "buyer", "bookseller", "merchant", "advertiser", "caller", "adviser", "advisor", "promoter",
    "jumper", "keeper", "figure", "moderator", "head", "guard", "militant", "contributor", "pioneer",
];
