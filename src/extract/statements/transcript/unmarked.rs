//! Interviews whose questions and answers have no labels: "Why should I join? ¶ Because you have no power unless you do." under a text that
//! tells whom it asks. Knows paragraphs and names; must not resolve who speaks.

use super::{LONGEST_TURN, Utterance};
use crate::extract::statements::reader::Tokens;
use crate::extract::{EntityRef, Findings};
use crate::text::{Doc, Kind, Paragraph, keys};

/// Tokens of the longest question.
const LONGEST_QUESTION: usize = 90;

/// The answers of the one who is asked, where three questions or more stand as paragraphs of their own.
pub fn answers(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let all: Vec<&Paragraph> = doc.paragraphs.iter().filter(|one| one.first < one.last).collect();
    let questions: Vec<usize> = (0..all.len()).filter(|&at| question(doc, all[at])).collect();
    if questions.len() < 3 || questions.iter().filter(|&&at| you(doc, all[at])).count() < 2 {
        return Vec::new();
    }
    let Some(named) = asked(doc, findings, all[questions[0]].first as usize) else { return Vec::new() };
    let mut answers = Vec::new();
    for (index, &at) in questions.iter().enumerate() {
        let spoken = |one: &&&Paragraph| one.kind.is_read() && running(doc, one);
        let next = questions.get(index + 1).map_or(all.len(), |next| *next);
        let between = all[at + 1..next].iter().take_while(spoken).count();
        // Behind the last question only what says "I" is sure to be the answer.
        let own =
            if next < all.len() { between } else { all[at + 1..next].iter().take_while(|one| mine(doc, one)).count() };
        if own > 0 && own <= LONGEST_TURN {
            let content = all[at + 1].first as usize..all[at + own].last as usize;
            answers.push(Utterance { label: content.start..content.start, content, named: Some(named.clone()) });
        }
    }
    let own = answers.iter().filter(|one| one.content.clone().any(|at| first_person(doc, at))).count();
    // A list of questions that a house answers says "we" throughout; a column names whom it tells of.
    let single =
        answers.iter().any(|one| one.content.clone().any(|at| doc.is_any(at, keys!["i", "i'm", "i've", "my"])));
    let asked = findings.entity_at(named.start);
    let told = answers.iter().filter(|one| one.content.clone().any(|at| findings.entity_at(at) == asked)).count();
    if answers.len() > 2 && own * 2 >= answers.len() && single && told * 2 < answers.len() {
        answers
    } else {
        Vec::new()
    }
}

/// Whom the text says it asks: "an interview with Ann Ray", "10 Questions for Ann Ray", "talked to Ann Ray".
fn asked(doc: &Doc, findings: &Findings, before: usize) -> Option<Tokens> {
    let opens = |at: usize| {
        let about = doc.is_any(at + 1, keys!["with", "for", "to"]);
        let words = keys![
            "interview", "questions", "conversation", "talks", "talked", "talking", "spoke", "speaks", "speaking",
            "chat", "chats", "chatted", "down", "up", "answers",
        ];
        doc.is_any(at, keys!["interviewed", "interviews", "asked", "asks"]) || about && doc.is_any(at, words)
    };
    let author = |span| doc.layout.byline.is_some_and(|byline| doc.slice(byline).contains(doc.slice(span)));
    let person = |at: usize| findings.entity_at(at).filter(|one| matches!(one, EntityRef::Person(_)));
    let apart = |at: usize| {
        doc.is_any(at, keys!["on", "about", "in", "at", "from", "and", "over", "by"])
            || matches!(doc.word(at), "." | ":" | "?")
    };
    (0..before.min(600)).filter(|&at| opens(at)).find_map(|at| {
        let first = at + 1 + usize::from(doc.is_any(at + 1, keys!["with", "for", "to"]));
        // "In an interview with the Herald, Ann Ray compared": the paper is no one who is asked there.
        let paper = |at: usize| matches!(findings.entity_at(at), Some(EntityRef::Organization(_)));
        let name = (first..before.min(first + 9)).take_while(|&at| !apart(at)).find(|&at| person(at).is_some())?;
        let one = person(name).filter(|_| !paper(first) && !paper(first + 1))?;
        let mention = findings.mentions(one).iter().find(|mention| doc.tokens_in(mention.span).contains(&name))?;
        let tokens = doc.tokens_in(mention.span);
        // "interviews Ann Ray and Hugh Hill": nothing shows who of them answers.
        let two = doc.is(tokens.end, "and") && person(tokens.end + 1).is_some();
        (!author(mention.span) && !two).then_some(tokens)
    })
}

fn question(doc: &Doc, one: &Paragraph) -> bool {
    let tokens = one.first as usize..one.last as usize;
    tokens.len() > 2
        && tokens.len() <= LONGEST_QUESTION
        && doc.word(tokens.end - 1) == "?"
        && !tokens.clone().any(|at| doc.tokens[at].kind == Kind::Quote && !doc.tokens[at].glued)
}

fn you(doc: &Doc, one: &Paragraph) -> bool {
    (one.first as usize..one.last as usize)
        .any(|at| doc.is_any(at, keys!["you", "your", "you're", "you've", "yourself"]))
}

/// A paragraph that ends as sentences do and is no quotation.
fn running(doc: &Doc, one: &Paragraph) -> bool {
    let (first, last) = (one.first as usize, one.last as usize - 1);
    doc.tokens[first].kind != Kind::Quote && matches!(doc.word(last), "." | "!" | "…" | "..." | ")" | "”" | "\"")
}

fn mine(doc: &Doc, one: &Paragraph) -> bool {
    one.kind.is_read() && running(doc, one) && (one.first as usize..one.last as usize).any(|at| first_person(doc, at))
}

fn first_person(doc: &Doc, at: usize) -> bool {
    doc.is_any(at, keys!["i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "my", "our", "me", "us"])
}
