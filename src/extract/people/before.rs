//! What stands before a name and says what its bearer is: "Iranian President", "the mayor of Seoul,".
//! Knows words before names and the countries found; whoever stands opposite or serves is `counterpart`'s business.

use super::behind::sent_there;
use super::context;
use super::counterpart::sought;
use super::nations::Countries;
use super::office::{Office, Weight, of_row, pick};
use super::premier::premier;
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// Titles and occupations just before a name: "Iranian President", "Prime Minister Dr.", "former Russian spy".
pub fn titled(doc: &Doc, name: usize, countries: &Countries) -> Option<Office> {
    let mut office: Option<Office> = None;
    let mut at = name;
    for _ in 0..4 {
        let Some(found) = context::title_before(doc, at).or_else(|| context::occupation_before(doc, at)) else { break };
        let found = sought(doc, &found).unwrap_or(found);
        let marks = prefix_at(doc, found.first as usize).is_some();
        if office.is_some() && marks && found.last == found.first + 1 {
            break;
        }
        at = found.first as usize;
        let mut one = Office { premier: premier(doc, &found), ..of_row(found.row) };
        // "the Minister of Works, Chief Ola Bello": a Nigerian's dignity, and less than an office.
        if one.role == "Chief" && at > 0 && doc.tokens[at].capital && doc.word(at - 1) == "," {
            one.weight = Weight::Dignity;
        }
        let office = office.get_or_insert_with(|| one.clone());
        if one.weight > office.weight {
            *office = Office { gender: pick(office.gender, one.gender), ..one };
        }
    }
    if let Some(office) = &mut office {
        office.first = widen(doc, at, countries, office);
        office.of_body = of_body(doc, office.first, countries);
        return Some(office.clone());
    }
    of_body_before(doc, name, countries)
}

/// "BJP president", "Acme's president", "party president": what stands before the phrase is no country's.
fn of_body(doc: &Doc, first: usize, countries: &Countries) -> bool {
    let Some(mut at) = first.checked_sub(1).filter(|&at| doc.tokens[at].sentence == doc.tokens[first].sentence) else {
        return false;
    };
    if doc.tokens[at].kind == Kind::Clitic {
        at = at.saturating_sub(1);
    }
    let token = &doc.tokens[at];
    let name = token.is_word() && token.capital && !doc.has(List::StopWords, at) && !doc.has(List::TimeWords, at);
    name && countries.before(doc, first).is_none() || doc.is_any(at, BODIES)
}

/// Bodies that have presidents and chancellors of their own.
pub const BODIES: &Keys = keys![
    "party", "company", "club", "university", "council", "association", "group", "bank", "league", "federation",
    "union", "society", "board", "student", "committee", "college", "chamber", "academy", "institute", "foundation",
    "firm", "court", "senate", "national", "state", "provincial", "district", "local", "commission", "corporation",
    "parliament", "guild", "network", "channel", "fund", "school", "regional", "ward", "branch", "wing", "unit",
];

/// "President of Iran Ebrahim Raisi", "deputy chairman of the State Committee for Security Jylkychy Asanov", "Ambassador to France X".
fn of_body_before(doc: &Doc, name: usize, countries: &Countries) -> Option<Office> {
    let floor = name.saturating_sub(14);
    let last = name.checked_sub(1).filter(|&last| doc.tokens[last].capital && doc.tokens[last].is_word())?;
    let inside = |at: &usize| {
        let token = &doc.tokens[*at];
        token.sentence == doc.tokens[name].sentence
            && (token.is_word() && (token.capital || doc.is_any(*at, TIES))
                || token.kind == Kind::Clitic
                || token.glued && matches!(doc.word(*at), "-" | "." | "'"))
    };
    let ties = (floor..=last).rev().take_while(inside).filter(|&at| doc.is_any(at, keys!["of", "for", "to", "at"]));
    let title = |of: usize| Some((of, context::title_before(doc, of).or_else(|| context::occupation_before(doc, of))?));
    let (of, found) = ties.filter_map(title).find(|(_, found)| !of_row(found.row).role.is_empty())?;
    let mut office = of_row(found.row);
    let at = of + 1 + usize::from(doc.is(of + 1, "the"));
    let whole = countries.at(doc, at).filter(|&(_, end)| end == name).map(|(code, _)| code);
    office.first = widen(doc, found.first as usize, countries, &mut office);
    // An ambassador to France is not France's.
    let theirs = whole.filter(|_| !(doc.is(of, "to") || doc.is(of, "for") && sent_there(doc, of)));
    office.country = theirs.or(office.country).or_else(|| of_its_country(doc, name, countries));
    office.of_body = whole.is_none();
    Some(office)
}

