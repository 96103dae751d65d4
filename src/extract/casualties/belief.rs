//! Which links of a figure and a word of harm are believed: games, films and animals are not, nor a flight from a scene.
//! Knows one sentence and the kind of story; must not know what figures have to do with each other.

use super::clause::{Class, Clause};
use super::figure::{self, Figure};
use super::genre::{self, Genre};
use super::group;
use super::link::Link;
use super::moved;
use super::trigger::Trigger;
use super::{absent, asked, unreal};
use crate::text::keys;

/// Whether a link is believed: no game, no film, and a single death only where harm is spoken of.
pub(super) fn believed(
    clause: &Clause,
    figure: &Figure,
    triggers: &[Trigger],
    (link, beside): (&Link, bool),
    genre: Genre,
) -> bool {
    let trigger = &triggers[link.trigger];
    if !asked::in_care_for_harm(clause, trigger, genre)
        || !asked::as_its_word_asks(clause, figure, (trigger, triggers), link, genre)
        || unreal::told(clause, figure, (trigger, link), genre)
        || genre.doubts(clause, trigger, trigger.kinds)
        || spared(clause, figure, (trigger, triggers), link, genre)
    {
        return false;
    }
    let bare = figure.head == figure::Head::Bare && !figure.is_zero();
    let loose = trigger.natural || trigger.kinds == "missing";
    let another = clause.is_any(figure.number, keys!["another"]);
    let them = figure.head == figure::Head::Pronoun && (!figure.single || another);
    let sought = trigger.lemma == "search for";
    if bare && loose && !sought && genre.is_calm()
        || (bare || them) && genre::animals_before(clause, figure.first)
        || (bare || them) && genre.is_about_animals()
    {
        return false;
    }
    let likely = matches!(figure.head, figure::Head::Likely(..));
    let object = figure.first >= trigger.last && link.part_of.is_none();
    if trigger.doubtful && object && (likely || doubtful(clause, triggers, trigger)) {
        return false;
    }
    match trigger.kinds {
        "displaced" | "affected" => !figure.single,
        "killed" | "injured"
            if figure.max == Some(1)
                && trigger.natural
                && link.rule != "casualties/among"
                && link.part_of.is_none() =>
        {
            let accident = clause.is_any(trigger.last, keys!["in", "when", "after", "as", "while", "during"]);
            let left = clause.is_any(figure.first.wrapping_sub(1), keys!["left", "leaving", "leaves"]);
            let others = triggers.iter().any(|other| !other.natural && matches!(other.kinds, "killed" | "injured"));
            // "48 pupils and | a teacher perished"
            let beside = beside && !genre.is_still();
            // "was slightly hurt by | debris"
            let by = clause.is_any(trigger.last, keys!["by"]) && genre.dwells_on_harm();
            trigger.kinds == "injured" && (accident || by)
                || left
                || others
                || beside
                || genre::speaks_of_harm(clause, trigger)
        }
        _ => true,
    }
}

/// Captives who were freed, soldiers who moved, guests who left, players out of the team: not what the word of harm tells of others.
fn spared(
    clause: &Clause,
    figure: &Figure,
    (trigger, triggers): (&Trigger, &[Trigger]),
    link: &Link,
    genre: Genre,
) -> bool {
    let moved = || {
        let tabled = link.rule == "casualties/table" && genre.tells_of_harm();
        // "13 million are affected, of whom | 5 million in Punjab": believed with their whole.
        let part = link.part_of.is_some() && trigger.kinds == "affected";
        let disaster = |token: usize| super::clause::says(clause.doc, token, "disaster");
        let struck =
            trigger.kinds == "affected" && genre.dwells_on_harm() && (clause.before()..clause.first).any(disaster);
        !tabled && !part && !struck && moved::is_of_peace(clause, figure, (trigger, triggers))
    };
    let armed = || matches!(figure.head, figure::Head::Person(first, _) if group::is_armed(clause, first));
    match trigger.kinds {
        "captured" => {
            let prenominal = link.rule == "casualties/prenominal";
            freed_after(clause, trigger.last)
                || prenominal && freed(clause, figure)
                || won(clause, figure, trigger)
                || another_thing(clause, figure)
        }
        "displaced" => armed() || moved(),
        "affected" => moved(),
        "missing" => absent::in_no_danger(clause, figure, trigger, genre),
        _ => false,
    }
}

