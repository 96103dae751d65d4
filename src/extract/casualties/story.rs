//! What the figures of a whole document have to do with each other: totals and their parts, the same figure told again.
//! Knows finished casualties only.

use super::clause::says;
use crate::extract::Casualty;
use crate::lexicon::List;
use crate::text::{Doc, ParagraphKind};

/// How many figures back a story is told again or added up.
const REACH: usize = 300;

/// People told to be shot count as injured only where the document tells of no deaths: those who died are among them.
pub fn drop_shots(doc: &Doc, found: &mut Vec<Casualty>) {
    let deaths = doc.matches(List::CasualtyTriggers).iter().any(|one| one.row.get("kind") == "killed");
    if !deaths {
        return;
    }
    let mut kept = vec![None; found.len()];
    let mut next = 0;
    for (index, one) in found.iter().enumerate() {
        if one.rule != "casualties/shot" {
            kept[index] = Some(next);
            next += 1;
        }
    }
    found.retain(|one| one.rule != "casualties/shot");
    for one in found {
        one.part_of = one.part_of.and_then(|index| kept[index]);
        one.supersedes = one.supersedes.and_then(|index| kept[index]);
        one.joint_with = one.joint_with.iter().filter_map(|&index| kept[index]).collect();
    }
}

/// Links figures across sentences.
pub fn connect(doc: &Doc, found: &mut [Casualty]) {
    for index in 0..found.len() {
        if is_total(doc, &found[index]) {
            parts_of_total(found, index);
        }
        if found[index].repeats.is_none() {
            found[index].repeats = earlier_same(found, index).or_else(|| in_headline(doc, found, index));
        }
        part_among(found, index);
        part_of_bodies(doc, found, index);
        raised_toll(doc, found, index);
    }
}

/// "In total, ten were killed", "a total of ten".
fn is_total(doc: &Doc, casualty: &Casualty) -> bool {
    let sentence = &doc.sentences[casualty.sentence as usize];
    let figure = doc.tokens_in(casualty.figure).start;
    let before = sentence.tokens().take_while(|&token| token <= figure);
    before.clone().any(|token| {
        doc.is_any(token, &["total", "all", "altogether", "overall"])
            && (doc.is(token, "altogether")
                || doc.is(token, "overall")
                || token > 0 && doc.is_any(token - 1, &["in", "a"]))
    })
}

fn parts_of_total(found: &mut [Casualty], total: usize) {
    let (kind, sum) = (found[total].kind, found[total].stated);
    for index in total.saturating_sub(REACH)..total {
        let one = &found[index];
        let counts = one.kind == kind
            && one.scope == "event"
            && one.part_of.is_none()
            && one.status == found[total].status
            && one.supersedes.is_none();
        if counts && one.stated < sum && one.stated.is_some() {
            found[index].part_of = Some(total);
        }
    }
}

/// The first earlier casualty that tells the same figure: same kind, bounds, status and scope, groups that agree.
fn earlier_same(found: &[Casualty], index: usize) -> Option<usize> {
    let new = &found[index];
    let same = |old: &Casualty| {
        (old.kind, old.min, old.max, old.stated, old.scope) == (new.kind, new.min, new.max, new.stated, new.scope)
            && old.sentence != new.sentence
            && old.status == new.status
            && new.status != "negated"
            && old.part_of.is_some() == new.part_of.is_some()
            && old.repeats.is_none()
            && groups_agree(old, new)
            && (old.dates.is_empty()
                || new.dates.is_empty()
                || old.dates == new.dates
                || new.stated.or(new.min) > Some(9))
    };
    let from = index.saturating_sub(REACH);
    found[from..index].iter().position(same).map(|place| from + place)
}

/// "Blast kills 21 … At least 21 people were killed": the headline rounds what the text bounds.
fn in_headline(doc: &Doc, found: &[Casualty], index: usize) -> Option<usize> {
    let new = &found[index];
    let same = |old: &Casualty| {
        doc.paragraph_kind(old.sentence as usize) == ParagraphKind::Headline
            && old.sentence != new.sentence
            && (old.kind, old.stated, old.scope, old.status) == (new.kind, new.stated, new.scope, new.status)
            && new.stated.is_some_and(|stated| stated > 1)
            && new.part_of.is_none()
    };
    found[..index].iter().position(same)
}

fn groups_agree(old: &Casualty, new: &Casualty) -> bool {
    let kind = |one: &Casualty| one.group.as_ref().and_then(|group| group.kind);
    let small = new.stated.or(new.min).unwrap_or(0) < 5;
    kind(old) == kind(new) || !small && (kind(old).is_none() || kind(new).is_none())
}

/// "Two officers were among those wounded": a part of the larger figure told before.
fn part_among(found: &mut [Casualty], index: usize) {
    let one = &found[index];
    if one.rule != "casualties/among" || one.part_of.is_some() {
        return;
    }
    let whole = larger_before(found, index);
    found[index].part_of = whole;
}

/// "Six people are dead. … The bodies of four men were found later": some of those told before.
fn part_of_bodies(doc: &Doc, found: &mut [Casualty], index: usize) {
    let one = &found[index];
    let trigger = one.trigger.map(|trigger| doc.tokens_in(trigger).start);
    let Some(trigger) = trigger.filter(|&trigger| trigger > 0 && doc.is_any(trigger, &["bodies", "corpses"])) else {
        return;
    };
    if doc.is_any(trigger - 1, &["the", "their"]) && one.part_of.is_none() {
        found[index].part_of = larger_before(found, index);
    }
}

/// "raised the number of dead to six": corrects the smaller toll told before.
fn raised_toll(doc: &Doc, found: &mut [Casualty], index: usize) {
    let one = &found[index];
    let span = doc.tokens_in(one.span);
    let raised = |token: usize| says(doc, token, "raised");
    let told = one.rule.starts_with("casualties/toll") && one.supersedes.is_none() && one.scope == "event";
    if !told || !(span.start.saturating_sub(5)..span.end).any(raised) {
        return;
    }
    let smaller = |old: &Casualty| {
        old.kind == one.kind
            && old.scope == "event"
            && old.status == one.status
            && old.part_of.is_none()
            && old.joint_with.is_empty()
            && old.sentence < one.sentence
            && old.stated.is_some_and(|stated| stated > 1)
            && old.stated < one.stated
    };
    let from = index.saturating_sub(REACH);
    found[index].supersedes = found[from..index].iter().rposition(smaller).map(|place| from + place);
}

fn larger_before(found: &[Casualty], index: usize) -> Option<usize> {
    let one = &found[index];
    let size = |one: &Casualty| one.stated.or(one.min).unwrap_or(0);
    (index.saturating_sub(REACH)..index).rev().find(|&other| {
        let old = &found[other];
        old.kind == one.kind && old.part_of.is_none() && size(old) > size(one) && old.scope == one.scope
    })
}
