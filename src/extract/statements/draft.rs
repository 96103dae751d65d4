//! A statement before anybody is resolved. Knows spans of tokens; must not know how they were found.

use crate::extract::statements::reader::Tokens;

/// A statement before anybody is resolved.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Index of the sentence.
    pub sentence: usize,
    /// The words that name the speaker.
    pub phrase: Option<Tokens>,
    /// The subject stands with an earlier verb.
    pub elided: bool,
    /// The cue and its lemma.
    pub cue: Option<(Tokens, &'static str)>,
    /// What is said.
    pub content: Vec<Tokens>,
    /// To whom.
    pub addressee: Option<Tokens>,
    /// Rule id.
    pub rule: &'static str,
    /// What somebody feels or where he stands, not that he spoke.
    pub state: bool,
}

impl Draft {
    /// A statement whose speaker stands in words of its own, with no addressee.
    pub fn new(
        sentence: usize,
        phrase: Tokens,
        cue: Option<(Tokens, &'static str)>,
        content: Vec<Tokens>,
        rule: &'static str,
    ) -> Draft {
        Draft { sentence, phrase: Some(phrase), elided: false, cue, content, addressee: None, rule, state: false }
    }
}
