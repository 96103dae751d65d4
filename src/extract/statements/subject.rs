//! Who is the subject of a verb: before it, behind it ("said Lavrov"), behind "by", or left out.
//! Knows clauses and phrases; must not resolve anybody.

use super::apposition::{antecedent, before_lone_comma, behind_apposition, named_apposition, with_first};
use super::cue::{Cue, Tense};
use super::hanging::{
    before_active, behind_active, behind_infinitive, behind_lone_participle, behind_lot, behind_noun,
    behind_participle, behind_publication, behind_relative, by_saying, charge, heard, issuer, named_before_comma,
};
use super::head::{Head, head};
use super::phrase;
use super::quoted::{quoted_as, quoted_as_having};
use super::reader::*;
use crate::extract::EntityRef;
use crate::text::keys;

/// Where the subject of a cue stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Before the verb.
    Before(Tokens),
    /// Behind the verb or behind "by".
    After(Tokens),
    /// Left out; an earlier verb has it.
    Elided,
    /// There is none.
    Missing,
}

/// The subject of a cue in its sentence.
pub fn subject(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Subject {
    if cue.passive {
        return by(reader, cue.words.end, sentence.end)
            .map_or(Subject::Missing, |phrase| Subject::After(without_charge(reader, cue, phrase)));
    }
    if cue.tense == Tense::Ing && !cue.auxiliary {
        if let Some(phrase) = quoted_as(reader, cue, sentence) {
            return Subject::Before(phrase);
        }
        return of_participle(reader, cue, sentence);
    }
    if let Some(phrase) = quoted_as_having(reader, cue, sentence) {
        return Subject::Before(phrase);
    }
    let from = low(reader, cue.group, sentence);
    if let Some(phrase) = heard(reader, cue.group, from).filter(|_| cue.tense == Tense::Base && !cue.auxiliary) {
        return Subject::Before(phrase);
    }
    if cue.group > from && reader.doc.is_any(cue.group - 1, keys!["having", "so"]) && cue.group - 1 == from {
        return Subject::Missing;
    }
    if let Some(phrase) = before(reader, cue.group, from) {
        let participle = in_a_message(reader, cue, &phrase, from);
        return if participle { Subject::Missing } else { Subject::Before(phrase) };
    }
    if let Some(phrase) = inverted(reader, cue, sentence) {
        return Subject::After(phrase);
    }
    if let Some(phrase) = before_lone_comma(reader, cue.group, from) {
        return Subject::Before(phrase);
    }
    let participle = cue.tense == Tense::Past && !cue.auxiliary && loose(reader, cue);
    let opens = before_adverbials(reader, cue.group, sentence.start);
    let elided = cue.group > sentence.start
        && (reader.has(opens.saturating_sub(1), AND) || reader.comma(cue.group - 1) && !participle);
    if elided || reader.is(cue.group, "and") { Subject::Elided } else { Subject::Missing }
}

/// Where the search for a subject to the left must stop: behind the last quotation, colon or semicolon.
fn low(reader: &Reader, group: usize, sentence: &Tokens) -> usize {
    let bars =
        |&token: &usize| reader.stop(token) && !(reader.doc.word(token) == "." && reader.doc.tokens[token].glued);
    (sentence.start..group).rev().find(bars).map_or(sentence.start, |token| token + 1)
}

/// The phrase before a verb that begins at `verb`.
pub fn before(reader: &Reader, verb: usize, low: usize) -> Option<Tokens> {
    let end = before_adverbials(reader, verb, low);
    let last = end.checked_sub(1).filter(|&last| last >= low)?;
    if reader.doc.is_any(last, keys!["who", "which", "that"]) && reader.has(last, RELATIVE) {
        return antecedent(reader, last, low);
    }
    if reader.has(last, AND) {
        return None;
    }
    if let Some(opening) = linked(reader, last, low).or_else(|| bracketed(reader, last, low)) {
        return before(reader, opening, low);
    }
    if reader.comma(last) || reader.dash(last) || reader.doc.word(last) == ")" {
        return behind_apposition(reader, last, low);
    }
    let first = phrase::start(reader, end, low);
    if let Some(phrase) = behind_publication(reader, end, low).or_else(|| behind_lot(reader, end, low)) {
        return Some(phrase);
    }
    if let Some(phrase) = behind_relative(reader, first, low)
        .or_else(|| behind_participle(reader, first..end, low))
        .or_else(|| behind_active(reader, first..end, low))
        .or_else(|| before_active(reader, first..end))
        .or_else(|| behind_infinitive(reader, first, low))
    {
        return Some(phrase);
    }
    let there = reader.doc.is_any(last, keys!["there", "here", "abroad", "nearby"]);
    if first + usize::from(there) >= end
        && let Some(phrase) = behind_lone_participle(reader, end - usize::from(there), low)
    {
        return Some(phrase);
    }
    let first = charge(reader, first, end).or_else(|| behind_noun(reader, first, end)).unwrap_or(first);
    if let Some(phrase) = headline_list(reader, verb, first..end, low) {
        return Some(phrase);
    }
    (first < end).then(|| with_first(reader, with_list(reader, first, end, low), low))
}

/// "The union (NWU)|, however, praised": the comma that opens what only links the sentence to the one before.
fn linked(reader: &Reader, closing: usize, low: usize) -> Option<usize> {
    let opening =
        (low + 1..closing).rev().take(5).find(|&token| reader.comma(token)).filter(|_| reader.comma(closing))?;
    let words = opening + 1..closing;
    let linking = keys![
        "however",
        "though",
        "meanwhile",
        "too",
        "moreover",
        "nevertheless",
        "nonetheless",
        "instead",
        "indeed",
        "therefore",
        "furthermore",
        "also",
        "likewise",
        "similarly",
        "understandably",
        "predictably",
        "unsurprisingly",
    ];
    let alone = words.len() == 1 && reader.doc.is_any(words.start, linking);
    let turn = match words.len() {
        2 => {
            reader.doc.is_any(words.start, keys!["in", "by", "of"])
                && reader
                    .doc
                    .is_any(words.start + 1, keys!["turn", "contrast", "course", "fact", "response", "reply", "return"])
        }
        3 => reader.is(words.start, "for") && reader.is(words.end - 1, "part"),
        4 => reader.is(words.start, "on") && reader.is(words.end - 1, "hand"),
        _ => false,
    };
    (alone || turn).then_some(opening)
}

/// "Ann Ray (Lib Dem)": the bracket that opens what stands behind a name.
fn bracketed(reader: &Reader, closing: usize, low: usize) -> Option<usize> {
    let opening = (low + 1..closing).rev().take(6).find(|&token| reader.doc.word(token) == "(")?;
    let person = matches!(reader.entity(opening - 1), Some(EntityRef::Person(_)));
    (person && reader.doc.word(closing) == ")" && !reader.has_finite(opening..closing)).then_some(opening)
}

/// "The leaders of Australia, | Britain and …": a plural noun with "of" has the whole list.
fn headed(reader: &Reader, first: usize, end: usize, low: usize) -> bool {
    let Some(of) = (first + 1..end).find(|&token| reader.has(token, PREPOSITION)) else { return false };
    let many = reader.noun(of - 1).is_some_and(|row| {
        row.get("number") == "2" && matches!(row.get("kind"), "person" | "office" | "spokes" | "body")
    });
    let opens = first == low || !reader.has(first - 1, PREPOSITION);
    many && opens && reader.doc.is_any(of, keys!["of", "from", "for"]) && reader.entity(of + 1).is_some()
}

/// "Merkel, Macron call for calm": names with commas alone before a verb in the plural, as headlines have them.
fn headline_list(reader: &Reader, verb: usize, phrase: Tokens, low: usize) -> Option<Tokens> {
    let word = reader.doc.word(verb);
    let plural = !ends_in(word, "s") && !ends_in(word, "ed") && !reader.has(verb, PAST | MODAL | EITHER);
    let named = |tokens: Tokens| {
        let entity = reader.entity(tokens.start);
        matches!(entity, Some(EntityRef::Person(_) | EntityRef::Country(_) | EntityRef::Organization(_)))
            && tokens.clone().all(|token| reader.entity(token) == entity)
    };
    let list = low..phrase.start.checked_sub(1).filter(|&comma| comma > low)?;
    let commas = reader.comma(list.end)
        && list.len() < 12
        && list.clone().all(|token| reader.comma(token) || reader.entity(token).is_some());
    let apart = reader.entity(phrase.start) != reader.entity(list.end - 1);
    (plural && phrase.end == verb && commas && apart && named(phrase.clone())).then_some(low..phrase.end)
}

/// "Iran, Russia and Turkey": names before the commas of a list belong to the phrase.
fn with_list(reader: &Reader, mut first: usize, end: usize, low: usize) -> Tokens {
    if !(first..end).any(|token| reader.is(token, "and")) {
        return first..end;
    }
    let listed = |token: usize| {
        reader.entity(token).is_some_and(|entity| !matches!(entity, EntityRef::Place(_))) && !reader.has(token, QUOTED)
    };
    // "China and the Netherlands": an article may stand before the name.
    let named = |token: usize| {
        let name = token + usize::from(reader.is(token, "the"));
        reader.capital(name) || reader.entity(name).is_some()
    };
    while first > low + 1 && reader.comma(first - 1) && listed(first - 2) {
        let more = phrase::start(reader, first - 1, low);
        if headed(reader, more, first - 1, low) {
            return more..end;
        }
        let hangs = |token: usize| reader.has(token, PREPOSITION) && reader.entity(token).is_none();
        if more + 1 >= first
            || reader.has_finite(more..first - 1)
            || (more..first - 1).any(hangs)
            || more > low && hangs(more - 1)
            || !named(first)
        {
            break;
        }
        first = more;
    }
    first..end
}

/// Skips dates, adverbs and occasions that stand between a subject and its verb: "Putin on Saturday in a phone call said".
fn before_adverbials(reader: &Reader, verb: usize, low: usize) -> usize {
    let mut end = verb;
    while end > low {
        let last = end - 1;
        if reader.has(last, DATE) && reader.entity(last).is_none() {
            end = last;
            let preposition = end > low
                && (reader.doc.is_any(end - 1, keys!["on", "in", "at", "late", "early", "by", "earlier", "since"]));
            end -= usize::from(preposition);
        } else if reader.adverb(last) && !reader.has(last, DETERMINER | PRONOUN) {
            end = last;
        } else if let Some(first) = times_before(reader, end, low) {
            end = first;
        } else if let Some(first) = occasion_before(reader, end, low) {
            end = first;
        } else {
            break;
        }
    }
    end
}

/// The preposition of an adverbial of occasion that ends before `end`: "in a phone call with Xi".
fn occasion_before(reader: &Reader, end: usize, low: usize) -> Option<usize> {
    let floor = low.max(end.saturating_sub(10));
    for token in (floor..end).rev() {
        if reader.comma(token) || reader.mark(token) || reader.stop(token) || reader.finite(token) || reader.dash(token)
        {
            return None;
        }
        if reader.doc.is_any(token, keys!["in", "at", "during"]) && phrase::occasion_follows(reader, token) {
            let anew = |at: usize| reader.has(at, DETERMINER) && !reader.has(at - 1, PREPOSITION | DETERMINER | DATE);
            return (token > low && reader.word(token - 1) && !(token + 2..end).any(anew)).then_some(token);
        }
    }
    None
}

/// "In a message posted on X, he said": the message posts nothing.
fn in_a_message(reader: &Reader, cue: &Cue, phrase: &Tokens, from: usize) -> bool {
    let bare = cue.tense == Tense::Past && !cue.auxiliary && loose(reader, cue);
    let opens = phrase.start == from + 1 && reader.has(from, PREPOSITION);
    bare && opens
        && matches!(head(reader, phrase), Head::Noun(row, _) if matches!(row.get("kind"), "document" | "venue"))
}

/// ", announced late on Thursday, ": nothing stands behind the form that a finite verb would take.
fn loose(reader: &Reader, cue: &Cue) -> bool {
    let next = cue.words.end;
    reader.has(next, PREPOSITION | DATE) || reader.comma(next) || reader.adverb(next)
}

/// "on several occasions", "in the past", "at times": where it begins.
fn times_before(reader: &Reader, end: usize, low: usize) -> Option<usize> {
    let last =
        end.checked_sub(1).filter(|&last| reader.doc.is_any(last, keys!["occasions", "times", "past", "instances"]))?;
    (low.max(end.saturating_sub(5))..last).rev().find(|&token| reader.doc.is_any(token, keys!["on", "in", "at"]))
}

/// The subject of a bare participle: "with one poster writing", "a message stating"; mostly left out.
fn of_participle(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Subject {
    let low = low(reader, cue.group, sentence);
    let last = cue.group.saturating_sub(1);
    if cue.group > low && reader.doc.is_any(last, keys!["of", "without"]) {
        return Subject::Missing;
    }
    if let Some(phrase) = by_saying(reader, last, low).or_else(|| named_before_comma(reader, last, low)) {
        return Subject::Before(phrase);
    }
    if let Some(phrase) = with_aside(reader, last, low) {
        return Subject::Before(phrase);
    }
    if cue.group <= low || !reader.word(last) || reader.has(last, AND | PREPOSITION | SUBORDINATE) {
        return Subject::Elided;
    }
    let first = phrase::start(reader, cue.group, low);
    if first == cue.group {
        return Subject::Elided;
    }
    if let Some(phrase) = issuer(reader, first, low) {
        return Subject::Before(phrase);
    }
    let with = (low.max(first.saturating_sub(3))..first).any(|token| reader.is(token, "with"));
    let noun = matches!(head(reader, &(first..cue.group)), Head::Noun(row, _) if matches!(row.get("kind"), "person" | "document" | "office" | "spokes"));
    if with || noun && first > low { Subject::Before(first..cue.group) } else { Subject::Elided }
}

/// ", with its head, Ann Ray, | noting": whom "with" brings in, with an apposition between commas.
fn with_aside(reader: &Reader, closing: usize, low: usize) -> Option<Tokens> {
    let person = |token: usize| matches!(reader.entity(token), Some(EntityRef::Person(_)));
    if !reader.comma(closing) || closing <= low + 3 || !person(closing - 1) {
        return None;
    }
    let near = |&token: &usize| !reader.finite(token) && !reader.mark(token);
    let opening = (low..closing).rev().take(8).take_while(near).find(|&token| reader.comma(token))?;
    let with = (low..opening).rev().take(9).take_while(near).find(|&token| reader.is(token, "with"))?;
    Some(with + 1..closing)
}

/// "…," said Lavrov, a veteran diplomat.
fn inverted(reader: &Reader, cue: &Cue, sentence: &Tokens) -> Option<Tokens> {
    let behind = cue.group == sentence.start
        || reader.mark(cue.group - 1)
        || reader.comma(cue.group - 1)
        || reader.dash(cue.group - 1);
    if !behind
        || !cue.takes.has("quote")
        || matches!(cue.lemma, "tell" | "inform" | "assure" | "remind" | "notify" | "brief" | "reassure" | "thank")
        || !matches!(cue.tense, Tense::Past | Tense::Present | Tense::Base)
        || cue.auxiliary
    {
        return None;
    }
    let first = cue.words.end;
    if reader.has(first, PREPOSITION | SUBORDINATE) {
        return None;
    }
    let end = phrase::end(reader, first, sentence.end);
    // "reads a petition already signed by 900"
    let behind = end + usize::from(reader.adverb(end));
    let participle = ends_in(reader.doc.word(behind), "ed") && reader.has(behind + 1, PREPOSITION);
    let closed = !reader.finite(end) || reader.has(end, RELATIVE) || participle;
    // ", demand release of prisoners": a document speaks behind its verb only with an article.
    let object = cue.tense == Tense::Base
        && !reader.has(first, DETERMINER)
        && matches!(head(reader, &(first..end)), Head::Noun(row, _) if row.get("kind") == "document");
    let speaks = end > first && closed && !object && head(reader, &(first..end)).speaks();
    speaks.then(|| first..with_name(reader, first..end, sentence.end))
}

/// "said the union's officer, Ann Ray": the end of the name that stands behind a nameless phrase, between commas.
pub(super) fn with_name(reader: &Reader, phrase: Tokens, high: usize) -> usize {
    if !reader.comma(phrase.end) {
        return phrase.end;
    }
    let closing = (phrase.end + 1..high.min(phrase.end + 12))
        .find(|&token| reader.comma(token) || reader.stop(token) && !reader.doc.tokens[token].glued);
    let end = named_apposition(reader, phrase.clone(), closing.unwrap_or(high.min(phrase.end + 12)));
    end.max(phrase.end)
}

/// Whether a token opens what somebody is accused of or blamed for.
pub fn opens_charge(reader: &Reader, cue: &Cue, token: usize) -> bool {
    reader.is(token, "of") && cue.takes.has("who_of") || reader.is(token, "for") && cue.takes.has("who_for")
}

/// "by the opposition | for its silence", "by the head of the army | of stirring unrest": who, without the charge.
fn without_charge(reader: &Reader, cue: &Cue, phrase: Tokens) -> Tokens {
    let charge = |&token: &usize| opens_charge(reader, cue, token);
    let inner = || (phrase.start + 1..phrase.end).filter(charge);
    let gerund = inner().find(|&token| ends_in(reader.doc.word(token + 1), "ing"));
    let end = gerund.or_else(|| inner().next_back().filter(|&token| !reader.capital(token + 1)));
    phrase.start..end.unwrap_or(phrase.end)
}

/// "was announced on Friday by the ministry"
fn by(reader: &Reader, from: usize, high: usize) -> Option<Tokens> {
    let limit = high.min(from + 8);
    let token = (from..limit)
        .take_while(|&token| {
            !reader.comma(token) && !reader.stop(token) && !reader.finite(token) && !reader.is(token, "that")
        })
        .find(|&token| reader.is(token, "by"))?;
    let end = listed_end(reader, token + 1, high);
    let somebody = end > token + 1 && head(reader, &(token + 1..end)).is_somebody();
    somebody.then(|| token + 1..with_name(reader, token + 1..end, high))
}

/// "by the African Union, the United Nations and Washington": past the commas of a list that "and" closes.
fn listed_end(reader: &Reader, first: usize, high: usize) -> usize {
    let one = phrase::end(reader, first, high);
    let mut end = one;
    let somebody = |tokens: Tokens| !tokens.is_empty() && head(reader, &tokens).is_somebody();
    while end > first && reader.comma(end) && end < high {
        let joined = usize::from(reader.is(end + 1, "and"));
        let next = phrase::end(reader, end + 1 + joined, high);
        let closed = joined > 0 || (end + 1..next).any(|token| reader.is(token, "and"));
        // "Ann Ray, the mayor, and …": a description between commas is no member.
        let named = (end + 1..next).any(|token| reader.entity(token).is_some());
        if !somebody(end + 1 + joined..next) || !closed && !named {
            return one;
        }
        if closed {
            return next;
        }
        end = next;
    }
    one
}

/// The subject of a sentence's first verb, for those that leave theirs out and for pronouns.
pub fn of_sentence(reader: &Reader, sentence: &Tokens) -> Option<Tokens> {
    let sentence = &(sentence.start..sentence.end.min(sentence.start + 200));
    let mut from = sentence.start;
    for _ in 0..4 {
        let verb = |&token: &usize| !reader.has(token, QUOTED) && reader.finite(token);
        let Some(verb) = (from..sentence.end).find(verb) else { break };
        // "Among those on the quay was Ann Ray."
        let opens = reader.has(sentence.start, PREPOSITION) || reader.is(sentence.start, "among");
        if opens && reader.has(verb, BE) && matches!(reader.entity(verb + 1), Some(EntityRef::Person(_))) {
            return Some(verb + 1..phrase::end(reader, verb + 1, sentence.end));
        }
        let mut group = verb;
        while group > from && (reader.adverb(group - 1) || reader.has(group - 1, AUXILIARY)) {
            group -= 1;
        }
        if let Some(phrase) = before(reader, group, low(reader, group, sentence)) {
            return Some(phrase);
        }
        from = verb + 1;
    }
    // "Ann Ray, the mayor, danced in the corridor": who opens the sentence, where no verb shows itself.
    let first = sentence.start;
    let person =
        reader.entity(first).filter(|entity| matches!(entity, EntityRef::Person(_)) && !reader.has(first, QUOTED))?;
    let end = (first..sentence.end).find(|&token| reader.entity(token) != Some(person)).unwrap_or(sentence.end);
    (reader.comma(end)).then_some(first..end)
}
