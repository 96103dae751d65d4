//! Whole articles with all that is found in them, a line a finding. `UPDATE=1 cargo test golden` rewrites the expectations;
//! read every changed line before it is committed.
//!
//! A `.golden` file begins with `article: PATH` and `published: YYYY-MM-DD` (or `-`); then each field's findings under `[field]`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use corpus_cli::report::{Published, Source};
use corpus_cli::{Settings, analyze};

use crate::render::{FIELDS, render};

#[test]
fn golden_articles_tell_what_they_told() {
    let mut files: Vec<PathBuf> = fs::read_dir("tests/golden").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "golden"));
    files.sort();
    assert!(files.len() >= 2, "the two seed articles at least");
    let failures: Vec<String> = files.iter().filter_map(|file| check(file)).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn check(file: &Path) -> Option<String> {
    let wanted = fs::read_to_string(file).unwrap();
    let mut lines = wanted.lines();
    let article = lines.next().unwrap().strip_prefix("article: ").unwrap();
    let published = lines.next().unwrap().strip_prefix("published: ").unwrap();
    let got = describe(article, published);
    if env::var_os("UPDATE").is_some() {
        fs::write(file, &got).unwrap();
        return None;
    }
    let differ = wanted.lines().zip(got.lines()).find(|(wanted, got)| wanted != got);
    let (wanted_line, got_line) = differ.unwrap_or(("(another number of lines)", "(another number of lines)"));
    (wanted != got).then(|| format!("{}:\n  wanted: {wanted_line}\n  got:    {got_line}", file.display()))
}

fn describe(article: &str, published: &str) -> String {
    let date = (published != "-").then(|| Published { value: published.to_string(), source: "option" });
    let source = Source { id: "golden".into(), published: date, ..Source::default() };
    let document = analyze(fs::read_to_string(article).unwrap(), source, &Settings::default());
    let mut out = format!("article: {article}\npublished: {published}\n");
    for field in FIELDS {
        out += &format!("\n[{field}]\n");
        for line in render(&document, field) {
            out += &format!("{line}\n");
        }
    }
    out
}
