//! Datelines in all wire styles. Knows their grammar — place, date, agency, dash — and no city by name.

use jiff::civil::Date;

use super::Dateline;
use super::page::is_kicker;
use crate::lexicon::List;
use crate::text::doc::{Paragraph, ParagraphKind};
use crate::text::span::Span;
use crate::text::token::{Case, Kind};
use crate::text::words::Words;

/// Paragraphs of running text in which a dateline is looked for.
const REACH: usize = 6;

/// The first dateline that opens one of the first paragraphs.
pub(super) fn find(words: Words, paragraphs: &[Paragraph]) -> Option<Dateline> {
    let shouted = in_capitals(words, paragraphs);
    paragraphs
        .iter()
        .filter(|paragraph| paragraph.kind == ParagraphKind::Body)
        .take(REACH)
        .find_map(|paragraph| read(words, paragraph.first as usize, paragraph.last as usize, shouted))
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

fn read(words: Words, first: usize, last: usize, shouted: bool) -> Option<Dateline> {
    let last = last.min(first + 48);
    let open = tags(words, first, last);
    let wrapped = words.char(open) == '(' && open < last;
    let begin = open + usize::from(wrapped);
    let place = place(words, begin, last)?;
    let mut at = place.1;
    let mut parts = Parts { place, date: None, agency: None, capitals: shouts(words, place) };
    loop {
        let gap = at + usize::from(matches!(words.char(at), ',' | '.') && at < last);
        if parts.date.is_none()
            && let Some(end) = date(words, gap, last)
        {
            parts.date = Some((gap, end));
            at = end;
        } else if parts.agency.is_none()
            && let Some((name, end)) = agency(words, gap, last, parts.date.is_some())
        {
            parts.agency = Some(name);
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
    accept(words, &parts, dash.map(|_| at), end, last, shouted).then(|| dateline(words, first, end, &parts))
}

/// Whether the name of the place is in capitals, as far as its first comma.
fn shouts(words: Words, place: (usize, usize)) -> bool {
    let end = (place.0..place.1).find(|&at| matches!(words.char(at), ',' | '(')).unwrap_or(place.1);
    (place.0..end).all(|at| {
        let loud = words.capital(at) && words.tokens[at].case != Case::Title;
        !words.is_word(at) || loud || words.is_any(at, &["de", "al", "del"])
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

/// Whether the parts make a dateline: capitals and a dash, or a date or an agency besides a name.
fn accept(words: Words, parts: &Parts, dash: Option<usize>, end: usize, last: usize, shouted: bool) -> bool {
    let known = parts.agency.is_some() || parts.date.is_some();
    let kicker = is_kicker(words, parts.place.0, parts.place.1);
    let letters = words.str(parts.place.0).len() >= 3 || parts.place.1 - parts.place.0 > 1;
    let alone = end >= last && parts.date.is_some() && parts.capitals;
    match dash.map(|at| words.char(at)) {
        _ if kicker || !letters => false,
        None => alone && !shouted,
        Some(':') => known || parts.capitals && !shouted && starts(words, end) && is_city(words, parts.place),
        Some(_) if end >= last => known,
        Some('-') | Some('_') if !known && words.glued(dash.unwrap_or(0)) && words.glued(dash.unwrap_or(0) + 1) => {
            false
        }
        Some(_) => {
            known && (parts.agency.is_some() || parts.capitals || !shouted)
                || parts.capitals && !shouted && starts(words, end)
                || starts(words, end) && last > end + 8 && is_city(words, parts.place)
        }
    }
}

/// Whether the place, as far as its first comma or stroke, is a city or a capital of the lists.
fn is_city(words: Words, place: (usize, usize)) -> bool {
    let end = (place.0..place.1).find(|&at| matches!(words.char(at), ',' | '/' | '(')).unwrap_or(place.1);
    let mut city = false;
    words.each_match(List::Cities, place.0, end, |last, _| city |= last == end);
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

/// One to four names in a row, with what may follow a comma: "KYIV, Ukraine", "WEST POINT, N.Y.", "GENEVA/KABUL", "PORT-AU-PRINCE".
fn place(words: Words, first: usize, last: usize) -> Option<(usize, usize)> {
    let mut at = name(words, first, last)?;
    for _ in 0..3 {
        let slash = matches!(words.char(at), '/' | '-') && words.glued(at) && words.glued(at + 1);
        let comma = words.char(at) == ',';
        if !slash && !comma || date(words, at + 1, last).is_some() {
            break;
        }
        let Some(end) = name(words, at + 1, last) else { break };
        at = end;
    }
    at = bracketed_country(words, at, last).unwrap_or(at);
    Some((first, at))
}

/// "MANAGUA (NICARAGUA), 10 APR": a country in brackets, told from an agency by the date behind it.
fn bracketed_country(words: Words, at: usize, last: usize) -> Option<usize> {
    if at >= last || words.char(at) != '(' {
        return None;
    }
    let close = (at + 1..last.min(at + 6)).find(|&end| words.char(end) == ')')?;
    let mut agency = false;
    words.each_match(List::Agencies, at + 1, close, |_, _| agency = true);
    let dated =
        matches!(words.char(close + 1), ',') && (date(words, close + 2, last).is_some() || words.is(close + 2, "no"));
    (!agency && dated).then_some(close + 1)
}

fn name(words: Words, first: usize, last: usize) -> Option<usize> {
    let mut at = first;
    while at < last && at < first + 7 {
        let word = words.is_word(at)
            && words.capital(at)
            && (at > first || words.class(List::SentenceWords, at).is_empty() || words.upper(at));
        let small = at > first
            && words.is_any(
                at,
                &[
                    "de", "del", "la", "al", "el", "of", "the", "and", "da", "do", "dos", "le", "les", "au", "sur",
                    "aboard", "near",
                ],
            )
            && words.is_word(at);
        let inner = at > first
            && words.glued(at)
            && (matches!(words.str(at), "-" | "." | "’" | "'")
                && (words.str(at) != "."
                    || words.str(at - 1).len() <= 5 && !words.glued(at + 1) && !starts_date(words, at + 1))
                || words.kind(at) == Kind::Clitic);
        if !(word && !starts_date(words, at) || small || inner) {
            break;
        }
        at += 1;
    }
    while at > first
        && !(words.is_word(at - 1) && words.capital(at - 1) || words.str(at - 1) == "." && words.is_word(at - 2))
    {
        at -= 1;
    }
    (at > first).then_some(at)
}

fn starts_date(words: Words, at: usize) -> bool {
    words.class(List::SentenceWords, at) == "day"
}

/// "Aug. 7", "3 March", "October 5, 2020", "23 Aug 88", "Monday, Oct. 5": months and days with their numbers.
fn date(words: Words, first: usize, last: usize) -> Option<usize> {
    let mut at = first;
    let (mut named, mut number) = (false, false);
    while at < last && at < first + 10 {
        let digits = words.kind(at) == Kind::Number
            && matches!(words.str(at).len(), 1 | 2 | 4)
            && words.str(at).bytes().all(|b| b.is_ascii_digit())
            || words.kind(at) == Kind::Mixed && words.str(at).len() <= 4;
        if starts_date(words, at) {
            named = true;
        } else if digits {
            number = true;
        } else if !(at > first
            && (words.str(at) == "." && words.glued(at) && starts_date(words, at - 1)
                || words.str(at) == "," && (words.number(at + 1) || starts_date(words, at + 1))))
        {
            break;
        }
        at += 1;
    }
    (named && (number || at - first <= 2)).then_some(at)
}

/// The day that a date with day, month and year names: "October 5, 2020", "23 Aug 88".
fn day(words: Words, first: usize, last: usize) -> Option<Date> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let named = |at: usize| {
        let start = words.str(at).get(..3)?.to_ascii_lowercase();
        MONTHS.iter().position(|month| *month == start && starts_date(words, at))
    };
    let month = (first..last).find_map(named)? as i8 + 1;
    let mut numbers = (first..last).filter(|&at| words.number(at)).filter_map(|at| {
        let digits = words.str(at).trim_end_matches(|c: char| !c.is_ascii_digit());
        Some((digits.len(), digits.parse::<i16>().ok()?))
    });
    let (day, (length, year)) = (numbers.next()?.1, numbers.next()?);
    let year = match (length, year) {
        (2, 0..=39) => year + 2000,
        (2, _) => year + 1900,
        (4, 1700..=2199) => year,
        _ => return None,
    };
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

/// An agency in brackets or between strokes: its name's tokens, and one past the closing mark.
fn agency(words: Words, first: usize, last: usize, dated: bool) -> Option<((usize, usize), usize)> {
    let close = match words.char(first) {
        _ if first >= last => return None,
        '(' => ')',
        '[' => ']',
        '/' => '/',
        _ => return bare_agency(words, first, last),
    };
    let end = (first + 1..last.min(first + 12)).find(|&at| words.char(at) == close)?;
    let mut known = false;
    words.each_match(List::Agencies, first + 1, end, |_, _| known = true);
    let capitals = end > first + 1 && (first + 1..end).any(|at| words.upper(at)) && words.is_word(first + 1);
    let name = dated && end > first + 1 && (first + 1..end).all(|at| words.capital(at) || !words.is_word(at));
    (known || capitals || name)
        .then(|| ((first + 1, end), end + 1 + usize::from(close == '/' && words.char(end + 1) == '.')))
}

/// "Moscow. October 5. INTERFAX.RU -": an agency with no brackets, right before the dash.
fn bare_agency(words: Words, first: usize, last: usize) -> Option<((usize, usize), usize)> {
    let mut end = first;
    words.each_match(List::Agencies, first, last, |stop, _| end = end.max(stop));
    (end > first && end < last && matches!(words.char(end), '–' | '—' | '-' | ':')).then_some(((first, end), end))
}

/// The mark that closes a dateline; with an agency between strokes or in brackets the full stop or nothing may do.
fn separator(words: Words, at: usize, last: usize, parts: &Parts) -> Option<usize> {
    if at >= last {
        return None;
    }
    match words.char(at) {
        '–' | '—' | '―' | '‒' | '−' | '_' | '=' => Some(at + 1),
        '-' => Some(at + 1 + usize::from(words.str(at).len() == 1 && words.str(at + 1) == "-" && words.glued(at + 1))),
        ':' => Some(at + 1),
        _ if parts.agency.is_some() && at > 0 && matches!(words.char(at - 1), '.' | '/' | ')') && starts(words, at) => {
            Some(at)
        }
        '.' if parts.agency.is_some() && parts.date.is_some() => Some(at + 1),
        _ => None,
    }
}
