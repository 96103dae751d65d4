//! Headlines: sentences whose capitals say nothing or little, and the words that they write with a capital though they name nobody.
//! Knows capitals and common words, no names.

use crate::lexicon::List;
use crate::text::{Case, Doc, Keys, Kind, keys};

/// Whether all words of the sentence are in capitals, and whether all but the small ones begin with one, as in a headline.
pub fn capitals(doc: &Doc, tokens: std::ops::Range<usize>) -> (bool, bool) {
    let (mut upper, mut long, mut words, mut small) = (0, 0, 0, 0);
    let stopped = tokens.end > 0 && doc.word(tokens.end - 1) == ".";
    for index in tokens {
        let token = &doc.tokens[index];
        if doc.is(index, "newsroom") {
            // "-- Dimitris Kontogiannis, Athens Newsroom"
            return (false, false);
        }
        if token.kind != Kind::Word {
            continue;
        }
        words += 1;
        if token.span.len() > 3 {
            long += 1;
            upper += usize::from(token.case == Case::Upper);
        }
        if small == 0 {
            small = usize::from(token.case == Case::Lower && !doc.is_any(index, HEADLINE_WORDS));
        }
    }
    (long >= 2 && upper * 4 >= long * 3, words >= 4 && small == 0 && !stopped)
}

/// Words that Title Case leaves small.
const HEADLINE_WORDS: &Keys = keys![
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as", "over",
    "is", "vs", "v", "into", "per", "via", "amid", "after", "its", "his", "be", "not", "no", "than", "up", "out",
    "off",
];

/// Whether the token stands in a headline in Title Case.
pub fn is_titled(doc: &Doc, token: usize) -> bool {
    doc.sentence_of(token).is_some_and(|at| capitals(doc, doc.sentences[at].tokens()).1)
}

/// "Meet", "Mocked", "Catholics", "Americans": a verb, or people of a kind, and no word that a list has for a name.
pub fn is_common(doc: &Doc, token: usize) -> bool {
    let word = doc.word(token);
    let named = doc.has(List::GivenNames, token) || doc.has(List::Surnames, token) || doc.has(List::Newsmakers, token);
    let past = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !word.ends_with("med");
    let verb = || past || doc.has(List::FiniteVerbs, token) || doc.is_any(token, VERBS);
    let nation = || word.ends_with('s') && doc.rows(List::Countries, token).any(|row| row.get("form") == "people");
    let people = || doc.rows(List::GroupNouns, token).any(|row| row.get("number") == "2") || doc.is_any(token, PEOPLES);
    doc.tokens[token].kind == Kind::Word && !named && (verb() || nation() || people())
}

/// Verbs that headlines love.
const VERBS: &Keys = keys![
    "accuse", "ask", "asks", "attack", "attacks", "avoid", "back", "backs", "ban", "bans", "bash", "bashed", "bashes",
    "beat", "beats", "blame", "blames", "blast", "blasts", "block", "blocks", "boo", "boos", "boycott", "boycotts",
    "buck", "bucks", "call", "calls", "cheer", "cheers", "chide", "chides", "condemn", "condemns", "confront",
    "confronts", "court", "courts", "cut", "cuts", "decry", "defend", "defends", "demand", "demands", "deny", "deride",
    "derides", "diss", "ditch", "ditches", "dodge", "dodges", "drop", "drops", "dump", "dumps", "embrace", "endorse",
    "endorses", "eye", "eyes", "face", "faces", "fault", "faults", "fight", "fights", "fire", "fires", "flay", "flays",
    "flog", "force", "forces", "greet", "greets", "grill", "grills", "hail", "hails", "hammer", "hammers", "heckle",
    "heckles", "hit", "hits", "honor", "honors", "host", "hosts", "ignore", "jab", "jeer", "jeers", "join", "joins",
    "lash", "lashes", "laud", "lauds", "lead", "leads", "like", "likes", "mock", "mocks", "mull", "mulls", "nix",
    "oust", "ousts", "outraise", "pan", "pans", "pick", "picks", "praise", "praised", "praises", "press", "presses",
    "probe", "probes", "prod", "prods", "promise", "quit", "quits", "quiz", "rail", "rails", "rallies", "rally", "rap",
    "raps", "rebuff", "rebuffs", "rebuke", "rebukes", "reject", "rejects", "remember", "ridicule", "rip", "rips",
    "roast", "roasts", "rouse", "salute", "salutes", "savage", "savages", "scold", "scolds", "see", "sees", "shun",
    "shuns", "slam", "slams", "slap", "slaps", "smear", "smears", "snub", "snubs", "spar", "spars", "squash", "stop",
    "stops", "stump", "stumps", "sue", "sues", "tap", "taps", "target", "targets", "taunt", "taunts", "tease",
    "teases", "tell", "tells", "thank", "thanks", "threaten", "torch", "tout", "touts", "trail", "trails", "troll",
    "trolls", "trounce", "trounces", "tweet", "tweets", "unseat", "upset", "upsets", "urge", "visit", "visits", "vow",
    "vows", "warn", "warns", "welcome", "welcomes", "win", "wins", "woo", "woos",
];

/// Those who believe or speak alike, and have no row among the nouns.
const PEOPLES: &Keys = keys![
    "arabs", "catholics", "christians", "evangelicals", "hindus", "hispanics", "jews", "kurds", "latinos", "mormons",
    "muslims", "protestants", "shiites", "sikhs", "sunnis",
];
