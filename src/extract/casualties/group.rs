//! Who came to harm: the words, the kind of people, their country and side. Knows lists of people and the countries found;
//! must not know how figures are linked.

use super::clause::{Class, Clause};
use super::figure::{Figure, Head};
use super::source;
use super::trigger::Trigger;
use crate::extract::number;
use crate::extract::{EntityRef, Findings, Speaker, VictimGroup};
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// The group that a figure counts under a trigger, if the text names one.
pub fn of(
    clause: &Clause,
    findings: &Findings,
    figure: &Figure,
    trigger: &Trigger,
    source: Option<&Speaker>,
) -> Option<VictimGroup> {
    let doc = clause.doc;
    let own = own_side(clause, findings, trigger, source);
    if let Some(end) = sides(clause, figure.last) {
        let side = Some(doc.slice(doc.span(figure.last + 1, end)).to_lowercase());
        let kind = head(figure).and_then(|(first, _)| kind(clause, first));
        return Some(VictimGroup { span: doc.span(figure.last, end), kind, country: None, side });
    }
    if let Some((first, last)) = told_group(clause, figure, trigger) {
        // "the number of American | troops killed"
        let toll = trigger.frames.any(&["toll"]) && first > trigger.first + 2;
        let country = country(clause, findings, if toll { trigger.first + 2 } else { first }, last);
        return Some(VictimGroup { span: doc.span(first, last), kind: kind(clause, first), country, side: own });
    }
    let Some((first, _)) = head(figure) else {
        let first = trigger.first.checked_sub(1).filter(|_| own.is_some() && trigger.last <= figure.first)?;
        let kind = own.as_deref().and_then(armed_kind);
        return Some(VictimGroup { span: doc.span(first, trigger.last), kind, country: None, side: own });
    };
    let inner = |token: &usize| {
        matches!(clause.class(*token), Class::Of | Class::Determiner | Class::Possessive | Class::Number)
            || clause.is_any(*token, keys!["them", "whom"])
    };
    let partitive = clause.class(figure.number_last) == Class::Of;
    let skipped = (figure.number_last..first).take_while(inner).count() * usize::from(partitive);
    let from = (figure.number_last + skipped).min(first);
    let country = country(clause, findings, from, figure.last);
    let country = country.or_else(|| loser(clause, findings, trigger));
    // killed 12 | “terrorists”: the noun without its marks.
    let marks = usize::from(clause.class(from) == Class::Quote && clause.class(figure.last - 1) == Class::Quote);
    let span = doc.span(from + marks, figure.last - marks);
    Some(VictimGroup { span, kind: kind(clause, first), country, side: own })
}

/// The noun outside the figure's own phrase: "12 of the dead were | children", "18,358 | civilian casualties".
fn told_group(clause: &Clause, figure: &Figure, trigger: &Trigger) -> Option<(usize, usize)> {
    let noun = |token: usize| {
        let found = clause.doc.match_at(List::VictimGroups, token)?;
        // "were local | guards"
        let next = clause.doc.match_at(List::VictimGroups, found.last as usize);
        Some(next.map_or((token, found.last as usize), |next| (next.first as usize, next.last as usize)))
    };
    if trigger.frames.any(&["count"]) && figure.number_last <= trigger.first {
        return (figure.number_last..trigger.last.min(figure.number_last + 4)).find_map(noun);
    }
    // "111 bodies, three of them of | children"
    let of_them = figure.head == Head::Pronoun && clause.is_any(figure.last.wrapping_sub(1), keys!["them", "whom"]);
    if of_them && matches!(clause.class(figure.last), Class::Of | Class::Be) {
        return noun(figure.last + 1);
    }
    if trigger.frames.any(&["toll"]) && clause.is_any(trigger.first, keys!["number"]) {
        return (trigger.first + 2..trigger.last).rev().find_map(noun);
    }
    let be_said = trigger.frames.any(&["adjective"])
        && clause.class(figure.number_last) == Class::Of
        && clause.class(trigger.last) == Class::Be
        && trigger.first < figure.number_last + 5;
    if let Some(told) = be_said.then(|| noun(trigger.last + 1)).flatten() {
        return Some(told);
    }
    let victims = trigger.frames.any(&["victims"]) && trigger.first == figure.number_last;
    if victims || figure.head == Head::Bare || figure.head == Head::Pronoun {
        let of = clause.class(figure.number_last) == Class::Of && trigger.first > figure.number_last;
        let be = if of && trigger.first < figure.number_last + 5 { trigger.last } else { figure.last };
        let told = victims || of || figure.head == Head::Bare && figure.first > trigger.last;
        return noun(be + 1).filter(|_| told && clause.class(be) == Class::Be);
    }
    None
}

