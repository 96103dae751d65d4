//! Casualty figures as human coders record them: who came to harm, how many, who says so. Knows sentences with a word of harm and a count;
//! must not know how reports are written. Precision first: a figure that cannot be tied to a word of harm is left alone.

pub(super) mod clause;
mod figure;
mod genre;
mod group;
mod link;
mod place;
mod setting;
mod source;
mod status;
mod story;
mod trigger;

use super::{Casualty, Findings};
use crate::lexicon::List;
use crate::text::Doc;
use clause::{Class, Clause};
use figure::Figure;
use genre::Genre;
use link::Link;
use trigger::Trigger;

/// Finds them all.
pub fn find(doc: &Doc, findings: &mut Findings) {
    let mut sentences: Vec<usize> =
        doc.matches(List::CasualtyTriggers).iter().filter_map(|found| doc.sentence_of(found.first as usize)).collect();
    sentences.dedup();
    let mut found = Vec::new();
    let genre = Genre::of(doc);
    for sentence in sentences {
        in_sentence(doc, findings, sentence, genre, &mut found);
    }
    place::clear_foreign_dateline(doc, findings, &mut found);
    story::drop_doubtful(doc, &mut found);
    story::connect(doc, &mut found);
    findings.casualties = found;
}

fn in_sentence(doc: &Doc, findings: &Findings, sentence: usize, genre: Genre, found: &mut Vec<Casualty>) {
    let clause = Clause::new(doc, sentence);
    let triggers = trigger::all(&clause);
    if triggers.is_empty() {
        return;
    }
    let dated = |token: usize| in_date(doc, findings, token);
    let figures = figure::all(&clause, dated);
    let mut links = link::all(&clause, &figures, &triggers);
    let deaths = links.iter().any(|link| {
        let trigger = &triggers[link.trigger];
        trigger.kinds == "killed"
            && trigger.verbs.passive
            && matches!(figures[link.figure].head, figure::Head::Person(..))
    });
    let people = links.iter().any(|link| figures[link.figure].counts_people());
    let genre = genre.beside(people, deaths);
    links.retain(|link| believed(&clause, &figures[link.figure], &triggers, link, genre));
    drop_victims_who_fled(&mut links, &triggers);
    if status::invented(&clause) {
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
}

/// Whether a link is believed: no game, no film, and a single death only where harm is spoken of.
fn believed(clause: &Clause, figure: &Figure, triggers: &[Trigger], link: &Link, genre: Genre) -> bool {
    let trigger = &triggers[link.trigger];
    if trigger.frames.any(&["hospital"]) && !genre.tells_of_harm() {
        return false;
    }
    let bare = figure.head == figure::Head::Bare && !figure.is_zero();
    let loose = trigger.natural || trigger.kinds == "missing";
    let them = figure.head == figure::Head::Pronoun && clause.class(figure.number_last) == Class::Of;
    if bare && loose && genre.is_calm() || (bare || them) && genre::animals_before(clause, figure.first) {
        return false;
    }
    let likely = matches!(figure.head, figure::Head::Likely(..));
    if trigger.doubtful && figure.first >= trigger.last && (likely || doubtful(clause, triggers, trigger)) {
        return false;
    }
    if genre.doubts(clause, trigger, trigger.kinds) {
        return false;
    }
    if trigger.flight && !flight(clause, figure, trigger) || trigger.trapped && !trapped(clause, figure, trigger) {
        return false;
    }
    if trigger.buried && !(trigger.first..clause.last).any(|token| clause.says(token, "mass_grave")) {
        return false;
    }
    match trigger.kinds {
        "displaced" | "affected" => !figure.single,
        "killed" | "injured" if figure.max == Some(1) && trigger.natural && link.rule != "casualties/among" => {
            let accident = clause.is_any(trigger.last, &["in", "when", "after", "as", "while", "during"]);
            let left = clause.is_any(figure.first.wrapping_sub(1), &["left", "leaving", "leaves"]);
            let others = triggers.iter().any(|other| !other.natural && matches!(other.kinds, "killed" | "injured"));
            trigger.kinds == "injured" && accident || left || others || genre::speaks_of_harm(clause, trigger)
        }
        _ => true,
    }
}

/// "killing 12 | IDPs": displaced people who came to other harm are counted for that alone.
fn drop_victims_who_fled(links: &mut Vec<Link>, triggers: &[Trigger]) {
    let noun =
        |link: &Link| triggers[link.trigger].kinds == "displaced" && triggers[link.trigger].frames.any(&["count"]);
    let harmed: Vec<usize> = links.iter().filter(|link| !noun(link)).map(|link| link.figure).collect();
    links.retain(|link| !noun(link) || !harmed.contains(&link.figure));
}

/// "hurt 300 suppliers", "snatched 12 traders": believed beside another word of harm only.
fn doubtful(clause: &Clause, triggers: &[Trigger], trigger: &Trigger) -> bool {
    let sure = |other: &&Trigger| {
        !other.doubtful
            && matches!(other.kinds, "killed" | "injured" | "captured")
            && other.frames.any(&["past", "participle", "ing", "adjective", "count", "toll"])
    };
    let others = triggers.iter().find(sure).is_some();
    !others && !genre::speaks_of_harm(clause, trigger)
}

/// People who flee from home or from danger, not suspects who flee a scene.
fn flight(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let many = figure.stated.or(figure.min).is_none_or(|count| count >= 20);
    let next = trigger.last;
    let ends = clause.class(next) == Class::Stop || clause.class(next) == Class::Comma;
    let away = clause.says(next, "flight_way");
    let danger = (next..next + 4).any(|token| clause.says(token, "flight_danger"));
    let scene = (next..next + 4).any(|token| clause.says(token, "flight_scene"));
    let named = clause.class(next) == Class::Word
        && clause.doc.tokens[next].case == crate::text::Case::Title
        && figure.counts_people();
    many && (ends || away || danger || named) && !scene
}

/// People under rubble or in a mine of whom nobody says that they were got out.
fn trapped(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let doc = clause.doc;
    let before = clause.sentence.checked_sub(1).map_or(clause.first, |before| doc.sentences[before].first as usize);
    let buried = (before..clause.last).any(|token| clause::says(doc, token, "buried_under"));
    let freed = |token: usize| clause.says(token, "freed");
    let object = (figure.first.saturating_sub(4)..figure.first).any(freed);
    let inside = trigger.first < figure.last && trigger.first >= figure.number_last;
    let over = trigger.verbs.perfect
        && trigger.verbs.passive
        && !trigger.verbs.singular
        && clause.is_any(trigger.verbs.first, &["had"]);
    let ends = |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator);
    let later = (trigger.last..trigger.last + 12).take_while(ends).any(freed);
    buried && !object && !inside && !over && !later
}

