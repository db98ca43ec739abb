//! Clients in the database. Everything here is one partner's data: `$1` is the organisation.

pub mod caseload;
pub(crate) mod change;
pub(crate) mod file;
pub(crate) mod find;
pub(crate) mod household;
mod index;
pub(crate) mod opening;
pub(crate) mod register;
