//! Runs the `.cases` files that lie beside the extractors. The format:
//!
//! ```text
//! ## title of the case @1998-08-10
//! Text, one or more lines; a line with ¶ alone stands for an empty line.
//! = cells of the first finding | separated by bars
//! ```
//!
//! Blocks are separated by empty lines; `#` lines are comments. Every finding of the extractor must be listed, in order.
//! Cells after those given are not compared, `_` stands for any.

use std::fs;
use std::path::{Path, PathBuf};

use corpus_cli::extract::Names;
use corpus_cli::report::{Published, Source};
use corpus_cli::{Settings, analyze};

use crate::render::render;

pub struct Case {
    title: String,
    published: Option<String>,
    pub text: String,
    wanted: Vec<String>,
}

#[test]
fn every_case_finds_what_it_lists_and_nothing_else() {
    let failures: Vec<String> = files().iter().flat_map(|file| run(file)).collect();
    assert!(failures.is_empty(), "{} wrong:\n\n{}", failures.len(), failures.join("\n"));
}

/// Every case beside every extractor.
pub fn all() -> Vec<Case> {
    files().iter().flat_map(|file| read(file)).collect()
}

fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    files.sort();
    assert!(!files.is_empty(), "no .cases files under src");
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "cases") {
            files.push(path);
        }
    }
}

fn run(file: &Path) -> Vec<String> {
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let field = name.split(['.', '-']).next().unwrap().to_string();
    let cases = read(file);
    assert!(!cases.is_empty(), "{}: no cases", file.display());
    cases.iter().filter_map(|case| check(file, &field, case)).collect()
}

fn check(file: &Path, field: &str, case: &Case) -> Option<String> {
    let published = case.published.clone().map(|value| Published { value, source: "option" });
    let source = Source { id: "case".into(), language: Some("en".into()), published, ..Source::default() };
    // Without the tagger: a case tells what a rule does, whatever the weights of the day.
    let rules_alone = Settings { names: Names::Lists, any_language: true };
    let got = render(&analyze(case.text.clone(), source, &rules_alone), field);
    let right = got.len() == case.wanted.len() && got.iter().zip(&case.wanted).all(|(got, wanted)| fits(got, wanted));
    let list = |lines: &[String]| lines.iter().map(|line| format!("    {line}\n")).collect::<String>();
    (!right)
        .then(|| format!("{}: {}\n  wanted:\n{}  got:\n{}", file.display(), case.title, list(&case.wanted), list(&got)))
}

fn fits(got: &str, wanted: &str) -> bool {
    let got: Vec<&str> = got.split(" | ").collect();
    let wanted: Vec<&str> = wanted.split(" | ").map(str::trim).collect();
    wanted.len() <= got.len() && wanted.iter().zip(&got).all(|(wanted, got)| *wanted == "_" || wanted == got)
}

fn read(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).unwrap();
    let mut cases: Vec<Case> = Vec::new();
    let mut open = false;
    for (index, line) in text.lines().enumerate() {
        let at = format!("{}:{}", file.display(), index + 1);
        if let Some(title) = line.strip_prefix("## ") {
            let (title, published) = match title.rsplit_once(" @") {
                Some((title, date)) => (title, Some(date.to_string())),
                None => (title, None),
            };
            cases.push(Case { title: title.to_string(), published, text: String::new(), wanted: Vec::new() });
            open = true;
        } else if line.is_empty() {
            open = false;
        } else if line.starts_with('#') && !open {
            continue;
        } else if let Some(wanted) = line.strip_prefix("= ") {
            assert!(open, "{at}: a finding outside a case");
            cases.last_mut().unwrap().wanted.push(wanted.to_string());
        } else {
            assert!(open && cases.last().unwrap().wanted.is_empty(), "{at}: text outside a case: {line}");
            let case = cases.last_mut().unwrap();
            if !case.text.is_empty() {
                case.text.push('\n');
            }
            case.text.push_str(if line == "¶" { "" } else { line });
        }
    }
    for case in &cases {
        assert!(!case.text.is_empty(), "{}: {}: no text", file.display(), case.title);
    }
    cases
}
