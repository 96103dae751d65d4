//! Dates that may be known in part, their TIMEX3 spelling, their bounds, and arithmetic on them (by jiff's civil types).
//! Knows the Gregorian calendar; must not know words or context.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

pub use super::unit::{Season, Unit};

/// What of a year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A hundred years from the year.
    Century,
    /// Ten years from the year.
    Decade,
    /// The year.
    Year,
    /// The budget year that bears the number.
    Fiscal,
    /// January to June is 1.
    Half(u8),
    /// January to March is 1.
    Quarter(u8),
    /// Spring to winter.
    Season(Season),
    /// January is 1.
    Month(u8),
    /// ISO week.
    Week(u8),
    /// The n-th seven days of a month.
    WeekOfMonth(u8, u8),
    /// A day of the week of a month: month, which one (0 is the last), Monday is 1.
    WeekdayOfMonth(u8, u8, u8),
    /// Saturday and Sunday of the ISO week.
    Weekend(u8),
    /// Month and day.
    Day(u8, u8),
    /// A day of the week of an unknown week, Monday is 1.
    Weekday(u8),
    /// Some week, month or day of the year.
    Some(Unit),
}

/// A date, known in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The year, negative before Christ (−490 is 490 BC); ISO week years for weeks.
    pub year: Option<i16>,
    /// What of it.
    pub field: Field,
}

impl When {
    /// A day of the calendar.
    pub fn day(date: Date) -> When {
        When { year: Some(date.year()), field: Field::Day(date.month() as u8, date.day() as u8) }
    }

    /// The day it is, if it is one after Christ.
    pub fn date(self) -> Option<Date> {
        let Field::Day(month, day) = self.field else { return None };
        Date::new(self.year.filter(|&year| year > 0)?, month as i8, day as i8).ok()
    }

    /// The whole unit that holds a day.
    pub fn holding(date: Date, unit: Unit) -> When {
        let iso = date.iso_week_date();
        let month = date.month() as u8;
        let (year, field) = match unit {
            Unit::Week | Unit::Fortnight => (iso.year(), Field::Week(iso.week() as u8)),
            Unit::Weekend => (iso.year(), Field::Weekend(iso.week() as u8)),
            Unit::Month => (date.year(), Field::Month(month)),
            Unit::Quarter => (date.year(), Field::Quarter(month.div_ceil(3))),
            Unit::Year => (date.year(), Field::Year),
            Unit::Decade => (date.year() / 10 * 10, Field::Decade),
            Unit::Century | Unit::Millennium => ((date.year() - 1) / 100 * 100, Field::Century),
            _ => return When::day(date),
        };
        When { year: Some(year), field }
    }

    /// First and last day; none before Christ or with an open part.
    pub fn bounds(self) -> Option<(Date, Date)> {
        let year = self.year.filter(|&year| year > 0)?;
        let months = |first: u8, count: i32| {
            let start = Date::new(year, first as i8, 1).ok()?;
            Some((start, start.checked_add(count.months()).ok()?.yesterday().ok()?))
        };
        let days = |first: Date, count: i32| Some((first, first.checked_add((count - 1).days()).ok()?));
        match self.field {
            Field::Century => Some((Date::new(year.max(1), 1, 1).ok()?, Date::new(year + 99, 12, 31).ok()?)),
            Field::Decade => Some((Date::new(year, 1, 1).ok()?, Date::new(year + 9, 12, 31).ok()?)),
            Field::Year | Field::Some(_) => months(1, 12),
            Field::Half(half) => months(half * 6 - 5, 6),
            Field::Quarter(quarter) => months(quarter * 3 - 2, 3),
            Field::Season(season) => months(season.month(), 3),
            Field::Month(month) | Field::WeekdayOfMonth(month, ..) => months(month, 1),
            Field::Week(week) => days(monday(year, week)?, 7),
            Field::WeekOfMonth(month, number) => days(week_of_month(year, month, number)?, 7),
            Field::Weekend(week) => days(monday(year, week)?.checked_add(5.days()).ok()?, 2),
            Field::Day(..) => days(self.date()?, 1),
            Field::Weekday(_) | Field::Fiscal => None,
        }
    }

