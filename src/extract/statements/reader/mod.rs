//! The document as the grammar of speech reads it: what each token can be in a clause, which quotation it stands in, who it names.
//! Knows word classes and spans; must not know cues' complements or who speaks.

pub mod adverb;
pub mod finite;
pub mod no_verb;
pub mod tags;
pub mod verb_words;

use std::ops::Range;

pub use tags::*;

use crate::extract::statements::transcript::{self, Utterance};
use crate::extract::{EntityRef, Findings};
use crate::lexicon::{List, Memo, Row};
use crate::text::{Case, Doc, Kind, Quote, keys};

/// Tokens `start..end`.
pub type Tokens = Range<usize>;

/// A document with a word class for each token.
pub struct Reader<'a> {
    /// The document.
    pub doc: &'a Doc,
    /// What stands already: names and dates.
    pub findings: &'a Findings,
    /// Quotations that stand in no other, by opening mark.
    pub quotes: Vec<Quote>,
    /// What is said in a transcript.
    pub utterances: Vec<Utterance>,
    tags: Vec<u32>,
}

/// Whether a word ends in these small letters, in any case.
pub fn ends_in(word: &str, tail: &str) -> bool {
    word.len().checked_sub(tail.len()).is_some_and(|at| word.as_bytes()[at..].eq_ignore_ascii_case(tail.as_bytes()))
}

