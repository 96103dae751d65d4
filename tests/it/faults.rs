//! What goes wrong around the program: files, encodings, pipes, devices. One bad input never ends a run.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::program::{Run, command, fed, run, run_in};

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn codes(report: &Value) -> Vec<(&str, &str)> {
    let errors = report["errors"].as_array().unwrap();
    errors.iter().map(|error| (error["path"].as_str().unwrap_or("-"), error["code"].as_str().unwrap())).collect()
}

/// One line an error, in our words: no trace, no Debug output.
fn check_talk(run: &Run) {
    for line in run.stderr.lines() {
        assert!(line.starts_with("corpus-cli: error: ") || line.starts_with("corpus-cli: warning: "), "{line}");
    }
    for word in ["RUST_BACKTRACE", "panicked", "stack backtrace", "Os {", "Error("] {
        assert!(!run.stderr.contains(word), "{}", run.stderr);
    }
}

#[test]
fn a_missing_file_costs_only_itself() {
    let run = run(&["extract", "nowhere.txt", "seeds"]);
    let report = run.json();
    check_talk(&run);
    assert_eq!((run.code, codes(&report)), (3, vec![("nowhere.txt", "not_found")]));
    assert_eq!((report["documents"].as_array().unwrap().len(), &report["summary"]["errors"]), (2, &json!(1)));
    assert!(run.stderr.contains("nowhere.txt"));
}

#[test]
fn binary_files_are_no_text_and_the_rest_is_read() {
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0";
    let folder = folder(&[("a.png", png), ("b.txt", b"Talks resumed."), ("c.txt", b"one\0two")]);
    let run = run_in(folder.path(), &["extract", "."]);
    let report = run.json();
    check_talk(&run);
    assert_eq!((run.code, codes(&report)), (3, vec![("./a.png", "not_text"), ("./c.txt", "not_text")]));
    assert_eq!(report["documents"][0]["id"], "b");
}

#[test]
fn lost_bytes_are_a_warning_and_no_failure() {
    let folder = folder(&[
        ("a.txt", b"\xE2\x80\x9CNa\xC3ve,\xE2\x80\x9D he said."),
        ("b.txt", b"\x93It\x92s over,\x94 he said."),
    ]);
    let run = run_in(folder.path(), &["extract", "."]);
    let report = run.json();
    check_talk(&run);
    assert_eq!((run.code, codes(&report)), (0, vec![("./a.txt", "replacement_characters")]));
    assert_eq!(report["documents"][0]["warnings"][0]["code"], "replacement_characters");
    assert_eq!(report["documents"][1]["encoding"], "windows-1252");
    assert_eq!(report["documents"][1]["sentences"][0]["text"], "“It’s over,” he said.");
}

#[test]
fn an_empty_folder_is_said_to_be_empty() {
    let folder = folder(&[]);
    let run = run_in(folder.path(), &["extract", "."]);
    check_talk(&run);
    assert_eq!((run.code, &run.json()["documents"]), (0, &json!([])));
    assert!(run.stderr.contains("no files"), "{}", run.stderr);
}

#[test]
fn hidden_files_are_passed_over_and_counted() {
    let folder = folder(&[(".DS_Store", b"\0\0\0\x01Bud1"), ("a.txt", b"Talks resumed.")]);
    let run = run_in(folder.path(), &["extract", "."]);
    assert_eq!((run.code, run.json()["documents"].as_array().unwrap().len()), (0, 1));
    assert!(run.stderr.contains("skipped 1 hidden"), "{}", run.stderr);
    let named = run_in(folder.path(), &["extract", ".DS_Store"]);
    assert_eq!(named.code, 3);
}

