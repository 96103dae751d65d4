//! People who are taken or sought: by gunmen, by the police, by rescuers. Knows one sentence and the kind of story.

use super::clause::{self, Class, Clause};
use super::figure::{self, Figure};
use super::genre::{self, Genre};
use super::group;
use super::trigger::Trigger;
use crate::extract::Casualty;
use crate::lexicon::List;
use crate::text::keys;

/// "Police | picked up four men", but not "the bus picked up 12 passengers", "a patrol boat picked up 30 survivors".
pub(super) fn taken_in(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let lawful = |token: usize| clause.says(token, "lawful");
    let people = !matches!(figure.head, figure::Head::Person(first, last)
        if (first..last).any(|token| clause.is_any(token, keys!["survivors", "passengers", "bodies", "refugees", "migrants", "castaways"])));
    let ends = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop);
    let questioned =
        (trigger.last..trigger.last + 14).any(|token| clause.is_any(token, keys!["questioning", "interrogation"]));
    let agents = if trigger.verbs.passive {
        (trigger.last..trigger.last + 6).take_while(ends).any(lawful) || held_before(clause)
    } else {
        (clause.first.max(trigger.first.saturating_sub(6))..trigger.first).any(lawful)
    };
    people && (agents || questioned)
}

/// "Police hold 31 prisoners. | Forty nurses have been picked up at work": arrests are told of in the sentence before.
fn held_before(clause: &Clause) -> bool {
    let arrests = keys!["arrested", "arrests", "detained", "detainees", "detention", "custody", "prisoners"];
    let before = clause.before()..clause.first;
    before.clone().any(|token| clause.doc.is_any(token, arrests))
        && before.into_iter().any(|token| clause::says(clause.doc, token, "lawful"))
}

/// "took | five priests and two nuns", "three nuns were | taken on that road": by those who kidnap.
pub(super) fn seized(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    let figure::Head::Person(first, last) = figure.head else { return false };
    let carers =
        keys!["ambulance", "ambulances", "helicopter", "helicopters", "hospital", "medics", "rescuers", "doctors"];
    let cared = (clause.first..clause.last).any(|token| clause.is_any(token, carers));
    let caught = |token: usize| {
        let found = clause.doc.match_at(List::CasualtyTriggers, token);
        found.is_some_and(|found| found.row.get("kind") == "captured" && found.row.get("lemma") != "take people")
            || clause.doc.is_any(token, keys!["abductors", "captors", "hostage", "hostages", "kidnappers", "ransom"])
    };
    let captors = |token: usize| {
        clause.is_any(
            token,
            keys!["army", "bandits", "gang", "guerrillas", "gunmen", "militants", "pirates", "raiders", "rebels"],
        ) && clause.doc.match_at(List::VictimGroups, first).is_none_or(|noun| noun.first as usize != token)
    };
    let from_home = |token: usize| {
        clause.is_any(token, keys!["from"])
            && (token + 1..token + 4).any(|at| {
                clause.is_any(
                    at,
                    keys!["bus", "church", "farm", "farms", "home", "homes", "school", "town", "village", "villages"],
                )
            })
    };
    let away = || (clause.first..trigger.first).any(captors) && (last..last + 12).any(from_home);
    let aim = matches!(clause.class(last), Class::To)
        || clause.is_any(last, keys!["on", "off", "aboard", "into", "out", "part"]);
    let beside = (clause.before()..clause.last).any(caught);
    !figure.single && genre.tells_of_violence() && !cared && !aim && (beside || genre.dwells_on_harm() && away())
}

/// "Divers were | searching for four others": those who rescue do, where harm is told; the police look for those who did it.
pub(super) fn looked_for(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    let rescuers = |token: usize| clause.says(token, "rescuers");
    let rest = keys!["remaining", "other", "missing", "last"];
    let bare = figure.head == figure::Head::Bare;
    if bare {
        return genre.tells_of_harm() && clause.is_any(figure.first.wrapping_sub(1), rest);
    }
    let figure::Head::Person(first, last) = figure.head else {
        return figure.head == figure::Head::Pronoun
            && genre.tells_of_harm()
            && (clause.first..trigger.first).any(rescuers);
    };
    let sought = keys!["suspects", "suspect", "men", "survivors", "volunteers", "bodies", "heirs", "escapees"];
    let wanted = group::is_armed(clause, first) || (first..last).any(|token| clause.is_any(token, sought));
    let meant = trigger.verbs.modal || trigger.verbs.negated;
    genre.tells_of_harm() && !wanted && !meant && (clause.first..trigger.first).any(rescuers)
}

