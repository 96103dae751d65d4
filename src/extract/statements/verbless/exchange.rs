//! Two who talk to each other in paragraphs that are quotations and nothing else: `“Did you see him?” Ann Ray asked. ¶ “No.” ¶ “Are you sure?”`
//! Knows whose turn it is by questions and paragraphs; must not resolve who speaks.

use crate::extract::statements::draft::Draft;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Speaker, Statement};
use crate::text::keys;

/// The rule of a turn that nothing attributes: whoever spoke last but one speaks.
pub const RULE: &str = "statements/exchange";

/// Statements and sentences back to the other's last turn.
const REACH: usize = 8;

/// Cues that want an answer.
const WANTS_ANSWER: [&str; 10] =
    ["ask", "demand", "inquire", "enquire", "question", "press", "challenge", "wonder", "interrupt", "interject"];

/// Cues of an answer.
const ANSWERS: [&str; 9] =
    ["reply", "answer", "respond", "retort", "counter", "shoot back", "rejoin", "riposte", "snap"];

/// The last quotation that was read.
#[derive(Clone, Copy, Default)]
pub struct Turn {
    paragraph: u32,
    /// Ends with a question to somebody.
    asks: bool,
    /// Answers such a question.
    answers: bool,
    /// Was given to its speaker because of whose turn it was.
    exchanged: bool,
}

impl Turn {
    /// The turn that a quotation of the draft makes behind this one.
    pub fn next(self, reader: &Reader, tokens: &Tokens, draft: Option<&Draft>) -> Turn {
        let paragraph = paragraph(reader, tokens.start);
        let lemma = draft.and_then(|draft| draft.cue.as_ref()).map_or("", |(_, lemma)| lemma);
        let same = paragraph == self.paragraph;
        let near = same || paragraph == self.paragraph + 1;
        let wants = WANTS_ANSWER.contains(&lemma) || ANSWERS.contains(&lemma);
        Turn {
            paragraph,
            asks: question(reader, tokens)
                && (wants || polar(reader, tokens) || addresses(reader, tokens) || tokens.len() < 6),
            answers: near && (if same { self.answers } else { self.asks }) || ANSWERS.contains(&lemma),
            exchanged: draft.is_none(),
        }
    }

    /// Whether the quotation fills the paragraph behind one in which somebody asked something in other words.
    pub fn answers_report(self, reader: &Reader, tokens: &Tokens, told: &Draft) -> bool {
        let asks = told.cue.as_ref().is_some_and(|(_, lemma)| WANTS_ANSWER.contains(lemma));
        let behind = told.content.last().map_or(0, |last| last.end);
        let next = behind > 0 && paragraph(reader, tokens.start) == paragraph(reader, behind - 1) + 1;
        asks && next && told.rule == "statements/question" && fills(reader, tokens)
    }

    /// Whether the paragraph that the quotation fills is the other's turn.
    pub fn passes(self, reader: &Reader, tokens: &Tokens) -> bool {
        let next = paragraph(reader, tokens.start) == self.paragraph + 1;
        let asked_again = self.answers && question(reader, tokens);
        next && fills(reader, tokens) && (self.asks || self.exchanged || asked_again)
    }
}

/// A turn that nothing attributes.
pub fn draft(reader: &Reader, tokens: Tokens) -> Draft {
    let sentence = reader.doc.sentence_of(tokens.start + 1).unwrap_or(0);
    let elided = Draft::new(sentence, 0..0, None, vec![tokens], RULE);
    Draft { phrase: None, elided: true, ..elided }
}

/// Whose turn it is behind these statements: whom the last one asked, or else who spoke in the paragraph before that.
pub fn other(reader: &Reader, statements: &[Statement], draft: &Draft) -> Option<Vec<Speaker>> {
    let paragraph = |one: &Statement| reader.doc.sentences[one.sentence as usize].paragraph;
    let near = |one: &&Statement| one.sentence as usize + REACH >= draft.sentence;
    let asks = |one: &Statement| one.cue.is_some_and(|(_, lemma)| WANTS_ANSWER.contains(&lemma));
    let person = |one: &Statement| matches!(one.speakers.as_slice(), [Speaker::Entity(EntityRef::Person(_))]);
    let mut turns = statements.iter().rev().take(REACH).take_while(near);
    let last = turns.find(|one| one.kind != "indirect" || asks(one))?;
    if let [Speaker::Entity(_)] = last.addressees.as_slice() {
        return Some(last.addressees.clone());
    }
    let speaks =
        |one: &&Statement| one.speakers != last.speakers && (one.kind != "indirect" || asks(one) || person(one));
    let other = turns.find(speaks)?;
    (paragraph(other) + 1 >= paragraph(last)).then(|| other.speakers.clone())
}

fn paragraph(reader: &Reader, token: usize) -> u32 {
    reader.doc.sentence_of(token).map_or(0, |at| reader.doc.sentences[at].paragraph)
}

/// Whether a closed quotation is its whole paragraph and ends as sentences do.
fn fills(reader: &Reader, tokens: &Tokens) -> bool {
    let paragraph = &reader.doc.paragraphs[paragraph(reader, tokens.start) as usize];
    let whole = paragraph.first as usize == tokens.start && paragraph.last as usize == tokens.end;
    whole && tokens.len() > 3 && reader.mark(tokens.end - 1) && reader.stop(tokens.end - 2)
}

fn question(reader: &Reader, tokens: &Tokens) -> bool {
    tokens.len() > 3 && reader.mark(tokens.start) && reader.doc.word(tokens.end - 2) == "?"
}

/// "Did …?", "Are …?": the last sentence of the quotation wants a yes or a no.
fn polar(reader: &Reader, tokens: &Tokens) -> bool {
    let first =
        reader.doc.sentence_of(tokens.end - 2).map_or(tokens.start, |at| reader.doc.sentences[at].first as usize);
    let first = first.max(tokens.start);
    reader.has(first + usize::from(reader.mark(first)), AUXILIARY)
}

/// Whether it says "you".
fn addresses(reader: &Reader, tokens: &Tokens) -> bool {
    tokens.clone().any(|token| reader.doc.is_any(token, keys!["you", "your"]))
}
