//! A sentence as the casualty grammar walks it: the function of each token. Knows words of closed classes only, no victims and no verbs of harm.

use crate::lexicon::List;
use crate::text::{Doc, Kind};

/// What a token does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A content word.
    Word,
    /// A number in digits.
    Number,
    /// A comma.
    Comma,
    /// A dash that is no hyphen.
    Dash,
    /// A hyphen inside a compound.
    Hyphen,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A quotation mark.
    Quote,
    /// Any other mark, and what lies outside the sentence.
    Stop,
    /// A preposition other than "of".
    Preposition,
    /// "of".
    Of,
    /// "the", "a", "these" …
    Determiner,
    /// "his", "their" … and the `'s` of a noun.
    Possessive,
    /// "he", "them", "himself" …
    Pronoun,
    /// A form of "be".
    Be,
    /// A form of "have".
    Have,
    /// A form of "do".
    Do,
    /// A form of "get".
    Get,
    /// "could", "will" …
    Modal,
    /// "not", "never".
    Not,
    /// "to".
    To,
    /// "and", "or", "as well as" by its words.
    And,
    /// "who", "which", "whom".
    Relative,
    /// "that", "when", "because", "but" …
    Subordinator,
    /// An adverb that may stand inside a group of verbs.
    Adverb,
    /// "reported", "believed", "feared" … inside a group of verbs.
    Reported,
}

/// A sentence with the classes of its tokens.
pub struct Clause<'d> {
    /// The document.
    pub doc: &'d Doc,
    /// Index of the sentence.
    pub sentence: usize,
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    classes: Vec<Class>,
}

impl<'d> Clause<'d> {
    /// Classifies the tokens of a sentence.
    pub fn new(doc: &'d Doc, sentence: usize) -> Self {
        let tokens = doc.sentences[sentence].tokens();
        let classes = tokens.clone().map(|token| classify(doc, token)).collect();
        Clause { doc, sentence, first: tokens.start, last: tokens.end, classes }
    }

    /// The class of a token; `Stop` outside the sentence.
    pub fn class(&self, token: usize) -> Class {
        if token < self.first || token >= self.last { Class::Stop } else { self.classes[token - self.first] }
    }

    /// Whether the token stands in the sentence and is one of these words.
    #[inline(always)]
    pub fn is_any(&self, token: usize, keys: &[&str]) -> bool {
        token >= self.first && token < self.last && self.doc.is_any(token, keys)
    }

    /// Whether the token stands in the sentence and does this (a class of `casualty_context.tsv`).
    pub fn says(&self, token: usize, class: &str) -> bool {
        token >= self.first && token < self.last && says(self.doc, token, class)
    }

    /// Whether two tokens are the same word.
    pub fn word_is(&self, token: usize, other: usize) -> bool {
        token < self.last && self.doc.tokens[token].hash == self.doc.tokens[other].hash
    }

    /// Whether the token looks like a finite verb or participle in "-ed", or is a common irregular one.
    pub fn verbish(&self, token: usize) -> bool {
        if !matches!(self.class(token), Class::Word | Class::Reported) {
            return false;
        }
        let mut buffer = [0; 20];
        let word = lower(self.doc.word(token), &mut buffer);
        word.len() > 4
            && word.ends_with("ed")
            && !matches!(
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
            )
            || is_irregular(word)
    }

    /// Whether the token ends in "-ing".
    pub fn gerund(&self, token: usize) -> bool {
        let mut buffer = [0; 20];
        let word = lower(self.doc.word(token), &mut buffer);
        self.class(token) == Class::Word && word.len() > 5 && word.ends_with("ing")
    }
}

/// Whether the token is a word of this class of `casualty_context.tsv`.
pub fn says(doc: &Doc, token: usize, class: &str) -> bool {
    doc.rows(List::CasualtyContext, token).any(|row| row.get("class") == class)
}

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

fn classify(doc: &Doc, token: usize) -> Class {
    match doc.tokens[token].kind {
        Kind::Number => Class::Number,
        Kind::Quote => Class::Quote,
        Kind::Clitic => Class::Possessive,
        Kind::Punct => mark(doc, token),
        Kind::Word => {
            let mut buffer = [0; 20];
            function_word(lower(doc.word(token), &mut buffer))
        }
        _ => Class::Word,
    }
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
        _ => Class::Stop,
    }
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
        "also" | "still" | "later" | "then" | "already" | "now" | "soon" | "since-then" | "either" | "instantly"
        | "outright" | "just" | "again" | "badly" | "ever" | "even" | "only" | "apparently" | "together"
        | "themselves-" | "instead" | "meanwhile" | "today" | "yesterday" | "tonight" | "alone" | "both-" => {
            Class::Adverb
        }
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
                    | "police"
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

fn is_irregular(word: &str) -> bool {
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
    )
}
