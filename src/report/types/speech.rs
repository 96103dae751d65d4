//! Statements and who makes them.

use super::Piece;

record! {
    /// Someone who speaks in the document.
    SpeakerSummary {
        /// Id of the entity, or `group:…` for somebody unnamed.
        id: String,
        /// Name or own words.
        name: String,
        /// `person organization country group`.
        #[schemars(extend("enum" = ["person", "organization", "country", "group"]))]
        kind: &'static str,
        /// Office, for people.
        role: Option<String>,
        /// Country code.
        country: Option<String>,
        /// Indices of the statements.
        statements: Vec<u64>,
    }
}
record! {
    /// A reference to an entity.
    Reference {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    }
}
record! {
    /// The words that name the speaker.
    SpeakerMention {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// `name title pronoun description`.
        #[schemars(extend("enum" = ["name", "title", "pronoun", "description"]))]
        form: &'static str,
    }
}
record! {
    /// The word of speech.
    Cue {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// The dictionary form.
        lemma: String,
    }
}
record! {
    /// A speech act with its source, cue and content.
    Statement {
        /// Its place, from 0.
        index: u64,
        /// Index of its sentence.
        sentence: u64,
        /// `direct indirect mixed`.
        #[schemars(extend("enum" = ["direct", "indirect", "mixed"]))]
        kind: &'static str,
        /// Who speaks.
        speakers: Vec<Reference>,
        /// The words that name the speaker in this sentence; null if elided.
        speaker_mention: Option<SpeakerMention>,
        /// The cue.
        cue: Option<Cue>,
        /// What is said.
        content: Vec<Piece>,
        /// To whom.
        addressees: Vec<Reference>,
        /// Index of the earlier statement that this one restates.
        repeats: Option<u64>,
        /// Rule id.
        rule: &'static str,
    }
}
