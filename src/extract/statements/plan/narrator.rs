//! What shows that the narrator goes on: "but declined to say", ", a claim that …", ", who has since fled", ", hours after the blast".
//! Knows such openings; must not know who speaks.

use super::Plan;
use crate::extract::statements::cue::Tense;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// Nouns that take up what was said: "a claim that …".
const SUMMING_UP: &Keys = keys![
    "finding",
    "figure",
    "claim",
    "charge",
    "allegation",
    "accusation",
    "assertion",
    "move",
    "step",
    "decision",
    "reference",
    "allusion",
    "position",
    "view",
    "stance",
    "contention",
    "sentiment",
    "prediction",
    "demand",
    "suggestion",
    "comment",
    "remark",
    "threat",
    "argument",
    "idea",
    "notion",
    "prospect",
    "development",
    "term",
    "phrase",
    "word",
    "expression",
    "description",
    "label",
    "sign",
    "signal",
    "shift",
    "reversal",
    "turnabout",
    "departure",
    "blow",
    "setback",
    "rebuke",
    "snub",
    "concession",
    "admission",
    "acknowledgment",
    "acknowledgement",
    "gesture",
    "reminder",
    "nod",
    "swipe",
    "jab",
    "dig",
    "milestone",
    "escalation",
    "characterization",
    "characterisation",
    "assessment",
    "boast",
    "pledge",
    "promise",
    "offer",
    "condition",
    "rarity",
    "practice",
    "disclosure",
    "revelation",
    "announcement",
    "declaration",
    "statement",
    "turnaround",
    "retreat",
    "breakthrough",
    "defeat",
    "embarrassment",
    "change",
    "tactic",
    "strategy",
    "approach",
    "proposal",
    "issue",
    "scenario",
    "outcome",
    "question",
    "burden",
    "epithet",
    "estimate",
    "euphemism",
    "formula",
    "formulation",
    "insult",
    "jibe",
    "line",
    "mantra",
    "message",
    "number",
    "quip",
    "refrain",
    "slogan",
    "slur",
    "taunt",
    "theory",
    "vow",
    "warning",
];

/// Verbs of a clause that was put back in time.
const SHIFTED: &Keys = keys!["was", "were", "had", "would", "could", "might", "did", "should"];

