//! When the harm of a figure happened. Knows dates of the findings and the words that tie them to a clause or to something else;
//! must not know who counts whom.

mod known;
mod other_times;
mod saying;
mod several;

use super::clause::{Class, Clause};
use super::figure::Figure;
use super::setting::{self, Stretch, aside, borders, in_which, opening};
use super::trigger::Trigger;
use crate::extract::Findings;
use crate::lexicon::List;
use crate::text::{Keys, Span, keys};
pub use known::known_event;
use known::{of_deed, of_event_alone, of_what_harmed};
use other_times::{began, compared_with, feast, in_dateline, status_day, superlative_of, toll_day, under_since};
use saying::of_speech;
use several::{narrowest, nearest_of, of_what_lasts, within};

/// How long the value of a date is that tells the day: "XXXX-WXX-2".
const DAY: usize = 9;

/// Dates of the event of a figure, in the words that are reported where some stand there.
pub fn of_event(
    clause: &Clause,
    findings: &Findings,
    said: Option<Span>,
    (figure, trigger): (&Figure, &Trigger),
    (window, stretch, cut): (Stretch, Stretch, bool),
) -> Vec<usize> {
    let known = of_the_dead(clause, findings, figure, stretch);
    if !known.is_empty() {
        return known;
    }
    if let Some(date) = of_what_harmed(clause, findings, trigger).or_else(|| of_deed(clause, findings, figure)) {
        return vec![date];
    }
    let mut own = dates(clause, findings, window, stretch, cut);
    if let Some(main) = setting::main_clause(clause, trigger, stretch).filter(|_| own.is_empty() && !cut) {
        own = dates_in(clause, findings, main);
    }
    let mut own = of_what_lasts(clause, findings, said, trigger, own);
    if let Some(which) = super::scope::of_many(clause, trigger) {
        own.retain(|&date| clause.doc.tokens_in(findings.dates[date].span).start > which);
    }
    let dates = within(clause, findings, said, own);
    let dates = of_event_alone(clause, findings, trigger, dates);
    let dates = narrowest(findings, nearest_of(clause, findings, trigger, dates));
    if !setting::of_those_who(clause, trigger) || dates.len() < 2 {
        return dates;
    }
    let start = clause.doc.tokens[trigger.last.min(clause.last - 1)].span.start;
    let nearest = dates.iter().copied().find(|&date| findings.dates[date].span.start >= start);
    nearest.map_or(dates, |date| vec![date])
}

/// "the 192 people killed | when bombs exploded on March 11, 2004": the dates of the clause behind those who are known.
fn of_the_dead(clause: &Clause, findings: &Findings, figure: &Figure, stretch: Stretch) -> Vec<usize> {
    let the = clause.class(figure.first.wrapping_sub(1)) == Class::Determiner;
    let harmed = figure.last + 1 == stretch.last && clause.doc.has(List::CasualtyTriggers, figure.last);
    if !the || !harmed || !clause.is_any(stretch.last, keys!["when", "after"]) {
        return Vec::new();
    }
    let last = (stretch.last + 1..clause.last).find(|&token| borders(clause, token)).unwrap_or(clause.last);
    dates_in(clause, findings, Stretch::new(stretch.last, last))
}

/// Dates of the event: those of its own words, of the clause, else of the sentence; no durations, nothing behind "since" or "until".
/// `cut`: the stretch ends before what is told of a part.
fn dates(clause: &Clause, findings: &Findings, window: Stretch, stretch: Stretch, cut: bool) -> Vec<usize> {
    if let Some(since) = counted_since(clause, findings, stretch) {
        return dates_in(clause, findings, Stretch::new(since.max(window.first), window.last.max(since)));
    }
    let near = dates_in(clause, findings, window);
    let own = if near.is_empty() { dates_in(clause, findings, stretch) } else { near };
    if !own.is_empty() || cut {
        return own;
    }
    if let Some(date) = heading_date(clause, findings, stretch) {
        return vec![date];
    }
    let when = clause.is_any(stretch.last, keys!["when"]) && window.last >= stretch.last;
    if when && window.first > opening(clause) {
        let last = (stretch.last + 1..clause.last).find(|&token| borders(clause, token)).unwrap_or(clause.last);
        return dates_in(clause, findings, Stretch::new(stretch.last, last));
    }
    if let Some(before) = before_semicolon(clause, stretch) {
        return dates_in(clause, findings, before);
    }
    if let Some(scene) = setting::scene_of_both(clause, stretch).or_else(|| same_doers(clause, stretch)) {
        return dates_in(clause, findings, scene);
    }
    if stretch.first > opening(clause) {
        return before_while(clause, stretch).map_or(own, |before| dates_in(clause, findings, before));
    }
    let behind = if goes_on(clause, stretch.last) { clause.last } else { stretch.last };
    let last = (stretch.last..behind).find(|&token| aside(clause, token)).unwrap_or(behind);
    dates_in(clause, findings, Stretch { first: opening(clause), last, ..stretch })
}

