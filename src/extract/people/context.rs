//! What the words around a stretch of capitals say of it: a title before it, an age or an apposition behind it, a verb of speech.
//! Knows words, not who is who.

use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, Match};

/// Titles that are words of other trades too: by themselves they make no unknown word a name.
const WEAK_TITLES: &[&str] = &[
    "general",
    "major",
    "chief",
    "father",
    "mother",
    "brother",
    "sister",
    "elder",
    "director",
    "manager",
    "captain",
    "leader",
    "executive",
    "chair",
    "canon",
    "count",
    "commander",
    "speaker",
    "coach",
    "administrator",
    "uncle",
    "aunt",
    "principal",
    "judge",
    "justice",
    "secretary",
    "representative",
    "commissioner",
    "founder",
    "regent",
    "lord",
    "lady",
    "saint",
    "marshal",
    "don",
    "dom",
    "prophet",
    "citizen",
    "mama",
    "guru",
    "sant",
    "tun",
    "pak",
    "prince",
    "princess",
    "king",
    "queen",
    "baron",
    "duke",
    "earl",
];

/// The title that ends just before a token.
pub fn title_before(doc: &Doc, token: usize) -> Option<Match> {
    doc.match_before(List::Titles, token).filter(|found| same_sentence(doc, found.first as usize, token))
}

/// The occupation that ends just before a token.
pub fn occupation_before(doc: &Doc, token: usize) -> Option<Match> {
    doc.match_before(List::Occupations, token).filter(|found| same_sentence(doc, found.first as usize, token))
}

fn same_sentence(doc: &Doc, a: usize, b: usize) -> bool {
    doc.tokens[a].sentence == doc.tokens[b].sentence
}

/// Whether a title makes whatever capital follows it a person.
pub fn is_strong(doc: &Doc, title: &Match) -> bool {
    let first = title.first as usize;
    let plain = title.last as usize == first + 1;
    !(plain && doc.is_any(first, WEAK_TITLES))
}

/// "Jane Doe, 42," "Jane Doe (42)", "42-year-old Jane Doe".
pub fn has_age(doc: &Doc, first: usize, last: usize) -> bool {
    let mark = doc.word(last);
    let number = |token: usize| {
        doc.tokens.get(token).is_some_and(|t| t.kind == Kind::Number)
            && doc.word(token).parse::<u32>().is_ok_and(|age| (1..=110).contains(&age))
    };
    let at = if doc.is_any(last + 1, &["now", "then", "aged"]) { last + 2 } else { last + 1 };
    let behind = doc.word(at + 1);
    (mark == "," && number(at) && (matches!(behind, "," | "." | ";" | "-")))
        || (mark == "(" && number(last + 1) && behind == ")")
        || first >= 5 && doc.is(first - 1, "old") && doc.is(first - 3, "year")
}

/// "X Y, a nurse …", "X Y, the former head of …", "X Y, who …"
pub fn has_apposition(doc: &Doc, last: usize) -> bool {
    if doc.word(last) != "," {
        return false;
    }
    if doc.is_any(last + 1, &["who", "whose"]) {
        return true;
    }
    let article = doc.is_any(last + 1, &["a", "an", "the", "his", "her", "their", "its", "then", "former"]);
    let most = if article { 8 } else { 4 };
    for token in last + 1..last + 1 + most {
        if !doc.tokens.get(token).is_some_and(|t| t.is_word())
            || doc.is_any(token, &["and", "said", "in", "at", "from", "to"])
        {
            return false;
        }
        if doc.has(List::Occupations, token)
            || doc.match_at(List::Titles, token).is_some_and(|m| doc.tokens[m.first as usize].case == Case::Lower)
        {
            return article || token == last + 1 || doc.tokens[token].case == Case::Lower;
        }
    }
    false
}

/// "X, who …", "X, whose …"
pub fn goes_on_with_who(doc: &Doc, last: usize) -> bool {
    doc.word(last) == "," && doc.is_any(last + 1, &["who", "whose", "whom"])
}

/// "his wife, Alice", "her brother Jim"
pub fn is_relative(doc: &Doc, first: usize) -> bool {
    let at = if first > 0 && doc.word(first - 1) == "," { first - 1 } else { first };
    let kin = occupation_before(doc, at).filter(|found| found.row.get("kind") == "kin");
    kin.is_some_and(|found| {
        found.first > 0 && doc.is_any(found.first as usize - 1, &["his", "her", "their", "my", "our", "'s", "the"])
    })
}

