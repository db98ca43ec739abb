//! The database layer on `SQLite`, and on `PostgreSQL` when `TEST_DATABASE_URL` names its owner.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod constraints;
mod file;
mod going_away;
mod guard;
mod lasting;
mod lists;
mod migrations;
mod place;
mod reads;
mod restart;
mod values;
mod writes;
