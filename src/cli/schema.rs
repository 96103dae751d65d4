//! `corpus-cli schema`.

use std::io::Write;

use clap::Args;

use super::DONE;
use super::extract::OutputFormat;
use super::sink::Sink;
use crate::output::{self, Shape};

#[derive(Args)]
pub(super) struct Schema {
    /// json: of the whole report; jsonl: of one line
    #[arg(long, value_enum, default_value_t = OutputFormat::Json, value_name = "FORMAT")]
    format: OutputFormat,
}

impl Schema {
    pub(super) fn run(self) -> anyhow::Result<u8> {
        let shape = match self.format {
            OutputFormat::Json => Shape::Json,
            OutputFormat::Jsonl => Shape::Jsonl,
        };
        let mut sink = Sink::open(None)?;
        let text = serde_json::to_string_pretty(&output::schema(shape))?;
        writeln!(sink, "{text}").map_err(|error| sink.explain(error))?;
        sink.close()?;
        Ok(DONE)
    }
}
