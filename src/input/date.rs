//! Days of publication as records and file names write them. Knows the calendar, not the language of dates in running text.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

/// The day that a record's `published` names: `2020-10-10`, `2020-10-10T08:00:00Z`, `2020/10/10`, `20201010`, `20201010083000`.
#[must_use]
pub fn day(text: &str) -> Option<String> {
    let text = text.trim();
    let (date, rest) = leading_day(text)?;
    let rest_is_time = rest.is_empty()
        || rest.starts_with(['T', 't', ' '])
        || rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_digit()) && !text.contains(['-', '/']);
    rest_is_time.then(|| date.to_string())
}

/// The only day that a file's name tells: `2020-10-10-talks.txt`, `irna_20201010.txt`; two different days tell nothing.
pub(super) fn day_in_name(name: &str) -> Option<String> {
    let mut found: Option<Date> = None;
    let mut before = None;
    for (at, character) in name.char_indices() {
        let starts_word = !before.is_some_and(char::is_alphanumeric);
        before = Some(character);
        if !starts_word || !character.is_ascii_digit() {
            continue;
        }
        let Some((date, rest)) = leading_day(&name[at..]) else { continue };
        if rest.starts_with(|next: char| next.is_ascii_digit()) {
            continue;
        }
        if found.is_some_and(|other| other != date) {
            return None;
        }
        found = Some(date);
    }
    found.map(|date| date.to_string())
}

/// A day at the start of a text, and what follows it. Years from 1500 to 2199: other figures are serial numbers.
fn leading_day(text: &str) -> Option<(Date, &str)> {
    let found = DAY.captures(text)?;
    // Each way to write the day has its own groups; those of the way that fits are the ones that stand.
    let mut figures = found.iter().skip(1).flatten().filter_map(|figure| figure.as_str().parse::<i16>().ok());
    let (year, month, day) = (figures.next()?, figures.next()?, figures.next()?);
    if !(1500..2200).contains(&year) {
        return None;
    }
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, &text[found.get(0)?.end()..]))
}

/// Year, month and day with one separator throughout, or none.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let shape = r"(?-u)^(\d{4})(?:-(\d\d)-(\d\d)|/(\d\d)/(\d\d)|_(\d\d)_(\d\d)|\.(\d\d)\.(\d\d)|(\d\d)(\d\d))";
    Regex::new(shape).expect("the tests read days by it")
});

#[cfg(test)]
mod tests {
    use super::{day, day_in_name};

    #[test]
    fn a_record_may_write_its_day_in_the_usual_ways() {
        for text in [
            "2020-10-10", "2020-10-10T08:00:00Z", "2020-10-10 08:00", "2020/10/10", "20201010", "20201010083000",
            " 2020-10-10 ",
        ] {
            assert_eq!(day(text).as_deref(), Some("2020-10-10"), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_of_the_calendar_is_refused() {
        for text in [
            "2020-13-10", "2020-02-30", "10/10/2020", "yesterday", "2020-10", "2020-1010", "2020-10-101", "",
            "１２３４-10-10",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_file_name_tells_its_day_only_when_it_is_plain() {
        assert_eq!(day_in_name("2020-10-10-talks.txt").as_deref(), Some("2020-10-10"));
        assert_eq!(day_in_name("irna_20201010.txt").as_deref(), Some("2020-10-10"));
        assert_eq!(day_in_name("2020_10_10.txt").as_deref(), Some("2020-10-10"));
        for name in [
            "000_1b807bf0c0c45179.txt",
            "202010101.txt",
            "doc20201010.txt",
            "2020-10-10_to_2020-10-11.txt",
            "20209910.txt",
            "report 99991231",
        ] {
            assert_eq!(day_in_name(name), None, "{name}");
        }
    }
}