fn head(figure: &Figure) -> Option<(usize, usize)> {
    match figure.head {
        Head::Person(first, last) | Head::Likely(first, last) => Some((first, last)),
        _ => None,
    }
}

/// "on both sides", "from each side": one past its end.
fn sides(clause: &Clause, token: usize) -> Option<usize> {
    let named = clause.is_any(token, keys!["on", "from"])
        && clause.is_any(token + 1, keys!["both", "each", "either", "all"])
        && clause.is_any(token + 2, keys!["side", "sides"]);
    named.then_some(token + 3)
}

/// "lost three men", "put its dead at nine": the dead are the speaker's own.
fn own_side(clause: &Clause, findings: &Findings, trigger: &Trigger, source: Option<&Speaker>) -> Option<String> {
    let source = source.filter(|source| source::is_party(findings, source))?;
    let its = trigger.first > clause.first && clause.class(trigger.first - 1) == Class::Possessive;
    (its || trigger.frames.any(&["lose"])).then(|| source::words(findings, source))
}

/// "Russia | lost 890 troops": the country before the verb.
fn loser(clause: &Clause, findings: &Findings, trigger: &Trigger) -> Option<&'static str> {
    let before = trigger.verbs.first.checked_sub(1).filter(|&before| before >= clause.first)?;
    match findings.entity_at(before).filter(|_| trigger.frames.any(&["lose"]))? {
        EntityRef::Country(index) => Some(findings.countries[index as usize].code),
        _ => None,
    }
}

fn armed_kind(side: &str) -> Option<&'static str> {
    let side = side.to_lowercase();
    if source::REBELS.iter().any(|word| side.contains(word)) { Some("rebel") } else { Some("combatant") }
}

/// The country that a demonym inside the group's words names, but not of an "anti-Syrian" lawmaker.
fn country(clause: &Clause, findings: &Findings, first: usize, last: usize) -> Option<&'static str> {
    let against = |token: usize| clause.is_any(token.wrapping_sub(2), keys!["anti"]);
    (first..last).find_map(|token| match findings.entity_at(token) {
        Some(EntityRef::Country(index)) if !against(token) => Some(findings.countries[index as usize].code),
        // "a Nigerian army | colonel": of the force that the country keeps.
        Some(EntityRef::Organization(index)) => {
            let force = &findings.organizations[index as usize];
            force.country.filter(|_| force.kind == "military" || clause.is_any(token + 1, keys!["police", "navy"]))
        }
        _ => None,
    })
}

/// Whether a victim noun at a token tells of people under arms.
pub fn is_armed(clause: &Clause, token: usize) -> bool {
    matches!(kind(clause, token), Some("combatant" | "police" | "rebel" | "attacker" | "peacekeeper"))
}

