//! Towns that play, in the sentences of sports reports: "Leeds beat Charlton 6-1", "a 1-1 draw at Bolton"; and every team of the article
//! wherever else it is named. Knows words for winning and losing, and where a place stands; results and standings are `sport`'s.

use super::page::{Line, Page};
use super::sport::{TABLE, push};
use super::{candidate, run};
use crate::extract::name::Candidate;
use crate::lexicon::{List, Row};
use crate::text::{Case, Keys, Kind, Sentence, keys};

/// Finds them in an article on sport.
pub fn find(page: &Page, found: &mut Vec<Candidate>) {
    for sentence in &page.doc.sentences {
        if has_score(page, sentence) {
            played(page, sentence, found);
            innings(page, sentence, found);
        } else {
            won(page, sentence, found);
        }
    }
    again(page, found);
}

/// "6-1", "98-90" somewhere in the sentence.
fn has_score(page: &Page, sentence: &Sentence) -> bool {
    sentence.tokens().any(|at| is_score(page, at))
}

/// Two numbers and a hyphen between.
fn is_score(page: &Page, at: usize) -> bool {
    let number =
        |at: usize| page.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number && token.span.len() <= 3);
    number(at) && matches!(page.doc.word(at + 1), "-" | "–") && page.doc.tokens[at + 1].glued && number(at + 2)
}

/// The towns of a sentence with a score: before a verb of winning or losing, behind one, behind "against" and "over", behind a score and "at".
fn played(page: &Page, sentence: &Sentence, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    let (start, end) = (sentence.first as usize, sentence.last as usize);
    for at in start..end {
        if doc.tokens[at].case != Case::Lower {
            continue;
        }
        if doc.is_any(at, WINS) || doc.is_any(at, PLAYS) {
            let verb = if at > start && doc.is_any(at - 1, keys!["have", "has", "had", "were", "then", "also"]) {
                at - 1
            } else {
                at
            };
            let first = run::left(page, verb);
            if is_town(page, first, verb) {
                push(page, (first, verb), found);
                beaten(page, at, found);
            }
        }
        let behind = doc.is_any(at, WINS)
            || doc.is_any(at, keys!["against", "over", "v", "vs"])
            || doc.is_any(at, keys!["at", "with"]) && behind_score(page, at);
        let to = doc.is(at, "to")
            && (doc.is_any(at - usize::from(at > start), keys!["lost", "home", "fell", "defeat", "losing"])
                || behind_score(page, at)
                    && doc.is_any(at.wrapping_sub(4), keys!["lost", "lose", "losing", "fell", "down"]));
        if behind || to {
            let first = if doc.is(at + 1, "to") { at + 2 } else { at + 1 };
            town(page, first, run::right(page, first, false), found);
        }
    }
}

/// "Boston has won 20 of its last 27 games": a town that does what only teams do, without a score.
fn won(page: &Page, sentence: &Sentence, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    for verb in sentence.tokens().skip(1) {
        if doc.tokens[verb].case != Case::Lower || !doc.is_any(verb, PLAYS_ALONE) {
            continue;
        }
        let has = doc.is_any(verb - 1, keys!["have", "has", "had"]) && verb > sentence.first as usize + 1;
        let end = if has { verb - 1 } else { verb };
        town(page, run::left(page, end), end, found);
    }
}

/// Verbs of teams in any sentence on sport.
const PLAYS_ALONE: &Keys =
    keys!["won", "lost", "beat", "defeated", "drew", "trailed", "scored", "thrashed", "routed", "blanked", "edged"];

/// "Durham 114 (S. Watkin 4-28) and 81-3": a county or town before its runs.
fn innings(page: &Page, sentence: &Sentence, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    for runs in sentence.tokens().skip(1) {
        let number = doc.tokens[runs].kind == Kind::Number && (2..=3).contains(&doc.tokens[runs].span.len());
        if !number || !page.capital(runs - 1) {
            continue;
        }
        let wickets = is_score(page, runs) && doc.tokens[runs + 2].span.len() <= 2;
        if wickets || matches!(doc.word(runs + 1), "(" | "." | ";") || doc.is_any(runs + 1, keys!["and", "v", "for"]) {
            town(page, run::left(page, runs), runs, found);
        }
    }
}

/// Whoever a town beats is a team: "Leeds beat Charlton 6-1".
fn beaten(page: &Page, verb: usize, found: &mut Vec<Candidate>) {
    let (first, last) = (verb + 1, run::right(page, verb + 1, false));
    if page.doc.is_any(verb, WINS) && last > first && last - first <= 3 && is_score(page, last) {
        push(page, (first, last), found);
    }
}

