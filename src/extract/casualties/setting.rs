//! The words that tell of the event of a figure, and when it happened. Knows dates of the findings and the words that tie them
//! to a clause; must not know who counts whom.

use super::clause::{Class, Clause};
use super::figure::Figure;
use super::link::corrected;
use super::trigger::Trigger;
use crate::extract::Findings;
use crate::text::{Keys, Span, keys};

/// The stretch of words around a trigger that tells of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
}

/// The clause around a figure and its trigger: up to a semicolon, or "when", "after", "while" before it or behind it;
/// from the figure on where "who" follows it.
pub fn stretch(
    clause: &Clause,
    findings: &Findings,
    figures: &[Figure],
    (figure, trigger): (&Figure, &Trigger),
) -> Stretch {
    let (first, last) = (figure.first.min(trigger.verbs.first), figure.last.max(trigger.last));
    let and_then = |token: usize| dated_and(clause, findings, token);
    let total = |token: usize| {
        clause.says(token, "bringing") && !(token + 1..token + 4).any(|next| clause.says(next, "earlier_toll"))
    };
    let elsewhere = |token: usize| {
        let locative = clause.says(token + 1, "locative") && !clause.is_any(token + 2, keys!["least", "most"]);
        clause.is_any(token, keys!["and"]) && locative
    };
    let compared = |token: usize| {
        let up = clause.is_any(token, keys!["from"]) && clause.is_any(token.wrapping_sub(1), keys!["up", "down"]);
        let counted = |other: &Figure| {
            other.first == token + 1
                && (corrected::compares(clause, token) || up && corrected::of_another_year(clause, other.last))
        };
        figures.iter().any(counted)
    };
    let and_that = |token: usize| clause.is_any(token, keys!["and"]) && clause.is_any(token + 1, keys!["that"]);
    let opens = |token: usize| {
        borders(clause, token)
            || and_that(token)
            || clause.is_any(token, keys!["when", "after", "before", "while", "where"]) && !clause.gerund(token + 1)
            || in_which(clause, token)
            || total(token)
            || compared(token)
            || and_then(token)
            || elsewhere(token) && figures.iter().any(|other| !other.single && other.last <= token)
    };
    let start = (clause.first..first).rev().find(|&token| opens(token)).map_or(clause.first, |token| token + 1);
    let closes = |token: usize| {
        borders(clause, token)
            || and_that(token)
            || clause.is_any(token, keys!["when", "while", "since", "where"])
            || aside(clause, token)
            || attributed(clause, token)
            || total(token)
            || compared(token)
            || and_then(token)
            || elsewhere(token) && figures.iter().any(|other| !other.single && other.first > token)
    };
    let end = (last..clause.last).find(|&token| closes(token)).unwrap_or(clause.last);
    let who = figure.last < trigger.verbs.first && clause.class(trigger.verbs.first.wrapping_sub(1)) == Class::Relative;
    Stretch { first: if who { figure.first.max(start) } else { start }, last: end }
}

/// "shot 18 people|, the authorities said Thursday, in one of the worst attacks": what stands behind who tells it, and a superlative.
fn attributed(clause: &Clause, comma: usize) -> bool {
    if clause.class(comma) != Class::Comma {
        return false;
    }
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Stop | Class::Relative);
    let next = (comma + 1..comma + 9).take_while(inner).find(|&token| clause.class(token) == Class::Comma);
    let said = |token: usize| clause.is_any(token, keys!["said", "says", "reported", "announced", "confirmed"]);
    next.is_some_and(|next| {
        (comma + 2..next).any(said)
            && clause.is_any(next + 1, keys!["in"])
            && (next + 2..next + 8).any(|token| clause.says(token, "superlative"))
    })
}

/// ", who", ", which": tells of something else.
fn aside(clause: &Clause, token: usize) -> bool {
    clause.class(token) == Class::Relative && token > clause.first && clause.class(token - 1) == Class::Comma
}

/// "an attack near Herat on Monday in | which 12 died".
pub fn in_which(clause: &Clause, which: usize) -> bool {
    clause.is_any(which, keys!["which"]) && which > clause.first && clause.is_any(which - 1, keys!["in"])
}

