//! The closed classes of words: what a token can be in a clause by its word alone. Knows no sentence and no verbs of harm.

use super::Class;
use crate::text::{Case, Doc, Kind};

/// The word in lower case if it is short ASCII, else "".
pub fn lower<'b>(word: &str, buffer: &'b mut [u8; 20]) -> &'b str {
    if word.len() > buffer.len() || !word.is_ascii() {
        return "";
    }
    let buffer = &mut buffer[..word.len()];
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    std::str::from_utf8(buffer).unwrap_or("")
}

/// The class of a token by its word.
pub(super) fn classify(doc: &Doc, token: usize) -> Class {
    match doc.tokens[token].kind {
        Kind::Number => Class::Number,
        Kind::Quote => Class::Quote,
        Kind::Clitic => Class::Possessive,
        Kind::Punct => mark(doc, token),
        Kind::Word if acronym(doc, token) || month(doc, token) => Class::Word,
        Kind::Word => {
            let mut buffer = [0; 20];
            function_word(lower(doc.word(token), &mut buffer))
        }
        _ => Class::Word,
    }
}

/// "US", "WHO", "IT" beside words in lower case: no pronouns.
fn acronym(doc: &Doc, token: usize) -> bool {
    let lower = |at: usize| doc.tokens.get(at).is_some_and(|token| token.case == Case::Lower);
    matches!(doc.word(token), "US" | "WHO" | "IT" | "IS" | "AM") && (lower(token + 1) || token > 0 && lower(token - 1))
}

/// "20 MAY 86", "May 3": a month beside a number, and no modal.
fn month(doc: &Doc, token: usize) -> bool {
    let number = |at: usize| doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
    doc.tokens[token].capital && doc.is(token, "may") && (number(token + 1) || token > 0 && number(token - 1))
}

fn mark(doc: &Doc, token: usize) -> Class {
    match doc.word(token) {
        "," => Class::Comma,
        "(" | "[" => Class::Open,
        ")" | "]" => Class::Close,
        "-" | "‐" | "‑" if doc.tokens[token].glued && doc.tokens.get(token + 1).is_some_and(|next| next.glued) => {
            Class::Hyphen
        }
        "-" | "--" | "–" | "—" => Class::Dash,
        "/" | "&" => Class::And,
        "." if abbreviates(doc, token) => Class::Word,
        _ => Class::Stop,
    }
}

/// "killed Mr. Hill", "Lt. Col. Ann Ray": the full stop of a short title before a name.
fn abbreviates(doc: &Doc, token: usize) -> bool {
    let Some([title, stop, name]) = token.checked_sub(1).and_then(|first| doc.tokens.get(first..first + 3)) else {
        return false;
    };
    stop.glued
        && title.capital
        && title.span.len() <= 4
        && name.capital
        && !name.glued
        && name.sentence == stop.sentence
}

