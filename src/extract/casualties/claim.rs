//! Whether a figure is the claim of a party to the fighting: its word on those whom its own side harmed. Knows who gives a figure and the
//! words before the verb; must not know how figures are linked.

use super::clause::{Class, Clause};
use super::link::Link;
use super::setting::Stretch;
use super::source;
use super::trigger::Trigger;
use crate::extract::{Findings, Speaker, VictimGroup};
use crate::text::keys;

/// Whether the source speaks of what its own side did to others.
pub fn by_party(
    clause: &Clause,
    findings: &Findings,
    (trigger, link): (&Trigger, &Link),
    stretch: Stretch,
    (group, source): (Option<&VictimGroup>, Option<&Speaker>),
) -> bool {
    if !inflicted(trigger, link) {
        return enemy_dead(clause, findings, (trigger, link), (group, source));
    }
    let agent = agent(clause, trigger);
    let we = agent.is_some_and(|agent| clause.is_any(agent, keys!["we"]));
    // "We arrested 12 men," the police chief said: no deed of war.
    if (we || own_forces(clause, trigger)) && trigger.kinds != "arrested" {
        return true;
    }
    let Some(source) = source.filter(|source| source::is_party(findings, source)) else { return false };
    let rebel = source::is_rebel(findings, source);
    // "said it avenged the day when | a bomb killed nine", "the bombing that | killed 72": of a deed told as known.
    let opener = stretch.first > clause.first && clause.is_any(stretch.first - 1, keys!["when", "which", "where"]);
    let known = opener
        || clause.is_any(trigger.verbs.first.wrapping_sub(1), keys!["that", "which"]) && deed_before(clause, trigger);
    !known && !own_dead(findings, trigger, group, source) && !of_the_other_side(clause, agent, rebel)
}

/// "The army said | 40 rebels were killed": told in the passive of those whom the speaker's own side fights.
fn enemy_dead(
    clause: &Clause,
    findings: &Findings,
    (trigger, link): (&Trigger, &Link),
    (group, source): (Option<&VictimGroup>, Option<&Speaker>),
) -> bool {
    let (Some(group), Some(source)) = (group, source) else { return false };
    if !source::is_party(findings, source) || !matches!(trigger.kinds, "killed" | "injured" | "killed+injured") {
        return false;
    }
    let suffered = matches!(
        link.rule,
        "casualties/subject" | "casualties/distant-subject" | "casualties/left-conjunct" | "casualties/among"
    );
    let enemy =
        clause.doc.tokens_in(group.span).any(|token| clause.is_any(token, keys!["enemy", "terrorists", "mercenaries"]));
    let side = if source::is_rebel(findings, source) {
        matches!(group.kind, Some("combatant" | "police")) && !trigger.frames.any(&["lose"])
    } else {
        let foreign = || group.country.is_some_and(|code| source::is_of_enemy(findings, source, code));
        group.kind == Some("rebel") || group.kind == Some("combatant") && foreign()
    };
    suffered && (enemy || side)
}

/// "they had killed 70 soldiers": harm done to others, not suffered.
fn inflicted(trigger: &Trigger, link: &Link) -> bool {
    matches!(link.rule, "casualties/object" | "casualties/right-conjunct" | "casualties/object-conjunct")
        && trigger.frames.any(&["past", "base", "finite", "ing"])
        && !trigger.frames.any(&["lose", "noun", "count"])
        && !matches!(trigger.lemma, "bury" | "treat")
}

/// "said | his men had killed nine soldiers": whoever speaks of the deeds of his own.
fn own_forces(clause: &Clause, trigger: &Trigger) -> bool {
    let force = trigger.verbs.first.wrapping_sub(1);
    let forces = keys!["men", "fighters", "troops", "forces", "soldiers", "guerrillas", "militants", "units", "rebels"];
    clause.is_any(force, forces) && clause.is_any(force.wrapping_sub(1), keys!["his", "its", "their", "our"])
}

/// "the bombing | that killed 72": a noun before the "that", not a verb of speech.
fn deed_before(clause: &Clause, trigger: &Trigger) -> bool {
    let noun = trigger.verbs.first.wrapping_sub(2);
    clause.class(noun) == Class::Word && !clause.says(noun, "told") && !clause.verbish(noun)
}

/// Whether a state tells of its own soldiers.
fn own_dead(findings: &Findings, trigger: &Trigger, group: Option<&VictimGroup>, source: &Speaker) -> bool {
    let Some(group) = group else { return false };
    let compatriots = group.country.is_some_and(|code| source::is_of(findings, source, code));
    (trigger.frames.any(&["ing"]) || compatriots)
        && matches!(group.kind, Some("combatant" | "police"))
        && !source::is_rebel(findings, source)
}

/// "the army said | militants raided the post and killed 12": the deed of those whom the source fights.
fn of_the_other_side(clause: &Clause, agent: Option<usize>, rebel: bool) -> bool {
    let Some(agent) = agent else { return false };
    let fighters = keys![
        "rebels", "guerrillas", "militants", "insurgents", "separatists", "jihadists", "terrorists", "gunmen",
        "attackers", "assailants", "extremists", "bandits", "bomber", "bombers", "gunman", "attacker", "militiamen",
        "subversives",
    ];
    let state = keys![
        "army", "soldiers", "troops", "police", "policemen", "forces", "jets", "planes", "warplanes", "helicopters",
        "aircraft", "gendarmes", "paramilitaries",
    ];
    if clause.is_any(agent, if rebel { state } else { fighters }) {
        return true;
    }
    // "Two mortar barrages on markets in the west | killed nine, police said"
    let weapons = keys![
        "bomb", "bombs", "bombing", "bombings", "blast", "blasts", "explosion", "explosions", "mine", "mines",
        "landmine", "landmines", "ied", "ieds", "mortar", "mortars", "grenade", "grenades", "ambush", "ambushes",
        "attack", "attacks", "rocket", "rockets"
    ];
    let inner = |token: &usize| clause.class(*token).nominal() || clause.class(*token) == Class::Preposition;
    !rebel && (clause.first..agent + 1).rev().take(12).take_while(inner).any(|token| clause.is_any(token, weapons))
}

/// The noun before the verb, or before the verb that "and" or a comma joins to it.
fn agent(clause: &Clause, trigger: &Trigger) -> Option<usize> {
    let subject = |verb: usize| {
        let helps = |token: &usize| matches!(clause.class(*token), Class::Have | Class::Be | Class::Adverb);
        (clause.first..verb).rev().find(|token| !helps(token))
    };
    let before = subject(trigger.verbs.first)?;
    if !matches!(clause.class(before), Class::And | Class::Comma) {
        return Some(before);
    }
    let inner = |token: &usize| clause.class(*token) != Class::Stop && !clause.is_any(*token, keys!["that"]);
    let verb = (clause.first..before).rev().take(14).take_while(inner).find(|&token| clause.verbish(token))?;
    subject(verb)
}
