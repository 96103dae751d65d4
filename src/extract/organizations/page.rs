//! The document as the shapes see it: which lines are in capitals or title case, which words occur in small letters.

use std::cell::OnceCell;

use std::ops::Range;

use crate::extract::sport;
use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, ParagraphKind, Sentence, keys};

/// How the words of a sentence are capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Small letters but for names.
    Plain,
    /// Every Word Like This: a headline.
    Title,
    /// ALL CAPITALS.
    Capitals,
}

/// A document with what is asked of it again and again.
pub struct Page<'a> {
    pub doc: &'a Doc,
    lines: Vec<Line>,
    small: Vec<u64>,
    people: OnceCell<Vec<u32>>,
    sport: OnceCell<bool>,
    market: OnceCell<bool>,
    music: OnceCell<bool>,
}

impl<'a> Page<'a> {
    pub fn new(doc: &'a Doc) -> Self {
        let slots = (doc.tokens.len() * 16).next_power_of_two().max(1024);
        let mut small = vec![0u64; slots / 64];
        for token in doc.tokens.iter().filter(|token| token.case == Case::Lower && token.kind == Kind::Word) {
            let slot = token.hash as usize & (slots - 1);
            small[slot / 64] |= 1 << (slot % 64);
        }
        let lines = doc.sentences.iter().map(|sentence| line(doc, sentence.tokens())).collect();
        Page {
            doc,
            lines,
            small,
            people: OnceCell::new(),
            sport: OnceCell::new(),
            market: OnceCell::new(),
            music: OnceCell::new(),
        }
    }

    /// How the sentence of a token is capitalised.
    pub fn line(&self, token: usize) -> Line {
        self.doc.sentence_of(token).map_or(Line::Plain, |sentence| self.lines[sentence])
    }

    /// Whether the word occurs in small letters somewhere in the document (rarely a yes too many).
    pub fn occurs_small(&self, token: usize) -> bool {
        let slot = self.doc.tokens[token].hash as usize & (self.small.len() * 64 - 1);
        self.small[slot / 64] >> (slot % 64) & 1 == 1
    }

    /// Whether a capital says nothing here: the first word of a sentence, or a headline.
    pub fn capital_is_idle(&self, token: usize) -> bool {
        self.line(token) != Line::Plain || self.doc.starts_sentence(token)
    }

    /// Hashes of the words that stand with a capital inside a plain sentence, sorted.
    pub fn inside(&self) -> Vec<u32> {
        let stands = |at: &usize| self.capital(*at) && !self.capital_is_idle(*at);
        sorted((0..self.doc.tokens.len()).filter(stands).map(|at| self.doc.tokens[at].hash).collect())
    }

    /// Whether the article reports on sport.
    pub fn is_sport(&self) -> bool {
        *self.sport.get_or_init(|| sport::is_sport(self.doc))
    }

    /// Whether the article speaks of shares and profits: two words of the trade.
    pub fn is_market(&self) -> bool {
        let word = |&at: &usize| self.doc.is_any(at, MARKET_WORDS);
        *self.market.get_or_init(|| (0..self.doc.tokens.len()).filter(word).nth(1).is_some())
    }

    /// Whether the article speaks of bands and songs: two words of the trade.
    pub fn is_music(&self) -> bool {
        let word = |&at: &usize| self.doc.is_any(at, MUSIC_WORDS);
        *self.music.get_or_init(|| (0..self.doc.tokens.len()).filter(word).nth(1).is_some())
    }

    /// Hashes of the words that stand behind a title, a given name or an initial in this document, sorted.
    pub fn people(&self) -> &[u32] {
        self.people.get_or_init(|| self.named_people())
    }

    fn named_people(&self) -> Vec<u32> {
        let doc = self.doc;
        let behind_given = (1..doc.tokens.len()).filter(|&at| {
            let name = doc.has(List::GivenNames, at - 1) && self.capital(at - 1);
            let thing = doc.has(List::OrgHeads, at) || doc.has(List::OrgTopics, at);
            self.capital(at) && !doc.tokens[at].glued && (name && !thing || self.initial_before(at))
        });
        let titles = doc.matches(List::Titles).iter().filter(|title| doc.tokens[title.first as usize].capital);
        let behind_title = titles.map(|title| title.last as usize).filter(|&at| self.capital(at));
        sorted(behind_given.chain(behind_title).map(|at| doc.tokens[at].hash).collect())
    }

