//! Datelines in all wire styles. Knows their grammar — place, date, agency, dash — and no city by name.

mod parts;

use super::Dateline;
use super::page::is_kicker;
use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::span::Span;
use crate::text::token::{Case, Kind};
use crate::text::words::Words;
use crate::text::{Keys, keys};
use parts::{agency, bracketed_date, place};
pub(super) use parts::{date, day};

/// Paragraphs of running text in which a dateline is looked for.
const REACH: usize = 6;

/// The first dateline that opens one of the first paragraphs.
pub(super) fn find(words: Words, paragraphs: &[Paragraph]) -> Option<Dateline> {
    let house = House { shouted: in_capitals(words, paragraphs), spoken: is_transcript(words, paragraphs) };
    paragraphs
        .iter()
        .filter(|paragraph| paragraph.kind == ParagraphKind::Body)
        .take(REACH)
        .find_map(|paragraph| read(words, paragraph.first as usize, paragraph.last as usize, &house))
}

/// What the whole text says of what capitals and colons mean in it.
struct House {
    /// It is in capitals throughout.
    shouted: bool,
    /// It is a transcript: names in capitals with a colon behind them speak.
    spoken: bool,
}

/// Whether two paragraphs or more open with names and a colon: "BLITZER: Good evening."
fn is_transcript(words: Words, paragraphs: &[Paragraph]) -> bool {
    let speaks = |paragraph: &&Paragraph| {
        let (first, last) = (paragraph.first as usize, paragraph.last as usize);
        let end = (first..last.min(first + 6)).find(|&at| !words.is_word(at) || !words.capital(at)).unwrap_or(first);
        end > first && words.char(end) == ':'
    };
    paragraphs.iter().take(24).filter(speaks).take(2).count() == 2
}

/// Whether the text is in capitals throughout, so that capitals say nothing.
fn in_capitals(words: Words, paragraphs: &[Paragraph]) -> bool {
    let end = paragraphs.last().map_or(0, |paragraph| paragraph.last as usize).min(400);
    let count = |case: Case| words.tokens[..end].iter().filter(|token| token.case == case).count();
    count(Case::Upper) > 3 * count(Case::Lower)
}

struct Parts {
    place: (usize, usize),
    date: Option<(usize, usize)>,
    agency: Option<(usize, usize)>,
    capitals: bool,
}

fn read(words: Words, first: usize, last: usize, house: &House) -> Option<Dateline> {
    let last = last.min(first + 48);
    let open = tags(words, first, last);
    let wrapped = words.char(open) == '(' && open < last;
    let begin = open + usize::from(wrapped);
    if wrapped && let Some(line) = agency_alone(words, first, open, last) {
        return Some(line);
    }
    if !wrapped && let Some(line) = date_first(words, open, last) {
        return Some(line);
    }
    let place = place(words, begin, last)?;
    let mut at = place.1;
    let mut parts = Parts { place, date: None, agency: None, capitals: shouts(words, place) };
    loop {
        let gap = at + usize::from(matches!(words.char(at), ',' | '.' | '|') && at < last);
        if parts.date.is_none()
            && let Some(end) = date(words, gap, last)
        {
            parts.date = Some((gap, end));
            at = end;
        } else if parts.date.is_none()
            && let Some(end) = bracketed_date(words, at, last)
        {
            parts.date = Some((at + 1, end - 1));
            at = end;
        } else if parts.agency.is_none()
            && let Some((name, end)) = agency(words, gap, last, parts.date.is_some() || loud_town(words, &parts))
        {
            take_agency(words, name, &mut parts);
            at = end;
        } else {
            break;
        }
    }
    if wrapped {
        at += usize::from(words.char(at) == ')');
    }
    let dash = separator(words, at, last, &parts);
    let end = dash.map_or(at, |end| tags(words, end, last));
    accept(words, &parts, dash.map(|_| at), end, last, house).then(|| dateline(words, first, end, &parts))
}

/// "(HillWires / 03 September)", "(Norddeich Press, May 4)": takes the agency and the day behind a mark, if one stands in the brackets.
fn take_agency(words: Words, name: (usize, usize), parts: &mut Parts) {
    let mark = (name.0 + 1..name.1).find(|&at| matches!(words.char(at), '/' | ',' | '|'));
    let day = mark.filter(|&mark| parts.date.is_none() && date(words, mark + 1, name.1) == Some(name.1));
    parts.agency = Some((name.0, day.unwrap_or(name.1)));
    parts.date = day.map(|mark| (mark + 1, name.1)).or(parts.date);
}

/// "NYALA, Sudan | (Radio Dabanga)": a town in capitals that a list or its country proves.
fn loud_town(words: Words, parts: &Parts) -> bool {
    parts.capitals && (in_country(words, parts.place) || is_city(words, parts.place, false))
}

