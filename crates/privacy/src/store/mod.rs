//! Rights of persons in the database. Everything here is one partner's data: `$1` is the organisation.

pub(crate) mod act;
pub(crate) mod request;
pub(crate) mod retention;
