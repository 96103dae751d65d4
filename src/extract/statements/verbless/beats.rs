//! Quotations that a gesture or a bare verb of speech attributes: `She shook her head. “No.”`, `“We lost.” The man wept.`
//! Knows sentences beside a quotation and whose they are; must not resolve who speaks.

use super::owner::{his, owner};
use crate::extract::EntityRef;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::statements::subject;
use crate::extract::statements::subject::before;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Verbs that say that somebody speaks, without what.
const SPEAKS: &Keys = keys![
    "spoke", "speaks", "addressed", "addresses", "testified", "prayed", "prays", "began", "begins", "started", "rose",
    "answered", "answers", "replied", "replies", "laughed", "explained", "explains", "wrote", "writes", "recited",
    "whispered", "shouted", "opened",
];

/// Participles of those who feel something.
const FEELINGS: &Keys = keys![
    "amused", "angered", "annoyed", "bemused", "concerned", "convinced", "defiant", "delighted", "determined",
    "devastated", "disappointed", "disgusted", "dismayed", "embarrassed", "excited", "frightened", "frustrated",
    "guarded", "heartbroken", "horrified", "impressed", "infuriated", "outraged", "outspoken", "overjoyed", "pleased",
    "puzzled", "relieved", "resigned", "scared", "shaken", "shocked", "stunned", "subdued", "surprised", "terrified",
    "thrilled", "unabashed", "unbowed", "unconcerned", "unconvinced", "undaunted", "undeterred", "unfazed",
    "unforgiving", "unimpressed", "unmoved", "unperturbed", "unrepentant", "withering", "scathing", "worried",
    "damning",
];

/// What a document does before its words stand.
const READS: &Keys =
    keys!["runs", "reads", "read", "ran", "begins", "began", "ends", "ended", "opens", "concludes", "concluded"];

/// Gestures of somebody who has just spoken.
const GESTURES: &Keys = keys![
    "wept", "weeps", "shrugged", "shrugs", "smiled", "smiles", "nodded", "nods", "sighed", "sighs", "paused", "pauses",
    "laughed", "laughs", "wiped", "wipes", "shook", "shakes", "pointed", "points", "gestured", "gestures", "grinned",
    "grins", "frowned", "sobbed", "sobs", "winced", "spat", "trembled",
];

/// A quotation of whole sentences that no cue claims, with who speaks by the sentence beside it.
pub fn beside(reader: &Reader, tokens: &Tokens) -> Option<Draft> {
    let sentence = opens(reader, tokens)?;
    let (phrase, rule) =
        behind_gesture(reader, tokens, sentence)
            .map(|phrase| (phrase, "statements/behind-gesture"))
            .or_else(|| before_gesture(reader, tokens).map(|phrase| (phrase, "statements/before-gesture")))?;
    Some(Draft::new(sentence, phrase, None, vec![tokens.clone()], rule))
}

/// The sentence that a quotation of more than a word opens.
pub fn opens(reader: &Reader, tokens: &Tokens) -> Option<usize> {
    let sentence = reader.doc.sentence_of(tokens.start)?;
    let begins = reader.doc.sentences[sentence].first as usize == tokens.start
        || reader.doc.layout.dateline.as_ref().is_some_and(|line| reader.doc.tokens_in(line.span).end == tokens.start);
    (begins && tokens.len() > 3).then_some(sentence)
}

/// `Then he prayed. “…”`, `Ann Ray was blunt. “…”`: the subject of the sentence before, in the same paragraph; in the one before where
/// it spoke.
fn behind_gesture(reader: &Reader, tokens: &Tokens, sentence: usize) -> Option<Tokens> {
    let before = sentence.checked_sub(1)?;
    let [own, other] = [sentence, before].map(|index| reader.doc.sentences[index].paragraph);
    let words = reader.doc.sentences[before].tokens();
    if words.clone().any(|token| reader.has(token, QUOTED)) || reader.doc.word(words.end - 1) == "?" || words.len() > 40
    {
        return None;
    }
    let plain = main_subject(reader, &words).and_then(|subject| {
        let reads = |token: usize| reader.finite(token) || reader.doc.is_any(token, READS);
        let verb = (subject.end..words.end).find(|&token| reads(token))?;
        Some((subject, verb))
    });
    let (subject, verb) = plain.or_else(|| now(reader, &words))?;
    let be = reader.has(verb, BE);
    let whole = reader.stop(tokens.end - 2) || reader.stop(tokens.end);
    if own == other
        && whole
        && let Some(his) = his(reader, &subject).or_else(|| owner(reader, &subject).filter(|_| be))
    {
        return somebody(reader, his);
    }
    let reads = be || reader.doc.is_any(verb, READS);
    let document = matches!(head(reader, &subject), Head::Noun(row, _) if row.get("kind") == "document");
    if document && own == other && whole && reads && !passive(reader, verb) {
        return Some(subject);
    }
    let feels = be && feels(reader, verb + 1);
    let active = !be || feels;
    let phrase = person(reader, subject.clone()).or_else(|| people(reader, subject).filter(|_| feels))?;
    let spoke = (verb..words.end.min(verb + 3)).any(|token| reader.doc.is_any(token, SPEAKS));
    let asked = || {
        let question = (words.end.saturating_sub(4)..words.end).any(|token| reader.is(token, "question"));
        question && reader.doc.word(tokens.end - 2) == "?"
    };
    let alone = || {
        let paragraph = &reader.doc.paragraphs[own as usize];
        active && reader.has(phrase.start, PRONOUN) && paragraph.last as usize == tokens.end
    };
    let near = own == other && active && whole
        || own == other + 1 && reader.stop(tokens.end - 2) && (spoke || alone() || asked());
    near.then_some(phrase)
}