/// Whether the name of the place is in capitals, as far as its first comma.
fn shouts(words: Words, place: (usize, usize)) -> bool {
    let end = (place.0..place.1).find(|&at| matches!(words.char(at), ',' | '(')).unwrap_or(place.1);
    (place.0..end).all(|at| {
        let loud = words.capital(at) && words.tokens[at].case != Case::Title;
        !words.is_word(at) || loud || words.is_any(at, keys!["de", "al", "del"])
    })
}

fn dateline(words: Words, first: usize, end: usize, parts: &Parts) -> Dateline {
    let pair = |(first, last): (usize, usize)| (first as u32, last as u32);
    Dateline {
        span: Span { start: words.tokens[first].span.start, end: words.tokens[end - 1].span.end },
        tokens: (first as u32, end as u32),
        place: Some(pair(parts.place)),
        agency: parts.agency.map(pair),
        date: parts.date.map(pair),
        day: parts.date.and_then(|(first, last)| day(words, first, last)),
    }
}

/// "January 5, 2014 (JUBA) – Heavy fighting": the day before the place.
fn date_first(words: Words, first: usize, last: usize) -> Option<Dateline> {
    let open = date(words, first, last).filter(|&open| words.char(open) == '(')?;
    let place = place(words, open + 1, last).filter(|place| words.char(place.1) == ')')?;
    let dash = place.1 + 1;
    let parts = Parts { place, date: Some((first, open)), agency: None, capitals: shouts(words, place) };
    let end = dash + 1;
    let closed = matches!(words.char(dash), '-' | '–' | '—') && last > end + 4 && starts(words, end);
    (closed && (parts.capitals || is_city(words, place, false))).then(|| dateline(words, first, end, &parts))
}

/// "(Reuters) - Shares fell": an agency that does not say where.
fn agency_alone(words: Words, first: usize, open: usize, last: usize) -> Option<Dateline> {
    let (name, at) = agency(words, open, last, false)?;
    let mut known = false;
    words.each_match(List::Agencies, name.0, name.1, |end, _| known |= end == name.1);
    let dash = matches!(words.char(at), '-' | '–' | '—') && !words.glued(at + 1) && starts(words, at + 1);
    let end = at + 1;
    (known && dash && last > end + 4).then(|| Dateline {
        span: Span { start: words.tokens[first].span.start, end: words.tokens[end - 1].span.end },
        tokens: (first as u32, end as u32),
        place: None,
        agency: Some((name.0 as u32, name.1 as u32)),
        date: None,
        day: None,
    })
}

/// Whether the parts make a dateline: capitals and a dash, or a date or an agency besides a name.
fn accept(words: Words, parts: &Parts, dash: Option<usize>, end: usize, last: usize, house: &House) -> bool {
    let known = parts.agency.is_some() || parts.date.is_some();
    let kicker = is_kicker(words, parts.place.0, parts.place.1)
        || is_paper(words, parts.place)
        || words.is_any(parts.place.0, keys!["published", "updated", "posted", "modified", "issued", "created"])
        || !known && counts(words, parts.place);
    // "Head of the Directorate (GUR) General X told": letters behind the name of no town, and no dash.
    let kicker = kicker || dash.is_none_or(|at| at == end) && nameless(words, parts);
    let letters = words.str(parts.place.0).len() >= 3 || parts.place.1 - parts.place.0 > 1;
    let alone = end >= last && parts.capitals && (parts.date.is_some() || in_country(words, parts.place));
    let loud = parts.capitals && !house.shouted && starts(words, end);
    let long = starts(words, end) && last > end + 8;
    match dash.map(|at| words.char(at)) {
        _ if kicker || !letters => false,
        None => alone && !house.shouted,
        Some(':') => {
            let town =
                !house.spoken && parts.place.1 - parts.place.0 <= 2 && filed_here(words, parts.place.0, end, last);
            known
                || loud && (is_city(words, parts.place, false) || town)
                || !house.spoken && long && is_city(words, parts.place, true)
                || !house.spoken && starts(words, end) && in_country(words, parts.place)
        }
        Some('|') => known,
        Some(_) if end >= last => known,
        // "ISTANBUL - Osk Daily News": what the page is called.
        Some(_) if !known && last - end <= 5 && (end..last).all(|at| words.capital(at)) => false,
        Some('-') | Some('_') if !known && words.glued(dash.unwrap_or(0)) && words.glued(dash.unwrap_or(0) + 1) => {
            false
        }
        Some(_) => {
            known && (parts.agency.is_some() || parts.capitals || !house.shouted)
                || loud
                || long && is_city(words, parts.place, false)
                || starts(words, end) && in_country(words, parts.place)
        }
    }
}

/// Whether an office, not a town, stands where the place should: "Head of the …".
fn nameless(words: Words, parts: &Parts) -> bool {
    (parts.place.0..parts.place.1).any(|at| words.is(at, "of")) && !is_city(words, parts.place, false)
}

