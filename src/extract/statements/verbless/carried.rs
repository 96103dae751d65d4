//! Quotations that no cue of their own introduces: those that carry on a speaker, answer one, or stand beside a sentence that tells
//! whose they are. Knows quotations, sentences and the drafts that stand; must not resolve who speaks.

use super::beats;
use super::credit;
use super::exchange::{self, Turn};
use crate::extract::EntityRef;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::position;
use crate::extract::statements::reader::*;
use crate::extract::statements::subject;
use crate::text::keys;

/// What a quotation goes on from: a draft that stood before, or one of those found here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Draft(usize),
    Found(usize),
}

/// The drafts that stand and those found, in the course of a document.
struct Carrying<'a> {
    reader: &'a Reader<'a>,
    drafts: &'a [Draft],
    found: Vec<(Draft, Option<Source>)>,
    /// The last of those found that goes on from none.
    own: Option<usize>,
    /// What the last quotation went on from, and the sentence where it ended.
    last: Option<(Source, usize)>,
    turn: Turn,
}

/// All drafts in order, with those of quotations that no cue introduces; for those that carry on a speaker, the draft that they go on from.
pub fn with_carried(reader: &Reader, drafts: Vec<Draft>) -> Vec<(Draft, Option<usize>)> {
    let found = {
        let mut carrying =
            Carrying { reader, drafts: &drafts, found: Vec::new(), own: None, last: None, turn: Turn::default() };
        carrying.run();
        carrying.found
    };
    let count = drafts.len();
    let own = drafts.into_iter().enumerate().map(|(index, draft)| (Source::Draft(index), draft, None));
    let more = found.into_iter().enumerate().map(|(index, (draft, from))| (Source::Found(index), draft, from));
    let mut all: Vec<_> = own.chain(more).collect();
    all.sort_by_key(|(_, draft, _)| position(draft));
    let at = |source: Source| match source {
        Source::Draft(index) => index,
        Source::Found(index) => count + index,
    };
    let mut places = vec![0; all.len()];
    for (place, (source, _, _)) in all.iter().enumerate() {
        places[at(*source)] = place;
    }
    all.into_iter().map(|(_, draft, from)| (draft, from.map(|from| places[at(from)]))).collect()
}

