//! All integration tests, one binary.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;
mod characters;
mod cli;
#[cfg(feature = "external-tests")]
mod external;
mod faults;
mod golden;
mod language;
mod lists;
mod program;
mod properties;
mod quotes;
mod render;
#[cfg(feature = "external-tests")]
mod schema;
mod torture;
mod world;