#[test]
fn a_bad_record_is_one_line_and_its_neighbours_are_read() {
    let records = b"{\"id\":\"a\",\"text\":\"Talks resumed.\"}\nnonsense\n{\"id\":\"c\"}\n{\"id\":\"d\",\"text\":\"Talks ended.\"}\n";
    let run = fed(&["extract", "--format", "jsonl", "--input-format", "jsonl", "-"], records);
    let lines = run.lines();
    check_talk(&run);
    assert_eq!((run.code, lines.len()), (3, 4));
    assert_eq!((&lines[0]["id"], &lines[3]["id"]), (&json!("a"), &json!("d")));
    assert_eq!(
        (&lines[1]["line"], &lines[1]["error"]["code"], &lines[1]["id"]),
        (&json!(2), &json!("bad_record"), &json!(null))
    );
    assert_eq!(
        (&lines[2]["line"], &lines[2]["error"]["code"], &lines[2]["id"]),
        (&json!(3), &json!("bad_record"), &json!("c"))
    );
}

#[test]
fn records_in_utf_16_are_read() {
    let text = "{\"id\":\"a\",\"text\":\"“Talks” resumed.\"}\r\n{\"id\":\"b\",\"text\":\"Talks ended.\"}\r\n";
    let bytes: Vec<u8> = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let report = fed(&["extract", "-"], &bytes).json();
    assert_eq!(report["documents"][0]["sentences"][0]["text"], "“Talks” resumed.");
    assert_eq!((&report["documents"][1]["id"], &report["documents"][1]["encoding"]), (&json!("b"), &json!("utf-16le")));
}

#[test]
fn a_file_that_is_one_record_is_read_as_one() {
    let folder = folder(&[
        ("a.json", b"{\n \"text\": \"Talks resumed.\",\n \"url\": \"https://a.example/1\"\n}\n"),
        ("b.json", b"[1, 2]"),
    ]);
    let run = run_in(folder.path(), &["extract", "."]);
    assert_eq!((run.code, codes(&run.json())), (3, vec![("./b.json", "bad_record")]));
    assert_eq!(run.json()["documents"][0]["id"], "https://a.example/1");
}

#[cfg(unix)]
#[test]
fn a_folder_linked_into_itself_ends() {
    let folder = folder(&[("a.txt", b"Talks resumed.")]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
    let run = run_in(folder.path(), &["extract", "."]);
    check_talk(&run);
    assert_eq!((run.code, run.json()["documents"].as_array().unwrap().len()), (3, 1));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let records: Vec<u8> = (0..5000)
        .flat_map(|id| format!("{{\"id\":{id},\"text\":\"Talks resumed in Geneva.\"}}\n").into_bytes())
        .collect();
    for format in ["json", "jsonl"] {
        let mut child = command();
        child.args(["extract", "--format", format, "--input-format", "jsonl", "-"]);
        let mut child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let feeder = std::thread::spawn({
            let records = records.clone();
            move || stdin.write_all(&records)
        });
        stdout.read_exact(&mut [0; 10]).unwrap();
        drop(stdout);
        let output = child.wait_with_output().unwrap();
        drop(feeder.join());
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{format}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_without_a_trace() {
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in [&["extract", "seeds"][..], &["extract", "seeds", "--format", "jsonl"], &["schema"]] {
        let output = command().args(arguments).stdout(full()).output().unwrap();
        let run = Run {
            code: output.status.code().unwrap(),
            stdout: String::new(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        };
        check_talk(&run);
        assert_eq!((run.code, run.stderr.lines().count()), (1, 1), "{}", run.stderr);
        assert!(run.stderr.contains("No space left"), "{}", run.stderr);
    }
    assert_eq!(run(&["extract", "seeds", "-o", "/dev/full"]).code, 1);
    assert!(fs::metadata("/dev/full").is_ok());
}

#[test]
fn an_output_that_cannot_be_made_fails_before_the_work() {
    let folder = folder(&[]);
    for output in ["missing/report.json", "."] {
        let run = run_in(folder.path(), &["extract", concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"), "-o", output]);
        check_talk(&run);
        assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn an_output_file_that_exists_survives_a_run_that_fails() {
    let folder = folder(&[("report.json", b"old")]);
    let report = folder.path().join("report.json");
    assert_eq!(run(&["extract", "--jobs", "0", "seeds", "-o", report.to_str().unwrap()]).code, 2);
    assert_eq!(fs::read(&report).unwrap(), b"old");
    assert!(Path::new("seeds").exists());
}
