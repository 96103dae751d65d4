//! What a figure takes over from another of its sentence: the source and kind of the whole of which it is a part, the people of the count
//! before "and", the time over which that count runs. Knows finished casualties only.

use super::clause::{Class, Clause};
use crate::extract::{Casualty, VictimGroup};
use crate::text::keys;

/// Fills what is left open in the figures of one sentence, `base` being the first of them in the document.
pub fn take_over(clause: &Clause, found: &mut [Casualty], base: usize) {
    for at in 0..found.len() {
        carry_scope(clause, found, at);
        carry_people(clause, found, at);
        carry_past(clause, found, at);
        let whole = found[at].part_of.and_then(|whole| whole.checked_sub(base));
        let Some(whole) = whole.filter(|&whole| whole != at) else { continue };
        if found[at].source.is_none() {
            found[at].source = found[whole].source.clone();
        }
        let soldiers = kind(&found[whole]) == Some("combatant");
        let officers = clause.is_any(clause.doc.tokens_in(found[at].figure).end, keys!["officers", "officer"]);
        if let Some(group) = found[at].group.as_mut().filter(|_| soldiers && officers) {
            group.kind = Some("combatant");
        }
    }
}

/// "has killed 436 people and wounded 1,467": a verb without a subject of its own counts over the same stretch of time.
fn carry_scope(clause: &Clause, found: &mut [Casualty], at: usize) {
    let Some(before) = at.checked_sub(1) else { return };
    let (old, new) = (clause.doc.tokens_in(found[before].span), clause.doc.tokens_in(found[at].span));
    let joined = old.end + 1 == new.start && clause.class(old.end) == Class::And;
    if joined && found[before].scope == "cumulative" && found[at].scope == "event" {
        found[at].scope = "cumulative";
    }
}

/// "In October last year, 87,000 fled after a raid | in which nine policemen were killed": what is told beside a figure of the past, undated.
fn carry_past(clause: &Clause, found: &mut [Casualty], at: usize) {
    let Some(before) = at.checked_sub(1) else { return };
    let open = found[at].scope == "event" && found[at].dates.is_empty();
    if found[before].scope != "historical" || !open {
        return;
    }
    let today = keys!["today", "yesterday", "now", "this", "since", "latest"];
    let words = clause.doc.tokens_in(found[before].span).end..clause.doc.tokens_in(found[at].span).end;
    let comes_back = words.into_iter().any(|token| clause.is_any(token, today) || clause.class(token) == Class::Have);
    if !comes_back {
        found[at].scope = "historical";
    }
}

/// "Two Israeli soldiers were killed and | four wounded", "killing six civilians and injuring | 19 others": the people of the count before.
fn carry_people(clause: &Clause, found: &mut [Casualty], at: usize) {
    let Some(before) = at.checked_sub(1) else { return };
    let figure = clause.doc.tokens_in(found[at].figure);
    let others = clause.is_any(figure.end, keys!["others"]);
    let open = found[at].group.as_ref().is_none_or(|group| others && group.kind.is_none() && group.country.is_none());
    let (old, new) = (clause.doc.tokens_in(found[before].span), clause.doc.tokens_in(found[at].span));
    let behind_and = old.end < new.start
        && new.start - old.end <= 2
        && (old.end..new.start).all(|token| matches!(clause.class(token), Class::And | Class::Comma));
    let several = |one: &Casualty| one.stated.is_some_and(|stated| stated > 1);
    let wholes = found[before].part_of.is_none() && found[at].part_of.is_none() && found[at].supersedes.is_none();
    let numbers = several(&found[before]) && several(&found[at]);
    // "killed two policemen and four civilians and wounded | 13 others": of which of them nobody tells.
    let row = found[before].rule == "casualties/right-conjunct" && before > 0;
    let mixed = row && kind(&found[before - 1]) != kind(&found[before]);
    if !open || !behind_and || !numbers || !wholes || mixed || found[before].kind == found[at].kind {
        return;
    }
    let Some(group) = &found[before].group else { return };
    let span = found[at].group.as_ref().map_or(found[at].figure, |own| own.span);
    found[at].group = Some(VictimGroup { span, kind: group.kind, country: group.country, side: group.side.clone() });
}

fn kind(one: &Casualty) -> Option<&'static str> {
    one.group.as_ref().and_then(|group| group.kind)
}
