//! Where and when the harm of a figure happened, where only the sentence before it tells: "A bomb went off in Herat on Monday. | Twelve
//! people were killed." Knows finished casualties, places and dates; must not know who counts whom.

mod earlier;
mod heading;
mod own_event;

use super::clause::{Class, Clause};
use super::memory;
use super::place::dateline::dateline;
use super::place::locative;
use super::setting::{self, Stretch};
use super::when;
use crate::extract::{Casualty, EntityRef, Findings};
use crate::lexicon::List;
use crate::text::{Doc, ParagraphKind, keys};
pub use heading::from_headings;
pub use own_event::of_source;
use own_event::{of_its_own, of_other_country};

/// Gives figures without a place or date of their own those of the event that the sentence just before tells.
pub fn from_sentence_before(doc: &Doc, findings: &Findings, found: &mut [Casualty]) {
    let home = dateline(doc, findings);
    let mut start = 0;
    while start < found.len() {
        let sentence = found[start].sentence;
        let end = start + found[start..].partition_point(|one| one.sentence == sentence);
        let past = past_before(doc, findings, found, start);
        if let Some(date) = day_there(doc, findings, found, start).filter(|_| !past) {
            let open = |one: &&mut Casualty| one.scope == "event" && one.dates.is_empty() && !since_then(doc, one);
            found[start..end].iter_mut().filter(open).for_each(|one| one.dates.push(date));
        }
        let needs = |one: &Casualty| one.scope == "event" && (is_open(one, home) || one.dates.is_empty());
        let told =
            found[start..end].iter().any(needs).then(|| told_before(doc, findings, found, start, past)).flatten();
        if past {
            let undated = |one: &&mut Casualty| one.scope == "event" && one.dates.is_empty();
            for one in found[start..end].iter_mut().filter(undated) {
                one.scope = "historical";
                if let Some((places, dates)) = &told {
                    one.dates.clone_from(dates);
                    if is_open(one, home) && !places.is_empty() {
                        one.places.clone_from(places);
                    }
                }
            }
        }
        if let Some((places, dates)) = told.filter(|_| !past) {
            let places = if of_other_country(&Clause::new(doc, sentence as usize), findings, &places) {
                Vec::new()
            } else {
                places
            };
            let clause = Clause::new(doc, sentence as usize);
            let own = when::dates_in(&clause, findings, Stretch::new(clause.first, clause.last));
            let own_day = own.iter().any(|&own| !dates.iter().any(|&told| day(findings, told) == day(findings, own)));
            let first = found[..start].partition_point(|one| one.sentence + 1 < sentence);
            // "Five of the dead were adults": of a toll told before the last sentence.
            let of_earlier = |one: &Casualty| one.part_of.is_some_and(|whole| whole < first);
            for one in found[start..end].iter_mut().filter(|one| one.scope == "event" && !of_earlier(one)) {
                let other_day = |&date: &usize| !dates.iter().any(|&told| day(findings, told) == day(findings, date));
                if is_open(one, home) && !places.is_empty() && !one.dates.iter().any(other_day) {
                    one.places.clone_from(&places);
                }
                if one.dates.is_empty() && !own_day && !since_then(doc, one) {
                    one.dates.clone_from(&dates);
                }
            }
        }
        start = end;
    }
}

/// "Shells fell on Goranboy and Barda on Thursday. | Two civilians were killed in Goranboy": the one day of the sentence before, where that tells
/// of harm and names the place too.
fn day_there(doc: &Doc, findings: &Findings, found: &[Casualty], start: usize) -> Option<usize> {
    const OTHERS: &crate::text::Keys = keys![
        "elsewhere", "separate", "separately", "meanwhile", "similar", "previous", "previously", "earlier", "another",
        "since", "total", "had", "later", "also", "second", "ago"
    ];
    let one = &found[start];
    let sentence = one.sentence as usize;
    let before = sentence.checked_sub(1)?;
    let body = |sentence: usize| doc.paragraph_kind(sentence) == ParagraphKind::Body;
    let near = doc.sentences[sentence].paragraph.abs_diff(doc.sentences[before].paragraph) < 2;
    if one.places.is_empty() || !one.dates.is_empty() || !near || !body(before) || !body(sentence) {
        return None;
    }
    let (old, new) = (Clause::new(doc, before), Clause::new(doc, sentence));
    let own_day = !when::dates_in(&new, findings, Stretch::new(new.first, new.last)).is_empty();
    if own_day
        || of_burial(&old)
        || !tells_of_harm(&old)
        || (new.first..new.last).any(|token| new.is_any(token, OTHERS))
    {
        return None;
    }
    let named = |token: usize| {
        let place = findings.entity_at(token).filter(|place| matches!(place, EntityRef::Place(_)));
        place.is_some_and(|place| one.places.iter().any(|&own| findings.name(own) == findings.name(place)))
    };
    let there = (setting::opening(&old)..old.last).any(|token| named(token) && !of_source(&old, findings, token));
    let mut dates = when::dates_in(&old, findings, Stretch::new(setting::opening(&old), old.last));
    dates.retain(|&date| !earlier::of_earlier(&old, findings, date));
    let [date] = dates[..] else { return None };
    let told = &findings.dates[date];
    let recent = told.value.as_ref().is_some_and(|value| value.len() >= 10) && !super::scope::is_past(&old, told);
    (there && recent && !memory::is_of_memory(doc, before)).then_some(date)
}

