//! Words that say that people came to harm, and the group of verbs each stands in: voice, modals, negation.
//! Knows the list of triggers; must not know which figure a trigger counts.

mod carried;
mod told;
mod verbs;

use super::clause::{Class, Clause};
use super::figure::{all_aboard, nobody_left};
use crate::lexicon::List;
use crate::text::keys;
pub use carried::carried;
pub use verbs::Verbs;
use verbs::verbs_before;

/// A bit for each syntactic frame that a trigger may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Frames(u32);

const FRAMES: [&str; 25] = [
    "past", "participle", "base", "finite", "ing", "intransitive", "base_intr", "finite_intr", "ing_intr", "adjective",
    "noun", "count", "toll", "bodies", "lives", "lose", "complement", "feared", "hospital", "shot", "from_home", "hit",
    "victims", "sent", "to_death",
];

impl Frames {
    fn of(frame: &str) -> Frames {
        Frames(FRAMES.iter().position(|name| *name == frame).map_or(0, |place| 1 << place))
    }

    /// Whether the trigger can have one of these frames.
    pub fn any(self, frames: &[&str]) -> bool {
        frames.iter().any(|frame| self.0 & Frames::of(frame).0 != 0)
    }
}

/// What the counted noun must prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A bare number is believed.
    Strong,
    /// A noun for people is needed.
    Weak,
    /// A noun for people is needed, or a number of five hundred and more.
    Many,
    /// Soldiers, fighters and the like are needed.
    Armed,
}

/// A trigger in its sentence.
#[derive(Clone, Debug)]
pub struct Trigger {
    /// First token.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    /// One kind, or two that share the figure ("casualties").
    pub kinds: &'static str,
    /// Frames it can have.
    pub frames: Frames,
    /// What it asks of the noun.
    pub strength: Strength,
    /// A death that need not be violent: "died", "the death of".
    pub natural: bool,
    /// A word that business and sport use too: "hurt", "snatched".
    pub doubtful: bool,
    /// The word or phrase of harm; some ask for more than others.
    pub lemma: &'static str,
    /// The verbs before it.
    pub verbs: Verbs,
}

/// All triggers of a sentence in order; one inside a longer one is dropped.
pub fn all(clause: &Clause) -> Vec<Trigger> {
    let matches = clause.doc.matches(List::CasualtyTriggers);
    let from = matches.partition_point(|found| (found.first as usize) < clause.first);
    let mut triggers: Vec<Trigger> = Vec::new();
    for found in matches[from..].iter().take_while(|found| (found.first as usize) < clause.last) {
        let (first, last) = (found.first as usize, found.last as usize);
        let frames = Frames::of(found.row.get("frame"));
        let (strength, lemma) = (strength(found.row.get("strength")), found.row.get("lemma"));
        match triggers.last_mut() {
            Some(before) if before.first == first && before.last == last => {
                before.frames.0 |= frames.0;
                before.strength = before.strength.max(strength);
            }
            Some(before) if first < before.last => {}
            _ => triggers.push(Trigger {
                first,
                last,
                kinds: found.row.get("kind"),
                frames,
                strength,
                natural: matches!(lemma, "die" | "death" | "killing" | "dead" | "suffocate" | "hurt"),
                doubtful: matches!(lemma, "hurt" | "snatch" | "hit" | "run over" | "shoot"),
                lemma,
                verbs: verbs_before(clause, first),
            }),
        }
    }
    // "took 12 people" is asked about where no other word tells of harm.
    let alone = triggers.len() == 1;
    triggers.retain(|trigger| alone || trigger.lemma != "take people");
    for trigger in &mut triggers {
        number_of(clause, trigger);
    }
    for trigger in triggers.iter_mut().filter(|trigger| trigger.kinds == "displaced") {
        living_in(clause, trigger);
    }
    for trigger in &mut triggers {
        told::by_others(clause, trigger);
    }
    for trigger in triggers.iter_mut().filter(|trigger| trigger.kinds == "injured") {
        let fatal = clause.is_any(trigger.first.wrapping_sub(1), keys!["fatal", "mortal"]);
        if fatal && clause.class(trigger.first.wrapping_sub(2)) != Class::Hyphen {
            trigger.kinds = "killed";
        }
    }
    triggers.retain_mut(|trigger| trigger.lemma != "in shelters" || in_shelters(clause, trigger));
    triggers.retain(|trigger| !trigger.frames.any(&["hospital", "sent"]) || !clause.says(trigger.last, "morgue"));
    triggers.retain(|trigger| {
        trigger.lemma != "to hospital" || names_a_hospital(clause, trigger.last) || treated_in_town(clause, trigger)
    });
    triggers.retain(|trigger| trigger.lemma != "not survive" || nobody_before(clause, trigger.first));
    let compound = |trigger: &Trigger| {
        clause.class(trigger.last) == Class::Hyphen && trigger.frames.any(&["adjective", "past", "participle"])
    };
    triggers.retain(|trigger| !inside_a_name(clause, trigger) && !injury_list(clause, trigger) && !compound(trigger));
    triggers
}

