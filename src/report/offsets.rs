//! Bytes to code points, once per document. Knows the text's length per block and nothing of findings.

/// Every `BLOCK` bytes one count is kept; the rest is counted when asked.
const BLOCK: usize = 64;

/// Code-point offsets of byte offsets; ASCII texts need no table.
pub struct Offsets<'a> {
    text: &'a [u8],
    counts: Option<Vec<u32>>,
}

impl<'a> Offsets<'a> {
    /// Counts `text` once.
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let counts = (!text.is_ascii()).then(|| {
            let before = |total: &mut u32, block: &[u8]| {
                let here = *total;
                *total += starts(block);
                Some(here)
            };
            bytes.chunks(BLOCK).scan(0, before).collect()
        });
        Offsets { text: bytes, counts }
    }

    /// How many code points stand before byte `at`.
    pub fn code_points(&self, at: u32) -> u64 {
        let at = at as usize;
        let Some(counts) = &self.counts else { return at as u64 };
        let block = (at / BLOCK).min(counts.len().saturating_sub(1));
        let before = counts.get(block).copied().unwrap_or(0);
        u64::from(before + starts(&self.text[block * BLOCK..at]))
    }
}

fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_code_points_at_every_border() {
        let text = "“Ünïcode” 🙂 ".repeat(100);
        let offsets = Offsets::new(&text);
        for (points, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.code_points(at as u32), points as u64);
        }
        assert_eq!(offsets.code_points(text.len() as u32), text.chars().count() as u64);
    }
}
