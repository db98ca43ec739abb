//! The platform through its own door: real sockets, real files.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up should stop")]

mod health;
mod log;
mod mail;
mod metrics;
mod server;
#[path = "../../../testkit/src/smtp.rs"]
mod smtp;
#[path = "../../src/test_database.rs"]
mod test_database;
mod upload;
mod wire;
