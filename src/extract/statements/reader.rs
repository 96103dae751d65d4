//! The document as the grammar of speech reads it: what each token can be in a clause, which quotation it stands in, who it names.
//! Knows word classes and spans; must not know cues' complements or who speaks.

use std::ops::Range;

use crate::extract::{EntityRef, Findings};
use crate::lexicon::{List, Row};
use crate::text::{Case, Doc, Kind, Quote};

/// Tokens `start..end`.
pub type Tokens = Range<usize>;

macro_rules! tags {
    ($($name:ident = $bit:literal),* $(,)?) => {
        $(#[doc = concat!("Tag: ", stringify!($name), ".")] pub const $name: u32 = 1 << $bit;)*
    };
}
tags! {
    DETERMINER = 0, PREPOSITION = 1, AND = 2, SUBORDINATE = 3, PRONOUN = 4, RELATIVE = 5, QUESTION = 6, ADVERB = 7, NEGATION = 8, UNREAL = 9,
    BE = 10, HAVE = 11, DO = 12, MODAL = 13, PAST = 14, EITHER = 15, PRESENT = 16, BASE = 17, NO_VERB = 18, QUOTED = 19, DATE = 20, CUE = 21, NOUN_S = 22,
}
/// Auxiliary verbs.
pub const AUXILIARY: u32 = BE | HAVE | DO | MODAL;

/// A document with a word class for each token.
pub struct Reader<'a> {
    /// The document.
    pub doc: &'a Doc,
    /// What stands already: names and dates.
    pub findings: &'a Findings,
    /// Quotations that stand in no other, by opening mark.
    pub quotes: Vec<Quote>,
    tags: Vec<u32>,
}

