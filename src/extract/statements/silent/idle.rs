//! Words behind a cue that hold nothing of what was said: "says a lot about France", "slammed the door", "echoing Hill's words".
//! Knows the cue and what stands behind it; must not resolve anybody.

use super::Said;
use crate::extract::statements::reader::*;
use crate::text::{Keys, keys};

/// Amounts that only tell that something shows.
const AMOUNTS: &Keys = keys![
    "anything", "bit", "bunch", "deal", "everything", "heaps", "less", "little", "lot", "lots", "more", "much",
    "nothing", "plenty", "something", "tons", "volumes",
];

/// What one slams without a word.
const SLAMMED: &Keys =
    keys!["brake", "brakes", "car", "door", "doors", "fist", "fists", "gate", "gates", "phone", "receiver", "window"];

/// What others have said, named without its content.
const WORDS: &Keys = keys![
    "call", "comment", "comments", "criticism", "language", "line", "phrase", "remark", "remarks", "rhetoric",
    "sentiment", "sentiments", "slogan", "slogans", "speech", "statement", "statements", "theme", "themes", "tone",
    "view", "views", "word", "wording", "words",
];

impl Said<'_> {
    /// Whether what stands behind the cue tells nothing.
    pub fn idle(&self) -> bool {
        let [one] = self.content else { return false };
        // `"I have nothing to say to Rome," said Ray`
        if one.clone().any(|token| self.plan.reader.mark(token)) {
            return matches!(self.cue.lemma, "echo" | "repeat") && self.is("statements/object") && self.goes_on(one);
        }
        match self.cue.lemma {
            "say" | "tell" | "reveal" => self.amount(one),
            "slam" => self.noun_of(one, SLAMMED),
            "echo" | "repeat" => self.is("statements/object") && self.owned_words(one),
            "ask" | "request" => self.nameless(one),
            "react" | "respond" | "greet" => self.felt(one),
            _ => false,
        }
    }

    /// "says | a great deal about the state of the party": what a thing shows, and no clause.
    fn amount(&self, one: &Tokens) -> bool {
        let reader = self.plan.reader;
        let amount = one.clone().take(4).find(|&token| reader.doc.is_any(token, AMOUNTS));
        amount.is_some_and(|amount| {
            reader.doc.is_any(amount + 1, keys!["about", "of", "on", "to"]) && !reader.has_finite(one.clone())
        })
    }

    /// Whether the first noun phrase ends in one of the words.
    fn noun_of(&self, one: &Tokens, words: &Keys) -> bool {
        let reader = self.plan.reader;
        let inside = |&token: &usize| reader.word(token) && !reader.has(token, PREPOSITION | AND | RELATIVE);
        one.clone().take(4).take_while(inside).last().is_some_and(|last| reader.doc.is_any(last, words))
    }

    /// "echoing | President Putin's words from February", but not "echoing remarks that the war was lost".
    fn owned_words(&self, one: &Tokens) -> bool {
        let reader = self.plan.reader;
        let word = one.clone().take(10).find(|&token| reader.doc.is_any(token, WORDS));
        let whose = |token: usize| {
            token > one.start
                && (reader.has(token - 1, DETERMINER)
                    || reader.doc.tokens[token - 1].kind == crate::text::Kind::Clitic
                    || reader.has(token - 1, APOSTROPHE))
        };
        word.is_some_and(|word| {
            let told = reader.is(word + 1, "that") || (word..one.end).any(|token| reader.mark(token));
            !told && whose(word) && !reader.doc.is_any(word + 1, keys!["for", "about", "on", "to"])
        })
    }

    /// `he said, echoing | the song, "never …"`: the quotation is what he said himself.
    fn goes_on(&self, one: &Tokens) -> bool {
        let reader = self.plan.reader;
        let open = one.clone().find(|&token| reader.opened_at(token).is_some());
        open.is_some_and(|open| open > one.start && reader.comma(open - 1))
    }

    /// "asked | that her name be withheld", "asked | that he be identified only by his first name"
    fn nameless(&self, one: &Tokens) -> bool {
        let reader = self.plan.reader;
        let be = one.clone().take(8).find(|&token| reader.is(token, "be"));
        let verb = |be: usize| be + 1 + usize::from(reader.has(be + 1, NEGATION));
        let hidden =
            keys!["withheld", "named", "identified", "disclosed", "published", "quoted", "used", "revealed", "printed"];
        be.is_some_and(|be| {
            reader.doc.is_any(verb(be), hidden)
                && (one.start..be).all(|token| {
                    reader.has(token, PRONOUN | DETERMINER | NEGATION)
                        || reader.doc.is_any(
                            token,
                            keys![
                                "name", "names", "full", "last", "first", "real", "surname", "identity", "to", "not",
                                "only"
                            ],
                        )
                })
        })
    }

    /// "reacted with | fury", "reacted with | dismay to the vote": how, and not what.
    fn felt(&self, one: &Tokens) -> bool {
        let reader = self.plan.reader;
        let with = one.start > 0 && reader.is(one.start - 1, "with");
        let to = || one.clone().take(6).any(|token| reader.is(token, "to"));
        with && (one.len() <= 3 || to()) && !one.clone().any(|token| reader.mark(token))
    }
}
