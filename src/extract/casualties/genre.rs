//! What kind of story a document tells: of harm, of sport, of fiction. Knows counts of words only.

use super::clause::Clause;
use super::trigger::Trigger;
use crate::lexicon::List;
use crate::text::{Doc, Keys, Kind, Match, keys};
use std::ops::Range;

/// The kind of story.
#[derive(Clone, Copy, Debug, Default)]
pub struct Genre {
    harm: usize,
    victims: usize,
    sport: bool,
    fiction: bool,
    /// How many different words of fiction it holds.
    fables: usize,
    /// Nearly all words that tell what kind it is are of fiction.
    steeped: bool,
    /// Whether the sentence at hand counts people that came to harm.
    people: bool,
    /// Whether it says that people were killed.
    deaths: bool,
    /// Whether it tells of digs and tombs, and of no harm.
    digs: bool,
    /// Whether it is about programs, which are killed and executed.
    code: bool,
    /// Whether it names animals time and again.
    animals: bool,
}

impl Genre {
    /// Counts the different words of each kind.
    pub fn of(doc: &Doc) -> Genre {
        let row = |found: &Match| {
            let played = doc.is_any(found.first as usize, PLAYED);
            (found.row.get("kind"), found.row.index(), played)
        };
        let mut rows: Vec<_> = telling(doc.matches(List::StoryWords)).map(row).collect();
        rows.sort_unstable();
        rows.dedup();
        let count = |kind: &str| rows.iter().filter(|(of, ..)| *of == kind).count();
        let (harm, fiction) = (count("harm"), count("fiction"));
        let sober = rows.iter().filter(|(of, _, played)| *of == "harm" && !played).count();
        let sport = match count("sport") {
            0 => 0,
            words => words + 2 * usize::from(tells_a_score(doc)),
        };
        let victims = tells_of_victims(doc);
        Genre {
            harm,
            victims,
            sport: sport >= 3 && sport > sober,
            fiction: fiction >= 3 && fiction * 2 > harm,
            fables: fiction,
            steeped: fiction >= 2 * harm + 2,
            people: false,
            deaths: false,
            digs: count("dig") > 1 + harm && harm < 2,
            code: count("code") > 3 + harm,
            animals: harm < 3 && names_animals(doc),
        }
    }

    /// The same story, for a sentence that counts people by a noun.
    pub fn beside(self, people: bool, deaths: bool) -> Genre {
        Genre { people, deaths, ..self }
    }

    /// Whether the document has a word of violence, accident or disaster, or tells of people killed or hurt.
    pub fn tells_of_harm(self) -> bool {
        self.harm + self.victims > 0
    }

    /// Whether the document is about violence, an accident or a disaster, and no fiction or sport.
    pub fn tells_of_violence(self) -> bool {
        self.harm > 0 && !self.sport && !self.fiction && self.fables <= self.harm
    }

    /// Whether the document is about violence, an accident or a disaster, and says so in more than one word.
    pub fn dwells_on_harm(self) -> bool {
        self.tells_of_violence() && self.harm > 1
    }

    /// Whether the document names animals time and again, and next to no violence, accident or disaster.
    pub fn is_about_animals(self) -> bool {
        self.animals
    }

    /// Whether the document is about films, books or plays more than about harm.
    pub fn is_of_works(self) -> bool {
        self.fables > self.harm
    }

    /// Whether the document has no word of violence, accident or disaster.
    pub fn is_still(self) -> bool {
        self.harm == 0
    }

    /// Whether the document is about what was dug up, and about no harm.
    pub fn is_of_digs(self) -> bool {
        self.digs
    }

    /// Whether there is no more in the document than one word that may be of harm.
    pub fn is_calm(self) -> bool {
        self.harm == 0 && self.victims < 2 && !self.people
    }

    /// Whether such a story may be told with these words without anybody having come to harm.
    pub fn doubts(self, clause: &Clause, trigger: &Trigger, kind: &str) -> bool {
        let over = (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["was", "were", "been"]));
        let present = !over && trigger.frames.any(&["finite", "base", "ing", "finite_intr", "base_intr", "ing_intr"])
            || (trigger.verbs.first..trigger.first)
                .any(|token| clause.is_any(token, keys!["is", "are", "get", "gets"]));
        let other = |token: usize| !inside(trigger, token) && !clause.doc.is_any(token, PLAYED);
        let game =
            self.sport && !self.deaths && (kind != "killed" || self.harm < 2) && !speaks_of(clause, "harm", other);
        let clause_of_harm = speaks_of(clause, "harm", other);
        let noun = trigger.frames.any(&["noun", "count"]);
        let own = clause.doc.sentences[clause.sentence].first as usize;
        let sober = |token: usize| token >= own && other(token);
        let told = self.fables > 0 && self.harm <= self.fables && present && !noun && !speaks_of(clause, "harm", sober);
        let plot = self.fables > 0 && present && !noun && opens_a_plot(clause, trigger);
        let match_played = kind == "injured" && !clause_of_harm && played(clause, trigger);
        match_played
            || self.code
            || game
            || told
            || plot
            || (self.steeped || self.fiction && (present || speaks_of(clause, "fiction", |_| true)))
                && !(kind != "missing" && told_as_news(clause, trigger.first..trigger.last))
    }
}

