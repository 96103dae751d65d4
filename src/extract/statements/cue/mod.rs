//! Cues: the verbs that report, with their auxiliaries, as they stand in a clause.
//! Knows forms and what stands just before them; must not know who speaks or what is said.

pub mod adjective;
pub mod auxiliaries;
pub mod form;
pub mod gerund;
pub mod rising;
pub mod takes;

use crate::extract::statements::reader::verb_words::ONLY_PARTICIPLES;
use crate::extract::statements::reader::*;
use crate::lexicon::{List, Row};
use crate::text::{Kind, ParagraphKind, keys};
use auxiliaries::auxiliaries;
use gerund::names_its_noun;
use takes::Takes;

/// The inflection of a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "say"
    Base,
    /// "says"
    Present,
    /// "said", as past or as participle
    Past,
    /// "saying"
    Ing,
}

/// A reporting verb in its clause.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The words of the cue.
    pub words: Tokens,
    /// Its first auxiliary or adverb, or its own first word.
    pub group: usize,
    /// Its row.
    pub row: Row,
    /// Its lemma.
    pub lemma: &'static str,
    /// What may follow it.
    pub takes: Takes,
    /// Its form.
    pub tense: Tense,
    /// "was told"
    pub passive: bool,
    /// "did not say"
    pub negated: bool,
    /// "would say", "to say": not said, as far as the text tells.
    pub unreal: bool,
    /// "to say"
    pub infinitive: bool,
    /// Stands under an auxiliary: "has said", "is urging".
    pub auxiliary: bool,
}

impl Cue {
    /// The bare words, before anything is known of what stands around them.
    pub fn new(words: Tokens, row: Row, tense: Tense) -> Cue {
        Cue {
            group: words.start,
            words,
            row,
            lemma: row.get("lemma"),
            takes: Takes::of(row),
            tense,
            passive: false,
            negated: false,
            unreal: false,
            infinitive: false,
            auxiliary: false,
        }
    }

    /// Whether some of the verb's forms are nouns too.
    pub fn ambiguous(&self) -> bool {
        form::ambiguous(self.row)
    }
}

/// The reporting verbs of a sentence outside quotations, in order.
pub fn verbs(reader: &Reader, sentence: Tokens) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    for token in sentence.clone() {
        if !reader.has(token, CUE | JUDGED)
            || reader.has(token, QUOTED) && quoted_verb(reader, token).is_none()
            || cues.last().is_some_and(|cue| token < cue.words.end)
        {
            continue;
        }
        // "was worried that", "worried that": one form of two kinds.
        let single = || {
            let of_kind = |pos: &'static str| {
                let all = reader.doc.matches_at(List::ReportingCues, token).iter();
                all.filter(move |found| found.row.get("pos") == pos).map(|found| (found.last as usize, found.row))
            };
            of_kind("adjective")
                .find_map(|(last, row)| {
                    let words = quoted_verb(reader, token).filter(|_| reader.has(token, QUOTED));
                    adjective::judging(reader, words.unwrap_or(token..last), row, sentence.start)
                })
                .or_else(|| of_kind("verb").find_map(|(last, row)| verb(reader, token, last, row, sentence.start)))
        };
        let cue = match light(reader, token) {
            Some((last, row)) => verb(reader, token, last, row, sentence.start),
            None => single(),
        };
        if let Some(cue) = cue {
            cues.push(cue);
        }
    }
    cues
}

