//! Attribution without a verb: sources, labels, nouns of speech, colons, and what stands beside a quotation. Knows phrases and marks;
//! must not resolve who speaks.

pub mod around_source;
pub mod beats;
pub mod block;
pub mod carried;
pub mod credit;
pub mod cries;
pub mod exchange;
pub mod labels;
pub mod nouns;
pub mod open;
pub mod owner;
pub mod sources;

use crate::extract::statements::draft::Draft;
use crate::extract::statements::plan::Plan;

/// Those that a sentence announces or names a source for.
pub fn find(plan: &Plan, sentence: usize, drafts: &mut Vec<Draft>) {
    sources::find(plan, sentence, drafts);
    open::announced(plan, sentence, drafts);
    open::with_the_words(plan, sentence, drafts);
    block::announced(plan, sentence, drafts);
    cries::find(plan, sentence, drafts);
}
