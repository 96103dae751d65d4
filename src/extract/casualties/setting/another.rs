//! Where the words go over to another event: behind "and" with a verb of its own, "a day after" another, and what opens the sentence for both.
//! Must not know who counts whom.

use super::super::clause::{Class, Clause};
use super::{Stretch, opening};
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// "killed nine in Veracruz|, a day after 14 died in Puebla", ", hours after a bomb went off in Puebla": a comma behind which another event is told.
pub fn days_apart(clause: &Clause, comma: usize, counted: impl Fn(usize) -> bool) -> bool {
    const UNITS: &Keys = keys![
        "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes", "fortnight",
        "decade",
    ];
    if clause.class(comma) != Class::Comma {
        return false;
    }
    let after = (comma + 2..comma + 7).find(|&token| clause.is_any(token, keys!["after", "before"]));
    let Some(after) = after.filter(|&after| clause.is_any(after - 1, UNITS)) else { return false };
    counted(after + 1) || clause.is_any(after + 1, keys!["a", "an", "another", "similar", "two", "three", "twin"])
}

/// "killed 12 in Cusco | and a flood in Puno displaced 300", "and less than a day after a bomb in Aley hurt seven": words with a verb of
/// their own between "and" and the next count.
pub fn another_clause(clause: &Clause, and: usize, next: usize) -> bool {
    if !clause.is_any(and, keys!["and"]) || next < and + 3 || next > and + 24 {
        return false;
    }
    let noun = |token: usize| matches!(clause.class(token), Class::Word | Class::Determiner | Class::Number);
    let starts = noun(and + 1) && !clause.verbish(and + 1) && !clause.gerund(and + 1);
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Stop | Class::Comma | Class::Quote);
    // ", and gunmen shelled Barire, 50km west of the capital, wounding two"
    let attack = |token: usize| clause.verbish(token) && clause.says(token, "impact_verb");
    let raids = attack(and + 1) || starts && (and + 2..next).take_while(inner).any(attack);
    if clause.class(and.wrapping_sub(1)) == Class::Comma && raids {
        return true;
    }
    let words = (and + 2..next).take_while(inner).count() == next - and - 2;
    starts && words && (and + 2..next).any(|token| clause.verbish(token) && !clause.says(token, "told"))
}

/// "killed two policemen, | and gunmen shot dead a grocer in Khalis": others who did harm, behind a comma and "and".
pub fn and_harmed(clause: &Clause, and: usize, next: usize) -> bool {
    const NEAR: usize = 9;
    if !clause.is_any(and, keys!["and"])
        || clause.class(and.wrapping_sub(1)) != Class::Comma
        || next < and + 3
        || next > and + NEAR
    {
        return false;
    }
    let starts = matches!(clause.class(and + 1), Class::Word | Class::Determiner) && !clause.verbish(and + 1);
    let inner = |token: &usize| !matches!(clause.class(*token), Class::Stop | Class::Comma | Class::Quote | Class::Be);
    let words = (and + 2..next).take_while(inner).count() == next - and - 2;
    let harmed = |token: usize| clause.verbish(token) && clause.doc.has(List::CasualtyTriggers, token);
    starts && !clause.gerund(and + 1) && words && (and + 2..next).any(harmed)
}

/// "In Baquba, a bomb killed two, and gunmen shot a grocer": what opens the sentence, before its first comma, where "and" opens the stretch.
pub fn scene_of_both(clause: &Clause, stretch: Stretch) -> Option<Stretch> {
    let opener = stretch.first.checked_sub(1).filter(|&opener| opener > clause.first + 3)?;
    let first = opening(clause);
    let both = clause.is_any(opener, keys!["and"]) && clause.class(opener - 1) == Class::Comma;
    let leads = both && clause.is_any(first, keys!["in", "at", "near", "on", "around", "outside"]);
    let comma = (first..opener - 1).find(|&token| clause.class(token) == Class::Comma)?;
    leads.then(|| Stretch::new(first, comma))
}
