//! What kind of story a document tells: of harm, of sport, of fiction. Knows counts of words only.

use super::clause::Clause;
use super::trigger::Trigger;
use crate::lexicon::List;
use crate::text::Doc;

/// The kind of story.
#[derive(Clone, Copy, Debug, Default)]
pub struct Genre {
    sport: bool,
    fiction: bool,
}

impl Genre {
    /// Counts the different words of each kind.
    pub fn of(doc: &Doc) -> Genre {
        let mut rows: Vec<_> =
            doc.matches(List::StoryWords).iter().map(|found| (found.row.get("kind"), found.row.index())).collect();
        rows.sort_unstable();
        rows.dedup();
        let count = |kind: &str| rows.iter().filter(|(of, _)| *of == kind).count();
        let (harm, sport, fiction) = (count("harm"), count("sport"), count("fiction"));
        Genre { sport: sport >= 3 && sport > harm, fiction: fiction >= 3 && fiction * 2 > harm }
    }

    /// Whether such a story may be told with these words without anybody having come to harm.
    pub fn doubts(self, clause: &Clause, trigger: &Trigger, kind: &str) -> bool {
        let present = trigger.frames.any(&["finite", "base", "ing", "finite_intr", "base_intr", "ing_intr"])
            || (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, &["is", "are", "get", "gets"]));
        self.sport && kind != "killed" && !speaks_of_harm(clause, trigger) || self.fiction && present
    }
}

/// Whether the sentence, or the one before it, holds a word of harm besides the trigger.
pub fn speaks_of_harm(clause: &Clause, trigger: &Trigger) -> bool {
    let doc = clause.doc;
    let before = clause.sentence.checked_sub(1).map_or(clause.first, |before| doc.sentences[before].first as usize);
    let words = doc.matches(List::StoryWords);
    let from = words.partition_point(|found| (found.first as usize) < before);
    words[from..].iter().take_while(|found| (found.first as usize) < clause.last).any(|found| {
        found.row.get("kind") == "harm" && !(trigger.first..trigger.last).contains(&(found.first as usize))
    })
}
