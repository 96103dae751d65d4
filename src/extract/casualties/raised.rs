//! Tolls that a later sentence corrects: raised, lowered, given earlier. Knows finished casualties only.

use super::clause::says;
use super::story::REACH;
use crate::extract::Casualty;
use crate::text::{Doc, ParagraphKind, keys};

/// How many times the toll told before a new one may be.
const RISE: u64 = 6;

/// Whether a toll may have grown to a new one; where the new deaths are told beside it, by about as many.
fn grows(found: &[Casualty], old: usize, new: usize) -> bool {
    let (Some(before), Some(after)) = (found[old].stated, found[new].stated) else { return false };
    let sentence = found.partition_point(|one| one.sentence < found[new].sentence);
    let fresh: u64 =
        found[sentence..new].iter().filter(|one| one.part_of == Some(new)).filter_map(|one| one.stated).sum();
    let sum = before.saturating_add(fresh);
    let meets = fresh == 0 || sum.abs_diff(after) <= after / 5;
    meets && before.max(after) <= RISE.saturating_mul(before.min(after))
}

fn country(one: &Casualty) -> Option<&'static str> {
    one.group.as_ref().and_then(|group| group.country)
}

/// "raised the number of dead to six": corrects the smaller toll told before.
pub(super) fn raised_toll(doc: &Doc, found: &mut [Casualty], index: usize) {
    let one = &found[index];
    let span = doc.tokens_in(one.span);
    let lowering =
        keys!["lowered", "reduced", "lowering", "reducing", "down", "downward", "downwards", "slashed", "downgraded"];
    let down = (span.start.saturating_sub(3)..span.end).any(|token| doc.is_any(token, lowering));
    let raised = |token: usize| says(doc, token, "raised") || down;
    let told = one.rule.starts_with("casualties/toll") && one.supersedes.is_none() && one.scope == "event";
    if !told || !(span.start.saturating_sub(5)..span.end).any(raised) {
        return;
    }
    let smaller = |old: &Casualty| {
        old.kind == one.kind
            && old.scope == "event"
            && old.status == one.status
            && old.part_of.is_none()
            && old.joint_with.is_empty()
            && old.sentence < one.sentence
            && doc.paragraph_kind(old.sentence as usize) != ParagraphKind::Headline
            && old.stated.is_some_and(|stated| stated > 1)
            && if down { old.stated > one.stated } else { old.stated < one.stated }
            && (country(old).is_none() || country(one).is_none() || country(old) == country(one))
    };
    let from = index.saturating_sub(REACH);
    let near = (from..index).filter(|&old| smaller(&found[old]));
    // The toll nearest to the new one: a later, smaller count may be of some of the dead.
    let old = near.max_by_key(|&old| {
        (std::cmp::Reverse(found[old].stated.map(|size| size.abs_diff(one.stated.unwrap_or(0)))), old)
    });
    let that = doc.is_any(doc.sentences[found[index].sentence as usize].first as usize, keys!["that", "this"]);
    let old = old.filter(|&old| !other_event(doc, &found[old], &found[index]));
    match old.filter(|&old| that && found[old].sentence + 1 == found[index].sentence) {
        Some(added) => found[added].part_of = Some(index),
        None => found[index].supersedes = old.filter(|&old| grows(found, old, index)),
    }
}

/// "Meanwhile, the toll in the Mandi cloudburst rose to 17": another event than the one told before.
fn other_event(doc: &Doc, old: &Casualty, new: &Casualty) -> bool {
    let sentence = |one: &Casualty| doc.sentences[one.sentence as usize].tokens();
    let first = sentence(new).start;
    let aside = doc.is_any(first, keys!["meanwhile", "elsewhere", "separately"])
        || doc.is(first, "in") && (first + 1..first + 3).any(|token| doc.is_any(token, keys!["separate", "another"]));
    let span = doc.tokens_in(new.span);
    let before = sentence(old).start..first;
    let named = |token: usize| {
        doc.tokens[token].capital
            && token > first
            && !before.clone().any(|at| doc.tokens[at].hash == doc.tokens[token].hash)
    };
    let elsewhere =
        !new.places.is_empty() && !old.places.is_empty() && !new.places.iter().any(|place| old.places.contains(place));
    aside && (elsewhere || span.clone().any(named))
}

/// "717 died. … It had | earlier given a toll of 453 dead and 719 injured": corrected by the figures told before.
pub(super) fn lowered_to_earlier(doc: &Doc, found: &mut [Casualty], index: usize) {
    let old = &found[index];
    if old.scope != "event" || old.repeats.is_some() || old.part_of.is_some() || old.supersedes.is_some() {
        return;
    }
    let first = doc.sentences[old.sentence as usize].first as usize;
    let figure = doc.tokens_in(old.figure).start;
    let floor = figure.saturating_sub(9).max(first);
    let told = (floor..figure).any(|token| says(doc, token, "toll_word"));
    let earlier = (floor.saturating_sub(4).max(first)..figure).any(|token| {
        doc.is_any(token, keys!["former", "initial", "original", "previous", "prior"])
            || doc.is_any(token, keys!["earlier", "initially", "previously"])
    });
    let near = index.saturating_sub(REACH)..index.saturating_add(REACH).min(found.len());
    if !told || !earlier || found[near].iter().any(|new| new.supersedes == Some(index)) {
        return;
    }
    let size = |one: &Casualty| one.stated.or(one.min);
    let paragraph = |one: &Casualty| doc.sentences[one.sentence as usize].paragraph;
    let elsewhere = |new: &Casualty| {
        !old.places.is_empty() && !new.places.is_empty() && !new.places.iter().any(|place| old.places.contains(place))
    };
    let new = |new: &Casualty| {
        new.kind == old.kind
            // "On 10 August a school was hit, with initial reports of 93 dead": no word of the toll told before it
            && (paragraph(new) == paragraph(old) || old.dates.is_empty())
            && !elsewhere(new)
            && new.scope == "event"
            && new.sentence < old.sentence
            && new.part_of.is_none()
            && new.supersedes.is_none()
            && !matches!(new.rule, "casualties/superseded" | "casualties/compared")
            && size(new) != size(old)
            && size(new) > Some(1)
    };
    let from = index.saturating_sub(REACH);
    if let Some(new) = found[from..index].iter().rposition(new).map(|place| from + place) {
        found[new].supersedes = Some(index);
    }
}
