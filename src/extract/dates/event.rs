//! Days counted from something that happened: "two days after the quake", "the third day of the siege", where the text tells on which day that was.
//! Knows words for events and finds the date beside an earlier mention; the counting is `resolve`'s business.

use super::calendar::{Field, Unit};
use super::meaning::{self, Base, Event, Found, From, Meaning};
use super::resolve::Placed;
use super::words::{Word, Words};
use crate::lexicon::{List, Row};
use crate::text::{Keys, keys};

/// How far back an event's date is looked for, in tokens.
const REACH: usize = 2500;
/// How many tokens may lie between an event's word and its date.
const BESIDE: usize = 14;
/// Words that say that what goes on for days began.
const BEGAN: &Keys = keys![
    "began", "begun", "begins", "beginning", "start", "started", "starting", "broke", "opened", "opening", "erupted",
    "launched", "launching", "outbreak", "invaded", "attacked", "stormed", "seized", "crossed", "struck", "convened",
];
/// Words for fighting, which name one another: an offensive begins, and so does the war.
const COMBAT: &[&str] = &["war", "offensive", "invasion", "siege", "attack", "raid", "bomb", "crisis"];

/// Reads "third day of the siege", "day of the attack" from the ordinal or the unit.
pub fn day_of(w: &Words, at: usize) -> Option<Found> {
    let (count, place) = match w.at(at) {
        Word::Ordinal(n @ 1..) if n > 1 || w.at(w.past(at)) == Word::Unit(Unit::Day) => (f64::from(n - 1), w.past(at)),
        Word::Unit(Unit::Day) if w.follows(at, keys!["the"]) => (0.0, at),
        _ => return None,
    };
    let place = if w.at(place) == Word::Filler { w.past(place) } else { place };
    let Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)) = w.at(place) else { return None };
    if !w.is(place + 1, "of") {
        return None;
    }
    let began = place > at;
    let noun = noun(w, place + 2)?;
    if began && row(w, noun)?.get("kind") != "long" {
        return None;
    }
    let event = Event { noun, amount: count, unit, sign: 1, short: None, began };
    Some(Found::with_article(noun + 1, Meaning::of(Base::Event(Box::new(event))), "dates/day-of-event"))
}

/// Reads the event behind "two days after"; `short` is where the length itself ends, none where it is no length alone.
pub fn counted(w: &Words, at: usize, amount: f64, unit: Unit, sign: i32, short: Option<usize>) -> Option<Found> {
    if unit.is_clock() || !w.is_any(at, keys!["the", "that", "this"]) {
        return None;
    }
    let noun = noun(w, at).filter(|&noun| !has_own_date(w, noun))?;
    let event = Event { noun, amount, unit, sign, short, began: false };
    Some(Found::with_article(noun + 1, Meaning::of(Base::Event(Box::new(event))), "dates/offset-from-event"))
}

/// "the attack | on the paper in January": its own date stands behind it.
fn has_own_date(w: &Words, noun: usize) -> bool {
    let placed = w.is_any(noun + 1, keys!["in", "on", "at", "of", "against", "near"]);
    let behind = noun + 2..(noun + 9).min(w.last);
    let mut behind = behind.take_while(|&at| !w.is_any(at, keys![",", ".", ";", "and", "that", "who", "which"]));
    placed
        && behind.any(|at| matches!(w.at(at), Word::Month(_) | Word::Weekday(_) | Word::Season(_) | Word::Digits(_, 4)))
}

/// The event's word behind an article and at most three words: "the devastating quake".
fn noun(w: &Words, at: usize) -> Option<usize> {
    let start = if w.is_any(at, keys!["the", "that", "this", "their", "its", "a"]) { at + 1 } else { at };
    for at in start..start + 4 {
        let known = w.small(at) && row(w, at).is_some();
        let compound = w.small(at + 1) && row(w, at + 1).is_some();
        if known && !compound {
            let goes_on = w.is(at + 1, "-") || w.small_noun(at + 1) && !super::tense::is_verb(w, at + 1);
            return (!goes_on).then_some(at);
        }
        let plain = matches!(w.at(at), Word::Other | Word::Filler) && w.doc.tokens.get(at)?.is_word();
        if at >= w.last || !plain || w.is_any(at, keys!["of", "in", "on", "and", "to", "that", "who", "was", "were"]) {
            return None;
        }
    }
    None
}

