//! How family names end in one language or another, and hardly a word of English. Knows words, no names around them.

use crate::text::{Case, Doc};

/// What the ending of a word says that no list knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// "Hakimullah": given name or family name.
    Either,
    /// "Karapetashvili"
    Family,
}

/// Of a capitalised word of no list: what its ending says.
pub fn ending(doc: &Doc, token: usize) -> Option<Ending> {
    let (one, word) = (&doc.tokens[token], doc.word(token));
    let ends = |endings: &[&str]| endings.iter().any(|end| word.ends_with(end));
    if one.word != 0 || one.case != Case::Title || word.len() < 6 {
        return None;
    }
    if ends(SHORT) {
        return Some(Ending::Family);
    }
    if word.len() < 8 {
        return None;
    }
    if ends(&["ullah", "ollah", "uddin", "oddin", "addin"]) {
        return Some(Ending::Either);
    }
    ends(LONG).then_some(Ending::Family)
}

/// Endings that six letters are enough for.
const SHORT: &[&str] =
    &["ov", "ev", "dze", "oğlu", "enko", "sson", "yev", "ović", "ević", "ovic", "evic", "iyev", "ayev"];

/// Endings of longer words.
const LONG: &[&str] = &[
    "shvili", "idze", "chuk", "ovich", "evich", "icz", "owski", "ewski", "ovsky", "evsky", "ovski", "evski", "opoulos",
    "opoulou", "iadis", "akis", "escu", "oglu", "sdottir", "sdóttir", "zadeh", "nejad", "nezhad", "wala", "singhe",
    "sinha", "wardena", "wardene", "ratne", "ratna", "nayake", "nayaka", "sekara", "sekera", "tunga", "tilaka",
    "tilake", "tilleke", "wansa", "palage", "hewage", "arachchi", "patirana", "pathirana", "swamy", "swami", "murthy",
    "moorthy", "nathan", "lingam", "eswaran", "krishnan", "chandran", "yants", "ovna", "evna", "ovskaya", "evskaya",
    "ovskiy", "evskiy", "ovskyi", "evskyi", "khanov", "ova", "eva", "yan", "nyuk", "yshyn", "ynskyi", "auskas",
    "auskienė", "auskiene", "auskaitė", "auskaite", "evičius", "avičius", "evicius", "avicius", "kienė", "laitis",
    "naitis", "quist", "kvist", "strøm", "ström", "gaard", "sdal", "dottir", "sdatter", "veen", "huizen", "meijer",
    "meyer", "maier", "baum", "heimer", "hofer", "huber", "mäki", "niemi", "lainen", "läinen", "etxea", "echea",
    "goitia", "wattana", "sakul", "anukul", "wongse", "chaikul", "suwan", "rojana", "porn", "czyk", "czak", "ński",
    "dzki", "wicka", "ńska", "ińska", "jević", "ajić", "anović", "čević",
];
