//! What looks like speech and is none: a practice, a standing name, a state of mind, a document that only mentions.
//! Knows the cue, its speaker's kind and what it would report; must not resolve anybody.

pub mod attitude;
pub mod idle;
pub mod shown;

use crate::extract::statements::content::left;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::phrase::head::Head;
use crate::extract::statements::phrase::occasion::medium;
use crate::extract::statements::plan::Plan;
use crate::extract::statements::reader::*;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// A cue with what it would report.
pub struct Said<'a> {
    /// The sentence.
    pub plan: &'a Plan<'a>,
    /// Which of its cues.
    pub index: usize,
    /// The cue.
    pub cue: &'a Cue,
    /// Who would speak.
    pub head: Head,
    /// What would be said.
    pub content: &'a [Tokens],
    /// The rule that found it.
    pub rule: &'static str,
    /// Whether it stands in what an earlier cue reports.
    pub reported: bool,
}

/// Whether nothing is said after all.
pub fn silent(said: &Said) -> bool {
    said.no_speaker()
        || said.painted()
        || said.mentions()
        || said.conditional()
        || said.opens_as_participle()
        || said.bare_participle()
        || said.by_saying()
        || said.only_speaks()
        || said.acts()
        || said.practice()
        || said.lasts()
        || said.one_small_word()
        || said.empty()
        || said.idle()
        || said.asked()
        || said.what_within()
        || said.what_he_said()
        || said.cue.lemma == "quote" && said.cue.passive
        || said.state_within()
        || said.aside_stand()
        || said.shown_within()
        || said.nobody()
        || said.negated()
        || said.standing_name()
        || said.where_only()
}