/// "had been killed there since | the weekend": what counts from a day on has no day of its own.
fn counted_since(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<usize> {
    let dated = |token: usize| token < clause.last && super::in_date(clause.doc, findings, token);
    let since = |token: &usize| {
        clause.is_any(*token, keys!["since"])
            && (stretch.holds(*token) || *token == stretch.last)
            && (dated(token + 1) || clause.class(token + 1) == Class::Determiner && dated(token + 2))
            && !super::scope::worst_since(clause, *token)
            && clause.class(token.wrapping_sub(1)) != Class::Comma
            && !of_others(clause, *token, stretch.first)
    };
    if clause.is_any(stretch.first.wrapping_sub(1), keys!["when"]) {
        return None;
    }
    (stretch.first..clause.last.min(stretch.last + 1)).find(since)
}

/// "charged at protesters | who have held the square since Friday": since when somebody does what is no harm.
fn of_others(clause: &Clause, since: usize, first: usize) -> bool {
    let floor = first.max(since.saturating_sub(12));
    let who = (floor..since).rev().find(|&token| clause.class(token) == Class::Relative);
    who.is_some_and(|who| who > first && !(who..since).any(|token| clause.doc.has(List::CasualtyTriggers, token)))
}

/// Whether the words behind a stretch still tell of its event: not those of another clause, of another count, or of who said it.
fn goes_on(clause: &Clause, last: usize) -> bool {
    const OTHERS: &Keys = keys![
        "bringing", "taking", "raising", "pushing", "lifting", "against", "from", "with", "to", "but", "according",
        "followed",
    ];
    // "fled to Burundi, | where 50,000 people died last October"
    let elsewhere = || {
        clause.is_any(last, keys!["where"])
            && (last..clause.last).any(|token| clause.doc.has(List::CasualtyTriggers, token))
    };
    // "the attack that killed 130, | was arrested on Friday"
    let main = clause.class(last) == Class::Comma && matches!(clause.class(last + 1), Class::Be | Class::Have);
    let apart = || setting::days_apart(clause, last, |token| clause.class(token) == Class::Number);
    clause.class(last) != Class::And && !main && !clause.is_any(last, OTHERS) && !elsewhere() && !apart()
}

/// "On Friday a band attacked Nangade, where | they killed three": the words before "where" and a pronoun for those who did it.
fn same_doers(clause: &Clause, stretch: Stretch) -> Option<Stretch> {
    let opener = stretch.first.checked_sub(1).filter(|&opener| opener > opening(clause))?;
    let they = clause.is_any(opener, keys!["where"]) && clause.is_any(opener + 1, keys!["they", "it", "he", "she"]);
    they.then(|| Stretch::new(opening(clause), opener))
}

/// "121 died in Hathras on Tuesday, while | 31 were hurt": the words before the "while" that opens a stretch.
pub(super) fn before_while(clause: &Clause, stretch: Stretch) -> Option<Stretch> {
    let opener = stretch.first.checked_sub(1).filter(|&opener| opener > clause.first)?;
    clause.is_any(opener, keys!["while"]).then_some(Stretch::new(opening(clause), opener))
}

/// "A jet crashed near Tula in May 1972; | 101 people died": the words before the semicolon that opens a stretch, where they tell of harm.
pub(super) fn before_semicolon(clause: &Clause, stretch: Stretch) -> Option<Stretch> {
    let opener = stretch.first.checked_sub(1).filter(|&opener| opener > clause.first)?;
    // "On 9 May shots were fired near the airstrip; | a guard was hit"
    let shots = keys!["shots", "fired", "gunfire", "shooting", "opened", "struck", "hit", "fell"];
    let told =
        (clause.first..opener).any(|token| clause.doc.has(List::StoryWords, token) || clause.is_any(token, shots));
    (clause.doc.word(opener) == ";" && told).then_some(Stretch::new(opening(clause).min(opener), opener))
}

pub(super) fn dates_in(clause: &Clause, findings: &Findings, stretch: Stretch) -> Vec<usize> {
    let doc = clause.doc;
    let from = findings.dates.partition_point(|date| date.span.start < doc.tokens[clause.first].span.start);
    let dates =
        findings.dates.iter().enumerate().skip(from).take_while(|(_, date)| date.sentence as usize == clause.sentence);
    dates
        .filter(|(_, date)| matches!(date.kind, "DATE" | "TIME"))
        .filter(|(_, date)| date.value.as_deref().is_none_or(|value| !value.ends_with("_REF")))
        .filter_map(|(index, date)| {
            let token = doc.tokens_in(date.span).start;
            let inside = stretch.holds(token) || token < stretch.first && tied_by_when(clause, token, stretch);
            let hangs = status_day(clause, token) || under_since(clause, token);
            let tied = tied_by_when(clause, token, stretch);
            let bounds = of_speech(clause, token)
                || superlative_of(clause, token)
                || !tied && began(clause, token)
                || feast(clause, token)
                || date.value.as_ref().is_some_and(|value| value.len() >= DAY) && toll_day(clause, token)
                || in_dateline(clause, token)
                || compared_with(clause, token, stretch.first);
            (inside && (!hangs || tied) && !bounds).then_some(index)
        })
        .collect()
}

/// "… in 2014, when 140 were killed": the date stands just before the "when" that opens the stretch.
fn tied_by_when(clause: &Clause, date: usize, stretch: Stretch) -> bool {
    let when = stretch.first.wrapping_sub(1);
    // "97 attacks since the autumn of 2000, in which 419 died"
    let the = date.saturating_sub(usize::from(clause.class(date.wrapping_sub(1)) == Class::Determiner));
    let since = in_which(clause, when) && the > clause.first && clause.is_any(the - 1, keys!["since"]);
    !since
        && (clause.is_any(when, keys!["when"]) || stretch.first > clause.first && in_which(clause, when))
        && date < when
        && when - date <= if clause.is_any(when, keys!["when"]) { 5 } else { 12 }
        && (date..when).all(|token| !clause.verbish(token))
}

/// "1983 - | Two bombs kill 241": the date that heads the line.
pub(super) fn heading_date(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<usize> {
    let border = stretch.first.checked_sub(1).filter(|&border| border > clause.first && borders(clause, border))?;
    let span = clause.doc.span(clause.first, border);
    findings.dates.binary_search_by_key(&span, |date| date.span).ok()
}
