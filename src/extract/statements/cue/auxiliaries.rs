//! The auxiliaries before a reporting verb, and what may stand between: "has on Friday said". Knows verb groups; must not know who speaks.

use super::Cue;
use super::Tense;
use super::rising;
use crate::extract::statements::phrase::occasion::times_before;
use crate::extract::statements::reader::*;
use crate::text::keys;

/// "is reported to | have said": where "is" stands.
fn reported_to_have(reader: &Reader, cue: &Cue, to: usize, start: usize) -> Option<usize> {
    let reports = keys![
        "said", "reported", "believed", "alleged", "understood", "thought", "known", "rumoured", "rumored", "claimed",
        "supposed", "quoted",
    ];
    let have = cue.group > to && reader.has(cue.group, HAVE) && cue.tense == Tense::Past && !cue.passive;
    let be = to.checked_sub(2).filter(|&be| be >= start && reader.has(be, BE))?;
    (have && reader.is(to, "to") && reader.doc.is_any(to - 1, reports)).then_some(be)
}

/// Walks left over adverbs and auxiliaries and notes what they say of the verb.
pub fn auxiliaries(reader: &Reader, cue: &mut Cue, start: usize) {
    while cue.group > start {
        let before = cue.group - 1;
        if reader.has(before, AUXILIARY) && !reader.has(before, QUOTED) {
            cue.passive |= !cue.auxiliary && reader.has(before, BE) && cue.tense == Tense::Past
                || reader.doc.is_any(before, keys!["been", "being"]);
            cue.unreal |= reader.has(before, UNREAL);
            cue.negated |= reader.has(before, NEGATION);
            cue.auxiliary = true;
        } else if reader.doc.is_any(before, keys!["been", "being", "be"]) {
            cue.passive |= cue.tense == Tense::Past;
            cue.auxiliary = true;
        } else if let Some(be) = reported_to_have(reader, cue, before, start) {
            cue.group = be;
            return;
        } else if reader.is(before, "to") && cue.tense == Tense::Base {
            // "have begun to argue": the auxiliary stands before it.
            rising::infinitive(reader, cue, before, start);
            if cue.infinitive {
                return;
            }
            continue;
        } else if let Some(first) = phrase_between(reader, before, start) {
            cue.group = first;
            continue;
        } else if reader.adverb(before)
            || reader.has(before, NEGATION)
            || reader.doc.is_any(before, keys!["since", "long"]) && !reader.capital(before)
        {
            cue.negated |= reader.has(before, NEGATION);
        } else if let Some(date) = date_between(reader, before, start) {
            cue.group = date;
            continue;
        } else {
            return;
        }
        cue.group = before;
    }
}

/// "has so far refused", "had at first claimed": where the phrase between a verb and its auxiliary begins.
fn phrase_between(reader: &Reader, last: usize, start: usize) -> Option<usize> {
    let first = times_before(reader, last + 1, start)?;
    (first > start && reader.has(first - 1, HAVE | BE | MODAL)).then_some(first)
}

/// "had last week asked", "has on Friday told": where the date between a verb and its auxiliary begins.
fn date_between(reader: &Reader, last: usize, start: usize) -> Option<usize> {
    let mut first = last + 1;
    while first > start && reader.has(first - 1, DATE) {
        first -= 1;
    }
    let dated = first <= last;
    first -=
        usize::from(dated && first > start && reader.doc.is_any(first - 1, keys!["on", "in", "at", "late", "early"]));
    (dated && first > start && reader.has(first - 1, HAVE | BE | MODAL)).then_some(first)
}
