//! The README's examples, run as they are printed, with the outside programs they need (jq, sh). Behind the feature `external-tests`.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// Runs a shell line in a new folder that has the seeds, with our program first in the PATH.
fn shell(line: &str) -> Output {
    let place = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"), place.path().join("seeds"))
        .unwrap();
    let folder = Path::new(env!("CARGO_BIN_EXE_corpus-cli")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    Command::new("bash").args(["-c", line]).current_dir(place.path()).env("PATH", path).output().unwrap()
}

fn check(line: &str) -> String {
    let output = shell(&format!("set -o pipefail; {line}"));
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success() && err.is_empty(), "{line}\n{out}{err}");
    out
}

/// The commands of the README: lines of its code blocks that begin with `$ corpus-cli`, continued where they end with `\`.
fn commands() -> Vec<String> {
    let readme = fs::read_to_string("README.md").unwrap().replace("\\\n", "\\\u{0}");
    let commands =
        readme.lines().filter_map(|line| line.strip_prefix("$ ").filter(|line| line.starts_with("corpus-cli")));
    commands.map(|line| line.replace('\u{0}', "\n")).collect()
}

#[test]
fn every_command_of_the_readme_works_as_printed() {
    let commands = commands();
    assert!(commands.iter().filter(|line| line.contains("| jq")).count() >= 5, "{commands:#?}");
    for line in commands {
        let out = check(&line);
        assert!(
            line.contains("> ") || out.lines().count() > 0 && out.lines().all(|line| line != "null"),
            "{line}\n{out}"
        );
    }
}

/// A command of the README with the lines printed under it.
fn examples() -> Vec<(String, Vec<String>)> {
    let readme = fs::read_to_string("README.md").unwrap();
    let blocks = readme.split("```console\n$ ").skip(1).filter_map(|rest| rest.split_once("\n```").map(|pair| pair.0));
    let lines = blocks.map(|block| block.lines().map(str::to_owned).collect::<Vec<String>>());
    lines.filter(|lines| lines.len() > 1).map(|mut lines| (lines.remove(0), lines)).collect()
}

#[test]
fn the_readme_shows_what_its_commands_print() {
    let examples = examples();
    assert!(examples.len() >= 4, "{examples:#?}");
    for (command, shown) in examples {
        let out = check(&command);
        let printed: Vec<&str> = out.lines().take(shown.len()).collect();
        let whole = shown.last().is_none_or(|last| last != "…");
        let shown: Vec<&str> = shown.iter().map(String::as_str).filter(|line| *line != "…").collect();
        assert_eq!(shown, printed[..shown.len()], "{command}");
        assert!(!whole || out.lines().count() == shown.len(), "{command}: more is printed");
    }
}

#[test]
fn every_finding_slices_back_out_of_its_article_in_jq() {
    let program = r#"[.. | objects | select(.start? != null and .text? != null) | $text[.start:.end] == .text] | length > 20 and all"#;
    for seed in ["seeds/000_1b807bf0c0c45179.txt", "seeds/001_2fc4de9ea36cc3a2.txt"] {
        check(&format!("corpus-cli extract {seed} --published 2020-10-10 | jq -e --rawfile text {seed} '{program}'"));
    }
}

#[test]
fn a_reader_that_leaves_early_leaves_no_word() {
    let line = "for i in $(seq 2000); do cat seeds/000*; done | corpus-cli extract --format jsonl --input-format jsonl - | head -n 1 | jq -e .error.code";
    let output = shell(line);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "\"bad_record\"\n");
}

#[test]
fn json_lines_pass_through_a_line_for_a_line() {
    let records = r#"jq -R -s -c '{id: "a", text: .}, {id: "b", text: .}' seeds/001_2fc4de9ea36cc3a2.txt"#;
    let lines = check(&format!(
        "{records} | corpus-cli extract --input-format jsonl --format jsonl - | jq -c '{{id, duplicates_of}}'"
    ));
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        lines,
        [serde_json::json!({"id": "a", "duplicates_of": null}), serde_json::json!({"id": "b", "duplicates_of": "a"})]
    );
}
