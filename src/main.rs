//! Arguments in, exit code out.

use std::io::{self, BufRead, Write};

use corpus_cli::report::{Published, Source};

fn main() -> anyhow::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        let cell = |name: &str| record.get(name).and_then(|value| value.as_str()).map(str::to_string);
        let published = cell("published").map(|value| Published { value, source: "record" });
        let source = Source {
            id: cell("id").unwrap_or_default(),
            path: None,
            language: Some("en".into()),
            encoding: "UTF-8".into(),
            published,
        };
        serde_json::to_writer(&mut out, &corpus_cli::analyze(cell("text").unwrap_or_default(), source))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
