//! Tolls of a whole document and their parts: totals, figures that add up, corrected tolls, bodies among the dead.
//! Knows finished casualties only.

use super::clause::says;
use super::story::REACH;
use crate::extract::Casualty;
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, keys};

/// "In total, ten were killed", "a total of ten".
pub(super) fn is_total(doc: &Doc, casualty: &Casualty) -> bool {
    let sentence = &doc.sentences[casualty.sentence as usize];
    let figure = doc.tokens_in(casualty.figure).start;
    let before = sentence.tokens().take_while(|&token| token <= figure);
    before.clone().any(|token| {
        doc.is_any(token, keys!["total", "all", "altogether", "overall"])
            && (doc.is(token, "altogether")
                || doc.is(token, "overall")
                || token > 0 && doc.is_any(token - 1, keys!["in", "a"]))
    })
}

pub(super) fn parts_of_total(found: &mut [Casualty], total: usize) {
    let (kind, sum) = (found[total].kind, found[total].stated);
    if found[total].scope != "event" {
        return;
    }
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

/// "Two officers were among those wounded": a part of the larger figure told before.
pub(super) fn part_among(found: &mut [Casualty], index: usize) {
    let one = &found[index];
    if !matches!(one.rule, "casualties/among" | "casualties/of-the-dead") || one.part_of.is_some() {
        return;
    }
    let fits = |whole: &usize| {
        let (whole, group) = (&found[*whole], |one: &Casualty| one.group.as_ref().and_then(|group| group.kind));
        let fighters = |one: &Casualty| matches!(group(one), Some("combatant" | "attacker" | "police"));
        // "Three Poles were among the dead. Two Danes, too": no part of a part.
        whole.status == one.status
            && !matches!(whole.rule, "casualties/among" | "casualties/of-the-dead")
            && (group(one).is_none() || group(whole).is_none() || fighters(one) == fighters(whole))
    };
    // "Six Pakistanis, five Indians and four Jordanians are among the victims": of no toll smaller than all of them.
    let size = |one: &Casualty| one.stated.or(one.min).unwrap_or(0);
    let first = found[..index].partition_point(|other| other.sentence < one.sentence);
    let row = found[first..].iter().take_while(|other| other.sentence == one.sentence);
    let sum: u64 = row.filter(|other| other.trigger == one.trigger && other.kind == one.kind).map(size).sum();
    let holds = |whole: &usize| size(&found[*whole]) >= sum;
    let before = larger_before(found, index).filter(fits);
    let held = || {
        (first.saturating_sub(REACH)..first).rev().find(|at| {
            let old = &found[*at];
            old.kind == one.kind && old.part_of.is_none() && old.scope == one.scope && fits(at) && holds(at)
        })
    };
    let before = before.filter(holds).or_else(held).or(before);
    // "The actor was among | 14 people killed": of those in the same breath.
    let beside = larger_after(found, index).filter(fits).filter(|&whole| found[whole].trigger == one.trigger);
    let whole = beside.or(before).or_else(|| larger_after(found, index).filter(fits));
    found[index].part_of = whole;
}

/// "Seven soldiers were wounded. Three | of the soldiers are in grave condition": some of those told just before.
pub(super) fn part_of_those(doc: &Doc, found: &mut [Casualty], index: usize) {
    let one = &found[index];
    let of = doc.tokens_in(one.figure).end;
    let those = doc.is(of, "of") && doc.is_any(of + 1, keys!["the", "them", "those", "these"]);
    let settled = one.part_of.is_some() || one.repeats.is_some() || one.supersedes.is_some();
    let counted = doc.tokens.get(of + 2).is_some_and(|token| token.kind == Kind::Number)
        || doc.match_at(List::NumberWords, of + 2).is_some();
    // "Two of the injured died later": no part of those told dead before.
    let ended =
        one.kind == "killed" && doc.is_any(of + 2, keys!["injured", "wounded", "hurt", "survivors", "hospitalised"]);
    if !those || settled || counted || ended || one.scope != "event" || !one.joint_with.is_empty() {
        return;
    }
    let group = |one: &Casualty| one.group.as_ref().and_then(|group| group.kind);
    let same = |whole: &usize| {
        let whole = &found[*whole];
        let told = group(whole) == group(one)
            || group(whole).is_none() && group(one) != Some("attacker")
            || group(one).is_none() && doc.is(of + 1, "them");
        whole.sentence + 3 > one.sentence && whole.status == one.status && told
    };
    found[index].part_of = larger_before(found, index).filter(same);
}

/// "Doctors in Boumerdes | alone counted 90 dead": a part of the larger figure told before.
pub(super) fn part_alone(doc: &Doc, found: &mut [Casualty], index: usize) {
    let one = &found[index];
    let figure = doc.tokens_in(one.figure).start;
    let floor = figure.saturating_sub(8).max(doc.sentences[one.sentence as usize].first as usize);
    let alone = |token: usize| {
        let named =
            (token.saturating_sub(3)..token).any(|at| doc.tokens[at].case == Case::Title && !doc.starts_sentence(at));
        doc.is(token, "alone") && named
    };
    let first = doc.sentences[one.sentence as usize].first as usize;
    let of_them = doc.is(first, "of") && figure < first + 8 && doc.is_any(first + 1, keys!["the", "those", "these"]);
    let some = of_them || (floor.max(1)..figure).any(alone);
    if some && one.part_of.is_none() && one.repeats.is_none() && one.supersedes.is_none() {
        found[index].part_of = larger_before(found, index).or_else(|| of_lasting(found, index).filter(|_| of_them));
    } else if let Some(before) = index.checked_sub(1).filter(|_| doc.is(first, "of") && one.part_of.is_none()) {
        let (row, sentence) = (&found[before], found[before].sentence);
        let goes_on = sentence == one.sentence && row.kind == one.kind && row.scope == "cumulative";
        found[index].part_of = row.part_of.filter(|&whole| goes_on && found[whole].sentence < sentence);
    }
    if let Some(whole) = found[index].part_of.filter(|&whole| found[whole].scope == "cumulative" && whole < index) {
        found[index].scope = found[whole].scope;
    }
}

/// "killed 21 people. Twelve died in Kabul and nine in Herat": the figures of one sentence that add up to one of another.
pub(super) fn parts_adding_up(doc: &Doc, found: &mut [Casualty]) {
    let fits = |one: &Casualty| {
        one.scope == "event" && one.status == "reported" && one.part_of.is_none() && one.joint_with.is_empty()
    };
    let mut start = 0;
    while start < found.len() {
        let end = start + found[start..].partition_point(|one| one.sentence == found[start].sentence);
        for kind in ["killed", "injured", "missing", "arrested", "captured"] {
            let parts: Vec<usize> = (start..end).filter(|&at| found[at].kind == kind && fits(&found[at])).collect();
            let sum: Option<u64> = parts.iter().map(|&at| found[at].stated).sum();
            let few = sum.is_none_or(|sum| sum < 6);
            if parts.len() < 2 || few && !one_row(doc, found, &parts) {
                continue;
            }
            let group = |one: &Casualty| one.group.as_ref().and_then(|group| group.kind);
            let whole = |one: &Casualty| {
                let agrees = group(one).is_none()
                    || parts.iter().any(|&at| group(&found[at]) == group(one))
                    || parts.iter().all(|&at| group(&found[at]).is_none());
                let near = one.sentence.abs_diff(found[start].sentence) < if few && !those(doc, one) { 4 } else { 8 };
                // Germans and Poles are no part of the Australians.
                let country = |one: &Casualty| one.group.as_ref().and_then(|group| group.country);
                let of_nation = country(one).is_none() || parts.iter().all(|&at| country(&found[at]) == country(one));
                let same_place = !few || one.places.is_empty() || one.places == found[parts[0]].places;
                fits(one) && same_place && of_nation && one.kind == kind && one.stated == sum && agrees && near
            };
            let from = start.saturating_sub(REACH);
            let before = found[from..start].iter().position(whole).map(|at| from + at);
            let near = end.saturating_add(REACH).min(found.len());
            let after = || found[end..near].iter().position(whole).map(|at| end + at);
            if let Some(whole) = before.or_else(after) {
                parts.iter().for_each(|&at| found[at].part_of = Some(whole));
            }
        }
        start = end;
    }
}

/// "The five | corpses": those that the text has told before.
fn those(doc: &Doc, one: &Casualty) -> bool {
    let figure = doc.tokens_in(one.figure).start;
    figure > 0 && doc.is(figure - 1, "the")
}

/// "killed a bicyclist and two women": figures of one verb, and none of them "another" or "more".
fn one_row(doc: &Doc, found: &[Casualty], parts: &[usize]) -> bool {
    let more = |one: &Casualty| {
        let span = doc.tokens_in(one.span);
        (span.start.saturating_sub(1)..span.end + 1)
            .any(|token| doc.is_any(token, keys!["another", "more", "other", "others", "also", "further"]))
    };
    let first = &found[parts[0]];
    parts.iter().all(|&at| found[at].trigger == first.trigger && !more(&found[at]))
}

/// "Six people are dead. … The bodies of four men were found later", "852 died. Ninety bodies were recovered": some of those told before.
pub(super) fn part_of_bodies(doc: &Doc, found: &mut [Casualty], index: usize) {
    let one = &found[index];
    let trigger = one.trigger.map(|trigger| doc.tokens_in(trigger).start);
    let Some(trigger) = trigger.filter(|&trigger| trigger > 0 && doc.is_any(trigger, keys!["bodies", "corpses"]))
    else {
        return;
    };
    let opens = doc.sentences[one.sentence as usize].first as usize + 1 == trigger;
    let the = opens && doc.is_any(trigger.wrapping_sub(1), keys!["the", "their"]);
    let group = |one: &Casualty| one.group.as_ref().and_then(|group| group.kind);
    // "The hospital received 19 bodies. … Police found the bodies of | four men": not the same ones
    let counted_as_bodies = |whole: &Casualty| {
        whole.trigger.is_some_and(|trigger| doc.is_any(doc.tokens_in(trigger).start, keys!["bodies", "corpses"]))
    };
    let elsewhere = |whole: &Casualty| {
        group(one).is_some() && group(whole).is_some() && group(one) != group(whole)
            || !one.places.is_empty()
                && !whole.places.is_empty()
                && one.places.iter().all(|place| !whole.places.contains(place))
    };
    let others = |whole: &Casualty| one.source.is_some() && whole.source.is_some() && one.source != whole.source;
    let told = |whole: &usize| found[*whole].status == one.status && !others(&found[*whole]);
    let placed = |whole: &Casualty| !the && !one.places.is_empty() && whole.places.is_empty();
    let other = |whole: &Casualty| elsewhere(whole) || placed(whole) || counted_as_bodies(whole);
    let near = |whole: &usize| !other(&found[*whole]) && (the || found[*whole].sentence + 3 > one.sentence);
    let same = |whole: &usize| found[*whole].trigger != one.trigger;
    if one.part_of.is_none() && one.repeats.is_none() && one.scope == "event" {
        found[index].part_of = larger_before(found, index).filter(same).filter(told).filter(near);
    }
}

/// "climbed to 104 as | 38 more people died": the new deaths are part of the toll.
pub(super) fn part_more(doc: &Doc, found: &mut [Casualty], index: usize) {
    let one = &found[index];
    let span = doc.tokens_in(one.figure);
    let more = doc.is_any(span.end, keys!["more", "others"])
        || span.into_iter().any(|token| {
            doc.is_any(token, keys!["another", "further", "additional", "more"]) && !doc.is(token + 1, "than")
        });
    if !more || one.part_of.is_some() {
        return;
    }
    let toll = |whole: &Casualty| {
        whole.kind == one.kind
            && whole.rule.starts_with("casualties/toll")
            && whole.stated > one.stated
            && doc
                .tokens_in(whole.span)
                .chain(doc.tokens_in(whole.span).start.saturating_sub(3)..doc.tokens_in(whole.span).start)
                .any(|token| says(doc, token, "raised"))
    };
    let from = found.partition_point(|whole| whole.sentence < one.sentence);
    let mut same = found[from..].iter().take_while(|whole| whole.sentence == one.sentence);
    found[index].part_of = same.position(toll).map(|place| from + place);
}

/// "Four of the dead were children, police said, after a crash that killed 13": the whole told later.
fn larger_after(found: &[Casualty], index: usize) -> Option<usize> {
    let one = &found[index];
    let size = |one: &Casualty| one.stated.or(one.min).unwrap_or(0);
    (index + 1..index.saturating_add(REACH).min(found.len())).find(|&other| {
        let whole = &found[other];
        whole.kind == one.kind && whole.part_of.is_none() && size(whole) > size(one) && whole.scope == one.scope
    })
}

/// "18,358 casualties: 7,031 killed and 11,327 injured": the two add up to the joint figure before.
pub(super) fn parts_of_joint(found: &mut [Casualty], joint: usize) {
    let Some(sum) = found[joint].stated.filter(|_| found[joint].joint_with.len() == 1) else { return };
    let (other, sentence) = (found[joint].joint_with[0], found[joint].sentence);
    if other < joint {
        return;
    }
    let free = |one: &Casualty| one.stated.is_some() && one.part_of.is_none() && one.joint_with.is_empty();
    let find = |kind: &str| {
        (other + 1..found.len())
            .take_while(|&index| found[index].sentence <= sentence + 1)
            .find(|&index| found[index].kind == kind && free(&found[index]))
    };
    let (Some(first), Some(second)) = (find(found[joint].kind), find(found[other].kind)) else { return };
    if found[first].stated.zip(found[second].stated).is_some_and(|(a, b)| a + b == sum) {
        let scope = found[joint].scope;
        (found[first].part_of, found[first].scope) = (Some(joint), scope);
        (found[second].part_of, found[second].scope) = (Some(other), scope);
    }
}

/// "5.8 million have been displaced since April. Of these, | 4.6 million are in the country": the toll of the same kind just before.
fn of_lasting(found: &[Casualty], index: usize) -> Option<usize> {
    let one = &found[index];
    let size = |one: &Casualty| one.stated.or(one.min).unwrap_or(0);
    (index.saturating_sub(4)..index).rev().find(|&other| {
        let old = &found[other];
        let near = old.sentence < one.sentence && old.sentence + 2 >= one.sentence;
        near && old.kind == one.kind && old.scope == "cumulative" && old.part_of.is_none() && size(old) > size(one)
    })
}

pub(super) fn larger_before(found: &[Casualty], index: usize) -> Option<usize> {
    let one = &found[index];
    let size = |one: &Casualty| one.stated.or(one.min).unwrap_or(0);
    let from = index.saturating_sub(REACH);
    let corrected = |other: usize| found[from..index].iter().any(|new| new.supersedes == Some(other));
    (from..index).rev().find(|&other| {
        let old = &found[other];
        old.kind == one.kind
            && old.part_of.is_none()
            && size(old) > size(one)
            && old.scope == one.scope
            && !corrected(other)
    })
}
