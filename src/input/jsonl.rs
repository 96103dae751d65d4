//! JSONL records: one article a line. A bad line is one coded error and costs only itself.
//! Keys that we do not know are other tools' business and are passed over; the known ones must have their types.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::date::day;
use super::decode::{objection, replacements};
use super::raw::{shown, stem, warning};
use super::{Article, Code, Decoded, Problem, Published, PublishedSource, decode};

#[derive(Deserialize)]
struct Record {
    id: Option<Id>,
    text: String,
    title: Option<String>,
    published: Option<Value>,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Word(String),
    Number(serde_json::Number),
}

/// The article of one record; `encoding` is what the stream was decoded from, where that was done before.
pub(super) fn article(
    path: Option<&Path>,
    line: Option<u64>,
    bytes: Vec<u8>,
    encoding: Option<&'static str>,
) -> Result<Article, Problem> {
    let stem = stem(path);
    let path = path.map(shown);
    let problem = |id: Option<String>, code, message: String| Problem { id, path: path.clone(), line, code, message };
    let decoded = line_text(bytes).map_err(|reason| problem(None, Code::NotText, reason.to_owned()))?;
    let record: Record = serde_json::from_str(&decoded.text)
        .map_err(|error| problem(id_of(&decoded.text), Code::BadRecord, cause(&error)))?;
    let title = record.title.filter(|title| !title.trim().is_empty());
    let url = record.url.filter(|url| !url.is_empty());
    let id = record.id.and_then(Id::into_string).or_else(|| url.clone()).unwrap_or_else(|| match line {
        Some(line) => format!("{stem}:{line}"),
        None => stem,
    });
    if let Some(reason) = objection(&record.text) {
        return Err(problem(Some(id), Code::NotText, reason.to_owned()));
    }
    let encoding = encoding.map_or(decoded.encoding, str::to_owned);
    let mut article = Article {
        id,
        path,
        line,
        replacements: replacements(&record.text),
        text: record.text,
        title,
        url,
        encoding,
        ..Article::default()
    };
    match record.published.map(published) {
        None | Some(Ok(None)) => {}
        Some(Ok(day)) => article.published = day,
        Some(Err(given)) => {
            let message = format!("published is no day of the form YYYY-MM-DD: {given}");
            article.warnings.push(warning(&article, Code::BadPublished, message));
        }
    }
    Ok(article)
}

/// The day a record gives; an empty one is none, another one is handed back.
fn published(value: Value) -> Result<Option<Published>, Value> {
    match value.as_str().map(str::trim) {
        Some("") => Ok(None),
        Some(text) => match day(text) {
            Some(value) => Ok(Some(Published { value, source: PublishedSource::Record })),
            None => Err(value),
        },
        None => Err(value),
    }
}

/// JSON is UTF-8; a line that is not is decoded as any text is.
fn line_text(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: "utf-8".to_owned(), replacements: 0 }),
        Err(error) => decode(error.into_bytes()),
    }
}

/// The id of a record that is otherwise no record.
fn id_of(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        id: Id,
    }
    serde_json::from_str::<Named>(text).ok().and_then(|named| named.id.into_string())
}

impl Id {
    fn into_string(self) -> Option<String> {
        match self {
            Self::Word(word) => (!word.is_empty()).then_some(word),
            Self::Number(number) => Some(number.to_string()),
        }
    }
}

/// What the JSON reader says, with the column alone: the line is ours to tell.
fn cause(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(at) => format!("{} (column {})", &text[..at], error.column()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Article, Problem> {
        article(Some(Path::new("news/a.jsonl")), Some(7), line.as_bytes().to_vec(), None)
    }

    #[test]
    fn a_record_gives_all_it_has() {
        let article = read(r#"{"id":"x1","text":"He said so.","title":"So","published":"2020-10-10T08:00:00Z","url":"https://a.example/1","extra":[1]}"#)
            .expect("a good record");
        assert_eq!(
            (article.id.as_str(), article.text.as_str(), article.title.as_deref()),
            ("x1", "He said so.", Some("So"))
        );
        assert_eq!(
            article.published,
            Some(Published { value: "2020-10-10".to_owned(), source: PublishedSource::Record })
        );
        assert_eq!((article.path.as_deref(), article.line), (Some("news/a.jsonl"), Some(7)));
    }

    #[test]
    fn the_id_falls_back_on_url_then_place() {
        let id = |line| read(line).expect("a good record").id;
        assert_eq!(id(r#"{"id":12,"text":""}"#), "12");
        assert_eq!(id(r#"{"text":"","url":"https://a.example/1"}"#), "https://a.example/1");
        assert_eq!(id(r#"{"id":"","text":""}"#), "a:7");
        assert_eq!(id(r#"{"id":null,"text":"","title":null,"published":null,"url":null}"#), "a:7");
    }

    #[test]
    fn a_bad_line_is_a_coded_error() {
        for line in [
            r#"{"id":"x"}"#,
            "[]",
            "nonsense",
            r#"{"text":5}"#,
            r#"{"text":"\ud800"}"#,
            r#"{"text":"a","text":"b"}"#,
            r#"{"text":"a","id":[]}"#,
        ] {
            assert_eq!(read(line).expect_err(line).code, Code::BadRecord, "{line}");
        }
        assert_eq!(read(r#"{"text":"a\u0000b"}"#).expect_err("NUL").code, Code::NotText);
        assert_eq!(read(r#"{"id":"x"}"#).expect_err("no text").id.as_deref(), Some("x"));
    }

    #[test]
    fn a_date_that_is_none_is_a_warning_and_the_article_stands() {
        for line in [r#"{"text":"a","published":"2020-13-40"}"#, r#"{"text":"a","published":1602288000}"#] {
            let article = read(line).expect("the article stands");
            assert_eq!(article.published, None);
            assert_eq!(article.warnings.iter().map(|warning| warning.code).collect::<Vec<_>>(), [Code::BadPublished]);
        }
        assert!(read(r#"{"text":"a","published":""}"#).expect("empty is none").warnings.is_empty());
    }

    #[test]
    fn a_line_in_a_legacy_encoding_is_decoded_and_says_so() {
        let article =
            article(None, Some(1), b"{\"text\":\"\x93It\x92s over,\x94 he said.\"}".to_vec(), None).expect("decoded");
        assert_eq!((article.text.as_str(), article.encoding.as_str()), ("“It’s over,” he said.", "windows-1252"));
    }
}
