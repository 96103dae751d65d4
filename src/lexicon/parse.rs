//! The strict reader of word lists. Knows the file format and nothing of what a list means.
//!
//! A list is a `.tsv` file: lines that begin with `#` (what it is, source, licence), a header line with the names of the columns,
//! then rows with exactly as many cells, sorted bytewise and unique. The column `forms` holds the surface forms, separated by `|`.

use anyhow::{Result, bail, ensure};

/// One list as read: the names of its columns and its rows.
pub struct Table {
    /// Names of the columns, in order.
    pub columns: Vec<String>,
    /// Cells of each row, as many as there are columns.
    pub rows: Vec<Vec<String>>,
    /// Which column is `forms`.
    pub forms: usize,
}

/// Reads a list; an error names `file:line: what`.
pub fn parse(file: &str, text: &str) -> Result<Table> {
    let mut table: Option<Table> = None;
    let mut previous = "";
    for (index, line) in text.lines().enumerate() {
        let at = format!("{file}:{}", index + 1);
        if line.starts_with('#') && table.is_none() {
            continue;
        }
        let cells: Vec<String> = line.split('\t').map(str::to_string).collect();
        let Some(table) = &mut table else {
            table = Some(header(&at, cells)?);
            continue;
        };
        ensure!(
            cells.len() == table.columns.len(),
            "{at}: {} cells instead of {}: {line}",
            cells.len(),
            table.columns.len()
        );
        ensure!(line > previous, "{at}: out of order or twice: {line}");
        let forms = &cells[table.forms];
        ensure!(
            forms.split('|').all(|form| !form.trim().is_empty() && form.trim() == form),
            "{at}: an empty form or white space around one: {line}"
        );
        previous = line;
        table.rows.push(cells);
    }
    match table {
        Some(table) if !table.rows.is_empty() => Ok(table),
        _ => bail!("{file}: no rows"),
    }
}

fn header(at: &str, columns: Vec<String>) -> Result<Table> {
    let Some(forms) = columns.iter().position(|column| column == "forms") else { bail!("{at}: no column `forms`") };
    let mut names: Vec<&String> = columns.iter().collect();
    names.sort();
    names.dedup();
    ensure!(names.len() == columns.len(), "{at}: a column twice");
    Ok(Table { columns, rows: Vec::new(), forms })
}
