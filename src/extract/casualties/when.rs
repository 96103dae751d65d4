//! When the harm of a figure happened. Knows dates of the findings and the words that tie them to a clause or to something else;
//! must not know who counts whom.

use super::clause::{Class, Clause};
use super::figure::Figure;
use super::saying::of_speech;
use super::setting::{self, Stretch, aside, borders, in_which, opening};
use super::trigger::Trigger;
use crate::extract::Findings;
use crate::lexicon::List;
use crate::text::{Keys, Span, keys};

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
    if let Some(date) = of_what_harmed(clause, findings, trigger) {
        return vec![date];
    }
    let dates = within(clause, findings, said, dates(clause, findings, window, stretch, cut));
    let dates = nearest_of(clause, findings, trigger, dates);
    if !setting::of_those_who(clause, trigger) || dates.len() < 2 {
        return dates;
    }
    let start = clause.doc.tokens[trigger.last.min(clause.last - 1)].span.start;
    let nearest = dates.iter().copied().find(|&date| findings.dates[date].span.start >= start);
    nearest.map_or(dates, |date| vec![date])
}

/// "since the 2014 sinking of a ferry, which | killed 304", "the March raid that | left nine dead": the date before the noun that did the harm.
fn of_what_harmed(clause: &Clause, findings: &Findings, trigger: &Trigger) -> Option<usize> {
    let which = trigger.verbs.first.checked_sub(1).filter(|&which| which > clause.first + 1)?;
    let left = (which.saturating_sub(5)..=which).rev().find(|&token| clause.is_any(token, keys!["which", "that"]))?;
    let verb = left + 1 == trigger.verbs.first
        || clause.is_any(left + 1, keys!["left", "leaves", "made", "claimed", "drove", "forced", "sent"]);
    let noun = left - usize::from(clause.class(left.wrapping_sub(1)) == Class::Comma);
    let phrase = |token: &usize| {
        matches!(
            clause.class(*token),
            Class::Word | Class::Of | Class::Number | Class::Possessive | Class::Hyphen | Class::Determiner
        ) && !clause.verbish(*token)
            || clause.says(*token, "locative")
    };
    let start = (clause.first..noun).rev().take_while(phrase).last()?;
    let harm = (start..noun)
        .any(|token| clause.doc.has(List::StoryWords, token) || clause.doc.has(List::CasualtyTriggers, token));
    let from = findings.dates.partition_point(|date| date.span.start < clause.doc.tokens[start].span.start);
    let date = findings.dates.get(from).filter(|date| clause.doc.tokens_in(date.span).end <= noun)?;
    let noun_behind = clause.class(clause.doc.tokens_in(date.span).end) == Class::Word;
    (verb && harm && noun_behind && date.kind == "DATE").then_some(from)
}

/// "killing eight who had come to bury a man slain the day before": of several dates that which stands at the word of harm itself, and none
/// that stands at another.
fn nearest_of(clause: &Clause, findings: &Findings, trigger: &Trigger, mut dates: Vec<usize>) -> Vec<usize> {
    if dates.len() < 2 {
        return dates;
    }
    let at = |date: usize| clause.doc.tokens_in(findings.dates[date].span).start;
    let beside = |last: usize, date: usize| {
        let first = at(date);
        (last..=last + 1).contains(&first) && (last..first).all(|token| clause.is_any(token, keys!["on", "in", "the"]))
    };
    let joined = |date: usize| {
        let last = clause.doc.tokens_in(findings.dates[date].span).end;
        matches!(clause.class(last), Class::And | Class::To | Class::Dash | Class::Comma)
    };
    if let Some(own) = dates.iter().copied().find(|&date| beside(trigger.last, date)) {
        return if joined(own) { dates } else { vec![own] };
    }
    let of_another = |date: usize| {
        clause.doc.match_before(List::CasualtyTriggers, at(date)).is_some_and(|other| {
            other.first as usize != trigger.first
                && other.first as usize >= clause.first
                && beside(other.last as usize, date)
        })
    };
    let own: Vec<usize> = dates.iter().copied().filter(|&date| !of_another(date)).collect();
    if !own.is_empty() {
        dates = own;
    }
    dates
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
    };
    if clause.is_any(stretch.first.wrapping_sub(1), keys!["when"]) {
        return None;
    }
    (stretch.first..clause.last.min(stretch.last + 1)).find(since)
}

/// Whether the words behind a stretch still tell of its event: not those of another clause, of another count, or of who said it.
fn goes_on(clause: &Clause, last: usize) -> bool {
    const OTHERS: &Keys = keys![
        "bringing",
        "taking",
        "raising",
        "pushing",
        "lifting",
        "against",
        "from",
        "with",
        "to",
        "but",
        "according"
    ];
    clause.class(last) != Class::And && !clause.is_any(last, OTHERS)
}

/// "121 died in Hathras on Tuesday, while | 31 were hurt": the words before the "while" that opens a stretch.
pub(super) fn before_while(clause: &Clause, stretch: Stretch) -> Option<Stretch> {
    let opener = stretch.first.checked_sub(1).filter(|&opener| opener > clause.first)?;
    clause.is_any(opener, keys!["while"]).then_some(Stretch::new(opening(clause), opener))
}