/// "of the National Bank of Kyrgyzstan | X"
fn of_its_country(doc: &Doc, name: usize, countries: &Countries) -> Option<&'static str> {
    let (code, first) = countries.before(doc, name)?;
    let of = first.checked_sub(1 + usize::from(first > 0 && doc.is(first - 1, "the")))?;
    doc.is(of, "of").then_some(code)
}

/// Small words between an office and the name behind its body.
const TIES: &Keys = keys!["of", "for", "to", "at", "the", "and", "on", "in", "de", "la", "del", "al"];

/// Modifiers and the country before a title: "former", "deputy", "Iranian", "France's".
pub fn widen(doc: &Doc, mut at: usize, countries: &Countries, office: &mut Office) -> usize {
    for _ in 0..6 {
        if at == 0 || doc.tokens[at - 1].sentence != doc.tokens[at].sentence {
            return at;
        }
        if let Some((code, first)) = countries.before(doc, at) {
            if office.country.is_none() {
                office.country = Some(code);
            }
            at = first;
            continue;
        }
        let word = at - 1;
        let noun =
            doc.tokens[word].case == Case::Lower && doc.tokens[word].is_word() && !doc.has(List::FunctionWords, word);
        if office.country.is_none()
            && noun
            && office.weight == Weight::Occupation
            && let Some((code, first)) = countries.before(doc, word)
        {
            office.country = Some(code);
            at = first;
            continue;
        }
        if doc.is(word, "first") && office.role.starts_with("Deputy") {
            prefix(office, "First");
            at = word;
        } else if doc.word(word) == "-" && word > 0 && doc.is_any(word - 1, keys!["ex", "vice"]) {
            prefix(office, if doc.is(word - 1, "ex") { "Former" } else { "Vice" });
            at = word - 1;
        } else if doc.is_any(word, keys!["former", "ex", "late", "then", "onetime"]) || is_ousted(doc, word) {
            prefix(office, "Former");
            at = word;
        } else if let Some(kept) = prefix_at(doc, word) {
            prefix(office, kept);
            at = word;
        } else if doc.is_any(
            word,
            keys![
                "new", "current", "senior", "top", "newly", "outgoing", "incoming", "veteran", "long", "time",
                "longtime", "elected", "-", "retired",
            ],
        ) || office.country.is_none()
            && doc.tokens[word].capital
            && doc.tokens[word].is_word()
            && !doc.starts_sentence(word)
            && countries_ahead(doc, word, countries)
        {
            at = word;
        } else {
            return at;
        }
    }
    at
}

/// "the ousted president", but "the army ousted President X".
fn is_ousted(doc: &Doc, token: usize) -> bool {
    let noun = |at: usize| doc.tokens[at].is_word() && !doc.has(List::FunctionWords, at);
    doc.is_any(token, keys!["ousted", "deposed", "toppled"])
        && (token == 0 || doc.starts_sentence(token) || !noun(token - 1))
}

/// Whether a country stands a few capitalised words before this one: "Turkish Defence Ministry spokesman".
fn countries_ahead(doc: &Doc, mut token: usize, countries: &Countries) -> bool {
    for _ in 0..4 {
        if countries.before(doc, token).is_some() {
            return true;
        }
        if token == 0 || !(doc.tokens[token - 1].capital || doc.is_any(token - 1, keys!["of", "and"])) {
            return false;
        }
        token -= 1;
    }
    false
}

/// Words before a title that are part of the role.
const PREFIXES: [(&str, &str); 7] = [
    ("deputy", "Deputy"),
    ("vice", "Vice"),
    ("acting", "Acting"),
    ("interim", "Interim"),
    ("assistant", "Assistant"),
    ("shadow", "Shadow"),
    ("caretaker", "Caretaker"),
];

/// The word before a title that a token is, as roles are written.
pub fn prefix_at(doc: &Doc, token: usize) -> Option<&'static str> {
    PREFIXES.iter().find(|(key, _)| doc.is(token, key)).map(|&(_, prefix)| prefix)
}

/// Puts a word before the role.
pub fn prefix(office: &mut Office, word: &str) {
    if !office.role.is_empty() && !office.role.starts_with(word) {
        office.role = format!("{word} {}", office.role);
    }
}

/// "Presidents Putin and Raisi", "Mr. Silva and Costa": the title of the first is the second's too.
pub fn shared(doc: &Doc, stretches: &[&Candidate], offices: &[Option<Office>], index: usize) -> Option<Office> {
    let (one, previous) = (stretches[index], stretches[index.checked_sub(1)?]);
    let between = previous.last as usize;
    let joined = doc.is_any(between, keys!["and", ","]) && between + 1 == one.first as usize;
    let office = offices[index - 1].as_ref().filter(|_| joined)?;
    let plural = context::title_before(doc, previous.first as usize)?.row.get("number") == "p";
    plural.then(|| Office { country: None, ..office.clone() })
}
