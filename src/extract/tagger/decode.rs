//! The best path of labels through a stretch (Viterbi 1967), in whole numbers.

use super::model::Model;
use super::{LABELS, OUTSIDE, Part};

/// Which labels may follow which, begin and end a stretch.
pub fn may_follow(before: usize, after: usize) -> bool {
    let open = |label: usize| label != OUTSIDE && (label - 1) % 4 <= Part::Inside as usize;
    let goes_on = |label: usize| label != OUTSIDE && matches!((label - 1) % 4, 1 | 2);
    if open(before) { goes_on(after) && (before - 1) / 4 == (after - 1) / 4 } else { !goes_on(after) }
}

/// Whether a stretch may begin with the label.
pub fn may_begin(label: usize) -> bool {
    may_follow(OUTSIDE, label)
}

/// Whether a stretch may end with the label.
pub fn may_end(label: usize) -> bool {
    may_follow(label, OUTSIDE)
}

const NEVER: i32 = i32::MIN / 2;

/// Buffers used again for every stretch.
pub struct Decoder<'a> {
    model: &'a Model,
    steps: [[i32; LABELS]; LABELS],
    scores: Vec<[i32; LABELS]>,
    back: Vec<[u8; LABELS]>,
    path: Vec<u8>,
}

impl<'a> Decoder<'a> {
    /// A decoder for a model.
    pub fn new(model: &'a Model) -> Self {
        let mut steps = [[NEVER; LABELS]; LABELS];
        for (before, row) in steps.iter_mut().enumerate() {
            for (after, step) in row.iter_mut().enumerate().filter(|(after, _)| may_follow(before, *after)) {
                *step = model.transition(before, after);
            }
        }
        Decoder { model, steps, scores: Vec::new(), back: Vec::new(), path: Vec::new() }
    }

    /// Starts a stretch.
    pub fn begin(&mut self) {
        self.scores.clear();
    }

    /// Adds a token with its features.
    pub fn push(&mut self, features: &[u32]) {
        let mut sums = self.model.bias();
        for &feature in features {
            self.model.add(feature, &mut sums);
        }
        self.scores.push(sums);
    }

    /// The best labels of the stretch.
    pub fn best(&mut self) -> &[u8] {
        self.back.clear();
        let mut here = [NEVER; LABELS];
        for (label, score) in here.iter_mut().enumerate().filter(|(label, _)| may_begin(*label)) {
            *score = self.scores[0][label];
        }
        for sums in &self.scores[1..] {
            let (mut next, mut from) = ([NEVER; LABELS], [0u8; LABELS]);
            for after in 0..LABELS {
                for (before, &score) in here.iter().enumerate() {
                    let total = score.saturating_add(self.steps[before][after]);
                    if total > next[after] {
                        (next[after], from[after]) = (total, before as u8);
                    }
                }
                next[after] = next[after].max(NEVER).saturating_add(sums[after]);
            }
            self.back.push(from);
            here = next;
        }
        self.trace(&here);
        &self.path
    }

    fn trace(&mut self, last: &[i32; LABELS]) {
        let mut label = (0..LABELS)
            .filter(|&label| may_end(label))
            .max_by_key(|&label| (last[label], LABELS - label))
            .unwrap_or(OUTSIDE);
        self.path.clear();
        self.path.push(label as u8);
        for from in self.back.iter().rev() {
            label = from[label] as usize;
            self.path.push(label as u8);
        }
        self.path.reverse();
    }
}
