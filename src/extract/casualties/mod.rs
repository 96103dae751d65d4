//! Casualty figures as human coders record them: who came to harm, how many, who says so. Knows sentences with a word of harm and a count;
//! must not know how reports are written. Precision first: a figure that cannot be tied to a word of harm is left alone.

mod absent;
mod asked;
mod belief;
mod carried;
mod claim;
pub(super) mod clause;
mod doubted;
mod figure;
mod genre;
mod grounds;
mod group;
mod inherited;
mod kin;
mod link;
mod loss;
mod memory;
mod moved;
mod named;
mod place;
mod raised;
mod reckoned;
mod scope;
mod setting;
mod source;
mod status;
mod story;
mod taken;
mod tale;
mod total;
mod trigger;
mod unreal;
mod victims;
mod when;

use super::{Casualty, Findings};
use crate::lexicon::List;
use crate::text::Doc;
use clause::Clause;
use figure::Figure;
use genre::Genre;
use link::Link;
use trigger::Trigger;

/// Finds them all.
pub fn find(doc: &Doc, findings: &mut Findings) {
    let mut sentences: Vec<usize> =
        doc.matches(List::CasualtyTriggers).iter().filter_map(|found| doc.sentence_of(found.first as usize)).collect();
    sentences.dedup();
    if sentences.is_empty() {
        return;
    }
    let mut found = Vec::new();
    let genre = Genre::of(doc);
    for (place, &sentence) in sentences.iter().enumerate() {
        in_sentence(doc, findings, sentence, genre, &mut found);
        // "It rose to 11": without a word of harm, behind a sentence that has one.
        let end = sentences.get(place + 1).copied().unwrap_or(doc.sentences.len());
        for next in sentence + 1..end {
            if found.last().is_none_or(|last: &Casualty| last.sentence as usize + 1 != next) {
                break;
            }
            in_sentence(doc, findings, next, genre, &mut found);
        }
    }
    grounds::drop_groundless(doc, findings, &mut found);
    place::dateline::clear_foreign_dateline(doc, findings, &mut found);
    inherited::from_figure_before(doc, findings, &mut found);
    story::drop_doubtful(doc, &mut found);
    story::connect(doc, findings, &mut found);
    memory::told_of_old(doc, findings, &mut found);
    carried::from_sentence_before(doc, findings, &mut found);
    carried::from_headings(doc, findings, &mut found);
    inherited::from_whole(doc, findings, &mut found);
    story::part_towns(findings, &mut found);
    findings.casualties = found;
}

fn in_sentence(doc: &Doc, findings: &Findings, sentence: usize, genre: Genre, found: &mut Vec<Casualty>) {
    let clause = Clause::new(doc, sentence);
    let mut triggers = trigger::all(&clause);
    if triggers.is_empty() {
        triggers.extend(found.last().and_then(|told| trigger::carried(&clause, told)));
    }
    if triggers.is_empty() {
        return;
    }
    let dated = |token: usize| in_date(doc, findings, token);
    let mut figures = figure::all(&clause, dated);
    if genre.tells_of_violence() {
        named::add(&clause, findings, &triggers, &mut figures);
    }
    let mut links = link::all(&clause, &figures, &triggers);
    let deaths = links.iter().any(|link| {
        let trigger = &triggers[link.trigger];
        trigger.kinds == "killed"
            && trigger.verbs.passive
            && matches!(figures[link.figure].head, figure::Head::Person(..))
    });
    let people = links.iter().any(|link| figures[link.figure].counts_people());
    let genre = genre.beside(people, deaths);
    let several: Vec<usize> =
        links.iter().filter(|link| figures[link.figure].max != Some(1)).map(|link| link.trigger).collect();
    let told: Vec<(usize, usize)> =
        links.iter().filter(|link| link.part_of.is_none()).map(|link| (link.figure, link.trigger)).collect();
    links.retain(|link| {
        let beside = several.contains(&link.trigger);
        belief::believed(&clause, &figures[link.figure], &triggers, (link, beside), genre)
    });
    drop_parts_of_nothing(&mut links, &told);
    belief::drop_victims_who_fled(&mut links, &triggers);
    belief::drop_second_death(&clause, &mut links, &figures, &triggers);
    if tale::invented(&clause, &triggers, genre) {
        return;
    }
    let base = found.len();
    let mut origin: Vec<usize> = Vec::new();
    for link in &links {
        for kind in triggers[link.trigger].kinds.split('+') {
            found.push(casualty(
                &clause,
                findings,
                &figures,
                (&figures[link.figure], &triggers[link.trigger]),
                link,
                kind,
            ));
            origin.push(link.figure);
        }
    }
    connect(&mut found[base..], base, &origin, &links, &triggers);
    kin::take_over(&clause, &mut found[base..], base);
}

