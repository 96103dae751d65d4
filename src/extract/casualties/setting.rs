//! When and over what stretch of time the harm of a figure happened. Knows dates of the findings and the words that tie them
//! to a clause; must not know who counts whom.

use super::clause::{Class, Clause};
use super::figure::Figure;
use super::trigger::Trigger;
use crate::extract::number;
use crate::extract::{Date, Findings};

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
        let locative = clause.says(token + 1, "locative") && !clause.is_any(token + 2, &["least", "most"]);
        clause.is_any(token, &["and"]) && locative
    };
    let and_that = |token: usize| clause.is_any(token, &["and"]) && clause.is_any(token + 1, &["that"]);
    let opens = |token: usize| {
        borders(clause, token)
            || and_that(token)
            || clause.is_any(token, &["when", "after", "before", "while", "where"])
            || in_which(clause, token)
            || total(token)
            || and_then(token)
            || elsewhere(token) && figures.iter().any(|other| !other.single && other.last <= token)
    };
    let start = (clause.first..first).rev().find(|&token| opens(token)).map_or(clause.first, |token| token + 1);
    let closes = |token: usize| {
        borders(clause, token)
            || and_that(token)
            || clause.is_any(token, &["when", "while", "since", "where"])
            || aside(clause, token)
            || total(token)
            || and_then(token)
            || elsewhere(token) && figures.iter().any(|other| !other.single && other.first > token)
    };
    let end = (last..clause.last).find(|&token| closes(token)).unwrap_or(clause.last);
    let who = figure.last < trigger.verbs.first && clause.class(trigger.verbs.first - 1) == Class::Relative;
    Stretch { first: if who { figure.first.max(start) } else { start }, last: end }
}

/// ", who", ", which": tells of something else.
fn aside(clause: &Clause, token: usize) -> bool {
    clause.class(token) == Class::Relative && token > clause.first && clause.class(token - 1) == Class::Comma
}

/// "an attack near Herat on Monday in | which 12 died".
pub fn in_which(clause: &Clause, which: usize) -> bool {
    clause.is_any(which, &["which"]) && which > clause.first && clause.is_any(which - 1, &["in"])
}

/// The first token of a sentence behind its dateline, or behind the one word and the colon that head it.
pub fn opening(clause: &Clause) -> usize {
    let dateline = clause.doc.layout.dateline.as_ref().map(|dateline| dateline.tokens.1 as usize);
    let word = clause.first + 2 < clause.last && clause.doc.word(clause.first + 1) == ":";
    let headed = if word { clause.first + 2 } else { clause.first };
    dateline.filter(|&last| clause.first < last && last < clause.last).unwrap_or(headed)
}

/// "582 died at Tenerife, | and in March 1974 a jet crashed": a date opens the next clause.
fn dated_and(clause: &Clause, findings: &Findings, token: usize) -> bool {
    clause.is_any(token, &["and"])
        && clause.is_any(token + 1, &["in", "on", "at", "during"])
        && token + 2 < clause.last
        && super::in_date(clause.doc, findings, token + 2)
}

