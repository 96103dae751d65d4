//! The command line as its users see it: inputs, formats, exit codes.

use std::fs;

use serde_json::json;

use crate::program::{fed, run, run_in};

const RECORD: &str = r#"{"id":"a1","text":"“We agree,” Amina Otieno said on Tuesday.","published":"2020-10-10"}"#;

#[test]
fn the_seed_folder_gives_both_articles_in_order() {
    let run = run(&["extract", "seeds/"]);
    let report = run.json();
    let field =
        |name: &str| report["documents"].as_array().unwrap().iter().map(|one| one[name].clone()).collect::<Vec<_>>();
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(field("id"), ["000_1b807bf0c0c45179", "001_2fc4de9ea36cc3a2"]);
    assert_eq!(field("path"), ["seeds/000_1b807bf0c0c45179.txt", "seeds/001_2fc4de9ea36cc3a2.txt"]);
    assert_eq!((&report["schema_version"], &report["errors"]), (&json!("1.0"), &json!([])));
    assert_eq!(report["summary"]["documents"], 2);
}

#[test]
fn a_second_run_and_any_number_of_jobs_give_the_same_bytes() {
    let records: String = (0..600).map(|number| RECORD.replace("a1", &format!("a{number}")) + "\n").collect();
    for format in [&["--format", "json"][..], &["--compact"], &["--format", "jsonl"]] {
        let with =
            |jobs: &str| fed(&[&["extract", "-", "seeds", "--jobs", jobs], format].concat(), records.as_bytes()).stdout;
        let one = with("1");
        assert!(one.len() > 100_000);
        assert!(one == with("1") && one == with("2") && one == with("7"), "{format:?}");
    }
}

#[test]
fn compact_is_the_same_report_on_one_line() {
    let (pretty, compact) = (run(&["extract", "seeds"]), run(&["extract", "seeds", "--compact"]));
    assert_eq!(compact.stdout.matches('\n').count(), 1);
    assert!(pretty.json() == compact.json());
}

#[test]
fn json_lines_come_one_a_document_with_the_version_first() {
    let run = run(&["extract", "seeds", "--format", "jsonl"]);
    let whole = self::run(&["extract", "seeds"]).json();
    assert!(run.stdout.starts_with(r#"{"schema_version":"1.0","id":"000_1b807bf0c0c45179","#));
    let mut lines = run.lines();
    lines
        .iter_mut()
        .for_each(|line| assert_eq!(line.as_object_mut().unwrap().remove("schema_version"), Some(json!("1.0"))));
    assert!(json!(lines) == whole["documents"]);
}

#[test]
fn standard_input_is_told_apart_by_its_first_characters() {
    let text = fed(&["extract", "-"], b"Talks resumed in Geneva.\n").json();
    assert_eq!((&text["documents"][0]["id"], &text["documents"][0]["path"]), (&json!("stdin"), &json!(null)));
    let record = fed(&["extract", "-"], RECORD.as_bytes()).json();
    assert_eq!(record["documents"][0]["id"], "a1");
    let forced = fed(&["extract", "--input-format", "text", "-"], RECORD.as_bytes()).json();
    assert_eq!(forced["documents"][0]["id"], "stdin");
}

#[test]
fn empty_input_is_fine() {
    let run = fed(&["extract", "--input-format", "jsonl", "--format", "jsonl", "-"], b"");
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    let report = fed(&["extract", "--input-format", "jsonl", "-"], b"\n\n").json();
    assert_eq!((&report["documents"], &report["summary"]["documents"]), (&json!([]), &json!(0)));
}

#[test]
fn the_option_dates_only_what_carries_no_date() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plain.txt"), "Talks resumed.").unwrap();
    fs::write(folder.path().join("2019-03-04-talks.txt"), "Talks broke up.").unwrap();
    fs::write(folder.path().join("records.jsonl"), RECORD).unwrap();
    let with = run_in(folder.path(), &["extract", ".", "--published", "2021-01-02"]).json();
    let published = |report: &serde_json::Value| {
        report["documents"].as_array().unwrap().iter().map(|one| one["published"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        published(&with),
        [
            json!({"value": "2019-03-04", "source": "filename"}),
            json!({"value": "2021-01-02", "source": "option"}),
            json!({"value": "2020-10-10", "source": "record"}),
        ]
    );
    let without = run_in(folder.path(), &["extract", "."]).json();
    assert_eq!(published(&without)[1], json!(null));
}

#[test]
fn folders_are_read_in_the_bytewise_order_of_their_paths() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("a/b")).unwrap();
    for name in ["a.txt", "a/z.txt", "a/b/c.txt", "B.txt", "a-1.txt", "ä.txt"] {
        fs::write(folder.path().join(name), name).unwrap();
    }
    let report = run_in(folder.path(), &["extract", "."]).json();
    let paths: Vec<&str> =
        report["documents"].as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["./B.txt", "./a-1.txt", "./a.txt", "./a/b/c.txt", "./a/z.txt", "./ä.txt"]);
    assert!(paths.is_sorted());
}

