//! Units of time and seasons under their TIMEX3 names. Knows neither words nor dates.

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// From the list's abbreviation.
    pub fn of(value: &str) -> Unit {
        match value {
            "S" => Unit::Second,
            "M" => Unit::Minute,
            "H" => Unit::Hour,
            "D" => Unit::Day,
            "WE" => Unit::Weekend,
            "W" => Unit::Week,
            "F" => Unit::Fortnight,
            "MO" => Unit::Month,
            "Q" => Unit::Quarter,
            "Y" => Unit::Year,
            "DE" => Unit::Decade,
            "CE" => Unit::Century,
            _ => Unit::Millennium,
        }
    }

    /// How a duration of `amount` is written: `P6W`, `PT24H`.
    pub fn duration(self, amount: &str) -> String {
        match self {
            Unit::Second => format!("PT{amount}S"),
            Unit::Minute => format!("PT{amount}M"),
            Unit::Hour => format!("PT{amount}H"),
            Unit::Day => format!("P{amount}D"),
            Unit::Weekend => format!("P{amount}WE"),
            Unit::Week => format!("P{amount}W"),
            Unit::Fortnight => amount.parse::<f64>().map_or("PXW".into(), |n| format!("P{}W", n * 2.0)),
            Unit::Month => format!("P{amount}M"),
            Unit::Quarter => format!("P{amount}Q"),
            Unit::Year => format!("P{amount}Y"),
            Unit::Decade => format!("P{amount}DE"),
            Unit::Century => format!("P{amount}CE"),
            Unit::Millennium => format!("P{amount}L"),
        }
    }

    /// Whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        matches!(self, Unit::Second | Unit::Minute | Unit::Hour)
    }
}

/// A season under its TIMEX3 name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// From its TIMEX3 name.
    pub fn of(value: &str) -> Season {
        match value {
            "SP" => Season::Spring,
            "SU" => Season::Summer,
            "FA" => Season::Autumn,
            _ => Season::Winter,
        }
    }

    /// Its TIMEX3 name.
    pub fn name(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
            Season::Winter => "WI",
        }
    }

    /// Its first month in the north, where newswire lives.
    pub fn month(self) -> u8 {
        match self {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 12,
        }
    }
}