    /// The day or unit so many units later, as coarse as the coarser of the two; none where the calendar cannot say.
    pub fn plus(self, amount: i32, unit: Unit) -> Option<When> {
        if let Field::Weekday(day) = self.field {
            let days = if unit == Unit::Day { i32::from(day) - 1 + amount } else { return None };
            return Some(When { year: None, field: Field::Weekday(days.rem_euclid(7) as u8 + 1) });
        }
        let scale = match unit {
            Unit::Decade => 10,
            Unit::Century => 100,
            Unit::Millennium => 1000,
            _ => 1,
        };
        if matches!(unit, Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium) {
            return Some(When { year: Some(add_years(self.year?, amount * scale)), field: Field::Year });
        }
        let (Some((first, _)), open) =
            (if self.year.is_none() { When { year: Some(2001), ..self } } else { self }.bounds(), self.year.is_none())
        else {
            return None;
        };
        let moved = match unit {
            Unit::Day if matches!(self.field, Field::Day(..)) => When::day(first.checked_add(amount.days()).ok()?),
            Unit::Week | Unit::Fortnight | Unit::Weekend
                if matches!(self.field, Field::Day(..) | Field::Week(_) | Field::Weekend(_)) =>
            {
                let weeks = if unit == Unit::Fortnight { amount * 2 } else { amount };
                When::holding(first.checked_add((weeks * 7).days()).ok()?, unit)
            }
            Unit::Month if !matches!(self.field, Field::Year | Field::Decade | Field::Century) => {
                When::holding(first_of_month(first)?.checked_add(amount.months()).ok()?, unit)
            }
            Unit::Quarter if !matches!(self.field, Field::Year | Field::Decade | Field::Century) => {
                When::holding(first_of_month(first)?.checked_add((amount * 3).months()).ok()?, unit)
            }
            _ => return None,
        };
        Some(if open { When { year: None, ..moved } } else { moved })
    }

    /// TIMEX3: `2020-09-27`, `2013-Q4`, `199X`, with `X` for what is open.
    pub fn timex(self) -> String {
        let year = match self.year {
            None => "XXXX".to_string(),
            Some(year) if year < 0 => format!("BC{:04}", -year),
            Some(year) => format!("{year:04}"),
        };
        match self.field {
            Field::Century => year[..year.len() - 2].to_string(),
            Field::Decade if self.year.is_none_or(|year| year < 0) => year[..year.len() - 1].to_string(),
            Field::Decade => format!("{}X", &year[..year.len() - 1]),
            Field::Year => year,
            Field::Fiscal => format!("FY{year}"),
            Field::Half(half) => format!("{year}-H{half}"),
            Field::Quarter(quarter) => format!("{year}-Q{quarter}"),
            Field::Season(season) => format!("{year}-{}", season.name()),
            Field::Month(month) => format!("{year}-{month:02}"),
            Field::Week(week) => format!("{year}-W{week:02}"),
            Field::WeekOfMonth(month, _) => format!("{year}-{month:02}-WXX"),
            Field::WeekdayOfMonth(month, _, day) => format!("{year}-{month:02}-WXX-{day}"),
            Field::Weekend(week) => format!("{year}-W{week:02}-WE"),
            Field::Day(month, day) => format!("{year}-{month:02}-{day:02}"),
            Field::Weekday(day) => format!("{year}-WXX-{day}"),
            Field::Some(Unit::Day) => format!("{year}-XX-XX"),
            Field::Some(Unit::Week | Unit::Fortnight) => format!("{year}-WXX"),
            Field::Some(Unit::Weekend) => format!("{year}-WXX-WE"),
            Field::Some(Unit::Month) => format!("{year}-XX"),
            Field::Some(Unit::Quarter) => format!("{year}-QX"),
            Field::Some(_) => year,
        }
    }
}

/// Years across the birth of Christ: there is no year 0.
pub fn add_years(year: i16, amount: i32) -> i16 {
    let astronomical = i32::from(year) + i32::from(year < 0) + amount;
    (astronomical - i32::from(astronomical <= 0)).clamp(-9998, 9998) as i16
}

fn first_of_month(date: Date) -> Option<Date> {
    Date::new(date.year(), date.month(), 1).ok()
}

/// Monday of the ISO week that holds the middle of a month's n-th seven days.
pub fn week_of_month(year: i16, month: u8, number: u8) -> Option<Date> {
    let middle = Date::new(year, month as i8, 1).ok()?.checked_add((7 * i32::from(number) - 4).days()).ok()?;
    days_off(middle, 1 - i32::from(weekday(middle)))
}

/// The n-th such day of the week of a month, the last where `number` is 0.
pub fn weekday_of_month(year: i16, month: u8, number: u8, day: u8) -> Option<Date> {
    let first = Date::new(year, month as i8, 1).ok()?;
    let found = match number {
        0 => {
            days_off(first.last_of_month(), -(i32::from(weekday(first.last_of_month())) - i32::from(day)).rem_euclid(7))
        }
        _ => days_off(first, (i32::from(day) - i32::from(weekday(first))).rem_euclid(7) + 7 * (i32::from(number) - 1)),
    };
    found.filter(|date| date.month() == month as i8)
}

fn monday(year: i16, week: u8) -> Option<Date> {
    ISOWeekDate::new(year, week as i8, Weekday::Monday).ok().map(ISOWeekDate::date)
}

/// Day of the week, Monday is 1.
pub fn weekday(date: Date) -> u8 {
    date.weekday().to_monday_one_offset() as u8
}

/// A date some days off.
pub fn days_off(date: Date, days: i32) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

/// Days from one date to another.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Whether a year has this month and day; leap days belong to an open year.
pub fn exists(year: Option<i16>, month: u8, day: u8) -> bool {
    Date::new(year.filter(|&year| year > 0).unwrap_or(2000), month as i8, day as i8).is_ok()
}
