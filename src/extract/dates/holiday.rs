//! Named days: "Christmas Eve", "Easter Monday", "Nowruz", "9/11". Knows the rules of their dates; which year is `resolve`'s business.

use crate::text::{Keys, keys};
use jiff::civil::Date;

use super::calendar::{Field, days_between, days_off, weekday};
use super::meaning::{Base, Found, Meaning, YearOf};
use super::national;
use super::words::{Word, Words};
use super::year;
use crate::lexicon::Row;

/// Words before a day that the list gives no date for, to make it one.
const BEFORE: &Keys = keys![
    "on", "during", "for", "before", "after", "since", "until", "by", "of", "the", "at", "this", "last", "next", "in",
    "mark", "celebrate", "marked", "celebrated", "between",
];

/// Reads a named day, with its year where one stands behind it.
pub fn holiday(w: &Words, at: usize) -> Option<Found> {
    let Word::Holiday(row) = w.at(at) else { return None };
    let last = w.past(at);
    let name =
        w.capital(last) && matches!(w.at(last), Word::Other) || w.is(last, "-") && w.glued(last) && !is_single(row);
    let name = name
        || at > w.first
            && w.capital(at - 1)
            && matches!(w.at(at - 1), Word::Other)
            && w.doc.tokens[at - 1].is_word()
            && !w.doc.starts_sentence(at - 1);
    if row.get("rule") == "country" {
        let name = name && !national::named_before(w, at) || w.is(last, "of");
        return if name { None } else { of_country(w, at, row, YearOf::Open) };
    }
    let abroad = row.get("rule") == "american" && w.abroad();
    let nameless = (row.get("rule") == "none" || abroad) && !w.follows(at, BEFORE);
    if abroad {
        let unknown = Meaning::of(Base::DayOfMonth(0, Some(0)));
        return (!name && !nameless).then(|| Found::new(last, unknown, "dates/holiday"));
    }
    (!name && !nameless).then(|| found(w, at, row, YearOf::Open))
}

/// A day that each country has its own date for; open where no country says.
fn of_country(w: &Words, at: usize, row: Row, turn: YearOf) -> Option<Found> {
    let Some((month, day)) = national::day(w, at, row) else {
        return (w.follows(at, BEFORE) || national::named_before(w, at)).then(|| plain(w, at, row, turn));
    };
    let (written, end) = year::after(w, w.past(at));
    let year = if written == YearOf::Open { turn } else { written };
    Some(Found::new(end, Meaning::calendar(year, Field::Day(month, day)), "dates/national-day"))
}

/// The find for a named day at `at`.
pub fn found(w: &Words, at: usize, row: Row, year: YearOf) -> Found {
    const THANKSGIVING: &str = "11-4-4";
    if row.get("value") == THANKSGIVING && w.canadian() {
        let (written, end) = year::after(w, w.past(at));
        let year = if written == YearOf::Open { year } else { written };
        return Found::new(
            end,
            Meaning::calendar(year, Field::WeekdayOfMonth(10, 2, 1)),
            "dates/thanksgiving-of-canada",
        );
    }
    let country = if row.get("rule") == "country" { of_country(w, at, row, year) } else { None };
    country.unwrap_or_else(|| plain(w, at, row, year))
}

fn plain(w: &Words, at: usize, row: Row, year: YearOf) -> Found {
    let last = w.past(at);
    let (written, end) = year::after(w, last);
    let year = if written == YearOf::Open { year } else { written };
    let modifier = matches!(row.get("rule"), "islamic" | "about").then_some("APPROX");
    Found::new(end, Meaning { modifier, ..Meaning::of(Base::Holiday(year, row)) }, "dates/holiday")
}