    /// "J. Smith", "J.K. Smith"
    fn initial_before(&self, at: usize) -> bool {
        let before = &self.doc.tokens[at - 1];
        let letter = |at: usize| self.doc.tokens[at].span.len() == 1 && self.capital(at);
        before.kind == Kind::Dotted && before.span.len() <= 4
            || at > 1 && self.glued_mark(at - 1, ".") && letter(at - 2)
    }

    /// The first token of the token's sentence.
    pub fn sentence_start(&self, token: usize) -> usize {
        self.doc.sentence_of(token).map_or(token, |sentence| self.doc.sentences[sentence].first as usize)
    }

    /// The first token of the first sentence of the body: behind it stands the dateline.
    pub fn first_read(&self) -> u32 {
        let body = |sentence: &&Sentence| self.doc.paragraphs[sentence.paragraph as usize].kind == ParagraphKind::Body;
        self.doc.sentences.iter().find(body).map_or(0, |sentence| sentence.first)
    }

    /// One past the last token of the token's sentence.
    pub fn sentence_end(&self, token: usize) -> usize {
        self.doc.sentence_of(token).map_or(token + 1, |sentence| self.doc.sentences[sentence].last as usize)
    }

    /// Whether the token is a word with a capital.
    pub fn capital(&self, token: usize) -> bool {
        self.doc.tokens.get(token).is_some_and(|token| token.capital && token.is_word())
    }

    /// Whether the token is a mark glued to the word before it.
    pub fn glued_mark(&self, token: usize, mark: &str) -> bool {
        self.doc.tokens.get(token).is_some_and(|t| t.glued && matches!(t.kind, Kind::Punct | Kind::Quote))
            && self.doc.is(token, mark)
    }

    /// Whether no name begins with the word: function words, describers, titles.
    pub fn stops(&self, token: usize) -> bool {
        let Some(row) = self.doc.row(List::OrgStops, token) else { return false };
        let letters = self.doc.tokens[token].kind == Kind::Dotted || self.doc.tokens[token].case == Case::Upper;
        if letters
            && self.line(token) != Line::Capitals
            && self.doc.tokens[token].span.end - self.doc.tokens[token].span.start > 1
        {
            return false;
        }
        row.get("class") != "opening" || self.doc.starts_sentence(token)
    }
}

const MUSIC_WORDS: &Keys = keys![
    "band", "bands", "album", "albums", "singer", "singers", "guitarist", "drummer", "bassist", "frontman", "song",
    "songs", "concert", "concerts", "rock", "rapper", "rappers", "hip", "pop", "punk", "vocalist", "music", "tour",
    "gig", "lyrics", "singles", "metal", "musician", "musicians", "songwriter", "grammy", "grammys", "headlined",
];

const MARKET_WORDS: &Keys = keys![
    "shares", "stock", "stocks", "analyst", "analysts", "brokerage", "brokerages", "earnings", "revenue", "revenues",
    "profit", "profits", "investors", "shareholders", "dividend", "downgraded", "upgraded", "underwriter",
    "underwriters", "underwriting", "takeover", "merger", "forecast", "rating", "quarterly", "sales", "bonds",
    "billion", "percent",
];

fn sorted(mut hashes: Vec<u32>) -> Vec<u32> {
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

fn line(doc: &Doc, tokens: Range<usize>) -> Line {
    let (mut words, mut long, mut small, mut upper) = (0, 0, 0, 0);
    for token in doc.tokens[tokens.clone()].iter().filter(|token| token.kind == Kind::Word) {
        let counts = token.span.end - token.span.start >= 4;
        words += 1;
        long += usize::from(counts);
        small += usize::from(counts && token.case == Case::Lower);
        upper += usize::from(token.case == Case::Upper);
    }
    let stopped = doc.is(tokens.end - 1, ".");
    match long {
        _ if words >= 4 && upper * 5 >= words * 4 => Line::Capitals,
        4.. if small * 6 <= long && !stopped => Line::Title,
        _ => Line::Plain,
    }
}
