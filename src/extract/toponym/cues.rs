//! Words that decide what an ambiguous name means. Knows the list of cues and where they stand; what a meaning is, its reader knows.

use crate::lexicon::{List, Row};
use crate::text::Doc;

/// How near a cue must stand to count before the rest of the article, in tokens.
const NEAR: usize = 30;

/// The cues of a document, counted.
pub struct Cues {
    totals: Vec<(Row, u32)>,
}

impl Cues {
    /// Counts them.
    pub fn new(doc: &Doc) -> Cues {
        let mut totals: Vec<(Row, u32)> = Vec::new();
        for found in doc.matches(List::SenseCues) {
            match totals.iter_mut().find(|(row, _)| *row == found.row) {
                Some((_, count)) => *count += 1,
                None => totals.push((found.row, 1)),
            }
        }
        Cues { totals }
    }

    /// What `word` means at the tokens: the meaning of the nearest cue, else of the most frequent one of the article.
    pub fn meaning(&self, doc: &Doc, word: &str, first: usize, last: usize) -> Option<&'static str> {
        self.nearest(doc, word, first, last).or_else(|| self.most_frequent(word))
    }

    fn nearest(&self, doc: &Doc, word: &str, first: usize, last: usize) -> Option<&'static str> {
        if !self.totals.iter().any(|(row, _)| row.get("word") == word) {
            return None;
        }
        let all = doc.matches(List::SenseCues);
        let from = all.partition_point(|cue| cue.last as usize + NEAR < first);
        let distance = |cue_first: usize, cue_last: usize| {
            if cue_last <= first { 2 * (first - cue_last) + 1 } else { 2 * cue_first.saturating_sub(last) }
        };
        all[from..]
            .iter()
            .take_while(|cue| cue.first as usize <= last + NEAR)
            .filter(|cue| cue.row.get("word") == word && !(cue.first as usize == first && cue.last as usize == last))
            .min_by_key(|cue| distance(cue.first as usize, cue.last as usize))
            .map(|cue| cue.row.get("meaning"))
    }

    fn most_frequent(&self, word: &str) -> Option<&'static str> {
        let mut best: Option<(&'static str, u32)> = None;
        for (row, count) in &self.totals {
            if row.get("word") == word && best.is_none_or(|(_, most)| *count > most) {
                best = Some((row.get("meaning"), *count));
            }
        }
        best.map(|(meaning, _)| meaning)
    }
}