#[test]
fn an_output_file_is_replaced_whole_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.json");
    fs::write(&file, "old").unwrap();
    let run = run(&["extract", "seeds", "-o", file.to_str().unwrap()]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert!(fs::read_to_string(&file).unwrap() == self::run(&["extract", "seeds"]).stdout);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_title_beside_the_text_is_kept_and_has_offsets_only_where_it_opens_the_text() {
    let records = "{\"title\":\"Talks\",\"text\":\"They met in Geneva.\"}\n{\"title\":\"Talks\",\"text\":\"Talks\\nThey met.\"}\n";
    let report = fed(&["extract", "-"], records.as_bytes()).json();
    assert_eq!(report["documents"][0]["title"], json!({"text": "Talks", "start": null, "end": null}));
    assert_eq!(report["documents"][1]["title"], json!({"text": "Talks", "start": 0, "end": 5}));
}

#[test]
fn the_same_article_twice_is_one_claim() {
    let seed = fs::read_to_string("seeds/001_2fc4de9ea36cc3a2.txt").unwrap();
    let record = |id: &str, text: &str| json!({"id": id, "text": text}).to_string() + "\n";
    let edited = seed.replace("conversation", "talk") + "\nRead more: sport\n";
    let records = record("a", &seed)
        + &record("b", &seed.replace('\n', "\r\n"))
        + &record("c", &edited)
        + &record("d", "Another text.");
    let once = fed(&["extract", "-"], record("a", &seed).as_bytes()).json();
    let report = fed(&["extract", "-"], records.as_bytes()).json();
    let named: Vec<_> =
        report["documents"].as_array().unwrap().iter().map(|one| one["duplicates_of"].clone()).collect();
    assert_eq!(named, [json!(null), json!("a"), json!("a"), json!(null)]);
    assert_eq!(report["summary"]["documents"], 4);
    for list in ["casualties", "people", "countries", "co_occurrence"] {
        assert_eq!(report["summary"][list], once["summary"][list], "{list}");
    }
}

#[test]
fn one_person_under_several_spellings_is_one_speaker_and_an_office_is_nobody() {
    let record = |id: &str, text: &str| json!({"id": id, "text": text}).to_string() + "\n";
    let records =
        record("a", "News\n\nUkrainian President Volodymyr Zelensky said on Monday that the talks had failed.")
            + &record("b", "News\n\nPresident Volodymyr Zelenskyy said the talks would go on.")
            + &record("c", "News\n\nThe Iranian president said the talks would go on for a week.")
            + &record("d", "News\n\nThe Iranian president said the deal was dead at last.");
    let report = fed(&["extract", "-"], records.as_bytes()).json();
    let speakers = report["summary"]["speakers"].as_array().unwrap();
    let told: Vec<(&str, u64)> = speakers
        .iter()
        .map(|speaker| (speaker["id"].as_str().unwrap(), speaker["statements"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        told,
        [("person:volodymyr-zelensky", 2), ("group:the-iranian-president@c", 1), ("group:the-iranian-president@d", 1)]
    );
}

#[test]
fn wrong_usage_is_exit_code_two() {
    let wrong: [&[&str]; 9] = [
        &[],
        &["extract"],
        &["explode"],
        &["extract", "seeds", "--colour"],
        &["extract", "seeds", "--published", "2020-02-30"],
        &["extract", "seeds", "--published", "yesterday"],
        &["extract", "seeds", "--jobs", "0"],
        &["extract", "seeds", "--format", "xml"],
        &["extract", "-", "-"],
    ];
    for arguments in wrong {
        let run = run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_data() {
    for arguments in [&["--help"][..], &["extract", "--help"], &["--version"]] {
        let run = run(arguments);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        assert!(!run.stdout.is_empty());
    }
    assert!(run(&["--help"]).stdout.contains("3 finished but some inputs failed"));
}
