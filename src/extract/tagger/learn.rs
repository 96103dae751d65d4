//! The conditional random field's arithmetic (Lafferty et al. 2001; AdaGrad: Duchi et al. 2011). Knows numbers, no words.

use super::LABELS;
use super::decode::{may_begin, may_end, may_follow};

/// A stretch to learn from: rows of features per token, and the right labels.
pub struct Stretch {
    /// Indices of rows, flat.
    pub features: Vec<u32>,
    /// End of each token's part of `features`.
    pub ends: Vec<u32>,
    /// The right label of each token.
    pub gold: Vec<u8>,
    /// How much it counts.
    pub weight: f32,
}

impl Stretch {
    /// The features of a token.
    pub fn row(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] };
        &self.features[start as usize..self.ends[token] as usize]
    }
}

/// Weights with the sum of squared gradients beside each.
pub struct Weights {
    /// A row a feature.
    pub rows: Vec<[f32; LABELS]>,
    /// From label to label.
    pub transitions: [[f32; LABELS]; LABELS],
    squares: Vec<[f32; LABELS]>,
    transition_squares: [[f32; LABELS]; LABELS],
}

/// A generator of pseudo-random numbers (xorshift64*, Vigna 2016): the same seed, the same weights.
pub struct Random(pub u64);

impl Random {
    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        (((self.draw() >> 32) * bound as u64) >> 32) as usize
    }
}

const NEVER: f32 = -1e30;

impl Weights {
    /// All zero.
    pub fn new(rows: usize) -> Weights {
        Weights {
            rows: vec![[0.0; LABELS]; rows],
            transitions: [[0.0; LABELS]; LABELS],
            squares: vec![[0.0; LABELS]; rows],
            transition_squares: [[0.0; LABELS]; LABELS],
        }
    }

    /// One step on one stretch. Each feature is left out with probability `dropout`.
    pub fn step(&mut self, stretch: &Stretch, rate: f32, dropout: f32, random: &mut Random) {
        let length = stretch.gold.len();
        let bar = (f64::from(dropout) * u32::MAX as f64) as u64;
        let used: Vec<Vec<u32>> = (0..length)
            .map(|token| stretch.row(token).iter().copied().filter(|_| random.draw() >> 32 >= bar).collect())
            .collect();
        let scores: Vec<[f32; LABELS]> = used.iter().map(|row| self.sum(row)).collect();
        let (forward, backward, total) = self.lattice(&scores);
        let probability = |value: f32| (value - total).exp();
        for token in 0..length {
            let mut gradient = [0.0; LABELS];
            for label in 0..LABELS {
                gradient[label] = -probability(forward[token][label] + backward[token][label]);
            }
            gradient[stretch.gold[token] as usize] += 1.0;
            for &feature in &used[token] {
                adapt(
                    &mut self.rows[feature as usize],
                    &mut self.squares[feature as usize],
                    &gradient,
                    rate,
                    stretch.weight,
                );
            }
        }
        self.step_transitions(stretch, &scores, &forward, &backward, total, rate);
    }

    fn step_transitions(
        &mut self,
        stretch: &Stretch,
        scores: &[[f32; LABELS]],
        forward: &[[f32; LABELS]],
        backward: &[[f32; LABELS]],
        total: f32,
        rate: f32,
    ) {
        let mut gradient = [[0.0; LABELS]; LABELS];
        for token in 1..stretch.gold.len() {
            for before in 0..LABELS {
                for after in (0..LABELS).filter(|&after| may_follow(before, after)) {
                    let path = forward[token - 1][before]
                        + self.transitions[before][after]
                        + scores[token][after]
                        + backward[token][after];
                    gradient[before][after] -= (path - total).exp();
                }
            }
            gradient[stretch.gold[token - 1] as usize][stretch.gold[token] as usize] += 1.0;
        }
        let rows = self.transitions.iter_mut().zip(&mut self.transition_squares).zip(&gradient);
        rows.for_each(|((weights, squares), gradient)| adapt(weights, squares, gradient, rate, stretch.weight));
    }

    fn sum(&self, row: &[u32]) -> [f32; LABELS] {
        let mut sums = [0.0; LABELS];
        for &feature in row {
            for (sum, weight) in sums.iter_mut().zip(&self.rows[feature as usize]) {
                *sum += weight;
            }
        }
        sums
    }

    /// Forward and backward sums in logarithms, and the sum over all paths.
    fn lattice(&self, scores: &[[f32; LABELS]]) -> (Vec<[f32; LABELS]>, Vec<[f32; LABELS]>, f32) {
        let length = scores.len();
        let (mut forward, mut backward) = (vec![[NEVER; LABELS]; length], vec![[NEVER; LABELS]; length]);
        for label in 0..LABELS {
            if may_begin(label) {
                forward[0][label] = scores[0][label];
            }
            if may_end(label) {
                backward[length - 1][label] = 0.0;
            }
        }
        for token in 1..length {
            for after in 0..LABELS {
                let before = (0..LABELS)
                    .filter(|&before| may_follow(before, after))
                    .map(|before| forward[token - 1][before] + self.transitions[before][after]);
                forward[token][after] = log_sum(before) + scores[token][after];
            }
        }
        for token in (0..length - 1).rev() {
            for before in 0..LABELS {
                let after = (0..LABELS).filter(|&after| may_follow(before, after)).map(|after| {
                    backward[token + 1][after] + self.transitions[before][after] + scores[token + 1][after]
                });
                backward[token][before] = log_sum(after);
            }
        }
        let total = log_sum((0..LABELS).map(|label| forward[length - 1][label] + backward[length - 1][label]));
        (forward, backward, total)
    }
}

fn log_sum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = values.clone().fold(NEVER, f32::max);
    if most <= NEVER {
        return NEVER;
    }
    most + values.map(|value| (value - most).exp()).sum::<f32>().ln()
}

fn adapt(weights: &mut [f32; LABELS], squares: &mut [f32; LABELS], gradient: &[f32; LABELS], rate: f32, share: f32) {
    for label in 0..LABELS {
        let slope = gradient[label] * share;
        if slope.abs() > 1e-6 {
            squares[label] += slope * slope;
            weights[label] += rate * slope / (squares[label].sqrt() + 1e-6);
        }
    }
}
