//! Reads the compiled tables in place. Knows their layout (`compile.rs` writes it) and nothing else.

use super::{COLUMNS, List};

/// Added to a root that begins a form which asks no capital of its first word (`compile.rs` sets it).
const ANY_CASE: u32 = 1 << 31;
/// Added to the row of a word by itself where its list has more of them.
const SEVERAL: u32 = 1 << 31;

/// Begins where a cache line does, so that no word's numbers lie in two.
#[repr(align(64))]
struct Aligned<T: ?Sized>(T);

macro_rules! table {
    ($name:ident, $file:literal) => {
        static $name: &[u8] = {
            static TABLE: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/", $file)));
            &TABLE.0
        };
    };
}

table!(COMMON_SLOTS, "common_slots.bin");
table!(SLOTS, "slots.bin");
table!(WORDS, "words.bin");
table!(UPPER, "upper.bin");
table!(ROWS, "rows.bin");
table!(NODES, "nodes.bin");
table!(EDGES, "edges.bin");
table!(ENTRIES, "entries.bin");
table!(LIST_ROWS, "list_rows.bin");
table!(CELL_ENDS, "cell_ends.bin");
static CELLS: &str = include_str!(concat!(env!("OUT_DIR"), "/cells.txt"));

#[inline]
fn at(table: &[u8], index: usize) -> u32 {
    table[index * 4..].first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes))
}

#[inline]
fn mask(table: &[u8], index: usize) -> u64 {
    table[index * 8..].first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// A row of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    list: List,
    row: u32,
}

impl Row {
    /// The cell of a column. Asking for a column that the list has not is a mistake in the code: it gives "".
    #[inline(always)]
    pub fn get(self, column: &str) -> &'static str {
        let columns = COLUMNS[self.list as usize];
        let place = columns.iter().position(|name| *name == column);
        debug_assert!(place.is_some(), "{:?} has no column {column}", self.list);
        let Some(place) = place else { return "" };
        let cell = at(LIST_ROWS, self.list as usize * 2 + 1) as usize + self.row as usize * columns.len() + place;
        &CELLS[at(CELL_ENDS, cell - 1) as usize..at(CELL_ENDS, cell) as usize]
    }

    /// The list it stands in.
    pub fn list(self) -> List {
        self.list
    }

    /// Its place in the list, from 0.
    pub fn index(self) -> usize {
        self.row as usize
    }
}

/// A form of a list at a node of the trie: its row and what its words must show.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The row that the form stands in.
    pub row: Row,
    /// `BITS` for each word, the first lowest.
    pub bits: u64,
}

/// All rows of a list.
pub fn rows(list: List) -> impl Iterator<Item = Row> {
    let count = at(LIST_ROWS, list as usize * 2 + 2) - at(LIST_ROWS, list as usize * 2);
    (0..count).map(move |row| Row { list, row })
}

/// The number in the vocabulary of the word with this whole hash, 0 when no form holds it.
/// A word beyond the vocabulary passes for one of it once in some thousand million.
pub fn word_of(hash: u64) -> u32 {
    match find(COMMON_SLOTS, hash) {
        0 => find(SLOTS, hash),
        word => word,
    }
}

fn find(slots: &[u8], hash: u64) -> u32 {
    let mask = slots.len() / 8 - 1;
    let mut slot = hash as usize & mask;
    loop {
        let word = at(slots, slot * 2 + 1);
        if word == 0 || at(slots, slot * 2) == (hash >> 32) as u32 {
            return word;
        }
        slot = (slot + 1) & mask;
    }
}

/// The lists that hold the word as a form by itself, a bit each; written with a capital first, in capitals.
#[inline]
pub fn alone(word: u32, capital: bool, upper: bool) -> u64 {
    let masks = |place: usize| mask(WORDS, word as usize * 4 + place);
    masks(0) | if capital { masks(1) } else { 0 } | if upper { mask(UPPER, word as usize) } else { 0 }
}

/// The lists that hold a form which begins with the word, a bit each.
#[inline]
pub fn starts(word: u32) -> u64 {
    mask(WORDS, word as usize * 4 + 2)
}

/// Whether some form that begins with the word asks no capital of it.
#[inline]
pub fn any_case(word: u32) -> bool {
    at(WORDS, word as usize * 8 + 6) & ANY_CASE != 0
}

/// The row of a list that has the word by itself for a form; `None` where the list has several, each with its capitals.
/// The list is one of those of `alone`.
#[inline]
pub fn row(word: u32, list: List) -> Option<Row> {
    let masks = |place: usize| mask(WORDS, word as usize * 4 + place);
    let (lists, bit) = (masks(0) | masks(1), 1 << list as u64);
    let before = if lists & bit != 0 {
        ones(lists & (bit - 1))
    } else {
        ones(lists) + ones(mask(UPPER, word as usize) & !lists & (bit - 1))
    };
    let first = at(WORDS, word as usize * 8 + 6) & !ANY_CASE;
    let row = at(ROWS, (first + before) as usize);
    (row & SEVERAL == 0).then_some(Row { list, row })
}

/// How many bits are set: nearly always none, one or two, which a loop counts sooner than plain x86-64 does without an instruction for it.
#[inline]
fn ones(mut bits: u64) -> u32 {
    let mut count = 0;
    while bits != 0 {
        bits &= bits - 1;
        count += 1;
    }
    count
}

/// Whether a form may go on with `second` behind its first word.
#[inline]
pub fn may_follow(word: u32, second: u32) -> bool {
    at(WORDS, word as usize * 8 + 7) & 1 << (second & 31) != 0
}

/// The node behind `node` along `word`, 0 when there is none.
pub fn next(node: u32, word: u32) -> u32 {
    let (mut low, mut high) = (at(NODES, node as usize * 2), at(NODES, node as usize * 2 + 2));
    while low < high {
        let middle = low.midpoint(high);
        let edge = at(EDGES, middle as usize * 2);
        if edge == word {
            return at(EDGES, middle as usize * 2 + 1);
        }
        if edge < word { low = middle + 1 } else { high = middle }
    }
    0
}

/// Whether a form ends at a node.
pub fn ends_form(node: u32) -> bool {
    at(NODES, node as usize * 2 + 1) < at(NODES, node as usize * 2 + 3)
}

/// The forms that end at a node.
pub fn entries(node: u32) -> impl Iterator<Item = Entry> {
    let (first, last) = (at(NODES, node as usize * 2 + 1), at(NODES, node as usize * 2 + 3));
    (first as usize..last as usize).map(|entry| {
        let id = at(ENTRIES, entry * 3);
        let bits = u64::from(at(ENTRIES, entry * 3 + 1)) | u64::from(at(ENTRIES, entry * 3 + 2)) << 32;
        Entry { row: Row { list: List::ALL[(id >> 24) as usize], row: id & 0xff_ffff }, bits }
    })
}
