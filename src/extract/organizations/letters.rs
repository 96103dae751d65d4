//! Which words the letters of an acronym spell: "Groupement des forces anti-terroristes (GFAT)". After Schwartz and Hearst (see `bind`).
//! Knows capitals, small words and the heads of foreign names; must not know brackets.

use crate::lexicon::List;
use crate::text::{Doc, Keys, keys};

/// Tokens `first..last`.
pub type Range = (usize, usize);

/// Where in `within` the long form of these letters begins, when it runs to the end of `within`.
pub fn long_form(doc: &Doc, letters: &str, within: Range) -> Option<usize> {
    if within.0 >= within.1 {
        return None;
    }
    let span = doc.span(within.0, within.1);
    let text: Vec<(usize, char)> = doc.slice(span).char_indices().collect();
    let mut at = text.len();
    let letters: Vec<char> = letters.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    for (place, &letter) in letters.iter().enumerate().rev() {
        loop {
            at = at.checked_sub(1)?;
            let fits = text[at].1.to_lowercase().eq([letter]);
            let begins = at == 0 || !text[at - 1].1.is_alphanumeric();
            if fits && (place > 0 || begins) {
                break;
            }
        }
    }
    let start = span.start + text[at].0 as u32;
    let first = doc.tokens.partition_point(|token| token.span.start < start);
    (doc.tokens.get(first)?.span.start == start && shaped(doc, (first, within.1), letters.len())).then_some(first)
}

/// Two words and more, none small but joints, no more words than the letters explain.
fn shaped(doc: &Doc, (first, last): Range, letters: usize) -> bool {
    let words = (first..last).filter(|&at| doc.tokens[at].is_word() && doc.tokens[at].capital).count();
    // "Groupement des forces anti-terroristes (GFAT)"
    let tied = || (first..last).any(|at| doc.is_any(at, FOREIGN_TIES));
    let foreign = doc.is_any(first, FOREIGN_HEADS) && (!doc.is_any(first, ENGLISH_TOO) || tied());
    let alien = |at: usize| foreign && !doc.has(List::FunctionWords, at);
    let small =
        |at: usize| doc.tokens[at].is_word() && !doc.tokens[at].capital && !doc.is_any(at, JOINTS) && !alien(at);
    let broken = |at: usize| matches!(doc.word(at), "(" | ")" | ";" | ":");
    doc.tokens[first].capital
        && ((2..=letters + 2).contains(&words) || foreign && words == 1 && last - first > 2)
        && !(first..last).any(|at| small(at) || broken(at))
        && (!doc.has(List::OrgStops, first) || words == letters && !doc.starts_sentence(first))
}

/// "Member of Parliament (MP)", "Senior Advocate of Nigeria (SAN)": what somebody is, by the word before "of" or the last.
pub fn is_office(doc: &Doc, (first, last): Range) -> bool {
    let noun = (first..last).find(|&at| doc.is(at + 1, "of")).unwrap_or(last - 1);
    let offices = keys![
        "member", "members", "advocate", "superintendent", "commissioner", "inspector", "officer", "director",
        "minister", "governor", "chairman", "chairperson", "sergeant", "constable", "commander", "commandant",
        "counsel", "doctor", "master", "bachelor", "knight", "companion", "judge", "magistrate", "administrator",
        "representative", "ambassador", "coordinator", "justice",
    ];
    doc.is_any(noun, offices)
}

/// What French, Spanish, Portuguese and Italian names of bodies begin with, small letters behind.
const FOREIGN_HEADS: &Keys = keys![
    "groupement", "mouvement", "front", "union", "forces", "parti", "alliance", "rassemblement", "comite", "conseil",
    "coalition", "confederation", "federation", "association", "ligue", "office", "agence", "societe", "compagnie",
    "direction", "organisation", "institut", "centre", "reseau", "collectif", "cadre", "garde", "armee", "brigade",
    "ejercito", "frente", "movimiento", "partido", "organizacion", "comision", "instituto", "fuerzas", "autodefensas",
    "coordinadora", "central", "asociacion", "federacion", "confederacion", "junta", "movimento", "uniao", "forca",
    "forcas", "associacao", "partito", "federazione", "confederazione", "associazione", "consiglio", "cour", "haute",
    "haut", "commission", "conference", "parlement", "syndicat", "fuerza", "consejo", "corporacion", "policia",
    "servicio", "direccion", "bloque", "liga", "sindicato", "conselho", "congresso", "congreso", "convergence",
    "convention", "congres", "initiative", "plateforme", "coordination", "ministere",
];

/// Those of them that English has: "Union members and delegates (UMD)".
const ENGLISH_TOO: &Keys = keys![
    "front", "union", "forces", "alliance", "coalition", "confederation", "federation", "association", "office",
    "direction", "organisation", "centre", "cadre", "brigade", "central", "junta", "commission", "conference",
    "convergence", "convention", "initiative", "coordination",
];

/// Small words that show such a name to be no English one.
const FOREIGN_TIES: &Keys = keys![
    "de", "des", "du", "la", "le", "les", "pour", "et", "del", "los", "las", "para", "por", "dos", "das", "da", "do",
    "di", "della", "delle", "per", "y",
];

/// Small words inside names.
const JOINTS: &Keys = keys![
    "of", "and", "the", "for", "in", "on", "to", "de", "la", "y", "du", "des", "del", "al", "el", "und", "der", "fur",
    "against", "at", "e", "da", "do", "et", "i", "le", "ua", "ng", "wa", "ya", "za", "na", "los", "las", "les", "den",
    "van", "het", "og", "o", "te", "ka", "mo", "sa", "ni", "kwa", "ve", "di", "dan", "un", "une", "dos", "das", "para",
    "pour", "sur", "dans", "aux", "dei", "delle", "della", "im", "zur", "z", "w", "v", "pro", "om", "av", "a",
];
