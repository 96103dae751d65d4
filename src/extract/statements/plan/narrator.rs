//! What shows that the narrator goes on: "but declined to say", ", a claim that …", ", who has since fled", ", hours after the blast".
//! Knows such openings; must not know who speaks.

use super::Plan;
use crate::extract::statements::cue::Tense;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// Verbs of a clause that was put back in time.
const SHIFTED: &Keys = keys!["was", "were", "had", "would", "could", "might", "did", "should"];

impl Plan<'_> {
    /// "but declined to comment", "and gave no details": the speaker says no more.
    pub fn says_no_more(&self, verb: usize) -> bool {
        let reader = self.reader;
        if reader.doc.is_any(verb, keys!["declined", "refused", "declining", "refusing", "declines", "refuses"]) {
            return reader.is(verb + 1, "to");
        }
        if reader.doc.is_any(verb, keys!["stopped", "stopping", "stops", "fell"]) && reader.is(verb + 1, "short") {
            return true;
        }
        if reader
            .doc
            .is_any(verb, keys!["gave", "offered", "provided", "cited", "gives", "offers", "provides", "giving"])
        {
            return reader.doc.is_any(verb + 1, keys!["no", "few", "little"]);
        }
        if self.takes_back(verb) {
            return true;
        }
        let denied = reader.doc.is_any(verb, keys!["did", "does", "would"]) && reader.is(verb + 1, "not")
            || reader.doc.is_any(verb, keys!["didn't", "doesn't", "wouldn't"]);
        if reader.doc.is_any(verb + 3, keys!["in", "up", "way", "ground"]) && reader.is(verb + 2, "give") {
            return false;
        }
        let word = verb + 1 + usize::from(reader.is(verb + 1, "not"));
        let speaks =
            ["say", "elaborate", "specify", "give", "provide", "name", "identify", "comment", "explain", "disclose"]
                .into_iter()
                .chain(["mention", "respond", "answer", "reveal", "offer", "confirm", "clarify", "detail"]);
        if reader.is(verb, "there") && reader.doc.is_any(verb + 1, keys!["was", "were", "is", "are"]) {
            return reader.is(verb + 2, "no");
        }
        denied && reader.is(word, "be") && reader.is(word + 1, "drawn")
            || denied && speaks.into_iter().any(|known| reader.is(word, known))
    }

    /// "but later revised the number", "but then withdrew that claim": who tells it changes it.
    fn takes_back(&self, at: usize) -> bool {
        let reader = self.reader;
        // "but now believe he acted alone"
        if reader.is(at, "now") && reader.has(at + 1, CUE) && !reader.has(at + 1, AUXILIARY) {
            return true;
        }
        let verb = at + usize::from(reader.doc.is_any(at, keys!["later", "then", "soon", "subsequently", "quickly"]));
        let it = verb + 1 + usize::from(reader.has(verb + 1, DETERMINER | PRONOUN));
        let told = keys![
            "number", "numbers", "figure", "figures", "toll", "count", "total", "tally", "estimate", "statement",
            "claim", "remark", "remarks", "comment", "comments", "report", "account", "accusation", "allegation",
            "assessment",
        ];
        reader.doc.is_any(
            verb,
            keys![
                "revised", "corrected", "withdrew", "retracted", "amended", "lowered", "raised", "recanted", "changed"
            ],
        ) && it < verb + 3
            && (reader.doc.is_any(it, told) || reader.doc.is_any(it + 1, told))
    }

    /// "says the vote was 'rigged' | as talks collapse", in a headline: a clause with a verb of its own.
    pub fn meantime(&self, as_at: usize) -> bool {
        let reader = self.reader;
        let high = self.high();
        let inside = |&at: &usize| reader.word(at) && !reader.has(at, PREPOSITION | RELATIVE | AND | QUOTED);
        let plural = |at: usize| ends_in(reader.doc.word(at - 1), "s") && !ends_in(reader.doc.word(at - 1), "ss");
        let verb = |at: usize| {
            reader.finite(at)
                || reader.has(at, BASE | PRESENT) && plural(at)
                || at + 1 < high && reader.has(at, NOUN_S) && reader.entity(at - 1).is_some()
        };
        as_at > self.sentence.start
            && (reader.word(as_at - 1) || reader.mark(as_at - 1))
            && (as_at + 2..high.min(as_at + 6)).take_while(inside).any(verb)
    }

    /// "pledged a million | but locals called it peanuts", "announced a tax | in what critics called a betrayal": behind an object without
    /// a verb the narrator goes on.
    pub fn own_turn(&self, index: usize, token: usize) -> bool {
        let reader = self.reader;
        let from = self.cues[index].words.end;
        let turns = reader.doc.is_any(token, keys!["but", "while", "whereas", "although", "though"])
            && (reader.has(token + 1, PRONOUN | DETERMINER)
                || reader.entity(token + 1).is_some()
                || (token + 1..token + 4).any(|at| reader.noun(at).is_some() && reader.finite(at + 1)))
            && self.own_clause(token + 1);
        let what = reader.is(token, "in") && reader.is(token + 1, "what");
        // "promised a new age | as he opened the congress"
        let he = reader.doc.is_any(token + 1, keys!["he", "she", "they", "it", "we"]);
        let meanwhile = reader.is(token, "as") && he && !reader.has(token + 2, HAVE | DO) && self.own_clause(token + 1);
        // "said he works in what used to be a school": clauses go on.
        let object = self.cues[index].takes.has("np");
        (turns || object && (what || meanwhile))
            && token > from + 1
            && !reader.is_clause(from..token)
            && !reader.is(from, "that")
    }

    /// "said he had met Kovac, who has since fled": the present in a clause that ends the sentence, behind what was said in the past.
    pub fn narrators_relative(&self, index: usize, comma: usize) -> bool {
        let reader = self.reader;
        let cue = &self.cues[index];
        let relative = comma + 1 + usize::from(reader.has(comma + 1, PREPOSITION));
        if cue.tense != Tense::Past || !reader.doc.is_any(relative, keys!["who", "which", "whose", "where", "whom"]) {
            return false;
        }
        let high = self.high();
        let next = relative + 1 + usize::from(reader.adverb(relative + 1));
        let finite = || (next..high.min(relative + 7)).find(|&token| reader.finite(token));
        let Some(verb) = Some(next).filter(|&next| reader.has(next, NOUN_S)).or_else(finite) else { return false };
        let now = reader.has(verb, PRESENT | NOUN_S) || reader.doc.is_any(verb, keys!["is", "are", "has", "have"]);
        let shifted = |token: usize| {
            !reader.has(token, QUOTED)
                && reader.finite(token)
                && (reader.has(token, PAST | EITHER)
                    || reader.doc.is_any(token, SHIFTED)
                    || ends_in(reader.doc.word(token), "ed"))
        };
        let quotes = (relative..high).any(|token| reader.opened_at(token).is_some());
        now && !quotes
            && !(relative..high).any(|token| reader.comma(token) && !reader.has(token, QUOTED))
            && (cue.words.end..comma).any(shifted)
    }
}
