//! The report: its types, and how findings become them. Offsets turn from bytes to code points here, once.

mod document;
mod ids;
mod offsets;
mod types;

pub use document::{Source, document};
pub use types::*;

/// Version of the report's format.
pub const SCHEMA_VERSION: &str = "1.0";