/// Whether what stands around a lone name fits a person: no article or place word before it, no noun behind it, no quotation marks about it.
pub fn stands_alone(doc: &Doc, first: usize, last: usize) -> bool {
    let before = first.checked_sub(1);
    if before.is_some_and(|at| doc.is_any(at, PLACE_WORDS) || doc.tokens[at].glued && doc.tokens[first].glued) {
        return false;
    }
    let Some(next) = doc.tokens.get(last) else { return true };
    if before.is_some_and(|at| doc.tokens[at].kind == Kind::Quote) && next.kind == Kind::Quote || doc.word(last) == "("
    {
        return false;
    }
    if doc.word(last) == "," && (doc.has(List::Regions, last + 1) || doc.has(List::Countries, last + 1)) {
        return false;
    }
    match next.case {
        Case::Lower => follows_name(doc, last),
        _ => next.kind != Kind::Number && !(next.glued && matches!(doc.word(last), "/" | "_" | "@" | "&")),
    }
}

/// Words that stand before places and things.
const PLACE_WORDS: &[&str] = &[
    "in", "at", "near", "the", "a", "an", "around", "outside", "across", "called", "entitled", "titled", "third",
    "named", "this", "that", "every",
];

/// A verb, a conjunction or a preposition: no noun that the name would only describe.
fn follows_name(doc: &Doc, token: usize) -> bool {
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
}

const BEHIND_NAMES: &[&str] = &[
    "is",
    "was",
    "are",
    "were",
    "has",
    "had",
    "have",
    "will",
    "would",
    "could",
    "can",
    "may",
    "might",
    "must",
    "should",
    "did",
    "does",
    "do",
    "and",
    "or",
    "but",
    "who",
    "whose",
    "to",
    "in",
    "on",
    "at",
    "for",
    "with",
    "by",
    "from",
    "as",
    "that",
    "also",
    "then",
    "when",
    "while",
    "if",
    "because",
    "after",
    "before",
    "during",
    "about",
    "into",
    "over",
    "came",
    "went",
    "got",
    "took",
    "gave",
    "made",
    "saw",
    "left",
    "met",
    "won",
    "lost",
    "began",
    "became",
    "knew",
    "thought",
    "felt",
    "found",
    "kept",
    "held",
    "stood",
    "sat",
    "ran",
    "led",
    "spoke",
    "sent",
    "put",
    "let",
    "set",
    "brought",
    "bought",
    "built",
    "fought",
    "taught",
    "grew",
    "drew",
    "threw",
    "flew",
    "rose",
    "fell",
    "wore",
    "drove",
    "never",
    "always",
    "often",
    "once",
    "still",
    "now",
    "again",
    "later",
    "not",
    "himself",
    "herself",
    "just",
    "only",
    "directly",
    "personally",
    "reportedly",
    "first",
    "instead",
    "too",
    "against",
    "without",
    "under",
    "until",
    "since",
    "be",
    "being",
    "been",
    "through",
    "than",
    "so",
    "where",
    "which",
    "yesterday",
    "today",
    "here",
    "there",
    "up",
    "out",
    "off",
    "down",
    "back",
    "away",
    "like",
    "between",
    "among",
    "apparently",
    "simply",
    "really",
    "finally",
    "quickly",
];

/// A verb of speech or thought behind the name ("X said", "X has said") or before it ("said X").
pub fn speaks(doc: &Doc, first: usize, last: usize) -> bool {
    let verb = |token: usize| doc.tokens.get(token).is_some_and(|t| t.case == Case::Lower) && doc.is_any(token, SPEECH);
    verb(last)
        || doc.is_any(last, &["has", "had", "also", "later", "then"]) && (verb(last + 1) || verb(last + 2))
        || first > 0
            && verb(first - 1)
            && (first < 2 || !doc.is_any(first - 2, &["to", "would", "will", "could", "the"]))
            && matches!(doc.word(last), "." | "," | ";" | "\n" | "" | "”" | "\"")
}

/// A verb of speech on the other side of a closing quotation mark: "… ,” Tarlo said", "… ?” says Pall."
pub fn speaks_behind_quote(doc: &Doc, first: usize, last: usize) -> bool {
    let verb = |token: usize| doc.tokens.get(token).is_some_and(|t| t.case == Case::Lower) && doc.is_any(token, SPEECH);
    let closes = |token: usize| doc.tokens[token].kind == Kind::Quote && doc.tokens[token].glued;
    first > 0 && closes(first - 1) && verb(last) || first > 1 && verb(first - 1) && closes(first - 2)
}

/// Verbs whose subject is nearly always a person where it is one capitalised name.
const SPEECH: &[&str] = &[
    "said",
    "says",
    "told",
    "tells",
    "added",
    "adds",
    "explained",
    "explains",
    "wrote",
    "writes",
    "argued",
    "argues",
    "recalled",
    "recalls",
    "replied",
    "insisted",
    "insists",
    "tweeted",
    "joked",
    "quipped",
    "testified",
    "admitted",
    "admits",
    "believes",
    "thinks",
    "noted",
    "notes",
    "asked",
    "asks",
    "remarked",
    "lamented",
    "concluded",
    "continued",
    "stressed",
    "shouted",
    "whispered",
    "confessed",
    "complained",
    "boasted",
    "vowed",
    "pleaded",
    "commented",
    "observed",
    "quoted",
    "responded",
    "answered",
    "acknowledged",
];