/// "SIX DEAD": a number of them, not the town of Three Rivers.
fn counts(words: Words, place: (usize, usize)) -> bool {
    words.row(List::NumberWords, place.0).is_some() && !(place.0..place.1).any(|at| words.char(at) == ',')
}

/// "HAVANA TIMES": a newspaper's own name.
fn is_paper(words: Words, place: (usize, usize)) -> bool {
    const PAPERS: &Keys =
        keys!["times", "news", "herald", "tribune", "gazette", "journal", "telegraph", "daily", "today"];
    place.1 > place.0 + 1 && words.is_any(place.1 - 1, PAPERS)
}

/// "KANGRA: Two persons were killed near here on Monday": a town of no list, where the sentence behind it says when or "here".
fn filed_here(words: Words, town: usize, from: usize, last: usize) -> bool {
    let person = words.row(List::Surnames, town).is_some() || words.row(List::GivenNames, town).is_some();
    let spoken = (from..last)
        .any(|at| words.is_any(at, keys!["i", "you", "we", "i'm", "thank", "thanks"]) || words.char(at) == '?');
    let told = |at: usize| {
        words.class(List::SentenceWords, at) == "day"
            || words.is_any(at, keys!["here", "today", "yesterday", "tonight"])
    };
    !person && !spoken && last > from + 8 && (from..last).any(told)
}

/// "Kerman, Iran": behind the last comma stands a country, or nothing but one.
fn in_country(words: Words, place: (usize, usize)) -> bool {
    let Some(comma) = (place.0..place.1).rev().find(|&at| words.char(at) == ',') else { return false };
    let start = comma + 1 + usize::from(words.is(comma + 1, "the"));
    let mut country = false;
    for list in [List::Countries, List::HistoricStates] {
        words.each_match(list, start, place.1, |last, row| {
            country |= last == place.1 && matches!(row.get("form"), "name" | "official" | "abbreviation" | "historic");
        });
    }
    country
}

/// Whether the place, as far as its first comma or stroke, is a city or a capital of the lists; `sure` asks for one that is no person's name too.
fn is_city(words: Words, place: (usize, usize), sure: bool) -> bool {
    let end = (place.0..place.1).find(|&at| matches!(words.char(at), ',' | '/' | '(')).unwrap_or(place.1);
    let mut city = false;
    words.each_match(List::Cities, place.0, end, |last, row| {
        city |= last == end && (!sure || row.get("needs").is_empty());
    });
    words.each_match(List::Countries, place.0, end, |last, row| city |= last == end && row.get("form") == "capital");
    city
}

fn starts(words: Words, at: usize) -> bool {
    words.capital(at) || words.number(at) || matches!(words.kind(at), Kind::Quote) || words.char(at) == '('
}

/// Bracketed tags of monitoring services: "[Text]", "[STATION COMMENTARY] [TEXT]".
fn tags(words: Words, mut at: usize, last: usize) -> usize {
    while at < last && words.char(at) == '[' {
        let Some(close) = (at + 1..last.min(at + 9)).find(|&end| words.char(end) == ']') else { break };
        at = close + 1;
    }
    at
}

/// The mark that closes a dateline; with an agency between strokes or in brackets the full stop or nothing may do.
fn separator(words: Words, at: usize, last: usize, parts: &Parts) -> Option<usize> {
    if at >= last {
        return None;
    }
    let stop = words.char(at) == '.' && words.glued(at);
    match words.char(at) {
        '.' if stop && at + 1 < last && words.glued(at + 1) && matches!(words.char(at + 1), '—' | '–' | '-') => {
            let double = words.str(at + 2) == "-" && words.glued(at + 2);
            Some(at + 2 + usize::from(double))
        }
        '.' if parts.capitals && at + 1 < last && in_country(words, parts.place) => Some(at + 1),
        '|' if parts.agency.is_some() || parts.date.is_some() => Some(at + 1),
        '–' | '—' | '―' | '‒' | '−' | '_' | '=' => Some(at + 1),
        '-' => Some(at + 1 + usize::from(words.str(at).len() == 1 && words.str(at + 1) == "-" && words.glued(at + 1))),
        // "JULY 12, 2019 00:51 IST": the hour.
        ':' if words.glued(at) && words.kind(at - 1) == Kind::Number && words.number(at + 1) && words.glued(at + 1) => {
            None
        }
        ':' => Some(at + 1),
        _ if parts.agency.is_some() && at > 0 && matches!(words.char(at - 1), '.' | '/' | ')') && starts(words, at) => {
            Some(at)
        }
        '.' if (parts.agency.is_some() || parts.capitals && starts(words, at + 1)) && parts.date.is_some() => {
            Some(at + 1)
        }
        _ => None,
    }
}
