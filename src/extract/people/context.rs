//! What the words around a stretch of capitals say of it: a title before it, an age or an apposition behind it, a verb of speech.
//! Knows words, not who is who.

use super::speech::follows_name;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, Match};

/// Titles that are words of other trades too: by themselves they make no unknown word a name.
const WEAK_TITLES: &[&str] = &[
    "general",
    "major",
    "chief",
    "father",
    "mother",
    "brother",
    "sister",
    "elder",
    "director",
    "manager",
    "captain",
    "leader",
    "executive",
    "chair",
    "canon",
    "count",
    "commander",
    "speaker",
    "coach",
    "administrator",
    "uncle",
    "aunt",
    "principal",
    "judge",
    "justice",
    "secretary",
    "representative",
    "commissioner",
    "founder",
    "regent",
    "lord",
    "lady",
    "saint",
    "marshal",
    "don",
    "dom",
    "prophet",
    "citizen",
    "mama",
    "guru",
    "sant",
    "tun",
    "pak",
    "prince",
    "princess",
    "king",
    "queen",
    "baron",
    "duke",
    "earl",
];

/// The title that ends just before a token.
pub fn title_before(doc: &Doc, token: usize) -> Option<Match> {
    doc.match_before(List::Titles, token).filter(|found| same_sentence(doc, found.first as usize, token))
}

/// The occupation that ends just before a token.
pub fn occupation_before(doc: &Doc, token: usize) -> Option<Match> {
    doc.match_before(List::Occupations, token).filter(|found| same_sentence(doc, found.first as usize, token))
}

fn same_sentence(doc: &Doc, a: usize, b: usize) -> bool {
    doc.tokens[a].sentence == doc.tokens[b].sentence
}

/// Whether a title makes whatever capital follows it a person.
pub fn is_strong(doc: &Doc, title: &Match) -> bool {
    let first = title.first as usize;
    let plain = title.last as usize == first + 1;
    !(plain && doc.is_any(first, WEAK_TITLES))
}

/// "Jane Doe, 42," "Jane Doe (42)", "42-year-old Jane Doe".
pub fn has_age(doc: &Doc, first: usize, last: usize) -> bool {
    let mark = doc.word(last);
    let number = |token: usize| {
        doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Number)
            && doc.word(token).parse::<u32>().is_ok_and(|age| (1..=110).contains(&age))
    };
    let at = if doc.is_any(last + 1, &["now", "then", "aged"]) { last + 2 } else { last + 1 };
    let behind = doc.word(at + 1);
    let article = mark == "," && doc.is_any(last + 1, &["a", "an"]) && number(last + 2) && doc.is(last + 4, "year");
    (mark == "," && number(at) && (matches!(behind, "," | "." | ";" | "-")))
        || article
        || (mark == "(" && number(last + 1) && behind == ")")
        || first >= 5 && doc.is(first - 1, "old") && doc.is(first - 3, "year")
}

/// "X Y, a nurse …", "X Y, the former head of …", "X Y, who …"
pub fn has_apposition(doc: &Doc, last: usize) -> bool {
    if doc.word(last) != "," {
        return false;
    }
    if doc.is_any(last + 1, &["who", "whose"]) {
        return true;
    }
    let owner = doc.tokens.get(last + 1).is_some_and(|one| one.capital)
        && doc.tokens.get(last + 2).is_some_and(|mark| mark.kind == Kind::Clitic);
    let article = owner || doc.is_any(last + 1, &["a", "an", "the", "his", "her", "their", "its", "then", "former"]);
    let most = if article { 8 } else { 4 };
    for token in last + 1..last + 1 + most {
        let clitic = owner && token == last + 2;
        if !doc.tokens.get(token).is_some_and(|t| t.is_word() || clitic)
            || doc.is_any(token, &["and", "said", "in", "at", "from", "to"])
        {
            return false;
        }
        if doc.has(List::Occupations, token)
            || doc.match_at(List::Titles, token).is_some_and(|m| doc.tokens[m.first as usize].case == Case::Lower)
        {
            return article || token == last + 1 || doc.tokens[token].case == Case::Lower;
        }
    }
    false
}

