//! Opening hours and other habits: "open Monday to Friday", "from 9 a.m. to 5 p.m. on weekdays". What recurs hangs on no day.

use super::calendar::Unit;
use super::meaning::{Base, Expression, Time, Turn};
use super::words::{Word, Words};
use crate::text::{Keys, keys};

/// Words that say what is done week after week.
const HABIT: &Keys = keys![
    "open", "opens", "closes", "hours", "runs", "operates", "works", "work", "classes", "daily", "weekdays", "hotline",
    "service", "services", "usually", "normally", "schedule", "timetable", "airs", "staffed", "shifts", "aired",
    "office", "every", "weekly", "each",
];

/// Makes the days of a habit recurring, and takes its clock times off the calendar.
pub fn settle(w: &Words, expressions: &mut [Expression]) {
    for place in 1..expressions.len() {
        let (before, behind) = expressions.split_at_mut(place);
        let (Some(first), Some(second)) = (before.last_mut(), behind.first_mut()) else { continue };
        match (&first.meaning.base, &second.meaning.base) {
            (Base::Weekday(from, Turn::Open), Base::Weekday(to, Turn::Open)) if ranges(w, first, second) => {
                let of = |day: u8| Base::Set(format!("XXXX-WXX-{day}"));
                (first.meaning.base, second.meaning.base) = (of(*from), of(*to));
            }
            (Base::Context, Base::Context) if clock(first) && clock(second) && ranges(w, first, second) => {
                (first.meaning.base, second.meaning.base) = (Base::Someday, Base::Someday);
            }
            (Base::Set(_) | Base::Someday, Base::Context) if matches!(second.meaning.time, Some(Time::Clock(..))) => {
                second.meaning.base = Base::Someday;
            }
            _ => {}
        }
    }
}

fn clock(one: &Expression) -> bool {
    matches!(one.meaning.time, Some(Time::Clock(..)))
}

/// "Monday to Friday", in a sentence that tells of a habit: or of a clock time at both ends.
fn ranges(w: &Words, first: &Expression, second: &Expression) -> bool {
    let joined =
        second.first == first.last + 1 && (w.is_any(first.last, keys!["to", "through", "thru"]) || w.dash(first.last));
    let near = first.first.saturating_sub(10).max(w.first)..(second.last + 8).min(w.last);
    let told = |at: usize| {
        w.is_any(
            at,
            keys![
                "will", "was", "were", "had", "met", "meet", "visit", "visited", "would", "scheduled", "this", "next",
                "last",
            ],
        )
    };
    let dated = near.clone().any(|at| matches!(w.at(at), Word::Month(_)) || told(at));
    joined && !dated && near.clone().any(|at| w.is_any(at, HABIT))
}

/// Reads "at weekends": days of any week.
pub fn days(w: &Words, at: usize) -> Option<&'static str> {
    (w.at(at) == Word::Units(Unit::Weekend) && w.follows(at, keys!["at", "on"])).then_some("XXXX-WXX-WE")
}