impl<'a> Reader<'a> {
    /// Reads the classes of all tokens.
    pub fn new(doc: &'a Doc, findings: &'a Findings) -> Reader<'a> {
        let quotes: Vec<Quote> = doc.quotes.iter().filter(|quote| quote.inside.is_none()).copied().collect();
        let mut reader = Reader { doc, findings, quotes, tags: vec![0; doc.tokens.len()] };
        reader.tag_list(List::FunctionWords, "class", function_tag);
        reader.tag_list(List::FiniteVerbs, "kind", verb_tag);
        for found in doc.matches(List::ReportingCues) {
            if found.row.get("pos") == "verb" {
                reader.tags[found.first as usize] |= CUE;
            }
        }
        for found in doc.matches(List::LightVerbs) {
            reader.tags[found.first as usize] |= CUE;
        }
        for date in &findings.dates {
            reader.put(doc.tokens_in(date.span), DATE);
        }
        reader.close_late();
        for index in 0..reader.quotes.len() {
            let quote = reader.quotes[index];
            reader.put(quote.first as usize..quote.last as usize, QUOTED);
        }
        reader
    }

    /// A quotation that no mark closes may run over paragraphs that are not opened again, to a closing mark that opens nothing.
    fn close_late(&mut self) {
        for index in 0..self.quotes.len() {
            let quote = self.quotes[index];
            let next = self.quotes.get(index + 1).map_or(self.doc.tokens.len(), |next| next.first as usize - 1);
            if quote.closed || quote.continues || quote.single {
                continue;
            }
            let paragraph = self.doc.paragraphs.partition_point(|one| one.last < quote.last);
            let Some(limit) = self.doc.paragraphs.get((paragraph + 2).min(self.doc.paragraphs.len() - 1)) else {
                continue;
            };
            let tokens = quote.last as usize..next.min(limit.last as usize);
            let closing =
                tokens.into_iter().find(|&token| self.mark(token) && matches!(self.doc.word(token), "\"" | "”" | "''"));
            if let Some(closing) = closing.filter(|&closing| self.doc.tokens[closing].glued) {
                self.quotes[index].last = closing as u32;
                self.quotes[index].closed = true;
            }
        }
    }

    fn tag_list(&mut self, list: List, column: &str, tag: fn(&str) -> u32) {
        for found in self.doc.matches(list) {
            let acronym = self.doc.tokens[found.first as usize].case == Case::Upper
                && self.doc.word(found.first as usize).len() > 1;
            if found.last == found.first + 1 && !acronym {
                self.tags[found.first as usize] |= tag(found.row.get(column));
            }
        }
    }

    fn put(&mut self, tokens: Tokens, tag: u32) {
        self.tags[tokens].iter_mut().for_each(|tags| *tags |= tag);
    }

    /// Whether a token has one of the tags.
    pub fn has(&self, token: usize, tags: u32) -> bool {
        self.tags.get(token).is_some_and(|all| all & tags != 0)
    }

    /// Whether the token is this lower-case word or mark.
    pub fn is(&self, token: usize, word: &str) -> bool {
        self.doc.is(token, word)
    }

    /// Whether the token is a comma.
    pub fn comma(&self, token: usize) -> bool {
        self.doc.word(token) == ","
    }

    /// Whether the token is a dash that stands between words.
    pub fn dash(&self, token: usize) -> bool {
        match self.doc.word(token) {
            "—" | "–" | "--" => true,
            "-" => !self.doc.tokens[token].glued,
            _ => false,
        }
    }

    /// Whether the token is a mark that ends a clause or a sentence.
    pub fn stop(&self, token: usize) -> bool {
        matches!(self.doc.word(token), "." | "!" | "?" | ";" | ":" | "…" | "...")
    }

    /// Whether the token is a quotation mark.
    pub fn mark(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.kind == Kind::Quote)
    }

    /// Whether the token is a word.
    pub fn word(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.is_word())
    }

    /// Whether the token begins with a capital.
    pub fn capital(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.capital)
    }

    /// The entity that a token names.
    pub fn entity(&self, token: usize) -> Option<EntityRef> {
        self.findings.entity_at(token)
    }

    /// Whether the token is an adverb that may stand between a subject and its verb.
    pub fn adverb(&self, token: usize) -> bool {
        let word = self.doc.word(token);
        self.has(token, ADVERB)
            || word.len() > 4 && word.ends_with("ly") && !self.capital(token) && self.noun(token).is_none()
    }

    /// The noun for a speaker, a document or an occasion that ends with the token.
    pub fn noun(&self, token: usize) -> Option<Row> {
        self.doc.match_before(List::GroupNouns, token + 1).map(|found| found.row)
    }

    /// The end of the noun for an occasion of speech that begins at the token: "statement", "news conference".
    pub fn occasion(&self, token: usize) -> Option<usize> {
        let found = self.doc.match_at(List::GroupNouns, token)?;
        matches!(found.row.get("kind"), "venue" | "document").then_some(found.last as usize)
    }

    /// Whether the token is a finite verb of the narrator, as far as its form and its neighbours show.
    pub fn finite(&self, token: usize) -> bool {
        if self.doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Clitic) {
            return token > 0 && self.has(token - 1, PRONOUN | RELATIVE);
        }
        if self.capital(token) || self.entity(token).is_some() {
            return false;
        }
        self.has(token, AUXILIARY | PAST | PRESENT)
            || self.has(token, BASE) && self.after_plural(token)
            || self.has(token, EITHER) && self.after_subject(token)
            || self.ends_in_ed(token) && !self.has(token, NO_VERB) && self.after_subject(token)
            || self.has(token, NOUN_S) && self.verb_before_object(token)
            || self.has(token, CUE) && self.finite_cue(token)
    }

    fn finite_cue(&self, token: usize) -> bool {
        let verbs = self.doc.matches_at(List::ReportingCues, token).iter().find(|found| found.row.get("pos") == "verb");
        let Some(found) = verbs.copied().or_else(|| self.doc.match_at(List::LightVerbs, token)) else { return false };
        let word = self.doc.word(token);
        let lemma = found.row.get("lemma").split(' ').next().unwrap_or("");
        let sure = found.row.list() == List::ReportingCues && found.row.get("needs").is_empty();
        let tensed = !word.ends_with("ing") && !self.ends_in_ed(token) && (word != lemma || self.after_plural(token));
        tensed && (sure || self.after_subject(token) && (word.ends_with("ed") || self.after_name(token)))
    }

    /// "Norway wishes to", "she faces the": a form that may be a plural noun, between a name and what a verb takes.
    fn verb_before_object(&self, token: usize) -> bool {
        let object =
            self.has(token + 1, DETERMINER | PRONOUN) || self.is(token + 1, "to") || self.is(token + 1, "that");
        let before = token.wrapping_sub(1);
        let singular = self.has(before, PRONOUN) || self.entity(before).is_some() || self.capital(before);
        object && singular && !self.has(before, PREPOSITION | DETERMINER)
    }

    /// Whether a pronoun, a name or a noun for a speaker stands before: "the ministry claims", not "opening remarks".
    fn after_name(&self, token: usize) -> bool {
        let Some(before) = token.checked_sub(1) else { return false };
        if self.adverb(before) {
            return self.after_name(before);
        }
        self.has(before, PRONOUN | RELATIVE)
            || self.entity(before).is_some()
            || self.noun(before).is_some()
            || self.capital(before)
    }

    fn ends_in_ed(&self, token: usize) -> bool {
        let word = self.doc.word(token);
        word.len() > 3 && word.ends_with("ed")
    }

    fn after_plural(&self, token: usize) -> bool {
        let Some(before) = token.checked_sub(1) else { return false };
        if self.adverb(before) {
            return self.after_plural(before);
        }
        let word = self.doc.word(before);
        let pronoun = self.has(before, PRONOUN)
            && !self.doc.is_any(before, &["it", "he", "she", "him", "her", "them", "us", "me"]);
        let plural = word.ends_with('s') && !word.ends_with("ss") && self.word(before);
        pronoun || plural || self.noun(before).is_some_and(|row| row.get("number") == "2")
    }

    /// Whether what stands before a form like "held" or "attacked" can be its subject, and what follows speaks not for a participle.
    fn after_subject(&self, token: usize) -> bool {
        let mut before = token;
        loop {
            let Some(next) = before.checked_sub(1) else { return false };
            before = next;
            if self.has(before, AUXILIARY | NEGATION) {
                return true;
            }
            if !self.adverb(before) {
                break;
            }
        }
        self.can_end_subject(before) && !self.participle_follows(before, token)
    }

    fn can_end_subject(&self, token: usize) -> bool {
        let hyphen = self.doc.word(token) == "-" && self.doc.tokens[token].glued;
        let word = self.word(token) && !self.has(token, DETERMINER | PREPOSITION | AND) || self.is(token, "and");
        word || self.mark(token)
            || self.has(token, PRONOUN | RELATIVE)
            || matches!(self.doc.word(token), ")" | ",")
            || self.dash(token) && !hyphen
    }

    fn participle_follows(&self, before: usize, verb: usize) -> bool {
        if self.is(verb + 1, "by") {
            return true;
        }
        let place =
            self.doc.is_any(verb + 1, &["in", "at", "on", "from", "under", "with", "to", "near", "between", "during"]);
        place
            && !self.capital(before)
            && !self.has(before, PRONOUN | RELATIVE | AND)
            && self.entity(before).is_none()
            && self.noun(before).is_none()
    }

    /// Whether a finite verb stands among the tokens, quotations aside.
    pub fn has_finite(&self, tokens: Tokens) -> bool {
        tokens.clone().any(|token| !self.has(token, QUOTED) && self.finite(token))
    }

    /// Whether a finite verb stands among the tokens, quoted or not.
    pub fn is_clause(&self, tokens: Tokens) -> bool {
        tokens.clone().any(|token| self.finite(token))
    }

    /// The quotation (in no other) whose closing mark is the token.
    pub fn closed_at(&self, token: usize) -> Option<usize> {
        let index = self.quotes.partition_point(|quote| quote.first as usize <= token).checked_sub(1)?;
        (self.quotes[index].closed && self.quotes[index].last as usize == token).then_some(index)
    }

    /// The quotation (in no other) whose opening mark is the token.
    pub fn opened_at(&self, token: usize) -> Option<usize> {
        self.quotes.binary_search_by_key(&(token as u32 + 1), |quote| quote.first).ok()
    }

    /// The first and the last quotation of a chain that runs over paragraphs.
    pub fn chain(&self, quote: usize) -> (usize, usize) {
        let (mut first, mut last) = (quote, quote);
        while self.quotes[last].continues && last + 1 < self.quotes.len() {
            last += 1;
        }
        while first > 0 && self.quotes[first - 1].continues {
            first -= 1;
        }
        (first, last)
    }

    /// Tokens of a chain of quotations with its marks.
    pub fn quote_tokens(&self, quote: usize) -> Tokens {
        let (first, last) = self.chain(quote);
        let end = &self.quotes[last];
        self.quotes[first].first as usize - 1..end.last as usize + usize::from(end.closed)
    }
}

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
