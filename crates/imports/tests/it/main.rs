//! Lists that are taken over, through HTTP and the jobs behind it.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod bad_files;
mod clients;
mod figures;
mod formats;
mod going_on;
mod log;
mod rights;
mod taking;

#[path = "../../../sheet_reading/src/tests/files.rs"]
#[expect(dead_code, reason = "shared with the tests of the reader, which use the rest")]
mod files;
