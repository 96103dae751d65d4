//! Names that overlap, settled once. Knows spans of tokens and their kinds; what a name means is its extractor's business.

use super::people::SYLLABLES_OF_THREE;
use crate::lexicon::Row;

/// What a candidate is a name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// An organization, format, agreement …
    Organization,
    /// A person.
    Person,
    /// A country, by any form.
    Country,
    /// Any other place.
    Place,
}

/// A stretch of tokens that some extractor takes for a name.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// What it is a name of.
    pub kind: NameKind,
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// The row of the list that knows it, if one does.
    pub row: Option<Row>,
    /// Rule id.
    pub rule: &'static str,
    /// Inside the name of an organization (set by `settle`).
    pub nested: bool,
}

impl Candidate {
    /// A candidate over tokens `first..last`.
    pub fn new(kind: NameKind, first: usize, last: usize, row: Option<Row>, rule: &'static str) -> Self {
        Candidate { kind, first: first as u32, last: last as u32, row, rule, nested: false }
    }

    fn len(&self) -> u32 {
        self.last - self.first
    }

    fn contains(&self, other: &Candidate) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

/// Leaves the candidates that stand: the longest first, then the leftmost, then names by their syllables ("Vu Duc Dam" is no dam), then the
/// order of `NameKind`, then the order given.
/// A country or place wholly inside an organization's name stays, marked as nested; rows of one list at one place all stay.
pub fn settle(mut candidates: Vec<Candidate>, tokens: usize) -> Vec<Candidate> {
    candidates.sort_by_key(|one| (u32::MAX - one.len(), one.first, one.rule != SYLLABLES_OF_THREE, one.kind));
    let mut holder: Vec<u32> = vec![u32::MAX; tokens];
    let mut kept: Vec<Candidate> = Vec::new();
    for mut one in candidates {
        let range = one.first as usize..one.last as usize;
        let Some(&taken) = holder[range.clone()].iter().find(|&&held| held != u32::MAX) else {
            holder[range].fill(kept.len() as u32);
            kept.push(one);
            continue;
        };
        let other = kept[taken as usize];
        let twin = other.kind == one.kind
            && other.first == one.first
            && other.last == one.last
            && other.row != one.row
            && other.row.is_some()
            && one.row.is_some();
        let nests = other.kind == NameKind::Organization
            && matches!(one.kind, NameKind::Country | NameKind::Place)
            && other.contains(&one);
        if twin || nests {
            one.nested = nests;
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| (one.first, u32::MAX - one.last, one.kind));
    kept
}
