//! Counts told as "all on board" and "no survivors": how many were aboard stands before, in the sentence or the two before it.
//! Knows numbers and nouns for people; must not know what happened to them.

use super::{Figure, Head};
use crate::extract::casualties::clause::{Class, Clause};
use crate::extract::number::{self, Number};
use crate::lexicon::List;
use crate::text::{Keys, Kind, keys};

/// "killing | all on board", "| everyone aboard was killed", "| no survivors": as many as were told to be aboard.
pub fn all_aboard(clause: &Clause, token: usize) -> Option<Figure> {
    let last = everyone(clause, token).or_else(|| nobody_left(clause, token))?;
    let count = told_aboard(clause, token)?;
    Some(Figure::worded((token, last), count, Head::Pronoun, last))
}

/// One past "all on board", "all those aboard", "everyone on the plane".
fn everyone(clause: &Clause, token: usize) -> Option<usize> {
    if !clause.is_any(token, keys!["all", "everyone", "everybody"]) {
        return None;
    }
    let filler = keys!["the", "those", "people", "persons", "passengers", "of", "who", "were", "occupants"];
    let aboard = (token + 1..token + 5).find(|&at| !clause.is_any(at, filler))?;
    match () {
        () if clause.is_any(aboard, keys!["aboard"]) => Some(aboard + 1),
        () if clause.is_any(aboard, keys!["on"]) && clause.is_any(aboard + 1, keys!["board"]) => Some(aboard + 2),
        () => None,
    }
}

/// One past "no survivors", "no one survived".
pub fn nobody_left(clause: &Clause, token: usize) -> Option<usize> {
    let no = clause.is_any(token, keys!["no"]);
    match () {
        // "no survivors | from the lower deck": of some of them
        () if no && clause.is_any(token + 1, keys!["survivors"]) && clause.class(token + 2) != Class::Preposition => {
            Some(token + 2)
        }
        () if no && clause.is_any(token + 1, keys!["one"]) && clause.is_any(token + 2, keys!["survived"]) => {
            Some(token + 2)
        }
        () if clause.is_any(token, keys!["nobody", "none"]) && clause.is_any(token + 1, keys!["survived"]) => {
            Some(token + 1)
        }
        () => None,
    }
}

/// How many were aboard, by the nearest words that tell: "with 59 people on board", "carrying 120 passengers".
fn told_aboard(clause: &Clause, token: usize) -> Option<u64> {
    let doc = clause.doc;
    let from = doc.sentences[clause.sentence.saturating_sub(2)].first as usize;
    let told = |at: usize| match doc.is(at, "aboard") || doc.is(at, "on") && doc.is(at + 1, "board") {
        true => counted_before(clause, from, at),
        false => carried(clause, at),
    };
    // "two jets, one with 12 aboard and the other carrying 40": who of them all are, nobody tells.
    let vessels = keys!["planes", "aircraft", "jets", "helicopters", "boats", "ferries", "ships", "buses", "airliners"];
    let several = |at: usize| doc.is_any(at, keys!["two", "three", "both"]) && doc.is_any(at + 1, vessels);
    let other = |at: usize| doc.is_any(at, keys!["another", "other", "second"]);
    let (at, count) = (from..token).rev().find_map(|at| told(at).map(|count| (at, count)))?;
    let first = (from..at).find_map(told).is_some();
    let apart = (from..token).any(several) || first && (from..at).any(other);
    // "360 were on board, some 200 were rescued; there were no survivors below deck"
    let lived = keys!["rescued", "saved", "survived", "survivor", "swam", "alive", "escaped", "ashore"];
    let apart = apart || (at..token).any(|token| doc.is_any(token, lived));
    let opens = doc.sentences.partition_point(|sentence| sentence.first as usize <= at).checked_sub(1)?;
    (!apart && !two_vessels(clause, doc.sentences[opens].first as usize, at, token)).then_some(count)
}

