//! Build script: compiles every `src/lexicon/*.tsv` into tables that the program holds as they are, so that lists cost nothing at start.
//! Cuts and folds the forms with the very code that cuts texts.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

#[path = ""]
#[expect(dead_code, reason = "the build script needs only the tokenizer's entry point")]
mod text {
    #[path = "../text/entity.rs"]
    pub mod entity;
    #[path = "../text/key.rs"]
    pub mod key;
    #[path = "../text/span.rs"]
    pub mod span;
    #[path = "../text/token/mod.rs"]
    pub mod token;
}
#[path = "compile.rs"]
mod compile;
#[path = "parse.rs"]
mod parse;

fn main() -> Result<()> {
    for watched in ["src/lexicon", "src/text/entity.rs", "src/text/key.rs", "src/text/token", "src/text/span.rs"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let mut files: Vec<PathBuf> = fs::read_dir("src/lexicon")?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    let mut lists = Vec::new();
    for path in &files {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        lists.push((stem, parse::parse(&path.display().to_string(), &text)?));
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    write_tables(&out, &compile::compile(&lists)?)?;
    fs::write(out.join("lists.rs"), source(&lists))?;
    Ok(())
}

fn write_tables(out: &Path, tables: &compile::Tables) -> Result<()> {
    let words = |numbers: &[u32]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
    for (name, numbers) in [
        ("common_slots", &tables.common_slots),
        ("slots", &tables.slots),
        ("words", &tables.words),
        ("upper", &tables.upper),
        ("rows", &tables.rows),
        ("nodes", &tables.nodes),
        ("edges", &tables.edges),
        ("entries", &tables.entries),
        ("list_rows", &tables.list_rows),
        ("cell_ends", &tables.cell_ends),
    ] {
        fs::write(out.join(name).with_extension("bin"), words(numbers))?;
    }
    fs::write(out.join("cells.txt"), &tables.cells)?;
    Ok(())
}

/// The enum of lists, its columns, and a hash of all that the lists say.
fn source(lists: &[(String, parse::Table)]) -> String {
    let camel = |stem: &str| stem.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect::<String>();
    let names: Vec<String> = lists.iter().map(|(stem, _)| camel(stem)).collect();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in lists.iter().flat_map(|(stem, table)| {
        stem.bytes().chain(table.rows.iter().flatten().flat_map(|cell| cell.bytes().chain([b'\t'])))
    }) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let variants: String =
        lists.iter().zip(&names).map(|((stem, _), name)| format!("    /// `{stem}.tsv`\n    {name},\n")).collect();
    let columns: String = lists.iter().map(|(_, table)| format!("    &{:?},\n", table.columns)).collect();
    format!(
        "/// The word lists, one a file of `src/lexicon`.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[repr(u8)]\npub enum List {{\n{variants}}}\n\n\
         /// How many lists there are.\npub const LISTS: usize = {};\n\nconst COLUMNS: [&[&str]; LISTS] = [\n{columns}];\n\n\
         impl List {{\n    /// All lists, by their number.\n    pub const ALL: [List; LISTS] = [{}];\n}}\n\n\
         const NAMES: [&str; LISTS] = {:?};\n\n\
         /// Short hash of the built-in word lists, for the report.\npub const LEXICON_HASH: &str = \"{:012x}\";\n",
        lists.len(),
        names.iter().map(|name| format!("List::{name}")).collect::<Vec<_>>().join(", "),
        lists.iter().map(|(stem, _)| stem).collect::<Vec<_>>(),
        hash & 0xffff_ffff_ffff
    )
}