impl Plan<'_> {
    /// "but declined to comment", "and gave no details": the speaker says no more.
    pub fn says_no_more(&self, verb: usize) -> bool {
        let reader = self.reader;
        if reader.doc.is_any(verb, keys!["declined", "refused", "declining", "refusing", "declines", "refuses"]) {
            return reader.is(verb + 1, "to");
        }
        if reader.doc.is_any(verb, keys!["stopped", "stopping", "stops", "fell"]) && reader.is(verb + 1, "short") {
            return true;
        }
        if reader
            .doc
            .is_any(verb, keys!["gave", "offered", "provided", "cited", "gives", "offers", "provides", "giving"])
        {
            return reader.doc.is_any(verb + 1, keys!["no", "few", "little"]);
        }
        let denied = reader.doc.is_any(verb, keys!["did", "does", "would"]) && reader.is(verb + 1, "not")
            || reader.doc.is_any(verb, keys!["didn't", "doesn't", "wouldn't"]);
        if reader.doc.is_any(verb + 3, keys!["in", "up", "way", "ground"]) && reader.is(verb + 2, "give") {
            return false;
        }
        let word = verb + 1 + usize::from(reader.is(verb + 1, "not"));
        let speaks =
            ["say", "elaborate", "specify", "give", "provide", "name", "identify", "comment", "explain", "disclose"]
                .into_iter()
                .chain(["mention", "respond", "answer", "reveal", "offer", "confirm", "clarify", "detail"]);
        if reader.is(verb, "there") && reader.doc.is_any(verb + 1, keys!["was", "were", "is", "are"]) {
            return reader.is(verb + 2, "no");
        }
        denied && reader.is(word, "be") && reader.is(word + 1, "drawn")
            || denied && speaks.into_iter().any(|known| reader.is(word, known))
    }

    /// ", a claim that Kyiv denies", ", a reference to the raid": a noun takes up what was said, and the narrator goes on.
    pub fn sums_up(&self, index: usize, comma: usize) -> bool {
        let reader = self.reader;
        let article = comma + 1 + usize::from(reader.is(comma + 1, "in"));
        // ", remarks at odds with those of his own party"
        let words = keys!["remarks", "comments", "claims", "allegations", "accusations", "charges", "assertions"];
        if article == comma + 1
            && reader.doc.is_any(article, words)
            && (reader.has(article + 1, RELATIVE)
                || reader.doc.is_any(article + 1, keys!["at", "likely", "he", "she", "they"]))
        {
            return true;
        }
        if !reader.doc.is_any(article, keys!["a", "an", "the"]) {
            return false;
        }
        let noun = (article + 1..article + 4).find(|&token| reader.doc.is_any(token, SUMMING_UP));
        let Some(noun) = noun.filter(|&noun| noun < self.sentence.end) else { return false };
        let follows = reader.doc.is_any(
            noun + 1,
            keys![
                "that",
                "which",
                "to",
                "of",
                "from",
                "for",
                "he",
                "she",
                "they",
                "it",
                "the",
                "his",
                "likely",
                "not",
                "shared",
                "held",
                "used",
                "coined",
                "made",
                "rejected",
                "denied",
                "disputed",
                "echoed",
                "backed",
                "supported",
                "widely",
                "long",
            ],
        ) || reader.capital(noun + 1);
        // "a warning that war was near" is his own, "a warning that Hill repeated" is the narrator's.
        let own = reader.doc.is_any(
            noun,
            keys!["formula", "line", "mantra", "message", "refrain", "slogan", "theory", "vow", "warning"],
        ) && !(noun + 1..noun + 6).any(|token| reader.has(token, CUE));
        let from = self.cues[index].words.end;
        // "said he had met them, a number of whom were armed"
        let counted =
            reader.is(noun + 1, "of") && reader.doc.is_any(noun, keys!["line", "number", "message", "formula"]);
        // `the need to end "the root causes" — a phrase Moscow has used`
        let apart = (reader.dash(comma) || reader.closed_at(comma - 1).is_some()) && comma > from + 2;
        follows
            && !counted
            && !own
            && (apart || reader.is_clause(from..comma))
            && (article + 1..noun).all(|token| !reader.has(token, PREPOSITION))
    }

    /// "says the vote was 'rigged' | as talks collapse", in a headline: a clause with a verb of its own.
    pub fn meantime(&self, as_at: usize) -> bool {
        let reader = self.reader;
        let high = self.high();
        let inside = |&at: &usize| reader.word(at) && !reader.has(at, PREPOSITION | RELATIVE | AND | QUOTED);
        let plural = |at: usize| ends_in(reader.doc.word(at - 1), "s") && !ends_in(reader.doc.word(at - 1), "ss");
        let verb = |at: usize| {
            reader.finite(at)
                || reader.has(at, BASE | PRESENT) && plural(at)
                || at + 1 < high && reader.has(at, NOUN_S) && reader.entity(at - 1).is_some()
        };
        as_at > self.sentence.start
            && (reader.word(as_at - 1) || reader.mark(as_at - 1))
            && (as_at + 2..high.min(as_at + 6)).take_while(inside).any(verb)
    }

    /// "pledged a million | but locals called it peanuts", "announced a tax | in what critics called a betrayal": behind an object without
    /// a verb the narrator goes on.
    pub fn own_turn(&self, index: usize, token: usize) -> bool {
        let reader = self.reader;
        let from = self.cues[index].words.end;
        let turns = reader.doc.is_any(token, keys!["but", "while", "whereas", "although", "though"])
            && (reader.has(token + 1, PRONOUN | DETERMINER)
                || reader.entity(token + 1).is_some()
                || (token + 1..token + 4).any(|at| reader.noun(at).is_some() && reader.finite(at + 1)))
            && self.own_clause(token + 1);
        let what = reader.is(token, "in") && reader.is(token + 1, "what");
        // "promised a new age | as he opened the congress"
        let he = reader.doc.is_any(token + 1, keys!["he", "she", "they", "it", "we"]);
        let meanwhile = reader.is(token, "as") && he && !reader.has(token + 2, HAVE | DO) && self.own_clause(token + 1);
        // "said he works in what used to be a school": clauses go on.
        let object = self.cues[index].takes.has("np");
        (turns || object && (what || meanwhile))
            && token > from + 1
            && !reader.is_clause(from..token)
            && !reader.is(from, "that")
    }

    /// "said he had met Kovac, who has since fled": the present in a clause that ends the sentence, behind what was said in the past.
    pub fn narrators_relative(&self, index: usize, comma: usize) -> bool {
        let reader = self.reader;
        let cue = &self.cues[index];
        let relative = comma + 1 + usize::from(reader.has(comma + 1, PREPOSITION));
        if cue.tense != Tense::Past || !reader.doc.is_any(relative, keys!["who", "which", "whose", "where", "whom"]) {
            return false;
        }
        let high = self.high();
        let next = relative + 1 + usize::from(reader.adverb(relative + 1));
        let finite = || (next..high.min(relative + 7)).find(|&token| reader.finite(token));
        let Some(verb) = Some(next).filter(|&next| reader.has(next, NOUN_S)).or_else(finite) else { return false };
        let now = reader.has(verb, PRESENT | NOUN_S) || reader.doc.is_any(verb, keys!["is", "are", "has", "have"]);
        let shifted = |token: usize| {
            !reader.has(token, QUOTED)
                && reader.finite(token)
                && (reader.has(token, PAST | EITHER)
                    || reader.doc.is_any(token, SHIFTED)
                    || ends_in(reader.doc.word(token), "ed"))
        };
        let quotes = (relative..high).any(|token| reader.opened_at(token).is_some());
        now && !quotes
            && !(relative..high).any(|token| reader.comma(token) && !reader.has(token, QUOTED))
            && (cue.words.end..comma).any(shifted)
    }
}

