//! Attitudes: where somebody stands and what he feels, and which of them the text only mentions.
//! Knows the cue, its speaker's kind and what it would report; must not resolve anybody.

use super::Said;
use crate::extract::statements::cue::{Cue, Tense};
use crate::extract::statements::phrase::head::{Head, head};
use crate::extract::statements::reader::*;
use crate::extract::statements::subject::Subject;
use crate::lexicon::List;
use crate::text::{Keys, keys};

/// Whether a cue tells what somebody feels or where he stands, and not that he spoke.
pub fn state(cue: &Cue) -> bool {
    let listed = cue.row.list() == List::ReportingCues;
    listed
        && (cue.row.get("pos") == "adjective"
            || matches!(cue.row.get("class"), "believe" | "stand")
            || matches!(cue.lemma, "regret" | "condemn" | "deplore" | "welcome" | "appreciate"))
        || !listed && matches!(cue.row.get("verb"), "attach" | "harbor")
}

/// Whom and what one supports at home.
const HOMELY: &Keys = keys![
    "wife", "husband", "family", "families", "mother", "father", "parents", "children", "child", "son", "sons",
    "daughter", "daughters", "sister", "brother", "sisters", "brothers", "herself", "himself", "themselves", "itself",
    "weight", "kids", "car", "truck", "van", "vehicle", "bus",
];

/// What one refuses to do by saying no more.
const WORDLESS: &Keys = keys![
    "comment", "say", "be", "give", "answer", "elaborate", "discuss", "name", "identify", "provide", "respond",
    "react", "reply", "speak", "talk", "disclose", "reveal", "specify", "offer", "confirm", "go",
];

impl Said<'_> {
    /// "said he was convinced that": what is felt inside what is reported already.
    pub fn state_within(&self) -> bool {
        // `said he felt "light"`
        let own = self.class() == "believe" && matches!(self.head, Head::Pronoun(_));
        let told = !self.quoted() || self.class() == "stand" || self.adjective() || own;
        self.reported && told && state(self.cue)
    }

    /// "said it showed the plan was serious": a thing shows inside what is reported already.
    pub fn shown_within(&self) -> bool {
        let it = matches!(self.head, Head::Pronoun(token) if self.plan.reader.doc.is_any(token, keys!["it", "this", "that", "which", "what"]));
        self.reported && it && self.class() == "report"
    }

    /// "those who support the bill", "supporting the plan", "supports his mother": no stand that the text reports of anybody.
    pub fn aside_stand(&self) -> bool {
        let (reader, cue) = (self.plan.reader, self.cue);
        if self.in_a_place() || self.moves() {
            return true;
        }
        let was = |token: usize| reader.doc.is_any(token, keys!["was", "were", "been", "felt", "seemed", "appeared"]);
        let past = (cue.group..cue.words.start).any(was);
        if self.adjective() && self.is("statements/infinitive") && past {
            return true;
        }
        if self.class() != "stand" {
            return false;
        }
        if self.is("statements/object") && self.wants_somebody() {
            return true;
        }
        let funded = cue.passive && cue.lemma == "support" && past;
        let relative = match &self.plan.subjects[self.index] {
            Subject::Before(phrase) => {
                (phrase.end..cue.group).any(|token| reader.has(token, RELATIVE) && !reader.comma(token - 1))
            }
            _ => false,
        };
        let homely = || {
            let near = |tokens: &Tokens| tokens.clone().take(3).any(|token| reader.doc.is_any(token, HOMELY));
            self.is("statements/object") && self.content.iter().any(near)
        };
        let silent = || matches!(cue.lemma, "refuse" | "decline") && reader.doc.is_any(cue.words.end + 1, WORDLESS);
        cue.tense == Tense::Ing && !cue.auxiliary || funded || relative || homely() || silent()
    }

    /// "police want the suspect", "fans support the team": a person who is sought, a side that is cheered.
    fn wants_somebody(&self) -> bool {
        let reader = self.plan.reader;
        let Some(content) = self.content.first() else { return false };
        let plain = !content.clone().any(|token| reader.finite(token) || reader.is(token, "to") || reader.mark(token));
        let sought = self.cue.lemma == "want" && plain && head(reader, content).is_somebody();
        let fans = matches!(self.head, Head::Noun(_, token) if reader.doc.is_any(token, keys!["fan", "fans", "supporters", "crowd", "crowds", "spectators"]));
        sought || fans && matches!(self.cue.lemma, "support" | "back" | "follow")
    }

    /// "stood by the gate", "was committed to prison", "was against the wall": where somebody is, not what he stands for.
    fn in_a_place(&self) -> bool {
        const PLACES: &Keys = keys![
            "altar", "asylum", "bank", "bar", "barricade", "barricades", "barrier", "barriers", "bed", "bedside",
            "bridge", "bushes", "car", "coffin", "counter", "custody", "desk", "door", "entrance", "fence", "gate",
            "gates", "glass", "grave", "graves", "hospital", "institution", "jail", "lectern", "net", "podium", "post",
            "prison", "river", "road", "roadside", "rope", "stage", "table", "trees", "trial", "truck", "wall",
            "walls", "window", "windows",
        ];
        let reader = self.plan.reader;
        let where_to = matches!(self.cue.lemma, "stand by" | "stand behind" | "committed" | "against");
        let Some(content) = self.content.first().filter(|_| where_to && !self.quoted()) else { return false };
        // "the iron gate", but not "the trial of strength"
        let end = (content.start..content.end.min(content.start + 4))
            .find(|&token| !reader.word(token) || reader.has(token, PREPOSITION) || reader.has(token, AND))
            .unwrap_or(content.end.min(content.start + 4));
        end > content.start && reader.doc.is_any(end - 1, PLACES) && !reader.is(end, "of")
    }

    /// "backed away from the dog", "backed out", "wants out": the word behind the verb makes another verb of it.
    fn moves(&self) -> bool {
        let reader = self.plan.reader;
        let next = self.cue.words.end;
        let up = reader.is(next, "up") && self.cue.lemma == "back";
        self.class() == "stand"
            && self.is("statements/object")
            && (up || reader.doc.is_any(next, keys!["down", "away", "out", "off"]))
    }
}
