//! What the features ask of a whole document: which lists hold each token, and what each word does elsewhere in the text.

use super::Part;
use crate::lexicon::{LISTS, List};
use crate::text::{Case, Doc, Token, WORD_LISTS, keys};

/// The word stands in small letters somewhere.
pub const LOWER: u16 = 1;
/// It follows a title.
pub const AFTER_TITLE: u16 = 2;
/// A verb of speech follows it or stands before it.
pub const BY_SPEECH: u16 = 4;
/// It follows "in".
pub const AFTER_IN: u16 = 8;
/// It stands in a run of two capitalised words or more.
pub const IN_RUN: u16 = 16;
/// It stands capitalised inside a sentence.
pub const INSIDE: u16 = 32;
/// It follows "the".
pub const AFTER_THE: u16 = 64;
/// It stands twice or more.
pub const AGAIN: u16 = 128;
/// It follows a given name.
pub const AFTER_GIVEN: u16 = 256;
/// It stands last in a longer run.
pub const RUN_END: u16 = 512;
/// How many of these there are.
pub const FLAGS: usize = 10;

/// A list form that covers a token: the list and whether the token begins it, is inside, ends it or is all of it.
pub type Cover = (u8, u8);

/// The document seen once.
pub struct Context {
    names: [u64; LISTS],
    covers: Vec<Cover>,
    cover_ends: Vec<u32>,
    words: Vec<(u32, u16)>,
}

impl Context {
    /// Looks at every token once.
    pub fn new(doc: &Doc) -> Context {
        let (covers, cover_ends) = covers(doc);
        let names = List::ALL.map(|list| name_hash(list.name()));
        let mut context =
            Context { names, covers, cover_ends, words: vec![(0, 0); (doc.tokens.len() * 2 + 2).next_power_of_two()] };
        for at in 0..doc.tokens.len() {
            if doc.tokens[at].is_word() {
                let flags = flags(doc, at);
                let seen = context.slot(doc.tokens[at].hash);
                let again = if context.words[seen].1 != 0 { AGAIN } else { 0 };
                context.words[seen].0 = doc.tokens[at].hash;
                context.words[seen].1 |= flags | again | SEEN;
            }
        }
        context
    }

    /// What the word does in the whole document.
    pub fn word(&self, token: &Token) -> u16 {
        self.words[self.slot(token.hash)].1 & !SEEN
    }

    /// The lists that cover a token.
    pub fn lists(&self, token: usize) -> &[Cover] {
        let start = if token == 0 { 0 } else { self.cover_ends[token - 1] };
        &self.covers[start as usize..self.cover_ends[token] as usize]
    }

    /// A number for a list that stays the same when other lists come or go.
    pub fn list_name(&self, list: u8) -> u64 {
        self.names[list as usize]
    }

    fn slot(&self, hash: u32) -> usize {
        let mask = self.words.len() - 1;
        let mut slot = hash as usize & mask;
        while self.words[slot].1 != 0 && self.words[slot].0 != hash {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

fn name_hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

const SEEN: u16 = 1 << 15;

fn flags(doc: &Doc, at: usize) -> u16 {
    let token = &doc.tokens[at];
    if token.case == Case::Lower {
        return LOWER;
    }
    let when = |condition: bool, flag: u16| if condition { flag } else { 0 };
    let before = at.checked_sub(1);
    let capital_before = before.is_some_and(|b| doc.tokens[b].capital && doc.tokens[b].is_word());
    let capital_after = doc.tokens.get(at + 1).is_some_and(|next| next.capital && next.is_word());
    let speech = |at: usize| doc.has(List::ReportingCues, at);
    when(before.is_some_and(|b| doc.has(List::Titles, b)), AFTER_TITLE)
        | when(before.is_some_and(speech) || speech(at + 1), BY_SPEECH)
        | when(before.is_some_and(|b| doc.is_any(b, keys!["in", "near"])), AFTER_IN)
        | when(capital_before || capital_after, IN_RUN)
        | when(token.capital && !doc.starts_sentence(at), INSIDE)
        | when(before.is_some_and(|b| doc.is(b, "the")), AFTER_THE)
        | when(before.is_some_and(|b| doc.has(List::GivenNames, b)), AFTER_GIVEN)
        | when(capital_before && !capital_after, RUN_END)
}

/// For each token the lists whose forms cover it, flat, with the end of each token's part.
fn covers(doc: &Doc) -> (Vec<Cover>, Vec<u32>) {
    let mut ends = vec![0u32; doc.tokens.len() + 1];
    each_cover(doc, |token, _| ends[token + 1] += 1);
    for token in 1..ends.len() {
        ends[token] += ends[token - 1];
    }
    let mut covers = vec![(0, 0); ends[doc.tokens.len()] as usize];
    // Each start moves along as its part fills, and ends up as the part's end.
    each_cover(doc, |token, cover| {
        covers[ends[token] as usize] = cover;
        ends[token] += 1;
    });
    ends.pop();
    (covers, ends)
}

fn each_cover(doc: &Doc, mut put: impl FnMut(usize, Cover)) {
    for sentence in &doc.sentences {
        for token in sentence.tokens() {
            let mut lists = doc.tokens[token].lists & WORD_LISTS;
            while lists != 0 {
                put(token, (lists.trailing_zeros() as u8, Part::Unit as u8));
                lists &= lists - 1;
            }
        }
    }
    for list in List::ALL.into_iter().filter(|list| WORD_LISTS & 1 << *list as u64 == 0) {
        let mut previous = (u32::MAX, 0);
        for found in doc.matches(list) {
            if (found.first, found.last) == previous {
                continue;
            }
            previous = (found.first, found.last);
            for token in found.first..found.last {
                let part = match (token == found.first, token + 1 == found.last) {
                    (true, true) => Part::Unit,
                    (true, false) => Part::Begin,
                    (false, false) => Part::Inside,
                    (false, true) => Part::Last,
                };
                put(token as usize, (list as u8, part as u8));
            }
        }
    }
}
