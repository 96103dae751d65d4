//! What the figures of a whole document have to do with each other: totals and their parts, the same figure told again.
//! Knows finished casualties only.

use super::{raised, taken, total, victims};
use crate::extract::{Casualty, EntityRef, Findings};
use crate::lexicon::List;
use crate::text::{Doc, ParagraphKind, keys};
use jiff::civil::Date as Day;

/// How many figures back a story is told again or added up.
pub(super) const REACH: usize = 300;

/// Drops what only a whole document can tell to be no figure of its own: people shot of whom some died, and "the victims" of no toll.
pub fn drop_doubtful(doc: &Doc, found: &mut Vec<Casualty>) {
    let drop: Vec<bool> = (0..found.len())
        .map(|index| match found[index].rule {
            "casualties/shot" => deaths_near(doc, found, index),
            "casualties/own-body" => !taken::was_taken(found, index),
            "casualties/of-the-dead" | "casualties/among" => !is_part(doc, found, index),
            _ => false,
        })
        .collect();
    drop_marked(found, &drop);
}

/// Drops the figures that are marked, and what hangs on them.
pub(super) fn drop_marked(found: &mut Vec<Casualty>, drop: &[bool]) {
    if !drop.contains(&true) {
        return;
    }
    let mut next = 0;
    let kept: Vec<Option<usize>> = drop
        .iter()
        .map(|&drop| {
            next += usize::from(!drop);
            (!drop).then(|| next - 1)
        })
        .collect();
    let mut index = 0;
    found.retain(|_| {
        index += 1;
        kept[index - 1].is_some()
    });
    for one in found {
        one.part_of = one.part_of.and_then(|index| kept[index]);
        one.supersedes = one.supersedes.and_then(|index| kept[index]);
        one.joint_with = one.joint_with.iter().filter_map(|&index| kept[index]).collect();
    }
}

/// Whether some of those shot are told to have died: in the same sentence, the next two, or in a toll of the event.
fn deaths_near(doc: &Doc, found: &[Casualty], index: usize) -> bool {
    let one = &found[index];
    let also = one.trigger.is_some_and(|trigger| {
        let (figure, token) = (doc.tokens_in(one.figure).start, doc.tokens_in(trigger).start);
        (figure..token).any(|at| doc.is_any(at, keys!["also", "another", "more", "other", "others"]))
            && !doc.is_any(figure, keys!["more"])
    });
    let first = one.sentence as usize;
    let end = doc.sentences[(first + 2).min(doc.sentences.len() - 1)].last;
    let triggers = doc.matches(List::CasualtyTriggers);
    let from = triggers.partition_point(|found| found.first < doc.sentences[first].first);
    let shot = one.trigger.map_or(0, |trigger| doc.tokens_in(trigger).start);
    let told = |other: &Casualty| {
        let others = other.trigger.is_some_and(|trigger| others_than_shot(doc, doc.tokens_in(trigger).end, shot));
        other.kind == "killed" && other.scope == "event" && other.status != "negated" && !others
    };
    let dies = triggers[from..].iter().take_while(|found| found.first < end).any(|found| {
        found.row.get("kind") == "killed"
            && found.row.get("lemma") != "not survive"
            && !others_than_shot(doc, found.last as usize, shot)
            && !matches!(found.row.get("frame"), "lose" | "victims" | "lives" | "bodies" | "toll")
    });
    let near = index.saturating_sub(REACH)..index.saturating_add(REACH).min(found.len());
    !also && (dies || found[near].iter().any(told))
}

/// "murders his wife, | shoots two neighbours": the dead told just before are others than those shot.
fn others_than_shot(doc: &Doc, dead: usize, shot: usize) -> bool {
    let between = dead..shot;
    let ties = keys!["when", "after", "as", "who", "where", "which", "in", "while"];
    (1..9).contains(&between.len()) && !between.into_iter().any(|at| doc.is_any(at, ties))
}

/// "three of the victims", "the victims included": believed where a larger toll of the same kind stands.
fn is_part(doc: &Doc, found: &[Casualty], index: usize) -> bool {
    let victims = found[index].trigger.is_some_and(|trigger| {
        let first = doc.tokens_in(trigger);
        first.into_iter().any(|token| doc.is_any(token, keys!["victims", "casualties", "fatalities", "deceased"]))
    });
    // "The victims, | 58 men and 14 women": where the dead are told of before, or beside.
    let apposed = found[index].trigger.is_some_and(|trigger| {
        let span = doc.tokens_in(trigger);
        span.len() == 2 && doc.is(span.start, "the")
    });
    if apposed {
        return victims::dead_are_told(doc, found, index);
    }
    let they = found[index].trigger.is_some_and(|trigger| doc.is(doc.tokens_in(trigger).start, "they"));
    let mut whole = total::larger_before(found, index);
    // "eight Britons and | four Indians": both are part of those told before.
    while let Some(at) = whole.filter(|&at| they && at < index && found[at].trigger == found[index].trigger) {
        whole = total::larger_before(found, at);
    }
    let near = |whole: usize| found[whole].sentence + 2 > found[index].sentence;
    !victims && !they || whole.is_some_and(|whole| !they || near(whole))
}