impl Said<'_> {
    pub fn class(&self) -> &str {
        self.cue.row.get("class")
    }

    pub fn is(&self, rule: &str) -> bool {
        self.rule == rule
    }

    pub fn quoted(&self) -> bool {
        self.content.iter().any(|tokens| self.plan.reader.opened_at(tokens.start).is_some())
    }

    /// "weighed in on Twitter": where, and not on what.
    fn where_only(&self) -> bool {
        self.cue.lemma == "weigh in on" && medium(self.plan.reader, self.cue.words.end)
    }

    /// A thing is the subject, and no clause shows that it reports.
    fn no_speaker(&self) -> bool {
        let clear = self.quoted()
            || self.is("statements/that-clause")
            || self.is("statements/bare-clause") && self.cue.lemma == "say";
        !clear && !self.head.speaks()
    }

    /// "The report covers …", "the paper notes the raid", "petitions challenging the law": a document reports no object unless it judges
    /// or demands.
    fn mentions(&self) -> bool {
        let document = matches!(self.head, Head::Noun(row, _) if row.get("kind") == "document");
        let about = self.cue.tense == Tense::Ing || !matches!(self.class(), "deny" | "accuse" | "demand" | "warn");
        document && self.is("statements/object") && about
    }

    /// "If he says the war is lost": nobody has said it yet.
    fn conditional(&self) -> bool {
        let begins = self.plan.begins(self.index);
        let now = matches!(self.cue.tense, Tense::Base | Tense::Present) && !self.cue.auxiliary;
        let before = begins.checked_sub(1).filter(|&before| before >= self.plan.sentence.start);
        let opens = |words: &Keys| before.is_some_and(|before| self.plan.reader.doc.is_any(before, words));
        // "said they would wait until he explained why"
        let awaited = self.reported && opens(keys!["until", "till", "unless"]);
        let condition = opens(keys!["if", "unless"]);
        // "pressed her on whether she had shown that …", "asked him if he accepted that …"
        if self.reported && opens(keys!["whether", "if"]) {
            return !self.quoted();
        }
        awaited && !self.quoted() || now && condition && !self.is("statements/quotation-before")
    }

    /// "Reporting the raid he left"; but "Saying the war was lost, Hill left" reports.
    fn opens_as_participle(&self) -> bool {
        let at_once = self.content.iter().any(|tokens| tokens.start == self.cue.words.end);
        let clear = at_once && !self.cue.ambiguous() && self.class() != "report" && !self.is("statements/judgement");
        self.cue.tense == Tense::Ing
            && !clear
            && self.cue.group == self.plan.sentence.start
            && matches!(self.rule, "statements/bare-clause" | "statements/quotation" | "statements/judgement")
    }

    fn bare_participle(&self) -> bool {
        self.class() == "report" && self.cue.tense == Tense::Ing && self.is("statements/bare-clause")
    }

    /// "concluded by saying that …": what follows is said once.
    fn by_saying(&self) -> bool {
        let by = self.cue.words.end;
        let says = |cue: &Cue| cue.tense == Tense::Ing && cue.words.start == by + 1;
        // "emailed staff to say"
        let holds = |cue: &Cue| cue.words.start > by && cue.group <= self.cue.words.start;
        self.plan.reader.is(by, "by") && self.plan.cues.iter().any(says) || self.plan.cues.iter().any(holds)
    }

    /// "Speaking of the vote, he joked …"
    fn only_speaks(&self) -> bool {
        let neutral =
            matches!(self.cue.lemma, "speak of" | "talk of" | "speak about" | "talk about" | "comment on" | "comment");
        neutral && self.cue.tense == Tense::Ing && self.cue.group == self.plan.sentence.start
    }

    /// "people protesting the law", "a poster describing the raid": what somebody does or what a thing is for.
    fn acts(&self) -> bool {
        matches!(self.cue.lemma, "protest" | "describe") && self.cue.tense == Tense::Ing && self.is("statements/object")
    }

    fn one_small_word(&self) -> bool {
        matches!(self.content, [one] if one.len() == 1 && self.plan.reader.has(one.start, DETERMINER | PRONOUN))
    }

    /// "stated this in Abuja", "requested anonymity", "by the Council (NEC)": words that hold nothing of what was said.
    fn empty(&self) -> bool {
        let reader = self.plan.reader;
        let [one] = self.content else { return false };
        let this = reader.is(one.start, "this")
            && (reader.has(one.start + 1, DATE)
                || reader.doc.is_any(one.start + 1, keys!["in", "on", "at", "during", "through", "via", "to"]))
            && !reader.has_finite(one.clone());
        let silence = (one.len() == 1 || reader.is(one.start + 1, "to"))
            && reader.doc.is_any(one.start, keys!["anonymity", "confidentiality"]);
        let letters = reader.doc.word(one.start) == "(" && reader.doc.word(one.end - 1) == ")";
        this || silence || letters
    }

    /// "Asked if he felt that …, he shook his head": what a question holds is nobody's word.
    fn asked(&self) -> bool {
        let (reader, start) = (self.plan.reader, self.plan.sentence.start);
        let opens = start + usize::from(reader.is(start, "when"));
        left::asked(reader, opens) && !(opens..self.cue.words.start).any(|token| reader.comma(token))
    }

    /// "what he called murder" inside what is reported already.
    fn what_within(&self) -> bool {
        let begins = self.plan.begins(self.index);
        self.reported
            && self.is("statements/judgement")
            && matches!(self.head, Head::Pronoun(_))
            && begins > 0
            && self.plan.reader.is(begins - 1, "what")
    }

    /// "The president meant what he said, …", "What he said was true": the words are not told.
    fn what_he_said(&self) -> bool {
        let begins = self.plan.begins(self.index);
        let what = begins > 0 && self.plan.reader.is(begins - 1, "what");
        what && !self.quoted()
            && matches!(self.rule, "statements/bare-clause" | "statements/clause-before" | "statements/relative-gap")
    }

    fn listed(&self) -> bool {
        self.cue.row.list() == List::ReportingCues
    }

    pub fn adjective(&self) -> bool {
        self.listed() && self.cue.row.get("pos") == "adjective"
    }
}