fn names_animals(doc: &Doc) -> bool {
    let animal = |found: &&Match| found.row.get("kind") == "animal" && !doc.tokens[found.first as usize].capital;
    doc.matches(List::NotVictims).iter().filter(animal).take(4).count() > 3
}

/// "When his wife is | killed in a bombing, Raine goes after the men": how a plot is told.
fn opens_a_plot(clause: &Clause, trigger: &Trigger) -> bool {
    let is = (trigger.verbs.first..trigger.first).any(|token| clause.is_any(token, keys!["is", "are"]));
    is && clause.is_any(clause.first, keys!["when", "after", "as"]) && trigger.first < clause.first + 10
}

/// "Three members of a theatre troupe were | killed and five injured", "six tourists were burned to death | when a balloon caught fire".
pub fn told_as_news(clause: &Clause, trigger: Range<usize>) -> bool {
    let triggers = clause.doc.matches(List::CasualtyTriggers);
    let from = triggers.partition_point(|found| (found.first as usize) < clause.first);
    let own = triggers[from..].iter().take_while(|found| (found.first as usize) < clause.last);
    let has = |kind: &str| own.clone().any(|found| found.row.get("kind") == kind);
    let of_tales = |token: usize| token >= clause.first && !clause.doc.is_any(token, MAKERS);
    let mut near = clause.first.max(trigger.start.saturating_sub(6))..trigger.start;
    let over = near.any(|token| clause.is_any(token, keys!["was", "were"]));
    let both = clause.is_any(trigger.end, keys!["when"]) || has("killed") && has("injured");
    over && both && !speaks_of(clause, "fiction", of_tales)
}

/// The words that tell a kind; "plain" ones are of none, and hide what lies inside them: "at the scene", "humanitarian actors".
fn telling(words: &[Match]) -> impl Iterator<Item = &Match> {
    let mut plain = 0;
    words.iter().filter(move |found| {
        let hidden = found.first < plain;
        if found.row.get("kind") == "plain" {
            plain = found.last;
            return false;
        }
        !hidden
    })
}

/// "injured | in a football match": a word of sport behind the word of harm.
fn played(clause: &Clause, trigger: &Trigger) -> bool {
    let words = clause.doc.matches(List::StoryWords);
    let from = words.partition_point(|found| (found.first as usize) < trigger.last);
    let near = telling(&words[from..]).take_while(|found| (found.first as usize) < (trigger.last + 7).min(clause.last));
    near.filter(|found| found.row.get("kind") == "sport").count() > 1
}

/// "beat the Raiders | 24-17": a game was played.
fn tells_a_score(doc: &Doc) -> bool {
    let wins = keys![
        "beat", "beats", "beaten", "beating", "defeated", "defeat", "won", "win", "victory", "lost", "loss", "edged",
        "thrashed", "downed", "drew", "draw", "ahead", "led", "trailed", "outclassed", "drubbing", "thrashing",
    ];
    let number = |token: usize| doc.tokens.get(token).is_some_and(|one| one.kind == Kind::Number && one.glued);
    (4..doc.tokens.len()).any(|dash| {
        matches!(doc.word(dash), "-" | "–")
            && number(dash + 1)
            && doc.tokens[dash].glued
            && doc.tokens[dash - 1].kind == Kind::Number
            && doc.word(dash - 1).len() < 4
            && (dash.saturating_sub(8)..dash).any(|token| doc.is_any(token, wins))
    })
}

/// How many different words of violence, accident or disaster a document has beside the words of harm themselves;
/// a bus by itself is none.
pub fn grave_words(doc: &Doc) -> usize {
    let triggers = doc.matches(List::CasualtyTriggers);
    let counted = |found: &Match| {
        let from = triggers.partition_point(|trigger| trigger.last <= found.first);
        triggers.get(from).is_some_and(|trigger| trigger.first < found.last)
    };
    let vehicles =
        keys!["boat", "bus", "car", "custody", "dinghy", "ferry", "helicopter", "plane", "train", "trawler", "truck"];
    let rides = |found: &Match| found.last == found.first + 1 && doc.is_any(found.first as usize, vehicles);
    count_rows(doc, |found| found.row.get("kind") == "harm" && !rides(found) && !counted(found))
}