/// ", a day after the vote", ", as his plane left", ", while crowds cheered": what a comma opens for the narrator.
pub fn narrators(reader: &Reader, token: usize) -> bool {
    after(reader, token)
        || reader
            .doc
            .is_any(token, keys!["as", "while", "when", "where", "before", "whereas", "although", "though", "amid"])
            && !reader.doc.is_any(token + 1, keys!["many", "much", "few", "long"])
}

/// ", after talks broke down", ", hours after the blast": the narrator's own clause.
pub fn after(reader: &Reader, token: usize) -> bool {
    (token..token + 4)
        .take_while(|&at| {
            at == token
                || reader.has(at - 1, DETERMINER | DATE)
                || reader.doc.is_any(
                    at - 1,
                    keys![
                        "days", "hours", "weeks", "months", "minutes", "day", "week", "month", "year", "years",
                        "shortly", "soon", "just",
                    ],
                )
        })
        .any(|at| reader.is(at, "after"))
}

/// ", in the latest twist", ", in an apparent reference to", ", in a bid to": what the narrator makes of it.
pub fn in_a_move(reader: &Reader, token: usize) -> bool {
    const MOVES: &Keys = keys![
        "move",
        "sign",
        "bid",
        "twist",
        "step",
        "reference",
        "allusion",
        "response",
        "effort",
        "attempt",
        "rebuke",
        "blow",
        "setback",
        "shift",
        "departure",
        "break",
        "reversal",
        "sequence",
        "series",
        "show",
        "gesture",
        "nod",
        "swipe",
        "jab",
        "dig",
        "rare",
        "latest",
        "apparent",
        "escalation",
        "concession",
        "contrast",
    ];
    let article = reader.doc.is_any(token + 1, keys!["a", "an", "the", "another", "what"]);
    // ", in what critics called a farce", ", in what would be the first such visit"
    let seems = keys!["appeared", "appears", "seemed", "seems", "amounted", "could", "may", "would", "might"];
    let judged = || (token + 2..token + 7).any(|at| reader.has(at, CUE | BE) || reader.doc.is_any(at, seems));
    let what = reader.is(token + 1, "what") && judged();
    reader.is(token, "in") && article && (what || (token + 2..token + 5).any(|token| reader.doc.is_any(token, MOVES)))
}

/// ", using | another name for the group", ", using | the Arabic acronym": the narrator explains a word of the speaker's.
pub fn uses_a_name(reader: &Reader, first: usize) -> bool {
    let names = keys![
        "name",
        "names",
        "term",
        "terms",
        "acronym",
        "acronyms",
        "abbreviation",
        "initials",
        "word",
        "nickname",
        "phrase",
        "expression",
        "shorthand",
        "slang",
        "epithet",
        "slur",
        "label",
        "moniker",
        "pejorative",
        "euphemism",
        "obscenity",
        "expletive",
        "profanity",
    ];
    let inside = |&token: &usize| reader.word(token) && !reader.has(token, PREPOSITION | AND | RELATIVE);
    (first..first + 6).take_while(inside).any(|token| reader.doc.is_any(token, names))
}

/// "without elaborating", "without giving details"
pub fn says_nothing(reader: &Reader, token: usize) -> bool {
    reader.doc.is_any(
        token,
        keys![
            "elaborating",
            "giving",
            "naming",
            "specifying",
            "providing",
            "offering",
            "identifying",
            "mentioning",
            "going",
            "saying",
            "explaining",
            "citing",
            "disclosing",
            "elaboration",
            "further",
            "commenting",
            "detailing",
        ],
    )
}