/// "none of the 103 aboard | survived".
fn nobody_before(clause: &Clause, survived: usize) -> bool {
    let none = |token: usize| clause.is_any(token, keys!["none", "one"]) && clause.class(token + 1) == Class::Of;
    // not "everyone aboard | survived"
    let nobody = |token: usize| nobody_left(clause, token).is_some() && all_aboard(clause, token).is_some();
    (clause.first.max(survived.saturating_sub(14))..survived).any(none)
        || (survived.saturating_sub(2)..survived).any(nobody)
}

/// "the number of Palestinians | killed", "the number of people who have | died": the words together name a toll.
fn number_of(clause: &Clause, trigger: &mut Trigger) {
    if !trigger.frames.any(&["past", "participle", "intransitive", "adjective"]) {
        return;
    }
    let number = trigger.verbs.first.wrapping_sub(1);
    let plain = trigger.verbs.first == trigger.first
        && clause.is_any(number, keys!["number", "numbers"])
        && clause.class(number.wrapping_sub(1)) == Class::Determiner
        && !clause.is_any(number.wrapping_sub(1), keys!["a"]);
    let floor = clause.first.max(trigger.verbs.first.saturating_sub(6));
    let outer = |token: &usize| {
        !matches!(clause.class(*token), Class::Word | Class::Relative | Class::Hyphen)
            && !clause.is_any(*token, keys!["those"])
    };
    let before = (floor..trigger.verbs.first).rev().find(outer);
    let owner = trigger.first.wrapping_sub(1);
    let of_its = trigger.frames.any(&["adjective"])
        && trigger.verbs.first == trigger.first
        && matches!(clause.class(owner), Class::Possessive | Class::Determiner)
        && clause.class(owner.wrapping_sub(1)) == Class::Of
        && owner > clause.first + 1
        && clause.is_any(owner - 2, keys!["number", "numbers"]);
    if of_its {
        trigger.first = owner - 2;
        trigger.frames = Frames::of("toll");
        trigger.strength = Strength::Strong;
        trigger.verbs = Verbs { first: owner - 2, ..Verbs::default() };
        return;
    }
    let number = before.filter(|&of| {
        clause.class(of) == Class::Of
            && of > clause.first
            && clause.is_any(of.wrapping_sub(1), keys!["number", "numbers", "total"])
            && ((of + 1..trigger.verbs.first).any(|token| {
                clause.is_any(token, keys!["those"]) || clause.doc.match_at(List::VictimGroups, token).is_some()
            })
                // "the number of | drowned may exceed 1,000"
                || of + 1 == trigger.first
                    && clause.class(trigger.last) != Class::Word
                    && clause.is_any(of.wrapping_sub(2), keys!["the", "total"]))
    });
    if let Some(of) = number.or(plain.then_some(trigger.verbs.first)) {
        trigger.first = of - 1;
        trigger.frames = Frames::of("toll");
        trigger.strength = Strength::Strong;
        trigger.verbs = Verbs { first: of - 1, ..Verbs::default() };
    }
}

