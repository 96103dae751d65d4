//! What holds for any text at all: no panic, offsets that slice, sentences that cover every token, the same bytes twice.

use std::collections::HashSet;
use std::fs;

use corpus_cli::Settings;
use corpus_cli::report::{Document, Published, Source};
use corpus_cli::text::Doc;
use serde_json::Value;

/// Quick runs look at some prefixes and a shorter paragraph, those with the external tests (as CI has them) at all.
const STEP: usize = if cfg!(feature = "external-tests") { 1 } else { 17 };
const LONG_PARAGRAPH: usize = if cfg!(feature = "external-tests") { 5_000_000 } else { 500_000 };

const SEEDS: [&str; 2] = ["seeds/000_1b807bf0c0c45179.txt", "seeds/001_2fc4de9ea36cc3a2.txt"];

fn seeds() -> impl Iterator<Item = String> {
    SEEDS.iter().map(|path| fs::read_to_string(path).unwrap())
}

fn source() -> Source {
    let published = Published { value: "2020-10-10".into(), source: "option" };
    Source { id: "any".into(), published: Some(published), ..Source::default() }
}

fn analyze(text: String) -> Document {
    corpus_cli::analyze(text, source(), &Settings::default())
}

/// All that must hold for a text.
fn check(text: &str) {
    let report = serde_json::to_value(analyze(text.to_owned())).unwrap();
    let characters: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    check_spans(&report, text, &characters);
    check_sentences(text);
    check_organizations(&report);
}

/// One body is one entity: no two have name, kind and country in common.
fn check_organizations(report: &Value) {
    let mut seen = HashSet::new();
    for one in report["organizations"].as_array().unwrap() {
        let key = [&one["name"], &one["kind"], &one["country"]].map(Value::to_string);
        assert!(seen.insert(key.clone()), "{key:?} twice");
    }
}

/// Every object with `start`, `end` and `text` gives back its text, counted in code points.
fn check_spans(value: &Value, text: &str, characters: &[usize]) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| check_spans(value, text, characters)),
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (place(fields.get("start")), place(fields.get("end"))) {
                assert!(start < end && end < characters.len(), "{value}");
                let slice = &text[characters[start]..characters[end]];
                assert!(fields.get("text").is_none_or(|words| words == slice), "{value} is not {slice:?}");
            }
            fields.values().for_each(|value| check_spans(value, text, characters));
        }
        _ => {}
    }
}

fn place(value: Option<&Value>) -> Option<usize> {
    value.and_then(Value::as_u64).and_then(|place| usize::try_from(place).ok())
}

/// The sentences of a paragraph that is read cover each of its tokens once, in order; other paragraphs have none.
fn check_sentences(text: &str) {
    let doc = Doc::new(text.to_owned(), None);
    let mut next = doc.sentences.iter().enumerate().peekable();
    for (index, paragraph) in doc.paragraphs.iter().enumerate() {
        let mut covered = paragraph.first;
        while let Some((number, sentence)) = next.next_if(|(_, sentence)| sentence.paragraph as usize == index) {
            assert!(sentence.first == covered && sentence.last > sentence.first, "sentence {number}");
            covered = sentence.last;
        }
        let wanted = if paragraph.kind.is_read() { paragraph.last } else { paragraph.first };
        assert_eq!(covered, wanted, "paragraph {index}: {:?}", doc.slice(paragraph.span));
    }
    assert!(next.next().is_none(), "a sentence outside all paragraphs");
}

#[test]
fn every_prefix_of_the_seeds_is_a_document() {
    std::thread::scope(|scope| {
        for seed in seeds() {
            scope.spawn(move || seed.char_indices().step_by(STEP).for_each(|(end, _)| check(&seed[..end])));
        }
    });
}

#[test]
fn every_tail_of_the_seeds_that_starts_at_a_word_is_a_document() {
    for seed in seeds() {
        seed.match_indices(' ').step_by(STEP).for_each(|(at, _)| check(&seed[at + 1..]));
    }
}

