//! A small linear name tagger: a linear-chain CRF over the capitalised stretches of a text that lists and shapes leave open.
//! Knows weights and features; what a name means, and which rule outranks it, is decided elsewhere.
//!
//! Labels are BILOU (begin, inside, last, outside, unit) × person, organization, place (Ratinov and Roth 2009). Features are hashed to rows
//! of 13 weights in 8 bits (Weinberger et al. 2009); training is in `train.rs`, and `corpus-cli train` makes a weights file.

mod context;
mod decode;
mod features;
mod learn;
mod model;
mod segment;
mod train;

pub use model::{BadModel, Model};
pub use train::{Example, GoldSpan, Training, train};

use std::ops::Range;

use super::headline;
use super::name::{Candidate, NameKind};
use crate::lexicon::List;
use crate::text::{Doc, Keys, keys};
use context::Context;
use decode::Decoder;

/// How many labels there are: outside, and four for each kind.
pub(crate) const LABELS: usize = 13;
/// The kinds in the order of their labels.
pub(crate) const KINDS: [NameKind; 3] = [NameKind::Person, NameKind::Organization, NameKind::Place];
/// Outside any name.
pub(crate) const OUTSIDE: usize = 0;

/// The place of a token in a name, as the lower part of its label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Begin = 0,
    Inside = 1,
    Last = 2,
    Unit = 3,
}

/// The label of a part of a kind of name.
pub(crate) fn label(kind: usize, part: Part) -> usize {
    1 + kind * 4 + part as usize
}

/// A name as the tagger sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// What it is a name of.
    pub kind: NameKind,
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
}

/// Adds the people and organizations that the tagger sees where no name stands yet; `names` stay in order.
pub fn fill(doc: &Doc, model: &Model, names: &mut Vec<Candidate>) {
    let mut taken = vec![false; doc.tokens.len()];
    for name in names.iter() {
        taken[name.first as usize..name.last as usize].fill(true);
    }
    let open = |segment: &Range<usize>| segment.clone().any(|token| doc.tokens[token].capital && !taken[token]);
    for tagged in tag(doc, model, open).into_iter().filter(|tagged| !taken[tagged.first..tagged.last].contains(&true)) {
        let Some(tagged) = out_of_headline(doc, tagged) else { continue };
        let rule = match tagged.kind {
            NameKind::Person if is_home(doc, &tagged) || is_pair(doc, &tagged) => continue,
            NameKind::Person => "people/tagger",
            NameKind::Organization => "organizations/tagger",
            _ => continue,
        };
        names.push(Candidate::new(tagged.kind, tagged.first, tagged.last, None, rule));
    }
    names.sort_by_key(|name| (name.first, u32::MAX - name.last, name.kind));
}

/// "to Meet | Kim", "Mocked Catholics": what a headline's verbs and peoples leave of a person's name, if they stand at its ends.
fn out_of_headline(doc: &Doc, mut name: Tagged) -> Option<Tagged> {
    if name.kind != NameKind::Person || !headline::is_titled(doc, name.first) {
        return Some(name);
    }
    let common = |&at: &usize| headline::is_common(doc, at);
    name.first = (name.first..name.last).find(|at| !common(at))?;
    name.last = (name.first..name.last).rfind(|at| !common(at))? + 1;
    (!(name.first..name.last).any(|at| common(&at))).then_some(name)
}

/// "a herder from Doma", "near Doma": one word that tells where.
fn is_home(doc: &Doc, name: &Tagged) -> bool {
    let (lone, before) = (name.last == name.first + 1, name.first.saturating_sub(1));
    // "Githunguri MP Ann Ray": whom he sits for.
    let seats =
        keys!["mp", "mla", "mna", "mca", "mpp", "mep", "msp", "senator", "lawmaker", "legislator", "governor", "mayor"];
    let named = doc.tokens.get(name.last + 1).is_some_and(|next| next.capital && next.is_word());
    if lone && named && doc.is_any(name.last, seats) && !doc.is(before, "and") && doc.word(before) != "," {
        return true;
    }
    let from = doc.is(before, "from") && doc.match_before(List::GroupNouns, before).is_some();
    lone && (from || doc.is_any(before, keys!["near", "outside"]))
}

/// "the Putin-Zelensky meeting", "the McCain-Feingold bill": two names that a hyphen ties before what the two have in common.
fn is_pair(doc: &Doc, name: &Tagged) -> bool {
    const COMMON: &Keys = keys![
        "accord", "accords", "act", "affair", "agreement", "alliance", "amendment", "axis", "battle", "bill", "bout",
        "bromance", "call", "clash", "coalition", "compromise", "conflict", "contest", "conversation", "deal",
        "debate", "debates", "dialogue", "dinner", "dispute", "duel", "duo", "encounter", "era", "exchange", "face",
        "feud", "fight", "government", "handshake", "law", "legislation", "letter", "line", "match", "matchup",
        "measure", "meeting", "meetings", "negotiations", "pact", "phone", "plan", "proposal", "race", "relations",
        "relationship", "rematch", "resolution", "rivalry", "showdown", "summit", "talks", "tandem", "team", "ticket",
        "treaty", "tussle", "war",
    ];
    let tied = name.last == name.first + 3 && doc.word(name.first + 1) == "-" && doc.tokens[name.last - 1].capital;
    tied && doc.is_any(name.last, COMMON)
}

/// Tags every capitalised stretch of the document that is wanted.
pub fn tag(doc: &Doc, model: &Model, wanted: impl Fn(&Range<usize>) -> bool) -> Vec<Tagged> {
    let context = Context::new(doc);
    let mut decoder = Decoder::new(model);
    let mut tagged = Vec::new();
    let mut row = Vec::with_capacity(128);
    for segment in segment::segments(doc).into_iter().filter(wanted) {
        decoder.begin();
        for token in segment.clone() {
            features::of(doc, &context, &segment, token, &mut row);
            decoder.push(&row);
        }
        names(segment.start, decoder.best(), &mut tagged);
    }
    tagged
}

/// Reads the names off a path of labels; the path is well formed.
fn names(first: usize, path: &[u8], tagged: &mut Vec<Tagged>) {
    let mut start = first;
    for (offset, &label) in path.iter().enumerate().filter(|&(_, &label)| label as usize != OUTSIDE) {
        let (kind, part) = ((label as usize - 1) / 4, (label as usize - 1) % 4);
        if part == Part::Begin as usize || part == Part::Unit as usize {
            start = first + offset;
        }
        if part == Part::Last as usize || part == Part::Unit as usize {
            tagged.push(Tagged { kind: KINDS[kind], first: start, last: first + offset + 1 });
        }
    }
}