/// "expressed his deep concern": a light verb with its noun; the end of the noun and its row.
fn light(reader: &Reader, token: usize) -> Option<(usize, Row)> {
    let verb = reader.doc.match_at(List::LightVerbs, token)?.row.get("lemma");
    let between = |&at: &usize| {
        (reader.word(at) || reader.mark(at))
            && !reader.has(at, PREPOSITION | AND | SUBORDINATE | AUXILIARY)
            && !reader.doc.is_any(at, keys!["no", "little", "few", "scant"])
            // "declared it a victory"
            && !(verb == "declare" && reader.doc.is_any(at, keys!["it", "this", "them", "him", "himself", "herself"]))
    };
    (token + 1..token + 7).take_while(between).find_map(|at| {
        let found = reader.doc.matches_at(List::SpeechNouns, at).iter().find(|found| found.row.get("verb") == verb)?;
        let last = found.last as usize;
        Some((last + usize::from(reader.closed_at(last).is_some()), found.row))
    })
}

fn verb(reader: &Reader, first: usize, last: usize, row: Row, start: usize) -> Option<Cue> {
    let lemma = row.get("lemma");
    let tense = tense(reader.doc.word(first), lemma);
    if reader.capital(first) && first > start && !headline_capital(reader, first) || reader.entity(first).is_some() {
        return None;
    }
    let hyphen = |token: usize| reader.doc.word(token) == "-" && reader.doc.tokens[token].glued;
    if last < reader.doc.tokens.len() && hyphen(last) && reader.doc.tokens.get(last + 1).is_some_and(|next| next.glued)
        || first > start && hyphen(first - 1) && reader.doc.tokens[first].glued
    {
        return None;
    }
    // "the Arab states' oil"
    let owner = tense == Tense::Present && reader.has(last, APOSTROPHE) && reader.doc.tokens[last].glued;
    // "Niger state's north"
    let owner = owner || reader.doc.tokens.get(last).is_some_and(|next| next.kind == Kind::Clitic);
    let kind = tense == Tense::Ing && names_its_noun(reader, first, last);
    if owner || kind || first > start && form::determined(reader, first - 1, row, tense) {
        return None;
    }
    if adjective::attributive_opener(reader, first, start) || form::forecast_noun(reader, first, last, start) {
        return None;
    }
    let marks = if reader.has(first, QUOTED) { quoted_verb(reader, first) } else { None };
    let mut cue = Cue::new(marks.unwrap_or(first..last), row, tense);
    auxiliaries(reader, &mut cue, start);
    // "the group continues | to receive reports"
    if matches!(lemma, "continue" | "go on") && reader.is(last, "to") {
        return None;
    }
    // "His reply was | brief"
    let listed = row.list() == List::ReportingCues;
    if tense == Tense::Base && listed && first > start && reader.has(first - 1, BE) {
        return None;
    }
    // "would only say that …", "would say only that …": that much was said.
    let only = (cue.group..first).any(|token| reader.is(token, "only")) || reader.is(last, "only");
    cue.unreal &= !only || cue.infinitive;
    let participle = reader.doc.is_any(first, ONLY_PARTICIPLES)
        || tense == Tense::Past && reader.is(start, "with") && reader.comma(last) && absolute(reader, start..first)
        || reader.is(last, "by") && tense == Tense::Past && !(last + 1..last + 4).any(|token| by_medium(reader, token))
        || reader.is(last, "at") && lemma == "estimate"
        || lemma == "grant" && reader.is(last, "anonymity")
        || matches!(lemma, "brief" | "inform") && reader.doc.is_any(last, keys!["on", "about", "of"])
        || lemma == "ask" && first > start && reader.comma(first - 1) && asked_about(reader, start..first, last)
        || tense == Tense::Past && harmed(reader, last);
    if participle && !cue.auxiliary {
        return None;
    }
    form::stands(reader, &cue, start).then_some(cue)
}

/// `"strongly condemned" the raid`, `was "appalled" by it`: the verb alone, or with its adverb, in marks.
fn quoted_verb(reader: &Reader, token: usize) -> Option<Tokens> {
    let before = token.checked_sub(1)?;
    let open = if reader.adverb(before) && !reader.mark(before) { before.checked_sub(1)? } else { before };
    let tokens = reader.quote_tokens(reader.opened_at(open)?);
    // `the "condemned" man`
    let named = tokens.start > 0 && reader.has(tokens.start - 1, DETERMINER | PREPOSITION);
    let past = ends_in(reader.doc.word(token), "ed") && !named;
    (past && tokens.end == token + 2 && reader.word(tokens.end) && !reader.capital(tokens.end)).then_some(tokens)
}

