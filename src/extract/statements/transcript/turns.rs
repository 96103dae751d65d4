//! Turns of a transcript that name who speaks in square brackets, as monitors of foreign broadcasts write them:
//! "[Begin recording] [Reporter] … [End recording]". Knows labels and paragraphs; must not resolve who speaks.

use super::Utterance;
use crate::extract::statements::reader::Tokens;
use crate::extract::{EntityRef, Findings};
use crate::text::{Doc, Keys, Paragraph, keys};

/// Words of the longest label: "HILL, MEMBER OF THE NATIONAL LIBERATION FRONT COUNCIL".
const LONGEST: usize = 14;

/// Paragraphs without a label of their own that one speaker may fill.
const LONGEST_TURN: usize = 12;

/// First words of what editors put in brackets, which name nobody.
const EDITORIAL: &Keys = keys![
    "address", "advertisement", "analysis", "announcement", "applause", "article", "as", "begin", "breaking",
    "caption", "chart", "cheers", "comment", "commentary", "communique", "continued", "correction", "dated", "editor",
    "editorial", "editors", "embed", "end", "excerpt", "excerpts", "exclusive", "figure", "file", "from", "gallery",
    "graphic", "image", "indistinct", "interview", "laughter", "link", "live", "map", "message", "music", "name",
    "news", "no", "not", "note", "opinion", "passage", "pause", "photo", "photograph", "photos", "picture", "question",
    "read", "recording", "related", "report", "sentence", "see", "sic", "signed", "sound", "speech", "statement",
    "summary", "table", "text", "update", "updated", "video", "watch", "word", "words",
];

/// Who may speak without a name.
const UNNAMED: &Keys = keys![
    "announcer", "anchor", "caller", "correspondent", "host", "interviewer", "journalist", "listener", "moderator",
    "newsman", "presenter", "questioner", "reporter", "speaker", "translator", "unidentified",
];

/// The labelled turns of a document; none where no label comes again, no reporter asks and none is a recording.
pub fn bracketed(doc: &Doc, findings: &Findings) -> Vec<Utterance> {
    let paragraphs: Vec<&Paragraph> = doc.paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()).collect();
    let mut all: Vec<(usize, Utterance, bool)> = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        all.extend(turn(doc, findings, paragraph).map(|(one, recorded)| (at, one, recorded)));
    }
    let words = |one: &Utterance| one.label.clone().map(|token| doc.tokens[token].hash).collect::<Vec<_>>();
    let mut labels: Vec<Vec<u32>> = all.iter().map(|(_, one, _)| words(one)).collect();
    labels.sort_unstable();
    let again = labels.windows(2).any(|pair| pair[0] == pair[1]);
    let asked = all.len() > 1 && all.iter().any(|(_, one, _)| doc.is_any(one.label.end - 1, UNNAMED));
    if !again && !asked && !all.iter().any(|(_, _, recorded)| *recorded) {
        return Vec::new();
    }
    let next: Vec<usize> = all.iter().skip(1).map(|(at, _, _)| *at).chain([paragraphs.len()]).collect();
    let last = all.len() - 1;
    let carried = |index: usize, (at, mut one, recorded): (usize, Utterance, bool)| {
        let open = !closes(doc, &one.content);
        let more = if open && (recorded || index < last) { next[index] } else { at + 1 };
        for paragraph in &paragraphs[at + 1..more.min(at + LONGEST_TURN)] {
            if doc.word(paragraph.first as usize) == "[" {
                break;
            }
            one.content.end = paragraph.last as usize;
            if closes(doc, &one.content) {
                break;
            }
        }
        one.content.end = end_of_recording(doc, &one.content).unwrap_or(one.content.end);
        one
    };
    all.into_iter().enumerate().map(|(index, one)| carried(index, one)).collect()
}

/// The turn that a paragraph opens, and whether it opens a recording.
fn turn(doc: &Doc, findings: &Findings, paragraph: &Paragraph) -> Option<(Utterance, bool)> {
    let mut at = paragraph.first as usize;
    let high = paragraph.last as usize;
    // A dateline may stand before the first of them.
    if let Some(line) = &doc.layout.dateline
        && line.span.start >= doc.tokens[at].span.start
        && line.span.end <= doc.tokens[high - 1].span.start
    {
        at = doc.tokens_in(line.span).end;
    }
    at += usize::from(matches!(doc.word(at), "--" | "—" | "–" | "-"));
    if doc.word(at) != "[" {
        return None;
    }
    let (mut label, mut recorded) = (None, false);
    while at < high && doc.word(at) == "[" {
        let close = (at + 1..high.min(at + LONGEST + 2)).find(|&token| doc.word(token) == "]")?;
        recorded |= doc.is(at + 1, "begin") && doc.is(at + 2, "recording");
        label = speaker(doc, findings, at + 1..close);
        at = close + 1;
    }
    let content = at..high;
    (!content.is_empty()).then_some((Utterance { label: label?, content, named: None }, recorded))
}

/// The words of a label that name who speaks: "Hill", "Reporter", "Hill, interrupting".
fn speaker(doc: &Doc, findings: &Findings, inner: Tokens) -> Option<Tokens> {
    let end = inner.clone().find(|&token| doc.word(token) == ",").unwrap_or(inner.end);
    let words = inner.start..end;
    let letters = words.clone().all(|token| doc.tokens[token].is_word() || matches!(doc.word(token), "." | "-"));
    let capitals = words.clone().any(|token| doc.tokens[token].capital);
    let named = words.clone().any(|token| {
        doc.is_any(token, UNNAMED)
            || matches!(findings.entity_at(token), Some(EntityRef::Person(_)))
            || words.len() <= 3 && doc.tokens[token].capital
    });
    let place = || {
        words
            .clone()
            .any(|token| matches!(findings.entity_at(token), Some(EntityRef::Country(_) | EntityRef::Place(_))))
    };
    let acronym = || words.len() == 1 && matches!(findings.entity_at(words.start), Some(EntityRef::Organization(_)));
    (!words.is_empty() && letters && capitals && named && !doc.is_any(words.start, EDITORIAL) && !acronym() && !place())
        .then_some(words)
}

/// Whether the recording ends in what is said.
fn closes(doc: &Doc, content: &Tokens) -> bool {
    end_of_recording(doc, content).is_some()
}

/// Where "[end recording]" opens.
fn end_of_recording(doc: &Doc, content: &Tokens) -> Option<usize> {
    content.clone().find(|&token| doc.word(token) == "[" && doc.is(token + 1, "end") && doc.is(token + 2, "recording"))
}