/// The first token of a sentence behind its dateline, or behind the one word and the colon that head it.
pub fn opening(clause: &Clause) -> usize {
    let dateline = clause.doc.layout.dateline.as_ref().map(|dateline| dateline.tokens.1 as usize);
    let word = clause.first + 2 < clause.last && clause.doc.word(clause.first + 1) == ":";
    let colon = |last: usize| last + usize::from(clause.doc.word(last) == ":");
    let headed = if word { clause.first + 2 } else { clause.first };
    dateline.filter(|&last| clause.first < last && last < clause.last).map_or(headed, colon)
}

/// "582 died at Tenerife, | and in March 1974 a jet crashed": a date opens the next clause.
fn dated_and(clause: &Clause, findings: &Findings, token: usize) -> bool {
    clause.is_any(token, keys!["and"])
        && clause.is_any(token + 1, keys!["in", "on", "at", "during"])
        && token + 2 < clause.last
        && super::in_date(clause.doc, findings, token + 2)
}

/// A stretch without what is told of a part alone: "lost 400 men, | 368 of them in the sinking of a cruiser on May 2",
/// "45 dead, | including 20 killed when a ship was hit on May 4".
pub fn without_part(clause: &Clause, figure: &Figure, figures: &[Figure], stretch: Stretch) -> Stretch {
    let told_apart = |other: &&Figure| {
        let of = other.number_last;
        let of_them = clause.is_any(of, keys!["of"])
            && clause.is_any(of + 1, keys!["them", "whom"])
            && clause.is_any(of + 2, keys!["in", "when", "at", "on", "during", "by"]);
        let when = clause.is_any(other.first.wrapping_sub(1), keys!["including"])
            && (other.last..other.last + 3).any(|token| clause.is_any(token, keys!["when"]));
        other.first > figure.last && (of_them || when)
    };
    let last = figures.iter().find(told_apart).map_or(stretch.last, |part| part.first.min(stretch.last));
    Stretch { last, ..stretch }
}

/// The part of a stretch that one of several counts joined by "and" has to itself: "12 in Kabul | and nine in Herat".
pub fn window(clause: &Clause, findings: &Findings, figure: &Figure, figures: &[Figure], stretch: Stretch) -> Stretch {
    let joins = |other: &&Figure| {
        let before = other.first.wrapping_sub(1);
        // "In 1990, | 1,426 died": the comma closes the date.
        let dated = other.first > clause.first + 1 && super::in_date(clause.doc, findings, other.first - 2);
        !(other.single || dated && clause.class(before) == Class::Comma)
            && (matches!(clause.class(before), Class::And | Class::Comma) || clause.is_any(before, keys!["while"]))
    };
    let first = if figure.single || figures.iter().find(|one| one.first == figure.first).filter(joins).is_none() {
        figures
            .iter()
            .filter(|other| other.first < figure.first)
            .rfind(joins)
            .map_or(stretch.first, |other| other.first)
    } else {
        figure.first
    };
    let last = figures.iter().filter(|other| other.first > figure.first).find(joins);
    let last = last.map_or(stretch.last, |other| other.first);
    Stretch { first: first.max(stretch.first), last: last.min(stretch.last) }
}

/// Whether a token ends what goes before: a semicolon, a colon, a dash.
pub fn borders(clause: &Clause, token: usize) -> bool {
    matches!(clause.doc.word(token), ";" | ":") || clause.class(token) == Class::Dash
}

/// Dates of the event: those of its own words, of the clause, else of the sentence; no durations, nothing behind "since" or "until".
/// `cut`: the stretch ends before what is told of a part.
pub fn dates(clause: &Clause, findings: &Findings, window: Stretch, stretch: Stretch, cut: bool) -> Vec<usize> {
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
        return dates_in(clause, findings, Stretch { first: stretch.last, last });
    }
    if stretch.first > opening(clause) {
        return before_while(clause, stretch).map_or(own, |before| dates_in(clause, findings, before));
    }
    let last = (stretch.last..clause.last).find(|&token| aside(clause, token)).unwrap_or(clause.last);
    dates_in(clause, findings, Stretch { first: opening(clause), last })
}

