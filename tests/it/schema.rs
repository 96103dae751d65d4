//! Every report fits the schema that the program prints, and the schema is strict.

use serde_json::{Value, json};

use crate::cases::{self, Case};
use crate::program::{fed, run};

fn validator(arguments: &[&str]) -> (Value, jsonschema::Validator) {
    let schema = run(arguments).json();
    let validator = jsonschema::validator_for(&schema).unwrap();
    (schema, validator)
}

fn check(validator: &jsonschema::Validator, value: &Value) {
    let complaints: Vec<String> =
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

/// Records of every kind of fate.
const RECORDS: &str = concat!(
    r#"{"id":"a","text":"GENEVA (Reuters) - At least 40 people were killed on Tuesday, the health ministry said.","published":"2020-10-10","title":"Blast"}"#,
    "\n",
    r#"{"id":"b","text":"“We agree,” he said.","published":"soon","url":"https://a.example"}"#,
    "\n",
    r#"{"id":"c","text":"Lost \ufffd bytes."}"#,
    "\nnonsense\n",
    r#"{"id":"d","text":""}"#,
    "\n",
);

#[test]
fn every_report_fits_its_schema() {
    let (_, validator) = validator(&["schema"]);
    check(&validator, &run(&["extract", "seeds", "missing"]).json());
    check(&validator, &run(&["extract", "seeds", "--published", "2020-10-10", "--compact"]).json());
    check(&validator, &fed(&["extract", "--input-format", "jsonl", "-"], RECORDS.as_bytes()).json());
    check(&validator, &fed(&["extract", "--input-format", "jsonl", "-"], b"").json());
}

#[test]
fn the_report_of_every_case_fits_its_schema() {
    let (_, validator) = validator(&["schema"]);
    let record = |case: Case| json!({ "text": case.text, "published": "2020-10-10" }).to_string() + "\n";
    let records: String = cases::all().into_iter().map(record).collect();
    check(&validator, &fed(&["extract", "--input-format", "jsonl", "-"], records.as_bytes()).json());
}

#[test]
fn every_line_fits_its_schema() {
    let (_, validator) = validator(&["schema", "--format", "jsonl"]);
    let lines = fed(&["extract", "--format", "jsonl", "-", "seeds"], RECORDS.as_bytes()).lines();
    assert_eq!(lines.len(), 7);
    lines.iter().for_each(|line| check(&validator, line));
}

#[test]
fn the_schema_refuses_what_the_report_does_not_have() {
    let (_, validator) = validator(&["schema"]);
    let report = run(&["extract", "seeds"]).json();
    let spoilt: [fn(&mut Value); 4] = [
        |report| report["more"] = json!(1),
        |report| report["documents"][0]["more"] = json!(1),
        |report| drop(report["documents"][0].as_object_mut().unwrap().remove("title")),
        |report| report["documents"][0]["paragraphs"][0]["kind"] = json!(null),
    ];
    for spoil in spoilt {
        let mut report = report.clone();
        spoil(&mut report);
        assert!(!validator.is_valid(&report));
    }
}

#[test]
fn every_object_of_the_schema_lists_all_its_fields_and_allows_no_others() {
    for arguments in [&["schema"][..], &["schema", "--format", "jsonl"]] {
        let (schema, _) = validator(arguments);
        let definitions = schema["$defs"].as_object().unwrap().values();
        for object in definitions.chain(schema.get("properties").is_some().then_some(&schema)) {
            let fields: Vec<&String> = object["properties"].as_object().unwrap().keys().collect();
            let mut required: Vec<&str> =
                object["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
            required.sort_unstable();
            assert_eq!(
                (&object["additionalProperties"], required),
                (&json!(false), fields.iter().map(|name| name.as_str()).collect())
            );
        }
    }
}