/// "the raiders | carried off 20 girls": men do, where violence is told, and no fever.
pub(super) fn carried_off(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    // "shot a trader dead and | made off with the cash"
    let object = figure.first >= trigger.last || trigger.verbs.passive;
    genre.tells_of_violence()
        && object
        && !clause.is_any(trigger.last, keys!["on", "to", "in", "by"])
        && (trigger.kinds == "killed" || !struck_down(clause, trigger))
}

/// "cholera has | carried off 8,000 refugees": they died of it.
pub(super) fn struck_down(clause: &Clause, trigger: &Trigger) -> bool {
    let plague = keys!["plague", "smallpox", "typhus", "famine", "flood", "floods", "avalanche", "wave", "waves"];
    let fever = |token: usize| clause.says(token, "illness") || clause.is_any(token, plague);
    (clause.first..trigger.first).any(fever)
}

/// "gunmen | took away 12 villagers", not patients whom an ambulance took away, nor those whom a flood did.
pub(super) fn abducted(clause: &Clause, trigger: &Trigger) -> bool {
    let carers = keys!["ambulance", "ambulances", "paramedics", "stretcher", "stretchers", "helicopter", "stewards"];
    let waters =
        keys!["flood", "floods", "floodwaters", "river", "wave", "waves", "current", "tide", "torrent", "avalanche"];
    let others =
        keys!["medics", "doctors", "nurses", "rescuers", "workers", "bus", "buses", "boat", "boats", "relatives"];
    let takers = |token: usize| [carers, waters, others].iter().any(|words| clause.is_any(token, words));
    genre::speaks_of_harm(clause, trigger)
        && !(trigger.last..trigger.last + 5).any(|token| clause.is_any(token, carers))
        && !takers(trigger.verbs.first.wrapping_sub(1))
}

/// "31 had been | recaptured": prisoners who got away, and no towns.
pub(super) fn recaptured(clause: &Clause, figure: &Figure) -> bool {
    let escaped = keys![
        "absconded", "breakout", "convicts", "detainees", "escape", "escaped", "escapees", "fled", "fugitives",
        "inmate", "inmates", "jail", "jailbreak", "prison", "prisoners",
    ];
    figure.head != figure::Head::Thing && (clause.before()..clause.last).any(|token| clause.doc.is_any(token, escaped))
}

/// "The guerrillas | still hold 14 policemen": where captives are told of, or those who take them.
pub(super) fn held(clause: &Clause, figure: &Figure, trigger: &Trigger, genre: Genre) -> bool {
    let captors = keys![
        "abductors", "captors", "extremists", "gang", "guerrillas", "gunmen", "hijackers", "insurgents", "jihadists",
        "kidnappers", "militants", "militia", "pirates", "rebels", "separatists", "terrorists",
    ];
    let seized = |token: usize| {
        let found = clause.doc.match_at(List::CasualtyTriggers, token);
        found.is_some_and(|found| found.row.get("kind") == "captured" && found.row.get("lemma") != "hold captive")
    };
    let taken = |token: usize| clause.is_any(token, captors);
    // "was holding | his family hostage": how many they are is not told.
    let family = figure.single && (figure.first..figure.last + 1).any(|token| clause.is_any(token, keys!["hostage"]));
    genre.tells_of_violence()
        && !family
        && ((clause.first..trigger.first).any(taken) || (clause.before()..clause.last).any(seized))
}

/// "A farmer was abducted on Monday. | His body was found on Friday": whether the one whose body it is was missing before.
pub(super) fn was_taken(found: &[Casualty], index: usize) -> bool {
    let one = &found[index];
    let near = found[..index].iter().rev().take_while(|old| old.sentence + 3 > one.sentence);
    let mut told = near.filter(|old| old.kind != "injured" && old.kind != "displaced");
    told.next().is_some_and(|old| matches!(old.kind, "captured" | "missing" | "arrested") && old.max == Some(1))
}