/// The kind of a victim noun at a token.
pub fn kind(clause: &Clause, token: usize) -> Option<&'static str> {
    let doc = clause.doc;
    let found = doc.match_at(List::VictimGroups, token).or_else(|| doc.match_before(List::VictimGroups, token + 1))?;
    let service = (token.saturating_sub(3).max(clause.first)..token)
        .any(|at| clause.is_any(at, keys!["army", "navy", "naval", "force", "military", "marine", "artillery"]));
    let staff = keys!["officer", "officers", "member", "members", "personnel", "staff", "cadets", "recruits"];
    if service && clause.is_any(token, staff) && found.row.get("kind") != "civilian" {
        return Some("combatant");
    }
    let serving = keys!["member", "members", "personnel"];
    if clause.is_any(token, serving) && clause.class(token + 1) == Class::Of {
        let inner = |at: &usize| clause.class(*at).nominal();
        let army = |at: usize| {
            clause.is_any(at, keys!["army", "navy", "military", "troops", "battalion", "brigade", "infantry"])
                || clause.is_any(at, keys!["forces", "force"])
                    && !clause.is_any(at - 1, keys!["police", "task", "work"])
        };
        if (token + 2..token + 8).take_while(inner).any(army) {
            return Some("combatant");
        }
    }
    let force = token.checked_sub(1).filter(|&force| force >= clause.first);
    if clause.is_any(token, serving) && force.is_some_and(|force| clause.is_any(force, keys!["police", "gendarmerie"]))
    {
        return Some("police");
    }
    if let Some(side) = side_of_rank(clause, token, found.row.get("kind")) {
        return Some(side);
    }
    // "six North Korean officers": of an army or of the police.
    if clause.is_any(token, keys!["officer", "officers"]) && clause.doc.has(List::Countries, token.saturating_sub(1)) {
        return None;
    }
    let seamen = keys!["sailor", "sailors", "seaman", "seamen", "crewman", "crewmen", "airman", "airmen"];
    if clause.is_any(token, seamen) && (clause.first..clause.last).any(|at| clause.is_any(at, WARSHIPS)) {
        return Some("combatant");
    }
    if clause.is_any(token, keys!["son", "sons", "daughter", "daughters"]) && young(clause, token) {
        return Some("child");
    }
    Some(found.row.get("kind")).filter(|kind| !kind.is_empty())
}

/// "a police | captain", "two rebel | commanders": whose rank it is.
fn side_of_rank(clause: &Clause, token: usize, kind: &str) -> Option<&'static str> {
    let before = token.checked_sub(1).filter(|&before| kind == "combatant" && before >= clause.first)?;
    if clause.is_any(before, keys!["police", "gendarmerie", "constabulary"]) {
        return Some("police");
    }
    let rebels = keys!["rebel", "guerrilla", "guerilla", "insurgent", "militant", "separatist", "jihadist", "taliban"];
    clause.is_any(before, rebels).then_some("rebel")
}

/// "her two-year-old | daughter", "their infant | son", "her | son, 9,": whose age is told.
fn young(clause: &Clause, noun: usize) -> bool {
    let small = keys!["infant", "baby", "young", "little", "toddler", "newborn", "teenage", "small", "month", "week"];
    let floor = clause.first.max(noun.saturating_sub(6));
    let aged = clause.class(noun + 1) == Class::Comma
        && clause.class(noun + 3) == Class::Comma
        && number::at(clause.doc, noun + 2).is_some_and(|age| age.value < 18.0);
    aged || (floor..noun).any(|token| {
        let years = || (token + 1..token + 3).any(|at| clause.is_any(at, keys!["year"]));
        clause.is_any(token, small) || years() && number::at(clause.doc, token).is_some_and(|age| age.value < 18.0)
    })
}

/// Words that tell that sailors serve in a navy.
const WARSHIPS: &Keys = keys![
    "navy", "naval", "destroyer", "destroyers", "cruiser", "cruisers", "frigate", "frigates", "warship", "warships",
    "submarine", "submarines", "battleship", "battleships", "corvette", "gunboat", "minesweeper", "hms", "uss", "ins",
    "torpedo", "torpedoed", "torpedoing", "fleet", "exocet",
];
