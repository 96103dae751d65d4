//! What the figures of a whole document have to do with each other: totals and their parts, the same figure told again.
//! Knows finished casualties only.

use crate::extract::Casualty;
use crate::text::Doc;

/// Links figures across sentences.
pub fn connect(doc: &Doc, found: &mut [Casualty]) {
    for index in 0..found.len() {
        if is_total(doc, &found[index]) {
            parts_of_total(found, index);
        }
        if found[index].repeats.is_none() {
            found[index].repeats = earlier_same(found, index);
        }
        part_among(found, index);
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
    for index in 0..total {
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
            && (old.status == new.status)
            && old.part_of.is_some() == new.part_of.is_some()
            && old.repeats.is_none()
            && groups_agree(old, new)
            && (old.dates.is_empty()
                || new.dates.is_empty()
                || old.dates == new.dates
                || new.stated.or(new.min) > Some(9))
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
    let size = |one: &Casualty| one.stated.or(one.min).unwrap_or(0);
    let whole = (0..index).rev().find(|&other| {
        found[other].kind == one.kind
            && found[other].part_of.is_none()
            && size(&found[other]) > size(one)
            && found[other].scope == one.scope
    });
    found[index].part_of = whole;
}
