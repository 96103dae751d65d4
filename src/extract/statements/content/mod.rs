//! What a cue reports: `complement` finds it behind the cue, with the help of one module a kind of complement; `left` before it; `around` on both
//! sides. Knows the complements that the list gives each cue; must not know who speaks.

pub mod addressee;
pub mod adverbial;
pub mod around;
pub mod bare;
pub mod called_on;
pub mod complement;
pub mod informed;
pub mod judge;
pub mod left;
pub mod manner;
pub mod marks;
pub mod object;
pub mod object_words;
pub mod quotation;
pub mod sides;
pub mod that;
pub mod to_or_of;
pub mod topic;
