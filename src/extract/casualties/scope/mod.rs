//! Over what stretch of time a figure is counted: one event, a war or a year, or long ago. Knows the dates found and words of time.

mod months;

use super::clause::{Class, Clause};
use super::setting::Stretch;
use super::trigger::Trigger;
use super::when::{dates_in, heading_date};
use crate::extract::number;
use crate::extract::{Date, Findings};
use crate::text::{Keys, keys};
pub use months::of_months;
use months::{part_of_year, war_told_before};

/// `event`, `cumulative` or `historical`.
pub fn of(clause: &Clause, findings: &Findings, trigger: &Trigger, stretch: Stretch) -> &'static str {
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
    if clause.is_any(opener, keys!["when", "where"]) && since_date_before(clause, findings, opener) {
        return true;
    }
    if own_year(clause, findings, trigger)
        || long_ago(clause, trigger)
        || remembered(clause, trigger)
        || years_after(clause, trigger, opener)
    {
        return true;
    }
    let lasts = (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["has", "have"]));
    if lasts {
        return false;
    }
    let heading = heading_date(clause, findings, stretch);
    let dates = heading.map_or_else(|| dates_in(clause, findings, stretch), |date| vec![date]);
    !dates.is_empty() && dates.iter().all(|&index| is_past(clause, &findings.dates[index]))
}

/// "the worst attack since 2014, when": the date before "when" hangs on "since".
fn since_date_before(clause: &Clause, findings: &Findings, when: usize) -> bool {
    let comma = when.wrapping_sub(1);
    let end = if clause.class(comma) == Class::Comma { comma } else { when };
    let since = (end.saturating_sub(6)..end).any(|token| clause.is_any(token, keys!["since"]));
    // "the crash of 1958 in Munich, where"
    let place = |token: &usize| {
        clause.is_any(*token, keys!["in", "at", "near", "of"])
            || clause.class(*token) == Class::Word && clause.doc.tokens[*token].capital
    };
    let named = (end.saturating_sub(4).max(clause.first)..end).rev().take_while(place).last();
    let year = named.filter(|&first| clause.class(first) == Class::Preposition && !since).unwrap_or(end);
    let Some(last) = year.checked_sub(1).map(|last| clause.doc.tokens[last].span) else { return since };
    let date = findings.dates.get(findings.dates.partition_point(|date| date.span.end < last.end));
    let dated = date.filter(|date| date.span.start <= last.start && date.span.end >= last.end);
    let recent =
        dated.is_some_and(|date| clause.doc.published.is_some() && date.latest.is_some() && !is_past(clause, date));
    since && !recent || clause.doc.published.is_some() && dated.is_some_and(|date| is_past(clause, date))
}

/// "the 1995 | massacre of 8,000 men": the year before the noun is past.
fn own_year(clause: &Clause, findings: &Findings, trigger: &Trigger) -> bool {
    let Some(year) = trigger.first.checked_sub(1).filter(|&year| year > clause.first) else { return false };
    let noun = trigger.frames.any(&["noun", "count"]) && clause.class(year) == Class::Number;
    let span = clause.doc.tokens[year].span;
    let from = findings.dates.partition_point(|date| date.span.end <= span.start);
    let date = findings.dates.get(from).filter(|date| noun && date.span.contains(span));
    date.is_some_and(|date| is_past(clause, date))
}

/// "to mark 20 years | since a blast killed 40", "the anniversary of the raid that killed 12".
fn remembered(clause: &Clause, trigger: &Trigger) -> bool {
    let floor = clause.first.max(trigger.first.saturating_sub(24));
    (floor..trigger.first).any(|token| {
        let years = clause.is_any(token, keys!["since", "after"])
            && clause.is_any(token - usize::from(token > 0), keys!["years", "decades", "century"]);
        let marked = (floor.max(token.saturating_sub(6))..token).any(|at| clause.says(at, "commemorates"));
        years && marked
            || clause.is_any(token, keys!["anniversary", "centenary", "bicentenary", "commemoration", "commemorations"])
                && clause.is_any(token + 1, keys!["of", "since", "for"])
    })
}

/// "The collapse came three years after | a dam burst in Mariana, killing 19".
fn years_after(clause: &Clause, trigger: &Trigger, after: usize) -> bool {
    let came = keys!["came", "comes", "come", "happened", "occurred", "follows", "followed", "was", "is"];
    let years = clause.is_any(after.wrapping_sub(1), keys!["years", "year", "decades", "decade", "months"]);
    years
        && after < trigger.first
        && clause.is_any(after, keys!["after"])
        && (after.saturating_sub(7).max(clause.first)..after).any(|token| clause.is_any(token, came))
}