/// "are | living in relief camps": the verb of staying belongs to the camps.
fn living_in(clause: &Clause, trigger: &mut Trigger) {
    let stays = trigger.first.wrapping_sub(1);
    let staying =
        keys!["living", "staying", "residing", "camped", "housed", "hosted", "accommodated", "sheltered", "sleeping"];
    if trigger.verbs.first == trigger.first
        && clause.is_any(trigger.first, keys!["in", "at"])
        && clause.is_any(stays, staying)
    {
        trigger.first = stays;
        trigger.verbs = verbs_before(clause, stays);
    }
}

/// "are in 65 | evacuation centres": widened to the words from "in" on; false where nobody is told to be in them.
fn in_shelters(clause: &Clause, trigger: &mut Trigger) -> bool {
    let floor = clause.first.max(trigger.first.saturating_sub(4));
    let counted = |token: &usize| {
        clause.class(*token) == Class::Number
            || clause.doc.match_at(List::NumberWords, *token).is_some()
            || clause.is_any(*token, keys!["some", "about", "over", "the", "different", "government", "other"])
    };
    let start = (floor..trigger.first).rev().find(|token| !counted(token));
    let Some(place) = start.filter(|&start| clause.is_any(start, keys!["in", "at"]) && start + 1 < trigger.first)
    else {
        return false;
    };
    trigger.first = place;
    trigger.verbs = verbs_before(clause, place);
    living_in(clause, trigger);
    true
}

/// "taken to | the Ayub Medical Complex hospital": only words of a name up to it.
fn names_a_hospital(clause: &Clause, first: usize) -> bool {
    let inner = |token: &usize| {
        matches!(
            clause.class(*token),
            Class::Word | Class::Determiner | Class::Hyphen | Class::Possessive | Class::And | Class::Number
        ) && !clause.verbish(*token)
    };
    let centre = |token: usize| {
        clause.is_any(token, keys!["medical", "trauma", "burns", "burn", "health", "heart"])
            && clause.is_any(
                token + 1,
                keys![
                    "center", "centers", "centre", "centres", "complex", "college", "unit", "units", "facility",
                    "facilities", "institute"
                ],
            )
    };
    (first..first + 7).take_while(inner).any(|token| clause.says(token, "hospital") || centre(token))
}

/// "26 people are | being treated in Luxor": many of them, and a town.
fn treated_in_town(clause: &Clause, trigger: &Trigger) -> bool {
    let named = clause.class(trigger.last) == Class::Word && clause.doc.tokens[trigger.last].capital;
    trigger.verbs.plural && clause.is_any(trigger.first, keys!["being"]) && named
}

fn strength(cell: &str) -> Strength {
    match cell {
        "weak" => Strength::Weak,
        "many" => Strength::Many,
        "armed" => Strength::Armed,
        _ => Strength::Strong,
    }
}

/// "the Dead Sea", "Missing Persons Institute": a capitalised trigger between capitalised words.
fn inside_a_name(clause: &Clause, trigger: &Trigger) -> bool {
    let title =
        |token: usize| clause.class(token) == Class::Word && clause.doc.tokens[token].case == crate::text::Case::Title;
    title(trigger.first)
        && trigger.first > clause.first
        && title(trigger.first - 1)
        && title(trigger.last)
        && !clause.doc.starts_sentence(trigger.first)
        && lower_case_words(clause)
}

/// "the injured list", "injured reserve".
fn injury_list(clause: &Clause, trigger: &Trigger) -> bool {
    clause.is_any(trigger.last, keys!["list", "reserve", "lists", "status", "pride", "feelings"])
}

/// Whether the sentence has content words in lower case (a headline in title case has few).
fn lower_case_words(clause: &Clause) -> bool {
    let content = |token: &usize| clause.class(*token) == Class::Word;
    let all = (clause.first..clause.last).filter(content).count();
    let lower = (clause.first..clause.last).filter(content).filter(|&token| !clause.doc.tokens[token].capital).count();
    lower * 2 > all
}
