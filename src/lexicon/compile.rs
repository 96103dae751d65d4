//! Turns the lists into flat tables that the program reads in place: a vocabulary by hash, a trie of forms over words, the cells of the rows.
//! Knows the layout that `mod.rs` reads back; runs in the build script, never at start-up.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use super::parse::Table;
use super::text::key::{key, long_hash};
use super::text::token::{Case, Kind, Token, tokenize};

/// Bits of a form's word: it needs a capital, needs capitals only, must stand glued to the word before.
pub const CAPITAL: u64 = 1;
/// See `CAPITAL`.
pub const UPPER: u64 = 2;
/// See `CAPITAL`.
pub const GLUED: u64 = 4;
/// Bits used for each word of a form; a `u64` holds `MOST_WORDS` of them.
pub const BITS: usize = 3;
/// Longest form, in tokens.
pub const MOST_WORDS: usize = 21;

/// See `Tables::words`.
pub const ANY_CASE: u32 = 1 << 31;

/// See `Tables::rows`.
pub const SEVERAL: u32 = 1 << 31;

/// How many words are common.
const COMMON: usize = 8192;

/// The tables, little-endian `u32`s unless said otherwise.
#[derive(Default)]
pub struct Tables {
    /// Open addressing: pairs (high half of the hash, word), word 0 = free; the low half says where. The words of many lists, which are
    /// most of any text, have a small table of their own.
    pub common_slots: Vec<u32>,
    /// The same for all other words.
    pub slots: Vec<u32>,
    /// `WORD` numbers per word, half a cache line of what a text asks of it. Three masks of lists, low half first: those that hold it as a
    /// form by itself in any case, with a capital, and those that hold a form beginning with it. Then where its rows begin in `rows`,
    /// `ANY_CASE` added where some form asks no capital of it. Last a bit for each word that may follow it in a form, by its number.
    pub words: Vec<u32>,
    /// A mask per word, low half first: the lists that hold it in capitals only.
    pub upper: Vec<u32>,
    /// The rows that have a word by itself for a form, one for each list that does, list by list, those that ask for capitals only last;
    /// `SEVERAL` where the list has more.
    pub rows: Vec<u32>,
    /// Per node: first edge, first entry (the next node's are the ends). The first nodes are those of the words, by their numbers.
    pub nodes: Vec<u32>,
    /// Pairs (word, node), sorted within a node.
    pub edges: Vec<u32>,
    /// Triples (list << 24 | row, bits low, bits high).
    pub entries: Vec<u32>,
    /// Per list: where its rows begin in the count of all rows, and where its cells begin in `cell_ends`.
    pub list_rows: Vec<u32>,
    /// End of each cell in `cells`, row by row.
    pub cell_ends: Vec<u32>,
    /// All cells, one after the other.
    pub cells: String,
}

/// Numbers of a word in `Tables::words`.
pub const WORD: usize = 8;

/// List and row of a form, and its words with their bits.
type Form = (u32, Vec<(String, u64)>);

#[derive(Default)]
struct Node {
    edges: BTreeMap<u32, usize>,
    entries: Vec<(u32, u64)>,
}

/// Compiles the lists in their order.
pub fn compile(lists: &[(String, Table)]) -> Result<Tables> {
    let mut words = BTreeMap::new();
    let mut forms = Vec::new();
    for (list, (name, table)) in lists.iter().enumerate() {
        ensure!(list < 64 && table.rows.len() < 1 << 24, "{name}: too many lists or rows");
        for (row, cells) in table.rows.iter().enumerate() {
            for form in cells[table.forms].split('|') {
                let tokens = tokenize(form);
                ensure!(!tokens.is_empty() && tokens.len() <= MOST_WORDS, "{name}: form too long or empty: {form}");
                let path: Vec<(String, u64)> =
                    tokens.iter().enumerate().map(|(i, token)| (word_key(form, token), bits_of(token, i))).collect();
                for (word, _) in &path {
                    words.entry(word.clone()).or_insert(0u32);
                }
                forms.push(((list as u32) << 24 | row as u32, path));
            }
        }
    }
    let mut tables = Tables::default();
    vocabulary(&mut words, &forms, &mut tables)?;
    // The tries of the words that stand in many lists come first, side by side.
    forms.sort_by_key(|(_, path)| words[&path[0].0]);
    trie(&forms, &words, &mut tables);
    cells(lists, &mut tables);
    Ok(tables)
}

fn word_key(form: &str, token: &Token) -> String {
    key(&form[token.span.start as usize..token.span.end as usize], token.kind == Kind::Dotted)
}

fn bits_of(token: &Token, place: usize) -> u64 {
    let case = match token.case {
        Case::Upper => UPPER,
        Case::Title | Case::Mixed if token.capital => CAPITAL,
        _ => 0,
    };
    case | if place > 0 && token.glued { GLUED } else { 0 }
}