/// "Funerals were held this morning": what its day tells of is not the harm.
fn of_burial(clause: &Clause) -> bool {
    const BURIED: &crate::text::Keys = keys![
        "funeral", "funerals", "burial", "burials", "mourners", "vigil", "vigils", "commemorated", "memorial",
        "inquest", "inquiry", "hearing", "reopened"
    ];
    (clause.first..clause.last).any(|token| clause.is_any(token, BURIED))
}

/// The day of a date, without the hour.
fn day(findings: &Findings, date: usize) -> Option<&str> {
    const LONG: usize = "2010-08-24".len();
    findings.dates[date].value.as_deref().map(|value| value.get(..LONG).unwrap_or(value))
}

/// "Police have arrested 27 over the attack", "16 nurses have been infected": on some later day.
fn since_then(doc: &Doc, one: &Casualty) -> bool {
    let tokens = doc.tokens_in(one.span);
    let last = one.trigger.map_or(tokens.end, |trigger| doc.tokens_in(trigger).start);
    let perfect = (last.saturating_sub(3)..last).any(|token| doc.is_any(token, keys!["has", "have"]));
    perfect && matches!(one.kind, "arrested" | "affected")
}

/// "On the night of December 2, 1984, a cloud of gas drifted over Bhopal. By dawn | some 2,500 people were dead": whether the sentence before
/// opens with a day of long ago, and this one does not come back to today.
fn past_before(doc: &Doc, findings: &Findings, found: &[Casualty], start: usize) -> bool {
    let sentence = found[start].sentence as usize;
    let Some(before) = sentence.checked_sub(1) else { return false };
    let body = |sentence: usize| doc.paragraph_kind(sentence) == ParagraphKind::Body;
    if !body(before) || !body(sentence) || doc.sentences[sentence].paragraph != doc.sentences[before].paragraph {
        return false;
    }
    let (old, new) = (Clause::new(doc, before), Clause::new(doc, sentence));
    let from = findings.dates.partition_point(|date| (date.sentence as usize) < before);
    let mut dates = findings.dates[from..].iter().take_while(|date| date.sentence as usize == before);
    let opens = dates.next().is_some_and(|date| {
        doc.tokens_in(date.span).start < setting::opening(&old) + 6 && super::scope::is_past(&old, date)
    });
    let others = dates.any(|date| date.kind == "DATE" && !super::scope::is_past(&old, date));
    let entry = is_entry(&old, findings);
    let today = |token: usize| !entry && clause_of_today(&new, token);
    let from = findings.dates.partition_point(|date| (date.sentence as usize) < sentence);
    let mut same = findings.dates[from..].iter().take_while(|date| date.sentence as usize == sentence);
    opens && !others && same.all(|date| date.kind != "DATE") && !(new.first..new.last).any(today)
}

fn clause_of_today(clause: &Clause, token: usize) -> bool {
    matches!(clause.class(token), Class::Have)
        || clause.is_any(token, keys!["is", "are", "said", "says", "latest", "recent", "since", "now"])
}

/// Whether nothing but the dateline tells where it was.
fn is_open(one: &Casualty, home: Option<EntityRef>) -> bool {
    one.places.is_empty() || home.is_some_and(|home| one.places == [home])
}

