//! What is counted and dated: TIMEX3 expressions, casualties and other quantities.

use super::{EntityRef, Speaker};
use crate::text::Span;

/// A TIMEX3 expression.
#[derive(Clone, Debug)]
pub struct Date {
    /// The words.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// `DATE TIME DURATION SET`.
    pub kind: &'static str,
    /// TIMEX3 value.
    pub value: Option<String>,
    /// TIMEX3 modifier.
    pub modifier: Option<&'static str>,
    /// The value when no publication date were known.
    pub value_without_published: Option<String>,
    /// First day that it can mean, `YYYY-MM-DD`.
    pub earliest: Option<String>,
    /// Last day that it can mean.
    pub latest: Option<String>,
    /// What the value hangs on.
    pub anchor: Anchor,
    /// Rule id.
    pub rule: &'static str,
}

/// What the value of a date hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Nothing: it stands for itself.
    #[default]
    None,
    /// The publication date.
    Published,
    /// Another date of the document, by index.
    Date(usize),
}

/// A casualty figure.
#[derive(Clone, Debug)]
pub struct Casualty {
    /// The words: figure, group and trigger.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// `killed injured missing captured arrested displaced affected`.
    pub kind: &'static str,
    /// Lower bound, open if none.
    pub min: Option<u64>,
    /// Upper bound, open if none.
    pub max: Option<u64>,
    /// The number written.
    pub stated: Option<u64>,
    /// `exact more_than at_least up_to fewer_than nearly about between magnitude`.
    pub modifier: &'static str,
    /// The figure's words.
    pub figure: Span,
    /// The word that makes it a casualty.
    pub trigger: Option<Span>,
    /// Who suffered.
    pub group: Option<VictimGroup>,
    /// `reported claimed denied negated hypothetical`.
    pub status: &'static str,
    /// `event cumulative historical`.
    pub scope: &'static str,
    /// Indices of casualties that share one figure.
    pub joint_with: Vec<usize>,
    /// Index of the casualty that this is a part of.
    pub part_of: Option<usize>,
    /// Index of the earlier figure that this corrects.
    pub supersedes: Option<usize>,
    /// Index of an earlier casualty that tells the same figure of the same event.
    pub repeats: Option<usize>,
    /// Who gives the figure.
    pub source: Option<Speaker>,
    /// Places of the event: entities of the findings.
    pub places: Vec<EntityRef>,
    /// Dates of the event: indices of `Findings::dates`.
    pub dates: Vec<usize>,
    /// Rule id.
    pub rule: &'static str,
}

/// Who suffered.
#[derive(Clone, Debug)]
pub struct VictimGroup {
    /// Its words.
    pub span: Span,
    /// `civilian combatant child police aid_worker journalist …`, if a list knows.
    pub kind: Option<&'static str>,
    /// Country code.
    pub country: Option<&'static str>,
    /// The side of the conflict, in the text's words.
    pub side: Option<String>,
}

/// A counted thing that is no casualty.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// Number and object.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// The number.
    pub value: f64,
    /// Unit of measure ("km", "percent"), if any.
    pub unit: Option<String>,
    /// What is counted, in the text's words.
    pub object: Option<String>,
    /// Rule id.
    pub rule: &'static str,
}