/// Drops the parts of what is not believed; "capsized with 30 people, of whom | nine drowned" has a word of harm of its own.
fn drop_parts_of_nothing(links: &mut Vec<Link>, told: &[(usize, usize)]) {
    let kept: Vec<usize> = links.iter().filter(|link| link.part_of.is_none()).map(|link| link.figure).collect();
    links.retain_mut(|link| {
        let Some(whole) = link.part_of.filter(|whole| !kept.contains(whole)) else { return true };
        let own = told.iter().any(|one| one.0 == whole) && !told.contains(&(whole, link.trigger));
        link.part_of = None;
        own
    });
}

/// Fills the links between the figures of one sentence.
fn connect(found: &mut [Casualty], base: usize, origin: &[usize], links: &[Link], triggers: &[Trigger]) {
    let expanded: Vec<&Link> =
        links.iter().flat_map(|link| triggers[link.trigger].kinds.split('+').map(move |_| link)).collect();
    // Links come sorted by figure, so those of one figure stand side by side.
    let of_figure = |figure: usize| {
        let first = origin.partition_point(|&other| other < figure);
        first..first + origin[first..].partition_point(|&other| other == figure)
    };
    for place in 0..found.len() {
        let same_kind = |figure: usize| {
            let own = of_figure(figure);
            let at = |other: &usize| found[*other].kind == found[place].kind;
            own.clone().find(at).or_else(|| own.clone().next()).map(|other| base + other)
        };
        let (part_of, supersedes) =
            (expanded[place].part_of.and_then(same_kind), expanded[place].supersedes.and_then(same_kind));
        let own = of_figure(origin[place]);
        let joint = own.clone().filter(|&other| other != place).map(|other| base + other).collect();
        let claimed = own.clone().any(|other| found[other].status == "claimed");
        let one = &mut found[place];
        // "12 missing and presumed dead": that they are missing is known.
        if claimed && one.status == "reported" && one.kind != "missing" {
            one.status = "claimed";
        }
        (one.part_of, one.supersedes, one.joint_with) = (part_of, supersedes, joint);
    }
}

pub(in crate::extract::casualties) fn in_date(doc: &Doc, findings: &Findings, token: usize) -> bool {
    let span = doc.tokens[token].span;
    let from = findings.dates.partition_point(|date| date.span.end <= span.start);
    findings.dates.get(from).is_some_and(|date| date.span.overlaps(span))
}

fn casualty(
    clause: &Clause,
    findings: &Findings,
    figures: &[Figure],
    (figure, trigger): (&Figure, &Trigger),
    link: &Link,
    kind: &'static str,
) -> Casualty {
    let doc = clause.doc;
    let first = figure.first.min(trigger.verbs.first);
    let last = figure.last.max(trigger.last);
    let span = doc.span(figure.first, figure.number_last);
    let mut stretch = setting::stretch(clause, findings, figures, (figure, trigger));
    let compared = link.rule == "casualties/compared";
    if compared {
        stretch.first = figure.first;
    }
    let whole = setting::without_part(clause, figure, figures, stretch);
    let (cut, stretch) = (whole != stretch, whole);
    let window = setting::window(clause, findings, (figure, trigger), figures, stretch);
    let (min, max, modifier) = figure.passed(clause, trigger.last);
    let scope = if compared { "historical" } else { scope::of(clause, findings, trigger, stretch) };
    let said = source::content(doc, findings, span);
    let (of_part, cut) = (cut, cut || scope == "cumulative");
    let event = when::known_event(clause, trigger.verbs.first).filter(|&event| stretch.holds(event));
    let event = event.map(|event| setting::Stretch { first: event, ..stretch });
    let main = event.or_else(|| setting::main_clause(clause, trigger, stretch));
    let dates = when::of_event(clause, findings, said, (figure, trigger), (window, stretch, cut));
    let long_ago = scope == "event" && !dates.is_empty() && !trigger.verbs.perfect;
    let long_ago = long_ago && dates.iter().all(|&date| scope::is_past(clause, &findings.dates[date]));
    let scope = match scope {
        "event" if long_ago => "historical",
        "event" if scope::of_months(clause, findings, &dates) => "cumulative",
        scope => scope,
    };
    let source = source::of(clause, findings, span, trigger.first);
    let group = group::of(clause, findings, figure, trigger, source.as_ref());
    let parties = (group.as_ref(), source.as_ref());
    let status = match status::of(clause, figure, trigger) {
        "reported" if claim::by_party(clause, findings, (trigger, link), stretch, parties) => "claimed",
        status => status,
    };
    Casualty {
        span: doc.span(first, last),
        sentence: clause.sentence as u32,
        kind,
        min,
        max,
        stated: figure.stated,
        modifier,
        figure: span,
        trigger: Some(doc.span(trigger.first, trigger.last)),
        group,
        status,
        scope,
        joint_with: Vec::new(),
        part_of: None,
        supersedes: None,
        repeats: None,
        source,
        places: place::beside::beside_figure(clause, findings, figure).map_or_else(
            || {
                place::within(
                    clause,
                    findings,
                    said,
                    place::of(clause, findings, (window, stretch, main, of_part), scope, kind),
                )
            },
            |place| vec![place],
        ),
        dates,
        rule: link.rule,
    }
}
