//! Whether a clause without "that" begins behind a cue: "said the army had left", but not "said with a smile".
//! Knows subjects and finite verbs; must not know who speaks.

use super::complement::{Complement, Finder};
use crate::extract::statements::cue::Tense;
use crate::extract::statements::reader::*;
use crate::text::{Keys, Kind, keys};

impl Finder<'_> {
    /// Whether a verb stands behind that can be no participle: "claiming asylum sought in June" is no clause.
    pub fn auxiliary_or_past(&self, start: usize) -> bool {
        let reader = self.reader;
        (start..self.high).any(|token| {
            reader.has(token, AUXILIARY | PAST | PRESENT) || reader.has(token, NOUN_S) && reader.finite(token)
        })
    }

    pub fn starts_clause(&self, at: usize) -> bool {
        let reader = self.reader;
        if at >= self.high || reader.stop(at) || reader.has(at, AND) || matches!(reader.doc.word(at), "(" | "[") {
            return false;
        }
        if reader.finite(at) && !reader.capital(at) && !self.describes_subject(at) && !self.contracted(at) {
            return false;
        }
        let object = !reader.capital(at)
            && reader.doc.is_any(at, keys!["him", "them", "us", "me", "itself", "himself", "herself", "themselves"]);
        let loose = keys!["with", "of", "for", "to", "into", "against", "on", "at", "about", "between", "up", "off"];
        let topic =
            reader.doc.is_any(at, loose) && !reader.has(at + 1, DATE) && !matches!(self.cue.lemma, "say" | "tell");
        if object && !self.polled(at, self.high) || topic {
            return false;
        }
        let word = reader.doc.word(at);
        let participle = ends_in(word, "ing") && reader.has(at, CUE) && !self.gerund_subject(at)
            || reader.doc.is_any(at, keys!["to", "who", "which", "so", "than", "being", "having"])
            || reader.doc.is_any(at, keys!["nothing", "little"]) && !self.is_subject(at);
        // "showed no emotion as he spoke", "pledged allegiance to the group": nobody's words.
        let bare_face = self.cue.lemma == "show"
            && reader.doc.is_any(at, keys!["no", "little", "any", "mercy", "signs"])
            || self.cue.lemma == "pledge"
                && reader.doc.is_any(at, keys!["allegiance", "loyalty", "fealty", "solidarity"]);
        if bare_face {
            return false;
        }
        // "agreed a treaty with the Greeks": only a verb close behind shows a clause.
        let near = |token: &usize| !reader.has(*token, PREPOSITION | AND | RELATIVE) && !reader.comma(*token);
        let clause = || (at + 1..at + 5).take_while(near).any(|token| reader.has(token, AUXILIARY | PAST));
        if self.cue.lemma == "agree" && !clause() {
            return false;
        }
        let amount =
            reader.is(at, "as") && reader.doc.is_any(at + 1, keys!["many", "much", "few", "little", "long", "of"]);
        !participle && (amount || !reader.is(at, "as"))
    }

    /// "said | backing the bill would cost him the seat": a gerund with a modal verb behind its object.
    fn gerund_subject(&self, at: usize) -> bool {
        let reader = self.reader;
        let bars = RELATIVE | SUBORDINATE | AND | QUESTION | QUOTED;
        let plain = |&token: &usize| {
            !reader.comma(token) && !reader.has(token, bars) && (token == at || !reader.has(token, CUE))
        };
        let said = matches!(self.cue.lemma, "say" | "tell" | "argue" | "insist" | "believe" | "think" | "warn");
        let mut near = (at + 1..self.high.min(at + 12)).take_while(plain);
        said && !reader.comma(at.wrapping_sub(1))
            && near.find(|&token| reader.has(token, AUXILIARY)).is_some_and(|verb| {
                reader.has(verb, MODAL | BE) && !reader.has(verb - 1, PRONOUN | RELATIVE) && verb > at + 1
            })
    }

    /// "said | nothing now stood in the way", but not "said nothing about what he had done".
    fn is_subject(&self, nothing: usize) -> bool {
        let reader = self.reader;
        let between =
            |&at: &usize| reader.word(at) && !reader.has(at, PREPOSITION | RELATIVE | SUBORDINATE | AND | DETERMINER);
        (nothing + 1..nothing + 4).take_while(between).any(|at| reader.finite(at))
    }

    /// "said | they'd won", "said | we're ready": the subject and its verb in one word.
    pub fn contracted(&self, at: usize) -> bool {
        let word = self.reader.doc.word(at);
        self.reader.has(at, AUXILIARY)
            && word.find(['\'', '’']).is_some_and(|mark| mark > 0)
            && !ends_in(word, "n't")
            && !ends_in(word, "n’t")
    }

    /// "said | masked men had …": a participle with its noun, and a verb behind.
    fn describes_subject(&self, at: usize) -> bool {
        self.reader.attributive(at, self.high)
            && (at + 2..self.high).any(|token| self.reader.has(token, AUXILIARY | PAST | PRESENT))
    }

    /// "said last year had been …", "said the next 48 hours would …": no adverbial, the verb is its own.
    pub fn day_is_subject(&self, from: usize, at: usize) -> bool {
        at > from && self.reader.has(at, AUXILIARY) && (from..at).all(|token| self.reader.has(token, DATE | DETERMINER))
    }

    pub fn finite_behind_subject(&self, start: usize, end: usize) -> bool {
        let reader = self.reader;
        if self.polled(start, end) {
            return true;
        }
        let first = (start..end).find(|&token| reader.finite(token));
        first.is_some_and(|verb| {
            let relative = |token: usize| {
                reader.has(token, RELATIVE) && (!reader.is(token, "that") || reader.has(token + 1, AUXILIARY))
            };
            let loose = |token: usize| {
                reader.comma(token)
                    && (ends_in(reader.doc.word(token + 1), "ing") && !reader.is(token + 1, "including")
                        || reader.doc.is_any(token + 1, keys!["but", "yet", "so"])
                        || reader.has(token + 1, AND) && reader.finite(token + 2)
                        || reader.is(token + 2, "of") && reader.has(token + 3, RELATIVE))
            };
            let under = |token: usize| {
                reader.doc.is_any(token, keys!["after", "before", "when", "while", "because", "until"])
                    && token + 1 < verb
            };
            let as_saying = |token: usize| reader.is(token, "as") && ends_in(reader.doc.word(token + 1), "ing");
            if self.cue.row.get("class") == "report"
                && (self.reader.attributive(verb, self.high) || (start..verb).any(as_saying))
            {
                return false;
            }
            if !matches!(self.cue.lemma, "say" | "tell")
                && !reader.has(verb, AUXILIARY)
                && (start + 1..verb).any(under)
                && !(start..end).any(|token| token != verb && reader.has(token, AUXILIARY | PAST | PRESENT))
            {
                return false;
            }
            // "briefing reporters in Crawford, | voiced doubts"
            if reader.has(start, PREPOSITION) && verb > start && reader.comma(verb - 1) {
                return false;
            }
            // "showed photographs of bodies that he said were …": nothing stands behind "show" but what was seen.
            let shown = self.cue.lemma == "show" && (start..verb).any(|token| reader.has(token, RELATIVE));
            if shown || self.measured(start, verb) {
                return false;
            }
            self.contracted(start)
                || verb > start && !(start + 1..verb).any(|token| relative(token) || loose(token))
                || self.second_finite(start, end) && !(start..verb).any(loose) && !self.only_relative(start, verb, end)
        })
    }

    /// "found Labour leading the Tories by 5 points", "showed Ray ahead": how a poll tells who stands where.
    fn polled(&self, start: usize, end: usize) -> bool {
        const STANDS: &Keys = keys![
            "leading", "trailing", "ahead", "behind", "tied", "neck", "level", "beating", "losing", "winning",
            "edging", "gaining", "slipping", "closing", "lagging", "polling", "running", "holding", "statistically",
            "virtually",
        ];
        let reader = self.reader;
        let asked = matches!(self.cue.lemma, "find" | "show" | "suggest" | "indicate" | "put" | "have");
        let named = || {
            reader.capital(start)
                || reader.doc.is_any(start, keys!["him", "her", "them"])
                || reader.entity(start + 1).is_some() && reader.has(start, DETERMINER)
        };
        let number = |token: usize| reader.doc.tokens.get(token).is_some_and(|token| token.kind == Kind::Number);
        // "showed him with the support of 54 percent", "put Hunt at 40 percent"
        let share = |token: usize| {
            reader.doc.is_any(token, keys!["with", "at"])
                && (token + 1..end.min(token + 7)).any(|at| {
                    number(at) && reader.doc.is_any(at + 1, keys!["percent", "per", "%", "points", "percentage"])
                })
        };
        let stands = || (start + 1..end.min(start + 6)).find(|&token| reader.doc.is_any(token, STANDS) || share(token));
        let between = |from: usize, to: usize| {
            (from..to).all(|token| reader.word(token) && !reader.has(token, PREPOSITION) && !reader.finite(token))
        };
        let polls = keys!["poll", "polls", "survey", "surveys", "polling", "surveyed", "tracker", "count", "results"];
        let poll = || self.plan.sentence.clone().take(60).any(|token| reader.doc.is_any(token, polls));
        asked && named() && poll() && stands().is_some_and(|token| between(start, token))
    }

    /// "added 96,000 jobs, fewer than analysts had predicted": a figure, and the verb is that of what it is measured by.
    fn measured(&self, start: usize, verb: usize) -> bool {
        let reader = self.reader;
        let mut commas = (start..verb).filter(|&token| reader.comma(token));
        let measures = keys![
            "fewer", "more", "less", "down", "up", "below", "above", "compared", "half", "twice", "well", "far",
            "just", "slightly"
        ];
        let (Some(comma), None) = (commas.next(), commas.next()) else { return false };
        reader.doc.tokens[start].kind == Kind::Number && reader.doc.is_any(comma + 1, measures)
    }

    /// "shows the bridge that has been closed": no verb stands behind the one of the relative clause.
    fn only_relative(&self, start: usize, verb: usize, end: usize) -> bool {
        let reader = self.reader;
        let that = verb > start + 1 && reader.is(verb - 1, "that") && reader.has(verb, AUXILIARY);
        that && !(verb + 2..end).any(|token| reader.has(token, AUXILIARY | PAST | PRESENT))
    }

    /// Behind "said" and "told X" a clause stands even where no list knows its verb.
    pub fn says_outright(&self, start: usize, end: usize) -> bool {
        let reader = self.reader;
        let gerund = ends_in(reader.doc.word(start), "ing") && (start..end).any(|token| reader.has(token, AUXILIARY));
        let opens =
            reader.has(start, DETERMINER | PRONOUN) || reader.capital(start) || gerund || self.plain_verb(start, end);
        let headline = self.plan.headline()
            && self.cue.tense != Tense::Ing
            && self.cue.takes.has("quote")
            && !reader.has(start, PREPOSITION)
            && end > start + 1;
        let tensed = self.cue.tense != Tense::Ing || reader.is(self.cue.words.start.wrapping_sub(1), "as");
        let verb = || (start + 2..end).any(|token| reader.has(token, PAST | PRESENT | EITHER));
        // "reckons the record counts for little"
        let held = matches!(self.cue.lemma, "think" | "believe" | "reckon" | "argue" | "insist" | "hope")
            && reader.has(start, DETERMINER)
            && (start + 2..end.min(start + 7)).take_while(|&token| !reader.has(token, PREPOSITION | AND)).any(
                |token| reader.has(token, NOUN_S) && (reader.has(token + 1, PREPOSITION) || reader.adverb(token + 1)),
            );
        // ", saying the row amounts to war"
        let adds = self.cue.lemma == "say"
            && self.cue.tense == Tense::Ing
            && self.cue.group > 0
            && self.reader.comma(self.cue.group - 1)
            && end > start + 5
            && (start + 2..end).any(|token| reader.has(token, NOUN_S | BASE | CUE) && !reader.has(token, QUOTED));
        headline
            || self.adds_plainly(start, end)
            || adds && opens
            || held
            || matches!(self.cue.lemma, "say" | "tell") && opens && end > start + 3 && (tensed || verb())
    }

    /// ", adding | they worked closely", ", adding | officials worked closely": a subject and its verb, which could be a participle elsewhere.
    pub fn adds_plainly(&self, start: usize, end: usize) -> bool {
        let reader = self.reader;
        let adds = self.cue.lemma == "add" && self.cue.group > 0 && reader.comma(self.cue.group - 1);
        let closed = adds || self.cue.lemma == "add" && reader.mark(self.cue.group.wrapping_sub(1));
        let subject = reader.doc.is_any(start, keys!["he", "she", "they", "we", "it", "i"]);
        let verb = || (start + 1..end.min(start + 3)).any(|token| ends_in(reader.doc.word(token), "ed"));
        let short =
            || reader.doc.tokens.get(start + 1).is_some_and(|next| next.kind == Kind::Clitic) || self.contracted(start);
        closed && (subject && (verb() || short()) || self.plain_verb(start, end))
    }

    /// "said | tanks rolled to within …": a bare plural and its verb, which could be a participle elsewhere.
    fn plain_verb(&self, start: usize, end: usize) -> bool {
        let reader = self.reader;
        let noun = |token: usize| {
            let barred = PREPOSITION | AND | SUBORDINATE | RELATIVE | DATE | QUESTION;
            reader.word(token) && !reader.has(token, barred) && !reader.adverb(token)
        };
        let high = end.min(start + 6);
        let verb = (start + 1..high).find(|&token| ends_in(reader.doc.word(token), "ed"));
        verb.is_some_and(|verb| ends_in(reader.doc.word(verb - 1), "s") && (start..verb).all(noun))
    }

    pub fn second_finite(&self, start: usize, end: usize) -> bool {
        (start..end).filter(|&token| self.reader.finite(token)).count() > 1
    }

    /// "a group which Rome says | has ties to the port": the relative word is the subject of what is said.
    pub fn gap(&self, from: usize) -> Option<Complement> {
        let reader = self.reader;
        let relative = self.plan.begins(self.index).checked_sub(1).filter(|&at| at >= self.plan.sentence.start)?;
        let opens = reader.has(relative, RELATIVE) || reader.is(relative, "what");
        let verb = (from..from + 2).find(|&token| !reader.adverb(token))?;
        let finite = verb < self.high && (reader.finite(verb) || reader.has(verb, BASE)) && !reader.has(verb, QUOTED);
        let governed = relative > 0 && reader.has(relative - 1, PREPOSITION);
        if governed
            || !opens
            || !finite
            || !self.cue.takes.has("bare")
            || self.cue.tense == Tense::Ing
            || self.cue.passive
        {
            return None;
        }
        let end = self.plan.clause_end(self.index, from);
        let open = !reader.has_finite(self.plan.sentence.start..relative);
        let resumes = |&token: &usize| {
            reader.has(token, AUXILIARY | PAST)
                && !reader.has(token, QUOTED)
                && !reader.has(token - 1, AUXILIARY | NEGATION | AND | RELATIVE | PRONOUN)
                && !reader.adverb(token - 1)
        };
        // "The plan that ministers announced was dropped": the verb behind the cue is the main one.
        if open && self.cue.takes.has("np") {
            return None;
        }
        let end = if open { (verb + 2..end).find(resumes).unwrap_or(end) } else { end };
        let closes = |&token: &usize| reader.comma(token) && reader.finite(token + 1);
        let aside = reader.comma(relative.wrapping_sub(1));
        let end = if aside { (verb..end).find(closes).unwrap_or(end) } else { end };
        let end = self.plan.trim(from, end);
        if end > verb + 1 { self.found(from..end, None, "statements/relative-gap") } else { None }
    }
}