/// "has seized | another from its owners": a mine or a ship, where no one was told of before.
fn another_thing(clause: &Clause, figure: &Figure) -> bool {
    let person = |token: usize| clause.doc.match_at(crate::lexicon::List::VictimGroups, token).is_some();
    figure.head == figure::Head::Pronoun
        && clause.is_any(figure.number, keys!["another"])
        && !(clause.before()..figure.first).any(person)
}

/// "captured | 30 delegates", "captured | two knights and a rook": votes and pieces, where nobody fights.
fn won(clause: &Clause, figure: &Figure, trigger: &Trigger) -> bool {
    let prizes = keys!["delegates", "players", "knights", "adherents", "republicans", "socialists"];
    matches!(figure.head, figure::Head::Person(first, _) if clause.is_any(first, prizes))
        && !genre::speaks_of_harm(clause, trigger)
        && !(clause.before()..clause.last)
            .any(|token| !(figure.first..figure.last).contains(&token) && group::is_armed(clause, token))
}

/// "killing 12 | IDPs", "killing eight of them | in custody": those who came to other harm are counted for that alone.
pub(super) fn drop_victims_who_fled(links: &mut Vec<Link>, triggers: &[Trigger]) {
    let noun =
        |link: &Link| triggers[link.trigger].kinds == "displaced" && triggers[link.trigger].frames.any(&["count"]);
    let harmed: Vec<usize> = links.iter().filter(|link| !noun(link)).map(|link| link.figure).collect();
    links.retain(|link| !noun(link) || !harmed.contains(&link.figure));
    let crossfire = |link: &Link| triggers[link.trigger].lemma == "caught in crossfire";
    let harmed: Vec<usize> = links.iter().filter(|link| !crossfire(link)).map(|link| link.figure).collect();
    links.retain(|link| !crossfire(link) || !harmed.contains(&link.figure));
    let inside = |link: &Link| {
        let trigger = &triggers[link.trigger];
        trigger.frames.any(&["hospital"]) && (trigger.verbs.first == trigger.first || trigger.kinds == "displaced")
    };
    let object =
        |link: &Link| matches!(link.rule, "casualties/object" | "casualties/noun-of" | "casualties/right-conjunct");
    let harmed: Vec<usize> = links.iter().filter(|link| object(link)).map(|link| link.figure).collect();
    links.retain(|link| !inside(link) || !harmed.contains(&link.figure));
}

/// "a woman blew herself up, killing | herself and nine others": one death of one person.
pub(super) fn drop_second_death(clause: &Clause, links: &mut Vec<Link>, figures: &[Figure], triggers: &[Trigger]) {
    let own = keys!["himself", "herself"];
    let Some(blew) = links.iter().map(|link| link.trigger).find(|&trigger| triggers[trigger].lemma == "blow up") else {
        return;
    };
    links.retain(|link| link.trigger == blew || !clause.is_any(figures[link.figure].number, own));
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

/// "rescued seven kidnapped students", "seven kidnapped students were freed".
fn freed(clause: &Clause, figure: &Figure) -> bool {
    (figure.first.saturating_sub(4)..figure.first)
        .chain(figure.last..figure.last + 6)
        .any(|token| clause.says(token, "freed"))
}

/// "three people kidnapped by the gang | were rescued".
fn freed_after(clause: &Clause, last: usize) -> bool {
    let ends =
        |token: &usize| !matches!(clause.class(*token), Class::Comma | Class::Stop | Class::Subordinator | Class::And);
    (last..last + 10).take_while(ends).any(|token| {
        clause.class(token) == Class::Be
            && clause.is_any(token + 1, keys!["freed", "released", "rescued", "found", "recovered"])
    })
}
