//! Transcripts: paragraphs that begin with who speaks and a mark, "SMITH: …", "Q: …", "Q. …". Knows labels and paragraphs; must not
//! resolve who speaks.

pub mod inside;
pub mod lines;
pub mod turns;
pub mod unmarked;

use crate::extract::statements::reader::{Tokens, ends_in};
use crate::extract::{EntityRef, Findings};
use crate::lexicon::List;
use crate::text::{Case, Doc, Kind, Paragraph, keys};

/// Words of the longest label: "THE PRIME MINISTER OF SPAIN".
const LONGEST: usize = 7;

/// Words of the longest label with what is said of the speaker: "SEN. ANN RAY (D-OHIO)", "HUGH HILL, THE MAYOR OF LODZ".
const LONGEST_WITH_ASIDE: usize = 16;

/// Paragraphs without a label of their own that one speaker may fill.
const LONGEST_TURN: usize = 8;

/// A turn in a transcript.
#[derive(Clone, Debug)]
pub struct Utterance {
    /// Who speaks.
    pub label: Tokens,
    /// What stands behind the mark.
    pub content: Tokens,
    /// Where the text names whom it asks ("A:"), before the first question.
    pub named: Option<Tokens>,
}

/// The utterances of a document: labels in capitals that name a person or come more than once, questions and answers, or names that come
/// again and again; none where only one stands.
pub fn utterances(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let kinds = [capitals, questions, interview];
    let found = kinds.map(|find| find(doc, findings));
    // "THE HERALD: …", "Hill: …": where only who asks has capitals, the names have more.
    let most = found.iter().map(Vec::len).max().unwrap_or(0);
    let mut all = found.into_iter().find(|all| all.len() == most).unwrap_or_default();
    carry_on(doc, &mut all);
    if all.is_empty() {
        all = turns::bracketed(doc, findings);
    }
    if all.is_empty() {
        all = lines::headed(doc, findings);
    }
    if all.is_empty() { unmarked::answers(doc, findings) } else { all }
}

/// The paragraphs that are read and that `label` finds labelled.
fn labelled(doc: &Doc, label: fn(&Doc, Tokens) -> Option<Utterance>) -> Vec<Utterance> {
    let tokens = |paragraph: &Paragraph| paragraph.first as usize..paragraph.last as usize;
    let read = doc.paragraphs.iter().filter(|paragraph| paragraph.kind.is_read());
    read.filter_map(|paragraph| label(doc, tokens(paragraph))).collect()
}

/// How often each label stands.
pub fn times(doc: &Doc, all: &[Utterance]) -> Vec<usize> {
    let words = |one: &Utterance| one.label.clone().map(|token| doc.tokens[token].hash).collect::<Vec<_>>();
    let mut keys: Vec<Vec<u32>> = all.iter().map(words).collect();
    keys.sort_unstable();
    let count =
        |key: Vec<u32>| keys.partition_point(|other| *other <= key) - keys.partition_point(|other| *other < key);
    all.iter().map(|one| count(words(one))).collect()
}

fn capitals(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let mut all = labelled(doc, label);
    all.retain(|one| !is_filed_from(doc, one.label.start));
    let times = times(doc, &all);
    let person = |one: &Utterance| {
        one.label.clone().any(|token| matches!(findings.entity_at(token), Some(EntityRef::Person(_))))
    };
    let sure = all.iter().zip(&times).filter(|(one, times)| person(one) || **times > 1).count();
    let letters = all.iter().filter(|one| letter(doc, one.label.start).is_some()).count();
    if sure < 2 || letters == all.len() {
        return Vec::new();
    }
    let place = |one: &Utterance| {
        matches!(findings.entity_at(one.label.start), Some(EntityRef::Place(_) | EntityRef::Country(_)))
            || doc.is_any(
                one.label.end - 1,
                keys!["note", "update", "correction", "photo", "caption", "source", "related"],
            )
    };
    all.into_iter().zip(times).filter(|(one, times)| *times > 1 || !place(one)).map(|(one, _)| one).collect()
}