/// Numbers the words: those of many lists, the common ones of the language, first, so that what texts ask for lies close together.
fn vocabulary(words: &mut BTreeMap<String, u32>, forms: &[Form], tables: &mut Tables) -> Result<()> {
    let mut lists: BTreeMap<&str, u64> = BTreeMap::new();
    for (entry, path) in forms {
        for (word, _) in path {
            *lists.entry(word).or_default() |= 1 << (entry >> 24);
        }
    }
    let mut order: Vec<&str> = words.keys().map(String::as_str).collect();
    order.sort_by_key(|word| std::cmp::Reverse(lists[word].count_ones()));
    let order: Vec<String> = order.into_iter().map(str::to_owned).collect();
    let common = COMMON.min(order.len());
    tables.common_slots = slots(&order[..common], 1)?;
    tables.slots = slots(&order[common..], common as u32 + 1)?;
    words.extend(order.into_iter().zip(1..));
    Ok(())
}

/// A hash table of words numbered from `first` on, at most half full.
fn slots(words: &[String], first: u32) -> Result<Vec<u32>> {
    let size = (words.len() * 2).max(2).next_power_of_two();
    let mut slots = vec![0; size * 2];
    for (key, word) in words.iter().zip(first..) {
        let hash = long_hash(key, false);
        let high = (hash >> 32) as u32;
        let mut slot = hash as usize & (size - 1);
        while slots[slot * 2 + 1] != 0 {
            ensure!(slots[slot * 2] != high, "{key}: another word has its hash");
            slot = (slot + 1) & (size - 1);
        }
        slots[slot * 2..][..2].copy_from_slice(&[high, word]);
    }
    Ok(slots)
}

fn trie(forms: &[Form], words: &BTreeMap<String, u32>, tables: &mut Tables) {
    // Node 0 is none; behind it each word has the node of forms that begin with it.
    let mut nodes: Vec<Node> = (0..=words.len()).map(|_| Node::default()).collect();
    tables.words = vec![0; (words.len() + 1) * WORD];
    tables.upper = vec![0; (words.len() + 1) * 2];
    for (entry, path) in forms {
        let first = words[&path[0].0] as usize;
        let (mut node, mut bits) = (first, path[0].1);
        for (place, (word, bit)) in path.iter().enumerate().skip(1) {
            let fresh = nodes.len();
            node = *nodes[node].edges.entry(words[word]).or_insert(fresh);
            if node == fresh {
                nodes.push(Node::default());
            }
            bits |= bit << (place * BITS);
        }
        if !nodes[node].entries.contains(&(*entry, bits)) {
            nodes[node].entries.push((*entry, bits));
        }
        // The half of a mask, and the bit in it.
        let (half, list) = ((entry >> 29) as usize, 1 << (entry >> 24 & 31));
        let word = &mut tables.words[first * WORD..][..WORD];
        word[4 + half] |= list;
        if path[0].1 & (CAPITAL | UPPER) == 0 {
            word[6] |= ANY_CASE;
        }
        match path[..] {
            [(_, UPPER)] => tables.upper[first * 2 + half] |= list,
            [(_, CAPITAL)] => word[2 + half] |= list,
            [_] => word[half] |= list,
            [_, (ref second, _), ..] => word[7] |= 1 << (words[second] & 31),
            [] => {}
        }
    }
    for (node, word) in nodes.iter().zip(tables.words.chunks_mut(WORD)) {
        word[6] |= tables.rows.len() as u32;
        let mut alone: BTreeMap<(bool, u32), u32> = BTreeMap::new();
        for (entry, _) in &node.entries {
            let list = entry >> 24;
            let half = (list >> 5) as usize;
            let upper = (word[half] | word[2 + half]) & 1 << (list & 31) == 0;
            alone.entry((upper, list)).and_modify(|row| *row |= SEVERAL).or_insert(entry & 0xff_ffff);
        }
        tables.rows.extend(alone.values());
    }
    for node in nodes.iter().chain([&Node::default()]) {
        tables.nodes.extend([tables.edges.len() as u32 / 2, tables.entries.len() as u32 / 3]);
        tables.edges.extend(node.edges.iter().flat_map(|(&word, &next)| [word, next as u32]));
        tables.entries.extend(node.entries.iter().flat_map(|&(entry, bits)| [entry, bits as u32, (bits >> 32) as u32]));
    }
}

fn cells(lists: &[(String, Table)], tables: &mut Tables) {
    let mut rows = 0;
    // The text before the first cell ends at 0, so that every cell has an end before it.
    tables.cell_ends.push(0);
    for (_, table) in lists {
        tables.list_rows.extend([rows, tables.cell_ends.len() as u32]);
        rows += table.rows.len() as u32;
        for cell in table.rows.iter().flatten() {
            tables.cells.push_str(cell);
            tables.cell_ends.push(tables.cells.len() as u32);
        }
    }
    tables.list_rows.extend([rows, tables.cell_ends.len() as u32]);
}
