//! Whether a single full stop ends a sentence or belongs to the word before it: abbreviations, initials, acronyms. Knows that word and the one behind the stop.

use super::Scan;
use super::stop::Stop;
use crate::lexicon::List;
use crate::text::keys;
use crate::text::token::{Case, Kind};
use crate::text::words::Words;

/// A single full stop: whether it ends a sentence or belongs to the word before it.
pub(super) fn full_stop(scan: Scan, stop: &Stop, next: usize) -> bool {
    let words = scan.words;
    if words.kind(stop.at) == Kind::Dotted {
        return stop.marks > stop.at + 1 || after_acronym(scan, stop.at, next);
    }
    if stop.at == scan.first || !words.glued(stop.at) {
        return true;
    }
    let before = stop.at - 1;
    if !words.is_word(before) {
        return !matches!(words.char(before), '°' | 'º' | '№');
    }
    let letters = words.str(before).chars().count();
    let initial = words.str(next).len() == 1 && words.str(next + 1) == "." && words.glued(next + 1);
    match words.class(List::Abbreviations, before) {
        "" if letters == 1 => after_letter(scan, before, next),
        "" => !consonants_only(words, before),
        _ if letters == 1 && words.capital(before) => after_letter(scan, before, next),
        "title" if initial => false,
        _ if letters > 1 && words.upper(before) && !words.upper(next) => starter(words, next) || own_clause(scan, next),
        "inner" | "unit" | "street" if words.capital(before) => true,
        class => after_abbreviation(scan, class, before, next),
    }
}

pub(super) fn starter(words: Words, at: usize) -> bool {
    words.class(List::SentenceWords, at) == "starter"
}

/// "Cdr.", "Brg.": short, capitalised and without a vowel.
fn consonants_only(words: Words, at: usize) -> bool {
    let word = words.str(at);
    words.tokens[at].case == Case::Title
        && (2..=4).contains(&word.len())
        && !word.bytes().any(|b| {
            matches!(b.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y') || !b.is_ascii_alphabetic()
        })
}

/// "E. Smith", "you and I. Did", "Plan B. The", "250 km/h. The".
fn after_letter(scan: Scan, letter: usize, next: usize) -> bool {
    let words = scan.words;
    let prior = letter.wrapping_sub(1);
    if letter == scan.first || words.str(next + 1) == "." && words.glued(next + 1) && words.str(next).len() == 1 {
        return false;
    }
    if words.glued(letter) && words.char(prior) != '-' && words.kind(prior) != Kind::Quote {
        return matches!(words.char(prior), '/' | '°');
    }
    if !words.capital(letter) {
        return !words.number(next) && (starter(words, next) || words.number(prior) && words.capital(next));
    }
    let initial_before = words.str(prior) == "." && words.glued(prior);
    if words.is(letter, "i") && words.is_any(prior, keys!["and", "than", "as", "but", "am", "or"]) {
        return true;
    }
    starter(words, next) && !initial_before
}

fn after_abbreviation(scan: Scan, class: &str, before: usize, next: usize) -> bool {
    let words = scan.words;
    let number = words.number(next);
    match class {
        "title" => words.is(before, "st") && words.capital(before.wrapping_sub(1)) && starter(words, next),
        "company" => !number && (starter(words, next) || own_clause(scan, next)),
        "place" => place_ends(scan, before, next),
        "junior" | "inner" => class == "junior" && starter(words, next),
        "month" => !number && (starter(words, next) || words.upper(before) && !words.capital(before + 1)),
        "number" => !number,
        "street" => starter(words, next) || own_clause(scan, next),
        "unit" => !number,
        _ => true,
    }
}

/// A capitalised word with a small one behind it: more likely a subject and its verb than a name that goes on.
fn own_clause(scan: Scan, next: usize) -> bool {
    let words = scan.words;
    let case = |at: usize| words.tokens[at].case;
    next + 1 < scan.last
        && case(next) == Case::Title
        && (case(next + 1) == Case::Lower && words.is_word(next + 1) || words.char(next + 1) == ':')
        && words.class(List::Abbreviations, next).is_empty()
}

/// "Springfield, Ill. Police said" ends a sentence, "Mass. General" does not.
fn place_ends(scan: Scan, before: usize, next: usize) -> bool {
    let words = scan.words;
    if words.number(next) {
        return false;
    }
    let behind_comma = before > scan.first && words.char(before - 1) == ',';
    if words.upper(before) && words.str(before).len() > 2 && !behind_comma {
        return true;
    }
    starter(words, next) || behind_comma && own_clause(scan, next)
}

/// "in the U.S. How about", "U.S. Government", "5 p.m. Sunday", "at 6 p.m. Travelers".
fn after_acronym(scan: Scan, at: usize, next: usize) -> bool {
    let words = scan.words;
    let class = words.class(List::Abbreviations, at);
    if class == "inner" {
        return false;
    }
    if class == "time" {
        let follows = words.class(List::SentenceWords, next);
        // "Justices A.M. Khanwilkar and …": initials.
        let initials = words.tokens[at].case == Case::Upper
            && at > scan.first
            && !words.number(at - 1)
            && words.tokens[at - 1].case == Case::Title
            && words.tokens[next].case == Case::Title;
        let short = at - scan.first <= 3 || initials;
        return !words.number(next) && !matches!(follows, "zone" | "day") && !short;
    }
    if words.number(next) || at == scan.first {
        return false;
    }
    if words.tokens[at].case == Case::Lower {
        return starter(words, next) || words.is_any(next, keys!["i"]);
    }
    starter(words, next)
        || words.is(at, "dc")
            && (words.char(at.wrapping_sub(1)) == ',' || words.is(at.wrapping_sub(1), "washington"))
            && own_clause(scan, next)
}