/// "X, a noodle seller from Solo," "X, an economist at …": what no company is.
pub fn has_indefinite_apposition(doc: &Doc, last: usize) -> bool {
    if doc.word(last) != "," || !doc.is_any(last + 1, &["a", "an"]) {
        return false;
    }
    for token in last + 2..last + 7 {
        if !doc.tokens.get(token).is_some_and(|t| t.is_word()) || doc.is_any(token, &["and", "of", "in", "at", "from"])
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

/// Occupations that companies, clubs and animals have too.
const COMPANIES_TOO: &[&str] = &[
    "supplier",
    "maker",
    "producer",
    "consultant",
    "designer",
    "developer",
    "broker",
    "publisher",
    "operator",
    "provider",
    "distributor",
    "retailer",
    "insurer",
    "lender",
    "carrier",
    "manufacturer",
    "partner",
    "broadcaster",
    "builder",
    "contractor",
    "brewer",
    "printer",
    "model",
    "host",
    "candidate",
    "leader",
    "dealer",
    "trader",
    "forward",
    "marine",
    "baker",
    "investor",
    "creditor",
    "guide",
    "agent",
    "sponsor",
    "hunter",
    "explorer",
    "fighter",
    "courier",
    "star",
    "buyer",
    "bookseller",
    "merchant",
    "advertiser",
    "caller",
    "adviser",
    "advisor",
    "promoter",
    "jumper",
    "keeper",
    "figure",
    "moderator",
    "head",
    "guard",
    "militant",
    "contributor",
    "pioneer",
];

/// "his lawyer, Israelito Torreon, said", "the mayor of the old town, Jane Baker,": what the name's bearer does, before a comma.
pub fn is_apposed(doc: &Doc, first: usize, last: usize) -> bool {
    let Some(comma) = first.checked_sub(1).filter(|&at| doc.word(at) == ",") else { return false };
    let closed = matches!(doc.word(last), "," | "." | ";") || doc.has(List::ReportingCues, last);
    let found = occupation_before(doc, comma).filter(|found| doc.tokens[found.first as usize].case == Case::Lower);
    closed
        && found.is_some_and(|found| {
            let before = (found.first as usize).saturating_sub(1);
            doc.tokens[before].kind == Kind::Clitic
                || doc.is_any(before, &["his", "her", "their", "its", "the", "my", "our", "former", "a", "an"])
        })
}

/// "The pilot, Iriyanto, said": an occupation that no company has, so that one word of no list is a person.
pub fn is_apposed_human(doc: &Doc, first: usize, last: usize) -> bool {
    let work = first.checked_sub(1).and_then(|comma| occupation_before(doc, comma));
    let human =
        |found: Match| found.row.get("kind") == "occupation" && !doc.is_any(found.last as usize - 1, COMPANIES_TOO);
    work.is_some_and(human) && is_apposed(doc, first, last)
}

/// "his Lao counterpart, X", "his counterpart X".
pub fn is_counterpart(doc: &Doc, first: usize) -> bool {
    let at = if first > 0 && doc.word(first - 1) == "," { first - 1 } else { first };
    at > 0 && doc.is(at - 1, "counterpart") && same_sentence(doc, at - 1, first)
}

/// A verb before the name that puts somebody into an office: "named X", "appointed Mr X".
pub fn is_installed(doc: &Doc, first: usize) -> bool {
    let at = title_before(doc, first).map_or(first, |title| title.first as usize);
    at > 0 && doc.is_any(at - 1, INSTALLS) && !(at > 1 && doc.is_any(at - 2, &["man", "woman", "boy", "girl", "son"]))
}

/// Verbs that put somebody into an office.
pub const INSTALLS: &[&str] = &[
    "named",
    "appointed",
    "appoints",
    "nominated",
    "elected",
    "chose",
    "chosen",
    "picked",
    "tapped",
    "promoted",
    "reappointed",
    "re-elected",
    "reelected",
    "designated",
    "sworn",
    "installed",
    "confirmed",
    "crowned",
    "proclaimed",
];

/// "named X trade minister", "appointed X as its envoy": a title in small letters behind the name that the verb before it gives.
pub fn is_given_office(doc: &Doc, first: usize, last: usize) -> bool {
    let mut at = last;
    while at < last + 3 && doc.is_any(at, &["as", "its", "his", "her", "their", "the", "a", "an", "new"]) {
        at += 1;
    }
    let title = doc.match_at(List::Titles, at).filter(|title| doc.tokens[title.first as usize].case == Case::Lower);
    is_installed(doc, first) && title.is_some()
}

/// "X, who …", "X, whose …"
pub fn goes_on_with_who(doc: &Doc, last: usize) -> bool {
    doc.word(last) == "," && doc.is_any(last + 1, &["who", "whose", "whom"])
}

/// "his wife, Alice", "her brother Jim"
pub fn is_relative(doc: &Doc, first: usize) -> bool {
    let at = if first > 0 && doc.word(first - 1) == "," { first - 1 } else { first };
    let kin = occupation_before(doc, at).filter(|found| found.row.get("kind") == "kin");
    kin.is_some_and(|found| {
        found.first > 0 && doc.is_any(found.first as usize - 1, &["his", "her", "their", "my", "our", "'s", "the"])
    })
}

/// Whether what stands around a lone name fits a person: no article or place word before it, no noun behind it, no quotation marks about it.
pub fn stands_alone(doc: &Doc, first: usize, last: usize) -> bool {
    let before = first.checked_sub(1);
    if before.is_some_and(|at| doc.is_any(at, PLACE_WORDS) || doc.tokens[at].glued && doc.tokens[first].glued) {
        return false;
    }
    let Some(next) = doc.tokens.get(last) else { return true };
    if before.is_some_and(|at| doc.tokens[at].kind == Kind::Quote) && next.kind == Kind::Quote || doc.word(last) == "("
    {
        return false;
    }
    if doc.word(last) == "," && (doc.has(List::Regions, last + 1) || doc.has(List::Countries, last + 1)) {
        return false;
    }
    match next.case {
        Case::Lower => follows_name(doc, last),
        _ => next.kind != Kind::Number && !(next.glued && matches!(doc.word(last), "/" | "_" | "@" | "&")),
    }
}

/// Words that stand before places and things.
const PLACE_WORDS: &[&str] = &[
    "in", "at", "near", "the", "a", "an", "around", "outside", "across", "called", "entitled", "titled", "third",
    "named", "this", "that", "every",
];
