//! Where a noun phrase or an infinitive that a cue is about ends: before a participle, an adverbial of the narrator, a verb of his own.
//! Knows clause borders; must not know which complement a cue takes.

use super::Plan;
use super::object_time::POSTED;
use crate::extract::statements::phrase::occasion::{medium, occasion_follows};
use crate::extract::statements::reader::*;
use crate::text::keys;

impl Plan<'_> {
    /// The end of a noun phrase or infinitive that begins at `start` and that cue `index` is about.
    pub fn object_end(&self, index: usize, start: usize) -> usize {
        let limit = self.clause_end(index, start);
        let relative = self.relative(index);
        // "who was sorry for saying she | had served": the verb is hers.
        let resumes = |token: usize| {
            let other = self.reader.doc.is_any(token - 1, keys!["to", "be", "been", "being"])
                || self.reader.has(token - 1, PRONOUN);
            let alone = || !self.reader.has(token - 1, AUXILIARY | NEGATION) && !self.reader.adverb(token - 1);
            // "a gunman who had pledged allegiance to the group | killed 49 people"
            let past = || ends_in(self.reader.doc.word(token), "ed") || self.reader.has(token, EITHER);
            let main = || alone() && past() && self.reader.finite(token) && !self.reader.attributive(token, limit);
            relative && !other && (self.reader.has(token, AUXILIARY | PAST) || main())
        };
        let inside = |token: usize| (start..token).any(|token| self.reader.has(token, RELATIVE | SUBORDINATE));
        // "promised to table the papers on Tuesday": the day of the deed.
        let planned = |token: usize| {
            self.reader.is(start, "to")
                && self.cues[index].row.get("class") == "promise"
                && self.reader.is(token, "on")
                && self.reader.has(token + 1, DATE)
        };
        let end = (start + 1..limit)
            .find(|&token| {
                !self.reader.has(token, QUOTED)
                    && ((self.ends_object(start, token) || self.meanwhile(index, start, token)) && !planned(token)
                        || resumes(token) && !inside(token))
            })
            .map_or(limit, |token| token + usize::from(self.reader.mark(token)));
        self.trim(start, end)
    }

    fn ends_object(&self, start: usize, token: usize) -> bool {
        let reader = self.reader;
        // `called it "a feast," a word that …`
        if reader.comma(token) || reader.closed_at(token).is_some() && reader.comma(token - 1) {
            return self.ends_at_comma(token);
        }
        if reader.is(token, "and") || reader.is(token, "but") {
            if self.same_mood(start, token + 1) {
                return false;
            }
            let told = !reader.is(start, "to") && self.stands_apart(token + 1);
            return told || reader.finite(token + 1) || reader.adverb(token + 1) && reader.finite(token + 2);
        }
        // "announced a plan | in what critics called a gesture"
        if reader.is(token, "in") && reader.is(token + 1, "what") {
            return true;
        }
        // "to look after the poor", "to speak at the inquest": the preposition is the verb's.
        let verb = reader.is(start, "to") && token == start + 2;
        let joins = keys!["part", "participate", "partake", "role", "seat", "present", "represented", "participated"];
        if verb && reader.doc.is_any(token, keys!["at", "in"])
            || reader.is(start, "to")
                && reader.doc.is_any(token, keys!["in", "at"])
                && reader.doc.is_any(token - 1, joins)
            || verb
                && reader.is(token, "after")
                && reader.doc.is_any(token - 1, keys!["look", "go", "run", "chase", "take", "name", "ask", "inquire"])
        {
            return false;
        }
        let hour = keys!["dawn", "dusk", "noon", "midnight", "sunrise", "sunset", "christmas", "dark", "hours", "work"];
        let clause = reader.doc.is_any(token, keys!["when", "while", "whilst", "after", "before"])
            && !reader.doc.is_any(token + 1, hour)
            && !self.sets_time(start, token)
            && !(token.saturating_sub(3)..token)
                .any(|token| reader.doc.is_any(token, keys!["until", "till", "since", "from"]))
            && (reader.word(token - 1) || reader.mark(token - 1));
        let adverbial = reader.has(token, PREPOSITION)
            && (occasion_follows(reader, token) && reader.doc.is_any(token, keys!["in", "at", "during"])
                || reader.is(token, "on") && medium(reader, token + 1) && !reader.doc.is_any(token - 1, POSTED)
                || reader.is(token, "on") && reader.has(token + 1, DATE) && !self.goes_on_quoted(token + 1));
        let following = reader.is(token, "following")
            && reader.word(token - 1)
            && !reader.has(token - 1, DETERMINER | AND | PREPOSITION)
            && (reader.has(token + 1, DETERMINER | DATE)
                || reader.capital(token + 1)
                || reader.doc.word(token + 1).ends_with('s'));
        clause
            || adverbial
            || following
            || self.weekday(start, token)
            || reader.dash(token)
            || self.later(token)
            || self.reason(token)
    }

    /// ", a word that …", ", but left": behind a comma the narrator goes on.
    fn ends_at_comma(&self, token: usize) -> bool {
        let reader = self.reader;
        let next = reader.doc.word(token + 1);
        let participle = next.len() > 4
            && (ends_in(next, "ing") || ends_in(next, "ed"))
            && !reader.capital(token + 1)
            && !self.list_goes_on(token);
        if reader.doc.is_any(token + 1, keys!["but", "so", "yet", "and"]) && self.own_clause(token + 2)
            || reader.is(token + 1, "but") && (reader.finite(token + 2) || reader.has(token + 2, BASE))
        {
            return true;
        }
        let place = reader.has(token + 1, PREPOSITION) && reader.doc.is_any(token + 2, keys!["which", "whom"]);
        let one_of = reader.is(token + 1, "one") && reader.is(token + 2, "of");
        // "condemned the killing of 40 people, most of them civilians"
        let share =
            keys!["most", "many", "some", "several", "half", "all", "both", "none", "two", "three", "mostly", "mainly"];
        let of_them = reader.doc.is_any(token + 1, share)
            && (reader.is(token + 2, "of") && reader.doc.is_any(token + 3, keys!["them", "whom", "which"])
                || reader.doc.is_any(token + 1, keys!["mostly", "mainly"]));
        participle
            || of_them
            || place
            || one_of && !self.list_goes_on(token)
            || reader.doc.is_any(
                token + 1,
                keys![
                    "a", "an", "after", "before", "as", "when", "while", "whereas", "although", "though", "with",
                    "who", "where", "which",
                ],
            ) && !self.list_goes_on(token)
    }

    /// "condemned the coup and | Benin's president was due in Niamey": a subject with an auxiliary close behind it, and nothing between that
    /// could be a clause of its own kind.
    fn stands_apart(&self, first: usize) -> bool {
        let reader = self.reader;
        let apart = |token: usize| {
            reader.has(token, RELATIVE | SUBORDINATE | PRONOUN | AND) || reader.comma(token) || reader.mark(token)
        };
        let end = (first..self.high().min(first + 8)).find(|&token| apart(token) || reader.finite(token));
        let opens = reader.has(first, DETERMINER) || reader.capital(first);
        // "… and the Security Council provided them with arms"
        let named = |verb: usize| {
            reader.entity(verb - 1).is_some() && reader.opens_complement(verb + 1) && !reader.has(verb, AUXILIARY)
        };
        end.is_some_and(|verb| {
            let far = verb > first + 1 || verb > first && reader.entity(first).is_some();
            opens && far && !apart(verb) && (reader.has(verb, BE | HAVE | MODAL) || named(verb))
        })
    }

    /// "to make peace and | cut aid", "tanks and | armored cars": no verb of the narrator's.
    fn same_mood(&self, start: usize, token: usize) -> bool {
        let reader = self.reader;
        let bare = keys!["cut", "put", "set", "let", "hit", "shut", "read", "cast", "quit", "split", "spread"];
        let adjective = reader.attributive(token, self.high()) && ends_in(reader.doc.word(token + 1), "s");
        reader.is(start, "to") && reader.doc.is_any(token, bare) || adjective
    }

    /// "transit, trade, and energy": a later ", and" or "and" before the next clause carries the list on.
    fn list_goes_on(&self, comma: usize) -> bool {
        let reader = self.reader;
        let next = (comma + 1..(comma + 8).min(self.sentence.end))
            .take_while(|&token| !reader.finite(token))
            .find(|&token| reader.comma(token));
        let article = reader.doc.is_any(comma + 1, keys!["a", "an"]);
        let short = || {
            (comma + 1..(comma + 12).min(self.sentence.end))
                .take_while(|&token| !reader.finite(token) && !reader.has(token, RELATIVE))
        };
        next.is_some_and(|next| reader.is(next + 1, "and"))
            || article && next.is_none() && short().any(|token| reader.is(token, "and"))
    }
}