impl Carrying<'_> {
    fn run(&mut self) {
        let drafts = self.drafts;
        let mut claimed: Vec<(Tokens, usize)> = drafts
            .iter()
            .enumerate()
            .flat_map(|(at, draft)| draft.content.iter().map(move |one| (one.clone(), at)))
            .collect();
        claimed.sort_by_key(|(tokens, _)| tokens.start);
        let mut skip_to = 0;
        for quote in 0..self.reader.quotes.len() {
            let tokens = self.reader.quote_tokens(quote);
            if tokens.start < skip_to {
                continue;
            }
            skip_to = tokens.end;
            let at = claimed.partition_point(|(one, _)| one.start <= tokens.start);
            let holds = claimed[..at].iter().rev().take(6).find(|(one, _)| tokens.start < one.end);
            match holds.or_else(|| claimed.get(at).filter(|(one, _)| one.start < tokens.end)) {
                Some((_, draft)) => self.turn = self.turn.next(self.reader, &tokens, Some(&drafts[*draft])),
                None => self.unclaimed(tokens),
            }
        }
    }

    /// A quotation that no cue claims.
    fn unclaimed(&mut self, tokens: Tokens) {
        let reader = self.reader;
        if let Some(draft) = credit::credited(reader, &tokens).or_else(|| credit::how(reader, &tokens)) {
            return self.push(draft, &tokens);
        }
        if credit::is_reply(reader, &tokens) {
            return credit::reply(reader, &tokens).into_iter().for_each(|draft| self.push(draft, &tokens));
        }
        let told = self.last_told(&tokens, sentence_of(reader, tokens.start));
        let asked = told.is_some_and(|told| self.turn.answers_report(reader, &tokens, self.draft(told)));
        if asked || self.turn.passes(reader, &tokens) {
            self.turn = self.turn.next(reader, &tokens, None);
            self.own = Some(self.found.len());
            return self.found.push((exchange::draft(reader, tokens), None));
        }
        let goes_on = |previous| whole_sentences(reader, &tokens) || adds(reader, self.draft(previous), &tokens);
        if let Some(previous) = self.before(&tokens).filter(|&previous| goes_on(previous)) {
            self.last = Some((previous, sentence_of(reader, tokens.end - 1)));
            self.turn = self.turn.next(reader, &tokens, Some(self.draft(previous)));
            let sentence = sentence_of(reader, tokens.start + 1);
            let rule = match self.draft(previous).rule {
                "statements/reply" => "statements/reply",
                _ => "statements/carried-on",
            };
            let carried = Draft::new(sentence, 0..0, None, vec![tokens], rule);
            let phrase = self.asked_of(carried.sentence);
            return self.found.push((Draft { phrase, elided: true, ..carried }, Some(previous)));
        }
        if let Some(draft) = beats::beside(reader, &tokens) {
            self.push(draft, &tokens);
        }
    }

    /// "What will he do now? “Sleep, …”": the pronoun of the narrator's question just before.
    fn asked_of(&self, sentence: usize) -> Option<Tokens> {
        let reader = self.reader;
        let mut words = reader.doc.sentences[sentence.checked_sub(1)?].tokens();
        let question = reader.doc.word(words.end - 1) == "?" && !reader.has(words.start, QUOTED) && words.len() < 24;
        let pronoun = words.find(|&token| reader.doc.is_any(token, keys!["he", "she", "they"]))?;
        (question && !reader.has(pronoun, QUOTED)).then_some(pronoun..pronoun + 1)
    }

    fn push(&mut self, draft: Draft, tokens: &Tokens) {
        self.turn = self.turn.next(self.reader, tokens, Some(&draft));
        self.own = Some(self.found.len());
        self.found.push((draft, None));
    }

    fn draft(&self, source: Source) -> &Draft {
        match source {
            Source::Draft(index) => &self.drafts[index],
            Source::Found(index) => &self.found[index].0,
        }
    }

    /// The last draft before a quotation, of those with a speaker of their own.
    fn last_told(&self, tokens: &Tokens, sentence: usize) -> Option<Source> {
        let before = self.drafts.partition_point(|draft| position(draft) < tokens.start);
        let own = self.drafts[..before].iter().rposition(|draft| {
            draft.sentence < sentence || draft.content[0].end <= tokens.start && draft.sentence == sentence
        });
        let later = |&found: &usize| own.is_none_or(|own| position(&self.drafts[own]) < position(&self.found[found].0));
        self.own.filter(later).map(Source::Found).or(own.map(Source::Draft))
    }

    /// `“…,” Ray wrote, after Hunt told the paper that …`, `“…,” Ray said, according to a pool report.`: what goes on is the quotation, not
    /// what a clause under it tells, and not the paper that has it.
    fn whole_sentence(&self, source: Source) -> Source {
        let Source::Draft(index) = source else { return source };
        let draft = &self.drafts[index];
        let under = |phrase: &Tokens| {
            let words = keys!["after", "when", "before", "as", "because", "since", "once", "until"];
            phrase.start > 0 && self.reader.doc.is_any(phrase.start - 1, words)
        };
        let quotation = |&other: &usize| self.drafts[other].rule == "statements/quotation-before";
        let credit = draft.cue.as_ref().is_some_and(|(_, lemma)| *lemma == "according to");
        let paper = |phrase: &Tokens| match head(self.reader, phrase) {
            Head::Noun(row, _) => matches!(row.get("kind"), "document" | "body"),
            Head::Entity(entity, _) => matches!(entity, EntityRef::Organization(_)),
            _ => false,
        };
        let told = draft.phrase.as_ref().is_some_and(|phrase| under(phrase) || credit && paper(phrase));
        let same = |&other: &usize| self.drafts[other].sentence == draft.sentence;
        let main = || (0..index).rev().take_while(same).find(quotation);
        told.then(main).flatten().map_or(source, Source::Draft)
    }

    /// The statement that ends the sentence just before the quotation, in its paragraph or the one before; questions of an interview
    /// and the quotation that carried it on last may stand between.
    fn before(&self, tokens: &Tokens) -> Option<Source> {
        let reader = self.reader;
        let sentence = sentence_of(reader, tokens.start);
        let source = self.whole_sentence(self.last_told(tokens, sentence)?);
        let draft = self.draft(source);
        let content = draft.content.iter().map(|tokens| tokens.end).max()?;
        let last = content.max(draft.cue.as_ref().map_or(0, |cue| cue.0.end));
        let spoken = sentence_of(reader, last - 1).min(sentence);
        let asked = |&index: &usize| {
            let words = reader.doc.sentences[index].tokens();
            reader.doc.word(words.end - 1) == "?" && !reader.has(words.start, QUOTED) && words.len() < 40
        };
        let carried = self.last.filter(|&(previous, end)| previous == source && end < sentence);
        let further = carried.map_or(spoken, |(_, end)| end);
        let questions = (further + 1..sentence).take(5).filter(asked).count();
        let paragraph = |index: usize| reader.doc.sentences[index].paragraph;
        let near = questions > 0 || paragraph(further) == paragraph(sentence);
        let spoken = if near { further.max(spoken) } else { spoken };
        let same = paragraph(spoken) == paragraph(sentence);
        let gap = sentence - spoken - questions.min(sentence - spoken);
        let gap = gap - usize::from(gap == 2 && same && scenery(reader, sentence - 1));
        if !same && asks(reader, draft) && asks_somebody(reader, draft) {
            return None;
        }
        let document =
            |phrase: &Tokens| matches!(head(reader, phrase), Head::Noun(row, _) if row.get("kind") == "document");
        let said = same || !draft.phrase.as_ref().is_some_and(document);
        (gap <= 1 && said).then_some(source)
    }
}

