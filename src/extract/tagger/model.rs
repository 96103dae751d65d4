//! The weights as they lie in a file, read in place.
//!
//! Little-endian: magic `CNT1`, number of rows (u32), transitions (13 × 13 i16), then per bucket of hashes (`BUCKETS` + 1) the first row (u32),
//! the rows' hashes (u32), the rows (13 × i8). A score is a plain sum; only comparisons count, so the scale of the weights is not kept.

use std::borrow::Cow;

use super::{LABELS, Part, label};

/// Buckets by the upper bits of a hash.
pub const BUCKET_BITS: u32 = 14;
const BUCKETS: usize = 1 << BUCKET_BITS;
/// First bytes of a weights file.
pub const MAGIC: &[u8; 4] = b"CNT1";
const HEAD: usize = 8 + LABELS * LABELS * 2;

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
        Model { bytes: Cow::Borrowed(BUILT_IN), rows: row_count(BUILT_IN) }
    }

    /// Weights read from a file; an error if its size or inner order is not that of a weights file.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Model, BadModel> {
        if bytes.len() < HEAD || &bytes[..4] != MAGIC {
            return Err(BadModel);
        }
        let rows = row_count(&bytes);
        let size = rows.checked_mul(4 + LABELS).and_then(|size| size.checked_add(HEAD + (BUCKETS + 1) * 4));
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
            sums[label(0, part)] = NAME_BONUS;
            sums[label(1, part)] = NAME_BONUS;
        }
        sums
    }

    /// Adds the row of a feature, if there is one.
    pub fn add(&self, feature: u32, sums: &mut [i32; LABELS]) {
        let bucket = (feature >> (32 - BUCKET_BITS)) as usize;
        let hashes = HEAD + (BUCKETS + 1) * 4;
        for row in self.bucket(bucket)..self.bucket(bucket + 1) {
            let hash = self.number(hashes + row * 4);
            if hash == feature {
                let at = hashes + self.rows * 4 + row * LABELS;
                for (sum, &weight) in sums.iter_mut().zip(&self.bytes[at..at + LABELS]) {
                    *sum += i32::from(weight as i8);
                }
                return;
            }
            if hash > feature {
                return;
            }
        }
    }

    fn bucket(&self, bucket: usize) -> usize {
        self.number(HEAD + bucket * 4) as usize
    }

    fn number(&self, at: usize) -> u32 {
        u32::from_le_bytes([self.bytes[at], self.bytes[at + 1], self.bytes[at + 2], self.bytes[at + 3]])
    }
}

/// People and organizations are missed more often than invented; half a unit of weight in their favour, in the file's steps.
const NAME_BONUS: i32 = STEPS as i32 / 2;
/// Steps of a stored weight to a unit of the trained one.
pub const STEPS: f32 = 24.0;

fn row_count(bytes: &[u8]) -> usize {
    u32::from_le_bytes([bytes[4], bytes[5], bytes[6], bytes[7]]) as usize
}

/// Writes a weights file: rows sorted by hash, weights rounded to steps.
pub fn write(transitions: &[[f32; LABELS]; LABELS], rows: &[(u32, [f32; LABELS])]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend((rows.len() as u32).to_le_bytes());
    for weight in transitions.iter().flatten() {
        bytes.extend(((weight * STEPS).round().clamp(-32000.0, 32000.0) as i16).to_le_bytes());
    }
    let mut row = 0;
    for bucket in 0..=BUCKETS as u64 {
        while row < rows.len() && u64::from(rows[row].0 >> (32 - BUCKET_BITS)) < bucket {
            row += 1;
        }
        bytes.extend((row as u32).to_le_bytes());
    }
    bytes.extend(rows.iter().flat_map(|(hash, _)| hash.to_le_bytes()));
    bytes.extend(
        rows.iter()
            .flat_map(|(_, weights)| weights.map(|weight| (weight * STEPS).round().clamp(-127.0, 127.0) as i8 as u8)),
    );
    bytes
}