/// "The vicar, Ann Ray, sighs.", "He reaches for the biscuits.": a person and a verb that could be a plural elsewhere.
fn now(reader: &Reader, words: &Tokens) -> Option<(Tokens, usize)> {
    let verb = (words.start + 1..words.end.min(words.start + 16)).find(|&token| {
        let word = reader.doc.word(token);
        let form = word.len() > 3 && ends_in(word, "s") && !ends_in(word, "ss") && reader.entity(token).is_none();
        let person = matches!(reader.entity(token - 1), Some(EntityRef::Person(_)));
        let behind = person || reader.comma(token - 1) || reader.doc.is_any(token - 1, keys!["he", "she"]);
        form && behind
            && !reader.capital(token)
            && !reader.has(token, DETERMINER | PRONOUN | PREPOSITION | SUBORDINATE | DATE)
    })?;
    let subject = before::before(reader, verb, words.start)?;
    (subject.start == words.start && subject.end <= verb).then_some((subject, verb))
}

/// The subject of the main clause: "When I call, | a woman | answers."
fn main_subject(reader: &Reader, words: &Tokens) -> Option<Tokens> {
    let behind = words.clone().find(|&token| reader.comma(token)).filter(|_| reader.has(words.start, SUBORDINATE));
    behind
        .and_then(|comma| subject::of_sentence(reader, &(comma + 1..words.end)))
        .or_else(|| subject::of_sentence(reader, words))
}

/// "was read out", "is kept".
fn passive(reader: &Reader, verb: usize) -> bool {
    let next = (verb + 1..verb + 3).find(|&token| !reader.adverb(token)).unwrap_or(verb + 1);
    let word = reader.doc.word(next);
    reader.has(verb, BE) && (ends_in(word, "ed") || ends_in(word, "en") || reader.has(next, PAST | EITHER))
}

/// "was blunt", "is less sure", "was a teacher": what somebody was, not what was done to him.
fn feels(reader: &Reader, behind: usize) -> bool {
    let at = (behind..behind + 3).find(|&token| !reader.adverb(token)).unwrap_or(behind);
    let word = reader.doc.word(at);
    let participle = ends_in(word, "ed") || ends_in(word, "en") || reader.has(at, PAST | EITHER);
    reader.word(at) && (!participle || reader.doc.is_any(at, FEELINGS)) && !reader.has(at, PREPOSITION)
}

/// `“We lost.” The man wept.`
fn before_gesture(reader: &Reader, tokens: &Tokens) -> Option<Tokens> {
    let sentence = reader.doc.sentence_of(tokens.end)?;
    let words = reader.doc.sentences[sentence].tokens();
    let own = reader.doc.sentences[reader.doc.sentence_of(tokens.start)?].paragraph;
    if words.start != tokens.end || reader.doc.sentences[sentence].paragraph != own {
        return None;
    }
    let phrase = person(reader, subject::of_sentence(reader, &words)?)?;
    // "“How long is a string?” He took off his spectacles."
    let paragraph = reader.doc.paragraphs[own as usize].first as usize;
    let acts =
        (phrase.end..words.end).find(|&token| reader.finite(token)).is_some_and(|verb| !reader.has(verb, AUXILIARY));
    if tokens.start == paragraph && phrase.start == words.start && reader.has(phrase.start, PRONOUN) && acts {
        return Some(phrase);
    }
    let verb = (phrase.end..words.end.min(phrase.end + 3)).find(|&token| reader.doc.is_any(token, GESTURES))?;
    (verb < phrase.end + 2).then_some(phrase)
}

pub fn somebody(reader: &Reader, phrase: Tokens) -> Option<Tokens> {
    (phrase.start < phrase.end && head(reader, &phrase).is_somebody()).then_some(phrase)
}

/// Several people: "residents".
fn people(reader: &Reader, phrase: Tokens) -> Option<Tokens> {
    let several = matches!(head(reader, &phrase), Head::Noun(row, _)
        if row.list() == List::GroupNouns && matches!(row.get("kind"), "person" | "office" | "spokes"));
    several.then_some(phrase)
}

/// A person, not a body: only people gesture.
fn person(reader: &Reader, phrase: Tokens) -> Option<Tokens> {
    // "She and her children": she speaks.
    let first = phrase.start;
    if first > 1 && reader.is(first - 1, "and") && reader.doc.is_any(first - 2, keys!["he", "she"]) {
        return Some(first - 2..first - 1);
    }
    let fits = match head(reader, &phrase) {
        Head::Pronoun(token) => reader.doc.is_any(token, keys!["he", "she"]),
        Head::Entity(entity, _) => matches!(entity, EntityRef::Person(_)),
        Head::Noun(row, _) => {
            row.list() == List::GroupNouns
                && row.get("number") == "1"
                && matches!(row.get("kind"), "person" | "office" | "spokes")
        }
        _ => false,
    };
    fits.then_some(phrase)
}