impl<'a> Reader<'a> {
    /// Reads the classes of all tokens.
    pub fn new(doc: &'a Doc, findings: &'a Findings) -> Reader<'a> {
        let quotes: Vec<Quote> = doc.quotes.iter().filter(|quote| quote.inside.is_none()).copied().collect();
        let utterances = transcript::utterances(doc, findings);
        let mut reader = Reader { doc, findings, quotes, utterances, tags: vec![0; doc.tokens.len()] };
        for (index, sentence) in doc.sentences.iter().enumerate() {
            if doc.is_shouted(index) {
                reader.put(sentence.tokens(), SHOUTED);
            }
        }
        reader.tag_words();
        for found in doc.matches(List::ReportingCues) {
            reader.tags[found.first as usize] |= match found.row.get("pos") {
                "verb" => CUE,
                "adjective" => JUDGED,
                _ => 0,
            };
        }
        for found in doc.matches(List::LightVerbs) {
            reader.tags[found.first as usize] |= CUE;
        }
        for date in &findings.dates {
            let tokens = doc.tokens_in(date.span);
            // "the People's Daily"
            if !matches!(reader.entity(tokens.start), Some(EntityRef::Organization(_))) && !reader.is_paper(&tokens) {
                reader.put(tokens, DATE);
            }
        }
        reader.tag_apostrophes();
        reader.close_late();
        reader.drop_named();
        for index in 0..reader.quotes.len() {
            let quote = reader.quotes[index];
            reader.put(quote.first as usize..quote.last as usize, QUOTED);
        }
        reader
    }

    /// "The state-run daily said": a paper, no day.
    fn is_paper(&self, tokens: &Tokens) -> bool {
        let (first, next) = (tokens.start, tokens.end);
        let paper = tokens.len() == 1 && self.doc.is_any(first, keys!["daily", "weekly", "monthly", "fortnightly"]);
        let article = (first.saturating_sub(4)..first).rev().take_while(|&at| !self.has(at, PAST | PREPOSITION));
        let ends = self.comma(next)
            || self.capital(next)
            || self.has(next, CUE | PREPOSITION | AUXILIARY | ADVERB)
            || self.entity(next).is_some()
            || self.doc.is_any(next, keys!["also", "here"]);
        paper && ends && article.into_iter().any(|at| self.has(at, DETERMINER))
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
            let closing = tokens
                .into_iter()
                .find(|&token| self.mark(token) && matches!(self.doc.word(token), "\"" | "”" | "''" | "’’"));
            if let Some(closing) = closing.filter(|&closing| self.doc.tokens[closing].glued) {
                self.quotes[index].last = closing as u32;
                self.quotes[index].closed = true;
            }
        }
    }

    /// `a certain "Ka Luz" said`: marks around a name that somebody goes by quote nothing.
    fn drop_named(&mut self) {
        let named = |quote: &Quote| {
            let inner = quote.first as usize..quote.last as usize;
            let name = self.entity(inner.start).filter(|entity| matches!(entity, EntityRef::Person(_)));
            let told = inner.start > 1 && self.has(inner.start - 2, CUE);
            let whole = name.is_some() && inner.clone().all(|token| self.entity(token) == name);
            (quote.closed && inner.len() <= 4 && whole && !told).then(|| inner.start - 1..inner.end + 1)
        };
        let marks: Vec<Tokens> = self.quotes.iter().filter_map(named).collect();
        self.quotes
            .retain(|quote| marks.binary_search_by_key(&(quote.first as usize), |marks| marks.start + 1).is_err());
        for marks in marks {
            self.tags[marks.start] |= APOSTROPHE;
            self.tags[marks.end - 1] |= APOSTROPHE;
        }
    }

    /// What the word lists say of each word. "Theresa May said": a name is no modal verb.
    fn tag_words(&mut self) {
        for (at, token) in self.doc.tokens.iter().enumerate() {
            let (function, verb) = (self.doc.has(List::FunctionWords, at), self.doc.has(List::FiniteVerbs, at));
            if (function || verb)
                && (token.case != Case::Upper || token.span.len() == 1 || self.has(at, SHOUTED))
                && !(token.capital && matches!(self.entity(at), Some(EntityRef::Person(_))))
                && !(token.glued && self.hyphened(at))
            {
                let tags = |list, tags: &Memo| self.doc.rows(list, at).fold(0, |all, row| all | tags.get(row) as u32);
                let function = if function { tags(List::FunctionWords, &FUNCTION_TAGS) } else { 0 };
                let verb = if verb { tags(List::FiniteVerbs, &VERB_TAGS) } else { 0 };
                self.tags[at] |= function | verb;
            }
        }
    }

    /// "mother-| of |-two": a word between two hyphens governs and joins nothing.
    fn hyphened(&self, at: usize) -> bool {
        let glued = |at: usize| self.doc.tokens.get(at).is_some_and(|token| token.glued);
        at > 0 && self.doc.word(at - 1) == "-" && glued(at - 1) && glued(at + 1) && self.doc.word(at + 1) == "-"
    }

    fn put(&mut self, tokens: Tokens, tag: u32) {
        self.tags[tokens].iter_mut().for_each(|tags| *tags |= tag);
    }

    /// Whether a token has one of the tags.
    pub fn has(&self, token: usize, tags: u32) -> bool {
        self.tags.get(token).is_some_and(|all| all & tags != 0)
    }

    /// Whether the token is this lower-case word or mark.
    #[inline(always)]
    pub fn is(&self, token: usize, word: &str) -> bool {
        self.doc.is(token, word)
    }

    /// Whether the token is a comma.
    pub fn comma(&self, token: usize) -> bool {
        self.doc.is(token, ",")
    }

    /// Whether the token is a dash that stands between words.
    pub fn dash(&self, token: usize) -> bool {
        self.punct(token)
            && match self.doc.word(token) {
                "–" => !self.hyphen(token),
                "—" | "--" => true,
                "-" => !self.doc.tokens[token].glued,
                _ => false,
            }
    }

    /// "Timmins–James Bay", "Kyiv–Moscow": a dash without spaces between names joins them.
    fn hyphen(&self, token: usize) -> bool {
        let glued = |at: usize| self.doc.tokens.get(at).is_some_and(|token| token.glued);
        token > 0 && glued(token) && glued(token + 1) && self.capital(token - 1) && self.capital(token + 1)
    }

    /// Whether the token is a mark that ends a clause or a sentence.
    pub fn stop(&self, token: usize) -> bool {
        self.punct(token) && matches!(self.doc.word(token), "." | "!" | "?" | ";" | ":" | "…" | "...")
    }

    fn punct(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.kind == Kind::Punct)
    }

    /// Whether the token is a quotation mark.
    pub fn mark(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.kind == Kind::Quote) && !self.has(token, APOSTROPHE)
    }

    /// "the Bishops' Conference": single marks behind an "s" that pair with nothing.
    fn tag_apostrophes(&mut self) {
        for token in 1..self.doc.tokens.len() {
            let mark = self.doc.tokens[token].kind == Kind::Quote && self.doc.tokens[token].glued;
            if !mark || !matches!(self.doc.word(token), "'" | "’") || !self.doc.word(token - 1).ends_with(['s', 'S'])
            {
                continue;
            }
            let at = self.doc.quotes.partition_point(|quote| quote.first as usize <= token);
            let paired =
                self.doc.quotes[..at].iter().rev().take(4).any(|quote| quote.closed && quote.last as usize == token);
            if !paired {
                self.tags[token] |= APOSTROPHE;
            }
        }
    }

    /// Whether the token is a word.
    pub fn word(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.is_word())
    }

    /// Whether the token begins with a capital that says something: not in a sentence all in capitals.
    pub fn capital(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.capital) && !self.has(token, SHOUTED)
    }

    /// The entity that a token names.
    pub fn entity(&self, token: usize) -> Option<EntityRef> {
        self.findings.entity_at(token)
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

    /// What is said without the captions and subheads that stand between two paragraphs of one quotation.
    pub fn without_asides(&self, tokens: &Tokens) -> Vec<Tokens> {
        let mut pieces = Vec::new();
        let mut start = tokens.start;
        let first = self.quotes.partition_point(|quote| (quote.last as usize) < tokens.start);
        for pair in self.quotes[first..].windows(2).take_while(|pair| pair[1].first as usize <= tokens.end) {
            let (end, next) = (pair[0].last as usize, pair[1].first as usize - 1);
            if pair[0].continues && start < end && end < next {
                pieces.push(start..end);
                start = next;
            }
        }
        pieces.push(start..tokens.end);
        pieces
    }

    /// Tokens of a chain of quotations with its marks.
    pub fn quote_tokens(&self, quote: usize) -> Tokens {
        let (first, last) = self.chain(quote);
        let end = &self.quotes[last];
        self.quotes[first].first as usize - 1..end.last as usize + usize::from(end.closed)
    }
}
