//! Whether those whom a text calls the victims are dead: "Twelve died. The victims, 9 men and 3 women". Knows finished casualties.

use crate::extract::Casualty;
use crate::lexicon::List;
use crate::text::{Doc, Match};

/// "The victims, | 58 men and 14 women": where as many dead are told of in the three sentences before, or some beside.
pub(super) fn dead_are_told(doc: &Doc, found: &[Casualty], index: usize) -> bool {
    let victims = &found[index];
    let sentence = &doc.sentences[victims.sentence as usize];
    let triggers = doc.matches(List::CasualtyTriggers);
    let from = triggers.partition_point(|found| found.first < sentence.first);
    // "lost their savings" kills nobody
    let kills = |found: &Match| {
        found.row.get("kind") == "killed" && !matches!(found.row.get("frame"), "victims" | "feared" | "lose")
    };
    let dead = |old: &Casualty| {
        // "Two died. The victims, | 14 pensioners, lost their savings"
        let as_many = old.max.is_none_or(|max| victims.max.is_some_and(|own| own <= max));
        old.kind == "killed" && as_many && old.sentence < victims.sentence
    };
    let mut near = found[..index].iter().rev().take_while(|old| old.sentence + 4 > victims.sentence);
    near.any(dead) || triggers[from..].iter().take_while(|found| found.first < sentence.last).any(kills)
}