/// "last year's bombing", "decades ago" close to the trigger.
fn long_ago(clause: &Clause, trigger: &Trigger) -> bool {
    let unit = |token: usize| clause.is_any(token, keys!["year", "years", "decade", "decades", "century", "centuries"]);
    let border = |&token: &usize| matches!(clause.doc.word(token), ";");
    let low = trigger.first.saturating_sub(10);
    let low = (low..trigger.first).rev().find(border).unwrap_or(low);
    (low..(trigger.last + 10).min(clause.last)).any(|token| {
        clause.is_any(token, keys!["ago", "earlier", "previously"]) && unit(token.wrapping_sub(1))
            || clause.is_any(token, keys!["last"])
                && unit(token + 1)
                && token < trigger.first
                && !clause.is_any(token.wrapping_sub(1), keys!["the"])
    })
}

/// Whether the whole date lies more than two months before publication.
pub(super) fn is_past(clause: &Clause, date: &Date) -> bool {
    let Some(published) = clause.doc.published else { return false };
    let Some(latest) = date.latest.as_ref().and_then(|latest| latest.parse::<jiff::civil::Date>().ok()) else {
        return false;
    };
    published.since(latest).is_ok_and(|span| span.get_days() > 60)
}

/// "since the war began", "so far this year", "in five years of war".
fn cumulative(clause: &Clause, trigger: &Trigger, stretch: Stretch) -> bool {
    let lasting = matches!(trigger.kinds, "missing" | "captured" | "arrested");
    // "has claimed 40,000 | lives": the verb stands before the figure.
    let verbs = if trigger.frames.any(&["lives"]) { stretch.first } else { trigger.verbs.first };
    let has = (verbs..trigger.first).any(|token| clause.is_any(token, keys!["has", "have"]));
    let main = (stretch.first..trigger.verbs.first).any(|token| clause.class(token) == Class::Comma);
    let opener = stretch.first.wrapping_sub(1);
    if clause.is_any(clause.first, keys!["since"]) && clause.is_any(opener, keys!["when"]) && main {
        return true;
    }
    if has && war_has(clause, trigger, stretch) || of_many(clause, trigger).is_some() {
        return true;
    }
    let began = |token: usize| clause.is_any(token, keys!["began", "started", "erupted"]) && token < trigger.first;
    if has && (stretch.first..stretch.last).any(began) || verbs < trigger.first && has && war_told_before(clause) {
        return true;
    }
    if (stretch.first..stretch.last).any(|token| part_of_year(clause, token)) {
        return true;
    }
    (clause.first..clause.last).any(|token| {
        clause.is_any(token, keys!["since"])
            && !worst_since(clause, token)
            && !gives_a_reason(clause, token)
            && (!lasting || token != trigger.last)
            && !weekday(clause, token + 1 + usize::from(clause.is_any(token + 1, keys!["early", "late"])))
            && near(clause, token, stretch)
            || clause.is_any(token, keys!["this"])
                && clause.is_any(token + 1, keys!["year"])
                && (stretch.first..stretch.last).contains(&token)
                && (stretch.first..stretch.last).any(|at| clause.class(at) == Class::Have)
            || clause.is_any(token, keys!["so"])
                && clause.is_any(token + 1, keys!["far"])
                && (clause.is_any(token + 2, keys!["this"])
                    || clause.is_any(token + 2, keys!["in", "during"]) && clause.class(token + 3) == Class::Number)
            || clause.is_any(token, keys!["to"])
                && clause.is_any(token + 1, keys!["date"])
                && stretch.first <= token
                && token < stretch.last
            || clause.is_any(token, keys!["over", "during", "in", "throughout"])
                && (long_while(clause, token + 1) || has && in_a_war(clause, token + 1))
                && stretch.first <= token
                && token < stretch.last
    })
}

/// "Tuesday's attack was the latest of many | that have killed thousands": the relative of all those before.
pub(super) fn of_many(clause: &Clause, trigger: &Trigger) -> Option<usize> {
    const ROWS: &Keys = keys!["many", "several", "series", "string", "spate", "wave", "dozens", "scores", "numerous"];
    let which = trigger.verbs.first.checked_sub(1).filter(|&which| which > clause.first)?;
    let floor = clause.first.max(which.saturating_sub(14));
    let latest = (floor..which).find(|&token| clause.is_any(token, keys!["latest"]))?;
    let row = (latest..which).any(|token| clause.is_any(token, ROWS));
    let have = clause.is_any(which, keys!["that", "which"]) && clause.is_any(which + 1, keys!["have", "has"]);
    (row && have).then_some(which)
}

/// "The war | has killed 24,000", "The conflict in the north has driven": the subject itself lasts.
fn war_has(clause: &Clause, trigger: &Trigger, stretch: Stretch) -> bool {
    let first = stretch.first;
    let article = clause.class(first) == Class::Determiner || clause.class(first) == Class::Possessive;
    let start = first + usize::from(article);
    let subject = (start..trigger.verbs.first.min(start + 8)).take_while(|&token| {
        matches!(clause.class(token), Class::Word | Class::Number | Class::Hyphen | Class::Possessive)
    });
    let compound = |token: usize| clause.class(token + 1) == Class::Hyphen;
    subject.into_iter().any(|token| {
        let lasting = clause.says(token, "war") && !clause.is_any(token, keys!["epidemic", "pandemic"])
            || clause.is_any(
                token,
                keys![
                    "violence", "unrest", "rebellion", "insurrection", "revolt", "drought", "famine", "crisis", "feud",
                    "strife", "bloodshed"
                ],
            );
        lasting && !compound(token)
    })
}