/// Places and dates of the event in the sentence before that of `found[start]`, if that sentence tells of one and this one of no other.
fn told_before(
    doc: &Doc,
    findings: &Findings,
    found: &[Casualty],
    start: usize,
    long_ago: bool,
) -> Option<(Vec<EntityRef>, Vec<usize>)> {
    let sentence = found[start].sentence as usize;
    let before = teller(doc, findings, found, start)?;
    if doc.paragraph_kind(before) != ParagraphKind::Body || doc.paragraph_kind(sentence) != ParagraphKind::Body {
        return None;
    }
    if doc.sentences[sentence].paragraph.abs_diff(doc.sentences[before].paragraph) > 1
        || of_its_own(&Clause::new(doc, sentence), findings)
    {
        return None;
    }
    let first = found[..start].partition_point(|one| (one.sentence as usize) < before);
    let told = &found[first..start];
    let clause = Clause::new(doc, before);
    let earlier = |one: &Casualty| {
        one.trigger.is_some_and(|trigger| earlier::had_come_before(&clause, doc.tokens_in(trigger).start))
    };
    if told.iter().any(|one| of_whole_war(doc, &found[start], one) || earlier(one)) {
        return None;
    }
    if let Some(one) = told.first() {
        let same = told.iter().all(|other| other.places == one.places && other.scope == "event");
        return same.then(|| (one.places.clone(), one.dates.clone()));
    }
    let whole = Stretch::new(setting::opening(&clause), clause.last);
    let mut dates = when::dates_in(&clause, findings, whole);
    dates.retain(|&date| !of_burial(&clause) && !earlier::of_earlier(&clause, findings, date));
    let past = !long_ago && dates.iter().any(|&date| super::scope::is_past(&clause, &findings.dates[date]));
    let entry = is_entry(&clause, findings) && doc.sentences[sentence].paragraph == doc.sentences[before].paragraph;
    if !tells_of_harm(&clause) && !entry || past || memory::is_of_memory(doc, before) {
        return None;
    }
    let places = locative::places_in(&clause, findings, whole);
    Some((places, if dates.len() == 1 { dates } else { Vec::new() }))
}

/// "A hillside came down in Regent on Monday. Houses were buried within minutes. | Some 3,000 lost their homes": the sentence before that of
/// `found[start]`; behind one that tells neither a place, a day nor a figure the one before that, in one paragraph.
fn teller(doc: &Doc, findings: &Findings, found: &[Casualty], start: usize) -> Option<usize> {
    const MOST: usize = 2;
    let sentence = found[start].sentence as usize;
    let mut before = sentence.checked_sub(1)?;
    for _ in 0..MOST {
        let here = doc.sentences[before].paragraph == doc.sentences[sentence].paragraph;
        let counted = found[..start].last().is_some_and(|one| one.sentence as usize == before);
        let from = findings.dates.partition_point(|date| (date.sentence as usize) < before);
        let mut own = findings.dates[from..].iter().take_while(|date| date.sentence as usize == before);
        let dated = own.any(|date| matches!(date.kind, "DATE" | "TIME"));
        let further = before
            .checked_sub(1)
            .filter(|&further| doc.sentences[further].paragraph == doc.sentences[before].paragraph);
        let Some(further) = further.filter(|_| here && !counted && !dated) else { break };
        let clause = Clause::new(doc, before);
        if tells_of_harm(&clause)
            && !locative::places_in(&clause, findings, Stretch::new(clause.first, clause.last)).is_empty()
            || of_its_own(&clause, findings)
            || !goes_on(&clause)
            || doc.sentences[further].tokens().any(|token| doc.is(token, "had"))
        {
            break;
        }
        before = further;
    }
    Some(before)
}

/// "Houses were buried", "It was full", "The bus was empty": of harm, or of what was told before.
fn goes_on(clause: &Clause) -> bool {
    const BACK: &crate::text::Keys =
        keys!["the", "it", "they", "he", "she", "this", "that", "these", "those", "his", "her", "their", "its", "both"];
    tells_of_harm(clause) || clause.is_any(clause.first, BACK)
}

/// "Sept 7, 2010 - Militants storm a prison in Bauchi": an entry in a list of days.
fn is_entry(clause: &Clause, findings: &Findings) -> bool {
    day_of_entry(clause, findings).is_some()
}

/// The date that heads an entry.
fn day_of_entry(clause: &Clause, findings: &Findings) -> Option<usize> {
    // "3. 22 November - Warri"
    let numbered = clause.class(clause.first) == Class::Number && clause.doc.word(clause.first + 1) == ".";
    let first = clause.first + if numbered { 2 } else { 0 };
    let end = (first + 1..clause.last.min(first + 6)).find(|&token| setting::borders(clause, token))?;
    let span = clause.doc.span(first, end);
    findings.dates.binary_search_by_key(&span, |date| date.span).ok()
}

/// "More than 20,000 have been killed in the fight", told behind six dead: many times as many, by a verb that lasts.
fn of_whole_war(doc: &Doc, one: &Casualty, before: &Casualty) -> bool {
    const MANY: u64 = 50;
    let tokens = doc.tokens_in(one.span);
    let lasts = tokens.into_iter().any(|token| doc.is_any(token, keys!["has", "have"]));
    let (Some(new), Some(old)) = (one.stated.or(one.min), before.stated.or(before.min)) else { return false };
    lasts && one.kind == before.kind && new >= old.max(1).saturating_mul(MANY)
}

/// Whether a sentence has a word of violence, accident or disaster.
fn tells_of_harm(clause: &Clause) -> bool {
    let words = clause.doc.matches(List::StoryWords);
    let from = words.partition_point(|found| (found.first as usize) < clause.first);
    words[from..]
        .iter()
        .take_while(|found| (found.first as usize) < clause.last)
        .any(|found| found.row.get("kind") == "harm")
}
