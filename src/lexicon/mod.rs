//! The word lists. Knows which words and forms stand in which list and row; must not know what a list is used for.
//!
//! One list is one `.tsv` file here (format: `parse.rs`); the build script compiles them all (`compile.rs`), so a new word is a line
//! in a file and a new list is a file. A form's capitals say what the text must show: a lower-case word matches in any case,
//! a capitalised one needs a capital, one in capitals needs capitals. What a list's cells mean as numbers is worked out row by row (`memo.rs`).

mod memo;
mod tables;

pub use memo::Memo;
pub use tables::{Entry, Row, alone, any_case, ends_form, entries, may_follow, next, row, starts, word_of};

include!(concat!(env!("OUT_DIR"), "/lists.rs"));

/// Bits of a form's word: it needs a capital, needs capitals only, must stand glued to the word before.
pub const CAPITAL: u64 = 1;
/// See `CAPITAL`.
pub const UPPER: u64 = 2;
/// See `CAPITAL`.
pub const GLUED: u64 = 4;
/// Bits for each word of a form.
pub const BITS: usize = 3;
/// Longest form, in tokens.
pub const MOST_WORDS: usize = 21;

/// All rows of a list, in the file's order.
pub fn rows(list: List) -> impl Iterator<Item = Row> {
    tables::rows(list)
}

impl List {
    /// The name of its file, without `.tsv`.
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// The list of this name.
    pub fn named(name: &str) -> Option<List> {
        List::ALL.into_iter().find(|list| list.name() == name)
    }
}