/// Links figures across sentences.
pub fn connect(doc: &Doc, findings: &Findings, found: &mut [Casualty]) {
    total::parts_adding_up(doc, found);
    for index in 0..found.len() {
        if total::is_total(doc, &found[index]) {
            total::parts_of_total(found, index);
        }
        if found[index].repeats.is_none() {
            found[index].repeats = earlier_same(doc, findings, found, index).or_else(|| in_headline(doc, found, index));
        }
        total::parts_of_joint(found, index);
        total::part_among(found, index);
        total::part_of_those(doc, found, index);
        total::part_alone(doc, found, index);
        total::part_of_bodies(doc, found, index);
        raised::raised_toll(doc, found, index);
        raised::lowered_to_earlier(doc, found, index);
        total::part_more(doc, found, index);
    }
}

/// Takes back that a figure repeats another once the sentences before have told that they lie in different towns.
pub fn part_towns(findings: &Findings, found: &mut [Casualty]) {
    for index in 0..found.len() {
        let old = found[index].repeats.filter(|&old| elsewhere(findings, &found[old], &found[index]));
        if old.is_some() {
            found[index].repeats = None;
        }
    }
}

/// The first earlier casualty that tells the same figure: same kind, bounds, status and scope, groups that agree.
fn earlier_same(doc: &Doc, findings: &Findings, found: &[Casualty], index: usize) -> Option<usize> {
    let new = &found[index];
    let same = |old: &Casualty| {
        (old.kind, old.stated, old.scope) == (new.kind, new.stated, new.scope)
            && ((old.min, old.max) == (new.min, new.max) || rounded(doc, old, new))
            && old.sentence != new.sentence
            && old.status == new.status
            && new.status != "negated"
            && old.part_of.is_some() == new.part_of.is_some()
            && old.repeats.is_none()
            && groups_agree(doc, old, new)
            && days_agree(findings, doc.published, old, new)
            && !elsewhere(findings, old, new)
    };
    if of_others(doc, found, index) || opens_earlier(doc, new.sentence as usize) {
        return None;
    }
    let from = index.saturating_sub(REACH);
    found[from..index].iter().position(same).map(|place| from + place)
}

/// "killed two people. … He drove to a shop and killed two | other people": more dead than those told before.
fn of_others(doc: &Doc, found: &[Casualty], index: usize) -> bool {
    let new = &found[index];
    let span = doc.tokens_in(new.figure);
    let more = keys!["other", "others", "another", "more", "further"];
    let others = (span.start..span.end + 1).any(|token| doc.is_any(token, more) && !doc.is(token + 1, "than"));
    let alike = index > 0 && found[index - 1].kind == new.kind;
    others && new.kind == "killed" && (new.rule == "casualties/object" || alike)
}

/// "| Six months before, 24 died in another attack": not those of the event told before.
pub(super) fn opens_earlier(doc: &Doc, sentence: usize) -> bool {
    let first = doc.sentences[sentence].first as usize;
    let unit = keys!["days", "weeks", "months", "years", "decades", "day", "week", "month", "year", "decade"];
    let before = keys!["before", "earlier", "prior", "previously", "beforehand"];
    (first + 1..first + 4).find(|&at| doc.is_any(at, unit)).is_some_and(|unit| doc.is_any(unit + 1, before))
}

/// Whether two figures are of the same days, as far as both tell; large ones may differ, but not by the day.
fn days_agree(findings: &Findings, published: Option<Day>, old: &Casualty, new: &Casualty) -> bool {
    let values = |one: &Casualty| -> Vec<Option<&str>> {
        one.dates
            .iter()
            .map(|&date| findings.dates[date].value.as_deref().map(|value| &value[..value.len().min(10)]))
            .collect()
    };
    let (before, after) = (values(old), values(new));
    if before.is_empty() != after.is_empty() {
        let told = if before.is_empty() { new } else { old };
        return !told.dates.iter().all(|&date| is_stale(findings, published, date));
    }
    if before.is_empty() || before.iter().any(|value| after.contains(value)) {
        return true;
    }
    let days = |values: &[Option<&str>]| values.iter().all(|value| value.is_some_and(|value| value.len() == 10));
    new.stated.or(new.min) > Some(9) && !(days(&before) && days(&after))
}

/// Whether a date lies more than two weeks before publication: an undated figure is of the news.
fn is_stale(findings: &Findings, published: Option<Day>, date: usize) -> bool {
    let latest = findings.dates[date].latest.as_ref().and_then(|latest| latest.parse::<Day>().ok());
    let Some((published, latest)) = published.zip(latest) else { return false };
    published.since(latest).is_ok_and(|span| span.get_days() > 14)
}