/// "121 died in Hathras on Tuesday, while | 31 were hurt": the words before the "while" that opens a stretch.
pub(super) fn before_while(clause: &Clause, stretch: Stretch) -> Option<Stretch> {
    let opener = stretch.first.checked_sub(1).filter(|&opener| opener > clause.first)?;
    clause.is_any(opener, keys!["while"]).then_some(Stretch { first: opening(clause), last: opener })
}

/// Of several dates those in the words that are reported, where some stand there: "On March 1 he said that 170 died on February 25".
pub fn within(findings: &Findings, said: Option<Span>, dates: Vec<usize>) -> Vec<usize> {
    let inside = |&&date: &&usize| said.is_some_and(|said| said.contains(findings.dates[date].span));
    let told: Vec<usize> = dates.iter().filter(inside).copied().collect();
    if told.is_empty() { dates } else { told }
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
            let inside = stretch.first <= token && token < stretch.last
                || token < stretch.first && tied_by_when(clause, token, stretch);
            let under = keys!["since", "until", "till", "before", "dated"];
            let hangs = token > clause.first && clause.is_any(token - 1, under) || under_since(clause, token);
            let tied = tied_by_when(clause, token, stretch);
            let bounds = of_speech(clause, token) || superlative_of(clause, token) || began(clause, token);
            (inside && (!hangs || tied) && !bounds).then_some(index)
        })
        .collect()
}

/// "since the president took office in | 2006": a date in the clause that "since" opens.
fn under_since(clause: &Clause, date: usize) -> bool {
    let floor = clause.first.max(date.saturating_sub(9));
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::And);
    let since = (floor..date).rev().take_while(inner).find(|&token| clause.is_any(token, keys!["since"]));
    since.is_some_and(|since| (since + 1..date).any(|token| clause.verbish(token)))
}

/// "… in 2014, when 140 were killed": the date stands just before the "when" that opens the stretch.
fn tied_by_when(clause: &Clause, date: usize, stretch: Stretch) -> bool {
    let when = stretch.first.wrapping_sub(1);
    (clause.is_any(when, keys!["when"]) || stretch.first > clause.first && in_which(clause, when))
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

/// "the deadliest attack in the capital | this year": a year of which something is the worst.
fn superlative_of(clause: &Clause, date: usize) -> bool {
    let year =
        clause.is_any(date, keys!["this"]) && clause.is_any(date + 1, keys!["year", "month", "decade", "century"]);
    year && (clause.first.max(date.saturating_sub(10))..date).any(|token| clause.says(token, "superlative"))
}

/// "violence that began in Mali in | 2012": when all of it began.
fn began(clause: &Clause, date: usize) -> bool {
    let starts = keys!["began", "started", "erupted", "begun", "launched"];
    (clause.first.max(date.saturating_sub(6))..date)
        .rev()
        .take_while(|&token| matches!(clause.class(token), Class::Word | Class::Preposition | Class::Determiner))
        .take_while(|&token| !clause.is_any(token, keys!["after", "before", "following", "since", "with"]))
        .any(|token| clause.is_any(token, starts))
}

/// "the ministry said on | Tuesday", "told reporters in a statement on | Friday": the day of the speech, not of the event.
fn of_speech(clause: &Clause, date: usize) -> bool {
    const SAID: &Keys = keys![
        "said",
        "says",
        "told",
        "announced",
        "reported",
        "stated",
        "added",
        "wrote",
        "confirmed",
        "released",
        "published",
        "issued",
        "obtained",
    ];
    for token in (clause.first.max(date.saturating_sub(9))..date).rev() {
        if clause.is_any(token, SAID) {
            return !clause.is_any(token.wrapping_sub(1), keys!["is", "are", "was", "were", "be", "been"]);
        }
        let name =
            clause.class(token) == Class::Of || clause.class(token) == Class::Word && clause.doc.tokens[token].capital;
        let passes = name
            || matches!(clause.class(token), Class::Preposition | Class::Determiner | Class::Adverb)
            || clause.is_any(
                token,
                keys!["statement", "interview", "briefing", "conference", "news", "reporters", "late", "early"],
            );
        if !passes {
            return false;
        }
    }
    false
}
