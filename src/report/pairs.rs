//! Who stands together: entities named in one sentence. Knows their ids alone.

use std::collections::{BTreeMap, BTreeSet};

use super::types::CoOccurrence;

/// Most entities of a sentence that are still paired; one that names more is a list.
const TOGETHER: usize = 20;

/// Who is named in which sentence of a document.
#[derive(Default)]
pub struct Named<'a>(BTreeMap<u64, BTreeSet<&'a str>>);

impl<'a> Named<'a> {
    /// Takes in the sentences that name an entity.
    pub fn mention(&mut self, id: &'a str, sentences: impl Iterator<Item = u64>) {
        sentences.for_each(|sentence| {
            self.0.entry(sentence).or_default().insert(id);
        });
    }

    /// Each two that stand in one sentence.
    pub fn pairs(self) -> Pairs {
        let mut sentences: BTreeMap<(&str, &str), u64> = BTreeMap::new();
        for together in self.0.values().filter(|together| together.len() <= TOGETHER) {
            let together: Vec<&str> = together.iter().copied().collect();
            for (at, a) in together.iter().enumerate() {
                together[at + 1..].iter().for_each(|b| *sentences.entry((a, b)).or_default() += 1);
            }
        }
        let owned = |((a, b), count): ((&str, &str), u64)| ((a.to_owned(), b.to_owned()), (count, 1));
        Pairs(sentences.into_iter().map(owned).collect())
    }
}

/// Two ids in their order, with the sentences and documents that name both.
#[derive(Clone, Debug, Default)]
pub struct Pairs(BTreeMap<(String, String), (u64, u64)>);

impl Pairs {
    /// Adds what later documents say.
    pub fn add(&mut self, later: Self) {
        later.0.into_iter().for_each(|(pair, count)| self.join(pair, count));
    }

    /// Gives ids another name; two that become one are no pair.
    pub fn rename(&mut self, names: &BTreeMap<String, String>) {
        let name = |id: String| names.get(&id).cloned().unwrap_or(id);
        for ((a, b), count) in std::mem::take(&mut self.0) {
            let (a, b) = (name(a), name(b));
            if a != b {
                self.join(if a < b { (a, b) } else { (b, a) }, count);
            }
        }
    }

    /// Those of most sentences first.
    pub fn listed(self) -> Vec<CoOccurrence> {
        let pair = |((a, b), (sentences, documents)): ((String, String), (u64, u64))| CoOccurrence {
            a,
            b,
            sentences,
            documents,
        };
        let mut listed: Vec<CoOccurrence> = self.0.into_iter().map(pair).collect();
        listed.sort_by_key(|pair| std::cmp::Reverse((pair.sentences, pair.documents)));
        listed
    }

    fn join(&mut self, pair: (String, String), (sentences, documents): (u64, u64)) {
        let sum = self.0.entry(pair).or_default();
        *sum = (sum.0 + sentences, sum.1 + documents);
    }
}
