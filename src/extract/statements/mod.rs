//! Statements: who said what, by which word, to whom.
//!
//! | module | what it knows |
//! |---|---|
//! | `reader` | the document as the grammar of speech reads it: word classes, quotations, names |
//! | `phrase` | noun phrases: where they begin and end, what they are about, occasions |
//! | `cue` | reporting verbs, and what else may be one |
//! | `subject` | whose they are |
//! | `plan` | a sentence with its cues and subjects, and where what they report ends |
//! | `content` | what they report: behind the cue, before it, around it |
//! | `silent` | what is no speech after all |
//! | `gather`, `whose` | the drafts of a sentence, from all of these |
//! | `verbless` | attribution without a verb, and quotations that stand alone |
//! | `transcript` | paragraphs that begin with who speaks |
//! | `speaker` | from the words for a speaker to a name |
//! | `repeats` | which statements restate an earlier one |
//!
//! Imports point up this table, except that `phrase` and `cue` know each other's forms.
//! Knows speech; must not know casualties or any output format.

mod content;
mod cue;
mod draft;
mod gather;
mod phrase;
mod plan;
mod reader;
mod repeats;
mod silent;
mod speaker;
mod subject;
mod transcript;
mod verbless;
mod whose;

use super::{Findings, Statement};
use crate::text::Doc;
use draft::Draft;
use plan::Plan;
use reader::{Reader, Tokens};
use speaker::resolve::Resolver;
use transcript::Utterance;

/// Tokens of the longest sentence that is read in one piece.
const LONGEST: usize = 400;

/// Finds them all.
pub fn find(doc: &Doc, findings: &mut Findings) {
    let reader = Reader::new(doc, findings);
    let (drafts, previous) = drafts(&reader);
    let mut resolver = Resolver::new(&reader);
    let mut statements: Vec<Statement> = Vec::new();
    let mut places: Vec<Option<usize>> = vec![None; drafts.len()];
    let mut made: Vec<&Draft> = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        let from = match previous[index] {
            Some(previous) => places[previous].map(|place| statements[place].speakers.clone()),
            None if draft.rule == verbless::exchange::RULE => verbless::exchange::other(&reader, &statements, draft),
            None => None,
        };
        if let Some(statement) = resolver.statement(&drafts[index..], from) {
            places[index] = Some(statements.len());
            statements.push(statement);
            made.push(draft);
        }
    }
    speaker::later::name_headlines(&reader, &made, &mut statements);
    repeats::mark(doc, &mut statements);
    findings.statements = statements;
}

/// All drafts in order, and for those that carry on a speaker the draft that they go on from.
fn drafts(reader: &Reader) -> (Vec<Draft>, Vec<Option<usize>>) {
    let mut drafts = Vec::new();
    for (index, sentence) in reader.doc.sentences.iter().enumerate() {
        let mut own = Vec::new();
        for piece in pieces(behind_dateline(reader.doc, behind_bullet(reader.doc, sentence.tokens()))) {
            let plan = Plan::new(reader, piece);
            gather::verbs(&plan, index, &mut own);
            verbless::find(&plan, index, &mut own);
        }
        own.sort_by_key(position);
        drop_told_states(&mut own);
        transcript::inside::keep_plain(reader, &mut own);
        for draft in own {
            if !drafts.iter().rev().take(8).any(|other: &Draft| same_quotation(reader, other, &draft)) {
                drafts.push(draft);
            }
        }
    }
    drafts.extend(reader.utterances.iter().map(|one| utterance(reader, one)));
    // A turn stands before what it tells of others.
    drafts.sort_by_key(|draft| (position(draft), draft.rule != "statements/utterance"));
    verbless::carried::with_carried(reader, drafts).into_iter().unzip()
}

/// "Rome backs the plan, Ivanov said": what is felt inside what is reported is no statement of its own.
fn drop_told_states(own: &mut Vec<Draft>) {
    if !own.iter().any(|draft| draft.state) {
        return;
    }
    let word = |draft: &Draft| draft.cue.as_ref().map_or(0, |(words, _)| words.start);
    let told: Vec<bool> = own
        .iter()
        .map(|draft| draft.state && own.iter().any(|other| other.content.iter().any(|one| one.contains(&word(draft)))))
        .collect();
    let mut told = told.into_iter();
    own.retain(|_| !told.next().unwrap_or(false));
}

/// A paragraph of a transcript.
fn utterance(reader: &Reader, one: &Utterance) -> Draft {
    let sentence = reader.doc.sentence_of(one.label.start).unwrap_or(0);
    let phrase = one.named.clone().unwrap_or_else(|| one.label.clone());
    let draft = Draft::new(sentence, phrase, None, vec![one.content.clone()], "statements/utterance");
    Draft { elided: one.named.is_some(), ..draft }
}

/// Sentences far longer than prose has them (tables, lost full stops) are read piece by piece, so that no text takes long.
fn pieces(sentence: Tokens) -> impl Iterator<Item = Tokens> {
    let size = if sentence.len() > LONGEST { LONGEST } else { sentence.len().max(1) };
    let end = sentence.end;
    sentence.step_by(size).map(move |first| first..(first + size).min(end))
}

/// A sentence without the mark that lists it: "• As of Monday, …".
fn behind_bullet(doc: &Doc, sentence: Tokens) -> Tokens {
    let listed =
        matches!(doc.word(sentence.start), "•" | "⁃" | "▪" | "●" | "■" | "◦" | "‣" | "◆" | "►" | "▶" | "➢" | "➤");
    sentence.start + usize::from(listed && sentence.len() > 1)..sentence.end
}

/// A sentence without the dateline before it.
fn behind_dateline(doc: &Doc, sentence: Tokens) -> Tokens {
    let Some(line) = &doc.layout.dateline else { return sentence };
    let past = doc.tokens_in(line.span).end;
    if sentence.contains(&past) && doc.tokens[sentence.start].span.start >= line.span.start {
        past..sentence.end
    } else {
        sentence
    }
}

fn position(draft: &Draft) -> usize {
    let content = draft.content.first().map_or(0, |tokens| tokens.start);
    draft.cue.as_ref().map_or(content, |(words, _)| words.start.min(content))
}

/// Two cues at one quotation: the first has it.
fn same_quotation(reader: &Reader, one: &Draft, other: &Draft) -> bool {
    let first = &other.content[0];
    one.content.iter().any(|tokens| tokens == first) && reader.opened_at(first.start).is_some()
}
