//! From the words for a speaker to a name. Knows heads of phrases and asks the discourse; in doubt the words themselves stand.

use super::discourse::Discourse;
use super::pronoun::met_in_opening;
use crate::extract::statements::gather::Draft;
use crate::extract::statements::phrase::head::{Head, aged, demonym, head};
use crate::extract::statements::phrase::parts;
use crate::extract::statements::reader::*;
use crate::extract::{EntityRef, Form, Gender, Speaker, Statement};
use crate::lexicon::{List, Row};
use crate::text::{Keys, keys};

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

    /// "the former Chelsea and United manager": one person of two houses.
    fn of_two_houses(&self, parts: &[Tokens]) -> bool {
        let [one, other] = parts else { return false };
        let reader = self.reader;
        let house = matches!(head(reader, one), Head::Entity(EntityRef::Organization(_) | EntityRef::Place(_), _));
        let person = matches!(head(reader, other), Head::Noun(row, _)
            if row.get("number") == "1" && matches!(row.get("kind"), "person" | "office"));
        other.len() > 1 && house && person && reader.is(one.start, "the") && !reader.has(other.start, DETERMINER)
    }

    /// "the 43-year-old Iranian", "the Iranian": the one person of a nation who is meant.
    fn one_of_nation(&self, phrase: &Tokens, token: usize, sentence: usize) -> Option<Vec<Speaker>> {
        let reader = self.reader;
        let plural = ["s", "ese", "ish", "ch"].iter().any(|tail| ends_in(reader.doc.word(token), tail));
        if plural && !phrase.clone().any(|at| aged(reader, at)) {
            return None;
        }
        match phrase.clone().find(|&at| aged(reader, at)) {
            Some(aged) => self.discourse.aged(phrase, aged, sentence),
            None if phrase.len() <= 3 && reader.is(phrase.start, "the") => {
                self.discourse.in_focus(phrase.start, sentence, true)
            }
            None => None,
        }
    }

    /// Whether the text has an organization by its letters only, so that they may stand for somebody's office.
    fn never_spelled_out(&self, entity: EntityRef) -> bool {
        let doc = self.reader.doc;
        let mut mentions = self.reader.findings.mentions(entity).iter().take(20);
        matches!(entity, EntityRef::Organization(_)) && mentions.all(|mention| doc.tokens_in(mention.span).len() == 1)
    }

    /// "the minister": a title that stands for somebody, as a noun of the list and its token.
    fn by_title(&self, phrase: &Tokens, last: usize) -> Option<(Row, usize)> {
        let titled = self.discourse.mention_form(last) == Form::Title && phrase.end == last + 1;
        self.reader.noun(last).filter(|_| titled && self.reader.is(phrase.start, "the")).map(|row| (row, last))
    }

    /// "the Nasserist": one word that never stands without its article is nobody's name.
    fn never_named(&self, phrase: &Tokens, last: usize) -> bool {
        let doc = self.reader.doc;
        let Some(person) = self.reader.entity(last) else { return false };
        // "the retired Marine"
        let lower = |at: usize| doc.tokens[at].is_word() && !doc.tokens[at].capital;
        let articled = |start: usize| {
            start > 0 && doc.is(start - 1, "the") || start > 1 && doc.is(start - 2, "the") && lower(start - 1)
        };
        phrase.len() <= 3
            && self.reader.is(phrase.start, "the")
            && articled(last)
            && self.reader.findings.mentions(person).iter().take(20).all(|mention| {
                let name = doc.tokens_in(mention.span);
                name.len() == 1 && articled(name.start)
            })
    }

    /// "Both former Presidents Bush", "both Messrs Hunt": a title of several before one name.
    fn namesakes(&self, phrase: &Tokens, last: usize) -> bool {
        let doc = self.reader.doc;
        let several = doc.match_before(List::Titles, last).is_some_and(|title| title.row.get("number") == "p");
        let plural =
            phrase.start + 1 < last && ends_in(doc.word(last - 1), "s") && self.reader.entity(last - 1).is_none();
        self.reader.is(phrase.start, "both") && (several || plural)
    }

    /// "the elder Bush" is not the one whom the text calls Bush.
    fn elder(&self, phrase: &Tokens, last: usize) -> bool {
        let name = self.reader.entity(last);
        let first = phrase.clone().find(|&token| self.reader.entity(token) == name).unwrap_or(last);
        first == phrase.start + 2
            && self.reader.is(phrase.start, "the")
            && self.reader.doc.is_any(first - 1, keys!["elder", "younger", "older"])
    }

    /// "the Chicago Democrat": no paper, but a member of a party from there.
    fn partisan(&self, phrase: &Tokens, token: usize) -> Option<Row> {
        let member = self.reader.doc.is_any(token, keys!["democrat", "republican"]) && phrase.end == token + 1;
        let placed = phrase.len() > 2 && self.reader.is(phrase.start, "the") && self.reader.capital(token - 1);
        self.reader.noun(token).filter(|_| member && placed)
    }

    /// "Senate Republicans", "moderate Democrats": members of a party, not all of it.
    fn some_members(&self, entity: EntityRef, phrase: &Tokens, token: usize) -> bool {
        let EntityRef::Organization(index) = entity else { return false };
        let organization = &self.reader.findings.organizations[index as usize];
        let word = self.reader.doc.word(token);
        let counted = phrase.start < token && self.reader.doc.is_any(token - 1, COUNTED);
        if counted && organization.kind == "party" && ends_in(word, "s") {
            return true;
        }
        let members = organization.kind == "party"
            && ends_in(word, "s")
            && !organization.name.split(' ').any(|part| part.eq_ignore_ascii_case(word))
            && organization.name.split(' ').any(|part| word.strip_suffix('s').is_some_and(|one| part == one));
        let told_apart =
            |at: usize| self.reader.entity(at) != Some(entity) && !self.reader.has(at, DETERMINER | PREPOSITION | AND);
        members && phrase.start < token && told_apart(token - 1)
    }

    /// "the 60-year-old Peronist": what stands behind an age is nobody's name, unless the text has it elsewhere too.
    fn of_an_age(&self, entity: EntityRef, phrase: &Tokens) -> bool {
        let known = matches!(entity, EntityRef::Person(_)) && self.reader.findings.mentions(entity).len() > 1;
        // "the boy's mother, 45-year-old nurse Ann Ray"
        let mut near = phrase.clone().take_while(|&token| !self.reader.comma(token));
        !known && self.reader.is(phrase.start, "the") && near.any(|token| aged(self.reader, token))
    }

    pub fn words(&self, phrase: &Tokens) -> String {
        let end = phrase.end.min(phrase.start + 14);
        self.reader.doc.flat(self.reader.doc.span(phrase.start, end))
    }

    /// "BBC Radio London": a place that is the last word of a longer name.
    fn belongs(&self, part: &Tokens, last: usize) -> bool {
        let reader = self.reader;
        let place = reader.entity(last);
        let first = part.clone().find(|&token| reader.entity(token) == place).unwrap_or(last);
        first > part.start
            && !demonym(reader, last)
            && reader.capital(first - 1)
            && !reader.has(first - 1, PREPOSITION | DETERMINER)
            && matches!(reader.entity(first - 1), None | Some(EntityRef::Organization(_)))
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

/// Words that make of a party's name some of its members: "many Democrats".
const COUNTED: &Keys = keys![
    "many",
    "some",
    "several",
    "most",
    "few",
    "two",
    "three",
    "four",
    "five",
    "dozens",
    "other",
    "certain",
    "various",
    "numerous",
    "fellow",
    "individual",
    "prominent",
    "leading",
    "senior",
    "top",
    "local",
    "both",
    "these",
    "those",
];

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