/// Whether "since" stands in the stretch, and not in an aside about the speaker: "the rebels, who have held it since 2014, said".
fn near(clause: &Clause, since: usize, stretch: Stretch) -> bool {
    let said = |token: usize| {
        clause.is_any(token, keys!["said", "says"]) && clause.class(token.wrapping_sub(1)) == Class::Comma
    };
    let of_speaker = (since + 1..(since + 6).min(stretch.last)).any(said);
    since + 1 >= stretch.first && since <= stretch.last && !of_speaker
}

/// "and might rise, since | many of the wounded had burns": because.
fn gives_a_reason(clause: &Clause, since: usize) -> bool {
    let some =
        keys!["many", "most", "some", "few", "all", "both", "they", "there", "he", "she", "it", "we", "none", "nobody"];
    clause.class(since.wrapping_sub(1)) == Class::Comma && clause.is_any(since + 1, some)
}

pub(super) fn worst_since(clause: &Clause, since: usize) -> bool {
    (since.saturating_sub(9)..since).any(|token| {
        clause.says(token, "superlative")
            || clause.is_any(token, keys!["any"]) && clause.is_any(token.wrapping_sub(1), keys!["in", "than", "of"])
    })
}

/// "since Monday", "since last night", but not "since last October".
fn weekday(clause: &Clause, token: usize) -> bool {
    let day = token + usize::from(clause.is_any(token, keys!["last"]));
    clause.says(day, "near_day") || day > token && clause.is_any(day, keys!["night", "week", "weekend", "evening"])
}

/// "have died | in the long separatist conflict": a war by any name, where the verb says that it lasts.
fn in_a_war(clause: &Clause, token: usize) -> bool {
    let inner = |at: &usize| {
        matches!(clause.class(*at), Class::Word | Class::Number | Class::Hyphen | Class::Possessive)
            && !clause.verbish(*at)
    };
    let war = (token + 1..token + 9).take_while(inner).find(|&at| clause.says(at, "war"));
    let determined = matches!(clause.class(token), Class::Determiner | Class::Possessive);
    determined && war.is_some_and(|war| clause.class(war + 1) != Class::Hyphen)
}

/// "the past five years", "the war", "more than ten years of conflict".
fn long_while(clause: &Clause, token: usize) -> bool {
    let past = clause.is_any(token, keys!["the"])
        && clause.is_any(token + 1, keys!["past", "last"])
        && (token + 2..token + 6)
            .any(|at| clause.is_any(at, keys!["year", "years", "decade", "decades", "months", "weeks"]));
    let war = (token..token + 8)
        .take_while(|&at| !matches!(clause.class(at), Class::Comma | Class::Stop | Class::Be | Class::Have))
        .any(|at| {
            clause.is_any(at, keys!["years", "months", "decades", "decade"]) && clause.is_any(at + 1, keys!["of"])
                || clause.is_any(at, keys!["weeks", "days", "year", "month", "week"])
                    && clause.is_any(at + 1, keys!["of"])
                    && (at + 2..at + 4).any(|noun| clause.says(noun, "war") || clause.says(noun, "strife"))
        });
    let counted = |at: &usize| {
        matches!(clause.class(*at), Class::Number | Class::Hyphen)
            || number::at(clause.doc, *at).is_some()
            || clause.says(*at, "age_unit")
            || clause.is_any(*at, keys!["long", "civil", "year", "month", "decade", "old"])
    };
    let noun = (token + 1..token + 6).find(|at| !counted(at)).unwrap_or(token + 1);
    let compound = clause.class(noun + 1) == Class::Hyphen;
    let words = |at: &usize| counted(at) || matches!(clause.class(*at), Class::Word | Class::Possessive);
    let fought = keys!["fight", "struggle", "campaign", "rebellion", "revolt", "feud", "strife", "unrest", "crackdown"];
    let fights = |at: usize| clause.says(at, "war") || clause.is_any(at, fought);
    let named = (token + 1..token + 10).take_while(words).find(|&at| fights(at));
    let counts = named.is_some_and(|war| {
        (token + 1..war).any(|at| clause.is_any(at, keys!["year", "years", "month", "decade", "decades"]))
    });
    let compound = compound || named.is_some_and(|war| clause.class(war + 1) == Class::Hyphen);
    let determined = matches!(clause.class(token), Class::Determiner | Class::Possessive);
    let the_war = determined && (clause.says(noun, "war") || counts) && !compound;
    past || war || the_war || years(clause, token)
}

/// "in | six years": a count of years, but not "in the worst attack in six years".
fn years(clause: &Clause, token: usize) -> bool {
    let superlative = (token.saturating_sub(10)..token).any(|at| clause.says(at, "superlative"));
    let count = number::at(clause.doc, token).filter(|count| count.last < clause.last);
    count.is_some_and(|count| clause.is_any(count.last, keys!["years", "decades"])) && !superlative
}
