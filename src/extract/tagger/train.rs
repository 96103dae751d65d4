//! From annotated texts to a weights file. Deterministic: the same texts in the same order give the same bytes.

use std::collections::HashMap;

use super::context::Context;
use super::learn::{Random, Stretch, Weights};
use super::model::write;
use super::{KINDS, LABELS, OUTSIDE, Part, features, label, segment};
use crate::extract::name::NameKind;
use crate::text::{Doc, Span};

/// A name marked in a text.
#[derive(Clone, Debug)]
pub struct GoldSpan {
    /// What it is a name of: person, organization or place.
    pub kind: NameKind,
    /// Where it stands, in bytes.
    pub span: Span,
}

/// An annotated text.
#[derive(Debug)]
pub struct Example {
    /// The text, cut up.
    pub doc: Doc,
    /// Its names.
    pub names: Vec<GoldSpan>,
    /// How much it counts beside the others.
    pub weight: f32,
}

/// How to train.
#[derive(Clone, Copy, Debug)]
pub struct Training {
    /// Passes over the texts.
    pub epochs: usize,
    /// AdaGrad's step.
    pub rate: f32,
    /// Share of features left out at each step.
    pub dropout: f32,
    /// Features seen less often are not learnt.
    pub least: u32,
    /// How many features are kept.
    pub rows: usize,
}

impl Default for Training {
    fn default() -> Self {
        Training { epochs: 4, rate: 0.05, dropout: 0.3, least: 2, rows: 100_000 }
    }
}

/// Trains on all features, keeps the heaviest, trains again on these, and gives the bytes of a weights file.
pub fn train(examples: &[Example], how: Training) -> Vec<u8> {
    let mut stretches: Vec<Stretch> = examples.iter().flat_map(stretches).collect();
    let mut hashes = keep_frequent(&mut stretches, how.least);
    let all = learn(&stretches, hashes.len(), how);
    let mut order: Vec<usize> = (0..hashes.len()).collect();
    let weight = |row: usize| all.rows[row].iter().map(|w| w * w).sum::<f32>();
    order.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
    order.truncate(how.rows);
    order.sort_unstable();
    let place: HashMap<u32, u32> = order.iter().enumerate().map(|(new, &old)| (old as u32, new as u32)).collect();
    renumber(&mut stretches, |old| place.get(&old).copied());
    hashes = order.iter().map(|&old| hashes[old]).collect();
    let kept = learn(&stretches, hashes.len(), how);
    let rows: Vec<(u32, [f32; LABELS])> = hashes.into_iter().zip(kept.rows).collect();
    write(&kept.transitions, &rows)
}

/// The stretches of one text with hashed features and right labels.
fn stretches(example: &Example) -> Vec<Stretch> {
    let context = Context::new(&example.doc);
    let labels = labels(example);
    let mut row = Vec::new();
    let mut found = Vec::new();
    for segment in segment::segments(&example.doc) {
        let mut stretch = Stretch { features: Vec::new(), ends: Vec::new(), gold: Vec::new(), weight: example.weight };
        for token in segment.clone() {
            features::of(&example.doc, &context, &segment, token, &mut row);
            row.sort_unstable();
            row.dedup();
            stretch.features.extend(&row);
            stretch.ends.push(stretch.features.len() as u32);
        }
        stretch.gold = within(&labels, segment);
        found.push(stretch);
    }
    found
}

/// Kind and name number of each token, 0 outside.
fn labels(example: &Example) -> Vec<(u8, u32)> {
    let mut labels = vec![(0, 0); example.doc.tokens.len()];
    for (number, name) in example.names.iter().enumerate() {
        let Some(kind) = KINDS.iter().position(|&kind| kind == name.kind) else { continue };
        labels[example.doc.tokens_in(name.span)].fill((kind as u8 + 1, number as u32 + 1));
    }
    labels
}

