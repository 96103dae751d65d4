//! The weights as they lie in a file, read in place.
//!
//! Little-endian: magic `CNT2`, number of rows (u32), transitions (13 × 13 i16), then for each value of a hash's upper 16 bits, and once more,
//! its first row (u32); the lower 16 bits of the rows' hashes (u16); the rows (13 × i8). A score is a plain sum; only comparisons count,
//! so the scale of the weights is not kept.

use std::borrow::Cow;

use super::{LABELS, Part, label};

const BUCKETS: usize = 1 << 16;
/// First bytes of a weights file.
pub const MAGIC: &[u8; 4] = b"CNT2";
const HEAD: usize = 8 + LABELS * LABELS * 2;
const HASHES: usize = HEAD + (BUCKETS + 1) * 4;

static BUILT_IN: &[u8] = include_bytes!("weights.bin");

/// A tagger's weights.
#[derive(Debug, Clone)]
pub struct Model {
    bytes: Cow<'static, [u8]>,
    rows: usize,
}

/// A file that is no weights file.
#[derive(Debug, PartialEq, Eq)]
pub struct BadModel;

impl std::fmt::Display for BadModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a weights file made by `corpus-cli train`")
    }
}

impl std::error::Error for BadModel {}

impl Model {
    /// The weights that come with the program.
    pub fn built_in() -> Model {
        Model { bytes: Cow::Borrowed(BUILT_IN), rows: number(BUILT_IN, 4) }
    }

    /// Weights read from a file; an error if its size or inner order is not that of a weights file.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Model, BadModel> {
        if bytes.len() < HEAD || &bytes[..4] != MAGIC {
            return Err(BadModel);
        }
        let rows = number(&bytes, 4);
        let size = rows.checked_mul(2 + LABELS).and_then(|size| size.checked_add(HEAD + (BUCKETS + 1) * 4));
        let model = Model { bytes: Cow::Owned(bytes), rows };
        let sound = size == Some(model.bytes.len())
            && (0..BUCKETS).all(|b| model.bucket(b) <= model.bucket(b + 1))
            && model.bucket(BUCKETS) == rows;
        if sound { Ok(model) } else { Err(BadModel) }
    }

    /// The weight of one label after another.
    pub fn transition(&self, before: usize, after: usize) -> i32 {
        let at = 8 + (before * LABELS + after) * 2;
        i32::from(i16::from_le_bytes([self.bytes[at], self.bytes[at + 1]]))
    }

    /// What every token starts from.
    pub fn bias(&self) -> [i32; LABELS] {
        let mut sums = [0; LABELS];
        for part in [Part::Begin, Part::Unit] {
            sums[label(0, part)] = PERSON_BONUS;
            sums[label(1, part)] = ORGANIZATION_BONUS;
        }
        sums
    }

    /// Adds the row of a feature, if there is one.
    pub fn add(&self, feature: u32, sums: &mut [i32; LABELS]) {
        let bytes: &[u8] = &self.bytes;
        let (bucket, lower) = ((feature >> 16) as usize, (feature as u16).to_le_bytes());
        let (first, last) = (number(bytes, HEAD + bucket * 4), number(bytes, HEAD + bucket * 4 + 4));
        let Some(hashes) = bytes.get(HASHES + first * 2..HASHES + last * 2) else { return };
        let Some(place) = hashes.chunks_exact(2).position(|hash| hash == lower) else { return };
        let row = HASHES + self.rows * 2 + (first + place) * LABELS;
        if let Some(weights) = bytes.get(row..row + LABELS) {
            sums.iter_mut().zip(weights).for_each(|(sum, &weight)| *sum += i32::from(weight as i8));
        }
    }

    fn bucket(&self, bucket: usize) -> usize {
        number(&self.bytes, HEAD + bucket * 4)
    }
}

fn number(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize
}

/// People are missed more often than invented: half a unit of weight in their favour, in the file's steps.
const PERSON_BONUS: i32 = STEPS as i32 / 2;
/// The lists know most organizations; what is left open is seldom one.
const ORGANIZATION_BONUS: i32 = -(STEPS as i32);
/// Steps of a stored weight to a unit of the trained one.
pub const STEPS: f32 = 24.0;

/// Writes a weights file: rows sorted by hash, weights rounded to steps.
pub fn write(transitions: &[[f32; LABELS]; LABELS], rows: &[(u32, [f32; LABELS])]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend((rows.len() as u32).to_le_bytes());
    for weight in transitions.iter().flatten() {
        bytes.extend(((weight * STEPS).round().clamp(-32000.0, 32000.0) as i16).to_le_bytes());
    }
    let mut row = 0;
    for bucket in 0..=BUCKETS as u64 {
        while row < rows.len() && u64::from(rows[row].0 >> 16) < bucket {
            row += 1;
        }
        bytes.extend((row as u32).to_le_bytes());
    }
    bytes.extend(rows.iter().flat_map(|(hash, _)| (*hash as u16).to_le_bytes()));
    bytes.extend(
        rows.iter()
            .flat_map(|(_, weights)| weights.map(|weight| (weight * STEPS).round().clamp(-127.0, 127.0) as i8 as u8)),
    );
    bytes
}
