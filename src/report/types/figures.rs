//! Dates, casualty figures and other counted things.

use super::{Piece, Reference};

record! {
    /// What a date hangs on.
    Anchor {
        /// `none published date`.
        #[schemars(extend("enum" = ["none", "published", "date"]))]
        kind: &'static str,
        /// Index of the date.
        date: Option<u64>,
    }
}
record! {
    /// A TIMEX3 expression.
    Date {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// `DATE TIME DURATION SET`.
        #[schemars(extend("enum" = ["DATE", "TIME", "DURATION", "SET"]))]
        r#type: &'static str,
        /// TIMEX3 value.
        value: Option<String>,
        /// TIMEX3 modifier.
        #[schemars(extend("enum" = ["START", "MID", "END", "BEFORE", "AFTER", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", null]))]
        r#mod: Option<&'static str>,
        /// The value were no publication date known.
        value_without_published: Option<String>,
        /// First day it can mean.
        earliest: Option<String>,
        /// Last day it can mean.
        latest: Option<String>,
        /// What it hangs on.
        anchor: Anchor,
        /// Rule id.
        rule: &'static str,
    }
}
record! {
    /// Who suffered.
    VictimGroup {
        /// The words.
        text: String,
        /// `civilian combatant child police aid_worker journalist …`.
        kind: Option<&'static str>,
        /// Country code.
        country: Option<String>,
        /// Side of the conflict.
        side: Option<String>,
    }
}
record! {
    /// A casualty figure.
    Casualty {
        /// Its place, from 0.
        index: u64,
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// `killed injured missing captured arrested displaced affected`.
        #[schemars(extend("enum" = ["killed", "injured", "missing", "captured", "arrested", "displaced", "affected"]))]
        kind: &'static str,
        /// Lower bound, null = open.
        min: Option<u64>,
        /// Upper bound, null = open.
        max: Option<u64>,
        /// The number written.
        stated: Option<u64>,
        /// `exact more_than at_least up_to fewer_than nearly about between magnitude`.
        #[schemars(extend("enum" = ["exact", "more_than", "at_least", "up_to", "fewer_than", "nearly", "about", "between", "magnitude"]))]
        modifier: &'static str,
        /// The figure's words.
        figure: Piece,
        /// The word that makes it a casualty.
        trigger: Option<Piece>,
        /// Who suffered.
        group: Option<VictimGroup>,
        /// `reported claimed denied negated hypothetical`.
        #[schemars(extend("enum" = ["reported", "claimed", "denied", "negated", "hypothetical"]))]
        status: &'static str,
        /// `event cumulative historical`.
        #[schemars(extend("enum" = ["event", "cumulative", "historical"]))]
        scope: &'static str,
        /// Indices sharing one figure.
        joint_with: Vec<u64>,
        /// Index of the total.
        part_of: Option<u64>,
        /// Index of the figure that this corrects.
        supersedes: Option<u64>,
        /// Index of an earlier telling of the same figure of the same event.
        repeats: Option<u64>,
        /// Who gives the figure.
        source: Option<Reference>,
        /// Where.
        places: Vec<Reference>,
        /// When: indices of `dates`.
        dates: Vec<u64>,
        /// Rule id.
        rule: &'static str,
    }
}
record! {
    /// A counted thing that is no casualty.
    Quantity {
        /// First code point.
        start: u64,
        /// One past the last.
        end: u64,
        /// The words.
        text: String,
        /// Index of the sentence.
        sentence: u64,
        /// The number.
        value: f64,
        /// Unit of measure.
        unit: Option<String>,
        /// What is counted.
        object: Option<String>,
        /// Rule id.
        rule: &'static str,
    }
}