fn sentence_of(reader: &Reader, token: usize) -> usize {
    reader.doc.sentence_of(token).unwrap_or(0)
}

/// Whether the quotation begins a sentence and ends one, and has a verb.
fn whole_sentences(reader: &Reader, tokens: &Tokens) -> bool {
    if tokens.len() <= 5 {
        return false;
    }
    let Some(sentence) = reader.doc.sentence_of(tokens.start) else { return false };
    let first = reader.doc.sentences[sentence].first as usize;
    // "A sign pleaded: “Help.”" has a subject of its own.
    let apart = |stop: usize| reader.stop(stop) && (!reader.is(stop, ":") || !reader.has_finite(first..stop));
    let begins = first == tokens.start || apart(tokens.start - 1);
    let inner = tokens.end - 2;
    let ended = reader.stop(inner)
        || reader.stop(tokens.end)
        || reader.doc.sentence_of(tokens.end) != reader.doc.sentence_of(tokens.end - 1);
    begins && ended && !reader.comma(inner)
}

/// A word or two that the speaker adds in the same paragraph (`“Ask anyone.”`), or words behind a colon that no verb opens
/// (`And after a pause: “…”`).
fn adds(reader: &Reader, draft: &Draft, tokens: &Tokens) -> bool {
    let Some(sentence) = reader.doc.sentence_of(tokens.start) else { return false };
    let first = reader.doc.sentences[sentence].first as usize;
    let quoted = draft.content.iter().any(|content| reader.mark(content.start));
    let ended = tokens.len() > 3 && reader.stop(tokens.end - 2);
    let same = reader.doc.sentences[draft.sentence].paragraph == reader.doc.sentences[sentence].paragraph;
    let colon = tokens.start > first && reader.doc.word(tokens.start - 1) == ":";
    let opens = first == tokens.start || colon && !reader.has_finite(first..tokens.start);
    quoted && same && ended && opens && draft.sentence + 1 >= sentence
}

/// "Behind him a sign says “Closed”.": a sentence that tells of nobody who could speak.
fn scenery(reader: &Reader, sentence: usize) -> bool {
    let words = reader.doc.sentences[sentence].tokens();
    let person = |token: usize| matches!(reader.entity(token), Some(EntityRef::Person(_)));
    let governed = |phrase: &Tokens| phrase.start > words.start && reader.has(phrase.start - 1, PREPOSITION);
    let subject = subject::of_sentence(reader, &words).filter(|phrase| !governed(phrase));
    let people = |token: usize| reader.noun(token).is_some_and(|row| !matches!(row.get("kind"), "document" | "venue"));
    let speaks = match subject {
        Some(phrase) if reader.doc.is_any(phrase.start, keys!["it", "this", "that", "there"]) => false,
        Some(phrase) => head(reader, &phrase).is_somebody(),
        None => words.clone().any(people),
    };
    !speaks && !reader.mark(words.start) && words.len() < 30 && !words.clone().any(person)
}

/// `"Did you see him?" she asked.`: the next paragraph's quotation answers.
fn asks_somebody(reader: &Reader, draft: &Draft) -> bool {
    draft.content.last().is_some_and(|last| last.clone().any(|token| reader.doc.is_any(token, keys!["you", "your"])))
}

/// A quotation that ends with a question mark.
fn asks(reader: &Reader, draft: &Draft) -> bool {
    let Some(last) = draft.content.last() else { return false };
    last.len() > 3 && reader.mark(last.start) && (last.end - 2..last.end).any(|token| reader.doc.word(token) == "?")
}
