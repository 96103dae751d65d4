//! From the words for a speaker to a name. Knows heads of phrases and asks the discourse; in doubt the words themselves stand.

use super::discourse::Discourse;
use super::pronoun::met_in_opening;
use crate::extract::statements::draft::Draft;
use crate::extract::statements::phrase::head::{Head, aged, demonym, head};
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form, Gender, Speaker, Statement};
use crate::text::keys;

/// Resolves the speakers of a document, statement after statement.
pub struct Resolver<'a> {
    pub reader: &'a Reader<'a>,
    pub discourse: Discourse<'a>,
}

impl<'a> Resolver<'a> {
    /// Begins with nothing said.
    pub fn new(reader: &'a Reader<'a>) -> Resolver<'a> {
        Resolver { reader, discourse: Discourse::new(reader) }
    }

    /// The statement of the first of the drafts that are left, by the speakers of the one that it goes on from; none where the narrator
    /// ("we", "I") speaks.
    pub fn statement(&mut self, drafts: &'a [Draft], previous: Option<Vec<Speaker>>) -> Option<Statement> {
        let (draft, ahead) = drafts.split_first()?;
        self.discourse.ahead = ahead;
        self.discourse.told.clone_from(&draft.content);
        self.discourse.cue = draft.cue.as_ref().map_or("", |(_, lemma)| lemma);
        self.discourse.from = draft.phrase.as_ref().map_or(usize::MAX, |phrase| phrase.start);
        let (speakers, form) = match (&draft.phrase, previous) {
            (Some(phrase), None) => self.speakers(phrase, draft.sentence)?,
            // "What will he do now? “Sleep.”": whom the pronoun means, if that is known.
            (Some(phrase), Some(previous)) => match self.speakers(phrase, draft.sentence) {
                Some((named, form))
                    if matches!(named.as_slice(), [Speaker::Entity(_)]) || !self.may_be(phrase, &previous) =>
                {
                    (named, form)
                }
                _ => (previous, Form::Pronoun),
            },
            (None, Some(previous)) => (previous, Form::Pronoun),
            (None, None) => return None,
        };
        let reader = self.reader;
        let cue_start = draft.cue.as_ref().map_or(draft.content[0].start, |(words, _)| words.start);
        if draft.rule != "statements/reply" {
            self.discourse.spoke(draft.sentence, draft.phrase.clone(), cue_start, &speakers);
        }
        let mention = draft
            .phrase
            .as_ref()
            .filter(|_| !draft.elided)
            .map(|phrase| (reader.doc.span(phrase.start, phrase.end), form));
        Some(Statement {
            sentence: draft.sentence as u32,
            kind: if draft.rule == "statements/utterance" { "indirect" } else { kind(reader, &draft.content) },
            speakers,
            speaker_mention: mention,
            cue: draft.cue.as_ref().map(|(words, lemma)| (reader.doc.span(words.start, words.end), *lemma)),
            content: draft
                .content
                .iter()
                .flat_map(|tokens| reader.without_asides(tokens))
                .map(|tokens| reader.doc.span(tokens.start, tokens.end))
                .collect(),
            addressees: draft.addressee.as_ref().map_or(Vec::new(), |phrase| self.addressees(phrase)),
            repeats: None,
            rule: draft.rule,
        })
    }

    fn speakers(&mut self, phrase: &Tokens, sentence: usize) -> Option<(Vec<Speaker>, Form)> {
        let known = self.discourse.resolved(phrase);
        if known.is_some() {
            return known;
        }
        let mut speakers: Vec<Speaker> = Vec::new();
        let mut form = Form::Name;
        let mut parts = parts::parts(self.reader, phrase.clone());
        if self.of_two_houses(&parts) {
            parts = vec![phrase.clone()];
        }
        let whole = parts.len() < 2;
        let named = |part: &Tokens| match head(self.reader, part) {
            Head::Entity(entity @ EntityRef::Person(_), _) => Some(Speaker::Entity(entity)),
            _ => None,
        };
        self.discourse.beside = if whole {
            met_in_opening(self.reader, phrase, sentence)
        } else {
            parts.iter().filter_map(named).collect()
        };
        for part in &parts {
            let (mut more, part_form) = self.part(if whole { phrase } else { part }, sentence)?;
            if whole && let ([Speaker::Group(_)], Some(name)) = (more.as_slice(), self.own_name(phrase, sentence)) {
                more = vec![name];
            }
            for speaker in more {
                if !speakers.contains(&speaker) {
                    speakers.push(speaker);
                }
            }
            form = if form == Form::Name { part_form } else { form };
        }
        // "the actor and the director" are not both the one of whom the text tells.
        let described = |part: &Tokens| matches!(head(self.reader, part), Head::Noun(..));
        if !whole && speakers.len() == 1 && parts.iter().all(described) {
            speakers = parts.iter().map(|part| Speaker::Group(self.words(part))).collect();
        }
        self.discourse.beside.clear();
        self.discourse.learn(phrase.start, &speakers);
        self.discourse.remember(phrase, &speakers, form);
        Some((speakers, form))
    }

    /// Whether "he" or "she" can be those who spoke before.
    fn may_be(&self, pronoun: &Tokens, previous: &[Speaker]) -> bool {
        let gender = match () {
            () if self.reader.is(pronoun.start, "he") => Gender::Male,
            () if self.reader.is(pronoun.start, "she") => Gender::Female,
            () => return true,
        };
        let person = |one: &Speaker| matches!(one, Speaker::Entity(EntityRef::Person(_)));
        previous.iter().all(|one| !person(one) || self.discourse.is_person(one, gender))
    }

    /// Who one of the joined phrases is, and by what kind of words; none where nobody speaks, or the narrator.
    fn part(&self, phrase: &Tokens, sentence: usize) -> Option<(Vec<Speaker>, Form)> {
        let words = || vec![Speaker::Group(self.words(phrase))];
        let nobody =
            self.reader.doc.is_any(phrase.start, keys!["no", "nobody", "none", "nothing", "anyone", "anybody"]);
        let trimmed = phrase.start > 0 && self.reader.is(phrase.start - 1, "no");
        if (nobody || trimmed) && self.reader.entity(phrase.start).is_none() {
            return None;
        }
        let head = head(self.reader, phrase);
        // Who spoke last weighs more than who was named last.
        if let Head::Entity(EntityRef::Person(_), token) = head
            && let Some((row, last)) = self.by_title(phrase, token)
            && let (found, _) = self.noun(row, last, phrase, sentence)
            && matches!(found.as_slice(), [Speaker::Entity(EntityRef::Person(_))])
        {
            return Some((found, Form::Title));
        }
        Some(match head {
            Head::Pronoun(token) => {
                if self.reader.doc.is_any(token, keys!["i", "we", "you", "me", "us", "who", "whom"]) {
                    return None;
                }
                let own = self.reader.doc.is_any(token, keys!["his", "her", "their"]);
                let unknown = || if own { Vec::new() } else { words() };
                (self.discourse.pronoun(token, sentence).unwrap_or_else(unknown), Form::Pronoun)
            }
            Head::Entity(entity, token) if matches!(entity, EntityRef::Country(_)) && demonym(self.reader, token) => {
                let one = self.one_of_nation(phrase, token, sentence);
                (one.unwrap_or_else(words), Form::Description)
            }
            Head::Entity(EntityRef::Person(_), token) if self.elder(phrase, token) => (words(), Form::Description),
            // "Both former Presidents Bush"
            Head::Entity(EntityRef::Person(_), token) if self.namesakes(phrase, token) => (words(), Form::Description),
            Head::Entity(EntityRef::Person(_), token) if self.never_named(phrase, token) => {
                (self.discourse.in_focus(phrase.start, sentence, true).unwrap_or_else(words), Form::Description)
            }
            Head::Entity(EntityRef::Organization(_), token) if self.partisan(phrase, token).is_some() => {
                let row = self.partisan(phrase, token).expect("just asked");
                self.noun(row, token, phrase, sentence)
            }
            Head::Entity(entity, token) if self.some_members(entity, phrase, token) => (words(), Form::Description),
            Head::Entity(entity, token) if self.of_an_age(entity, phrase) => {
                (self.discourse.aged(phrase, token, sentence).unwrap_or_else(words), Form::Description)
            }
            Head::Entity(EntityRef::Place(_), token) if phrase.len() == 1 => match self.discourse.surnamed(token) {
                Some(one) => (one, Form::Name),
                None => (words(), Form::Name),
            },
            Head::Entity(entity, token) => match self.discourse.by_letters(phrase, token) {
                Some(one) if self.never_spelled_out(entity) => (one, Form::Title),
                _ => (vec![Speaker::Entity(entity)], self.discourse.mention_form(token)),
            },
            Head::Noun(row, token) => self.noun(row, token, phrase, sentence),
            Head::Quantity(token) if self.reader.doc.is_any(token, keys!["both", "each", "neither", "either"]) => {
                let both = self.reader.is(token, "both") && phrase.len() == 1;
                let near = if both {
                    self.discourse.two_of(phrase.start, sentence).or_else(|| self.discourse.last_two("", sentence))
                } else {
                    None
                };
                (near.or_else(|| self.discourse.pair(phrase.start, false)).unwrap_or_else(words), Form::Description)
            }
            Head::Quantity(token) if phrase.len() == 2 && self.reader.doc.is_any(token, keys!["former", "latter"]) => {
                let pair = self.discourse.near_pair(token, sentence);
                let one = if self.reader.is(token, "former") { 0 } else { 1 };
                (pair.map_or_else(words, |pair| vec![pair[one].clone()]), Form::Description)
            }
            Head::Other if phrase.clone().any(|at| aged(self.reader, at)) && self.reader.is(phrase.start, "the") => {
                let token = phrase.clone().find(|&at| aged(self.reader, at)).unwrap_or(phrase.start);
                (self.discourse.aged(phrase, token, sentence).unwrap_or_else(words), Form::Description)
            }
            Head::Quantity(token) if aged(self.reader, token) => {
                (self.discourse.aged(phrase, token, sentence).unwrap_or_else(words), Form::Description)
            }
            Head::Quantity(_) | Head::Other => (words(), Form::Description),
            Head::Capital(token) => match self.discourse.by_letters(phrase, token) {
                Some(one) => (one, Form::Title),
                None => (words(), Form::Name),
            },
        })
    }

    pub fn words(&self, phrase: &Tokens) -> String {
        let end = phrase.end.min(phrase.start + 14);
        self.reader.doc.flat(self.reader.doc.span(phrase.start, end))
    }

    fn addressees(&self, phrase: &Tokens) -> Vec<Speaker> {
        let named = |part: &Tokens| match head(self.reader, part) {
            Head::Entity(EntityRef::Place(_) | EntityRef::Country(_), token) if self.belongs(part, token) => {
                Some(Speaker::Group(self.words(part)))
            }
            Head::Entity(EntityRef::Place(_), _) => None,
            Head::Entity(EntityRef::Country(_), token) if demonym(self.reader, token) => {
                Some(Speaker::Group(self.words(part)))
            }
            Head::Entity(entity, _) => Some(Speaker::Entity(entity)),
            Head::Noun(..) | Head::Capital(_) => Some(Speaker::Group(self.words(part))),
            _ => None,
        };
        parts::parts(self.reader, phrase.clone()).iter().filter_map(named).collect()
    }
}

/// `direct` when every piece is a quotation, `indirect` when no quotation is among them, else `mixed`.
fn kind(reader: &Reader, content: &[Tokens]) -> &'static str {
    let direct = |tokens: &Tokens| {
        reader.opened_at(tokens.start).is_some_and(|quote| {
            let end = reader.quote_tokens(quote).end;
            // `"Out, out" and "Go home"`
            let second = reader.opened_at(end + 1).filter(|_| reader.is(end, "and"));
            end + 1 >= tokens.end || second.is_some_and(|second| reader.quote_tokens(second).end >= tokens.end)
        })
    };
    if content.iter().all(direct) {
        return "direct";
    }
    let quoted = content.iter().any(|tokens| tokens.clone().any(|token| reader.has(token, QUOTED)));
    if quoted { "mixed" } else { "indirect" }
}
