//! From a sentence's cues to drafts of statements: subject words, cue, content, addressee.
//! Knows the grammar of attribution; must not resolve who speaks.

use crate::extract::statements::content::quotation;
use crate::extract::statements::content::sides::content;
use crate::extract::statements::cue::Cue;
use crate::extract::statements::cue::gerund::{opens_as_gerund, whom_it_names};
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::plan::Plan;
use crate::extract::statements::silent::attitude;
use crate::extract::statements::silent::{self, Said};
use crate::extract::statements::whose::speaker;
use crate::text::keys;

/// The statements that a sentence's verbs make.
pub fn verbs(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    for index in 0..plan.cues.len() {
        let cue = &plan.cues[index];
        if cue.unreal && !used_to_say(plan, index) {
            continue;
        }
        let blamed = whom_it_names(plan, index);
        // "ridiculed him for repeating it": whom the pronoun means the text seldom tells.
        if blamed.as_ref().is_some_and(|whom| plan.reader.doc.is_any(whom.start, keys!["him", "her", "them"])) {
            continue;
        }
        let Some((phrase, elided)) = blamed.map(|whom| (Some(whom), false)).or_else(|| speaker(plan, index)) else {
            continue;
        };
        let Some(head) = phrase.as_ref().map(|phrase| head(plan.reader, phrase)) else { continue };
        if !may_speak(cue, head) {
            continue;
        }
        let Some((content, addressee, rule)) = content(plan, index) else { continue };
        let reporter = reporter(drafts, sentence, cue.words.start);
        if reporter.is_some_and(|draft| opens_as_gerund(plan, cue, draft)) {
            continue;
        }
        let reported = reporter.is_some();
        if silent::silent(&Said { plan, index, cue, head, content: &content, rule, reported })
            || reporter.is_some_and(denies)
        {
            continue;
        }
        let state = attitude::state(cue) && cue.row.get("class") != "believe";
        let cue = Some((cue.words.clone(), cue.lemma));
        drafts.push(Draft { sentence, phrase, elided, cue, content, addressee, rule, state });
    }
}

/// "“…,” he would later say", "he would tell visitors: “…”": said all the same.
fn used_to_say(plan: &Plan, index: usize) -> bool {
    let (reader, cue) = (plan.reader, &plan.cues[index]);
    let would = (cue.group..cue.words.start).any(|token| reader.is(token, "would")) && !cue.infinitive && !cue.negated;
    let colon = || (cue.words.end..plan.high().min(cue.words.end + 6)).find(|&token| reader.is(token, ":"));
    let before = || quotation::quotation(plan, plan.begins(index)).is_some_and(|before| before.sure);
    would && (before() || colon().is_some_and(|colon| reader.opened_at(colon + 1).is_some()))
}

/// The draft of the sentence whose cue reports what the words stand in.
fn reporter(drafts: &[Draft], sentence: usize, token: usize) -> Option<&Draft> {
    let inside =
        |draft: &&Draft| draft.sentence == sentence && draft.content.iter().any(|content| content.contains(&token));
    drafts.iter().rev().take(8).find(inside)
}

/// "denied that he had ordered them to fire": what is denied was not said, as far as its speaker goes.
fn denies(draft: &Draft) -> bool {
    draft.cue.as_ref().is_some_and(|(_, lemma)| matches!(*lemma, "deny" | "refute"))
}

fn may_speak(cue: &Cue, head: Head) -> bool {
    match cue.row.get("class") {
        "believe" | "express" | "promise" | "stand" => head.is_somebody(),
        "deny" | "demand" | "accuse" | "judge" => head.speaks(),
        _ => true,
    }
}