/// BILOU labels of a stretch; a name that reaches over its edge is cut at it.
fn within(labels: &[(u8, u32)], segment: std::ops::Range<usize>) -> Vec<u8> {
    let one = |token: usize| {
        let (kind, number) = labels[token];
        if kind == 0 {
            return OUTSIDE as u8;
        }
        let before = token > segment.start && labels[token - 1].1 == number;
        let after = token + 1 < segment.end && labels[token + 1].1 == number;
        let part = match (before, after) {
            (false, false) => Part::Unit,
            (false, true) => Part::Begin,
            (true, true) => Part::Inside,
            (true, false) => Part::Last,
        };
        label(kind as usize - 1, part) as u8
    };
    segment.clone().map(one).collect()
}

/// Replaces hashes by row numbers and drops the rare ones; gives the hash of each row, sorted.
fn keep_frequent(stretches: &mut [Stretch], least: u32) -> Vec<u32> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for feature in stretches.iter().flat_map(|stretch| &stretch.features) {
        *counts.entry(*feature).or_insert(0) += 1;
    }
    let mut hashes: Vec<u32> = counts.into_iter().filter(|&(_, count)| count >= least).map(|(hash, _)| hash).collect();
    hashes.sort_unstable();
    let place: HashMap<u32, u32> = hashes.iter().enumerate().map(|(row, &hash)| (hash, row as u32)).collect();
    renumber(stretches, |hash| place.get(&hash).copied());
    hashes
}

fn renumber(stretches: &mut [Stretch], number: impl Fn(u32) -> Option<u32>) {
    for stretch in stretches {
        let mut features = Vec::with_capacity(stretch.features.len());
        let ends = (0..stretch.gold.len())
            .map(|token| {
                features.extend(stretch.row(token).iter().filter_map(|&feature| number(feature)));
                features.len() as u32
            })
            .collect();
        stretch.ends = ends;
        stretch.features = features;
    }
}

fn learn(stretches: &[Stretch], rows: usize, how: Training) -> Weights {
    let mut weights = Weights::new(rows);
    let mut random = Random(0x00c0_ffee_1234_5678);
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    for _ in 0..how.epochs {
        for last in (1..order.len()).rev() {
            order.swap(last, random.below(last + 1));
        }
        for &stretch in &order {
            weights.step(&stretches[stretch], how.rate, how.dropout, &mut random);
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::tagger::{BadModel, Model, tag};

    const TEXTS: [&str; 4] = [
        "Mr Dolan met Anna Reyes in Oran.",
        "Mr Kovac met Ivan Kovac in Tunis.",
        "Mr Reyes met Jane Dolan in Oran.",
        "Mr Petrov met Olga Petrov in Tunis.",
    ];

    fn examples() -> Vec<Example> {
        let one = |text: &&str| {
            let name = |first: &str, kind| {
                let start = text.find(first).expect("it stands there");
                GoldSpan { kind, span: Span::new(start, start + first.len()) }
            };
            let words: Vec<&str> = text.trim_end_matches('.').split(' ').collect();
            let names = vec![
                name(words[1], NameKind::Person),
                name(&words[3..5].join(" "), NameKind::Person),
                name(words[6], NameKind::Place),
            ];
            Example { doc: Doc::new((*text).to_owned(), None), names, weight: 1.0 }
        };
        TEXTS.iter().map(one).collect()
    }

    #[test]
    fn training_learns_its_texts_and_gives_the_same_bytes_twice() {
        let how = Training { epochs: 20, ..Training::default() };
        let bytes = train(&examples(), how);
        assert_eq!(bytes, train(&examples(), how));
        let model = Model::from_bytes(bytes).expect("a sound file");
        let doc = Doc::new("Mr Weber met Karl Weber in Tunis.".to_owned(), None);
        let found: Vec<(NameKind, &str)> = tag(&doc, &model, |_| true)
            .iter()
            .map(|one| (one.kind, doc.slice(doc.span(one.first, one.last))))
            .collect();
        let wanted = [(NameKind::Person, "Weber"), (NameKind::Person, "Karl Weber"), (NameKind::Place, "Tunis")];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_file_cut_short_is_no_model() {
        let mut bytes = train(&examples(), Training::default());
        bytes.pop();
        assert_eq!(Model::from_bytes(bytes).expect_err("a byte is missing"), BadModel);
    }
}