#[test]
fn the_text_of_every_case_is_a_document() {
    crate::cases::all().iter().for_each(|case| check(&case.text));
}

#[test]
fn the_text_of_every_case_from_one_of_its_first_words_on_is_a_document() {
    for case in crate::cases::all() {
        let starts = case.text.split_whitespace().scan(0, |from, word| {
            let start = *from + case.text[*from..].find(word)?;
            *from = start + word.len();
            Some(start)
        });
        for start in starts.skip(1).take(4) {
            analyze(case.text[start..].to_string());
        }
    }
}

#[test]
fn the_text_of_every_case_that_ends_early_is_a_document() {
    for (index, case) in crate::cases::all().iter().enumerate() {
        let ends = case.text.match_indices(' ').skip(index.rem_euclid(STEP)).step_by(STEP);
        ends.for_each(|(at, _)| drop(analyze(case.text[..at].to_string())));
    }
}

#[test]
fn mangled_seeds_are_documents() {
    let mangles: [fn(&str) -> String; 14] = [
        |text| text.replace('\n', "\r\n"),
        |text| text.replace('\n', "\r"),
        |text| text.replace('\n', "\u{2028}"),
        |text| text.replace('\n', "\u{85}"),
        |text| text.replace(' ', "\u{a0}"),
        |text| text.replace("e", "e\u{301}"),
        |text| text.replace("i", "i\u{ad}").replace("a", "\u{200b}a"),
        |text| text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
        |text| text.replace(". ", ". 😀👩‍👩‍👧 "),
        |text| text.replace(". ", ". “").replace("said", "said, \"'‘«„"),
        |text| text.replace(['.', ',', '“', '”'], ""),
        |text| text.replace('\n', " "),
        str::to_uppercase,
        |text| text.chars().rev().collect(),
    ];
    for mangle in mangles {
        seeds().for_each(|seed| check(&mangle(&seed)));
    }
}

#[test]
fn odd_texts_are_documents() {
    let quotes = "“".repeat(1000) + &"\"".repeat(1001) + &"'".repeat(1000) + &"”".repeat(1000);
    let texts = [
        "", " ", "\n", "\u{feff}", ".", "\"", "“", "’", "3+3", "–", "\u{0}", "\u{fffd}", "\r\n\r\n\r\n", "1,960",
        "U.S.", "a", "é", "😀", "said", "killed", "Mr", "Mr.", "At least", "on Tuesday", "President", "TEHRAN –",
        "(Reuters) -", "¶", "\u{202e}said\u{202c}",
    ];
    texts.iter().for_each(|text| check(text));
    check(&quotes);
    check(&"said ".repeat(3000));
    check(&"40 people were killed, ".repeat(1000));
    check(&"President Amina Otieno ".repeat(1000));
    check(&"on Tuesday ".repeat(1000));
    check(&"a\n".repeat(1000));
    check(&"((((".repeat(1000));
}

#[test]
fn one_long_paragraph_is_a_document() {
    let seed: String = seeds().collect::<String>().replace('\n', " ");
    let text = seed.repeat(LONG_PARAGRAPH / seed.len() + 1);
    let doc = Doc::new(text, None);
    assert_eq!(doc.paragraphs.len(), 1);
    let (first, last) = (&doc.sentences[0], &doc.sentences[doc.sentences.len() - 1]);
    assert_eq!((first.first, last.last as usize), (0, doc.tokens.len()));
    let document = analyze(doc.text);
    assert!(document.sentences.len() > LONG_PARAGRAPH / 500 && document.people.len() < 1000);
}

#[test]
fn a_paragraph_of_nothing_but_authors_is_a_document() {
    let authors = "Jane Doe in Cairo and ".repeat(50_000);
    let doc = Doc::new(format!("Talks open\n\n{authors}\n\nThe talks opened on Monday."), None);
    assert_eq!(doc.paragraphs.len(), 3);
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    for seed in seeds() {
        let bytes = || serde_json::to_vec(&analyze(seed.clone())).unwrap();
        assert_eq!(bytes(), bytes());
    }
}
