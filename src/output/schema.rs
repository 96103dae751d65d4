//! The JSON Schema of the report, made from its types.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::Shape;
use crate::report::{Document, FailedLine, Report, SCHEMA_VERSION};

/// A line of the JSON Lines output: a document, or an input that failed.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its schema is wanted")]
enum Line {
    Document(Box<Document>),
    Failed(FailedLine),
}

/// The schema (draft 2020-12) that every report of this shape fits; of JSON Lines, that every line fits.
#[must_use]
pub fn schema(shape: Shape) -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    if shape != Shape::Jsonl {
        return generator.into_root_schema_for::<Report>().to_value();
    }
    let mut schema = generator.into_root_schema_for::<Line>().to_value();
    let document = &mut schema["$defs"]["Document"];
    document["properties"]["schema_version"] = json!({ "type": "string", "const": SCHEMA_VERSION });
    if let Some(required) = document["required"].as_array_mut() {
        required.insert(0, json!("schema_version"));
    }
    schema
}