/// "A bus with 40 tourists aboard had left. | A lorry hit a minibus", "A second jet", "landed safely": those aboard were aboard another.
fn two_vessels(clause: &Clause, first: usize, told: usize, token: usize) -> bool {
    const VESSELS: &Keys = keys![
        "aircraft", "airliner", "airplane", "balloon", "barge", "boat", "bus", "canoe", "car", "coach", "dhow",
        "dinghy", "ferry", "flight", "freighter", "helicopter", "jet", "jetliner", "launch", "lorry", "minibus",
        "minivan", "plane", "raft", "ship", "submarine", "tanker", "taxi", "train", "tram", "trawler", "truck", "van",
        "vessel", "yacht",
    ];
    let new = |at: usize| {
        clause.doc.is_any(at, keys!["a", "an", "another", "one", "other", "second", "third"])
            && (at + 1..at + 4).any(|noun| clause.doc.is_any(noun, VESSELS))
    };
    let other = |at: usize| {
        new(at)
            || clause.doc.is_any(at, keys!["another", "landed", "other", "safely", "second", "survived"])
            || clause.doc.is(at, "the") && clause.doc.is(at + 1, "first")
    };
    // "a second plane": one vessel, though two words open it
    let vessels = (first..token).filter(|&at| new(at) && !new(at.wrapping_sub(1))).count();
    vessels > 1 || (told..token).any(other)
}

/// "59 people | on board", but not "52 passengers and six crew | aboard".
fn counted_before(clause: &Clause, from: usize, aboard: usize) -> Option<u64> {
    let (number, first) = (from.max(aboard.saturating_sub(6))..aboard).find_map(|first| {
        let number = number::at(clause.doc, first)?;
        people(clause, number.last, aboard).then_some((number, first))
    })?;
    // "52 passengers | and six crew aboard": the text gives no sum of them
    let second_of_two = first.checked_sub(1).is_some_and(|and| clause.doc.is(and, "and"));
    plain(clause, &number, first).filter(|_| !second_of_two)
}

/// "carrying | 120 passengers", and no crew beside them.
fn carried(clause: &Clause, carrying: usize) -> Option<u64> {
    let number = clause.doc.is(carrying, "carrying").then(|| number::at(clause.doc, carrying + 1))??;
    let end = (number.last..number.last + 3).take_while(|&at| word(clause, at)).last()? + 1;
    let more = clause.doc.is_any(end, keys!["and"]) && number::at(clause.doc, end + 1).is_some();
    let noun = (number.last..end).any(|at| clause.doc.match_at(List::VictimGroups, at).is_some());
    plain(clause, &number, carrying + 1).filter(|_| noun && !more)
}

/// A number of some people with nothing that bounds it.
fn plain(clause: &Clause, number: &Number, first: usize) -> Option<u64> {
    let bounded = first.checked_sub(1).is_some_and(|_| clause.doc.match_before(List::NumberModifiers, first).is_some());
    // "can carry 600 people on board", "including 12 children aboard"
    let able = keys![
        "able", "another", "built", "can", "capable", "capacity", "could", "designed", "including", "licensed", "may",
        "might", "only", "other", "would",
    ];
    let bounded = bounded || (first.saturating_sub(4)..first).any(|at| clause.doc.is_any(at, able));
    let counts = (2.0..2000.0).contains(&number.value) && number.value.fract() == 0.0;
    (counts && !bounded && !number.magnitude).then_some(number.value as u64)
}

/// Whether only words for people stand between a number and the end: "59 | people |", "six | crew members |", or nothing at all.
fn people(clause: &Clause, from: usize, end: usize) -> bool {
    from <= end && end - from < 4 && (from..end).all(|at| word(clause, at))
}

fn word(clause: &Clause, token: usize) -> bool {
    clause.doc.tokens.get(token).is_some_and(|one| one.kind == Kind::Word)
        && !clause.doc.is_any(token, keys!["and", "aboard", "on", "with", "in", "were", "of", "them"])
}