/// "KATHMANDU: …": the town of the dateline, over every brief of the page.
fn is_filed_from(doc: &Doc, first: usize) -> bool {
    let place = doc.layout.dateline.as_ref().and_then(|line| line.place);
    place.is_some_and(|(place, _)| doc.tokens[place as usize].hash == doc.tokens[first].hash)
}

/// "Q: …", "A: …", "Question: …": what is asked and what is answered.
fn questions(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let mut all = labelled(doc, asked);
    let asks = |one: &Utterance| letter(doc, one.label.start) == Some('Q');
    let asked = all.iter().filter(|one| asks(one)).count();
    if asked == 0 || asked == all.len() {
        return Vec::new();
    }
    let named = interviewee(doc, findings, all[0].label.start);
    all.iter_mut().filter(|one| !asks(one)).for_each(|one| one.named.clone_from(&named));
    all
}

/// "The Herald: …", "Dr Ann Ray: …": labels with capitals, where two of them come again and again and one names a person.
fn interview(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let all = labelled(doc, name_label);
    let times = times(doc, &all);
    let all: Vec<Utterance> = all.into_iter().zip(times).filter(|(_, times)| *times > 1).map(|(one, _)| one).collect();
    let words = |one: &Utterance| one.label.clone().map(|token| doc.tokens[token].hash).collect::<Vec<_>>();
    let person = |one: &Utterance| matches!(findings.entity_at(one.label.end - 1), Some(EntityRef::Person(_)));
    let others = all.first().is_some_and(|first| all.iter().any(|one| words(one) != words(first)));
    if others && all.iter().any(person) { all } else { Vec::new() }
}

/// The one person that the text tells of before the first question, its author aside.
fn interviewee(doc: &Doc, findings: &Findings, before: usize) -> Option<Tokens> {
    let start = doc.tokens[before].span.start;
    let author = |name: &str| doc.layout.byline.is_some_and(|byline| doc.slice(byline).contains(name));
    let told = |person: &&crate::extract::Person| {
        person.mentions.first().is_some_and(|mention| mention.span.start < start) && !author(&person.name)
    };
    let mut all = findings.people.iter().filter(told);
    let one = all.next().filter(|_| all.next().is_none())?;
    Some(doc.tokens_in(one.mentions.first()?.span))
}

/// Paragraphs without a label between two turns belong to the first of them.
fn carry_on(doc: &Doc, all: &mut [Utterance]) {
    if all.len() < 3 {
        return;
    }
    for index in 1..all.len() {
        let next = doc.paragraphs.partition_point(|one| one.first < all[index].label.start as u32);
        let own = doc.paragraphs.partition_point(|one| (one.last as usize) < all[index - 1].content.end);
        let between = &doc.paragraphs[(own + 1).min(next)..next];
        if (1..=LONGEST_TURN).contains(&between.len()) && between.iter().all(|paragraph| spoken(doc, paragraph)) {
            all[index - 1].content.end = between[between.len() - 1].last as usize;
        }
    }
}

/// Running text that ends as sentences do, not a stage direction and not a heading.
fn spoken(doc: &Doc, paragraph: &Paragraph) -> bool {
    let (first, last) = (paragraph.first as usize, paragraph.last as usize - 1);
    paragraph.kind.is_read()
        && !matches!(doc.word(first), "(" | "[" | "*" | "_")
        && matches!(doc.word(last), "." | "?" | "!" | "…" | "..." | "”" | "\"" | "--" | "—")
}

/// `Dr Ann Ray: …`: words with capitals before a colon, and words behind it.
fn name_label(doc: &Doc, paragraph: Tokens) -> Option<Utterance> {
    let first = paragraph.start;
    let colon = (first + 1..paragraph.end.min(first + LONGEST)).find(|&token| doc.word(token) == ":")?;
    let capitals = (first..colon).all(|token| !doc.tokens[token].is_word() || doc.tokens[token].capital);
    let content = colon + 1..paragraph.end;
    (capitals && doc.tokens[first].is_word() && !content.is_empty()).then_some(Utterance {
        label: first..colon,
        content,
        named: None,
    })
}

