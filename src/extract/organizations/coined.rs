//! Names that their own ending shows to be a company's: "Hoiupank", "Sibneftegaz", "Unibanka". Knows words of no list and how firms are coined.

use super::candidate;
use super::cued::FIRM;
use super::page::Page;
use crate::extract::name::Candidate;
use crate::lexicon::List;
use crate::text::Case;

/// Finds them: one capitalised word of no list, or two of which the second is coined.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    for (at, token) in doc.tokens.iter().enumerate() {
        let odd = token.word == 0 && matches!(token.case, Case::Title | Case::Mixed) && !token.glued;
        if !odd || !is_coined(doc.word(at)) || page.capital_is_idle(at) || page.occurs_small(at) || doc.is(at + 1, "-")
        {
            continue;
        }
        let named = |at: usize| page.capital(at) && doc.tokens[at].word == 0;
        let first = if at > 0 && named(at - 1) && !doc.starts_sentence(at - 1) { at - 1 } else { at };
        let person = doc.has(List::GivenNames, at.wrapping_sub(1)) && at > 0;
        if !person
            && !page.capital(at + 1)
            && (first < at || at == 0 || !page.capital(at - 1) || doc.starts_sentence(at))
        {
            found.push(candidate(first, at + 1, None, FIRM));
        }
    }
}

fn is_coined(word: &str) -> bool {
    word.len() >= 7 && ENDINGS.iter().any(|end| word.ends_with(end))
}

/// How banks, oil companies, airlines and works are called in one language or another; no family name and no town ends so.
const ENDINGS: &[&str] = &[
    "bank", "Bank", "banka", "bankas", "banken", "banco", "bankası", "pank", "neft", "neftegaz", "neftekhim", "energo",
    "telekom", "Telekom", "telecom", "Telecom", "stroi", "Avia", "invest", "Invest", "metall", "okhim", "alkhim",
    "pharma", "Pharma", "pharm", "soft", "Soft", "Tech", "Corp", "Oil", "petrol", "Petrol", "tronics", "flot", "Media",
    "Net", "Cell", "Steel", "Chem", "Group", "Gas", "Power", "Air", "Com", "Tel", "Labs", "Pay", "Coin",
];