/// The part of a stretch that one of several counts joined by "and" has to itself: "12 in Kabul | and nine in Herat".
pub fn window(clause: &Clause, figure: &Figure, figures: &[Figure], stretch: Stretch) -> Stretch {
    let joins = |other: &&Figure| {
        let before = other.first.wrapping_sub(1);
        !other.single
            && (matches!(clause.class(before), Class::And | Class::Comma) || clause.is_any(before, &["while"]))
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

/// `event`, `cumulative` or `historical`.
pub fn scope(clause: &Clause, findings: &Findings, trigger: &Trigger, stretch: Stretch) -> &'static str {
    if historical(clause, findings, trigger, stretch) {
        "historical"
    } else if cumulative(clause, trigger, stretch) {
        "cumulative"
    } else {
        "event"
    }
}

fn historical(clause: &Clause, findings: &Findings, trigger: &Trigger, stretch: Stretch) -> bool {
    let opener = stretch.first.wrapping_sub(1);
    if clause.is_any(opener, &["when", "where"]) && since_date_before(clause, findings, opener) {
        return true;
    }
    if long_ago(clause, trigger) || remembered(clause, trigger) {
        return true;
    }
    let dates = dates_in(clause, findings, stretch);
    !dates.is_empty() && dates.iter().all(|&index| is_past(clause, &findings.dates[index]))
}

/// "the worst attack since 2014, when": the date before "when" hangs on "since".
fn since_date_before(clause: &Clause, findings: &Findings, when: usize) -> bool {
    let comma = when.wrapping_sub(1);
    let end = if clause.class(comma) == Class::Comma { comma } else { when };
    let since = (end.saturating_sub(6)..end).any(|token| clause.is_any(token, &["since"]));
    let Some(last) = end.checked_sub(1).map(|last| clause.doc.tokens[last].span) else { return since };
    let date = findings.dates.get(findings.dates.partition_point(|date| date.span.end < last.end));
    let dated = date.filter(|date| date.span.start <= last.start && date.span.end >= last.end);
    since || clause.doc.published.is_some() && dated.is_some_and(|date| is_past(clause, date))
}

/// "to mark 20 years | since a blast killed 40", "the anniversary of the raid that killed 12".
fn remembered(clause: &Clause, trigger: &Trigger) -> bool {
    let floor = clause.first.max(trigger.first.saturating_sub(24));
    (floor..trigger.first).any(|token| {
        let years = clause.is_any(token, &["since", "after"])
            && clause.is_any(token - usize::from(token > 0), &["years", "decades", "century"]);
        let marked = (floor.max(token.saturating_sub(6))..token).any(|at| clause.says(at, "commemorates"));
        years && marked || clause.is_any(token, &["anniversary"]) && clause.is_any(token + 1, &["of", "since"])
    })
}

/// "last year's bombing", "decades ago" close to the trigger.
fn long_ago(clause: &Clause, trigger: &Trigger) -> bool {
    let unit = |token: usize| clause.is_any(token, &["year", "years", "decade", "decades", "century", "centuries"]);
    (trigger.first.saturating_sub(10)..(trigger.last + 10).min(clause.last)).any(|token| {
        clause.is_any(token, &["ago", "earlier", "previously"]) && unit(token.wrapping_sub(1))
            || clause.is_any(token, &["last"]) && unit(token + 1) && token < trigger.first
    })
}

/// Whether the whole date lies more than two months before publication.
fn is_past(clause: &Clause, date: &Date) -> bool {
    let Some(published) = clause.doc.published else { return false };
    let Some(latest) = date.latest.as_ref().and_then(|latest| latest.parse::<jiff::civil::Date>().ok()) else {
        return false;
    };
    published.since(latest).is_ok_and(|span| span.get_days() > 60)
}

/// "since the war began", "so far this year", "in five years of war".
fn cumulative(clause: &Clause, trigger: &Trigger, stretch: Stretch) -> bool {
    let lasting = matches!(trigger.kinds, "missing" | "captured" | "arrested");
    (clause.first..clause.last).any(|token| {
        clause.is_any(token, &["since"])
            && !worst_since(clause, token)
            && (!lasting || token != trigger.last)
            && !weekday(clause, token + 1 + usize::from(clause.is_any(token + 1, &["early", "late"])))
            && near(clause, token, stretch)
            || clause.is_any(token, &["this"])
                && clause.is_any(token + 1, &["year"])
                && (stretch.first..stretch.last).contains(&token)
                && (stretch.first..stretch.last).any(|at| clause.class(at) == Class::Have)
            || clause.is_any(token, &["so"])
                && clause.is_any(token + 1, &["far"])
                && clause.is_any(token + 2, &["this"])
            || clause.is_any(token, &["to"])
                && clause.is_any(token + 1, &["date"])
                && stretch.first <= token
                && token < stretch.last
            || clause.is_any(token, &["over", "during", "in", "throughout"])
                && long_while(clause, token + 1)
                && stretch.first <= token
                && token < stretch.last
    })
}

/// Whether "since" stands in the stretch, and not in an aside about the speaker: "the rebels, who have held it since 2014, said".
fn near(clause: &Clause, since: usize, stretch: Stretch) -> bool {
    let said = |token: usize| clause.is_any(token, &["said", "says"]) && clause.class(token - 1) == Class::Comma;
    let of_speaker = (since + 1..(since + 6).min(stretch.last)).any(said);
    since + 1 >= stretch.first && since <= stretch.last && !of_speaker
}

fn worst_since(clause: &Clause, since: usize) -> bool {
    (since.saturating_sub(9)..since).any(|token| clause.says(token, "superlative"))
}

fn weekday(clause: &Clause, token: usize) -> bool {
    clause.says(token, "near_day")
}

/// "the past five years", "the war", "more than ten years of conflict".
fn long_while(clause: &Clause, token: usize) -> bool {
    let past = clause.is_any(token, &["the"])
        && clause.is_any(token + 1, &["past", "last"])
        && (token + 2..token + 6)
            .any(|at| clause.is_any(at, &["year", "years", "decade", "decades", "months", "weeks"]));
    let war = (token..token + 8)
        .take_while(|&at| !matches!(clause.class(at), Class::Comma | Class::Stop | Class::Be | Class::Have))
        .any(|at| {
            clause.is_any(at, &["years", "months", "decades", "year-long", "decade"]) && clause.is_any(at + 1, &["of"])
                || clause.is_any(at, &["weeks", "days"])
                    && clause.is_any(at + 1, &["of"])
                    && (at + 2..at + 4).any(|noun| clause.says(noun, "war") || clause.says(noun, "strife"))
        });
    let counted = |at: &usize| {
        matches!(clause.class(*at), Class::Number | Class::Hyphen)
            || clause.says(*at, "age_unit")
            || clause.is_any(*at, &["long", "civil"])
    };
    let noun = (token + 1..token + 6).find(|at| !counted(at)).unwrap_or(token + 1);
    let the_war = clause.class(token) == Class::Determiner && clause.says(noun, "war");
    past || war || the_war || years(clause, token)
}

/// "in | six years": a count of years, but not "in the worst attack in six years".
fn years(clause: &Clause, token: usize) -> bool {
    let superlative = (token.saturating_sub(10)..token).any(|at| clause.says(at, "superlative"));
    let count = number::at(clause.doc, token).filter(|count| count.last < clause.last);
    count.is_some_and(|count| clause.is_any(count.last, &["years", "decades"])) && !superlative
}

/// Dates of the event: those of its own words, of the clause, else of the sentence; no durations, nothing behind "since" or "until".
pub fn dates(clause: &Clause, findings: &Findings, window: Stretch, stretch: Stretch) -> Vec<usize> {
    let near = dates_in(clause, findings, window);
    let own = if near.is_empty() { dates_in(clause, findings, stretch) } else { near };
    if !own.is_empty() || stretch.first > opening(clause) {
        return own;
    }
    let last = (stretch.last..clause.last).find(|&token| aside(clause, token)).unwrap_or(clause.last);
    dates_in(clause, findings, Stretch { first: opening(clause), last })
}

fn dates_in(clause: &Clause, findings: &Findings, stretch: Stretch) -> Vec<usize> {
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
            let hangs = token > clause.first && clause.is_any(token - 1, &["since", "until", "till"]);
            let tied = tied_by_when(clause, token, stretch);
            (inside && (!hangs || tied) && !of_speech(clause, token)).then_some(index)
        })
        .collect()
}

/// "… in 2014, when 140 were killed": the date stands just before the "when" that opens the stretch.
fn tied_by_when(clause: &Clause, date: usize, stretch: Stretch) -> bool {
    let when = stretch.first.wrapping_sub(1);
    (clause.is_any(when, &["when"]) || stretch.first > clause.first && in_which(clause, when))
        && date < when
        && when - date <= 5
        && (date..when).all(|token| !clause.verbish(token))
}

/// "the ministry said on | Tuesday", "told reporters in a statement on | Friday": the day of the speech, not of the event.
fn of_speech(clause: &Clause, date: usize) -> bool {
    const SAID: [&str; 9] = ["said", "says", "told", "announced", "reported", "stated", "added", "wrote", "confirmed"];
    for token in (clause.first.max(date.saturating_sub(7))..date).rev() {
        if clause.is_any(token, &SAID) {
            return !clause.is_any(token.wrapping_sub(1), &["is", "are", "was", "were", "be", "been"]);
        }
        let passes = matches!(clause.class(token), Class::Preposition | Class::Determiner | Class::Adverb)
            || clause.is_any(
                token,
                &["statement", "interview", "briefing", "conference", "news", "reporters", "late", "early"],
            );
        if !passes {
            return false;
        }
    }
    false
}
