//! The seeds as other systems would have written them: each oddity of encodings and typing applied to the text must leave the findings
//! as they are, at their mapped offsets.

use std::fs;

use corpus_cli::report::{Published, Source};
use corpus_cli::text::key::key;
use corpus_cli::{Settings, analyze};
use serde_json::Value;

/// What a character becomes, given the text before and behind it; `None` leaves it.
type Oddity = fn(char, &str, &str) -> Option<&'static str>;

const SEEDS: [(&str, &str); 2] =
    [("seeds/000_1b807bf0c0c45179.txt", "2023-10-03"), ("seeds/001_2fc4de9ea36cc3a2.txt", "2020-10-10")];

#[test]
fn carriage_returns_change_nothing() {
    same("CRLF", |c, _, _| (c == '\n').then_some("\r\n"));
    same("CR", |c, _, _| (c == '\n').then_some("\r"));
}

#[test]
fn other_line_ends_change_nothing() {
    same("NEL", |c, _, _| (c == '\n').then_some("\u{85}"));
    same("line separator", |c, _, _| (c == '\n').then_some("\u{2028}"));
    same("empty lines", |c, _, _| (c == '\n').then_some("\n\n"));
    same("paragraph separator", |c, _, _| (c == '\n').then_some("\u{2029}"));
}

#[test]
fn other_spaces_change_nothing() {
    same("no-break spaces", |c, _, _| (c == ' ').then_some("\u{a0}"));
    same("narrow spaces", |c, _, _| (c == ' ').then_some("\u{202f}"));
    same("two spaces", |c, _, _| (c == ' ').then_some("  "));
    same("tabs", |c, _, _| (c == ' ').then_some("\t"));
}

#[test]
fn invisible_characters_change_nothing() {
    same("soft hyphens", |c, before, behind| inside(before, behind).then(|| leak(&format!("\u{ad}{c}"))));
    same("zero-width joiners", |c, before, behind| inside(before, behind).then(|| leak(&format!("\u{200d}{c}"))));
    same("zero-width spaces", |c, before, behind| inside(before, behind).then(|| leak(&format!("\u{200b}{c}"))));
    same("byte order marks", |c, before, _| before.is_empty().then(|| leak(&format!("\u{feff}{c}"))));
}

#[test]
fn ligatures_change_nothing() {
    same("ligatures", |c, before, behind| match (c, before.chars().next_back(), behind.chars().next()) {
        ('f', _, Some('i')) => Some("ﬁ"),
        ('i', Some('f'), _) => Some(""),
        ('f', before, Some('l')) if before != Some('f') => Some("ﬂ"),
        ('l', Some('f'), _) => Some(""),
        _ => None,
    });
}

#[test]
fn decomposed_accents_change_nothing() {
    same("decomposed accents", |c, before, behind| (inside(before, behind) && c == 'e').then_some("e\u{301}"));
}

#[test]
fn every_style_of_double_quotation_marks_is_read() {
    same("straight", |c, _, _| matches!(c, '“' | '”').then_some("\""));
    same("low and high", |c, _, _| pick(c, "„", "“"));
    same("guillemets", |c, _, _| pick(c, "«", "»"));
    same("typed", |c, _, _| pick(c, "``", "''"));
    same("full width", |c, _, _| pick(c, "＂", "＂"));
}

#[test]
fn single_quotation_marks_are_read() {
    same("single", |c, _, _| pick(c, "‘", "’"));
    same("single straight", |c, _, _| pick(c, "'", "'"));
}

#[test]
fn every_style_of_apostrophe_is_read() {
    for mark in ["'", "’", "ʼ", "＇", "´", "‘"] {
        let swap = leak(mark);
        let (seeds, name) = (SEEDS, format!("apostrophe {mark}"));
        for (path, published) in seeds {
            let text = fs::read_to_string(path).unwrap();
            compare(&name, &text, published, |c, before, behind| {
                (matches!(c, '\'' | '’') && inside(before, behind)).then_some(swap)
            });
        }
    }
}

