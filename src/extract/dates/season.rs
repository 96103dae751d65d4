//! Seasons: "the summer of 2012", "winter 1941-42", "a spring offensive". Knows when "spring" and "fall" are no seasons.

use super::calendar::{Field, Season, Unit};
use super::meaning::{Found, Meaning, YearOf};
use super::words::{Shift, Word, Words};
use super::year;
use crate::text::{Keys, keys};

/// Reads from a season's name.
pub fn season(w: &Words, at: usize) -> Option<Found> {
    let Word::Season(season) = w.at(at) else { return None };
    let (year, last) = year::after(w, at + 1);
    let (year, last) = if year == YearOf::Open {
        noun_year(w, at + 1).map_or((year, last), |year| (year, last))
    } else {
        (year, last)
    };
    let (year, last) =
        if year == YearOf::Open { shifted_year(w, at + 1).unwrap_or((year, last)) } else { (year, last) };
    if year == YearOf::Open && !stands_alone(w, at, season) {
        return None;
    }
    let last = winter_range(w, last).unwrap_or(last);
    Some(Found::with_article(
        last,
        Meaning::calendar(year, Field::Season(season)),
        if year == YearOf::Open { "dates/season" } else { "dates/season-year" },
    ))
}

/// Things that happen in a season and bear its name: "a spring offensive".
const SEASONAL: &Keys = keys![
    "offensive", "offensives", "campaign", "campaigns", "fighting", "semester", "term", "session", "break", "festival",
    "collection", "collections", "election", "elections", "harvest", "migration", "training", "meeting", "meetings",
    "planting", "conference", "schedule", "exhibition", "floods", "flooding", "thaw", "drought", "budget", "congress",
];

/// Things that are called after a season and say nothing of time: "winter wheat".
const CALLED: &Keys = keys![
    "wheat", "barley", "rye", "oats", "crop", "crops", "squash", "vegetables", "onion", "onions", "roll", "rolls",
    "coat", "coats", "clothes", "clothing", "jacket", "jackets", "boots", "wear", "tyres", "tires", "sport", "sports",
    "camp", "camps", "school", "schools", "house", "palace", "residence", "cottage", "garden", "resort", "resorts",
    "water", "chicken", "mattress", "cleaning", "solstice", "equinox", "squash",
];

/// The year of what bears the season's name: "the spring offensive of 1918".
fn noun_year(w: &Words, at: usize) -> Option<YearOf> {
    match w.at(at + 2) {
        Word::Digits(year @ 1000..=2199, 4) if w.is_any(at, SEASONAL) && w.is_any(at + 1, keys!["of", "in"]) => {
            Some(YearOf::Written(year as i16))
        }
        _ => None,
    }
}

/// "of next year" where the article is missing.
fn shifted_year(w: &Words, at: usize) -> Option<(YearOf, usize)> {
    let (true, Word::Shift(Shift::Next), Word::Unit(Unit::Year)) = (w.is(at, "of"), w.at(at + 1), w.at(at + 2)) else {
        return None;
    };
    Some((YearOf::Deictic(1), at + 3))
}

/// "winter of 1941-42": the season takes the second year in.
fn winter_range(w: &Words, last: usize) -> Option<usize> {
    let range = (w.is_any(last, keys!["-", "/"]))
        && w.glued(last)
        && w.glued(last + 1)
        && matches!(w.at(last + 1), Word::Digits(_, 2 | 4));
    range.then_some(last + 2)
}

/// "in the fall,": what fell would say of what.
fn autumn(w: &Words, at: usize) -> bool {
    let ends = at + 1 >= w.last || w.is_any(at + 1, keys![".", ",", ";", ")", "when", "and", "or"]);
    ends && at >= 2 && w.is_any(at - 2, keys!["in", "by", "during", "until", "early", "late", "before", "this"])
}

fn stands_alone(w: &Words, at: usize, season: Season) -> bool {
    let placed = w.follows(
        at,
        keys![
            "the", "in", "by", "since", "until", "during", "last", "next", "this", "early", "late", "mid", "each",
            "every", "that", "through", "of", "before", "after", "-",
        ],
    );
    let name = w.capital(at) && (w.capital(at + 1) || at > w.first && w.capital(at - 1));
    let part = matches!(w.at(at + 1), Word::Part(_))
        || w.is_any(at + 1, keys!["nights", "evenings", "mornings", "afternoons", "weekends"]);
    match season {
        _ if name || part || w.is_any(at + 1, CALLED) => false,
        Season::Spring | Season::Autumn if w.is_any(at + 1, SEASONAL) => true,
        Season::Autumn if w.is(at, "fall") => {
            placed
                && !w.follows(at, keys!["to", "-"])
                && !w.is_any(
                    at + 1,
                    keys![
                        "of", "in", "from", "to", "into", "out", "for", "short", "under", "victim", "apart", "back",
                        "behind", "below",
                    ],
                )
                && (!w.follows(at, keys!["the"]) || autumn(w, at))
        }
        Season::Spring => placed && !w.is_any(at + 1, keys!["of", "water", "from", "up", "to"]),
        Season::Summer | Season::Winter | Season::Autumn => true,
    }
}