/// What the date from `first` up to `last` is the day of ("Wednesday's earthquake"), or what its clause tells of before it ("the quake struck at
/// 6:40 p.m."): the name that the list gives what happened.
pub fn happening(w: &Words, first: usize, last: usize) -> Option<&'static str> {
    let behind = last + 1..(last + 4).min(w.last);
    let told = if w.is(last, "'s") { behind } else { first.saturating_sub(9).max(w.first)..first };
    told.rev().find_map(|at| row(w, at)).map(|row| row.get("event"))
}

fn row(w: &Words, at: usize) -> Option<Row> {
    w.doc.row(List::EventWords, at)
}

/// Gives every count from an event the date that the text gives the event; what finds none becomes the length that it is, or nothing.
pub fn settle(w: &Words, placed: &mut Vec<Placed>) {
    for index in 0..placed.len() {
        let Base::Event(event) = &placed[index].expression.meaning.base else { continue };
        let event = **event;
        if let Some(first) = apposed(w, placed, index) {
            let nothing = From::Date(first);
            placed[index].expression.meaning.base = Base::Offset(Some(0.0), Unit::Day, 1, nothing);
            continue;
        }
        let base = match (date_of(w, &placed[..index], &event), event.short) {
            (Some(date), _) => Base::Offset(Some(event.amount), event.unit, event.sign, From::Date(date)),
            (None, Some(_)) => Base::Duration(event.unit.duration(&super::count::written(Some(event.amount)))),
            (None, None) => continue,
        };
        let expression = &mut placed[index].expression;
        if let (Base::Duration(_), Some(last)) = (&base, event.short) {
            expression.last = last;
            expression.rule = "dates/duration";
        } else {
            let bound = expression.meaning.modifier;
            expression.meaning.modifier = bound.map(|modifier| meaning::of_offset(modifier, event.sign));
        }
        expression.meaning.base = base;
    }
    placed.retain(|one| !matches!(one.expression.meaning.base, Base::Event(_)));
}

/// "today, the second day of violence": the date that is said in two ways.
fn apposed(w: &Words, placed: &[Placed], index: usize) -> Option<usize> {
    let (before, one) = (placed.get(index.checked_sub(1)?)?, &placed[index]);
    let day = before.expression.meaning.is_day() && one.expression.meaning.base.is_ordinal_day();
    let touches = before.sentence == one.sentence && before.expression.last + 2 >= one.expression.first;
    (day && touches && w.doc.is(before.expression.last, ",")).then_some(before.expression.first)
}

/// The first token of the date that an earlier mention of the event has beside it.
fn date_of(w: &Words, before: &[Placed], event: &Event) -> Option<usize> {
    let key = row_anywhere(w, event.noun)?.get("event");
    (event.noun.saturating_sub(REACH)..event.noun).rev().find_map(|at| {
        let named = row_anywhere(w, at)?.get("event");
        let same = named == key || event.began && COMBAT.contains(&key) && COMBAT.contains(&named);
        if same { beside(w, before, at, event) } else { None }
    })
}

/// Not only in the stretch that is read.
fn row_anywhere(w: &Words, at: usize) -> Option<Row> {
    w.doc.row(List::EventWords, at)
}

/// The date nearest to an event's word, in its sentence.
fn beside(w: &Words, before: &[Placed], at: usize, event: &Event) -> Option<usize> {
    let sentence = w.doc.sentence_of(at)?;
    let start = before.partition_point(|one| one.sentence < sentence);
    let own = before[start..].iter().take_while(|one| one.sentence == sentence);
    let dates = own.filter(|one| fits(&one.expression.meaning, event.unit));
    let far = |one: &&Placed| {
        if one.expression.last <= at { at - one.expression.last } else { one.expression.first.saturating_sub(at + 1) }
    };
    let date = dates.min_by_key(far).filter(|one| far(one) <= BESIDE)?;
    let (first, last) = (date.expression.first.min(at), date.expression.last.max(at));
    let began = (first.saturating_sub(6)..last + 6).any(|at| w.doc.is_any(at, BEGAN));
    (!event.began || began).then_some(date.expression.first)
}

/// Whether a date is fine enough to count such units from it.
fn fits(meaning: &Meaning, unit: Unit) -> bool {
    let field = match &meaning.base {
        Base::Calendar(_, field) => *field,
        Base::Event(_) | Base::Offset(..) => return false,
        _ => return meaning.is_day(),
    };
    match unit {
        Unit::Year | Unit::Decade | Unit::Century => {
            matches!(field, Field::Day(..) | Field::Month(_) | Field::Year | Field::Season(_))
        }
        Unit::Month | Unit::Quarter => matches!(field, Field::Day(..) | Field::Month(_)),
        _ => matches!(field, Field::Day(..)),
    }
}
