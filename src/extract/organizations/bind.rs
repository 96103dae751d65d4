//! What a document says of its own names: "Long Form (LF)", "LF (Long Form)", "commonly known as". Matching after Schwartz and Hearst,
//! "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), held to capitalised long forms.

pub use super::letters::Range;
use super::letters::{is_office, long_form};
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// A short form or alias and the name that it stands for.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The short form or alias.
    pub short: Range,
    /// The name.
    pub long: Range,
    /// Whether it is an acronym (else an alias).
    pub acronym: bool,
}

/// Finds the bindings of a document, given the names found so far.
pub fn find(doc: &Doc, found: &[Candidate]) -> Vec<Binding> {
    let names = Names::new(found);
    let mut bindings = Vec::new();
    for (token, one) in doc.tokens.iter().enumerate() {
        if one.kind == Kind::Punct && doc.is(token, "(") {
            bindings.extend(parenthesis(doc, &names, token));
        }
    }
    for name in &names.by_end {
        bindings.extend(also_called(doc, (name.1, name.0)));
    }
    bindings
}

/// Names by where they end.
struct Names {
    by_end: Vec<Range>,
}

impl Names {
    fn new(found: &[Candidate]) -> Names {
        let mut by_end: Vec<Range> = found.iter().map(|one| (one.last as usize, one.first as usize)).collect();
        by_end.sort_unstable();
        Names { by_end }
    }

    /// The longest name that ends just before a token.
    fn ending(&self, last: usize) -> Option<Range> {
        let at = self.by_end.partition_point(|one| one.0 < last);
        self.by_end.get(at).filter(|one| one.0 == last).map(|one| (one.1, one.0))
    }
}

fn parenthesis(doc: &Doc, names: &Names, open: usize) -> Option<Binding> {
    let close =
        (open + 2..(open + 14).min(doc.tokens.len())).find(|&at| matches!(doc.word(at), ")" | "(" | ";" | ","))?;
    if doc.word(close) == "(" || open == 0 {
        return None;
    }
    let inside = inner(doc, open + 1, close);
    if inside.0 >= inside.1 || doc.sentence_of(open) != doc.sentence_of(inside.0) {
        return None;
    }
    if acronym(doc, inside) {
        let long = defined(doc, names, inside, open).filter(|&long| !is_country(doc, long) && !is_office(doc, long))?;
        return Some(Binding { short: inside, long, acronym: true });
    }
    if let Some(long) = clipped(doc, names, inside, open) {
        return Some(Binding { short: inside, long, acronym: true });
    }
    let short = acronym_before(doc, open)?;
    (long_form(doc, doc.slice(doc.span(short.0, short.1)), inside)? == inside.0).then_some(Binding {
        short,
        long: inside,
        acronym: true,
    })
}

/// "the Democratic People's Republic of Korea (DPRK)": a state and its letters.
fn is_country(doc: &Doc, (first, last): Range) -> bool {
    doc.matches_at(List::Countries, first).iter().any(|found| found.last as usize == last)
}

/// The name before a word clipped from it: "Commission on Elections (Comelec)", "Ecowas"; its letters run through a name found already.
fn clipped(doc: &Doc, names: &Names, inside: Range, open: usize) -> Option<Range> {
    let word = &doc.tokens[inside.0];
    let one = inside.1 == inside.0 + 1 && word.kind == Kind::Word && word.case == Case::Title;
    if !one || !(4..=10).contains(&word.span.len()) {
        return None;
    }
    let known = names.ending(open).filter(|known| known.1 - known.0 > 1)?;
    let first = long_form(doc, doc.slice(word.span), (known.0, open))?;
    (first == known.0).then_some(known)
}

/// Without article and quotation marks around.
fn inner(doc: &Doc, mut first: usize, mut last: usize) -> Range {
    while first < last && (doc.tokens[first].kind == Kind::Quote || doc.is_any(first, keys!["the", "or", "formerly"])) {
        first += 1;
    }
    while last > first && doc.tokens[last - 1].kind == Kind::Quote {
        last -= 1;
    }
    (first, last)
}

/// Capitals in a row, 2 to 10 of them, perhaps over a hyphen: "JCPOA", "SPLM-N", "MoD", "U.N.".
fn acronym(doc: &Doc, (first, last): Range) -> bool {
    if first >= last {
        return false;
    }
    // "Nasdaq:VXTL" is a share's sign.
    let glued =
        doc.tokens[first + 1..last].iter().all(|token| token.glued) && !(first..last).any(|at| doc.word(at) == ":");
    let text = doc.slice(doc.span(first, last));
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let short = text.chars().filter(|c| c.is_alphanumeric()).count() <= 10;
    let letters = doc.tokens[first].is_word() && doc.tokens[first].capital;
    glued && short && letters && last - first <= 3 && (capitals >= 2 && capitals * 2 >= text.len() - (last - first - 1))
}

fn acronym_before(doc: &Doc, open: usize) -> Option<Range> {
    let last = open;
    let first = open.checked_sub(1)?;
    (matches!(doc.tokens[first].case, Case::Upper | Case::Mixed) && acronym(doc, (first, last)))
        .then_some((first, last))
}

