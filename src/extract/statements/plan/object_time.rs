//! When what a cue is about is to be, and when it was said: "a return before the summer", "condemned the attack Monday".
//! Knows days and words of time; must not know which complement a cue takes.

use super::Plan;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// What is read or heard on a medium: "reports on social media".
pub const POSTED: &Keys = keys![
    "abuse", "ads", "advertising", "attacks", "claims", "clips", "comments", "content", "coverage", "criticism",
    "disinformation", "footage", "friends", "images", "message", "messages", "misinformation", "news", "photographs",
    "photos", "pictures", "post", "posts", "propaganda", "remarks", "reports", "rumors", "rumours", "statements",
    "stories", "trolls", "users", "video", "videos",
];

/// Days of speech.
const DAYS: &Keys = keys!["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",];

/// What is set for a day.
const SET: &Keys = keys![
    "arrival", "ballot", "ballots", "blockade", "boycott", "briefing", "burial", "ceasefire", "concert", "concerts",
    "conference", "convention", "curfew", "deadline", "debate", "demonstration", "demonstrations", "election",
    "elections", "event", "festival", "final", "funeral", "game", "gathering", "hearing", "holiday", "inauguration",
    "launch", "lockdown", "march", "marches", "match", "meeting", "meetings", "mourning", "parade", "poll", "polls",
    "prayers", "protest", "protests", "rallies", "rally", "referendum", "runoff", "session", "showdown", "shutdown",
    "speech", "stoppage", "strike", "strikes", "summit", "talks", "trial", "vigil", "vigils", "visit", "vote", "votes",
    "walkout", "wedding",
];

impl Plan<'_> {
    /// "condemned the attack | Monday", "praised the deal | yesterday in Rome": the day of the speech, but not "announced a rally Saturday".
    pub fn weekday(&self, start: usize, token: usize) -> bool {
        let reader = self.reader;
        let next = token + 1;
        // "promised rain Friday and sun Saturday" is one object.
        let joins = reader.has(next, AND) && !reader.has(next + 1, CUE) && !reader.finite(next + 1);
        let free =
            !reader.word(next) || reader.has(next, PREPOSITION | SUBORDINATE | AND) && !joins && !reader.is(next, "as");
        // "condemned the killing Monday of three guards"
        let within = reader.doc.is_any(next, keys!["of", "by", "on", "against", "between", "for", "with"]);
        let clitic = reader.doc.tokens.get(next).is_some_and(|one| one.kind == crate::text::Kind::Clitic);
        reader.doc.is_any(token, DAYS)
            && reader.has(token, DATE)
            && reader.word(token - 1)
            && !reader.has(token - 1, PREPOSITION | DETERMINER | DATE | AND)
            && !reader.doc.is_any(token - 1, SET)
            && !reader.is(start, "to")
            && free
            && !within
            && !(start..token - 1).any(|at| reader.doc.is_any(at, DAYS))
            && !clitic
    }

    /// "slammed the ministry | saying it had no plan": houses that write no comma before the reason.
    pub fn reason(&self, token: usize) -> bool {
        let says = keys!["saying", "alleging", "arguing", "stating", "claiming", "terming", "insisting"];
        let next = token + 1 + usize::from(self.reader.is(token + 1, "that"));
        self.reader.doc.is_any(token, says)
            && self.reader.word(token - 1)
            && !self.reader.has(token - 1, PREPOSITION | AND | SUBORDINATE | BE)
            && (next > token + 1 || self.reader.opens_complement(next))
    }

    /// "pleaded for calm | as the city burned": the narrator's clause; but "to act as the law demands".
    pub fn meanwhile(&self, index: usize, start: usize, token: usize) -> bool {
        let reader = self.reader;
        if !reader.is(token, "as") || reader.is(start, "to") || !reader.word(token - 1) {
            return false;
        }
        let he = reader.doc.is_any(token + 1, keys!["he", "she", "they", "it", "we"]);
        let judges = self.cues[index].takes.has("np_as");
        let opens = he || !judges && (reader.has(token + 1, DETERMINER) || reader.capital(token + 1));
        let between = |&at: &usize| reader.word(at) && !reader.has(at, PREPOSITION | PRONOUN | AND | RELATIVE | QUOTED);
        let verb = |at: usize| reader.finite(at) && !reader.has(at, MODAL);
        opens && (token + 2..self.high().min(token + 7)).take_while(between).any(verb)
    }

    /// "a return before | the summer", "to resign after | the vote", "at a time when": when it is to be, not when it was said.
    pub fn sets_time(&self, start: usize, token: usize) -> bool {
        let doc = self.reader.doc;
        // "to register before Tuesday's deadline", but "to sign before leaving for Rome".
        if doc.is(token, "before") && doc.is(start, "to") && !ends_in(doc.word(token + 1), "ing") {
            return true;
        }
        let year = doc.tokens.get(token + 1).is_some_and(|next| next.kind == crate::text::Kind::Number);
        if doc.is(token, "before") && year {
            return true;
        }
        let times = keys![
            "summer", "winter", "spring", "autumn", "fall", "year", "month", "week", "weekend", "election",
            "elections", "holidays", "deadline", "end", "season", "vote", "harvest", "rains", "referendum", "monsoon",
        ];
        let ordered =
            doc.is_any(token, keys!["before", "after"]) && doc.is_any(token + 1, keys!["the", "this", "next", "its"]);
        let when =
            doc.is(token, "when") && doc.is_any(token - 1, keys!["time", "moment", "point", "period", "era", "stage"]);
        when || ordered && doc.is_any(token + 2, times)
    }

    /// `to return on May 9 | "come what may"`: a quotation goes on behind the day.
    pub fn goes_on_quoted(&self, day: usize) -> bool {
        let past = (day..self.high().min(day + 5)).find(|&token| !self.reader.has(token, DATE));
        past.is_some_and(|past| self.reader.opened_at(past).is_some())
    }

    /// "hours after", "two days after", but not "until two hours after".
    pub fn later(&self, token: usize) -> bool {
        let doc = self.reader.doc;
        let units = keys!["hours", "days", "weeks", "months", "minutes", "shortly", "soon", "just", "moments"];
        let unit = |token: usize| doc.is_any(token, units) && self.reader.is(token + 1, "after");
        let counted = self.reader.has(token, DETERMINER) || doc.tokens[token].kind == crate::text::Kind::Number;
        let until = |token: usize| doc.is_any(token, keys!["until", "till", "since", "for", "from", "by"]);
        !until(token - 1)
            && (unit(token) && !(until(token.saturating_sub(2)) && self.reader.word(token - 1))
                || counted && unit(token + 1))
    }
}
