//! Who says what.

use super::{EntityRef, Form};
use crate::text::Span;

/// A speech act.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Index of the sentence of its cue (or of its content, when it has none).
    pub sentence: u32,
    /// `direct indirect mixed`.
    pub kind: &'static str,
    /// Who speaks, resolved.
    pub speakers: Vec<Speaker>,
    /// The words that name the speaker in this sentence.
    pub speaker_mention: Option<(Span, Form)>,
    /// The cue and its lemma.
    pub cue: Option<(Span, &'static str)>,
    /// What is said.
    pub content: Vec<Span>,
    /// To whom.
    pub addressees: Vec<Speaker>,
    /// Index of the earlier statement that this one restates.
    pub repeats: Option<usize>,
    /// Rule id.
    pub rule: &'static str,
}

/// Someone who speaks or is spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// An entity of the findings.
    Entity(EntityRef),
    /// Somebody whom the text never names, in its own words.
    Group(String),
}