/// `MARGARET BRENNAN: …`, `REP. RAY (D-Ohio): …`: capitals before the first colon, and words behind it; "Q" may stand without a colon.
fn label(doc: &Doc, paragraph: Tokens) -> Option<Utterance> {
    let first = paragraph.start;
    let bare = doc.word(first) == "Q" && doc.tokens.get(first + 1).is_some_and(|next| next.capital && !next.glued);
    if bare && first + 1 < paragraph.end {
        return Some(Utterance { label: first..first + 1, content: first + 1..paragraph.end, named: None });
    }
    let limit = paragraph.end.min(first + LONGEST_WITH_ASIDE);
    // "(14:05):"
    let hour = |token: usize| doc.tokens[token - 1].kind == Kind::Number && doc.tokens[token].glued;
    let colon = (first + 1..limit).find(|&token| doc.word(token) == ":" && !hour(token))?;
    let name = (first + 1..colon).find(|&token| matches!(doc.word(token), "," | "(" | "[")).unwrap_or(colon);
    let titled = first + usize::from(honoured(doc, first) && name > first + 1);
    let capitals = (titled..name).all(|token| !doc.tokens[token].is_word() || shouted(doc, token));
    let named = doc.tokens[first].is_word() && name - first <= LONGEST;
    let content = colon + 1..paragraph.end;
    let named = named && !tells(doc, colon - 1);
    (capitals && named && !content.is_empty()).then_some(Utterance { label: first..name, content, named: None })
}

/// "Mr BURKE (Watton) (14:05): …", "The SPEAKER: …": the word before a name in capitals in the debates of a parliament.
fn honoured(doc: &Doc, first: usize) -> bool {
    let titles =
        keys!["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "senator", "baroness", "prof", "hon"];
    let office = || doc.is(first, "the") && doc.word(first + 1).len() > 4;
    doc.tokens[first].case == Case::Title && (doc.is_any(first, titles) || office())
}

/// "THE MAYOR SAID:", "RAY DEFENDED IT BY SAYING:": a verb of speech before the colon, so that a sentence in capitals is no label.
fn tells(doc: &Doc, last: usize) -> bool {
    let word = doc.word(last);
    let past = word.len() > 4 && (ends_in(word, "ed") || ends_in(word, "ing"));
    past && doc.has(List::ReportingCues, last)
        || doc.is_any(last, keys!["said", "says", "told", "wrote", "follows", "following", "read", "reads"])
}

/// Capitals throughout: "SMITH", "McCAIN", "Q".
fn shouted(doc: &Doc, token: usize) -> bool {
    let word = doc.word(token);
    let mixed = || word.bytes().rev().take(2).all(|letter| letter.is_ascii_uppercase());
    match doc.tokens[token].case {
        Case::Upper => true,
        Case::Mixed => doc.tokens[token].capital && mixed(),
        Case::Title => word.len() == 1,
        _ => false,
    }
}

/// `Q: …`, `A. …`, `Question: …`
fn asked(doc: &Doc, paragraph: Tokens) -> Option<Utterance> {
    let first = paragraph.start;
    letter(doc, first)?;
    let dotted = doc.word(first).ends_with('.');
    let mark = matches!(doc.word(first + 1), ":" | "." | ")" | "—" | "–" | "-");
    let content = first + 1 + usize::from(!dotted)..paragraph.end;
    let apart = doc.tokens.get(content.start).is_some_and(|next| !next.glued);
    ((dotted || mark) && apart && !content.is_empty()).then_some(Utterance {
        label: first..first + 1,
        content,
        named: None,
    })
}

/// Whether a label asks (`Q`) or answers (`A`).
fn letter(doc: &Doc, token: usize) -> Option<char> {
    if !doc.tokens[token].capital {
        return None;
    }
    match () {
        () if doc.is_any(token, keys!["q", "question", "interviewer"]) => Some('Q'),
        () if doc.is_any(token, keys!["a", "answer", "interviewee"]) => Some('A'),
        () => None,
    }
}
