//! "Lost": soldiers and kin who died, not members who went over, wives of a life told, jobs or my temper.
//! Knows one sentence and the kind of story; must not know what figures have to do with each other.

use super::clause::{self, Class, Clause};
use super::figure::{self, Figure};
use super::genre::{self, Genre};
use super::group;
use super::trigger::Trigger;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Whether those who are "lost" died.
pub(super) fn of_life(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    let mine = clause.is_any(figure.first, keys!["my", "our"]) && !genre::speaks_of_harm(clause, trigger);
    let kin = |first: usize| clause.says(first, "kin") || group::is_armed(clause, first);
    let known = matches!(figure.head, figure::Head::Person(first, _) if kin(first));
    let kinsmen = matches!(figure.head, figure::Head::Person(first, _) if clause.says(first, "kin"));
    // "he lost 30 relatives": told where the story dwells on it.
    if kinsmen
        && figure.last != clause.last
        && clause.class(figure.last) != Class::To
        && !genre::speaks_of_harm(clause, trigger)
        && !genre.dwells_on_harm()
    {
        return false;
    }
    if kinsmen
        && figure.single
        && gone_in_time(clause, figure.last)
        && !genre::tells_harm_in(clause, clause.first..clause.last)
    {
        return false;
    }
    let leading = keys!["front", "leading", "straight", "wing"];
    let men = |first: usize| clause.is_any(first, keys!["man", "men"]) && clause.is_any(first - 1, leading);
    // "has lost two leading men", and "men" where no army is told of.
    let harm = genre::tells_harm_in(clause, clause.first..clause.last);
    if matches!(figure.head, figure::Head::Person(first, _) if men(first)) && !harm {
        return false;
    }
    // "has lost two wives, | a kidney and four million dollars"
    let next = figure.last + 1;
    let also = matches!(clause.class(figure.last), Class::Comma | Class::And)
        && clause.is_any(next, keys!["a", "an", "her", "his", "my", "one"])
        && clause.class(next + 1) == Class::Word
        && !(next + 1..next + 4).any(|at| clause.doc.match_at(List::VictimGroups, at).is_some());
    if also && !harm {
        return false;
    }
    let we = clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["we", "they"]);
    let other = (clause.before()..clause.last).any(|token| clause::says(clause.doc, token, "business_toll"));
    // "lost two generals of industry"
    if clause.class(figure.last) == Class::Of && !genre::speaks_of_harm(clause, trigger) && genre.is_still() {
        return false;
    }
    !gone_over(clause, figure, genre) && ((!we || known) && !mine || genre.dwells_on_harm() && !other)
}

/// "lost his wife | in January", "lost her mother | last spring": told of a life.
fn gone_in_time(clause: &Clause, next: usize) -> bool {
    let times = keys![
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "spring", "summer", "autumn", "winter", "fall", "childhood", "infancy", "year", "month", "week",
    ];
    let year = |token: usize| figure::looks_like_year(clause.doc.word(token));
    clause.is_any(next, keys!["in", "last", "this", "earlier"])
        && (next + 1..next + 4)
            .take_while(|&token| token < clause.last)
            .any(|token| clause.is_any(token, times) || year(token))
}

/// "lost 62 members | to the insurgents", "lost 40 nurses | to the crisis": they may have changed sides, and the others jobs.
fn gone_over(clause: &Clause, figure: &Figure, genre: Genre) -> bool {
    let followers =
        keys!["members", "supporters", "voters", "lawmakers", "deputies", "senators", "councillors", "subscribers"];
    let staff = keys![
        "staff", "workers", "employees", "engineers", "nurses", "doctors", "teachers", "traders", "officials",
        "scientists", "pilots"
    ];
    let figure::Head::Person(first, last) = figure.head else { return false };
    let of = |keys: &Keys| (first..last).any(|token| clause.is_any(token, keys));
    let votes =
        keys!["vote", "votes", "election", "elections", "polls", "ballot", "resignations", "defections", "party"];
    let left = || (figure.last..figure.last + 8).any(|token| clause.is_any(token, votes));
    let to = clause.class(figure.last) == Class::To;
    of(followers) && (to || left()) || to && of(staff) && !genre.dwells_on_harm()
}
