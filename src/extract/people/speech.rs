//! Which words behind a lone capital fit a person: verbs of speech and thought, small words and verbs that no noun needs.
//! Knows words only.

use crate::text::{Case, Doc, Keys, Kind, keys};

/// A verb that no small word at the start of a sentence has behind it: "May has received".
pub fn is_finite(doc: &Doc, token: usize) -> bool {
    doc.is_any(
        token,
        keys!["has", "had", "is", "was", "says", "said", "told", "also", "will", "would", "did", "does", "insisted"],
    )
}

/// A verb, a conjunction or a preposition: no noun that the name would only describe.
pub fn follows_name(doc: &Doc, token: usize) -> bool {
    let word = doc.word(token);
    word.ends_with("ed")
        || doc.is_any(token, SPEECH)
        || doc.is_any(token, BEHIND_NAMES)
        || word.ends_with('s')
            && word.len() > 3
            && !word.ends_with("ss")
            && doc
                .tokens
                .get(token + 1)
                .is_some_and(|next| next.case == Case::Lower || next.kind == Kind::Number || next.capital)
            && !doc.is_any(token + 1, BEHIND_NOUNS)
            && !doc.is_any(token, FOLLOWERS)
}

/// "Akhmat fighters under him": those whom a body or a leader has, no verbs.
pub const FOLLOWERS: &Keys = keys![
    "fighters", "militants", "troops", "soldiers", "rebels", "supporters", "loyalists", "insurgents", "battalions",
    "brigades", "followers", "militiamen", "gunmen", "terrorists", "members", "players", "fans", "workers",
    "officials", "residents", "officers", "lawmakers", "leaders", "activists", "protesters", "missiles", "rockets",
    "drones",
];

/// "Blackwell chips are", "Lincoln cents have": a verb behind says that the word on "s" before it was a noun.
const BEHIND_NOUNS: &Keys = keys!["are", "were", "have", "will", "would", "could", "can", "may", "do", "did"];

const BEHIND_NAMES: &Keys = keys![
    "is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "can", "may", "might", "must",
    "should", "did", "does", "do", "and", "or", "but", "who", "whose", "to", "in", "on", "at", "for", "with", "by",
    "from", "as", "that", "also", "then", "when", "while", "if", "because", "after", "before", "during", "about",
    "into", "over", "hit", "scored", "shot", "beat", "cut", "paid", "read", "said", "sang", "slept", "swam", "wept",
    "woke", "drank", "ate", "died", "fled", "came", "went", "got", "took", "gave", "made", "saw", "left", "met", "won",
    "lost", "began", "became", "knew", "thought", "felt", "found", "kept", "held", "stood", "sat", "ran", "led",
    "spoke", "sent", "put", "let", "set", "brought", "bought", "built", "fought", "taught", "grew", "drew", "threw",
    "flew", "rose", "fell", "wore", "drove", "never", "always", "often", "once", "still", "now", "again", "later",
    "not", "himself", "herself", "just", "only", "directly", "personally", "reportedly", "first", "instead", "too",
    "against", "without", "under", "until", "since", "be", "being", "been", "through", "than", "so", "where", "which",
    "yesterday", "today", "here", "there", "up", "out", "off", "down", "back", "away", "like", "between", "among",
    "apparently", "simply", "really", "finally", "quickly",
];

/// A verb of speech or thought behind the name ("X said", "X has said") or before it ("said X").
pub fn speaks(doc: &Doc, first: usize, last: usize) -> bool {
    let verb = |token: usize| doc.tokens.get(token).is_some_and(|t| t.case == Case::Lower) && doc.is_any(token, SPEECH);
    verb(last)
        || doc.is_any(last, keys!["has", "had", "also", "later", "then"]) && (verb(last + 1) || verb(last + 2))
        || first > 0
            && verb(first - 1)
            && (first < 2 || !doc.is_any(first - 2, keys!["to", "would", "will", "could", "the"]))
            && matches!(doc.word(last), "." | "," | ";" | "\n" | "" | "”" | "\"")
}

/// A verb of speech on the other side of a closing quotation mark: "… ,” Tarlo said", "… ?” says Pall."
pub fn speaks_behind_quote(doc: &Doc, first: usize, last: usize) -> bool {
    let verb = |token: usize| doc.tokens.get(token).is_some_and(|t| t.case == Case::Lower) && doc.is_any(token, SPEECH);
    let closes = |token: usize| doc.tokens[token].kind == Kind::Quote && doc.tokens[token].glued;
    first > 0 && closes(first - 1) && verb(last) || first > 1 && verb(first - 1) && closes(first - 2)
}

/// Verbs whose subject is nearly always a person where it is one capitalised name.
const SPEECH: &Keys = keys![
    "said", "says", "told", "tells", "added", "adds", "explained", "explains", "wrote", "writes", "argued", "argues",
    "recalled", "recalls", "replied", "insisted", "insists", "tweeted", "joked", "quipped", "testified", "admitted",
    "admits", "believes", "thinks", "noted", "notes", "asked", "asks", "remarked", "lamented", "concluded",
    "continued", "stressed", "shouted", "whispered", "confessed", "complained", "boasted", "vowed", "pleaded",
    "commented", "observed", "quoted", "responded", "answered", "acknowledged",
];
