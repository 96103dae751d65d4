//! What a dateline is made of: places, dates, agencies. Knows how each is written, not how they stand together.

use crate::text::keys;
use jiff::civil::Date;

use crate::lexicon::List;
use crate::text::token::Kind;
use crate::text::words::Words;

/// One to four names in a row, with what may follow a comma: "KYIV, Ukraine", "WEST POINT, N.Y.", "GENEVA/KABUL", "PORT-AU-PRINCE".
pub(super) fn place(words: Words, first: usize, last: usize) -> Option<(usize, usize)> {
    let mut at = name(words, first, last)?;
    for _ in 0..3 {
        let slash = matches!(words.char(at), '/' | '-') && words.glued(at) && words.glued(at + 1)
            || words.char(at) == '/' && !words.glued(at) && !words.glued(at + 1);
        let comma = words.char(at) == ',';
        if !slash && !comma || date(words, at + 1, last).is_some() {
            break;
        }
        let start = if comma && words.is(at + 1, "the") && words.capital(at + 1) { at + 2 } else { at + 1 };
        let Some(end) = name(words, start, last) else { break };
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
                keys![
                    "de", "del", "la", "al", "el", "of", "the", "and", "da", "do", "dos", "le", "les", "au", "sur",
                    "aboard", "near",
                ],
            )
            && words.is_word(at);
        let inner = at > first
            && words.glued(at)
            && (matches!(words.str(at), "-" | "." | "’" | "'")
                && (words.str(at) != "-" || words.glued(at + 1))
                && (words.str(at) != "."
                    || words.str(at - 1).len() <= 5
                        && (!words.glued(at + 1) || words.char(at + 1) == ',')
                        && !starts_date(words, at + 1))
                || words.kind(at) == Kind::Clitic);
        if !(word && !starts_date(words, at) || small || inner) {
            break;
        }
        at += 1;
    }
    while at > first
        && !(words.is_word(at - 1) && words.capital(at - 1)
            || words.str(at - 1) == "." && words.is_word(at - 2)
            || words.kind(at - 1) == Kind::Clitic && words.upper(at - 2))
    {
        at -= 1;
    }
    (at > first).then_some(at)
}

fn starts_date(words: Words, at: usize) -> bool {
    words.class(List::SentenceWords, at) == "day"
}

/// "Aug. 7", "3 March", "October 5, 2020", "23 Aug 88", "Monday, Oct. 5": months and days with their numbers.
pub(in crate::text::layout) fn date(words: Words, first: usize, last: usize) -> Option<usize> {
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

/// "(21 September 2021)": one past the closing bracket.
pub(super) fn bracketed_date(words: Words, at: usize, last: usize) -> Option<usize> {
    if at >= last || words.char(at) != '(' {
        return None;
    }
    let end = date(words, at + 1, last)?;
    (words.char(end) == ')').then_some(end + 1)
}

/// The day that a date with day, month and year names: "October 5, 2020", "23 Aug 88".
pub(in crate::text::layout) fn day(words: Words, first: usize, last: usize) -> Option<Date> {
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
pub(super) fn agency(words: Words, first: usize, last: usize, dated: bool) -> Option<((usize, usize), usize)> {
    let close = match words.char(first) {
        _ if first >= last => return None,
        '(' => ')',
        '[' => ']',
        '/' => '/',
        _ => return bare_agency(words, first, last, dated),
    };
    let end = (first + 1..last.min(first + 12)).find(|&at| words.char(at) == close)?;
    let mut known = false;
    (first + 1..end).for_each(|at| words.each_match(List::Agencies, at, end, |_, _| known = true));
    let capitals = end > first + 1 && (first + 1..end).any(|at| words.upper(at)) && words.is_word(first + 1);
    let name = dated && end > first + 1 && (first + 1..end).all(|at| words.capital(at) || !words.is_word(at));
    (known || capitals || name)
        .then(|| ((first + 1, end), end + 1 + usize::from(close == '/' && words.char(end + 1) == '.')))
}

/// "Moscow. October 5. INTERFAX.RU -": an agency with no brackets, right before the dash; "YEREVAN, MARCH 13, ARMENPRESS.": in capitals
/// behind a date a full stop will do.
fn bare_agency(words: Words, first: usize, last: usize, dated: bool) -> Option<((usize, usize), usize)> {
    let mut end = first;
    words.each_match(List::Agencies, first, last, |stop, _| end = end.max(stop));
    let loud = dated && (first..end).all(|at| words.upper(at) || !words.is_word(at));
    let closed = end < last && matches!(words.char(end), '–' | '—' | '-' | ':' | '|')
        || loud && (end == last || words.char(end) == '.');
    if end > first {
        return closed.then_some(((first, end), end));
    }
    // "Tamale, May 31, GNA -": letters of no list between a day and the dash.
    let letters = dated && words.upper(first) && (2..=6).contains(&words.str(first).len());
    let dash = first + 1 < last && matches!(words.char(first + 1), '–' | '—' | '-') && !words.glued(first + 1);
    (letters && dash).then_some(((first, first + 1), first + 1))
}