/// Of several dates those in the words that are reported, where some stand there: "On March 1 he said that 170 died on February 25"; no year
/// that opens the sentence before who said it: "Forty years later, survivors say".
fn within(clause: &Clause, findings: &Findings, said: Option<Span>, mut dates: Vec<usize>) -> Vec<usize> {
    let first = clause.doc.tokens[opening(clause)].span.start;
    if let Some(said) = said.filter(|said| said.start > first) {
        let of_saying = |date: usize| {
            let span = findings.dates[date].span;
            let tokens = clause.doc.tokens_in(span);
            let long = findings.dates[date].value.as_ref().is_some_and(|value| value.len() < DAY);
            let opens = tokens.start <= opening(clause) + 1 && clause.class(tokens.end) == Class::Comma;
            long && opens && span.end < said.start
        };
        dates.retain(|&date| !of_saying(date));
    }
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
            let inside = stretch.holds(token) || token < stretch.first && tied_by_when(clause, token, stretch);
            let hangs = status_day(clause, token) || under_since(clause, token);
            let tied = tied_by_when(clause, token, stretch);
            let bounds = of_speech(clause, token)
                || superlative_of(clause, token)
                || began(clause, token)
                || feast(clause, token)
                || date.value.as_ref().is_some_and(|value| value.len() >= DAY) && toll_day(clause, token)
                || in_dateline(clause, token)
                || compared_with(clause, token, stretch.first);
            (inside && (!hangs || tied) && !bounds).then_some(index)
        })
        .collect()
}

/// "the toll rose to 12,018 on | Sunday", "| On Sunday the death toll passed 300": the day of the count.
fn toll_day(clause: &Clause, date: usize) -> bool {
    let counted = |token: &usize| {
        matches!(clause.class(*token), Class::Number | Class::Preposition | Class::Determiner | Class::To)
            || clause
                .is_any(*token, keys!["least", "early", "late", "dead", "people", "deaths", "killed", "more", "than"])
    };
    let floor = clause.first.max(date.saturating_sub(9));
    let verb = (floor..date).rev().find(|token| !counted(token));
    let number = |verb: usize| (verb..date).any(|token| clause.class(token) == Class::Number);
    let at = keys!["stood", "stands", "standing", "put"];
    let told = |verb: usize| clause.says(verb, "raised") || clause.is_any(verb, at);
    if verb.is_some_and(|verb| date - verb > 2 && told(verb) && number(verb)) {
        return true;
    }
    let close = |token: &usize| matches!(clause.class(*token), Class::Word | Class::Determiner | Class::Comma);
    let opens = date <= clause.first + 1;
    let toll = (date + 1..date + 7).take_while(close).find(|&token| clause.is_any(token, keys!["toll", "tally"]));
    opens && toll.is_some()
}

/// "up 47 per cent from | the same period last year", "more than in | 2014", "compared with | 2015": a time set beside that of the count.
fn compared_with(clause: &Clause, date: usize, first: usize) -> bool {
    let floor = clause.first.max(date.saturating_sub(8)).max(first);
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::And | Class::Open);
    let back = || (floor..date).rev().take_while(inner);
    let from = back().find(|&token| clause.is_any(token, keys!["from", "on", "over", "than"]));
    let rated = from.is_some_and(|from| {
        let way = clause.is_any(from, keys!["from"]) && clause.is_any(from.wrapping_sub(1), keys!["up", "down"]);
        let rates = keys!["percent", "cent", "%", "increase", "decrease"];
        way || (from.saturating_sub(5).max(clause.first)..from).any(|token| clause.is_any(token, rates))
    });
    let than = from.is_some_and(|from| clause.is_any(from, keys!["than"]) && date - from < 4);
    let same = back().any(|token| clause.is_any(token, keys!["compared", "versus", "against", "unlike"]));
    rated || than || same
}

/// Whether a token stands in the dateline: the day of the writing.
fn in_dateline(clause: &Clause, token: usize) -> bool {
    let line = clause.doc.layout.dateline.as_ref().map(|dateline| dateline.tokens);
    line.is_some_and(|(first, last)| (first as usize..last as usize).contains(&token))
}

/// "since | Monday", "as of | 29 October", "by | Friday night": the first or last day of a count, not that of an event.
fn status_day(clause: &Clause, date: usize) -> bool {
    let the = usize::from(clause.class(date.wrapping_sub(1)) == Class::Determiner);
    let Some(before) = date.checked_sub(1 + the).filter(|&before| before >= clause.first) else { return false };
    let of = keys!["of", "at", "on", "from"];
    let as_of = clause.is_any(before, of) && clause.is_any(before.wrapping_sub(1), keys!["as"]);
    let to = (date..date + 6).find(|&token| clause.class(token) == Class::To);
    let to_date = to.is_some_and(|to| clause.is_any(to + 1, keys!["date", "present", "now", "today"]));
    clause.is_any(before, keys!["since", "until", "till", "before", "dated", "by"])
        || as_of
        || to_date && clause.is_any(before, keys!["from"])
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

/// "a crowd celebrating | Halloween", "shoppers preparing for | Eid": a feast, and not the day.
fn feast(clause: &Clause, date: usize) -> bool {
    let the = usize::from(clause.class(date.wrapping_sub(1)) == Class::Determiner);
    let before = date.wrapping_sub(1 + the);
    let feasts = keys![
        "celebrating",
        "celebrate",
        "celebrated",
        "celebrates",
        "marking",
        "mark",
        "marked",
        "observing",
        "observe",
        "observed",
        "commemorating",
        "commemorate",
        "welcoming"
    ];
    let preparing = clause.is_any(before, keys!["for"])
        && clause.is_any(before.wrapping_sub(1), keys!["preparing", "shopping", "prepare", "prepared"]);
    let name = clause.doc.tokens[date].capital && clause.class(date) == Class::Word;
    name && (preparing || clause.is_any(before, feasts))
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
