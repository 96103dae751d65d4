//! Where the displaced are from, and where they went. Knows the places found and the words of flight.

use super::super::clause::{Class, Clause};
use super::super::setting::{Stretch, opening};
use super::locative::place_after;
use crate::extract::{EntityRef, Findings};
use crate::text::{Keys, keys};

/// "displaced from El Fasher", "fled from Goma to Bukavu", "fled the town of Toe": the place behind "from" or the verb of flight.
pub fn origin(clause: &Clause, findings: &Findings, stretch: Stretch) -> Option<EntityRef> {
    const FLED: &Keys = keys!["from", "fled", "flee", "fleeing"];
    // "violence that spread | from Kulbus"
    const OTHERS: &Keys = keys![
        "spread", "spreading", "spilled", "spilling", "resulting", "stemming", "apart", "aside", "rebels", "troops",
        "soldiers", "fighters", "militia", "militiamen", "militants", "gunmen", "report", "reports", "figures", "data",
        "help", "support", "ranging", "range",
    ];
    let from = (stretch.first..stretch.last)
        .filter(|&token| clause.is_any(token, FLED) && !clause.is_any(token.wrapping_sub(1), OTHERS));
    from.filter_map(|token| place_after(clause, findings, token + 1)).map(|(place, _)| place).next()
}

/// "displaced from | Roberto Payán": a name that nobody knows.
pub fn from_unknown(clause: &Clause, findings: &Findings, stretch: Stretch) -> bool {
    (stretch.first..stretch.last).any(|token| {
        let name = token + 1;
        clause.is_any(token, keys!["from", "fled"])
            && clause.class(name) == Class::Word
            && clause.doc.tokens[name].capital
            // "fled Boko Haram"
            && !matches!(
                findings.entity_at(name),
                Some(EntityRef::Place(_) | EntityRef::Country(_) | EntityRef::Organization(_))
            )
            && !super::super::in_date(clause.doc, findings, name)
    })
}

/// "fled toward | Bunia": where the displaced went.
pub fn is_refuge(clause: &Clause, findings: &Findings, place: EntityRef) -> bool {
    let way = keys!["to", "toward", "towards", "into", "reached", "reach", "reaching"];
    let left = keys!["left", "leaving", "headed", "heading", "bound", "departed", "made"];
    // "800 refugees arrived in Niger", "sought asylum in Chad"
    let come = keys!["arrived", "arrive", "arriving", "refuge", "asylum", "resettled", "registered"];
    let there = |token: usize| {
        clause.is_any(token, keys!["in", "at"]) && clause.is_any(token.wrapping_sub(1), come)
            || clause.is_any(token, keys!["for"]) && clause.is_any(token.wrapping_sub(1), left)
            || clause.is_any(token, way)
    };
    let ways = (opening(clause)..clause.last).filter(|&token| there(token));
    ways.into_iter().any(|token| findings.entity_at(token + 1) == Some(place))
}