#[test]
fn dashes_are_read_however_typed() {
    same("two hyphens", |c, _, _| (c == '–').then_some("--"));
    same("long dash", |c, _, _| (c == '–').then_some("—"));
    same("hyphen", |c, before, _| (c == '–' && before.ends_with(' ')).then_some("-"));
}

fn pick(c: char, open: &'static str, close: &'static str) -> Option<&'static str> {
    match c {
        '“' => Some(open),
        '”' => Some(close),
        _ => None,
    }
}

fn inside(before: &str, behind: &str) -> bool {
    before.ends_with(char::is_alphabetic) && behind.starts_with(char::is_alphabetic)
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.to_string().into_boxed_str())
}

fn same(name: &str, oddity: Oddity) {
    for (path, published) in SEEDS {
        compare(name, &fs::read_to_string(path).unwrap(), published, oddity);
    }
}

/// Analyzes a text and its odd twin; both must tell the same.
fn compare(name: &str, text: &str, published: &str, oddity: impl Fn(char, &str, &str) -> Option<&'static str>) {
    let (mut odd, mut origin) = (String::new(), Vec::new());
    for (index, (at, c)) in text.char_indices().enumerate() {
        let behind = &text[at + c.len_utf8()..];
        let twin = oddity(c, &text[..at], behind).map_or(c.to_string(), str::to_string);
        origin.extend(twin.chars().map(|_| index));
        odd.push_str(&twin);
    }
    origin.push(text.chars().count());
    let clean: Vec<usize> = (0..=text.chars().count()).collect();
    let (wanted, got) = (report(text, published, &clean), report(&odd, published, &origin));
    for field in [
        "title", "byline", "paragraphs", "sentences", "people", "countries", "places", "organizations", "dates",
        "casualties", "quantities", "statements",
    ] {
        let (wanted, got) = (&wanted[field], &got[field]);
        let all = |value: &Value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
        for (wanted, got) in all(wanted).iter().zip(&all(got)) {
            assert!(wanted == got, "{name}: {field} differ\n  wanted {wanted}\n  got    {got}");
        }
        assert_eq!(all(wanted).len(), all(got).len(), "{name}: {field}");
    }
}

/// The report with its offsets mapped back and without the words, which differ by the oddity itself.
fn report(text: &str, published: &str, origin: &[usize]) -> Value {
    let published = Some(Published { value: published.into(), source: "option" });
    let source = Source {
        id: "x".into(),
        language: Some("en".into()),
        encoding: "UTF-8".into(),
        published,
        ..Source::default()
    };
    let mut report = serde_json::to_value(analyze(text.to_string(), source, &Settings::default())).unwrap();
    map(&mut report, origin);
    report
}

fn map(value: &mut Value, origin: &[usize]) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(|one| map(one, origin)),
        Value::Object(fields) => {
            fields.retain(|name, _| {
                !matches!(name.as_str(), "text" | "name" | "aliases" | "id" | "lemma" | "role" | "object")
            });
            for name in ["start", "end"] {
                if let Some(at) = fields.get(name).and_then(Value::as_u64) {
                    let at = at as usize;
                    let back = if name == "end" { origin[at - 1] + 1 } else { origin[at] };
                    fields.insert(name.to_string(), Value::from(back));
                }
            }
            // FIXME: whether a form is the name or an alias is told by its letters as written.
            if fields.get("form") == Some(&Value::from("alias")) {
                fields.insert("form".into(), Value::from("name"));
            }
            fields.values_mut().for_each(|one| map(one, origin));
        }
        Value::String(words) => {
            let plain = words.split_whitespace().map(|word| key(word, false)).collect::<Vec<_>>().join(" ");
            *words = plain.replace("--", "-");
        }
        _ => {}
    }
}
