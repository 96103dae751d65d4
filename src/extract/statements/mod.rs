//! Statements: who said what, by which word, to whom.
//!
//! `cue` finds reporting verbs (`adjective`, `rising`, `form`, `gerund`: what else may be one), `subject` (`before`, `agent`, `phrase`, `parts`,
//! `hanging`, `saying`, `quoted`, `apposition`, `named`) whose they are, `complement` (`marks`, `addressee`, `informed`, `bare`, `object`,
//! `judge`, `topic`), `left` and `around` what they report, `border` (`tags`) and `object_end` where that ends, `occasion` where it was
//! said, `silent` (`attitude`, `idle`) what is no speech after all; `sources`, `labels`, `nouns`, `open`, `block`, `carried`, `exchange`, `cries`, `beats`
//! and `credit` (`owner`), and `transcript` (`turns`, `lines`) find attribution without a verb. `resolve` (`described`) turns the words for a speaker, by
//! their `head` (`hangs`), into a name by what the document has said so far: `pronoun`, `office` (`same_office`, `standing`, `chiefs`, `became`),
//! `body` (`kinds`), `pair`, `epithet` (`callings`), `reply`, `letters`, `later`, `statesman`, `figures`, `holds_too` and `seat` each know one kind of words.
//! Knows speech; must not know casualties or any output format.

mod addressee;
mod adjective;
mod adverb;
mod adverbial;
mod agent;
mod apposition;
mod around;
mod aside;
mod attitude;
mod bare;
mod beats;
mod became;
mod before;
mod block;
mod body;
mod border;
mod callings;
mod carried;
mod chiefs;
mod complement;
mod credit;
mod cries;
mod cue;
mod described;
mod discourse;
mod epithet;
mod exchange;
mod figures;
mod finite;
mod form;
mod gather;
mod gerund;
mod hanging;
mod hangs;
mod head;
mod holds_too;
mod idle;
mod informed;
mod judge;
mod kinds;
mod labels;
mod later;
mod left;
mod letters;
mod lines;
mod marks;
mod named;
mod narrator;
mod nouns;
mod object;
mod object_end;
mod occasion;
mod office;
mod officials;
mod open;
mod owner;
mod pair;
mod parts;
mod phrase;
mod plan;
mod pronoun;
mod quoted;
mod reader;
mod repeats;
mod reply;
mod resolve;
mod rising;
mod same_office;
mod saying;
mod seat;
mod silent;
mod sources;
mod standing;
mod statesman;
mod subject;
mod tags;
mod takes;
mod topic;
mod transcript;
mod turns;
mod whose;

use super::{Findings, Statement};
use crate::text::Doc;
use gather::Draft;
use plan::Plan;
use reader::{Reader, Tokens};
use resolve::Resolver;
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
            None if draft.rule == exchange::RULE => exchange::other(&reader, &statements, draft),
            None => None,
        };
        if let Some(statement) = resolver.statement(&drafts[index..], from) {
            places[index] = Some(statements.len());
            statements.push(statement);
            made.push(draft);
        }
    }
    later::name_headlines(&reader, &made, &mut statements);
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
            sources::find(&plan, index, &mut own);
            open::announced(&plan, index, &mut own);
            open::with_the_words(&plan, index, &mut own);
            block::announced(&plan, index, &mut own);
            cries::find(&plan, index, &mut own);
        }
        own.sort_by_key(position);
        drop_told_states(&mut own);
        for draft in own {
            if !drafts.iter().rev().take(8).any(|other: &Draft| same_quotation(reader, other, &draft)) {
                drafts.push(draft);
            }
        }
    }
    drafts.extend(reader.utterances.iter().map(|one| utterance(reader, one)));
    drafts.sort_by_key(position);
    carried::with_carried(reader, drafts).into_iter().unzip()
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
