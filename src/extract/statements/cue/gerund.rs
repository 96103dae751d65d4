//! Forms in -ing that are no speech: an adjective of their noun ("speaking fees"), the subject of what is told.
//! Knows words; must not know who speaks.

use super::{Cue, Tense};
use crate::extract::EntityRef;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::head;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// "to have admitting privileges", "speaking fees", "ruling party men": a form in -ing that tells what kind of thing its noun is.
pub fn names_its_noun(reader: &Reader, first: usize, next: usize) -> bool {
    const KINDS: &[(&str, &Keys)] = &[
        ("admitting", keys!["privileges", "rights", "nurse", "office", "hospital"]),
        ("asking", keys!["price", "prices", "rent", "rents"]),
        ("backing", keys!["track", "tracks", "band", "vocals", "singer", "singers"]),
        ("calling", keys!["card", "cards", "plan", "hours"]),
        ("challenging", keys!["times", "circumstances", "conditions", "environment", "economy", "task"]),
        ("demanding", keys!["schedule", "job", "jobs", "work", "task", "role"]),
        ("denying", keys!["orders"]),
        (
            "opposing",
            keys!["counsel", "party", "parties", "side", "sides", "team", "teams", "camps", "views", "lawyers"],
        ),
        ("promising", keys!["signs", "results", "start", "career", "candidate", "candidates", "young", "future"]),
        ("reading", keys!["list", "lists", "room", "glasses", "scores", "skills", "material"]),
        ("reporting", keys!["requirements", "requirement", "rules", "system", "lines", "period", "season"]),
        (
            "speaking",
            keys![
                "fee", "fees", "slot", "slots", "time", "tour", "role", "roles", "engagement", "engagements", "style"
            ],
        ),
        ("supporting", keys!["role", "roles", "cast", "documents", "actor", "actress", "evidence", "material", "act"]),
        (
            "warning",
            keys![
                "sign", "signs", "shot", "shots", "label", "labels", "system", "systems", "letter", "letters", "siren",
                "sirens", "lights"
            ],
        ),
    ];
    let word = reader.doc.word(first);
    let named = matches!(reader.entity(next), Some(EntityRef::Organization(_)));
    KINDS.iter().any(|(form, nouns)| word.eq_ignore_ascii_case(form) && reader.doc.is_any(next, nouns))
        || named && word.eq_ignore_ascii_case("ruling")
}

/// "told the panel that | rejecting the deal would isolate them": the gerund is the subject of what is told, and nobody rejects.
pub fn opens_as_gerund(plan: &Plan, cue: &Cue, told: &Draft) -> bool {
    let opens = told.content.first().is_some_and(|content| content.start == cue.group);
    let clause = matches!(told.rule, "statements/that-clause" | "statements/bare-clause" | "statements/clause-before");
    // "asked Ray | who had told them that …": the question names nobody.
    let who = |content: &Tokens| content.start + 1 == cue.group && plan.reader.is(content.start, "who");
    let asked = told.rule == "statements/question" && told.content.first().is_some_and(who);
    asked || cue.tense == Tense::Ing && !cue.auxiliary && opens && clause && !plan.reader.is(cue.words.end, "that")
}

/// "criticized | Ann Ray | for saying that …": who says it is whom an earlier verb of the sentence names before "for".
pub fn whom_it_names(plan: &Plan, index: usize) -> Option<Tokens> {
    let (reader, cue) = (plan.reader, &plan.cues[index]);
    let gerund = cue.tense == Tense::Ing && !cue.auxiliary && cue.group > plan.sentence.start + 2;
    let last = cue.group.checked_sub(1).filter(|&last| gerund && reader.is(last, "for"))?;
    if let Some(punished) = punished_for(plan, last) {
        return Some(punished);
    }
    let before = plan.cues[..index].last().filter(|before| before.words.end < last && last - before.words.end < 10)?;
    let whom = before.words.end..last;
    let plain =
        |token: usize| !reader.comma(token) && !reader.has(token, PREPOSITION | DATE | AND) && !reader.mark(token);
    let object = keys!["him", "her", "them"];
    let somebody = reader.doc.is_any(whom.start, object) && whom.len() == 1 || head(reader, &whom).is_somebody();
    let judges = before.takes.has("who_for")
        || matches!(before.row.get("class"), "deny" | "accuse" | "judge")
        || before.lemma == "defend";
    (judges && !before.passive && whom.clone().all(plain) && somebody).then_some(whom)
}

/// "fined | the council | for voting to approve": who is punished or thanked in deed for what he said.
fn punished_for(plan: &Plan, last: usize) -> Option<Tokens> {
    const PUNISHES: &Keys = keys![
        "arrested", "attacked", "banned", "beat", "charged", "convicted", "deported", "detained", "disciplined",
        "dismissed", "expelled", "fined", "fired", "flogged", "imprisoned", "jailed", "killed", "penalised",
        "penalized", "prosecuted", "punished", "rewarded", "sacked", "sanctioned", "sentenced", "sued", "suspended",
        "targeted",
    ];
    let reader = plan.reader;
    let low = plan.sentence.start.max(last.saturating_sub(9));
    let verb = (low..last).rev().find(|&at| reader.finite(at) && !reader.has(at, QUOTED))?;
    let whom = verb + 1..last;
    let plain = |at: usize| !reader.comma(at) && !reader.has(at, PREPOSITION | DATE | AND) && !reader.mark(at);
    let passive = verb > plan.sentence.start && reader.has(verb - 1, BE);
    let punishes = reader.doc.is_any(verb, PUNISHES) && !passive && whom.clone().all(plain);
    (punishes && head(reader, &whom).is_somebody()).then_some(whom)
}
