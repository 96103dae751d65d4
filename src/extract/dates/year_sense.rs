//! Whether four digits are a year, by the words beside them: not a count, a flight, a statute or a street number.

use super::words::{Word, Words};
use crate::extract::number;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Whether what stands behind digits makes them a count.
pub fn counts(w: &Words, at: usize) -> bool {
    near(w, at + 1, "counted")
        || number::counts_people(w.doc, w.first, at)
        || matches!(w.at(at + 1), Word::Units(_) | Word::Meridiem(_) | Word::Zone(_))
        || w.is_any(at + 1, keys!["%", ":"])
            && w.glued(at + 1)
            && !matches!(w.doc.word(at + 1), ":" if !w.glued(at + 2))
}

/// Whether it is rather a year that people follow than their count: "In October 1968 troops fired", "In 1968 troops fired".
pub fn likely(w: &Words, at: usize, number: u16) -> bool {
    let people = w.small(at + 1) && !matches!(w.at(at + 1), Word::Units(_) | Word::Meridiem(_) | Word::Zone(_));
    let placed = matches!(w.at(at.wrapping_sub(1)), Word::Month(_)) || at == w.first + 1 && w.is(at - 1, "in");
    const PEOPLE: &Keys = keys![
        "troops", "police", "soldiers", "students", "workers", "people", "women", "men", "children", "prisoners",
        "refugees", "residents", "others", "civilians", "employees", "officers", "members",
    ];
    placed && people && (1901..=2059).contains(&number) && number != 2000 && w.is_any(at + 1, PEOPLE)
}

/// "a white 2012 Toyota": the year of a model.
fn is_make(w: &Words, at: usize) -> bool {
    let owned = (1..=3).any(|back| {
        at >= w.first + back
            && w.is_any(at - back, keys!["a", "an", "his", "her", "their", "my", "our", "the", "'s"])
            && (at + 1 - back..at).all(|at| w.small(at))
    });
    owned && (near(w, at + 1, "make") && w.capital(at + 1) || near(w, at + 1, "model"))
}

/// "the Iranian year 1397", "1445 AH", "5769 AM": a year of another calendar.
fn foreign(w: &Words, at: usize) -> bool {
    const CALENDARS: &Keys = keys![
        "iranian", "persian", "solar", "lunar", "hijri", "islamic", "muslim", "jewish", "hebrew", "ethiopian",
        "buddhist", "nepali", "vikram", "bikram", "saka", "shamsi", "coptic", "afghan",
    ];
    let named = w.follows(at, keys!["year", "sambat"])
        && (1..=2).any(|back| at > w.first + back && w.is_any(at - 1 - back, CALENDARS));
    let marked = matches!(w.doc.tokens.get(at + 1), Some(next) if next.case == crate::text::Case::Upper)
        && w.is_any(at + 1, keys!["ah", "sh", "bs", "be", "ec"]);
    named || marked
}

/// Words before four digits that make them a year.
const FIRM: &Keys = keys![
    "in", "since", "until", "till", "during", "early", "late", "mid", "year", "circa", "through", "throughout",
    "spring", "summer", "autumn", "fall", "winter", "(", "by", "born", "b", "died", "est", "established", "founded",
    "fl",
];
/// Words before four digits that what bears a year's name may take: "the 1998 elections".
const OWNERS: &Keys = keys!["the", "a", "an", "its", "their", "his", "her", "our"];

/// Whether four digits are a year.
pub fn is_year(w: &Words, at: usize, number: u16) -> bool {
    if is_second(w, at) && (1900..2060).contains(&number) && w.small_noun(at + 1) {
        return true;
    }
    if is_other(w, at, number) {
        return false;
    }
    let plural = w.small(at + 1)
        && w.doc.word(at + 1).ends_with('s')
        && !near(w, at + 1, "function")
        && w.doc.word(at + 1).len() > 3;
    let firm = w.follows(at, FIRM) || is_about(w, at);
    match number {
        1000..=1899 => is_old(w, at, number, plural, firm),
        1900..=2059 => firm || !plural || w.follows(at, OWNERS),
        2060..=2100 => firm || w.follows(at, keys!["and", "to", "-", "from"]) && !w.small(at + 1),
        _ => false,
    }
}

/// "1997" of "the 1979 and 1997 votes".
fn is_second(w: &Words, at: usize) -> bool {
    w.follows(at, keys!["and", "or"])
        && at >= w.first + 3
        && matches!(w.at(at - 2), Word::Digits(1000..=2059, 4))
        && w.is(at - 3, "the")
}

/// Whether the digits are something else by what is beside them: a count, a make, a street's number, a part of a number.
fn is_other(w: &Words, at: usize, number: u16) -> bool {
    let street = w.capital(at + 1)
        && w.capital(at + 2)
        && w.is_any(at + 2, keys!["street", "avenue", "road", "boulevard", "drive", "lane", "st", "ave"]);
    let part = w.is_any(at + 1, keys!["-", "/"])
        && w.glued(at + 1)
        && w.glued(at + 2)
        && matches!(w.at(at + 2), Word::Digits(..));
    counts(w, at) && !likely(w, at, number)
        || foreign(w, at)
        || is_make(w, at)
        || street
        || at > w.first && near(w, at - 1, "numbered") && !w.follows(at, keys!["than"])
        || w.follows(at, keys!["-", "/", ".", "+"]) && w.glued(at) && !before_mid(w, at)
        || part
}

/// "until about 1850".
fn is_about(w: &Words, at: usize) -> bool {
    at >= 2
        && w.follows(at, keys!["about", "around", "circa"])
        && w.is_any(at - 2, keys!["until", "since", "in", "from", "by", "of"])
}

/// Whether digits below 1900 are a year: more of these are counts.
fn is_old(w: &Words, at: usize, number: u16, plural: bool, firm: bool) -> bool {
    let counted = w.small_noun(at + 1) && !near(w, at + 1, "function") && !super::tense::is_verb(w, at + 1);
    let named = near(w, at + 1, "work") || near(w, at + 2, "work") && !near(w, at + 1, "counted");
    let work = number >= 1500 && w.follows(at, keys!["the"]) && named;
    let placed = firm
        || w.follows(at, keys!["of", "from", "to", "between", "and", "after", "before"])
        || w.follows(at, keys![","]) && at + 1 >= w.last;
    !plural && (!counted || firm) && placed || work
}

/// Whether the hyphen before a token joins it to "mid" or the like.
pub fn before_mid(w: &Words, at: usize) -> bool {
    let named = |at| matches!(w.at(at), Word::Phase(_) | Word::Edge(_) | Word::Month(_) | Word::Season(_));
    at >= 2 && (named(at - 2) || w.is_any(at - 2, keys!["pre", "post"]))
}

/// Whether the token is a word of this kind in the list of words that stand beside years and numbers.
pub fn near(w: &Words, at: usize, kind: &str) -> bool {
    at < w.last && w.doc.rows(List::YearNeighbours, at).any(|row| row.get("kind") == kind)
}
