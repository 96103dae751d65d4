//! What a word of the lists can be in a clause, as bits. Knows the classes of the lists only.

use crate::lexicon::{List, Memo};

macro_rules! tags {
    ($($name:ident = $bit:literal),* $(,)?) => {
        $(#[doc = concat!("Tag: ", stringify!($name), ".")] pub const $name: u32 = 1 << $bit;)*
    };
}
tags! {
    DETERMINER = 0, PREPOSITION = 1, AND = 2, SUBORDINATE = 3, PRONOUN = 4, RELATIVE = 5, QUESTION = 6, ADVERB = 7, NEGATION = 8, UNREAL = 9,
    BE = 10, HAVE = 11, DO = 12, MODAL = 13, PAST = 14, EITHER = 15, PRESENT = 16, BASE = 17, NO_VERB = 18, QUOTED = 19, DATE = 20, CUE = 21, NOUN_S = 22, APOSTROPHE = 23, SHOUTED = 24, JUDGED = 25,
}
/// Auxiliary verbs.
pub const AUXILIARY: u32 = BE | HAVE | DO | MODAL;

pub static FUNCTION_TAGS: Memo = Memo::new(List::FunctionWords, |row| function_tag(row.get("class")).into());

pub static VERB_TAGS: Memo = Memo::new(List::FiniteVerbs, |row| verb_tag(row.get("kind")).into());

fn function_tag(class: &str) -> u32 {
    match class {
        "det" => DETERMINER,
        "prep" => PREPOSITION,
        "coord" => AND,
        "sub" => SUBORDINATE,
        "pron" => PRONOUN,
        "rel" => RELATIVE,
        "wh" => QUESTION,
        "adv" => ADVERB,
        "neg" => NEGATION,
        "will" => UNREAL,
        _ => 0,
    }
}

fn verb_tag(kind: &str) -> u32 {
    match kind {
        "be" => BE,
        "have" => HAVE,
        "do" => DO,
        "modal" => MODAL,
        "past" => PAST,
        "both" => EITHER,
        "present" => PRESENT,
        "base" => BASE,
        "not" => NO_VERB,
        "noun_s" => NOUN_S,
        _ => 0,
    }
}
