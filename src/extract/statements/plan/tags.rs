//! The narrator's tags at the end of a sentence: ", it emerged last night", ", the jury was told".
//! Knows their words; must not know what was said.

use super::Plan;
use crate::extract::statements::reader::*;
use crate::text::keys;

impl Plan<'_> {
    /// ", Cardiff Crown Court heard.", ", the jury was told": the narrator's tag in reports from a court.
    pub fn court_heard(&self, first: usize) -> bool {
        let (doc, reader) = (self.reader.doc, self.reader);
        let courts = keys![
            "court", "jury", "jurors", "inquest", "tribunal", "hearing", "inquiry", "trial", "magistrates", "sheriff",
            "coroner", "panel", "bench", "judge", "judges", "commission", "committee", "mps",
        ];
        let inside = |&at: &usize| reader.word(at) && !reader.finite(at);
        let Some(noun) = (first..first + 6).take_while(inside).filter(|&at| doc.is_any(at, courts)).last() else {
            return false;
        };
        let verb = noun + 1 + usize::from(doc.is_any(noun + 1, keys!["has", "had"]));
        let heard = doc.is_any(verb, keys!["heard", "hears"])
            || doc.is_any(verb, keys!["was", "were", "is", "are", "been"]) && reader.is(verb + 1, "told");
        let end = verb + if reader.is(verb + 1, "told") { 2 } else { 1 };
        let dated = end + usize::from(reader.is(end, "on"));
        heard && (end >= self.high() || reader.stop(end) || reader.has(dated, DATE))
    }

    /// ", it emerged last night", ", it was announced": the narrator's tag.
    pub fn it_emerged(&self, it: usize) -> bool {
        let doc = self.reader.doc;
        let emerged = keys![
            "emerged", "emerges", "revealed", "announced", "reported", "claimed", "understood", "said", "learned",
            "learnt", "confirmed", "alleged", "disclosed", "transpired", "appeared",
        ];
        let verb = it + 1 + usize::from(doc.is_any(it + 1, keys!["was", "has", "is", "had"]));
        let verb = verb + usize::from(doc.is_any(verb, keys!["been", "also"]));
        self.reader.is(it, "it") && doc.is_any(verb, emerged) && !self.reader.is(verb + 1, "that")
    }
}