/// The name before an acronym in brackets: a name found already whose letters fit, else any capitalised run whose letters fit,
/// else the name found already.
fn defined(doc: &Doc, names: &Names, short: Range, open: usize) -> Option<Range> {
    let before = open.checked_sub(1)?;
    let last = if doc.tokens[before].kind == Kind::Quote { before } else { open };
    let letters = doc.slice(doc.span(short.0, short.1));
    // "the Central Committee of the Socialist Unity Party of Germany (SED)": the party's.
    let own = doc.match_before(List::Organizations, last).filter(|own| own.row.get("acronym") == letters);
    if let Some(own) = own.filter(|own| own.last > own.first + 1) {
        return Some((own.first as usize, own.last as usize));
    }
    let known = names.ending(last);
    let start = doc.sentence_of(open).map(|sentence| doc.sentences[sentence].first as usize)?;
    let spelled = long_form(doc, letters, (start.max(last.saturating_sub(24)), last)).map(|first| (first, last));
    match (known, spelled) {
        (Some(known), Some(spelled)) => {
            // "the Audit Office and the State Service (SS)": two bodies.
            let two = (spelled.0..known.0).any(|at| doc.is(at, "and") && doc.is_any(at + 1, keys!["the", "its"]));
            Some(if spelled.0 < known.0 && !two { spelled } else { known })
        }
        (Some(known), None) if known.1 - known.0 > 1 => Some(known),
        (None, Some(spelled)) if plausible(doc, spelled) => Some(spelled),
        _ => None,
    }
}

/// Capitalised terms that are no organization ("Post-Traumatic Stress Disorder"), offices ("Deputy Commissioner") and people
/// ("Lyndon B. Johnson") stay out.
fn plausible(doc: &Doc, (first, last): Range) -> bool {
    let head = (first..last).any(|at| doc.tokens[at].capital && doc.has(List::OrgHeads, at));
    let office = doc.matches_at(List::Titles, first).iter().any(|title| title.last as usize == last);
    let other = office
        || doc.has(List::OrgNots, last - 1)
        || (first..last).any(|at| doc.has(List::OrgNots, at) && doc.is_any(at + 1, keys!["of", "for", "on"]));
    let initial = |at: usize| doc.tokens[at].span.len() == 1 || doc.tokens[at].kind == Kind::Dotted;
    let person = doc.has(List::GivenNames, first)
        && (last - first <= 3
            || last - first <= 5 && doc.has(List::Surnames, last - 1) && (first + 1..last).any(initial));
    !other && (head || !person)
}

/// "… – commonly known as the Iran nuclear deal –", "…, or NDI,", "better known by its acronym HTS".
fn also_called(doc: &Doc, long: Range) -> Option<Binding> {
    let mut at = long.1;
    while at < long.1 + 6
        && (doc.word(at) == ","
            || doc.word(at) == "("
            || doc.is_any(at, LINKS)
            || doc.tokens.get(at)?.kind == Kind::Punct && doc.is_any(at, keys!["-", "—", "--"]))
    {
        at += 1;
    }
    if at == long.1 {
        return None;
    }
    let known = doc.is_any(at, keys!["known", "called", "dubbed", "nicknamed", "abbreviated", "aka"]);
    if known {
        at += 1;
        while doc.is_any(
            at,
            keys![
                "as", "by", "its", "acronym", "initials", "simply", "the", "locally", "in", "english", "name",
                "arabic", "spanish", "french", "russian", "hebrew", "turkish", "german", "portuguese",
            ],
        ) && at < long.1 + 16
        {
            at += 1;
        }
    }
    let short = called(doc, at)?;
    // "the head of the Ray Network, called Hunt a liar": the verb of a sentence, no name.
    let verb = doc.is(long.1 + 1, "called") && doc.tokens[at].kind != Kind::Quote;
    if verb && !matches!(doc.word(short.1), "," | ")" | "." | ";" | "-" | "—" | "--") {
        return None;
    }
    let letters = acronym(doc, short);
    let or = doc.is(at.wrapping_sub(1), "or")
        && letters
        && long_form(doc, doc.slice(doc.span(short.0, short.1)), long).is_some();
    (known || or).then_some(Binding { short, long, acronym: letters })
}

/// The name that stands at `at`: in quotation marks, or a capitalised run with small words in it.
fn called(doc: &Doc, at: usize) -> Option<Range> {
    if doc.tokens.get(at)?.kind == Kind::Quote {
        let close = (at + 2..(at + 9).min(doc.tokens.len())).find(|&close| doc.tokens[close].kind == Kind::Quote)?;
        return doc.tokens[at + 1].capital.then_some((at + 1, close));
    }
    if !doc.tokens[at].capital || doc.has(List::OrgStops, at) {
        return None;
    }
    let end = (at..(at + 8).min(doc.tokens.len())).find(|&end| {
        let token = &doc.tokens[end];
        let joint = token.glued && doc.is(end, "-") && doc.tokens.get(end + 1).is_some_and(|next| next.glued);
        !(token.is_word() && (token.capital || doc.is_any(end, ALIAS_WORDS)) || joint)
    })?;
    (end > at).then_some((at, end))
}

const LINKS: &Keys = keys![
    "commonly", "also", "better", "widely", "formerly", "popularly", "sometimes", "often", "officially", "previously",
    "now", "which", "is", "or", "was", "generally", "once", "locally",
];

const ALIAS_WORDS: &Keys = keys![
    "of", "the", "nuclear", "deal", "agreement", "accord", "accords", "pact", "treaty", "group", "party", "movement",
    "al",
];