/// Whether two figures lie in different places, none of which may lie in another.
fn elsewhere(findings: &Findings, old: &Casualty, new: &Casualty) -> bool {
    let towns = |one: &Casualty| {
        !one.places.is_empty()
            && one.places.iter().all(|&place| match place {
                EntityRef::Place(index) => findings.places[index as usize].kind == "city",
                _ => false,
            })
    };
    towns(old) && towns(new) && !new.places.iter().any(|place| old.places.contains(place))
}

/// "At least 163 were killed … there were 163 dead", "three militants … at least three militants": one of them only bounds what the other tells.
fn rounded(doc: &Doc, old: &Casualty, new: &Casualty) -> bool {
    let plain = |one: &Casualty| matches!(one.modifier, "exact" | "at_least" | "about");
    let alike = || kind(new).is_some() && nouns(doc, old, new).is_some_and(|(old, new)| old == new);
    plain(old) && plain(new) && new.stated.is_some_and(|stated| stated >= 10 || stated > 1 && alike())
}

/// "Blast kills 21 … At least 21 people were killed": the headline rounds what the text bounds.
fn in_headline(doc: &Doc, found: &[Casualty], index: usize) -> Option<usize> {
    let new = &found[index];
    let same = |old: &Casualty| {
        doc.paragraph_kind(old.sentence as usize) == ParagraphKind::Headline
            && old.sentence != new.sentence
            && (old.kind, old.stated, old.scope) == (new.kind, new.stated, new.scope)
            && (old.status == new.status || (old.status, new.status) == ("reported", "claimed"))
            && new.stated.is_some_and(|stated| stated > 1)
            && new.part_of.is_none()
            && (old.part_of.is_none() || kind(old) == kind(new))
            && (kind(old) == kind(new) || kind(old).is_none() || kind(new).is_none())
    };
    found[..index.min(REACH)].iter().position(same)
}

/// What kind of people a figure tells of; those who attack are rebels as well as attackers.
fn kind(one: &Casualty) -> Option<&str> {
    let kind = one.group.as_ref().and_then(|group| group.kind);
    if kind == Some("attacker") { Some("rebel") } else { kind }
}

fn groups_agree(doc: &Doc, old: &Casualty, new: &Casualty) -> bool {
    let offices = kind(old) == Some("official") && nouns(doc, old, new).is_some_and(|(old, new)| old != new);
    if new.stated == Some(1) && (offices || other_names(doc, old, new) || other_nouns(doc, old, new)) {
        return false;
    }
    let small = new.stated.or(new.min).unwrap_or(0) < 5;
    let told = new.rule == "casualties/table" && kind(new).is_none();
    // "hundreds of deaths … hundreds of children were killed": some of them, told by another round number.
    let some = new.modifier == "magnitude" && matches!(kind(new), Some("child" | "woman"));
    // "the three people killed": those that were told before.
    let figure = doc.tokens_in(new.figure).start;
    let told = told || new.stated > Some(1) && figure > 0 && doc.is(figure - 1, "the") && kind(new).is_none();
    kind(old) == kind(new) || told || !small && !some && (kind(old).is_none() || kind(new).is_none())
}

/// The last words of the nouns of two figures, where both have one.
fn nouns(doc: &Doc, old: &Casualty, new: &Casualty) -> Option<(u32, u32)> {
    let noun = |one: &Casualty| one.group.as_ref().map(|group| doc.tokens[doc.tokens_in(group.span).end - 1].hash);
    noun(old).zip(noun(new))
}

/// "a policeman … a levies man": each told as somebody new, by another noun.
fn other_nouns(doc: &Doc, old: &Casualty, new: &Casualty) -> bool {
    let fresh = |one: &Casualty| doc.is_any(doc.tokens_in(one.figure).start, keys!["a", "an", "another", "one"]);
    let noun = |one: &Casualty| {
        let group = one.group.as_ref()?;
        Some(doc.tokens[doc.tokens_in(group.span).end - 1].hash)
    };
    fresh(old) && fresh(new) && noun(old) != noun(new)
}

/// "Anna Ruiz was shot dead. … Luis Ortega was kidnapped": two names are two people unless they end in the same word.
fn other_names(doc: &Doc, old: &Casualty, new: &Casualty) -> bool {
    let articles =
        keys!["a", "an", "the", "another", "one", "his", "her", "their", "its", "our", "my", "himself", "herself"];
    let name = |one: &Casualty| {
        let tokens = doc.tokens_in(one.figure);
        let named = doc.tokens[tokens.end - 1].capital && !doc.is_any(tokens.start, articles);
        named.then(|| doc.tokens[tokens.end - 1].hash)
    };
    name(old) != name(new)
}
