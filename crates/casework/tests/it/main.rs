//! Casework through HTTP, as those who serve people meet it. A file for each kind of page.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod care;
mod caseload;
mod file;
mod handout;
mod note;
mod paper;
mod plan;
mod tried;