/// "a 1-1 draw at", "won 2-0 at"
fn behind_score(page: &Page, at: usize) -> bool {
    let noun = page.doc.is_any(at.wrapping_sub(1), keys!["draw", "win", "victory", "defeat", "loss", "stalemate"]);
    let last = if noun { at.wrapping_sub(4) } else { at.wrapping_sub(3) };
    last < at && is_score(page, last)
}

fn town(page: &Page, first: usize, last: usize, found: &mut Vec<Candidate>) {
    if is_town(page, first, last) {
        push(page, (first, last), found);
    }
}

/// Wholly a town or a region, or a club by a town's name.
fn is_town(page: &Page, first: usize, last: usize) -> bool {
    let whole = |list| page.doc.matches_at(list, first).iter().any(|one| one.last as usize == last);
    let club = || {
        let rows = page.doc.matches_at(List::Organizations, first);
        rows.iter().any(|one| one.last as usize == last && one.row.get("kind") == "sports")
    };
    first < last && (whole(List::Cities) || whole(List::Regions) || club())
}

/// A team: the hash of its first word, its words, its row.
type Team = (u32, usize, usize, Option<Row>);

/// The teams of results, standings and sentences wherever else the article names them, but for where a place stands: "in Leeds".
fn again(page: &Page, found: &mut Vec<Candidate>) {
    let doc = page.doc;
    let team = |one: &Candidate| (doc.tokens[one.first as usize].hash, one.first as usize, one.last as usize, one.row);
    let mut teams: Vec<Team> = found.iter().filter(|one| one.rule == TABLE).map(team).collect();
    if teams.is_empty() {
        return;
    }
    // By the first word, the longer before the shorter, each name once.
    let words = |one: &Team| (one.1..one.2).map(|at| doc.tokens[at].hash);
    teams.sort_by(|one, other| {
        let lengths = (other.2 - other.1).cmp(&(one.2 - one.1));
        one.0.cmp(&other.0).then(lengths).then_with(|| words(one).cmp(words(other)))
    });
    teams.dedup_by(|one, other| words(one).eq(words(other)));
    for (token, one) in doc.tokens.iter().enumerate().filter(|(_, one)| one.capital && one.is_word()) {
        let from = teams.partition_point(|team| team.0 < one.hash);
        let same = |team: &&Team| {
            let mut words = (team.1..team.2).zip(token..);
            words.all(|(at, other)| doc.tokens.get(other).is_some_and(|other| other.hash == doc.tokens[at].hash))
        };
        let Some(team) = teams[from..].iter().take_while(|team| team.0 == one.hash).find(same) else { continue };
        let last = token + team.2 - team.1;
        if plays(page, token, last) {
            found.push(candidate(token, last, team.3, TABLE));
        }
    }
}

/// Whether a team's name stands for the team: no place word before it, no other capital beside it.
fn plays(page: &Page, first: usize, last: usize) -> bool {
    let doc = page.doc;
    let before = first.wrapping_sub(1);
    let same = |at: usize| doc.tokens.get(at).is_some_and(|one| one.sentence == doc.tokens[first].sentence);
    let beside =
        |at: usize| page.capital(at) && same(at) && !page.stops(at) && doc.match_at(List::Titles, at).is_none();
    let filed = doc.layout.dateline.as_ref().and_then(|dateline| dateline.place);
    let filed = filed.is_some_and(|(from, to)| from as usize <= first && last <= to as usize);
    let address = doc.word(last) == "," && doc.match_at(List::Countries, last + 1).is_some();
    let place = doc.is_any(before, keys!["in", "near", "outside", "around", "from", "the"]) && same(before);
    let date = doc.tokens.get(last).is_some_and(|next| next.kind == Kind::Number) && !same(before);
    let blind = page.line(first) == Line::Capitals;
    let elsewhere = place || address || filed || date && blind;
    !elsewhere && (blind || !beside(last) && !beside(before))
}

/// Verbs whose subject and object both play.
const WINS: &Keys = keys![
    "beat", "defeated", "thrashed", "edged", "downed", "crushed", "routed", "hammered", "blanked", "topped", "stunned",
    "overcame", "beating", "thrashing", "edging", "defeating", "upset", "trounced", "mauled", "demolished",
    "outclassed", "eliminated", "shocked", "swept",
];

/// More verbs whose subject plays.
const PLAYS: &Keys = keys![
    "lost", "won", "drew", "trailed", "led", "scored", "equalised", "equalized", "drawn", "moved", "slumped",
    "climbed", "clinched", "advanced", "rallied", "fell", "crashed", "cruised", "held", "went", "took",
];