/// Fills the links between the figures of one sentence.
fn connect(found: &mut [Casualty], base: usize, origin: &[usize], links: &[Link], triggers: &[Trigger]) {
    let expanded: Vec<&Link> =
        links.iter().flat_map(|link| triggers[link.trigger].kinds.split('+').map(move |_| link)).collect();
    for place in 0..found.len() {
        let same_kind = |figure: usize| {
            let at = |other: &usize| origin[*other] == figure && found[*other].kind == found[place].kind;
            (0..origin.len())
                .find(at)
                .or_else(|| (0..origin.len()).find(|&other| origin[other] == figure))
                .map(|other| base + other)
        };
        let (part_of, supersedes) =
            (expanded[place].part_of.and_then(same_kind), expanded[place].supersedes.and_then(same_kind));
        let joint = (0..origin.len())
            .filter(|&other| other != place && origin[other] == origin[place])
            .map(|other| base + other)
            .collect();
        let one = &mut found[place];
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
    let stretch = setting::stretch(clause, findings, figure, trigger);
    let window = setting::window(clause, figure, figures, stretch);
    let (min, max, modifier) = figure.passed(clause, trigger.last);
    let scope = setting::scope(clause, findings, trigger, stretch);
    let source = source::of(clause, findings, span, trigger.first);
    let status = match status::of(clause, figure, trigger) {
        "reported"
            if inflicted(trigger, link) && source.as_ref().is_some_and(|source| source::is_party(findings, source)) =>
        {
            "claimed"
        }
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
        group: group::of(clause, findings, figure, trigger, source.as_ref()),
        status,
        scope,
        joint_with: Vec::new(),
        part_of: None,
        supersedes: None,
        repeats: None,
        source,
        places: place::of(clause, findings, window, stretch, scope),
        dates: setting::dates(clause, findings, window, stretch),
        rule: link.rule,
    }
}

/// "they had killed 70 soldiers": harm done to others, not suffered.
fn inflicted(trigger: &Trigger, link: &Link) -> bool {
    matches!(link.rule, "casualties/object" | "casualties/right-conjunct" | "casualties/object-conjunct")
        && !trigger.frames.any(&["lose"])
}