fn function_word(word: &str) -> Class {
    match word {
        "in" | "on" | "at" | "by" | "from" | "with" | "for" | "during" | "under" | "near" | "inside" | "outside"
        | "across" | "along" | "around" | "against" | "among" | "amongst" | "amid" | "between" | "through"
        | "throughout" | "into" | "onto" | "upon" | "within" | "without" | "toward" | "towards" | "aboard"
        | "behind" | "beneath" | "beside" | "besides" | "beyond" | "despite" | "following" | "via" | "over"
        | "after" | "before" | "since" | "until" | "like" | "above" | "below" | "off" | "including" | "alongside" => {
            Class::Preposition
        }
        "of" => Class::Of,
        "the" | "a" | "an" | "this" | "that's" | "these" | "those" | "all" | "each" | "every" | "both" | "another"
        | "any" | "such" | "no" => Class::Determiner,
        "his" | "her" | "its" | "their" | "our" | "my" | "your" => Class::Possessive,
        "he" | "she" | "it" | "they" | "we" | "i" | "you" | "him" | "them" | "us" | "me" | "himself" | "herself"
        | "themselves" | "itself" | "there" | "anyone" | "anybody" | "nobody" | "none" | "everyone" | "someone" => {
            Class::Pronoun
        }
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "wasn't" | "weren't" | "isn't" | "aren't" => {
            Class::Be
        }
        "have" | "has" | "had" | "having" | "haven't" | "hasn't" | "hadn't" => Class::Have,
        "do" | "does" | "did" | "didn't" | "doesn't" | "don't" => Class::Do,
        "get" | "gets" | "got" | "getting" => Class::Get,
        "can" | "could" | "may" | "might" | "will" | "would" | "shall" | "should" | "must" | "cannot" | "couldn't"
        | "wouldn't" | "won't" | "can't" | "mightn't" => Class::Modal,
        "not" | "never" => Class::Not,
        "to" => Class::To,
        "and" | "or" | "plus" => Class::And,
        "who" | "which" | "whom" | "whose" => Class::Relative,
        "that" | "when" | "while" | "as" | "because" | "if" | "although" | "though" | "whether" | "where"
        | "unless" | "so" | "but" | "yet" | "than" | "whereas" | "whilst" | "once" | "what" | "how" | "why" | "nor" => {
            Class::Subordinator
        }
        "reported" | "believed" | "thought" | "feared" | "presumed" | "confirmed" | "said" | "known" | "estimated"
        | "alleged" | "understood" | "declared" | "pronounced" | "found" | "left" | "listed" | "counted"
        | "rendered" | "remain" | "remained" | "remains" | "lay" | "lie" | "assumed" | "suspected" | "registered"
        | "recorded" | "classified" | "reportedly" | "allegedly" => Class::Reported,
        "also" | "earlier" | "still" | "later" | "then" | "already" | "now" | "soon" | "either" | "instantly"
        | "outright" | "just" | "again" | "badly" | "ever" | "even" | "only" | "apparently" | "together"
        | "instead" | "meanwhile" | "today" | "yesterday" | "tonight" | "alone" => Class::Adverb,
        _ if word.len() > 4
            && word.ends_with("ly")
            && !matches!(
                word,
                "family"
                    | "italy"
                    | "elderly"
                    | "assembly"
                    | "july"
                    | "daily"
                    | "early"
                    | "likely"
                    | "weekly"
                    | "friendly"
                    | "deadly"
            ) =>
        {
            Class::Adverb
        }
        _ => Class::Word,
    }
}

/// Whether a word is a common irregular verb form.
pub(super) fn is_irregular(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "say"
            | "told"
            | "took"
            | "went"
            | "came"
            | "began"
            | "left"
            | "made"
            | "broke"
            | "hit"
            | "struck"
            | "fell"
            | "ran"
            | "drove"
            | "flew"
            | "held"
            | "saw"
            | "found"
            | "gave"
            | "got"
            | "sent"
            | "met"
            | "led"
            | "lost"
            | "won"
            | "knew"
            | "thought"
            | "brought"
            | "became"
            | "shot"
            | "set"
            | "put"
            | "rose"
            | "threw"
            | "blew"
            | "fought"
            | "fled"
            | "spoke"
            | "wrote"
            | "stood"
            | "sat"
            | "kept"
            | "let"
            | "paid"
            | "sold"
            | "sank"
            | "swept"
            | "tore"
            | "drew"
            | "hurt"
            | "bore"
            | "caught"
            | "taught"
            | "spent"
            | "burst"
            | "hid"
            | "laid"
            | "grew"
            | "shook"
            | "sought"
            | "stole"
            | "woke"
            | "include"
            | "includes"
            | "carry"
            | "live"
            | "lives"
            | "died"
            | "die"
            | "kill"
            | "kills"
            | "ate"
            | "bled"
            | "bought"
            | "built"
            | "chose"
            | "clung"
            | "crept"
            | "dealt"
            | "drank"
            | "dug"
            | "felt"
            | "froze"
            | "heard"
            | "hung"
            | "rode"
            | "slept"
            | "slid"
            | "sped"
            | "strode"
            | "swam"
            | "swore"
            | "swung"
            | "wept"
            | "wore"
    )
}

/// Words in "-ed" that describe people or are no verbs at all.
pub(super) fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "armed"
            | "united"
            | "hundred"
            | "unarmed"
            | "masked"
            | "hooded"
            | "uniformed"
            | "alleged"
            | "suspected"
            | "unidentified"
            | "retired"
            | "wanted"
            | "indeed"
            | "bloodshed"
            | "armored"
            | "armoured"
            | "mechanised"
            | "mechanized"
            | "motorised"
            | "motorized"
    )
}