/// ", asked whether he would go, said": the question was put to him.
fn asked_about(reader: &Reader, before: Tokens, next: usize) -> bool {
    // ", asked for the fifth time in a week, said"
    let again = reader.is(next, "for") && (next + 2..next + 4).any(|token| reader.is(token, "time"));
    let about =
        again || reader.doc.is_any(next, keys!["whether", "if", "why", "how", "what", "when", "about", "on", "by"]);
    let marks = |token: usize| reader.comma(token) || reader.stop(token) || token >= reader.doc.tokens.len();
    let end = (next + 1..next + 24).find(|&token| marks(token));
    // "…," said Ray, asked if it was over.
    let spoke = || before.clone().any(|token| reader.has(token, CUE) && reader.finite(token));
    let last = |stop: usize| reader.doc.is_any(next, keys!["whether", "if"]) && !reader.comma(stop) && spoke();
    about && end.is_some_and(|end| reader.comma(end) && reader.finite(end + 1) || last(end))
}

/// "With all but two seats declared, …": no finite verb, comma or relative between "with" and a participle that a comma follows.
fn absolute(reader: &Reader, tokens: Tokens) -> bool {
    !tokens.into_iter().any(|token| {
        reader.comma(token) || reader.has(token, RELATIVE | SUBORDINATE | QUOTED) || reader.has(token, AUXILIARY)
    })
}

/// "said by satellite telephone"
fn by_medium(reader: &Reader, token: usize) -> bool {
    reader.doc.is_any(token, keys!["telephone", "phone", "email", "mail", "text", "radio", "video", "letter", "fax"])
}

/// "Dozens feared dead as ferry sinks", "14 believed killed": what somebody is believed or reported to be.
fn harmed(reader: &Reader, token: usize) -> bool {
    let words = keys![
        "dead", "missing", "lost", "drowned", "trapped", "killed", "injured", "hurt", "wounded", "buried", "kidnapped",
        "stranded", "homeless", "infected", "displaced", "captured", "stolen",
    ];
    let noun = reader.word(token + 1)
        && !reader.has(token + 1, PREPOSITION | SUBORDINATE | AND | RELATIVE | DATE)
        && !reader.finite(token + 1);
    reader.doc.is_any(token, words) && !noun
}

/// In a headline all words may have capitals; then a capital says nothing.
fn headline_capital(reader: &Reader, token: usize) -> bool {
    let Some(sentence) = reader.doc.sentence_of(token) else { return false };
    if reader.doc.paragraph_kind(sentence) != ParagraphKind::Headline {
        return false;
    }
    let words =
        reader.doc.sentences[sentence].tokens().filter(|&token| reader.word(token) && reader.doc.word(token).len() > 3);
    let (all, capitals) =
        words.fold((0, 0), |(all, capitals), token| (all + 1, capitals + usize::from(reader.capital(token))));
    capitals * 4 > all * 3
}

/// Verbs whose past is like their base.
const SAME_IN_THE_PAST: [&str; 13] =
    ["read", "cast", "forecast", "broadcast", "put", "cut", "hit", "let", "set", "burst", "spread", "bet", "bid"];

fn tense(word: &str, lemma: &str) -> Tense {
    let base = lemma.split(' ').next().unwrap_or(lemma);
    let word = word.to_ascii_lowercase();
    match () {
        () if word == base && !SAME_IN_THE_PAST.contains(&base) => Tense::Base,
        () if word.ends_with("ing") => Tense::Ing,
        () if word.ends_with('s') => Tense::Present,
        () => Tense::Past,
    }
}
