//! What all articles hold together.

record! {
    /// The corpus at a glance; lists by count (largest first), then name. A document that repeats an earlier one
    /// counts in `documents` and nowhere else; a statement that repeats an earlier one is not counted.
    Summary {
        /// How many articles.
        documents: u64,
        /// How many entries `errors` has.
        errors: u64,
        /// How many paragraphs.
        paragraphs: u64,
        /// How many sentences.
        sentences: u64,
        /// How many statements.
        statements: u64,
        /// Who speaks.
        speakers: Vec<SpeakerCount>,
        /// Countries.
        countries: Vec<EntityCount>,
        /// Organizations.
        organizations: Vec<EntityCount>,
        /// People.
        people: Vec<EntityCount>,
        /// Per kind, over the distinct figures told as fact: no part, no repetition, no figure since corrected; never a sum.
        casualties: Vec<CasualtyCount>,
        /// Calendar bounds of all dates.
        dates: DateRange,
        /// People, countries and organizations named in one sentence (of at most 20 of them; not in another name or a dateline).
        co_occurrence: Vec<CoOccurrence>,
    }
}
record! {
    /// An entity over the corpus.
    EntityCount {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// How often it is mentioned.
        mentions: u64,
        /// In how many documents.
        documents: u64,
    }
}
record! {
    /// A speaker over the corpus.
    SpeakerCount {
        /// Its id, of the spelling that most documents use; a description ("the president") has its document's id behind `@`.
        id: String,
        /// Its name.
        name: String,
        /// How often it is mentioned.
        mentions: u64,
        /// In how many documents it speaks.
        documents: u64,
        /// How many statements.
        statements: u64,
    }
}
record! {
    /// Casualty figures of one kind over the corpus.
    CasualtyCount {
        /// The kind.
        #[schemars(extend("enum" = ["killed", "injured", "missing", "captured", "arrested", "displaced", "affected"]))]
        kind: &'static str,
        /// How many distinct figures.
        figures: u64,
        /// The smallest lower bound; null where one figure has none.
        min: Option<u64>,
        /// The largest upper bound; null where one figure has none.
        max: Option<u64>,
    }
}
record! {
    /// First and last calendar day.
    DateRange {
        /// `YYYY-MM-DD`.
        earliest: Option<String>,
        /// `YYYY-MM-DD`.
        latest: Option<String>,
    }
}
record! {
    /// Two entities named in the same sentence.
    CoOccurrence {
        /// Id of the first.
        a: String,
        /// Id of the second.
        b: String,
        /// In how many sentences.
        sentences: u64,
        /// In how many documents.
        documents: u64,
    }
}
