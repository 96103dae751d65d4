//! Dates that do not tell when harm was done: the day of a count, of the writing, of a feast, of what is compared.
//! Knows the words around a date; must not know figures.

use super::super::clause::{Class, Clause};
use crate::text::keys;

/// "the toll rose to 12,018 on | Sunday", "| On Sunday the death toll passed 300": the day of the count.
pub fn toll_day(clause: &Clause, date: usize) -> bool {
    let counted = |token: &usize| {
        matches!(clause.class(*token), Class::Number | Class::Preposition | Class::Determiner | Class::To)
            || clause
                .is_any(*token, keys!["least", "early", "late", "dead", "people", "deaths", "killed", "more", "than"])
            || clause.is_any(*token, keys!["past", "up", "about", "nearly", "almost", "some"])
    };
    let floor = clause.first.max(date.saturating_sub(9));
    let verb = (floor..date).rev().find(|token| !counted(token));
    let number = |verb: usize| (verb..date).any(|token| clause.class(token) == Class::Number);
    let at = keys!["stood", "stands", "standing", "put"];
    let told = |verb: usize| clause.says(verb, "raised") || clause.is_any(verb, at);
    if verb.is_some_and(|verb| date - verb > 2 && told(verb) && number(verb)) {
        return true;
    }
    // "raised the death toll from Monday's earthquake to 19,509 on | Thursday"
    let to = verb.map_or(floor, |verb| verb + 1);
    let tolls = || {
        let back = clause.first.max(to.saturating_sub(12))..to;
        back.clone().any(|token| clause.is_any(token, keys!["toll", "tally"])) && back.clone().any(told)
    };
    if clause.class(to) == Class::To && date > to + 2 && number(to) && tolls() {
        return true;
    }
    let close = |token: &usize| matches!(clause.class(*token), Class::Word | Class::Determiner | Class::Comma);
    let opens = date <= clause.first + 1;
    let toll = (date + 1..date + 7).take_while(close).find(|&token| clause.is_any(token, keys!["toll", "tally"]));
    opens && toll.is_some()
}

/// "up 47 per cent from | the same period last year", "more than in | 2014", "compared with | 2015": a time set beside that of the count.
pub fn compared_with(clause: &Clause, date: usize, first: usize) -> bool {
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
    rated || than || same || back().any(|token| set_beside(clause, token))
}

/// "consistent | with trends in 2017", "similar | to the same period in 2017", "in | line with 2016".
fn set_beside(clause: &Clause, token: usize) -> bool {
    let like = keys!["consistent", "similar", "comparable", "identical", "equal", "akin", "line", "par", "equivalent"];
    let to = clause.class(token) == Class::To || clause.is_any(token, keys!["with"]);
    to && clause.is_any(token.wrapping_sub(1), like)
}

/// Whether a token stands in the dateline: the day of the writing.
pub fn in_dateline(clause: &Clause, token: usize) -> bool {
    let line = clause.doc.layout.dateline.as_ref().map(|dateline| dateline.tokens);
    line.is_some_and(|(first, last)| (first as usize..last as usize).contains(&token))
}

/// "since | Monday", "as of | 29 October", "by | Friday night": the first or last day of a count, not that of an event.
pub fn status_day(clause: &Clause, date: usize) -> bool {
    let the = usize::from(clause.class(date.wrapping_sub(1)) == Class::Determiner);
    let Some(before) = date.checked_sub(1 + the).filter(|&before| before >= clause.first) else { return false };
    // "shot dead before | dawn on Thursday"
    let hours = keys!["dawn", "daybreak", "sunrise", "noon", "midday", "midnight", "sunset", "dusk", "nightfall"];
    if clause.is_any(before, keys!["before"]) && clause.is_any(date, hours) {
        return false;
    }
    let of = keys!["of", "at", "on", "from"];
    let as_of = clause.is_any(before, of) && clause.is_any(before.wrapping_sub(1), keys!["as"]);
    let to = (date..date + 6).find(|&token| clause.class(token) == Class::To);
    let to_date = to.is_some_and(|to| clause.is_any(to + 1, keys!["date", "present", "now", "today"]));
    clause.is_any(before, keys!["since", "until", "till", "before", "dated", "by"])
        || as_of
        || to_date && clause.is_any(before, keys!["from"])
}

/// "since the president took office in | 2006": a date in the clause that "since" opens.
pub fn under_since(clause: &Clause, date: usize) -> bool {
    let floor = clause.first.max(date.saturating_sub(9));
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::And);
    let since = (floor..date).rev().take_while(inner).find(|&token| clause.is_any(token, keys!["since"]));
    since.is_some_and(|since| (since + 1..date).any(|token| clause.verbish(token)))
}

/// "the deadliest attack in the capital | this year": a year of which something is the worst.
pub fn superlative_of(clause: &Clause, date: usize) -> bool {
    let year =
        clause.is_any(date, keys!["this"]) && clause.is_any(date + 1, keys!["year", "month", "decade", "century"]);
    year && (clause.first.max(date.saturating_sub(10))..date).any(|token| clause.says(token, "superlative"))
}

/// "a crowd celebrating | Halloween", "shoppers preparing for | Eid": a feast, and not the day.
pub fn feast(clause: &Clause, date: usize) -> bool {
    let the = usize::from(clause.class(date.wrapping_sub(1)) == Class::Determiner);
    let before = date.wrapping_sub(1 + the);
    let feasts = keys![
        "celebrating", "celebrate", "celebrated", "celebrates", "marking", "mark", "marked", "observing", "observe",
        "observed", "commemorating", "commemorate", "welcoming"
    ];
    let preparing = clause.is_any(before, keys!["for"])
        && clause.is_any(before.wrapping_sub(1), keys!["preparing", "shopping", "prepare", "prepared"]);
    let name = clause.doc.tokens[date].capital && clause.class(date) == Class::Word;
    // "the main Ashura | procession"
    let crowd = keys![
        "procession", "processions", "parade", "parades", "march", "marches", "gathering", "gatherings", "celebration",
        "celebrations", "festivities", "festival", "rally", "rallies", "party", "parties", "pilgrims", "pilgrimage",
        "mourners", "worshippers", "worshipers", "shoppers", "revelers", "revellers", "crowds", "crowd", "market",
        "concert", "dinner"
    ];
    let led = clause.is_any(before, keys!["on", "at", "since", "during", "before", "after", "until"]);
    // "in a Republic Day | parade"
    let capital = |token: usize| clause.doc.tokens.get(token).is_some_and(|one| one.capital);
    let end = (date + 1..date + 4).find(|&token| !capital(token)).unwrap_or(date + 1);
    let of_crowd = !led && clause.is_any(end, crowd);
    name && (preparing || of_crowd || clause.is_any(before, feasts))
}

/// "violence that began in Mali in | 2012": when all of it began.
pub fn began(clause: &Clause, date: usize) -> bool {
    let starts = keys!["began", "started", "erupted", "begun", "launched"];
    // "which began on May 20 | with a bombing that killed 118"
    if (date + 1..date + 4).any(|token| clause.is_any(token, keys!["with"])) {
        return false;
    }
    (clause.first.max(date.saturating_sub(6))..date)
        .rev()
        .take_while(|&token| matches!(clause.class(token), Class::Word | Class::Preposition | Class::Determiner))
        .take_while(|&token| !clause.is_any(token, keys!["after", "before", "following", "since", "with"]))
        .any(|token| clause.is_any(token, starts))
}
