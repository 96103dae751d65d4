//! The report: its types, and how findings become them. Offsets turn from bytes to code points here, once.

mod document;
mod duplicates;
mod ids;
mod offsets;
mod pairs;
mod spelling;
mod summary;
mod types;

pub use document::{Source, document};
pub use duplicates::{Fingerprint, Seen};
pub use summary::{Tally, figures};
pub use types::*;

/// Version of the report's format.
pub const SCHEMA_VERSION: &str = "1.0";
