//! Clients in the database. Everything here is one partner's data: `$1` is the organisation.

pub mod caseload;
pub(crate) mod change;
pub mod consent;
pub(crate) mod document;
pub(crate) mod duplicate;
pub(crate) mod elsewhere;
pub(crate) mod erase;
pub(crate) mod expiry;
pub(crate) mod export;
pub(crate) mod file;
pub(crate) mod find;
pub(crate) mod guardian;
pub(crate) mod household;
mod index;
pub(crate) mod merge;
pub(crate) mod occupation;
pub(crate) mod opening;
pub(crate) mod preference;
pub(crate) mod register;
pub(crate) mod reminder;
pub(crate) mod restriction;
pub(crate) mod spoken;
pub(crate) mod stay;
pub(crate) mod protection;
pub(crate) mod watch;
pub(crate) mod taking_over;
