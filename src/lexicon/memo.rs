//! What the rows of a list say as a number, worked out when a row is first asked, so that long lists cost nothing at start.
//! Knows rows and numbers, not what they mean.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{List, Row, rows};

/// Added to a number that is known.
const KNOWN: u64 = 1 << 63;

/// A number below 2^63 for each row of one list.
pub struct Memo {
    list: List,
    of: fn(Row) -> u64,
    known: OnceLock<Vec<AtomicU64>>,
}

impl Memo {
    /// Of a list, by what gives a row its number.
    pub const fn new(list: List, of: fn(Row) -> u64) -> Memo {
        Memo { list, of, known: OnceLock::new() }
    }

    /// The number of a row of the list. Threads that ask at once work out the same.
    #[inline]
    pub fn get(&self, row: Row) -> u64 {
        debug_assert!(row.list() == self.list);
        let known = self.known.get_or_init(|| rows(self.list).map(|_| AtomicU64::new(0)).collect());
        match known[row.index()].load(Ordering::Relaxed) {
            0 => {
                let number = (self.of)(row);
                known[row.index()].store(number | KNOWN, Ordering::Relaxed);
                number
            }
            number => number & !KNOWN,
        }
    }
}