/// Words of those who make and show films and plays, and of where they do.
const MAKERS: &Keys = keys![
    "actor", "actors", "actress", "actresses", "art", "audience", "audiences", "author", "canvas", "cinema", "cinemas",
    "clown", "comedian", "comedians", "curator", "curators", "director", "festival", "ghost", "hero", "heroes",
    "playwright", "screening", "theater", "theaters", "theatre", "theatres", "troupe", "troupes", "viewers",
];

/// How many different words of films, plays and novels a document has; who makes or shows them is in the news for other things too.
pub fn words_of_tales(doc: &Doc) -> usize {
    count_rows(doc, |found| found.row.get("kind") == "fiction" && !doc.is_any(found.first as usize, MAKERS))
}

fn count_rows(doc: &Doc, counts: impl Fn(&Match) -> bool) -> usize {
    let mut rows: Vec<usize> =
        telling(doc.matches(List::StoryWords)).filter(|found| counts(found)).map(|found| found.row.index()).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.len()
}

/// How often people are told to have been killed or hurt.
fn tells_of_victims(doc: &Doc) -> usize {
    let told = |found: &&Match| {
        matches!(found.row.get("kind"), "killed" | "injured")
            && matches!(
                found.row.get("frame"),
                "past" | "participle" | "ing" | "adjective" | "count" | "toll" | "intransitive"
            )
    };
    doc.matches(List::CasualtyTriggers).iter().filter(told).count()
}

/// Whether the sentence, or the one before it, holds a word of harm besides the trigger.
pub fn speaks_of_harm(clause: &Clause, trigger: &Trigger) -> bool {
    speaks_of(clause, "harm", |token| !inside(trigger, token))
}

/// Whether a word of harm stands among these tokens.
pub fn tells_harm_in(clause: &Clause, tokens: std::ops::Range<usize>) -> bool {
    speaks_of(clause, "harm", |token| tokens.contains(&token))
}

fn inside(trigger: &Trigger, token: usize) -> bool {
    (trigger.first..trigger.last).contains(&token)
}

/// Words of harm that games are told with.
const PLAYED: &Keys = keys![
    "mine", "fire", "bomb", "shot", "shots", "shooting", "shootings", "strike", "strikes", "attack", "attacks",
    "attacked", "attackers", "battle", "offensive", "raid", "siege",
];

/// Whether the sentence, or the one before it, holds a word of this kind that counts.
fn speaks_of(clause: &Clause, kind: &str, counts: impl Fn(usize) -> bool) -> bool {
    let doc = clause.doc;
    let words = doc.matches(List::StoryWords);
    let from = words.partition_point(|found| (found.first as usize) < clause.before());
    telling(&words[from..])
        .take_while(|found| (found.first as usize) < clause.last)
        .any(|found| found.row.get("kind") == kind && counts(found.first as usize))
}

/// Those who kill animals for a living or for fun.
const HUNTERS: &Keys = keys!["anglers", "fishermen", "hunter", "hunters", "poacher", "poachers", "trappers", "whalers"];

/// "It shed 300 sheep. | Twelve were killed": whether the nearest creatures named before a token are animals; "cattle market" names none.
pub fn animals_before(clause: &Clause, token: usize) -> bool {
    let doc = clause.doc;
    for at in (clause.before()..token).rev() {
        let counts = super::clause::says(doc, at + 1, "counting");
        let agent = at > 0 && doc.is(at - 1, "by") || at + 4 > token && doc.is_any(at, HUNTERS);
        if !counts && !agent && doc.match_at(List::VictimGroups, at).is_some() {
            return false;
        }
        let animal = |found: Match| found.row.get("kind") == "animal";
        let trade = super::clause::says(doc, at + 1, "animal_trade");
        // "crews with | dogs", "gunmen on | horses"
        let used = at > 0
            && doc.is_any(at, keys!["dog", "dogs", "horse", "horses", "mule", "mules", "camel", "camels", "elephants"])
            && doc.is_any(at - 1, keys!["with", "by", "on", "sniffer", "rescue", "search", "trained", "police", "and"]);
        if !trade
            && !used
            && (!doc.tokens[at].capital || doc.starts_sentence(at) && doc.word(at).ends_with('s'))
            && doc.match_at(List::NotVictims, at).is_some_and(animal)
        {
            return true;
        }
    }
    false
}
