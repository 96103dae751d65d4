//! What other words of the sentence make of a word of harm: shots that were an execution, an arrest that was an abduction. Knows one
//! sentence; must not know figures.

use super::{Frames, Trigger};
use crate::extract::casualties::clause::{self, Class, Clause};
use crate::extract::casualties::taken;
use crate::text::keys;

/// "autopsies showed that both had been | shot", "were | shot without trial", "gunmen | took away his sons".
pub(super) fn by_others(clause: &Clause, trigger: &mut Trigger) {
    let autopsy = || (clause.first..clause.last).any(|token| clause.says(token, "autopsy"));
    match trigger.lemma {
        "shoot" | "stab"
            if trigger.verbs.passive && (autopsy() || trigger.lemma == "shoot" && executed(clause, trigger)) =>
        {
            (trigger.kinds, trigger.frames) = ("killed", Frames::of("participle"));
        }
        "take away" => {
            let state = (clause.first..trigger.first).any(|token| clause.says(token, "lawful"));
            trigger.kinds = if state { "arrested" } else { trigger.kinds };
        }
        "round up" if clause.is_any(trigger.last - 1, keys!["away", "off"]) => {
            let state = (clause.before()..clause.last).any(|token| clause::says(clause.doc, token, "lawful"));
            trigger.kinds = if state { trigger.kinds } else { "captured" };
        }
        "carry off" if taken::struck_down(clause, trigger) => trigger.kinds = "killed",
        "casualty" if trigger.kinds == "killed+injured" && in_care(clause, trigger) => trigger.kinds = "injured",
        _ => {}
    }
}

/// "the hospital received 160 | casualties", "12 casualties | were flown out for treatment": they live.
fn in_care(clause: &Clause, casualties: &Trigger) -> bool {
    let floor = clause.first.max(casualties.first.saturating_sub(7));
    let clinic =
        |token: usize| clause.says(token, "hospital") || clause.is_any(token, keys!["medics", "doctors", "ward"]);
    let received = (floor..casualties.first)
        .rev()
        .take_while(|&token| !matches!(clause.class(token), Class::Comma | Class::Stop))
        .any(|token| clause.says(token, "treating"));
    let cared = matches!(clause.class(casualties.last), Class::Be | Class::Have)
        && (casualties.last + 1..casualties.last + 4).any(|token| {
            clause.is_any(token, keys!["admitted", "brought", "evacuated", "flown", "rushed", "taken", "treated"])
        });
    let dead = |token: usize| clause.is_any(token, keys!["arrival", "morgue", "morgues", "mortuary"]);
    (received || cared) && (clause.first..clause.last).any(clinic) && !(clause.first..clause.last).any(dead)
}

/// "deserters were | shot", "| shot by firing squad", "were sentenced to death and | shot", not those who are in hospital.
fn executed(clause: &Clause, shot: &Trigger) -> bool {
    let alive = keys![
        "hospital", "injured", "wounded", "stable", "critical", "condition", "survived", "leg", "legs", "treated"
    ];
    if (clause.first..clause.last).any(|token| clause.is_any(token, alive)) {
        return false;
    }
    let next = |words: &crate::text::Keys, then: &crate::text::Keys| {
        clause.is_any(shot.last, words) && (shot.last + 1..shot.last + 3).any(|token| clause.is_any(token, then))
    };
    let manner = next(keys!["without"], keys!["trial", "hearing"])
        || next(keys!["by"], keys!["firing"])
        || next(keys!["against"], keys!["wall"]);
    let condemned = |token: usize| {
        clause.is_any(token, keys!["sentenced"]) && clause.is_any(token + 2, keys!["death"])
            || clause.is_any(token, keys!["lined"]) && clause.is_any(token + 1, keys!["up"])
            || clause.is_any(token, keys!["tried", "condemned", "martialled"])
                && clause.class(shot.verbs.first.wrapping_sub(1)) == Class::And
    };
    manner
        || (clause.first..shot.first).any(condemned)
        || (clause.first..clause.last).any(|token| clause.says(token, "execution"))
}