/// The day in a year, where its rule gives one.
pub fn date_in(row: Row, year: i16) -> Option<Date> {
    let value = row.get("value");
    let number = |place: usize| value.split('-').nth(place).and_then(|part| part.parse::<i32>().ok());
    match row.get("rule") {
        "day" => value.parse().ok(),
        "fixed" => format!("{year:04}-{value}").parse().ok(),
        "nth" => nth(year, number(0)?, number(1)?, number(2)?),
        "after" | "american" => days_off(nth(year, number(0)?, number(1)?, number(2)?)?, number(3)?),
        "last" => {
            let end = Date::new(year, number(0)? as i8, 1).ok()?.last_of_month();
            days_off(end, -(i32::from(weekday(end)) - number(1)?).rem_euclid(7))
        }
        "before" => {
            let day = Date::new(year, number(0)? as i8, number(1)? as i8).ok()?.yesterday().ok()?;
            days_off(day, -(i32::from(weekday(day)) - number(2)?).rem_euclid(7))
        }
        "easter" => days_off(easter(i32::from(year))?, value.parse().ok()?),
        "orthodox" => days_off(orthodox_easter(i32::from(year))?, value.parse().ok()?),
        "hebrew" => days_off(rosh_hashanah(i32::from(year))?, value.parse().ok()?),
        "hanukkah" => {
            let new_year = rosh_hashanah(i32::from(year))?;
            let long = days_between(new_year, rosh_hashanah(i32::from(year) + 1)?);
            days_off(new_year, if matches!(long, 355 | 385) { 84 } else { 83 })
        }
        "islamic" => match value.split_once(' ') {
            Some((_, days)) if tabled(days, year).is_some() => tabled(days, year),
            _ => islamic(i32::from(year), number(0)?, value.split([' ', '-']).nth(1)?.parse().ok()?),
        },
        "islamic-month" => islamic(i32::from(year), value.parse().ok()?, 1),
        "table" | "about" => tabled(value, year),
        _ => None,
    }
}

/// "2001 0130 0127": the first year, then month and day of each.
fn tabled(value: &str, year: i16) -> Option<Date> {
    let (start, days) = value.split_once(' ')?;
    let place = usize::try_from(year - start.parse::<i16>().ok()?).ok()?;
    let day = days.split(' ').nth(place)?;
    Date::new(year, day.get(..2)?.parse().ok()?, day.get(2..)?.parse().ok()?).ok()
}

/// The days it may have fallen on in a year, where that depends on the place or on who saw the moon.
pub fn span_in(row: Row, year: i16) -> Option<(Date, Date)> {
    let day = date_in(row, year)?;
    match row.get("rule") {
        "islamic" | "about" => Some((days_off(day, -1)?, days_off(day, 1)?)),
        "islamic-month" => Some((days_off(day, -1)?, days_off(day, 30)?)),
        _ => None,
    }
}

/// Whether it lasts a month.
pub fn is_month(row: Row) -> bool {
    row.get("rule") == "islamic-month"
}

/// Whether it happened once, in one year.
pub fn is_single(row: Row) -> bool {
    row.get("rule") == "day"
}

fn nth(year: i16, month: i32, day: i32, n: i32) -> Option<Date> {
    let first = Date::new(year, month as i8, 1).ok()?;
    days_off(first, (day - i32::from(weekday(first))).rem_euclid(7) + 7 * (n - 1))
}

/// Gregorian Easter Sunday (Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year as i16, (n / 31) as i8, (n % 31 + 1) as i8).ok()
}

/// Orthodox Easter Sunday in the Gregorian calendar (Meeus), for 1900 to 2099.
fn orthodox_easter(year: i32) -> Option<Date> {
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    let n = d + e + 114;
    days_off(Date::new(year as i16, (n / 31) as i8, (n % 31 + 1) as i8).ok()?, 13)
}

/// The first such day of the Islamic calendar in a Gregorian year, by the tabular calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29).
fn islamic(year: i32, month: i32, day: i32) -> Option<Date> {
    let day_in = |hijri: i32| {
        let elapsed = (hijri - 1) * 354 + (3 + 11 * hijri).div_euclid(30) + (59 * (month - 1) + 1).div_euclid(2) + day;
        // 1 Muharram 1 was 19 July 622 of the Gregorian calendar, 492,148 days before 1970-01-01; a day less for the sighted moon.
        days_off(Date::new(1970, 1, 1).ok()?, elapsed - 492_149 - i32::from(month > 9))
    };
    let first = (year - 622) * 33 / 32;
    (first - 1..first + 3).filter_map(day_in).find(|date| i32::from(date.year()) == year)
}

/// The first day of the Jewish year that begins in a Gregorian year, by the molad and its postponements.
fn rosh_hashanah(year: i32) -> Option<Date> {
    let elapsed = |year: i64| {
        let months = (235 * year - 234).div_euclid(19);
        let parts = 12084 + 13753 * months;
        let day = 29 * months + parts.div_euclid(25920);
        if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
    };
    let jewish = i64::from(year) + 3761;
    let (before, day, after) = (elapsed(jewish - 1), elapsed(jewish), elapsed(jewish + 1));
    let delay = if after - day == 356 { 2 } else { i64::from(day - before == 382) };
    // The first day of the Jewish count is 3761-10-07 BC of the Julian calendar, 2,092,591 days before 1970-01-01.
    days_off(Date::new(1970, 1, 1).ok()?, (day + delay - 2_092_590) as i32)
}
