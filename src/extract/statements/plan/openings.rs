//! What opens a clause of the narrator's own: ", hours after the blast", ", in a rare rebuke", ", without elaborating".
//! Knows such openings; must not know cues.

use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// ", a day after the vote", ", as his plane left", ", while crowds cheered": what a comma opens for the narrator.
pub fn narrators(reader: &Reader, token: usize) -> bool {
    after(reader, token)
        || reader
            .doc
            .is_any(token, keys!["as", "while", "when", "where", "before", "whereas", "although", "though", "amid"])
            && !reader.doc.is_any(token + 1, keys!["many", "much", "few", "long"])
}

/// "must sit | according to the Standing Orders": by which rules something is done, without a comma.
pub fn by_rules(reader: &Reader, according: usize) -> bool {
    let rules =
        keys!["orders", "rules", "laws", "bylaws", "statutes", "standards", "requirements", "conventions", "act"];
    let inside = |&token: &usize| reader.word(token) && !reader.has(token, AUXILIARY | PREPOSITION);
    // "the Food Standards Agency"
    let authority = |token: usize| reader.entity(token).is_some() || reader.capital(token + 1);
    according > 0
        && reader.word(according - 1)
        && (according + 2..according + 6)
            .take_while(inside)
            .any(|token| reader.doc.is_any(token, rules) && !authority(token))
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
        "move", "sign", "bid", "twist", "step", "reference", "allusion", "response", "effort", "attempt", "rebuke",
        "blow", "setback", "shift", "departure", "break", "reversal", "sequence", "series", "show", "gesture", "nod",
        "swipe", "jab", "dig", "rare", "latest", "apparent", "escalation", "concession", "contrast",
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
        "name", "names", "term", "terms", "acronym", "acronyms", "abbreviation", "initials", "word", "nickname",
        "phrase", "expression", "shorthand", "slang", "epithet", "slur", "label", "moniker", "pejorative", "euphemism",
        "obscenity", "expletive", "profanity",
    ];
    let inside = |&token: &usize| reader.word(token) && !reader.has(token, PREPOSITION | AND | RELATIVE);
    (first..first + 6).take_while(inside).any(|token| reader.doc.is_any(token, names))
}

/// "without elaborating", "without giving details"
pub fn says_nothing(reader: &Reader, token: usize) -> bool {
    reader.doc.is_any(
        token,
        keys![
            "elaborating", "giving", "naming", "specifying", "providing", "offering", "identifying", "mentioning",
            "going", "saying", "explaining", "citing", "disclosing", "elaboration", "further", "commenting",
            "detailing",
        ],
    )
}
